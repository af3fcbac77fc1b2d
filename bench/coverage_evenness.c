/* How long evenness takes: sorting and measuring many units, every index of the
 * municipalities of a country, and the test that lets them change regions. */
#include "coverage.h"
#include "measure.h"

#include <socprev.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>

enum { TOWNS = 6258, MILLION = 1000000, MANY = 10000000, REGIONS = 14, DRAWS = 999 };

typedef struct {
    double *value, *weight;
    int32_t *region;
    size_t n;
    socprev_run *run;
    socprev_evenness *made;
    socprev_decomposition *groups;
    double result; /* so that nothing is left out as useless */
} sample;

static void must(socprev_status st)
{
    if (st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED)
        return;
    fprintf(stderr, "coverage_evenness: status %d\n", (int)st);
    exit(1);
}

/* Rates of services: a third has none, the others differ like incomes; people likewise. */
static sample sample_of(size_t n, int32_t threads)
{
    unsigned long long state = 42;
    sample s = { .value = malloc(n * sizeof(double)), .weight = malloc(n * sizeof(double)),
                 .region = malloc(n * sizeof(int32_t)), .n = n };
    if (s.value == NULL || s.weight == NULL || s.region == NULL)
        exit(1);
    must(socprev_run_new(NULL, NULL, NULL, &s.run));
    must(socprev_run_set_threads(s.run, threads));
    for (size_t i = 0; i < n; i++) {
        double a = (double)(bench_random(&state) >> 11) * 0x1p-53;
        double b = (double)(bench_random(&state) >> 11) * 0x1p-53;
        s.value[i] = bench_random(&state) % 3 == 0 ? 0 : exp(4 * a - 2) * (0.5 + b);
        s.weight[i] = floor(50 + exp(9 * b));
        s.region[i] = (int32_t)(bench_random(&state) % REGIONS);
    }
    return s;
}

static void free_sample(sample *s)
{
    socprev_evenness_free(s->made);
    socprev_decomposition_free(s->groups);
    socprev_run_free(s->run);
    free(s->value);
    free(s->weight);
    free(s->region);
}

static void collect(sample *s)
{
    socprev_evenness_free(s->made);
    s->made = NULL;
    must(socprev_evenness_new(NULL, &s->made, NULL));
    must(socprev_evenness_add(s->made, s->value, 0, s->weight, 0, s->n, NULL));
    must(socprev_evenness_finish_with(s->made, s->run, NULL));
}

static void measure_gini(void *context)
{
    sample *s = context;
    collect(s);
    must(socprev_evenness_gini(s->made, &s->result));
}

static void group(sample *s)
{
    socprev_decomposition_free(s->groups);
    s->groups = NULL;
    must(socprev_decomposition_new(s->value, 0, s->weight, 0, s->region, 0, 0, s->n, 1, 0, NULL,
                                   &s->groups, NULL));
}

/* Every index, from the columns of the caller. */
static void measure_indices(void *context)
{
    sample *s = context;
    static const int32_t indices[] = {
        SOCPREV_INDEX_MEAN,     SOCPREV_INDEX_GINI,    SOCPREV_INDEX_HOOVER,
        SOCPREV_INDEX_ENTROPY,  SOCPREV_INDEX_ENTROPY, SOCPREV_INDEX_ENTROPY,
        SOCPREV_INDEX_ATKINSON, SOCPREV_INDEX_WOLFSON, SOCPREV_INDEX_PALMA,
        SOCPREV_INDEX_HERFINDAHL, SOCPREV_INDEX_QUANTILE, SOCPREV_INDEX_QUANTILE,
    };
    enum { INDICES = sizeof indices / sizeof *indices };
    static const double parameters[INDICES] = { 0, 0, 0, 1, 0.5, 2, 0.5, 0, 0, 0, 0.9, 0.1 };
    double values[INDICES];
    int32_t statuses[INDICES];
    collect(s);
    must(socprev_evenness_indices(s->made, indices, parameters, INDICES, values, statuses, NULL));
    for (size_t i = 0; i < INDICES; i++) {
        must((socprev_status)statuses[i]);
        s->result += values[i];
    }
}

/* And the regions: Theil and Gini within and between them. */
static void measure_regions(void *context)
{
    sample *s = context;
    double within = 0, between = 0, overlap = 0;
    group(s);
    must(socprev_decomposition_entropy(s->groups, 1, 0, &between));
    must(socprev_decomposition_entropy(s->groups, 1, 1, &within));
    s->result += between + within;
    must(socprev_decomposition_gini(s->groups, 0, &within, &between, &overlap));
    s->result += overlap;
}

static void measure_all(void *context)
{
    measure_indices(context);
    measure_regions(context);
}

static void permute(void *context)
{
    sample *s = context;
    must(socprev_decomposition_permute(s->groups, 0, 1, DRAWS, 7, s->run, &s->result, NULL));
}

static void row(const char *name, bench_work work, sample *s, double items, double bytes)
{
    bench_row(name, bench_seconds(work, s), items, bytes);
}

void bench_coverage_evenness(void)
{
    bench_head("Evenness");
    for (int32_t threads = 1; threads <= 2; threads++) {
        char name[80];
        sample s = sample_of(MANY, threads);
        snprintf(name, sizeof name, "Gini, 10^7 weighted units, %d thread(s)", (int)threads);
        row(name, measure_gini, &s, MANY, 16.0 * MANY);
        free_sample(&s);
    }
    sample s = sample_of(MILLION, 1);
    row("all indices, 10^6 units", measure_indices, &s, MILLION, 16.0 * MILLION);
    row("decomposition over 14 regions, 10^6", measure_regions, &s, MILLION, 20.0 * MILLION);
    row("both", measure_all, &s, MILLION, 20.0 * MILLION);
    free_sample(&s);
    s = sample_of(TOWNS, 1);
    row("all indices, 6,258 municipalities", measure_indices, &s, TOWNS, 16.0 * TOWNS);
    row("decomposition over 14 regions", measure_regions, &s, TOWNS, 20.0 * TOWNS);
    row("both", measure_all, &s, TOWNS, 20.0 * TOWNS);
    row("permutation test, 999 draws", permute, &s, 999.0 * TOWNS, 0);
    must(socprev_run_set_threads(s.run, 2));
    row("the same on two threads", permute, &s, 999.0 * TOWNS, 0);
    free_sample(&s);
}
