/* Location problems as integer programmes for CBC, where configure found it. The
 * one file that knows CBC: elsewhere it is "not built".
 *
 * Without capacities a client has a variable for each distance at which it may
 * still be unserved (Garcia, Labbe & Marin 2011): z[i][g] >= z[i][g-1] minus the open
 * sites at the g-th distance, z[i][0] = 1, and pays the step to the next distance. That
 * is as strong as a variable for each pair, and much smaller. With capacities there is
 * a variable for each pair: the units that go there.
 *
 * CBC computes in floating point. What it answers is valued anew in integers; that
 * nothing is better is its own word, which plans say. */
#include "coverage/location.h"

#if !defined(HAVE_CBC)

bool socprev__cbc_is_built(void)
{
    return false;
}

const char *socprev__cbc_version(void)
{
    return NULL;
}

socprev_status socprev__location_cbc(const socprev__location *at, int64_t nodes,
                                     socprev__solution *best)
{
    (void)at;
    (void)nodes;
    (void)best;
    return SOCPREV_E_UNSUPPORTED;
}

#else

#include <Cbc_C_Interface.h>

/* Sums that a double tells apart with room for CBC's tolerances. */
#define MOST ((int64_t)1 << 40)

bool socprev__cbc_is_built(void)
{
    return true;
}

const char *socprev__cbc_version(void)
{
    return Cbc_getVersion();
}

typedef struct {
    double *lower, *upper;
} range;

/* Rows and columns in the order in which they are added; entries row by row. */
typedef struct {
    const socprev__location *at;
    size_t columns, rows, entries;
    size_t room_columns, room_rows, room_entries;
    range column, row;
    double *cost;     /* [columns] */
    uint8_t *whole;   /* [columns] integer? */
    int *row_of, *column_of;
    double *value;
    int *start, *index; /* by column */
    double *sorted;
    int64_t offset;   /* of the objective */
    int64_t sum;      /* of all costs */
} programme;

static void clear(programme *p)
{
    const struct socprev_memory *memory = &p->at->memory;
    size_t columns = p->room_columns, rows = p->room_rows, entries = p->room_entries;
    socprev__free(memory, p->sorted, entries, sizeof *p->sorted);
    socprev__free(memory, p->index, entries, sizeof *p->index);
    socprev__free(memory, p->start, columns + 1, sizeof *p->start);
    socprev__free(memory, p->value, entries, sizeof *p->value);
    socprev__free(memory, p->column_of, entries, sizeof *p->column_of);
    socprev__free(memory, p->row_of, entries, sizeof *p->row_of);
    socprev__free(memory, p->whole, columns, 1);
    socprev__free(memory, p->cost, columns, sizeof *p->cost);
    socprev__free(memory, p->row.upper, rows, sizeof(double));
    socprev__free(memory, p->row.lower, rows, sizeof(double));
    socprev__free(memory, p->column.upper, columns, sizeof(double));
    socprev__free(memory, p->column.lower, columns, sizeof(double));
}

/* Room for the most that can come of the problem. */
static bool allocate(programme *p)
{
    const socprev__location *at = p->at;
    const struct socprev_memory *memory = &at->memory;
    size_t cells = at->limited ? at->sites * at->kinds : 0;
    size_t columns = p->room_columns = at->sites + at->pairs + at->clients + 1;
    size_t rows = p->room_rows = at->pairs + at->clients + cells + 3;
    size_t entries = p->room_entries = 4 * at->pairs + 2 * at->sites + at->clients + cells + 1;
    return (p->column.lower = socprev__alloc(memory, columns, sizeof(double))) &&
           (p->column.upper = socprev__alloc(memory, columns, sizeof(double))) &&
           (p->row.lower = socprev__alloc(memory, rows, sizeof(double))) &&
           (p->row.upper = socprev__alloc(memory, rows, sizeof(double))) &&
           (p->cost = socprev__alloc(memory, columns, sizeof *p->cost)) &&
           (p->whole = socprev__alloc(memory, columns, 1)) &&
           (p->row_of = socprev__alloc(memory, entries, sizeof *p->row_of)) &&
           (p->column_of = socprev__alloc(memory, entries, sizeof *p->column_of)) &&
           (p->value = socprev__alloc(memory, entries, sizeof *p->value)) &&
           (p->start = socprev__alloc(memory, columns + 1, sizeof *p->start)) &&
           (p->index = socprev__alloc(memory, entries, sizeof *p->index)) &&
           (p->sorted = socprev__alloc(memory, entries, sizeof *p->sorted));
}

