/* Concentration over ranks: examples by hand, ties, bounds, refusals. */
#include "suite.h"
#include "support.h"

#include <math.h>

static socprev_concentration *c;

static void end(void)
{
    socprev_concentration_free(c);
    c = NULL;
}

static void make(const double *h, const double *w, const double *ranks, size_t n)
{
    end();
    ck_assert_int_eq(socprev_concentration_new(h, 0, w, 0, ranks, 0, n, 0, NULL, &c, NULL),
                     SOCPREV_OK);
}

static void expect(socprev_status st, const double *actual, double expected)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_msg(fabs(*actual - expected) <= 1e-15, "%.17g, expected %.17g", *actual, expected);
}

static void expect_none(socprev_status actual, socprev_status expected, const double *out)
{
    ck_assert_int_eq(actual, expected);
    ck_assert(*out == -42);
}

START_TEST(ranks_by_hand)
{
    static const double h[] = { 0, 1, 1, 0 }, ranks[] = { 10, 20, 30, 40 };
    static const double some[] = { 0.5, 0.5, 0.25, 0 };
    double out = -42;
    make(h, NULL, ranks, 4);
    expect(socprev_concentration_index(c, &out), &out, 0);
    make(some, NULL, ranks, 4);
    /* mean 5/16; sum h (2r - 1) / 4 = (-3/8 - 1/8 + 1/16) / 4 */
    double covariance = -7.0 / 64;
    expect(socprev_concentration_mean(c, &out), &out, 5.0 / 16);
    expect(socprev_concentration_index(c, &out), &out, covariance / (5.0 / 16));
    expect(socprev_concentration_erreygers(c, 0, 1, &out), &out, 4 * covariance);
    expect(socprev_concentration_wagstaff(c, 0, 1, &out), &out,
           covariance / (5.0 / 16) / (11.0 / 16));
    expect(socprev_concentration_erreygers(c, -1, 3, &out), &out, covariance);
    expect(socprev_concentration_extended(c, 1, &out), &out, 0);
    expect(socprev_concentration_extended(c, 2, &out), &out, covariance / (5.0 / 16));
    expect(socprev_concentration_extended(c, 3, &out), &out,
           1 - 3 / (5.0 / 16) * (0.5 * 49 + 0.5 * 25 + 0.25 * 9) / 64 / 4);
}
END_TEST

START_TEST(equal_values_are_not_concentrated)
{
    static const double h[] = { 0.3, 0.3, 0.3 }, ranks[] = { 3, 1, 2 }, w[] = { 0.1, 7, 3 };
    double out = -42;
    make(h, w, ranks, 3);
    expect(socprev_concentration_index(c, &out), &out, 0);
    ck_assert(out == 0);
    expect(socprev_concentration_erreygers(c, 0, 1, &out), &out, 0);
    expect(socprev_concentration_wagstaff(c, 0, 1, &out), &out, 0);
    expect(socprev_concentration_palma(c, &out), &out, 1);
}
END_TEST

START_TEST(palma_by_rank_splits_ties_alike)
{
    static const double h[] = { 1, 3, 8, 2, 2 }, ranks[] = { 1, 1, 2, 1, 1 };
    static const double turned[] = { 3, 1, 8, 2, 2 };
    double out = -42;
    make(h, NULL, ranks, 5); /* the lowest four share one rank, mean 2 */
    expect(socprev_concentration_palma(c, &out), &out, 4);
    make(turned, NULL, ranks, 5);
    expect(socprev_concentration_palma(c, &out), &out, 4);
}
END_TEST

START_TEST(no_number_for_nothing)
{
    static const double zeros[] = { 0, 0 }, ranks[] = { 1, 2 }, poor[] = { 0, 1 };
    static const double below[] = { -1, 3 };
    double out = -42;
    make(NULL, NULL, NULL, 0);
    expect_none(socprev_concentration_mean(c, &out), SOCPREV_E_UNDEFINED, &out);
    expect_none(socprev_concentration_index(c, &out), SOCPREV_E_UNDEFINED, &out);
    expect_none(socprev_concentration_erreygers(c, 0, 1, &out), SOCPREV_E_UNDEFINED, &out);
    make(zeros, NULL, ranks, 2);
    expect_none(socprev_concentration_index(c, &out), SOCPREV_E_UNDEFINED, &out);
    expect_none(socprev_concentration_extended(c, 1.5, &out), SOCPREV_E_UNDEFINED, &out);
    expect_none(socprev_concentration_wagstaff(c, 0, 1, &out), SOCPREV_E_UNDEFINED, &out);
    expect_none(socprev_concentration_palma(c, &out), SOCPREV_E_UNDEFINED, &out);
    expect(socprev_concentration_erreygers(c, 0, 1, &out), &out, 0);
    out = -42;
    make(poor, NULL, ranks, 2);
    expect_none(socprev_concentration_palma(c, &out), SOCPREV_E_UNDEFINED, &out);
    make(below, NULL, ranks, 2);
    expect_none(socprev_concentration_extended(c, 3, &out), SOCPREV_E_UNDEFINED, &out);
    expect_none(socprev_concentration_palma(c, &out), SOCPREV_E_UNDEFINED, &out);
    expect(socprev_concentration_index(c, &out), &out, 1);
}
END_TEST

