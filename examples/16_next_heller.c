/* An explained division: what the exact share was, who gets the next heller, who
 * would lose the last one, and how far everybody is from another amount. Three
 * districts share 100.00 crowns by population. */
#include <socprev.h>
#include <stdio.h>

static void explain(const char *name, const socprev_division *answer, size_t i)
{
    int64_t whole = 0, numerator = 0, denominator = 1, more = 0, less = 0;
    socprev_division_quota(answer, i, &whole, &numerator, &denominator);
    printf("%-8s %5lld  exact %lld + %lld/%lld", name,
           (long long)socprev_division_amount(answer, i), (long long)whole, (long long)numerator,
           (long long)denominator);
    if (socprev_division_needs(answer, i, &more) == SOCPREV_OK)
        printf(", needs +%lld people for one more", (long long)more);
    if (socprev_division_keeps(answer, i, &less) == SOCPREV_OK)
        printf(", keeps it until -%lld", (long long)less);
    printf("\n");
}

int main(void)
{
    static const char *const names[3] = { "Krnov", "Bruntál", "Rýmařov" };
    static const int32_t rules[3] = { SOCPREV_RULE_HARE, SOCPREV_RULE_WEBSTER,
                                      SOCPREV_RULE_QUOTA };
    const int64_t people[3] = { 22893, 15539, 7727 }, floors[3] = { 6000, 3000, 2000 };
    int64_t low[2], high[2];
    socprev_apportionment *problem = NULL;
    socprev_apportionment_new(3, NULL, &problem, NULL);
    socprev_apportionment_set_weights(problem, people, 0, 3, NULL);
    socprev_apportionment_set_total(problem, 10000, NULL); /* haléř */
    for (size_t k = 0; k < 3; k++) {
        socprev_division *answer = NULL;
        socprev_apportionment_set_rule(problem, rules[k], NULL);
        socprev_apportionment_solve(problem, NULL, &answer, NULL);
        printf("%s\n", socprev_rule_name(rules[k]));
        for (size_t i = 0; i < 3; i++)
            explain(names[i], answer, i);
        printf("next: %s, last: %s\n", names[socprev_division_next(answer)],
               names[socprev_division_last(answer)]);
        if (socprev_division_divisor(answer, &low[0], &low[1], &high[0], &high[1]) == SOCPREV_OK)
            printf("divisors: %lld/%lld to %lld/%lld people per heller\n", (long long)low[0],
                   (long long)low[1], (long long)high[0], (long long)high[1]);
        socprev_division_free(answer);
    }

    /* Floors of 110.00 do not fit; the least change that makes them fit. */
    socprev_conflict *conflict = NULL;
    socprev_apportionment_set_floors(problem, floors, 0, 3, NULL);
    socprev_apportionment_conflict(problem, &conflict, NULL);
    printf("floors need %lld of %lld: add %lld to the total, or take it from floors\n",
           (long long)socprev_conflict_needed(conflict),
           (long long)socprev_conflict_available(conflict),
           (long long)socprev_conflict_repair(conflict));
    socprev_conflict_free(conflict);
    socprev_apportionment_free(problem);
    return 0;
}
