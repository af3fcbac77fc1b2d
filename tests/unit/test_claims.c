/* Claims: rules, errors, answers and their reasons. */
#include "allocate/allocate_internal.h"
#include "claims.h"
#include "suite.h"

static const int64_t four[] = { 30, 40, 60, 120 };

static void expect_amounts(const socprev_awards *awards, const int64_t *expected, size_t n)
{
    ck_assert_uint_eq(socprev_awards_count(awards), n);
    for (size_t i = 0; i < n; i++)
        ck_assert_int_eq(socprev_awards_amount(awards, i), expected[i]);
}

/* ---- rules ------------------------------------------------------------------------ */

START_TEST(every_rule_is_found_by_its_name)
{
    ck_assert_int_eq(socprev_claims_rule_count(), 11);
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        int32_t rule = socprev_claims_rule_at(at), found = 0;
        const char *name = socprev_claims_rule_name(rule);
        ck_assert_int_eq(socprev_claims_rule_find(name, SOCPREV_NUL, &found, NULL), SOCPREV_OK);
        ck_assert_int_eq(found, rule);
        ck_assert_int_eq(socprev_claims_rule_has_signposts(rule),
                         rule <= SOCPREV_CLAIMS_EGALITARIAN);
        ck_assert_int_eq(socprev_claims_rule_has_weights(rule),
                         rule >= SOCPREV_CLAIMS_EQUAL_AWARDS && rule <= SOCPREV_CLAIMS_PINILES);
    }
    ck_assert_int_eq(socprev_claims_rule_at(-1), 0);
    ck_assert_int_eq(socprev_claims_rule_at(11), 0);
    ck_assert_ptr_null(socprev_claims_rule_name(0));
    ck_assert_int_eq(socprev_claims_rule_has_weights(0), 0);
    ck_assert_int_eq(socprev_claims_rule_has_signposts(99), 0);
}
END_TEST

