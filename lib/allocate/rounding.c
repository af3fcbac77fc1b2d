/* Which cells of a table to round up: a transport problem with unit cells.
 *
 * Rows first take their cheapest cells; then columns hold too many or too few.
 * Units move from columns that have too many along cheapest chains column -
 * row - column: prices make all moves cost 0 or more, Dijkstra's algorithm finds
 * the distances, and then all chains that have become free are used at once.
 * Ford & Fulkerson 1957; Ahuja, Magnanti & Orlin, Network Flows 1993, 9.8. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

/* ---- the grid ------------------------------------------------------------- */

bool socprev__rounding_make(socprev__rounding *rounding, const struct socprev_memory *memory,
                            size_t rows, size_t columns)
{
    *rounding = (socprev__rounding){ .memory = *memory, .rows = rows, .columns = columns };
    size_t n[2] = { rows, columns };
    bool done = rows <= SIZE_MAX / columns;
    if (done) {
        rounding->cost = socprev__alloc(memory, rows * columns, sizeof *rounding->cost);
        rounding->cell = socprev__alloc(memory, rows * columns, sizeof *rounding->cell);
        done = rounding->cost != NULL && rounding->cell != NULL;
    }
    for (size_t axis = 0; axis < 2 && done; axis++) {
        rounding->need[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        rounding->price[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        rounding->cut[axis] = socprev__alloc(memory, n[axis], sizeof(uint8_t));
        done = rounding->need[axis] != NULL && rounding->price[axis] != NULL &&
               rounding->cut[axis] != NULL;
    }
    if (!done)
        socprev__rounding_clear(rounding);
    return done;
}

void socprev__rounding_clear(socprev__rounding *rounding)
{
    size_t n[2] = { rounding->rows, rounding->columns };
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&rounding->memory, rounding->need[axis], n[axis], sizeof(int64_t));
        socprev__free(&rounding->memory, rounding->price[axis], n[axis], sizeof(int64_t));
        socprev__free(&rounding->memory, rounding->cut[axis], n[axis], sizeof(uint8_t));
        rounding->need[axis] = rounding->price[axis] = NULL;
        rounding->cut[axis] = NULL;
    }
    socprev__free(&rounding->memory, rounding->cost, n[0] * n[1], sizeof *rounding->cost);
    socprev__free(&rounding->memory, rounding->cell, n[0] * n[1], sizeof *rounding->cell);
    rounding->cost = NULL;
    rounding->cell = NULL;
}

/* What rounding a cell up costs beyond the prices of its row and column. */
static int64_t reduced(const socprev__rounding *rounding, size_t row, size_t column)
{
    return rounding->cost[row * rounding->columns + column] - rounding->price[ROW][row] -
           rounding->price[COLUMN][column];
}

bool socprev__cell_is_tight(const socprev__rounding *rounding, size_t row, size_t column)
{
    return (rounding->cell[row * rounding->columns + column] & SOCPREV__CELL_FREE) != 0 &&
           reduced(rounding, row, column) == 0;
}

bool socprev__cell_leads(const socprev__rounding *rounding, size_t row, size_t column,
                         bool from_row)
{
    uint8_t cell = rounding->cell[row * rounding->columns + column];
    bool up = (cell & SOCPREV__CELL_UP) != 0;
    return up != from_row && (cell & SOCPREV__CELL_FROZEN) == 0 &&
           socprev__cell_is_tight(rounding, row, column);
}

/* ---- start: each row takes its cheapest cells -------------------------------- */

/* One free cell of a row; among equal costs the column that lacks most. */
typedef struct {
    int64_t cost, lack;
    size_t column;
} offer;

static int compare_offers(const void *left, const void *right)
{
    offer a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    if (a.cost != b.cost)
        return a.cost < b.cost ? -1 : 1;
    if (a.lack != b.lack)
        return a.lack > b.lack ? -1 : 1;
    return (a.column > b.column) - (a.column < b.column);
}

/* A row that cannot get what it needs from its own cells is a conflict alone;
 * one whose whole parts are too many already, all others with all columns. */
static void cut_row(socprev__rounding *rounding, size_t row)
{
    bool too_few = rounding->need[ROW][row] > 0;
    memset(rounding->cut[ROW], too_few ? 0 : 1, rounding->rows);
    memset(rounding->cut[COLUMN], too_few ? 0 : 1, rounding->columns);
    rounding->cut[ROW][row] = too_few;
}

