/* The answer: how it is made, and the amounts. */
#include "allocate/held.h"

/* ---- making ---------------------------------------------------------------- */

/* The array itself where it can be shared, else a copy. */
static bool hold(const socprev_apportionment *problem, int64_t *from, int64_t **to)
{
    if (from == NULL)
        return true;
    *to = problem->holds_arrays ? socprev__held_share(from)
                                : socprev__held_new(&problem->memory, problem->n);
    if (*to != NULL && !problem->holds_arrays)
        memcpy(*to, from, problem->n * sizeof *from);
    return *to != NULL;
}

static socprev_status division_new(const socprev__task *task, socprev_division **out,
                                   socprev_error **err)
{
    const socprev_apportionment *problem = task->problem;
    socprev_division *made = socprev__alloc(&problem->memory, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_division){
        .memory = problem->memory,
        .problem = *problem,
        .n = problem->n,
        .is_divisor = task->rule.is_divisor,
        .quantum = problem->quantum,
        .left = task->units * problem->quantum,
        .next = -1,
        .last = -1,
        .units = socprev__alloc_unset(&problem->memory, problem->n, sizeof *made->units),
    };
    socprev_apportionment *own = &made->problem;
    own->weight = own->floors = own->caps = own->bases = own->ids = own->priorities = NULL;
    own->holds_arrays = true;
    if (made->units == NULL || !hold(problem, problem->weight, &own->weight) ||
        !hold(problem, problem->floors, &own->floors) ||
        !hold(problem, problem->caps, &own->caps) ||
        !hold(problem, problem->bases, &own->bases) || !hold(problem, problem->ids, &own->ids) ||
        !hold(problem, problem->priorities, &own->priorities)) {
        socprev_division_free(made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

socprev_status socprev_apportionment_solve(const socprev_apportionment *problem, socprev_run *run,
                                           socprev_division **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (socprev__run_step(run, 0, (int64_t)problem->n))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
    socprev__task task;
    socprev__obstacle obstacle;
    socprev_division *made = NULL;
    socprev_status st = socprev__task_make(problem, &task, &obstacle, err);
    if (st != SOCPREV_OK)
        return st;
    if (obstacle.kind != 0) {
        st = socprev__fail_infeasible(problem, &obstacle, err);
        goto out;
    }
    st = division_new(&task, &made, err);
    if (st != SOCPREV_OK)
        goto out;
    if (made->is_divisor)
        st = socprev__solve_divisor(&task, made, err);
    else if (problem->rule == SOCPREV_RULE_QUOTA)
        st = socprev__solve_quota(&task, made, err);
    else
        st = socprev__solve_remainder(&task, made, err);
    if (st != SOCPREV_OK)
        goto out;
#if defined(SOCPREV_DEBUG)
    st = socprev_division_verify(made, problem, err);
    if (!ALWAYS(st == SOCPREV_OK || st == SOCPREV_E_NOMEM) || st != SOCPREV_OK)
        goto out;
#endif
    (void)socprev__run_step(run, (int64_t)problem->n, (int64_t)problem->n);
    *out = made;
    made = NULL;
out:
    socprev_division_free(made);
    socprev__task_clear(&task);
    return st;
}

void socprev_division_free(socprev_division *division)
{
    if (division == NULL)
        return;
    struct socprev_memory memory = division->memory;
    const socprev_apportionment *own = &division->problem;
    int64_t *held[] = { own->weight, own->floors, own->caps,
                        own->bases,  own->ids,    own->priorities };
    for (size_t i = 0; i < SOCPREV__COUNT(held); i++)
        socprev__held_free(&memory, held[i], division->n);
    socprev__free(&memory, division->units, division->n, sizeof *division->units);
    socprev__free(&memory, division->tied, division->n_tied, sizeof *division->tied);
    socprev__free(&memory, division->tied_won, division->n_tied, sizeof *division->tied_won);
    socprev__free(&memory, division, 1, sizeof *division);
}

/* ---- amounts ----------------------------------------------------------------- */

static int64_t amount_of(const socprev_division *division, size_t i)
{
    const socprev_apportionment *problem = &division->problem;
    int64_t amount = (problem->bases == NULL ? 0 : problem->bases[i]) +
                     division->units[i] * division->quantum;
    return problem->total < 0 ? -amount : amount;
}

size_t socprev_division_count(const socprev_division *division)
{
    return division == NULL ? 0 : division->n;
}

socprev_status socprev_division_amounts(const socprev_division *division, int64_t *out, size_t n,
                                        socprev_error **err)
{
    if (division == NULL)
        return socprev__fail_null(err, "division");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n != division->n)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("n"),
                             SP_TEXT("out"), SP_INT(n), SP_INT(division->n));
    if (division->quantum == 1 && division->problem.bases == NULL && division->problem.total >= 0) {
        memcpy(out, division->units, n * sizeof *out);
        return SOCPREV_OK;
    }
    for (size_t i = 0; i < n; i++)
        out[i] = amount_of(division, i);
    return SOCPREV_OK;
}

int64_t socprev_division_amount(const socprev_division *division, size_t index)
{
    return index < socprev_division_count(division) ? amount_of(division, index) : 0;
}
