/* From one best table to the canonical one.
 *
 * Two best tables differ by circles of free moves. A cell is tied when it lies on
 * such a circle: its row and column are in one strongly connected component of
 * the graph of free moves. Reading row by row, each tied cell rises if a circle
 * through it avoids all cells settled before. What a search reached in vain stays
 * out of reach while the row is settled, so a row costs one search of the whole
 * graph, and a short one for each cell that rises. */
#include "allocate/grid.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN, WORD = 64 };

#define NOBODY SIZE_MAX

/* ---- cells that may move -------------------------------------------------------------- */

bool socprev__ties_make(socprev__ties *ties, const struct socprev_memory *memory,
                        const size_t n[2], const size_t real[2])
{
    *ties = (socprev__ties){ .real = { real[ROW], real[COLUMN] } };
    bool done = socprev__moves_make(&ties->moves, memory, n[ROW], n[COLUMN]);
    for (size_t axis = 0; axis < 2 && n[ROW] > real[ROW]; axis++) {
        ties->slack[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        ties->most[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        done = done && ties->slack[axis] != NULL && ties->most[axis] != NULL;
    }
    if (!done)
        socprev__ties_clear(ties);
    return done;
}

void socprev__ties_clear(socprev__ties *ties)
{
    for (size_t axis = 0; axis < 2; axis++) {
        size_t n = ties->moves.n[axis];
        socprev__free(&ties->moves.memory, ties->slack[axis], n, sizeof(int64_t));
        socprev__free(&ties->moves.memory, ties->most[axis], n, sizeof(int64_t));
        ties->slack[axis] = ties->most[axis] = NULL;
    }
    socprev__moves_clear(&ties->moves);
}

int64_t *socprev__ties_slack(const socprev__ties *ties, size_t row, size_t column, int64_t **most)
{
    size_t axis = column < ties->real[COLUMN] ? COLUMN : ROW;
    size_t line = axis == COLUMN ? column : row;
    *most = &ties->most[axis][line];
    return &ties->slack[axis][line];
}

void socprev__ties_move(socprev__ties *ties, size_t row, size_t column, bool up)
{
    bool rise = !up, fall = up;
    if (row >= ties->real[ROW] || column >= ties->real[COLUMN]) {
        int64_t *most = NULL, *slack = socprev__ties_slack(ties, row, column, &most);
        *slack += up ? 1 : -1;
        rise = *slack < *most;
        fall = *slack > 0;
    }
    socprev__moves_set(&ties->moves, row, column, rise, fall);
}

/* ---- canonical table ------------------------------------------------------------------- */

typedef struct {
    socprev__ties *ties;
    size_t rows, columns, nodes;
    size_t *component;    /* [nodes] */
    size_t *from;         /* [nodes] where a way came from */
    size_t *queue;        /* [nodes] */
    uint64_t *reached[2]; /* bits of columns, of rows: by any search for this row */
    uint64_t *givers;     /* bits of columns whose cell in this row may fall */
} search;

static void search_clear(search *s)
{
    const socprev__moves *moves = &s->ties->moves;
    size_t *arrays[] = { s->component, s->from, s->queue };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(&moves->memory, arrays[k], s->nodes, sizeof(size_t));
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&moves->memory, s->reached[axis], moves->words[axis], sizeof(uint64_t));
    socprev__free(&moves->memory, s->givers, moves->words[ROW], sizeof(uint64_t));
}

static bool search_make(search *s, socprev__ties *ties)
{
    const socprev__moves *moves = &ties->moves;
    *s = (search){ .ties = ties, .rows = moves->n[ROW], .columns = moves->n[COLUMN],
                   .nodes = moves->n[ROW] + moves->n[COLUMN] };
    size_t **arrays[] = { &s->component, &s->from, &s->queue };
    bool done = true;
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++) {
        *arrays[k] = socprev__alloc(&moves->memory, s->nodes, sizeof(size_t));
        done = done && *arrays[k] != NULL;
    }
    for (size_t axis = 0; axis < 2; axis++) {
        s->reached[axis] = socprev__alloc(&moves->memory, moves->words[axis], sizeof(uint64_t));
        done = done && s->reached[axis] != NULL;
    }
    s->givers = socprev__alloc(&moves->memory, moves->words[ROW], sizeof(uint64_t));
    if (done && s->givers != NULL)
        return true;
    search_clear(s);
    return false;
}

static bool bit(const uint64_t *bits, size_t k)
{
    return (bits[k / WORD] >> k % WORD & 1) != 0;
}

static void flip_bit(uint64_t *bits, size_t k)
{
    bits[k / WORD] ^= (uint64_t)1 << k % WORD;
}

/* The last column that a row leads to and whose cell in the row to be settled may
 * fall; the last, because it is asked for last. NOBODY = none. */
static size_t last_giver(const search *s, size_t node)
{
    const uint64_t *bits = socprev__moves_of(&s->ties->moves, node);
    for (size_t k = s->ties->moves.words[ROW]; k-- > 0;) {
        uint64_t both = bits[k] & s->givers[k] & ~s->reached[ROW][k];
        if (both == 0)
            continue;
        size_t top = WORD - 1;
        while ((both >> top) == 0)
            top--;
        return k * WORD + top;
    }
    return NOBODY;
}

