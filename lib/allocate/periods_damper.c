/* Dampers: checked copies of last year and formula, and the corridor in whole units. */
#include "allocate/periods.h"

/* ---- life ----------------------------------------------------------------------- */

socprev_status socprev_damper_new(size_t n, const socprev_memory *memory, socprev_damper **out,
                                  socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_apportionment *core = NULL;
    socprev_status st = socprev_apportionment_new(n, memory, &core, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_damper *made = socprev__alloc(&core->memory, 1, sizeof *made);
    if (made == NULL) {
        socprev_apportionment_free(core);
        return socprev__fail_nomem(err);
    }
    *made = (socprev_damper){ .core = core, .method = SOCPREV_DAMPER_CORRIDOR };
    made->previous = socprev__alloc(&core->memory, n, sizeof *made->previous);
    made->formula = socprev__alloc(&core->memory, n, sizeof *made->formula);
    made->corridor = socprev__alloc(&core->memory, n, sizeof *made->corridor);
    if (made->previous == NULL || made->formula == NULL || made->corridor == NULL) {
        socprev_damper_free(made);
        return socprev__fail_nomem(err);
    }
    for (size_t i = 0; i < n; i++) {
        made->previous[i] = SOCPREV_NO_PREVIOUS;
        made->corridor[i] = (socprev__corridor){ 0, 1, 1, 0 };
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev_damper_free(socprev_damper *problem)
{
    if (problem == NULL)
        return;
    socprev_apportionment *core = problem->core;
    struct socprev_memory memory = core->memory;
    size_t n = core->n;
    socprev__free(&memory, problem->corridor, n, sizeof *problem->corridor);
    socprev__free(&memory, problem->formula, n, sizeof *problem->formula);
    socprev__free(&memory, problem->previous, n, sizeof *problem->previous);
    socprev__free(&memory, problem, 1, sizeof *problem);
    socprev_apportionment_free(core);
}

/* ---- one number per claimant ------------------------------------------------------ */

socprev_status socprev_damper_set_previous(socprev_damper *problem, const int64_t *previous,
                                           size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (previous == NULL)
        return socprev__fail_null(err, "previous");
    if (n != problem->core->n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("previous"),
                             SP_TEXT("previous"), SP_INT(n), SP_INT(problem->core->n));
    int64_t sum = 0;
    for (size_t i = 0; i < n; i++) {
        int64_t one = socprev__entry(previous, stride, i);
        if (one < SOCPREV_NO_PREVIOUS)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_NEGATIVE,
                                 SP_ITEM("previous", i), SP_TEXT("previous"), SP_INT(i),
                                 SP_AMOUNT(one));
        if (one > 0 && (!socprev__add(sum, one, &sum) || sum > SOCPREV_TOTAL_MAX))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM("previous", i),
                                 SP_TEXT("previous"), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    }
    socprev__gather(problem->previous, previous, stride, n);
    return SOCPREV_OK;
}

socprev_status socprev_damper_set_formula(socprev_damper *problem, const int64_t *formula,
                                          size_t stride, size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    int64_t sum = 0;
    socprev_status st = socprev__check_sum(formula, stride, n, problem->core->n, SOCPREV_TOTAL_MAX,
                                           "formula", &sum, err);
    if (st == SOCPREV_OK)
        socprev__gather(problem->formula, formula, stride, n);
    return st;
}

socprev_status socprev_damper_set_ids(socprev_damper *problem, const int64_t *ids, size_t stride,
                                      size_t n, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_ids(problem->core, ids, stride, n, err);
}

/* ---- the corridor ------------------------------------------------------------------ */

static socprev_status check_index(const socprev_damper *problem, size_t index, bool is_ratio,
                                  int64_t numerator, int64_t denominator, socprev_error **err)
{
    if (index != SOCPREV_EVERY && index >= problem->core->n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_INDEX, SP_FIELD("index"),
                             SP_BOTH("claimant", "příjemce"), SP_INT(index),
                             SP_INT(problem->core->n));
    if (!is_ratio)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_PERIODS_RATIO, SP_FIELD("numerator"),
                             SP_INT(numerator), SP_INT(denominator));
    return SOCPREV_OK;
}

socprev_status socprev_damper_set_floor(socprev_damper *problem, size_t index, int64_t numerator,
                                        int64_t denominator, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = check_index(problem, index, numerator >= 0 && denominator >= 1, numerator,
                                    denominator, err);
    for (size_t i = 0; i < problem->core->n && st == SOCPREV_OK; i++) {
        if (index == SOCPREV_EVERY || index == i) {
            problem->corridor[i].floor_numerator = numerator;
            problem->corridor[i].floor_denominator = denominator;
        }
    }
    return st;
}

socprev_status socprev_damper_set_cap(socprev_damper *problem, size_t index, int64_t numerator,
                                      int64_t denominator, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    bool is_ratio = numerator >= 0 && denominator >= 0 && (numerator > 0 || denominator > 0);
    socprev_status st = check_index(problem, index, is_ratio, numerator, denominator, err);
    for (size_t i = 0; i < problem->core->n && st == SOCPREV_OK; i++) {
        if (index == SOCPREV_EVERY || index == i) {
            problem->corridor[i].cap_numerator = numerator;
            problem->corridor[i].cap_denominator = denominator;
        }
    }
    return st;
}

/* previous * numerator / denominator in whole steps, rounded up or down; false when it
 * is beyond SOCPREV_TOTAL_MAX. */
static bool bound_of(const socprev_damper *problem, size_t i, int64_t numerator,
                     int64_t denominator, bool up, int64_t *out)
{
    int64_t whole = 0, rest = 0, bound = 0;
    if (!socprev__muldiv_floor(problem->previous[i], numerator, denominator, &whole, &rest))
        return false;
    int64_t units = whole / problem->core->quantum;
    units += up && (rest != 0 || whole % problem->core->quantum != 0);
    if (!socprev__multiply(units, problem->core->quantum, &bound) || bound > SOCPREV_TOTAL_MAX)
        return false;
    *out = bound;
    return true;
}

bool socprev__corridor_bounds(const socprev_damper *problem, size_t i, int64_t *floor,
                              int64_t *cap)
{
    const socprev__corridor *c = &problem->corridor[i];
    *floor = 0;
    *cap = SOCPREV_NO_CAP;
    if (problem->previous[i] == SOCPREV_NO_PREVIOUS)
        return true;
    /* a cap beyond any total is none */
    if (c->cap_denominator > 0 && !bound_of(problem, i, c->cap_numerator, c->cap_denominator,
                                            problem->outwards, cap))
        *cap = SOCPREV_NO_CAP;
    return bound_of(problem, i, c->floor_numerator, c->floor_denominator, !problem->outwards,
                    floor);
}

int64_t socprev__scaling_cap(const socprev_damper *problem, size_t i, int64_t floor, int64_t cap)
{
    int64_t formula = problem->formula[i], quantum = problem->core->quantum, most = SOCPREV_NO_CAP;
    (void)socprev__multiply(formula / quantum + (formula % quantum != 0), quantum, &most);
    if (most < floor)
        most = floor;
    return most < cap ? most : cap;
}

/* ---- other settings ------------------------------------------------------------------ */

socprev_status socprev_damper_set_total(socprev_damper *problem, int64_t total,
                                        socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_total(problem->core, total, err);
}

socprev_status socprev_damper_set_quantum(socprev_damper *problem, int64_t quantum,
                                          socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_quantum(problem->core, quantum, err);
}

socprev_status socprev_damper_set_rule(socprev_damper *problem, int32_t rule, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    return socprev_apportionment_set_rule(problem->core, rule, err);
}

socprev_status socprev_damper_set_method(socprev_damper *problem, int32_t method,
                                         socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (method != SOCPREV_DAMPER_CORRIDOR && method != SOCPREV_DAMPER_SCALING)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("method"),
                             SP_TEXT("method"), SP_INT(method));
    problem->method = method;
    return SOCPREV_OK;
}

