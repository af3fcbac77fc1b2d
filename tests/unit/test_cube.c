/* What a cube and a state are asked for, and what they refuse. */
#include "suite.h"
#include "support.h"

#include <string.h>

static socprev_error *err;

static socprev_contacts *some_contacts(void)
{
    static const uint64_t person[] = { 1, 1, 2, 2, 3 };
    static const int32_t place[] = { 0, 1, 0, 0, 2 }, project[] = { 4, 4, 4, 9, 9 };
    static const int64_t minutes[] = { 1200, 1200, 2399, 1, SOCPREV_MINUTES_UNKNOWN };
    socprev_contacts *c = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(c, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_TERRITORY, place, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_PROJECT, project, 0, NULL);
    socprev_contacts_bind_minutes(c, minutes, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(c, 5, NULL), SOCPREV_OK);
    return c;
}

static socprev_cube *cube_by(int32_t dimension)
{
    socprev_cube *cube = NULL;
    ck_assert_int_eq(socprev_cube_new(&dimension, 1, NULL, &cube, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_set_rows(cube, 100, NULL), SOCPREV_OK);
    return cube;
}

static void add_some(socprev_cube *cube)
{
    socprev_contacts *c = some_contacts();
    ck_assert_int_eq(socprev_cube_add(cube, c, NULL, NULL), SOCPREV_OK);
    socprev_contacts_clear(c);
    ck_assert_int_eq(socprev_contacts_count(c), 0);
    socprev_contacts_free(c);
}

static socprev_state *state_by(int32_t dimension, uint64_t key, bool support)
{
    socprev_cube *cube = cube_by(dimension);
    socprev_state *state = NULL;
    if (support)
        ck_assert_int_eq(socprev_cube_set_support(cube, NULL), SOCPREV_OK);
    add_some(cube);
    ck_assert_int_eq(socprev_cube_state(cube, key, NULL, &state, NULL), SOCPREV_OK);
    socprev_cube_free(cube);
    return state;
}

START_TEST(settings_that_cannot_be_are_refused)
{
    static const int32_t low[] = { 1, -2 }, circle[] = { 1, 0 };
    static const uint8_t secret[SOCPREV_CUBE_SECRET_SIZE] = { 0 };
    socprev_cube *cube = cube_by(SOCPREV_BY_TERRITORY);
    EXPECT_REFUSED(socprev_cube_set_parents(cube, SOCPREV_BY_KIND, circle, 0, 2, &err),
                   SOCPREV_E_INVALID, 3670, "dimension", -1);
    EXPECT_REFUSED(socprev_cube_set_parents(cube, SOCPREV_BY_TERRITORY, low, 0, 2, &err),
                   SOCPREV_E_INVALID, 3671, "parents", 1);
    EXPECT_REFUSED(socprev_cube_set_parents(cube, SOCPREV_BY_TERRITORY, circle, 0, 2, &err),
                   SOCPREV_E_INVALID, 3672, "parents", -1);
    EXPECT_REFUSED(socprev_cube_set_first_time(cube, 1, &err), SOCPREV_E_INVALID, 3673, "on", -1);
    ck_assert_int_eq(socprev_cube_set_first_time(cube, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_cube_set_rows(cube, -1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_cube_set_bound(cube, secret, 0, NULL), SOCPREV_E_INVALID);
    add_some(cube);
    EXPECT_REFUSED(socprev_cube_set_support(cube, &err), SOCPREV_E_INVALID, 3677, "cube", -1);
    socprev_participant_rule *rule = NULL;
    socprev_participants *p = NULL;
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_cube_participants(cube, rule, NULL, &p, &err), SOCPREV_E_INVALID, 3676,
                   "cube", -1);
    ck_assert_ptr_null(p);
    socprev_participant_rule_free(rule);
    socprev_cube_free(cube);
}
END_TEST

static int32_t full(void *user, const void *data, size_t size)
{
    (void)user;
    (void)data;
    (void)size;
    return 1;
}

static int32_t unreadable(void *user, uint64_t at, void *data, size_t size)
{
    (void)at;
    return full(user, data, size);
}

static int32_t taken(void *user, const void *data, size_t size)
{
    (void)data;
    *(size_t *)user += size;
    return 0;
}

START_TEST(a_spill_that_fails_is_an_error)
{
    socprev_people *people = NULL;
    socprev_cube *cube = cube_by(SOCPREV_BY_TERRITORY);
    socprev_contacts *c = some_contacts();
    ck_assert_int_eq(socprev_cube_set_spill(cube, 0, full, unreadable, NULL, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_cube_add(cube, c, NULL, &err), SOCPREV_E_IO, 3674, "", -1);
    EXPECT_REFUSED(socprev_cube_add(cube, c, NULL, &err), SOCPREV_E_IO, 3674, "", -1);
    ck_assert_int_eq(socprev_cube_people(cube, NULL, &people, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_people_cells(people), 1); /* the grand total of nothing */
    socprev_people_free(people);
    people = NULL;
    socprev_cube_free(cube);
    size_t written = 0;
    cube = cube_by(SOCPREV_BY_TERRITORY);
    ck_assert_int_eq(socprev_cube_set_spill(cube, 0, taken, unreadable, &written, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add(cube, c, NULL, NULL), SOCPREV_OK);
    ck_assert_uint_eq(written, 5 * 16);
    EXPECT_REFUSED(socprev_cube_people(cube, NULL, &people, &err), SOCPREV_E_IO, 3674, "", -1);
    socprev_state *state = NULL;
    EXPECT_REFUSED(socprev_cube_state(cube, 0, NULL, &state, &err), SOCPREV_E_IO, 3674, "", -1);
    socprev_contacts_free(c);
    socprev_cube_free(cube);
}
END_TEST

START_TEST(measures_not_asked_for_are_undefined)
{
    socprev_people *people = NULL;
    int64_t value = 42, values[4];
    socprev_cube *cube = cube_by(SOCPREV_BY_TERRITORY);
    add_some(cube);
    ck_assert_int_eq(socprev_cube_people(cube, NULL, &people, NULL), SOCPREV_OK);
    for (int32_t m = SOCPREV_FIRST_TIME_PERSONS; m <= SOCPREV_CELL_KEY; m++) {
        ck_assert_int_eq(socprev_people_value(people, 0, m, &value), SOCPREV_E_UNDEFINED);
        ck_assert_int_eq(socprev_people_values(people, m, values, 4), SOCPREV_E_UNDEFINED);
    }
    ck_assert_int_eq(value, 42);
    socprev_people_free(people);
    socprev_cube_free(cube);
}
END_TEST

/* Each person once at most `bound` times among the cells, always the same. */
START_TEST(a_person_is_in_so_many_cells_at_most)
{
    enum { PEOPLE = 50, PLACES = 8 };
    static const uint8_t secret[SOCPREV_CUBE_SECRET_SIZE] = { 9 };
    uint64_t person[PEOPLE * PLACES];
    int32_t place[PEOPLE * PLACES];
    int64_t before[PLACES] = { 0 };
    for (int i = 0; i < PEOPLE * PLACES; i++) {
        person[i] = (uint64_t)(i / PLACES);
        place[i] = i % PLACES;
    }
    for (int order = 0; order < 2; order++) {
        socprev_contacts *c = NULL;
        socprev_cube *cube = cube_by(SOCPREV_BY_TERRITORY);
        socprev_people *people = NULL;
        ck_assert_int_eq(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
        for (int half = 0; half < 2; half++) {
            int from = half == order ? 0 : PEOPLE * PLACES / 2 + 3;
            int to = half == order ? PEOPLE * PLACES / 2 + 3 : PEOPLE * PLACES;
            socprev_contacts_bind_persons(c, person + from, 0, NULL, 0, NULL);
            socprev_contacts_bind_codes(c, SOCPREV_BY_TERRITORY, place + from, 0, NULL);
            ck_assert_int_eq(socprev_contacts_append(c, (size_t)(to - from), NULL), SOCPREV_OK);
        }
        ck_assert_int_eq(socprev_cube_set_bound(cube, secret, 3, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_add(cube, c, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_people(cube, NULL, &people, NULL), SOCPREV_OK);
        int64_t sum = 0, value = 0;
        for (int32_t k = 0; k < PLACES; k++) {
            int64_t cell = -1;
            ck_assert_int_eq(socprev_people_find(people, &k, &cell), SOCPREV_OK);
            ck_assert_int_eq(socprev_people_value(people, cell, SOCPREV_PERSONS, &value),
                             SOCPREV_OK);
            sum += value;
            ck_assert(order == 0 || before[k] == value);
            before[k] = value;
        }
        ck_assert_int_eq(sum, 3 * PEOPLE);
        ck_assert_int_eq(socprev_people_value(people, 0, SOCPREV_PERSONS, &value), SOCPREV_OK);
        ck_assert_int_eq(value, PEOPLE);
        ck_assert_str_eq(socprev_people_definition(people, SOCPREV_PERSONS),
                         "distinct persons; identified; each in at most 3 cells");
        socprev_people_free(people);
        socprev_cube_free(cube);
        socprev_contacts_free(c);
    }
}
END_TEST

START_TEST(states_of_other_kinds_do_not_merge)
{
    socprev_state *a = state_by(SOCPREV_BY_TERRITORY, 1, false), *out = NULL;
    socprev_state *b = state_by(SOCPREV_BY_PROJECT, 1, false);
    socprev_state *c = state_by(SOCPREV_BY_TERRITORY, 2, false);
    socprev_state *d = state_by(SOCPREV_BY_TERRITORY, 1, true);
    EXPECT_REFUSED(socprev_state_merge(a, b, NULL, &out, &err), SOCPREV_E_INVALID, 3683, "b", -1);
    EXPECT_REFUSED(socprev_state_merge(a, d, NULL, &out, &err), SOCPREV_E_INVALID, 3683, "b", -1);
    EXPECT_REFUSED(socprev_state_merge(a, c, NULL, &out, &err), SOCPREV_E_INVALID, 3684, "b", -1);
    ck_assert_ptr_null(out);
    socprev_cube *cube = cube_by(SOCPREV_BY_TERRITORY);
    EXPECT_REFUSED(socprev_cube_add_state(cube, b, NULL, &err), SOCPREV_E_INVALID, 3685, "state",
                   -1);
    socprev_cube_free(cube);
    ck_assert_int_eq(socprev_state_dimension(a, 0), SOCPREV_BY_TERRITORY);
    ck_assert_int_eq(socprev_state_dimension(a, 1), -1);
    ck_assert_uint_eq(socprev_state_key_id(c), 2);
    ck_assert_int_eq(socprev_state_persons(a), 3);
    socprev_state_free(d);
    socprev_state_free(c);
    socprev_state_free(b);
    socprev_state_free(a);
}
END_TEST

START_TEST(what_is_no_state_is_told)
{
    socprev_state *a = state_by(SOCPREV_BY_TERRITORY, 1, false), *out = NULL;
    char bytes[512];
    size_t size = socprev_state_size(a);
    ck_assert_uint_lt(size, sizeof bytes);
    memcpy(bytes, socprev_state_data(a), size);
    EXPECT_REFUSED(socprev_state_parse("{}", 2, NULL, &out, &err), SOCPREV_E_PARSE, 3680, "", -1);
    EXPECT_REFUSED(socprev_state_parse(bytes, size - 1, NULL, &out, &err), SOCPREV_E_PARSE, 3682,
                   "", -1);
    bytes[4] = 9;
    EXPECT_REFUSED(socprev_state_parse(bytes, size, NULL, &out, &err), SOCPREV_E_PARSE, 3681, "",
                   -1);
    ck_assert_ptr_null(out);
    socprev_state_free(a);
}
END_TEST

static int64_t participants_of(const socprev_cube *cube, int64_t minutes, int32_t project)
{
    socprev_participant_rule *rule = NULL;
    socprev_participants *p = NULL;
    int64_t value = -1;
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(rule, minutes, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_participants(cube, rule, NULL, &p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participants_value(p, project, SOCPREV_PARTICIPANTS, &value),
                     SOCPREV_OK);
    socprev_participants_free(p);
    socprev_participant_rule_free(rule);
    return value;
}

/* The threshold is applied after merging: 40 hours may lie half here, half there. */
START_TEST(thresholds_apply_to_what_was_merged)
{
    socprev_state *a = state_by(SOCPREV_BY_TERRITORY, 0, true), *both = NULL;
    socprev_cube *one = cube_by(SOCPREV_BY_TERRITORY), *two = cube_by(SOCPREV_BY_TERRITORY);
    ck_assert_int_eq(socprev_state_merge(a, a, NULL, &both, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_set_support(one, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_set_support(two, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add_state(one, a, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add_state(two, both, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(participants_of(one, 2400, 4), 1);
    ck_assert_int_eq(participants_of(two, 2400, 4), 2);
    ck_assert_int_eq(participants_of(two, 4800, 4), 1);
    ck_assert_int_eq(participants_of(two, 4800, SOCPREV_CODE_ALL), 1);
    ck_assert_int_eq(participants_of(two, 2, 9), 1);
    socprev_cube_free(two);
    socprev_cube_free(one);
    socprev_state_free(both);
    socprev_state_free(a);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cube");
    TCase *tests = tcase_create("cube");
    tcase_add_test(tests, settings_that_cannot_be_are_refused);
    tcase_add_test(tests, a_spill_that_fails_is_an_error);
    tcase_add_test(tests, measures_not_asked_for_are_undefined);
    tcase_add_test(tests, a_person_is_in_so_many_cells_at_most);
    tcase_add_test(tests, states_of_other_kinds_do_not_merge);
    tcase_add_test(tests, what_is_no_state_is_told);
    tcase_add_test(tests, thresholds_apply_to_what_was_merged);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
