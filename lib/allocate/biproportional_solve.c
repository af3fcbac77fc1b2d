/* Biproportional division: from nearly right to exactly right, ties and proof.
 *
 * Every row multiplier wants to be so small that no next unit of its row is due,
 * every column multiplier so large that every last unit of its column is. Where
 * an exact comparison says otherwise, the row or column moves to the signpost
 * that it misses and hangs there, on the multiplier of the other side. When
 * nothing is left to move, the table is proved. When a line would come to hang on
 * itself, the links form a circle of units whose transfer is an improvement: it
 * is made, and the search starts again. This is the label-correcting method for
 * shortest paths (Bellman 1958) with products instead of sums. */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

typedef struct {
    socprev__grid *grid;
    socprev__multipliers *multipliers;
    socprev_run *run;
    int64_t rounds;
    uint8_t *doubt; /* [columns] cells of a row that are worth an exact comparison */
} search;

static int64_t unit_at(const search *s, size_t cell, int64_t units)
{
    size_t columns = s->grid->n[COLUMN];
    return socprev__unit_of(s->grid, cell / columns, cell % columns, units);
}

/* ---- exact search ------------------------------------------------------------------- */

/* The cell of a node and the one it hangs on: rows take units, columns give. */
static size_t link_cell(const search *s, size_t node, size_t parent)
{
    bool up = node < s->grid->n[ROW];
    size_t row = up ? node : parent, column = (up ? parent : node) - s->grid->n[ROW];
    return row * s->grid->n[COLUMN] + column;
}

/* What a circle costs for its unit number `more`, as a factor, nearly; 2 when a
 * bound is in the way. The circle is closed by a link from `node` to `parent`. */
static double circle_factor(const search *s, size_t node, size_t parent, int64_t more)
{
    const socprev__grid *grid = s->grid;
    double factor = 1;
    for (size_t v = node, to = parent;; v = to, to = s->multipliers->parent[v]) {
        bool up = v < grid->n[ROW];
        size_t at = link_cell(s, v, to);
        int64_t units = grid->units[at];
        if (more > (up ? grid->high[at] - units : units - grid->low[at]))
            return 2;
        int64_t first = up ? units : units - 1, last = up ? first + more - 1 : first - more + 1;
        double then = socprev__signpost_near(&grid->rule, unit_at(s, at, last));
        double now = socprev__signpost_near(&grid->rule, unit_at(s, at, first));
        factor *= up ? then / now : now / then;
        if (to == node)
            return factor;
    }
}

/* The near quotients on the circle say how much the first unit gains. */
static double circle_gain(const search *s, size_t node, size_t parent)
{
    bool up = node < s->grid->n[ROW];
    size_t row = up ? node : parent, column = (up ? parent : node) - s->grid->n[ROW];
    int64_t units = s->grid->units[row * s->grid->n[COLUMN] + column];
    double quotient = socprev__quotient_near(s->multipliers, row, column);
    int64_t unit = socprev__unit_of(s->grid, row, column, up ? units : units - 1);
    double signpost = socprev__signpost_near(&s->grid->rule, unit);
    return up ? signpost / quotient : quotient / signpost;
}

/* How many units to transfer: at least one, more while doubling still gains. */
static int64_t circle_units(const search *s, size_t node, size_t parent)
{
    static const double surely = 1 - 0x1p-20;
    double gain = circle_gain(s, node, parent);
    int64_t count = 1;
    while (count < SOCPREV_BIPROPORTIONAL_MAX &&
           gain * circle_factor(s, node, parent, 2 * count) < surely)
        count *= 2;
    return count;
}

