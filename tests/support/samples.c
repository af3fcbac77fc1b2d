#include "samples.h"

#include <check.h>

socprev_coverage *sample_coverage(void)
{
    static const int32_t parents[] = { -1, 0, 0, -1 };
    static const int64_t people[] = { SOCPREV_COVERAGE_UNKNOWN, 40000, 60000, 25000 };
    static const int64_t counts[] = { 1, 0, 2, 0, 0, 0, 0, 4 };
    socprev_coverage *c = NULL;
    ck_assert_int_eq(socprev_coverage_new(4, 2, NULL, &c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_parents(c, parents, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_counts(c, counts, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    return c;
}

socprev_contacts *sample_contacts(void)
{
    static const uint64_t person[] = { 10, 10, 20, 99, 20 };
    static const uint8_t anonymous[] = { 0, 0, 0, 1, 0 };
    static const int32_t project[] = { 0, 1, 0, 0, 0 };
    static const int32_t kind[] = { 5, 5, 7, SOCPREV_CODE_MISSING, 5 };
    static const int64_t minutes[] = { 60, 30, SOCPREV_MINUTES_UNKNOWN, 15, 0 };
    socprev_contacts *contacts = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_bind_persons(contacts, person, 0, anonymous, 0, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(
        socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_bind_minutes(contacts, minutes, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_append(contacts, 5, NULL), SOCPREV_OK);
    return contacts;
}

socprev_people *sample_cube(const socprev_contacts *contacts, const int32_t *dimensions, size_t n)
{
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_people_cube(contacts, dimensions, n, NULL, NULL, &people, NULL),
                     SOCPREV_OK);
    return people;
}
