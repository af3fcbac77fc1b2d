/* What can be asked of an answer: worked out when it is asked. */
#include "allocate/allocate_internal.h"

/* ---- the cut ------------------------------------------------------------------ */

void socprev__division_bounds(const socprev_division *division, size_t i, int64_t *low,
                              int64_t *high)
{
    const socprev_apportionment *problem = &division->problem;
    int64_t base = problem->bases == NULL ? 0 : problem->bases[i] / problem->quantum;
    socprev__claim_bounds(problem, i, low, high);
    *low = *low - base + socprev__first_unit_is_due(problem, i);
    *high = problem->weight[i] == 0 ? *low : *high - base;
}

bool socprev__dearest(const socprev_division *division, socprev__price *price)
{
    if (division->last < 0)
        return false;
    socprev__rule rule = socprev__rule_of(&division->problem);
    *price = socprev__unit_price(&rule, division->units[division->last] - 1,
                                 division->problem.weight[division->last]);
    return true;
}

bool socprev__cheapest(const socprev_division *division, socprev__price *price)
{
    if (division->next < 0)
        return false;
    socprev__rule rule = socprev__rule_of(&division->problem);
    *price = socprev__unit_price(&rule, division->units[division->next],
                                 division->problem.weight[division->next]);
    return true;
}

/* ---- reasons ------------------------------------------------------------------ */

