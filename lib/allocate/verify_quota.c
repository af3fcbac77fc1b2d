/* Is this what the quota method gives? Its recursion, step by step as defined. */
#include "allocate/allocate_internal.h"

/* A problem in units beyond the bases; opening[i] is the first step whose quota exceeds
 * units[i]. */
typedef struct {
    const socprev_apportionment *problem;
    int64_t total;
    int64_t *units, *opening;
} recursion;

static void bounds_of(const recursion *r, size_t i, int64_t *low, int64_t *high)
{
    const socprev_apportionment *problem = r->problem;
    int64_t base = problem->bases == NULL ? 0 : problem->bases[i] / problem->quantum;
    socprev__claim_bounds(problem, i, low, high);
    *low -= base;
    *high = problem->weight[i] == 0 ? *low : *high - base;
}

/* The sum of quotas right of level above / below: fixed + slope * level. What exceeds the
 * total by far is not added up to the end. */
static void sum_from(const recursion *r, int64_t above, int64_t below, int64_t *fixed,
                     int64_t *slope)
{
    *fixed = *slope = 0;
    for (size_t i = 0; i < r->problem->n && *fixed <= r->total; i++) {
        int64_t weight = r->problem->weight[i], low = 0, high = 0;
        bounds_of(r, i, &low, &high);
        if (low == high || socprev__cross_compare(weight, above, low, below) < 0)
            *fixed += low;
        else if (socprev__cross_compare(weight, above, high, below) >= 0)
            *fixed += high;
        else
            *slope += weight;
    }
}

/* The quotas at that level, rounded up; total + 1 for all that is more. */
static int64_t sum_at(const recursion *r, int64_t above, int64_t below, bool rounds_up)
{
    int64_t fixed = 0, slope = 0, whole = 0, rest = 0, sum = 0;
    sum_from(r, above, below, &fixed, &slope);
    if (!socprev__muldiv_floor(above, slope, below, &whole, &rest) ||
        !socprev__add(fixed, whole, &sum) || sum > r->total)
        return r->total + 1;
    return sum + (rounds_up && rest > 0);
}

static void open_next(recursion *r, size_t i)
{
    const socprev_apportionment *problem = r->problem;
    int64_t low = 0, high = 0, whole = 0, rest = 0;
    bounds_of(r, i, &low, &high);
    if (r->units[i] >= high)
        r->opening[i] = INT64_MAX;
    else if (problem->floors != NULL || problem->caps != NULL)
        r->opening[i] = sum_at(r, r->units[i], problem->weight[i], false) + 1;
    else if (socprev__muldiv_floor(r->units[i], problem->weight_sum, problem->weight[i], &whole,
                                   &rest) && whole < INT64_MAX)
        r->opening[i] = whole + 1;
    else
        r->opening[i] = INT64_MAX;
}

/* Of those whose quota leaves room, whose next unit is the cheapest; -1 = nobody's. */
static int64_t recipient(const recursion *r, int64_t step)
{
    const socprev_apportionment *problem = r->problem;
    int64_t best = -1;
    for (size_t i = 0; i < problem->n; i++) {
        if (r->opening[i] > step)
            continue;
        int order = best < 0 ? -1
                             : socprev__cross_compare(r->units[i] + 1, problem->weight[best],
                                                      r->units[best] + 1, problem->weight[i]);
        if (order < 0 || (order == 0 && socprev__comes_before(problem, i, (size_t)best)))
            best = (int64_t)i;
    }
    return best;
}

