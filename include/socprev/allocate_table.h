/**
 * @file allocate_table.h
 * @brief Floor 2: dividing an amount over rows and columns at once.
 *
 * 135 million are divided over three kinds of service and seven districts.
 * Every cell is a whole number of hellers, every row adds up to what the kind
 * gets and every column to what the district gets. Rounding each cell alone
 * would break the sums; *controlled rounding* rounds each cell to one of the
 * two whole numbers around its exact value so that all sums hold, and takes
 * among all such tables the one closest to the exact values.
 *
 * A `socprev_twoway` is the problem. Its cells are either proportional to rows
 * and columns (give weights of rows and columns and a total, or their totals),
 * or given by socprev_twoway_set_cells() and only to be rounded. The answer is a
 * `socprev_twoway_division`. Amounts are >= 0. With more than one closest table
 * the ties are reported and the canonical one is taken: read row by row, the
 * first cell in which two of them differ is rounded up.
 *
 * Exact values are kept over one denominator D (the total in units, or the
 * quantum for given cells); D * (rows + columns + 2) must be below 2^61. That
 * is 5e16 hellers for 14 x 33, and 2e15 for 500 x 500.
 */
#ifndef SOCPREV_ALLOCATE_TABLE_H
#define SOCPREV_ALLOCATE_TABLE_H

#include <socprev/allocate.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How the cells become whole units. */
enum socprev_twoway_rule {
    SOCPREV_TWOWAY_CONTROLLED_ROUNDING = 1, /**< floor or ceiling, least sum of deviations */
    SOCPREV_TWOWAY_UNBIASED_ROUNDING = 2    /**< floor or ceiling by chance; mean: the cell */
};

/* ------------------------------------------------------------------ */
/** @defgroup twoway The two-way problem
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** An amount to be divided over rows and columns. */
typedef struct socprev_twoway socprev_twoway;

