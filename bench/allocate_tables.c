/* Two-way tables: biproportional division, controlled rounding, fitting, and the
 * proof that there is no table. Times include the certificate that the answer
 * carries; "x memory" is against reading weights and writing cells once. */
#include "allocate.h"
#include "measure.h"

#include <socprev.h>

#include <math.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const int64_t money = 3000000000000; /* CZK 30 bn in hellers */

static unsigned long long state;

static double uniform(void)
{
    return (double)(bench_random(&state) >> 11) * 0x1p-53;
}

static void *zeros(size_t n, size_t size)
{
    void *made = calloc(n, size);
    if (made == NULL)
        exit(1);
    return made;
}

static void must(socprev_status st)
{
    if (st == SOCPREV_OK)
        return;
    fprintf(stderr, "bench: status %d\n", (int)st);
    exit(1);
}

/* Whole totals in proportion to sums. */
static void fill_totals(int64_t *total, const double *sum, size_t n, int64_t units)
{
    double all = 0;
    int64_t given = 0;
    for (size_t i = 0; i < n; i++)
        all += sum[i];
    for (size_t i = 0; i < n; i++) {
        total[i] = (int64_t)(sum[i] / all * (double)units);
        given += total[i];
    }
    for (size_t i = 0; given < units; i = (i + 1) % n, given++)
        total[i]++;
}

/* ---- biproportional ------------------------------------------------------------------ */

static void solve_biproportional(void *context)
{
    socprev_biproportional_division *division = NULL;
    must(socprev_biproportional_solve(context, NULL, &division, NULL));
    socprev_biproportional_division_free(division);
}

/* Weights of four orders; totals are those of the weights ("easy"), or of another table. */
static socprev_biproportional *make_biproportional(size_t rows, size_t columns, int64_t units,
                                                   bool easy)
{
    socprev_biproportional *made = NULL;
    int64_t *weight = zeros(rows * columns, sizeof *weight);
    int64_t *total[2] = { zeros(rows, sizeof(int64_t)), zeros(columns, sizeof(int64_t)) };
    double *sum[2] = { zeros(rows, sizeof(double)), zeros(columns, sizeof(double)) };
    double *size = zeros(rows + columns, sizeof *size);
    state = rows * columns + easy;
    for (size_t k = 0; k < rows + columns; k++)
        size[k] = exp(2.5 * uniform());
    for (size_t at = 0; at < rows * columns; at++) {
        size_t i = at / columns, j = at % columns;
        double value = 1000 * size[i] * size[rows + j] * exp(2 * uniform() - 1);
        weight[at] = (int64_t)value;
        value *= easy ? 1 : exp(3 * uniform());
        sum[ROW][i] += value;
        sum[COLUMN][j] += value;
    }
    must(socprev_biproportional_new(rows, columns, NULL, &made, NULL));
    must(socprev_biproportional_set_weights(made, weight, 0, 0, rows, columns, NULL));
    for (int32_t axis = 0; axis < 2; axis++) {
        size_t n = axis == ROW ? rows : columns;
        fill_totals(total[axis], sum[axis], n, units);
        must(socprev_biproportional_set_totals(made, axis, total[axis], 0, n, NULL));
        free(total[axis]);
        free(sum[axis]);
    }
    free(size);
    free(weight);
    return made;
}

static void measure_biproportional(void)
{
    static const struct {
        size_t rows, columns;
        int64_t units;
    } cases[] = {
        { 14, 33, 2310 },      { 14, 33, 1000000 },   { 14, 33, 3000000000000 },
        { 100, 200, 100000 },  { 100, 200, 3000000000000 },
        { 500, 500, 1250000 }, { 500, 500, 3000000000000 },
    };
    for (size_t k = 0; k < 2 * sizeof cases / sizeof cases[0]; k++) {
        size_t rows = cases[k / 2].rows, columns = cases[k / 2].columns;
        bool easy = k % 2 == 0;
        char name[80];
        socprev_biproportional *problem =
            make_biproportional(rows, columns, cases[k / 2].units, easy);
        snprintf(name, sizeof name, "biproportional %zu x %zu, %g units, %s", rows, columns,
                 (double)cases[k / 2].units, easy ? "easy" : "hard");
        bench_row(name, bench_seconds(solve_biproportional, problem), (double)(rows * columns),
                  16.0 * (double)(rows * columns));
        socprev_biproportional_free(problem);
    }
}

static void find_conflict(void *context)
{
    socprev_conflict *conflict = NULL;
    must(socprev_biproportional_conflict(context, &conflict, NULL));
    if (conflict == NULL)
        must(SOCPREV_E_INTERNAL);
    socprev_conflict_free(conflict);
}

/* A third of the rows have weights in a third of the columns only, and need more. */
static void measure_conflict(size_t n)
{
    socprev_biproportional *problem = NULL;
    int64_t *weight = zeros(n * n, sizeof *weight);
    int64_t *total[2] = { zeros(n, sizeof(int64_t)), zeros(n, sizeof(int64_t)) };
    state = n;
    for (size_t at = 0; at < n * n; at++)
        weight[at] = at / n < n / 3 && at % n >= n / 3 ? 0 : 1 + (int64_t)(1000 * uniform());
    for (size_t i = 0; i < n; i++) {
        total[ROW][i] = 1000 + (i < n / 3);
        total[COLUMN][i] = 1000 + (i >= n - n / 3);
    }
    must(socprev_biproportional_new(n, n, NULL, &problem, NULL));
    must(socprev_biproportional_set_weights(problem, weight, 0, 0, n, n, NULL));
    must(socprev_biproportional_set_totals(problem, ROW, total[ROW], 0, n, NULL));
    must(socprev_biproportional_set_totals(problem, COLUMN, total[COLUMN], 0, n, NULL));
    char name[80];
    snprintf(name, sizeof name, "minimal infeasible set %zu x %zu, with its repair", n, n);
    bench_row(name, bench_seconds(find_conflict, problem), (double)(n * n), 8.0 * (double)(n * n));
    socprev_biproportional_free(problem);
    free(total[ROW]);
    free(total[COLUMN]);
    free(weight);
}

