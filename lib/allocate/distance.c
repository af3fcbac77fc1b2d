/* How far an amount is from the next one: weights that would change it. */
#include "allocate/allocate_internal.h"

/* ---- divisor rules: prices --------------------------------------------------------- */

/* The unit that stands against one claimant: the dearest that others hold (sign -1),
 * or the cheapest that others wait for (sign 1); who has it, or -1. */
static int64_t rival(const socprev_division *division, size_t index, int sign,
                     socprev__price *price)
{
    const socprev_apportionment *problem = &division->problem;
    socprev__rule rule = socprev__rule_of(problem);
    int64_t found = sign < 0 ? division->last : division->next;
    if (found >= 0 && (size_t)found != index) {
        *price = socprev__unit_price(&rule, division->units[found] - (sign < 0),
                                     problem->weight[found]);
        return found;
    }
    found = -1;
    for (size_t i = 0; i < division->n; i++) {
        int64_t low = 0, high = 0;
        socprev__division_bounds(division, i, &low, &high);
        if (i == index || (sign < 0 ? division->units[i] <= low : division->units[i] >= high))
            continue;
        socprev__price other =
            socprev__unit_price(&rule, division->units[i] - (sign < 0), problem->weight[i]);
        int order = found < 0 ? -1 : sign * socprev__price_compare(&other, price);
        if (order == 0)
            order = socprev__comes_before(problem, i, (size_t)found) == (sign > 0) ? -1 : 1;
        if (order < 0) {
            found = (int64_t)i;
            *price = other;
        }
    }
    return found;
}

/* The least weight from 1 to `most` with which a unit of the claimant goes before a
 * rival's; most + 1 when there is none. */
static uint64_t least_weight(const socprev_division *division, size_t index, int64_t unit,
                             int64_t other, const socprev__price *price, uint64_t most)
{
    socprev__rule rule = socprev__rule_of(&division->problem);
    bool comes_before = socprev__comes_before(&division->problem, index, (size_t)other);
    uint64_t from = 1, to = most + 1;
    while (from < to) {
        uint64_t middle = from + (to - from) / 2;
        socprev__price own = socprev__unit_price(&rule, unit, (int64_t)middle);
        int order = socprev__price_compare(&own, price);
        if (order < 0 || (order == 0 && comes_before))
            to = middle;
        else
            from = middle + 1;
    }
    return from;
}

static socprev_status by_prices(const socprev_division *division, size_t index, bool up,
                                uint64_t most, uint64_t *weight)
{
    int64_t low = 0, high = 0, units = division->units[index];
    socprev__price price = { { 0, 0 }, { 0, 0 } };
    socprev__division_bounds(division, index, &low, &high);
    int64_t other = rival(division, index, up ? -1 : 1, &price);
    if (other < 0 || (up ? units >= high : units <= low))
        return SOCPREV_E_UNDEFINED;
    *weight = least_weight(division, index, up ? units : units - 1, other, &price, most);
    return SOCPREV_OK;
}

/* ---- largest remainder: the problem with another weight ------------------------------ */

/* Units of the claimant with this weight; false when there is no answer. */
static socprev_status units_with(socprev_apportionment *problem, size_t index, int64_t weight,
                                 int64_t *units)
{
    socprev_division *division = NULL;
    problem->weight_sum += weight - problem->weight[index];
    problem->weight_union = 0;
    problem->weight[index] = weight;
    socprev_status st = socprev_apportionment_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK)
        *units = division->units[index];
    socprev_division_free(division);
    return st;
}

/* The least weight from 0 to `most` with which the claimant has at least so many
 * units; most + 1 when there is none. */
static socprev_status by_solving(const socprev_division *division, size_t index, int64_t wanted,
                                 uint64_t most, uint64_t *weight)
{
    socprev_apportionment changed = division->problem;
    changed.holds_arrays = false; /* the answers copy it */
    changed.weight = socprev__alloc_unset(&division->memory, division->n, sizeof *changed.weight);
    if (changed.weight == NULL)
        return SOCPREV_E_NOMEM;
    memcpy(changed.weight, division->problem.weight, division->n * sizeof *changed.weight);
    socprev_status st = SOCPREV_OK;
    uint64_t from = 0, to = most + 1;
    while (from < to && st == SOCPREV_OK) {
        uint64_t middle = from + (to - from) / 2;
        int64_t units = -1;
        st = units_with(&changed, index, (int64_t)middle, &units);
        if (st == SOCPREV_E_INFEASIBLE) /* caps: too little weight to take the units */
            st = SOCPREV_OK;
        if (units >= wanted)
            to = middle;
        else
            from = middle + 1;
    }
    *weight = from;
    socprev__free(&division->memory, changed.weight, division->n, sizeof *changed.weight);
    return st;
}

/* ---- both ------------------------------------------------------------------------------- */

static bool is_monotone(const socprev_division *division)
{
    int32_t rule = division->problem.rule;
    return division->is_divisor || rule == SOCPREV_RULE_HARE ||
           rule == SOCPREV_RULE_HAGENBACH_BISCHOFF;
}

socprev_status socprev_division_needs(const socprev_division *division, size_t index,
                                      int64_t *more)
{
    if (index >= socprev_division_count(division) || more == NULL ||
        division->problem.weight == NULL)
        return SOCPREV_E_INVALID;
    const socprev_apportionment *problem = &division->problem;
    int64_t weight = problem->weight[index], units = division->units[index];
    uint64_t most = (uint64_t)(INT64_MAX - (problem->weight_sum - weight)), least = 0;
    if (!is_monotone(division))
        return SOCPREV_E_UNDEFINED;
    socprev_status st = division->is_divisor && weight > 0
                            ? by_prices(division, index, true, most, &least)
                            : by_solving(division, index, units + 1, most, &least);
    if (st == SOCPREV_OK && least > most)
        st = SOCPREV_E_UNDEFINED;
    if (st == SOCPREV_OK)
        *more = (int64_t)least - weight;
    return st;
}

socprev_status socprev_division_keeps(const socprev_division *division, size_t index,
                                      int64_t *less)
{
    if (index >= socprev_division_count(division) || less == NULL ||
        division->problem.weight == NULL)
        return SOCPREV_E_INVALID;
    int64_t weight = division->problem.weight[index], units = division->units[index];
    uint64_t least = 0;
    if (!is_monotone(division) || weight == 0)
        return SOCPREV_E_UNDEFINED;
    socprev_status st =
        division->is_divisor ? by_prices(division, index, false, (uint64_t)weight, &least)
                             : by_solving(division, index, units, (uint64_t)weight, &least);
    if (st == SOCPREV_OK && least == 0)
        st = SOCPREV_E_UNDEFINED;
    if (st == SOCPREV_OK)
        *less = weight - (int64_t)least;
    return st;
}
