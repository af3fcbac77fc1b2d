/* Quantiles, shares held, holders, what lies below a line: small examples by hand. */
#include "suite.h"
#include "support.h"

#include <math.h>

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

static void expect(socprev_status st, const double *actual, double expected)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_msg(fabs(*actual - expected) <= 1e-14 * fmax(fabs(expected), 0.01),
                  "%.17g, expected %.17g", *actual, expected);
}

static void expect_quantile(double p, int32_t method, double expected)
{
    double out = -42;
    socprev_status st = socprev_evenness_quantile(e, p, method, &out);
    expect(st, &out, expected);
}

/* ---- quantiles -------------------------------------------------------------------- */

START_TEST(methods_differ_as_they_should)
{
    static const double values[] = { 4, 2, 1, 3 };
    add(values, NULL, 4);
    expect_quantile(0.25, SOCPREV_QUANTILE_INVERSE, 1);
    expect_quantile(0.25, SOCPREV_QUANTILE_AVERAGED, 1.5);
    expect_quantile(0.25, SOCPREV_QUANTILE_LINEAR, 1);
    expect_quantile(0.25, SOCPREV_QUANTILE_MIDPOINT, 1.5);
    expect_quantile(0.25, SOCPREV_QUANTILE_FREQUENCY, 1.75);
    expect_quantile(0.4, SOCPREV_QUANTILE_INVERSE, 2);
    expect_quantile(0.4, SOCPREV_QUANTILE_AVERAGED, 2);
    expect_quantile(0.4, SOCPREV_QUANTILE_LINEAR, 1.6);
    expect_quantile(0.4, SOCPREV_QUANTILE_MIDPOINT, 2.1);
    expect_quantile(0.4, SOCPREV_QUANTILE_FREQUENCY, 2.2);
    expect_quantile(0.05, SOCPREV_QUANTILE_MIDPOINT, 1);
    expect_quantile(0.95, SOCPREV_QUANTILE_MIDPOINT, 4);
    static const int32_t methods[] = { 1, 2, 4, 5, 7 };
    for (size_t i = 0; i < 5; i++) {
        expect_quantile(0, methods[i], 1);
        expect_quantile(1, methods[i], 4);
    }
}
END_TEST

START_TEST(jumps_are_found_in_spite_of_rounding)
{
    static const double values[] = { 1, 2, 3 }, weights[] = { 7, 63, 0 };
    add(values, weights, 3);
    expect_quantile(0.1, SOCPREV_QUANTILE_AVERAGED, 1.5); /* 0.1 x 70 is not 7 */
    expect_quantile(0.1, SOCPREV_QUANTILE_INVERSE, 1);
    end();
    begin();
    double tenths[10], weight[10];
    for (int i = 0; i < 10; i++) {
        tenths[i] = i;
        weight[i] = 0.1;
    }
    add(tenths, weight, 10);
    for (int i = 1; i < 10; i++)
        expect_quantile(i / 10.0, SOCPREV_QUANTILE_AVERAGED, i - 0.5);
}
END_TEST

START_TEST(weights_as_counts)
{
    static const double values[] = { 1, 5 }, weights[] = { 3, 1 }, half[] = { 0.25, 0.5 };
    static const double heavy[] = { 1e300, 3e300 };
    double out = -42;
    add(values, weights, 2);
    expect_quantile(0.9, SOCPREV_QUANTILE_FREQUENCY, 3.8); /* of 1, 1, 1, 5 */
    end();
    begin();
    add(values, half, 2);
    ck_assert_int_eq(socprev_evenness_quantile(e, 0.5, SOCPREV_QUANTILE_FREQUENCY, &out),
                     SOCPREV_E_UNDEFINED);
    end();
    begin();
    add(values, heavy, 2);
    expect_quantile(0.2, SOCPREV_QUANTILE_FREQUENCY, 1);
    expect_quantile(0.3, SOCPREV_QUANTILE_FREQUENCY, 5);
}
END_TEST

START_TEST(quantiles_of_negative_values_exist_and_their_ratios_do_not)
{
    static const double values[] = { -8, 2, 4 };
    double out = -42;
    socprev_evenness_set_allow_negative(e, 1, NULL);
    add(values, NULL, 3);
    expect_quantile(0.1, SOCPREV_QUANTILE_AVERAGED, -8);
    expect_quantile(1.0 / 3, SOCPREV_QUANTILE_AVERAGED, -3);
    ck_assert_int_eq(socprev_evenness_quantile_ratio(e, 0.9, 0.5, 2, &out), SOCPREV_E_UNDEFINED);
    ck_assert(out == -42);
}
END_TEST

