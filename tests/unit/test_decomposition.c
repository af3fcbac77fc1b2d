/* Within and between nested groups: examples by hand, refusals. */
#include "suite.h"
#include "support.h"

#include <math.h>

static socprev_decomposition *d;

static void end(void)
{
    socprev_decomposition_free(d);
    d = NULL;
}

static void make(const double *x, const double *w, const int32_t *groups, size_t n, int32_t levels)
{
    end();
    ck_assert_int_eq(
        socprev_decomposition_new(x, 0, w, 0, groups, 0, 0, n, levels, 0, NULL, &d, NULL),
        SOCPREV_OK);
}

static void expect(socprev_status st, double actual, double expected)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_msg(fabs(actual - expected) <= 1e-14, "%.17g, expected %.17g", actual, expected);
}

static double entropy(double a, int32_t component)
{
    double out = -42;
    ck_assert_int_eq(socprev_decomposition_entropy(d, a, component, &out), SOCPREV_OK);
    return out;
}

static double atkinson(double e, int32_t component)
{
    double out = -42;
    ck_assert_int_eq(socprev_decomposition_atkinson(d, e, component, &out), SOCPREV_OK);
    return out;
}

START_TEST(two_groups_by_hand)
{
    static const double x[] = { 1, 3, 4, 8 };
    static const int32_t groups[] = { 9, 9, -1, -1 };
    double within, between, overlap;
    make(x, NULL, groups, 4, 1);
    ck_assert_int_eq(socprev_decomposition_count(d), 4);
    ck_assert_int_eq(socprev_decomposition_groups(d, 0), 2);
    /* means 2 and 6 of 4; GE(2) within: (1/4 (1/4) + 9/4 (1/9)) / 4 = 5/64 */
    expect(SOCPREV_OK, entropy(2, 0), 0.125);
    expect(SOCPREV_OK, entropy(2, 1), 5.0 / 64);
    ck_assert_int_eq(socprev_decomposition_gini(d, 0, &within, &between, &overlap), SOCPREV_OK);
    expect(SOCPREV_OK, within, 0.5 * 0.25 * 0.25 + 0.5 * 0.75 / 6);
    expect(SOCPREV_OK, between, 0.25);
    ck_assert(overlap == 0);
    /* e = 1: geometric means sqrt 3 and sqrt 32 */
    expect(SOCPREV_OK, atkinson(1, 1), 1 - (sqrt(3) + sqrt(32)) / 8);
    expect(SOCPREV_OK, atkinson(1, 0), 1 - sqrt(sqrt(96)) / ((sqrt(3) + sqrt(32)) / 2));
}
END_TEST

START_TEST(overlapping_groups_by_hand)
{
    static const double x[] = { 1, 5, 4, 8 };
    static const int32_t groups[] = { 0, 0, 1, 1 };
    double within, between, overlap;
    make(x, NULL, groups, 4, 1);
    ck_assert_int_eq(socprev_decomposition_gini(d, 0, &within, &between, &overlap), SOCPREV_OK);
    /* mean 4.5, Gini (4+3+7+1+3+4) / (16 x 4.5); only 5 > 4 crosses: 2 / (16 x 4.5) */
    expect(SOCPREV_OK, within, 8.0 / 72);
    expect(SOCPREV_OK, between, (6.0 - 3) / 4.5 / 4);
    expect(SOCPREV_OK, overlap, 2.0 / 72);
    expect(SOCPREV_OK, within + between + overlap, 22.0 / 72);
}
END_TEST

