/**
 * @file sketch.h
 * @brief Floor 2: distinct persons estimated in little memory, and their overlaps.
 *
 * Exact counting (beneficiary_cube.h) keeps every person, and for the people of a
 * country that is affordable. A sketch is for what is not: streams of billions of
 * contacts, or registers that may hand out numbers but no lists of persons. It
 * keeps a fixed number of bytes whatever comes, and two sketches of two registers
 * make the sketch of both, with everybody once. The price is an error that is known
 * beforehand. There are two kinds:
 *
 *  - `socprev_sketch` (HyperLogLog): how many. Few persons are kept one by one and
 *    the number is exact; beyond socprev_sketch_exact_up_to() it turns into
 *    registers for good;
 *  - `socprev_theta` (a sample of persons chosen by their hashes): how many, how many
 *    in both, in one but not the other, in any. The same people are in the samples of
 *    all registers, so that samples can be compared.
 *
 *     socprev_sketch_new(12, 0, NULL, &sketch, &err);
 *     socprev_sketch_add(sketch, persons, 0, n, &err);
 *     socprev_sketch_unite(sketch, of_another_town, &err);
 *     socprev_sketch_estimate(sketch, NULL, &estimate, &err);
 *
 * A sketch depends on the *set* of persons only: not on their order, how often each
 * came, or the tree in which sketches were united. Uniting is associative, commutative and
 * idempotent, to the byte. What comes out is a `socprev_estimate` (estimate.h), also
 * where it is exact (socprev_estimate_error() is then 0), so that it cannot be taken
 * for a count. Estimates are the same bits on every processor.
 *
 * Pseudonyms go through a fixed mixing of 64 bits that loses nothing (SplitMix64, Steele,
 * Lea & Flood 2014), so that also consecutive numbers are spread. It is no secret: whoever
 * may choose pseudonyms can make an estimate wrong. Pseudonyms made with a key
 * (pseudonym.h) cannot be chosen.
 *
 * Privacy: sketches are personal data. An exact one and every theta hold the pseudonyms
 * themselves, mixed; registers still tell of a known pseudonym whether it may be there.
 * The smaller cells are, the more they tell. A single person cannot be taken out again.
 *
 * sketch_cube.h has sketches of every cell of a cube.
 */
#ifndef SOCPREV_SKETCH_H
#define SOCPREV_SKETCH_H

