#include "suite.h"
#include "tables.h"

#include <string.h>

static socprev_csv_options *options;
static socprev_table *table;
static socprev_buffer *buffer;
static socprev_error *err;

static void ok(socprev_status st)
{
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "no error" : socprev_error_message(err, SOCPREV_LANG_EN));
}

static void setup(void)
{
    table = NULL;
    buffer = NULL;
    err = NULL;
    ok(socprev_csv_options_new(NULL, &options, &err));
}

static void teardown(void)
{
    socprev_buffer_free(buffer);
    socprev_table_free(table);
    socprev_csv_options_free(options);
    socprev_error_free(err);
}

static void read_text(const char *text)
{
    socprev_table_free(table);
    table = NULL;
    ok(socprev_table_read_csv(text, strlen(text), options, NULL, NULL, &table, &err));
}

/* The text is refused at the line and column, and no table is made. */
static void refuses_bytes(const char *text, size_t size, socprev_status status, int32_t number,
                          int64_t line, int64_t column)
{
    socprev_table_free(table);
    table = NULL;
    socprev_status st = socprev_table_read_csv(text, size, options, NULL, NULL, &table, &err);
    ck_assert_ptr_nonnull(err);
    ck_assert_int_eq(socprev_error_line(err), line);
    ck_assert_int_eq(socprev_error_column(err), column);
    ck_assert(refused(st, status, number, &err));
    ck_assert_ptr_null(table);
}

static void refuses(const char *text, socprev_status status, int32_t number, int64_t line,
                    int64_t column)
{
    refuses_bytes(text, strlen(text), status, number, line, column);
}