START_TEST(levels_are_nested)
{
    /* region, district; districts are numbered anew in each region */
    static const int32_t groups[][2] = { { 1, 1 }, { 1, 2 }, { 2, 1 }, { 2, 1 }, { 1, 1 } };
    static const double x[] = { 2, 4, 6, 10, 6 }, w[] = { 1, 2, 1, 1, 1 };
    make(x, w, &groups[0][0], 5, 2);
    ck_assert_int_eq(socprev_decomposition_groups(d, 0), 2);
    ck_assert_int_eq(socprev_decomposition_groups(d, 1), 3);
    ck_assert_int_eq(socprev_decomposition_groups(d, 2), -1);
    ck_assert_int_eq(socprev_decomposition_groups(d, -1), -1);
    /* regions 4 (weight 4) and 8 (2) of 32/6; districts of region 1 are both 4 */
    double mu = 32.0 / 6;
    expect(SOCPREV_OK, entropy(2, 0),
           (4 * (16 / mu / mu - 1) + 2 * (64 / mu / mu - 1)) / 6 / 2);
    ck_assert(entropy(2, 1) == 0);
    expect(SOCPREV_OK, entropy(2, 2),
           (4.0 / 6 * 16 / mu / mu * (0.25 + 0.25) / 4 + 2.0 / 6 * 64 / mu / mu * 1 / 16) / 2);
    static const int32_t columns[2][5] = { { 1, 1, 2, 2, 1 }, { 1, 2, 1, 1, 1 } };
    socprev_decomposition *by_column = NULL;
    ck_assert_int_eq(socprev_decomposition_new(x, 0, w, 0, &columns[0][0], sizeof(int32_t),
                                               sizeof columns[0], 5, 2, 0, NULL, &by_column, NULL),
                     SOCPREV_OK);
    double other;
    ck_assert_int_eq(socprev_decomposition_entropy(by_column, 2, 2, &other), SOCPREV_OK);
    ck_assert(other == entropy(2, 2));
    socprev_decomposition_free(by_column);
}
END_TEST

