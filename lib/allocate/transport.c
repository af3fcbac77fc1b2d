/* A table with given totals between bounds of its cells: a maximal flow from rows
 * to columns, level by level. Dinic 1970; Hoffman 1960. */
#include "allocate/allocate_internal.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

#define NOT_REACHED SIZE_MAX

bool socprev__transport_make(socprev__transport *t, const struct socprev_memory *memory,
                             const size_t n[2], const int64_t *low, const int64_t *high,
                             int64_t *const total[2], int64_t *units)
{
    *t = (socprev__transport){
        .memory = *memory, .n = { n[0], n[1] }, .low = low, .high = high, .units = units
    };
    size_t nodes = n[ROW] + n[COLUMN];
    t->level = socprev__alloc(memory, nodes, sizeof *t->level);
    t->next = socprev__alloc(memory, nodes, sizeof *t->next);
    t->path = socprev__alloc(memory, nodes, sizeof *t->path);
    bool done = t->level != NULL && t->next != NULL && t->path != NULL;
    for (size_t axis = 0; axis < 2; axis++) {
        t->left[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        done = done && t->left[axis] != NULL;
        if (t->left[axis] != NULL)
            memcpy(t->left[axis], total[axis], n[axis] * sizeof(int64_t));
    }
    if (!done)
        socprev__transport_clear(t);
    return done;
}

void socprev__transport_clear(socprev__transport *t)
{
    size_t nodes = t->n[ROW] + t->n[COLUMN];
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&t->memory, t->left[axis], t->n[axis], sizeof(int64_t));
    size_t *arrays[] = { t->level, t->next, t->path };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(&t->memory, arrays[k], nodes, sizeof(size_t));
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Floors first; then each row takes from the first columns that have some left. */
static void start(socprev__transport *t)
{
    for (size_t i = 0; i < t->n[ROW]; i++) {
        for (size_t j = 0; j < t->n[COLUMN]; j++) {
            size_t at = i * t->n[COLUMN] + j;
            t->units[at] = t->low[at];
            t->left[ROW][i] -= t->low[at];
            t->left[COLUMN][j] -= t->low[at];
        }
    }
    for (size_t i = 0; i < t->n[ROW]; i++) {
        for (size_t j = 0; j < t->n[COLUMN] && t->left[ROW][i] > 0; j++) {
            size_t at = i * t->n[COLUMN] + j;
            int64_t more = least(least(t->left[ROW][i], t->left[COLUMN][j]),
                                 t->high[at] - t->low[at]);
            if (more <= 0)
                continue;
            t->units[at] += more;
            t->left[ROW][i] -= more;
            t->left[COLUMN][j] -= more;
        }
    }
}

/* The k-th neighbour of a node, and how much can be moved there. */
static int64_t room(const socprev__transport *t, size_t node, size_t k, size_t *to)
{
    bool from_row = node < t->n[ROW];
    *to = from_row ? t->n[ROW] + k : k;
    size_t at = from_row ? node * t->n[COLUMN] + k : k * t->n[COLUMN] + node - t->n[ROW];
    return from_row ? t->high[at] - t->units[at] : t->units[at] - t->low[at];
}

static size_t neighbours(const socprev__transport *t, size_t node)
{
    return node < t->n[ROW] ? t->n[COLUMN] : t->n[ROW];
}

/* Levels by breadth; whether a column is reached that has something left. */
static bool find_levels(socprev__transport *t)
{
    size_t nodes = t->n[ROW] + t->n[COLUMN], head = 0, tail = 0;
    bool found = false;
    for (size_t v = 0; v < nodes; v++) {
        t->next[v] = 0;
        t->level[v] = NOT_REACHED;
        if (v < t->n[ROW] && t->left[ROW][v] > 0) {
            t->level[v] = 0;
            t->path[tail++] = v;
        }
    }
    while (head < tail) {
        size_t node = t->path[head++], to = 0;
        for (size_t k = 0; k < neighbours(t, node); k++) {
            if (room(t, node, k, &to) <= 0 || t->level[to] != NOT_REACHED)
                continue;
            t->level[to] = t->level[node] + 1;
            t->path[tail++] = to;
            found = found || (to >= t->n[ROW] && t->left[COLUMN][to - t->n[ROW]] > 0);
        }
    }
    return found;
}

static void add(socprev__transport *t, size_t from, size_t to, int64_t amount)
{
    bool up = from < t->n[ROW];
    size_t i = up ? from : to, j = (up ? to : from) - t->n[ROW];
    t->units[i * t->n[COLUMN] + j] += up ? amount : -amount;
}

static void move_along(socprev__transport *t, size_t length)
{
    size_t row = t->path[0], column = t->path[length - 1] - t->n[ROW], to = 0;
    int64_t amount = least(t->left[ROW][row], t->left[COLUMN][column]);
    for (size_t k = 0; k + 1 < length; k++) {
        size_t next = t->path[k + 1];
        size_t which = next < t->n[ROW] ? next : next - t->n[ROW];
        amount = least(amount, room(t, t->path[k], which, &to));
    }
    for (size_t k = 0; k + 1 < length; k++)
        add(t, t->path[k], t->path[k + 1], amount);
    t->left[ROW][row] -= amount;
    t->left[COLUMN][column] -= amount;
}

/* Moves what a row lacks along paths that go up level by level. */
static void move_from(socprev__transport *t, size_t row)
{
    size_t length = 1;
    t->path[0] = row;
    while (length > 0 && t->left[ROW][row] > 0) {
        size_t node = t->path[length - 1], to = 0;
        if (node >= t->n[ROW] && t->left[COLUMN][node - t->n[ROW]] > 0) {
            move_along(t, length);
            length = 1;
            continue;
        }
        size_t *k = &t->next[node];
        while (*k < neighbours(t, node) &&
               (room(t, node, *k, &to) <= 0 || t->level[to] != t->level[node] + 1))
            (*k)++;
        if (*k < neighbours(t, node))
            t->path[length++] = to;
        else if (--length > 0)
            t->next[t->path[length - 1]]++;
    }
}

int64_t socprev__transport_fill(socprev__transport *t)
{
    start(t);
    while (find_levels(t)) {
        for (size_t i = 0; i < t->n[ROW]; i++)
            move_from(t, i);
    }
    int64_t lack = 0;
    for (size_t i = 0; i < t->n[ROW]; i++)
        lack += t->left[ROW][i];
    return lack;
}
