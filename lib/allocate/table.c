/* Controlled rounding of a two-way table: the answer, or why there is none.
 *
 * Totals that are ranges get one more row and column: a line and its slack cell have
 * together the most the line may have, and the corner takes what is between the
 * least total and the table's (Causey, Cox & Ernst 1985). */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, ALL = 2 };

/* ---- bounds of all lines -------------------------------------------------------------- */

/* What lines may have, what their cells have at least, and at most. */
typedef struct {
    int64_t least, most, low, high;
} line;

typedef struct {
    const socprev_twoway *problem;
    socprev_twoway_division *made;
    socprev__rounding rounding;
    line *lines[2]; /* [n] */
    line all;
} task;

static void fill_lines(task *t)
{
    const socprev_twoway_division *made = t->made;
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < made->n[COLUMN]; j++) {
            int64_t low = 0, high = 0;
            socprev__twoway_cell(made, t->problem, i, j, &low, &high);
            line *both[3] = { &t->lines[ROW][i], &t->lines[COLUMN][j], &t->all };
            for (size_t k = 0; k < SOCPREV__COUNT(both); k++) {
                both[k]->low += low;
                both[k]->high += high;
            }
        }
    }
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < made->n[axis]; i++) {
            line *l = &t->lines[axis][i];
            socprev__twoway_line(made, t->problem, axis, i, &l->least, &l->most);
        }
    }
    socprev__twoway_line(made, t->problem, ALL, 0, &t->all.least, &t->all.most);
}

/* A range, less what the cells cannot reach; false when nothing is left. */
static bool reachable(const line *l, int64_t *least, int64_t *most)
{
    *least = l->least > l->low ? l->least : l->low;
    *most = l->most < l->high ? l->most : l->high;
    return *least <= *most;
}

/* The first cell whose floor is above its cap; SIZE_MAX for none. */
static size_t crossed_cell(const socprev_twoway *problem)
{
    int64_t quantum = problem->quantum;
    size_t cells = problem->floors == NULL || problem->caps == NULL ? 0
                   : problem->n[ROW] * problem->n[COLUMN];
    for (size_t at = 0; at < cells; at++) {
        int64_t floor = problem->floors[at], cap = problem->caps[at] / quantum;
        if (floor / quantum + (floor % quantum != 0) > cap)
            return at;
    }
    return SIZE_MAX;
}

/* ---- rounding ------------------------------------------------------------------ */

/* Rounds all cells down; what lines then lack is what must go up. */
static void fill_cells(task *t)
{
    socprev_twoway_division *made = t->made;
    socprev__rounding *r = &t->rounding;
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < made->n[COLUMN]; j++) {
            int64_t whole = 0, remainder = 0, low = 0, high = 0;
            socprev__exact_cell(made, i, j, &whole, &remainder);
            socprev__twoway_cell(made, t->problem, i, j, &low, &high);
            size_t at = i * made->n[COLUMN] + j;
            made->units[at] = low;
            made->bound[at] = low > whole                       ? SOCPREV_BOUND_FLOOR
                              : high < whole + (remainder != 0) ? SOCPREV_BOUND_CAP
                                                                : SOCPREV_BOUND_NONE;
            /* |up| - |down| deviation, times the denominator */
            r->cost[ROW][i * r->n[COLUMN] + j] = made->denominator - 2 * remainder;
            if (low < high)
                socprev__moves_set(&r->cell.moves, i, j, true, false);
        }
    }
}

/* What lines need, and how much slack they have; false when some line cannot have it. */
static bool fill_needs(task *t)
{
    socprev__rounding *r = &t->rounding;
    int64_t least = 0, most = 0, total_least = 0, total_most = 0;
    if (!reachable(&t->all, &total_least, &total_most))
        return false;
    for (size_t axis = 0; axis < 2; axis++) {
        size_t n = t->made->n[axis], other = 1 - axis;
        int64_t sum = 0;
        for (size_t i = 0; i < n; i++) {
            const line *l = &t->lines[axis][i];
            if (!reachable(l, &least, &most))
                return false;
            r->need[axis][i] = most - l->low;
            sum += most;
            if (!t->made->has_slack)
                continue;
            size_t row = axis == ROW ? i : r->n[ROW] - 1;
            size_t column = axis == ROW ? r->n[COLUMN] - 1 : i;
            int64_t *room = NULL;
            (void)socprev__ties_slack(&r->cell, row, column, &room);
            *room = most - least;
            socprev__moves_set(&r->cell.moves, row, column, most > least, false);
        }
        if (t->made->has_slack)
            r->need[other][t->made->n[other]] = sum - total_least;
        if (sum < total_least)
            return false;
    }
    if (t->made->has_slack) {
        int64_t *room = NULL;
        (void)socprev__ties_slack(&r->cell, r->n[ROW] - 1, r->n[COLUMN] - 1, &room);
        *room = total_most - total_least;
        socprev__moves_set(&r->cell.moves, r->n[ROW] - 1, r->n[COLUMN] - 1, *room > 0, false);
    }
    return true;
}

