/* Random tables: sums foot at every level, and agree with a plain count. */
#include "property.h"
#include "suite.h"

enum { TERRITORIES = 40, KINDS = 5, ROUNDS = 300 };

#define ALL SOCPREV_COVERAGE_ALL

typedef struct {
    int32_t n, kinds, parent[TERRITORIES];
    int64_t people[TERRITORIES], count[TERRITORIES][KINDS];
    int64_t leaf_people[TERRITORIES]; /* 0 for those that contain others */
} world;

static void make_world(random_source *random, world *w)
{
    w->n = (int32_t)random_between(random, 1, TERRITORIES);
    w->kinds = (int32_t)random_between(random, 1, KINDS);
    for (int32_t t = 0; t < w->n; t++) {
        w->parent[t] = (int32_t)random_between(random, -1, t - 1);
        w->people[t] = w->leaf_people[t] = random_between(random, 0, 3) * 10000;
        for (int32_t k = 0; k < KINDS; k++)
            w->count[t][k] = random_between(random, -3, 4) < 0 ? 0 : random_between(random, 0, 9);
    }
    for (int32_t t = 0; t < w->n; t++) {
        if (w->parent[t] < 0)
            continue;
        w->people[w->parent[t]] = SOCPREV_COVERAGE_UNKNOWN;
        w->leaf_people[w->parent[t]] = 0;
    }
}

static bool lies_in(const world *w, int32_t t, int32_t outer)
{
    while (t != outer && t >= 0)
        t = w->parent[t];
    return t == outer;
}

static socprev_coverage *coverage_of(const world *w)
{
    socprev_coverage *c = NULL;
    ck_assert_int_eq(socprev_coverage_new(w->n, w->kinds, NULL, &c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_parents(c, w->parent, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_populations(c, w->people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_coverage_set_counts(c, &w->count[0][0], sizeof w->count[0], 0, NULL), SOCPREV_OK);
    for (int32_t k = 0; k < w->kinds; k++)
        ck_assert_int_eq(socprev_coverage_set_norm(c, k, k + 1, 10000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    return c;
}

/* A balance x 10000: all norms are per 10,000. */
static int64_t balance(const socprev_coverage *c, int32_t t, int32_t k, int32_t what)
{
    int64_t numerator, denominator;
    ck_assert_int_eq(socprev_coverage_balance(c, t, k, what, &numerator, &denominator, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(10000 % denominator, 0);
    return numerator * (10000 / denominator);
}

/* The slow obvious way: walk over everything that lies inside. */
static void check_cell(const world *w, const socprev_coverage *c, int32_t outer, int32_t kind)
{
    int64_t count = 0, people = 0, unmet = 0, surplus = 0, out;
    int32_t present;
    for (int32_t t = 0; t < w->n; t++) {
        if (!lies_in(w, t, outer))
            continue;
        int64_t gap = 10000 * w->count[t][kind] - (kind + 1) * w->leaf_people[t];
        count += w->count[t][kind];
        people += w->leaf_people[t];
        unmet += gap < 0 ? -gap : 0;
        surplus += gap > 0 ? gap : 0;
    }
    ck_assert_int_eq(socprev_coverage_count(c, outer, kind, &out), SOCPREV_OK);
    ck_assert_int_eq(out, count);
    ck_assert_int_eq(socprev_coverage_population(c, outer, &out), SOCPREV_OK);
    ck_assert_int_eq(out, people);
    ck_assert_int_eq(socprev_coverage_presence(c, outer, kind, &present), SOCPREV_OK);
    ck_assert_int_eq(present, count > 0);
    ck_assert_int_eq(balance(c, outer, kind, SOCPREV_BALANCE_NEED), (kind + 1) * people);
    ck_assert_int_eq(balance(c, outer, kind, SOCPREV_BALANCE_UNMET), unmet);
    ck_assert_int_eq(balance(c, outer, kind, SOCPREV_BALANCE_SURPLUS), surplus);
    ck_assert_int_eq(balance(c, outer, kind, SOCPREV_BALANCE_GAP), surplus - unmet);
    int64_t gap = surplus - unmet;
    ck_assert_int_eq(balance(c, outer, kind, SOCPREV_BALANCE_SHORTAGE), gap < 0 ? -gap : 0);
    ck_assert_int_eq(balance(c, outer, kind, SOCPREV_BALANCE_EXCESS), gap > 0 ? gap : 0);
    double rate;
    socprev_status st = socprev_coverage_rate(c, outer, kind, 1000, NULL, NULL, &rate);
    ck_assert_int_eq(st, people == 0 ? SOCPREV_E_UNDEFINED : SOCPREV_OK);
    if (people > 0)
        ck_assert(rate * (double)people >= 1000.0 * (double)count * (1 - 1e-15) &&
                  rate * (double)people <= 1000.0 * (double)count * (1 + 1e-15));
}

PROPERTY(roll_ups_foot_at_every_level, 20240107, ROUNDS)
{
    world w;
    make_world(random, &w);
    socprev_coverage *c = coverage_of(&w);
    for (int32_t t = ALL; t < w.n; t++)
        for (int32_t k = 0; k < w.kinds; k++)
            check_cell(&w, c, t, k);
    for (int32_t t = ALL; t < w.n; t++) {
        int64_t sum = 0, out, all;
        for (int32_t k = 0; k < w.kinds; k++) {
            ck_assert_int_eq(socprev_coverage_count(c, t, k, &out), SOCPREV_OK);
            sum += out;
        }
        ck_assert_int_eq(socprev_coverage_count(c, t, ALL, &all), SOCPREV_OK);
        ck_assert_int_eq(all, sum);
    }
    socprev_coverage_free(c);
}

PROPERTY(covered_and_missing_make_the_whole, 77, ROUNDS)
{
    world w;
    make_world(random, &w);
    socprev_coverage *c = coverage_of(&w);
    for (int32_t level = SOCPREV_COVERAGE_LEAVES; level < socprev_coverage_levels(c); level++) {
        int32_t missing[TERRITORIES];
        int64_t covered, all, uncovered_people = 0, people;
        size_t n;
        int32_t kind = (int32_t)random_between(random, ALL, w.kinds - 1);
        ck_assert_int_eq(socprev_coverage_missing_territories(c, level, kind, missing,
                                                              TERRITORIES, &n),
                         SOCPREV_OK);
        ck_assert_int_eq(
            socprev_coverage_territory_share(c, level, kind, &covered, &all, NULL), SOCPREV_OK);
        ck_assert_int_eq(covered + (int64_t)n, all);
        for (size_t i = 0; i < n; i++) {
            int64_t count;
            ck_assert_int_eq(socprev_coverage_count(c, missing[i], kind, &count), SOCPREV_OK);
            ck_assert_int_eq(count, 0);
            ck_assert_int_eq(socprev_coverage_population(c, missing[i], &people), SOCPREV_OK);
            uncovered_people += people;
        }
        socprev_status st =
            socprev_coverage_people_share(c, level, kind, &covered, &people, NULL);
        if (st == SOCPREV_OK)
            ck_assert_int_eq(covered + uncovered_people, people);
        else
            ck_assert_int_eq(st, SOCPREV_E_UNDEFINED);
    }
    socprev_coverage_free(c);
}

int main(void)
{
    Suite *suite = suite_create("coverage properties");
    TCase *cases = tcase_create("coverage");
    tcase_add_test(cases, roll_ups_foot_at_every_level);
    tcase_add_test(cases, covered_and_missing_make_the_whole);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
