/* Floors, caps and ties: every amount can be explained, and what cannot be
 * done is proven. Three services ask for a pot of 100 crowns in whole crowns. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    static const char *const bounds[] = { "free", "at its floor", "at its cap" };
    static const char *const ties[] = { "", ", won a tie", ", lost a tie" };
    const int64_t weights[4] = { 50, 25, 25, 1 }, floors[4] = { 0, 0, 0, 500 };
    const int64_t caps[4] = { 4000, SOCPREV_NO_CAP, SOCPREV_NO_CAP, SOCPREV_NO_CAP };
    socprev_apportionment *problem = NULL;
    socprev_division *answer = NULL;
    socprev_apportionment_new(4, NULL, &problem, NULL);
    socprev_apportionment_set_weights(problem, weights, 0, 4, NULL);
    socprev_apportionment_set_total(problem, 10000, NULL); /* haléř */
    socprev_apportionment_set_quantum(problem, 100, NULL);
    socprev_apportionment_set_floors(problem, floors, 0, 4, NULL);
    socprev_apportionment_set_caps(problem, caps, 0, 4, NULL);
    socprev_apportionment_set_rule(problem, SOCPREV_RULE_WEBSTER, NULL);
    socprev_apportionment_solve(problem, NULL, &answer, NULL);
    for (size_t i = 0; i < 4; i++)
        printf("claimant %zu: %lld, %s%s\n", i, (long long)socprev_division_amount(answer, i),
               bounds[socprev_division_bound(answer, i)], ties[socprev_division_tie(answer, i)]);
    printf("the tie decides %lld unit(s)\n", (long long)socprev_division_tie_units(answer));
    socprev_division_free(answer);

    /* Floors above the pot: no answer, and the reason in numbers. */
    const int64_t high[4] = { 4000, 4000, 4000, 0 };
    socprev_conflict *conflict = NULL;
    socprev_apportionment_set_floors(problem, high, 0, 4, NULL);
    socprev_apportionment_conflict(problem, &conflict, NULL);
    printf("needed %lld, available %lld\n", (long long)socprev_conflict_needed(conflict),
           (long long)socprev_conflict_available(conflict));
    socprev_conflict_free(conflict);
    socprev_apportionment_free(problem);
    return 0;
}