/* Takes over which cells went up. */
static void take_rounding(task *t)
{
    socprev_twoway_division *made = t->made;
    const socprev__rounding *r = &t->rounding;
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < made->n[COLUMN]; j++)
            made->units[i * made->n[COLUMN] + j] +=
                (int64_t)(r->cell.moves.bits[COLUMN][j * r->cell.moves.words[COLUMN] + i / 64] >>
                              i % 64 & 1);
    }
    for (size_t axis = 0; axis < 2; axis++)
        memcpy(made->prices[axis], r->price[axis], r->n[axis] * sizeof(int64_t));
}

/* Goes to the canonical table. */
static socprev_status take_ties(task *t, socprev_error **err)
{
    socprev_twoway_division *made = t->made;
    size_t cells = made->n[ROW] * made->n[COLUMN];
    uint8_t *cell = socprev__alloc(&made->memory, cells, sizeof *cell);
    socprev__moves *moves = &t->rounding.cell.moves;
    if (cell == NULL)
        return socprev__fail_nomem(err);
    socprev__rounding_tighten(&t->rounding);
    for (size_t at = 0; at < cells; at++) { /* where tied cells are before */
        size_t i = at / made->n[COLUMN], j = at % made->n[COLUMN];
        made->tie[at] = moves->bits[COLUMN][j * moves->words[COLUMN] + i / 64] >> i % 64 & 1;
    }
    bool done = socprev__ties_settle(&t->rounding.cell, cell);
    for (size_t at = 0; at < cells && done; at++) {
        bool tied = (cell[at] & SOCPREV__CELL_TIED) != 0, up = (cell[at] & SOCPREV__CELL_UP) != 0;
        if (tied)
            made->units[at] += (int64_t)up - (int64_t)made->tie[at];
        made->tie[at] = !tied ? SOCPREV_TIE_NONE : up ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
        made->tie_count += tied;
    }
    socprev__free(&made->memory, cell, cells, sizeof *cell);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

static void add_totals(socprev_twoway_division *made)
{
    for (size_t axis = 0; axis < 2; axis++)
        memset(made->totals[axis], 0, made->n[axis] * sizeof(int64_t));
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < made->n[COLUMN]; j++) {
            made->totals[ROW][i] += made->units[i * made->n[COLUMN] + j];
            made->totals[COLUMN][j] += made->units[i * made->n[COLUMN] + j];
        }
    }
}

static socprev_status round_cells(task *t, socprev_run *run, socprev_error **err)
{
    const size_t n[2] = { t->made->n[ROW] + t->made->has_slack,
                          t->made->n[COLUMN] + t->made->has_slack };
    if (!socprev__rounding_make(&t->rounding, &t->made->memory, n, t->made->n))
        return socprev__fail_nomem(err);
    fill_cells(t);
    bool possible = crossed_cell(t->problem) == SIZE_MAX && fill_needs(t);
    socprev_status st = possible ? socprev__rounding_solve(&t->rounding, run, err)
                                 : SOCPREV_E_INFEASIBLE;
    if (st == SOCPREV_OK) {
        take_rounding(t);
        st = take_ties(t, err);
    }
    socprev__rounding_clear(&t->rounding);
    return st;
}

/* ---- no answer --------------------------------------------------------------------- */

