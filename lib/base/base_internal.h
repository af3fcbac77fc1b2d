/* What the floors above use of base besides the public headers.
 *
 * The pattern of a function that can fail:
 *
 *     socprev_status st = SOCPREV_OK;
 *     if (n == 0)
 *         return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, NULL, SP_TEXT("weight"));
 *     ...
 *     out:  cleanup in reverse, one exit
 */
#ifndef SOCPREV_BASE_INTERNAL_H
#define SOCPREV_BASE_INTERNAL_H

#if defined(HAVE_CONFIG_H)
#include <config.h>
#endif

#include <socprev/base.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

/* ALWAYS(x) / NEVER(x): x is believed to be true / false. A debug build stops
 * at a belief that does not hold (socprev__belief_broken() traps; a debugger
 * shows its arguments); a coverage build removes the branch, but still works
 * x out, which may do the work; a release build keeps the guard. */
#if defined(SOCPREV_DEBUG)
_Noreturn void socprev__belief_broken(const char *file, int line, const char *text);
#define ALWAYS(x) ((x) ? 1 : (socprev__belief_broken(__FILE__, __LINE__, #x), 0))
#define NEVER(x) ((x) ? (socprev__belief_broken(__FILE__, __LINE__, #x), 1) : 0)
#elif defined(SOCPREV_COVERAGE)
#define ALWAYS(x) ((void)(x), 1)
#define NEVER(x) ((void)(x), 0)
#else
#define ALWAYS(x) (x)
#define NEVER(x) (x)
#endif

/* Before a function whose loops the compiler may do on several numbers at once: gcc
 * makes a version for each kind of processor, and glibc takes the right one. Without
 * fused or reordered operations all of them give the same bits. */
#if defined(__GNUC__) && !defined(__clang__) && defined(__x86_64__) && defined(__GLIBC__) && \
    !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__) && !defined(SOCPREV_COVERAGE)
#define SOCPREV__VERSIONS                                                  \
    __attribute__((target_clones("avx512f", "avx2", "default"),            \
                   optimize("O3", "fp-contract=off", "no-trapping-math")))
#else
#define SOCPREV__VERSIONS
#endif

/* Before a helper of such a function: the compiler would call it, because the function is
 * optimised otherwise, and do one number at a time. */
#if defined(__GNUC__)
#define SOCPREV__INLINE static inline __attribute__((always_inline))
#else
#define SOCPREV__INLINE static inline
#endif

#define SOCPREV__COUNT(array) (sizeof(array) / sizeof((array)[0]))

/* ---- memory ---------------------------------------------------------- */

/* The wrapped callback; a root holds a copy by value. */
struct socprev_memory {
    socprev_realloc_fn resize;
    void *user;
};

/* The caller's memory, or the C allocator for NULL. */
struct socprev_memory socprev__memory_of(const socprev_memory *memory);

/* Zeroed block for n objects of `size` bytes; NULL when out of memory or n * size overflows. */
void *socprev__alloc(const struct socprev_memory *memory, size_t n, size_t size);

/* The same without the zeros, for what is written before it is read. */
void *socprev__alloc_unset(const struct socprev_memory *memory, size_t n, size_t size);

/* Grows or shrinks an array from `old_n` to `new_n` objects; new ones are zero.
 * NULL leaves the block as it was. `new_n` must not be 0. */
void *socprev__resize(const struct socprev_memory *memory, void *block, size_t old_n, size_t new_n,
                      size_t size);

/* Frees what socprev__alloc / socprev__resize gave for n objects. NULL is allowed. */
void socprev__free(const struct socprev_memory *memory, void *block, size_t n, size_t size);

/* Makes room for `need` objects in a growing array: doubles the capacity.
 * false when out of memory: nothing has changed. */
bool socprev__reserve(const struct socprev_memory *memory, void **block, size_t *capacity,
                      size_t need, size_t size);

/* NUL-terminated copy, cut at the first NUL; free with socprev__text_free(). */
char *socprev__text_copy(const struct socprev_memory *memory, const char *text, size_t length);
void socprev__text_free(const struct socprev_memory *memory, char *text);

/* Sorts n items of `size` bytes and keeps the order of equal ones (merge sort).
 * false when out of memory: nothing has changed. */
bool socprev__sort(const struct socprev_memory *memory, void *items, size_t n, size_t size,
                   int (*compare)(const void *a, const void *b));

/* ---- text ------------------------------------------------------------ */

/* Resolves SOCPREV_NUL. */
size_t socprev__length(const char *text, size_t length);

/* A piece of text that need not end with a NUL. */
typedef struct {
    const char *data;
    size_t size;
} socprev__slice;

bool socprev__slice_is(socprev__slice slice, const char *text);

/* Insertions, deletions and replacements of bytes that turn `a` into `b`, or
 * `limit` + 1 when there are more than `limit`, or when `b` is longer than
 * SOCPREV__EDIT_LONGEST. Source: Levenshtein 1966. Complexity: O(n m). */
