/* Units on their way from the pool through sources to rows: augmenting paths. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

/* What is not covered of a row is at most what it need not get. */
static void set_bounds(socprev__flow *flow, const socprev_sources *problem)
{
    size_t sources = problem->n[SOURCE];
    for (size_t i = 0; i < flow->n[ROW]; i++) {
        size_t at = i * flow->n[SOURCE];
        int64_t left = problem->demand[i] / problem->quantum;
        flow->demand[i] = left;
        for (size_t k = 0; k < sources; k++) {
            socprev__part_bounds(problem, i, k, &flow->low[at + k], &flow->high[at + k]);
            left -= flow->low[at + k]; /* lower bounds were added up: it fits */
        }
        if (flow->has_uncovered) {
            flow->high[at + sources] = left > 0 ? left : 0;
            flow->most[sources] += flow->demand[i];
        }
    }
    for (size_t k = 0; k < sources; k++) {
        socprev__source_bounds(problem, k, &flow->least[k], &flow->most[k]);
        if (k + 1 < sources)
            flow->carry[k] = socprev__carry_limit(problem, k);
        flow->has_carry = flow->has_carry || flow->carry[k] > 0;
    }
}

bool socprev__flow_make(socprev__flow *flow, const socprev_sources *problem)
{
    const struct socprev_memory *memory = &problem->memory;
    bool has_uncovered = problem->shortage != SOCPREV_SHORTAGE_REFUSED;
    size_t rows = problem->n[ROW], sources = problem->n[SOURCE] + has_uncovered;
    size_t cells = rows * sources, nodes = rows + sources + 1;
    *flow = (socprev__flow){
        .memory = *memory, .n = { rows, sources }, .has_uncovered = has_uncovered
    };
    flow->part = socprev__alloc(memory, cells, sizeof *flow->part);
    flow->low = socprev__alloc(memory, cells, sizeof *flow->low);
    flow->high = socprev__alloc(memory, cells, sizeof *flow->high);
    flow->demand = socprev__alloc(memory, rows, sizeof *flow->demand);
    flow->used = socprev__alloc(memory, sources, sizeof *flow->used);
    flow->least = socprev__alloc(memory, sources, sizeof *flow->least);
    flow->most = socprev__alloc(memory, sources, sizeof *flow->most);
    flow->handed = socprev__alloc(memory, sources, sizeof *flow->handed);
    flow->carry = socprev__alloc(memory, sources, sizeof *flow->carry);
    flow->excess = socprev__alloc(memory, nodes, sizeof *flow->excess);
    flow->queue = socprev__alloc(memory, nodes, sizeof *flow->queue);
    flow->from = socprev__alloc(memory, nodes, sizeof *flow->from);
    flow->seen = socprev__alloc(memory, nodes, sizeof *flow->seen);
    if (flow->part == NULL || flow->low == NULL || flow->high == NULL || flow->demand == NULL ||
        flow->used == NULL || flow->least == NULL || flow->most == NULL ||
        flow->handed == NULL || flow->carry == NULL || flow->excess == NULL ||
        flow->queue == NULL || flow->from == NULL || flow->seen == NULL) {
        socprev__flow_clear(flow);
        return false;
    }
    set_bounds(flow, problem);
    return true;
}

void socprev__flow_clear(socprev__flow *flow)
{
    size_t rows = flow->n[ROW], sources = flow->n[SOURCE], nodes = rows + sources + 1;
    socprev__free(&flow->memory, flow->seen, nodes, sizeof *flow->seen);
    socprev__free(&flow->memory, flow->from, nodes, sizeof *flow->from);
    socprev__free(&flow->memory, flow->queue, nodes, sizeof *flow->queue);
    socprev__free(&flow->memory, flow->excess, nodes, sizeof *flow->excess);
    socprev__free(&flow->memory, flow->carry, sources, sizeof *flow->carry);
    socprev__free(&flow->memory, flow->handed, sources, sizeof *flow->handed);
    socprev__free(&flow->memory, flow->most, sources, sizeof *flow->most);
    socprev__free(&flow->memory, flow->least, sources, sizeof *flow->least);
    socprev__free(&flow->memory, flow->used, sources, sizeof *flow->used);
    socprev__free(&flow->memory, flow->demand, rows, sizeof *flow->demand);
    socprev__free(&flow->memory, flow->high, rows * sources, sizeof *flow->high);
    socprev__free(&flow->memory, flow->low, rows * sources, sizeof *flow->low);
    socprev__free(&flow->memory, flow->part, rows * sources, sizeof *flow->part);
    *flow = (socprev__flow){ .memory = flow->memory };
}

