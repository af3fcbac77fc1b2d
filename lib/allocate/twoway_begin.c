/* Division over rows and columns: what is asked for is checked, margins are divided,
 * and exact cells get their bounds; what comes after only rounds. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, ALL = 2 };

static const char *const axis_names[2] = { "rows", "columns" };
static const char *const axis_names_cs[2] = { "řádky", "sloupce" };

#define AXIS_NAME(axis) SP_BOTH(axis_names[axis], axis_names_cs[axis])

/* ---- checks ----------------------------------------------------------------- */

static socprev_status check_multiple(const char *name, int64_t value, int64_t quantum,
                                     const socprev__place *place, socprev_error **err)
{
    if (value % quantum == 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, place, SP_TEXT(name),
                         SP_AMOUNT(value), SP_AMOUNT(quantum));
}

static int64_t units_above(int64_t amount, int64_t quantum)
{
    return amount / quantum + (amount % quantum != 0);
}

static socprev_status check_lines(const socprev_twoway *problem, int32_t axis, socprev_error **err)
{
    const int64_t *least = problem->least[axis], *most = problem->most[axis];
    int64_t quantum = problem->quantum;
    for (size_t i = 0; least != NULL && i < problem->n[axis]; i++) {
        if (units_above(least[i], quantum) <= most[i] / quantum)
            continue;
        if (least[i] == most[i])
            return check_multiple(axis_names[axis], least[i], quantum,
                                  SP_ITEM(axis_names[axis], i), err);
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RANGE_QUANTUM,
                             SP_ITEM(axis_names[axis], i), AXIS_NAME(axis), SP_INT(i),
                             SP_AMOUNT(least[i]), SP_AMOUNT(most[i]), SP_AMOUNT(quantum));
    }
    return SOCPREV_OK;
}

/* Cells that are given have no weights. */
static socprev_status check_cells(const socprev_twoway *problem, socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        if (problem->weights[axis] != NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_CELLS_AND_WEIGHTS,
                                 SP_FIELD("weight"), SP_BOTH("weights", "váhy"));
    }
    return SOCPREV_OK;
}

/* Proportional cells need weights or totals of both axes. */
static socprev_status check_margins(const socprev_twoway *problem, socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        if (problem->weights[axis] == NULL && problem->least[axis] == NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_MISSING,
                                 SP_FIELD(axis_names[axis]), AXIS_NAME(axis));
        if (problem->is_range[axis])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RANGE_CELLS,
                                 SP_FIELD(axis_names[axis]), AXIS_NAME(axis));
    }
    if (problem->least[ROW] == NULL && problem->least[COLUMN] == NULL && !problem->has_total)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_TOTAL_MISSING, SP_FIELD("total"),
                             SP_TEXT("total"));
    return SOCPREV_OK;
}

/* Sums that are fixed are the same. */
static socprev_status check_sums(const socprev_twoway *problem, socprev_error **err)
{
    bool fixed[2];
    for (size_t axis = 0; axis < 2; axis++) {
        fixed[axis] = problem->least[axis] != NULL && !problem->is_range[axis];
        if (fixed[axis] && problem->has_total && problem->sum[axis] != problem->total)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                                 SP_FIELD(axis_names[axis]), AXIS_NAME(axis),
                                 SP_AMOUNT(problem->sum[axis]), SP_BOTH("the total", "úhrn"),
                                 SP_AMOUNT(problem->total));
    }
    if (fixed[ROW] && fixed[COLUMN] && problem->sum[ROW] != problem->sum[COLUMN])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                             SP_FIELD("columns"), AXIS_NAME(ROW), SP_AMOUNT(problem->sum[ROW]),
                             AXIS_NAME(COLUMN), SP_AMOUNT(problem->sum[COLUMN]));
    return SOCPREV_OK;
}

socprev_status socprev__twoway_check(const socprev_twoway *problem, socprev_error **err)
{
    socprev_status st = problem->cells != NULL ? check_cells(problem, err)
                                               : check_margins(problem, err);
    if (st == SOCPREV_OK)
        st = check_sums(problem, err);
    if (st == SOCPREV_OK && (problem->has_total || problem->cells == NULL))
        st = check_multiple("total", socprev__twoway_total(problem), problem->quantum,
                            SP_FIELD("total"), err);
    if (st == SOCPREV_OK && problem->rule == SOCPREV_TWOWAY_UNBIASED_ROUNDING &&
        (problem->floors != NULL || problem->caps != NULL))
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_UNBIASED_BOUNDS,
                           SP_FIELD(problem->floors != NULL ? "floors" : "caps"), SP_INT(0));
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++)
        st = check_lines(problem, axis, err);
    return st;
}

