/* Weighted values and what is summed of them.
 *
 * Sums run over blocks of a fixed number of units, and over a fixed number of chunks
 * of blocks when there are many: who adds up which chunk is not to be seen. Within a
 * block eight sums run side by side, between blocks the sum is compensated. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

enum { CHUNKS = 64, LARGE = 1 << 17 };

int socprev__unit_compare(const void *a, const void *b)
{
    const socprev__unit *x = a, *y = b;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return x->weight < y->weight ? -1 : x->weight > y->weight;
}

/* ---- blocks ------------------------------------------------------------------- */

SOCPREV__VERSIONS double socprev__block_total(const double term[SOCPREV__BLOCK])
{
    double lane[8] = { 0 };
    for (size_t i = 0; i < SOCPREV__BLOCK; i += 8)
        for (size_t k = 0; k < 8; k++)
            lane[k] += term[i + k];
    return ((lane[0] + lane[4]) + (lane[2] + lane[6])) +
           ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

SOCPREV__VERSIONS void socprev__block_scaled(const socprev__sample *s, size_t start,
                                            double *restrict value, double *restrict weight)
{
    const socprev__unit *unit = s->unit + start;
    size_t n = s->n - start < SOCPREV__BLOCK ? s->n - start : SOCPREV__BLOCK;
    double value_factor = s->value_factor[0], value_rest = s->value_factor[1];
    double weight_factor = s->weight_factor[0], weight_rest = s->weight_factor[1];
    for (size_t i = 0; i < n; i++) {
        value[i] = unit[i].value * value_factor * value_rest;
        weight[i] = unit[i].weight * weight_factor * weight_rest;
    }
    for (size_t i = n; i < SOCPREV__BLOCK; i++)
        value[i] = weight[i] = 0;
}

SOCPREV__VERSIONS void socprev__block_load(const socprev__sample *s, size_t start,
                                          socprev__block *out)
{
    double value[SOCPREV__BLOCK], weight[SOCPREV__BLOCK], mean = s->mean, all = s->total_weight;
    out->start = start;
    out->n = s->n - start < SOCPREV__BLOCK ? s->n - start : SOCPREV__BLOCK;
    socprev__block_scaled(s, start, value, weight);
    for (size_t i = out->n; i < SOCPREV__BLOCK; i++)
        value[i] = mean; /* adds nothing to any index */
    for (size_t i = 0; i < SOCPREV__BLOCK; i++) {
        out->share[i] = weight[i] / all;
        out->distance[i] = (value[i] - mean) / mean;
        out->ratio[i] = value[i] / mean;
    }
}

/* ---- chunks -------------------------------------------------------------------- */

/* What is found of a chunk. */
typedef struct {
    double largest, smallest, heaviest; /* sizes; the smallest above 0 */
    double least, most;
    bool has_zero;
    socprev__sum weights, values, rest;
} part;

typedef struct {
    socprev__sample *s;
    size_t chunks;
    part part[CHUNKS];
} survey;

static size_t chunk_start(const survey *v, size_t chunk)
{
    size_t blocks = (v->s->n + SOCPREV__BLOCK - 1) / SOCPREV__BLOCK;
    size_t start = (blocks * chunk + v->chunks - 1) / v->chunks * SOCPREV__BLOCK;
    return start < v->s->n ? start : v->s->n;
}

/* Extremes of a block in eight lanes, which start with those of the blocks before. */
typedef struct {
    double largest[8], smallest[8], heaviest[8], least[8], most[8];
    double nearest[8]; /* the least size, which may be 0 */
} extremes;

SOCPREV__VERSIONS static void see_block(const socprev__unit *unit, extremes *e)
{
    for (size_t i = 0; i < SOCPREV__BLOCK; i += 8)
        for (size_t k = 0; k < 8; k++) {
            double value = unit[i + k].value, size = fabs(value), weight = unit[i + k].weight;
            double above = size > 0 ? size : DBL_MAX;
            e->largest[k] = size > e->largest[k] ? size : e->largest[k];
            e->nearest[k] = size < e->nearest[k] ? size : e->nearest[k];
            e->smallest[k] = above < e->smallest[k] ? above : e->smallest[k];
            e->heaviest[k] = weight > e->heaviest[k] ? weight : e->heaviest[k];
            e->least[k] = value < e->least[k] ? value : e->least[k];
            e->most[k] = value > e->most[k] ? value : e->most[k];
        }
}

static void find_scale(void *context, size_t chunk)
{
    survey *v = context;
    part *p = &v->part[chunk];
    const socprev__unit *unit = v->s->unit;
    size_t i = chunk_start(v, chunk), end = chunk_start(v, chunk + 1);
    extremes e;
    for (size_t k = 0; k < 8; k++) {
        e.largest[k] = e.heaviest[k] = 0;
        e.smallest[k] = e.nearest[k] = DBL_MAX;
        e.least[k] = e.most[k] = unit[i].value;
    }
    for (; i + SOCPREV__BLOCK <= end; i += SOCPREV__BLOCK)
        see_block(unit + i, &e);
    if (i < end) { /* filled up with the last unit */
        socprev__unit rest[SOCPREV__BLOCK];
        for (size_t k = 0; k < SOCPREV__BLOCK; k++)
            rest[k] = unit[i + k < end ? i + k : end - 1];
        see_block(rest, &e);
    }
    *p = (part){ .smallest = DBL_MAX, .least = e.least[0], .most = e.most[0] };
    for (size_t k = 0; k < 8; k++) {
        p->largest = fmax(p->largest, e.largest[k]);
        p->smallest = fmin(p->smallest, e.smallest[k]);
        p->heaviest = fmax(p->heaviest, e.heaviest[k]);
        p->least = fmin(p->least, e.least[k]);
        p->most = fmax(p->most, e.most[k]);
        p->has_zero |= e.nearest[k] == 0;
    }
}

/* The first unit that has the least value; zeros are equal whatever their sign. */
static size_t find_least(const socprev__sample *s, double least)
{
    size_t i = 0;
    while (i + 1 < s->n && s->unit[i].value > least)
        i++;
    return i;
}

SOCPREV__VERSIONS static void sum_chunk(void *context, size_t chunk)
{
    survey *v = context;
    double value[SOCPREV__BLOCK], weight[SOCPREV__BLOCK];
    for (size_t at = chunk_start(v, chunk); at < chunk_start(v, chunk + 1);
         at += SOCPREV__BLOCK) {
        socprev__block_scaled(v->s, at, value, weight);
        socprev__sum_add(&v->part[chunk].weights, socprev__block_total(weight));
        for (size_t i = 0; i < SOCPREV__BLOCK; i++)
            value[i] *= weight[i];
        socprev__sum_add(&v->part[chunk].values, socprev__block_total(value));
    }
}

/* What rounding has left between the values and their mean. */
SOCPREV__VERSIONS static void correct_chunk(void *context, size_t chunk)
{
    survey *v = context;
    double value[SOCPREV__BLOCK], weight[SOCPREV__BLOCK], mean = v->s->mean;
    for (size_t at = chunk_start(v, chunk); at < chunk_start(v, chunk + 1);
         at += SOCPREV__BLOCK) {
        socprev__block_scaled(v->s, at, value, weight);
        for (size_t i = 0; i < SOCPREV__BLOCK; i++)
            value[i] = (value[i] - mean) * weight[i];
        socprev__sum_add(&v->part[chunk].rest, socprev__block_total(value));
    }
}

/* Least power of two above the number. */
static int exponent_of(double number)
{
    int exponent;
    frexp(number, &exponent);
    return exponent;
}

/* 2^-exponent, in two steps where it has no double of full precision. Numbers that
 * lose digits in the first step are 0 after the second, as with ldexp(). */
static void set_factor(int exponent, double factor[2])
{
    bool fits = exponent >= -1000 && exponent <= 1000;
    int first = fits ? exponent : exponent / 2;
    factor[0] = ldexp(1, -first);
    factor[1] = ldexp(1, first - exponent);
}

/* Returns the least size above 0, scaled. */
static double join_scale(survey *v)
{
    socprev__sample *s = v->s;
    double largest = 0, heaviest = 0, smallest = DBL_MAX;
    double least = v->part[0].least, most = v->part[0].most;
    for (size_t c = 0; c < v->chunks; c++) {
        const part *p = &v->part[c];
        largest = p->largest > largest ? p->largest : largest;
        smallest = p->smallest < smallest ? p->smallest : smallest;
        heaviest = p->heaviest > heaviest ? p->heaviest : heaviest;
        least = p->least < least ? p->least : least;
        most = p->most > most ? p->most : most;
        s->has_zero |= p->has_zero;
    }
    s->has_negative = least < 0;
    s->has_positive = most > 0;
    s->least = find_least(s, least);
    s->value_exponent = exponent_of(largest);
    s->weight_exponent = exponent_of(heaviest);
    set_factor(s->value_exponent, s->value_factor);
    set_factor(s->weight_exponent, s->weight_factor);
    return smallest * s->value_factor[0] * s->value_factor[1];
}

static double join(const survey *v, size_t field)
{
    socprev__sum all = { 0 };
    for (size_t c = 0; c < v->chunks; c++) {
        socprev__sum sum;
        memcpy(&sum, (const char *)&v->part[c] + field, sizeof sum);
        socprev__sum_add(&all, sum.sum);
        socprev__sum_add(&all, sum.rest);
    }
    return socprev__sum_value(&all);
}

bool socprev__sample_make(const socprev__unit *unit, size_t n, socprev_run *run,
                          socprev__sample *out)
{
    *out = (socprev__sample){ .unit = unit, .n = n };
    if (n == 0)
        return true;
    size_t blocks = (n + SOCPREV__BLOCK - 1) / SOCPREV__BLOCK;
    survey v = { .s = out, .chunks = n < LARGE ? 1 : blocks < CHUNKS ? blocks : CHUNKS };
    double smallest = 0;
    bool stopped = socprev__parallel(run, v.chunks, find_scale, &v);
    if (!stopped)
        smallest = join_scale(&v);
    stopped = stopped || socprev__parallel(run, v.chunks, sum_chunk, &v);
    if (!stopped) {
        out->total_weight = join(&v, offsetof(part, weights));
        out->mean = join(&v, offsetof(part, values)) / out->total_weight;
        /* a second pass takes the rounding away: equal values have exactly their mean */
        stopped = socprev__parallel(run, v.chunks, correct_chunk, &v);
    }
    if (!stopped) {
        out->mean += join(&v, offsetof(part, rest)) / out->total_weight;
        out->has_tiny = smallest / out->mean < DBL_MIN / DBL_EPSILON;
    }
    return !stopped;
}

socprev__sample socprev__sample_of(const socprev__unit *unit, size_t n)
{
    socprev__sample s;
    socprev__sample_make(unit, n, NULL, &s); /* without a run nothing stops it */
    return s;
}

double socprev__sample_mean(const socprev__sample *s)
{
    return ldexp(s->mean, s->value_exponent);
}

double socprev__sample_weight(const socprev__sample *s)
{
    return ldexp(s->total_weight, s->weight_exponent);
}

socprev_status socprev__sample_ready(const socprev__sample *s)
{
    if (s->n == 0 || (!s->has_positive && !s->has_negative))
        return SOCPREV_E_UNDEFINED;
    if (s->mean < DBL_MIN) /* a mean of values >= 0 can only be too small to hold */
        return s->has_negative ? SOCPREV_E_UNDEFINED : SOCPREV_E_RANGE;
    return SOCPREV_OK;
}

socprev_status socprev__sample_ready_positive(const socprev__sample *s)
{
    socprev_status st = socprev__sample_ready(s);
    return st == SOCPREV_OK && s->has_negative ? SOCPREV_E_UNDEFINED : st;
}

socprev_status socprev__give(double value, double *out)
{
    if (!isfinite(value))
        return SOCPREV_E_RANGE;
    *out = value;
    return SOCPREV_OK;
}

double socprev__within(double value, double low, double high)
{
    return value > low ? fmin(value, high) : low;
}