static socprev_status fill_grid(const task *t, socprev__grid *grid, socprev_error **err)
{
    size_t columns = grid->n[COLUMN];
    bool slack = t->made->has_slack;
    for (size_t at = 0; at < grid->cells; at++) {
        size_t i = at / columns, j = at % columns;
        if (!socprev__is_slack(grid, i, j))
            socprev__twoway_cell(t->made, t->problem, i, j, &grid->low[at], &grid->high[at]);
    }
    for (size_t axis = 0; axis < 2; axis++) {
        int64_t sum = 0;
        for (size_t i = 0; i < grid->real[axis]; i++) {
            const line *l = &t->lines[axis][i];
            grid->total[axis][i] = l->most;
            if (!socprev__add(sum, l->most, &sum))
                return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("most"));
            if (slack)
                grid->high[axis == ROW ? i * columns + columns - 1
                                       : (grid->n[ROW] - 1) * columns + i] = l->most - l->least;
        }
        if (slack)
            grid->total[1 - axis][grid->real[1 - axis]] = sum - t->all.least;
        if (sum < t->all.least && grid->obstacle.kind == 0) {
            grid->obstacle =
                (socprev__obstacle){ SOCPREV_CONFLICT_TOTAL_ABOVE, 0, t->all.least, sum };
            memset(grid->named[axis], 1, grid->real[axis]);
        }
    }
    int64_t most = t->all.most > t->all.high ? t->all.high : t->all.most;
    if (slack)
        grid->high[grid->cells - 1] = most > t->all.least ? most - t->all.least : 0;
    return SOCPREV_OK;
}

static bool name_cell(const task *t, socprev__grid *grid)
{
    size_t at = crossed_cell(t->problem), columns = t->made->n[COLUMN];
    if (at == SIZE_MAX)
        return false;
    int64_t quantum = t->problem->quantum, floor = t->problem->floors[at];
    grid->obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, at,
                                          floor / quantum + (floor % quantum != 0),
                                          t->problem->caps[at] / quantum };
    grid->named[ROW][at / columns] = grid->named[COLUMN][at % columns] = 1;
    return true;
}

/* A line whose cells alone contradict its total: the transport starts after those. */
static bool name_line(const task *t, socprev__grid *grid)
{
    if (grid->obstacle.kind != 0)
        return true;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->real[axis]; i++) {
            const line *l = &t->lines[axis][i];
            if (l->low <= l->most && l->high >= l->least)
                continue;
            bool floors = l->low > l->most;
            grid->obstacle = (socprev__obstacle){
                floors ? SOCPREV_CONFLICT_FLOORS : SOCPREV_CONFLICT_CAPS, i,
                floors ? l->low : l->least, floors ? l->most : l->high
            };
            grid->named[axis][i] = 1;
            return true;
        }
    }
    return false;
}

static socprev_status name_obstacle(const task *t, socprev__grid *grid, socprev_error **err)
{
    socprev__transport transport;
    if (name_cell(t, grid))
        return SOCPREV_OK;
    socprev_status st = fill_grid(t, grid, err);
    if (st != SOCPREV_OK || name_line(t, grid) || grid->obstacle.kind != 0)
        return st;
    if (!socprev__transport_make(&transport, &grid->memory, grid->n, grid->low, grid->high,
                                 grid->total, grid->units))
        return socprev__fail_nomem(err);
    bool done = NEVER(socprev__transport_fill(&transport) == 0) ||
                socprev__grid_name_cut(grid, &transport);
    socprev__transport_clear(&transport);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

static socprev_status make_conflict(const task *t, socprev_conflict **conflict,
                                    socprev_error **err)
{
    const struct socprev_memory *memory = &t->problem->memory;
    bool slack = t->made->has_slack, done = true;
    socprev__grid grid = { .memory = *memory,
                           .real = { t->made->n[ROW], t->made->n[COLUMN] },
                           .n = { t->made->n[ROW] + slack, t->made->n[COLUMN] + slack } };
    grid.cells = grid.n[ROW] * grid.n[COLUMN];
    int64_t **arrays[] = { &grid.low, &grid.high, &grid.units };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++) {
        *arrays[k] = socprev__alloc(memory, grid.cells, sizeof(int64_t));
        done = done && *arrays[k] != NULL;
    }
    for (size_t axis = 0; axis < 2; axis++) {
        grid.total[axis] = socprev__alloc(memory, grid.n[axis], sizeof(int64_t));
        grid.named[axis] = socprev__alloc(memory, grid.n[axis], sizeof(uint8_t));
        done = done && grid.total[axis] != NULL && grid.named[axis] != NULL;
    }
    socprev_conflict *made = NULL;
    socprev_status st = done ? name_obstacle(t, &grid, err) : socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = socprev__conflict_make(memory, &grid.obstacle, t->problem->quantum, grid.named[ROW],
                                    grid.real[ROW], grid.named[COLUMN], grid.real[COLUMN],
                                    &made, err);
    if (st == SOCPREV_OK && grid.obstacle.kind != SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
        st = socprev__conflict_repair(made, &grid, t->problem->quantum, err);
    socprev__grid_clear(&grid);
    if (st == SOCPREV_OK) {
        *conflict = made;
        made = NULL;
    }
    socprev_conflict_free(made);
    return st;
}

/* ---- all together -------------------------------------------------------------------- */

static bool task_make(task *t)
{
    bool done = true;
    for (size_t axis = 0; axis < 2; axis++) {
        t->lines[axis] = socprev__alloc(&t->made->memory, t->made->n[axis], sizeof(line));
        done = done && t->lines[axis] != NULL;
    }
    return done;
}

static void task_clear(task *t)
{
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&t->made->memory, t->lines[axis], t->made->n[axis], sizeof(line));
}

