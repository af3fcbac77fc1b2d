/* Fitting of tables: examples, support, impossible totals, and each mistake. */
#include "suite.h"
#include "support.h"

#include "allocate/biproportional.h"

#include <math.h>

static const size_t two_by_two[2] = { 2, 2 };
static const double equal[2] = { 1, 1 };

static socprev_fitting *fitting_of(const size_t *size, const double *seed, const double *rows,
                                   const double *columns)
{
    socprev_fitting *made = NULL;
    ck_assert_int_eq(socprev_fitting_new(size, 2, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_seed(made, seed, 0, size[0] * size[1], NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_totals(made, 0, rows, 0, size[0], NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_totals(made, 1, columns, 0, size[1], NULL), SOCPREV_OK);
    return made;
}

static socprev_fit *solved(const socprev_fitting *fitting)
{
    socprev_fit *made = NULL;
    ck_assert_int_eq(socprev_fitting_solve(fitting, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fit_verify(made, fitting, NULL), SOCPREV_OK);
    return made;
}

/* ---- answers ---------------------------------------------------------------------- */

START_TEST(a_table_gets_its_totals_and_keeps_its_odds_ratio)
{
    static const double seed[4] = { 8, 1, 2, 4 }, rows[2] = { 30, 10 }, columns[2] = { 15, 25 };
    double cells[4];
    socprev_fitting *f = fitting_of(two_by_two, seed, rows, columns);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    ck_assert(socprev_fit_error(fit) <= 1e-9);
    ck_assert_int_gt(socprev_fit_sweeps(fit), 1);
    ck_assert_int_eq(socprev_fit_cells(fit, cells, 4, NULL), SOCPREV_OK);
    ck_assert_double_eq_tol(cells[0] + cells[1], 30, 1e-7);
    ck_assert_double_eq_tol(cells[1] + cells[3], 25, 1e-7);
    ck_assert_double_eq_tol(cells[0] * cells[3] / (cells[1] * cells[2]), 16, 1e-9);
    ck_assert_double_eq_tol(seed[1] * socprev_fit_factor(fit, 0, 0) *
                                socprev_fit_factor(fit, 1, 1),
                            cells[1], 1e-12);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(cells_that_totals_force_to_0_are_found)
{
    static const double seed[4] = { 1, 1, 0, 1 };
    double cells[4];
    socprev_fitting *f = fitting_of(two_by_two, seed, equal, equal);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    ck_assert_uint_eq(socprev_fit_forced_count(fit), 1);
    ck_assert_int_eq(socprev_fit_is_forced(fit, 1), 1);
    ck_assert_int_eq(socprev_fit_is_forced(fit, 2), 0); /* its seed is 0 */
    socprev_fit_cells(fit, cells, 4, NULL);
    ck_assert_double_eq_tol(cells[0], 1, 1e-12);
    ck_assert(!(cells[1] > 0));
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(decimal_totals_count_as_equal)
{
    static const double seed[4] = { 1, 1, 0, 1 };
    static const double rows[2] = { 0.3, 0.7 }, columns[2] = { 0.1 + 0.2, 0.7 };
    socprev_fitting *f = fitting_of(two_by_two, seed, rows, columns);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    ck_assert_uint_eq(socprev_fit_forced_count(fit), 1);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(a_total_of_0_empties_its_line)
{
    static const double seed[4] = { 1, 2, 3, 4 }, rows[2] = { 0, 5 }, columns[2] = { 2, 3 };
    double cells[4];
    socprev_fitting *f = fitting_of(two_by_two, seed, rows, columns);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    socprev_fit_cells(fit, cells, 4, NULL);
    ck_assert(!(cells[0] + cells[1] > 0));
    ck_assert_double_eq_tol(cells[2], 2, 1e-9);
    ck_assert_uint_eq(socprev_fit_forced_count(fit), 2);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(small_and_large_totals_do_not_mix)
{
    static const double seed[4] = { 1e-300, 1e-200, 1e-250, 1e-220 };
    static const double rows[2] = { 1e300, 1e280 }, columns[2] = { 5e299, 5e299 };
    socprev_fitting *f = fitting_of(two_by_two, seed, rows, columns);
    socprev_fit *fit = NULL;
    double cells[4];
    ck_assert_int_eq(socprev_fitting_solve(f, NULL, &fit, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fit_cells(fit, cells, 4, NULL), SOCPREV_OK);
    for (size_t k = 0; k < 4; k++)
        ck_assert(isfinite(cells[k]) && cells[k] >= 0);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(the_limit_of_sweeps_is_told_with_the_error)
{
    static const double seed[4] = { 1000, 1, 1, 1000 }, rows[2] = { 1, 3 }, columns[2] = { 3, 1 };
    socprev_fitting *f = fitting_of(two_by_two, seed, rows, columns);
    ck_assert_int_eq(socprev_fitting_set_sweeps(f, 3, NULL), SOCPREV_OK);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_LIMIT);
    ck_assert_int_eq(socprev_fit_sweeps(fit), 3);
    ck_assert(socprev_fit_error(fit) > 1e-9);
    socprev_fit_free(fit);
    ck_assert_int_eq(socprev_fitting_set_sweeps(f, 10000, NULL), SOCPREV_OK);
    fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(three_axes_are_fitted)
{
    static const size_t size[3] = { 2, 3, 2 };
    static const double seed[12] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
    static const double totals[3][3] = { { 40, 60 }, { 20, 30, 50 }, { 55, 45 } };
    double cells[12], sum = 0;
    socprev_fitting *f = NULL;
    ck_assert_int_eq(socprev_fitting_new(size, 3, NULL, &f, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_seed(f, seed, 0, 12, NULL), SOCPREV_OK);
    for (int32_t a = 0; a < 3; a++)
        ck_assert_int_eq(socprev_fitting_set_totals(f, a, totals[a], 0, size[a], NULL),
                         SOCPREV_OK);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    socprev_fit_cells(fit, cells, 12, NULL);
    for (size_t k = 0; k < 12; k += 2)
        sum += cells[k];
    ck_assert_double_eq_tol(sum, 55, 1e-6);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(three_axes_have_forced_cells_and_conflicts_too)
{
    static const size_t size[3] = { 2, 2, 2 };
    static const double seed[8] = { 1, 1, 1, 1, 0, 0, 1, 1 }, totals[2] = { 1, 1 };
    static const double too_much[2] = { 0.5, 1.5 };
    socprev_fitting *f = NULL;
    ck_assert_int_eq(socprev_fitting_new(size, 3, NULL, &f, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fitting_set_seed(f, seed, 0, 8, NULL), SOCPREV_OK);
    for (int32_t a = 0; a < 3; a++)
        ck_assert_int_eq(socprev_fitting_set_totals(f, a, totals, 0, 2, NULL), SOCPREV_OK);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_CONVERGED);
    ck_assert_uint_eq(socprev_fit_forced_count(fit), 2);
    ck_assert_int_eq(socprev_fit_is_forced(fit, 2), 1);
    ck_assert_int_eq(socprev_fit_is_forced(fit, 3), 1);
    socprev_fit_free(fit);
    ck_assert_int_eq(socprev_fitting_set_totals(f, 0, too_much, 0, 2, NULL), SOCPREV_OK);
    fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_IMPOSSIBLE);
    ck_assert_int_eq(socprev_fit_named_at(fit, 0, 0), 1);
    ck_assert_int_eq(socprev_fit_named_at(fit, 1, 0), 1);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(impossible_totals_are_proved_by_few_lines)
{
    static const size_t size[2] = { 3, 3 };
    static const double seed[9] = { 5, 0, 0, 3, 0, 0, 1, 2, 3 };
    static const double rows[3] = { 2, 2, 1 }, columns[3] = { 1, 2, 2 };
    double cells[9];
    socprev_fitting *f = fitting_of(size, seed, rows, columns);
    socprev_fit *fit = solved(f);
    ck_assert_int_eq(socprev_fit_status(fit), SOCPREV_FIT_IMPOSSIBLE);
    ck_assert_double_eq_tol(socprev_fit_error(fit), 1, 1e-15);
    ck_assert_uint_eq(socprev_fit_named_count(fit, 0), 1);
    ck_assert_int_eq(socprev_fit_named_at(fit, 0, 0), 0);
    ck_assert_int_eq(socprev_fit_named_at(fit, 0, 1), -1);
    ck_assert_uint_eq(socprev_fit_named_count(fit, 1), 1);
    ck_assert_double_eq_tol(socprev_fit_needed(fit), 2, 1e-15);
    ck_assert_double_eq_tol(socprev_fit_available(fit), 1, 1e-15);
    socprev_fit_cells(fit, cells, 9, NULL);
    ck_assert(!(cells[0] > 0) && !(socprev_fit_factor(fit, 0, 0) > 0));
    fit->needed += 1;
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    fit->needed -= 1;
    fit->named[1][0] = 0;
    fit->available = 0;
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(answers_of_another_problem_do_not_verify)
{
    static const double seed[4] = { 8, 1, 2, 4 }, rows[2] = { 30, 10 }, columns[2] = { 15, 25 };
    static const double zeros[4] = { 8, 0, 2, 4 }, none[2] = { 0, 40 };
    static const size_t wide[2] = { 2, 3 };
    socprev_fitting *other = NULL, *f = fitting_of(two_by_two, seed, rows, columns);
    socprev_fit *fit = solved(f);
    socprev_fitting_set_totals(f, 0, columns, 0, 2, NULL);
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    socprev_fitting_set_totals(f, 0, none, 0, 2, NULL);
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    socprev_fitting_set_totals(f, 0, rows, 0, 2, NULL);
    socprev_fitting_set_seed(f, zeros, 0, 4, NULL);
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    socprev_fitting_set_seed(f, seed, 0, 4, NULL);
    fit->outcome = SOCPREV_FIT_LIMIT;
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    fit->forced_count++;
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    fit->factor[0][0] = (double)NAN;
    ck_assert_int_eq(socprev_fit_verify(fit, f, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_new(wide, 2, NULL, &other, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_fit_verify(fit, other, NULL), SOCPREV_E_INVALID);
    socprev_fitting_free(other);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

/* ---- refusals ----------------------------------------------------------------------- */

static socprev_fitting *empty(void)
{
    socprev_fitting *made = NULL;
    ck_assert_int_eq(socprev_fitting_new(two_by_two, 2, NULL, &made, NULL), SOCPREV_OK);
    return made;
}

START_TEST(numbers_must_be_finite_and_not_negative)
{
    static const double wrong[3] = { -1, (double)NAN, (double)INFINITY };
    static const double huge[4] = { 1e308, 1e308, 1e308, 1e308 };
    socprev_fitting *f = empty();
    socprev_error *err = NULL;
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < 3; k++) {
        double seed[4] = { 1, 2, 3, 4 }, totals[2] = { 1, 2 };
        seed[2] = totals[1] = wrong[k];
        st = socprev_fitting_set_seed(f, seed, 0, 4, &err);
        expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_ENTRY, "seed", 2);
        st = socprev_fitting_set_totals(f, 1, totals, 0, 2, &err);
        expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_ENTRY, "totals", 1);
    }
    st = socprev_fitting_set_seed(f, huge, 0, 4, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_FIT_SUM, "seed", -1);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(problems_must_be_complete)
{
    static const double seed[4] = { 1, 2, 3, 4 }, other[2] = { 1, 1.000001 };
    socprev_fitting *f = empty();
    socprev_fit *fit = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_fitting_solve(f, NULL, &fit, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_SEED_MISSING, "seed", -1);
    socprev_fitting_set_seed(f, seed, 0, 4, NULL);
    socprev_fitting_set_totals(f, 0, equal, 0, 2, NULL);
    st = socprev_fitting_solve(f, NULL, &fit, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_MARGIN_MISSING, "totals", 1);
    socprev_fitting_set_totals(f, 1, other, 0, 2, NULL);
    st = socprev_fitting_solve(f, NULL, &fit, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_MARGIN_UNEQUAL, "totals", 1);
    ck_assert_ptr_null(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(setters_refuse_what_makes_no_sense)
{
    static const size_t none[2] = { 2, 0 }, vast[2] = { SIZE_MAX / 8, 9 };
    socprev_fitting *f = empty(), *other = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_fitting_new(two_by_two, 1, NULL, &other, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_AXES, "axes", -1);
    st = socprev_fitting_new(none, 2, NULL, &other, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "size", 1);
    ck_assert_int_eq(socprev_fitting_new(vast, 2, NULL, &other, NULL), SOCPREV_E_NOMEM);
    ck_assert_ptr_null(other);
    st = socprev_fitting_set_seed(f, equal, 0, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "seed", -1);
    st = socprev_fitting_set_totals(f, 2, equal, 0, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_AXIS, "axis", -1);
    st = socprev_fitting_set_totals(f, -1, equal, 0, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_AXIS, "axis", -1);
    st = socprev_fitting_set_tolerance(f, (double)NAN, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_TOLERANCE, "tolerance", -1);
    st = socprev_fitting_set_sweeps(f, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_FIT_SWEEPS, "sweeps", -1);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(null_is_refused_or_empty)
{
    double cells[4];
    socprev_fitting *f = fitting_of(two_by_two, (const double[]){ 1, 1, 1, 1 }, equal, equal);
    socprev_fit *fit = solved(f), *other = NULL;
    ck_assert_int_eq(socprev_fitting_new(NULL, 2, NULL, &f, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_new(two_by_two, 2, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_set_seed(NULL, cells, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_set_seed(f, NULL, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_set_totals(NULL, 0, equal, 0, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_set_tolerance(NULL, 0.5, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_set_sweeps(NULL, 5, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_solve(NULL, NULL, &other, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fitting_solve(f, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_verify(NULL, f, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_verify(fit, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_cells(NULL, cells, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_cells(fit, NULL, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_cells(fit, cells, 3, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_status(NULL), 0);
    ck_assert_int_eq(socprev_fit_sweeps(NULL), 0);
    ck_assert_uint_eq(socprev_fit_forced_count(NULL), 0);
    ck_assert_int_eq(socprev_fit_is_forced(fit, 4), 0);
    ck_assert_uint_eq(socprev_fit_named_count(fit, 2), 0);
    ck_assert_int_eq(socprev_fit_named_at(NULL, 0, 0), -1);
    ck_assert(!(socprev_fit_factor(fit, 0, 2) > 0) && !(socprev_fit_factor(NULL, 0, 0) > 0));
    ck_assert(!(socprev_fit_error(NULL) > 0) && !(socprev_fit_needed(NULL) > 0));
    ck_assert(!(socprev_fit_available(NULL) > 0));
    socprev_fit_free(NULL);
    socprev_fitting_free(NULL);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

START_TEST(work_can_be_stopped)
{
    socprev_run *run = NULL;
    socprev_fit *fit = NULL;
    socprev_fitting *f = fitting_of(two_by_two, (const double[]){ 1, 1, 1, 1 }, equal, equal);
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    socprev_run_cancel(run);
    ck_assert_int_eq(socprev_fitting_solve(f, run, &fit, NULL), SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(fit);
    socprev_run_free(run);
    socprev_fitting_free(f);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("fit");
    TCase *answers = tcase_create("answers");
    tcase_add_test(answers, a_table_gets_its_totals_and_keeps_its_odds_ratio);
    tcase_add_test(answers, cells_that_totals_force_to_0_are_found);
    tcase_add_test(answers, decimal_totals_count_as_equal);
    tcase_add_test(answers, a_total_of_0_empties_its_line);
    tcase_add_test(answers, small_and_large_totals_do_not_mix);
    tcase_add_test(answers, the_limit_of_sweeps_is_told_with_the_error);
    tcase_add_test(answers, three_axes_are_fitted);
    tcase_add_test(answers, three_axes_have_forced_cells_and_conflicts_too);
    tcase_add_test(answers, impossible_totals_are_proved_by_few_lines);
    tcase_add_test(answers, answers_of_another_problem_do_not_verify);
    suite_add_tcase(made, answers);
    TCase *refusals = tcase_create("refusals");
    tcase_add_test(refusals, numbers_must_be_finite_and_not_negative);
    tcase_add_test(refusals, problems_must_be_complete);
    tcase_add_test(refusals, setters_refuse_what_makes_no_sense);
    tcase_add_test(refusals, null_is_refused_or_empty);
    tcase_add_test(refusals, work_can_be_stopped);
    suite_add_tcase(made, refusals);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
