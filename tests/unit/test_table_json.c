/* Tables from JSON: what is read, and what is refused where. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <string.h>

static socprev_csv_options *options;
static socprev_table *table;
static socprev_error *err;

static void begin(void)
{
    ck_assert_int_eq(socprev_csv_options_new(NULL, &options, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_table_free(table);
    table = NULL;
    socprev_csv_options_free(options);
    ck_assert_ptr_null(err);
}

static socprev_status try(const char *text)
{
    socprev_table_free(table);
    table = NULL;
    return socprev_table_read_json(text, strlen(text), options, NULL, NULL, &table, &err);
}

static void reads(const char *text)
{
    socprev_status st = try(text);
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "" : socprev_error_message(err, SOCPREV_LANG_EN));
}

static void type(const char *name, int32_t of, int32_t decimals)
{
    ck_assert_int_eq(socprev_csv_options_set_type(options, name, of, NULL, decimals, NULL),
                     SOCPREV_OK);
}

/* The table as CSV. */
static void holds(const char *expected)
{
    socprev_buffer *out = NULL;
    ck_assert_int_eq(socprev_table_write_csv(table, NULL, NULL, NULL, &out, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_buffer_size(out), strlen(expected));
    ck_assert_mem_eq(socprev_buffer_data(out), expected, strlen(expected));
    socprev_buffer_free(out);
}

START_TEST(rows_become_rows)
{
    reads(" [ {\"name\": \"D\\u011b\\u010d\\u00edn\", \"value\": 3.5, \"in\": true},\n"
          "{\"value\": -1e2, \"name\": null}, {\"name\": \"\", \"in\": false} ] ");
    holds("name,value,in\r\nDěčín,3.5,true\r\n,-1e2,\r\n\"\",,false\r\n");
}
END_TEST

START_TEST(types_hold_as_in_csv)
{
    type("value", SOCPREV_COLUMN_FLOAT64, 0);
    type("money", SOCPREV_COLUMN_INT64, 2);
    type("day", SOCPREV_COLUMN_DATE, 0);
    type("in", SOCPREV_COLUMN_BOOL, 0);
    reads("[{\"value\": 3.5, \"money\": 12.5, \"day\": \"2014-01-22\", \"in\": true},"
          " {\"value\": null, \"money\": \"7\", \"day\": null, \"in\": 0}]");
    holds("value,money,day,in\r\n3.5,12.50,2014-01-22,true\r\n,7.00,,false\r\n");
}
END_TEST

START_TEST(what_was_written_is_read)
{
    socprev_buffer *out = NULL;
    reads("[{\"a\": \"x,\\\"y\\\"\", \"b\": \"1\"}, {\"a\": \"\\n\", \"b\": null}]");
    ck_assert_int_eq(socprev_table_write_json(table, NULL, NULL, &out, NULL), SOCPREV_OK);
    socprev_table *first = table;
    table = NULL;
    ck_assert_int_eq(socprev_table_read_json(socprev_buffer_data(out), socprev_buffer_size(out),
                                             NULL, NULL, NULL, &table, &err),
                     SOCPREV_OK);
    socprev_buffer *again = NULL;
    ck_assert_int_eq(socprev_table_write_json(table, NULL, NULL, &again, NULL), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(out), socprev_buffer_data(again));
    socprev_buffer_free(again);
    socprev_buffer_free(out);
    socprev_table_free(first);
}
END_TEST

START_TEST(what_is_no_table_is_refused_at_its_place)
{
    static const struct {
        const char *text;
        socprev_status status;
        int32_t number;
        int64_t line, column;
    } bad[] = {
        { "", SOCPREV_E_PARSE, 0, 1, 1 },
        { "{}", SOCPREV_E_PARSE, SP_TABLE_JSON_FORM, 1, 1 },
        { "[]", SOCPREV_E_PARSE, SP_TABLE_JSON_FORM, 1, 2 },
        { "[{}]", SOCPREV_E_PARSE, SP_TABLE_JSON_FORM, 1, 3 },
        { "[1]", SOCPREV_E_PARSE, SP_TABLE_JSON_FORM, 1, 2 },
        { "[{\"a\": 1}, 2]", SOCPREV_E_PARSE, SP_TABLE_JSON_FORM, 1, 12 },
        { "[{\"a\": 1}", SOCPREV_E_PARSE, 0, 1, 10 },
        { "[{\"a\": 1}] x", SOCPREV_E_PARSE, 0, 1, 12 },
        { "[{\"a\": 1},\n {\"b\": 1}]", SOCPREV_E_NOT_FOUND, SP_TABLE_JSON_MEMBER, 2, 3 },
        { "[{\"a\": 1, \"a\": 2}]", SOCPREV_E_DUPLICATE, SP_TABLE_JSON_TWICE, 1, 11 },
        { "[{\"a\": 1},\n{\"a\": 2, \"a\": 3}]", SOCPREV_E_DUPLICATE, SP_TABLE_JSON_TWICE, 2, 10 },
        { "[{\"a\": [1]}]", SOCPREV_E_TYPE, SP_TABLE_JSON_NESTED, 1, 8 },
        { "[{\"a\": {}}]", SOCPREV_E_TYPE, SP_TABLE_JSON_NESTED, 1, 8 },
        { "[{\"n\": 1},\n\n {\"n\": 1.5}]", SOCPREV_E_TYPE, SP_CSV_VALUE, 3, 8 },
        { "[{\"n\": 99999999999999999999}]", SOCPREV_E_RANGE, 0, 1, 8 },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++) {
        socprev_csv_options_free(options);
        begin();
        if (strchr(bad[i].text, 'n') != NULL)
            type("n", SOCPREV_COLUMN_INT64, 0);
        socprev_status st = try(bad[i].text);
        ck_assert_int_eq(st, bad[i].status);
        ck_assert_ptr_nonnull(err);
        ck_assert_ptr_null(table);
        ck_assert_msg(socprev_error_line(err) == bad[i].line &&
                          socprev_error_column(err) == bad[i].column,
                      "%s: %lld:%lld", bad[i].text, (long long)socprev_error_line(err),
                      (long long)socprev_error_column(err));
        ck_assert_msg(bad[i].number == 0 || socprev_error_number(err) == bad[i].number, "%s: %d",
                      bad[i].text, (int)socprev_error_number(err));
        socprev_error_free(err);
        err = NULL;
    }
}
END_TEST

START_TEST(a_column_that_is_asked_for_must_be_there)
{
    type("value", SOCPREV_COLUMN_FLOAT64, 0);
    EXPECT_REFUSED(try("[{\"name\": 1}]"), SOCPREV_E_NOT_FOUND, SP_CSV_NO_COLUMN, "value", -1);
    EXPECT_REFUSED(socprev_table_read_json(NULL, 1, NULL, NULL, NULL, &table, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "data", -1);
}
END_TEST

static socprev_status member_of(const char *text, const char *member)
{
    socprev_table_free(table);
    table = NULL;
    return socprev_table_read_json_member(text, strlen(text), member, options, NULL, NULL, &table,
                                          &err);
}

START_TEST(a_document_holds_several_tables)
{
    static const char *const text = "{\"note\": {\"a\": [1, {\"b\": []}]}, \"n\": 5, "
                                    "\"a\": [{\"x\": 1}], \"b\": [{\"y\": 2}, {\"y\": 3}]}";
    ck_assert_int_eq(member_of(text, "a"), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 1);
    ck_assert_int_eq(socprev_table_find_column(table, "x", SOCPREV_NUL), 0);
    ck_assert_int_eq(member_of(text, "b"), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    ck_assert_int_eq(socprev_table_find_column(table, "y", SOCPREV_NUL), 0);
    EXPECT_REFUSED(member_of(text, "c"), SOCPREV_E_NOT_FOUND, 4290, "c", -1);
    ck_assert_int_eq(member_of("[]", "a"), SOCPREV_E_PARSE);
    socprev_error_free(err);
    ck_assert_int_eq(member_of("{\"a\": [{\"x\": 1}], \"a\": [{\"x\": 1}]}", "a"),
                     SOCPREV_E_DUPLICATE);
    socprev_error_free(err);
    ck_assert_int_eq(member_of("{\"a\": 1}", "a"), SOCPREV_E_PARSE);
    socprev_error_free(err);
    static const char *const broken[] = {
        "", "{", "{\"a\": [{\"x\": 1}]", "{\"n\": [1", "{\"n\": x}",
        "{\"a\": [{\"x\": 1}]} 1", "{\"a\": [{\"x\": 1}], }"
    };
    for (size_t i = 0; i < sizeof broken / sizeof broken[0]; i++) {
        err = NULL;
        ck_assert_msg(member_of(broken[i], "a") == SOCPREV_E_PARSE, "%s", broken[i]);
        socprev_error_free(err);
    }
    EXPECT_REFUSED(socprev_table_read_json_member("{}", 2, NULL, NULL, NULL, NULL, &table, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "member", -1);
}
END_TEST

static int32_t stop(void *user, int64_t done, int64_t total)
{
    (void)user;
    ck_assert(done <= total);
    return 1;
}

START_TEST(reading_can_be_cancelled)
{
    socprev_run *run = NULL;
    ck_assert_int_eq(socprev_run_new(stop, NULL, NULL, &run), SOCPREV_OK);
    EXPECT_REFUSED(socprev_table_read_json("[{\"a\": 1}]", 10, NULL, run, NULL, &table, &err),
                   SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    socprev_run_free(run);
}
END_TEST

static socprev_status read_with(const socprev_memory *memory)
{
    static const char text[] = "[{\"a\": \"x\", \"b\": 2, \"c\": 3, \"d\": 4, \"e\": 5, \"f\": 6,"
                               "\"g\": 7, \"h\": 8, \"i\": 9}, {\"a\": \"\\u0041\"}]";
    socprev_table *made = NULL;
    socprev_status st =
        socprev_table_read_json(text, sizeof text - 1, NULL, NULL, memory, &made, NULL);
    if (st != SOCPREV_OK && made != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_table_free(made);
    return st;
}

START_TEST(every_allocation_may_fail)
{
    const char *wrong = fault_loop(read_with);
    ck_assert_msg(wrong == NULL, "%s", wrong);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("table json");
    TCase *cases = tcase_create("json");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, rows_become_rows);
    tcase_add_test(cases, types_hold_as_in_csv);
    tcase_add_test(cases, what_was_written_is_read);
    tcase_add_test(cases, what_is_no_table_is_refused_at_its_place);
    tcase_add_test(cases, a_column_that_is_asked_for_must_be_there);
    tcase_add_test(cases, a_document_holds_several_tables);
    tcase_add_test(cases, reading_can_be_cancelled);
    tcase_add_test(cases, every_allocation_may_fail);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
