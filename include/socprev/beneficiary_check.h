/**
 * @file beneficiary_check.h
 * @brief Floor 2: which contacts cannot be right.
 *
 * A `socprev_contact_check` looks at contacts before they are counted and marks
 * those that contradict what is known: codes that no list has, dates outside the
 * period of the service, the same contact twice, one pseudonym with two years of
 * birth. It takes contacts piece by piece and remembers what it needs for that. What
 * is then done with marked contacts is the caller's to say: socprev_contacts_drop()
 * leaves them out.
 *
 *     socprev_contact_check_set_known(check, SOCPREV_BY_SERVICE, services, 0, n, NULL);
 *     socprev_contact_check_set_duplicates(check, 1, NULL);
 *     socprev_contact_check_add(check, contacts, marks, n, NULL, &err);
 *     socprev_contacts_drop(contacts, marks, n, SOCPREV_MARK_SERVICE, &err);
 *
 * Files of contacts are checked by the same rules with findings that name the line;
 * see contacts.h.
 */
#ifndef SOCPREV_BENEFICIARY_CHECK_H
#define SOCPREV_BENEFICIARY_CHECK_H

#include <socprev/beneficiary.h>

#ifdef __cplusplus
extern "C" {
#endif

/** What is wrong with a contact: bits, to be combined. */
enum socprev_contact_mark {
    SOCPREV_MARK_PROJECT = 1,       /**< its project is not among those that are known */
    SOCPREV_MARK_SERVICE = 2,       /**< its service is not */
    SOCPREV_MARK_KIND = 4,          /**< its kind is not */
    SOCPREV_MARK_TERRITORY = 8,     /**< its territory is not */
    SOCPREV_MARK_TARGET_GROUP = 16, /**< its target group is not */
    SOCPREV_MARK_PERIOD = 32,       /**< whatever its date may mean lies outside the period of
                                         its service */
    SOCPREV_MARK_BIRTH_YEAR = 64,   /**< the first contact of this person that has a year of
                                         birth has another one */
    SOCPREV_MARK_DUPLICATE = 128    /**< an earlier contact says the same */
};

/** Contacts to be looked at. */
typedef struct socprev_contact_check socprev_contact_check;

/** Makes a check that finds two years of birth only.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_check_new(const socprev_memory *memory,
                                                     socprev_contact_check **out,
                                                     socprev_error **err);

/** Frees a check. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_contact_check_free(socprev_contact_check *check);

/** Says which codes of a dimension are known. A contact without a code is not marked.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
 * @param codes      [n, stride bytes, 0 = packed] each 0 .. 16,777,215, in any order; NULL
 *                   takes every code again                              @borrow
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n + largest code). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_check_set_known(socprev_contact_check *check,
                                                           int32_t dimension,
                                                           const int32_t *codes, size_t stride,
                                                           size_t n, socprev_error **err);

/** Says when a service was given. A date that is vague is marked only when none of the
 * days that it may mean lies within; a contact without a date never.
 * @param service     code, 0 .. 16,777,215
 * @param first,last  of any precision; SOCPREV_DATE_NONE = open at that side
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not a date, or last before first) | SOCPREV_E_NOMEM
 * Complexity: O(service). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_check_set_period(socprev_contact_check *check,
                                                            int32_t service, socprev_date first,
                                                            socprev_date last,
                                                            socprev_error **err);

/** Asks for duplicates: contacts of one person on one day that agree in all that was bound,
 * the year of birth excepted. Contacts without a person, or whose date is not a day, are
 * never taken for duplicates: two of them may well be two. Contacts are told apart by a hash
 * of 128 bits: of 10^9 contacts, two different ones are taken for the same with a chance
 * below 10^-20.
 * @param on   0 or 1
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1), and 16 to 29 bytes for each
 *         contact with a person and a day. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_check_set_duplicates(socprev_contact_check *check,
                                                                int32_t on, socprev_error **err);

/** Looks at contacts and remembers them.
 * @param contacts  unchanged                                            @borrow
 * @param marks     [n] `enum socprev_contact_mark` of each contact; untouched on failure
 * @param n         socprev_contacts_count(contacts), not less and not more
 * @param run       progress in rows, cancel; may be NULL
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED. After
 *         SOCPREV_E_NOMEM or SOCPREV_E_CANCELLED some contacts are remembered: the check
 *         is to be freed
 * Complexity: O(n) expected; 32 bytes for each person with a year of birth.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_check_add(socprev_contact_check *check,
                                                     const socprev_contacts *contacts,
                                                     uint8_t *marks, size_t n, socprev_run *run,
                                                     socprev_error **err);

/** How many contacts had a mark so far; 0 when out of range.
 * @param mark  one value of `enum socprev_contact_mark`
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_contact_check_count(const socprev_contact_check *check, int32_t mark);

/** Leaves out the contacts that have one of some marks; the others stay in their order.
 * @param contacts  rows go
 * @param marks     [n] as of socprev_contact_check_add()                @borrow
 * @param n         socprev_contacts_count(contacts), not less and not more
 * @param which     `enum socprev_contact_mark`, combined
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_drop(socprev_contacts *contacts, const uint8_t *marks,
                                                 size_t n, int32_t which, socprev_error **err);

/** Binds the years of birth. Not bound: unknown.
 * @param years   [n, stride bytes, 0 = packed] 1 .. 9999, or 0 when unknown; NULL
 *                unbinds                                                @borrow until unbound
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Appending then fails with SOCPREV_E_INVALID, too,
 *         when a year is out of range
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_birth_years(socprev_contacts *contacts,
                                                             const int32_t *years, size_t stride,
                                                             socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
