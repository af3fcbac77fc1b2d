/* Capacities of services as a table, for the needs of territories. */
#include "planning/planning_internal.h"

enum { PORTFOLIO, SERVICE, TERRITORY, KIND, FORM, UNIT, CAPACITY, STATE };

static const socprev__table_column columns[] = {
    { "portfolio", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "service", SOCPREV_COLUMN_TEXT, NULL, 0 },
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "form", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "unit", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "capacity", SOCPREV_COLUMN_INT64, "", 3 },
    { "state", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
};

typedef struct {
    const socprev_portfolio *portfolio;
    socprev_table *table;
    socprev_error **err;
    const char *service, *territory, *kind, *form; /* NULL: not stated */
} writer;

/* A service has the territory of its own, else the only one of its project, else that of
 * the portfolio. */
static const char *territory_of(const socprev_portfolio *portfolio, int64_t service,
                                int64_t project)
{
    const char *code = NULL;
    if (socprev_record_text(portfolio, SOCPREV_SERVICE, service, "territory", &code) ==
        SOCPREV_OK)
        return code;
    int64_t n = socprev_record_list_count(portfolio, SOCPREV_PROJECT, project, "territories");
    if (n == 1)
        return socprev_record_list_at(portfolio, SOCPREV_PROJECT, project, "territories", 0);
    if (n == 0)
        socprev_record_text(portfolio, SOCPREV_PORTFOLIO, 0, "territory", &code);
    return code;
}

static socprev_status put(const writer *w, int64_t column, const char *text)
{
    return text == NULL ? SOCPREV_OK
                        : socprev_table_put_text(w->table, column, text, SOCPREV_NUL, w->err);
}

static socprev_status add_row(const writer *w, const char *unit, bool known, int64_t thousandths,
                              const char *state)
{
    socprev_status st = socprev_table_append_row(w->table, w->err);
    if (st == SOCPREV_OK)
        st = put(w, PORTFOLIO, socprev_record_id(w->portfolio, SOCPREV_PORTFOLIO, 0));
    if (st == SOCPREV_OK)
        st = put(w, SERVICE, w->service);
    if (st == SOCPREV_OK)
        st = put(w, TERRITORY, w->territory);
    if (st == SOCPREV_OK)
        st = put(w, KIND, w->kind);
    if (st == SOCPREV_OK)
        st = put(w, FORM, w->form);
    if (st == SOCPREV_OK)
        st = put(w, UNIT, unit);
    if (st == SOCPREV_OK)
        st = put(w, STATE, state);
    return st == SOCPREV_OK && known
               ? socprev_table_put_int64(w->table, CAPACITY, thousandths, w->err)
               : st;
}

/* How many services the record stands for, those that are new apart. */
static socprev_status add_services(const writer *w, int64_t service)
{
    int64_t count = 1000, fresh = 0;
    int32_t qualifier = SOCPREV_EXACT, of_new = SOCPREV_EXACT;
    bool counted = socprev_record_amount(w->portfolio, SOCPREV_SERVICE, service, "count",
                                         &qualifier, &count, NULL) == SOCPREV_OK;
    if (counted && socprev_int64_multiply(count, 1000, &count) != SOCPREV_OK)
        return socprev__fail(w->err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("count"),
                             SP_TEXT("services.count"));
    bool known = qualifier == SOCPREV_EXACT;
    bool parted = socprev_record_amount(w->portfolio, SOCPREV_SERVICE, service, "new", &of_new,
                                        &fresh, NULL) == SOCPREV_OK &&
                  of_new == SOCPREV_EXACT && known && fresh <= count / 1000;
    if (!parted)
        fresh = 0;
    socprev_status st = SOCPREV_OK;
    if (count / 1000 > fresh || fresh == 0)
        st = add_row(w, "service", known, count - 1000 * fresh, "kept");
    if (st == SOCPREV_OK && fresh > 0)
        st = add_row(w, "service", true, 1000 * fresh, "new");
    return st;
}

static socprev_status add_capacity(writer *w, int64_t capacity)
{
    const char *unit = NULL;
    int64_t value = 0;
    int32_t qualifier = SOCPREV_EXACT;
    w->form = NULL;
    socprev_record_text(w->portfolio, SOCPREV_CAPACITY, capacity, "form", &w->form);
    socprev_record_text(w->portfolio, SOCPREV_CAPACITY, capacity, "unit", &unit);
    bool known = socprev_record_amount(w->portfolio, SOCPREV_CAPACITY, capacity, "value",
                                       &qualifier, &value, NULL) == SOCPREV_OK &&
                 qualifier == SOCPREV_EXACT;
    return add_row(w, unit, known, value, "kept");
}

/* Capacities stand in the order of their services. */
static socprev_status add_portfolio(const socprev_portfolio *portfolio, socprev_table *table,
                                    socprev_error **err)
{
    writer w = { .portfolio = portfolio, .table = table, .err = err };
    int64_t n = socprev_record_count(portfolio, SOCPREV_SERVICE);
    int64_t capacities = socprev_record_count(portfolio, SOCPREV_CAPACITY);
    socprev_status st = SOCPREV_OK;
    for (int64_t i = 0; i < n && st == SOCPREV_OK; i++) {
        const char *id = NULL, *of = NULL;
        socprev_record_text(portfolio, SOCPREV_SERVICE, i, "project", &id);
        int64_t project = socprev_record_find(portfolio, SOCPREV_PROJECT, id, SOCPREV_NUL);
        if (project < 0 || socprev__project_is_open(portfolio, project) ||
            socprev__project_is_outside(portfolio, project))
            continue;
        w.service = socprev_record_id(portfolio, SOCPREV_SERVICE, i);
        w.territory = territory_of(portfolio, i, project);
        w.form = NULL;
        socprev_record_text(portfolio, SOCPREV_SERVICE, i, "kind", &w.kind);
        st = add_services(&w, i);
        for (int64_t k = 0; k < capacities && st == SOCPREV_OK; k++) {
            socprev_record_text(portfolio, SOCPREV_CAPACITY, k, "service", &of);
            if (of != NULL && strcmp(of, w.service) == 0)
                st = add_capacity(&w, k);
        }
    }
    return st;
}

socprev_status socprev_supply_table(const socprev_portfolio *const *portfolios, size_t n,
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
    socprev_table *table = NULL;
    socprev_status st =
        socprev__table_of(columns, SOCPREV__COUNT(columns), memory, &table, err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = portfolios[i] == NULL ? socprev__fail_null(err, "portfolios")
                                   : add_portfolio(portfolios[i], table, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}
