/* Random arrival: exact over all subsets, or sampled. O'Neill, Mathematical
 * Social Sciences 2 (1982).
 *
 * With v(S) = what the estate leaves to those who come after S, an award is the
 * sum over all S without i of (v(S) - v(S and i)) / (n * C(n - 1, |S|)). These
 * denominators all divide the least common multiple of 1 .. n. */
#include "allocate/allocate_internal.h"

int64_t socprev__common_multiple(size_t n)
{
    int64_t common = 1;
    for (int64_t k = 2; k <= (int64_t)n; k++)
        common *= k / socprev__gcd(common, k);
    return common;
}

/* ---- exact ------------------------------------------------------------------- */

typedef struct {
    const socprev__contest *contest;
    uint64_t with[SOCPREV_CLAIMS_EXACT_ARRIVAL + 1]; /* by size, of sets with a claimant */
    uint64_t all[SOCPREV_CLAIMS_EXACT_ARRIVAL + 1];  /* of all sets */
    socprev__u128 sum;                               /* of all * v(S) */
    socprev__u128 of[SOCPREV_CLAIMS_EXACT_ARRIVAL];  /* of with * v(S), S with the claimant */
} subsets;

/* Sum of with * v(S) over all S that agree with the choice made for the first
 * `depth` claimants, who have `size` members and leave `left`. */
static socprev__u128 walk(subsets *at, size_t depth, size_t size, int64_t left)
{
    if (left <= 0)
        return (socprev__u128){ 0, 0 };
    if (depth == at->contest->n) {
        at->sum = socprev__u128_add(at->sum, socprev__mul_wide(at->all[size], (uint64_t)left));
        return socprev__mul_wide(at->with[size], (uint64_t)left);
    }
    socprev__u128 without = walk(at, depth + 1, size, left);
    socprev__u128 with = walk(at, depth + 1, size + 1, left - at->contest->claim[depth]);
    at->of[depth] = socprev__u128_add(at->of[depth], with);
    return socprev__u128_add(without, with);
}

static void fill_weights(subsets *at, size_t n, int64_t common)
{
    int64_t chosen = 1; /* C(n - 1, s) */
    for (size_t s = 0; s < n; s++) {
        uint64_t weight = (uint64_t)(common / ((int64_t)n * chosen));
        at->all[s] += weight;
        at->with[s] += weight;
        at->with[s + 1] += weight;
        chosen = chosen * (int64_t)(n - 1 - s) / (int64_t)(s + 1);
    }
}

socprev_status socprev__contest_arrival(socprev__contest *contest, socprev_error **err)
{
    if (contest->n > SOCPREV_CLAIMS_EXACT_ARRIVAL)
        return socprev__contest_sample(contest, err);
    subsets at = { .contest = contest };
    contest->denominator = socprev__common_multiple(contest->n);
    fill_weights(&at, contest->n, contest->denominator);
    walk(&at, 0, 0, contest->estate);
    for (size_t i = 0; i < contest->n; i++) {
        uint64_t whole = 0, rest = 0;
        (void)socprev__div_wide(socprev__u128_subtract(at.sum, at.of[i]),
                                (uint64_t)contest->denominator, &whole, &rest);
        contest->whole[i] = (int64_t)whole;
        contest->rest[i] = (int64_t)rest;
    }
    return SOCPREV_OK;
}

/* ---- sampled ------------------------------------------------------------------- */

/* SplitMix64: Steele, Lea & Flood, OOPSLA 2014. */
static uint64_t next_random(uint64_t *state)
{
    uint64_t z = (*state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

/* Uniform below n: Lemire, ACM TOMACS 29 (2019). */
static size_t random_below(uint64_t *state, uint64_t n)
{
    socprev__u128 product;
    do
        product = socprev__mul_wide(next_random(state), n);
    while (product.low < (0 - n) % n);
    return (size_t)product.high;
}

/* One order of arrival, as far as the estate goes. */
static void serve(const socprev__contest *contest, uint64_t *state, size_t *order,
                  socprev__u128 *given)
{
    int64_t left = contest->estate;
    for (size_t k = 0; k < contest->n && left > 0; k++) {
        size_t pick = k + random_below(state, contest->n - k);
        size_t who = order[pick];
        order[pick] = order[k];
        order[k] = who;
        int64_t award = contest->claim[who] < left ? contest->claim[who] : left;
        given[who] = socprev__u128_add(given[who], socprev__u128_of((uint64_t)award));
        left -= award;
    }
}

socprev_status socprev__contest_sample(socprev__contest *contest, socprev_error **err)
{
    const struct socprev_memory *memory = &contest->problem->core->memory;
    uint64_t state = (uint64_t)contest->problem->seed;
    socprev_status st = SOCPREV_OK;
    size_t *order = socprev__alloc(memory, contest->n, sizeof *order);
    socprev__u128 *given = socprev__alloc(memory, contest->n, sizeof *given);
    if (order == NULL || given == NULL) {
        st = socprev__fail_nomem(err);
        goto out;
    }
    for (size_t i = 0; i < contest->n; i++)
        order[i] = i;
    for (int64_t k = 0; k < contest->problem->samples; k++)
        serve(contest, &state, order, given);
    contest->is_estimate = true;
    contest->denominator = contest->problem->samples;
    for (size_t i = 0; i < contest->n; i++) {
        uint64_t whole = 0, rest = 0;
        (void)socprev__div_wide(given[i], (uint64_t)contest->denominator, &whole, &rest);
        contest->whole[i] = (int64_t)whole;
        contest->rest[i] = (int64_t)rest;
    }
out:
    socprev__free(memory, given, contest->n, sizeof *given);
    socprev__free(memory, order, contest->n, sizeof *order);
    return st;
}
