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

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "collect", collect },
        { "people", count_people },
        { "participants", count_participants },
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
