/**
 * @file od_file.h
 * @brief Floor 4: costs from origins to destinations, from a long CSV.
 *
 * Routers write one line per pair: from where, to where, at what cost. Places have
 * names there (municipality codes, addresses, hexagons), engines count them from 0;
 * this handle keeps both. Either it takes the places in the order in which they
 * come, or it is told them first, and then a line with any other is an error.
 *
 *     socprev_od_file_new(NULL, &file, NULL);
 *     socprev_od_file_set_columns(file, "from", "to", "minutes", NULL);
 *     socprev_od_file_read(file, "minutes.csv", NULL, &err);
 *     od = socprev_od_file_od(file);
 */
#ifndef SOCPREV_OD_FILE_H
#define SOCPREV_OD_FILE_H

#include <socprev/base.h>
#include <socprev/csv.h>
#include <socprev/od.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup od_file Costs from a file
 * @{ */

/** The places of a file, and the costs between them. */
typedef struct socprev_od_file socprev_od_file;

/** The two ends of a pair. */
enum socprev_od_end { SOCPREV_OD_ORIGIN = 0, SOCPREV_OD_DESTINATION = 1 };

/** Makes a handle: no places, columns `from_id`, `to_id` and `travel_time_p50` (as r5
 * writes them), CSV as by default, costs as they are.
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_new(const socprev_memory *memory, socprev_od_file **out,
                                               socprev_error **err);

/** Frees a handle and the costs in it. NULL is allowed. Complexity: O(1).
 * @threads any  @since 0.1 */
SOCPREV_API void socprev_od_file_free(socprev_od_file *file);

/** Sets the names of the three columns that are read; others are passed over.
 * @param from,to,cost  NUL-terminated; copied                           @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. Complexity: O(length).
 * @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_set_columns(socprev_od_file *file, const char *from,
                                                       const char *to, const char *cost,
                                                       socprev_error **err);

/** Sets separator, decimal mark and limits of the CSV; types in `csv` are not used.
 * @param csv  NULL = default; copied                                    @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_set_csv(socprev_od_file *file,
                                                   const socprev_csv_options *csv,
                                                   socprev_error **err);

/** Sets how costs are kept; see socprev_od_new(), which checks both when it reads.
 * @param step      0 = as they are
 * @param rounding  `enum socprev_od_rounding`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_set_step(socprev_od_file *file, double step,
                                                    int32_t rounding, socprev_error **err);

/** Adds a place that the file may name, with the next index. Once there is one, other
 * places at this end are errors.
 * @param end     `enum socprev_od_end`
 * @param id      UTF-8, not empty; copied                               @borrow
 * @param length  bytes, or SOCPREV_NUL
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_PARSE (not UTF-8)
 *         | SOCPREV_E_DUPLICATE | SOCPREV_E_LIMIT (2^31-2 places) | SOCPREV_E_NOMEM
 * Complexity: O(length) expected. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_add(socprev_od_file *file, int32_t end, const char *id,
                                               size_t length, socprev_error **err);

/** Reads costs from a file, piece by piece. On failure the handle is as before, but for
 * places of an end to which none were added.
 * @param path  NUL-terminated                                           @borrow
 * @param run   progress in bytes, cancel; NULL = none
 * @param err   may be NULL; names line, column and field                @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a cost that is negative or no multiple of the step; the
 *         step; no place) | SOCPREV_E_IO | SOCPREV_E_PARSE (form of the CSV; no number; an
 *         empty id) | SOCPREV_E_NOT_FOUND (file, column, or a place that was not added)
 *         | SOCPREV_E_RANGE (a cost beyond doubles or the range of the step)
 *         | SOCPREV_E_DUPLICATE (a column or a pair twice) | SOCPREV_E_LIMIT
 *         | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Complexity: O(size) expected; memory: 16 bytes a pair while reading, and as
 * socprev_od_new(). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_read(socprev_od_file *file, const char *path,
                                                socprev_run *run, socprev_error **err);

/** The same from memory.
 * @param data  [size] may be NULL when `size` is 0                      @borrow
 * @param size  bytes, or SOCPREV_NUL
 * Complexity and errors as socprev_od_file_read(). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_od_file_parse(socprev_od_file *file, const char *data,
                                                 size_t size, socprev_run *run,
                                                 socprev_error **err);

/** The costs that were read last; NULL when none were.
 * @return borrowed, until the next reading. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const socprev_od *socprev_od_file_od(const socprev_od_file *file);

/** How many places an end has; 0 when there is no such end. Complexity: O(1).
 * @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_od_file_count(const socprev_od_file *file, int32_t end);

/** Id of a place; NULL when out of range.
 * @return borrowed, until the next place is added. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API const char *socprev_od_file_id(const socprev_od_file *file, int32_t end,
                                           int32_t index);

/** Index of a place; -1 when the end has no such id.
 * @param length  bytes, or SOCPREV_NUL. Complexity: O(length) expected. @threads any
 * @since 0.1 */
SOCPREV_API int32_t socprev_od_file_find(const socprev_od_file *file, int32_t end, const char *id,
                                         size_t length);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
