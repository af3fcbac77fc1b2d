/* An answer as tables: who gets what, and what holds it there. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

/* ---- how it was divided ----------------------------------------------------- */

static const struct {
    int32_t rule;
    const char *name[2];
} claims_rules[] = {
    { SOCPREV_CLAIMS_PROPORTIONAL, { "proportional", "poměrně" } },
    { SOCPREV_CLAIMS_EQUAL_AWARDS, { "constrained equal awards", "omezené stejné částky" } },
    { SOCPREV_CLAIMS_EQUAL_LOSSES, { "constrained equal losses", "omezené stejné ztráty" } },
    { SOCPREV_CLAIMS_TALMUD, { "Talmud", "Talmud" } },
    { SOCPREV_CLAIMS_REVERSE_TALMUD, { "reverse Talmud", "obrácený Talmud" } },
    { SOCPREV_CLAIMS_PINILES, { "Piniles", "Piniles" } },
    { SOCPREV_CLAIMS_EGALITARIAN, { "constrained egalitarian", "omezené rovnostářské" } },
    { SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL, { "adjusted proportional", "upravené poměrné" } },
    { SOCPREV_CLAIMS_MINIMAL_OVERLAP, { "minimal overlap", "nejmenší překryv" } },
    { SOCPREV_CLAIMS_RANDOM_ARRIVAL, { "random arrival", "náhodné pořadí" } },
    { SOCPREV_CLAIMS_AVERAGE, { "average of awards", "průměr rozdělení" } },
};

static const char *claims_rule_of(const cli *c, int32_t rule)
{
    for (size_t i = 0; i < sizeof claims_rules / sizeof claims_rules[0]; i++)
        if (claims_rules[i].rule == rule)
            return say(c, claims_rules[i].name[0], claims_rules[i].name[1]);
    return socprev_claims_rule_name(rule);
}

static bool is_unbiased(const answer *a)
{
    return given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_TWOWAY_CONTROLLED_ROUNDING) ==
           SOCPREV_TWOWAY_UNBIASED_ROUNDING;
}

/* The rule as people call it; NULL where there is none to choose. */
static const char *rule_of(const answer *a)
{
    const cli *c = a->c;
    switch ((enum socprev_problem_kind)a->kind) {
    case SOCPREV_PROBLEM_APPORTIONMENT:
    case SOCPREV_PROBLEM_STAGES:
    case SOCPREV_PROBLEM_DAMPER:
        return rule_name(c, (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_RULE_HARE));
    case SOCPREV_PROBLEM_BIPROPORTIONAL:
        return rule_name(c,
                         (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_RULE_WEBSTER));
    case SOCPREV_PROBLEM_CLAIMS:
        return claims_rule_of(
            c, (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_CLAIMS_PROPORTIONAL));
    case SOCPREV_PROBLEM_TWOWAY:
        return is_unbiased(a) ? say(c, "unbiased rounding", "nestranné zaokrouhlení")
                              : say(c, "controlled rounding", "řízené zaokrouhlení");
    case SOCPREV_PROBLEM_FIT:
    case SOCPREV_PROBLEM_COFINANCING:
    case SOCPREV_PROBLEM_SOURCES:
    case SOCPREV_PROBLEM_INSTALMENTS:
        break;
    }
    return NULL;
}

/* The rule as documents write it. */
static const char *rule_code(const answer *a)
{
    switch ((enum socprev_problem_kind)a->kind) {
    case SOCPREV_PROBLEM_APPORTIONMENT:
    case SOCPREV_PROBLEM_STAGES:
    case SOCPREV_PROBLEM_DAMPER:
        return socprev_rule_name(
            (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_RULE_HARE));
    case SOCPREV_PROBLEM_BIPROPORTIONAL:
        return socprev_rule_name(
            (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_RULE_WEBSTER));
    case SOCPREV_PROBLEM_CLAIMS:
        return socprev_claims_rule_name(
            (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_CLAIMS_PROPORTIONAL));
    case SOCPREV_PROBLEM_TWOWAY:
        return is_unbiased(a) ? "unbiased_rounding" : "controlled_rounding";
    case SOCPREV_PROBLEM_FIT:
    case SOCPREV_PROBLEM_COFINANCING:
    case SOCPREV_PROBLEM_SOURCES:
    case SOCPREV_PROBLEM_INSTALMENTS:
        break;
    }
    return NULL;
}

