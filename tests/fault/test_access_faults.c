/* Failed allocations in costs, their files and accessibility. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

enum { N = 3, M = 2, MEASURES = 14 };

static const int32_t from[] = { 2, 0, 1, 0 }, to[] = { 1, 0, 0, 1 };
static const double costs[] = { 5, 10, 20, 15 };
static const double people[N] = { 10, 20, 30 }, supply[M] = { 5, 6 };
static const double places[] = { 50, 14, 50.01, 14.01, 49.99, 14.02 };

/* What a failed call left alone, or SOCPREV_E_INTERNAL. */
static socprev_status untouched(socprev_status st, bool same)
{
    return st == SOCPREV_OK || same ? st : SOCPREV_E_INTERNAL;
}

static socprev_status make_costs(const socprev_memory *memory, double step)
{
    socprev_od *od = NULL, *back = NULL;
    socprev_status st =
        socprev_od_new(N, M, from, 0, to, 0, costs, 0, 4, step, 0, memory, &od, NULL);
    st = untouched(st, od == NULL);
    if (st == SOCPREV_OK)
        st = untouched(socprev_od_transpose(od, memory, &back, NULL), back == NULL);
    socprev_od_free(back);
    socprev_od_free(od);
    return st;
}

static socprev_status pairs(const socprev_memory *memory)
{
    socprev_status st = make_costs(memory, 0);
    return st == SOCPREV_OK ? make_costs(memory, 5) : st;
}

static socprev_status distances(const socprev_memory *memory)
{
    socprev_od *od = NULL;
    socprev_status st = socprev_od_new_places(places, 0, 3, places, 0, 3, SOCPREV_EARTH_WGS84, 5000,
                                              0, NULL, memory, &od, NULL);
    st = untouched(st, od == NULL);
    socprev_od_free(od);
    return st;
}

static socprev_status decays(const socprev_memory *memory)
{
    static const double limits[] = { 10, 20 }, weights[] = { 1, 0.5 };
    socprev_decay *decay = NULL;
    socprev_status st = socprev_decay_new_points(SOCPREV_DECAY_STEPS, limits, 0, weights, 0, 2,
                                                 memory, &decay, NULL);
    st = untouched(st, decay == NULL);
    socprev_decay_free(decay);
    return st;
}

/* Costs and decay come from elsewhere: here all memory is that of the measurement. */
static socprev_status set(socprev_access *access)
{
    static const double limits[] = { 10, 20 }, weights[] = { 1, 0.5 };
    socprev_decay *decay = NULL;
    assert_int_equal(socprev_decay_new_points(SOCPREV_DECAY_STEPS, limits, 0, weights, 0, 2, NULL,
                                              &decay, NULL),
                     SOCPREV_OK);
    socprev_status st = socprev_access_set_decay(access, decay, NULL);
    socprev_decay_free(decay);
    assert_int_equal(socprev_access_set_people(access, -1, people, 0, NULL), SOCPREV_OK);
    assert_int_equal(socprev_access_set_supply(access, -1, supply, 0, NULL), SOCPREV_OK);
    assert_int_equal(socprev_access_set_cutoffs(access, limits, 0, 2, NULL), SOCPREV_OK);
    assert_int_equal(socprev_access_set_balancing(access, 0, 2, NULL), SOCPREV_OK);
    return st;
}

static socprev_status measure_and_change(const socprev_memory *memory, const socprev_od *od)
{
    static const int32_t measures[MEASURES] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 };
    socprev_access *access = NULL;
    socprev_access_result *result = NULL;
    socprev_status st = untouched(socprev_access_new(od, 2, memory, &access, NULL), access == NULL);
    if (st == SOCPREV_OK)
        st = set(access);
    if (st == SOCPREV_OK) {
        st = socprev_access_measure(access, measures, MEASURES, NULL, &result, NULL);
        st = untouched(st, result == NULL);
    }
    for (int change = 0; st == SOCPREV_OK && change < 2; change++) {
        double before = socprev_access_result_values(result, 7, 1, 0)[0];
        double balanced = socprev_access_result_values(result, 13, 1, 0)[0];
        st = socprev_access_result_set_supply(result, 1, 1, change * 50, NULL);
        st = untouched(st, before == socprev_access_result_values(result, 7, 1, 0)[0] &&
                               balanced == socprev_access_result_values(result, 13, 1, 0)[0]);
    }
    socprev_access_result_free(result);
    socprev_access_free(access);
    return st;
}

static socprev_status measures_of(const socprev_memory *memory, double step)
{
    socprev_od *od = NULL;
    assert_int_equal(socprev_od_new(N, M, from, 0, to, 0, costs, 0, 4, step, 0, NULL, &od, NULL),
                     SOCPREV_OK);
    socprev_status st = measure_and_change(memory, od);
    socprev_od_free(od);
    return st;
}

static socprev_status measures(const socprev_memory *memory)
{
    return measures_of(memory, 0);
}

static socprev_status measures_in_steps(const socprev_memory *memory)
{
    return measures_of(memory, 5);
}

static socprev_status files(const socprev_memory *memory)
{
    socprev_od_file *file = NULL;
    socprev_status st = untouched(socprev_od_file_new(memory, &file, NULL), file == NULL);
    if (st == SOCPREV_OK)
        st = socprev_od_file_set_columns(file, "from", "to", "cost", NULL);
    if (st == SOCPREV_OK)
        st = untouched(socprev_od_file_add(file, 0, "a", SOCPREV_NUL, NULL),
                       socprev_od_file_count(file, 0) == 0);
    if (st == SOCPREV_OK)
        st = untouched(socprev_od_file_parse(file, "from,to,cost\na,b,1\na,c,2\n", SOCPREV_NUL,
                                             NULL, NULL),
                       socprev_od_file_od(file) == NULL && socprev_od_file_count(file, 0) == 1);
    socprev_od_file_free(file);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "pairs", pairs },       { "distances", distances },
        { "decays", decays },     { "measures", measures },
        { "measures in steps", measures_in_steps }, { "files", files },
    };
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(scenarios); i++) {
        const char *wrong = fault_loop(scenarios[i].run);
        if (wrong != NULL)
            fail_msg("%s: %s", scenarios[i].name, wrong);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("access faults", tests, NULL, NULL);
}
