/* Division over rows and columns: margins, exact cells, controlled rounding. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const char *const axis_names[2] = { "rows", "columns" };
static const char *const axis_names_cs[2] = { "řádky", "sloupce" };

#define AXIS_NAME(axis) SP_BOTH(axis_names[axis], axis_names_cs[axis])

/* ---- margins ---------------------------------------------------------------- */

static socprev_status check_multiple(const char *name, int64_t value, int64_t quantum,
                                     const socprev__place *place, socprev_error **err)
{
    if (value % quantum == 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, place, SP_TEXT(name),
                         SP_INT(value), SP_INT(quantum));
}

static socprev_status check_totals(const socprev_twoway *problem, int32_t axis,
                                   socprev_error **err)
{
    const int64_t *totals = problem->totals[axis];
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; totals != NULL && i < problem->n[axis] && st == SOCPREV_OK; i++)
        st = check_multiple(axis_names[axis], totals[i], problem->quantum,
                            SP_ITEM(axis_names[axis], i), err);
    return st;
}

/* Cells that are given have no weights, and totals of both axes or of none. */
static socprev_status check_cells(const socprev_twoway *problem, socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        if (problem->weights[axis] != NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_CELLS_AND_WEIGHTS,
                                 SP_FIELD("weight"), SP_BOTH("weights", "váhy"));
        if (problem->totals[axis] == NULL && problem->totals[1 - axis] != NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_MISSING,
                                 SP_FIELD(axis_names[axis]), AXIS_NAME(axis));
    }
    if (problem->has_total)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_CELLS_AND_WEIGHTS,
                             SP_FIELD("total"), SP_BOTH("a total", "úhrn"));
    return SOCPREV_OK;
}

static socprev_status check_margins(const socprev_twoway *problem, socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        if (problem->weights[axis] == NULL && problem->totals[axis] == NULL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_MISSING,
                                 SP_FIELD(axis_names[axis]), AXIS_NAME(axis));
    }
    if (problem->totals[ROW] == NULL && problem->totals[COLUMN] == NULL && !problem->has_total)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_TOTAL_MISSING, SP_FIELD("total"),
                             SP_TEXT("total"));
    for (size_t axis = 0; axis < 2; axis++) {
        if (problem->totals[axis] != NULL && problem->has_total &&
            problem->sum[axis] != problem->total)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                                 SP_FIELD(axis_names[axis]), AXIS_NAME(axis),
                                 SP_INT(problem->sum[axis]), SP_BOTH("the total", "úhrn"),
                                 SP_INT(problem->total));
    }
    return check_multiple("total", socprev__twoway_total(problem), problem->quantum,
                          SP_FIELD("total"), err);
}

static socprev_status check_problem(const socprev_twoway *problem, socprev_error **err)
{
    socprev_status st = problem->cells != NULL ? check_cells(problem, err)
                                               : check_margins(problem, err);
    if (st == SOCPREV_OK && problem->totals[ROW] != NULL && problem->totals[COLUMN] != NULL &&
        problem->sum[ROW] != problem->sum[COLUMN])
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL, SP_FIELD("columns"),
                           AXIS_NAME(ROW), SP_INT(problem->sum[ROW]), AXIS_NAME(COLUMN),
                           SP_INT(problem->sum[COLUMN]));
    if (st == SOCPREV_OK)
        st = check_totals(problem, ROW, err);
    return st == SOCPREV_OK ? check_totals(problem, COLUMN, err) : st;
}

/* Totals in units: prescribed, or by the margin rule. Left 0 for a table that
 * keeps its own. */
static socprev_status fill_totals(const socprev_twoway *problem, int32_t axis,
                                  socprev_twoway_division *made, socprev_error **err)
{
    const int64_t *from = problem->totals[axis];
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
        .has_slack = problem->cells != NULL && problem->totals[ROW] == NULL,
    };
    made->units = socprev__alloc(memory, cells, sizeof *made->units);
    made->tie = socprev__alloc(memory, cells, sizeof *made->tie);
    bool done = made->units != NULL && made->tie != NULL;
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
    socprev__free(&memory, division, 1, sizeof *division);
}

