/* Is this an answer of that problem? By the definitions of the rules alone. */
#include "allocate/allocate_internal.h"

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("division", i),
                         SP_TEXT(what), SP_INT(i));
}

static int64_t base_of(const socprev_apportionment *problem, size_t i)
{
    return problem->bases == NULL ? 0 : problem->bases[i] / problem->quantum;
}

/* Units with base, from the amount that the answer shows. */
static int64_t units_of(const socprev_apportionment *problem, const socprev_division *division,
                        size_t i)
{
    uint64_t amount = socprev__magnitude(socprev_division_amount(division, i));
    return (int64_t)(amount / (uint64_t)problem->quantum);
}

/* ---- amounts: sum, sign, quantum, bounds -------------------------------------- */

static socprev_status verify_amount(const socprev_apportionment *problem,
                                    const socprev_division *division, size_t i,
                                    socprev_error **err)
{
    int64_t amount = socprev_division_amount(division, i), low = 0, high = 0;
    int32_t bound = socprev_division_bound(division, i);
    socprev__claim_bounds(problem, i, &low, &high);
    int64_t units = units_of(problem, division, i);
    if (division->problem.weight[i] != problem->weight[i])
        return refuse("another weight", i, err);
    if (amount % problem->quantum != 0)
        return refuse("no multiple of the quantum", i, err);
    if (problem->total < 0 ? amount > 0 : amount < 0)
        return refuse("wrong sign", i, err);
    if (units < low || units > high)
        return refuse("amount out of bounds", i, err);
    if (units == low && socprev__first_unit_is_due(problem, i))
        return refuse("no first unit", i, err);
    if (problem->weight[i] == 0 && units != low)
        return refuse("more than the floor without a weight", i, err);
    if (bound == SOCPREV_BOUND_FLOOR && units != low)
        return refuse("not at its floor", i, err);
    if (bound == SOCPREV_BOUND_CAP && units < high - 1)
        return refuse("not at its cap", i, err);
    return SOCPREV_OK;
}

static socprev_status verify_amounts(const socprev_apportionment *problem,
                                     const socprev_division *division, socprev_error **err)
{
    int64_t sum = 0;
    if (division->n != problem->n || division->problem.rule != problem->rule ||
        division->quantum != problem->quantum)
        return refuse("another size, rule or quantum", 0, err);
    for (size_t i = 0; i < problem->n; i++) {
        socprev_status st = verify_amount(problem, division, i, err);
        if (st != SOCPREV_OK)
            return st;
        if (!socprev__add(sum, socprev_division_amount(division, i), &sum))
            return refuse("sum overflows", i, err);
    }
    return sum == problem->total ? SOCPREV_OK : refuse("amounts do not add up", 0, err);
}

/* ---- largest remainder: the level --------------------------------------------- */

/* Sum of shares in whole units and a rest below one; false when it is larger
 * than any total. */
static bool sum_shares(const socprev_division *division, int64_t *whole, uint64_t *rest)
{
    int64_t sum = 0;
    uint64_t d = (uint64_t)division->level_denominator, left = 0;
    for (size_t i = 0; i < division->n; i++) {
        int64_t part = 0, remainder = 0;
        socprev__share(division, i, &part, &remainder);
        left += (uint64_t)remainder; /* both below d <= 2^63 - 1 */
        if (left >= d) {
            left -= d;
            part++;
        }
        if (!socprev__add(sum, part, &sum))
            return false;
    }
    *whole = sum;
    *rest = left;
    return true;
}

/* What the bases leave, in units; and whether caps leave room for one more. */
static int64_t units_left(const socprev_apportionment *problem, bool *room)
{
    int64_t left = (int64_t)(socprev__magnitude(problem->total) / (uint64_t)problem->quantum);
    uint64_t total = (uint64_t)left, high_sum = 0;
    for (size_t i = 0; i < problem->n; i++) {
        int64_t low = 0, high = 0;
        socprev__claim_bounds(problem, i, &low, &high);
        if (high_sum <= total)
            high_sum += (uint64_t)(problem->weight[i] == 0 ? low : high);
        left -= base_of(problem, i);
    }
    *room = high_sum > total;
    return left;
}

