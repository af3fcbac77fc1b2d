/* Territories inside territories: their order, and sums that foot. */
#include "coverage/coverage_internal.h"

/* What set_parents works out before anything is stored. */
typedef struct {
    int32_t *parent, *order, *level, *n_inside;
    int32_t levels;
} hierarchy;

static socprev_status read_parents(const socprev_coverage *coverage, const int32_t *parents,
                                   size_t stride, hierarchy *h, socprev_error **err)
{
    int32_t n = coverage->n_territories;
    for (int32_t t = 0; t < n; t++) {
        int32_t parent;
        memcpy(&parent, (const char *)parents + (size_t)t * stride, sizeof parent);
        if (parent < -1 || parent >= n)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_PARENT, SP_ITEM("parents", t),
                                 SP_INT(t), SP_INT(parent), SP_INT(n - 1));
        h->parent[t] = parent;
        if (parent >= 0)
            h->n_inside[parent]++;
    }
    return SOCPREV_OK;
}

/* Puts each territory before the one it lies in (Kahn 1962); `left` is scratch. */
static socprev_status order_inside_first(int32_t n, hierarchy *h, int32_t *left,
                                         socprev_error **err)
{
    int32_t placed = 0;
    for (int32_t t = 0; t < n; t++) {
        left[t] = h->n_inside[t];
        if (left[t] == 0)
            h->order[placed++] = t;
    }
    for (int32_t i = 0; i < placed; i++) {
        int32_t parent = h->parent[h->order[i]];
        if (parent >= 0 && --left[parent] == 0)
            h->order[placed++] = parent;
    }
    if (placed == n)
        return SOCPREV_OK;
    /* only the members of circles are not placed: nothing lies around a circle */
    int32_t t = 0;
    while (left[t] == 0)
        t++;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_CYCLE, SP_ITEM("parents", t),
                         SP_INT(t));
}

static void find_levels(int32_t n, hierarchy *h)
{
    h->levels = 0;
    for (int32_t i = n; i-- > 0;) {
        int32_t t = h->order[i];
        h->level[t] = h->parent[t] < 0 ? 0 : h->level[h->parent[t]] + 1;
        if (h->level[t] >= h->levels)
            h->levels = h->level[t] + 1;
    }
}

socprev_status socprev_coverage_set_parents(socprev_coverage *coverage, const int32_t *parents,
                                            size_t stride, socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (parents == NULL)
        return socprev__fail_null(err, "parents");
    size_t n = (size_t)coverage->n_territories;
    int32_t *block = socprev__alloc(&coverage->memory, 5 * n, sizeof *block);
    if (block == NULL)
        return socprev__fail_nomem(err);
    hierarchy h = { block, block + n, block + 2 * n, block + 3 * n, 0 };
    socprev_status st =
        read_parents(coverage, parents, stride == 0 ? sizeof *parents : stride, &h, err);
    if (st == SOCPREV_OK)
        st = order_inside_first(coverage->n_territories, &h, block + 4 * n, err);
    if (st == SOCPREV_OK) {
        find_levels(coverage->n_territories, &h);
        memcpy(coverage->parent, h.parent, n * sizeof *h.parent);
        memcpy(coverage->order, h.order, n * sizeof *h.order);
        memcpy(coverage->level, h.level, n * sizeof *h.level);
        memcpy(coverage->n_inside, h.n_inside, n * sizeof *h.n_inside);
        coverage->levels = h.levels;
        coverage->finished = false;
    }
    socprev__free(&coverage->memory, block, 5 * n, sizeof *block);
    return st;
}

/* ---- finish ------------------------------------------------------------- */

static bool partial_add(socprev__partial *to, const socprev__partial *from)
{
    /* the count of unknown parts is at most the number of cells */
    to->unknown += from->unknown;
    return socprev__add(to->known, from->known, &to->known);
}

static socprev_status sum_counts(socprev_coverage *c, socprev_error **err)
{
    size_t columns = (size_t)c->n_kinds + 1, rows = (size_t)c->n_territories + 1;
    memset(c->cell, 0, rows * columns * sizeof *c->cell);
    for (int32_t i = 0; i < c->n_territories; i++) {
        int32_t t = c->order[i];
        size_t up = c->parent[t] < 0 ? rows - 1 : (size_t)c->parent[t];
        socprev__partial *row = c->cell + (size_t)t * columns;
        const int64_t *own = c->own + (size_t)t * (columns - 1);
        for (size_t k = 0; k + 1 < columns; k++) {
            bool known = own[k] != SOCPREV_COVERAGE_UNKNOWN;
            socprev__partial part = { known ? own[k] : 0, known ? 0 : 1 };
            if (!partial_add(&row[k], &part) || !partial_add(&row[columns - 1], &row[k]) ||
                !partial_add(&c->cell[up * columns + k], &row[k]))
                return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("counts", t),
                                     SP_BOTH("sum of counts", "součet počtů"));
        }
    }
    socprev__partial *total = c->cell + (rows - 1) * columns;
    for (size_t k = 0; k + 1 < columns; k++)
        if (!partial_add(&total[columns - 1], &total[k]))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL,
                                 SP_BOTH("sum of counts", "součet počtů"));
    return SOCPREV_OK;
}

/* A population that is given must agree with those inside, as far as they are known. */
static bool agrees(int64_t given, const socprev__partial *inside)
{
    return inside->unknown == 0 ? given == inside->known : given >= inside->known;
}

static int64_t sum_or_unknown(const socprev__partial *inside)
{
    return inside->unknown == 0 ? inside->known : SOCPREV_COVERAGE_UNKNOWN;
}

static socprev_status sum_people(socprev_coverage *c, socprev_error **err)
{
    size_t all = (size_t)c->n_territories;
    memset(c->inside, 0, (all + 1) * sizeof *c->inside);
    for (int32_t i = 0; i < c->n_territories; i++) {
        int32_t t = c->order[i];
        int64_t given = c->inhabitants[t];
        const socprev__partial *inside = &c->inside[t];
        bool known = given != SOCPREV_COVERAGE_UNKNOWN;
        if (known && c->n_inside[t] > 0 && !agrees(given, inside))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_FOOT,
                                 SP_ITEM("inhabitants", t), SP_INT(t), SP_INT(given),
                                 SP_INT(inside->known));
        c->people[t] = known || c->n_inside[t] == 0 ? given : sum_or_unknown(inside);
        known = c->people[t] != SOCPREV_COVERAGE_UNKNOWN;
        socprev__partial part = { known ? c->people[t] : 0, known ? 0 : 1 };
        if (!partial_add(&c->inside[c->parent[t] < 0 ? all : (size_t)c->parent[t]], &part))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("inhabitants", t),
                                 SP_BOTH("sum of populations", "součet obyvatel"));
    }
    c->people[all] = sum_or_unknown(&c->inside[all]);
    return SOCPREV_OK;
}

socprev_status socprev_coverage_finish(socprev_coverage *coverage, socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (coverage->finished)
        return SOCPREV_OK;
    socprev_status st = sum_counts(coverage, err);
    if (st == SOCPREV_OK)
        st = sum_people(coverage, err);
    coverage->finished = st == SOCPREV_OK;
    return st;
}
