/* A project's money over kinds and districts: weights from records and code
 * lists, the division from the engine. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

struct socprev_split_options {
    struct socprev_memory memory;
    int32_t rule;
    int64_t quantum;
    socprev_date date;
};

typedef struct {
    char *code;
    int64_t weight;
    socprev_date as_of; /* of populations */
} line;

typedef struct {
    line *lines;
    size_t n, capacity;
} line_list;

struct socprev_split {
    struct socprev_memory memory;
    line_list kinds, territories;
    socprev_twoway_division *division;
};

/* ---- options ------------------------------------------------------------- */

socprev_status socprev_split_options_new(const socprev_memory *memory, socprev_split_options **out,
                                         socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_split_options *options = socprev__alloc(&own, 1, sizeof *options);
    if (options == NULL)
        return socprev__fail_nomem(err);
    *options = (socprev_split_options){ .memory = own, .rule = SOCPREV_RULE_HARE, .quantum = 1 };
    *out = options;
    return SOCPREV_OK;
}

void socprev_split_options_free(socprev_split_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    socprev__free(&memory, options, 1, sizeof *options);
}

socprev_status socprev_split_options_set_rule(socprev_split_options *options, int32_t rule,
                                              socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (socprev_rule_name(rule) == NULL || rule == SOCPREV_RULE_STATIONARY)
        return socprev__fail_argument(err, "rule", rule);
    options->rule = rule;
    return SOCPREV_OK;
}

socprev_status socprev_split_options_set_quantum(socprev_split_options *options, int64_t quantum,
                                                 socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (quantum < 1)
        return socprev__fail_argument(err, "quantum", quantum);
    options->quantum = quantum;
    return SOCPREV_OK;
}

socprev_status socprev_split_options_set_date(socprev_split_options *options, socprev_date date,
                                              socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (!socprev__date_or_none(date))
        return socprev__fail_argument(err, "date", date);
    options->date = date;
    return SOCPREV_OK;
}

/* ---- weights ------------------------------------------------------------- */

/* The line of a code, made when it is new; NULL when out of memory. */
static line *line_of(const struct socprev_memory *memory, line_list *list, const char *code)
{
    for (size_t i = 0; i < list->n; i++)
        if (strcmp(list->lines[i].code, code) == 0)
            return &list->lines[i];
    void *block = list->lines;
    bool room = socprev__reserve(memory, &block, &list->capacity, list->n + 1,
                                 sizeof *list->lines);
    list->lines = block;
    char *copy = room ? socprev__text_copy(memory, code, SOCPREV_NUL) : NULL;
    if (copy == NULL)
        return NULL;
    line *added = &list->lines[list->n++];
    *added = (line){ .code = copy };
    return added;
}

static void lines_free(const struct socprev_memory *memory, line_list *list)
{
    for (size_t i = 0; i < list->n; i++)
        socprev__text_free(memory, list->lines[i].code);
    socprev__free(memory, list->lines, list->capacity, sizeof *list->lines);
}

static socprev_status needs(const socprev_portfolio *portfolio, const char *id, const char *field,
                            const char *en, const char *cs, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_SPLIT_NEEDS, SP_FIELD(field),
                         SP_TEXT(socprev__project_name(portfolio, id)), SP_BOTH(en, cs));
}

/* Rows: how many services of each kind the project has. */
static socprev_status weigh_kinds(socprev_split *split, const socprev_portfolio *portfolio,
                                  const char *id, socprev_error **err)
{
    int64_t n = socprev_record_count(portfolio, SOCPREV_SERVICE);
    for (int64_t i = 0; i < n; i++) {
        const char *project = "", *kind = "";
        socprev_record_text(portfolio, SOCPREV_SERVICE, i, "project", &project);
        if (strcmp(project, id) != 0)
            continue;
        int32_t qualifier = SOCPREV_EXACT;
        int64_t count = 1; /* a record without a count is one service */
        socprev_record_amount(portfolio, SOCPREV_SERVICE, i, "count", &qualifier, &count, NULL);
        if (qualifier != SOCPREV_EXACT)
            return needs(portfolio, id, "services.count", "an exact number of services",
                         "přesný počet služeb", err);
        socprev_record_text(portfolio, SOCPREV_SERVICE, i, "kind", &kind);
        line *row = line_of(&split->memory, &split->kinds, kind);
        if (row == NULL)
            return socprev__fail_nomem(err);
        if (socprev_int64_add(row->weight, count, &row->weight) != SOCPREV_OK)
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("services.count"),
                                 SP_TEXT("services.count"));
    }
    return split->kinds.n > 0
               ? SOCPREV_OK
               : needs(portfolio, id, "services", "at least one service", "aspoň jedna služba",
                       err);
}

