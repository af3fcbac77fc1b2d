/* A project's money over kinds and districts. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_portfolio *portfolio;
static socprev_split *split;

/* The second project of Ústí. */
static const char usti[] = "project/ip2|name=IP 2|territories=CZ042|start=2012-08|total=135000000\n"
                           "service/s|project=ip2|kind=shelter|count=12\n"
                           "service/d|project=ip2|kind=low_threshold_day_centre|count=4\n"
                           "service/w|project=ip2|kind=therapeutic_workshop|count=14\n"
                           "project/x|name=X\nservice/x|project=x|kind=field_programme";

static void end(void)
{
    socprev_split_free(split);
    socprev_portfolio_free(portfolio);
    split = NULL;
    portfolio = NULL;
}

static void divide(const char *lines, const socprev_split_options *options)
{
    end();
    portfolio = portfolio_from(lines);
    socprev_error *err = NULL;
    ck_assert_msg(socprev_split_new(portfolio, 0, options, NULL, NULL, &split, &err) == SOCPREV_OK,
                  "%s", socprev_error_message(err, SOCPREV_LANG_EN));
}

/* Rows and columns add up to the total, and return how many cells there are. */
static size_t foots(int64_t total)
{
    const socprev_twoway_division *division = socprev_split_division(split);
    size_t rows = 0, columns = 0;
    int64_t by_rows = 0, by_columns = 0;
    while (socprev_split_kind(split, rows) != NULL)
        rows++;
    while (socprev_split_territory(split, columns) != NULL)
        columns++;
    for (size_t r = 0; r < rows; r++) {
        int64_t sum = 0;
        for (size_t c = 0; c < columns; c++)
            sum += socprev_twoway_division_cell(division, r, c);
        ck_assert_int_eq(sum, socprev_twoway_division_total(division, SOCPREV_AXIS_ROW, r));
        by_rows += sum;
    }
    for (size_t c = 0; c < columns; c++) {
        int64_t sum = 0;
        for (size_t r = 0; r < rows; r++)
            sum += socprev_twoway_division_cell(division, r, c);
        ck_assert_int_eq(sum, socprev_twoway_division_total(division, SOCPREV_AXIS_COLUMN, c));
        by_columns += sum;
    }
    ck_assert_int_eq(by_rows, total);
    ck_assert_int_eq(by_columns, total);
    return rows * columns;
}

START_TEST(usti_foots_to_the_heller)
{
    divide(usti, NULL);
    ck_assert_uint_eq(foots(13500000000), 3 * 7);
    ck_assert_str_eq(socprev_split_kind(split, 0), "shelter");
    ck_assert_int_eq(socprev_split_services(split, 0), 12);
    ck_assert_int_eq(socprev_split_services(split, 2), 14);
    ck_assert_int_eq(
        socprev_twoway_division_total(socprev_split_division(split), SOCPREV_AXIS_ROW, 0),
        5400000000);
    ck_assert_str_eq(socprev_split_territory(split, 0), "CZ0421");
    ck_assert_str_eq(socprev_split_territory(split, 6), "CZ0427");
}
END_TEST

START_TEST(populations_are_those_at_the_start_and_say_their_date)
{
    int64_t expected = 0;
    socprev_date start = 0, expected_as_of = 0, as_of = 0;
    divide(usti, NULL);
    socprev_date_parse("2012-08", SOCPREV_NUL, &start, NULL);
    socprev_territory_population("CZ0425", SOCPREV_NUL, start, &expected, &expected_as_of, NULL);
    ck_assert_int_eq(socprev_split_population(split, 4, &as_of), expected);
    ck_assert_int_eq(as_of, expected_as_of);
    ck_assert_int_eq(socprev_split_population(split, 4, NULL), expected);
}
END_TEST

START_TEST(the_date_of_populations_may_be_given)
{
    socprev_split_options *options = NULL;
    socprev_date date = 0, as_of = 0, latest = 0;
    int64_t people = 0;
    ck_assert_int_eq(socprev_split_options_new(NULL, &options, NULL), SOCPREV_OK);
    socprev_date_parse("2100", SOCPREV_NUL, &date, NULL);
    ck_assert_int_eq(socprev_split_options_set_date(options, date, NULL), SOCPREV_OK);
    divide(usti, options);
    socprev_territory_population("CZ0421", SOCPREV_NUL, SOCPREV_DATE_NONE, &people, &latest, NULL);
    ck_assert_int_eq(socprev_split_population(split, 0, &as_of), people);
    ck_assert_int_eq(as_of, latest);
    socprev_split_options_free(options);
}
END_TEST

