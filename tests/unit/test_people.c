/* Contacts and the cube of people. */
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

static int64_t at(const socprev_people *people, int32_t a, int32_t b, int32_t measure)
{
    const int32_t codes[] = { a, b };
    int64_t cell = -1, out = -1;
    ck_assert_int_eq(socprev_people_find(people, codes, &cell), SOCPREV_OK);
    ck_assert_int_eq(socprev_people_value(people, cell, measure, &out), SOCPREV_OK);
    return out;
}

/* ---- contacts ------------------------------------------------------------------- */

START_TEST(unbound_columns_are_missing)
{
    static const int32_t dimensions[] = { SOCPREV_BY_SERVICE, SOCPREV_BY_YEAR };
    ck_assert_int_eq(socprev_contacts_append(contacts, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_count(contacts), 3);
    socprev_people *people = cube(dimensions, 2);
    ck_assert_int_eq(socprev_people_cells(people), 4);
    ck_assert_int_eq(at(people, MISSING, MISSING, SOCPREV_CONTACTS), 3);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_PERSONS), 0);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_ANONYMOUS_CONTACTS), 3);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_UNTIMED_CONTACTS), 3);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_MINUTES), 0);
    socprev_people_free(people);
}
END_TEST

START_TEST(unbinding_makes_missing_again)
{
    ck_assert_int_eq(socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, NULL, 0, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_append(contacts, 1, NULL), SOCPREV_OK);
    static const int32_t dimension = SOCPREV_BY_KIND;
    socprev_people *people = cube(&dimension, 1);
    ck_assert_int_eq(at(people, MISSING, 0, SOCPREV_CONTACTS), 2);
    socprev_people_free(people);
}
END_TEST

START_TEST(strided_columns_are_read)
{
    static const struct {
        int64_t minutes;
        uint64_t person;
        int32_t code;
        uint8_t anonymous, electronic;
    } rows[] = { { 5, 1, 0, 0, 1 }, { 6, 2, 0, 1, 0 }, { 7, 1, 1, 0, 0 } };
    socprev_contacts_bind_persons(contacts, &rows[0].person, sizeof *rows, &rows[0].anonymous,
                                  sizeof *rows, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_TERRITORY, &rows[0].code, sizeof *rows, NULL);
    socprev_contacts_bind_minutes(contacts, &rows[0].minutes, sizeof *rows, NULL);
    socprev_contacts_bind_electronic(contacts, &rows[0].electronic, sizeof *rows, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 3, NULL), SOCPREV_OK);
    static const int32_t dimension = SOCPREV_BY_TERRITORY;
    socprev_people *people = cube(&dimension, 1);
    ck_assert_int_eq(at(people, ALL, 0, SOCPREV_PERSONS), 1);
    ck_assert_int_eq(at(people, ALL, 0, SOCPREV_MINUTES), 18);
    ck_assert_int_eq(at(people, ALL, 0, SOCPREV_ANONYMOUS_MINUTES), 6);
    ck_assert_int_eq(at(people, 1, 0, SOCPREV_MINUTES), 7);
    socprev_people_free(people);
}
END_TEST

START_TEST(bad_rows_are_refused_whole)
{
    static const int32_t bad_code[] = { 1, -2 };
    static const int64_t bad_minutes[] = { 3, -2 };
    static const socprev_date bad_date[] = { SOCPREV_DATE_NONE, -1 };
    socprev_error *err = NULL;
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_TARGET_GROUP, bad_code, 0, NULL);
    socprev_status st = socprev_contacts_append(contacts, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3600, "target group", 1);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_TARGET_GROUP, NULL, 0, NULL);
    socprev_contacts_bind_dates(contacts, bad_date, 0, NULL);
    st = socprev_contacts_append(contacts, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3601, "date", 1);
    socprev_contacts_bind_dates(contacts, NULL, 0, NULL);
    socprev_contacts_bind_minutes(contacts, bad_minutes, 0, NULL);
    st = socprev_contacts_append(contacts, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3602, "minutes", 1);
    socprev_contacts_bind_minutes(contacts, NULL, 0, NULL);
    st = socprev_contacts_append(contacts, (size_t)INT32_MAX + 1, &err);
    expect_error(st, err, SOCPREV_E_LIMIT, 3603, "", -1);
    st = socprev_contacts_bind_codes(contacts, SOCPREV_BY_MONTH, bad_code, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3610, "dimension", -1);
    ck_assert_int_eq(socprev_contacts_bind_codes(contacts, -1, bad_code, 0, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_count(contacts), 0);
}
END_TEST

