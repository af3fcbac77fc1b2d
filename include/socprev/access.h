/**
 * @file access.h
 * @brief Floor 2: who has services within reach, and how much of them?
 *
 * A place may have a shelter two kilometres away that is always full, and another
 * none at all but five in the next valley. This part turns costs between places
 * (od.h), the people of each origin and the supply of each destination into
 * numbers per origin: how far the nearest service is, how much there is within
 * half an hour, and, in the family of floating catchment areas, how much of it is
 * left for one person once all who can reach it have taken their part.
 *
 * Order of calls: socprev_access_new(), the setters, socprev_access_measure() with a
 * list of measures, then any question to the result. Several kinds of service are
 * measured in one sweep. socprev_access_result_set_supply() then asks "what if": it
 * changes one supply and works out again only what depends on it.
 *
 * c_ij is the cost from origin i to destination j, f_ij its weight by the decay, P_i
 * the people of i, S_j the supply of j. What holds throughout:
 *  - pairs that are not in the costs, or whose weight is 0, are out of reach;
 *    a cut-off is within reach itself (`<=`), compared without rounding;
 *  - a destination without supply of a kind does not exist for that kind, so that
 *    closing a facility and setting its supply to 0 are the same;
 *  - every number is finite. What nobody claims is told as `unclaimed`; an origin that
 *    reaches nothing has 0 and a flag, or SOCPREV_ACCESS_UNREACHABLE as a cost; what
 *    no double can hold is SOCPREV_E_RANGE;
 *  - equal input gives equal bits on any number of threads and after any what-if.
 *    exp, pow and log of the C library may differ in the last bit between machines:
 *    steps, tables of points and no decay do not use them.
 */
#ifndef SOCPREV_ACCESS_H
#define SOCPREV_ACCESS_H

