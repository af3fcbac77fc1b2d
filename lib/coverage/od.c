/* Costs by origin: made from pairs, asked, turned round. */
#include "coverage/od_internal.h"

void socprev_od_free(socprev_od *od)
{
    if (od == NULL)
        return;
    struct socprev_memory memory = od->memory;
    socprev__free(&memory, od->cost, od->n, sizeof *od->cost);
    socprev__free(&memory, od->steps, od->n, sizeof *od->steps);
    socprev__free(&memory, od->to_wide, od->n, sizeof *od->to_wide);
    socprev__free(&memory, od->to, od->n, sizeof *od->to);
    socprev__free(&memory, od->start, (size_t)od->n_origins + 1, sizeof *od->start);
    socprev__free(&memory, od, 1, sizeof *od);
}

/* ---- making ------------------------------------------------------------------- */

socprev_status socprev__od_check(int32_t n_origins, int32_t n_destinations, double step,
                                 socprev__scale *scale, socprev_error **err)
{
    if (n_origins < 1 || n_destinations < 1 || n_origins == INT32_MAX ||
        n_destinations == INT32_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_SIZE, NULL, SP_INT(n_origins),
                             SP_INT(n_destinations), SP_INT(INT32_MAX - 1));
    if (!isfinite(step) || step < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_STEP, SP_FIELD("step"), SP_TEXT("step"));
    double per = step > 0 ? nearbyint(1 / step) : 0;
    bool whole = isfinite(per) && per >= 1 && 1 / per == step;
    *scale = (socprev__scale){ step, whole ? per : 0 };
    return SOCPREV_OK;
}

static bool allocate_arrays(socprev_od *od)
{
    size_t n = od->n;
    od->start = socprev__alloc(&od->memory, (size_t)od->n_origins + 1, sizeof *od->start);
    if (od->start == NULL || n == 0)
        return od->start != NULL;
    if (od->n_destinations <= UINT16_MAX + 1)
        od->to = socprev__alloc(&od->memory, n, sizeof *od->to);
    else
        od->to_wide = socprev__alloc(&od->memory, n, sizeof *od->to_wide);
    if (od->scale.step > 0)
        od->steps = socprev__alloc(&od->memory, n, sizeof *od->steps);
    else
        od->cost = socprev__alloc(&od->memory, n, sizeof *od->cost);
    return (od->to != NULL || od->to_wide != NULL) && (od->steps != NULL || od->cost != NULL);
}

socprev_status socprev__od_new(int32_t n_origins, int32_t n_destinations, size_t n,
                               socprev__scale scale, const struct socprev_memory *memory,
                               socprev_od **out, socprev_error **err)
{
    if (n >= UINT32_MAX)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_OD_PAIRS, SP_FIELD("n"),
                             SP_INT(UINT32_MAX - 1));
    socprev_od *od = socprev__alloc(memory, 1, sizeof *od);
    if (od == NULL)
        return socprev__fail_nomem(err);
    od->memory = *memory;
    od->n_origins = n_origins;
    od->n_destinations = n_destinations;
    od->n = n;
    od->scale = scale;
    if (!allocate_arrays(od)) {
        socprev_od_free(od);
        return socprev__fail_nomem(err);
    }
    *out = od;
    return SOCPREV_OK;
}

SOCPREV__VERSIONS static void put_steps(uint16_t *restrict steps, const double *restrict cost,
                                       size_t n, socprev__scale scale, double most)
{
    double per = scale.per, step = scale.step;
    for (size_t k = 0; k < n; k++) {
        double held = cost[k] < most ? cost[k] : most;
        double exact = per > 0 ? held * per : held / step;
        steps[k] = (uint16_t)(int32_t)((exact + 0x1.8p52) - 0x1.8p52); /* socprev__nearest() */
    }
}

void socprev__od_put_row(socprev_od *od, size_t pair, const uint32_t *destination,
                         const double *cost, size_t n)
{
    if (n == 0) /* without any pair there are no columns */
        return;
    for (size_t k = 0; k < n && od->to != NULL; k++)
        od->to[pair + k] = (uint16_t)destination[k];
    if (od->to == NULL)
        memcpy(od->to_wide + pair, destination, n * sizeof *destination);
    for (size_t k = 0; k < n && od->steps == NULL; k++)
        od->cost[pair + k] = cost[k] < od->radius ? cost[k] : od->radius;
    if (od->steps != NULL)
        put_steps(od->steps + pair, cost, n, od->scale, od->radius);
}

