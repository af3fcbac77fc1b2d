/* Failed allocations while counting people. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

enum { ROWS = 150 };

/* Enough different cells for the tables to grow. */
static socprev_status fill(socprev_contacts *contacts)
{
    static uint64_t person[ROWS];
    static int32_t kind[ROWS], project[ROWS];
    static int64_t minutes[ROWS];
    for (int i = 0; i < ROWS; i++) {
        person[i] = (uint64_t)(i * 31 % 40);
        kind[i] = i * 17 % 120;
        project[i] = i % 7;
        minutes[i] = i;
    }
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL);
    socprev_contacts_bind_minutes(contacts, minutes, 0, NULL);
    return socprev_contacts_append(contacts, ROWS, NULL);
}

static socprev_status collect(const socprev_memory *memory)
{
    socprev_contacts *contacts = NULL;
    socprev_status st = socprev_contacts_new(memory, &contacts, NULL);
    if (st != SOCPREV_OK)
        return contacts == NULL ? st : SOCPREV_E_INTERNAL;
    for (int64_t chunk = 0; st == SOCPREV_OK && chunk < 3; chunk++) {
        st = fill(contacts);
        if (socprev_contacts_count(contacts) != ROWS * (chunk + (st == SOCPREV_OK)))
            st = SOCPREV_E_INTERNAL;
    }
    socprev_contacts_free(contacts);
    return st;
}

static socprev_contacts *filled(void)
{
    socprev_contacts *contacts = NULL;
    assert_int_equal(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    assert_int_equal(fill(contacts), SOCPREV_OK);
    return contacts;
}

static socprev_status count_people(const socprev_memory *memory)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_PROJECT };
    socprev_contacts *contacts = filled();
    socprev_people *people = NULL;
    socprev_status st = socprev_people_cube(contacts, dimensions, 2, NULL, memory, &people, NULL);
    socprev_contacts_free(contacts);
    int64_t persons = 0;
    if (st == SOCPREV_OK)
        socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
    if ((st == SOCPREV_OK) != (people != NULL) || (st == SOCPREV_OK && persons != 40))
        st = SOCPREV_E_INTERNAL;
    socprev_people_free(people);
    return st;
}

static socprev_status count_participants(const socprev_memory *memory)
{
    socprev_contacts *contacts = filled();
    socprev_participant_rule *rule = NULL;
    socprev_participants *participants = NULL;
    socprev_status st = socprev_participant_rule_new(memory, &rule, NULL);
    if (st == SOCPREV_OK) {
        socprev_participant_rule_set_minutes(rule, 100, NULL);
        st = socprev_participants_count(contacts, rule, NULL, memory, &participants, NULL);
        if ((st == SOCPREV_OK) != (participants != NULL))
            st = SOCPREV_E_INTERNAL;
    }
    if (st == SOCPREV_OK && socprev_participants_projects(participants) != 7)
        st = SOCPREV_E_INTERNAL;
    socprev_participants_free(participants);
    socprev_participant_rule_free(rule);
    socprev_contacts_free(contacts);
    return st;
}

