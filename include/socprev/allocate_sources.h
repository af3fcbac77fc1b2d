/**
 * @file allocate_sources.h
 * @brief Floor 2: who pays: co-financing by shares, and several sources with limits.
 *
 * A project costs 10 035 237.50 crowns; the Union pays 85 %, the state 10 %, the
 * town 5 %. The exact shares end in fractions of a heller, so somebody has to
 * bear the residue: *co-financing* (`socprev_cofinancing`) divides each row's
 * amount by exact shares, and who bears the residue is a parameter: the largest
 * remainders, or one named source. The parts always add up to the row; where
 * the totals of the sources are prescribed too, they add up both ways.
 *
 * When shares are not fixed but limited (the Union at most 85 %, the town at
 * least 5 %, the region at most 3 million in all, shelters not from this fund),
 * a `socprev_sources` finds amounts that keep all limits and use the first
 * source as much as possible, then the second, and so on. If there are none, a
 * `socprev_conflict` names rows and sources with both sums; or, if that is
 * allowed, rows are paid less, by tiers and evenly within each. Sources can be
 * the budgets of years that hand on what they have left.
 *
 * Both give a `socprev_payment`: what each source pays of each row. Amounts are
 * minor units, 0 or more, in steps of one quantum. A *row* is whatever is to be
 * paid (a service, a project, a year), a *source* is a column.
 */
#ifndef SOCPREV_ALLOCATE_SOURCES_H
#define SOCPREV_ALLOCATE_SOURCES_H

#include <socprev/allocate.h>

