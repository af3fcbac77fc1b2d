/**
 * @file csv.h
 * @brief Floor 4: tables as CSV, in and out, and as JSON, out.
 *
 * Reading is strict: RFC 4180, UTF-8, one header line, the same number of
 * fields in every line. Whatever is not so is an error that names line,
 * column, field and what was expected; nothing is guessed, neither the
 * separator nor the types. Writing follows the Czech open-data standard: UTF-8,
 * comma, CRLF. A missing cell is an empty field; an empty *text* is written as
 * "" and read back as such, so that missing and empty stay apart.
 *
 * The same options describe a file to be read and one to be written:
 *
 *     socprev_csv_options_new(NULL, &options, NULL);
 *     socprev_csv_options_set_separator(options, ';', NULL);
 *     socprev_csv_options_set_type(options, "amount", SOCPREV_COLUMN_INT64, "CZK", 2, NULL);
 *     socprev_table_read_csv_file("grants.csv", options, NULL, NULL, &table, &err);
 */
#ifndef SOCPREV_CSV_H
#define SOCPREV_CSV_H

#include <socprev/base.h>
#include <socprev/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup csv_options CSV options
 * @{ */

/** How a CSV file is built, and what its columns hold. */
typedef struct socprev_csv_options socprev_csv_options;

/** Options by default: separator comma, decimal mark full stop, no byte order mark
 * written, fields of at most 1 MiB, at most 4096 columns, every column text.
 * @param memory  NULL = C allocator; copied                             @borrow
 * @param out     the new options                                        @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_new(const socprev_memory *memory,
                                                   socprev_csv_options **out, socprev_error **err);

/** Frees options. NULL is allowed. Complexity: O(types). @threads any  @since 0.1 */
SOCPREV_API void socprev_csv_options_free(socprev_csv_options *options);

/** Sets what stands between two fields.
 * @param separator  a comma, a semicolon or a tab
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_set_separator(socprev_csv_options *options,
                                                             int32_t separator,
                                                             socprev_error **err);

/** Sets what stands before the decimals of a number.
 * @param mark  '.' or ','
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_set_decimal_mark(socprev_csv_options *options,
                                                                int32_t mark, socprev_error **err);

/** Sets whether a written file begins with a byte order mark, which some
 * spreadsheets need to take it for UTF-8. A file that is read may always have one.
 * @param on   0 or 1
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_set_bom(socprev_csv_options *options, int32_t on,
                                                       socprev_error **err);

/** Sets the limits for reading; memory in use never exceeds about their product.
 * @param field_bytes  1 .. 2^30, longest field in bytes
 * @param columns      1 .. 16384, most fields in a line
 * @param err          may be NULL                                       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_set_limits(socprev_csv_options *options,
                                                          int64_t field_bytes, int64_t columns,
                                                          socprev_error **err);

/** Says what the column of a given name holds; asked again, replaces. A file
 * without that column cannot be read with these options.
 * Fields are read as: int64 "-12", with decimals = 2 also "1234.5" and
 * "1234.50"; float64 "0.5", "-1e-3"; bool "true", "false", "1", "0"; date as
 * socprev_date_parse(); text and category as they stand. An empty field is a
 * missing cell; only for text and category is "" in quotes an empty text. A
 * float64 may have 64 digits.
 * @param name      of the column; copied                                @borrow
 * @param type      `enum socprev_column_type`
 * @param unit      as socprev_table_set_unit(); NULL for none; copied   @borrow
 * @param decimals  as socprev_table_set_unit()
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(types). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_set_type(socprev_csv_options *options,
                                                        const char *name, int32_t type,
                                                        const char *unit, int32_t decimals,
                                                        socprev_error **err);

/** Has a table that is read get one column more, behind all others: int64, the line of the
 * file in which each row begins, so that what is wrong with a row later can still be said
 * with its line.
 * @param name  of the column; NULL = no such column; copied              @borrow
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM; a file that has a column of this
 * name cannot be read then. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_csv_options_set_lines(socprev_csv_options *options,
                                                         const char *name, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup csv_read Reading CSV
 * Lines end with CRLF or LF. A field in quotes may hold separators, line ends,
 * and quotes written twice. The first line names the columns.
 * @{ */

/** Reads a table from a CSV file, piece by piece.
 * @param path     NUL-terminated                                        @borrow
 * @param options  NULL = default                                        @borrow
 * @param run      progress in bytes; NULL = none                        @borrow
 * @param memory   NULL = C allocator; copied                            @borrow
 * @param out      the new table                                         @own
 * @param err      may be NULL; names line, column and field             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (file; a column with a type) |
 * SOCPREV_E_IO | SOCPREV_E_PARSE (form) | SOCPREV_E_TYPE (a field does not fit the type of its
 * column) | SOCPREV_E_RANGE (number) | SOCPREV_E_DUPLICATE (column name) | SOCPREV_E_LIMIT |
 * SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_read_csv_file(const char *path,
                                                       const socprev_csv_options *options,
                                                       socprev_run *run,
                                                       const socprev_memory *memory,
                                                       socprev_table **out, socprev_error **err);

/** Reads a table from CSV in memory.
 * @param data  [size] may be NULL when `size` is 0                      @borrow
 * The other arguments, errors and complexity as socprev_table_read_csv_file().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_read_csv(const char *data, size_t size,
                                                  const socprev_csv_options *options,
                                                  socprev_run *run, const socprev_memory *memory,
                                                  socprev_table **out, socprev_error **err);

/** Reads a table from JSON in memory: an array with one object per row, as
 * socprev_table_write_json() writes it. The first object names the columns; a member
 * that a later one lacks, or that is null, is a missing cell. What columns hold is said
 * by the types of `options`; all others are texts, numbers as they are written.
 * @param data     [size] may be NULL when `size` is 0                   @borrow
 * @param options  only its types are used; NULL = none                  @borrow
 * @param run      progress in bytes; NULL = none                        @borrow
 * @param memory   NULL = C allocator; copied                            @borrow
 * @param out      the new table                                         @own
 * @param err      may be NULL; names line, column and member            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (a column with a type; a member
 * that the first object lacks) | SOCPREV_E_PARSE (form) | SOCPREV_E_TYPE (a value does not fit) |
 * SOCPREV_E_RANGE (number) | SOCPREV_E_DUPLICATE (member) | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Source: RFC 8259. Complexity: O(size + rows x columns^2). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_read_json(const char *data, size_t size,
                                                   const socprev_csv_options *options,
                                                   socprev_run *run, const socprev_memory *memory,
                                                   socprev_table **out, socprev_error **err);

/** Reads one table of a JSON document that holds several: an object whose members are
 * tables as socprev_table_read_json() reads them. Other members may be anything.
 * @param member  name of the table, NUL-terminated                      @borrow
 * @retval SOCPREV_E_NOT_FOUND also when there is no such member (SP4290)
 * The other arguments, statuses and complexity as socprev_table_read_json().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_read_json_member(const char *data, size_t size,
                                                          const char *member,
                                                          const socprev_csv_options *options,
                                                          socprev_run *run,
                                                          const socprev_memory *memory,
                                                          socprev_table **out,
                                                          socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup table_write Writing tables
 * Same table, same bytes: no locale, no time. Whole numbers with decimals are
 * written out in full, 150 with 2 decimals as 1.50; a float64 as the shortest
 * decimal that reads back as the same number.
 * @{ */

/** Writes a table as CSV: header line, then one line per row, CRLF.
 * Fields are quoted only where needed.
 * @param options  NULL = default; types in it are not used              @borrow
 * @param run      progress in rows; NULL = none                         @borrow
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the bytes                                             @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a table without columns; a text that holds a NUL) |
 * SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Source: RFC 4180; Czech open formal norms for CSV (opendata.gov.cz).
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_write_csv(const socprev_table *table,
                                                   const socprev_csv_options *options,
                                                   socprev_run *run, const socprev_memory *memory,
                                                   socprev_buffer **out, socprev_error **err);

/** Writes a table as a JSON array with one object per row, keys in the order of
 * the columns, one row per line, UTF-8, LF. Missing cells are null; dates are
 * strings; money is a number with its decimals, exact in the text.
 * @param run     progress in rows; NULL = none                          @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the bytes                                              @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Source: RFC 8259. Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_write_json(const socprev_table *table, socprev_run *run,
                                                    const socprev_memory *memory,
                                                    socprev_buffer **out, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
