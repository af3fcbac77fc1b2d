/* Failed allocations in measures and comparisons. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { N = 3 };
static const int64_t amounts[N] = { 50, 30, 20 }, weights[N] = { 1, 1, 2 };

static socprev_status measure(const socprev_memory *memory)
{
    socprev_measures *measures = NULL;
    socprev_status st = socprev_measures_new(amounts, 0, weights, 0, N, memory, &measures, NULL);
    assert_true((measures != NULL) == (st == SOCPREV_OK));
    socprev_measures_free(measures);
    return st;
}

static socprev_status compare(const socprev_memory *memory)
{
    socprev_comparison *made = NULL;
    socprev_status st = socprev_comparison_new(amounts, 0, weights, 0, N, memory, &made, NULL);
    assert_true((made != NULL) == (st == SOCPREV_OK));
    socprev_comparison_free(made);
    return st;
}

static void check(fault_scenario scenario)
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void measures_survive(void **state)
{
    (void)state;
    check(measure);
}

static void comparisons_survive(void **state)
{
    (void)state;
    check(compare);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(measures_survive),
        cmocka_unit_test(comparisons_survive),
    };
    return cmocka_run_group_tests_name("measures faults", tests, NULL, NULL);
}
