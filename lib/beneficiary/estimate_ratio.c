/* Ratios of sums, and how they vary when units are drawn anew. */
#include "beneficiary/estimate_internal.h"

#include <math.h>
#include <stdlib.h>

enum { DRAWS_MOST = 1000000, DRAWS_PER_CHUNK = 32 };

typedef struct {
    const char *above, *below;
    size_t above_stride, below_stride, n;
    uint64_t seed;
    size_t draws;
    double *ratio; /* [draws] NaN where the draw has none */
} sums;

static double number_at(const char *data, size_t stride, size_t i)
{
    double x;
    memcpy(&x, data + i * stride, sizeof x);
    return x;
}

static socprev_status check_units(const sums *s, double *ratio, socprev_error **err)
{
    double above = 0, below = 0;
    for (size_t i = 0; i < s->n; i++) {
        double a = number_at(s->above, s->above_stride, i);
        double b = number_at(s->below, s->below_stride, i);
        if (!isfinite(a))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                                 SP_ITEM("above", i), SP_TEXT("above"), SP_TEXT("NaN, inf"));
        if (!isfinite(b) || b < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                                 SP_ITEM("below", i), SP_TEXT("below"), SP_TEXT("NaN, inf, < 0"));
        above += a;
        below += b;
    }
    if (below == 0)
        return socprev__no_estimate(err, SOCPREV_ESTIMATE_BOOTSTRAP);
    if (!isfinite(above) || !isfinite(below) || !isfinite(above / below))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ESTIMATE_SUM, NULL, SP_TEXT("above, below"));
    *ratio = above / below;
    return SOCPREV_OK;
}

static void draw_chunk(void *context, size_t chunk)
{
    sums *s = context;
    size_t end = (chunk + 1) * DRAWS_PER_CHUNK;
    for (size_t d = chunk * DRAWS_PER_CHUNK; d < end && d < s->draws; d++) {
        socprev__random random;
        double above = 0, below = 0;
        socprev__random_start(&random, s->seed, d);
        for (size_t k = 0; k < s->n; k++) {
            size_t i = (size_t)socprev__random_below(&random, s->n);
            above += number_at(s->above, s->above_stride, i);
            below += number_at(s->below, s->below_stride, i);
        }
        s->ratio[d] = below > 0 ? above / below : (double)NAN;
    }
}

static int compare_ratios(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return x < y ? -1 : x > y;
}

/* Inverse of the distribution function, averaged where it jumps exactly there. */
static double quantile(const double *sorted, size_t n, double share)
{
    double at = share * (double)n, whole = floor(at);
    size_t i = whole >= (double)n ? n - 1 : (size_t)whole;
    return at > whole || i == 0 ? sorted[i] : (sorted[i - 1] + sorted[i]) / 2;
}

static socprev_status find_interval(sums *s, const struct socprev_memory *memory,
                                    socprev_estimate *made)
{
    size_t n = 0;
    for (size_t d = 0; d < s->draws; d++)
        if (isfinite(s->ratio[d]))
            s->ratio[n++] = s->ratio[d] + 0.0;
    if (n < 2)
        return SOCPREV_OK; /* an estimate without an interval */
    if (!socprev__sort(memory, s->ratio, n, sizeof *s->ratio, compare_ratios))
        return SOCPREV_E_NOMEM;
    double mean = 0, square = 0, rest = (1 - made->confidence) / 2;
    for (size_t d = 0; d < n; d++)
        mean += s->ratio[d] / (double)n;
    for (size_t d = 0; d < n; d++)
        square += (s->ratio[d] - mean) * (s->ratio[d] - mean) / (double)(n - 1);
    made->error = sqrt(square);
    made->low = quantile(s->ratio, n, rest);
    made->high = quantile(s->ratio, n, 1 - rest);
    made->has_error = made->has_interval = true;
    return SOCPREV_OK;
}

static socprev_status draw_all(sums *s, socprev_run *run, const struct socprev_memory *memory,
                               socprev_estimate *made, socprev_error **err)
{
    size_t chunks = (s->draws + DRAWS_PER_CHUNK - 1) / DRAWS_PER_CHUNK;
    socprev_status st = SOCPREV_OK;
    s->ratio = socprev__alloc(memory, s->draws, sizeof *s->ratio);
    if (s->ratio == NULL)
        return socprev__fail_nomem(err);
    if (socprev__parallel(run, chunks, draw_chunk, s))
        st = socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("bootstrap"));
    else if (find_interval(s, memory, made) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    socprev__free(memory, s->ratio, s->draws, sizeof *s->ratio);
    return st;
}

socprev_status socprev_estimate_ratio(const double *above, size_t above_stride,
                                      const double *below, size_t below_stride, size_t n,
                                      int32_t draws, uint64_t seed, double confidence,
                                      socprev_run *run, const socprev_memory *memory,
                                      socprev_estimate **out, socprev_error **err)
{
    if (above == NULL || below == NULL || out == NULL)
        return socprev__fail_null(err, above == NULL ? "above" : below == NULL ? "below" : "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("above"));
    socprev_status st = socprev__check_count("draws", draws, 1, DRAWS_MOST, err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    sums s = { (const char *)above, (const char *)below,
               above_stride == 0 ? sizeof *above : above_stride,
               below_stride == 0 ? sizeof *below : below_stride, n, seed, (size_t)draws, NULL };
    socprev_estimate made = { .method = SOCPREV_ESTIMATE_BOOTSTRAP, .confidence = confidence,
                              .notes = SOCPREV_ESTIMATE_SAMPLED };
    st = check_units(&s, &made.value, err);
    if (st == SOCPREV_OK)
        st = draw_all(&s, run, &from, &made, err);
    return st == SOCPREV_OK ? socprev__estimate_give(&made, memory, out, err) : st;
}