static void put_introduction(const answer *a)
{
    const cli *c = a->c;
    const char *title = socprev_problem_title(a->problem), *rule = rule_of(a);
    text t = { 0 };
    if (title != NULL)
        put_heading(a->c, title);
    add_amount(a, &t, whole_total(a));
    add(&t, rule == NULL ? say(c, " paid", " zaplaceno")
                         : say(c, " divided by the rule ", " rozděleno podle pravidla "));
    add(&t, rule == NULL ? "" : rule);
    add(&t, say(c, ", in steps of ", ", po krocích "));
    add_amount(a, &t, given(a, SOCPREV_PLACE_ROOT, "quantum", 0, 1));
    add(&t, ".");
    put_gap(a->c);
    put_text(a->c, &t);
    put_gap(a->c);
}

/* ---- all cells, one below the other ----------------------------------------- */

enum { ROW, COLUMN, WEIGHT, CLAIM, PREVIOUS, FORMULA, AMOUNT, EXACT, NUMERATOR,
       DENOMINATOR, BOUND, BOUND_NAME, TIE, TIE_NAME, COLUMNS };

static void set_columns(const answer *a, column out[COLUMNS])
{
    static const column columns[COLUMNS] = {
        { "row", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "row", "řádek" } },
        { "column", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "weight", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "weight", "váha" } },
        { "claim", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "claim", "nárok" } },
        { "previous", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "last year", "loni" } },
        { "formula", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "formula", "vzorec" } },
        { "amount", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "amount", "částka" } },
        { "exact", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "exact share", "přesný podíl" } },
        { "exact_numerator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
        { "exact_denominator", SOCPREV_COLUMN_INT64, 0, FOR_PROGRAMS, { "", "" } },
        { "bound", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "", "" } },
        { "bound_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "held by", "drží" } },
        { "tie", SOCPREV_COLUMN_CATEGORY, 0, FOR_PROGRAMS, { "", "" } },
        { "tie_name", SOCPREV_COLUMN_TEXT, 0, FOR_PEOPLE, { "tie", "shoda" } },
    };
    bool claims = a->kind == SOCPREV_PROBLEM_CLAIMS, damper = a->kind == SOCPREV_PROBLEM_DAMPER;
    memcpy(out, columns, sizeof columns);
    out[AMOUNT].decimals = out[CLAIM].decimals = a->decimals;
    out[PREVIOUS].decimals = out[FORMULA].decimals = a->decimals;
    out[WEIGHT].audience = claims || damper ? FOR_PROGRAMS : FOR_ALL;
    out[CLAIM].audience = claims ? FOR_ALL : FOR_PROGRAMS;
    out[PREVIOUS].audience = out[FORMULA].audience = damper ? FOR_ALL : FOR_PROGRAMS;
    out[EXACT].audience = damper ? FOR_PROGRAMS : FOR_ALL;
}

static void sheet_cell(sheet *s, const answer *a, size_t row, size_t col)
{
    static const char *const bounds[] = { NULL, "floor", "cap" };
    static const char *const ties[] = { NULL, "won", "lost" };
    int64_t whole = 0, numerator = 0, denominator = 1, value = 0;
    double scale = a->decimals == 2 ? 100.0 : 1.0;
    int32_t bound = bound_of(a, row, col), tie = tie_of(a, row, col);
    sheet_row(s);
    sheet_text(s, ROW, row_name(a, row));
    if (is_table(a))
        sheet_text(s, COLUMN, column_name(a, col));
    bool by_cell = is_table(a) && a->kind != SOCPREV_PROBLEM_STAGES;
    if (socprev_problem_value(a->problem, by_cell ? SOCPREV_PLACE_CELL : SOCPREV_PLACE_ROW, 0,
                              by_cell ? "weights" : "weight",
                              by_cell ? row * a->columns + col : row, &value,
                              NULL) == SOCPREV_OK)
        sheet_int(s, WEIGHT, value);
    if (a->kind == SOCPREV_PROBLEM_CLAIMS)
        sheet_int(s, CLAIM, given(a, SOCPREV_PLACE_ROW, "claim", row, 0));
    if (a->kind == SOCPREV_PROBLEM_DAMPER) {
        int64_t previous = given(a, SOCPREV_PLACE_ROW, "previous", row, SOCPREV_NO_PREVIOUS);
        if (previous != SOCPREV_NO_PREVIOUS)
            sheet_int(s, PREVIOUS, previous);
        sheet_int(s, FORMULA, given(a, SOCPREV_PLACE_ROW, "formula", row, 0));
    }
    sheet_int(s, AMOUNT, amount_of(a, row, col));
    if (exact_of(a, row, col, &whole, &numerator, &denominator)) {
        /* Shown only; the exact remainder stands beside it, without the sign of the total. */
        bool negative = given(a, SOCPREV_PLACE_ROOT, "total", 0, 0) < 0;
        sheet_float(s, EXACT,
                    ((double)whole + (double)numerator / (double)denominator) /
                        (negative ? -scale : scale));
        sheet_int(s, NUMERATOR, numerator);
        sheet_int(s, DENOMINATOR, denominator);
    }
    sheet_text(s, BOUND, bounds[bound]);
    sheet_text(s, BOUND_NAME, bound_name(a->c, bound));
    sheet_text(s, TIE, ties[tie]);
    sheet_text(s, TIE_NAME, tie_name(a->c, tie));
}

