/* Every division of three small claimants; vectors against plain C; ties against all
 * orders; distances against solving again. */
#include "allocate/allocate_internal.h"

#include "property.h"
#include "suite.h"

#include <stdlib.h>

static const int32_t rules[] = {
    SOCPREV_RULE_HARE,    SOCPREV_RULE_ADAMS,     SOCPREV_RULE_DEAN,
    SOCPREV_RULE_HILL,    SOCPREV_RULE_WEBSTER,   SOCPREV_RULE_JEFFERSON,
    SOCPREV_RULE_MODIFIED_SAINTE_LAGUE, SOCPREV_RULE_HAGENBACH_BISCHOFF,
    SOCPREV_RULE_QUOTA,
};
enum { N_RULES = sizeof rules / sizeof rules[0] };

static socprev_apportionment *problem_of(size_t n, const int64_t *weight, int64_t total,
                                         int32_t rule)
{
    socprev_apportionment *made = NULL;
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(made, weight, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_total(made, total, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_rule(made, rule, NULL), SOCPREV_OK);
    return made;
}

static socprev_division *solved(const socprev_apportionment *problem)
{
    socprev_division *made = NULL;
    ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_division_verify(made, problem, NULL), SOCPREV_OK);
    return made;
}

/* ---- all triples of weights below 64, all totals to 128 ------------------------------ */

enum { WEIGHTS = 64, TOTALS = 128 };

/* A heap that only grows and is taken back as a whole: this test solves millions. */
static struct {
    size_t used;
    _Alignas(64) unsigned char bytes[1 << 20];
} pool;

static void *pool_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    if (new_size == 0)
        return NULL;
    void *made = &pool.bytes[pool.used];
    pool.used += (new_size + 63) / 64 * 64;
    if (pool.used > sizeof pool.bytes)
        return NULL;
    if (block != NULL)
        memcpy(made, block, old_size < new_size ? old_size : new_size);
    return made;
}

/* d(k) / w as a fraction of small numbers; squared for Hill. */
static void price_of(int32_t rule, int64_t k, int64_t w, int64_t *n, int64_t *d)
{
    *d = w;
    *n = k;
    if (rule == SOCPREV_RULE_DEAN) {
        *n = 2 * k * (k + 1);
        *d = w * (2 * k + 1);
    } else if (rule == SOCPREV_RULE_HILL) {
        *n = k * (k + 1);
        *d = w * w;
    } else if (rule == SOCPREV_RULE_WEBSTER) {
        *n = 2 * k + 1;
    } else if (rule == SOCPREV_RULE_JEFFERSON) {
        *n = k + 1;
    } else if (rule == SOCPREV_RULE_MODIFIED_SAINTE_LAGUE) {
        *n = k == 0 ? 7 : 10 * k + 5;
    }
}

/* One unit more, to the cheapest, the first of equals. */
static void give_one(int32_t rule, const int64_t *w, int64_t *units)
{
    size_t best = 3;
    int64_t best_n = 0, best_d = 1;
    for (size_t i = 0; i < 3; i++) {
        int64_t n = 0, d = 1;
        price_of(rule, units[i], w[i], &n, &d);
        if (w[i] > 0 && (best == 3 || n * best_d < best_n * d)) {
            best = i;
            best_n = n;
            best_d = d;
        }
    }
    units[best]++;
}

/* Whole parts of w * n / d, then the largest remainders, the first of equals. false: more
 * units than there are weights are left, as Droop's quota can do. */
static bool divide_by_remainders(int32_t rule, const int64_t *w, int64_t total, int64_t *units)
{
    int64_t left = total, rest[3], n = total + (rule != SOCPREV_RULE_HARE);
    int64_t d = w[0] + w[1] + w[2];
    if (rule == SOCPREV_RULE_DROOP) {
        d = d / n + 1;
        n = 1;
    }
    for (size_t i = 0; i < 3; i++) {
        units[i] = w[i] * n / d;
        rest[i] = w[i] > 0 ? w[i] * n % d : -1;
        left -= units[i];
    }
    for (; left > 0; left--) {
        size_t best = 0;
        for (size_t i = 1; i < 3; i++)
            best = rest[i] > rest[best] ? i : best;
        if (rest[best] < 0)
            return false;
        units[best]++;
        rest[best] = -1;
    }
    for (size_t i = 3; left < 0 && i > 0; i--) { /* whole parts that are one too many */
        left += units[i - 1] > 0;
        units[i - 1] -= units[i - 1] > 0;
    }
    return true;
}

