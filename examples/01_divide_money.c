/* Divides 135 million CZK over the seven districts of the Ústí nad Labem
 * Region by population on 31 December 2021. Amounts are in haléř. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    const int64_t people[7] = { 126294, 121480, 117582, 85381, 106773, 124472, 116916 };
    socprev_apportionment *problem = NULL;
    socprev_division *answer = NULL;
    socprev_apportionment_new(7, NULL, &problem, NULL);
    socprev_apportionment_set_weights(problem, people, 0, 7, NULL);
    socprev_apportionment_set_total(problem, 13500000000, NULL);
    socprev_apportionment_set_rule(problem, SOCPREV_RULE_HARE, NULL); /* largest remainder */
    socprev_apportionment_solve(problem, NULL, &answer, NULL);
    for (size_t i = 0; i < 7; i++)
        printf("%lld\n", (long long)socprev_division_amount(answer, i));
    socprev_division_free(answer);
    socprev_apportionment_free(problem);
    return 0;
}
