/* Contacts that cannot be right: by line, in pieces, from arrays and from Arrow. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_contact_options *options;
static socprev_contact_file *file;

static void begin(void)
{
    ck_assert_int_eq(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    file = NULL;
    options = NULL;
}

static socprev_status try(const char *text, socprev_error **err)
{
    socprev_contact_file_free(file);
    file = NULL;
    return socprev_contact_file_parse(text, SOCPREV_NUL, options, NULL, NULL, &file, err);
}

static void read_in(const char *text)
{
    socprev_error *err = NULL;
    ck_assert_msg(try(text, &err) == SOCPREV_OK, "%s",
                  socprev_error_message(err, SOCPREV_LANG_EN));
}

static int64_t total(const socprev_contacts *contacts, int32_t measure)
{
    socprev_people *people = NULL;
    int64_t value = -1;
    ck_assert_int_eq(socprev_people_cube(contacts, NULL, 0, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    socprev_people_value(people, 0, measure, &value);
    socprev_people_free(people);
    return value;
}

static int64_t of_file(int32_t measure)
{
    return total(socprev_contact_file_contacts(file), measure);
}

static void finding_is(int64_t i, int32_t severity, int32_t number, const char *record,
                       const char *field)
{
    const socprev_findings *findings = socprev_contact_file_findings(file);
    ck_assert_int_gt(socprev_findings_count(findings), i);
    ck_assert_int_eq(socprev_finding_severity(findings, i), severity);
    ck_assert_int_eq(socprev_finding_number(findings, i), number);
    ck_assert_str_eq(socprev_finding_record(findings, i), record);
    ck_assert_str_eq(socprev_finding_field(findings, i), field);
}

enum { WARNING = SOCPREV_SEVERITY_WARNING, MISTAKE = SOCPREV_SEVERITY_MISTAKE };

static void rule(int32_t which, int32_t action)
{
    ck_assert_int_eq(socprev_contact_options_set_rule(options, which, action, NULL), SOCPREV_OK);
}

/* ---- columns ------------------------------------------------------------------------ */

START_TEST(amounts_count_by_their_units)
{
    socprev_support_units *units = NULL;
    socprev_support_units_new(NULL, &units, NULL);
    socprev_support_units_set(units, "noc", SOCPREV_NUL, 480, 1, NULL, 0, NULL);
    ck_assert_int_eq(socprev_contact_options_set_units(options, units, NULL), SOCPREV_OK);
    socprev_support_units_free(units);
    read_in("person,date,amount,unit\n"
            "p,2013,1.5,hour\np,2013,2,noc\np,2013,0.5,month_of_housing\n"
            "p,2013,,noc\np,2013,,\np,2013,0,minute\n");
    ck_assert_int_eq(of_file(SOCPREV_MINUTES), 90 + 960 + 450);
    ck_assert_int_eq(of_file(SOCPREV_UNTIMED_CONTACTS), 2);
    ck_assert_int_eq(socprev_contact_file_found(file), 0);
}
END_TEST

START_TEST(a_unit_without_conversion_is_named_and_never_0)
{
    read_in("person,date,amount,unit\n"
            "p,2013,2,noc\np,2013,2,\np,2013,-1,hour\np,2013,0.33,hour\np,2013,-1,noc\n"
            "p,2013,99999999999999,hour\np,2013,1,hour\n");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 6);
    ck_assert_int_eq(of_file(SOCPREV_MINUTES), 60);
    finding_is(0, MISTAKE, 4350, "line/2", "unit");
    finding_is(1, MISTAKE, 4351, "line/3", "unit");
    finding_is(2, MISTAKE, 4087, "line/4", "amount");
    finding_is(3, MISTAKE, 4088, "line/5", "amount");
    finding_is(4, MISTAKE, 4350, "line/6", "unit");
    finding_is(5, MISTAKE, 4087, "line/6", "amount"); /* both mistakes of the line */
    ck_assert_str_eq(socprev_finding_record(socprev_contact_file_findings(file), 6), "line/7");
}
END_TEST

