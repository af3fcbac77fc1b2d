/* Supply of portfolios, money and services per inhabitant, and counts that may be compared. */
#include "base_internal.h"
#include "presence.h"
#include "suite.h"
#include "support.h"

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

static const socprev_portfolio *some_portfolio;

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
    socprev_portfolio *p = portfolio_from("project/a|name=A|territories=CZ042|services_count=3|"
                                          "start=1999\nservice/1|project=a|kind=shelter|count=2\n"
                                          "capacity/1|service=1|unit=bed|value=4\n"
                                          "indicator/1|project=a|unit=osoby|achieved=1");
    some_portfolio = p;
    const char *wrong = fault_loop(read_with);
    ck_assert_msg(wrong == NULL, "records: %s", wrong);
    socprev_portfolio_free(p);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("planning coverage");
    TCase *cases = tcase_create("coverage");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, capacities_of_a_portfolio_are_supply);
    tcase_add_test(cases, money_belongs_where_all_of_a_project_works);
    tcase_add_test(cases, a_population_of_another_time_is_found);
    tcase_add_test(cases, only_like_counts_are_compared);
    tcase_add_test(cases, every_allocation_may_fail);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
