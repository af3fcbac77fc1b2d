/* An amount divided over claimants from CSV, with the reason of each amount. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_DECIMALS = 6 };

static const table_field fields[] = {
    { "name", SOCPREV_COLUMN_TEXT, NULL, 0, true, true },
    { "weight", SOCPREV_COLUMN_INT64, NULL, MOST_DECIMALS, true, true },
    { "floor", SOCPREV_COLUMN_INT64, "CZK", 2, false, true },
    { "cap", SOCPREV_COLUMN_INT64, "CZK", 2, false, true },
};

static int read_claimants(const cli *c, const char *path, socprev_table **out)
{
    input in;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE)
        code = read_fields(c, path, in.data, in.size, fields, sizeof fields / sizeof fields[0],
                           out);
    input_clear(&in);
    return code;
}

/* ---- the problem ----------------------------------------------------------------- */

typedef struct {
    cli *c;
    const char *path;
    const socprev_table *table;
    size_t n;
    int64_t total, quantum;
    int32_t rule;
    int64_t *bounds; /* [n] floors or caps on their way in */
    socprev_apportionment *problem;
    socprev_division *division;
} claim;

/* Claimants and their weights are needed; an empty floor is 0, an empty cap none. */
static int check_weights(const claim *d)
{
    int64_t weight = socprev_table_find_column(d->table, "weight", SOCPREV_NUL);
    if (d->n == 0)
        return fail_saying(d->c, EXIT_BAD_DATA, d->path,
                           say(d->c, "there are no claimants", "nejsou tu žádní žadatelé"),
                           say(d->c, "each takes a line below the header",
                               "každý má řádek pod hlavičkou"));
    for (size_t i = 0; i < d->n; i++) {
        if (!socprev_table_is_null(d->table, weight, (int64_t)i))
            continue;
        text t = { 0 };
        add(&t, say(d->c, "the weight of claimant ", "chybí váha žadatele č. "));
        add_int(&t, (int64_t)i + 1);
        add(&t, say(d->c, " is missing", ""));
        fail_saying(d->c, EXIT_BAD_DATA, d->path, text_of(&t),
                    say(d->c, "write 0 for one who is to get only the floor",
                        "kdo má dostat jen nejmenší částku (floor), má váhu 0"));
        text_clear(&t);
        return EXIT_BAD_DATA;
    }
    return EXIT_DONE;
}

static socprev_status set_bounds(claim *d, const char *name, int64_t otherwise, socprev_error **err)
{
    int64_t at = socprev_table_find_column(d->table, name, SOCPREV_NUL);
    if (at < 0)
        return SOCPREV_OK;
    for (size_t i = 0; i < d->n; i++)
        if (socprev_table_get_int64(d->table, at, (int64_t)i, &d->bounds[i], NULL) != SOCPREV_OK)
            d->bounds[i] = otherwise;
    return otherwise == 0
               ? socprev_apportionment_set_floors(d->problem, d->bounds, 0, d->n, err)
               : socprev_apportionment_set_caps(d->problem, d->bounds, 0, d->n, err);
}

