/* Participants by a rule, and definitions of counts. */
#include "samples.h"
#include "suite.h"
#include "support.h"

#include <string.h>

#define ALL SOCPREV_CODE_ALL
#define MISSING SOCPREV_CODE_MISSING

static socprev_contacts *contacts;

static void begin(void)
{
    contacts = sample_contacts();
}

static void end(void)
{
    socprev_contacts_free(contacts);
    contacts = NULL;
}

static void begin_empty(void)
{
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
}

static socprev_people *cube(const int32_t *dimensions, size_t n)
{
    return sample_cube(contacts, dimensions, n);
}

/* ---- participants ------------------------------------------------------------------ */

static socprev_participants *participants_of(int64_t least, int64_t not_electronic)
{
    socprev_participant_rule *rule = NULL;
    socprev_participants *participants = NULL;
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(rule, least, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_participant_rule_set_minutes_not_electronic(rule, not_electronic, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_participants_count(contacts, rule, NULL, NULL, &participants, NULL),
                     SOCPREV_OK);
    socprev_participant_rule_free(rule);
    return participants;
}

static void expect_participants(const socprev_participants *participants, int32_t project_code,
                                int64_t in, int64_t below, int64_t undecided)
{
    int64_t value[3];
    for (int32_t m = 0; m < 3; m++)
        ck_assert_int_eq(socprev_participants_value(participants, project_code, m, &value[m]),
                         SOCPREV_OK);
    ck_assert_int_eq(value[SOCPREV_PARTICIPANTS], in);
    ck_assert_int_eq(value[SOCPREV_BELOW_THRESHOLD], below);
    ck_assert_int_eq(value[SOCPREV_UNDECIDED], undecided);
}

START_TEST(threshold_holds_within_a_project)
{
    socprev_participants *participants = participants_of(60, 0);
    expect_participants(participants, 0, 1, 0, 1); /* 10 has 60; the time of 20 is not known */
    expect_participants(participants, 1, 0, 1, 0); /* 10 has 30 there */
    expect_participants(participants, ALL, 1, 0, 1);
    ck_assert_int_eq(socprev_participants_projects(participants), 2);
    ck_assert_int_eq(socprev_participants_project(participants, 1), 1);
    socprev_participants_free(participants);
    participants = participants_of(61, 0);
    expect_participants(participants, 0, 0, 1, 1);
    expect_participants(participants, ALL, 0, 1, 1);
    socprev_participants_free(participants);
    participants = participants_of(0, 0);
    expect_participants(participants, ALL, 2, 0, 0);
    socprev_participants_free(participants);
}
END_TEST

START_TEST(electronic_minutes_are_not_enough)
{
    static const uint64_t who[] = { 1, 1, 2, 2, 3, 3, 4, 4 };
    static const uint8_t electronic[] = { 1, 0, 1, 0, 1, 1, 1, 0 };
    static const int64_t took[] = { 1300, 1199, 1200, 1200, 2400, -1, 2400, -1 };
    static const int32_t where[8] = { 0 };
    socprev_contacts_bind_persons(contacts, who, 0, NULL, 0, NULL);
    socprev_contacts_bind_electronic(contacts, electronic, 0, NULL);
    socprev_contacts_bind_minutes(contacts, took, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, where, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 8, NULL), SOCPREV_OK);
    socprev_participants *participants = participants_of(2400, 1200);
    /* 2 in; 1 and 3 lack time that is not electronic; that of 4 is not known */
    expect_participants(participants, 0, 1, 2, 1);
    expect_participants(participants, ALL, 1, 2, 1);
    socprev_participants_free(participants);
}
END_TEST

START_TEST(contact_without_project_is_refused)
{
    static const int32_t gap[] = { 0, MISSING };
    socprev_participant_rule *rule = NULL;
    socprev_participants *participants = NULL;
    socprev_error *err = NULL;
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, gap, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    socprev_status st = socprev_participants_count(contacts, rule, NULL, NULL, &participants, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3604, "project", 1);
    ck_assert_ptr_null(participants);
    socprev_participant_rule_free(rule);
}
END_TEST

START_TEST(nobody_participates_in_nothing)
{
    socprev_participants *participants = participants_of(60, 0);
    ck_assert_int_eq(socprev_participants_projects(participants), 0);
    expect_participants(participants, ALL, 0, 0, 0);
    socprev_participants_free(participants);
}
END_TEST

