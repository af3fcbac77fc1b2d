/* Networks: maximal cover of 6,258 places by 500 sites, and p-medians.
 *
 * OR-Library's p-median files (Beasley 1985; pmed1 .. pmed40) are text: a line
 * "vertices edges p", then for each edge "from to length". Edges go both ways; of
 * an edge that is there twice the last one holds, as their author says: taking the
 * shorter one gives another instance with another optimum. Costs are lengths of
 * shortest paths, each vertex is a client of demand 1 and a site. Without files,
 * instances of the same kind are generated: as many vertices, n^2 / 50 edges, each
 * length 1 .. 100, connected, the same 40 pairs of n and p. */
#include "coverage.h"

#include "measure.h"

#include <math.h>
#include <socprev.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { PLACES = 6258, SITES = 500, FAR = 1000000 };

static double cpu_seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + 1e-9 * (double)now.tv_nsec;
}

static const char *status_name(const socprev_plan *plan)
{
    static const char *const names[] = { "optimal", "feasible", "limit", "infeasible" };
    int32_t status = socprev_plan_status(plan);
    return status < 0 ? "none" : names[status];
}

/* ---- maximal cover ---------------------------------------------------------------------- */

typedef struct {
    socprev_network *network;
    socprev_plan *plan;
} cover;

static void solve_cover(void *context)
{
    cover *c = context;
    socprev_plan_free(c->plan);
    c->plan = NULL;
    if (socprev_network_solve(c->network, NULL, &c->plan, NULL) != SOCPREV_OK)
        exit(EXIT_FAILURE);
}

static double uniform(unsigned long long *state)
{
    return (double)(bench_random(state) >> 11) / 9007199254740992.0;
}

/* Places as they lie in a country: 490 x 280 km, a few large, most of them small. */
static int64_t *country(int64_t *people)
{
    static double x[PLACES], y[PLACES];
    unsigned long long state = 7;
    int64_t *cost = malloc(sizeof *cost * PLACES * SITES);
    if (cost == NULL)
        exit(EXIT_FAILURE);
    for (int i = 0; i < PLACES; i++) {
        x[i] = 490000 * uniform(&state);
        y[i] = 280000 * uniform(&state);
        people[i] = (int64_t)(400 / pow(1 - 0.9999 * uniform(&state), 0.8));
    }
    for (int i = 0; i < PLACES; i++)
        for (int j = 0; j < SITES; j++)
            cost[(size_t)i * SITES + (size_t)j] =
                (int64_t)hypot(x[i] - x[j * 12], y[i] - y[j * 12]);
    return cost;
}

/* The pairs within a radius, as a table of travel costs gives them. */
static void set_pairs(socprev_network *network, const int64_t *cost, int64_t radius)
{
    int32_t *place = malloc(sizeof *place * PLACES * SITES);
    int32_t *site = malloc(sizeof *site * PLACES * SITES);
    int64_t *within = malloc(sizeof *within * PLACES * SITES);
    size_t n = 0;
    if (place == NULL || site == NULL || within == NULL)
        exit(EXIT_FAILURE);
    for (size_t k = 0; k < (size_t)PLACES * SITES; k++) {
        if (cost[k] > radius)
            continue;
        place[n] = (int32_t)(k / SITES);
        site[n] = (int32_t)(k % SITES);
        within[n++] = cost[k];
    }
    if (socprev_network_set_pairs(network, place, 0, site, 0, within, 0, n, NULL) != SOCPREV_OK)
        exit(EXIT_FAILURE);
    printf("  %zu pairs within %d km\n", n, (int)(radius / 1000));
    free(within);
    free(site);
    free(place);
}

