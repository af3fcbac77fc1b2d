/**
 * @file beneficiary_cube.h
 * @brief Floor 2: the cube of people for large data, with hierarchies and a memory limit.
 *
 * `socprev_people_cube()` counts one table of contacts that lies in memory. A
 * `socprev_cube` takes contacts piece by piece, so that they need not lie in
 * memory together; what it keeps is 8 bytes for a contact of a person, less where
 * the same person comes again and again. It also takes partial states (see
 * beneficiary_state.h) and makes them.
 *
 *     socprev_cube_new(dimensions, 3, NULL, &cube, &err);
 *     while (read_some(contacts)) {
 *         socprev_cube_add(cube, contacts, NULL, &err);
 *         socprev_contacts_clear(contacts);
 *     }
 *     socprev_cube_people(cube, NULL, &people, &err);
 *
 * How it works: contacts are parted by person, so that each part fits the cache;
 * within a part, person after person is stamped once in every cell and every total
 * that holds one of the person's contacts. Nothing is estimated. Counts are the
 * same for any order of contacts, number of threads and memory limit.
 */
#ifndef SOCPREV_BENEFICIARY_CUBE_H
#define SOCPREV_BENEFICIARY_CUBE_H

#include <socprev/beneficiary.h>

#ifdef __cplusplus
extern "C" {
#endif

/** How many levels a hierarchy of codes may have: municipality, ..., state. */
enum socprev_cube_limit { SOCPREV_CUBE_LEVELS_MOST = 16 };

/** Bytes of a secret key. */
enum socprev_cube_secret { SOCPREV_CUBE_SECRET_SIZE = 16 };

/** Contacts on their way to counts. */
typedef struct socprev_cube socprev_cube;

/** Makes a cube without contacts.
 * @param dimensions    [n_dimensions] `enum socprev_dimension`, each once; NULL when
 *                      `n_dimensions` is 0                              @borrow
 * @param n_dimensions  0 .. 8
 * @param memory        NULL = C allocator                               @borrow
 * @param out           the new handle                                   @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_new(const int32_t *dimensions, size_t n_dimensions,
                                            const socprev_memory *memory, socprev_cube **out,
                                            socprev_error **err);

/** Frees a cube; counts and states made of it live on. NULL is allowed.
 * Complexity: O(records). @threads any  @since 0.1 */
SOCPREV_API void socprev_cube_free(socprev_cube *cube);

/** Makes the codes of a dimension a hierarchy: who is counted in a code is counted
 * in its parent, and in the parent's parent, once in each. Contacts may have codes
 * of any level. (SOCPREV_BY_PERIOD is a hierarchy by itself.)
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP, one of the cube's
 * @param parents    [n, stride bytes, 0 = packed] parent of code i, SOCPREV_CODE_MISSING
 *                   (-1) for none; codes of n and above have none       @borrow
 * @param n          codes
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not a dimension of codes of this cube; a
 *         parent below -1; a circle or more than SOCPREV_CUBE_LEVELS_MOST levels)
 *         | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM
 * Complexity: O(n levels). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_parents(socprev_cube *cube, int32_t dimension,
                                                    const int32_t *parents, size_t stride,
                                                    size_t n, socprev_error **err);

/** Tells how many contacts will come, roughly. Counts do not depend on it; a cube
 * for few contacts is made with less memory and less time. As made: very many.
 * Later calls have no effect once contacts have come.
 * @param rows  >= 0
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_rows(socprev_cube *cube, int64_t rows,
                                                 socprev_error **err);

/** Appends bytes to the place where records are kept that memory does not hold.
 * @return 0, or any other number when it failed: the cube then writes no more, and what
 *         needs to fails */
typedef int32_t (*socprev_spill_write_fn)(void *user, const void *data, size_t size);

/** Reads bytes written before, `at` bytes from the first one ever written. May be
 * called from several threads at once when the run has several.
 * @return 0, or any other number when it failed */
typedef int32_t (*socprev_spill_read_fn)(void *user, uint64_t at, void *data, size_t size);

/** Limits the memory of the records: when they take more, they are handed to `write`
 * and read back when they are counted. `socprev_spill` in spill.h keeps them in a
 * temporary file. Beside the records a cube needs about 1 MiB, its cells, and what
 * the largest part needs while it is counted: 1/8192 of the records when no person
 * has far more than others.
 * @param bytes  >= 0; records are looked at every 65,536 contacts and memory is
 *               taken 0.5 MiB by 0.5 MiB, so that it may be exceeded by as much
 * @param write  called from the thread that adds                        @borrow
 * @param read   see there                                               @borrow
 * @param user   passed to both; must live as long as the cube           @borrow
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_spill(socprev_cube *cube, int64_t bytes,
                                                  socprev_spill_write_fn write,
                                                  socprev_spill_read_fn read, void *user,
                                                  socprev_error **err);

/** Asks for SOCPREV_FIRST_TIME_PERSONS and SOCPREV_RETURNING_PERSONS. They follow the
 * finest dimension of time in the cube. A person is *first-time* in a cell when the
 * person's first contact of all that have a date lies in the period of the cell, in
 * whatever service it was; *returning* when it lies before. Where dates are vague
 * and do not tell, the person is neither. Over all periods everybody with a date is
 * first-time; in the cells of contacts without a period nobody is either.
 * @param on   0 or 1
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no dimension is month, year or period)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_first_time(socprev_cube *cube, int32_t on,
                                                       socprev_error **err);

/** Asks for SOCPREV_CELL_KEY: the sum of socprev_person_key(secret, person) over the
 * distinct persons of each cell, modulo 2^32, as perturbation by cell keys needs it
 * (disclosure_perturb.h).
 * @param secret  [SOCPREV_CUBE_SECRET_SIZE] copied; NULL asks for none  @borrow
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_keys(socprev_cube *cube, const uint8_t *secret,
                                                 socprev_error **err);

/** Bounds in how many cells one person may be counted, as differential privacy needs
 * it: of the cells without totals at most `cells` are kept, chosen by a keyed hash of
 * person and codes, so that the choice is the same in every run. Totals count the
 * person in what was kept; in each set of cells that are totals over the same
 * dimensions a person is then in at most `cells`. Contacts and minutes stay.
 * @param secret  [SOCPREV_CUBE_SECRET_SIZE] copied; NULL = no bound     @borrow
 * @param cells   >= 1
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_bound(socprev_cube *cube, const uint8_t *secret,
                                                  int64_t cells, socprev_error **err);

/** Asks for the minutes of each person in each project, so that participants can be
 * counted (socprev_cube_participants()) by any threshold, also from a state that was
 * merged. When a contact does not name its project, both are refused, while people are
 * counted all the same. To be called before contacts come.
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (contacts have come) | SOCPREV_E_NOMEM
 * Complexity: O(1); 8 bytes more for each contact of a person, 24 once more than 8,192
 * combinations of project, minutes and marks have come. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_set_support(socprev_cube *cube, socprev_error **err);

/** Adds contacts.
 * @param contacts  unchanged, and may change or go afterwards           @borrow
 * @param run       progress in rows, cancel; may be NULL
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (minutes overflow)
 *         | SOCPREV_E_LIMIT (cells x 2^d exceed 2^24) | SOCPREV_E_NOMEM
 *         | SOCPREV_E_IO (the spill failed) | SOCPREV_E_CANCELLED. After a failure the cube
 *         is as before: none of the contacts is in
 * Source: radix partitioning (Manegold, Boncz & Kersten 2002). Complexity: O(rows), and
 * 8,192 steps a call unless few rows were announced; 8 bytes a row, 16 in cells beyond the
 * first 8,192. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_add(socprev_cube *cube, const socprev_contacts *contacts,
                                            socprev_run *run, socprev_error **err);

/** Counts everything that was added; more may be added later.
 * @param run  cancel, threads; may be NULL
 * @param out  the new handle                                            @own
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (minutes overflow)
 *         | SOCPREV_E_LIMIT (cells and their totals exceed 2^24) | SOCPREV_E_NOMEM
 *         | SOCPREV_E_IO (the spill cannot be read) | SOCPREV_E_CANCELLED
 * Complexity: O(records + P t) for P distinct pairs of person and cell, t totals of a
 * cell; memory of a cell 200 bytes, and 8 in each of up to 16 chunks.
 * @threads any; those of the run  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_people(const socprev_cube *cube, socprev_run *run,
                                               socprev_people **out, socprev_error **err);

/** Counts participants by the rule of a programme, as socprev_participants_count().
 * @param rule  unchanged                                                @borrow
 * @param run   cancel; may be NULL
 * @param out   the new handle                                           @own
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (minutes were not asked for; a contact names no
 *         project: the first one is named) | SOCPREV_E_RANGE
 *         (minutes overflow) | SOCPREV_E_NOMEM | SOCPREV_E_IO | SOCPREV_E_CANCELLED
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_cube_participants(const socprev_cube *cube,
                                                     const socprev_participant_rule *rule,
                                                     socprev_run *run,
                                                     socprev_participants **out,
                                                     socprev_error **err);

#ifdef __cplusplus
}
#endif

#endif
