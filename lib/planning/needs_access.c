/* Which need can be reached: what stands within the distance of a norm is shared among
 * all who reach it (2SFCA), and the engine weighs need against what that gives. */
#include "planning/needs_internal.h"

#include <socprev/access.h>

typedef socprev__needs needs;

typedef struct {
    int32_t *from, *to; /* [rows] */
    double *cost;       /* [rows] */
    size_t n, rows;
    uint8_t *origin;    /* [places] */
    double *people, *supply; /* [places] */
    int32_t *at;        /* [places] origins, ascending */
    double *value;      /* [places] of `at` */
    socprev_od *od;
} reach;

static bool reach_new(needs *x, size_t rows, reach *r)
{
    size_t n = (size_t)x->places.n;
    r->rows = rows;
    r->from = socprev__alloc(&x->memory, rows + 1, sizeof *r->from);
    r->to = socprev__alloc(&x->memory, rows + 1, sizeof *r->to);
    r->cost = socprev__alloc(&x->memory, rows + 1, sizeof *r->cost);
    r->origin = socprev__alloc(&x->memory, n, sizeof *r->origin);
    r->people = socprev__alloc(&x->memory, n, sizeof *r->people);
    r->supply = socprev__alloc(&x->memory, n, sizeof *r->supply);
    r->at = socprev__alloc(&x->memory, n, sizeof *r->at);
    r->value = socprev__alloc(&x->memory, n, sizeof *r->value);
    return r->from != NULL && r->to != NULL && r->cost != NULL && r->origin != NULL &&
           r->people != NULL && r->supply != NULL && r->at != NULL && r->value != NULL;
}

static void reach_clear(needs *x, reach *r)
{
    size_t n = (size_t)x->places.n;
    socprev_od_free(r->od);
    socprev__free(&x->memory, r->value, n, sizeof *r->value);
    socprev__free(&x->memory, r->at, n, sizeof *r->at);
    socprev__free(&x->memory, r->supply, n, sizeof *r->supply);
    socprev__free(&x->memory, r->people, n, sizeof *r->people);
    socprev__free(&x->memory, r->origin, n, sizeof *r->origin);
    socprev__free(&x->memory, r->cost, r->rows + 1, sizeof *r->cost);
    socprev__free(&x->memory, r->to, r->rows + 1, sizeof *r->to);
    socprev__free(&x->memory, r->from, r->rows + 1, sizeof *r->from);
}

/* ---- pairs -------------------------------------------------------------------------- */

static socprev_status take_pair(needs *x, const int64_t c[3], int64_t row, reach *r)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_PAIRS];
    double cost = -1;
    socprev_status st = socprev__needs_place(x, s, c[0], "from", row, INT32_MIN, &r->from[r->n]);
    if (st == SOCPREV_OK)
        st = socprev__needs_place(x, s, c[1], "to", row, INT32_MIN, &r->to[r->n]);
    if (st == SOCPREV_OK &&
        (socprev_table_get_float64(s->table, c[2], row, &cost, NULL) != SOCPREV_OK || cost < 0))
        st = socprev__source_fail(s, SP_NEEDS_COST, "cost", row);
    if (st == SOCPREV_OK) {
        r->origin[r->from[r->n]] = 1;
        r->cost[r->n++] = cost;
    }
    return socprev__source_next(s, st);
}

/* People of an origin in another one would count twice; the pair that names it is told. */
static socprev_status check_origins(needs *x, const reach *r, int64_t from)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_PAIRS];
    const socprev__places *p = &x->places;
    socprev_status st = SOCPREV_OK;
    for (int32_t t = 0; t < p->n && st == SOCPREV_OK; t++) {
        int32_t up = p->parent[t];
        while (r->origin[t] != 0 && up >= 0 && r->origin[up] == 0)
            up = p->parent[up];
        if (r->origin[t] == 0 || up < 0)
            continue;
        int64_t row = 0;
        int32_t at = -1;
        while (row < socprev__source_rows(s) &&
               (socprev__needs_place(x, s, from, "from", row, -1, &at) != SOCPREV_OK || at != t))
            row++;
        st = socprev__source_next(s, socprev__source_fail(s, SP_NEEDS_ORIGIN, "from", row));
    }
    return st;
}

