/* Worked examples of tests/vectors/coverage about location. */
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdio.h>

enum { MOST = 32 };

static json_t *root, *inputs, *expected;
static socprev_network *network;
static socprev_plan *plan;

static void load(const char *file)
{
    char path[128];
    snprintf(path, sizeof path, "coverage/%s.json", file);
    root = vector_load(path);
    inputs = json_object_get(root, "inputs");
    expected = json_object_get(root, "expected");
    ck_assert_ptr_nonnull(inputs);
    ck_assert_ptr_nonnull(expected);
}

static void unload(void)
{
    socprev_plan_free(plan);
    plan = NULL;
    socprev_network_free(network);
    network = NULL;
    json_decref(root);
}

static int64_t number(const json_t *object, const char *name)
{
    json_t *value = json_object_get(object, name);
    ck_assert_msg(json_is_integer(value), "%s", name);
    return (int64_t)json_integer_value(value);
}

static size_t list(const char *name, int64_t *out)
{
    json_t *array = json_object_get(inputs, name);
    size_t n = json_array_size(array);
    ck_assert_uint_le(n, MOST);
    for (size_t i = 0; i < n; i++)
        out[i] = (int64_t)json_integer_value(json_array_get(array, i));
    return n;
}

/* The table of costs; in a table of covers, 1 is cost 0 and 0 is no way. */
static void make(const char *table, bool is_cover)
{
    json_t *rows = json_object_get(inputs, table);
    size_t n = json_array_size(rows), m = json_array_size(json_array_get(rows, 0));
    int64_t cost[MOST * MOST];
    ck_assert_uint_le(n * m, MOST * MOST);
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < m; j++) {
            int64_t cell = json_integer_value(json_array_get(json_array_get(rows, i), j));
            cost[i * m + j] = !is_cover   ? cell
                              : cell == 1 ? 0
                                          : SOCPREV_NETWORK_NO_LIMIT;
        }
    ck_assert_int_eq(socprev_network_new((int32_t)n, (int32_t)m, 1, NULL, &network, NULL), 0);
    ck_assert_int_eq(socprev_network_set_costs(network, cost, 0, 0, NULL), SOCPREV_OK);
}

