/* Estimates: what they say, where they do not exist, and what is refused. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <math.h>

static socprev_estimate *e;
static socprev_error *err;

static double value(void)
{
    double out = -42;
    ck_assert_int_eq(socprev_estimate_value(e, &out), SOCPREV_OK);
    return out;
}

static double standard_error(void)
{
    double out = -42;
    ck_assert_int_eq(socprev_estimate_error(e, &out), SOCPREV_OK);
    return out;
}

static void expect_interval(double wanted_low, double wanted_high, double tolerance)
{
    double low = -42, high = -42;
    ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
    ck_assert_double_eq_tol(low, wanted_low, tolerance);
    ck_assert_double_eq_tol(high, wanted_high, tolerance);
}

static void drop(void)
{
    socprev_estimate_free(e);
    e = NULL;
}

/* ---- the handle -------------------------------------------------------------------- */

START_TEST(methods_have_different_names)
{
    for (int32_t a = 0; a < socprev_estimate_method_count(); a++)
        for (int32_t b = 0; b < a; b++)
            ck_assert_str_ne(socprev_estimate_method_name(a), socprev_estimate_method_name(b));
    ck_assert_str_eq(socprev_estimate_method_name(SOCPREV_ESTIMATE_SMOOTHED),
                     "smoothed_good_toulmin");
    ck_assert_ptr_null(socprev_estimate_method_name(-1));
    ck_assert_ptr_null(socprev_estimate_method_name(socprev_estimate_method_count()));
}
END_TEST

