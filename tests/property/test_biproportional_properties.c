/* Properties of biproportional divisions of up to 20 x 40 cells. */
#include "property.h"
#include "suite.h"

#include <string.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

enum { ROWS = 20, COLUMNS = 40 };

/* A problem with the totals of some random table; a fifth of the cells are 0. */
typedef struct {
    size_t rows, columns;
    int32_t rule;
    int64_t weight[ROWS * COLUMNS], totals[2][COLUMNS];
} large;

static int32_t random_rule(random_source *random)
{
    static const int32_t rules[] = {
        SOCPREV_RULE_ADAMS,     SOCPREV_RULE_DEAN,      SOCPREV_RULE_HILL,
        SOCPREV_RULE_WEBSTER,   SOCPREV_RULE_JEFFERSON, SOCPREV_RULE_MODIFIED_SAINTE_LAGUE,
    };
    return rules[random_between(random, 0, 5)];
}

static void random_large(random_source *random, large *l, int64_t most)
{
    memset(l, 0, sizeof *l);
    l->rows = (size_t)random_between(random, 2, ROWS);
    l->columns = (size_t)random_between(random, 2, COLUMNS);
    l->rule = random_rule(random);
    for (size_t at = 0; at < l->rows * l->columns; at++) {
        if (random_one_in(random, 5))
            continue;
        int64_t units = random_between(random, 1, most);
        l->weight[at] = random_between(random, 1, 1000000);
        l->totals[ROW][at / l->columns] += units;
        l->totals[COLUMN][at % l->columns] += units;
    }
}

static socprev_biproportional *large_problem(const large *l)
{
    socprev_biproportional *made = NULL;
    ck_assert_int_eq(socprev_biproportional_new(l->rows, l->columns, NULL, &made, NULL),
                     SOCPREV_OK);
    socprev_biproportional_set_rule(made, l->rule, NULL);
    socprev_biproportional_set_weights(made, l->weight, 0, 0, l->rows, l->columns, NULL);
    socprev_biproportional_set_totals(made, ROW, l->totals[ROW], 0, l->rows, NULL);
    socprev_biproportional_set_totals(made, COLUMN, l->totals[COLUMN], 0, l->columns, NULL);
    return made;
}

