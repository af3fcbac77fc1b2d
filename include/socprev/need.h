/**
 * @file need.h
 * @brief Floor 2: is there as much as a norm asks for?
 *
 * coverage.h counts services; this engine weighs capacities against needs. A
 * capacity belongs to a kind of service, a form and a unit (beds, places, full-time
 * equivalents, contacts): units are never added to one another, because no question
 * is asked without naming one. A norm says how much of a unit a kind must have in
 * each territory of a level: for so many people of a target group, or at least so
 * much, in force between two dates.
 *
 * Territories lie in one another (municipality, ORP, district, region), and any of
 * them form named sets (tender zones, a city's parts). Each territory has people of
 * several target groups. What is asked of a region is added up from the territories
 * in which the norm is assessed, so that every level foots to the last unit:
 *
 *     need, supply, gap, unmet need, surplus of the region = sums of those inside
 *     gap = surplus - unmet need = excess - shortage
 *     shortage <= unmet need:  plenty here never makes up for want there
 *
 * Supply is of three sorts, so that one handle tells what there is before an
 * allocation and what after it, and what of it is new.
 *
 * What holds throughout, as in coverage.h: unknown is not zero (whatever depends on
 * an unknown number is SOCPREV_E_UNDEFINED), nothing is lost or counted twice, and
 * every number is exact: capacities are thousandths of a unit in int64, quotients
 * are ratios of integers beside a double. No NaN, no infinity.
 */
#ifndef SOCPREV_NEED_H
#define SOCPREV_NEED_H