/* ---- rows and columns ------------------------------------------------------------ */

/* A variable of 0 .. upper that costs `cost`, of which `most` can be had. */
static bool add_column(programme *p, int64_t cost, int64_t upper, bool whole)
{
    int64_t all = 0;
    if (!socprev__multiply(cost, upper, &all) || !socprev__add(p->sum, all, &p->sum) ||
        p->sum > MOST || upper > MOST)
        return false;
    p->cost[p->columns] = (double)cost;
    p->column.upper[p->columns] = (double)upper;
    p->whole[p->columns++] = whole;
    return true;
}

static void add_entry(programme *p, size_t column, double value)
{
    p->row_of[p->entries] = (int)p->rows;
    p->column_of[p->entries] = (int)column;
    p->value[p->entries++] = value;
}

/* Ends the row whose entries were added last. */
static void end_row(programme *p, double lower, double upper)
{
    p->row.lower[p->rows] = lower;
    p->row.upper[p->rows++] = upper;
}

static bool add_sites(programme *p)
{
    const socprev__location *at = p->at;
    int64_t common = 0, money = 0;
    for (size_t j = 0; j < at->sites; j++) {
        if (!add_column(p, at->opening[j], 1, true))
            return false;
        p->column.lower[j] = at->state[j] == SOCPREV__OPEN;
        p->column.upper[j] = at->state[j] != SOCPREV__CLOSED;
        common = socprev__gcd(common, at->money[j]);
        add_entry(p, j, 1);
    }
    end_row(p, 0, (double)at->most);
    if (at->budget == SOCPREV__UNBOUNDED || common == 0)
        return true;
    for (size_t j = 0; j < at->sites; j++) {
        money += at->money[j] / common; /* the sum of money was checked */
        add_entry(p, j, (double)(at->money[j] / common));
    }
    end_row(p, 0, (double)(at->budget / common < money ? at->budget / common : money));
    return money <= MOST;
}

/* A client without capacities. */
static bool add_steps(programme *p, size_t client)
{
    const socprev__location *at = p->at;
    size_t e = at->near_first[client], end = at->near_first[client + 1], before = SIZE_MAX;
    int64_t otherwise = at->otherwise[client];
    bool needed = otherwise >= at->forbidden;
    while (end > e && at->near_cost[end - 1] >= otherwise)
        end--;
    p->offset += e < end ? at->near_cost[e] : otherwise; /* the sum of all was checked */
    while (e < end) {
        int64_t cost = at->near_cost[e];
        size_t column = p->columns;
        for (; e < end && at->near_cost[e] == cost; e++)
            add_entry(p, (size_t)at->near[e], 1);
        int64_t step = (e < end ? at->near_cost[e] : otherwise) - cost;
        bool must = e == end && needed;
        if (!add_column(p, must ? 0 : step, must ? 0 : 1, false))
            return false;
        add_entry(p, column, 1);
        if (before != SIZE_MAX)
            add_entry(p, before, -1);
        end_row(p, before == SIZE_MAX ? 1 : 0, (double)end + 2);
        before = column;
    }
    return true;
}

