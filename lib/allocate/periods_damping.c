/* Dampers: the division within the corridor, why there is none, and what would help. */
#include "allocate/periods.h"

/* ---- solving ---------------------------------------------------------------------- */

static socprev_damping *damping_make(const socprev_damper *problem)
{
    const struct socprev_memory *memory = &problem->core->memory;
    size_t n = problem->core->n;
    socprev_damping *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_damping){
        .memory = *memory,
        .n = n,
        .method = problem->method,
        .rule = problem->core->rule,
        .quantum = problem->core->quantum,
    };
    made->floors = socprev__alloc(memory, n, sizeof *made->floors);
    made->caps = socprev__alloc(memory, n, sizeof *made->caps);
    made->bound = socprev__alloc(memory, n, sizeof *made->bound);
    if (made->floors == NULL || made->caps == NULL || made->bound == NULL) {
        socprev_damping_free(made);
        return NULL;
    }
    return made;
}

void socprev_damping_free(socprev_damping *damping)
{
    if (damping == NULL)
        return;
    struct socprev_memory memory = damping->memory;
    socprev_division_free(damping->division);
    socprev__free(&memory, damping->bound, damping->n, sizeof *damping->bound);
    socprev__free(&memory, damping->caps, damping->n, sizeof *damping->caps);
    socprev__free(&memory, damping->floors, damping->n, sizeof *damping->floors);
    socprev__free(&memory, damping, 1, sizeof *damping);
}

/* Bounds, lift and excess; the core has been made, so bounds fit, and there is an answer,
 * so floors add up to the total at most. */
static void explain(const socprev_damper *problem, socprev_damping *damping)
{
    for (size_t i = 0; i < problem->core->n; i++) {
        int64_t floor = 0, formula = problem->formula[i];
        (void)socprev__corridor_bounds(problem, i, &floor, &damping->caps[i]);
        damping->floors[i] = floor;
        damping->lift += floor > formula ? floor - formula : 0;
        damping->excess += formula > floor ? formula - floor : 0;
        damping->formula += formula;
        damping->bound[i] = (uint8_t)socprev_division_bound(damping->division, i);
        if (problem->method == SOCPREV_DAMPER_SCALING && floor > formula)
            damping->bound[i] = SOCPREV_BOUND_FLOOR;
    }
}