static socprev_status read_pairs(needs *x, reach *r)
{
    static const char *const names[3] = { "from", "to", "cost" };
    const socprev__source *s = &x->source[SOCPREV_NEEDS_PAIRS];
    int64_t c[3];
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < 3 && st == SOCPREV_OK; i++)
        st = socprev__source_column(s, names[i],
                                    i == 2 ? SOCPREV_COLUMN_FLOAT64 : SOCPREV_COLUMN_TEXT, 0, true,
                                    &c[i]);
    for (int64_t row = 0; row < socprev__source_rows(s) && st == SOCPREV_OK; row++)
        st = take_pair(x, c, row, r);
    if (st == SOCPREV_OK && x->mistakes.first == NULL)
        st = check_origins(x, r, c[0]);
    if (st != SOCPREV_OK || x->mistakes.first != NULL)
        return st;
    return socprev_od_new(x->places.n, x->places.n, r->from, 0, r->to, 0, r->cost, 0, r->n, 0,
                          SOCPREV_OD_EXACT, &x->memory, &r->od, x->err);
}

/* ---- what a norm's distance lets people reach --------------------------------------------- */

/* False when some supply or some people are not known. */
static bool fill(const needs *x, const socprev__asked *norm, reach *r)
{
    for (int32_t t = 0; t < x->places.n; t++) {
        int64_t people = 0;
        r->people[t] = r->supply[t] = 0;
        if (r->origin[t] == 0)
            continue;
        if (socprev_need_population(x->need, t, norm->group, &people) != SOCPREV_OK)
            return false;
        r->people[t] = (double)people;
    }
    for (size_t i = 0; i < x->n_stock; i++) {
        const socprev__stock *stock = &x->stock[i];
        if (stock->kind != norm->kind || stock->unit != norm->unit || stock->at < 0 ||
            (norm->form != SOCPREV_NEED_ANY_FORM && norm->form != stock->form) ||
            !socprev__needs_sees(x->asked->view, stock->sort))
            continue;
        if (stock->capacity == SOCPREV_COVERAGE_UNKNOWN)
            return false;
        r->supply[stock->at] += (double)stock->capacity / 1000;
    }
    return true;
}

static socprev_status measure(const needs *x, const socprev__asked *norm, const reach *r,
                              socprev_access_result **out)
{
    const int32_t measures[1] = { SOCPREV_ACCESS_2SFCA };
    socprev_decay *decay = NULL;
    socprev_access *access = NULL;
    socprev_status st = socprev_decay_new(SOCPREV_DECAY_NONE, 0, 0, &x->memory, &decay, x->err);
    if (st == SOCPREV_OK && norm->distance >= 0)
        st = socprev_decay_set_cutoff(decay, norm->distance, x->err);
    if (st == SOCPREV_OK)
        st = socprev_access_new(r->od, 1, &x->memory, &access, x->err);
    if (st == SOCPREV_OK)
        st = socprev_access_set_people(access, 0, r->people, 0, x->err);
    if (st == SOCPREV_OK)
        st = socprev_access_set_supply(access, 0, r->supply, 0, x->err);
    if (st == SOCPREV_OK)
        st = socprev_access_set_decay(access, decay, x->err);
    if (st == SOCPREV_OK)
        st = socprev_access_measure(access, measures, 1, NULL, out, x->err);
    socprev_access_free(access);
    socprev_decay_free(decay);
    return st;
}

static socprev_status reach_by(needs *x, int32_t norm, reach *r)
{
    socprev_access_result *result = NULL;
    size_t n = 0;
    if (!fill(x, &x->norm[norm], r))
        return SOCPREV_OK; /* the flags say what is not known */
    socprev_status st = measure(x, &x->norm[norm], r, &result);
    const double *values = socprev_access_result_values(result, 0, 0, 0);
    for (int32_t t = 0; t < x->places.n && st == SOCPREV_OK; t++)
        if (r->origin[t] != 0) {
            r->at[n] = t;
            r->value[n++] = values[t];
        }
    if (st == SOCPREV_OK)
        st = socprev_need_set_access(x->need, norm, r->at, r->value, 0, n,
                                     SOCPREV_REACH_PER_PERSON, x->err);
    socprev_access_result_free(result);
    return st;
}

socprev_status socprev__needs_access(needs *x)
{
    const socprev__source *s = &x->source[SOCPREV_NEEDS_PAIRS];
    reach r = { 0 };
    if (s->table == NULL)
        return SOCPREV_OK;
    socprev_status st = reach_new(x, (size_t)socprev__source_rows(s), &r)
                            ? read_pairs(x, &r)
                            : socprev__fail_nomem(x->err);
    bool good = x->mistakes.first == NULL;
    for (int32_t norm = 0; (size_t)norm < x->n_norms && st == SOCPREV_OK && good; norm++) {
        st = reach_by(x, norm, &r);
        if (st == SOCPREV_OK) /* the next one asks for people */
            st = socprev_need_finish(x->need, x->err);
    }
    reach_clear(x, &r);
    return st;
}
