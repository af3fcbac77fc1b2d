/**
 * @file allocate_claims.h
 * @brief Floor 2: dividing what there is when more is asked for, by rules of claims.
 *
 * Four services ask for 10, 20, 30 and 40 million; there are 60. Proportional
 * shares are one fair answer; equal awards, equal losses, the Talmud's and
 * others stand beside it, each with properties that the others lack. An
 * `socprev_claims` describes the problem (claims, estate, rule, priority
 * tiers), socprev_claims_solve() gives `socprev_awards`: for everyone the exact
 * award, a fraction, and the amount, a whole number of quanta.
 *
 * Words: the *estate* is what there is; a *claim* is what one claimant asks
 * for; an *award* is what one gets, from 0 up to the claim. An estate as large
 * as the claims together gives everyone the claim; what it exceeds them by is
 * the *surplus*, which nobody gets. A claim of 0 gets 0. Quantum and unit are
 * those of allocate.h.
 *
 * Amounts are made from exact awards in one of two *forms*. Largest remainder
 * gives everyone the whole part, then one unit each to the largest remainders:
 * every amount is less than a unit from its award, but a larger estate may
 * take a unit from somebody. Signposts put the units of all claimants in one
 * order, unit k of a claimant where its exact award passes k - 1/2, and give
 * the first ones: a larger estate then takes nothing from anybody.
 *
 * Everything is computed in integers. Ties are reported and broken as
 * allocate.h says: lowest priority number, then lowest id, then lowest index.
 */
#ifndef SOCPREV_ALLOCATE_CLAIMS_H
#define SOCPREV_ALLOCATE_CLAIMS_H

