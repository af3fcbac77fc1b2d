/* Dates with a precision, periods. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

static socprev_date date(const char *text)
{
    socprev_date made = SOCPREV_DATE_NONE;
    ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &made, NULL), SOCPREV_OK);
    return made;
}

typedef struct {
    const char *text, *canonical, *first, *last;
    int32_t precision;
} date_case;

static const date_case dates[] = {
    { "2014-01-22", "2014-01-22", "2014-01-22", "2014-01-22", SOCPREV_PRECISION_DAY },
    { "2012-02-29", "2012-02-29", "2012-02-29", "2012-02-29", SOCPREV_PRECISION_DAY },
    { "22. 1. 2014", "2014-01-22", "2014-01-22", "2014-01-22", SOCPREV_PRECISION_DAY },
    { "1.4.2016", "2016-04-01", "2016-04-01", "2016-04-01", SOCPREV_PRECISION_DAY },
    { "01.04.\xc2\xa0" "2016", "2016-04-01", "2016-04-01", "2016-04-01", SOCPREV_PRECISION_DAY },
    { "2012-08", "2012-08", "2012-08-01", "2012-08-31", SOCPREV_PRECISION_MONTH },
    { "1900-02", "1900-02", "1900-02-01", "1900-02-28", SOCPREV_PRECISION_MONTH },
    { "2020-08-start", "2020-08-start", "2020-08-01", "2020-08-10", SOCPREV_PRECISION_THIRD },
    { "2020-08-mid", "2020-08-mid", "2020-08-11", "2020-08-20", SOCPREV_PRECISION_THIRD },
    { "2020-08-end", "2020-08-end", "2020-08-21", "2020-08-31", SOCPREV_PRECISION_THIRD },
    { "2020-02-end", "2020-02-end", "2020-02-21", "2020-02-29", SOCPREV_PRECISION_THIRD },
    { "2020-21", "2020-21", "2020-03-01", "2020-05-31", SOCPREV_PRECISION_SEASON },
    { "2020-22", "2020-22", "2020-06-01", "2020-08-31", SOCPREV_PRECISION_SEASON },
    { "2020-23", "2020-23", "2020-09-01", "2020-11-30", SOCPREV_PRECISION_SEASON },
    { "2019-24", "2019-24", "2019-12-01", "2020-02-29", SOCPREV_PRECISION_SEASON },
    { "2018", "2018", "2018-01-01", "2018-12-31", SOCPREV_PRECISION_YEAR },
    { "0001", "0001", "0001-01-01", "0001-12-31", SOCPREV_PRECISION_YEAR },
};

START_TEST(a_date_knows_its_precision_and_bounds)
{
    const date_case *c = &dates[_i];
    socprev_date made = date(c->text);
    int32_t first = 0, last = 0, expected = 0, unused = 0;
    ck_assert_int_eq(socprev_date_precision(made), c->precision);
    ck_assert_int_eq(socprev_date_bounds(made, &first, &last), SOCPREV_OK);
    ck_assert_int_eq(socprev_date_bounds(date(c->first), &expected, &unused), SOCPREV_OK);
    ck_assert_int_eq(first, expected);
    ck_assert_int_eq(socprev_date_bounds(date(c->last), &unused, &expected), SOCPREV_OK);
    ck_assert_int_eq(last, expected);
}
END_TEST

START_TEST(a_date_is_written_canonically)
{
    char out[16];
    size_t needed = 0;
    ck_assert_int_eq(socprev_date_format(date(dates[_i].text), out, sizeof out, &needed),
                     SOCPREV_OK);
    ck_assert_str_eq(out, dates[_i].canonical);
    ck_assert_uint_eq(needed, strlen(out));
}
END_TEST

static const char *const malformed[] = {
    "",           "x",          "14-01-22",    "2014-1-22",    "2014-01-2",  "2014-01-",
    "2014-",      "2014-01-22T", "2014-01-222", "20140122",     "2014/01/22", "2014-01.22",
    "2014-08-End", "2014-08-ende", "22.1.14",  "22.1. 20144",  "22. 1.",     "22.1",
    " 2014",      "2014 ",      "-2014",       "22.  1. 2014", "22 1 2014",  "222.1.2014",
    "2014-001",   "20145",      "1. ledna 2014",
};

START_TEST(a_malformed_date_is_refused)
{
    socprev_date out = 7;
    socprev_error *error = NULL;
    ck_assert_msg(socprev_date_parse(malformed[_i], SOCPREV_NUL, &out, &error) == SOCPREV_E_PARSE,
                  "%s", malformed[_i]);
    ck_assert_int_eq(socprev_error_number(error), SP_DATE_PARSE);
    ck_assert_int_eq(out, 7);
    socprev_error_free(error);
}
END_TEST

static const char *const missing[] = {
    "2014-02-29", "1900-02-29", "2014-04-31", "2014-00-10", "2014-13-01", "2014-01-00",
    "2014-01-32", "2014-01-91", "2014-00",    "2014-13",    "2014-20",    "2014-25",
    "2014-99",    "0000",       "0000-01-01", "31.4.2014",  "0.1.2014",   "1.0.2014",
    "1.13.2014",  "1.21.2014",  "92.1.2014",  "1.1.0000",   "2014-21-01", "2014-21-end",
};

START_TEST(a_day_that_does_not_exist_is_refused)
{
    socprev_date out = 7;
    socprev_error *error = NULL;
    ck_assert_msg(socprev_date_parse(missing[_i], SOCPREV_NUL, &out, &error) == SOCPREV_E_RANGE,
                  "%s", missing[_i]);
    ck_assert_int_eq(socprev_error_number(error), SP_DATE_RANGE);
    ck_assert_int_eq(out, 7);
    socprev_error_free(error);
}
END_TEST

START_TEST(reading_a_date_needs_its_arguments)
{
    socprev_date out = 7;
    ck_assert_int_eq(socprev_date_parse(NULL, 0, &out, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_date_parse("2014", 4, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_date_parse("2014-99", 4, &out, NULL), SOCPREV_OK);
    ck_assert_int_eq(out, date("2014"));
}
END_TEST

START_TEST(a_day_is_made_of_numbers)
{
    socprev_date out = 7;
    ck_assert_int_eq(socprev_date_from_day(2014, 1, 22, &out), SOCPREV_OK);
    ck_assert_int_eq(out, date("2014-01-22"));
    ck_assert_int_eq(socprev_date_from_day(2014, 2, 29, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(0, 2, 1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(10000, 2, 1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(2014, 0, 1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(2014, 21, 1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(2014, 1, 0, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(2014, 1, 92, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_day(2014, 1, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(out, date("2014-01-22"));
}
END_TEST

START_TEST(days_count_from_1970)
{
    socprev_date out = 7;
    ck_assert_int_eq(socprev_date_from_days(0, &out), SOCPREV_OK);
    ck_assert_int_eq(out, date("1970-01-01"));
    ck_assert_int_eq(socprev_date_from_days(-719162, &out), SOCPREV_OK);
    ck_assert_int_eq(out, date("0001-01-01"));
    ck_assert_int_eq(socprev_date_from_days(2932896, &out), SOCPREV_OK);
    ck_assert_int_eq(out, date("9999-12-31"));
    ck_assert_int_eq(socprev_date_from_days(-719163, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_days(2932897, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_days(INT32_MIN, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_days(INT32_MAX, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_date_from_days(0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(out, date("9999-12-31"));
}
END_TEST

START_TEST(no_date_is_written_empty_but_has_no_bounds)
{
    char out[16] = "x";
    int32_t first = 7, last = 8, order = 9;
    ck_assert_int_eq(socprev_date_precision(SOCPREV_DATE_NONE), SOCPREV_PRECISION_NONE);
    ck_assert_int_eq(socprev_date_format(SOCPREV_DATE_NONE, out, sizeof out, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "");
    ck_assert_int_eq(socprev_date_bounds(SOCPREV_DATE_NONE, &first, &last), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_date_bounds(date("2014"), NULL, &last), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_date_bounds(date("2014"), &first, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_date_compare(SOCPREV_DATE_NONE, date("2014"), &order),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_date_compare(date("2014"), SOCPREV_DATE_NONE, &order),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(first, 7);
    ck_assert_int_eq(last, 8);
    ck_assert_int_eq(order, 9);
}
END_TEST

START_TEST(numbers_that_are_no_dates_are_refused)
{
    static const int32_t bad[] = { -1,       1,        9999,     20141301, 20140132, 20140195,
                                   20142101, 20140001, INT32_MAX, INT32_MIN, 100000101 };
    char out[16] = "x";
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++) {
        ck_assert_int_eq(socprev_date_precision(bad[i]), SOCPREV_PRECISION_NONE);
        ck_assert_int_eq(socprev_date_format(bad[i], out, sizeof out, NULL), SOCPREV_E_INVALID);
    }
    ck_assert_str_eq(out, "x");
    ck_assert_int_eq(socprev_date_format(date("2014"), out, 4, NULL), SOCPREV_E_LIMIT);
}
END_TEST

/* ---- order and periods ----------------------------------------------------------------- */

