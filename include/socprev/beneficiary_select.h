/**
 * @file beneficiary_select.h
 * @brief Floor 2: contacts chosen from contacts, to be counted by themselves.
 *
 * Many questions are an ordinary count of fewer contacts: the participants by kind of
 * service are the persons of the contacts of participants; an indicator counts the
 * contacts between two dates. These functions copy the contacts that are meant; every
 * count of beneficiary.h then works on the copy.
 *
 *     socprev_contacts_select_participants(contacts, rule, SOCPREV_PARTICIPANTS, ...);
 *     socprev_people_cube(chosen, kinds, 1, ...);      participants by kind, each once
 */
#ifndef SOCPREV_BENEFICIARY_SELECT_H
#define SOCPREV_BENEFICIARY_SELECT_H

#include <socprev/beneficiary.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Whether vague dates count. */
enum socprev_select_certainty {
    SOCPREV_SELECT_SURE = 0,    /**< contacts that lie in the period whatever their date means */
    SOCPREV_SELECT_POSSIBLE = 1 /**< also those that may: "2019", or no date at all */
};

/** Copies the contacts of a project in a period.
 * @param contacts   unchanged                                           @borrow
 * @param project    its code, or SOCPREV_CODE_ALL
 * @param first      first day of the period, of any precision (its first day is meant);
 *                   SOCPREV_DATE_NONE = from the beginning on
 * @param last       last day (the last day that the date can mean); SOCPREV_DATE_NONE =
 *                   to the end. Without both, dates are not looked at
 * @param certainty  `enum socprev_select_certainty`
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the new contacts, in their order, no column bound   @own
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: `last` before `first`) | SOCPREV_E_NOMEM
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_contacts_select_period(const socprev_contacts *contacts, int32_t project,
                               socprev_date first, socprev_date last, int32_t certainty,
                               const socprev_memory *memory, socprev_contacts **out,
                               socprev_error **err);

/** Copies the contacts of persons with a project whose participants they are. Anonymous
 * contacts are never among them.
 * @param contacts  unchanged; each must name its project                @borrow
 * @param rule      unchanged                                            @borrow
 * @param least     SOCPREV_PARTICIPANTS: of those who reach the thresholds;
 *                  SOCPREV_UNDECIDED: also of those of whom it cannot be told
 * @param run       progress in rows, cancel; may be NULL
 * @param memory    NULL = C allocator                                   @borrow
 * @param out       the new contacts, in their order, no column bound    @own
 * @param err       may be NULL                                          @own
 * @retval as socprev_participants_count()
 * Complexity: O(N log N). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_contacts_select_participants(const socprev_contacts *contacts,
                                     const socprev_participant_rule *rule, int32_t least,
                                     socprev_run *run, const socprev_memory *memory,
                                     socprev_contacts **out, socprev_error **err);

/** Copies contacts with other codes in one dimension, e.g. those that two files agree on.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
 * @param codes      [n] new code of code i, >= 0; SOCPREV_CODE_MISSING stays @borrow
 * @param n          more than every code in the contacts
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the new contacts, in their order, no column bound   @own
 * @param err        may be NULL; names the first contact without a new code @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_recode(const socprev_contacts *contacts,
                                                   int32_t dimension, const int32_t *codes,
                                                   size_t n, const socprev_memory *memory,
                                                   socprev_contacts **out, socprev_error **err);

/** The latest day on which a contact surely was: of vague dates the first day is meant.
 * @param project  its code, or SOCPREV_CODE_ALL
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no contact has a date)
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_latest(const socprev_contacts *contacts,
                                                   int32_t project, socprev_date *out);

/** How many persons were met once, twice, ... as socprev_estimate_growth() asks for it.
 * A contact is a meeting; anonymous ones are nobody's.
 * @param run        cancel; may be NULL
 * @param memory     NULL = C allocator                                  @borrow
 * @param frequency  [n] persons met i + 1 times; untouched on failure; may be NULL when
 *                   `n` is 0
 * @param n          persons met more often are left out; 0 to ask for `most` only
 * @param most       how often the person was met who was met most often, 0 for nobody;
 *                   untouched on failure; may be NULL
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(N log N). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_times_met(const socprev_contacts *contacts,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      int64_t *frequency, size_t n,
                                                      int64_t *most, socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
