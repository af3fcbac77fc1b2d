/* Problems and results when memory runs out: each allocation fails once and for
 * good; an error, nothing lost, outputs untouched. */
#include "base/base_internal.h"
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>

#include <cmocka.h>

/* Something that an output must still point to after a failure. */
static char untouched;

static const char *text; /* the document at hand */

static socprev_status read_problem(const socprev_memory *memory)
{
    socprev_problem *made = (socprev_problem *)(void *)&untouched;
    socprev_status st = socprev_problem_read(text, SOCPREV_NUL, NULL, NULL, memory, &made, NULL);
    if ((st == SOCPREV_OK) == (made == (void *)&untouched))
        return SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK)
        socprev_problem_free(made);
    return st;
}

static socprev_status check_problem(const socprev_memory *memory)
{
    socprev_findings *made = (socprev_findings *)(void *)&untouched;
    socprev_status st = socprev_problem_check(text, SOCPREV_NUL, NULL, NULL, memory, &made, NULL);
    if ((st == SOCPREV_OK) == (made == (void *)&untouched))
        return SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK)
        socprev_findings_free(made);
    return st;
}

static socprev_status read_result(const socprev_memory *memory)
{
    socprev_table *made = (socprev_table *)(void *)&untouched;
    socprev_status st = socprev_result_read(text, SOCPREV_NUL, NULL, NULL, memory, &made, NULL);
    if ((st == SOCPREV_OK) == (made == (void *)&untouched))
        return SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK)
        socprev_table_free(made);
    return st;
}

static void expect_sound(const char *name, fault_scenario run)
{
    const char *wrong = fault_loop(run);
    if (wrong != NULL)
        fail_msg("%s: %s", name, wrong);
}

static void problems_of_every_kind(void **state)
{
    static const char *const names[] = { "apportionment", "claims", "rounding",
                                         "biproportional_bounds", "fit_three_axes",
                                         "cofinancing_shares", "sources" };
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(names); i++) {
        char below[128];
        socprev_buffer *buffer = NULL;
        snprintf(below, sizeof below, "../examples/problems/%s.json", names[i]);
        assert_int_equal(socprev_file_read(test_path(below), 0, NULL, &buffer, NULL), SOCPREV_OK);
        text = socprev_buffer_data(buffer);
        expect_sound(names[i], read_problem);
        socprev_buffer_free(buffer);
    }
}

static void escapes_and_many_mistakes(void **state)
{
    (void)state;
    text = "{\"form\\u0061t\": \"socprev\\u002dproblem\", \"version\": 1,"
           " \"problem\": \"apportionm\\u0065nt\", \"t\\u0069tle\": \"\\u010d\", \"total\": 1,"
           " \"rows\": [{\"n\\u0061me\": \"\\u0061\", \"weight\": 1}]}";
    expect_sound("escapes", read_problem);
    text = "{\"format\": \"socprev-problem\", \"version\": 1, \"problem\": \"twoway\","
           " \"total\": 1.5, \"colour\": 1, \"rows\": [{\"name\": \"a\"}, {\"name\": \"a\"}],"
           " \"columns\": [{\"weight\": \"1\"}]}";
    expect_sound("mistakes", check_problem);
}

static void results(void **state)
{
    (void)state;
    text = "{\"division\": [{\"row\": \"\\u0061\", \"column\": \"x\", \"amount\": 1.50},"
           " {\"row\": \"b\", \"column\": null, \"amount\": 2.00}], \"summary\": []}";
    expect_sound("result", read_result);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(problems_of_every_kind),
        cmocka_unit_test(escapes_and_many_mistakes),
        cmocka_unit_test(results),
    };
    return cmocka_run_group_tests_name("problem_faults", tests, NULL, NULL);
}
