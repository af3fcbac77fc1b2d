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

/* The problem as the verifier sees it: with slack where totals are ranges. */
typedef struct {
    const socprev_biproportional *problem;
    const socprev_biproportional_division *division;
    socprev__bounds bounds;
    socprev__multipliers multipliers;
    size_t n[2]; /* with slack */
    int64_t *weight;  /* [n * n] with 1 in slack cells, or NULL: the problem's own */
    int64_t *sum[2];  /* units of lines */
} check;

static bool has_slack(const check *c)
{
    return c->n[ROW] > c->problem->n[ROW];
}

static socprev_status verify_totals(const check *c, int32_t axis, socprev_error **err)
{
    const socprev_biproportional *problem = c->problem;
    size_t columns = problem->n[COLUMN];
    int64_t total = 0;
    for (size_t i = 0; i < problem->n[axis]; i++) {
        int64_t sum = 0, least = 0, most = 0;
        for (size_t k = 0; k < problem->n[1 - axis]; k++) {
            int64_t units = c->division->units[axis == ROW ? i * columns + k : k * columns + i];
            if (units < 0 || !socprev__add(sum, units, &sum))
                return refuse("a negative or too large cell", i, err);
        }
        socprev__line_bounds(&c->bounds, (size_t)axis, i, &least, &most);
        if (sum < least || sum > most || !socprev__add(total, sum, &total))
            return refuse("a row or column does not add up", i, err);
        c->sum[axis][i] = sum;
    }
    return total == c->bounds.total ? SOCPREV_OK
                                    : refuse("the table is not the whole total", 0, err);
}

/* Multipliers as the answer has them: roots are numbers above 0, links go to the
 * other side, to a cell with a weight and a signpost above 0. */
static socprev_status take_multipliers(check *c, socprev_error **err)
{
    const socprev_biproportional_division *division = c->division;
    socprev__multipliers *m = &c->multipliers;
    size_t rows = c->n[ROW], columns = c->n[COLUMN];
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
        size_t row = v < rows ? v : parent, column = (v < rows ? parent : v) - rows;
        bool slack = row >= c->problem->n[ROW] || column >= c->problem->n[COLUMN];
        if (m->weight[row * columns + column] == 0 ||
            slack != (m->unit[v] == SOCPREV__SLACK_UNIT) ||
            (!slack && m->unit[v] < 0) || m->unit[v] > SOCPREV_BIPROPORTIONAL_MAX ||
            !(socprev__signpost_near(m->rule, m->unit[v]) > 0))
            return refuse("a multiplier hangs on no signpost", v, err);
    }
    return socprev__multipliers_update(m) ? SOCPREV_OK
                                          : refuse("multipliers hang in a circle", 0, err);
}

static socprev_status verify_cell(const check *c, size_t row, size_t column, socprev_error **err)
{
    const socprev__multipliers *m = &c->multipliers;
    size_t at = row * c->problem->n[COLUMN] + column;
    int64_t units = c->division->units[at], low = 0, high = 0;
    uint8_t tie = c->division->tie[at];
    socprev__cell_bounds(&c->bounds, at, &low, &high);
    if (c->division->weight[at] != c->problem->weight[at])
        return refuse("another weight", at, err);
    if (units < low || units > high)
        return refuse("a cell is outside its floor and cap", at, err);
    if (c->problem->weight[at] == 0)
        return units == low && tie == SOCPREV_TIE_NONE
                   ? SOCPREV_OK
                   : refuse("a cell without a weight gets more than its floor", at, err);
    if (units < high && socprev__quotient_compare(m, row, column, units) > 0)
        return refuse("a cell lacks a unit", at, err);
    if (units > low && socprev__quotient_compare(m, row, column, units - 1) < 0)
        return refuse("a cell has a unit too many", at, err);
    int64_t tied = tie == SOCPREV_TIE_WON ? units - 1 : units;
    if (tie != SOCPREV_TIE_NONE &&
        (tied < low || tied >= high || socprev__quotient_compare(m, row, column, tied) != 0))
        return refuse("a tied cell is not at its signpost", at, err);
    return SOCPREV_OK;
}

/* A line that could have more would have to be worth less than what all share, one that
 * could have less worth more. */
static socprev_status verify_slack(const check *c, size_t axis, socprev_error **err)
{
    for (size_t i = 0; i < c->problem->n[axis]; i++) {
        int64_t least = 0, most = 0;
        size_t other = c->problem->n[1 - axis];
        int sign = socprev__quotient_compare(&c->multipliers, axis == ROW ? i : other,
                                             axis == ROW ? other : i, SOCPREV__SLACK_UNIT);
        socprev__line_bounds(&c->bounds, axis, i, &least, &most);
        if ((c->sum[axis][i] > least && sign > 0) || (c->sum[axis][i] < most && sign < 0))
            return refuse("a total belongs elsewhere in its range", i, err);
    }
    return SOCPREV_OK;
}

static socprev_status verify_cells(const check *c, socprev_error **err)
{
    const socprev_biproportional_division *division = c->division;
    size_t tie_count = 0, columns = c->problem->n[COLUMN];
    int64_t tie_units = 0;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < c->problem->n[ROW]; i++) {
        for (size_t j = 0; j < columns && st == SOCPREV_OK; j++) {
            st = verify_cell(c, i, j, err);
            tie_count += division->tie[i * columns + j] != SOCPREV_TIE_NONE;
            tie_units += division->tie[i * columns + j] == SOCPREV_TIE_WON;
        }
    }
    if (st == SOCPREV_OK &&
        (tie_count != division->tie_count || tie_units != division->tie_units))
        st = refuse("ties are miscounted", tie_count, err);
    for (size_t axis = 0; axis < 2 && st == SOCPREV_OK && has_slack(c); axis++)
        st = verify_slack(c, axis, err);
    return st;
}

