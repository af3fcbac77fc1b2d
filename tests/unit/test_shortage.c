/* Money that falls short, and years that go on to the next: worked by hand, and all that
 * is refused. */
#include "suite.h"
#include "support.h"

static socprev_sources *problem_of(size_t rows, size_t sources, const int64_t *demand,
                                   const int64_t *most)
{
    socprev_sources *made = NULL;
    ck_assert_int_eq(socprev_sources_new(rows, sources, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_demands(made, demand, 0, rows, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_limits(made, NULL, 0, most, 0, sources, NULL),
                     SOCPREV_OK);
    return made;
}

static socprev_payment *solved(const socprev_sources *problem)
{
    socprev_payment *made = NULL;
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_verify(problem, made, NULL), SOCPREV_OK);
    return made;
}

static void check_rows(const socprev_payment *payment, const int64_t *expected)
{
    for (size_t i = 0; i < socprev_payment_count(payment, SOCPREV_AXIS_ROW); i++)
        ck_assert_msg(socprev_payment_total(payment, SOCPREV_AXIS_ROW, i) == expected[i],
                      "row %zu: %lld", i,
                      (long long)socprev_payment_total(payment, SOCPREV_AXIS_ROW, i));
}

START_TEST(tiers_are_strict)
{
    static const int64_t demand[4] = { 40, 30, 20, 10 }, most[1] = { 65 };
    static const int64_t tiers[4] = { 2, 1, 2, 3 };
    socprev_sources *problem = problem_of(4, 1, demand, most);
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, NULL), SOCPREV_E_INFEASIBLE);
    ck_assert_int_eq(socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_PROPORTIONAL, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_tiers(problem, tiers, 0, 4, NULL), SOCPREV_OK);
    payment = solved(problem);
    /* 30 first; 35 are left for 40 and 20: 23 1/3 and 11 2/3; nothing for the last */
    check_rows(payment, (const int64_t[]){ 23, 30, 12, 0 });
    ck_assert_int_eq(socprev_payment_short(payment, 0), 17);
    ck_assert_int_eq(socprev_payment_short(payment, 1), 0);
    ck_assert_int_eq(socprev_payment_group(payment, 0), socprev_payment_group(payment, 2));
    ck_assert_int_ne(socprev_payment_group(payment, 0), socprev_payment_group(payment, 1));
    socprev_payment_free(payment);
    ck_assert_int_eq(socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_EQUAL, NULL),
                     SOCPREV_OK);
    payment = solved(problem); /* 17 1/2 each */
    check_rows(payment, (const int64_t[]){ 18, 30, 17, 0 });
    socprev_payment_free(payment);
    ck_assert_int_eq(socprev_sources_set_tiers(problem, NULL, 0, 4, NULL), SOCPREV_OK);
    payment = solved(problem); /* level 17 1/2 once the last has its 10 */
    check_rows(payment, (const int64_t[]){ 19, 18, 18, 10 });
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

