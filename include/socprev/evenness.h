/**
 * @file evenness.h
 * @brief Floor 2: how evenly is something spread?
 *
 * Values with weights go in (services per inhabitant, weighted by inhabitants);
 * numbers come out that say how uneven they are. Three handles:
 *
 *  - `socprev_evenness` collects units and answers for all of them: Gini, Theil
 *    and every other generalised entropy, Atkinson, Hoover, Wolfson, Palma,
 *    Herfindahl, Rosenbluth, quantiles and their ratios, Lorenz curves, shares
 *    below a line, and a bootstrap interval of any index. Accumulators merge,
 *    and are stored as bytes, so that states of municipalities make the state of
 *    a region;
 *  - `socprev_decomposition` also knows which group each unit is in, on several
 *    nested levels (municipality in district in region), and says how much of the
 *    unevenness lies between the groups and how much within;
 *  - `socprev_concentration` also knows a rank of each unit (income, deprivation,
 *    distance) and says whether those of low rank have less.
 *
 * x_i are values, w_i weights, W = sum w, mu = sum w x / W, p_i = w_i / W.
 *
 * What holds for all:
 *  - a unit of weight 0 does not exist for any statistic, also not for n;
 *  - zeros are values and count: 0 ln 0 = 0;
 *  - when all values are equal every index of unevenness is exactly 0;
 *  - a number may fail to exist: there is no unit, all values are 0, the mean is
 *    not positive, an index that needs values >= 0 meets a negative one, or a
 *    ratio has 0 below. The answer is then SOCPREV_E_UNDEFINED and no number.
 *    One that no double can hold is SOCPREV_E_RANGE. NaN and infinity never leave;
 *  - missing values (NaN) are an error, or are left out and counted when asked for;
 *  - sums run in ascending order of value and weight, compensated (Neumaier 1974)
 *    and centred on the mean: neither the order of adding nor the number of
 *    threads ever shows, not even in the last bit.
 */
#ifndef SOCPREV_EVENNESS_H
#define SOCPREV_EVENNESS_H

