/* Estimates on random data: what must hold whatever the data, and slow sums of
 * the definitions beside the fast tails. */
#include "beneficiary/estimate_internal.h"
#include "property.h"
#include "suite.h"

#include <math.h>

enum { ROUNDS = 300 };

static void interval_of(socprev_status st, socprev_estimate *e, double *value, double *low,
                        double *high)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_value(e, value), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_interval(e, low, high, NULL), SOCPREV_OK);
    socprev_estimate_free(e);
}

/* P(binomial(n, p) >= k) term by term, from products. */
static double slow_upper(int n, double p, int k)
{
    double sum = 0;
    for (int j = k; j <= n; j++) {
        double term = 1;
        for (int i = 1; i <= j; i++)
            term *= (double)(n - j + i) / i * p;
        sum += term * pow(1 - p, n - j);
    }
    return sum;
}

PROPERTY(tails_equal_their_sums, 1, ROUNDS)
{
    int n = (int)random_between(random, 1, 60), k = (int)random_between(random, 0, n);
    double p = (double)random_between(random, 1, 999) / 1000, mean = p * n, term = exp(-mean);
    double below = 0;
    ck_assert_double_eq_tol(socprev__binomial_upper(n, p, k), slow_upper(n, p, k), 1e-12);
    ck_assert_double_eq_tol(socprev__binomial_point(n, p, k),
                            slow_upper(n, p, k) - slow_upper(n, p, k + 1), 1e-12);
    for (int i = 0; i < k; i++) {
        below += term;
        term *= mean / (i + 1);
    }
    if (k > 0)
        ck_assert_double_eq_tol(socprev__poisson_upper(mean, k), 1 - below, 1e-12);
}

/* Clopper and Pearson cover at least what they say, for each p and n <= 60. */
START_TEST(exact_intervals_cover)
{
    random_source r = { 2 };
    for (int n = 1; n <= 60; n += 1 + n / 8) {
        double low[61], high[61], value;
        for (int k = 0; k <= n; k++) {
            socprev_estimate *e = NULL;
            socprev_status st = socprev_estimate_proportion(
                k, n, SOCPREV_ESTIMATE_CLOPPER_PEARSON, 0.95, NULL, &e, NULL);
            interval_of(st, e, &value, &low[k], &high[k]);
        }
        for (int draw = 0; draw < 50; draw++) {
            double p = (double)random_between(&r, 1, 9999) / 10000, covered = 0;
            for (int k = 0; k <= n; k++)
                if (low[k] <= p && p <= high[k])
                    covered += socprev__binomial_point(n, p, k);
            ck_assert_double_ge(covered, 0.95 - 1e-9);
        }
    }
}
END_TEST

PROPERTY(intervals_hold_their_value_and_grow_with_confidence, 3, ROUNDS)
{
    int64_t n = random_between(random, 1, 1000000), k = random_between(random, 0, n);
    for (int32_t method = 0; method < 3; method++) {
        double value, low, high, inner_low, inner_high;
        socprev_estimate *wide = NULL, *narrow = NULL;
        socprev_status st =
            socprev_estimate_proportion(k, n, method, 0.99, NULL, &wide, NULL);
        interval_of(st, wide, &value, &low, &high);
        st = socprev_estimate_proportion(k, n, method, 0.8, NULL, &narrow, NULL);
        interval_of(st, narrow, &value, &inner_low, &inner_high);
        ck_assert(0 <= low && low <= inner_low && inner_low <= value);
        ck_assert(value <= inner_high && inner_high <= high && high <= 1);
    }
}

