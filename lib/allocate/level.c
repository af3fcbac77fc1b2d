/* The level of shares under floors and caps, exactly.
 *
 * The sum of min(high, max(low, weight * level)) grows with the level; it bends
 * where a claimant leaves its floor or reaches its cap. Each bend changes the
 * sum = fixed + slope * level in the same way wherever it lies, so the bends
 * need no order: halving them around a pivot finds the straight piece on which
 * the target lies. Brucker, Operations Research Letters 3 (1984). */
#include "allocate/allocate_internal.h"

/* A bend at level bound / weight. */
typedef struct {
    int64_t bound, weight;
    bool is_cap;
} bend;

/* The sum right of some level; the slope is at most the sum of weights. */
typedef struct {
    socprev__u128 fixed;
    int64_t slope;
} piece;

static int compare_bends(const bend *a, const bend *b)
{
    return socprev__cross_compare(a->bound, b->weight, b->bound, a->weight);
}

static bool has_floor(int64_t low, int64_t high)
{
    return low > 0 && low < high;
}

/* A cap at the target never binds: all others would have nothing. */
static bool has_cap(int64_t low, int64_t high, int64_t target)
{
    return low < high && high < target;
}

static size_t collect_bends(const socprev__task *task, int64_t target, bend *bends)
{
    size_t count = 0;
    for (size_t i = 0; i < task->problem->n; i++) {
        int64_t weight = task->problem->weight[i], low = 0, high = 0;
        socprev__task_bounds(task, i, &low, &high); /* equal for weight 0 */
        if (has_floor(low, high)) {
            if (bends != NULL)
                bends[count] = (bend){ low, weight, false };
            count++;
        }
        if (has_cap(low, high, target)) {
            if (bends != NULL)
                bends[count] = (bend){ high, weight, true };
            count++;
        }
    }
    return count;
}

/* The piece that starts at level 0: all at their floors, or rising from 0. */
static piece first_piece(const socprev__task *task)
{
    piece at = { { 0, 0 }, 0 };
    for (size_t i = 0; i < task->problem->n; i++) {
        int64_t low = 0, high = 0;
        socprev__task_bounds(task, i, &low, &high);
        at.fixed = socprev__u128_add(at.fixed, socprev__u128_of((uint64_t)low));
        if (low == 0 && high > 0)
            at.slope += task->problem->weight[i];
    }
    return at;
}

/* The piece right of `pivot` among those bends not yet counted in `at`. */
static piece piece_after(piece at, const bend *bends, size_t n, const bend *pivot)
{
    socprev__u128 less = { 0, 0 };
    int64_t rise = 0, fall = 0;
    for (size_t i = 0; i < n; i++) {
        if (compare_bends(&bends[i], pivot) > 0)
            continue;
        socprev__u128 bound = socprev__u128_of((uint64_t)bends[i].bound);
        if (bends[i].is_cap) {
            at.fixed = socprev__u128_add(at.fixed, bound);
            fall += bends[i].weight;
        } else {
            less = socprev__u128_add(less, bound);
            rise += bends[i].weight;
        }
    }
    at.fixed = socprev__u128_subtract(at.fixed, less);
    at.slope = at.slope - fall + rise;
    return at;
}

/* Whether the sum at the pivot has reached the target. */
static bool reaches(const piece *at, const bend *pivot, int64_t target)
{
    if (at->fixed.high != 0 || at->fixed.low >= (uint64_t)target)
        return true;
    return socprev__cross_compare(at->slope, pivot->bound, target - (int64_t)at->fixed.low,
                                  pivot->weight) >= 0;
}

/* Keeps the bends left (or right) of the pivot; how many. */
static size_t keep_side(bend *bends, size_t n, const bend *pivot, bool left)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        int order = compare_bends(&bends[i], pivot);
        if (left ? order < 0 : order > 0)
            bends[kept++] = bends[i];
    }
    return kept;
}

bool socprev__level(const socprev__task *task, int64_t target, int64_t *numerator,
                    int64_t *denominator)
{
    const struct socprev_memory *memory = &task->problem->memory;
    if (task->low == NULL && task->high == NULL) {
        *numerator = task->problem->weight_sum == 0 ? 0 : target;
        *denominator = task->problem->weight_sum == 0 ? 1 : task->problem->weight_sum;
        return true;
    }
    size_t all = collect_bends(task, target, NULL);
    bend *bends = NULL;
    if (all > 0) {
        bends = socprev__alloc(memory, all, sizeof *bends);
        if (bends == NULL)
            return false;
        collect_bends(task, target, bends);
    }
    piece at = first_piece(task);
    uint64_t state = 1; /* any fixed sequence will do: the result does not depend on pivots */
    for (size_t n = all; n > 0;) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        bend pivot = bends[(state >> 33) % n];
        piece after = piece_after(at, bends, n, &pivot);
        bool left = reaches(&after, &pivot, target);
        n = keep_side(bends, n, &pivot, left);
        if (!left)
            at = after;
    }
    socprev__free(memory, bends, all, sizeof *bends);
    /* without slope the target is the sum of the floors: level 0 */
    *numerator = at.slope == 0 ? 0 : target - (int64_t)at.fixed.low;
    *denominator = at.slope == 0 ? 1 : at.slope;
    return true;
}
