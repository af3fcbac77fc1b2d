/* A participant has 40 hours of support in one project: 30 + 30 hours in two
 * projects are none, and anonymous contacts never make one. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    const uint64_t person[5] = { 1, 1, 2, 2, 0 };
    const uint8_t anonymous[5] = { 0, 0, 0, 0, 1 };
    const int32_t project[5] = { 0, 0, 0, 1, 0 };
    const int64_t minutes[5] = { 15 * 60, 25 * 60, 30 * 60, 30 * 60, 100 * 60 };
    socprev_contacts *contacts = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_participants *count = NULL;
    socprev_contacts_new(NULL, &contacts, NULL);
    socprev_contacts_bind_persons(contacts, person, 0, anonymous, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_PROJECT, project, 0, NULL);
    socprev_contacts_bind_minutes(contacts, minutes, 0, NULL);
    socprev_contacts_append(contacts, 5, NULL);

    socprev_participant_rule_new(NULL, &rule, NULL);
    socprev_participant_rule_set_minutes(rule, 40 * 60, NULL);
    socprev_participants_count(contacts, rule, NULL, NULL, &count, NULL);
    for (int32_t i = 0; i < 2; i++) {
        int64_t participants = 0, below = 0, hidden = 0;
        socprev_participants_value(count, i, SOCPREV_PARTICIPANTS, &participants);
        socprev_participants_value(count, i, SOCPREV_BELOW_THRESHOLD, &below);
        socprev_participants_value(count, i, SOCPREV_SUPPORT_ANONYMOUS_CONTACTS, &hidden);
        printf("project %d: %lld participants, %lld below, %lld anonymous contacts\n", i,
               (long long)participants, (long long)below, (long long)hidden);
    }

    /* Distinct people of two projects may be the same people. */
    socprev_error *err = NULL;
    int64_t sum = 0;
    const char *definition = socprev_participants_definition(count, SOCPREV_PARTICIPANTS);
    if (socprev_count_add(definition, 1, definition, 0, &sum, &err) != SOCPREV_OK)
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    socprev_participants_free(count);
    socprev_participant_rule_free(rule);
    socprev_contacts_free(contacts);
    return 0;
}
