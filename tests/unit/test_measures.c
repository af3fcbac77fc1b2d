/* Measures of a division and comparisons of two: examples by hand, every refusal. */
#include "suite.h"

#include <socprev.h>

enum { N = 3 };
static const int64_t amounts[N] = { 50, 30, 20 }, weights[N] = { 1, 1, 2 };

static socprev_measures *measures_of(const int64_t *amount, const int64_t *weight, size_t n)
{
    socprev_measures *made = NULL;
    ck_assert_int_eq(socprev_measures_new(amount, 0, weight, 0, n, NULL, &made, NULL),
                     SOCPREV_OK);
    return made;
}

static void expect_ratio(const socprev_measures *measures, int32_t measure, int64_t numerator,
                         int64_t denominator)
{
    int64_t above = 0, below = 0;
    ck_assert_int_eq(socprev_measures_ratio(measures, measure, &above, &below), SOCPREV_OK);
    ck_assert_msg(above == numerator && below == denominator, "%s: %lld/%lld",
                  socprev_measure_name(measure), (long long)above, (long long)below);
}

static void expect_decimal(const socprev_measures *measures, int32_t measure, int32_t places,
                           int64_t expected)
{
    int64_t got = -1;
    ck_assert_int_eq(socprev_measures_decimal(measures, measure, places, &got), SOCPREV_OK);
    ck_assert_msg(got == expected, "%s: %lld", socprev_measure_name(measure), (long long)got);
}

/* quotas 25, 25, 50; per weight 50, 30, 10 */
START_TEST(every_measure_has_its_value)
{
    socprev_measures *measures = measures_of(amounts, weights, N);
    expect_ratio(measures, SOCPREV_MEASURE_DISTANCE, 60, 1);
    expect_ratio(measures, SOCPREV_MEASURE_LOOSEMORE_HANBY, 3, 10);
    expect_ratio(measures, SOCPREV_MEASURE_SAINTE_LAGUE, 11, 25);
    expect_ratio(measures, SOCPREV_MEASURE_GINI, 7, 20);
    expect_ratio(measures, SOCPREV_MEASURE_MIN_MAX, 1, 5);
    expect_decimal(measures, SOCPREV_MEASURE_GALLAGHER, 6, 278388); /* root of 0.0775 */
    expect_decimal(measures, SOCPREV_MEASURE_GALLAGHER, 0, 0);
    expect_decimal(measures, SOCPREV_MEASURE_GINI, 1, 4); /* a half goes up */
    expect_decimal(measures, SOCPREV_MEASURE_GINI, 18, INT64_C(350000000000000000));
    expect_decimal(measures, SOCPREV_MEASURE_DISTANCE, 2, 6000);
    int64_t above = -1, below = -1;
    ck_assert_int_eq(
        socprev_measures_ratio(measures, SOCPREV_MEASURE_GALLAGHER, &above, &below),
        SOCPREV_E_UNDEFINED);
    ck_assert(above == -1 && below == -1);
    socprev_measures_free(measures);
}
END_TEST

START_TEST(proportional_amounts_measure_nothing)
{
    static const int64_t even[N] = { 10, 10, 20 };
    socprev_measures *measures = measures_of(even, weights, N);
    for (int32_t at = 0; at < socprev_measure_count(); at++)
        expect_decimal(measures, socprev_measure_at(at), 9,
                       socprev_measure_at(at) == SOCPREV_MEASURE_MIN_MAX ? 1000000000 : 0);
    socprev_measures_free(measures);
}
END_TEST

START_TEST(quotas_are_kept_in_steps)
{
    socprev_measures *measures = measures_of(amounts, weights, N);
    ck_assert_int_eq(socprev_measures_quota(measures, 0, 1), SOCPREV_QUOTA_ABOVE);
    ck_assert_int_eq(socprev_measures_quota(measures, 2, 1), SOCPREV_QUOTA_BELOW);
    ck_assert_uint_eq(socprev_measures_quota_count(measures, SOCPREV_QUOTA_ABOVE, 1), 2);
    ck_assert_uint_eq(socprev_measures_quota_count(measures, SOCPREV_QUOTA_KEPT, 30), 2);
    ck_assert_int_eq(socprev_measures_quota(measures, N, 1), SOCPREV_QUOTA_KEPT);
    ck_assert_int_eq(socprev_measures_quota(measures, 0, 0), SOCPREV_QUOTA_KEPT);
    socprev_measures_free(measures);
}
END_TEST

