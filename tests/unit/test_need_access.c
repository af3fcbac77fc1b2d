/* Need that access leaves unmet, and territories from which nothing is reached. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <string.h>

enum { BEDS = 0, SHELTER = 18, EVERYBODY = 0, HOMELESS = 1, ANY = SOCPREV_NEED_ANY_FORM,
       ALL = SOCPREV_NEED_ALL };
#define UNKNOWN SOCPREV_COVERAGE_UNKNOWN

/* Region 0 holds districts 1 and 2; district 1 towns 3 and 4, district 2 town 5; 6 is a
 * region that lies alone. */
static const int32_t parents[7] = { -1, 0, 0, 1, 1, 2, -1 };
static const int32_t levels[7] = { 0, 1, 1, 2, 2, 2, 0 };
static const int64_t people[7] = { UNKNOWN, UNKNOWN, 4000, 6000, 4000, 4000, 2500 };
static const int64_t homeless[7] = { 80, 50, 30, 50, 0, UNKNOWN, 20 };

static socprev_need *n;
static socprev_error *err;

static void begin(void)
{
    ck_assert_int_eq(socprev_need_new(7, 2, NULL, &n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_parents(n, parents, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_levels(n, levels, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(n, EVERYBODY, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(n, HOMELESS, homeless, 0, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_need_free(n);
    n = NULL;
    ck_assert_ptr_null(err);
}

/* `amount` thousandths of a bed for `per` people. */
static int32_t norm(int32_t group, int64_t amount, int64_t per, int32_t level)
{
    int32_t made = -1;
    ck_assert_int_eq(socprev_need_add_norm(n, SHELTER, ANY, group, BEDS, amount, per, 0, level,
                                           SOCPREV_DATE_NONE, SOCPREV_DATE_NONE, &made, NULL),
                     SOCPREV_OK);
    return made;
}

static void finish(void)
{
    ck_assert_int_eq(socprev_need_finish(n, &err), SOCPREV_OK);
}

/* Need that access leaves in a place. */
static void leaves(int32_t of, int32_t place, double expected)
{
    double unmet = -1;
    ck_assert_int_eq(socprev_need_unmet_access(n, of, place, &unmet), SOCPREV_OK);
    ck_assert_msg(fabs(unmet - expected) < 1e-9, "%d: %.12f, expected %.12f", (int)place, unmet,
                  expected);
}

static bool is_unreached(int32_t of, int32_t t)
{
    int32_t flags = 0;
    ck_assert_int_eq(socprev_need_flags(n, of, t, SOCPREV_VIEW_AFTER, &flags), SOCPREV_OK);
    return (flags & SOCPREV_NEED_UNREACHED) != 0;
}

START_TEST(access_leaves_need_unmet)
{
    static const int32_t at[4] = { 6, 3, 4, 5 };
    static const double per_person[4] = { 0.001, 0.0005, 0.003, 0 };
    double unmet = -1;
    int32_t towns = norm(EVERYBODY, 2000, 1000, 2);
    int32_t beds = norm(EVERYBODY, 2000, 1000, 1);
    finish();
    ck_assert_int_eq(socprev_need_unmet_access(n, towns, 3, &unmet), SOCPREV_E_UNDEFINED);
    for (int32_t i = 0; i < 2; i++)
        ck_assert_int_eq(socprev_need_set_access(n, i, at, per_person, 0, 4,
                                                 SOCPREV_REACH_PER_PERSON, &err),
                         SOCPREV_OK);
    ck_assert_int_eq(socprev_need_unmet_access(n, towns, 3, &unmet), SOCPREV_E_INVALID);
    finish();
    leaves(towns, 3, 12 - 3);
    leaves(towns, 4, 0); /* 12 reach who need 8 */
    leaves(towns, 5, 8);
    leaves(towns, 6, 5 - 2.5);
    leaves(towns, 1, 9);
    leaves(towns, 0, 17);
    leaves(towns, ALL, 19.5);
    leaves(beds, 1, 20 - 15); /* assessed as one: what is over in 4 helps 3 */
    leaves(beds, 0, 13);
    ck_assert_int_eq(socprev_need_unmet_access(n, beds, 3, &unmet), SOCPREV_E_UNDEFINED);
    ck_assert(!is_unreached(towns, 3) && is_unreached(towns, 5) && is_unreached(towns, 2) &&
              !is_unreached(towns, 0));
}
END_TEST

START_TEST(access_for_a_place_and_of_outer_territories)
{
    static const int32_t districts[2] = { 1, 2 };
    static const double for_places[7] = { 0, 0, 0, 11, 2, 8, 0 }, for_districts[2] = { 0.002, 0 };
    double unmet = -1;
    int32_t towns = norm(EVERYBODY, 2000, 1000, 2);
    int32_t homeless_too = norm(HOMELESS, 100, 1, 2);
    static const int32_t leaf[4] = { 3, 4, 5, 6 };
    ck_assert_int_eq(socprev_need_set_access(n, towns, leaf, &for_places[3], 0, 4,
                                             SOCPREV_REACH_PER_PLACE, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_access(n, homeless_too, districts, for_districts, 0, 2,
                                             SOCPREV_REACH_PER_PERSON, NULL),
                     SOCPREV_OK);
    finish();
    leaves(towns, 1, 1 + 6);
    leaves(towns, 2, 0);
    leaves(towns, ALL, 7 + 5);
    leaves(homeless_too, 3, 50 * (0.1 - 0.002));
    leaves(homeless_too, 4, 0); /* nobody is there */
    ck_assert(is_unreached(homeless_too, 5) && !is_unreached(homeless_too, 3) &&
              !is_unreached(homeless_too, 4));
    ck_assert_int_eq(socprev_need_unmet_access(n, homeless_too, 6, &unmet), SOCPREV_E_UNDEFINED);
    /* given again, all of it is replaced; outer ones say nothing when inner ones are given */
    ck_assert_int_eq(socprev_need_set_access(n, towns, NULL, for_places, 0, 7,
                                             SOCPREV_REACH_PER_PLACE, NULL),
                     SOCPREV_OK);
    finish();
    leaves(towns, 3, 1);
    ck_assert_int_eq(socprev_need_set_access(n, towns, districts, for_places, 0, 2,
                                             SOCPREV_REACH_PER_PLACE, NULL),
                     SOCPREV_OK);
    finish();
    ck_assert_int_eq(socprev_need_unmet_access(n, towns, 3, &unmet), SOCPREV_E_UNDEFINED);
}
END_TEST

START_TEST(access_that_cannot_be)
{
    static const int32_t twice[2] = { 3, 3 }, far[1] = { 7 };
    static const double bad[2] = { 1, -1 }, huge[7] = { 0, 0, 0, 1e308, 1e308, 1e308, 1e308 };
    double unmet = -1;
    int32_t towns = norm(EVERYBODY, 2000, 1000, 2);
    EXPECT_REFUSED(socprev_need_set_access(n, 1, NULL, huge, 0, 7, 0, &err), SOCPREV_E_INVALID,
                   SP_NEED_NUMBER, "norm", -1);
    EXPECT_REFUSED(socprev_need_set_access(n, towns, NULL, huge, 0, 6, 0, &err),
                   SOCPREV_E_INVALID, SP_NEED_NUMBER, "n", -1);
    EXPECT_REFUSED(socprev_need_set_access(n, towns, NULL, huge, 0, 7, 2, &err),
                   SOCPREV_E_INVALID, SP_NEED_NUMBER, "counts", -1);
    EXPECT_REFUSED(socprev_need_set_access(n, towns, far, huge, 0, 1, 0, &err),
                   SOCPREV_E_INVALID, SP_NEED_NUMBER, "territories", -1);
    EXPECT_REFUSED(socprev_need_set_access(n, towns, twice, huge, 0, 2, 0, &err),
                   SOCPREV_E_DUPLICATE, SP_NEED_ACCESS_TWICE, "territories", 1);
    static const int32_t two[2] = { 3, 4 };
    EXPECT_REFUSED(socprev_need_set_access(n, towns, two, bad, 0, 2, 0, &err), SOCPREV_E_INVALID,
                   SP_NEED_ACCESS, "values", 1);
    ck_assert_int_eq(socprev_need_set_access(n, towns, NULL, huge, 0, 7, 1, NULL), SOCPREV_OK);
    finish();
    leaves(towns, 3, 0);
    ck_assert_int_eq(socprev_need_set_access(n, towns, NULL, huge, 0, 7, 0, NULL), SOCPREV_OK);
    finish();
    ck_assert_int_eq(socprev_need_unmet_access(n, towns, 3, &unmet), SOCPREV_E_RANGE);
}
END_TEST

/* Through the engine of access: two towns share what stands in one of them. */
START_TEST(answers_of_access_are_taken_as_they_are)
{
    static const int32_t from[3] = { 0, 1, 2 }, to[3] = { 0, 0, 1 }, at[3] = { 3, 4, 5 };
    static const double costs[3] = { 5, 10, 90 }, living[3] = { 6000, 4000, 4000 };
    static const double beds[2] = { 10, 7 };
    static const int32_t measures[2] = { SOCPREV_ACCESS_2SFCA, SOCPREV_ACCESS_AVAILABILITY };
    socprev_od *od = NULL;
    socprev_access *access = NULL;
    socprev_access_result *result = NULL;
    socprev_decay *decay = NULL;
    ck_assert_int_eq(socprev_od_new(3, 2, from, 0, to, 0, costs, 0, 3, 1, 0, NULL, &od, &err),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_decay_new(SOCPREV_DECAY_NONE, 0, 0, NULL, &decay, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_decay_set_cutoff(decay, 30, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_new(od, 1, NULL, &access, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_people(access, 0, living, 0, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_supply(access, 0, beds, 0, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_decay(access, decay, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_measure(access, measures, 2, NULL, &result, &err),
                     SOCPREV_OK);
    int32_t towns = norm(EVERYBODY, 2000, 1000, 2);
    for (int32_t i = 0; i < 2; i++) {
        ck_assert_int_eq(socprev_need_set_access(n, towns, at,
                                                 socprev_access_result_values(result, i, 0, 0), 0,
                                                 3, i, &err),
                         SOCPREV_OK);
        finish();
        leaves(towns, 0, (12 - 6) + (8 - 4) + 8); /* the 7 beds are too far for anybody */
        ck_assert(is_unreached(towns, 5) && !is_unreached(towns, 4));
    }
    socprev_access_result_free(result);
    socprev_access_free(access);
    socprev_decay_free(decay);
    socprev_od_free(od);
}
END_TEST

/* The table has a column of it; what is not known is missing. */
START_TEST(a_column_of_the_table)
{
    static const int32_t at[1] = { 6 };
    static const double value[1] = { 0.001 };
    socprev_table *table = NULL;
    int32_t regions = norm(EVERYBODY, 2000, 1000, 0);
    ck_assert_int_eq(socprev_need_set_access(n, regions, at, value, 0, 1, 0, &err), SOCPREV_OK);
    finish();
    ck_assert_int_eq(socprev_need_table(n, SOCPREV_VIEW_AFTER, NULL, &table, &err), SOCPREV_OK);
    int64_t column = socprev_table_find_column(table, "unmet_access", SOCPREV_NUL);
    double unmet = -1;
    ck_assert_int_eq(socprev_table_row_count(table), 3); /* 0, 6 and all */
    ck_assert(socprev_table_is_null(table, column, 0) == 1);
    ck_assert_int_eq(socprev_table_get_float64(table, column, 1, &unmet, NULL), SOCPREV_OK);
    ck_assert(fabs(unmet - 2.5) < 1e-12);
    socprev_table_free(table);
}
END_TEST

START_TEST(null_arguments)
{
    static const double value[7] = { 0 };
    EXPECT_REFUSED(socprev_need_set_access(NULL, 0, NULL, value, 0, 7, 0, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "need", -1);
    EXPECT_REFUSED(socprev_need_set_access(n, 0, NULL, NULL, 0, 7, 0, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_NULL, "values", -1);
    ck_assert_int_eq(socprev_need_unmet_access(NULL, 0, 0, &(double){ 0 }), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_unmet_access(n, 0, 0, NULL), SOCPREV_E_INVALID);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("need and access");
    TCase *cases = tcase_create("access");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, access_leaves_need_unmet);
    tcase_add_test(cases, access_for_a_place_and_of_outer_territories);
    tcase_add_test(cases, access_that_cannot_be);
    tcase_add_test(cases, answers_of_access_are_taken_as_they_are);
    tcase_add_test(cases, a_column_of_the_table);
    tcase_add_test(cases, null_arguments);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
