/* Supply and norms by code, weighed against each other in the engine of needs. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;
enum { REGION_LEVEL = SOCPREV__REGION_LEVEL, DISTRICT_LEVEL = SOCPREV__REGION_LEVEL + 1 };

static const char *const levels[] = { "state", "nuts2", "region", "district" };

static int32_t level_of(socprev__slice name)
{
    for (int32_t i = 0; i < (int32_t)SOCPREV__COUNT(levels); i++)
        if (socprev__slice_is(name, levels[i]))
            return i;
    return -1;
}

/* ---- territories ----------------------------------------------------------------- */

static socprev_status make_territories(needs *x)
{
    x->n = socprev_codelist_size(SOCPREV_LIST_TERRITORY);
    size_t n = (size_t)x->n;
    x->level = socprev__alloc(&x->memory, n, sizeof *x->level);
    x->parent = socprev__alloc(&x->memory, n, sizeof *x->parent);
    x->in_area = socprev__alloc(&x->memory, n, sizeof *x->in_area);
    x->persons = socprev__alloc(&x->memory, n, sizeof *x->persons);
    x->as_of = socprev__alloc(&x->memory, n, sizeof *x->as_of);
    if (x->level == NULL || x->parent == NULL || x->in_area == NULL || x->persons == NULL ||
        x->as_of == NULL)
        return socprev__fail_nomem(x->err);
    for (int32_t t = 0; t < x->n; t++) {
        const char *level = socprev_codelist_attribute(SOCPREV_LIST_TERRITORY, t, "level");
        const char *parent = socprev_codelist_parent(SOCPREV_LIST_TERRITORY, t);
        x->level[t] = level_of((socprev__slice){ level, strlen(level) });
        x->parent[t] = -1;
        if (parent[0] != '\0')
            socprev_codelist_find(SOCPREV_LIST_TERRITORY, parent, SOCPREV_NUL, &x->parent[t],
                                  NULL);
    }
    return SOCPREV_OK;
}

/* The region of a territory that is named belongs to the area. */
static void name_territory(needs *x, int32_t territory)
{
    while (territory >= 0 && x->level[territory] > REGION_LEVEL)
        territory = x->parent[territory];
    if (territory >= 0 && x->level[territory] == REGION_LEVEL)
        x->in_area[territory] = 1;
}

static socprev_status name_territories(needs *x, const socprev__source *source, bool required)
{
    int64_t column = -1;
    if (source->table == NULL)
        return SOCPREV_OK;
    socprev_status st = socprev__source_column(source, "territory", SOCPREV_COLUMN_TEXT, 0, true,
                                               &column);
    int64_t rows = socprev_table_row_count(source->table);
    for (int64_t row = 0; row < rows && st == SOCPREV_OK; row++) {
        int32_t territory = -1;
        st = socprev__source_code(source, column, "territory", row, SOCPREV_LIST_TERRITORY,
                                  required ? INT32_MIN : -1, &territory);
        name_territory(x, territory);
    }
    return st;
}

/* What lies outside the area is cut off; without an area everything belongs to it. */
static socprev_status mark_area(needs *x)
{
    bool any = false;
    for (int32_t t = 0; t < x->n; t++)
        any |= x->in_area[t] != 0;
    int32_t *marks = socprev__alloc(&x->memory, (size_t)x->n, sizeof *marks);
    if (marks == NULL)
        return socprev__fail_nomem(x->err);
    for (int32_t t = 0; t < x->n; t++) { /* outer ones stand first */
        if (x->level[t] == REGION_LEVEL && !any)
            x->in_area[t] = 1;
        if (x->level[t] > REGION_LEVEL)
            x->in_area[t] = x->in_area[x->parent[t]];
        if (x->level[t] == REGION_LEVEL && x->in_area[t] != 0)
            for (int32_t up = x->parent[t]; up >= 0; up = x->parent[up])
                x->in_area[up] = 1; /* NUTS 2 and state */
    }
    for (int32_t t = 0; t < x->n; t++)
        if (x->level[t] <= REGION_LEVEL && x->in_area[t] == 0)
            marks[t] = SOCPREV_NEED_OUTSIDE;
    socprev_status st = socprev_need_set_marks(x->need, marks, 0, x->err);
    socprev__free(&x->memory, marks, (size_t)x->n, sizeof *marks);
    return st;
}

