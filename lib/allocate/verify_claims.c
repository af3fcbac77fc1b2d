/* Is this an answer of that problem of claims? Sums, tiers, units and ties. */
#include "allocate/lean.h"

static socprev_status refuse(const char *what, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_VERIFY, SP_ITEM("awards", i),
                         SP_TEXT(what), SP_INT(i));
}

static int64_t tier_of(const socprev_claims *problem, size_t i)
{
    return problem->tier == NULL ? 0 : problem->tier[i];
}

/* ---- sums ---------------------------------------------------------------------- */

/* Amounts: multiples, within claims, adding up to the estate without surplus. */
static socprev_status verify_amounts(const socprev_claims *problem, const socprev_awards *awards,
                                     socprev_error **err)
{
    const socprev_division *division = awards->division;
    int64_t quantum = problem->core->quantum, sum = 0;
    int64_t surplus = problem->core->total - problem->claim_sum;
    if (division->n != problem->core->n || division->quantum != quantum ||
        awards->rule != problem->rule || awards->form != problem->form)
        return refuse("another size, quantum, rule or form", 0, err);
    if (awards->surplus != (surplus > 0 ? surplus : 0))
        return refuse("another surplus", 0, err);
    for (size_t i = 0; i < division->n; i++) {
        int64_t amount = socprev_division_amount(division, i);
        if (amount < 0 || amount > problem->claim[i])
            return refuse("amount out of bounds", i, err);
        if (amount % quantum != 0 || amount / quantum != division->units[i])
            return refuse("no multiple of the quantum", i, err);
        sum += amount; /* at most the sum of claims */
    }
    return sum == problem->core->total - awards->surplus
               ? SOCPREV_OK
               : refuse("amounts do not add up", 0, err);
}

/* Fractions of the awards add up to what their whole parts leave. */
static bool fractions_foot(const socprev_awards *awards, int64_t left)
{
    socprev__u128 sum = { 0, 0 };
    socprev__big long_sum = socprev__big_of(0), expected = awards->divisor;
    if (left < 0)
        return false;
    for (size_t i = 0; i < awards->division->n; i++) {
        if (awards->fraction != NULL)
            socprev__big_add(&long_sum, &awards->fraction[i]);
        else
            sum = socprev__u128_add(sum, socprev__u128_of((uint64_t)awards->rest[i]));
    }
    socprev__big_multiply(&expected, (uint64_t)left);
    if (awards->fraction != NULL)
        return socprev__big_compare(&long_sum, &expected) == 0;
    return socprev__u128_compare(sum, socprev__mul_wide((uint64_t)left,
                                                        (uint64_t)awards->denominator)) == 0;
}

static socprev_status verify_exact_sum(const socprev_claims *problem,
                                       const socprev_awards *awards, socprev_error **err)
{
    int64_t left = awards->division->left / problem->core->quantum;
    if (awards->division->left != problem->core->total - awards->surplus ||
        (awards->fraction == NULL) != (awards->denominator > 0))
        return refuse("no denominator", 0, err);
    for (size_t i = 0; i < awards->division->n; i++) {
        int64_t claim = problem->claim[i] / problem->core->quantum;
        int64_t whole = awards->whole[i], rest = awards->rest[i];
        if (whole < 0 || rest < 0 || whole > claim || (whole == claim && rest > 0))
            return refuse("award out of bounds", i, err);
        if (awards->fraction == NULL ? rest >= awards->denominator
                                     : socprev__big_compare(&awards->fraction[i],
                                                            &awards->divisor) >= 0)
            return refuse("fraction of 1 or more", i, err);
        left -= whole;
    }
    return fractions_foot(awards, left) ? SOCPREV_OK : refuse("awards do not add up", 0, err);
}

/* ---- tiers ------------------------------------------------------------------------ */

