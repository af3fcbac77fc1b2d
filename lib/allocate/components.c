/* Strongly connected components of a graph of rows and columns. Tarjan, SIAM J.
 * Computing 1 (1972), with a stack of its own instead of recursion. */
#include "allocate/allocate_internal.h"

#define NOT_REACHED SIZE_MAX

typedef struct {
    size_t rows, columns, nodes;
    socprev__leads leads;
    const void *context;
    size_t *component; /* [nodes] the first node of its component */
    size_t *number;    /* [nodes] order of discovery, from 1; 0 = not yet */
    size_t *low;       /* [nodes] earliest node that can be reached back */
    size_t *next;      /* [nodes] where the walk goes on */
    size_t *path;      /* [nodes] the walk */
    size_t *open;      /* [nodes] found, but in no component yet */
} walk;

/* The k-th neighbour of a node, and whether a move leads there. */
static bool leads_to(const walk *w, size_t node, size_t k, size_t *to)
{
    bool from_row = node < w->rows;
    *to = from_row ? w->rows + k : k;
    return w->leads(w->context, from_row ? node : k, from_row ? k : node - w->rows, from_row);
}

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
        if (w->next[node] < (node < w->rows ? w->columns : w->rows)) {
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

bool socprev__components_find(const struct socprev_memory *memory, size_t rows, size_t columns,
                              socprev__leads leads, const void *context, size_t *component)
{
    walk w = { .rows = rows, .columns = columns, .nodes = rows + columns,
               .leads = leads, .context = context, .component = component };
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