static void check_order(const char *a, const char *b, int32_t expected)
{
    int32_t order = 9;
    ck_assert_int_eq(socprev_date_compare(date(a), date(b), &order), SOCPREV_OK);
    ck_assert_int_eq(order, expected);
    ck_assert_int_eq(socprev_date_compare(date(b), date(a), &order), SOCPREV_OK);
    ck_assert_int_eq(order, -expected);
}

START_TEST(dates_are_before_after_or_overlap)
{
    check_order("2014-01-22", "2014-01-23", -1);
    check_order("2014-01-22", "2014-01", 0);
    check_order("2014-01", "2014", 0);
    check_order("2013-24", "2014-02", 0);
    check_order("2013-24", "2014-03", -1);
    check_order("2014-08-end", "2014-09-start", -1);
    check_order("2014", "2014", 0);
    ck_assert_int_eq(socprev_date_compare(date("2014"), date("2014"), NULL), SOCPREV_E_INVALID);
}
END_TEST

typedef struct {
    const char *start, *end;
    int32_t months, days;
} period_case;

static const period_case periods[] = {
    { "2016-04-01", "2019-04-30", 37, 1125 }, /* Vysočina */
    { "2016-04", "2019-04", 37, 1125 },
    { "2016-08-01", "2019-04-30", 33, 1003 },
    { "2014", "2017", 48, 1461 },
    { "2020-24", "2020-24", 3, 90 },
    { "2014-01-31", "2014-01-31", 1, 1 },
    { "2014-01-31", "2014-02-01", 2, 2 },
    { "2014-12-mid", "2015-01-start", 2, 31 },
};

