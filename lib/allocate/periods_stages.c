/* Pots that come one after the other: each division stands on the one before. */
#include "allocate/periods.h"

enum { CLAIMANT = SOCPREV_AXIS_ROW, STAGE = SOCPREV_AXIS_COLUMN };

/* Pots of one sign whose sums fit. */
static socprev_status check_pots(const int64_t *pot, size_t stride, size_t n, socprev_error **err)
{
    if (pot == NULL)
        return socprev__fail_null(err, "pot");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("n"));
    uint64_t sum = 0;
    int64_t first = 0;
    for (size_t s = 0; s < n; s++) {
        int64_t one = socprev__entry(pot, stride, s);
        uint64_t size = socprev__magnitude(one);
        if (size > (uint64_t)SOCPREV_TOTAL_MAX || sum + size > (uint64_t)SOCPREV_TOTAL_MAX)
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM("pot", s),
                                 SP_TEXT("pot"), SP_AMOUNT(SOCPREV_TOTAL_MAX));
        if ((first < 0 && one > 0) || (first > 0 && one < 0))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_PERIODS_SIGN, SP_ITEM("pot", s),
                                 SP_INT(s), SP_AMOUNT(one));
        first = first == 0 ? one : first;
        sum += size;
    }
    return SOCPREV_OK;
}

static socprev_stages *stages_make(const socprev_apportionment *problem, size_t n)
{
    const struct socprev_memory *memory = &problem->memory;
    socprev_stages *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = (socprev_stages){ .memory = *memory, .n = { problem->n, n } };
    made->division = socprev__alloc(memory, n, sizeof *made->division);
    made->whole = socprev__alloc(memory, n, sizeof *made->whole);
    if (made->division == NULL || made->whole == NULL) {
        socprev_stages_free(made);
        return NULL;
    }
    return made;
}

void socprev_stages_free(socprev_stages *stages)
{
    if (stages == NULL)
        return;
    struct socprev_memory memory = stages->memory;
    socprev_division **lists[] = { stages->division, stages->whole };
    for (size_t k = 0; k < SOCPREV__COUNT(lists); k++) {
        for (size_t s = 0; lists[k] != NULL && s < stages->n[STAGE]; s++)
            socprev_division_free(lists[k][s]);
        socprev__free(&memory, lists[k], stages->n[STAGE], sizeof *lists[k]);
    }
    socprev__free(&memory, stages, 1, sizeof *stages);
}

