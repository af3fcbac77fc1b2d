/* Which kinds of services are where: known, unknown, missing. */
#include "presence.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

/* State, and services known at least. */
static void is(const char *place, const char *of, int32_t state, int64_t at_least)
{
    int32_t found = -1;
    int64_t known = -1;
    ck_assert_int_eq(socprev_presence_state(presence, territory(place), kind(of), &found),
                     SOCPREV_OK);
    ck_assert_msg(found == state, "%s in %s is %d", of, place, found);
    socprev_coverage_count_known(socprev_presence_coverage(presence), territory(place), kind(of),
                                 &known, NULL);
    ck_assert_int_eq(known, at_least);
}

static bool is_exact(const char *place, const char *of)
{
    int64_t count = 0;
    return socprev_coverage_count(socprev_presence_coverage(presence), territory(place), kind(of),
                                  &count) == SOCPREV_OK;
}

/* ---- what a project says ------------------------------------------------------- */

START_TEST(a_complete_list_says_what_is_there_and_what_is_not)
{
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds=halfway_house|kinds_count=2");
    is("CZ042", "shelter", PRESENT, 1);
    is("CZ042", "halfway_house", PRESENT, 1);
    is("CZ042", "field_programme", MISSING, 0);
    ck_assert(!is_exact("CZ042", "shelter"));
    ck_assert(is_exact("CZ042", "field_programme"));
}
END_TEST

START_TEST(an_open_list_says_only_what_is_there)
{
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds_open=1");
    is("CZ042", "shelter", PRESENT, 1);
    is("CZ042", "field_programme", UNKNOWN, 0);
}
END_TEST

START_TEST(a_list_shorter_than_its_count_is_open)
{
    static const char *const counts[] = { "3", "> 1", ">= 3", "2..5" };
    static const int32_t states[] = { UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN };
    for (size_t i = 0; i < 4; i++) {
        char lines[200];
        snprintf(lines, sizeof lines,
                 "project/a|name=A|territories=CZ042|kinds=shelter|kinds_count=%s", counts[i]);
        work_out(lines);
        is("CZ042", "field_programme", states[i], 0);
    }
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds_count=< 9");
    is("CZ042", "field_programme", MISSING, 0);
}
END_TEST

START_TEST(a_project_without_kinds_says_nothing)
{
    work_out("project/a|name=A|territories=CZ042\n"
             "project/b|name=B|territories=CZ042|kinds=shelter");
    is("CZ042", "shelter", PRESENT, 1);
    is("CZ042", "field_programme", UNKNOWN, 0);
}
END_TEST

START_TEST(only_what_is_stated_may_be_asked_for)
{
    ck_assert_int_eq(socprev_presence_options_set_only_stated(options, 1, NULL), SOCPREV_OK);
    work_out("project/a|name=A|territories=CZ042\n"
             "project/b|name=B|territories=CZ042|kinds=shelter|kinds_open=1|kinds_count=3");
    is("CZ042", "shelter", PRESENT, 1);
    is("CZ042", "field_programme", MISSING, 0);
}
END_TEST

START_TEST(services_give_counts)
{
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds=halfway_house\n"
             "service/1|project=a|kind=shelter|count=12\nservice/2|project=a|kind=shelter\n"
             "service/3|project=a|kind=contact_centre|count=0");
    is("CZ042", "shelter", PRESENT, 13);
    ck_assert(is_exact("CZ042", "shelter"));
    is("CZ042", "halfway_house", PRESENT, 1);
    is("CZ042", "contact_centre", MISSING, 0);
}
END_TEST

START_TEST(qualified_counts_are_bounds)
{
    static const struct {
        const char *count;
        int32_t state;
        int64_t at_least;
    } counts[] = { { "> 3", PRESENT, 4 }, { ">= 3", PRESENT, 3 }, { "2..5", PRESENT, 2 },
                   { "~ 12", PRESENT, 1 }, { "~ 0", UNKNOWN, 0 }, { "< 9", UNKNOWN, 0 },
                   { "<= 9", UNKNOWN, 0 } };
    for (size_t i = 0; i < sizeof counts / sizeof counts[0]; i++) {
        char lines[200];
        snprintf(lines, sizeof lines,
                 "project/a|name=A|territories=CZ042\nservice/1|project=a|kind=shelter|count=%s",
                 counts[i].count);
        work_out(lines);
        is("CZ042", "shelter", counts[i].state, counts[i].at_least);
        ck_assert(!is_exact("CZ042", "shelter"));
    }
}
END_TEST

/* ---- territories ------------------------------------------------------------------ */

