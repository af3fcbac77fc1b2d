/* Which cells of a table to round up: a transport problem with unit cells.
 *
 * Rows and columns in turn take their cheapest cells by the prices of the others,
 * which brings the prices close to the right ones. Then rows have what they need,
 * and units move from columns that have too many along cheapest chains column -
 * row - column: prices make all moves cost 0 or more, Dijkstra's algorithm finds
 * the distances, and then all chains that have become free are used at once.
 * Ford & Fulkerson 1957; Ahuja, Magnanti & Orlin, Network Flows 1993, 9.8. */
#include "allocate/grid.h"

enum { ROW = SOCPREV_AXIS_ROW, COLUMN = SOCPREV_AXIS_COLUMN };

/* ---- the grid ------------------------------------------------------------- */

bool socprev__rounding_make(socprev__rounding *rounding, const struct socprev_memory *memory,
                            const size_t n[2], const size_t real[2])
{
    *rounding = (socprev__rounding){ .memory = *memory, .n = { n[ROW], n[COLUMN] } };
    bool done = n[ROW] <= SIZE_MAX / sizeof(int64_t) / n[COLUMN] &&
                socprev__ties_make(&rounding->cell, memory, n, real);
    for (size_t axis = 0; axis < 2 && done; axis++) {
        rounding->cost[axis] = socprev__alloc(memory, n[ROW] * n[COLUMN], sizeof(int64_t));
        rounding->need[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        rounding->price[axis] = socprev__alloc(memory, n[axis], sizeof(int64_t));
        done = rounding->cost[axis] != NULL && rounding->need[axis] != NULL &&
               rounding->price[axis] != NULL;
    }
    if (!done)
        socprev__rounding_clear(rounding);
    return done;
}

void socprev__rounding_clear(socprev__rounding *rounding)
{
    size_t cells = rounding->n[ROW] * rounding->n[COLUMN];
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&rounding->memory, rounding->price[axis], rounding->n[axis],
                      sizeof(int64_t));
        socprev__free(&rounding->memory, rounding->need[axis], rounding->n[axis], sizeof(int64_t));
        socprev__free(&rounding->memory, rounding->cost[axis], cells, sizeof(int64_t));
        rounding->price[axis] = rounding->need[axis] = rounding->cost[axis] = NULL;
    }
    if (rounding->cell.moves.n[ROW] > 0)
        socprev__ties_clear(&rounding->cell);
    rounding->cell = (socprev__ties){ 0 };
}

/* Of a cell without a choice; prices are far below. */
#define NEVER_CHEAP ((int64_t)1 << 62)

/* Cells without a choice get a cost that nobody pays. */
static void close_cells(socprev__rounding *r)
{
    const socprev__moves *moves = &r->cell.moves;
    for (size_t i = 0; i < r->n[ROW]; i++) {
        const uint64_t *bits = socprev__moves_of(moves, i);
        int64_t *cost = r->cost[ROW] + i * r->n[COLUMN];
        for (size_t j = 0; j < r->n[COLUMN]; j++)
            cost[j] = (bits[j / 64] >> j % 64 & 1) != 0 ? cost[j] : NEVER_CHEAP;
    }
}

/* Columns are those of `cost` by rows, in blocks that fit the nearest cache. */
static void turn_costs(socprev__rounding *r)
{
    enum { BLOCK = 16 };
    size_t rows = r->n[ROW], columns = r->n[COLUMN];
    for (size_t from = 0; from < rows; from += BLOCK) {
        size_t end = from + BLOCK < rows ? from + BLOCK : rows;
        for (size_t j = 0; j < columns; j++) {
            for (size_t i = from; i < end; i++)
                r->cost[COLUMN][j * rows + i] = r->cost[ROW][i * columns + j];
        }
    }
}

