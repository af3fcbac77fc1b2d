/* Co-financing by shares: examples, who bears the residue, every refusal. */
#include "suite.h"

#include <socprev.h>

#include <string.h>

enum { EU, STATE, OWN, SOURCES };
static const int64_t opz[SOURCES] = { 85, 10, 5 };

/* One row of 85/10/5 %. */
static socprev_cofinancing *one_row(int64_t amount)
{
    socprev_cofinancing *made = NULL;
    ck_assert_int_eq(socprev_cofinancing_new(1, SOURCES, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_set_amounts(made, &amount, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_cofinancing_set_shares(made, SOCPREV_EVERY, opz, 0, SOURCES, 100, NULL),
        SOCPREV_OK);
    return made;
}

static void expect_parts(const socprev_cofinancing *problem, int64_t eu, int64_t state,
                         int64_t own)
{
    socprev_payment *payment = NULL;
    int64_t part[SOURCES];
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_payment_parts(payment, part, SOURCES, NULL), SOCPREV_OK);
    ck_assert_msg(part[EU] == eu && part[STATE] == state && part[OWN] == own,
                  "%lld %lld %lld", (long long)part[EU], (long long)part[STATE],
                  (long long)part[OWN]);
    socprev_payment_free(payment);
}

static void bear(socprev_cofinancing *problem, int64_t source, int32_t rounding)
{
    ck_assert_int_eq(
        socprev_cofinancing_set_bearer(problem, SOCPREV_EVERY, source, rounding, NULL),
        SOCPREV_OK);
}

/* ---- the residue ----------------------------------------------------------------------- */

START_TEST(largest_remainders_bear_the_residue)
{
    /* 852.55, 100.3, 50.15 */
    socprev_cofinancing *problem = one_row(1003);
    expect_parts(problem, 853, 100, 50);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(a_named_source_bears_the_residue)
{
    socprev_cofinancing *problem = one_row(1003);
    bear(problem, OWN, SOCPREV_ROUND_DOWN);
    expect_parts(problem, 852, 100, 51);
    bear(problem, OWN, SOCPREV_ROUND_UP);
    expect_parts(problem, 853, 101, 49);
    bear(problem, EU, SOCPREV_ROUND_UP);
    expect_parts(problem, 851, 101, 51);
    bear(problem, STATE, SOCPREV_ROUND_HALF_UP);
    expect_parts(problem, 853, 100, 50);
    socprev_cofinancing_free(problem);
    problem = one_row(10); /* 8.5, 1, 0.5 */
    bear(problem, STATE, SOCPREV_ROUND_HALF_UP);
    expect_parts(problem, 9, 0, 1);
    bear(problem, STATE, SOCPREV_ROUND_HALF_EVEN);
    expect_parts(problem, 8, 2, 0);
    bear(problem, SOCPREV_LARGEST_REMAINDERS, 0);
    expect_parts(problem, 9, 1, 0);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(equal_remainders_go_by_priority_and_are_marked)
{
    static const int64_t own_first[SOURCES] = { 2, 2, 1 };
    socprev_cofinancing *problem = one_row(10);
    socprev_payment *payment = NULL;
    ck_assert_int_eq(
        socprev_cofinancing_set_priorities(problem, own_first, 0, SOURCES, NULL), SOCPREV_OK);
    expect_parts(problem, 8, 1, 1);
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_payment_tie(payment, 0, EU), SOCPREV_TIE_LOST);
    ck_assert_int_eq(socprev_payment_tie(payment, 0, STATE), SOCPREV_TIE_NONE);
    ck_assert_int_eq(socprev_payment_tie(payment, 0, OWN), SOCPREV_TIE_WON);
    socprev_payment_free(payment);
    ck_assert_int_eq(socprev_cofinancing_set_priorities(problem, NULL, 0, 0, NULL), SOCPREV_OK);
    expect_parts(problem, 9, 1, 0);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(parts_are_multiples_of_the_quantum)
{
    socprev_cofinancing *problem = one_row(INT64_C(10035000));
    ck_assert_int_eq(socprev_cofinancing_set_quantum(problem, 1000, NULL), SOCPREV_OK);
    expect_parts(problem, 8530000, 1003000, 502000); /* 8529.75, 1003.5, 501.75 thousand */
    bear(problem, EU, SOCPREV_ROUND_UP);
    expect_parts(problem, 8529000, 1004000, 502000);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(rows_may_have_shares_and_bearers_of_their_own)
{
    static const int64_t amounts[2] = { 1003, 1003 }, ngo[SOURCES] = { 85, 15, 0 };
    socprev_cofinancing *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_cofinancing_new(2, SOURCES, NULL, &problem, NULL);
    socprev_cofinancing_set_amounts(problem, amounts, 0, 2, NULL);
    socprev_cofinancing_set_shares(problem, 0, opz, 0, SOURCES, 100, NULL);
    socprev_cofinancing_set_shares(problem, 1, ngo, 0, SOURCES, 100, NULL);
    ck_assert_int_eq(socprev_cofinancing_set_bearer(problem, 0, OWN, SOCPREV_ROUND_DOWN, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_payment_bearer(payment, 0), OWN);
    ck_assert_int_eq(socprev_payment_bearer(payment, 1), -1);
    ck_assert_int_eq(socprev_payment_part(payment, 0, OWN), 51);
    ck_assert_int_eq(socprev_payment_part(payment, 1, OWN), 0);
    ck_assert_int_eq(socprev_payment_total(payment, SOCPREV_AXIS_ROW, 1), 1003);
    ck_assert_int_eq(socprev_payment_total(payment, SOCPREV_AXIS_COLUMN, EU), 852 + 853);
    socprev_payment_free(payment);
    socprev_cofinancing_free(problem);
}
END_TEST

/* ---- the answer -------------------------------------------------------------------------- */

START_TEST(an_answer_shows_the_exact_shares)
{
    socprev_cofinancing *problem = one_row(1003);
    socprev_payment *payment = NULL;
    int64_t whole = 0, numerator = 0, denominator = 0;
    socprev_cofinancing_solve(problem, NULL, &payment, NULL);
    socprev_cofinancing_free(problem); /* the answer lives on */
    ck_assert_int_eq(socprev_payment_share(payment, 0, EU, &whole, &numerator, &denominator),
                     SOCPREV_OK);
    ck_assert(whole == 852 && numerator == 11 && denominator == 20);
    ck_assert_int_eq(socprev_payment_share(payment, 1, EU, &whole, &numerator, &denominator),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_payment_share(payment, 0, EU, NULL, &numerator, &denominator),
                     SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_payment_count(payment, SOCPREV_AXIS_ROW), 1);
    ck_assert_uint_eq(socprev_payment_count(payment, SOCPREV_AXIS_COLUMN), SOURCES);
    ck_assert_uint_eq(socprev_payment_count(payment, 2), 0);
    ck_assert_int_eq(socprev_payment_bound(payment, 0, EU), SOCPREV_BOUND_NONE);
    socprev_payment_free(payment);
}
END_TEST

START_TEST(what_is_out_of_range_reads_as_nothing)
{
    int64_t part[1];
    socprev_error *err = NULL;
    socprev_cofinancing *problem = one_row(1003);
    socprev_payment *payment = NULL;
    socprev_cofinancing_solve(problem, NULL, &payment, NULL);
    ck_assert_int_eq(socprev_payment_part(payment, 0, SOURCES), 0);
    ck_assert_int_eq(socprev_payment_part(NULL, 0, 0), 0);
    ck_assert_int_eq(socprev_payment_total(payment, SOCPREV_AXIS_ROW, 1), 0);
    ck_assert_int_eq(socprev_payment_tie(payment, 1, 0), SOCPREV_TIE_NONE);
    ck_assert_int_eq(socprev_payment_bound(payment, 1, 0), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_payment_bearer(payment, 1), -1);
    ck_assert_uint_eq(socprev_payment_count(NULL, SOCPREV_AXIS_ROW), 0);
    EXPECT_REFUSED(socprev_payment_parts(payment, part, 1, &err), SOCPREV_E_INVALID, 3001, "out",
                   -1);
    EXPECT_REFUSED(socprev_payment_parts(payment, NULL, 3, &err), SOCPREV_E_INVALID, 1001, "out",
                   -1);
    EXPECT_REFUSED(socprev_payment_parts(NULL, part, 1, &err), SOCPREV_E_INVALID, 1001, "payment",
                   -1);
    socprev_payment_free(payment);
    socprev_payment_free(NULL);
    socprev_cofinancing_free(problem);
    socprev_cofinancing_free(NULL);
}
END_TEST

/* ---- totals of sources ------------------------------------------------------------------- */

START_TEST(prescribed_totals_hold_both_ways)
{
    static const int64_t amounts[2] = { 10, 10 }, totals[SOURCES] = { 17, 2, 1 };
    socprev_cofinancing *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_cofinancing_new(2, SOURCES, NULL, &problem, NULL);
    socprev_cofinancing_set_amounts(problem, amounts, 0, 2, NULL);
    socprev_cofinancing_set_shares(problem, SOCPREV_EVERY, opz, 0, SOURCES, 100, NULL);
    ck_assert_int_eq(socprev_cofinancing_set_totals(problem, totals, 0, SOURCES, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_solve(problem, NULL, &payment, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cofinancing_verify(problem, payment, NULL), SOCPREV_OK);
    /* 9 + 8 and 8 + 9 are equally close: the first row goes up first */
    ck_assert_int_eq(socprev_payment_part(payment, 0, EU), 9);
    ck_assert_int_eq(socprev_payment_part(payment, 1, OWN), 1);
    ck_assert_int_eq(socprev_payment_tie(payment, 0, EU), SOCPREV_TIE_WON);
    ck_assert_int_eq(socprev_payment_tie(payment, 1, EU), SOCPREV_TIE_LOST);
    socprev_payment_free(payment);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(totals_out_of_reach_are_a_conflict)
{
    static const int64_t totals[SOURCES] = { 800, 150, 53 };
    socprev_cofinancing *problem = one_row(1003);
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    socprev_cofinancing_set_totals(problem, totals, 0, SOURCES, NULL);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INFEASIBLE, 3151, "columns", 0);
    ck_assert_ptr_null(payment);
    ck_assert_int_eq(socprev_cofinancing_conflict(problem, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_FLOORS);
    ck_assert_int_eq(socprev_conflict_needed(conflict), 852); /* the shares, rounded down */
    ck_assert_int_eq(socprev_conflict_available(conflict), 800);
    ck_assert_int_eq(socprev_conflict_repair(conflict), 104); /* 52 more, and 52 less elsewhere */
    socprev_conflict_free(conflict);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(totals_must_add_up_and_be_multiples)
{
    static const int64_t unequal[SOURCES] = { 852, 100, 50 }, odd[SOURCES] = { 855, 100, 55 };
    socprev_cofinancing *problem = one_row(1003);
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_cofinancing_set_totals(problem, unequal, 0, SOURCES, NULL);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INVALID, 3027, "totals", -1);
    EXPECT_REFUSED(socprev_cofinancing_conflict(problem, NULL, &(socprev_conflict *){ NULL },
                       &err),
                   SOCPREV_E_INVALID, 3027, "totals", -1);
    socprev_cofinancing_set_amounts(problem, &(int64_t){ 1010 }, 0, 1, NULL);
    socprev_cofinancing_set_totals(problem, odd, 0, SOURCES, NULL);
    socprev_cofinancing_set_quantum(problem, 10, NULL);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INVALID, 3006, "totals", 0);
    EXPECT_REFUSED(socprev_cofinancing_set_totals(problem, odd, 0, 2, &err),
                   SOCPREV_E_INVALID, 3001, "totals", -1);
    ck_assert_int_eq(socprev_cofinancing_set_totals(problem, NULL, 0, 0, NULL), SOCPREV_OK);
    expect_parts(problem, 860, 100, 50);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(shares_too_fine_for_totals_are_refused)
{
    static const int64_t totals[SOURCES] = { INT64_C(1) << 61, 0, 0 };
    socprev_cofinancing *problem = one_row(INT64_C(1) << 61);
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_cofinancing_set_totals(problem, totals, 0, SOURCES, NULL);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_RANGE, 3113, "denominator", -1);
    socprev_cofinancing_free(problem);
}
END_TEST

/* ---- refusals ----------------------------------------------------------------------------- */

START_TEST(a_bearer_must_be_able_to_bear)
{
    static const int64_t thin[SOURCES] = { 50, 49, 1 }, none[SOURCES] = { 85, 15, 0 };
    socprev_cofinancing *problem = one_row(1);
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    socprev_cofinancing_set_shares(problem, 0, thin, 0, SOURCES, 100, NULL);
    bear(problem, OWN, SOCPREV_ROUND_UP);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INFEASIBLE, 3114, "amount", 0);
    ck_assert_int_eq(socprev_cofinancing_conflict(problem, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_MARGINS_COLUMNS);
    ck_assert_int_eq(socprev_conflict_at(conflict, SOCPREV_AXIS_ROW, 0), 0);
    ck_assert_int_eq(socprev_conflict_at(conflict, SOCPREV_AXIS_COLUMN, 0), OWN);
    ck_assert_int_eq(socprev_conflict_needed(conflict), 2);
    ck_assert_int_eq(socprev_conflict_available(conflict), 1);
    socprev_conflict_free(conflict);
    socprev_cofinancing_set_shares(problem, 0, none, 0, SOURCES, 100, NULL);
    bear(problem, OWN, SOCPREV_ROUND_DOWN);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INFEASIBLE, 3115, "amount", 0);
    ck_assert_int_eq(socprev_cofinancing_conflict(problem, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_MARGINS);
    socprev_conflict_free(conflict);
    bear(problem, EU, SOCPREV_ROUND_DOWN); /* and nothing is wrong any more */
    ck_assert_int_eq(socprev_cofinancing_conflict(problem, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_null(conflict);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(shares_must_add_up_to_one)
{
    static const int64_t over[SOURCES] = { 85, 15, 5 }, minus[SOURCES] = { 105, 5, -10 };
    static const int64_t huge[SOURCES] = { INT64_MAX, 1, 0 };
    socprev_cofinancing *problem = one_row(1003);
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 0, over, 0, SOURCES, 100, &err),
                   SOCPREV_E_INVALID, 3111, "denominator", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 0, opz, 0, SOURCES, 0, &err),
                   SOCPREV_E_INVALID, 3111, "denominator", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 0, minus, 0, SOURCES, 100, &err),
                   SOCPREV_E_INVALID, 3000, "numerator", 2);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 0, huge, 0, SOURCES, 100, &err),
                   SOCPREV_E_RANGE, 3002, "numerator", 1);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 0, opz, 0, 2, 100, &err),
                   SOCPREV_E_INVALID, 3001, "numerator", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 1, opz, 0, SOURCES, 100, &err),
                   SOCPREV_E_INVALID, 3110, "row", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(problem, 0, NULL, 0, SOURCES, 100, &err),
                   SOCPREV_E_INVALID, 1001, "numerator", -1);
    expect_parts(problem, 853, 100, 50); /* as before */
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(problems_and_numbers_are_checked)
{
    static const int64_t negative[1] = { -1 }, large[1] = { INT64_MAX };
    socprev_cofinancing *problem = NULL;
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_cofinancing_new(0, 1, NULL, &problem, &err),
                   SOCPREV_E_INVALID, 1003, "rows", -1);
    EXPECT_REFUSED(socprev_cofinancing_new(1, 0, NULL, &problem, &err),
                   SOCPREV_E_INVALID, 1003, "sources", -1);
    EXPECT_REFUSED(socprev_cofinancing_new(1, 1, NULL, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "out", -1);
    EXPECT_REFUSED(socprev_cofinancing_new(SIZE_MAX / 4, 4, NULL, &problem, &err),
                   SOCPREV_E_NOMEM, 1000, "", -1);
    ck_assert_ptr_null(problem);
    problem = one_row(1003);
    EXPECT_REFUSED(socprev_cofinancing_set_amounts(problem, negative, 0, 1, &err),
                   SOCPREV_E_INVALID, 3000, "amount", 0);
    EXPECT_REFUSED(socprev_cofinancing_set_amounts(problem, large, 0, 1, &err),
                   SOCPREV_E_RANGE, 3002, "amount", 0);
    EXPECT_REFUSED(socprev_cofinancing_set_quantum(problem, 0, &err),
                   SOCPREV_E_INVALID, 3005, "quantum", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_bearer(problem, 1, 0, 0, &err),
                   SOCPREV_E_INVALID, 3110, "row", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_bearer(problem, 0, SOURCES, 0, &err),
                   SOCPREV_E_INVALID, 3110, "source", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_bearer(problem, 0, -2, 0, &err),
                   SOCPREV_E_INVALID, 3110, "source", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_bearer(problem, 0, 0, 9, &err),
                   SOCPREV_E_INVALID, 1002, "rounding", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_priorities(problem, opz, 0, 2, &err),
                   SOCPREV_E_INVALID, 3001, "priorities", -1);
    expect_parts(problem, 853, 100, 50);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(nothing_is_done_without_a_problem)
{
    socprev_error *err = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_findings *findings = NULL;
    EXPECT_REFUSED(socprev_cofinancing_set_amounts(NULL, opz, 0, 3, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_quantum(NULL, 1, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_shares(NULL, 0, opz, 0, 3, 100, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_bearer(NULL, 0, 0, 0, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_priorities(NULL, opz, 0, 3, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_set_totals(NULL, opz, 0, 3, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_solve(NULL, NULL, &payment, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_conflict(NULL, NULL, &conflict, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_verify(NULL, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    EXPECT_REFUSED(socprev_cofinancing_check(NULL, opz, 0, 0, 1, 3, &findings, &err),
                   SOCPREV_E_INVALID, 1001, "problem", -1);
    socprev_cofinancing *problem = one_row(1003);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "out", -1);
    EXPECT_REFUSED(socprev_cofinancing_conflict(problem, NULL, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "out", -1);
    EXPECT_REFUSED(socprev_cofinancing_verify(problem, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "payment", -1);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(a_row_needs_shares_and_whole_steps)
{
    socprev_cofinancing *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_cofinancing_new(2, SOURCES, NULL, &problem, NULL);
    socprev_cofinancing_set_shares(problem, 0, opz, 0, SOURCES, 100, NULL);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INVALID, 3112, "shares", 1);
    socprev_cofinancing_free(problem);
    problem = one_row(1003);
    socprev_cofinancing_set_quantum(problem, 10, NULL);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, NULL, &payment, &err),
                   SOCPREV_E_INVALID, 3006, "amount", 0);
    socprev_cofinancing_free(problem);
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
    socprev_cofinancing *problem = one_row(1003);
    socprev_run_new(stop, NULL, NULL, &run);
    EXPECT_REFUSED(socprev_cofinancing_solve(problem, run, &payment, &err),
                   SOCPREV_E_CANCELLED, 1005, "", -1);
    ck_assert_ptr_null(payment);
    socprev_run_free(run);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(another_problem_is_told_apart)
{
    static const int64_t other[SOURCES] = { 80, 15, 5 }, totals[SOURCES] = { 853, 100, 50 };
    socprev_cofinancing *problem = one_row(1003), *wide = NULL;
    socprev_payment *payment = NULL;
    socprev_error *err = NULL;
    socprev_cofinancing_solve(problem, NULL, &payment, NULL);
    socprev_cofinancing_set_amounts(problem, &(int64_t){ 1004 }, 0, 1, NULL);
    EXPECT_REFUSED(socprev_cofinancing_verify(problem, payment, &err),
                   SOCPREV_E_INVALID, 3040, "payment", 0);
    socprev_cofinancing_set_amounts(problem, &(int64_t){ 1003 }, 0, 1, NULL);
    bear(problem, EU, SOCPREV_ROUND_DOWN);
    EXPECT_REFUSED(socprev_cofinancing_verify(problem, payment, &err),
                   SOCPREV_E_INVALID, 3040, "payment", 0);
    bear(problem, SOCPREV_LARGEST_REMAINDERS, 0);
    socprev_cofinancing_set_totals(problem, totals, 0, SOURCES, NULL);
    EXPECT_REFUSED(socprev_cofinancing_verify(problem, payment, &err),
                   SOCPREV_E_INVALID, 3040, "payment", 0);
    socprev_cofinancing_set_totals(problem, NULL, 0, 0, NULL);
    socprev_cofinancing_set_shares(problem, 0, other, 0, SOURCES, 100, NULL);
    EXPECT_REFUSED(socprev_cofinancing_verify(problem, payment, &err),
                   SOCPREV_E_INVALID, 3040, "payment", 0);
    socprev_cofinancing_new(2, SOURCES, NULL, &wide, NULL);
    EXPECT_REFUSED(socprev_cofinancing_verify(wide, payment, &err),
                   SOCPREV_E_INVALID, 3040, "payment", 0);
    socprev_cofinancing_free(wide);
    socprev_payment_free(payment);
    socprev_cofinancing_free(problem);
}
END_TEST

/* ---- published parts ---------------------------------------------------------------------- */

/* The fields of the findings of one row. */
static const char *fields_of(const socprev_cofinancing *problem, const int64_t *parts)
{
    static char text[64];
    socprev_findings *findings = NULL;
    text[0] = '\0';
    ck_assert_int_eq(
        socprev_cofinancing_check(problem, parts, 0, 0, 1, SOURCES, &findings, NULL), SOCPREV_OK);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        strcat(strcat(text, i == 0 ? "" : " "), socprev_finding_field(findings, i));
    socprev_findings_free(findings);
    return text;
}

START_TEST(what_does_not_add_up_is_named)
{
    socprev_cofinancing *problem = one_row(100000);
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 85000, 10000, 5000 }), "");
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 85000, 15000, 5000 }),
                     "amount source/2");
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 84000, 11000, 5000 }),
                     "source/1 source/2");
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 17000, 2000, 1000 }), "amount");
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 85001, 9999, 5000 }),
                     "source/1 source/2");
    socprev_cofinancing_free(problem);
    problem = one_row(1003); /* 852.55, 100.3, 50.15 */
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 851, 101, 51 }), "source/1");
    bear(problem, EU, SOCPREV_ROUND_UP);
    ck_assert_str_eq(fields_of(problem, (const int64_t[]){ 851, 101, 51 }), "");
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(findings_say_how_much_in_both_languages)
{
    static const int64_t parts[SOURCES] = { 85000, 15000, 5000 };
    socprev_cofinancing *problem = one_row(100000);
    socprev_findings *found = NULL;
    socprev_cofinancing_check(problem, parts, 0, 0, 1, SOURCES, &found, NULL);
    ck_assert_str_eq(socprev_finding_record(found, 0), "row/1");
    ck_assert_str_eq(socprev_finding_message(found, 0, SOCPREV_LANG_EN),
                     "the parts add up to 105000, not to the amount 100000: 5000");
    ck_assert_str_eq(socprev_finding_message(found, 1, SOCPREV_LANG_CS),
                     "část je 15000; její podíl z 100000 je 10000");
    ck_assert_int_eq(socprev_finding_severity(found, 0), SOCPREV_SEVERITY_MISTAKE);
    socprev_findings_free(found);
    socprev_cofinancing_free(problem);
}
END_TEST