/* Margins and the denominator; the exact cells are known after this. */
static socprev_status division_begin(const socprev_twoway *problem, socprev_twoway_division **out,
                                     socprev_error **err)
{
    socprev_twoway_division *made = NULL;
    socprev_status st = check_problem(problem, err);
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

/* ---- rounding ------------------------------------------------------------------ */

/* A table with totals of its own gets one more row and column: they take what
 * is between each total and the next unit above it (Causey, Cox & Ernst 1985).
 * A cell there is free where the total is not whole, and costs nothing. */
static void add_slack(const socprev_twoway_division *made, socprev__rounding *rounding)
{
    size_t rows = made->n[ROW], columns = made->n[COLUMN], width = columns + 1;
    int64_t total = 0, up[2] = { 0, 0 };
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < made->n[axis]; i++) {
            int64_t sum = 0;
            for (size_t k = 0; k < made->n[1 - axis]; k++)
                sum += made->given[axis == ROW ? i * columns + k : k * columns + i];
            bool is_free = sum % made->quantum != 0;
            size_t at = axis == ROW ? i * width + columns : rows * width + i;
            rounding->cell[at] = is_free ? SOCPREV__CELL_FREE : 0;
            rounding->need[axis][i] += sum / made->quantum + is_free;
            up[axis] += sum / made->quantum + is_free;
            total += axis == ROW ? sum : 0;
        }
    }
    if (total % made->quantum != 0)
        rounding->cell[rows * width + columns] = SOCPREV__CELL_FREE;
    rounding->need[ROW][rows] = up[COLUMN] - total / made->quantum;
    rounding->need[COLUMN][columns] = up[ROW] - total / made->quantum;
}

/* Rounds all cells down; what rows and columns then lack is what must go up. */
static void fill_grid(socprev_twoway_division *made, socprev__rounding *rounding)
{
    size_t width = rounding->columns;
    for (size_t axis = 0; axis < 2; axis++)
        memcpy(rounding->need[axis], made->totals[axis], made->n[axis] * sizeof(int64_t));
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < made->n[COLUMN]; j++) {
            int64_t whole = 0, remainder = 0;
            socprev__exact_cell(made, i, j, &whole, &remainder);
            made->units[i * made->n[COLUMN] + j] = whole;
            rounding->need[ROW][i] -= whole;
            rounding->need[COLUMN][j] -= whole;
            /* |up| - |down| deviation, times the denominator */
            rounding->cost[i * width + j] = made->denominator - 2 * remainder;
            rounding->cell[i * width + j] = remainder != 0 ? SOCPREV__CELL_FREE : 0;
        }
    }
    if (made->has_slack)
        add_slack(made, rounding);
}

/* Takes over which cells went up. */
static void fill_cells(socprev_twoway_division *made, const socprev__rounding *rounding)
{
    size_t columns = made->n[COLUMN];
    for (size_t axis = 0; axis < 2; axis++) {
        size_t n = made->n[axis];
        memcpy(made->prices[axis], rounding->price[axis],
               (n + made->has_slack) * sizeof(int64_t));
        memset(made->totals[axis], 0, n * sizeof(int64_t));
    }
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < columns; j++) {
            uint8_t cell = rounding->cell[i * rounding->columns + j];
            bool up = (cell & SOCPREV__CELL_UP) != 0, tied = (cell & SOCPREV__CELL_TIED) != 0;
            int64_t units = made->units[i * columns + j] += up;
            made->totals[ROW][i] += units;
            made->totals[COLUMN][j] += units;
            made->tie[i * columns + j] =
                !tied ? SOCPREV_TIE_NONE : up ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
            made->tie_count += tied;
        }
    }
}