START_TEST(columns_of_time_exclude_each_other)
{
    static const struct {
        const char *text;
        socprev_status status;
        int32_t number;
    } cases[] = {
        { "person,date,minutes,amount,unit\n", SOCPREV_E_DUPLICATE, 4083 },
        { "person,date,unit,amount,hours\n", SOCPREV_E_DUPLICATE, 4083 },
        { "person,date,amount\n", SOCPREV_E_NOT_FOUND, 4082 },
        { "person,date,amount,unitt\n", SOCPREV_E_NOT_FOUND, 4081 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        socprev_error *err = NULL;
        ck_assert_int_eq(try(cases[i].text, &err), cases[i].status);
        ck_assert_int_eq(socprev_error_number(err), cases[i].number);
        socprev_error_free(err);
    }
}
END_TEST

START_TEST(two_years_of_birth_are_reported_and_count)
{
    read_in("person,date,birth_year\np,2013,1980\nq,2013,1990\np,2013,\np,2013,1981\n"
            "p,2013,1980\n,2013,1700\nr,2013,1799\nr,2013,2014\nr,2013,80\nr,2013,2013\n");
    ck_assert_int_eq(of_file(SOCPREV_PERSONS), 3);
    finding_is(0, WARNING, 4355, "line/5", "birth_year");
    finding_is(1, MISTAKE, 4352, "line/7", "birth_year");
    finding_is(2, MISTAKE, 4352, "line/8", "birth_year");
    finding_is(3, MISTAKE, 4352, "line/9", "birth_year");
    finding_is(4, MISTAKE, 4352, "line/10", "birth_year");
    ck_assert_int_eq(socprev_contact_file_found(file), 5);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 4);
    /* no message shows the year or the pseudonym */
    ck_assert_str_eq(socprev_finding_message(socprev_contact_file_findings(file), 0,
                                             SOCPREV_LANG_EN),
                     "this person has another year of birth in line or row 2");
    rule(SOCPREV_RULE_BIRTH_YEAR, SOCPREV_ACTION_DROP);
    read_in("person,date,birth_year\np,2013,1980\np,2013,1981\n");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 1);
    finding_is(0, MISTAKE, 4355, "line/3", "birth_year");
    rule(SOCPREV_RULE_BIRTH_YEAR, SOCPREV_ACTION_IGNORE);
    read_in("person,date,birth_year\np,2013,1980\np,2013,1981\n");
    ck_assert_int_eq(socprev_contact_file_found(file), 0);
}
END_TEST

/* ---- duplicates ----------------------------------------------------------------------- */

#define TWICE "person,date,service,minutes\n"                                          \
              "p,2013-01-02,s,10\n,2013-01-02,s,10\np,2013-01-02,t,10\np,2013-01-02,s,20\n" \
              "q,2013-01-02,s,10\np,2013-01-03,s,10\n,2013-01-02,s,10\np,2013-01,s,10\n"   \
              "p,2013-01,s,10\np,2. 1. 2013,s,10\n"

START_TEST(the_same_contact_twice_is_found)
{
    read_in(TWICE);
    ck_assert_int_eq(socprev_contact_file_found(file), 0); /* nobody asked */
    rule(SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_REPORT);
    read_in(TWICE);
    ck_assert_int_eq(socprev_contact_file_found(file), 1);
    finding_is(0, WARNING, 4356, "line/11", "person");
    ck_assert_int_eq(of_file(SOCPREV_CONTACTS), 10);
    rule(SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_DROP);
    read_in(TWICE);
    finding_is(0, MISTAKE, 4356, "line/11", "person");
    ck_assert_int_eq(of_file(SOCPREV_CONTACTS), 9);
    rule(SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_REFUSE);
    socprev_error *err = NULL;
    ck_assert_int_eq(try(TWICE, &err), SOCPREV_E_DUPLICATE);
    ck_assert_int_eq(socprev_error_line(err), 11);
    socprev_error_free(err);
}
END_TEST

