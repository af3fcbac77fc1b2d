/* How much an index could differ by chance: bootstrap and permutation. Each draw
 * has a stream of random numbers of its own. */
#include "coverage/coverage_internal.h"

#include <math.h>
#include <stdatomic.h>

/* ---- room for draws under way -------------------------------------------------------- */

/* Each thread takes a slot for a draw and gives it back; there are as many as threads. */
typedef struct {
    atomic_flag busy[SOCPREV_THREADS_MAX];
    size_t n;
} slots;

static void slots_start(slots *s, const socprev_run *run, int32_t draws)
{
    s->n = (size_t)(socprev_run_threads(run) < draws ? socprev_run_threads(run) : draws);
    for (size_t i = 0; i < s->n; i++)
        atomic_flag_clear(&s->busy[i]);
}

static size_t take_slot(slots *s)
{
    size_t i = 0;
    while (atomic_flag_test_and_set(&s->busy[i]))
        i = (i + 1) % s->n;
    return i;
}

static void give_slot(slots *s, size_t slot)
{
    atomic_flag_clear(&s->busy[slot]);
}

/* ---- bootstrap --------------------------------------------------------------------- */

typedef struct {
    const socprev__sample *s;
    const struct socprev_memory *memory;
    int32_t index;
    double parameter;
    uint64_t seed;
    slots slots;
    socprev__unit *unit; /* [slots x n] the units drawn */
    uint32_t *times;     /* [slots x n] how often each was drawn */
    socprev__unit *found; /* [draws] the number, or weight 0 when there is none */
    atomic_bool no_memory;
} bootstrap;

/* Draws n of n units with replacement, in ascending order, and measures them. */
static void draw_units(void *context, size_t draw)
{
    bootstrap *b = context;
    socprev__random random;
    size_t n = b->s->n, filled = 0, slot = take_slot(&b->slots);
    socprev__unit *unit = b->unit + slot * n;
    uint32_t *times = b->times + slot * n;
    double value = 0;
    socprev__random_start(&random, b->seed, draw);
    memset(times, 0, n * sizeof *times);
    for (size_t i = 0; i < n; i++)
        times[socprev__random_below(&random, n)]++;
    for (size_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < times[i]; k++)
            unit[filled++] = b->s->unit[i];
    socprev__sample drawn = socprev__sample_of(unit, n);
    socprev_status st = socprev__sample_index(&drawn, b->memory, b->index, b->parameter, &value);
    b->found[draw] = (socprev__unit){ value + 0.0, st == SOCPREV_OK ? 1 : 0 };
    if (st == SOCPREV_E_NOMEM)
        atomic_store(&b->no_memory, true);
    give_slot(&b->slots, slot);
}

/* The index of Rosenbluth takes memory, whose owner may know one thread only. */
static bool draw_one_by_one(bootstrap *b, int32_t draws, socprev_run *run)
{
    for (int32_t k = 0; k < draws; k++) {
        if (socprev__run_step(run, k, draws))
            return true;
        draw_units(b, (size_t)k);
    }
    return false;
}

static socprev_status draw_all(bootstrap *b, int32_t draws, socprev_run *run, size_t *n_found,
                               socprev_error **err)
{
    bool stopped = b->index == SOCPREV_INDEX_ROSENBLUTH
                       ? draw_one_by_one(b, draws, run)
                       : socprev__parallel(run, (size_t)draws, draw_units, b);
    if (stopped)
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("bootstrap"));
    if (atomic_load(&b->no_memory))
        return socprev__fail_nomem(err);
    *n_found = 0;
    for (int32_t k = 0; k < draws; k++)
        if (b->found[k].weight > 0)
            b->found[(*n_found)++] = b->found[k];
    return SOCPREV_OK;
}

static socprev_status no_number(socprev_error **err, socprev_status st)
{
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    if (st == SOCPREV_E_INVALID)
        return socprev__fail(err, st, SP_ARGUMENT_INVALID, SP_FIELD("index"), SP_TEXT("index"),
                             SP_TEXT("enum socprev_evenness_index, parameter"));
    return socprev__fail(err, st, SP_EVENNESS_NO_NUMBER, NULL, SP_INT(0));
}

static socprev_status check_draws(int32_t draws, socprev_error **err)
{
    if (draws < 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_DRAWS, SP_FIELD("draws"),
                             SP_INT(draws));
    return SOCPREV_OK;
}

