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

/* The following take `fast` as a constant: costs in steps and narrow destinations,
 * which is how large tables are kept. */
static inline uint64_t key_at(const socprev_od *od, size_t pair, bool fast)
{
    uint64_t bits;
    if (fast || od->steps != NULL)
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

static inline double supply_at(const reach *r, size_t pair, bool fast)
{
    return r->supply[fast ? r->od->to[pair] : socprev__od_to(r->od, pair)];
}

static bool is_fast(const reach *r)
{
    return r->od->steps != NULL && r->od->to != NULL;
}

/* ---- nearest ------------------------------------------------------------ */

/* The first pair with supply and the least key; r->end when there is none. */
static inline size_t nearest_pair(const reach *r, bool fast)
{
    uint64_t best = UINT64_MAX;
    size_t found = r->end;
    for (size_t k = r->from; k < r->end; k++) {
        uint64_t key = key_at(r->od, k, fast);
        if (key < best && supply_at(r, k, fast) > 0) {
            best = key;
            found = k;
        }
    }
    return found;
}

static void nearest(const reach *r, double *cost, int32_t *to)
{
    size_t found = is_fast(r) ? nearest_pair(r, true) : nearest_pair(r, false);
    *to = found == r->end ? -1 : (int32_t)socprev__od_to(r->od, found);
    *cost = found == r->end ? SOCPREV_ACCESS_UNREACHABLE : socprev__od_value(r->od, found);
}

/* ---- k-th unit ------------------------------------------------------------------------- */

enum { BINS = 256 };

/* Keys low .. high, among which the amount is reached beyond `before`. */
typedef struct {
    uint64_t low, high;
    double before;
} window;

/* Supply by equal parts of a window, 2^shift keys each; `whole` when all keys are in it. */
static inline void fill_bins(const reach *r, const window *w, int shift, bool whole, double *sum,
                             bool fast)
{
    for (size_t k = r->from; k < r->end; k++) {
        uint64_t off = key_at(r->od, k, fast) - w->low; /* huge below the window */
        if (whole || off <= w->high - w->low)
            sum[off >> shift] += supply_at(r, k, fast);
    }
}

/* Narrows a window to one of at most 256 parts; false when the whole row does not
 * reach the amount. */
static bool narrow(const reach *r, double amount, bool whole, window *w)
{
    double sum[BINS] = { 0 };
    int shift = 0, found = -1;
    while ((w->high - w->low) >> shift >= BINS)
        shift++;
    if (!is_fast(r))
        fill_bins(r, w, shift, false, sum, false);
    else if (whole)
        fill_bins(r, w, shift, true, sum, true);
    else
        fill_bins(r, w, shift, false, sum, true);
    double before = w->before, reached = before;
    for (int b = 0; b < BINS && reached < amount; b++) {
        if (sum[b] <= 0)
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
        uint64_t key = key_at(r->od, k, false);
        if (supply_at(r, k, false) > 0) {
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
    return socprev__first_from(a->cutoffs, a->n_cutoffs, cost);
}

/* Sums that run beside each other, by the place of a pair in its row. */
enum { STRANDS = 4 };

typedef double strands[STRANDS][SOCPREV__CUTOFFS + 1];

static inline void fill_strands(const socprev_access_result *res, const reach *r, strands sum,
                                bool fast)
{
    for (size_t k = r->from; k < r->end; k++) {
        size_t bin = fast || res->bins != NULL ? res->bins[r->od->steps[k]]
                                               : bin_of(res->access, r->od->cost[k]);
        sum[(k - r->from) % STRANDS][bin] += supply_at(r, k, fast);
    }
}

/* Supply within each cut-off, in sum[0 .. cut-offs - 1]. */
static void cumulate(const socprev_access_result *res, const reach *r, double *sum)
{
    size_t cutoffs = res->access->n_cutoffs;
    strands strand;
    for (size_t s = 0; s < STRANDS; s++)
        memset(strand[s], 0, (cutoffs + 1) * sizeof strand[s][0]);
    if (is_fast(r))
        fill_strands(res, r, strand, true);
    else
        fill_strands(res, r, strand, false);
    double within = 0;
    for (size_t t = 0; t < cutoffs; t++)
        sum[t] = within += (strand[0][t] + strand[1][t]) + (strand[2][t] + strand[3][t]);
}

static double median(const socprev_access *a, const double *ascending)
{
    size_t n = a->n_cutoffs;
    double low = ascending[(n - 1) / 2], high = ascending[n / 2];
    return low + (high - low) / 2;
}

/* ---- all rows ------------------------------------------------------------ */

bool socprev__reach_prepare(socprev_access_result *r)
{
    const socprev_od *od = r->field.od;
    for (size_t k = 0; k < r->n_columns; k++)
        for (size_t c = 0; c < r->n_columns; c++)
            if (r->column[k].measure == SOCPREV_ACCESS_INTERVAL_MEDIAN &&
                r->column[c].measure == SOCPREV_ACCESS_CUMULATIVE &&
                r->column[k].kind == r->column[c].kind)
                r->column[k].cumulative = r->column[c].values;
    if (r->access->n_cutoffs == 0 || od->steps == NULL)
        return true;
    r->bins = socprev__alloc(&r->memory, (size_t)od->most + 1, sizeof *r->bins);
    for (size_t k = 0; r->bins != NULL && k <= od->most; k++)
        r->bins[k] = (uint8_t)bin_of(r->access, socprev__scale_value(od->scale, (uint16_t)k));
    return r->bins != NULL;
}

static void reach_row(const socprev_access_result *res, const socprev__column *c, uint32_t row)
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
        if (c->cumulative == NULL)
            cumulate(res, &r, sum);
        for (size_t t = 0; c->cumulative != NULL && t < a->n_cutoffs; t++)
            sum[t] = c->cumulative[t * (size_t)od->n_origins + row];
        c->values[row] = median(a, sum);
        break;
    }
}

void socprev__reach_rows(const socprev_access_result *r, int32_t kind, uint32_t row)
{
    /* in the order of measures: the median is of what is cumulated */
    for (int32_t measure = 0; socprev__measure_is_cost(measure); measure++)
        for (size_t k = 0; k < r->n_columns; k++)
            if (r->column[k].measure == measure &&
                (kind == SOCPREV_ACCESS_ALL || r->column[k].kind == kind))
                reach_row(r, &r->column[k], row);
}

static void reach_chunk(void *context, size_t chunk)
{
    const socprev_access_result *r = context;
    for (uint32_t row = r->field.first[chunk]; row < r->field.first[chunk + 1]; row++)
        socprev__reach_rows(r, SOCPREV_ACCESS_ALL, row);
}

bool socprev__reach(socprev_access_result *r, socprev_run *run)
{
    bool any = false;
    for (size_t k = 0; k < r->n_columns; k++)
        any = any || socprev__measure_is_cost(r->column[k].measure);
    return any && socprev__parallel(run, r->field.chunks, reach_chunk, r);
}