socprev_status socprev_damper_set_outwards(socprev_damper *problem, int32_t outwards,
                                           socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    problem->outwards = outwards != 0;
    return SOCPREV_OK;
}

/* ---- as a problem of allocate.h -------------------------------------------------------- */

/* Weights, floors and caps of everyone, behind each other in `numbers` [3 n]. */
static socprev_status fill_core(const socprev_damper *problem, int64_t *numbers,
                                socprev_error **err)
{
    size_t n = problem->core->n;
    int64_t *weight = numbers, *floors = weight + n, *caps = floors + n;
    for (size_t i = 0; i < n; i++) {
        if (!socprev__corridor_bounds(problem, i, &floors[i], &caps[i]))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_PERIODS_FLOOR, SP_ITEM("floors", i),
                                 SP_INT(i), SP_AMOUNT(SOCPREV_TOTAL_MAX));
        weight[i] = problem->formula[i];
        if (problem->method == SOCPREV_DAMPER_SCALING) {
            weight[i] = weight[i] > floors[i] ? weight[i] - floors[i] : 0;
            caps[i] = socprev__scaling_cap(problem, i, floors[i], caps[i]);
        }
    }
    return SOCPREV_OK;
}

socprev_status socprev__damper_core(const socprev_damper *problem, socprev_apportionment **out,
                                    socprev_error **err)
{
    size_t n = problem->core->n;
    socprev_apportionment *made = NULL;
    int64_t *numbers = socprev__alloc(&problem->core->memory, n, 3 * sizeof *numbers);
    if (numbers == NULL)
        return socprev__fail_nomem(err);
    socprev_status st = fill_core(problem, numbers, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_new(n, &problem->core->memory, &made, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(made, problem->core->rule, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_weights(made, numbers, 0, n, err);
    if (st == SOCPREV_OK)
        st = problem->method == SOCPREV_DAMPER_SCALING
                 ? socprev_apportionment_set_bases(made, numbers + n, 0, n, err)
                 : socprev_apportionment_set_floors(made, numbers + n, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_caps(made, numbers + 2 * n, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_quantum(made, problem->core->quantum, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(made, problem->core->total, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_ids(made, problem->core->ids, 0, n, err);
    socprev__free(&problem->core->memory, numbers, n, 3 * sizeof *numbers);
    if (st != SOCPREV_OK) {
        socprev_apportionment_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}
