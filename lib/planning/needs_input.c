/* Supply, norms and sets by code, put into the engine of needs. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;

enum { REGION_LEVEL = SOCPREV__REGION_LEVEL, DISTRICT_LEVEL = SOCPREV__REGION_LEVEL + 1 };

/* ---- supply ------------------------------------------------------------------------ */

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

bool socprev__needs_sees(int32_t view, int32_t sort)
{
    switch (view) {
    case SOCPREV_VIEW_BEFORE:
        return sort != SOCPREV_SUPPLY_NEW;
    case SOCPREV_VIEW_AFTER:
        return sort != SOCPREV_SUPPLY_ENDING;
    default:
        return sort == view - SOCPREV_VIEW_KEPT;
    }
}

enum { AT, KIND, FORM, UNIT, CAPACITY, STATE, COLUMNS };

static socprev_status read_stock(needs *x, const int64_t c[COLUMNS], int64_t row,
                                 socprev__stock *to)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_SUPPLY];
    /* a form that is not stated is none of those of the list */
    int32_t no_form = socprev_codelist_size(SOCPREV_LIST_SERVICE_FORM);
    to->capacity = socprev__source_int(s, c[CAPACITY], row, SOCPREV_COVERAGE_UNKNOWN);
    socprev_status st = socprev__needs_place(x, s, c[AT], "territory", row, SOCPREV__NOWHERE,
                                             &to->at);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[KIND], "kind", row, SOCPREV_LIST_SERVICE_KIND, INT32_MIN,
                                  &to->kind);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[FORM], "form", row, SOCPREV_LIST_SERVICE_FORM, no_form,
                                  &to->form);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[UNIT], "unit", row, SOCPREV_LIST_CAPACITY_TYPE, INT32_MIN,
                                  &to->unit);
    if (st == SOCPREV_OK)
        st = sort_of(s, c[STATE], row, &to->sort);
    if (st == SOCPREV_OK && to->capacity < 0 && to->capacity != SOCPREV_COVERAGE_UNKNOWN)
        st = socprev__source_fail(s, SP_NEEDS_NEGATIVE, "capacity", row);
    return st;
}

socprev_status socprev__needs_supply(needs *x)
{
    static const char *const names[] = { "territory", "kind", "form", "unit", "capacity", "state" };
    const socprev__source *s = &x->source[SOCPREV_NEEDS_SUPPLY];
    int64_t c[COLUMNS], rows = socprev__source_rows(s);
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < COLUMNS && st == SOCPREV_OK; i++)
        st = socprev__source_column(s, names[i],
                                    i == CAPACITY ? SOCPREV_COLUMN_INT64 : SOCPREV_COLUMN_TEXT,
                                    i == CAPACITY ? 3 : 0, i != FORM && i != STATE, &c[i]);
    if (st != SOCPREV_OK)
        return st;
    x->stock_room = (size_t)rows + 1;
    x->stock = socprev__alloc(&x->memory, x->stock_room, sizeof *x->stock);
    if (x->stock == NULL)
        return socprev__fail_nomem(x->err);
    for (int64_t row = 0; st == SOCPREV_OK && row < rows; row++) {
        socprev__stock *to = &x->stock[x->n_stock];
        st = read_stock(x, c, row, to);
        if (st == SOCPREV_OK) {
            x->n_stock++;
            st = socprev_need_add_supply(x->need, to->at >= 0 ? to->at : x->places.all, to->kind,
                                         to->form, to->unit, to->capacity, to->sort, x->err);
        }
        st = socprev__source_next(s, st);
    }
    return st;
}

/* ---- norms --------------------------------------------------------------------------- */

enum { N_KIND, N_FORM, N_GROUP, N_UNIT, N_LEVEL, N_AMOUNT, N_PER, N_MINIMUM, N_FROM, N_TO,
       N_DISTANCE, N_COLUMNS };

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
    { "distance", SOCPREV_COLUMN_FLOAT64, 0, false },
};

static socprev_status read_norm(needs *x, const int64_t c[N_COLUMNS], int64_t row,
                                socprev__asked *to, int32_t *level)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_NORMS];
    to->distance = -1;
    socprev_status st = socprev__source_code(s, c[N_KIND], "kind", row,
                                             SOCPREV_LIST_SERVICE_KIND, INT32_MIN, &to->kind);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[N_FORM], "form", row, SOCPREV_LIST_SERVICE_FORM,
                                  SOCPREV_NEED_ANY_FORM, &to->form);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[N_GROUP], "group", row, SOCPREV_LIST_TARGET_GROUP, -1,
                                  &to->group);
    if (st == SOCPREV_OK)
        st = socprev__source_code(s, c[N_UNIT], "unit", row, SOCPREV_LIST_CAPACITY_TYPE,
                                  INT32_MIN, &to->unit);
    to->group++;
    *level = socprev__needs_level(socprev__source_text(s, c[N_LEVEL], row));
    bool fits = x->places.own ? *level >= 0
                              : *level == REGION_LEVEL || *level == DISTRICT_LEVEL;
    if (st == SOCPREV_OK && !fits)
        st = socprev__source_fail(s, SP_NEEDS_LEVEL, "level", row);
    if (st == SOCPREV_OK && c[N_DISTANCE] >= 0 &&
        socprev_table_get_float64(s->table, c[N_DISTANCE], row, &to->distance, NULL) ==
            SOCPREV_OK &&
        to->distance < 0)
        st = socprev__source_fail(s, SP_NEEDS_NEGATIVE, "distance", row);
    return st;
}

