/**
 * @file allocate.h
 * @brief Floor 2: dividing an amount over claimants, exactly and with reasons.
 *
 * A region has 135 million and seven districts; each is to get its share by
 * population. The exact shares are fractions, the payments are whole hellers,
 * and the payments must add up to the 135 million. This header does that: an
 * `socprev_apportionment` describes the problem (weights, total, rule, floors,
 * caps), socprev_apportionment_solve() gives a `socprev_division`: the amounts,
 * and for each amount the reason. If no answer exists, a `socprev_conflict`
 * names the claimants that make it impossible, with the sums that show it.
 *
 * Words: a *claimant* takes part in the division and has a *weight*. The
 * *quantum* is the smallest step of an amount (1 heller, 1000 crowns); a *unit*
 * is one quantum. The *quota* is the exact proportional share. A *rule* says
 * how quotas become whole units; see `enum socprev_rule` and docs/allocation.md.
 *
 * Everything is computed in integers; no rounding error exists. Weights are
 * whole numbers (scale 12.5 to 125), their sum at most 2^63 - 1; totals are at
 * most 2^62 in absolute value. A negative total (money to be returned) is
 * divided as its absolute value, then every amount is negated; floors, caps and
 * bases mean absolute amounts.
 *
 * Ties: where the rule leaves open who gets a unit, the claimants concerned and
 * the number of units are reported, and the units go to the lowest priority
 * number, then the lowest id, then the lowest index. With ids the answer does
 * not depend on the order of the claimants.
 */
