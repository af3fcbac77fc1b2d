/* People as tables; the worked examples of the engine once more, through CSV. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_contact_file *file;
static socprev_table *table;

static void end(void)
{
    socprev_table_free(table);
    socprev_contact_file_free(file);
    table = NULL;
    file = NULL;
}

static void read_in(const char *text)
{
    socprev_error *err = NULL;
    ck_assert_msg(socprev_contact_file_parse(text, SOCPREV_NUL, NULL, NULL, NULL, &file, &err) ==
                      SOCPREV_OK,
                  "%s", socprev_error_message(err, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
}

static int64_t column(const char *name)
{
    int64_t i = socprev_table_find_column(table, name, SOCPREV_NUL);
    ck_assert_msg(i >= 0, "no column %s", name);
    return i;
}

static int64_t number(const char *name, int64_t row)
{
    int64_t value = -1;
    ck_assert_int_eq(socprev_table_get_int64(table, column(name), row, &value, NULL), SOCPREV_OK);
    return value;
}

/* "" for a missing cell; good for the next three calls. */
static const char *text_at(const char *name, int64_t row)
{
    static char out[4][256];
    static size_t turn;
    const char *text = "";
    size_t size = 0;
    char *to = out[turn++ % 4];
    socprev_table_get_text(table, column(name), row, &text, &size, NULL);
    memcpy(to, text, size);
    to[size] = '\0';
    return to;
}

static void count_by(const int32_t *dimensions, size_t n)
{
    ck_assert_int_eq(socprev_people_table(file, dimensions, n, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
}

static const char sample[] = "person,date,kind,territory,minutes\n"
                             "p,2013-01-01,shelter,CZ0421,60\n"
                             "p,2013-02-01,field_programme,CZ0421,30\n"
                             "q,2014,shelter,CZ0422,\n"
                             ",2013,shelter,,45\n";

START_TEST(every_total_counts_each_person_once)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY };
    read_in(sample);
    count_by(dimensions, 2);
    ck_assert_str_eq(text_at("total_over", 0), "kind|territory");
    ck_assert(socprev_table_is_null(table, column("kind"), 0));
    ck_assert_int_eq(number("persons", 0), 2);
    ck_assert_int_eq(number("contacts", 0), 4);
    ck_assert_int_eq(number("minutes", 0), 135);
    ck_assert_int_eq(number("untimed_contacts", 0), 1);
    ck_assert_int_eq(number("anonymous_contacts", 0), 1);
    ck_assert_int_eq(number("anonymous_minutes", 0), 45);
    double hours = 0;
    socprev_table_get_float64(table, column("hours"), 0, &hours, NULL);
    ck_assert_double_eq(hours, 2.25);
    ck_assert_str_eq(socprev_table_column_unit(table, column("hours")), "h");
    int64_t by_kind = 0, found = 0;
    for (int64_t row = 0; row < socprev_table_row_count(table); row++) {
        if (strcmp(text_at("total_over", row), "territory") == 0)
            by_kind += number("persons", row);
        if (strcmp(text_at("kind", row), "shelter") == 0 &&
            strcmp(text_at("territory", row), "CZ0421") == 0) {
            ck_assert(socprev_table_is_null(table, column("total_over"), row));
            ck_assert_int_eq(number("persons", row), 1);
            found++;
        }
        if (strcmp(text_at("total_over", row), "") == 0 &&
            socprev_table_is_null(table, column("territory"), row)) {
            ck_assert_int_eq(number("persons", row), 0); /* not stated; nobody known */
            ck_assert_int_eq(number("contacts", row), 1);
            found++;
        }
    }
    ck_assert_int_eq(by_kind, 3); /* one of the two people used both kinds */
    ck_assert_int_eq(found, 2);
}
END_TEST

START_TEST(months_and_years_are_numbers)
{
    static const int32_t dimensions[] = { SOCPREV_BY_YEAR, SOCPREV_BY_MONTH };
    int64_t found = 0;
    read_in(sample);
    count_by(dimensions, 2);
    ck_assert_int_eq(socprev_table_column_type(table, column("year")), SOCPREV_COLUMN_INT64);
    for (int64_t row = 0; row < socprev_table_row_count(table); row++)
        if (!socprev_table_is_null(table, column("month"), row) &&
            number("month", row) == 201302 && !socprev_table_is_null(table, column("year"), row)) {
            ck_assert_int_eq(number("year", row), 2013);
            ck_assert_int_eq(number("minutes", row), 30);
            found++;
        }
    ck_assert_int_eq(found, 1);
}
END_TEST