/* All that the caller set but the total. */
static socprev_status copy_problem(const socprev_apportionment *problem,
                                   socprev_apportionment *made, socprev_error **err)
{
    size_t n = problem->n;
    socprev_status st = socprev_apportionment_set_weights(made, problem->weight, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_caps(made, problem->caps, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_bases(made, problem->bases, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_ids(made, problem->ids, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_priorities(made, problem->priorities, 0, n, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_quantum(made, problem->quantum, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_signpost(made, problem->signpost_numerator,
                                                problem->signpost_denominator, err);
    return st == SOCPREV_OK ? socprev_apportionment_set_rule(made, problem->rule, err) : st;
}

/* The larger of what was given so far and the floor of the problem. */
static socprev_status raise_floors(const socprev_apportionment *problem,
                                   const socprev_division *before, socprev_apportionment *made,
                                   socprev_error **err)
{
    int64_t *floors = socprev__alloc(&problem->memory, problem->n, sizeof *floors);
    if (floors == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < problem->n; i++) {
        int64_t given = (int64_t)socprev__magnitude(socprev_division_amount(before, i));
        int64_t floor = problem->floors == NULL ? 0 : problem->floors[i];
        floors[i] = given > floor ? given : floor;
    }
    socprev_status st = socprev_apportionment_set_floors(made, floors, 0, problem->n, err);
    socprev__free(&problem->memory, floors, problem->n, sizeof *floors);
    return st;
}

socprev_status socprev__stage_problem(const socprev_apportionment *problem, int64_t total,
                                      const socprev_division *before,
                                      socprev_apportionment **out, socprev_error **err)
{
    socprev_apportionment *made = NULL;
    socprev_status st = socprev_apportionment_new(problem->n, &problem->memory, &made, err);
    if (st != SOCPREV_OK)
        return st;
    st = copy_problem(problem, made, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_total(made, total, err);
    if (st == SOCPREV_OK)
        st = before == NULL
                 ? socprev_apportionment_set_floors(made, problem->floors, 0, problem->n, err)
                 : raise_floors(problem, before, made, err);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_apportionment_free(made);
    return st;
}

static socprev_status divide(const socprev_apportionment *problem, int64_t total,
                             const socprev_division *before, socprev_run *run,
                             socprev_division **out, socprev_error **err)
{
    socprev_apportionment *stage = NULL;
    socprev_status st = socprev__stage_problem(problem, total, before, &stage, err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_solve(stage, run, out, err);
    socprev_apportionment_free(stage);
    return st;
}

socprev_status socprev_stages_solve(const socprev_apportionment *problem, const int64_t *pot,
                                    size_t stride, size_t n, socprev_run *run,
                                    socprev_stages **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_pots(pot, stride, n, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_stages *made = stages_make(problem, n);
    if (made == NULL)
        return socprev__fail_nomem(err);
    int64_t total = 0;
    for (size_t s = 0; s < n && st == SOCPREV_OK; s++) {
        socprev_error *inner = NULL;
        total += socprev__entry(pot, stride, s);
        st = divide(problem, total, s == 0 ? NULL : made->division[s - 1], run,
                    &made->division[s], &inner);
        if (st == SOCPREV_OK)
            st = divide(problem, total, NULL, run, &made->whole[s], &inner);
        if (st != SOCPREV_OK) {
            socprev__error_at(&inner, SP_ITEM("pot", s));
            socprev__error_move(err, inner);
        }
    }
#if defined(SOCPREV_DEBUG)
    if (st == SOCPREV_OK) {
        st = socprev_stages_verify(problem, pot, stride, n, made, err);
        (void)ALWAYS(st == SOCPREV_OK || st == SOCPREV_E_NOMEM);
    }
#endif
    if (st != SOCPREV_OK) {
        socprev_stages_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}

size_t socprev_stages_count(const socprev_stages *stages, int32_t axis)
{
    return stages == NULL || axis < CLAIMANT || axis > STAGE ? 0 : stages->n[axis];
}

const socprev_division *socprev_stages_division(const socprev_stages *stages, size_t stage)
{
    return stage < socprev_stages_count(stages, STAGE) ? stages->division[stage] : NULL;
}

int64_t socprev_stages_cumulative(const socprev_stages *stages, size_t index, size_t stage)
{
    return socprev_division_amount(socprev_stages_division(stages, stage), index);
}

int64_t socprev_stages_amount(const socprev_stages *stages, size_t index, size_t stage)
{
    int64_t before = stage == 0 ? 0 : socprev_stages_cumulative(stages, index, stage - 1);
    return stage < socprev_stages_count(stages, STAGE)
               ? socprev_stages_cumulative(stages, index, stage) - before
               : 0;
}

const socprev_division *socprev_stages_whole(const socprev_stages *stages, size_t stage)
{
    return stage < socprev_stages_count(stages, STAGE) ? stages->whole[stage] : NULL;
}

int32_t socprev_stages_is_whole(const socprev_stages *stages, size_t stage)
{
    const socprev_division *whole = socprev_stages_whole(stages, stage);
    const socprev_division *division = socprev_stages_division(stages, stage);
    for (size_t i = 0; i < socprev_division_count(whole); i++) {
        if (socprev_division_amount(whole, i) != socprev_division_amount(division, i))
            return 0;
    }
    return whole != NULL;
}