/* Rounds; an infeasible problem gives its conflict instead of an answer. */
static socprev_status divide(const socprev_twoway *problem, socprev_run *run,
                             socprev_twoway_division **out, socprev_conflict **conflict,
                             socprev_error **err)
{
    socprev_twoway_division *made = NULL;
    socprev__rounding rounding;
    socprev_status st = division_begin(problem, &made, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__rounding_make(&rounding, &problem->memory, made->n[ROW] + made->has_slack,
                                made->n[COLUMN] + made->has_slack)) {
        socprev_twoway_division_free(made);
        return socprev__fail_nomem(err);
    }
    fill_grid(made, &rounding);
    st = socprev__rounding_solve(&rounding, run, err);
    if (st == SOCPREV_OK)
        st = socprev__rounding_settle(&rounding, made->n[ROW], made->n[COLUMN], err);
    if (st == SOCPREV_OK) {
        fill_cells(made, &rounding);
        *out = made;
        made = NULL;
    } else if (st == SOCPREV_E_INFEASIBLE) {
        socprev__obstacle obstacle =
            socprev__margin_obstacle(problem, rounding.cut[ROW], rounding.cut[COLUMN]);
        socprev_status failed =
            socprev__conflict_make(&problem->memory, &obstacle, problem->quantum,
                                   rounding.cut[ROW], problem->n[ROW], rounding.cut[COLUMN],
                                   problem->n[COLUMN], conflict, err);
        st = failed == SOCPREV_OK ? st : failed;
    }
    socprev__rounding_clear(&rounding);
    socprev_twoway_division_free(made);
    return st;
}

socprev_status socprev_twoway_solve(const socprev_twoway *problem, socprev_run *run,
                                    socprev_twoway_division **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_twoway_division *made = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = divide(problem, run, &made, &conflict, err);
    if (conflict != NULL)
        st = socprev__fail(err, st, SP_ALLOCATE_MARGINS, SP_FIELD("totals"),
                           SP_INT(conflict->needed / problem->quantum),
                           SP_INT(conflict->available / problem->quantum),
                           SP_INT(conflict->n[ROW]), SP_INT(conflict->n[COLUMN]));
    socprev_conflict_free(conflict);
    if (st != SOCPREV_OK)
        return st;
#if defined(SOCPREV_DEBUG)
    if (!ALWAYS(socprev_twoway_division_verify(made, problem, NULL) == SOCPREV_OK)) {
        socprev_twoway_division_free(made);
        return socprev__fail(err, SOCPREV_E_INTERNAL, SP_ALLOCATE_VERIFY, NULL, SP_TEXT("solve"),
                             SP_INT(0));
    }
#endif
    *out = made;
    return SOCPREV_OK;
}

/* Why the total cannot be divided over one axis. */
static socprev_status margin_conflict(const socprev_twoway *problem, int32_t axis,
                                      socprev_conflict **out, socprev_error **err)
{
    if (problem->weights[axis] == NULL)
        return SOCPREV_OK;
    socprev_apportionment view =
        socprev__margin_view(problem, axis, socprev__twoway_total(problem));
    socprev_status st = socprev_apportionment_conflict(&view, out, err);
    if (st == SOCPREV_OK && *out != NULL && axis == COLUMN)
        socprev__conflict_swap(*out);
    return st;
}

socprev_status socprev_twoway_conflict(const socprev_twoway *problem, socprev_run *run,
                                       socprev_conflict **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_twoway_division *made = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = check_problem(problem, err);
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK && conflict == NULL; axis++)
        st = margin_conflict(problem, axis, &conflict, err);
    if (st == SOCPREV_OK && conflict == NULL)
        st = divide(problem, run, &made, &conflict, err);
    socprev_twoway_division_free(made);
    if (st != SOCPREV_OK && conflict == NULL)
        return st;
    *out = conflict;
    return SOCPREV_OK;
}
