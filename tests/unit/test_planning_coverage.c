/* Needs by code, money and services per inhabitant, and counts that may be compared. */
#include "base_internal.h"
#include "presence.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_table *table;
static socprev_error *err;

static void begin(void)
{
    presence_begin();
}

static void end(void)
{
    socprev_table_free(table);
    table = NULL;
    ck_assert_ptr_null(err);
    presence_end();
}

/* A table from CSV; capacities, amounts, persons and dates have their types. */
static socprev_table *csv(const char *text)
{
    static const struct {
        const char *name;
        int32_t type, decimals;
    } types[] = { { "capacity", SOCPREV_COLUMN_INT64, 3 }, { "amount", SOCPREV_COLUMN_INT64, 3 },
                  { "minimum", SOCPREV_COLUMN_INT64, 3 },  { "persons", SOCPREV_COLUMN_INT64, 0 },
                  { "per", SOCPREV_COLUMN_INT64, 0 },      { "from", SOCPREV_COLUMN_DATE, 0 },
                  { "to", SOCPREV_COLUMN_DATE, 0 } };
    socprev_csv_options *of = NULL;
    socprev_table *made = NULL;
    char header[200];
    snprintf(header, sizeof header, ",%.*s,", (int)strcspn(text, "\n"), text);
    ck_assert_int_eq(socprev_csv_options_new(NULL, &of, NULL), SOCPREV_OK);
    for (size_t i = 0; i < SOCPREV__COUNT(types); i++) {
        char name[32];
        snprintf(name, sizeof name, ",%s,", types[i].name);
        if (strstr(header, name) != NULL)
            ck_assert_int_eq(socprev_csv_options_set_type(of, types[i].name, types[i].type, NULL,
                                                          types[i].decimals, NULL),
                             SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_table_read_csv(text, strlen(text), of, NULL, NULL, &made, NULL),
                     SOCPREV_OK);
    socprev_csv_options_free(of);
    return made;
}

static socprev_status weigh(const char *supply, const char *norms, const char *people,
                            const char *sets)
{
    socprev_table *of[4] = { csv(supply), csv(norms), people == NULL ? NULL : csv(people),
                             sets == NULL ? NULL : csv(sets) };
    socprev_table_free(table);
    table = NULL;
    socprev_status st = socprev_needs_table(of[0], of[1], of[2], of[3], SOCPREV_DATE_NONE,
                                            SOCPREV_VIEW_AFTER, NULL, &table, &err);
    for (int i = 0; i < 4; i++)
        socprev_table_free(of[i]);
    return st;
}

static void text_is(const char *column, int64_t row, const char *expected)
{
    const char *data = "";
    size_t size = 0;
    socprev_table_get_text(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                           &data, &size, NULL);
    ck_assert_msg(size == strlen(expected) && (size == 0 || memcmp(data, expected, size) == 0),
                  "%s, row %d: %.*s", column, (int)row, (int)size, data);
}

static int64_t number(const char *column, int64_t row)
{
    int64_t value = -999;
    socprev_table_get_int64(table, socprev_table_find_column(table, column, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

#define SUPPLY "territory,kind,form,unit,capacity,state\n"
#define NORMS "kind,unit,amount,level\n"
#define PEOPLE "territory,group,persons\n"

START_TEST(needs_come_with_codes)
{
    ck_assert_int_eq(weigh(SUPPLY "CZ0421,shelter,residential,bed,30,\n"
                                  "CZ0422,shelter,residential,bed,5.5,new\n"
                                  "CZ042,shelter,,bed,1,\n",
                           NORMS "shelter,bed,2,district\n",
                           PEOPLE "CZ0421,,10000\nCZ0422,,4000\n"
                                  "CZ0423,,0\nCZ0424,,0\nCZ0425,,0\nCZ0426,,0\nCZ0427,,0\n",
                           "set,territory\nA,CZ0421\nA,CZ0422\n"),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 1 + 7 + 1 + 1);
    text_is("territory", 0, "CZ042");
    text_is("territory", 1, "CZ0421");
    text_is("set", 8, "A");
    text_is("territory", 9, "");
    text_is("kind", 9, "shelter");
    text_is("flags", 3, "no_population|no_supply");
    int64_t scale = 1000 * 1000;
    ck_assert_int_eq(number("denominator", 0), scale);
    ck_assert_int_eq(number("need_n", 0), 28 * scale);
    ck_assert_int_eq(number("before", 0), 31000);
    ck_assert_int_eq(number("after", 0), 36500);
    ck_assert_int_eq(number("unmet_n", 0), 5 * scale / 2);
    ck_assert_int_eq(number("surplus_n", 0), 11 * scale);
    ck_assert_int_eq(number("unmet_n", 8), 5 * scale / 2);
    ck_assert_int_eq(number("need_n", 9), number("need_n", 0));
}
END_TEST

START_TEST(inhabitants_come_from_the_code_list)
{
    int64_t people = 0;
    socprev_date as_of = SOCPREV_DATE_NONE;
    ck_assert_int_eq(weigh(SUPPLY "CZ042,shelter,,bed,1,\n", NORMS "shelter,bed,1,region\n", NULL,
                           NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_territory_population("CZ042", SOCPREV_NUL, SOCPREV_DATE_NONE, &people,
                                                  &as_of, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    ck_assert_int_eq(number("population", 0), people);
    ck_assert_int_eq(number("need_n", 0), people * 1000);
}
END_TEST

START_TEST(what_is_wrong_in_a_table_is_named)
{
    static const struct {
        const char *supply, *norms, *people, *sets;
        socprev_status status;
        int32_t number;
        const char *field;
        int64_t row;
    } bad[] = {
        { "territory,kind,unit\n", NORMS, NULL, NULL, SOCPREV_E_NOT_FOUND, SP_NEEDS_COLUMN,
          "capacity", -1 },
        { SUPPLY "CZ9,shelter,,bed,1,\n", NORMS, NULL, NULL, SOCPREV_E_NOT_FOUND, SP_NEEDS_CODE,
          "territory", 0 },
        { SUPPLY "CZ042,none,,bed,1,\n", NORMS, NULL, NULL, SOCPREV_E_NOT_FOUND, SP_NEEDS_CODE,
          "kind", 0 },
        { SUPPLY "CZ042,,,bed,1,\n", NORMS, NULL, NULL, SOCPREV_E_INVALID, SP_NEEDS_EMPTY, "kind",
          0 },
        { SUPPLY "CZ042,shelter,,bed,-1,\n", NORMS, NULL, NULL, SOCPREV_E_INVALID,
          SP_NEEDS_NEGATIVE, "capacity", 0 },
        { SUPPLY "CZ042,shelter,,bed,1,old\n", NORMS, NULL, NULL, SOCPREV_E_INVALID,
          SP_NEEDS_STATE, "state", 0 },
        { SUPPLY, NORMS "shelter,bed,1,state\n", NULL, NULL, SOCPREV_E_INVALID, SP_NEEDS_LEVEL,
          "level", 0 },
        { SUPPLY, NORMS "shelter,bed,1,region\nshelter,bed,2,region\n", NULL, NULL,
          SOCPREV_E_INVALID, SP_NEED_NORM_TWICE, "norm", 1 },
        { SUPPLY, NORMS, PEOPLE "CZ042,,1\nCZ042,,1\n", NULL, SOCPREV_E_INVALID, SP_NEEDS_TWICE,
          "territory", 1 },
        { SUPPLY, NORMS, PEOPLE "CZ042,,-1\n", NULL, SOCPREV_E_INVALID, SP_NEEDS_NEGATIVE,
          "persons", 0 },
        { SUPPLY, NORMS, PEOPLE "CZ042,,1\nCZ0421,,2\n", NULL, SOCPREV_E_INVALID, SP_NEEDS_FOOT,
          "persons", -1 },
        { SUPPLY, NORMS, NULL, "set,territory\n,CZ042\n", SOCPREV_E_INVALID, SP_NEEDS_EMPTY, "set",
          0 },
        { SUPPLY, NORMS, NULL, "set,territory\nA,CZ042\nA,CZ0421\n", SOCPREV_E_INVALID,
          SP_NEED_SET_INSIDE, "members", 1 },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++) {
        socprev_status st = weigh(bad[i].supply, bad[i].norms, bad[i].people, bad[i].sets);
        expect_error(st, err, bad[i].status, bad[i].number, bad[i].field, bad[i].row);
        err = NULL;
    }
}
END_TEST

START_TEST(a_column_must_have_its_type)
{
    socprev_table *supply = csv(SUPPLY), *norms = NULL;
    ck_assert_int_eq(socprev_table_read_csv(NORMS, sizeof NORMS - 1, NULL, NULL, NULL, &norms,
                                            NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_needs_table(supply, norms, NULL, NULL, SOCPREV_DATE_NONE, 1, NULL,
                                       &table, &err),
                   SOCPREV_E_TYPE, SP_NEEDS_TYPE, "amount", -1);
    EXPECT_REFUSED(socprev_needs_table(supply, norms, NULL, NULL, SOCPREV_DATE_NONE, 5, NULL,
                                       &table, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "view", -1);
    socprev_table_free(norms);
    socprev_table_free(supply);
}
END_TEST

START_TEST(capacities_of_a_portfolio_are_supply)
{
    socprev_portfolio *p = portfolio_from(
        "project/a|name=A|territories=CZ042\nproject/b|name=B|territories=CZ042|state=rejected\n"
        "service/1|project=a|kind=shelter|count=3|new=1|territory=CZ0421\n"
        "service/2|project=a|kind=shelter|count=> 2\nservice/3|project=b|kind=shelter\n"
        "capacity/1|service=1|form=residential|unit=bed|value=12.5\n"
        "capacity/2|service=2|unit=bed|value=> 4");
    const socprev_portfolio *all[1] = { p };
    ck_assert_int_eq(socprev_supply_table(all, 1, NULL, &table, &err), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 5);
    static const struct {
        const char *territory, *form, *unit, *state;
        int64_t capacity;
    } rows[] = { { "CZ0421", "", "service", "kept", 2000 },
                 { "CZ0421", "", "service", "new", 1000 },
                 { "CZ0421", "residential", "bed", "kept", 12500 },
                 { "CZ042", "", "service", "kept", -999 }, { "CZ042", "", "bed", "kept", -999 } };
    for (int64_t i = 0; i < 5; i++) {
        text_is("territory", i, rows[i].territory);
        text_is("form", i, rows[i].form);
        text_is("unit", i, rows[i].unit);
        text_is("state", i, rows[i].state);
        ck_assert_int_eq(number("capacity", i), rows[i].capacity);
    }
    EXPECT_REFUSED(socprev_supply_table(all, 0, NULL, &table, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_EMPTY, "portfolios", -1);
    socprev_portfolio_free(p);
}
END_TEST

/* ---- money and services per inhabitant -------------------------------------------- */

START_TEST(money_belongs_where_all_of_a_project_works)
{
    double per_person = 0;
    work_out("project/a|name=A|territories=CZ042|total=1000000|start=2015-06-01\n"
             "project/b|name=B|territories=CZ0421|territories=CZ0422|total=500000|start=2015-06\n"
             "project/c|name=C|territories=CZ051|total=> 7\n"
             "project/d|name=D|territories=CZ051|total=8");
    ck_assert_int_eq(socprev_presence_spread_table(presence, NULL, &table, &err), SOCPREV_OK);
    int32_t usti = territory("CZ042"), liberec = territory("CZ051"), decin = territory("CZ0421");
    ck_assert_int_eq(number("money", usti), 150000000);
    ck_assert_int_eq(number("money", liberec), -999);
    ck_assert_int_eq(number("money", decin), -999);
    ck_assert_int_eq(
        socprev_table_get_float64(table,
                                  socprev_table_find_column(table, "money_per_inhabitant",
                                                            SOCPREV_NUL),
                                  usti, &per_person, NULL),
        SOCPREV_OK);
    ck_assert(per_person == 1500000.0 / (double)socprev_presence_population(presence, usti, NULL));
    socprev_evenness *e = NULL;
    int32_t left_out = -1;
    ck_assert_int_eq(socprev_presence_evenness(presence, SOCPREV_PRESENCE_MONEY, -1, 1, NULL, &e,
                                               &left_out, &err),
                     SOCPREV_OK);
    ck_assert(socprev_evenness_count(e) == 1 && left_out == 1);
    socprev_evenness_free(e);
    e = NULL;
    ck_assert_int_eq(socprev_presence_evenness(presence, SOCPREV_PRESENCE_MONEY, -1, 0, NULL, &e,
                                               &left_out, &err),
                     SOCPREV_OK);
    ck_assert(socprev_evenness_count(e) == 0 && left_out == 2);
    socprev_evenness_free(e);
    EXPECT_REFUSED(socprev_presence_evenness(presence, 3, -1, 1, NULL, &e, NULL, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "measure", -1);
    EXPECT_REFUSED(socprev_presence_evenness(presence, 2, 0, 1, NULL, &e, NULL, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "kind", -1);
    EXPECT_REFUSED(socprev_presence_evenness(presence, 2, -1, 2, NULL, &e, NULL, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "regions", -1);
}
END_TEST

START_TEST(a_population_of_another_time_is_found)
{
    work_out("project/a|name=A|territories=CZ042|start=2014-06-01");
    ck_assert_int_eq(socprev_findings_count(socprev_presence_findings(presence)), 0);
    work_out("project/a|name=A|territories=CZ042|start=1999-06-01\n"
             "project/b|name=B|territories=CZ0513|start=2009");
    const socprev_findings *findings = socprev_presence_findings(presence);
    ck_assert_int_eq(socprev_findings_count(findings), 2);
    ck_assert_str_eq(socprev_finding_record(findings, 0), "CZ042");
    ck_assert_int_eq(socprev_finding_number(findings, 0), SP_COVERAGE_DATE);
    ck_assert_ptr_null(socprev_presence_findings(NULL));
}
END_TEST

/* ---- counts ------------------------------------------------------------------------- */

static socprev_table *counts_of(const char *lines)
{
    socprev_portfolio *p = portfolio_from(lines);
    const socprev_portfolio *all[1] = { p };
    socprev_table *made = NULL;
    ck_assert_int_eq(socprev_counts_table(all, 1, NULL, &made, &err), SOCPREV_OK);
    socprev_portfolio_free(p);
    return made;
}

START_TEST(only_like_counts_are_compared)
{
    int32_t order = 7;
    int64_t sum = 7;
    table = counts_of("project/a|name=A|services_count=30|providers_count=9\n"
                      "project/b|name=B|services_count=> 40\nproject/c|name=C|services_count=25\n"
                      "project/d|name=D|services_count=40\n"
                      "service/1|project=a|kind=shelter|count=30\n"
                      "indicator/1|project=a|unit=osoby|definition=threshold|achieved=100\n"
                      "indicator/2|project=b|unit=osoby|definition=threshold|achieved=120\n"
                      "indicator/3|project=b|unit=osoby|definition=threshold_24|achieved=300\n"
                      "indicator/4|project=c|unit=osoby|achieved=300");
    static const char *const names[] = { "services_stated", "providers", "services_listed",
                                         "indicator",       "services_stated", "indicator",
                                         "indicator",       "services_stated", "indicator",
                                         "services_stated" };
    static const int64_t groups[] = { 1, 2, 3, 4, 1, 4, 5, 1, -999, 1 };
    ck_assert_int_eq(socprev_table_row_count(table), 10);
    for (int64_t i = 0; i < 10; i++) {
        text_is("count", i, names[i]);
        ck_assert_int_eq(number("group", i), groups[i]);
    }
    ck_assert_int_eq(socprev_counts_compare(table, 3, 5, &order, &err), SOCPREV_OK);
    ck_assert_int_eq(order, -1);
    ck_assert_int_eq(socprev_counts_compare(table, 4, 0, &order, &err), SOCPREV_OK);
    ck_assert_int_eq(order, 1); /* more than 40 and 30 */
    ck_assert_int_eq(socprev_counts_compare(table, 9, 4, &order, &err), SOCPREV_OK);
    ck_assert_int_eq(order, -1); /* 40 and more than 40 */
    EXPECT_REFUSED(socprev_counts_compare(table, 3, 6, &order, &err), SOCPREV_E_UNSUPPORTED,
                   SP_COUNTS_UNLIKE, "rows", 6);
    EXPECT_REFUSED(socprev_counts_compare(table, 0, 2, &order, &err), SOCPREV_E_UNSUPPORTED,
                   SP_COUNTS_UNLIKE, "rows", 2);
    EXPECT_REFUSED(socprev_counts_compare(table, 3, 8, &order, &err), SOCPREV_E_UNSUPPORTED,
                   SP_COUNTS_UNDEFINED, "rows", 8);
    EXPECT_REFUSED(socprev_counts_compare(table, 4, 4, &order, &err), SOCPREV_E_UNDEFINED,
                   SP_COUNTS_OVERLAP, "rows", 4);
    EXPECT_REFUSED(socprev_counts_compare(table, 0, 10, &order, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "row", -1);
    static const int64_t stated[] = { 0, 7, 9 }, unlike[] = { 0, 1 }, people[] = { 3, 5 },
                         bound[] = { 0, 4 }, twice[] = { 0, 0 };
    ck_assert_int_eq(socprev_counts_add(table, stated, 3, &sum, &err), SOCPREV_OK);
    ck_assert_int_eq(sum, 95);
    EXPECT_REFUSED(socprev_counts_add(table, unlike, 2, &sum, &err), SOCPREV_E_UNSUPPORTED,
                   SP_COUNTS_UNLIKE, "rows", 1);
    EXPECT_REFUSED(socprev_counts_add(table, people, 2, &sum, &err), SOCPREV_E_UNSUPPORTED,
                   SP_COUNTS_PERSONS, "rows", 1);
    EXPECT_REFUSED(socprev_counts_add(table, bound, 2, &sum, &err), SOCPREV_E_UNDEFINED,
                   SP_COUNTS_INEXACT, "rows", 1);
    EXPECT_REFUSED(socprev_counts_add(table, twice, 2, &sum, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "rows", -1);
    ck_assert_int_eq(sum, 95);
}
END_TEST

/* ---- failed allocations --------------------------------------------------------------- */

static socprev_table *some_supply, *some_norms, *some_sets;
static const socprev_portfolio *some_portfolio;

static socprev_status weigh_with(const socprev_memory *memory)
{
    socprev_table *made = NULL;
    socprev_status st = socprev_needs_table(some_supply, some_norms, NULL, some_sets,
                                            SOCPREV_DATE_NONE, SOCPREV_VIEW_AFTER, memory, &made,
                                            NULL);
    if (st != SOCPREV_OK && made != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_table_free(made);
    return st;
}

static socprev_status read_with(const socprev_memory *memory)
{
    socprev_table *made = NULL;
    socprev_presence *there = NULL;
    socprev_status st = socprev_supply_table(&some_portfolio, 1, memory, &made, NULL);
    socprev_table_free(made);
    made = NULL;
    if (st == SOCPREV_OK)
        st = socprev_counts_table(&some_portfolio, 1, memory, &made, NULL);
    socprev_table_free(made);
    made = NULL;
    if (st == SOCPREV_OK)
        st = socprev_presence_new(&some_portfolio, 1, NULL, memory, &there, NULL);
    if (st == SOCPREV_OK)
        st = socprev_presence_spread_table(there, memory, &made, NULL);
    socprev_table_free(made);
    socprev_presence_free(there);
    return st;
}

START_TEST(every_allocation_may_fail)
{
    some_supply = csv(SUPPLY "CZ0411,shelter,residential,bed,30,\n");
    some_norms = csv(NORMS "shelter,bed,2,region\n");
    some_sets = csv("set,territory\nA,CZ0411\n");
    const char *wrong = fault_loop(weigh_with);
    ck_assert_msg(wrong == NULL, "needs: %s", wrong);
    socprev_portfolio *p = portfolio_from("project/a|name=A|territories=CZ042|services_count=3|"
                                          "start=1999\nservice/1|project=a|kind=shelter|count=2\n"
                                          "capacity/1|service=1|unit=bed|value=4\n"
                                          "indicator/1|project=a|unit=osoby|achieved=1");
    some_portfolio = p;
    wrong = fault_loop(read_with);
    ck_assert_msg(wrong == NULL, "records: %s", wrong);
    socprev_portfolio_free(p);
    socprev_table_free(some_sets);
    socprev_table_free(some_norms);
    socprev_table_free(some_supply);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("planning coverage");
    TCase *cases = tcase_create("coverage");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, needs_come_with_codes);
    tcase_add_test(cases, inhabitants_come_from_the_code_list);
    tcase_add_test(cases, what_is_wrong_in_a_table_is_named);
    tcase_add_test(cases, a_column_must_have_its_type);
    tcase_add_test(cases, capacities_of_a_portfolio_are_supply);
    tcase_add_test(cases, money_belongs_where_all_of_a_project_works);
    tcase_add_test(cases, a_population_of_another_time_is_found);
    tcase_add_test(cases, only_like_counts_are_compared);
    tcase_add_test(cases, every_allocation_may_fail);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
