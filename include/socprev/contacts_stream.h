/**
 * @file contacts_stream.h
 * @brief Floor 4: contacts piece by piece, from CSV of any size and from Arrow.
 *
 * socprev_contact_file_read() holds all contacts. Here a file is begun, fed with bytes as
 * they come, or with batches of Arrow, and ended; after each piece it holds the contacts
 * of that piece only, to be counted (socprev_cube_add()) before the next one comes.
 * Memory does not grow with the number of contacts, only with that of different persons,
 * projects and services (and with contacts, when duplicates are looked for).
 *
 *     socprev_contact_file_begin(options, NULL, &file, &err);
 *     while ((size = read_some(piece)) > 0) {
 *         socprev_contact_file_feed(file, piece, size, &err);
 *         socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, &err);
 *     }
 *     socprev_contact_file_end(file, &err);
 *     socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, &err);
 *
 * socprev_contact_file_read_cube() does that with a file.
 */
#ifndef SOCPREV_CONTACTS_STREAM_H
#define SOCPREV_CONTACTS_STREAM_H

#include <socprev/arrow.h>
#include <socprev/beneficiary_cube.h>
#include <socprev/contacts.h>

#ifdef __cplusplus
extern "C" {
#endif

/** Begins a file. Its codes (socprev_contact_file_code()) have their texts once it has ended;
 * lines and findings are counted from its beginning.
 * @param options  NULL = default; copied                                @borrow
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      the new handle                                        @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM. Complexity: O(known texts).
 * @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_begin(const socprev_contact_options *options,
                                                      const socprev_memory *memory,
                                                      socprev_contact_file **out,
                                                      socprev_error **err);

/** Takes the next bytes of CSV, cut anywhere. The contacts of the file are then those whose
 * lines end in them.
 * @param data  [size]                                                   @borrow
 * @param err   may be NULL; names line, column and field                @own
 * @retval as socprev_contact_file_parse(), and SOCPREV_E_INVALID (the file has ended, has
 *         failed, or was fed with Arrow). After a failure it can only be asked and freed
 * Complexity: O(size) expected. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_feed(socprev_contact_file *file, const char *data,
                                                     size_t size, socprev_error **err);

/** Takes a batch of Arrow: a struct array with the columns of contacts.h as children, read
 * where they lie. A cell that is null, and an empty text, is missing.
 *
 * | column                                   | Arrow types                                     |
 * |------------------------------------------|-------------------------------------------------|
 * | person                                   | uint64 (a pseudonym as it stands), text         |
 * | date                                     | date32, text                                    |
 * | project, service, kind, territory, target_group, unit | text                               |
 * | minutes, amount (whole), birth_year      | whole numbers of 8 to 64 bits, text             |
 * | hours                                    | text                                            |
 * | electronic                               | bool, whole numbers, text                       |
 *
 * text: utf8, large utf8, or a dictionary of them.
 * A batch must have the columns of the one before, of any of their types; a file has persons
 * either as numbers or as texts throughout.
 * Findings are named by row, "row/0" the first of all batches.
 * @param schema,array  only read; the caller releases them afterwards   @borrow
 * @param err           may be NULL; names column and row                @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (released, malformed, a struct row that is null; the
 *         file has ended, has failed, or was fed with CSV) | SOCPREV_E_UNSUPPORTED (the type
 *         of a column) | SOCPREV_E_NOT_FOUND (column) | SOCPREV_E_DUPLICATE (column)
 *         | SOCPREV_E_RANGE (a code outside its dictionary) | SOCPREV_E_LIMIT
 *         | SOCPREV_E_NOMEM, and as socprev_contact_file_parse() when strict
 * Complexity: O(rows) expected. @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_feed_arrow(socprev_contact_file *file,
                                                           const struct ArrowSchema *schema,
                                                           const struct ArrowArray *array,
                                                           socprev_error **err);

/** Ends a file: its contacts are then those of a last line without a line feed. The
 * pseudonyms are forgotten.
 * @param err  may be NULL                                               @own
 * @retval as socprev_contact_file_feed(). Complexity: O(texts). @threads one  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_end(socprev_contact_file *file,
                                                    socprev_error **err);

/** Reads contacts from a file of any size into a cube.
 * @param path     NUL-terminated                                        @borrow
 * @param options  NULL = default                                        @borrow
 * @param cube     gets the contacts; after a failure it can only be freed
 * @param run      progress in bytes, cancel; NULL = none
 * @param memory   NULL = C allocator                                    @borrow
 * @param out      codes, counts and findings; no contacts               @own
 * @param err      may be NULL; names line, column and field             @own
 * @retval as socprev_contact_file_read() and socprev_cube_add()
 * Complexity: O(size) expected; memory: that of the cube, 8 MB, the different texts, and while
 * reading the different pseudonyms. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_contact_file_read_cube(const char *path,
                                                          const socprev_contact_options *options,
                                                          socprev_cube *cube, socprev_run *run,
                                                          const socprev_memory *memory,
                                                          socprev_contact_file **out,
                                                          socprev_error **err);

#ifdef __cplusplus
}
#endif
#endif