/** Makes a problem: no margins, quantum 1, controlled rounding, margins by
 * SOCPREV_RULE_HARE.
 * @param rows,columns  at least 1 each
 * @param memory        NULL = C allocator; the answers use it too       @borrow
 * @param out           the new problem                                  @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_new(size_t rows, size_t columns,
                                              const socprev_memory *memory, socprev_twoway **out,
                                              socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_twoway_free(socprev_twoway *problem);

/** Sets how cells are rounded.
 * @param rule  `enum socprev_twoway_rule`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_rule(socprev_twoway *problem, int32_t rule,
                                                   socprev_error **err);

/** Sets what the chance of SOCPREV_TWOWAY_UNBIASED_ROUNDING comes from: the same
 * seed gives the same table on every machine. Other rules do not look at it.
 * @param seed  any number; 0 at first
 * @retval SOCPREV_OK. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_seed(socprev_twoway *problem, int64_t seed,
                                                   socprev_error **err);

/** Sets the rule that divides the total over rows, and over columns, where
 * these have weights. Ties go to the lowest index.
 * @param rule  `enum socprev_rule`, not SOCPREV_RULE_STATIONARY
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_margin_rule(socprev_twoway *problem, int32_t rule,
                                                          socprev_error **err);

/** Sets the amount to be divided, in minor units. Needed when both rows and
 * columns have weights; otherwise, when set, it must be what fixed totals add up to.
 * Of given cells it fixes what all of them add up to after rounding.
 * @param total  0 .. SOCPREV_TOTAL_MAX
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_total(socprev_twoway *problem, int64_t total,
                                                    socprev_error **err);

/** Sets the step of all amounts in minor units; total and totals of rows and
 * columns must be multiples of it when the problem is solved.
 * @param quantum  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_quantum(socprev_twoway *problem, int64_t quantum,
                                                      socprev_error **err);

/** Sets weights of rows or columns, by which the total is divided over them;
 * replaces their totals.
 * @param axis    `enum socprev_axis`
 * @param weight  [n, stride bytes, 0 = packed] each >= 0, sum <= 2^63 - 1 @borrow
 * @param n       the number of rows, or of columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_weights(socprev_twoway *problem, int32_t axis,
                                                      const int64_t *weight, size_t stride,
                                                      size_t n, socprev_error **err);

/** Prescribes the totals of rows or columns; replaces their weights.
 * @param axis    `enum socprev_axis`
 * @param totals  [n, stride bytes, 0 = packed] minor units, each >= 0, sum at
 *                most SOCPREV_TOTAL_MAX                                  @borrow
 * @param n       the number of rows, or of columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_totals(socprev_twoway *problem, int32_t axis,
                                                     const int64_t *totals, size_t stride,
                                                     size_t n, socprev_error **err);

/** Gives ranges instead of totals to the rows or columns of given cells: each gets
 * the total that brings the table closest, from `least` to `most`; replaces
 * weights and totals. Where neither the other totals nor
 * socprev_twoway_set_total() fix the sum of all cells, it is free too.
 * @param axis         `enum socprev_axis`
 * @param least        [n, stride bytes, 0 = packed] minor units, each >= 0, sum at
 *                     most SOCPREV_TOTAL_MAX; between two steps: the step above @borrow
 * @param most         [n, stride bytes, 0 = packed] each >= least, SOCPREV_NO_CAP for
 *                     none; between two steps: the step below           @borrow
 * @param n            the number of rows, or of columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_ranges(socprev_twoway *problem, int32_t axis,
                                                     const int64_t *least, size_t least_stride,
                                                     const int64_t *most, size_t most_stride,
                                                     size_t n, socprev_error **err);

/** Sets the least amount of each cell: a cell is not rounded to less. One whose
 * exact value is below has just its floor, in whole steps rounded up.
 * @param floors  [rows][columns] each >= 0, sum at most SOCPREV_TOTAL_MAX; NULL
 *                removes them                                          @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_floors(socprev_twoway *problem,
                                                     const int64_t *floors, size_t row_stride,
                                                     size_t column_stride, size_t rows,
                                                     size_t columns, socprev_error **err);

/** Sets the greatest amount of each cell: a cell is not rounded to more. One whose
 * exact value is above has just its cap, in whole steps rounded down; 0 is a
 * structural zero.
 * @param caps  [rows][columns] each >= 0, SOCPREV_NO_CAP for none; NULL removes them @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_set_caps(socprev_twoway *problem, const int64_t *caps,
                                                   size_t row_stride, size_t column_stride,
                                                   size_t rows, size_t columns,
                                                   socprev_error **err);

/** Gives the table that is to be rounded to multiples of the quantum. Rows and
 * columns may have totals or ranges; where they have neither, their totals are
 * rounded too, each to one of the two multiples around its own value, and so is the
 * grand total when neither has. Such a table has no weights.
 * @param cells  [rows][columns] each >= 0, sum at most SOCPREV_TOTAL_MAX;
 *               NULL goes back to proportional cells                    @borrow
 * @param row_stride,column_stride  bytes from row to row and from cell to cell;
 *               0 = packed row by row
 * @param rows,columns  as given to socprev_twoway_new()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Complexity: O(rows * columns). @threads any  @since 0.1
 * Example: 3.1 and 6.8 to whole numbers: cells 31 and 68, quantum 10. */
