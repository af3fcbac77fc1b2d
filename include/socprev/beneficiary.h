/**
 * @file beneficiary.h
 * @brief Floor 2: how many people were helped, each counted once.
 *
 * A contact is one row: who (a pseudonym, or nobody known), in which project,
 * service, kind of service, territory and target group, on which day, for how
 * many minutes. `socprev_contacts` collects such rows from arrays. Two counts are made of them:
 *
 *  - `socprev_people`, a cube: distinct persons, contacts and minutes for every
 *    combination of the chosen dimensions and for **every total**, where a person
 *    is once in each number, however many services were used. Totals of persons
 *    are never sums of their parts;
 *  - `socprev_participants`: persons by the rule of a funding programme, e.g. at
 *    least 40 hours of support in one project (European Social Fund).
 *
 * Anonymous contacts have no person. They count as contacts and minutes, are
 * shown apart, and never turn into persons.
 *
 * Privacy: only 64-bit pseudonyms come in; none comes out, in no result and in
 * no message. Numbers made here are not protected for publication.
 */
#ifndef SOCPREV_BENEFICIARY_H
#define SOCPREV_BENEFICIARY_H

#include <socprev/base.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Codes with a meaning of their own; all others are >= 0. */
enum socprev_people_code {
    SOCPREV_CODE_MISSING = -1, /**< the contact does not say; a value like others in a cube */
    SOCPREV_CODE_ALL = -2      /**< in a result: the total over this dimension */
};

/** Minutes of a contact that were not recorded: not the same as 0. */
enum socprev_minutes_code { SOCPREV_MINUTES_UNKNOWN = -1 };

/** What contacts can be told apart by. */
enum socprev_dimension {
    SOCPREV_BY_PROJECT = 0,      /**< bound code */
    SOCPREV_BY_SERVICE = 1,      /**< bound code */
    SOCPREV_BY_KIND = 2,         /**< bound code */
    SOCPREV_BY_TERRITORY = 3,    /**< bound code */
    SOCPREV_BY_TARGET_GROUP = 4, /**< bound code */
    SOCPREV_BY_MONTH = 5,        /**< of the date: 100 x year + month, e.g. 201904 */
    SOCPREV_BY_YEAR = 6,         /**< of the date, e.g. 2019 */
    SOCPREV_BY_PERIOD = 7        /**< of the date, a hierarchy: month as above, in its quarter,
                                      100 x year + 33 .. 36 (as ISO 8601-2 writes quarters), in
                                      its year, 100 x year; a date that tells less begins higher */
};

/* ------------------------------------------------------------------ */
/** @defgroup contacts Contacts
 * Bind arrays to the columns, then append: n rows are read from all bound
 * arrays and copied. A reader that fills the same buffers again and again
 * binds once and appends chunk by chunk.
 *
 *     socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
 *     socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL);
 *     socprev_contacts_bind_minutes(contacts, minutes, 0, NULL);
 *     socprev_contacts_append(contacts, n, &err);
 * @{ */

/** Rows of contacts. */
typedef struct socprev_contacts socprev_contacts;

/** Makes an empty collection with no column bound.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_new(const socprev_memory *memory,
                                                socprev_contacts **out, socprev_error **err);

/** Frees contacts; results made of them live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_contacts_free(socprev_contacts *contacts);

/** How many rows; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_contacts_count(const socprev_contacts *contacts);

/** Forgets all rows; columns stay bound. Nothing for NULL.
 * Complexity: O(1); the memory stays. @threads any  @since 0.1 */
SOCPREV_API void socprev_contacts_clear(socprev_contacts *contacts);

