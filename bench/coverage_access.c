/* Accessibility: sweeps over ten million pairs, many kinds, pairs of places, and
 * what-if. A pair takes 4 bytes: destination and cost in tenths of a minute. */
#include "coverage.h"
#include "measure.h"

#include <socprev.h>

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

enum { ORIGINS = 6258, DESTINATIONS = 2000, KINDS = 33 };

static void must(socprev_status st)
{
    if (st != SOCPREV_OK) {
        fprintf(stderr, "bench: %s\n", socprev_status_name(st));
        exit(1);
    }
}

static void *space(size_t n, size_t size)
{
    void *made = calloc(n, size);
    if (made == NULL)
        exit(1);
    return made;
}

/* What is measured: costs, people and supply, and how. */
typedef struct {
    socprev_od *od;
    socprev_access *access;
    const int32_t *measures;
    size_t n;
    socprev_run *run;
    socprev_access_result *result; /* for what-if */
    int32_t next;
} work;

/* Pairs of every origin with every `1 in part` of the destinations, 0 to 60 minutes. */
static socprev_od *random_costs(unsigned part)
{
    size_t most = (size_t)ORIGINS * DESTINATIONS, n = 0;
    int32_t *from = space(most, sizeof *from), *to = space(most, sizeof *to);
    double *costs = space(most, sizeof *costs);
    unsigned long long state = 1;
    socprev_od *od = NULL;
    for (int32_t i = 0; i < ORIGINS; i++)
        for (int32_t j = 0; j < DESTINATIONS; j++)
            if (bench_random(&state) % 1000 < part) {
                from[n] = i;
                to[n] = j;
                costs[n++] = (double)(bench_random(&state) % 601) / 10;
            }
    must(socprev_od_new(ORIGINS, DESTINATIONS, from, 0, to, 0, costs, 0, n, 0.1, SOCPREV_OD_EXACT,
                        NULL, &od, NULL));
    free(costs);
    free(to);
    free(from);
    return od;
}

static void set_world(work *w, int32_t kinds)
{
    static const double cutoffs[] = { 15, 30, 45 };
    double *people = space(ORIGINS, sizeof *people), *supply = space(DESTINATIONS, sizeof *supply);
    unsigned long long state = 2;
    for (size_t i = 0; i < ORIGINS; i++)
        people[i] = (double)(bench_random(&state) % 5000);
    must(socprev_access_new(w->od, kinds, NULL, &w->access, NULL));
    must(socprev_access_set_people(w->access, SOCPREV_ACCESS_ALL, people, 0, NULL));
    must(socprev_access_set_cutoffs(w->access, cutoffs, 0, 3, NULL));
    for (int32_t k = 0; k < kinds; k++) {
        for (size_t j = 0; j < DESTINATIONS; j++)
            supply[j] = (double)(bench_random(&state) % 40);
        must(socprev_access_set_supply(w->access, k, supply, 0, NULL));
    }
    free(supply);
    free(people);
}

static void set_decay(work *w, bool gaussian)
{
    static const double costs[] = { 10, 20, 30 }, weights[] = { 1, 0.68, 0.22 };
    socprev_decay *decay = NULL;
    if (gaussian)
        must(socprev_decay_new(SOCPREV_DECAY_GAUSSIAN, 15, 0, NULL, &decay, NULL));
    else
        must(socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, weights, 0, 3, NULL, &decay,
                                      NULL));
    must(socprev_access_set_decay(w->access, decay, NULL));
    socprev_decay_free(decay);
}

static void measure(void *context)
{
    work *w = context;
    socprev_access_result *result = NULL;
    must(socprev_access_measure(w->access, w->measures, w->n, w->run, &result, NULL));
    socprev_access_result_free(result);
}

static void row(work *w, const char *name, int32_t threads, const int32_t *measures, size_t n,
                int32_t kinds)
{
    char title[80];
    w->measures = measures;
    w->n = n;
    must(socprev_run_set_threads(w->run, threads));
    snprintf(title, sizeof title, "%s, %d thread%s", name, threads, threads == 1 ? "" : "s");
    double pairs = (double)socprev_od_pairs(w->od);
    bench_row(title, bench_seconds(measure, w), pairs * kinds, 4 * pairs);
}

static void change_one(void *context)
{
    work *w = context;
    w->next = (w->next + 7) % DESTINATIONS;
    must(socprev_access_result_set_supply(w->result, 0, w->next, (double)(w->next % 9), NULL));
}

static void what_if(work *w, const char *name, const int32_t *measures, size_t n)
{
    must(socprev_access_measure(w->access, measures, n, w->run, &w->result, NULL));
    change_one(w); /* turns the costs round */
    bench_row(name, bench_seconds(change_one, w), 0, 0);
    socprev_access_result_free(w->result);
}

static void clear(work *w)
{
    socprev_access_free(w->access);
    socprev_od_free(w->od);
}

/* ---- pairs of places ----------------------------------------------------- */

