/**
 * @file allocate_fit.h
 * @brief Floor 2: a table of estimates fitted to known totals.
 *
 * A survey tells how kinds of need are spread over age groups and districts; the
 * totals of kinds, ages and districts are known better, from another source.
 * *Iterative proportional fitting* (raking) multiplies the table by a factor for
 * each index of each axis until all totals hold; the pattern of the table, its
 * odds ratios, stays. The cells are real numbers. For money use
 * allocate_biproportional.h: no amount may come from here.
 *
 * First it is settled which cells can be above 0 at all. Zeros of the seed stay
 * zeros, and with them totals may force more cells to 0, which plain fitting
 * would approach for ever; or no table exists: then a few rows and columns say
 * why. With two axes this is decided by a maximal flow; with more it is decided
 * for each pair of axes, which may leave something undiscovered.
 *
 * A `socprev_fitting` is the problem, a `socprev_fit` the answer. Two totals
 * count as equal when they differ by less than a part in 10^12 of the sum.
 */
#ifndef SOCPREV_ALLOCATE_FIT_H
#define SOCPREV_ALLOCATE_FIT_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Most axes of a table. */
#define SOCPREV_FIT_AXES 8

/** How a fit ended. */
enum socprev_fit_outcome {
    SOCPREV_FIT_CONVERGED = 1, /**< all totals hold within the tolerance */
    SOCPREV_FIT_LIMIT = 2,     /**< the limit of sweeps came first; see socprev_fit_error() */
    SOCPREV_FIT_IMPOSSIBLE = 3 /**< no table exists; see socprev_fit_named_count() */
};

/* ------------------------------------------------------------------ */
/** @defgroup fitting The problem
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** A seed table and totals of its axes. */
typedef struct socprev_fitting socprev_fitting;

/** Makes a problem: no seed, no totals, tolerance 1e-9, at most 1000 sweeps.
 * @param size    [axes] how many indices each axis has, at least 1       @borrow
 * @param axes    2 .. SOCPREV_FIT_AXES
 * @param memory  NULL = C allocator; the answers use it too             @borrow
 * @param out     the new problem                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(axes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fitting_new(const size_t *size, size_t axes,
                                               const socprev_memory *memory, socprev_fitting **out,
                                               socprev_error **err);

/** Frees a problem; its answers live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_fitting_free(socprev_fitting *fitting);

/** Sets the table to be fitted, the last axis running fastest (row by row).
 * @param seed  [n, stride bytes, 0 = packed] each >= 0, sum finite       @borrow
 * @param n     the product of the sizes
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative, infinite or NaN: the error's
 * index says which) | SOCPREV_E_RANGE (sum) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fitting_set_seed(socprev_fitting *fitting, const double *seed,
                                                    size_t stride, size_t n, socprev_error **err);

/** Sets the totals of one axis.
 * @param axis    from 0 (rows 0, columns 1)
 * @param totals  [n, stride bytes, 0 = packed] each >= 0, sum finite     @borrow
 * @param n       the size of the axis
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (negative, infinite or NaN: the error's
 * index says which) | SOCPREV_E_RANGE (sum) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fitting_set_totals(socprev_fitting *fitting, int32_t axis,
                                                      const double *totals, size_t stride,
                                                      size_t n, socprev_error **err);

/** Sets when totals hold: |sum - total| <= tolerance * total for all of them.
 * @param tolerance  above 0, below 1; below 1e-14 it is hardly ever met
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fitting_set_tolerance(socprev_fitting *fitting,
                                                         double tolerance, socprev_error **err);

/** Sets after how many sweeps over all axes to give up.
 * @param sweeps  at least 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fitting_set_sweeps(socprev_fitting *fitting, int64_t sweeps,
                                                      socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup fit The answer
 * @{ */

/** A fitted table as its factors. Never changes; independent of its problem. */
typedef struct socprev_fit socprev_fit;

