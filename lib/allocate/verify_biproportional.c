/* Is this an answer of that biproportional problem? Sums, bounds, and for each
 * cell whether it is its quotient rounded, by the exact multipliers it carries. */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("division", i),
                         SP_TEXT(what), SP_INT(i));
}

static socprev_status verify_totals(const socprev_biproportional *problem, int32_t axis,
                                    const socprev_biproportional_division *division,
                                    socprev_error **err)
{
    size_t columns = problem->n[COLUMN];
    for (size_t i = 0; i < problem->n[axis]; i++) {
        int64_t sum = 0, amount = 0;
        for (size_t k = 0; k < problem->n[1 - axis]; k++) {
            int64_t units = division->units[axis == ROW ? i * columns + k : k * columns + i];
            if (units < 0 || !socprev__add(sum, units, &sum))
                return refuse("a negative or too large cell", i, err);
        }
        if (!socprev__multiply(sum, problem->quantum, &amount) ||
            amount != problem->totals[axis][i])
            return refuse("a row or column does not add up", i, err);
    }
    return SOCPREV_OK;
}

/* Multipliers as the answer has them: roots are numbers above 0, links go to the
 * other side, to a cell with a weight and a signpost above 0. */
static socprev_status take_multipliers(const socprev_biproportional *problem,
                                       const socprev_biproportional_division *division,
                                       socprev__multipliers *m, socprev_error **err)
{
    size_t rows = problem->n[ROW], columns = problem->n[COLUMN];
    for (size_t v = 0; v < m->nodes; v++) {
        size_t parent = division->parent[v];
        m->value[v] = division->value[v];
        m->exponent[v] = division->exponent[v];
        m->parent[v] = parent;
        m->unit[v] = division->unit[v];
        if (parent == SOCPREV__NO_NODE) {
            if (!(isfinite(m->value[v]) && m->value[v] > 0) ||
                socprev__magnitude(m->exponent[v]) > INT32_MAX)
                return refuse("a multiplier is no number above 0", v, err);
            continue;
        }
        if (parent >= m->nodes || (parent < rows) == (v < rows))
            return refuse("a multiplier hangs on none of the other side", v, err);
        size_t at = v < rows ? v * columns + parent - rows : parent * columns + v - rows;
        if (problem->weight[at] == 0 || m->unit[v] < 0 ||
            m->unit[v] > SOCPREV_BIPROPORTIONAL_MAX ||
            !(socprev__signpost_near(m->rule, m->unit[v]) > 0))
            return refuse("a multiplier hangs on no signpost", v, err);
    }
    return socprev__multipliers_update(m) ? SOCPREV_OK
                                          : refuse("multipliers hang in a circle", 0, err);
}

static socprev_status verify_cell(const socprev_biproportional *problem,
                                  const socprev_biproportional_division *division, size_t at,
                                  const socprev__multipliers *m, socprev_error **err)
{
    size_t row = at / problem->n[COLUMN], column = at % problem->n[COLUMN];
    int64_t units = division->units[at], low = 0, high = 0;
    socprev__cell_bounds(problem, at, &low, &high);
    if (units < low || units > high)
        return refuse("a cell is outside its floor and cap", at, err);
    if (problem->weight[at] == 0)
        return units == low && division->tie[at] == SOCPREV_TIE_NONE
                   ? SOCPREV_OK
                   : refuse("a cell without a weight gets more than its floor", at, err);
    if (units < high && socprev__quotient_compare(m, row, column, units) > 0)
        return refuse("a cell lacks a unit", at, err);
    if (units > low && socprev__quotient_compare(m, row, column, units - 1) < 0)
        return refuse("a cell has a unit too many", at, err);
    int64_t tied = division->tie[at] == SOCPREV_TIE_WON ? units - 1 : units;
    if (division->tie[at] != SOCPREV_TIE_NONE &&
        (tied < low || tied >= high || socprev__quotient_compare(m, row, column, tied) != 0))
        return refuse("a tied cell is not at its signpost", at, err);
    return SOCPREV_OK;
}

static socprev_status verify_cells(const socprev_biproportional *problem,
                                   const socprev_biproportional_division *division,
                                   const socprev__multipliers *m, socprev_error **err)
{
    size_t tie_count = 0;
    int64_t tie_units = 0;
    socprev_status st = SOCPREV_OK;
    for (size_t at = 0; at < problem->n[ROW] * problem->n[COLUMN] && st == SOCPREV_OK; at++) {
        st = verify_cell(problem, division, at, m, err);
        tie_count += division->tie[at] != SOCPREV_TIE_NONE;
        tie_units += division->tie[at] == SOCPREV_TIE_WON;
    }
    if (st == SOCPREV_OK &&
        (tie_count != division->tie_count || tie_units != division->tie_units))
        st = refuse("ties are miscounted", tie_count, err);
    return st;
}

