/* The level of shares under floors and caps, exactly.
 *
 * The sum of min(high, max(low, weight * level)) grows with the level; it bends
 * where a claimant leaves its floor or reaches its cap. Each bend changes the
 * sum = fixed + slope * level in the same way wherever it lies, so the bends
 * need no order: parting them around a pivot finds the straight piece on which
 * the target lies. Pivots are bends at random, and in turn the place where the piece
 * found so far would reach the target. A sample, or a few counts of all claimants, tell
 * first which few bends are worth looking at. Brucker, Operations Research Letters 3 (1984). */
#include "allocate/search.h"

enum { NEAR_PART = 4 }; /* more bends than this part of the claimants are no help */

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

/* The bends of one claimant; how many. */
static size_t bends_of(const socprev__task *task, size_t i, int64_t target, bend *bends)
{
    int64_t weight = task->problem->weight[i], low = 0, high = 0;
    size_t count = 0;
    socprev__task_bounds(task, i, &low, &high); /* equal for weight 0 */
    if (low > 0 && low < high)
        bends[count++] = (bend){ low, weight, false };
    if (low < high && high < target) /* one at the target never binds */
        bends[count++] = (bend){ high, weight, true };
    return count;
}

/* Adds a claimant to the piece that starts at level 0: at its floor, or rising from 0. */
static void add_start(const socprev__task *task, size_t i, piece *at)
{
    int64_t low = 0, high = 0;
    socprev__task_bounds(task, i, &low, &high);
    at->fixed = socprev__u128_add(at->fixed, socprev__u128_of((uint64_t)low));
    if (low == 0 && high > 0)
        at->slope += task->problem->weight[i];
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

/* The piece on which the target lies, among the bends of some claimants: all of
 * them (`some` NULL), or those listed, with what the others add. */
static bool find_piece(const socprev__task *task, int64_t target, const size_t *some, size_t n,
                       piece *at)
{
    const struct socprev_memory *memory = &task->problem->memory;
    size_t left = 0, room = 2 * n;
    bend *bends = socprev__alloc_unset(memory, room, sizeof *bends);
    if (bends == NULL)
        return false;
    for (size_t k = 0; k < n; k++) {
        size_t i = some == NULL ? k : some[k];
        add_start(task, i, at);
        left += bends_of(task, i, target, &bends[left]);
    }
    uint64_t state = 1; /* any fixed sequence will do: the result does not depend on pivots */
    for (int round = 0; left > 0; round++) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        bend pivot = bends[(state >> 33) % left];
        if (round % 2 == 0 && at->slope > 0 && at->fixed.high == 0 &&
            at->fixed.low < (uint64_t)target) /* where the piece would reach the target */
            pivot = (bend){ target - (int64_t)at->fixed.low, at->slope, false };
        piece after = piece_after(*at, bends, left, &pivot);
        bool is_left = reaches(&after, &pivot, target);
        left = keep_side(bends, left, &pivot, is_left);
        if (!is_left)
            *at = after;
    }
    socprev__free(memory, bends, room, sizeof *bends);
    return true;
}

/* Sign of numerator / denominator - factor / 2^shift. */
static int compare_level(int64_t numerator, int64_t denominator, const socprev__mark *mark)
{
    socprev__u128 one = { 0, 0 };
    if (mark->shift < 64)
        one.low = (uint64_t)1 << mark->shift;
    else
        one.high = (uint64_t)1 << (mark->shift - 64);
    return socprev__compare_products(socprev__u128_of((uint64_t)numerator), one,
                                     socprev__u128_of(mark->factor),
                                     socprev__u128_of((uint64_t)denominator));
}

/* Bends near a level that an estimate suggests; *found = false when it was no good. */
static bool find_near(const socprev__task *task, int64_t target, bool by_sample, piece *at,
                      bool *found)
{
    socprev__search search;
    socprev__parts parts;
    size_t capacity = task->problem->n / NEAR_PART;
    *found = false;
    if (!socprev__search_estimate(&search, task, target, by_sample))
        return true;
    size_t *open = socprev__alloc_unset(search.memory, capacity, sizeof *open);
    if (open == NULL)
        return false;
    size_t n = socprev__count_parts(&search.field, &search.lower, &search.upper, open, capacity,
                                    &parts);
    bool done = true;
    if (n <= capacity) {
        *at = (piece){ parts.fixed, (int64_t)parts.free_weight };
        done = find_piece(task, target, open, n, at);
        *found = done && at->slope > 0 && at->fixed.high == 0 &&
                 at->fixed.low < (uint64_t)target;
    }
    if (*found) {
        int64_t rest = target - (int64_t)at->fixed.low;
        *found = compare_level(rest, at->slope, &search.lower) > 0 &&
                 compare_level(rest, at->slope, &search.upper) <= 0;
    }
    socprev__free(search.memory, open, capacity, sizeof *open);
    return done;
}

bool socprev__level(const socprev__task *task, int64_t target, int64_t *numerator,
                    int64_t *denominator)
{
    piece at = { { 0, (uint64_t)target }, task->problem->weight_sum };
    bool found = task->low == NULL && task->high == NULL;
    if (found)
        at.fixed.low = 0;
    if (!found && !find_near(task, target, true, &at, &found))
        return false;
    if (!found && !find_near(task, target, false, &at, &found))
        return false;
    if (!found) {
        at = (piece){ { 0, 0 }, 0 };
        if (!find_piece(task, target, NULL, task->problem->n, &at))
            return false;
    }
    /* without slope the target is the sum of the floors: level 0 */
    *numerator = at.slope == 0 ? 0 : target - (int64_t)at.fixed.low;
    *denominator = at.slope == 0 ? 1 : at.slope;
    return true;
}