/** Fits. Only factors are kept; with two axes one sweep reads the seed once. It
 * stops when the error of the factors as they are is within the tolerance.
 * @param fitting  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the answer                                            @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK, also for LIMIT and IMPOSSIBLE | SOCPREV_E_INVALID (seed or
 * totals missing, sums of axes unequal) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Deming & Stephan, Ann. Math. Stat. 11 (1940); Csiszar, Ann. Prob. 3
 * (1975); Pukelsheim, Annals of OR 215 (2014); support: Gale 1957, Tarjan 1972.
 * Complexity: O(cells * axes^2) a sweep, O(cells) with two axes, and a maximal
 * flow for each pair of axes. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fitting_solve(const socprev_fitting *fitting, socprev_run *run,
                                                 socprev_fit **out, socprev_error **err);

/** Frees an answer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_fit_free(socprev_fit *fit);

/** `enum socprev_fit_outcome`; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_fit_status(const socprev_fit *fit);

/** The greatest |sum - total| / total over all totals above 0; 1 when
 * IMPOSSIBLE. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_fit_error(const socprev_fit *fit);

/** How many sweeps were made. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_fit_sweeps(const socprev_fit *fit);

/** Copies all cells, the last axis running fastest; zeros when IMPOSSIBLE.
 * @param out  [n] untouched on failure
 * @param n    exactly the number of cells
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n * axes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fit_cells(const socprev_fit *fit, double *out, size_t n,
                                             socprev_error **err);

/** The factor of one index of an axis: a cell that is not forced is its seed
 * times the factors of its indices. 0 when out of range or IMPOSSIBLE.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_fit_factor(const socprev_fit *fit, int32_t axis, size_t index);

/** How many cells are 0 in every table with these totals, though their seed is
 * above 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_fit_forced_count(const socprev_fit *fit);

/** 1 when a cell is one of these, else 0.
 * @param cell  counted with the last axis running fastest
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_fit_is_forced(const socprev_fit *fit, size_t cell);

/** Lists blocks of indices that hang together: indices of different axes that have a
 * cell in common which is at least `share` of the least total it is in. With more
 * than one block a table is *nearly decomposable*: the blocks are tied to each other
 * by next to nothing, sweeps carry little over, and LIMIT or many sweeps have this
 * reason. Indices whose totals are 0 are blocks of their own.
 * @param share  from 0 to below 1; 0: any cell above 0 ties
 * @param axis   whose indices
 * @param block  [n] number of each index's block, from 0 in order of first index (of
 *               axis 0, then 1, ...), the same numbers for all axes; untouched on failure
 * @param n      the size of the axis
 * @param count  how many blocks there are on all axes together
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Source: Galler & Fischer, Comm. ACM 7 (1964).
 * Complexity: O(cells * axes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fit_blocks(const socprev_fit *fit, double share, int32_t axis,
                                              int64_t *block, size_t n, size_t *count,
                                              socprev_error **err);

/** How many indices of an axis the proof of IMPOSSIBLE names; 0 otherwise. It
 * names two axes: the totals named on the first add up to more than those on
 * the second, and the first have seeds above 0 nowhere else.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_fit_named_count(const socprev_fit *fit, int32_t axis);

/** A named index, ascending; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_fit_named_at(const socprev_fit *fit, int32_t axis, size_t position);

/** What the totals named on the first axis add up to; 0 unless IMPOSSIBLE.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_fit_needed(const socprev_fit *fit);

/** What the totals named on the second axis add up to; 0 unless IMPOSSIBLE.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_fit_available(const socprev_fit *fit);

/** Checks an answer against its problem without any code of the solver: that it
 * has the error it says, that it is within the tolerance when CONVERGED, and
 * when IMPOSSIBLE that the named totals prove it.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not an answer of this problem: says why)
 * | SOCPREV_E_NOMEM
 * Complexity: O(cells * axes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_fit_verify(const socprev_fit *fit,
                                              const socprev_fitting *fitting,
                                              socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
