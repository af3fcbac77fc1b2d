/* Unbiased controlled rounding: a random table whose cells have their exact values as
 * expectations. Cox, JASA 82 (1987).
 *
 * Cells that are not whole form a graph of rows and columns in which no node has
 * just one of them, all sums being whole (a row and a column of slack see to it). So
 * there is a circle; cells on it are raised and lowered in turn, by as much as it takes
 * until one is whole, this way round or that, with chances that keep the expectations.
 * Amounts are whole numbers over the common denominator: nothing is approximate. */
#include "allocate/grid.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

#define NOWHERE SIZE_MAX

typedef struct {
    const socprev_twoway_division *made;
    size_t n[2], nodes;
    int64_t *part;        /* [n * n] of a unit, over the denominator */
    socprev__moves moves; /* both ways where a cell is not whole */
    size_t *path, *place; /* [nodes] the walk, and where a node is on it */
    socprev__random random;
} walk;

static size_t cell_between(const walk *w, size_t a, size_t b)
{
    return (a < w->n[ROW] ? a : b) * w->n[COLUMN] + (a < w->n[ROW] ? b : a) - w->n[ROW];
}

static void set_part(walk *w, size_t at, int64_t part)
{
    bool open = part > 0 && part < w->made->denominator;
    w->part[at] = part;
    socprev__moves_set(&w->moves, at / w->n[COLUMN], at % w->n[COLUMN], open, open);
}

/* ---- start ------------------------------------------------------------------------ */

/* A line whose sum is prescribed has to be a whole number, the prescribed one. */
static socprev_status check_line(const socprev_twoway *problem,
                                 const socprev_twoway_division *made, int32_t axis, size_t i,
                                 int64_t whole, int64_t rest, socprev_error **err)
{
    int64_t least = 0, most = 0;
    if (socprev__twoway_is_own(problem, (size_t)axis))
        return SOCPREV_OK;
    socprev__twoway_line(made, problem, (size_t)axis, i, &least, &most);
    if (rest == 0 && least == whole && most == whole)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_UNBIASED_TOTAL,
                         SP_ITEM(axis == ROW ? "rows" : "columns", i),
                         axis == ROW ? SP_BOTH("row", "řádek") : SP_BOTH("column", "sloupec"),
                         SP_INT(i));
}

/* Parts of the cells of a line, and its slack, which makes them whole. */
static socprev_status add_line(walk *w, const socprev_twoway *problem, int32_t axis, size_t i,
                               int64_t *slack, socprev_error **err)
{
    int64_t rest = 0, units = 0, denominator = w->made->denominator;
    for (size_t k = 0; k < w->made->n[1 - axis]; k++) {
        size_t row = axis == ROW ? i : k, column = axis == ROW ? k : i;
        int64_t whole = 0, remainder = 0;
        socprev__exact_cell(w->made, row, column, &whole, &remainder);
        units += whole;
        rest += remainder;
        if (rest >= denominator) {
            rest -= denominator;
            units++;
        }
        if (axis == ROW)
            set_part(w, row * w->n[COLUMN] + column, remainder);
    }
    *slack = rest == 0 ? 0 : denominator - rest;
    return check_line(problem, w->made, axis, i, units, rest, err);
}

static socprev_status fill_parts(walk *w, const socprev_twoway *problem, socprev_error **err)
{
    const socprev_twoway_division *made = w->made;
    int64_t corner = 0;
    for (int32_t axis = 0; axis < 2; axis++) {
        for (size_t i = 0; i < made->n[axis]; i++) {
            int64_t slack = 0;
            socprev_status st = add_line(w, problem, axis, i, &slack, err);
            if (st != SOCPREV_OK)
                return st;
            if (!made->has_slack)
                continue;
            set_part(w, axis == ROW ? i * w->n[COLUMN] + made->n[COLUMN]
                                    : made->n[ROW] * w->n[COLUMN] + i, slack);
            corner += axis == ROW ? slack : 0;
            corner -= corner >= made->denominator ? made->denominator : 0;
        }
    }
    if (made->has_slack)
        set_part(w, w->n[ROW] * w->n[COLUMN] - 1, corner == 0 ? 0 : made->denominator - corner);
    return SOCPREV_OK;
}

/* ---- circles ------------------------------------------------------------------------ */

