/* Walks tests/vectors/allocation: every biproportional table and every fit with a
 * known answer. */
#include "suite.h"
#include "support.h"

#include <stdlib.h>

enum { CELLS = 64 };

/* ---- biproportional tables ------------------------------------------------------- */

/* Reads a matrix row by row; the caller frees it. */
static int64_t *read_matrix(const json_t *matrix, size_t *rows, size_t *columns)
{
    *rows = json_array_size(matrix);
    *columns = json_array_size(json_array_get(matrix, 0));
    int64_t *made = malloc(*rows * *columns * sizeof *made);
    ck_assert_ptr_nonnull(made);
    for (size_t k = 0; k < *rows * *columns; k++)
        made[k] = json_integer_value(
            json_array_get(json_array_get(matrix, k / *columns), k % *columns));
    return made;
}

static int64_t *read_array(const json_t *array, size_t n)
{
    int64_t *made = malloc(n * sizeof *made);
    ck_assert_ptr_nonnull(made);
    ck_assert_uint_eq(json_array_size(array), n);
    for (size_t k = 0; k < n; k++)
        made[k] = json_integer_value(json_array_get(array, k));
    return made;
}

static socprev_biproportional *read_biproportional(const json_t *problem)
{
    socprev_biproportional *made = NULL;
    size_t rows = 0, columns = 0;
    int64_t *weight = read_matrix(json_object_get(problem, "weights"), &rows, &columns);
    int64_t *totals[2] = { NULL, NULL };
    ck_assert_int_eq(socprev_biproportional_new(rows, columns, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_weights(made, weight, 0, 0, rows, columns, NULL),
                     SOCPREV_OK);
    free(weight);
    totals[0] = read_array(json_object_get(problem, "row_totals"), rows);
    totals[1] = read_array(json_object_get(problem, "col_totals"), columns);
    for (int32_t axis = 0; axis < 2; axis++) {
        ck_assert_int_eq(socprev_biproportional_set_totals(made, axis, totals[axis], 0,
                                                           axis == 0 ? rows : columns, NULL),
                         SOCPREV_OK);
        free(totals[axis]);
    }
    int32_t rule = 0;
    const char *name = json_string_value(json_object_get(problem, "rule"));
    ck_assert_int_eq(socprev_rule_find(name, SOCPREV_NUL, &rule, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_rule(made, rule, NULL), SOCPREV_OK);
    return made;
}

/* How many of all published solutions are the answer, and whether one of them
 * would have come before it. */
static int count_same(const json_t *solutions, const socprev_biproportional_division *division)
{
    int same = 0;
    for (size_t k = 0; k < json_array_size(solutions); k++) {
        size_t rows = 0, columns = 0, at = 0;
        int64_t *table = read_matrix(json_array_get(solutions, k), &rows, &columns);
        while (at < rows * columns &&
               table[at] ==
                   socprev_biproportional_division_cell(division, at / columns, at % columns))
            at++;
        same += at == rows * columns;
        if (at < rows * columns)
            ck_assert_int_lt(table[at], socprev_biproportional_division_cell(
                                            division, at / columns, at % columns));
        free(table);
    }
    return same;
}

static void check_table(const char *file, const json_t *expected,
                        const socprev_biproportional_division *division)
{
    size_t rows = 0, columns = 0;
    int64_t *wanted = read_matrix(json_object_get(expected, "allocation"), &rows, &columns);
    const json_t *number = json_object_get(expected, "number_of_solutions");
    const json_t *solutions = json_object_get(expected, "all_solutions");
    bool unique = number == NULL || json_integer_value(number) == 1;
    ck_assert_msg((socprev_biproportional_division_tie_count(division) == 0) == unique,
                  "%s: ties", file);
    for (size_t at = 0; at < rows * columns && unique; at++)
        ck_assert_msg(socprev_biproportional_division_cell(division, at / columns,
                                                           at % columns) == wanted[at],
                      "%s: cell %zu", file, at);
    if (json_is_array(solutions))
        ck_assert_int_eq(count_same(solutions, division), 1);
    free(wanted);
}

static void check_certificate(const json_t *certificate, const socprev_biproportional *problem)
{
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_biproportional_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_verify_biproportional(conflict, problem, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_needed(conflict),
                     json_integer_value(json_object_get(certificate, "demand")));
    ck_assert_int_eq(socprev_conflict_available(conflict),
                     json_integer_value(json_object_get(certificate, "capacity")));
    const json_t *names[2] = { json_object_get(certificate, "rows"),
                               json_object_get(certificate, "cols") };
    for (int32_t axis = 0; axis < 2; axis++) {
        ck_assert_uint_eq(socprev_conflict_count(conflict, axis), json_array_size(names[axis]));
        for (size_t k = 0; k < json_array_size(names[axis]); k++)
            ck_assert_int_eq(socprev_conflict_at(conflict, axis, k),
                             json_integer_value(json_array_get(names[axis], k)));
    }
    socprev_conflict_free(conflict);
}

static void check_biproportional(const char *file, const json_t *vector)
{
    const json_t *expected = json_object_get(vector, "expected");
    socprev_biproportional *problem = read_biproportional(json_object_get(vector, "problem"));
    socprev_biproportional_division *division = NULL;
    bool possible = json_object_get(expected, "error") == NULL;
    ck_assert_int_eq(socprev_biproportional_solve(problem, NULL, &division, NULL),
                     possible ? SOCPREV_OK : SOCPREV_E_INFEASIBLE);
    if (possible) {
        check_table(file, expected, division);
        ck_assert_int_eq(socprev_biproportional_division_verify(division, problem, NULL),
                         SOCPREV_OK);
    } else {
        check_certificate(json_object_get(expected, "certificate"), problem);
    }
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
}

START_TEST(biproportional_tables_are_as_published)
{
    vectors_walk("allocation", 'B', check_biproportional);
}
END_TEST

/* ---- fits -------------------------------------------------------------------------- */

static size_t read_numbers(const json_t *array, double *out)
{
    size_t n = json_array_size(array);
    ck_assert_uint_le(n, CELLS);
    for (size_t i = 0; i < n; i++)
        out[i] = (double)json_integer_value(json_array_get(array, i));
    return n;
}

static socprev_fitting *read_fitting(const json_t *problem)
{
    socprev_fitting *made = NULL;
    size_t size[2] = { 0, 0 };
    double numbers[CELLS];
    int64_t *seed = read_matrix(json_object_get(problem, "seed"), &size[0], &size[1]);
    ck_assert_uint_le(size[0] * size[1], CELLS);
    for (size_t k = 0; k < size[0] * size[1]; k++)
        numbers[k] = (double)seed[k];
    free(seed);
    ck_assert_int_eq(socprev_fitting_new(size, 2, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_seed(made, numbers, 0, size[0] * size[1], NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_tolerance(made, 1e-14, NULL), SOCPREV_OK);
    read_numbers(json_object_get(problem, "row_totals"), numbers);
    ck_assert_int_eq(socprev_fitting_set_totals(made, 0, numbers, 0, size[0], NULL), SOCPREV_OK);
    read_numbers(json_object_get(problem, "col_totals"), numbers);
    ck_assert_int_eq(socprev_fitting_set_totals(made, 1, numbers, 0, size[1], NULL), SOCPREV_OK);
    return made;
}

static void check_fit(const char *file, const json_t *expected, const socprev_fit *fit)
{
    const json_t *table = json_object_get(expected, "table");
    const json_t *forced = json_object_get(expected, "positive_seed_cells_forced_to_zero");
    if (table == NULL)
        table = json_object_get(expected, "limit");
    size_t columns = json_array_size(json_array_get(table, 0));
    size_t n = json_array_size(table) * columns;
    double cells[CELLS];
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    ck_assert_int_eq(socprev_fit_cells(fit, cells, n, NULL), SOCPREV_OK);
    for (size_t k = 0; k < n; k++) {
        double wanted = strtod(
            json_string_value(json_array_get(json_array_get(table, k / columns), k % columns)),
            NULL);
        ck_assert_msg(cells[k] - wanted <= 1e-12 * wanted && wanted - cells[k] <= 1e-12 * wanted,
                      "%s: cell %zu is %.15f, not %.15f", file, k, cells[k], wanted);
    }
    ck_assert_uint_eq(socprev_fit_forced_count(fit), json_array_size(forced));
    for (size_t k = 0; k < json_array_size(forced); k++) {
        const json_t *cell = json_array_get(forced, k);
        int64_t row = json_integer_value(json_array_get(cell, 0));
        int64_t column = json_integer_value(json_array_get(cell, 1));
        ck_assert_int_eq(socprev_fit_is_forced(fit, (size_t)row * columns + (size_t)column), 1);
    }
}

static void check_fitting(const char *file, const json_t *vector)
{
    socprev_fitting *fitting = read_fitting(json_object_get(vector, "problem"));
    socprev_fit *fit = NULL;
    ck_assert_int_eq(socprev_fitting_solve(fitting, NULL, &fit, NULL), SOCPREV_OK);
    check_fit(file, json_object_get(vector, "expected"), fit);
    ck_assert_int_eq(socprev_fit_verify(fit, fitting, NULL), SOCPREV_OK);
    socprev_fit_free(fit);
    socprev_fitting_free(fitting);
}

START_TEST(fits_are_as_published)
{
    vectors_walk("allocation", 'I', check_fitting);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("table vectors");
    TCase *cases = tcase_create("published");
    tcase_add_test(cases, biproportional_tables_are_as_published);
    tcase_add_test(cases, fits_are_as_published);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
