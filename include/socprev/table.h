/**
 * @file table.h
 * @brief Floor 1: tables of typed columns, and their way out to other programs.
 *
 * A table is a list of named columns of one length. A column has one type,
 * may have missing cells ("null"; missing is never zero), and says what its
 * numbers mean: a unit such as "CZK" or "persons", and for whole numbers how
 * many of their digits stand after the decimal point (money in haléř: 2).
 * Engines read and make tables; programs hand them on through Arrow, CSV or JSON.
 *
 * Tables are built in one of two ways, which may be mixed. By columns, from
 * arrays that the program has:
 *
 *     socprev_table_new(NULL, &table, NULL);
 *     socprev_table_add_text(table, "district", names, 0, 7, NULL, NULL);
 *     socprev_table_add_int64(table, "grant", amounts, 0, 7, NULL, NULL);
 *     socprev_table_set_unit(table, 1, "CZK", 2, NULL);
 *
 * or by rows, into columns that exist: socprev_table_append_row() adds a row
 * of missing cells, socprev_table_put_int64() and its sisters fill it.
 *
 * Columns and rows are counted from 0. Columns keep the layout of Arrow in
 * memory: whole columns go out without a copy, and the bytes live until the
 * last holder (table or receiver) lets go of them. A table that is changed
 * after it was exported or selected from copies what it still shares.
 */
#ifndef SOCPREV_TABLE_H
#define SOCPREV_TABLE_H

#include <socprev/arrow.h>
#include <socprev/base.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Named columns of one length. */
typedef struct socprev_table socprev_table;

/** What a column holds. Values are fixed for ever. */
enum socprev_column_type {
    SOCPREV_COLUMN_INT64 = 1,   /**< whole numbers; amounts of money in minor units */
    SOCPREV_COLUMN_FLOAT64 = 2, /**< finite numbers: rates and statistics, never money */
    SOCPREV_COLUMN_TEXT = 3,    /**< UTF-8 */
    SOCPREV_COLUMN_CATEGORY = 4,/**< UTF-8 out of a short list of labels, held once */
    SOCPREV_COLUMN_DATE = 5,    /**< `socprev_date`, each with its own precision */
    SOCPREV_COLUMN_BOOL = 6     /**< 0 or 1 */
};

/** Name of a column type: "int64", "float64", "text", "category", "date", "bool".
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_column_type_name(int32_t type);

/* ------------------------------------------------------------------ */
/** @defgroup table_build Building a table
 * @{ */

/** Makes a table without columns and rows.
 * @param memory  NULL = C allocator; copied                             @borrow
 * @param out     the new table                                          @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_new(const socprev_memory *memory, socprev_table **out,
                                             socprev_error **err);

/** Frees a table; what was exported lives on. NULL is allowed.
 * Complexity: O(columns). @threads any  @since 0.1 */
SOCPREV_API void socprev_table_free(socprev_table *table);

