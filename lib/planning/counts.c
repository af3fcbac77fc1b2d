/* Counts that portfolios state, with the definition of each; like ones are compared. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

enum { PORTFOLIO, PROJECT, COUNT, NAME, UNIT, DEFINITION, SCOPE, QUALIFIER, VALUE, HIGH, AS_OF,
       GROUP };

static const socprev__table_column columns[] = {
    { "portfolio", SOCPREV_COLUMN_CATEGORY, NULL, 0 }, { "project", SOCPREV_COLUMN_TEXT, NULL, 0 },
    { "count", SOCPREV_COLUMN_CATEGORY, NULL, 0 },     { "name", SOCPREV_COLUMN_TEXT, NULL, 0 },
    { "unit", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "definition", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "scope", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "value", SOCPREV_COLUMN_INT64, NULL, 0 },        { "high", SOCPREV_COLUMN_INT64, NULL, 0 },
    { "as_of", SOCPREV_COLUMN_DATE, NULL, 0 },         { "group", SOCPREV_COLUMN_INT64, NULL, 0 },
};

/* Fields of projects that are counts, and what each counts. */
static const struct {
    const char *field, *count, *unit;
} fields[] = {
    { "services_count", "services_stated", "services" },
    { "providers_count", "providers", "providers" },
    { "kinds_count", "kinds", "kinds" },
    { "existing_services", "existing_services", "services" },
    { "new_services", "new_services", "services" },
};

/* A count being written. */
typedef struct {
    const socprev_portfolio *portfolio;
    socprev_table *table;
    const char *project;
    socprev_error **err;
} writer;

static socprev_status put(const writer *w, int64_t column, const char *text)
{
    return text == NULL ? SOCPREV_OK
                        : socprev_table_put_text(w->table, column, text, SOCPREV_NUL, w->err);
}

/* Begins a row with what all counts have. */
static socprev_status begin(const writer *w, const char *count, const char *unit,
                            int32_t qualifier, int64_t value, int64_t high)
{
    socprev_status st = socprev_table_append_row(w->table, w->err);
    if (st == SOCPREV_OK)
        st = put(w, PORTFOLIO, socprev_record_id(w->portfolio, SOCPREV_PORTFOLIO, 0));
    if (st == SOCPREV_OK)
        st = put(w, PROJECT, w->project);
    if (st == SOCPREV_OK)
        st = put(w, COUNT, count);
    if (st == SOCPREV_OK)
        st = put(w, UNIT, unit);
    if (st == SOCPREV_OK)
        st = put(w, QUALIFIER, socprev_qualifier_name(qualifier));
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(w->table, VALUE, value, w->err);
    if (st == SOCPREV_OK && qualifier == SOCPREV_BETWEEN)
        st = socprev_table_put_int64(w->table, HIGH, high, w->err);
    return st;
}

static socprev_status add_date(const writer *w, int32_t kind, int64_t index, const char *field)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (socprev_record_date(w->portfolio, kind, index, field, &date) != SOCPREV_OK)
        return SOCPREV_OK;
    return socprev_table_put_date(w->table, AS_OF, date, w->err);
}

/* What the project states, and how many services its records are. */
static socprev_status add_project(const writer *w, int64_t project, const int64_t *services,
                                  int64_t n_services)
{
    socprev_status st = SOCPREV_OK;
    int64_t value = 0, high = 0, sum = 0;
    int32_t qualifier = SOCPREV_EXACT;
    for (size_t i = 0; i < SOCPREV__COUNT(fields) && st == SOCPREV_OK; i++) {
        if (socprev_record_amount(w->portfolio, SOCPREV_PROJECT, project, fields[i].field,
                                  &qualifier, &value, &high) != SOCPREV_OK)
            continue;
        st = begin(w, fields[i].count, fields[i].unit, qualifier, value, high);
        if (st == SOCPREV_OK)
            st = add_date(w, SOCPREV_PROJECT, project, "counted_at");
    }
    bool exact = true;
    for (int64_t i = 0; i < n_services && st == SOCPREV_OK; i++) {
        value = 1; /* a record without a count is one service */
        qualifier = SOCPREV_EXACT;
        socprev_record_amount(w->portfolio, SOCPREV_SERVICE, services[i], "count", &qualifier,
                              &value, NULL);
        exact = exact && qualifier == SOCPREV_EXACT;
        if (socprev_int64_add(sum, value, &sum) != SOCPREV_OK)
            st = socprev__fail(w->err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("count"),
                               SP_TEXT("services.count"));
    }
    if (st == SOCPREV_OK && exact && n_services > 0)
        st = begin(w, "services_listed", "services", SOCPREV_EXACT, sum, sum);
    return st;
}

