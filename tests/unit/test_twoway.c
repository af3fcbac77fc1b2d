/* Division over rows and columns: what can be asked, and each mistake. */
#include "suite.h"
#include "support.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const int64_t kinds[3] = { 12, 4, 14 };
static const int64_t districts[2] = { 130, 80 };

static socprev_twoway *new_problem(size_t rows, size_t columns)
{
    socprev_twoway *made = NULL;
    ck_assert_int_eq(socprev_twoway_new(rows, columns, NULL, &made, NULL), SOCPREV_OK);
    return made;
}

/* Three kinds and two districts with weights; no total yet. */
static socprev_twoway *weighted(void)
{
    socprev_twoway *made = new_problem(3, 2);
    ck_assert_int_eq(socprev_twoway_set_weights(made, ROW, kinds, 0, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_set_weights(made, COLUMN, districts, 0, 2, NULL), SOCPREV_OK);
    return made;
}

/* Solving and looking for a conflict both fail with this error. */
static void check_refused(const socprev_twoway *problem, socprev_status expected,
                          const char *field)
{
    socprev_twoway_division *division = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_twoway_solve(problem, NULL, &division, &err), expected);
    ck_assert_ptr_null(division);
    ck_assert_str_eq(socprev_error_field(err), field);
    ck_assert_str_ne(socprev_error_message(err, SOCPREV_LANG_EN),
                     socprev_error_message(err, SOCPREV_LANG_CS));
    socprev_error_free(err);
    ck_assert_int_eq(socprev_twoway_conflict(problem, NULL, &conflict, NULL), expected);
    ck_assert_ptr_null(conflict);
}

START_TEST(margins_must_be_complete_and_equal)
{
    const int64_t rows[3] = { 50, 20, 30 }, columns[2] = { 60, 50 };
    socprev_twoway *p = new_problem(3, 2);
    check_refused(p, SOCPREV_E_INVALID, "rows");
    socprev_twoway_set_weights(p, ROW, kinds, 0, 3, NULL);
    check_refused(p, SOCPREV_E_INVALID, "columns");
    socprev_twoway_set_weights(p, COLUMN, districts, 0, 2, NULL);
    check_refused(p, SOCPREV_E_INVALID, "total");
    socprev_twoway_set_totals(p, ROW, rows, 0, 3, NULL);
    socprev_twoway_set_totals(p, COLUMN, columns, 0, 2, NULL);
    check_refused(p, SOCPREV_E_INVALID, "columns");
    socprev_twoway_set_weights(p, COLUMN, districts, 0, 2, NULL);
    socprev_twoway_set_total(p, 110, NULL);
    check_refused(p, SOCPREV_E_INVALID, "rows");
    socprev_twoway_set_total(p, 100, NULL);
    socprev_twoway_set_quantum(p, 20, NULL);
    check_refused(p, SOCPREV_E_INVALID, "rows");
    socprev_twoway_set_quantum(p, 7, NULL);
    check_refused(p, SOCPREV_E_INVALID, "total");
    socprev_twoway_free(p);
}
END_TEST

START_TEST(given_cells_have_no_weights_and_sums_agree)
{
    const int64_t cells[6] = { 1, 2, 3, 4, 5, 6 }, rows[3] = { 3, 7, 11 }, most[3] = { 4, 8, 12 };
    socprev_twoway *p = weighted();
    ck_assert_int_eq(socprev_twoway_set_cells(p, cells, 0, 0, 3, 2, NULL), SOCPREV_OK);
    check_refused(p, SOCPREV_E_INVALID, "weight");
    socprev_twoway_free(p);
    p = new_problem(3, 2);
    socprev_twoway_set_cells(p, cells, 0, 0, 3, 2, NULL);
    socprev_twoway_set_totals(p, ROW, rows, 0, 3, NULL);
    socprev_twoway_set_total(p, 22, NULL);
    check_refused(p, SOCPREV_E_INVALID, "rows");
    socprev_twoway_set_total(p, 21, NULL);
    socprev_twoway_set_cells(p, NULL, 0, 0, 0, 0, NULL);
    check_refused(p, SOCPREV_E_INVALID, "columns");
    socprev_twoway_set_ranges(p, ROW, rows, 0, most, 0, 3, NULL);
    check_refused(p, SOCPREV_E_INVALID, "rows");
    socprev_twoway_free(p);
}
END_TEST

