/* Divisor rules under floors and caps: jump and step.
 *
 * Jump: at the level of the exact shares, the units that cost no more than the
 * level differ from those wanted by at most the number of claimants, whatever
 * the total (d(k) lies between k and k + 1). Moving the level by the difference
 * leaves a few. Step: a heap gives or takes these, cheapest or dearest first.
 * Pukelsheim, Proportional Representation, 2nd ed. 2017, ch. 4 and 12. */
#include "allocate/allocate_internal.h"

/* ---- jump ------------------------------------------------------------------ */

/* Whether unit `whole` + 1 costs at most whole + rest / d, times 1 / weight:
 * decides about the unit that the fraction of the quotient stands for. */
static bool rounds_up(const socprev__rule *rule, uint64_t whole, uint64_t rest, uint64_t d)
{
    if (rule->is_dean) /* whole / (2 whole + 1) <= rest / d */
        return socprev__u128_compare(socprev__mul_wide(whole, d),
                                     socprev__mul_wide(rest, 2 * whole + 1)) <= 0;
    if (rule->is_hill) /* whole (whole + 1) <= (whole + rest / d)^2 */
        return rest >= d - rest ||
               socprev__compare_products(socprev__mul_wide(whole, d),
                                         socprev__u128_of(d - rest - rest),
                                         socprev__mul_wide(rest, rest),
                                         socprev__u128_of(1)) <= 0;
    uint64_t offset = whole == 0 ? rule->first : rule->offset;
    return socprev__u128_compare(socprev__mul_wide(offset, d),
                                 socprev__mul_wide(rest, rule->step)) <= 0;
}

/* Units of one claimant that cost at most the level n / d, within its bounds. */
static int64_t units_at(const socprev__task *task, size_t i, int64_t n, int64_t d)
{
    int64_t low = task->low[i], high = task->high[i];
    uint64_t whole = 0, rest = 0;
    if (low == high)
        return low;
    socprev__u128 product = socprev__mul_wide((uint64_t)task->problem->weight[i], (uint64_t)n);
    if (!socprev__div_wide(product, (uint64_t)d, &whole, &rest) || whole >= (uint64_t)high)
        return high;
    int64_t units = (int64_t)whole + rounds_up(&task->rule, whole, rest, (uint64_t)d);
    return units < low ? low : units;
}

/* Units at a level minus units wanted; INT64_MAX when far too many. */
static int64_t excess_at(const socprev__task *task, int64_t n, int64_t d)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < task->problem->n; i++) {
        sum += (uint64_t)units_at(task, i, n, d);
        if (sum > (uint64_t)SOCPREV_TOTAL_MAX + (uint64_t)task->problem->n)
            return INT64_MAX;
    }
    return (int64_t)sum - task->units;
}

/* Fills the units at the best level found; returns what they are too many. */
static int64_t jump(const socprev__task *task, int64_t n, int64_t d, int64_t *units)
{
    enum { ROUNDS = 8 };
    int64_t excess = excess_at(task, n, d);
    for (int round = 0; round < ROUNDS && excess != 0; round++) {
        int64_t moved = 0;
        if (!socprev__subtract(n, excess, &moved) || moved < 0)
            break;
        int64_t then = excess_at(task, moved, d);
        if (socprev__magnitude(then) >= socprev__magnitude(excess))
            break;
        n = moved;
        excess = then;
    }
    for (size_t i = 0; i < task->problem->n; i++)
        units[i] = units_at(task, i, n, d);
    return excess;
}

/* ---- step ------------------------------------------------------------------ */

typedef struct {
    socprev__price price;
    size_t claimant;
} offer;

/* A heap with the cheapest (sign 1) or the dearest (sign -1) offer on top. */
static void sink(offer *heap, size_t n, size_t at, int sign)
{
    offer moved = heap[at];
    for (size_t child = 2 * at + 1; child < n; child = 2 * at + 1) {
        if (child + 1 < n &&
            sign * socprev__price_compare(&heap[child + 1].price, &heap[child].price) < 0)
            child++;
        if (sign * socprev__price_compare(&heap[child].price, &moved.price) >= 0)
            break;
        heap[at] = heap[child];
        at = child;
    }
    heap[at] = moved;
}

/* What claimant i could take next (sign 1) or give back (sign -1). */
static bool make_offer(const socprev__task *task, const int64_t *units, size_t i, int sign,
                       offer *made)
{
    if (sign > 0 ? units[i] >= task->high[i] : units[i] <= task->low[i])
        return false;
    int64_t unit = sign > 0 ? units[i] : units[i] - 1;
    *made = (offer){ socprev__unit_price(&task->rule, unit, task->problem->weight[i]), i };
    return true;
}