START_TEST(a_district_is_part_of_its_region)
{
    static const char *const lines[] = {
        "project/a|name=A|territories=CZ0513|kinds=shelter|start=2020",
        "project/b|name=B|territories=CZ051|kinds=halfway_house|start=2012",
    };
    ck_assert_int_eq(presence_try(lines, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_presence_territory_count(presence), 2);
    ck_assert_int_eq(socprev_presence_within(presence, territory("CZ0513")), territory("CZ051"));
    ck_assert_int_eq(socprev_presence_within(presence, territory("CZ051")), -1);
    is("CZ0513", "shelter", PRESENT, 1);
    is("CZ0513", "halfway_house", MISSING, 0);
    is("CZ051", "shelter", PRESENT, 1);
    is("CZ051", "halfway_house", PRESENT, 1);
}
END_TEST

START_TEST(a_district_alone_brings_its_region)
{
    work_out("project/a|name=A|territories=CZ0513|kinds=shelter");
    ck_assert_int_eq(socprev_presence_territory_count(presence), 2);
    ck_assert_str_eq(socprev_presence_territory(presence, 0), "CZ051");
    is("CZ051", "shelter", PRESENT, 1);
}
END_TEST

START_TEST(the_state_holds_regions_and_districts)
{
    work_out("project/a|name=A|territories=CZ|kinds=shelter\n"
             "project/b|name=B|territories=CZ05|kinds=shelter\n"
             "project/c|name=C|territories=CZ0513|kinds=shelter");
    ck_assert_int_eq(socprev_presence_within(presence, territory("CZ05")), territory("CZ"));
    ck_assert_int_eq(socprev_presence_within(presence, territory("CZ051")), territory("CZ05"));
    ck_assert_int_eq(socprev_presence_within(presence, territory("CZ0513")), territory("CZ051"));
    is("CZ", "shelter", PRESENT, 3);
    is("CZ051", "shelter", PRESENT, 1);
}
END_TEST

START_TEST(a_service_may_have_a_territory_of_its_own)
{
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds=halfway_house\n"
             "service/1|project=a|kind=shelter|count=2|territory=CZ0421\n"
             "service/2|project=a|kind=shelter|count=3|territory=CZ0427");
    is("CZ0421", "shelter", PRESENT, 2);
    is("CZ0427", "shelter", PRESENT, 3);
    is("CZ042", "shelter", PRESENT, 5);
    ck_assert(is_exact("CZ042", "shelter"));
}
END_TEST

START_TEST(which_of_several_territories_is_not_known)
{
    work_out("project/a|name=A|territories=CZ0421|territories=CZ0427|kinds=shelter|"
             "kinds=crisis_help\n"
             "service/1|project=a|kind=shelter|territory=CZ0421\n"
             "service/2|project=a|kind=halfway_house|count=4");
    is("CZ0421", "shelter", PRESENT, 1);
    is("CZ0427", "shelter", MISSING, 0);
    is("CZ0421", "crisis_help", UNKNOWN, 0);
    is("CZ0427", "halfway_house", UNKNOWN, 0);
    is("CZ0421", "field_programme", MISSING, 0);
}
END_TEST

START_TEST(a_territory_named_twice_is_one)
{
    work_out("project/a|name=A|territories=CZ042|territories=CZ042|kinds=shelter");
    is("CZ042", "shelter", PRESENT, 1);
}
END_TEST

START_TEST(a_project_without_territory_has_that_of_its_portfolio)
{
    work_out("portfolio/|name=P|territory=CZ063\nproject/a|name=A|kinds=shelter");
    is("CZ063", "shelter", PRESENT, 1);
}
END_TEST

START_TEST(populations_are_those_of_the_latest_start)
{
    socprev_date start = 0, as_of = 0, expected_as_of = 0;
    int64_t people = 0;
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|start=2012-08\n"
             "project/b|name=B|territories=CZ042|kinds=shelter|start=2009\n"
             "project/c|name=C|territories=CZ042|kinds=shelter");
    socprev_date_parse("2012-08", SOCPREV_NUL, &start, NULL);
    socprev_territory_population("CZ042", SOCPREV_NUL, start, &people, &expected_as_of, NULL);
    ck_assert_int_eq(socprev_presence_population(presence, 0, &as_of), people);
    ck_assert_int_eq(as_of, expected_as_of);
    ck_assert_int_eq(socprev_presence_population(presence, 0, NULL), people);
}
END_TEST

START_TEST(the_date_of_populations_may_be_given)
{
    socprev_date date = 0, as_of = 0, expected_as_of = 0;
    int64_t people = 0;
    socprev_date_parse("2001", SOCPREV_NUL, &date, NULL);
    ck_assert_int_eq(socprev_presence_options_set_date(options, date, NULL), SOCPREV_OK);
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|start=2012-08");
    socprev_territory_population("CZ042", SOCPREV_NUL, date, &people, &expected_as_of, NULL);
    ck_assert_int_eq(socprev_presence_population(presence, 0, &as_of), people);
    ck_assert_int_eq(as_of, expected_as_of);
}
END_TEST

