/* How fast an amount is divided over one list: the workloads of the field's programs,
 * at the size of a ministry's money. `make bench-allocate`. */
#include "allocate.h"
#include "measure.h"

#include <socprev.h>

#include <stdio.h>
#include <stdlib.h>

typedef struct {
    size_t n;
    int64_t *weight, *floors, *caps, *amounts;
    socprev_apportionment *problem;
    socprev_claims *claims;
} workload;

static void need(socprev_status st)
{
    if (st != SOCPREV_OK) {
        fprintf(stderr, "bench: status %d\n", st);
        exit(1);
    }
}

static int64_t *numbers(size_t n)
{
    int64_t *made = calloc(n, sizeof *made);
    if (made == NULL) {
        fprintf(stderr, "bench: out of memory\n");
        exit(1);
    }
    return made;
}

/* Weights below 2^40; floors of up to 0.8 and caps of 0 to 3.8 equal shares. */
static workload workload_of(size_t n, int64_t total)
{
    workload made = { n, numbers(n), numbers(n), numbers(n), numbers(n), NULL, NULL };
    unsigned long long state = 1;
    uint64_t each = (uint64_t)total / n;
    for (size_t i = 0; i < n; i++) {
        made.weight[i] = (int64_t)(bench_random(&state) >> 24);
        made.floors[i] = (int64_t)(bench_random(&state) % (each + 1)) * 4 / 5;
        made.caps[i] = made.floors[i] + (int64_t)(bench_random(&state) % (3 * each + 1));
    }
    need(socprev_apportionment_new(n, NULL, &made.problem, NULL));
    need(socprev_apportionment_set_weights(made.problem, made.weight, 0, n, NULL));
    need(socprev_apportionment_set_total(made.problem, total, NULL));
    need(socprev_claims_new(n, NULL, &made.claims, NULL));
    need(socprev_claims_set_claims(made.claims, made.caps, 0, n, NULL));
    need(socprev_claims_set_estate(made.claims, total / 2, NULL));
    need(socprev_claims_set_rule(made.claims, SOCPREV_CLAIMS_EQUAL_AWARDS, NULL));
    return made;
}

static void workload_free(workload *work)
{
    socprev_claims_free(work->claims);
    socprev_apportionment_free(work->problem);
    free(work->amounts);
    free(work->caps);
    free(work->floors);
    free(work->weight);
}

/* From the problem to the amounts in an array of ours. */
static void divide(void *context)
{
    workload *work = context;
    socprev_division *division = NULL;
    need(socprev_apportionment_solve(work->problem, NULL, &division, NULL));
    need(socprev_division_amounts(division, work->amounts, work->n, NULL));
    socprev_division_free(division);
}

static void award(void *context)
{
    workload *work = context;
    socprev_awards *awards = NULL;
    need(socprev_claims_solve(work->claims, NULL, &awards, NULL));
    need(socprev_awards_amounts(awards, work->amounts, work->n, NULL));
    socprev_awards_free(awards);
}

/* Arrays that have to be read or written once: weights, units, amounts. */
static double bytes_of(const workload *work, int arrays)
{
    return (double)work->n * (double)(arrays * (int)sizeof *work->weight);
}

static void bench_rules(workload *work, const char *size, int bounded)
{
    static const int32_t rules[] = { SOCPREV_RULE_WEBSTER, SOCPREV_RULE_HARE,
                                     SOCPREV_RULE_JEFFERSON, SOCPREV_RULE_HILL };
    if (bounded) {
        need(socprev_apportionment_set_floors(work->problem, work->floors, 0, work->n, NULL));
        need(socprev_apportionment_set_caps(work->problem, work->caps, 0, work->n, NULL));
    }
    for (size_t k = 0; k < sizeof rules / sizeof rules[0]; k++) {
        char name[64];
        need(socprev_apportionment_set_rule(work->problem, rules[k], NULL));
        snprintf(name, sizeof name, "%s, %s%s", socprev_rule_name(rules[k]), size,
                 bounded ? ", floors, caps" : "");
        bench_row(name, bench_seconds(divide, work), (double)work->n,
                  bytes_of(work, bounded ? 5 : 3));
    }
}

static void bench_size(size_t n, int64_t total, const char *size)
{
    workload work = workload_of(n, total);
    bench_rules(&work, size, 0);
    bench_rules(&work, size, 1);
    char name[64];
    snprintf(name, sizeof name, "equal awards, %s", size);
    bench_row(name, bench_seconds(award, &work), (double)n, bytes_of(&work, 3));
    workload_free(&work);
}

int main(void)
{
    const int64_t money = INT64_C(3000000000000); /* hellers: CZK 30 bn */
    bench_head("dividing over one list");
    bench_size(1000, 1000000, "10^3 over 10^6");
    bench_size(10000, 1000000, "10^4 over 10^6");
    bench_size(100000, 1000000000, "10^5 over 10^9");
    bench_size(1000000, 1000000, "10^6 over 10^6");
    bench_size(1000000, money, "10^6 over 3x10^12");
    bench_allocate_tables();
    return 0;
}