/** Adds a column in which every cell is missing, to be filled by rows.
 * @param name  UTF-8, not empty, not yet in the table; copied           @borrow
 * @param type  `enum socprev_column_type`
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (name, type) | SOCPREV_E_DUPLICATE (name) |
 * SOCPREV_E_NOMEM
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_column(socprev_table *table, const char *name,
                                                    int32_t type, socprev_error **err);

/** Adds a column of whole numbers. The first column decides how many rows the
 * table has; each later one must have as many.
 * @param name    UTF-8, not empty, not yet in the table; copied         @borrow
 * @param values  [n, stride bytes, 0 = packed] copied; NULL only when n = 0 @borrow
 * @param valid   [n] one byte per row, 0 = missing; NULL = none is missing @borrow
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (name; n is not the number of rows) |
 * SOCPREV_E_DUPLICATE (name) | SOCPREV_E_NOMEM
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_int64(socprev_table *table, const char *name,
                                                   const int64_t *values, size_t stride, size_t n,
                                                   const uint8_t *valid, socprev_error **err);

/** Adds a column of finite numbers. NaN and infinities are refused, the error
 * names the row; mark such rows as missing by `valid`.
 * Arguments, errors and complexity as socprev_table_add_int64(), and
 * SOCPREV_E_INVALID (not finite). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_float64(socprev_table *table, const char *name,
                                                     const double *values, size_t stride, size_t n,
                                                     const uint8_t *valid, socprev_error **err);

/** Adds a column of truth values: 0 is false, anything else true.
 * Arguments, errors and complexity as socprev_table_add_int64().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_bool(socprev_table *table, const char *name,
                                                  const uint8_t *values, size_t stride, size_t n,
                                                  const uint8_t *valid, socprev_error **err);

/** Adds a column of dates. SOCPREV_DATE_NONE is a missing cell.
 * Arguments, errors and complexity as socprev_table_add_int64(), and
 * SOCPREV_E_INVALID (a number that is not a date). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_date(socprev_table *table, const char *name,
                                                  const socprev_date *values, size_t stride,
                                                  size_t n, const uint8_t *valid,
                                                  socprev_error **err);

/** Adds a column of texts.
 * @param texts  [n, stride bytes, 0 = packed] NUL-terminated UTF-8, copied;
 *               a NULL among them is a missing cell                     @borrow
 * The other arguments, errors and complexity as socprev_table_add_int64(), and
 * SOCPREV_E_PARSE (not UTF-8). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_text(socprev_table *table, const char *name,
                                                  const char *const *texts, size_t stride,
                                                  size_t n, const uint8_t *valid,
                                                  socprev_error **err);

/** Adds a column of categories: row i holds labels[codes[i]].
 * @param codes     [n, stride bytes, 0 = packed] each 0 .. n_labels - 1, or -1
 *                  for a missing cell; copied                           @borrow
 * @param labels    [n_labels] NUL-terminated UTF-8, all different; copied @borrow
 * The other arguments, errors and complexity as socprev_table_add_int64(), and
 * SOCPREV_E_RANGE (code), SOCPREV_E_PARSE (a label is not UTF-8),
 * SOCPREV_E_DUPLICATE (label), SOCPREV_E_LIMIT (more than 2^31 - 1 labels).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_add_category(socprev_table *table, const char *name,
                                                      const int32_t *codes, size_t stride,
                                                      size_t n, const char *const *labels,
                                                      size_t n_labels, socprev_error **err);

/** Says what the numbers of a column mean.
 * @param unit      UTF-8, such as "CZK" or "persons"; "" or NULL for none; copied @borrow
 * @param decimals  digits of a whole number that stand after the point: 0 .. 18;
 *                  must be 0 for columns other than SOCPREV_COLUMN_INT64
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (column) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_set_unit(socprev_table *table, int64_t column,
                                                  const char *unit, int32_t decimals,
                                                  socprev_error **err);

/** Appends a row in which every cell is missing.
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (the table has no column) | SOCPREV_E_NOMEM
 * Complexity: O(columns) amortised. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_append_row(socprev_table *table, socprev_error **err);

/** Fills a cell of the last row; filling it again replaces the value.
 * @param column  a column of type SOCPREV_COLUMN_INT64
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (the table has no row) | SOCPREV_E_NOT_FOUND (column) |
 * SOCPREV_E_TYPE (the column is of another type) | SOCPREV_E_NOMEM
 * Complexity: O(1) amortised. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_put_int64(socprev_table *table, int64_t column,
                                                   int64_t value, socprev_error **err);

/** The same for SOCPREV_COLUMN_FLOAT64; a value that is not finite is
 * SOCPREV_E_INVALID. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_put_float64(socprev_table *table, int64_t column,
                                                     double value, socprev_error **err);

/** The same for SOCPREV_COLUMN_BOOL; errors as socprev_table_put_int64().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_put_bool(socprev_table *table, int64_t column,
                                                  int32_t value, socprev_error **err);

/** The same for SOCPREV_COLUMN_DATE; SOCPREV_DATE_NONE makes the cell missing,
 * a number that is not a date is SOCPREV_E_INVALID. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_put_date(socprev_table *table, int64_t column,
                                                  socprev_date value, socprev_error **err);

/** The same for SOCPREV_COLUMN_TEXT and SOCPREV_COLUMN_CATEGORY; a new label
 * is appended to the labels of the column.
 * @param text    UTF-8, copied; may be NULL when `length` is 0          @borrow
 * @param length  bytes, or SOCPREV_NUL
 * Also SOCPREV_E_PARSE (not UTF-8), SOCPREV_E_LIMIT (labels). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_put_text(socprev_table *table, int64_t column,
                                                  const char *text, size_t length,
                                                  socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup table_read Reading a table
 * @{ */

