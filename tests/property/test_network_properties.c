/* Plans against trying every set of sites, and what must hold between questions. */
#include "network.h"
#include "coverage/network_internal.h"
#include "property.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

/* The network as it can be tried by hand. */
static const char *text_of(const small_network *s)
{
    static char text[4096];
    int n = snprintf(text, sizeof text, "places %d sites %d kinds %d model %d second %d single %d "
                     "leave %d radius %lld most %lld budget %lld\n", s->places, s->sites,
                     s->kinds, s->model, s->second, s->single, s->leave_out,
                     (long long)s->radius, (long long)s->most, (long long)s->budget);
    for (int32_t i = 0; i < s->places; i++) {
        for (int32_t j = 0; j < s->sites; j++)
            n += snprintf(text + n, sizeof text - (size_t)n, "%lld ",
                          s->cost[i][j] == INT64_MAX ? -1 : (long long)s->cost[i][j]);
        n += snprintf(text + n, sizeof text - (size_t)n, "demand %d %d\n",
                      (int)s->demand[i][0], (int)s->demand[i][1]);
    }
    for (int32_t j = 0; j < s->sites; j++)
        n += snprintf(text + n, sizeof text - (size_t)n,
                      "site %d money %d role %d offers %d %d capacity %lld %lld\n", j,
                      (int)s->money[j], s->role[j], s->offers[j][0], s->offers[j][1],
                      (long long)s->capacity[j][0], (long long)s->capacity[j][1]);
    return text;
}

static uint32_t sites_of(const socprev_plan *plan)
{
    uint32_t bits = 0;
    for (int32_t k = 0; k < socprev_plan_site_count(plan); k++)
        bits |= (uint32_t)1 << socprev_plan_site(plan, k);
    return bits;
}

static void compare(const small_network *small)
{
    socprev_plan *plan = NULL;
    int64_t objective = -1, second = -1, bound = -1;
    small_answer best = small_network_solve(small);
    socprev_network *network = small_network_make(small, NULL);
    ck_assert_ptr_nonnull(network);
    ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
    socprev_error *err = NULL;
    socprev_status st = socprev_network_verify(network, plan, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s: %s", socprev_error_message(err, SOCPREV_LANG_EN),
                  text_of(small));
    if (!best.found) {
        ck_assert_msg(socprev_plan_status(plan) == SOCPREV_PLAN_INFEASIBLE, "status %d: %s",
                      socprev_plan_status(plan), text_of(small));
        ck_assert_int_eq(socprev_plan_objective(plan, &objective), SOCPREV_E_UNDEFINED);
        ck_assert_int_ne(socprev_plan_reason(plan), SOCPREV_PLAN_REASON_NONE);
    } else {
        ck_assert_msg(socprev_plan_status(plan) == SOCPREV_PLAN_OPTIMAL &&
                          socprev_plan_is_first(plan) == 1,
                      "status %d first %d: %s", socprev_plan_status(plan),
                      socprev_plan_is_first(plan), text_of(small));
        ck_assert_int_eq(socprev_plan_objective(plan, &objective), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_second(plan, &second), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_bound(plan, &bound), SOCPREV_OK);
        ck_assert_msg(objective == best.objective && second == best.second &&
                          bound == objective && sites_of(plan) == best.sites,
                      "objective %lld (%lld) second %lld (%lld) sites %x (%x): %s",
                      (long long)objective, (long long)best.objective, (long long)second,
                      (long long)best.second, sites_of(plan), best.sites, text_of(small));
    }
    socprev_plan_free(plan);
    socprev_network_free(network);
}

PROPERTY(plans_are_the_best_of_all_sets, 20261129, 10000)
{
    small_network small;
    small_network_draw(&small, random, false);
    property_covers("12 sites", small.sites == SMALL_SITES, 500);
    compare(&small);
}

PROPERTY(plans_with_capacities_are_the_best_of_all_sets, 417, 3000)
{
    small_network small;
    small_network_draw(&small, random, true);
    compare(&small);
}

/* Without nodes of its own the library hands everything that its bounds leave open
 * to CBC: the same objectives come back. */