/* ---- controlled rounding -------------------------------------------------------------- */

static void solve_rounding(void *context)
{
    socprev_twoway_division *division = NULL;
    must(socprev_twoway_solve(context, NULL, &division, NULL));
    socprev_twoway_division_free(division);
}

static void measure_rounding(size_t rows, size_t columns, const char *kind, int64_t least,
                             int64_t most, int32_t rule)
{
    socprev_twoway *problem = NULL;
    int64_t *cells = zeros(rows * columns, sizeof *cells);
    state = rows * columns;
    for (size_t at = 0; at < rows * columns; at++)
        cells[at] = least + (int64_t)((double)(most - least) * uniform());
    must(socprev_twoway_new(rows, columns, NULL, &problem, NULL));
    must(socprev_twoway_set_quantum(problem, 1000000, NULL));
    must(socprev_twoway_set_cells(problem, cells, 0, 0, rows, columns, NULL));
    must(socprev_twoway_set_rule(problem, rule, NULL));
    char name[80];
    snprintf(name, sizeof name, "rounding %zu x %zu, %s", rows, columns, kind);
    bench_row(name, bench_seconds(solve_rounding, problem), (double)(rows * columns),
              16.0 * (double)(rows * columns));
    socprev_twoway_free(problem);
    free(cells);
}

static void measure_proportional(size_t rows, size_t columns)
{
    socprev_twoway *problem = NULL;
    int64_t *weight = zeros(rows + columns, sizeof *weight);
    state = rows + columns;
    for (size_t k = 0; k < rows + columns; k++)
        weight[k] = 1 + (int64_t)(1e6 * uniform());
    must(socprev_twoway_new(rows, columns, NULL, &problem, NULL));
    must(socprev_twoway_set_weights(problem, ROW, weight, 0, rows, NULL));
    must(socprev_twoway_set_weights(problem, COLUMN, weight + rows, 0, columns, NULL));
    must(socprev_twoway_set_total(problem, money, NULL));
    char name[80];
    snprintf(name, sizeof name, "rounding %zu x %zu, proportional money", rows, columns);
    bench_row(name, bench_seconds(solve_rounding, problem), (double)(rows * columns),
              8.0 * (double)(rows * columns));
    socprev_twoway_free(problem);
    free(weight);
}

/* ---- fitting ---------------------------------------------------------------------------- */

static void solve_fitting(void *context)
{
    socprev_fit *fit = NULL;
    must(socprev_fitting_solve(context, NULL, &fit, NULL));
    if (socprev_fit_status(fit) != SOCPREV_FIT_CONVERGED)
        must(SOCPREV_E_INTERNAL);
    socprev_fit_free(fit);
}

static void measure_fitting(size_t n)
{
    const size_t size[2] = { n, n };
    socprev_fitting *problem = NULL;
    double *seed = zeros(n * n, sizeof *seed);
    double *total[2] = { zeros(n, sizeof(double)), zeros(n, sizeof(double)) };
    state = n;
    for (size_t at = 0; at < n * n; at++) {
        size_t i = at / n, j = at % n;
        seed[at] = 0.5 + uniform();
        double value = seed[at] * (0.8 + 0.4 * (double)i / (double)n) * (1 + 0.3 * sin((double)j));
        total[ROW][i] += value;
        total[COLUMN][j] += value;
    }
    must(socprev_fitting_new(size, 2, NULL, &problem, NULL));
    must(socprev_fitting_set_seed(problem, seed, 0, n * n, NULL));
    for (int32_t axis = 0; axis < 2; axis++)
        must(socprev_fitting_set_totals(problem, axis, total[axis], 0, n, NULL));
    char name[80];
    snprintf(name, sizeof name, "fitting %zu x %zu to 1e-9", n, n);
    bench_row(name, bench_seconds(solve_fitting, problem), (double)(n * n), 8.0 * (double)(n * n));
    socprev_fitting_free(problem);
    free(total[ROW]);
    free(total[COLUMN]);
    free(seed);
}

void bench_allocate_tables(void)
{
    bench_head("rows and columns");
    measure_biproportional();
    measure_conflict(500);
    measure_proportional(14, 33);
    measure_proportional(100, 200);
    measure_proportional(500, 500);
    measure_rounding(500, 500, "random cells, own totals", 0, 100000000,
                     SOCPREV_TWOWAY_CONTROLLED_ROUNDING);
    measure_rounding(500, 500, "all cells one half", 500000, 500000,
                     SOCPREV_TWOWAY_CONTROLLED_ROUNDING);
    measure_rounding(500, 500, "random cells, unbiased", 0, 100000000,
                     SOCPREV_TWOWAY_UNBIASED_ROUNDING);
    measure_fitting(100);
    measure_fitting(1000);
}