START_TEST(quantum_and_rule_are_obeyed)
{
    socprev_split_options *options = NULL;
    ck_assert_int_eq(socprev_split_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_split_options_set_quantum(options, 100000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_split_options_set_rule(options, SOCPREV_RULE_WEBSTER, NULL),
                     SOCPREV_OK);
    divide(usti, options);
    ck_assert_uint_eq(foots(13500000000), 21);
    for (size_t r = 0; r < 3; r++)
        for (size_t c = 0; c < 7; c++)
            ck_assert_int_eq(
                socprev_twoway_division_cell(socprev_split_division(split), r, c) % 100000, 0);
    socprev_split_options_free(options);
}
END_TEST

START_TEST(services_of_one_kind_are_one_row)
{
    divide("project/a|name=A|territories=CZ0421|total=10\n"
           "service/1|project=a|kind=shelter|count=2\nservice/2|project=a|kind=shelter",
           NULL);
    ck_assert_uint_eq(foots(1000), 1);
    ck_assert_int_eq(socprev_split_services(split, 0), 3);
}
END_TEST

START_TEST(no_district_comes_twice)
{
    divide("project/a|name=A|territories=CZ042|territories=CZ0421|territories=CZ042|total=10\n"
           "service/1|project=a|kind=shelter",
           NULL);
    ck_assert_uint_eq(foots(1000), 7);
    divide("project/a|name=A|territories=CZ0421|territories=CZ0421|total=10\n"
           "service/1|project=a|kind=shelter",
           NULL);
    ck_assert_uint_eq(foots(1000), 1);
}
END_TEST

START_TEST(wider_territories_are_their_districts)
{
    static const struct {
        const char *code;
        size_t districts;
    } territories[] = { { "CZ", 77 }, { "CZ05", 13 }, { "CZ01", 1 }, { "CZ010", 1 } };
    for (size_t i = 0; i < sizeof territories / sizeof territories[0]; i++) {
        char lines[200];
        snprintf(lines, sizeof lines,
                 "project/a|name=A|territories=%s|total=10\nservice/1|project=a|kind=shelter",
                 territories[i].code);
        divide(lines, NULL);
        ck_assert_uint_eq(foots(1000), territories[i].districts);
    }
}
END_TEST

START_TEST(long_codes_of_kinds_stay_apart)
{
    char lines[512], code[81];
    memset(code, 'k', 80);
    code[80] = '\0';
    snprintf(lines, sizeof lines,
             "project/a|name=A|territories=CZ0421|total=10\n"
             "service/1|project=a|kind=%s1\nservice/2|project=a|kind=%s2",
             code, code);
    divide(lines, NULL);
    ck_assert_uint_eq(foots(1000), 2);
    ck_assert_uint_eq(strlen(socprev_split_kind(split, 0)), 81);
}
END_TEST

START_TEST(a_split_is_a_table)
{
    socprev_table *table = NULL;
    divide(usti, NULL);
    ck_assert_int_eq(socprev_split_table(split, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 21);
    static const char *const names[] = { "kind", "services", "territory", "population",
                                         "population_date", "amount" };
    ck_assert_int_eq(socprev_table_column_count(table), 6);
    for (int64_t i = 0; i < 6; i++)
        ck_assert_str_eq(socprev_table_column_name(table, i), names[i]);
    ck_assert_str_eq(socprev_table_column_unit(table, 5), "CZK");
    ck_assert_int_eq(socprev_table_column_decimals(table, 5), 2);
    int64_t total = 0;
    for (int64_t row = 0; row < 21; row++)
        total += socprev_table_int64_data(table, 5)[row];
    ck_assert_int_eq(total, 13500000000);
    for (int64_t column = 0; column < 6; column++)
        ck_assert_int_eq(socprev_table_null_count(table, column), 0);
    ck_assert_int_eq(socprev_table_int64_data(table, 5)[8],
                     socprev_twoway_division_cell(socprev_split_division(split), 1, 1));
    socprev_table_free(table);
}
END_TEST

/* ---- errors -------------------------------------------------------------------- */

static void fails(const char *lines, int64_t project, socprev_status status, int32_t number,
                  const char *field)
{
    socprev_error *err = NULL;
    end();
    portfolio = portfolio_from(lines);
    ck_assert_int_eq(socprev_split_new(portfolio, project, NULL, NULL, NULL, &split, &err),
                     status);
    ck_assert_ptr_null(split);
    ck_assert_int_eq(socprev_error_number(err), number);
    ck_assert_str_eq(socprev_error_field(err), field);
    socprev_error_free(err);
}

#define PROJECT "project/a|name=A|territories=CZ0421|total=10"
#define SERVICE "\nservice/1|project=a|kind=shelter"

START_TEST(what_is_needed_is_named)
{
    fails("project/a|name=A|territories=CZ0421" SERVICE, 0, SOCPREV_E_UNDEFINED, 5001, "total");
    fails("project/a|name=A|territories=CZ0421|total=> 10" SERVICE, 0, SOCPREV_E_UNDEFINED, 5001,
          "total");
    fails(PROJECT, 0, SOCPREV_E_UNDEFINED, 5001, "services");
    fails(PROJECT SERVICE "|count=~ 3", 0, SOCPREV_E_UNDEFINED, 5001, "services.count");
    fails("project/a|name=A|total=10" SERVICE, 0, SOCPREV_E_UNDEFINED, 5001, "territories");
}
END_TEST

START_TEST(unknown_projects_and_territories_are_not_found)
{
    fails(PROJECT SERVICE, 1, SOCPREV_E_NOT_FOUND, 5002, "project");
    fails(PROJECT SERVICE, -1, SOCPREV_E_NOT_FOUND, 5002, "project");
    fails("project/a|name=A|territories=QQQQ|total=10" SERVICE, 0, SOCPREV_E_NOT_FOUND, 1402,
          "code");
}
END_TEST

START_TEST(a_number_of_services_beyond_64_bits_is_an_error)
{
    fails(PROJECT "\nservice/1|project=a|kind=shelter|count=9223372036854775807"
                  "\nservice/2|project=a|kind=shelter",
          0, SOCPREV_E_RANGE, 1004, "services.count");
}
END_TEST

START_TEST(arguments_are_checked)
{
    socprev_split_options *options = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    divide(usti, NULL);
    socprev_split *other = NULL;
    ck_assert_int_eq(socprev_split_new(NULL, 0, NULL, NULL, NULL, &other, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_new(portfolio, 0, NULL, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_table(NULL, NULL, &table, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_table(split, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_options_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_split_options_set_rule(options, 99, &err), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(err), "rule");
    socprev_error_free(err);
    ck_assert_int_eq(socprev_split_options_set_rule(options, SOCPREV_RULE_STATIONARY, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_options_set_quantum(options, 0, &err), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(err), "quantum");
    socprev_error_free(err);
    ck_assert_int_eq(socprev_split_options_set_date(options, 7, &err), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(err), "date");
    socprev_error_free(err);
    ck_assert_int_eq(socprev_split_options_set_date(options, SOCPREV_DATE_NONE, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_split_options_set_rule(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_options_set_quantum(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_split_options_set_date(NULL, 0, NULL), SOCPREV_E_INVALID);
    socprev_split_options_free(options);
    socprev_split_options_free(NULL);
}
END_TEST

START_TEST(what_is_out_of_range_is_nothing)
{
    divide(usti, NULL);
    ck_assert_ptr_null(socprev_split_kind(split, 3));
    ck_assert_ptr_null(socprev_split_territory(split, 7));
    ck_assert_int_eq(socprev_split_services(split, 3), 0);
    ck_assert_int_eq(socprev_split_population(split, 7, NULL), 0);
    ck_assert_ptr_null(socprev_split_division(NULL));
    ck_assert_ptr_null(socprev_split_kind(NULL, 0));
    ck_assert_ptr_null(socprev_split_territory(NULL, 0));
    ck_assert_int_eq(socprev_split_services(NULL, 0), 0);
    ck_assert_int_eq(socprev_split_population(NULL, 0, NULL), 0);
    socprev_split_free(NULL);
}
END_TEST

START_TEST(a_cancelled_run_makes_no_split)
{
    socprev_run *run = NULL;
    socprev_run_new(NULL, NULL, NULL, &run);
    socprev_run_cancel(run);
    portfolio = portfolio_from(usti);
    ck_assert_int_eq(socprev_split_new(portfolio, 0, NULL, run, NULL, &split, NULL),
                     SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(split);
    socprev_run_free(run);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("split");
    TCase *tcase = tcase_create("split");
    tcase_add_checked_fixture(tcase, NULL, end);
    tcase_add_test(tcase, usti_foots_to_the_heller);
    tcase_add_test(tcase, populations_are_those_at_the_start_and_say_their_date);
    tcase_add_test(tcase, the_date_of_populations_may_be_given);
    tcase_add_test(tcase, quantum_and_rule_are_obeyed);
    tcase_add_test(tcase, services_of_one_kind_are_one_row);
    tcase_add_test(tcase, no_district_comes_twice);
    tcase_add_test(tcase, wider_territories_are_their_districts);
    tcase_add_test(tcase, long_codes_of_kinds_stay_apart);
    tcase_add_test(tcase, a_split_is_a_table);
    tcase_add_test(tcase, what_is_needed_is_named);
    tcase_add_test(tcase, unknown_projects_and_territories_are_not_found);
    tcase_add_test(tcase, a_number_of_services_beyond_64_bits_is_an_error);
    tcase_add_test(tcase, arguments_are_checked);
    tcase_add_test(tcase, what_is_out_of_range_is_nothing);
    tcase_add_test(tcase, a_cancelled_run_makes_no_split);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
