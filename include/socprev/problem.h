/**
 * @file problem.h
 * @brief Floor 4: problems of division as documents.
 *
 * What is to be divided, over whom, and by which rule can be written down as a
 * document: JSON in UTF-8 with names for rows and columns. Reading one gives a
 * `socprev_problem`: the names, the values as they were written, and the problem
 * of the engine (allocate.h and its sisters), ready to be solved:
 *
 *     {
 *       "format": "socprev-problem",
 *       "version": 1,
 *       "problem": "apportionment",
 *       "total": 135000000,
 *       "rule": "webster",
 *       "rows": [
 *         { "name": "Děčín", "weight": 128801, "floor": 1000000 },
 *         { "name": "Most", "weight": 110933 }
 *       ]
 *     }
 *
 * docs/problems.md describes every kind, docs/problem.schema.json is the JSON
 * Schema. Reading is as strict as that of portfolios: an unknown or repeated
 * key, a wrong type or a value that the engine refuses is an error with line,
 * column and path. Amounts are whole crowns or decimals in quotes, shares are
 * texts; no binary fraction becomes an amount.
 *
 * The fields of each kind stand in a table that can be asked for: the schema,
 * the pages and bindings are made from it.
 */
#ifndef SOCPREV_PROBLEM_H
#define SOCPREV_PROBLEM_H

