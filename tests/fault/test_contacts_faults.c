/* Contacts in: every allocation fails once and for good, and a full disk under a stream. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>

#include <cmocka.h>

static const char text[] =
    "person,date,project,service,kind,amount,unit,birth_year\n"
    "p,2013-01-02,ip2,s,shelter,1,hour,1980\nq,2013-01-03,ip2,t,57,1,month_of_housing,1981\n"
    "p,2013-01-02,ip2,s,shelter,1,hour,1982\nr,2013-01-02,ip3,s,shelter,x,hour,\n"
    "s,2016-01-02,ip2,s,shelter,1,hour,";

static socprev_contact_options *new_options(const socprev_memory *memory, socprev_status *st)
{
    static const char *const projects[] = { "ip2" }, *const kinds[] = { "shelter", "57" };
    socprev_contact_options *options = NULL;
    socprev_support_units *units = NULL;
    socprev_date first, last;
    socprev_date_from_day(2013, 1, 1, &first);
    socprev_date_from_day(2014, 1, 1, &last);
    *st = socprev_contact_options_new(memory, &options, NULL);
    if (*st == SOCPREV_OK)
        *st = socprev_contact_options_set_known(options, SOCPREV_BY_PROJECT, projects, 0, 1, NULL);
    if (*st == SOCPREV_OK)
        *st = socprev_contact_options_set_known(options, SOCPREV_BY_KIND, kinds, 0, 2, NULL);
    if (*st == SOCPREV_OK)
        *st = socprev_contact_options_set_period(options, "s", 1, first, last, NULL);
    if (*st == SOCPREV_OK)
        *st = socprev_contact_options_set_rule(options, SOCPREV_RULE_DUPLICATE,
                                               SOCPREV_ACTION_REPORT, NULL);
    if (*st == SOCPREV_OK)
        *st = socprev_support_units_new(memory, &units, NULL);
    if (*st == SOCPREV_OK)
        *st = socprev_contact_options_set_units(options, units, NULL);
    socprev_support_units_free(units);
    return options;
}

static socprev_status stream(const socprev_memory *memory)
{
    socprev_status st;
    socprev_contact_options *options = new_options(memory, &st);
    socprev_contact_file *file = NULL;
    int64_t contacts = 0;
    if (st == SOCPREV_OK)
        st = socprev_contact_file_begin(options, memory, &file, NULL);
    for (size_t at = 0; at < sizeof text - 1 && st == SOCPREV_OK; at += 50) {
        size_t n = sizeof text - 1 - at < 50 ? sizeof text - 1 - at : 50;
        st = socprev_contact_file_feed(file, text + at, n, NULL);
        contacts += socprev_contacts_count(socprev_contact_file_contacts(file));
    }
    if (st == SOCPREV_OK)
        st = socprev_contact_file_end(file, NULL);
    contacts += socprev_contacts_count(socprev_contact_file_contacts(file));
    if (st == SOCPREV_OK && (contacts != 3 || socprev_contact_file_found(file) != 5 ||
                             socprev_contact_file_left_out(file) != 2))
        st = SOCPREV_E_INTERNAL;
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    return st;
}

static socprev_status read_units(const socprev_memory *memory)
{
    static const char units_text[] = "unit,hours,source\nnight,8,call\nweek,1/3,\n";
    socprev_support_units *units = NULL;
    socprev_status st = socprev_support_units_read(units_text, sizeof units_text - 1, NULL, memory,
                                                   &units, NULL);
    if (st != SOCPREV_OK && units != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_support_units_free(units);
    return st;
}

static socprev_status take_portfolio(const socprev_memory *memory)
{
    static const char document[] =
        "{\"format\":\"socprev-portfolio\",\"version\":1,\"portfolio\":{\"id\":\"p\","
        "\"name\":\"P\"},\"projects\":[{\"id\":\"ip2\",\"name\":\"IP 2\",\"start\":\"2012\","
        "\"territories\":[\"CZ042\"],\"kinds\":[\"shelter\"]}],\"services\":[{\"id\":\"s1\","
        "\"project\":\"ip2\",\"kind\":\"shelter\"}]}";
    socprev_portfolio *portfolio = NULL;
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    socprev_date first;
    socprev_date_from_day(2013, 1, 1, &first);
    assert_int_equal(socprev_portfolio_read(document, sizeof document - 1, NULL, NULL, NULL,
                                            &portfolio, NULL),
                     SOCPREV_OK);
    socprev_status st = socprev_contact_options_new(memory, &options, NULL);
    if (st == SOCPREV_OK)
        st = socprev_contact_options_set_period(options, "other", SOCPREV_NUL, first,
                                                SOCPREV_DATE_NONE, NULL);
    if (st == SOCPREV_OK)
        st = socprev_contact_options_set_portfolio(options, portfolio, NULL);
    if (st == SOCPREV_OK) /* both periods hold, and the project of the portfolio is known */
        st = socprev_contact_file_parse("person,date,service,project\np,2011,s1,ip2\n"
                                        "p,2012,other,ip2\np,2013,s1,ip9\np,2013,s1,ip2\n",
                                        SOCPREV_NUL, options, NULL, memory, &file, NULL);
    if (st == SOCPREV_OK && socprev_contact_file_left_out(file) != 3)
        st = SOCPREV_E_INTERNAL;
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    socprev_portfolio_free(portfolio);
    return st;
}

