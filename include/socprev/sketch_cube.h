/**
 * @file sketch_cube.h
 * @brief Floor 2: a cube of sketches: persons of every cell and every total, estimated.
 *
 * What `socprev_cube` counts exactly, a `socprev_sketch_cube` estimates in memory
 * that grows with the cells and not with the persons: each cell without totals has
 * a sketch (sketch.h), and the sketch of a total is made of those that it holds,
 * so that everybody is in it once and its error is that of any other sketch.
 *
 *     socprev_sketch_cube_new(dimensions, 3, 12, 0, NULL, &cube, &err);
 *     socprev_sketch_cube_add(cube, contacts, NULL, &err);
 *     socprev_sketch_cube_unite(cube, of_another_town, NULL, &err);
 *     socprev_sketch_cube_count(cube, NULL, &people, &err);
 *
 * Only persons are in it: contacts and minutes add up and need no sketch. That makes
 * uniting idempotent: a town that sends its state twice changes nothing.
 *
 * Is it worth it? A cell beyond the exact numbers takes 0.75 x 2^precision bytes as a state,
 * a cell of few persons 8 bytes each; an exact state takes about 2 bytes for a person in a
 * cell, and is exact. A cube of sketches is the smaller one from some 1,500 persons a cell
 * on at precision 12.
 */
#ifndef SOCPREV_SKETCH_CUBE_H
#define SOCPREV_SKETCH_CUBE_H

#include <socprev/beneficiary_cube.h>
#include <socprev/sketch.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Sketches of the cells of a cube. */
typedef struct socprev_sketch_cube socprev_sketch_cube;

/** Makes a cube without persons.
 * @param dimensions    [n_dimensions] `enum socprev_dimension`, each once; NULL when
 *                      `n_dimensions` is 0                              @borrow
 * @param n_dimensions  0 .. 8
 * @param precision     SOCPREV_SKETCH_LEAST .. SOCPREV_SKETCH_MOST
 * @param key_id        number of the key that made the pseudonyms; 0 when there is one only
 * @param memory        NULL = C allocator                               @borrow
 * @param out           the new handle                                   @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_new(const int32_t *dimensions,
                                                   size_t n_dimensions, int32_t precision,
                                                   uint64_t key_id, const socprev_memory *memory,
                                                   socprev_sketch_cube **out,
                                                   socprev_error **err);

/** Frees a cube; what was counted lives on. NULL is allowed.
 * Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API void socprev_sketch_cube_free(socprev_sketch_cube *cube);

/** Makes the codes of a dimension a hierarchy, as socprev_cube_set_parents(); it is not
 * part of the state.
 * @param parents  [n, stride bytes, 0 = packed]                         @borrow
 * @retval as socprev_cube_set_parents(). Complexity: O(n levels). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_set_parents(socprev_sketch_cube *cube,
                                                           int32_t dimension,
                                                           const int32_t *parents, size_t stride,
                                                           size_t n, socprev_error **err);

/** Adds the persons of contacts; anonymous contacts have none.
 * @param contacts  unchanged, and may change or go afterwards           @borrow
 * @param run       progress in rows, cancel; may be NULL
 * @param err       may be NULL                                          @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (cells x 2^d exceed 2^24)
 *         | SOCPREV_E_NOMEM | SOCPREV_E_CANCELLED. After a failure some persons are in and
 *         others are not: the cube refuses everything but to be freed
 * Complexity: O(rows). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_add(socprev_sketch_cube *cube,
                                                   const socprev_contacts *contacts,
                                                   socprev_run *run, socprev_error **err);

/** Adds everybody of another cube: associative, commutative and idempotent to the byte.
 * @param other  unchanged; may be `cube`                                @borrow
 * @param run    cancel; may be NULL
 * @param err    may be NULL                                             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (other dimensions, another precision, pseudonyms of
 *         another key: the cube is as before) | or as socprev_sketch_cube_add(), which also
 *         tells what those failures leave
 * Complexity: O(cells 2^precision). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_unite(socprev_sketch_cube *cube,
                                                     const socprev_sketch_cube *other,
                                                     socprev_run *run, socprev_error **err);

/** The bytes of a cube (docs/states.md): its state. Equal sets in equal cells, equal bytes.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the bytes                                              @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(bytes). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_write(const socprev_sketch_cube *cube,
                                                     const socprev_memory *memory,
                                                     socprev_buffer **out, socprev_error **err);

/** Reads a cube. A changed byte is an error, never a wrong number.
 * @param data    [size] copied                                          @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_PARSE (not a cube of sketches, a newer
 *         version, cut, or changed) | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM
 * Complexity: O(size); never more memory than a small multiple of `size`.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_parse(const void *data, size_t size,
                                                     const socprev_memory *memory,
                                                     socprev_sketch_cube **out,
                                                     socprev_error **err);

/** Whether bytes begin as a state with sketches does, and not as an exact one: 1 or 0.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_sketch_cube_is_state(const void *data, size_t size);

/** How many dimensions; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_sketch_cube_dimensions(const socprev_sketch_cube *cube);

/** The dimension at a position, `enum socprev_dimension`; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_sketch_cube_dimension(const socprev_sketch_cube *cube,
                                                  size_t position);

/** Its precision; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_sketch_cube_precision(const socprev_sketch_cube *cube);

/* ------------------------------------------------------------------ */
/** @defgroup sketch_people Persons of cells, estimated
 * @{ */

