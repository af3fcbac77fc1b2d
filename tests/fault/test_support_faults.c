/* Failed allocations with stays, overlaps, identities and keys. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

enum { ROWS = 40 };

static socprev_date days[ROWS], ends[ROWS];

static socprev_status fill(socprev_stays *stays)
{
    static uint64_t person[ROWS];
    static int32_t type[ROWS];
    static int64_t stay[ROWS];
    for (int32_t i = 0; i < ROWS; i++) {
        person[i] = (uint64_t)(i % 9);
        type[i] = i % 6;
        stay[i] = i;
        socprev_date_from_days(19000 + i * 3, &days[i]);
        socprev_date_from_days(19020 + i * 3, &ends[i]);
    }
    socprev_stays_bind_persons(stays, person, 0, person, 0, NULL);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_TYPE, type, 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_ENTRY, days, 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_EXIT, ends, 0, NULL);
    socprev_status st = socprev_stays_append(stays, ROWS, NULL);
    return st == SOCPREV_OK ? socprev_stays_add_nights(stays, stay, 0, days, 0, ROWS, NULL) : st;
}

static socprev_stays *filled(void)
{
    socprev_stays *stays = NULL;
    assert_int_equal(socprev_stays_new(NULL, &stays, NULL), SOCPREV_OK);
    assert_int_equal(fill(stays), SOCPREV_OK);
    return stays;
}

static socprev_status collect(const socprev_memory *memory)
{
    socprev_stays *stays = NULL;
    socprev_status st = socprev_stays_new(memory, &stays, NULL);
    if (st == SOCPREV_OK)
        st = fill(stays);
    else if (stays != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_stays_free(stays);
    return st;
}

static socprev_status count_nights(const socprev_memory *memory)
{
    socprev_stays *stays = filled();
    socprev_night_rule *rule = NULL;
    socprev_nights *nights = NULL;
    socprev_status st = socprev_night_rule_new_hmis(SOCPREV_HMIS_1B_SHELTER, days[0],
                                                    days[ROWS - 1], memory, &rule, NULL);
    if (st == SOCPREV_OK)
        st = socprev_nights_count(stays, rule, NULL, memory, &nights, NULL);
    if ((st == SOCPREV_OK) != (nights != NULL))
        st = SOCPREV_E_INTERNAL;
    socprev_nights_free(nights);
    socprev_night_rule_free(rule);
    socprev_stays_free(stays);
    return st;
}

static socprev_status count_returns(const socprev_memory *memory)
{
    socprev_stays *stays = filled();
    socprev_return_rule *rule = NULL;
    socprev_returns *returns = NULL;
    int64_t persons = -1, first_time = -1;
    socprev_status st = socprev_return_rule_new(days[0], days[ROWS - 1], memory, &rule, NULL);
    if (st == SOCPREV_OK)
        st = socprev_returns_count(stays, rule, NULL, memory, &returns, NULL);
    if ((st == SOCPREV_OK) != (returns != NULL))
        st = SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK)
        st = socprev_stays_first_time(stays, days[0], days[ROWS - 1], SOCPREV_TYPES_ALL,
                                      SOCPREV_TYPES_ALL, 730, memory, &persons, &first_time,
                                      NULL);
    if ((st == SOCPREV_OK) != (persons == 9))
        st = SOCPREV_E_INTERNAL;
    socprev_returns_free(returns);
    socprev_return_rule_free(rule);
    socprev_stays_free(stays);
    return st;
}

static socprev_status count_occupancy(const socprev_memory *memory)
{
    socprev_stays *stays = filled();
    socprev_occupancy *occupancy = NULL;
    socprev_survival *survival = NULL;
    int64_t sizes[2] = { -1, -1 };
    socprev_status st = socprev_occupancy_count(stays, SOCPREV_TYPES_ALL, days[0],
                                                days[ROWS - 1], SOCPREV_OCCUPANCY_DAY, NULL,
                                                NULL, 0, NULL, memory, &occupancy, NULL);
    if ((st == SOCPREV_OK) != (occupancy != NULL))
        st = SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK)
        st = socprev_stays_households(stays, SOCPREV_TYPES_ALL, memory, sizes, 2, NULL, NULL);
    if ((st == SOCPREV_OK) != (sizes[0] != -1))
        st = SOCPREV_E_INTERNAL;
    if (st == SOCPREV_OK)
        st = socprev_stays_survival(stays, SOCPREV_TYPES_ALL, 1, days[ROWS - 1], 0.95, memory,
                                    &survival, NULL);
    socprev_survival_free(survival);
    socprev_occupancy_free(occupancy);
    socprev_stays_free(stays);
    return st;
}

static socprev_status find_quantile(const socprev_memory *memory)
{
    static const int64_t values[] = { 4, 2, 9 };
    int64_t out = -1;
    socprev_status st = socprev_length_quantile(values, 0, 3, 1, 2, 0, memory, &out, NULL);
    return (st == SOCPREV_OK) == (out == 400) ? st : SOCPREV_E_INTERNAL;
}

static socprev_contacts *contacts_filled(const uint64_t *person, const int32_t *code)
{
    socprev_contacts *contacts = NULL;
    assert_int_equal(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, code, 0, NULL);
    assert_int_equal(socprev_contacts_append(contacts, ROWS, NULL), SOCPREV_OK);
    return contacts;
}

static socprev_status overlap(const socprev_memory *memory)
{
    uint64_t person[ROWS];
    int32_t code[ROWS];
    for (int32_t i = 0; i < ROWS; i++) {
        person[i] = (uint64_t)(i % 13);
        code[i] = i % 3;
    }
    socprev_contacts *contacts = contacts_filled(person, code), *linked = NULL;
    socprev_identity *identity = NULL;
    socprev_overlap *made = NULL;
    socprev_release *release = NULL;
    size_t place[4];
    socprev_status st = socprev_identity_new(memory, &identity, NULL);
    if (st == SOCPREV_OK)
        st = socprev_identity_merge(identity, person, 0, person + 1, 0, 1, NULL);
    if (st == SOCPREV_OK)
        st = socprev_identity_split(identity, 4, SOCPREV_CODE_MISSING, 99, NULL);
    if (st == SOCPREV_OK)
        st = socprev_identity_contacts(identity, contacts, memory, &linked, NULL);
    if (st == SOCPREV_OK)
        st = socprev_overlap_count(linked, SOCPREV_BY_KIND, NULL, memory, &made, NULL);
    if (st == SOCPREV_OK)
        st = socprev_overlap_release(made, SOCPREV_OVERLAP_MEMBERS, 1, SOCPREV_AUDIT_EXACT, NULL,
                                     memory, place, &release, NULL);
    if ((st == SOCPREV_OK) != (release != NULL))
        st = SOCPREV_E_INTERNAL;
    socprev_release_free(release);
    socprev_overlap_free(made);
    socprev_contacts_free(linked);
    socprev_identity_free(identity);
    socprev_contacts_free(contacts);
    return st;
}

static socprev_status known_atoms(const socprev_memory *memory)
{
    static const int32_t codes[] = { 1, 2 };
    static const uint64_t sets[] = { 1, 3 }, persons[] = { 5, 5 };
    static const int64_t numbers[] = { 4, 5 };
    static const int32_t years[] = { 1970, 1971 };
    socprev_overlap *made = NULL;
    int64_t conflicts = -1;
    socprev_status st = socprev_overlap_new(codes, 2, sets, numbers, 2, memory, &made, NULL);
    if (st == SOCPREV_OK)
        st = socprev_identity_years(persons, 0, years, 0, 2, memory, NULL, &conflicts, NULL);
    socprev_overlap_free(made);
    return (st == SOCPREV_OK) == (conflicts == 1) ? st : SOCPREV_E_INTERNAL;
}

static socprev_status make_key(const socprev_memory *memory)
{
    static const uint8_t bytes[16] = { 1, 2, 3 };
    socprev_pseudonym_key *key = NULL;
    socprev_status st = socprev_pseudonym_key_new(bytes, sizeof bytes, memory, &key, NULL);
    if ((st == SOCPREV_OK) != (key != NULL))
        st = SOCPREV_E_INTERNAL;
    socprev_pseudonym_key_free(key);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "collect", collect },           { "nights", count_nights },
        { "returns", count_returns },     { "occupancy", count_occupancy },
        { "quantile", find_quantile },    { "overlap", overlap },
        { "known atoms", known_atoms },   { "key", make_key },
    };
    size_t n = SOCPREV__COUNT(scenarios) - (socprev_pseudonym_available() != 0 ? 0 : 1);
    (void)state;
    for (size_t i = 0; i < n; i++) {
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
    return cmocka_run_group_tests_name("support faults", tests, NULL, NULL);
}