socprev_status
socprev_biproportional_division_verify(const socprev_biproportional_division *division,
                                       const socprev_biproportional *problem, socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (division->n[ROW] != problem->n[ROW] || division->n[COLUMN] != problem->n[COLUMN] ||
        division->quantum != problem->quantum || division->rule != problem->rule ||
        division->signpost_numerator != problem->signpost_numerator ||
        division->signpost_denominator != problem->signpost_denominator)
        return refuse("another size, quantum or rule", 0, err);
    socprev_status st = verify_totals(problem, ROW, division, err);
    if (st == SOCPREV_OK)
        st = verify_totals(problem, COLUMN, division, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__multipliers multipliers;
    socprev__rule rule = socprev__biproportional_rule(problem);
    if (!socprev__multipliers_make(&multipliers, &problem->memory, &rule, problem->weight,
                                   problem->n))
        return socprev__fail_nomem(err);
    st = take_multipliers(problem, division, &multipliers, err);
    if (st == SOCPREV_OK)
        st = verify_cells(problem, division, &multipliers, err);
    socprev__multipliers_clear(&multipliers);
    return st;
}

/* ---- conflicts --------------------------------------------------------------------- */

/* Whether line i is named. */
static bool is_named(const socprev_conflict *conflict, int32_t axis, size_t i)
{
    size_t low = 0, high = conflict->n[axis];
    while (low < high) { /* indices ascend */
        size_t middle = low + (high - low) / 2;
        if (conflict->index[axis][middle] < i)
            low = middle + 1;
        else
            high = middle;
    }
    return low < conflict->n[axis] && conflict->index[axis][low] == i;
}

/* Both sides of a conflict in units; false when they are too large to count. */
typedef struct {
    int64_t needed, available;
} sides;

static bool add_part(const socprev_conflict *conflict, const socprev_biproportional *problem,
                     const socprev__rule *rule, size_t row, size_t column, sides *sum)
{
    bool by_column = conflict->kind == SOCPREV_CONFLICT_MARGINS_COLUMNS;
    bool needs = by_column ? is_named(conflict, COLUMN, column) : is_named(conflict, ROW, row);
    bool gives = by_column ? is_named(conflict, ROW, row) : is_named(conflict, COLUMN, column);
    bool named = is_named(conflict, ROW, row) || is_named(conflict, COLUMN, column);
    size_t at = row * problem->n[COLUMN] + column;
    int64_t low = 0, high = 0;
    switch (conflict->kind) {
    case SOCPREV_CONFLICT_FLOORS:
        socprev__cell_bounds(problem, at, &low, &high);
        return !named || socprev__add(sum->needed, low, &sum->needed);
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        socprev__cell_limits(problem, rule, at, &low, &high);
        return !named || socprev__add(sum->needed, low, &sum->needed);
    case SOCPREV_CONFLICT_CAPS:
        socprev__cell_limits(problem, rule, at, &low, &high);
        return !named || socprev__add(sum->available, high, &sum->available);
    default:
        socprev__cell_limits(problem, rule, at, &low, &high);
        if (needs && !gives)
            return socprev__add(sum->available, high, &sum->available);
        return needs || !gives || socprev__subtract(sum->available, low, &sum->available);
    }
}

/* Totals of named lines: of one side needed, of the other available. */
static bool add_totals(const socprev_conflict *conflict, const socprev_biproportional *problem,
                       sides *sum)
{
    bool swap = conflict->kind == SOCPREV_CONFLICT_MARGINS_COLUMNS;
    bool margins = swap || conflict->kind == SOCPREV_CONFLICT_MARGINS;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t k = 0; k < conflict->n[axis]; k++) {
            size_t i = conflict->index[axis][k];
            if (i >= problem->n[axis] || (k > 0 && i <= conflict->index[axis][k - 1]))
                return false;
            bool needed = margins ? (axis == COLUMN) == swap
                                  : conflict->kind == SOCPREV_CONFLICT_CAPS;
            int64_t *side = needed ? &sum->needed : &sum->available;
            if (!socprev__add(*side, problem->totals[axis][i] / problem->quantum, side))
                return false;
        }
    }
    return margins || conflict->n[ROW] + conflict->n[COLUMN] == 1;
}

static bool add_sides(const socprev_conflict *conflict, const socprev_biproportional *problem,
                      sides *sum)
{
    if (conflict->kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP) {
        if (conflict->n[ROW] != 1 || conflict->n[COLUMN] != 1 || problem->caps == NULL ||
            conflict->index[ROW][0] >= problem->n[ROW] ||
            conflict->index[COLUMN][0] >= problem->n[COLUMN])
            return false;
        size_t at = conflict->index[ROW][0] * problem->n[COLUMN] + conflict->index[COLUMN][0];
        int64_t high = 0;
        socprev__cell_bounds(problem, at, &sum->needed, &high);
        sum->available = problem->caps[at] / problem->quantum;
        return true;
    }
    socprev__rule rule = socprev__biproportional_rule(problem);
    if (!add_totals(conflict, problem, sum))
        return false;
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        for (size_t j = 0; j < problem->n[COLUMN]; j++) {
            if (!add_part(conflict, problem, &rule, i, j, sum))
                return false;
        }
    }
    return true;
}

socprev_status socprev_conflict_verify_biproportional(const socprev_conflict *conflict,
                                                      const socprev_biproportional *problem,
                                                      socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    sides sum = { 0, 0 };
    int64_t needed = 0, available = 0;
    if (problem->sum[ROW] != problem->sum[COLUMN] || conflict->kind == SOCPREV_CONFLICT_NO_WEIGHT ||
        !add_sides(conflict, problem, &sum) || sum.needed <= sum.available ||
        !socprev__multiply(sum.needed, problem->quantum, &needed) ||
        !socprev__multiply(sum.available, problem->quantum, &available) ||
        needed != conflict->needed || available != conflict->available)
        return refuse("the sums prove no conflict", 0, err);
    return SOCPREV_OK;
}
