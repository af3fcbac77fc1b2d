/* 135 million CZK over three kinds of services and seven districts at once:
 * every row and every column adds up to the haléř. */
#include <socprev.h>
#include <stdio.h>

int main(void)
{
    const int64_t services[3] = { 12, 4, 14 }; /* shelters, day centres, workshops */
    const int64_t people[7] = { 126294, 121480, 117582, 85381, 106773, 124472, 116916 };
    socprev_twoway *problem = NULL;
    socprev_twoway_division *answer = NULL;
    socprev_twoway_new(3, 7, NULL, &problem, NULL);
    socprev_twoway_set_weights(problem, SOCPREV_AXIS_ROW, services, 0, 3, NULL);
    socprev_twoway_set_weights(problem, SOCPREV_AXIS_COLUMN, people, 0, 7, NULL);
    socprev_twoway_set_total(problem, 13500000000, NULL);
    socprev_twoway_solve(problem, NULL, &answer, NULL);

    for (size_t column = 0; column < 7; column++) {
        for (size_t row = 0; row < 3; row++)
            printf("%11lld", (long long)socprev_twoway_division_cell(answer, row, column));
        printf("%12lld\n",
               (long long)socprev_twoway_division_total(answer, SOCPREV_AXIS_COLUMN, column));
    }
    for (size_t row = 0; row < 3; row++)
        printf("%11lld", (long long)socprev_twoway_division_total(answer, SOCPREV_AXIS_ROW, row));
    printf("\n");

    /* The answer carries its own proof; checking it needs no solver. */
    if (socprev_twoway_division_verify(answer, problem, NULL) == SOCPREV_OK)
        printf("verified\n");
    socprev_twoway_division_free(answer);
    socprev_twoway_free(problem);
    return 0;
}
