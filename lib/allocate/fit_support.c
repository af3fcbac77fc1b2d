/* Which cells of a fitted table can be above 0, or why there is none.
 *
 * Two axes: a table is a flow from rows to columns through cells with a seed. A
 * cell can be above 0 when it has flow, or lies on a circle of moves that keep
 * the totals: its row and column are then in one component. Totals are made
 * whole numbers of 2^-61 of their sum, and some millions of these count as
 * nothing, because totals that are equal in truth differ as doubles. */
#include "allocate/biproportional.h"

#include <math.h>

enum { ROW = 0, COLUMN = 1, POWER = 61 };

#define NOTHING ((int64_t)1 << 22)
#define NO_LIMIT ((int64_t)1 << 62)

/* A pair of axes; a cell of the pair stands for all cells with these indices. */
typedef struct {
    const struct socprev_memory *memory;
    size_t axis[2], n[2], cells;
    int64_t *total[2];         /* [n] */
    int64_t *low, *high;       /* [cells] 0, and NO_LIMIT where a seed is above 0 */
    int64_t *units;            /* [cells] a table */
    size_t *component;         /* [rows + columns] */
} pair;

static void pair_clear(pair *p)
{
    size_t nodes = p->n[ROW] + p->n[COLUMN];
    int64_t *arrays[] = { p->low, p->high, p->units };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(p->memory, arrays[k], p->cells, sizeof(int64_t));
    for (size_t side = 0; side < 2; side++)
        socprev__free(p->memory, p->total[side], p->n[side], sizeof(int64_t));
    socprev__free(p->memory, p->component, nodes, sizeof *p->component);
}

static size_t pair_cell(const pair *p, const size_t *index)
{
    return index[p->axis[ROW]] * p->n[COLUMN] + index[p->axis[COLUMN]];
}

/* Totals as whole numbers. */
static void fill_totals(const socprev_fit *fit, pair *p)
{
    for (size_t side = 0; side < 2; side++) {
        const double *totals = fit->totals[p->axis[side]];
        for (size_t i = 0; i < p->n[side]; i++)
            p->total[side][i] = (int64_t)ldexp(totals[i], POWER);
    }
}

static bool pair_make(pair *p, const socprev_fit *fit, size_t first, size_t second)
{
    const struct socprev_memory *memory = &fit->memory;
    *p = (pair){ .memory = memory,
                 .axis = { first, second },
                 .n = { fit->size[first], fit->size[second] },
                 .cells = fit->size[first] * fit->size[second] };
    p->low = socprev__alloc(memory, p->cells, sizeof(int64_t));
    p->high = socprev__alloc(memory, p->cells, sizeof(int64_t));
    p->units = socprev__alloc(memory, p->cells, sizeof(int64_t));
    p->total[ROW] = socprev__alloc(memory, p->n[ROW], sizeof(int64_t));
    p->total[COLUMN] = socprev__alloc(memory, p->n[COLUMN], sizeof(int64_t));
    p->component = socprev__alloc(memory, p->n[ROW] + p->n[COLUMN], sizeof *p->component);
    if (p->low == NULL || p->high == NULL || p->units == NULL || p->total[ROW] == NULL ||
        p->total[COLUMN] == NULL || p->component == NULL) {
        pair_clear(p);
        return false;
    }
    fill_totals(fit, p);
    size_t index[SOCPREV_FIT_AXES] = { 0 };
    for (size_t cell = 0; cell < fit->cells; cell++) {
        if (fit->seed[cell] > 0)
            p->high[pair_cell(p, index)] = NO_LIMIT;
        socprev__fit_next(fit->size, fit->axes, index);
    }
    return true;
}

/* ---- no table ------------------------------------------------------------------------ */

/* Rows that need more than all columns with a seed of theirs can give; drops
 * rows, the last first, while that stays true. */
static void name_lines(const pair *p, const socprev__transport *transport, uint8_t *rows,
                       uint8_t *columns, size_t *cover)
{
    int64_t excess = 0;
    for (size_t j = 0; j < p->n[COLUMN]; j++)
        cover[j] = 0;
    for (size_t i = 0; i < p->n[ROW]; i++) {
        rows[i] = transport->level[i] != SIZE_MAX;
        excess += rows[i] ? p->total[ROW][i] : 0;
        for (size_t j = 0; j < p->n[COLUMN] && rows[i]; j++)
            cover[j] += p->high[i * p->n[COLUMN] + j] > 0;
    }
    for (size_t j = 0; j < p->n[COLUMN]; j++)
        excess -= cover[j] > 0 ? p->total[COLUMN][j] : 0;
    for (size_t i = p->n[ROW]; i-- > 0;) {
        int64_t left = excess - p->total[ROW][i];
        for (size_t j = 0; j < p->n[COLUMN]; j++)
            left += p->high[i * p->n[COLUMN] + j] > 0 && cover[j] == 1 ? p->total[COLUMN][j] : 0;
        if (!rows[i] || left <= NOTHING)
            continue;
        rows[i] = 0;
        excess = left;
        for (size_t j = 0; j < p->n[COLUMN]; j++)
            cover[j] -= p->high[i * p->n[COLUMN] + j] > 0;
    }
    for (size_t j = 0; j < p->n[COLUMN]; j++)
        columns[j] = cover[j] > 0;
}