static socprev_status check_arrays(const socprev_memory *memory)
{
    enum { ROWS = 40 };
    static uint64_t person[ROWS];
    static int32_t year[ROWS];
    static socprev_date day[ROWS];
    static uint8_t marks[ROWS];
    static const int32_t known[] = { 3 };
    socprev_contacts *contacts = NULL;
    socprev_contact_check *check = NULL;
    for (size_t i = 0; i < ROWS; i++) {
        person[i] = i / 2;
        year[i] = 1980 + (int32_t)i;
        socprev_date_from_day(2013, 1, 1, &day[i]);
        marks[i] = 77;
    }
    assert_int_equal(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_dates(contacts, day, 0, NULL);
    socprev_contacts_bind_birth_years(contacts, year, 0, NULL);
    assert_int_equal(socprev_contacts_append(contacts, ROWS, NULL), SOCPREV_OK);
    socprev_status st = socprev_contact_check_new(memory, &check, NULL);
    if (st == SOCPREV_OK)
        st = socprev_contact_check_set_duplicates(check, 1, NULL);
    if (st == SOCPREV_OK)
        st = socprev_contact_check_set_known(check, SOCPREV_BY_KIND, known, 0, 1, NULL);
    if (st == SOCPREV_OK)
        st = socprev_contact_check_set_period(check, 9, day[0], SOCPREV_DATE_NONE, NULL);
    if (st == SOCPREV_OK)
        st = socprev_contact_check_add(check, contacts, marks, ROWS, NULL, NULL);
    if (marks[1] != (st == SOCPREV_OK ? SOCPREV_MARK_BIRTH_YEAR | SOCPREV_MARK_DUPLICATE : 77))
        st = SOCPREV_E_INTERNAL;
    socprev_contact_check_free(check);
    socprev_contacts_free(contacts);
    return st;
}

static void loop(fault_scenario scenario)
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void streams(void **state)
{
    (void)state;
    loop(stream);
}

static void units(void **state)
{
    (void)state;
    loop(read_units);
}

static void portfolios(void **state)
{
    (void)state;
    loop(take_portfolio);
}

static void arrays(void **state)
{
    (void)state;
    loop(check_arrays);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(streams),
        cmocka_unit_test(units),
        cmocka_unit_test(portfolios),
        cmocka_unit_test(arrays),
    };
    return cmocka_run_group_tests_name("contacts faults", tests, NULL, NULL);
}
