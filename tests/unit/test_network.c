/* Networks and plans: what each argument means, every refusal, limits, cancel. */
#include "network.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { SP_NULL = 1001 };

static socprev_network *network;
static socprev_plan *plan;
static socprev_error *err;

/* Four places in a row at 0, 10, 20, 30, sites at 0, 10, 20, 30 and 12. */
static const int64_t line_cost[4 * 5] = { 0, 10, 20, 30, 12, 10, 0, 10, 20, 2,
                                          20, 10, 0, 10, 8, 30, 20, 10, 0, 18 };
static const int64_t line_demand[4] = { 5, 1, 1, 6 };

static void set_up(void)
{
    ck_assert_int_eq(socprev_network_new(4, 5, 1, NULL, &network, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_costs(network, line_cost, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_demands(network, line_demand, 0, 0, NULL), SOCPREV_OK);
}

static void tear_down(void)
{
    socprev_plan_free(plan);
    plan = NULL;
    socprev_network_free(network);
    network = NULL;
}

static void ask(int32_t model, int32_t second)
{
    socprev_plan_free(plan);
    plan = NULL;
    ck_assert_int_eq(socprev_network_set_model(network, model, second, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_verify(network, plan, NULL), SOCPREV_OK);
}

static void expect(int64_t objective, int32_t sites, int32_t first_site)
{
    int64_t value = -1;
    double gap = -1;
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_OPTIMAL);
    ck_assert_int_eq(socprev_plan_objective(plan, &value), SOCPREV_OK);
    ck_assert_int_eq(value, objective);
    ck_assert_int_eq(socprev_plan_bound(plan, &value), SOCPREV_OK);
    ck_assert_int_eq(value, objective);
    ck_assert_int_eq(socprev_plan_gap(plan, &gap), SOCPREV_OK);
    ck_assert(gap == 0);
    ck_assert_int_eq(socprev_plan_site_count(plan), sites);
    ck_assert_int_eq(socprev_plan_site(plan, 0), first_site);
    ck_assert_int_eq(socprev_plan_site(plan, sites), -1);
    ck_assert_int_eq(socprev_plan_site(plan, -1), -1);
}

/* ---- what the questions mean ------------------------------------------------------------ */

START_TEST(every_model_answers_on_a_line)
{
    socprev_network_set_radius(network, 10, NULL);
    ask(SOCPREV_NETWORK_SET_COVER, SOCPREV_NETWORK_SECOND_NONE);
    expect(2, 2, 0); /* 0 and 2: of all pairs that cover, the first */
    ck_assert_int_eq(socprev_plan_site(plan, 1), 2);
    ask(SOCPREV_NETWORK_SET_COVER, SOCPREV_NETWORK_SECOND_DISTANCE);
    expect(2, 2, 0); /* 0 and 3 leave the fewest to travel */
    ck_assert_int_eq(socprev_plan_site(plan, 1), 3);
    int64_t second = -1;
    ck_assert_int_eq(socprev_plan_second(plan, &second), SOCPREV_OK);
    ck_assert_int_eq(second, 20);
    socprev_network_set_most(network, 1, NULL);
    ask(SOCPREV_NETWORK_MAX_COVER, SOCPREV_NETWORK_SECOND_NONE);
    expect(8, 1, 2);
    ask(SOCPREV_NETWORK_CENTER, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_INFEASIBLE);
    ck_assert_int_eq(socprev_plan_reason(plan), SOCPREV_PLAN_REASON_SITES);
    socprev_network_set_radius(network, SOCPREV_NETWORK_NO_LIMIT, NULL);
    ask(SOCPREV_NETWORK_CENTER, SOCPREV_NETWORK_SECOND_NONE);
    expect(18, 1, 4);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(170, 1, 2);
}
END_TEST

START_TEST(money_limits_and_decides)
{
    static const int64_t money[5] = { 700, 100, 300, 700, 100 };
    ck_assert_int_eq(socprev_network_set_money(network, money, 0, NULL), SOCPREV_OK);
    socprev_network_set_radius(network, 12, NULL);
    ask(SOCPREV_NETWORK_CHEAPEST_COVER, SOCPREV_NETWORK_SECOND_NONE);
    expect(400, 2, 1);
    ck_assert_int_eq(socprev_plan_money(plan), 400);
    socprev_network_set_budget(network, 399, NULL);
    ask(SOCPREV_NETWORK_BUDGET_COVER, SOCPREV_NETWORK_SECOND_NONE);
    expect(8, 1, 2);
    ask(SOCPREV_NETWORK_BUDGET_COVER, SOCPREV_NETWORK_SECOND_MONEY);
    expect(8, 1, 2);
    socprev_network_set_budget(network, 0, NULL);
    ask(SOCPREV_NETWORK_BUDGET_COVER, SOCPREV_NETWORK_SECOND_NONE);
    expect(0, 0, -1);
}
END_TEST

START_TEST(roles_are_kept)
{
    static const int32_t role[5] = { SOCPREV_NETWORK_FORBIDDEN, SOCPREV_NETWORK_EXISTING, 0, 0,
                                     SOCPREV_NETWORK_FORBIDDEN };
    ck_assert_int_eq(socprev_network_set_roles(network, role, 0, NULL), SOCPREV_OK);
    socprev_network_set_most(network, 2, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(60, 2, 1);
    ck_assert_int_eq(socprev_plan_site(plan, 1), 3);
}
END_TEST

START_TEST(capacities_split_or_not)
{
    static const int64_t capacity[5] = { 5, 5, 5, 5, 5 };
    int64_t units = -1, total = -1;
    int32_t site = -1, place = -1, kind = -1;
    socprev_network_set_most(network, 3, NULL);
    ck_assert_int_eq(socprev_network_set_capacities(network, capacity, 0, 0, 0, NULL), 0);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(20, 3, 0); /* one of the six at 30 goes to 20 */
    ck_assert_int_eq(socprev_plan_assignment_count(plan), 5);
    ck_assert_int_eq(socprev_plan_assignment(plan, 3, &place, &kind, &site, &units, NULL), 0);
    ck_assert(place == 3 && kind == 0 && site == 2 && units == 1);
    ck_assert_int_eq(socprev_plan_site_units(plan, 3, 0, &units), SOCPREV_OK);
    ck_assert_int_eq(units, 5);
    ck_assert_int_eq(socprev_network_set_capacities(network, capacity, 0, 0, 1, NULL), 0);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_INFEASIBLE);
    socprev_network_set_radius(network, 10, NULL);
    ask(SOCPREV_NETWORK_MAX_COVER, SOCPREV_NETWORK_SECOND_NONE);
    expect(7, 2, 0); /* 5 at 0; the two between; the six find no room */
    ck_assert_int_eq(socprev_plan_total(plan, SOCPREV_PLAN_PLACES_SERVED, &total), SOCPREV_OK);
    ck_assert_int_eq(total, 3);
    socprev_network_set_radius(network, SOCPREV_NETWORK_NO_LIMIT, NULL);
    static const int64_t small[5] = { 2, 2, 2, 2, 2 };
    ck_assert_int_eq(socprev_network_set_capacities(network, small, 0, 0, 0, NULL), 0);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_reason(plan), SOCPREV_PLAN_REASON_CAPACITY);
}
END_TEST

START_TEST(kinds_share_a_site)
{
    static const int64_t cost[2 * 2] = { 1, 5, 5, 1 }, demand[2 * 2] = { 3, 2, 0, 4 };
    static const uint8_t offers[2 * 2] = { 1, 0, 1, 1 };
    int64_t total = -1;
    tear_down();
    ck_assert_int_eq(socprev_network_new(2, 2, 2, NULL, &network, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_costs(network, cost, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_demands(network, demand, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_offers(network, offers, 0, 0, NULL), SOCPREV_OK);
    socprev_network_set_most(network, 2, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(3 * 1 + 2 * 5 + 4 * 1, 2, 0);
    ck_assert_int_eq(socprev_plan_total(plan, SOCPREV_PLAN_UNITS, &total), SOCPREV_OK);
    ck_assert_int_eq(total, 9);
    socprev_network_set_radius(network, 4, NULL);
    ask(SOCPREV_NETWORK_SET_COVER, SOCPREV_NETWORK_SECOND_NONE);
    int32_t place = -1, kind = -1;
    ck_assert_int_eq(socprev_plan_reason(plan), SOCPREV_PLAN_REASON_PLACES);
    ck_assert_int_eq(socprev_plan_uncoverable_count(plan), 1);
    ck_assert_int_eq(socprev_plan_uncoverable(plan, 0, &place, &kind), SOCPREV_OK);
    ck_assert(place == 0 && kind == 1);
}
END_TEST

START_TEST(pairs_come_in_any_order_and_stride)
{
    struct {
        int32_t place, site;
        int64_t cost;
    } pair[20];
    for (int k = 0; k < 20; k++) {
        int at = (7 * k + 3) % 20;
        pair[k].place = at / 5;
        pair[k].site = at % 5;
        pair[k].cost = line_cost[at];
    }
    socprev_network_set_most(network, 2, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(20, 2, 0);
    ck_assert_int_eq(socprev_network_set_pairs(network, &pair->place, sizeof *pair, &pair->site,
                                               sizeof *pair, &pair->cost, sizeof *pair, 20, NULL),
                     SOCPREV_OK);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(20, 2, 0);
    ck_assert_int_eq(socprev_network_set_pairs(network, NULL, 0, NULL, 0, NULL, 0, 0, NULL), 0);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_uncoverable_count(plan), 4);
}
END_TEST

/* ---- refusals ------------------------------------------------------------------------------ */

START_TEST(bad_input_has_its_own_error)
{
    int32_t place[2] = { 0, 4 }, site[2] = { 0, 0 };
    int64_t cost[2] = { 1, 1 }, demand[4] = { 1, 1, -1, 1 };
    static const int64_t negative[5] = { 0, 0, 0, 0, -7 };
    static const uint8_t offers[5] = { 1, 2, 0, 0, 0 };
    static const int32_t role[5] = { 0, 3, 0, 0, 0 };
    socprev_network *none = NULL;
    EXPECT_REFUSED(socprev_network_new(0, 1, 1, NULL, &none, &err), SOCPREV_E_INVALID, 3400, "",
                   -1);
    EXPECT_REFUSED(socprev_network_new(1, 1, 1001, NULL, &none, &err), SOCPREV_E_INVALID, 3400, "",
                   -1);
    ck_assert_ptr_null(none);
#define SET_PAIRS socprev_network_set_pairs(network, place, 0, site, 0, cost, 0, 2, &err)
    EXPECT_REFUSED(SET_PAIRS, SOCPREV_E_INVALID, 3401, "place", 1);
    place[1] = -1;
    EXPECT_REFUSED(SET_PAIRS, SOCPREV_E_INVALID, 3401, "place", 1);
    place[1] = 3;
    site[1] = 5;
    EXPECT_REFUSED(SET_PAIRS, SOCPREV_E_INVALID, 3402, "site", 1);
    site[1] = 1;
    cost[1] = -1;
    EXPECT_REFUSED(SET_PAIRS, SOCPREV_E_INVALID, 3403, "cost", 1);
    cost[1] = 1;
    place[1] = 0;
    site[1] = 0;
    EXPECT_REFUSED(SET_PAIRS, SOCPREV_E_DUPLICATE, 3404, "place", 0);
    EXPECT_REFUSED(socprev_network_set_costs(network, negative, sizeof *negative, 0, &err),
                   SOCPREV_E_INVALID, 3403, "cost", 0);
    EXPECT_REFUSED(socprev_network_set_demands(network, demand, 0, 0, &err), SOCPREV_E_INVALID,
                   3405, "demand", 2);
    EXPECT_REFUSED(socprev_network_set_offers(network, offers, 0, 0, &err), SOCPREV_E_INVALID,
                   3406, "offers", 1);
    EXPECT_REFUSED(socprev_network_set_capacities(network, negative, 0, 0, 0, &err),
                   SOCPREV_E_INVALID, 3407, "capacity", 4);
    EXPECT_REFUSED(socprev_network_set_capacities(network, NULL, 0, 0, 2, &err),
                   SOCPREV_E_INVALID, 3414, "single", -1);
    EXPECT_REFUSED(socprev_network_set_money(network, negative, 0, &err), SOCPREV_E_INVALID, 3408,
                   "money", 4);
    EXPECT_REFUSED(socprev_network_set_roles(network, role, 0, &err), SOCPREV_E_INVALID, 3409,
                   "role", 1);
    EXPECT_REFUSED(socprev_network_set_model(network, 6, 0, &err), SOCPREV_E_INVALID, 3410,
                   "model", -1);
    EXPECT_REFUSED(socprev_network_set_model(network, 0, 4, &err), SOCPREV_E_INVALID, 3411,
                   "second", -1);
    EXPECT_REFUSED(socprev_network_set_model(network, SOCPREV_NETWORK_MEDIAN,
                                             SOCPREV_NETWORK_SECOND_DISTANCE, &err),
                   SOCPREV_E_INVALID, 3412, "second", -1);
    EXPECT_REFUSED(socprev_network_set_radius(network, -1, &err), SOCPREV_E_INVALID, 3413,
                   "radius", -1);
    EXPECT_REFUSED(socprev_network_set_most(network, -1, &err), SOCPREV_E_INVALID, 3413, "most",
                   -1);
    EXPECT_REFUSED(socprev_network_set_budget(network, -1, &err), SOCPREV_E_INVALID, 3413,
                   "budget", -1);
    EXPECT_REFUSED(socprev_network_set_leave_out(network, -1, &err), SOCPREV_E_INVALID, 3414,
                   "leave_out", -1);
    EXPECT_REFUSED(socprev_network_set_limit(network, 5, 1, &err), SOCPREV_E_INVALID, 3415,
                   "limit", -1);
    EXPECT_REFUSED(socprev_network_set_limit(network, 0, -1, &err), SOCPREV_E_INVALID, 3415,
                   "limit", -1);
}
END_TEST

/* ---- costs of origins and destinations ----------------------------------------------------- */

START_TEST(costs_come_from_origins_and_destinations)
{
    static const int32_t from[] = { 3, 0, 0, 1, 2 }, to[] = { 3, 0, 1, 1, 1 };
    static const double cost[] = { 0.2, 1.0, 2.5, 0.0, 6553.0 };
    for (int packed = 0; packed < 2; packed++) {
        socprev_od *od = NULL;
        ck_assert_int_eq(socprev_od_new(4, 5, from, 0, to, 0, cost, 0, 5, packed ? 0.1 : 0,
                                        SOCPREV_OD_EXACT, NULL, &od, NULL),
                         SOCPREV_OK);
        socprev_network_set_most(network, 2, NULL);
        socprev_network_set_leave_out(network, 1, NULL);
        /* tenths: 10, 25, 0, 65530, 2; then halves: 2.5 / 0.5 and 0.2 / 0.5 to the nearest */
        ck_assert_int_eq(socprev_network_set_od(network, od, 0.1, &err), SOCPREV_OK);
        ask(SOCPREV_NETWORK_CENTER, SOCPREV_NETWORK_SECOND_NONE);
        expect(65530, 2, 1);
        ck_assert_int_eq(socprev_network_set_od(network, od, 1, &err), SOCPREV_OK);
        ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
        expect(5 * 2 + 6553, 2, 1); /* 2.5 becomes the even 2 */
        EXPECT_REFUSED(socprev_network_set_od(network, od, 0, &err), SOCPREV_E_INVALID, 3434,
                       "unit", -1);
        EXPECT_REFUSED(socprev_network_set_od(network, od, HUGE_VAL, &err), SOCPREV_E_INVALID,
                       3434, "unit", -1);
        EXPECT_REFUSED(socprev_network_set_od(network, od, 1e-15, &err), SOCPREV_E_RANGE, 3435,
                       "od", 0);
        EXPECT_REFUSED(socprev_network_set_od(network, NULL, 1, &err), SOCPREV_E_INVALID, SP_NULL,
                       "od", -1);
        EXPECT_REFUSED(socprev_network_set_od(NULL, od, 1, &err), SOCPREV_E_INVALID, SP_NULL,
                       "network", -1);
        ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
        expect(5 * 2 + 6553, 2, 1); /* as before */
        socprev_network *other = NULL;
        socprev_network_new(5, 4, 1, NULL, &other, NULL);
        EXPECT_REFUSED(socprev_network_set_od(other, od, 1, &err), SOCPREV_E_INVALID, 3433, "od",
                       -1);
        socprev_network_free(other);
        socprev_od_free(od);
    }
}
END_TEST

#define SOLVE socprev_network_solve(network, NULL, &plan, &err)

START_TEST(questions_that_cannot_be_asked)
{
    static const int32_t role[5] = { SOCPREV_NETWORK_EXISTING, SOCPREV_NETWORK_EXISTING,
                                     SOCPREV_NETWORK_FORBIDDEN, 0, 0 };
    static const int64_t money[5] = { 100, 100, 100, 100, 100 };
    static const int64_t nobody[4] = { 0 }, far = INT64_MAX / 4;
    int64_t many[4] = { INT64_MAX, 1, 0, 0 };
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3416, "radius", -1);
    socprev_network_set_radius(network, 10, NULL);
    socprev_network_set_model(network, SOCPREV_NETWORK_MAX_COVER, 0, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3417, "most", -1);
    socprev_network_set_model(network, SOCPREV_NETWORK_BUDGET_COVER, 0, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3418, "budget", -1);
    socprev_network_set_model(network, SOCPREV_NETWORK_MAX_COVER, 0, NULL);
    socprev_network_set_roles(network, role, 0, NULL);
    socprev_network_set_money(network, money, 0, NULL);
    socprev_network_set_most(network, 5, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3419, "most", -1);
    socprev_network_set_most(network, 1, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3420, "most", -1);
    socprev_network_set_most(network, 3, NULL);
    socprev_network_set_budget(network, 199, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3421, "budget", -1);
    socprev_network_set_budget(network, 200, NULL);
    ck_assert_int_eq(SOLVE, SOCPREV_OK);
    socprev_plan_free(plan);
    plan = NULL;
    socprev_network_set_demands(network, nobody, 0, 0, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_INVALID, 3422, "demand", -1);
    socprev_network_set_demands(network, many, 0, 0, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_RANGE, 1004, "demand", 1);
    many[0] = 5;
    socprev_network_set_demands(network, many, 0, 0, NULL);
    socprev_network_set_pairs(network, (int32_t[]){ 0 }, 0, (int32_t[]){ 0 }, 0, &far, 0, 1, NULL);
    socprev_network_set_radius(network, SOCPREV_NETWORK_NO_LIMIT, NULL);
    socprev_network_set_model(network, SOCPREV_NETWORK_MEDIAN, 0, NULL);
    socprev_network_set_leave_out(network, 1, NULL);
    EXPECT_REFUSED(SOLVE, SOCPREV_E_RANGE, 3425, "", -1);
    ck_assert_ptr_null(plan);
}
END_TEST

START_TEST(setters_that_fail_change_nothing)
{
    int64_t cost[20];
    memcpy(cost, line_cost, sizeof cost);
    cost[19] = -1;
    socprev_network_set_most(network, 1, NULL);
    ck_assert_int_eq(socprev_network_set_costs(network, cost, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_network_set_demands(network, cost + 16, 0, 0, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_network_set_most(network, -1, NULL), SOCPREV_E_INVALID);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    expect(170, 1, 2);
}
END_TEST

/* ---- limits, cancel -------------------------------------------------------------------- */

/* A network that needs a search: places and sites strewn over a square. */
static void strew(int32_t n, int32_t m)
{
    random_source random = { 99 };
    int64_t *cost = malloc((size_t)n * (size_t)m * sizeof *cost);
    int64_t *demand = malloc((size_t)n * sizeof *demand);
    for (int32_t k = 0; k < n * m; k++)
        cost[k] = random_between(&random, 1, 1000);
    for (int32_t i = 0; i < n; i++)
        demand[i] = random_between(&random, 1, 500);
    tear_down();
    ck_assert_int_eq(socprev_network_new(n, m, 1, NULL, &network, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_costs(network, cost, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_demands(network, demand, 0, 0, NULL), SOCPREV_OK);
    free(demand);
    free(cost);
}

START_TEST(limits_end_the_search_with_a_gap)
{
    int64_t objective = -1, bound = -1, nodes = -1, best = -1;
    double gap = -1;
    strew(60, 40);
    socprev_network_set_most(network, 6, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_OPTIMAL);
    socprev_plan_objective(plan, &best);
    for (int64_t most = 0; most <= 1; most++) {
        socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, most, NULL);
        socprev_network_set_limit(network, SOCPREV_NETWORK_STARTS, 0, NULL);
        ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
        ck_assert_int_eq(socprev_plan_status(plan),
                         most == 0 ? SOCPREV_PLAN_FEASIBLE : SOCPREV_PLAN_LIMIT);
        ck_assert_int_eq(socprev_plan_is_first(plan), 0);
        ck_assert_int_eq(socprev_plan_total(plan, SOCPREV_PLAN_NODES, &nodes), SOCPREV_OK);
        ck_assert_int_le(nodes, most);
        ck_assert_int_eq(socprev_plan_objective(plan, &objective), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_bound(plan, &bound), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_gap(plan, &gap), SOCPREV_OK);
        ck_assert(bound <= best && best <= objective && bound < objective);
        ck_assert(gap == (double)(objective - bound) / (double)objective);
    }
}
END_TEST

typedef struct {
    int64_t calls, stop;
} counter;

static int32_t stop_at(void *user, int64_t done, int64_t total)
{
    counter *c = user;
    (void)done;
    (void)total;
    return ++c->calls > c->stop;
}

START_TEST(a_cancel_is_obeyed_at_every_call)
{
    counter c = { 0, INT64_MAX };
    socprev_run *run = NULL;
    strew(12, 9);
    static const int64_t most[9] = { 900, 900, 900, 900, 900, 900, 900, 900, 900 };
    for (int limited = 0; limited < 2; limited++) {
        socprev_network_set_most(network, 4, NULL);
        socprev_network_set_model(network, SOCPREV_NETWORK_MEDIAN, 0, NULL);
        socprev_network_set_capacities(network, limited ? most : NULL, 0, 0, 0, NULL);
        socprev_network_set_limit(network, SOCPREV_NETWORK_MOVES, 60, NULL);
        socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 40, NULL);
        c = (counter){ 0, INT64_MAX };
        ck_assert_int_eq(socprev_run_new(stop_at, &c, NULL, &run), SOCPREV_OK);
        ck_assert_int_eq(socprev_network_solve(network, run, &plan, NULL), SOCPREV_OK);
        socprev_plan_free(plan);
        plan = NULL;
        socprev_run_free(run);
        int64_t calls = c.calls;
        ck_assert_int_gt(calls, 3);
        for (int64_t k = 0; k < calls; k += 1 + calls / 200) {
            c = (counter){ 0, k };
            ck_assert_int_eq(socprev_run_new(stop_at, &c, NULL, &run), SOCPREV_OK);
            EXPECT_REFUSED(socprev_network_solve(network, run, &plan, &err),
                           SOCPREV_E_CANCELLED, 1005, "", -1);
            ck_assert_ptr_null(plan);
            socprev_run_free(run);
        }
    }
}
END_TEST

/* ---- who searches -------------------------------------------------------------------------- */

START_TEST(the_solver_is_named)
{
    bool built = socprev_network_cbc_version() != NULL;
    EXPECT_REFUSED(socprev_network_set_solver(network, 3, &err), SOCPREV_E_INVALID, 3430, "solver",
                   -1);
    EXPECT_REFUSED(socprev_network_set_solver(NULL, 0, &err), SOCPREV_E_INVALID, SP_NULL,
                   "network", -1);
    ck_assert_int_eq(socprev_plan_solver(NULL), -1);
    if (!built)
        EXPECT_REFUSED(socprev_network_set_solver(network, SOCPREV_NETWORK_CBC, &err),
                       SOCPREV_E_UNSUPPORTED, 3431, "solver", -1);
    /* A median that the root does not settle: on its own it stops with a gap. */
    strew(24, 16);
    socprev_network_set_most(network, 4, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STARTS, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 0, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_FEASIBLE);
    ck_assert_int_eq(socprev_plan_solver(plan), SOCPREV_NETWORK_OWN);
    ck_assert_int_eq(socprev_network_set_solver(network, SOCPREV_NETWORK_AUTO, NULL), SOCPREV_OK);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan),
                     built ? SOCPREV_PLAN_OPTIMAL : SOCPREV_PLAN_FEASIBLE);
    ck_assert_int_eq(socprev_plan_solver(plan), built ? SOCPREV_NETWORK_CBC : SOCPREV_NETWORK_OWN);
    int64_t objective = -1, own = -2;
    socprev_plan_objective(plan, &objective);
    socprev_network_set_solver(network, SOCPREV_NETWORK_OWN, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, 100000, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 1000, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_OPTIMAL);
    socprev_plan_objective(plan, &own);
    ck_assert(built ? own == objective : own <= objective);
}
END_TEST

START_TEST(cbc_refuses_what_doubles_do_not_hold)
{
    if (socprev_network_cbc_version() == NULL)
        return; /* there is no CBC to refuse it */
    static int64_t cost[60 * 40];
    strew(60, 40);
    for (int k = 0; k < 60 * 40; k++)
        cost[k] = (int64_t)1000000000 * (1 + k * k % 9973);
    socprev_network_set_costs(network, cost, 0, 0, NULL);
    socprev_network_set_most(network, 6, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STARTS, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 0, NULL);
    socprev_network_set_model(network, SOCPREV_NETWORK_MEDIAN, 0, NULL);
    socprev_network_set_solver(network, SOCPREV_NETWORK_CBC, NULL);
    EXPECT_REFUSED(socprev_network_solve(network, NULL, &plan, &err), SOCPREV_E_RANGE, 3432, "",
                   -1);
    socprev_network_set_solver(network, SOCPREV_NETWORK_AUTO, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_FEASIBLE);
    ck_assert_int_eq(socprev_plan_solver(plan), SOCPREV_NETWORK_OWN);
}
END_TEST

/* A plan is of its own network alone. */
START_TEST(the_verifier_refuses_other_networks)
{
    socprev_network_set_most(network, 2, NULL);
    ask(SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE);
    int64_t cost[20], demand[4] = { 5, 1, 1, 7 };
    memcpy(cost, line_cost, sizeof cost);
    cost[5 * 3 + 3] = 1;
    socprev_network_set_costs(network, cost, 0, 0, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   3);
    socprev_network_set_costs(network, line_cost, 0, 0, NULL);
    socprev_network_set_demands(network, demand, 0, 0, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   3);
    socprev_network_set_demands(network, line_demand, 0, 0, NULL);
    socprev_network_set_most(network, 1, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   2);
    socprev_network_set_most(network, 2, NULL);
    socprev_network_set_roles(network, (int32_t[]){ 2, 0, 0, 0, 0 }, 0, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   0);
    socprev_network_set_roles(network, (int32_t[]){ 0, 1, 0, 0, 0 }, 0, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   1);
    socprev_network_set_roles(network, (int32_t[]){ 0, 0, 0, 0, 0 }, 0, NULL);
    socprev_network_set_capacities(network, (int64_t[]){ 9, 9, 9, 6, 9 }, 0, 0, 0, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   3);
    socprev_network_set_capacities(network, NULL, 0, 0, 0, NULL);
    socprev_network_set_model(network, SOCPREV_NETWORK_CENTER, 0, NULL);
    EXPECT_REFUSED(socprev_network_verify(network, plan, &err), SOCPREV_E_INVALID, 3426, "plan",
                   10);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("network");
    TCase *tc = tcase_create("network");
    tcase_add_checked_fixture(tc, set_up, tear_down);
    tcase_add_test(tc, every_model_answers_on_a_line);
    tcase_add_test(tc, money_limits_and_decides);
    tcase_add_test(tc, roles_are_kept);
    tcase_add_test(tc, capacities_split_or_not);
    tcase_add_test(tc, kinds_share_a_site);
    tcase_add_test(tc, pairs_come_in_any_order_and_stride);
    tcase_add_test(tc, bad_input_has_its_own_error);
    tcase_add_test(tc, costs_come_from_origins_and_destinations);
    tcase_add_test(tc, the_solver_is_named);
    tcase_add_test(tc, cbc_refuses_what_doubles_do_not_hold);
    tcase_add_test(tc, questions_that_cannot_be_asked);
    tcase_add_test(tc, setters_that_fail_change_nothing);
    tcase_add_test(tc, limits_end_the_search_with_a_gap);
    tcase_add_test(tc, a_cancel_is_obeyed_at_every_call);
    tcase_add_test(tc, the_verifier_refuses_other_networks);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
