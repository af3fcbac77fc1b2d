/* Is this an answer of that two-way problem? Sums, roundings, and the prices
 * that prove that no table is closer (duality of linear programs). */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("division", i),
                         SP_TEXT(what), SP_INT(i));
}

static size_t cell_at(const socprev_twoway_division *division, int32_t axis, size_t i, size_t k)
{
    size_t columns = division->n[COLUMN];
    return axis == ROW ? i * columns + k : k * columns + i;
}

/* ---- totals -------------------------------------------------------------------- */

/* A total of the table's own: between the units below and above the sum of the
 * given cells. */
static bool rounds(int64_t units, int64_t exact, int64_t quantum)
{
    int64_t whole = exact / quantum;
    return units == whole || (exact % quantum != 0 && units == whole + 1);
}

static socprev_status verify_totals(const socprev_twoway *problem, int32_t axis,
                                    const socprev_twoway_division *division, int64_t *grand,
                                    socprev_error **err)
{
    *grand = 0;
    for (size_t i = 0; i < problem->n[axis]; i++) {
        int64_t units = 0, exact = 0, total = division->totals[axis][i];
        for (size_t k = 0; k < problem->n[1 - axis]; k++) {
            size_t at = cell_at(division, axis, i, k);
            units += division->units[at];
            exact += problem->cells == NULL ? 0 : problem->cells[at];
        }
        if (units != total)
            return refuse("a row or column does not add up", i, err);
        if (problem->totals[axis] != NULL
                ? total * problem->quantum != problem->totals[axis][i]
                : problem->cells != NULL && !rounds(total, exact, problem->quantum))
            return refuse("a total is not what was asked for", i, err);
        *grand += total;
    }
    return SOCPREV_OK;
}

/* Totals that come from weights are an answer of their own problem. */
static socprev_status verify_margin(const socprev_twoway *problem, int32_t axis,
                                    const socprev_twoway_division *division, socprev_error **err)
{
    const socprev_division *margin = division->margin[axis];
    if (problem->weights[axis] == NULL)
        return margin == NULL ? SOCPREV_OK : refuse("a margin without weights", 0, err);
    if (margin == NULL || margin->n != problem->n[axis])
        return refuse("no margin", 0, err);
    socprev_apportionment view =
        socprev__margin_view(problem, axis, socprev__twoway_total(problem));
    for (size_t i = 0; i < margin->n; i++) {
        if (socprev_division_amount(margin, i) != division->totals[axis][i] * problem->quantum)
            return refuse("a total is not its margin's", i, err);
    }
    return socprev_division_verify(margin, &view, err);
}

/* ---- cells ----------------------------------------------------------------------- */

static bool proves(int64_t reduced, bool up)
{
    return up ? reduced <= 0 : reduced >= 0;
}

static socprev_status verify_cell(const socprev_twoway *problem, size_t row, size_t column,
                                  const socprev_twoway_division *division, socprev_error **err)
{
    size_t at = row * division->n[COLUMN] + column;
    int64_t whole = 0, remainder = 0;
    socprev__exact_cell(division, row, column, &whole, &remainder);
    if (problem->cells != NULL && division->given[at] != problem->cells[at])
        return refuse("another cell", at, err);
    int64_t up = division->units[at] - whole;
    if (up != 0 && (up != 1 || remainder == 0))
        return refuse("a cell is not its exact value rounded", at, err);
    int64_t reduced = division->denominator - 2 * remainder - division->prices[ROW][row] -
                      division->prices[COLUMN][column];
    if (remainder != 0 && !proves(reduced, up == 1))
        return refuse("a closer table exists", at, err);
    if (division->tie[at] != SOCPREV_TIE_NONE &&
        (remainder == 0 || reduced != 0 || (division->tie[at] == SOCPREV_TIE_WON) != (up == 1)))
        return refuse("wrong part in a tie", at, err);
    return SOCPREV_OK;
}

/* The certificate of totals that were rounded, too: the slack of row or column
 * i, 1 when its total was rounded down, costs nothing. */
static socprev_status verify_slack(int32_t axis, const socprev_twoway_division *division,
                                   int64_t *exact_sum, socprev_error **err)
{
    const int64_t *prices = division->prices[axis];
    int64_t corner = division->prices[1 - axis][division->n[1 - axis]];
    *exact_sum = 0;
    for (size_t i = 0; i < division->n[axis]; i++) {
        int64_t exact = 0;
        for (size_t k = 0; k < division->n[1 - axis]; k++)
            exact += division->given[cell_at(division, axis, i, k)];
        bool is_free = exact % division->quantum != 0;
        bool down = division->totals[axis][i] == exact / division->quantum;
        if (is_free && !proves(-prices[i] - corner, down))
            return refuse("a closer table with another total exists", i, err);
        *exact_sum += exact;
    }
    return SOCPREV_OK;
}

