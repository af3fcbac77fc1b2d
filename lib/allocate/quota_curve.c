/* What all shares add up to, as a function of the level.
 *
 * The sum of min(high, max(low, weight * level)) is a chain of straight pieces: a claimant
 * that leaves its floor makes it steeper, one that reaches its cap flatter. Pieces are kept
 * in order up to where the sum is a unit above the units that there are. */
#include "allocate/allocate_internal.h"

static int compare_starts(const void *left, const void *right)
{
    socprev__piece a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    return socprev__cross_compare(a.bound, b.weight, b.bound, a.weight);
}

/* The changes of all claimants, behind the piece that starts at level 0. */
static size_t list_changes(const socprev__task *task, socprev__piece *pieces)
{
    size_t count = 1;
    pieces[0] = (socprev__piece){ .weight = 1 };
    for (size_t i = 0; i < task->problem->n; i++) {
        int64_t weight = task->problem->weight[i], low = 0, high = 0;
        socprev__task_bounds(task, i, &low, &high);
        pieces[0].fixed += low;
        if (low == high)
            continue;
        if (low == 0)
            pieces[0].slope += weight;
        else
            pieces[count++] = (socprev__piece){ low, weight, -low, weight };
        if (high <= task->units)
            pieces[count++] = (socprev__piece){ high, weight, high, -weight };
    }
    return count;
}

/* The sum where a piece starts; INT64_MAX when it does not fit. */
static int64_t sum_at_start(const socprev__piece *piece, bool rounds_up)
{
    int64_t whole = 0, rest = 0, sum = 0;
    if (!socprev__muldiv_floor(piece->bound, piece->slope, piece->weight, &whole, &rest) ||
        !socprev__add(piece->fixed, whole, &sum) || !socprev__add(sum, rounds_up && rest > 0, &sum))
        return INT64_MAX;
    return sum;
}

bool socprev__curve_make(const socprev__task *task, socprev__curve *out)
{
    const struct socprev_memory *memory = &task->problem->memory;
    *out = (socprev__curve){ .room = 1 };
    if (task->low != NULL || task->high != NULL)
        out->room = 2 * task->problem->n + 1;
    out->pieces = socprev__alloc_unset(memory, out->room, sizeof *out->pieces);
    if (out->pieces == NULL)
        return false;
    size_t count = list_changes(task, out->pieces);
    if (!socprev__sort(memory, out->pieces + 1, count - 1, sizeof *out->pieces, compare_starts)) {
        socprev__curve_clear(task, out);
        return false;
    }
    for (out->n = 1; out->n < count; out->n++) {
        socprev__piece *piece = &out->pieces[out->n], before = piece[-1];
        before.bound = piece->bound;
        before.weight = piece->weight;
        if (sum_at_start(&before, false) > task->units)
            break; /* what follows opens after the step behind the last unit */
        piece->fixed += before.fixed;
        piece->slope += before.slope;
    }
    return true;
}

void socprev__curve_clear(const socprev__task *task, socprev__curve *curve)
{
    socprev__free(&task->problem->memory, curve->pieces, curve->room, sizeof *curve->pieces);
}

int64_t socprev__curve_sum(const socprev__curve *curve, int64_t units, int64_t weight)
{
    size_t from = 0, to = curve->n;
    while (to - from > 1) { /* the last piece that starts at this level or before */
        size_t middle = from + (to - from) / 2;
        const socprev__piece *piece = &curve->pieces[middle];
        if (socprev__cross_compare(piece->bound, weight, units, piece->weight) <= 0)
            from = middle;
        else
            to = middle;
    }
    int64_t whole = 0, rest = 0, sum = 0;
    if (!socprev__muldiv_floor(units, curve->pieces[from].slope, weight, &whole, &rest) ||
        !socprev__add(curve->pieces[from].fixed, whole, &sum))
        return INT64_MAX;
    return sum;
}

void socprev__curve_level(const socprev__curve *curve, int64_t sum, int64_t *numerator,
                          int64_t *denominator)
{
    size_t from = 0, to = curve->n;
    while (to - from > 1) { /* the last piece that starts at this sum or before */
        size_t middle = from + (to - from) / 2;
        if (sum_at_start(&curve->pieces[middle], true) <= sum)
            from = middle;
        else
            to = middle;
    }
    const socprev__piece *piece = &curve->pieces[from];
    *numerator = piece->slope > 0 ? sum - piece->fixed : piece->bound;
    *denominator = piece->slope > 0 ? piece->slope : piece->weight;
}