typedef struct {
    double *origins, *destinations, radius;
    int32_t earth;
    socprev_run *run;
    int64_t pairs;
} places;

static double *random_places(size_t n, unsigned long long state)
{
    double *made = space(2 * n, sizeof *made);
    for (size_t k = 0; k < n; k++) {
        made[2 * k] = 48.6 + (double)(bench_random(&state) % 100000) * 2.4e-5;
        made[2 * k + 1] = 12.1 + (double)(bench_random(&state) % 100000) * 6.7e-5;
    }
    return made;
}

static void find_pairs(void *context)
{
    places *p = context;
    socprev_od *od = NULL;
    must(socprev_od_new_places(p->origins, 0, ORIGINS, p->destinations, 0, DESTINATIONS, p->earth,
                               p->radius, 10, p->run, NULL, &od, NULL));
    p->pairs = socprev_od_pairs(od);
    socprev_od_free(od);
}

static void pair_rows(socprev_run *run)
{
    static const struct {
        const char *name;
        int32_t earth, threads;
        double radius;
    } rows[] = { { "pairs within 50 km, sphere, 1 thread", SOCPREV_EARTH_SPHERE, 1, 50e3 },
                 { "pairs within 50 km, sphere, 2 threads", SOCPREV_EARTH_SPHERE, 2, 50e3 },
                 { "pairs within 10 km, sphere, 2 threads", SOCPREV_EARTH_SPHERE, 2, 10e3 },
                 { "pairs within 50 km, WGS84, 2 threads", SOCPREV_EARTH_WGS84, 2, 50e3 } };
    places p = { random_places(ORIGINS, 3), random_places(DESTINATIONS, 4), 0, 0, run, 0 };
    for (size_t k = 0; k < sizeof rows / sizeof rows[0]; k++) {
        p.radius = rows[k].radius;
        p.earth = rows[k].earth;
        must(socprev_run_set_threads(run, rows[k].threads));
        double seconds = bench_seconds(find_pairs, &p);
        bench_row(rows[k].name, seconds, (double)p.pairs, 0);
    }
    free(p.destinations);
    free(p.origins);
}

/* ---- all of it ----------------------------------------------------------- */

void bench_coverage_access(void)
{
    static const int32_t e2sfca[] = { SOCPREV_ACCESS_E2SFCA };
    static const int32_t nearest[] = { SOCPREV_ACCESS_NEAREST };
    static const int32_t cumulative[] = { SOCPREV_ACCESS_CUMULATIVE };
    static const int32_t kth[] = { SOCPREV_ACCESS_KTH }, third[] = { SOCPREV_ACCESS_3SFCA };
    static const int32_t costs[] = { 0, 1, 2, 3, 4 }, gravities[] = { 5, 6, 7, 8, 9, 10, 11, 12 };
    static const int32_t all[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
    work w = { 0 };
    char title[100];
    must(socprev_run_new(NULL, NULL, NULL, &w.run));
    w.od = random_costs(799);
    set_world(&w, 1);
    set_decay(&w, false);
    snprintf(title, sizeof title, "accessibility, %d x %d places, %.2f million pairs", ORIGINS,
             DESTINATIONS, (double)socprev_od_pairs(w.od) * 1e-6);
    bench_head(title);
    for (int32_t threads = 1; threads <= 2; threads++) {
        row(&w, "E2SFCA, steps", threads, e2sfca, 1, 1);
        row(&w, "3SFCA, steps", threads, third, 1, 1);
        row(&w, "nearest", threads, nearest, 1, 1);
        row(&w, "cumulative, 3 cut-offs", threads, cumulative, 1, 1);
        row(&w, "k-th unit", threads, kth, 1, 1);
        row(&w, "the 5 measures of costs", threads, costs, 5, 1);
        row(&w, "the 8 measures with weights", threads, gravities, 8, 1);
        row(&w, "all 13 measures", threads, all, 13, 1);
    }
    what_if(&w, "what if, E2SFCA: another supply of one facility", e2sfca, 1);
    what_if(&w, "what if, 3SFCA", third, 1);
    set_decay(&w, true);
    row(&w, "E2SFCA, Gaussian", 1, e2sfca, 1, 1);
    row(&w, "E2SFCA, Gaussian", 2, e2sfca, 1, 1);
    clear(&w);
    w.od = random_costs(80);
    set_world(&w, KINDS);
    set_decay(&w, false);
    snprintf(title, sizeof title, "%d kinds of service, %.2f million pairs", KINDS,
             (double)socprev_od_pairs(w.od) * 1e-6);
    bench_head(title);
    row(&w, "E2SFCA, 33 kinds", 1, e2sfca, 1, KINDS);
    row(&w, "E2SFCA, 33 kinds", 2, e2sfca, 1, KINDS);
    clear(&w);
    bench_head("6,258 x 2,000 places");
    pair_rows(w.run);
    socprev_run_free(w.run);
}