START_TEST(participants_refuse_what_is_not_there)
{
    socprev_participants *participants = participants_of(60, 0);
    socprev_participant_rule *rule = NULL;
    socprev_error *err = NULL;
    int64_t out = 42;
    ck_assert_int_eq(socprev_participants_value(participants, 2, 0, &out), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_participants_value(participants, 0, 6, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_value(participants, 0, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_value(participants, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_value(NULL, 0, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(out, 42);
    ck_assert_int_eq(socprev_participants_project(participants, 2), -1);
    ck_assert_int_eq(socprev_participants_project(participants, -1), -1);
    ck_assert_int_eq(socprev_participants_projects(NULL), 0);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    socprev_status st = socprev_participant_rule_set_minutes(rule, -1, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3620, "minutes", -1);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participant_rule_set_minutes_not_electronic(NULL, 1, NULL),
                     SOCPREV_E_INVALID);
    socprev_participants *made = NULL;
    ck_assert_int_eq(socprev_participants_count(NULL, rule, NULL, NULL, &made, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_count(contacts, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_participants_count(contacts, rule, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    socprev_participant_rule_free(rule);
    socprev_participant_rule_free(NULL);
    socprev_participants_free(participants);
    socprev_participants_free(NULL);
}
END_TEST

/* ---- definitions --------------------------------------------------------------------- */

START_TEST(counts_defined_differently_are_not_added)
{
    socprev_participants *strict = participants_of(2400, 1200), *lax = participants_of(0, 0);
    socprev_error *err = NULL;
    int64_t sum = 42;
    const char *a = socprev_participants_definition(strict, SOCPREV_PARTICIPATIONS);
    const char *b = socprev_participants_definition(lax, SOCPREV_PARTICIPATIONS);
    socprev_status st = socprev_count_add(a, 1, b, 2, &sum, &err);
    ck_assert_ptr_nonnull(strstr(socprev_error_message(err, SOCPREV_LANG_EN), "2400"));
    expect_error(st, err, SOCPREV_E_INVALID, 3630, "", -1);
    ck_assert_int_eq(sum, 42);
    ck_assert_int_eq(socprev_count_add(a, 1, a, 2, &sum, NULL), SOCPREV_OK);
    ck_assert_int_eq(sum, 3);
    socprev_participants_free(strict);
    socprev_participants_free(lax);
}
END_TEST

START_TEST(distinct_people_are_not_added)
{
    socprev_people *people = cube(NULL, 0);
    socprev_participants *participants = participants_of(0, 0);
    const char *persons = socprev_people_definition(people, SOCPREV_PERSONS);
    const char *in = socprev_participants_definition(participants, SOCPREV_PARTICIPANTS);
    socprev_error *err = NULL;
    int64_t sum = 42;
    socprev_status st = socprev_count_add(persons, 1, persons, 2, &sum, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3631, "", -1);
    st = socprev_count_add(in, 1, in, 2, &sum, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3631, "", -1);
    ck_assert_int_eq(sum, 42);
    socprev_participants_free(participants);
    socprev_people_free(people);
}
END_TEST

START_TEST(every_measure_has_a_definition_of_its_own)
{
    socprev_people *people = cube(NULL, 0);
    socprev_participants *participants = participants_of(0, 0);
    for (int32_t a = 0; a < 6; a++) {
        ck_assert_ptr_nonnull(socprev_people_definition(people, a));
        ck_assert_ptr_nonnull(socprev_participants_definition(participants, a));
        for (int32_t b = 0; b < a; b++) {
            ck_assert_str_ne(socprev_people_definition(people, a),
                             socprev_people_definition(people, b));
            ck_assert_str_ne(socprev_participants_definition(participants, a),
                             socprev_participants_definition(participants, b));
        }
    }
    /* the same thing, counted by either */
    ck_assert_str_eq(
        socprev_people_definition(people, SOCPREV_ANONYMOUS_MINUTES),
        socprev_participants_definition(participants, SOCPREV_SUPPORT_ANONYMOUS_MINUTES));
    ck_assert_ptr_null(socprev_people_definition(people, 9));
    ck_assert_ptr_null(socprev_people_definition(NULL, 0));
    ck_assert_ptr_null(socprev_participants_definition(participants, 6));
    ck_assert_ptr_null(socprev_participants_definition(participants, -1));
    ck_assert_ptr_null(socprev_participants_definition(NULL, 0));
    socprev_participants_free(participants);
    socprev_people_free(people);
}
END_TEST

START_TEST(counts_add_within_range)
{
    socprev_error *err = NULL;
    int64_t sum = 42;
    socprev_status st = socprev_count_add("contacts", INT64_MAX, "contacts", 1, &sum, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "", -1);
    ck_assert_int_eq(socprev_count_add(NULL, 1, "contacts", 1, &sum, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_count_add("contacts", 1, NULL, 1, &sum, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_count_add("contacts", 1, "contacts", 1, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(sum, 42);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("participants");
    TCase *filled = tcase_create("filled");
    tcase_add_checked_fixture(filled, begin, end);
    tcase_add_test(filled, threshold_holds_within_a_project);
    tcase_add_test(filled, participants_refuse_what_is_not_there);
    tcase_add_test(filled, counts_defined_differently_are_not_added);
    tcase_add_test(filled, distinct_people_are_not_added);
    tcase_add_test(filled, every_measure_has_a_definition_of_its_own);
    suite_add_tcase(suite, filled);
    TCase *empty = tcase_create("empty");
    tcase_add_checked_fixture(empty, begin_empty, end);
    tcase_add_test(empty, electronic_minutes_are_not_enough);
    tcase_add_test(empty, contact_without_project_is_refused);
    tcase_add_test(empty, nobody_participates_in_nothing);
    tcase_add_test(empty, counts_add_within_range);
    suite_add_tcase(suite, empty);
    return run_suite(suite);
}