static int put_cells(const answer *a)
{
    column columns[COLUMNS];
    sheet s;
    set_columns(a, columns);
    sheet_begin(&s, a->c, columns, COLUMNS);
    for (size_t i = 0; i < a->rows; i++)
        for (size_t k = 0; k < a->columns; k++)
            sheet_cell(&s, a, i, k);
    if (wants_text(a->c)) {
        sheet_row(&s);
        sheet_text(&s, ROW, say(a->c, "total", "celkem"));
        sheet_int(&s, AMOUNT, whole_total(a));
        sheet_text(&s, BOUND_NAME, "");
        sheet_text(&s, TIE_NAME, "");
    }
    return sheet_end(&s, "division");
}

/* ---- a table with its sums -------------------------------------------------- */

static int put_matrix_of(const answer *a)
{
    size_t n = a->columns + 2;
    column *columns = calloc(n, sizeof *columns);
    text names = { 0 };
    sheet s;
    if (columns == NULL)
        return fail(a->c, NULL, SOCPREV_E_NOMEM, NULL);
    for (size_t k = 0; k < n; k++) {
        const char *title = k == 0       ? ""
                            : k + 1 == n ? say(a->c, "total", "celkem")
                                         : column_name(a, k - 1);
        columns[k] = (column){ title, k == 0 ? SOCPREV_COLUMN_TEXT : SOCPREV_COLUMN_INT64,
                               k == 0 ? 0 : a->decimals, FOR_ALL, { title, title } };
    }
    /* Names of columns of a table must differ, titles need not. */
    for (size_t k = 0; k < n; k++) {
        add_digits(&names, (int64_t)k);
        add_size(&names, "", 1);
    }
    const char *name = text_of(&names);
    for (size_t k = 0; k < n; k++, name += strlen(name) + 1)
        columns[k].name = name;
    sheet_begin(&s, a->c, columns, n);
    for (size_t i = 0; i <= a->rows; i++) {
        bool sum = i == a->rows;
        sheet_row(&s);
        sheet_text(&s, 0, sum ? say(a->c, "total", "celkem") : row_name(a, i));
        for (size_t k = 0; k < a->columns; k++)
            sheet_int(&s, k + 1, sum ? total_of(a, 1, k) : amount_of(a, i, k));
        sheet_int(&s, n - 1, sum ? whole_total(a) : total_of(a, 0, i));
    }
    int code = sheet_end(&s, "division");
    free(columns);
    text_clear(&names);
    return code;
}

/* ---- fitted tables ---------------------------------------------------------- */