START_TEST(populations_of_all_levels_go_together)
{
    char lines[4096] = "project/a|name=A|kinds=shelter|territories=CZ";
    static const int32_t lists[] = { SOCPREV_LIST_REGION, SOCPREV_LIST_DISTRICT };
    for (size_t l = 0; l < 2; l++)
        for (int32_t row = 0; row < socprev_codelist_size(lists[l]); row++) {
            strcat(lines, "|territories=");
            strcat(lines, socprev_codelist_code(lists[l], row));
        }
    for (int year = 2000; year < 2026; year += 5) {
        socprev_date date = 0;
        ck_assert_int_eq(socprev_date_from_day(year, 6, 1, &date), SOCPREV_OK);
        ck_assert_int_eq(socprev_presence_options_set_date(options, date, NULL), SOCPREV_OK);
        work_out(lines);
        ck_assert_int_eq(socprev_presence_territory_count(presence), 1 + 14 + 77);
    }
}
END_TEST

/* ---- options --------------------------------------------------------------------------- */

START_TEST(the_group_chooses_the_kinds)
{
    const char lines[] = "project/a|name=A|territories=CZ042|kinds=supported_independent_living";
    work_out(lines);
    ck_assert_int_eq(socprev_presence_kind_count(presence), 34);
    is("CZ042", "supported_independent_living", PRESENT, 1);
    ck_assert_int_eq(socprev_presence_options_set_group(options, "prevention", NULL), SOCPREV_OK);
    work_out(lines);
    ck_assert_int_eq(socprev_presence_kind_count(presence), 18);
    is("CZ042", "shelter", MISSING, 0);
    ck_assert_int_eq(socprev_presence_options_set_group(options, NULL, NULL), SOCPREV_OK);
    work_out(lines);
    ck_assert_int_eq(socprev_presence_kind_count(presence), 34);
}
END_TEST

START_TEST(projects_from_outside_are_left_out_unless_asked_for)
{
    const char lines[] = "source/o|name=O|outside=1\n"
                         "project/a|name=A|territories=CZ042|kinds=shelter\n"
                         "project/b|name=B|territories=CZ042|kinds=halfway_house|sources=o";
    work_out(lines);
    is("CZ042", "halfway_house", MISSING, 0);
    ck_assert_int_eq(socprev_presence_options_set_outside(options, 1, NULL), SOCPREV_OK);
    work_out(lines);
    is("CZ042", "halfway_house", PRESENT, 1);
}
END_TEST

START_TEST(projects_that_are_not_approved_are_left_out)
{
    static const char *const open[] = { "planned", "submitted", "rejected", "withdrawn" };
    char lines[256];
    for (size_t i = 0; i < sizeof open / sizeof open[0]; i++) {
        snprintf(lines, sizeof lines,
                 "project/a|name=A|territories=CZ042|kinds=shelter\n"
                 "project/b|name=B|territories=CZ042|kinds=halfway_house|state=%s\n"
                 "project/c|name=C|territories=CZ042|state=%s",
                 open[i], open[i]);
        work_out(lines);
        is("CZ042", "halfway_house", MISSING, 0);
    }
    work_out("project/b|name=B|territories=CZ042|kinds=halfway_house|state=running");
    is("CZ042", "halfway_house", PRESENT, 1);
}
END_TEST

START_TEST(kinds_that_no_list_has_are_not_counted)
{
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds=tea_room\n"
             "service/1|project=a|kind=tea_room|count=3");
    int64_t known = 0;
    socprev_coverage_count_known(socprev_presence_coverage(presence), 0, SOCPREV_COVERAGE_ALL,
                                 &known, NULL);
    ck_assert_int_eq(known, 1);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("presence");
    TCase *says = tcase_create("what a project says");
    tcase_add_checked_fixture(says, presence_begin, presence_end);
    tcase_add_test(says, a_complete_list_says_what_is_there_and_what_is_not);
    tcase_add_test(says, an_open_list_says_only_what_is_there);
    tcase_add_test(says, a_list_shorter_than_its_count_is_open);
    tcase_add_test(says, a_project_without_kinds_says_nothing);
    tcase_add_test(says, only_what_is_stated_may_be_asked_for);
    tcase_add_test(says, services_give_counts);
    tcase_add_test(says, qualified_counts_are_bounds);
    tcase_add_test(says, the_group_chooses_the_kinds);
    tcase_add_test(says, projects_from_outside_are_left_out_unless_asked_for);
    tcase_add_test(says, projects_that_are_not_approved_are_left_out);
    tcase_add_test(says, kinds_that_no_list_has_are_not_counted);
    suite_add_tcase(suite, says);
    TCase *where = tcase_create("territories");
    tcase_add_checked_fixture(where, presence_begin, presence_end);
    tcase_add_test(where, a_district_is_part_of_its_region);
    tcase_add_test(where, a_district_alone_brings_its_region);
    tcase_add_test(where, the_state_holds_regions_and_districts);
    tcase_add_test(where, a_service_may_have_a_territory_of_its_own);
    tcase_add_test(where, which_of_several_territories_is_not_known);
    tcase_add_test(where, a_territory_named_twice_is_one);
    tcase_add_test(where, a_project_without_territory_has_that_of_its_portfolio);
    tcase_add_test(where, populations_are_those_of_the_latest_start);
    tcase_add_test(where, the_date_of_populations_may_be_given);
    tcase_add_test(where, populations_of_all_levels_go_together);
    suite_add_tcase(suite, where);
    return run_suite(suite);
}
