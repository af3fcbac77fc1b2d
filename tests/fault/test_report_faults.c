/* Failed allocations while a table is written as text. */
#include "tables.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* The table takes its memory elsewhere: only the writing is to fail. */
static socprev_status write_text(const socprev_memory *memory, int32_t width)
{
    random_source source = { 3 };
    socprev_table *table = random_table(&source, 20, NULL);
    socprev_buffer *out = NULL;
    assert_non_null(table);
    socprev_status st =
        socprev_table_write_text(table, NULL, SOCPREV_LANG_CS, width, memory, &out, NULL);
    if (st != SOCPREV_OK && out != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_buffer_free(out);
    socprev_table_free(table);
    return st;
}

static socprev_status write_lines(const socprev_memory *memory)
{
    return write_text(memory, 0);
}

static socprev_status write_broken_lines(const socprev_memory *memory)
{
    return write_text(memory, 100);
}

static socprev_status write_blocks(const socprev_memory *memory)
{
    return write_text(memory, 40);
}

static void each_allocation_may_fail(void **state)
{
    (void)state;
    assert_null(fault_loop(write_lines));
    assert_null(fault_loop(write_broken_lines));
    assert_null(fault_loop(write_blocks));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("report_faults", tests, NULL, NULL);
}
