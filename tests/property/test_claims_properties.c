/* Rules of claims against slow references, and the properties they have. */
#include "suite.h"
#include "support.h"

#include <stdlib.h>

enum { MOST = 6, N_RULES = 11 };

/* ---- small fractions ---------------------------------------------------------- */

typedef struct {
    int64_t n, d;
} fraction;

static fraction make(int64_t n, int64_t d)
{
    ck_assert_int_eq(socprev_ratio_reduce(&n, &d), SOCPREV_OK);
    return (fraction){ n, d };
}

static fraction plus(fraction a, fraction b)
{
    return make(a.n * b.d + b.n * a.d, a.d * b.d);
}

static fraction minus(fraction a, fraction b)
{
    return make(a.n * b.d - b.n * a.d, a.d * b.d);
}

static fraction times(fraction a, int64_t n, int64_t d)
{
    return make(a.n * n, a.d * d);
}

static int compare(fraction a, fraction b)
{
    int32_t order = 0;
    ck_assert_int_eq(socprev_ratio_compare(a.n, a.d, b.n, b.d, &order), SOCPREV_OK);
    return order;
}

static fraction positive(fraction a)
{
    return a.n > 0 ? a : make(0, 1);
}

static fraction sum_of(const fraction *list, size_t n)
{
    fraction sum = make(0, 1);
    for (size_t i = 0; i < n; i++)
        sum = plus(sum, list[i]);
    return sum;
}

/* ---- a small problem ------------------------------------------------------------ */

typedef struct {
    size_t n;
    int64_t claim[MOST], weight[MOST], tier[MOST], id[MOST];
    int64_t estate, quantum;
    int32_t rule, form;
    bool has_weights, has_tiers, has_ids;
} spec;

typedef struct {
    int64_t amount[MOST];
    fraction award[MOST];
    size_t tied;
    int64_t tie_units;
} answer;