void socprev__rounding_tighten(socprev__rounding *r)
{
    socprev__moves *moves = &r->cell.moves;
    for (size_t i = 0; i < r->n[ROW]; i++) {
        for (size_t j = 0; j < r->n[COLUMN]; j++) {
            int64_t cost = r->cost[ROW][i * r->n[COLUMN] + j];
            if (cost != r->price[ROW][i] + r->price[COLUMN][j])
                socprev__moves_set(moves, i, j, false, false);
        }
    }
}

/* ---- distances ----------------------------------------------------------------- */

/* Nodes are rows, then columns. */
typedef struct {
    socprev__rounding *rounding;
    size_t nodes;
    int64_t *lack;     /* [columns] units still to go up; negative = too many */
    int64_t *distance; /* [nodes] INT64_MAX = not reached */
    int64_t *key;      /* [nodes] the same, INT64_MAX also for nodes that are done */
    uint64_t *seen[2]; /* bits of columns, of rows */
    size_t *next;      /* [nodes] where the search for a chain goes on */
    size_t *chain;     /* [nodes] */
} search;

static void search_clear(search *s)
{
    const struct socprev_memory *memory = &s->rounding->memory;
    const socprev__moves *moves = &s->rounding->cell.moves;
    socprev__free(memory, s->lack, s->rounding->n[COLUMN], sizeof *s->lack);
    socprev__free(memory, s->distance, s->nodes, sizeof *s->distance);
    socprev__free(memory, s->key, s->nodes, sizeof *s->key);
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(memory, s->seen[axis], moves->words[axis], sizeof(uint64_t));
    socprev__free(memory, s->next, s->nodes, sizeof *s->next);
    socprev__free(memory, s->chain, s->nodes, sizeof *s->chain);
}

static bool search_make(search *s, socprev__rounding *rounding)
{
    const struct socprev_memory *memory = &rounding->memory;
    const socprev__moves *moves = &rounding->cell.moves;
    *s = (search){ .rounding = rounding, .nodes = rounding->n[ROW] + rounding->n[COLUMN] };
    s->lack = socprev__alloc(memory, rounding->n[COLUMN], sizeof *s->lack);
    s->distance = socprev__alloc(memory, s->nodes, sizeof *s->distance);
    s->key = socprev__alloc(memory, s->nodes, sizeof *s->key);
    for (size_t axis = 0; axis < 2; axis++)
        s->seen[axis] = socprev__alloc(memory, moves->words[axis], sizeof(uint64_t));
    s->next = socprev__alloc(memory, s->nodes, sizeof *s->next);
    s->chain = socprev__alloc(memory, s->nodes, sizeof *s->chain);
    if (s->lack == NULL || s->distance == NULL || s->key == NULL || s->seen[ROW] == NULL ||
        s->seen[COLUMN] == NULL || s->next == NULL || s->chain == NULL) {
        search_clear(s);
        return false;
    }
    return true;
}

/* From a row a cell that may rise leads on; from a column one that may fall. */
static void spread(search *s, size_t node)
{
    const socprev__rounding *r = s->rounding;
    size_t axis = node < r->n[ROW] ? ROW : COLUMN, other = 1 - axis;
    size_t line = axis == ROW ? node : node - r->n[ROW];
    const uint64_t *bits = socprev__moves_of(&r->cell.moves, node);
    const int64_t *cost = r->cost[axis] + line * r->n[other], *price = r->price[other];
    int64_t here = s->distance[node], own = r->price[axis][line];
    int64_t *distance = s->distance + (axis == ROW ? r->n[ROW] : 0);
    int64_t *key = s->key + (axis == ROW ? r->n[ROW] : 0);
    for (size_t w = 0; w < r->cell.moves.words[axis]; w++) {
        for (uint64_t word = bits[w] & ~s->seen[axis][w]; word != 0; word &= word - 1) {
            size_t k = w * 64 + socprev__lowest_bit(word);
            int64_t reduced = cost[k] - own - price[k];
            int64_t through = here + (axis == ROW ? reduced : -reduced);
            if (through < distance[k])
                distance[k] = key[k] = through;
        }
    }
}

