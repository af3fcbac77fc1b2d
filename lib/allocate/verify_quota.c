/* Is this what the quota method gives? Its recursion, step by step as defined. */
#include "allocate/allocate_internal.h"

static bool is_eligible(const socprev_apportionment *problem, int64_t units, size_t i,
                        int64_t step)
{
    return problem->weight[i] > 0 &&
           socprev__cross_compare(units, problem->weight_sum, step, problem->weight[i]) < 0;
}

/* The cheapest next unit that stays within the quota. */
static size_t recipient(const socprev_apportionment *problem, const int64_t *units, int64_t step)
{
    size_t best = problem->n;
    for (size_t i = 0; i < problem->n; i++) {
        if (!is_eligible(problem, units[i], i, step))
            continue;
        int order = best == problem->n
                        ? -1
                        : socprev__cross_compare(units[i] + 1, problem->weight[best],
                                                 units[best] + 1, problem->weight[i]);
        if (order < 0 || (order == 0 && socprev__comes_before(problem, i, best)))
            best = i;
    }
    return best;
}

/* Somewhere within quotas, twice the longest period before the end: who is rounded up
 * then is of no account. */
static int64_t start(const socprev_apportionment *problem, int64_t total, int64_t *units)
{
    int64_t least = INT64_MAX, first = 0, left = 0;
    for (size_t i = 0; i < problem->n; i++) {
        if (problem->weight[i] > 0 && problem->weight[i] < least)
            least = problem->weight[i];
    }
    int64_t period = problem->weight_sum / least + 1;
    if (period < total / 2 - 1)
        first = total - 2 * period;
    left = first;
    for (size_t i = 0; i < problem->n; i++) {
        int64_t rest = 0;
        (void)socprev__muldiv_floor(problem->weight[i], first, problem->weight_sum, &units[i],
                                    &rest);
        left -= units[i];
    }
    for (size_t i = problem->n; i-- > 0 && left > 0;) {
        bool rounds_up = is_eligible(problem, units[i], i, first);
        units[i] += rounds_up;
        left -= rounds_up;
    }
    return first;
}

socprev_status socprev__verify_quota(const socprev_division *division,
                                     const socprev_apportionment *problem, int64_t total,
                                     const char **what, size_t *where)
{
    const struct socprev_memory *memory = &problem->memory;
    int64_t *units = socprev__alloc(memory, problem->n, sizeof *units), last = -1, next = -1;
    if (units == NULL)
        return SOCPREV_E_NOMEM;
    if (problem->weight_sum > 0) {
        for (int64_t step = start(problem, total, units) + 1; step <= total; step++) {
            last = (int64_t)recipient(problem, units, step);
            units[last]++;
        }
        next = (int64_t)recipient(problem, units, total + 1);
    }
    *what = NULL;
    for (size_t i = 0; i < problem->n && *what == NULL; i++) {
        if (units[i] != division->units[i]) {
            *what = "not what the recursion gives";
            *where = i;
        }
    }
    if (*what == NULL && (last != division->last || next != division->next)) {
        *what = "wrong order at the last unit";
        *where = 0;
    }
    socprev__free(memory, units, problem->n, sizeof *units);
    return *what == NULL ? SOCPREV_OK : SOCPREV_E_INVALID;
}