void socprev__od_finish(socprev_od *od)
{
    uint16_t most = 0;
    for (size_t k = 0; od->steps != NULL && k < od->n; k++)
        most = od->steps[k] > most ? od->steps[k] : most;
    od->most = most;
}

/* ---- pairs as they come in ------------------------------------------------------- */

typedef struct {
    const char *origins, *destinations, *costs;
    size_t origin_stride, destination_stride, cost_stride, n;
} pairs;

static int32_t index_at(const char *data, size_t stride, size_t i)
{
    int32_t index;
    memcpy(&index, data + i * stride, sizeof index);
    return index;
}

static int32_t origin_at(const pairs *p, size_t i)
{
    return index_at(p->origins, p->origin_stride, i);
}

static int32_t destination_at(const pairs *p, size_t i)
{
    return index_at(p->destinations, p->destination_stride, i);
}

static double cost_at(const pairs *p, size_t i)
{
    double cost;
    memcpy(&cost, p->costs + i * p->cost_stride, sizeof cost);
    return cost;
}

/* Why a cost cannot be stored; SP_NONE when it can. */
static int32_t cost_fault(socprev__scale scale, int32_t rounding, double cost)
{
    if (!isfinite(cost))
        return SP_OD_COST_MISSING;
    if (cost < 0)
        return SP_OD_COST_NEGATIVE;
    if (scale.step <= 0)
        return SP_NONE;
    double steps = socprev__scale_steps(scale, cost);
    if (steps > SOCPREV__OD_STEPS)
        return SP_OD_COST_RANGE;
    return rounding == SOCPREV_OD_EXACT && socprev__scale_value(scale, (uint16_t)steps) != cost
               ? SP_OD_COST_STEP
               : SP_NONE;
}

static socprev_status check_pairs(const pairs *p, int32_t n_origins, int32_t n_destinations,
                                  socprev__scale scale, int32_t rounding, socprev_error **err)
{
    for (size_t i = 0; i < p->n; i++) {
        int32_t origin = origin_at(p, i), destination = destination_at(p, i);
        if (origin < 0 || origin >= n_origins)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_ORIGIN, SP_ITEM("origins", i),
                                 SP_INT(origin), SP_INT(n_origins));
        if (destination < 0 || destination >= n_destinations)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_DESTINATION,
                                 SP_ITEM("destinations", i), SP_INT(destination),
                                 SP_INT(n_destinations));
        int32_t fault = cost_fault(scale, rounding, cost_at(p, i));
        if (fault != SP_NONE)
            return socprev__fail(err,
                                 fault == SP_OD_COST_RANGE ? SOCPREV_E_RANGE : SOCPREV_E_INVALID,
                                 fault, SP_ITEM("costs", i), SP_INT(origin), SP_INT(destination));
    }
    return SOCPREV_OK;
}

/* Names the second row with this pair. */
static socprev_status fail_duplicate(const pairs *p, int32_t origin, int32_t destination,
                                     socprev_error **err)
{
    size_t times = 0, at = 0;
    for (; at < p->n; at++)
        if (origin_at(p, at) == origin && destination_at(p, at) == destination && ++times == 2)
            break;
    return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_OD_DUPLICATE, SP_ITEM("origins", at),
                         SP_INT(origin), SP_INT(destination));
}

/* Places of the rows by destination; rows of one destination in the order given. */
static socprev_status sort_by_destination(const socprev_od *od, const pairs *p, uint32_t *order,
                                          socprev_error **err)
{
    size_t m = (size_t)od->n_destinations + 1;
    size_t *next = socprev__alloc(&od->memory, m, sizeof *next);
    if (next == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < p->n; i++)
        next[destination_at(p, i) + 1]++;
    for (size_t j = 1; j < m; j++)
        next[j] += next[j - 1];
    for (size_t i = 0; i < p->n; i++)
        order[next[destination_at(p, i)]++] = (uint32_t)i;
    socprev__free(&od->memory, next, m, sizeof *next);
    return SOCPREV_OK;
}