START_TEST(bounds_are_checked)
{
    static const double h[] = { 1, 2 }, ranks[] = { 1, 2 };
    double out = -42;
    make(h, NULL, ranks, 2);
    static const double bad[][2] = { { 2, 2 }, { 3, 0 }, { 1.5, 3 }, { 0, 1.5 }, { NAN, 3 },
                                     { 0, NAN }, { -HUGE_VAL, 3 }, { 0, HUGE_VAL } };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        expect_none(socprev_concentration_erreygers(c, bad[i][0], bad[i][1], &out),
                    SOCPREV_E_INVALID, &out);
        expect_none(socprev_concentration_wagstaff(c, bad[i][0], bad[i][1], &out),
                    SOCPREV_E_INVALID, &out);
    }
    expect(socprev_concentration_wagstaff(c, 1, 2, &out), &out, 1);
    ck_assert_int_eq(socprev_concentration_erreygers(c, 0, 3, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_wagstaff(c, 0, 3, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_erreygers(NULL, 0, 3, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_wagstaff(NULL, 0, 3, &out), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(missing_is_an_error_unless_skipped)
{
    static const double h[] = { 1, NAN, 3, 4 }, ranks[] = { 1, 2, NAN, 4 }, w[] = { 1, 1, 1, 0 };
    socprev_error *err = NULL;
    socprev_status st =
        socprev_concentration_new(h, 0, NULL, 0, ranks, 0, 4, 0, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3320, "values", 1);
    st = socprev_concentration_new(ranks, 0, NULL, 0, h, 0, 2, 0, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3329, "ranks", 1);
    ck_assert_ptr_null(c);
    ck_assert_int_eq(socprev_concentration_new(h, 0, w, 0, ranks, 0, 4, 1, NULL, &c, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_concentration_count(c), 1);
    ck_assert_int_eq(socprev_concentration_missing(c), 2);
}
END_TEST

START_TEST(bad_input_is_refused_with_its_place)
{
    static const double h[] = { 1, 2 }, infinite[] = { 1, HUGE_VAL }, light[] = { -1, 1 };
    socprev_error *err = NULL;
    socprev_status st =
        socprev_concentration_new(h, 0, NULL, 0, infinite, 0, 2, 1, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3329, "ranks", 1);
    st = socprev_concentration_new(infinite, 0, NULL, 0, h, 0, 2, 0, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3321, "values", 1);
    st = socprev_concentration_new(h, 0, light, 0, h, 0, 2, 0, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3323, "weights", 0);
    st = socprev_concentration_new(NULL, 0, NULL, 0, h, 0, 2, 0, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "values", -1);
    st = socprev_concentration_new(h, 0, NULL, 0, NULL, 0, 2, 0, NULL, &c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "ranks", -1);
    st = socprev_concentration_new(h, 0, NULL, 0, h, 0, 2, 0, NULL, NULL, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "out", -1);
    ck_assert_ptr_null(c);
}
END_TEST

START_TEST(bad_questions_are_refused)
{
    static const double h[] = { 1, 2 };
    double out = -42;
    make(h, NULL, h, 2);
    ck_assert_int_eq(socprev_concentration_extended(c, 0.9, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_extended(c, NAN, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_extended(c, HUGE_VAL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_extended(c, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_extended(NULL, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_index(c, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_index(NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_mean(c, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_mean(NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_palma(c, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_palma(NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_concentration_count(NULL), 0);
    ck_assert_int_eq(socprev_concentration_missing(NULL), 0);
    ck_assert(out == -42);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("concentration");
    TCase *cases = tcase_create("concentration");
    tcase_add_checked_fixture(cases, NULL, end);
    tcase_add_test(cases, ranks_by_hand);
    tcase_add_test(cases, equal_values_are_not_concentrated);
    tcase_add_test(cases, palma_by_rank_splits_ties_alike);
    tcase_add_test(cases, no_number_for_nothing);
    tcase_add_test(cases, bounds_are_checked);
    tcase_add_test(cases, missing_is_an_error_unless_skipped);
    tcase_add_test(cases, bad_input_is_refused_with_its_place);
    tcase_add_test(cases, bad_questions_are_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