START_TEST(second_names_are_accepted)
{
    int32_t rule = 0;
    ck_assert_int_eq(socprev_claims_rule_find("shapley!", 7, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(rule, SOCPREV_CLAIMS_RANDOM_ARRIVAL);
    ck_assert_int_eq(socprev_claims_rule_find("contested_garment", SOCPREV_NUL, &rule, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(rule, SOCPREV_CLAIMS_TALMUD);
}
END_TEST

START_TEST(an_unknown_name_is_refused)
{
    int32_t rule = 7;
    socprev_error *err = NULL;
    socprev_status st = socprev_claims_rule_find("fair", SOCPREV_NUL, &rule, &err);
    expect_error(st, err, SOCPREV_E_NOT_FOUND, SP_CLAIMS_RULE_NAME, "name", -1);
    ck_assert_int_eq(rule, 7);
    ck_assert_int_eq(socprev_claims_rule_find(NULL, 0, &rule, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_rule_find("cea", SOCPREV_NUL, NULL, NULL), SOCPREV_E_INVALID);
}
END_TEST

/* ---- errors of setters -------------------------------------------------------------- */

static socprev_claims *problem;

static void set_up(void)
{
    problem = claims_of(four, 4, 120, SOCPREV_CLAIMS_TALMUD);
}

static void tear_down(void)
{
    socprev_claims_free(problem);
}

START_TEST(a_problem_needs_claimants)
{
    socprev_claims *made = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_claims_new(0, NULL, &made, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "n", -1);
    ck_assert_ptr_null(made);
    ck_assert_int_eq(socprev_claims_new(1, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_claims_count(NULL), 0);
    ck_assert_uint_eq(socprev_claims_count(problem), 4);
    socprev_claims_free(NULL);
    socprev_awards_free(NULL);
}
END_TEST

START_TEST(bad_claims_are_refused)
{
    socprev_error *err = NULL;
    static const int64_t negative[] = { 1, -1, 1, 1 };
    static const int64_t large[] = { SOCPREV_CLAIMS_MAX, 1, 0, 0 };
    socprev_status st = socprev_claims_set_claims(problem, negative, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_NEGATIVE, "claims", 1);
    st = socprev_claims_set_claims(problem, four, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "claims", -1);
    st = socprev_claims_set_claims(problem, large, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, "claims", 1);
    ck_assert_int_eq(socprev_claims_set_claims(problem, NULL, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(problem->claim_sum, 250);
}
END_TEST

START_TEST(bad_weights_are_refused)
{
    socprev_error *err = NULL;
    static const int64_t zero[] = { 1, 1, 0, 1 }, negative[] = { 1, 1, 1, -1 };
    static const int64_t large[] = { 1, 1, 1, SOCPREV_CLAIMS_MAX };
    socprev_status st = socprev_claims_set_weights(problem, zero, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_CLAIMS_WEIGHT, "weights", 2);
    st = socprev_claims_set_weights(problem, negative, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_NEGATIVE, "weights", 3);
    st = socprev_claims_set_weights(problem, large, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, "weights", 3);
    st = socprev_claims_set_weights(problem, four, 0, 5, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "weights", -1);
    ck_assert(!problem->is_weighted);
}
END_TEST

START_TEST(bad_numbers_are_refused)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_claims_set_estate(problem, -1, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_CLAIMS_ESTATE_NEGATIVE, "estate", -1);
    st = socprev_claims_set_estate(problem, SOCPREV_TOTAL_MAX + 1, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_CLAIMS_ESTATE_LARGE, "estate", -1);
    st = socprev_claims_set_rule(problem, 12, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_CLAIMS_RULE, "rule", -1);
    st = socprev_claims_set_form(problem, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_CLAIMS_FORM, "form", -1);
    st = socprev_claims_set_quantum(problem, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_QUANTUM, "quantum", -1);
    st = socprev_claims_set_sample(problem, 1, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_CLAIMS_SAMPLES, "samples", -1);
    ck_assert_int_eq(socprev_claims_set_sample(problem, 1, ((int64_t)1 << 30) + 1, NULL),
                     SOCPREV_E_INVALID);
}
END_TEST

START_TEST(bad_ids_tiers_and_priorities_are_refused)
{
    socprev_error *err = NULL;
    static const int64_t twice[] = { 5, 6, 5, 7 };
    socprev_status st = socprev_claims_set_ids(problem, twice, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_DUPLICATE, SP_ALLOCATE_ID, "ids", 2);
    st = socprev_claims_set_tiers(problem, four, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "tiers", -1);
    st = socprev_claims_set_priorities(problem, four, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "priorities", -1);
}
END_TEST

START_TEST(without_a_problem_nothing_is_set)
{
    ck_assert_int_eq(socprev_claims_set_claims(NULL, four, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_weights(NULL, four, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_tiers(NULL, four, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_ids(NULL, four, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_priorities(NULL, four, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_estate(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_quantum(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_rule(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_form(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_set_sample(NULL, 1, 1, NULL), SOCPREV_E_INVALID);
}
END_TEST

/* ---- errors of solving ---------------------------------------------------------------- */

static void expect_refusal(socprev_status status, int32_t number, const char *field,
                           int64_t index)
{
    socprev_awards *awards = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_claims_solve(problem, NULL, &awards, &err);
    expect_error(st, err, status, number, field, index);
    ck_assert_ptr_null(awards);
}

START_TEST(what_a_rule_lacks_is_refused)
{
    socprev_claims_set_weights(problem, four, 0, 4, NULL);
    socprev_claims_set_rule(problem, SOCPREV_CLAIMS_PROPORTIONAL, NULL);
    expect_refusal(SOCPREV_E_INVALID, SP_CLAIMS_UNWEIGHTED, "weights", -1);
    socprev_claims_set_weights(problem, NULL, 0, 0, NULL);
    socprev_claims_set_rule(problem, SOCPREV_CLAIMS_RANDOM_ARRIVAL, NULL);
    socprev_claims_set_form(problem, SOCPREV_CLAIMS_SIGNPOSTS, NULL);
    expect_refusal(SOCPREV_E_INVALID, SP_CLAIMS_NO_SIGNPOSTS, "form", -1);
}
END_TEST

START_TEST(all_must_be_multiples_of_the_quantum)
{
    socprev_claims_set_quantum(problem, 20, NULL);
    expect_refusal(SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, "claims", 0);
    socprev_claims_set_estate(problem, 121, NULL);
    expect_refusal(SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, "estate", -1);
}
END_TEST

START_TEST(solving_needs_a_problem_and_a_place)
{
    socprev_awards *awards = NULL;
    ck_assert_int_eq(socprev_claims_solve(NULL, NULL, &awards, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_claims_solve(problem, NULL, NULL, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(a_cancelled_run_gives_nothing)
{
    socprev_run *run = NULL;
    socprev_awards *awards = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    socprev_run_cancel(run);
    socprev_status st = socprev_claims_solve(problem, run, &awards, &err);
    expect_error(st, err, SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    ck_assert_ptr_null(awards);
    socprev_run_free(run);
}
END_TEST

/* ---- answers ---------------------------------------------------------------------------- */

START_TEST(an_estate_for_all_gives_everyone_the_claim)
{
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        socprev_claims_set_rule(problem, socprev_claims_rule_at(at), NULL);
        for (int64_t surplus = 0; surplus <= 7; surplus += 7) {
            int64_t tier = 0, n = 0, d = 0;
            socprev_claims_set_estate(problem, 250 + surplus, NULL);
            socprev_awards *awards = solve_claims(problem);
            expect_amounts(awards, four, 4);
            ck_assert_int_eq(socprev_awards_surplus(awards), surplus);
            ck_assert_int_eq(socprev_awards_hold(awards, 2), SOCPREV_AWARD_CLAIM);
            ck_assert_int_eq(socprev_awards_tier(awards, &tier), SOCPREV_E_UNDEFINED);
            ck_assert_int_eq(socprev_awards_level(awards, &n, &d), SOCPREV_E_UNDEFINED);
            socprev_awards_free(awards);
        }
    }
}
END_TEST

START_TEST(no_estate_or_no_claims_give_nothing)
{
    static const int64_t nothing[4];
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        socprev_claims_set_rule(problem, socprev_claims_rule_at(at), NULL);
        socprev_claims_set_claims(problem, four, 0, 4, NULL);
        socprev_claims_set_estate(problem, 0, NULL);
        socprev_awards *awards = solve_claims(problem);
        expect_amounts(awards, nothing, 4);
        ck_assert_int_eq(socprev_awards_next(awards),
                         -1); /* no remainders, nobody in line for one */
        socprev_awards_free(awards);
        socprev_claims_set_claims(problem, nothing, 0, 4, NULL);
        socprev_claims_set_estate(problem, 9, NULL);
        awards = solve_claims(problem);
        expect_amounts(awards, nothing, 4);
        ck_assert_int_eq(socprev_awards_surplus(awards), 9);
        socprev_awards_free(awards);
    }
}
END_TEST

START_TEST(one_claimant_gets_the_estate)
{
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        socprev_claims *one = claims_of(four + 3, 1, 77, socprev_claims_rule_at(at));
        socprev_awards *awards = solve_claims(one);
        ck_assert_int_eq(socprev_awards_amount(awards, 0), 77);
        socprev_awards_free(awards);
        socprev_claims_free(one);
    }
}
END_TEST

START_TEST(levels_and_holds_are_told)
{
    int64_t n = 0, d = 0, tier = -1;
    socprev_awards *awards = solve_claims(problem); /* 15, 20, 30, 55 */
    ck_assert_int_eq(socprev_awards_tier(awards, &tier), SOCPREV_OK);
    ck_assert_int_eq(tier, 0);
    ck_assert_int_eq(socprev_awards_level(awards, &n, &d), SOCPREV_OK);
    ck_assert_int_eq(n, 55 * d);
    ck_assert_int_eq(socprev_awards_hold(awards, 0), SOCPREV_AWARD_HALF);
    ck_assert_int_eq(socprev_awards_hold(awards, 3), SOCPREV_AWARD_BETWEEN);
    ck_assert_int_eq(socprev_awards_hold(awards, 4), SOCPREV_AWARD_BETWEEN);
    ck_assert_int_eq(socprev_awards_is_estimate(awards), 0);
    socprev_awards_free(awards);
    socprev_claims_set_rule(problem, SOCPREV_CLAIMS_EQUAL_LOSSES, NULL);
    awards = solve_claims(problem); /* 0, 20/3, 80/3, 260/3: everyone loses 100/3 */
    ck_assert_int_eq(socprev_awards_level(awards, &n, &d), SOCPREV_OK);
    ck_assert_int_eq(3 * n, 100 * d);
    ck_assert_int_eq(socprev_awards_hold(awards, 0), SOCPREV_AWARD_NOTHING);
    socprev_awards_free(awards);
}
END_TEST

START_TEST(half_of_an_odd_claim_is_seen)
{
    static const int64_t odd[] = { 3, 100 };
    socprev_claims *small = claims_of(odd, 2, 40, SOCPREV_CLAIMS_TALMUD);
    socprev_awards *awards = solve_claims(small);
    ck_assert_int_eq(socprev_awards_hold(awards, 0), SOCPREV_AWARD_HALF);
    socprev_awards_free(awards);
    socprev_claims_free(small);
}
END_TEST

START_TEST(weights_bend_equal_awards)
{
    static const int64_t weights[] = { 1, 1, 1, 3 }, expected[] = { 20, 20, 20, 60 };
    socprev_claims_set_rule(problem, SOCPREV_CLAIMS_EQUAL_AWARDS, NULL);
    socprev_claims_set_weights(problem, weights, 0, 4, NULL);
    socprev_awards *awards = solve_claims(problem);
    expect_amounts(awards, expected, 4);
    socprev_awards_free(awards);
}
END_TEST

START_TEST(a_tie_is_told_and_broken_by_priority_then_id)
{
    static const int64_t claims[] = { 50, 50, 50 }, ids[] = { 9, 8, 7 }, first[] = { 1, 0, 1 };
    socprev_claims *equal = claims_of(claims, 3, 100, SOCPREV_CLAIMS_EQUAL_AWARDS);
    socprev_claims_set_ids(equal, ids, 0, 3, NULL);
    for (int32_t form = 1; form <= 2; form++) {
        socprev_claims_set_form(equal, form, NULL);
        socprev_claims_set_priorities(equal, NULL, 0, 0, NULL);
        socprev_awards *awards = solve_claims(equal);
        ck_assert_int_eq(socprev_awards_amount(awards, 2), 34);
        ck_assert_uint_eq(socprev_awards_tie_count(awards), 3);
        ck_assert_int_eq(socprev_awards_tie_units(awards), 1);
        ck_assert_int_eq(socprev_awards_tie_at(awards, 1), 1);
        ck_assert_int_eq(socprev_awards_tie_at(awards, 3), -1);
        ck_assert_int_eq(socprev_awards_tie(awards, 2), SOCPREV_TIE_WON);
        ck_assert_int_eq(socprev_awards_tie(awards, 0), SOCPREV_TIE_LOST);
        ck_assert_int_eq(socprev_awards_last(awards), 2);
        ck_assert_int_eq(socprev_awards_next(awards), 1);
        socprev_awards_free(awards);
        socprev_claims_set_priorities(equal, first, 0, 3, NULL);
        awards = solve_claims(equal);
        ck_assert_int_eq(socprev_awards_amount(awards, 1), 34);
        socprev_awards_free(awards);
    }
    socprev_claims_free(equal);
}
END_TEST

START_TEST(tiers_are_paid_in_turn)
{
    static const int64_t tiers[] = { 2, 1, 1, 5 };
    static const int64_t estates[] = { 50, 100, 115, 130, 131 };
    static const int64_t expected[][4] = {
        { 0, 20, 30, 0 }, { 0, 40, 60, 0 }, { 15, 40, 60, 0 }, { 30, 40, 60, 0 },
        { 30, 40, 60, 1 },
    };
    socprev_claims_set_rule(problem, SOCPREV_CLAIMS_PROPORTIONAL, NULL);
    socprev_claims_set_tiers(problem, tiers, 0, 4, NULL);
    for (size_t k = 0; k < 5; k++) {
        int64_t tier = 0;
        socprev_claims_set_estate(problem, estates[k], NULL);
        socprev_awards *awards = solve_claims(problem);
        socprev_status st = socprev_awards_tier(awards, &tier);
        ck_assert_int_eq(st, k == 1 || k == 3 ? SOCPREV_E_UNDEFINED : SOCPREV_OK);
        if (k == 4)
            ck_assert_int_eq(tier, 5);
        expect_amounts(awards, expected[k], 4);
        socprev_awards_free(awards);
    }
    socprev_claims_set_tiers(problem, NULL, 0, 0, NULL);
    socprev_claims_set_estate(problem, 25, NULL);
    socprev_awards *awards = solve_claims(problem);
    ck_assert_int_eq(socprev_awards_amount(awards, 0), 3);
    socprev_awards_free(awards);
}
END_TEST

START_TEST(exact_awards_are_in_minor_units)
{
    static const int64_t claims[] = { 3000, 2000, 2000 };
    int64_t whole = 0, n = 0, d = 0;
    socprev_claims *large = claims_of(claims, 3, 5000, SOCPREV_CLAIMS_PROPORTIONAL);
    socprev_claims_set_quantum(large, 1000, NULL);
    socprev_awards *awards = solve_claims(large);
    ck_assert_int_eq(socprev_awards_exact(awards, 0, &whole, &n, &d), SOCPREV_OK);
    ck_assert_int_eq(whole, 2142); /* 15000 / 7 */
    ck_assert_int_eq(n * 7, 6 * d);
    ck_assert_int_eq(socprev_awards_amount(awards, 0), 2000);
    socprev_awards_free(awards);
    socprev_claims_free(large);
}
END_TEST

START_TEST(the_average_of_three_is_the_centre_of_a_trapezium)
{
    static const int64_t claims[] = { 1, 2, 3 }, ninths[] = { 4, 7, 7 };
    socprev_claims *three = claims_of(claims, 3, 2, SOCPREV_CLAIMS_AVERAGE);
    socprev_awards *awards = solve_claims(three);
    for (size_t i = 0; i < 3; i++) {
        int64_t whole = 0, n = 0, d = 0;
        ck_assert_int_eq(socprev_awards_exact(awards, i, &whole, &n, &d), SOCPREV_OK);
        ck_assert_int_eq(9 * (whole * d + n), ninths[i] * d);
    }
    socprev_awards_free(awards);
    socprev_claims_free(three);
}
END_TEST

START_TEST(accessors_take_what_is_out_of_range)
{
    int64_t a = 0, b = 0, c = 0;
    socprev_awards *awards = solve_claims(problem);
    ck_assert_int_eq(socprev_awards_exact(awards, 4, &a, &b, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_exact(awards, 0, NULL, &b, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_exact(awards, 0, &a, NULL, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_exact(awards, 0, &a, &b, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_level(awards, NULL, &b), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_level(awards, &a, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_level(NULL, &a, &b), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_tier(awards, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_tier(NULL, &a), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_amounts(NULL, &a, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_amounts(awards, &a, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_amount(NULL, 0), 0);
    ck_assert_int_eq(socprev_awards_surplus(NULL), 0);
    ck_assert_int_eq(socprev_awards_is_estimate(NULL), 0);
    ck_assert_uint_eq(socprev_awards_count(NULL), 0);
    ck_assert_int_eq(socprev_awards_next(NULL), -1);
    socprev_awards_free(awards);
}
END_TEST

static void add_problems(Suite *made)
{
    TCase *cases = tcase_create("problem");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, every_rule_is_found_by_its_name);
    tcase_add_test(cases, second_names_are_accepted);
    tcase_add_test(cases, an_unknown_name_is_refused);
    tcase_add_test(cases, a_problem_needs_claimants);
    tcase_add_test(cases, bad_claims_are_refused);
    tcase_add_test(cases, bad_weights_are_refused);
    tcase_add_test(cases, bad_numbers_are_refused);
    tcase_add_test(cases, bad_ids_tiers_and_priorities_are_refused);
    tcase_add_test(cases, without_a_problem_nothing_is_set);
    tcase_add_test(cases, what_a_rule_lacks_is_refused);
    tcase_add_test(cases, all_must_be_multiples_of_the_quantum);
    tcase_add_test(cases, solving_needs_a_problem_and_a_place);
    tcase_add_test(cases, a_cancelled_run_gives_nothing);
    suite_add_tcase(made, cases);
}

static void add_answers(Suite *made)
{
    TCase *cases = tcase_create("answer");
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, an_estate_for_all_gives_everyone_the_claim);
    tcase_add_test(cases, no_estate_or_no_claims_give_nothing);
    tcase_add_test(cases, one_claimant_gets_the_estate);
    tcase_add_test(cases, levels_and_holds_are_told);
    tcase_add_test(cases, half_of_an_odd_claim_is_seen);
    tcase_add_test(cases, weights_bend_equal_awards);
    tcase_add_test(cases, a_tie_is_told_and_broken_by_priority_then_id);
    tcase_add_test(cases, tiers_are_paid_in_turn);
    tcase_add_test(cases, exact_awards_are_in_minor_units);
    tcase_add_test(cases, the_average_of_three_is_the_centre_of_a_trapezium);
    tcase_add_test(cases, accessors_take_what_is_out_of_range);
    suite_add_tcase(made, cases);
}

int main(void)
{
    Suite *made = suite_create("claims");
    add_problems(made);
    add_answers(made);
    return run_suite(made);
}