/* Pairs with capacities: units, or 0 and 1 when they may not be split. */
static bool add_flows(programme *p)
{
    const socprev__location *at = p->at;
    size_t first = p->columns;
    for (size_t i = 0; i < at->clients; i++) {
        int64_t units = at->units[i], each = at->single ? 1 : units, per = at->single ? units : 1;
        int64_t cost = 0;
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++)
            if (!socprev__multiply(at->near_cost[e], per, &cost) ||
                !add_column(p, cost, each, at->single))
                return false;
    }
    for (size_t i = 0; i < at->clients; i++) {
        int64_t units = at->units[i], each = at->single ? 1 : units, cost = 0;
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++)
            add_entry(p, first + e, 1);
        if (!at->required) {
            if (!socprev__multiply(at->otherwise[i], at->single ? units : 1, &cost) ||
                !add_column(p, cost, each, at->single))
                return false;
            add_entry(p, p->columns - 1, 1);
        }
        end_row(p, (double)each, (double)each);
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
            add_entry(p, first + e, 1);
            add_entry(p, (size_t)at->near[e], -(double)each);
            end_row(p, -(double)each, 0);
        }
    }
    return true;
}

static void add_capacities(programme *p)
{
    const socprev__location *at = p->at;
    for (size_t j = 0; j < at->sites; j++) {
        for (size_t kind = 0; kind < at->kinds; kind++) {
            int64_t room = at->capacity[j * at->kinds + kind];
            for (size_t r = at->reach_first[j]; r < at->reach_first[j + 1]; r++) {
                size_t i = (size_t)at->reach[r], e = at->near_first[i];
                if ((size_t)at->kind[i] != kind)
                    continue;
                while ((size_t)at->near[e] != j)
                    e++;
                add_entry(p, at->sites + e, at->single ? (double)at->units[i] : 1);
            }
            add_entry(p, j, -(double)room);
            end_row(p, -(double)MOST, 0);
        }
    }
}

/* false: the numbers are too large. */
static bool formulate(programme *p)
{
    const socprev__location *at = p->at;
    bool fits = add_sites(p);
    if (at->limited) {
        fits = fits && add_flows(p);
        if (fits)
            add_capacities(p);
    }
    for (size_t i = 0; i < at->clients && fits && !at->limited; i++)
        fits = add_steps(p, i);
    return fits && p->room_entries < INT32_MAX;
}

/* Entries by column: a counting sort. */
static void sort_entries(programme *p)
{
    for (size_t k = 0; k < p->entries; k++)
        p->start[p->column_of[k] + 1]++;
    for (size_t c = 0; c < p->columns; c++)
        p->start[c + 1] += p->start[c];
    for (size_t k = 0; k < p->entries; k++) {
        int to = p->start[p->column_of[k]]++;
        p->index[to] = p->row_of[k];
        p->sorted[to] = p->value[k];
    }
    for (size_t c = p->columns; c > 0; c--)
        p->start[c] = p->start[c - 1];
    p->start[0] = 0;
}

/* ---- asking ------------------------------------------------------------------------ */

/* One thread, a fixed seed, no time: the same answer again. */
static Cbc_Model *make_model(const programme *p, int64_t nodes, int64_t cutoff)
{
    Cbc_Model *model = Cbc_newModel();
    if (model == NULL)
        return NULL;
    Cbc_loadProblem(model, (int)p->columns, (int)p->rows, p->start, p->index, p->sorted,
                    p->column.lower, p->column.upper, p->cost, p->row.lower, p->row.upper);
    for (size_t c = 0; c < p->columns; c++)
        if (p->whole[c])
            Cbc_setInteger(model, (int)c);
    Cbc_setLogLevel(model, 0);
    Cbc_setParameter(model, "randomSeed", "1");
    Cbc_setParameter(model, "randomCbcSeed", "1");
    Cbc_setAllowableGap(model, 0);
    Cbc_setAllowableFractionGap(model, 0);
    Cbc_setMaximumNodes(model, nodes < INT32_MAX ? (int)nodes : INT32_MAX);
    if (cutoff < SOCPREV__LOCATION_LIMIT)
        Cbc_setCutoff(model, (double)(cutoff - p->offset) - 0.5);
    return model;
}