static int put_fit(const answer *a)
{
    enum { FIT_AXES = SOCPREV_FIT_AXES, FIT_COLUMNS = SOCPREV_FIT_AXES + 3 };
    size_t axes = (size_t)socprev_problem_axis_count(a->problem), n = axes + 3;
    column columns[FIT_COLUMNS];
    sheet s;
    for (size_t i = 0; i < axes; i++) {
        const char *name = socprev_problem_axis_name(a->problem, (int32_t)i);
        columns[i] = (column){ name, SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { name, name } };
    }
    columns[axes] = (column){ "seed", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "seed", "výchozí" } };
    columns[axes + 1] =
        (column){ "fitted", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "fitted", "přizpůsobená" } };
    columns[axes + 2] = (column){ "forced", SOCPREV_COLUMN_BOOL, 0, FOR_ALL,
                                  { "forced to 0", "nucená 0" } };
    sheet_begin(&s, a->c, columns, n);
    for (size_t cell = 0; cell < a->cells; cell++) {
        size_t rest = cell, below = a->cells;
        double seed = 0;
        sheet_row(&s);
        for (size_t i = 0; i < axes; i++) {
            below /= socprev_problem_count(a->problem, (int32_t)i);
            sheet_text(&s, i, socprev_problem_name(a->problem, (int32_t)i, rest / below));
            rest %= below;
        }
        socprev_problem_number(a->problem, SOCPREV_PLACE_CELL, 0, "seed", cell, &seed);
        sheet_float(&s, axes, seed);
        sheet_float(&s, axes + 1, a->fitted[cell]);
        sheet_bool(&s, axes + 2, socprev_fit_is_forced(a->fit, cell) != 0);
    }
    return sheet_end(&s, "division");
}

static int put_fit_summary(const answer *a)
{
    static const column columns[] = {
        { "problem", SOCPREV_COLUMN_TEXT, 0, FOR_PROGRAMS, { "", "" } },
        { "outcome", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "outcome", "výsledek" } },
        { "error", SOCPREV_COLUMN_FLOAT64, 0, FOR_ALL, { "greatest error", "největší chyba" } },
        { "sweeps", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "sweeps", "průchodů" } },
        { "forced", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "forced to 0", "nucených nul" } },
    };
    bool done = socprev_fit_status(a->fit) == SOCPREV_FIT_CONVERGED;
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, socprev_problem_kind_name(a->kind));
    sheet_text(&s, 1, !wants_text(a->c) ? done ? "converged" : "limit"
                      : done            ? say(a->c, "all totals hold", "všechny součty platí")
                                        : say(a->c, "stopped at the limit of sweeps",
                                              "konec na mezi počtu průchodů"));
    sheet_float(&s, 2, socprev_fit_error(a->fit));
    sheet_int(&s, 3, socprev_fit_sweeps(a->fit));
    sheet_int(&s, 4, (int64_t)socprev_fit_forced_count(a->fit));
    return sheet_end(&s, "summary");
}

/* ---- all of it -------------------------------------------------------------- */

static int put_summary(const answer *a)
{
    const column columns[] = {
        { "problem", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "title", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "rule", SOCPREV_COLUMN_TEXT, 0, FOR_ALL, { "", "" } },
        { "total", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "quantum", SOCPREV_COLUMN_INT64, a->decimals, FOR_ALL, { "", "" } },
        { "tied", SOCPREV_COLUMN_INT64, 0, FOR_ALL, { "", "" } },
    };
    sheet s;
    sheet_begin(&s, a->c, columns, sizeof columns / sizeof columns[0]);
    sheet_row(&s);
    sheet_text(&s, 0, socprev_problem_kind_name(a->kind));
    sheet_text(&s, 1, socprev_problem_title(a->problem));
    sheet_text(&s, 2, rule_code(a));
    sheet_int(&s, 3, whole_total(a));
    sheet_int(&s, 4, given(a, SOCPREV_PLACE_ROOT, "quantum", 0, 1));
    sheet_int(&s, 5, (int64_t)tie_count(a));
    return sheet_end(&s, "summary");
}

int put_answer(answer *a)
{
    if (a->kind == SOCPREV_PROBLEM_FIT) {
        if (wants_text(a->c) && socprev_problem_title(a->problem) != NULL)
            put_heading(a->c, socprev_problem_title(a->problem));
        put_gap(a->c);
        int fitted = put_fit(a);
        put_gap(a->c);
        return fitted == EXIT_DONE ? put_fit_summary(a) : fitted;
    }
    if (!wants_text(a->c)) {
        int code = put_cells(a);
        if (code == EXIT_DONE)
            code = put_summary(a);
        return code == EXIT_DONE ? put_notes(a) : code;
    }
    put_introduction(a);
    int code = is_table(a) ? put_matrix_of(a) : put_cells(a);
    return code == EXIT_DONE ? put_notes(a) : code;
}