SOCPREV_API socprev_status socprev_twoway_set_cells(socprev_twoway *problem, const int64_t *cells,
                                                    size_t row_stride, size_t column_stride,
                                                    size_t rows, size_t columns,
                                                    socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup twoway_division The two-way answer
 * @{ */

/** What each cell gets. Never changes; independent of its problem. */
typedef struct socprev_twoway_division socprev_twoway_division;

/** Divides. First the totals: weights are turned into totals by the margin
 * rule. Then the cells: the exact value of a proportional cell is row total *
 * column total / total, so that every row and column of exact values adds up;
 * a table with these totals and each cell rounded down or up then always
 * exists. Of all such tables the one with the least sum of |cell - exact| is
 * taken (it also has the least sum of squares).
 *
 * SOCPREV_TWOWAY_UNBIASED_ROUNDING takes a table by chance instead, such that on
 * average every cell has its exact value; totals of rows and columns then are those
 * of the cells, whole or rounded by chance too.
 *
 * @param problem  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (margins missing, unequal, no multiple
 * of the quantum) | SOCPREV_E_INFEASIBLE (given cells with prescribed totals:
 * socprev_twoway_conflict() says why) | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * | SOCPREV_E_CANCELLED | what socprev_apportionment_solve() says of the margins
 * Source: Bacharach, Management Science 12 (1966); Cox & Ernst, INFOR 20 (1982);
 * Causey, Cox & Ernst, JASA 80 (1985); unbiased: Cox, JASA 82 (1987); primal-dual:
 * Ford & Fulkerson 1957. Complexity: O(rows * columns * phases), phases at most the
 * number of cells rounded up, in practice about a dozen; ties: O(rows * columns *
 * rows / 64) more; O(rows * columns) memory.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_solve(const socprev_twoway *problem, socprev_run *run,
                                                socprev_twoway_division **out,
                                                socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_twoway_division_free(socprev_twoway_division *division);

/** How many rows or columns; 0 for an unknown axis.
 * @param axis  `enum socprev_axis`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_twoway_division_count(const socprev_twoway_division *division,
                                                 int32_t axis);

/** Copies all cells, row by row.
 * @param out  [n] minor units; untouched on failure
 * @param n    exactly rows * columns
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_division_cells(const socprev_twoway_division *division,
                                                         int64_t *out, size_t n,
                                                         socprev_error **err);

/** One cell in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_twoway_division_cell(const socprev_twoway_division *division,
                                                 size_t row, size_t column);

/** Total of one row or column in minor units; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_twoway_division_total(const socprev_twoway_division *division,
                                                  int32_t axis, size_t index);

/** How the total was divided over rows or columns that have weights, with
 * quotas and ties; NULL when their totals were prescribed or are the cells' own.
 * @return borrowed from the answer. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_division *
socprev_twoway_division_margin(const socprev_twoway_division *division, int32_t axis);

/** Exact value of one cell in units of one quantum, as whole + numerator /
 * denominator; the denominator is the same for all cells.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (out of range)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_division_quota(const socprev_twoway_division *division,
                                                         size_t row, size_t column, int64_t *whole,
                                                         int64_t *numerator, int64_t *denominator);

/** `enum socprev_tie` of one cell: WON was rounded up and LOST rounded down
 * although another closest table does it otherwise; NONE when all agree.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_twoway_division_tie(const socprev_twoway_division *division,
                                                size_t row, size_t column);

/** `enum socprev_bound` of one cell: FLOOR or CAP where these forbid to round its
 * exact value down, or up; NONE when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_twoway_division_bound(const socprev_twoway_division *division,
                                                  size_t row, size_t column);

/** How many cells are not the same in all closest tables.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_twoway_division_tie_count(const socprev_twoway_division *division);

/** Checks an answer against its problem without any code of the solver: every
 * row and column adds up, every cell is its exact value rounded down or up,
 * the totals are those asked for, and the prices of rows and columns that the
 * answer carries prove that no table is closer.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_twoway_division_verify(const socprev_twoway_division *division,
                               const socprev_twoway *problem, socprev_error **err);

/** Finds out why a problem has no answer. FLOOR_ABOVE_CAP names a cell; FLOORS and CAPS
 * a row or column whose cells add up to too much when rounded down, to too little
 * when rounded up; MARGINS, MARGINS_COLUMNS, TOTAL_ABOVE and TOTAL_BELOW rows and
 * columns, see `enum socprev_conflict_kind` and socprev_biproportional_conflict(). A
 * margin by weights has the conflicts of socprev_apportionment_conflict().
 * @param run  may be NULL                                               @borrow
 * @param out  the conflict; NULL when the problem has an answer         @own
 * @retval SOCPREV_OK | as socprev_twoway_solve() but for INFEASIBLE
 * Source: Gale 1957, Hoffman 1960. Complexity: as socprev_twoway_solve().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_twoway_conflict(const socprev_twoway *problem, socprev_run *run,
                                                   socprev_conflict **out, socprev_error **err);

/** Checks a conflict against its problem: adds both sides up again.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (proves nothing about this problem)
 * Complexity: O(rows * columns). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_conflict_verify_twoway(const socprev_conflict *conflict,
                                                          const socprev_twoway *problem,
                                                          socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
