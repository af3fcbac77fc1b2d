/* Why there is no biproportional table: a few rows and columns whose totals and
 * bounds contradict each other (Gale 1957, Hoffman 1960). */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

/* `in` marks lines of `axis` that need more than what the marked lines of the
 * other axis can give. */
typedef struct {
    size_t axis;
    uint8_t *in[2];
    int64_t excess; /* needed - available, above 0 */
} cut;

static size_t cell_at(const socprev__grid *grid, size_t axis, size_t i, size_t k)
{
    return axis == ROW ? i * grid->n[COLUMN] + k : k * grid->n[COLUMN] + i;
}

/* Of a cut in which no cell counts that has no cap. */
static int64_t excess_of(const socprev__grid *grid, const cut *c)
{
    int64_t sum = 0;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < grid->n[axis]; i++) {
            int64_t total = c->in[axis][i] ? grid->total[axis][i] : 0;
            sum += axis == c->axis ? total : -total;
        }
    }
    for (size_t i = 0; i < grid->n[ROW]; i++) {
        for (size_t j = 0; j < grid->n[COLUMN]; j++) {
            size_t at = i * grid->n[COLUMN] + j;
            bool a = c->in[ROW][i], b = c->in[COLUMN][j];
            bool needs = c->axis == ROW ? a : b;
            if (a != b)
                sum += needs ? -grid->high[at] : grid->low[at];
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

/* Which of a line's bounds counts: of named ones the least they must have. */
static int64_t named_least(const socprev__grid *grid, size_t axis)
{
    int64_t sum = 0;
    bool slack = grid->n[ROW] > grid->real[ROW];
    for (size_t i = 0; i < grid->real[axis]; i++) {
        int64_t room = slack ? grid->high[cell_at(grid, axis, i, grid->real[1 - axis])] : 0;
        sum += grid->named[axis][i] ? grid->total[axis][i] - room : 0;
    }
    return sum;
}

static void turn_marks(uint8_t *marks, size_t n)
{
    for (size_t i = 0; i < n; i++)
        marks[i] = !marks[i];
}

/* A cut that has slack lines inside says something about the total, or is a cut of the
 * other axis: the four cases come from writing the slack cells out. */
static void set_obstacle(socprev__grid *grid, const cut *c)
{
    size_t axis = c->axis, other = 1 - axis;
    bool slack = grid->n[ROW] > grid->real[ROW];
    bool own = slack && c->in[axis][grid->real[axis]];
    bool its = slack && c->in[other][grid->real[other]];
    bool by_column = (axis == COLUMN) != (own && its);
    int32_t kind = by_column ? SOCPREV_CONFLICT_MARGINS_COLUMNS : SOCPREV_CONFLICT_MARGINS;
    int64_t needed = 0;
    for (size_t k = 0; k < 2; k++)
        memmove(grid->named[k], c->in[k], grid->n[k]);
    if (its)
        turn_marks(grid->named[axis], grid->real[axis]);
    if (own)
        turn_marks(grid->named[other], grid->real[other]);
    if (its && !own) {
        kind = SOCPREV_CONFLICT_TOTAL_ABOVE;
        for (size_t i = 0; i < grid->real[ROW]; i++)
            needed += grid->total[ROW][i];
        needed -= grid->total[COLUMN][grid->real[COLUMN]];
    } else if (own && !its) {
        kind = SOCPREV_CONFLICT_TOTAL_BELOW;
        needed = named_least(grid, ROW) + named_least(grid, COLUMN);
    } else {
        needed = named_least(grid, by_column ? COLUMN : ROW);
    }
    grid->obstacle = (socprev__obstacle){ kind, 0, needed, needed - c->excess };
}

/* Rows that need too much, or the other lines, columns that do: the shorter list. */
bool socprev__grid_name_cut(socprev__grid *grid, const socprev__transport *transport)
{
    const size_t *n = grid->n;
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
        set_obstacle(grid, swap ? &columns : &rows);
    }
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&grid->memory, columns.in[axis], n[axis], 1);
    return done;
}
