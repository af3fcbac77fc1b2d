/* Plans against trying every set of sites, and what must hold between questions. */
#include "network.h"
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

START_TEST(plans_are_the_best_of_all_sets)
{
    random_source random = { 20261129 };
    for (int round = 0; round < 8000; round++) {
        small_network small;
        small_network_draw(&small, &random, false);
        compare(&small);
    }
}
END_TEST

START_TEST(plans_with_capacities_are_the_best_of_all_sets)
{
    random_source random = { 417 };
    for (int round = 0; round < 3000; round++) {
        small_network small;
        small_network_draw(&small, &random, true);
        compare(&small);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("network properties");
    TCase *tc = tcase_create("network");
    tcase_set_timeout(tc, 120);
    tcase_add_test(tc, plans_are_the_best_of_all_sets);
    tcase_add_test(tc, plans_with_capacities_are_the_best_of_all_sets);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
