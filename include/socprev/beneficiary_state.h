/**
 * @file beneficiary_state.h
 * @brief Floor 2: partial states: what has been counted so far, as bytes.
 *
 * A state holds, for a cube, who was in which cell, as 64-bit pseudonyms, and what
 * adds up. States of towns, months or workers merge into the state of the whole,
 * in any order, and give the very bytes that one run over everything gives; totals
 * of persons come out right because persons are merged, not numbers.
 *
 *     socprev_cube_state(cube, key_id, NULL, &state, &err);    one worker
 *     socprev_state_merge(a, b, NULL, &both, &err);            wherever they meet
 *     socprev_cube_add_state(whole, both, NULL, &err);         counts, from the state
 *
 * docs/states.md describes the bytes.
 *
 * Privacy: a state holds pseudonyms: it is personal data, to be kept and erased as
 * such. The key that made the pseudonyms is not in it, only the number that the
 * caller gives the key, so that pseudonyms of two keys are never mixed.
 */
#ifndef SOCPREV_BENEFICIARY_STATE_H
#define SOCPREV_BENEFICIARY_STATE_H

#include <socprev/beneficiary_cube.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What was counted so far. It never changes. */
typedef struct socprev_state socprev_state;

/** Makes the state of everything that was added to a cube.
 * Hierarchies, keys and bounds of the cube are not in it: they are applied when
 * the state is counted.
 * @param key_id  number of the key that made the pseudonyms; 0 when there is one only
 * @param run     cancel; may be NULL
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_IO (the spill cannot
 *         be read) | SOCPREV_E_CANCELLED
 * Complexity: O(records); 4 bytes for each pair of person and cell. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_state(const socprev_cube *cube, uint64_t key_id,
                                              socprev_run *run, socprev_state **out,
                                              socprev_error **err);

/** Adds what a state counted to a cube, as if its contacts were added.
 * @param state  has at least the dimensions of the cube, in any order   @borrow
 * @param run    cancel; may be NULL
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a dimension is not in the state) or as
 *         socprev_cube_add(), which also tells what a failure leaves
 * Complexity: O(bytes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_add_state(socprev_cube *cube, const socprev_state *state,
                                                  socprev_run *run, socprev_error **err);

/** Reads a state. Every byte is checked: what is not exactly what a state is written
 * as is refused, so that a changed byte is an error and never a wrong number.
 * @param data    [size] copied                                          @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_PARSE (not a state, a newer version,
 *         cut, or changed) | SOCPREV_E_NOMEM
 * Complexity: O(size); never more memory than a small multiple of `size`.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_state_parse(const void *data, size_t size,
                                               const socprev_memory *memory, socprev_state **out,
                                               socprev_error **err);

/** Frees a state. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_state_free(socprev_state *state);

/** The bytes of a state; NULL for NULL.
 * @return borrowed until the state is freed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_state_data(const socprev_state *state);

/** How many bytes; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_state_size(const socprev_state *state);

/** Merges two states: persons of both, each once; contacts and minutes added.
 * Associative and commutative to the byte. Not idempotent: contacts that are in
 * both states are there twice, persons are not.
 * @param a       unchanged                                              @borrow
 * @param b       unchanged; may be `a`                                  @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (other dimensions, or pseudonyms of another
 *         key) | SOCPREV_E_RANGE (minutes overflow) | SOCPREV_E_NOMEM
 * Complexity: O(pairs of person and cell), 4 bytes for each. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_state_merge(const socprev_state *a, const socprev_state *b,
                                               const socprev_memory *memory, socprev_state **out,
                                               socprev_error **err);

/** Makes a state without a person, as the right to erasure asks (GDPR, Article 17).
 * The person's contacts and minutes stay in their sums, where nobody can be told.
 * @param person  pseudonym; when it is not there the bytes stay the same
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(bytes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_state_erase(const socprev_state *state, uint64_t person,
                                               const socprev_memory *memory, socprev_state **out,
                                               socprev_error **err);

/** Makes a state with other codes in one dimension; in that of projects also for the support.
 * Persons stay as they are: the new codes keep the order of the old ones. So two states whose
 * codes mean different texts get codes that mean the same before they are merged.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP; when the state does not have
 *                   it the bytes stay the same
 * @param codes      [n] new code of code i, >= 0, ascending; SOCPREV_CODE_MISSING stays @borrow
 * @param n          more than every code of the dimension in the state
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the new handle                                      @own
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(bytes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_state_recode(const socprev_state *state, int32_t dimension,
                                                const int32_t *codes, size_t n,
                                                const socprev_memory *memory,
                                                socprev_state **out, socprev_error **err);

/** Whether a state holds the minutes of persons in projects; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_state_has_support(const socprev_state *state);

/** The largest code of a dimension, in that of projects also of the support;
 * SOCPREV_CODE_MISSING when there is none.
 * Complexity: O(base cells). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_state_largest_code(const socprev_state *state, int32_t dimension);

/** How many distinct persons; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_state_persons(const socprev_state *state);

/** The number of the key of the pseudonyms; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API uint64_t socprev_state_key_id(const socprev_state *state);

/** How many dimensions; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_state_dimensions(const socprev_state *state);

/** The dimension at a position, `enum socprev_dimension`; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_state_dimension(const socprev_state *state, size_t position);

#ifdef __cplusplus
}
#endif

#endif
