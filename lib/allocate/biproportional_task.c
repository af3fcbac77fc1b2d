/* The biproportional problem in whole quanta, with bounds that leave a choice only
 * where there is one, or with what makes every table impossible.
 *
 * Totals that are ranges get one more row and column of slack cells: a line and
 * its slack cell together have the most the line may have, and the slack cells of
 * all rows together what the total leaves of that. So all totals are fixed. */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const char *const axis_names[2] = { "rows", "columns" };
static const char *const axis_names_cs[2] = { "řádky", "sloupce" };

/* ---- checks --------------------------------------------------------------------- */

static socprev_status check_lines(const socprev__bounds *bounds, size_t axis, socprev_error **err)
{
    const socprev_biproportional *problem = bounds->problem;
    for (size_t i = 0; i < problem->n[axis]; i++) {
        int64_t low = problem->least[axis][i], high = problem->most[axis][i];
        int64_t least = 0, most = 0;
        socprev__line_bounds(bounds, axis, i, &least, &most);
        if (least <= most)
            continue;
        if (low == high)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE,
                                 SP_ITEM(axis_names[axis], i), SP_TEXT(axis_names[axis]),
                                 SP_AMOUNT(low), SP_AMOUNT(problem->quantum));
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RANGE_QUANTUM,
                             SP_ITEM(axis_names[axis], i),
                             SP_BOTH(axis_names[axis], axis_names_cs[axis]), SP_INT(i),
                             SP_AMOUNT(low),
                             SP_AMOUNT(high), SP_AMOUNT(problem->quantum));
    }
    return SOCPREV_OK;
}

static socprev_status check_totals(const socprev__bounds *bounds, socprev_error **err)
{
    const socprev_biproportional *problem = bounds->problem;
    const bool *range = problem->is_range;
    if (!range[ROW] && !range[COLUMN] && problem->sum[ROW] != problem->sum[COLUMN])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                             SP_FIELD("columns"), SP_TEXT("rows"), SP_AMOUNT(problem->sum[ROW]),
                             SP_TEXT("columns"), SP_AMOUNT(problem->sum[COLUMN]));
    if (range[ROW] && range[COLUMN] && !problem->has_total)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_TOTAL_MISSING, SP_FIELD("total"),
                             SP_TEXT("total"));
    for (size_t axis = 0; axis < 2; axis++) {
        if (!range[axis] && problem->has_total && problem->sum[axis] != problem->total)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MARGIN_UNEQUAL,
                                 SP_FIELD(axis_names[axis]),
                                 SP_BOTH(axis_names[axis], axis_names_cs[axis]),
                                 SP_AMOUNT(problem->sum[axis]), SP_BOTH("the total", "úhrn"),
                                 SP_AMOUNT(problem->total));
    }
    if (problem->has_total && problem->total % problem->quantum != 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, SP_FIELD("total"),
                             SP_TEXT("total"), SP_AMOUNT(problem->total),
                             SP_AMOUNT(problem->quantum));
    for (size_t axis = 0; axis < 2; axis++) {
        socprev_status st = check_lines(bounds, axis, err);
        if (st != SOCPREV_OK)
            return st;
    }
    if (bounds->total > SOCPREV_BIPROPORTIONAL_MAX)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_TOO_MANY_UNITS, SP_FIELD("totals"),
                             SP_INT(bounds->total), SP_INT(SOCPREV_BIPROPORTIONAL_MAX));
    return SOCPREV_OK;
}

/* ---- bounds ------------------------------------------------------------------------ */

static bool has_slack(const socprev__grid *grid)
{
    return grid->n[ROW] > grid->real[ROW];
}

static size_t cell_at(const socprev__grid *grid, size_t axis, size_t i, size_t k)
{
    return axis == ROW ? i * grid->n[COLUMN] + k : k * grid->n[COLUMN] + i;
}

static void limit_slack(const socprev__bounds *bounds, socprev__grid *grid)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->real[axis]; i++) {
            int64_t least = 0, most = 0;
            size_t at = cell_at(grid, axis, i, grid->real[1 - axis]);
            socprev__line_bounds(bounds, axis, i, &least, &most);
            grid->low[at] = 0;
            grid->high[at] = most - least;
        }
    }
    grid->low[grid->cells - 1] = grid->high[grid->cells - 1] = 0;
}

typedef void (*bounds_fn)(const socprev__bounds *bounds, size_t cell, int64_t *low, int64_t *high);

static void fill_limits(const socprev__bounds *bounds, socprev__grid *grid, bounds_fn limits)
{
    size_t columns = grid->real[COLUMN];
    for (size_t i = 0; i < grid->real[ROW]; i++) {
        for (size_t j = 0; j < columns; j++) {
            size_t at = i * grid->n[COLUMN] + j;
            limits(bounds, i * columns + j, &grid->low[at], &grid->high[at]);
        }
    }
    if (has_slack(grid))
        limit_slack(bounds, grid);
}