/* Transfers units round the circle that a link from `node` to `parent` closes. */
static void transfer_round(search *s, size_t node, size_t parent)
{
    static const double least = 1e-120, most = 1e120;
    socprev__multipliers *m = s->multipliers;
    int64_t count = circle_units(s, node, parent);
    for (size_t v = node, to = parent;; v = to, to = m->parent[v]) {
        s->grid->units[link_cell(s, v, to)] += v < s->grid->n[ROW] ? count : -count;
        if (to == node)
            break;
    }
    for (size_t v = 0; v < m->nodes; v++) { /* near values start the next search */
        double value = socprev__multiplier_near(m, v);
        m->value[v] = value > most ? most : value > least ? value : least;
        m->exponent[v] = 0;
        m->parent[v] = SOCPREV__NO_NODE;
    }
}

static bool hangs_on(const socprev__multipliers *m, size_t node, size_t on)
{
    while (node != on && node != SOCPREV__NO_NODE)
        node = m->parent[node];
    return node == on;
}

/* Moves a node to the signpost of a unit. */
static void hang(search *s, size_t node, size_t parent, int64_t unit)
{
    socprev__multipliers *m = s->multipliers;
    if (hangs_on(m, parent, node)) {
        transfer_round(s, node, parent);
    } else {
        m->parent[node] = parent;
        m->unit[node] = unit;
    }
    (void)ALWAYS(socprev__multipliers_update(m));
}

static bool correct_cell(search *s, size_t row, size_t column)
{
    const socprev__grid *grid = s->grid;
    size_t at = row * grid->n[COLUMN] + column, other = grid->n[ROW] + column;
    if (grid->low[at] == grid->high[at])
        return false;
    int64_t next = socprev__unit_of(grid, row, column, grid->units[at]);
    int64_t last = socprev__unit_of(grid, row, column, grid->units[at] - 1);
    if (grid->units[at] < grid->high[at] &&
        socprev__quotient_compare(s->multipliers, row, column, next) > 0) {
        hang(s, row, other, next);
        return true;
    }
    if (grid->units[at] > grid->low[at] &&
        socprev__quotient_compare(s->multipliers, row, column, last) < 0) {
        hang(s, other, row, last);
        return true;
    }
    return false;
}

static bool correct_row(search *s, size_t row)
{
    bool changed = false;
    if (socprev__row_doubts(s->multipliers, s->grid, row, s->doubt) == 0)
        return false;
    for (size_t j = 0; j < s->grid->n[COLUMN]; j++) {
        if (s->doubt[j] == 0 || !correct_cell(s, row, j))
            continue;
        changed = true;
        (void)socprev__row_doubts(s->multipliers, s->grid, row, s->doubt);
    }
    return changed;
}

static socprev_status search_exactly(search *s, socprev_error **err)
{
    bool changed = true;
    (void)ALWAYS(socprev__multipliers_update(s->multipliers));
    while (changed) {
        if (socprev__run_step(s->run, s->rounds++, 0))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        changed = false;
        for (size_t i = 0; i < s->grid->n[ROW]; i++)
            changed = correct_row(s, i) || changed;
    }
    return SOCPREV_OK;
}

/* ---- ties: cells whose quotient is exactly at a signpost -------------------------------- */

/* -1: the last unit is at its signpost; 1: the next one is; 0: neither. */
static int tight_side(const search *s, size_t row, size_t column)
{
    const socprev__grid *grid = s->grid;
    size_t at = row * grid->n[COLUMN] + column;
    int64_t units = grid->units[at];
    if (units < grid->high[at] &&
        socprev__quotient_compare(s->multipliers, row, column,
                                  socprev__unit_of(grid, row, column, units)) == 0)
        return 1;
    if (units > grid->low[at] &&
        socprev__quotient_compare(s->multipliers, row, column,
                                  socprev__unit_of(grid, row, column, units - 1)) == 0)
        return -1;
    return 0;
}