/** Binds who was helped. Not bound: every contact is anonymous.
 * @param persons           [n, stride bytes, 0 = packed] pseudonyms, any value; NULL
 *                          unbinds                                      @borrow until unbound
 * @param anonymous         [n, anonymous_stride bytes, 0 = packed] not 0: the row has no
 *                          person and its pseudonym is not read; NULL = all have one @borrow
 * @param err               may be NULL                                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_persons(socprev_contacts *contacts,
                                                         const uint64_t *persons, size_t stride,
                                                         const uint8_t *anonymous,
                                                         size_t anonymous_stride,
                                                         socprev_error **err);

/** Binds the codes of a dimension. Not bound: SOCPREV_CODE_MISSING.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
 * @param codes      [n, stride bytes, 0 = packed] >= 0, or SOCPREV_CODE_MISSING; NULL
 *                   unbinds                                             @borrow until unbound
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_codes(socprev_contacts *contacts,
                                                       int32_t dimension, const int32_t *codes,
                                                       size_t stride, socprev_error **err);

/** Binds the dates. Not bound: SOCPREV_DATE_NONE.
 * @param dates  [n, stride bytes, 0 = packed] dates of any precision, or
 *               SOCPREV_DATE_NONE; NULL unbinds                         @borrow until unbound
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_dates(socprev_contacts *contacts,
                                                       const socprev_date *dates, size_t stride,
                                                       socprev_error **err);

/** Binds how long each contact took. Not bound: SOCPREV_MINUTES_UNKNOWN.
 * @param minutes  [n, stride bytes, 0 = packed] whole minutes >= 0, or
 *                 SOCPREV_MINUTES_UNKNOWN; NULL unbinds                 @borrow until unbound
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_minutes(socprev_contacts *contacts,
                                                         const int64_t *minutes, size_t stride,
                                                         socprev_error **err);

/** Binds which contacts were electronic (e-learning, chat). Not bound: none.
 * @param electronic  [n, stride bytes, 0 = packed] not 0 = electronic; NULL
 *                    unbinds                                            @borrow until unbound
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_bind_electronic(socprev_contacts *contacts,
                                                            const uint8_t *electronic,
                                                            size_t stride, socprev_error **err);

/** Copies n rows from the bound arrays; all or none.
 * @param n    rows; 0 is allowed
 * @param err  may be NULL; names the column and the index in it of the first bad row @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a code below -1, negative minutes, not a
 *         date) | SOCPREV_E_LIMIT (more than 2^31-1 rows) | SOCPREV_E_NOMEM
 * Complexity: O(n) amortised; 48 bytes a row. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_append(socprev_contacts *contacts, size_t n,
                                                   socprev_error **err);

/** Copies contacts and tells the places of some services less exactly: where the address of a
 * shelter is secret, its town becomes its district before anything is counted.
 * @param contacts    unchanged                                          @borrow
 * @param services    [n_services] codes of SOCPREV_BY_SERVICE; a contact without a service is
 *                    that of SOCPREV_CODE_MISSING                       @borrow
 * @param coarse      [n_codes] what code i of SOCPREV_BY_TERRITORY becomes: a code, or
 *                    SOCPREV_CODE_MISSING; codes of n_codes and above stay @borrow
 * @param memory      NULL = C allocator                                 @borrow
 * @param out         the copy, with no column bound                     @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(rows x services). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contacts_coarsen(const socprev_contacts *contacts,
                                                    const int32_t *services, size_t n_services,
                                                    const int32_t *coarse, size_t n_codes,
                                                    const socprev_memory *memory,
                                                    socprev_contacts **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup people People over a cube
 * @{ */

/** Counts for every occurring combination of codes and every total of them. */
typedef struct socprev_people socprev_people;

/** What is counted. Contacts and minutes are those of everybody, anonymous ones
 * included; the anonymous ones are shown again apart. */
enum socprev_people_measure {
    SOCPREV_PERSONS = 0,            /**< distinct pseudonyms; anonymous contacts have none */
    SOCPREV_CONTACTS = 1,           /**< rows */
    SOCPREV_MINUTES = 2,            /**< sum of the minutes that are known */
    SOCPREV_ANONYMOUS_CONTACTS = 3, /**< rows without a person */
    SOCPREV_ANONYMOUS_MINUTES = 4,  /**< of these, the minutes that are known */
    SOCPREV_UNTIMED_CONTACTS = 5,   /**< rows whose minutes are unknown: MINUTES is then a least */
    SOCPREV_FIRST_TIME_PERSONS = 6, /**< see socprev_cube_set_first_time() */
    SOCPREV_RETURNING_PERSONS = 7,  /**< see socprev_cube_set_first_time() */
    SOCPREV_CELL_KEY = 8            /**< see socprev_cube_set_keys() */
};

