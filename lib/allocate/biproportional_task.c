/* The biproportional problem in whole quanta, with a table that keeps all
 * bounds, or with the few rows and columns that make every table impossible. */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const char *const axis_names[2] = { "rows", "columns" };

/* ---- checks --------------------------------------------------------------------- */

static socprev_status check_totals(const socprev_biproportional *problem, socprev_error **err)
{
    if (problem->sum[ROW] != problem->sum[COLUMN])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                             SP_FIELD("columns"), SP_TEXT("rows"), SP_INT(problem->sum[ROW]),
                             SP_TEXT("columns"), SP_INT(problem->sum[COLUMN]));
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < problem->n[axis]; i++) {
            int64_t total = problem->totals[axis][i];
            if (total % problem->quantum != 0)
                return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE,
                                     SP_ITEM(axis_names[axis], i), SP_TEXT(axis_names[axis]),
                                     SP_INT(total), SP_INT(problem->quantum));
        }
    }
    int64_t units = problem->sum[ROW] / problem->quantum;
    if (units > SOCPREV_BIPROPORTIONAL_MAX)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_TOO_MANY_UNITS, SP_FIELD("totals"),
                             SP_INT(units), SP_INT(SOCPREV_BIPROPORTIONAL_MAX));
    return SOCPREV_OK;
}

/* ---- bounds ------------------------------------------------------------------------ */

static size_t cell_at(const socprev__grid *grid, size_t axis, size_t i, size_t k)
{
    return axis == ROW ? i * grid->n[COLUMN] + k : k * grid->n[COLUMN] + i;
}

void socprev__cell_limits(const socprev_biproportional *problem, const socprev__rule *rule,
                          size_t cell, int64_t *low, int64_t *high)
{
    socprev__cell_bounds(problem, cell, low, high);
    if (problem->weight[cell] == 0)
        *high = *low;
    else if (rule->first == 0 && *low == 0 && *high > 0)
        *low = 1; /* d(0) = 0: the first unit costs nothing */
}

void socprev__grid_limit(const socprev_biproportional *problem, socprev__grid *grid)
{
    for (size_t cell = 0; cell < grid->cells; cell++)
        socprev__cell_limits(problem, &grid->rule, cell, &grid->low[cell], &grid->high[cell]);
}

static void set_obstacle(socprev__grid *grid, int32_t kind, size_t axis, size_t line,
                         int64_t needed, int64_t available)
{
    grid->obstacle = (socprev__obstacle){ kind, line, needed, available };
    grid->named[axis][line] = 1;
}

/* Fills bounds as they are given; a floor above its cap is an obstacle. */
static void fill_bounds(const socprev_biproportional *problem, socprev__grid *grid)
{
    for (size_t cell = 0; cell < grid->cells; cell++) {
        socprev__cell_bounds(problem, cell, &grid->low[cell], &grid->high[cell]);
        if (grid->obstacle.kind != 0 || problem->caps == NULL ||
            problem->caps[cell] / problem->quantum >= grid->low[cell])
            continue;
        set_obstacle(grid, SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, ROW, cell / grid->n[COLUMN],
                     grid->low[cell], problem->caps[cell] / problem->quantum);
        grid->named[COLUMN][cell % grid->n[COLUMN]] = 1;
        grid->obstacle.claimant = cell;
    }
}

/* Lines whose floors are above the total. */
static socprev_status check_low(socprev__grid *grid, int32_t kind, socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis] && grid->obstacle.kind == 0; i++) {
            int64_t sum = 0;
            for (size_t k = 0; k < grid->n[1 - axis]; k++) {
                if (!socprev__add(sum, grid->low[cell_at(grid, axis, i, k)], &sum))
                    return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM,
                                         SP_ITEM(axis_names[axis], i), SP_TEXT("floors"),
                                         SP_INT(INT64_MAX));
            }
            if (sum > grid->total[axis][i])
                set_obstacle(grid, kind, axis, i, sum, grid->total[axis][i]);
        }
    }
    return SOCPREV_OK;
}

/* Lines whose caps are below the total. */
static void check_high(socprev__grid *grid)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis] && grid->obstacle.kind == 0; i++) {
            int64_t sum = 0, total = grid->total[axis][i];
            for (size_t k = 0; k < grid->n[1 - axis] && sum < total; k++)
                sum += grid->high[cell_at(grid, axis, i, k)];
            if (sum < total)
                set_obstacle(grid, SOCPREV_CONFLICT_CAPS, axis, i, total, sum);
        }
    }
}