#include <socprev/allocate.h>
#include <socprev/allocate_biproportional.h>
#include <socprev/allocate_claims.h>
#include <socprev/allocate_fit.h>
#include <socprev/allocate_periods.h>
#include <socprev/allocate_sources.h>
#include <socprev/allocate_table.h>
#include <socprev/io.h>
#include <socprev/table.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup problem_kind Kinds of problems and their fields
 * @{ */

/** What kind of problem a document holds: which engine solves it. */
enum socprev_problem_kind {
    SOCPREV_PROBLEM_APPORTIONMENT = 1,  /**< allocate.h */
    SOCPREV_PROBLEM_CLAIMS = 2,         /**< allocate_claims.h */
    SOCPREV_PROBLEM_TWOWAY = 3,         /**< allocate_table.h */
    SOCPREV_PROBLEM_BIPROPORTIONAL = 4, /**< allocate_biproportional.h */
    SOCPREV_PROBLEM_FIT = 5,            /**< allocate_fit.h */
    SOCPREV_PROBLEM_COFINANCING = 6,    /**< allocate_sources.h, shares */
    SOCPREV_PROBLEM_SOURCES = 7,        /**< allocate_sources.h, limits */
    SOCPREV_PROBLEM_INSTALMENTS = 8,    /**< allocate_periods.h, instalments */
    SOCPREV_PROBLEM_STAGES = 9,         /**< allocate_periods.h, sure and conditional pots */
    SOCPREV_PROBLEM_DAMPER = 10         /**< allocate_periods.h, a corridor */
};

/** Where a field stands. */
enum socprev_problem_place {
    SOCPREV_PLACE_ROOT = 1,   /**< a member of the document */
    SOCPREV_PLACE_ROW = 2,    /**< a member of each row */
    SOCPREV_PLACE_COLUMN = 3, /**< a member of each column, source, period or stage */
    SOCPREV_PLACE_ITEM = 4,   /**< a member of each item of each axis */
    SOCPREV_PLACE_CELL = 5    /**< a list of lists: a value for each cell */
};

/** What a field holds, and how a document writes it. */
enum socprev_problem_type {
    SOCPREV_VALUE_AMOUNT = 1,  /**< whole units, or a text with all decimals */
    SOCPREV_VALUE_INTEGER = 2, /**< a whole number */
    SOCPREV_VALUE_RATIO = 3,   /**< a text: "85 %", "17/20", "0.85" */
    SOCPREV_VALUE_NUMBER = 4,  /**< a number, which becomes a double */
    SOCPREV_VALUE_BOOLEAN = 5, /**< true or false */
    SOCPREV_VALUE_WORD = 6,    /**< one of some words: an enum of the engine */
    SOCPREV_VALUE_SOURCE = 7,  /**< name of a source, or "largest_remainders" */
    SOCPREV_VALUE_TEXT = 8     /**< any text */
};

/** Version of the form that is read. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_version(void);

/** How many kinds there are: they are 1 .. count.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_kind_count(void);

/** Name of a kind as documents write it, e.g. "apportionment".
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_kind_name(int32_t kind);

/** A sentence on a kind, in English.
 * @return borrowed, static; NULL when unknown. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_kind_help(int32_t kind);

/** Key of the list that names the indices of an axis: "rows", "columns", "sources",
 * "periods" or "stages"; "axes" for both when the kind has any number of them.
 * @param axis  0 or 1
 * @return borrowed, static; NULL when there is none. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API const char *socprev_problem_kind_axis(int32_t kind, int32_t axis);

/** How many fields a kind has, without the names of its axes.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_field_count(int32_t kind);

/** Name of a field; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_field_name(int32_t kind, int32_t field);

/** `enum socprev_problem_place` of a field; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_field_place(int32_t kind, int32_t field);

/** `enum socprev_problem_type` of a field; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_field_type(int32_t kind, int32_t field);

/** 1 when a field must be given, else 0.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_field_is_required(int32_t kind, int32_t field);

/** A sentence on a field, in English; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_field_help(int32_t kind, int32_t field);

/** Word at `position` of a field of words; NULL when out of range.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_field_word(int32_t kind, int32_t field, int32_t position);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup problem Problems from documents
 * @{ */

/** A problem with names. Never changes. */
typedef struct socprev_problem socprev_problem;

/** What a JSON document says it is. */
enum socprev_document_kind {
    SOCPREV_DOCUMENT_UNKNOWN = 0,   /**< none of these */
    SOCPREV_DOCUMENT_PORTFOLIO = 1, /**< "format": "socprev-portfolio" */
    SOCPREV_DOCUMENT_PROBLEM = 2,   /**< "format": "socprev-problem" */
    SOCPREV_DOCUMENT_RESULT = 3,    /**< no format, but a list "division" */
    SOCPREV_DOCUMENT_ROUND = 4      /**< "format": "socprev-round" */
};

/** Looks what a document is, without reading it further.
 * @param size  bytes, or SOCPREV_NUL
 * @return `enum socprev_document_kind`; UNKNOWN for NULL and for what is no JSON
 * up to where it says so. Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_document_kind(const char *data, size_t size);

/** Reads a problem from a document in memory.
 * @param data     [size] UTF-8; only read during the call                @borrow
 * @param size     bytes, or SOCPREV_NUL
 * @param options  NULL = standard limits; "max_records" limits rows, columns and
 *                 cells together                                         @borrow
 * @param run      told the bytes read so far and in all; may be NULL
 * @param memory   NULL = C allocator; also for the engine's problem       @borrow
 * @param out      the new problem; untouched on failure                  @own
 * @param err      may be NULL: the first mistake, with line and column (from 1, in
 *                 bytes) and as field the path, such as "rows[3].floor"   @own
 * @retval SOCPREV_OK | as socprev_portfolio_read(), and what the setters of the
 * engine return
 * Complexity: O(size) expected. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_problem_read(const char *data, size_t size,
                                                const socprev_read_options *options,
                                                socprev_run *run, const socprev_memory *memory,
                                                socprev_problem **out, socprev_error **err);

/** Reads a problem from a file.
 * @param path     NUL-terminated                                         @borrow
 * @param options  NULL = standard limits                                 @borrow
 * @retval as socprev_problem_read(); SOCPREV_E_NOT_FOUND also when there is no such
 * file, SOCPREV_E_IO when it cannot be read: these messages name the path
 * Complexity: O(size) expected. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_problem_read_file(const char *path,
                                                     const socprev_read_options *options,
                                                     socprev_run *run,
                                                     const socprev_memory *memory,
                                                     socprev_problem **out, socprev_error **err);

/** Lists everything that is wrong in a document, not only the first mistake.
 * What is no JSON, and a head that does not say what the document is, end the
 * list; all else is gone through. Each finding has as record its line and
 * column, as in "12:7", and as field the path.
 * @param options  NULL = standard limits                                 @borrow
 * @param out      the findings, none when the document can be read       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(size) expected, and O(size) for each mistake. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_problem_check(const char *data, size_t size,
                                                 const socprev_read_options *options,
                                                 socprev_run *run, const socprev_memory *memory,
                                                 socprev_findings **out, socprev_error **err);

/** Frees a problem, with the problem of the engine. NULL is allowed.
 * Complexity: O(names + fields). @threads any  @since 0.1 */
SOCPREV_API void socprev_problem_free(socprev_problem *problem);

/** `enum socprev_problem_kind`; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_kind(const socprev_problem *problem);

/** The title of the document; NULL when it has none.
 * @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_title(const socprev_problem *problem);

/** Decimals of amounts: 2 where they are hellers of crowns, 0 where they are
 * whole pieces. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_decimals(const socprev_problem *problem);

/** How many axes: 1 for apportionments, claims and dampers, else 2 or more.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_problem_axis_count(const socprev_problem *problem);

/** Name of an axis: the key of its list, or what the document calls it.
 * @return borrowed; NULL when out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_axis_name(const socprev_problem *problem, int32_t axis);

/** How many rows (axis 0), columns (axis 1) ... there are; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_problem_count(const socprev_problem *problem, int32_t axis);

/** Name of a row, column ...; NULL when out of range.
 * @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_problem_name(const socprev_problem *problem, int32_t axis,
                                             size_t index);

/** Index of the row, column ... of that name; -1 when there is none.
 * @param length  bytes, or SOCPREV_NUL
 * Complexity: O(log n). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_problem_find(const socprev_problem *problem, int32_t axis,
                                         const char *name, size_t length);

/** A value as the document gives it: minor units for an amount, the number of
 * the enum for a word, 0 or 1 for a boolean, the index of a source or
 * SOCPREV_LARGEST_REMAINDERS.
 * @param place        `enum socprev_problem_place` of the field
 * @param axis         of an item; else without effect
 * @param field        name, NUL-terminated
 * @param index        0 in the root; a row, a column, an item; a cell, last axis fastest
 * @param numerator    untouched on failure
 * @param denominator  1 but for a ratio; untouched on failure; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND (no such field there)
 * | SOCPREV_E_TYPE (a double, or a text) | SOCPREV_E_UNDEFINED (not given)
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_problem_value(const socprev_problem *problem, int32_t place,
                                                 int32_t axis, const char *field, size_t index,
                                                 int64_t *numerator, int64_t *denominator);

/** A value of type double; see socprev_problem_value().
 * @retval as socprev_problem_value(); SOCPREV_E_TYPE for all other types
 * Complexity: O(fields). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_problem_number(const socprev_problem *problem, int32_t place,
                                                  int32_t axis, const char *field, size_t index,
                                                  double *out);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup problem_engine The engine's problem
 * Each is NULL for a problem of another kind, and borrowed: it goes with the
 * socprev_problem it stands in. Complexity: O(1).
 * @{ */

/** Of SOCPREV_PROBLEM_STAGES too: all but its pots, which socprev_problem_value() gives.
 * @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_apportionment *
socprev_problem_apportionment(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_claims *socprev_problem_claims(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_twoway *socprev_problem_twoway(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_biproportional *
socprev_problem_biproportional(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_fitting *socprev_problem_fitting(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_cofinancing *
socprev_problem_cofinancing(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_sources *socprev_problem_sources(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_instalments *
socprev_problem_instalments(const socprev_problem *problem);

/** @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_damper *socprev_problem_damper(const socprev_problem *problem);

/** Writes the amounts in the message of an error of the engine as the document writes
 * them: engines count minor units, so 150050 becomes "1500.50" in a problem of money.
 * Errors of reading have it done. Without memory the message stays as it is.
 * @param problem  what the engine was asked                              @borrow
 * @param err      an error of the engine; NULL, or a pointer to NULL, does nothing
 * Complexity: O(length of the message). @threads any  @since 0.1 */
SOCPREV_API void socprev_problem_show_amounts(const socprev_problem *problem,
                                              socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup problem_result Results
 * @{ */

/** Reads the amounts of a result: the JSON that `socprev allocate PROBLEM.json
 * --json` puts out, of which the list "division" counts.
 * @param options  NULL = standard limits                                 @borrow
 * @param out  a table with the columns "row" and "column" (texts; the second is
 *             missing in a division of one axis) and "amount" (minor units with as many
 *             decimals as the document gives)                             @own
 * @param err  as socprev_problem_read()
 * @retval SOCPREV_OK | SOCPREV_E_PARSE | SOCPREV_E_TYPE | SOCPREV_E_RANGE | SOCPREV_E_INVALID
 * (an argument; no list "division"; a row without name or amount) | SOCPREV_E_DUPLICATE
 * | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_result_read(const char *data, size_t size,
                                               const socprev_read_options *options,
                                               socprev_run *run, const socprev_memory *memory,
                                               socprev_table **out, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