socprev_status socprev__needs_norms(needs *x)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_NORMS];
    int64_t c[N_COLUMNS], rows = socprev__source_rows(s);
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < N_COLUMNS && st == SOCPREV_OK; i++)
        st = socprev__source_column(s, norm_columns[i].name, norm_columns[i].type,
                                    norm_columns[i].decimals, norm_columns[i].required, &c[i]);
    if (st != SOCPREV_OK)
        return st;
    x->norm_room = (size_t)rows + 1;
    x->norm = socprev__alloc(&x->memory, x->norm_room, sizeof *x->norm);
    if (x->norm == NULL)
        return socprev__fail_nomem(x->err);
    for (int64_t row = 0; st == SOCPREV_OK && row < rows; row++) {
        socprev__asked *to = &x->norm[x->n_norms];
        int32_t level = -1, made = 0;
        st = read_norm(x, c, row, to, &level);
        if (st == SOCPREV_OK) {
            x->by_district |= level == DISTRICT_LEVEL;
            x->n_norms++;
            st = socprev_need_add_norm(
                x->need, to->kind, to->form, to->group, to->unit,
                socprev__source_int(s, c[N_AMOUNT], row, 0),
                socprev__source_int(s, c[N_PER], row, 1000),
                socprev__source_int(s, c[N_MINIMUM], row, 0),
                level - SOCPREV__AROUND_ALL,
                socprev__source_date(s, c[N_FROM], row), socprev__source_date(s, c[N_TO], row),
                &made, x->err);
        }
        st = socprev__source_next(s, st);
    }
    return st;
}

/* ---- sets ------------------------------------------------------------------------------ */

enum { IS_MEMBER = 1, IS_AROUND = 2 };

/* `marks` [places] of the set so far: a member must not be there twice, lie in another, or
 * have another in it. */
static socprev_status take_member(const needs *x, int64_t column, int64_t row, uint8_t *marks,
                                  int32_t *out)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_SETS];
    const int32_t *parent = x->places.parent;
    socprev_status st = socprev__needs_place(x, s, column, "territory", row, INT32_MIN, out);
    if (st != SOCPREV_OK)
        return st;
    bool doubled = marks[*out] != 0;
    for (int32_t up = parent[*out]; up >= 0; up = parent[up]) {
        doubled |= (marks[up] & IS_MEMBER) != 0;
        marks[up] |= IS_AROUND;
    }
    marks[*out] |= IS_MEMBER;
    return doubled ? socprev__source_fail(s, SP_NEEDS_SET_INSIDE, "territory", row) : SOCPREV_OK;
}

/* Members of the set of a name, into the engine. */
static socprev_status add_set(needs *x, socprev__slice name, int64_t names, int64_t territories)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_SETS];
    int64_t rows = socprev__source_rows(s);
    size_t n = 0, places = (size_t)x->places.n;
    void *sets = x->set;
    int32_t *members = socprev__alloc(&x->memory, (size_t)rows, sizeof *members);
    uint8_t *marks = socprev__alloc(&x->memory, places, sizeof *marks);
    bool fits = members != NULL && marks != NULL &&
                socprev__reserve(&x->memory, &sets, &x->set_capacity, x->n_sets + 1,
                                 sizeof *x->set);
    x->set = sets;
    socprev_status st = fits ? SOCPREV_OK : socprev__fail_nomem(x->err);
    for (int64_t row = 0; row < rows && st == SOCPREV_OK; row++) {
        socprev__slice other = socprev__source_text(s, names, row);
        if (other.size != name.size || memcmp(other.data, name.data, name.size) != 0)
            continue;
        st = take_member(x, territories, row, marks, &members[n]);
        n += st == SOCPREV_OK;
        st = socprev__source_next(s, st);
    }
    if (st == SOCPREV_OK) {
        x->set[x->n_sets].name = name;
        x->set[x->n_sets].number = x->places.n + (int32_t)x->n_sets;
        if (n > 0)
            st = socprev_need_add_set(x->need, members, 0, n, &x->set[x->n_sets].number, x->err);
        x->n_sets++;
    }
    socprev__free(&x->memory, marks, places, sizeof *marks);
    socprev__free(&x->memory, members, (size_t)rows, sizeof *members);
    return st;
}

socprev_status socprev__needs_sets(needs *x)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_SETS];
    int64_t names = -1, territories = -1;
    if (s->table == NULL)
        return SOCPREV_OK;
    socprev_status st = socprev__source_column(s, "set", SOCPREV_COLUMN_TEXT, 0, true, &names);
    if (st == SOCPREV_OK)
        st = socprev__source_column(s, "territory", SOCPREV_COLUMN_TEXT, 0, true, &territories);
    for (int64_t row = 0; st == SOCPREV_OK && row < socprev__source_rows(s); row++) {
        socprev__slice name = socprev__source_text(s, names, row);
        bool known = false;
        for (size_t i = 0; i < x->n_sets; i++)
            known |= x->set[i].name.size == name.size &&
                     memcmp(x->set[i].name.data, name.data, name.size) == 0;
        if (name.size == 0)
            st = socprev__source_next(s, socprev__source_fail(s, SP_NEEDS_EMPTY, "set", row));
        else if (!known)
            st = add_set(x, name, names, territories);
    }
    return st;
}