#ifndef SOCPREV_ALLOCATE_H
#define SOCPREV_ALLOCATE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup rule Rules
 * @{ */

/** How exact shares become whole units. Largest remainder rules first give
 * everyone the whole part of their share, then one unit each to the largest
 * remainders. Divisor rules divide all weights by one divisor and round; the
 * divisor is such that the units add up. Unit k + 1 of weight w costs
 * d(k) / w; the cheapest units are given. */
enum socprev_rule {
    SOCPREV_RULE_HARE = 1,        /**< largest remainder of w * total / sum (Hamilton) */
    SOCPREV_RULE_DROOP = 2,       /**< largest remainder, quota floor(sum / (total + 1)) + 1 */
    SOCPREV_RULE_HAGENBACH_BISCHOFF = 3, /**< largest remainder, quota sum / (total + 1) */
    SOCPREV_RULE_ADAMS = 10,      /**< divisor, rounds up: d(k) = k */
    SOCPREV_RULE_DEAN = 11,       /**< divisor, harmonic mean: d(k) = 2k(k+1) / (2k+1) */
    SOCPREV_RULE_HILL = 12,       /**< divisor, geometric mean: d(k) = sqrt(k(k+1)) */
    SOCPREV_RULE_WEBSTER = 13,    /**< divisor, rounds to nearest: d(k) = k + 1/2 (Sainte-Lague) */
    SOCPREV_RULE_JEFFERSON = 14,  /**< divisor, rounds down: d(k) = k + 1 (D'Hondt) */
    SOCPREV_RULE_MODIFIED_SAINTE_LAGUE = 15, /**< Webster with d(0) = 0.7 */
    SOCPREV_RULE_STATIONARY = 16, /**< divisor, d(k) = k + q, see ..._set_signpost() */
    SOCPREV_RULE_QUOTA = 20       /**< quota method: Jefferson's, but nobody gets more than
                                       the quota rounded up, at any number of units
                                       (Balinski & Young 1975) */
};

/** How many rules there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_rule_count(void);

/** The rule at `position`, ascending; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_rule_at(int32_t position);

/** Name of a rule as documents write it, e.g. "webster", "lr_hare".
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_rule_name(int32_t rule);

/** Finds a rule by name; the second names are accepted too: "hamilton",
 * "sainte_lague", "dhondt", "huntington_hill", "modsl", "balinski_young".
 * @param length  bytes, or SOCPREV_NUL
 * @param out     `enum socprev_rule`; untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND
 * Complexity: O(rules). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_rule_find(const char *name, size_t length, int32_t *out,
                                             socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup apportionment The problem
 * Setters copy what they are given, may be called in any order and again; a
 * problem may be solved any number of times.
 * @{ */

/** An amount to be divided over n claimants. */
typedef struct socprev_apportionment socprev_apportionment;

/** Cap of a claimant that has none. */
#define SOCPREV_NO_CAP INT64_MAX

/** Largest total, in absolute value: 2^62. */
#define SOCPREV_TOTAL_MAX ((int64_t)1 << 62)

/** Makes a problem: weights 0, total 0, quantum 1, rule SOCPREV_RULE_HARE.
 * @param n       claimants, at least 1
 * @param memory  NULL = C allocator; the answers use it too            @borrow
 * @param out     the new problem                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (n = 0) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_new(size_t n, const socprev_memory *memory,
                                                     socprev_apportionment **out,
                                                     socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_apportionment_free(socprev_apportionment *problem);

/** How many claimants. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_apportionment_count(const socprev_apportionment *problem);

/** Sets the weights. Weight 0 gets its floor and its base amount, no more.
 * @param weight  [n, stride bytes, 0 = packed] each >= 0, sum <= 2^63 - 1 @borrow
 * @param n       as given to socprev_apportionment_new()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative: the error's index says which; other n)
 * | SOCPREV_E_RANGE (sum) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_weights(socprev_apportionment *problem,
                                                             const int64_t *weight, size_t stride,
                                                             size_t n, socprev_error **err);

/** Sets the amount to be divided, in minor units.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (beyond +-SOCPREV_TOTAL_MAX)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_total(socprev_apportionment *problem,
                                                           int64_t total, socprev_error **err);

/** Sets the step of amounts in minor units: 100000 gives whole thousands of
 * crowns. The total and the bases must be multiples of it when the problem is
 * solved. A floor between two steps counts as the step above, a cap as the
 * step below.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_quantum(socprev_apportionment *problem,
                                                             int64_t quantum, socprev_error **err);

/** Sets the rule.
 * @param rule  `enum socprev_rule`; SOCPREV_RULE_STATIONARY keeps the signpost
 *              set before, or takes 1/2
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_rule(socprev_apportionment *problem,
                                                          int32_t rule, socprev_error **err);

/** Sets rule SOCPREV_RULE_STATIONARY with q = numerator / denominator: a
 * quotient is rounded up when its fraction is above q. 0 is Adams, 1/2
 * Webster, 1 Jefferson.
 * @param numerator,denominator  0 <= numerator <= denominator, 1 <= denominator <= 2^31
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_signpost(socprev_apportionment *problem,
                                                              int64_t numerator,
                                                              int64_t denominator,
                                                              socprev_error **err);

/** Sets the least amount of each claimant. A floor above the cap or a sum
 * above the total is a conflict, found when the problem is solved.
 * @param floors  [n, stride bytes, 0 = packed] each >= 0; NULL removes them @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative, other n) | SOCPREV_E_RANGE (above
 * SOCPREV_TOTAL_MAX) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_floors(socprev_apportionment *problem,
                                                            const int64_t *floors, size_t stride,
                                                            size_t n, socprev_error **err);

/** Sets the greatest amount of each claimant.
 * @param caps  [n, stride bytes, 0 = packed] each >= 0, SOCPREV_NO_CAP for
 *              none; NULL removes them                                  @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_caps(socprev_apportionment *problem,
                                                          const int64_t *caps, size_t stride,
                                                          size_t n, socprev_error **err);

/** Sets amounts that are given first; the rule divides what they leave, and
 * floors and caps hold for base and share together.
 * @param bases  [n, stride bytes, 0 = packed] each >= 0; NULL removes them @borrow
 * @retval as socprev_apportionment_set_floors()
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_bases(socprev_apportionment *problem,
                                                           const int64_t *bases, size_t stride,
                                                           size_t n, socprev_error **err);

/** Sets stable numbers of the claimants, which break ties (lowest first).
 * @param ids  [n, stride bytes, 0 = packed] all different; NULL removes them @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_DUPLICATE | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_ids(socprev_apportionment *problem,
                                                         const int64_t *ids, size_t stride,
                                                         size_t n, socprev_error **err);

/** Sets who comes first in a tie: the lowest number; equal ones go by id.
 * @param priorities  [n, stride bytes, 0 = packed]; NULL removes them      @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_set_priorities(socprev_apportionment *problem,
                                                                const int64_t *priorities,
                                                                size_t stride, size_t n,
                                                                socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup division The answer
 * @{ */

/** Who gets what, and why. Never changes; independent of its problem. */
typedef struct socprev_division socprev_division;

/** What holds an amount where it is. */
enum socprev_bound {
    SOCPREV_BOUND_NONE = 0,  /**< neither floor nor cap matters */
    SOCPREV_BOUND_FLOOR = 1, /**< without its floor the claimant would get less */
    SOCPREV_BOUND_CAP = 2    /**< without its cap the claimant would get more */
};

/** What part a claimant has in a tie. */
enum socprev_tie {
    SOCPREV_TIE_NONE = 0, /**< not in the tie */
    SOCPREV_TIE_WON = 1,  /**< got one of the units the tie decides */
    SOCPREV_TIE_LOST = 2  /**< went without one */
};

/** Divides.
 *
 * Largest remainder with floors and caps: the exact shares are min(cap,
 * max(floor, level * weight)) with the one level at which they add up (for
 * Droop and Hagenbach-Bischoff: to one unit more); their whole parts are
 * given, then the largest remainders. No bound is ever broken; where none
 * matters this is the plain rule. Divisor rules with floors and caps: min(cap,
 * max(floor, round(weight / divisor))). Adams, Dean, Hill and a signpost of 0
 * give every claimant with a weight (and a cap above 0) at least one unit.
 *
 * The quota method starts from the floors, and the quota of a claimant is that exact
 * share of largest remainder under floors and caps: at any number of units amounts are
 * quotas rounded down or up, and no unit more takes one from anybody. It works
 * step by step, one unit each, through the last
 * sum of weights / least weight units; a tie may concern several groups of
 * claimants with equal prices, and lists them together.
 *
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (total or base no multiple of the
 * quantum) | SOCPREV_E_INFEASIBLE
 * (socprev_apportionment_conflict() says why)
 * | SOCPREV_E_UNDEFINED (Droop: weights too small for its whole-number quota)
 * | SOCPREV_E_RANGE (sum of floors or bases; quota method with more than 2^24
 * steps) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Balinski & Young, Fair Representation, 2nd ed. 2001; Pukelsheim,
 * Proportional Representation, 2nd ed. 2017, ch. 3-5, 12; level: Brucker 1984.
 * Complexity: O(n) expected, whatever the total, at worst O(n log(total x sum
 * of weights)); a tie of m claimants with ids adds O(m log m); quota method
 * O(steps log n); O(n) memory. @threads any  @since 0.1
 * Example: see docs/allocation.md */
SOCPREV_API socprev_status socprev_apportionment_solve(const socprev_apportionment *problem,
                                                       socprev_run *run, socprev_division **out,
                                                       socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_division_free(socprev_division *division);

/** How many claimants. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_division_count(const socprev_division *division);

/** Copies all amounts.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly socprev_division_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_amounts(const socprev_division *division, int64_t *out,
                                                    size_t n, socprev_error **err);

/** Amount of one claimant in minor units; 0 when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_division_amount(const socprev_division *division, size_t index);

/** Proportional share of one claimant, before rounding, floors and caps:
 * base + weight / sum of weights of what the bases leave. In minor units, as
 * whole + numerator / denominator in lowest terms, 0 <= numerator < denominator;
 * of the absolute amount when the total is negative.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (index) | SOCPREV_E_UNDEFINED (all weights are 0)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_quota(const socprev_division *division, size_t index,
                                                  int64_t *whole, int64_t *numerator,
                                                  int64_t *denominator);

/** What a largest remainder rule or the quota method rounded for one claimant: its share under
 * floors and caps, without base, in units of one quantum, as whole +
 * numerator / denominator with the denominator that all free claimants share,
 * so that numerators (the remainders) can be compared.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (index) | SOCPREV_E_UNDEFINED (a divisor rule; quota
 * method without any weight)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_share(const socprev_division *division, size_t index,
                                                  int64_t *whole, int64_t *numerator,
                                                  int64_t *denominator);

/** `enum socprev_bound` of one claimant; NONE when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_division_bound(const socprev_division *division, size_t index);

/** `enum socprev_tie` of one claimant; NONE when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_division_tie(const socprev_division *division, size_t index);

/** How many claimants are in the tie; 0 when the rule decides alone.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_division_tie_count(const socprev_division *division);

/** Index of a claimant in the tie, ascending; -1 when out of range.
 * @param position  0 .. socprev_division_tie_count() - 1
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_division_tie_at(const socprev_division *division, size_t position);

/** How many units the tie decides: fewer than claimants in it, each gets at
 * most one. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_division_tie_units(const socprev_division *division);

/** The divisors (weight per unit of one quantum) that give this answer: all
 * from `low` to `high`, both included; equal in a tie. A `high` of 1/0 says
 * that there is no upper end, a `low` of 0/1 that there is no lower one.
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (no divisor rule; Hill, whose
 * divisors are irrational) | SOCPREV_E_RANGE (no 64-bit fraction) | SOCPREV_E_INVALID
 * Complexity: O(log). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_divisor(const socprev_division *division,
                                                    int64_t *low_numerator,
                                                    int64_t *low_denominator,
                                                    int64_t *high_numerator,
                                                    int64_t *high_denominator);

/** The level of a largest remainder rule or the quota method: units of one quantum per
 * weight.
 * @param numerator,denominator  not reduced
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (a divisor rule; quota method without any weight)
 * | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_level(const socprev_division *division,
                                                  int64_t *numerator, int64_t *denominator);

/** Who stands next in line for a unit: with a divisor rule or the quota method
 * the claimant that one unit more would go to; with largest remainder the first that went
 * without. -1 when nobody can get more.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_division_next(const socprev_division *division);

/** Who got the last unit and would lose it first. -1 when no unit was given
 * beyond floors (or, with largest remainder, beyond whole parts).
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_division_last(const socprev_division *division);

/** "Needs so much more weight": the least that has to be added to the weight of one
 * claimant, all else being as it is, for it to get more units than it has. Ties
 * count by their order (priority, id, index).
 * @param index  the claimant
 * @param more   at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (it is at its cap, or has
 * all there is; no weight within the sum of 2^63 - 1 does; Droop and the quota method,
 * where more weight can mean fewer units) | SOCPREV_E_NOMEM
 * Complexity: O(n) for divisor rules, O(n log weight) for largest remainder.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_needs(const socprev_division *division, size_t index,
                                                  int64_t *more);

/** "Keeps it until so much less": the most that can be taken from the weight of one
 * claimant, all else being as it is, while it keeps all units that it has.
 * @param index  the claimant
 * @param less   at least 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (its floor keeps them, or it
 * has none; without any weight it would keep them; Droop and the quota method)
 * | SOCPREV_E_NOMEM
 * Complexity: O(n) for divisor rules, O(n log weight) for largest remainder.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_keeps(const socprev_division *division, size_t index,
                                                  int64_t *less);

/** Checks an answer against its problem by the definition of the rule, without
 * any code of the solver: the sum, bounds, quantum; that no given unit is
 * dearer than one not given (divisor rules) or no remainder that got a unit
 * smaller than one that did not; the tie, its members and its order.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM (quota method)
 * Complexity: O(n); quota method O(n x (n + steps)). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_division_verify(const socprev_division *division,
                                                   const socprev_apportionment *problem,
                                                   socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup conflict Why there is no answer
 * @{ */

/** A proof that a problem has no answer: a few claimants (or rows and columns)
 * that need more than there is, with both sums. Never changes. */
typedef struct socprev_conflict socprev_conflict;

/** Kinds of conflict, and what `needed` and `available` then are (in minor
 * units but where said). */
enum socprev_conflict_kind {
    SOCPREV_CONFLICT_FLOOR_ABOVE_CAP = 1, /**< the first listed claimant's floor; its cap */
    SOCPREV_CONFLICT_FLOORS = 2,          /**< sum of floors (and bases); total */
    SOCPREV_CONFLICT_CAPS = 3,            /**< total; sum of caps (weight 0: of floors) */
    SOCPREV_CONFLICT_NO_WEIGHT = 4,       /**< total; floors and bases: all weights are 0 */
    SOCPREV_CONFLICT_TOO_FEW_UNITS = 5,   /**< total if all with a weight get a unit; total */
    SOCPREV_CONFLICT_MARGINS = 6,         /**< what rows need; what columns give */
    SOCPREV_CONFLICT_MARGINS_COLUMNS = 7, /**< what columns need; what rows give */
    SOCPREV_CONFLICT_TOTAL_ABOVE = 8,     /**< total; what rows, columns and other cells take */
    SOCPREV_CONFLICT_TOTAL_BELOW = 9      /**< what rows and columns need; total and shared cells */
};

/** What a list of a conflict holds. */
enum socprev_axis {
    SOCPREV_AXIS_ROW = 0,   /**< claimants, or rows of a two-way table */
    SOCPREV_AXIS_COLUMN = 1 /**< columns of a two-way table */
};

/** Finds out why a problem has no answer.
 * @param out  the conflict; NULL when the problem has an answer         @own
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | as socprev_apportionment_solve() but for INFEASIBLE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_apportionment_conflict(const socprev_apportionment *problem,
                                                          socprev_conflict **out,
                                                          socprev_error **err);

/** Frees a conflict. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_conflict_free(socprev_conflict *conflict);

/** `enum socprev_conflict_kind`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_conflict_kind(const socprev_conflict *conflict);

/** How many claimants or rows (SOCPREV_AXIS_ROW) or columns are named.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_conflict_count(const socprev_conflict *conflict, int32_t axis);

/** Index of a named claimant, row or column, ascending; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_conflict_at(const socprev_conflict *conflict, int32_t axis,
                                        size_t position);

/** What the named ones need; always more than what is available.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_conflict_needed(const socprev_conflict *conflict);

/** What there is. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_conflict_available(const socprev_conflict *conflict);

/** The least change that repairs a conflict over one list: the total rises by it (too
 * little for floors, or for first units) or falls by it (too much for caps), or as much
 * is taken from the floors named (or added to their caps). After a change of the total
 * there is an answer; after a change of floors that were above their caps, other floors
 * can still be too much together. Of a two-way table it is the least sum of changes of
 * all totals of rows and columns (of ranges: by how much they are widened) with which
 * there is an answer; where there are ranges, the grand total counts as one of them.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_conflict_repair(const socprev_conflict *conflict);

/** Checks a conflict against its problem: sums the floors, caps and bases of
 * the named claimants again.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (proves nothing about this problem)
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_conflict_verify(const socprev_conflict *conflict,
                                                   const socprev_apportionment *problem,
                                                   socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
