/* Beds per 1,000 people in five municipalities, when everyone who can reach a shelter
 * shares it: E2SFCA. What nobody reaches is told apart; nothing is lost. */
#include <socprev.h>

#include <stdio.h>

enum { PLACES = 5, SHELTERS = 3 };

int main(void)
{
    static const char *const name[PLACES] = { "Děčín", "Česká Kamenice", "Benešov nad Ploučnicí",
                                              "Jílové", "Ludvíkovice" };
    const double people[PLACES] = { 1000, 2000, 500, 800, 0 }, beds[SHELTERS] = { 30, 12, 7 };
    const int32_t from[] = { 0, 0, 1, 1, 2, 3, 4 }, to[] = { 0, 1, 0, 1, 1, 2, 0 };
    const double minutes[] = { 8, 18, 12, 25, 9, 31, 10 };
    const double limit[] = { 10, 20, 30 }, weight[] = { 1, 0.68, 0.22 };
    const int32_t measures[] = { SOCPREV_ACCESS_E2SFCA };
    socprev_od *od = NULL;
    socprev_decay *decay = NULL;
    socprev_access *access = NULL;
    socprev_access_result *result = NULL;
    double supply = 0, unclaimed = 0, delivered = 0;

    socprev_od_new(PLACES, SHELTERS, from, 0, to, 0, minutes, 0, 7, 0.1, SOCPREV_OD_EXACT, NULL,
                   &od, NULL);
    socprev_decay_new_points(SOCPREV_DECAY_STEPS, limit, 0, weight, 0, 3, NULL, &decay, NULL);
    socprev_access_new(od, 1, NULL, &access, NULL);
    socprev_access_set_people(access, 0, people, 0, NULL);
    socprev_access_set_supply(access, 0, beds, 0, NULL);
    socprev_access_set_decay(access, decay, NULL);
    if (socprev_access_measure(access, measures, 1, NULL, &result, NULL) == SOCPREV_OK) {
        const double *value = socprev_access_result_values(result, 0, 0, 0);
        for (int32_t i = 0; i < PLACES; i++)
            printf("%6.2f  %s%s\n", value[i] * 1000, name[i],
                   socprev_access_result_flags(result, 0, 0, i) & SOCPREV_ACCESS_NO_SUPPLY
                       ? ": nothing in reach"
                       : "");
        socprev_access_result_number(result, 0, 0, SOCPREV_ACCESS_SUPPLY, &supply);
        socprev_access_result_number(result, 0, 0, SOCPREV_ACCESS_UNCLAIMED, &unclaimed);
        socprev_access_result_number(result, 0, 0, SOCPREV_ACCESS_DELIVERED, &delivered);
        printf("%.0f beds = %.0f for people + %.0f that nobody reaches\n", supply, delivered,
               unclaimed);
    }
    socprev_access_result_free(result);
    socprev_access_free(access);
    socprev_decay_free(decay);
    socprev_od_free(od);
    return 0;
}
