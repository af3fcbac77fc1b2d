/**
 * @file contacts.h
 * @brief Floor 4: contacts with people from CSV.
 *
 * A file of contacts has one line per contact and these columns, in any order,
 * named in the first line:
 *
 * | column         | holds                                              | empty cell            |
 * |----------------|----------------------------------------------------|-----------------------|
 * | `person`       | a pseudonym: the same text is the same person      | anonymous             |
 * | `date`         | a date, as precise as it is known                  | not stated            |
 * | `project`      | any text                                           | not stated            |
 * | `service`      | any text                                           | not stated            |
 * | `kind`         | kind of service: code, name or section             | not stated            |
 * | `territory`    | code or name of a region or district               | not stated            |
 * | `target_group` | code or name                                       | not stated            |
 * | `minutes`      | whole minutes                                      | unknown: not zero     |
 * | `hours`        | hours that make whole minutes, `1.75`; not beside `minutes` | unknown      |
 * | `electronic`   | 1 or 0                                             | 0                     |
 *
 * `person` and `date` must be there, the others may be left out. An unknown
 * column is refused. A line with a mistake in a cell (an unknown kind, a bad
 * date, negative minutes) is left out whole and named as a finding; nothing is
 * guessed. Errors and findings name line and column and never show a pseudonym;
 * pseudonyms are forgotten when the reading ends.
 *
 * docs/contacts.md describes the file for those who make one.
 */
#ifndef SOCPREV_CONTACTS_H
#define SOCPREV_CONTACTS_H

#include <socprev/base.h>
#include <socprev/beneficiary.h>
#include <socprev/csv.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup contact_options How contacts are read
 * @{ */

/** How contacts are read; may be used for any number of files. */
typedef struct socprev_contact_options socprev_contact_options;

/** Options by default: CSV as by default, all mistakes collected, the first 1,000
 * of them as findings, at most 2^31-1 lines.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the options                                            @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_new(const socprev_memory *memory,
                                                       socprev_contact_options **out,
                                                       socprev_error **err);

/** Frees options. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_contact_options_free(socprev_contact_options *options);

/** Sets separator, decimal mark and limits of the CSV; types in `csv` are not used.
 * @param csv  NULL = default; copied                                    @borrow
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_csv(socprev_contact_options *options,
                                                           const socprev_csv_options *csv,
                                                           socprev_error **err);

/** Sets whether the first mistake in a cell ends the reading as an error.
 * @param on   0 or 1
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_strict(socprev_contact_options *options,
                                                              int32_t on, socprev_error **err);

/** Sets whether persons are pseudonyms of 64 bits, as partial states need them: 16 digits
 * 0-9 a-f, which the engines get as they stand. Other texts are then mistakes. As made (0)
 * any text stands for a person and has a meaning within its file only.
 * @param on   0 or 1
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_contact_options_set_pseudonyms(socprev_contact_options *options, int32_t on,
                                       socprev_error **err);

/** Sets how many mistakes are listed as findings. Lines with further ones are left
 * out and counted all the same.
 * @param findings  at least 0
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status
socprev_contact_options_set_max_findings(socprev_contact_options *options, int64_t findings,
                                         socprev_error **err);

/** Sets how many lines of contacts a file may have; one more is an error.
 * @param rows  0 .. 2^31-1
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_max_rows(socprev_contact_options *options,
                                                                int64_t rows, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup contact_file Files of contacts
 * @{ */

/** Contacts that were read, the texts behind their codes, and what was wrong. */
typedef struct socprev_contact_file socprev_contact_file;

/** Reads contacts from a file, piece by piece.
 * @param path     NUL-terminated                                        @borrow
 * @param options  NULL = default                                        @borrow
 * @param run      progress in bytes; NULL = none                        @borrow
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new handle                                        @own
 * @param err      may be NULL; names line, column and field             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_IO | SOCPREV_E_PARSE (form of the CSV) |
 * SOCPREV_E_NOT_FOUND (file; an unknown column; `person` or `date` is missing) |
 * SOCPREV_E_DUPLICATE (a column twice; `minutes` and `hours`) | SOCPREV_E_LIMIT |
 * SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM | when strict, also what is wrong with a cell:
 * SOCPREV_E_PARSE | SOCPREV_E_RANGE | SOCPREV_E_NOT_FOUND | SOCPREV_E_DUPLICATE (a name
 * that fits several codes)
 * Complexity: O(size) expected; memory: 48 bytes a line, the different texts, and while
 * reading the different pseudonyms. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_read(const char *path,
                                                     const socprev_contact_options *options,
                                                     socprev_run *run,
                                                     const socprev_memory *memory,
                                                     socprev_contact_file **out,
                                                     socprev_error **err);

/** Reads contacts from CSV in memory.
 * @param data  [size] may be NULL when `size` is 0                      @borrow
 * @param size  bytes, or SOCPREV_NUL
 * The other arguments, errors and complexity as socprev_contact_file_read().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_parse(const char *data, size_t size,
                                                      const socprev_contact_options *options,
                                                      socprev_run *run,
                                                      const socprev_memory *memory,
                                                      socprev_contact_file **out,
                                                      socprev_error **err);

/** Frees all that was read. NULL is allowed. Complexity: O(texts). @threads any  @since 0.1 */
SOCPREV_API void socprev_contact_file_free(socprev_contact_file *file);

/** The contacts, for the engines. In them, projects and services have codes in
 * the order of first use; kinds, territories and target groups have their row
 * in SOCPREV_LIST_SERVICE_KIND, SOCPREV_LIST_TERRITORY and SOCPREV_LIST_TARGET_GROUP.
 * @return borrowed from `file`; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_contacts *socprev_contact_file_contacts(const socprev_contact_file *file);

/** Lines of contacts in the file, those left out included; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_contact_file_rows(const socprev_contact_file *file);

/** Lines that were left out because of a mistake; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_contact_file_left_out(const socprev_contact_file *file);

/** What was wrong: record "line/12", field the name of the column; every mistake
 * of a line, up to the limit of the options.
 * @return borrowed from `file`; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_findings *socprev_contact_file_findings(const socprev_contact_file *file);

/** How many codes a dimension has; 0 for SOCPREV_BY_MONTH and SOCPREV_BY_YEAR.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_contact_file_code_count(const socprev_contact_file *file,
                                                    int32_t dimension);

/** Text behind a code: "ip2" of SOCPREV_BY_PROJECT, "shelter" of SOCPREV_BY_KIND.
 * @return borrowed from `file`; NULL when out of range. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API const char *socprev_contact_file_code(const socprev_contact_file *file,
                                                  int32_t dimension, int32_t code);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
