/* The level up to which a vessel of n columns is filled: sum of min(value, level).
 *
 * A random sample brackets the level; one pass adds up the values below the bracket and
 * lists the few within; parting these around pivots finds the level exactly. Where a
 * bracket was wrong, the pass is made again on the side where the level is. */
#include "allocate/count.h"

enum { SAMPLE = 4096, FEW = 4 * SAMPLE, MARGIN = 32 };

/* A fixed sequence: the result does not depend on it. */
static uint64_t next_random(uint64_t *state)
{
    *state = *state * 6364136223846793005u + 1442695040888963407u;
    return *state >> 33;
}

/* What is known: `rising` columns reach the level, the others hold `fixed` in all. */
typedef struct {
    int64_t target;
    uint64_t fixed, rising;
} fill;

/* Whether the columns filled up to `level` hold less than the target. */
static bool is_below(const fill *at, int64_t level)
{
    if (at->fixed >= (uint64_t)at->target)
        return false;
    uint64_t room = (uint64_t)at->target - at->fixed;
    return at->rising == 0 || (uint64_t)level <= (room - 1) / at->rising;
}

/* Parts values into those below, at and above a pivot: where the second and third begin. */
static void part(int64_t *value, size_t n, int64_t pivot, size_t *equal, size_t *above,
                 uint64_t *sum)
{
    size_t from = 0, to = n;
    *sum = 0;
    for (size_t k = 0; k < to;) {
        int64_t own = value[k];
        if (own < pivot) {
            *sum += (uint64_t)own;
            value[k++] = value[from];
            value[from++] = own;
        } else if (own > pivot) {
            value[k] = value[--to];
            value[to] = own;
        } else {
            k++;
        }
    }
    *equal = from;
    *above = to;
}

/* Settles which of n open columns, which count as rising, the level covers. */
static void settle(fill *at, int64_t *value, size_t n)
{
    uint64_t state = 1;
    while (n > 0) {
        int64_t pivot = value[next_random(&state) % n];
        size_t equal = 0, above = 0;
        uint64_t sum = 0;
        part(value, n, pivot, &equal, &above, &sum);
        fill after = { at->target, at->fixed + sum, at->rising - equal };
        if (is_below(&after, pivot)) {
            after.fixed += (uint64_t)pivot * (above - equal);
            after.rising -= above - equal;
            *at = after;
            value += above;
            n -= above;
        } else {
            n = equal;
        }
    }
}

/* Guesses a bracket; all levels where there is no telling. */
static void guess(const int64_t *value, size_t n, int64_t target, int64_t *open, int64_t *lower,
                  int64_t *upper)
{
    size_t step = n / SAMPLE;
    uint64_t state = 1;
    fill at = { target / (int64_t)step, 0, SAMPLE };
    for (size_t k = 0; k < SAMPLE; k++)
        open[k] = value[k * step + next_random(&state) % step];
    settle(&at, open, SAMPLE);
    if (at.rising == 0 || at.fixed >= (uint64_t)at.target)
        return;
    int64_t level = (int64_t)(((uint64_t)at.target - at.fixed) / at.rising);
    *lower = level > 0 ? level - level / MARGIN - 1 : 0;
    *upper = level + level / MARGIN + 1;
}

bool socprev__water_level(const socprev_apportionment *core, const int64_t *value, size_t n,
                          int64_t target, int64_t *numerator, int64_t *denominator)
{
    const struct socprev_memory *memory = &core->memory;
    bool on_vectors = !core->is_portable && socprev__cpu_has_ifma(), is_found = false;
    int64_t lower = 0, upper = INT64_MAX;
    if (target == 0) {
        *numerator = 0;
        *denominator = (int64_t)socprev__count_above(value, n, 0);
        return true;
    }
    int64_t *open = socprev__alloc_unset(memory, n + 8, sizeof *open);
    if (open == NULL)
        return false;
    if (n >= FEW)
        guess(value, n, target, open, &lower, &upper);
    fill at = { target, 0, n };
    while (!is_found) {
        socprev__depth depth;
        if (on_vectors)
            socprev__count_depth_ifma(value, n, lower, upper, open, &depth);
        else
            socprev__count_depth(value, n, lower, upper, open, &depth);
        at.fixed = depth.fixed;
        at.rising = n - depth.n_fixed;
        if (!is_below(&at, lower)) {
            upper = lower;
            lower = 0;
            continue;
        }
        settle(&at, open, depth.n_open);
        is_found = !is_below(&at, upper);
        lower = upper;
        upper = INT64_MAX;
    }
    socprev__free(memory, open, n + 8, sizeof *open);
    *numerator = target - (int64_t)at.fixed;
    *denominator = (int64_t)at.rising;
    return true;
}
