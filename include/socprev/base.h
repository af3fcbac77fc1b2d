/**
 * @file base.h
 * @brief Floor 0: status, errors, findings, memory, buffers, text, progress.
 *
 * Every other part of libsocprev speaks in the terms of this header. A call
 * that can fail returns a `socprev_status` and, if asked, an owned
 * `socprev_error` that says what went wrong, where, and what was expected.
 * What is wrong with *data* (a sum that does not foot, an unknown code) is not
 * an error but a *finding*: checks collect all of them in a
 * `socprev_findings` list. Both carry a stable number such as SP2104 and a
 * sentence in English and in Czech.
 *
 * The rules that hold for the whole library:
 *  - arguments come in the order: self, inputs, options, run, outputs, error;
 *  - on failure the outputs are untouched and handles are as before;
 *  - text is UTF-8; text in is pointer and length (or SOCPREV_NUL for a
 *    NUL-terminated one); text out is borrowed, NUL-terminated, and valid
 *    until its owner changes or is freed;
 *  - a pointer that may be NULL says so; NULL for any other, also for the
 *    handle itself, is SOCPREV_E_INVALID where a status is returned;
 *  - `err` may be NULL; an error is stored through it only on failure; one that
 *    is there from an earlier call is overwritten, not freed: free it before;
 *  - `*_free(NULL)` does nothing; handles are freed in any order, from any
 *    thread; there is no global and no thread-local state;
 *  - `@threads any` means: distinct handles may be used from distinct threads,
 *    and a handle that is only read may be shared.
 */
#ifndef SOCPREV_BASE_H
#define SOCPREV_BASE_H

#include <stddef.h>
#include <stdint.h>

#if defined(__GNUC__) || defined(__clang__)
/** Marks what the shared library exports; everything else is hidden. */
#define SOCPREV_API __attribute__((visibility("default")))
#else
#define SOCPREV_API
#endif

