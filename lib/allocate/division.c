/* The answer: how it is made, and what can be asked of it. */
#include "allocate/allocate_internal.h"

/* ---- making ---------------------------------------------------------------- */

static bool copy_problem(const socprev_apportionment *problem, socprev_division *made)
{
    const struct socprev_memory *memory = &problem->memory;
    size_t n = problem->n;
    made->weight = socprev__alloc(memory, n, sizeof *made->weight);
    made->amount = socprev__alloc(memory, n, sizeof *made->amount);
    made->units = socprev__alloc(memory, n, sizeof *made->units);
    made->bound = socprev__alloc(memory, n, sizeof *made->bound);
    made->tie = socprev__alloc(memory, n, sizeof *made->tie);
    if (problem->bases != NULL)
        made->base = socprev__alloc(memory, n, sizeof *made->base);
    if (made->weight == NULL || made->amount == NULL || made->units == NULL ||
        made->bound == NULL || made->tie == NULL ||
        (problem->bases != NULL && made->base == NULL))
        return false;
    memcpy(made->weight, problem->weight, n * sizeof *made->weight);
    if (made->base != NULL)
        memcpy(made->base, problem->bases, n * sizeof *made->base);
    return true;
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
        .n = problem->n,
        .rule = problem->rule,
        .is_divisor = task->rule.is_divisor,
        .negative = problem->total < 0,
        .quantum = problem->quantum,
        .left = task->units * problem->quantum,
        .weight_sum = problem->weight_sum,
        .next = -1,
        .last = -1,
    };
    if (!copy_problem(problem, made)) {
        socprev_division_free(made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

static void fill_amounts(socprev_division *division)
{
    for (size_t i = 0; i < division->n; i++) {
        int64_t base = division->base == NULL ? 0 : division->base[i];
        int64_t amount = base + division->units[i] * division->quantum;
        division->amount[i] = division->negative ? -amount : amount;
    }
}

bool socprev__settle_tie(const socprev_apportionment *problem, socprev_division *division,
                         int64_t units)
{
    size_t n_members = 0, at = 0;
    for (size_t i = 0; i < division->n; i++)
        n_members += division->tie[i] == SOCPREV_TIE_LOST;
    if (n_members == 0)
        return true;
    size_t *members = socprev__alloc(&division->memory, n_members, sizeof *members);
    if (members == NULL)
        return false;
    for (size_t i = 0; i < division->n; i++) {
        if (division->tie[i] == SOCPREV_TIE_LOST)
            members[at++] = i;
    }
    bool tied = units > 0 && (uint64_t)units < n_members;
    if (tied && !socprev__sort_by_claim(problem, members, n_members)) {
        socprev__free(&division->memory, members, n_members, sizeof *members);
        return false;
    }
    for (size_t k = 0; k < n_members; k++) {
        bool won = k < (uint64_t)units;
        division->units[members[k]] += won;
        division->tie[members[k]] = !tied ? SOCPREV_TIE_NONE
                                          : won ? SOCPREV_TIE_WON : SOCPREV_TIE_LOST;
    }
    if (!tied) {
        socprev__free(&division->memory, members, n_members, sizeof *members);
        return true;
    }
    at = 0;
    for (size_t i = 0; i < division->n; i++) {
        if (division->tie[i] != SOCPREV_TIE_NONE)
            members[at++] = i;
    }
    division->tied = members;
    division->n_tied = n_members;
    division->tie_units = units;
    return true;
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
    made->low = task.low;
    made->high = task.high;
    st = made->is_divisor ? socprev__solve_divisor(&task, made, err)
                          : socprev__solve_remainder(&task, made, err);
    task.low = task.high = NULL; /* the answer's now */
    if (st != SOCPREV_OK)
        goto out;
    fill_amounts(made);
#if defined(SOCPREV_DEBUG)
    if (!ALWAYS(socprev_division_verify(made, problem, NULL) == SOCPREV_OK)) {
        st = socprev__fail(err, SOCPREV_E_INTERNAL, SP_ALLOCATE_VERIFY, NULL, SP_TEXT("solve"),
                           SP_INT(0));
        goto out;
    }
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
    int64_t *arrays[] = { division->weight, division->amount, division->base,
                          division->units,  division->low,    division->high };
    for (size_t i = 0; i < SOCPREV__COUNT(arrays); i++)
        socprev__free(&memory, arrays[i], division->n, sizeof *arrays[i]);
    socprev__free(&memory, division->bound, division->n, sizeof *division->bound);
    socprev__free(&memory, division->tie, division->n, sizeof *division->tie);
    socprev__free(&memory, division->tied, division->n_tied, sizeof *division->tied);
    socprev__free(&memory, division, 1, sizeof *division);
}

/* ---- amounts ----------------------------------------------------------------- */

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
    memcpy(out, division->amount, n * sizeof *out);
    return SOCPREV_OK;
}

int64_t socprev_division_amount(const socprev_division *division, size_t index)
{
    return index < socprev_division_count(division) ? division->amount[index] : 0;
}

/* ---- reasons ------------------------------------------------------------------ */

socprev_status socprev_division_quota(const socprev_division *division, size_t index,
                                      int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    if (index >= socprev_division_count(division) || whole == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    if (division->weight_sum == 0)
        return SOCPREV_E_UNDEFINED;
    int64_t share = 0, rest = 0;
    if (NEVER(!socprev__muldiv_floor(division->weight[index], division->left,
                                     division->weight_sum, &share, &rest)))
        return SOCPREV_E_RANGE;
    int64_t common = socprev__gcd(rest, division->weight_sum);
    *whole = share + (division->base == NULL ? 0 : division->base[index]);
    *numerator = rest / common;
    *denominator = division->weight_sum / common;
    return SOCPREV_OK;
}

void socprev__share(const socprev_division *division, size_t i, int64_t *whole,
                    int64_t *remainder)
{
    int64_t low = division->low[i], high = division->high[i];
    *remainder = 0;
    if (low == high ||
        !socprev__muldiv_floor(division->weight[i], division->level_numerator,
                               division->level_denominator, whole, remainder) ||
        *whole >= high) {
        *whole = high; /* no quotient: too large for 64 bits, so above the cap */
        *remainder = 0;
    } else if (*whole < low) {
        *whole = low;
        *remainder = 0;
    }
}

socprev_status socprev_division_share(const socprev_division *division, size_t index,
                                      int64_t *whole, int64_t *numerator, int64_t *denominator)
{
    if (index >= socprev_division_count(division) || whole == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    if (division->is_divisor)
        return SOCPREV_E_UNDEFINED;
    socprev__share(division, index, whole, numerator);
    *denominator = division->level_denominator;
    return SOCPREV_OK;
}

int32_t socprev_division_bound(const socprev_division *division, size_t index)
{
    return index < socprev_division_count(division) ? division->bound[index] : SOCPREV_BOUND_NONE;
}

int32_t socprev_division_tie(const socprev_division *division, size_t index)
{
    return index < socprev_division_count(division) ? division->tie[index] : SOCPREV_TIE_NONE;
}

size_t socprev_division_tie_count(const socprev_division *division)
{
    return division == NULL ? 0 : division->n_tied;
}

int64_t socprev_division_tie_at(const socprev_division *division, size_t position)
{
    return position < socprev_division_tie_count(division) ? (int64_t)division->tied[position]
                                                           : -1;
}

int64_t socprev_division_tie_units(const socprev_division *division)
{
    return division == NULL ? 0 : division->tie_units;
}

int64_t socprev_division_next(const socprev_division *division)
{
    return division == NULL ? -1 : division->next;
}

int64_t socprev_division_last(const socprev_division *division)
{
    return division == NULL ? -1 : division->last;
}

socprev_status socprev_division_divisor(const socprev_division *division, int64_t *low_numerator,
                                        int64_t *low_denominator, int64_t *high_numerator,
                                        int64_t *high_denominator)
{
    if (division == NULL || low_numerator == NULL || low_denominator == NULL ||
        high_numerator == NULL || high_denominator == NULL)
        return SOCPREV_E_INVALID;
    if (!division->is_divisor || division->rule == SOCPREV_RULE_HILL)
        return SOCPREV_E_UNDEFINED;
    int64_t ends[4] = { 0, 1, 1, 0 };
    /* a divisor is the inverse of a price */
    if (division->has_cheapest &&
        !socprev__u128_reduce(division->cheapest.denominator, division->cheapest.numerator,
                              &ends[0], &ends[1]))
        return SOCPREV_E_RANGE;
    if (division->has_dearest &&
        !socprev__u128_reduce(division->dearest.denominator, division->dearest.numerator,
                              &ends[2], &ends[3]))
        return SOCPREV_E_RANGE;
    *low_numerator = ends[0];
    *low_denominator = ends[1];
    *high_numerator = ends[2];
    *high_denominator = ends[3];
    return SOCPREV_OK;
}

socprev_status socprev_division_level(const socprev_division *division, int64_t *numerator,
                                      int64_t *denominator)
{
    if (division == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (division->is_divisor)
        return SOCPREV_E_UNDEFINED;
    *numerator = division->level_numerator;
    *denominator = division->level_denominator;
    return SOCPREV_OK;
}
