/* Division over rows and columns, against brute force and by its properties. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, MOST = 40 };

static void random_numbers(random_source *random, int64_t *out, size_t n, int64_t most)
{
    for (size_t i = 0; i < n; i++)
        out[i] = random_between(random, 0, most);
    out[0]++; /* not all zero */
}

static socprev_twoway *new_problem(size_t rows, size_t columns)
{
    socprev_twoway *made = NULL;
    ck_assert_int_eq(socprev_twoway_new(rows, columns, NULL, &made, NULL), SOCPREV_OK);
    return made;
}

static socprev_twoway_division *solved(const socprev_twoway *problem)
{
    socprev_twoway_division *made = NULL;
    ck_assert_int_eq(socprev_twoway_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_division_verify(made, problem, NULL), SOCPREV_OK);
    return made;
}

/* Rows and columns add up, to `total` in all, and every cell is its quota
 * rounded down or up. */
static void check_sums(const socprev_twoway_division *division, int64_t quantum, int64_t total)
{
    size_t rows = socprev_twoway_division_count(division, ROW);
    size_t columns = socprev_twoway_division_count(division, COLUMN);
    int64_t grand = 0, whole, numerator, denominator;
    for (size_t i = 0; i < rows; i++) {
        int64_t sum = 0;
        for (size_t j = 0; j < columns; j++) {
            int64_t cell = socprev_twoway_division_cell(division, i, j);
            sum += cell;
            ck_assert_int_eq(socprev_twoway_division_quota(division, i, j, &whole, &numerator,
                                                           &denominator),
                             SOCPREV_OK);
            ck_assert(cell == whole * quantum || (numerator > 0 && cell == (whole + 1) * quantum));
        }
        ck_assert_int_eq(sum, socprev_twoway_division_total(division, ROW, i));
        grand += sum;
    }
    ck_assert_int_eq(grand, total);
    for (size_t j = 0; j < columns; j++) {
        int64_t sum = 0;
        for (size_t i = 0; i < rows; i++)
            sum += socprev_twoway_division_cell(division, i, j);
        ck_assert_int_eq(sum, socprev_twoway_division_total(division, COLUMN, j));
    }
}

PROPERTY(every_row_and_column_foots, 21, 150)
{
    int64_t weights[MOST];
    size_t rows = (size_t)random_between(random, 1, 30);
    size_t columns = (size_t)random_between(random, 1, MOST);
    int64_t quantum = random_one_in(random, 3) ? 100 : 1;
    int64_t most = random_one_in(random, 2) ? 30000000000 : 300;
    int64_t total = random_between(random, 0, most) * quantum;
    socprev_twoway *problem = new_problem(rows, columns);
    random_numbers(random, weights, rows, random_one_in(random, 5) ? 2 : 1000);
    socprev_twoway_set_weights(problem, ROW, weights, 0, rows, NULL);
    random_numbers(random, weights, columns, random_one_in(random, 5) ? 2 : 100000);
    socprev_twoway_set_weights(problem, COLUMN, weights, 0, columns, NULL);
    socprev_twoway_set_quantum(problem, quantum, NULL);
    socprev_twoway_set_total(problem, total, NULL);
    socprev_twoway_division *division = solved(problem);
    check_sums(division, quantum, total);
    ck_assert_ptr_nonnull(socprev_twoway_division_margin(division, ROW));
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
}

/* ---- brute force over all roundings of a small table ------------------------------ */

typedef struct {
    size_t rows, columns;
    int64_t cells[9], quantum;
    int64_t totals[2][3];
    bool prescribed;
} small;

static bool total_is_allowed(const small *s, int32_t axis, size_t i, int64_t units)
{
    int64_t exact = 0;
    size_t n = axis == ROW ? s->columns : s->rows;
    if (s->prescribed)
        return units * s->quantum == s->totals[axis][i];
    for (size_t k = 0; k < n; k++)
        exact += s->cells[axis == ROW ? i * s->columns + k : k * s->columns + i];
    return units == exact / s->quantum ||
           (exact % s->quantum != 0 && units == exact / s->quantum + 1);
}

static bool table_is_allowed(const small *s, const int64_t *units)
{
    int64_t exact = 0, grand = 0;
    for (size_t i = 0; i < s->rows; i++) {
        int64_t sum = 0;
        for (size_t j = 0; j < s->columns; j++)
            sum += units[i * s->columns + j];
        if (!total_is_allowed(s, ROW, i, sum))
            return false;
        grand += sum;
    }
    for (size_t j = 0; j < s->columns; j++) {
        int64_t sum = 0;
        for (size_t i = 0; i < s->rows; i++)
            sum += units[i * s->columns + j];
        if (!total_is_allowed(s, COLUMN, j, sum))
            return false;
    }
    for (size_t k = 0; k < s->rows * s->columns; k++)
        exact += s->cells[k];
    return s->prescribed || grand == exact / s->quantum ||
           (exact % s->quantum != 0 && grand == exact / s->quantum + 1);
}

