/* How much an index could differ by chance: bootstrap and permutation. Each draw
 * has a stream of random numbers of its own. */
#include "coverage/coverage_internal.h"

#include <math.h>

/* ---- bootstrap --------------------------------------------------------------------- */

typedef struct {
    const socprev__sample *s;
    const struct socprev_memory *memory;
    int32_t index;
    double parameter;
    uint64_t seed;
    socprev__unit *unit; /* [n] the units drawn */
    size_t *times;       /* [n] how often each was drawn */
} bootstrap;

/* Draws n of n units with replacement, in ascending order, and measures them. */
static socprev_status draw_units(bootstrap *b, uint64_t stream, double *out)
{
    socprev__random random;
    size_t n = b->s->n, filled = 0;
    socprev__random_start(&random, b->seed, stream);
    memset(b->times, 0, n * sizeof *b->times);
    for (size_t i = 0; i < n; i++)
        b->times[socprev__random_below(&random, n)]++;
    for (size_t i = 0; i < n; i++)
        for (size_t k = 0; k < b->times[i]; k++)
            b->unit[filled++] = b->s->unit[i];
    socprev__sample drawn = socprev__sample_of(b->unit, n);
    return socprev__sample_index(&drawn, b->memory, b->index, b->parameter, out);
}

static socprev_status draw_all(bootstrap *b, int32_t draws, socprev_run *run,
                               socprev__unit *found, size_t *n_found, socprev_error **err)
{
    *n_found = 0;
    for (int32_t k = 0; k < draws; k++) {
        double value;
        if (socprev__run_step(run, k, draws))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("bootstrap"));
        socprev_status st = draw_units(b, (uint64_t)k, &value);
        if (st == SOCPREV_OK)
            found[(*n_found)++] = (socprev__unit){ value + 0.0, 1 };
        else if (st == SOCPREV_E_NOMEM)
            return socprev__fail_nomem(err);
    }
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
    if (!socprev__sort(memory, found, n, sizeof *found, socprev__unit_compare))
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
    size_t n = b->s->n, n_found = 0;
    socprev_status st = SOCPREV_OK;
    socprev__unit *found = socprev__alloc(b->memory, (size_t)draws, sizeof *found);
    b->unit = socprev__alloc(b->memory, n, sizeof *b->unit);
    b->times = socprev__alloc(b->memory, n, sizeof *b->times);
    if (found == NULL || b->unit == NULL || b->times == NULL)
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = draw_all(b, draws, run, found, &n_found, err);
    if (st == SOCPREV_OK) {
        st = find_interval(b->memory, found, n_found, confidence, low, high);
        if (st != SOCPREV_OK)
            st = no_number(err, st);
    }
    if (st == SOCPREV_OK && undefined != NULL)
        *undefined = draws - (int32_t)n_found;
    socprev__free(b->memory, b->times, n, sizeof *b->times);
    socprev__free(b->memory, b->unit, n, sizeof *b->unit);
    socprev__free(b->memory, found, (size_t)draws, sizeof *found);
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

typedef struct {
    const socprev_decomposition *d;
    const socprev__level *level;
    double a;
    size_t *order;             /* [n] which unit stands in each place */
    socprev__unit *item;       /* [groups] */
    socprev__sum *weight, *sum; /* [groups] scaled */
} permutation;

/* Entropy between groups when the units stand as `order` says; infinite when a
 * power <= 0 meets a group without anything. */
static socprev_status between_groups(permutation *p, double *out)
{
    const socprev__sample *s = &p->d->whole;
    size_t groups = p->level->n, n = 0;
    memset(p->weight, 0, groups * sizeof *p->weight);
    memset(p->sum, 0, groups * sizeof *p->sum);
    for (size_t i = 0; i < s->n; i++) {
        size_t g = p->level->group[i], unit = p->order[i];
        double share = socprev__sample_share(s, unit);
        socprev__sum_add(&p->weight[g], share);
        socprev__sum_add(&p->sum[g], share * socprev__sample_value(s, unit));
    }
    for (size_t g = 0; g < groups; g++) {
        double weight = socprev__sum_value(&p->weight[g]);
        if (weight > 0)
            p->item[n++] = (socprev__unit){ socprev__sum_value(&p->sum[g]) / weight, weight };
    }
    socprev__sample means = socprev__sample_of(p->item, n);
    return socprev__sample_entropy(&means, p->a, out);
}

/* Every order is as likely as any other: Fisher & Yates 1938, Durstenfeld 1964. */
static void shuffle(permutation *p, uint64_t seed, uint64_t stream)
{
    socprev__random random;
    size_t n = p->d->n;
    socprev__random_start(&random, seed, stream);
    for (size_t i = 0; i < n; i++)
        p->order[i] = i;
    for (size_t i = n; i > 1; i--) {
        size_t k = (size_t)socprev__random_below(&random, i), kept = p->order[i - 1];
        p->order[i - 1] = p->order[k];
        p->order[k] = kept;
    }
}

static socprev_status permute_all(permutation *p, int32_t draws, uint64_t seed, socprev_run *run,
                                  double *p_value, socprev_error **err)
{
    double observed, drawn;
    int64_t at_least = 1; /* the order that was observed is one of them */
    for (size_t i = 0; i < p->d->n; i++)
        p->order[i] = i;
    socprev_status st = between_groups(p, &observed);
    if (st != SOCPREV_OK)
        return no_number(err, st);
    for (int32_t k = 0; k < draws; k++) {
        if (socprev__run_step(run, k, draws))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("permutation"));
        shuffle(p, seed, (uint64_t)k);
        st = between_groups(p, &drawn);
        /* sums in another order differ in the last digits; without a number it is infinite */
        if (st != SOCPREV_OK || drawn >= observed - 1e-12 * observed)
            at_least++;
    }
    *p_value = (double)at_least / ((double)draws + 1);
    return SOCPREV_OK;
}

static socprev_status permute(const socprev_decomposition *d, int32_t level, double a,
                              int32_t draws, uint64_t seed, socprev_run *run, double *p_value,
                              socprev_error **err)
{
    socprev_status st;
    const struct socprev_memory *memory = &d->memory;
    permutation p = { .d = d, .level = &d->level[level], .a = a };
    size_t groups = p.level->n;
    p.order = socprev__alloc(memory, d->n, sizeof *p.order);
    p.item = socprev__alloc(memory, groups, sizeof *p.item);
    p.weight = socprev__alloc(memory, groups, sizeof *p.weight);
    p.sum = socprev__alloc(memory, groups, sizeof *p.sum);
    if (p.order == NULL || p.item == NULL || p.weight == NULL || p.sum == NULL)
        st = socprev__fail_nomem(err);
    else
        st = permute_all(&p, draws, seed, run, p_value, err);
    socprev__free(memory, p.sum, groups, sizeof *p.sum);
    socprev__free(memory, p.weight, groups, sizeof *p.weight);
    socprev__free(memory, p.item, groups, sizeof *p.item);
    socprev__free(memory, p.order, d->n, sizeof *p.order);
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