START_TEST(nothing_has_no_answers)
{
    double out = 42;
    ck_assert_int_eq(socprev_estimate_value(NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_estimate_error(NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_estimate_interval(NULL, &out, &out, NULL), SOCPREV_E_INVALID);
    ck_assert_double_eq(out, 42);
    ck_assert_int_eq(socprev_estimate_method(NULL), -1);
    ck_assert_int_eq(socprev_estimate_notes(NULL), 0);
    socprev_estimate_free(NULL);
}
END_TEST

/* ---- intervals --------------------------------------------------------------------- */

START_TEST(a_proportion_of_none_and_of_all)
{
    for (int32_t method = SOCPREV_ESTIMATE_WILSON; method <= SOCPREV_ESTIMATE_MID_P; method++) {
        double low, high;
        ck_assert_int_eq(socprev_estimate_proportion(0, 1, method, 0.95, NULL, &e, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
        ck_assert(value() == 0 && low == 0 && high > 0.5 && high < 1);
        drop();
        ck_assert_int_eq(socprev_estimate_proportion(7, 7, method, 0.95, NULL, &e, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
        ck_assert(value() == 1 && high == 1 && low > 0.5 && low < 1);
        drop();
    }
}
END_TEST

/* 0 of n: 1 - (rest / 2)^(1/n), in closed form. */
START_TEST(the_rule_of_three)
{
    ck_assert_int_eq(socprev_estimate_proportion(0, 100, SOCPREV_ESTIMATE_CLOPPER_PEARSON, 0.90,
                                                 NULL, &e, NULL),
                     SOCPREV_OK);
    expect_interval(0, 1 - pow(0.05, 0.01), 1e-13);
    drop();
}
END_TEST

/* Garwood's table: 0 -> 3.6889, 1 -> 0.0253 .. 5.5716, 10 -> 4.7954 .. 18.3904. */
START_TEST(events_have_garwoods_interval)
{
    static const double table[][3] = { { 0, 0, 3.6889 }, { 1, 0.0253, 5.5716 },
                                       { 10, 4.7954, 18.3904 }, { 100, 81.364, 121.627 } };
    for (size_t i = 0; i < SOCPREV__COUNT(table); i++) {
        ck_assert_int_eq(socprev_estimate_events((int64_t)table[i][0], 0.95, NULL, &e, NULL),
                         SOCPREV_OK);
        ck_assert_double_eq(value(), table[i][0]);
        ck_assert_double_eq(standard_error(), sqrt(table[i][0]));
        expect_interval(table[i][1], table[i][2], 6e-4);
        drop();
    }
}
END_TEST

START_TEST(equal_chances_are_a_binomial)
{
    double chance[40];
    for (size_t i = 0; i < 40; i++)
        chance[i] = 0.25;
    ck_assert_int_eq(socprev_estimate_successes(chance, 0, 40, 0.95, NULL, NULL, &e, NULL),
                     SOCPREV_OK);
    ck_assert_double_eq_tol(value(), 10, 1e-12);
    ck_assert_double_eq_tol(standard_error(), sqrt(40 * 0.25 * 0.75), 1e-12);
    expect_interval(5, 16, 1e-12); /* P(X < 5) = 0.0160, P(X > 16) = 0.0116; one more is too much */
    drop();
}
END_TEST

START_TEST(sure_chances_leave_no_doubt)
{
    const double chance[] = { 1, 0, 1, 1 };
    ck_assert_int_eq(socprev_estimate_successes(chance, 0, 4, 0.99, NULL, NULL, &e, NULL),
                     SOCPREV_OK);
    ck_assert_double_eq(value(), 3);
    ck_assert_double_eq(standard_error(), 0);
    expect_interval(3, 3, 1e-12);
    drop();
}
END_TEST

START_TEST(a_ratio_of_sums)
{
    const double cost[] = { 100, 200, 300, 400 }, people[] = { 1, 2, 3, 4 };
    ck_assert_int_eq(socprev_estimate_ratio(cost, 0, people, 0, 4, 200, 1, 0.95, NULL, NULL, &e,
                                            NULL),
                     SOCPREV_OK);
    ck_assert_double_eq(value(), 100);
    ck_assert_double_eq(standard_error(), 0); /* each unit costs the same per person */
    expect_interval(100, 100, 1e-12);
    ck_assert_int_eq(socprev_estimate_notes(e), SOCPREV_ESTIMATE_SAMPLED);
    drop();
}
END_TEST

START_TEST(one_draw_gives_no_interval)
{
    const double cost[] = { 100, 250 }, people[] = { 1, 2 };
    double out = 42;
    ck_assert_int_eq(socprev_estimate_ratio(cost, 0, people, 0, 2, 1, 1, 0.95, NULL, NULL, &e,
                                            NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_interval(e, &out, &out, NULL), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_estimate_error(e, &out), SOCPREV_E_UNDEFINED);
    ck_assert_double_eq(out, 42);
    drop();
}
END_TEST

/* ---- hidden populations ------------------------------------------------------------ */

START_TEST(lists_without_anybody_in_common)
{
    ck_assert_int_eq(socprev_estimate_two_lists(10, 15, 0, SOCPREV_ESTIMATE_CHAPMAN, 0.95, NULL,
                                                &e, NULL),
                     SOCPREV_OK);
    ck_assert_double_eq(value(), 11 * 16 - 1);
    drop();
    EXPECT_REFUSED(socprev_estimate_two_lists(10, 15, 0, SOCPREV_ESTIMATE_LINCOLN_PETERSEN, 0.95,
                                              NULL, &e, &err),
                   SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, "", -1);
    EXPECT_REFUSED(
        socprev_estimate_two_lists(0, 0, 0, SOCPREV_ESTIMATE_CHAPMAN, 0.95, NULL, &e, &err),
        SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, "", -1);
}
END_TEST

START_TEST(frequencies_that_carry_nothing)
{
    static const int64_t once[] = { 5 }, none[] = { 0, 0 }, many[] = { 0, 0, 4 };
    EXPECT_REFUSED(socprev_estimate_unseen(none, 0, 2, SOCPREV_ESTIMATE_CHAO, 0.95, NULL, &e,
                                           &err),
                   SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, "", -1);
    EXPECT_REFUSED(socprev_estimate_unseen(once, 0, 1, SOCPREV_ESTIMATE_ZELTERMAN, 0.95, NULL, &e,
                                           &err),
                   SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, "", -1);
    EXPECT_REFUSED(socprev_estimate_unseen(once, 0, 1, SOCPREV_ESTIMATE_TRUNCATED_POISSON, 0.95,
                                           NULL, &e, &err),
                   SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, "", -1);
    /* nobody met twice: 5 * 4 / 2 unseen */
    ck_assert_int_eq(
        socprev_estimate_unseen(once, 0, 1, SOCPREV_ESTIMATE_CHAO, 0.95, NULL, &e, NULL),
        SOCPREV_OK);
    ck_assert_double_eq(value(), 15);
    drop();
    /* nobody met once: none is unseen, and there is no interval around nothing */
    double out;
    ck_assert_int_eq(
        socprev_estimate_unseen(many, 0, 3, SOCPREV_ESTIMATE_CHAO, 0.95, NULL, &e, NULL),
        SOCPREV_OK);
    ck_assert_double_eq(value(), 4);
    ck_assert_int_eq(socprev_estimate_interval(e, &out, &out, NULL), SOCPREV_E_UNDEFINED);
    drop();
}
END_TEST

/* Two lists have three histories: Mt is saturated and is Lincoln and Petersen. */
START_TEST(two_lists_as_a_model)
{
    static const int64_t count[] = { 5, 10, 5 }; /* only the first, only the second, both */
    socprev_recapture *r = NULL;
    double deviance = -42, aic = -42, bic = -42;
    int32_t parameters = -42, freedom = -42;
    ck_assert_int_eq(socprev_recapture_new(2, count, 0, 3, 0.95, NULL, NULL, &r, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_recapture_models(r), 4); /* M0, Mh twice, Mt */
    ck_assert_str_eq(socprev_recapture_name(r, 3), "Mt");
    double n = -1;
    ck_assert_int_eq(socprev_estimate_value(socprev_recapture_estimate(r, 3), &n), SOCPREV_OK);
    ck_assert_double_eq_tol(n, 30, 1e-6);
    ck_assert_int_eq(socprev_recapture_size(r, 3, &parameters, &freedom), SOCPREV_OK);
    ck_assert_int_eq(parameters, 3);
    ck_assert_int_eq(freedom, 0);
    ck_assert_int_eq(socprev_recapture_fit(r, 3, &deviance, &aic, &bic), SOCPREV_OK);
    ck_assert_double_eq_tol(deviance, 0, 1e-9);
    ck_assert_double_eq_tol(bic - aic, 3 * (log(20) - 2), 1e-9);
    ck_assert_ptr_null(socprev_recapture_name(r, 4));
    ck_assert_ptr_null(socprev_recapture_estimate(r, -1));
    ck_assert_int_eq(socprev_recapture_best(r, 2), -1);
    ck_assert_int_ge(socprev_recapture_best(r, SOCPREV_RECAPTURE_BIC), 0);
    socprev_recapture_free(r);
}
END_TEST

/* Lists 1 and 2 share more than chance: their interaction is found. */
START_TEST(lists_that_depend_on_each_other)
{
    static const int64_t count[] = { 60, 60, 90, 80, 20, 20, 30 };
    socprev_recapture *r = NULL;
    ck_assert_int_eq(socprev_recapture_new(3, count, 0, 7, 0.95, NULL, NULL, &r, NULL),
                     SOCPREV_OK);
    int32_t best = socprev_recapture_best(r, SOCPREV_RECAPTURE_AIC);
    ck_assert_str_eq(socprev_recapture_name(r, best), "Mt+12");
    socprev_recapture_free(r);
}
END_TEST

START_TEST(an_empty_list_has_no_fit)
{
    static const int64_t count[] = { 5, 10, 5, 0, 0, 0, 0 };
    socprev_recapture *r = NULL;
    double out = 42;
    ck_assert_int_eq(socprev_recapture_new(3, count, 0, 7, 0.95, NULL, NULL, &r, NULL),
                     SOCPREV_OK);
    int32_t mt = 3;
    ck_assert_str_eq(socprev_recapture_name(r, mt), "Mt");
    ck_assert_ptr_null(socprev_recapture_estimate(r, mt));
    ck_assert_int_eq(socprev_recapture_fit(r, mt, &out, &out, &out), SOCPREV_E_UNDEFINED);
    ck_assert_double_eq(out, 42);
    ck_assert_ptr_nonnull(socprev_recapture_estimate(r, 0));
    socprev_recapture_free(r);
}
END_TEST

/* ---- reach ------------------------------------------------------------------------- */

START_TEST(less_effort_misses_some)
{
    static const int64_t f[] = { 10, 5 };
    ck_assert_int_eq(socprev_estimate_growth(f, 0, 2, -0.5, 0.95, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_double_eq(value(), -(10 * 0.5 + 5 * 0.25));
    drop();
    ck_assert_int_eq(socprev_estimate_growth(f, 0, 2, -1, 0.95, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_double_eq(value(), -15);
    drop();
}
END_TEST

START_TEST(far_effort_is_marked)
{
    static const int64_t f[] = { 100, 40, 20, 10 };
    double near, far;
    ck_assert_int_eq(socprev_estimate_growth(f, 0, 4, 1, 0.95, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_notes(e), 0);
    near = value();
    drop();
    ck_assert_int_eq(socprev_estimate_growth(f, 0, 4, 3, 0.95, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_notes(e), SOCPREV_ESTIMATE_EXTRAPOLATED);
    ck_assert_int_eq(socprev_estimate_method(e), SOCPREV_ESTIMATE_SMOOTHED);
    far = value();
    drop();
    ck_assert_double_gt(far, near);
}
END_TEST

START_TEST(a_series_below_nobody_is_no_estimate)
{
    static const int64_t f[] = { 0, 50 };
    EXPECT_REFUSED(socprev_estimate_growth(f, 0, 2, 1, 0.95, NULL, &e, &err), SOCPREV_E_UNDEFINED,
                   SP_ESTIMATE_UNDEFINED, "", -1);
}
END_TEST

START_TEST(a_budget_reaches_people)
{
    static const int64_t f[] = { 10, 5 };
    /* 100 of 1100 are fixed; 1600 leave half as much again for contacts */
    ck_assert_int_eq(socprev_estimate_reach(f, 0, 2, 1100, 100, 1600, 0.95, NULL, &e, NULL),
                     SOCPREV_OK);
    ck_assert_double_eq_tol(value(), 15 + 10 * 0.5 - 5 * 0.25, 1e-12);
    drop();
    int64_t persons = -1;
    ck_assert_int_eq(socprev_affordable_persons(1100, 100, 15, 1600, &persons, NULL), SOCPREV_OK);
    ck_assert_int_eq(persons, 22);
    ck_assert_int_eq(socprev_affordable_persons(1100, 0, 15, 1600, &persons, NULL), SOCPREV_OK);
    ck_assert_int_eq(persons, 21);
    EXPECT_REFUSED(socprev_affordable_persons(2, 1, INT64_MAX, INT64_MAX, &persons, &err),
                   SOCPREV_E_RANGE, SP_OVERFLOW, "", -1);
    ck_assert_int_eq(persons, 21);
}
END_TEST

/* ---- survival ---------------------------------------------------------------------- */

START_TEST(nobody_has_left)
{
    static const int64_t length[] = { 3, 0 };
    static const uint8_t ongoing[] = { 1, 1 };
    socprev_survival *s = NULL;
    int64_t median = 42;
    ck_assert_int_eq(socprev_survival_new(length, 0, ongoing, 0, 2, 0.95, NULL, &s, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_survival_steps(s), 0);
    ck_assert_int_eq(socprev_survival_quantile(s, 0.5, &median), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(median, 42);
    socprev_survival_free(s);
}
END_TEST

START_TEST(everybody_has_left)
{
    static const int64_t length[] = { 5, 1, 3, 3 };
    socprev_survival *s = NULL;
    int64_t at = -1, at_risk = -1, ended = -1;
    double share = -1, low = 42, high = 42;
    ck_assert_int_eq(socprev_survival_new(length, 0, NULL, 0, 4, 0.95, NULL, &s, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_survival_steps(s), 3);
    ck_assert_int_eq(socprev_survival_step(s, 1, &at, &at_risk, &ended, &share), SOCPREV_OK);
    ck_assert(at == 3 && at_risk == 3 && ended == 2 && share == 0.25);
    ck_assert_int_eq(socprev_survival_interval(s, 1, &low, &high), SOCPREV_OK);
    ck_assert(0 < low && low < 0.25 && 0.25 < high && high < 1);
    ck_assert_int_eq(socprev_survival_step(s, 2, NULL, NULL, NULL, &share), SOCPREV_OK);
    ck_assert_double_eq(share, 0);
    ck_assert_int_eq(socprev_survival_interval(s, 2, &low, &high), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_survival_step(s, 3, &at, NULL, NULL, NULL), SOCPREV_E_INVALID);
    socprev_survival_free(s);
}
END_TEST

/* ---- what is refused --------------------------------------------------------------- */

START_TEST(numbers_out_of_range_are_refused)
{
    static const int64_t f[] = { 1, -1 }, two_lists[] = { 1, 2, 3 };
    static const double bad[] = { 0.5, 1.5 }, fine[] = { 0.5 };
    EXPECT_REFUSED(socprev_estimate_proportion(3, 2, 0, 0.95, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ESTIMATE_COUNT, "successes", -1);
    EXPECT_REFUSED(socprev_estimate_proportion(0, 0, 0, 0.95, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ESTIMATE_COUNT, "trials", -1);
    EXPECT_REFUSED(socprev_estimate_proportion(1, 2, SOCPREV_ESTIMATE_CHAO, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_METHOD, "method", -1);
    EXPECT_REFUSED(socprev_estimate_proportion(1, 2, 0, 1, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ESTIMATE_CONFIDENCE, "confidence", -1);
    EXPECT_REFUSED(socprev_estimate_events(-1, 0.95, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ESTIMATE_COUNT, "events", -1);
    EXPECT_REFUSED(socprev_estimate_events(10000000001, 0.95, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ESTIMATE_COUNT, "events", -1);
    EXPECT_REFUSED(socprev_estimate_events(1, (double)NAN, NULL, &e, &err), SOCPREV_E_INVALID,
                   SP_ESTIMATE_CONFIDENCE, "confidence", -1);
    EXPECT_REFUSED(socprev_estimate_successes(bad, 0, 2, 0.95, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_NUMBER, "chance", 1);
    EXPECT_REFUSED(socprev_estimate_successes(fine, 0, 0, 0.95, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "n", -1);
    EXPECT_REFUSED(socprev_estimate_successes(fine, 0, 20001, 0.95, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "n", -1);
    EXPECT_REFUSED(socprev_estimate_two_lists(3, 4, 5, SOCPREV_ESTIMATE_CHAPMAN, 0.95, NULL, &e,
                                              &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "both", -1);
    EXPECT_REFUSED(socprev_estimate_two_lists(3, 4, 1, SOCPREV_ESTIMATE_WILSON, 0.95, NULL, &e,
                                              &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_METHOD, "method", -1);
    EXPECT_REFUSED(socprev_estimate_unseen(f, 0, 2, SOCPREV_ESTIMATE_CHAO, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "frequency", 1);
    EXPECT_REFUSED(socprev_estimate_unseen(f, 0, 0, SOCPREV_ESTIMATE_CHAO, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "n", -1);
    EXPECT_REFUSED(socprev_estimate_growth(f, 0, 1, -1.5, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_EFFORT, "effort", -1);
    EXPECT_REFUSED(socprev_estimate_growth(f, 0, 1, (double)NAN, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_EFFORT, "effort", -1);
    EXPECT_REFUSED(socprev_estimate_reach(f, 0, 1, 100, 100, 100, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "fixed", -1);
    EXPECT_REFUSED(socprev_estimate_reach(f, 0, 1, 100, 50, 49, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "budget", -1);
    EXPECT_REFUSED(socprev_estimate_reach(f, 0, 1, 1, 0, 1000, 0.95, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_EFFORT, "budget", -1);
    socprev_recapture *r = NULL;
    EXPECT_REFUSED(socprev_recapture_new(1, two_lists, 0, 1, 0.95, NULL, NULL, &r, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "lists", -1);
    EXPECT_REFUSED(socprev_recapture_new(2, two_lists, 0, 2, 0.95, NULL, NULL, &r, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_HISTORIES, "n", -1);
    socprev_survival *s = NULL;
    EXPECT_REFUSED(socprev_survival_new(f, 0, NULL, 0, 2, 0.95, NULL, &s, &err),
                   SOCPREV_E_INVALID, SP_LENGTH_NEGATIVE, "length", 1);
    EXPECT_REFUSED(socprev_survival_new(f, 0, NULL, 0, 0, 0.95, NULL, &s, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "n", -1);
    ck_assert_ptr_null(e);
    ck_assert_ptr_null(r);
    ck_assert_ptr_null(s);
}
END_TEST

START_TEST(sums_that_no_double_holds_are_refused)
{
    static const double large[] = { 1e308, 1e308 }, one[] = { 1, 1 }, zero[] = { 0, 0 };
    static const double nan[] = { (double)NAN, 1 }, negative[] = { 1, -1 };
    EXPECT_REFUSED(socprev_estimate_ratio(large, 0, one, 0, 2, 9, 1, 0.9, NULL, NULL, &e, &err),
                   SOCPREV_E_RANGE, SP_ESTIMATE_SUM, "", -1);
    EXPECT_REFUSED(socprev_estimate_ratio(one, 0, zero, 0, 2, 9, 1, 0.9, NULL, NULL, &e, &err),
                   SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, "", -1);
    EXPECT_REFUSED(socprev_estimate_ratio(nan, 0, one, 0, 2, 9, 1, 0.9, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "above", 0);
    EXPECT_REFUSED(socprev_estimate_ratio(one, 0, negative, 0, 2, 9, 1, 0.9, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "below", 1);
    EXPECT_REFUSED(socprev_estimate_ratio(one, 0, one, 0, 2, 0, 1, 0.9, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, "draws", -1);
    EXPECT_REFUSED(socprev_estimate_ratio(one, 0, one, 0, 0, 9, 1, 0.9, NULL, NULL, &e, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "n", -1);
}
END_TEST

static int32_t stop(void *user, int64_t done, int64_t total)
{
    (void)user, (void)done, (void)total;
    return 1;
}

START_TEST(long_work_can_be_cancelled)
{
    static const double x[] = { 0.5, 0.25 };
    static const int64_t count[] = { 60, 60, 90, 80, 20, 20, 30 };
    socprev_run *run = NULL;
    socprev_recapture *r = NULL;
    ck_assert_int_eq(socprev_run_new(stop, NULL, NULL, &run), SOCPREV_OK);
    EXPECT_REFUSED(socprev_estimate_successes(x, 0, 2, 0.9, run, NULL, &e, &err),
                   SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    EXPECT_REFUSED(socprev_estimate_ratio(x, 0, x, 0, 2, 99, 1, 0.9, run, NULL, &e, &err),
                   SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    EXPECT_REFUSED(socprev_recapture_new(3, count, 0, 7, 0.95, run, NULL, &r, &err),
                   SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    socprev_run_free(run);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("estimate");
    TCase *cases = tcase_create("estimates");
    tcase_add_test(cases, methods_have_different_names);
    tcase_add_test(cases, nothing_has_no_answers);
    tcase_add_test(cases, a_proportion_of_none_and_of_all);
    tcase_add_test(cases, the_rule_of_three);
    tcase_add_test(cases, events_have_garwoods_interval);
    tcase_add_test(cases, equal_chances_are_a_binomial);
    tcase_add_test(cases, sure_chances_leave_no_doubt);
    tcase_add_test(cases, a_ratio_of_sums);
    tcase_add_test(cases, one_draw_gives_no_interval);
    tcase_add_test(cases, lists_without_anybody_in_common);
    tcase_add_test(cases, frequencies_that_carry_nothing);
    tcase_add_test(cases, two_lists_as_a_model);
    tcase_add_test(cases, lists_that_depend_on_each_other);
    tcase_add_test(cases, an_empty_list_has_no_fit);
    tcase_add_test(cases, less_effort_misses_some);
    tcase_add_test(cases, far_effort_is_marked);
    tcase_add_test(cases, a_series_below_nobody_is_no_estimate);
    tcase_add_test(cases, a_budget_reaches_people);
    tcase_add_test(cases, nobody_has_left);
    tcase_add_test(cases, everybody_has_left);
    tcase_add_test(cases, numbers_out_of_range_are_refused);
    tcase_add_test(cases, sums_that_no_double_holds_are_refused);
    tcase_add_test(cases, long_work_can_be_cancelled);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