static socprev_status verify_own_totals(const socprev_twoway_division *division, int64_t grand,
                                        socprev_error **err)
{
    int64_t exact = 0;
    socprev_status st = verify_slack(ROW, division, &exact, err);
    if (st == SOCPREV_OK)
        st = verify_slack(COLUMN, division, &exact, err);
    if (st != SOCPREV_OK)
        return st;
    if (!rounds(grand, exact, division->quantum))
        return refuse("the grand total is not its exact value rounded", 0, err);
    int64_t reduced = -division->prices[ROW][division->n[ROW]] -
                      division->prices[COLUMN][division->n[COLUMN]];
    if (exact % division->quantum != 0 && !proves(reduced, grand != exact / division->quantum))
        return refuse("a closer table with another grand total exists", 0, err);
    return SOCPREV_OK;
}

socprev_status socprev_twoway_division_verify(const socprev_twoway_division *division,
                                              const socprev_twoway *problem, socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    bool own = problem->cells != NULL && problem->totals[ROW] == NULL;
    if (division->n[ROW] != problem->n[ROW] || division->n[COLUMN] != problem->n[COLUMN] ||
        division->quantum != problem->quantum || division->has_slack != own ||
        (division->given != NULL) != (problem->cells != NULL))
        return refuse("another size, quantum or kind", 0, err);
    socprev_status st = SOCPREV_OK;
    int64_t grand[2] = { 0, 0 };
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++) {
        st = verify_totals(problem, axis, division, &grand[axis], err);
        if (st == SOCPREV_OK)
            st = verify_margin(problem, axis, division, err);
    }
    if (st == SOCPREV_OK && problem->cells == NULL &&
        grand[ROW] * problem->quantum != socprev__twoway_total(problem))
        st = refuse("the grand total is not what was asked for", 0, err);
    for (size_t i = 0; i < division->n[ROW] && st == SOCPREV_OK; i++) {
        for (size_t j = 0; j < division->n[COLUMN] && st == SOCPREV_OK; j++)
            st = verify_cell(problem, i, j, division, err);
    }
    return st == SOCPREV_OK && own ? verify_own_totals(division, grand[ROW], err) : st;
}

/* ---- conflicts --------------------------------------------------------------------- */

/* The named index behind `from`, when it is i: indices ascend. */
static bool is_named(const socprev_conflict *conflict, int32_t axis, size_t i, size_t *from)
{
    if (*from >= conflict->n[axis] || conflict->index[axis][*from] != i)
        return false;
    (*from)++;
    return true;
}

/* Adds up both sides of Gale's condition in units; false when an index is not
 * of the problem. */
static bool add_sides(const socprev_conflict *conflict, const socprev_twoway *problem,
                      int64_t *needed, int64_t *available)
{
    int64_t quantum = problem->quantum;
    size_t row_from = 0, column_from = 0;
    *needed = *available = 0;
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        bool in_rows = is_named(conflict, ROW, i, &row_from);
        *needed += in_rows ? problem->totals[ROW][i] / quantum : 0;
        column_from = 0;
        for (size_t j = 0; j < problem->n[COLUMN]; j++) {
            bool in_columns = is_named(conflict, COLUMN, j, &column_from);
            int64_t value = problem->cells[i * problem->n[COLUMN] + j];
            int64_t down = value / quantum, up = down + (value % quantum != 0);
            *available += i == 0 && in_columns ? problem->totals[COLUMN][j] / quantum : 0;
            *available += in_rows && !in_columns ? up : 0;
            *available -= !in_rows && in_columns ? down : 0;
        }
    }
    return row_from == conflict->n[ROW] && column_from == conflict->n[COLUMN];
}

socprev_status socprev_conflict_verify_twoway(const socprev_conflict *conflict,
                                              const socprev_twoway *problem, socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (conflict->kind != SOCPREV_CONFLICT_MARGINS) {
        int32_t axis = conflict->n[COLUMN] > 0 ? COLUMN : ROW;
        socprev_conflict turned = *conflict;
        if (axis == COLUMN)
            socprev__conflict_swap(&turned);
        if (problem->weights[axis] == NULL)
            return refuse("a margin without weights", 0, err);
        socprev_apportionment view =
            socprev__margin_view(problem, axis, socprev__twoway_total(problem));
        return socprev_conflict_verify(&turned, &view, err);
    }
    int64_t needed = 0, available = 0, minor = 0;
    if (problem->cells == NULL || problem->totals[ROW] == NULL ||
        problem->totals[COLUMN] == NULL || problem->sum[ROW] != problem->sum[COLUMN])
        return refuse("another kind of problem", 0, err);
    if (!add_sides(conflict, problem, &needed, &available) || needed <= available ||
        !socprev__multiply(needed, problem->quantum, &minor) || minor != conflict->needed ||
        !socprev__multiply(available, problem->quantum, &minor) || minor != conflict->available)
        return refuse("the sums prove no conflict", 0, err);
    return SOCPREV_OK;
}