START_TEST(strictness_refuses_what_would_be_dropped)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contact_options_set_strict(options, 1, NULL), SOCPREV_OK);
    rule(SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_REPORT);
    read_in(TWICE);
    ck_assert_int_eq(socprev_contact_file_found(file), 1);
    rule(SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_DROP);
    ck_assert_int_eq(try(TWICE, &err), SOCPREV_E_DUPLICATE);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_contact_options_set_rule(options, SOCPREV_RULE_CELL,
                                                      SOCPREV_ACTION_REPORT, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_rule(options, 5, SOCPREV_ACTION_DROP, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_rule(options, 1, 4, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(findings_beyond_the_limit_are_counted)
{
    ck_assert_int_eq(socprev_contact_options_set_max_findings(options, 2, NULL), SOCPREV_OK);
    read_in("person,date,minutes\np,2013,-1\np,2013-13,-1\np,2013,x\np,2013,1\n");
    ck_assert_int_eq(socprev_findings_count(socprev_contact_file_findings(file)), 2);
    ck_assert_int_eq(socprev_contact_file_found(file), 4);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 3);
}
END_TEST

/* ---- what is known ---------------------------------------------------------------------- */

START_TEST(codes_that_no_list_has_are_named)
{
    static const char *const projects[] = { "ip1", "ip2" }, *const kinds[] = { "57" };
    static const char *const none[] = { "" }, *const wrong[] = { "shelter", "sheltr" };
    ck_assert_int_eq(socprev_contact_options_set_known(options, SOCPREV_BY_PROJECT, projects, 0, 2,
                                                       NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_options_set_known(options, SOCPREV_BY_KIND, kinds, 0, 1,
                                                       NULL),
                     SOCPREV_OK);
    read_in("person,date,project,kind\np,2013,ip3,shelter\np,2013,ip1,70\np,2013,,\n"
            "p,2013,ip2,shelter\np,2013,ip3,70\n");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 3);
    finding_is(0, MISTAKE, 4353, "line/2", "project");
    finding_is(1, MISTAKE, 4353, "line/3", "kind");
    finding_is(2, MISTAKE, 4353, "line/6", "project");
    finding_is(3, MISTAKE, 4353, "line/6", "kind");
    ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, 0), "ip1");
    /* of a line with a bad cell all the rest is told as well */
    read_in("person,date,project,kind\np,2013-13,ip3,70\np,2013-13,ip1,shelter\n");
    ck_assert_int_eq(socprev_contact_file_found(file), 4);
    finding_is(1, MISTAKE, 4353, "line/2", "project");
    finding_is(2, MISTAKE, 4353, "line/2", "kind");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 2);
    rule(SOCPREV_RULE_KNOWN, SOCPREV_ACTION_IGNORE);
    read_in("person,date,project\np,2013,ip3\n");
    ck_assert_int_eq(socprev_contact_file_found(file), 0);
    ck_assert_int_eq(socprev_contact_options_set_known(options, SOCPREV_BY_KIND, wrong, 0, 2,
                                                       NULL),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_contact_options_set_known(options, SOCPREV_BY_SERVICE, none, 0, 1,
                                                       NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_known(options, SOCPREV_BY_MONTH, none, 0, 0,
                                                       NULL),
                     SOCPREV_E_INVALID);
    rule(SOCPREV_RULE_KNOWN, SOCPREV_ACTION_DROP);
    socprev_contact_options_set_known(options, SOCPREV_BY_PROJECT, NULL, 0, 0, NULL);
    read_in("person,date,project,kind\np,2013,ip3,shelter\n");
    ck_assert_int_eq(socprev_contact_file_found(file), 0);
    socprev_contact_options_set_known(options, SOCPREV_BY_PROJECT, projects, 0, 0, NULL);
    read_in("person,date,project\np,2013,ip1\n");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 1);
}
END_TEST

static socprev_date date(const char *text)
{
    socprev_date out = SOCPREV_DATE_NONE;
    ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &out, NULL), SOCPREV_OK);
    return out;
}

