/* Biproportional division: examples, bounds, ties, conflicts, and each mistake. */
#include "suite.h"
#include "support.h"

#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const int64_t votes[9] = { 123, 45, 815, 912, 714, 414, 312, 255, 215 };
static const int64_t parties[3] = { 5, 11, 4 }, regions[3] = { 7, 5, 8 };

static socprev_biproportional *problem_of(size_t rows, size_t columns, const int64_t *weight,
                                          const int64_t *row_totals, const int64_t *column_totals)
{
    socprev_biproportional *made = NULL;
    ck_assert_int_eq(socprev_biproportional_new(rows, columns, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_biproportional_set_weights(made, weight, 0, 0, rows, columns, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_totals(made, ROW, row_totals, 0, rows, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(
        socprev_biproportional_set_totals(made, COLUMN, column_totals, 0, columns, NULL),
        SOCPREV_OK);
    return made;
}

static socprev_biproportional *seats(void)
{
    return problem_of(3, 3, votes, parties, regions);
}

static socprev_biproportional_division *solved(const socprev_biproportional *problem)
{
    socprev_biproportional_division *made = NULL;
    ck_assert_int_eq(socprev_biproportional_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    return made;
}

static void check_cells(const socprev_biproportional_division *division, const int64_t *wanted,
                        size_t n)
{
    int64_t cells[64] = { 0 };
    ck_assert_int_eq(socprev_biproportional_division_cells(division, cells, n, NULL), SOCPREV_OK);
    for (size_t at = 0; at < n; at++)
        ck_assert_int_eq(cells[at], wanted[at]);
}

/* ---- answers ---------------------------------------------------------------------- */

START_TEST(seats_go_to_parties_and_regions)
{
    static const int64_t wanted[9] = { 1, 0, 4, 4, 4, 3, 2, 1, 1 };
    socprev_biproportional *p = seats();
    socprev_biproportional_division *d = solved(p);
    check_cells(d, wanted, 9);
    ck_assert_uint_eq(socprev_biproportional_division_count(d, ROW), 3);
    ck_assert_uint_eq(socprev_biproportional_division_count(d, COLUMN), 3);
    ck_assert_uint_eq(socprev_biproportional_division_tie_count(d), 0);
    for (size_t at = 0; at < 9; at++) {
        double quotient = socprev_biproportional_division_quotient(d, at / 3, at % 3);
        double product = (double)votes[at] *
                         socprev_biproportional_division_multiplier(d, ROW, at / 3) *
                         socprev_biproportional_division_multiplier(d, COLUMN, at % 3);
        double units = (double)wanted[at];
        ck_assert(quotient > units - 0.5 && quotient < units + 0.5);
        ck_assert_double_eq_tol(quotient, product, 1e-12);
    }
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(amounts_are_multiples_of_the_quantum)
{
    static const int64_t rows[3] = { 500, 1100, 400 }, columns[3] = { 700, 500, 800 };
    static const int64_t wanted[9] = { 100, 0, 400, 400, 400, 300, 200, 100, 100 };
    socprev_biproportional *p = problem_of(3, 3, votes, rows, columns);
    ck_assert_int_eq(socprev_biproportional_set_quantum(p, 100, NULL), SOCPREV_OK);
    socprev_biproportional_division *d = solved(p);
    check_cells(d, wanted, 9);
    ck_assert_int_eq(socprev_biproportional_division_cell(d, 1, 2), 300);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(strides_pick_cells_out_of_a_larger_array)
{
    static const int64_t wanted[9] = { 1, 0, 4, 4, 4, 3, 2, 1, 1 };
    int64_t wide[3][8] = { { 0 } };
    for (size_t at = 0; at < 9; at++)
        wide[at / 3][2 * (at % 3)] = votes[at];
    socprev_biproportional *p = seats();
    ck_assert_int_eq(socprev_biproportional_set_weights(p, wide[0], sizeof wide[0],
                                                        2 * sizeof(int64_t), 3, 3, NULL),
                     SOCPREV_OK);
    socprev_biproportional_division *d = solved(p);
    check_cells(d, wanted, 9);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(bounds_that_matter_are_reported)
{
    static const int64_t weight[4] = { 90, 10, 10, 90 }, totals[2] = { 10, 10 };
    static const int64_t floors[4] = { 0, 3, 0, 0 }, caps[4] = { 6, SOCPREV_NO_CAP,
                                                                SOCPREV_NO_CAP, SOCPREV_NO_CAP };
    static const int64_t floored[4] = { 7, 3, 3, 7 }, capped[4] = { 6, 4, 4, 6 };
    socprev_biproportional *p = problem_of(2, 2, weight, totals, totals);
    ck_assert_int_eq(socprev_biproportional_set_floors(p, floors, 0, 0, 2, 2, NULL), SOCPREV_OK);
    socprev_biproportional_division *d = solved(p);
    check_cells(d, floored, 4);
    ck_assert_int_eq(socprev_biproportional_division_bound(d, 0, 1), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_biproportional_division_bound(d, 1, 0), SOCPREV_BOUND_NONE);
    socprev_biproportional_division_free(d);
    ck_assert_int_eq(socprev_biproportional_set_floors(p, NULL, 0, 0, 2, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_set_caps(p, caps, 0, 0, 2, 2, NULL), SOCPREV_OK);
    d = solved(p);
    check_cells(d, capped, 4);
    ck_assert_int_eq(socprev_biproportional_division_bound(d, 0, 0), SOCPREV_BOUND_CAP);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(a_cell_without_a_weight_gets_its_floor)
{
    static const int64_t weight[4] = { 5, 0, 1, 1 }, rows[2] = { 4, 2 }, columns[2] = { 3, 3 };
    static const int64_t floors[4] = { 0, 2, 0, 0 }, wanted[4] = { 2, 2, 1, 1 };
    socprev_biproportional *p = problem_of(2, 2, weight, rows, columns);
    ck_assert_int_eq(socprev_biproportional_set_floors(p, floors, 0, 0, 2, 2, NULL), SOCPREV_OK);
    socprev_biproportional_division *d = solved(p);
    check_cells(d, wanted, 4);
    ck_assert_int_eq(socprev_biproportional_division_bound(d, 0, 1), SOCPREV_BOUND_FLOOR);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(ties_go_to_the_first_row_and_column)
{
    static const int64_t weight[16] = { 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1 };
    static const int64_t totals[4] = { 2, 2, 2, 2 };
    static const int64_t wanted[16] = { 1, 1, 0, 0, 1, 1, 0, 0, 0, 0, 1, 1, 0, 0, 1, 1 };
    socprev_biproportional *p = problem_of(4, 4, weight, totals, totals);
    socprev_biproportional_division *d = solved(p);
    check_cells(d, wanted, 16);
    ck_assert_uint_eq(socprev_biproportional_division_tie_count(d), 16);
    ck_assert_int_eq(socprev_biproportional_division_tie_units(d), 8);
    ck_assert_int_eq(socprev_biproportional_division_tie(d, 0, 0), SOCPREV_TIE_WON);
    ck_assert_int_eq(socprev_biproportional_division_tie(d, 0, 2), SOCPREV_TIE_LOST);
    ck_assert_double_eq_tol(socprev_biproportional_division_quotient(d, 2, 1), 0.5, 1e-12);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(a_signpost_is_webster_jefferson_or_adams)
{
    static const int64_t signposts[3][2] = { { 1, 2 }, { 1, 1 }, { 0, 1 } };
    static const int32_t rules[3] = { SOCPREV_RULE_WEBSTER, SOCPREV_RULE_JEFFERSON,
                                      SOCPREV_RULE_ADAMS };
    static const int64_t rows[3] = { 9, 20, 13 }, columns[3] = { 15, 13, 14 };
    for (size_t k = 0; k < 3; k++) {
        int64_t wanted[9];
        socprev_biproportional *p = problem_of(3, 3, votes, rows, columns);
        ck_assert_int_eq(socprev_biproportional_set_rule(p, rules[k], NULL), SOCPREV_OK);
        socprev_biproportional_division *d = solved(p);
        socprev_biproportional_division_cells(d, wanted, 9, NULL);
        socprev_biproportional_division_free(d);
        ck_assert_int_eq(socprev_biproportional_set_signpost(p, signposts[k][0], signposts[k][1],
                                                             NULL),
                         SOCPREV_OK);
        d = solved(p);
        check_cells(d, wanted, 9);
        socprev_biproportional_division_free(d);
        socprev_biproportional_free(p);
    }
}
END_TEST

START_TEST(multipliers_beyond_doubles_are_exact_too)
{
    enum { N = 30 };
    static int64_t weight[N * N], totals[N], columns[N];
    for (size_t i = 0; i < N; i++) {
        totals[i] = i == 0 ? 3 : 2;
        columns[i] = i + 1 == N ? 3 : 2;
        weight[i * N + i] = 1;
        if (i + 1 < N)
            weight[i * N + i + 1] = INT64_MAX;
        if (i > 0)
            weight[i * N + i - 1] = 1;
    }
    socprev_biproportional *p = problem_of(N, N, weight, totals, columns);
    socprev_biproportional_division *d = solved(p);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_OK);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(a_way_nearly_closed_by_zeros_is_found_for_money)
{
    enum { N = 8 };
    static int64_t weight[N * N], rows[N], columns[N];
    for (size_t i = 0; i < N; i++) {
        rows[i] = columns[i] = INT64_C(100000000000);
        for (size_t j = i; j < N; j++)
            weight[i * N + j] = (int64_t)(1 + (i * 37 + j * 11) % 50);
    }
    rows[0] += 5;
    columns[N - 1] += 5;
    socprev_biproportional *p = problem_of(N, N, weight, rows, columns);
    socprev_biproportional_division *d = solved(p);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_division_cell(d, 1, 0), 0);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

/* ---- no answer ---------------------------------------------------------------------- */

/* Solving fails with this message; the conflict is of this kind and holds. */
static void check_conflict(const socprev_biproportional *p, int32_t message, int32_t kind,
                           int64_t needed, int64_t available)
{
    socprev_biproportional_division *d = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_biproportional_solve(p, NULL, &d, &err), SOCPREV_E_INFEASIBLE);
    ck_assert_ptr_null(d);
    ck_assert_int_eq(socprev_error_number(err), message);
    ck_assert_str_ne(socprev_error_message(err, SOCPREV_LANG_EN),
                     socprev_error_message(err, SOCPREV_LANG_CS));
    socprev_error_free(err);
    ck_assert_int_eq(socprev_biproportional_conflict(p, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), kind);
    ck_assert_int_eq(socprev_conflict_needed(conflict), needed);
    ck_assert_int_eq(socprev_conflict_available(conflict), available);
    ck_assert_int_eq(socprev_conflict_verify_biproportional(conflict, p, NULL), SOCPREV_OK);
    conflict->needed++;
    ck_assert_int_eq(socprev_conflict_verify_biproportional(conflict, p, NULL),
                     SOCPREV_E_INVALID);
    socprev_conflict_free(conflict);
}

START_TEST(bounds_of_one_line_can_be_a_conflict)
{
    static const int64_t weight[4] = { 1, 1, 1, 1 }, totals[2] = { 4, 4 };
    static const int64_t high[4] = { 3, 3, 0, 0 }, low[4] = { 1, 1, 2, 0 };
    socprev_biproportional *p = problem_of(2, 2, weight, totals, totals);
    ck_assert_int_eq(socprev_biproportional_set_floors(p, high, 0, 0, 2, 2, NULL), SOCPREV_OK);
    check_conflict(p, SP_ALLOCATE_LINE_FLOORS, SOCPREV_CONFLICT_FLOORS, 6, 4);
    ck_assert_int_eq(socprev_biproportional_set_caps(p, low, 0, 0, 2, 2, NULL), SOCPREV_OK);
    check_conflict(p, SP_ALLOCATE_CELL_BOUNDS, SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, 3, 1);
    ck_assert_int_eq(socprev_biproportional_set_floors(p, NULL, 0, 0, 2, 2, NULL), SOCPREV_OK);
    check_conflict(p, SP_ALLOCATE_LINE_CAPS, SOCPREV_CONFLICT_CAPS, 4, 2);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(first_units_can_be_too_many)
{
    static const int64_t rows[3] = { 5, 13, 2 }, columns[3] = { 7, 5, 8 };
    socprev_biproportional *p = problem_of(3, 3, votes, rows, columns);
    ck_assert_int_eq(socprev_biproportional_set_rule(p, SOCPREV_RULE_HILL, NULL), SOCPREV_OK);
    check_conflict(p, SP_ALLOCATE_LINE_UNITS, SOCPREV_CONFLICT_TOO_FEW_UNITS, 3, 2);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(rows_or_columns_that_need_too_much_are_named)
{
    static const int64_t weight[12] = { 5, 0, 0, 3, 0, 0, 1, 2, 3, 4, 5, 6 };
    static const int64_t rows[4] = { 2, 2, 1, 1 }, columns[3] = { 3, 2, 1 };
    static const int64_t turned[12] = { 5, 3, 1, 4, 0, 0, 2, 5, 0, 0, 3, 6 };
    socprev_biproportional *p = problem_of(4, 3, weight, rows, columns);
    socprev_biproportional *q = problem_of(3, 4, turned, columns, rows);
    socprev_conflict *conflict = NULL;
    check_conflict(p, SP_ALLOCATE_MARGINS, SOCPREV_CONFLICT_MARGINS, 4, 3);
    check_conflict(q, SP_ALLOCATE_MARGINS_COLUMNS, SOCPREV_CONFLICT_MARGINS_COLUMNS, 4, 3);
    ck_assert_int_eq(socprev_biproportional_conflict(p, &conflict, NULL), SOCPREV_OK);
    ck_assert_uint_eq(socprev_conflict_count(conflict, ROW), 2);
    ck_assert_uint_eq(socprev_conflict_count(conflict, COLUMN), 1);
    ck_assert_int_eq(socprev_conflict_verify_biproportional(conflict, q, NULL),
                     SOCPREV_E_INVALID);
    socprev_conflict_free(conflict);
    socprev_biproportional_free(q);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(a_problem_with_an_answer_has_no_conflict)
{
    socprev_biproportional *p = seats();
    socprev_conflict *conflict = (socprev_conflict *)p;
    ck_assert_int_eq(socprev_biproportional_conflict(p, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_null(conflict);
    socprev_biproportional_free(p);
}
END_TEST

/* ---- refusals ------------------------------------------------------------------------- */

START_TEST(totals_must_be_equal_and_whole)
{
    static const int64_t fewer[3] = { 7, 5, 7 }, huge[1] = { SOCPREV_TOTAL_MAX }, one[1] = { 1 };
    socprev_biproportional_division *d = NULL;
    socprev_conflict *conflict = NULL;
    socprev_error *err = NULL;
    socprev_biproportional *p = problem_of(3, 3, votes, parties, fewer);
    socprev_status st = socprev_biproportional_solve(p, NULL, &d, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL, "columns", -1);
    ck_assert_int_eq(socprev_biproportional_conflict(p, &conflict, NULL), SOCPREV_E_INVALID);
    socprev_biproportional_free(p);
    p = seats();
    ck_assert_int_eq(socprev_biproportional_set_quantum(p, 5, NULL), SOCPREV_OK);
    st = socprev_biproportional_solve(p, NULL, &d, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, "rows", 1);
    socprev_biproportional_free(p);
    p = problem_of(1, 1, one, huge, huge);
    st = socprev_biproportional_solve(p, NULL, &d, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_ALLOCATE_TOO_MANY_UNITS, "totals", -1);
    ck_assert_ptr_null(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(floors_beyond_64_bits_are_refused)
{
    static const int64_t weight[2] = { 1, 1 }, row[1] = { 2 }, columns[2] = { 1, 1 };
    static const int64_t floors[2] = { INT64_MAX, INT64_MAX };
    socprev_biproportional_division *d = NULL;
    socprev_error *err = NULL;
    socprev_biproportional *p = problem_of(1, 2, weight, row, columns);
    ck_assert_int_eq(socprev_biproportional_set_floors(p, floors, 0, 0, 1, 2, NULL), SOCPREV_OK);
    socprev_status st = socprev_biproportional_solve(p, NULL, &d, &err);
    expect_error(st, err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, "rows", 0);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(setters_refuse_what_makes_no_sense)
{
    static const int64_t negative[9] = { 1, 2, 3, 4, -5, 6, 7, 8, 9 };
    socprev_biproportional *p = seats();
    socprev_error *err = NULL;
    socprev_status st = socprev_biproportional_set_weights(p, negative, 0, 0, 3, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_NEGATIVE, "weight", 4);
    st = socprev_biproportional_set_floors(p, votes, 0, 0, 2, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "rows", -1);
    st = socprev_biproportional_set_caps(p, votes, 0, 0, 3, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "columns", -1);
    st = socprev_biproportional_set_weights(p, NULL, 0, 0, 3, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "weight", -1);
    st = socprev_biproportional_set_rule(p, SOCPREV_RULE_HARE, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, "rule", -1);
    st = socprev_biproportional_set_rule(p, 99, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, "rule", -1);
    st = socprev_biproportional_set_signpost(p, 3, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_SIGNPOST, "numerator", -1);
    st = socprev_biproportional_set_quantum(p, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_QUANTUM, "quantum", -1);
    st = socprev_biproportional_set_totals(p, 2, parties, 0, 3, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "axis", -1);
    st = socprev_biproportional_set_totals(p, ROW, parties, 0, 2, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, "totals", -1);
    socprev_biproportional_division *d = solved(p); /* as it was */
    ck_assert_int_eq(socprev_biproportional_division_cell(d, 0, 2), 4);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(problems_have_rows_and_columns)
{
    socprev_biproportional *p = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_biproportional_new(0, 3, NULL, &p, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "rows", -1);
    st = socprev_biproportional_new(3, 0, NULL, &p, &err);
    expect_error(st, err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "columns", -1);
    ck_assert_int_eq(socprev_biproportional_new(SIZE_MAX / 2, 3, NULL, &p, NULL),
                     SOCPREV_E_NOMEM);
    ck_assert_int_eq(socprev_biproportional_new(3, 3, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_ptr_null(p);
}
END_TEST

START_TEST(null_is_refused_or_empty)
{
    int64_t cells[9] = { 0 };
    socprev_biproportional *p = seats();
    socprev_biproportional_division *d = solved(p);
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_biproportional_set_rule(NULL, 13, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_signpost(NULL, 1, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_quantum(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_weights(NULL, votes, 0, 0, 3, 3, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_floors(NULL, votes, 0, 0, 3, 3, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_caps(NULL, votes, 0, 0, 3, 3, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_set_totals(NULL, ROW, votes, 0, 3, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_solve(NULL, NULL, &d, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_solve(p, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_conflict(NULL, &conflict, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_conflict(p, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_division_verify(NULL, p, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_conflict_verify_biproportional(NULL, p, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_division_cells(NULL, cells, 9, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_division_cells(d, NULL, 9, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_biproportional_division_cells(d, cells, 8, NULL), SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_biproportional_division_count(NULL, ROW), 0);
    ck_assert_uint_eq(socprev_biproportional_division_count(d, 2), 0);
    ck_assert_int_eq(socprev_biproportional_division_cell(d, 3, 0), 0);
    ck_assert_int_eq(socprev_biproportional_division_bound(d, 0, 3), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_biproportional_division_tie(d, 0, 3), SOCPREV_TIE_NONE);
    ck_assert(!(socprev_biproportional_division_quotient(d, 0, 3) > 0));
    ck_assert(!(socprev_biproportional_division_multiplier(d, ROW, 3) > 0));
    ck_assert_uint_eq(socprev_biproportional_division_tie_count(NULL), 0);
    ck_assert_int_eq(socprev_biproportional_division_tie_units(NULL), 0);
    socprev_biproportional_division_free(NULL);
    socprev_biproportional_free(NULL);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(p);
}
END_TEST

START_TEST(work_can_be_stopped)
{
    socprev_run *run = NULL;
    socprev_biproportional *p = seats();
    socprev_biproportional_division *d = NULL;
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    socprev_run_cancel(run);
    ck_assert_int_eq(socprev_biproportional_solve(p, run, &d, NULL), SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(d);
    socprev_run_free(run);
    socprev_biproportional_free(p);
}
END_TEST

/* ---- the verifier --------------------------------------------------------------------- */

START_TEST(answers_of_another_problem_do_not_verify)
{
    static const int64_t others[9] = { 123, 45, 81, 912, 714, 414, 312, 255, 215 };
    static const int64_t caps[9] = { 9, 9, 3, 9, 9, 9, 9, 9, 9 };
    socprev_biproportional *p = seats();
    socprev_biproportional *q = problem_of(3, 3, others, parties, regions);
    socprev_biproportional_division *d = solved(p);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, q, NULL), SOCPREV_E_INVALID);
    socprev_biproportional_set_caps(p, caps, 0, 0, 3, 3, NULL);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_E_INVALID);
    socprev_biproportional_set_caps(p, NULL, 0, 0, 3, 3, NULL);
    socprev_biproportional_set_totals(p, ROW, regions, 0, 3, NULL);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_E_INVALID);
    socprev_biproportional_set_rule(p, SOCPREV_RULE_ADAMS, NULL);
    ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_E_INVALID);
    socprev_biproportional_division_free(d);
    socprev_biproportional_free(q);
    socprev_biproportional_free(p);
}
END_TEST

/* A table of ones, whose multipliers hang on each other after `tamper`. */
START_TEST(damaged_proofs_do_not_verify)
{
    static const int64_t ones[4] = { 1, 1, 1, 1 };
    socprev_biproportional *p = problem_of(2, 2, ones, ones, ones);
    for (int damage = 0; damage < 9; damage++) {
        socprev_biproportional_division *d = solved(p);
        ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_OK);
        d->tie_count += damage == 0;
        d->tie[1] = damage == 1 ? SOCPREV_TIE_WON : d->tie[1];
        d->value[0] = damage == 2 ? 0 : damage == 3 ? d->value[0] * 4 : d->value[0];
        if (damage == 3 || damage == 4)
            d->value[3] = d->value[3] / 64;
        if (damage == 5 || damage == 6)
            d->parent[0] = damage == 5 ? 1 : 2;
        if (damage == 6)
            d->parent[2] = 0;
        if (damage == 7) {
            d->parent[0] = 2;
            d->unit[0] = -1;
        }
        d->units[0] -= 2 * (damage == 8);
        ck_assert_int_eq(socprev_biproportional_division_verify(d, p, NULL), SOCPREV_E_INVALID);
        socprev_biproportional_division_free(d);
    }
    socprev_biproportional_free(p);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("biproportional");
    TCase *answers = tcase_create("answers");
    tcase_add_test(answers, seats_go_to_parties_and_regions);
    tcase_add_test(answers, amounts_are_multiples_of_the_quantum);
    tcase_add_test(answers, strides_pick_cells_out_of_a_larger_array);
    tcase_add_test(answers, bounds_that_matter_are_reported);
    tcase_add_test(answers, a_cell_without_a_weight_gets_its_floor);
    tcase_add_test(answers, ties_go_to_the_first_row_and_column);
    tcase_add_test(answers, a_signpost_is_webster_jefferson_or_adams);
    tcase_add_test(answers, multipliers_beyond_doubles_are_exact_too);
    tcase_add_test(answers, a_way_nearly_closed_by_zeros_is_found_for_money);
    suite_add_tcase(made, answers);
    TCase *conflicts = tcase_create("conflicts");
    tcase_add_test(conflicts, bounds_of_one_line_can_be_a_conflict);
    tcase_add_test(conflicts, first_units_can_be_too_many);
    tcase_add_test(conflicts, rows_or_columns_that_need_too_much_are_named);
    tcase_add_test(conflicts, a_problem_with_an_answer_has_no_conflict);
    suite_add_tcase(made, conflicts);
    TCase *refusals = tcase_create("refusals");
    tcase_add_test(refusals, totals_must_be_equal_and_whole);
    tcase_add_test(refusals, floors_beyond_64_bits_are_refused);
    tcase_add_test(refusals, setters_refuse_what_makes_no_sense);
    tcase_add_test(refusals, problems_have_rows_and_columns);
    tcase_add_test(refusals, null_is_refused_or_empty);
    tcase_add_test(refusals, work_can_be_stopped);
    tcase_add_test(refusals, answers_of_another_problem_do_not_verify);
    tcase_add_test(refusals, damaged_proofs_do_not_verify);
    suite_add_tcase(made, refusals);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
