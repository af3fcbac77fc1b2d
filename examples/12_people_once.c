/* Three people in five contacts: each is counted once in every total. */
#include <socprev.h>
#include <stdio.h>

static void print(const socprev_people *people, const char *label, int32_t kind,
                  int32_t territory)
{
    const int32_t codes[2] = { kind, territory };
    int64_t cell = 0, persons = 0, contacts = 0;
    if (socprev_people_find(people, codes, &cell) == SOCPREV_OK) {
        socprev_people_value(people, cell, SOCPREV_PERSONS, &persons);
        socprev_people_value(people, cell, SOCPREV_CONTACTS, &contacts);
    }
    printf("%s: %lld persons, %lld contacts\n", label, (long long)persons, (long long)contacts);
}

int main(void)
{
    const uint64_t person[5] = { 71, 71, 72, 73, 73 };
    const int32_t kind[5] = { 0, 1, 0, 1, 1 }, territory[5] = { 0, 0, 1, 0, 1 };
    const int64_t minutes[5] = { 30, 60, 30, 45, 45 };
    const int32_t by[2] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY };
    socprev_contacts *contacts = NULL;
    socprev_people *people = NULL;
    socprev_contacts_new(NULL, &contacts, NULL);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_TERRITORY, territory, 0, NULL);
    socprev_contacts_bind_minutes(contacts, minutes, 0, NULL);
    socprev_contacts_append(contacts, 5, NULL);
    socprev_people_cube(contacts, by, 2, NULL, NULL, &people, NULL);

    print(people, "shelters", 0, SOCPREV_CODE_ALL);
    print(people, "workshops", 1, SOCPREV_CODE_ALL);
    print(people, "in all", SOCPREV_CODE_ALL, SOCPREV_CODE_ALL);
    socprev_people_free(people);
    socprev_contacts_free(contacts);
    return 0;
}