/* Shares by Hare and by the quota method add up to the units, Hagenbach-Bischoff's to one
 * more if someone can take one more; Droop's quota is a whole number. */
static socprev_status verify_level(const socprev_apportionment *problem,
                                   const socprev_division *division, socprev_error **err)
{
    bool room = false;
    int64_t whole = 0, left = units_left(problem, &room);
    uint64_t rest = 0;
    if (division->level_numerator < 0 || division->level_denominator < 1)
        return refuse("no level", 0, err);
    if (!sum_shares(division, &whole, &rest))
        return refuse("shares overflow", 0, err);
    bool one_more = room && problem->weight_sum > 0 &&
                    (problem->rule == SOCPREV_RULE_DROOP ||
                     problem->rule == SOCPREV_RULE_HAGENBACH_BISCHOFF);
    if (one_more && problem->rule == SOCPREV_RULE_DROOP) {
        if (division->level_numerator != 1)
            return refuse("quota not whole", 0, err);
        /* by the next smaller quota shares add up to one unit more, or beyond */
        if (whole > left + 1 || (whole == left + 1 && rest > 0))
            return refuse("quota too small", 0, err);
        socprev_division nearer = *division;
        nearer.level_denominator--;
        if (nearer.level_denominator > 0 && sum_shares(&nearer, &whole, &rest) &&
            whole < left + 1)
            return refuse("quota too large", 0, err);
        return SOCPREV_OK;
    }
    return whole == left + one_more && rest == 0 ? SOCPREV_OK
                                                 : refuse("shares do not add up", 0, err);
}

/* ---- units: what was given, what was open, at which price ---------------------- */

typedef struct {
    bool is_given, is_open;
    socprev__price given, open;
} position;

/* What a unit lacks of weight * level, times the level's denominator. */
static socprev__price lack_of(const socprev_division *division, size_t i, int64_t unit)
{
    uint64_t n = (uint64_t)division->level_numerator, d = (uint64_t)division->level_denominator;
    socprev__u128 own = socprev__mul_wide((uint64_t)division->problem.weight[i], n);
    return (socprev__price){
        socprev__u128_subtract(socprev__mul_wide((uint64_t)unit, d), own), socprev__u128_of(1)
    };
}

/* Largest remainder: the price of the unit after the whole part is what the share, or
 * below a floor the weight times the level, lacks of it. `surplus`: the whole parts
 * were one too many, and all of them are at one price. */
static position remainder_position(const socprev_division *division, int64_t units, int64_t low,
                                   int64_t high, size_t i, bool surplus)
{
    int64_t whole = 0, remainder = 0;
    socprev__share(division, i, &whole, &remainder);
    position at = { 0 };
    if (surplus) {
        at.given = at.open = (socprev__price){ { 0, 1 }, { 0, 1 } };
        at.is_given = units == whole && units > low;
        at.is_open = units == whole - 1;
    } else if (whole < high && division->problem.weight[i] > 0) {
        at.given = at.open = lack_of(division, i, whole + 1); /* above 0: below the cap */
        at.is_given = units > whole;
        at.is_open = units == whole;
    }
    return at;
}

static position divisor_position(const socprev_apportionment *problem, int64_t units, int64_t low,
                                 int64_t high, size_t i)
{
    socprev__rule rule = socprev__rule_of(problem);
    int64_t weight = problem->weight[i];
    position at = { 0 };
    if (weight == 0)
        return at;
    bool due = units == 1 && low == 0 && socprev__first_unit_is_due(problem, i);
    at.is_given = units > low && !due;
    at.is_open = units < high;
    if (at.is_given)
        at.given = socprev__unit_price(&rule, units - 1, weight);
    if (at.is_open)
        at.open = socprev__unit_price(&rule, units, weight);
    return at;
}

static position position_of(const socprev_apportionment *problem,
                            const socprev_division *division, size_t i, bool surplus)
{
    int64_t low = 0, high = 0, base = base_of(problem, i);
    socprev__claim_bounds(problem, i, &low, &high);
    int64_t units = units_of(problem, division, i) - base;
    return division->is_divisor
               ? divisor_position(problem, units, low - base, high - base, i)
               : remainder_position(division, units, low - base, high - base, i, surplus);
}

