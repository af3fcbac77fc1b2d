/* Failed allocations in networks and plans. */
#include "network.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* Makes one drawn network, solves and verifies it. */
static socprev_status plan_of(const socprev_memory *memory, uint64_t seed, bool with_capacities,
                              int32_t model)
{
    random_source random = { seed };
    small_network small;
    socprev_network *network = NULL;
    socprev_plan *plan = NULL;
    small_network_draw(&small, &random, with_capacities);
    small.model = model;
    small.second = SOCPREV_NETWORK_SECOND_NONE;
    small.leave_out = 1;
    small.radius = 9;
    small.most = small.sites;
    for (int32_t j = 0; j < small.sites; j++) {
        small.role[j] = SOCPREV_NETWORK_CANDIDATE;
        small.money[j] += 100;
    }
    small.budget = 1500;
    socprev_status st = socprev_network_new(small.places, small.sites, small.kinds, memory,
                                            &network, NULL);
    socprev_network_free(network);
    if (st != SOCPREV_OK)
        return st;
    network = small_network_make(&small, memory);
    if (network == NULL)
        return SOCPREV_E_NOMEM; /* the arguments are good */
    st = socprev_network_solve(network, NULL, &plan, NULL);
    assert_true((plan != NULL) == (st == SOCPREV_OK));
    if (st == SOCPREV_OK)
        st = socprev_network_verify(network, plan, NULL);
    socprev_plan_free(plan);
    socprev_network_free(network);
    return st;
}

static socprev_status cover(const socprev_memory *memory)
{
    return plan_of(memory, 5, false, SOCPREV_NETWORK_BUDGET_COVER);
}

static socprev_status median(const socprev_memory *memory)
{
    return plan_of(memory, 6, false, SOCPREV_NETWORK_MEDIAN);
}

static socprev_status center(const socprev_memory *memory)
{
    return plan_of(memory, 7, false, SOCPREV_NETWORK_CENTER);
}

static socprev_status limited(const socprev_memory *memory)
{
    return plan_of(memory, 8, true, SOCPREV_NETWORK_MAX_COVER);
}

static socprev_status pairs(const socprev_memory *memory)
{
    static const int32_t place[] = { 1, 0, 1 }, site[] = { 0, 1, 1 };
    static const int64_t cost[] = { 3, 2, 1 };
    socprev_network *network = NULL;
    socprev_status st = socprev_network_new(2, 2, 1, memory, &network, NULL);
    if (st == SOCPREV_OK)
        st = socprev_network_set_pairs(network, place, 0, site, 0, cost, 0, 3, NULL);
    socprev_network_free(network);
    return st;
}

static socprev_status from_od(const socprev_memory *memory)
{
    static const int32_t place[] = { 1, 0, 1 }, site[] = { 0, 1, 1 };
    static const double cost[] = { 3, 2, 1 };
    socprev_od *od = NULL;
    socprev_network *network = NULL;
    socprev_status st = socprev_od_new(2, 2, place, 0, site, 0, cost, 0, 3, 0, SOCPREV_OD_EXACT,
                                       memory, &od, NULL);
    if (st == SOCPREV_OK)
        st = socprev_network_new(2, 2, 1, memory, &network, NULL);
    if (st == SOCPREV_OK)
        st = socprev_network_set_od(network, od, 1, NULL);
    socprev_network_free(network);
    socprev_od_free(od);
    return st;
}

/* What is left to CBC, where it is built: with capacities, at no node of our own. */
static socprev_status handed_over(const socprev_memory *memory)
{
    random_source random = { 12 };
    small_network small;
    socprev_plan *plan = NULL;
    small_network_draw(&small, &random, true);
    small.model = SOCPREV_NETWORK_MAX_COVER;
    small.second = SOCPREV_NETWORK_SECOND_NONE;
    small.radius = 9;
    small.most = small.sites;
    small.budget = SOCPREV_NETWORK_NO_LIMIT;
    for (int32_t j = 0; j < small.sites; j++)
        small.role[j] = SOCPREV_NETWORK_CANDIDATE;
    socprev_network *network = small_network_make(&small, memory);
    if (network == NULL)
        return SOCPREV_E_NOMEM;
    socprev_network_set_solver(network, SOCPREV_NETWORK_AUTO, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 0, NULL);
    socprev_status st = socprev_network_solve(network, NULL, &plan, NULL);
    socprev_plan_free(plan);
    socprev_network_free(network);
    return st;
}

static void check(socprev_status (*scenario)(const socprev_memory *memory))
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void plans_survive(void **state)
{
    (void)state;
    check(cover);
    check(median);
    check(center);
    check(limited);
    check(handed_over);
}

static void pairs_survive(void **state)
{
    (void)state;
    check(pairs);
    check(from_od);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plans_survive),
        cmocka_unit_test(pairs_survive),
    };
    return cmocka_run_group_tests_name("network faults", tests, NULL, NULL);
}