void socprev__grid_limit(const socprev_biproportional *problem, socprev__grid *grid)
{
    socprev__bounds bounds = socprev__bounds_of(problem);
    fill_limits(&bounds, grid, socprev__cell_limits);
}

static void set_obstacle(socprev__grid *grid, int32_t kind, size_t axis, size_t line,
                         int64_t needed, int64_t available)
{
    grid->obstacle = (socprev__obstacle){ kind, line, needed, available };
    grid->named[axis][line] = 1;
}

/* Fills bounds as they are given; a floor above its cap is an obstacle. */
static void fill_bounds(const socprev__bounds *bounds, socprev__grid *grid)
{
    const socprev_biproportional *problem = bounds->problem;
    size_t columns = grid->real[COLUMN];
    fill_limits(bounds, grid, socprev__cell_bounds);
    for (size_t cell = 0; problem->caps != NULL && cell < grid->real[ROW] * columns; cell++) {
        int64_t low = grid->low[cell / columns * grid->n[COLUMN] + cell % columns];
        int64_t cap = problem->caps[cell] / problem->quantum;
        if (cap >= low)
            continue;
        set_obstacle(grid, SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, ROW, cell / columns, low, cap);
        grid->named[COLUMN][cell % columns] = 1;
        grid->obstacle.claimant = cell;
        return;
    }
}

/* Lines whose floors are above the most they may have. */
static socprev_status check_low(socprev__grid *grid, int32_t kind, socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->real[axis] && grid->obstacle.kind == 0; i++) {
            int64_t sum = 0;
            for (size_t k = 0; k < grid->real[1 - axis]; k++) {
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

/* Lines whose caps are below the least they must have. */
static void check_high(const socprev__bounds *bounds, socprev__grid *grid)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->real[axis] && grid->obstacle.kind == 0; i++) {
            int64_t sum = 0, least = 0, most = 0;
            socprev__line_bounds(bounds, axis, i, &least, &most);
            for (size_t k = 0; k < grid->real[1 - axis] && sum < least; k++)
                sum += grid->high[cell_at(grid, axis, i, k)];
            if (sum < least)
                set_obstacle(grid, SOCPREV_CONFLICT_CAPS, axis, i, least, sum);
        }
    }
}

/* ---- some table ----------------------------------------------------------------------- */

/* Two tables differ by circles of moves: a cell on none of them has no choice. */
static bool tighten(socprev__grid *grid, const socprev__moves *moves)
{
    size_t nodes = grid->n[ROW] + grid->n[COLUMN];
    size_t *component = socprev__alloc(&grid->memory, nodes, sizeof *component);
    bool done = component != NULL && socprev__components_find(moves, component);
    for (size_t i = 0; i < grid->n[ROW] && done; i++) {
        for (size_t j = 0; j < grid->n[COLUMN]; j++) {
            size_t at = i * grid->n[COLUMN] + j;
            if (component[i] == component[grid->n[ROW] + j])
                continue;
            grid->is_tight = grid->is_tight || grid->low[at] < grid->high[at];
            grid->low[at] = grid->high[at] = grid->units[at];
            grid->is_plain = grid->is_plain && grid->units[at] == 0;
        }
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
    bool done = socprev__transport_fill(&transport) == 0
                    ? tighten(grid, &transport.moves)
                    : socprev__grid_name_cut(grid, &transport);
    socprev__transport_clear(&transport);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* Without bounds and zeros every cell of two or more lines with units has a choice,
 * cells of lines with none have not: there is nothing to be searched. */
static bool is_open(const socprev__grid *grid)
{
    size_t lines[2] = { 0, 0 };
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis]; i++)
            lines[axis] += grid->total[axis][i] > 0;
    }
    if (!grid->is_plain || lines[ROW] < 2 || lines[COLUMN] < 2)
        return false;
    for (size_t at = 0; at < grid->cells; at++) {
        if (grid->weight[at] == 0)
            return false;
    }
    return true;
}

static void close_empty_lines(socprev__grid *grid)
{
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis]; i++) {
            for (size_t k = 0; k < grid->n[1 - axis] && grid->total[axis][i] == 0; k++)
                grid->high[cell_at(grid, axis, i, k)] = 0;
            grid->is_tight = grid->is_tight || grid->total[axis][i] == 0;
        }
    }
}

/* ---- the grid ------------------------------------------------------------------------- */

