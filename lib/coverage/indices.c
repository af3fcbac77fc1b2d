/* Indices of evenness over sorted units. d = (x - mu) / mu, r = x / mu = 1 + d. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

/* Answers for a finished accumulator whose indices exist. */
static socprev_status check_ready(const socprev_evenness *e, const void *out)
{
    if (e == NULL || out == NULL || !e->finished)
        return SOCPREV_E_INVALID;
    if (e->n == 0 || (!e->has_positive && !e->has_negative))
        return SOCPREV_E_UNDEFINED;
    if (e->mean < DBL_MIN) /* a mean of values >= 0 can only be too small to hold */
        return e->has_negative ? SOCPREV_E_UNDEFINED : SOCPREV_E_RANGE;
    return SOCPREV_OK;
}

/* Hands a result over; what no double can hold does not leave. */
static socprev_status give(double value, double *out)
{
    if (!isfinite(value))
        return SOCPREV_E_RANGE;
    *out = value;
    return SOCPREV_OK;
}

static double scaled_value(const socprev_evenness *e, size_t i)
{
    return ldexp(e->unit[i].value, -e->value_exponent);
}

static double share_of_weight(const socprev_evenness *e, size_t i)
{
    return ldexp(e->unit[i].weight, -e->weight_exponent) / e->total_weight;
}

static double distance(const socprev_evenness *e, size_t i)
{
    return (scaled_value(e, i) - e->mean) / e->mean;
}

/* Takes away what rounding may put outside the bounds of an index. */
static double within(double value, double low, double high)
{
    return value > low ? fmin(value, high) : low;
}

socprev_status socprev_evenness_mean(const socprev_evenness *evenness, double *out)
{
    if (evenness == NULL || out == NULL || !evenness->finished)
        return SOCPREV_E_INVALID;
    if (evenness->n == 0)
        return SOCPREV_E_UNDEFINED;
    *out = ldexp(evenness->mean, evenness->value_exponent);
    return SOCPREV_OK;
}

socprev_status socprev_evenness_gini(const socprev_evenness *evenness, double *out)
{
    socprev_status st = check_ready(evenness, out);
    if (st != SOCPREV_OK)
        return st;
    /* sum p d (P_before + P_after - 1): the trapezoids under the Lorenz curve, centred */
    socprev__sum area = { 0 }, before = { 0 };
    for (size_t i = 0; i < evenness->n; i++) {
        double share = share_of_weight(evenness, i);
        double left = socprev__sum_value(&before);
        socprev__sum_add(&before, share);
        double middle = left + socprev__sum_value(&before) - 1;
        socprev__sum_add(&area, share * distance(evenness, i) * middle);
    }
    double gini = socprev__sum_value(&area);
    return give(within(gini, 0, evenness->has_negative ? HUGE_VAL : 1), out);
}

socprev_status socprev_evenness_gini_unbiased(const socprev_evenness *evenness, double *out)
{
    double gini;
    socprev_status st = out == NULL ? SOCPREV_E_INVALID : socprev_evenness_gini(evenness, &gini);
    if (st != SOCPREV_OK)
        return st;
    if (evenness->n == 1)
        return SOCPREV_E_UNDEFINED;
    double n = (double)evenness->n;
    return give(gini * n / (n - 1), out);
}

socprev_status socprev_evenness_hoover(const socprev_evenness *evenness, double *out)
{
    socprev_status st = check_ready(evenness, out);
    if (st != SOCPREV_OK)
        return st;
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < evenness->n; i++)
        socprev__sum_add(&sum, share_of_weight(evenness, i) * fabs(distance(evenness, i)));
    double hoover = socprev__sum_value(&sum) / 2;
    return give(within(hoover, 0, evenness->has_negative ? HUGE_VAL : 1), out);
}

/* ---- generalised entropy ----------------------------------------------------- */

/* ln(x_i / mu) for x_i > 0, also where x_i / mu is too small for a double. */
static double log_ratio(const socprev_evenness *e, size_t i, double d)
{
    if (d > -0.5 && d < 1)
        return log1p(d);
    double value = scaled_value(e, i);
    if (value >= DBL_MIN)
        return log(value / e->mean);
    return log(e->unit[i].value) - log(e->mean) - e->value_exponent * log(2);
}

/* (r^a - 1 - a d) / (a (a-1)) >= 0, continued at a = 0 and a = 1. The term a d,
 * whose mean is 0, is taken off so that near equality nothing cancels. */