static socprev_claims *problem_of(const spec *s)
{
    socprev_claims *made = NULL;
    ck_assert_int_eq(socprev_claims_new(s->n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_claims(made, s->claim, 0, s->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_estate(made, s->estate, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_quantum(made, s->quantum, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_rule(made, s->rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_form(made, s->form, NULL), SOCPREV_OK);
    if (s->has_weights)
        ck_assert_int_eq(socprev_claims_set_weights(made, s->weight, 0, s->n, NULL), SOCPREV_OK);
    if (s->has_tiers)
        ck_assert_int_eq(socprev_claims_set_tiers(made, s->tier, 0, s->n, NULL), SOCPREV_OK);
    if (s->has_ids)
        ck_assert_int_eq(socprev_claims_set_ids(made, s->id, 0, s->n, NULL), SOCPREV_OK);
    return made;
}

/* Solves and verifies. */
static answer solve(const spec *s)
{
    answer out = { .tied = 0 };
    socprev_claims *problem = problem_of(s);
    socprev_awards *awards = NULL;
    ck_assert_int_eq(socprev_claims_solve(problem, NULL, &awards, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_awards_verify(awards, problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_awards_amounts(awards, out.amount, s->n, NULL), SOCPREV_OK);
    for (size_t i = 0; i < s->n; i++) {
        int64_t whole = 0, n = 0, d = 1;
        ck_assert_int_eq(socprev_awards_exact(awards, i, &whole, &n, &d), SOCPREV_OK);
        out.award[i] = plus(make(whole, 1), make(n, d));
    }
    out.tied = socprev_awards_tie_count(awards);
    out.tie_units = socprev_awards_tie_units(awards);
    socprev_awards_free(awards);
    socprev_claims_free(problem);
    return out;
}

static int64_t total_claim(const spec *s)
{
    int64_t sum = 0;
    for (size_t i = 0; i < s->n; i++)
        sum += s->claim[i];
    return sum;
}

static spec random_spec(random_source *random, int32_t rule, int64_t most)
{
    spec s = { .quantum = 1, .rule = rule, .form = SOCPREV_CLAIMS_LARGEST_REMAINDER };
    s.n = (size_t)random_between(random, 1, MOST);
    for (size_t i = 0; i < s.n; i++) {
        s.claim[i] = random_between(random, 0, most);
        s.weight[i] = random_between(random, 1, 4);
        s.id[i] = (int64_t)((i * 7 + 3) % 11);
    }
    s.estate = random_between(random, 0, total_claim(&s));
    s.has_weights = socprev_claims_rule_has_weights(rule) && random_between(random, 0, 1);
    return s;
}

static bool is_average(int32_t rule)
{
    return rule == SOCPREV_CLAIMS_AVERAGE;
}

/* ---- references --------------------------------------------------------------------- */

/* Equal (weighted) awards up to caps: whoever would get more than the cap gets
 * the cap, and the rest is divided anew. */
static void equal_awards(const spec *s, const fraction *cap, fraction estate, fraction *out)
{
    bool full[MOST] = { false };
    for (bool again = true; again;) {
        fraction left = estate;
        int64_t weight = 0;
        again = false;
        for (size_t i = 0; i < s->n; i++) {
            if (full[i])
                left = minus(left, cap[i]);
            else
                weight += s->has_weights ? s->weight[i] : 1;
        }
        for (size_t i = 0; i < s->n; i++) {
            int64_t own = s->has_weights ? s->weight[i] : 1;
            out[i] = full[i] ? cap[i] : times(left, own, weight);
            if (!full[i] && compare(out[i], cap[i]) > 0)
                full[i] = again = true;
        }
    }
}

/* Equal losses of what caps and estate leave. */
static void equal_losses(const spec *s, const fraction *cap, fraction estate, fraction *out)
{
    equal_awards(s, cap, minus(sum_of(cap, s->n), estate), out);
    for (size_t i = 0; i < s->n; i++)
        out[i] = minus(cap[i], out[i]);
}

static void by_halves(const spec *s, fraction *out)
{
    fraction half[MOST], whole[MOST], more[MOST], all = make(total_claim(s), 2);
    for (size_t i = 0; i < s->n; i++) {
        half[i] = make(s->claim[i], 2);
        whole[i] = make(s->claim[i], 1);
    }
    bool upper = compare(make(s->estate, 1), all) > 0;
    bool losses = (s->rule == SOCPREV_CLAIMS_TALMUD && upper) ||
                  (s->rule == SOCPREV_CLAIMS_REVERSE_TALMUD && !upper);
    fraction estate = upper ? minus(make(s->estate, 1), all) : make(s->estate, 1);
    if (losses)
        equal_losses(s, half, estate, more);
    else
        equal_awards(s, half, estate, more);
    for (size_t i = 0; i < s->n; i++)
        out[i] = upper ? plus(half[i], more[i]) : more[i];
    if (s->rule != SOCPREV_CLAIMS_EGALITARIAN || !upper)
        return;
    /* awards of whole claims, but those who would fall below half get half */
    bool held[MOST] = { false };
    for (bool again = true; again;) {
        spec rest = *s;
        fraction left = make(s->estate, 1), cap[MOST];
        again = false;
        for (size_t i = 0; i < s->n; i++) {
            cap[i] = held[i] ? make(0, 1) : whole[i];
            left = held[i] ? minus(left, half[i]) : left;
        }
        equal_awards(&rest, cap, left, more);
        for (size_t i = 0; i < s->n; i++) {
            out[i] = held[i] ? half[i] : more[i];
            if (!held[i] && compare(more[i], half[i]) < 0)
                held[i] = again = true;
        }
    }
}

static void adjusted(const spec *s, fraction *out)
{
    int64_t sum = total_claim(s), left = s->estate, open[MOST], all = 0;
    for (size_t i = 0; i < s->n; i++) {
        int64_t right = s->estate - (sum - s->claim[i]);
        out[i] = positive(make(right, 1));
        left -= out[i].n;
    }
    for (size_t i = 0; i < s->n; i++) {
        open[i] = s->claim[i] - out[i].n < left ? s->claim[i] - out[i].n : left;
        all += open[i];
    }
    for (size_t i = 0; i < s->n && all > 0; i++)
        out[i] = plus(out[i], make(open[i] * left, all));
}

/* Ibn Ezra: each part of the estate in equal parts to all who claim it; what
 * exceeds the largest claim, by equal losses. Alcalde, Marco & Silva 2008. */
static void ibn_ezra(const spec *s, fraction *out)
{
    fraction cap[MOST], more[MOST];
    int64_t largest = 0;
    spec plain = *s;
    for (size_t i = 0; i < s->n; i++)
        largest = s->claim[i] > largest ? s->claim[i] : largest;
    for (size_t i = 0; i < s->n; i++)
        out[i] = make(0, 1);
    for (int64_t part = 1; part <= largest && part <= s->estate; part++) {
        int64_t count = 0;
        for (size_t i = 0; i < s->n; i++)
            count += s->claim[i] >= part;
        for (size_t i = 0; i < s->n; i++)
            out[i] = s->claim[i] >= part ? plus(out[i], make(1, count)) : out[i];
    }
    if (s->estate <= largest)
        return;
    for (size_t i = 0; i < s->n; i++)
        cap[i] = minus(make(s->claim[i], 1), out[i]);
    equal_losses(&plain, cap, make(s->estate - largest, 1), more);
    for (size_t i = 0; i < s->n; i++)
        out[i] = plus(out[i], more[i]);
}

/* All orders of arrival, one after the other. */
static void arrive(const spec *s, size_t at, size_t *order, int64_t *given, int64_t *count)
{
    if (at == s->n) {
        int64_t left = s->estate;
        for (size_t k = 0; k < s->n; k++) {
            int64_t award = s->claim[order[k]] < left ? s->claim[order[k]] : left;
            given[order[k]] += award;
            left -= award;
        }
        ++*count;
        return;
    }
    for (size_t k = at; k < s->n; k++) {
        size_t who = order[k];
        order[k] = order[at];
        order[at] = who;
        arrive(s, at + 1, order, given, count);
        order[at] = order[k];
        order[k] = who;
    }
}

static void random_arrival(const spec *s, fraction *out)
{
    size_t order[MOST];
    int64_t given[MOST] = { 0 }, count = 0;
    for (size_t i = 0; i < s->n; i++)
        order[i] = i;
    arrive(s, 0, order, given, &count);
    for (size_t i = 0; i < s->n; i++)
        out[i] = make(given[i], count);
}

static void reference(const spec *s, fraction *out)
{
    fraction cap[MOST];
    int64_t sum = total_claim(s);
    for (size_t i = 0; i < s->n; i++)
        cap[i] = make(s->claim[i], 1);
    switch (s->rule) {
    case SOCPREV_CLAIMS_PROPORTIONAL:
        for (size_t i = 0; i < s->n; i++)
            out[i] = sum == 0 ? make(0, 1) : make(s->claim[i] * s->estate, sum);
        break;
    case SOCPREV_CLAIMS_EQUAL_AWARDS:
        equal_awards(s, cap, make(s->estate, 1), out);
        break;
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
        equal_losses(s, cap, make(s->estate, 1), out);
        break;
    case SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL:
        adjusted(s, out);
        break;
    case SOCPREV_CLAIMS_MINIMAL_OVERLAP:
        ibn_ezra(s, out);
        break;
    case SOCPREV_CLAIMS_RANDOM_ARRIVAL:
        random_arrival(s, out);
        break;
    default:
        by_halves(s, out);
        break;
    }
}

/* Whole parts, then again and again a unit to the largest remainder. */
static void largest_remainder(const spec *s, const fraction *award, int64_t *out)
{
    int64_t left = s->estate;
    fraction rest[MOST];
    for (size_t i = 0; i < s->n; i++) {
        out[i] = award[i].n / award[i].d;
        rest[i] = minus(award[i], make(out[i], 1));
        left -= out[i];
    }
    for (; left > 0; left--) {
        size_t best = 0;
        for (size_t i = 1; i < s->n; i++) {
            int order = compare(rest[i], rest[best]);
            if (order > 0 || (order == 0 && s->has_ids && s->id[i] < s->id[best]))
                best = i;
        }
        out[best]++;
        rest[best] = make(0, 1);
    }
}

static void compare_with_reference(const spec *s)
{
    fraction award[MOST];
    int64_t amount[MOST];
    answer got = solve(s);
    reference(s, award);
    largest_remainder(s, award, amount);
    for (size_t i = 0; i < s->n; i++) {
        ck_assert_msg(compare(got.award[i], award[i]) == 0,
                      "rule %d, award %zu: %lld/%lld, not %lld/%lld", s->rule, i,
                      (long long)got.award[i].n, (long long)got.award[i].d,
                      (long long)award[i].n, (long long)award[i].d);
        ck_assert_msg(got.amount[i] == amount[i], "rule %d, amount %zu", s->rule, i);
    }
}

START_TEST(awards_agree_with_slow_references)
{
    random_source random = { 1 };
    for (int round = 0; round < 1500; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(&random, 0, N_RULES - 2));
        spec s = random_spec(&random, rule, round % 2 != 0 ? 6 : 40);
        s.has_ids = random_between(&random, 0, 1);
        compare_with_reference(&s);
    }
}
END_TEST

START_TEST(awards_agree_for_all_triples_of_small_claims)
{
    for (int64_t code = 0; code < 5 * 5 * 5; code++) {
        spec s = { .n = 3, .quantum = 1, .form = SOCPREV_CLAIMS_LARGEST_REMAINDER };
        s.claim[0] = code % 5;
        s.claim[1] = code / 5 % 5;
        s.claim[2] = code / 25;
        for (s.estate = 0; s.estate <= total_claim(&s); s.estate++) {
            for (int32_t at = 0; at < N_RULES - 1; at++) {
                s.rule = socprev_claims_rule_at(at);
                compare_with_reference(&s);
            }
        }
    }
}
END_TEST

/* ---- average of awards ------------------------------------------------------------ */

/* Average of all divisions in steps of 1 / fine. */
static void count_divisions(const spec *s, int64_t fine, size_t at, int64_t left, int64_t *x,
                            double *sum, double *count)
{
    if (at + 1 == s->n) {
        x[at] = left;
        if (left > s->claim[at] * fine)
            return;
        for (size_t i = 0; i < s->n; i++)
            sum[i] += (double)x[i];
        ++*count;
        return;
    }
    for (x[at] = 0; x[at] <= s->claim[at] * fine && x[at] <= left; x[at]++)
        count_divisions(s, fine, at + 1, left - x[at], x, sum, count);
}

START_TEST(the_average_of_awards_is_near_that_of_a_fine_grid)
{
    random_source random = { 2 };
    for (int round = 0; round < 40; round++) {
        spec s = random_spec(&random, SOCPREV_CLAIMS_AVERAGE, 6);
        int64_t x[MOST], fine = 24;
        double sum[MOST] = { 0 }, count = 0;
        s.n = 3;
        for (size_t i = 0; i < s.n; i++)
            s.claim[i] = random_between(&random, 1, 6);
        s.estate = random_between(&random, 1, total_claim(&s) - 1);
        count_divisions(&s, fine, 0, s.estate * fine, x, sum, &count);
        answer got = solve(&s);
        for (size_t i = 0; i < s.n; i++) {
            double near = sum[i] / count / (double)fine;
            double exact = (double)got.award[i].n / (double)got.award[i].d;
            ck_assert_msg(near - exact < 0.06 && exact - near < 0.06, "%f, not %f", exact, near);
        }
    }
}
END_TEST

START_TEST(rules_of_two_that_concede_and_divide_agree)
{
    static const int32_t rules[] = { SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL,
                                     SOCPREV_CLAIMS_MINIMAL_OVERLAP,
                                     SOCPREV_CLAIMS_RANDOM_ARRIVAL, SOCPREV_CLAIMS_AVERAGE };
    random_source random = { 3 };
    for (int round = 0; round < 200; round++) {
        spec s = random_spec(&random, SOCPREV_CLAIMS_TALMUD, 30);
        s.n = 2;
        s.has_weights = false;
        s.claim[1] = random_between(&random, 0, 30);
        s.estate = random_between(&random, 0, total_claim(&s));
        answer talmud = solve(&s);
        for (size_t k = 0; k < sizeof rules / sizeof rules[0]; k++) {
            s.rule = rules[k];
            answer got = solve(&s);
            ck_assert_int_eq(compare(got.award[0], talmud.award[0]), 0);
        }
    }
}
END_TEST

/* ---- properties of exact awards ------------------------------------------------------ */

static void check_dual(const spec *s, int32_t other)
{
    spec dual = *s;
    dual.rule = other;
    dual.estate = total_claim(s) - s->estate;
    answer award = solve(s), loss = solve(&dual);
    for (size_t i = 0; i < s->n; i++)
        ck_assert_msg(compare(plus(award.award[i], loss.award[i]), make(s->claim[i], 1)) == 0,
                      "rule %d", s->rule);
}

START_TEST(rules_are_dual_to_themselves_or_to_each_other)
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
    random_source random = { 4 };
    for (int round = 0; round < 400; round++) {
        size_t k = (size_t)random_between(&random, 0, sizeof pairs / sizeof pairs[0] - 1);
        spec s = random_spec(&random, pairs[k][0], is_average(pairs[k][0]) ? 4 : 30);
        check_dual(&s, pairs[k][1]);
    }
}
END_TEST

START_TEST(a_larger_estate_or_claim_takes_nothing_from_its_owner)
{
    random_source random = { 5 };
    for (int round = 0; round < 600; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(&random, 0, N_RULES - 1));
        spec s = random_spec(&random, rule, is_average(rule) ? 4 : 20), more = s, larger = s;
        size_t who = (size_t)random_between(&random, 0, (int64_t)s.n - 1);
        if (s.estate == total_claim(&s))
            continue;
        more.estate++;
        larger.claim[who]++;
        answer before = solve(&s), after = solve(&more), grown = solve(&larger);
        for (size_t i = 0; i < s.n; i++)
            ck_assert_msg(compare(after.award[i], before.award[i]) >= 0, "rule %d", rule);
        ck_assert_msg(compare(grown.award[who], before.award[who]) >= 0, "rule %d", rule);
    }
}
END_TEST

START_TEST(larger_claims_get_more_and_lose_more)
{
    random_source random = { 6 };
    for (int round = 0; round < 600; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(&random, 0, N_RULES - 1));
        spec s = random_spec(&random, rule, is_average(rule) ? 4 : 8);
        s.has_weights = false;
        answer got = solve(&s);
        for (size_t i = 0; i < s.n; i++) {
            fraction loss = minus(make(s.claim[i], 1), got.award[i]);
            fraction beyond = minus(make(got.amount[i], 1), got.award[i]);
            ck_assert(got.award[i].n >= 0 && loss.n >= 0);
            ck_assert_msg(llabs(beyond.n) < beyond.d, "rule %d leaves its award", rule);
            for (size_t j = 0; j < s.n; j++) {
                if (s.claim[i] < s.claim[j])
                    continue;
                fraction other = minus(make(s.claim[j], 1), got.award[j]);
                ck_assert_msg(compare(got.award[i], got.award[j]) >= 0, "rule %d", rule);
                ck_assert_msg(compare(loss, other) >= 0, "rule %d", rule);
            }
        }
    }
}
END_TEST

/* The problem made so large that all awards are whole. */
static spec made_whole(const spec *s)
{
    spec out = *s;
    answer got = solve(s);
    int64_t factor = 1;
    for (size_t i = 0; i < s->n; i++) {
        fraction scaled = times(got.award[i], factor, 1);
        factor *= scaled.d;
    }
    for (size_t i = 0; i < s->n; i++)
        out.claim[i] *= factor;
    out.estate *= factor;
    return out;
}

START_TEST(rules_of_one_level_are_consistent)
{
    random_source random = { 7 };
    for (int round = 0; round < 400; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(
            &random, 0, SOCPREV_CLAIMS_EGALITARIAN - SOCPREV_CLAIMS_PROPORTIONAL));
        spec first = random_spec(&random, rule, 20), s = made_whole(&first), rest = s;
        if (s.n < 2)
            continue;
        answer all = solve(&s);
        ck_assert_int_eq(all.award[s.n - 1].d, 1);
        rest.n--;
        rest.estate -= all.award[s.n - 1].n;
        answer got = solve(&rest);
        for (size_t i = 0; i < rest.n; i++)
            ck_assert_msg(compare(got.award[i], all.award[i]) == 0, "rule %d", rule);
    }
}
END_TEST

/* ---- properties of amounts -------------------------------------------------------------- */

START_TEST(by_signposts_a_larger_estate_takes_no_unit)
{
    random_source random = { 8 };
    for (int round = 0; round < 150; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(
            &random, 0, SOCPREV_CLAIMS_EGALITARIAN - SOCPREV_CLAIMS_PROPORTIONAL));
        spec s = random_spec(&random, rule, 9);
        s.form = SOCPREV_CLAIMS_SIGNPOSTS;
        s.has_ids = random_between(&random, 0, 1);
        s.has_tiers = round % 4 == 0;
        for (size_t i = 0; i < s.n; i++)
            s.tier[i] = random_between(&random, 0, 1);
        s.estate = 0;
        answer before = solve(&s);
        for (s.estate = 1; s.estate <= total_claim(&s); s.estate++) {
            answer after = solve(&s);
            for (size_t i = 0; i < s.n; i++)
                ck_assert_msg(after.amount[i] >= before.amount[i], "rule %d", rule);
            before = after;
        }
    }
}
END_TEST

/* First estate, in steps of 1 / fine, at which the award reaches k - 1/2. */
static int64_t reached_at(const spec *s, int64_t fine, const answer *path, size_t i, int64_t k)
{
    int64_t at = 0;
    while (at < total_claim(s) * fine &&
           compare(path[at].award[i], make((2 * k - 1) * fine, 2)) < 0)
        at++;
    return at;
}

START_TEST(signposts_stand_where_awards_pass_half_units)
{
    enum { FINE = 8, LONGEST = MOST * 4 * FINE + 1 };
    static answer path[LONGEST];
    random_source random = { 9 };
    for (int round = 0; round < 14; round++) {
        int32_t rule = socprev_claims_rule_at(round % 7);
        spec s = random_spec(&random, rule, 4), fine = s;
        int64_t sum = total_claim(&s);
        for (size_t i = 0; i < s.n; i++)
            fine.claim[i] *= FINE;
        for (fine.estate = 0; fine.estate <= sum * FINE; fine.estate++)
            path[fine.estate] = solve(&fine);
        s.form = SOCPREV_CLAIMS_SIGNPOSTS;
        for (s.estate = 0; s.estate <= sum; s.estate++) {
            int64_t last = 0, next = sum * FINE;
            answer got = solve(&s);
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
}
END_TEST

START_TEST(the_order_of_claimants_is_of_no_account)
{
    random_source random = { 10 };
    for (int round = 0; round < 500; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(&random, 0, N_RULES - 1));
        spec s = random_spec(&random, rule, is_average(rule) ? 4 : 6), turned = s;
        s.has_ids = turned.has_ids = s.has_tiers = turned.has_tiers = true;
        if (socprev_claims_rule_has_signposts(rule) && random_between(&random, 0, 1))
            s.form = turned.form = SOCPREV_CLAIMS_SIGNPOSTS;
        for (size_t i = 0; i < s.n; i++) {
            size_t k = s.n - 1 - i;
            s.tier[i] = (int64_t)(i % 2);
            turned.claim[k] = s.claim[i];
            turned.weight[k] = s.weight[i];
            turned.tier[k] = s.tier[i];
            turned.id[k] = s.id[i];
        }
        answer a = solve(&s), b = solve(&turned);
        ck_assert_uint_eq(a.tied, b.tied);
        ck_assert_int_eq(a.tie_units, b.tie_units);
        for (size_t i = 0; i < s.n; i++)
            ck_assert_int_eq(a.amount[i], b.amount[s.n - 1 - i]);
    }
}
END_TEST

START_TEST(a_quantum_is_a_change_of_unit)
{
    random_source random = { 11 };
    for (int round = 0; round < 300; round++) {
        int32_t rule = socprev_claims_rule_at((int32_t)random_between(&random, 0, N_RULES - 1));
        spec s = random_spec(&random, rule, is_average(rule) ? 4 : 20), large = s;
        large.quantum = 1000;
        large.estate *= 1000;
        for (size_t i = 0; i < s.n; i++)
            large.claim[i] *= 1000;
        answer a = solve(&s), b = solve(&large);
        for (size_t i = 0; i < s.n; i++) {
            ck_assert_int_eq(a.amount[i] * 1000, b.amount[i]);
            ck_assert_int_eq(compare(times(a.award[i], 1000, 1), b.award[i]), 0);
        }
    }
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("claims properties");
    TCase *cases = tcase_create("references");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, awards_agree_with_slow_references);
    tcase_add_test(cases, awards_agree_for_all_triples_of_small_claims);
    tcase_add_test(cases, the_average_of_awards_is_near_that_of_a_fine_grid);
    tcase_add_test(cases, rules_of_two_that_concede_and_divide_agree);
    suite_add_tcase(made, cases);
    cases = tcase_create("awards");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, rules_are_dual_to_themselves_or_to_each_other);
    tcase_add_test(cases, a_larger_estate_or_claim_takes_nothing_from_its_owner);
    tcase_add_test(cases, larger_claims_get_more_and_lose_more);
    tcase_add_test(cases, rules_of_one_level_are_consistent);
    suite_add_tcase(made, cases);
    cases = tcase_create("amounts");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, by_signposts_a_larger_estate_takes_no_unit);
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