/* Whether rows stand by origin, then by destination. */
static bool in_order(const pairs *p)
{
    for (size_t i = 1; i < p->n; i++) {
        int32_t before = origin_at(p, i - 1), origin = origin_at(p, i);
        if (before > origin ||
            (before == origin && destination_at(p, i - 1) > destination_at(p, i)))
            return false;
    }
    return true;
}

static void count_rows(socprev_od *od, const pairs *p)
{
    for (size_t i = 0; i < p->n; i++)
        od->start[origin_at(p, i) + 1]++;
    for (int32_t i = 0; i < od->n_origins; i++)
        od->start[i + 1] += od->start[i];
}

/* Fills the rows; `order` NULL when the pairs are in order. Row starts move on
 * by their row and are moved back. */
static socprev_status fill_rows(socprev_od *od, const pairs *p, const uint32_t *order,
                                socprev_error **err)
{
    size_t *start = od->start;
    for (size_t k = 0; k < p->n; k++) {
        size_t i = order == NULL ? k : order[k];
        int32_t origin = origin_at(p, i);
        socprev__od_put(od, start[origin]++, (uint32_t)destination_at(p, i), cost_at(p, i));
    }
    memmove(start + 1, start, (size_t)od->n_origins * sizeof *start);
    start[0] = 0;
    for (int32_t i = 0; i < od->n_origins; i++)
        for (size_t k = start[i] + 1; k < start[i + 1]; k++)
            if (socprev__od_to(od, k) == socprev__od_to(od, k - 1))
                return fail_duplicate(p, i, (int32_t)socprev__od_to(od, k), err);
    return SOCPREV_OK;
}

static socprev_status take_pairs(socprev_od *od, const pairs *p, socprev_error **err)
{
    uint32_t *order = NULL;
    socprev_status st = SOCPREV_OK;
    count_rows(od, p);
    if (!in_order(p)) {
        order = socprev__alloc(&od->memory, p->n, sizeof *order);
        st = order == NULL ? socprev__fail_nomem(err) : sort_by_destination(od, p, order, err);
    }
    if (st == SOCPREV_OK)
        st = fill_rows(od, p, order, err);
    socprev__free(&od->memory, order, p->n, sizeof *order);
    return st;
}

static socprev_status check_arguments(const pairs *p, int32_t rounding, const void *out,
                                      socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (p->n > 0 && p->origins == NULL)
        return socprev__fail_null(err, "origins");
    if (p->n > 0 && p->destinations == NULL)
        return socprev__fail_null(err, "destinations");
    if (p->n > 0 && p->costs == NULL)
        return socprev__fail_null(err, "costs");
    if (rounding != SOCPREV_OD_EXACT && rounding != SOCPREV_OD_NEAREST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("rounding"),
                             SP_TEXT("rounding"), SP_INT(rounding));
    return SOCPREV_OK;
}

socprev_status socprev_od_new(int32_t n_origins, int32_t n_destinations, const int32_t *origins,
                              size_t origin_stride, const int32_t *destinations,
                              size_t destination_stride, const double *costs, size_t cost_stride,
                              size_t n, double step, int32_t rounding,
                              const socprev_memory *memory, socprev_od **out, socprev_error **err)
{
    pairs p = { (const char *)origins,
                (const char *)destinations,
                (const char *)costs,
                origin_stride == 0 ? sizeof *origins : origin_stride,
                destination_stride == 0 ? sizeof *destinations : destination_stride,
                cost_stride == 0 ? sizeof *costs : cost_stride,
                n };
    struct socprev_memory from = socprev__memory_of(memory);
    socprev__scale scale;
    socprev_od *od = NULL;
    socprev_status st = check_arguments(&p, rounding, out, err);
    if (st == SOCPREV_OK)
        st = socprev__od_check(n_origins, n_destinations, step, &scale, err);
    if (st == SOCPREV_OK)
        st = check_pairs(&p, n_origins, n_destinations, scale, rounding, err);
    if (st == SOCPREV_OK)
        st = socprev__od_new(n_origins, n_destinations, n, scale, &from, &od, err);
    if (st != SOCPREV_OK)
        return st;
    st = take_pairs(od, &p, err);
    if (st != SOCPREV_OK) {
        socprev_od_free(od);
        return st;
    }
    socprev__od_finish(od);
    *out = od;
    return SOCPREV_OK;
}

