/* Why a problem has no answer: the claimants, rows and columns, and two sums. */
#include "allocate/allocate_internal.h"

static bool copy_marked(const struct socprev_memory *memory, const uint8_t *marks, size_t n_marks,
                        size_t **index, size_t *n)
{
    size_t count = 0, at = 0;
    for (size_t i = 0; i < n_marks; i++)
        count += marks[i] != 0;
    if (count == 0)
        return true;
    *index = socprev__alloc(memory, count, sizeof **index);
    if (*index == NULL)
        return false;
    for (size_t i = 0; i < n_marks; i++) {
        if (marks[i] != 0)
            (*index)[at++] = i;
    }
    *n = count;
    return true;
}

socprev_status socprev__conflict_make(const struct socprev_memory *memory,
                                      const socprev__obstacle *obstacle, int64_t quantum,
                                      const uint8_t *rows, size_t n_rows, const uint8_t *columns,
                                      size_t n_columns, socprev_conflict **out,
                                      socprev_error **err)
{
    int64_t needed = 0, available = 0;
    if (!socprev__multiply(obstacle->needed, quantum, &needed) ||
        !socprev__multiply(obstacle->available, quantum, &available))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("needed"));
    socprev_conflict *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_conflict){
        .memory = *memory,
        .kind = obstacle->kind,
        .needed = needed,
        .available = available,
        .repair = needed - available,
    };
    if (!copy_marked(memory, rows, n_rows, &made->index[0], &made->n[0]) ||
        !copy_marked(memory, columns, n_columns, &made->index[1], &made->n[1])) {
        socprev_conflict_free(made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev__conflict_swap(socprev_conflict *conflict)
{
    size_t n = conflict->n[0], *index = conflict->index[0];
    conflict->n[0] = conflict->n[1];
    conflict->index[0] = conflict->index[1];
    conflict->n[1] = n;
    conflict->index[1] = index;
}

void socprev_conflict_free(socprev_conflict *conflict)
{
    if (conflict == NULL)
        return;
    struct socprev_memory memory = conflict->memory;
    for (size_t axis = 0; axis < 2; axis++)
        socprev__free(&memory, conflict->index[axis], conflict->n[axis],
                      sizeof *conflict->index[axis]);
    socprev__free(&memory, conflict, 1, sizeof *conflict);
}

int32_t socprev_conflict_kind(const socprev_conflict *conflict)
{
    return conflict == NULL ? 0 : conflict->kind;
}

size_t socprev_conflict_count(const socprev_conflict *conflict, int32_t axis)
{
    return conflict == NULL || axis < 0 || axis > SOCPREV_AXIS_COLUMN ? 0 : conflict->n[axis];
}

int64_t socprev_conflict_at(const socprev_conflict *conflict, int32_t axis, size_t position)
{
    return position < socprev_conflict_count(conflict, axis)
               ? (int64_t)conflict->index[axis][position]
               : -1;
}

int64_t socprev_conflict_needed(const socprev_conflict *conflict)
{
    return conflict == NULL ? 0 : conflict->needed;
}

int64_t socprev_conflict_available(const socprev_conflict *conflict)
{
    return conflict == NULL ? 0 : conflict->available;
}

int64_t socprev_conflict_repair(const socprev_conflict *conflict)
{
    return conflict == NULL ? 0 : conflict->repair;
}

/* Who has a part in the obstacle. */
static bool is_concerned(const socprev_apportionment *problem, int32_t kind, size_t i)
{
    int64_t low = 0, high = 0;
    socprev__claim_bounds(problem, i, &low, &high);
    if (kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
        return problem->caps[i] / problem->quantum < low;
    if (kind == SOCPREV_CONFLICT_TOO_FEW_UNITS)
        return low > 0 || socprev__first_unit_is_due(problem, i);
    if (kind == SOCPREV_CONFLICT_FLOORS)
        return low > 0;
    return true; /* too little room: everyone's room counts */
}

/* Of floors above their caps: what all of them are too high. */
static int64_t crossed_by(const socprev_apportionment *problem)
{
    int64_t sum = 0;
    for (size_t i = 0; i < problem->n; i++) {
        int64_t low = 0, high = 0, quantum = problem->quantum, gap = 0;
        socprev__claim_bounds(problem, i, &low, &high);
        int64_t cap = problem->caps[i] / quantum;
        if (cap < low && (!socprev__multiply(low - cap, quantum, &gap) ||
                          !socprev__add(sum, gap, &sum)))
            return INT64_MAX;
    }
    return sum;
}

socprev_status socprev_apportionment_conflict(const socprev_apportionment *problem,
                                              socprev_conflict **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev__task task;
    socprev__obstacle obstacle;
    socprev_conflict *made = NULL;
    uint8_t *marks = NULL;
    socprev_status st = socprev__task_make(problem, &task, &obstacle, err);
    if (st != SOCPREV_OK)
        return st;
    if (obstacle.kind != 0) {
        marks = socprev__alloc(&problem->memory, problem->n, sizeof *marks);
        if (marks == NULL) {
            st = socprev__fail_nomem(err);
            goto out;
        }
        for (size_t i = 0; i < problem->n; i++)
            marks[i] = is_concerned(problem, obstacle.kind, i);
        st = socprev__conflict_make(&problem->memory, &obstacle, problem->quantum, marks,
                                    problem->n, NULL, 0, &made, err);
        if (st != SOCPREV_OK)
            goto out;
        if (obstacle.kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP)
            made->repair = crossed_by(problem);
    }
    *out = made;
out:
    socprev__free(&problem->memory, marks, problem->n, sizeof *marks);
    socprev__task_clear(&task);
    return st;
}