#include <socprev/base.h>
#include <socprev/od.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup decay How weight falls with cost
 * Weights below 1e-100 are 0: nobody goes that far.
 * @{ */

/** The weight of a pair by its cost; may be used for any number of measurements. */
typedef struct socprev_decay socprev_decay;

/** Shapes of decay; c is the cost, a and b the two numbers. */
enum socprev_decay_shape {
    SOCPREV_DECAY_NONE = 0,          /**< 1 */
    SOCPREV_DECAY_EXPONENTIAL = 1,   /**< exp(-a c), a >= 0 */
    SOCPREV_DECAY_GAUSSIAN = 2,      /**< exp(-c^2 / (2 a^2)), a > 0 */
    SOCPREV_DECAY_GAUSSIAN_TO = 3,   /**< Gaussian that is b at cost a: b^((c/a)^2), a > 0,
                                          0 < b < 1; usually 0.01 (Wan et al. 2012) */
    SOCPREV_DECAY_POWER = 4,         /**< max(c, b)^-a, a >= 0, b > 0: below b all is as near */
    SOCPREV_DECAY_LOG_LOGISTIC = 5,  /**< 1 / (1 + (c/a)^b), a > 0, b > 0; 1/2 at a */
    SOCPREV_DECAY_STEPS = 6,         /**< points: the weight of the first point with c <= cost */
    SOCPREV_DECAY_TABLE = 7          /**< points: straight lines between them; before the first
                                          its weight, beyond the last 0 */
};

/** Makes a decay by a formula.
 * @param shape   `enum socprev_decay_shape`, NONE to LOG_LOGISTIC
 * @param a,b     see the shape; what a shape does not use says nothing
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Source: Kwan 1998; Luo & Qi 2009. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_decay_new(int32_t shape, double a, double b,
                                             const socprev_memory *memory, socprev_decay **out,
                                             socprev_error **err);

/** Makes a decay by points.
 * @param shape    SOCPREV_DECAY_STEPS | SOCPREV_DECAY_TABLE
 * @param costs    [n, stride bytes, 0 = packed] finite, >= 0, ascending  @borrow
 * @param weights  [n, weight_stride bytes, 0 = packed] finite, >= 0, at most 1e100 @borrow
 * @param n        1 .. 65,536
 * @param err      may be NULL; names the first bad point                 @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_decay_new_points(int32_t shape, const double *costs,
                                                    size_t stride, const double *weights,
                                                    size_t weight_stride, size_t n,
                                                    const socprev_memory *memory,
                                                    socprev_decay **out, socprev_error **err);

/** Frees a decay. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_decay_free(socprev_decay *decay);

/** Puts everything beyond a cost out of reach; the cost itself is within.
 * @param cutoff  finite, >= 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_decay_set_cutoff(socprev_decay *decay, double cutoff,
                                                    socprev_error **err);

/** Weight of a cost.
 * @param cost  finite, >= 0
 * @param out   untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(log points). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_decay_weight(const socprev_decay *decay, double cost,
                                                double *out);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup access What is measured
 * @{ */

/** Costs, people and supply, and how they are to be measured. */
typedef struct socprev_access socprev_access;

/** Measures. Those up to INTERVAL_MEDIAN know costs alone, not the decay. */
enum socprev_access_measure {
    SOCPREV_ACCESS_NEAREST = 0,        /**< least cost to a destination with supply */
    SOCPREV_ACCESS_KTH = 1,            /**< least cost within which supply reaches the amount */
    SOCPREV_ACCESS_BALANCING_COST = 2, /**< least cost within which supply reaches P_i */
    SOCPREV_ACCESS_CUMULATIVE = 3,     /**< supply within each cut-off */
    SOCPREV_ACCESS_INTERVAL_MEDIAN = 4,/**< median of the cumulative ones over the cut-offs */
    SOCPREV_ACCESS_GRAVITY = 5,        /**< sum_j S_j f_ij (Hansen 1959) */
    SOCPREV_ACCESS_2SFCA = 6,          /**< as E2SFCA with every weight above 0 read as 1 */
    SOCPREV_ACCESS_E2SFCA = 7,         /**< R_j = S_j / sum_i P_i f_ij; A_i = sum_j R_j f_ij */
    SOCPREV_ACCESS_M2SFCA = 8,         /**< A_i = sum_j R_j f_ij^2: far supply is partly lost */
    SOCPREV_ACCESS_3SFCA = 9,          /**< people choose by G_ij = f_ij / sum_k f_ik */
    SOCPREV_ACCESS_MH3SFCA = 10,       /**< ... by H_ij = S_j f_ij / sum_k S_k f_ik */
    SOCPREV_ACCESS_BALANCED = 11,      /**< BFCA: weights standardised by rows and by columns */
    SOCPREV_ACCESS_AVAILABILITY = 12,  /**< V_i = sum_j S_j P_i^e f_ij / sum_k P_k^e f_kj */
    SOCPREV_ACCESS_CONSTRAINED = 13    /**< V_i when people, too, are to be matched one by one */
};

/** How many measures there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_access_measure_count(void);

/** Name of a measure, e.g. "e2sfca"; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_access_measure_name(int32_t measure);

/** Whether a measure gives away all that is claimed: sum of A_i P_i (of V_i for the
 * last two) + unclaimed = supply. 1 for 2SFCA, E2SFCA, 3SFCA, AVAILABILITY and
 * CONSTRAINED. M2SFCA and MH3SFCA lose what distance takes (with weights of at most
 * 1 they never exceed the supply), BALANCED keeps level of service and demand instead.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_access_conserves(int32_t measure);

/** For all kinds. */
enum socprev_access_index { SOCPREV_ACCESS_ALL = -1 };

/** Begins a measurement: no people yet, supply 0, no decay.
 * @param od       must live as long as this handle and its results      @borrow
 * @param n_kinds  1 .. 4,096 kinds of service
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new handle                                        @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O((origins + destinations) x kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_access_new(const socprev_od *od, int32_t n_kinds,
                                              const socprev_memory *memory, socprev_access **out,
                                              socprev_error **err);

/** Frees a measurement; its results live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_access_free(socprev_access *access);

/** Sets the people of every origin: those for whom the kind is.
 * @param kind    from 0, or SOCPREV_ACCESS_ALL
 * @param people  [origins, stride bytes, 0 = packed] finite, >= 0       @borrow
 * @param err     may be NULL; names the first bad origin                @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(origins). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_people(socprev_access *access, int32_t kind,
                                                     const double *people, size_t stride,
                                                     socprev_error **err);

/** Sets the supply of every destination, in one unit of capacity.
 * @param kind    from 0, or SOCPREV_ACCESS_ALL
 * @param supply  [destinations, stride bytes, 0 = packed] finite, >= 0  @borrow
 * @param err     may be NULL; names the first bad destination           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(destinations). @threads one
 * @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_supply(socprev_access *access, int32_t kind,
                                                     const double *supply, size_t stride,
                                                     socprev_error **err);

/** Sets how weight falls with cost.
 * @param decay  copied; NULL = every pair has weight 1                  @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(points). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_decay(socprev_access *access,
                                                    const socprev_decay *decay,
                                                    socprev_error **err);

/** Sets the cut-offs of CUMULATIVE and INTERVAL_MEDIAN.
 * @param cutoffs  [n, stride bytes, 0 = packed] finite, >= 0, ascending @borrow
 * @param n        1 .. 254
 * @param err      may be NULL; names the first bad one                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_cutoffs(socprev_access *access,
                                                      const double *cutoffs, size_t stride,
                                                      size_t n, socprev_error **err);

/** Sets the amount of supply that KTH looks for; 1 unless it is set.
 * @param amount  finite, > 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_amount(socprev_access *access, double amount,
                                                     socprev_error **err);

/** Sets the exponent e of people in AVAILABILITY; 1 unless it is set.
 * @param exponent  finite, >= 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_exponent(socprev_access *access, double exponent,
                                                       socprev_error **err);

/** Sets when the balancing of CONSTRAINED ends.
 * @param tolerance  largest relative difference that is left, 0 .. 1; 1e-9 unless set
 * @param rounds     at most so many, 1 .. 1,000,000; 1,000 unless set
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_set_balancing(socprev_access *access, double tolerance,
                                                        int32_t rounds, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup access_result What was found
 * `at` is the place of a measure in the list that was asked for. Arrays are borrowed
 * from the result; socprev_access_result_set_supply() changes what they hold.
 * @{ */

/** Numbers per origin, and what they were worked out from. */
typedef struct socprev_access_result socprev_access_result;

/** In the place of a cost: nothing, or not enough, is within reach. */
#define SOCPREV_ACCESS_UNREACHABLE (-1.0)

/** What is to be known of an origin; bits. */
enum socprev_access_flag {
    SOCPREV_ACCESS_NO_SUPPLY = 1, /**< no supply that counts is reached: the number is 0 or
                                       SOCPREV_ACCESS_UNREACHABLE; AVAILABILITY and CONSTRAINED
                                       tell it only where people live */
    SOCPREV_ACCESS_NO_PEOPLE = 2  /**< nobody lives here; where people are needed */
};

/** Numbers that belong to a measure as a whole. */
enum socprev_access_number {
    SOCPREV_ACCESS_SUPPLY = 0,    /**< sum of S_j */
    SOCPREV_ACCESS_UNCLAIMED = 1, /**< part of it at destinations that nobody claims */
    SOCPREV_ACCESS_DELIVERED = 2, /**< sum of A_i P_i, or of V_i */
    SOCPREV_ACCESS_ROUNDS = 3,    /**< of balancing; CONSTRAINED only */
    SOCPREV_ACCESS_RESIDUAL = 4   /**< largest relative difference left; CONSTRAINED only */
};

/** Measures; several measures share their sweeps over the pairs.
 * CONSTRAINED (Wilson 1971) gives each origin its share of what is claimed by people,
 * P_i / sum P of those who reach anything, as far as the pairs allow: V_i = sum_j T_ij,
 * T_ij = x_i y_j f_ij, the factors found in rounds until V_i is within the tolerance
 * of the share. Where that cannot be (a valley with more beds than its people's
 * share) it ends after the last round; sum_i T_ij = S_j always holds, V_i is what was
 * attained, and SOCPREV_ACCESS_RESIDUAL tells how far off it is.
 * @param measures  [n] `enum socprev_access_measure`, each once          @borrow
 * @param n         1 .. 14
 * @param run       progress, cancel, threads; NULL = none
 * @param out       the new handle                                        @own
 * @param err       may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such measure, one twice, people or cut-offs are
 *         needed and not set) | SOCPREV_E_RANGE (beyond doubles)
 *         | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Source: Luo & Wang 2003; Luo & Qi 2009; Delamater 2013; Wan, Zou & Sternberg 2012;
 * Joerg, Lenz, Wetz & Widmer 2019; Paez, Higgins & Vivona 2019; Soukhov et al. 2023;
 * Barboza et al. 2021; Tomasiello et al. 2023.
 * Complexity: O(pairs x kinds) time for each sweep; memory beside the costs:
 * O((origins + destinations x chunks) x kinds), at most 64 chunks. @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_access_measure(const socprev_access *access,
                                                  const int32_t *measures, size_t n,
                                                  socprev_run *run, socprev_access_result **out,
                                                  socprev_error **err);

/** Frees a result. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_access_result_free(socprev_access_result *result);

/** How many numbers a measure has per origin and kind: the cut-offs of CUMULATIVE,
 * else 1; 0 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_access_result_width(const socprev_access_result *result, int32_t at);

/** The numbers of a measure.
 * @param at    place of the measure in the list
 * @param kind  from 0
 * @param item  the cut-off, from 0; 0 for other measures
 * @return [origins] borrowed; NULL when out of range. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API const double *socprev_access_result_values(const socprev_access_result *result,
                                                       int32_t at, int32_t kind, int32_t item);

/** Supply per claim of each destination, R_j; 0 where nobody claims it.
 * @return [destinations] borrowed; NULL when out of range, and for measures without R_j
 * (those of costs, GRAVITY, CONSTRAINED). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const double *socprev_access_result_ratios(const socprev_access_result *result,
                                                       int32_t at, int32_t kind);

/** The nearest destination of each origin, of several the first; -1 when none.
 * @return [origins] borrowed; NULL when NEAREST was not asked for.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const int32_t *socprev_access_result_nearest(const socprev_access_result *result,
                                                         int32_t kind);

/** Flags of an origin, `enum socprev_access_flag`; -1 when out of range. For CUMULATIVE
 * the largest cut-off decides. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_access_result_flags(const socprev_access_result *result, int32_t at,
                                                int32_t kind, int32_t origin);

/** A number of a measure as a whole.
 * @param number  `enum socprev_access_number`
 * @param out     untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (out of range) | SOCPREV_E_UNDEFINED (the measure has no
 *         such number). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_access_result_number(const socprev_access_result *result,
                                                        int32_t at, int32_t kind, int32_t number,
                                                        double *out);

/** Changes the supply of one destination and works out again what depends on it: 0 closes
 * a facility, and one whose supply was 0 is opened. All numbers are then, to the
 * bit, those of a fresh measurement with this supply. The first call turns the costs
 * round, which takes as much memory as they do. On failure everything is as before.
 * @param kind         from 0
 * @param destination  from 0
 * @param supply       finite, >= 0
 * @param err          may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (beyond doubles) | SOCPREV_E_NOMEM
 * Complexity: O(sum of the rows that reach it) where people do not choose (up to
 * M2SFCA, and AVAILABILITY); otherwise also the columns of these rows and the rows of
 * those columns; CONSTRAINED is balanced anew. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_access_result_set_supply(socprev_access_result *result,
                                                            int32_t kind, int32_t destination,
                                                            double supply, socprev_error **err);

/** Origins whose numbers were worked out again by the last
 * socprev_access_result_set_supply(). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_access_result_touched(const socprev_access_result *result);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
