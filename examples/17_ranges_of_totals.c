/* 40 million CZK over three services and four districts. Districts get a range, not
 * a total; the need of each cell decides where in its range a district ends up. */
#include <socprev.h>
#include <stdio.h>

static void explain(const socprev_biproportional_division *answer, size_t row, size_t column)
{
    int64_t more = 0, less = 0;
    if (socprev_biproportional_division_distance(answer, row, column, &more, &less, NULL) !=
        SOCPREV_OK)
        return;
    printf("service %zu, district %zu: quotient %.6f, one step more from need +%lld, "
           "one less below -%lld\n",
           row, column, socprev_biproportional_division_quotient(answer, row, column),
           (long long)more, (long long)less);
}

int main(void)
{
    const int64_t need[12] = { 310, 120, 95, 40, 280, 60, 75, 20, 150, 90, 0, 35 };
    const int64_t services[3] = { 1600000000, 1500000000, 900000000 };
    const int64_t least[4] = { 800000000, 700000000, 500000000, 300000000 };
    const int64_t most[4] = { 1800000000, 1200000000, 1000000000, 600000000 };
    socprev_biproportional *problem = NULL;
    socprev_biproportional_division *answer = NULL;
    socprev_biproportional_new(3, 4, NULL, &problem, NULL);
    socprev_biproportional_set_weights(problem, need, 0, 0, 3, 4, NULL);
    socprev_biproportional_set_quantum(problem, 10000000, NULL); /* 100 000 CZK */
    socprev_biproportional_set_totals(problem, SOCPREV_AXIS_ROW, services, 0, 3, NULL);
    socprev_biproportional_set_ranges(problem, SOCPREV_AXIS_COLUMN, least, 0, most, 0, 4, NULL);
    if (socprev_biproportional_solve(problem, NULL, &answer, NULL) != SOCPREV_OK)
        return 1;
    for (size_t column = 0; column < 4; column++) {
        int64_t sum = 0;
        for (size_t row = 0; row < 3; row++) {
            int64_t cell = socprev_biproportional_division_cell(answer, row, column);
            printf("%12lld", (long long)cell);
            sum += cell;
        }
        printf("%14lld  %s\n", (long long)sum,
               sum == most[column] ? "the most" : sum == least[column] ? "the least" : "between");
    }
    explain(answer, 0, 0);
    explain(answer, 2, 3);
    printf("verified: %s\n",
           socprev_biproportional_division_verify(answer, problem, NULL) == SOCPREV_OK ? "yes"
                                                                                       : "no");

    /* Districts that must have more than the services bring: who, and what would repair it. */
    const int64_t too_much[4] = { 1800000000, 1200000000, 900000000, 300000000 };
    socprev_conflict *conflict = NULL;
    socprev_biproportional_set_ranges(problem, SOCPREV_AXIS_COLUMN, too_much, 0, most, 0, 4, NULL);
    socprev_biproportional_conflict(problem, &conflict, NULL);
    printf("needed %lld, available %lld; least change %lld\n",
           (long long)socprev_conflict_needed(conflict),
           (long long)socprev_conflict_available(conflict),
           (long long)socprev_conflict_repair(conflict));
    socprev_conflict_free(conflict);
    socprev_biproportional_division_free(answer);
    socprev_biproportional_free(problem);
    return 0;
}
