/* The properties that rules of claims have. */
#include "claims_small.h"
#include "property.h"
#include "suite.h"

#include <stdlib.h>

enum { N_RULES = 11 };

static bool is_average(int32_t rule)
{
    return rule == SOCPREV_CLAIMS_AVERAGE;
}

/* ---- properties of exact awards ------------------------------------------------------ */

/* Whether the awards of one rule are the losses of the other. */
static bool check_dual(const small_claims *s, int32_t other)
{
    small_claims dual = *s;
    dual.rule = other;
    dual.estate = small_sum(s) - s->estate;
    small_awards award = small_solve(s), loss = small_solve(&dual);
    for (size_t i = 0; i < s->n; i++) {
        fraction both = fraction_plus(award.award[i], loss.award[i]);
        if (fraction_compare(both, fraction_of(s->claim[i], 1)) != 0)
            return false;
    }
    return true;
}

PROPERTY(rules_are_dual_to_themselves_or_to_each_other, 4, 400)
{
    static const int32_t pairs[][2] = {
        { SOCPREV_CLAIMS_PROPORTIONAL, SOCPREV_CLAIMS_PROPORTIONAL },
        { SOCPREV_CLAIMS_TALMUD, SOCPREV_CLAIMS_TALMUD },
        { SOCPREV_CLAIMS_REVERSE_TALMUD, SOCPREV_CLAIMS_REVERSE_TALMUD },
        { SOCPREV_CLAIMS_RANDOM_ARRIVAL, SOCPREV_CLAIMS_RANDOM_ARRIVAL },
        { SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL, SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL },
        { SOCPREV_CLAIMS_AVERAGE, SOCPREV_CLAIMS_AVERAGE },
        { SOCPREV_CLAIMS_EQUAL_AWARDS, SOCPREV_CLAIMS_EQUAL_LOSSES },
    };
    size_t k = (size_t)random_between(random, 0, sizeof pairs / sizeof pairs[0] - 1);
    small_claims s = small_random(random, pairs[k][0], is_average(pairs[k][0]) ? 4 : 30);
    ck_assert_msg(check_dual(&s, pairs[k][1]), "rule %d", s.rule);
}

PROPERTY(other_rules_are_not_dual_to_themselves, 12, 400)
{
    static const int32_t rules[] = { SOCPREV_CLAIMS_PINILES, SOCPREV_CLAIMS_EGALITARIAN,
                                     SOCPREV_CLAIMS_MINIMAL_OVERLAP };
    size_t k = (size_t)random_between(random, 0, 2);
    small_claims s = small_random(random, rules[k], 30);
    bool is_dual = check_dual(&s, rules[k]);
    for (size_t r = 0; r < 3; r++)
        property_covers(socprev_claims_rule_name(rules[r]), r == k && !is_dual, 20);
}

/* Awards of claims and an estate t times as large are t times as large. */
PROPERTY(scale_is_of_no_account, 13, 600)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, N_RULES - 1));
    small_claims s = small_random(random, rule, is_average(rule) ? 4 : 20), large = s;
    int64_t t = random_one_in(random, 3) ? 1 << 20 : random_between(random, 2, 50);
    large.estate *= t;
    for (size_t i = 0; i < s.n; i++)
        large.claim[i] *= t;
    small_awards a = small_solve(&s), b = small_solve(&large);
    for (size_t i = 0; i < s.n; i++)
        ck_assert_msg(fraction_compare(fraction_times(a.award[i], t, 1), b.award[i]) == 0,
                      "rule %d", rule);
}

PROPERTY(a_larger_estate_or_claim_takes_nothing_from_its_owner, 5, 600)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, N_RULES - 1));
    small_claims s = small_random(random, rule, is_average(rule) ? 4 : 20);
    small_claims more = s, larger = s;
    size_t who = (size_t)random_between(random, 0, (int64_t)s.n - 1);
    if (s.estate == small_sum(&s))
        return;
    more.estate++;
    larger.claim[who]++;
    small_awards before = small_solve(&s), after = small_solve(&more);
    small_awards grown = small_solve(&larger);
    for (size_t i = 0; i < s.n; i++)
        ck_assert_msg(fraction_compare(after.award[i], before.award[i]) >= 0, "rule %d", rule);
    ck_assert_msg(fraction_compare(grown.award[who], before.award[who]) >= 0, "rule %d", rule);
}