/* ---- people ---------------------------------------------------------------------- */

/* All inhabitants by the code list. A district stands aside when its figure is of
 * another date than its region's, unless norms are assessed in districts. */
static socprev_status people_of_list(needs *x)
{
    socprev_status st = SOCPREV_OK;
    for (int32_t t = 0; t < x->n && st == SOCPREV_OK; t++) {
        const char *code = socprev_codelist_code(SOCPREV_LIST_TERRITORY, t);
        x->persons[t] = SOCPREV_COVERAGE_UNKNOWN;
        if (x->level[t] < REGION_LEVEL || x->in_area[t] == 0)
            continue;
        st = socprev_territory_population(code, SOCPREV_NUL, x->date, &x->persons[t],
                                          &x->as_of[t], x->err);
        bool district = x->level[t] == DISTRICT_LEVEL;
        if (district ? !x->by_district && x->as_of[t] != x->as_of[x->parent[t]]
                     : x->by_district)
            x->persons[t] = SOCPREV_COVERAGE_UNKNOWN;
    }
    for (int32_t t = 0; t < x->n && x->by_district; t++)
        if (x->level[t] == DISTRICT_LEVEL && x->in_area[t] != 0)
            x->as_of[x->parent[t]] = x->as_of[t];
    return st == SOCPREV_OK ? socprev_need_set_population(x->need, 0, x->persons, 0, x->err) : st;
}

/* A region and its districts must agree; said with its code, not a number. */
static socprev_status check_sums(const needs *x, int32_t group)
{
    for (int32_t t = 0; t < x->n; t++) {
        int64_t sum = 0;
        bool all = true;
        for (int32_t d = 0; d < x->n && x->level[t] == REGION_LEVEL; d++) {
            if (x->parent[d] != t)
                continue;
            all = all && x->persons[d] != SOCPREV_COVERAGE_UNKNOWN;
            if (x->persons[d] != SOCPREV_COVERAGE_UNKNOWN &&
                socprev_int64_add(sum, x->persons[d], &sum) != SOCPREV_OK)
                all = false; /* the engine says so */
        }
        if (x->persons[t] != SOCPREV_COVERAGE_UNKNOWN && x->level[t] == REGION_LEVEL &&
            (all ? x->persons[t] != sum : x->persons[t] < sum))
            return socprev__fail(x->err, SOCPREV_E_INVALID, SP_NEEDS_FOOT, SP_FIELD("persons"),
                                 SP_TEXT(socprev_codelist_code(SOCPREV_LIST_TERRITORY, t)),
                                 SP_INT(x->persons[t]), SP_INT(sum),
                                 SP_TEXT(group == 0 ? "*"
                                                    : socprev_codelist_code(
                                                          SOCPREV_LIST_TARGET_GROUP, group - 1)));
    }
    return SOCPREV_OK;
}

static socprev_status people_of_group(needs *x, int32_t group, int64_t territory, int64_t persons,
                                      int64_t groups)
{
    const socprev__source *s = &x->populations;
    socprev_status st = SOCPREV_OK;
    bool found = false;
    for (int32_t t = 0; t < x->n; t++)
        x->persons[t] = SOCPREV_COVERAGE_UNKNOWN;
    for (int64_t row = 0; row < socprev_table_row_count(s->table) && st == SOCPREV_OK; row++) {
        int32_t of = 0, at = 0;
        st = socprev__source_code(s, groups, "group", row, SOCPREV_LIST_TARGET_GROUP, -1, &of);
        if (st != SOCPREV_OK || of + 1 != group)
            continue;
        st = socprev__source_code(s, territory, "territory", row, SOCPREV_LIST_TERRITORY,
                                  INT32_MIN, &at);
        int64_t people = socprev__source_int(s, persons, row, SOCPREV_COVERAGE_UNKNOWN);
        if (st == SOCPREV_OK && people < 0 && people != SOCPREV_COVERAGE_UNKNOWN)
            st = socprev__source_fail(s, SP_NEEDS_NEGATIVE, "persons", row);
        if (st == SOCPREV_OK && x->persons[at] != SOCPREV_COVERAGE_UNKNOWN)
            st = socprev__source_fail(s, SP_NEEDS_TWICE, "territory", row);
        if (st == SOCPREV_OK && x->level[at] >= REGION_LEVEL)
            x->persons[at] = people;
        found = true;
    }
    if (st == SOCPREV_OK && found)
        st = check_sums(x, group);
    return st == SOCPREV_OK && found
               ? socprev_need_set_population(x->need, group, x->persons, 0, x->err)
               : st;
}

