/* Failed allocations in the allocation engine. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { N = 4 };
static const int64_t weights[N] = { 5, 5, 3, 0 };
static const int64_t floors[N] = { 1, 0, 0, 2 };
static const int64_t caps[N] = { 90, 50, 40, 7 };
static const int64_t bases[N] = { 1, 0, 1, 0 };
static const int64_t ids[N] = { 4, 3, 2, 1 };

/* A problem with everything set; `total` decides whether it has an answer. */
static socprev_status build(const socprev_memory *memory, int32_t rule, int64_t total,
                            socprev_apportionment **out)
{
    socprev_apportionment *made = NULL;
    socprev_status st = socprev_apportionment_new(N, memory, &made, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_apportionment_set_weights(made, weights, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_floors(made, floors, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_caps(made, caps, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_bases(made, bases, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_ids(made, ids, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_priorities(made, floors, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(made, rule, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(made, total, NULL);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_apportionment_free(made);
    return st;
}

static socprev_status solve(const socprev_memory *memory, int32_t rule)
{
    socprev_apportionment *problem = NULL;
    socprev_division *division = NULL;
    socprev_error *err = NULL;
    socprev_status st = build(memory, rule, 31, &problem); /* a tie of the first two */
    if (st != SOCPREV_OK)
        return st;
    st = socprev_apportionment_solve(problem, NULL, &division, &err);
    assert_true((division != NULL) == (st == SOCPREV_OK));
    assert_true((err == NULL) == (st == SOCPREV_OK));
    /* the problem is as before: it can be solved by those who have memory */
    assert_int_equal(socprev_apportionment_count(problem), N);
    socprev_error_free(err);
    socprev_division_free(division);
    socprev_apportionment_free(problem);
    return st;
}

static socprev_status solve_hare(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_RULE_HARE);
}

static socprev_status solve_webster(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_RULE_WEBSTER);
}

/* The quota method: with a tie, then under floors and caps. */
static socprev_status solve_quota(const socprev_memory *memory)
{
    socprev_apportionment *problem = NULL;
    socprev_division *division = NULL;
    socprev_status st = socprev_apportionment_new(N, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_apportionment_set_weights(problem, weights, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_ids(problem, ids, 0, N, NULL);
    socprev_apportionment_set_total(problem, 7, NULL);
    socprev_apportionment_set_rule(problem, SOCPREV_RULE_QUOTA, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK)
        st = socprev_division_verify(division, problem, NULL);
    socprev_division_free(division);
    division = NULL;
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_floors(problem, floors, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_caps(problem, caps, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK)
        st = socprev_division_verify(division, problem, NULL);
    socprev_division_free(division);
    socprev_apportionment_free(problem);
    return st;
}

/* Distances solve again; setters part from arrays that an answer holds. */
static socprev_status ask_and_change(const socprev_memory *memory)
{
    socprev_apportionment *problem = NULL;
    socprev_division *division = NULL;
    int64_t by = 0;
    socprev_status st = build(memory, SOCPREV_RULE_HARE, 31, &problem);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_apportionment_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK)
        st = socprev_division_needs(division, 0, &by);
    if (st == SOCPREV_OK)
        st = socprev_division_keeps(division, 0, &by);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(problem, caps, 0, N, NULL);
    socprev_division_free(division);
    socprev_apportionment_free(problem);
    return st;
}

static socprev_status find_conflict(const socprev_memory *memory)
{
    socprev_apportionment *problem = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = build(memory, SOCPREV_RULE_HARE, 1000, &problem);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_apportionment_conflict(problem, &conflict, NULL);
    assert_true((conflict != NULL) == (st == SOCPREV_OK));
    socprev_conflict_free(conflict);
    socprev_apportionment_free(problem);
    return st;
}

static socprev_status solve_table(const socprev_memory *memory)
{
    socprev_twoway *problem = NULL;
    socprev_twoway_division *division = NULL;
    socprev_status st = socprev_twoway_new(N, N, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_twoway_set_weights(problem, SOCPREV_AXIS_ROW, weights, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_weights(problem, SOCPREV_AXIS_COLUMN, caps, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_total(problem, 100, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_solve(problem, NULL, &division, NULL);
    assert_true((division != NULL) == (st == SOCPREV_OK));
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
    return st;
}

/* Given cells; with totals that they cannot have when `shifted`. */
static socprev_status table_of_cells(const socprev_memory *memory, bool shifted)
{
    static const int64_t cells[4] = { 31, 24, 12, 13 };
    static const int64_t rows[2] = { 50, 30 }, columns[2] = { 20, 60 };
    socprev_twoway *problem = NULL;
    socprev_twoway_division *division = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = socprev_twoway_new(2, 2, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_twoway_set_quantum(problem, 10, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_cells(problem, cells, 0, 0, 2, 2, NULL);
    if (st == SOCPREV_OK && shifted)
        st = socprev_twoway_set_totals(problem, SOCPREV_AXIS_ROW, rows, 0, 2, NULL);
    if (st == SOCPREV_OK && shifted)
        st = socprev_twoway_set_totals(problem, SOCPREV_AXIS_COLUMN, columns, 0, 2, NULL);
    if (st == SOCPREV_OK && !shifted)
        st = socprev_twoway_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK && shifted) {
        st = socprev_twoway_conflict(problem, NULL, &conflict, NULL);
        assert_true((conflict != NULL) == (st == SOCPREV_OK));
    }
    socprev_conflict_free(conflict);
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
    return st;
}

static socprev_status round_table(const socprev_memory *memory)
{
    return table_of_cells(memory, false);
}

static socprev_status find_table_conflict(const socprev_memory *memory)
{
    return table_of_cells(memory, true);
}

static void check(fault_scenario scenario)
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void largest_remainder_survives(void **state)
{
    (void)state;
    check(solve_hare);
}

static void divisor_rules_survive(void **state)
{
    (void)state;
    check(solve_webster);
}

static void quota_method_survives(void **state)
{
    (void)state;
    check(solve_quota);
}

static void distances_survive(void **state)
{
    (void)state;
    check(ask_and_change);
}

static void conflicts_survive(void **state)
{
    (void)state;
    check(find_conflict);
}

static void two_way_division_survives(void **state)
{
    (void)state;
    check(solve_table);
}

static void given_tables_survive(void **state)
{
    (void)state;
    check(round_table);
    check(find_table_conflict);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(largest_remainder_survives), cmocka_unit_test(divisor_rules_survive),
        cmocka_unit_test(conflicts_survive),          cmocka_unit_test(two_way_division_survives),
        cmocka_unit_test(given_tables_survive),       cmocka_unit_test(quota_method_survives),
        cmocka_unit_test(distances_survive),
    };
    return cmocka_run_group_tests_name("allocate faults", tests, NULL, NULL);
}
