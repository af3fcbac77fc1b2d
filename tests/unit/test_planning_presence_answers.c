/* What presence answers: evenness, tables, errors. */
#include "presence.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <string.h>

/* ---- evenness ---------------------------------------------------------------------------- */

static const char two_regions[] =
    "project/a|name=A|territories=CZ042|kinds=shelter\n"
    "service/1|project=a|kind=shelter|count=8\n"
    "project/b|name=B|territories=CZ063|kinds=shelter|kinds=halfway_house\n"
    "service/2|project=b|kind=shelter|count=1\nservice/3|project=b|kind=halfway_house|count=1\n"
    "project/c|name=C|territories=CZ0513";

START_TEST(evenness_is_taken_over_regions_that_are_known)
{
    double gini = -1, expected = -1;
    int32_t used = 0, left_out = 0;
    work_out(two_regions);
    ck_assert_int_eq(socprev_presence_gini(presence, SOCPREV_PRESENCE_SERVICES, -1, NULL, &gini,
                                           &used, &left_out, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(used, 2);
    ck_assert_int_eq(left_out, 1);
    double p = (double)socprev_presence_population(presence, territory("CZ042"), NULL);
    double q = (double)socprev_presence_population(presence, territory("CZ063"), NULL);
    expected = fabs(8 * q - 2 * p) / ((p + q) * 10); /* two regions: by hand */
    ck_assert_double_eq_tol(gini, expected, 1e-12);
    ck_assert_int_eq(socprev_presence_gini(presence, SOCPREV_PRESENCE_KINDS, -1, NULL, &gini, NULL,
                                           NULL, NULL),
                     SOCPREV_OK);
    expected = p * q * 1 / ((p + q) * (p * 1 + q * 2));
    ck_assert_double_eq_tol(gini, expected, 1e-12);
    ck_assert_int_eq(socprev_presence_gini(presence, SOCPREV_PRESENCE_SERVICES, kind("shelter"),
                                           NULL, &gini, NULL, NULL, NULL),
                     SOCPREV_OK);
}
END_TEST

START_TEST(where_there_is_no_evenness_there_is_no_number)
{
    double gini = -1;
    int32_t used = -1, left_out = -1;
    socprev_error *err = NULL;
    work_out("project/a|name=A|territories=CZ042|kinds=shelter\n"
             "service/1|project=a|kind=shelter\nproject/b|name=B|territories=CZ063|kinds=shelter");
    ck_assert_int_eq(socprev_presence_gini(presence, SOCPREV_PRESENCE_SERVICES, -1, NULL, &gini,
                                           &used, &left_out, &err),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(used, 1);
    ck_assert_int_eq(left_out, 1);
    ck_assert_double_eq(gini, -1);
    ck_assert_int_eq(socprev_error_number(err), 5013);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_presence_gini(presence, SOCPREV_PRESENCE_SERVICES,
                                           kind("crisis_help"), NULL, &gini, NULL, NULL, NULL),
                     SOCPREV_E_UNDEFINED); /* known in both, and nothing anywhere */
}
END_TEST

/* ---- tables -------------------------------------------------------------------------------- */

static const char *text_at(const socprev_table *table, const char *column, int64_t row)
{
    static char out[2048];
    const char *text = NULL;
    size_t size = 0;
    ck_assert_int_eq(socprev_table_get_text(table,
                                            socprev_table_find_column(table, column, SOCPREV_NUL),
                                            row, &text, &size, NULL),
                     SOCPREV_OK);
    memcpy(out, text, size);
    out[size] = '\0';
    return out;
}

static int64_t column_of(const socprev_table *table, const char *name)
{
    return socprev_table_find_column(table, name, SOCPREV_NUL);
}

START_TEST(a_row_for_each_territory_and_kind)
{
    socprev_table *table = NULL;
    int32_t present = -1;
    double rate = -1;
    ck_assert_int_eq(socprev_presence_options_set_group(options, "prevention", NULL), SOCPREV_OK);
    work_out("project/a|name=A|territories=CZ042|kinds=shelter|kinds_open=1\n"
             "service/1|project=a|kind=shelter|count=12\n"
             "project/b|name=B|territories=CZ0421|kinds=shelter|kinds=halfway_house");
    ck_assert_int_eq(socprev_presence_table(presence, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 2 * 18);
    int64_t shelter = kind("shelter"), halfway = kind("halfway_house");
    int64_t crisis = kind("crisis_help");
    ck_assert_str_eq(text_at(table, "territory", shelter), "CZ042");
    ck_assert_str_eq(text_at(table, "kind", shelter), "shelter");
    ck_assert(socprev_table_is_null(table, column_of(table, "within"), shelter));
    ck_assert_str_eq(text_at(table, "within", 18 + shelter), "CZ042");
    const int64_t *projects = socprev_table_int64_data(table, column_of(table, "projects"));
    const int64_t *least = socprev_table_int64_data(table, column_of(table, "at_least"));
    ck_assert_int_eq(projects[shelter], 2);
    ck_assert_int_eq(projects[18 + shelter], 1);
    ck_assert_int_eq(projects[halfway], 1);
    ck_assert_int_eq(projects[crisis], 0);
    ck_assert_int_eq(least[shelter], 13);
    ck_assert(socprev_table_is_null(table, column_of(table, "services"), shelter));
    ck_assert(socprev_table_is_null(table, column_of(table, "per_100000"), shelter));
    ck_assert(socprev_table_is_null(table, column_of(table, "present"), crisis));
    socprev_table_get_bool(table, column_of(table, "present"), 18 + crisis, &present, NULL);
    ck_assert_int_eq(present, 0);
    socprev_table_get_float64(table, column_of(table, "per_100000"), 18 + crisis, &rate, NULL);
    ck_assert_double_eq(rate, 0);
    socprev_table_free(table);
}
END_TEST

START_TEST(rates_are_per_100000_inhabitants)
{
    socprev_table *table = NULL;
    double rate = -1;
    work_out(two_regions);
    ck_assert_int_eq(socprev_presence_table(presence, NULL, &table, NULL), SOCPREV_OK);
    int32_t row = territory("CZ042") * 34 + kind("shelter");
    socprev_table_get_float64(table, column_of(table, "per_100000"), row, &rate, NULL);
    ck_assert_double_eq_tol(
        rate, 800000.0 / (double)socprev_presence_population(presence, territory("CZ042"), NULL),
        1e-12);
    ck_assert_int_eq(socprev_table_int64_data(table, column_of(table, "services"))[row], 8);
    socprev_table_free(table);
}
END_TEST

START_TEST(missing_and_unknown_kinds_are_listed)
{
    socprev_table *table = NULL;
    ck_assert_int_eq(socprev_presence_options_set_group(options, "counselling", NULL), SOCPREV_OK);
    work_out("project/a|name=A|territories=CZ042|kinds=shelter\n"
             "project/b|name=B|territories=CZ063\n"
             "project/c|name=C|territories=CZ041|kinds=specialised_counselling");
    ck_assert_int_eq(socprev_presence_missing_table(presence, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 3);
    ck_assert_str_eq(text_at(table, "missing", territory("CZ042")), "specialised_counselling");
    ck_assert_str_eq(text_at(table, "unknown", territory("CZ042")), "");
    ck_assert_str_eq(text_at(table, "unknown", territory("CZ063")), "specialised_counselling");
    ck_assert_str_eq(text_at(table, "missing", territory("CZ041")), "");
    ck_assert_int_eq(socprev_table_int64_data(table, 1)[territory("CZ041")], 1);
    ck_assert_int_eq(socprev_table_int64_data(table, 2)[territory("CZ042")], 1);
    ck_assert_int_eq(socprev_table_int64_data(table, 3)[territory("CZ063")], 1);
    socprev_table_free(table);
    socprev_presence_options_set_group(options, "prevention", NULL);
    work_out("project/a|name=A|territories=CZ042|kinds=shelter");
    ck_assert_int_eq(socprev_presence_missing_table(presence, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(strstr(text_at(table, "missing", 0), "|contact_centre|"));
    socprev_table_free(table);
}
END_TEST

/* ---- errors ------------------------------------------------------------------ */

static void fails(const char *lines, socprev_status status, int32_t number)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(presence_try(&lines, 1, &err), status);
    ck_assert_ptr_null(presence);
    ck_assert_int_eq(socprev_error_number(err), number);
    socprev_error_free(err);
}

START_TEST(what_cannot_be_placed_is_an_error)
{
    fails("project/a|name=A|kinds=shelter", SOCPREV_E_UNDEFINED, 5011);
    fails("source/s|name=S", SOCPREV_E_UNDEFINED, 5012);
    fails("project/a|name=A|territories=QQQQ", SOCPREV_E_NOT_FOUND, 1402);
    fails("project/a|name=A|territories=CZ042\nservice/s|project=a|kind=shelter|territory=QQQQ",
          SOCPREV_E_NOT_FOUND, 1402);
}
END_TEST

START_TEST(sums_beyond_64_bits_are_errors)
{
    fails("project/a|name=A|territories=CZ042\n"
          "service/1|project=a|kind=shelter|count=9223372036854775807\n"
          "service/2|project=a|kind=shelter",
          SOCPREV_E_RANGE, 1004);
    fails("project/a|name=A|territories=CZ042\n"
          "service/1|project=a|kind=shelter|count=> 9223372036854775807",
          SOCPREV_E_RANGE, 1004);
}
END_TEST

START_TEST(options_are_checked)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_presence_options_set_group(options, "teas", &err),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_number(err), 5010);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_presence_options_set_date(options, 7, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_set_outside(options, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_set_only_stated(options, -1, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_set_group(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_set_date(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_set_outside(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_set_only_stated(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_options_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    socprev_presence_options_free(NULL);
}
END_TEST

START_TEST(arguments_are_checked)
{
    const socprev_portfolio *none[1] = { NULL };
    socprev_presence *made = NULL;
    socprev_table *table = NULL;
    double gini = 0;
    int32_t state = 0;
    ck_assert_int_eq(socprev_presence_new(NULL, 1, NULL, NULL, &made, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_new(none, 1, NULL, NULL, &made, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_new(none, 0, NULL, NULL, &made, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_new(none, 1, NULL, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_table(NULL, NULL, &table, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_missing_table(NULL, NULL, &table, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_state(NULL, 0, 0, &state), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_gini(NULL, 0, -1, NULL, &gini, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    work_out(two_regions);
    ck_assert_int_eq(socprev_presence_table(presence, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_missing_table(presence, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_state(presence, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_state(presence, 99, 0, &state), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_state(presence, 0, 99, &state), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_gini(presence, 0, -1, NULL, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_gini(presence, 3, -1, NULL, &gini, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_gini(presence, 0, 99, NULL, &gini, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_presence_gini(presence, 1, 0, NULL, &gini, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
}
END_TEST

START_TEST(what_is_out_of_range_is_nothing)
{
    ck_assert_int_eq(socprev_presence_territory_count(NULL), 0);
    ck_assert_int_eq(socprev_presence_kind_count(NULL), 0);
    ck_assert_ptr_null(socprev_presence_coverage(NULL));
    work_out(two_regions);
    ck_assert_ptr_null(socprev_presence_territory(presence, -1));
    ck_assert_ptr_null(socprev_presence_territory(presence, 99));
    ck_assert_ptr_null(socprev_presence_kind(presence, -1));
    ck_assert_ptr_null(socprev_presence_kind(presence, 34));
    ck_assert_int_eq(socprev_presence_within(presence, 99), -1);
    ck_assert_int_eq(socprev_presence_population(presence, 99, NULL), 0);
    socprev_presence_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("answers of presence");
    TCase *answers = tcase_create("answers");
    tcase_add_checked_fixture(answers, presence_begin, presence_end);
    tcase_add_test(answers, evenness_is_taken_over_regions_that_are_known);
    tcase_add_test(answers, where_there_is_no_evenness_there_is_no_number);
    tcase_add_test(answers, a_row_for_each_territory_and_kind);
    tcase_add_test(answers, rates_are_per_100000_inhabitants);
    tcase_add_test(answers, missing_and_unknown_kinds_are_listed);
    tcase_add_test(answers, what_cannot_be_placed_is_an_error);
    tcase_add_test(answers, sums_beyond_64_bits_are_errors);
    tcase_add_test(answers, options_are_checked);
    tcase_add_test(answers, arguments_are_checked);
    tcase_add_test(answers, what_is_out_of_range_is_nothing);
    suite_add_tcase(suite, answers);
    return run_suite(suite);
}
