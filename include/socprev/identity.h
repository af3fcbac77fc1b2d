/**
 * @file identity.h
 * @brief Floor 2: pseudonyms that turn out to be one person, or two.
 *
 * The same man was registered twice, so he has two pseudonyms; two women share one because
 * somebody typed the wrong number. Neither needs the raw records again: a
 * `socprev_identity` says which pseudonyms are one person and which contacts of a pseudonym
 * are another's, and is applied when people are counted.
 *
 * Which pseudonym stands for a person is the least of its class, so the result does not
 * depend on the order of the merges. No pseudonym goes into a message.
 */
#ifndef SOCPREV_IDENTITY_H
#define SOCPREV_IDENTITY_H

#include <socprev/base.h>
#include <socprev/beneficiary.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Which pseudonyms are one person. */
typedef struct socprev_identity socprev_identity;

/** Makes an identity that changes nothing.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_identity_new(const socprev_memory *memory,
                                                socprev_identity **out, socprev_error **err);

/** Frees an identity. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_identity_free(socprev_identity *identity);

/** Says that pseudonyms are one person, pair by pair; all or none. Pairs join what earlier
 * pairs joined.
 * @param a,b  [n, strides in bytes, 0 = packed] pseudonyms               @borrow
 * @param n    0 is allowed
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Source: disjoint sets, Tarjan 1975. Complexity: O(n log m) for m pseudonyms in all.
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_identity_merge(socprev_identity *identity, const uint64_t *a,
                                                  size_t a_stride, const uint64_t *b,
                                                  size_t b_stride, size_t n,
                                                  socprev_error **err);

/** Says that the contacts of a pseudonym in a project are another person's. Splits are
 * looked at before merges.
 * @param person   the pseudonym in the contacts
 * @param project  code of the project, or SOCPREV_CODE_MISSING
 * @param is       the pseudonym that they are to have
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a code below -1) | SOCPREV_E_DUPLICATE (split
 *         already, to another one) | SOCPREV_E_NOMEM
 * Complexity: O(splits). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_identity_split(socprev_identity *identity, uint64_t person,
                                                  int32_t project, uint64_t is,
                                                  socprev_error **err);

/** Pseudonyms that are superfluous: of each class of merged ones all but one. 0 for NULL.
 * Complexity: O(m). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_identity_duplicates(const socprev_identity *identity);

/** Classes of merged pseudonyms: persons who had more than one. 0 for NULL.
 * Complexity: O(m). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_identity_classes(const socprev_identity *identity);

/** The persons behind pseudonyms.
 * @param identity  NULL = changes nothing
 * @param persons   [n, stride bytes, 0 = packed]                        @borrow
 * @param projects  [n, project_stride bytes, 0 = packed] NULL: SOCPREV_CODE_MISSING @borrow
 * @param out       [n] may be `persons` itself when that is packed
 * @param n         0 is allowed
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(n log m). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_identity_persons(const socprev_identity *identity,
                                                    const uint64_t *persons, size_t stride,
                                                    const int32_t *projects,
                                                    size_t project_stride, uint64_t *out,
                                                    size_t n, socprev_error **err);

/** A copy of contacts with the persons behind their pseudonyms.
 * @param identity  NULL = changes nothing
 * @param contacts  unchanged                                            @borrow
 * @param memory    NULL = C allocator                                   @borrow
 * @param out       the new handle                                       @own
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n log m). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_identity_contacts(const socprev_identity *identity,
                                                     const socprev_contacts *contacts,
                                                     const socprev_memory *memory,
                                                     socprev_contacts **out,
                                                     socprev_error **err);

/** Rows of pseudonyms with two years of birth: either a wrong year, or two people.
 * @param persons  [n, stride bytes, 0 = packed]                         @borrow
 * @param years    [n, year_stride bytes, 0 = packed] 0 = not known       @borrow
 * @param n        0 is allowed
 * @param memory   NULL = C allocator                                    @borrow
 * @param marks    [n] 1 for each row with a known year whose pseudonym has two, else 0;
 *                 untouched on failure; may be NULL
 * @param conflicts  how many pseudonyms have two; untouched on failure
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n log n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_identity_years(const uint64_t *persons, size_t stride,
                                                  const int32_t *years, size_t year_stride,
                                                  size_t n, const socprev_memory *memory,
                                                  uint8_t *marks, int64_t *conflicts,
                                                  socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
