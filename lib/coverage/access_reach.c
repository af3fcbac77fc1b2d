/* Measures of costs alone: nearest, k-th unit, balancing cost, cumulative, interval
 * median. Costs are compared as keys: steps, or the bits of a double, whose
 * order is that of the numbers because none is negative. */
#include "coverage/access_internal.h"

/* A row of the costs and the supply of one kind. */
typedef struct {
    const socprev_od *od;
    const double *supply;
    size_t from, end;
} reach;

static uint64_t key_at(const socprev_od *od, size_t pair)
{
    uint64_t bits;
    if (od->steps != NULL)
        return od->steps[pair];
    memcpy(&bits, &od->cost[pair], sizeof bits);
    return bits;
}

static double cost_of(const socprev_od *od, uint64_t key)
{
    double cost;
    if (od->steps != NULL)
        return socprev__scale_value(od->scale, (uint16_t)key);
    memcpy(&cost, &key, sizeof cost);
    return cost;
}

static double supply_at(const reach *r, size_t pair)
{
    return r->supply[socprev__od_to(r->od, pair)];
}

/* ---- nearest ----------------------------------------------------------------------- */

static void nearest(const reach *r, double *cost, int32_t *to)
{
    uint64_t best = UINT64_MAX;
    *to = -1;
    for (size_t k = r->from; k < r->end; k++) {
        uint64_t key = key_at(r->od, k);
        if (key < best && supply_at(r, k) > 0) {
            best = key;
            *to = (int32_t)socprev__od_to(r->od, k);
        }
    }
    *cost = *to < 0 ? SOCPREV_ACCESS_UNREACHABLE : cost_of(r->od, best);
}

/* ---- k-th unit ------------------------------------------------------------------------- */

enum { BINS = 256 };

/* Keys low .. high, among which the amount is reached beyond `before`. */
typedef struct {
    uint64_t low, high;
    double before;
} window;

/* Narrows a window to one of at most 256 equal parts; false when the whole row does
 * not reach the amount. */
static bool narrow(const reach *r, double amount, bool whole, window *w)
{
    double sum[BINS] = { 0 };
    uint32_t count[BINS] = { 0 };
    int shift = 0, found = -1;
    while ((w->high - w->low) >> shift >= BINS)
        shift++;
    for (size_t k = r->from; k < r->end; k++) {
        uint64_t key = key_at(r->od, k);
        if (key < w->low || key > w->high)
            continue;
        double supply = supply_at(r, k);
        sum[(key - w->low) >> shift] += supply;
        count[(key - w->low) >> shift] += supply > 0;
    }
    double before = w->before, reached = before;
    for (int b = 0; b < BINS && reached < amount; b++) {
        if (count[b] == 0)
            continue;
        before = reached;
        reached += sum[b];
        found = b;
    }
    /* in a part, sums in another order may round to less: then it is the last */
    if (found < 0 || (whole && reached < amount))
        return false;
    w->before = before;
    w->low += (uint64_t)found << shift;
    if (w->high - w->low >= (uint64_t)1 << shift)
        w->high = w->low + ((uint64_t)1 << shift) - 1;
    return true;
}

/* Least and largest key with supply; false when there is none. */
static bool span(const reach *r, window *w)
{
    *w = (window){ UINT64_MAX, 0, 0 };
    for (size_t k = r->from; k < r->end; k++) {
        uint64_t key = key_at(r->od, k);
        if (supply_at(r, k) > 0) {
            w->low = key < w->low ? key : w->low;
            w->high = key > w->high ? key : w->high;
        }
    }
    return w->low <= w->high;
}

/* Least cost within which supply reaches the amount (> 0). */
static double kth(const reach *r, double amount)
{
    window w = { 0, r->od->most, 0 };
    if (r->od->steps == NULL && !span(r, &w))
        return SOCPREV_ACCESS_UNREACHABLE;
    if (!narrow(r, amount, true, &w))
        return SOCPREV_ACCESS_UNREACHABLE;
    while (w.low < w.high && ALWAYS(narrow(r, amount, false, &w)))
        ;
    return cost_of(r->od, w.low);
}