/* Totals in units: prescribed, or by the margin rule. Left 0 for a table that
 * keeps its own. */
static socprev_status fill_totals(const socprev_twoway *problem, int32_t axis,
                                  socprev_twoway_division *made, socprev_error **err)
{
    const int64_t *from = problem->is_range[axis] ? NULL : problem->least[axis];
    if (problem->weights[axis] != NULL) {
        socprev_apportionment view =
            socprev__margin_view(problem, axis, socprev__twoway_total(problem));
        socprev_status st = socprev_apportionment_solve(&view, NULL, &made->margin[axis], err);
        if (st != SOCPREV_OK)
            return st;
        for (size_t i = 0; i < problem->n[axis]; i++)
            made->totals[axis][i] =
                socprev_division_amount(made->margin[axis], i) / problem->quantum;
        return SOCPREV_OK;
    }
    for (size_t i = 0; from != NULL && i < problem->n[axis]; i++)
        made->totals[axis][i] = from[i] / problem->quantum;
    return SOCPREV_OK;
}

/* ---- the answer, empty --------------------------------------------------------- */

static socprev_status division_new(const socprev_twoway *problem, socprev_twoway_division **out,
                                   socprev_error **err)
{
    const struct socprev_memory *memory = &problem->memory;
    size_t cells = problem->n[ROW] * problem->n[COLUMN];
    socprev_twoway_division *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_twoway_division){
        .memory = *memory,
        .n = { problem->n[ROW], problem->n[COLUMN] },
        .quantum = problem->quantum,
        .rule = problem->rule,
    };
    for (size_t axis = 0; axis < 2; axis++)
        made->has_slack = made->has_slack || problem->is_range[axis] ||
                          socprev__twoway_is_own(problem, axis);
    made->units = socprev__alloc(memory, cells, sizeof *made->units);
    made->tie = socprev__alloc(memory, cells, sizeof *made->tie);
    made->bound = socprev__alloc(memory, cells, sizeof *made->bound);
    bool done = made->units != NULL && made->tie != NULL && made->bound != NULL;
    for (size_t axis = 0; axis < 2; axis++) {
        size_t n = problem->n[axis];
        made->totals[axis] = socprev__alloc(memory, n, sizeof(int64_t));
        made->prices[axis] = socprev__alloc(memory, n + made->has_slack, sizeof(int64_t));
        done = done && made->totals[axis] != NULL && made->prices[axis] != NULL;
    }
    if (problem->cells != NULL) {
        made->given = socprev__alloc(memory, cells, sizeof *made->given);
        done = done && made->given != NULL;
    }
    if (!done) {
        socprev_twoway_division_free(made);
        return socprev__fail_nomem(err);
    }
    if (made->given != NULL)
        memcpy(made->given, problem->cells, cells * sizeof *made->given);
    *out = made;
    return SOCPREV_OK;
}

void socprev_twoway_division_free(socprev_twoway_division *division)
{
    if (division == NULL)
        return;
    struct socprev_memory memory = division->memory;
    size_t cells = division->n[ROW] * division->n[COLUMN];
    for (size_t axis = 0; axis < 2; axis++) {
        size_t n = division->n[axis];
        socprev_division_free(division->margin[axis]);
        socprev__free(&memory, division->totals[axis], n, sizeof(int64_t));
        socprev__free(&memory, division->prices[axis], n + division->has_slack, sizeof(int64_t));
    }
    socprev__free(&memory, division->given, cells, sizeof *division->given);
    socprev__free(&memory, division->units, cells, sizeof *division->units);
    socprev__free(&memory, division->tie, cells, sizeof *division->tie);
    socprev__free(&memory, division->bound, cells, sizeof *division->bound);
    socprev__free(&memory, division, 1, sizeof *division);
}

static bool has_ranges(const socprev_twoway *problem)
{
    return problem->is_range[ROW] || problem->is_range[COLUMN];
}

