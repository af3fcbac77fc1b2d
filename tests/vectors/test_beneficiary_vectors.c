/* Worked examples of tests/vectors/beneficiaries. */
#include "suite.h"
#include "support.h"

#include <math.h>
#include <string.h>

enum { MOST = 32 };

/* Dense numbers for texts, in the order of appearance. */
typedef struct {
    const char *text[MOST];
    int32_t n;
} dictionary;

static int32_t code_of(dictionary *d, const json_t *value)
{
    if (json_is_null(value))
        return SOCPREV_CODE_ALL;
    const char *text = json_string_value(value);
    for (int32_t i = 0; i < d->n; i++)
        if (strcmp(d->text[i], text) == 0)
            return i;
    ck_assert_int_lt(d->n, MOST);
    d->text[d->n] = text;
    return d->n++;
}

static const json_t *input_rows(const json_t *root, const char *name)
{
    return json_object_get(json_object_get(root, "input"), name);
}

static socprev_contacts *new_contacts(void)
{
    socprev_contacts *contacts = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    return contacts;
}

static int64_t persons_at(const socprev_people *people, const int32_t *codes)
{
    int64_t cell = -1, persons = -1;
    ck_assert_int_eq(socprev_people_find(people, codes, &cell), SOCPREV_OK);
    ck_assert_int_eq(socprev_people_value(people, cell, SOCPREV_PERSONS, &persons), SOCPREV_OK);
    return persons;
}

START_TEST(grouping_sets_count_distinct_persons)
{
    json_t *root = vector_load("beneficiaries/cube-01-duckdb-3722.json");
    uint64_t person[MOST];
    int32_t first[MOST], second[MOST];
    size_t i;
    json_t *row;
    json_array_foreach(input_rows(root, "rows"), i, row) {
        person[i] = (uint64_t)json_integer_value(json_array_get(row, 0));
        first[i] = (int32_t)json_integer_value(json_array_get(row, 0));
        second[i] = (int32_t)json_integer_value(json_array_get(row, 2));
    }
    socprev_contacts *contacts = new_contacts();
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_SERVICE, first, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_TERRITORY, second, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, i, NULL), SOCPREV_OK);
    static const int32_t dimensions[] = { SOCPREV_BY_SERVICE, SOCPREV_BY_TERRITORY };
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_people_cube(contacts, dimensions, 2, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    json_array_foreach(json_object_get(json_object_get(root, "expected"), "rows"), i, row) {
        int32_t codes[2];
        for (size_t k = 0; k < 2; k++) {
            const json_t *code = json_array_get(row, k);
            codes[k] = json_is_null(code) ? SOCPREV_CODE_ALL : (int32_t)json_integer_value(code);
        }
        ck_assert_int_eq(persons_at(people, codes), json_integer_value(json_array_get(row, 2)));
    }
    ck_assert_uint_eq(i, 4);
    socprev_people_free(people);
    socprev_contacts_free(contacts);
    json_decref(root);
}
END_TEST

START_TEST(every_margin_of_a_small_cube)
{
    json_t *root = vector_load("beneficiaries/cube-02-small.json");
    dictionary persons = { { NULL }, 0 }, words[3] = { { { NULL }, 0 } };
    uint64_t person[MOST];
    int32_t code[3][MOST];
    size_t i;
    json_t *row;
    json_array_foreach(input_rows(root, "rows"), i, row) {
        person[i] = (uint64_t)code_of(&persons, json_array_get(row, 0));
        for (size_t k = 0; k < 3; k++)
            code[k][i] = code_of(&words[k], json_array_get(row, k + 1));
    }
    static const int32_t dimensions[] = { SOCPREV_BY_SERVICE, SOCPREV_BY_TERRITORY,
                                          SOCPREV_BY_KIND };
    socprev_contacts *contacts = new_contacts();
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    for (size_t k = 0; k < 3; k++)
        socprev_contacts_bind_codes(contacts, dimensions[k], code[k], 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, i, NULL), SOCPREV_OK);
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_people_cube(contacts, dimensions, 3, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    json_t *expected = json_object_get(root, "expected");
    json_array_foreach(json_object_get(expected, "cells"), i, row) {
        int32_t codes[3];
        for (size_t k = 0; k < 3; k++)
            codes[k] = code_of(&words[k], json_array_get(row, k));
        ck_assert_int_eq(persons_at(people, codes), json_integer_value(json_array_get(row, 3)));
    }
    ck_assert_int_eq(socprev_people_cells(people), (int64_t)i);
    int64_t total;
    ck_assert_int_eq(socprev_people_value(people, 0, SOCPREV_CONTACTS, &total), SOCPREV_OK);
    ck_assert_int_eq(total, json_integer_value(json_object_get(expected, "contacts")));
    socprev_people_free(people);
    socprev_contacts_free(contacts);
    json_decref(root);
}
END_TEST

/* ---- participants ------------------------------------------------------------- */

static int64_t value_of(const socprev_participants *participants, int32_t project,
                        int32_t measure)
{
    int64_t value = -1;
    ck_assert_int_eq(socprev_participants_value(participants, project, measure, &value),
                     SOCPREV_OK);
    return value;
}

static socprev_participants *count(const socprev_contacts *contacts, int64_t minutes)
{
    socprev_participant_rule *rule = NULL;
    socprev_participants *participants = NULL;
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(rule, minutes, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participants_count(contacts, rule, NULL, NULL, &participants, NULL),
                     SOCPREV_OK);
    socprev_participant_rule_free(rule);
    return participants;
}

