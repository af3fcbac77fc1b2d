/* A table of people is published in tens, so that nobody is recognised. Rounding by
 * chance keeps all sums right, and every cell is right on average. */
#include <socprev.h>
#include <stdio.h>

enum { ROWS = 3, COLUMNS = 4, SEEDS = 1000 };

int main(void)
{
    const int64_t people[ROWS * COLUMNS] = { 13, 4, 27, 8, 2, 31, 6, 19, 44, 7, 1, 12 };
    int64_t sum[ROWS * COLUMNS] = { 0 };
    socprev_twoway *problem = NULL;
    socprev_twoway_new(ROWS, COLUMNS, NULL, &problem, NULL);
    socprev_twoway_set_cells(problem, people, 0, 0, ROWS, COLUMNS, NULL);
    socprev_twoway_set_quantum(problem, 10, NULL);
    socprev_twoway_set_rule(problem, SOCPREV_TWOWAY_UNBIASED_ROUNDING, NULL);
    for (int64_t seed = 1; seed <= SEEDS; seed++) {
        socprev_twoway_division *answer = NULL;
        socprev_twoway_set_seed(problem, seed, NULL);
        if (socprev_twoway_solve(problem, NULL, &answer, NULL) != SOCPREV_OK)
            return 1;
        for (size_t row = 0; row < ROWS; row++) {
            for (size_t column = 0; column < COLUMNS; column++) {
                int64_t cell = socprev_twoway_division_cell(answer, row, column);
                sum[row * COLUMNS + column] += cell;
                if (seed == 1)
                    printf("%5lld", (long long)cell);
            }
            if (seed == 1)
                printf("%7lld\n", (long long)socprev_twoway_division_total(
                                      answer, SOCPREV_AXIS_ROW, row));
        }
        socprev_twoway_division_free(answer);
    }
    printf("on average over %d seeds:\n", (int)SEEDS);
    for (size_t row = 0; row < ROWS; row++) {
        for (size_t column = 0; column < COLUMNS; column++)
            printf("%8.2f", (double)sum[row * COLUMNS + column] / SEEDS);
        printf("\n");
    }
    socprev_twoway_free(problem);
    return 0;
}