START_TEST(a_period_has_months_and_days)
{
    const period_case *c = &periods[_i];
    int32_t months = 0, days = 0;
    ck_assert_int_eq(socprev_period_months(date(c->start), date(c->end), &months), SOCPREV_OK);
    ck_assert_int_eq(months, c->months);
    ck_assert_int_eq(socprev_period_days(date(c->start), date(c->end), &days), SOCPREV_OK);
    ck_assert_int_eq(days, c->days);
}
END_TEST

START_TEST(a_period_that_ends_before_it_starts_is_refused)
{
    int32_t out = 7;
    ck_assert_int_eq(socprev_period_months(date("2015"), date("2014"), &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_period_days(date("2014-01-02"), date("2014-01-01"), &out),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_period_months(SOCPREV_DATE_NONE, date("2014"), &out),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_period_days(date("2014"), SOCPREV_DATE_NONE, &out),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_period_months(date("2014"), date("2014"), NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_period_days(date("2014"), date("2014"), NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(out, 7);
}
END_TEST

START_TEST(gaps_between_periods)
{
    int32_t days = 7;
    ck_assert_int_eq(socprev_period_gap(date("2015-12"), date("2016-01"), &days), SOCPREV_OK);
    ck_assert_int_eq(days, 0);
    ck_assert_int_eq(socprev_period_gap(date("2015-12-31"), date("2016-01-03"), &days), SOCPREV_OK);
    ck_assert_int_eq(days, 2);
    ck_assert_int_eq(socprev_period_gap(date("2016-01-31"), date("2016-01-01"), &days), SOCPREV_OK);
    ck_assert_int_eq(days, -31);
    ck_assert_int_eq(socprev_period_gap(SOCPREV_DATE_NONE, date("2016"), &days), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_period_gap(date("2016"), SOCPREV_DATE_NONE, &days), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_period_gap(date("2016"), date("2017"), NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(days, -31);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_date");
    TCase *text = tcase_create("text");
    tcase_add_loop_test(text, a_date_knows_its_precision_and_bounds, 0,
                        (int)SOCPREV__COUNT(dates));
    tcase_add_loop_test(text, a_date_is_written_canonically, 0, (int)SOCPREV__COUNT(dates));
    tcase_add_loop_test(text, a_malformed_date_is_refused, 0, (int)SOCPREV__COUNT(malformed));
    tcase_add_loop_test(text, a_day_that_does_not_exist_is_refused, 0,
                        (int)SOCPREV__COUNT(missing));
    tcase_add_test(text, reading_a_date_needs_its_arguments);
    suite_add_tcase(made, text);
    TCase *numbers = tcase_create("numbers");
    tcase_add_test(numbers, a_day_is_made_of_numbers);
    tcase_add_test(numbers, days_count_from_1970);
    tcase_add_test(numbers, no_date_is_written_empty_but_has_no_bounds);
    tcase_add_test(numbers, numbers_that_are_no_dates_are_refused);
    suite_add_tcase(made, numbers);
    TCase *period = tcase_create("period");
    tcase_add_test(period, dates_are_before_after_or_overlap);
    tcase_add_loop_test(period, a_period_has_months_and_days, 0, (int)SOCPREV__COUNT(periods));
    tcase_add_test(period, a_period_that_ends_before_it_starts_is_refused);
    tcase_add_test(period, gaps_between_periods);
    suite_add_tcase(made, period);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
