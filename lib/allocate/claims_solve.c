/* From claims to awards: the tier that the estate does not cover, its rule, units. */
#include "allocate/allocate_internal.h"

/* ---- what the problem asks for ---------------------------------------------------- */

static socprev_status check_multiple(const char *name, const socprev__place *place, int64_t value,
                                     int64_t quantum, socprev_error **err)
{
    if (value % quantum == 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, place, SP_TEXT(name),
                         SP_INT(value), SP_INT(quantum));
}

static socprev_status check(const socprev_claims *problem, socprev_error **err)
{
    int64_t quantum = problem->core->quantum;
    const char *name = socprev_claims_rule_name(problem->rule);
    if (problem->is_weighted && !socprev_claims_rule_has_weights(problem->rule))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_UNWEIGHTED, SP_FIELD("weights"),
                             SP_TEXT(name));
    if (problem->form == SOCPREV_CLAIMS_SIGNPOSTS &&
        !socprev_claims_rule_has_signposts(problem->rule))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_NO_SIGNPOSTS, SP_FIELD("form"),
                             SP_TEXT(name));
    socprev_status st = check_multiple("estate", SP_FIELD("estate"), problem->core->total, quantum,
                                       err);
    for (size_t i = 0; i < problem->core->n && st == SOCPREV_OK; i++)
        st = check_multiple("claims", SP_ITEM("claims", i), problem->claim[i], quantum, err);
    return st;
}

/* ---- tiers ------------------------------------------------------------------------ */

typedef struct {
    int64_t tier, claim;
} request;

static int compare_requests(const void *left, const void *right)
{
    request a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    return (a.tier > b.tier) - (a.tier < b.tier);
}

/* Where the estate ends: tiers below `tier` are paid, it has `left` for `sum`. */
typedef struct {
    bool all_paid;
    int64_t tier, left, sum;
} boundary;

static int64_t tier_of(const socprev_claims *problem, size_t i)
{
    return problem->tier == NULL ? 0 : problem->tier[i];
}

static boundary walk_tiers(const request *sorted, size_t n, int64_t estate)
{
    boundary at = { .left = estate };
    for (size_t i = 0; i < n;) {
        at.tier = sorted[i].tier;
        for (at.sum = 0; i < n && sorted[i].tier == at.tier; i++)
            at.sum += sorted[i].claim;
        if (at.left < at.sum)
            return at;
        at.left -= at.sum;
    }
    at.all_paid = true;
    return at;
}

static bool find_boundary(const socprev_claims *problem, boundary *out)
{
    const struct socprev_memory *memory = &problem->core->memory;
    size_t n = problem->core->n;
    request *sorted = socprev__alloc(memory, n, sizeof *sorted);
    if (sorted == NULL)
        return false;
    for (size_t i = 0; i < n; i++)
        sorted[i] = (request){ tier_of(problem, i), problem->claim[i] };
    bool done = problem->tier == NULL ||
                socprev__sort(memory, sorted, n, sizeof *sorted, compare_requests);
    if (done)
        *out = walk_tiers(sorted, n, problem->core->total);
    socprev__free(memory, sorted, n, sizeof *sorted);
    return done;
}

/* ---- the contest of one tier --------------------------------------------------------- */

static void contest_clear(socprev__contest *contest)
{
    const struct socprev_memory *memory = &contest->problem->core->memory;
    int64_t *arrays[] = { contest->claim, contest->weight, contest->whole, contest->rest };
    socprev__free(memory, contest->fraction, contest->n, sizeof *contest->fraction);
    for (size_t i = 0; i < SOCPREV__COUNT(arrays); i++)
        socprev__free(memory, arrays[i], contest->n, sizeof *arrays[i]);
    socprev__free(memory, contest->member, contest->n, sizeof *contest->member);
}

/* In tie order, so that nothing depends on the order of claimants. */
static bool contest_make(const socprev_claims *problem, const boundary *at,
                         socprev__contest *contest)
{
    const socprev_apportionment *core = problem->core;
    size_t n = 0;
    for (size_t i = 0; i < core->n; i++)
        n += problem->claim[i] > 0 && tier_of(problem, i) == at->tier;
    *contest = (socprev__contest){
        .problem = problem,
        .n = n,
        .estate = at->left / core->quantum,
        .sum = at->sum / core->quantum,
        .member = socprev__alloc(&core->memory, n, sizeof *contest->member),
        .claim = socprev__alloc(&core->memory, n, sizeof *contest->claim),
        .weight = socprev__alloc(&core->memory, n, sizeof *contest->weight),
        .whole = socprev__alloc(&core->memory, n, sizeof *contest->whole),
        .rest = socprev__alloc(&core->memory, n, sizeof *contest->rest),
    };
    if (contest->member == NULL || contest->claim == NULL || contest->weight == NULL ||
        contest->whole == NULL || contest->rest == NULL)
        return false;
    for (size_t i = 0, k = 0; i < core->n; i++) {
        if (problem->claim[i] > 0 && tier_of(problem, i) == at->tier)
            contest->member[k++] = i;
    }
    if (!socprev__sort_by_claim(core, contest->member, n))
        return false;
    for (size_t k = 0; k < n; k++) {
        contest->claim[k] = problem->claim[contest->member[k]] / core->quantum;
        contest->weight[k] = core->weight[contest->member[k]];
    }
    return true;
}

static socprev_status contest_decide(socprev__contest *contest, socprev_error **err)
{
    switch (contest->problem->rule) {
    case SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL:
        return socprev__contest_adjusted(contest, err);
    case SOCPREV_CLAIMS_MINIMAL_OVERLAP:
        return socprev__contest_overlap(contest, err);
    case SOCPREV_CLAIMS_RANDOM_ARRIVAL:
        return socprev__contest_arrival(contest, err);
    case SOCPREV_CLAIMS_AVERAGE:
        return socprev__contest_average(contest, err);
    default:
        return socprev__contest_level(contest, err);
    }
}