/* The level at which quotas add up to `step`: behind the highest bend that is not above it. */
static void level_of(const recursion *r, int64_t step, int64_t *above, int64_t *below)
{
    int64_t too_much = -1, too_much_below = 1, fixed = 0, slope = 0;
    *above = 0;
    *below = 1;
    for (size_t k = 0; k < 2 * r->problem->n; k++) {
        int64_t bounds[2] = { 0, 0 }, weight = r->problem->weight[k / 2];
        bounds_of(r, k / 2, &bounds[0], &bounds[1]);
        int64_t bend = bounds[k % 2];
        if (bounds[0] == bounds[1] || socprev__cross_compare(bend, *below, *above, weight) <= 0 ||
            (too_much >= 0 && socprev__cross_compare(bend, too_much_below, too_much, weight) >= 0))
            continue;
        if (sum_at(r, bend, weight, true) <= step) {
            *above = bend;
            *below = weight;
        } else {
            too_much = bend;
            too_much_below = weight;
        }
    }
    sum_from(r, *above, *below, &fixed, &slope);
    if (slope > 0) {
        *above = step - fixed;
        *below = slope;
    }
}

/* From the floors, or twice the longest period before the end somewhere within quotas: who
 * is rounded up then is of no account. */
static int64_t start(recursion *r)
{
    const socprev_apportionment *problem = r->problem;
    int64_t least = INT64_MAX, first = 0, above = 0, below = 1;
    for (size_t i = 0; i < problem->n; i++) {
        int64_t high = 0;
        bounds_of(r, i, &r->units[i], &high);
        first += r->units[i];
        if (problem->weight[i] > 0 && problem->weight[i] < least)
            least = problem->weight[i];
    }
    int64_t period = problem->weight_sum / least + 1;
    if (period >= (r->total - first) / 2 - 1)
        return first;
    first = r->total - 2 * period;
    level_of(r, first, &above, &below);
    int64_t left = first;
    for (int pass = 0; pass < 2; pass++) {
        for (size_t i = problem->n; i-- > 0;) {
            int64_t low = 0, high = 0, whole = 0, rest = 0;
            bounds_of(r, i, &low, &high);
            if (low == high || !socprev__muldiv_floor(problem->weight[i], above, below, &whole,
                                                      &rest) || whole >= high || whole < low) {
                rest = 0;
                whole = low < high && socprev__cross_compare(problem->weight[i], above, low,
                                                             below) >= 0 ? high : low;
            }
            if (pass == 0) {
                r->units[i] = whole;
                left -= whole;
            } else if (rest > 0 && left > 0) {
                r->units[i]++;
                left--;
            }
        }
    }
    return first;
}

socprev_status socprev__verify_quota(const socprev_division *division,
                                     const socprev_apportionment *problem, int64_t total,
                                     const char **what, size_t *where)
{
    const struct socprev_memory *memory = &problem->memory;
    int64_t last = -1, next = -1;
    recursion r = { .problem = problem,
                    .total = total,
                    .units = socprev__alloc(memory, problem->n, sizeof *r.units),
                    .opening = socprev__alloc_unset(memory, problem->n, sizeof *r.opening) };
    bool done = r.units != NULL && r.opening != NULL;
    if (done && problem->weight_sum > 0) {
        int64_t step = start(&r);
        for (size_t i = 0; i < problem->n; i++)
            open_next(&r, i);
        for (step++; step <= total && (last = recipient(&r, step)) >= 0; step++) {
            r.units[last]++;
            open_next(&r, (size_t)last);
        }
        next = recipient(&r, total + 1);
    }
    *what = NULL;
    for (size_t i = 0; i < problem->n && done && *what == NULL; i++) {
        int64_t low = 0, high = 0;
        bounds_of(&r, i, &low, &high);
        if ((problem->weight_sum > 0 ? r.units[i] : low) != division->units[i]) {
            *what = "not what the recursion gives";
            *where = i;
        }
    }
    if (*what == NULL && (last != division->last || next != division->next)) {
        *what = "wrong order at the last unit";
        *where = 0;
    }
    socprev__free(memory, r.opening, problem->n, sizeof *r.opening);
    socprev__free(memory, r.units, problem->n, sizeof *r.units);
    if (!done)
        return SOCPREV_E_NOMEM;
    return *what == NULL ? SOCPREV_OK : SOCPREV_E_INVALID;
}