START_TEST(claimants_stand_in_order_of_amount_per_weight)
{
    static const int64_t amount[4] = { 5, 20, 7, 10 }, weight[4] = { 0, 2, 0, 1 };
    socprev_measures *measures = measures_of(amount, weight, 4);
    int64_t w = -1, a = -1;
    ck_assert_uint_eq(socprev_measures_count(measures), 4);
    ck_assert_int_eq(socprev_measures_order(measures, 0), 1);
    ck_assert_int_eq(socprev_measures_order(measures, 1), 3);
    ck_assert_int_eq(socprev_measures_order(measures, 2), 0);
    ck_assert_int_eq(socprev_measures_order(measures, 4), -1);
    ck_assert_int_eq(socprev_measures_least(measures), 1);
    ck_assert_int_eq(socprev_measures_greatest(measures), 3);
    ck_assert_int_eq(socprev_measures_lorenz(measures, 0, &w, &a), SOCPREV_OK);
    ck_assert(w == 0 && a == 0);
    ck_assert_int_eq(socprev_measures_lorenz(measures, 2, &w, &a), SOCPREV_OK);
    ck_assert(w == 3 && a == 30);
    ck_assert_int_eq(socprev_measures_lorenz(measures, 4, &w, &a), SOCPREV_OK);
    ck_assert(w == 3 && a == 42);
    ck_assert_int_eq(socprev_measures_lorenz(measures, 5, &w, &a), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_measures_decimal(measures, SOCPREV_MEASURE_SAINTE_LAGUE, 2, &w),
                     SOCPREV_E_UNDEFINED);
    socprev_measures_free(measures);
}
END_TEST