START_TEST(messages_hold_no_pseudonym)
{
    static const uint64_t secret[] = { 7777777, 8888888 };
    static const int64_t bad_minutes[] = { 3, -2 };
    socprev_error *err = NULL;
    socprev_contacts_bind_persons(contacts, secret, 0, NULL, 0, NULL);
    socprev_contacts_bind_minutes(contacts, bad_minutes, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 2, &err), SOCPREV_E_INVALID);
    for (int32_t language = SOCPREV_LANG_EN; language <= SOCPREV_LANG_CS; language++) {
        ck_assert_ptr_null(strstr(socprev_error_message(err, language), "7777777"));
        ck_assert_ptr_null(strstr(socprev_error_message(err, language), "8888888"));
    }
    socprev_error_free(err);
}
END_TEST

/* ---- cube ----------------------------------------------------------------------- */

START_TEST(each_person_is_once_in_each_total)
{
    static const int32_t dimensions[] = { SOCPREV_BY_PROJECT, SOCPREV_BY_KIND };
    socprev_people *people = cube(dimensions, 2);
    ck_assert_int_eq(at(people, 0, 5, SOCPREV_PERSONS), 2);
    ck_assert_int_eq(at(people, 0, 7, SOCPREV_PERSONS), 1);
    ck_assert_int_eq(at(people, 0, MISSING, SOCPREV_PERSONS), 0);
    ck_assert_int_eq(at(people, 1, 5, SOCPREV_PERSONS), 1);
    ck_assert_int_eq(at(people, 0, ALL, SOCPREV_PERSONS), 2);
    ck_assert_int_eq(at(people, 1, ALL, SOCPREV_PERSONS), 1);
    ck_assert_int_eq(at(people, ALL, 5, SOCPREV_PERSONS), 2);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_PERSONS), 2);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_CONTACTS), 5);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_MINUTES), 105);
    ck_assert_int_eq(at(people, 0, ALL, SOCPREV_ANONYMOUS_CONTACTS), 1);
    ck_assert_int_eq(at(people, 0, ALL, SOCPREV_ANONYMOUS_MINUTES), 15);
    ck_assert_int_eq(at(people, 0, 7, SOCPREV_UNTIMED_CONTACTS), 1);
    ck_assert_int_eq(at(people, 0, 7, SOCPREV_MINUTES), 0);
    socprev_people_free(people);
}
END_TEST

START_TEST(cells_ascend_and_columns_agree)
{
    static const int32_t dimensions[] = { SOCPREV_BY_PROJECT, SOCPREV_BY_KIND };
    enum { CELLS = 10 };
    socprev_people *people = cube(dimensions, 2);
    int32_t first[CELLS], second[CELLS], code;
    int64_t persons[CELLS], value;
    ck_assert_int_eq(socprev_people_cells(people), CELLS);
    ck_assert_uint_eq(socprev_people_dimensions(people), 2);
    ck_assert_int_eq(socprev_people_dimension(people, 1), SOCPREV_BY_KIND);
    ck_assert_int_eq(socprev_people_dimension(people, 2), -1);
    ck_assert_int_eq(socprev_people_codes(people, 0, first, CELLS), SOCPREV_OK);
    ck_assert_int_eq(socprev_people_codes(people, 1, second, CELLS), SOCPREV_OK);
    ck_assert_int_eq(socprev_people_values(people, SOCPREV_PERSONS, persons, CELLS), SOCPREV_OK);
    for (int64_t i = 0; i < CELLS; i++) {
        ck_assert(i == 0 || first[i - 1] < first[i] ||
                  (first[i - 1] == first[i] && second[i - 1] < second[i]));
        ck_assert_int_eq(socprev_people_code(people, i, 1, &code), SOCPREV_OK);
        ck_assert_int_eq(code, second[i]);
        ck_assert_int_eq(socprev_people_value(people, i, SOCPREV_PERSONS, &value), SOCPREV_OK);
        ck_assert_int_eq(value, persons[i]);
    }
    ck_assert_int_eq(first[0], ALL);
    ck_assert_int_eq(second[0], ALL);
    socprev_people_free(people);
}
END_TEST

