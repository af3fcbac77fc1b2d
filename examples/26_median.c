/* Two day centres for a town of 40 blocks, so that people walk least in all: first
 * with room for everybody, then with room for half of them each. The answer comes
 * with its proof, and without the search with a gap. */
#include <socprev.h>
#include <stdio.h>

enum { BLOCKS = 40, SITES = 12 };

static int64_t apart(int a, int b)
{
    int across = a % 8 - b % 8, along = a / 8 - b / 8; /* blocks of 100 metres */
    return 100 * ((across < 0 ? -across : across) + (along < 0 ? -along : along));
}

static void print_plan(const char *title, const socprev_plan *plan)
{
    static const char *const statuses[] = { "optimal", "feasible", "limit", "infeasible" };
    int64_t metres = 0, bound = 0, farthest = 0;
    double gap = 0;
    socprev_plan_objective(plan, &metres);
    socprev_plan_bound(plan, &bound);
    socprev_plan_gap(plan, &gap);
    socprev_plan_total(plan, SOCPREV_PLAN_FARTHEST, &farthest);
    printf("%s: %s, sites", title, statuses[socprev_plan_status(plan)]);
    for (int32_t k = 0; k < socprev_plan_site_count(plan); k++)
        printf(" %d", socprev_plan_site(plan, k));
    printf(", %lld person-metres, at least %lld, gap %.1f %%, farthest %lld m\n",
           (long long)metres, (long long)bound, 100 * gap, (long long)farthest);
}

static int solve(socprev_network *network, const char *title)
{
    socprev_plan *plan = NULL;
    socprev_error *err = NULL;
    if (socprev_network_solve(network, NULL, &plan, &err) != SOCPREV_OK ||
        socprev_network_verify(network, plan, &err) != SOCPREV_OK) {
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
        socprev_error_free(err);
        return 1;
    }
    print_plan(title, plan);
    socprev_plan_free(plan);
    return 0;
}

int main(void)
{
    static int64_t cost[BLOCKS][SITES], people[BLOCKS], room[SITES];
    int64_t all = 0;
    socprev_network *network = NULL;
    for (int i = 0; i < BLOCKS; i++) {
        people[i] = 20 + 37 * i % 60;
        all += people[i];
        for (int j = 0; j < SITES; j++)
            cost[i][j] = apart(i, (7 * j + 3) % BLOCKS);
    }
    socprev_network_new(BLOCKS, SITES, 1, NULL, &network, NULL);
    socprev_network_set_costs(network, &cost[0][0], 0, 0, NULL);
    socprev_network_set_demands(network, people, 0, 0, NULL);
    socprev_network_set_model(network, SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE, NULL);
    socprev_network_set_most(network, 2, NULL);
    int failed = solve(network, "room for all");

    for (int j = 0; j < SITES; j++)
        room[j] = (all + 1) / 2;
    socprev_network_set_capacities(network, room, 0, 0, 0, NULL);
    failed |= solve(network, "room for half");
    socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, 0, NULL);
    socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, 10, NULL);
    failed |= solve(network, "no search");
    socprev_network_free(network);
    return failed;
}