START_TEST(all_dimensions_have_names)
{
    static const int32_t dimensions[] = { SOCPREV_BY_PROJECT,      SOCPREV_BY_SERVICE,
                                          SOCPREV_BY_KIND,         SOCPREV_BY_TERRITORY,
                                          SOCPREV_BY_TARGET_GROUP, SOCPREV_BY_MONTH,
                                          SOCPREV_BY_YEAR };
    read_in(sample);
    count_by(dimensions, 7);
    ck_assert_str_eq(text_at("total_over", 0),
                     "project|service|kind|territory|target_group|month|year");
    end();
    read_in(sample);
    count_by(NULL, 0);
    ck_assert_int_eq(socprev_table_row_count(table), 1);
    ck_assert(socprev_table_is_null(table, column("total_over"), 0));
    ck_assert_int_eq(number("persons", 0), 2);
}
END_TEST

START_TEST(the_small_cube_through_csv)
{
    static const int32_t dimensions[] = { SOCPREV_BY_SERVICE, SOCPREV_BY_PROJECT };
    json_t *root = vector_load("beneficiaries/cube-02-small.json"), *row;
    const json_t *rows = json_object_get(json_object_get(root, "input"), "rows");
    const json_t *cells = json_object_get(json_object_get(root, "expected"), "cells");
    char csv[1024] = "person,service,project,date\n", line[100];
    size_t i, checked = 0;
    json_array_foreach(rows, i, row) {
        snprintf(line, sizeof line, "%s,%s,%s,2013-%s\n",
                 json_string_value(json_array_get(row, 0)),
                 json_string_value(json_array_get(row, 1)),
                 json_string_value(json_array_get(row, 2)),
                 json_string_value(json_array_get(row, 3)));
        strcat(csv, line);
    }
    read_in(csv);
    count_by(dimensions, 2);
    json_array_foreach(cells, i, row) {
        const char *service = json_string_value(json_array_get(row, 0));
        const char *region = json_string_value(json_array_get(row, 1));
        if (!json_is_null(json_array_get(row, 2)))
            continue; /* by period too */
        for (int64_t at = 0; at < socprev_table_row_count(table); at++)
            if (strcmp(text_at("service", at), service == NULL ? "" : service) == 0 &&
                strcmp(text_at("project", at), region == NULL ? "" : region) == 0) {
                ck_assert_int_eq(number("persons", at),
                                 json_integer_value(json_array_get(row, 3)));
                checked++;
            }
    }
    ck_assert_uint_eq(checked, (size_t)socprev_table_row_count(table));
    json_decref(root);
}
END_TEST

/* ---- participants ------------------------------------------------------------------ */

static socprev_status apply(int64_t minutes, socprev_error **err)
{
    socprev_participant_rule *rule = NULL;
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(rule, minutes, NULL), SOCPREV_OK);
    socprev_status st = socprev_participants_table(file, rule, NULL, NULL, &table, err);
    socprev_participant_rule_free(rule);
    return st;
}