/* Cells at a signpost may go to either side of it for nothing. Returns how many. */
static size_t find_tight(const search *s, socprev__ties *ties)
{
    const socprev__grid *grid = s->grid;
    size_t count = 0;
    for (size_t i = 0; i < grid->n[ROW]; i++) {
        if (socprev__row_doubts(s->multipliers, grid, i, s->doubt) == 0)
            continue;
        for (size_t j = 0; j < grid->n[COLUMN]; j++) {
            size_t at = i * grid->n[COLUMN] + j;
            int side = s->doubt[j] != 0 ? tight_side(s, i, j) : 0;
            count += side != 0;
            if (socprev__is_slack(grid, i, j)) {
                int64_t *most = NULL, *slack = socprev__ties_slack(ties, i, j, &most);
                *slack = grid->units[at];
                *most = grid->high[at];
                socprev__moves_set(&ties->moves, i, j, side != 0 && *slack < *most,
                                   side != 0 && *slack > 0);
            } else if (side != 0) {
                socprev__moves_set(&ties->moves, i, j, side > 0, side < 0);
            }
        }
    }
    return count;
}

/* Takes over where tied cells are in the canonical table. */
static void take_ties(const search *s, const uint8_t *cell, socprev_biproportional_division *made)
{
    const socprev__grid *grid = s->grid;
    size_t columns = grid->real[COLUMN];
    for (size_t i = 0; i < grid->real[ROW]; i++) {
        for (size_t j = 0; j < columns; j++) {
            if ((cell[i * columns + j] & SOCPREV__CELL_TIED) == 0)
                continue;
            bool was_up = tight_side(s, i, j) < 0;
            bool up = (cell[i * columns + j] & SOCPREV__CELL_UP) != 0;
            grid->units[i * grid->n[COLUMN] + j] += (int64_t)up - (int64_t)was_up;
            made->tie[i * columns + j] = up ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
            made->tie_count++;
            made->tie_units += up;
        }
    }
}

static socprev_status settle_ties(const search *s, socprev_biproportional_division *made,
                                  socprev_error **err)
{
    enum { SHORTEST_CIRCLE = 4 };
    const socprev__grid *grid = s->grid;
    size_t cells = grid->real[ROW] * grid->real[COLUMN];
    socprev__ties ties;
    if (!socprev__ties_make(&ties, &grid->memory, grid->n, grid->real))
        return socprev__fail_nomem(err);
    bool done = true;
    if (find_tight(s, &ties) >= SHORTEST_CIRCLE) {
        uint8_t *cell = socprev__alloc(&grid->memory, cells, sizeof *cell);
        done = cell != NULL && socprev__ties_settle(&ties, cell);
        if (done)
            take_ties(s, cell, made);
        socprev__free(&grid->memory, cell, cells, sizeof *cell);
    }
    socprev__ties_clear(&ties);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- answer --------------------------------------------------------------------------- */

/* Whether rounding alone would have given less, or more. */
static uint8_t bound_of(const search *s, size_t row, size_t column)
{
    const socprev__grid *grid = s->grid;
    size_t at = row * grid->n[COLUMN] + column;
    int64_t units = grid->units[at];
    if (units > grid->low[at] && units < grid->high[at])
        return SOCPREV_BOUND_NONE;
    if (grid->weight[at] == 0)
        return units > 0 ? SOCPREV_BOUND_FLOOR : SOCPREV_BOUND_NONE;
    if (units == grid->low[at] && units > 0 &&
        socprev__quotient_compare(s->multipliers, row, column, units - 1) < 0)
        return SOCPREV_BOUND_FLOOR;
    if (units == grid->high[at] &&
        socprev__quotient_compare(s->multipliers, row, column, units) > 0)
        return SOCPREV_BOUND_CAP;
    return SOCPREV_BOUND_NONE;
}

static void fill_answer(const search *s, socprev_biproportional_division *made)
{
    const socprev__grid *grid = s->grid;
    const socprev__multipliers *m = s->multipliers;
    size_t columns = grid->real[COLUMN];
    memcpy(made->value, m->value, m->nodes * sizeof *made->value);
    memcpy(made->exponent, m->exponent, m->nodes * sizeof *made->exponent);
    memcpy(made->parent, m->parent, m->nodes * sizeof *made->parent);
    memcpy(made->unit, m->unit, m->nodes * sizeof *made->unit);
    for (size_t i = 0; i < grid->real[ROW]; i++) {
        size_t from = i * grid->n[COLUMN], to = i * columns;
        memcpy(made->units + to, grid->units + from, columns * sizeof *made->units);
        memcpy(made->weight + to, grid->weight + from, columns * sizeof *made->weight);
        for (size_t j = 0; j < columns && !grid->is_plain; j++)
            made->bound[to + j] = bound_of(s, i, j);
    }
}

static socprev_biproportional_division *division_new(const socprev_biproportional *problem,
                                                     const socprev__grid *grid)
{
    const struct socprev_memory *memory = &problem->memory;
    size_t cells = problem->n[ROW] * problem->n[COLUMN];
    size_t nodes = grid->n[ROW] + grid->n[COLUMN];
    socprev_biproportional_division *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_biproportional_division){
        .memory = *memory,
        .n = { problem->n[ROW], problem->n[COLUMN] },
        .lines = { grid->n[ROW], grid->n[COLUMN] },
        .quantum = problem->quantum,
        .rule = problem->rule,
        .signpost_numerator = problem->signpost_numerator,
        .signpost_denominator = problem->signpost_denominator,
        .weight = socprev__alloc(memory, cells, sizeof(int64_t)),
        .units = socprev__alloc(memory, cells, sizeof(int64_t)),
        .bound = socprev__alloc(memory, cells, sizeof(uint8_t)),
        .tie = socprev__alloc(memory, cells, sizeof(uint8_t)),
        .value = socprev__alloc(memory, nodes, sizeof(double)),
        .exponent = socprev__alloc(memory, nodes, sizeof(int64_t)),
        .parent = socprev__alloc(memory, nodes, sizeof(size_t)),
        .unit = socprev__alloc(memory, nodes, sizeof(int64_t)),
    };
    if (made->weight == NULL || made->units == NULL || made->bound == NULL || made->tie == NULL ||
        made->value == NULL || made->exponent == NULL || made->parent == NULL ||
        made->unit == NULL) {
        socprev_biproportional_division_free(made);
        return NULL;
    }
    return made;
}