/* ---- the way back ------------------------------------------------------------------ */

socprev_status socprev__od_turn(const socprev_od *od, const struct socprev_memory *memory,
                                socprev_od **out, socprev_error **err)
{
    socprev_od *back = NULL;
    socprev_status st = socprev__od_new(od->n_destinations, od->n_origins, od->n, od->scale,
                                        memory, &back, err);
    if (st != SOCPREV_OK)
        return st;
    back->earth = od->earth;
    back->radius = od->radius;
    back->most = od->most;
    size_t *start = back->start;
    for (size_t k = 0; k < od->n; k++)
        start[socprev__od_to(od, k) + 1]++;
    for (int32_t j = 0; j < od->n_destinations; j++)
        start[j + 1] += start[j];
    for (int32_t i = 0; i < od->n_origins; i++)
        for (size_t k = od->start[i]; k < od->start[i + 1]; k++) {
            size_t at = start[socprev__od_to(od, k)]++;
            if (back->to != NULL)
                back->to[at] = (uint16_t)i;
            else
                back->to_wide[at] = (uint32_t)i;
            if (od->steps != NULL)
                back->steps[at] = od->steps[k];
            else
                back->cost[at] = od->cost[k];
        }
    memmove(start + 1, start, (size_t)od->n_destinations * sizeof *start);
    start[0] = 0;
    *out = back;
    return SOCPREV_OK;
}

socprev_status socprev_od_transpose(const socprev_od *od, const socprev_memory *memory,
                                    socprev_od **out, socprev_error **err)
{
    if (od == NULL)
        return socprev__fail_null(err, "od");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    return socprev__od_turn(od, &from, out, err);
}

/* ---- asking -------------------------------------------------------------------------- */

int32_t socprev_od_origins(const socprev_od *od)
{
    return od == NULL ? 0 : od->n_origins;
}

int32_t socprev_od_destinations(const socprev_od *od)
{
    return od == NULL ? 0 : od->n_destinations;
}

int64_t socprev_od_pairs(const socprev_od *od)
{
    return od == NULL ? 0 : (int64_t)od->n;
}

double socprev_od_step(const socprev_od *od)
{
    return od == NULL ? 0 : od->scale.step;
}

int32_t socprev_od_earth(const socprev_od *od)
{
    return od == NULL ? SOCPREV_EARTH_NONE : od->earth;
}

double socprev_od_radius(const socprev_od *od)
{
    return od == NULL ? 0 : od->radius;
}

int64_t socprev_od_row_count(const socprev_od *od, int32_t origin)
{
    if (od == NULL || origin < 0 || origin >= od->n_origins)
        return -1;
    return (int64_t)(od->start[origin + 1] - od->start[origin]);
}

socprev_status socprev_od_row(const socprev_od *od, int32_t origin, int32_t *destinations,
                              double *costs, size_t capacity)
{
    int64_t n = socprev_od_row_count(od, origin);
    if (n < 0)
        return SOCPREV_E_INVALID;
    if ((uint64_t)n > capacity)
        return SOCPREV_E_LIMIT;
    for (size_t k = 0, at = od->start[origin]; k < (size_t)n; k++, at++) {
        if (destinations != NULL)
            destinations[k] = (int32_t)socprev__od_to(od, at);
        if (costs != NULL)
            costs[k] = socprev__od_value(od, at);
    }
    return SOCPREV_OK;
}

size_t socprev__od_find(const socprev_od *od, uint32_t origin, uint32_t destination)
{
    size_t low = od->start[origin], end = od->start[origin + 1], high = end;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (socprev__od_to(od, middle) < destination)
            low = middle + 1;
        else
            high = middle;
    }
    return low < end && socprev__od_to(od, low) == destination ? low : od->n;
}

socprev_status socprev_od_cost(const socprev_od *od, int32_t origin, int32_t destination,
                               double *out)
{
    if (od == NULL || out == NULL || origin < 0 || origin >= od->n_origins || destination < 0 ||
        destination >= od->n_destinations)
        return SOCPREV_E_INVALID;
    size_t pair = socprev__od_find(od, (uint32_t)origin, (uint32_t)destination);
    if (pair == od->n)
        return SOCPREV_E_NOT_FOUND;
    *out = socprev__od_value(od, pair);
    return SOCPREV_OK;
}
