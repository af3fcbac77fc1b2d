/**
 * @file evenness_concentration.h
 * @brief Floor 2: do those of low rank have less?
 *
 * Evenness does not care who has how much. Concentration does: of territories ranked
 * by income, deprivation or distance, it says whether services go to the top or to the
 * bottom of the ranks. What holds for all of evenness.h (weights, zeros, statuses)
 * holds here.
 */
#ifndef SOCPREV_EVENNESS_CONCENTRATION_H
#define SOCPREV_EVENNESS_CONCENTRATION_H

#include <socprev/evenness.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup concentration Concentration over ranks
 * r_i = (weight below + half the weight of the same rank) / W: units of one rank
 * share its middle, so that their order never shows.
 * @{ */

/** Values over the ranks of another variable. */
typedef struct socprev_concentration socprev_concentration;

/** Makes a concentration; it does not change any more.
 * @param values   [n, stride bytes, 0 = packed] finite, any sign        @borrow
 * @param weights  [n, weight_stride bytes, 0 = packed] finite, >= 0; NULL = all 1 @borrow
 * @param ranks    [n, rank_stride bytes, 0 = packed] finite, the worst off first;
 *                 only their order matters                              @borrow
 * @param skip_missing  1: units whose value or rank is NaN are left out and counted;
 *                 0: an error
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new handle                                        @own
 * @param err      may be NULL; names the first bad unit                 @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n log n) time, O(n) memory. @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_new(const double *values, size_t stride, const double *weights,
                          size_t weight_stride, const double *ranks, size_t rank_stride, size_t n,
                          int32_t skip_missing, const socprev_memory *memory,
                          socprev_concentration **out, socprev_error **err);

/** Frees a concentration. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_concentration_free(socprev_concentration *concentration);

/** Units with a weight above 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_concentration_count(const socprev_concentration *concentration);

/** Units left out as missing. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_concentration_missing(const socprev_concentration *concentration);

/** Weighted mean of the values.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no unit)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_mean(const socprev_concentration *concentration, double *out);

/** Concentration index 2 cov(x, r) / mu, -1 .. 1: negative when the worst off have
 * more. Equals the Gini index when the values are the ranks.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED | SOCPREV_E_RANGE
 * Source: Kakwani, Wagstaff & van Doorslaer 1997. Complexity: O(n). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_index(const socprev_concentration *concentration, double *out);

/** Extended concentration index 1 - v / mu sum p x (1 - r)^(v-1): the greater the
 * aversion v, the more the worst off count; 2 is socprev_concentration_index(), 1
 * gives 0. For other v and few units it is not exactly 0 when all values are
 * equal: that is its definition with mid-ranks.
 * @param aversion  finite, >= 1
 * @retval as socprev_concentration_index(), and UNDEFINED with a negative value
 * Source: Wagstaff 2002. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_extended(const socprev_concentration *concentration, double aversion,
                               double *out);

/** Erreygers index 4 mu C / (high - low) of values that cannot leave low .. high,
 * -1 .. 1; exists also when all values are 0.
 * @param low,high  what is feasible, not what was seen; every value lies between
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (bounds, or a value outside) | SOCPREV_E_UNDEFINED
 *         (no unit)
 * Source: Erreygers 2009. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_erreygers(const socprev_concentration *concentration, double low,
                                double high, double *out);

/** Wagstaff index mu C (high - low) / ((high - mu) (mu - low)), -1 .. 1.
 * Arguments as socprev_concentration_erreygers().
 * @retval SOCPREV_E_UNDEFINED also when the mean is at a bound
 * Source: Wagstaff 2005. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_wagstaff(const socprev_concentration *concentration, double low, double high,
                               double *out);

/** Palma ratio by rank: mean value of the 10 % of highest rank over the mean value
 * of the 40 % of lowest rank; units of the rank at a cut are split alike.
 * @retval as socprev_concentration_index(), and UNDEFINED with a negative value or
 *         when the lowest have nothing
 * Source: Pereira et al. 2021 (accessibility). Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_concentration_palma(const socprev_concentration *concentration, double *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