static socprev_status set_problem(claim *d, socprev_error **err)
{
    const int64_t *weight = socprev_table_int64_data(
        d->table, socprev_table_find_column(d->table, "weight", SOCPREV_NUL));
    socprev_status st = socprev_apportionment_new(d->n, NULL, &d->problem, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(d->problem, weight, 0, d->n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(d->problem, d->total, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_quantum(d->problem, d->quantum, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(d->problem, d->rule, err);
    if (st == SOCPREV_OK)
        st = set_bounds(d, "floor", 0, err);
    if (st == SOCPREV_OK)
        st = set_bounds(d, "cap", SOCPREV_NO_CAP, err);
    return st;
}

/* ---- when there is no answer --------------------------------------------------- */

static const char *name_of_claimant(const void *owner, int32_t axis, size_t index, text *t)
{
    (void)axis;
    return cell_text(((const claim *)owner)->table, "name", (int64_t)index, t);
}

static int64_t bound_of_claimant(const void *owner, const socprev_conflict *conflict, int32_t axis,
                                 size_t index)
{
    bool caps = socprev_conflict_kind(conflict) == SOCPREV_CONFLICT_CAPS;
    (void)axis;
    return cell_int(((const claim *)owner)->table, caps ? "cap" : "floor", (int64_t)index);
}

/* The same certificate that a problem from a document gets. */
static int fail_infeasible(const claim *d)
{
    const certificate k = {
        .c = d->c,
        .path = d->path,
        .decimals = 2,
        .axis = { "rows", "" },
        .owner = d,
        .name = name_of_claimant,
        .part = bound_of_claimant,
    };
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_apportionment_conflict(d->problem, &conflict, &err);
    if (st != SOCPREV_OK || conflict == NULL)
        return fail(d->c, d->path, st, err);
    int code = put_certificate(&k, conflict);
    socprev_conflict_free(conflict);
    return code;
}

/* ---- the answer ------------------------------------------------------------------ */

enum { NAME, WEIGHT, AMOUNT, QUOTA, QUOTA_NUMERATOR, QUOTA_DENOMINATOR, BOUND, BOUND_NAME, TIE,
       TIE_NAME, COLUMNS };

static const column columns[COLUMNS] = {
    { "name", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "claimant", "žadatel" } },
    { "weight", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "weight", "váha" } },
    { "amount", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "amount [CZK]", "částka [Kč]" } },
    { "quota", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "exact share [CZK]", "přesný podíl [Kč]" } },
    { "quota_numerator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
    { "quota_denominator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
    { "bound", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "", "" } },
    { "bound_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "held by", "drží" } },
    { "tie", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "", "" } },
    { "tie_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "tie", "shoda" } },
};

/* Decimals that the weights need: those that were written. */
static int32_t decimals_of(const claim *d, int64_t *divisor)
{
    int32_t decimals = MOST_DECIMALS;
    *divisor = 1;
    for (; decimals > 0; decimals--, *divisor *= 10)
        for (size_t i = 0; i < d->n; i++)
            if (cell_int(d->table, "weight", (int64_t)i) % (*divisor * 10) != 0)
                return decimals;
    return decimals;
}

static void sheet_claimant(sheet *s, const claim *d, size_t i, int64_t divisor)
{
    static const char *const bounds[] = { NULL, "floor", "cap" };
    static const char *const ties[] = { NULL, "won", "lost" };
    const cli *c = d->c;
    int32_t bound = socprev_division_bound(d->division, i);
    int32_t tie = socprev_division_tie(d->division, i);
    int64_t whole = 0, numerator = 0, denominator = 1;
    text name = { 0 };
    sheet_row(s);
    sheet_text(s, NAME, cell_text(d->table, "name", (int64_t)i, &name));
    sheet_int(s, WEIGHT, cell_int(d->table, "weight", (int64_t)i) / divisor);
    sheet_int(s, AMOUNT, socprev_division_amount(d->division, i));
    if (socprev_division_quota(d->division, i, &whole, &numerator, &denominator) == SOCPREV_OK) {
        /* Shown only; the exact remainder stands beside it, without the sign of the total. */
        sheet_float(s, QUOTA,
                    ((double)whole + (double)numerator / (double)denominator) /
                        (d->total < 0 ? -100.0 : 100.0));
        sheet_int(s, QUOTA_NUMERATOR, numerator);
        sheet_int(s, QUOTA_DENOMINATOR, denominator);
    }
    sheet_text(s, BOUND, bounds[bound]);
    sheet_text(s, BOUND_NAME, bound == SOCPREV_BOUND_FLOOR ? say(c, "floor", "nejméně")
                              : bound == SOCPREV_BOUND_CAP ? say(c, "cap", "nejvýše")
                                                           : "");
    sheet_text(s, TIE, ties[tie]);
    sheet_text(s, TIE_NAME, tie == SOCPREV_TIE_WON    ? say(c, "won", "získal")
                            : tie == SOCPREV_TIE_LOST ? say(c, "lost", "nezískal")
                                                      : "");
    text_clear(&name);
}

static int put_amounts(const claim *d)
{
    int64_t divisor = 1;
    column own[COLUMNS];
    sheet s;
    memcpy(own, columns, sizeof own);
    own[WEIGHT].decimals = decimals_of(d, &divisor);
    sheet_begin(&s, d->c, own, COLUMNS);
    for (size_t i = 0; i < d->n; i++)
        sheet_claimant(&s, d, i, divisor);
    if (wants_text(d->c)) {
        sheet_row(&s);
        sheet_text(&s, NAME, say(d->c, "total", "celkem"));
        sheet_int(&s, AMOUNT, d->total);
        sheet_text(&s, BOUND_NAME, "");
        sheet_text(&s, TIE_NAME, "");
    }
    return sheet_end(&s, "division");
}

static void put_sentences(const claim *d)
{
    text t = { 0 };
    add_money(d->c, &t, d->total);
    add(&t, say(d->c, " divided by the rule ", " rozděleno podle pravidla "));
    add(&t, rule_name(d->c, d->rule));
    add(&t, say(d->c, ", in steps of ", ", po krocích "));
    add_money(d->c, &t, d->quantum);
    add(&t, ".");
    put_text(d->c, &t);
    put_gap(d->c);
}

static void put_tie(const claim *d)
{
    text t = { 0 };
    if (socprev_division_tie_count(d->division) == 0)
        return;
    put_gap(d->c);
    add(&t, say(d->c, "A tie: claimants ", "Shoda: žadatelů "));
    add_int(&t, (int64_t)socprev_division_tie_count(d->division));
    add(&t, say(d->c, ", steps to give ", ", kroků k přidělení "));
    add_int(&t, socprev_division_tie_units(d->division));
    add(&t, say(d->c, "; decided by their order in the file.",
                "; rozhodlo jejich pořadí v souboru."));
    put_text(d->c, &t);
}

static int put_summary(const claim *d)
{
    static const column summary[] = {
        { "rule", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "total", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "", "" } },
        { "quantum", SOCPREV_COLUMN_INT64, 2, FOR_ALL, { "", "" } },
        { "tie_claimants", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
        { "tie_units", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, d->c, summary, sizeof summary / sizeof summary[0]);
    sheet_row(&s);
    sheet_text(&s, 0, socprev_rule_name(d->rule));
    sheet_int(&s, 1, d->total);
    sheet_int(&s, 2, d->quantum);
    sheet_int(&s, 3, (int64_t)socprev_division_tie_count(d->division));
    sheet_int(&s, 4, socprev_division_tie_units(d->division));
    return sheet_end(&s, "summary");
}

static int solve(claim *d)
{
    socprev_error *err = NULL;
    socprev_status st = set_problem(d, &err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(d->problem, d->c->run, &d->division, &err);
    if (st == SOCPREV_E_INFEASIBLE) {
        socprev_error_free(err);
        return fail_infeasible(d);
    }
    if (st != SOCPREV_OK)
        return fail_in_data(d->c, d->path, st, err);
    if (!wants_text(d->c)) {
        int code = put_amounts(d);
        return code == EXIT_DONE ? put_summary(d) : code;
    }
    put_sentences(d);
    int code = put_amounts(d);
    put_tie(d);
    return code;
}

int divide_claimants(cli *c, const char *path)
{
    socprev_table *table = NULL;
    claim d = { .c = c, .path = path };
    int code = money_of_option(c, OPTION_TOTAL, 0, &d.total);
    if (code == EXIT_DONE)
        code = quantum_of_option(c, d.total, &d.quantum);
    if (code == EXIT_DONE)
        code = rule_of_option(c, &d.rule);
    if (code == EXIT_DONE)
        code = read_claimants(c, path, &table);
    if (code != EXIT_DONE)
        return code;
    d.table = table;
    d.n = (size_t)socprev_table_row_count(table);
    d.bounds = calloc(d.n + 1, sizeof *d.bounds);
    code = d.bounds == NULL ? fail(c, NULL, SOCPREV_E_NOMEM, NULL) : check_weights(&d);
    if (code == EXIT_DONE)
        code = solve(&d);
    socprev_division_free(d.division);
    socprev_apportionment_free(d.problem);
    free(d.bounds);
    socprev_table_free(table);
    return code;
}