static void compare_cbc(const small_network *small)
{
    socprev_plan *plan = NULL;
    int64_t objective = -1, second = -1, bound = -1;
    small_answer best = small_network_solve(small);
    socprev_network *network = small_network_make(small, NULL);
    ck_assert_ptr_nonnull(network);
    ck_assert_int_eq(socprev_network_set_solver(network, SOCPREV_NETWORK_CBC, NULL), SOCPREV_OK);
    socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STARTS, 0, NULL);
    ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_verify(network, plan, NULL), SOCPREV_OK);
    ck_assert_msg((int)best.found == (socprev_plan_status(plan) == SOCPREV_PLAN_OPTIMAL) &&
                      (int)best.found != (socprev_plan_status(plan) == SOCPREV_PLAN_INFEASIBLE),
                  "found %d status %d: %s", best.found, socprev_plan_status(plan),
                  text_of(small));
    if (best.found) {
        socprev_plan_objective(plan, &objective);
        socprev_plan_second(plan, &second);
        socprev_plan_bound(plan, &bound);
        ck_assert_msg(objective == best.objective && second == best.second && bound == objective,
                      "objective %lld (%lld) second %lld (%lld): %s", (long long)objective,
                      (long long)best.objective, (long long)second, (long long)best.second,
                      text_of(small));
    }
    bool by_cbc = socprev_plan_solver(plan) == SOCPREV_NETWORK_CBC;
    ck_assert(!by_cbc || socprev_plan_is_first(plan) == 0);
    property_covers("plans of CBC", by_cbc, 50);
    socprev_plan_free(plan);
    socprev_network_free(network);
}

PROPERTY(cbc_gives_the_same_objectives, 20110301, 300)
{
    small_network small;
    small_network_draw(&small, random, random_one_in(random, 2));
    compare_cbc(&small);
}

/* ---- between questions ------------------------------------------------------------------ */

/* The objective of a question; -1 when there is no answer. */
static int64_t objective_of(const small_network *small, socprev_plan **out)
{
    socprev_plan *plan = NULL;
    int64_t objective = -1;
    socprev_network *network = small_network_make(small, NULL);
    ck_assert_ptr_nonnull(network);
    ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_verify(network, plan, NULL), SOCPREV_OK);
    if (socprev_plan_objective(plan, &objective) != SOCPREV_OK)
        objective = -1;
    if (out != NULL)
        *out = plan;
    else
        socprev_plan_free(plan);
    socprev_network_free(network);
    return objective;
}

/* A network without roles, money and capacities, where everything can be reached. */
static void draw_plain(small_network *small, random_source *random)
{
    small_network_draw(small, random, false);
    for (int32_t j = 0; j < small->sites; j++) {
        small->role[j] = SOCPREV_NETWORK_CANDIDATE;
        for (int32_t k = 0; k < SMALL_KINDS; k++)
            small->offers[j][k] = 1;
        for (int32_t i = 0; i < small->places; i++)
            if (small->cost[i][j] == SOCPREV_NETWORK_NO_LIMIT)
                small->cost[i][j] = 15;
    }
    small->second = SOCPREV_NETWORK_SECOND_NONE;
    small->budget = SOCPREV_NETWORK_NO_LIMIT;
    small->radius = random_between(random, 3, 15);
}

static void compare_counts(const small_network *plain, const int64_t *cover)
{
    small_network small = *plain;
    int64_t median = -1, center = -1;
    for (small.most = 1; small.most <= small.sites; small.most++) {
        int64_t before = median, farther = center;
        ck_assert(small.most == 1 || cover[small.most] >= cover[small.most - 1]);
        small.radius = SOCPREV_NETWORK_NO_LIMIT;
        small.model = SOCPREV_NETWORK_MEDIAN;
        median = objective_of(&small, NULL);
        small.model = SOCPREV_NETWORK_CENTER;
        center = objective_of(&small, NULL);
        ck_assert(before < 0 || (median <= before && center <= farther));
        /* the radius of the center does for a cover with as many sites, and no less */
        small.radius = center;
        small.model = SOCPREV_NETWORK_SET_COVER;
        int64_t sites = objective_of(&small, NULL);
        ck_assert(sites >= 0 && sites <= small.most);
        small.radius = center - 1;
        ck_assert(center == 0 || objective_of(&small, NULL) < 0);
    }
}