/** How many rows; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_table_row_count(const socprev_table *table);

/** How many columns; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_table_column_count(const socprev_table *table);

/** Position of the column of this name; -1 when there is none.
 * @param name    UTF-8                                                  @borrow
 * @param length  bytes, or SOCPREV_NUL
 * Complexity: O(columns). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_table_find_column(const socprev_table *table, const char *name,
                                              size_t length);

/** Name of a column; NULL when there is no such column.
 * @return borrowed from the table. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_table_column_name(const socprev_table *table, int64_t column);

/** `enum socprev_column_type` of a column; 0 when there is no such column.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_table_column_type(const socprev_table *table, int64_t column);

/** Unit of a column; "" when none was given; NULL when there is no such column.
 * @return borrowed from the table. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_table_column_unit(const socprev_table *table, int64_t column);

/** Digits of the whole numbers of a column that stand after the point; 0 when
 * there is no such column. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_table_column_decimals(const socprev_table *table, int64_t column);

/** How many cells of a column are missing; 0 when there is no such column.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_table_null_count(const socprev_table *table, int64_t column);

/** 1 when the cell is missing or lies outside the table, else 0.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_table_is_null(const socprev_table *table, int64_t column, int64_t row);

/** Reads a cell of a SOCPREV_COLUMN_INT64.
 * @param out  untouched on failure
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (the cell is missing) | SOCPREV_E_NOT_FOUND (no such
 * column or row) | SOCPREV_E_TYPE (the column is of another type) | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_get_int64(const socprev_table *table, int64_t column,
                                                   int64_t row, int64_t *out, socprev_error **err);

/** The same for SOCPREV_COLUMN_FLOAT64; never NaN. Errors as socprev_table_get_int64().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_get_float64(const socprev_table *table, int64_t column,
                                                     int64_t row, double *out,
                                                     socprev_error **err);

/** The same for SOCPREV_COLUMN_BOOL: 0 or 1. Errors as socprev_table_get_int64().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_get_bool(const socprev_table *table, int64_t column,
                                                  int64_t row, int32_t *out, socprev_error **err);

/** The same for SOCPREV_COLUMN_DATE. Errors as socprev_table_get_int64().
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_get_date(const socprev_table *table, int64_t column,
                                                  int64_t row, socprev_date *out,
                                                  socprev_error **err);

/** The same for SOCPREV_COLUMN_TEXT and SOCPREV_COLUMN_CATEGORY. Errors as
 * socprev_table_get_int64().
 * @param text    UTF-8, never NULL; *not* NUL-terminated: in a column one text
 *                follows the other @borrow from the table until it changes
 * @param length  bytes
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_get_text(const socprev_table *table, int64_t column,
                                                  int64_t row, const char **text, size_t *length,
                                                  socprev_error **err);

/** All cells of a SOCPREV_COLUMN_INT64, packed; cells that are missing hold 0.
 * @return [rows] borrowed until the table changes; NULL when the column is of
 * another type, does not exist, or has no rows. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const int64_t *socprev_table_int64_data(const socprev_table *table, int64_t column);

/** The same for SOCPREV_COLUMN_FLOAT64. @threads any  @since 0.1 */
SOCPREV_API const double *socprev_table_float64_data(const socprev_table *table, int64_t column);

/** The same for the codes of a SOCPREV_COLUMN_CATEGORY: row i holds label
 * codes[i]. @threads any  @since 0.1 */
SOCPREV_API const int32_t *socprev_table_code_data(const socprev_table *table, int64_t column);

/** Which cells are present: bit i % 8 of byte i / 8 is 1 when row i is.
 * @return [(rows + 7) / 8] borrowed until the table changes; NULL when no cell
 * is missing or there is no such column. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const uint8_t *socprev_table_validity(const socprev_table *table, int64_t column);

/** How many labels a SOCPREV_COLUMN_CATEGORY has; 0 for other columns.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_table_label_count(const socprev_table *table, int64_t column);

/** Text of label `code` of a SOCPREV_COLUMN_CATEGORY, in the order of first use.
 * @param text    UTF-8, never NULL, not NUL-terminated @borrow from the table until it changes
 * @param length  bytes
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_NOT_FOUND (column, code) | SOCPREV_E_TYPE | SOCPREV_E_INVALID
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_get_label(const socprev_table *table, int64_t column,
                                                   int64_t code, const char **text,
                                                   size_t *length, socprev_error **err);

/** 1 when two tables have the same columns (name, type, unit, decimals) in the
 * same order and the same cells, else 0. Categories are compared by their
 * texts; -0.0 equals 0.0.
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_table_equal(const socprev_table *a, const socprev_table *b);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup table_rows Choosing rows and columns
 * Each makes a new table with the memory of the old one, which is not changed.
 * @{ */

