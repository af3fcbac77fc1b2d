/**
 * @file coverage.h
 * @brief Floor 2: is every part of the territory covered?
 *
 * An engine on plain arrays; it knows no records, files or places on a map.
 * How evenly something is spread is measured by evenness.h.
 *
 * `socprev_coverage` takes a table of counts, one row per territory and one
 * column per kind of service, with the inhabitants of each territory, and
 * answers: is the kind present, how many per 100,000 inhabitants, which kinds
 * are missing where, what share of people and of territories is covered, what
 * does a norm ask for and what is unmet. Territories may lie in one another
 * (municipality in district in region); sums foot at every level.
 *
 * What holds throughout:
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
    SOCPREV_BALANCE_SURPLUS = 3, /**< max(0, count - need), added up leaf by leaf */
    SOCPREV_BALANCE_SHORTAGE = 4, /**< max(0, need - count) of the territory as one: what
                                       would lack if all in it could be moved; <= unmet */
    SOCPREV_BALANCE_EXCESS = 5    /**< max(0, count - need) of the territory as one */
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

/** What the norm says: need, gap, unmet need, surplus, shortage or excess.
 * Unmet need and surplus are sums over the innermost territories: plenty here
 * never makes up for want there. Services known only by an outer territory meet
 * no need of an inner one; they count as surplus. Shortage and excess look at the
 * territory as one, as if all in it could be moved: they do not add up.
 * gap = surplus - unmet = excess - shortage always. Norms by form, target group and
 * unit, and capacities, are in need.h.
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
#ifdef __cplusplus
}
#endif
#endif