static double named_sum(const socprev_fitting *fitting, const socprev_fit *fit, size_t axis)
{
    double sum = 0;
    for (size_t i = 0; i < fit->size[axis]; i++)
        sum += fit->named[axis][i] ? fitting->totals[axis][i] : 0;
    return sum;
}

static socprev_status refuse(const socprev_fitting *fitting, const pair *p,
                             const socprev__transport *transport, socprev_fit *fit,
                             socprev_error **err)
{
    size_t *cover = socprev__alloc(p->memory, p->n[COLUMN], sizeof *cover);
    if (cover == NULL)
        return socprev__fail_nomem(err);
    name_lines(p, transport, fit->named[p->axis[ROW]], fit->named[p->axis[COLUMN]], cover);
    socprev__free(p->memory, cover, p->n[COLUMN], sizeof *cover);
    fit->outcome = SOCPREV_FIT_IMPOSSIBLE;
    fit->error = 1;
    fit->named_axis[ROW] = (int32_t)p->axis[ROW];
    fit->named_axis[COLUMN] = (int32_t)p->axis[COLUMN];
    fit->needed = named_sum(fitting, fit, p->axis[ROW]);
    fit->available = named_sum(fitting, fit, p->axis[COLUMN]);
    return SOCPREV_OK;
}

/* ---- cells that have to be 0 -------------------------------------------------------------- */

/* Only what is more than nothing counts as moved. */
static void drop_slight_moves(const pair *p, socprev__moves *moves)
{
    for (size_t i = 0; i < p->n[ROW]; i++) {
        for (size_t j = 0; j < p->n[COLUMN]; j++) {
            size_t at = i * p->n[COLUMN] + j;
            socprev__moves_set(moves, i, j, p->high[at] > 0, p->units[at] > NOTHING);
        }
    }
}

/* A line with next to nothing is left to the fitting. */
static bool is_slight(const pair *p, size_t side, size_t i)
{
    return p->total[side][i] <= NOTHING && p->total[side][i] > 0;
}

static bool is_forced(const pair *p, size_t at)
{
    size_t row = at / p->n[COLUMN], column = at % p->n[COLUMN];
    return p->component[row] != p->component[p->n[ROW] + column] && !is_slight(p, ROW, row) &&
           !is_slight(p, COLUMN, column);
}

static bool mark_forced(const pair *p, socprev_fit *fit)
{
    bool changed = false;
    size_t index[SOCPREV_FIT_AXES] = { 0 };
    for (size_t cell = 0; cell < fit->cells; cell++) {
        if (fit->seed[cell] > 0 && is_forced(p, pair_cell(p, index))) {
            fit->own_seed[cell] = 0;
            fit->forced[cell] = 1;
            fit->forced_count++;
            changed = true;
        }
        socprev__fit_next(fit->size, fit->axes, index);
    }
    return changed;
}

static socprev_status analyse(const socprev_fitting *fitting, socprev_fit *fit, size_t first,
                              size_t second, bool *changed, socprev_error **err)
{
    pair p;
    socprev__transport transport;
    if (!pair_make(&p, fit, first, second))
        return socprev__fail_nomem(err);
    if (!socprev__transport_make(&transport, p.memory, p.n, p.low, p.high, p.total, p.units)) {
        pair_clear(&p);
        return socprev__fail_nomem(err);
    }
    socprev_status st = SOCPREV_OK;
    if (socprev__transport_fill(&transport) > NOTHING) {
        st = refuse(fitting, &p, &transport, fit, err);
    } else {
        drop_slight_moves(&p, &transport.moves);
        if (socprev__fit_own_seed(fit) && socprev__components_find(&transport.moves, p.component))
            *changed = mark_forced(&p, fit) || *changed;
        else
            st = socprev__fail_nomem(err);
    }
    socprev__transport_clear(&transport);
    pair_clear(&p);
    return st;
}

/* Where all seeds and totals are above 0, the product of the totals is a table with
 * all cells above 0. */
static bool is_open(const socprev_fit *fit)
{
    bool open = fit->shared->is_positive;
    for (size_t a = 0; a < fit->axes; a++) {
        for (size_t i = 0; i < fit->size[a]; i++)
            open = open && fit->totals[a][i] > ldexp((double)NOTHING, -POWER);
    }
    return open;
}

socprev_status socprev__fit_support(const socprev_fitting *fitting, socprev_fit *fit,
                                    socprev_error **err)
{
    bool changed = !is_open(fit);
    socprev_status st = SOCPREV_OK;
    while (changed && st == SOCPREV_OK && fit->outcome != SOCPREV_FIT_IMPOSSIBLE) {
        changed = false;
        for (size_t a = 0; a < fit->axes; a++) {
            for (size_t b = a + 1; b < fit->axes; b++) {
                if (st == SOCPREV_OK && fit->outcome != SOCPREV_FIT_IMPOSSIBLE)
                    st = analyse(fitting, fit, a, b, &changed, err);
            }
        }
        changed = changed && fit->axes > 2; /* two axes say all at once */
    }
    return st;
}
