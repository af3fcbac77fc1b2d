/* The cheapest of a few units, by exact comparison; and ties among them. */
#include "allocate/search.h"

/* ---- ties ---------------------------------------------------------------------- */

/* Marks the winners among members, which ascend. */
static void mark_won(const size_t *members, uint8_t *won, size_t n, size_t winner)
{
    size_t from = 0, to = n;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        if (members[middle] < winner)
            from = middle + 1;
        else
            to = middle;
    }
    won[from] = 1;
}

bool socprev__settle_tie(const socprev_apportionment *problem, socprev_division *division,
                         const size_t *members, size_t n_members, int64_t units)
{
    if (units <= 0 || (uint64_t)units >= n_members) {
        for (size_t k = 0; k < n_members && units > 0; k++)
            division->units[members[k]]++;
        return true;
    }
    size_t *order = socprev__alloc_unset(&division->memory, n_members, sizeof *order);
    size_t *tied = socprev__alloc_unset(&division->memory, n_members, sizeof *tied);
    uint8_t *won = socprev__alloc(&division->memory, n_members, sizeof *won);
    bool done = order != NULL && tied != NULL && won != NULL;
    if (done) {
        memcpy(order, members, n_members * sizeof *order);
        memcpy(tied, members, n_members * sizeof *tied);
        done = socprev__sort_by_claim(problem, order, n_members);
    }
    if (!done) {
        socprev__free(&division->memory, won, n_members, sizeof *won);
        socprev__free(&division->memory, tied, n_members, sizeof *tied);
        socprev__free(&division->memory, order, n_members, sizeof *order);
        return false;
    }
    bool by_index = problem->ids == NULL && problem->priorities == NULL;
    for (size_t k = 0; k < (uint64_t)units; k++) {
        division->units[order[k]]++;
        if (by_index)
            won[k] = 1;
        else
            mark_won(tied, won, n_members, order[k]);
    }
    division->last = (int64_t)order[units - 1];
    division->next = (int64_t)order[units];
    division->tied = tied;
    division->tied_won = won;
    division->n_tied = n_members;
    division->tie_units = units;
    socprev__free(&division->memory, order, n_members, sizeof *order);
    return true;
}

/* ---- selection ------------------------------------------------------------------- */

static void swap(socprev__price *a, socprev__price *b)
{
    socprev__price kept = *a;
    *a = *b;
    *b = kept;
}

/* The k-th smallest of n prices, k from 0, which are shuffled; `less` are below it.
 * Hoare 1961, three ways. */
static socprev__price kth_smallest(socprev__price *prices, size_t n, size_t k, size_t *less)
{
    size_t from = 0, to = n;
    uint64_t state = 1; /* any fixed sequence will do: the result does not depend on pivots */
    for (;;) {
        state = state * 6364136223846793005u + 1442695040888963407u;
        socprev__price pivot = prices[from + (size_t)(state >> 33) % (to - from)];
        size_t below = from, above = to;
        for (size_t at = from; at < above;) {
            int order = socprev__price_compare(&prices[at], &pivot);
            if (order < 0)
                swap(&prices[at++], &prices[below++]);
            else if (order > 0)
                swap(&prices[at], &prices[--above]);
            else
                at++;
        }
        if (k < below) {
            to = below;
        } else if (k >= above) {
            from = above;
        } else {
            *less = below;
            return pivot;
        }
    }
}

bool socprev__find_cut(const struct socprev_memory *memory, const socprev__offer *offers, size_t n,
                       size_t count, socprev__cut *cut)
{
    socprev__price *prices = socprev__alloc_unset(memory, n, sizeof *prices);
    if (prices == NULL)
        return false;
    for (size_t k = 0; k < n; k++)
        prices[k] = offers[k].price;
    size_t equal = 1;
    cut->given = kth_smallest(prices, n, count - 1, &cut->less);
    while (cut->less + equal < n &&
           socprev__price_compare(&prices[cut->less + equal], &cut->given) == 0)
        equal++;
    cut->open = cut->given; /* a tie */
    if (cut->less + equal == count) {
        cut->open = prices[count];
        for (size_t k = count + 1; k < n; k++) {
            if (socprev__price_compare(&prices[k], &cut->open) < 0)
                cut->open = prices[k];
        }
    }
    socprev__free(memory, prices, n, sizeof *prices);
    return true;
}

bool socprev__choose(const socprev_apportionment *problem, socprev_division *division,
                     const socprev__offer *offers, size_t n, size_t count,
                     const socprev__cut *cut)
{
    size_t *members = socprev__alloc_unset(&division->memory, n, sizeof *members);
    size_t n_members = 0;
    if (members == NULL)
        return false;
    division->last = division->next = -1;
    for (size_t k = 0; k < n; k++) {
        size_t claimant = offers[k].claimant;
        int order = socprev__price_compare(&offers[k].price, &cut->given);
        division->units[claimant] += order < 0;
        if (order == 0) {
            members[n_members++] = claimant;
            if (division->last < 0 ||
                socprev__comes_before(problem, (size_t)division->last, claimant))
                division->last = (int64_t)claimant;
        } else if (order > 0 && socprev__price_compare(&offers[k].price, &cut->open) == 0 &&
                   (division->next < 0 ||
                    socprev__comes_before(problem, claimant, (size_t)division->next))) {
            division->next = (int64_t)claimant;
        }
    }
    bool done = socprev__settle_tie(problem, division, members, n_members,
                                    (int64_t)(count - cut->less));
    socprev__free(&division->memory, members, n, sizeof *members);
    return done;
}
