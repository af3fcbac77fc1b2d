/* Rules of claims against slow references. */
#include "claims_small.h"
#include "property.h"
#include "suite.h"

enum { N_RULES = 11 };

static fraction positive(fraction a)
{
    return a.n > 0 ? a : fraction_of(0, 1);
}

static fraction sum_of(const fraction *list, size_t n)
{
    fraction sum = fraction_of(0, 1);
    for (size_t i = 0; i < n; i++)
        sum = fraction_plus(sum, list[i]);
    return sum;
}

/* ---- references --------------------------------------------------------------------- */

/* Equal (weighted) awards up to caps: whoever would get more than the cap gets
 * the cap, and the rest is divided anew. */
static void equal_awards(const small_claims *s, const fraction *cap, fraction estate, fraction *out)
{
    bool full[SMALL_MOST] = { false };
    for (bool again = true; again;) {
        fraction left = estate;
        int64_t weight = 0;
        again = false;
        for (size_t i = 0; i < s->n; i++) {
            if (full[i])
                left = fraction_minus(left, cap[i]);
            else
                weight += s->has_weights ? s->weight[i] : 1;
        }
        for (size_t i = 0; i < s->n; i++) {
            int64_t own = s->has_weights ? s->weight[i] : 1;
            out[i] = full[i] ? cap[i] : fraction_times(left, own, weight);
            if (!full[i] && fraction_compare(out[i], cap[i]) > 0)
                full[i] = again = true;
        }
    }
}

/* Equal losses of what caps and estate leave. */
static void equal_losses(const small_claims *s, const fraction *cap, fraction estate, fraction *out)
{
    equal_awards(s, cap, fraction_minus(sum_of(cap, s->n), estate), out);
    for (size_t i = 0; i < s->n; i++)
        out[i] = fraction_minus(cap[i], out[i]);
}

static void by_halves(const small_claims *s, fraction *out)
{
    fraction half[SMALL_MOST], whole[SMALL_MOST], more[SMALL_MOST];
    fraction all = fraction_of(small_sum(s), 2);
    for (size_t i = 0; i < s->n; i++) {
        half[i] = fraction_of(s->claim[i], 2);
        whole[i] = fraction_of(s->claim[i], 1);
    }
    bool upper = fraction_compare(fraction_of(s->estate, 1), all) > 0;
    bool losses = (s->rule == SOCPREV_CLAIMS_TALMUD && upper) ||
                  (s->rule == SOCPREV_CLAIMS_REVERSE_TALMUD && !upper);
    fraction estate = fraction_minus(fraction_of(s->estate, 1),
                                     upper ? all : fraction_of(0, 1));
    if (losses)
        equal_losses(s, half, estate, more);
    else
        equal_awards(s, half, estate, more);
    for (size_t i = 0; i < s->n; i++)
        out[i] = upper ? fraction_plus(half[i], more[i]) : more[i];
    if (s->rule != SOCPREV_CLAIMS_EGALITARIAN || !upper)
        return;
    /* awards of whole claims, but those who would fall below half get half */
    bool held[SMALL_MOST] = { false };
    for (bool again = true; again;) {
        small_claims rest = *s;
        fraction left = fraction_of(s->estate, 1), cap[SMALL_MOST];
        again = false;
        for (size_t i = 0; i < s->n; i++) {
            cap[i] = held[i] ? fraction_of(0, 1) : whole[i];
            left = held[i] ? fraction_minus(left, half[i]) : left;
        }
        equal_awards(&rest, cap, left, more);
        for (size_t i = 0; i < s->n; i++) {
            out[i] = held[i] ? half[i] : more[i];
            if (!held[i] && fraction_compare(more[i], half[i]) < 0)
                held[i] = again = true;
        }
    }
}

