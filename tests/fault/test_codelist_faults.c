#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* A number with every irregularity, so that the findings have to grow. */
static const char number[] = " cz.04.1.99 / 2.1.15.1 / 0001";

static socprev_status parse_once(fault_memory *fault, socprev_regno **out, socprev_error **err)
{
    socprev_memory *memory = NULL;
    assert_int_equal(socprev_memory_new(fault_memory_resize, fault, &memory), SOCPREV_OK);
    socprev_status st = socprev_regno_parse(number, SOCPREV_NUL, memory, out, err);
    socprev_memory_free(memory);
    return st;
}

static socprev_status parse(const socprev_memory *memory)
{
    socprev_regno *regno = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_regno_parse(number, SOCPREV_NUL, memory, &regno, &err);
    bool told = (st == SOCPREV_OK) == (regno != NULL) && socprev_error_status(err) == st;
    socprev_error_free(err);
    socprev_regno_free(regno);
    return told ? st : SOCPREV_E_INTERNAL;
}

static void each_failed_allocation_is_told(void **state)
{
    (void)state;
    const char *wrong = fault_loop(parse);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void number_outlives_its_memory_handle(void **state)
{
    (void)state;
    fault_memory fault;
    socprev_regno *regno = NULL;
    fault_memory_reset(&fault, -1, false);
    assert_int_equal(parse_once(&fault, &regno, NULL), SOCPREV_OK);
    assert_string_equal(socprev_regno_text(regno), "CZ.04.1.99/2.1.15.1/0001");
    assert_int_equal(socprev_findings_count(socprev_regno_findings(regno)), 4);
    socprev_regno_free(regno);
    assert_int_equal(fault.live, 0);
    assert_false(fault.size_mismatch);
}

static void refused_number_leaves_nothing(void **state)
{
    (void)state;
    fault_memory fault;
    socprev_memory *memory = NULL;
    socprev_regno *regno = NULL;
    fault_memory_reset(&fault, -1, false);
    assert_int_equal(socprev_memory_new(fault_memory_resize, &fault, &memory), SOCPREV_OK);
    assert_int_equal(socprev_regno_parse("CZ.1.04/3.1.00/05.0006", SOCPREV_NUL, memory, &regno,
                                         NULL),
                     SOCPREV_E_PARSE);
    assert_null(regno);
    socprev_memory_free(memory);
    assert_int_equal(fault.live, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_failed_allocation_is_told),
        cmocka_unit_test(number_outlives_its_memory_handle),
        cmocka_unit_test(refused_number_leaves_nothing),
    };
    return cmocka_run_group_tests_name("codelist faults", tests, NULL, NULL);
}
