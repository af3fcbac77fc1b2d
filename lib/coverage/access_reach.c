/* Measures of costs alone: nearest, k-th unit, balancing cost, cumulative, interval
 * median. Costs are compared as keys: steps, or the bits of a double, whose
 * order is that of the numbers because none is negative. */
#include "coverage/access_internal.h"

enum {
    STEPS = 2048, /* most steps that are held apart, so that they stay in the nearest cache */
    GROUP = 16    /* steps that are added up first */
};

/* A row of the costs and the supply of one kind. */
typedef struct {
    const socprev_od *od;
    const double *supply;
    size_t from, end;
    bool is_counted, is_cumulated;
    double by_step[STEPS];             /* supply at each step; when is_counted */
    double within[SOCPREV__CUTOFFS];   /* ... within each cut-off; when is_cumulated */
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

/* ---- supply by step ------------------------------------------------------------------ */

/* Whether each step of a row has a place of its own. */
static bool has_few_steps(const socprev_od *od)
{
    return od->steps != NULL && od->most < STEPS;
}

static size_t groups_of(const socprev_od *od)
{
    return od->most / GROUP + 1;
}

static inline void add_by_step(reach *r, bool fast)
{
    for (size_t k = r->from; k < r->end; k++)
        r->by_step[r->od->steps[k]] += supply_at(r, k, fast);
}

static void count(reach *r)
{
    if (r->is_counted)
        return;
    memset(r->by_step, 0, groups_of(r->od) * GROUP * sizeof *r->by_step);
    if (is_fast(r))
        add_by_step(r, true);
    else
        add_by_step(r, false);
    r->is_counted = true;
}

/* The sum of n numbers, in eight lanes. */
SOCPREV__VERSIONS static double total_of(const double *x, size_t n)
{
    double lane[8] = { 0 };
    size_t i = 0;
    for (; i + 8 <= n; i += 8)
        for (size_t k = 0; k < 8; k++)
            lane[k] += x[i + k];
    for (size_t k = 0; i + k < n; k++)
        lane[k] += x[i + k];
    return ((lane[0] + lane[4]) + (lane[2] + lane[6])) +
           ((lane[1] + lane[5]) + (lane[3] + lane[7]));
}

/* Totals of whole groups, each as total_of() makes them. */
SOCPREV__VERSIONS static void add_groups(const double *restrict by_step, size_t groups,
                                         double *restrict total)
{
    for (size_t g = 0; g < groups; g++) {
        const double *x = by_step + g * GROUP;
        double lane[8];
        for (size_t k = 0; k < 8; k++)
            lane[k] = x[k] + x[k + 8];
        total[g] = ((lane[0] + lane[4]) + (lane[2] + lane[6])) +
                   ((lane[1] + lane[5]) + (lane[3] + lane[7]));
    }
}

/* The place among parts at which an amount is reached beyond `before`, which becomes what
 * the parts before it hold. In parts of parts, sums in another order may round to less:
 * then it is the last that holds anything. n when the amount must be reached and is not. */
static size_t reach_amount(const double *part, size_t n, double amount, bool must, double *before)
{
    double reached = *before;
    size_t found = n;
    for (size_t b = 0; b < n && reached < amount; b++) {
        if (part[b] <= 0)
            continue;
        *before = reached;
        reached += part[b];
        found = b;
    }
    return must && reached < amount ? n : found;
}

/* Least step within which supply reaches the amount (> 0); STEPS when none does. */
static size_t step_of_amount(reach *r, double amount)
{
    double total[STEPS / GROUP], before = 0;
    size_t groups = groups_of(r->od);
    count(r);
    add_groups(r->by_step, groups, total);
    size_t g = reach_amount(total, groups, amount, true, &before);
    if (g == groups)
        return STEPS;
    return g * GROUP + reach_amount(r->by_step + g * GROUP, GROUP, amount, false, &before);
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

/* Whether one of 64 costs is of the step. */
SOCPREV__VERSIONS static bool has_step(const uint16_t *steps, uint16_t step)
{
    uint16_t any = 0;
    for (size_t k = 0; k < 64; k++)
        any |= (uint16_t)(steps[k] == step);
    return any != 0;
}

/* The same from the supply by step. */
static size_t nearest_counted(reach *r)
{
    size_t step = 0, k = r->from;
    count(r);
    while (step <= r->od->most && !(r->by_step[step] > 0))
        step++;
    if (step > r->od->most)
        return r->end;
    for (; k < r->end; k++) {
        while (r->end - k > 64 && !has_step(r->od->steps + k, (uint16_t)step))
            k += 64;
        if (r->od->steps[k] == step && supply_at(r, k, false) > 0)
            break;
    }
    return k;
}

static void nearest(reach *r, double *cost, int32_t *to)
{
    size_t found = has_few_steps(r->od) ? nearest_counted(r)
                   : is_fast(r)         ? nearest_pair(r, true)
                                        : nearest_pair(r, false);
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
    int shift = 0;
    while ((w->high - w->low) >> shift >= BINS)
        shift++;
    if (!is_fast(r))
        fill_bins(r, w, shift, false, sum, false);
    else if (whole)
        fill_bins(r, w, shift, true, sum, true);
    else
        fill_bins(r, w, shift, false, sum, true);
    size_t found = reach_amount(sum, BINS, amount, whole, &w->before);
    if (found == BINS)
        return false;
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
static double kth(reach *r, double amount)
{
    if (has_few_steps(r->od)) {
        size_t step = step_of_amount(r, amount);
        return step == STEPS ? SOCPREV_ACCESS_UNREACHABLE : cost_of(r->od, step);
    }
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

/* Supply within each cut-off. */
static void cumulate(const socprev_access_result *res, reach *r)
{
    size_t cutoffs = res->access->n_cutoffs;
    double within = 0;
    if (r->is_cumulated)
        return;
    r->is_cumulated = true;
    if (has_few_steps(r->od)) {
        count(r);
        for (size_t t = 0, at = 0; t < cutoffs; at = res->ends[t++])
            r->within[t] = within += total_of(r->by_step + at, res->ends[t] - at);
        return;
    }
    strands strand;
    for (size_t s = 0; s < STRANDS; s++)
        memset(strand[s], 0, (cutoffs + 1) * sizeof strand[s][0]);
    if (is_fast(r))
        fill_strands(res, r, strand, true);
    else
        fill_strands(res, r, strand, false);
    for (size_t t = 0; t < cutoffs; t++)
        r->within[t] = within +=
            (strand[0][t] + strand[1][t]) + (strand[2][t] + strand[3][t]);
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
    if (r->access->n_cutoffs == 0 || od->steps == NULL)
        return true;
    r->bins = socprev__alloc(&r->memory, (size_t)od->most + 1, sizeof *r->bins);
    if (r->bins == NULL)
        return false;
    for (size_t k = 0; k <= od->most; k++)
        r->bins[k] = (uint8_t)bin_of(r->access, socprev__scale_value(od->scale, (uint16_t)k));
    for (size_t t = 0, k = 0; t < r->access->n_cutoffs; t++) {
        while (k <= od->most && r->bins[k] <= t)
            k++;
        r->ends[t] = (uint32_t)k;
    }
    return true;
}

static void reach_column(const socprev_access_result *res, const socprev__column *c, reach *r,
                         uint32_t row)
{
    const socprev_access *a = res->access;
    switch (c->measure) {
    case SOCPREV_ACCESS_NEAREST:
        nearest(r, &c->values[row], &c->nearest[row]);
        break;
    case SOCPREV_ACCESS_KTH:
        c->values[row] = kth(r, a->amount);
        break;
    case SOCPREV_ACCESS_BALANCING_COST: {
        double people = socprev__access_people(a, c->kind)[row];
        c->values[row] = people > 0 ? kth(r, people) : 0;
        break;
    }
    case SOCPREV_ACCESS_CUMULATIVE:
        cumulate(res, r);
        for (size_t t = 0; t < a->n_cutoffs; t++)
            c->values[t * (size_t)res->field.od->n_origins + row] = r->within[t];
        break;
    case SOCPREV_ACCESS_INTERVAL_MEDIAN:
        cumulate(res, r);
        c->values[row] = median(a, r->within);
        break;
    default: /* not of costs alone */
        break;
    }
}

static void reach_kind(const socprev_access_result *res, int32_t kind, uint32_t row)
{
    const socprev_od *od = res->field.od;
    reach r;
    r.od = od;
    r.supply = socprev__access_supply(res->access, kind);
    r.from = od->start[row];
    r.end = od->start[row + 1];
    r.is_counted = r.is_cumulated = false;
    for (size_t at = 0; at < res->n_measures; at++)
        reach_column(res, &res->column[at * (size_t)res->access->n_kinds + (size_t)kind], &r, row);
}

void socprev__reach_rows(const socprev_access_result *r, int32_t kind, uint32_t row)
{
    for (int32_t k = 0; k < r->access->n_kinds; k++)
        if (kind == SOCPREV_ACCESS_ALL || kind == k)
            reach_kind(r, k, row);
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