static socprev_status start_row(socprev__rounding *rounding, size_t row, int64_t *lack,
                                offer *offers, socprev_error **err)
{
    size_t n = 0;
    for (size_t j = 0; j < rounding->columns; j++) {
        size_t at = row * rounding->columns + j;
        if ((rounding->cell[at] & SOCPREV__CELL_FREE) != 0)
            offers[n++] = (offer){ rounding->cost[at], lack[j], j };
    }
    int64_t need = rounding->need[ROW][row];
    if (need < 0 || (uint64_t)need > n) {
        cut_row(rounding, row);
        return SOCPREV_E_INFEASIBLE;
    }
    if (!socprev__sort(&rounding->memory, offers, n, sizeof *offers, compare_offers))
        return socprev__fail_nomem(err);
    for (int64_t k = 0; k < need; k++) {
        rounding->cell[row * rounding->columns + offers[k].column] |= SOCPREV__CELL_UP;
        lack[offers[k].column]--;
    }
    if (n > 0)
        rounding->price[ROW][row] = offers[need > 0 ? need - 1 : 0].cost;
    return SOCPREV_OK;
}

/* ---- distances ----------------------------------------------------------------- */

/* Nodes are rows, then columns. */
typedef struct {
    socprev__rounding *rounding;
    size_t nodes;
    int64_t *lack;     /* [columns] cells still to go up; negative = too many */
    int64_t *distance; /* [nodes] INT64_MAX = not reached */
    uint8_t *seen;     /* [nodes] */
    size_t *next;      /* [nodes] where the search for a chain goes on */
    size_t *chain;     /* [nodes] */
    offer *offers;     /* [columns] */
} search;

static void search_clear(search *s)
{
    const struct socprev_memory *memory = &s->rounding->memory;
    socprev__free(memory, s->lack, s->rounding->columns, sizeof *s->lack);
    socprev__free(memory, s->distance, s->nodes, sizeof *s->distance);
    socprev__free(memory, s->seen, s->nodes, sizeof *s->seen);
    socprev__free(memory, s->next, s->nodes, sizeof *s->next);
    socprev__free(memory, s->chain, s->nodes, sizeof *s->chain);
    socprev__free(memory, s->offers, s->rounding->columns, sizeof *s->offers);
}

static bool search_make(search *s, socprev__rounding *rounding)
{
    const struct socprev_memory *memory = &rounding->memory;
    *s = (search){ .rounding = rounding, .nodes = rounding->rows + rounding->columns };
    s->lack = socprev__alloc(memory, rounding->columns, sizeof *s->lack);
    s->distance = socprev__alloc(memory, s->nodes, sizeof *s->distance);
    s->seen = socprev__alloc(memory, s->nodes, sizeof *s->seen);
    s->next = socprev__alloc(memory, s->nodes, sizeof *s->next);
    s->chain = socprev__alloc(memory, s->nodes, sizeof *s->chain);
    s->offers = socprev__alloc(memory, rounding->columns, sizeof *s->offers);
    if (s->lack == NULL || s->distance == NULL || s->seen == NULL || s->next == NULL ||
        s->chain == NULL || s->offers == NULL) {
        search_clear(s);
        return false;
    }
    memcpy(s->lack, rounding->need[COLUMN], rounding->columns * sizeof *s->lack);
    return true;
}

static void relax(int64_t *distance, int64_t through, int64_t step)
{
    if (through + step < *distance)
        *distance = through + step;
}

/* From a row a free cell that is down leads on; from a column one that is up. */
static void spread(search *s, size_t node)
{
    const socprev__rounding *rounding = s->rounding;
    size_t rows = rounding->rows, columns = rounding->columns;
    int64_t here = s->distance[node];
    if (node < rows) {
        for (size_t j = 0; j < columns; j++) {
            if ((rounding->cell[node * columns + j] & (SOCPREV__CELL_UP | SOCPREV__CELL_FREE)) ==
                SOCPREV__CELL_FREE)
                relax(&s->distance[rows + j], here, reduced(rounding, node, j));
        }
    } else {
        for (size_t i = 0; i < rows; i++) {
            if ((rounding->cell[i * columns + node - rows] & SOCPREV__CELL_UP) != 0)
                relax(&s->distance[i], here, -reduced(rounding, i, node - rows));
        }
    }
}

/* Distances from the columns that have too many; the farthest column reached
 * that has too few, or INT64_MAX for none. Dijkstra 1959 on a dense graph. */
