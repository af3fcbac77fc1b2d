/**
 * @file allocate_periods.h
 * @brief Floor 2: money over time: instalments, sure and conditional parts, dampers.
 *
 * A grant of one million is paid in three instalments; a programme has 148.5
 * million for sure and perhaps 76.5 million more; no service is to get less
 * than 95 % of what it got last year. Each of these divides money with an eye on
 * time, exactly and with reasons:
 *
 *  - *instalments* (`socprev_instalments`): an amount over periods, such that what
 *    has been paid by the end of each period stays beside the exact plan;
 *  - *stages* (`socprev_stages`): a pot that comes in parts, the later of which may
 *    never come: what everyone gets of each part, so that the parts add up to the
 *    division of the whole wherever the rule allows it;
 *  - *dampers* (`socprev_damper`): a division that is held within a corridor around
 *    last year's amounts, or whose floor is paid for by scaling increases back.
 *
 * Budgets of years, with what is left over going on to the next year, are sources
 * of allocate_sources.h, see socprev_sources_set_carry().
 *
 * Quantum, unit, total, tie and negative totals are those of allocate.h.
 */
#ifndef SOCPREV_ALLOCATE_PERIODS_H
#define SOCPREV_ALLOCATE_PERIODS_H

#include <socprev/allocate.h>
#include <socprev/allocate_sources.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup instalments Instalments
 * Cumulative rounding: with weights w of the periods, W their sum and H the units
 * of the amount, the *plan* has H (w1 + ... + wt) / W by the end of period t. It is
 * rounded to whole units, and each period pays the difference to the one before.
 * So the instalments add up to the amount, and no error ever grows.
 *
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** Amounts (rows) that are to be paid in instalments (periods). */
typedef struct socprev_instalments socprev_instalments;

/** What is paid when. Never changes; independent of its problem. */
typedef struct socprev_schedule socprev_schedule;

/** How the plan is rounded, and which way instalments below the minimum go. */
enum socprev_timing {
    SOCPREV_TIMING_NEAREST = 1,  /**< within half a unit, halves up; small ones wait */
    SOCPREV_TIMING_EX_ANTE = 2,  /**< up: money is there before the cost; small ones are
                                  * paid with one before */
    SOCPREV_TIMING_EX_POST = 3,  /**< down: never more than the plan; small ones wait */
    SOCPREV_TIMING_SIGNPOST = 4  /**< up from a fraction q on; small ones wait */
};

/** Why the sum paid by the end of a period is not the rounded plan. */
enum socprev_instalment_hold {
    SOCPREV_INSTALMENT_PLAN = 0,   /**< it is */
    SOCPREV_INSTALMENT_LATER = 1,  /**< less: a part below the minimum waits */
    SOCPREV_INSTALMENT_EARLIER = 2 /**< more: a part below the minimum was paid ahead */
};