/* ---- cut-offs ------------------------------------------------------------------------------ */

/* First cut-off that a cost is within; their number when it is beyond all. */
static size_t bin_of(const socprev_access *a, double cost)
{
    size_t low = 0, high = a->n_cutoffs;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (a->cutoffs[middle] < cost)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

/* Supply within each cut-off, in sum[0 .. cut-offs - 1]. */
static void cumulate(const socprev_access_result *res, const reach *r, double *sum)
{
    const socprev_access *a = res->access;
    double strand[2][SOCPREV__CUTOFFS + 1];
    size_t bins = a->n_cutoffs + 1;
    memset(strand[0], 0, bins * sizeof strand[0][0]);
    memset(strand[1], 0, bins * sizeof strand[1][0]);
    for (size_t k = r->from; k < r->end; k++) {
        size_t bin = res->bins != NULL ? res->bins[r->od->steps[k]] : bin_of(a, r->od->cost[k]);
        strand[(k - r->from) & 1][bin] += supply_at(r, k);
    }
    double within = 0;
    for (size_t t = 0; t < a->n_cutoffs; t++)
        sum[t] = within += strand[0][t] + strand[1][t];
}

static double median(const socprev_access *a, const double *ascending)
{
    size_t n = a->n_cutoffs;
    double low = ascending[(n - 1) / 2], high = ascending[n / 2];
    return low + (high - low) / 2;
}

/* ---- all rows ---------------------------------------------------------------------------------- */

bool socprev__reach_prepare(socprev_access_result *r)
{
    const socprev_od *od = r->field.od;
    if (r->access->n_cutoffs == 0 || od->steps == NULL)
        return true;
    r->bins = socprev__alloc(&r->memory, (size_t)od->most + 1, sizeof *r->bins);
    for (size_t k = 0; r->bins != NULL && k <= od->most; k++)
        r->bins[k] = (uint8_t)bin_of(r->access, socprev__scale_value(od->scale, (uint16_t)k));
    return r->bins != NULL;
}

void socprev__reach_row(const socprev_access_result *res, const socprev__column *c, uint32_t row)
{
    const socprev_od *od = res->field.od;
    const socprev_access *a = res->access;
    reach r = { od, socprev__access_supply(a, c->kind), od->start[row], od->start[row + 1] };
    double sum[SOCPREV__CUTOFFS];
    switch (c->measure) {
    case SOCPREV_ACCESS_NEAREST:
        nearest(&r, &c->values[row], &c->nearest[row]);
        break;
    case SOCPREV_ACCESS_KTH:
        c->values[row] = kth(&r, a->amount);
        break;
    case SOCPREV_ACCESS_BALANCING_COST: {
        double people = socprev__access_people(a, c->kind)[row];
        c->values[row] = people > 0 ? kth(&r, people) : 0;
        break;
    }
    case SOCPREV_ACCESS_CUMULATIVE:
        cumulate(res, &r, sum);
        for (size_t t = 0; t < a->n_cutoffs; t++)
            c->values[t * (size_t)od->n_origins + row] = sum[t];
        break;
    default:
        cumulate(res, &r, sum);
        c->values[row] = median(a, sum);
        break;
    }
}

static void reach_chunk(void *context, size_t chunk)
{
    const socprev_access_result *r = context;
    for (uint32_t row = r->field.first[chunk]; row < r->field.first[chunk + 1]; row++)
        for (size_t k = 0; k < r->n_columns; k++)
            if (socprev__measure_is_cost(r->column[k].measure))
                socprev__reach_row(r, &r->column[k], row);
}

bool socprev__reach(socprev_access_result *r, socprev_run *run)
{
    bool any = false;
    for (size_t k = 0; k < r->n_columns; k++)
        any = any || socprev__measure_is_cost(r->column[k].measure);
    return any && socprev__parallel(run, r->field.chunks, reach_chunk, r);
}