static size_t nearest(const search *s)
{
    size_t best = 0;
    int64_t least = s->key[0];
    for (size_t v = 1; v < s->nodes; v++) {
        best = s->key[v] < least ? v : best;
        least = s->key[v] < least ? s->key[v] : least;
    }
    return least == INT64_MAX ? s->nodes : best;
}

static void forget_seen(search *s)
{
    for (size_t axis = 0; axis < 2; axis++)
        memset(s->seen[axis], 0, s->rounding->cell.moves.words[axis] * sizeof(uint64_t));
}

static void see(search *s, size_t node)
{
    size_t rows = s->rounding->n[ROW], line = node < rows ? node : node - rows;
    s->seen[node < rows ? COLUMN : ROW][line / 64] |= (uint64_t)1 << line % 64;
}

/* Distances from the columns that have too many, up to where units enough are
 * reached that lack; returns how far that is, or INT64_MAX when nothing is. */
static int64_t measure(search *s)
{
    size_t rows = s->rounding->n[ROW];
    int64_t farthest = INT64_MAX, surplus = 0, found = 0;
    forget_seen(s);
    for (size_t v = 0; v < s->nodes; v++) {
        bool source = v >= rows && s->lack[v - rows] < 0;
        s->distance[v] = s->key[v] = source ? 0 : INT64_MAX;
        surplus += source ? -s->lack[v - rows] : 0;
    }
    for (size_t node = nearest(s); node < s->nodes; node = nearest(s)) {
        if (found >= surplus && s->distance[node] > farthest)
            break;
        s->key[node] = INT64_MAX;
        see(s, node);
        if (node >= rows && s->lack[node - rows] > 0) {
            farthest = s->distance[node];
            found += s->lack[node - rows];
        }
        spread(s, node);
    }
    return farthest;
}

/* Prices move by the distances, so that all shortest chains become free. */
static void reprice(search *s, int64_t farthest)
{
    size_t rows = s->rounding->n[ROW];
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
    const socprev__rounding *r = s->rounding;
    size_t axis = node < r->n[ROW] ? ROW : COLUMN, other = 1 - axis;
    size_t line = axis == ROW ? node : node - r->n[ROW];
    const int64_t *cost = r->cost[axis] + line * r->n[other], *price = r->price[other];
    int64_t own = r->price[axis][line];
    size_t k = socprev__moves_next(&r->cell.moves, node, s->next[node], s->seen[axis]);
    while (k != SIZE_MAX && cost[k] != own + price[k])
        k = socprev__moves_next(&r->cell.moves, node, k + 1, s->seen[axis]);
    s->next[node] = k != SIZE_MAX ? k : 64 * r->cell.moves.words[axis];
    *to = axis == ROW ? r->n[ROW] + k : k;
    return k != SIZE_MAX;
}

static void move_along(search *s, size_t length)
{
    size_t rows = s->rounding->n[ROW];
    for (size_t k = 1; k < length; k++) {
        size_t a = s->chain[k - 1], b = s->chain[k];
        bool up = a < rows;
        socprev__ties_move(&s->rounding->cell, up ? a : b, (up ? b : a) - rows, up);
    }
    s->lack[s->chain[0] - rows]++;
    s->lack[s->chain[length - 1] - rows]--;
}

/* Moves one unit from a column along free cells to one that lacks it. */
static bool move_unit(search *s, size_t column)
{
    size_t length = 0, rows = s->rounding->n[ROW];
    see(s, rows + column);
    s->chain[length++] = rows + column;
    while (length > 0) {
        size_t to = 0;
        if (!extend(s, s->chain[length - 1], &to)) {
            length--;
            continue;
        }
        see(s, to);
        s->chain[length++] = to;
        if (to >= rows && s->lack[to - rows] > 0) {
            move_along(s, length);
            for (size_t k = 0; k < length; k++) { /* only dead ends stay closed */
                size_t v = s->chain[k], line = v < rows ? v : v - rows;
                s->seen[v < rows ? COLUMN : ROW][line / 64] &= ~((uint64_t)1 << line % 64);
            }
            return true;
        }
    }
    return false;
}