static socprev_status weigh_territory(socprev_split *split, const char *code, socprev_date date,
                                      socprev_error **err)
{
    int64_t population = 0;
    socprev_date as_of = SOCPREV_DATE_NONE;
    socprev_status st =
        socprev_territory_population(code, SOCPREV_NUL, date, &population, &as_of, err);
    if (st != SOCPREV_OK)
        return st;
    line *column = line_of(&split->memory, &split->territories, code);
    if (column == NULL)
        return socprev__fail_nomem(err);
    column->weight = population;
    column->as_of = as_of;
    return SOCPREV_OK;
}

/* Columns: the districts of a territory, itself when it is one. */
static socprev_status weigh_districts(socprev_split *split, const char *code, socprev_date date,
                                      socprev_error **err)
{
    int32_t n = socprev_codelist_size(SOCPREV_LIST_DISTRICT), outer = 0, inner = 0;
    socprev_status st =
        socprev_codelist_find(SOCPREV_LIST_TERRITORY, code, SOCPREV_NUL, &outer, err);
    for (int32_t row = 0; row < n && st == SOCPREV_OK; row++) {
        const char *district = socprev_codelist_code(SOCPREV_LIST_DISTRICT, row);
        st = socprev_codelist_find(SOCPREV_LIST_TERRITORY, district, SOCPREV_NUL, &inner, err);
        if (st == SOCPREV_OK && socprev__territory_within(inner, outer))
            st = weigh_territory(split, district, date, err);
    }
    return st;
}

static socprev_status weigh_territories(socprev_split *split, const socprev_portfolio *portfolio,
                                        int64_t project, socprev_date date, socprev_error **err)
{
    const char *id = socprev_record_id(portfolio, SOCPREV_PROJECT, project);
    int64_t n = socprev_record_list_count(portfolio, SOCPREV_PROJECT, project, "territories");
    if (n == 0)
        return needs(portfolio, id, "territories", "a territory", "území", err);
    if (date == SOCPREV_DATE_NONE)
        socprev_record_date(portfolio, SOCPREV_PROJECT, project, "start", &date);
    socprev_status st = SOCPREV_OK;
    for (int64_t i = 0; i < n && st == SOCPREV_OK; i++) {
        const char *code =
            socprev_record_list_at(portfolio, SOCPREV_PROJECT, project, "territories", i);
        st = weigh_districts(split, code, date, err);
    }
    return st;
}

/* ---- division -------------------------------------------------------------- */