/* Puts the nodes that a node leads to first into the queue. */
static void spread(search *s, size_t node, size_t *tail)
{
    const socprev__moves *moves = &s->ties->moves;
    size_t axis = node < s->rows ? ROW : COLUMN;
    const uint64_t *bits = socprev__moves_of(moves, node);
    for (size_t k = 0; k < moves->words[axis]; k++) {
        uint64_t fresh = bits[k] & ~s->reached[axis][k];
        s->reached[axis][k] |= fresh;
        for (; fresh != 0; fresh &= fresh - 1) {
            size_t line = k * WORD + socprev__lowest_bit(fresh);
            size_t to = axis == ROW ? s->rows + line : line;
            s->from[to] = node;
            s->queue[(*tail)++] = to;
        }
    }
}

/* Finds moves from a column to one that gives, and puts the way's end into `end`.
 * The nodes that a way in vain has reached stay marked. */
static bool find_way(search *s, size_t column, size_t *end)
{
    size_t head = 0, tail = 0;
    if (bit(s->reached[ROW], column))
        return false;
    flip_bit(s->reached[ROW], column);
    s->from[s->rows + column] = NOBODY;
    s->queue[tail++] = s->rows + column;
    while (head < tail) {
        size_t node = s->queue[head++];
        size_t giver = node < s->rows ? last_giver(s, node) : NOBODY;
        if (giver != NOBODY) {
            s->from[s->rows + giver] = node;
            *end = giver;
            for (size_t k = 0; k < tail; k++) { /* a way that leads on: not in vain */
                size_t v = s->queue[k];
                flip_bit(s->reached[v < s->rows ? COLUMN : ROW], v < s->rows ? v : v - s->rows);
            }
            return true;
        }
        spread(s, node, &tail);
    }
    return false;
}

static void move_along(search *s, size_t row, size_t end)
{
    socprev__ties_move(s->ties, row, end, false);
    const uint64_t *bits = socprev__moves_of(&s->ties->moves, s->rows + end);
    if (!bit(bits, row))
        flip_bit(s->givers, end);
    for (size_t node = s->rows + end; s->from[node] != NOBODY; node = s->from[node]) {
        size_t from = s->from[node];
        bool up = from < s->rows;
        socprev__ties_move(s->ties, up ? from : node, (up ? node : from) - s->rows, up);
    }
}

static void find_givers(search *s, size_t row)
{
    const socprev__moves *moves = &s->ties->moves;
    for (size_t axis = 0; axis < 2; axis++)
        memset(s->reached[axis], 0, moves->words[axis] * sizeof(uint64_t));
    memset(s->givers, 0, moves->words[ROW] * sizeof(uint64_t));
    flip_bit(s->reached[COLUMN], row); /* no way leads through the row itself */
    for (size_t j = 0; j < s->columns; j++) {
        if (bit(socprev__moves_of(moves, s->rows + j), row))
            flip_bit(s->givers, j);
    }
}

static void settle_row(search *s, size_t row, uint8_t *cell)
{
    socprev__moves *moves = &s->ties->moves;
    find_givers(s, row);
    for (size_t j = 0; j < s->ties->real[COLUMN]; j++) {
        bool up = bit(s->givers, j);
        size_t end = 0;
        if ((cell[j] & SOCPREV__CELL_TIED) == 0)
            continue;
        if (up)
            flip_bit(s->givers, j);
        socprev__moves_set(moves, row, j, false, false);
        if (!up && find_way(s, j, &end)) {
            move_along(s, row, end);
            up = true;
        }
        cell[j] |= up ? SOCPREV__CELL_UP : 0;
    }
}

/* Cells on no circle have no choice. */
static void mark_tied(const search *s, uint8_t *cell)
{
    socprev__moves *moves = &s->ties->moves;
    for (size_t i = 0; i < s->rows; i++) {
        for (size_t j = 0; j < s->columns; j++) {
            bool rises = bit(socprev__moves_of(moves, i), j);
            bool moving = rises || bit(socprev__moves_of(moves, s->rows + j), i);
            if (!moving)
                continue;
            if (s->component[i] != s->component[s->rows + j])
                socprev__moves_set(moves, i, j, false, false);
            else if (i < s->ties->real[ROW] && j < s->ties->real[COLUMN])
                cell[i * s->ties->real[COLUMN] + j] |= SOCPREV__CELL_TIED;
        }
    }
}

bool socprev__ties_settle(socprev__ties *ties, uint8_t *cell)
{
    search s;
    if (!search_make(&s, ties))
        return false;
    bool done = socprev__components_find(&ties->moves, s.component);
    if (done) {
        mark_tied(&s, cell);
        for (size_t i = 0; i < ties->real[ROW]; i++)
            settle_row(&s, i, cell + i * ties->real[COLUMN]);
    }
    search_clear(&s);
    return done;
}