static bool has_remainders(int32_t rule)
{
    return rule == SOCPREV_RULE_HARE || rule == SOCPREV_RULE_DROOP ||
           rule == SOCPREV_RULE_HAGENBACH_BISCHOFF;
}

static bool gives_first_units(int32_t rule)
{
    return rule == SOCPREV_RULE_ADAMS || rule == SOCPREV_RULE_DEAN || rule == SOCPREV_RULE_HILL;
}

static void check_triple(const socprev_memory *memory, const int64_t *w, int32_t rule)
{
    socprev_apportionment *problem = NULL;
    int64_t expected[3] = { 0, 0, 0 }, positive = 0;
    pool.used = 0;
    ck_assert_int_eq(socprev_apportionment_new(3, memory, &problem, NULL), SOCPREV_OK);
    socprev_apportionment_set_weights(problem, w, 0, 3, NULL);
    socprev_apportionment_set_rule(problem, rule, NULL);
    for (size_t i = 0; i < 3; i++)
        positive += w[i] > 0;
    size_t kept = pool.used;
    for (int64_t total = 0; total <= TOTALS; total++) {
        socprev_division *division = NULL;
        pool.used = kept;
        socprev_apportionment_set_total(problem, total, NULL);
        socprev_status st = socprev_apportionment_solve(problem, NULL, &division, NULL);
        bool is_defined = true;
        if (has_remainders(rule))
            is_defined = divide_by_remainders(rule, w, total, expected);
        else if (total > 0)
            give_one(rule, w, expected);
        if (!is_defined) {
            if (st != SOCPREV_E_UNDEFINED)
                ck_abort_msg("rule %d: more units than remainders", rule);
            continue;
        }
        if (gives_first_units(rule) && total < positive) {
            if (st != SOCPREV_E_INFEASIBLE)
                ck_abort_msg("rule %d: first units for nobody", rule);
            continue;
        }
        if (st != SOCPREV_OK || memcmp(division->units, expected, sizeof expected) != 0)
            ck_abort_msg("rule %d, weights %d %d %d, total %d", rule, (int)w[0], (int)w[1],
                         (int)w[2], (int)total);
    }
}

static int64_t common_factor(int64_t a, int64_t b)
{
    return b == 0 ? a : common_factor(b, a % b);
}

/* Weights with a common factor divide like those without, which other tests show;
 * weights in another order only differ in who is first in a tie. */
START_TEST(all_triples_of_small_weights_and_all_small_totals)
{
    static const int32_t tried[] = {
        SOCPREV_RULE_HARE,    SOCPREV_RULE_ADAMS,     SOCPREV_RULE_DEAN, SOCPREV_RULE_HILL,
        SOCPREV_RULE_WEBSTER, SOCPREV_RULE_JEFFERSON, SOCPREV_RULE_MODIFIED_SAINTE_LAGUE,
        SOCPREV_RULE_DROOP,   SOCPREV_RULE_HAGENBACH_BISCHOFF,
    };
    socprev_memory *memory = NULL;
    ck_assert_int_eq(socprev_memory_new(pool_resize, NULL, &memory), SOCPREV_OK);
    struct socprev_memory own = *memory;
    int64_t triples = 0;
    for (int64_t a = 0; a < WEIGHTS; a++) {
        for (int64_t b = a; b < WEIGHTS; b++) {
            for (int64_t c = b > 0 ? b : 1; c < WEIGHTS; c++) {
                const int64_t turned[3][3] = { { a, b, c }, { c, a, b }, { b, c, a } };
                if (common_factor(a, common_factor(b, c)) != 1)
                    continue;
                check_triple(&own, turned[triples % 3], tried[_i]);
                triples++;
            }
        }
    }
    ck_assert_int_gt(triples, 30000);
}
END_TEST

/* ---- vectors against plain C ------------------------------------------------------------ */

static void expect_same(const socprev_division *a, const socprev_division *b)
{
    ck_assert_mem_eq(a->units, b->units, a->n * sizeof *a->units);
    ck_assert_int_eq(a->last, b->last);
    ck_assert_int_eq(a->next, b->next);
    ck_assert_int_eq(a->tie_units, b->tie_units);
    ck_assert_uint_eq(a->n_tied, b->n_tied);
    if (a->n_tied > 0)
        ck_assert_mem_eq(a->tied, b->tied, a->n_tied * sizeof *a->tied);
}