/* Solves, checks by the verifier, and gives the objective. */
static int64_t solve(int32_t model)
{
    int64_t objective = -1;
    socprev_plan_free(plan);
    plan = NULL;
    ck_assert_int_eq(socprev_network_set_model(network, model, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_verify(network, plan, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_OPTIMAL);
    ck_assert_int_eq(socprev_plan_is_first(plan), 1);
    ck_assert_int_eq(socprev_plan_objective(plan, &objective), SOCPREV_OK);
    return objective;
}

/* The sites are these, each `base` lower. */
static void expect_sites(const json_t *sites, int64_t base)
{
    ck_assert_int_eq(socprev_plan_site_count(plan), (int)json_array_size(sites));
    for (int32_t k = 0; k < socprev_plan_site_count(plan); k++)
        ck_assert_int_eq(socprev_plan_site(plan, k),
                         json_integer_value(json_array_get(sites, (size_t)k)) - base);
}

START_TEST(the_textbook_cover_needs_two_sites)
{
    load("o16_lscp_textbook_16");
    make("cover", true);
    ck_assert_int_eq(socprev_network_set_radius(network, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_SET_COVER), number(expected, "minimum_facilities"));
    expect_sites(json_array_get(json_object_get(expected, "all_optimal_pairs_1based"), 0), 1);
    unload();
}
END_TEST

static void check_covers(int64_t p)
{
    ck_assert_int_eq(socprev_network_set_radius(network, number(inputs, "radius"), NULL), 0);
    ck_assert_int_eq(socprev_network_set_most(network, p, NULL), SOCPREV_OK);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_MAX_COVER), number(expected, "mclp"));
    expect_sites(json_array_get(json_object_get(expected, "mclp_sites"), 0), 0);
    ck_assert_int_eq(socprev_network_set_most(network, SOCPREV_NETWORK_NO_LIMIT, NULL), 0);
    ck_assert_int_eq(socprev_network_set_budget(network, number(inputs, "budget"), NULL), 0);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_BUDGET_COVER), number(expected, "budgeted_cover"));
    expect_sites(json_object_get(expected, "budgeted_sites"), 0);
    ck_assert_int_eq(socprev_network_set_budget(network, SOCPREV_NETWORK_NO_LIMIT, NULL), 0);
    /* places that nothing reaches: named, and either refused or left out */
    json_t *lost = json_object_get(expected, "uncoverable_territories");
    ck_assert_int_eq(socprev_network_set_leave_out(network, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_SET_COVER), number(expected, "lscp_over_coverable"));
    for (int refused = 0; refused < 2; refused++) {
        ck_assert_int_eq(socprev_plan_uncoverable_count(plan), (int)json_array_size(lost));
        for (size_t k = 0; k < json_array_size(lost); k++) {
            int32_t place = -1;
            ck_assert_int_eq(socprev_plan_uncoverable(plan, (int64_t)k, &place, NULL), 0);
            ck_assert_int_eq(place, json_integer_value(json_array_get(lost, k)));
        }
        socprev_plan_free(plan);
        plan = NULL;
        ck_assert_int_eq(socprev_network_set_leave_out(network, 0, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_network_solve(network, NULL, &plan, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_plan_status(plan), SOCPREV_PLAN_INFEASIBLE);
        ck_assert_int_eq(socprev_plan_reason(plan), SOCPREV_PLAN_REASON_PLACES);
    }
}

static void check_toy(const char *file)
{
    int64_t list_of[MOST];
    int32_t role[MOST] = { 0 };
    load(file);
    make("cost", false);
    int64_t p = number(inputs, "p");
    ck_assert_uint_eq(list("population", list_of), (size_t)socprev_network_places(network));
    ck_assert_int_eq(socprev_network_set_demands(network, list_of, 0, 0, NULL), SOCPREV_OK);
    ck_assert_uint_eq(list("site_cost", list_of), (size_t)socprev_network_sites(network));
    ck_assert_int_eq(socprev_network_set_money(network, list_of, 0, NULL), SOCPREV_OK);
    check_covers(p);
    ck_assert_int_eq(socprev_network_set_radius(network, SOCPREV_NETWORK_NO_LIMIT, NULL), 0);
    ck_assert_int_eq(socprev_network_set_most(network, p, NULL), SOCPREV_OK);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_MEDIAN), number(expected, "pmedian"));
    expect_sites(json_array_get(json_object_get(expected, "pmedian_sites"), 0), 0);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_CENTER), number(expected, "pcenter"));
    size_t existing = list("existing_sites", list_of);
    for (size_t k = 0; k < existing; k++)
        role[list_of[k]] = SOCPREV_NETWORK_EXISTING;
    ck_assert_int_eq(socprev_network_set_roles(network, role, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_MEDIAN), number(expected, "pmedian_with_existing"));
    ck_assert_int_eq(socprev_network_set_radius(network, number(inputs, "radius"), NULL), 0);
    ck_assert_int_eq(solve(SOCPREV_NETWORK_MAX_COVER), number(expected, "mclp_with_existing"));
    unload();
}

START_TEST(toys_are_solved)
{
    check_toy("o17_location_toy_12x8");
    check_toy("o18_location_toy_20x10");
}
END_TEST

/* Distances in units of 10^-15; two clients at capacity 1 each. */
START_TEST(capacity_one_sends_a_client_farther)
{
    load("o19_knearest_pmedian_spopt");
    int64_t cost[2 * 3], capacity[3];
    for (size_t i = 0; i < 2; i++)
        for (size_t j = 0; j < 3; j++) {
            json_t *a = json_array_get(json_object_get(inputs, "clients_xy"), i);
            json_t *b = json_array_get(json_object_get(inputs, "facilities_xy"), j);
            double x = json_number_value(json_array_get(a, 0)) -
                       json_number_value(json_array_get(b, 0));
            double y = json_number_value(json_array_get(a, 1)) -
                       json_number_value(json_array_get(b, 1));
            cost[3 * i + j] = llround(1e15 * sqrt(x * x + y * y));
        }
    ck_assert_uint_eq(list("capacity", capacity), 3);
    ck_assert_int_eq(socprev_network_new(2, 3, 1, NULL, &network, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_costs(network, cost, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_network_set_most(network, number(inputs, "p"), NULL), SOCPREV_OK);
    for (int32_t single = 0; single < 2; single++) {
        ck_assert_int_eq(socprev_network_set_capacities(network, capacity, 0, 0, single, NULL), 0);
        double objective = 1e-15 * (double)solve(SOCPREV_NETWORK_MEDIAN);
        double wanted = json_number_value(json_object_get(expected, "objective"));
        ck_assert_double_le(fabs(objective - wanted), 1e-12 * wanted);
    }
    unload();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("network vectors");
    TCase *tc = tcase_create("vectors");
    tcase_add_test(tc, the_textbook_cover_needs_two_sites);
    tcase_add_test(tc, toys_are_solved);
    tcase_add_test(tc, capacity_one_sends_a_client_farther);
    suite_add_tcase(suite, tc);
    return run_suite(suite);
}
