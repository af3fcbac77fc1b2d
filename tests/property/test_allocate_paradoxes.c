/* Which family of rules keeps which promise, and that the paradoxes of the others are met:
 * Balinski & Young, Fair Representation (2001), appendix A. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { MOST = 8 };

static const int32_t divisor_rules[] = {
    SOCPREV_RULE_ADAMS,   SOCPREV_RULE_DEAN,      SOCPREV_RULE_HILL,
    SOCPREV_RULE_WEBSTER, SOCPREV_RULE_JEFFERSON, SOCPREV_RULE_MODIFIED_SAINTE_LAGUE,
};
enum { DIVISOR_RULES = sizeof divisor_rules / sizeof divisor_rules[0] };

typedef struct {
    size_t n;
    int64_t weight[MOST], total, sum, amount[MOST];
    int32_t rule;
    size_t tied;
} division;

static void divide(division *d)
{
    socprev_apportionment *problem = NULL;
    socprev_division *made = NULL;
    d->sum = 0;
    for (size_t i = 0; i < d->n; i++)
        d->sum += d->weight[i];
    ck_assert_int_eq(socprev_apportionment_new(d->n, NULL, &problem, NULL), SOCPREV_OK);
    socprev_apportionment_set_weights(problem, d->weight, 0, d->n, NULL);
    socprev_apportionment_set_total(problem, d->total, NULL);
    socprev_apportionment_set_rule(problem, d->rule, NULL);
    ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_division_verify(made, problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_division_amounts(made, d->amount, d->n, NULL), SOCPREV_OK);
    d->tied = socprev_division_tie_count(made);
    socprev_division_free(made);
    socprev_apportionment_free(problem);
}

static division random_division(random_source *random, int32_t rule)
{
    division d = { .n = (size_t)random_between(random, 2, MOST), .rule = rule };
    for (size_t i = 0; i < d.n; i++)
        d.weight[i] = random_between(random, 1, 400);
    d.total = random_between(random, MOST, 60);
    divide(&d);
    return d;
}

static int32_t random_divisor_rule(random_source *random)
{
    return divisor_rules[random_between(random, 0, DIVISOR_RULES - 1)];
}

/* ---- the total grows ---------------------------------------------------------------------- */

PROPERTY(the_alabama_paradox_is_met_by_largest_remainders, 1, 2000)
{
    division d = random_division(random, SOCPREV_RULE_HARE), more = d;
    bool is_paradox = false;
    more.total++;
    divide(&more);
    for (size_t i = 0; i < d.n; i++)
        is_paradox = is_paradox || more.amount[i] < d.amount[i];
    property_covers("a unit is lost to a larger total", is_paradox, 20);
}

/* ---- weights grow --------------------------------------------------------------------------- */

/* Whether somebody who grew more than another loses a unit while the other gains one. */
static bool is_against_growth(const division *before, const division *after)
{
    for (size_t i = 0; i < before->n; i++) {
        for (size_t j = 0; j < before->n; j++) {
            if (after->weight[i] * before->weight[j] > before->weight[i] * after->weight[j] &&
                after->amount[i] < before->amount[i] && after->amount[j] > before->amount[j])
                return true;
        }
    }
    return false;
}

static division grown(random_source *random, const division *d)
{
    division made = *d;
    for (size_t i = 0; i < made.n; i++)
        made.weight[i] += random_between(random, 0, 1 + made.weight[i] / 10);
    divide(&made);
    return made;
}

PROPERTY(no_divisor_rule_takes_from_who_grew_more, 2, 3000)
{
    division d = random_division(random, random_divisor_rule(random));
    division after = grown(random, &d);
    ck_assert(!is_against_growth(&d, &after));
    property_covers("somebody loses", memcmp(d.amount, after.amount, sizeof d.amount) != 0, 300);
}

PROPERTY(largest_remainders_may_take_from_who_grew_more, 3, 3000)
{
    division d = random_division(random, SOCPREV_RULE_HARE);
    division after = grown(random, &d);
    property_covers("the population paradox", is_against_growth(&d, &after), 10);
}

/* ---- the quota ------------------------------------------------------------------------------ */

/* Whether some unit would bring both its owner and another nearer to their quotas. */
static bool has_better_exchange(const division *d)
{
    bool is_above = false, is_below = false; /* by more than half a unit */
    for (size_t i = 0; i < d->n; i++) {
        int64_t off = 2 * (d->amount[i] * d->sum - d->weight[i] * d->total);
        is_above = is_above || off > d->sum;
        is_below = is_below || -off > d->sum;
    }
    return is_above && is_below;
}

PROPERTY(webster_is_near_the_quota_where_others_are_not, 4, 3000)
{
    int32_t rule = random_divisor_rule(random);
    division d = random_division(random, rule);
    bool has_better = has_better_exchange(&d);
    ck_assert(rule != SOCPREV_RULE_WEBSTER || !has_better);
    for (int32_t k = 0; k < DIVISOR_RULES; k++)
        if (divisor_rules[k] == SOCPREV_RULE_ADAMS || divisor_rules[k] == SOCPREV_RULE_JEFFERSON)
            property_covers(socprev_rule_name(divisor_rules[k]),
                            rule == divisor_rules[k] && has_better, 10);
}

PROPERTY(divisor_rules_may_leave_the_quota, 5, 3000)
{
    int32_t rule = random_between(random, 0, 1) ? SOCPREV_RULE_ADAMS : SOCPREV_RULE_JEFFERSON;
    division d = random_division(random, rule);
    bool is_above = false, is_below = false;
    for (size_t i = 0; i < d.n; i++) {
        int64_t off = d.amount[i] * d.sum - d.weight[i] * d.total;
        is_above = is_above || off >= d.sum;
        is_below = is_below || -off >= d.sum;
    }
    ck_assert(rule == SOCPREV_RULE_ADAMS ? !is_above : !is_below); /* each errs to one side */
    property_covers("a unit or more above the quota", is_above, 40);
    property_covers("a unit or more below the quota", is_below, 40);
}

/* ---- some by themselves --------------------------------------------------------------------- */

PROPERTY(largest_remainders_are_not_uniform, 6, 2000)
{
    division d = random_division(random, SOCPREV_RULE_HARE), part = { .rule = d.rule };
    bool differs = false;
    part.n = d.n - 1;
    memcpy(part.weight, d.weight, part.n * sizeof part.weight[0]);
    part.total = d.total - d.amount[d.n - 1];
    divide(&part);
    for (size_t i = 0; i < part.n && d.tied == 0; i++)
        differs = differs || part.amount[i] != d.amount[i];
    property_covers("the others by themselves get otherwise", differs, 50);
}

static Suite *suite(void)
{
    Suite *made = suite_create("allocate paradoxes");
    TCase *c = tcase_create("paradoxes");
    tcase_add_test(c, the_alabama_paradox_is_met_by_largest_remainders);
    tcase_add_test(c, no_divisor_rule_takes_from_who_grew_more);
    tcase_add_test(c, largest_remainders_may_take_from_who_grew_more);
    tcase_add_test(c, webster_is_near_the_quota_where_others_are_not);
    tcase_add_test(c, divisor_rules_may_leave_the_quota);
    tcase_add_test(c, largest_remainders_are_not_uniform);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