static socprev_status add_indicator(const writer *w, int64_t index)
{
    const char *name = NULL, *unit = NULL, *definition = NULL, *scope = NULL, *code = NULL;
    int64_t value = 0, high = 0;
    int32_t qualifier = SOCPREV_EXACT;
    if (socprev_record_amount(w->portfolio, SOCPREV_INDICATOR, index, "achieved", &qualifier,
                              &value, &high) != SOCPREV_OK)
        return SOCPREV_OK;
    socprev_record_text(w->portfolio, SOCPREV_INDICATOR, index, "name", &name);
    socprev_record_text(w->portfolio, SOCPREV_INDICATOR, index, "indicator", &code);
    socprev_record_text(w->portfolio, SOCPREV_INDICATOR, index, "unit", &unit);
    socprev_record_text(w->portfolio, SOCPREV_INDICATOR, index, "definition", &definition);
    socprev_record_text(w->portfolio, SOCPREV_INDICATOR, index, "scope", &scope);
    socprev_status st = begin(w, "indicator", unit, qualifier, value, high);
    if (st == SOCPREV_OK)
        st = put(w, NAME, name != NULL ? name : code);
    if (st == SOCPREV_OK)
        st = put(w, DEFINITION, definition);
    if (st == SOCPREV_OK)
        st = put(w, SCOPE, scope);
    return st == SOCPREV_OK ? add_date(w, SOCPREV_INDICATOR, index, "as_of") : st;
}

static socprev_status add_portfolio(const socprev_portfolio *portfolio, socprev_table *table,
                                    const struct socprev_memory *memory, socprev_error **err)
{
    socprev__grouping services = { 0 }, indicators = { 0 };
    writer w = { .portfolio = portfolio, .table = table, .err = err };
    socprev_status st = SOCPREV_OK;
    if (!socprev__group(memory, portfolio, SOCPREV_SERVICE, "project", &services))
        return socprev__fail_nomem(err);
    if (!socprev__group(memory, portfolio, SOCPREV_INDICATOR, "project", &indicators))
        st = socprev__fail_nomem(err);
    int64_t projects = socprev_record_count(portfolio, SOCPREV_PROJECT), n = 0;
    for (int64_t i = 0; i < projects && st == SOCPREV_OK; i++) {
        w.project = socprev_record_id(portfolio, SOCPREV_PROJECT, i);
        const int64_t *of = socprev__group_of(&services, i, &n);
        st = add_project(&w, i, of, n);
        of = socprev__group_of(&indicators, i, &n);
        for (int64_t k = 0; k < n && st == SOCPREV_OK; k++)
            st = add_indicator(&w, of[k]);
    }
    socprev__group_free(memory, &indicators);
    socprev__group_free(memory, &services);
    return st;
}

/* ---- groups of like counts ---------------------------------------------------------- */

static socprev__slice text_at(const socprev_table *table, const char *column, int64_t row)
{
    socprev__slice text = { "", 0 };
    socprev_table_get_text(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                           &text.data, &text.size, NULL);
    return text;
}

static bool same(const socprev_table *table, const char *column, int64_t a, int64_t b)
{
    socprev__slice x = text_at(table, column, a), y = text_at(table, column, b);
    return x.size == y.size && (x.size == 0 || memcmp(x.data, y.data, x.size) == 0);
}

static bool is_defined(const socprev_table *table, int64_t row)
{
    return !socprev__slice_is(text_at(table, "count", row), "indicator") ||
           (text_at(table, "unit", row).size > 0 && text_at(table, "definition", row).size > 0);
}