static int64_t measure(search *s)
{
    size_t rows = s->rounding->rows;
    int64_t farthest = INT64_MAX;
    memset(s->seen, 0, s->nodes);
    for (size_t v = 0; v < s->nodes; v++)
        s->distance[v] = v >= rows && s->lack[v - rows] < 0 ? 0 : INT64_MAX;
    for (;;) {
        size_t nearest = s->nodes;
        for (size_t v = 0; v < s->nodes; v++) {
            if (!s->seen[v] && s->distance[v] < INT64_MAX &&
                (nearest == s->nodes || s->distance[v] < s->distance[nearest]))
                nearest = v;
        }
        if (nearest == s->nodes)
            return farthest;
        s->seen[nearest] = 1;
        if (nearest >= rows && s->lack[nearest - rows] > 0)
            farthest = s->distance[nearest];
        spread(s, nearest);
    }
}

/* Prices move by the distances, so that all shortest chains become free. */
static void reprice(search *s, int64_t farthest)
{
    size_t rows = s->rounding->rows;
    for (size_t v = 0; v < s->nodes; v++) {
        int64_t move = s->distance[v] < farthest ? s->distance[v] : farthest;
        if (v < rows)
            s->rounding->price[ROW][v] -= move;
        else
            s->rounding->price[COLUMN][v - rows] += move;
    }
}

/* ---- chains --------------------------------------------------------------------- */

/* Goes on from the node at the end of a chain; false at a dead end. */
static bool extend(search *s, size_t node, size_t *to)
{
    size_t rows = s->rounding->rows;
    bool from_row = node < rows;
    size_t first = from_row ? rows : 0, count = from_row ? s->rounding->columns : rows;
    for (; s->next[node] < count; s->next[node]++) {
        size_t other = first + s->next[node];
        size_t row = from_row ? node : other, column = (from_row ? other : node) - rows;
        if (!s->seen[other] && socprev__cell_leads(s->rounding, row, column, from_row)) {
            *to = other;
            return true;
        }
    }
    return false;
}

static void flip(search *s, size_t length)
{
    size_t rows = s->rounding->rows, columns = s->rounding->columns;
    for (size_t k = 1; k < length; k++) {
        size_t a = s->chain[k - 1], b = s->chain[k];
        size_t row = a < rows ? a : b, column = (a < rows ? b : a) - rows;
        s->rounding->cell[row * columns + column] ^= SOCPREV__CELL_UP;
    }
    s->lack[s->chain[0] - rows]++;
    s->lack[s->chain[length - 1] - rows]--;
}

/* Moves one unit from a column along free cells to one that lacks it. */
static bool move_unit(search *s, size_t column)
{
    size_t length = 0, rows = s->rounding->rows;
    s->seen[rows + column] = 1;
    s->chain[length++] = rows + column;
    while (length > 0) {
        size_t to = 0;
        if (!extend(s, s->chain[length - 1], &to)) {
            length--;
            continue;
        }
        s->seen[to] = 1;
        s->chain[length++] = to;
        if (to >= rows && s->lack[to - rows] > 0) {
            flip(s, length);
            return true;
        }
    }
    return false;
}

static int64_t surplus(const search *s)
{
    int64_t sum = 0;
    for (size_t j = 0; j < s->rounding->columns; j++)
        sum += s->lack[j] < 0 ? -s->lack[j] : 0;
    return sum;
}

/* No chain leads on: what was reached is the conflict (Gale 1957). */
static void cut_reached(search *s)
{
    memcpy(s->rounding->cut[ROW], s->seen, s->rounding->rows);
    memcpy(s->rounding->cut[COLUMN], s->seen + s->rounding->rows, s->rounding->columns);
}

socprev_status socprev__rounding_solve(socprev__rounding *rounding, socprev_run *run,
                                       socprev_error **err)
{
    search s;
    if (!search_make(&s, rounding))
        return socprev__fail_nomem(err);
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < rounding->rows && st == SOCPREV_OK; i++)
        st = start_row(rounding, i, s.lack, s.offers, err);
    int64_t start = surplus(&s);
    for (int64_t left = start; left > 0 && st == SOCPREV_OK; left = surplus(&s)) {
        if (socprev__run_step(run, start - left, start)) {
            st = socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
            break;
        }
        int64_t farthest = measure(&s);
        if (farthest == INT64_MAX) {
            cut_reached(&s);
            st = SOCPREV_E_INFEASIBLE;
            break;
        }
        reprice(&s, farthest);
        memset(s.seen, 0, s.nodes);
        memset(s.next, 0, s.nodes * sizeof *s.next);
        for (size_t j = 0; j < rounding->columns; j++) {
            while (s.lack[j] < 0 && move_unit(&s, j))
                ;
        }
    }
    search_clear(&s);
    return st;
}