START_TEST(empty_data_has_a_grand_total)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_MONTH };
    socprev_people *people = cube(dimensions, 2);
    ck_assert_int_eq(socprev_people_cells(people), 1);
    ck_assert_int_eq(at(people, ALL, ALL, SOCPREV_CONTACTS), 0);
    socprev_people_free(people);
    people = cube(NULL, 0);
    ck_assert_int_eq(socprev_people_cells(people), 1);
    int64_t cell = -1;
    ck_assert_int_eq(socprev_people_find(people, NULL, &cell), SOCPREV_OK);
    ck_assert_int_eq(cell, 0);
    socprev_people_free(people);
}
END_TEST

START_TEST(dates_give_months_and_years)
{
    static const char *const texts[] = { "2019-04-30", "2019-04", "2019-04-end", "2019",
                                         "2019-23", "2019-24" };
    socprev_date dates[6];
    for (size_t i = 0; i < 6; i++)
        ck_assert_int_eq(socprev_date_parse(texts[i], SOCPREV_NUL, &dates[i], NULL), SOCPREV_OK);
    socprev_contacts_bind_dates(contacts, dates, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 6, NULL), SOCPREV_OK);
    static const int32_t dimensions[] = { SOCPREV_BY_YEAR, SOCPREV_BY_MONTH };
    socprev_people *people = cube(dimensions, 2);
    ck_assert_int_eq(at(people, 2019, 201904, SOCPREV_CONTACTS), 3);
    ck_assert_int_eq(at(people, 2019, MISSING, SOCPREV_CONTACTS), 2); /* a year, an autumn */
    ck_assert_int_eq(at(people, MISSING, MISSING, SOCPREV_CONTACTS), 1); /* winter ends in 2020 */
    socprev_people_free(people);
}
END_TEST