/* Weights of one of several sizes; with `bounded`, floors and caps around the shares. */
static socprev_apportionment *random_problem(random_source *random, size_t n, int32_t rule,
                                             int bounded)
{
    static const int bits[] = { 1, 5, 20, 40, 51, 53 };
    int64_t *weight = calloc(n, sizeof *weight), *floors = calloc(n, sizeof *floors);
    int64_t *caps = calloc(n, sizeof *caps);
    int64_t most = (int64_t)1 << bits[random_between(random, 0, 5)];
    int64_t each = random_between(random, 0, 1) ? 3 : 3000000;
    ck_assert(weight != NULL && floors != NULL && caps != NULL);
    if (most > INT64_MAX / (int64_t)n)
        most = INT64_MAX / (int64_t)n;
    for (size_t i = 0; i < n; i++) {
        weight[i] = random_between(random, 0, most);
        floors[i] = random_between(random, 0, each * 3 / 4);
        caps[i] = i == 0 ? SOCPREV_NO_CAP : floors[i] + random_between(random, 0, 3 * each);
    }
    weight[0] = 1;
    socprev_apportionment *made =
        problem_of(n, weight, (int64_t)n * each + random_between(random, 0, 50), rule);
    if (bounded & 1)
        socprev_apportionment_set_floors(made, floors, 0, n, NULL);
    if (bounded & 2)
        socprev_apportionment_set_caps(made, caps, 0, n, NULL);
    free(weight);
    free(floors);
    free(caps);
    return made;
}

PROPERTY(vectors_count_like_plain_c, 31, 600)
{
    int32_t rule = rules[random_between(random, 0, N_RULES - 2)];
    size_t n = (size_t)random_between(random, 1, random_one_in(random, 20) ? 40000 : 700);
    socprev_apportionment *p = random_problem(random, n, rule, (int)random_between(random, 0, 3));
    socprev_division *vectors = solved(p);
    p->is_portable = true;
    socprev_division *plain = solved(p);
    expect_same(vectors, plain);
    socprev_division_free(plain);
    socprev_division_free(vectors);
    socprev_apportionment_free(p);
}

/* ---- ties: what other orders of claimants change ------------------------------------------- */

PROPERTY(a_tie_lists_those_whom_another_order_would_help_or_hurt, 32, 3000)
{
    enum { N = 5 };
    int64_t weight[N], first[N] = { 0, 1, 2, 3, 4 }, least[N], greatest[N];
    for (size_t i = 0; i < N; i++) {
        weight[i] = random_between(random, 1, random_one_in(random, 2) ? 3 : 9);
        least[i] = INT64_MAX;
        greatest[i] = 0;
    }
    socprev_apportionment *p = problem_of(N, weight, random_between(random, N, 40),
                                          rules[random_between(random, 0, N_RULES - 1)]);
    socprev_division *division = solved(p);
    for (int order = 0; order < 120; order++) {
        int rest = order;
        for (size_t i = N; i > 1; i--) { /* every permutation, by its factorial digits */
            size_t j = (size_t)rest % i;
            int64_t kept = first[i - 1];
            rest /= (int)i;
            first[i - 1] = first[j];
            first[j] = kept;
        }
        socprev_apportionment_set_priorities(p, first, 0, N, NULL);
        socprev_division *other = solved(p);
        for (size_t i = 0; i < N; i++) {
            int64_t amount = socprev_division_amount(other, i);
            least[i] = amount < least[i] ? amount : least[i];
            greatest[i] = amount > greatest[i] ? amount : greatest[i];
        }
        socprev_division_free(other);
    }
    for (size_t i = 0; i < N; i++) {
        int32_t tie = socprev_division_tie(division, i);
        ck_assert_int_eq(tie != SOCPREV_TIE_NONE, least[i] < greatest[i]);
        if (tie != SOCPREV_TIE_NONE)
            ck_assert_int_eq(socprev_division_amount(division, i),
                             tie == SOCPREV_TIE_WON ? greatest[i] : least[i]);
    }
    socprev_division_free(division);
    socprev_apportionment_free(p);
}

/* ---- distances ----------------------------------------------------------------------------- */

static int64_t amount_with(socprev_apportionment *p, int64_t *weight, size_t n, size_t i,
                           int64_t other)
{
    int64_t kept = weight[i];
    socprev_division *division = NULL;
    weight[i] = other;
    ck_assert_int_eq(socprev_apportionment_set_weights(p, weight, 0, n, NULL), SOCPREV_OK);
    weight[i] = kept;
    if (socprev_apportionment_solve(p, NULL, &division, NULL) != SOCPREV_OK)
        return -1;
    int64_t amount = socprev_division_amount(division, i);
    socprev_division_free(division);
    return amount;
}

