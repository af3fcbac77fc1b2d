#include "claims_small.h"

#include "claims.h"

#include <check.h>

/* ---- small fractions ---------------------------------------------------------- */

fraction fraction_of(int64_t n, int64_t d)
{
    ck_assert_int_eq(socprev_ratio_reduce(&n, &d), SOCPREV_OK);
    return (fraction){ n, d };
}

fraction fraction_plus(fraction a, fraction b)
{
    return fraction_of(a.n * b.d + b.n * a.d, a.d * b.d);
}

fraction fraction_minus(fraction a, fraction b)
{
    return fraction_of(a.n * b.d - b.n * a.d, a.d * b.d);
}

fraction fraction_times(fraction a, int64_t n, int64_t d)
{
    return fraction_of(a.n * n, a.d * d);
}

int fraction_compare(fraction a, fraction b)
{
    int32_t order = 0;
    ck_assert_int_eq(socprev_ratio_compare(a.n, a.d, b.n, b.d, &order), SOCPREV_OK);
    return order;
}

/* ---- a small problem ------------------------------------------------------------ */

static socprev_claims *problem_of(const small_claims *s)
{
    socprev_claims *made = claims_of(s->claim, s->n, s->estate, s->rule);
    ck_assert_int_eq(socprev_claims_set_quantum(made, s->quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_form(made, s->form, NULL), SOCPREV_OK);
    if (s->has_weights)
        ck_assert_int_eq(socprev_claims_set_weights(made, s->weight, 0, s->n, NULL), SOCPREV_OK);
    if (s->has_tiers)
        ck_assert_int_eq(socprev_claims_set_tiers(made, s->tier, 0, s->n, NULL), SOCPREV_OK);
    if (s->has_ids)
        ck_assert_int_eq(socprev_claims_set_ids(made, s->id, 0, s->n, NULL), SOCPREV_OK);
    return made;
}

small_awards small_solve(const small_claims *s)
{
    small_awards out = { .tied = 0 };
    socprev_claims *problem = problem_of(s);
    socprev_awards *awards = solve_claims(problem);
    ck_assert_int_eq(socprev_awards_amounts(awards, out.amount, s->n, NULL), SOCPREV_OK);
    for (size_t i = 0; i < s->n; i++) {
        int64_t whole = 0, n = 0, d = 1;
        ck_assert_int_eq(socprev_awards_exact(awards, i, &whole, &n, &d), SOCPREV_OK);
        out.award[i] = fraction_plus(fraction_of(whole, 1), fraction_of(n, d));
    }
    out.tied = socprev_awards_tie_count(awards);
    out.tie_units = socprev_awards_tie_units(awards);
    socprev_awards_free(awards);
    socprev_claims_free(problem);
    return out;
}

int64_t small_sum(const small_claims *s)
{
    int64_t sum = 0;
    for (size_t i = 0; i < s->n; i++)
        sum += s->claim[i];
    return sum;
}

small_claims small_random(random_source *random, int32_t rule, int64_t most)
{
    small_claims s = { .quantum = 1, .rule = rule, .form = SOCPREV_CLAIMS_LARGEST_REMAINDER };
    s.n = (size_t)random_between(random, 1, SMALL_MOST);
    for (size_t i = 0; i < s.n; i++) {
        s.claim[i] = random_between(random, 0, most);
        s.weight[i] = random_between(random, 1, 4);
        s.id[i] = (int64_t)((i * 7 + 3) % 11);
    }
    s.estate = random_between(random, 0, small_sum(&s));
    s.has_weights = socprev_claims_rule_has_weights(rule) && random_between(random, 0, 1);
    return s;
}
