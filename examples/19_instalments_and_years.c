/* Money over time: a grant in instalments, a reserve that may come, and budgets of years
 * whose rest goes on to the next. Every sum is exact. */
#include <socprev.h>
#include <stdio.h>

enum { PERIODS = 4, SERVICES = 3, YEARS = 3 };

/* 10 035 237.50 crowns over 26 months, in periods of 8, 8, 8 and 2 months: whole
 * crowns, and no instalment below one million. */
static void pay_instalments(void)
{
    static const char *const holds[] = { "as planned", "waits", "paid ahead" };
    static const char *const names[] = { "ex ante", "ex post" };
    const int32_t timings[2] = { SOCPREV_TIMING_EX_ANTE, SOCPREV_TIMING_EX_POST };
    const int64_t amount = 1003523700, months[PERIODS] = { 8, 8, 8, 2 };
    socprev_instalments *problem = NULL;
    socprev_instalments_new(1, PERIODS, NULL, &problem, NULL);
    socprev_instalments_set_amounts(problem, &amount, 0, 1, NULL);
    socprev_instalments_set_weights(problem, 0, months, 0, PERIODS, NULL);
    socprev_instalments_set_quantum(problem, 100, NULL);
    socprev_instalments_set_least(problem, 100000000, NULL);
    for (size_t k = 0; k < 2; k++) {
        socprev_schedule *schedule = NULL;
        socprev_instalments_set_timing(problem, timings[k], NULL);
        socprev_instalments_solve(problem, NULL, &schedule, NULL);
        printf("%s\n", names[k]);
        for (size_t t = 0; t < PERIODS; t++) {
            int64_t whole = 0, numerator = 0, denominator = 1;
            socprev_schedule_plan(schedule, 0, t, &whole, &numerator, &denominator);
            printf("  period %zu: %lld, in all %lld of %lld %lld/%lld planned, %s\n", t + 1,
                   (long long)socprev_schedule_amount(schedule, 0, t),
                   (long long)socprev_schedule_cumulative(schedule, 0, t), (long long)whole,
                   (long long)numerator, (long long)denominator,
                   holds[socprev_schedule_hold(schedule, 0, t)]);
        }
        socprev_schedule_free(schedule);
    }
    socprev_instalments_free(problem);
}

/* 148.5 million for sure, 76.5 more may come: what each gets of both. */
static void divide_stages(void)
{
    const int64_t weight[SERVICES] = { 27, 13, 5 }, pot[2] = { 14850000000, 7650000000 };
    socprev_apportionment *problem = NULL;
    socprev_stages *stages = NULL;
    socprev_apportionment_new(SERVICES, NULL, &problem, NULL);
    socprev_apportionment_set_weights(problem, weight, 0, SERVICES, NULL);
    socprev_apportionment_set_quantum(problem, 100000, NULL); /* whole thousands */
    socprev_apportionment_set_rule(problem, SOCPREV_RULE_WEBSTER, NULL);
    socprev_stages_solve(problem, pot, 0, 2, NULL, &stages, NULL);
    for (size_t i = 0; i < SERVICES; i++)
        printf("service %zu: %lld for sure, %lld if the reserve comes\n", i,
               (long long)socprev_stages_amount(stages, i, 0),
               (long long)socprev_stages_amount(stages, i, 1));
    printf("as if all had come at once: %s\n", socprev_stages_is_whole(stages, 1) ? "yes" : "no");
    socprev_stages_free(stages);
    socprev_apportionment_free(problem);
}

/* Three services over three years. A year may hand on 5 % of its budget. The first
 * service has priority; the other two share what is left, by their demands. */
static void pay_years(void)
{
    const int64_t budget[YEARS] = { 2000, 2000, 2000 }, tiers[SERVICES] = { 1, 2, 2 };
    const int64_t cost[SERVICES][YEARS] = { { 900, 900, 900 }, { 400, 700, 900 }, { 0, 500, 600 } };
    int64_t demand[SERVICES] = { 0, 0, 0 };
    socprev_sources *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_sources_new(SERVICES, YEARS, NULL, &problem, NULL);
    for (size_t i = 0; i < SERVICES; i++)
        for (size_t t = 0; t < YEARS; t++) {
            demand[i] += cost[i][t];
            socprev_sources_set_bounds(problem, i, t, 0, cost[i][t], NULL);
        }
    socprev_sources_set_demands(problem, demand, 0, SERVICES, NULL);
    socprev_sources_set_limits(problem, NULL, 0, budget, 0, YEARS, NULL);
    socprev_sources_set_carry(problem, SOCPREV_EVERY, SOCPREV_NO_CAP, 5, 100, NULL);

    /* It does not reach: who needs what, and what there is. */
    socprev_sources_conflict(problem, &conflict, NULL);
    printf("services");
    for (size_t i = 0; i < socprev_conflict_count(conflict, SOCPREV_AXIS_ROW); i++)
        printf(" %lld", (long long)socprev_conflict_at(conflict, SOCPREV_AXIS_ROW, i));
    printf(" need %lld; years", (long long)socprev_conflict_needed(conflict));
    for (size_t k = 0; k < socprev_conflict_count(conflict, SOCPREV_AXIS_COLUMN); k++)
        printf(" %lld", (long long)socprev_conflict_at(conflict, SOCPREV_AXIS_COLUMN, k));
    printf(" and what the others may pay give %lld\n",
           (long long)socprev_conflict_available(conflict));
    socprev_conflict_free(conflict);

    socprev_sources_set_shortage(problem, SOCPREV_SHORTAGE_PROPORTIONAL, NULL);
    socprev_sources_set_tiers(problem, tiers, 0, SERVICES, NULL);
    socprev_sources_solve(problem, NULL, &payment, NULL);
    for (size_t i = 0; i < SERVICES; i++)
        printf("service %zu: %lld %lld %lld, short of %lld\n", i,
               (long long)socprev_payment_part(payment, i, 0),
               (long long)socprev_payment_part(payment, i, 1),
               (long long)socprev_payment_part(payment, i, 2),
               (long long)socprev_payment_short(payment, i));
    for (size_t t = 0; t < YEARS; t++)
        printf("year %zu: hands on %lld, %lld lapse\n", t + 1,
               (long long)socprev_payment_carried(payment, t),
               (long long)socprev_payment_lapsed(payment, t));
    socprev_payment_free(payment);
    socprev_sources_free(problem);
}

int main(void)
{
    pay_instalments();
    divide_stages();
    pay_years();
    return 0;
}