/* ---- what stands in the way (Gale 1957, Hoffman 1960) ---------------------------------- */

/* `in` marks lines of `axis` that need more than what the marked lines of the
 * other axis can give. */
typedef struct {
    size_t axis;
    uint8_t *in[2];
    int64_t excess; /* needed - available, above 0 */
} cut;

static int64_t marked_total(const socprev__grid *grid, const cut *c, size_t axis)
{
    int64_t sum = 0;
    for (size_t i = 0; i < grid->n[axis]; i++)
        sum += c->in[axis][i] ? grid->total[axis][i] : 0;
    return sum;
}

/* Of a cut in which no cell counts that has no cap. */
static int64_t excess_of(const socprev__grid *grid, const cut *c)
{
    int64_t sum = marked_total(grid, c, c->axis) - marked_total(grid, c, 1 - c->axis);
    for (size_t i = 0; i < grid->n[c->axis]; i++) {
        for (size_t k = 0; k < grid->n[1 - c->axis]; k++) {
            size_t at = cell_at(grid, c->axis, i, k);
            bool a = c->in[c->axis][i], b = c->in[1 - c->axis][k];
            sum += a && !b ? -grid->high[at] : !a && b ? grid->low[at] : 0;
        }
    }
    return sum;
}

/* The excess without line i of an axis, which is marked. */
static int64_t excess_without(const socprev__grid *grid, const cut *c, size_t axis, size_t i)
{
    bool needs = axis == c->axis;
    int64_t sum = 0;
    for (size_t k = 0; k < grid->n[1 - axis]; k++) {
        size_t at = cell_at(grid, axis, i, k);
        bool other = c->in[1 - axis][k];
        int64_t part = needs == other ? grid->low[at] : grid->high[at];
        if (!needs && part > c->excess + grid->total[axis][i])
            return 0; /* no cap worth the name; sums stay small */
        sum += part;
        if (!needs && sum > c->excess + grid->total[axis][i])
            return 0;
    }
    return needs ? c->excess - grid->total[axis][i] + sum
                 : c->excess + grid->total[axis][i] - sum;
}

/* Drops lines, the last first, until none can be left out. */
static void shrink(const socprev__grid *grid, cut *c)
{
    bool changed = true;
    c->excess = excess_of(grid, c);
    while (changed) {
        changed = false;
        for (size_t turn = 0; turn < 2; turn++) {
            size_t axis = turn == 0 ? c->axis : 1 - c->axis;
            for (size_t i = grid->n[axis]; i-- > 0;) {
                int64_t left = c->in[axis][i] ? excess_without(grid, c, axis, i) : 0;
                if (left <= 0)
                    continue;
                c->in[axis][i] = 0;
                c->excess = left;
                changed = true;
            }
        }
    }
}

static size_t count_marks(const socprev__grid *grid, uint8_t *const in[2])
{
    size_t count = 0;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis]; i++)
            count += in[axis][i];
    }
    return count;
}

/* Rows that need too much, or the other lines, columns that do: the shorter list. */
static bool name_cut(socprev__grid *grid, const socprev__transport *transport)
{
    size_t n[2] = { grid->n[ROW], grid->n[COLUMN] };
    cut columns = { .axis = COLUMN };
    cut rows = { .axis = ROW, .in = { grid->named[ROW], grid->named[COLUMN] } };
    bool done = true;
    for (size_t axis = 0; axis < 2; axis++) {
        columns.in[axis] = socprev__alloc(&grid->memory, n[axis], 1);
        done = done && columns.in[axis] != NULL;
        for (size_t i = 0; i < n[axis] && done; i++) {
            size_t node = axis == ROW ? i : n[ROW] + i;
            rows.in[axis][i] = transport->level[node] != SIZE_MAX;
            columns.in[axis][i] = !rows.in[axis][i];
        }
    }
    if (done) {
        shrink(grid, &rows);
        shrink(grid, &columns);
        bool swap = count_marks(grid, columns.in) < count_marks(grid, rows.in);
        const cut *best = swap ? &columns : &rows;
        int64_t needed = marked_total(grid, best, best->axis);
        grid->obstacle = (socprev__obstacle){
            swap ? SOCPREV_CONFLICT_MARGINS_COLUMNS : SOCPREV_CONFLICT_MARGINS, 0, needed,
            needed - best->excess
        };
        for (size_t axis = 0; axis < 2 && swap; axis++)
            memcpy(grid->named[axis], columns.in[axis], n[axis]);
    }
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&grid->memory, columns.in[axis], n[axis], 1);
    return done;
}