START_TEST(questions_outside_the_cube_are_refused)
{
    static const int32_t dimension = SOCPREV_BY_KIND, nowhere = 6;
    socprev_people *people = cube(&dimension, 1);
    int64_t out = 42, cells[4];
    int32_t code = 42, codes[4];
    ck_assert_int_eq(socprev_people_find(people, &nowhere, &out), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_people_find(people, NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_find(people, &nowhere, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_find(NULL, &nowhere, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_value(people, 4, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_value(people, -1, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_value(people, 0, 9, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_value(people, 0, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_value(people, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_code(people, 0, 1, &code), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_code(people, 4, 0, &code), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_code(people, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_codes(people, 0, codes, 3), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_codes(people, 1, codes, 4), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_codes(people, 0, NULL, 4), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_codes(NULL, 0, codes, 0), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_values(people, 0, cells, 5), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_values(people, 9, cells, 4), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_values(people, 0, NULL, 4), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_values(NULL, 0, cells, 4), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_cells(NULL), 0);
    ck_assert_uint_eq(socprev_people_dimensions(NULL), 0);
    ck_assert_int_eq(out, 42);
    ck_assert_int_eq(code, 42);
    socprev_people_free(people);
    socprev_people_free(NULL);
}
END_TEST

START_TEST(dimensions_must_exist_once)
{
    static const int32_t unknown[] = { 0, 8 }, negative[] = { -1 }, twice[] = { 3, 2, 3 };
    static const int32_t many[9] = { 0, 1, 2, 3, 4, 5, 6, 7 };
    socprev_people *people = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_people_cube(contacts, unknown, 2, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3611, "dimensions", 1);
    st = socprev_people_cube(contacts, negative, 1, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3611, "dimensions", 0);
    st = socprev_people_cube(contacts, twice, 3, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3612, "dimensions", 2);
    st = socprev_people_cube(contacts, many, 9, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3613, "", -1);
    ck_assert_int_eq(socprev_people_cube(contacts, NULL, 1, NULL, NULL, &people, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_cube(NULL, many, 1, NULL, NULL, &people, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_people_cube(contacts, many, 1, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(people);
}
END_TEST

START_TEST(too_many_cells_are_refused)
{
    static const int32_t all[] = { 0, 1, 2, 3, 4, 5, 6 };
    enum { ROWS = (1 << 17) + 1 };
    static int32_t code[ROWS];
    for (int32_t i = 0; i < ROWS; i++)
        code[i] = i;
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_SERVICE, code, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, ROWS, NULL), SOCPREV_OK);
    socprev_people *people = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_people_cube(contacts, all, 7, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_LIMIT, 3614, "", -1);
    people = cube(all + 1, 1);
    ck_assert_int_eq(socprev_people_cells(people), ROWS + 1);
    socprev_people_free(people);
}
END_TEST

START_TEST(minutes_that_overflow_are_refused)
{
    static const int64_t much[] = { INT64_MAX, 1, 0, 0, 0 };
    static const int32_t apart[] = { 0, 1, 0, 0, 0 };
    static const int32_t dimension = SOCPREV_BY_PROJECT;
    socprev_people *people = NULL;
    socprev_participants *participants = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_error *err = NULL;
    socprev_contacts_bind_minutes(contacts, much, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, apart, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 2, NULL), SOCPREV_OK);
    socprev_status st = socprev_people_cube(contacts, &dimension, 1, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "minutes", -1);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    st = socprev_participants_count(contacts, rule, NULL, NULL, &participants, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "minutes", 1); /* anonymous over all projects */
    static const uint64_t same[] = { 4, 4 };
    end();
    begin_empty();
    socprev_contacts_bind_persons(contacts, same, 0, NULL, 0, NULL);
    socprev_contacts_bind_minutes(contacts, much, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, apart + 2, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 2, NULL), SOCPREV_OK);
    st = socprev_people_cube(contacts, NULL, 0, NULL, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "minutes", -1);
    st = socprev_participants_count(contacts, rule, NULL, NULL, &participants, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "minutes", -1);
    socprev_participant_rule_free(rule);
}
END_TEST

START_TEST(counting_can_be_cancelled)
{
    socprev_run *run = NULL;
    socprev_people *people = NULL;
    socprev_participants *participants = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    socprev_run_cancel(run);
    socprev_status st = socprev_people_cube(contacts, NULL, 0, run, NULL, &people, &err);
    expect_error(st, err, SOCPREV_E_CANCELLED, 1005, "", -1);
    st = socprev_participants_count(contacts, rule, run, NULL, &participants, &err);
    expect_error(st, err, SOCPREV_E_CANCELLED, 1005, "", -1);
    socprev_participant_rule_free(rule);
    socprev_run_free(run);
}
END_TEST

START_TEST(null_contacts_are_refused)
{
    ck_assert_int_eq(socprev_contacts_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    const uint64_t person = 1;
    const int64_t minutes = 1;
    const int32_t code = 1;
    const uint8_t mark = 1;
    ck_assert_int_eq(socprev_contacts_bind_persons(NULL, &person, 0, NULL, 0, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_bind_codes(NULL, 0, &code, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_bind_dates(NULL, &code, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_bind_minutes(NULL, &minutes, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_bind_electronic(NULL, &mark, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_append(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_count(NULL), 0);
    socprev_contacts_free(NULL);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("people");
    TCase *filled = tcase_create("filled");
    tcase_add_checked_fixture(filled, begin, end);
    tcase_add_test(filled, unbinding_makes_missing_again);
    tcase_add_test(filled, each_person_is_once_in_each_total);
    tcase_add_test(filled, cells_ascend_and_columns_agree);
    tcase_add_test(filled, questions_outside_the_cube_are_refused);
    tcase_add_test(filled, dimensions_must_exist_once);
    tcase_add_test(filled, counting_can_be_cancelled);
    suite_add_tcase(suite, filled);
    TCase *empty = tcase_create("empty");
    tcase_add_checked_fixture(empty, begin_empty, end);
    tcase_add_test(empty, unbound_columns_are_missing);
    tcase_add_test(empty, strided_columns_are_read);
    tcase_add_test(empty, bad_rows_are_refused_whole);
    tcase_add_test(empty, messages_hold_no_pseudonym);
    tcase_add_test(empty, empty_data_has_a_grand_total);
    tcase_add_test(empty, dates_give_months_and_years);
    tcase_add_test(empty, too_many_cells_are_refused);
    tcase_add_test(empty, minutes_that_overflow_are_refused);
    tcase_add_test(empty, null_contacts_are_refused);
    suite_add_tcase(suite, empty);
    return run_suite(suite);
}
