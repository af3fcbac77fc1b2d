/* Quantiles of weighted values, by the methods that packages use. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

/* Where a target weight falls: unit `i` covers (before, upto], both scaled. */
typedef struct {
    size_t i;
    double before, upto;
} place;

/* Adds up a block in eight lanes as socprev__sum_add() does. */
SOCPREV__VERSIONS static void weigh_lanes(const double *restrict weight, double *restrict sum,
                                          double *restrict rest)
{
    for (size_t i = 0; i < SOCPREV__BLOCK; i += 8)
        for (size_t k = 0; k < 8; k++) {
            double term = weight[i + k], total = sum[k] + term, added = total - sum[k];
            rest[k] += (sum[k] - (total - added)) + (term - added);
            sum[k] = total;
        }
}

/* Adds the weights of a whole block, compensated like those of its units one by one. */
static socprev__sum add_block(const socprev__sample *s, size_t start, socprev__sum to)
{
    double value[SOCPREV__BLOCK], weight[SOCPREV__BLOCK], sum[8] = { 0 }, rest[8] = { 0 };
    socprev__block_scaled(s, start, value, weight);
    weigh_lanes(weight, sum, rest);
    for (size_t k = 0; k < 8; k++) {
        socprev__sum_add(&to, sum[k]);
        to.rest += rest[k];
    }
    return to;
}

/* The first unit up to which there is at least `target`, but for rounding. */
static place find_place(const socprev__sample *s, double target)
{
    double slack = s->total_weight * SOCPREV__SHARE_STEP;
    socprev__sum sum = { 0 };
    place at = { 0, 0, 0 };
    for (; at.i + SOCPREV__BLOCK < s->n; at.i += SOCPREV__BLOCK) {
        socprev__sum after = add_block(s, at.i, sum);
        if (socprev__sum_value(&after) >= target - slack)
            break;
        sum = after;
        at.upto = socprev__sum_value(&sum);
    }
    for (; at.i < s->n; at.i++) {
        at.before = at.upto;
        socprev__sum_add(&sum, socprev__sample_scaled(s, at.i));
        at.upto = socprev__sum_value(&sum);
        if (at.upto >= target - slack || at.i == s->n - 1)
            break;
    }
    return at;
}

static double between(double low, double high, double part)
{
    return low == high ? low : socprev__within((1 - part) * low + part * high, low, high);
}

static double averaged(const socprev__sample *s, double target)
{
    place at = find_place(s, target);
    double value = s->unit[at.i].value;
    bool jumps = fabs(at.upto - target) <= s->total_weight * SOCPREV__SHARE_STEP;
    return jumps && at.i + 1 < s->n ? between(value, s->unit[at.i + 1].value, 0.5) : value;
}

/* Straight lines through the ends of the steps of the distribution. */
static double linear(const socprev__sample *s, double target)
{
    place at = find_place(s, target);
    if (at.i == 0 || at.upto <= at.before)
        return s->unit[at.i].value;
    double part = (target - at.before) / (at.upto - at.before);
    return between(s->unit[at.i - 1].value, s->unit[at.i].value, socprev__within(part, 0, 1));
}

/* Straight lines through the middles of the steps. */
static double midpoint(const socprev__sample *s, double target)
{
    place at = find_place(s, target);
    double middle = (at.before + at.upto) / 2;
    size_t low = target < middle ? at.i - (at.i > 0) : at.i;
    size_t high = target < middle || low + 1 == s->n ? at.i : at.i + 1;
    if (low == high)
        return s->unit[low].value;
    double width = (socprev__sample_share(s, low) + socprev__sample_share(s, high)) / 2;
    double distance = fabs(target - middle) / s->total_weight;
    double part = width > 0 ? socprev__within(distance / width, 0, 1) : 0;
    return target < middle ? between(s->unit[low].value, s->unit[high].value, 1 - part)
                           : between(s->unit[low].value, s->unit[high].value, part);
}

/* A weight of 3 stands for three equal units. */
static socprev_status frequency(const socprev__sample *s, double p, double *out)
{
    double one = ldexp(1, -s->weight_exponent), all = s->total_weight;
    if (all < one)
        return SOCPREV_E_UNDEFINED;
    double target = one + (all - one) * p;
    if (one < DBL_EPSILON * all) { /* one more or less cannot be told */
        *out = s->unit[find_place(s, target).i].value;
        return SOCPREV_OK;
    }
    double rank = floor(target / one);
    size_t low = find_place(s, rank * one).i;
    size_t high = find_place(s, fmin((rank + 1) * one, all)).i;
    *out = between(s->unit[low].value, s->unit[high].value, target / one - rank);
    return SOCPREV_OK;
}

socprev_status socprev__sample_quantile(const socprev__sample *s, double p, int32_t method,
                                        double *out)
{
    if (!(p >= 0 && p <= 1))
        return SOCPREV_E_INVALID;
    if (s->n == 0)
        return SOCPREV_E_UNDEFINED;
    double target = p * s->total_weight;
    bool at_end = p == 0 || p == 1;
    double end = s->unit[p == 0 ? 0 : s->n - 1].value;
    switch (method) {
    case SOCPREV_QUANTILE_INVERSE:
        *out = at_end ? end : s->unit[find_place(s, target).i].value;
        return SOCPREV_OK;
    case SOCPREV_QUANTILE_AVERAGED:
        *out = at_end ? end : averaged(s, target);
        return SOCPREV_OK;
    case SOCPREV_QUANTILE_LINEAR:
        *out = at_end ? end : linear(s, target);
        return SOCPREV_OK;
    case SOCPREV_QUANTILE_MIDPOINT:
        *out = at_end ? end : midpoint(s, target);
        return SOCPREV_OK;
    case SOCPREV_QUANTILE_FREQUENCY:
        return frequency(s, p, out);
    default:
        return SOCPREV_E_INVALID;
    }
}

socprev_status socprev_evenness_quantile(const socprev_evenness *evenness, double p,
                                         int32_t method, double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    return s == NULL ? SOCPREV_E_INVALID : socprev__sample_quantile(s, p, method, out);
}

socprev_status socprev_evenness_quantile_ratio(const socprev_evenness *evenness, double upper,
                                               double lower, int32_t method, double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    double above, below;
    if (s == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_quantile(s, upper, method, &above);
    if (st == SOCPREV_OK)
        st = socprev__sample_quantile(s, lower, method, &below);
    if (st != SOCPREV_OK)
        return st;
    if (s->has_negative || below == 0)
        return SOCPREV_E_UNDEFINED;
    return socprev__give(above / below, out);
}