START_TEST(forty_hours_in_one_project_through_csv)
{
    json_t *root = vector_load("beneficiaries/esf-01-forty-hours.json"), *row;
    const json_t *records = json_object_get(json_object_get(root, "input"), "records");
    char csv[1024] = "person,project,date,minutes\n", line[100];
    size_t i;
    json_array_foreach(records, i, row) {
        const char *person = json_string_value(json_array_get(row, 0));
        snprintf(line, sizeof line, "%s,%s,2013,%d\n", person == NULL ? "" : person,
                 json_string_value(json_array_get(row, 1)),
                 (int)(json_number_value(json_array_get(row, 2)) * 60)); /* 39.99 h: 2399 min */
        strcat(csv, line);
    }
    read_in(csv);
    ck_assert_int_eq(apply(2400, NULL), SOCPREV_OK);
    const json_t *expected = json_object_get(root, "expected");
    ck_assert_int_eq(socprev_table_row_count(table), 3);
    ck_assert(socprev_table_is_null(table, column("project"), 0));
    ck_assert_int_eq(number("participants", 0),
                     json_integer_value(
                         json_object_get(expected, "distinct_persons_qualifying_in_any")));
    ck_assert_int_eq(number("participations", 0),
                     json_integer_value(json_object_get(expected, "sum_over_projects")));
    for (int64_t at = 1; at < 3; at++) {
        const json_t *project =
            json_object_get(json_object_get(expected, "project"), text_at("project", at));
        ck_assert_int_eq(number("participants", at),
                         json_integer_value(json_object_get(project, "participants")));
        ck_assert_int_eq(number("below_threshold", at),
                         json_integer_value(json_object_get(project, "below_limit_persons")));
        ck_assert_int_eq(number("anonymous_contacts", at),
                         json_integer_value(json_object_get(project, "anonymous_contacts")));
        ck_assert_int_eq(number("anonymous_minutes", at),
                         60 * json_integer_value(json_object_get(project, "anonymous_hours")));
        ck_assert_int_eq(number("undecided", at), 0);
    }
    json_decref(root);
}
END_TEST

START_TEST(rows_come_in_the_order_of_their_texts)
{
    static const int32_t dimensions[] = { SOCPREV_BY_PROJECT, SOCPREV_BY_SERVICE };
    read_in("person,date,project,service\np,2013,zeta,s2\nq,2013,alpha,s2\np,2013,alpha,s1\n");
    ck_assert_int_eq(apply(0, NULL), SOCPREV_OK);
    ck_assert(socprev_table_is_null(table, column("project"), 0));
    ck_assert_str_eq(text_at("project", 1), "alpha");
    ck_assert_int_eq(number("participants", 1), 2);
    ck_assert_str_eq(text_at("project", 2), "zeta");
    socprev_table_free(table);
    count_by(dimensions, 2);
    static const char *const rows[][2] = {
        { "", "" },       { "", "s1" },      { "", "s2" },   { "alpha", "" },
        { "alpha", "s1" }, { "alpha", "s2" }, { "zeta", "" }, { "zeta", "s2" },
    };
    ck_assert_int_eq(socprev_table_row_count(table), 8);
    for (int64_t row = 0; row < 8; row++) {
        ck_assert_str_eq(text_at("project", row), rows[row][0]);
        ck_assert_str_eq(text_at("service", row), rows[row][1]);
    }
}
END_TEST

START_TEST(participants_need_a_project)
{
    socprev_error *err = NULL;
    read_in("person,date,project\np,2013,a\nq,2013,\n");
    ck_assert_int_eq(apply(0, &err), SOCPREV_E_INVALID);
    ck_assert_ptr_null(table);
    ck_assert_int_eq(socprev_error_index(err), 1);
    socprev_error_free(err);
}
END_TEST

START_TEST(arguments_are_checked)
{
    static const int32_t twice[] = { SOCPREV_BY_KIND, SOCPREV_BY_KIND };
    socprev_participant_rule *rule = NULL;
    socprev_participant_rule_new(NULL, &rule, NULL);
    read_in(sample);
    ck_assert_int_eq(socprev_people_table(NULL, NULL, 0, NULL, NULL, &table, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_table(file, NULL, 0, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_table(file, twice, 2, NULL, NULL, &table, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_table(NULL, rule, NULL, NULL, &table, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_table(file, NULL, NULL, NULL, &table, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_table(file, rule, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(table);
    socprev_participant_rule_free(rule);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("people as tables");
    TCase *tcase = tcase_create("people");
    tcase_add_checked_fixture(tcase, NULL, end);
    tcase_add_test(tcase, every_total_counts_each_person_once);
    tcase_add_test(tcase, months_and_years_are_numbers);
    tcase_add_test(tcase, all_dimensions_have_names);
    tcase_add_test(tcase, the_small_cube_through_csv);
    tcase_add_test(tcase, forty_hours_in_one_project_through_csv);
    tcase_add_test(tcase, rows_come_in_the_order_of_their_texts);
    tcase_add_test(tcase, participants_need_a_project);
    tcase_add_test(tcase, arguments_are_checked);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