static double entropy_term(const socprev_evenness *e, size_t i, double a)
{
    double d = distance(e, i);
    if (fabs(d) <= 1.0 / 16 && fabs(a * d) <= 0.5) {
        /* Taylor: d^2/2 (1 + (a-2) d/3 (1 + (a-3) d/4 (...))) */
        double term = d * d / 2, sum = term;
        for (int k = 3; fabs(term) > DBL_EPSILON / 8 * fabs(sum); k++) {
            term *= (a - (k - 1)) * d / k;
            sum += term;
        }
        return sum;
    }
    if (e->unit[i].value == 0)
        return 1 / a; /* r = 0, only for a > 0: (-1 + a) / (a (a-1)) */
    double log_r = log_ratio(e, i, d);
    double r = d > -0.5 ? 1 + d : scaled_value(e, i) / e->mean;
    if (fabs(a) < DBL_MIN / DBL_EPSILON) /* a subnormal power has no digits left */
        return d - log_r;
    if (a == 1)
        return r * log_r - d;
    if (a < 0.5)
        return (expm1(a * log_r) - a * d) / (a * (a - 1));
    return (r * expm1((a - 1) * log_r) - (a - 1) * d) / (a * (a - 1));
}

static double entropy(const socprev_evenness *e, double a)
{
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < e->n; i++)
        socprev__sum_add(&sum, share_of_weight(e, i) * entropy_term(e, i, a));
    return socprev__sum_value(&sum);
}

int32_t socprev_evenness_entropy_is_infinite(const socprev_evenness *evenness, double a)
{
    double anything = 0;
    return check_ready(evenness, &anything) == SOCPREV_OK && !evenness->has_negative &&
           evenness->has_zero && isfinite(a) && a <= 0;
}

socprev_status socprev_evenness_entropy(const socprev_evenness *evenness, double a, double *out)
{
    socprev_status st = check_ready(evenness, out);
    if (st != SOCPREV_OK)
        return st;
    if (!isfinite(a))
        return SOCPREV_E_INVALID;
    if (evenness->has_negative || (evenness->has_zero && a <= 0))
        return SOCPREV_E_UNDEFINED;
    double value = entropy(evenness, a);
    return give(value < 0 ? 0 : value, out);
}

socprev_status socprev_evenness_theil(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_entropy(evenness, 1, out);
}

socprev_status socprev_evenness_mld(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_entropy(evenness, 0, out);
}

/* ---- Atkinson ------------------------------------------------------------------ */

/* ln of the power mean of r with exponent a < 0, as a multiple of the least r:
 * no power exceeds 1. */
static double log_power_mean(const socprev_evenness *e, double a)
{
    double least = log_ratio(e, 0, distance(e, 0));
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < e->n; i++) {
        double above = log_ratio(e, i, distance(e, i)) - least;
        socprev__sum_add(&sum, share_of_weight(e, i) * exp(a * above));
    }
    return least + log(socprev__sum_value(&sum)) / a;
}

socprev_status socprev_evenness_atkinson(const socprev_evenness *evenness, double e, double *out)
{
    socprev_status st = check_ready(evenness, out);
    if (st != SOCPREV_OK)
        return st;
    if (!isfinite(e) || e < 0)
        return SOCPREV_E_INVALID;
    if (evenness->has_negative)
        return SOCPREV_E_UNDEFINED;
    double a = 1 - e;
    if (evenness->has_zero && a <= 0)
        return give(1, out);
    /* mean of r^a is 1 + a (a-1) GE(a) */
    double ge = entropy(evenness, a), log_mean;
    if (a == 0)
        log_mean = -ge;
    else
        log_mean = log1p(fmax(a * (a - 1) * ge, -1)) / a;
    if (a < 0 && !isfinite(log_mean))
        log_mean = log_power_mean(evenness, a);
    return give(within(-expm1(log_mean), 0, 1), out);
}

/* ---- Lorenz ---------------------------------------------------------------------- */

/* Running share kept inside the curve's frame against rounding. */
static double next_share(double previous, double share, bool may_fall)
{
    return may_fall ? share : within(share, previous, 1);
}

socprev_status socprev_evenness_lorenz(const socprev_evenness *evenness, double *weights,
                                       double *values, size_t n)
{
    socprev_status st = check_ready(evenness, weights);
    if (st != SOCPREV_OK)
        return st;
    if (values == NULL || n != evenness->n + 1)
        return SOCPREV_E_INVALID;
    socprev__sum weight = { 0 }, value = { 0 };
    weights[0] = values[0] = 0;
    for (size_t i = 0; i < evenness->n; i++) {
        double share = share_of_weight(evenness, i);
        socprev__sum_add(&weight, share);
        socprev__sum_add(&value, share * (scaled_value(evenness, i) / evenness->mean));
        weights[i + 1] = next_share(weights[i], socprev__sum_value(&weight), false);
        values[i + 1] =
            next_share(values[i], socprev__sum_value(&value), evenness->has_negative);
    }
    weights[evenness->n] = values[evenness->n] = 1;
    return SOCPREV_OK;
}