/* The next node of a walk that does not turn round. */
static size_t go_on(const walk *w, size_t node, size_t before)
{
    size_t first = node < w->n[ROW] ? w->n[ROW] : 0;
    size_t line = socprev__moves_next(&w->moves, node, 0, NULL);
    if (line != NOWHERE && first + line == before)
        line = socprev__moves_next(&w->moves, node, line + 1, NULL);
    return line == NOWHERE ? NOWHERE : first + line;
}

/* Cells between path[from], ... path[length - 1] and path[from] again: every other one
 * rises. */
static void turn_circle(walk *w, size_t from, size_t length)
{
    int64_t denominator = w->made->denominator, most[2] = { denominator, denominator };
    for (size_t k = from; k < length; k++) {
        size_t at = cell_between(w, w->path[k], w->path[k + 1 < length ? k + 1 : from]);
        size_t falls = (k - from) % 2;
        int64_t up = denominator - w->part[at], down = w->part[at];
        most[falls] = up < most[falls] ? up : most[falls];
        most[1 - falls] = down < most[1 - falls] ? down : most[1 - falls];
    }
    bool forward = socprev__random_below(&w->random, (uint64_t)(most[0] + most[1])) <
                   (uint64_t)most[1];
    int64_t amount = forward ? most[0] : -most[1];
    for (size_t k = from; k < length; k++) {
        size_t at = cell_between(w, w->path[k], w->path[k + 1 < length ? k + 1 : from]);
        set_part(w, at, w->part[at] + ((k - from) % 2 == 0 ? amount : -amount));
    }
}

/* Walks until no cell of the first node is left. */
static void walk_from(walk *w, size_t start)
{
    size_t length = 0;
    w->path[length] = start;
    w->place[start] = length++;
    while (length > 0) {
        size_t node = w->path[length - 1];
        size_t to = go_on(w, node, length > 1 ? w->path[length - 2] : NOWHERE);
        if (to == NOWHERE) {
            w->place[node] = NOWHERE;
            length--;
        } else if (w->place[to] == NOWHERE) {
            w->path[length] = to;
            w->place[to] = length++;
        } else {
            size_t from = w->place[to];
            turn_circle(w, from, length);
            while (length > from + 1)
                w->place[w->path[--length]] = NOWHERE;
        }
    }
}

static void round_parts(walk *w, socprev_twoway_division *made)
{
    for (size_t v = 0; v < w->nodes; v++)
        w->place[v] = NOWHERE;
    for (size_t i = 0; i < w->n[ROW]; i++)
        walk_from(w, i);
    for (size_t i = 0; i < made->n[ROW]; i++) {
        for (size_t j = 0; j < made->n[COLUMN]; j++) {
            int64_t whole = 0, remainder = 0;
            socprev__exact_cell(made, i, j, &whole, &remainder);
            bool up = w->part[i * w->n[COLUMN] + j] == made->denominator;
            made->units[i * made->n[COLUMN] + j] = whole + up;
        }
    }
}

socprev_status socprev__round_unbiased(const socprev_twoway *problem,
                                       socprev_twoway_division *made, socprev_error **err)
{
    const struct socprev_memory *memory = &made->memory;
    walk w = { .made = made,
               .n = { made->n[ROW] + made->has_slack, made->n[COLUMN] + made->has_slack } };
    w.nodes = w.n[ROW] + w.n[COLUMN];
    w.part = socprev__alloc(memory, w.n[ROW] * w.n[COLUMN], sizeof *w.part);
    w.path = socprev__alloc(memory, w.nodes, sizeof *w.path);
    w.place = socprev__alloc(memory, w.nodes, sizeof *w.place);
    socprev_status st = SOCPREV_OK;
    if (w.part == NULL || w.path == NULL || w.place == NULL ||
        !socprev__moves_make(&w.moves, memory, w.n[ROW], w.n[COLUMN])) {
        st = socprev__fail_nomem(err);
    } else {
        socprev__random_start(&w.random, (uint64_t)problem->seed, 0);
        st = fill_parts(&w, problem, err);
        if (st == SOCPREV_OK)
            round_parts(&w, made);
        socprev__moves_clear(&w.moves);
    }
    socprev__free(memory, w.place, w.nodes, sizeof *w.place);
    socprev__free(memory, w.path, w.nodes, sizeof *w.path);
    socprev__free(memory, w.part, w.n[ROW] * w.n[COLUMN], sizeof *w.part);
    return st;
}