static void measure_cover(socprev_network *network, int64_t radius, int64_t p, int64_t nodes)
{
    cover c = { network, NULL };
    char name[96];
    double gap = -1;
    int64_t served = 0;
    if (socprev_network_set_radius(network, radius, NULL) != SOCPREV_OK ||
        socprev_network_set_most(network, p, NULL) != SOCPREV_OK ||
        socprev_network_set_limit(network, SOCPREV_NETWORK_NODES, nodes, NULL) != SOCPREV_OK ||
        socprev_network_set_limit(network, SOCPREV_NETWORK_STARTS, nodes == 0 ? 0 : 24, NULL) !=
            SOCPREV_OK ||
        socprev_network_set_limit(network, SOCPREV_NETWORK_STEPS, nodes == 0 ? 0 : 1000, NULL) !=
            SOCPREV_OK)
        exit(EXIT_FAILURE);
    double seconds = 0;
    if (nodes == 0) {
        seconds = bench_seconds(solve_cover, &c);
    } else { /* a proof may take seconds: once, in CPU time */
        double begin = cpu_seconds();
        solve_cover(&c);
        seconds = cpu_seconds() - begin;
    }
    socprev_plan_gap(c.plan, &gap);
    socprev_plan_objective(c.plan, &served);
    snprintf(name, sizeof name, "maximal cover %2d km, p %2d: %s, gap %.4f %%",
             (int)(radius / 1000), (int)p, status_name(c.plan), 100 * gap);
    bench_row(name, seconds, 0, 0);
    int64_t searched = 0;
    socprev_plan_total(c.plan, SOCPREV_PLAN_NODES, &searched);
    printf("    served %lld, nodes %lld, first %d\n", (long long)served, (long long)searched,
           socprev_plan_is_first(c.plan));
    socprev_plan_free(c.plan);
}

static void measure_covers(void)
{
    static int64_t people[PLACES];
    int64_t *cost = country(people);
    socprev_network *network = NULL;
    if (socprev_network_new(PLACES, SITES, 1, NULL, &network, NULL) != SOCPREV_OK ||
        socprev_network_set_demands(network, people, 0, 0, NULL) != SOCPREV_OK ||
        socprev_network_set_model(network, SOCPREV_NETWORK_MAX_COVER,
                                  SOCPREV_NETWORK_SECOND_NONE, NULL) != SOCPREV_OK)
        exit(EXIT_FAILURE);
    for (int64_t km = 10; km <= 40; km *= 2) {
        set_pairs(network, cost, 1000 * km);
        measure_cover(network, 1000 * km, 20, 0);
        measure_cover(network, 1000 * km, 20, 100000);
    }
    set_pairs(network, cost, 20000);
    measure_cover(network, 20000, 50, 100000);
    free(cost);
    socprev_network_free(network);
}

/* ---- p-medians ------------------------------------------------------------------------------ */

typedef struct {
    int n, p;
    int *length; /* [n x n] shortest paths */
} graph;

/* Floyd 1962; 0 on the diagonal. */
static void find_paths(graph *g)
{
    size_t n = (size_t)g->n;
    for (size_t k = 0; k < n; k++)
        for (size_t i = 0; i < n; i++) {
            int first = g->length[i * n + k];
            if (first == FAR)
                continue;
            for (size_t j = 0; j < n; j++)
                if (first + g->length[k * n + j] < g->length[i * n + j])
                    g->length[i * n + j] = first + g->length[k * n + j];
        }
}

static int graph_new(graph *g, int n, int p)
{
    size_t cells = (size_t)n * (size_t)n;
    *g = (graph){ n, p, malloc(cells * sizeof(int)) };
    if (g->length == NULL)
        return 0;
    for (size_t k = 0; k < cells; k++)
        g->length[k] = k % ((size_t)n + 1) == 0 ? 0 : FAR;
    return 1;
}

static void set_edge(graph *g, int a, int b, int length)
{
    if (a != b)
        g->length[a * g->n + b] = g->length[b * g->n + a] = length;
}

static int read_graph(const char *path, graph *g)
{
    FILE *in = fopen(path, "r");
    int n = 0, edges = 0, p = 0, good = 0;
    g->length = NULL;
    if (in != NULL && fscanf(in, "%d %d %d", &n, &edges, &p) == 3 && n > 0 && n <= 5000 && p > 0 &&
        p <= n && edges >= 0 && graph_new(g, n, p)) {
        int a, b, length;
        for (good = 1; edges > 0 && good; edges--) {
            good = fscanf(in, "%d %d %d", &a, &b, &length) == 3 && a >= 1 && a <= n && b >= 1 &&
                   b <= n && length >= 0 && length < FAR / n;
            if (good)
                set_edge(g, a - 1, b - 1, length); /* the last one holds */
        }
    }
    if (in != NULL)
        fclose(in);
    if (good)
        find_paths(g);
    return good;
}

