/* From one best table to the canonical one.
 *
 * Two best tables differ by cycles of free moves. A cell is tied when it lies
 * on such a cycle: its row and column are in one strongly connected component
 * of the graph of free moves (Tarjan 1972). Reading row by row, each tied cell
 * goes up if a cycle through it avoids all cells settled before. */
#include "allocate/allocate_internal.h"

#define NOT_REACHED SIZE_MAX

typedef struct {
    socprev__rounding *rounding;
    size_t nodes;      /* rows, then columns */
    size_t *number;    /* [nodes] order of discovery, from 1; 0 = not yet */
    size_t *low;       /* [nodes] earliest node that can be reached back */
    size_t *component; /* [nodes] */
    size_t *next;      /* [nodes] where the walk goes on; parent in a search */
    size_t *path;      /* [nodes] the walk; queue in a search */
    size_t *open;      /* [nodes] found, but in no component yet */
} walk;

static void walk_clear(walk *w)
{
    size_t *arrays[] = { w->number, w->low, w->component, w->next, w->path, w->open };
    for (size_t i = 0; i < SOCPREV__COUNT(arrays); i++)
        socprev__free(&w->rounding->memory, arrays[i], w->nodes, sizeof *arrays[i]);
}

static bool walk_make(walk *w, socprev__rounding *rounding)
{
    size_t nodes = rounding->rows + rounding->columns;
    *w = (walk){ .rounding = rounding, .nodes = nodes };
    size_t **arrays[] = { &w->number, &w->low, &w->component, &w->next, &w->path, &w->open };
    for (size_t i = 0; i < SOCPREV__COUNT(arrays); i++) {
        *arrays[i] = socprev__alloc(&rounding->memory, nodes, sizeof **arrays[i]);
        if (*arrays[i] == NULL) {
            walk_clear(w);
            return false;
        }
    }
    return true;
}

/* The k-th neighbour of a node, and whether a free move leads there. */
static bool leads_to(const walk *w, size_t node, size_t k, size_t *to)
{
    size_t rows = w->rounding->rows;
    bool from_row = node < rows;
    *to = from_row ? rows + k : k;
    return socprev__cell_leads(w->rounding, from_row ? node : k, (from_row ? k : node - rows),
                               from_row);
}

static size_t neighbours(const walk *w, size_t node)
{
    return node < w->rounding->rows ? w->rounding->columns : w->rounding->rows;
}

/* ---- components ----------------------------------------------------------- */

/* Closes the component whose first node is `root`. */
static void close_component(walk *w, size_t root, size_t *n_open)
{
    size_t node;
    do {
        node = w->open[--*n_open];
        w->component[node] = root;
    } while (node != root);
}

static void walk_from(walk *w, size_t start, size_t *discovered)
{
    size_t length = 0, n_open = 0;
    w->path[length++] = w->open[n_open++] = start;
    w->number[start] = w->low[start] = ++*discovered;
    while (length > 0) {
        size_t node = w->path[length - 1], to = 0;
        if (w->next[node] < neighbours(w, node)) {
            if (!leads_to(w, node, w->next[node]++, &to))
                continue;
            if (w->number[to] == 0) {
                w->path[length++] = w->open[n_open++] = to;
                w->number[to] = w->low[to] = ++*discovered;
            } else if (w->component[to] == NOT_REACHED && w->number[to] < w->low[node]) {
                w->low[node] = w->number[to];
            }
            continue;
        }
        length--;
        if (w->low[node] == w->number[node])
            close_component(w, node, &n_open);
        else if (w->low[node] < w->low[w->path[length - 1]])
            w->low[w->path[length - 1]] = w->low[node];
    }
}

static void find_components(walk *w)
{
    size_t discovered = 0;
    for (size_t v = 0; v < w->nodes; v++) {
        w->number[v] = w->next[v] = 0;
        w->component[v] = NOT_REACHED;
    }
    for (size_t v = 0; v < w->nodes; v++) {
        if (w->number[v] == 0)
            walk_from(w, v, &discovered);
    }
}

/* ---- canonical table --------------------------------------------------------- */

/* Finds free moves from a column to a row; `next` holds the way back. */
static bool find_way(walk *w, size_t column, size_t row)
{
    size_t rows = w->rounding->rows, head = 0, tail = 0;
    for (size_t v = 0; v < w->nodes; v++)
        w->next[v] = NOT_REACHED;
    w->next[rows + column] = rows + column;
    w->path[tail++] = rows + column;
    while (head < tail) {
        size_t node = w->path[head++], to = 0;
        /* rows above are settled: no way leads through them */
        for (size_t k = node < rows ? 0 : row; k < neighbours(w, node); k++) {
            if (!leads_to(w, node, k, &to) || w->next[to] != NOT_REACHED)
                continue;
            w->next[to] = node;
            if (to == row)
                return true;
            w->path[tail++] = to;
        }
    }
    return false;
}

static void flip_way(walk *w, size_t column, size_t row)
{
    size_t rows = w->rounding->rows, columns = w->rounding->columns;
    uint8_t *cell = w->rounding->cell;
    cell[row * columns + column] ^= SOCPREV__CELL_UP;
    for (size_t node = row; node != rows + column; node = w->next[node]) {
        size_t from = w->next[node];
        size_t i = node < rows ? node : from, j = (node < rows ? from : node) - rows;
        cell[i * columns + j] ^= SOCPREV__CELL_UP;
    }
}

/* Whether some cell of the row that is up could still go down for nothing. */
static bool has_slack(const walk *w, size_t row)
{
    for (size_t j = 0; j < w->rounding->columns; j++) {
        if (socprev__cell_leads(w->rounding, row, j, false))
            return true;
    }
    return false;
}

static void settle_row(walk *w, size_t row, size_t columns)
{
    uint8_t *cell = w->rounding->cell + row * w->rounding->columns;
    bool slack = true;
    for (size_t j = 0; j < columns; j++) {
        if ((cell[j] & SOCPREV__CELL_TIED) == 0)
            continue;
        if ((cell[j] & SOCPREV__CELL_UP) == 0 && slack) {
            slack = has_slack(w, row);
            if (slack && find_way(w, j, row))
                flip_way(w, j, row);
        }
        cell[j] |= SOCPREV__CELL_FROZEN;
    }
}

socprev_status socprev__rounding_settle(socprev__rounding *rounding, size_t rows, size_t columns,
                                        socprev_error **err)
{
    walk w;
    if (!walk_make(&w, rounding))
        return socprev__fail_nomem(err);
    find_components(&w);
    for (size_t i = 0; i < rounding->rows; i++) {
        for (size_t j = 0; j < rounding->columns; j++) {
            if (w.component[i] == w.component[rounding->rows + j] &&
                socprev__cell_is_tight(rounding, i, j))
                rounding->cell[i * rounding->columns + j] |= SOCPREV__CELL_TIED;
        }
    }
    for (size_t i = 0; i < rows; i++)
        settle_row(&w, i, columns);
    walk_clear(&w);
    return SOCPREV_OK;
}
