/* Random tables out by Arrow and in again; order against a slow one. */
#include "property.h"
#include "suite.h"
#include "tables.h"

#include <string.h>

enum { ROUNDS = 60 };

static socprev_table *export_import(const socprev_table *table)
{
    struct ArrowSchema schema;
    struct ArrowArray array;
    socprev_table *back = NULL;
    ck_assert_int_eq(socprev_table_export(table, &schema, &array, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_import(&schema, &array, NULL, &back, NULL), SOCPREV_OK);
    ck_assert(schema.release == NULL && array.release == NULL);
    return back;
}

PROPERTY(export_and_import_give_the_same_table, 11, ROUNDS)
{
    socprev_table *table = random_table(random, random_between(random, 0, 40), NULL);
    socprev_table *back = export_import(table);
    ck_assert_int_eq(socprev_table_equal(table, back), 1);
    socprev_table_free(table);
    ck_assert_ptr_nonnull(socprev_table_column_name(back, 0));
    socprev_table_free(back);
}

/* The rows from..from + n by socprev_table_take(). */
static socprev_table *rows_of(const socprev_table *table, int64_t from, int64_t n)
{
    int64_t rows[64];
    socprev_table *made = NULL;
    for (int64_t i = 0; i < n; i++)
        rows[i] = from + i;
    ck_assert_int_eq(socprev_table_take(table, rows, (size_t)n, &made, NULL), SOCPREV_OK);
    return made;
}

PROPERTY(offsets_of_parent_and_children_count, 12, ROUNDS)
{
    int64_t rows = random_between(random, 1, 40);
    socprev_table *table = random_table(random, rows, NULL), *back = NULL;
    struct ArrowSchema schema;
    struct ArrowArray array;
    ck_assert_int_eq(socprev_table_export(table, &schema, &array, NULL), SOCPREV_OK);
    int64_t all = random_between(random, 0, rows);
    int64_t parent = random_between(random, 0, all), n = rows - all;
    for (int64_t i = 0; i < array.n_children; i++) {
        array.children[i]->offset = all - parent;
        array.children[i]->length = parent + n;
        array.children[i]->null_count = -1;
    }
    array.offset = parent;
    array.length = n;
    ck_assert_int_eq(socprev_table_import(&schema, &array, NULL, &back, NULL), SOCPREV_OK);
    socprev_table *expected = rows_of(table, all, n);
    /* Dates that were text stay dates; all cells are those of the rows. */
    ck_assert_int_eq(socprev_table_equal(expected, back), 1);
    socprev_table_free(expected);
    socprev_table_free(back);
    socprev_table_free(table);
}

/* Reads every byte that a released parent must not have taken along. */
static uint64_t touch(const struct ArrowArray *array, const char *format)
{
    uint64_t sum = 0;
    for (int64_t i = 0; i < array->length; i++) {
        if (array->buffers[0] != NULL)
            sum += ((const unsigned char *)array->buffers[0])[i / 8];
        if (strcmp(format, "U") == 0) {
            const int64_t *offsets = array->buffers[1];
            for (int64_t at = offsets[i]; at < offsets[i + 1]; at++)
                sum += ((const unsigned char *)array->buffers[2])[at];
        } else if (strcmp(format, "l") == 0 || strcmp(format, "g") == 0) {
            sum += ((const uint64_t *)array->buffers[1])[i];
        } else if (strcmp(format, "b") != 0) {
            sum += ((const uint32_t *)array->buffers[1])[i];
        }
    }
    return sum;
}

PROPERTY(moved_children_survive, 13, ROUNDS)
{
    fault_memory fault;
    socprev_memory *memory = NULL;
    fault_memory_reset(&fault, -1, false);
    ck_assert_int_eq(socprev_memory_new(fault_memory_resize, &fault, &memory), SOCPREV_OK);
    socprev_table *table = random_table(random, 20, memory);
    socprev_memory_free(memory);
    struct ArrowSchema schema;
    struct ArrowArray array, kept[7];
    ck_assert_int_eq(socprev_table_export(table, &schema, &array, NULL), SOCPREV_OK);
    uint64_t before[7];
    int64_t moved = 0;
    char formats[7][4];
    for (int64_t i = 0; i < 7; i++) {
        if (random_one_in(random, 2))
            continue;
        strcpy(formats[moved], schema.children[i]->format);
        kept[moved] = *array.children[i];
        array.children[i]->release = NULL;
        before[moved] = touch(&kept[moved], formats[moved]);
        moved++;
    }
    /* A change of the table is not seen by those who hold its old bytes. */
    ck_assert_int_eq(socprev_table_append_row(table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_put_int64(table, 0, 7, NULL), SOCPREV_OK);
    socprev_table_free(table);
    array.release(&array);
    schema.release(&schema);
    for (int64_t i = 0; i < moved; i++) {
        ck_assert(touch(&kept[i], formats[i]) == before[i]);
        kept[i].release(&kept[i]);
    }
    ck_assert_int_eq(fault.live, 0);
    ck_assert(!fault.size_mismatch);
}

PROPERTY(sort_agrees_with_insertion, 14, ROUNDS)
{
    int64_t values[50], n = random_between(random, 0, 50), rows[50];
    for (int64_t i = 0; i < n; i++)
        values[i] = random_between(random, 0, 9);
    for (int64_t i = 0; i < n; i++) {
        int64_t at = i;
        for (; at > 0 && values[rows[at - 1]] > values[i]; at--)
            rows[at] = rows[at - 1];
        rows[at] = i;
    }
    socprev_table *table = NULL, *sorted = NULL, *expected = NULL;
    const int64_t by[] = { 0 };
    int64_t numbers[50];
    for (int64_t i = 0; i < n; i++)
        numbers[i] = i;
    ck_assert_int_eq(socprev_table_new(NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_add_int64(table, "v", values, 0, (size_t)n, NULL, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_add_int64(table, "i", numbers, 0, (size_t)n, NULL, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_sort(table, by, NULL, 1, &sorted, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_take(table, rows, (size_t)n, &expected, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_equal(sorted, expected), 1);
    socprev_table_free(expected);
    socprev_table_free(sorted);
    socprev_table_free(table);
}

static Suite *suite(void)
{
    Suite *whole = suite_create("table_properties");
    TCase *tests = tcase_create("properties");
    tcase_add_test(tests, export_and_import_give_the_same_table);
    tcase_add_test(tests, offsets_of_parent_and_children_count);
    tcase_add_test(tests, moved_children_survive);
    tcase_add_test(tests, sort_agrees_with_insertion);
    suite_add_tcase(whole, tests);
    return whole;
}

int main(void)
{
    return run_suite(suite());
}