#include <socprev/estimate.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup sketch How many: HyperLogLog
 * @{ */

/** Precisions: a sketch of precision p has 2^p registers. */
enum socprev_sketch_precision {
    SOCPREV_SKETCH_LEAST = 4, /**< 12 bytes written, standard error 26 % */
    SOCPREV_SKETCH_USUAL = 12, /**< 3 KiB, 1.6 %; exact up to 512 persons */
    SOCPREV_SKETCH_MOST = 18  /**< 192 KiB, 0.2 % */
};

/** Standard error of an estimate beyond the exact ones, as a part of the number:
 * sqrt(3 ln 2 - 1) / sqrt(2^precision). 0 when the precision is out of range.
 * Just beyond the exact ones the error is smaller.
 * Source: Ertl 2017, arXiv:1702.01284. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_sketch_relative_error(int32_t precision);

/** Up to how many persons the number is exact: 2^(precision - 3), 4096 at most.
 * 0 when the precision is out of range. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_sketch_exact_up_to(int32_t precision);

/** Distinct persons, exactly or in registers. */
typedef struct socprev_sketch socprev_sketch;

/** Makes a sketch of nobody.
 * @param precision  SOCPREV_SKETCH_LEAST .. SOCPREV_SKETCH_MOST
 * @param key_id     number of the key that made the pseudonyms; 0 when there is one only
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the new handle                                      @own
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_new(int32_t precision, uint64_t key_id,
                                              const socprev_memory *memory, socprev_sketch **out,
                                              socprev_error **err);

/** Frees a sketch. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_sketch_free(socprev_sketch *sketch);

/** Its precision; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_sketch_precision(const socprev_sketch *sketch);

/** The number of the key of the pseudonyms; 0 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API uint64_t socprev_sketch_key_id(const socprev_sketch *sketch);

/** 1 while everybody is kept and the number is exact, 0 for registers and NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_sketch_is_exact(const socprev_sketch *sketch);

/** Adds persons; who is there already changes nothing.
 * @param persons  [n, stride bytes, 0 = packed] pseudonyms, any value   @borrow
 * @param n        0 is allowed
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM: nobody was added
 * Source: Flajolet, Fusy, Gandouet & Meunier 2007; 64-bit hashes and exact small
 * sets as Heule, Nunkesser & Hall 2013. Complexity: O(n), while exact O(n e) for e kept
 * ones. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_add(socprev_sketch *sketch, const uint64_t *persons,
                                              size_t stride, size_t n, socprev_error **err);

/** Adds everybody of another sketch.
 * @param other  unchanged; may be `sketch`                              @borrow
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (another precision; pseudonyms of another key)
 *         | SOCPREV_E_NOMEM: the sketch is as before
 * Complexity: O(2^precision). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_unite(socprev_sketch *sketch,
                                                const socprev_sketch *other,
                                                socprev_error **err);

/** How many distinct persons: SOCPREV_ESTIMATE_HYPERLOGLOG. The interval is that of 95 %:
 * value / (1 + 1.96 e) to value / (1 - 1.96 e) for the relative error e; never below one more
 * than the largest exact number. An exact number has the error 0 and no width.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new estimate                                       @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (all registers are full, as
 *         no number of persons on Earth makes them) | SOCPREV_E_NOMEM
 * Source: improved raw estimator, Ertl 2017 (algorithm 6): no table of biases, one formula
 * for all numbers. Complexity: O(2^precision). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_estimate(const socprev_sketch *sketch,
                                                   const socprev_memory *memory,
                                                   socprev_estimate **out, socprev_error **err);

/** The bytes of a sketch, with checksum: those of a cube of sketches without dimensions
 * (docs/states.md). Equal sets, equal bytes.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the bytes                                              @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(2^precision). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_write(const socprev_sketch *sketch,
                                                const socprev_memory *memory,
                                                socprev_buffer **out, socprev_error **err);

/** Reads a sketch. A changed byte is an error, never a wrong number.
 * @param data    [size] copied                                          @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a cube with dimensions) | SOCPREV_E_PARSE (not a
 *         sketch, a newer version, cut, or changed) | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_parse(const void *data, size_t size,
                                                const socprev_memory *memory,
                                                socprev_sketch **out, socprev_error **err);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup theta How many in both: theta sketches
 * Of all persons, those with the smallest hashes are kept: all of them up to 2^size, else those
 * below a threshold, theta. So theta is the share of the persons that is kept. Of two sketches the
 * smaller theta holds for both; below it each knows everybody, and sets can be taken.
 * @{ */

/** Sizes: a theta of size s keeps at most 2^s persons. */
enum socprev_theta_size {
    SOCPREV_THETA_LEAST = 4,
    SOCPREV_THETA_USUAL = 12, /**< 32 KiB; standard error 1.6 % of a number itself */
    SOCPREV_THETA_MOST = 16   /**< 512 KiB, 0.4 % */
};

/** What to make of two sets. */
enum socprev_theta_operation {
    SOCPREV_THETA_UNION = 0,        /**< in either */
    SOCPREV_THETA_INTERSECTION = 1, /**< in both */
    SOCPREV_THETA_DIFFERENCE = 2    /**< in the first and not in the second */
};

/** A sample of persons chosen by their hashes. */
typedef struct socprev_theta socprev_theta;

/** Makes a theta of nobody.
 * @param size    SOCPREV_THETA_LEAST .. SOCPREV_THETA_MOST
 * @param key_id  number of the key that made the pseudonyms; 0 when there is one only
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_new(int32_t size, uint64_t key_id,
                                             const socprev_memory *memory, socprev_theta **out,
                                             socprev_error **err);

/** Frees a theta. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_theta_free(socprev_theta *theta);

/** 1 while nobody was left out and every number is exact; 0 otherwise and for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_theta_is_exact(const socprev_theta *theta);

/** How many persons are kept; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_theta_kept(const socprev_theta *theta);

/** Adds persons; who is there already changes nothing.
 * @param persons  [n, stride bytes, 0 = packed] pseudonyms, any value   @borrow
 * @param n        0 is allowed
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM: nobody was added
 * Source: Bar-Yossef et al. 2002; Dasgupta, Lang, Rhodes & Thaler 2016.
 * Complexity: O(n + 2^size log) for many at once, O(2^size) for a single one.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_add(socprev_theta *theta, const uint64_t *persons,
                                             size_t stride, size_t n, socprev_error **err);

/** Makes of two sets a third one, which can be counted and combined again. Unions of thetas
 * that were only added to and united are the very theta of everybody, in any tree; those of
 * intersections and differences are samples with a smaller share.
 * @param a,b        unchanged                                           @borrow
 * @param operation  `enum socprev_theta_operation`
 * @param memory     NULL = C allocator                                  @borrow
 * @param out        the new handle                                      @own
 * @param err        may be NULL                                         @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (another size; pseudonyms of another key)
 *         | SOCPREV_E_NOMEM
 * Source: Dasgupta et al. 2016. Complexity: O(2^size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_combine(const socprev_theta *a, const socprev_theta *b,
                                                 int32_t operation, const socprev_memory *memory,
                                                 socprev_theta **out, socprev_error **err);

/** How many distinct persons: SOCPREV_ESTIMATE_THETA. For c kept persons and theta t it is c / t,
 * with the standard error sqrt(c (1 - t)) / t (none when nobody is kept), and the score interval of
 * 95 % of a binomial; never below c. So the error of a small overlap of large sets is that of
 * the few that were kept: with t = 1/1000 an overlap of 50,000 has 50 kept persons, 14 %.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new estimate                                       @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_estimate(const socprev_theta *theta,
                                                  const socprev_memory *memory,
                                                  socprev_estimate **out, socprev_error **err);

/** Which part of all persons of two sets is in both (Jaccard): SOCPREV_ESTIMATE_THETA, with
 * Wilson's interval of 95 %.
 * @param a,b     unchanged                                              @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new estimate, from 0 to 1                          @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (nobody in either, as far as is known) | or as
 *         socprev_theta_combine()
 * Complexity: O(2^size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_jaccard(const socprev_theta *a, const socprev_theta *b,
                                                 const socprev_memory *memory,
                                                 socprev_estimate **out, socprev_error **err);

/** The bytes of a theta, with checksum (docs/states.md).
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the bytes                                              @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(2^size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_write(const socprev_theta *theta,
                                               const socprev_memory *memory,
                                               socprev_buffer **out, socprev_error **err);

/** Reads a theta. A changed byte is an error, never a wrong number.
 * @param data    [size] copied                                          @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_PARSE (not a theta, a newer version,
 *         cut, or changed) | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_theta_parse(const void *data, size_t size,
                                               const socprev_memory *memory, socprev_theta **out,
                                               socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
