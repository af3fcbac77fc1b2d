/**
 * @file io.h
 * @brief Floor 4: portfolios as documents.
 *
 * A *document* is the text form of a portfolio: JSON in UTF-8, one flat list
 * per kind of record, references by id, fields in the order of their
 * descriptors. docs/documents.md shows one, docs/portfolio.schema.json is its
 * JSON Schema:
 *
 *     {
 *       "format": "socprev-portfolio",
 *       "version": 1,
 *       "portfolio": {
 *         "id": "usti",
 *         "name": "Ústecký kraj"
 *       },
 *       "projects": [
 *         {
 *           "id": "ip2",
 *           "name": "Podpora sociálních služeb",
 *           "start": "2012-08",
 *           "total": 135000000
 *         }
 *       ]
 *     }
 *
 * Reading is strict and all or nothing: an unknown key, a key or id given
 * twice, a wrong type, bad UTF-8 or anything beyond the limits is an error
 * that names line, column and field, and no portfolio comes out. Numbers are
 * exact: amounts are whole numbers or decimals in quotes, never binary
 * fractions. What is wrong with the data as such is left to
 * socprev_portfolio_check().
 *
 * Writing is canonical: the same portfolio always gives the same bytes, and
 * what is written, read and written again is the same to the byte.
 */
#ifndef SOCPREV_IO_H
#define SOCPREV_IO_H

#include <socprev/base.h>
#include <socprev/record.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup read_options Limits of reading
 * Each limit has a name, a least and a greatest value, and a standard value
 * that holds when it is not set:
 *  - "max_bytes": bytes of the document;
 *  - "max_depth": lists and objects inside one another; a portfolio needs 5;
 *  - "max_records": records of all kinds together.
 * @{ */

/** How much a reader accepts; may be used for any number of documents. */
typedef struct socprev_read_options socprev_read_options;

/** Makes options with standard values.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the new handle                                          @own
 * @param err     may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (`out` NULL) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_read_options_new(const socprev_memory *memory,
                                                    socprev_read_options **out,
                                                    socprev_error **err);

/** Frees options. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_read_options_free(socprev_read_options *options);

/** Sets the greatest size of a document, in bytes.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (out of its bounds)
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_read_options_set_max_bytes(socprev_read_options *options,
                                                              int64_t bytes, socprev_error **err);

/** Sets the greatest depth. Errors as socprev_read_options_set_max_bytes().
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_read_options_set_max_depth(socprev_read_options *options,
                                                              int64_t depth, socprev_error **err);

/** Sets the greatest number of records. Errors as socprev_read_options_set_max_bytes().
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_read_options_set_max_records(socprev_read_options *options,
                                                                int64_t records,
                                                                socprev_error **err);

/** Sets a limit by its name.
 * @param length  bytes of `name`, or SOCPREV_NUL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (no such limit) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_read_options_set(socprev_read_options *options, const char *name,
                                                    size_t length, int64_t value,
                                                    socprev_error **err);

/** Value of a limit by its name.
 * @param options  NULL asks for the standard value
 * @param out      untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (no such limit)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_read_options_get(const socprev_read_options *options,
                                                    const char *name, size_t length, int64_t *out,
                                                    socprev_error **err);

/** How many limits there are. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_read_option_count(void);

/** Name of the limit at `position`; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_read_option_name(int32_t position);

/** Least value of the limit at `position`; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_read_option_least(int32_t position);

/** Greatest value of the limit at `position`; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_read_option_most(int32_t position);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup document Documents
 * @{ */

/** Version of the form that is written, and the newest one that is read.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_document_version(void);

/** Reads a portfolio from a document in memory.
 * @param data     [size] UTF-8; only read during the call                @borrow
 * @param size     bytes, or SOCPREV_NUL
 * @param options  NULL = standard limits                                 @borrow
 * @param run      told the bytes read so far and in all; may be NULL
 * @param memory   NULL = C allocator; for everything in the portfolio    @borrow
 * @param out      the new portfolio; untouched on failure                @own
 * @param err      may be NULL. Errors in the document have line and column (from 1, in
 *                 bytes) of the offending token, and as field the path to it, such as
 *                 "services[3].kind": indices from 0, "" for the document as a whole
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (an argument; a required field is missing; a
 * value breaks the rules of its field) | SOCPREV_E_PARSE (not JSON, not UTF-8, or a text
 * that is no date, ratio or amount) | SOCPREV_E_TYPE | SOCPREV_E_RANGE |
 * SOCPREV_E_NOT_FOUND (unknown key) | SOCPREV_E_DUPLICATE (key or id) | SOCPREV_E_LIMIT |
 * SOCPREV_E_UNSUPPORTED (another format or version) | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Source: JSON as in RFC 8259. Complexity: O(size) expected; the memory of the portfolio
 * and O(1) more; recursion none. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_read(const char *data, size_t size,
                                                  const socprev_read_options *options,
                                                  socprev_run *run, const socprev_memory *memory,
                                                  socprev_portfolio **out, socprev_error **err);

/** Reads a portfolio from a file.
 * @param path     NUL-terminated                                         @borrow
 * @param options  NULL = standard limits                                 @borrow
 * @retval as socprev_portfolio_read(); SOCPREV_E_NOT_FOUND also when there is no such
 * file, SOCPREV_E_IO when it cannot be read: these messages name the path
 * Complexity: O(size) expected; memory of the portfolio and of the file. @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_read_file(const char *path,
                                                       const socprev_read_options *options,
                                                       socprev_run *run,
                                                       const socprev_memory *memory,
                                                       socprev_portfolio **out,
                                                       socprev_error **err);

/** Reads a round (see socprev_portfolio_new_round()) from a document in memory, whose
 * format is "socprev-round"; docs/round.schema.json is its JSON Schema.
 * @param options  NULL = standard limits                                 @borrow
 * @param data,size,run,memory,out,err  as socprev_portfolio_read()
 * @retval as socprev_portfolio_read()
 * Source: JSON as in RFC 8259. Complexity: as socprev_portfolio_read(). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_round_read(const char *data, size_t size,
                                              const socprev_read_options *options,
                                              socprev_run *run, const socprev_memory *memory,
                                              socprev_portfolio **out, socprev_error **err);

/** Reads a round from a file.
 * @param path     NUL-terminated                                         @borrow
 * @param options  NULL = standard limits                                 @borrow
 * @retval as socprev_portfolio_read_file()
 * Complexity: as socprev_portfolio_read_file(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_round_read_file(const char *path,
                                                   const socprev_read_options *options,
                                                   socprev_run *run,
                                                   const socprev_memory *memory,
                                                   socprev_portfolio **out,
                                                   socprev_error **err);

/** Writes a portfolio or a round as a document: canonical, ends with a line feed.
 * @param out  the bytes; untouched on failure                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (an argument; the portfolio's own record lacks a
 * required field, so that the document could not be read back) | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_write(const socprev_portfolio *portfolio,
                                                   socprev_buffer **out, socprev_error **err);

/** Writes a portfolio to a file, whole or not at all: the bytes go to a new
 * file beside it, which then takes its name. After a failure the old file is
 * as it was and no other file is left.
 * @param path  NUL-terminated                                            @borrow
 * @retval as socprev_portfolio_write(), and SOCPREV_E_NOT_FOUND (no such folder) |
 * SOCPREV_E_IO: these messages name the path
 * Complexity: O(size). @threads any, one at a time per path  @since 0.1 */
SOCPREV_API socprev_status socprev_portfolio_write_file(const socprev_portfolio *portfolio,
                                                        const char *path, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
