/* Is this an answer of that two-way problem? Sums, roundings, and the prices
 * that prove that no table is closer (duality of linear programs). */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("division", i),
                         SP_TEXT(what), SP_INT(i));
}

/* ---- totals -------------------------------------------------------------------- */

/* A line: what it has, may have, and what its cells have at least and at most. */
typedef struct {
    int64_t units, least, most, low, high;
} line;

static line line_of(const socprev_twoway *problem, const socprev_twoway_division *division,
                    size_t axis, size_t i)
{
    line l = { 0, 0, 0, 0, 0 };
    for (size_t k = 0; k < problem->n[1 - axis]; k++) {
        size_t row = axis == ROW ? i : k, column = axis == ROW ? k : i;
        int64_t low = 0, high = 0;
        socprev__twoway_cell(division, problem, row, column, &low, &high);
        l.units += division->units[row * problem->n[COLUMN] + column];
        l.low += low;
        l.high += high;
    }
    socprev__twoway_line(division, problem, axis, i, &l.least, &l.most);
    return l;
}

static bool proves(int64_t reduced, bool up)
{
    return up ? reduced <= 0 : reduced >= 0;
}

/* A total that is not fixed could be one more, or one less, where its cells allow it;
 * then the price of its slack has to forbid it. */
static bool slack_proves(const line *l, int64_t reduced)
{
    bool more = l->units < l->most && l->units < l->high;
    bool less = l->units > l->least && l->units > l->low;
    return (!more || proves(reduced, true)) && (!less || proves(reduced, false));
}

static socprev_status verify_lines(const socprev_twoway *problem, size_t axis,
                                   const socprev_twoway_division *division, line *all,
                                   socprev_error **err)
{
    bool priced = division->rule == SOCPREV_TWOWAY_CONTROLLED_ROUNDING && division->has_slack;
    *all = (line){ 0, 0, 0, 0, 0 };
    for (size_t i = 0; i < problem->n[axis]; i++) {
        line l = line_of(problem, division, axis, i);
        if (l.units != division->totals[axis][i])
            return refuse("a row or column does not add up", i, err);
        if (l.units < l.least || l.units > l.most)
            return refuse("a total is not what was asked for", i, err);
        all->units += l.units;
        all->low += l.low;
        all->high += l.high;
        if (priced && !slack_proves(&l, -division->prices[axis][i] -
                                            division->prices[1 - axis][problem->n[1 - axis]]))
            return refuse("a closer table with another total exists", i, err);
    }
    socprev__twoway_line(division, problem, 2, 0, &all->least, &all->most);
    return all->units >= all->least && all->units <= all->most
               ? SOCPREV_OK
               : refuse("the grand total is not what was asked for", 0, err);
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

static socprev_status verify_cell(const socprev_twoway *problem, size_t row, size_t column,
                                  const socprev_twoway_division *division, socprev_error **err)
{
    size_t at = row * division->n[COLUMN] + column;
    int64_t whole = 0, remainder = 0, low = 0, high = 0, units = division->units[at];
    socprev__exact_cell(division, row, column, &whole, &remainder);
    socprev__twoway_cell(division, problem, row, column, &low, &high);
    if (problem->cells != NULL && division->given[at] != problem->cells[at])
        return refuse("another cell", at, err);
    if (units < low || units > high)
        return refuse("a cell is not its exact value rounded", at, err);
    int64_t reduced = division->denominator - 2 * remainder - division->prices[ROW][row] -
                      division->prices[COLUMN][column];
    bool free = low < high, up = units > low, tied = division->tie[at] != SOCPREV_TIE_NONE;
    if (free && division->rule == SOCPREV_TWOWAY_CONTROLLED_ROUNDING && !proves(reduced, up))
        return refuse("a closer table exists", at, err);
    if (tied && (!free || reduced != 0 || (division->tie[at] == SOCPREV_TIE_WON) != up ||
                 division->rule != SOCPREV_TWOWAY_CONTROLLED_ROUNDING))
        return refuse("wrong part in a tie", at, err);
    return SOCPREV_OK;
}

socprev_status socprev_twoway_division_verify(const socprev_twoway_division *division,
                                              const socprev_twoway *problem, socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    bool slack = false;
    for (size_t axis = 0; axis < 2; axis++)
        slack = slack || problem->is_range[axis] || socprev__twoway_is_own(problem, axis);
    if (division->n[ROW] != problem->n[ROW] || division->n[COLUMN] != problem->n[COLUMN] ||
        division->quantum != problem->quantum || division->rule != problem->rule ||
        division->has_slack != slack || (division->given != NULL) != (problem->cells != NULL))
        return refuse("another size, quantum or kind", 0, err);
    socprev_status st = SOCPREV_OK;
    line all = { 0, 0, 0, 0, 0 };
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++)
        st = verify_margin(problem, axis, division, err);
    for (size_t i = 0; i < division->n[ROW] && st == SOCPREV_OK; i++) {
        for (size_t j = 0; j < division->n[COLUMN] && st == SOCPREV_OK; j++)
            st = verify_cell(problem, i, j, division, err);
    }
    for (size_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++)
        st = verify_lines(problem, axis, division, &all, err);
    /* the corner holds what the total has above its least: it rises with the total */
    if (st == SOCPREV_OK && slack && division->rule == SOCPREV_TWOWAY_CONTROLLED_ROUNDING &&
        !slack_proves(&all, division->prices[ROW][problem->n[ROW]] +
                                division->prices[COLUMN][problem->n[COLUMN]]))
        st = refuse("a closer table with another grand total exists", 0, err);
    return st;
}

