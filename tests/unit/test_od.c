/* Costs from origins to destinations: pairs, steps, places, distances, refusals. */
#include "base_internal.h"
#include "coverage/od_internal.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>

static socprev_od *od;
static socprev_error *err;

static void end(void)
{
    socprev_od_free(od);
    od = NULL;
}

static socprev_status make(const int32_t *from, const int32_t *to, const double *costs, size_t n,
                           double step, int32_t rounding)
{
    end();
    return socprev_od_new(3, 4, from, 0, to, 0, costs, 0, n, step, rounding, NULL, &od, &err);
}

static double cost(int32_t i, int32_t j)
{
    double out = -42;
    socprev_status st = socprev_od_cost(od, i, j, &out);
    ck_assert(st == SOCPREV_OK || (st == SOCPREV_E_NOT_FOUND && out == -42));
    return out;
}

/* ---- pairs ------------------------------------------------------------------------ */

START_TEST(pairs_in_any_order)
{
    static const int32_t from[] = { 2, 0, 0, 2, 0 }, to[] = { 3, 2, 0, 0, 3 };
    static const double costs[] = { 5, 0.3, -0.0, 7.5, 12 };
    for (int k = 0; k < 2; k++) {
        ck_assert_int_eq(make(from, to, costs, 5, k == 0 ? 0 : 0.1, SOCPREV_OD_EXACT), SOCPREV_OK);
        ck_assert_int_eq(socprev_od_origins(od), 3);
        ck_assert_int_eq(socprev_od_destinations(od), 4);
        ck_assert_int_eq(socprev_od_pairs(od), 5);
        ck_assert_int_eq(socprev_od_earth(od), SOCPREV_EARTH_NONE);
        ck_assert(socprev_od_radius(od) == 0);
        ck_assert(socprev_od_step(od) == (k == 0 ? 0 : 0.1));
        ck_assert(cost(0, 2) == 0.3 && cost(0, 0) == 0 && !signbit(cost(0, 0)));
        ck_assert(cost(2, 0) == 7.5 && cost(2, 3) == 5 && cost(0, 3) == 12);
        ck_assert(cost(1, 0) == -42 && cost(2, 1) == -42);
    }
    int32_t row[3];
    double row_costs[3];
    ck_assert_int_eq(socprev_od_row_count(od, 0), 3);
    ck_assert_int_eq(socprev_od_row_count(od, 1), 0);
    ck_assert_int_eq(socprev_od_row_count(od, 3), -1);
    ck_assert_int_eq(socprev_od_row(od, 0, row, row_costs, 3), SOCPREV_OK);
    ck_assert(row[0] == 0 && row[1] == 2 && row[2] == 3 && row_costs[2] == 12);
    ck_assert_int_eq(socprev_od_row(od, 0, row, NULL, 2), SOCPREV_E_LIMIT);
    ck_assert_int_eq(socprev_od_row(od, -1, row, NULL, 3), SOCPREV_E_INVALID);
    double out = -42;
    ck_assert_int_eq(socprev_od_cost(od, 0, 4, &out), SOCPREV_E_INVALID);
    ck_assert(out == -42);
    end();
}
END_TEST

typedef struct {
    double cost;
    int32_t from, to;
} record;