/** Makes a problem: amounts 0, no weights, quantum 1, no minimum,
 * SOCPREV_TIMING_NEAREST.
 * @param rows,periods  at least 1 each
 * @param memory        NULL = C allocator; the answers use it too       @borrow
 * @param out           the new problem                                  @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * periods). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_new(size_t rows, size_t periods,
                                                   const socprev_memory *memory,
                                                   socprev_instalments **out,
                                                   socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_instalments_free(socprev_instalments *problem);

/** Sets what is paid of each row in all. A negative amount (money to be returned)
 * is treated as its absolute value, then every instalment is negated.
 * @param amount  [n, stride bytes, 0 = packed] minor units; absolute values
 *                add up to SOCPREV_TOTAL_MAX at most                     @borrow
 * @param n       the number of rows
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_set_amounts(socprev_instalments *problem,
                                                           const int64_t *amount, size_t stride,
                                                           size_t n, socprev_error **err);

/** Sets how large the periods of a row are beside each other: days, months, or
 * exact ratios such as 30, 40 and 30 for per cent.
 * @param row     or SOCPREV_EVERY
 * @param weight  [n, stride bytes, 0 = packed] each >= 0, not all 0; sum at most
 *                2^63 - 1                                                @borrow
 * @param n       the number of periods
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (sum)
 * Complexity: O(n), for every row O(rows * n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_set_weights(socprev_instalments *problem,
                                                           size_t row, const int64_t *weight,
                                                           size_t stride, size_t n,
                                                           socprev_error **err);

/** Sets the step of all instalments in minor units; amounts must be multiples of
 * it when the problem is solved.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_set_quantum(socprev_instalments *problem,
                                                           int64_t quantum, socprev_error **err);

/** Sets the least instalment: a period pays nothing or at least this. A row whose
 * whole amount is less is paid at once.
 * @param least  minor units, 0 .. SOCPREV_TOTAL_MAX; 0 = no minimum
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_set_least(socprev_instalments *problem,
                                                         int64_t least, socprev_error **err);

/** Sets when money comes beside its plan.
 * @param timing  `enum socprev_timing`; SOCPREV_TIMING_SIGNPOST keeps the signpost
 *                set before, or takes 1/2
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_set_timing(socprev_instalments *problem,
                                                          int32_t timing, socprev_error **err);

/** Sets SOCPREV_TIMING_SIGNPOST with q = numerator / denominator: the plan is rounded
 * up when its fraction is at least q (and not 0). By the end of each period at most
 * 1 - q of a unit too much, and less than q too little, has been paid.
 * @param numerator,denominator  0 <= numerator <= denominator, 1 <= denominator <= 2^31
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_set_signpost(socprev_instalments *problem,
                                                            int64_t numerator,
                                                            int64_t denominator,
                                                            socprev_error **err);

/** Divides every row over its periods.
 *
 * With a minimum, a period pays what is due when that is at least the minimum and
 * what remains afterwards is nothing or at least the minimum; otherwise it waits.
 * Ex ante the same is done from the last period back, so that money comes earlier.
 *
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a row without weights; no multiple of the
 * quantum) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Balinski & Shahidi, Operations Research Letters 22 (1998); Tijdeman,
 * Discrete Mathematics 32 (1980).
 * Complexity: O(rows * periods). @threads any  @since 0.1
 * Example: examples/19_instalments_and_years.c */
SOCPREV_API socprev_status socprev_instalments_solve(const socprev_instalments *problem,
                                                     socprev_run *run, socprev_schedule **out,
                                                     socprev_error **err);

/** Checks an answer against its problem by the definitions, without any code of
 * the solver: sums, steps, the rounded plan, and who waits for the minimum.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * Complexity: O(rows * periods). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_instalments_verify(const socprev_instalments *problem,
                                                      const socprev_schedule *schedule,
                                                      socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_schedule_free(socprev_schedule *schedule);

/** How many rows or periods; 0 for an unknown axis.
 * @param axis  `enum socprev_axis`; periods are columns
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_schedule_count(const socprev_schedule *schedule, int32_t axis);

/** Copies all instalments, row by row.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly rows * periods
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(rows * periods). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_schedule_amounts(const socprev_schedule *schedule,
                                                    int64_t *out, size_t n, socprev_error **err);

/** One instalment in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_schedule_amount(const socprev_schedule *schedule, size_t row,
                                            size_t period);

/** What is paid of a row by the end of a period in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_schedule_cumulative(const socprev_schedule *schedule, size_t row,
                                                size_t period);

/** Total of one row or period in minor units; 0 when out of range.
 * @param axis  `enum socprev_axis`
 * Complexity: O(rows) for a period. @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_schedule_total(const socprev_schedule *schedule, int32_t axis,
                                           size_t index);

/** The exact plan of a row by the end of a period, of the absolute amount, in minor
 * units: whole + numerator / denominator in lowest terms.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (out of range). Complexity: O(log).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_schedule_plan(const socprev_schedule *schedule, size_t row,
                                                 size_t period, int64_t *whole,
                                                 int64_t *numerator, int64_t *denominator);

/** `enum socprev_instalment_hold` of a row at the end of a period; PLAN when out of
 * range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_schedule_hold(const socprev_schedule *schedule, size_t row,
                                          size_t period);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup stages A sure and a conditional part
 * The first pot is sure, each later one may come or not. Everyone's share of the
 * first is the division of the first pot; every later stage divides all the money
 * so far, with what was given already as a floor. Rules that are house monotone
 * (all divisor rules) never take anything back: there the amounts of all stages up
 * to now are the division of all pots up to now, as if they had come at once.
 * Largest remainders may want to take a unit back (the Alabama paradox), and the quota
 * method may think otherwise once amounts are floors; what is given stays
 * given, and socprev_stages_is_whole() says that the stages differ from the whole.
 * @{ */

