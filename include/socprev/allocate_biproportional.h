/**
 * @file allocate_biproportional.h
 * @brief Floor 2: dividing over rows and columns by weights of the cells.
 *
 * Parties and districts, or kinds of service and territories: each cell has a
 * weight (votes, need), and it is settled what each row and each column gets.
 * Rounding each cell alone breaks the sums. *Biproportional apportionment*
 * gives every row and every column a multiplier; a cell gets weight * row
 * multiplier * column multiplier (its *quotient*), rounded by a divisor rule,
 * and the multipliers are such that all rows and columns add up.
 *
 * Totals may be ranges, too: then lines share one multiplier, unless it leads out of
 * their range.
 *
 * A `socprev_biproportional` is the problem, a `socprev_biproportional_division`
 * the answer, a `socprev_conflict` the proof that there is none. Cells may have
 * floors and caps; a weight or a cap of 0 is a structural zero. The answer is
 * found with floating-point multipliers, but decided and proved in integers:
 * it carries multipliers that are exact numbers, and every cell is compared
 * with its signposts exactly.
 *
 * With more than one table the ties are reported and the canonical one is taken:
 * read row by row, the first cell in which two of them differ has the greater
 * amount. It depends on nothing but the problem.
 *
 * Amounts are >= 0; the total may be up to 2^53 quanta, weights up to 2^63 - 1.
 */
#ifndef SOCPREV_ALLOCATE_BIPROPORTIONAL_H
#define SOCPREV_ALLOCATE_BIPROPORTIONAL_H

#include <socprev/allocate.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Largest total of a biproportional problem, in quanta: 2^53. */
#define SOCPREV_BIPROPORTIONAL_MAX ((int64_t)1 << 53)

/* ------------------------------------------------------------------ */
/** @defgroup biproportional The biproportional problem
 * Setters copy what they are given, may be called in any order and again.
 * Arrays of cells are [rows][columns] with strides in bytes from row to row and
 * from cell to cell; 0 = packed row by row. An error names a cell by its index
 * row * columns + column.
 * @{ */

/** Weights of cells, and totals of rows and columns. */
typedef struct socprev_biproportional socprev_biproportional;

/** Makes a problem: weights and totals 0, quantum 1, rule SOCPREV_RULE_WEBSTER.
 * @param rows,columns  at least 1 each
 * @param memory        NULL = C allocator; the answers use it too       @borrow
 * @param out           the new problem                                  @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_new(size_t rows, size_t columns,
                                                      const socprev_memory *memory,
                                                      socprev_biproportional **out,
                                                      socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_biproportional_free(socprev_biproportional *problem);

/** Sets the rule that rounds quotients.
 * @param rule  a divisor rule of `enum socprev_rule`; SOCPREV_RULE_STATIONARY
 *              keeps the signpost set before, or takes 1/2
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_rule(socprev_biproportional *problem,
                                                           int32_t rule, socprev_error **err);

/** Sets rule SOCPREV_RULE_STATIONARY with q = numerator / denominator; see
 * socprev_apportionment_set_signpost().
 * @param numerator,denominator  0 <= numerator <= denominator, 1 <= denominator <= 2^31
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_signpost(socprev_biproportional *problem,
                                                               int64_t numerator,
                                                               int64_t denominator,
                                                               socprev_error **err);

/** Sets the step of all amounts in minor units. Totals must be multiples of it
 * when the problem is solved; a floor between two steps counts as the step
 * above, a cap as the step below.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_quantum(socprev_biproportional *problem,
                                                              int64_t quantum,
                                                              socprev_error **err);

/** Sets the weights. A cell of weight 0 gets its floor, no more.
 * @param weight  [rows][columns] each >= 0                              @borrow
 * @param rows,columns  as given to socprev_biproportional_new()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_weights(socprev_biproportional *problem,
                                                              const int64_t *weight,
                                                              size_t row_stride,
                                                              size_t column_stride, size_t rows,
                                                              size_t columns,
                                                              socprev_error **err);

/** Sets what the rows, or the columns, get.
 * @param axis    `enum socprev_axis`
 * @param totals  [n, stride bytes, 0 = packed] minor units, each >= 0, sum at
 *                most SOCPREV_TOTAL_MAX                                  @borrow
 * @param n       the number of rows, or of columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_totals(socprev_biproportional *problem,
                                                             int32_t axis, const int64_t *totals,
                                                             size_t stride, size_t n,
                                                             socprev_error **err);

/** Gives ranges instead of totals to the rows, or to the columns. The total is what the
 * other axis fixes, or what socprev_biproportional_set_total() says. All lines of the
 * axis then have the same multiplier, but for those that would leave their range: such
 * a line gets the least, or the most, that it may have.
 * @param axis   `enum socprev_axis`
 * @param least  [n, stride bytes, 0 = packed] minor units, each >= 0, sum at most
 *               SOCPREV_TOTAL_MAX; between two steps: the step above      @borrow
 * @param most   [n, stride bytes, 0 = packed] each >= least, SOCPREV_NO_CAP for none;
 *               between two steps: the step below                        @borrow
 * @param n      the number of rows, or of columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE
 * Source: Balinski & Demange, Mathematical Programming 45 (1989).
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_ranges(socprev_biproportional *problem,
                                                             int32_t axis, const int64_t *least,
                                                             size_t least_stride,
                                                             const int64_t *most,
                                                             size_t most_stride, size_t n,
                                                             socprev_error **err);

/** Sets what all cells add up to. Needed when both rows and columns have ranges: a
 * range of it would not say how much to divide. Otherwise, when set, it must be what
 * fixed totals add up to.
 * @param total  0 .. SOCPREV_TOTAL_MAX
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_total(socprev_biproportional *problem,
                                                            int64_t total, socprev_error **err);

/** Sets the least amount of each cell.
 * @param floors  [rows][columns] each >= 0; NULL removes them            @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_floors(socprev_biproportional *problem,
                                                             const int64_t *floors,
                                                             size_t row_stride,
                                                             size_t column_stride, size_t rows,
                                                             size_t columns, socprev_error **err);

/** Sets the greatest amount of each cell.
 * @param caps  [rows][columns] each >= 0, SOCPREV_NO_CAP for none; NULL
 *              removes them                                             @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_set_caps(socprev_biproportional *problem,
                                                           const int64_t *caps, size_t row_stride,
                                                           size_t column_stride, size_t rows,
                                                           size_t columns, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup biproportional_division The biproportional answer
 * @{ */