#ifdef __cplusplus
extern "C" {
#endif

/** Pass as a text's length when the text ends with a NUL. */
#define SOCPREV_NUL ((size_t)-1)

/* ------------------------------------------------------------------ */
/** @defgroup status Status codes
 * @{ */

/** Result of every call that can fail: one of `enum socprev_status_code`. */
typedef int32_t socprev_status;

/** Values are fixed for ever; new ones are only appended. */
enum socprev_status_code {
    SOCPREV_OK = 0,            /**< done */
    SOCPREV_E_INVALID = 1,     /**< an argument breaks its contract */
    SOCPREV_E_RANGE = 2,       /**< a number overflows or leaves its range */
    SOCPREV_E_NOMEM = 3,       /**< an allocation failed */
    SOCPREV_E_PARSE = 4,       /**< text or document is not well formed */
    SOCPREV_E_TYPE = 5,        /**< a value has the wrong type for its field */
    SOCPREV_E_NOT_FOUND = 6,   /**< no such field, code, record or file */
    SOCPREV_E_DUPLICATE = 7,   /**< an id or key is there already */
    SOCPREV_E_LIMIT = 8,       /**< deeper, longer or more than allowed */
    SOCPREV_E_IO = 9,          /**< reading or writing failed */
    SOCPREV_E_CANCELLED = 10,  /**< the caller cancelled the run */
    SOCPREV_E_INFEASIBLE = 11, /**< no answer satisfies the constraints */
    SOCPREV_E_UNDEFINED = 12,  /**< the number asked for does not exist */
    SOCPREV_E_UNSUPPORTED = 13,/**< this build lacks the feature */
    SOCPREV_E_INTERNAL = 14    /**< a defect of the library; please report */
};

/** Languages of messages and number formats. */
enum socprev_language {
    SOCPREV_LANG_EN = 0, /**< English */
    SOCPREV_LANG_CS = 1  /**< Czech */
};

/** How many status codes there are. Codes are 0 .. count-1.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_status_count(void);

/** Name of a status, e.g. "SOCPREV_E_RANGE".
 * @return borrowed, static; NULL when `status` is not a known code
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_status_name(socprev_status status);

/** One sentence for a status.
 * @param language  `enum socprev_language`; others read as English
 * @return borrowed, static; NULL when `status` is not a known code
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_status_text(socprev_status status, int32_t language);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup version Version
 * @{ */

/** Version of the library that runs, e.g. "0.1.0".
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_version(void);

/** ABI number: grows when a program compiled before no longer fits.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_abi_version(void);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup memory Memory
 * Each root handle is made with a `socprev_memory` and copies it, so the
 * memory handle may be freed at once. NULL stands for the C allocator.
 * @{ */

/** Where a family of handles gets its memory from. */
typedef struct socprev_memory socprev_memory;

/** Allocates (`block` NULL, `old_size` 0), resizes, or frees (`new_size` 0).
 * @param user      the pointer given to socprev_memory_new()
 * @param block     what an earlier call returned, or NULL
 * @param old_size  the size that `block` was asked with, in bytes
 * @param new_size  bytes wanted; 0 frees and the result is ignored
 * @return the block, aligned for any object, or NULL: then `block` is intact.
 * Must be callable from every thread in which its handles are used. */
typedef void *(*socprev_realloc_fn)(void *user, void *block, size_t old_size, size_t new_size);

/** Wraps an allocator of the caller; the wrapper itself is its first block.
 * @param resize  not NULL; kept, together with `user`, by every handle made with it
 * @param user    passed through; may be NULL                            @borrow
 * @param out     the new handle                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (`resize` or `out` NULL) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_memory_new(socprev_realloc_fn resize, void *user,
                                              socprev_memory **out);

/** Frees the wrapper; handles made with it live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_memory_free(socprev_memory *memory);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup error Errors
 * @{ */

/** Why a call failed: status, message number, sentence, place. It takes its
 * memory from the C allocator, so that it outlives what failed; when even that
 * is not to be had, a shared error says "out of memory" and is freed like any
 * other. NULL reads as an error without status, number, text and place. */
typedef struct socprev_error socprev_error;

/** Frees an error. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_error_free(socprev_error *error);

/** The status that the failing call returned.
 * @param error  NULL gives SOCPREV_OK. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_error_status(const socprev_error *error);

/** Stable message number, e.g. 1003 for SP1003; see socprev_message_at().
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_error_number(const socprev_error *error);

/** The sentence: what is wrong and what was expected.
 * @param language  `enum socprev_language`
 * @return borrowed from `error`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_error_message(const socprev_error *error, int32_t language);

/** Line in the input, from 1; 0 when there is none.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_error_line(const socprev_error *error);

/** Column in the line, in bytes from 1; 0 when there is none.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_error_column(const socprev_error *error);

/** Name of the argument, or path of the field such as "services[3].kind";
 * "" when there is none.
 * @return borrowed from `error`. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_error_field(const socprev_error *error);

/** Index of the offending element, from 0; -1 when there is none.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_error_index(const socprev_error *error);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup message Message catalogue
 * Every error and finding comes from one catalogue, in two languages, so that
 * a program can explain a number it has logged.
 * @{ */

/** How many messages the catalogue has. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_message_count(void);

/** Number of the message at `position`, ascending; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_message_at(int32_t position);

/** Pattern of a message with {0}, {1} ... for what varies.
 * @return borrowed, static; NULL when the number is unknown
 * Complexity: O(log messages). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_message_text(int32_t number, int32_t language);

/** What to do about a message.
 * @return borrowed, static; NULL when the number is unknown
 * Complexity: O(log messages). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_message_hint(int32_t number, int32_t language);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup findings Findings
 * @{ */

/** What checks found in data: a list in the order of the data. */
typedef struct socprev_findings socprev_findings;

/** How much a finding matters. */
enum socprev_severity {
    SOCPREV_SEVERITY_NOTE = 1,    /**< worth knowing; nothing is wrong */
    SOCPREV_SEVERITY_WARNING = 2, /**< probably wrong, or not comparable */
    SOCPREV_SEVERITY_MISTAKE = 3  /**< contradicts itself or a rule */
};

/** Frees a list. NULL is allowed. Complexity: O(count). @threads any  @since 0.1 */
SOCPREV_API void socprev_findings_free(socprev_findings *findings);

/** How many findings there are; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_findings_count(const socprev_findings *findings);

/** How many findings have at least the given severity.
 * Complexity: O(count). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_findings_count_from(const socprev_findings *findings, int32_t severity);

/** Message number of finding `index`, e.g. 2104; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_finding_number(const socprev_findings *findings, int64_t index);

/** `enum socprev_severity` of finding `index`; 0 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_finding_severity(const socprev_findings *findings, int64_t index);

/** Record of finding `index`, e.g. "project/ip2"; NULL when out of range.
 * @return borrowed from the list. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_finding_record(const socprev_findings *findings, int64_t index);

/** Field of finding `index`, e.g. "total"; "" when the whole record is meant;
 * NULL when out of range.
 * @return borrowed from the list. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_finding_field(const socprev_findings *findings, int64_t index);

/** Sentence of finding `index`; NULL when out of range.
 * @return borrowed from the list. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_finding_message(const socprev_findings *findings, int64_t index,
                                                int32_t language);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup run Progress, cancel and threads
 * @{ */

/** Watches long work: reports progress, takes a cancel from any thread, says
 * how many threads the work may use. */
typedef struct socprev_run socprev_run;

/** Called now and then during long work, in the thread that does the work.
 * @param user   the pointer given to socprev_run_new()
 * @param done   units done, ascending
 * @param total  units in all; 0 when not known
 * @return 0 to go on; anything else cancels */
typedef int32_t (*socprev_progress_fn)(void *user, int64_t done, int64_t total);

/** Makes a run.
 * @param progress  may be NULL: then the run can only be cancelled
 * @param user      passed through                                       @borrow
 * @param memory    NULL = C allocator                                   @borrow
 * @param out       the new handle                                       @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_run_new(socprev_progress_fn progress, void *user,
                                           const socprev_memory *memory, socprev_run **out);

/** Largest number of threads of a run. */
#define SOCPREV_THREADS_MAX 64

/** Sets how many threads a call with this run may use, the caller's own
 * included. The others are started and joined within the call and leave the
 * signals of the program alone; results do not depend on their number. Work
 * that is too small, or that cannot be shared, stays on one thread.
 * @param threads  1 to SOCPREV_THREADS_MAX; a new run has 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_run_set_threads(socprev_run *run, int32_t threads);

/** How many threads a call with this run may use; 1 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_run_threads(const socprev_run *run);

/** Asks the work to stop; it ends with SOCPREV_E_CANCELLED at its next check.
 * @threads may be called while the run is in use in another thread.
 * Complexity: O(1). @since 0.1 */
SOCPREV_API void socprev_run_cancel(socprev_run *run);

/** 1 when the run has been cancelled, else 0. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_run_is_cancelled(const socprev_run *run);

/** Frees a run that no call uses any more. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_run_free(socprev_run *run);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup buffer Buffers
 * @{ */

/** Bytes that the library made and the caller owns. A NUL follows the last one. */
typedef struct socprev_buffer socprev_buffer;

/** The bytes; never NULL. @return borrowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_buffer_data(const socprev_buffer *buffer);

/** How many bytes, without the closing NUL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_buffer_size(const socprev_buffer *buffer);

/** Frees a buffer. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_buffer_free(socprev_buffer *buffer);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup text Text
 * @{ */

/** Checks UTF-8: shortest forms, no surrogates, at most U+10FFFF.
 * @param text    may be NULL when `length` is 0                         @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @return -1 when valid, else the offset of the byte with which the first
 *         ill-formed or cut sequence begins
 * Source: Unicode 15, table 3-7. Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_utf8_check(const char *text, size_t length);

/** Folds text for look-up: lower case, no diacritics of Latin letters, runs of
 * blanks to one space, none at the ends. "Azylové  Domy" gives "azylove domy".
 * Letters of Basic Latin, Latin-1 and Latin Extended-A are folded ("ß" to "ss",
 * "æ" to "ae", "ł" to "l"), combining marks U+0300-036F dropped; blanks are
 * those of ASCII, U+0085, U+00A0, U+2000-200A, U+2028, U+2029, U+202F, U+205F
 * and U+3000; everything else stays. Folding twice changes nothing more.
 * @param text    valid UTF-8; may be NULL when `length` is 0            @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param out     [capacity] receives the text and a NUL; may be NULL when `capacity` is 0
 * @param needed  bytes without the NUL, also when `capacity` was too small; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_PARSE (not UTF-8) | SOCPREV_E_LIMIT (`capacity` too small)
 *         | SOCPREV_E_INVALID (`text` NULL, or `out` NULL with a capacity)
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_text_fold(const char *text, size_t length, char *out,
                                             size_t capacity, size_t *needed);

/** Columns that text takes in a terminal: control characters, combining marks
 * and joiners 0, East Asian wide letters and emoji 2, all else 1.
 * Bytes that are not UTF-8 count 1 each.
 * @param text    may be NULL when `length` is 0                         @borrow
 * @param length  bytes, or SOCPREV_NUL
 * Source: Unicode 15, EastAsianWidth.txt, in coarse ranges.
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_text_width(const char *text, size_t length);

/** Compares two texts in Czech order. The first difference on the first level
 * that has one decides:
 *  1. blanks before letters before digits before all other characters (by code
 *     point); `ch` is a letter after `h`; č, ř, š, ž are letters after c, r, s, z;
 *  2. diacritics of the other letters: none, acute, caron, ring, diaeresis,
 *     circumflex, grave, others; so á, ď, é, ě, í, ň, ó, ť, ú, ů, ý only break ties;
 *  3. small letters before capital ones;
 *  4. the bytes.
 * Composed and decomposed letters are equal up to level 3; "æ" is read as "ae".
 * @param a,b  UTF-8; bytes that are not come last; NULL when the length is 0 @borrow
 * @param a_length,b_length  bytes, or SOCPREV_NUL
 * @return -1, 0, 1; 0 only for equal bytes
 * Source: the Czech alphabet with ch, and levels as in Unicode Technical Standard 10; the
 * order of the diacritics is this library's own. The standard, ČSN 97 6030, was not
 * consulted. Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_text_compare(const char *a, size_t a_length, const char *b,
                                         size_t b_length);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