/* Gives (sign 1) or takes back (sign -1) `count` units. false when out of memory. */
static bool step(const socprev__task *task, int64_t *units, int64_t count, int sign)
{
    const struct socprev_memory *memory = &task->problem->memory;
    size_t n = 0, all = task->problem->n;
    offer *heap = socprev__alloc(memory, all, sizeof *heap);
    if (heap == NULL)
        return false;
    for (size_t i = 0; i < all; i++)
        n += make_offer(task, units, i, sign, &heap[n]);
    for (size_t at = n / 2; at-- > 0;)
        sink(heap, n, at, sign);
    for (; count > 0 && ALWAYS(n > 0); count--) {
        size_t claimant = heap[0].claimant;
        units[claimant] += sign;
        if (!make_offer(task, units, claimant, sign, &heap[0]))
            heap[0] = heap[--n];
        if (n > 0)
            sink(heap, n, 0, sign);
    }
    socprev__free(memory, heap, all, sizeof *heap);
    return true;
}

/* ---- explain --------------------------------------------------------------- */

/* Finds the dearest unit given beyond floors and the cheapest one not given
 * below caps, and who they belong to, last and first in line. */
static void find_cut(const socprev__task *task, socprev_division *division)
{
    const socprev_apportionment *problem = task->problem;
    offer found;
    division->last = division->next = -1;
    for (size_t i = 0; i < division->n; i++) {
        if (make_offer(task, division->units, i, -1, &found)) {
            int order = division->last < 0
                            ? 1
                            : socprev__price_compare(&found.price, &division->dearest);
            if (order > 0 ||
                (order == 0 && socprev__comes_before(problem, (size_t)division->last, i))) {
                division->dearest = found.price;
                division->last = (int64_t)i;
            }
        }
        if (make_offer(task, division->units, i, 1, &found)) {
            int order = division->next < 0
                            ? -1
                            : socprev__price_compare(&found.price, &division->cheapest);
            if (order < 0 ||
                (order == 0 && socprev__comes_before(problem, i, (size_t)division->next))) {
                division->cheapest = found.price;
                division->next = (int64_t)i;
            }
        }
    }
    division->has_dearest = division->last >= 0;
    division->has_cheapest = division->next >= 0;
}

/* Units at one and the same price: takes them all back and gives them anew, in
 * tie order. */
static bool settle(const socprev__task *task, socprev_division *division)
{
    offer found;
    int64_t units = 0;
    if (!division->has_dearest || !division->has_cheapest ||
        socprev__price_compare(&division->dearest, &division->cheapest) != 0)
        return true;
    for (size_t i = 0; i < division->n; i++) {
        if (make_offer(task, division->units, i, -1, &found) &&
            socprev__price_compare(&found.price, &division->dearest) == 0) {
            division->units[i]--;
            division->tie[i] = SOCPREV_TIE_LOST;
            units++;
        } else if (make_offer(task, division->units, i, 1, &found) &&
                   socprev__price_compare(&found.price, &division->dearest) == 0) {
            division->tie[i] = SOCPREV_TIE_LOST;
        }
    }
    return socprev__settle_tie(task->problem, division, units);
}

/* A floor matters when its last unit is dearer than the cheapest one open to
 * another; a cap, when the next unit is cheaper than the dearest one given. */
static void note_bounds(const socprev__task *task, socprev_division *division)
{
    for (size_t i = 0; i < division->n; i++) {
        int64_t weight = division->weight[i], units = division->units[i];
        if (weight == 0) {
            division->bound[i] = units > 0 ? SOCPREV_BOUND_FLOOR : SOCPREV_BOUND_NONE;
            continue;
        }
        if (units == task->low[i] && units > 0 && division->has_cheapest) {
            socprev__price price = socprev__unit_price(&task->rule, units - 1, weight);
            if (socprev__price_compare(&price, &division->cheapest) > 0)
                division->bound[i] = SOCPREV_BOUND_FLOOR;
        }
        if (units == task->high[i] && division->has_dearest) {
            socprev__price price = socprev__unit_price(&task->rule, units, weight);
            if (socprev__price_compare(&price, &division->dearest) < 0)
                division->bound[i] = SOCPREV_BOUND_CAP;
        }
    }
}

socprev_status socprev__solve_divisor(const socprev__task *task, socprev_division *division,
                                      socprev_error **err)
{
    int64_t n = 0, d = 1;
    if (!socprev__level(task, task->units, &n, &d))
        return socprev__fail_nomem(err);
    int64_t excess = jump(task, n, d, division->units);
    bool done = excess == 0 || step(task, division->units, excess < 0 ? -excess : excess,
                                    excess < 0 ? 1 : -1);
    if (!done)
        return socprev__fail_nomem(err);
    find_cut(task, division);
    if (!settle(task, division))
        return socprev__fail_nomem(err);
    find_cut(task, division);
    note_bounds(task, division);
    return SOCPREV_OK;
}