static socprev_status add_people(needs *x)
{
    const socprev__source *s = &x->populations;
    int64_t territory = -1, persons = -1, groups = -1;
    if (s->table == NULL)
        return people_of_list(x);
    socprev_status st =
        socprev__source_column(s, "territory", SOCPREV_COLUMN_TEXT, 0, true, &territory);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "persons", SOCPREV_COLUMN_INT64, 0, true, &persons);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "group", SOCPREV_COLUMN_TEXT, 0, false, &groups);
    int32_t n = socprev_codelist_size(SOCPREV_LIST_TARGET_GROUP);
    for (int32_t g = 0; g <= n && st == SOCPREV_OK; g++)
        st = people_of_group(x, g, territory, persons, groups);
    return st;
}

/* ---- supply, norms, sets ------------------------------------------------------------- */

static socprev_status sort_of(const socprev__source *s, int64_t column, int64_t row, int32_t *out)
{
    static const char *const sorts[] = { "kept", "new", "ending" };
    socprev__slice name = socprev__source_text(s, column, row);
    *out = SOCPREV_SUPPLY_KEPT;
    if (name.size == 0)
        return SOCPREV_OK;
    for (int32_t i = 0; i < (int32_t)SOCPREV__COUNT(sorts); i++)
        if (socprev__slice_is(name, sorts[i])) {
            *out = i;
            return SOCPREV_OK;
        }
    return socprev__source_fail(s, SP_NEEDS_STATE, "state", row);
}

static socprev_status add_supply(needs *x)
{
    const socprev__source *s = &x->supply;
    enum { AT, KIND, FORM, UNIT, CAPACITY, STATE, COLUMNS };
    static const char *const names[] = { "territory", "kind", "form", "unit", "capacity", "state" };
    /* a form that is not stated is none of those of the list */
    int32_t no_form = socprev_codelist_size(SOCPREV_LIST_SERVICE_FORM);
    int64_t c[COLUMNS];
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < COLUMNS && st == SOCPREV_OK; i++)
        st = socprev__source_column(s, names[i],
                                    i == CAPACITY ? SOCPREV_COLUMN_INT64 : SOCPREV_COLUMN_TEXT,
                                    i == CAPACITY ? 3 : 0, i != FORM && i != STATE, &c[i]);
    for (int64_t row = 0; st == SOCPREV_OK && row < socprev_table_row_count(s->table); row++) {
        int32_t at = 0, kind = 0, form = 0, unit = 0, sort = 0;
        int64_t capacity = socprev__source_int(s, c[CAPACITY], row, SOCPREV_COVERAGE_UNKNOWN);
        st = socprev__source_code(s, c[AT], names[AT], row, SOCPREV_LIST_TERRITORY, 0, &at);
        if (st == SOCPREV_OK)
            st = socprev__source_code(s, c[KIND], names[KIND], row, SOCPREV_LIST_SERVICE_KIND,
                                      INT32_MIN, &kind);
        if (st == SOCPREV_OK)
            st = socprev__source_code(s, c[FORM], names[FORM], row, SOCPREV_LIST_SERVICE_FORM,
                                      no_form, &form);
        if (st == SOCPREV_OK)
            st = socprev__source_code(s, c[UNIT], names[UNIT], row, SOCPREV_LIST_CAPACITY_TYPE,
                                      INT32_MIN, &unit);
        if (st == SOCPREV_OK)
            st = sort_of(s, c[STATE], row, &sort);
        if (st == SOCPREV_OK && capacity < 0 && capacity != SOCPREV_COVERAGE_UNKNOWN)
            st = socprev__source_fail(s, SP_NEEDS_NEGATIVE, names[CAPACITY], row);
        if (st == SOCPREV_OK)
            st = socprev_need_add_supply(x->need, at, kind, form, unit, capacity, sort, x->err);
    }
    return st;
}

enum { N_KIND, N_FORM, N_GROUP, N_UNIT, N_LEVEL, N_AMOUNT, N_PER, N_MINIMUM, N_FROM, N_TO,
       N_COLUMNS };

