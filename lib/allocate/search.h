/* Finding the few units about which the level has to decide, and deciding. */
#ifndef SOCPREV_SEARCH_PRIVATE_H
#define SOCPREV_SEARCH_PRIVATE_H

#include "allocate/count.h"

/* What is searched: a level (divisor rules), or at a settled level how far below
 * the next whole unit a share may lie (largest remainder). */
typedef struct {
    const struct socprev_memory *memory;
    socprev__field field;
    const socprev__rule *rule; /* divisor rules */
    bool by_offset;
    int64_t wanted;            /* units to be divided */
    uint64_t weight_sum;
    unsigned bits, shift;      /* a place is below 2^bits; of the level */
    unsigned least_shift;      /* on vectors */
    uint64_t near_weight;      /* of the free, where the guess is near; else 0 */
    uint64_t factor;           /* by_offset: the level, rounded down */
    uint64_t place, low, high; /* the guess, and where fewer and more units are given */
    bool has_low, has_high;    /* both are certain */
    socprev__u128 low_units, high_units;
    bool is_flat; /* from flat[0] to flat[1] exactly what is wanted is given */
    uint64_t flat[2];

    /* found: units at the lower end, and who would get more at the upper one */
    socprev__mark lower, upper;
    int64_t below; /* sum of the units at the lower end, less than wanted */
    size_t *found;
    size_t n_found, capacity;
} socprev__search;

/* Starts a search for the level; the units lie strictly between the sums of bounds.
 * `numerator` / `denominator` is the level of exact shares, if it is known: sum of the
 * weights that are free there as the denominator; 0 / 0 if not. */
void socprev__search_level(socprev__search *search, const socprev__task *task,
                           int64_t numerator, int64_t denominator);

/* The same at the level numerator / denominator for remainders. */
void socprev__search_offset(socprev__search *search, const socprev__task *task,
                            int64_t numerator, int64_t denominator);

enum { SOCPREV__SEARCH_FOUND, SOCPREV__SEARCH_NONE, SOCPREV__SEARCH_NOMEM };

/* Fills `units` [n] and `found`. NONE: not both ends exist. */
int socprev__search_run(socprev__search *search, int64_t *units);

/* Levels, `lower` and `upper`, between which the level of exact shares that add up to
 * `target` very likely lies, from a sample or from all claimants; false when there is no
 * telling. */
bool socprev__search_estimate(socprev__search *search, const socprev__task *task, int64_t target,
                              bool by_sample);

void socprev__search_clear(socprev__search *search);

/* ---- the decision ---------------------------------------------------------------- */

/* A unit that may be given, and what it costs. */
typedef struct {
    size_t claimant;
    int64_t unit; /* from 0 */
    socprev__price price;
} socprev__offer;

/* Where the `count` cheapest of n offers end: the dearest of them, the cheapest
 * of the others, and how many are cheaper than the dearest; 0 < count < n. */
typedef struct {
    socprev__price given, open;
    size_t less;
} socprev__cut;

/* false when out of memory */
bool socprev__find_cut(const struct socprev_memory *memory, const socprev__offer *offers, size_t n,
                       size_t count, socprev__cut *cut);

/* Gives the offers up to the cut, which ascend by claimant, to their claimants, and
 * settles ties, next and last. false when out of memory. */
bool socprev__choose(const socprev_apportionment *problem, socprev_division *division,
                     const socprev__offer *offers, size_t n, size_t count,
                     const socprev__cut *cut);

#endif