/* Divides a problem that has an answer. */
static socprev_status divide(const socprev_biproportional *problem, socprev__grid *grid,
                             socprev_run *run, socprev_biproportional_division **out,
                             socprev_error **err)
{
    socprev__multipliers multipliers = { 0 };
    search s = { .grid = grid, .multipliers = &multipliers, .run = run };
    socprev_biproportional_division *made = division_new(problem, grid);
    s.doubt = socprev__alloc(&grid->memory, grid->n[COLUMN], sizeof *s.doubt);
    socprev_status st = SOCPREV_OK;
    if (made == NULL || s.doubt == NULL ||
        !socprev__multipliers_make(&multipliers, &grid->memory, &grid->rule, grid->weight,
                                   grid->n)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    st = socprev__scaling_solve(problem, grid, multipliers.value, run, err);
    if (st == SOCPREV_OK)
        st = search_exactly(&s, err);
    if (st == SOCPREV_OK)
        st = settle_ties(&s, made, err);
    if (st == SOCPREV_OK) {
        fill_answer(&s, made);
        *out = made;
        made = NULL;
    }
    socprev__multipliers_clear(&multipliers);
out:
    socprev__free(&grid->memory, s.doubt, grid->n[COLUMN], sizeof *s.doubt);
    socprev_biproportional_division_free(made);
    return st;
}

/* ---- no answer ---------------------------------------------------------------------------- */

static socprev_status fail_infeasible(const socprev__grid *grid, socprev_error **err)
{
    const socprev__obstacle *found = &grid->obstacle;
    size_t count[2] = { 0, 0 };
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->real[axis]; i++)
            count[axis] += grid->named[axis][i];
    }
    bool row = count[ROW] > 0;
    socprev__arg line = row ? SP_BOTH("row", "řádek") : SP_BOTH("column", "sloupec");
    socprev__arg index = SP_INT(found->claimant);
    socprev__arg needed = SP_INT(found->needed), available = SP_INT(found->available);
    const socprev__place *place = SP_ITEM(row ? "rows" : "columns", found->claimant);
    int32_t message = SP_NONE;
    switch (found->kind) {
    case SOCPREV_CONFLICT_FLOOR_ABOVE_CAP:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_CELL_BOUNDS,
                             SP_ITEM("floors", found->claimant),
                             SP_INT(found->claimant / grid->real[COLUMN]),
                             SP_INT(found->claimant % grid->real[COLUMN]), needed, available);
    case SOCPREV_CONFLICT_MARGINS:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_MARGINS, SP_FIELD("totals"),
                             needed, available, SP_INT(count[ROW]), SP_INT(count[COLUMN]));
    case SOCPREV_CONFLICT_MARGINS_COLUMNS:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_MARGINS_COLUMNS,
                             SP_FIELD("totals"), needed, available, SP_INT(count[COLUMN]),
                             SP_INT(count[ROW]));
    case SOCPREV_CONFLICT_TOTAL_ABOVE:
    case SOCPREV_CONFLICT_TOTAL_BELOW:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE,
                             found->kind == SOCPREV_CONFLICT_TOTAL_ABOVE
                                 ? SP_ALLOCATE_TOTAL_ABOVE
                                 : SP_ALLOCATE_TOTAL_BELOW,
                             SP_FIELD("total"), needed, available, SP_INT(count[ROW]),
                             SP_INT(count[COLUMN]));
    case SOCPREV_CONFLICT_FLOORS:
        message = SP_ALLOCATE_LINE_FLOORS;
        break;
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        message = SP_ALLOCATE_LINE_UNITS;
        break;
    default:
        message = SP_ALLOCATE_LINE_CAPS;
        break;
    }
    return socprev__fail(err, SOCPREV_E_INFEASIBLE, message, place, line, index, needed, available);
}

