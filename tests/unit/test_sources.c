/* Several sources with limits: examples, explanations, conflicts, every refusal. */
#include "suite.h"

#include <socprev.h>

enum { ROWS = 2, SOURCES = 3, EU = 0, REGION = 1, OWN = 2 };

/* Two rows of 100 and 60 and three sources without limits. */
static socprev_sources *two_rows(void)
{
    static const int64_t demand[ROWS] = { 100, 60 };
    socprev_sources *made = NULL;
    ck_assert_int_eq(socprev_sources_new(ROWS, SOURCES, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_demands(made, demand, 0, ROWS, NULL), SOCPREV_OK);
    return made;
}

static void limit(socprev_sources *problem, int64_t eu, int64_t region, int64_t own)
{
    const int64_t most[SOURCES] = { eu, region, own };
    ck_assert_int_eq(socprev_sources_set_limits(problem, NULL, 0, most, 0, SOURCES, NULL),
                     SOCPREV_OK);
}

static socprev_payment *solve(const socprev_sources *problem)
{
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    ck_assert_msg(socprev_sources_solve(problem, NULL, &payment, &err) == SOCPREV_OK, "%s",
                  socprev_error_message(err, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_sources_verify(problem, payment, NULL), SOCPREV_OK);
    return payment;
}

static void expect_parts(const socprev_sources *problem, const int64_t expected[ROWS * SOURCES])
{
    int64_t part[ROWS * SOURCES];
    socprev_payment *payment = solve(problem);
    ck_assert_int_eq(socprev_payment_parts(payment, part, ROWS * SOURCES, NULL), SOCPREV_OK);
    for (size_t at = 0; at < ROWS * SOURCES; at++)
        ck_assert_msg(part[at] == expected[at], "part %zu is %lld", at, (long long)part[at]);
    socprev_payment_free(payment);
}

static void expect_conflict(const socprev_sources *problem, int32_t kind, int64_t needed,
                            int64_t available, size_t rows, size_t sources)
{
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(conflict);
    ck_assert_int_eq(socprev_conflict_verify_sources(conflict, problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), kind);
    ck_assert_int_eq(socprev_conflict_needed(conflict), needed);
    ck_assert_int_eq(socprev_conflict_available(conflict), available);
    ck_assert_uint_eq(socprev_conflict_count(conflict, SOCPREV_AXIS_ROW), rows);
    ck_assert_uint_eq(socprev_conflict_count(conflict, SOCPREV_AXIS_COLUMN), sources);
    socprev_conflict_free(conflict);
}

/* ---- who pays what -------------------------------------------------------------------- */

START_TEST(the_first_source_pays_most)
{
    socprev_sources *problem = two_rows();
    expect_parts(problem, (const int64_t[]){ 100, 0, 0, 60, 0, 0 });
    limit(problem, 120, 30, SOCPREV_NO_CAP);
    expect_parts(problem, (const int64_t[]){ 100, 0, 0, 20, 30, 10 });
    static const int64_t own_first[SOURCES] = { 3, 2, 1 };
    ck_assert_int_eq(socprev_sources_set_priorities(problem, own_first, 0, SOURCES, NULL),
                     SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 0, 0, 100, 0, 0, 60 });
    limit(problem, 200, 30, 50);
    expect_parts(problem, (const int64_t[]){ 20, 30, 50, 60, 0, 0 });
    ck_assert_int_eq(socprev_sources_set_priorities(problem, NULL, 0, 0, NULL), SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 100, 0, 0, 60, 0, 0 });
    socprev_sources_free(problem);
}
END_TEST

START_TEST(a_source_may_be_barred_from_a_row)
{
    socprev_sources *problem = two_rows();
    limit(problem, 120, 50, 1000);
    ck_assert_int_eq(socprev_sources_set_eligible(problem, 0, EU, 0, NULL), SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 0, 50, 50, 60, 0, 0 });
    ck_assert_int_eq(socprev_sources_set_eligible(problem, SOCPREV_EVERY, OWN, 0, NULL),
                     SOCPREV_OK);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS, 100, 50, 1, 1);
    ck_assert_int_eq(socprev_sources_set_eligible(problem, 0, EU, 1, NULL), SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 100, 0, 0, 20, 40, 0 });
    socprev_sources_free(problem);
}
END_TEST

