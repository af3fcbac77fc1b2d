/**
 * @file io_spill.h
 * @brief Floor 4: a temporary file for what memory does not hold.
 *
 * Engines know no files: socprev_cube_set_spill() takes two functions. These two
 * keep the bytes in a file that has no name: it is removed from its folder as soon
 * as it is open, so that nothing is left behind however the program ends.
 *
 *     socprev_spill_new("/var/tmp", NULL, &spill, &err);
 *     socprev_cube_set_spill(cube, 256 << 20, socprev_spill_write, socprev_spill_read,
 *                            spill, &err);
 *     ...
 *     socprev_cube_free(cube);
 *     socprev_spill_free(spill);
 *
 * Pseudonyms are written to the disk: choose a folder for personal data.
 */
#ifndef SOCPREV_IO_SPILL_H
#define SOCPREV_IO_SPILL_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** A temporary file. */
typedef struct socprev_spill socprev_spill;

/** Opens a temporary file.
 * @param folder  where; it must exist and be writable                   @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the new handle                                         @own
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_IO (no file can be made there)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(1); 64 KiB. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_spill_new(const char *folder, const socprev_memory *memory,
                                             socprev_spill **out, socprev_error **err);

/** Closes the file, and with it all that was written. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_spill_free(socprev_spill *spill);

/** Appends bytes: a `socprev_spill_write_fn`.
 * @param user  the socprev_spill
 * @param data  [size]                                                   @borrow
 * @return 0, or 1 when the system refuses, e.g. because the disk is full
 * Complexity: O(size). @threads one at a time  @since 0.1 */
SOCPREV_API int32_t socprev_spill_write(void *user, const void *data, size_t size);

/** Reads bytes written before: a `socprev_spill_read_fn`.
 * @param user  the socprev_spill
 * @param at    bytes from the first one written
 * @param data  [size]                                                   @own
 * @return 0, or 1 when there are not so many or the system refuses
 * Complexity: O(size). @threads any, while nobody writes  @since 0.1 */
SOCPREV_API int32_t socprev_spill_read(void *user, uint64_t at, void *data, size_t size);

/** Bytes written; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API uint64_t socprev_spill_size(const socprev_spill *spill);

#ifdef __cplusplus
}
#endif

#endif
