/**
 * @file planning_release.h
 * @brief Floor 5: tables of people on their way to being published.
 *
 * A `socprev_publication` says what is to be published: which dimensions, under which rules,
 * after which earlier releases. Counting contacts fills it with cells: every combination of
 * codes that occurs and every total, with districts in their regions and months in quarters and
 * years. It then holds the `socprev_disclosure` that belongs to these cells.
 *
 *     socprev_publication_new(NULL, &p, &err);
 *     socprev_publication_set_dimensions(p, dimensions, 2, &err);
 *     socprev_publication_set_threshold(p, 5, 0, &err);
 *     socprev_publication_count(p, file, run, &err);
 *     socprev_disclosure_suppress(socprev_publication_disclosure(p), depth, run, &release, &err);
 *     socprev_publication_table(p, release, NULL, &table, &err);
 *
 * Numbers of distinct people do not add up, so the cells are linked through *groups*: persons
 * who stand in exactly the same cells (groups.h). Groups are cells of the disclosure that
 * nobody publishes, every cell is a sum of them, and a group of few people must not follow from
 * what is published either. The attacker is taken to know which groups there are; what withstands
 * them withstands whoever knows less.
 *
 * Earlier releases are part of the attack: a number that was published is known, one that was
 * hidden must stay hidden. Where the number of a cell has changed since, the difference is that of
 * the people who came or went, and must not be that of a few.
 */
#ifndef SOCPREV_PLANNING_RELEASE_H
#define SOCPREV_PLANNING_RELEASE_H

