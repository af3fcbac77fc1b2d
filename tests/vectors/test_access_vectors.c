/* Worked examples of accessibility and of distances. */
#include "catchment.h"
#include "suite.h"

#include <math.h>
#include <string.h>

static json_t *root;
static catchment c;

static void end(void)
{
    catchment_free(&c);
    json_decref(root);
    root = NULL;
    memset(&c, 0, sizeof c);
}

static const json_t *input(const char *name)
{
    return json_object_get(json_object_get(root, "inputs"), name);
}

static const json_t *expected(const char *name)
{
    const json_t *value = json_object_get(json_object_get(root, "expected"), name);
    ck_assert_msg(value != NULL, "%s", name);
    return value;
}

static double number(const json_t *array, size_t i)
{
    return json_number_value(json_array_get(array, i));
}

static void fill(const char *name, double *out)
{
    for (size_t i = 0; i < json_array_size(input(name)); i++)
        out[i] = number(input(name), i);
}

/* A world of the pairs [origin, destination, cost]. */
static void make_pairs(const char *file, const char *pairs)
{
    root = vector_load(file);
    c = catchment_new((int32_t)json_array_size(input("population")),
                      (int32_t)json_array_size(input("supply")));
    fill("population", c.people);
    fill("supply", c.supply);
    for (size_t k = 0; k < json_array_size(input(pairs)); k++) {
        const json_t *pair = json_array_get(input(pairs), k);
        c.cost[(size_t)number(pair, 0) * (size_t)c.m + (size_t)number(pair, 1)] = number(pair, 2);
    }
}

/* The tolerance is the one that the example states. */
static void expect_number(double actual, double wanted)
{
    double relative = json_number_value(json_object_get(json_object_get(root, "tolerance"),
                                                        "relative"));
    ck_assert_msg(fabs(actual - wanted) <= relative * fabs(wanted), "%.17g, expected %.17g", actual,
                  wanted);
}

static void expect_values(int32_t measure, const json_t *wanted)
{
    socprev_status st;
    socprev_access_result *result = catchment_measure(&c, &measure, 1, NULL, &st);
    ck_assert_int_eq(st, SOCPREV_OK);
    for (int32_t i = 0; i < c.n; i++)
        expect_number(socprev_access_result_values(result, 0, 0, 0)[i], number(wanted, (size_t)i));
    socprev_access_result_free(result);
}

static double total(int32_t measure, int32_t which)
{
    socprev_status st;
    double out = -1;
    socprev_access_result *result = catchment_measure(&c, &measure, 1, NULL, &st);
    ck_assert_int_eq(socprev_access_result_number(result, 0, 0, which, &out), SOCPREV_OK);
    socprev_access_result_free(result);
    return out;
}

START_TEST(hospital)
{
    make_pairs("coverage/o10_hospital_scenario_0.json", "pairs_origin_dest_cost");
    ck_assert_int_eq(socprev_decay_new(SOCPREV_DECAY_POWER, 1, 1e-9, NULL, &c.decay, NULL), 0);
    ck_assert_int_eq(
        socprev_decay_set_cutoff(c.decay, json_number_value(input("max_cost")), NULL), 0);
    for (double step = 0; step <= 1; step++) {
        c.step = step;
        catchment_build(&c);
        expect_values(SOCPREV_ACCESS_E2SFCA, expected("e2sfca"));
        expect_values(SOCPREV_ACCESS_3SFCA, expected("3sfca_selection_over_catchment(Wan 2012)"));
        expect_number(total(SOCPREV_ACCESS_E2SFCA, SOCPREV_ACCESS_DELIVERED),
                      json_number_value(expected("sum_access_times_population")));
        expect_number(total(SOCPREV_ACCESS_E2SFCA, SOCPREV_ACCESS_SUPPLY),
                      json_number_value(expected("total_supply")));
    }
    end();
}
END_TEST

START_TEST(availability)
{
    root = vector_load("coverage/o11_spatial_availability_soukhov.json");
    c = catchment_new(3, 3);
    fill("population", c.people);
    fill("supply", c.supply);
    for (size_t k = 0; k < 9; k++)
        c.cost[k] = number(json_array_get(input("cost"), k / 3), k % 3);
    double beta = json_number_value(json_object_get(input("decay"), "beta"));
    ck_assert_int_eq(socprev_decay_new(SOCPREV_DECAY_EXPONENTIAL, beta, 0, NULL, &c.decay, NULL),
                     0);
    catchment_build(&c);
    expect_values(SOCPREV_ACCESS_AVAILABILITY, expected("availability"));
    expect_number(total(SOCPREV_ACCESS_AVAILABILITY, SOCPREV_ACCESS_DELIVERED),
                  json_number_value(expected("total")));
    end();
}
END_TEST

/* Weights are given: costs that a straight line turns into themselves. */
static void make_weights(const char *file)
{
    static const double ends[] = { 1, 24 };
    root = vector_load(file);
    c = catchment_new(4, 6);
    fill("population", c.people);
    fill("supply", c.supply);
    for (size_t j = 0; j < 6; j++)
        for (size_t i = 0; i < 4; i++)
            c.cost[i * 6 + j] =
                number(json_array_get(input("weights_supply_by_origin"), j), i);
    ck_assert_int_eq(
        socprev_decay_new_points(SOCPREV_DECAY_TABLE, ends, 0, ends, 0, 2, NULL, &c.decay, NULL),
        0);
    catchment_build(&c);
}

