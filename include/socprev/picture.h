/**
 * @file picture.h
 * @brief Floor 4: pictures of numbers for a terminal.
 *
 * Bars, a Lorenz curve, and maps of regions or districts made of tiles, as lines of
 * text. Nothing depends on colour: shades differ in their marks, every tile has the
 * number of its class, and the legend says what it means. With `plain` only ASCII is
 * used. A picture shows at a glance what a table says exactly: show both.
 */
#ifndef SOCPREV_PICTURE_H
#define SOCPREV_PICTURE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup picture Pictures as text
 * Each line ends with LF and without blanks. Numbers are shown as people of the
 * language write them, with two decimals, or four where all are below 1; whole
 * numbers with none.
 * @{ */

/** How pictures are drawn; what is not set has the value named. */
typedef struct socprev_picture_options socprev_picture_options;

/** Makes options: English, 80 columns, 20 lines, not plain.
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the options                                             @own
 * @param err     may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_options_new(const socprev_memory *memory,
                                                       socprev_picture_options **out,
                                                       socprev_error **err);

/** Frees options. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_picture_options_free(socprev_picture_options *options);

/** Sets the language of numbers and legends.
 * @param language  `enum socprev_language`; others read as English
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_options_set_language(socprev_picture_options *options,
                                                                int32_t language,
                                                                socprev_error **err);

/** Sets the columns that a picture may take.
 * @param width  0 = as the picture likes it; else 20 .. 10,000
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_options_set_width(socprev_picture_options *options,
                                                             int32_t width, socprev_error **err);

/** Sets the lines of the Lorenz curve.
 * @param height  5 .. 200
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_options_set_height(socprev_picture_options *options,
                                                              int32_t height,
                                                              socprev_error **err);

/** Whether only ASCII is drawn with; labels stay as they are.
 * @param on  0 or 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_options_set_plain(socprev_picture_options *options,
                                                             int32_t on, socprev_error **err);

/** Draws a bar for each number, from 0 to the largest, to an eighth of a column.
 * @param labels  [n] UTF-8, what each is called; one that takes more than half of the
 *                width stands in a line of its own                       @borrow
 * @param values  [n, stride bytes, 0 = packed] finite, >= 0              @borrow
 * @param valid   [n] 0 = not known; NULL = all known                     @borrow
 * @param options NULL = as made                                          @borrow
 * @param memory  NULL = C allocator                                      @borrow
 * @param out     the picture; empty when n is 0                          @own
 * @param err     may be NULL; names the first bad value                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(n width). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_bars(const char *const *labels, const double *values,
                                                size_t stride, const uint8_t *valid, size_t n,
                                                const socprev_picture_options *options,
                                                const socprev_memory *memory,
                                                socprev_buffer **out, socprev_error **err);

/** Draws a Lorenz curve below the line of evenness, in dots of Braille.
 * @param weights,values  [n] points as of socprev_evenness_lorenz(): shares, 0 .. 1,
 *                        weights ascending                               @borrow
 * @param n               at least 2
 * Other arguments and errors as socprev_picture_bars().
 * Complexity: O(n + width x height). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_lorenz(const double *weights, const double *values,
                                                  size_t n,
                                                  const socprev_picture_options *options,
                                                  const socprev_memory *memory,
                                                  socprev_buffer **out, socprev_error **err);

/** Maps made of tiles. */
enum socprev_picture_map {
    SOCPREV_MAP_REGIONS = 0,  /**< the 14 regions, 6 x 3 tiles */
    SOCPREV_MAP_DISTRICTS = 1 /**< the 77 districts, 13 x 8 tiles */
};

/** Draws a map of tiles, each with the short name of its territory, the number of its
 * class and its shade, and a legend. Class 0 has the numbers that are 0; those above
 * are parted into four classes with about as many territories each, equal numbers
 * always in one. Territories without a number are marked `?`, those not named are left
 * blank. Where tiles stand is in the code lists (tile_row, tile_column).
 * @param map     `enum socprev_picture_map`
 * @param codes   [n] codes of regions or of districts, each once         @borrow
 * @param values  [n, stride bytes, 0 = packed] finite, >= 0              @borrow
 * @param valid   [n] 0 = not known; NULL = all known                     @borrow
 * Other arguments and errors as socprev_picture_bars(), and SOCPREV_E_NOT_FOUND (no such
 * territory on the map), SOCPREV_E_DUPLICATE (a code twice).
 * Complexity: O(n log n + tiles). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_picture_map(int32_t map, const char *const *codes,
                                               const double *values, size_t stride,
                                               const uint8_t *valid, size_t n,
                                               const socprev_picture_options *options,
                                               const socprev_memory *memory,
                                               socprev_buffer **out, socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