/* The closest tables: the first of them read row by row with cells up first,
 * and which cells are not the same in all. false when there is no table. */
static bool try_all_roundings(const small *s, int64_t *best, bool *tied)
{
    size_t n = s->rows * s->columns;
    int64_t least = INT64_MAX;
    for (int choice = 1 << n; choice-- > 0;) {
        int64_t units[9], distance = 0;
        bool possible = true;
        for (size_t k = 0; k < n; k++) {
            bool up = (choice >> (n - 1 - k) & 1) != 0;
            possible = possible && (!up || s->cells[k] % s->quantum != 0);
            units[k] = s->cells[k] / s->quantum + up;
            distance += llabs(units[k] * s->quantum - s->cells[k]);
        }
        if (!possible || !table_is_allowed(s, units) || distance > least)
            continue;
        for (size_t k = 0; k < n; k++)
            tied[k] = distance == least && (tied[k] || units[k] != best[k]);
        if (distance < least)
            memcpy(best, units, sizeof units);
        least = distance;
    }
    return least < INT64_MAX;
}

static socprev_twoway *problem_of(const small *s)
{
    socprev_twoway *made = new_problem(s->rows, s->columns);
    socprev_twoway_set_quantum(made, s->quantum, NULL);
    ck_assert_int_eq(
        socprev_twoway_set_cells(made, s->cells, 0, 0, s->rows, s->columns, NULL), SOCPREV_OK);
    if (s->prescribed) {
        socprev_twoway_set_totals(made, ROW, s->totals[ROW], 0, s->rows, NULL);
        socprev_twoway_set_totals(made, COLUMN, s->totals[COLUMN], 0, s->columns, NULL);
    }
    return made;
}

static small random_small(random_source *random, bool prescribed)
{
    small s = { .quantum = random_between(random, 2, 6), .prescribed = prescribed };
    s.rows = (size_t)random_between(random, 1, 3);
    s.columns = (size_t)random_between(random, 1, 3);
    for (size_t k = 0; k < s.rows * s.columns; k++) {
        s.cells[k] = random_between(random, 0, 12);
        int64_t rounded = s.cells[k] / s.quantum + random_between(random, 0, 1);
        s.totals[ROW][k / s.columns] += rounded * s.quantum;
        s.totals[COLUMN][k % s.columns] += rounded * s.quantum;
    }
    return s;
}