/** Who gets what of each pot. Never changes; independent of its problem. */
typedef struct socprev_stages socprev_stages;

/** Divides pots that come one after the other.
 * @param problem  claimants, rule, quantum, floors, caps and bases; its total has no
 *                 part in it; not changed
 * @param pot      [n, stride bytes, 0 = packed] minor units, multiples of the
 *                 quantum, all >= 0 or all <= 0; their sum at most
 *                 SOCPREV_TOTAL_MAX in absolute value                    @borrow
 * @param n        stages, at least 1
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL; its index says in which stage            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no pot; two signs) | SOCPREV_E_RANGE (sum)
 * | as socprev_apportionment_solve() of each sum of pots
 * Source: house monotonicity: Balinski & Young, Fair Representation, 2001, A.4.
 * Complexity: 2 n times that of socprev_apportionment_solve(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_stages_solve(const socprev_apportionment *problem,
                                                const int64_t *pot, size_t stride, size_t n,
                                                socprev_run *run, socprev_stages **out,
                                                socprev_error **err);

/** Checks an answer against its problem without any code of the solver: nothing is
 * taken back, each stage is a division on top of the one before, and beside it stands
 * the division at once.
 * @param pot,stride,n  as given to socprev_stages_solve()                @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM
 * Complexity: O(claimants * stages). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_stages_verify(const socprev_apportionment *problem,
                                                 const int64_t *pot, size_t stride, size_t n,
                                                 const socprev_stages *stages,
                                                 socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_stages_free(socprev_stages *stages);

/** How many claimants or stages; 0 for an unknown axis.
 * @param axis  `enum socprev_axis`; stages are columns
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_stages_count(const socprev_stages *stages, int32_t axis);

/** What a claimant gets of one pot in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_stages_amount(const socprev_stages *stages, size_t index,
                                          size_t stage);

/** What a claimant has once a pot has come, in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_stages_cumulative(const socprev_stages *stages, size_t index,
                                              size_t stage);

/** Whether all pots up to a stage are divided as if they had come at once, 1 or 0;
 * 0 when out of range. Complexity: O(claimants). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_stages_is_whole(const socprev_stages *stages, size_t stage);

/** The division of all pots up to a stage, with all its reasons; where the floor of
 * a claimant is active, an earlier stage had given more than the rule would now.
 * @return borrowed; NULL when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_division *socprev_stages_division(const socprev_stages *stages,
                                                            size_t stage);

/** The division of all pots up to a stage as if they had come at once.
 * @return borrowed; NULL when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_division *socprev_stages_whole(const socprev_stages *stages,
                                                         size_t stage);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup damper Dampers: a corridor around last year
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** A division that is not to move too far from last year's. */
typedef struct socprev_damper socprev_damper;

/** Who gets what, and what held it. Never changes; independent of its problem. */
typedef struct socprev_damping socprev_damping;

/** Last year's amount of a claimant that had none and so has no corridor. */
#define SOCPREV_NO_PREVIOUS ((int64_t)-1)

/** How the corridor works. */
enum socprev_damper_method {
    SOCPREV_DAMPER_CORRIDOR = 1, /**< min(cap, max(floor, level * formula)), the one level at
                                  * which the amounts add up */
    SOCPREV_DAMPER_SCALING = 2   /**< floor + s * (formula - floor) where the formula gives
                                  * more than the floor, else the floor; s from 0 to 1: the
                                  * floors are paid by scaling increases back, as in the
                                  * English local-government settlement */
};