/* All 2^n outcomes beside the convolution. */
PROPERTY(successes_equal_the_sum_over_outcomes, 4, 50)
{
    size_t n = (size_t)random_between(random, 1, 10);
    double chance[10], point[11] = { 0 }, value, low, high, mean = 0;
    for (size_t i = 0; i < n; i++)
        mean += chance[i] = (double)random_between(random, 0, 100) / 100;
    for (size_t outcome = 0; outcome < (size_t)1 << n; outcome++) {
        double p = 1;
        size_t successes = 0;
        for (size_t i = 0; i < n; i++) {
            bool yes = (outcome >> i & 1) != 0;
            p *= yes ? chance[i] : 1 - chance[i];
            successes += yes;
        }
        point[successes] += p;
    }
    socprev_estimate *e = NULL;
    socprev_status st =
        socprev_estimate_successes(chance, 0, n, 0.9, NULL, NULL, &e, NULL);
    interval_of(st, e, &value, &low, &high);
    double outside_low = 0, outside_high = 0;
    for (size_t k = 0; k <= n; k++) {
        outside_low += (double)k < low ? point[k] : 0;
        outside_high += (double)k > high ? point[k] : 0;
    }
    ck_assert_double_eq_tol(value, mean, 1e-12);
    ck_assert_double_le(outside_low, 0.05 + 1e-9);
    ck_assert_double_le(outside_high, 0.05 + 1e-9);
    /* one number more on either side would be too much */
    ck_assert(low == high || outside_low + point[(size_t)low] > 0.05 - 1e-9);
    ck_assert(low == high || outside_high + point[(size_t)high] > 0.05 - 1e-9);
}

START_TEST(draws_are_the_same_on_any_number_of_threads)
{
    random_source r = { 5 };
    double cost[50], people[50], low[3], high[3], value;
    static const int32_t threads[] = { 1, 2, 7 };
    for (size_t i = 0; i < 50; i++) {
        cost[i] = (double)random_between(&r, 0, 1000000);
        people[i] = (double)random_between(&r, 0, 40);
    }
    for (size_t t = 0; t < 3; t++) {
        socprev_run *run = NULL;
        socprev_estimate *e = NULL;
        ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
        ck_assert_int_eq(socprev_run_set_threads(run, threads[t]), SOCPREV_OK);
        socprev_status st = socprev_estimate_ratio(cost, 0, people, 0, 50, 1000, 7, 0.95, run,
                                                   NULL, &e, NULL);
        interval_of(st, e, &value, &low[t], &high[t]);
        ck_assert(low[t] == low[0] && high[t] == high[0]);
        ck_assert(low[t] < value && value < high[t]);
        socprev_run_free(run);
    }
}
END_TEST

static int64_t random_frequencies(random_source *r, int64_t *f, size_t n)
{
    int64_t people = 0;
    for (size_t i = 0; i < n; i++)
        people += f[i] = random_between(r, 0, 200 >> i);
    return people;
}

PROPERTY(nobody_known_is_lost, 6, ROUNDS)
{
    static const int32_t methods[] = { SOCPREV_ESTIMATE_CHAO, SOCPREV_ESTIMATE_ZELTERMAN,
                                       SOCPREV_ESTIMATE_TRUNCATED_POISSON };
    int64_t f[6], people = random_frequencies(random, f, 6);
    for (size_t m = 0; m < 3; m++) {
        socprev_estimate *e = NULL;
        double value, low, high;
        if (socprev_estimate_unseen(f, 0, 6, methods[m], 0.95, NULL, &e, NULL) != SOCPREV_OK)
            continue;
        ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
        ck_assert_double_ge(value, (double)people);
        if (socprev_estimate_interval(e, &low, &high, NULL) == SOCPREV_OK)
            ck_assert((double)people <= low && low <= value && value <= high);
        socprev_estimate_free(e);
    }
}

