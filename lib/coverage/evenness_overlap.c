/* Gini within groups, between them, and what is left because groups overlap. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

enum {
    DIGIT = 4,
    WIDTH = 1 << DIGIT, /* a node is as wide as two registers of eight doubles */
    MOST_STEPS = 16     /* of a digit each: all numbers of a size_t */
};

/* A unit beside all units: (x - mu) / mu and its share of the weight. */
typedef struct {
    double distance, share;
} standing;

/* Sums over ranks below a rank. A node holds, for each of its WIDTH children, what stands
 * in the children before it: adding is one loop over whole registers, and asking reads
 * one number a step (Fenwick 1994, with a wider node). */
typedef struct {
    double *share, *held; /* [room] weight, and distance times weight; steps one by one */
    double after[WIDTH][WIDTH]; /* 1 for children that come after the first one */
    size_t first[MOST_STEPS];
    size_t steps, room;
    size_t width; /* WIDTH, as a number that compilers do not know: a loop stays one */
} tree;

/* What the passes over the units need; arrays have one place per group. */
typedef struct {
    const socprev_decomposition *d;
    const socprev__level *level;
    socprev__unit *sorted; /* group means, ascending */
    size_t *rank;          /* of each group by its mean, the richest 0 */
    size_t *next;          /* of each group */
    socprev__unit *unit;   /* [units] by group of the level, then ascending */
    standing *standing;    /* [units] */
    tree below;            /* over ranks */
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
    size_t n = w->level->n, units = w->d->n;
    socprev__free(memory, w->below.held, w->below.room, sizeof *w->below.held);
    socprev__free(memory, w->below.share, w->below.room, sizeof *w->below.share);
    socprev__free(memory, w->standing, units, sizeof *w->standing);
    socprev__free(memory, w->unit, units, sizeof *w->unit);
    socprev__free(memory, w->next, n, sizeof *w->next);
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

static bool make_tree(const struct socprev_memory *memory, size_t ranks, tree *out)
{
    for (size_t n = ranks; out->steps == 0 || n > 1; n = (n + WIDTH - 1) / WIDTH) {
        out->first[out->steps++] = out->room;
        out->room += (n + WIDTH - 1) / WIDTH * WIDTH;
    }
    for (size_t own = 0; own < WIDTH; own++)
        for (size_t c = 0; c < WIDTH; c++)
            out->after[own][c] = c > own;
    out->width = WIDTH;
    out->share = socprev__alloc(memory, out->room, sizeof *out->share);
    out->held = socprev__alloc(memory, out->room, sizeof *out->held);
    return out->share != NULL && out->held != NULL;
}

static bool prepare(work *w)
{
    const struct socprev_memory *memory = &w->d->memory;
    size_t n = w->level->n;
    w->sorted = socprev__alloc(memory, n, sizeof *w->sorted);
    w->rank = socprev__alloc(memory, n, sizeof *w->rank);
    w->next = socprev__alloc(memory, n, sizeof *w->next);
    w->unit = socprev__alloc_unset(memory, w->d->n, sizeof *w->unit);
    w->standing = socprev__alloc_unset(memory, w->d->n, sizeof *w->standing);
    return w->sorted != NULL && w->rank != NULL && w->next != NULL && w->unit != NULL &&
           w->standing != NULL && make_tree(memory, n, &w->below) && rank_groups(w);
}

/* sum over groups p_g s_g G_g. Inside a group of the level units are ascending only when
 * it is the innermost one, so that they are handed out anew by value. */
static double within_groups(work *w)
{
    const socprev_decomposition *d = w->d;
    const socprev__level *level = w->level;
    socprev__sum sum = { 0 };
    memcpy(w->next, level->start, level->n * sizeof *w->next);
    for (size_t k = 0; k < d->n; k++)
        w->unit[w->next[level->group[d->by_value[k]]]++] = d->unit[d->by_value[k]];
    for (size_t g = 0; g < level->n; g++) {
        socprev__sample s = d->whole; /* in the same scale */
        s.unit = w->unit + level->start[g];
        s.n = level->start[g + 1] - level->start[g];
        s.mean = ldexp(level->item[g].value, -s.value_exponent);
        s.total_weight = ldexp(level->item[g].weight, -s.weight_exponent);
        double share = s.total_weight / d->whole.total_weight;
        if (s.n > 1 && s.mean >= DBL_MIN) /* else it holds nothing of the whole */
            socprev__sum_add(&sum, share * share * (s.mean / d->whole.mean) *
                                       socprev__sample_term(&s, SOCPREV__TERM_GINI, 0));
    }
    return socprev__sum_value(&sum);
}

static void find_standings(work *w)
{
    const socprev__sample *s = &w->d->whole;
    socprev__block b;
    for (size_t start = 0; start < s->n; start += SOCPREV__BLOCK) {
        socprev__block_load(s, start, &b);
        for (size_t i = 0; i < b.n; i++)
            w->standing[start + i] = (standing){ b.distance[i], b.share[i] };
    }
}

/* Of units `start` .. `start` + n - 1 by value: how far each stands above those before it
 * in groups that are richer than its own. Units of one value do not stand above each
 * other, so that they wait until another value comes; `added` counts what is in the tree. */
SOCPREV__VERSIONS static void stand_above(work *w, size_t start, size_t n, size_t *added,
                                          double above[SOCPREV__BLOCK])
{
    const tree *t = &w->below;
    size_t width = t->width;
    const size_t *by_value = w->d->by_value, *group = w->level->group;
    for (size_t k = start; k < start + n; k++) {
        const standing *unit = &w->standing[by_value[k]];
        while (*added < k && w->standing[by_value[*added]].distance < unit->distance) {
            const standing *waits = &w->standing[by_value[*added]];
            size_t rank = w->rank[group[by_value[*added]]];
            double share = waits->share, held = waits->share * waits->distance;
            for (size_t step = 0; step < t->steps; step++, rank >>= DIGIT) {
                const double *one = t->after[rank & (WIDTH - 1)];
                double *restrict shares = t->share + t->first[step] + rank / WIDTH * WIDTH;
                double *restrict helds = t->held + t->first[step] + rank / WIDTH * WIDTH;
                for (size_t c = 0; c < width; c++) {
                    shares[c] += share * one[c];
                    helds[c] += held * one[c];
                }
            }
            ++*added;
        }
        size_t rank = w->rank[group[by_value[k]]];
        double share = 0, held = 0;
        for (size_t step = 0; step < t->steps; step++, rank >>= DIGIT) {
            share += t->share[t->first[step] + rank];
            held += t->held[t->first[step] + rank];
        }
        double more = unit->distance * share - held;
        more = more > 0 ? more : 0;
        above[k - start] = more * unit->share;
    }
}

/* Twice the transvariation: sum of p_i p_j (x_i - x_j) over pairs in which the
 * unit of the poorer group has more. |x - y| of two groups is the difference of
 * their means plus this, so it is what within and between do not explain. */
static double overlap_of(work *w)
{
    socprev__sum sum = { 0 };
    size_t added = 0;
    find_standings(w);
    for (size_t k = 0; k < w->d->n; k += SOCPREV__BLOCK) {
        double above[SOCPREV__BLOCK] = { 0 };
        size_t left = w->d->n - k;
        stand_above(w, k, left < SOCPREV__BLOCK ? left : SOCPREV__BLOCK, &added, above);
        socprev__sum_add(&sum, socprev__block_total(above));
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
