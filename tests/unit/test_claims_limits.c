/* Claims: large numbers, many claimants, and where a rule ends. */
#include "base_internal.h"
#include "claims.h"
#include "suite.h"

#include <stdlib.h>

START_TEST(the_largest_numbers_are_divided_exactly)
{
    static const int64_t claims[] = { SOCPREV_CLAIMS_MAX - 3, 1, 2 };
    for (int32_t at = 0; at < socprev_claims_rule_count(); at++) {
        int32_t rule = socprev_claims_rule_at(at);
        socprev_claims *large = claims_of(claims, 3, SOCPREV_CLAIMS_MAX - 1, rule);
        for (int32_t form = 1; form <= 1 + socprev_claims_rule_has_signposts(rule); form++) {
            socprev_claims_set_form(large, form, NULL);
            for (int64_t estate = SOCPREV_CLAIMS_MAX - 1; estate > 0; estate /= 3) {
                socprev_claims_set_estate(large, estate, NULL);
                socprev_awards_free(solve_claims(large));
            }
        }
        socprev_claims_free(large);
    }
}
END_TEST

static void fill(int64_t *claims, size_t n, int64_t step)
{
    for (size_t i = 0; i < n; i++)
        claims[i] = 1000 + step * (int64_t)(i * i + i);
}

START_TEST(random_arrival_is_exact_for_eighteen)
{
    int64_t claims[18], whole = 0, n = 0, d = 0;
    fill(claims, 18, 7);
    socprev_claims *many = claims_of(claims, 18, 20011, SOCPREV_CLAIMS_RANDOM_ARRIVAL);
    socprev_awards *awards = solve_claims(many);
    ck_assert_int_eq(socprev_awards_is_estimate(awards), 0);
    ck_assert_int_eq(socprev_awards_exact(awards, 5, &whole, &n, &d), SOCPREV_OK);
    ck_assert_int_eq(d, 12252240); /* least common multiple of 1 .. 18 */
    socprev_awards_free(awards);
    socprev_claims_free(many);
}
END_TEST

START_TEST(twenty_five_arrivals_are_sampled_and_say_so)
{
    enum { MANY = 25 };
    int64_t claims[MANY], ids[MANY], turned[MANY], other[MANY], first[MANY], again[MANY];
    int64_t whole = 0, n = 0, d = 0;
    fill(claims, MANY, 3);
    for (size_t i = 0; i < MANY; i++) {
        ids[i] = 100 - (int64_t)i;
        turned[MANY - 1 - i] = claims[i];
        other[MANY - 1 - i] = ids[i];
    }
    socprev_claims *many = claims_of(claims, MANY, 30000, SOCPREV_CLAIMS_RANDOM_ARRIVAL);
    ck_assert_int_eq(socprev_claims_set_sample(many, 5, 400, NULL), SOCPREV_OK);
    socprev_claims_set_ids(many, ids, 0, MANY, NULL);
    socprev_awards *awards = solve_claims(many);
    ck_assert_int_eq(socprev_awards_is_estimate(awards), 1);
    ck_assert_int_eq(socprev_awards_exact(awards, 0, &whole, &n, &d), SOCPREV_OK);
    ck_assert_int_eq(d, 400);
    socprev_awards_amounts(awards, first, MANY, NULL);
    socprev_awards_free(awards);
    socprev_claims_set_claims(many, turned, 0, MANY, NULL);
    socprev_claims_set_ids(many, other, 0, MANY, NULL);
    awards = solve_claims(many);
    socprev_awards_amounts(awards, again, MANY, NULL);
    socprev_awards_free(awards);
    for (size_t i = 0; i < MANY; i++)
        ck_assert_int_eq(first[i], again[MANY - 1 - i]);
    socprev_claims_free(many);
}
END_TEST

START_TEST(a_sample_comes_near_the_exact_average)
{
    enum { MANY = 30 }; /* equal claims, so that the average is known */
    int64_t claims[MANY];
    for (size_t i = 0; i < MANY; i++)
        claims[i] = 1000;
    socprev_claims *many = claims_of(claims, MANY, 15000, SOCPREV_CLAIMS_RANDOM_ARRIVAL);
    socprev_awards *awards = solve_claims(many);
    for (size_t i = 0; i < MANY; i++)
        ck_assert_int_le(llabs(socprev_awards_amount(awards, i) - 500), 40);
    socprev_awards_free(awards);
    socprev_claims_free(many);
}
END_TEST

