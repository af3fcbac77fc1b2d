/* What if a facility closes? The distances are measured on WGS84; only what depends on the
 * facility is worked out again, and gives the same bits as a new measurement. */
#include <socprev.h>

#include <stdio.h>

enum { TOWNS = 4, CENTRES = 3 };

static void print(const socprev_access_result *result, const char *title)
{
    static const char *const town[TOWNS] = { "Praha", "Brno", "Ostrava", "Olomouc" };
    const double *metres = socprev_access_result_values(result, 0, 0, 0);
    const double *available = socprev_access_result_values(result, 1, 0, 0);
    printf("%s\n", title);
    for (int32_t i = 0; i < TOWNS; i++) {
        if (metres[i] == SOCPREV_ACCESS_UNREACHABLE)
            printf("  %-8s nothing within 100 km\n", town[i]);
        else
            printf("  %-8s %5.1f km to the nearest, %5.1f places\n", town[i], metres[i] / 1000,
                   available[i]);
    }
}

int main(void)
{
    /* latitude and longitude */
    const double towns[] = { 50.0875, 14.4213, 49.1951, 16.6068,
                             49.8209, 18.2625, 49.5938, 17.2509 };
    const double centres[] = { 50.0875, 14.4213, 49.1951, 16.6068, 49.8209, 18.2625 };
    const double people[TOWNS] = { 13000, 3800, 2800, 1000 }, supply[CENTRES] = { 100, 40, 30 };
    const int32_t measures[] = { SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_AVAILABILITY };
    socprev_od *od = NULL;
    socprev_access *access = NULL;
    socprev_access_result *result = NULL;

    socprev_od_new_places(towns, 0, TOWNS, centres, 0, CENTRES, SOCPREV_EARTH_WGS84, 100e3, 0, NULL,
                          NULL, &od, NULL);
    socprev_access_new(od, 1, NULL, &access, NULL);
    socprev_access_set_people(access, 0, people, 0, NULL);
    socprev_access_set_supply(access, 0, supply, 0, NULL);
    if (socprev_access_measure(access, measures, 2, NULL, &result, NULL) == SOCPREV_OK) {
        print(result, "today");
        socprev_access_result_set_supply(result, 0, 1, 0, NULL);
        print(result, "without Brno");
    }
    socprev_access_result_free(result);
    socprev_access_free(access);
    socprev_od_free(od);
    return 0;
}
