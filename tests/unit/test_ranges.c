/* Ranges of totals, bounds and chance in two-way tables: mistakes, edges, reasons. */
#include "suite.h"
#include "support.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static socprev_biproportional *square(const int64_t *weight)
{
    socprev_biproportional *made = NULL;
    ck_assert_int_eq(socprev_biproportional_new(2, 2, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_weights(made, weight, 0, 0, 2, 2, NULL),
                     SOCPREV_OK);
    return made;
}

static void check_error(socprev_status st, socprev_error **err, socprev_status expected,
                        const char *field)
{
    ck_assert_int_eq(st, expected);
    ck_assert_ptr_nonnull(*err);
    ck_assert_str_eq(socprev_error_field(*err), field);
    socprev_error_free(*err);
    *err = NULL;
}

/* ---- mistakes ---------------------------------------------------------------------- */

START_TEST(a_range_is_not_upside_down)
{
    const int64_t weight[4] = { 1, 1, 1, 1 }, least[2] = { 1, 3 }, most[2] = { 2, 2 };
    socprev_biproportional *p = square(weight);
    socprev_twoway *t = NULL;
    socprev_error *err = NULL;
    check_error(socprev_biproportional_set_ranges(p, ROW, least, 0, most, 0, 2, &err), &err,
                SOCPREV_E_INVALID, "least");
    socprev_twoway_new(2, 2, NULL, &t, NULL);
    check_error(socprev_twoway_set_ranges(t, ROW, least, 0, most, 0, 2, &err), &err,
                SOCPREV_E_INVALID, "least");
    ck_assert_int_eq(socprev_twoway_set_ranges(t, 2, least, 0, most, 0, 2, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_ranges(p, -1, least, 0, most, 0, 2, NULL),
                     SOCPREV_E_INVALID);
    socprev_twoway_free(t);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(ranges_of_both_axes_need_a_total)
{
    const int64_t weight[4] = { 1, 1, 1, 1 }, least[2] = { 0, 0 }, most[2] = { 5, 5 };
    socprev_biproportional *p = square(weight);
    socprev_biproportional_division *d = NULL;
    socprev_error *err = NULL;
    socprev_biproportional_set_ranges(p, ROW, least, 0, most, 0, 2, NULL);
    socprev_biproportional_set_ranges(p, COLUMN, least, 0, most, 0, 2, NULL);
    check_error(socprev_biproportional_solve(p, NULL, &d, &err), &err,
                SOCPREV_E_INVALID, "total");
    check_error(socprev_biproportional_set_total(p, -1, &err), &err, SOCPREV_E_INVALID, "total");
    socprev_biproportional_set_totals(p, ROW, most, 0, 2, NULL);
    socprev_biproportional_set_total(p, 9, NULL);
    check_error(socprev_biproportional_solve(p, NULL, &d, &err), &err, SOCPREV_E_INVALID, "rows");
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(a_range_holds_a_multiple_of_the_quantum)
{
    const int64_t weight[4] = { 1, 1, 1, 1 }, least[2] = { 0, 11 }, most[2] = { 50, 19 };
    socprev_biproportional *p = square(weight);
    socprev_biproportional_division *d = NULL;
    socprev_error *err = NULL;
    socprev_biproportional_set_ranges(p, ROW, least, 0, most, 0, 2, NULL);
    socprev_biproportional_set_ranges(p, COLUMN, least, 0, most, 0, 2, NULL);
    socprev_biproportional_set_quantum(p, 10, NULL);
    socprev_biproportional_set_total(p, 30, NULL);
    check_error(socprev_biproportional_solve(p, NULL, &d, &err), &err, SOCPREV_E_INVALID, "rows");
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(chance_takes_no_bounds_and_no_other_totals)
{
    const int64_t cells[4] = { 15, 5, 5, 15 }, totals[2] = { 20, 20 }, other[2] = { 30, 10 };
    socprev_twoway *t = NULL;
    socprev_twoway_division *d = NULL;
    socprev_error *err = NULL;
    socprev_twoway_new(2, 2, NULL, &t, NULL);
    socprev_twoway_set_quantum(t, 10, NULL);
    socprev_twoway_set_cells(t, cells, 0, 0, 2, 2, NULL);
    socprev_twoway_set_rule(t, SOCPREV_TWOWAY_UNBIASED_ROUNDING, NULL);
    socprev_twoway_set_caps(t, cells, 0, 0, 2, 2, NULL);
    check_error(socprev_twoway_solve(t, NULL, &d, &err), &err, SOCPREV_E_INVALID, "caps");
    socprev_twoway_set_caps(t, NULL, 0, 0, 0, 0, NULL);
    socprev_twoway_set_totals(t, COLUMN, totals, 0, 2, NULL);
    socprev_twoway_set_totals(t, ROW, other, 0, 2, NULL);
    check_error(socprev_twoway_solve(t, NULL, &d, &err), &err, SOCPREV_E_INVALID, "rows");
    socprev_twoway_set_totals(t, ROW, totals, 0, 2, NULL);
    ck_assert_int_eq(socprev_twoway_solve(t, NULL, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_total(d, ROW, 1), 20);
    socprev_twoway_division_free(d);
    socprev_twoway_free(t);
}
END_TEST

/* ---- reasons ----------------------------------------------------------------------- */

/* One row, one column with a range: by hand. Weights 30 and 10, total 4: quotients 3
 * and 1; the next unit of the second column is at 1.5. */
START_TEST(distances_are_what_one_works_out_by_hand)
{
    const int64_t weight[2] = { 30, 10 }, row[1] = { 4 }, least[2] = { 0, 0 }, most[2] = { 4, 4 };
    socprev_biproportional *p = NULL;
    socprev_biproportional_division *d = NULL;
    int64_t more = -2, less = -2, mantissa[2], exponent[2], on = 0, unit = 0;
    socprev_biproportional_new(1, 2, NULL, &p, NULL);
    socprev_biproportional_set_weights(p, weight, 0, 0, 1, 2, NULL);
    socprev_biproportional_set_totals(p, ROW, row, 0, 1, NULL);
    socprev_biproportional_set_ranges(p, COLUMN, least, 0, most, 0, 2, NULL);
    ck_assert_int_eq(socprev_biproportional_solve(p, NULL, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_division_cell(d, 0, 0), 3);
    ck_assert_int_eq(socprev_biproportional_division_cell(d, 0, 1), 1);
    for (size_t j = 0; j < 2; j++) {
        double quotient = socprev_biproportional_division_quotient(d, 0, j);
        double units = (double)socprev_biproportional_division_cell(d, 0, j);
        ck_assert_int_eq(socprev_biproportional_division_distance(d, 0, j, &more, &less, NULL),
                         SOCPREV_OK);
        double rate = quotient / (double)weight[j];
        ck_assert_int_eq(more, (int64_t)ceil((units + 0.5) / rate) - weight[j]);
        ck_assert_int_eq(less, weight[j] - (int64_t)ceil((units - 0.5) / rate));
        ck_assert_int_eq(socprev_biproportional_division_factor(d, COLUMN, j, &mantissa[j],
                                                                &exponent[j], &on, &unit),
                         SOCPREV_OK);
        double factor = on < 0 ? ldexp((double)mantissa[j], (int)exponent[j]) : 0;
        if (on < 0)
            ck_assert(!(fabs(factor - socprev_biproportional_division_multiplier(d, COLUMN, j)) >
                        0));
    }
    ck_assert_int_eq(socprev_biproportional_division_factor(d, COLUMN, 2, &more, &less, &on, &unit),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_division_distance(d, 1, 0, &more, &less, NULL),
                     SOCPREV_E_INVALID);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(bounds_of_rounded_cells_are_told)
{
    const int64_t cells[4] = { 14, 26, 33, 7 }, floors[4] = { 20, 0, 0, 0 };
    const int64_t caps[4] = { 90, 20, 90, 90 };
    socprev_twoway *t = NULL;
    socprev_twoway_division *d = NULL;
    socprev_twoway_new(2, 2, NULL, &t, NULL);
    socprev_twoway_set_quantum(t, 10, NULL);
    socprev_twoway_set_cells(t, cells, 0, 0, 2, 2, NULL);
    socprev_twoway_set_floors(t, floors, 0, 0, 2, 2, NULL);
    socprev_twoway_set_caps(t, caps, 0, 0, 2, 2, NULL);
    ck_assert_int_eq(socprev_twoway_solve(t, NULL, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_cell(d, 0, 0), 20);
    ck_assert_int_eq(socprev_twoway_division_bound(d, 0, 0), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_twoway_division_cell(d, 0, 1), 20);
    ck_assert_int_eq(socprev_twoway_division_bound(d, 0, 1), SOCPREV_BOUND_CAP);
    ck_assert_int_eq(socprev_twoway_division_bound(d, 1, 1), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_twoway_division_bound(d, 2, 1), SOCPREV_BOUND_NONE);
    socprev_twoway_division_free(d);
    socprev_twoway_free(t);
}
END_TEST

START_TEST(a_cell_with_its_floor_above_its_cap_is_a_conflict)
{
    const int64_t cells[2] = { 14, 26 }, floors[2] = { 0, 31 }, caps[2] = { 90, 39 };
    socprev_twoway *t = NULL;
    socprev_twoway_division *d = NULL;
    socprev_conflict *c = NULL;
    socprev_error *err = NULL;
    socprev_twoway_new(1, 2, NULL, &t, NULL);
    socprev_twoway_set_quantum(t, 10, NULL);
    socprev_twoway_set_cells(t, cells, 0, 0, 1, 2, NULL);
    socprev_twoway_set_floors(t, floors, 0, 0, 1, 2, NULL);
    socprev_twoway_set_caps(t, caps, 0, 0, 1, 2, NULL);
    check_error(socprev_twoway_solve(t, NULL, &d, &err), &err, SOCPREV_E_INFEASIBLE, "floors");
    ck_assert_int_eq(socprev_twoway_conflict(t, NULL, &c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(c), SOCPREV_CONFLICT_FLOOR_ABOVE_CAP);
    ck_assert_int_eq(socprev_conflict_needed(c), 40);
    ck_assert_int_eq(socprev_conflict_available(c), 30);
    ck_assert_int_eq(socprev_conflict_repair(c), 10);
    ck_assert_int_eq(socprev_conflict_verify_twoway(c, t, NULL), SOCPREV_OK);
    socprev_conflict_free(c);
    socprev_twoway_free(t);
}
END_TEST

/* ---- nearly decomposable tables ----------------------------------------------------- */

START_TEST(blocks_that_hardly_share_cells_are_numbered)
{
    const size_t size[2] = { 3, 3 };
    const double seed[9] = { 5, 1e-9, 5, 1e-9, 7, 0, 5, 1e-9, 5 };
    const double rows[3] = { 10, 7, 10 }, columns[3] = { 10, 7, 10 };
    socprev_fitting *f = NULL;
    socprev_fit *fit = NULL;
    int64_t block[3] = { -1, -1, -1 };
    size_t count = 0;
    socprev_fitting_new(size, 2, NULL, &f, NULL);
    socprev_fitting_set_seed(f, seed, 0, 9, NULL);
    socprev_fitting_set_totals(f, 0, rows, 0, 3, NULL);
    socprev_fitting_set_totals(f, 1, columns, 0, 3, NULL);
    ck_assert_int_eq(socprev_fitting_solve(f, NULL, &fit, NULL), SOCPREV_OK);
    for (int32_t axis = 0; axis < 2; axis++) {
        ck_assert_int_eq(socprev_fit_blocks(fit, 1e-3, axis, block, 3, &count, NULL), SOCPREV_OK);
        ck_assert_uint_eq(count, 2);
        ck_assert(block[0] == 0 && block[1] == 1 && block[2] == 0);
    }
    ck_assert_int_eq(socprev_fit_blocks(fit, 0, 1, block, 3, &count, NULL), SOCPREV_OK);
    ck_assert_uint_eq(count, 1);
    ck_assert_int_eq(socprev_fit_blocks(fit, 1, 1, block, 3, &count, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_blocks(fit, (double)NAN, 1, block, 3, &count, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_blocks(fit, 0, 2, block, 3, &count, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_fit_blocks(fit, 0, 1, block, 2, &count, NULL), SOCPREV_E_INVALID);
    socprev_fit_free(fit);
    socprev_fitting_free(f);
}
END_TEST

/* The answer shares the seed with its problem and outlives it. */
START_TEST(a_fit_outlives_its_problem_and_another_seed)
{
    const size_t size[2] = { 2, 2 };
    const double seed[4] = { 1, 2, 3, 4 }, other[4] = { 9, 9, 9, 9 }, totals[2] = { 5, 5 };
    socprev_fitting *f = NULL;
    socprev_fit *fit = NULL;
    double before[4], after[4];
    socprev_fitting_new(size, 2, NULL, &f, NULL);
    socprev_fitting_set_seed(f, seed, 0, 4, NULL);
    socprev_fitting_set_totals(f, 0, totals, 0, 2, NULL);
    socprev_fitting_set_totals(f, 1, totals, 0, 2, NULL);
    ck_assert_int_eq(socprev_fitting_solve(f, NULL, &fit, NULL), SOCPREV_OK);
    socprev_fit_cells(fit, before, 4, NULL);
    socprev_fitting_set_seed(f, other, 0, 4, NULL);
    socprev_fitting_free(f);
    socprev_fit_cells(fit, after, 4, NULL);
    ck_assert_mem_eq(before, after, sizeof before);
    socprev_fit_free(fit);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("ranges");
    TCase *cases = tcase_create("ranges");
    tcase_add_test(cases, a_range_is_not_upside_down);
    tcase_add_test(cases, ranges_of_both_axes_need_a_total);
    tcase_add_test(cases, a_range_holds_a_multiple_of_the_quantum);
    tcase_add_test(cases, chance_takes_no_bounds_and_no_other_totals);
    tcase_add_test(cases, distances_are_what_one_works_out_by_hand);
    tcase_add_test(cases, bounds_of_rounded_cells_are_told);
    tcase_add_test(cases, a_cell_with_its_floor_above_its_cap_is_a_conflict);
    tcase_add_test(cases, blocks_that_hardly_share_cells_are_numbered);
    tcase_add_test(cases, a_fit_outlives_its_problem_and_another_seed);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