START_TEST(shares_may_have_ranges)
{
    socprev_sources *problem = two_rows();
    /* the Union at most 85 %, the own share at least 5 % */
    ck_assert_int_eq(
        socprev_sources_set_range(problem, SOCPREV_EVERY, EU, 0, 1, 85, 100, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_sources_set_range(problem, SOCPREV_EVERY, OWN, 5, 100, 1, 1, NULL), SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 85, 10, 5, 51, 6, 3 });
    /* of 99: at most 84.15, at least 4.95 */
    ck_assert_int_eq(
        socprev_sources_set_demands(problem, (const int64_t[]){ 99, 60 }, 0, ROWS, NULL),
        SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 84, 10, 5, 51, 6, 3 });
    limit(problem, 100, 1000, 1000);
    expect_parts(problem, (const int64_t[]){ 84, 10, 5, 16, 41, 3 });
    socprev_sources_free(problem);
}
END_TEST

START_TEST(bounds_in_money_and_steps_hold)
{
    socprev_sources *problem = two_rows();
    ck_assert_int_eq(socprev_sources_set_quantum(problem, 10, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_bounds(problem, 0, EU, 0, 75, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_sources_set_bounds(problem, SOCPREV_EVERY, OWN, 11, 1000, NULL),
                     SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 70, 10, 20, 40, 0, 20 });
    socprev_payment *payment = solve(problem);
    ck_assert_int_eq(socprev_payment_bound(payment, 0, EU), SOCPREV_BOUND_CAP);
    ck_assert_int_eq(socprev_payment_bound(payment, 0, REGION), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_payment_bound(payment, 0, OWN), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_payment_bearer(payment, 0), -1);
    int64_t whole, numerator, denominator;
    ck_assert_int_eq(socprev_payment_share(payment, 0, EU, &whole, &numerator, &denominator),
                     SOCPREV_E_UNDEFINED);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(what_a_source_must_spend_is_spent)
{
    static const int64_t least[SOURCES] = { 0, 0, 90 };
    socprev_sources *problem = two_rows();
    ck_assert_int_eq(
        socprev_sources_set_limits(problem, least, 0, NULL, 0, SOURCES, NULL), SOCPREV_OK);
    expect_parts(problem, (const int64_t[]){ 70, 0, 30, 0, 0, 60 });
    socprev_sources_free(problem);
}
END_TEST

START_TEST(ranges_tell_what_is_forced)
{
    int64_t least = -1, most = -1;
    socprev_sources *problem = two_rows();
    limit(problem, 100, 50, 30);
    socprev_sources_set_eligible(problem, 0, REGION, 0, NULL);
    socprev_payment *payment = solve(problem);
    ck_assert_int_eq(socprev_sources_range(problem, payment, 0, EU, &least, &most, NULL),
                     SOCPREV_OK);
    ck_assert(least == 70 && most == 100);
    ck_assert_int_eq(socprev_sources_range(problem, payment, 0, REGION, &least, &most, NULL),
                     SOCPREV_OK);
    ck_assert(least == 0 && most == 0);
    ck_assert_int_eq(socprev_sources_range(problem, payment, 1, REGION, &least, &most, NULL),
                     SOCPREV_OK);
    ck_assert(least == 30 && most == 50);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

/* ---- no way ----------------------------------------------------------------------------- */

START_TEST(too_little_money_is_a_conflict_of_rows)
{
    socprev_sources *problem = two_rows();
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    limit(problem, 100, 30, 20);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INFEASIBLE,
                   3119, "demand", 0);
    ck_assert_ptr_null(payment);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS, 160, 150, 2, 3);
    /* the second row alone is too much when only the region may pay it */
    socprev_sources_set_eligible(problem, 1, EU, 0, NULL);
    socprev_sources_set_eligible(problem, 1, OWN, 0, NULL);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS, 60, 30, 1, 1);
    /* and nothing is named but the row when its caps are too low */
    limit(problem, 1000, 1000, 1000);
    socprev_sources_set_bounds(problem, 1, REGION, 0, 40, NULL);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS, 60, 40, 1, 0);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(too_much_to_spend_is_a_conflict_of_sources)
{
    static const int64_t least[SOURCES] = { 0, 100, 70 };
    socprev_sources *problem = two_rows();
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_sources_set_limits(problem, least, 0, NULL, 0, SOURCES, NULL);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INFEASIBLE,
                   3120, "least", REGION);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS_COLUMNS, 170, 160, 2, 2);
    socprev_sources_set_eligible(problem, 0, REGION, 0, NULL);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS_COLUMNS, 100, 60, 0, 1);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(floors_above_a_demand_are_a_conflict)
{
    socprev_sources *problem = two_rows();
    socprev_sources_set_bounds(problem, 1, EU, 40, SOCPREV_NO_CAP, NULL);
    socprev_sources_set_bounds(problem, 1, OWN, 30, SOCPREV_NO_CAP, NULL);
    expect_conflict(problem, SOCPREV_CONFLICT_MARGINS_COLUMNS, 70, 60, 1, 0);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(crossed_limits_are_named)
{
    static const int64_t least[SOURCES] = { 0, 50, 0 }, most[SOURCES] = { 99, 40, 99 };
    socprev_sources *problem = two_rows();
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_sources_set_bounds(problem, 1, OWN, 61, SOCPREV_NO_CAP, NULL);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INFEASIBLE,
                   3118, "limits", OWN);
    expect_conflict(problem, SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, 61, 60, 1, 1);
    socprev_sources_set_bounds(problem, 1, OWN, 0, SOCPREV_NO_CAP, NULL);
    socprev_sources_set_limits(problem, least, 0, most, 0, SOURCES, NULL);
    expect_conflict(problem, SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, 50, 40, 0, 1);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(a_conflict_of_another_problem_proves_nothing)
{
    socprev_sources *problem = two_rows(), *small = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    limit(problem, 100, 30, 20);
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    limit(problem, 100, 30, 30);
    EXPECT_REFUSED(socprev_conflict_verify_sources(conflict, problem, &err), SOCPREV_E_INVALID,
                   3040, "conflict", 0);
    socprev_sources_new(1, 1, NULL, &small, NULL);
    EXPECT_REFUSED(socprev_conflict_verify_sources(conflict, small, &err), SOCPREV_E_INVALID,
                   3040, "conflict", 0);
    EXPECT_REFUSED(socprev_conflict_verify_sources(NULL, small, &err), SOCPREV_E_INVALID, 1001,
                   "conflict", -1);
    EXPECT_REFUSED(socprev_conflict_verify_sources(conflict, NULL, &err), SOCPREV_E_INVALID, 1001,
                   "problem", -1);
    socprev_conflict_free(conflict);
    ck_assert_int_eq(socprev_sources_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_null(conflict);
    socprev_sources_free(small);
    socprev_sources_free(problem);
}
END_TEST

/* ---- refusals ---------------------------------------------------------------------------- */

START_TEST(problems_and_numbers_are_checked)
{
    static const int64_t bad[SOURCES] = { 1, -1, 1 };
    static const int64_t huge[SOURCES] = { SOCPREV_TOTAL_MAX, 1, 0 };
    socprev_sources *problem = NULL;
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_sources_new(0, 1, NULL, &problem, &err), SOCPREV_E_INVALID, 1003,
                   "rows", -1);
    EXPECT_REFUSED(socprev_sources_new(1, 0, NULL, &problem, &err), SOCPREV_E_INVALID, 1003,
                   "sources", -1);
    EXPECT_REFUSED(socprev_sources_new(1, 1, NULL, NULL, &err), SOCPREV_E_INVALID, 1001, "out",
                   -1);
    EXPECT_REFUSED(socprev_sources_new(SIZE_MAX / 4, 4, NULL, &problem, &err), SOCPREV_E_NOMEM,
                   1000, "", -1);
    problem = two_rows();
    EXPECT_REFUSED(socprev_sources_set_demands(problem, bad, 0, ROWS, &err), SOCPREV_E_INVALID,
                   3000, "demand", 1);
    EXPECT_REFUSED(socprev_sources_set_demands(problem, huge, 0, ROWS, &err), SOCPREV_E_RANGE,
                   3002, "demand", 1);
    EXPECT_REFUSED(socprev_sources_set_demands(problem, huge, 0, 1, &err), SOCPREV_E_INVALID,
                   3001, "demand", -1);
    EXPECT_REFUSED(socprev_sources_set_limits(problem, bad, 0, NULL, 0, SOURCES, &err),
                   SOCPREV_E_INVALID, 3000, "least", 1);
    EXPECT_REFUSED(socprev_sources_set_limits(problem, huge, 0, NULL, 0, SOURCES, &err),
                   SOCPREV_E_RANGE, 3002, "least", 1);
    EXPECT_REFUSED(socprev_sources_set_limits(problem, NULL, 0, bad, 0, SOURCES, &err),
                   SOCPREV_E_INVALID, 3000, "most", 1);
    EXPECT_REFUSED(socprev_sources_set_quantum(problem, 0, &err), SOCPREV_E_INVALID, 3005,
                   "quantum", -1);
    EXPECT_REFUSED(socprev_sources_set_priorities(problem, bad, 0, ROWS, &err), SOCPREV_E_INVALID,
                   3001, "priorities", -1);
    expect_parts(problem, (const int64_t[]){ 100, 0, 0, 60, 0, 0 });
    socprev_sources_free(problem);
    socprev_sources_free(NULL);
}
END_TEST

START_TEST(cells_are_checked)
{
    socprev_sources *problem = two_rows();
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_sources_set_eligible(problem, ROWS, 0, 1, &err), SOCPREV_E_INVALID,
                   3110, "row", -1);
    EXPECT_REFUSED(socprev_sources_set_eligible(problem, 0, SOURCES, 1, &err), SOCPREV_E_INVALID,
                   3110, "source", -1);
    EXPECT_REFUSED(socprev_sources_set_bounds(problem, 0, 0, -1, 5, &err), SOCPREV_E_INVALID,
                   3116, "floor", -1);
    EXPECT_REFUSED(socprev_sources_set_bounds(problem, 0, 0, 0, -5, &err), SOCPREV_E_INVALID,
                   3116, "cap", -1);
    EXPECT_REFUSED(socprev_sources_set_bounds(problem, 0, 0, INT64_MAX, 5, &err), SOCPREV_E_RANGE,
                   3004, "floor", -1);
    EXPECT_REFUSED(socprev_sources_set_bounds(problem, ROWS, 0, 0, 5, &err), SOCPREV_E_INVALID,
                   3110, "row", -1);
    static const int64_t bad[][4] = {
        { 0, 0, 1, 1 }, { 0, 1, 1, 0 }, { -1, 2, 1, 1 }, { 0, 1, 3, 2 }, { 2, 3, 1, 2 },
    };
    for (size_t i = 0; i < sizeof bad / sizeof bad[0]; i++)
        EXPECT_REFUSED(socprev_sources_set_range(problem, 0, 0, bad[i][0], bad[i][1], bad[i][2],
                                                 bad[i][3], &err),
                       SOCPREV_E_INVALID, 3117, "low_numerator", -1);
    EXPECT_REFUSED(socprev_sources_set_range(problem, 0, SOURCES, 0, 1, 1, 1, &err),
                   SOCPREV_E_INVALID, 3110, "source", -1);
    expect_parts(problem, (const int64_t[]){ 100, 0, 0, 60, 0, 0 });
    socprev_sources_free(problem);
}
END_TEST

