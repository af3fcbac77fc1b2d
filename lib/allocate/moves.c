/* Moves of units between rows and columns, one bit for each, and the strongly
 * connected components of that graph: Tarjan, SIAM J. Computing 1 (1972), with a
 * stack of its own instead of recursion. */
#include "allocate/grid.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, WORD = 64 };

#define NOT_REACHED SIZE_MAX

bool socprev__moves_make(socprev__moves *moves, const struct socprev_memory *memory, size_t rows,
                         size_t columns)
{
    *moves = (socprev__moves){ .memory = *memory,
                               .n = { rows, columns },
                               .words = { (columns + WORD - 1) / WORD, (rows + WORD - 1) / WORD } };
    for (size_t axis = 0; axis < 2; axis++)
        moves->bits[axis] =
            socprev__alloc(memory, moves->n[axis] * moves->words[axis], sizeof(uint64_t));
    if (moves->bits[ROW] != NULL && moves->bits[COLUMN] != NULL)
        return true;
    socprev__moves_clear(moves);
    return false;
}

void socprev__moves_clear(socprev__moves *moves)
{
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&moves->memory, moves->bits[axis], moves->n[axis] * moves->words[axis],
                      sizeof(uint64_t));
        moves->bits[axis] = NULL;
    }
}

size_t socprev__moves_next(const socprev__moves *moves, size_t node, size_t from,
                           const uint64_t *without)
{
    size_t words = moves->words[node < moves->n[ROW] ? ROW : COLUMN];
    const uint64_t *bits = socprev__moves_of(moves, node);
    uint64_t mask = ~(uint64_t)0 << from % WORD;
    for (size_t k = from / WORD; k < words; k++, mask = ~(uint64_t)0) {
        uint64_t word = bits[k] & mask & (without == NULL ? ~(uint64_t)0 : ~without[k]);
        if (word != 0)
            return k * WORD + socprev__lowest_bit(word);
    }
    return SIZE_MAX;
}

/* ---- components ------------------------------------------------------------------- */

typedef struct {
    const socprev__moves *moves;
    size_t nodes;
    size_t *component; /* [nodes] the first node of its component */
    size_t *number;    /* [nodes] order of discovery, from 1; 0 = not yet */
    size_t *low;       /* [nodes] earliest node that can be reached back */
    size_t *next;      /* [nodes] where the walk goes on */
    size_t *path;      /* [nodes] the walk */
    size_t *open;      /* [nodes] found, but in no component yet */
} walk;

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
    size_t length = 0, n_open = 0, rows = w->moves->n[ROW];
    w->path[length++] = w->open[n_open++] = start;
    w->number[start] = w->low[start] = ++*discovered;
    while (length > 0) {
        size_t node = w->path[length - 1];
        size_t line = socprev__moves_next(w->moves, node, w->next[node], NULL);
        if (line != SIZE_MAX) {
            size_t to = node < rows ? rows + line : line;
            w->next[node] = line + 1;
            if (w->number[to] == 0) {
                w->path[length++] = w->open[n_open++] = to;
                w->number[to] = w->low[to] = ++*discovered;
            } else if (w->component[to] == NOT_REACHED && w->number[to] < w->low[node]) {
                w->low[node] = w->number[to];
            }
            continue;
        }
        w->next[node] = w->moves->words[node < rows ? ROW : COLUMN] * WORD;
        length--;
        if (w->low[node] == w->number[node])
            close_component(w, node, &n_open);
        else if (w->low[node] < w->low[w->path[length - 1]])
            w->low[w->path[length - 1]] = w->low[node];
    }
}

bool socprev__components_find(const socprev__moves *moves, size_t *component)
{
    const struct socprev_memory *memory = &moves->memory;
    walk w = { .moves = moves, .nodes = moves->n[ROW] + moves->n[COLUMN],
               .component = component };
    size_t **arrays[] = { &w.number, &w.low, &w.next, &w.path, &w.open };
    bool done = true;
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++) {
        *arrays[k] = socprev__alloc(memory, w.nodes, sizeof **arrays[k]);
        done = done && *arrays[k] != NULL;
    }
    size_t discovered = 0;
    for (size_t v = 0; v < w.nodes; v++)
        component[v] = NOT_REACHED;
    for (size_t v = 0; v < w.nodes && done; v++) {
        if (w.number[v] == 0)
            walk_from(&w, v, &discovered);
    }
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(memory, *arrays[k], w.nodes, sizeof **arrays[k]);
    return done;
}