#include <socprev/beneficiary_state.h>
#include <socprev/contacts.h>
#include <socprev/disclosure.h>
#include <socprev/record.h>
#include <socprev/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup publication What is to be published
 * @{ */

/** A table of people that is to be published. */
typedef struct socprev_publication socprev_publication;

/** Makes a publication of the number of all persons, without rules.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_new(const socprev_memory *memory,
                                                   socprev_publication **out, socprev_error **err);

/** Frees a publication; releases and tables live on. NULL is allowed.
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API void socprev_publication_free(socprev_publication *publication);

/** Sets what people are told apart by.
 * @param dimensions  [n] `enum socprev_dimension`, each once            @borrow
 * @param n           0 .. 8
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_dimensions(socprev_publication *publication,
                                                              const int32_t *dimensions, size_t n,
                                                              socprev_error **err);

/** Sets what is published of each cell: persons (at first), or the contacts or minutes of
 * identified persons. Of these the contributions of persons are known, so that rules of
 * dominance work; anonymous contacts are nobody's and left out.
 * @param measure  SOCPREV_PERSONS, SOCPREV_CONTACTS or SOCPREV_MINUTES
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_measure(socprev_publication *publication,
                                                           int32_t measure, socprev_error **err);

/** Hides cells and groups of fewer than `least` persons.
 * @param least  1 hides nothing; 5 is usual
 * @param zeros  1: cells of nobody are hidden as well, and listed although no contact has
 *               their codes; so is, with bounds, that everybody is in one cell
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_threshold(socprev_publication *publication,
                                                             int64_t least, int32_t zeros,
                                                             socprev_error **err);

/** As socprev_disclosure_set_dominance(); of contacts and minutes only.
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_dominance(socprev_publication *publication,
                                                             int32_t contributions,
                                                             int32_t percent, socprev_error **err);

/** As socprev_disclosure_set_p_percent(); of contacts and minutes only.
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_p_percent(socprev_publication *publication,
                                                             int32_t percent, socprev_error **err);

/** As socprev_disclosure_set_attacker(). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_attacker(socprev_publication *publication,
                                                            int32_t attacker, int64_t width,
                                                            socprev_error **err);

/** Hides every cell of a code, whatever its number; totals over it are not hidden.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
 * @param text       NUL-terminated: the code of the code list, or the text of the file @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. That nothing is called so is an error
 * of socprev_publication_count().
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_add_sensitive(socprev_publication *publication,
                                                             int32_t dimension, const char *text,
                                                             socprev_error **err);

/** Names a service whose address is secret: territories of its contacts that are finer than a
 * district become their district before anything is counted.
 * @param service  NUL-terminated: the text of the column `service`      @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. That no contact names it is an error of
 * socprev_publication_count(): a slip of the pen must not lay a shelter open.
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_add_secret(socprev_publication *publication,
                                                          const char *service,
                                                          socprev_error **err);

/** The same for all services of a portfolio with `secret_address`; the contacts need not name
 * all of them.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(services). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_add_secrets(socprev_publication *publication,
                                                           const socprev_portfolio *portfolio,
                                                           socprev_error **err);

/** Sets whether cells are linked by groups, as suppression and the rounding of small counts
 * need it (1, at first); 0 for protections that look at each cell by itself.
 * @param on    0 or 1
 * @param most  how many groups there may be at most, 1 .. 2^24; 5,000 at first. An audit takes
 *              some seconds for so many
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_linked(socprev_publication *publication,
                                                          int32_t on, int64_t most,
                                                          socprev_error **err);

/** Adds a table that was published before, as socprev_publication_table() makes it: the columns
 * of its dimensions, total_over, and the measure.
 * @param table  must live until the publication is counted             @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. That it does not fit is an error of
 * socprev_publication_count().
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_add_earlier(socprev_publication *publication,
                                                           const socprev_table *table,
                                                           socprev_error **err);

/** Asks for the keys of cells, for socprev_disclosure_perturb().
 * @param secret  [SOCPREV_CUBE_SECRET_SIZE] copied; NULL asks for none  @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_keys(socprev_publication *publication,
                                                        const uint8_t *secret,
                                                        socprev_error **err);

/** Bounds in how many cells without totals a person counts, for socprev_disclosure_add_noise();
 * see socprev_cube_set_bound(). Of cells that are not linked only.
 * @param secret  [SOCPREV_CUBE_SECRET_SIZE] copied; NULL = no bound     @borrow
 * @param cells   >= 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_set_bound(socprev_publication *publication,
                                                         const uint8_t *secret, int64_t cells,
                                                         socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup publication_cells Its cells
 * @{ */

/** Counts contacts. What was set before stays; what was counted before is forgotten.
 * @param file  must live as long as the publication is counted         @borrow
 * @param run   cancel; may be NULL
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (a text that was named is no code;
 *         an earlier table lacks a column)
 *         | SOCPREV_E_LIMIT (cells, or groups) | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Complexity: that of socprev_cube_people() and socprev_groups_count(). @threads one
 * @since 0.1 */
SOCPREV_API socprev_status socprev_publication_count(socprev_publication *publication,
                                                     const socprev_contact_file *file,
                                                     socprev_run *run, socprev_error **err);

/** Counts the persons of a state. Its codes are those of the code lists, so it has no projects and
 * no services; it holds no minutes of persons.
 * @param state  has at least the dimensions of the publication         @borrow
 * @retval as socprev_publication_count()
 * Complexity: as there. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_count_state(socprev_publication *publication,
                                                           const socprev_state *state,
                                                           socprev_run *run, socprev_error **err);

/** The tables to protect; NULL until counted.
 * @return borrowed from the publication. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_disclosure *
socprev_publication_disclosure(const socprev_publication *publication);

/** How many cells are to be published; 0 for NULL and until counted.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_publication_cells(const socprev_publication *publication);

/** Which cell of the disclosure that of the publication is: cells of the same people share one.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_number(const socprev_publication *publication,
                                                      size_t cell, size_t *out);

/** What a cell of the disclosure is called: "kind shelter, territory CZ042"; "people who use
 * exactly ..." for a group; a difference to an earlier release. For those who make the release,
 * not for those who read it.
 * @param language  `enum socprev_language`
 * @param out       NUL-terminated text                                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(cells of the group). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_name(const socprev_publication *publication,
                                                    size_t number, int32_t language,
                                                    const socprev_memory *memory,
                                                    socprev_buffer **out, socprev_error **err);

/** Numbers of cells that are not linked, the same for the same codes in every publication, for
 * socprev_disclosure_round().
 * @param out  [n]; not whole after SOCPREV_E_NOMEM
 * @param n    socprev_publication_cells()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (linked) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_ids(const socprev_publication *publication,
                                                   int64_t *out, size_t n);

/** The keys of cells that are not linked, for socprev_disclosure_perturb().
 * @param out  [n] untouched on failure
 * @param n    socprev_publication_cells()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (not asked for, or linked)
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_keys(const socprev_publication *publication,
                                                    uint32_t *out, size_t n);

/** In how many cells, totals among them, a person of a bounded publication counts at most.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (no bound, or not counted)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_publication_sensitivity(const socprev_publication *publication, int64_t *out);

/** Start of the random numbers of socprev_disclosure_add_noise(): of the secret and everything
 * that is counted, so that the same table gets the same noise and another one other noise. To
 * be kept as secret as the secret itself.
 * @param secret  [SOCPREV_CUBE_SECRET_SIZE]                             @borrow
 * @param out     untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: not counted) | SOCPREV_E_NOMEM
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_seed(const socprev_publication *publication,
                                                    const uint8_t *secret, uint64_t *out);

/** The numbers of a release as a table: the dimensions, total_over, the measure. Cells that are
 * blank in the release are missing in the table. There is no table without a release.
 * @param release  of socprev_publication_disclosure()                   @borrow
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new table                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (another release) | SOCPREV_E_NOMEM
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_publication_table(const socprev_publication *publication,
                                                     const socprev_release *release,
                                                     const socprev_memory *memory,
                                                     socprev_table **out, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
