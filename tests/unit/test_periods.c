/* Instalments and stages: worked by hand, and everything that is refused. */
#include "suite.h"
#include "support.h"

/* ---- instalments ------------------------------------------------------------------- */

static socprev_instalments *one_row(int64_t amount, const int64_t *weight, size_t periods,
                                    int32_t timing)
{
    socprev_instalments *made = NULL;
    ck_assert_int_eq(socprev_instalments_new(1, periods, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_amounts(made, &amount, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_weights(made, 0, weight, 0, periods, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_timing(made, timing, NULL), SOCPREV_OK);
    return made;
}

static socprev_schedule *solved(const socprev_instalments *problem)
{
    socprev_schedule *made = NULL;
    ck_assert_int_eq(socprev_instalments_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_verify(problem, made, NULL), SOCPREV_OK);
    return made;
}

static void check_amounts(const socprev_schedule *schedule, const int64_t *expected, size_t n)
{
    int64_t amount[12];
    ck_assert_int_eq(socprev_schedule_amounts(schedule, amount, n, NULL), SOCPREV_OK);
    for (size_t t = 0; t < n; t++)
        ck_assert_msg(amount[t] == expected[t], "period %zu: %lld", t, (long long)amount[t]);
}

START_TEST(a_grant_of_ten_in_three_equal_parts)
{
    /* the plan is 3 1/3, 6 2/3, 10 */
    static const int64_t thirds[3] = { 1, 1, 1 };
    static const int64_t expected[3][3] = { { 3, 4, 3 }, { 4, 3, 3 }, { 3, 3, 4 } };
    for (int32_t timing = SOCPREV_TIMING_NEAREST; timing <= SOCPREV_TIMING_EX_POST; timing++) {
        socprev_instalments *problem = one_row(10, thirds, 3, timing);
        socprev_schedule *schedule = solved(problem);
        int64_t whole = 0, numerator = 0, denominator = 0;
        check_amounts(schedule, expected[timing - 1], 3);
        ck_assert_int_eq(socprev_schedule_plan(schedule, 0, 1, &whole, &numerator, &denominator),
                         SOCPREV_OK);
        ck_assert(whole == 6 && numerator == 2 && denominator == 3);
        ck_assert_int_eq(socprev_schedule_hold(schedule, 0, 1), SOCPREV_INSTALMENT_PLAN);
        ck_assert_int_eq(socprev_schedule_cumulative(schedule, 0, 2), 10);
        socprev_instalments_free(problem);
        ck_assert_int_eq(socprev_schedule_total(schedule, SOCPREV_AXIS_ROW, 0), 10);
        ck_assert_int_eq(socprev_schedule_total(schedule, SOCPREV_AXIS_COLUMN, 0),
                         expected[timing - 1][0]);
        socprev_schedule_free(schedule);
    }
}
END_TEST

START_TEST(a_signpost_decides_where_rounding_turns)
{
    static const int64_t halves[2] = { 1, 1 }, quarters[4] = { 1, 1, 1, 1 };
    socprev_instalments *problem = one_row(3, halves, 2, SOCPREV_TIMING_NEAREST);
    socprev_schedule *schedule = solved(problem);
    check_amounts(schedule, (const int64_t[]){ 2, 1 }, 2); /* 1 1/2 goes up */
    socprev_schedule_free(schedule);
    ck_assert_int_eq(socprev_instalments_set_signpost(problem, 51, 100, NULL), SOCPREV_OK);
    schedule = solved(problem);
    check_amounts(schedule, (const int64_t[]){ 1, 2 }, 2);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
    problem = one_row(3, quarters, 4, SOCPREV_TIMING_NEAREST); /* 3/4, 1 1/2, 2 1/4, 3 */
    ck_assert_int_eq(socprev_instalments_set_signpost(problem, 3, 4, NULL), SOCPREV_OK);
    schedule = solved(problem);
    check_amounts(schedule, (const int64_t[]){ 1, 0, 1, 1 }, 4);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

START_TEST(a_recovery_mirrors_a_grant)
{
    static const int64_t weight[3] = { 30, 40, 30 };
    socprev_instalments *problem = one_row(-100001, weight, 3, SOCPREV_TIMING_EX_ANTE);
    socprev_schedule *schedule = solved(problem);
    /* 30000.3, 70000.7: up */
    check_amounts(schedule, (const int64_t[]){ -30001, -40000, -30000 }, 3);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

START_TEST(instalments_are_steps_of_the_quantum)
{
    static const int64_t months[3] = { 31, 28, 31 };
    socprev_instalments *problem = one_row(500000, months, 3, SOCPREV_TIMING_NEAREST);
    ck_assert_int_eq(socprev_instalments_set_quantum(problem, 100000, NULL), SOCPREV_OK);
    socprev_schedule *schedule = solved(problem); /* 1.72, 3.28, 5 */
    check_amounts(schedule, (const int64_t[]){ 200000, 100000, 200000 }, 3);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

START_TEST(small_instalments_wait_or_come_earlier)
{
    static const int64_t weight[5] = { 5, 60, 5, 5, 25 }; /* sums 5, 65, 70, 75, 100 */
    socprev_instalments *problem = one_row(100, weight, 5, SOCPREV_TIMING_EX_POST);
    ck_assert_int_eq(socprev_instalments_set_least(problem, 10, NULL), SOCPREV_OK);
    socprev_schedule *schedule = solved(problem);
    check_amounts(schedule, (const int64_t[]){ 0, 65, 0, 10, 25 }, 5);
    ck_assert_int_eq(socprev_schedule_hold(schedule, 0, 0), SOCPREV_INSTALMENT_LATER);
    ck_assert_int_eq(socprev_schedule_hold(schedule, 0, 1), SOCPREV_INSTALMENT_PLAN);
    socprev_schedule_free(schedule);
    ck_assert_int_eq(socprev_instalments_set_timing(problem, SOCPREV_TIMING_EX_ANTE, NULL),
                     SOCPREV_OK);
    schedule = solved(problem); /* back: 25 alone; 75 - 65 alone; 5 with the 60 */
    check_amounts(schedule, (const int64_t[]){ 65, 0, 10, 0, 25 }, 5);
    ck_assert_int_eq(socprev_schedule_hold(schedule, 0, 0), SOCPREV_INSTALMENT_EARLIER);
    ck_assert_int_eq(socprev_schedule_hold(schedule, 0, 2), SOCPREV_INSTALMENT_EARLIER);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

START_TEST(the_last_instalment_is_no_crumb)
{
    static const int64_t weight[3] = { 50, 45, 5 };
    socprev_instalments *problem = one_row(100, weight, 3, SOCPREV_TIMING_NEAREST);
    ck_assert_int_eq(socprev_instalments_set_least(problem, 10, NULL), SOCPREV_OK);
    socprev_schedule *schedule = solved(problem); /* 5 may not remain, so 45 wait */
    check_amounts(schedule, (const int64_t[]){ 50, 0, 50 }, 3);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

START_TEST(an_amount_below_the_minimum_is_paid_at_once)
{
    static const int64_t weight[4] = { 0, 50, 50, 0 };
    static const int32_t timings[2] = { SOCPREV_TIMING_EX_POST, SOCPREV_TIMING_EX_ANTE };
    static const int64_t expected[2][4] = { { 0, 0, 8, 0 }, { 0, 8, 0, 0 } };
    for (size_t k = 0; k < 2; k++) {
        socprev_instalments *problem = one_row(8, weight, 4, timings[k]);
        ck_assert_int_eq(socprev_instalments_set_least(problem, 10, NULL), SOCPREV_OK);
        socprev_schedule *schedule = solved(problem);
        check_amounts(schedule, expected[k], 4);
        socprev_schedule_free(schedule);
        socprev_instalments_free(problem);
    }
}
END_TEST

START_TEST(huge_amounts_are_exact)
{
    static const int64_t weight[3] = { INT64_MAX / 3, INT64_MAX / 3, INT64_MAX / 3 };
    socprev_instalments *problem = one_row(SOCPREV_TOTAL_MAX, weight, 3, SOCPREV_TIMING_NEAREST);
    socprev_schedule *schedule = solved(problem);
    int64_t third = SOCPREV_TOTAL_MAX / 3; /* 2^62 = 3 * third + 1 */
    check_amounts(schedule, (const int64_t[]){ third, third + 1, third }, 3);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

START_TEST(what_instalments_refuse)
{
    socprev_error *err = NULL;
    socprev_instalments *problem = NULL;
    socprev_schedule *schedule = NULL;
    static const int64_t amounts[2] = { 10, 5 }, large[2] = { SOCPREV_TOTAL_MAX, -1 };
    static const int64_t zero[3] = { 0, 0, 0 }, bad[3] = { 1, -1, 1 };
    static const int64_t huge[3] = { INT64_MAX, 1, 0 }, good[3] = { 1, 1, 1 };
    int64_t out[6];
    EXPECT_REFUSED(socprev_instalments_new(0, 1, NULL, &problem, &err), SOCPREV_E_INVALID, 1003,
                   "rows", -1);
    EXPECT_REFUSED(socprev_instalments_new(1, 0, NULL, &problem, &err), SOCPREV_E_INVALID, 1003,
                   "periods", -1);
    ck_assert_int_eq(socprev_instalments_new(2, 3, NULL, &problem, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_instalments_set_amounts(problem, amounts, 0, 1, &err),
                   SOCPREV_E_INVALID, 3001, "amount", -1);
    EXPECT_REFUSED(socprev_instalments_set_amounts(problem, large, 0, 2, &err), SOCPREV_E_RANGE,
                   3002, "amount", 1);
    EXPECT_REFUSED(socprev_instalments_set_weights(problem, 2, good, 0, 3, &err),
                   SOCPREV_E_INVALID, 3110, "row", -1);
    EXPECT_REFUSED(socprev_instalments_set_weights(problem, 0, good, 0, 2, &err),
                   SOCPREV_E_INVALID, 3001, "weight", -1);
    EXPECT_REFUSED(socprev_instalments_set_weights(problem, 0, bad, 0, 3, &err),
                   SOCPREV_E_INVALID, 3000, "weight", 1);
    EXPECT_REFUSED(socprev_instalments_set_weights(problem, 0, zero, 0, 3, &err),
                   SOCPREV_E_INVALID, 3220, "weight", -1);
    EXPECT_REFUSED(socprev_instalments_set_weights(problem, 0, huge, 0, 3, &err), SOCPREV_E_RANGE,
                   3002, "weight", 1);
    EXPECT_REFUSED(socprev_instalments_set_quantum(problem, 0, &err), SOCPREV_E_INVALID, 3005,
                   "quantum", -1);
    EXPECT_REFUSED(socprev_instalments_set_least(problem, -1, &err), SOCPREV_E_INVALID, 3222,
                   "least", -1);
    EXPECT_REFUSED(socprev_instalments_set_timing(problem, 5, &err), SOCPREV_E_INVALID, 1002,
                   "timing", -1);
    EXPECT_REFUSED(socprev_instalments_set_signpost(problem, 3, 2, &err), SOCPREV_E_INVALID, 3009,
                   "numerator", -1);
    ck_assert_int_eq(socprev_instalments_set_amounts(problem, amounts, 0, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_weights(problem, 0, good, 0, 3, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_instalments_solve(problem, NULL, &schedule, &err), SOCPREV_E_INVALID,
                   3221, "weight", 1);
    ck_assert_int_eq(socprev_instalments_set_weights(problem, SOCPREV_EVERY, good, 0, 3, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_instalments_set_quantum(problem, 10, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_instalments_solve(problem, NULL, &schedule, &err), SOCPREV_E_INVALID,
                   3006, "amount", 1);
    ck_assert_ptr_null(schedule);
    ck_assert_int_eq(socprev_instalments_set_quantum(problem, 5, NULL), SOCPREV_OK);
    schedule = solved(problem);
    EXPECT_REFUSED(socprev_schedule_amounts(schedule, out, 5, &err), SOCPREV_E_INVALID, 3001,
                   "out", -1);
    ck_assert_int_eq(socprev_schedule_amount(schedule, 2, 0), 0);
    ck_assert_int_eq(socprev_schedule_amount(schedule, 0, 3), 0);
    ck_assert_int_eq(socprev_schedule_total(schedule, 2, 0), 0);
    ck_assert_int_eq(socprev_schedule_plan(schedule, 0, 3, out, out, out), SOCPREV_E_INVALID);
    /* an answer is not one of another problem */
    ck_assert_int_eq(socprev_instalments_set_timing(problem, SOCPREV_TIMING_EX_ANTE, NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_instalments_verify(problem, schedule, &err), SOCPREV_E_INVALID, 3040,
                   "schedule", 0);
    ck_assert_int_eq(socprev_instalments_set_quantum(problem, 1, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_instalments_verify(problem, schedule, &err), SOCPREV_E_INVALID, 3040,
                   "schedule", 0);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
}
END_TEST

/* ---- stages ------------------------------------------------------------------------------ */

static socprev_apportionment *claimants(const int64_t *weight, size_t n, int32_t rule)
{
    socprev_apportionment *made = NULL;
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(made, weight, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_rule(made, rule, NULL), SOCPREV_OK);
    return made;
}

START_TEST(largest_remainders_may_want_a_unit_back)
{
    /* Alabama: 6, 6 and 2 share 10 as 4, 4, 2 and 11 as 5, 5, 1 */
    static const int64_t weight[3] = { 6, 6, 2 }, pot[2] = { 10, 1 };
    socprev_apportionment *problem = claimants(weight, 3, SOCPREV_RULE_HARE);
    socprev_stages *stages = NULL;
    ck_assert_int_eq(socprev_stages_solve(problem, pot, 0, 2, NULL, &stages, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_stages_verify(problem, pot, 0, 2, stages, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_stages_count(stages, SOCPREV_AXIS_ROW), 3);
    ck_assert_uint_eq(socprev_stages_count(stages, SOCPREV_AXIS_COLUMN), 2);
    ck_assert_int_eq(socprev_stages_amount(stages, 0, 0), 4);
    ck_assert_int_eq(socprev_stages_amount(stages, 2, 0), 2);
    ck_assert_int_eq(socprev_stages_amount(stages, 0, 1), 1); /* the lower index */
    ck_assert_int_eq(socprev_stages_amount(stages, 1, 1), 0);
    ck_assert_int_eq(socprev_stages_amount(stages, 2, 1), 0); /* keeps what it has */
    ck_assert_int_eq(socprev_stages_cumulative(stages, 2, 1), 2);
    ck_assert_int_eq(socprev_stages_is_whole(stages, 0), 1);
    ck_assert_int_eq(socprev_stages_is_whole(stages, 1), 0);
    ck_assert_int_eq(socprev_division_amount(socprev_stages_whole(stages, 1), 2), 1);
    ck_assert_int_eq(socprev_division_bound(socprev_stages_division(stages, 1), 2),
                     SOCPREV_BOUND_FLOOR);
    socprev_stages_free(stages);
    ck_assert_int_eq(socprev_apportionment_set_rule(problem, SOCPREV_RULE_WEBSTER, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_stages_solve(problem, pot, 0, 2, NULL, &stages, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_stages_is_whole(stages, 1), 1);
    socprev_stages_free(stages);
    socprev_apportionment_free(problem);
}
END_TEST

START_TEST(a_base_and_a_reserve_that_may_come)
{
    /* Vysocina: 148.5 million for sure, up to 225 in all */
    static const int64_t weight[3] = { 27, 13, 5 }, pot[2] = { 14850000000, 7650000000 };
    static const int64_t floors[3] = { 0, 0, 2000000000 };
    socprev_apportionment *problem = claimants(weight, 3, SOCPREV_RULE_WEBSTER);
    socprev_stages *stages = NULL;
    ck_assert_int_eq(socprev_apportionment_set_floors(problem, floors, 0, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_stages_solve(problem, pot, 0, 2, NULL, &stages, NULL), SOCPREV_OK);
    for (size_t s = 0; s < 2; s++) {
        int64_t sum = 0;
        for (size_t i = 0; i < 3; i++)
            sum += socprev_stages_amount(stages, i, s);
        ck_assert_int_eq(sum, pot[s]);
        ck_assert_int_eq(socprev_stages_is_whole(stages, s), 1);
    }
    ck_assert_int_eq(socprev_stages_amount(stages, 2, 0), 2000000000); /* its floor */
    ck_assert_int_eq(socprev_stages_cumulative(stages, 2, 1), 2500000000);
    socprev_stages_free(stages);
    socprev_apportionment_free(problem);
}
END_TEST

START_TEST(what_stages_refuse)
{
    static const int64_t weight[2] = { 1, 2 }, signs[3] = { 0, 5, -1 }, pot[2] = { 5, 7 };
    static const int64_t large[2] = { SOCPREV_TOTAL_MAX, 1 }, floors[2] = { 6, 0 };
    static const int64_t other[2] = { 5, 8 }, lowest = INT64_MIN;
    socprev_apportionment *problem = claimants(weight, 2, SOCPREV_RULE_HARE);
    socprev_apportionment *more = NULL;
    socprev_stages *stages = NULL;
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_stages_solve(problem, NULL, 0, 2, NULL, &stages, &err),
                   SOCPREV_E_INVALID, 1001, "pot", -1);
    EXPECT_REFUSED(socprev_stages_solve(problem, pot, 0, 0, NULL, &stages, &err),
                   SOCPREV_E_INVALID, 1003, "n", -1);
    EXPECT_REFUSED(socprev_stages_solve(problem, signs, 0, 3, NULL, &stages, &err),
                   SOCPREV_E_INVALID, 3223, "pot", 2);
    EXPECT_REFUSED(socprev_stages_solve(problem, large, 0, 2, NULL, &stages, &err),
                   SOCPREV_E_RANGE, 3002, "pot", 1);
    EXPECT_REFUSED(socprev_stages_solve(problem, &lowest, 0, 1, NULL, &stages, &err),
                   SOCPREV_E_RANGE, 3002, "pot", 0);
    ck_assert_int_eq(socprev_apportionment_set_floors(problem, floors, 0, 2, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_stages_solve(problem, pot, 0, 2, NULL, &stages, &err),
                   SOCPREV_E_INFEASIBLE, 3021, "pot", 0);
    ck_assert_ptr_null(stages);
    ck_assert_int_eq(socprev_apportionment_set_floors(problem, NULL, 0, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_stages_solve(problem, pot, 0, 2, NULL, &stages, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_stages_verify(problem, pot, 0, 1, stages, &err), SOCPREV_E_INVALID,
                   3040, "stages", 0);
    EXPECT_REFUSED(socprev_stages_verify(problem, other, 0, 2, stages, &err), SOCPREV_E_INVALID,
                   3040, "division", 0);
    more = claimants((const int64_t[]){ 1, 2, 3 }, 3, SOCPREV_RULE_HARE);
    EXPECT_REFUSED(socprev_stages_verify(more, pot, 0, 2, stages, &err), SOCPREV_E_INVALID, 3040,
                   "stages", 0);
    ck_assert_int_eq(socprev_stages_amount(stages, 0, 2), 0);
    ck_assert_int_eq(socprev_stages_amount(stages, 2, 0), 0);
    ck_assert_ptr_null(socprev_stages_division(stages, 2));
    ck_assert_int_eq(socprev_stages_is_whole(stages, 2), 0);
    ck_assert_uint_eq(socprev_stages_count(stages, 2), 0);
    socprev_stages_free(stages);
    socprev_apportionment_free(more);
    socprev_apportionment_free(problem);
}
END_TEST

static int32_t stop(void *user, int64_t done, int64_t total)
{
    (void)done;
    (void)total;
    ++*(int *)user;
    return 1;
}

START_TEST(long_work_can_be_cancelled)
{
    static const int64_t weight[2] = { 1, 2 }, pot[1] = { 5 };
    int calls = 0;
    socprev_run *run = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_run_new(stop, &calls, NULL, &run), SOCPREV_OK);
    socprev_instalments *instalments = one_row(7, weight, 2, SOCPREV_TIMING_NEAREST);
    socprev_apportionment *problem = claimants(weight, 2, SOCPREV_RULE_HARE);
    socprev_schedule *schedule = NULL;
    socprev_stages *stages = NULL;
    EXPECT_REFUSED(socprev_instalments_solve(instalments, run, &schedule, &err),
                   SOCPREV_E_CANCELLED, 1005, "", -1);
    socprev_run_free(run);
    ck_assert_int_eq(socprev_run_new(stop, &calls, NULL, &run), SOCPREV_OK);
    EXPECT_REFUSED(socprev_stages_solve(problem, pot, 0, 1, run, &stages, &err),
                   SOCPREV_E_CANCELLED, 1005, "pot", 0);
    ck_assert_int_eq(calls, 2);
    socprev_run_free(run);
    socprev_apportionment_free(problem);
    socprev_instalments_free(instalments);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("periods");
    TCase *cases = tcase_create("instalments");
    tcase_add_test(cases, a_grant_of_ten_in_three_equal_parts);
    tcase_add_test(cases, a_signpost_decides_where_rounding_turns);
    tcase_add_test(cases, a_recovery_mirrors_a_grant);
    tcase_add_test(cases, instalments_are_steps_of_the_quantum);
    tcase_add_test(cases, small_instalments_wait_or_come_earlier);
    tcase_add_test(cases, the_last_instalment_is_no_crumb);
    tcase_add_test(cases, an_amount_below_the_minimum_is_paid_at_once);
    tcase_add_test(cases, huge_amounts_are_exact);
    tcase_add_test(cases, what_instalments_refuse);
    suite_add_tcase(made, cases);
    cases = tcase_create("stages");
    tcase_add_test(cases, largest_remainders_may_want_a_unit_back);
    tcase_add_test(cases, a_base_and_a_reserve_that_may_come);
    tcase_add_test(cases, what_stages_refuse);
    tcase_add_test(cases, long_work_can_be_cancelled);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