#include <socprev/base.h>
#include <socprev/coverage.h>
#include <socprev/table.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup need_build Territories, supply and norms
 * Order of calls: socprev_need_new(), the setters, socprev_need_finish(), then any
 * question. A setter called later opens the handle again.
 *
 * Kinds, forms, units and target groups are the caller's numbers: kinds, forms and
 * units any from 0, target groups 0 .. groups - 1. A number of services is a unit
 * like the others.
 * @{ */

/** Territories with people, supply and norms. */
typedef struct socprev_need socprev_need;

/** In the place of a number. */
enum socprev_need_any {
    SOCPREV_NEED_ALL = -1,     /**< as a place: all territories, but for those outside */
    SOCPREV_NEED_ANY_FORM = -1 /**< as a form: all forms together */
};

/** What becomes of a supply. */
enum socprev_supply_sort {
    SOCPREV_SUPPLY_KEPT = 0,  /**< exists and stays */
    SOCPREV_SUPPLY_NEW = 1,   /**< comes with the allocation */
    SOCPREV_SUPPLY_ENDING = 2 /**< exists and ends with the allocation */
};

/** Which supply a question looks at. */
enum socprev_supply_view {
    SOCPREV_VIEW_BEFORE = 0, /**< existing services: kept + ending */
    SOCPREV_VIEW_AFTER = 1,  /**< kept + new */
    SOCPREV_VIEW_KEPT = 2,
    SOCPREV_VIEW_NEW = 3,
    SOCPREV_VIEW_ENDING = 4
};

/** What can be said of a territory apart from numbers; bits. */
enum socprev_need_flag {
    SOCPREV_NEED_NO_POPULATION = 1,      /**< nobody of the target group lives there */
    SOCPREV_NEED_POPULATION_UNKNOWN = 2, /**< how many is not known */
    SOCPREV_NEED_NO_SUPPLY = 4,          /**< nothing that the norm asks for is there */
    SOCPREV_NEED_SUPPLY_UNKNOWN = 8,     /**< how much is not known */
    SOCPREV_NEED_UNREACHED = 16,         /**< nothing can be reached from there: a mark, or told
                                              by socprev_need_set_access() */
    SOCPREV_NEED_OUTSIDE = 32,           /**< does not belong to the area: a mark */
    SOCPREV_NEED_NOT_ASSESSED = 64       /**< the norm says nothing of so small a territory,
                                              or is not in force */
};

/** Makes a handle: no territory inside another, populations unknown, no supply, no norm.
 * @param n_territories  1 .. 2^31-2
 * @param n_groups       target groups, 1 .. 2^31-2
 * @param memory         NULL = C allocator                              @borrow
 * @param out            the new handle                                  @own
 * @param err            may be NULL                                     @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(territories x groups). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_new(int32_t n_territories, int32_t n_groups,
                                            const socprev_memory *memory, socprev_need **out,
                                            socprev_error **err);

/** Frees a handle. NULL is allowed. Complexity: O(sets). @threads any  @since 0.1 */
SOCPREV_API void socprev_need_free(socprev_need *need);

/** How many territories; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_need_territories(const socprev_need *need);

/** Says which territory each one lies in, as socprev_coverage_set_parents().
 * @param parents  [territories, stride bytes, 0 = packed] index, or -1    @borrow
 * @param err      may be NULL; names the first bad territory            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_set_parents(socprev_need *need, const int32_t *parents,
                                                    size_t stride, socprev_error **err);

/** Names the level of each territory by a number that grows inwards, e.g. region 0,
 * district 1, ORP 2, municipality 3, city part 4; levels may be left out on a branch
 * (Prague is region and district). When not set: how many territories lie around it.
 * @param levels  [territories, stride bytes, 0 = packed] >= 0           @borrow
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, below 0)
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_set_levels(socprev_need *need, const int32_t *levels,
                                                   size_t stride, socprev_error **err);

/** Sets how many people of a target group live in each territory. An outer territory
 * may be left unknown: it has the sum of those inside; when known, it must agree.
 * @param group    0 .. groups - 1
 * @param persons  [territories, stride bytes, 0 = packed] >= 0 or
 *                 SOCPREV_COVERAGE_UNKNOWN                              @borrow
 * @param err      may be NULL; names the first bad territory            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_set_population(socprev_need *need, int32_t group,
                                                       const int64_t *persons, size_t stride,
                                                       socprev_error **err);

/** Marks territories. What lies in one that is outside is outside too; it can be asked
 * for by its index, but is part of no outer territory, no set and not of all.
 * @param marks  [territories, stride bytes, 0 = packed] SOCPREV_NEED_UNREACHED,
 *               SOCPREV_NEED_OUTSIDE, both added, or 0                  @borrow
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_set_marks(socprev_need *need, const int32_t *marks,
                                                  size_t stride, socprev_error **err);

/** Adds a named set of territories, such as a tender zone. Sets may overlap one
 * another; in one set no territory may stand twice or lie in another of the set.
 * @param members  [n, stride bytes, 0 = packed] indexes                 @borrow
 * @param n        at least 1
 * @param out      by which number to ask for it: territories, territories + 1, ...
 * @param err      may be NULL; names the first bad member               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Members are checked against one another by socprev_need_finish().
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_add_set(socprev_need *need, const int32_t *members,
                                                size_t stride, size_t n, int32_t *out,
                                                socprev_error **err);

/** Adds capacity of a service. Several of one territory, kind, form, unit and sort
 * are added up; one that is unknown makes the sum unknown.
 * @param kind,form,unit  >= 0
 * @param thousandths     of the unit, >= 0, or SOCPREV_COVERAGE_UNKNOWN
 * @param sort            `enum socprev_supply_sort`
 * @param err             may be NULL                                    @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(distinct kinds x forms x units). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_add_supply(socprev_need *need, int32_t territory,
                                                   int32_t kind, int32_t form, int32_t unit,
                                                   int64_t thousandths, int32_t sort,
                                                   socprev_error **err);

/** Takes all supply away again, for the next what-if.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_clear_supply(socprev_need *need, socprev_error **err);

/** Adds a norm: every territory of `level` must have, of the kind in that form and unit,
 * `thousandths` for every `per` people of the group, and in any case `minimum`.
 * It is assessed in territories of the level; on a branch without one, in the
 * outermost one of a finer level, else in the innermost there is.
 * @param kind,unit    >= 0
 * @param form         >= 0, or SOCPREV_NEED_ANY_FORM
 * @param group        0 .. groups - 1
 * @param thousandths  of the unit, >= 0; 0 = only the minimum counts
 * @param per          people, > 0; usually 1000
 * @param minimum      thousandths of the unit in each territory, >= 0; 0 = none
 * @param level        >= 0, see socprev_need_set_levels()
 * @param from,to      first and last day in force; SOCPREV_DATE_NONE = open
 * @param out          number of the norm, from 0
 * @param err          may be NULL                                       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a negative number, nothing asked for, dates
 *         that are none or reversed) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_add_norm(socprev_need *need, int32_t kind, int32_t form,
                                                 int32_t group, int32_t unit,
                                                 int64_t thousandths, int64_t per,
                                                 int64_t minimum, int32_t level,
                                                 socprev_date from, socprev_date to,
                                                 int32_t *out, socprev_error **err);

/** What a number of access counts. */
enum socprev_need_access {
    SOCPREV_REACH_PER_PERSON = 0, /**< units for one person of the norm's group: A_i */
    SOCPREV_REACH_PER_PLACE = 1   /**< units for all of the place: V_i */
};

/** Says how much of what a norm asks for reaches the people of territories, whoever it
 * stands near: the answer of a measure of access. Of socprev_access_result_values() those
 * of 2SFCA and its kin, and of balanced, are for a person, those of availability and of
 * constrained for a place. Given again, all of it is replaced.
 *
 * A territory has the sum of those inside for which something is given. What is given for
 * a person of an outer one counts for those inside for which nothing is; what is given for
 * a place counts only for all of it, when nothing is given inside. The numbers of nearest,
 * of cumulative and of gravity are no shares of supply and must not be given.
 * @param norm         from 0
 * @param territories  [n, packed] which territory each number is of, each once; NULL: n is
 *                     the number of territories, in their order               @borrow
 * @param values       [n, stride bytes, 0 = packed] units, finite, >= 0       @borrow
 * @param counts       `enum socprev_need_access`
 * @param err          may be NULL; names the first bad number                 @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_DUPLICATE (a territory twice)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(territories). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_set_access(socprev_need *need, int32_t norm,
                                                   const int32_t *territories,
                                                   const double *values, size_t stride, size_t n,
                                                   int32_t counts, socprev_error **err);

/** How many norms; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_need_norms(const socprev_need *need);

/** Sets the day on which norms are looked at; SOCPREV_DATE_NONE, the default, takes
 * all as in force.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_set_date(socprev_need *need, socprev_date date,
                                                 socprev_error **err);

/** Adds everything up. On failure the handle is as before.
 * @retval SOCPREV_OK | SOCPREV_E_NOMEM | SOCPREV_E_RANGE (a sum overflows)
 *         | SOCPREV_E_INVALID (levels that do not grow inwards; people that differ from
 *         those inside; a set with a territory twice; two norms for the same on one day)
 * Complexity: O(territories x (groups + distinct kinds x forms x units)).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_finish(socprev_need *need, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup need_answers What there is and what lacks
 * `place` is a territory from 0, a set by its number, or SOCPREV_NEED_ALL. Outputs
 * are untouched on failure. Ratios are in units (not thousandths) and lowest terms;
 * numerator and denominator both or neither NULL, `value` may be NULL.
 * @{ */

/** People of a target group.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such place or group, not finished)
 *         | SOCPREV_E_UNDEFINED (unknown) | SOCPREV_E_RANGE
 * Complexity: O(members of the set). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_population(const socprev_need *need, int32_t place,
                                                   int32_t group, int64_t *out);

/** Capacity of a kind.
 * @param kind,unit    >= 0; what was never added is 0
 * @param form         >= 0, or SOCPREV_NEED_ANY_FORM
 * @param view         `enum socprev_supply_view`
 * @param thousandths  of the unit
 * @retval as socprev_need_population()
 * Complexity: O(distinct kinds x forms x units x members). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_supply(const socprev_need *need, int32_t place,
                                               int32_t kind, int32_t form, int32_t unit,
                                               int32_t view, int64_t *thousandths);

/** Capacity for every `base` people of a target group: base x units / people.
 * @param base  > 0; usually 1000
 * @retval as socprev_need_population(), and SOCPREV_E_UNDEFINED when there are none
 * Complexity: as socprev_need_supply(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_rate(const socprev_need *need, int32_t place, int32_t kind,
                                             int32_t form, int32_t unit, int32_t group,
                                             int32_t view, int64_t base, int64_t *numerator,
                                             int64_t *denominator, double *value);

/** Whether a kind is present in any form and unit: 1, or 0 when all is known to be 0.
 * @retval as socprev_need_supply(). Complexity: the same. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_presence(const socprev_need *need, int32_t place,
                                                 int32_t kind, int32_t view, int32_t *out);

/** What a norm says of a place. Need, gap, unmet need and surplus are sums over the
 * territories in which the norm is assessed; supply known only by an outer territory
 * meets no need of an inner one and is surplus. Shortage and excess look at the place
 * as one.
 * @param norm     from 0
 * @param view     `enum socprev_supply_view`
 * @param balance  `enum socprev_coverage_balance`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (something is unknown, the
 *         norm is not in force, or it is assessed only in larger territories)
 *         | SOCPREV_E_RANGE (exceeds 64 bits)
 * Complexity: O(territories inside x distinct kinds x forms x units).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_balance(const socprev_need *need, int32_t norm,
                                                int32_t place, int32_t view, int32_t balance,
                                                int64_t *numerator, int64_t *denominator,
                                                double *value);

/** Need that access leaves unmet: the sum over the territories in which the norm is
 * assessed of max(0, N_i - A_i T_i), N_i the need and T_i the people of the territory;
 * max(0, N_i - V_i) when access is for a place. Unlike SOCPREV_BALANCE_UNMET it knows that
 * people use what stands elsewhere, and that others use what stands here. Nobody is reached
 * by what nobody can claim. See socprev_need_set_access().
 * @param out  in units; sums are compensated, so that levels foot but for rounding
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no access is given for the
 *         norm, or not for all people; else as socprev_need_balance())
 *         | SOCPREV_E_RANGE (exceeds what a double holds)
 * Complexity: O(territories inside x levels). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_unmet_access(const socprev_need *need, int32_t norm,
                                                     int32_t place, double *out);

/** What it takes to be covered. */
enum socprev_need_criterion {
    SOCPREV_COVERED_PRESENT = 0, /**< something that the norm asks for is there */
    SOCPREV_COVERED_MET = 1      /**< all that the norm asks for is there */
};

/** How many of the territories in a place where a norm is assessed are covered, and how
 * many people of its group live in them; shares are not reduced, so that "3 of 14" stays.
 * @param criterion        `enum socprev_need_criterion`
 * @param covered,all      territories; each may be NULL
 * @param people,everyone  people of the group; each may be NULL; both NULL when
 *                         populations need not be known
 * @retval as socprev_need_balance(). Complexity: the same. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_covered(const socprev_need *need, int32_t norm,
                                                int32_t place, int32_t view, int32_t criterion,
                                                int64_t *covered, int64_t *all, int64_t *people,
                                                int64_t *everyone);

/** Norms that ask for something of which a place is known to have nothing, ascending:
 * the missing services.
 * @param out       [capacity] NULL when `capacity` is 0; filled only when all fit
 * @param n         how many there are, also when `capacity` was too small; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (`capacity` too small)
 * Complexity: norms x socprev_need_balance(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_missing(const socprev_need *need, int32_t place,
                                                int32_t view, int32_t *out, size_t capacity,
                                                size_t *n);

/** What else there is to say of a territory by a norm.
 * @param territory  from 0; not a set
 * @param out        bits of `enum socprev_need_flag`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: as socprev_need_supply(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_flags(const socprev_need *need, int32_t norm,
                                              int32_t territory, int32_t view, int32_t *out);

/** A row for each norm in force and each place where it is assessed or that lies around
 * one, by norm, then territories, then sets, then all. Columns: norm, place (-1: all),
 * level (missing for sets and all), population, before, after, supply (thousandths, by
 * view), per_1000, need, gap, unmet, surplus, shortage (in units), flags, unmet_access (see
 * socprev_need_unmet_access()). What is not known is missing. `denominator` and need_n,
 * gap_n, unmet_n, surplus_n, shortage_n are the exact ratios: integers over one
 * denominator for each norm, which foot.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the table                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_RANGE
 * Complexity: O(norms x territories x levels x columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_need_table(const socprev_need *need, int32_t view,
                                              const socprev_memory *memory, socprev_table **out,
                                              socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