/* Sorted draws, and the interval that holds the middle of them. */
static socprev_status find_interval(const struct socprev_memory *memory, socprev__unit *found,
                                    size_t n, double confidence, double *low, double *high)
{
    if (n == 0)
        return SOCPREV_E_UNDEFINED;
    if (socprev__unit_sort(memory, found, n, NULL) != SOCPREV_OK)
        return SOCPREV_E_NOMEM;
    socprev__sample s = socprev__sample_of(found, n);
    double from, to;
    socprev_status st = socprev__sample_quantile(&s, (1 - confidence) / 2,
                                                 SOCPREV_QUANTILE_AVERAGED, &from);
    if (st == SOCPREV_OK)
        st = socprev__sample_quantile(&s, 1 - (1 - confidence) / 2, SOCPREV_QUANTILE_AVERAGED,
                                      &to);
    if (st == SOCPREV_OK) {
        *low = from;
        *high = to;
    }
    return st;
}

static socprev_status run_bootstrap(bootstrap *b, int32_t draws, double confidence,
                                    socprev_run *run, double *low, double *high,
                                    int32_t *undefined, socprev_error **err)
{
    slots_start(&b->slots, run, draws);
    size_t n = b->slots.n * b->s->n, n_found = 0;
    socprev_status st = SOCPREV_OK;
    b->found = socprev__alloc(b->memory, (size_t)draws, sizeof *b->found);
    b->unit = socprev__alloc(b->memory, n, sizeof *b->unit);
    b->times = socprev__alloc(b->memory, n, sizeof *b->times);
    if (b->found == NULL || b->unit == NULL || b->times == NULL)
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = draw_all(b, draws, run, &n_found, err);
    if (st == SOCPREV_OK) {
        st = find_interval(b->memory, b->found, n_found, confidence, low, high);
        if (st != SOCPREV_OK)
            st = no_number(err, st);
    }
    if (st == SOCPREV_OK && undefined != NULL)
        *undefined = draws - (int32_t)n_found;
    socprev__free(b->memory, b->times, n, sizeof *b->times);
    socprev__free(b->memory, b->unit, n, sizeof *b->unit);
    socprev__free(b->memory, b->found, (size_t)draws, sizeof *b->found);
    return st;
}

socprev_status socprev_evenness_bootstrap(const socprev_evenness *evenness, int32_t index,
                                          double parameter, int32_t draws, double confidence,
                                          uint64_t seed, socprev_run *run, double *low,
                                          double *high, int32_t *undefined, socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (low == NULL || high == NULL)
        return socprev__fail_null(err, low == NULL ? "low" : "high");
    if (!evenness->finished)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_UNFINISHED, SP_FIELD("evenness"),
                             SP_INT(0));
    socprev_status st = check_draws(draws, err);
    if (st != SOCPREV_OK)
        return st;
    if (!(confidence > 0 && confidence < 1))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_CONFIDENCE,
                             SP_FIELD("confidence"), SP_INT(0));
    double whole;
    st = socprev_evenness_index(evenness, index, parameter, &whole);
    if (st != SOCPREV_OK)
        return no_number(err, st);
    bootstrap b = { .s = &evenness->sample, .memory = &evenness->memory, .index = index,
                    .parameter = parameter, .seed = seed };
    return run_bootstrap(&b, draws, confidence, run, low, high, undefined, err);
}

/* ---- permutation ----------------------------------------------------------------------- */

/* A unit's share of the weight and what it holds: all that a sum needs. */
typedef struct {
    double share, held;
} holding;

typedef struct {
    const socprev_decomposition *d;
    const socprev__level *level;
    double a, observed;
    uint64_t seed;
    slots slots;
    holding *unit;         /* [n] as they stand by group */
    holding *order;        /* [slots x n] as they were drawn */
    socprev__unit *item;   /* [slots x groups] */
    atomic_llong at_least; /* draws that reach what was observed */
} permutation;

/* Sums of a run of units: four beside one another. */
static holding sum_run(const holding *unit, size_t n)
{
    double share[4] = { 0 }, held[4] = { 0 };
    size_t i = 0;
    for (; i + 4 <= n; i += 4)
        for (size_t k = 0; k < 4; k++) {
            share[k] += unit[i + k].share;
            held[k] += unit[i + k].held;
        }
    for (; i < n; i++) {
        share[0] += unit[i].share;
        held[0] += unit[i].held;
    }
    return (holding){ (share[0] + share[2]) + (share[1] + share[3]),
                      (held[0] + held[2]) + (held[1] + held[3]) };
}

/* Entropy between groups when the units stand in this order; infinite when a power
 * <= 0 meets a group without anything. */