/* ---- start: lines take their cheapest cells -------------------------------------- */

int64_t socprev__kth_smallest(int64_t *key, size_t n, size_t k)
{
    size_t low = 0, high = n - 1;
    while (low < high) {
        int64_t a = key[low], b = key[low + (high - low) / 2], c = key[high];
        int64_t pivot = a < b ? (b < c ? b : a < c ? c : a) : (a < c ? a : b < c ? c : b);
        size_t i = low, j = high;
        while (i <= j) {
            while (key[i] < pivot)
                i++;
            while (key[j] > pivot)
                j--;
            if (i > j)
                break;
            int64_t held = key[i];
            key[i++] = key[j];
            key[j] = held;
            if (j == 0)
                break;
            j--;
        }
        if (k <= j)
            high = j;
        else if (k >= i)
            low = i;
        else
            return key[k];
    }
    return key[k];
}

/* Work of the start. */
typedef struct {
    int64_t *key, *copy, *room, *rank; /* [longer] */
    int64_t *have; /* [longer] units of the lines of the other axis */
} offers;

/* Offers of a line: free cells and slack. */
static void list_offers(const socprev__rounding *r, size_t axis, size_t line, offers *o)
{
    size_t other = 1 - axis;
    const int64_t *cost = r->cost[axis] + line * r->n[other], *price = r->price[other];
    for (size_t k = 0; k < r->n[other]; k++) {
        size_t row = axis == ROW ? line : k, column = axis == ROW ? k : line;
        bool slack = row >= r->cell.real[ROW] || column >= r->cell.real[COLUMN];
        int64_t *most = NULL;
        o->key[k] = cost[k] - price[k];
        if (slack)
            (void)socprev__ties_slack(&r->cell, row, column, &most);
        o->room[k] = slack ? *most
                           : (int64_t)(r->cell.moves.bits[ROW][row * r->cell.moves.words[ROW] +
                                                               column / 64] >>
                                           column % 64 & 1);
    }
}

/* The price up to which a line takes all it needs. */
static int64_t threshold(const offers *o, size_t n, int64_t need)
{
    size_t count = 0;
    bool plain = true;
    for (size_t k = 0; k < n; k++) {
        if (o->room[k] > 0)
            o->copy[count++] = o->key[k];
        plain = plain && o->room[k] <= 1;
    }
    if (count == 0)
        return 0;
    int64_t wanted = need > 0 ? need : 1;
    if (plain && (uint64_t)wanted <= count)
        return socprev__kth_smallest(o->copy, count, (size_t)wanted - 1);
    /* slack: the least key with room enough up to it */
    size_t low = 0, high = count - 1;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int64_t key = socprev__kth_smallest(o->copy, count, middle), room = 0;
        for (size_t k = 0; k < n; k++)
            room += o->key[k] <= key ? o->room[k] : 0;
        if (room >= wanted)
            high = middle;
        else
            low = middle + 1;
    }
    return socprev__kth_smallest(o->copy, count, low);
}

/* Of equal offers, those whose other line lacks most come first, then the first. */
static int64_t take_equal(const socprev__rounding *r, size_t axis, int64_t price, int64_t left,
                          offers *o)
{
    size_t other = 1 - axis, n = r->n[other], count = 0;
    for (size_t k = 0; k < n; k++) {
        if (o->key[k] == price && o->room[k] == 1)
            o->rank[count++] = o->have[k] - r->need[other][k];
    }
    if (count == 0)
        return left;
    bool all = (uint64_t)left >= count;
    int64_t limit = all ? INT64_MAX : socprev__kth_smallest(o->rank, count, (size_t)left - 1);
    int64_t below = 0;
    for (size_t k = 0; k < count && !all; k++)
        below += o->rank[k] < limit;
    int64_t at_limit = left - below;
    for (size_t k = 0; k < n; k++) {
        int64_t rank = o->have[k] - r->need[other][k];
        if (o->key[k] != price || o->room[k] != 1 || rank > limit ||
            (rank == limit && at_limit == 0))
            continue;
        at_limit -= rank == limit;
        o->copy[k] = 1;
        left--;
    }
    return left;
}

