/* What the questions of planning ask of records, code lists and tables alike. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

/* Project that a record names; -1 when it names none. */
static int64_t project_of(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                          const char *field)
{
    const char *id = NULL;
    if (socprev_record_text(portfolio, kind, index, field, &id) != SOCPREV_OK)
        return -1;
    return socprev_record_find(portfolio, SOCPREV_PROJECT, id, SOCPREV_NUL);
}

bool socprev__group(const struct socprev_memory *memory, const socprev_portfolio *portfolio,
                    int32_t kind, const char *field, socprev__grouping *out)
{
    int64_t n = socprev_record_count(portfolio, kind);
    socprev__grouping g = { .projects =
                                (size_t)socprev_record_count(portfolio, SOCPREV_PROJECT),
                            .size = (size_t)n };
    g.start = socprev__alloc(memory, g.projects + 2, sizeof *g.start);
    g.items = socprev__alloc(memory, g.size + 1, sizeof *g.items);
    if (g.start == NULL || g.items == NULL) {
        socprev__group_free(memory, &g);
        return false;
    }
    /* Counted two places further on: each place then moves on as its group is filled. */
    for (int64_t i = 0; i < n; i++)
        g.start[project_of(portfolio, kind, i, field) + 2]++;
    g.start[1] = 0; /* those of no project */
    for (size_t i = 2; i < g.projects + 2; i++)
        g.start[i] += g.start[i - 1];
    for (int64_t i = 0; i < n; i++) {
        int64_t project = project_of(portfolio, kind, i, field);
        if (project >= 0)
            g.items[g.start[project + 1]++] = i;
    }
    *out = g;
    return true;
}

void socprev__group_free(const struct socprev_memory *memory, socprev__grouping *grouping)
{
    socprev__free(memory, grouping->items, grouping->size + 1, sizeof *grouping->items);
    socprev__free(memory, grouping->start, grouping->projects + 2, sizeof *grouping->start);
}

const int64_t *socprev__group_of(const socprev__grouping *grouping, int64_t project, int64_t *n)
{
    const int64_t *start = grouping->start + project;
    *n = start[1] - start[0];
    return grouping->items + start[0];
}

const char *socprev__project_name(const socprev_portfolio *portfolio, const char *id)
{
    int64_t project = socprev_record_find(portfolio, SOCPREV_PROJECT, id, SOCPREV_NUL);
    const char *name = id;
    if (socprev_record_text(portfolio, SOCPREV_PROJECT, project, "short_name", &name) !=
        SOCPREV_OK)
        socprev_record_text(portfolio, SOCPREV_PROJECT, project, "name", &name);
    return name;
}

bool socprev__lists(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                    const char *field, const char *text)
{
    int64_t n = socprev_record_list_count(portfolio, kind, index, field);
    for (int64_t i = 0; i < n; i++)
        if (strcmp(socprev_record_list_at(portfolio, kind, index, field, i), text) == 0)
            return true;
    return false;
}

bool socprev__project_is_outside(const socprev_portfolio *portfolio, int64_t project)
{
    int64_t n = socprev_record_list_count(portfolio, SOCPREV_PROJECT, project, "sources");
    for (int64_t i = 0; i < n; i++) {
        const char *id = socprev_record_list_at(portfolio, SOCPREV_PROJECT, project, "sources", i);
        int64_t source = socprev_record_find(portfolio, SOCPREV_SOURCE, id, SOCPREV_NUL);
        int64_t outside = 0;
        if (socprev_record_integer(portfolio, SOCPREV_SOURCE, source, "outside", &outside) !=
                SOCPREV_OK ||
            outside == 0)
            return false;
    }
    return n > 0;
}

bool socprev__project_is_open(const socprev_portfolio *portfolio, int64_t project)
{
    static const char *const open[] = { "planned", "submitted", "rejected", "withdrawn" };
    const char *state = NULL;
    if (socprev_record_text(portfolio, SOCPREV_PROJECT, project, "state", &state) != SOCPREV_OK)
        return false;
    for (size_t i = 0; i < SOCPREV__COUNT(open); i++)
        if (strcmp(state, open[i]) == 0)
            return true;
    return false;
}

socprev_status socprev__fail_argument(socprev_error **err, const char *name, int64_t value)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_INT(value));
}

bool socprev__date_or_none(socprev_date date)
{
    return date == SOCPREV_DATE_NONE || socprev_date_precision(date) != SOCPREV_PRECISION_NONE;
}

bool socprev__territory_within(int32_t territory, int32_t outer)
{
    while (territory != outer) {
        const char *parent = socprev_codelist_parent(SOCPREV_LIST_TERRITORY, territory);
        if (parent == NULL || parent[0] == '\0' ||
            NEVER(socprev_codelist_find(SOCPREV_LIST_TERRITORY, parent, SOCPREV_NUL, &territory,
                                        NULL) != SOCPREV_OK))
            return false;
    }
    return true;
}

socprev_status socprev__table_of(const socprev__table_column *columns, size_t n,
                                 const socprev_memory *memory, socprev_table **out,
                                 socprev_error **err)
{
    socprev_table *table = NULL;
    socprev_status st = socprev_table_new(memory, &table, err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        st = socprev_table_add_column(table, columns[i].name, columns[i].type, err);
        if (st == SOCPREV_OK && (columns[i].unit != NULL || columns[i].decimals > 0))
            st = socprev_table_set_unit(table, (int64_t)i, columns[i].unit, columns[i].decimals,
                                        err);
    }
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

bool socprev__counts_people(const char *unit, size_t length)
{
    static const char *const words[] = { "osoby", "osob", "persons", "people", "ucastnici" };
    char folded[64];
    if (socprev_text_fold(unit, length, folded, sizeof folded, NULL) != SOCPREV_OK)
        return false;
    for (size_t i = 0; i < SOCPREV__COUNT(words); i++)
        if (strcmp(folded, words[i]) == 0)
            return true;
    return false;
}
