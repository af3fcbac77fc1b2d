/* Limits of reading: their names and bounds, and that they hold. */
#include "suite.h"
#include "support.h"

#include "base/base_internal.h"

#include <stdio.h>
#include <string.h>

#define HEAD \
    "{\"format\": \"socprev-portfolio\", \"version\": 1,\n" \
    "\"portfolio\": {\"id\": \"test\", \"name\": \"T\"}"

static socprev_read_options *options;

static void make_options(void)
{
    ck_assert_int_eq(socprev_read_options_new(NULL, &options, NULL), SOCPREV_OK);
}

static void free_options(void)
{
    socprev_read_options_free(options);
    socprev_read_options_free(NULL);
}

static void expect_limit(const char *text, int32_t number, int64_t line, int64_t column)
{
    socprev_portfolio *made = NULL;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_portfolio_read(text, SOCPREV_NUL, options, NULL, NULL, &made, &error),
                     SOCPREV_E_LIMIT);
    ck_assert_ptr_null(made);
    ck_assert_int_eq(socprev_error_number(error), number);
    ck_assert_int_eq(socprev_error_line(error), line);
    ck_assert_int_eq(socprev_error_column(error), column);
    socprev_error_free(error);
}

static void expect_read(const char *text)
{
    socprev_portfolio *made = NULL;
    ck_assert_int_eq(socprev_portfolio_read(text, SOCPREV_NUL, options, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    socprev_portfolio_free(made);
}

START_TEST(a_document_of_just_the_limit_is_read)
{
    static const char text[] = HEAD "\n}\n";
    int64_t size = (int64_t)strlen(text);
    ck_assert_int_eq(socprev_read_options_set_max_bytes(options, size, NULL), SOCPREV_OK);
    expect_read(text);
    ck_assert_int_eq(socprev_read_options_set_max_bytes(options, size - 1, NULL), SOCPREV_OK);
    expect_limit(text, SP_DOCUMENT_BYTES, 1, 1);
}
END_TEST

START_TEST(records_are_counted_with_the_portfolio)
{
    static const char text[] = HEAD ",\n\"projects\": [{\"id\": \"a\", \"name\": \"A\"},\n"
                                    "{\"id\": \"b\", \"name\": \"B\"}]}";
    ck_assert_int_eq(socprev_read_options_set_max_records(options, 3, NULL), SOCPREV_OK);
    expect_read(text);
    ck_assert_int_eq(socprev_read_options_set_max_records(options, 2, NULL), SOCPREV_OK);
    expect_limit(text, SP_DOCUMENT_RECORDS, 4, 1);
}
END_TEST

START_TEST(the_least_depth_is_what_a_portfolio_needs)
{
    ck_assert_int_eq(socprev_read_options_set_max_depth(options, 5, NULL), SOCPREV_OK);
    expect_read(HEAD ", \"projects\": [{\"id\": \"a\", \"name\": \"A\", "
                     "\"total\": {\"between\": [5, 6]}}]}");
    expect_limit("{\"x\": [[[[[1]]]]], \"format\": \"\"}", SP_JSON_DEPTH, 1, 11);
}
END_TEST

START_TEST(the_greatest_depth_is_reached_without_recursion)
{
    char text[200];
    int64_t most = socprev_read_option_most(1);
    ck_assert_int_eq(socprev_read_options_set_max_depth(options, most, NULL), SOCPREV_OK);
    int n = snprintf(text, sizeof text, "{\"x\": ");
    memset(text + n, '[', (size_t)most);
    text[n + most] = '\0';
    expect_limit(text, SP_JSON_DEPTH, 1, n + most);
}
END_TEST

START_TEST(limits_have_names_and_bounds)
{
    int64_t value = 0;
    ck_assert_int_eq(socprev_read_option_count(), 3);
    for (int32_t i = 0; i < socprev_read_option_count(); i++) {
        const char *name = socprev_read_option_name(i);
        int64_t least = socprev_read_option_least(i), most = socprev_read_option_most(i);
        ck_assert_int_eq(socprev_read_options_get(NULL, name, SOCPREV_NUL, &value, NULL),
                         SOCPREV_OK);
        ck_assert(least <= value && value <= most);
        for (int end = 0; end < 2; end++) {
            int64_t bound = end == 0 ? least : most, beyond = end == 0 ? least - 1 : most + 1;
            socprev_error *error = NULL;
            ck_assert_int_eq(socprev_read_options_set(options, name, SOCPREV_NUL, bound, NULL),
                             SOCPREV_OK);
            ck_assert_int_eq(socprev_read_options_set(options, name, SOCPREV_NUL, beyond, &error),
                             SOCPREV_E_RANGE);
            ck_assert_str_eq(socprev_error_field(error), name);
            socprev_error_free(error);
            ck_assert_int_eq(socprev_read_options_get(options, name, SOCPREV_NUL, &value, NULL),
                             SOCPREV_OK);
            ck_assert_int_eq(value, bound);
        }
    }
    for (int32_t i = -1; i <= 3; i += 4) {
        ck_assert_ptr_null(socprev_read_option_name(i));
        ck_assert_int_eq(socprev_read_option_least(i), 0);
        ck_assert_int_eq(socprev_read_option_most(i), 0);
    }
}
END_TEST

START_TEST(limits_refuse_bad_arguments)
{
    int64_t value = 77;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_read_options_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_read_options_set_max_bytes(NULL, 5, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_read_options_set(options, NULL, 0, 5, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_read_options_set(options, "max_size", SOCPREV_NUL, 5, &error),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_number(error), SP_READ_LIMIT_NAME);
    socprev_error_free(error);
    ck_assert_int_eq(socprev_read_options_get(options, "max_bytes", 8, &value, NULL),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_read_options_get(options, NULL, 0, &value, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_read_options_get(options, "max_bytes", 9, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(value, 77);
}
END_TEST

START_TEST(large_files_are_refused_while_they_are_read)
{
    socprev_portfolio *made = NULL;
    ck_assert_int_eq(socprev_read_options_set_max_bytes(options, 1000000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_portfolio_read_file("/dev/zero", options, NULL, NULL, &made, NULL),
                     SOCPREV_E_LIMIT);
    ck_assert_ptr_null(made);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("document limits");
    TCase *c = tcase_create("limits");
    tcase_add_checked_fixture(c, make_options, free_options);
    tcase_add_test(c, a_document_of_just_the_limit_is_read);
    tcase_add_test(c, records_are_counted_with_the_portfolio);
    tcase_add_test(c, the_least_depth_is_what_a_portfolio_needs);
    tcase_add_test(c, the_greatest_depth_is_reached_without_recursion);
    tcase_add_test(c, limits_have_names_and_bounds);
    tcase_add_test(c, limits_refuse_bad_arguments);
    tcase_add_test(c, large_files_are_refused_while_they_are_read);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