#include <socprev/allocate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup claims_rule Rules of claims
 * @{ */

/** How the estate E is shared over the claims c. "Level" is the one number at
 * which the awards add up to E; w is the weight, 1 unless set; H is half the
 * sum of claims. */
enum socprev_claims_rule {
    SOCPREV_CLAIMS_PROPORTIONAL = 1,  /**< level * c */
    SOCPREV_CLAIMS_EQUAL_AWARDS = 2,  /**< min(c, level * w): constrained equal awards */
    SOCPREV_CLAIMS_EQUAL_LOSSES = 3,  /**< max(0, c - level * w): constrained equal losses */
    SOCPREV_CLAIMS_TALMUD = 4,        /**< up to H equal awards of c/2, above equal losses */
    SOCPREV_CLAIMS_REVERSE_TALMUD = 5,/**< up to H equal losses of c/2, above equal awards */
    SOCPREV_CLAIMS_PINILES = 6,       /**< equal awards of c/2, above H once more */
    SOCPREV_CLAIMS_EGALITARIAN = 7,   /**< up to H equal awards of c/2, above
                                       * max(c/2, min(c, level)): constrained egalitarian */
    SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL = 8, /**< what the others leave of E, then
                                       * proportional to what is left of claims, cut at E's rest */
    SOCPREV_CLAIMS_MINIMAL_OVERLAP = 9, /**< each part of E divided equally among those who
                                       * claim it, claims laid so that few claim the same */
    SOCPREV_CLAIMS_RANDOM_ARRIVAL = 10, /**< first come, first served, averaged over all orders */
    SOCPREV_CLAIMS_AVERAGE = 11       /**< centre of gravity of all divisions of E that give
                                       * everyone from 0 to the claim: average of awards */
};

/** Most claims above 0 for which random arrival is exact; more are sampled. */
#define SOCPREV_CLAIMS_EXACT_ARRIVAL 24

/** Most claims above 0 for which the average of awards is computed. */
#define SOCPREV_CLAIMS_MOST_AVERAGE 15

/** Largest sum of claims, and of weights: 2^61. */
#define SOCPREV_CLAIMS_MAX ((int64_t)1 << 61)

/** How many rules of claims there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_claims_rule_count(void);

/** The rule at `position`, ascending; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_claims_rule_at(int32_t position);

/** Name of a rule as documents write it: "proportional", "cea", "cel", "talmud",
 * "reverse_talmud", "piniles", "constrained_egalitarian", "adjusted_proportional",
 * "minimal_overlap", "random_arrival", "average_of_awards".
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_claims_rule_name(int32_t rule);

/** Finds a rule by name; "constrained_equal_awards", "constrained_equal_losses",
 * "contested_garment" (Talmud) and "shapley" (random arrival) are accepted too.
 * @param length  bytes, or SOCPREV_NUL
 * @param out     `enum socprev_claims_rule`; untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND
 * Complexity: O(rules). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_rule_find(const char *name, size_t length, int32_t *out,
                                                    socprev_error **err);

/** Whether a rule has a weighted form, 1 or 0: equal awards, equal losses, Talmud,
 * reverse Talmud and Piniles have. (Weights of proportional shares are claims.)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_claims_rule_has_weights(int32_t rule);

/** Whether a rule has the signpost form, 1 or 0: those whose awards follow one
 * level, from proportional to constrained egalitarian.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_claims_rule_has_signposts(int32_t rule);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup claims The problem
 * Setters copy what they are given, may be called in any order and again; a
 * problem may be solved any number of times.
 * @{ */

/** An estate, and claims on it. */
typedef struct socprev_claims socprev_claims;

/** How exact awards become whole units. */
enum socprev_claims_form {
    SOCPREV_CLAIMS_LARGEST_REMAINDER = 1, /**< less than a unit from the award */
    SOCPREV_CLAIMS_SIGNPOSTS = 2          /**< never less from a larger estate */
};

/** Makes a problem: claims 0, estate 0, quantum 1, one tier, no weights,
 * SOCPREV_CLAIMS_PROPORTIONAL, SOCPREV_CLAIMS_LARGEST_REMAINDER.
 * @param n       claimants, at least 1
 * @param memory  NULL = C allocator; the answers use it too            @borrow
 * @param out     the new problem                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (n = 0) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_new(size_t n, const socprev_memory *memory,
                                              socprev_claims **out, socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_claims_free(socprev_claims *problem);

/** How many claimants. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_claims_count(const socprev_claims *problem);

/** Sets the claims, in minor units: multiples of the quantum when the problem
 * is solved.
 * @param claims  [n, stride bytes, 0 = packed] each >= 0, sum <= SOCPREV_CLAIMS_MAX @borrow
 * @param n       as given to socprev_claims_new()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative: the error's index says which; other n)
 * | SOCPREV_E_RANGE (sum)
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_claims(socprev_claims *problem,
                                                     const int64_t *claims, size_t stride,
                                                     size_t n, socprev_error **err);

/** Sets the estate, in minor units: a multiple of the quantum when the problem
 * is solved.
 * @param estate  0 .. SOCPREV_TOTAL_MAX
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_estate(socprev_claims *problem, int64_t estate,
                                                     socprev_error **err);

/** Sets the weights of a rule that has a weighted form.
 * @param weights  [n, stride bytes, 0 = packed] each >= 1, sum <= SOCPREV_CLAIMS_MAX;
 *                 NULL removes them                                      @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (below 1; other n) | SOCPREV_E_RANGE (sum)
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_weights(socprev_claims *problem,
                                                      const int64_t *weights, size_t stride,
                                                      size_t n, socprev_error **err);

/** Sets strict priorities: claims of a lower tier are paid in full before a
 * higher one gets anything; the rule divides within the one tier that the
 * estate does not cover.
 * @param tiers  [n, stride bytes, 0 = packed] any numbers, lowest first; NULL: all
 *               in one tier                                              @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_tiers(socprev_claims *problem, const int64_t *tiers,
                                                    size_t stride, size_t n, socprev_error **err);

/** Sets the step of amounts, in minor units.
 * @param quantum  1 .. SOCPREV_TOTAL_MAX
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_quantum(socprev_claims *problem, int64_t quantum,
                                                      socprev_error **err);

/** Sets the rule.
 * @param rule  `enum socprev_claims_rule`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_rule(socprev_claims *problem, int32_t rule,
                                                   socprev_error **err);

/** Sets how awards become amounts.
 * @param form  `enum socprev_claims_form`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_form(socprev_claims *problem, int32_t form,
                                                   socprev_error **err);

/** Sets how random arrival is sampled where it cannot be exact. The same seed
 * gives the same estimate; with ids, whatever the order of the claimants.
 * @param seed     any number; 0 unless set
 * @param samples  orders of arrival, 1 .. 2^30; 10000 unless set
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_sample(socprev_claims *problem, int64_t seed,
                                                     int64_t samples, socprev_error **err);

/** Sets stable numbers of the claimants, which break ties (lowest first).
 * @param ids  [n, stride bytes, 0 = packed] all different; NULL removes them @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_DUPLICATE | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_ids(socprev_claims *problem, const int64_t *ids,
                                                  size_t stride, size_t n, socprev_error **err);

/** Sets who comes first in a tie: the lowest number; equal ones go by id. Not
 * to be mixed up with tiers, which come before any rule.
 * @param priorities  [n, stride bytes, 0 = packed]; NULL removes them      @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_claims_set_priorities(socprev_claims *problem,
                                                         const int64_t *priorities, size_t stride,
                                                         size_t n, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup awards The answer
 * @{ */

/** Who gets what, and why. Never changes; independent of its problem. */
typedef struct socprev_awards socprev_awards;

/** Where an exact award stands. */
enum socprev_award_hold {
    SOCPREV_AWARD_BETWEEN = 0, /**< somewhere between */
    SOCPREV_AWARD_NOTHING = 1, /**< 0 */
    SOCPREV_AWARD_HALF = 2,    /**< half the claim, by a rule that stops there */
    SOCPREV_AWARD_CLAIM = 3    /**< the whole claim */
};

/** Divides the estate.
 *
 * Adjusted proportional: the minimal right m of a claimant is what E leaves
 * when all others are paid in full, or 0; the award is m + the proportional
 * share of the rest R of E, claims being min(c - m, R). Minimal overlap: claims
 * beyond E count as E; what exceeds t stays uncontested; t = E if some claim is as
 * large, else t is such that the exceeding parts add up to E - t; the part of
 * t between two successive claims is divided equally among those who claim it.
 * The sampled estimate of random arrival is an exact average over the sample.
 * The average of awards is the centre of gravity of the polytope {x: 0 <= x <=
 * c, sum x = E} (not of its whole-numbered points), exact for any claims.
 *
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (estate or claim no multiple of the
 * quantum; weights or signposts that the rule lacks) | SOCPREV_E_LIMIT (too many
 * claims for the average of awards) | SOCPREV_E_RANGE (minimal overlap: awards
 * without a common denominator up to 2^62; up to 42 claims always have one)
 * | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Thomson, How to Divide When There Isn't Enough, 2019; O'Neill 1982;
 * Aumann & Maschler 1985; Curiel, Maschler & Tijs 1987; Chun, Schummer & Thomson
 * 2001; Hokari & Thomson 2003 (weights); Mirás Calvo, Quinteiro Sandomingo &
 * Sánchez Rodríguez 2022 (average of awards).
 * Complexity: O(n log n); random arrival O(2^n), or O(samples * n); average of
 * awards O(n * 2^n) products of 15 factors; O(n) memory. @threads any  @since 0.1
 * Example: see docs/allocation.md */
SOCPREV_API socprev_status socprev_claims_solve(const socprev_claims *problem, socprev_run *run,
                                                socprev_awards **out, socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_awards_free(socprev_awards *awards);

/** How many claimants. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_awards_count(const socprev_awards *awards);

/** Copies all amounts. They add up to the estate without its surplus.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly socprev_awards_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_awards_amounts(const socprev_awards *awards, int64_t *out,
                                                  size_t n, socprev_error **err);

/** Amount of one claimant in minor units; 0 when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_awards_amount(const socprev_awards *awards, size_t index);

/** Exact award of one claimant in minor units, as whole + numerator /
 * denominator with the denominator that all awards share, so that the awards
 * add up by their numerators; not in lowest terms.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (index) | SOCPREV_E_RANGE (no common 64-bit
 * denominator: an average of awards; its amounts are exact all the same)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_awards_exact(const socprev_awards *awards, size_t index,
                                                int64_t *whole, int64_t *numerator,
                                                int64_t *denominator);

/** 1 when the awards are the estimate of a sample, else 0.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_awards_is_estimate(const socprev_awards *awards);

/** What of the estate no claim asks for, in minor units.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_awards_surplus(const socprev_awards *awards);

/** The tier that the rule divided: those below have their claims, those above
 * nothing.
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (the estate ends between two tiers, or
 * covers all claims) | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_awards_tier(const socprev_awards *awards, int64_t *tier);

/** The level of the rule in that tier, in units of one quantum. Up to half the
 * sum of claims (H) and above it: proportional, award = level * c; equal awards,
 * min(c, level * w); equal losses, c - min(c, level * w); Talmud, min(c/2, level
 * * w) and c - min(c/2, level * w); reverse Talmud, c/2 - and c/2 + min(c/2, level
 * * w); Piniles, min(c/2, level * w) and c/2 + that; constrained egalitarian,
 * min(c/2, level) and max(c/2, min(c, level)); minimal overlap, t.
 * @param numerator,denominator  not reduced
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (no such tier; another rule)
 * | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_awards_level(const socprev_awards *awards, int64_t *numerator,
                                                int64_t *denominator);

/** `enum socprev_award_hold` of one claimant; BETWEEN when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_awards_hold(const socprev_awards *awards, size_t index);

/** `enum socprev_tie` of one claimant; NONE when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_awards_tie(const socprev_awards *awards, size_t index);

/** How many claimants are in the tie; 0 when awards and form decide alone.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_awards_tie_count(const socprev_awards *awards);

/** Index of a claimant in the tie, ascending; -1 when out of range.
 * @param position  0 .. socprev_awards_tie_count() - 1
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_awards_tie_at(const socprev_awards *awards, size_t position);

/** How many units the tie decides: fewer than claimants in it, each gets at
 * most one. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_awards_tie_units(const socprev_awards *awards);

/** Who stands next in line for a unit: by signposts the claimant that one unit
 * more would go to; by largest remainder the first that went without one. -1
 * when there is none. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_awards_next(const socprev_awards *awards);

/** Who got the last unit (by largest remainder: beyond the whole part). -1 when
 * nobody did. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_awards_last(const socprev_awards *awards);

/** Checks an answer against its problem by the definition of the rule. An answer
 * that is kept as a level is written out by code of the engine first; all checks are
 * made without any: sums, bounds, quantum, tiers; that exact awards stand
 * at one level (or are what the definition gives); that no unit was given that
 * stands behind one not given; the tie, its members and its order. Of an
 * estimate: all but the awards themselves, which lie within rights and claims.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM
 * Complexity: O(n log n); random arrival O(n * 2^n); average of awards O(n * 2^n)
 * products of 15 factors. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_awards_verify(const socprev_awards *awards,
                                                 const socprev_claims *problem,
                                                 socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