PROPERTY(larger_claims_get_more_and_lose_more, 6, 600)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, N_RULES - 1));
    small_claims s = small_random(random, rule, is_average(rule) ? 4 : 8);
    s.has_weights = false;
    small_awards got = small_solve(&s);
    for (size_t i = 0; i < s.n; i++) {
        fraction loss = fraction_minus(fraction_of(s.claim[i], 1), got.award[i]);
        fraction beyond = fraction_minus(fraction_of(got.amount[i], 1), got.award[i]);
        ck_assert(got.award[i].n >= 0 && loss.n >= 0);
        ck_assert_msg(llabs(beyond.n) < beyond.d, "rule %d leaves its award", rule);
        for (size_t j = 0; j < s.n; j++) {
            if (s.claim[i] < s.claim[j])
                continue;
            fraction other = fraction_minus(fraction_of(s.claim[j], 1), got.award[j]);
            ck_assert_msg(fraction_compare(got.award[i], got.award[j]) >= 0, "rule %d", rule);
            ck_assert_msg(fraction_compare(loss, other) >= 0, "rule %d", rule);
        }
    }
}

/* The problem made so large that all awards are whole. */
static small_claims made_whole(const small_claims *s)
{
    small_claims out = *s;
    small_awards got = small_solve(s);
    int64_t factor = 1;
    for (size_t i = 0; i < s->n; i++) {
        fraction scaled = fraction_times(got.award[i], factor, 1);
        factor *= scaled.d;
    }
    for (size_t i = 0; i < s->n; i++)
        out.claim[i] *= factor;
    out.estate *= factor;
    return out;
}

/* Whether all but the last have the same when they divide what they have. */
static bool is_consistent(const small_claims *first)
{
    small_claims s = made_whole(first), rest = s;
    if (s.n < 2)
        return true;
    small_awards all = small_solve(&s);
    ck_assert_int_eq(all.award[s.n - 1].d, 1);
    rest.n--;
    rest.estate -= all.award[s.n - 1].n;
    small_awards got = small_solve(&rest);
    for (size_t i = 0; i < rest.n; i++)
        if (fraction_compare(got.award[i], all.award[i]) != 0)
            return false;
    return true;
}

PROPERTY(rules_of_one_level_are_consistent, 7, 400)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(
        random, 0, SOCPREV_CLAIMS_EGALITARIAN - SOCPREV_CLAIMS_PROPORTIONAL));
    small_claims s = small_random(random, rule, 20);
    ck_assert_msg(is_consistent(&s), "rule %d", rule);
}

PROPERTY(other_rules_are_not_consistent, 14, 400)
{
    static const int32_t rules[] = { SOCPREV_CLAIMS_RANDOM_ARRIVAL, SOCPREV_CLAIMS_MINIMAL_OVERLAP,
                                     SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL };
    size_t k = (size_t)random_between(random, 0, 2);
    small_claims s = small_random(random, rules[k], 12);
    bool is_kept = is_consistent(&s);
    for (size_t r = 0; r < 3; r++)
        property_covers(socprev_claims_rule_name(rules[r]), r == k && !is_kept, 20);
}

/* ---- properties of amounts -------------------------------------------------------------- */

PROPERTY(by_signposts_a_larger_estate_takes_no_unit, 8, 150)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(
        random, 0, SOCPREV_CLAIMS_EGALITARIAN - SOCPREV_CLAIMS_PROPORTIONAL));
    small_claims s = small_random(random, rule, 9);
    s.form = SOCPREV_CLAIMS_SIGNPOSTS;
    s.has_ids = random_between(random, 0, 1);
    s.has_tiers = random_one_in(random, 4);
    for (size_t i = 0; i < s.n; i++)
        s.tier[i] = random_between(random, 0, 1);
    s.estate = 0;
    small_awards before = small_solve(&s);
    for (s.estate = 1; s.estate <= small_sum(&s); s.estate++) {
        small_awards after = small_solve(&s);
        for (size_t i = 0; i < s.n; i++)
            ck_assert_msg(after.amount[i] >= before.amount[i], "rule %d", rule);
        before = after;
    }
}

PROPERTY(by_largest_remainders_a_larger_estate_may_take_a_unit, 15, 600)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(
        random, 0, SOCPREV_CLAIMS_EGALITARIAN - SOCPREV_CLAIMS_PROPORTIONAL));
    small_claims s = small_random(random, rule, 9);
    if (s.estate == small_sum(&s))
        return;
    small_awards before = small_solve(&s);
    s.estate++;
    small_awards after = small_solve(&s);
    bool is_paradox = false;
    for (size_t i = 0; i < s.n; i++)
        is_paradox = is_paradox || after.amount[i] < before.amount[i];
    property_covers("a unit is lost to a larger estate", is_paradox, 5);
}

