/* Failed allocations while tables are built, chosen from, handed out and in. */
#include "tables.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { ROWS = 3 };

/* Columns from arrays; what failed is not there, what was there stays. */
static socprev_status add_columns(socprev_table *table)
{
    const int64_t numbers[ROWS] = { 1, 2, 3 };
    const double shares[ROWS] = { 0.5, 1, 2 };
    const uint8_t truths[ROWS] = { 1, 0, 1 };
    const char *const texts[ROWS] = { "Liberec", NULL, "a text that needs more than a small block "
                                                       "of sixty-four bytes to be held" };
    const char *const labels[] = { "x", "y" };
    const int32_t codes[ROWS] = { 1, 0, -1 };
    socprev_date dates[ROWS] = { 0 };
    (void)socprev_date_parse("2012-08", SOCPREV_NUL, &dates[0], NULL);
    for (int64_t step = 0; step < 8; step++) {
        socprev_status st;
        switch (step) {
        case 0:
            st = socprev_table_add_int64(table, "n", numbers, 0, ROWS, NULL, NULL);
            break;
        case 1:
            st = socprev_table_add_float64(table, "x", shares, 0, ROWS, NULL, NULL);
            break;
        case 2:
            st = socprev_table_add_bool(table, "b", truths, 0, ROWS, NULL, NULL);
            break;
        case 3:
            st = socprev_table_add_text(table, "t", texts, 0, ROWS, NULL, NULL);
            break;
        case 4:
            st = socprev_table_add_category(table, "k", codes, 0, ROWS, labels, 2, NULL);
            break;
        case 5:
            st = socprev_table_add_date(table, "d", dates, 0, ROWS, NULL, NULL);
            break;
        case 6:
            st = socprev_table_add_column(table, "empty", SOCPREV_COLUMN_TEXT, NULL);
            break;
        default:
            st = socprev_table_set_unit(table, 0, "CZK", 2, NULL);
            if (st != SOCPREV_OK)
                assert_string_equal(socprev_table_column_unit(table, 0), "");
            break;
        }
        assert_int_equal(socprev_table_column_count(table),
                         step == 7 ? 7 : step + (st == SOCPREV_OK));
        if (st != SOCPREV_OK)
            return st;
    }
    return SOCPREV_OK;
}

static socprev_status build(const socprev_memory *memory, socprev_table **out)
{
    socprev_table *table = NULL;
    socprev_status st = socprev_table_new(memory, &table, NULL);
    if (st != SOCPREV_OK) {
        assert_null(table);
        return st;
    }
    st = add_columns(table);
    if (st == SOCPREV_OK)
        *out = table;
    else
        socprev_table_free(table);
    return st;
}

static socprev_status build_columns(const socprev_memory *memory)
{
    socprev_table *table = NULL;
    socprev_status st = build(memory, &table);
    socprev_table_free(table);
    return st;
}

/* Many rows, so that every buffer has to grow. */
static socprev_status build_rows(const socprev_memory *memory)
{
    socprev_table *table = NULL;
    socprev_status st = socprev_table_new(memory, &table, NULL);
    for (int32_t type = 1; type <= 6 && st == SOCPREV_OK; type++)
        st = socprev_table_add_column(table, socprev_column_type_name(type), type, NULL);
    for (int64_t row = 0; row < 80 && st == SOCPREV_OK; row++) {
        char label[] = { (char)('A' + row % 40), 'x', '\0' };
        st = socprev_table_append_row(table, NULL);
        if (st != SOCPREV_OK) {
            assert_int_equal(socprev_table_row_count(table), row);
            break;
        }
        st = socprev_table_put_text(table, 3, label, SOCPREV_NUL, NULL);
        if (st != SOCPREV_OK)
            assert_true(socprev_table_is_null(table, 3, row));
        else
            st = socprev_table_put_text(table, 2, label, SOCPREV_NUL, NULL);
        if (st != SOCPREV_OK)
            assert_true(socprev_table_is_null(table, 2, row));
    }
    socprev_table_free(table);
    return st;
}

/* Each makes a table of the one given; NULL stays NULL when it fails. */
static socprev_status choose(const socprev_memory *memory,
                             socprev_status (*make)(const socprev_table *, socprev_table **))
{
    socprev_table *table = NULL, *made = NULL;
    socprev_status st = build(memory, &table);
    if (st == SOCPREV_OK)
        st = make(table, &made);
    assert_true((st == SOCPREV_OK) == (made != NULL));
    socprev_table_free(made);
    socprev_table_free(table);
    return st;
}

