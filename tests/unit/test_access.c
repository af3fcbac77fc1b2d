/* Accessibility: settings, what is refused, several kinds, what a result tells. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <math.h>

enum { N = 3, M = 2 };

static socprev_od *od;
static socprev_access *a;
static socprev_access_result *r;
static socprev_decay *decay;
static socprev_error *err;

static const double people[N] = { 100, 50, 0 }, supply[M] = { 30, 6 };

static void begin(int32_t kinds)
{
    /* the third origin reaches the second destination alone, with nobody to go */
    static const int32_t from[] = { 0, 0, 1, 2 }, to[] = { 0, 1, 0, 1 };
    static const double costs[] = { 5, 10, 20, 10 };
    ck_assert_int_eq(socprev_od_new(N, M, from, 0, to, 0, costs, 0, 4, 0, 0, NULL, &od, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_access_new(od, kinds, NULL, &a, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_access_result_free(r);
    socprev_access_free(a);
    socprev_decay_free(decay);
    socprev_od_free(od);
    r = NULL;
    a = NULL;
    decay = NULL;
    od = NULL;
}

static socprev_status measure(int32_t first, int32_t second, size_t n)
{
    const int32_t measures[] = { first, second };
    socprev_access_result_free(r);
    r = NULL;
    return socprev_access_measure(a, measures, n, NULL, &r, &err);
}

static void set(void)
{
    ck_assert_int_eq(socprev_access_set_people(a, SOCPREV_ACCESS_ALL, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_supply(a, SOCPREV_ACCESS_ALL, supply, 0, NULL), SOCPREV_OK);
}

/* ---- decay ------------------------------------------------------------------------- */

static double weight(double cost)
{
    double out = -42;
    ck_assert_int_eq(socprev_decay_weight(decay, cost, &out), SOCPREV_OK);
    return out;
}

static void shape(int32_t kind, double first, double second)
{
    socprev_decay_free(decay);
    decay = NULL;
    ck_assert_int_eq(socprev_decay_new(kind, first, second, NULL, &decay, NULL), SOCPREV_OK);
}

static void points(int32_t kind)
{
    static const double costs[] = { 10, 20, 30 }, weights[] = { 1, 0.5, 0 };
    socprev_decay_free(decay);
    decay = NULL;
    ck_assert_int_eq(
        socprev_decay_new_points(kind, costs, 0, weights, 0, 3, NULL, &decay, NULL), SOCPREV_OK);
}

START_TEST(shapes)
{
    shape(SOCPREV_DECAY_NONE, NAN, NAN);
    ck_assert(weight(0) == 1 && weight(1e300) == 1);
    shape(SOCPREV_DECAY_EXPONENTIAL, 0.1, 0);
    ck_assert_double_eq_tol(weight(10), exp(-1), 1e-15);
    ck_assert(weight(0) == 1 && weight(5000) == 0);
    shape(SOCPREV_DECAY_GAUSSIAN, 10, 0);
    ck_assert_double_eq_tol(weight(10), exp(-0.5), 1e-15);
    shape(SOCPREV_DECAY_GAUSSIAN_TO, 30, 0.01);
    ck_assert_double_eq_tol(weight(30), 0.01, 1e-16);
    ck_assert_double_eq_tol(weight(15), pow(0.01, 0.25), 1e-15);
    shape(SOCPREV_DECAY_POWER, 2, 0.5);
    ck_assert(weight(0) == 4 && weight(0.5) == 4 && weight(2) == 0.25);
    shape(SOCPREV_DECAY_LOG_LOGISTIC, 20, 3);
    ck_assert(weight(20) == 0.5 && weight(0) == 1);
    points(SOCPREV_DECAY_STEPS);
    ck_assert(weight(0) == 1 && weight(10) == 1 && weight(10.5) == 0.5 && weight(20) == 0.5);
    ck_assert(weight(30) == 0 && weight(31) == 0);
    points(SOCPREV_DECAY_TABLE);
    ck_assert(weight(0) == 1 && weight(10) == 1 && weight(15) == 0.75 && weight(20) == 0.5);
    ck_assert(weight(25) == 0.25 && weight(31) == 0);
    ck_assert_int_eq(socprev_decay_set_cutoff(decay, 15, NULL), SOCPREV_OK);
    ck_assert(weight(15) == 0.75 && weight(15.0000001) == 0);
    double out = -42;
    ck_assert_int_eq(socprev_decay_weight(decay, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_decay_weight(decay, NAN, &out), SOCPREV_E_INVALID);
    ck_assert(out == -42);
    end();
}
END_TEST

START_TEST(bad_decays)
{
    static const struct {
        int32_t shape;
        double a, b;
    } bad[] = { { 1, -1, 0 },  { 1, NAN, 0 }, { 2, 0, 0 }, { 3, 30, 1 }, { 3, 30, 0 },
                { 3, 0, 0.5 }, { 4, -1, 1 },  { 4, 1, 0 }, { 5, 0, 1 },  { 5, 1, HUGE_VAL } };
    static const double costs[] = { 1, 2, 2 }, weights[] = { 1, -1, 0 }, ones[] = { 1, 1, 1 };
    for (size_t k = 0; k < sizeof bad / sizeof bad[0]; k++)
        EXPECT_REFUSED(socprev_decay_new(bad[k].shape, bad[k].a, bad[k].b, NULL, &decay, &err),
                       SOCPREV_E_INVALID, SP_DECAY_NUMBERS, "a", -1);
    EXPECT_REFUSED(socprev_decay_new(SOCPREV_DECAY_STEPS, 1, 1, NULL, &decay, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "shape", -1);
    EXPECT_REFUSED(
        socprev_decay_new_points(SOCPREV_DECAY_NONE, costs, 0, ones, 0, 2, NULL, &decay, &err),
        SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "shape", -1);
    EXPECT_REFUSED(
        socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, ones, 0, 3, NULL, &decay, &err),
        SOCPREV_E_INVALID, SP_DECAY_COSTS, "costs", 2);
    EXPECT_REFUSED(
        socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, weights, 0, 2, NULL, &decay, &err),
        SOCPREV_E_INVALID, SP_DECAY_WEIGHT, "weights", 1);
    EXPECT_REFUSED(
        socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, ones, 0, 0, NULL, &decay, &err),
        SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "n", -1);
    ck_assert_ptr_null(decay);
    points(SOCPREV_DECAY_STEPS);
    EXPECT_REFUSED(socprev_decay_set_cutoff(decay, -1, &err), SOCPREV_E_INVALID, SP_ACCESS_CUTOFF,
                   "cutoff", -1);
    end();
}
END_TEST

/* ---- settings -------------------------------------------------------------------------- */

START_TEST(bad_settings)
{
    static const double negative[] = { 1, -2, 3 }, missing[] = { 1, 2, NAN };
    static const double order[] = { 10, 10 };
    begin(2);
    EXPECT_REFUSED(socprev_access_new(od, 0, NULL, &a, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "n_kinds", -1);
    EXPECT_REFUSED(socprev_access_set_people(a, 0, negative, 0, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_PEOPLE, "people", 1);
    EXPECT_REFUSED(socprev_access_set_people(a, 0, missing, 0, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_PEOPLE, "people", 2);
    EXPECT_REFUSED(socprev_access_set_people(a, 2, people, 0, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "kind", -1);
    EXPECT_REFUSED(socprev_access_set_supply(a, 1, negative, 0, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_SUPPLIES, "supply", 1);
    EXPECT_REFUSED(socprev_access_set_supply(a, -2, supply, 0, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "kind", -1);
    EXPECT_REFUSED(socprev_access_set_cutoffs(a, order, 0, 2, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_CUTOFF, "cutoffs", 1);
    EXPECT_REFUSED(socprev_access_set_cutoffs(a, missing + 2, 0, 1, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_CUTOFF, "cutoffs", 0);
    EXPECT_REFUSED(socprev_access_set_cutoffs(a, order, 0, 255, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "n", -1);
    EXPECT_REFUSED(socprev_access_set_amount(a, 0, &err), SOCPREV_E_INVALID, SP_ACCESS_SETTING,
                   "amount", -1);
    EXPECT_REFUSED(socprev_access_set_exponent(a, -1, &err), SOCPREV_E_INVALID, SP_ACCESS_SETTING,
                   "exponent", -1);
    EXPECT_REFUSED(socprev_access_set_balancing(a, NAN, 1, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_SETTING, "tolerance", -1);
    EXPECT_REFUSED(socprev_access_set_balancing(a, 0, 0, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_SETTING, "rounds", -1);
    end();
}
END_TEST

START_TEST(bad_measures)
{
    static const double vast[] = { 1.7e308, 1.7e308, 1.7e308 };
    begin(2);
    EXPECT_REFUSED(measure(SOCPREV_ACCESS_GRAVITY, 14, 2), SOCPREV_E_INVALID, SP_ACCESS_MEASURE,
                   "measures", 1);
    EXPECT_REFUSED(measure(-1, 0, 1), SOCPREV_E_INVALID, SP_ACCESS_MEASURE, "measures", 0);
    EXPECT_REFUSED(measure(0, 0, 2), SOCPREV_E_INVALID, SP_ACCESS_TWICE, "measures", 1);
    EXPECT_REFUSED(measure(0, 0, 0), SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "measures", -1);
    EXPECT_REFUSED(measure(SOCPREV_ACCESS_CUMULATIVE, 0, 1), SOCPREV_E_INVALID,
                   SP_ACCESS_NO_CUTOFFS, "measures", 0);
    EXPECT_REFUSED(measure(0, SOCPREV_ACCESS_INTERVAL_MEDIAN, 2), SOCPREV_E_INVALID,
                   SP_ACCESS_NO_CUTOFFS, "measures", 1);
    EXPECT_REFUSED(measure(SOCPREV_ACCESS_E2SFCA, 0, 1), SOCPREV_E_INVALID,
                   SP_ACCESS_NO_PEOPLE_SET, "measures", 0);
    /* people of one kind are not those of the other */
    ck_assert_int_eq(socprev_access_set_people(a, 0, people, 0, NULL), SOCPREV_OK);
    EXPECT_REFUSED(measure(SOCPREV_ACCESS_BALANCING_COST, 0, 1), SOCPREV_E_INVALID,
                   SP_ACCESS_NO_PEOPLE_SET, "measures", 0);
    ck_assert_int_eq(measure(SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_GRAVITY, 2), SOCPREV_OK);
    end();
    begin(1);
    ck_assert_int_eq(socprev_access_set_supply(a, 0, vast, 0, NULL), SOCPREV_OK);
    EXPECT_REFUSED(measure(SOCPREV_ACCESS_GRAVITY, 0, 1), SOCPREV_E_RANGE, SP_ACCESS_RANGE, "",
                   -1);
    end();
}
END_TEST

START_TEST(cancelled)
{
    static const int32_t lists[][1] = { { SOCPREV_ACCESS_NEAREST }, { SOCPREV_ACCESS_GRAVITY },
                                        { SOCPREV_ACCESS_E2SFCA }, { SOCPREV_ACCESS_CONSTRAINED } };
    socprev_run *run = NULL;
    begin(1);
    set();
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    socprev_run_cancel(run);
    for (size_t k = 0; k < 4; k++)
        EXPECT_REFUSED(socprev_access_measure(a, lists[k], 1, run, &r, &err), SOCPREV_E_CANCELLED,
                       SP_CANCELLED, "", -1);
    ck_assert_ptr_null(r);
    socprev_run_free(run);
    end();
}
END_TEST

/* ---- results ---------------------------------------------------------------------------- */

START_TEST(names)
{
    ck_assert_int_eq(socprev_access_measure_count(), 14);
    ck_assert_str_eq(socprev_access_measure_name(SOCPREV_ACCESS_NEAREST), "nearest");
    ck_assert_str_eq(socprev_access_measure_name(SOCPREV_ACCESS_CONSTRAINED), "constrained");
    ck_assert_ptr_null(socprev_access_measure_name(-1));
    ck_assert_ptr_null(socprev_access_measure_name(14));
    for (int32_t m = -1; m <= 14; m++)
        ck_assert_int_eq(socprev_access_conserves(m),
                         m == SOCPREV_ACCESS_2SFCA || m == SOCPREV_ACCESS_E2SFCA ||
                             m == SOCPREV_ACCESS_3SFCA || m >= SOCPREV_ACCESS_AVAILABILITY
                             ? m < 14
                             : 0);
}
END_TEST

/* By hand: D_0 = 150, D_1 = 100. */
START_TEST(a_result_by_hand)
{
    begin(1);
    set();
    ck_assert_int_eq(measure(SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_2SFCA, 2), SOCPREV_OK);
    const double *near = socprev_access_result_values(r, 0, 0, 0);
    const double *access = socprev_access_result_values(r, 1, 0, 0);
    const double *ratios = socprev_access_result_ratios(r, 1, 0);
    ck_assert(near[0] == 5 && near[1] == 20 && near[2] == 10);
    ck_assert(ratios[0] == 0.2 && ratios[1] == 0.06);
    ck_assert(access[0] == 0.2 + 0.06 && access[1] == 0.2 && access[2] == 0.06);
    ck_assert_int_eq(socprev_access_result_flags(r, 1, 0, 2), SOCPREV_ACCESS_NO_PEOPLE);
    ck_assert_int_eq(socprev_access_result_flags(r, 0, 0, 2), 0);
    ck_assert_int_eq(socprev_access_result_touched(r), 0);
    end();
}
END_TEST

START_TEST(out_of_range)
{
    double out = -42;
    begin(1);
    set();
    ck_assert_int_eq(measure(SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_2SFCA, 2), SOCPREV_OK);
    ck_assert_ptr_null(socprev_access_result_values(r, 2, 0, 0));
    ck_assert_ptr_null(socprev_access_result_values(r, 0, 1, 0));
    ck_assert_ptr_null(socprev_access_result_values(r, 0, 0, 1));
    ck_assert_ptr_null(socprev_access_result_values(r, -1, 0, 0));
    ck_assert_ptr_null(socprev_access_result_ratios(r, 0, 0));
    ck_assert_ptr_null(socprev_access_result_nearest(r, 1));
    ck_assert_int_eq(socprev_access_result_width(r, 2), 0);
    ck_assert_int_eq(socprev_access_result_flags(r, 0, 0, N), -1);
    ck_assert_int_eq(socprev_access_result_number(r, 0, 0, SOCPREV_ACCESS_UNCLAIMED, &out),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_access_result_number(r, 1, 0, SOCPREV_ACCESS_ROUNDS, &out),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_access_result_number(r, 1, 0, 5, &out), SOCPREV_E_INVALID);
    ck_assert(out == -42);
    EXPECT_REFUSED(socprev_access_result_set_supply(r, 1, 0, 1, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "kind", -1);
    EXPECT_REFUSED(socprev_access_result_set_supply(r, 0, M, 1, &err), SOCPREV_E_INVALID,
                   SP_OD_DESTINATION, "destination", -1);
    EXPECT_REFUSED(socprev_access_result_set_supply(r, 0, 0, -1, &err), SOCPREV_E_INVALID,
                   SP_ACCESS_SUPPLIES, "supply", -1);
    ck_assert_int_eq(measure(SOCPREV_ACCESS_2SFCA, 0, 1), SOCPREV_OK);
    ck_assert_ptr_null(socprev_access_result_nearest(r, 0));
    end();
}
END_TEST

/* Kinds share people, or have their own; one is not mixed up with another. */
START_TEST(kinds)
{
    static const double few[N] = { 10, 0, 5 }, other[M] = { 0, 9 };
    begin(3);
    set();
    ck_assert_int_eq(socprev_access_set_supply(a, 1, other, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_people(a, 2, few, 0, NULL), SOCPREV_OK);
    for (int turn = 0; turn < 2; turn++) {
        ck_assert_int_eq(measure(SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_2SFCA, 2), SOCPREV_OK);
        ck_assert(socprev_access_result_values(r, 1, 0, 0)[1] == (turn == 0 ? 0.2 : 3));
        ck_assert(socprev_access_result_values(r, 1, 1, 0)[0] == 0.09);
        ck_assert(socprev_access_result_values(r, 1, 1, 0)[1] == 0);
        ck_assert(socprev_access_result_values(r, 1, 2, 0)[2] == 6.0 / 15);
        ck_assert(socprev_access_result_values(r, 0, 1, 0)[1] == SOCPREV_ACCESS_UNREACHABLE);
        ck_assert_int_eq(socprev_access_result_nearest(r, 1)[0], 1);
        ck_assert_int_eq(socprev_access_result_nearest(r, 0)[0], 0);
        /* the first kind gets people of its own; the second keeps what it shared */
        ck_assert_int_eq(socprev_access_set_people(a, 0, few, 0, NULL), SOCPREV_OK);
    }
    end();
}
END_TEST

/* What was set later does not reach a result; a result outlives its measurement. */
START_TEST(a_result_stands_alone)
{
    begin(1);
    set();
    ck_assert_int_eq(measure(SOCPREV_ACCESS_2SFCA, SOCPREV_ACCESS_NEAREST, 2), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_supply(a, 0, people, 0, NULL), SOCPREV_OK);
    socprev_access_free(a);
    a = NULL;
    ck_assert(socprev_access_result_values(r, 0, 0, 0)[1] == 0.2);
    ck_assert_int_eq(socprev_access_result_set_supply(r, 0, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_result_touched(r), 2);
    ck_assert(socprev_access_result_values(r, 0, 0, 0)[1] == 0);
    ck_assert(socprev_access_result_values(r, 1, 0, 0)[1] == SOCPREV_ACCESS_UNREACHABLE);
    end();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("access");
    TCase *all = tcase_create("access");
    suite_add_tcase(suite, all);
    tcase_add_test(all, shapes);
    tcase_add_test(all, bad_decays);
    tcase_add_test(all, bad_settings);
    tcase_add_test(all, bad_measures);
    tcase_add_test(all, cancelled);
    tcase_add_test(all, names);
    tcase_add_test(all, a_result_by_hand);
    tcase_add_test(all, out_of_range);
    tcase_add_test(all, kinds);
    tcase_add_test(all, a_result_stands_alone);
    return run_suite(suite);
}