/** Counts people over a cube.
 * A date that does not tell the month (or year) has code SOCPREV_CODE_MISSING
 * in that dimension, as has a contact that has no code.
 * @param contacts      unchanged                                        @borrow
 * @param dimensions    [n_dimensions] `enum socprev_dimension`, each once; NULL when
 *                      `n_dimensions` is 0: then only the grand total   @borrow
 * @param n_dimensions  0 .. 8
 * @param run           progress in rows, cancel; may be NULL
 * @param memory        NULL = C allocator                               @borrow
 * @param out           the new handle                                   @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (minutes overflow)
 *         | SOCPREV_E_LIMIT (base cells x 2^d exceed 2^24) | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * A `socprev_cube` (beneficiary_cube.h) does the same with more choice.
 * Complexity: O(N + P 2^d) for N rows, P distinct pairs of person and base cell, d
 * dimensions; 8 bytes a row and 200 bytes a cell.
 * @threads any; those of the run  @since 0.1 */
SOCPREV_API socprev_status socprev_people_cube(const socprev_contacts *contacts,
                                               const int32_t *dimensions, size_t n_dimensions,
                                               socprev_run *run, const socprev_memory *memory,
                                               socprev_people **out, socprev_error **err);

/** Frees a cube. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_people_free(socprev_people *people);

/** How many dimensions. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_people_dimensions(const socprev_people *people);

/** The dimension at a position, `enum socprev_dimension`; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_people_dimension(const socprev_people *people, size_t position);

/** How many cells, totals included; the grand total is always there.
 * Cells ascend by their codes; SOCPREV_CODE_ALL is the least code, so a total
 * stands before its parts and the grand total is cell 0.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_people_cells(const socprev_people *people);

/** Code of a cell in the dimension at `position`.
 * @param cell  0 .. cells-1
 * @param out   >= 0, SOCPREV_CODE_MISSING or SOCPREV_CODE_ALL; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_code(const socprev_people *people, int64_t cell,
                                               size_t position, int32_t *out);

/** Finds the cell with the given codes.
 * @param codes  [dimensions] SOCPREV_CODE_ALL for a total               @borrow
 * @param cell   untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND: no contact has
 *         these codes, every count is 0
 * Complexity: O(log cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_find(const socprev_people *people, const int32_t *codes,
                                               int64_t *cell);

/** A count of a cell.
 * @param cell     0 .. cells-1
 * @param measure  `enum socprev_people_measure`
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED: the cube was not asked
 *         for this measure. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_value(const socprev_people *people, int64_t cell,
                                                int32_t measure, int64_t *out);

/** The codes of all cells in the dimension at `position`.
 * @param out  [n] as socprev_people_code(); untouched on failure
 * @param n    socprev_people_cells(), not less and not more
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_codes(const socprev_people *people, size_t position,
                                                int32_t *out, size_t n);

/** A measure of all cells.
 * @param out  [n] untouched on failure
 * @param n    socprev_people_cells(), not less and not more
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED: the cube was not asked
 *         for this measure. Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_people_values(const socprev_people *people, int32_t measure,
                                                 int64_t *out, size_t n);

/** How a measure is counted, as text that equals only that of counts made alike;
 * see socprev_count_add(). NULL when the measure is unknown.
 * @return borrowed from `people`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_people_definition(const socprev_people *people, int32_t measure);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup participants Participants by the rule of a programme
 * A person is a participant of a project when the minutes of all contacts in
 * that project together reach the threshold; once, whatever the number of
 * services, contacts and returns; never by adding up projects.
 * @{ */

