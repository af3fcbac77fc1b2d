/* Random territories, supply and norms: every level foots, and a plain count agrees. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>

enum { MOST = 30, LINES = 60, ROUNDS = 400, PER = 1000 };

typedef struct {
    int32_t n, parent[MOST], level[MOST];
    int64_t people[MOST]; /* of innermost territories; unknown elsewhere */
    bool leaf[MOST];
    int32_t lines, place[LINES], kind[LINES], sort[LINES];
    int64_t amount[LINES];
    int32_t norm_level;
    int64_t rate, minimum;
} world;

static void make_world(random_source *random, world *w)
{
    w->n = (int32_t)random_between(random, 1, MOST);
    for (int32_t t = 0; t < w->n; t++) {
        w->parent[t] = (int32_t)random_between(random, -1, t - 1);
        w->leaf[t] = true;
        w->people[t] = random_between(random, 0, 5) * random_between(random, 0, 777);
        w->level[t] = w->parent[t] < 0 ? 0 : w->level[w->parent[t]] + 1;
        if (w->parent[t] >= 0)
            w->level[t] += (int32_t)random_between(random, 0, 1);
    }
    for (int32_t t = 0; t < w->n; t++) {
        if (w->parent[t] < 0)
            continue;
        w->leaf[w->parent[t]] = false;
        w->people[w->parent[t]] = SOCPREV_COVERAGE_UNKNOWN;
    }
    w->lines = (int32_t)random_between(random, 0, LINES);
    for (int32_t i = 0; i < w->lines; i++) {
        w->place[i] = (int32_t)random_between(random, 0, w->n - 1);
        w->kind[i] = (int32_t)random_between(random, 0, 1);
        w->sort[i] = (int32_t)random_between(random, 0, 2);
        w->amount[i] = random_between(random, 0, 4000);
    }
    w->norm_level = (int32_t)random_between(random, 0, 4);
    w->rate = random_between(random, 0, 3000);
    w->minimum = w->rate == 0 ? 1 : random_between(random, 0, 2) * 500;
}