#define SOCPREV__EDIT_LONGEST 512
size_t socprev__edit_distance(const char *a, size_t n, const char *b, size_t m, size_t limit);

/* Index of a language in a pair { English, Czech }; others read as English. */
size_t socprev__language(int32_t language);

/* Decodes the character at `at` (< length): its size in bytes, 0 when it is not UTF-8. */
size_t socprev__utf8_next(const char *text, size_t length, size_t at, uint32_t *code);

/* Blanks of any kind: ASCII, U+00A0, U+2000-200A, U+2028, U+2029, U+202F, U+205F, U+3000. */
bool socprev__is_blank(uint32_t code);

/* Plain decimal with a NUL; returns the size without it. */
#define SOCPREV__INT_TEXT 21
size_t socprev__write_int(int64_t value, char out[SOCPREV__INT_TEXT]);

/* A Latin letter taken apart: base letters in lower case, mark (0 = none), capital. */
typedef struct {
    char base[3];
    unsigned char mark;
    unsigned char capital;
} socprev__latin;

/* false when `code` is no letter of Basic Latin, Latin-1 or Latin Extended-A. */
bool socprev__latin_letter(uint32_t code, socprev__latin *out);

/* Mark of a combining character by the numbers of socprev__latin; 0 for others. */
unsigned char socprev__combining_mark(uint32_t code);

/* ---- growing byte buffer --------------------------------------------- */

/* Collects bytes; after a failed append `failed` stays set and further appends
 * do nothing, so that a writer checks once, at the end. */
typedef struct {
    struct socprev_memory memory;
    char *data;
    size_t size;
    size_t capacity;
    bool failed;
} socprev__bytes;

void socprev__bytes_init(socprev__bytes *bytes, const struct socprev_memory *memory);
void socprev__bytes_append(socprev__bytes *bytes, const void *data, size_t size);
void socprev__bytes_text(socprev__bytes *bytes, const char *text); /* NUL-terminated */
void socprev__bytes_char(socprev__bytes *bytes, char c);
void socprev__bytes_int(socprev__bytes *bytes, int64_t value); /* plain decimal */
void socprev__bytes_clear(socprev__bytes *bytes);              /* frees */
/* Hands the bytes over as a buffer; `bytes` is empty afterwards.
 * SOCPREV_E_NOMEM when an append failed. */
socprev_status socprev__bytes_finish(socprev__bytes *bytes, socprev_buffer **out);

/* Copies a NUL-terminated result into a caller's array by the rules of
 * socprev_text_fold(): sets *needed always, copies only when all of it fits. */
socprev_status socprev__copy_out(const char *text, size_t size, char *out, size_t capacity,
                                 size_t *needed);

/* ---- messages, errors, findings -------------------------------------- */

/* Message numbers: SP_<NAME> = number. One .def file per module. */
enum {
#define SOCPREV_MESSAGE(number, name, en, cs, hint_en, hint_cs) SP_##name = number,
#include "messages/all.def"
#undef SOCPREV_MESSAGE
    SP_NONE = 0
};

/* An argument of a message pattern. Text is cut at 200 bytes on a character
 * boundary, but for text in two languages, which is the library's own: words, or
 * the sentence of another message. Control characters are shown as '?'. */
typedef struct {
    const char *text; /* NULL: the number is meant */
    size_t length;
    int64_t number;
    const char *czech; /* NUL-terminated, shown in Czech in the place of `text`; NULL = the same */
    bool is_amount;    /* the number is in minor units of whatever the caller divides */
} socprev__arg;

#define SP_TEXT(s) ((socprev__arg){ (s), SOCPREV_NUL, 0, NULL, false })
#define SP_SLICE(p, n) ((socprev__arg){ (p), (n), 0, NULL, false })
#define SP_BOTH(english, czech) ((socprev__arg){ (english), SOCPREV_NUL, 0, (czech), false })
#define SP_INT(i) ((socprev__arg){ NULL, 0, (int64_t)(i), NULL, false })
#define SP_AMOUNT(i) ((socprev__arg){ NULL, 0, (int64_t)(i), NULL, true })

/* Where something is. Zero line/column and index -1 mean "no such thing". */
typedef struct {
    int64_t line, column, index;
    const char *field; /* may be NULL */
} socprev__place;

#define SP_FIELD(name) (&(socprev__place){ 0, 0, -1, (name) })
#define SP_ITEM(name, i) (&(socprev__place){ 0, 0, (int64_t)(i), (name) })
#define SP_LINE(line_, column_) (&(socprev__place){ (line_), (column_), -1, NULL })

/* Writes a message with its NUL into `out`; NULL only measures. Returns the bytes, NUL included. */
size_t socprev__message_format(int32_t number, int32_t language, const socprev__arg *args,
                               size_t n_args, char *out);

