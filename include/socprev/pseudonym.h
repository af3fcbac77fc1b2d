/**
 * @file pseudonym.h
 * @brief Floor 4: numbers in place of names and birth numbers.
 *
 * People are counted by pseudonyms: 64-bit numbers that are the same whenever the same
 * identifier comes in, and from which nobody gets the identifier back without the key.
 * A plain hash would not do: there are some 10^9 birth numbers, and trying all of them
 * takes minutes. So there is no function here that works without a key.
 *
 *     pseudonym = first 8 bytes, little end first, of keyed BLAKE2b-256(key,
 *                 length of the domain as 8 bytes, little end first | domain |
 *                 kind of identifier as 1 byte | normalised identifier)
 *
 * A *domain* is a text for one purpose or recipient ("liberec-region/2026"): pseudonyms of
 * different domains cannot be joined. Keys, domains, retention: docs/privacy.md.
 *
 * The key and identifiers are in no message, no result and no state; the key is wiped when
 * it is freed, and what was made on the way before the call returns. Pseudonyms stay
 * personal data: they are to be kept like the records themselves.
 *
 * The cryptography is libsodium's. A library that was built without it has all functions
 * here; those that need it fail with SOCPREV_E_UNSUPPORTED, and
 * socprev_pseudonym_available() says so beforehand.
 */
#ifndef SOCPREV_PSEUDONYM_H
#define SOCPREV_PSEUDONYM_H

#include <socprev/base.h>
#include <socprev/value.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Fewest and most bytes of a key. */
enum socprev_pseudonym_size {
    SOCPREV_PSEUDONYM_KEY_LEAST = 16, /**< 128 bits */
    SOCPREV_PSEUDONYM_KEY_MOST = 64
};

/** Kinds of identifiers, which say how they are normalised. */
enum socprev_identifier {
    SOCPREV_IDENTIFIER_FREE = 0,        /**< any text: blanks at the ends and double ones go,
                                             small letters a to z become capitals */
    SOCPREV_IDENTIFIER_BIRTH_NUMBER = 1 /**< Czech and Slovak birth numbers, see
                                             socprev_birth_number() */
};

/** 1 when pseudonyms can be made, 0 when the library was built without libsodium.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_pseudonym_available(void);

/** Reads a birth number (rodné číslo): nine digits up to 1953, ten since 1954, with a slash
 * before the last three or four or without, blanks are passed over. Checked are the day (the
 * month of women is 50 more, of either 20 more since 2004) and, of ten digits, that the
 * number is a multiple of 11, or, up to 1985, that the first nine leave 10 and the last is 0.
 * @param text    UTF-8; not in any message                              @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param out     [11] the digits, NUL-terminated; may be NULL; untouched on failure
 * @param born    the day of birth; may be NULL; untouched on failure
 * @param woman   1 or 0; may be NULL; untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_PARSE (not 9 or 10 digits)
 *         | SOCPREV_E_RANGE (not a day; not a multiple of 11)
 * Source: Act 133/2000 Coll., section 13. Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_birth_number(const char *text, size_t length, char *out,
                                                socprev_date *born, int32_t *woman,
                                                socprev_error **err);

/** A secret key. */
typedef struct socprev_pseudonym_key socprev_pseudonym_key;

/** Makes a key of secret bytes; the caller wipes their own.
 * @param bytes   [n] from a source of random numbers; not all the same  @borrow
 * @param n       SOCPREV_PSEUDONYM_KEY_LEAST .. SOCPREV_PSEUDONYM_KEY_MOST
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no key, too short or long, all bytes the same)
 *         | SOCPREV_E_UNSUPPORTED | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_pseudonym_key_new(const uint8_t *bytes, size_t n,
                                                     const socprev_memory *memory,
                                                     socprev_pseudonym_key **out,
                                                     socprev_error **err);

/** Wipes and frees a key. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_pseudonym_key_free(socprev_pseudonym_key *key);

/** The pseudonym of one identifier.
 * @param key      unchanged                                             @borrow
 * @param domain   UTF-8, 1 .. 255 bytes                                 @borrow
 * @param domain_length  bytes, or SOCPREV_NUL
 * @param kind     `enum socprev_identifier`
 * @param id       UTF-8, at most 255 bytes                              @borrow
 * @param id_length  bytes, or SOCPREV_NUL
 * @param out      untouched on failure
 * @param err      may be NULL; does not show the identifier             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no key, no domain, unknown kind) | SOCPREV_E_PARSE
 *         (not UTF-8; an empty identifier; not a birth number) | SOCPREV_E_RANGE (a birth
 *         number that cannot be) | SOCPREV_E_LIMIT (too long) | SOCPREV_E_UNSUPPORTED
 * Source: RFC 7693. Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_pseudonym_of(const socprev_pseudonym_key *key,
                                                const char *domain, size_t domain_length,
                                                int32_t kind, const char *id, size_t id_length,
                                                uint64_t *out, socprev_error **err);

/** The pseudonyms of a column of identifiers. Bad ones do not stop it.
 * @param data     the identifiers one behind the other                  @borrow
 * @param offset   [n + 1] identifier i is data[offset[i]] .. data[offset[i + 1] - 1], as in
 *                 Arrow; ascending                                      @borrow
 * @param n        0 is allowed
 * @param out      [n] 0 where there is none; untouched on failure
 * @param result   [n] SOCPREV_OK, or the status as of socprev_pseudonym_of(); an empty
 *                 identifier is SOCPREV_E_UNDEFINED: somebody anonymous; untouched on failure
 * @param bad      how many are neither SOCPREV_OK nor SOCPREV_E_UNDEFINED; may be NULL
 * @param run      progress in identifiers, cancel; may be NULL
 * The other arguments as socprev_pseudonym_of().
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNSUPPORTED | SOCPREV_E_CANCELLED
 * (`out` and `result` are then undefined)
 * Complexity: O(bytes). @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_pseudonym_column(const socprev_pseudonym_key *key, const char *domain,
                         size_t domain_length, int32_t kind, const char *data,
                         const int64_t *offset, size_t n, socprev_run *run, uint64_t *out,
                         int32_t *result, int64_t *bad, socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
