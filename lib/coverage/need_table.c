/* Needs as a table: a row for each norm and place. */
#include "coverage/need_internal.h"

enum { NORM, PLACE, LEVEL, POPULATION, BEFORE, AFTER, SUPPLY, RATE, FIRST_VALUE,
       LAST_VALUE = FIRST_VALUE + 4, DENOMINATOR, FIRST_EXACT, LAST_EXACT = FIRST_EXACT + 4,
       FLAGS, UNMET_ACCESS };

static const struct {
    const char *name;
    int32_t type, decimals;
} columns[] = {
    { "norm", SOCPREV_COLUMN_INT64, 0 },         { "place", SOCPREV_COLUMN_INT64, 0 },
    { "level", SOCPREV_COLUMN_INT64, 0 },        { "population", SOCPREV_COLUMN_INT64, 0 },
    { "before", SOCPREV_COLUMN_INT64, 3 },       { "after", SOCPREV_COLUMN_INT64, 3 },
    { "supply", SOCPREV_COLUMN_INT64, 3 },       { "per_1000", SOCPREV_COLUMN_FLOAT64, 0 },
    { "need", SOCPREV_COLUMN_FLOAT64, 0 },       { "gap", SOCPREV_COLUMN_FLOAT64, 0 },
    { "unmet", SOCPREV_COLUMN_FLOAT64, 0 },      { "surplus", SOCPREV_COLUMN_FLOAT64, 0 },
    { "shortage", SOCPREV_COLUMN_FLOAT64, 0 },   { "denominator", SOCPREV_COLUMN_INT64, 0 },
    { "need_n", SOCPREV_COLUMN_INT64, 0 },       { "gap_n", SOCPREV_COLUMN_INT64, 0 },
    { "unmet_n", SOCPREV_COLUMN_INT64, 0 },      { "surplus_n", SOCPREV_COLUMN_INT64, 0 },
    { "shortage_n", SOCPREV_COLUMN_INT64, 0 },   { "flags", SOCPREV_COLUMN_INT64, 0 },
    { "unmet_access", SOCPREV_COLUMN_FLOAT64, 0 },
};

/* Balances in the order of their columns. */
static const int32_t balances[] = { SOCPREV_BALANCE_NEED, SOCPREV_BALANCE_GAP,
                                    SOCPREV_BALANCE_UNMET, SOCPREV_BALANCE_SURPLUS,
                                    SOCPREV_BALANCE_SHORTAGE };

/* One row being written; the first failure is kept. */
typedef struct {
    const socprev_need *need;
    socprev_table *table;
    int32_t norm, place, view;
    socprev_status st;
    socprev_error **err;
} row;

static void put(row *r, int64_t column, int64_t value)
{
    if (r->st == SOCPREV_OK)
        r->st = socprev_table_put_int64(r->table, column, value, r->err);
}

static void put_real(row *r, int64_t column, double value)
{
    if (r->st == SOCPREV_OK)
        r->st = socprev_table_put_float64(r->table, column, value, r->err);
}

static void fail_range(row *r)
{
    if (r->st == SOCPREV_OK)
        r->st = socprev__fail(r->err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("norm", r->norm),
                              SP_BOTH("a need", "potřeba"));
}

/* What is known goes into its column; a sum that does not fit is an error. */
static bool is_known(row *r, socprev_status st)
{
    if (st == SOCPREV_E_RANGE)
        fail_range(r);
    return st == SOCPREV_OK;
}

static void put_supply(row *r, int64_t column, int32_t view)
{
    const socprev__capacity *of = &r->need->norm[r->norm].of;
    int64_t thousandths = 0;
    if (is_known(r, socprev_need_supply(r->need, r->place, of->kind, of->form, of->unit, view,
                                        &thousandths)))
        put(r, column, thousandths);
}

static void put_people(row *r)
{
    const socprev__need_norm *norm = &r->need->norm[r->norm];
    int64_t people = 0;
    double rate = 0;
    if (is_known(r, socprev_need_population(r->need, r->place, norm->group, &people)))
        put(r, POPULATION, people);
    socprev_status st = socprev_need_rate(r->need, r->place, norm->of.kind, norm->of.form,
                                          norm->of.unit, norm->group, r->view, 1000, NULL, NULL,
                                          &rate);
    if (is_known(r, st))
        put_real(r, RATE, rate);
}

