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
 * | `amount`       | support in the unit beside it, `0.5`; not beside the two above | unknown   |
 * | `unit`         | a unit of beneficiary_units.h, `month_of_housing`  | only beside no amount |
 * | `electronic`   | 1 or 0                                             | 0                     |
 * | `birth_year`   | year of birth of the person                        | not stated            |
 *
 * `person` and `date` must be there, the others may be left out. An unknown
 * column is refused. A line with a mistake in a cell (an unknown kind, a bad
 * date, negative minutes, a unit without conversion) is left out whole and named
 * as a finding; nothing is guessed. What contradicts what is known of projects and
 * services, and what contradicts other lines, is found when it is asked for; see
 * socprev_contact_options_set_rule(). Errors and findings name line and column and
 * never show a pseudonym; pseudonyms are forgotten when the reading ends.
 *
 * contacts_stream.h reads files that are larger than memory, and Arrow.
 *
 * docs/contacts.md describes the file for those who make one.
 */
#ifndef SOCPREV_CONTACTS_H
#define SOCPREV_CONTACTS_H

#include <socprev/base.h>
#include <socprev/beneficiary_units.h>
#include <socprev/csv.h>
#include <socprev/record.h>

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

/** Sets what amounts in units count for.
 * @param units  NULL = as socprev_support_units_new() makes it; copied  @borrow
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. Complexity: O(units^2).
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_units(socprev_contact_options *options,
                                                             const socprev_support_units *units,
                                                             socprev_error **err);

/** What can be wrong with a line. */
enum socprev_contact_rule {
    SOCPREV_RULE_CELL = 0,      /**< a cell cannot be read: unknown code, negative amount ... */
    SOCPREV_RULE_KNOWN = 1,     /**< a code is not among those of _set_known() */
    SOCPREV_RULE_PERIOD = 2,    /**< the date lies outside the period of the service */
    SOCPREV_RULE_BIRTH_YEAR = 3,/**< one pseudonym with two years of birth */
    SOCPREV_RULE_DUPLICATE = 4  /**< the same contact again (beneficiary_check.h) */
};

/** What is done with such a line. */
enum socprev_contact_action {
    SOCPREV_ACTION_IGNORE = 0, /**< nothing: it counts, and nobody looks */
    SOCPREV_ACTION_REPORT = 1, /**< a finding, SOCPREV_SEVERITY_WARNING; it counts */
    SOCPREV_ACTION_DROP = 2,   /**< a finding, SOCPREV_SEVERITY_MISTAKE; it is left out */
    SOCPREV_ACTION_REFUSE = 3  /**< an error: the reading ends */
};

/** Sets what is done with lines that break a rule. As made: dropped for CELL, KNOWN and
 * PERIOD; reported for BIRTH_YEAR, because which of the two is wrong cannot be told;
 * ignored for DUPLICATE, because that takes memory for each contact. Strict options
 * refuse whatever would be dropped.
 * @param rule    `enum socprev_contact_rule`
 * @param action  `enum socprev_contact_action`; for SOCPREV_RULE_CELL only DROP or REFUSE
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_rule(socprev_contact_options *options,
                                                            int32_t rule, int32_t action,
                                                            socprev_error **err);

/** Says which projects, services, kinds, territories or target groups are known. A line that
 * states none is not touched by it.
 * @param dimension  SOCPREV_BY_PROJECT .. SOCPREV_BY_TARGET_GROUP
 * @param texts      [n, stride bytes, 0 = packed] NUL-terminated; of kinds, territories and
 *                   target groups a code or name of the code list; NULL takes all again;
 *                   copied                                              @borrow
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: a text is empty) | SOCPREV_E_NOT_FOUND,
 *         SOCPREV_E_DUPLICATE (no row of the code list, or several) | SOCPREV_E_NOMEM
 * Complexity: O(n) look-ups. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_known(socprev_contact_options *options,
                                                             int32_t dimension,
                                                             const char *const *texts,
                                                             size_t stride, size_t n,
                                                             socprev_error **err);

/** Says when a service was given; of a service that was named before, anew.
 * @param service     [length] text of the column `service`; copied      @borrow
 * @param first,last  of any precision; SOCPREV_DATE_NONE = open at that side
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. Complexity: O(services).
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_options_set_period(socprev_contact_options *options,
                                                              const char *service, size_t length,
                                                              socprev_date first,
                                                              socprev_date last,
                                                              socprev_error **err);

/** Takes what is known from a portfolio: the ids of its projects and services; the kinds of
 * both, unless the list of a project is open; their territories and everything in them;
 * target groups of services and projects, unless one of a project has no code.
 * A dimension of which it says nothing stays as it
 * was. The period of a service is its start and end, else when its project pays services,
 * else start and end of the project.
 * @param portfolio  only read                                           @borrow
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: the end of a service lies before its start)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(records). @threads one  @since 0.1 */
SOCPREV_API socprev_status
socprev_contact_options_set_portfolio(socprev_contact_options *options,
                                      const socprev_portfolio *portfolio, socprev_error **err);

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

/** What was wrong: record "line/12", of Arrow "row/11" (from 0), field the name of the
 * column; everything that is wrong with a line, up to the limit of the options.
 * @return borrowed from `file`; NULL for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_findings *socprev_contact_file_findings(const socprev_contact_file *file);

/** How much was wrong in all, findings beyond the limit included; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_contact_file_found(const socprev_contact_file *file);

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
/* ------------------------------------------------------------------ */
/** @defgroup unit_file Units of support from CSV
 * A line for each unit: `unit` its name, `hours` or `minutes` what it counts for as an exact
 * number (`15`, `0.5`, `1/3`), and if wanted `per` (of how many; 1) and `source`.
 * @{ */

/** Reads a table of units; it has those of socprev_support_units_new() besides, unless they
 * are given otherwise.
 * @param data    [size] may be NULL when `size` is 0                    @borrow
 * @param size    bytes, or SOCPREV_NUL
 * @param csv     NULL = default                                         @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL; names line, column and field              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (name, ratio) | SOCPREV_E_PARSE (CSV, number)
 *         | SOCPREV_E_NOT_FOUND (column) | SOCPREV_E_DUPLICATE (a unit twice; minutes and
 *         hours) | SOCPREV_E_RANGE | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM
 * Complexity: O(size + units^2). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_support_units_read(const char *data, size_t size,
                                                      const socprev_csv_options *csv,
                                                      const socprev_memory *memory,
                                                      socprev_support_units **out,
                                                      socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
