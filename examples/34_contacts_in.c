/* Contacts come in piece by piece and need not fit memory. Support in other units is told in
 * hours by the programme's table; what cannot be right is named by line. */
#include <socprev.h>
#include <stdio.h>
#include <string.h>

static const char *const pieces[] = {
    "person,date,service,amount,unit,birth_year\n"
    "a81c,2013-03-04,shelter-07,12,month_of_housing,1980\n"
    "b55d,2013-03-04,shelter-07,30,night,1975\n"
    "b55d,2013-03-04,shelter-07,30,ni",
    "ght,1975\n"
    "a81c,2013-03-09,centre-02,1.5,hour,1981\n"
    "c90e,2019-03-09,shelter-07,1,night,1990\n"
    "c90e,2013-03-09,shelter-07,2,week,1990\n"
    "c90e,2013-03-09,shelter-7,-2,hour,1990\n",
};

static const char *const services[] = { "shelter-07", "centre-02" };

int main(void)
{
    /* What a night counts for is the programme's to say; a month of housing is known. */
    socprev_support_units *units = NULL;
    socprev_support_units_new(NULL, &units, NULL);
    socprev_support_units_set(units, "night", SOCPREV_NUL, 30, 1, "call 7, annex 2", SOCPREV_NUL,
                              NULL);
    for (int32_t i = 0; i < socprev_support_units_count(units); i++) {
        int64_t minutes = 0, per = 1;
        socprev_support_units_ratio(units, i, &minutes, &per);
        printf("%s: %lld minutes (%s)\n", socprev_support_units_name(units, i),
               (long long)minutes, socprev_support_units_source(units, i));
    }

    socprev_date first, last;
    socprev_contact_options *options = NULL;
    socprev_date_from_day(2013, 1, 1, &first);
    socprev_date_from_day(2014, 12, 31, &last);
    socprev_contact_options_new(NULL, &options, NULL);
    socprev_contact_options_set_units(options, units, NULL);
    socprev_contact_options_set_known(options, SOCPREV_BY_SERVICE, services, 0, 2, NULL);
    socprev_contact_options_set_period(options, "shelter-07", SOCPREV_NUL, first, last, NULL);
    socprev_contact_options_set_rule(options, SOCPREV_RULE_DUPLICATE, SOCPREV_ACTION_DROP, NULL);

    /* Each piece is counted before the next one comes. */
    socprev_contact_file *file = NULL;
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    int64_t persons = 0, minutes = 0;
    socprev_contact_file_begin(options, NULL, &file, NULL);
    socprev_cube_new(NULL, 0, NULL, &cube, NULL);
    for (size_t i = 0; i < sizeof pieces / sizeof pieces[0]; i++) {
        socprev_contact_file_feed(file, pieces[i], strlen(pieces[i]), NULL);
        socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, NULL);
    }
    socprev_contact_file_end(file, NULL);
    socprev_cube_people(cube, NULL, &people, NULL);
    socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
    socprev_people_value(people, 0, SOCPREV_MINUTES, &minutes);
    printf("\n%lld persons, %lld hours; lines: %lld, left out: %lld\n", (long long)persons,
           (long long)(minutes / 60), (long long)socprev_contact_file_rows(file),
           (long long)socprev_contact_file_left_out(file));

    const socprev_findings *findings = socprev_contact_file_findings(file);
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        printf("%s %s: %s\n", socprev_finding_record(findings, i),
               socprev_finding_field(findings, i),
               socprev_finding_message(findings, i, SOCPREV_LANG_EN));

    socprev_people_free(people);
    socprev_cube_free(cube);
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    socprev_support_units_free(units);
    return 0;
}