/* Where an amount stands in a message. */
typedef struct {
    size_t at, size; /* bytes; size 0: there is none */
    int64_t value;
} socprev__amount_place;
enum { SOCPREV__MESSAGE_AMOUNTS = 4 };

/* The amounts of a message in the order of the text; `out` holds the first of them. */
void socprev__message_amounts(int32_t number, int32_t language, const socprev__arg *args,
                              size_t n_args, socprev__amount_place out[SOCPREV__MESSAGE_AMOUNTS]);

/* Stores a new error in *err (when err is not NULL) and returns `status`.
 * Out of memory stores a static error that needs no memory. */
socprev_status socprev__fail_with(socprev_error **err, socprev_status status, int32_t message,
                                  const socprev__place *place, const socprev__arg *args,
                                  size_t n_args);

/* socprev__fail(err, status, SP_NAME, place or NULL, args...): at least one argument. */
#define socprev__fail(err, status, message, place, ...)                                            \
    socprev__fail_with((err), (status), (message), (place), (const socprev__arg[]){ __VA_ARGS__ }, \
                       SOCPREV__COUNT(((const socprev__arg[]){ __VA_ARGS__ })))

/* Shorthand for the error every allocating function needs. */
socprev_status socprev__fail_nomem(socprev_error **err);

/* "argument `name` must not be NULL" */
socprev_status socprev__fail_null(socprev_error **err, const char *name);

/* Gives an error another place; its status and message stay. The error of a
 * lack of memory has none, and without memory the old place stays. */
void socprev__error_at(socprev_error **error, const socprev__place *place);

/* Writes the amounts of an error with that many decimals, none when all are 0:
 * 150050 of two decimals as "1500.50". The error stays when memory lacks. */
void socprev__error_amounts(socprev_error **error, int32_t decimals);

/* Moves an error out of a callee into *err, or frees it when err is NULL. */
void socprev__error_move(socprev_error **err, socprev_error *from);

socprev_status socprev__findings_new(const struct socprev_memory *memory, socprev_findings **out);

/* Adds a finding; `record` and `field` are copied. SOCPREV_E_NOMEM leaves the list as it was. */
socprev_status socprev__findings_add_with(socprev_findings *findings, int32_t severity,
                                          int32_t message, const char *record, const char *field,
                                          const socprev__arg *args, size_t n_args);
/* The same with what an error says: its number, field and sentences. */
socprev_status socprev__findings_add_error(socprev_findings *findings, int32_t severity,
                                           const char *record, const socprev_error *error);

#define socprev__findings_add(findings, severity, message, record, field, ...)                  \
    socprev__findings_add_with((findings), (severity), (message), (record), (field),            \
                               (const socprev__arg[]){ __VA_ARGS__ },                           \
                               SOCPREV__COUNT(((const socprev__arg[]){ __VA_ARGS__ })))

/* ---- processor ------------------------------------------------------- */

/* Whether 52-bit multiply-add on 512-bit vectors (AVX-512 F, DQ, IFMA) may be used. */
bool socprev__cpu_has_ifma(void);

/* ---- run ------------------------------------------------------------- */

/* Reports progress; true when the work must stop. NULL never stops. */
bool socprev__run_step(socprev_run *run, int64_t done, int64_t total);

/* Does chunk `chunk` of a computation, on any thread. It writes only what is
 * the chunk's own, and neither allocates nor fails. */
typedef void (*socprev__chunk_fn)(void *context, size_t chunk);

/* Calls work(context, 0 .. chunks - 1), in any order, on as many threads as the
 * run allows. True when the run was cancelled before all chunks were done. */
bool socprev__parallel(socprev_run *run, size_t chunks, socprev__chunk_fn work, void *context);

/* ---- keyed hash ---------------------------------------------------------- */

#define SOCPREV__SIPHASH_KEY 16
uint64_t socprev__siphash(const uint8_t key[SOCPREV__SIPHASH_KEY], const void *data, size_t size);

/* ---- random numbers: the same for a seed on every machine ---------------------- */

/* xoshiro256** (Blackman & Vigna 2018). Each piece of work takes a stream of its
 * own, so that results do not depend on who does which piece when. */
typedef struct {
    uint64_t state[4];
} socprev__random;

void socprev__random_start(socprev__random *random, uint64_t seed, uint64_t stream);
uint64_t socprev__random_next(socprev__random *random);
/* Uniform in 0 .. bound - 1 without bias (Lemire 2019); `bound` > 0. */
uint64_t socprev__random_below(socprev__random *random, uint64_t bound);

/* One step of SplitMix64 (Steele, Lea & Flood 2014): each number becomes another one. */
uint64_t socprev__mix(uint64_t z);

/* ---- hash of bytes (FNV-1a, 64 bit): for tables whose order never shows --- */
uint64_t socprev__hash(const void *data, size_t size);

#endif
