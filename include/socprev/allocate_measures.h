/**
 * @file allocate_measures.h
 * @brief Floor 2: how even a division is, and what changes from one to another.
 *
 * Seven districts got 135 million. Did everyone get their quota, rounded down or
 * up? How far are the amounts from proportionality, how unequal is the money per
 * head, who got the most of it? A `socprev_measures` answers for any amounts and
 * weights, wherever they come from. When a rule or a total changes, a
 * `socprev_comparison` says who gains and who loses, and that the sums foot.
 *
 * Everything is computed in integers of many words. A measure is asked for as an
 * exact ratio, or as a decimal of so many places that is rounded once, from the
 * exact value. What does not exist (money per head without heads) is
 * SOCPREV_E_UNDEFINED, never 0.
 */
#ifndef SOCPREV_ALLOCATE_MEASURES_H
#define SOCPREV_ALLOCATE_MEASURES_H

#include <socprev/allocate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup measures Measures of one division
 * @{ */

/** What can be measured. s is a claimant's share of the amounts, v its share of
 * the weights. All but the last are 0 when every amount is its quota. */
enum socprev_measure {
    SOCPREV_MEASURE_DISTANCE = 1,        /**< sum of |amount - quota|, in minor units (L1) */
    SOCPREV_MEASURE_LOOSEMORE_HANBY = 2, /**< half the sum of |s - v|, from 0 to 1 */
    SOCPREV_MEASURE_GALLAGHER = 3,       /**< root of half the sum of (s - v)^2 */
    SOCPREV_MEASURE_SAINTE_LAGUE = 4,    /**< sum of (s - v)^2 / v */
    SOCPREV_MEASURE_GINI = 5,            /**< of amounts per weight, weighted; from 0 to 1 */
    SOCPREV_MEASURE_MIN_MAX = 6          /**< least amount per weight / greatest, from 0 to 1 */
};

/** How many measures there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_measure_count(void);

/** The measure at `position`, ascending; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_measure_at(int32_t position);

/** Name of a measure, e.g. "gini".
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_measure_name(int32_t measure);

/** Amounts beside weights, ready to be measured. Never changes. */
typedef struct socprev_measures socprev_measures;

/** Takes amounts and weights.
 * @param amount  [n, stride bytes, 0 = packed] minor units, each >= 0, sum at
 *                most SOCPREV_TOTAL_MAX                                  @borrow
 * @param weight  [n, stride bytes, 0 = packed] each >= 0, sum <= 2^63 - 1 @borrow
 * @param n       claimants, at least 1
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the measures                                           @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_measures_new(const int64_t *amount, size_t amount_stride,
                                                const int64_t *weight, size_t weight_stride,
                                                size_t n, const socprev_memory *memory,
                                                socprev_measures **out, socprev_error **err);

/** Frees measures. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_measures_free(socprev_measures *measures);

/** How many claimants. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_measures_count(const socprev_measures *measures);

/** A measure as an exact ratio in lowest terms.
 * @param measure  `enum socprev_measure`
 * @param numerator,denominator  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (unknown measure, NULL) | SOCPREV_E_UNDEFINED
 * (all weights or, but for DISTANCE, all amounts are 0; GALLAGHER, which is a root;
 * SAINTE_LAGUE of an amount without a weight) | SOCPREV_E_RANGE (needs more than 63
 * bits: ask for the decimal)
 * Source: Loosemore & Hanby, BJPS 1 (1971); Gallagher, Electoral Studies 10
 * (1991); Sainte-Lague 1910; Gini 1914. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_measures_ratio(const socprev_measures *measures,
                                                  int32_t measure, int64_t *numerator,
                                                  int64_t *denominator);

/** A measure as a decimal: out / 10^places, rounded half up from the exact value.
 * SAINTE_LAGUE of many different weights is cut after 192 binary digits before
 * it is rounded.
 * @param measure  `enum socprev_measure`
 * @param places   0 .. 18
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (as above, but for
 * GALLAGHER) | SOCPREV_E_RANGE (more than 2^62: ask for fewer places)
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_measures_decimal(const socprev_measures *measures,
                                                    int32_t measure, int32_t places,
                                                    int64_t *out);

/** Whether an amount is its quota, rounded down or up. */
enum socprev_quota {
    SOCPREV_QUOTA_KEPT = 0,  /**< it is, or there is no quota: all weights are 0 */
    SOCPREV_QUOTA_BELOW = 1, /**< below the quota rounded down */
    SOCPREV_QUOTA_ABOVE = 2  /**< above the quota rounded up */
};

/** `enum socprev_quota` of one claimant, for amounts in steps of `quantum`;
 * KEPT when out of range or `quantum` is below 1.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_measures_quota(const socprev_measures *measures, size_t index,
                                           int64_t quantum);

/** How many claimants are in a state of `enum socprev_quota`.
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_measures_quota_count(const socprev_measures *measures, int32_t state,
                                                int64_t quantum);

/** The claimant at a position when all are put in order of amount per weight,
 * the least first, equal ones by index; after them those without a weight. -1
 * when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_measures_order(const socprev_measures *measures, size_t position);

/** Who has the least, or the greatest, amount per weight, of those with a
 * weight; the first of equal ones (the last, for the greatest). -1 when nobody
 * has a weight. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_measures_least(const socprev_measures *measures);

/** See socprev_measures_least(). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_measures_greatest(const socprev_measures *measures);

/** A point of the Lorenz curve: what the first `position` claimants in order
 * have together. Position 0 is 0 and 0; position n has the sums of all.
 * @param position      0 .. n
 * @param weight,amount untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Source: Lorenz 1905. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_measures_lorenz(const socprev_measures *measures,
                                                   size_t position, int64_t *weight,
                                                   int64_t *amount);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup comparison Two divisions compared
 * @{ */

/** Amounts before and after. Never changes. */
typedef struct socprev_comparison socprev_comparison;

/** Which way an amount changes. */
enum socprev_change {
    SOCPREV_CHANGE_NONE = 0, /**< the same amount */
    SOCPREV_CHANGE_GAIN = 1, /**< more than before */
    SOCPREV_CHANGE_LOSS = 2  /**< less than before */
};

/** Takes the amounts of the same claimants before and after.
 * @param before,after  [n, strides in bytes, 0 = packed] minor units, also negative @borrow
 * @param n       claimants, at least 1
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the comparison                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (a change, or the sum of
 * amounts, gains or losses) | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_comparison_new(const int64_t *before, size_t before_stride,
                                                  const int64_t *after, size_t after_stride,
                                                  size_t n, const socprev_memory *memory,
                                                  socprev_comparison **out, socprev_error **err);

/** Frees a comparison. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_comparison_free(socprev_comparison *comparison);

/** After minus before of one claimant; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_comparison_change(const socprev_comparison *comparison, size_t index);

/** Change of one claimant as a ratio of what it had, in lowest terms; -1/10 is a
 * tenth less.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (out of range, NULL) | SOCPREV_E_UNDEFINED (it had
 * nothing, or a debt). Complexity: O(log). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_comparison_ratio(const socprev_comparison *comparison,
                                                    size_t index, int64_t *numerator,
                                                    int64_t *denominator);

/** How many claimants change that way.
 * @param change  `enum socprev_change`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_comparison_count(const socprev_comparison *comparison, int32_t change);

/** What these gain, or lose, together; never negative. Gains less losses is the
 * sum after less the sum before.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_comparison_sum(const socprev_comparison *comparison, int32_t change);

/** Sum of all amounts before. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_comparison_before(const socprev_comparison *comparison);

/** Sum of all amounts after. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_comparison_after(const socprev_comparison *comparison);

/** The claimant at a position when all are put in order of change, the greatest
 * loss first, equal ones by index; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_comparison_order(const socprev_comparison *comparison,
                                             size_t position);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