/* Half of the contacts, drawn by chance, find what the series says. */
PROPERTY(less_effort_is_rarefaction, 7, ROUNDS)
{
    int64_t f[6], people = random_frequencies(random, f, 6);
    double t = -(double)random_between(random, 0, 100) / 100, kept = 0, value;
    socprev_estimate *e = NULL;
    if (people == 0)
        return;
    for (int i = 0; i < 6; i++)
        kept += (double)f[i] * (1 - pow(-t, i + 1));
    ck_assert_int_eq(socprev_estimate_growth(f, 0, 6, t, 0.95, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
    ck_assert_double_eq_tol((double)people + value, kept, 1e-9);
    socprev_estimate_free(e);
}

/* Models on random lists: a fit keeps the margins that it is fitted to, more
 * parameters never fit worse, and names are told apart. */
PROPERTY(models_of_random_lists, 8, 60)
{
    int32_t lists = (int32_t)random_between(random, 2, 5);
    size_t n = ((size_t)1 << lists) - 1;
    int64_t count[31], known = 0;
    for (size_t i = 0; i < n; i++)
        known += count[i] = random_between(random, 0, random_one_in(random, 3) ? 2 : 60);
    socprev_recapture *m = NULL;
    socprev_status st =
        socprev_recapture_new(lists, count, 0, n, 0.95, NULL, NULL, &m, NULL);
    if (known == 0) {
        ck_assert_int_eq(st, SOCPREV_E_UNDEFINED);
        return;
    }
    ck_assert_int_eq(st, SOCPREV_OK);
    double m0 = INFINITY, mt = INFINITY, previous = INFINITY;
    for (int32_t i = 0; i < socprev_recapture_models(m); i++) {
        const socprev_estimate *e = socprev_recapture_estimate(m, i);
        const char *name = socprev_recapture_name(m, i);
        double value, low, high, deviance, aic;
        if (e == NULL)
            continue;
        ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
        ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
        ck_assert((double)known <= low && low <= value && value <= high && isfinite(high));
        ck_assert_int_eq(socprev_recapture_fit(m, i, &deviance, &aic, NULL), SOCPREV_OK);
        ck_assert_double_ge(deviance, 0);
        if (strcmp(name, "M0") == 0)
            m0 = deviance;
        if (strcmp(name, "Mt") == 0) {
            mt = deviance;
            previous = aic;
            ck_assert_double_le(mt, m0 + 1e-6);
        }
        if (strncmp(name, "Mt+", 3) == 0) {
            ck_assert_double_lt(aic, previous); /* else the pair is not taken */
            previous = aic;
        }
    }
    socprev_recapture_free(m);
}

/* The product-limit without censoring is one less the empirical distribution. */
PROPERTY(survival_without_censoring_is_empirical, 9, ROUNDS)
{
    size_t n = (size_t)random_between(random, 1, 40);
    int64_t length[40];
    socprev_survival *s = NULL;
    for (size_t i = 0; i < n; i++)
        length[i] = random_between(random, 0, 15);
    ck_assert_int_eq(socprev_survival_new(length, 0, NULL, 0, n, 0.95, NULL, &s, NULL),
                     SOCPREV_OK);
    for (size_t k = 0; k < socprev_survival_steps(s); k++) {
        int64_t at;
        double share;
        size_t longer = 0;
        ck_assert_int_eq(socprev_survival_step(s, k, &at, NULL, NULL, &share), SOCPREV_OK);
        for (size_t i = 0; i < n; i++)
            longer += length[i] > at;
        ck_assert_double_eq_tol(share, (double)longer / (double)n, 1e-12);
    }
    socprev_survival_free(s);
}

int main(void)
{
    Suite *suite = suite_create("estimate properties");
    TCase *cases = tcase_create("random");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, tails_equal_their_sums);
    tcase_add_test(cases, exact_intervals_cover);
    tcase_add_test(cases, intervals_hold_their_value_and_grow_with_confidence);
    tcase_add_test(cases, successes_equal_the_sum_over_outcomes);
    tcase_add_test(cases, draws_are_the_same_on_any_number_of_threads);
    tcase_add_test(cases, nobody_known_is_lost);
    tcase_add_test(cases, less_effort_is_rarefaction);
    tcase_add_test(cases, models_of_random_lists);
    tcase_add_test(cases, survival_without_censoring_is_empirical);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