socprev_status socprev_biproportional_solve(const socprev_biproportional *problem,
                                            socprev_run *run,
                                            socprev_biproportional_division **out,
                                            socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev__grid grid;
    socprev_biproportional_division *made = NULL;
    socprev_status st = socprev__grid_make(problem, &grid, err);
    if (st != SOCPREV_OK)
        return st;
    st = grid.obstacle.kind == 0 ? divide(problem, &grid, run, &made, err)
                                 : fail_infeasible(&grid, err);
    socprev__grid_clear(&grid);
    if (st != SOCPREV_OK)
        return st;
#if defined(SOCPREV_DEBUG)
    st = socprev_biproportional_division_verify(made, problem, NULL);
    if (st != SOCPREV_OK) {
        socprev_biproportional_division_free(made);
        (void)ALWAYS(st == SOCPREV_E_NOMEM);
        return socprev__fail_nomem(err);
    }
#endif
    *out = made;
    return SOCPREV_OK;
}

static socprev_status make_conflict(const socprev_biproportional *problem, socprev__grid *grid,
                                    socprev_conflict **out, socprev_error **err)
{
    socprev_status st = socprev__conflict_make(&grid->memory, &grid->obstacle, problem->quantum,
                                               grid->named[ROW], grid->real[ROW],
                                               grid->named[COLUMN], grid->real[COLUMN], out, err);
    if (st != SOCPREV_OK || grid->obstacle.kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
        return st;
    socprev__grid_limit(problem, grid);
    return socprev__conflict_repair(*out, grid, problem->quantum, err);
}

socprev_status socprev_biproportional_conflict(const socprev_biproportional *problem,
                                               socprev_conflict **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev__grid grid;
    socprev_conflict *made = NULL;
    socprev_status st = socprev__grid_make(problem, &grid, err);
    if (st != SOCPREV_OK)
        return st;
    if (grid.obstacle.kind != 0)
        st = make_conflict(problem, &grid, &made, err);
    socprev__grid_clear(&grid);
    if (st != SOCPREV_OK) {
        socprev_conflict_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}
