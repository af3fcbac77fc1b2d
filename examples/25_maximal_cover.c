/* Where should the next shelter stand, when one is there and must stay? Distances
 * in tenths of a kilometre (invented); a shelter serves whom it is within 18 km of. */
#include <socprev.h>
#include <stdio.h>

enum { PLACES = 6, SITES = 4 };

static const char *const places[PLACES] = { "Chomutov", "Kadaň", "Most", "Žatec", "Louny",
                                            "Teplice" };
static const char *const sites[SITES] = { "Chomutov", "Most", "Žatec", "Teplice" };

int main(void)
{
    const int64_t people[PLACES] = { 48000, 17500, 63000, 19000, 18000, 50000 };
    const int64_t cost[PLACES][SITES] = { { 0, 196, 194, 407 },   { 170, 364, 272, 577 },
                                          { 196, 0, 225, 220 },   { 194, 225, 0, 430 },
                                          { 300, 197, 163, 332 }, { 407, 220, 430, 0 } };
    const int32_t role[SITES] = { SOCPREV_NETWORK_EXISTING, SOCPREV_NETWORK_CANDIDATE,
                                  SOCPREV_NETWORK_CANDIDATE, SOCPREV_NETWORK_CANDIDATE };
    socprev_network *network = NULL;
    socprev_plan *plan = NULL;
    socprev_error *err = NULL;
    int64_t served = 0, bound = 0, all = 0;

    socprev_network_new(PLACES, SITES, 1, NULL, &network, NULL);
    socprev_network_set_costs(network, &cost[0][0], 0, 0, NULL);
    socprev_network_set_demands(network, people, 0, 0, NULL);
    socprev_network_set_roles(network, role, 0, NULL);
    socprev_network_set_model(network, SOCPREV_NETWORK_MAX_COVER,
                              SOCPREV_NETWORK_SECOND_DISTANCE, NULL);
    socprev_network_set_radius(network, 180, NULL);

    for (int64_t most = 1; most <= 3; most++) {
        socprev_network_set_most(network, most, NULL);
        if (socprev_network_solve(network, NULL, &plan, &err) != SOCPREV_OK) {
            printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
            return 1;
        }
        socprev_plan_objective(plan, &served);
        socprev_plan_bound(plan, &bound);
        socprev_plan_total(plan, SOCPREV_PLAN_UNITS, &all);
        printf("%lld open:", (long long)most);
        for (int32_t k = 0; k < socprev_plan_site_count(plan); k++)
            printf(" %s", sites[socprev_plan_site(plan, k)]);
        printf(": %lld of %lld people, nothing serves more than %lld\n", (long long)served,
               (long long)all, (long long)bound);
        for (int64_t k = 0; most == 3 && k < socprev_plan_assignment_count(plan); k++) {
            int32_t place = 0, site = 0;
            socprev_plan_assignment(plan, k, &place, NULL, &site, NULL, NULL);
            printf("    %s goes to %s\n", places[place], sites[site]);
        }
        socprev_plan_free(plan);
    }

    /* A number that cannot be has an error of its own. */
    socprev_network_set_most(network, 5, NULL);
    socprev_network_solve(network, NULL, &plan, &err);
    printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    socprev_network_free(network);
    return 0;
}
