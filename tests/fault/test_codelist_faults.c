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

/* Lets each allocation fail in turn; returns how many there are. */
static long fail_each(bool forever)
{
    for (long at = 0;; at++) {
        fault_memory fault;
        socprev_regno *regno = NULL;
        socprev_error *err = NULL;
        fault_memory_reset(&fault, -1, false);
        socprev_memory *memory = NULL;
        assert_int_equal(socprev_memory_new(fault_memory_resize, &fault, &memory), SOCPREV_OK);
        fault.fail_at = fault.calls + at;
        fault.fail_forever = forever;
        socprev_status st = socprev_regno_parse(number, SOCPREV_NUL, memory, &regno, &err);
        assert_false(fault.size_mismatch);
        if (st == SOCPREV_OK) {
            assert_non_null(regno);
            assert_null(err);
            socprev_regno_free(regno);
            socprev_memory_free(memory);
            assert_int_equal(fault.live, 0);
            return at;
        }
        assert_int_equal(st, SOCPREV_E_NOMEM);
        assert_null(regno);
        assert_int_equal(socprev_error_status(err), SOCPREV_E_NOMEM);
        socprev_error_free(err);
        socprev_memory_free(memory);
        assert_int_equal(fault.live, 0);
    }
}

static void each_failed_allocation_is_told(void **state)
{
    (void)state;
    assert_true(fail_each(false) >= 2);
}

static void each_failure_for_good_is_told(void **state)
{
    (void)state;
    assert_true(fail_each(true) >= 2);
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
        cmocka_unit_test(each_failure_for_good_is_told),
        cmocka_unit_test(number_outlives_its_memory_handle),
        cmocka_unit_test(refused_number_leaves_nothing),
    };
    return cmocka_run_group_tests_name("codelist faults", tests, NULL, NULL);
}