START_TEST(published_parts_must_be_a_table_of_amounts)
{
    static const int64_t parts[SOURCES] = { 850, 100, -50 };
    static const int64_t huge[SOURCES] = { INT64_C(1) << 62, 1, 0 };
    socprev_cofinancing *problem = one_row(1000), *bare = NULL;
    socprev_findings *found = NULL;
    socprev_error *err = NULL;
    EXPECT_REFUSED(socprev_cofinancing_check(problem, parts, 0, 0, 1, SOURCES, &found, &err),
                   SOCPREV_E_INVALID, 3000, "parts", 2);
    EXPECT_REFUSED(socprev_cofinancing_check(problem, huge, 0, 0, 1, SOURCES, &found, &err),
                   SOCPREV_E_RANGE, 3002, "parts", 1);
    EXPECT_REFUSED(socprev_cofinancing_check(problem, parts, 0, 0, 2, SOURCES, &found, &err),
                   SOCPREV_E_INVALID, 3001, "rows", -1);
    EXPECT_REFUSED(socprev_cofinancing_check(problem, parts, 0, 0, 1, 2, &found, &err),
                   SOCPREV_E_INVALID, 3001, "sources", -1);
    EXPECT_REFUSED(socprev_cofinancing_check(problem, NULL, 0, 0, 1, SOURCES, &found, &err),
                   SOCPREV_E_INVALID, 1001, "parts", -1);
    EXPECT_REFUSED(socprev_cofinancing_check(problem, parts, 0, 0, 1, SOURCES, NULL, &err),
                   SOCPREV_E_INVALID, 1001, "out", -1);
    socprev_cofinancing_new(1, SOURCES, NULL, &bare, NULL);
    EXPECT_REFUSED(socprev_cofinancing_check(bare, parts, 0, 0, 1, SOURCES, &found, &err),
                   SOCPREV_E_INVALID, 3112, "shares", 0);
    ck_assert_ptr_null(found);
    socprev_cofinancing_free(bare);
    socprev_cofinancing_free(problem);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("cofinancing");
    TCase *c = tcase_create("residue");
    tcase_add_test(c, largest_remainders_bear_the_residue);
    tcase_add_test(c, a_named_source_bears_the_residue);
    tcase_add_test(c, equal_remainders_go_by_priority_and_are_marked);
    tcase_add_test(c, parts_are_multiples_of_the_quantum);
    tcase_add_test(c, rows_may_have_shares_and_bearers_of_their_own);
    suite_add_tcase(made, c);
    c = tcase_create("answer");
    tcase_add_test(c, an_answer_shows_the_exact_shares);
    tcase_add_test(c, what_is_out_of_range_reads_as_nothing);
    tcase_add_test(c, another_problem_is_told_apart);
    suite_add_tcase(made, c);
    c = tcase_create("totals");
    tcase_add_test(c, prescribed_totals_hold_both_ways);
    tcase_add_test(c, totals_out_of_reach_are_a_conflict);
    tcase_add_test(c, totals_must_add_up_and_be_multiples);
    tcase_add_test(c, shares_too_fine_for_totals_are_refused);
    suite_add_tcase(made, c);
    c = tcase_create("refusals");
    tcase_add_test(c, a_bearer_must_be_able_to_bear);
    tcase_add_test(c, shares_must_add_up_to_one);
    tcase_add_test(c, problems_and_numbers_are_checked);
    tcase_add_test(c, nothing_is_done_without_a_problem);
    tcase_add_test(c, a_row_needs_shares_and_whole_steps);
    tcase_add_test(c, a_run_can_be_cancelled);
    suite_add_tcase(made, c);
    c = tcase_create("published");
    tcase_add_test(c, what_does_not_add_up_is_named);
    tcase_add_test(c, findings_say_how_much_in_both_languages);
    tcase_add_test(c, published_parts_must_be_a_table_of_amounts);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