/** Makes a table of some columns, in the order asked for; cells are shared, not
 * copied.
 * @param columns  [n] positions, each at most once                      @borrow
 * @param out      the new table                                         @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (column) |
 * SOCPREV_E_DUPLICATE (column twice) | SOCPREV_E_NOMEM
 * Complexity: O(n^2). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_select(const socprev_table *table, const int64_t *columns,
                                                size_t n, socprev_table **out,
                                                socprev_error **err);

/** Makes a table of some rows, in the order asked for; a row may come twice.
 * Categories keep all labels and their codes.
 * @param rows  [n] positions                                            @borrow
 * @param out   the new table                                            @own
 * @param err   may be NULL                                              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (row) | SOCPREV_E_NOMEM
 * Complexity: O(n * columns + bytes of text). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_take(const socprev_table *table, const int64_t *rows,
                                              size_t n, socprev_table **out, socprev_error **err);

/** Makes a table of the rows whose byte in `mask` is not 0, in their order.
 * @param mask  [n] one byte per row                                     @borrow
 * @param n     must be the number of rows
 * Errors and complexity as socprev_table_take(). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_filter(const socprev_table *table, const uint8_t *mask,
                                                size_t n, socprev_table **out,
                                                socprev_error **err);

/** Makes a table with the rows sorted by one column, ties by the next, and so
 * on; rows equal in all of them keep their order. Text and categories in Czech
 * order (socprev_text_compare()); dates by their first possible day, then the
 * more precise first; false before true. Missing cells come last, also
 * when descending.
 * @param columns     [n] positions                                      @borrow
 * @param descending  [n] not 0 = from high to low; NULL = all ascending @borrow
 * @param n           0 keeps the order
 * @param out         the new table                                      @own
 * @param err         may be NULL                                        @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (column) | SOCPREV_E_NOMEM
 * Complexity: O(rows log(rows) * n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_sort(const socprev_table *table, const int64_t *columns,
                                              const uint8_t *descending, size_t n,
                                              socprev_table **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup table_arrow Arrow
 * Types on the way out, and what else is accepted on the way in:
 *
 * | column   | out                                       | in, besides             |
 * |----------|-------------------------------------------|-------------------------|
 * | int64    | `l`                                       | c C s S i I L           |
 * | float64  | `g`                                       | f                       |
 * | text     | `U` (large utf8)                          | u, vu, n (all missing)  |
 * | category | int32 codes, dictionary `U`               | any whole-number codes, u, vu |
 * | date     | `tdD` (date32) when all are days, else `U`| -                       |
 * | bool     | `b`                                       | -                       |
 *
 * Field metadata, UTF-8: `socprev.unit`; `socprev.decimals`, digits after the
 * point of an int64, so that a receiver can scale it; `socprev.type` = "date"
 * where dates go out as text such as "2012-08", which brings them back as dates.
 * @{ */

/** Hands a table out as a struct array with one child per column. Cells are not
 * copied (but for dates): table and receiver share them, and either may go
 * first. Children may be moved out and released on their own, from any thread.
 * @param schema  overwritten; the caller releases it                    @own
 * @param array   overwritten; the caller releases it                    @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(columns), O(rows) for dates. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_export(const socprev_table *table,
                                                struct ArrowSchema *schema,
                                                struct ArrowArray *array, socprev_error **err);

/** Makes a table of a struct array with one child per column. On success the
 * cells have been copied and both structs released (`release` is NULL); on
 * failure both are still the caller's, untouched. Everything that can be
 * checked is: types, lengths, offsets, UTF-8, dictionary codes, and that
 * numbers are finite and fit. The interface does not say how long a buffer is:
 * that the buffers are as long as `length` and `offset` claim has to be trusted.
 * @param schema,array  as filled by another program; offsets may be not 0,
 *                null counts may be -1
 * @param memory  NULL = C allocator; copied                             @borrow
 * @param out     the new table                                          @own
 * @param err     may be NULL; names the column and row                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (released, malformed, a number that is not finite; a
 * missing row of the struct itself) | SOCPREV_E_UNSUPPORTED (type, named) |
 * SOCPREV_E_RANGE (uint64 above 2^63 - 1, date outside years 1 .. 9999, code outside its
 * dictionary) | SOCPREV_E_PARSE (not UTF-8, not a date) | SOCPREV_E_DUPLICATE (column name) |
 * SOCPREV_E_LIMIT (labels) | SOCPREV_E_NOMEM
 * Complexity: O(cells + bytes of text). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_table_import(struct ArrowSchema *schema,
                                                struct ArrowArray *array,
                                                const socprev_memory *memory, socprev_table **out,
                                                socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
