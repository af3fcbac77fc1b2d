/* What there is in territories, without a norm: presence, counts and capacities. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

typedef socprev__needs needs;

enum { KIND, UNIT, PLACE, POPULATION = PLACE + 5, POPULATION_DATE, PRESENT, BEFORE, AFTER, CHANGE,
       RATE, FLAGS };

static const socprev__table_column columns[] = {
    { "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "unit", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "territory", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "name", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "within", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "territory_level", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "set", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "population", SOCPREV_COLUMN_INT64, "persons", 0 },
    { "population_date", SOCPREV_COLUMN_DATE, NULL, 0 },
    { "present", SOCPREV_COLUMN_BOOL, NULL, 0 },
    { "before", SOCPREV_COLUMN_INT64, "", 3 },
    { "after", SOCPREV_COLUMN_INT64, "", 3 },
    { "change", SOCPREV_COLUMN_INT64, "", 3 },
    { "per_1000", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    { "flags", SOCPREV_COLUMN_TEXT, NULL, 0 },
};

/* A kind in a unit, and where the question is. */
typedef struct {
    needs *x;
    socprev_table *to;
    int32_t kind, unit;
    int64_t place; /* SOCPREV_NEED_ALL: all together */
} line;

static socprev_status put_people(const line *l, int64_t *flags)
{
    needs *x = l->x;
    const socprev__people *people = &x->people[0];
    int64_t persons = 0;
    socprev_status st = socprev_need_population(x->need, (int32_t)l->place, 0, &persons);
    if (st != SOCPREV_OK)
        *flags |= SOCPREV_NEED_POPULATION_UNKNOWN;
    else if (persons == 0)
        *flags |= SOCPREV_NEED_NO_POPULATION;
    st = st == SOCPREV_OK ? socprev_table_put_int64(l->to, POPULATION, persons, x->err)
                          : SOCPREV_OK;
    if (st == SOCPREV_OK && l->place >= 0 && l->place < x->places.n && people->as_of != NULL)
        st = socprev_table_put_date(l->to, POPULATION_DATE, people->as_of[l->place], x->err);
    return st;
}

static socprev_status put_capacity(const line *l, int64_t *flags)
{
    needs *x = l->x;
    int64_t found[2] = { 0, 0 }, change = 0;
    int32_t present = 0, view = x->asked->view, place = (int32_t)l->place;
    double rate = 0;
    bool known[2];
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < 2 && st == SOCPREV_OK; i++) {
        known[i] = socprev_need_supply(x->need, place, l->kind, SOCPREV_NEED_ANY_FORM, l->unit,
                                       i == 0 ? SOCPREV_VIEW_BEFORE : SOCPREV_VIEW_AFTER,
                                       &found[i]) == SOCPREV_OK;
        if (known[i])
            st = socprev_table_put_int64(l->to, i == 0 ? BEFORE : AFTER, found[i], x->err);
    }
    if (st == SOCPREV_OK && known[0] && known[1] &&
        socprev_int64_subtract(found[1], found[0], &change) == SOCPREV_OK)
        st = socprev_table_put_int64(l->to, CHANGE, change, x->err);
    if (st == SOCPREV_OK &&
        socprev_need_presence(x->need, place, l->kind, view, &present) == SOCPREV_OK)
        st = socprev_table_put_bool(l->to, PRESENT, present, x->err);
    if (st == SOCPREV_OK &&
        socprev_need_rate(x->need, place, l->kind, SOCPREV_NEED_ANY_FORM, l->unit, 0, view, 1000,
                          NULL, NULL, &rate) == SOCPREV_OK)
        st = socprev_table_put_float64(l->to, RATE, rate, x->err);
    int64_t there = 0;
    bool told = socprev_need_supply(x->need, place, l->kind, SOCPREV_NEED_ANY_FORM, l->unit, view,
                                    &there) == SOCPREV_OK;
    if (!told)
        *flags |= SOCPREV_NEED_SUPPLY_UNKNOWN;
    else if (there == 0)
        *flags |= SOCPREV_NEED_NO_SUPPLY;
    return st;
}

static socprev_status add_line(const line *l)
{
    needs *x = l->x;
    const socprev__places *p = &x->places;
    int64_t flags = 0;
    socprev_status st = socprev_table_append_row(l->to, x->err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(
            l->to, KIND, socprev_codelist_code(SOCPREV_LIST_SERVICE_KIND, l->kind), SOCPREV_NUL,
            x->err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(l->to, UNIT,
                                    l->unit == socprev__unit_of_services()
                                        ? "service"
                                        : socprev_codelist_code(SOCPREV_LIST_CAPACITY_TYPE,
                                                                l->unit),
                                    SOCPREV_NUL, x->err);
    if (st == SOCPREV_OK)
        st = socprev__needs_put_place(x, l->to, PLACE, l->place);
    if (st == SOCPREV_OK)
        st = put_people(l, &flags);
    if (st == SOCPREV_OK)
        st = put_capacity(l, &flags);
    if (p->own && l->place >= p->n_own && l->place < p->n)
        flags |= SOCPREV_NEED_OUTSIDE;
    return st == SOCPREV_OK ? socprev__needs_put_flags(x, l->to, FLAGS, flags) : st;
}

/* All places of a kind in a unit: territories, sets, all. */
static socprev_status add_lines(line *l)
{
    const socprev__places *p = &l->x->places;
    socprev_status st = SOCPREV_OK;
    for (int32_t i = 0; i < p->n && st == SOCPREV_OK; i++) {
        l->place = p->order[i];
        if (p->shown[l->place] != 0 && (p->own || p->level[l->place] >= SOCPREV__REGION_LEVEL))
            st = add_line(l);
    }
    for (size_t i = 0; i < l->x->n_sets && st == SOCPREV_OK; i++) {
        l->place = l->x->set[i].number;
        st = add_line(l);
    }
    l->place = SOCPREV_NEED_ALL;
    return st == SOCPREV_OK ? add_line(l) : st;
}

/* The first pair of kind and unit behind this one; false when it was the last. */
static bool next_pair(const needs *x, int32_t *kind, int32_t *unit)
{
    int32_t best_kind = INT32_MAX, best_unit = INT32_MAX;
    for (size_t i = 0; i < x->n_stock; i++) {
        int32_t k = x->stock[i].kind, u = x->stock[i].unit;
        if ((k > *kind || (k == *kind && u > *unit)) &&
            (k < best_kind || (k == best_kind && u < best_unit))) {
            best_kind = k;
            best_unit = u;
        }
    }
    *kind = best_kind;
    *unit = best_unit;
    return best_kind != INT32_MAX;
}

socprev_status socprev__needs_capacity(needs *x, const socprev_memory *memory,
                                       socprev_table **out)
{
    line l = { .x = x, .kind = -1, .unit = -1 };
    socprev_status st =
        socprev__table_of(columns, SOCPREV__COUNT(columns), memory, &l.to, x->err);
    while (st == SOCPREV_OK && next_pair(x, &l.kind, &l.unit))
        st = add_lines(&l);
    if (st == SOCPREV_OK)
        *out = l.to;
    else
        socprev_table_free(l.to);
    return st;
}
