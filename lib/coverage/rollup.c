/* Sums that foot. */
#include "coverage/coverage_internal.h"

socprev_status socprev_coverage_set_parents(socprev_coverage *coverage, const int32_t *parents,
                                            size_t stride, socprev_error **err)
{
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    if (parents == NULL)
        return socprev__fail_null(err, "parents");
    socprev_status st = socprev__tree_read(&coverage->memory, &coverage->tree, parents,
                                           stride == 0 ? sizeof *parents : stride, err);
    if (st == SOCPREV_OK)
        coverage->finished = false;
    return st;
}

bool socprev__partial_add(socprev__partial *to, const socprev__partial *from)
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
        int32_t t = c->tree.order[i];
        size_t up = c->tree.parent[t] < 0 ? rows - 1 : (size_t)c->tree.parent[t];
        socprev__partial *row = c->cell + (size_t)t * columns;
        const int64_t *own = c->own + (size_t)t * (columns - 1);
        for (size_t k = 0; k + 1 < columns; k++) {
            bool known = own[k] != SOCPREV_COVERAGE_UNKNOWN;
            socprev__partial part = { known ? own[k] : 0, known ? 0 : 1 };
            if (!socprev__partial_add(&row[k], &part) ||
                !socprev__partial_add(&row[columns - 1], &row[k]) ||
                !socprev__partial_add(&c->cell[up * columns + k], &row[k]))
                return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("counts", t),
                                     SP_BOTH("sum of counts", "součet počtů"));
        }
    }
    socprev__partial *total = c->cell + (rows - 1) * columns;
    for (size_t k = 0; k + 1 < columns; k++)
        if (!socprev__partial_add(&total[columns - 1], &total[k]))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL,
                                 SP_BOTH("sum of counts", "součet počtů"));
    return SOCPREV_OK;
}

bool socprev__partial_agrees(int64_t given, const socprev__partial *parts)
{
    return parts->unknown == 0 ? given == parts->known : given >= parts->known;
}

int64_t socprev__partial_sum(const socprev__partial *parts)
{
    return parts->unknown == 0 ? parts->known : SOCPREV_COVERAGE_UNKNOWN;
}

static socprev_status sum_people(socprev_coverage *c, socprev_error **err)
{
    size_t all = (size_t)c->n_territories;
    memset(c->inside, 0, (all + 1) * sizeof *c->inside);
    for (int32_t i = 0; i < c->n_territories; i++) {
        int32_t t = c->tree.order[i];
        int64_t given = c->inhabitants[t];
        const socprev__partial *inside = &c->inside[t];
        bool known = given != SOCPREV_COVERAGE_UNKNOWN;
        if (known && c->tree.n_inside[t] > 0 && !socprev__partial_agrees(given, inside))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_FOOT,
                                 SP_ITEM("inhabitants", t), SP_INT(t), SP_INT(given),
                                 SP_INT(inside->known));
        c->people[t] = known || c->tree.n_inside[t] == 0 ? given : socprev__partial_sum(inside);
        known = c->people[t] != SOCPREV_COVERAGE_UNKNOWN;
        socprev__partial part = { known ? c->people[t] : 0, known ? 0 : 1 };
        size_t up = c->tree.parent[t] < 0 ? all : (size_t)c->tree.parent[t];
        if (!socprev__partial_add(&c->inside[up], &part))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("inhabitants", t),
                                 SP_BOTH("sum of populations", "součet obyvatel"));
    }
    c->people[all] = socprev__partial_sum(&c->inside[all]);
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