START_TEST(zeros_stay)
{
    static const double x[] = { 0, 0, 10, 10 };
    static const int32_t apart[] = { 0, 0, 1, 1 }, mixed[] = { 0, 1, 0, 1 };
    double out = -42;
    make(x, NULL, apart, 4, 1);
    expect(SOCPREV_OK, entropy(1, 0), log(2));
    ck_assert(entropy(1, 1) == 0);
    ck_assert(atkinson(1, 0) == 1 && atkinson(1, 1) == 0);
    ck_assert_int_eq(socprev_decomposition_entropy(d, 0, 0, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_decomposition_entropy(d, 0, 1, &out), SOCPREV_E_UNDEFINED);
    make(x, NULL, mixed, 4, 1);
    ck_assert(entropy(0, 0) == 0 && entropy(1, 0) == 0);
    ck_assert_int_eq(socprev_decomposition_entropy(d, -1, 1, &out), SOCPREV_E_UNDEFINED);
    ck_assert(atkinson(2, 1) == 1);
    ck_assert_int_eq(socprev_decomposition_atkinson(d, 2, 0, &out), SOCPREV_E_UNDEFINED);
    ck_assert(out == -42);
}
END_TEST

START_TEST(nothing_to_decompose)
{
    static const double zeros[] = { 0, 0 }, w[] = { 0, 0 }, x[] = { 1, 2 };
    static const int32_t groups[] = { 0, 1 };
    for (int round = 0; round < 3; round++) {
        double out = -42;
        make(round == 0 ? zeros : x, round == 1 ? w : NULL, groups, round == 2 ? 0 : 2, 1);
        ck_assert_int_eq(socprev_decomposition_entropy(d, 1, 0, &out), SOCPREV_E_UNDEFINED);
        ck_assert_int_eq(socprev_decomposition_atkinson(d, 1, 0, &out), SOCPREV_E_UNDEFINED);
        ck_assert_int_eq(socprev_decomposition_gini(d, 0, &out, NULL, NULL), SOCPREV_E_UNDEFINED);
        socprev_error *err = NULL;
        socprev_status st = socprev_decomposition_permute(d, 0, 1, 9, 1, NULL, &out, &err);
        expect_error(st, err, SOCPREV_E_UNDEFINED, 3334, "", -1);
        ck_assert(out == -42);
    }
}
END_TEST

START_TEST(missing_values_are_refused_or_counted)
{
    static const double x[] = { 1, NAN, 3 };
    static const int32_t groups[] = { 0, 1, 1 };
    socprev_error *err = NULL;
    socprev_status st =
        socprev_decomposition_new(x, 0, NULL, 0, groups, 0, 0, 3, 1, 0, NULL, &d, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3320, "values", 1);
    ck_assert_ptr_null(d);
    ck_assert_int_eq(
        socprev_decomposition_new(x, 0, NULL, 0, groups, 0, 0, 3, 1, 1, NULL, &d, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_decomposition_count(d), 2);
    ck_assert_int_eq(socprev_decomposition_missing(d), 1);
}
END_TEST

/* Tries bad columns; the error names the field and place. */
static void refuse(const double *x, const double *w, const int32_t *groups, int32_t levels,
                   socprev_status status, int32_t number, const char *field, int64_t index)
{
    socprev_error *err = NULL;
    socprev_status st =
        socprev_decomposition_new(x, 0, w, 0, groups, 0, 0, 2, levels, 0, NULL, &d, &err);
    expect_error(st, err, status, number, field, index);
    ck_assert_ptr_null(d);
}

START_TEST(bad_input_is_refused_with_its_place)
{
    static const double x[] = { 1, 2 }, below[] = { 1, -2 }, light[] = { 1, -1 };
    static const double heavy[] = { 1.7e308, 1.7e308 }, infinite[] = { HUGE_VAL, 1 };
    static const int32_t groups[2] = { 0, 1 };
    refuse(NULL, NULL, groups, 1, SOCPREV_E_INVALID, 1001, "values", -1);
    refuse(x, NULL, NULL, 1, SOCPREV_E_INVALID, 1001, "groups", -1);
    refuse(x, NULL, groups, 0, SOCPREV_E_INVALID, 3330, "levels", -1);
    refuse(x, NULL, groups, 65, SOCPREV_E_INVALID, 3330, "levels", -1);
    refuse(below, NULL, groups, 1, SOCPREV_E_INVALID, 3322, "values", 1);
    refuse(infinite, NULL, groups, 1, SOCPREV_E_INVALID, 3321, "values", 0);
    refuse(x, light, groups, 1, SOCPREV_E_INVALID, 3323, "weights", 1);
    refuse(x, heavy, groups, 1, SOCPREV_E_RANGE, 3331, "weights", -1);
    ck_assert_int_eq(socprev_decomposition_new(x, 0, NULL, 0, groups, 0, 0, 2, 1, 0, NULL, NULL,
                                               NULL),
                     SOCPREV_E_INVALID);
}
END_TEST

START_TEST(bad_questions_are_refused)
{
    static const double x[] = { 1, 2 };
    static const int32_t groups[] = { 0, 1 };
    double out = -42;
    make(x, NULL, groups, 2, 1);
    ck_assert_int_eq(socprev_decomposition_entropy(d, NAN, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_entropy(d, 1, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_entropy(d, 1, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_entropy(d, 1, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_entropy(NULL, 1, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_atkinson(d, -1, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_atkinson(d, HUGE_VAL, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_atkinson(d, 1, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_atkinson(d, 1, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_atkinson(d, 1, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_atkinson(NULL, 1, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_gini(d, 1, &out, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_gini(d, -1, &out, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_gini(NULL, 0, &out, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decomposition_gini(d, 0, NULL, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_decomposition_count(NULL), 0);
    ck_assert_int_eq(socprev_decomposition_missing(NULL), 0);
    ck_assert_int_eq(socprev_decomposition_groups(NULL, 0), -1);
    ck_assert(out == -42);
}
END_TEST

START_TEST(numbers_beyond_doubles_are_refused)
{
    static const double x[] = { 1e-300, 1e-300, 1, 3 };
    static const double far[] = { 0, 1e300 }, w[] = { 1e300, 1e-300 };
    static const int32_t groups[] = { 0, 0, 1, 1 };
    double out = -42;
    make(x, NULL, groups, 4, 1);
    ck_assert_int_eq(socprev_decomposition_entropy(d, -2, 0, &out), SOCPREV_E_RANGE);
    make(far, w, groups, 2, 1);
    ck_assert_int_eq(socprev_decomposition_entropy(d, 1, 0, &out), SOCPREV_E_RANGE);
    ck_assert(out == -42);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("decomposition");
    TCase *cases = tcase_create("decomposition");
    tcase_add_checked_fixture(cases, NULL, end);
    tcase_add_test(cases, two_groups_by_hand);
    tcase_add_test(cases, overlapping_groups_by_hand);
    tcase_add_test(cases, levels_are_nested);
    tcase_add_test(cases, zeros_stay);
    tcase_add_test(cases, nothing_to_decompose);
    tcase_add_test(cases, missing_values_are_refused_or_counted);
    tcase_add_test(cases, bad_input_is_refused_with_its_place);
    tcase_add_test(cases, bad_questions_are_refused);
    tcase_add_test(cases, numbers_beyond_doubles_are_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