/** What each cell gets, with its proof. Never changes; independent of its problem. */
typedef struct socprev_biproportional_division socprev_biproportional_division;

/** Divides: every cell gets min(cap, max(floor, round(weight * row multiplier *
 * column multiplier))), and rows and columns add up to their totals. Adams,
 * Dean, Hill and a signpost of 0 give every cell with a weight (and a cap above
 * 0) at least one unit.
 *
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (totals unequal or no multiple of the
 * quantum) | SOCPREV_E_INFEASIBLE (socprev_biproportional_conflict() says
 * why) | SOCPREV_E_RANGE (more than SOCPREV_BIPROPORTIONAL_MAX quanta)
 * | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Balinski & Demange, Math. Programming 45 (1989); Gaffke & Pukelsheim,
 * Math. Social Sciences 56 (2008); Maier, Zachariasen, Zachariassen & Pukelsheim,
 * Math. Social Sciences 60 (2010); Oelbermann, Math. Social Sciences 80 (2016).
 * Complexity: O(rows * columns) for each of some dozens of sweeps and O((rows +
 * columns)^2) for each unit that they leave; a shortest-path search over exact
 * numbers at the end. @threads any  @since 0.1
 * Example: see docs/allocation.md */
SOCPREV_API socprev_status
socprev_biproportional_solve(const socprev_biproportional *problem, socprev_run *run,
                             socprev_biproportional_division **out, socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_biproportional_division_free(socprev_biproportional_division *division);

/** How many rows or columns; 0 for an unknown axis.
 * @param axis  `enum socprev_axis`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_biproportional_division_count(
    const socprev_biproportional_division *division, int32_t axis);

/** Copies all cells, row by row.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly rows * columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_division_cells(
    const socprev_biproportional_division *division, int64_t *out, size_t n, socprev_error **err);

/** One cell in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_biproportional_division_cell(
    const socprev_biproportional_division *division, size_t row, size_t column);

/** Multiplier of a row or column, rounded to a double; 0 when out of range. It
 * is one of those that give the answer: there may be others, and all rows may be
 * multiplied when all columns are divided. It may not be representable: then
 * it is 0 or infinite.
 * @param axis  `enum socprev_axis`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_biproportional_division_multiplier(
    const socprev_biproportional_division *division, int32_t axis, size_t index);

/** Quotient of one cell, in units of one quantum, rounded to a double: the
 * weight times both multipliers; 0 when out of range. To be shown, not to be
 * rounded again: the answer was decided with exact numbers.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_biproportional_division_quotient(
    const socprev_biproportional_division *division, size_t row, size_t column);

/** Multiplier of a row or column, exactly: mantissa * 2^exponent, or, where ties need
 * it, such that the quotient of its cell with another line is exactly a signpost.
 * The exact quotient of a cell is its weight times both multipliers.
 * @param axis      `enum socprev_axis`
 * @param mantissa  2^52 .. 2^53 - 1; 0 when the multiplier hangs on another
 * @param exponent  of 2
 * @param hangs_on  -1, or the column (of a row: else the row) whose multiplier is worked
 *                  out first; the number of columns or rows stands for the slack of
 *                  ranges, and means that the two multiply to 1
 * @param unit      then weight * both multipliers = d(unit) of the rule
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_biproportional_division_factor(const socprev_biproportional_division *division,
                                       int32_t axis, size_t index, int64_t *mantissa,
                                       int64_t *exponent, int64_t *hangs_on, int64_t *unit);

/** How far a cell is from its next and from its last unit, with the multipliers as they
 * are: "needs weight +more for one more unit, keeps it until -less". Exact.
 * @param more  the least that its weight would have to grow for the quotient to reach the
 *              next signpost; 0 when it is there (a tie, or a cap); -1 when no weight
 *              below 2^63 - 1 is enough
 * @param less  the most that its weight could shrink while the quotient is not below the
 *              last signpost; 0 also for a cell held by its floor, the whole weight
 *              for a cell without units
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (weight 0)
 * | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_biproportional_division_distance(const socprev_biproportional_division *division,
                                         size_t row, size_t column, int64_t *more, int64_t *less,
                                         socprev_error **err);

/** `enum socprev_bound` of one cell: FLOOR or CAP where rounding its quotient
 * would give less or more; NONE when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_biproportional_division_bound(
    const socprev_biproportional_division *division, size_t row, size_t column);

/** `enum socprev_tie` of one cell: its quotient is exactly at a signpost and
 * another table solves the problem as well. WON got the unit above the signpost,
 * LOST did not; NONE when all tables agree.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_biproportional_division_tie(
    const socprev_biproportional_division *division, size_t row, size_t column);

/** How many cells are not the same in all tables.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t
socprev_biproportional_division_tie_count(const socprev_biproportional_division *division);

/** How many units the ties decide: the cells that are WON.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t
socprev_biproportional_division_tie_units(const socprev_biproportional_division *division);

/** Checks an answer against its problem by the definition, without any code of
 * the solver: rows and columns add up, floors and caps hold, and with the exact
 * multipliers that the answer carries every cell is its quotient rounded;
 * quotients of tied cells are exactly at their signpost.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns), times rows + columns for cells at a signpost.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_biproportional_division_verify(const socprev_biproportional_division *division,
                                       const socprev_biproportional *problem,
                                       socprev_error **err);

/** Finds out why a problem has no answer; socprev_conflict_repair() then says how much
 * totals would have to change. Kinds (the sums in minor units):
 * FLOOR_ABOVE_CAP names a cell; FLOORS or CAPS a row or column whose floors
 * exceed, or whose caps fall short of, its total; TOO_FEW_UNITS one whose total
 * is below one unit for each weight; MARGINS rows whose totals are more than what
 * the named columns get, plus the named rows' caps outside them, minus the
 * other rows' floors inside them; MARGINS_COLUMNS the same with rows and columns
 * exchanged; of ranges what needs counts by the least, what gives by the most. No named
 * row or column can be left out of these. TOTAL_ABOVE: the total is more than the most of
 * the named rows and columns, plus the caps of cells outside both, minus the floors of
 * cells in both; TOTAL_BELOW: the least of the named rows and columns is more than the
 * total, plus the caps of cells in both, minus the floors of cells outside both.
 * @param out  the conflict; NULL when the problem has an answer         @own
 * @retval SOCPREV_OK | as socprev_biproportional_solve() but for INFEASIBLE
 * Source: Gale 1957, Hoffman 1960. Complexity: of a maximal flow (Dinic 1970).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_biproportional_conflict(const socprev_biproportional *problem,
                                                           socprev_conflict **out,
                                                           socprev_error **err);

/** Checks a conflict against its problem: adds both sides up again.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (proves nothing about this problem)
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_conflict_verify_biproportional(const socprev_conflict *conflict,
                                       const socprev_biproportional *problem,
                                       socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