socprev_status socprev__twoway_begin(const socprev_twoway *problem,
                                     socprev_twoway_division **out, socprev_error **err)
{
    socprev_twoway_division *made = NULL;
    socprev_status st = socprev__twoway_check(problem, err);
    if (st == SOCPREV_OK)
        st = division_new(problem, &made, err);
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++)
        st = fill_totals(problem, axis, made, err);
    if (st != SOCPREV_OK)
        goto out;
    int64_t total = socprev__twoway_total(problem) / problem->quantum;
    made->denominator = problem->cells != NULL ? problem->quantum : total > 0 ? total : 1;
    int64_t bound = 0, lines = (int64_t)(problem->n[ROW] + problem->n[COLUMN]) + 2;
    if (!socprev__multiply(made->denominator, lines, &bound) || bound >= (int64_t)1 << 61) {
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_PRECISION, SP_FIELD("total"),
                           SP_INT(made->denominator), SP_INT(problem->n[ROW]),
                           SP_INT(problem->n[COLUMN]));
        goto out;
    }
    for (size_t at = 0; at < problem->n[ROW] * problem->n[COLUMN] && has_ranges(problem); at++) {
        int64_t low = 0, high = 0;
        socprev__twoway_cell(made, problem, at / problem->n[COLUMN], at % problem->n[COLUMN], &low,
                             &high);
        made->reach += high; /* sums of cells and of floors, rounded up: far from overflow */
    }
    *out = made;
    made = NULL;
out:
    socprev_twoway_division_free(made);
    return st;
}

void socprev__exact_cell(const socprev_twoway_division *division, size_t row, size_t column,
                         int64_t *whole, int64_t *remainder)
{
    if (division->given != NULL) {
        int64_t value = division->given[row * division->n[COLUMN] + column];
        *whole = value / division->quantum;
        *remainder = value % division->quantum;
    } else if (NEVER(!socprev__muldiv_floor(division->totals[ROW][row],
                                            division->totals[COLUMN][column],
                                            division->denominator, whole, remainder))) {
        *whole = *remainder = 0; /* a row total is at most the denominator: it fits */
    }
}

/* ---- bounds in units -------------------------------------------------------------- */

void socprev__twoway_cell(const socprev_twoway_division *division, const socprev_twoway *problem,
                          size_t row, size_t column, int64_t *low, int64_t *high)
{
    size_t at = row * problem->n[COLUMN] + column;
    int64_t remainder = 0, quantum = problem->quantum;
    socprev__exact_cell(division, row, column, low, &remainder);
    *high = *low + (remainder != 0);
    if (problem->floors != NULL && units_above(problem->floors[at], quantum) > *low) {
        *low = units_above(problem->floors[at], quantum);
        *high = *high < *low ? *low : *high;
    }
    if (problem->caps != NULL && problem->caps[at] / quantum < *high) {
        *high = problem->caps[at] / quantum;
        *low = *low > *high ? *high : *low;
    }
}

/* The sum of the given cells of a line, or of all. */
static int64_t given_sum(const socprev_twoway_division *division, size_t axis, size_t i)
{
    size_t rows = division->n[ROW], columns = division->n[COLUMN];
    size_t from = axis == ROW ? i * columns : axis == COLUMN ? i : 0;
    size_t step = axis == COLUMN ? columns : 1;
    size_t count = axis == ROW ? columns : axis == COLUMN ? rows : rows * columns;
    int64_t sum = 0;
    for (size_t k = 0; k < count; k++)
        sum += division->given[from + k * step];
    return sum;
}

/* All cells together: fixed when some sum is; else the table's own when both axes are. */
static void total_bounds(const socprev_twoway_division *division, const socprev_twoway *problem,
                         int64_t *least, int64_t *most)
{
    bool fixed = problem->has_total || problem->cells == NULL, own = true;
    for (size_t axis = 0; axis < 2; axis++) {
        fixed = fixed || (problem->least[axis] != NULL && !problem->is_range[axis]);
        own = own && socprev__twoway_is_own(problem, axis);
    }
    *least = 0;
    *most = SOCPREV_TOTAL_MAX / problem->quantum;
    if (fixed) {
        *least = *most = socprev__twoway_total(problem) / problem->quantum;
    } else if (own) {
        int64_t sum = given_sum(division, ALL, 0);
        *least = sum / problem->quantum;
        *most = units_above(sum, problem->quantum);
    }
}

void socprev__twoway_line(const socprev_twoway_division *division, const socprev_twoway *problem,
                          size_t axis, size_t i, int64_t *least, int64_t *most)
{
    int64_t quantum = problem->quantum;
    if (axis == ALL) {
        total_bounds(division, problem, least, most);
    } else if (socprev__twoway_is_own(problem, axis)) {
        int64_t sum = given_sum(division, axis, i);
        *least = sum / quantum;
        *most = units_above(sum, quantum);
    } else if (problem->weights[axis] != NULL) {
        *least = *most = socprev_division_amount(division->margin[axis], i) / quantum;
    } else {
        *least = units_above(problem->least[axis][i], quantum);
        *most = problem->most[axis][i] / quantum;
        if (*most > *least && *most > division->reach) /* as good as no end, and sums fit */
            *most = *least > division->reach ? *least : division->reach;
    }
}