static const char *cell(int64_t column, int64_t row)
{
    static char copy[64];
    const char *text = "-";
    size_t length = 1;
    if (!socprev_table_is_null(table, column, row))
        ok(socprev_table_get_text(table, column, row, &text, &length, &err));
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

/* ---- reading ------------------------------------------------------------------- */

START_TEST(plain_lines)
{
    read_text("město,počet\r\nLiberec,5\nCheb,\n");
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    ck_assert_str_eq(socprev_table_column_name(table, 0), "město");
    ck_assert_str_eq(cell(0, 1), "Cheb");
    ck_assert_str_eq(cell(1, 0), "5");
    ck_assert_str_eq(cell(1, 1), "-");
}
END_TEST

START_TEST(quoted_fields)
{
    read_text("a,b\n\"x, y\",\"say \"\"ano\"\"\"\n\"two\r\nlines\",\"\"");
    ck_assert_str_eq(cell(0, 0), "x, y");
    ck_assert_str_eq(cell(1, 0), "say \"ano\"");
    ck_assert_str_eq(cell(0, 1), "two\r\nlines");
    ck_assert_str_eq(cell(1, 1), "");
}
END_TEST

START_TEST(the_last_line_needs_no_end)
{
    read_text("a,b\n1,");
    ck_assert_str_eq(cell(0, 0), "1");
    ck_assert_str_eq(cell(1, 0), "-");
    read_text("a");
    ck_assert_int_eq(socprev_table_row_count(table), 0);
    read_text("a\n\nx\n");
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    ck_assert_str_eq(cell(0, 0), "-");
}
END_TEST

START_TEST(rows_know_their_lines)
{
    static const char csv[] = "a,b\n1,\"x\ny\"\n2,z\n";
    static const char json[] = "[\n {\"a\": \"1\"},\n\n {\"a\": \"2\"}]";
    socprev_csv_options *of = NULL;
    socprev_table *made = NULL;
    int64_t line = 0;
    ck_assert_int_eq(socprev_csv_options_new(NULL, &of, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_csv_options_set_lines(of, "#line", NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_read_csv(csv, sizeof csv - 1, of, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(socprev_table_column_name(made, 2), "#line");
    socprev_table_get_int64(made, 2, 0, &line, NULL);
    ck_assert_int_eq(line, 2);
    socprev_table_get_int64(made, 2, 1, &line, NULL);
    ck_assert_int_eq(line, 4);
    socprev_table_free(made);
    made = NULL;
    ck_assert_int_eq(socprev_table_read_json(json, sizeof json - 1, of, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    socprev_table_get_int64(made, 1, 1, &line, NULL);
    ck_assert_int_eq(line, 4);
    socprev_table_free(made);
    made = NULL;
    ck_assert_int_eq(socprev_csv_options_set_lines(of, "b", NULL), SOCPREV_OK);
    ck_assert_int_ne(socprev_table_read_csv(csv, sizeof csv - 1, of, NULL, NULL, &made, NULL),
                     SOCPREV_OK); /* the file has such a column */
    ck_assert_int_eq(socprev_csv_options_set_lines(of, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_read_csv(csv, sizeof csv - 1, of, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_column_count(made), 2);
    socprev_table_free(made);
    socprev_csv_options_free(of);
}
END_TEST

START_TEST(byte_order_mark_is_passed_over)
{
    read_text("\xef\xbb\xbf" "a\nx\n");
    ck_assert_str_eq(socprev_table_column_name(table, 0), "a");
    refuses("\xef\xbb\xbf", SOCPREV_E_PARSE, 4030, 1, 1);
}
END_TEST

START_TEST(other_separators)
{
    ok(socprev_csv_options_set_separator(options, ';', &err));
    read_text("a;b\n1,5;2\n");
    ck_assert_str_eq(cell(0, 0), "1,5");
    ok(socprev_csv_options_set_separator(options, '\t', &err));
    read_text("a\tb\n1;5\t2\n");
    ck_assert_str_eq(cell(0, 0), "1;5");
}
END_TEST

START_TEST(forms_that_are_refused)
{
    refuses("", SOCPREV_E_PARSE, 4030, 1, 1);
    refuses("a,b\n1,\"open\n", SOCPREV_E_PARSE, 4031, 2, 3);
    refuses("a,b\n1,st\"ray\n", SOCPREV_E_PARSE, 4032, 2, 5);
    refuses("a,b\n1,\"x\"y\n", SOCPREV_E_PARSE, 4033, 2, 6);
    refuses("a,b\n1,2,3\n", SOCPREV_E_PARSE, 4034, 2, 1);
    refuses("a,b\n1,2\n\n", SOCPREV_E_PARSE, 4034, 3, 1);
    refuses("a,b\n\"1\n1\",x\n5\n", SOCPREV_E_PARSE, 4034, 4, 1);
    refuses("a,b\n1,P\xedsek\n", SOCPREV_E_PARSE, 4035, 2, 3);
    refuses_bytes("a,b\n1,\0\n", 8, SOCPREV_E_PARSE, 4036, 2, 3);
    refuses("a,b\n1,2\r3,4\n", SOCPREV_E_PARSE, 4037, 2, 5);
    refuses("a,b\n1,2\r", SOCPREV_E_PARSE, 4037, 2, 5);
    refuses("a,,c\n", SOCPREV_E_PARSE, 4040, 1, 3);
    refuses("a,b,a\n", SOCPREV_E_DUPLICATE, 4041, 1, 5);
    refuses("\xff\xfe" "a\n", SOCPREV_E_PARSE, 4035, 1, 1);
}
END_TEST

START_TEST(errors_name_the_field)
{
    ck_assert_int_eq(socprev_table_read_csv("a,město\n1,\xff\n", 12, NULL, NULL, NULL, &table,
                                            &err),
                     SOCPREV_E_PARSE);
    ck_assert_str_eq(socprev_error_field(err), "město");
    ck_assert_int_eq(socprev_error_index(err), 1);
}
END_TEST

START_TEST(limits_hold)
{
    ok(socprev_csv_options_set_limits(options, 3, 2, &err));
    read_text("abc,d\n\"x\"\"y\",1\n");
    refuses("abc,d\n1,long\n", SOCPREV_E_LIMIT, 4038, 2, 3);
    refuses("a,b,c\n", SOCPREV_E_LIMIT, 4039, 1, 5);
}
END_TEST

START_TEST(typed_columns)
{
    ok(socprev_csv_options_set_type(options, "amount", SOCPREV_COLUMN_INT64, "CZK", 2, &err));
    ok(socprev_csv_options_set_type(options, "share", SOCPREV_COLUMN_FLOAT64, NULL, 0, &err));
    ok(socprev_csv_options_set_type(options, "on", SOCPREV_COLUMN_BOOL, NULL, 0, &err));
    ok(socprev_csv_options_set_type(options, "from", SOCPREV_COLUMN_DATE, NULL, 0, &err));
    ok(socprev_csv_options_set_type(options, "kind", SOCPREV_COLUMN_CATEGORY, NULL, 0, &err));
    read_text("kind,from,on,share,amount,rest\n"
              "byt,2012-08,true,-1e-3,1234.5,x\n"
              "dům,22. 1. 2014,0,0.1,-7,\"\"\n"
              "\"\",,,\"\",,\n");
    double share = 0;
    ck_assert_int_eq(socprev_table_int64_data(table, 4)[0], 123450);
    ck_assert_int_eq(socprev_table_int64_data(table, 4)[1], -700);
    ok(socprev_table_get_float64(table, 3, 1, &share, &err));
    ck_assert_double_eq(share, 0.1);
    ck_assert_str_eq(socprev_table_column_unit(table, 4), "CZK");
    ck_assert_int_eq(socprev_table_column_decimals(table, 4), 2);
    ck_assert_int_eq(socprev_table_label_count(table, 0), 3);
    for (int64_t column = 1; column < 6; column++)
        ck_assert_int_eq(socprev_table_is_null(table, column, 2), 1);
    ck_assert_int_eq(socprev_table_is_null(table, 0, 2), 0);
}
END_TEST

static void refuses_value(int32_t type, int32_t decimals, const char *value, socprev_status status,
                          int32_t number)
{
    char text[128] = "n\n";
    ok(socprev_csv_options_set_type(options, "n", type, NULL, decimals, &err));
    refuses(strcat(strcat(text, value), "\n"), status, number, 2, 1);
}

START_TEST(values_that_do_not_fit)
{
    static const char *const whole[] = { "1.5", "1 000", "x", "-", "+1", "1-", "12x" };
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++)
        refuses_value(SOCPREV_COLUMN_INT64, 0, whole[i], SOCPREV_E_TYPE, 4042);
    static const char *const cents[] = { "1.", ".5", "1.234", "1.5.", "1.-5", "1;5" };
    for (size_t i = 0; i < sizeof cents / sizeof cents[0]; i++)
        refuses_value(SOCPREV_COLUMN_INT64, 2, cents[i], SOCPREV_E_TYPE, 4042);
    refuses_value(SOCPREV_COLUMN_INT64, 0, "9223372036854775808", SOCPREV_E_RANGE, 4043);
    refuses_value(SOCPREV_COLUMN_INT64, 0, "99999999999999999999", SOCPREV_E_RANGE, 4043);
    refuses_value(SOCPREV_COLUMN_INT64, 2, "92233720368547758.08", SOCPREV_E_RANGE, 4043);
    static const char *const real[] = { "nan", "inf", "1.", ".5", "1e", "1e+", "0x1", "1e5x",
    "--1" };
    for (size_t i = 0; i < sizeof real / sizeof real[0]; i++)
        refuses_value(SOCPREV_COLUMN_FLOAT64, 0, real[i], SOCPREV_E_TYPE, 4042);
    refuses_value(SOCPREV_COLUMN_FLOAT64, 0, "1e309", SOCPREV_E_RANGE, 4043);
    refuses_value(SOCPREV_COLUMN_FLOAT64, 0, "1e999999999999", SOCPREV_E_RANGE, 4043);
    refuses_value(SOCPREV_COLUMN_FLOAT64, 0,
                  "12345678901234567890123456789012345678901234567890123456789012345",
                  SOCPREV_E_RANGE, 4043);
    refuses_value(SOCPREV_COLUMN_BOOL, 0, "ano", SOCPREV_E_TYPE, 4042);
    refuses_value(SOCPREV_COLUMN_DATE, 0, "kdysi", SOCPREV_E_TYPE, 4042);
}
END_TEST

START_TEST(a_typed_column_must_be_there)
{
    ok(socprev_csv_options_set_type(options, "n", SOCPREV_COLUMN_INT64, NULL, 0, &err));
    refuses("m\n1\n", SOCPREV_E_NOT_FOUND, 4044, 1, 0);
}
END_TEST

START_TEST(options_are_checked)
{
    ck_assert(refused(socprev_csv_options_set_separator(options, ' ', &err), SOCPREV_E_INVALID,
                      4045, &err));
    ck_assert(refused(socprev_csv_options_set_decimal_mark(options, ';', &err), SOCPREV_E_INVALID,
                      4045, &err));
    ck_assert(refused(socprev_csv_options_set_bom(options, 2, &err), SOCPREV_E_INVALID, 4045,
                      &err));
    ck_assert(refused(socprev_csv_options_set_limits(options, 0, 1, &err), SOCPREV_E_INVALID, 4045,
                      &err));
    ck_assert(refused(socprev_csv_options_set_limits(options, 1, 16385, &err), SOCPREV_E_INVALID,
                      4045, &err));
    ck_assert(refused(socprev_csv_options_set_type(options, "a", 9, NULL, 0, &err),
                      SOCPREV_E_INVALID, 1206, &err));
    ck_assert(refused(socprev_csv_options_set_type(options, "a", SOCPREV_COLUMN_TEXT, NULL, 2,
                                                   &err),
                      SOCPREV_E_INVALID, 1217, &err));
    ck_assert(refused(socprev_csv_options_set_type(options, NULL, 1, NULL, 0, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_csv_options_set_separator(NULL, ',', &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_csv_options_set_decimal_mark(NULL, ',', &err), SOCPREV_E_INVALID,
                      1001, &err));
    ck_assert(refused(socprev_csv_options_set_bom(NULL, 1, &err), SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_csv_options_set_limits(NULL, 1, 1, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_csv_options_new(NULL, NULL, &err), SOCPREV_E_INVALID, 1001, &err));
    socprev_csv_options_free(NULL);
}
END_TEST

START_TEST(arguments_are_checked)
{
    ck_assert(refused(socprev_table_read_csv(NULL, 3, NULL, NULL, NULL, &table, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_table_read_csv("a", 1, NULL, NULL, NULL, NULL, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_table_read_csv_file(NULL, NULL, NULL, NULL, &table, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_table_read_csv_file("no/such.csv", NULL, NULL, NULL, &table, &err),
                      SOCPREV_E_NOT_FOUND, 4000, &err));
    ck_assert(refused(socprev_table_write_csv(NULL, NULL, NULL, NULL, &buffer, &err),
                      SOCPREV_E_INVALID, 1001, &err));
    ck_assert(refused(socprev_table_write_json(NULL, NULL, NULL, &buffer, &err), SOCPREV_E_INVALID,
                      1001, &err));
}
END_TEST

START_TEST(a_cancelled_run_stops)
{
    socprev_run *run = NULL;
    ok(socprev_run_new(NULL, NULL, NULL, &run));
    read_text("a\nx\n");
    socprev_table *none = NULL;
    socprev_run_cancel(run);
    ck_assert(refused(socprev_table_read_csv("a\nx\n", 4, NULL, run, NULL, &none, &err),
                      SOCPREV_E_CANCELLED, 1005, &err));
    ck_assert(refused(socprev_table_read_csv_file(test_path("local.mk"), NULL, run, NULL, &none,
                                                  &err),
                      SOCPREV_E_CANCELLED, 1005, &err));
    ck_assert(refused(socprev_table_write_csv(table, NULL, run, NULL, &buffer, &err),
                      SOCPREV_E_CANCELLED, 1005, &err));
    ck_assert(refused(socprev_table_write_json(table, run, NULL, &buffer, &err),
                      SOCPREV_E_CANCELLED, 1005, &err));
    ck_assert_ptr_null(none);
    socprev_run_free(run);
}
END_TEST

/* ---- writing --------------------------------------------------------------------- */

/* A small table of every type with a missing cell in each column. */
static void make_table(void)
{
    ok(socprev_csv_options_set_type(options, "n", SOCPREV_COLUMN_INT64, "CZK", 2, &err));
    ok(socprev_csv_options_set_type(options, "x", SOCPREV_COLUMN_FLOAT64, NULL, 0, &err));
    ok(socprev_csv_options_set_type(options, "b", SOCPREV_COLUMN_BOOL, NULL, 0, &err));
    ok(socprev_csv_options_set_type(options, "d", SOCPREV_COLUMN_DATE, NULL, 0, &err));
    read_text("t,n,x,b,d\n\"Č \"\"a\"\"\n\",-0.05,0.1,true,2012-08\n,,,,\n\"\",12,2,false,2018\n");
}

START_TEST(csv_as_the_open_data_norm_asks)
{
    make_table();
    ok(socprev_table_write_csv(table, NULL, NULL, NULL, &buffer, &err));
    ck_assert_str_eq(socprev_buffer_data(buffer),
                     "t,n,x,b,d\r\n\"Č \"\"a\"\"\n\",-0.05,0.1,true,2012-08\r\n,,,,\r\n"
                     "\"\",12.00,2,false,2018\r\n");
}
END_TEST

START_TEST(csv_for_a_czech_spreadsheet)
{
    make_table();
    ok(socprev_csv_options_set_separator(options, ';', &err));
    ok(socprev_csv_options_set_decimal_mark(options, ',', &err));
    ok(socprev_csv_options_set_bom(options, 1, &err));
    ok(socprev_table_write_csv(table, options, NULL, NULL, &buffer, &err));
    ck_assert_str_eq(socprev_buffer_data(buffer),
                     "\xef\xbb\xbft;n;x;b;d\r\n\"Č \"\"a\"\"\n\";-0,05;0,1;true;2012-08\r\n;;;;\r\n"
                     "\"\";12,00;2;false;2018\r\n");
}
END_TEST

START_TEST(json_with_exact_numbers)
{
    make_table();
    ok(socprev_table_write_json(table, NULL, NULL, &buffer, &err));
    ck_assert_str_eq(
        socprev_buffer_data(buffer),
        "[\n{\"t\":\"Č \\\"a\\\"\\n\",\"n\":-0.05,\"x\":0.1,\"b\":true,\"d\":\"2012-08\"},\n"
        "{\"t\":null,\"n\":null,\"x\":null,\"b\":null,\"d\":null},\n"
        "{\"t\":\"\",\"n\":12.00,\"x\":2,\"b\":false,\"d\":\"2018\"}\n]\n");
}
END_TEST

START_TEST(json_escapes_control_characters)
{
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_add_column(table, "t", SOCPREV_COLUMN_TEXT, &err));
    ok(socprev_table_append_row(table, &err));
    ok(socprev_table_put_text(table, 0, "\0\x1f\t\b\f\r\\/", 8, &err));
    ok(socprev_table_write_json(table, NULL, NULL, &buffer, &err));
    ck_assert_str_eq(socprev_buffer_data(buffer),
                     "[\n{\"t\":\"\\u0000\\u001f\\t\\b\\f\\r\\\\/\"}\n]\n");
    socprev_buffer *none = NULL;
    ck_assert(refused(socprev_table_write_csv(table, NULL, NULL, NULL, &none, &err),
                      SOCPREV_E_INVALID, 4060, &err));
    ck_assert_ptr_null(none);
}
END_TEST

START_TEST(empty_tables)
{
    ok(socprev_table_new(NULL, &table, &err));
    ck_assert(refused(socprev_table_write_csv(table, NULL, NULL, NULL, &buffer, &err),
                      SOCPREV_E_INVALID, 1219, &err));
    ok(socprev_table_write_json(table, NULL, NULL, &buffer, &err));
    ck_assert_str_eq(socprev_buffer_data(buffer), "[]\n");
}
END_TEST

static Suite *suite(void)
{
    Suite *whole = suite_create("csv");
    TCase *reading = tcase_create("reading"), *writing = tcase_create("writing");
    tcase_add_checked_fixture(reading, setup, teardown);
    tcase_add_checked_fixture(writing, setup, teardown);
    tcase_add_test(reading, plain_lines);
    tcase_add_test(reading, quoted_fields);
    tcase_add_test(reading, rows_know_their_lines);
    tcase_add_test(reading, the_last_line_needs_no_end);
    tcase_add_test(reading, byte_order_mark_is_passed_over);
    tcase_add_test(reading, other_separators);
    tcase_add_test(reading, forms_that_are_refused);
    tcase_add_test(reading, errors_name_the_field);
    tcase_add_test(reading, limits_hold);
    tcase_add_test(reading, typed_columns);
    tcase_add_test(reading, values_that_do_not_fit);
    tcase_add_test(reading, a_typed_column_must_be_there);
    tcase_add_test(reading, options_are_checked);
    tcase_add_test(reading, arguments_are_checked);
    tcase_add_test(reading, a_cancelled_run_stops);
    tcase_add_test(writing, csv_as_the_open_data_norm_asks);
    tcase_add_test(writing, csv_for_a_czech_spreadsheet);
    tcase_add_test(writing, json_with_exact_numbers);
    tcase_add_test(writing, json_escapes_control_characters);
    tcase_add_test(writing, empty_tables);
    suite_add_tcase(whole, reading);
    suite_add_tcase(whole, writing);
    return whole;
}

int main(void)
{
    return run_suite(suite());
}
