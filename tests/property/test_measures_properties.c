/* Measures against their definitions, and how they change when the numbers do. */
#include "property.h"
#include "suite.h"

#include <math.h>

enum { MOST = 6, ROUNDS = 1000, PLACES = 9 };

typedef struct {
    size_t n;
    int64_t amount[MOST], weight[MOST];
} spec;

static spec random_spec(random_source *source, int64_t largest)
{
    spec s = { .n = (size_t)random_between(source, 1, MOST) };
    for (size_t i = 0; i < s.n; i++) {
        s.amount[i] = random_between(source, 0, largest);
        s.weight[i] = random_between(source, 1, largest);
    }
    s.amount[0]++; /* not all 0 */
    return s;
}

static int64_t decimal_of(const spec *s, int32_t measure)
{
    socprev_measures *measures = NULL;
    int64_t out = -1;
    ck_assert_int_eq(
        socprev_measures_new(s->amount, 0, s->weight, 0, s->n, NULL, &measures, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_measures_decimal(measures, measure, PLACES, &out), SOCPREV_OK);
    socprev_measures_free(measures);
    return out;
}

/* The definitions, in floating point: near enough to judge nine places. */
static double defined(const spec *s, int32_t measure)
{
    double amounts = 0, weights = 0, sum = 0, least = INFINITY, greatest = 0;
    for (size_t i = 0; i < s->n; i++) {
        amounts += (double)s->amount[i];
        weights += (double)s->weight[i];
    }
    for (size_t i = 0; i < s->n; i++) {
        double a = (double)s->amount[i], w = (double)s->weight[i];
        double off = a / amounts - w / weights;
        least = fmin(least, a / w);
        greatest = fmax(greatest, a / w);
        sum += measure == SOCPREV_MEASURE_GALLAGHER      ? off * off / 2
               : measure == SOCPREV_MEASURE_SAINTE_LAGUE ? off * off / (w / weights)
               : measure == SOCPREV_MEASURE_DISTANCE     ? fabs(off) * amounts
                                                         : fabs(off) / 2;
    }
    if (measure == SOCPREV_MEASURE_MIN_MAX)
        return least / greatest;
    if (measure != SOCPREV_MEASURE_GINI)
        return measure == SOCPREV_MEASURE_GALLAGHER ? sqrt(sum) : sum;
    sum = 0;
    for (size_t i = 0; i < s->n; i++)
        for (size_t j = 0; j < s->n; j++)
            sum += fabs((double)s->amount[i] * (double)s->weight[j] -
                        (double)s->amount[j] * (double)s->weight[i]);
    return sum / (2 * amounts * weights);
}

PROPERTY(measures_are_what_they_are_defined_to_be, 30, ROUNDS)
{
    spec s = random_spec(random, random_one_in(random, 2) ? 50 : 1000000);
    for (int32_t at = 0; at < socprev_measure_count(); at++) {
        double expected = defined(&s, socprev_measure_at(at)) * 1e9;
        double got = (double)decimal_of(&s, socprev_measure_at(at));
        ck_assert_msg(fabs(got - expected) <= 2 + expected * 1e-11, "%s: %f, not %f",
                      socprev_measure_name(socprev_measure_at(at)), got, expected);
    }
}

PROPERTY(ratios_and_decimals_agree, 31, ROUNDS)
{
    spec s = random_spec(random, 50);
    socprev_measures *measures = NULL;
    socprev_measures_new(s.amount, 0, s.weight, 0, s.n, NULL, &measures, NULL);
    for (int32_t at = 0; at < socprev_measure_count(); at++) {
        int64_t above = 0, below = 0, rounded = 0;
        int32_t measure = socprev_measure_at(at);
        if (measure == SOCPREV_MEASURE_GALLAGHER)
            continue;
        ck_assert_int_eq(socprev_measures_ratio(measures, measure, &above, &below),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_int64_muldiv(above, 1000000000, below,
                                              SOCPREV_ROUND_HALF_UP, &rounded, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(decimal_of(&s, measure), rounded);
    }
    socprev_measures_free(measures);
}

PROPERTY(scale_and_order_do_not_matter, 32, ROUNDS)
{
    spec s = random_spec(random, 1000000), other = { .n = s.n };
    for (size_t i = 0; i < s.n; i++) {
        other.amount[i] = s.amount[s.n - 1 - i] * 4096;
        other.weight[i] = s.weight[s.n - 1 - i] * 7;
    }
    for (int32_t at = 0; at < socprev_measure_count(); at++) {
        int32_t measure = socprev_measure_at(at);
        if (measure != SOCPREV_MEASURE_DISTANCE)
            ck_assert_int_eq(decimal_of(&s, measure), decimal_of(&other, measure));
    }
}

PROPERTY(largest_remainders_keep_quotas, 33, ROUNDS)
{
    spec s = random_spec(random, 1000000);
    socprev_apportionment *problem = NULL;
    socprev_division *division = NULL;
    socprev_measures *measures = NULL;
    int64_t total = random_between(random, 0, 100000) * 100;
    socprev_apportionment_new(s.n, NULL, &problem, NULL);
    socprev_apportionment_set_weights(problem, s.weight, 0, s.n, NULL);
    socprev_apportionment_set_total(problem, total, NULL);
    socprev_apportionment_set_quantum(problem, 100, NULL);
    ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &division, NULL), SOCPREV_OK);
    socprev_division_amounts(division, s.amount, s.n, NULL);
    socprev_measures_new(s.amount, 0, s.weight, 0, s.n, NULL, &measures, NULL);
    ck_assert_uint_eq(socprev_measures_quota_count(measures, SOCPREV_QUOTA_KEPT, 100), s.n);
    socprev_measures_free(measures);
    socprev_division_free(division);
    socprev_apportionment_free(problem);
}

PROPERTY(comparisons_foot, 34, ROUNDS)
{
    spec s = random_spec(random, INT64_C(3000000000000));
    socprev_comparison *c = NULL;
    ck_assert_int_eq(socprev_comparison_new(s.amount, 0, s.weight, 0, s.n, NULL, &c, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_comparison_sum(c, SOCPREV_CHANGE_GAIN) -
                         socprev_comparison_sum(c, SOCPREV_CHANGE_LOSS),
                     socprev_comparison_after(c) - socprev_comparison_before(c));
    for (size_t at = 1; at < s.n; at++)
        ck_assert_int_le(
            socprev_comparison_change(c, (size_t)socprev_comparison_order(c, at - 1)),
            socprev_comparison_change(c, (size_t)socprev_comparison_order(c, at)));
    socprev_comparison_free(c);
}

static Suite *suite(void)
{
    Suite *made = suite_create("measures properties");
    TCase *c = tcase_create("properties");
    tcase_set_timeout(c, 60);
    tcase_add_test(c, measures_are_what_they_are_defined_to_be);
    tcase_add_test(c, ratios_and_decimals_agree);
    tcase_add_test(c, scale_and_order_do_not_matter);
    tcase_add_test(c, largest_remainders_keep_quotas);
    tcase_add_test(c, comparisons_foot);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