static socprev_status between_groups(const permutation *p, const holding *order,
                                     socprev__unit *item, double *out)
{
    size_t n = 0;
    for (size_t g = 0; g < p->level->n; g++) {
        size_t start = p->level->start[g];
        holding sum = sum_run(order + start, p->level->start[g + 1] - start);
        if (sum.share > 0)
            item[n++] = (socprev__unit){ sum.held / sum.share, sum.share };
    }
    socprev__sample means = socprev__sample_of(item, n);
    return socprev__sample_entropy(&means, p->a, out);
}

/* Every order is as likely as any other: Fisher & Yates 1938, Durstenfeld 1964. */
static void shuffle(const permutation *p, uint64_t stream, holding *order)
{
    socprev__random random;
    size_t n = p->d->n;
    socprev__random_start(&random, p->seed, stream);
    memcpy(order, p->unit, n * sizeof *order);
    for (size_t i = n; i > 1; i--) {
        size_t k = (size_t)socprev__random_below(&random, i);
        holding kept = order[i - 1];
        order[i - 1] = order[k];
        order[k] = kept;
    }
}

static void draw_order(void *context, size_t draw)
{
    permutation *p = context;
    double drawn = 0;
    size_t slot = take_slot(&p->slots);
    holding *order = p->order + slot * p->d->n;
    shuffle(p, draw, order);
    socprev_status st = between_groups(p, order, p->item + slot * p->level->n, &drawn);
    give_slot(&p->slots, slot);
    /* sums in another order differ in the last digits; without a number it is infinite */
    if (st != SOCPREV_OK || drawn >= p->observed - 1e-12 * p->observed)
        atomic_fetch_add(&p->at_least, 1);
}

static socprev_status permute_all(permutation *p, int32_t draws, socprev_run *run,
                                  double *p_value, socprev_error **err)
{
    const socprev__sample *s = &p->d->whole;
    atomic_init(&p->at_least, 1); /* the order that was observed is one of them */
    for (size_t i = 0; i < s->n; i++) {
        double share = socprev__sample_share(s, i);
        p->unit[i] = (holding){ share, share * socprev__sample_value(s, i) };
    }
    socprev_status st = between_groups(p, p->unit, p->item, &p->observed);
    if (st != SOCPREV_OK)
        return no_number(err, st);
    if (socprev__parallel(run, (size_t)draws, draw_order, p))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                             SP_TEXT("permutation"));
    *p_value = (double)atomic_load(&p->at_least) / ((double)draws + 1);
    return SOCPREV_OK;
}

static socprev_status permute(const socprev_decomposition *d, int32_t level, double a,
                              int32_t draws, uint64_t seed, socprev_run *run, double *p_value,
                              socprev_error **err)
{
    socprev_status st;
    const struct socprev_memory *memory = &d->memory;
    permutation p = { .d = d, .level = &d->level[level], .a = a, .seed = seed };
    slots_start(&p.slots, run, draws);
    size_t units = p.slots.n * d->n, groups = p.slots.n * p.level->n;
    p.unit = socprev__alloc(memory, d->n, sizeof *p.unit);
    p.order = socprev__alloc(memory, units, sizeof *p.order);
    p.item = socprev__alloc(memory, groups, sizeof *p.item);
    if (p.unit == NULL || p.order == NULL || p.item == NULL)
        st = socprev__fail_nomem(err);
    else
        st = permute_all(&p, draws, run, p_value, err);
    socprev__free(memory, p.item, groups, sizeof *p.item);
    socprev__free(memory, p.order, units, sizeof *p.order);
    socprev__free(memory, p.unit, d->n, sizeof *p.unit);
    return st;
}

socprev_status socprev_decomposition_permute(const socprev_decomposition *decomposition,
                                             int32_t level, double a, int32_t draws,
                                             uint64_t seed, socprev_run *run, double *p_value,
                                             socprev_error **err)
{
    const socprev_decomposition *d = decomposition;
    if (d == NULL || p_value == NULL)
        return socprev__fail_null(err, d == NULL ? "decomposition" : "p_value");
    if (level < 0 || (size_t)level >= d->levels)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("level"),
                             SP_TEXT("level"), SP_TEXT("0 .. levels - 1"));
    if (!isfinite(a))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("a"),
                             SP_TEXT("a"), SP_TEXT("NaN | inf"));
    socprev_status st = check_draws(draws, err);
    if (st != SOCPREV_OK)
        return st;
    st = socprev__sample_ready(&d->whole);
    if (st != SOCPREV_OK)
        return no_number(err, st);
    return permute(d, level, a, draws, seed, run, p_value, err);
}
