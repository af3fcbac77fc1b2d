/**
 * @file disclosure_perturb.h
 * @brief Floor 2: numbers published a little wrong, so that nobody is exposed.
 *
 * Instead of leaving cells blank one may publish all of them slightly changed. Four
 * ways, each with what it keeps and what it costs:
 *
 *  - *random rounding* to a base: every cell a multiple of 3 or 5, right on average;
 *    a cell is rounded alike in every table that it appears in; totals may not foot;
 *  - *rounding of small counts*: only numbers below the base change, and all totals
 *    still are the sums of their parts;
 *  - *cell keys*: a small noise from a published table, looked up by a key that is
 *    the sum of secret keys of the people in the cell, so that the same people always
 *    get the same noise; totals do not foot;
 *  - *differential privacy*: noise whose protection is a theorem, paid from a budget.
 *    A person counts in at most so many cells; on a full cube that makes the noise
 *    larger than the numbers.
 *
 * Each gives a `socprev_release` (disclosure.h), which names the method and tells how
 * far the published numbers are from the true ones.
 */
#ifndef SOCPREV_DISCLOSURE_PERTURB_H
#define SOCPREV_DISCLOSURE_PERTURB_H

#include <socprev/disclosure.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Bytes of a secret key. */
#define SOCPREV_SECRET_BYTES 16

/* ------------------------------------------------------------------ */
/** @defgroup rounding Rounding to a base
 * @{ */

/** Rounds every cell to a multiple of a base, up with the chance remainder / base:
 * the mean error is 0, the variance remainder (base - remainder). Atoms stay blank.
 * @param base    2 .. 1000; 3 and 5 are usual
 * @param secret  [SOCPREV_SECRET_BYTES] keep it: it makes the same cell round alike
 *                again                                                  @borrow
 * @param id      [n, stride bytes, 0 = packed] stable numbers of the cells; NULL =
 *                their index                                            @borrow
 * @param out     the new release                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * The chance comes from SipHash-2-4 of id and value.
 * Source: Nargundkar & Saveland 1972. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_round(const socprev_disclosure *disclosure,
                                                    int64_t base, const uint8_t *secret,
                                                    const int64_t *id, size_t stride, size_t n,
                                                    socprev_release **out, socprev_error **err);

/** Rounds small counts and keeps totals: cells that are no total and stand, directly
 * or through other totals, in a published cell from 1 to base - 1 become 0 or base
 * when they are below the base; totals are added up again. Other cells below the base
 * that are not published themselves may be rounded too where that brings totals
 * nearer. What becomes what is chosen so that the squared errors of the published
 * cells are small: the best single change and the best pair of changes, until none
 * helps. No published number lies between 0 and the base. Atoms stay blank.
 * @param base  2 .. 1000
 * @param run   may be NULL                                              @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (an equation does not hold, or totals contain
 * each other) | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: Langsrud & Heldal, Privacy in Statistical Databases 2018.
 * Complexity: O(rounds x rounded cells x totals above them). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_round_small(const socprev_disclosure *disclosure,
                                                          int64_t base, socprev_run *run,
                                                          socprev_release **out,
                                                          socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup cellkey Cell keys
 * @{ */

/** Which noise a number gets, by its size and the key of the cell. */
typedef struct socprev_ptable socprev_ptable;