static socprev_need *need_of(const world *w)
{
    socprev_need *n = NULL;
    int32_t made = -1;
    ck_assert_int_eq(socprev_need_new(w->n, 1, NULL, &n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_parents(n, w->parent, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_levels(n, w->level, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(n, 0, w->people, 0, NULL), SOCPREV_OK);
    for (int32_t i = 0; i < w->lines; i++)
        ck_assert_int_eq(socprev_need_add_supply(n, w->place[i], w->kind[i], i % 2, 0,
                                                 w->amount[i], w->sort[i], NULL),
                         SOCPREV_OK);
    ck_assert_int_eq(socprev_need_add_norm(n, 0, SOCPREV_NEED_ANY_FORM, 0, 0, w->rate, PER,
                                           w->minimum, w->norm_level, SOCPREV_DATE_NONE,
                                           SOCPREV_DATE_NONE, &made, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_need_finish(n, NULL), SOCPREV_OK);
    return n;
}

static bool lies_in(const world *w, int32_t t, int32_t outer)
{
    while (t != outer && t >= 0)
        t = w->parent[t];
    return t == outer;
}

static bool shows(int32_t view, int32_t sort)
{
    return view == SOCPREV_VIEW_BEFORE ? sort != SOCPREV_SUPPLY_NEW
                                       : sort != SOCPREV_SUPPLY_ENDING;
}

/* Territory in whose need `t` takes part: going outwards, the last one whose level is
 * not below the norm's; a leaf whose branch ends earlier stands for itself. */
static int32_t assessed_for(const world *w, int32_t t)
{
    if (!w->leaf[t] && w->level[t] < w->norm_level)
        return -1;
    while (w->parent[t] >= 0 && w->level[w->parent[t]] >= w->norm_level)
        t = w->parent[t];
    return t;
}

/* The slow way: thousandths x PER. */
static void count(const world *w, int32_t outer, int32_t view, int64_t sums[4])
{
    int64_t people[MOST] = { 0 }, supply[MOST] = { 0 }, own = 0;
    sums[0] = sums[1] = sums[2] = sums[3] = 0;
    for (int32_t t = 0; t < w->n; t++)
        if (w->leaf[t])
            people[assessed_for(w, t)] += w->people[t];
    for (int32_t i = 0; i < w->lines; i++) {
        int32_t at = assessed_for(w, w->place[i]);
        if (w->kind[i] != 0 || !shows(view, w->sort[i]) || !lies_in(w, w->place[i], outer))
            continue;
        if (at >= 0)
            supply[at] += w->amount[i];
        else
            own += w->amount[i];
    }
    for (int32_t t = 0; t < w->n; t++) {
        if (assessed_for(w, t) != t || !lies_in(w, t, outer))
            continue;
        int64_t by_people = w->rate * people[t], least = w->minimum * (w->rate == 0 ? 1 : PER);
        int64_t wanted = by_people > least ? by_people : least;
        int64_t have = supply[t] * (w->rate == 0 ? 1 : PER);
        sums[0] += wanted;
        sums[1] += have - wanted;
        sums[2] += wanted > have ? wanted - have : 0;
        sums[3] += have > wanted ? have - wanted : 0;
    }
    sums[1] += own * (w->rate == 0 ? 1 : PER);
    sums[3] += own * (w->rate == 0 ? 1 : PER);
}

/* A balance in thousandths x per. */
static int64_t balance(const socprev_need *n, const world *w, int32_t place, int32_t view,
                       int32_t what)
{
    int64_t top = 0, bottom = 0, scale = 1000 * (w->rate == 0 ? 1 : PER);
    ck_assert_int_eq(socprev_need_balance(n, 0, place, view, what, &top, &bottom, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(scale % bottom, 0);
    return top * (scale / bottom);
}

static bool is_below(const world *w, int32_t t)
{
    return w->parent[t] >= 0 && w->level[w->parent[t]] >= w->norm_level;
}

PROPERTY(equals_the_slow_way, 1, ROUNDS)
{
    world w;
    int64_t sums[4];
    make_world(random, &w);
    socprev_need *n = need_of(&w);
    for (int32_t t = -1; t < w.n; t++) {
        if (t >= 0 && is_below(&w, t)) {
            ck_assert_int_eq(socprev_need_balance(n, 0, t, 0, 0, NULL, NULL, NULL),
                             SOCPREV_E_UNDEFINED);
            continue;
        }
        for (int32_t view = 0; view < 2; view++) {
            count(&w, t, view, sums);
            for (int32_t what = 0; what < 4; what++)
                ck_assert_int_eq(balance(n, &w, t, view, what), sums[what]);
        }
    }
    socprev_need_free(n);
}

PROPERTY(parts_make_the_whole_and_plenty_is_no_help, 2, ROUNDS)
{
    world w;
    make_world(random, &w);
    socprev_need *n = need_of(&w);
    for (int32_t t = -1; t < w.n; t++) {
        int64_t all[6];
        if (t >= 0 && is_below(&w, t))
            continue;
        for (int32_t what = 0; what < 6; what++)
            all[what] = balance(n, &w, t, SOCPREV_VIEW_AFTER, what);
        ck_assert_int_eq(all[SOCPREV_BALANCE_GAP],
                         all[SOCPREV_BALANCE_SURPLUS] - all[SOCPREV_BALANCE_UNMET]);
        ck_assert_int_eq(all[SOCPREV_BALANCE_GAP],
                         all[SOCPREV_BALANCE_EXCESS] - all[SOCPREV_BALANCE_SHORTAGE]);
        ck_assert_int_le(all[SOCPREV_BALANCE_SHORTAGE], all[SOCPREV_BALANCE_UNMET]);
        ck_assert_int_ge(all[SOCPREV_BALANCE_SHORTAGE], 0);
        /* what its parts need is what it needs */
        int64_t need = 0, unmet = 0, parts = 0;
        for (int32_t k = 0; k < w.n; k++) {
            if (w.parent[k] != t || is_below(&w, k))
                continue;
            need += balance(n, &w, k, SOCPREV_VIEW_AFTER, SOCPREV_BALANCE_NEED);
            unmet += balance(n, &w, k, SOCPREV_VIEW_AFTER, SOCPREV_BALANCE_UNMET);
            parts++;
        }
        if (parts > 0) {
            ck_assert_int_eq(need, all[SOCPREV_BALANCE_NEED]);
            ck_assert_int_eq(unmet, all[SOCPREV_BALANCE_UNMET]);
        }
    }
    socprev_need_free(n);
}

static int64_t supply_of(const socprev_need *n, int32_t place, int32_t view)
{
    int64_t amount = 0;
    ck_assert_int_eq(socprev_need_supply(n, place, 0, SOCPREV_NEED_ANY_FORM, 0, view, &amount),
                     SOCPREV_OK);
    return amount;
}

PROPERTY(views_and_sets_add_up, 3, ROUNDS)
{
    world w;
    int32_t roots[MOST], set = -1;
    size_t n_roots = 0;
    int64_t people = 0, in_set = 0;
    make_world(random, &w);
    socprev_need *n = need_of(&w);
    for (int32_t t = 0; t < w.n; t++)
        if (w.parent[t] < 0)
            roots[n_roots++] = t;
    ck_assert_int_eq(socprev_need_add_set(n, roots, 0, n_roots, &set, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_finish(n, NULL), SOCPREV_OK);
    for (int32_t t = -1; t < w.n; t++) {
        int64_t kept = supply_of(n, t, SOCPREV_VIEW_KEPT);
        ck_assert_int_eq(supply_of(n, t, SOCPREV_VIEW_AFTER),
                         kept + supply_of(n, t, SOCPREV_VIEW_NEW));
        ck_assert_int_eq(supply_of(n, t, SOCPREV_VIEW_BEFORE),
                         kept + supply_of(n, t, SOCPREV_VIEW_ENDING));
    }
    /* the set of all outermost territories is all */
    for (int32_t what = 0; what < 6; what++)
        ck_assert_int_eq(balance(n, &w, set, 0, what), balance(n, &w, -1, 0, what));
    ck_assert_int_eq(socprev_need_population(n, -1, 0, &people), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_population(n, set, 0, &in_set), SOCPREV_OK);
    ck_assert_int_eq(people, in_set);
    socprev_need_free(n);
}

PROPERTY(covered_territories_are_those_without_want, 4, ROUNDS)
{
    world w;
    int64_t met = 0, all = 0, in = 0, everyone = 0, expected = 0, assessed = 0, people = 0;
    make_world(random, &w);
    socprev_need *n = need_of(&w);
    ck_assert_int_eq(socprev_need_covered(n, 0, -1, SOCPREV_VIEW_AFTER, SOCPREV_COVERED_MET,
                                          &met, &all, &in, &everyone),
                     SOCPREV_OK);
    for (int32_t t = 0; t < w.n; t++) {
        if (assessed_for(&w, t) != t || (!w.leaf[t] && w.level[t] < w.norm_level))
            continue;
        int64_t there = 0;
        bool fine = balance(n, &w, t, SOCPREV_VIEW_AFTER, SOCPREV_BALANCE_SHORTAGE) == 0;
        ck_assert_int_eq(socprev_need_population(n, t, 0, &there), SOCPREV_OK);
        assessed++;
        expected += fine;
        people += fine ? there : 0;
    }
    ck_assert(met == expected && all == assessed && in == people && in <= everyone);
    socprev_need_free(n);
}

int main(void)
{
    Suite *suite = suite_create("need properties");
    TCase *cases = tcase_create("need");
    tcase_add_test(cases, equals_the_slow_way);
    tcase_add_test(cases, parts_make_the_whole_and_plenty_is_no_help);
    tcase_add_test(cases, views_and_sets_add_up);
    tcase_add_test(cases, covered_territories_are_those_without_want);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