START_TEST(ratios_of_quantiles)
{
    static const double values[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9 };
    double out = -42;
    add(values, NULL, 10);
    expect(socprev_evenness_quantile_ratio(e, 0.9, 0.5, 2, &out), &out, 8.5 / 4.5);
    expect(socprev_evenness_quantile_ratio(e, 0.75, 0.25, 2, &out), &out, 7.0 / 2);
    expect(socprev_evenness_quantile_ratio(e, 0.9, 0.1, 2, &out), &out, 17);
    ck_assert_int_eq(socprev_evenness_quantile_ratio(e, 0.9, 0.1, 1, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_quantile_ratio(e, 0.9, 1.1, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_quantile_ratio(e, -0.1, 0.1, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_quantile(e, 0.5, 3, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_quantile(e, NAN, 2, &out), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(ratio_beyond_doubles_is_refused)
{
    static const double values[] = { 1e-300, 1e300 };
    double out = -42;
    add(values, NULL, 2);
    ck_assert_int_eq(socprev_evenness_quantile_ratio(e, 1, 0, 2, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_evenness_share_ratio(e, 0.5, 0.5, &out), SOCPREV_E_RANGE);
    ck_assert(out == -42);
}
END_TEST

/* ---- shares held --------------------------------------------------------------------- */

START_TEST(units_are_split_at_the_cut)
{
    static const double values[] = { 1, 2, 3, 4, 5 };
    double out = -42;
    add(values, NULL, 5);
    expect(socprev_evenness_lorenz_at(e, 0.5, &out), &out, 0.3);
    expect(socprev_evenness_lorenz_at(e, 0, &out), &out, 0);
    expect(socprev_evenness_lorenz_at(e, 1, &out), &out, 1);
    expect(socprev_evenness_share_ratio(e, 0.2, 0.2, &out), &out, 5);
    expect(socprev_evenness_palma(e, &out), &out, 2.5 / 3);
    ck_assert_int_eq(socprev_evenness_lorenz_at(e, 1.5, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_lorenz_at(e, NAN, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_share_ratio(e, -0.1, 0.4, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_share_ratio(e, 0.1, 2, &out), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(poorest_without_anything_have_no_ratio)
{
    static const double values[] = { 0, 7, 9 }, weights[] = { 4, 3, 3 };
    double out = -42;
    add(values, weights, 3);
    ck_assert_int_eq(socprev_evenness_palma(e, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_share_ratio(e, 0.2, 0, &out), SOCPREV_E_UNDEFINED);
    ck_assert(out == -42);
    expect(socprev_evenness_share_ratio(e, 0.1, 0.5, &out), &out, 9.0 / 7);
}
END_TEST

START_TEST(generalised_curve_ends_at_the_mean)
{
    static const double values[] = { 3, 1 }, zeros[] = { 0, 0 };
    double p[3], l[3];
    add(values, NULL, 2);
    ck_assert_int_eq(socprev_evenness_generalised_lorenz(e, p, l, 3), SOCPREV_OK);
    ck_assert(p[0] == 0 && p[1] == 0.5 && p[2] == 1);
    ck_assert(l[0] == 0 && l[1] == 0.5 && l[2] == 2);
    ck_assert_int_eq(socprev_evenness_generalised_lorenz(e, p, l, 2), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_generalised_lorenz(e, p, NULL, 3), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_generalised_lorenz(e, NULL, l, 3), SOCPREV_E_INVALID);
    end();
    begin();
    add(zeros, NULL, 2);
    ck_assert_int_eq(socprev_evenness_generalised_lorenz(e, p, l, 3), SOCPREV_OK);
    ck_assert(l[0] == 0 && l[1] == 0 && l[2] == 0);
}
END_TEST

START_TEST(asymmetry_of_equal_units_is_one)
{
    static const double equal[] = { 3.3, 3.3, 3.3 }, around[] = { 1, 2, 3 };
    double out = -42;
    add(equal, NULL, 3);
    expect(socprev_evenness_lorenz_asymmetry(e, &out), &out, 1);
    end();
    begin();
    add(around, NULL, 3); /* the mean itself: (1/3 + 1/6) + (1/6 + 1/6) */
    expect(socprev_evenness_lorenz_asymmetry(e, &out), &out, 5.0 / 6);
}
END_TEST

/* ---- polarisation, holders, below a line ------------------------------------------------- */

START_TEST(wolfson_sees_the_middle)
{
    static const double steps[] = { 6, 6, 8, 8, 10, 10, 12, 12 }, poor[] = { 0, 0, 0, 4 };
    double out = -42;
    add(steps, NULL, 8);
    expect(socprev_evenness_wolfson(e, &out), &out, 1.0 / 12);
    end();
    begin();
    add(poor, NULL, 4);
    ck_assert_int_eq(socprev_evenness_wolfson(e, &out), SOCPREV_E_UNDEFINED);
}
END_TEST

START_TEST(holders_are_units)
{
    static const double values[] = { 1, 3 }, other[] = { 1, 2 };
    static const double weights[] = { 3, 1 }, heavy[] = { 10, 1 };
    double out = -42;
    add(values, NULL, 2);
    expect(socprev_evenness_herfindahl(e, &out), &out, 0.625);
    expect(socprev_evenness_rosenbluth(e, &out), &out, 2.0 / 3);
    end();
    begin();
    add(values, weights, 2);
    expect(socprev_evenness_herfindahl(e, &out), &out, 0.5);
    expect(socprev_evenness_rosenbluth(e, &out), &out, 0.5);
    end();
    begin();
    add(other, heavy, 2); /* 10/12 and 2/12: the poorer unit holds more */
    expect(socprev_evenness_rosenbluth(e, &out), &out, 0.75);
    end();
    begin();
    add(values, NULL, 1);
    expect(socprev_evenness_herfindahl(e, &out), &out, 1);
    expect(socprev_evenness_rosenbluth(e, &out), &out, 1);
}
END_TEST

START_TEST(what_lies_below_a_line)
{
    static const double values[] = { 0, 1, 2, 4 };
    double out = -42;
    add(values, NULL, 4);
    expect(socprev_evenness_fgt(e, 2, 0, &out), &out, 0.5);
    expect(socprev_evenness_fgt(e, 2, 1, &out), &out, 0.375);
    expect(socprev_evenness_fgt(e, 2, 2, &out), &out, 0.3125);
    expect(socprev_evenness_fgt(e, 5e-324, 1, &out), &out, 0.25);
    expect(socprev_evenness_fgt(e, 1e308, 0, &out), &out, 1);
    static const double bad[] = { 0, -1, NAN, HUGE_VAL };
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(socprev_evenness_fgt(e, bad[i], 1, &out), SOCPREV_E_INVALID);
    for (size_t i = 1; i < 4; i++)
        ck_assert_int_eq(socprev_evenness_fgt(e, 1, bad[i], &out), SOCPREV_E_INVALID);
}
END_TEST

/* ---- without a number ----------------------------------------------------------------------- */

/* Every question that takes no other argument than numbers, by number. */
static socprev_status ask(int question, double *out)
{
    switch (question) {
    case 0: return socprev_evenness_wolfson(e, out);
    case 1: return socprev_evenness_palma(e, out);
    case 2: return socprev_evenness_share_ratio(e, 0.2, 0.2, out);
    case 3: return socprev_evenness_herfindahl(e, out);
    case 4: return socprev_evenness_rosenbluth(e, out);
    case 5: return socprev_evenness_lorenz_at(e, 0.5, out);
    case 6: return socprev_evenness_lorenz_asymmetry(e, out);
    case 7: return socprev_evenness_fgt(e, 1, 1, out);
    case 8: return socprev_evenness_quantile(e, 0.5, 2, out);
    case 9: return socprev_evenness_quantile_ratio(e, 0.9, 0.5, 2, out);
    case 10: return socprev_evenness_index(e, SOCPREV_INDEX_GINI, 0, out);
    default: return SOCPREV_E_INTERNAL;
    }
}
enum { QUESTIONS = 11, NEED_POSITIVE = 7 };

static void expect_nowhere(int from, int to, socprev_status status)
{
    for (int i = from; i < to; i++) {
        double out = -42;
        ck_assert_int_eq(ask(i, &out), status);
        ck_assert(out == -42);
    }
}

START_TEST(no_number_without_units_or_finish)
{
    static const double zeros[] = { 0, 0 }, below[] = { -1, 5 };
    expect_nowhere(0, QUESTIONS, SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    expect_nowhere(0, QUESTIONS, SOCPREV_E_UNDEFINED);
    double p[1], l[1];
    ck_assert_int_eq(socprev_evenness_generalised_lorenz(e, p, l, 1), SOCPREV_E_UNDEFINED);
    add(zeros, NULL, 2);
    expect_nowhere(0, NEED_POSITIVE, SOCPREV_E_UNDEFINED);
    for (int i = 0; i < QUESTIONS; i++)
        ck_assert_int_eq(ask(i, NULL), SOCPREV_E_INVALID);
    socprev_evenness_set_allow_negative(e, 1, NULL);
    add(below, NULL, 2);
    expect_nowhere(0, NEED_POSITIVE + 1, SOCPREV_E_UNDEFINED);
    end();
    expect_nowhere(0, QUESTIONS, SOCPREV_E_INVALID);
    begin();
}
END_TEST

START_TEST(indices_by_name_are_those_by_function)
{
    static const double values[] = { 1, 2, 5, 9 }, weights[] = { 2, 1, 3, 1 };
    static socprev_status (*const named[])(const socprev_evenness *evenness, double *out) = {
        [SOCPREV_INDEX_MEAN] = socprev_evenness_mean,
        [SOCPREV_INDEX_GINI] = socprev_evenness_gini,
        [SOCPREV_INDEX_GINI_UNBIASED] = socprev_evenness_gini_unbiased,
        [SOCPREV_INDEX_HOOVER] = socprev_evenness_hoover,
        [SOCPREV_INDEX_WOLFSON] = socprev_evenness_wolfson,
        [SOCPREV_INDEX_PALMA] = socprev_evenness_palma,
        [SOCPREV_INDEX_HERFINDAHL] = socprev_evenness_herfindahl,
        [SOCPREV_INDEX_ROSENBLUTH] = socprev_evenness_rosenbluth,
    };
    double by_name, by_function;
    add(values, weights, 4);
    for (int32_t i = 0; i < (int32_t)(sizeof named / sizeof *named); i++) {
        if (named[i] == NULL)
            continue;
        ck_assert_int_eq(socprev_evenness_index(e, i, 77, &by_name), SOCPREV_OK);
        ck_assert_int_eq(named[i](e, &by_function), SOCPREV_OK);
        ck_assert(by_name == by_function);
    }
    socprev_evenness_index(e, SOCPREV_INDEX_ENTROPY, 0.5, &by_name);
    socprev_evenness_entropy(e, 0.5, &by_function);
    ck_assert(by_name == by_function);
    socprev_evenness_index(e, SOCPREV_INDEX_ATKINSON, 0.7, &by_name);
    socprev_evenness_atkinson(e, 0.7, &by_function);
    ck_assert(by_name == by_function);
    socprev_evenness_index(e, SOCPREV_INDEX_QUANTILE, 0.7, &by_name);
    socprev_evenness_quantile(e, 0.7, SOCPREV_QUANTILE_AVERAGED, &by_function);
    ck_assert(by_name == by_function);
    ck_assert_int_eq(socprev_evenness_index(e, 11, 0, &by_name), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_index(e, -1, 0, &by_name), SOCPREV_E_INVALID);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("evenness curves");
    TCase *cases = tcase_create("curves");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, methods_differ_as_they_should);
    tcase_add_test(cases, jumps_are_found_in_spite_of_rounding);
    tcase_add_test(cases, weights_as_counts);
    tcase_add_test(cases, quantiles_of_negative_values_exist_and_their_ratios_do_not);
    tcase_add_test(cases, ratios_of_quantiles);
    tcase_add_test(cases, ratio_beyond_doubles_is_refused);
    tcase_add_test(cases, units_are_split_at_the_cut);
    tcase_add_test(cases, poorest_without_anything_have_no_ratio);
    tcase_add_test(cases, generalised_curve_ends_at_the_mean);
    tcase_add_test(cases, asymmetry_of_equal_units_is_one);
    tcase_add_test(cases, wolfson_sees_the_middle);
    tcase_add_test(cases, holders_are_units);
    tcase_add_test(cases, what_lies_below_a_line);
    tcase_add_test(cases, no_number_without_units_or_finish);
    tcase_add_test(cases, indices_by_name_are_those_by_function);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