/* What a line takes at its threshold, into `copy`. */
static void take_offers(const socprev__rounding *r, size_t axis, int64_t need, int64_t price,
                        offers *o)
{
    size_t n = r->n[1 - axis];
    int64_t left = need;
    for (size_t k = 0; k < n; k++) {
        o->copy[k] = o->key[k] < price ? o->room[k] : 0;
        left -= o->copy[k];
    }
    if (left > 0)
        left = take_equal(r, axis, price, left, o);
    for (size_t k = 0; k < n && left > 0; k++) { /* slack */
        int64_t more = o->key[k] == price ? o->room[k] - o->copy[k] : 0;
        more = more < left ? more : left;
        o->copy[k] += more;
        left -= more;
    }
}

/* Whether all cells of a line have at most one unit to give. */
static bool is_simple(const socprev__rounding *r, size_t axis, size_t line)
{
    if (r->n[axis] == r->cell.real[axis])
        return true;
    int64_t *most = NULL;
    size_t last = r->n[1 - axis] - 1;
    if (line >= r->cell.real[axis])
        return false;
    (void)socprev__ties_slack(&r->cell, axis == ROW ? line : last, axis == ROW ? last : line,
                              &most);
    return *most <= 1;
}

/* The same as list_offers(), threshold() and take_offers() for a simple line; the price
 * is between the last unit taken and the next one. */
static int64_t take_simply(const socprev__rounding *r, size_t axis, size_t line, int64_t need,
                           offers *o)
{
    size_t other = 1 - axis, n = r->n[other];
    const int64_t *cost = r->cost[axis] + line * n, *price = r->price[other];
    int64_t *key = o->key, *take = o->copy, below = 0, at = 0;
    for (size_t k = 0; k < n; k++)
        take[k] = key[k] = cost[k] - price[k];
    int64_t limit = socprev__kth_smallest(take, n, need > 0 ? (size_t)need - 1 : 0);
    if (limit > NEVER_CHEAP / 2) { /* nothing to take, and nothing that could be */
        memset(take, 0, n * sizeof *take);
        return 0;
    }
    int64_t next = NEVER_CHEAP; /* behind the k-th are only keys that are not smaller */
    for (size_t k = need > 0 ? (size_t)need : 0; k < n; k++)
        next = take[k] < next ? take[k] : next;
    for (size_t k = 0; k < n; k++) {
        take[k] = key[k] < limit;
        below += take[k];
        at += key[k] == limit;
    }
    if (at == need - below) {
        for (size_t k = 0; k < n; k++)
            take[k] = key[k] <= limit;
    } else if (need > 0) {
        for (size_t k = 0; k < n; k++)
            o->room[k] = 1;
        (void)take_equal(r, axis, limit, need - below, o);
    }
    bool open = need > 0 && next < NEVER_CHEAP / 2;
    return open ? limit + (next - limit) / 2 : limit;
}

/* Lines of one axis take what they need; returns what lines of the other axis then
 * have too many, or -1 when a line cannot get what it needs. */