/* Totals with slack; a sum of ranges that the total is outside of is an obstacle. */
static socprev_status fill_totals(const socprev__bounds *bounds, socprev__grid *grid,
                                  socprev_error **err)
{
    for (size_t axis = 0; axis < 2; axis++) {
        int64_t sum[2] = { 0, 0 };
        for (size_t i = 0; i < grid->real[axis]; i++) {
            int64_t least = 0, most = 0;
            socprev__line_bounds(bounds, axis, i, &least, &most);
            grid->total[axis][i] = most;
            if (!socprev__add(sum[0], least, &sum[0]) || !socprev__add(sum[1], most, &sum[1]))
                return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM,
                                     SP_ITEM(axis_names[axis], i), SP_TEXT("most"),
                                     SP_INT(INT64_MAX));
        }
        bool above = sum[1] < bounds->total, below = sum[0] > bounds->total;
        if (has_slack(grid))
            grid->total[1 - axis][grid->real[1 - axis]] = sum[1] - bounds->total;
        if (grid->obstacle.kind != 0 || (!above && !below))
            continue;
        grid->obstacle = (socprev__obstacle){
            above ? SOCPREV_CONFLICT_TOTAL_ABOVE : SOCPREV_CONFLICT_TOTAL_BELOW, 0,
            above ? bounds->total : sum[0], above ? sum[1] : bounds->total
        };
        memset(grid->named[axis], 1, grid->real[axis]);
    }
    return SOCPREV_OK;
}

static socprev_status fill_grid(const socprev__bounds *bounds, socprev__grid *grid,
                                socprev_error **err)
{
    socprev_status st = fill_totals(bounds, grid, err);
    if (st != SOCPREV_OK || grid->obstacle.kind != 0)
        return st;
    if (is_open(grid)) {
        fill_limits(bounds, grid, socprev__cell_bounds);
        close_empty_lines(grid);
        return SOCPREV_OK;
    }
    fill_bounds(bounds, grid);
    st = grid->obstacle.kind == 0 ? check_low(grid, SOCPREV_CONFLICT_FLOORS, err) : SOCPREV_OK;
    if (st != SOCPREV_OK || grid->obstacle.kind != 0)
        return st;
    fill_limits(bounds, grid, socprev__cell_limits);
    st = check_low(grid, SOCPREV_CONFLICT_TOO_FEW_UNITS, err);
    if (st != SOCPREV_OK || grid->obstacle.kind != 0)
        return st;
    check_high(bounds, grid);
    return grid->obstacle.kind == 0 ? find_table(grid, err) : SOCPREV_OK;
}

/* The weights, and 1 for each slack cell. */
static bool fill_weights(const socprev_biproportional *problem, socprev__grid *grid)
{
    grid->weight = problem->weight;
    if (!has_slack(grid))
        return true;
    grid->weight = grid->own_weight =
        socprev__alloc(&grid->memory, grid->cells, sizeof *grid->own_weight);
    if (grid->own_weight == NULL)
        return false;
    for (size_t i = 0; i < grid->n[ROW]; i++) {
        for (size_t j = 0; j < grid->n[COLUMN]; j++)
            grid->own_weight[i * grid->n[COLUMN] + j] =
                socprev__is_slack(grid, i, j) ? 1 : problem->weight[i * grid->real[COLUMN] + j];
    }
    return true;
}

socprev_status socprev__grid_make(const socprev_biproportional *problem, socprev__grid *grid,
                                  socprev_error **err)
{
    socprev__bounds bounds = socprev__bounds_of(problem);
    socprev_status st = check_totals(&bounds, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = &problem->memory;
    bool slack = problem->is_range[ROW] || problem->is_range[COLUMN];
    *grid = (socprev__grid){
        .memory = *memory,
        .n = { problem->n[ROW] + slack, problem->n[COLUMN] + slack },
        .real = { problem->n[ROW], problem->n[COLUMN] },
        .rule = bounds.rule,
        .is_plain = !slack && problem->floors == NULL && problem->caps == NULL &&
                    bounds.rule.first > 0,
    };
    grid->cells = grid->n[ROW] * grid->n[COLUMN];
    grid->low = socprev__alloc(memory, grid->cells, sizeof *grid->low);
    grid->high = socprev__alloc(memory, grid->cells, sizeof *grid->high);
    grid->units = socprev__alloc(memory, grid->cells, sizeof *grid->units);
    bool done = grid->low != NULL && grid->high != NULL && grid->units != NULL;
    for (size_t axis = 0; axis < 2; axis++) {
        grid->total[axis] = socprev__alloc(memory, grid->n[axis], sizeof(int64_t));
        grid->named[axis] = socprev__alloc(memory, grid->n[axis], sizeof(uint8_t));
        done = done && grid->total[axis] != NULL && grid->named[axis] != NULL;
    }
    done = done && fill_weights(problem, grid);
    st = done ? fill_grid(&bounds, grid, err) : socprev__fail_nomem(err);
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
    int64_t *arrays[] = { grid->own_weight, grid->units, grid->high, grid->low };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(&grid->memory, arrays[k], grid->cells, sizeof(int64_t));
}
