/* Not too far from last year: a corridor, the English way of paying for a floor, and what
 * would help when floors do not fit. Amounts in thousands of crowns. */
#include <socprev.h>
#include <stdio.h>

enum { SERVICES = 4 };

static void show(const socprev_damper *problem, const int64_t *previous)
{
    static const char *const bounds[] = { "", ", at the floor", ", at the cap" };
    int64_t numerator = 0, denominator = 1;
    socprev_damping *damping = NULL;
    socprev_damper_solve(problem, NULL, &damping, NULL);
    for (size_t i = 0; i < SERVICES; i++) {
        printf("  service %zu: %lld", i, (long long)socprev_damping_amount(damping, i));
        if (previous[i] == SOCPREV_NO_PREVIOUS)
            printf(", new");
        else
            printf(" after %lld", (long long)previous[i]);
        printf("%s\n", bounds[socprev_damping_bound(damping, i)]);
    }
    socprev_damping_factor(damping, &numerator, &denominator);
    printf("  factor %lld/%lld\n", (long long)numerator, (long long)denominator);
    socprev_damping_free(damping);
}

int main(void)
{
    const int64_t previous[SERVICES] = { 1000, 2500, 800, SOCPREV_NO_PREVIOUS };
    const int64_t formula[SERVICES] = { 700, 3000, 880, 610 };
    int64_t total = 0, numerator = 0, denominator = 1;
    socprev_damper *problem = NULL;
    socprev_damper_new(SERVICES, NULL, &problem, NULL);
    socprev_damper_set_previous(problem, previous, 0, SERVICES, NULL);
    socprev_damper_set_formula(problem, formula, 0, SERVICES, NULL);
    socprev_damper_set_total(problem, 5190, NULL);

    printf("between 95 and 110 %% of last year:\n");
    socprev_damper_set_floor(problem, SOCPREV_EVERY, 95, 100, NULL);
    socprev_damper_set_cap(problem, SOCPREV_EVERY, 110, 100, NULL);
    show(problem, previous);

    printf("at least 101 %%, paid by scaling increases back:\n");
    socprev_damper_set_method(problem, SOCPREV_DAMPER_SCALING, NULL);
    socprev_damper_set_floor(problem, SOCPREV_EVERY, 101, 100, NULL);
    socprev_damper_set_cap(problem, SOCPREV_EVERY, 1, 0, NULL);
    show(problem, previous);

    printf("the same with a pot of 4000:\n");
    socprev_damper_set_total(problem, 4000, NULL);
    socprev_damper_repair(problem, &total, &numerator, &denominator, NULL);
    printf("  add %lld to the pot, or multiply all floors by %lld/%lld\n", (long long)total,
           (long long)numerator, (long long)denominator);
    socprev_damper_free(problem);
    return 0;
}
