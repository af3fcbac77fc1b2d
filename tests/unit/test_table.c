#include "suite.h"
#include "tables.h"

#include <math.h>
#include <string.h>

static socprev_table *table;
static socprev_error *err;

static void setup(void)
{
    err = NULL;
    ck_assert_int_eq(socprev_table_new(NULL, &table, NULL), SOCPREV_OK);
}

static void teardown(void)
{
    socprev_table_free(table);
    socprev_error_free(err);
}

static void ok(socprev_status st)
{
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "no error" : socprev_error_message(err, SOCPREV_LANG_EN));
}

static socprev_date date(const char *text)
{
    socprev_date made = SOCPREV_DATE_NONE;
    ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &made, NULL), SOCPREV_OK);
    return made;
}

/* Text of a cell, NUL-terminated; "-" when it is missing. */
static const char *text_of(const socprev_table *from, int64_t column, int64_t row)
{
    static char copy[64];
    const char *text = "-";
    size_t length = 1;
    if (!socprev_table_is_null(from, column, row))
        ck_assert_int_eq(socprev_table_get_text(from, column, row, &text, &length, NULL),
                         SOCPREV_OK);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

/* ---- columns from arrays --------------------------------------------------- */

START_TEST(type_names)
{
    ck_assert_str_eq(socprev_column_type_name(SOCPREV_COLUMN_INT64), "int64");
    ck_assert_str_eq(socprev_column_type_name(SOCPREV_COLUMN_BOOL), "bool");
    ck_assert_ptr_null(socprev_column_type_name(0));
    ck_assert_ptr_null(socprev_column_type_name(7));
}
END_TEST

START_TEST(columns_of_every_type)
{
    const int64_t counts[] = { 1, 2, 3 };
    const double shares[] = { 0.5, NAN, -1 };
    const uint8_t truths[] = { 0, 9, 1 }, valid[] = { 1, 0, 1 };
    const socprev_date dates[] = { date("2012-08"), SOCPREV_DATE_NONE, date("2014-01-22") };
    const char *const texts[] = { "Liberec", NULL, "" };
    const char *const labels[] = { "azylový dům", "terénní program" };
    const int32_t codes[] = { 1, -1, 0 };
    ok(socprev_table_add_int64(table, "count", counts, 0, 3, NULL, &err));
    ok(socprev_table_add_float64(table, "share", shares, 0, 3, valid, &err));
    ok(socprev_table_add_bool(table, "valid", truths, 0, 3, NULL, &err));
    ok(socprev_table_add_date(table, "start", dates, 0, 3, NULL, &err));
    ok(socprev_table_add_text(table, "name", texts, 0, 3, NULL, &err));
    ok(socprev_table_add_category(table, "kind", codes, 0, 3, labels, 2, &err));
    ck_assert_int_eq(socprev_table_row_count(table), 3);
    ck_assert_int_eq(socprev_table_column_count(table), 6);

    int64_t count = 0;
    double share = 0;
    int32_t truth = 0;
    socprev_date start = 0;
    ok(socprev_table_get_int64(table, 0, 2, &count, &err));
    ok(socprev_table_get_float64(table, 1, 2, &share, &err));
    ok(socprev_table_get_bool(table, 2, 1, &truth, &err));
    ok(socprev_table_get_date(table, 3, 0, &start, &err));
    ck_assert_int_eq(count, 3);
    ck_assert_double_eq(share, -1);
    ck_assert_int_eq(truth, 1);
    ck_assert_int_eq(start, dates[0]);
    ck_assert_str_eq(text_of(table, 4, 0), "Liberec");
    ck_assert_str_eq(text_of(table, 4, 1), "-");
    ck_assert_str_eq(text_of(table, 4, 2), "");
    ck_assert_str_eq(text_of(table, 5, 0), "terénní program");
    ck_assert_str_eq(text_of(table, 5, 1), "-");
    for (int64_t column = 0; column < 6; column++)
        ck_assert_int_eq(socprev_table_null_count(table, column),
                         column == 0 || column == 2 ? 0 : 1);
}
END_TEST

START_TEST(strides_step_over_other_fields)
{
    const struct {
        int64_t amount;
        double share;
        const char *name;
        int32_t code;
        socprev_date start;
        uint8_t truth;
    } rows[] = { { 5, 0.5, "a", 0, date("2012"), 1 }, { 6, 1.5, "b", 1, date("2013"), 0 } };
    const char *const labels[] = { "x", "y" };
    size_t stride = sizeof rows[0];
    ok(socprev_table_add_int64(table, "amount", &rows[0].amount, stride, 2, NULL, &err));
    ok(socprev_table_add_float64(table, "share", &rows[0].share, stride, 2, NULL, &err));
    ok(socprev_table_add_text(table, "name", &rows[0].name, stride, 2, NULL, &err));
    ok(socprev_table_add_category(table, "code", &rows[0].code, stride, 2, labels, 2, &err));
    ok(socprev_table_add_date(table, "start", &rows[0].start, stride, 2, NULL, &err));
    ok(socprev_table_add_bool(table, "truth", &rows[0].truth, stride, 2, NULL, &err));
    ck_assert_int_eq(socprev_table_int64_data(table, 0)[1], 6);
    ck_assert_double_eq(socprev_table_float64_data(table, 1)[1], 1.5);
    ck_assert_str_eq(text_of(table, 2, 1), "b");
    ck_assert_int_eq(socprev_table_code_data(table, 3)[1], 1);
    socprev_date start = 0;
    int32_t truth = 1;
    ok(socprev_table_get_date(table, 4, 1, &start, &err));
    ok(socprev_table_get_bool(table, 5, 1, &truth, &err));
    ck_assert_int_eq(start, rows[1].start);
    ck_assert_int_eq(truth, 0);
}
END_TEST

START_TEST(names_are_checked)
{
    const int64_t one = 1;
    ok(socprev_table_add_int64(table, "a", &one, 0, 1, NULL, &err));
    ck_assert(refused(socprev_table_add_int64(table, "a", &one, 0, 1, NULL, &err),
                      SOCPREV_E_DUPLICATE, 1203, &err));
    ck_assert(refused(socprev_table_add_int64(table, "", &one, 0, 1, NULL, &err),
                      SOCPREV_E_INVALID, 1204, &err));
    ck_assert(refused(socprev_table_add_int64(table, "\xff", &one, 0, 1, NULL, &err),
                      SOCPREV_E_INVALID, 1010, &err));
    ck_assert(refused(socprev_table_add_int64(table, NULL, &one, 0, 1, NULL, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_table_add_int64(NULL, "b", &one, 0, 1, NULL, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_table_add_column(table, "b", 7, &err), SOCPREV_E_INVALID, 1206,
                      &err));
    ck_assert_int_eq(socprev_table_column_count(table), 1);
}
END_TEST

START_TEST(lengths_must_agree)
{
    const int64_t three[] = { 1, 2, 3 };
    ok(socprev_table_add_int64(table, "a", three, 0, 3, NULL, &err));
    ck_assert(refused(socprev_table_add_int64(table, "b", three, 0, 2, NULL, &err),
                      SOCPREV_E_INVALID, 1205, &err));
    ck_assert(refused(socprev_table_add_int64(table, "b", NULL, 0, 3, NULL, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert_int_eq(socprev_table_row_count(table), 3);
}
END_TEST

START_TEST(cells_are_checked)
{
    const double numbers[] = { 1, INFINITY }, nothing[] = { NAN, 1 };
    const socprev_date dates[] = { 12345678 };
    const char *const texts[] = { "a", "\xc3" };
    ck_assert_int_eq(socprev_table_add_float64(table, "x", numbers, 0, 2, NULL, &err),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_index(err), 1);
    ck_assert_str_eq(socprev_error_field(err), "x");
    ck_assert(refused(SOCPREV_E_INVALID, SOCPREV_E_INVALID, 1208, &err));
    ck_assert(refused(socprev_table_add_float64(table, "x", nothing, 0, 2, NULL, &err),
                      SOCPREV_E_INVALID, 1208, &err));
    ck_assert(refused(socprev_table_add_date(table, "x", dates, 0, 1, NULL, &err),
                      SOCPREV_E_INVALID, 1209, &err));
    ck_assert(refused(socprev_table_add_text(table, "x", texts, 0, 2, NULL, &err), SOCPREV_E_PARSE,
                      1210, &err));
    ck_assert_int_eq(socprev_table_column_count(table), 0);
}
END_TEST

START_TEST(labels_are_checked)
{
    const int32_t codes[] = { 0, 2 };
    const char *const labels[] = { "a", "b" }, *const twice[] = { "a", "a" };
    const char *const bad[] = { "a", "\xff" }, *const none[] = { "a", NULL };
    ck_assert(refused(socprev_table_add_category(table, "k", codes, 0, 2, labels, 2, &err),
                      SOCPREV_E_RANGE, 1212, &err));
    ck_assert(refused(socprev_table_add_category(table, "k", codes, 0, 1, twice, 2, &err),
                      SOCPREV_E_DUPLICATE, 1213, &err));
    ck_assert(refused(socprev_table_add_category(table, "k", codes, 0, 1, bad, 2, &err),
                      SOCPREV_E_PARSE, 1216, &err));
    ck_assert(refused(socprev_table_add_category(table, "k", codes, 0, 1, none, 2, &err),
                      SOCPREV_E_PARSE, 1216, &err));
    ck_assert(refused(socprev_table_add_category(table, "k", codes, 0, 1, NULL, 2, &err),
                      SOCPREV_E_INVALID, 1001, &err));
}
END_TEST

START_TEST(units_and_decimals)
{
    const int64_t haler[] = { 150 };
    const double share[] = { 1.5 };
    ok(socprev_table_add_int64(table, "amount", haler, 0, 1, NULL, &err));
    ok(socprev_table_add_float64(table, "share", share, 0, 1, NULL, &err));
    ck_assert_str_eq(socprev_table_column_unit(table, 0), "");
    ok(socprev_table_set_unit(table, 0, "CZK", 2, &err));
    ok(socprev_table_set_unit(table, 1, "persons", 0, &err));
    ck_assert_str_eq(socprev_table_column_unit(table, 0), "CZK");
    ck_assert_int_eq(socprev_table_column_decimals(table, 0), 2);
    ck_assert(refused(socprev_table_set_unit(table, 1, "x", 1, &err), SOCPREV_E_INVALID, 1217,
                      &err));
    ck_assert(refused(socprev_table_set_unit(table, 0, "x", 19, &err), SOCPREV_E_INVALID, 1217,
                      &err));
    ck_assert(refused(socprev_table_set_unit(table, 0, "\xff", 0, &err), SOCPREV_E_INVALID, 1010,
                      &err));
    ck_assert(refused(socprev_table_set_unit(table, 2, "x", 0, &err), SOCPREV_E_NOT_FOUND, 1200,
                      &err));
    ck_assert_str_eq(socprev_table_column_unit(table, 0), "CZK");
    ok(socprev_table_set_unit(table, 0, NULL, 0, &err));
    ck_assert_str_eq(socprev_table_column_unit(table, 0), "");
}
END_TEST

/* ---- rows ------------------------------------------------------------------- */

START_TEST(rows_are_filled_and_replaced)
{
    for (int32_t type = SOCPREV_COLUMN_INT64; type <= SOCPREV_COLUMN_BOOL; type++)
        ok(socprev_table_add_column(table, socprev_column_type_name(type), type, &err));
    ok(socprev_table_append_row(table, &err));
    for (int64_t column = 0; column < 6; column++)
        ck_assert_int_eq(socprev_table_is_null(table, column, 0), 1);
    ok(socprev_table_put_int64(table, 0, -7, &err));
    ok(socprev_table_put_float64(table, 1, 2.5, &err));
    ok(socprev_table_put_text(table, 2, "long enough", SOCPREV_NUL, &err));
    ok(socprev_table_put_text(table, 2, "short, cut", 5, &err));
    ok(socprev_table_put_text(table, 3, "byt", SOCPREV_NUL, &err));
    ok(socprev_table_put_date(table, 4, date("2014-01-22"), &err));
    ok(socprev_table_put_date(table, 4, SOCPREV_DATE_NONE, &err));
    ok(socprev_table_put_bool(table, 5, 5, &err));
    ok(socprev_table_append_row(table, &err));
    ok(socprev_table_put_text(table, 2, NULL, 0, &err));
    ok(socprev_table_put_text(table, 3, "byt", SOCPREV_NUL, &err));
    ck_assert_str_eq(text_of(table, 2, 0), "short");
    ck_assert_str_eq(text_of(table, 2, 1), "");
    ck_assert_int_eq(socprev_table_label_count(table, 3), 1);
    ck_assert_int_eq(socprev_table_is_null(table, 4, 0), 1);
    ck_assert_int_eq(socprev_table_int64_data(table, 0)[0], -7);
    ck_assert_int_eq(socprev_table_int64_data(table, 0)[1], 0);
    ck_assert_int_eq(socprev_table_validity(table, 0)[0], 1);
    ck_assert_ptr_null(socprev_table_validity(table, 3));
}
END_TEST

START_TEST(rows_are_checked)
{
    ck_assert(refused(socprev_table_append_row(table, &err), SOCPREV_E_INVALID, 1219, &err));
    ck_assert(refused(socprev_table_append_row(NULL, &err), SOCPREV_E_INVALID, 1001, &err));
    ok(socprev_table_add_column(table, "x", SOCPREV_COLUMN_FLOAT64, &err));
    ok(socprev_table_add_column(table, "t", SOCPREV_COLUMN_TEXT, &err));
    ok(socprev_table_add_column(table, "d", SOCPREV_COLUMN_DATE, &err));
    ck_assert(refused(socprev_table_put_float64(table, 0, 1, &err), SOCPREV_E_INVALID, 1218, &err));
    ok(socprev_table_append_row(table, &err));
    ck_assert(refused(socprev_table_put_int64(table, 0, 1, &err), SOCPREV_E_TYPE, 1202, &err));
    ck_assert(refused(socprev_table_put_bool(table, 9, 1, &err), SOCPREV_E_NOT_FOUND, 1200, &err));
    ck_assert(refused(socprev_table_put_float64(table, 0, NAN, &err), SOCPREV_E_INVALID, 1208,
                      &err));
    ck_assert(refused(socprev_table_put_date(table, 2, 12345678, &err), SOCPREV_E_INVALID, 1209,
                      &err));
    ck_assert(refused(socprev_table_put_text(table, 1, "\xff", 1, &err), SOCPREV_E_PARSE, 1210,
                      &err));
    ck_assert(refused(socprev_table_put_text(table, 1, NULL, 1, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_put_text(table, 0, "a", 1, &err), SOCPREV_E_TYPE, 1202, &err));
    for (int64_t column = 0; column < 3; column++)
        ck_assert_int_eq(socprev_table_is_null(table, column, 0), 1);
}
END_TEST

/* ---- reading ------------------------------------------------------------------ */

START_TEST(reading_is_checked)
{
    const int64_t numbers[] = { 1, 2 };
    const uint8_t valid[] = { 1, 0 };
    int64_t out = 42;
    const char *text = NULL;
    size_t length = 0;
    ok(socprev_table_add_int64(table, "a", numbers, 0, 2, valid, &err));
    ck_assert(refused(socprev_table_get_int64(table, 0, 1, &out, &err), SOCPREV_E_UNDEFINED, 1207,
                      &err));
    ck_assert(refused(socprev_table_get_int64(table, 0, 2, &out, &err), SOCPREV_E_NOT_FOUND, 1201,
                      &err));
    ck_assert(refused(socprev_table_get_int64(table, 0, -1, &out, &err), SOCPREV_E_NOT_FOUND, 1201,
                      &err));
    ck_assert(refused(socprev_table_get_int64(table, 1, 0, &out, &err), SOCPREV_E_NOT_FOUND, 1200,
                      &err));
    ck_assert(refused(socprev_table_get_int64(table, 0, 0, NULL, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_get_int64(NULL, 0, 0, &out, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_get_text(table, 0, 0, &text, &length, &err), SOCPREV_E_TYPE,
                      1202, &err));
    ck_assert(refused(socprev_table_get_text(table, 0, 0, &text, NULL, &err), SOCPREV_E_INVALID,
                      1001, &err));
    ck_assert_int_eq(out, 42);
}
END_TEST

START_TEST(nothing_is_read_outside)
{
    ck_assert_int_eq(socprev_table_row_count(NULL), 0);
    ck_assert_int_eq(socprev_table_column_count(NULL), 0);
    ck_assert_int_eq(socprev_table_find_column(NULL, "a", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_table_find_column(table, "a", SOCPREV_NUL), -1);
    ck_assert_ptr_null(socprev_table_column_name(table, 0));
    ck_assert_ptr_null(socprev_table_column_unit(table, -1));
    ck_assert_int_eq(socprev_table_column_type(table, 0), 0);
    ck_assert_int_eq(socprev_table_column_decimals(table, 0), 0);
    ck_assert_int_eq(socprev_table_null_count(table, 0), 0);
    ck_assert_int_eq(socprev_table_label_count(table, 0), 0);
    ck_assert_int_eq(socprev_table_is_null(table, 0, 0), 1);
    ck_assert_ptr_null(socprev_table_int64_data(table, 0));
    ck_assert_ptr_null(socprev_table_validity(table, 0));
    ok(socprev_table_add_column(table, "a", SOCPREV_COLUMN_INT64, &err));
    ck_assert_ptr_null(socprev_table_int64_data(table, 0));
    ck_assert_ptr_null(socprev_table_float64_data(table, 0));
    ck_assert_int_eq(socprev_table_find_column(table, "ab", 1), 0);
    ck_assert(refused(socprev_table_new(NULL, NULL, &err), SOCPREV_E_INVALID, 1001, &err));
    socprev_table_free(NULL);
}
END_TEST

START_TEST(labels_are_read)
{
    const int32_t codes[] = { 0 };
    const char *const labels[] = { "a", "", "c" };
    const char *text = NULL;
    size_t length = 9;
    ok(socprev_table_add_category(table, "k", codes, 0, 1, labels, 3, &err));
    ok(socprev_table_add_column(table, "t", SOCPREV_COLUMN_TEXT, &err));
    ok(socprev_table_get_label(table, 0, 1, &text, &length, &err));
    ck_assert_uint_eq(length, 0);
    ok(socprev_table_get_label(table, 0, 2, &text, &length, &err));
    ck_assert_int_eq(text[0], 'c');
    ck_assert(refused(socprev_table_get_label(table, 0, 3, &text, &length, &err),
                      SOCPREV_E_NOT_FOUND, 1214, &err));
    ck_assert(refused(socprev_table_get_label(table, 0, -1, &text, &length, &err),
                      SOCPREV_E_NOT_FOUND, 1214, &err));
    ck_assert(refused(socprev_table_get_label(table, 1, 0, &text, &length, &err), SOCPREV_E_TYPE,
                      1202, &err));
    ck_assert(refused(socprev_table_get_label(table, 2, 0, &text, &length, &err),
                      SOCPREV_E_NOT_FOUND, 1200, &err));
    ck_assert(refused(socprev_table_get_label(table, 0, 0, NULL, &length, &err), SOCPREV_E_INVALID,
                      1001, &err));
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("table");
    TCase *columns = tcase_create("columns"), *rows = tcase_create("rows");
    TCase *reading = tcase_create("reading");
    TCase *cases[] = { columns, rows, reading };
    tcase_add_test(columns, type_names);
    tcase_add_test(columns, columns_of_every_type);
    tcase_add_test(columns, strides_step_over_other_fields);
    tcase_add_test(columns, names_are_checked);
    tcase_add_test(columns, lengths_must_agree);
    tcase_add_test(columns, cells_are_checked);
    tcase_add_test(columns, labels_are_checked);
    tcase_add_test(columns, units_and_decimals);
    tcase_add_test(rows, rows_are_filled_and_replaced);
    tcase_add_test(rows, rows_are_checked);
    tcase_add_test(reading, reading_is_checked);
    tcase_add_test(reading, nothing_is_read_outside);
    tcase_add_test(reading, labels_are_read);
    for (size_t i = 0; i < 3; i++) {
        tcase_add_checked_fixture(cases[i], setup, teardown);
        suite_add_tcase(made, cases[i]);
    }
    return made;
}

int main(void)
{
    return run_suite(suite());
}