/* The level of a row is what can reach it: two shelters may be paid by the state alone. */
START_TEST(money_reaches_some_more_than_others)
{
    static const int64_t demand[4] = { 100, 100, 100, 100 }, most[2] = { 60, 140 };
    socprev_sources *problem = problem_of(4, 2, demand, most);
    ck_assert_int_eq(socprev_sources_set_eligible(problem, 0, 1, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_eligible(problem, 1, 1, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_PROPORTIONAL, NULL),
                     SOCPREV_OK);
    socprev_payment *payment = solved(problem);
    check_rows(payment, (const int64_t[]){ 30, 30, 70, 70 });
    ck_assert_int_eq(socprev_payment_group(payment, 0), socprev_payment_group(payment, 1));
    ck_assert_int_eq(socprev_payment_group(payment, 2), socprev_payment_group(payment, 3));
    ck_assert_int_ne(socprev_payment_group(payment, 0), socprev_payment_group(payment, 2));
    socprev_payment_free(payment);
    /* with more from the state and less from elsewhere all are equal */
    static const int64_t other[2] = { 120, 80 };
    ck_assert_int_eq(socprev_sources_set_limits(problem, NULL, 0, other, 0, 2, NULL), SOCPREV_OK);
    payment = solved(problem);
    check_rows(payment, (const int64_t[]){ 50, 50, 50, 50 });
    ck_assert_int_eq(socprev_payment_part(payment, 2, 0), 20); /* what the first two leave */
    ck_assert_int_eq(socprev_payment_part(payment, 3, 0), 0);
    ck_assert_int_eq(socprev_payment_group(payment, 0), socprev_payment_group(payment, 3));
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(lower_limits_hold_in_a_shortage)
{
    static const int64_t demand[2] = { 50, 50 }, most[1] = { 40 }, little[1] = { 20 };
    socprev_error *err = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_sources *problem = problem_of(2, 1, demand, most);
    ck_assert_int_eq(socprev_sources_set_bounds(problem, 0, 0, 30, SOCPREV_NO_CAP, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_EQUAL, NULL),
                     SOCPREV_OK);
    payment = solved(problem);
    check_rows(payment, (const int64_t[]){ 30, 10 });
    socprev_payment_free(payment);
    payment = NULL;
    ck_assert_int_eq(socprev_sources_set_limits(problem, NULL, 0, little, 0, 1, NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INFEASIBLE,
                   3230, "most", 0);
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_MARGINS);
    ck_assert_uint_eq(socprev_conflict_count(conflict, SOCPREV_AXIS_ROW), 0);
    ck_assert_int_eq(socprev_conflict_at(conflict, SOCPREV_AXIS_COLUMN, 0), 0);
    ck_assert_int_eq(socprev_conflict_needed(conflict), 30);
    ck_assert_int_eq(socprev_conflict_available(conflict), 20);
    ck_assert_int_eq(socprev_conflict_verify_sources(conflict, problem, NULL), SOCPREV_OK);
    socprev_conflict_free(conflict);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(floors_above_a_demand)
{
    static const int64_t demand[2] = { 5, 50 }, most[2] = { 100, 100 };
    socprev_error *err = NULL;
    socprev_payment *payment = NULL;
    socprev_sources *problem = problem_of(2, 2, demand, most);
    ck_assert_int_eq(socprev_sources_set_bounds(problem, 0, SOCPREV_EVERY, 3, SOCPREV_NO_CAP,
                                                NULL),
                     SOCPREV_OK);
    for (int32_t shortage = 0; shortage <= SOCPREV_SHORTAGE_EQUAL; shortage++) {
        ck_assert_int_eq(socprev_sources_set_shortage(problem, shortage, NULL), SOCPREV_OK);
        EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err),
                       SOCPREV_E_INFEASIBLE, 3231, "demand", 0);
    }
    socprev_sources_free(problem);
}
END_TEST

START_TEST(a_conflict_of_demands_proves_nothing_in_a_shortage)
{
    static const int64_t demand[2] = { 5, 50 }, most[1] = { 10 };
    socprev_error *err = NULL;
    socprev_conflict *conflict = NULL;
    socprev_sources *problem = problem_of(2, 1, demand, most);
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_verify_sources(conflict, problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_EQUAL, NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_conflict_verify_sources(conflict, problem, &err), SOCPREV_E_INVALID,
                   3040, "conflict", 0);
    socprev_conflict_free(conflict);
    socprev_sources_free(problem);
}
END_TEST

/* ---- years ----------------------------------------------------------------------------- */

/* Two services over three years; each must be paid in each year what it costs. */
static socprev_sources *years(const int64_t *budget, const int64_t cost[2][3])
{
    int64_t demand[2] = { 0, 0 };
    for (size_t at = 0; at < 6; at++)
        demand[at / 3] += cost[at / 3][at % 3];
    socprev_sources *made = problem_of(2, 3, demand, budget);
    for (size_t at = 0; at < 6; at++)
        ck_assert_int_eq(socprev_sources_set_bounds(made, at / 3, at % 3, cost[at / 3][at % 3],
                                                    cost[at / 3][at % 3], NULL),
                         SOCPREV_OK);
    return made;
}

START_TEST(what_is_left_goes_on_and_the_rest_lapses)
{
    static const int64_t budget[3] = { 100, 100, 100 };
    static const int64_t cost[2][3] = { { 40, 60, 70 }, { 30, 30, 50 } }; /* 70, 90, 120 */
    socprev_sources *problem = years(budget, cost);
    /* a tenth of a budget may go on: 10 of 30, then all of 20 would, 10 do; 130 - 120 left */
    ck_assert_int_eq(socprev_sources_set_carry(problem, SOCPREV_EVERY, SOCPREV_NO_CAP, 1, 10,
                                               NULL),
                     SOCPREV_OK);
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    /* the third year needs 120: 100 of its own and 10 handed on */
    ck_assert_int_eq(socprev_conflict_needed(conflict) - socprev_conflict_available(conflict), 10);
    ck_assert_int_eq(socprev_conflict_at(conflict, SOCPREV_AXIS_COLUMN,
                                         socprev_conflict_count(conflict, 1) - 1),
                     2);
    ck_assert_int_eq(socprev_conflict_verify_sources(conflict, problem, NULL), SOCPREV_OK);
    socprev_conflict_free(conflict);
    ck_assert_int_eq(socprev_sources_set_carry(problem, 1, 20, 1, 1, NULL), SOCPREV_OK);
    payment = solved(problem);
    static const int64_t carried[3] = { 10, 20, 0 }, lapsed[3] = { 20, 0, 0 };
    for (size_t k = 0; k < 3; k++) {
        ck_assert_int_eq(socprev_payment_carried(payment, k), carried[k]);
        ck_assert_int_eq(socprev_payment_lapsed(payment, k), lapsed[k]);
        for (size_t i = 0; i < 2; i++)
            ck_assert_int_eq(socprev_payment_part(payment, i, k), cost[i][k]);
    }
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(nothing_goes_on_unless_it_may)
{
    static const int64_t budget[3] = { 100, 100, 100 };
    static const int64_t cost[2][3] = { { 40, 60, 51 }, { 30, 30, 50 } };
    socprev_error *err = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_sources *problem = years(budget, cost);
    ck_assert_int_eq(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INFEASIBLE);
    socprev_error_free(err);
    err = NULL;
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_needed(conflict) - socprev_conflict_available(conflict), 1);
    socprev_conflict_free(conflict);
    ck_assert_int_eq(socprev_sources_set_carry(problem, 1, 1, 1, 1, NULL), SOCPREV_OK);
    payment = solved(problem);
    ck_assert_int_eq(socprev_payment_lapsed(payment, 0), 30);
    ck_assert_int_eq(socprev_payment_carried(payment, 1), 1);
    ck_assert_int_eq(socprev_payment_lapsed(payment, 1), 9);
    ck_assert_int_eq(socprev_payment_lapsed(payment, 2), 0);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(years_that_do_not_reach_are_shared)
{
    /* demands of 60 and 60 over two years, at most 40 a year each; budgets 50 and 30 */
    static const int64_t demand[2] = { 60, 60 }, budget[2] = { 50, 30 };
    socprev_sources *problem = problem_of(2, 2, demand, budget);
    ck_assert_int_eq(socprev_sources_set_bounds(problem, SOCPREV_EVERY, SOCPREV_EVERY, 0, 40,
                                                NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_carry(problem, 0, 20, 1, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_PROPORTIONAL, NULL),
                     SOCPREV_OK);
    socprev_payment *payment = solved(problem);
    check_rows(payment, (const int64_t[]){ 40, 40 });
    ck_assert_int_eq(socprev_payment_part(payment, 0, 0), 40); /* the first as early as it can */
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(what_is_refused)
{
    static const int64_t demand[2] = { 5, 5 }, most[2] = { 10, 10 };
    static const int64_t large[2] = { SOCPREV_TOTAL_MAX, 10 };
    socprev_error *err = NULL;
    socprev_payment *payment = NULL;
    socprev_sources *problem = problem_of(2, 2, demand, most);
    EXPECT_REFUSED(socprev_sources_set_shortage(problem, 3, &err), SOCPREV_E_INVALID, 1002,
                   "shortage", -1);
    EXPECT_REFUSED(socprev_sources_set_tiers(problem, demand, 0, 1, &err), SOCPREV_E_INVALID, 3001,
                   "tiers", -1);
    EXPECT_REFUSED(socprev_sources_set_carry(problem, 2, 0, 1, 1, &err), SOCPREV_E_INVALID, 3110,
                   "source", -1);
    EXPECT_REFUSED(socprev_sources_set_carry(problem, 0, -1, 1, 1, &err), SOCPREV_E_INVALID, 3116,
                   "limit", -1);
    EXPECT_REFUSED(socprev_sources_set_carry(problem, 0, 1, 2, 1, &err), SOCPREV_E_INVALID, 3228,
                   "numerator", -1);
    ck_assert_int_eq(socprev_sources_set_carry(problem, 0, 5, 1, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_limits(problem, NULL, 0, large, 0, 2, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_RANGE, 3002,
                   "most", 1);
    ck_assert_int_eq(socprev_sources_set_limits(problem, NULL, 0, NULL, 0, 2, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INVALID, 3229,
                   "most", 0);
    ck_assert_ptr_null(payment);
    ck_assert_int_eq(socprev_sources_set_carry(problem, 0, 0, 1, 1, NULL), SOCPREV_OK);
    payment = solved(problem);
    ck_assert_int_eq(socprev_payment_group(payment, 0), -1);
    ck_assert_int_eq(socprev_payment_group(payment, 2), -1);
    ck_assert_int_eq(socprev_payment_short(payment, 2), 0);
    ck_assert_int_eq(socprev_payment_lapsed(payment, 0), 0); /* no limit, nothing to lapse */
    ck_assert_int_eq(socprev_payment_carried(payment, 2), 0);
    ck_assert_int_eq(socprev_payment_lapsed(payment, 2), 0);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(an_answer_of_another_problem_is_refused)
{
    static const int64_t demand[3] = { 9, 9, 9 }, most[2] = { 10, 6 }, tiers[3] = { 1, 2, 2 };
    static const int64_t turned[3] = { 2, 1, 1 }, more[2] = { 11, 6 };
    socprev_error *err = NULL;
    socprev_sources *problem = problem_of(3, 2, demand, most);
    socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_PROPORTIONAL, NULL);
    socprev_sources_set_tiers(problem, tiers, 0, 3, NULL);
    socprev_payment *payment = solved(problem);
    check_rows(payment, (const int64_t[]){ 9, 4, 3 });
    socprev_sources_set_tiers(problem, turned, 0, 3, NULL);
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 1);
    socprev_sources_set_tiers(problem, NULL, 0, 3, NULL);
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 1);
    socprev_sources_set_tiers(problem, tiers, 0, 3, NULL);
    socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_REFUSED, NULL);
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 1);
    socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_PROPORTIONAL, NULL);
    socprev_sources_set_limits(problem, NULL, 0, more, 0, 2, NULL);
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 0);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("shortage");
    TCase *cases = tcase_create("tiers");
    tcase_add_test(cases, tiers_are_strict);
    tcase_add_test(cases, money_reaches_some_more_than_others);
    tcase_add_test(cases, lower_limits_hold_in_a_shortage);
    tcase_add_test(cases, floors_above_a_demand);
    tcase_add_test(cases, a_conflict_of_demands_proves_nothing_in_a_shortage);
    tcase_add_test(cases, an_answer_of_another_problem_is_refused);
    suite_add_tcase(made, cases);
    cases = tcase_create("years");
    tcase_add_test(cases, what_is_left_goes_on_and_the_rest_lapses);
    tcase_add_test(cases, nothing_goes_on_unless_it_may);
    tcase_add_test(cases, years_that_do_not_reach_are_shared);
    tcase_add_test(cases, what_is_refused);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