socprev_status socprev_division_quota(const socprev_division *division, size_t index,
                                      int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    if (index >= socprev_division_count(division) || whole == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    const socprev_apportionment *problem = &division->problem;
    if (problem->weight_sum == 0)
        return SOCPREV_E_UNDEFINED;
    int64_t share = 0, rest = 0;
    if (NEVER(!socprev__muldiv_floor(problem->weight[index], division->left,
                                     problem->weight_sum, &share, &rest)))
        return SOCPREV_E_RANGE;
    int64_t common = socprev__gcd(rest, problem->weight_sum);
    *whole = share + (problem->bases == NULL ? 0 : problem->bases[index]);
    *numerator = rest / common;
    *denominator = problem->weight_sum / common;
    return SOCPREV_OK;
}

void socprev__share(const socprev_division *division, size_t i, int64_t *whole,
                    int64_t *remainder)
{
    int64_t low = 0, high = 0;
    socprev__division_bounds(division, i, &low, &high);
    *remainder = 0;
    if (low == high ||
        !socprev__muldiv_floor(division->problem.weight[i], division->level_numerator,
                               division->level_denominator, whole, remainder) ||
        *whole >= high) {
        *whole = high; /* no quotient: too large for 64 bits, so above the cap */
        *remainder = 0;
    } else if (*whole < low) {
        *whole = low;
        *remainder = 0;
    }
}

socprev_status socprev_division_share(const socprev_division *division, size_t index,
                                      int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    if (index >= socprev_division_count(division) || whole == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    if (division->level_denominator == 0)
        return SOCPREV_E_UNDEFINED;
    socprev__share(division, index, whole, numerator);
    *denominator = division->level_denominator;
    return SOCPREV_OK;
}

/* A divisor rule: the amount is at a bound, and its unit beyond would be cheaper,
 * or its last one is dearer, than those at the cut. */
static int32_t bound_of_divisor(const socprev_division *division, size_t i, int64_t low,
                                int64_t high)
{
    socprev__rule rule = socprev__rule_of(&division->problem);
    int64_t weight = division->problem.weight[i], units = division->units[i];
    socprev__price cut;
    if (units == high && socprev__dearest(division, &cut)) {
        socprev__price price = socprev__unit_price(&rule, units, weight);
        if (socprev__price_compare(&price, &cut) < 0)
            return SOCPREV_BOUND_CAP;
    }
    if (units == low && units > 0 && socprev__cheapest(division, &cut)) {
        socprev__price price = socprev__unit_price(&rule, units - 1, weight);
        if (socprev__price_compare(&price, &cut) > 0)
            return SOCPREV_BOUND_FLOOR;
    }
    return SOCPREV_BOUND_NONE;
}

int32_t socprev_division_bound(const socprev_division *division, size_t index)
{
    if (index >= socprev_division_count(division) || division->problem.weight == NULL)
        return SOCPREV_BOUND_NONE;
    int64_t weight = division->problem.weight[index], low = 0, high = 0;
    socprev__division_bounds(division, index, &low, &high);
    if (division->is_divisor && weight == 0)
        return division->units[index] > 0 ? SOCPREV_BOUND_FLOOR : SOCPREV_BOUND_NONE;
    if (division->is_divisor)
        return bound_of_divisor(division, index, low, high);
    if (division->level_denominator == 0) /* the quota method has none */
        return SOCPREV_BOUND_NONE;
    int64_t n = division->level_numerator, d = division->level_denominator;
    if (socprev__cross_compare(weight, n, low, d) < 0) /* Droop's may be left with one more */
        return division->units[index] == low ? SOCPREV_BOUND_FLOOR : SOCPREV_BOUND_NONE;
    return weight > 0 && socprev__cross_compare(weight, n, high, d) > 0 ? SOCPREV_BOUND_CAP
                                                                        : SOCPREV_BOUND_NONE;
}

/* Place among the members of the tie; n_tied for others. */
static size_t place_in_tie(const socprev_division *division, size_t i)
{
    size_t from = 0, to = division->n_tied;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (division->tied[middle] < i)
            from = middle + 1;
        else
            to = middle;
    }
    return from < division->n_tied && division->tied[from] == i ? from : division->n_tied;
}

int32_t socprev_division_tie(const socprev_division *division, size_t index)
{
    if (index >= socprev_division_count(division))
        return SOCPREV_TIE_NONE;
    size_t place = place_in_tie(division, index);
    if (place == division->n_tied)
        return SOCPREV_TIE_NONE;
    return division->tied_won[place] ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
}

size_t socprev_division_tie_count(const socprev_division *division)
{
    return division == NULL ? 0 : division->n_tied;
}

int64_t socprev_division_tie_at(const socprev_division *division, size_t position)
{
    return position < socprev_division_tie_count(division) ? (int64_t)division->tied[position]
                                                           : -1;
}

int64_t socprev_division_tie_units(const socprev_division *division)
{
    return division == NULL ? 0 : division->tie_units;
}

int64_t socprev_division_next(const socprev_division *division)
{
    return division == NULL ? -1 : division->next;
}

int64_t socprev_division_last(const socprev_division *division)
{
    return division == NULL ? -1 : division->last;
}

socprev_status socprev_division_divisor(const socprev_division *division, int64_t *low_numerator,
                                        int64_t *low_denominator, int64_t *high_numerator,
                                        int64_t *high_denominator)
{
    if (division == NULL || low_numerator == NULL || low_denominator == NULL ||
        high_numerator == NULL || high_denominator == NULL)
        return SOCPREV_E_INVALID;
    if (!division->is_divisor || division->problem.rule == SOCPREV_RULE_HILL)
        return SOCPREV_E_UNDEFINED;
    int64_t ends[4] = { 0, 1, 1, 0 };
    socprev__price cut;
    /* a divisor is the inverse of a price */
    if (socprev__cheapest(division, &cut) &&
        !socprev__u128_reduce(cut.denominator, cut.numerator, &ends[0], &ends[1]))
        return SOCPREV_E_RANGE;
    if (socprev__dearest(division, &cut) &&
        !socprev__u128_reduce(cut.denominator, cut.numerator, &ends[2], &ends[3]))
        return SOCPREV_E_RANGE;
    *low_numerator = ends[0];
    *low_denominator = ends[1];
    *high_numerator = ends[2];
    *high_denominator = ends[3];
    return SOCPREV_OK;
}

socprev_status socprev_division_level(const socprev_division *division, int64_t *numerator,
                                      int64_t *denominator)
{
    if (division == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (division->level_denominator == 0)
        return SOCPREV_E_UNDEFINED;
    *numerator = division->level_numerator;
    *denominator = division->level_denominator;
    return SOCPREV_OK;
}