START_TEST(the_average_of_awards_of_money_is_exact_without_a_short_fraction)
{
    int64_t claims[9], whole = 0, n = 0, d = 0, sum = 0;
    for (size_t i = 0; i < 9; i++)
        claims[i] = 300000000007 + 10000000019 * (int64_t)(i * i);
    socprev_claims *money = claims_of(claims, 9, 2000000000003, SOCPREV_CLAIMS_AVERAGE);
    socprev_awards *awards = solve_claims(money);
    ck_assert_int_eq(socprev_awards_exact(awards, 0, &whole, &n, &d), SOCPREV_E_RANGE);
    for (size_t i = 0; i < 9; i++)
        sum += socprev_awards_amount(awards, i);
    ck_assert_int_eq(sum, 2000000000003);
    socprev_awards_free(awards);
    socprev_claims_free(money);
}
END_TEST

START_TEST(sixteen_claims_have_no_average_of_awards)
{
    int64_t claims[17];
    socprev_awards *awards = NULL;
    socprev_error *err = NULL;
    fill(claims, 17, 1);
    claims[3] = 0;
    socprev_claims *many = claims_of(claims, 17, 9000, SOCPREV_CLAIMS_AVERAGE);
    socprev_status st = socprev_claims_solve(many, NULL, &awards, &err);
    expect_error(st, err, SOCPREV_E_LIMIT, SP_CLAIMS_TOO_MANY, "claims", -1);
    ck_assert_ptr_null(awards);
    socprev_claims_free(many);
}
END_TEST

START_TEST(minimal_overlap_needs_a_common_denominator)
{
    enum { MANY = 60 };
    int64_t claims[MANY];
    socprev_awards *awards = NULL;
    socprev_error *err = NULL;
    fill(claims, MANY, 1);
    socprev_claims *many = claims_of(claims, MANY, 4000, SOCPREV_CLAIMS_MINIMAL_OVERLAP);
    socprev_status st = socprev_claims_solve(many, NULL, &awards, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_CLAIMS_OVERLAP, "claims", -1);
    socprev_claims_free(many);
    many = claims_of(claims, 42, 60000, SOCPREV_CLAIMS_MINIMAL_OVERLAP);
    socprev_awards_free(solve_claims(many));
    socprev_claims_set_estate(many, 2000, NULL);
    socprev_awards_free(solve_claims(many));
    socprev_claims_free(many);
    for (size_t i = 0; i < MANY; i++)
        claims[i] = 10 + (int64_t)(i % 5);
    many = claims_of(claims, MANY, 500, SOCPREV_CLAIMS_MINIMAL_OVERLAP);
    socprev_awards_free(solve_claims(many));
    socprev_claims_free(many);
}
END_TEST

START_TEST(many_claims_are_divided_by_every_rule_of_one_level)
{
    enum { MANY = 20000 };
    int64_t *claims = calloc(MANY, sizeof *claims);
    ck_assert_ptr_nonnull(claims);
    for (size_t i = 0; i < MANY; i++)
        claims[i] = (int64_t)(i * 7919 % 100003);
    for (int32_t rule = 1; rule <= SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL; rule++) {
        socprev_claims *many = claims_of(claims, MANY, 400000001, rule);
        if (rule % 2 != 0 && socprev_claims_rule_has_signposts(rule))
            socprev_claims_set_form(many, SOCPREV_CLAIMS_SIGNPOSTS, NULL);
        socprev_awards_free(solve_claims(many));
        socprev_claims_free(many);
    }
    free(claims);
}
END_TEST

int main(void)
{
    Suite *made = suite_create("claims limits");
    TCase *cases = tcase_create("limits");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, the_largest_numbers_are_divided_exactly);
    tcase_add_test(cases, random_arrival_is_exact_for_eighteen);
    tcase_add_test(cases, twenty_five_arrivals_are_sampled_and_say_so);
    tcase_add_test(cases, a_sample_comes_near_the_exact_average);
    tcase_add_test(cases, the_average_of_awards_of_money_is_exact_without_a_short_fraction);
    tcase_add_test(cases, sixteen_claims_have_no_average_of_awards);
    tcase_add_test(cases, minimal_overlap_needs_a_common_denominator);
    tcase_add_test(cases, many_claims_are_divided_by_every_rule_of_one_level);
    suite_add_tcase(made, cases);
    return run_suite(made);
}
