/* From a problem to bounds in whole quanta, or to the obstacle in its way. */
#include "allocate/allocate_internal.h"

static socprev_status check_multiple(const char *name, size_t index, bool has_index, int64_t value,
                                     int64_t quantum, socprev_error **err)
{
    if (value % quantum == 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE,
                         has_index ? SP_ITEM(name, index) : SP_FIELD(name), SP_TEXT(name),
                         SP_INT(value), SP_INT(quantum));
}

static socprev_status check_multiples(const socprev_apportionment *problem, socprev_error **err)
{
    socprev_status st = check_multiple("total", 0, false, problem->total, problem->quantum, err);
    for (size_t i = 0; problem->bases != NULL && i < problem->n && st == SOCPREV_OK; i++)
        st = check_multiple("bases", i, true, problem->bases[i], problem->quantum, err);
    return st;
}

static int64_t base_units(const socprev_apportionment *problem, size_t i)
{
    return problem->bases == NULL ? 0 : problem->bases[i] / problem->quantum;
}

/* Bounds of everyone, base included, and the sum of the lower ones. */
static socprev_status fill_bounds(const socprev_apportionment *problem, socprev__task *task,
                                  int64_t *low_sum, socprev__obstacle *obstacle,
                                  socprev_error **err)
{
    int64_t sum = 0;
    for (size_t i = 0; i < problem->n; i++) {
        socprev__claim_bounds(problem, i, &task->low[i], &task->high[i]);
        /* a floor above the total is the affair of the sum of floors */
        bool capped = problem->caps != NULL && problem->caps[i] / problem->quantum < task->low[i];
        if (capped && obstacle->kind == 0)
            *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, i, task->low[i],
                                             problem->caps[i] / problem->quantum };
        if (!socprev__add(sum, task->low[i], &sum))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM("floors", i),
                                 SP_TEXT("floors"), SP_INT(INT64_MAX));
    }
    *low_sum = sum;
    return SOCPREV_OK;
}

/* Rules whose first unit costs nothing raise the lower bounds to one. */
static void raise_floors(const socprev_apportionment *problem, socprev__task *task,
                         int64_t *low_sum)
{
    for (size_t i = 0; i < problem->n; i++) {
        bool raised = socprev__first_unit_is_due(problem, i);
        task->low[i] += raised;
        *low_sum += raised; /* from at most 2^62, by fewer than 2^61 claimants */
    }
}

/* Weight 0 gets no more than it must; the sum stops as soon as it is enough. */
static int64_t lower_caps(const socprev_apportionment *problem, socprev__task *task, int64_t enough)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < problem->n; i++) {
        if (problem->weight[i] == 0)
            task->high[i] = task->low[i];
        if (sum < (uint64_t)enough)
            sum += (uint64_t)task->high[i];
    }
    return sum < (uint64_t)enough ? (int64_t)sum : enough;
}

static socprev_status find_obstacle(const socprev_apportionment *problem, socprev__task *task,
                                    socprev__obstacle *obstacle, socprev_error **err)
{
    int64_t total = (int64_t)(socprev__magnitude(problem->total) / (uint64_t)problem->quantum);
    int64_t low_sum = 0;
    socprev_status st = fill_bounds(problem, task, &low_sum, obstacle, err);
    if (st != SOCPREV_OK || obstacle->kind != 0)
        return st;
    if (low_sum > total) {
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_FLOORS, 0, low_sum, total };
        return SOCPREV_OK;
    }
    raise_floors(problem, task, &low_sum);
    if (low_sum > total) {
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_TOO_FEW_UNITS, 0, low_sum, total };
        return SOCPREV_OK;
    }
    int64_t high_sum = lower_caps(problem, task, total);
    if (high_sum < total)
        *obstacle = (socprev__obstacle){ problem->weight_sum == 0 ? SOCPREV_CONFLICT_NO_WEIGHT
                                                                  : SOCPREV_CONFLICT_CAPS,
                                         0, total, high_sum };
    return SOCPREV_OK;
}

socprev_status socprev__task_make(const socprev_apportionment *problem, socprev__task *task,
                                  socprev__obstacle *obstacle, socprev_error **err)
{
    *obstacle = (socprev__obstacle){ 0 };
    socprev_status st = check_multiples(problem, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = &problem->memory;
    *task = (socprev__task){
        .problem = problem,
        .rule = socprev__rule_of(problem),
        .units = (int64_t)(socprev__magnitude(problem->total) / (uint64_t)problem->quantum),
        .low = socprev__alloc(memory, problem->n, sizeof *task->low),
        .high = socprev__alloc(memory, problem->n, sizeof *task->high),
    };
    st = task->low == NULL || task->high == NULL ? socprev__fail_nomem(err)
                                                 : find_obstacle(problem, task, obstacle, err);
    if (st != SOCPREV_OK) {
        socprev__task_clear(task);
        return st;
    }
    for (size_t i = 0; i < problem->n && obstacle->kind == 0 && problem->bases != NULL; i++) {
        int64_t base = base_units(problem, i);
        task->low[i] -= base;
        task->high[i] -= base;
        task->units -= base;
    }
    return SOCPREV_OK;
}

void socprev__task_clear(socprev__task *task)
{
    const socprev_apportionment *problem = task->problem;
    socprev__free(&problem->memory, task->high, problem->n, sizeof *task->high);
    socprev__free(&problem->memory, task->low, problem->n, sizeof *task->low);
    task->low = task->high = NULL;
}

socprev_status socprev__fail_infeasible(const socprev_apportionment *problem,
                                        const socprev__obstacle *obstacle, socprev_error **err)
{
    /* sums of whole quanta that were counted, each at most 2^62: they fit
     * unless floors are far above the total */
    int64_t needed = INT64_MAX, available = 0;
    (void)socprev__multiply(obstacle->needed, problem->quantum, &needed);
    (void)socprev__multiply(obstacle->available, problem->quantum, &available);
    int32_t message = SP_NONE;
    switch (obstacle->kind) {
    case SOCPREV_CONFLICT_FLOOR_ABOVE_CAP:
        return socprev__fail(err, SOCPREV_E_INFEASIBLE, SP_ALLOCATE_FLOOR_ABOVE_CAP,
                             SP_ITEM("floors", obstacle->claimant), SP_INT(obstacle->claimant),
                             SP_INT(needed), SP_INT(available));
    case SOCPREV_CONFLICT_FLOORS:
        message = SP_ALLOCATE_FLOORS;
        break;
    case SOCPREV_CONFLICT_TOO_FEW_UNITS:
        message = SP_ALLOCATE_TOO_FEW;
        break;
    case SOCPREV_CONFLICT_NO_WEIGHT:
        message = SP_ALLOCATE_NO_WEIGHT;
        break;
    default:
        message = SP_ALLOCATE_CAPS;
        break;
    }
    return socprev__fail(err, SOCPREV_E_INFEASIBLE, message, SP_FIELD("total"), SP_INT(needed),
                         SP_INT(available));
}
