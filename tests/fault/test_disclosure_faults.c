/* Failed allocations in disclosure control. */
#include "support.h"

#include <socprev/disclosure_perturb.h>

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { N = 16 };

static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 1, 2, 3 };

/* A table of 3 x 3 with its totals, without a spare cell of memory. */
static socprev_status build(const socprev_memory *memory, socprev_disclosure **d)
{
    static const int64_t value[N] = { 1, 2, 7, 10, 5, 6, 9, 20, 3, 8, 4, 15, 9, 16, 20, 45 };
    static const int64_t few[N] = { 0 };
    socprev_status st = socprev_disclosure_new(N, memory, d, NULL);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_values(*d, value, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_costs(*d, value, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_contributions(*d, value, few, few, N, NULL);
    for (size_t i = 0; st == SOCPREV_OK && i < 4; i++) {
        const size_t row[3] = { 4 * i, 4 * i + 1, 4 * i + 2 }, column[3] = { i, 4 + i, 8 + i };
        st = socprev_disclosure_add_equation(*d, 4 * i + 3, row, 3, NULL);
        if (st == SOCPREV_OK)
            st = socprev_disclosure_add_equation(*d, 12 + i, column, 3, NULL);
    }
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_threshold(*d, 4, 0, NULL);
    return st;
}

static socprev_status hide(const socprev_memory *memory)
{
    socprev_disclosure *d = NULL;
    socprev_release *release = NULL;
    socprev_status st = build(memory, &d);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_suppress(d, SOCPREV_AUDIT_BOUNDS, NULL, &release, NULL);
    if (st != SOCPREV_OK && release != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_release_free(release);
    socprev_disclosure_free(d);
    return st;
}

static socprev_status attack(const socprev_memory *memory)
{
    static const uint8_t blank[N] = { 1, 1, 0, 0, 1, 1 };
    socprev_disclosure *d = NULL;
    socprev_audit *audit = NULL;
    socprev_status st = build(memory, &d);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_audit(d, blank, 0, N, SOCPREV_AUDIT_BOUNDS, NULL, &audit, NULL);
    if (st != SOCPREV_OK && audit != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_audit_free(audit);
    socprev_disclosure_free(d);
    return st;
}

/* Each kind of perturbation, one after the other. */
static socprev_status change(const socprev_memory *memory)
{
    static const uint32_t key[N] = { 1u << 31, 7, 9 };
    socprev_disclosure *d = NULL;
    socprev_release *release = NULL;
    socprev_ptable *t = NULL;
    socprev_privacy_budget *budget = NULL;
    socprev_status st = build(memory, &d);
    for (int step = 0; st == SOCPREV_OK && step < 6; step++) {
        release = NULL;
        st = step == 0   ? socprev_disclosure_round(d, 3, secret, NULL, 0, N, &release, NULL)
             : step == 1 ? socprev_disclosure_round_small(d, 5, NULL, &release, NULL)
             : step == 2 ? socprev_ptable_new(2, 1, 0, memory, &t, NULL)
             : step == 3 ? socprev_disclosure_perturb(d, t, key, 0, N, &release, NULL)
             : step == 4 ? socprev_privacy_budget_new(1, 1, memory, &budget, NULL)
                         : socprev_disclosure_add_noise(d, budget, 1, 2, 3, 4, &release, NULL);
        if (st != SOCPREV_OK && release != NULL)
            st = SOCPREV_E_INTERNAL;
        socprev_release_free(release);
    }
    int64_t top = 0, bottom = 0;
    if (budget != NULL && st == SOCPREV_E_NOMEM) { /* not paid for what failed */
        (void)socprev_privacy_budget_left(budget, &top, &bottom);
        st = top == 1 && bottom == 1 ? st : SOCPREV_E_INTERNAL;
    }
    socprev_privacy_budget_free(budget);
    socprev_ptable_free(t);
    socprev_disclosure_free(d);
    return st;
}

static socprev_status look_up(const socprev_memory *memory)
{
    static const int64_t number[4] = { 0, 1, 1, 1 }, by[4] = { 0, -1, 0, 1 };
    static const double upper[4] = { 1, 0.25, 0.75, 1 };
    socprev_ptable *t = NULL;
    socprev_status st = socprev_ptable_from_rows(number, by, upper, 4, memory, &t, NULL);
    if (st != SOCPREV_OK && t != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_ptable_free(t);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "hide", hide },
        { "attack", attack },
        { "change", change },
        { "look up", look_up },
    };
    (void)state;
    for (size_t i = 0; i < sizeof scenarios / sizeof scenarios[0]; i++) {
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
    return cmocka_run_group_tests_name("disclosure faults", tests, NULL, NULL);
}
