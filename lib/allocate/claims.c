/* The problem of claims: checked copies of what the caller says. */
#include "allocate/held.h"

enum { FEWEST_SAMPLES = 1, MOST_SAMPLES = 1 << 30, USUAL_SAMPLES = 10000 };

/* ---- life ------------------------------------------------------------------ */

static void fill_ones(int64_t *weight, size_t n)
{
    for (size_t i = 0; i < n; i++)
        weight[i] = 1;
}

/* Answers may still hold the weights that there are. */
static socprev_status set_equal_weights(socprev_claims *problem, socprev_error **err)
{
    socprev_apportionment *core = problem->core;
    if (!socprev__held_alone(core->weight)) {
        int64_t *made = socprev__held_new(&core->memory, core->n);
        if (made == NULL)
            return socprev__fail_nomem(err);
        socprev__held_free(&core->memory, core->weight, core->n);
        core->weight = made;
    }
    fill_ones(core->weight, core->n);
    problem->is_weighted = false;
    return SOCPREV_OK;
}

socprev_status socprev_claims_new(size_t n, const socprev_memory *memory, socprev_claims **out,
                                  socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_apportionment *core = NULL;
    socprev_status st = socprev_apportionment_new(n, memory, &core, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_claims *made = socprev__alloc(&core->memory, 1, sizeof *made);
    int64_t *claim = socprev__held_new(&core->memory, n);
    if (made == NULL || claim == NULL) {
        socprev__held_free(&core->memory, claim, n);
        socprev__free(&core->memory, made, 1, sizeof *made);
        socprev_apportionment_free(core);
        return socprev__fail_nomem(err);
    }
    *made = (socprev_claims){
        .core = core,
        .claim = claim,
        .samples = USUAL_SAMPLES,
        .rule = SOCPREV_CLAIMS_PROPORTIONAL,
        .form = SOCPREV_CLAIMS_LARGEST_REMAINDER,
    };
    memset(claim, 0, n * sizeof *claim);
    fill_ones(core->weight, n);
    *out = made;
    return SOCPREV_OK;
}

void socprev_claims_free(socprev_claims *problem)
{
    if (problem == NULL)
        return;
    socprev_apportionment *core = problem->core;
    struct socprev_memory memory = core->memory;
    socprev__held_free(&memory, problem->tier, core->n);
    socprev__held_free(&memory, problem->claim, core->n);
    socprev__free(&memory, problem, 1, sizeof *problem);
    socprev_apportionment_free(core);
}

size_t socprev_claims_count(const socprev_claims *problem)
{
    return problem == NULL ? 0 : problem->core->n;
}

/* ---- one number per claimant ------------------------------------------------- */

socprev_status socprev_claims_set_claims(socprev_claims *problem, const int64_t *claims,
                                         size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st = socprev__check_sum(claims, stride, n, problem->core->n, SOCPREV_CLAIMS_MAX,
                                           "claims", &sum, err);
    if (st == SOCPREV_OK)
        st = socprev__set_optional(problem->core, &problem->claim, claims, stride, n, "claims",
                                   err);
    if (st == SOCPREV_OK)
        problem->claim_sum = sum;
    return st;
}

socprev_status socprev_claims_set_weights(socprev_claims *problem, const int64_t *weights,
                                          size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (weights == NULL) {
        return set_equal_weights(problem, err);
    }
    int64_t sum = 0;
    socprev_status st = socprev__check_sum(weights, stride, n, problem->core->n,
                                           SOCPREV_CLAIMS_MAX, "weights", &sum, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        int64_t weight = socprev__entry(weights, stride, i);
        if (weight < 1)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_WEIGHT, SP_ITEM("weights", i),
                                 SP_INT(i), SP_INT(weight));
    }
    st = socprev__set_optional(problem->core, &problem->core->weight, weights, stride, n,
                               "weights", err);
    if (st == SOCPREV_OK)
        problem->is_weighted = true;
    return st;
}

socprev_status socprev_claims_set_tiers(socprev_claims *problem, const int64_t *tiers,
                                        size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev__set_optional(problem->core, &problem->tier, tiers, stride, n, "tiers", err);
}

socprev_status socprev_claims_set_ids(socprev_claims *problem, const int64_t *ids, size_t stride,
                                      size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_ids(problem->core, ids, stride, n, err);
}

socprev_status socprev_claims_set_priorities(socprev_claims *problem, const int64_t *priorities,
                                             size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_priorities(problem->core, priorities, stride, n, err);
}

/* ---- numbers ---------------------------------------------------------------- */

socprev_status socprev_claims_set_estate(socprev_claims *problem, int64_t estate,
                                         socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (estate < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_ESTATE_NEGATIVE,
                             SP_FIELD("estate"), SP_AMOUNT(estate));
    if (estate > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_CLAIMS_ESTATE_LARGE, SP_FIELD("estate"),
                             SP_AMOUNT(estate), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->core->total = estate;
    return SOCPREV_OK;
}

socprev_status socprev_claims_set_quantum(socprev_claims *problem, int64_t quantum,
                                          socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_quantum(problem->core, quantum, err);
}

socprev_status socprev_claims_set_rule(socprev_claims *problem, int32_t rule, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (socprev_claims_rule_name(rule) == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_RULE, SP_FIELD("rule"),
                             SP_INT(rule));
    problem->rule = rule;
    return SOCPREV_OK;
}

socprev_status socprev_claims_set_form(socprev_claims *problem, int32_t form, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (form != SOCPREV_CLAIMS_LARGEST_REMAINDER && form != SOCPREV_CLAIMS_SIGNPOSTS)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_FORM, SP_FIELD("form"),
                             SP_INT(form));
    problem->form = form;
    return SOCPREV_OK;
}

socprev_status socprev_claims_set_sample(socprev_claims *problem, int64_t seed, int64_t samples,
                                         socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (samples < FEWEST_SAMPLES || samples > MOST_SAMPLES)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CLAIMS_SAMPLES, SP_FIELD("samples"),
                             SP_INT(samples), SP_INT(FEWEST_SAMPLES), SP_INT(MOST_SAMPLES));
    problem->seed = seed;
    problem->samples = samples;
    return SOCPREV_OK;
}