PROPERTY(more_sites_never_hurt, 88, 60)
{
    small_network small;
    int64_t cover[SMALL_SITES + 1] = { 0 }, fewest = -1, all = 0;
    draw_plain(&small, random);
    for (int32_t i = 0; i < small.places; i++)
        for (int32_t k = 0; k < small.kinds; k++)
            all += small.demand[i][k];
    small.model = SOCPREV_NETWORK_MAX_COVER;
    for (small.most = 1; small.most <= small.sites; small.most++) {
        cover[small.most] = objective_of(&small, NULL);
        if (fewest < 0 && cover[small.most] == all)
            fewest = small.most;
    }
    /* the set cover is the least p whose maximal cover is everybody */
    small.model = SOCPREV_NETWORK_SET_COVER;
    small.most = SOCPREV_NETWORK_NO_LIMIT;
    small.leave_out = 0;
    ck_assert_int_eq(objective_of(&small, NULL), fewest);
    compare_counts(&small, cover);
}

PROPERTY(fixing_and_duplicates, 4711, 150)
{
    small_network small;
    draw_plain(&small, random);
    small.model = SOCPREV_NETWORK_MEDIAN;
    small.radius = SOCPREV_NETWORK_NO_LIMIT;
    small.most = random_between(random, 1, small.sites);
    socprev_plan *plan = NULL;
    int64_t best = objective_of(&small, &plan);
    uint32_t sites = sites_of(plan);
    socprev_plan_free(plan);
    /* a site that must be open never improves */
    int32_t fixed = (int32_t)random_between(random, 0, small.sites - 1);
    small.role[fixed] = SOCPREV_NETWORK_EXISTING;
    ck_assert_int_ge(objective_of(&small, NULL), best);
    small.role[fixed] = SOCPREV_NETWORK_CANDIDATE;
    /* a twin behind all others changes nothing */
    if (small.sites == SMALL_SITES)
        return;
    int32_t twin = small.sites++;
    small.money[twin] = small.money[fixed];
    for (int32_t k = 0; k < SMALL_KINDS; k++) {
        small.offers[twin][k] = 1;
        small.capacity[twin][k] = SOCPREV_NETWORK_NO_LIMIT;
    }
    for (int32_t i = 0; i < small.places; i++)
        small.cost[i][twin] = small.cost[i][fixed];
    ck_assert_int_eq(objective_of(&small, &plan), best);
    ck_assert_uint_eq(sites_of(plan), sites);
    socprev_plan_free(plan);
}

/* Existing sites are paid, all others cost something: nothing is opened for nothing. */
PROPERTY(without_money_only_existing_sites_are_open, 1999, 1000)
{
    small_network small;
    uint32_t existing = 0;
    small_network_draw(&small, random, random_one_in(random, 3));
    for (int32_t j = 0; j < small.sites; j++) {
        bool is_there = random_one_in(random, 3);
        existing |= is_there ? (uint32_t)1 << j : 0;
        small.role[j] = is_there ? SOCPREV_NETWORK_EXISTING : SOCPREV_NETWORK_CANDIDATE;
        small.money[j] = is_there ? 0 : small.money[j] + 1;
    }
    small.budget = 0;
    small.most = SOCPREV_NETWORK_NO_LIMIT;
    socprev_plan *plan = NULL;
    small_answer best = small_network_solve(&small);
    int64_t objective = objective_of(&small, &plan);
    ck_assert_msg(best.found == (socprev_plan_status(plan) == SOCPREV_PLAN_OPTIMAL) &&
                      (!best.found || (sites_of(plan) == existing &&
                                       socprev_plan_money(plan) == 0 &&
                                       objective == best.objective)),
                  "found %d sites %x (%x): %s", best.found, sites_of(plan), existing,
                  text_of(&small));
    property_covers("plans of existing sites", best.found && existing != 0, 300);
    socprev_plan_free(plan);
}

