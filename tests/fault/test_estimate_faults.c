/* Failed allocations in estimates. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

static const double chance[] = { 0.5, 0.25, 0.125 }, cost[] = { 10, 20, 40 };
static const int64_t frequency[] = { 100, 40, 20 };
static const int64_t histories[] = { 60, 60, 90, 80, 20, 20, 30 };

/* Frees the estimate; a failed call must have left it alone. */
static socprev_status checked(socprev_status st, socprev_estimate **e)
{
    if (st != SOCPREV_OK && *e != NULL)
        return SOCPREV_E_INTERNAL;
    socprev_estimate_free(*e);
    *e = NULL;
    return st;
}

static socprev_status observe(const socprev_memory *memory)
{
    socprev_estimate *e = NULL;
    socprev_status st = checked(
        socprev_estimate_proportion(3, 7, SOCPREV_ESTIMATE_WILSON, 0.95, memory, &e, NULL), &e);
    if (st == SOCPREV_OK)
        st = checked(socprev_estimate_events(3, 0.95, memory, &e, NULL), &e);
    if (st == SOCPREV_OK)
        st = checked(socprev_estimate_successes(chance, 0, 3, 0.95, NULL, memory, &e, NULL), &e);
    if (st == SOCPREV_OK)
        st = checked(socprev_estimate_ratio(cost, 0, chance, 0, 3, 50, 1, 0.95, NULL, memory, &e,
                                            NULL),
                     &e);
    return st;
}

static socprev_status look_for_hidden(const socprev_memory *memory)
{
    socprev_estimate *e = NULL;
    socprev_status st =
        checked(socprev_estimate_two_lists(10, 15, 5, SOCPREV_ESTIMATE_CHAPMAN, 0.95, memory, &e,
                                           NULL),
                &e);
    if (st == SOCPREV_OK)
        st = checked(socprev_estimate_unseen(frequency, 0, 3, SOCPREV_ESTIMATE_CHAO, 0.95, memory,
                                             &e, NULL),
                     &e);
    if (st == SOCPREV_OK)
        st = checked(socprev_estimate_growth(frequency, 0, 3, 2, 0.95, memory, &e, NULL), &e);
    if (st == SOCPREV_OK)
        st = checked(socprev_estimate_reach(frequency, 0, 3, 100, 10, 200, 0.95, memory, &e, NULL),
                     &e);
    return st;
}

static socprev_status model(const socprev_memory *memory)
{
    socprev_recapture *r = NULL;
    socprev_status st =
        socprev_recapture_new(3, histories, 0, 7, 0.95, NULL, memory, &r, NULL);
    if (st != SOCPREV_OK && r != NULL)
        return SOCPREV_E_INTERNAL;
    socprev_recapture_free(r);
    return st;
}

static socprev_status survive(const socprev_memory *memory)
{
    socprev_survival *s = NULL;
    socprev_status st = socprev_survival_new(frequency, 0, NULL, 0, 3, 0.95, memory, &s, NULL);
    if (st != SOCPREV_OK && s != NULL)
        return SOCPREV_E_INTERNAL;
    socprev_survival_free(s);
    return st;
}

static void expect_no_fault(fault_scenario scenario)
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void intervals(void **state)
{
    (void)state;
    expect_no_fault(observe);
}

static void hidden_populations(void **state)
{
    (void)state;
    expect_no_fault(look_for_hidden);
}

static void models(void **state)
{
    (void)state;
    expect_no_fault(model);
}

static void lengths_of_support(void **state)
{
    (void)state;
    expect_no_fault(survive);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(intervals),
        cmocka_unit_test(hidden_populations),
        cmocka_unit_test(models),
        cmocka_unit_test(lengths_of_support),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