/* A tree that connects all, then edges anywhere until there are n^2 / 50. */
static int generate_graph(int n, int p, unsigned long long seed, graph *g)
{
    unsigned long long state = seed;
    if (!graph_new(g, n, p))
        return 0;
    for (int i = 1; i < n; i++)
        set_edge(g, i, (int)(bench_random(&state) % (unsigned)i),
                 1 + (int)(bench_random(&state) % 100));
    for (int edges = n - 1; edges < n * n / 50; edges++) {
        int a = (int)(bench_random(&state) % (unsigned)n);
        int b = (int)(bench_random(&state) % (unsigned)n);
        set_edge(g, a, b, 1 + (int)(bench_random(&state) % 100));
    }
    find_paths(g);
    return 1;
}

/* Solves the p-median of a graph; 1 when it is proven. */
static int solve_graph(const char *name, const graph *g, double *seconds)
{
    size_t cells = (size_t)g->n * (size_t)g->n;
    int64_t *cost = malloc(cells * sizeof *cost), objective = -1, bound = -1, nodes = -1;
    socprev_network *network = NULL;
    socprev_plan *plan = NULL;
    socprev_error *err = NULL;
    for (size_t k = 0; k < cells && cost != NULL; k++)
        cost[k] = g->length[k] == FAR ? SOCPREV_NETWORK_NO_LIMIT : g->length[k];
    double begin = cpu_seconds();
    if (cost == NULL || socprev_network_new(g->n, g->n, 1, NULL, &network, &err) != SOCPREV_OK ||
        socprev_network_set_costs(network, cost, 0, 0, &err) != SOCPREV_OK ||
        socprev_network_set_model(network, SOCPREV_NETWORK_MEDIAN, SOCPREV_NETWORK_SECOND_NONE,
                                  &err) != SOCPREV_OK ||
        socprev_network_set_most(network, g->p, &err) != SOCPREV_OK ||
        socprev_network_solve(network, NULL, &plan, &err) != SOCPREV_OK) {
        fprintf(stderr, "%s: %s\n", name, socprev_error_message(err, SOCPREV_LANG_EN));
        exit(EXIT_FAILURE);
    }
    *seconds = cpu_seconds() - begin;
    socprev_plan_objective(plan, &objective);
    socprev_plan_bound(plan, &bound);
    socprev_plan_total(plan, SOCPREV_PLAN_NODES, &nodes);
    printf("%-12s n %4d  p %3d  objective %7lld  bound %7lld  %-8s first %d  nodes %5lld  "
           "%8.1f ms\n",
           name, g->n, g->p, (long long)objective, (long long)bound, status_name(plan),
           socprev_plan_is_first(plan), (long long)nodes, 1000 * *seconds);
    int is_proven = socprev_plan_status(plan) == SOCPREV_PLAN_OPTIMAL;
    socprev_plan_free(plan);
    socprev_network_free(network);
    free(cost);
    return is_proven;
}

static void measure_medians(void)
{
    static const int parts[] = { 0, 0, 10, 5, 3 }; /* p = 5, 10, n / part */
    static const int per_size[] = { 5, 5, 5, 5, 5, 5, 4, 3, 3 };
    int number = 0, proven = 0;
    double sum = 0;
    printf("p-medians of the kind of OR-Library's, CPU time\n");
    for (int size = 1; size <= 9; size++) {
        for (int k = 0; k < per_size[size - 1]; k++) {
            int n = 100 * size, p = k < 2 ? 5 * (k + 1) : (n + parts[k] / 2) / parts[k];
            double seconds = 0;
            char name[24];
            graph g;
            snprintf(name, sizeof name, "like pmed%d", ++number);
            if (!generate_graph(n, p, (unsigned long long)number, &g))
                exit(EXIT_FAILURE);
            proven += solve_graph(name, &g, &seconds);
            sum += seconds;
            free(g.length);
        }
    }
    printf("%d of %d proven in %.2f s\n", proven, number, sum);
}

void bench_coverage_network(void)
{
    bench_head("network");
    measure_covers();
    measure_medians();
}

int bench_median_files(int n, char **paths)
{
    int proven = 0;
    double sum = 0;
    for (int k = 0; k < n; k++) {
        const char *slash = strrchr(paths[k], '/');
        double seconds = 0;
        graph g;
        if (!read_graph(paths[k], &g)) {
            fprintf(stderr, "%s: not a p-median file of OR-Library\n", paths[k]);
            free(g.length);
            return EXIT_FAILURE;
        }
        proven += solve_graph(slash == NULL ? paths[k] : slash + 1, &g, &seconds);
        sum += seconds;
        free(g.length);
    }
    printf("%d of %d proven in %.2f s\n", proven, n, sum);
    return EXIT_SUCCESS;
}