/* Every amount of a largest remainder rule is a whole part, or one unit more;
 * one less where whole parts were one too many. */
static socprev_status verify_wholes(const socprev_apportionment *problem,
                                    const socprev_division *division, bool *surplus,
                                    socprev_error **err)
{
    int64_t sum = 0;
    bool room = false;
    for (size_t i = 0; i < division->n; i++) {
        int64_t whole = 0, remainder = 0;
        socprev__share(division, i, &whole, &remainder);
        sum += whole; /* the shares add up to at most 2^62 + 1 */
    }
    *surplus = sum > units_left(problem, &room);
    for (size_t i = 0; i < division->n; i++) {
        int64_t whole = 0, remainder = 0;
        socprev__share(division, i, &whole, &remainder);
        int64_t beyond = units_of(problem, division, i) - base_of(problem, i) - whole;
        if (*surplus ? beyond != 0 && beyond != -1 : beyond != 0 && beyond != 1)
            return refuse("neither whole part nor one unit more", i, err);
    }
    return SOCPREV_OK;
}

/* No given unit may be dearer than one that stayed open. Finds both prices. */
static socprev_status verify_prices(const socprev_apportionment *problem,
                                    const socprev_division *division, bool surplus,
                                    position *cut, socprev_error **err)
{
    *cut = (position){ 0 };
    for (size_t i = 0; i < division->n; i++) {
        position at = position_of(problem, division, i, surplus);
        if (at.is_given &&
            (!cut->is_given || socprev__price_compare(&at.given, &cut->given) > 0)) {
            cut->given = at.given;
            cut->is_given = true;
        }
        if (at.is_open && (!cut->is_open || socprev__price_compare(&at.open, &cut->open) < 0)) {
            cut->open = at.open;
            cut->is_open = true;
        }
        if (cut->is_given && cut->is_open &&
            socprev__price_compare(&cut->given, &cut->open) > 0)
            return refuse("a dearer unit was given than one that was not", i, err);
    }
    return SOCPREV_OK;
}

/* A tie is: all with a unit at the one price, given to the first in line. */
static socprev_status verify_tie(const socprev_apportionment *problem,
                                 const socprev_division *division, bool surplus,
                                 const position *cut, socprev_error **err)
{
    bool tied = cut->is_given && cut->is_open &&
                socprev__price_compare(&cut->given, &cut->open) == 0;
    int64_t won = 0;
    size_t members = 0, last_won = 0, first_lost = 0;
    bool has_lost = false;
    for (size_t i = 0; i < division->n; i++) {
        position at = position_of(problem, division, i, surplus);
        int32_t tie = SOCPREV_TIE_NONE;
        if (tied && at.is_given && socprev__price_compare(&at.given, &cut->given) == 0)
            tie = SOCPREV_TIE_WON;
        else if (tied && at.is_open && socprev__price_compare(&at.open, &cut->open) == 0)
            tie = SOCPREV_TIE_LOST;
        if (tie != socprev_division_tie(division, i))
            return refuse("wrong part in the tie", i, err);
        if (tie == SOCPREV_TIE_NONE)
            continue;
        if (members >= division->n_tied || division->tied[members] != i)
            return refuse("not among the members of the tie", i, err);
        members++;
        if (tie == SOCPREV_TIE_WON) {
            if (won == 0 || socprev__comes_before(problem, last_won, i))
                last_won = i;
            won++;
        } else if (!has_lost || socprev__comes_before(problem, i, first_lost)) {
            first_lost = i;
            has_lost = true;
        }
    }
    if (members != division->n_tied || won != division->tie_units)
        return refuse("wrong number of units or members in the tie", members, err);
    if (tied && !socprev__comes_before(problem, last_won, first_lost))
        return refuse("wrong order in the tie", first_lost, err);
    return SOCPREV_OK;
}

static socprev_status verify_quota_method(const socprev_apportionment *problem,
                                          const socprev_division *division, socprev_error **err)
{
    bool room = false;
    const char *what = NULL;
    size_t where = 0;
    socprev_status st = socprev__verify_quota(division, problem, units_left(problem, &room),
                                              &what, &where);
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    return st == SOCPREV_OK ? st : refuse(what, where, err);
}