/* First estate, in steps of 1 / fine, at which the award reaches k - 1/2. */
static int64_t reached_at(const small_claims *s, int64_t fine, const small_awards *path, size_t i,
                          int64_t k)
{
    int64_t at = 0;
    while (at < small_sum(s) * fine &&
           fraction_compare(path[at].award[i], fraction_of((2 * k - 1) * fine, 2)) < 0)
        at++;
    return at;
}

PROPERTY(signposts_stand_where_awards_pass_half_units, 9, 14)
{
    enum { FINE = 8, LONGEST = SMALL_MOST * 4 * FINE + 1 };
    static small_awards path[LONGEST];
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, 6));
    small_claims s = small_random(random, rule, 4), fine = s;
    int64_t sum = small_sum(&s);
    for (size_t i = 0; i < s.n; i++)
        fine.claim[i] *= FINE;
    for (fine.estate = 0; fine.estate <= sum * FINE; fine.estate++)
        path[fine.estate] = small_solve(&fine);
    s.form = SOCPREV_CLAIMS_SIGNPOSTS;
    for (s.estate = 0; s.estate <= sum; s.estate++) {
        int64_t last = 0, next = sum * FINE;
        small_awards got = small_solve(&s);
        for (size_t i = 0; i < s.n; i++) {
            int64_t units = got.amount[i];
            int64_t given = units == 0 ? 0 : reached_at(&s, FINE, path, i, units);
            int64_t open = units == s.claim[i] ? sum * FINE
                                               : reached_at(&s, FINE, path, i, units + 1);
            last = given > last ? given : last;
            next = open < next ? open : next;
        }
        ck_assert_msg(last <= next, "rule %d: %lld after %lld", rule, (long long)last,
                      (long long)next);
    }
}

PROPERTY(the_order_of_claimants_is_of_no_account, 10, 500)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, N_RULES - 1));
    small_claims s = small_random(random, rule, is_average(rule) ? 4 : 6), turned = s;
    s.has_ids = turned.has_ids = s.has_tiers = turned.has_tiers = true;
    if (socprev_claims_rule_has_signposts(rule) && random_between(random, 0, 1))
        s.form = turned.form = SOCPREV_CLAIMS_SIGNPOSTS;
    for (size_t i = 0; i < s.n; i++) {
        size_t k = s.n - 1 - i;
        s.tier[i] = (int64_t)(i % 2);
        turned.claim[k] = s.claim[i];
        turned.weight[k] = s.weight[i];
        turned.tier[k] = s.tier[i];
        turned.id[k] = s.id[i];
    }
    small_awards a = small_solve(&s), b = small_solve(&turned);
    ck_assert_uint_eq(a.tied, b.tied);
    ck_assert_int_eq(a.tie_units, b.tie_units);
    for (size_t i = 0; i < s.n; i++)
        ck_assert_int_eq(a.amount[i], b.amount[s.n - 1 - i]);
}

PROPERTY(a_quantum_is_a_change_of_unit, 11, 300)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, N_RULES - 1));
    small_claims s = small_random(random, rule, is_average(rule) ? 4 : 20), large = s;
    large.quantum = 1000;
    large.estate *= 1000;
    for (size_t i = 0; i < s.n; i++)
        large.claim[i] *= 1000;
    small_awards a = small_solve(&s), b = small_solve(&large);
    for (size_t i = 0; i < s.n; i++) {
        ck_assert_int_eq(a.amount[i] * 1000, b.amount[i]);
        ck_assert_int_eq(fraction_compare(fraction_times(a.award[i], 1000, 1), b.award[i]), 0);
    }
}

static Suite *suite(void)
{
    Suite *made = suite_create("claims properties");
    TCase *cases = tcase_create("awards");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, rules_are_dual_to_themselves_or_to_each_other);
    tcase_add_test(cases, a_larger_estate_or_claim_takes_nothing_from_its_owner);
    tcase_add_test(cases, larger_claims_get_more_and_lose_more);
    tcase_add_test(cases, rules_of_one_level_are_consistent);
    tcase_add_test(cases, other_rules_are_not_consistent);
    tcase_add_test(cases, other_rules_are_not_dual_to_themselves);
    tcase_add_test(cases, scale_is_of_no_account);
    suite_add_tcase(made, cases);
    cases = tcase_create("amounts");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, by_signposts_a_larger_estate_takes_no_unit);
    tcase_add_test(cases, by_largest_remainders_a_larger_estate_may_take_a_unit);
    tcase_add_test(cases, signposts_stand_where_awards_pass_half_units);
    tcase_add_test(cases, the_order_of_claimants_is_of_no_account);
    tcase_add_test(cases, a_quantum_is_a_change_of_unit);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