/* ---- what can still move -------------------------------------------------------------- */

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

static size_t pool_of(const socprev__flow *flow)
{
    return flow->n[ROW] + flow->n[SOURCE];
}

/* How much can move from one node to another beside it. */
static int64_t capacity(const socprev__flow *flow, size_t from, size_t to)
{
    size_t rows = flow->n[ROW], sources = flow->n[SOURCE];
    if (from < rows) /* the row hands back to a source */
        return flow->part[from * sources + to - rows] - flow->low[from * sources + to - rows];
    if (to < rows)
        return flow->high[to * sources + from - rows] - flow->part[to * sources + from - rows];
    if (to == pool_of(flow)) /* the source hands back to the pool */
        return flow->used[from - rows] - flow->least[from - rows];
    if (from == pool_of(flow))
        return flow->most[to - rows] - flow->used[to - rows];
    if (to == from + 1) /* a source hands on, or takes back */
        return flow->carry[from - rows] - flow->handed[from - rows];
    return flow->handed[to - rows];
}

static void move(socprev__flow *flow, size_t from, size_t to, int64_t units)
{
    size_t rows = flow->n[ROW], sources = flow->n[SOURCE];
    if (from < rows)
        flow->part[from * sources + to - rows] -= units;
    else if (to < rows)
        flow->part[to * sources + from - rows] += units;
    else if (to == pool_of(flow))
        flow->used[from - rows] -= units;
    else if (from == pool_of(flow))
        flow->used[to - rows] += units;
    else if (to == from + 1)
        flow->handed[from - rows] += units;
    else
        flow->handed[to - rows] -= units;
}

/* The next node beside `at` from `to` on, or one behind all. Rows and the pool lead to
 * sources; sources lead to rows, to the sources beside them, and to the pool. */
static size_t beside(const socprev__flow *flow, size_t at, size_t to)
{
    size_t rows = flow->n[ROW], pool = pool_of(flow);
    if (at < rows || at == pool)
        return to < rows ? rows : to < pool ? to : pool + 1;
    if (to < rows || to >= pool)
        return to;
    if (flow->has_carry && to < at && at > rows)
        return at - 1;
    return flow->has_carry && to <= at + 1 && at + 1 < pool ? at + 1 : pool;
}

/* Breadth first from `start` to `goal`, by another way than straight, or with
 * `goal` SIZE_MAX to the first node that lacks something. SIZE_MAX when there is no way. */
static size_t search(socprev__flow *flow, size_t start, size_t goal)
{
    size_t pool = pool_of(flow), head = 0, tail = 0;
    memset(flow->seen, 0, pool + 1);
    flow->seen[start] = 1;
    flow->queue[tail++] = start;
    while (head < tail) {
        size_t at = flow->queue[head++];
        if (goal == SIZE_MAX ? flow->excess[at] < 0 : at == goal)
            return at;
        for (size_t to = beside(flow, at, 0); to <= pool; to = beside(flow, at, to + 1)) {
            if (flow->seen[to] || (at == start && to == goal) || capacity(flow, at, to) == 0)
                continue;
            flow->seen[to] = 1;
            flow->from[to] = at;
            flow->queue[tail++] = to;
        }
    }
    return SIZE_MAX;
}

/* Moves at most `units` along the way found; returns how much. */
static int64_t push(socprev__flow *flow, size_t start, size_t end, int64_t units)
{
    for (size_t at = end; at != start; at = flow->from[at])
        units = smaller(units, capacity(flow, flow->from[at], at));
    for (size_t at = end; at != start; at = flow->from[at])
        move(flow, flow->from[at], at, units);
    return units;
}

/* Moves as much as possible from one node to one beside it, and back to it in a circle. */
static void circulate(socprev__flow *flow, size_t from, size_t to)
{
    for (int64_t left = capacity(flow, from, to); left > 0; left = capacity(flow, from, to)) {
        if (search(flow, to, from) == SIZE_MAX)
            break;
        move(flow, from, to, push(flow, to, from, left));
    }
}

void socprev__flow_raise(socprev__flow *flow, size_t row, size_t source)
{
    circulate(flow, flow->n[ROW] + source, row);
}

