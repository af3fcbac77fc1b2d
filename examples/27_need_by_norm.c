/* Is there as much as a norm asks for? Two districts of a region, beds of shelters
 * (the numbers are invented): need, what lacks, and sums that foot. */
#include <socprev.h>
#include <stdio.h>

enum { REGION, NORTH, SOUTH, SHELTER = 0, RESIDENTIAL = 0, BEDS = 0, EVERYBODY = 0 };

static void show(const socprev_need *need, const char *name, int32_t place, int32_t view)
{
    static const char *const words[] = { "need", "gap", "unmet", "surplus", "shortage" };
    printf("%s:", name);
    for (int32_t balance = 0; balance < 5; balance++) {
        int64_t top = 0, bottom = 1;
        if (socprev_need_balance(need, 0, place, view, balance, &top, &bottom, NULL) == SOCPREV_OK)
            printf(" %s %lld/%lld", words[balance], (long long)top, (long long)bottom);
    }
    printf("\n");
}

int main(void)
{
    const int32_t parents[3] = { -1, REGION, REGION };
    const int64_t people[3] = { SOCPREV_COVERAGE_UNKNOWN, 120000, 90500 };
    int32_t norm = 0;
    socprev_need *need = NULL;
    socprev_need_new(3, 1, NULL, &need, NULL);
    socprev_need_set_parents(need, parents, 0, NULL);
    socprev_need_set_population(need, EVERYBODY, people, 0, NULL);
    /* half a bed for every 1,000 people in each district (level 1) */
    socprev_need_add_norm(need, SHELTER, SOCPREV_NEED_ANY_FORM, EVERYBODY, BEDS, 500, 1000, 0, 1,
                          SOCPREV_DATE_NONE, SOCPREV_DATE_NONE, &norm, NULL);
    /* capacities are thousandths of a bed */
    socprev_need_add_supply(need, NORTH, SHELTER, RESIDENTIAL, BEDS, 80000, SOCPREV_SUPPLY_KEPT,
                            NULL);
    socprev_need_add_supply(need, SOUTH, SHELTER, RESIDENTIAL, BEDS, 12500, SOCPREV_SUPPLY_KEPT,
                            NULL);
    socprev_need_add_supply(need, SOUTH, SHELTER, RESIDENTIAL, BEDS, 20000, SOCPREV_SUPPLY_NEW,
                            NULL);
    socprev_need_finish(need, NULL);

    show(need, "north", NORTH, SOCPREV_VIEW_AFTER);
    show(need, "south, before", SOUTH, SOCPREV_VIEW_BEFORE);
    show(need, "south, after", SOUTH, SOCPREV_VIEW_AFTER);
    /* plenty in the north does not help the south: unmet is more than the shortage */
    show(need, "region", REGION, SOCPREV_VIEW_AFTER);
    int64_t met = 0, all = 0, served = 0, everyone = 0;
    socprev_need_covered(need, norm, REGION, SOCPREV_VIEW_AFTER, SOCPREV_COVERED_MET, &met, &all,
                         &served, &everyone);
    printf("the norm is met in %lld of %lld districts, for %lld of %lld people\n", (long long)met,
           (long long)all, (long long)served, (long long)everyone);
    socprev_need_free(need);
    return 0;
}