START_TEST(dates_outside_the_period_of_the_service_are_named)
{
    ck_assert_int_eq(socprev_contact_options_set_period(options, "s", SOCPREV_NUL,
                                                        date("2013-03"), date("2014-02-15"),
                                                        NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_options_set_period(options, "open", 4, SOCPREV_DATE_NONE,
                                                        date("2013"), NULL),
                     SOCPREV_OK);
    read_in("person,date,service,electronic\np,2013-02-28,s,x\np,2013-03-28,s,x\n");
    ck_assert_int_eq(socprev_contact_file_found(file), 3);
    finding_is(1, MISTAKE, 4354, "line/2", "date");
    read_in("person,date,service\np,2013-03-01,s\np,2013-02-28,s\np,2014-02-15,s\np,2014-02-16,s\n"
            "p,2014-02,s\np,2014-03,s\np,2013,s\np,2012,s\np,,s\np,1990,other\np,1990,\n"
            "p,2013-12-31,open\np,2014-01-01,open\np,1900,open\n");
    ck_assert_int_eq(socprev_contact_file_found(file), 5);
    finding_is(0, MISTAKE, 4354, "line/3", "date");
    finding_is(1, MISTAKE, 4354, "line/5", "date");
    finding_is(2, MISTAKE, 4354, "line/7", "date");
    finding_is(3, MISTAKE, 4354, "line/9", "date");
    finding_is(4, MISTAKE, 4354, "line/14", "date");
    ck_assert_int_eq(socprev_contact_options_set_period(options, "s", 1, date("2014"),
                                                        date("2013"), NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_period(options, "", 0, date("2013"),
                                                        SOCPREV_DATE_NONE, NULL),
                     SOCPREV_E_INVALID);
    rule(SOCPREV_RULE_PERIOD, SOCPREV_ACTION_REPORT);
    read_in("person,date,service\np,2013-02-28,s\n");
    finding_is(0, WARNING, 4354, "line/2", "date");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
}
END_TEST

static const char portfolio_text[] =
    "{\"format\":\"socprev-portfolio\",\"version\":1,\"portfolio\":{\"id\":\"p\",\"name\":\"P\"},"
    "\"projects\":[{\"id\":\"ip2\",\"name\":\"IP 2\",\"start\":\"2012-01-01\","
    "\"end\":\"2015-12-31\","
    "\"services_end\":\"2014-12-31\",\"territories\":[\"CZ042\"],\"kinds\":[\"shelter\"]}],"
    "\"services\":[{\"id\":\"s1\",\"project\":\"ip2\",\"kind\":\"shelter\","
    "\"start\":\"2013-05-01\"},"
    "{\"id\":\"s2\",\"project\":\"ip2\",\"kind\":\"field_programme\"}]}";

START_TEST(a_portfolio_tells_what_is_known)
{
    socprev_portfolio *portfolio = NULL;
    socprev_error *err = NULL;
    ck_assert_msg(socprev_portfolio_read(portfolio_text, sizeof portfolio_text - 1, NULL, NULL,
                                         NULL, &portfolio, &err) == SOCPREV_OK,
                  "%s", socprev_error_message(err, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_contact_options_set_portfolio(options, portfolio, NULL), SOCPREV_OK);
    socprev_portfolio_free(portfolio);
    read_in("person,date,project,service,kind,territory\n"
            "p,2013-06-01,ip2,s1,shelter,Děčín\n"          /* as it should be */
            "p,2013-04-30,ip2,s1,shelter,CZ0421\n"         /* before the service began */
            "p,2015-01-01,ip2,s2,field_programme,CZ042\n"  /* when services were not paid */
            "p,2012-01-01,ip2,s2,field_programme,CZ042\n"  /* begins with the project */
            "p,2013-06-01,ip3,s3,57,CZ010\n"
            "p,2013-06-01,ip2,s2,70,CZ0427\n");
    finding_is(0, MISTAKE, 4354, "line/3", "date");
    finding_is(1, MISTAKE, 4354, "line/4", "date");
    finding_is(2, MISTAKE, 4353, "line/6", "project");
    finding_is(3, MISTAKE, 4353, "line/6", "service");
    finding_is(4, MISTAKE, 4353, "line/6", "territory");
    finding_is(5, MISTAKE, 4353, "line/7", "kind");
    ck_assert_int_eq(socprev_contact_file_found(file), 6);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 4);
}
END_TEST

/* ---- in pieces ----------------------------------------------------------------------------- */

#define LINES "\xef\xbb\xbfperson,date,service,minutes\r\n\"p\"\"\",2013-01-02,s,10\r\n" \
              "q,2013-01-02,\"t\n\",x\r\n\"p\"\"\",2013-01-02,s,10"

START_TEST(any_cut_gives_the_same)
{
    size_t size = sizeof LINES - 1;
    rule(SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_REPORT);
    for (size_t cut = 0; cut <= size; cut++) {
        int64_t contacts = 0;
        socprev_contact_file_free(file);
        file = NULL;
        ck_assert_int_eq(socprev_contact_file_begin(options, NULL, &file, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_contact_file_feed(file, LINES, cut, NULL), SOCPREV_OK);
        contacts += of_file(SOCPREV_CONTACTS);
        ck_assert_int_eq(socprev_contact_file_feed(file, LINES + cut, size - cut, NULL),
                         SOCPREV_OK);
        contacts += of_file(SOCPREV_CONTACTS);
        ck_assert_int_eq(socprev_contact_file_end(file, NULL), SOCPREV_OK);
        contacts += of_file(SOCPREV_CONTACTS);
        ck_assert_int_eq(contacts, 2);
        ck_assert_int_eq(socprev_contact_file_rows(file), 3);
        finding_is(0, MISTAKE, 4086, "line/4", "minutes"); /* behind the line feed in its row */
        finding_is(1, WARNING, 4356, "line/5", "person");
        ck_assert_int_eq(socprev_contact_file_code_count(file, SOCPREV_BY_SERVICE), 1);
        ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_SERVICE, 0), "s");
        ck_assert_int_eq(socprev_contact_file_feed(file, "x", 1, NULL), SOCPREV_E_INVALID);
        ck_assert_int_eq(socprev_contact_file_end(file, NULL), SOCPREV_E_INVALID);
    }
}
END_TEST

/* A file that is being read does not look at what the caller does with the options. */
START_TEST(options_may_change_and_go)
{
    static const char *const known[] = { "s" };
    static const char lines[] = "person,date,service,amount,unit\np,2013-01-02,s,1,hour\n"
                                "p,2013-01-02,t,1,hour\n";
    socprev_support_units *units = NULL;
    ck_assert_int_eq(
        socprev_contact_options_set_known(options, SOCPREV_BY_SERVICE, known, 0, 1, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_support_units_new(NULL, &units, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_options_set_units(options, units, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_begin(options, NULL, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_options_set_units(options, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_options_set_strict(options, 1, NULL), SOCPREV_OK);
    socprev_contact_options_free(options);
    options = NULL;
    ck_assert_int_eq(socprev_contact_file_feed(file, lines, sizeof lines - 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_end(file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 1); /* t is not known */
    socprev_support_units_free(units);
}
END_TEST

START_TEST(after_a_failure_nothing_more_is_taken)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contact_file_begin(options, NULL, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_feed(file, "person,date\np,2013\nq,2013,\n", 27, &err),
                     SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_line(err), 3);
    socprev_error_free(err);
    err = NULL;
    ck_assert_int_eq(socprev_contacts_count(socprev_contact_file_contacts(file)), 0);
    ck_assert_int_eq(socprev_contact_file_feed(file, "q,2013\n", 7, &err), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 4359);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_contact_file_end(file, NULL), SOCPREV_E_INVALID);
}
END_TEST

/* ---- arrays ---------------------------------------------------------------------------------- */

START_TEST(arrays_are_marked_and_dropped)
{
    static const uint64_t person[] = { 1, 1, 1, 2, 1 };
    static const int32_t service[] = { 0, 0, 3, -1, 0 }, year[] = { 1980, 0, 1981, 1981, 1980 };
    static const int32_t known[] = { 0, 2 };
    socprev_date day[5] = { date("2013-01-02"), date("2013-01-02"), date("2013-01-02"),
                            date("2013-01-02"), date("2016-01-02") };
    uint8_t marks[5] = { 0 };
    socprev_contacts *contacts = NULL;
    socprev_contact_check *check = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_SERVICE, service, 0, NULL);
    socprev_contacts_bind_dates(contacts, day, 0, NULL);
    socprev_contacts_bind_birth_years(contacts, year, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 5, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_check_new(NULL, &check, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_check_set_known(check, SOCPREV_BY_SERVICE, known, 0, 2, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_check_set_period(check, 0, date("2013"), date("2014"), NULL),
                     SOCPREV_OK);
    socprev_contact_check_set_duplicates(check, 1, NULL);
    ck_assert_int_eq(socprev_contact_check_add(check, contacts, marks, 5, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(marks[0], 0);
    ck_assert_uint_eq(marks[1], SOCPREV_MARK_DUPLICATE);
    ck_assert_uint_eq(marks[2], SOCPREV_MARK_SERVICE | SOCPREV_MARK_BIRTH_YEAR);
    ck_assert_uint_eq(marks[3], 0);
    ck_assert_uint_eq(marks[4], SOCPREV_MARK_PERIOD);
    ck_assert_int_eq(socprev_contact_check_count(check, SOCPREV_MARK_PERIOD), 1);
    ck_assert_int_eq(socprev_contact_check_count(check, 3), 0);
    ck_assert_int_eq(socprev_contacts_drop(contacts, marks, 4, 255, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_drop(contacts, marks, 5, 256, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_drop(contacts, marks, 5,
                                           SOCPREV_MARK_DUPLICATE | SOCPREV_MARK_PERIOD, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_count(contacts), 3);
    ck_assert_int_eq(total(contacts, SOCPREV_PERSONS), 2);
    /* what was seen is remembered: the next piece has them all again */
    ck_assert_int_eq(socprev_contact_check_add(check, contacts, marks, 3, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(marks[0], SOCPREV_MARK_DUPLICATE);
    ck_assert_int_eq(socprev_contact_check_add(check, contacts, marks, 2, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_check_set_known(check, 5, known, 0, 2, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_check_set_known(check, 0, service, 0, 4, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_check_set_period(check, -1, date("2013"), date("2014"), NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_check_set_period(check, 0, date("2014"), date("2013"), NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_check_set_duplicates(check, 2, NULL), SOCPREV_E_INVALID);
    socprev_contact_check_free(check);
    socprev_contacts_free(contacts);
}
END_TEST

START_TEST(a_year_of_birth_out_of_range_is_refused)
{
    static const int32_t years[] = { 0, 9999, 10000, -1 };
    socprev_contacts *contacts = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_birth_years(contacts, years, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_append(contacts, 3, &err), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 3728);
    ck_assert_int_eq(socprev_error_index(err), 2);
    socprev_error_free(err);
    socprev_contacts_bind_birth_years(contacts, years + 3, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 1, NULL), SOCPREV_E_INVALID);
    socprev_contacts_free(contacts);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("checks of contacts");
    TCase *tcase = tcase_create("checks");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, amounts_count_by_their_units);
    tcase_add_test(tcase, a_unit_without_conversion_is_named_and_never_0);
    tcase_add_test(tcase, columns_of_time_exclude_each_other);
    tcase_add_test(tcase, two_years_of_birth_are_reported_and_count);
    tcase_add_test(tcase, the_same_contact_twice_is_found);
    tcase_add_test(tcase, strictness_refuses_what_would_be_dropped);
    tcase_add_test(tcase, findings_beyond_the_limit_are_counted);
    tcase_add_test(tcase, codes_that_no_list_has_are_named);
    tcase_add_test(tcase, dates_outside_the_period_of_the_service_are_named);
    tcase_add_test(tcase, a_portfolio_tells_what_is_known);
    tcase_add_test(tcase, any_cut_gives_the_same);
    tcase_add_test(tcase, options_may_change_and_go);
    tcase_add_test(tcase, after_a_failure_nothing_more_is_taken);
    tcase_add_test(tcase, arrays_are_marked_and_dropped);
    tcase_add_test(tcase, a_year_of_birth_out_of_range_is_refused);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
