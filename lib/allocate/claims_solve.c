/* From claims to awards: the tier that the estate does not cover, its rule, units. */
#include "allocate/lean.h"

/* ---- what the problem asks for ---------------------------------------------------- */

static socprev_status check_multiple(const char *name, const socprev__place *place, int64_t value,
                                     int64_t quantum, socprev_error **err)
{
    if (value % quantum == 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE, place, SP_TEXT(name),
                         SP_AMOUNT(value), SP_AMOUNT(quantum));
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
    for (size_t i = 0; i < problem->core->n && st == SOCPREV_OK && quantum > 1; i++)
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

static int64_t tier_of(const socprev_claims *problem, size_t i)
{
    return problem->tier == NULL ? 0 : problem->tier[i];
}

static socprev__boundary walk_tiers(const request *sorted, size_t n, int64_t estate)
{
    socprev__boundary at = { .left = estate };
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

static bool find_boundary(const socprev_claims *problem, socprev__boundary *out)
{
    const struct socprev_memory *memory = &problem->core->memory;
    size_t n = problem->core->n;
    if (problem->tier == NULL) {
        const request all = { 0, problem->claim_sum };
        *out = walk_tiers(&all, 1, problem->core->total);
        return true;
    }
    request *sorted = socprev__alloc_unset(memory, n, sizeof *sorted);
    if (sorted == NULL)
        return false;
    for (size_t i = 0; i < n; i++)
        sorted[i] = (request){ problem->tier[i], problem->claim[i] };
    bool done = socprev__sort(memory, sorted, n, sizeof *sorted, compare_requests);
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
static bool contest_make(const socprev_claims *problem, const socprev__boundary *at,
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

static socprev_status divide_tier(const socprev_claims *problem, const socprev__boundary *at,
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

static socprev_division *units_new(const struct socprev_memory *memory, size_t n, bool is_lean)
{
    socprev_division *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_division){
        .memory = *memory,
        .n = n,
        .next = -1,
        .last = -1,
        .units = is_lean ? NULL : socprev__alloc(memory, n, sizeof *made->units),
    };
    if (made->units == NULL && !is_lean) {
        socprev_division_free(made);
        return NULL;
    }
    return made;
}

socprev_awards *socprev__awards_new(const struct socprev_memory *memory, size_t n, bool is_lean)
{
    socprev_division *division = units_new(memory, n, is_lean);
    if (division == NULL)
        return NULL;
    socprev_awards *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL) {
        socprev_division_free(division);
        return NULL;
    }
    *made = (socprev_awards){ .division = division, .denominator = 1 };
    if (is_lean)
        return made;
    made->whole = socprev__alloc(memory, n, sizeof *made->whole);
    made->rest = socprev__alloc(memory, n, sizeof *made->rest);
    made->hold = socprev__alloc(memory, n, sizeof *made->hold);
    if (made->whole == NULL || made->rest == NULL || made->hold == NULL) {
        socprev_awards_free(made);
        return NULL;
    }
    return made;
}

/* An answer to this problem, without awards yet. */
static socprev_awards *awards_for(const socprev_claims *problem)
{
    const socprev_apportionment *core = problem->core;
    int64_t surplus = core->total > problem->claim_sum ? core->total - problem->claim_sum : 0;
    socprev_awards *made = socprev__awards_new(&core->memory, core->n,
                                               socprev__claims_are_lean(problem));
    if (made == NULL)
        return NULL;
    made->division->quantum = made->division->problem.quantum = core->quantum;
    made->division->left = core->total - surplus;
    made->surplus = surplus;
    made->rule = problem->rule;
    made->form = problem->form;
    return made;
}

int32_t socprev__hold_of(int32_t rule, int64_t claim, int64_t whole, int64_t rest, int64_t d)
{
    bool half = rest == 0 ? 2 * whole == claim : 2 * whole + 1 == claim && rest == d - rest;
    if (whole == 0 && rest == 0)
        return SOCPREV_AWARD_NOTHING;
    if (whole == claim)
        return SOCPREV_AWARD_CLAIM;
    return half && socprev__claims_rule_halves(rule) ? SOCPREV_AWARD_HALF
                                                     : SOCPREV_AWARD_BETWEEN;
}

/* Exact awards: claims below the boundary, nothing above it, the rule at it; and units. */
static socprev_status fill_awards(const socprev_claims *problem, const socprev__boundary *at,
                                  socprev_awards *awards, socprev_error **err)
{
    size_t n = problem->core->n;
    int64_t quantum = problem->core->quantum;
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < n; i++) {
        if (at->all_paid || tier_of(problem, i) < at->tier)
            awards->whole[i] = problem->claim[i] / quantum;
    }
    if (awards->has_tier) {
        awards->tier = at->tier;
        st = divide_tier(problem, at, awards, err);
    }
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        awards->hold[i] = (uint8_t)socprev__hold_of(problem->rule, problem->claim[i] / quantum,
                                                    awards->whole[i], awards->rest[i],
                                                    awards->denominator);
    return st == SOCPREV_OK ? socprev__award_units(problem, awards, err) : st;
}

static socprev_status decide(const socprev_claims *problem, socprev_awards *awards,
                             socprev_error **err)
{
    socprev__boundary at = { 0 };
    if (!find_boundary(problem, &at))
        return socprev__fail_nomem(err);
    awards->has_tier = !at.all_paid && at.left > 0;
    if (!socprev__claims_are_lean(problem))
        return fill_awards(problem, &at, awards, err);
    return socprev__lean_solve(problem, &at, awards) ? SOCPREV_OK : socprev__fail_nomem(err);
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
    socprev_awards *made = awards_for(problem);
    if (made == NULL)
        return socprev__fail_nomem(err);
    st = decide(problem, made, err);
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