START_TEST(everything_within_reach)
{
    make_weights("coverage/o12_2sfca_r_fca.json");
    expect_values(SOCPREV_ACCESS_2SFCA, expected("access"));
    end();
}
END_TEST

START_TEST(three_steps)
{
    make_weights("coverage/o13_3sfca_r_fca.json");
    expect_values(SOCPREV_ACCESS_3SFCA, expected("access"));
    end();
}
END_TEST

static void make_steps(const char *file)
{
    double costs[3], weights[3];
    make_pairs(file, "pairs_origin_dest_minutes");
    const json_t *steps = json_object_get(input("decay"), "steps");
    for (size_t k = 0; k < 3; k++) {
        costs[k] = number(json_array_get(steps, k), 0);
        weights[k] = number(json_array_get(steps, k), 1);
    }
    ck_assert_int_eq(socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, weights, 0, 3, NULL,
                                              &c.decay, NULL),
                     0);
    catchment_build(&c);
}

START_TEST(edges)
{
    int32_t measure = SOCPREV_ACCESS_E2SFCA;
    socprev_status st;
    make_steps("coverage/o14_e2sfca_edges.json");
    expect_values(measure, expected("access"));
    expect_number(total(measure, SOCPREV_ACCESS_UNCLAIMED),
                  json_number_value(expected("unclaimed_supply")));
    expect_number(total(measure, SOCPREV_ACCESS_DELIVERED),
                  json_number_value(expected("sum_access_times_population")));
    socprev_access_result *result = catchment_measure(&c, &measure, 1, NULL, &st);
    for (int32_t j = 0; j < c.m; j++)
        expect_number(socprev_access_result_ratios(result, 0, 0)[j],
                      number(expected("ratio"), (size_t)j));
    int64_t alone = json_integer_value(json_array_get(expected("origins_without_reachable_supply"),
                                                      0));
    for (int32_t i = 0; i < c.n; i++)
        ck_assert_int_eq(socprev_access_result_flags(result, 0, 0, i),
                         (i == alone ? SOCPREV_ACCESS_NO_SUPPLY : 0) |
                             (i == 4 ? SOCPREV_ACCESS_NO_PEOPLE : 0));
    socprev_access_result_free(result);
    end();
}
END_TEST

START_TEST(far_supply_is_lost)
{
    make_steps("coverage/o15_m2sfca.json");
    expect_values(SOCPREV_ACCESS_M2SFCA, expected("access"));
    expect_number(total(SOCPREV_ACCESS_M2SFCA, SOCPREV_ACCESS_DELIVERED),
                  json_number_value(expected("sum_access_times_population")));
    end();
}
END_TEST

START_TEST(distances)
{
    root = vector_load("coverage/o26_geodesic_wgs84.json");
    const json_t *points = input("points_name_lat_lon");
    const json_t *wgs84 = expected("wgs84_m"), *sphere = expected("haversine_m");
    size_t found = 0;
    for (size_t a = 0; a < json_array_size(points); a++)
        for (size_t b = a + 1; b < json_array_size(points); b++) {
            const json_t *from = json_array_get(points, a), *to = json_array_get(points, b);
            char name[64];
            double metres = -1, back = -2;
            snprintf(name, sizeof name, "%s-%s", json_string_value(json_array_get(from, 0)),
                     json_string_value(json_array_get(to, 0)));
            for (int32_t earth = SOCPREV_EARTH_SPHERE; earth <= SOCPREV_EARTH_WGS84; earth++) {
                const json_t *wanted =
                    json_object_get(earth == SOCPREV_EARTH_SPHERE ? sphere : wgs84, name);
                ck_assert_msg(wanted != NULL, "%s", name);
                ck_assert_int_eq(socprev_distance(earth, number(from, 1), number(from, 2),
                                                  number(to, 1), number(to, 2), &metres, NULL),
                                 SOCPREV_OK);
                ck_assert_int_eq(socprev_distance(earth, number(to, 1), number(to, 2),
                                                  number(from, 1), number(from, 2), &back, NULL),
                                 SOCPREV_OK);
                expect_number(metres, json_number_value(wanted));
                ck_assert_double_eq_tol(metres, back, 1e-7);
                found++;
            }
        }
    ck_assert_uint_eq(found, 2 * json_object_size(wgs84));
    double metres = -1;
    ck_assert_int_eq(socprev_distance(SOCPREV_EARTH_WGS84, 40.6, -73.8, 49 + 1 / 60.0,
                                      2 + 33 / 60.0, &metres, NULL),
                     SOCPREV_OK);
    expect_number(metres, json_number_value(expected("jfk_cdg_wgs84_m")));
    json_decref(root);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("access vectors");
    TCase *all = tcase_create("vectors");
    suite_add_tcase(suite, all);
    tcase_add_test(all, hospital);
    tcase_add_test(all, availability);
    tcase_add_test(all, everything_within_reach);
    tcase_add_test(all, three_steps);
    tcase_add_test(all, edges);
    tcase_add_test(all, far_supply_is_lost);
    tcase_add_test(all, distances);
    return run_suite(suite);
}