static socprev_status make_selected(const socprev_table *table, socprev_table **out)
{
    const int64_t columns[] = { 4, 3 };
    return socprev_table_select(table, columns, 2, out, NULL);
}

static socprev_status make_filtered(const socprev_table *table, socprev_table **out)
{
    const uint8_t mask[ROWS] = { 1, 0, 1 };
    return socprev_table_filter(table, mask, ROWS, out, NULL);
}

static socprev_status make_sorted(const socprev_table *table, socprev_table **out)
{
    const int64_t by[] = { 3, 0 };
    return socprev_table_sort(table, by, NULL, 2, out, NULL);
}

static socprev_status select_columns(const socprev_memory *memory)
{
    return choose(memory, make_selected);
}

static socprev_status filter_rows(const socprev_memory *memory)
{
    return choose(memory, make_filtered);
}

static socprev_status sort_rows(const socprev_memory *memory)
{
    return choose(memory, make_sorted);
}

/* A change of shared cells copies them; when that fails nobody sees a change. */
static socprev_status change_shared(const socprev_memory *memory)
{
    const int64_t columns[] = { 0, 1, 2, 3, 4, 5 };
    socprev_table *table = NULL, *other = NULL;
    socprev_status st = build(memory, &table);
    if (st == SOCPREV_OK)
        st = socprev_table_select(table, columns, 6, &other, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_table_put_text(other, 3, "changed", SOCPREV_NUL, NULL);
        assert_int_equal(socprev_table_null_count(other, 3), 1);
    }
    if (st == SOCPREV_OK) {
        st = socprev_table_put_text(other, 4, "new", SOCPREV_NUL, NULL);
        assert_int_equal(socprev_table_label_count(table, 4), 2);
        assert_int_equal(socprev_table_is_null(other, 4, 2), st != SOCPREV_OK);
    }
    socprev_table_free(table);
    socprev_table_free(other);
    return st;
}

static socprev_status export_all(const socprev_memory *memory)
{
    struct ArrowSchema schema;
    struct ArrowArray array;
    memset(&schema, 0, sizeof schema);
    memset(&array, 0, sizeof array);
    socprev_table *table = NULL;
    socprev_status st = build(memory, &table);
    if (st == SOCPREV_OK)
        st = socprev_table_export(table, &schema, &array, NULL);
    socprev_table_free(table);
    assert_true((st == SOCPREV_OK) == (schema.release != NULL));
    assert_true((st == SOCPREV_OK) == (array.release != NULL));
    if (st == SOCPREV_OK) {
        schema.release(&schema);
        array.release(&array);
    }
    return st;
}

static socprev_status import_all(const socprev_memory *memory)
{
    struct ArrowSchema schema;
    struct ArrowArray array;
    socprev_table *table = NULL, *back = NULL;
    assert_int_equal(build(NULL, &table), SOCPREV_OK);
    assert_int_equal(socprev_table_export(table, &schema, &array, NULL), SOCPREV_OK);
    socprev_status st = socprev_table_import(&schema, &array, memory, &back, NULL);
    if (st == SOCPREV_OK) {
        assert_true(socprev_table_equal(table, back));
        assert_true(schema.release == NULL && array.release == NULL);
    } else {
        assert_null(back);
        assert_true(schema.release != NULL && array.release != NULL);
        schema.release(&schema);
        array.release(&array);
    }
    socprev_table_free(back);
    socprev_table_free(table);
    return st;
}

#define FAILS_CLEANLY(scenario)                        \
    static void scenario##_fails_cleanly(void **state) \
    {                                                  \
        (void)state;                                   \
        const char *wrong = fault_loop(scenario);      \
        if (wrong != NULL)                             \
            fail_msg("%s", wrong);                     \
    }

FAILS_CLEANLY(build_columns)
FAILS_CLEANLY(build_rows)
FAILS_CLEANLY(select_columns)
FAILS_CLEANLY(filter_rows)
FAILS_CLEANLY(sort_rows)
FAILS_CLEANLY(change_shared)
FAILS_CLEANLY(export_all)
FAILS_CLEANLY(import_all)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(build_columns_fails_cleanly),
        cmocka_unit_test(build_rows_fails_cleanly),
        cmocka_unit_test(select_columns_fails_cleanly),
        cmocka_unit_test(filter_rows_fails_cleanly),
        cmocka_unit_test(sort_rows_fails_cleanly),
        cmocka_unit_test(change_shared_fails_cleanly),
        cmocka_unit_test(export_all_fails_cleanly),
        cmocka_unit_test(import_all_fails_cleanly),
    };
    return cmocka_run_group_tests_name("table_faults", tests, NULL, NULL);
}
