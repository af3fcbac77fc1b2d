/* A table with given totals between bounds of its cells: a maximal flow from rows
 * to columns, level by level. Dinic 1970; Hoffman 1960. */
#include "allocate/grid.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

#define NOT_REACHED SIZE_MAX

bool socprev__transport_make(socprev__transport *t, const struct socprev_memory *memory,
                             const size_t n[2], const int64_t *low, const int64_t *high,
                             int64_t *const total[2], int64_t *units)
{
    *t = (socprev__transport){
        .memory = *memory, .n = { n[0], n[1] }, .low = low, .high = high, .units = units,
        .budget = INT64_MAX,
    };
    size_t nodes = n[ROW] + n[COLUMN];
    bool done = socprev__moves_make(&t->moves, memory, n[ROW], n[COLUMN]);
    t->level = socprev__alloc(memory, nodes, sizeof *t->level);
    t->next = socprev__alloc(memory, nodes, sizeof *t->next);
    t->path = socprev__alloc(memory, nodes, sizeof *t->path);
    done = done && t->level != NULL && t->next != NULL && t->path != NULL;
    for (size_t axis = 0; axis < 2; axis++) {
        t->left[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        t->reached[axis] = socprev__alloc(memory, t->moves.words[axis], sizeof(uint64_t));
        done = done && t->left[axis] != NULL && t->reached[axis] != NULL;
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
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&t->memory, t->left[axis], t->n[axis], sizeof(int64_t));
        socprev__free(&t->memory, t->reached[axis], t->moves.words[axis], sizeof(uint64_t));
    }
    size_t *arrays[] = { t->level, t->next, t->path };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(&t->memory, arrays[k], nodes, sizeof(size_t));
    socprev__moves_clear(&t->moves);
}

static int64_t least(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Floors first; then each row takes from the first columns that have some left. */
static void start(socprev__transport *t)
{
    for (size_t i = 0; i < t->n[ROW]; i++) {
        const int64_t *low = t->low + i * t->n[COLUMN];
        for (size_t j = 0; j < t->n[COLUMN]; j++) {
            t->left[ROW][i] -= low[j];
            t->left[COLUMN][j] -= low[j];
        }
    }
    for (size_t i = 0; i < t->n[ROW]; i++) {
        for (size_t j = 0; j < t->n[COLUMN]; j++) {
            size_t at = i * t->n[COLUMN] + j;
            int64_t more = least(least(t->left[ROW][i], t->left[COLUMN][j]),
                                 t->high[at] - t->low[at]);
            more = more > 0 ? more : 0;
            t->units[at] = t->low[at] + more;
            t->left[ROW][i] -= more;
            t->left[COLUMN][j] -= more;
            socprev__moves_set(&t->moves, i, j, t->units[at] < t->high[at], more > 0);
        }
    }
}

/* Levels by breadth; whether a column is reached that has something left. */
static bool find_levels(socprev__transport *t)
{
    size_t rows = t->n[ROW], nodes = rows + t->n[COLUMN], head = 0, tail = 0;
    bool found = false;
    for (size_t axis = 0; axis < 2; axis++)
        memset(t->reached[axis], 0, t->moves.words[axis] * sizeof(uint64_t));
    for (size_t v = 0; v < nodes; v++) {
        t->next[v] = 0;
        t->level[v] = NOT_REACHED;
        if (v < rows && t->left[ROW][v] > 0) {
            t->level[v] = 0;
            t->reached[COLUMN][v / 64] |= (uint64_t)1 << v % 64;
            t->path[tail++] = v;
        }
    }
    while (head < tail) {
        size_t node = t->path[head++], axis = node < rows ? ROW : COLUMN;
        const uint64_t *bits = socprev__moves_of(&t->moves, node);
        for (size_t k = 0; k < t->moves.words[axis]; k++) {
            uint64_t fresh = bits[k] & ~t->reached[axis][k];
            t->reached[axis][k] |= fresh;
            for (; fresh != 0; fresh &= fresh - 1) {
                size_t line = k * 64 + socprev__lowest_bit(fresh);
                size_t to = axis == ROW ? rows + line : line;
                t->level[to] = t->level[node] + 1;
                t->path[tail++] = to;
                found = found || (axis == ROW && t->left[COLUMN][line] > 0);
            }
        }
    }
    return found;
}

/* The cell between two nodes, and how much can be moved there. */
static int64_t room(const socprev__transport *t, size_t from, size_t to, size_t *at)
{
    bool up = from < t->n[ROW];
    *at = (up ? from : to) * t->n[COLUMN] + (up ? to : from) - t->n[ROW];
    return up ? t->high[*at] - t->units[*at] : t->units[*at] - t->low[*at];
}

static void move_along(socprev__transport *t, size_t length)
{
    size_t row = t->path[0], column = t->path[length - 1] - t->n[ROW], at = 0;
    int64_t amount = least(least(t->left[ROW][row], t->left[COLUMN][column]), t->budget);
    for (size_t k = 0; k + 1 < length; k++)
        amount = least(amount, room(t, t->path[k], t->path[k + 1], &at));
    for (size_t k = 0; k + 1 < length; k++) {
        (void)room(t, t->path[k], t->path[k + 1], &at);
        t->units[at] += t->path[k] < t->n[ROW] ? amount : -amount;
        socprev__moves_set(&t->moves, at / t->n[COLUMN], at % t->n[COLUMN],
                           t->units[at] < t->high[at], t->units[at] > t->low[at]);
    }
    t->left[ROW][row] -= amount;
    t->left[COLUMN][column] -= amount;
    t->budget -= amount;
}

/* Moves what a row lacks along paths that go up level by level. */
static void move_from(socprev__transport *t, size_t row)
{
    size_t length = 1, rows = t->n[ROW];
    t->path[0] = row;
    while (length > 0 && t->left[ROW][row] > 0 && t->budget > 0) {
        size_t node = t->path[length - 1];
        if (node >= rows && t->left[COLUMN][node - rows] > 0) {
            move_along(t, length);
            length = 1;
            continue;
        }
        size_t line = socprev__moves_next(&t->moves, node, t->next[node], NULL);
        while (line != SIZE_MAX && t->level[node < rows ? rows + line : line] != t->level[node] + 1)
            line = socprev__moves_next(&t->moves, node, line + 1, NULL);
        if (line != SIZE_MAX) {
            t->next[node] = line;
            t->path[length++] = node < rows ? rows + line : line;
        } else {
            t->next[node] = 64 * t->moves.words[node < rows ? ROW : COLUMN];
            if (--length > 0)
                t->next[t->path[length - 1]]++;
        }
    }
}

void socprev__transport_add(socprev__transport *t)
{
    while (t->budget > 0 && find_levels(t)) {
        for (size_t i = 0; i < t->n[ROW]; i++)
            move_from(t, i);
    }
}

int64_t socprev__transport_fill(socprev__transport *t)
{
    start(t);
    socprev__transport_add(t);
    int64_t lack = 0;
    for (size_t i = 0; i < t->n[ROW]; i++)
        lack += t->left[ROW][i];
    return lack;
}