START_TEST(what_does_not_exist_is_undefined)
{
    static const int64_t none[N] = { 0, 0, 0 };
    socprev_measures *measures = measures_of(amounts, none, N);
    int64_t out = -1, below = -1;
    for (int32_t at = 0; at < socprev_measure_count(); at++)
        ck_assert_int_eq(socprev_measures_decimal(measures, socprev_measure_at(at), 2, &out),
                         SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_measures_least(measures), -1);
    ck_assert_int_eq(socprev_measures_greatest(measures), -1);
    ck_assert_int_eq(socprev_measures_quota(measures, 0, 1), SOCPREV_QUOTA_KEPT);
    socprev_measures_free(measures);
    measures = measures_of(none, weights, N);
    expect_ratio(measures, SOCPREV_MEASURE_DISTANCE, 0, 1);
    ck_assert_int_eq(socprev_measures_ratio(measures, SOCPREV_MEASURE_GINI, &out, &below),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(out, -1);
    socprev_measures_free(measures);
}
END_TEST

START_TEST(what_does_not_fit_is_out_of_range)
{
    static const int64_t amount[2] = { SOCPREV_TOTAL_MAX - 1, 1 };
    static const int64_t weight[2] = { 1, INT64_C(9223372036854775783) };
    socprev_measures *measures = measures_of(amount, weight, 2);
    int64_t out = -1, below = -1;
    ck_assert_int_eq(socprev_measures_ratio(measures, SOCPREV_MEASURE_GINI, &out, &below),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_measures_decimal(measures, SOCPREV_MEASURE_SAINTE_LAGUE, 2, &out),
                     SOCPREV_E_RANGE);
    ck_assert(out == -1 && below == -1);
    expect_decimal(measures, SOCPREV_MEASURE_GINI, 9, 1000000000);
    socprev_measures_free(measures);
}
END_TEST

START_TEST(measures_have_names)
{
    ck_assert_int_eq(socprev_measure_count(), 6);
    ck_assert_str_eq(socprev_measure_name(SOCPREV_MEASURE_GINI), "gini");
    ck_assert_ptr_null(socprev_measure_name(0));
    ck_assert_int_eq(socprev_measure_at(-1), 0);
    ck_assert_int_eq(socprev_measure_at(6), 0);
}
END_TEST

START_TEST(measures_check_what_they_are_given)
{
    static const int64_t negative[N] = { 1, -1, 1 };
    static const int64_t huge[N] = { SOCPREV_TOTAL_MAX, 1, 0 };
    socprev_measures *measures = NULL;
    socprev_error *err = NULL;
    int64_t out = 0;
    EXPECT_REFUSED(socprev_measures_new(negative, 0, weights, 0, N, NULL, &measures, &err),
                   SOCPREV_E_INVALID, 3000, "amount", 1);
    EXPECT_REFUSED(socprev_measures_new(huge, 0, weights, 0, N, NULL, &measures, &err),
                   SOCPREV_E_RANGE, 3002, "amount", 1);
    EXPECT_REFUSED(socprev_measures_new(amounts, 0, negative, 0, N, NULL, &measures, &err),
                   SOCPREV_E_INVALID, 3000, "weight", 1);
    EXPECT_REFUSED(socprev_measures_new(amounts, 0, NULL, 0, N, NULL, &measures, &err),
                   SOCPREV_E_INVALID, 1001, "weight", -1);
    EXPECT_REFUSED(socprev_measures_new(amounts, 0, weights, 0, 0, NULL, &measures, &err),
                   SOCPREV_E_INVALID, 1003, "n", -1);
    EXPECT_REFUSED(socprev_measures_new(amounts, 0, weights, 0, N, NULL, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "out", -1);
    ck_assert_ptr_null(measures);
    measures = measures_of(amounts, weights, N);
    ck_assert_int_eq(socprev_measures_decimal(measures, 0, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_measures_decimal(measures, 1, 19, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_measures_decimal(measures, 1, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_measures_decimal(NULL, 1, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_measures_ratio(measures, 1, NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_measures_ratio(measures, 7, &out, &out), SOCPREV_E_INVALID);
    socprev_measures_free(measures);
    socprev_measures_free(NULL);
    ck_assert_uint_eq(socprev_measures_count(NULL), 0);
}
END_TEST

/* ---- comparison -------------------------------------------------------------------------- */

START_TEST(gains_and_losses_foot)
{
    static const int64_t before[4] = { 100, 50, 0, 70 }, after[4] = { 90, 80, 20, 70 };
    socprev_comparison *c = NULL;
    int64_t above = 0, below = 0;
    ck_assert_int_eq(socprev_comparison_new(before, 0, after, 0, 4, NULL, &c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_comparison_change(c, 0), -10);
    ck_assert_uint_eq(socprev_comparison_count(c, SOCPREV_CHANGE_GAIN), 2);
    ck_assert_uint_eq(socprev_comparison_count(c, SOCPREV_CHANGE_LOSS), 1);
    ck_assert_uint_eq(socprev_comparison_count(c, SOCPREV_CHANGE_NONE), 1);
    ck_assert_int_eq(socprev_comparison_sum(c, SOCPREV_CHANGE_GAIN), 50);
    ck_assert_int_eq(socprev_comparison_sum(c, SOCPREV_CHANGE_LOSS), 10);
    ck_assert_int_eq(socprev_comparison_before(c), 220);
    ck_assert_int_eq(socprev_comparison_after(c), 260);
    ck_assert_int_eq(socprev_comparison_order(c, 0), 0);
    ck_assert_int_eq(socprev_comparison_order(c, 1), 3);
    ck_assert_int_eq(socprev_comparison_order(c, 3), 1);
    ck_assert_int_eq(socprev_comparison_order(c, 4), -1);
    ck_assert_int_eq(socprev_comparison_ratio(c, 0, &above, &below), SOCPREV_OK);
    ck_assert(above == -1 && below == 10);
    ck_assert_int_eq(socprev_comparison_ratio(c, 2, &above, &below), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_comparison_ratio(c, 4, &above, &below), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_comparison_change(c, 4), 0);
    ck_assert_uint_eq(socprev_comparison_count(c, 3), 0);
    ck_assert_int_eq(socprev_comparison_sum(c, -1), 0);
    socprev_comparison_free(c);
    socprev_comparison_free(NULL);
}
END_TEST

START_TEST(comparisons_check_what_they_are_given)
{
    static const int64_t low[2] = { INT64_MIN, 0 }, high[2] = { INT64_MAX, INT64_MAX };
    static const int64_t zero[2] = { 0, 0 };
    socprev_comparison *c = NULL;
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_comparison_new(low, 0, high, 0, 2, NULL, &c, &err), SOCPREV_E_RANGE,
                   1004, "change", 0);
    EXPECT_REFUSED(socprev_comparison_new(low, 0, zero, 0, 2, NULL, &c, &err), SOCPREV_E_RANGE,
                   1004, "change", 0);
    EXPECT_REFUSED(socprev_comparison_new(high, 0, high, 0, 2, NULL, &c, &err), SOCPREV_E_RANGE,
                   1004, "before", 1);
    EXPECT_REFUSED(socprev_comparison_new(zero, 0, high, 0, 2, NULL, &c, &err), SOCPREV_E_RANGE,
                   1004, "after", 1);
    EXPECT_REFUSED(socprev_comparison_new(NULL, 0, zero, 0, 2, NULL, &c, &err),
                   SOCPREV_E_INVALID, 1001, "before", -1);
    EXPECT_REFUSED(socprev_comparison_new(zero, 0, NULL, 0, 2, NULL, &c, &err),
                   SOCPREV_E_INVALID, 1001, "after", -1);
    EXPECT_REFUSED(socprev_comparison_new(zero, 0, zero, 0, 0, NULL, &c, &err),
                   SOCPREV_E_INVALID, 1003, "n", -1);
    EXPECT_REFUSED(socprev_comparison_new(zero, 0, zero, 0, 2, NULL, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "out", -1);
    ck_assert_ptr_null(c);
    ck_assert_int_eq(socprev_comparison_before(NULL), 0);
    ck_assert_int_eq(socprev_comparison_after(NULL), 0);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("measures");
    TCase *c = tcase_create("measures");
    tcase_add_test(c, every_measure_has_its_value);
    tcase_add_test(c, proportional_amounts_measure_nothing);
    tcase_add_test(c, quotas_are_kept_in_steps);
    tcase_add_test(c, claimants_stand_in_order_of_amount_per_weight);
    tcase_add_test(c, what_does_not_exist_is_undefined);
    tcase_add_test(c, what_does_not_fit_is_out_of_range);
    tcase_add_test(c, measures_have_names);
    tcase_add_test(c, measures_check_what_they_are_given);
    suite_add_tcase(made, c);
    c = tcase_create("comparison");
    tcase_add_test(c, gains_and_losses_foot);
    tcase_add_test(c, comparisons_check_what_they_are_given);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