/** When a person is a participant. */
typedef struct socprev_participant_rule socprev_participant_rule;

/** Makes a rule without thresholds: every identified person with a contact.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_participant_rule_new(const socprev_memory *memory,
                                                        socprev_participant_rule **out,
                                                        socprev_error **err);

/** Frees a rule. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_participant_rule_free(socprev_participant_rule *rule);

/** Least minutes in one project: 2400 for 40 hours, 1440 for 24, 0 for none.
 * @param minutes  >= 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_participant_rule_set_minutes(socprev_participant_rule *rule,
                                                                int64_t minutes,
                                                                socprev_error **err);

/** Least minutes in one project that are not electronic: 1200 for 20 hours.
 * @param minutes  >= 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_participant_rule_set_minutes_not_electronic(socprev_participant_rule *rule,
                                                    int64_t minutes, socprev_error **err);

/** Participants of each project. */
typedef struct socprev_participants socprev_participants;

/** What is counted for a project, or over all of them. Each identified person
 * of a project is in exactly one of PARTICIPANTS, BELOW_THRESHOLD and UNDECIDED. */
enum socprev_participants_measure {
    SOCPREV_PARTICIPANTS = 0,    /**< persons who reach the threshold; over all projects:
                                      in at least one, each once */
    SOCPREV_BELOW_THRESHOLD = 1, /**< persons who do not; over all projects: in none */
    SOCPREV_UNDECIDED = 2,       /**< persons who do not by known minutes, but have contacts
                                      of unknown length; over all projects: participants in
                                      none, undecided in at least one */
    SOCPREV_PARTICIPATIONS = 3,  /**< pairs of person and project that reach the threshold */
    SOCPREV_SUPPORT_ANONYMOUS_CONTACTS = 4, /**< contacts without a person */
    SOCPREV_SUPPORT_ANONYMOUS_MINUTES = 5   /**< of these, the minutes that are known */
};

/** Applies a rule to contacts.
 * @param contacts  unchanged; each must name its project                @borrow
 * @param rule      unchanged                                            @borrow
 * @param run       progress in rows, cancel; may be NULL
 * @param memory    NULL = C allocator                                   @borrow
 * @param out       the new handle                                       @own
 * @param err       may be NULL; names the first contact without project @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (minutes overflow)
 *         | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Source: rules for applicants and beneficiaries of OPZ and OPZ+ (esfcr.cz).
 * Complexity: O(N log N) time, 140 bytes a row. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_participants_count(const socprev_contacts *contacts,
                                                      const socprev_participant_rule *rule,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      socprev_participants **out,
                                                      socprev_error **err);

/** Frees participants. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_participants_free(socprev_participants *participants);

/** How many projects have a contact. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_participants_projects(const socprev_participants *participants);

/** Code of the project at `index`, ascending; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_participants_project(const socprev_participants *participants,
                                                 int64_t index);

/** A count of a project, or over all of them.
 * @param project  its code, or SOCPREV_CODE_ALL
 * @param measure  `enum socprev_participants_measure`
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (no contact of that
 *         project)
 * Complexity: O(log projects). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_participants_value(const socprev_participants *participants,
                                                      int32_t project, int32_t measure,
                                                      int64_t *out);

/** How a measure is counted, thresholds included; see socprev_count_add(). NULL
 * when the measure is unknown.
 * @return borrowed from `participants`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *
socprev_participants_definition(const socprev_participants *participants, int32_t measure);

/** Adds two counts if that makes sense: both must be defined alike, and not
 * count distinct people, who may be the same ones ("distinct ..." definitions).
 * @param a_definition,b_definition  from socprev_people_definition(),
 *                                   socprev_participants_definition(), or of the caller @borrow
 * @param out  a + b; untouched on failure
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (defined differently, or distinct people)
 *         | SOCPREV_E_RANGE
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_count_add(const char *a_definition, int64_t a,
                                             const char *b_definition, int64_t b, int64_t *out,
                                             socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