/* ---- conflicts --------------------------------------------------------------------- */

static void cell_bounds(const void *problem, const void *division, size_t row, size_t column,
                        int64_t *low, int64_t *high)
{
    socprev__twoway_cell(division, problem, row, column, low, high);
}

static void line_bounds(const void *problem, const void *division, size_t axis, size_t i,
                        int64_t *least, int64_t *most)
{
    socprev__twoway_line(division, problem, axis, i, least, most);
}

static bool is_crossed(const socprev_conflict *conflict, const socprev_twoway *problem)
{
    if (conflict->n[ROW] != 1 || conflict->n[COLUMN] != 1 || problem->caps == NULL ||
        problem->floors == NULL || conflict->index[ROW][0] >= problem->n[ROW] ||
        conflict->index[COLUMN][0] >= problem->n[COLUMN])
        return false;
    size_t at = conflict->index[ROW][0] * problem->n[COLUMN] + conflict->index[COLUMN][0];
    int64_t quantum = problem->quantum, floor = problem->floors[at], cap = problem->caps[at];
    int64_t low = (floor / quantum + (floor % quantum != 0)) * quantum;
    return low > cap && low == conflict->needed && cap / quantum * quantum == conflict->available;
}

static socprev_status verify_sums(const socprev_conflict *conflict, const socprev_twoway *problem,
                                  socprev_error **err)
{
    socprev_twoway_division *begun = NULL;
    socprev_status st = socprev__twoway_begin(problem, &begun, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__margins margins = { .problem = problem, .division = begun,
                                 .n = { problem->n[ROW], problem->n[COLUMN] },
                                 .quantum = problem->quantum,
                                 .cell = cell_bounds, .line = line_bounds };
    socprev__twoway_line(begun, problem, 2, 0, &margins.least, &margins.most);
    bool proved = conflict->kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP
                      ? is_crossed(conflict, problem)
                      : socprev__margins_contradict(&margins, conflict);
    socprev_twoway_division_free(begun);
    return proved ? SOCPREV_OK : refuse("the sums prove no conflict", 0, err);
}

socprev_status socprev_conflict_verify_twoway(const socprev_conflict *conflict,
                                              const socprev_twoway *problem, socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    /* first why a margin by weights cannot be divided: that comes before all cells */
    for (int32_t axis = 0; axis < 2; axis++) {
        if (problem->weights[axis] == NULL || conflict->n[1 - axis] > 0 ||
            conflict->kind == SOCPREV_CONFLICT_MARGINS)
            continue;
        socprev_conflict turned = *conflict;
        if (axis == COLUMN)
            socprev__conflict_swap(&turned);
        socprev_apportionment view =
            socprev__margin_view(problem, axis, socprev__twoway_total(problem));
        if (socprev_conflict_verify(&turned, &view, NULL) == SOCPREV_OK)
            return SOCPREV_OK;
    }
    return verify_sums(conflict, problem, err);
}