#ifdef __cplusplus
extern "C" {
#endif

/** In the place of a row or a source: each of them. */
#define SOCPREV_EVERY ((size_t)-1)

/** In the place of the bearer: the largest remainders. */
#define SOCPREV_LARGEST_REMAINDERS ((int64_t)-1)

/* ------------------------------------------------------------------ */
/** @defgroup cofinancing Co-financing by exact shares
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** Rows that are paid by sources in fixed shares. */
typedef struct socprev_cofinancing socprev_cofinancing;

/** What each source pays of each row. Never changes; independent of its problem. */
typedef struct socprev_payment socprev_payment;

/** Makes a problem: amounts 0, no shares, quantum 1, residue to the largest remainders.
 * @param rows,sources  at least 1 each
 * @param memory        NULL = C allocator; the answers use it too       @borrow
 * @param out           the new problem                                  @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * sources). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_new(size_t rows, size_t sources,
                                                   const socprev_memory *memory,
                                                   socprev_cofinancing **out,
                                                   socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_cofinancing_free(socprev_cofinancing *problem);

/** Sets what is to be paid in each row.
 * @param amount  [n, stride bytes, 0 = packed] minor units, each >= 0, sum at
 *                most SOCPREV_TOTAL_MAX                                  @borrow
 * @param n       the number of rows
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_set_amounts(socprev_cofinancing *problem,
                                                           const int64_t *amount, size_t stride,
                                                           size_t n, socprev_error **err);

/** Sets the step of all parts in minor units; amounts must be multiples of it
 * when the problem is solved.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_set_quantum(socprev_cofinancing *problem,
                                                           int64_t quantum, socprev_error **err);

/** Sets the shares of a row as numerators over one denominator.
 * @param row          or SOCPREV_EVERY
 * @param numerator    [n, stride bytes, 0 = packed] each >= 0; they add up to
 *                     the denominator exactly                           @borrow
 * @param n            the number of sources
 * @param denominator  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (sum)
 * Complexity: O(n), for every row O(rows * n). @threads any  @since 0.1
 * Example: 76.735 / 13.265 / 10 %: 76735, 13265, 10000 over 100000. */
SOCPREV_API socprev_status socprev_cofinancing_set_shares(socprev_cofinancing *problem, size_t row,
                                                          const int64_t *numerator, size_t stride,
                                                          size_t n, int64_t denominator,
                                                          socprev_error **err);

/** Says who bears the residue of a row's rounding. With a source, all others
 * are rounded as `rounding` says and the source takes what is left. Real
 * decisions differ: the Union down and the own share up is bearer = own,
 * SOCPREV_ROUND_DOWN; the rest up at the Union's cost is bearer = Union,
 * SOCPREV_ROUND_UP.
 * @param row       or SOCPREV_EVERY
 * @param source    the bearer, or SOCPREV_LARGEST_REMAINDERS: all are rounded
 *                  down, then the largest remainders up
 * @param rounding  `enum socprev_rounding`; without effect for largest remainders
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1), for every row O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_set_bearer(socprev_cofinancing *problem, size_t row,
                                                          int64_t source, int32_t rounding,
                                                          socprev_error **err);

/** Says which source is rounded up first when remainders are equal: the lowest
 * number, then the lowest index.
 * @param priorities  [n, stride bytes, 0 = packed]; NULL removes them     @borrow
 * @param n           the number of sources
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_set_priorities(socprev_cofinancing *problem,
                                                              const int64_t *priorities,
                                                              size_t stride, size_t n,
                                                              socprev_error **err);

/** Prescribes what each source pays in all. Every part is then its exact share
 * rounded down or up, as close to the shares as the totals let (controlled
 * rounding, see allocate_table.h); bearers and priorities have no part in it.
 * @param totals  [n, stride bytes, 0 = packed] minor units, each >= 0; NULL
 *                removes them                                           @borrow
 * @param n       the number of sources
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_set_totals(socprev_cofinancing *problem,
                                                          const int64_t *totals, size_t stride,
                                                          size_t n, socprev_error **err);

/** Divides every row over its sources.
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a row without shares; no multiple of
 * the quantum; totals that add up to something else) | SOCPREV_E_INFEASIBLE
 * (prescribed totals cannot be had; the bearer would get less than nothing, or
 * something although its share is 0: socprev_cofinancing_conflict() says why)
 * | SOCPREV_E_RANGE (prescribed totals: the sum of amounts times the common
 * denominator of all shares is above SOCPREV_TOTAL_MAX) | SOCPREV_E_NOMEM
 * | SOCPREV_E_CANCELLED
 * Complexity: O(rows * sources); with totals as socprev_twoway_solve().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_solve(const socprev_cofinancing *problem,
                                                     socprev_run *run, socprev_payment **out,
                                                     socprev_error **err);

/** Finds out why a problem has no answer. With prescribed totals:
 * SOCPREV_CONFLICT_MARGINS, rows and sources as in socprev_twoway_conflict(). With a
 * bearer: the first such row and its bearer; SOCPREV_CONFLICT_MARGINS when the row
 * needs more than the other sources give it and the bearer has no share,
 * SOCPREV_CONFLICT_MARGINS_COLUMNS when the others give more than the row needs.
 * @param run  may be NULL                                               @borrow
 * @param out  the conflict; NULL when the problem has an answer         @own
 * @retval SOCPREV_OK | as socprev_cofinancing_solve() but for INFEASIBLE
 * Complexity: as socprev_cofinancing_solve(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_conflict(const socprev_cofinancing *problem,
                                                        socprev_run *run, socprev_conflict **out,
                                                        socprev_error **err);

/** Checks an answer against its problem without any code of the solver: sums,
 * steps, every part within one unit of its share (the bearer's takes the rest),
 * largest remainders, ties, prescribed totals.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * Complexity: O(rows * sources). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_verify(const socprev_cofinancing *problem,
                                                      const socprev_payment *payment,
                                                      socprev_error **err);

/** Checks published parts against amounts and shares and says what does not add
 * up, as findings of record "row/1", "row/2" ... and field "amount" or
 * "source/1" ...:
 *  - SP3130: the parts add up to something else than the amount, by how much;
 *  - SP3131: instead, when the parts are right for their own sum: it is the
 *    amount that is wrong;
 *  - SP3132: a part that is not its share rounded down or up. The bearer of a
 *    row, where one is named, may take the residue of all the others.
 * @param parts    [rows][sources] minor units, each >= 0                 @borrow
 * @param row_stride,source_stride  bytes; 0 = packed row by row
 * @param rows,sources  as given to socprev_cofinancing_new()
 * @param out      the findings, none when all is right                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(rows * sources). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cofinancing_check(const socprev_cofinancing *problem,
                                                     const int64_t *parts, size_t row_stride,
                                                     size_t source_stride, size_t rows,
                                                     size_t sources, socprev_findings **out,
                                                     socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup sources Several sources with limits
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** Rows that are paid by sources within limits. */
typedef struct socprev_sources socprev_sources;

/** Makes a problem: demands 0, sources without limits, every source may pay
 * every row, quantum 1, sources used in the order of their index.
 * @param rows,sources  at least 1 each
 * @param memory        NULL = C allocator; the answers use it too       @borrow
 * @param out           the new problem                                  @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * sources). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_new(size_t rows, size_t sources,
                                               const socprev_memory *memory,
                                               socprev_sources **out, socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_sources_free(socprev_sources *problem);

/** Sets what each row must be paid: exactly, unless socprev_sources_set_shortage()
 * lets it be less.
 * @param demand  [n, stride bytes, 0 = packed] minor units, each >= 0, sum at
 *                most SOCPREV_TOTAL_MAX                                  @borrow
 * @param n       the number of rows
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_demands(socprev_sources *problem,
                                                       const int64_t *demand, size_t stride,
                                                       size_t n, socprev_error **err);

/** Sets what each source must spend at least and may spend at most; of its own,
 * where sources hand money on (see socprev_sources_set_carry()).
 * @param least,most  [n, the strides in bytes, 0 = packed] minor units, each
 *                    >= 0; `most` SOCPREV_NO_CAP for no limit; NULL = no limits @borrow
 * @param n           the number of sources
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (sum of `least`)
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_limits(socprev_sources *problem,
                                                      const int64_t *least, size_t least_stride,
                                                      const int64_t *most, size_t most_stride,
                                                      size_t n, socprev_error **err);

/** Sets the step of all amounts in minor units; demands must be multiples of it
 * when the problem is solved. Lower limits between two steps count as the step
 * above, upper ones as the step below.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_quantum(socprev_sources *problem, int64_t quantum,
                                                       socprev_error **err);

/** Sets which source is used first: the lowest number, then the lowest index.
 * @param priorities  [n, stride bytes, 0 = packed]; NULL = by index       @borrow
 * @param n           the number of sources
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_priorities(socprev_sources *problem,
                                                          const int64_t *priorities, size_t stride,
                                                          size_t n, socprev_error **err);

/** Says whether a source may pay a row.
 * @param row,source  or SOCPREV_EVERY
 * @param eligible    0 = no, anything else = yes
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(cells meant). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_eligible(socprev_sources *problem, size_t row,
                                                        size_t source, int32_t eligible,
                                                        socprev_error **err);

/** Sets the least and greatest amount that a source pays of a row.
 * @param row,source  or SOCPREV_EVERY
 * @param floor       minor units, 0 .. SOCPREV_TOTAL_MAX
 * @param cap         minor units, >= 0, or SOCPREV_NO_CAP
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(cells meant). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_bounds(socprev_sources *problem, size_t row,
                                                      size_t source, int64_t floor, int64_t cap,
                                                      socprev_error **err);

/** Sets the least and greatest share of a row that a source pays. Holds beside
 * the bounds in money.
 * @param row,source  or SOCPREV_EVERY
 * @param low_numerator,low_denominator    from 0 to the high share
 * @param high_numerator,high_denominator  at most 1; denominators at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(cells meant). @threads any  @since 0.1
 * Example: 70 to 85 %: 70, 100, 85, 100. */
SOCPREV_API socprev_status socprev_sources_set_range(socprev_sources *problem, size_t row,
                                                     size_t source, int64_t low_numerator,
                                                     int64_t low_denominator,
                                                     int64_t high_numerator,
                                                     int64_t high_denominator,
                                                     socprev_error **err);

/** What happens to rows when the money does not reach. */
enum socprev_shortage {
    SOCPREV_SHORTAGE_REFUSED = 0,      /**< the problem has no answer */
    SOCPREV_SHORTAGE_PROPORTIONAL = 1, /**< rows of one tier get the same part of their
                                        * demands, as far as money can reach them */
    SOCPREV_SHORTAGE_EQUAL = 2         /**< rows of one tier get the same amount, at most their
                                        * demand, as far as money can reach them */
};

/** Lets rows be paid less than they demand. Lower limits of parts and of sources hold
 * all the same; shares of a row are shares of its demand.
 * @param shortage  `enum socprev_shortage`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_shortage(socprev_sources *problem,
                                                        int32_t shortage, socprev_error **err);

/** Sets strict priorities of the rows for when money falls short: rows of a lower tier
 * are paid as fully as possible before a higher one gets anything that they could have.
 * @param tiers  [n, stride bytes, 0 = packed] any numbers, lowest first; NULL: all in one
 *               tier                                                     @borrow
 * @param n      the number of rows
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_set_tiers(socprev_sources *problem,
                                                     const int64_t *tiers, size_t stride,
                                                     size_t n, socprev_error **err);

/** Lets a source hand on what it does not spend to the source behind it: sources are
 * then the budgets of successive years, limits what each year brings, and what is
 * neither spent nor carried over lapses. Unless set, nothing is carried over.
 * @param source                 or SOCPREV_EVERY; of the last one: what outlasts it
 * @param limit                  minor units, >= 0, or SOCPREV_NO_CAP
 * @param numerator,denominator  at most this part of the source's own upper limit as
 *                               well: 0 <= numerator <= denominator, denominator >= 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(sources). @threads any  @since 0.1
 * Example: at most 5 % of a year's budget: SOCPREV_NO_CAP, 5, 100. */
SOCPREV_API socprev_status socprev_sources_set_carry(socprev_sources *problem, size_t source,
                                                     int64_t limit, int64_t numerator,
                                                     int64_t denominator, socprev_error **err);

/** Pays every row within all limits. Of all ways to do so one is taken in which
 * the first source pays as much as it can, then the second, and so on; of these
 * the one in which the first row gets the most from the first source, then from
 * the second, ..., then the second row. The first part is certified, see
 * socprev_sources_verify().
 *
 * Where money may fall short, it is settled before what each row is paid. Unit k of
 * a row stands at (k - 1/2) / w, w being 1 or the demand; units are given in the
 * order of tiers, then of these places, then of the rows, and one is passed over
 * only when no money can reach it any more. So within a tier no row can be paid more
 * but at the cost of one that stands no better, in whole units (maximin).
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no multiple of the quantum)
 * | SOCPREV_E_INFEASIBLE (socprev_sources_conflict() says why)
 * | SOCPREV_E_RANGE (sum of floors) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Hoffman 1960 (circulation with lower bounds); Edmonds & Karp, JACM 19
 * (1972); lexicographic flows: Megiddo, Mathematical Programming 7 (1974); Gallo,
 * Grigoriadis & Tarjan, SIAM J. Computing 18 (1989); even shares by decomposition:
 * Federgruen & Groenevelt, Operations Research 34 (1986); Groenevelt 1991.
 * Complexity: O(rows * sources) per cell and per augmenting path; in a shortage
 * O(rows * sources) per path, rows paths for each of at most rows groups.
 * @threads any  @since 0.1
 * Example: examples/19_instalments_and_years.c (years) */
SOCPREV_API socprev_status socprev_sources_solve(const socprev_sources *problem, socprev_run *run,
                                                 socprev_payment **out, socprev_error **err);

/** Finds out why a problem has no answer; the sets named are minimal in that no
 * claimant of the sum needed can be left out. Where rows may be paid less, only
 * lower limits can be in the way: then no demand counts as needed.
 *  - SOCPREV_CONFLICT_FLOOR_ABOVE_CAP: the first cell (row and source) or source
 *    (no row) whose lower limit is above its upper one;
 *  - SOCPREV_CONFLICT_MARGINS: the rows' demands, and what the sources named must
 *    give to other rows; against the limits of the sources named, what others may
 *    hand on to them, and what the other sources can give these rows at most;
 *  - SOCPREV_CONFLICT_MARGINS_COLUMNS: what the sources must spend, and what other
 *    sources must give to the rows named; against the demands of these rows, what
 *    the sources may hand on to others, and what they can give to other rows at most.
 * @param out  the conflict; NULL when the problem has an answer         @own
 * @retval SOCPREV_OK | as socprev_sources_solve() but for INFEASIBLE
 * Source: Gale 1957, Hoffman 1960. Complexity: O(rows * sources * larger of both)
 * beyond the search. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_conflict(const socprev_sources *problem,
                                                    socprev_conflict **out, socprev_error **err);

/** Checks a conflict against its problem: adds both sides up again.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (proves nothing about this problem)
 * Complexity: O(rows * sources). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_conflict_verify_sources(const socprev_conflict *conflict,
                                                           const socprev_sources *problem,
                                                           socprev_error **err);

/** Least and greatest amount that a source can pay of a row in any way to pay
 * all rows within the limits (in a shortage: what they are paid), whatever the
 * priorities. Equal: there is no choice.
 * @param payment       an answer of this problem
 * @param least,most    minor units; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (out of range, not an answer of this
 * problem) | SOCPREV_E_NOMEM
 * Complexity: O(rows * sources) per augmenting path. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_range(const socprev_sources *problem,
                                                 const socprev_payment *payment, size_t row,
                                                 size_t source, int64_t *least, int64_t *most,
                                                 socprev_error **err);

/** Checks an answer against its problem without any code of the solver: every
 * row is paid, all limits are kept, and for each source that could spend more
 * the answer carries a set of rows and sources out of which nothing can be
 * moved to it, given what the sources before it spend. In a shortage: whoever could
 * give something up to a row that lacks something holds it by right.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM (in a shortage)
 * Complexity: O(rows * sources^2), in a shortage O(rows^2 * sources) as well.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sources_verify(const socprev_sources *problem,
                                                  const socprev_payment *payment,
                                                  socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup payment The answer
 * @{ */

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_payment_free(socprev_payment *payment);

/** How many rows or sources; 0 for an unknown axis.
 * @param axis  `enum socprev_axis`; sources are columns
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_payment_count(const socprev_payment *payment, int32_t axis);

/** Copies all parts, row by row.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly rows * sources
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(rows * sources). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_payment_parts(const socprev_payment *payment, int64_t *out,
                                                 size_t n, socprev_error **err);

/** What a source pays of a row in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_part(const socprev_payment *payment, size_t row,
                                         size_t source);

/** Total of one row or source in minor units; 0 when out of range.
 * @param axis  `enum socprev_axis`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_total(const socprev_payment *payment, int32_t axis,
                                          size_t index);

/** Exact share of a source in a row in minor units, as whole + numerator /
 * denominator in lowest terms.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (out of range) | SOCPREV_E_UNDEFINED (the
 * problem had no fixed shares). Complexity: O(log). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_payment_share(const socprev_payment *payment, size_t row,
                                                 size_t source, int64_t *whole, int64_t *numerator,
                                                 int64_t *denominator);

/** `enum socprev_tie` of one part: WON was rounded up and LOST rounded down by
 * priority alone (or, with prescribed totals, could as well be otherwise).
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_payment_tie(const socprev_payment *payment, size_t row, size_t source);

/** `enum socprev_bound` of one part of limited sources: CAP when the source can
 * pay no more of this row, else FLOOR when it can pay no less, else NONE.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_payment_bound(const socprev_payment *payment, size_t row,
                                          size_t source);

/** Who bears the residue of a row: a source, or -1 when nobody is named.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_bearer(const socprev_payment *payment, size_t row);

/** What a row lacks of its demand in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_short(const socprev_payment *payment, size_t row);

/** The bottleneck that a row shares with others: rows of one tier with the same number
 * divide among them the money that can reach any of them. -1 for fixed shares, where
 * nothing may fall short, and out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_group(const socprev_payment *payment, size_t row);

/** What a source hands on to the next in minor units: as much as it may of what it and
 * those before it have left. 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_carried(const socprev_payment *payment, size_t source);

/** What a source has left that it may not hand on, in minor units: of its own limit and
 * of what it was handed. 0 without a limit, and out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_payment_lapsed(const socprev_payment *payment, size_t source);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
