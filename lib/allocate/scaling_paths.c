/* Units from columns that have too many to columns that lack some, along chains
 * column - row - column that cost least: successive shortest paths, also called
 * tie and transfer (Balinski & Demange 1989). Costs multiply instead of adding:
 * how far the quotient is from the signpost that it must pass. */
#include "allocate/biproportional.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

static const double least = 1e-120, most = 1e120, farthest = 1e280;

typedef struct {
    const socprev__scaling *scaling;
    const socprev__grid *grid;
    size_t rows, columns, nodes;
    double *distance; /* [nodes] 0 = not reached */
    size_t *from;     /* [nodes] */
    uint8_t *closed;  /* [nodes] */
} search;

/* The factor of the move between a node and the k-th line of the other axis: a
 * cell goes up from its row, down from its column. 0 = not allowed. */
static double move(const search *s, size_t node, size_t k)
{
    const socprev__grid *grid = s->grid;
    bool up = node < s->rows;
    size_t i = up ? node : k, j = up ? k : node - s->rows, at = i * s->columns + j;
    int64_t units = grid->units[at];
    if (up ? units >= grid->high[at] : units <= grid->low[at])
        return 0;
    double heft = up ? s->scaling->heft[ROW][at] : s->scaling->heft[COLUMN][j * s->rows + i];
    double quotient = heft * s->scaling->multiplier[ROW][i] * s->scaling->multiplier[COLUMN][j];
    int64_t unit = socprev__unit_of(grid, i, j, up ? units : units - 1);
    double signpost = socprev__signpost_near(&grid->rule, unit);
    double factor = up ? signpost / quotient : quotient / signpost;
    return factor < most ? (factor > 1 ? factor : 1) : most;
}

/* The nearest node that is not closed; SIZE_MAX = none. */
static size_t nearest(const search *s)
{
    size_t best = SIZE_MAX;
    for (size_t v = 0; v < s->nodes; v++) {
        if (!s->closed[v] && s->distance[v] > 0 &&
            (best == SIZE_MAX || s->distance[v] < s->distance[best]))
            best = v;
    }
    return best;
}

/* Dijkstra from all columns with a surplus; the column that lacks, or SIZE_MAX. */
static size_t find_path(search *s, const int64_t *lack)
{
    for (size_t v = 0; v < s->nodes; v++) {
        bool source = v >= s->rows && lack[v - s->rows] < 0;
        s->distance[v] = source ? 1 : 0;
        s->closed[v] = 0;
        s->from[v] = SIZE_MAX;
    }
    for (size_t node = nearest(s); node != SIZE_MAX; node = nearest(s)) {
        if (node >= s->rows && lack[node - s->rows] > 0)
            return node;
        s->closed[node] = 1;
        bool up = node < s->rows;
        for (size_t k = 0; k < (up ? s->columns : s->rows); k++) {
            size_t to = up ? s->rows + k : k;
            double factor = s->closed[to] ? 0 : move(s, node, k);
            if (!(factor > 0))
                continue;
            double distance = s->distance[node] * factor;
            distance = distance < farthest ? distance : farthest;
            if (s->from[to] == SIZE_MAX && s->distance[to] > 0)
                continue; /* a source */
            if (!(s->distance[to] > 0) || distance < s->distance[to]) {
                s->distance[to] = distance;
                s->from[to] = node;
            }
        }
    }
    return SIZE_MAX;
}

/* New multipliers make all moves on the path cost nothing, and no move less. */
static void reprice(search *s, size_t end)
{
    for (size_t v = 0; v < s->nodes; v++) {
        if (!s->closed[v])
            continue;
        double factor = s->distance[end] / s->distance[v];
        double *multiplier = v < s->rows ? &s->scaling->multiplier[ROW][v]
                                         : &s->scaling->multiplier[COLUMN][v - s->rows];
        double value = *multiplier * (v < s->rows ? factor : 1 / factor);
        *multiplier = value > most ? most : value > least ? value : least;
    }
}

static size_t step_cell(const search *s, size_t node, size_t to)
{
    bool up = node < s->rows;
    size_t i = up ? node : to, j = (up ? to : node) - s->rows;
    return i * s->columns + j;
}

static int64_t lesser(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* How many units to move: one by one when few are left; of many, a part, which
 * may be too many for the prices, but the exact search mends that. */
static int64_t units_to_move(const search *s, size_t end, const int64_t *lack, int64_t left)
{
    enum { PART = 4, FEW_PER_NODE = 16 };
    const socprev__grid *grid = s->grid;
    if (left <= (int64_t)(FEW_PER_NODE * s->nodes))
        return 1;
    int64_t most_units = lack[end - s->rows];
    size_t to = end;
    for (; s->from[to] != SIZE_MAX; to = s->from[to]) {
        size_t at = step_cell(s, s->from[to], to);
        most_units = lesser(most_units, s->from[to] < s->rows ? grid->high[at] - grid->units[at]
                                                              : grid->units[at] - grid->low[at]);
    }
    most_units = lesser(most_units, -lack[to - s->rows]);
    return most_units > PART ? most_units / PART : 1;
}

static void move_units(search *s, size_t end, int64_t *lack, int64_t count)
{
    size_t to = end;
    lack[end - s->rows] -= count;
    for (; s->from[to] != SIZE_MAX; to = s->from[to])
        s->grid->units[step_cell(s, s->from[to], to)] += s->from[to] < s->rows ? count : -count;
    lack[to - s->rows] += count;
}

static socprev_status move_all(search *s, int64_t *lack, socprev_run *run, socprev_error **err)
{
    int64_t left = 0;
    for (size_t j = 0; j < s->columns; j++)
        left += lack[j] > 0 ? lack[j] : 0;
    while (left > 0) {
        if (socprev__run_step(run, 0, 0))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        size_t end = find_path(s, lack);
        if (NEVER(end == SIZE_MAX)) /* some table with these totals exists */
            return socprev__fail(err, SOCPREV_E_INTERNAL, SP_ALLOCATE_VERIFY, NULL,
                                 SP_TEXT("path"), SP_INT(left));
        reprice(s, end);
        int64_t count = units_to_move(s, end, lack, left);
        move_units(s, end, lack, count);
        left -= count;
    }
    return SOCPREV_OK;
}

socprev_status socprev__scaling_paths(const socprev__scaling *scaling, int64_t *lack,
                                      socprev_run *run, socprev_error **err)
{
    const socprev__grid *grid = scaling->grid;
    const struct socprev_memory *memory = &grid->memory;
    search s = { .scaling = scaling, .grid = grid,
                 .rows = grid->n[ROW], .columns = grid->n[COLUMN] };
    s.nodes = s.rows + s.columns;
    s.distance = socprev__alloc(memory, s.nodes, sizeof *s.distance);
    s.from = socprev__alloc(memory, s.nodes, sizeof *s.from);
    s.closed = socprev__alloc(memory, s.nodes, sizeof *s.closed);
    bool done = s.distance != NULL && s.from != NULL && s.closed != NULL;
    socprev_status st = done ? move_all(&s, lack, run, err) : socprev__fail_nomem(err);
    socprev__free(memory, s.closed, s.nodes, sizeof *s.closed);
    socprev__free(memory, s.from, s.nodes, sizeof *s.from);
    socprev__free(memory, s.distance, s.nodes, sizeof *s.distance);
    return st;
}