/* Claims of the tier of claimant i are all paid (1), none (-1), or some (0). */
static int paid(const socprev_claims *problem, const socprev_awards *awards, size_t i)
{
    if (!awards->has_tier)
        return awards->whole[i] > 0 ? 1 : -1;
    int64_t own = tier_of(problem, i);
    return own < awards->tier ? 1 : own > awards->tier ? -1 : 0;
}

static socprev_status verify_tiers(const socprev_claims *problem, const socprev_awards *awards,
                                   int64_t *estate, int64_t *sum, socprev_error **err)
{
    int64_t quantum = problem->core->quantum, last_paid = INT64_MIN, first_unpaid = INT64_MAX;
    *estate = awards->division->left / quantum;
    *sum = 0;
    for (size_t i = 0; i < problem->core->n; i++) {
        int64_t claim = problem->claim[i] / quantum, own = tier_of(problem, i);
        int state = claim == 0 ? 2 : paid(problem, awards, i);
        if (state == 0)
            *sum += claim;
        if (state == 1)
            *estate -= claim;
        if ((state == 1 && awards->whole[i] != claim) ||
            (state == -1 && (awards->whole[i] != 0 || awards->rest[i] != 0)))
            return refuse("a later tier before an earlier one", i, err);
        if (state == 1 && own > last_paid)
            last_paid = own;
        if (state == -1 && own < first_unpaid)
            first_unpaid = own;
    }
    if (last_paid >= first_unpaid && last_paid != INT64_MIN && first_unpaid != INT64_MAX)
        return refuse("a tier paid in part", 0, err);
    if (awards->has_tier ? *estate <= 0 || *estate >= *sum : *estate != 0)
        return refuse("another tier", 0, err);
    return SOCPREV_OK;
}

static socprev_status verify_holds(const socprev_claims *problem, const socprev_awards *awards,
                                   socprev_error **err)
{
    for (size_t i = 0; i < problem->core->n; i++) {
        int64_t claim = problem->claim[i] / problem->core->quantum;
        int64_t whole = awards->whole[i], rest = awards->rest[i], half = awards->denominator / 2;
        bool is_half = socprev__claims_rule_halves(problem->rule) && whole == claim / 2 &&
                       rest == (claim % 2 != 0 ? half : 0) &&
                       (claim % 2 == 0 || awards->denominator % 2 == 0);
        int32_t hold = whole == 0 && rest == 0 ? SOCPREV_AWARD_NOTHING
                       : whole == claim        ? SOCPREV_AWARD_CLAIM
                       : is_half               ? SOCPREV_AWARD_HALF
                                               : SOCPREV_AWARD_BETWEEN;
        if (awards->hold[i] != hold)
            return refuse("stands elsewhere", i, err);
    }
    return SOCPREV_OK;
}

/* ---- units --------------------------------------------------------------------------- */

/* Largest remainder: whole parts, or one unit more where there is a remainder. */
static socprev_status verify_wholes(const socprev_awards *awards, socprev_error **err)
{
    for (size_t i = 0; i < awards->division->n; i++) {
        int64_t beyond = awards->division->units[i] - awards->whole[i];
        if (beyond != 0 && (beyond != 1 || awards->rest[i] == 0))
            return refuse("neither whole part nor one unit more", i, err);
    }
    return SOCPREV_OK;
}

/* No given unit may stand behind an open one. */
static socprev_status verify_order(const socprev_claims *problem, const socprev_awards *awards,
                                   socprev__standing *cut, socprev_error **err)
{
    *cut = (socprev__standing){ 0 };
    for (size_t i = 0; i < awards->division->n; i++) {
        socprev__standing at = socprev__standing_of(problem, awards, i);
        if (at.is_given &&
            (!cut->is_given || socprev__post_compare(&at.given, &cut->given) > 0)) {
            cut->given = at.given;
            cut->is_given = true;
        }
        if (at.is_open && (!cut->is_open || socprev__post_compare(&at.open, &cut->open) < 0)) {
            cut->open = at.open;
            cut->is_open = true;
        }
        if (cut->is_given && cut->is_open && socprev__post_compare(&cut->given, &cut->open) > 0)
            return refuse("a unit was given that stands behind one that was not", i, err);
    }
    return SOCPREV_OK;
}

