/* Evenness: conventions for zeros, missing and negative values; extremes; refusals. */
#include "suite.h"
#include "support.h"

#include <float.h>
#include <math.h>
#include <string.h>

static socprev_evenness *e;

static void begin(void)
{
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_evenness_free(e);
    e = NULL;
}

static void add(const double *values, const double *weights, size_t n)
{
    ck_assert_int_eq(socprev_evenness_add(e, values, 0, weights, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
}

typedef socprev_status (*index_function)(const socprev_evenness *evenness, double *out);

static socprev_status atkinson_half(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_atkinson(evenness, 0.5, out);
}

static socprev_status entropy_two(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_entropy(evenness, 2, out);
}

static const index_function indices[] = {
    socprev_evenness_gini,  socprev_evenness_gini_unbiased, socprev_evenness_hoover,
    socprev_evenness_theil, socprev_evenness_mld,           atkinson_half,
    entropy_two,
};
enum { N_INDICES = sizeof indices / sizeof *indices };

static double value_of(index_function index)
{
    double out = -42;
    ck_assert_int_eq(index(e, &out), SOCPREV_OK);
    return out;
}

static void expect_no_number(index_function index, socprev_status status)
{
    double out = -42;
    ck_assert_int_eq(index(e, &out), status);
    ck_assert(out == -42);
}

static void expect_near(double actual, double expected)
{
    ck_assert_msg(fabs(actual - expected) <= 1e-13 * fabs(expected), "%.17g, expected %.17g",
                  actual, expected);
}

/* ---- conventions ------------------------------------------------------------- */

START_TEST(nothing_has_no_number)
{
    double out = -42;
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    for (size_t i = 0; i < N_INDICES; i++)
        expect_no_number(indices[i], SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_mean(e, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_add(e, NULL, 0, NULL, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_count(e), 0);
}
END_TEST

START_TEST(unfinished_is_refused)
{
    static const double values[] = { 1, 2 };
    double out = -42, p[3] = { 0 }, l[3] = { 0 };
    ck_assert_int_eq(socprev_evenness_add(e, values, 0, NULL, 0, 2, NULL), SOCPREV_OK);
    for (size_t i = 0; i < N_INDICES; i++)
        expect_no_number(indices[i], SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_mean(e, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, 3), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, 0), 0);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    for (size_t i = 0; i < N_INDICES; i++)
        value_of(indices[i]);
    for (size_t i = 0; i < N_INDICES; i++) {
        ck_assert_int_eq(indices[i](e, NULL), SOCPREV_E_INVALID);
        ck_assert_int_eq(indices[i](NULL, &out), SOCPREV_E_INVALID);
    }
}
END_TEST

/* What is refused leaves a finished accumulator as it was, also when it made room first. */
START_TEST(refused_units_leave_it_finished)
{
    static const double values[] = { 1, 2 };
    double bad[1000] = { 0 };
    bad[999] = -1;
    add(values, NULL, 2);
    double before = value_of(socprev_evenness_gini_unbiased);
    ck_assert_int_eq(socprev_evenness_add(e, bad, 0, NULL, 0, 1000, NULL), SOCPREV_E_INVALID);
    ck_assert(value_of(socprev_evenness_gini_unbiased) == before);
    ck_assert_int_eq(socprev_evenness_count(e), 2);
}
END_TEST

START_TEST(zeros_count)
{
    static const double values[] = { 0, 1, 0, 1 };
    add(values, NULL, 4);
    ck_assert(value_of(socprev_evenness_gini) == 0.5);
    ck_assert(value_of(socprev_evenness_hoover) == 0.5);
    expect_near(value_of(socprev_evenness_theil), log(2));
    expect_no_number(socprev_evenness_mld, SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, 0), 1);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, -3), 1);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, 0.1), 0);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, NAN), 0);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(NULL, 0), 0);
    double out;
    ck_assert_int_eq(socprev_evenness_atkinson(e, 1, &out), SOCPREV_OK);
    ck_assert(out == 1);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 7, &out), SOCPREV_OK);
    ck_assert(out == 1);
    ck_assert_int_eq(socprev_evenness_entropy(e, 0.5, &out), SOCPREV_OK);
    expect_near(out, 4 * (1 - sqrt(0.5)));
}
END_TEST