static void put_balances(row *r, int64_t denominator)
{
    const socprev__need_norm *norm = &r->need->norm[r->norm];
    socprev__need_parts parts;
    if (NEVER(!socprev__need_parts_of(r->need, r->place, &parts)))
        return;
    for (size_t i = 0; i < SOCPREV__COUNT(balances); i++) {
        int64_t amount = 0;
        if (!is_known(r, socprev__need_measure(r->need, norm, &parts, r->view, balances[i],
                                               &amount)))
            continue;
        put_real(r, FIRST_VALUE + (int64_t)i, (double)amount / (double)denominator);
        put(r, FIRST_EXACT + (int64_t)i, amount);
    }
}

static void add_row(row *r, int64_t denominator)
{
    int32_t flags = 0;
    double unmet = 0;
    if (r->st == SOCPREV_OK)
        r->st = socprev_table_append_row(r->table, r->err);
    put(r, NORM, r->norm);
    put(r, PLACE, r->place);
    put_people(r);
    put_supply(r, BEFORE, SOCPREV_VIEW_BEFORE);
    put_supply(r, AFTER, SOCPREV_VIEW_AFTER);
    put_supply(r, SUPPLY, r->view);
    put(r, DENOMINATOR, denominator);
    put_balances(r, denominator);
    if (is_known(r, socprev_need_unmet_access(r->need, r->norm, r->place, &unmet)))
        put_real(r, UNMET_ACCESS, unmet);
    if (r->place < 0 || r->place >= r->need->n)
        return;
    put(r, LEVEL, r->need->place[r->place].level);
    if (socprev_need_flags(r->need, r->norm, r->place, r->view, &flags) == SOCPREV_OK)
        put(r, FLAGS, flags);
}

/* Whether the norm is assessed in a part of the place, or only around it. */
static bool has_row(const socprev_need *need, int32_t norm, int32_t place)
{
    return place < 0 || place >= need->n ||
           !socprev__need_is_below(need, place, need->norm[norm].level);
}

static void add_norm(row *r)
{
    int64_t denominator = 0;
    int32_t places = r->need->n + (int32_t)r->need->n_sets;
    if (!socprev__multiply(r->need->norm[r->norm].per, 1000, &denominator))
        fail_range(r);
    for (int32_t i = 0; i <= places && r->st == SOCPREV_OK; i++) {
        r->place = i < places ? i : SOCPREV_NEED_ALL;
        if (has_row(r->need, r->norm, r->place))
            add_row(r, denominator);
    }
}

static socprev_status make_columns(socprev_table *table, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < SOCPREV__COUNT(columns) && st == SOCPREV_OK; i++) {
        st = socprev_table_add_column(table, columns[i].name, columns[i].type, err);
        if (st == SOCPREV_OK && columns[i].decimals > 0)
            st = socprev_table_set_unit(table, (int64_t)i, NULL, columns[i].decimals, err);
    }
    return st;
}

socprev_status socprev_need_table(const socprev_need *need, int32_t view,
                                  const socprev_memory *memory, socprev_table **out,
                                  socprev_error **err)
{
    if (need == NULL)
        return socprev__fail_null(err, "need");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (!need->finished)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_UNFINISHED, SP_FIELD("need"),
                             SP_INT(0));
    if (!socprev__need_is_view(view))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NEED_NUMBER, SP_FIELD("view"),
                             SP_TEXT("view"), SP_INT(view), SP_INT(SOCPREV_VIEW_ENDING));
    row r = { .need = need, .view = view, .err = err };
    r.st = socprev_table_new(memory, &r.table, err);
    if (r.st == SOCPREV_OK)
        r.st = make_columns(r.table, err);
    for (r.norm = 0; r.st == SOCPREV_OK && (size_t)r.norm < need->n_norms; r.norm++)
        if (need->norm[r.norm].in_force)
            add_norm(&r);
    if (r.st == SOCPREV_OK)
        *out = r.table;
    else
        socprev_table_free(r.table);
    return r.st;
}