static bool compare_with_brute_force(const small *s)
{
    int64_t best[9] = { 0 };
    bool tied[9] = { false };
    socprev_twoway *problem = problem_of(s);
    socprev_twoway_division *division = NULL;
    socprev_conflict *conflict = NULL;
    bool possible = try_all_roundings(s, best, tied);
    socprev_status st = socprev_twoway_solve(problem, NULL, &division, NULL);
    ck_assert_int_eq(st, possible ? SOCPREV_OK : SOCPREV_E_INFEASIBLE);
    ck_assert_int_eq(socprev_twoway_conflict(problem, NULL, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(conflict == NULL, possible);
    for (size_t k = 0; k < s->rows * s->columns && possible; k++) {
        size_t i = k / s->columns, j = k % s->columns;
        ck_assert_int_eq(socprev_twoway_division_cell(division, i, j), best[k] * s->quantum);
        ck_assert_int_eq(socprev_twoway_division_tie(division, i, j) != SOCPREV_TIE_NONE, tied[k]);
    }
    if (!possible)
        ck_assert_int_eq(socprev_conflict_verify_twoway(conflict, problem, NULL), SOCPREV_OK);
    socprev_conflict_free(conflict);
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
    return possible;
}

PROPERTY(tables_with_their_own_totals_are_the_closest_and_canonical, 22, 2000)
{
    small s = random_small(random, false);
    ck_assert(compare_with_brute_force(&s));
}

PROPERTY(prescribed_totals_are_met_or_the_conflict_is_proved, 23, 3000)
{
    small s = random_small(random, true);
    if (s.columns > 1 && random_one_in(random, 2)) {
        int64_t moved = s.totals[COLUMN][0] < s.quantum ? 0 : s.quantum;
        s.totals[COLUMN][0] -= moved;
        s.totals[COLUMN][1] += moved;
    }
    bool is_possible = compare_with_brute_force(&s);
    property_covers("a table", is_possible, 500);
    property_covers("no table", !is_possible, 100);
}

/* ---- size and ties ------------------------------------------------------------------ */

PROPERTY(a_table_of_one_row_is_largest_remainder, 24, 300)
{
    int64_t weights[MOST], one = 1;
    size_t n = (size_t)random_between(random, 1, MOST);
    int64_t total = random_between(random, 1, 100000);
    socprev_twoway *problem = new_problem(1, n);
    random_numbers(random, weights, n, 50);
    socprev_twoway_set_weights(problem, ROW, &one, 0, 1, NULL);
    socprev_twoway_set_weights(problem, COLUMN, weights, 0, n, NULL);
    socprev_twoway_set_total(problem, total, NULL);
    socprev_twoway_division *division = solved(problem);
    const socprev_division *margin = socprev_twoway_division_margin(division, COLUMN);
    for (size_t j = 0; j < n; j++)
        ck_assert_int_eq(socprev_twoway_division_cell(division, 0, j),
                         socprev_division_amount(margin, j));
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
}

PROPERTY(transposing_and_turning_change_nothing_without_ties, 25, 200)
{
    int64_t weights[2][12], reversed[12];
    socprev_twoway *straight = new_problem(12, 12), *turned = new_problem(12, 12);
    for (int32_t axis = 0; axis < 2; axis++) {
        random_numbers(random, weights[axis], 12, 1000000);
        socprev_twoway_set_weights(straight, axis, weights[axis], 0, 12, NULL);
        for (size_t k = 0; k < 12; k++)
            reversed[k] = weights[axis][11 - k];
        socprev_twoway_set_weights(turned, 1 - axis, reversed, 0, 12, NULL);
    }
    socprev_twoway_set_total(straight, 13500000000, NULL);
    socprev_twoway_set_total(turned, 13500000000, NULL);
    socprev_twoway_division *a = solved(straight), *b = solved(turned);
    for (size_t k = 0; k < 144 && socprev_twoway_division_tie_count(a) == 0; k++)
        ck_assert_int_eq(socprev_twoway_division_cell(a, k / 12, k % 12),
                         socprev_twoway_division_cell(b, 11 - k % 12, 11 - k / 12));
    socprev_twoway_division_free(a);
    socprev_twoway_division_free(b);
    socprev_twoway_free(straight);
    socprev_twoway_free(turned);
}

START_TEST(equal_cells_tie_and_go_to_the_first)
{
    int64_t cells[16];
    for (size_t k = 0; k < 16; k++)
        cells[k] = 1;
    socprev_twoway *problem = new_problem(4, 4);
    socprev_twoway_set_quantum(problem, 2, NULL);
    ck_assert_int_eq(socprev_twoway_set_cells(problem, cells, 0, 0, 4, 4, NULL), SOCPREV_OK);
    socprev_twoway_division *division = solved(problem);
    ck_assert_uint_eq(socprev_twoway_division_tie_count(division), 16);
    for (size_t k = 0; k < 16; k++)
        ck_assert_int_eq(socprev_twoway_division_cell(division, k / 4, k % 4),
                         (k / 4 < 2) == (k % 4 < 2) ? 2 : 0);
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
}
END_TEST

PROPERTY(large_tables_are_divided, 26, 4)
{
    enum { N = 120 };
    int64_t weights[N], tied = random_between(random, 0, 1);
    socprev_twoway *problem = new_problem(N, N);
    for (int32_t axis = 0; axis < 2; axis++) {
        random_numbers(random, weights, N, tied ? 0 : 1000000);
        socprev_twoway_set_weights(problem, axis, weights, 0, N, NULL);
    }
    int64_t total = tied ? N * N / 2 : 3000000000000;
    socprev_twoway_set_total(problem, total, NULL);
    socprev_twoway_division *division = solved(problem);
    check_sums(division, 1, total);
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
}

static Suite *suite(void)
{
    Suite *made = suite_create("two-way properties");
    TCase *cases = tcase_create("tables");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, every_row_and_column_foots);
    tcase_add_test(cases, tables_with_their_own_totals_are_the_closest_and_canonical);
    tcase_add_test(cases, prescribed_totals_are_met_or_the_conflict_is_proved);
    tcase_add_test(cases, a_table_of_one_row_is_largest_remainder);
    tcase_add_test(cases, transposing_and_turning_change_nothing_without_ties);
    tcase_add_test(cases, equal_cells_tie_and_go_to_the_first);
    tcase_add_test(cases, large_tables_are_divided);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