static int64_t take_all(socprev__rounding *r, size_t axis, offers *o, bool store)
{
    size_t other = 1 - axis;
    int64_t surplus = 0;
    memset(o->have, 0, r->n[other] * sizeof *o->have);
    for (size_t line = 0; line < r->n[axis]; line++) {
        int64_t need = r->need[axis][line], room = 0;
        if (is_simple(r, axis, line)) {
            r->price[axis][line] = take_simply(r, axis, line, need, o);
        } else {
            list_offers(r, axis, line, o);
            for (size_t k = 0; k < r->n[other] && room < need; k++)
                room += o->room[k];
            if (need < 0 || room < need)
                return -1;
            int64_t price = r->price[axis][line] = threshold(o, r->n[other], need);
            take_offers(r, axis, need, price, o);
        }
        for (size_t k = 0; k < r->n[other]; k++) {
            o->have[k] += o->copy[k];
            for (int64_t unit = 0; store && unit < o->copy[k]; unit++)
                socprev__ties_move(&r->cell, line, k, true);
        }
    }
    for (size_t k = 0; k < r->n[other]; k++) {
        int64_t more = o->have[k] - r->need[other][k];
        surplus += more > 0 ? more : 0;
    }
    return surplus;
}

/* Rows and columns in turn, until it does not get better; rows have what they need
 * then. false when some line cannot get it. */
static bool start(search *s, offers *o)
{
    enum { ROUNDS = 40, STALLS = 2 };
    socprev__rounding *r = s->rounding;
    int64_t best = INT64_MAX, few = (int64_t)(r->n[ROW] + r->n[COLUMN]) / 16;
    size_t axis = ROW;
    for (int round = 0, stalls = 0; round < ROUNDS && stalls < STALLS; round++, axis = 1 - axis) {
        int64_t surplus = take_all(r, axis, o, false);
        if (surplus < 0)
            return false;
        if (surplus <= few)
            break; /* chains settle these sooner */
        stalls = surplus < best - best / 8 ? 0 : stalls + 1;
        best = surplus < best ? surplus : best;
    }
    if (take_all(r, ROW, o, true) < 0)
        return false;
    for (size_t j = 0; j < r->n[COLUMN]; j++)
        s->lack[j] = r->need[COLUMN][j] - o->have[j];
    return true;
}

static int64_t surplus_of(const search *s)
{
    int64_t sum = 0;
    for (size_t j = 0; j < s->rounding->n[COLUMN]; j++)
        sum += s->lack[j] < 0 ? -s->lack[j] : 0;
    return sum;
}

static socprev_status move_all(search *s, socprev_run *run, socprev_error **err)
{
    int64_t first = surplus_of(s);
    for (int64_t left = first; left > 0; left = surplus_of(s)) {
        if (socprev__run_step(run, first - left, first))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        int64_t farthest = measure(s);
        if (farthest == INT64_MAX)
            return SOCPREV_E_INFEASIBLE;
        reprice(s, farthest);
        forget_seen(s);
        memset(s->next, 0, s->nodes * sizeof *s->next);
        for (size_t j = 0; j < s->rounding->n[COLUMN]; j++) {
            while (s->lack[j] < 0 && move_unit(s, j))
                ;
        }
    }
    return SOCPREV_OK;
}

socprev_status socprev__rounding_solve(socprev__rounding *rounding, socprev_run *run,
                                       socprev_error **err)
{
    const struct socprev_memory *memory = &rounding->memory;
    size_t longer = rounding->n[rounding->n[ROW] > rounding->n[COLUMN] ? ROW : COLUMN];
    search s;
    offers o = { NULL, NULL, NULL, NULL, NULL };
    int64_t **arrays[] = { &o.key, &o.copy, &o.room, &o.rank, &o.have };
    if (!search_make(&s, rounding))
        return socprev__fail_nomem(err);
    bool done = true;
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++) {
        *arrays[k] = socprev__alloc(memory, longer, sizeof(int64_t));
        done = done && *arrays[k] != NULL;
    }
    socprev_status st = SOCPREV_OK;
    if (done) {
        close_cells(rounding);
        turn_costs(rounding);
        st = start(&s, &o) ? move_all(&s, run, err) : SOCPREV_E_INFEASIBLE;
    } else {
        st = socprev__fail_nomem(err);
    }
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(memory, *arrays[k], longer, sizeof(int64_t));
    search_clear(&s);
    return st;
}