START_TEST(strides)
{
    static const record records[] = { { 1.5, 0, 1 }, { 2.5, 1, 0 } };
    ck_assert_int_eq(socprev_od_new(2, 2, &records[0].from, sizeof(record), &records[0].to,
                                    sizeof(record), &records[0].cost, sizeof(record), 2, 0,
                                    SOCPREV_OD_EXACT, NULL, &od, NULL),
                     SOCPREV_OK);
    ck_assert(cost(0, 1) == 1.5 && cost(1, 0) == 2.5);
    end();
    ck_assert_int_eq(socprev_od_new(2, 2, NULL, 0, NULL, 0, NULL, 0, 0, 1, SOCPREV_OD_EXACT, NULL,
                                    &od, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_od_pairs(od), 0);
    end();
}
END_TEST

START_TEST(wide_destinations)
{
    static const int32_t from[] = { 0, 0, 0 }, to[] = { 65536, 70000, 3 };
    static const double costs[] = { 1, 2, 3 };
    socprev_od *back = NULL;
    for (double step = 0; step <= 1; step++) {
        ck_assert_int_eq(socprev_od_new(1, 70001, from, 0, to, 0, costs, 0, 3, step,
                                        SOCPREV_OD_EXACT, NULL, &od, NULL),
                         SOCPREV_OK);
        ck_assert(cost(0, 65536) == 1 && cost(0, 70000) == 2 && cost(0, 3) == 3);
        ck_assert(cost(0, 4464) == -42); /* 70000 modulo 65536 */
        ck_assert_int_eq(socprev_od_transpose(od, NULL, &back, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_od_origins(back), 70001);
        end();
        od = back;
        ck_assert(cost(70000, 0) == 2);
        ck_assert_int_eq(socprev_od_transpose(od, NULL, &back, NULL), SOCPREV_OK);
        end();
        od = back;
        ck_assert(cost(0, 70000) == 2);
        end();
    }
}
END_TEST

START_TEST(steps)
{
    static const int32_t from[] = { 0, 0, 0 }, to[] = { 0, 1, 2 };
    static const double fine[] = { 0.05, 0.15, 6553.5 }, coarse[] = { 10, 35, 655350 };
    ck_assert_int_eq(make(from, to, fine, 3, 0.1, SOCPREV_OD_NEAREST), SOCPREV_OK);
    /* 0.5 and 1.5 steps go to the even ones */
    ck_assert(cost(0, 0) == 0 && cost(0, 1) == 0.2 && cost(0, 2) == 6553.5);
    ck_assert_int_eq(make(from, to, coarse, 3, 10, SOCPREV_OD_NEAREST), SOCPREV_OK);
    ck_assert(cost(0, 0) == 10 && cost(0, 1) == 40 && cost(0, 2) == 655350);
    EXPECT_REFUSED(make(from, to, coarse, 3, 10, SOCPREV_OD_EXACT), SOCPREV_E_INVALID,
                   SP_OD_COST_STEP, "costs", 1);
    EXPECT_REFUSED(make(from, to, fine, 3, 0.05, SOCPREV_OD_NEAREST), SOCPREV_E_RANGE,
                   SP_OD_COST_RANGE, "costs", 2);
    EXPECT_REFUSED(make(from, to, fine, 3, -1, SOCPREV_OD_NEAREST), SOCPREV_E_INVALID, SP_OD_STEP,
                   "step", -1);
    EXPECT_REFUSED(make(from, to, fine, 3, HUGE_VAL, SOCPREV_OD_NEAREST), SOCPREV_E_INVALID,
                   SP_OD_STEP, "step", -1);
    EXPECT_REFUSED(make(from, to, fine, 3, 1, 2), SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                   "rounding", -1);
    end();
}
END_TEST

START_TEST(bad_pairs)
{
    static const int32_t from[] = { 0, 1, 0 }, low[] = { 0, -1, 0 }, high[] = { 0, 3, 0 };
    static const int32_t to[] = { 0, 2, 1 }, below[] = { 0, 2, -1 }, beyond[] = { 0, 2, 4 };
    static const double costs[] = { 1, 2, 3 }, negative[] = { 1, -2, 3 };
    double missing[] = { 1, 2, NAN }, infinite[] = { HUGE_VAL, 2, 3 };
    static const int32_t twice_from[] = { 2, 1, 2, 1, 2 }, twice_to[] = { 3, 1, 0, 1, 3 };
    static const double twice[] = { 1, 2, 3, 4, 5 };
    EXPECT_REFUSED(make(low, to, costs, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_ORIGIN, "origins", 1);
    EXPECT_REFUSED(make(high, to, costs, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_ORIGIN, "origins", 1);
    EXPECT_REFUSED(make(from, below, costs, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_DESTINATION,
                   "destinations", 2);
    EXPECT_REFUSED(make(from, beyond, costs, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_DESTINATION,
                   "destinations", 2);
    EXPECT_REFUSED(make(from, to, negative, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_COST_NEGATIVE,
                   "costs", 1);
    EXPECT_REFUSED(make(from, to, missing, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_COST_MISSING, "costs",
                   2);
    EXPECT_REFUSED(make(from, to, infinite, 3, 0, 0), SOCPREV_E_INVALID, SP_OD_COST_MISSING,
                   "costs", 0);
    /* the first pair that is there twice, by origin; its second row is named */
    EXPECT_REFUSED(make(twice_from, twice_to, twice, 5, 0, 0), SOCPREV_E_DUPLICATE, SP_OD_DUPLICATE,
                   "origins", 3);
    ck_assert_ptr_null(od);
    EXPECT_REFUSED(socprev_od_new(0, 1, from, 0, to, 0, costs, 0, 3, 0, 0, NULL, &od, &err),
                   SOCPREV_E_INVALID, SP_OD_SIZE, "", -1);
    EXPECT_REFUSED(socprev_od_new(1, INT32_MAX, from, 0, to, 0, costs, 0, 3, 0, 0, NULL, &od, &err),
                   SOCPREV_E_INVALID, SP_OD_SIZE, "", -1);
    EXPECT_REFUSED(socprev_od_new(3, 3, NULL, 0, to, 0, costs, 0, 3, 0, 0, NULL, &od, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "origins", -1);
    EXPECT_REFUSED(socprev_od_new(3, 3, from, 0, NULL, 0, costs, 0, 3, 0, 0, NULL, &od, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "destinations", -1);
    EXPECT_REFUSED(socprev_od_new(3, 3, from, 0, to, 0, NULL, 0, 3, 0, 0, NULL, &od, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "costs", -1);
    EXPECT_REFUSED(socprev_od_new(3, 3, from, 0, to, 0, costs, 0, 3, 0, 0, NULL, NULL, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "out", -1);
    EXPECT_REFUSED(socprev__od_new(1, 1, UINT32_MAX, (socprev__scale){ 0 }, NULL, &od, &err),
                   SOCPREV_E_LIMIT, SP_OD_PAIRS, "n", -1);
    EXPECT_REFUSED(socprev_od_transpose(NULL, NULL, &od, &err), SOCPREV_E_INVALID, SP_ARGUMENT_NULL,
                   "od", -1);
}
END_TEST

/* ---- places ----------------------------------------------------------------------- */

enum { N = 150, M = 40, MANY = 600 };

/* Places within some degrees of a middle; a few of them coincide. */
static void scatter(random_source *random, double *places, int32_t n, double latitude,
                    double longitude, double degrees)
{
    for (int32_t k = 0; k < n; k++) {
        places[2 * k] = latitude + degrees * ((double)random_between(random, -20, 20) / 20);
        places[2 * k + 1] = longitude + degrees * ((double)random_between(random, -20, 20) / 20);
    }
}

static void check_some(random_source *random, int32_t earth, int32_t m, double latitude,
                       double longitude, double degrees, double radius)
{
    double from[2 * N], to[2 * MANY];
    scatter(random, from, N, latitude, longitude, degrees);
    scatter(random, to, m, latitude, longitude, degrees);
    end();
    ck_assert_int_eq(socprev_od_new_places(from, 0, N, to, 0, m, earth, radius, 0, NULL, NULL, &od,
                                           NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_od_earth(od), earth);
    ck_assert(socprev_od_radius(od) == radius);
    int64_t pairs = 0;
    for (int32_t i = 0; i < N; i++)
        for (int32_t j = 0; j < m; j++) {
            double metres = -1, kept = cost(i, j);
            ck_assert_int_eq(socprev_distance(earth, from[2 * i], from[2 * i + 1], to[2 * j],
                                              to[2 * j + 1], &metres, NULL),
                             SOCPREV_OK);
            pairs += kept >= 0;
            ck_assert(kept <= radius);
            if (kept >= 0)
                ck_assert_double_eq_tol(kept, metres, 1e-6 + 1e-12 * metres);
            else
                ck_assert(metres > radius * (1 - 1e-12));
        }
    ck_assert_int_eq(pairs, socprev_od_pairs(od));
    ck_assert_int_gt(pairs, 0);
    end();
}

static void check_places(random_source *random, int32_t earth, double latitude, double longitude,
                         double degrees, double radius)
{
    check_some(random, earth, M, latitude, longitude, degrees, radius);
}

START_TEST(pairs_within_a_radius)
{
    random_source random = { 26 };
    for (int32_t earth = SOCPREV_EARTH_SPHERE; earth <= SOCPREV_EARTH_WGS84; earth++) {
        check_places(&random, earth, 49.8, 15.5, 1.5, 50000);
        check_places(&random, earth, 49.8, 15.5, 0.001, 40);
        check_places(&random, earth, 0, 179.9, 2, 120000); /* over the date line */
        check_places(&random, earth, 88, 10, 2, 90000);    /* about the pole */
        check_places(&random, earth, 10, -20, 60, 4000000);
        check_places(&random, earth, 0, 0, 80, 19800000);
    }
}
END_TEST

/* Destinations are looked at in pieces of 64, at most 512 of them in one loop. */
START_TEST(many_destinations_are_found_in_pieces)
{
    static const int32_t sizes[] = { 1, 63, 64, 65, 449, 513 };
    random_source random = { 28 };
    for (size_t k = 0; k < sizeof sizes / sizeof sizes[0]; k++)
        check_some(&random, SOCPREV_EARTH_SPHERE, sizes[k], 49.8, 15.5, 0.001, 4000);
    check_some(&random, SOCPREV_EARTH_SPHERE, MANY, 0, 0, 80, 9000000);
}
END_TEST

START_TEST(steps_and_threads)
{
    static double from[2 * N], to[2 * M];
    random_source random = { 27 };
    scatter(&random, from, N, 49.8, 15.5, 1.5);
    scatter(&random, to, M, 49.8, 15.5, 1.5);
    for (int32_t threads = 1; threads <= 7; threads += 3) {
        socprev_run *run = NULL;
        socprev_od *exact = NULL;
        ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
        ck_assert_int_eq(socprev_run_set_threads(run, threads), SOCPREV_OK);
        ck_assert_int_eq(socprev_od_new_places(from, 0, N, to, 0, M, 1, 50000, 10, run, NULL, &od,
                                               NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_od_new_places(from, 0, N, to, 0, M, 1, 50000, 0, NULL, NULL,
                                               &exact, NULL),
                         SOCPREV_OK);
        for (int32_t i = 0; i < N; i++)
            for (int32_t j = 0; j < M; j++) {
                double metres = -42;
                (void)socprev_od_cost(exact, i, j, &metres);
                ck_assert(metres < 0 ? cost(i, j) == -42
                                     : fabs(cost(i, j) - metres) <= 5 && fmod(cost(i, j), 10) == 0);
            }
        socprev_od_free(exact);
        socprev_run_cancel(run);
        end();
        EXPECT_REFUSED(socprev_od_new_places(from, 0, N, to, 0, M, 1, 50000, 10, run, NULL, &od,
                                             &err),
                       SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
        socprev_run_free(run);
    }
}
END_TEST

START_TEST(bad_places)
{
    double places[] = { 50, 14, 91, 14 }, longitude[] = { 50, 361 }, missing[] = { NAN, 14 };
#define PLACES(from, n, to, m, earth, radius, step) \
    socprev_od_new_places(from, 0, n, to, 0, m, earth, radius, step, NULL, NULL, &od, &err)
    EXPECT_REFUSED(PLACES(places, 2, places, 1, 1, 1000, 0), SOCPREV_E_INVALID, SP_OD_PLACE,
                   "origins", 1);
    EXPECT_REFUSED(PLACES(places, 1, longitude, 1, 1, 1000, 0), SOCPREV_E_INVALID, SP_OD_PLACE,
                   "destinations", 0);
    EXPECT_REFUSED(PLACES(places, 1, missing, 1, 2, 1000, 0), SOCPREV_E_INVALID, SP_OD_PLACE,
                   "destinations", 0);
    EXPECT_REFUSED(PLACES(places, 1, places, 1, 0, 1000, 0), SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                   "earth", -1);
    EXPECT_REFUSED(PLACES(places, 1, places, 1, 1, 0, 0), SOCPREV_E_INVALID, SP_OD_RADIUS, "radius",
                   -1);
    EXPECT_REFUSED(PLACES(places, 1, places, 1, 1, NAN, 0), SOCPREV_E_INVALID, SP_OD_RADIUS,
                   "radius", -1);
    EXPECT_REFUSED(PLACES(places, 1, places, 1, 1, 2e7, 0), SOCPREV_E_INVALID, SP_OD_RADIUS,
                   "radius", -1);
    EXPECT_REFUSED(PLACES(places, 1, places, 1, 1, 65536, 1), SOCPREV_E_RANGE, SP_OD_RADIUS_STEPS,
                   "radius", -1);
    EXPECT_REFUSED(PLACES(places, 0, places, 1, 1, 1000, 0), SOCPREV_E_INVALID, SP_OD_SIZE, "", -1);
    EXPECT_REFUSED(PLACES(NULL, 1, places, 1, 1, 1000, 0), SOCPREV_E_INVALID, SP_ARGUMENT_NULL,
                   "origins", -1);
    EXPECT_REFUSED(PLACES(places, 1, NULL, 1, 1, 1000, 0), SOCPREV_E_INVALID, SP_ARGUMENT_NULL,
                   "destinations", -1);
    ck_assert_ptr_null(od);
    double metres = -42;
    EXPECT_REFUSED(socprev_distance(2, 0, 0, 0.2, 179.8, &metres, &err), SOCPREV_E_UNDEFINED,
                   SP_OD_ANTIPODES, "", -1);
    EXPECT_REFUSED(socprev_distance(3, 0, 0, 0, 0, &metres, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "earth", -1);
    EXPECT_REFUSED(socprev_distance(1, 91, 0, 0, 0, &metres, &err), SOCPREV_E_INVALID, SP_OD_PLACE,
                   "latitude", -1);
    EXPECT_REFUSED(socprev_distance(1, 0, 0, 0, NAN, &metres, &err), SOCPREV_E_INVALID, SP_OD_PLACE,
                   "to_latitude", -1);
    ck_assert(metres == -42);
}
END_TEST

/* Known without a formula: a degree of the equator, the whole meridian of the sphere, a
 * place and itself. */
START_TEST(distances)
{
    double metres = -1;
    ck_assert_int_eq(socprev_distance(2, 0, 10, 0, 11, &metres, NULL), SOCPREV_OK);
    ck_assert_double_eq_tol(metres, 6378137 * 0x1.921fb54442d18p+1 / 180, 1e-6);
    ck_assert_int_eq(socprev_distance(1, -90, 0, 90, 0, &metres, NULL), SOCPREV_OK);
    ck_assert_double_eq_tol(metres, 6371008.8 * 0x1.921fb54442d18p+1, 1e-6);
    for (int32_t earth = 1; earth <= 2; earth++) {
        ck_assert_int_eq(socprev_distance(earth, 49, 370 - 360, 49, 10, &metres, NULL), SOCPREV_OK);
        ck_assert(metres == 0);
        ck_assert_int_eq(socprev_distance(earth, 90, 5, 90, 100, &metres, NULL), SOCPREV_OK);
        ck_assert_double_le(metres, 1e-6);
    }
    /* a quarter of a meridian of WGS84: 10 001 965.729 m */
    ck_assert_int_eq(socprev_distance(2, 0, 0, 90, 0, &metres, NULL), SOCPREV_OK);
    ck_assert_double_eq_tol(metres, 10001965.729, 0.001);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("od");
    TCase *all = tcase_create("od");
    suite_add_tcase(suite, all);
    tcase_add_test(all, pairs_in_any_order);
    tcase_add_test(all, strides);
    tcase_add_test(all, wide_destinations);
    tcase_add_test(all, steps);
    tcase_add_test(all, bad_pairs);
    tcase_add_test(all, pairs_within_a_radius);
    tcase_add_test(all, many_destinations_are_found_in_pieces);
    tcase_add_test(all, steps_and_threads);
    tcase_add_test(all, bad_places);
    tcase_add_test(all, distances);
    return run_suite(suite);
}
