/**
 * @file overlap.h
 * @brief Floor 2: who used which services together.
 *
 * 466 people used the first service, 630 the second, and 37 of them both: how many used
 * the first alone? An overlap splits all persons by the exact set of *members* (services,
 * kinds, territories ...) that they used. These sets are the *atoms*: nobody is in two of
 * them, so atoms add up where counts of members do not. All other numbers (of a member,
 * of two together, of any of three) are sums of atoms.
 *
 * The picture of such a table is called UpSet: one line per atom, dots for its members, a
 * bar for its persons.
 *
 * Atoms are exact numbers of few people more often than any other table. They are not
 * protected here: socprev_overlap_release() of planning_overlap.h says what may be
 * published.
 */
#ifndef SOCPREV_OVERLAP_H
#define SOCPREV_OVERLAP_H

#include <socprev/base.h>
#include <socprev/beneficiary.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Persons by the exact set of members that they used. Never changes. */
typedef struct socprev_overlap socprev_overlap;

/** Splits the persons of contacts by the codes of a dimension. Anonymous contacts are
 * nobody's; contacts without a code add no member, so somebody who has only such ones is
 * in the atom of no member.
 * @param contacts   unchanged                                           @borrow
 * @param dimension  `enum socprev_dimension`: project .. year
 * @param run        progress in contacts, cancel; may be NULL
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the new handle                                      @own
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (more than 64 codes occur)
 *         | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(N log N) for N contacts; 24 bytes each. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_overlap_count(const socprev_contacts *contacts,
                                                 int32_t dimension, socprev_run *run,
                                                 const socprev_memory *memory,
                                                 socprev_overlap **out, socprev_error **err);

/** Makes an overlap of atoms that are known, e.g. from a publication.
 * @param codes    [n_members] of the members, ascending                 @borrow
 * @param n_members  0 .. 64
 * @param sets     [n] bit m is codes[m]; each once                       @borrow
 * @param persons  [n] >= 0; atoms of 0 persons are left out             @borrow
 * @param n        atoms
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new handle                                        @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (codes do not ascend; a bit beyond the members; a
 *         negative number) | SOCPREV_E_DUPLICATE (a set twice) | SOCPREV_E_RANGE (the sum)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_overlap_new(const int32_t *codes, size_t n_members,
                                               const uint64_t *sets, const int64_t *persons,
                                               size_t n, const socprev_memory *memory,
                                               socprev_overlap **out, socprev_error **err);

/** Frees an overlap. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_overlap_free(socprev_overlap *overlap);

/** How many members occur, at most 64; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_overlap_members(const socprev_overlap *overlap);

/** Code of a member, ascending; SOCPREV_CODE_ALL when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_overlap_member(const socprev_overlap *overlap, size_t member);

/** All persons, each once; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_overlap_persons(const socprev_overlap *overlap);

/** How many atoms occur; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_overlap_atoms(const socprev_overlap *overlap);

/** An atom: by persons descending, then by fewer members, then by the least set.
 * @param index    0 .. atoms-1
 * @param set      bit m is member m; untouched on failure; may be NULL
 * @param persons  whose members are exactly these; untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_overlap_atom(const socprev_overlap *overlap, size_t index,
                                                uint64_t *set, int64_t *persons);

/** Persons who used all of a set, and perhaps others: the inclusive count. All persons for
 * the empty set; 0 for NULL. Complexity: O(atoms). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_overlap_all_of(const socprev_overlap *overlap, uint64_t set);

/** Persons who used any of a set; 0 for the empty set and NULL.
 * Complexity: O(atoms). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_overlap_any_of(const socprev_overlap *overlap, uint64_t set);

/** Persons who used exactly so many members; 0 for NULL.
 * Complexity: O(atoms). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_overlap_degree(const socprev_overlap *overlap, size_t members);

#ifdef __cplusplus
}
#endif
#endif
