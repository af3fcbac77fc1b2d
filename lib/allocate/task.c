/* From a problem to bounds in whole quanta, or to the obstacle in its way. */
#include "allocate/allocate_internal.h"

static socprev_status check_multiple(const char *name, size_t index, bool has_index, int64_t value,
                                     int64_t quantum, socprev_error **err)
{
    if (value % quantum == 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE,
                         has_index ? SP_ITEM(name, index) : SP_FIELD(name), SP_TEXT(name),
                         SP_AMOUNT(value), SP_AMOUNT(quantum));
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

void socprev__task_bounds(const socprev__task *task, size_t i, int64_t *low, int64_t *high)
{
    *low = task->low == NULL ? 0 : task->low[i];
    *high = task->high == NULL || task->high[i] > task->most ? task->most : task->high[i];
    if (task->problem->weight[i] == 0)
        *high = *low;
    else if (task->rule.is_divisor && task->rule.first == 0 && *low == 0 && *high > 0)
        *low = 1;
}

/* What bounds add up to, base included: everything an obstacle is made of. */
typedef struct {
    int64_t low, due;
    uint64_t high; /* counted as long as it is not enough */
    size_t crossed; /* first claimant with a floor above its cap */
} sums;

static int64_t cap_units(const socprev_apportionment *problem, size_t i)
{
    return problem->caps == NULL ? INT64_MAX : problem->caps[i] / problem->quantum;
}

static socprev_status sum_bounds(const socprev_apportionment *problem, const socprev__task *task,
                                 uint64_t enough, sums *out, socprev_error **err)
{
    bool first_is_due = task->rule.is_divisor && task->rule.first == 0;
    *out = (sums){ .crossed = problem->n };
    for (size_t i = 0; i < problem->n; i++) {
        int64_t low = 0, high = 0;
        socprev__claim_bounds(problem, i, &low, &high);
        /* a floor above the total is the affair of the sum of floors */
        if (low > high && out->crossed == problem->n && cap_units(problem, i) < low)
            out->crossed = i;
        if (!socprev__add(out->low, low, &out->low))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM("floors", i),
                                 SP_TEXT("floors"), SP_AMOUNT(INT64_MAX));
        out->due += first_is_due && socprev__first_unit_is_due(problem, i);
        if (out->high <= enough)
            out->high += (uint64_t)(problem->weight[i] == 0 ? low : high);
    }
    return SOCPREV_OK;
}

/* The same of bounds that count as they are; false when something is amiss, which the
 * loop above then tells. */
static bool sum_plain_bounds(const socprev_apportionment *problem, const socprev__task *task,
                             uint64_t enough, sums *out)
{
    const int64_t *floors = problem->floors, *caps = problem->caps;
    uint64_t low_sum = 0, high_sum = 0, due = 0, bad = 0, first_is_due = 0;
    uint64_t most = enough + 1, n = problem->n;
    first_is_due = task->rule.is_divisor && task->rule.first == 0;
    if (most > (uint64_t)INT64_MAX / n)
        return false; /* the sums might not fit */
    for (size_t i = 0; i < n; i++) {
        uint64_t low = floors == NULL ? 0 : (uint64_t)floors[i];
        uint64_t high = caps == NULL ? most : (uint64_t)caps[i];
        uint64_t has_weight = problem->weight[i] > 0;
        high = high < most ? high : most;
        bad |= low > high;
        due += has_weight & (low == 0) & (high > 0);
        low_sum += low;
        high_sum += has_weight ? high : low;
    }
    *out = (sums){ .low = (int64_t)low_sum, .due = first_is_due ? (int64_t)due : 0,
                   .high = high_sum < most ? high_sum : most, .crossed = n };
    return bad == 0;
}

/* Without floors, caps and bases there is nothing to add up but weights. */
static void sum_weights(const socprev_apportionment *problem, const socprev__task *task,
                        uint64_t enough, sums *out)
{
    *out = (sums){ .high = problem->weight_sum > 0 ? enough + 1 : 0, .crossed = problem->n };
    if (task->rule.is_divisor && task->rule.first == 0) {
        for (size_t i = 0; i < problem->n; i++)
            out->due += problem->weight[i] > 0;
    }
}