static void adjusted(const small_claims *s, fraction *out)
{
    int64_t sum = small_sum(s), left = s->estate, open[SMALL_MOST], all = 0;
    for (size_t i = 0; i < s->n; i++) {
        int64_t right = s->estate - (sum - s->claim[i]);
        out[i] = positive(fraction_of(right, 1));
        left -= out[i].n;
    }
    for (size_t i = 0; i < s->n; i++) {
        open[i] = s->claim[i] - out[i].n < left ? s->claim[i] - out[i].n : left;
        all += open[i];
    }
    for (size_t i = 0; i < s->n && all > 0; i++)
        out[i] = fraction_plus(out[i], fraction_of(open[i] * left, all));
}

/* Ibn Ezra: each part of the estate in equal parts to all who claim it; what
 * exceeds the largest claim, by equal losses. Alcalde, Marco & Silva 2008. */
static void ibn_ezra(const small_claims *s, fraction *out)
{
    fraction cap[SMALL_MOST], more[SMALL_MOST];
    int64_t largest = 0;
    small_claims plain = *s;
    for (size_t i = 0; i < s->n; i++)
        largest = s->claim[i] > largest ? s->claim[i] : largest;
    for (size_t i = 0; i < s->n; i++)
        out[i] = fraction_of(0, 1);
    for (int64_t part = 1; part <= largest && part <= s->estate; part++) {
        int64_t count = 0;
        for (size_t i = 0; i < s->n; i++)
            count += s->claim[i] >= part;
        for (size_t i = 0; i < s->n; i++)
            out[i] = s->claim[i] >= part ? fraction_plus(out[i], fraction_of(1, count)) : out[i];
    }
    if (s->estate <= largest)
        return;
    for (size_t i = 0; i < s->n; i++)
        cap[i] = fraction_minus(fraction_of(s->claim[i], 1), out[i]);
    equal_losses(&plain, cap, fraction_of(s->estate - largest, 1), more);
    for (size_t i = 0; i < s->n; i++)
        out[i] = fraction_plus(out[i], more[i]);
}

/* All orders of arrival, one after the other. */
static void arrive(const small_claims *s, size_t at, size_t *order, int64_t *given, int64_t *count)
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

static void random_arrival(const small_claims *s, fraction *out)
{
    size_t order[SMALL_MOST];
    int64_t given[SMALL_MOST] = { 0 }, count = 0;
    for (size_t i = 0; i < s->n; i++)
        order[i] = i;
    arrive(s, 0, order, given, &count);
    for (size_t i = 0; i < s->n; i++)
        out[i] = fraction_of(given[i], count);
}