START_TEST(equal_values_are_exactly_even)
{
    static const double weights[] = { 0.1, 3, 7e5, 1e-9, 2 };
    static const double levels[] = { 3.3, 0.1, 1e300, 1e-300, 7e-3 };
    for (size_t i = 0; i < 5; i++) {
        double out, values[5];
        end();
        begin();
        for (size_t k = 0; k < 5; k++)
            values[k] = levels[i];
        add(values, weights, 5);
        for (size_t k = 0; k < N_INDICES; k++)
            ck_assert(value_of(indices[k]) == 0);
        ck_assert_int_eq(socprev_evenness_mean(e, &out), SOCPREV_OK);
        ck_assert(out == levels[i]);
        for (double a = -40; a <= 40; a += 3.7) {
            ck_assert_int_eq(socprev_evenness_entropy(e, a, &out), SOCPREV_OK);
            ck_assert(out == 0);
            ck_assert_int_eq(socprev_evenness_atkinson(e, fabs(a), &out), SOCPREV_OK);
            ck_assert(out == 0 && !signbit(out));
        }
        ck_assert_int_eq(socprev_evenness_atkinson(e, 1e300, &out), SOCPREV_OK);
        ck_assert(out == 0);
    }
}
END_TEST

START_TEST(all_zero_has_a_mean_only)
{
    static const double values[] = { 0, -0.0, 0 };
    double out;
    add(values, NULL, 3);
    for (size_t i = 0; i < N_INDICES; i++)
        expect_no_number(indices[i], SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_mean(e, &out), SOCPREV_OK);
    ck_assert(out == 0);
}
END_TEST

START_TEST(missing_is_an_error_unless_skipped)
{
    static const double values[] = { 1, NAN, 3 };
    socprev_error *err = NULL;
    socprev_status st = socprev_evenness_add(e, values, 0, NULL, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3320, "values", 1);
    ck_assert_int_eq(socprev_evenness_count(e), 0);
    ck_assert_int_eq(socprev_evenness_set_skip_missing(e, 1, NULL), SOCPREV_OK);
    add(values, NULL, 3);
    ck_assert_int_eq(socprev_evenness_count(e), 2);
    ck_assert_int_eq(socprev_evenness_missing(e), 1);
    ck_assert(value_of(socprev_evenness_gini) == 0.25);
    ck_assert_int_eq(socprev_evenness_set_skip_missing(e, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, values, 0, NULL, 0, 3, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(negative_is_an_error_unless_allowed)
{
    static const double values[] = { -1, 2, 2 }, below[] = { -5, 1, 1 };
    double out, p[4], l[4];
    socprev_error *err = NULL;
    socprev_status st = socprev_evenness_add(e, values, 0, NULL, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3322, "values", 0);
    ck_assert_int_eq(socprev_evenness_set_allow_negative(e, 1, NULL), SOCPREV_OK);
    add(values, NULL, 3);
    expect_near(value_of(socprev_evenness_gini), 2.0 / 3);
    expect_near(value_of(socprev_evenness_hoover), 2.0 / 3);
    expect_no_number(socprev_evenness_theil, SOCPREV_E_UNDEFINED);
    expect_no_number(socprev_evenness_mld, SOCPREV_E_UNDEFINED);
    expect_no_number(atkinson_half, SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, 0), 0);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, 4), SOCPREV_OK);
    expect_near(l[1], -1.0 / 3);
    add(below, NULL, 3);
    ck_assert_int_eq(socprev_evenness_mean(e, &out), SOCPREV_OK);
    expect_near(out, 0); /* -1 + 2 + 2 - 5 + 1 + 1 */
    expect_no_number(socprev_evenness_gini, SOCPREV_E_UNDEFINED);
}
END_TEST

START_TEST(weight_zero_is_no_unit)
{
    static const double values[] = { 5, 100, 9 }, weights[] = { 1, 0, 1 };
    add(values, weights, 3);
    ck_assert_int_eq(socprev_evenness_count(e), 2);
    expect_near(value_of(socprev_evenness_gini), 1.0 / 7);
    expect_near(value_of(socprev_evenness_gini_unbiased), 2.0 / 7);
}
END_TEST

START_TEST(one_unit_has_no_unbiased_gini)
{
    static const double value = 7;
    add(&value, NULL, 1);
    ck_assert(value_of(socprev_evenness_gini) == 0);
    expect_no_number(socprev_evenness_gini_unbiased, SOCPREV_E_UNDEFINED);
}
END_TEST