START_TEST(too_large_a_denominator_is_refused)
{
    socprev_twoway *p = weighted();
    socprev_twoway_set_total(p, SOCPREV_TOTAL_MAX, NULL);
    check_refused(p, SOCPREV_E_RANGE, "total");
    socprev_twoway_free(p);
}
END_TEST

START_TEST(arguments_are_checked)
{
    const int64_t negative[6] = { 1, 2, 3, 4, 5, -6 };
    const int64_t large[3] = { SOCPREV_TOTAL_MAX, 1, 0 };
    socprev_twoway *p = weighted(), *none = NULL;
    ck_assert_int_eq(socprev_twoway_new(0, 2, NULL, &none, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_new(2, 0, NULL, &none, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_new(SIZE_MAX, 9, NULL, &none, NULL), SOCPREV_E_NOMEM);
    ck_assert_int_eq(socprev_twoway_new(2, 2, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_rule(p, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_rule(p, SOCPREV_TWOWAY_CONTROLLED_ROUNDING, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_set_margin_rule(p, SOCPREV_RULE_STATIONARY, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_total(p, -1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_total(p, SOCPREV_TOTAL_MAX + 1, NULL), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_twoway_set_quantum(p, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_weights(p, 2, kinds, 0, 3, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_weights(p, ROW, kinds, 0, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_weights(p, ROW, negative + 3, 0, 3, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_totals(p, ROW, large, 0, 3, NULL), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_twoway_set_cells(p, negative, 0, 0, 3, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_cells(p, negative, 0, 0, 2, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_cells(p, negative, 0, 0, 3, 3, NULL), SOCPREV_E_INVALID);
    socprev_twoway_free(p);
}
END_TEST

START_TEST(null_handles_are_refused_or_read_as_empty)
{
    int64_t a, b, c;
    socprev_twoway_division *division = NULL;
    socprev_conflict *conflict = NULL;
    socprev_twoway *p = weighted();
    ck_assert_int_eq(socprev_twoway_set_rule(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_margin_rule(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_total(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_quantum(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_weights(NULL, ROW, kinds, 0, 3, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_set_cells(NULL, kinds, 0, 0, 3, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_solve(NULL, NULL, &division, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_solve(p, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_conflict(NULL, NULL, &conflict, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_conflict(p, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_division_verify(NULL, p, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_conflict_verify_twoway(NULL, p, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_division_cells(NULL, &a, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_twoway_division_count(NULL, ROW), 0);
    ck_assert_int_eq(socprev_twoway_division_cell(NULL, 0, 0), 0);
    ck_assert_int_eq(socprev_twoway_division_total(NULL, ROW, 0), 0);
    ck_assert_ptr_null(socprev_twoway_division_margin(NULL, ROW));
    ck_assert_int_eq(socprev_twoway_division_quota(NULL, 0, 0, &a, &b, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_twoway_division_tie(NULL, 0, 0), SOCPREV_TIE_NONE);
    ck_assert_uint_eq(socprev_twoway_division_tie_count(NULL), 0);
    socprev_twoway_free(NULL);
    socprev_twoway_division_free(NULL);
    socprev_twoway_free(p);
}
END_TEST

START_TEST(kinds_and_districts_foot_to_the_heller)
{
    int64_t cells[6], sum = 0, whole, numerator, denominator;
    socprev_twoway_division *division = NULL;
    socprev_twoway *p = weighted();
    ck_assert_int_eq(socprev_twoway_set_total(p, 13500000000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_solve(p, NULL, &division, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_total(division, ROW, 0), 5400000000);
    ck_assert_int_eq(socprev_twoway_division_total(division, ROW, 1), 1800000000);
    ck_assert_int_eq(socprev_twoway_division_total(division, COLUMN, 0), 8357142857);
    ck_assert_int_eq(socprev_twoway_division_total(division, COLUMN, 1), 5142857143);
    ck_assert_int_eq(socprev_twoway_division_cells(division, cells, 6, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_cells(division, cells, 5, NULL), SOCPREV_E_INVALID);
    for (size_t k = 0; k < 6; k++)
        sum += cells[k];
    ck_assert_int_eq(sum, 13500000000);
    ck_assert_int_eq(cells[0], 3342857143); /* 3342857142.8 */
    ck_assert_int_eq(socprev_twoway_division_quota(division, 0, 0, &whole, &numerator,
                                                   &denominator),
                     SOCPREV_OK);
    ck_assert(whole == 3342857142 && numerator == 10800000000 && denominator == 13500000000);
    ck_assert_int_eq(socprev_twoway_division_quota(division, 3, 0, &whole, &numerator,
                                                   &denominator),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_amount(socprev_twoway_division_margin(division, ROW), 2),
                     6300000000);
    socprev_twoway_division_free(division);
    socprev_twoway_free(p);
}
END_TEST

START_TEST(a_margin_without_weights_is_a_conflict_of_its_axis)
{
    const int64_t none[2] = { 0, 0 };
    socprev_twoway_division *division = NULL;
    socprev_conflict *conflict = NULL;
    socprev_twoway *p = weighted();
    socprev_twoway_set_weights(p, COLUMN, none, 0, 2, NULL);
    socprev_twoway_set_total(p, 100, NULL);
    ck_assert_int_eq(socprev_twoway_solve(p, NULL, &division, NULL), SOCPREV_E_INFEASIBLE);
    ck_assert_int_eq(socprev_twoway_conflict(p, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_NO_WEIGHT);
    ck_assert_uint_eq(socprev_conflict_count(conflict, ROW), 0);
    ck_assert_uint_eq(socprev_conflict_count(conflict, COLUMN), 2);
    ck_assert_int_eq(socprev_conflict_verify_twoway(conflict, p, NULL), SOCPREV_OK);
    socprev_twoway_set_weights(p, COLUMN, districts, 0, 2, NULL);
    ck_assert_int_eq(socprev_conflict_verify_twoway(conflict, p, NULL), SOCPREV_E_INVALID);
    socprev_conflict_free(conflict);
    socprev_twoway_free(p);
}
END_TEST

START_TEST(answers_of_another_problem_do_not_verify)
{
    const int64_t cells[4] = { 31, 24, 12, 13 }, others[4] = { 31, 24, 12, 23 };
    socprev_twoway_division *division = NULL;
    socprev_twoway *p = weighted(), *q = new_problem(2, 2);
    socprev_twoway_set_total(p, 1001, NULL);
    ck_assert_int_eq(socprev_twoway_solve(p, NULL, &division, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_verify(division, p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_verify(division, q, NULL), SOCPREV_E_INVALID);
    socprev_twoway_set_total(p, 1002, NULL);
    ck_assert_int_eq(socprev_twoway_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_twoway_division_free(division);
    socprev_twoway_set_quantum(q, 10, NULL);
    socprev_twoway_set_cells(q, cells, 0, 0, 2, 2, NULL);
    ck_assert_int_eq(socprev_twoway_solve(q, NULL, &division, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_verify(division, q, NULL), SOCPREV_OK);
    socprev_twoway_set_cells(q, others, 0, 0, 2, 2, NULL);
    ck_assert_int_eq(socprev_twoway_division_verify(division, q, NULL), SOCPREV_E_INVALID);
    socprev_twoway_division_free(division);
    socprev_twoway_free(q);
    socprev_twoway_free(p);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("two-way");
    TCase *mistakes = tcase_create("mistakes");
    tcase_add_test(mistakes, margins_must_be_complete_and_equal);
    tcase_add_test(mistakes, given_cells_have_no_weights_and_sums_agree);
    tcase_add_test(mistakes, too_large_a_denominator_is_refused);
    tcase_add_test(mistakes, arguments_are_checked);
    tcase_add_test(mistakes, null_handles_are_refused_or_read_as_empty);
    suite_add_tcase(made, mistakes);
    TCase *answers = tcase_create("answers");
    tcase_add_test(answers, kinds_and_districts_foot_to_the_heller);
    tcase_add_test(answers, a_margin_without_weights_is_a_conflict_of_its_axis);
    tcase_add_test(answers, answers_of_another_problem_do_not_verify);
    suite_add_tcase(made, answers);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