static void reference(const small_claims *s, fraction *out)
{
    fraction cap[SMALL_MOST];
    int64_t sum = small_sum(s);
    for (size_t i = 0; i < s->n; i++)
        cap[i] = fraction_of(s->claim[i], 1);
    switch (s->rule) {
    case SOCPREV_CLAIMS_PROPORTIONAL:
        for (size_t i = 0; i < s->n; i++)
            out[i] = sum == 0 ? fraction_of(0, 1) : fraction_of(s->claim[i] * s->estate, sum);
        break;
    case SOCPREV_CLAIMS_EQUAL_AWARDS:
        equal_awards(s, cap, fraction_of(s->estate, 1), out);
        break;
    case SOCPREV_CLAIMS_EQUAL_LOSSES:
        equal_losses(s, cap, fraction_of(s->estate, 1), out);
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
static void largest_remainder(const small_claims *s, const fraction *award, int64_t *out)
{
    int64_t left = s->estate;
    fraction rest[SMALL_MOST];
    for (size_t i = 0; i < s->n; i++) {
        out[i] = award[i].n / award[i].d;
        rest[i] = fraction_minus(award[i], fraction_of(out[i], 1));
        left -= out[i];
    }
    for (; left > 0; left--) {
        size_t best = 0;
        for (size_t i = 1; i < s->n; i++) {
            int order = fraction_compare(rest[i], rest[best]);
            if (order > 0 || (order == 0 && s->has_ids && s->id[i] < s->id[best]))
                best = i;
        }
        out[best]++;
        rest[best] = fraction_of(0, 1);
    }
}

static void compare_with_reference(const small_claims *s)
{
    fraction award[SMALL_MOST];
    int64_t amount[SMALL_MOST];
    small_awards got = small_solve(s);
    reference(s, award);
    largest_remainder(s, award, amount);
    for (size_t i = 0; i < s->n; i++) {
        ck_assert_msg(fraction_compare(got.award[i], award[i]) == 0,
                      "rule %d, award %zu: %lld/%lld, not %lld/%lld", s->rule, i,
                      (long long)got.award[i].n, (long long)got.award[i].d,
                      (long long)award[i].n, (long long)award[i].d);
        ck_assert_msg(got.amount[i] == amount[i], "rule %d, amount %zu", s->rule, i);
    }
}

PROPERTY(awards_agree_with_slow_references, 1, 1500)
{
    int32_t rule = socprev_claims_rule_at((int32_t)random_between(random, 0, N_RULES - 2));
    small_claims s = small_random(random, rule, random_one_in(random, 2) ? 6 : 40);
    s.has_ids = random_between(random, 0, 1);
    compare_with_reference(&s);
}

START_TEST(awards_agree_for_all_triples_of_small_claims)
{
    for (int64_t code = 0; code < 5 * 5 * 5; code++) {
        small_claims s = { .n = 3, .quantum = 1, .form = SOCPREV_CLAIMS_LARGEST_REMAINDER };
        s.claim[0] = code % 5;
        s.claim[1] = code / 5 % 5;
        s.claim[2] = code / 25;
        for (s.estate = 0; s.estate <= small_sum(&s); s.estate++) {
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
static void count_divisions(const small_claims *s, int64_t fine, size_t at, int64_t left,
                            int64_t *x, double *sum, double *count)
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

PROPERTY(the_average_of_awards_is_near_that_of_a_fine_grid, 2, 40)
{
    small_claims s = small_random(random, SOCPREV_CLAIMS_AVERAGE, 6);
    int64_t x[SMALL_MOST], fine = 24;
    double sum[SMALL_MOST] = { 0 }, count = 0;
    s.n = 3;
    for (size_t i = 0; i < s.n; i++)
        s.claim[i] = random_between(random, 1, 6);
    s.estate = random_between(random, 1, small_sum(&s) - 1);
    count_divisions(&s, fine, 0, s.estate * fine, x, sum, &count);
    small_awards got = small_solve(&s);
    for (size_t i = 0; i < s.n; i++) {
        double near = sum[i] / count / (double)fine;
        double exact = (double)got.award[i].n / (double)got.award[i].d;
        ck_assert_msg(near - exact < 0.06 && exact - near < 0.06, "%f, not %f", exact, near);
    }
}

PROPERTY(rules_of_two_that_concede_and_divide_agree, 3, 200)
{
    static const int32_t rules[] = { SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL,
                                     SOCPREV_CLAIMS_MINIMAL_OVERLAP,
                                     SOCPREV_CLAIMS_RANDOM_ARRIVAL, SOCPREV_CLAIMS_AVERAGE };
    small_claims s = small_random(random, SOCPREV_CLAIMS_TALMUD, 30);
    s.n = 2;
    s.has_weights = false;
    s.claim[1] = random_between(random, 0, 30);
    s.estate = random_between(random, 0, small_sum(&s));
    small_awards talmud = small_solve(&s);
    for (size_t k = 0; k < sizeof rules / sizeof rules[0]; k++) {
        s.rule = rules[k];
        small_awards got = small_solve(&s);
        ck_assert_int_eq(fraction_compare(got.award[0], talmud.award[0]), 0);
    }
}

static Suite *suite(void)
{
    Suite *made = suite_create("claims references");
    TCase *cases = tcase_create("references");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, awards_agree_with_slow_references);
    tcase_add_test(cases, awards_agree_for_all_triples_of_small_claims);
    tcase_add_test(cases, the_average_of_awards_is_near_that_of_a_fine_grid);
    tcase_add_test(cases, rules_of_two_that_concede_and_divide_agree);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