/** Makes a problem: nobody has a last year, formula 0, total 0, quantum 1, no
 * floors and caps, SOCPREV_DAMPER_CORRIDOR, SOCPREV_RULE_HARE, bounds rounded inwards.
 * @param n       claimants, at least 1
 * @param memory  NULL = C allocator; the answers use it too             @borrow
 * @param out     the new problem                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (n = 0) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_new(size_t n, const socprev_memory *memory,
                                              socprev_damper **out, socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_damper_free(socprev_damper *problem);

/** Sets what each got last year.
 * @param previous  [n, stride bytes, 0 = packed] minor units, each >= 0, or
 *                  SOCPREV_NO_PREVIOUS; sum at most SOCPREV_TOTAL_MAX    @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_previous(socprev_damper *problem,
                                                       const int64_t *previous, size_t stride,
                                                       size_t n, socprev_error **err);

/** Sets what this year's formula would give each: as a weight for the corridor, as
 * an amount for scaling.
 * @param formula  [n, stride bytes, 0 = packed] each >= 0, sum at most
 *                 SOCPREV_TOTAL_MAX                                      @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_formula(socprev_damper *problem,
                                                      const int64_t *formula, size_t stride,
                                                      size_t n, socprev_error **err);

/** Sets the pot, a multiple of the quantum when the problem is solved.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (beyond +-SOCPREV_TOTAL_MAX)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_total(socprev_damper *problem, int64_t total,
                                                    socprev_error **err);

/** Sets the step of amounts in minor units.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_quantum(socprev_damper *problem, int64_t quantum,
                                                      socprev_error **err);

/** Sets how exact shares become whole units.
 * @param rule  `enum socprev_rule`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_rule(socprev_damper *problem, int32_t rule,
                                                   socprev_error **err);

/** Sets how the corridor works.
 * @param method  `enum socprev_damper_method`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_method(socprev_damper *problem, int32_t method,
                                                     socprev_error **err);

/** Sets the least part of last year's amount: 95 and 100 for at least 95 %. The bound
 * in money is previous * numerator / denominator; it counts as the whole unit above.
 * @param index                  or SOCPREV_EVERY
 * @param numerator,denominator  numerator >= 0, denominator >= 1; 0, 1 = no floor
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1), for everyone O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_floor(socprev_damper *problem, size_t index,
                                                    int64_t numerator, int64_t denominator,
                                                    socprev_error **err);

/** Sets the greatest multiple of last year's amount: 110 and 100 for at most 10 % more;
 * 1 and 0 for no cap. It counts as the whole unit below.
 * @param index                  or SOCPREV_EVERY
 * @param numerator,denominator  both >= 0, not both 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1), for everyone O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_cap(socprev_damper *problem, size_t index,
                                                  int64_t numerator, int64_t denominator,
                                                  socprev_error **err);

/** Says how bounds between two units are rounded.
 * @param outwards  0: floors up, caps down, so that no ratio is ever broken (a narrow
 *                  corridor may then hold no unit: a conflict); anything else: floors
 *                  down, caps up, so that less than one unit may be beyond a ratio
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_outwards(socprev_damper *problem, int32_t outwards,
                                                       socprev_error **err);

/** Sets stable numbers of the claimants, which break ties (lowest first).
 * @param ids  [n, stride bytes, 0 = packed] all different; NULL removes them @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_DUPLICATE | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_set_ids(socprev_damper *problem, const int64_t *ids,
                                                  size_t stride, size_t n, socprev_error **err);

/** Divides.
 *
 * Corridor: an apportionment of the total by the formula under floors and caps. Scaling:
 * everyone gets the floor, and what is left is divided by what the formula gives beyond
 * it: s = (total - floors) / excess, which is 1 - lift / excess when the formula adds up
 * to the total (lift: what floors add to the formula). Nobody gets more than the larger
 * of floor and formula as a whole unit above: a pot beyond that is a conflict as well.
 *
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no multiple of the quantum)
 * | SOCPREV_E_INFEASIBLE (socprev_damper_conflict() says why, socprev_damper_repair() what
 * would help) | SOCPREV_E_UNDEFINED (Droop) | SOCPREV_E_RANGE (a bound or the sum of
 * floors is above SOCPREV_TOTAL_MAX) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: DCLG, Local government finance settlement, floor damping, 2011-12.
 * Complexity: as socprev_apportionment_solve(). @threads any  @since 0.1
 * Example: examples/20_dampers.c */
