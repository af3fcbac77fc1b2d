/**
 * @file coverage.h
 * @brief Floor 2: is every part of the territory covered, and how evenly?
 *
 * Two engines on plain arrays; neither knows records, files or places on a map.
 *
 * `socprev_coverage` takes a table of counts, one row per territory and one
 * column per kind of service, with the inhabitants of each territory, and
 * answers: is the kind present, how many per 100,000 inhabitants, which kinds
 * are missing where, what share of people and of territories is covered, what
 * does a norm ask for and what is unmet. Territories may lie in one another
 * (municipality in district in region); sums foot at every level.
 *
 * `socprev_evenness` takes values with weights (services per inhabitant,
 * weighted by inhabitants) and says how unevenly they are spread: Gini, Hoover,
 * Theil, mean log deviation, generalised entropy, Atkinson, Lorenz curve.
 *
 * What holds for both:
 *  - unknown is not zero. A count or a population may be SOCPREV_COVERAGE_UNKNOWN;
 *    whatever depends on it answers SOCPREV_E_UNDEFINED, and so does a rate whose
 *    population is 0. The output is then untouched: no NaN, no infinity;
 *  - a zero is a value. Territories without a service are never left out;
 *  - what is rational is given exactly, as numerator and denominator, beside
 *    a double; either may be asked for alone by passing NULL;
 *  - results depend on the data alone: not on their order, not on threads.
 */