socprev_status socprev_division_verify(const socprev_division *division,
                                       const socprev_apportionment *problem, socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    bool surplus = false;
    position cut;
    socprev_status st = verify_amounts(problem, division, err);
    bool is_quota = problem->rule == SOCPREV_RULE_QUOTA;
    if (st == SOCPREV_OK && !division->is_divisor && !(is_quota && problem->weight_sum == 0))
        st = verify_level(problem, division, err);
    if (st == SOCPREV_OK && is_quota)
        return verify_quota_method(problem, division, err);
    if (st == SOCPREV_OK && !division->is_divisor)
        st = verify_wholes(problem, division, &surplus, err);
    if (st == SOCPREV_OK)
        st = verify_prices(problem, division, surplus, &cut, err);
    if (st == SOCPREV_OK)
        st = verify_tie(problem, division, surplus, &cut, err);
    return st;
}

/* ---- conflicts ------------------------------------------------------------------ */

/* What one named claimant adds to a conflict, in units. */
static int64_t part_of(const socprev_apportionment *problem, int32_t kind, size_t i)
{
    int64_t low = 0, high = 0;
    socprev__claim_bounds(problem, i, &low, &high);
    if (kind == SOCPREV_CONFLICT_CAPS || kind == SOCPREV_CONFLICT_NO_WEIGHT)
        return problem->weight[i] == 0 ? low : high;
    return low + (kind == SOCPREV_CONFLICT_TOO_FEW_UNITS &&
                  socprev__first_unit_is_due(problem, i));
}

static bool has_number(int64_t units, int64_t quantum, int64_t expected)
{
    int64_t minor = 0;
    return socprev__multiply(units, quantum, &minor) && minor == expected;
}

/* A floor above a cap proves itself, one claimant at a time. */
static bool caps_break(const socprev_conflict *conflict, const socprev_apportionment *problem)
{
    for (size_t k = 0; k < conflict->n[0]; k++) {
        size_t i = conflict->index[0][k];
        int64_t low = 0, high = 0;
        socprev__claim_bounds(problem, i, &low, &high);
        int64_t cap = problem->caps == NULL ? SOCPREV_NO_CAP : problem->caps[i];
        cap /= problem->quantum;
        if (cap >= low)
            return false;
        if (k == 0 && (!has_number(low, problem->quantum, conflict->needed) ||
                       !has_number(cap, problem->quantum, conflict->available)))
            return false;
    }
    return conflict->n[0] > 0;
}

/* The sum of the named claimants' parts stands against the total. */
static bool sums_break(const socprev_conflict *conflict, const socprev_apportionment *problem)
{
    int64_t sum = 0, total = (int64_t)socprev__magnitude(problem->total);
    bool room = conflict->kind == SOCPREV_CONFLICT_CAPS ||
                conflict->kind == SOCPREV_CONFLICT_NO_WEIGHT;
    if (room && conflict->n[0] != problem->n)
        return false;
    for (size_t k = 0; k < conflict->n[0]; k++) {
        if (!socprev__add(sum, part_of(problem, conflict->kind, conflict->index[0][k]), &sum))
            return false;
    }
    return has_number(sum, problem->quantum,
                      room ? conflict->available : conflict->needed) &&
           (room ? conflict->needed : conflict->available) == total;
}

socprev_status socprev_conflict_verify(const socprev_conflict *conflict,
                                       const socprev_apportionment *problem, socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    bool holds = conflict->n[0] <= problem->n && conflict->n[1] == 0 &&
                 conflict->kind != SOCPREV_CONFLICT_MARGINS &&
                 conflict->needed > conflict->available;
    for (size_t k = 0; k < conflict->n[0] && holds; k++)
        holds = conflict->index[0][k] < problem->n;
    if (holds)
        holds = conflict->kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP ? caps_break(conflict, problem)
                                                                   : sums_break(conflict, problem);
    return holds ? SOCPREV_OK : refuse("the sums prove no conflict", 0, err);
}
