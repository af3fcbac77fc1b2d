/**
 * @file file.h
 * @brief Floor 4: whole files in and out.
 *
 * Two calls, so that a program saves what the library made (a document, a
 * table as CSV or JSON) without ever leaving half a file behind: writing goes
 * to a new file beside the old one, which takes its name only when every byte
 * is safe on the disk.
 */
#ifndef SOCPREV_FILE_H
#define SOCPREV_FILE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Reads a whole file.
 * @param path    NUL-terminated, as the system takes it                 @borrow
 * @param limit   most bytes to accept; 0 = 1 GiB
 * @param memory  NULL = C allocator                                     @borrow
 * @param out     the bytes                                              @own
 * @param err     may be NULL; names the path                            @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: the path names a folder) | SOCPREV_E_NOT_FOUND |
 * SOCPREV_E_IO | SOCPREV_E_LIMIT | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_file_read(const char *path, size_t limit,
                                             const socprev_memory *memory, socprev_buffer **out,
                                             socprev_error **err);

/** Writes a whole file: all of it or nothing. The bytes go to a new file in
 * the same folder, are flushed to the disk, and the new file takes the name of
 * the old one (and its permissions). On any failure the old file is as before
 * and the new one is gone. Only a regular file is ever replaced.
 * @param path    NUL-terminated; a symbolic link is replaced, not followed @borrow
 * @param data    [size] may be NULL when `size` is 0                    @borrow
 * @param memory  NULL = C allocator                                     @borrow
 * @param err     may be NULL; names the path and the reason             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: the path names a folder or a device) |
 * SOCPREV_E_NOT_FOUND (folder) | SOCPREV_E_IO | SOCPREV_E_NOMEM
 * Complexity: O(size). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_file_write(const char *path, const void *data, size_t size,
                                              const socprev_memory *memory, socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