static void check_project(const socprev_participants *participants, int32_t project,
                          const json_t *expected)
{
    ck_assert_int_eq(value_of(participants, project, SOCPREV_PARTICIPANTS),
                     json_integer_value(json_object_get(expected, "participants")));
    ck_assert_int_eq(value_of(participants, project, SOCPREV_BELOW_THRESHOLD),
                     json_integer_value(json_object_get(expected, "below_limit_persons")));
    ck_assert_int_eq(value_of(participants, project, SOCPREV_SUPPORT_ANONYMOUS_CONTACTS),
                     json_integer_value(json_object_get(expected, "anonymous_contacts")));
    ck_assert_int_eq(value_of(participants, project, SOCPREV_SUPPORT_ANONYMOUS_MINUTES),
                     60 * json_integer_value(json_object_get(expected, "anonymous_hours")));
}

START_TEST(forty_hours_in_one_project)
{
    json_t *root = vector_load("beneficiaries/esf-01-forty-hours.json");
    dictionary persons = { { NULL }, 0 }, projects = { { NULL }, 0 };
    uint64_t person[MOST];
    uint8_t anonymous[MOST];
    int32_t project[MOST];
    int64_t minutes[MOST];
    size_t i;
    json_t *row;
    json_array_foreach(input_rows(root, "records"), i, row) {
        int32_t who = code_of(&persons, json_array_get(row, 0));
        anonymous[i] = who == SOCPREV_CODE_ALL; /* null */
        person[i] = (uint64_t)who;
        project[i] = code_of(&projects, json_array_get(row, 1));
        /* begun minutes do not count */
        minutes[i] = (int64_t)floor(60 * json_number_value(json_array_get(row, 2)));
    }
    socprev_contacts *contacts = new_contacts();
    socprev_contacts_bind_persons(contacts, person, 0, anonymous, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL);
    socprev_contacts_bind_minutes(contacts, minutes, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, i, NULL), SOCPREV_OK);
    json_t *expected = json_object_get(root, "expected");
    int64_t limit = 60 * json_integer_value(input_rows(root, "limit_hours"));
    socprev_participants *participants = count(contacts, limit);
    ck_assert_int_eq(socprev_participants_projects(participants), 2);
    for (int32_t p = 0; p < 2; p++)
        check_project(participants, p,
                      json_object_get(json_object_get(expected, "project"), projects.text[p]));
    ck_assert_int_eq(value_of(participants, SOCPREV_CODE_ALL, SOCPREV_PARTICIPATIONS),
                     json_integer_value(json_object_get(expected, "sum_over_projects")));
    int64_t in_any = value_of(participants, SOCPREV_CODE_ALL, SOCPREV_PARTICIPANTS);
    int64_t in_none = value_of(participants, SOCPREV_CODE_ALL, SOCPREV_BELOW_THRESHOLD);
    ck_assert_int_eq(in_any, json_integer_value(json_object_get(
                                 expected, "distinct_persons_qualifying_in_any")));
    ck_assert_int_eq(in_any + in_none,
                     json_integer_value(json_object_get(expected, "distinct_persons_any_support")));
    socprev_participants_free(participants);
    socprev_contacts_free(contacts);
    json_decref(root);
}
END_TEST

START_TEST(return_to_a_project_is_one_participation)
{
    json_t *root = vector_load("beneficiaries/esf-02-reentry.json");
    dictionary persons = { { NULL }, 0 }, projects = { { NULL }, 0 };
    uint64_t person[MOST];
    int32_t project[MOST];
    socprev_date start[MOST];
    size_t i;
    json_t *row;
    json_array_foreach(input_rows(root, "entries"), i, row) {
        person[i] = (uint64_t)code_of(&persons, json_array_get(row, 0));
        project[i] = code_of(&projects, json_array_get(row, 1));
        ck_assert_int_eq(socprev_date_parse(json_string_value(json_array_get(row, 2)), SOCPREV_NUL,
                                            &start[i], NULL),
                         SOCPREV_OK);
    }
    socprev_contacts *contacts = new_contacts();
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL);
    socprev_contacts_bind_dates(contacts, start, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, i, NULL), SOCPREV_OK);
    json_t *expected = json_object_get(root, "expected");
    socprev_participants *participants = count(contacts, 0);
    const char *name;
    json_t *wanted;
    json_object_foreach(json_object_get(expected, "participants_by_operation"), name, wanted) {
        json_t *text = json_string(name);
        ck_assert_int_eq(value_of(participants, code_of(&projects, text), SOCPREV_PARTICIPANTS),
                         json_integer_value(wanted));
        json_decref(text);
    }
    ck_assert_int_eq(value_of(participants, SOCPREV_CODE_ALL, SOCPREV_PARTICIPATIONS),
                     json_integer_value(json_object_get(expected, "participation_records")));
    ck_assert_int_eq(value_of(participants, SOCPREV_CODE_ALL, SOCPREV_PARTICIPANTS),
                     json_integer_value(json_object_get(expected, "distinct_persons")));
    socprev_participants_free(participants);
    socprev_contacts_free(contacts);
    json_decref(root);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("beneficiary vectors");
    TCase *cube = tcase_create("cube");
    tcase_add_test(cube, grouping_sets_count_distinct_persons);
    tcase_add_test(cube, every_margin_of_a_small_cube);
    suite_add_tcase(suite, cube);
    TCase *participants = tcase_create("participants");
    tcase_add_test(participants, forty_hours_in_one_project);
    tcase_add_test(participants, return_to_a_project_is_one_participation);
    suite_add_tcase(suite, participants);
    return run_suite(suite);
}
