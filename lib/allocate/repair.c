/* The least change of totals that makes a table possible.
 *
 * Cells start at their floors; then units come in along paths from rows to columns that
 * get lines closer to their ranges: first paths that help a row and a column, then
 * those that help one of them, and last those that help only the grand total. Each
 * kind is a maximal flow, and together they are a flow of least cost by successive
 * shortest paths, whose lengths are known beforehand. */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

/* How a line stands to its range: another unit helps, does not matter, or hurts. */
enum { LACKS = -1, WITHIN = 0, BEYOND = 1 };

typedef struct {
    const socprev__grid *grid;
    socprev__transport transport;
    int64_t *have[2];        /* [n] */
    int64_t all, least, most; /* units in the table; what the total may be */
} task;

static size_t cell_at(const socprev__grid *grid, size_t axis, size_t i, size_t k)
{
    return axis == ROW ? i * grid->n[COLUMN] + k : k * grid->n[COLUMN] + i;
}

static bool has_slack(const socprev__grid *grid)
{
    return grid->n[ROW] > grid->real[ROW];
}

static int64_t least_of(const task *t, size_t axis, size_t i)
{
    const socprev__grid *grid = t->grid;
    int64_t room = has_slack(grid) ? grid->high[cell_at(grid, axis, i, grid->real[1 - axis])] : 0;
    return grid->total[axis][i] - room;
}

static void count(task *t)
{
    const socprev__grid *grid = t->grid;
    t->all = 0;
    for (size_t axis = 0; axis < 2; axis++)
        memset(t->have[axis], 0, grid->real[axis] * sizeof(int64_t));
    for (size_t i = 0; i < grid->real[ROW]; i++) {
        for (size_t j = 0; j < grid->real[COLUMN]; j++) {
            int64_t units = grid->units[i * grid->n[COLUMN] + j];
            t->have[ROW][i] += units;
            t->have[COLUMN][j] += units;
            t->all += units;
        }
    }
}

/* Room for more units in lines of one standing. */
static void open_lines(task *t, size_t axis, int standing)
{
    int64_t *left = t->transport.left[axis];
    for (size_t i = 0; i < t->grid->n[axis]; i++) {
        left[i] = 0;
        if (i >= t->grid->real[axis])
            continue;
        int64_t have = t->have[axis][i], least = least_of(t, axis, i);
        int64_t most = t->grid->total[axis][i];
        if (standing == LACKS && have < least)
            left[i] = least - have;
        else if (standing == WITHIN && have >= least && have < most)
            left[i] = most - have;
        else if (standing == BEYOND && have >= most)
            left[i] = SOCPREV_TOTAL_MAX;
    }
}

/* As many units as there are paths between lines of these standings, and no more than
 * `budget`; whether there were any. */
static bool send(task *t, int row_standing, int column_standing, int64_t budget)
{
    count(t);
    if (budget <= 0)
        return false;
    open_lines(t, ROW, row_standing);
    open_lines(t, COLUMN, column_standing);
    t->transport.budget = budget;
    socprev__transport_add(&t->transport);
    return t->transport.budget < budget;
}

static int64_t distance(int64_t have, int64_t least, int64_t most)
{
    return have < least ? least - have : have > most ? have - most : 0;
}

static int64_t change(task *t)
{
    bool total = has_slack(t->grid), more = true;
    (void)send(t, LACKS, LACKS, INT64_MAX);
    count(t);
    while (more) {
        more = send(t, LACKS, WITHIN, total ? t->most - t->all : INT64_MAX);
        count(t);
        more = send(t, WITHIN, LACKS, total ? t->most - t->all : INT64_MAX) || more;
        count(t);
    }
    for (more = total; more;) {
        more = send(t, WITHIN, WITHIN, t->least - t->all);
        count(t);
        more = send(t, BEYOND, LACKS, t->least - t->all) || more;
        count(t);
        more = send(t, LACKS, BEYOND, t->least - t->all) || more;
        count(t);
    }
    int64_t sum = total ? distance(t->all, t->least, t->most) : 0;
    for (size_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < t->grid->real[axis]; i++)
            sum += distance(t->have[axis][i], least_of(t, axis, i), t->grid->total[axis][i]);
    }
    return sum;
}

static bool find_change(const socprev__grid *grid, int64_t *out)
{
    task t = { .grid = grid };
    size_t slack = grid->real[COLUMN];
    bool made = socprev__transport_make(&t.transport, &grid->memory, grid->n, grid->low,
                                        grid->high, grid->total, grid->units);
    bool done = made;
    for (size_t axis = 0; axis < 2; axis++) {
        t.have[axis] = socprev__alloc(&grid->memory, grid->real[axis], sizeof(int64_t));
        done = done && t.have[axis] != NULL;
    }
    if (done) {
        for (size_t i = 0; i < grid->real[ROW]; i++)
            t.least += grid->total[ROW][i];
        t.least -= has_slack(grid) ? grid->total[COLUMN][slack] : 0;
        t.most = t.least + (has_slack(grid) ? grid->high[grid->cells - 1] : 0);
        for (size_t at = 0; at < grid->cells; at++) {
            bool real = !socprev__is_slack(grid, at / grid->n[COLUMN], at % grid->n[COLUMN]);
            grid->units[at] = grid->low[at];
            socprev__moves_set(&t.transport.moves, at / grid->n[COLUMN], at % grid->n[COLUMN],
                               real && grid->low[at] < grid->high[at], false);
        }
        *out = change(&t);
    }
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&grid->memory, t.have[axis], grid->real[axis], sizeof(int64_t));
    if (made)
        socprev__transport_clear(&t.transport);
    return done;
}

socprev_status socprev__conflict_repair(socprev_conflict *conflict, const socprev__grid *grid,
                                        int64_t quantum, socprev_error **err)
{
    int64_t units = 0;
    if (!find_change(grid, &units))
        return socprev__fail_nomem(err);
    if (!socprev__multiply(units, quantum, &conflict->repair))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("repair"));
    return SOCPREV_OK;
}