/* The exact value of the open sites; false when they break a limit or leave somebody
 * unserved who must be served. `complete` = the value is the best of these sites. */
static bool value_of(const socprev__location *at, const uint8_t *open, int64_t *value,
                     bool *complete, socprev_status *st)
{
    size_t n = 0;
    int64_t money = 0;
    *complete = true;
    for (size_t j = 0; j < at->sites; j++) {
        n += open[j];
        money += open[j] ? at->money[j] : 0;
        if ((at->state[j] == SOCPREV__OPEN && !open[j]) ||
            (at->state[j] == SOCPREV__CLOSED && open[j]))
            return false;
    }
    if (n > at->most || money > at->budget)
        return false;
    if (!at->limited) {
        *value = socprev__location_value(at, open);
        return *value < at->forbidden;
    }
    socprev__served served = { .complete = true };
    int64_t work = 200000;
    socprev__transport *transport = socprev__transport_new(at);
    if (transport == NULL) {
        *st = SOCPREV_E_NOMEM;
        return false;
    }
    socprev__transport_serve(transport, open, &work, &served);
    socprev__transport_free(transport);
    *value = served.value;
    *complete = served.complete;
    return served.lacking == 0;
}

/* What CBC found becomes the best when it is better in integers; what it proved is
 * believed when its objective is that of its sites. */
static socprev_status take_answer(const programme *p, Cbc_Model *model, uint8_t *open,
                                  socprev__solution *best)
{
    const socprev__location *at = p->at;
    const double *answer = Cbc_isProvenInfeasible(model) ? NULL : Cbc_bestSolution(model);
    bool proven = Cbc_isProvenInfeasible(model) != 0, complete = true;
    int64_t value = 0;
    socprev_status st = SOCPREV_OK;
    best->nodes += Cbc_getNodeCount(model);
    for (size_t j = 0; j < at->sites && answer != NULL; j++)
        open[j] = answer[j] > 0.5;
    if (answer != NULL && value_of(at, open, &value, &complete, &st)) {
        double said = Cbc_getObjValue(model) + (double)p->offset - (double)value;
        proven = Cbc_isProvenOptimal(model) && complete && said < 0.5 && said > -0.5;
        if (value < best->value) {
            memcpy(best->open, open, at->sites);
            best->value = value;
            best->found = true;
            best->by_cbc = true;
        }
    }
    double bound = Cbc_getBestPossibleObjValue(model) + (double)p->offset;
    bound -= 1e-6 * (1 + (bound < 0 ? -bound : bound));
    if (proven) {
        best->complete = true;
        best->bound = best->value;
        best->by_cbc = true;
    } else if (bound > (double)best->bound && bound < (double)best->value) {
        best->bound = (int64_t)bound;
        best->by_cbc = true;
    }
    best->is_first = false;
    return st;
}

socprev_status socprev__location_cbc(const socprev__location *at, int64_t nodes,
                                     socprev__solution *best)
{
    programme p = { .at = at };
    uint8_t *open = socprev__alloc(&at->memory, at->sites + 1, 1);
    socprev_status st = open == NULL || !allocate(&p) ? SOCPREV_E_NOMEM : SOCPREV_OK;
    if (st == SOCPREV_OK && !formulate(&p))
        st = SOCPREV_E_RANGE;
    if (st == SOCPREV_OK) {
        sort_entries(&p);
        Cbc_Model *model = make_model(&p, nodes, best->value);
        st = model == NULL ? SOCPREV_E_NOMEM : SOCPREV_OK;
        if (model != NULL) {
            Cbc_solve(model);
            st = take_answer(&p, model, open, best);
            Cbc_deleteModel(model);
        }
    }
    clear(&p);
    socprev__free(&at->memory, open, at->sites + 1, 1);
    return st;
}

#endif
