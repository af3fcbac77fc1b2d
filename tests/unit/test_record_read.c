/* Reading records: getters, and fields as people read them. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include "record/record_internal.h"

#include <string.h>

static socprev_portfolio *p;

static void begin(void)
{
    p = portfolio_from(
        "provider/kraj|name=Ústecký kraj\n"
        "project/a|name=A|total=135000000|passed_on=> 1234567.5|start=2012-08|ordinal=2"
        "|kinds_open=1|programme=op_lzz|holder=kraj|kinds=shelter|kinds=new_kind"
        "|focus=work|focus=housing|services_count=10..14|new_services=< 5\n"
        "call/c|programme=opz|support=85 %\n"
        "call/d|programme=opz|support=1/3\n"
        "service/s|project=a|kind=shelter\n"
        "capacity/k|service=s|unit=fte|value=1.5\n"
        "capacity/l|service=gone|unit=bed|value=1..2.125\n"
        "note/n|topic=remark|text=T|about=provider/kraj\n"
        "note/m|topic=remark|text=T|about=capacity/k");
}

static void end(void)
{
    socprev_portfolio_free(p);
    p = NULL;
}

#define A SOCPREV_PROJECT, 0

/* ---- getters --------------------------------------------------------------- */

START_TEST(each_getter_reads_its_type)
{
    const char *text;
    int64_t value, high, numerator, denominator;
    int32_t qualifier;
    socprev_date date, expected;
    ck_assert_int_eq(socprev_record_text(p, A, "name", &text), SOCPREV_OK);
    ck_assert_str_eq(text, "A");
    ck_assert_int_eq(socprev_record_text(p, A, "programme", &text), SOCPREV_OK);
    ck_assert_str_eq(text, "op_lzz");
    ck_assert_int_eq(socprev_record_text(p, A, "holder", &text), SOCPREV_OK);
    ck_assert_str_eq(text, "kraj");
    ck_assert_int_eq(socprev_record_integer(p, A, "ordinal", &value), SOCPREV_OK);
    ck_assert_int_eq(value, 2);
    ck_assert_int_eq(socprev_record_integer(p, A, "kinds_open", &value), SOCPREV_OK);
    ck_assert_int_eq(value, 1);
    ck_assert_int_eq(socprev_record_amount(p, A, "services_count", &qualifier, &value, &high),
                     SOCPREV_OK);
    ck_assert_int_eq(qualifier, SOCPREV_BETWEEN);
    ck_assert_int_eq(value, 10);
    ck_assert_int_eq(high, 14);
    ck_assert_int_eq(socprev_record_amount(p, A, "total", NULL, &value, NULL), SOCPREV_OK);
    ck_assert_int_eq(value, 13500000000);
    ck_assert_int_eq(
        socprev_record_ratio(p, SOCPREV_CALL, 0, "support", &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 17);
    ck_assert_int_eq(denominator, 20);
    ck_assert_int_eq(socprev_record_date(p, A, "start", &date), SOCPREV_OK);
    ck_assert_int_eq(socprev_date_parse("2012-08", SOCPREV_NUL, &expected, NULL), SOCPREV_OK);
    ck_assert_int_eq(date, expected);
}
END_TEST

START_TEST(amounts_become_quantities_in_whole_units)
{
    socprev_quantity *quantity = NULL;
    int64_t numerator, denominator;
    ck_assert_int_eq(socprev_record_quantity(p, A, "passed_on", NULL, &quantity), SOCPREV_OK);
    ck_assert_int_eq(socprev_quantity_qualifier(quantity), SOCPREV_MORE_THAN);
    ck_assert_int_eq(socprev_quantity_value(quantity, &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 2469135);
    ck_assert_int_eq(denominator, 2);
    socprev_quantity_free(quantity);
}
END_TEST

START_TEST(lists_are_read_by_position)
{
    ck_assert_int_eq(socprev_record_list_count(p, A, "focus"), 2);
    ck_assert_str_eq(socprev_record_list_at(p, A, "focus", 1), "housing");
    ck_assert_ptr_null(socprev_record_list_at(p, A, "focus", 2));
    ck_assert_ptr_null(socprev_record_list_at(p, A, "focus", -1));
    ck_assert_int_eq(socprev_record_list_count(p, A, "roles"), 0);
    ck_assert_int_eq(socprev_record_list_count(p, A, "name"), 0);
    ck_assert_int_eq(socprev_record_list_count(p, A, "nonsense"), 0);
    ck_assert_int_eq(socprev_record_list_count(p, SOCPREV_PROJECT, 1, "focus"), 0);
}
END_TEST

START_TEST(has_tells_set_from_empty)
{
    ck_assert_int_eq(socprev_record_has(p, A, "total"), 1);
    ck_assert_int_eq(socprev_record_has(p, A, "end"), 0);
    ck_assert_int_eq(socprev_record_has(p, A, "nonsense"), 0);
    ck_assert_int_eq(socprev_record_has(p, SOCPREV_PROJECT, 9, "total"), 0);
    ck_assert_int_eq(socprev_record_has(NULL, A, "total"), 0);
}
END_TEST

typedef struct {
    socprev_status text, integer, amount, ratio, date, quantity;
} statuses;

/* What all getters answer for one field. */
static statuses ask_of(const socprev_portfolio *of, int64_t index, const char *field)
{
    const char *text;
    int64_t a, b;
    socprev_date date;
    socprev_quantity *quantity = NULL;
    statuses s = {
        socprev_record_text(of, SOCPREV_PROJECT, index, field, &text),
        socprev_record_integer(of, SOCPREV_PROJECT, index, field, &a),
        socprev_record_amount(of, SOCPREV_PROJECT, index, field, NULL, &a, NULL),
        socprev_record_ratio(of, SOCPREV_PROJECT, index, field, &a, &b),
        socprev_record_date(of, SOCPREV_PROJECT, index, field, &date),
        socprev_record_quantity(of, SOCPREV_PROJECT, index, field, NULL, &quantity),
    };
    socprev_quantity_free(quantity);
    return s;
}

static statuses ask(int64_t index, const char *field)
{
    return ask_of(p, index, field);
}

static void expect_all(statuses s, socprev_status status)
{
    ck_assert_int_eq(s.text, status);
    ck_assert_int_eq(s.integer, status);
    ck_assert_int_eq(s.amount, status);
    ck_assert_int_eq(s.ratio, status);
    ck_assert_int_eq(s.date, status);
    ck_assert_int_eq(s.quantity, status);
}

START_TEST(getters_say_what_is_not_there)
{
    expect_all(ask(0, "nonsense"), SOCPREV_E_NOT_FOUND);
    expect_all(ask(1, "total"), SOCPREV_E_NOT_FOUND);
    expect_all(ask(-1, "total"), SOCPREV_E_NOT_FOUND);
    expect_all(ask(0, "focus"), SOCPREV_E_TYPE);
    const statuses of_date = ask(0, "end");
    ck_assert_int_eq(of_date.date, SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(of_date.text, SOCPREV_E_TYPE);
    ck_assert_int_eq(ask(0, "short_name").text, SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(ask(0, "kinds_count").amount, SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(ask(0, "kinds_count").quantity, SOCPREV_E_UNDEFINED);
}
END_TEST

START_TEST(getters_need_a_portfolio_a_field_and_a_place)
{
    int64_t value;
    expect_all(ask_of(NULL, 0, "total"), SOCPREV_E_INVALID);
    expect_all(ask(0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_text(p, A, "name", NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_integer(p, A, "ordinal", NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_amount(p, A, "total", NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_ratio(p, A, "total", NULL, &value), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_ratio(p, A, "total", &value, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_date(p, A, "start", NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_quantity(p, A, "total", NULL, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(records_are_found_by_id)
{
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_CALL, "d", SOCPREV_NUL), 1);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_CALL, "dx", 1), 1);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_CALL, "D", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_ZONE, "d", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_record_find(p, 99, "d", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_record_find(NULL, SOCPREV_CALL, "d", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_CALL, NULL, 0), -1);
    ck_assert_str_eq(socprev_record_id(p, SOCPREV_CALL, 1), "d");
    ck_assert_ptr_null(socprev_record_id(p, SOCPREV_CALL, 2));
    ck_assert_int_eq(socprev_record_count(NULL, SOCPREV_CALL), 0);
    ck_assert_int_eq(socprev_record_count(p, -1), 0);
}
END_TEST

/* ---- format ------------------------------------------------------------------ */

#define NB "\u00a0"

static const struct {
    int32_t kind;
    int64_t index;
    const char *field, *english, *czech;
} formats[] = {
    { A, "name", "A", "A" },
    { A, "total", "135" NB "000" NB "000" NB "CZK", "135" NB "000" NB "000" NB "Kč" },
    { A, "passed_on", "more than 1" NB "234" NB "567.50" NB "CZK",
      "více než 1" NB "234" NB "567,50" NB "Kč" },
    { A, "services_count", "from 10 to 14", "od 10 do 14" },
    { A, "new_services", "less than 5", "méně než 5" },
    { A, "start", "August 2012", "srpen 2012" },
    { A, "ordinal", "2", "2" },
    { A, "kinds_open", "yes", "ano" },
    { A, "kinds", "Shelters, new_kind", "Azylové domy, new_kind" },
    { A, "focus", "work, housing", "work, housing" },
    { A, "holder", "Ústecký kraj", "Ústecký kraj" },
    { A, "end", "", "" },
    { SOCPREV_CALL, 0, "support", "85" NB "%", "85" NB "%" },
    { SOCPREV_CALL, 1, "support", "1/3", "1/3" },
    { SOCPREV_CAPACITY, 0, "value", "1.5", "1,5" },
    { SOCPREV_CAPACITY, 1, "value", "from 1.000 to 2.125", "od 1,000 do 2,125" },
    { SOCPREV_CAPACITY, 0, "service", "s", "s" },
    { SOCPREV_CAPACITY, 1, "service", "gone", "gone" },
    { SOCPREV_NOTE, 0, "about", "Ústecký kraj", "Ústecký kraj" },
    { SOCPREV_NOTE, 1, "about", "capacity/k", "capacity/k" },
};

START_TEST(fields_read_as_people_write_them)
{
    for (int32_t language = SOCPREV_LANG_EN; language <= SOCPREV_LANG_CS; language++) {
        socprev_buffer *buffer = NULL;
        ck_assert_int_eq(socprev_record_format(p, formats[_i].kind, formats[_i].index,
                                               formats[_i].field, language, &buffer, NULL),
                         SOCPREV_OK);
        ck_assert_str_eq(socprev_buffer_data(buffer), language == SOCPREV_LANG_EN
                                                          ? formats[_i].english
                                                          : formats[_i].czech);
        socprev_buffer_free(buffer);
    }
}
END_TEST

START_TEST(money_is_shown_in_the_currency_of_the_portfolio)
{
    socprev_portfolio *other =
        portfolio_from("portfolio/|name=P|currency=EUR\nproject/a|name=A|total=5");
    socprev_buffer *buffer = NULL;
    ck_assert_int_eq(
        socprev_record_format(other, A, "total", SOCPREV_LANG_CS, &buffer, NULL), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(buffer), "5" NB "EUR");
    socprev_buffer_free(buffer);
    socprev_portfolio_free(other);
}
END_TEST

START_TEST(format_refuses_what_is_not_there)
{
    socprev_buffer *buffer = NULL;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_record_format(NULL, A, "name", 0, &buffer, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_format(p, A, NULL, 0, &buffer, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_format(p, A, "name", 0, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_format(p, SOCPREV_PROJECT, 1, "name", 0, &buffer, NULL),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_record_format(p, A, "nonsense", 0, &buffer, &error),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN),
                     "project/a: a project has no field \"nonsense\"");
    socprev_error_free(error);
    ck_assert_ptr_null(buffer);
}
END_TEST

static const struct {
    const char *date, *english, *czech;
} dates[] = {
    { "2014-01-22", "22 January 2014", "22. 1. 2014" },
    { "2012-08", "August 2012", "srpen 2012" },
    { "2020-08-start", "start of August 2020", "začátek srpna 2020" },
    { "2020-03-mid", "middle of March 2020", "polovina března 2020" },
    { "2020-12-end", "end of December 2020", "konec prosince 2020" },
    { "2020-23", "autumn 2020", "podzim 2020" },
    { "2018", "2018", "2018" },
};

START_TEST(dates_read_as_precisely_as_they_are_known)
{
    socprev_date date;
    char text[SOCPREV__WORDS];
    ck_assert_int_eq(socprev_date_parse(dates[_i].date, SOCPREV_NUL, &date, NULL), SOCPREV_OK);
    socprev__date_words(date, SOCPREV_LANG_EN, text);
    ck_assert_str_eq(text, dates[_i].english);
    socprev__date_words(date, SOCPREV_LANG_CS, text);
    ck_assert_str_eq(text, dates[_i].czech);
}
END_TEST

START_TEST(no_date_reads_as_nothing)
{
    char text[SOCPREV__WORDS] = "x";
    socprev__date_words(SOCPREV_DATE_NONE, SOCPREV_LANG_EN, text);
    ck_assert_str_eq(text, "");
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("record_read");
    TCase *c = tcase_create("getters");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, each_getter_reads_its_type);
    tcase_add_test(c, amounts_become_quantities_in_whole_units);
    tcase_add_test(c, lists_are_read_by_position);
    tcase_add_test(c, has_tells_set_from_empty);
    tcase_add_test(c, getters_say_what_is_not_there);
    tcase_add_test(c, getters_need_a_portfolio_a_field_and_a_place);
    tcase_add_test(c, records_are_found_by_id);
    suite_add_tcase(made, c);

    c = tcase_create("format");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_loop_test(c, fields_read_as_people_write_them, 0, (int)SOCPREV__COUNT(formats));
    tcase_add_test(c, money_is_shown_in_the_currency_of_the_portfolio);
    tcase_add_test(c, format_refuses_what_is_not_there);
    tcase_add_loop_test(c, dates_read_as_precisely_as_they_are_known, 0,
                        (int)SOCPREV__COUNT(dates));
    tcase_add_test(c, no_date_reads_as_nothing);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