static bool are_alike(const socprev_table *table, int64_t a, int64_t b)
{
    return is_defined(table, a) && is_defined(table, b) && same(table, "count", a, b) &&
           same(table, "unit", a, b) && same(table, "definition", a, b) &&
           same(table, "scope", a, b);
}

/* The group of each row, 0 when it has none. */
static socprev_status add_groups(socprev_table *table, const struct socprev_memory *memory,
                                 int64_t **groups, int64_t *n, socprev_error **err)
{
    int64_t next = 1;
    *n = socprev_table_row_count(table);
    *groups = socprev__alloc(memory, (size_t)*n, sizeof **groups);
    if (*groups == NULL)
        return socprev__fail_nomem(err);
    for (int64_t row = 0; row < *n; row++) {
        for (int64_t other = 0; other < row && (*groups)[row] == 0; other++)
            if (are_alike(table, row, other))
                (*groups)[row] = (*groups)[other];
        if ((*groups)[row] == 0 && is_defined(table, row))
            (*groups)[row] = next++;
    }
    return SOCPREV_OK;
}

static socprev_status make_table(const socprev_portfolio *const *portfolios, size_t n,
                                 const socprev_memory *memory, socprev_table **out,
                                 socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_table *table = NULL;
    size_t width = SOCPREV__COUNT(columns) - 1; /* groups come as a whole column */
    socprev_status st = socprev__table_of(columns, width, memory, &table, err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = add_portfolio(portfolios[i], table, &own, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

socprev_status socprev_counts_table(const socprev_portfolio *const *portfolios, size_t n,
                                    const socprev_memory *memory, socprev_table **out,
                                    socprev_error **err)
{
    if (portfolios == NULL)
        return socprev__fail_null(err, "portfolios");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("portfolios"),
                             SP_TEXT("portfolios"));
    for (size_t i = 0; i < n; i++)
        if (portfolios[i] == NULL)
            return socprev__fail_null(err, "portfolios");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_table *table = NULL;
    int64_t *groups = NULL, rows = 0;
    uint8_t *valid = NULL;
    socprev_status st = make_table(portfolios, n, memory, &table, err);
    if (st == SOCPREV_OK)
        st = add_groups(table, &own, &groups, &rows, err);
    if (st == SOCPREV_OK) {
        valid = socprev__alloc(&own, (size_t)rows, sizeof *valid);
        if (valid == NULL)
            st = socprev__fail_nomem(err);
    }
    for (int64_t i = 0; i < rows && st == SOCPREV_OK; i++)
        valid[i] = groups[i] > 0;
    if (st == SOCPREV_OK)
        st = socprev_table_add_int64(table, columns[GROUP].name, groups, 0, (size_t)rows, valid,
                                     err);
    socprev__free(&own, valid, (size_t)rows, sizeof *valid);
    socprev__free(&own, groups, (size_t)rows, sizeof *groups);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

/* ---- comparing ------------------------------------------------------------------------ */

/* What a count can be: low .. high. */
typedef struct {
    int64_t group, low, high;
    bool exact, persons;
} bounds;

static socprev_status read_count(const socprev_table *counts, int64_t row, bounds *out,
                                 socprev_error **err)
{
    int64_t value = 0, high = 0;
    int32_t qualifier = SOCPREV_EXACT;
    socprev__slice name = text_at(counts, "qualifier", row);
    if (socprev_table_get_int64(counts, socprev_table_find_column(counts, "value", SOCPREV_NUL),
                                row, &value, NULL) != SOCPREV_OK)
        return socprev__fail_argument(err, "row", row);
    *out = (bounds){ 0, 0, INT64_MAX, false, false };
    socprev_table_get_int64(counts, socprev_table_find_column(counts, "group", SOCPREV_NUL), row,
                            &out->group, NULL);
    socprev_table_get_int64(counts, socprev_table_find_column(counts, "high", SOCPREV_NUL), row,
                            &high, NULL);
    for (int32_t q = 0; socprev_qualifier_name(q) != NULL; q++)
        if (socprev__slice_is(name, socprev_qualifier_name(q)))
            qualifier = q;
    out->exact = qualifier == SOCPREV_EXACT;
    socprev__slice unit = text_at(counts, "unit", row);
    out->persons = socprev__counts_people(unit.data, unit.size);
    if (qualifier == SOCPREV_EXACT || qualifier == SOCPREV_AT_LEAST ||
        qualifier == SOCPREV_BETWEEN)
        out->low = value;
    if (qualifier == SOCPREV_MORE_THAN)
        out->low = value == INT64_MAX ? value : value + 1;
    if (qualifier == SOCPREV_EXACT || qualifier == SOCPREV_AT_MOST)
        out->high = value;
    if (qualifier == SOCPREV_LESS_THAN)
        out->high = value - 1;
    if (qualifier == SOCPREV_BETWEEN)
        out->high = high;
    return SOCPREV_OK;
}

static socprev_status fail_unlike(const socprev_table *counts, int64_t a, int64_t b, bool stated,
                                  socprev_error **err)
{
    socprev__slice of_a = text_at(counts, "definition", a), of_b = text_at(counts, "definition", b);
    socprev__slice what_a = text_at(counts, "count", a), what_b = text_at(counts, "count", b);
    return socprev__fail(err, SOCPREV_E_UNSUPPORTED,
                         stated ? SP_COUNTS_UNLIKE : SP_COUNTS_UNDEFINED, SP_ITEM("rows", b),
                         SP_SLICE(what_a.data, what_a.size), SP_INT(a),
                         SP_SLICE(of_a.data, of_a.size), SP_SLICE(what_b.data, what_b.size),
                         SP_INT(b), SP_SLICE(of_b.data, of_b.size));
}

socprev_status socprev_counts_compare(const socprev_table *counts, int64_t row_a, int64_t row_b,
                                      int32_t *order, socprev_error **err)
{
    bounds a, b;
    if (counts == NULL)
        return socprev__fail_null(err, "counts");
    if (order == NULL)
        return socprev__fail_null(err, "order");
    socprev_status st = read_count(counts, row_a, &a, err);
    if (st == SOCPREV_OK)
        st = read_count(counts, row_b, &b, err);
    if (st != SOCPREV_OK)
        return st;
    if (a.group == 0 || b.group == 0 || a.group != b.group)
        return fail_unlike(counts, row_a, row_b, a.group != 0 && b.group != 0, err);
    if (a.exact && b.exact)
        *order = (a.low > b.low) - (a.low < b.low);
    else if (a.high < b.low)
        *order = -1;
    else if (a.low > b.high)
        *order = 1;
    else
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_COUNTS_OVERLAP, SP_ITEM("rows", row_b),
                             SP_INT(row_a), SP_INT(row_b));
    return SOCPREV_OK;
}

socprev_status socprev_counts_add(const socprev_table *counts, const int64_t *rows, size_t n,
                                  int64_t *sum, socprev_error **err)
{
    int64_t total = 0;
    bounds first = { 0 }, next;
    if (counts == NULL || rows == NULL || sum == NULL)
        return socprev__fail_null(err, counts == NULL ? "counts" : rows == NULL ? "rows" : "sum");
    for (size_t i = 0; i < n; i++) {
        for (size_t k = 0; k < i; k++)
            if (rows[k] == rows[i])
                return socprev__fail_argument(err, "rows", rows[i]);
        socprev_status st = read_count(counts, rows[i], &next, err);
        if (st != SOCPREV_OK)
            return st;
        if (i == 0)
            first = next;
        if (next.group == 0 || next.group != first.group)
            return fail_unlike(counts, rows[0], rows[i], next.group != 0 && first.group != 0, err);
        if (next.persons && i > 0)
            return socprev__fail(err, SOCPREV_E_UNSUPPORTED, SP_COUNTS_PERSONS,
                                 SP_ITEM("rows", i), SP_INT(rows[0]), SP_INT(rows[i]));
        if (!next.exact)
            return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_COUNTS_INEXACT, SP_ITEM("rows", i),
                                 SP_INT(rows[i]));
        if (socprev_int64_add(total, next.low, &total) != SOCPREV_OK)
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("rows", i),
                                 SP_TEXT("counts"));
    }
    *sum = total;
    return SOCPREV_OK;
}