PROPERTY(distances_are_where_the_amount_changes, 33, 4000)
{
    enum { MOST = 8 };
    size_t n = (size_t)random_between(random, 2, MOST);
    int64_t weight[MOST], floors[MOST], caps[MOST], more = 0, less = 0;
    for (size_t i = 0; i < n; i++) {
        weight[i] = random_between(random, 1, random_one_in(random, 3) ? 3000 : 30);
        floors[i] = random_between(random, 0, 2);
        caps[i] = random_between(random, 4, 30);
    }
    caps[0] = SOCPREV_NO_CAP;
    socprev_apportionment *p = problem_of(n, weight, random_between(random, 30, 99),
                                          rules[random_between(random, 0, N_RULES - 2)]);
    if (random_one_in(random, 2)) {
        socprev_apportionment_set_floors(p, floors, 0, n, NULL);
        socprev_apportionment_set_caps(p, caps, 0, n, NULL);
    }
    socprev_division *division = solved(p);
    for (size_t i = 0; i < n; i++) {
        int64_t amount = socprev_division_amount(division, i), w = weight[i];
        bool is_needed = socprev_division_needs(division, i, &more) == SOCPREV_OK;
        property_covers("a unit needs more weight", is_needed, 10000);
        if (is_needed) {
            ck_assert_int_ge(more, 1);
            ck_assert_int_gt(amount_with(p, weight, n, i, w + more), amount);
            ck_assert_int_le(amount_with(p, weight, n, i, w + more - 1), amount);
        }
        bool is_kept = socprev_division_keeps(division, i, &less) == SOCPREV_OK;
        property_covers("a unit is kept with less", is_kept, 10000);
        if (is_kept) {
            ck_assert_int_ge(less, 0);
            ck_assert_int_ge(amount_with(p, weight, n, i, w - less), amount);
            ck_assert_int_lt(amount_with(p, weight, n, i, w - less - 1), amount);
        }
    }
    socprev_division_free(division);
    socprev_apportionment_free(p);
}

/* ---- repairs ------------------------------------------------------------------------------- */

PROPERTY(a_repaired_total_has_an_answer_and_one_less_has_none, 34, 3000)
{
    enum { N = 5 };
    int64_t weight[N], floors[N], caps[N], total = random_between(random, 0, 60);
    for (size_t i = 0; i < N; i++) {
        weight[i] = random_between(random, 0, 3);
        floors[i] = random_between(random, 0, 9);
        caps[i] = floors[i] + random_between(random, 0, 5);
    }
    socprev_apportionment *p = problem_of(N, weight, total,
                                          rules[random_between(random, 0, N_RULES - 2)]);
    socprev_conflict *conflict = NULL, *none = NULL;
    socprev_apportionment_set_floors(p, floors, 0, N, NULL);
    socprev_apportionment_set_caps(p, caps, 0, N, NULL);
    ck_assert_int_eq(socprev_apportionment_conflict(p, &conflict, NULL), SOCPREV_OK);
    property_covers("a conflict", conflict != NULL, 500);
    if (conflict != NULL) {
        int32_t kind = socprev_conflict_kind(conflict);
        int64_t by = socprev_conflict_repair(conflict);
        int64_t sign =
            kind == SOCPREV_CONFLICT_CAPS || kind == SOCPREV_CONFLICT_NO_WEIGHT ? -1 : 1;
        ck_assert_int_gt(by, 0);
        socprev_apportionment_set_total(p, total + sign * by, NULL);
        ck_assert_int_eq(socprev_apportionment_conflict(p, &none, NULL), SOCPREV_OK);
        /* too little for floors may be too little for first units, too */
        ck_assert(none == NULL || kind == SOCPREV_CONFLICT_FLOORS);
        socprev_conflict_free(none);
        none = NULL;
        socprev_apportionment_set_total(p, total + sign * (by - 1), NULL);
        ck_assert_int_eq(socprev_apportionment_conflict(p, &none, NULL), SOCPREV_OK);
        ck_assert_ptr_nonnull(none);
    }
    socprev_conflict_free(none);
    socprev_conflict_free(conflict);
    socprev_apportionment_free(p);
}

/* ---- the quota method ------------------------------------------------------------------------ */

