/**
 * @file estimate.h
 * @brief Floor 2: numbers that nobody counted, with how far they may be off.
 *
 * How many homeless people are there, when two services met 10 and 15 of them and
 * five are the same? How many new clients would a doubled budget reach? Of 263
 * clients 81 found housing: what does that say of the service? None of these is
 * counted; all of them are estimated from a model. A result is therefore never a
 * bare number but a `socprev_estimate`: the value, its standard error, an
 * interval, the confidence of the interval, the method and its warnings. What
 * receives such a handle cannot take it for a count.
 *
 *  - Intervals: proportions, numbers of events, sums of unlike chances, ratios of
 *    sums by bootstrap;
 *  - hidden populations: two lists, how often people were met, and
 *    `socprev_recapture`: log-linear models of any number of lists. Its models
 *    can differ by a factor of two on the same lists, so all are reported and
 *    none alone;
 *  - reach: how many people a larger budget would find;
 *  - `socprev_survival`: how long support lasts when some of it still goes on.
 *
 * Where an estimate does not exist the answer is SOCPREV_E_UNDEFINED and no
 * number; NaN and infinity never leave. An interval of all real numbers that fit
 * one draw of the data is what is meant by confidence; nothing covers a model
 * that is wrong.
 */
#ifndef SOCPREV_ESTIMATE_H
#define SOCPREV_ESTIMATE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup estimate Estimates
 * @{ */

/** A number that was estimated. Never changes. */
typedef struct socprev_estimate socprev_estimate;

/** How a number was estimated. */
enum socprev_estimate_method {
    SOCPREV_ESTIMATE_WILSON = 0,           /**< proportion; Wilson 1927 */
    SOCPREV_ESTIMATE_CLOPPER_PEARSON = 1,  /**< proportion, exact; Clopper & Pearson 1934 */
    SOCPREV_ESTIMATE_MID_P = 2,            /**< proportion; Lancaster 1961 */
    SOCPREV_ESTIMATE_POISSON = 3,          /**< number of events, exact; Garwood 1936 */
    SOCPREV_ESTIMATE_POISSON_BINOMIAL = 4, /**< sum of unlike chances, exact */
    SOCPREV_ESTIMATE_BOOTSTRAP = 5,        /**< ratio of sums; Efron 1979, percentiles */
    SOCPREV_ESTIMATE_LINCOLN_PETERSEN = 6, /**< two lists */
    SOCPREV_ESTIMATE_CHAPMAN = 7,          /**< two lists; Chapman 1951 */
    SOCPREV_ESTIMATE_CHAO = 8,             /**< lower bound by those met once and twice; 1987 */
    SOCPREV_ESTIMATE_ZELTERMAN = 9,        /**< by those met once and twice; 1988 */
    SOCPREV_ESTIMATE_TRUNCATED_POISSON = 10, /**< all are met alike often; 2003 */
    SOCPREV_ESTIMATE_LOG_LINEAR = 11,      /**< a model of socprev_recapture */
    SOCPREV_ESTIMATE_GOOD_TOULMIN = 12,    /**< effort up to twice the past; 1956 */
    SOCPREV_ESTIMATE_SMOOTHED = 13,        /**< effort beyond that; Orlitsky et al. 2016 */
    SOCPREV_ESTIMATE_HYPERLOGLOG = 14,     /**< distinct persons; sketch.h */
    SOCPREV_ESTIMATE_THETA = 15            /**< persons of sets, and parts of them; sketch.h */
};

/** Warnings that go with an estimate; a sum of these. */
enum socprev_estimate_note {
    SOCPREV_ESTIMATE_LOWER_BOUND = 1, /**< the truth is expected to be larger */
    SOCPREV_ESTIMATE_EXTRAPOLATED = 2,/**< beyond what the data can carry */
    SOCPREV_ESTIMATE_SAMPLED = 4      /**< made with random numbers (the same for a seed) */
};

/** How many methods there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_estimate_method_count(void);

/** Name of a method as tables write it, e.g. "clopper_pearson"; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_estimate_method_name(int32_t method);

/** Frees an estimate. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_estimate_free(socprev_estimate *estimate);

/** `enum socprev_estimate_method`; -1 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_estimate_method(const socprev_estimate *estimate);

/** Warnings, a sum of `enum socprev_estimate_note`; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_estimate_notes(const socprev_estimate *estimate);

/** The estimated number.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_value(const socprev_estimate *estimate, double *out);

/** Standard error of the number.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (the method has none)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_error(const socprev_estimate *estimate, double *out);

/** The interval, and its confidence, e.g. 0.95.
 * @param low,high    low <= value <= high; untouched on failure
 * @param confidence  above 0, below 1; untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (the data give none)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_interval(const socprev_estimate *estimate,
                                                     double *low, double *high,
                                                     double *confidence);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup interval Intervals of what was observed
 * Errors that all share: SOCPREV_E_INVALID (NULL; a number out of range; the
 * confidence not between 0 and 1) | SOCPREV_E_NOMEM.
 * @{ */

/** A proportion: `successes` of `trials`.
 * @param successes   0 .. trials
 * @param trials      1 .. 2^53
 * @param method      SOCPREV_ESTIMATE_WILSON (default choice), _CLOPPER_PEARSON
 *                    (never covers less than it says), _MID_P (between the two)
 * @param confidence  e.g. 0.95
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the new estimate                                   @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | those above
 * Source: Newcombe, Statistics in Medicine 17 (1998). Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_proportion(int64_t successes, int64_t trials,
                                                       int32_t method, double confidence,
                                                       const socprev_memory *memory,
                                                       socprev_estimate **out,
                                                       socprev_error **err);

/** A number of events that come independently of each other (crises in a year),
 * exactly. The value is the number itself.
 * @param events  0 .. 10^10
 * @retval SOCPREV_OK | those above
 * Source: Garwood, Biometrika 28 (1936). Complexity: O(sqrt(events)). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_events(int64_t events, double confidence,
                                                   const socprev_memory *memory,
                                                   socprev_estimate **out, socprev_error **err);

/** How many of n people will succeed when each has a chance of their own. The
 * interval is the narrowest of whole numbers that leaves at most half of the rest
 * on each side.
 * @param chance  [n, stride bytes, 0 = packed] each from 0 to 1          @borrow
 * @param n       1 .. 20000
 * @retval SOCPREV_OK | those above | SOCPREV_E_CANCELLED
 * Source: the distribution itself, by adding one person after the other.
 * Complexity: O(n^2); 8 n bytes. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_successes(const double *chance, size_t stride,
                                                      size_t n, double confidence,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      socprev_estimate **out,
                                                      socprev_error **err);

/** The ratio of two sums over units, such as costs per person over services, and
 * how much it depends on which units there are.
 * @param above,below  [n, strides in bytes, 0 = packed] finite, `below` >= 0 and not
 *                     all 0                                             @borrow
 * @param n       units, at least 1
 * @param draws   1 .. 1000000; 2000 is usual
 * @param seed    the same seed gives the same interval, on any number of threads
 * @retval SOCPREV_OK | those above | SOCPREV_E_UNDEFINED (`below` adds up to 0)
 * | SOCPREV_E_RANGE (a sum no double holds) | SOCPREV_E_CANCELLED
 * Draws in which `below` adds up to 0 have no ratio and are left out.
 * Source: Efron & Tibshirani 1993, ch. 13. Complexity: O(n draws). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_estimate_ratio(const double *above, size_t above_stride, const double *below,
                       size_t below_stride, size_t n, int32_t draws, uint64_t seed,
                       double confidence, socprev_run *run, const socprev_memory *memory,
                       socprev_estimate **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup hidden Hidden populations
 * What must hold for any of these to mean something: nobody joins or leaves
 * meanwhile, people are recognised, and being met once changes nothing about
 * being met again. Errors that all share are those of the intervals.
 * @{ */

/** How many there are, from two lists.
 * @param first   people on the first list, 0 .. 2^31
 * @param second  people on the second list, 0 .. 2^31
 * @param both    people on both, 0 .. min(first, second)
 * @param method  SOCPREV_ESTIMATE_CHAPMAN (default choice: little bias, exists for
 *                both = 0), SOCPREV_ESTIMATE_LINCOLN_PETERSEN
 * @retval SOCPREV_OK | those above | SOCPREV_E_UNDEFINED (Lincoln-Petersen without
 * anybody on both lists; both lists empty)
 * The interval is that of the logarithm of the odds.
 * Source: Sadinle, Communications in Statistics 38 (2009). Complexity: O(1).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_two_lists(int64_t first, int64_t second, int64_t both,
                                                      int32_t method, double confidence,
                                                      const socprev_memory *memory,
                                                      socprev_estimate **out,
                                                      socprev_error **err);

/** How many there are, from how often those who are known were met.
 * @param frequency  [n, stride bytes, 0 = packed] people met once, twice, ... n
 *                   times; each >= 0, together at most 2^53              @borrow
 * @param n          at least 1
 * @param method     SOCPREV_ESTIMATE_CHAO (a lower bound, for unlike people),
 *                   SOCPREV_ESTIMATE_ZELTERMAN, SOCPREV_ESTIMATE_TRUNCATED_POISSON
 *                   (all alike)
 * @retval SOCPREV_OK | those above | SOCPREV_E_UNDEFINED (nobody was met; Zelterman:
 * nobody once or nobody twice; truncated Poisson: all were met once)
 * Sources: Chao, Biometrics 43 (1987); Zelterman 1988, variance by Boehning 2008;
 * van der Heijden et al., Statistical Modelling 3 (2003).
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_unseen(const int64_t *frequency, size_t stride,
                                                   size_t n, int32_t method, double confidence,
                                                   const socprev_memory *memory,
                                                   socprev_estimate **out, socprev_error **err);

/** Log-linear models of people on several lists. */
typedef struct socprev_recapture socprev_recapture;

/** Largest number of lists. */
#define SOCPREV_RECAPTURE_LISTS 10

/** What the fit of a model is judged by. Lower is better; both compare models of
 * the same lists only. */
enum socprev_recapture_criterion {
    SOCPREV_RECAPTURE_AIC = 0, /**< Akaike 1974 */
    SOCPREV_RECAPTURE_BIC = 1  /**< Schwarz 1978, with the people known as sample */
};

/** Fits all models to the lists.
 *
 * M0: all lists and people alike. Mt: lists differ. Mh: people differ (Poisson2
 * 2^k - 1 and Darroch k^2 / 2 in the number k of lists). Mth: both. From Mt on,
 * with three lists or more, the pair of lists whose interaction lowers AIC most is
 * added again and again while one does: "Mt+12+34". Models with more parameters
 * than there are histories are left out.
 * @param lists       2 .. SOCPREV_RECAPTURE_LISTS
 * @param count       [2^lists - 1, stride bytes, 0 = packed] people by history,
 *                    each >= 0, together at most 2^31: count[h - 1] is of those who
 *                    are on just the lists whose bits are set in h (bit 0 is list
 *                    1)                                                  @borrow
 * @param n           2^lists - 1
 * @param confidence  of the intervals, e.g. 0.95
 * @param run         progress in models; may be NULL                     @borrow
 * @param memory      NULL = C allocator                                  @borrow
 * @param out         the new handle                                      @own
 * @param err         may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (nobody is on any list)
 * | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Sources: Fienberg, Biometrika 59 (1972); Cormack, Biometrics 45 (1989); Baillargeon
 * & Rivest, J. Statistical Software 19 (2007).
 * Complexity: O(models 2^lists p^2) for p parameters. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_recapture_new(int32_t lists, const int64_t *count,
                                                 size_t stride, size_t n, double confidence,
                                                 socprev_run *run, const socprev_memory *memory,
                                                 socprev_recapture **out, socprev_error **err);

/** Frees the models; NULL is allowed. Complexity: O(models). @threads any  @since 0.1 */
SOCPREV_API void socprev_recapture_free(socprev_recapture *recapture);

/** People known: on one list at least. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_recapture_known(const socprev_recapture *recapture);

/** How many models; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_recapture_models(const socprev_recapture *recapture);

/** Name of a model, e.g. "Mth_poisson2" or "Mt+12+34"; NULL when out of range. With
 * ten lists the tenth is called 0.
 * @return borrowed from the handle. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_recapture_name(const socprev_recapture *recapture, int32_t model);

/** Parameters and degrees of freedom of a model.
 * @param parameters,freedom  untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_recapture_size(const socprev_recapture *recapture,
                                                  int32_t model, int32_t *parameters,
                                                  int32_t *freedom);

/** How far the model is from the lists: the deviance, and the criteria.
 * @param deviance,aic,bic  untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (the model has no fit)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_recapture_fit(const socprev_recapture *recapture,
                                                 int32_t model, double *deviance, double *aic,
                                                 double *bic);

/** How many people there are by a model: NULL when it has no fit (a list that
 * the model needs is empty) or is out of range.
 * @return borrowed from the handle. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_estimate *socprev_recapture_estimate(const socprev_recapture *recapture,
                                                               int32_t model);

/** The model with the lowest criterion among those that have a fit; the first of
 * equal ones.
 * @param criterion  `enum socprev_recapture_criterion`
 * @return its number; -1 when no model has a fit. Complexity: O(models). @threads any
 * @since 0.1 */
SOCPREV_API int32_t socprev_recapture_best(const socprev_recapture *recapture,
                                           int32_t criterion);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup reach What more effort would reach
 * @{ */

/** How many more people more contacts would find.
 *
 * With f_i people met i times, t times as much effort again finds
 * U(t) = - sum (-t)^i f_i new people; t = 1 doubles the effort, t = -1/2 asks how
 * many would be missed with half of it (U is then negative). Beyond t = 1 the
 * series no longer settles; its terms are then damped by the tail of a binomial
 * distribution and the estimate is marked SOCPREV_ESTIMATE_EXTRAPOLATED.
 * @param frequency   [n, stride bytes, 0 = packed] people met once, twice ... n
 *                    times; each >= 0, together at most 2^53              @borrow
 * @param n           at least 1
 * @param effort      t: -1 to 100, finite
 * @param confidence  of the interval, from the bound of the variance sum f_i t^2i
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (nobody was met; the
 * series would find less than nobody) | SOCPREV_E_NOMEM
 * Sources: Good & Toulmin, Biometrika 43 (1956); Efron & Thisted, Biometrika 63
 * (1976); Orlitsky, Suresh & Wu, PNAS 113 (2016), with chance 2 / (t + 2).
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_growth(const int64_t *frequency, size_t stride,
                                                   size_t n, double effort, double confidence,
                                                   const socprev_memory *memory,
                                                   socprev_estimate **out, socprev_error **err);

/** How many people a budget would reach, when the next contacts cost what the past
 * ones did: socprev_estimate_growth() with the effort (budget - fixed) /
 * (cost - fixed) - 1, added to the people known.
 * @param frequency  as in socprev_estimate_growth()                      @borrow
 * @param cost       what the past contacts cost, minor units, > fixed
 * @param fixed      of this, what does not depend on their number, >= 0
 * @param budget     minor units, >= fixed
 * @retval as socprev_estimate_growth(). Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_estimate_reach(const int64_t *frequency, size_t stride,
                                                  size_t n, int64_t cost, int64_t fixed,
                                                  int64_t budget, double confidence,
                                                  const socprev_memory *memory,
                                                  socprev_estimate **out, socprev_error **err);

/** How many people a budget pays for at a constant cost per person, in whole
 * people: floor((budget - fixed) persons / (cost - fixed)). With fixed = 0 this is
 * the average cost, else the marginal one. It is arithmetic on a plan, not an
 * estimate of who will come.
 * @param cost,fixed,budget  minor units; 0 <= fixed < cost, fixed <= budget
 * @param persons            >= 0, who were served for `cost`
 * @param out                untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_affordable_persons(int64_t cost, int64_t fixed,
                                                      int64_t persons, int64_t budget,
                                                      int64_t *out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup survival How long support lasts
 * Leaving out those who are still supported would make support look shorter than
 * it is. The product-limit estimate uses what is known of them: that they stayed
 * at least so long.
 * @{ */

/** The share of people still supported after each length of time. */
typedef struct socprev_survival socprev_survival;

/** Estimates from lengths of support.
 * @param length      [n, stride bytes, 0 = packed] e.g. days, each >= 0   @borrow
 * @param ongoing     [n, ongoing_stride bytes, 0 = packed] not 0: support had not
 *                    ended; NULL = all ended                              @borrow
 * @param n           at least 1
 * @param confidence  of the intervals
 * @param memory      NULL = C allocator                                   @borrow
 * @param out         the new handle                                       @own
 * @param err         may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative: the error's index says which)
 * | SOCPREV_E_NOMEM
 * Those whose support goes on at the time at which others end are still at risk then.
 * Source: Kaplan & Meier, JASA 53 (1958); standard error by Greenwood 1926, interval
 * on the scale log(-log S). Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_survival_new(const int64_t *length, size_t stride,
                                                const uint8_t *ongoing, size_t ongoing_stride,
                                                size_t n, double confidence,
                                                const socprev_memory *memory,
                                                socprev_survival **out, socprev_error **err);

/** Frees the estimate; NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_survival_free(socprev_survival *survival);

/** How many different lengths at which support ended; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_survival_steps(const socprev_survival *survival);

/** A step: the length, how many were still supported just before, how many of
 * these ended, and the share that is supported for longer.
 * @param length,at_risk,ended,share  untouched on failure; each may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_survival_step(const socprev_survival *survival, size_t step,
                                                 int64_t *length, int64_t *at_risk,
                                                 int64_t *ended, double *share);

/** Interval of the share after a step.
 * @param low,high  from 0 to 1; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (the share is 0 or 1)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_survival_interval(const socprev_survival *survival,
                                                     size_t step, double *low, double *high);

/** The shortest length after which at most a share of people is still supported;
 * 1/2 is the median.
 * @param share  above 0, below 1
 * @param out    untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (more than that share
 * are still supported after the last end)
 * Complexity: O(steps). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_survival_quantile(const socprev_survival *survival,
                                                     double share, int64_t *out);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