/* Weights with slack. */
static bool fill_weights(check *c)
{
    const socprev_biproportional *problem = c->problem;
    if (!has_slack(c))
        return true;
    c->weight = socprev__alloc(&problem->memory, c->n[ROW] * c->n[COLUMN], sizeof *c->weight);
    for (size_t at = 0; c->weight != NULL && at < c->n[ROW] * c->n[COLUMN]; at++) {
        size_t row = at / c->n[COLUMN], column = at % c->n[COLUMN];
        bool slack = row >= problem->n[ROW] || column >= problem->n[COLUMN];
        c->weight[at] = slack ? 1 : problem->weight[row * problem->n[COLUMN] + column];
    }
    return c->weight != NULL;
}

static socprev_status verify_all(check *c, socprev_error **err)
{
    const struct socprev_memory *memory = &c->problem->memory;
    socprev_status st = verify_totals(c, ROW, err);
    if (st == SOCPREV_OK)
        st = verify_totals(c, COLUMN, err);
    if (st != SOCPREV_OK)
        return st;
    if (!fill_weights(c) ||
        !socprev__multipliers_make(&c->multipliers, memory, &c->bounds.rule,
                                   c->weight != NULL ? c->weight : c->problem->weight, c->n)) {
        st = socprev__fail_nomem(err);
    } else {
        st = take_multipliers(c, err);
        if (st == SOCPREV_OK)
            st = verify_cells(c, err);
        socprev__multipliers_clear(&c->multipliers);
    }
    socprev__free(memory, c->weight, c->n[ROW] * c->n[COLUMN], sizeof *c->weight);
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
    bool slack = problem->is_range[ROW] || problem->is_range[COLUMN];
    check c = { .problem = problem, .division = division, .bounds = socprev__bounds_of(problem),
                .n = { problem->n[ROW] + slack, problem->n[COLUMN] + slack } };
    if (division->n[ROW] != problem->n[ROW] || division->n[COLUMN] != problem->n[COLUMN] ||
        division->lines[ROW] != c.n[ROW] || division->quantum != problem->quantum ||
        division->rule != problem->rule ||
        division->signpost_numerator != problem->signpost_numerator ||
        division->signpost_denominator != problem->signpost_denominator)
        return refuse("another size, quantum or rule", 0, err);
    bool done = true;
    for (size_t axis = 0; axis < 2; axis++) {
        c.sum[axis] = socprev__alloc(&problem->memory, c.n[axis], sizeof(int64_t));
        done = done && c.sum[axis] != NULL;
    }
    socprev_status st = done ? verify_all(&c, err) : socprev__fail_nomem(err);
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&problem->memory, c.sum[axis], c.n[axis], sizeof(int64_t));
    return st;
}

/* ---- conflicts --------------------------------------------------------------------- */

/* A cell whose floor is above its cap needs no sums. */
static bool is_crossed(const socprev_conflict *conflict, const socprev_biproportional *problem)
{
    if (conflict->n[ROW] != 1 || conflict->n[COLUMN] != 1 || problem->caps == NULL ||
        conflict->index[ROW][0] >= problem->n[ROW] ||
        conflict->index[COLUMN][0] >= problem->n[COLUMN])
        return false;
    size_t at = conflict->index[ROW][0] * problem->n[COLUMN] + conflict->index[COLUMN][0];
    int64_t low = 0, high = 0, needed = 0, available = 0;
    socprev__bounds bounds = socprev__bounds_of(problem);
    socprev__cell_bounds(&bounds, at, &low, &high);
    high = problem->caps[at] / problem->quantum;
    return low > high && socprev__multiply(low, problem->quantum, &needed) &&
           socprev__multiply(high, problem->quantum, &available) &&
           needed == conflict->needed && available == conflict->available;
}

static void cell_given(const void *bounds, const void *problem, size_t row, size_t column,
                       int64_t *low, int64_t *high)
{
    const socprev_biproportional *table = problem;
    socprev__cell_bounds(bounds, row * table->n[COLUMN] + column, low, high);
}

static void cell_limited(const void *bounds, const void *problem, size_t row, size_t column,
                         int64_t *low, int64_t *high)
{
    const socprev_biproportional *table = problem;
    socprev__cell_limits(bounds, row * table->n[COLUMN] + column, low, high);
}

static void line_given(const void *bounds, const void *problem, size_t axis, size_t i,
                       int64_t *least, int64_t *most)
{
    (void)problem;
    socprev__line_bounds(bounds, axis, i, least, most);
}

socprev_status socprev_conflict_verify_biproportional(const socprev_conflict *conflict,
                                                      const socprev_biproportional *problem,
                                                      socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev__bounds bounds = socprev__bounds_of(problem);
    bool ranges = problem->is_range[ROW] || problem->is_range[COLUMN], proved = false;
    const socprev__margins margins = {
        .problem = &bounds,
        .division = problem,
        .n = { problem->n[ROW], problem->n[COLUMN] },
        .quantum = problem->quantum,
        .least = bounds.total,
        .most = bounds.total,
        .cell = conflict->kind == SOCPREV_CONFLICT_FLOORS ? cell_given : cell_limited,
        .line = line_given,
    };
    if (conflict->kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
        proved = is_crossed(conflict, problem);
    else if (ranges || problem->sum[ROW] == problem->sum[COLUMN])
        proved = socprev__margins_contradict(&margins, conflict);
    return proved ? SOCPREV_OK : refuse("the sums prove no conflict", 0, err);
}
