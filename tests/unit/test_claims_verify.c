/* Answers to claims that are none, and the long integers behind some. */
#include "allocate/lean.h"
#include "claims.h"
#include "suite.h"

static socprev_claims *problem;

static void set_up(void)
{
    static const int64_t claims[] = { 30, 40, 60, 120 };
    problem = claims_of(claims, 4, 120, SOCPREV_CLAIMS_TALMUD);
}

static void tear_down(void)
{
    socprev_claims_free(problem);
}

/* An answer with all numbers written out, to be changed. */
static socprev_awards *written_answer(void)
{
    socprev_awards *awards = solve_claims(problem), *written = NULL;
    if (!awards->lean.is_set)
        return awards;
    ck_assert_int_eq(socprev__awards_expand(awards, &written, NULL), SOCPREV_OK);
    socprev_awards_free(awards);
    ck_assert_int_eq(socprev_awards_verify(written, problem, NULL), SOCPREV_OK);
    return written;
}

/* ---- answers that are none ------------------------------------------------------ */

static void expect_no_answer(const socprev_awards *awards)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_awards_verify(awards, problem, &err);
    ck_assert_msg(st == SOCPREV_E_INVALID, "rule %d, form %d, estate %lld: not noticed",
                  awards->rule, awards->form, (long long)problem->core->total);
    ck_assert_int_eq(socprev_error_number(err), SP_ALLOCATE_VERIFY);
    socprev_error_free(err);
}

static bool all_whole(const socprev_awards *awards)
{
    bool whole = true;
    for (size_t i = 0; i < awards->division->n; i++)
        whole = whole && awards->rest[i] == 0;
    return whole;
}

/* Every number of an answer, changed by one, is noticed. */
static void expect_every_change_noticed(socprev_awards *awards)
{
    socprev_division *division = awards->division;
    int64_t *lists[] = { division->units, awards->whole, awards->rest };
    int64_t *numbers[] = { &awards->denominator, &awards->surplus,     &division->quantum,
                           &division->next,      &division->last,      &division->tie_units,
                           &division->left,      &awards->tier };
    for (size_t k = 0; k < SOCPREV__COUNT(lists); k++) {
        for (size_t i = 0; i < division->n; i++) {
            for (int64_t step = -1; step <= 1; step += 2) {
                lists[k][i] += step;
                expect_no_answer(awards);
                lists[k][i] -= step;
            }
        }
    }
    for (size_t k = 0; k < SOCPREV__COUNT(numbers); k++) {
        /* whole awards are the same over any denominator */
        if (numbers[k] == &awards->denominator && all_whole(awards))
            continue;
        ++*numbers[k];
        expect_no_answer(awards);
        --*numbers[k];
    }
    for (size_t i = 0; i < division->n; i++) {
        awards->hold[i] ^= 1;
        expect_no_answer(awards);
        awards->hold[i] ^= 1;
    }
    for (size_t k = 0; k < division->n_tied; k++) {
        division->tied_won[k] ^= 1;
        expect_no_answer(awards);
        division->tied_won[k] ^= 1;
        division->tied[k] ^= 1;
        expect_no_answer(awards);
        division->tied[k] ^= 1;
    }
    awards->rule++;
    expect_no_answer(awards);
    awards->rule--;
    ck_assert_int_eq(socprev_awards_verify(awards, problem, NULL), SOCPREV_OK);
}

START_TEST(every_change_of_an_answer_is_noticed)
{
    static const int64_t claims[] = { 31, 31, 50, 120 };
    socprev_claims_set_claims(problem, claims, 0, 4, NULL);
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        int32_t rule = socprev_claims_rule_at(at);
        socprev_claims_set_rule(problem, rule, NULL);
        for (int64_t estate = 90; estate <= 170; estate += 27) {
            socprev_claims_set_estate(problem, estate, NULL);
            for (int32_t form = 1; form <= 1 + socprev_claims_rule_has_signposts(rule); form++) {
                socprev_claims_set_form(problem, form, NULL);
                socprev_awards *awards = written_answer();
                expect_every_change_noticed(awards);
                socprev_awards_free(awards);
            }
            socprev_claims_set_form(problem, SOCPREV_CLAIMS_LARGEST_REMAINDER, NULL);
        }
    }
}
END_TEST

START_TEST(a_unit_moved_within_bounds_is_noticed)
{
    for (int32_t form = 1; form <= 2; form++) {
        socprev_claims_set_form(problem, form, NULL);
        socprev_awards *awards = written_answer();
        socprev_division *division = awards->division;
        division->units[3]--;
        division->units[2]++;
        expect_no_answer(awards);
        socprev_awards_free(awards);
    }
}
END_TEST