PROPERTY(the_quota_method_keeps_to_the_quota_and_takes_nothing_back, 35, 60)
{
    enum { N = 6, MOST = 400 };
    int64_t weight[N], before[N] = { 0 }, sum = 0;
    int64_t most_weight = random_one_in(random, 2) ? 4000 : 20;
    for (size_t i = 0; i < N; i++)
        sum += weight[i] = random_between(random, i > 0 ? 0 : 1, most_weight);
    socprev_apportionment *p = problem_of(N, weight, 0, SOCPREV_RULE_QUOTA);
    int64_t next = -1;
    for (int64_t total = 0; total <= MOST; total++) {
        socprev_apportionment_set_total(p, total, NULL);
        socprev_division *division = solved(p);
        for (size_t i = 0; i < N; i++) {
            int64_t amount = socprev_division_amount(division, i);
            ck_assert_int_ge(amount, before[i]);
            ck_assert_int_eq(amount - before[i], total > 0 && next == (int64_t)i);
            ck_assert_int_lt(amount * sum, weight[i] * total + sum);
            ck_assert_int_gt(amount * sum, weight[i] * total - sum);
            before[i] = amount;
        }
        next = socprev_division_next(division);
        socprev_division_free(division);
    }
    socprev_apportionment_free(p);
}

/* The same under floors and caps, beside the quotas that largest remainder rounds. The
 * units after a step are those before it and one more: the whole course is seen. */
PROPERTY(bounded_the_quota_method_keeps_to_the_bounded_quota, 36, 100)
{
    enum { N = 6 };
    int64_t weight[N], low[N], high[N], before[N], least = 0, most = 0, next = -2;
    int64_t greatest = random_one_in(random, 2) ? 400 : 9;
    for (size_t i = 0; i < N; i++) {
        weight[i] = random_between(random, i > 0 ? 0 : 1, greatest);
        low[i] = random_one_in(random, 2) ? random_between(random, 0, 30) : 0;
        high[i] = random_one_in(random, 2) ? low[i] + random_between(random, 0, 60) : 300;
        least += before[i] = low[i];
        most += weight[i] > 0 ? high[i] : low[i];
    }
    socprev_apportionment *p = problem_of(N, weight, 0, SOCPREV_RULE_QUOTA);
    socprev_apportionment *hare = problem_of(N, weight, 0, SOCPREV_RULE_HARE);
    socprev_apportionment *both[2] = { p, hare };
    for (size_t k = 0; k < 2; k++) {
        socprev_apportionment_set_floors(both[k], low, 0, N, NULL);
        socprev_apportionment_set_caps(both[k], high, 0, N, NULL);
    }
    for (int64_t total = least; total <= most; total++) {
        for (size_t k = 0; k < 2; k++)
            socprev_apportionment_set_total(both[k], total, NULL);
        socprev_division *division = solved(p), *rounded = solved(hare);
        for (size_t i = 0; i < N; i++) {
            int64_t amount = socprev_division_amount(division, i), share[2][3];
            ck_assert_int_eq(amount - before[i], total > least && next == (int64_t)i);
            socprev_division_share(division, i, &share[0][0], &share[0][1], &share[0][2]);
            socprev_division_share(rounded, i, &share[1][0], &share[1][1], &share[1][2]);
            ck_assert_int_eq(share[0][0], share[1][0]);
            ck_assert_int_eq(socprev__cross_compare(share[0][1], share[1][2], share[1][1],
                                                    share[0][2]), 0);
            ck_assert(amount == share[0][0] || (amount == share[0][0] + 1 && share[0][1] > 0));
            before[i] = amount;
        }
        next = socprev_division_next(division);
        ck_assert_int_eq(next >= 0, total < most);
        socprev_division_free(rounded);
        socprev_division_free(division);
    }
    socprev_apportionment_free(hare);
    socprev_apportionment_free(p);
}

static Suite *suite(void)
{
    Suite *made = suite_create("allocate exact");
    TCase *all = tcase_create("exhaustive");
    tcase_set_timeout(all, 120);
    tcase_add_loop_test(all, all_triples_of_small_weights_and_all_small_totals, 0, 9);
    suite_add_tcase(made, all);
    TCase *random = tcase_create("random");
    tcase_set_timeout(random, 120);
    tcase_add_test(random, vectors_count_like_plain_c);
    tcase_add_test(random, a_tie_lists_those_whom_another_order_would_help_or_hurt);
    tcase_add_test(random, distances_are_where_the_amount_changes);
    tcase_add_test(random, a_repaired_total_has_an_answer_and_one_less_has_none);
    tcase_add_test(random, the_quota_method_keeps_to_the_quota_and_takes_nothing_back);
    tcase_add_test(random, bounded_the_quota_method_keeps_to_the_bounded_quota);
    suite_add_tcase(made, random);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