static const struct {
    const char *name;
    int32_t type, decimals;
    bool required;
} norm_columns[N_COLUMNS] = {
    { "kind", SOCPREV_COLUMN_TEXT, 0, true },     { "form", SOCPREV_COLUMN_TEXT, 0, false },
    { "group", SOCPREV_COLUMN_TEXT, 0, false },   { "unit", SOCPREV_COLUMN_TEXT, 0, true },
    { "level", SOCPREV_COLUMN_TEXT, 0, true },    { "amount", SOCPREV_COLUMN_INT64, 3, true },
    { "per", SOCPREV_COLUMN_INT64, 0, false },    { "minimum", SOCPREV_COLUMN_INT64, 3, false },
    { "from", SOCPREV_COLUMN_DATE, 0, false },    { "to", SOCPREV_COLUMN_DATE, 0, false },
};

static socprev_status add_norm(needs *x, const int64_t c[N_COLUMNS], int64_t row)
{
    const socprev__source *s = &x->norms;
    int32_t kind = 0, form = 0, group = 0, unit = 0, made = 0;
    socprev_status st = socprev__source_code(s, c[N_KIND], "kind", row,
                                             SOCPREV_LIST_SERVICE_KIND, INT32_MIN, &kind);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[N_FORM], "form", row, SOCPREV_LIST_SERVICE_FORM,
                                  SOCPREV_NEED_ANY_FORM, &form);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[N_GROUP], "group", row, SOCPREV_LIST_TARGET_GROUP, -1,
                                  &group);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[N_UNIT], "unit", row, SOCPREV_LIST_CAPACITY_TYPE,
                                  INT32_MIN, &unit);
    int32_t level = level_of(socprev__source_text(s, c[N_LEVEL], row));
    if (st == SOCPREV_OK && level < REGION_LEVEL)
        st = socprev__source_fail(s, SP_NEEDS_LEVEL, "level", row);
    if (st != SOCPREV_OK)
        return st;
    x->by_district |= level == DISTRICT_LEVEL;
    return socprev_need_add_norm(
        x->need, kind, form, group + 1, unit, socprev__source_int(s, c[N_AMOUNT], row, 0),
        socprev__source_int(s, c[N_PER], row, 1000), socprev__source_int(s, c[N_MINIMUM], row, 0),
        level, socprev__source_date(s, c[N_FROM], row), socprev__source_date(s, c[N_TO], row),
        &made, x->err);
}

static socprev_status add_norms(needs *x)
{
    int64_t c[N_COLUMNS];
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < N_COLUMNS && st == SOCPREV_OK; i++)
        st = socprev__source_column(&x->norms, norm_columns[i].name, norm_columns[i].type,
                                    norm_columns[i].decimals, norm_columns[i].required, &c[i]);
    for (int64_t row = 0; st == SOCPREV_OK && row < socprev_table_row_count(x->norms.table); row++)
        st = add_norm(x, c, row);
    return st;
}

/* Members of the set of a name, into the engine. */
static socprev_status add_set(needs *x, socprev__slice name, int64_t names, int64_t territories)
{
    const socprev__source *s = &x->sets;
    int64_t rows = socprev_table_row_count(s->table);
    socprev_status st = SOCPREV_OK;
    size_t n = 0;
    void *sets = x->set;
    int32_t *members = socprev__alloc(&x->memory, (size_t)rows, sizeof *members);
    bool fits = members != NULL && socprev__reserve(&x->memory, &sets, &x->set_capacity,
                                                    x->n_sets + 1, sizeof *x->set);
    x->set = sets;
    if (!fits)
        st = socprev__fail_nomem(x->err);
    for (int64_t row = 0; row < rows && st == SOCPREV_OK; row++) {
        socprev__slice other = socprev__source_text(s, names, row);
        if (other.size == name.size && memcmp(other.data, name.data, name.size) == 0)
            st = socprev__source_code(s, territories, "territory", row, SOCPREV_LIST_TERRITORY,
                                      INT32_MIN, &members[n++]);
    }
    if (st == SOCPREV_OK) {
        x->set[x->n_sets].name = name;
        st = socprev_need_add_set(x->need, members, 0, n, &x->set[x->n_sets].number, x->err);
    }
    if (st == SOCPREV_OK)
        x->n_sets++;
    socprev__free(&x->memory, members, (size_t)rows, sizeof *members);
    return st;
}