#ifndef SOCPREV_COVERAGE_H
#define SOCPREV_COVERAGE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup coverage Coverage of territories by kinds of service
 * Order of calls: socprev_coverage_new(), the setters, socprev_coverage_finish(),
 * then any question. A setter called later opens the table again: questions
 * answer SOCPREV_E_INVALID until the next finish (before and after an
 * allocation: set the counts, finish, ask; set others, finish, ask).
 *
 * Own counts belong to the territory they were given for. Once finished, the
 * count of a territory is its own plus those of all territories inside it, so
 * a service known only by its region counts for the region and for no district.
 * @{ */

/** Counts of services and inhabitants, and what follows from them. */
typedef struct socprev_coverage socprev_coverage;

/** A count or a population that is not known; the least int64. */
#define SOCPREV_COVERAGE_UNKNOWN INT64_MIN

/** SOCPREV_COVERAGE_UNKNOWN, for languages without the macro.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_coverage_unknown(void);

/** Stand in the place of an index. */
enum socprev_coverage_index {
    SOCPREV_COVERAGE_ALL = -1,   /**< all territories, or all kinds */
    SOCPREV_COVERAGE_LEAVES = -1 /**< as a level: territories that contain no other */
};

/** What a norm says about a territory and a kind; in units of capacity. */
enum socprev_coverage_balance {
    SOCPREV_BALANCE_NEED = 0,   /**< norm x inhabitants */
    SOCPREV_BALANCE_GAP = 1,    /**< count - need; negative: too little */
    SOCPREV_BALANCE_UNMET = 2,  /**< need not met: max(0, need - count), added up leaf by leaf */
    SOCPREV_BALANCE_SURPLUS = 3 /**< max(0, count - need), added up leaf by leaf */
};

/** Makes an empty table: counts 0, populations unknown, no territory inside another.
 * @param n_territories  1 .. 2^31-2
 * @param n_kinds        1 .. 2^31-2
 * @param memory         NULL = C allocator                              @borrow
 * @param out            the new handle                                  @own
 * @param err            may be NULL                                     @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(territories x kinds) time and memory. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_new(int32_t n_territories, int32_t n_kinds,
                                                const socprev_memory *memory,
                                                socprev_coverage **out, socprev_error **err);

/** Frees a table. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_coverage_free(socprev_coverage *coverage);

/** How many territories. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_coverage_territories(const socprev_coverage *coverage);

/** How many kinds. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_coverage_kinds(const socprev_coverage *coverage);

/** Sets all own counts at once.
 * @param counts      [territories x kinds] services, or units of one capacity:
 *                    >= 0 or SOCPREV_COVERAGE_UNKNOWN                   @borrow
 * @param row_stride  bytes from territory to territory; 0 = packed
 * @param stride      bytes from kind to kind; 0 = packed
 * @param err         may be NULL; names the first bad cell              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, a negative count)
 * Complexity: O(territories x kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_set_counts(socprev_coverage *coverage,
                                                       const int64_t *counts, size_t row_stride,
                                                       size_t stride, socprev_error **err);

/** Adds to one own count; what is unknown stays unknown.
 * @param territory,kind  from 0
 * @param count           >= 0, or SOCPREV_COVERAGE_UNKNOWN: the count becomes unknown
 * @param err             may be NULL                                    @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such cell, negative) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_add(socprev_coverage *coverage, int32_t territory,
                                                int32_t kind, int64_t count, socprev_error **err);

/** Sets the inhabitants of every territory.
 * A territory that contains others may be left unknown: then it has the sum of
 * those inside. When it is known, it must agree with them.
 * @param inhabitants  [territories, stride bytes, 0 = packed] >= 0 or
 *                     SOCPREV_COVERAGE_UNKNOWN                          @borrow
 * @param err          may be NULL; names the first bad territory        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, a negative population)
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_set_populations(socprev_coverage *coverage,
                                                            const int64_t *inhabitants,
                                                            size_t stride, socprev_error **err);

/** Says which territory each one lies in.
 * @param parents  [territories, stride bytes, 0 = packed] index, or -1 for none;
 *                 in any order                                          @borrow
 * @param err      may be NULL; names the first bad territory            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, no such territory, one inside itself)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_set_parents(socprev_coverage *coverage,
                                                        const int32_t *parents, size_t stride,
                                                        socprev_error **err);

/** Sets what a norm asks of a kind: `units` for every `per` inhabitants, e.g.
 * 2 for every 1,000.
 * @param kind   from 0
 * @param units  >= 0
 * @param per    > 0
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(log per). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_set_norm(socprev_coverage *coverage, int32_t kind,
                                                     int64_t units, int64_t per,
                                                     socprev_error **err);

/** Adds everything up. On failure the table is as before.
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_NOMEM | SOCPREV_E_RANGE (a sum overflows)
 *         | SOCPREV_E_INVALID (a population that differs from those inside)
 * Complexity: O(territories x kinds) time and memory. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_finish(socprev_coverage *coverage,
                                                   socprev_error **err);

/** Count of a kind in a territory with all that lies in it.
 * @param territory,kind  from 0, or SOCPREV_COVERAGE_ALL
 * @param out             untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such cell, not finished)
 *         | SOCPREV_E_UNDEFINED (a part of it is unknown)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_count(const socprev_coverage *coverage,
                                                  int32_t territory, int32_t kind, int64_t *out);

/** What is known of a count: the count is at least `known`, and `unknown` own
 * cells could add to it. Arguments as socprev_coverage_count(); either output
 * may be NULL.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_count_known(const socprev_coverage *coverage,
                                                        int32_t territory, int32_t kind,
                                                        int64_t *known, int64_t *unknown);

/** Whether a kind is present: 1 when some count is above 0, 0 when all are
 * known to be 0. Arguments as socprev_coverage_count().
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (cannot be told)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_presence(const socprev_coverage *coverage,
                                                     int32_t territory, int32_t kind,
                                                     int32_t *out);

/** Inhabitants of a territory, its own number or the sum of those inside.
 * @param territory  from 0, or SOCPREV_COVERAGE_ALL: of all that lie in no other
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (unknown)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_population(const socprev_coverage *coverage,
                                                       int32_t territory, int64_t *out);

/** Count per `base` inhabitants: base x count / population.
 * @param territory,kind         as socprev_coverage_count()
 * @param base                   > 0; usually 100000 or 1000
 * @param numerator,denominator  exact, in lowest terms; both or neither NULL
 * @param value                  as a double; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (population 0 or
 *         unknown, count unknown) | SOCPREV_E_RANGE (numerator exceeds 64 bits)
 * Complexity: O(log base). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_rate(const socprev_coverage *coverage,
                                                 int32_t territory, int32_t kind, int64_t base,
                                                 int64_t *numerator, int64_t *denominator,
                                                 double *value);

/** How many levels the territories form: 1 when none contains another.
 * @retval 0 when not finished. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_coverage_levels(const socprev_coverage *coverage);

/** Level of a territory: 0 when it lies in no other; -1 when there is no such
 * territory or the table is not finished.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_coverage_level(const socprev_coverage *coverage, int32_t territory);

/** Kinds that a territory is known not to have, ascending.
 * @param territory  from 0, or SOCPREV_COVERAGE_ALL
 * @param out        [capacity] NULL when `capacity` is 0; filled only when all fit
 * @param n          how many there are, also when `capacity` was too small; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (`capacity` too small)
 * Complexity: O(kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_missing_kinds(const socprev_coverage *coverage,
                                                          int32_t territory, int32_t *out,
                                                          size_t capacity, size_t *n);

/** Territories of a level that are known not to have a kind, ascending.
 * @param level  from 0, or SOCPREV_COVERAGE_LEAVES
 * @param kind   from 0, or SOCPREV_COVERAGE_ALL: territories with no service at all
 * Outputs and errors as socprev_coverage_missing_kinds().
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_missing_territories(const socprev_coverage *coverage,
                                                                int32_t level, int32_t kind,
                                                                int32_t *out, size_t capacity,
                                                                size_t *n);

/** Share of the territories of a level in which a kind is present.
 * @param level,kind             as socprev_coverage_missing_territories()
 * @param numerator,denominator  territories covered, and all; not reduced, so that
 *                               "3 of 14" stays; both or neither NULL
 * @param value                  as a double; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (a presence
 *         cannot be told)
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_territory_share(const socprev_coverage *coverage,
                                                            int32_t level, int32_t kind,
                                                            int64_t *numerator,
                                                            int64_t *denominator, double *value);

/** Share of the people of a level who live where a kind is present; otherwise
 * as socprev_coverage_territory_share().
 * @retval SOCPREV_E_UNDEFINED also when a population is unknown or nobody lives there
 * @retval SOCPREV_E_RANGE when the populations exceed 64 bits
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_people_share(const socprev_coverage *coverage,
                                                         int32_t level, int32_t kind,
                                                         int64_t *numerator,
                                                         int64_t *denominator, double *value);

/** What the norm says: need, gap, unmet need or surplus.
 * Unmet need and surplus are sums over the innermost territories: plenty here
 * never makes up for want there. Services known only by an outer territory meet
 * no need of an inner one; they count as surplus. gap = surplus - unmet always.
 * @param territory              from 0, or SOCPREV_COVERAGE_ALL
 * @param kind                   from 0, one with a norm
 * @param balance                `enum socprev_coverage_balance`
 * @param numerator,denominator  exact, in lowest terms; both or neither NULL
 * @param value                  as a double; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no norm, or a count
 *         or population is unknown) | SOCPREV_E_RANGE (exceeds 64 bits)
 * Complexity: O(territories x levels). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_coverage_balance(const socprev_coverage *coverage,
                                                    int32_t territory, int32_t kind,
                                                    int32_t balance, int64_t *numerator,
                                                    int64_t *denominator, double *value);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup evenness Evenness of a distribution
 * x_i values, w_i weights, W = sum w, mu = sum w x / W, p_i = w_i / W. A unit
 * of weight 0 does not exist for any statistic. Zeros count: 0 ln 0 = 0. When
 * all values are equal every index is exactly 0.
 *
 * A number may fail to exist: nothing was added, all weights or all values are
 * 0, the mean is not positive, or an index that needs values >= 0 meets a
 * negative one. The answer is then SOCPREV_E_UNDEFINED and no number. A
 * generalised entropy with a <= 0 (the mean log deviation has a = 0) is infinite
 * as soon as one value is 0: also SOCPREV_E_UNDEFINED, and
 * socprev_evenness_entropy_is_infinite() tells this case apart.
 *
 * Sums run in ascending order of value and weight, compensated (Neumaier 1974)
 * and centred on the mean, so that the order of adding never shows.
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
 * Holds for what is added afterwards. With a negative value only Gini, Hoover
 * and the Lorenz curve exist; they are then not bounded by 1.
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

/** Units with a weight above 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_evenness_count(const socprev_evenness *evenness);

/** Values left out as missing. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_evenness_missing(const socprev_evenness *evenness);

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

/** Lorenz curve: which share of the weight holds which share of the values.
 * @param weights  [n] ascending shares of weight, from 0 to 1
 * @param values   [n] shares of value held by them, from 0 to 1
 * @param n        socprev_evenness_count() + 1, not less and not more
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED | SOCPREV_E_RANGE
 * Source: Lorenz 1905. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_evenness_lorenz(const socprev_evenness *evenness,
                                                   double *weights, double *values, size_t n);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