/* Rounds; an infeasible problem gives its conflict instead of an answer. */
static socprev_status divide(const socprev_twoway *problem, socprev_run *run,
                             socprev_twoway_division **out, socprev_conflict **conflict,
                             socprev_error **err)
{
    task t = { .problem = problem };
    if (socprev__run_step(run, 0, 0))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
    socprev_status st = socprev__twoway_begin(problem, &t.made, err);
    if (st != SOCPREV_OK)
        return st;
    if (problem->rule == SOCPREV_TWOWAY_UNBIASED_ROUNDING) {
        st = socprev__round_unbiased(problem, t.made, err);
    } else if (!task_make(&t)) {
        st = socprev__fail_nomem(err);
    } else {
        fill_lines(&t);
        st = round_cells(&t, run, err);
        if (st == SOCPREV_E_INFEASIBLE) {
            socprev_status failed = make_conflict(&t, conflict, err);
            st = failed == SOCPREV_OK ? st : failed;
        }
    }
    task_clear(&t);
    if (st == SOCPREV_OK) {
        add_totals(t.made);
        *out = t.made;
        t.made = NULL;
    }
    socprev_twoway_division_free(t.made);
    return st;
}

static socprev_status fail_infeasible(const socprev_twoway *problem,
                                      const socprev_conflict *conflict, socprev_error **err)
{
    int64_t needed = conflict->needed / problem->quantum;
    int64_t available = conflict->available / problem->quantum;
    bool row = conflict->n[ROW] > 0;
    int64_t first = row ? socprev_conflict_at(conflict, ROW, 0)
                        : socprev_conflict_at(conflict, COLUMN, 0);
    socprev__arg count[2] = { SP_INT(conflict->n[ROW]), SP_INT(conflict->n[COLUMN]) };
    switch (conflict->kind) {
    case SOCPREV_CONFLICT_FLOOR_ABOVE_CAP:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_CELL_BOUNDS,
                             SP_ITEM("floors", first * (int64_t)problem->n[COLUMN] +
                                                   socprev_conflict_at(conflict, COLUMN, 0)),
                             SP_INT(first), SP_INT(socprev_conflict_at(conflict, COLUMN, 0)),
                             SP_INT(needed), SP_INT(available));
    case SOCPREV_CONFLICT_FLOORS:
    case SOCPREV_CONFLICT_CAPS:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE,
                             conflict->kind == SOCPREV_CONFLICT_FLOORS ? SP_ALLOCATE_LINE_FLOORS
                                                                       : SP_ALLOCATE_LINE_CAPS,
                             SP_ITEM(row ? "rows" : "columns", first),
                             row ? SP_BOTH("row", "řádek") : SP_BOTH("column", "sloupec"),
                             SP_INT(first), SP_INT(needed), SP_INT(available));
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_TOTAL_ABOVE, SP_FIELD("total"),
                             SP_INT(needed), SP_INT(available), count[ROW], count[COLUMN]);
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_TOTAL_BELOW, SP_FIELD("total"),
                             SP_INT(needed), SP_INT(available), count[ROW], count[COLUMN]);
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_MARGINS_COLUMNS,
                             SP_FIELD("totals"), SP_INT(needed), SP_INT(available), count[COLUMN],
                             count[ROW]);
    default:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_MARGINS, SP_FIELD("totals"),
                             SP_INT(needed), SP_INT(available), count[ROW], count[COLUMN]);
    }
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
        st = fail_infeasible(problem, conflict, err);
    socprev_conflict_free(conflict);
    if (st != SOCPREV_OK)
        return st;
#if defined(SOCPREV_DEBUG)
    st = socprev_twoway_division_verify(made, problem, NULL);
    if (st != SOCPREV_OK) {
        socprev_twoway_division_free(made);
        (void)ALWAYS(st == SOCPREV_E_NOMEM);
        return socprev__fail_nomem(err);
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
    socprev_status st = socprev__twoway_check(problem, err);
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