static socprev_status divide(socprev_split *split, int64_t total,
                             const socprev_split_options *options, socprev_run *run,
                             const socprev_memory *memory, socprev_error **err)
{
    const line_list *rows = &split->kinds, *places = &split->territories;
    socprev_twoway *problem = NULL;
    socprev_status st = socprev_twoway_new(rows->n, places->n, memory, &problem, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_weights(problem, SOCPREV_AXIS_ROW, &rows->lines[0].weight,
                                        sizeof *rows->lines, rows->n, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_weights(problem, SOCPREV_AXIS_COLUMN, &places->lines[0].weight,
                                        sizeof *places->lines, places->n, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_total(problem, total, err);
    if (st == SOCPREV_OK && options != NULL)
        st = socprev_twoway_set_margin_rule(problem, options->rule, err);
    if (st == SOCPREV_OK && options != NULL)
        st = socprev_twoway_set_quantum(problem, options->quantum, err);
    if (st == SOCPREV_OK)
        st = socprev_twoway_solve(problem, run, &split->division, err);
    socprev_twoway_free(problem);
    return st;
}

socprev_status socprev_split_new(const socprev_portfolio *portfolio, int64_t project,
                                 const socprev_split_options *options, socprev_run *run,
                                 const socprev_memory *memory, socprev_split **out,
                                 socprev_error **err)
{
    if (portfolio == NULL)
        return socprev__fail_null(err, "portfolio");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    const char *id = socprev_record_id(portfolio, SOCPREV_PROJECT, project);
    if (id == NULL)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_SPLIT_PROJECT,
                             SP_ITEM("project", project), SP_INT(project),
                             SP_INT(socprev_record_count(portfolio, SOCPREV_PROJECT)));
    int32_t qualifier = SOCPREV_EXACT;
    int64_t total = 0;
    if (socprev_record_amount(portfolio, SOCPREV_PROJECT, project, "total", &qualifier, &total,
                              NULL) != SOCPREV_OK ||
        qualifier != SOCPREV_EXACT)
        return needs(portfolio, id, "total", "an exact total", "přesná celková částka", err);

    struct socprev_memory own = socprev__memory_of(memory);
    socprev_split *split = socprev__alloc(&own, 1, sizeof *split);
    if (split == NULL)
        return socprev__fail_nomem(err);
    split->memory = own;
    socprev_status st = weigh_kinds(split, portfolio, id, err);
    if (st == SOCPREV_OK)
        st = weigh_territories(split, portfolio, project,
                               options == NULL ? SOCPREV_DATE_NONE : options->date, err);
    if (st == SOCPREV_OK)
        st = divide(split, total, options, run, memory, err);
    if (st == SOCPREV_OK)
        *out = split;
    else
        socprev_split_free(split);
    return st;
}

void socprev_split_free(socprev_split *split)
{
    if (split == NULL)
        return;
    struct socprev_memory memory = split->memory;
    socprev_twoway_division_free(split->division);
    lines_free(&memory, &split->territories);
    lines_free(&memory, &split->kinds);
    socprev__free(&memory, split, 1, sizeof *split);
}

const socprev_twoway_division *socprev_split_division(const socprev_split *split)
{
    return split == NULL ? NULL : split->division;
}

const char *socprev_split_kind(const socprev_split *split, size_t row)
{
    return split != NULL && row < split->kinds.n ? split->kinds.lines[row].code : NULL;
}

int64_t socprev_split_services(const socprev_split *split, size_t row)
{
    return split != NULL && row < split->kinds.n ? split->kinds.lines[row].weight : 0;
}

const char *socprev_split_territory(const socprev_split *split, size_t column)
{
    return split != NULL && column < split->territories.n ? split->territories.lines[column].code
                                                         : NULL;
}

int64_t socprev_split_population(const socprev_split *split, size_t column, socprev_date *as_of)
{
    if (split == NULL || column >= split->territories.n)
        return 0;
    if (as_of != NULL)
        *as_of = split->territories.lines[column].as_of;
    return split->territories.lines[column].weight;
}

/* ---- as a table ------------------------------------------------------------- */

enum { KIND, SERVICES, TERRITORY, POPULATION, POPULATION_DATE, AMOUNT };

static const socprev__table_column columns[] = {
    { "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "services", SOCPREV_COLUMN_INT64, "services", 0 },
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "population", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "population_date", SOCPREV_COLUMN_DATE, NULL, 0 },
    { "amount", SOCPREV_COLUMN_INT64, "CZK", 2 },
};

static socprev_status add_cell(socprev_table *table, const socprev_split *split, size_t row,
                               size_t column, socprev_error **err)
{
    const line *kind = &split->kinds.lines[row], *place = &split->territories.lines[column];
    socprev_status st = socprev_table_append_row(table, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(table, KIND, kind->code, SOCPREV_NUL, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, SERVICES, kind->weight, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(table, TERRITORY, place->code, SOCPREV_NUL, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(table, POPULATION, place->weight, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_date(table, POPULATION_DATE, place->as_of, err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(
            table, AMOUNT, socprev_twoway_division_cell(split->division, row, column), err);
    return st;
}

socprev_status socprev_split_table(const socprev_split *split, const socprev_memory *memory,
                                   socprev_table **out, socprev_error **err)
{
    if (split == NULL)
        return socprev__fail_null(err, "split");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_table *table = NULL;
    socprev_status st =
        socprev__table_of(columns, SOCPREV__COUNT(columns), memory, &table, err);
    for (size_t row = 0; row < split->kinds.n && st == SOCPREV_OK; row++)
        for (size_t column = 0; column < split->territories.n && st == SOCPREV_OK; column++)
            st = add_cell(table, split, row, column, err);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}