/* Who of the claimants at a post comes first (or last) in the order of ties. */
static void note(const socprev_claims *problem, size_t i, bool first, int64_t *at)
{
    if (*at < 0 || (first ? socprev__comes_before(problem->core, i, (size_t)*at)
                          : socprev__comes_before(problem->core, (size_t)*at, i)))
        *at = (int64_t)i;
}

static socprev_status verify_tie(const socprev_claims *problem, const socprev_awards *awards,
                                 const socprev__standing *cut, socprev_error **err)
{
    const socprev_division *division = awards->division;
    bool tied = cut->is_given && cut->is_open &&
                socprev__post_compare(&cut->given, &cut->open) == 0;
    int64_t won = 0, last = -1, next = -1;
    size_t members = 0;
    for (size_t i = 0; i < division->n; i++) {
        socprev__standing at = socprev__standing_of(problem, awards, i);
        bool holds = at.is_given && socprev__post_compare(&at.given, &cut->given) == 0;
        bool waits = at.is_open && socprev__post_compare(&at.open, &cut->open) == 0;
        if (holds)
            note(problem, i, false, &last);
        if (waits)
            note(problem, i, true, &next);
        int32_t tie = !tied ? SOCPREV_TIE_NONE
                            : holds ? SOCPREV_TIE_WON : waits ? SOCPREV_TIE_LOST : SOCPREV_TIE_NONE;
        if (tie != socprev_division_tie(division, i))
            return refuse("wrong part in the tie", i, err);
        won += tie == SOCPREV_TIE_WON;
        if (tie == SOCPREV_TIE_NONE)
            continue;
        if (members >= division->n_tied || division->tied[members] != i)
            return refuse("not among the members of the tie", i, err);
        members++;
    }
    if (members != division->n_tied || won != division->tie_units)
        return refuse("wrong number of units or members in the tie", members, err);
    if (last != division->last || next != division->next)
        return refuse("wrong ends of the line", 0, err);
    if (tied && !socprev__comes_before(problem->core, (size_t)last, (size_t)next))
        return refuse("wrong order in the tie", (size_t)next, err);
    return SOCPREV_OK;
}

static socprev_status verify(const socprev_awards *awards, const socprev_claims *problem,
                             socprev_error **err)
{
    int64_t estate = 0, sum = 0;
    socprev__standing cut;
    socprev_status st = verify_amounts(problem, awards, err);
    if (st == SOCPREV_OK)
        st = verify_exact_sum(problem, awards, err);
    if (st == SOCPREV_OK)
        st = verify_tiers(problem, awards, &estate, &sum, err);
    if (st == SOCPREV_OK && awards->has_tier)
        st = socprev__verify_awards(awards, problem, estate, sum, err);
    if (st == SOCPREV_OK)
        st = verify_holds(problem, awards, err);
    if (st == SOCPREV_OK && awards->form == SOCPREV_CLAIMS_LARGEST_REMAINDER)
        st = verify_wholes(awards, err);
    if (st == SOCPREV_OK)
        st = verify_order(problem, awards, &cut, err);
    if (st == SOCPREV_OK)
        st = verify_tie(problem, awards, &cut, err);
    return st;
}

socprev_status socprev_awards_verify(const socprev_awards *awards, const socprev_claims *problem,
                                     socprev_error **err)
{
    if (awards == NULL)
        return socprev__fail_null(err, "awards");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (!awards->lean.is_set)
        return verify(awards, problem, err);
    socprev_awards *written = NULL; /* as the answer says when it is asked */
    socprev_status st = socprev__awards_expand(awards, &written, err);
    if (st == SOCPREV_OK)
        st = verify(written, problem, err);
    socprev_awards_free(written);
    return st;
}