socprev_status socprev_damper_solve(const socprev_damper *problem, socprev_run *run,
                                    socprev_damping **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_apportionment *core = NULL;
    socprev_status st = socprev__damper_core(problem, &core, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_damping *made = damping_make(problem);
    st = made == NULL ? socprev__fail_nomem(err)
                      : socprev_apportionment_solve(core, run, &made->division, err);
    socprev_apportionment_free(core);
    if (st == SOCPREV_OK)
        explain(problem, made);
#if defined(SOCPREV_DEBUG)
    if (st == SOCPREV_OK) {
        st = socprev_damper_verify(problem, made, err);
        (void)ALWAYS(st == SOCPREV_OK || st == SOCPREV_E_NOMEM);
    }
#endif
    if (st != SOCPREV_OK) {
        socprev_damping_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}

/* ---- no answer --------------------------------------------------------------------- */

socprev_status socprev_damper_conflict(const socprev_damper *problem, socprev_conflict **out,
                                       socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_apportionment *core = NULL;
    socprev_status st = socprev__damper_core(problem, &core, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_conflict(core, out, err);
    socprev_apportionment_free(core);
    return st;
}

socprev_status socprev_conflict_verify_damper(const socprev_conflict *conflict,
                                              const socprev_damper *problem, socprev_error **err)
{
    if (conflict == NULL)
        return socprev__fail_null(err, "conflict");
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_apportionment *core = NULL;
    socprev_status st = socprev__damper_core(problem, &core, err);
    if (st == SOCPREV_OK)
        st = socprev_conflict_verify(conflict, core, err);
    socprev_apportionment_free(core);
    return st;
}

/* ---- what would help ----------------------------------------------------------------- */

/* The part of last year that is a claimant's floor, or its cap, in lowest terms; 0 where
 * neither matters. */
static socprev__ratio part_of(const socprev_damper *problem, size_t i, bool of_caps)
{
    const socprev__corridor *c = &problem->corridor[i];
    int64_t numerator = of_caps ? c->cap_numerator : c->floor_numerator;
    int64_t denominator = of_caps ? c->cap_denominator : c->floor_denominator;
    if (problem->previous[i] <= 0 || numerator == 0 || denominator == 0 ||
        (of_caps && problem->formula[i] == 0))
        return (socprev__ratio){ 0, 1 };
    int64_t common = socprev__gcd(numerator, denominator);
    return (socprev__ratio){ numerator / common, denominator / common };
}

/* Bounds of everyone without rounding, times `scale`, which makes them whole. */
static bool fill_parts(const socprev_damper *problem, bool of_caps, int64_t *part, int64_t *scale)
{
    int64_t common = 1, sum = 0;
    for (size_t i = 0; i < problem->core->n; i++) {
        int64_t denominator = part_of(problem, i, of_caps).denominator;
        if (!socprev__multiply(common, denominator / socprev__gcd(common, denominator), &common))
            return false;
    }
    for (size_t i = 0; i < problem->core->n; i++) {
        socprev__ratio one = part_of(problem, i, of_caps);
        int64_t factor = 0;
        if (!socprev__multiply(one.numerator, common / one.denominator, &factor) ||
            !socprev__multiply(factor, problem->previous[i], &part[i]))
            return false;
        if (factor == 0)
            part[i] = 0;
        if (!socprev__add(sum, part[i], &sum))
            return false;
    }
    *scale = common;
    return true;
}

/* Units that the parts of claimants may take: all, or those left by who has no weight. */
static int64_t units_for(const socprev_damper *problem, bool of_caps)
{
    int64_t units = (int64_t)socprev__magnitude(problem->core->total) / problem->core->quantum;
    for (size_t i = 0; i < problem->core->n && of_caps; i++) {
        int64_t floor = 0, cap = 0;
        (void)socprev__corridor_bounds(problem, i, &floor, &cap);
        units -= problem->formula[i] == 0 ? floor / problem->core->quantum : 0;
    }
    return units;
}

/* With bounds rounded up, a factor f asks for ceil(f * part) units: those of Adams' rule
 * that cost less than f. Rounded down, those of Jefferson's that cost f or less. So the
 * factor is the price of the first unit too many, or of the last one that is wanted. */
static socprev_status price_units(const socprev_damper *problem, const int64_t *part, bool of_caps,
                                  int64_t *numerator, int64_t *denominator, socprev_error **err)
{
    bool up = of_caps == problem->outwards;
    int64_t low[2] = { 0, 1 }, high[2] = { 1, 0 };
    socprev_apportionment *prices = NULL;
    socprev_division *division = NULL;
    size_t n = problem->core->n;
    socprev_status st = socprev_apportionment_new(n, &problem->core->memory, &prices, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(prices, part, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(
            prices, up ? SOCPREV_RULE_ADAMS : SOCPREV_RULE_JEFFERSON, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(prices, units_for(problem, of_caps), err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(prices, NULL, &division, err);
    if (st == SOCPREV_OK && socprev_division_divisor(division, &low[0], &low[1], &high[0],
                                                     &high[1]) != SOCPREV_OK)
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_PERIODS_RATIOS, SP_FIELD("denominator"),
                           SP_INT(0));
    if (st == SOCPREV_OK) {
        *numerator = of_caps ? high[1] : low[1];
        *denominator = of_caps ? high[0] : low[0];
    }
    socprev_division_free(division);
    socprev_apportionment_free(prices);
    return st;
}

static socprev_status find_factor(const socprev_damper *problem, bool of_caps,
                                  int64_t *numerator, int64_t *denominator, socprev_error **err)
{
    int64_t scale = 1, n = 0, d = 1, with_part = 0;
    int64_t *part = socprev__alloc(&problem->core->memory, problem->core->n, sizeof *part);
    if (part == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = SOCPREV_OK;
    bool up = of_caps == problem->outwards;
    if (!fill_parts(problem, of_caps, part, &scale)) {
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_PERIODS_RATIOS, SP_FIELD("denominator"),
                           SP_INT(0));
        goto out;
    }
    for (size_t i = 0; i < problem->core->n; i++)
        with_part += part[i] > 0;
    if (with_part == 0 || (up && units_for(problem, of_caps) < with_part)) {
        /* the first unit of each is needed for any factor at all */
        n = of_caps ? 1 : 0;
        d = of_caps ? 0 : 1;
    } else {
        st = price_units(problem, part, of_caps, &n, &d, err);
    }
    if (st == SOCPREV_OK && n != 0 && d != 0) {
        /* prices are units per part; a part is scale / quantum of a unit */
        int64_t top = 0;
        if (!socprev__multiply(scale, problem->core->quantum, &top) ||
            !socprev__u128_reduce(socprev__mul_wide((uint64_t)n, (uint64_t)top),
                                  socprev__u128_of((uint64_t)d), &n, &d))
            st = socprev__fail(err, SOCPREV_E_RANGE, SP_PERIODS_RATIOS, SP_FIELD("denominator"),
                           SP_INT(0));
    }
    if (st == SOCPREV_OK) {
        *numerator = n;
        *denominator = d;
    }
out:
    socprev__free(&problem->core->memory, part, problem->core->n, sizeof *part);
    return st;
}

socprev_status socprev_damper_repair(const socprev_damper *problem, int64_t *total,
                                     int64_t *numerator, int64_t *denominator,
                                     socprev_error **err)
{
    if (problem == NULL || total == NULL || numerator == NULL || denominator == NULL)
        return socprev__fail_null(err, problem == NULL     ? "problem"
                                       : total == NULL     ? "total"
                                       : numerator == NULL ? "numerator"
                                                           : "denominator");
    socprev_conflict *conflict = NULL;
    socprev_status st = socprev_damper_conflict(problem, &conflict, err);
    if (st != SOCPREV_OK)
        return st;
    int32_t kind = socprev_conflict_kind(conflict);
    int64_t change = socprev_conflict_needed(conflict) - socprev_conflict_available(conflict);
    int64_t n = 0, d = 0;
    socprev_conflict_free(conflict);
    if (kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_PERIODS_CROSSED, SP_FIELD("floors"),
                             SP_INT(0));
    bool too_large = kind == SOCPREV_CONFLICT_CAPS || kind == SOCPREV_CONFLICT_NO_WEIGHT;
    if (kind == 0)
        n = d = 1;
    else if (kind == SOCPREV_CONFLICT_FLOORS)
        st = find_factor(problem, false, &n, &d, err);
    else if (kind == SOCPREV_CONFLICT_CAPS && problem->method == SOCPREV_DAMPER_CORRIDOR)
        st = find_factor(problem, true, &n, &d, err);
    if (st != SOCPREV_OK)
        return st;
    *total = too_large == (problem->core->total < 0) ? change : -change;
    *numerator = n;
    *denominator = d;
    return SOCPREV_OK;
}

/* ---- the answer ------------------------------------------------------------------------- */

size_t socprev_damping_count(const socprev_damping *damping)
{
    return damping == NULL ? 0 : damping->n;
}

const socprev_division *socprev_damping_division(const socprev_damping *damping)
{
    return damping == NULL ? NULL : damping->division;
}

socprev_status socprev_damping_amounts(const socprev_damping *damping, int64_t *out, size_t n,
                                       socprev_error **err)
{
    if (damping == NULL)
        return socprev__fail_null(err, "damping");
    return socprev_division_amounts(damping->division, out, n, err);
}

int64_t socprev_damping_amount(const socprev_damping *damping, size_t index)
{
    return socprev_division_amount(socprev_damping_division(damping), index);
}

int64_t socprev_damping_floor(const socprev_damping *damping, size_t index)
{
    return index < socprev_damping_count(damping) ? damping->floors[index] : 0;
}

int64_t socprev_damping_cap(const socprev_damping *damping, size_t index)
{
    return index < socprev_damping_count(damping) ? damping->caps[index] : 0;
}

int32_t socprev_damping_bound(const socprev_damping *damping, size_t index)
{
    return index < socprev_damping_count(damping) ? damping->bound[index] : SOCPREV_BOUND_NONE;
}

socprev_status socprev_damping_factor(const socprev_damping *damping, int64_t *numerator,
                                      int64_t *denominator)
{
    if (damping == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    int64_t weights =
        damping->method == SOCPREV_DAMPER_SCALING ? damping->excess : damping->formula;
    if (damping->rule != SOCPREV_RULE_HARE || weights == 0)
        return SOCPREV_E_UNDEFINED;
    int64_t level[2] = { 0, 1 };
    socprev_status st = socprev_division_level(damping->division, &level[0], &level[1]);
    if (st != SOCPREV_OK)
        return st;
    return socprev__u128_reduce(socprev__mul_wide((uint64_t)level[0], (uint64_t)damping->quantum),
                                socprev__u128_of((uint64_t)level[1]), numerator, denominator)
               ? SOCPREV_OK
               : SOCPREV_E_RANGE;
}

socprev_status socprev_damping_lift(const socprev_damping *damping, int64_t *lift, int64_t *excess)
{
    if (damping == NULL || lift == NULL || excess == NULL)
        return SOCPREV_E_INVALID;
    *lift = damping->lift;
    *excess = damping->excess;
    return SOCPREV_OK;
}