SOCPREV_API socprev_status socprev_damper_solve(const socprev_damper *problem, socprev_run *run,
                                                socprev_damping **out, socprev_error **err);

/** Finds out why a problem has no answer; kinds and sums as in
 * socprev_apportionment_conflict() under the bounds of the corridor.
 * @param out  the conflict; NULL when the problem has an answer         @own
 * @retval SOCPREV_OK | as socprev_damper_solve() but for INFEASIBLE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_conflict(const socprev_damper *problem,
                                                   socprev_conflict **out, socprev_error **err);

/** Checks a conflict against its problem: adds the bounds up again.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (proves nothing about this problem)
 * | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_conflict_verify_damper(const socprev_conflict *conflict,
                                                          const socprev_damper *problem,
                                                          socprev_error **err);

/** The least changes each of which alone lets a problem have an answer.
 * @param total        what must be added to the pot (negative: taken away) in minor
 *                     units; 0 when nothing is wrong
 * @param numerator,denominator  the factor nearest to 1 by which all floor ratios (the
 *                     pot is too small) or all cap ratios (too large) can be multiplied
 *                     instead, in lowest terms; not quite reached when bounds are rounded
 *                     outwards. 1/1 when nothing is wrong; 0/1 when only no floors at all
 *                     would help, 1/0 when only no caps at all; 0/0 when no factor would
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (a floor above its cap: neither pot nor factor
 * helps) | SOCPREV_E_RANGE (the ratios have no common denominator in 63 bits)
 * | as socprev_damper_solve() but for INFEASIBLE
 * Source: floors ceil(factor * ratio * previous) and caps floor(factor * ratio * previous)
 * add up as the units of Adams' and Jefferson's rules do.
 * Complexity: as socprev_apportionment_solve(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_repair(const socprev_damper *problem, int64_t *total,
                                                 int64_t *numerator, int64_t *denominator,
                                                 socprev_error **err);

/** Checks an answer against its problem by the definitions: bounds, excess, sums, the
 * factor, and the division.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damper_verify(const socprev_damper *problem,
                                                 const socprev_damping *damping,
                                                 socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_damping_free(socprev_damping *damping);

/** How many claimants. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_damping_count(const socprev_damping *damping);

/** Copies all amounts.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly socprev_damping_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damping_amounts(const socprev_damping *damping, int64_t *out,
                                                   size_t n, socprev_error **err);

/** Amount of one claimant in minor units; 0 when `index` is out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_damping_amount(const socprev_damping *damping, size_t index);

/** Least amount of one claimant in minor units, in whole units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_damping_floor(const socprev_damping *damping, size_t index);

/** Greatest amount of one claimant in minor units, in whole units, or SOCPREV_NO_CAP;
 * 0 when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_damping_cap(const socprev_damping *damping, size_t index);

/** `enum socprev_bound` of one claimant: which side of the corridor held the amount.
 * With scaling FLOOR: the formula gives less than the floor.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_damping_bound(const socprev_damping *damping, size_t index);

/** The exact factor of SOCPREV_RULE_HARE in lowest terms: with scaling s, part of the excess;
 * with the corridor the level, amount per formula of everyone whose bounds do not matter
 * (0 when everybody is at the floor).
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (another rule; nobody has a weight)
 * | SOCPREV_E_RANGE (no 64-bit fraction) | SOCPREV_E_INVALID
 * Complexity: O(log). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damping_factor(const socprev_damping *damping,
                                                  int64_t *numerator, int64_t *denominator);

/** What the floors add to what the formula gives (lift), and what the formula gives
 * beyond the floors (excess), both summed over all claimants, in minor units.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_damping_lift(const socprev_damping *damping, int64_t *lift,
                                                int64_t *excess);

/** The division behind the amounts, with all its reasons: ties, shares, next in line.
 * @return borrowed; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_division *socprev_damping_division(const socprev_damping *damping);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
