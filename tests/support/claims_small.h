/* Small problems of claims, and fractions, for slow references. */
#ifndef SOCPREV_TESTS_CLAIMS_SMALL_H
#define SOCPREV_TESTS_CLAIMS_SMALL_H

#include "support.h"

/* Lowest terms, d > 0. What does not fit fails the test. */
typedef struct {
    int64_t n, d;
} fraction;

fraction fraction_of(int64_t n, int64_t d);
fraction fraction_plus(fraction a, fraction b);
fraction fraction_minus(fraction a, fraction b);
/* a * n / d */
fraction fraction_times(fraction a, int64_t n, int64_t d);
/* -1, 0, 1 */
int fraction_compare(fraction a, fraction b);

enum { SMALL_MOST = 6 };

typedef struct {
    size_t n;
    int64_t claim[SMALL_MOST], weight[SMALL_MOST], tier[SMALL_MOST], id[SMALL_MOST];
    int64_t estate, quantum;
    int32_t rule, form;
    bool has_weights, has_tiers, has_ids;
} small_claims;

typedef struct {
    int64_t amount[SMALL_MOST];
    fraction award[SMALL_MOST];
    size_t tied;
    int64_t tie_units;
} small_awards;

/* Sum of the claims. */
int64_t small_sum(const small_claims *s);

/* Solves and verifies. */
small_awards small_solve(const small_claims *s);

/* Up to SMALL_MOST claims up to `most`, any estate up to their sum, weights now
 * and then; ids that are not in order but not in use. */
small_claims small_random(random_source *random, int32_t rule, int64_t most);

#endif