START_TEST(demands_are_whole_steps_and_floors_can_be_added)
{
    socprev_sources *problem = two_rows();
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    socprev_sources_set_quantum(problem, 50, NULL);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_INVALID, 3006,
                   "demand", 1);
    EXPECT_REFUSED(socprev_sources_conflict(problem, &conflict, &err), SOCPREV_E_INVALID, 3006,
                   "demand", 1);
    socprev_sources_set_quantum(problem, 1, NULL);
    socprev_sources_set_bounds(problem, SOCPREV_EVERY, EU, SOCPREV_TOTAL_MAX, SOCPREV_NO_CAP,
                               NULL);
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, &payment, &err), SOCPREV_E_RANGE, 3002,
                   "floors", 3);
    socprev_sources_free(problem);
}
END_TEST

static int32_t stop(void *user, int64_t done, int64_t total)
{
    (void)user;
    (void)done;
    (void)total;
    return 1;
}

START_TEST(a_run_can_be_cancelled)
{
    socprev_run *run = NULL;
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_sources *problem = two_rows();
    socprev_run_new(stop, NULL, NULL, &run);
    EXPECT_REFUSED(socprev_sources_solve(problem, run, &payment, &err), SOCPREV_E_CANCELLED, 1005,
                   "", -1);
    socprev_run_free(run);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(nothing_is_done_without_a_problem)
{
    socprev_error *err = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    static const int64_t number[SOURCES] = { 1, 1, 1 };
    int64_t least = 0, most = 0;
    EXPECT_REFUSED(socprev_sources_set_demands(NULL, number, 0, 2, &err), SOCPREV_E_INVALID, 1001,
                   "problem", -1);
    EXPECT_REFUSED(socprev_sources_set_limits(NULL, number, 0, NULL, 0, 3, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_sources_set_quantum(NULL, 1, &err), SOCPREV_E_INVALID, 1001, "problem",
                   -1);
    EXPECT_REFUSED(socprev_sources_set_priorities(NULL, number, 0, 3, &err), SOCPREV_E_INVALID,
                   1001, "problem", -1);
    EXPECT_REFUSED(socprev_sources_set_eligible(NULL, 0, 0, 1, &err), SOCPREV_E_INVALID, 1001,
                   "problem", -1);
    EXPECT_REFUSED(socprev_sources_solve(NULL, NULL, &payment, &err), SOCPREV_E_INVALID, 1001,
                   "problem", -1);
    EXPECT_REFUSED(socprev_sources_conflict(NULL, &conflict, &err), SOCPREV_E_INVALID, 1001,
                   "problem", -1);
    EXPECT_REFUSED(socprev_sources_verify(NULL, NULL, &err), SOCPREV_E_INVALID, 1001, "problem",
                   -1);
    socprev_sources *problem = two_rows();
    EXPECT_REFUSED(socprev_sources_solve(problem, NULL, NULL, &err), SOCPREV_E_INVALID, 1001,
                   "out", -1);
    EXPECT_REFUSED(socprev_sources_conflict(problem, NULL, &err), SOCPREV_E_INVALID, 1001, "out",
                   -1);
    EXPECT_REFUSED(socprev_sources_verify(problem, NULL, &err), SOCPREV_E_INVALID, 1001, "payment",
                   -1);
    EXPECT_REFUSED(socprev_sources_range(problem, NULL, 0, 0, &least, &most, &err),
                   SOCPREV_E_INVALID, 1001, "payment", -1);
    socprev_sources_free(problem);
}
END_TEST

START_TEST(another_problem_is_told_apart)
{
    socprev_sources *problem = two_rows(), *small = NULL;
    socprev_payment *payment = solve(problem);
    socprev_error *err = NULL;
    int64_t least = -1, most = -1;
    socprev_sources_set_eligible(problem, 0, EU, 0, NULL); /* the answer uses it */
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 0);
    EXPECT_REFUSED(socprev_sources_range(problem, payment, 0, 0, &least, &most, &err),
                   SOCPREV_E_INVALID, 3040, "payment", 0);
    ck_assert(least == -1 && most == -1);
    socprev_sources_set_eligible(problem, 0, EU, 1, NULL);
    EXPECT_REFUSED(socprev_sources_range(problem, payment, ROWS, 0, &least, &most, &err),
                   SOCPREV_E_INVALID, 3110, "row", -1);
    limit(problem, 200, 200, 50); /* and now something else comes first */
    socprev_sources_set_priorities(problem, (const int64_t[]){ 3, 2, 1 }, 0, SOURCES, NULL);
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 1);
    socprev_sources_set_demands(problem, (const int64_t[]){ 100, 70 }, 0, ROWS, NULL);
    EXPECT_REFUSED(socprev_sources_verify(problem, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 1);
    socprev_sources_new(1, 1, NULL, &small, NULL);
    EXPECT_REFUSED(socprev_sources_verify(small, payment, &err), SOCPREV_E_INVALID, 3040,
                   "payment", 0);
    socprev_sources_free(small);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("sources");
    TCase *c = tcase_create("payment");
    tcase_add_test(c, the_first_source_pays_most);
    tcase_add_test(c, a_source_may_be_barred_from_a_row);
    tcase_add_test(c, shares_may_have_ranges);
    tcase_add_test(c, bounds_in_money_and_steps_hold);
    tcase_add_test(c, what_a_source_must_spend_is_spent);
    tcase_add_test(c, ranges_tell_what_is_forced);
    suite_add_tcase(made, c);
    c = tcase_create("conflicts");
    tcase_add_test(c, too_little_money_is_a_conflict_of_rows);
    tcase_add_test(c, too_much_to_spend_is_a_conflict_of_sources);
    tcase_add_test(c, floors_above_a_demand_are_a_conflict);
    tcase_add_test(c, crossed_limits_are_named);
    tcase_add_test(c, a_conflict_of_another_problem_proves_nothing);
    suite_add_tcase(made, c);
    c = tcase_create("refusals");
    tcase_add_test(c, problems_and_numbers_are_checked);
    tcase_add_test(c, cells_are_checked);
    tcase_add_test(c, demands_are_whole_steps_and_floors_can_be_added);
    tcase_add_test(c, a_run_can_be_cancelled);
    tcase_add_test(c, nothing_is_done_without_a_problem);
    tcase_add_test(c, another_problem_is_told_apart);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