static socprev_status add_sets(needs *x)
{
    const socprev__source *s = &x->sets;
    int64_t names = -1, territories = -1;
    if (s->table == NULL)
        return SOCPREV_OK;
    socprev_status st = socprev__source_column(s, "set", SOCPREV_COLUMN_TEXT, 0, true, &names);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "territory", SOCPREV_COLUMN_TEXT, 0, true, &territories);
    for (int64_t row = 0; st == SOCPREV_OK && row < socprev_table_row_count(s->table); row++) {
        socprev__slice name = socprev__source_text(s, names, row);
        bool known = false;
        for (size_t i = 0; i < x->n_sets; i++)
            known |= x->set[i].name.size == name.size &&
                     memcmp(x->set[i].name.data, name.data, name.size) == 0;
        if (name.size == 0)
            st = socprev__source_fail(s, SP_NEEDS_EMPTY, "set", row);
        else if (!known)
            st = add_set(x, name, names, territories);
    }
    return st;
}

/* ---- all of it --------------------------------------------------------------------------- */

static socprev_status weigh(needs *x, const socprev_memory *memory, socprev_table **out)
{
    socprev_status st = make_territories(x);
    if (st == SOCPREV_OK)
        st = socprev_need_new(x->n, 1 + socprev_codelist_size(SOCPREV_LIST_TARGET_GROUP), memory,
                              &x->need, x->err);
    if (st == SOCPREV_OK)
        st = socprev_need_set_parents(x->need, x->parent, 0, x->err);
    if (st == SOCPREV_OK)
        st = socprev_need_set_levels(x->need, x->level, 0, x->err);
    if (st == SOCPREV_OK)
        st = name_territories(x, &x->supply, false);
    if (st == SOCPREV_OK)
        st = name_territories(x, &x->populations, true);
    if (st == SOCPREV_OK)
        st = mark_area(x);
    if (st == SOCPREV_OK)
        st = socprev_need_set_date(x->need, x->date, x->err);
    if (st == SOCPREV_OK)
        st = add_supply(x);
    if (st == SOCPREV_OK)
        st = add_norms(x);
    if (st == SOCPREV_OK)
        st = add_sets(x);
    if (st == SOCPREV_OK)
        st = add_people(x);
    if (st == SOCPREV_OK)
        st = socprev_need_finish(x->need, x->err);
    return st == SOCPREV_OK ? socprev__needs_answer(x, memory, out) : st;
}

socprev_status socprev_needs_table(const socprev_table *supply, const socprev_table *norms,
                                   const socprev_table *populations, const socprev_table *sets,
                                   socprev_date date, int32_t view, const socprev_memory *memory,
                                   socprev_table **out, socprev_error **err)
{
    if (supply == NULL || norms == NULL || out == NULL)
        return socprev__fail_null(err, supply == NULL  ? "supply"
                                       : norms == NULL ? "norms"
                                                       : "out");
    if (!socprev__date_or_none(date))
        return socprev__fail_argument(err, "date", date);
    if (view < SOCPREV_VIEW_BEFORE || view > SOCPREV_VIEW_ENDING)
        return socprev__fail_argument(err, "view", view);
    needs x = { .supply = { supply, SOCPREV__IN_SUPPLY, err },
                .norms = { norms, SOCPREV__IN_NORMS, err },
                .populations = { populations, SOCPREV__IN_POPULATIONS, err },
                .sets = { sets, SOCPREV__IN_SETS, err },
                .date = date, .view = view, .err = err };
    x.memory = socprev__memory_of(memory);
    socprev_status st = weigh(&x, memory, out);
    size_t n = (size_t)x.n;
    socprev_table_free(x.found);
    socprev__free(&x.memory, x.set, x.set_capacity, sizeof *x.set);
    socprev__free(&x.memory, x.as_of, n, sizeof *x.as_of);
    socprev__free(&x.memory, x.persons, n, sizeof *x.persons);
    socprev__free(&x.memory, x.in_area, n, sizeof *x.in_area);
    socprev__free(&x.memory, x.parent, n, sizeof *x.parent);
    socprev__free(&x.memory, x.level, n, sizeof *x.level);
    socprev_need_free(x.need);
    return st;
}
