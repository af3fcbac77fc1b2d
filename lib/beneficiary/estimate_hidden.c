/* How many people there are, from two lists or from how often they were met. */
#include "beneficiary/estimate_internal.h"

#include <math.h>

static const int64_t LIST_MOST = (int64_t)1 << 31;

/* ---- two lists ---------------------------------------------------------------------------- */

/* The interval of the logit of being on a list, with halves added (Sadinle 2009). */
static void logit_interval(double first, double second, double both, socprev_estimate *made)
{
    double only_first = first - both + 0.5, only_second = second - both + 0.5, on = both + 0.5;
    double spread = sqrt(1 / on + 1 / only_second + 1 / only_first +
                         on / (only_first * only_second));
    double factor = exp(socprev__normal_two_sided(made->confidence) * spread);
    double known = first + second - both - 0.5, unseen = only_first * only_second / on;
    made->low = known + unseen / factor;
    made->high = known + unseen * factor;
    made->has_interval = true;
}

socprev_status socprev_estimate_two_lists(int64_t first, int64_t second, int64_t both,
                                          int32_t method, double confidence,
                                          const socprev_memory *memory, socprev_estimate **out,
                                          socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__check_count("first", first, 0, LIST_MOST, err);
    if (st == SOCPREV_OK)
        st = socprev__check_count("second", second, 0, LIST_MOST, err);
    if (st == SOCPREV_OK)
        st = socprev__check_count("both", both, 0, first < second ? first : second, err);
    if (st == SOCPREV_OK)
        st = socprev__check_method(method,
                                   1u << SOCPREV_ESTIMATE_CHAPMAN |
                                       1u << SOCPREV_ESTIMATE_LINCOLN_PETERSEN,
                                   "chapman, lincoln_petersen", err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    double n = (double)first, m = (double)second, k = (double)both;
    socprev_estimate made = { .method = method, .confidence = confidence, .has_error = true };
    if (first + second == 0 || (method == SOCPREV_ESTIMATE_LINCOLN_PETERSEN && both == 0))
        return socprev__no_estimate(err, method);
    if (method == SOCPREV_ESTIMATE_CHAPMAN) {
        made.value = (n + 1) * (m + 1) / (k + 1) - 1;
        made.error = sqrt((n + 1) * (m + 1) * (n - k) * (m - k) / ((k + 1) * (k + 1) * (k + 2)));
    } else {
        made.value = n * m / k;
        made.error = sqrt(n * m * (n - k) * (m - k) / (k * k * k));
    }
    logit_interval(n, m, k, &made);
    return socprev__estimate_give(&made, memory, out, err);
}

/* ---- how often people were met ------------------------------------------------------------- */

/* f1^2 / 2 f2, or its bias-corrected form where nobody was met twice. */
static socprev_status chao(const socprev__frequencies *f, socprev_estimate *made)
{
    double once = socprev__frequency(f, 1), twice = socprev__frequency(f, 2);
    made->notes |= SOCPREV_ESTIMATE_LOWER_BOUND;
    if (twice > 0) {
        double r = once / twice;
        made->value = f->people + once * r / 2;
        made->error = sqrt(twice * (r * r * r * r / 4 + r * r * r + r * r / 2));
    } else {
        double unseen = once * (once - 1) / 2;
        made->value = f->people + unseen;
        double variance = unseen + once * (2 * once - 1) * (2 * once - 1) / 4 -
                          once * once * once * once / (4 * made->value);
        made->error = sqrt(fmax(variance, 0));
    }
    return SOCPREV_OK;
}

static socprev_status zelterman(const socprev__frequencies *f, socprev_estimate *made)
{
    double once = socprev__frequency(f, 1), twice = socprev__frequency(f, 2);
    if (once == 0 || twice == 0)
        return SOCPREV_E_UNDEFINED;
    double rate = 2 * twice / once, seen = -expm1(-rate);
    double g = exp(-rate) / (seen * seen);
    made->value = f->people / seen;
    made->error = sqrt(f->people * g * (1 + f->people * g * rate * rate * (1 / once + 1 / twice)));
    return SOCPREV_OK;
}

/* Mean of a Poisson distribution without its zeros. */
static double truncated_mean(const void *context, double rate)
{
    (void)context;
    return rate / -expm1(-rate);
}

static socprev_status truncated_poisson(const socprev__frequencies *f, socprev_estimate *made)
{
    double mean = f->contacts / f->people;
    if (!(mean > 1))
        return SOCPREV_E_UNDEFINED;
    /* below its root the mean of the truncated law is above the rate */
    double rate = socprev__solve(truncated_mean, NULL, mean, 1e-300, mean);
    made->value = f->people / -expm1(-rate);
    made->error = sqrt(made->value / (expm1(rate) - rate));
    return SOCPREV_OK;
}

socprev_status socprev_estimate_unseen(const int64_t *frequency, size_t stride, size_t n,
                                       int32_t method, double confidence,
                                       const socprev_memory *memory, socprev_estimate **out,
                                       socprev_error **err)
{
    socprev__frequencies f = { 0 };
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__frequencies_of(frequency, stride, n, &f, err);
    if (st == SOCPREV_OK)
        st = socprev__check_method(method,
                                   1u << SOCPREV_ESTIMATE_CHAO | 1u << SOCPREV_ESTIMATE_ZELTERMAN |
                                       1u << SOCPREV_ESTIMATE_TRUNCATED_POISSON,
                                   "chao, zelterman, truncated_poisson", err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_estimate made = { .method = method, .confidence = confidence, .has_error = true };
    st = f.people == 0                            ? SOCPREV_E_UNDEFINED
         : method == SOCPREV_ESTIMATE_CHAO        ? chao(&f, &made)
         : method == SOCPREV_ESTIMATE_ZELTERMAN   ? zelterman(&f, &made)
                                                  : truncated_poisson(&f, &made);
    if (st != SOCPREV_OK)
        return socprev__no_estimate(err, method);
    socprev__estimate_lognormal(&made, f.people);
    return socprev__estimate_give(&made, memory, out, err);
}