/* Puts what the contest decided into the answer. */
static socprev_status scatter(const socprev__contest *contest, socprev_awards *awards,
                              socprev_error **err)
{
    if (contest->fraction != NULL) {
        awards->fraction = socprev__alloc(&contest->problem->core->memory, awards->division->n,
                                          sizeof *awards->fraction);
        if (awards->fraction == NULL)
            return socprev__fail_nomem(err);
        awards->divisor = contest->divisor;
    }
    for (size_t k = 0; k < contest->n; k++) {
        size_t i = contest->member[k];
        awards->whole[i] = contest->whole[k];
        awards->rest[i] = contest->rest[k];
        if (contest->fraction != NULL)
            awards->fraction[i] = contest->fraction[k];
    }
    awards->denominator = contest->denominator;
    awards->level_numerator = contest->level_numerator;
    awards->level_denominator = contest->level_denominator;
    awards->is_estimate = contest->is_estimate;
    return SOCPREV_OK;
}

static socprev_status divide_tier(const socprev_claims *problem, const boundary *at,
                                  socprev_awards *awards, socprev_error **err)
{
    socprev__contest contest;
    socprev_status st = SOCPREV_OK;
    if (!contest_make(problem, at, &contest)) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    st = contest_decide(&contest, err);
    if (st == SOCPREV_OK)
        st = scatter(&contest, awards, err);
out:
    contest_clear(&contest);
    return st;
}

/* ---- the answer ----------------------------------------------------------------------- */

static socprev_division *units_new(const socprev_claims *problem)
{
    const socprev_apportionment *core = problem->core;
    int64_t surplus = core->total > problem->claim_sum ? core->total - problem->claim_sum : 0;
    socprev_division *made = socprev__alloc(&core->memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_division){
        .memory = core->memory,
        .n = core->n,
        .quantum = core->quantum,
        .left = core->total - surplus,
        .next = -1,
        .last = -1,
        .problem = { .quantum = core->quantum },
        .units = socprev__alloc(&core->memory, core->n, sizeof *made->units),
    };
    if (made->units == NULL) {
        socprev_division_free(made);
        return NULL;
    }
    return made;
}

static socprev_awards *awards_new(const socprev_claims *problem)
{
    const struct socprev_memory *memory = &problem->core->memory;
    size_t n = problem->core->n;
    socprev_division *division = units_new(problem);
    if (division == NULL)
        return NULL;
    socprev_awards *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL) {
        socprev_division_free(division);
        return NULL;
    }
    *made = (socprev_awards){
        .division = division,
        .whole = socprev__alloc(memory, n, sizeof *made->whole),
        .rest = socprev__alloc(memory, n, sizeof *made->rest),
        .hold = socprev__alloc(memory, n, sizeof *made->hold),
        .denominator = 1,
        .surplus = problem->core->total - division->left,
        .rule = problem->rule,
        .form = problem->form,
    };
    if (made->whole == NULL || made->rest == NULL || made->hold == NULL) {
        socprev_awards_free(made);
        return NULL;
    }
    return made;
}

static int32_t hold_of(const socprev_claims *problem, const socprev_awards *awards, size_t i)
{
    int64_t claim = problem->claim[i] / problem->core->quantum;
    int64_t whole = awards->whole[i], rest = awards->rest[i], d = awards->denominator;
    bool half = rest == 0 ? 2 * whole == claim : 2 * whole + 1 == claim && rest == d - rest;
    if (whole == 0 && rest == 0)
        return SOCPREV_AWARD_NOTHING;
    if (whole == claim)
        return SOCPREV_AWARD_CLAIM;
    return half && socprev__claims_rule_halves(problem->rule) ? SOCPREV_AWARD_HALF
                                                              : SOCPREV_AWARD_BETWEEN;
}

/* Exact awards: claims below the boundary, nothing above it, the rule at it. */
static socprev_status fill_awards(const socprev_claims *problem, socprev_awards *awards,
                                  socprev_error **err)
{
    boundary at = { 0 };
    socprev_status st = SOCPREV_OK;
    if (!find_boundary(problem, &at))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < problem->core->n; i++) {
        if (at.all_paid || tier_of(problem, i) < at.tier)
            awards->whole[i] = problem->claim[i] / problem->core->quantum;
    }
    awards->has_tier = !at.all_paid && at.left > 0;
    if (awards->has_tier) {
        awards->tier = at.tier;
        st = divide_tier(problem, &at, awards, err);
    }
    for (size_t i = 0; i < problem->core->n && st == SOCPREV_OK; i++)
        awards->hold[i] = (uint8_t)hold_of(problem, awards, i);
    return st;
}

socprev_status socprev_claims_solve(const socprev_claims *problem, socprev_run *run,
                                    socprev_awards **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    int64_t n = (int64_t)problem->core->n;
    if (socprev__run_step(run, 0, n))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
    socprev_status st = check(problem, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_awards *made = awards_new(problem);
    if (made == NULL)
        return socprev__fail_nomem(err);
    st = fill_awards(problem, made, err);
    if (st == SOCPREV_OK)
        st = socprev__award_units(problem, made, err);
    if (st != SOCPREV_OK)
        goto out;
#if defined(SOCPREV_DEBUG)
    st = socprev_awards_verify(made, problem, err);
    if (!ALWAYS(st == SOCPREV_OK || st == SOCPREV_E_NOMEM) || st != SOCPREV_OK)
        goto out;
#endif
    (void)socprev__run_step(run, n, n);
    *out = made;
    made = NULL;
out:
    socprev_awards_free(made);
    return st;
}