START_TEST(strided_columns_are_read)
{
    static const struct {
        double value;
        int64_t other;
        double weight;
    } rows[] = { { 1, -1, 3 }, { 2, -1, 1 } };
    ck_assert_int_eq(socprev_evenness_add(e, &rows[0].value, sizeof *rows, &rows[0].weight,
                                          sizeof *rows, 2, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    double mean;
    ck_assert_int_eq(socprev_evenness_mean(e, &mean), SOCPREV_OK);
    ck_assert(mean == 1.25);
}
END_TEST

/* ---- extremes ------------------------------------------------------------------- */

START_TEST(huge_and_tiny_values_keep_their_evenness)
{
    static const double factors[] = { 1, 1e300, 1e-300, 5e-324 };
    for (size_t i = 0; i < 4; i++) {
        end();
        begin();
        double values[] = { 1 * factors[i], 2 * factors[i], 5 * factors[i] };
        add(values, NULL, 3);
        expect_near(value_of(socprev_evenness_gini), 1.0 / 3);
        expect_near(value_of(socprev_evenness_mld),
                    (log(8.0 / 3) + log(4.0 / 3) + log(8.0 / 15)) / 3);
    }
}
END_TEST

START_TEST(huge_weights_do_not_overflow)
{
    static const double values[] = { 1e300, 2e300, 5e300 }, weights[] = { 1e308, 1e308, 1e308 };
    double mean;
    add(values, weights, 3);
    expect_near(value_of(socprev_evenness_gini), 1.0 / 3);
    ck_assert_int_eq(socprev_evenness_mean(e, &mean), SOCPREV_OK);
    expect_near(mean, 8e300 / 3);
}
END_TEST

START_TEST(values_far_apart_keep_their_logarithm)
{
    static const double values[] = { 5e-324, DBL_MAX };
    add(values, NULL, 2);
    double mld = value_of(socprev_evenness_mld);
    expect_near(mld, -log(2) - (log(5e-324) - log(DBL_MAX)) / 2);
    double out;
    ck_assert_int_eq(socprev_evenness_entropy(e, -1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_evenness_entropy(e, 2000, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_evenness_entropy(e, 1e308, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 3, &out), SOCPREV_OK);
    ck_assert(out == 1);
}
END_TEST

START_TEST(mean_too_small_to_hold_is_refused)
{
    static const double values[] = { 0, 1e300 }, weights[] = { 1e300, 1e-300 };
    add(values, weights, 2);
    for (size_t i = 0; i < N_INDICES; i++)
        expect_no_number(indices[i], SOCPREV_E_RANGE);
}
END_TEST

START_TEST(great_aversion_looks_at_the_least_only)
{
    static const double values[] = { 1, 2, 3, 4 };
    double out;
    add(values, NULL, 4);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 1e6, &out), SOCPREV_OK);
    ck_assert(fabs(out - (1 - 1 / 2.5)) < 1e-5);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 1e308, &out), SOCPREV_OK);
    expect_near(out, 1 - 1 / 2.5);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 0, &out), SOCPREV_OK);
    ck_assert(out == 0);
}
END_TEST

START_TEST(nearly_equal_values_lose_nothing)
{
    /* 1 -+ h: Theil = MLD = GE(a) = h^2 / 2 up to h^4 */
    static const double h = 0x1p-30;
    static const double values[] = { 1 - 0x1p-30, 1 + 0x1p-30 };
    double out;
    add(values, NULL, 2);
    for (double a = -3; a <= 3; a += 0.5) {
        ck_assert_int_eq(socprev_evenness_entropy(e, a, &out), SOCPREV_OK);
        expect_near(out, h * h / 2);
    }
    ck_assert_int_eq(socprev_evenness_atkinson(e, 2, &out), SOCPREV_OK);
    expect_near(out, h * h);
    expect_near(value_of(socprev_evenness_gini), h / 2);
    expect_near(value_of(socprev_evenness_hoover), h / 2);
}
END_TEST

/* ---- merge, lorenz, refusals ------------------------------------------------------ */