static bool unit_can_move(const void *context, size_t row, size_t column, bool from_row)
{
    const socprev__grid *grid = context;
    size_t at = row * grid->n[COLUMN] + column;
    return from_row ? grid->units[at] < grid->high[at] : grid->units[at] > grid->low[at];
}

/* Two tables differ by circles of moves: a cell on none of them has no choice. */
static bool tighten(socprev__grid *grid)
{
    size_t nodes = grid->n[ROW] + grid->n[COLUMN];
    size_t *component = socprev__alloc(&grid->memory, nodes, sizeof *component);
    bool done = component != NULL &&
                socprev__components_find(&grid->memory, grid->n[ROW], grid->n[COLUMN],
                                         unit_can_move, grid, component);
    for (size_t at = 0; at < grid->cells && done; at++) {
        size_t column = grid->n[ROW] + at % grid->n[COLUMN];
        if (component[at / grid->n[COLUMN]] != component[column])
            grid->low[at] = grid->high[at] = grid->units[at];
    }
    socprev__free(&grid->memory, component, nodes, sizeof *component);
    return done;
}

static socprev_status find_table(socprev__grid *grid, socprev_error **err)
{
    socprev__transport transport;
    if (!socprev__transport_make(&transport, &grid->memory, grid->n, grid->low, grid->high,
                                 grid->total, grid->units))
        return socprev__fail_nomem(err);
    bool done = socprev__transport_fill(&transport) == 0 ? tighten(grid)
                                                          : name_cut(grid, &transport);
    socprev__transport_clear(&transport);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- the grid ------------------------------------------------------------------------- */

static socprev_status fill_grid(const socprev_biproportional *problem, socprev__grid *grid,
                                socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis]; i++)
            grid->total[axis][i] = problem->totals[axis][i] / problem->quantum;
    }
    fill_bounds(problem, grid);
    socprev_status st = check_low(grid, SOCPREV_CONFLICT_FLOORS, err);
    if (st != SOCPREV_OK || grid->obstacle.kind != 0)
        return st;
    socprev__grid_limit(problem, grid);
    st = check_low(grid, SOCPREV_CONFLICT_TOO_FEW_UNITS, err);
    if (st != SOCPREV_OK || grid->obstacle.kind != 0)
        return st;
    check_high(grid);
    return grid->obstacle.kind == 0 ? find_table(grid, err) : SOCPREV_OK;
}

socprev_status socprev__grid_make(const socprev_biproportional *problem, socprev__grid *grid,
                                  socprev_error **err)
{
    socprev_status st = check_totals(problem, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = &problem->memory;
    *grid = (socprev__grid){
        .memory = *memory,
        .n = { problem->n[ROW], problem->n[COLUMN] },
        .cells = problem->n[ROW] * problem->n[COLUMN],
        .rule = socprev__biproportional_rule(problem),
        .weight = problem->weight,
    };
    grid->low = socprev__alloc(memory, grid->cells, sizeof *grid->low);
    grid->high = socprev__alloc(memory, grid->cells, sizeof *grid->high);
    grid->units = socprev__alloc(memory, grid->cells, sizeof *grid->units);
    bool done = grid->low != NULL && grid->high != NULL && grid->units != NULL;
    for (size_t axis = 0; axis < 2; axis++) {
        grid->total[axis] = socprev__alloc(memory, grid->n[axis], sizeof(int64_t));
        grid->named[axis] = socprev__alloc(memory, grid->n[axis], sizeof(uint8_t));
        done = done && grid->total[axis] != NULL && grid->named[axis] != NULL;
    }
    st = done ? fill_grid(problem, grid, err) : socprev__fail_nomem(err);
    if (st != SOCPREV_OK)
        socprev__grid_clear(grid);
    return st;
}

void socprev__grid_clear(socprev__grid *grid)
{
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&grid->memory, grid->named[axis], grid->n[axis], sizeof(uint8_t));
        socprev__free(&grid->memory, grid->total[axis], grid->n[axis], sizeof(int64_t));
    }
    int64_t *arrays[] = { grid->units, grid->high, grid->low };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(&grid->memory, arrays[k], grid->cells, sizeof(int64_t));
}
