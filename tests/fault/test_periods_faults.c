/* Failed allocations in instalments, stages and dampers. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { N = 3 };

static const int64_t some[N] = { 100, 250, 80 }, other[N] = { 90, 300, 88 };

static socprev_status pay_instalments(const socprev_memory *memory)
{
    socprev_instalments *problem = NULL;
    socprev_schedule *schedule = NULL;
    socprev_status st = socprev_instalments_new(N, N, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_instalments_set_amounts(problem, some, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_instalments_set_weights(problem, SOCPREV_EVERY, other, 0, N, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_instalments_solve(problem, NULL, &schedule, NULL);
        assert_true((schedule != NULL) == (st == SOCPREV_OK));
    }
    if (st == SOCPREV_OK)
        st = socprev_instalments_verify(problem, schedule, NULL);
    socprev_schedule_free(schedule);
    socprev_instalments_free(problem);
    return st;
}

static socprev_status divide_stages(const socprev_memory *memory)
{
    socprev_apportionment *problem = NULL;
    socprev_stages *stages = NULL;
    socprev_status st = socprev_apportionment_new(N, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_apportionment_set_weights(problem, other, 0, N, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_stages_solve(problem, some, 0, N, NULL, &stages, NULL);
        assert_true((stages != NULL) == (st == SOCPREV_OK));
    }
    if (st == SOCPREV_OK)
        st = socprev_stages_verify(problem, some, 0, N, stages, NULL);
    socprev_stages_free(stages);
    socprev_apportionment_free(problem);
    return st;
}

static socprev_status build_damper(const socprev_memory *memory, int64_t total, int32_t method,
                                   socprev_damper **out)
{
    static const int64_t ids[N] = { 3, 1, 2 };
    socprev_damper *made = NULL;
    socprev_status st = socprev_damper_new(N, memory, &made, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_damper_set_previous(made, some, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_damper_set_formula(made, other, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_damper_set_ids(made, ids, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_damper_set_total(made, total, NULL);
    if (st == SOCPREV_OK)
        st = socprev_damper_set_method(made, method, NULL);
    if (st == SOCPREV_OK)
        st = socprev_damper_set_floor(made, SOCPREV_EVERY, 95, 100, NULL);
    if (st == SOCPREV_OK)
        st = socprev_damper_set_cap(made, SOCPREV_EVERY, 120, 100, NULL);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_damper_free(made);
    return st;
}

/* An answer, or a conflict with what would help. */
static socprev_status damp(const socprev_memory *memory, int64_t total, int32_t method)
{
    socprev_damper *problem = NULL;
    socprev_damping *damping = NULL;
    socprev_conflict *conflict = NULL;
    int64_t change = -1, n = -1, d = -1;
    socprev_status st = build_damper(memory, total, method, &problem);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_damper_conflict(problem, &conflict, NULL);
    assert_true(st == SOCPREV_OK || conflict == NULL);
    if (st == SOCPREV_OK && conflict == NULL) {
        st = socprev_damper_solve(problem, NULL, &damping, NULL);
        assert_true((damping != NULL) == (st == SOCPREV_OK));
        if (st == SOCPREV_OK)
            st = socprev_damper_verify(problem, damping, NULL);
    } else if (st == SOCPREV_OK) {
        st = socprev_conflict_verify_damper(conflict, problem, NULL);
        if (st == SOCPREV_OK) {
            st = socprev_damper_repair(problem, &change, &n, &d, NULL);
            assert_true((change != -1) == (st == SOCPREV_OK) && (n != -1) == (st == SOCPREV_OK));
        }
    }
    socprev_conflict_free(conflict);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
    return st;
}

static socprev_status damp_corridor(const socprev_memory *memory)
{
    return damp(memory, 450, SOCPREV_DAMPER_CORRIDOR);
}

static socprev_status damp_scaling(const socprev_memory *memory)
{
    return damp(memory, 450, SOCPREV_DAMPER_SCALING);
}

static socprev_status damp_too_little(const socprev_memory *memory)
{
    return damp(memory, 400, SOCPREV_DAMPER_CORRIDOR);
}

static socprev_status damp_too_much(const socprev_memory *memory)
{
    return damp(memory, 600, SOCPREV_DAMPER_CORRIDOR);
}

static void check(socprev_status (*scenario)(const socprev_memory *memory))
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void instalments_survive(void **state)
{
    (void)state;
    check(pay_instalments);
}

static void stages_survive(void **state)
{
    (void)state;
    check(divide_stages);
}

static void dampers_survive(void **state)
{
    (void)state;
    check(damp_corridor);
    check(damp_scaling);
}

static void conflicts_of_dampers_survive(void **state)
{
    (void)state;
    check(damp_too_little);
    check(damp_too_much);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(instalments_survive),
        cmocka_unit_test(stages_survive),
        cmocka_unit_test(dampers_survive),
        cmocka_unit_test(conflicts_of_dampers_survive),
    };
    return cmocka_run_group_tests_name("periods faults", tests, NULL, NULL);
}