/* A cube with everything, its state, another one merged, counted again. */
static socprev_status pass_states(const socprev_memory *memory)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_PERIOD };
    static const int32_t parents[] = { 1, 2, -1 };
    static const uint8_t secret[SOCPREV_CUBE_SECRET_SIZE] = { 1 };
    socprev_contacts *contacts = filled();
    socprev_cube *cube = NULL;
    socprev_state *state = NULL, *copy = NULL, *both = NULL, *less = NULL;
    socprev_people *people = NULL;
    socprev_status st = socprev_cube_new(dimensions, 2, memory, &cube, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_parents(cube, SOCPREV_BY_KIND, parents, 0, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_rows(cube, ROWS, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_support(cube, NULL);
    if (st == SOCPREV_OK) {
        socprev_cube_set_first_time(cube, 1, NULL);
        socprev_cube_set_keys(cube, secret, NULL);
        socprev_cube_set_bound(cube, secret, 2, NULL);
        st = socprev_cube_add(cube, contacts, NULL, NULL);
    }
    if (st == SOCPREV_OK)
        st = socprev_cube_state(cube, 0, NULL, &state, NULL);
    if (st == SOCPREV_OK)
        st = socprev_state_parse(socprev_state_data(state), socprev_state_size(state), memory,
                                 &copy, NULL);
    if (st == SOCPREV_OK)
        st = socprev_state_merge(state, copy, memory, &both, NULL);
    if (st == SOCPREV_OK)
        st = socprev_state_erase(both, 0, memory, &less, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_add_state(cube, less, NULL, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, NULL, &people, NULL);
    int64_t persons = 0;
    if (st == SOCPREV_OK)
        socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
    if ((st == SOCPREV_OK) != (people != NULL) || (st == SOCPREV_OK && persons != 40))
        st = SOCPREV_E_INTERNAL;
    socprev_people_free(people);
    socprev_state_free(less);
    socprev_state_free(both);
    socprev_state_free(copy);
    socprev_state_free(state);
    socprev_cube_free(cube);
    socprev_contacts_free(contacts);
    return st;
}

static socprev_cube *filled_cube(const socprev_memory *memory, int64_t rows)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_PROJECT };
    socprev_contacts *contacts = filled();
    socprev_cube *cube = NULL;
    socprev_status st = socprev_cube_new(dimensions, 2, memory, &cube, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_rows(cube, rows, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_set_support(cube, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_add(cube, contacts, NULL, NULL);
    socprev_contacts_free(contacts);
    if (st == SOCPREV_OK)
        return cube;
    socprev_cube_free(cube);
    return NULL;
}

/* Other kinds, projects and persons than those that are there, and more of them. */
static socprev_contacts *others(void)
{
    enum { OTHERS = 1200 };
    static uint64_t person[OTHERS];
    static int32_t kind[OTHERS], project[OTHERS];
    socprev_contacts *contacts = NULL;
    for (int i = 0; i < OTHERS; i++) {
        person[i] = (uint64_t)(i % 50 + 20);
        kind[i] = i % 190 + 60;
        project[i] = i % 11 * 50000000;
    }
    assert_int_equal(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL);
    assert_int_equal(socprev_contacts_append(contacts, OTHERS, NULL), SOCPREV_OK);
    return contacts;
}

/* Whichever allocation fails, the state of the cube is that of before. */
static socprev_status leave_as_before(const socprev_memory *memory, int64_t rows)
{
    socprev_contacts *contacts = others();
    socprev_cube *plain = filled_cube(NULL, rows), *cube = filled_cube(memory, rows);
    socprev_state *expected = NULL, *state = NULL;
    socprev_status st = SOCPREV_E_NOMEM;
    assert_non_null(plain);
    assert_int_equal(socprev_cube_state(plain, 0, NULL, &expected, NULL), SOCPREV_OK);
    if (cube != NULL) {
        st = socprev_cube_add(cube, contacts, NULL, NULL);
        if (st != SOCPREV_OK && socprev_cube_state(cube, 0, NULL, &state, NULL) == SOCPREV_OK &&
            (socprev_state_size(state) != socprev_state_size(expected) ||
             memcmp(socprev_state_data(state), socprev_state_data(expected),
                    socprev_state_size(state)) != 0))
            st = SOCPREV_E_INTERNAL;
    }
    socprev_state_free(state);
    socprev_state_free(expected);
    socprev_cube_free(cube);
    socprev_cube_free(plain);
    socprev_contacts_free(contacts);
    return st;
}

static socprev_status leave_few(const socprev_memory *memory)
{
    return leave_as_before(memory, ROWS);
}

static socprev_status leave_many(const socprev_memory *memory)
{
    return leave_as_before(memory, INT64_MAX);
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "collect", collect },
        { "people", count_people },
        { "participants", count_participants },
        { "states", pass_states },
        { "few contacts", leave_few },
        { "many contacts", leave_many },
    };
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(scenarios); i++) {
        const char *wrong = fault_loop(scenarios[i].run);
        if (wrong != NULL)
            fail_msg("%s: %s", scenarios[i].name, wrong);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("beneficiary faults", tests, NULL, NULL);
}