/** Estimates of every occurring combination of codes and every total. Never changes. */
typedef struct socprev_sketch_people socprev_sketch_people;

/** What is told of a cell. */
enum socprev_sketch_measure {
    SOCPREV_SKETCH_PERSONS = 0, /**< estimated distinct persons */
    SOCPREV_SKETCH_ERROR = 1,   /**< standard error of it; 0: the number is exact */
    SOCPREV_SKETCH_LOW = 2,     /**< interval of 95 % */
    SOCPREV_SKETCH_HIGH = 3
};

/** Estimates the persons of every cell and total, as socprev_sketch_estimate().
 * @param run  cancel; may be NULL
 * @param out  the new handle                                            @own
 * @param err  may be NULL                                               @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (all registers of a cell are
 *         full) | SOCPREV_E_LIMIT (cells and their totals exceed 2^24) | SOCPREV_E_NOMEM
 *         | SOCPREV_E_CANCELLED
 * Complexity: O(cells t 2^precision) for t totals of a cell; 2^precision bytes for each total.
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_cube_count(const socprev_sketch_cube *cube,
                                                     socprev_run *run,
                                                     socprev_sketch_people **out,
                                                     socprev_error **err);

/** Frees estimates. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_sketch_people_free(socprev_sketch_people *people);

/** How many dimensions; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API size_t socprev_sketch_people_dimensions(const socprev_sketch_people *people);

/** The dimension at a position, `enum socprev_dimension`; -1 when out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_sketch_people_dimension(const socprev_sketch_people *people,
                                                    size_t position);

/** How many cells, totals included, in the order of socprev_people_cells(): the grand total
 * is cell 0; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_sketch_people_cells(const socprev_sketch_people *people);

/** Code of a cell in the dimension at `position`.
 * @param cell  0 .. cells-1
 * @param out   >= 0, SOCPREV_CODE_MISSING or SOCPREV_CODE_ALL; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_people_code(const socprev_sketch_people *people,
                                                      int64_t cell, size_t position,
                                                      int32_t *out);

/** Finds the cell with the given codes.
 * @param codes  [dimensions] SOCPREV_CODE_ALL for a total               @borrow
 * @param cell   untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOT_FOUND: nobody is there
 * Complexity: O(log cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_people_find(const socprev_sketch_people *people,
                                                      const int32_t *codes, int64_t *cell);

/** Persons of a cell as an estimate, see socprev_sketch_estimate().
 * @param cell    0 .. cells-1
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new estimate                                       @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_people_estimate(const socprev_sketch_people *people,
                                                          int64_t cell,
                                                          const socprev_memory *memory,
                                                          socprev_estimate **out,
                                                          socprev_error **err);

/** A measure of all cells.
 * @param measure  `enum socprev_sketch_measure`
 * @param out      [n] untouched on failure
 * @param n        socprev_sketch_people_cells(), not less and not more
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(cells). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_sketch_people_values(const socprev_sketch_people *people,
                                                        int32_t measure, double *out, size_t n);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
