/* Gini within groups, between them, and what is left because groups overlap. */
#include "coverage/coverage_internal.h"

#include <math.h>

/* What the passes over the units need; arrays have one place per group. */
typedef struct {
    const socprev_decomposition *d;
    const socprev__level *level;
    socprev__unit *sorted; /* group means, ascending */
    size_t *rank;          /* of each group by its mean, the richest 0 */
    socprev__sum *below;   /* weight of the group's units so far */
    double *weight, *mean; /* share of weight; scaled mean */
    double *share, *held;  /* Fenwick trees over ranks: weight, and distance times weight */
} work;

typedef struct {
    socprev__unit unit;
    size_t group;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    return socprev__unit_compare(&x->unit, &y->unit);
}

static void release(work *w)
{
    const struct socprev_memory *memory = &w->d->memory;
    size_t n = w->level->n;
    socprev__free(memory, w->held, n + 1, sizeof *w->held);
    socprev__free(memory, w->share, n + 1, sizeof *w->share);
    socprev__free(memory, w->mean, n, sizeof *w->mean);
    socprev__free(memory, w->weight, n, sizeof *w->weight);
    socprev__free(memory, w->below, n, sizeof *w->below);
    socprev__free(memory, w->rank, n, sizeof *w->rank);
    socprev__free(memory, w->sorted, n, sizeof *w->sorted);
}

static bool rank_groups(work *w)
{
    const struct socprev_memory *memory = &w->d->memory;
    size_t n = w->level->n;
    ranked *rows = socprev__alloc(memory, n, sizeof *rows);
    if (rows == NULL)
        return false;
    for (size_t g = 0; g < n; g++)
        rows[g] = (ranked){ w->level->item[g], g };
    bool done = socprev__sort(memory, rows, n, sizeof *rows, compare_ranked);
    for (size_t i = 0; done && i < n; i++) {
        w->sorted[i] = rows[i].unit;
        w->rank[rows[i].group] = n - 1 - i;
    }
    socprev__free(memory, rows, n, sizeof *rows);
    return done;
}

static bool prepare(work *w)
{
    const struct socprev_memory *memory = &w->d->memory;
    size_t n = w->level->n;
    w->sorted = socprev__alloc(memory, n, sizeof *w->sorted);
    w->rank = socprev__alloc(memory, n, sizeof *w->rank);
    w->below = socprev__alloc(memory, n, sizeof *w->below);
    w->weight = socprev__alloc(memory, n, sizeof *w->weight);
    w->mean = socprev__alloc(memory, n, sizeof *w->mean);
    w->share = socprev__alloc(memory, n + 1, sizeof *w->share);
    w->held = socprev__alloc(memory, n + 1, sizeof *w->held);
    if (w->sorted == NULL || w->rank == NULL || w->below == NULL || w->weight == NULL ||
        w->mean == NULL || w->share == NULL || w->held == NULL)
        return false;
    const socprev__sample *s = &w->d->whole;
    for (size_t g = 0; g < n; g++) {
        w->weight[g] = ldexp(w->level->item[g].weight, -s->weight_exponent) / s->total_weight;
        w->mean[g] = ldexp(w->level->item[g].value, -s->value_exponent);
    }
    return rank_groups(w);
}

/* sum over groups p_g s_g G_g; inside a group of the level units are ascending only
 * when it is the innermost one, so that others are walked through by value. */
static double within_groups(work *w)
{
    const socprev__sample *s = &w->d->whole;
    socprev__sum sum = { 0 };
    for (size_t k = 0; k < w->d->n; k++) {
        size_t i = w->d->by_value[k], g = w->level->group[i];
        double share = socprev__sample_share(s, i);
        double left = socprev__sum_value(&w->below[g]);
        socprev__sum_add(&w->below[g], share);
        double middle = left + socprev__sum_value(&w->below[g]) - w->weight[g];
        double distance = (socprev__sample_value(s, i) - w->mean[g]) / s->mean;
        socprev__sum_add(&sum, share * distance * middle);
    }
    return socprev__sum_value(&sum);
}

/* Adds a unit at its group's rank. */
static void insert(work *w, size_t i)
{
    double share = socprev__sample_share(&w->d->whole, i);
    double distance = socprev__sample_distance(&w->d->whole, i);
    for (size_t at = w->rank[w->level->group[i]] + 1; at <= w->level->n; at += at & (~at + 1)) {
        w->share[at] += share;
        w->held[at] += share * distance;
    }
}

/* How far unit i stands above inserted units of groups that are richer than its own. */
static double above_richer(const work *w, size_t i)
{
    double share = 0, held = 0;
    for (size_t at = w->rank[w->level->group[i]]; at > 0; at &= at - 1) {
        share += w->share[at];
        held += w->held[at];
    }
    double above = socprev__sample_distance(&w->d->whole, i) * share - held;
    return above > 0 ? above * socprev__sample_share(&w->d->whole, i) : 0;
}

/* Twice the transvariation: sum of p_i p_j (x_i - x_j) over pairs in which the
 * unit of the poorer group has more. |x - y| of two groups is the difference of
 * their means plus this, so it is what within and between do not explain. */
static double overlap_of(work *w)
{
    const socprev_decomposition *d = w->d;
    socprev__sum sum = { 0 };
    for (size_t k = 0; k < d->n;) {
        size_t end = k; /* units of one value do not stand above each other */
        for (; end < d->n && d->unit[d->by_value[end]].value == d->unit[d->by_value[k]].value;
             end++)
            socprev__sum_add(&sum, above_richer(w, d->by_value[end]));
        for (; k < end; k++)
            insert(w, d->by_value[k]);
    }
    return 2 * socprev__sum_value(&sum);
}

socprev_status socprev_decomposition_gini(const socprev_decomposition *decomposition,
                                          int32_t level, double *within, double *between,
                                          double *overlap)
{
    const socprev_decomposition *d = decomposition;
    if (d == NULL || level < 0 || (size_t)level >= d->levels)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_ready(&d->whole);
    if (st != SOCPREV_OK)
        return st;
    work w = { .d = d, .level = &d->level[level] };
    if (prepare(&w)) {
        double inside = socprev__within(within_groups(&w), 0, 1), outside = 0;
        double shared = socprev__within(overlap_of(&w), 0, 1);
        socprev__sample means = socprev__sample_of(w.sorted, w.level->n);
        st = socprev__sample_gini(&means, &outside);
        if (st == SOCPREV_OK) {
            if (within != NULL)
                *within = inside;
            if (between != NULL)
                *between = outside;
            if (overlap != NULL)
                *overlap = shared;
        }
    } else {
        st = SOCPREV_E_NOMEM;
    }
    release(&w);
    return st;
}