static socprev_biproportional_division *solved(const socprev_biproportional *problem)
{
    socprev_biproportional_division *made = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_biproportional_solve(problem, NULL, &made, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "" : socprev_error_message(err, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_biproportional_division_verify(made, problem, NULL), SOCPREV_OK);
    return made;
}

static void solve_large(const large *l, int64_t *cells, size_t *ties)
{
    socprev_biproportional *problem = large_problem(l);
    socprev_biproportional_division *division = solved(problem);
    *ties = socprev_biproportional_division_tie_count(division);
    ck_assert_int_eq(
        socprev_biproportional_division_cells(division, cells, l->rows * l->columns, NULL),
        SOCPREV_OK);
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
}

PROPERTY(money_is_divided_and_proved, 34, 60)
{
    static large l;
    static int64_t cells[ROWS * COLUMNS];
    size_t ties = 0;
    random_large(random, &l, random_one_in(random, 2) ? INT64_C(10000000000) : 5);
    solve_large(&l, cells, &ties);
    for (size_t i = 0; i < l.rows; i++) {
        int64_t sum = 0;
        for (size_t j = 0; j < l.columns; j++)
            sum += cells[i * l.columns + j];
        ck_assert_int_eq(sum, l.totals[ROW][i]);
    }
}

PROPERTY(transposing_transposes_the_answer, 35, 40)
{
    static large l, turned;
    static int64_t cells[ROWS * COLUMNS], other[ROWS * COLUMNS];
    size_t ties = 0;
    do {
        random_large(random, &l, 1000);
    } while (l.columns > ROWS);
    turned = (large){ .rows = l.columns, .columns = l.rows, .rule = l.rule };
    memcpy(turned.totals[ROW], l.totals[COLUMN], sizeof l.totals[COLUMN]);
    memcpy(turned.totals[COLUMN], l.totals[ROW], sizeof l.totals[ROW]);
    for (size_t at = 0; at < l.rows * l.columns; at++)
        turned.weight[at % l.columns * l.rows + at / l.columns] = l.weight[at];
    solve_large(&l, cells, &ties);
    solve_large(&turned, other, &ties);
    for (size_t at = 0; at < l.rows * l.columns && ties == 0; at++)
        ck_assert_int_eq(cells[at], other[at % l.columns * l.rows + at / l.columns]);
    property_covers("no ties", ties == 0, 10);
}

PROPERTY(scaling_a_row_or_column_changes_nothing, 36, 40)
{
    static large l;
    static int64_t cells[ROWS * COLUMNS], other[ROWS * COLUMNS];
    size_t ties = 0;
    random_large(random, &l, 1000);
    solve_large(&l, cells, &ties);
    for (size_t at = 0; at < l.rows * l.columns; at++)
        l.weight[at] *= (at / l.columns == 1 ? 1 << 20 : 1) * (at % l.columns == 0 ? 7 : 1);
    solve_large(&l, other, &ties);
    for (size_t at = 0; at < l.rows * l.columns; at++) /* the canonical one, too */
        ck_assert_int_eq(cells[at], other[at]);
}

/* Some rows and columns of a table, in an order of their own: `row` and `column` are numbers
 * in the whole, `cells` what these get. */
static void take_part(const large *whole, const size_t *row, const size_t *column,
                      const int64_t *cells, large *part)
{
    for (size_t at = 0; at < part->rows * part->columns; at++) {
        size_t i = at / part->columns, j = at % part->columns;
        size_t from = row[i] * whole->columns + column[j];
        part->weight[at] = whole->weight[from];
        part->totals[ROW][i] += cells[from];
        part->totals[COLUMN][j] += cells[from];
    }
}

/* Up to `most` different ones of n numbers, in any order. */
static void random_choice(random_source *random, size_t n, size_t most, size_t *out)
{
    for (size_t i = 0; i < n; i++)
        out[i] = i;
    for (size_t i = 0; i < most; i++) {
        size_t j = (size_t)random_between(random, (int64_t)i, (int64_t)n - 1), kept = out[i];
        out[i] = out[j];
        out[j] = kept;
    }
}

static void compare_part(random_source *random, bool is_whole)
{
    static large l, part;
    static int64_t cells[ROWS * COLUMNS], other[ROWS * COLUMNS];
    size_t row[ROWS], column[COLUMNS], ties = 0;
    random_large(random, &l, 100);
    solve_large(&l, cells, &ties);
    size_t rows = is_whole ? l.rows : (size_t)random_between(random, 1, (int64_t)l.rows);
    size_t columns = is_whole ? l.columns : (size_t)random_between(random, 1, (int64_t)l.columns);
    random_choice(random, l.rows, rows, row);
    random_choice(random, l.columns, columns, column);
    part = (large){ .rows = rows, .columns = columns, .rule = l.rule };
    take_part(&l, row, column, cells, &part);
    solve_large(&part, other, &ties);
    for (size_t at = 0; at < rows * columns && ties == 0; at++)
        ck_assert_int_eq(other[at], cells[row[at / columns] * l.columns + column[at % columns]]);
    property_covers("no ties", ties == 0, 10);
}

PROPERTY(any_rows_and_columns_by_themselves_are_divided_alike, 37, 60)
{
    compare_part(random, false);
}

PROPERTY(the_order_of_rows_and_columns_is_of_no_account, 39, 40)
{
    compare_part(random, true);
}

PROPERTY(lines_of_noughts_change_nothing, 40, 40)
{
    static large l, wider;
    static int64_t cells[ROWS * COLUMNS], other[ROWS * COLUMNS];
    size_t ties = 0;
    do {
        random_large(random, &l, 100);
    } while (l.rows == ROWS || l.columns == COLUMNS);
    size_t row = (size_t)random_between(random, 0, (int64_t)l.rows);
    size_t column = (size_t)random_between(random, 0, (int64_t)l.columns);
    wider = (large){ .rows = l.rows + 1, .columns = l.columns + 1, .rule = l.rule };
    for (size_t i = 0; i < l.rows; i++)
        wider.totals[ROW][i + (i >= row)] = l.totals[ROW][i];
    for (size_t j = 0; j < l.columns; j++)
        wider.totals[COLUMN][j + (j >= column)] = l.totals[COLUMN][j];
    for (size_t at = 0; at < wider.rows * wider.columns; at++) {
        size_t i = at / wider.columns, j = at % wider.columns;
        if (i != row && j != column)
            wider.weight[at] = l.weight[(i - (i > row)) * l.columns + j - (j > column)];
        else
            wider.weight[at] = random_between(random, 0, 9); /* a total of 0 outweighs it */
        if (l.rule == SOCPREV_RULE_ADAMS || l.rule == SOCPREV_RULE_DEAN ||
            l.rule == SOCPREV_RULE_HILL)
            wider.weight[at] *= i != row && j != column; /* first units are due */
    }
    solve_large(&l, cells, &ties);
    solve_large(&wider, other, &ties);
    for (size_t at = 0; at < wider.rows * wider.columns; at++) {
        size_t i = at / wider.columns, j = at % wider.columns;
        ck_assert_int_eq(other[at],
                         i == row || j == column
                             ? 0
                             : cells[(i - (i > row)) * l.columns + j - (j > column)]);
    }
}

PROPERTY(a_quantum_is_a_change_of_unit, 41, 40)
{
    static large l;
    static int64_t cells[ROWS * COLUMNS];
    size_t ties = 0;
    int64_t quantum = random_between(random, 2, 100000);
    random_large(random, &l, 1000);
    solve_large(&l, cells, &ties);
    for (size_t k = 0; k < COLUMNS; k++) {
        l.totals[ROW][k] *= quantum;
        l.totals[COLUMN][k] *= quantum;
    }
    socprev_biproportional *problem = large_problem(&l);
    ck_assert_int_eq(socprev_biproportional_set_quantum(problem, quantum, NULL), SOCPREV_OK);
    socprev_biproportional_division *division = solved(problem);
    for (size_t at = 0; at < l.rows * l.columns; at++)
        ck_assert_int_eq(
            socprev_biproportional_division_cell(division, at / l.columns, at % l.columns),
            cells[at] * quantum);
    ck_assert_uint_eq(socprev_biproportional_division_tie_count(division), ties);
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
}

PROPERTY(a_heavier_cell_does_not_lose, 38, 40)
{
    static large l;
    static int64_t cells[ROWS * COLUMNS], other[ROWS * COLUMNS];
    size_t ties = 0;
    random_large(random, &l, 50);
    size_t at = (size_t)random_between(random, 0, (int64_t)(l.rows * l.columns) - 1);
    if (l.weight[at] == 0)
        return;
    solve_large(&l, cells, &ties);
    l.weight[at] += random_between(random, 1, 3000000);
    size_t then = 0;
    solve_large(&l, other, &then);
    ck_assert(ties + then > 0 || other[at] >= cells[at]);
}

static Suite *suite(void)
{
    Suite *made = suite_create("biproportional properties");
    TCase *cases = tcase_create("properties");
    tcase_set_timeout(cases, 120);
    tcase_add_test(cases, money_is_divided_and_proved);
    tcase_add_test(cases, transposing_transposes_the_answer);
    tcase_add_test(cases, scaling_a_row_or_column_changes_nothing);
    tcase_add_test(cases, any_rows_and_columns_by_themselves_are_divided_alike);
    tcase_add_test(cases, the_order_of_rows_and_columns_is_of_no_account);
    tcase_add_test(cases, lines_of_noughts_change_nothing);
    tcase_add_test(cases, a_quantum_is_a_change_of_unit);
    tcase_add_test(cases, a_heavier_cell_does_not_lose);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