/* A plan is greedy and swaps after it, so what greedy alone brings is asked of the solver. */
PROPERTY(greedy_gains_never_grow, 1978, 500)
{
    small_network small;
    draw_plain(&small, random);
    small.model = SOCPREV_NETWORK_MAX_COVER;
    small.most = small.sites;
    socprev_network *network = small_network_make(&small, NULL);
    socprev__formulation model;
    socprev__choice choice;
    uint8_t open[SMALL_SITES] = { 0 };
    int64_t before = INT64_MAX;
    ck_assert_int_eq(socprev__network_formulate(network, small.radius, SOCPREV__STAGE_WHOLE,
                                                &model, NULL),
                     SOCPREV_OK);
    ck_assert(socprev__choice_init(&choice, &model.at));
    for (size_t most = 1; most <= model.at.sites; most++) {
        int64_t best = 0, value = choice.value;
        for (size_t j = 0; j < model.at.sites; j++) {
            open[j] = 1;
            int64_t gain = value - socprev__location_value(&model.at, open);
            best = !choice.open[j] && gain > best ? gain : best;
            open[j] = choice.open[j];
        }
        model.at.most = most;
        socprev__choice_greedy(&choice, false); /* opens one more */
        ck_assert_msg(value - choice.value == best && best <= before, "%lld after %lld: %s",
                      (long long)(value - choice.value), (long long)before, text_of(&small));
        before = best;
        memcpy(open, choice.open, model.at.sites);
    }
    property_covers("more than one step of greedy", choice.n_open > 1, 100);
    socprev__choice_clear(&choice);
    socprev__formulation_clear(&model);
    socprev_network_free(network);
}

/* Larger than can be tried: proven plans against what greedy promises, bound and
 * heuristic on either side of the optimum. */
PROPERTY(heuristics_lie_between_their_promise_and_the_bound, 31, 12)
{
    enum { N = 120, M = 30 };
    static int64_t cost[N * M], demand[N];
    int32_t most = (int32_t)random_between(random, 1, 12);
    socprev_network *network = NULL;
    for (int k = 0; k < N * M; k++)
        cost[k] = random_between(random, 0, 1000);
    for (int i = 0; i < N; i++)
        demand[i] = random_between(random, 0, 900);
    ck_assert_int_eq(socprev_network_new(N, M, 1, NULL, &network, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_costs(network, cost, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_demands(network, demand, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_model(network, SOCPREV_NETWORK_MAX_COVER, 0, NULL), 0);
    socprev_network_set_radius(network, 120, NULL);
    socprev_network_set_most(network, most, NULL);
    int64_t value[2], bound[2];
    for (int search = 0; search < 2; search++) {
        socprev_plan *plan = NULL;
        socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, search ? 100000 : 0, NULL);
        socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, search ? 1000 : 0, NULL);
        socprev_network_set_limit(network, SOCPREV_NETWORK_STARTS, search ? 24 : 0, NULL);
        ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_network_verify(network, plan, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_objective(plan, &value[search]), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_bound(plan, &bound[search]), SOCPREV_OK);
        socprev_plan_free(plan);
    }
    ck_assert_int_eq(value[1], bound[1]);
    ck_assert(value[0] <= value[1] && value[1] <= bound[0]);
    ck_assert_double_ge((double)value[0], (1 - 0.36787944117144233) * (double)value[1]);
    socprev_network_free(network);
}

int main(void)
{
    Suite *suite = suite_create("network properties");
    TCase *tc = tcase_create("network");
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, plans_are_the_best_of_all_sets);
    tcase_add_test(tc, plans_with_capacities_are_the_best_of_all_sets);
    if (socprev_network_cbc_version() != NULL)
        tcase_add_test(tc, cbc_gives_the_same_objectives);
    else
        puts("# skipped: cbc_gives_the_same_objectives, this build has no CBC");
    tcase_add_test(tc, more_sites_never_hurt);
    tcase_add_test(tc, fixing_and_duplicates);
    tcase_add_test(tc, without_money_only_existing_sites_are_open);
    tcase_add_test(tc, greedy_gains_never_grow);
    tcase_add_test(tc, heuristics_lie_between_their_promise_and_the_bound);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