static socprev_status find_obstacle(const socprev_apportionment *problem, socprev__task *task,
                                    socprev__obstacle *obstacle, socprev_error **err)
{
    int64_t total = task->units;
    sums at;
    if (problem->floors == NULL && problem->caps == NULL && problem->bases == NULL) {
        sum_weights(problem, task, (uint64_t)total, &at);
    } else if (problem->quantum > 1 || problem->bases != NULL ||
               !sum_plain_bounds(problem, task, (uint64_t)total, &at)) {
        socprev_status st = sum_bounds(problem, task, (uint64_t)total, &at, err);
        if (st != SOCPREV_OK)
            return st;
    }
    task->low_sum = at.low;
    task->has_room = at.high > (uint64_t)total;
    int64_t low = 0, high = 0;
    if (at.crossed < problem->n) {
        socprev__claim_bounds(problem, at.crossed, &low, &high);
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, at.crossed, low,
                                         cap_units(problem, at.crossed) };
    } else if (at.low > total) {
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_FLOORS, 0, at.low, total };
    } else if (at.low + at.due > total) { /* at most 2^62, and fewer than 2^61 claimants */
        *obstacle = (socprev__obstacle){ SOCPREV_CONFLICT_TOO_FEW_UNITS, 0, at.low + at.due,
                                         total };
    } else if (at.high < (uint64_t)total) {
        *obstacle = (socprev__obstacle){ problem->weight_sum == 0 ? SOCPREV_CONFLICT_NO_WEIGHT
                                                                  : SOCPREV_CONFLICT_CAPS,
                                         0, total, (int64_t)at.high };
    }
    task->low_sum += at.due;
    return SOCPREV_OK;
}

/* Bounds beyond the bases, in units: the problem's own where they are the same. */
static bool make_bounds(const socprev_apportionment *problem, socprev__task *task)
{
    if (problem->quantum == 1 && problem->bases == NULL) {
        task->low = problem->floors;
        task->high = problem->caps;
        return true;
    }
    if (problem->floors == NULL && problem->caps == NULL && problem->bases == NULL)
        return true;
    task->own_low = socprev__alloc_unset(&problem->memory, problem->n, sizeof *task->own_low);
    task->own_high = socprev__alloc_unset(&problem->memory, problem->n, sizeof *task->own_high);
    if (task->own_low == NULL || task->own_high == NULL)
        return false;
    for (size_t i = 0; i < problem->n; i++) {
        int64_t base = base_units(problem, i);
        socprev__claim_bounds(problem, i, &task->own_low[i], &task->own_high[i]);
        task->own_low[i] -= base;
        task->own_high[i] -= base;
        task->units -= base;
        task->low_sum -= base;
    }
    task->low = task->own_low;
    task->high = task->own_high;
    return true;
}

static uint64_t union_of(const socprev_apportionment *problem)
{
    uint64_t bits = problem->weight_union;
    for (size_t i = 0; i < problem->n && problem->weight_union == 0; i++)
        bits |= (uint64_t)problem->weight[i];
    return bits;
}

socprev_status socprev__task_make(const socprev_apportionment *problem, socprev__task *task,
                                  socprev__obstacle *obstacle, socprev_error **err)
{
    *obstacle = (socprev__obstacle){ 0 };
    socprev_status st = problem->quantum == 1 ? SOCPREV_OK : check_multiples(problem, err);
    if (st != SOCPREV_OK)
        return st;
    *task = (socprev__task){
        .problem = problem,
        .rule = socprev__rule_of(problem),
        .units = (int64_t)(socprev__magnitude(problem->total) / (uint64_t)problem->quantum),
        .weight_union = union_of(problem),
    };
    task->most = task->units + 1;
    st = find_obstacle(problem, task, obstacle, err);
    if (st == SOCPREV_OK && obstacle->kind == 0 && !make_bounds(problem, task))
        st = socprev__fail_nomem(err);
    if (st != SOCPREV_OK)
        socprev__task_clear(task);
    return st;
}

void socprev__task_clear(socprev__task *task)
{
    const socprev_apportionment *problem = task->problem;
    socprev__free(&problem->memory, task->own_high, problem->n, sizeof *task->own_high);
    socprev__free(&problem->memory, task->own_low, problem->n, sizeof *task->own_low);
    task->own_low = task->own_high = NULL;
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