#include <socprev/base.h>
#include <socprev/coverage.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup evenness Collecting values
 * Order of calls: socprev_evenness_new(), add or merge, socprev_evenness_finish(),
 * then any question. What is added later opens the accumulator again: questions
 * answer SOCPREV_E_INVALID until the next finish.
 * @{ */

/** Collects values with weights and measures how evenly they are spread. */
typedef struct socprev_evenness socprev_evenness;

/** Makes an empty accumulator.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_new(const socprev_memory *memory,
                                                socprev_evenness **out, socprev_error **err);

/** Frees an accumulator. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_evenness_free(socprev_evenness *evenness);

/** Whether NaN stands for a missing value that is left out and counted (1), or
 * is an error (0, the default). Holds for what is added afterwards.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_set_skip_missing(socprev_evenness *evenness,
                                                             int32_t skip, socprev_error **err);

/** Whether negative values are taken (1) or are an error (0, the default).
 * Holds for what is added afterwards. With a negative value only mean, Gini,
 * Hoover, quantiles and the Lorenz curves exist; Gini and Hoover are then not
 * bounded by 1.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_set_allow_negative(socprev_evenness *evenness,
                                                               int32_t allow, socprev_error **err);

/** Adds n units; all or none. Call socprev_evenness_finish() afterwards.
 * @param values         [n, stride bytes, 0 = packed] finite            @borrow
 * @param weights        [n, weight_stride bytes, 0 = packed] finite, >= 0; NULL = all 1 @borrow
 * @param err            may be NULL; names the first bad unit           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n) amortised. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_add(socprev_evenness *evenness, const double *values,
                                                size_t stride, const double *weights,
                                                size_t weight_stride, size_t n,
                                                socprev_error **err);

/** Adds all units of another accumulator: the states of municipalities make
 * the state of a region. Call socprev_evenness_finish() afterwards.
 * @param from  unchanged                                                @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(units of `from`) amortised. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_merge(socprev_evenness *evenness,
                                                  const socprev_evenness *from,
                                                  socprev_error **err);

/** Adds what a kind has per inhabitant in each territory of a level: value
 * count / population, weight population. Territories where nobody lives have
 * weight 0 and do not count.
 * @param coverage    finished                                           @borrow
 * @param level,kind  as socprev_coverage_missing_territories()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_UNDEFINED
 *         (a count or population is unknown): then nothing is added
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_add_coverage(socprev_evenness *evenness,
                                                         const socprev_coverage *coverage,
                                                         int32_t level, int32_t kind,
                                                         socprev_error **err);

/** Sorts and sums what was added; needed before any index is asked for.
 * On failure the accumulator is as before.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n log n) time, O(n) memory. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_finish(socprev_evenness *evenness,
                                                   socprev_error **err);

/** The same, on as many threads as the run allows; it can be cancelled, after which
 * it can be called again. The number of threads changes no bit.
 * @param run  NULL = as socprev_evenness_finish()                       @borrow
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(n log n) time, O(n) memory. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_finish_with(socprev_evenness *evenness,
                                                        socprev_run *run, socprev_error **err);

/** Units with a weight above 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_evenness_count(const socprev_evenness *evenness);

/** Values left out as missing. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_evenness_missing(const socprev_evenness *evenness);

/** Stores a finished accumulator as bytes: its units and how many were left out,
 * not its settings. Equal units give equal bytes on every machine, in whatever
 * order they were added or merged. Layout, all numbers 64 bits, lowest byte
 * first: "SPeven\\r\\n", version 1, values left out, n, then n values (IEEE 754) each
 * with its weight, ascending, and the FNV-1a hash of all bytes before.
 * @param out  the bytes                                                 @own
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, not finished) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_write(const socprev_evenness *evenness,
                                                  socprev_buffer **out, socprev_error **err);

/** Makes a finished accumulator of what socprev_evenness_write() stored. It can be
 * asked, added to and merged; its settings are those of a new one.
 * @param data    [size] any alignment                                   @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL) | SOCPREV_E_PARSE (no such state, cut,
 *         or a byte has changed) | SOCPREV_E_UNSUPPORTED (a later version)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_read(const void *data, size_t size,
                                                 const socprev_memory *memory,
                                                 socprev_evenness **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup evenness_index Indices
 * All need a finished accumulator. `out` is untouched on failure.
 * @{ */

/** Indices by name, for those that take any of them. */
enum socprev_evenness_index {
    SOCPREV_INDEX_MEAN = 0,          /**< socprev_evenness_mean() */
    SOCPREV_INDEX_GINI = 1,          /**< socprev_evenness_gini() */
    SOCPREV_INDEX_GINI_UNBIASED = 2, /**< socprev_evenness_gini_unbiased() */
    SOCPREV_INDEX_HOOVER = 3,        /**< socprev_evenness_hoover() */
    SOCPREV_INDEX_ENTROPY = 4,       /**< socprev_evenness_entropy(), parameter a */
    SOCPREV_INDEX_ATKINSON = 5,      /**< socprev_evenness_atkinson(), parameter e */
    SOCPREV_INDEX_WOLFSON = 6,       /**< socprev_evenness_wolfson() */
    SOCPREV_INDEX_PALMA = 7,         /**< socprev_evenness_palma() */
    SOCPREV_INDEX_HERFINDAHL = 8,    /**< socprev_evenness_herfindahl() */
    SOCPREV_INDEX_ROSENBLUTH = 9,    /**< socprev_evenness_rosenbluth() */
    SOCPREV_INDEX_QUANTILE = 10      /**< averaged quantile, parameter p */
};

/** Any index.
 * @param index      `enum socprev_evenness_index`
 * @param parameter  what the index takes; ignored by those that take none
 * @param out        untouched on failure
 * @retval as the function of the index; SOCPREV_E_INVALID for another one
 * Complexity: O(n), Rosenbluth O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_index(const socprev_evenness *evenness, int32_t index,
                                                  double parameter, double *out);

/** Several indices in one pass over the units: the same bits as
 * socprev_evenness_index() for each of them, in a fraction of the time.
 * @param indices     [n] `enum socprev_evenness_index`                  @borrow
 * @param parameters  [n] what each index takes; NULL = 0 for all        @borrow
 * @param values      [n] the indices; 0 where the status is not SOCPREV_OK
 * @param statuses    [n] what socprev_evenness_index() would answer for each
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK (also when some index does not exist: see `statuses`)
 *         | SOCPREV_E_INVALID (NULL, not finished) | SOCPREV_E_NOMEM; then `values` and
 *         `statuses` are untouched
 * Complexity: O(n units), Rosenbluth O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_indices(const socprev_evenness *evenness,
                                                    const int32_t *indices,
                                                    const double *parameters, size_t n,
                                                    double *values, int32_t *statuses,
                                                    socprev_error **err);

/** Weighted mean mu; also 0 and negative ones.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not finished) | SOCPREV_E_UNDEFINED (no units)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_mean(const socprev_evenness *evenness, double *out);

/** Gini index of the population:
 * sum_ij w_i w_j |x_i - x_j| / (2 W^2 mu), in 0 .. 1.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not finished) | SOCPREV_E_UNDEFINED
 *         | SOCPREV_E_RANGE (beyond doubles)
 * Source: Gini 1914; Sen 1973; Lerman & Yitzhaki 1989. Complexity: O(n). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_gini(const socprev_evenness *evenness, double *out);

/** Gini index n/(n-1) as large: unbiased for a sample of n units. UNDEFINED for
 * one unit. Errors, source, complexity as socprev_evenness_gini(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_gini_unbiased(const socprev_evenness *evenness,
                                                          double *out);

/** Hoover (Pietra, Schutz) index: the share that would have to move,
 * sum p_i |x_i - mu| / (2 mu); the largest gap of the Lorenz curve.
 * Source: Hoover 1936. Errors as socprev_evenness_gini(). Complexity: O(n).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_hoover(const socprev_evenness *evenness, double *out);

/** Generalised entropy: sum p_i [(x_i/mu)^a - 1] / (a (a-1)), continued at
 * a = 1 (Theil T: sum p (x/mu) ln(x/mu)) and a = 0 (mean log deviation: sum p ln(mu/x)).
 * @param a    any finite number; a = 2 gives half the squared coefficient of variation
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (also when infinite)
 *         | SOCPREV_E_RANGE (beyond doubles)
 * Source: Shorrocks 1980; Cowell 2011. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_entropy(const socprev_evenness *evenness, double a,
                                                    double *out);

/** 1 when the generalised entropy with this `a` is infinite (a <= 0 and a value
 * is 0 while the mean is not), else 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_evenness_entropy_is_infinite(const socprev_evenness *evenness,
                                                         double a);

/** Theil T: socprev_evenness_entropy() with a = 1. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_theil(const socprev_evenness *evenness, double *out);

/** Mean log deviation: socprev_evenness_entropy() with a = 0. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_mld(const socprev_evenness *evenness, double *out);

/** Atkinson index: 1 - [sum p (x/mu)^(1-e)]^(1/(1-e)), for e = 1
 * 1 - geometric mean / mu. With a value 0 and e >= 1 it is 1.
 * @param e    aversion to unevenness, finite, >= 0; 0 gives 0
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED
 * Source: Atkinson 1970. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_atkinson(const socprev_evenness *evenness, double e,
                                                     double *out);

/** Wolfson index of polarisation: (2 (1/2 - L(1/2)) - Gini) mu / median, with L the
 * Lorenz curve; how far the middle has emptied towards both ends.
 * @retval SOCPREV_E_UNDEFINED also when the median is 0
 * Source: Wolfson 1994; the form of pysal, half that of dineq. Errors as
 * socprev_evenness_gini(). Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_wolfson(const socprev_evenness *evenness,
                                                    double *out);

/** Palma ratio: what the richest 10 % of the weight hold over what the poorest
 * 40 % hold; units at a cut are split.
 * @retval SOCPREV_E_UNDEFINED also when the poorest hold nothing
 * Source: Palma 2011; Cobham & Sumner 2013. Errors as socprev_evenness_gini().
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_palma(const socprev_evenness *evenness, double *out);

/** What the richest `top` of the weight hold over what the poorest `bottom` hold:
 * 0.2 and 0.2 give S80/S20, 0.1 and 0.4 the Palma ratio. Cuts that differ from the
 * end of a unit by less than 2^-50 are at its end.
 * @param top,bottom  0 .. 1
 * @retval as socprev_evenness_palma(). Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_share_ratio(const socprev_evenness *evenness,
                                                        double top, double bottom, double *out);

/** Herfindahl (Hirschman) index of concentration: sum of squared shares
 * w_i x_i / sum w x of the units, 1/n .. 1. A unit is one holder whatever its
 * weight, so that splitting one lowers the index.
 * Source: Hirschman 1945; Herfindahl 1950. Errors as socprev_evenness_gini(), and
 * UNDEFINED with a negative value. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_herfindahl(const socprev_evenness *evenness,
                                                       double *out);

/** Rosenbluth index of concentration: 1 / (2 sum i s_i - 1), s_i the shares of
 * socprev_evenness_herfindahl(), the largest first; 1/n .. 1.
 * @retval as socprev_evenness_herfindahl() | SOCPREV_E_NOMEM
 * Source: Rosenbluth 1955; Hall & Tideman 1967. Complexity: O(n log n).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_rosenbluth(const socprev_evenness *evenness,
                                                       double *out);

/** Foster-Greer-Thorbecke measure of what lies below a line:
 * sum over x_i < line of p_i ((line - x_i) / line)^power. Power 0 gives the share of
 * the weight below, 1 the mean gap, 2 its severity. Exists when all values are 0.
 * @param line   finite, > 0
 * @param power  finite, >= 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no unit, a negative value)
 * Source: Foster, Greer & Thorbecke 1984. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_fgt(const socprev_evenness *evenness, double line,
                                                double power, double *out);

/** How quantiles of weighted values are taken; numbers are the types of R. */
enum socprev_quantile_method {
    SOCPREV_QUANTILE_INVERSE = 1,  /**< least value with p of the weight up to it */
    SOCPREV_QUANTILE_AVERAGED = 2, /**< the same; where p is reached exactly, the mean of
                                        that value and the next (Stata, SAS) */
    SOCPREV_QUANTILE_LINEAR = 4,   /**< lines through the ends of the steps of the distribution */
    SOCPREV_QUANTILE_MIDPOINT = 5, /**< lines through the middles of the steps (Hazen) */
    SOCPREV_QUANTILE_FREQUENCY = 7 /**< weights are counts of equal units, lines between
                                        units (numpy, Hmisc); UNDEFINED when they add up
                                        to less than 1 */
};

/** Value that `p` of the weight does not exceed. Cumulated weights that differ from
 * p W by less than 2^-50 W are equal to it. p = 0 gives the least value, 1 the
 * greatest. Exists for all values of any sign.
 * @param p       0 .. 1
 * @param method  `enum socprev_quantile_method`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no unit)
 * Source: Hyndman & Fan 1996. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_quantile(const socprev_evenness *evenness, double p,
                                                     int32_t method, double *out);

/** Ratio of two quantiles: 0.9 and 0.1 give P90/P10, 0.75 and 0.25 P75/P25.
 * @param upper,lower  0 .. 1
 * @param method       `enum socprev_quantile_method`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no unit, a negative value,
 *         the lower one is 0) | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_quantile_ratio(const socprev_evenness *evenness,
                                                           double upper, double lower,
                                                           int32_t method, double *out);

/** Lorenz curve: which share of the weight holds which share of the values.
 * @param weights  [n] ascending shares of weight, from 0 to 1
 * @param values   [n] shares of value held by them, from 0 to 1
 * @param n        socprev_evenness_count() + 1, not less and not more
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED | SOCPREV_E_RANGE
 * Source: Lorenz 1905. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_lorenz(const socprev_evenness *evenness,
                                                   double *weights, double *values, size_t n);

/** Generalised Lorenz curve: the Lorenz curve times the mean. Where it lies higher
 * everywhere, every index of Atkinson finds the distribution better.
 * Arguments as socprev_evenness_lorenz(); exists for all values 0 and any sign.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no unit)
 * Source: Shorrocks 1983. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_generalised_lorenz(const socprev_evenness *evenness,
                                                               double *weights, double *values,
                                                               size_t n);

/** The Lorenz curve at one point: what the poorest `share` of the weight hold.
 * @param share  0 .. 1; a unit at the cut is split
 * @retval as socprev_evenness_gini(), and UNDEFINED with a negative value
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_lorenz_at(const socprev_evenness *evenness,
                                                      double share, double *out);

/** Asymmetry of the Lorenz curve, F(mu) + L(mu), 0 .. 2: above 1 when the richest
 * few make the unevenness, below 1 when the poorest many do. Between the two units
 * around the mean it is interpolated, so that splitting the upper one changes it; of
 * units that have the mean half count.
 * Source: Damgaard & Weiner 2000. Errors as socprev_evenness_lorenz_at().
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_lorenz_asymmetry(const socprev_evenness *evenness,
                                                             double *out);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup evenness_chance How much is chance
 * @{ */

/** Interval of an index by bootstrap: n units are drawn with replacement, each with
 * its weight, and measured; the middle `confidence` of such draws is the interval
 * (averaged quantiles). Draw k takes the k-th stream of random numbers of the seed
 * (xoshiro256**), so that the same seed gives the same bits everywhere.
 * @param index       `enum socprev_evenness_index`, with its parameter
 * @param draws       >= 1; 2000 are usual
 * @param confidence  above 0 and below 1, e.g. 0.95
 * @param run         may be NULL; progress counts draws                 @borrow
 * @param low,high    the interval
 * @param undefined   draws in which the index did not exist, which are left out;
 *                    may be NULL
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED, SOCPREV_E_RANGE (the
 *         index does not exist, here or in any draw) | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Source: Efron & Tibshirani 1993, ch. 13. Complexity: O(draws n). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_bootstrap(const socprev_evenness *evenness,
                                                      int32_t index, double parameter,
                                                      int32_t draws, double confidence,
                                                      uint64_t seed, socprev_run *run, double *low,
                                                      double *high, int32_t *undefined,
                                                      socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup decomposition Within and between groups
 * Groups are given on one level or on several, outermost first. The number of a
 * group has a meaning only inside its outer group, so that nesting never fails:
 * district 1 of region 1 and district 1 of region 2 are two.
 *
 * With L levels there are L + 1 components: 0 between the groups of level 0, k
 * between the groups of level k inside the same group of level k - 1, and L between
 * the units inside the same innermost group. With one level these are "between"
 * and "within".
 * @{ */

/** Units in nested groups. */
typedef struct socprev_decomposition socprev_decomposition;

/** Makes a decomposition; it does not change any more.
 * @param values   [n, stride bytes, 0 = packed] finite, >= 0            @borrow
 * @param weights  [n, weight_stride bytes, 0 = packed] finite, >= 0; NULL = all 1 @borrow
 * @param groups   [n x levels] any numbers; bytes from unit to unit and from level
 *                 to level, 0 = packed unit by unit                     @borrow
 * @param levels   1 .. 64
 * @param skip_missing  1: NaN values are left out and counted; 0: an error
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new handle                                        @own
 * @param err      may be NULL; names the first bad unit                 @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_RANGE (the weights
 *         add up to more than a double holds)
 * Complexity: O(levels n log n) time, O(levels n) memory. @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_decomposition_new(const double *values, size_t stride, const double *weights,
                          size_t weight_stride, const int32_t *groups, size_t group_stride,
                          size_t level_stride, size_t n, int32_t levels, int32_t skip_missing,
                          const socprev_memory *memory, socprev_decomposition **out,
                          socprev_error **err);

/** Frees a decomposition. NULL is allowed. Complexity: O(levels). @threads any  @since 0.1 */
SOCPREV_API void socprev_decomposition_free(socprev_decomposition *decomposition);

/** Units with a weight above 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_decomposition_count(const socprev_decomposition *decomposition);

/** Values left out as missing. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_decomposition_missing(const socprev_decomposition *decomposition);

/** How many groups a level has; -1 when there is no such level.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_decomposition_groups(const socprev_decomposition *decomposition,
                                                 int32_t level);

/** One component of a generalised entropy: sum over groups of
 * s^a p^(1-a) GE(means of what they hold), s share of value, p share of weight. The
 * components add up to socprev_evenness_entropy().
 * @param a          finite
 * @param component  0 .. levels
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (nothing to decompose; or
 *         a <= 0 and the mean of an item of this component is 0, or too small for a
 *         double: infinite) | SOCPREV_E_RANGE
 * Source: Shorrocks 1980; Cowell 2011. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_decomposition_entropy(const socprev_decomposition *decomposition, double a,
                              int32_t component, double *out);

/** One component of an Atkinson index. A group counts as what would, evenly spread,
 * be as good as what it has; what is lost by going one level outwards is
 * the component. Components multiply: 1 - A = product of (1 - component).
 * @param e          finite, >= 0
 * @param component  0 .. levels
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_RANGE
 *         | SOCPREV_E_UNDEFINED (nothing to decompose; or e >= 1 and every group has a
 *         zero: nothing is left to be spread)
 * Source: Blackorby, Donaldson & Auersperg 1981. Complexity: O(levels n).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_decomposition_atkinson(const socprev_decomposition *decomposition, double e,
                               int32_t component, double *out);

/** The Gini index over the groups of one level: within = sum p s Gini of the group,
 * between = Gini of the means, overlap = what is due to poorer groups having some
 * units above those of richer ones, >= 0, and exactly 0 when no ranges overlap.
 * The three add up to socprev_evenness_gini().
 * @param level  0 .. levels - 1
 * @param within,between,overlap  each may be NULL; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED | SOCPREV_E_RANGE
 *         | SOCPREV_E_NOMEM
 * Source: Bhattacharya & Mahalanobis 1967; Pyatt 1976; Dagum 1997.
 * Complexity: O(n log groups). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_decomposition_gini(const socprev_decomposition *decomposition,
                                                      int32_t level, double *within,
                                                      double *between, double *overlap);

/** Could groups that mean nothing differ as much? Units change places at random,
 * each with its weight; the answer is the share of such orders, the observed one
 * among them, in which the entropy between the groups is at least as large. Streams
 * of random numbers as socprev_evenness_bootstrap().
 * @param level    0 .. levels - 1
 * @param a        power of the entropy, finite; 1 = Theil
 * @param draws    >= 1; 999 are usual
 * @param run      may be NULL; progress counts draws                    @borrow
 * @param p_value  1 / (draws + 1) .. 1; untouched on failure
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED, SOCPREV_E_RANGE (the
 *         observed entropy) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Good 2005; Phipson & Smyth 2010. Complexity: O(draws n). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status
socprev_decomposition_permute(const socprev_decomposition *decomposition, int32_t level, double a,
                              int32_t draws, uint64_t seed, socprev_run *run, double *p_value,
                              socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