void socprev__flow_lower(socprev__flow *flow, size_t row, size_t source)
{
    circulate(flow, row, flow->n[ROW] + source);
}

void socprev__flow_draw(socprev__flow *flow, size_t source)
{
    circulate(flow, pool_of(flow), flow->n[ROW] + source);
}

void socprev__flow_reach(socprev__flow *flow, size_t source)
{
    (void)search(flow, flow->n[ROW] + source, SIZE_MAX); /* nothing lacks anything */
}

/* ---- start ------------------------------------------------------------------------------- */

bool socprev__flow_crossed(const socprev__flow *flow, size_t *row, size_t *source)
{
    size_t sources = flow->n[SOURCE];
    for (size_t at = 0; at < flow->n[ROW] * sources; at++) {
        if (flow->low[at] > flow->high[at]) {
            *row = at / sources;
            *source = at % sources;
            return true;
        }
    }
    for (size_t k = 0; k < sources; k++) {
        if (flow->least[k] > flow->most[k]) {
            *row = SIZE_MAX;
            *source = k;
            return true;
        }
    }
    return false;
}

/* Lower bounds first, then whatever fits, source by source. */
static void fill_greedily(socprev__flow *flow, const size_t *order)
{
    size_t rows = flow->n[ROW], sources = flow->n[SOURCE];
    int64_t *paid = flow->excess; /* of rows, not yet their excess */
    for (size_t i = 0; i < rows; i++) {
        paid[i] = 0;
        for (size_t k = 0; k < sources; k++) {
            flow->part[i * sources + k] = flow->low[i * sources + k];
            paid[i] += flow->low[i * sources + k];
            flow->used[k] += flow->low[i * sources + k];
        }
    }
    for (size_t p = 0; p < sources; p++) {
        size_t k = order[p];
        for (size_t i = 0; i < rows; i++) {
            int64_t more = smaller(flow->high[i * sources + k] - flow->part[i * sources + k],
                                   smaller(flow->demand[i] - paid[i],
                                           flow->most[k] - flow->used[k]));
            if (more > 0) {
                flow->part[i * sources + k] += more;
                flow->used[k] += more;
                paid[i] += more;
            }
        }
    }
}

/* What each node has too much; sources within their limits. */
static void measure_excess(socprev__flow *flow)
{
    size_t rows = flow->n[ROW], sources = flow->n[SOURCE], pool = pool_of(flow);
    flow->excess[pool] = 0;
    for (size_t i = 0; i < rows; i++) {
        flow->excess[i] -= flow->demand[i];
        flow->excess[pool] += flow->demand[i];
    }
    for (size_t k = 0; k < sources; k++) {
        int64_t given = flow->used[k];
        if (given < flow->least[k])
            flow->used[k] = flow->least[k];
        else if (given > flow->most[k])
            flow->used[k] = flow->most[k];
        flow->excess[rows + k] = flow->used[k] - given;
        flow->excess[pool] -= flow->used[k];
    }
}

bool socprev__flow_fill(socprev__flow *flow, const size_t *order)
{
    fill_greedily(flow, order);
    measure_excess(flow);
    for (size_t start = 0; start <= pool_of(flow); start++) {
        while (flow->excess[start] > 0) {
            size_t end = search(flow, start, SIZE_MAX);
            if (end == SIZE_MAX)
                return false;
            int64_t units =
                push(flow, start, end, smaller(flow->excess[start], -flow->excess[end]));
            flow->excess[start] -= units;
            flow->excess[end] += units;
        }
    }
    return true;
}

void socprev__flow_load(socprev__flow *flow, const socprev_payment *payment)
{
    size_t rows = flow->n[ROW], sources = payment->n[SOURCE];
    for (size_t i = 0; i < rows; i++) {
        size_t at = i * flow->n[SOURCE];
        for (size_t k = 0; k < sources; k++)
            flow->part[at + k] = payment->part[i * sources + k] / payment->quantum;
        if (flow->has_uncovered) {
            int64_t missing = payment->missing[i] / payment->quantum;
            flow->part[at + sources] = flow->low[at + sources] = flow->high[at + sources] = missing;
            flow->used[sources] += missing;
        }
    }
    for (size_t k = 0; k < sources; k++) {
        flow->used[k] = payment->drawn[k] / payment->quantum;
        flow->handed[k] = payment->handed[k] / payment->quantum;
    }
    if (flow->has_uncovered)
        flow->least[sources] = flow->most[sources] = flow->used[sources];
}
