/* Apportionment against slow references, and the properties its rules have. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>

enum { MOST = 30 };

/* A small problem in plain numbers. */
typedef struct {
    size_t n;
    int64_t weight[MOST], floors[MOST], caps[MOST], ids[MOST];
    int64_t total, quantum;
    int32_t rule;
    bool has_ids;
} spec;

static const int32_t divisor_rules[] = {
    SOCPREV_RULE_ADAMS,   SOCPREV_RULE_DEAN,      SOCPREV_RULE_HILL,
    SOCPREV_RULE_WEBSTER, SOCPREV_RULE_JEFFERSON, SOCPREV_RULE_MODIFIED_SAINTE_LAGUE,
};
enum { N_DIVISOR_RULES = sizeof divisor_rules / sizeof divisor_rules[0] };

static spec spec_of(size_t n, int64_t total, int32_t rule)
{
    spec s = { .n = n, .total = total, .quantum = 1, .rule = rule };
    for (size_t i = 0; i < MOST; i++)
        s.caps[i] = SOCPREV_NO_CAP;
    return s;
}

static socprev_apportionment *problem_of(const spec *s)
{
    socprev_apportionment *made = NULL;
    ck_assert_int_eq(socprev_apportionment_new(s->n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(made, s->weight, 0, s->n, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_floors(made, s->floors, 0, s->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_caps(made, s->caps, 0, s->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_total(made, s->total, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_quantum(made, s->quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_rule(made, s->rule, NULL), SOCPREV_OK);
    if (s->has_ids)
        ck_assert_int_eq(socprev_apportionment_set_ids(made, s->ids, 0, s->n, NULL), SOCPREV_OK);
    return made;
}

/* Solves and verifies; what is infeasible must have a conflict that holds. */
static bool solve(const spec *s, int64_t *out, size_t *tied, int64_t *tie_units)
{
    socprev_apportionment *problem = problem_of(s);
    socprev_division *division = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = socprev_apportionment_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(socprev_division_verify(division, problem, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_division_amounts(division, out, s->n, NULL), SOCPREV_OK);
        if (tied != NULL) {
            *tied = socprev_division_tie_count(division);
            *tie_units = socprev_division_tie_units(division);
        }
    } else {
        ck_assert_int_eq(st, SOCPREV_E_INFEASIBLE);
        ck_assert_int_eq(socprev_apportionment_conflict(problem, &conflict, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_conflict_verify(conflict, problem, NULL), SOCPREV_OK);
    }
    socprev_conflict_free(conflict);
    socprev_division_free(division);
    socprev_apportionment_free(problem);
    return st == SOCPREV_OK;
}

/* ---- reference: unit by unit --------------------------------------------------- */

/* d(k) / weight, squared for Hill, of small numbers. */
static void price(int32_t rule, int64_t k, int64_t weight, int64_t *numerator,
                  int64_t *denominator)
{
    *denominator = weight;
    switch (rule) {
    case SOCPREV_RULE_ADAMS:
        *numerator = k;
        break;
    case SOCPREV_RULE_DEAN:
        *numerator = 2 * k * (k + 1);
        *denominator = weight * (2 * k + 1);
        break;
    case SOCPREV_RULE_HILL:
        *numerator = k * (k + 1);
        *denominator = weight * weight;
        break;
    case SOCPREV_RULE_WEBSTER:
        *numerator = 2 * k + 1;
        *denominator = 2 * weight;
        break;
    case SOCPREV_RULE_JEFFERSON:
        *numerator = k + 1;
        break;
    default: /* modified Sainte-Lague */
        *numerator = k == 0 ? 7 : 10 * k + 5;
        *denominator = 10 * weight;
        break;
    }
}

static int compare_prices(const spec *s, const int64_t *units, size_t i, size_t j)
{
    int64_t a, b, c, d;
    int32_t order = 0;
    price(s->rule, units[i], s->weight[i], &a, &b);
    price(s->rule, units[j], s->weight[j], &c, &d);
    ck_assert_int_eq(socprev_ratio_compare(a, b, c, d, &order), SOCPREV_OK);
    return order;
}

static bool is_open(const spec *s, const int64_t *units, size_t i)
{
    return s->weight[i] > 0 && units[i] < s->caps[i];
}

/* Gives each unit to whoever it is cheapest for; first in line among equals. */
static bool give_one_by_one(const spec *s, int64_t *units)
{
    bool first_free = s->rule == SOCPREV_RULE_ADAMS || s->rule == SOCPREV_RULE_DEAN ||
                      s->rule == SOCPREV_RULE_HILL;
    int64_t left = s->total;
    for (size_t i = 0; i < s->n; i++) {
        units[i] = s->floors[i];
        if (units[i] == 0 && first_free && is_open(s, units, i))
            units[i] = 1;
        if (units[i] > s->caps[i])
            return false;
        left -= units[i];
    }
    for (; left > 0; left--) {
        size_t best = s->n;
        for (size_t i = 0; i < s->n; i++) {
            if (!is_open(s, units, i))
                continue;
            int order = best == s->n ? -1 : compare_prices(s, units, i, best);
            if (order < 0 || (order == 0 && s->has_ids && s->ids[i] < s->ids[best]))
                best = i;
        }
        if (best == s->n)
            return false;
        units[best]++;
    }
    return left == 0;
}

static void compare_with_reference(const spec *s)
{
    int64_t expected[MOST], got[MOST];
    bool possible = give_one_by_one(s, expected);
    ck_assert_int_eq(solve(s, got, NULL, NULL), possible);
    for (size_t i = 0; i < s->n && possible; i++)
        ck_assert_msg(got[i] == expected[i], "rule %d, claimant %zu: %lld, not %lld", s->rule, i,
                      (long long)got[i], (long long)expected[i]);
}

PROPERTY(divisor_rules_agree_with_giving_unit_by_unit, 1, 4000)
{
    spec s = spec_of((size_t)random_between(random, 1, MOST), random_between(random, 0, 300),
                     divisor_rules[random_between(random, 0, N_DIVISOR_RULES - 1)]);
    int64_t most = random_between(random, 0, 1) ? 8 : 1000;
    s.has_ids = random_between(random, 0, 1);
    for (size_t i = 0; i < s.n; i++) {
        s.weight[i] = random_between(random, 0, most);
        s.ids[i] = (int64_t)((i * 37 + 11) % 101);
        if (random_one_in(random, 4))
            s.floors[i] = random_between(random, 0, 10);
        if (random_one_in(random, 4))
            s.caps[i] = s.floors[i] + random_between(random, 0, 12);
        if (s.floors[i] > 0 && random_one_in(random, 100))
            s.caps[i] = s.floors[i] - 1;
    }
    compare_with_reference(&s);
}

START_TEST(divisor_rules_agree_for_all_triples_of_small_weights)
{
    for (int64_t code = 0; code < 7 * 7 * 7; code++) {
        for (int64_t total = 0; total <= 14; total++) {
            for (size_t r = 0; r < N_DIVISOR_RULES; r++) {
                spec s = spec_of(3, total, divisor_rules[r]);
                s.weight[0] = code % 7;
                s.weight[1] = code / 7 % 7;
                s.weight[2] = code / 49;
                if (code > 0)
                    compare_with_reference(&s);
            }
        }
    }
}
END_TEST

/* ---- reference: largest remainder by trying all sets of active bounds -------------- */

/* Shares n / d of all claimants in one guess of who stands at a bound; false
 * when the guess contradicts itself. State 0 = floor, 1 = cap, 2 = free. */
static bool shares_if(const spec *s, const int *state, int64_t *numerator, int64_t *denominator)
{
    int64_t left = s->total, free_weight = 0;
    for (size_t i = 0; i < s->n; i++) {
        left -= state[i] == 0 ? s->floors[i] : state[i] == 1 ? s->caps[i] : 0;
        free_weight += state[i] == 2 ? s->weight[i] : 0;
    }
    if (left < 0 || free_weight == 0)
        return false; /* a guess with someone free exists, too, if weights are positive */
    for (size_t i = 0; i < s->n; i++) {
        int64_t share = s->weight[i] * left;
        if (state[i] == 0 ? share > s->floors[i] * free_weight
                          : state[i] == 1 ? share < s->caps[i] * free_weight
                                          : share < s->floors[i] * free_weight ||
                                                share > s->caps[i] * free_weight)
            return false;
        numerator[i] = state[i] == 0   ? s->floors[i] * free_weight
                       : state[i] == 1 ? s->caps[i] * free_weight
                                       : share;
    }
    *denominator = free_weight;
    return true;
}

static void round_shares(const spec *s, const int64_t *numerator, int64_t denominator,
                         int64_t *units)
{
    int64_t left = s->total;
    bool has[MOST] = { false };
    for (size_t i = 0; i < s->n; i++)
        left -= units[i] = numerator[i] / denominator;
    for (; left > 0; left--) {
        size_t best = s->n;
        for (size_t i = 0; i < s->n; i++) {
            if (!has[i] && (best == s->n ||
                            numerator[i] % denominator > numerator[best] % denominator))
                best = i;
        }
        has[best] = true;
        units[best]++;
    }
}

static bool try_all_states(const spec *s, int64_t *units)
{
    int guesses = 1;
    for (size_t i = 0; i < s->n; i++)
        guesses *= 3;
    for (int guess = 0; guess < guesses; guess++) {
        int state[MOST], rest = guess;
        int64_t numerator[MOST], denominator = 1;
        for (size_t i = 0; i < s->n; i++, rest /= 3)
            state[i] = rest % 3;
        if (shares_if(s, state, numerator, &denominator)) {
            round_shares(s, numerator, denominator, units);
            return true;
        }
    }
    return false;
}

PROPERTY(hare_with_bounds_agrees_with_trying_all_sets_of_bounds, 2, 3000)
{
    spec s = spec_of((size_t)random_between(random, 1, 5), 0, SOCPREV_RULE_HARE);
    int64_t low = 0, high = 0;
    for (size_t i = 0; i < s.n; i++) {
        s.weight[i] = random_between(random, 1, 12);
        s.floors[i] = random_between(random, 0, 1) ? random_between(random, 0, 9) : 0;
        s.caps[i] = s.floors[i] + random_between(random, 0, 20);
        low += s.floors[i];
        high += s.caps[i];
    }
    s.total = random_between(random, low, high);
    int64_t expected[MOST], got[MOST];
    ck_assert(solve(&s, got, NULL, NULL));
    bool is_free = try_all_states(&s, expected); /* else every claimant is at a bound */
    property_covers("a free claimant", is_free, 2000);
    for (size_t i = 0; i < s.n && is_free; i++)
        ck_assert_int_eq(got[i], expected[i]);
}

/* ---- brute force: what each rule makes smallest ------------------------------------ */

/* How far x is from ideal in the sense of a rule, as numerator / denominator. */
static void badness(const spec *s, const int64_t *x, int64_t *numerator, int64_t *denominator)
{
    int64_t product = s->weight[0] * s->weight[1] * s->weight[2];
    int64_t sum = s->weight[0] + s->weight[1] + s->weight[2], lots = x[0] * x[1] * x[2];
    *numerator = 0;
    *denominator = 1;
    for (size_t i = 0; i < 3; i++) {
        int64_t w = s->weight[i], off = x[i] * sum - w * s->total, a = 0, b = 1;
        if (s->rule == SOCPREV_RULE_HARE) { /* sum of squared distances from quotas */
            *numerator += off * off;
        } else if (s->rule == SOCPREV_RULE_WEBSTER) { /* sum of x^2 / w */
            *numerator += x[i] * x[i] * (product / w);
            *denominator = product;
        } else if (s->rule == SOCPREV_RULE_HILL) { /* sum of w^2 / x */
            *numerator += w * w * (lots / x[i]);
            *denominator = lots;
        } else { /* Adams: greatest w / x; Jefferson: greatest x / w */
            a = s->rule == SOCPREV_RULE_ADAMS ? w : x[i];
            b = s->rule == SOCPREV_RULE_ADAMS ? x[i] : w;
            if (a * *denominator > *numerator * b) {
                *numerator = a;
                *denominator = b;
            }
        }
    }
}

PROPERTY(each_rule_makes_its_own_measure_smallest, 3, 1500)
{
    static const int32_t rules[] = { SOCPREV_RULE_HARE, SOCPREV_RULE_WEBSTER, SOCPREV_RULE_HILL,
                                     SOCPREV_RULE_ADAMS, SOCPREV_RULE_JEFFERSON };
    spec s = spec_of(3, random_between(random, 3, 14), rules[random_between(random, 0, 5 - 1)]);
    int64_t got[MOST], other[3], a, b, c, d;
    for (size_t i = 0; i < 3; i++)
        s.weight[i] = random_between(random, 1, 20);
    ck_assert(solve(&s, got, NULL, NULL));
    badness(&s, got, &a, &b);
    int64_t least = s.rule == SOCPREV_RULE_HILL || s.rule == SOCPREV_RULE_ADAMS;
    for (other[0] = least; other[0] <= s.total; other[0]++) {
        for (other[1] = least; other[0] + other[1] <= s.total - least; other[1]++) {
            int32_t order = 0;
            other[2] = s.total - other[0] - other[1];
            badness(&s, other, &c, &d);
            ck_assert_int_eq(socprev_ratio_compare(a, b, c, d, &order), SOCPREV_OK);
            ck_assert_int_le(order, 0);
        }
    }
}

/* ---- properties ----------------------------------------------------------------------- */

static spec random_spec(random_source *random, int32_t rule, int64_t most_weight,
                        int64_t most_total)
{
    spec s = spec_of((size_t)random_between(random, 2, 12), random_between(random, 12, most_total),
                     rule);
    for (size_t i = 0; i < s.n; i++)
        s.weight[i] = random_between(random, 1, most_weight);
    return s;
}

static int32_t any_rule(random_source *random)
{
    static const int32_t plain[] = { SOCPREV_RULE_HARE, SOCPREV_RULE_HAGENBACH_BISCHOFF };
    int64_t pick = random_between(random, 0, N_DIVISOR_RULES + 1);
    return pick < N_DIVISOR_RULES ? divisor_rules[pick] : plain[pick - N_DIVISOR_RULES];
}

PROPERTY(one_unit_more_takes_nothing_from_anyone_under_divisor_rules, 4, 1000)
{
    int32_t rule = divisor_rules[random_between(random, 0, N_DIVISOR_RULES - 1)];
    spec s = random_spec(random, rule, 40, 200);
    int64_t before[MOST], after[MOST];
    ck_assert(solve(&s, before, NULL, NULL));
    s.total++;
    ck_assert(solve(&s, after, NULL, NULL));
    for (size_t i = 0; i < s.n; i++)
        ck_assert_int_ge(after[i], before[i]);
}

PROPERTY(order_of_claimants_does_not_matter_with_ids, 5, 1000)
{
    spec s = random_spec(random, any_rule(random), 4, 100);
    s.has_ids = true;
    for (size_t i = 0; i < s.n; i++)
        s.ids[i] = (int64_t)i * 7 % 13 - 5;
    spec turned = s;
    for (size_t i = 0; i < s.n; i++) {
        turned.weight[i] = s.weight[s.n - 1 - i];
        turned.ids[i] = s.ids[s.n - 1 - i];
    }
    int64_t straight[MOST], back[MOST];
    ck_assert(solve(&s, straight, NULL, NULL));
    ck_assert(solve(&turned, back, NULL, NULL));
    for (size_t i = 0; i < s.n; i++)
        ck_assert_int_eq(straight[i], back[s.n - 1 - i]);
}

PROPERTY(scaled_weights_give_the_same_answer_and_tie, 6, 1000)
{
    spec s = random_spec(random, any_rule(random), 30, 1000);
    spec scaled = s;
    int64_t plain[MOST], large[MOST], units = 0, large_units = 0;
    size_t tied = 0, large_tied = 0;
    for (size_t i = 0; i < s.n; i++)
        scaled.weight[i] <<= 20;
    ck_assert(solve(&s, plain, &tied, &units));
    ck_assert(solve(&scaled, large, &large_tied, &large_units));
    ck_assert_mem_eq(plain, large, s.n * sizeof plain[0]);
    ck_assert_uint_eq(tied, large_tied);
    ck_assert_int_eq(units, large_units);
}

PROPERTY(quantum_refines_and_negative_totals_mirror, 7, 1000)
{
    spec s = random_spec(random, any_rule(random), 100, 1000);
    spec coarse = s, recovery = s;
    int64_t plain[MOST], thousands[MOST], negative[MOST];
    coarse.quantum = 1000;
    coarse.total *= 1000;
    recovery.total = -s.total;
    ck_assert(solve(&s, plain, NULL, NULL));
    ck_assert(solve(&coarse, thousands, NULL, NULL));
    ck_assert(solve(&recovery, negative, NULL, NULL));
    for (size_t i = 0; i < s.n; i++) {
        ck_assert_int_eq(thousands[i], 1000 * plain[i]);
        ck_assert_int_eq(negative[i], -plain[i]);
    }
}

PROPERTY(hare_stays_within_one_unit_of_the_quota, 8, 1000)
{
    spec s = random_spec(random, SOCPREV_RULE_HARE, (int64_t)1 << 40, 3000000000000);
    socprev_apportionment *problem = problem_of(&s);
    socprev_division *division = NULL;
    ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &division, NULL), SOCPREV_OK);
    for (size_t i = 0; i < s.n; i++) {
        int64_t whole, numerator, denominator;
        ck_assert_int_eq(socprev_division_quota(division, i, &whole, &numerator, &denominator),
                         SOCPREV_OK);
        int64_t beyond = socprev_division_amount(division, i) - whole;
        ck_assert(beyond == 0 || (beyond == 1 && numerator > 0));
    }
    socprev_division_free(division);
    socprev_apportionment_free(problem);
}

PROPERTY(the_largest_numbers_are_divided_exactly, 9, 2000)
{
    spec s = random_spec(random, any_rule(random), INT64_MAX / MOST, SOCPREV_TOTAL_MAX);
    if (random_one_in(random, 4))
        s.total = SOCPREV_TOTAL_MAX;
    if (random_one_in(random, 3))
        s.weight[0] = 1;
    int64_t got[MOST], sum = 0;
    for (size_t i = 0; i < s.n && random_one_in(random, 2); i++) {
        s.floors[i] = random_between(random, 0, s.total / (int64_t)s.n);
        s.caps[i] = i == 0 ? SOCPREV_NO_CAP
                           : s.floors[i] + random_between(random, 0, s.total);
    }
    ck_assert(solve(&s, got, NULL, NULL));
    for (size_t i = 0; i < s.n; i++)
        sum += got[i];
    ck_assert_int_eq(sum, s.total);
}

START_TEST(a_million_claimants_are_divided_at_once)
{
    enum { N = 1000000 };
    int64_t *weight = malloc(N * sizeof *weight), *floors = malloc(N * sizeof *floors);
    random_source random = { 10 };
    ck_assert(weight != NULL && floors != NULL);
    for (size_t i = 0; i < N; i++) {
        weight[i] = random_between(&random, 0, (int64_t)1 << 40);
        floors[i] = random_between(&random, 0, 3000000);
    }
    static const int32_t rules[] = { SOCPREV_RULE_HARE, SOCPREV_RULE_WEBSTER, SOCPREV_RULE_HILL };
    for (size_t r = 0; r < 3; r++) {
        socprev_apportionment *problem = NULL;
        socprev_division *division = NULL;
        ck_assert_int_eq(socprev_apportionment_new(N, NULL, &problem, NULL), SOCPREV_OK);
        socprev_apportionment_set_weights(problem, weight, 0, N, NULL);
        socprev_apportionment_set_floors(problem, floors, 0, N, NULL);
        socprev_apportionment_set_total(problem, 3000000000000, NULL);
        socprev_apportionment_set_rule(problem, rules[r], NULL);
        ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &division, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_division_verify(division, problem, NULL), SOCPREV_OK);
        socprev_division_free(division);
        socprev_apportionment_free(problem);
    }
    free(weight);
    free(floors);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("allocate properties");
    TCase *reference = tcase_create("reference");
    tcase_set_timeout(reference, 60);
    tcase_add_test(reference, divisor_rules_agree_with_giving_unit_by_unit);
    tcase_add_test(reference, divisor_rules_agree_for_all_triples_of_small_weights);
    tcase_add_test(reference, hare_with_bounds_agrees_with_trying_all_sets_of_bounds);
    tcase_add_test(reference, each_rule_makes_its_own_measure_smallest);
    suite_add_tcase(made, reference);
    TCase *properties = tcase_create("properties");
    tcase_set_timeout(properties, 60);
    tcase_add_test(properties, one_unit_more_takes_nothing_from_anyone_under_divisor_rules);
    tcase_add_test(properties, order_of_claimants_does_not_matter_with_ids);
    tcase_add_test(properties, scaled_weights_give_the_same_answer_and_tie);
    tcase_add_test(properties, quantum_refines_and_negative_totals_mirror);
    tcase_add_test(properties, hare_stays_within_one_unit_of_the_quota);
    tcase_add_test(properties, the_largest_numbers_are_divided_exactly);
    tcase_add_test(properties, a_million_claimants_are_divided_at_once);
    suite_add_tcase(made, properties);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