/** Makes a table of greatest entropy: for each number up to the point where noise
 * has its full range, the law on the allowed changes with mean 0 and the variance
 * wanted that says least else.
 * @param most      greatest change in either direction, 1 .. 100
 * @param variance  of the change, above 0; numbers that cannot reach it (too close to
 *                  0) refuse the table
 * @param forbidden published numbers 1 .. forbidden never appear; 0 = all may
 * @param memory    NULL = C allocator                                    @borrow
 * @param out       the new table                                         @own
 * @param err       may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_INFEASIBLE (no law has that mean and
 * variance: the error's index is the number) | SOCPREV_E_NOMEM
 * Sources: Fraser & Wooton 2005; Giessing, Privacy in Statistical Databases 2016.
 * Complexity: O(most^2). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ptable_new(int32_t most, double variance, int64_t forbidden,
                                              const socprev_memory *memory, socprev_ptable **out,
                                              socprev_error **err);

/** Makes a table from rows, e.g. those that a statistical office publishes.
 * @param number  [n] ascending from 0, repeated for each change; the last block holds
 *                for all larger numbers                                  @borrow
 * @param change  [n] ascending within a number; number + change >= 0     @borrow
 * @param upper   [n] a key k below 2^32 gives the change where the previous upper <
 *                k / 2^32 <= upper (0 is with the first); ascending, the last of a
 *                number is 1                                             @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (the error's index says which) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ptable_from_rows(const int64_t *number, const int64_t *change,
                                                    const double *upper, size_t n,
                                                    const socprev_memory *memory,
                                                    socprev_ptable **out, socprev_error **err);

/** Frees a table; NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_ptable_free(socprev_ptable *ptable);

/** The change of a number by a key.
 * @param number  >= 0
 * @param key     of the cell, below 2^32
 * @param out     untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(log rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ptable_change(const socprev_ptable *ptable, int64_t number,
                                                 uint32_t key, int64_t *out);

/** Mean and variance of the change of a number.
 * @param mean,variance  untouched on failure; each may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ptable_moments(const socprev_ptable *ptable, int64_t number,
                                                  double *mean, double *variance);

/** Key of a person for cell keys: SipHash-2-4 of the pseudonym, cut to 32 bits. The
 * key of a cell is the sum of these over its *distinct* people, modulo 2^32: summing
 * over rows would count a person twice.
 * @param secret  [SOCPREV_SECRET_BYTES]                                  @borrow
 * @return the key; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API uint32_t socprev_person_key(const uint8_t *secret, uint64_t person);

/** Changes every cell by its key. Atoms stay blank.
 * @param key  [n, stride bytes, 0 = packed] of each cell                 @borrow
 * @param n    socprev_disclosure_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n log rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_perturb(const socprev_disclosure *disclosure,
                                                      const socprev_ptable *ptable,
                                                      const uint32_t *key, size_t stride,
                                                      size_t n, socprev_release **out,
                                                      socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup privacy Differential privacy
 * @{ */

/** How much privacy may still be spent on the same people: epsilons add up. */
typedef struct socprev_privacy_budget socprev_privacy_budget;

/** Makes a budget of epsilon = numerator / denominator.
 * @param numerator,denominator  1 .. 2^31
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the new budget                                          @own
 * @param err     may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_privacy_budget_new(int64_t numerator, int64_t denominator,
                                                      const socprev_memory *memory,
                                                      socprev_privacy_budget **out,
                                                      socprev_error **err);

/** Frees a budget; NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_privacy_budget_free(socprev_privacy_budget *budget);

/** What is left, in lowest terms.
 * @param numerator,denominator  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_privacy_budget_left(const socprev_privacy_budget *budget,
                                                       int64_t *numerator, int64_t *denominator);

/** Takes from a budget what an earlier release has spent.
 * @param budget       unchanged on failure
 * @param numerator,denominator  its epsilon, 1 .. 2^31
 * @param err          may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (the budget is too small)
 * | SOCPREV_E_RANGE. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_privacy_budget_spend(socprev_privacy_budget *budget,
                                                        int64_t numerator, int64_t denominator,
                                                        socprev_error **err);

/** Adds discrete Laplace noise of scale cells / epsilon to every cell, drawn exactly in
 * integers, and takes epsilon from the budget. Numbers below 0 are published as they
 * fall: cutting them would make sums too large. Atoms stay blank.
 * @param budget       pays; unchanged on failure
 * @param numerator,denominator  epsilon of this release, 1 .. 2^31
 * @param cells        in how many cells one person counts at most, 1 .. 2^20. The
 *                     caller has bounded that before counting; all cells of a cube
 *                     with its totals count
 * @param seed         secret, from a good source, never used again
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (the budget is too small)
 * | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 * Sources: Ghosh, Roughgarden & Sundararajan 2009; sampler: Canonne, Kamath & Steinke
 * 2020. Complexity: O(n) expected. @threads one (the budget)  @since 0.1 */
SOCPREV_API socprev_status socprev_disclosure_add_noise(const socprev_disclosure *disclosure,
                                                        socprev_privacy_budget *budget,
                                                        int64_t numerator, int64_t denominator,
                                                        int64_t cells, uint64_t seed,
                                                        socprev_release **out,
                                                        socprev_error **err);

/** Which noisy numbers may be published when it is a secret which cells exist: those
 * from this threshold on.
 * @param cells    in how many cells a person counts at most, >= 1
 * @param most     how much a person adds to one cell at most, >= 1
 * @param epsilon  above 0, finite
 * @param delta    above 0, below 1: chance that a cell of one person shows
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (beyond every double)
 * Formula: most - (most cells / epsilon) ln(2 - 2 (1 - delta)^(1 / cells)).
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_privacy_threshold(int64_t cells, int64_t most, double epsilon,
                                                     double delta, double *out,
                                                     socprev_error **err);

/** The greatest chance with which a cell of n people may be shown.
 * @param people   n >= 0
 * @param out      0 .. 1; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Source: Desfontaines, Voss, Gipson & Mandayam 2022, theorem 1.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_privacy_selection(int64_t people, double epsilon,
                                                     double delta, double *out,
                                                     socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