START_TEST(awards_moved_off_the_rule_are_noticed)
{
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        socprev_claims_set_rule(problem, socprev_claims_rule_at(at), NULL);
        socprev_awards *awards = written_answer();
        awards->whole[3]--;
        awards->whole[2]++;
        expect_no_answer(awards);
        awards->whole[3]++;
        awards->whole[2]--;
        ck_assert_int_eq(socprev_awards_verify(awards, problem, NULL), SOCPREV_OK);
        socprev_awards_free(awards);
    }
}
END_TEST

START_TEST(a_broken_tier_is_noticed)
{
    static const int64_t tiers[] = { 1, 2, 2, 3 };
    socprev_claims_set_tiers(problem, tiers, 0, 4, NULL);
    socprev_claims_set_estate(problem, 60, NULL);
    socprev_awards *awards = written_answer();
    awards->whole[0]--;
    awards->whole[3]++;
    expect_no_answer(awards);
    awards->whole[0]++;
    awards->whole[3]--;
    socprev_claims_set_tiers(problem, NULL, 0, 0, NULL);
    expect_no_answer(awards);
    socprev_awards_free(awards);
}
END_TEST

START_TEST(verifying_needs_both)
{
    socprev_awards *awards = written_answer();
    ck_assert_int_eq(socprev_awards_verify(NULL, problem, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_awards_verify(awards, NULL, NULL), SOCPREV_E_INVALID);
    socprev_awards_free(awards);
}
END_TEST

/* ---- integers of many words ------------------------------------------------------ */

START_TEST(long_powers_divide_exactly)
{
    socprev__big a = socprev__big_power(1000003, 30), b = socprev__big_power(1000003, 28);
    ck_assert_int_eq(socprev__big_divide(&a, &b), 1000003LL * 1000003);
    ck_assert(socprev__big_is_zero(&a));
    socprev__big zero = socprev__big_power(0, 3), negative = socprev__big_power(-5, 2);
    ck_assert(socprev__big_is_zero(&zero) && socprev__big_is_zero(&negative));
}
END_TEST

START_TEST(long_sums_carry_and_borrow)
{
    socprev__big a = socprev__big_power((int64_t)1 << 60, 8), one = socprev__big_of(1), b = a;
    socprev__big_subtract(&b, &one); /* 2^480 - 1 */
    ck_assert_uint_eq(b.word[0], UINT64_MAX);
    ck_assert_int_eq(socprev__big_compare(&b, &a), -1);
    socprev__big_add(&b, &one);
    ck_assert_int_eq(socprev__big_compare(&b, &a), 0);
}
END_TEST

START_TEST(long_numbers_have_a_greatest_common_divisor)
{
    socprev__big a = socprev__big_power(12, 40), b = socprev__big_power(18, 30);
    socprev__big common = socprev__big_gcd(a, b); /* 2^30 * 3^40 */
    socprev__big expected = socprev__big_power(2, 30);
    for (int k = 0; k < 40; k++)
        socprev__big_multiply(&expected, 3);
    ck_assert_int_eq(socprev__big_compare(&common, &expected), 0);
    common = socprev__big_gcd(socprev__big_of(0), b);
    ck_assert_int_eq(socprev__big_compare(&common, &b), 0);
    common = socprev__big_gcd(b, socprev__big_of(0));
    ck_assert_int_eq(socprev__big_compare(&common, &b), 0);
}
END_TEST

int main(void)
{
    Suite *made = suite_create("claims verified");
    TCase *cases = tcase_create("answers");
    tcase_set_timeout(cases, 60);
    tcase_add_checked_fixture(cases, set_up, tear_down);
    tcase_add_test(cases, every_change_of_an_answer_is_noticed);
    tcase_add_test(cases, a_unit_moved_within_bounds_is_noticed);
    tcase_add_test(cases, awards_moved_off_the_rule_are_noticed);
    tcase_add_test(cases, a_broken_tier_is_noticed);
    tcase_add_test(cases, verifying_needs_both);
    suite_add_tcase(made, cases);
    cases = tcase_create("long integers");
    tcase_add_test(cases, long_powers_divide_exactly);
    tcase_add_test(cases, long_sums_carry_and_borrow);
    tcase_add_test(cases, long_numbers_have_a_greatest_common_divisor);
    suite_add_tcase(made, cases);
    return run_suite(made);
}