START_TEST(merged_states_are_the_whole)
{
    static const double values[] = { 4, 0, 7, 1, 1 }, weights[] = { 1, 2, 3, 4, 5 };
    socprev_evenness *other = NULL;
    add(values, weights, 5);
    double whole = value_of(socprev_evenness_gini), merged;
    ck_assert_int_eq(socprev_evenness_new(NULL, &other, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(other, values + 2, 0, weights + 2, 0, 3, NULL),
                     SOCPREV_OK);
    end();
    begin();
    ck_assert_int_eq(socprev_evenness_add(e, values, 0, weights, 0, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_merge(other, e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(other, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_gini(other, &merged), SOCPREV_OK);
    ck_assert(merged == whole);
    ck_assert_int_eq(socprev_evenness_merge(other, other, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_count(other), 10);
    ck_assert_int_eq(socprev_evenness_finish(other, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_gini(other, &merged), SOCPREV_OK);
    expect_near(merged, whole);
    ck_assert_int_eq(socprev_evenness_merge(other, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_merge(NULL, other, NULL), SOCPREV_E_INVALID);
    socprev_evenness_free(other);
}
END_TEST

START_TEST(lorenz_has_one_point_more_than_units)
{
    static const double values[] = { 3, 1 };
    double p[3], l[3];
    add(values, NULL, 2);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, 3), SOCPREV_OK);
    ck_assert(p[0] == 0 && p[1] == 0.5 && p[2] == 1);
    ck_assert(l[0] == 0 && l[1] == 0.25 && l[2] == 1);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, 2), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, 4), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_lorenz(e, NULL, l, 3), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, NULL, 3), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(bad_input_is_refused_with_its_place)
{
    static const double infinite[] = { 1, 2, HUGE_VAL }, good[] = { 1, 2, 3 };
    static const double heavy[] = { 1, HUGE_VAL, 1 }, light[] = { -1, 1, 1 };
    static const double none[] = { 1, NAN, 1 };
    socprev_error *err = NULL;
    socprev_status st = socprev_evenness_add(e, infinite, 0, NULL, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3321, "values", 2);
    st = socprev_evenness_add(e, good, 0, heavy, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3323, "weights", 1);
    st = socprev_evenness_add(e, good, 0, light, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3323, "weights", 0);
    st = socprev_evenness_add(e, good, 0, none, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3323, "weights", 1);
    st = socprev_evenness_set_skip_missing(e, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1002, "skip", -1);
    st = socprev_evenness_set_allow_negative(e, -1, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1002, "allow", -1);
    ck_assert_int_eq(socprev_evenness_count(e), 0);
}
END_TEST

START_TEST(parameters_must_be_finite)
{
    static const double values[] = { 1, 2 };
    double out = -42;
    add(values, NULL, 2);
    ck_assert_int_eq(socprev_evenness_entropy(e, NAN, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_entropy(e, HUGE_VAL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_atkinson(e, -0.1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_atkinson(e, NAN, &out), SOCPREV_E_INVALID);
    ck_assert(out == -42);
}
END_TEST

START_TEST(null_arguments_are_refused)
{
    static const double value = 1;
    ck_assert_int_eq(socprev_evenness_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_add(NULL, &value, 0, NULL, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_add(e, NULL, 0, NULL, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_finish(NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_set_skip_missing(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_set_allow_negative(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_count(NULL), 0);
    ck_assert_int_eq(socprev_evenness_missing(NULL), 0);
    double out;
    ck_assert_int_eq(socprev_evenness_mean(NULL, &out), SOCPREV_E_INVALID);
    socprev_evenness_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("evenness");
    TCase *cases = tcase_create("evenness");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, nothing_has_no_number);
    tcase_add_test(cases, unfinished_is_refused);
    tcase_add_test(cases, refused_units_leave_it_finished);
    tcase_add_test(cases, zeros_count);
    tcase_add_test(cases, equal_values_are_exactly_even);
    tcase_add_test(cases, all_zero_has_a_mean_only);
    tcase_add_test(cases, missing_is_an_error_unless_skipped);
    tcase_add_test(cases, negative_is_an_error_unless_allowed);
    tcase_add_test(cases, weight_zero_is_no_unit);
    tcase_add_test(cases, one_unit_has_no_unbiased_gini);
    tcase_add_test(cases, strided_columns_are_read);
    tcase_add_test(cases, huge_and_tiny_values_keep_their_evenness);
    tcase_add_test(cases, huge_weights_do_not_overflow);
    tcase_add_test(cases, values_far_apart_keep_their_logarithm);
    tcase_add_test(cases, mean_too_small_to_hold_is_refused);
    tcase_add_test(cases, great_aversion_looks_at_the_least_only);
    tcase_add_test(cases, nearly_equal_values_lose_nothing);
    tcase_add_test(cases, merged_states_are_the_whole);
    tcase_add_test(cases, lorenz_has_one_point_more_than_units);
    tcase_add_test(cases, bad_input_is_refused_with_its_place);
    tcase_add_test(cases, parameters_must_be_finite);
    tcase_add_test(cases, null_arguments_are_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
