/* What the readers and writers of the io room share: files, CSV by rows,
 * numbers as text. */
#ifndef SOCPREV_IO_INTERNAL_H
#define SOCPREV_IO_INTERNAL_H

#include "base/base_internal.h"

#include <socprev/csv.h>
#include <socprev/file.h>

#include <stdio.h>

/* ---- files (file.c) --------------------------------------------------- */

/* Most bytes that socprev__file_read() takes when no limit is given. */
#define SOCPREV__FILE_LIMIT ((size_t)1 << 30)

/* Opens for reading; errno becomes an error that names the path. */
socprev_status socprev__file_open(const char *path, FILE **out, socprev_error **err);

/* Fills at most `capacity` bytes; *size 0 means the end of the file. */
socprev_status socprev__file_chunk(FILE *file, const char *path, void *data, size_t capacity,
                                   size_t *size, socprev_error **err);

/* Appends the whole file to `bytes`. `limit` 0 stands for SOCPREV__FILE_LIMIT.
 * On failure `bytes` may hold a part; it is the caller's to clear. */
socprev_status socprev__file_read(const char *path, size_t limit, socprev__bytes *bytes,
                                  socprev_error **err);

/* Writes all of the file or nothing; see socprev_file_write(). */
socprev_status socprev__file_write(const char *path, const void *data, size_t size,
                                   const struct socprev_memory *memory, socprev_error **err);

/* ---- CSV by rows (csv_parse.c) ---------------------------------------- */

typedef struct {
    socprev__slice text; /* unquoted, valid UTF-8, no NUL byte; a NUL follows the last byte */
    bool quoted;         /* "" is an empty text, nothing is a missing cell */
    int64_t line, column;/* where the field begins, both from 1, column in bytes */
} socprev__csv_field;

typedef struct {
    int64_t number;                   /* 0 = the header */
    size_t count;                     /* as many as in the header */
    const socprev__csv_field *fields; /* valid until the callback returns */
} socprev__csv_row;

/* Takes one row. Anything but SOCPREV_OK ends the reading and is returned. */
typedef socprev_status (*socprev__csv_row_fn)(void *user, const socprev__csv_row *row,
                                              socprev_error **err);

/* Form and limits of the bytes; socprev__csv_form_of(NULL) is the default. */
typedef struct {
    char separator;    /* , ; or tab */
    char decimal_mark; /* . or , */
    bool bom;
    size_t field_limit, column_limit;
} socprev__csv_form;

socprev__csv_form socprev__csv_form_of(const socprev_csv_options *options);

/* A table without rows whose columns have the types, units and decimals that
 * were set; NULL for NULL. Borrowed. */
const socprev_table *socprev__csv_types_of(const socprev_csv_options *options);

/* Reads row by row in memory bounded by the limits of `form`. The header is
 * checked (no empty name, none twice) and handed over as row 0. Errors in rows
 * carry line, column, index of the field, and its name. */
socprev_status socprev__csv_each_in_file(const char *path, const socprev__csv_form *form,
                                         socprev_run *run, const struct socprev_memory *memory,
                                         socprev__csv_row_fn take, void *user,
                                         socprev_error **err);
socprev_status socprev__csv_each(const char *data, size_t size, const socprev__csv_form *form,
                                 socprev_run *run, const struct socprev_memory *memory,
                                 socprev__csv_row_fn take, void *user, socprev_error **err);

/* Place of a field, for the errors of a row callback. `name` is its header. */
socprev__place socprev__csv_place(const socprev__csv_row *row, size_t field, const char *name);

/* ---- numbers as text (number.c): no locale ------------------------------ */

/* Whole number of the form -?digits with at most `decimals` digits after
 * `mark`, scaled by 10^decimals: "1234.5" with 2 gives 123450.
 * SOCPREV_OK | SOCPREV_E_TYPE (form) | SOCPREV_E_RANGE */
socprev_status socprev__int64_read(socprev__slice text, int32_t decimals, char mark, int64_t *out);

/* -?digits, mark, digits, exponent; finite; at most 64 digits. SOCPREV_OK | SOCPREV_E_TYPE | SOCPREV_E_RANGE */
socprev_status socprev__double_read(socprev__slice text, char mark, double *out);

#define SOCPREV__NUMBER_SIZE 40

/* Writes `value` / 10^decimals in full: (150, 2) gives 1.50. Returns the length. */
size_t socprev__int64_write(int64_t value, int32_t decimals, char mark,
                            char out[SOCPREV__NUMBER_SIZE]);

/* Shortest of 15, 16, 17 digits that reads back as the same finite number; the
 * form is valid JSON when `mark` is a point. Returns the length. */
size_t socprev__double_write(double value, char mark, char out[SOCPREV__NUMBER_SIZE]);

/* Appends a JSON string with its quotes; `text` is valid UTF-8. */
void socprev__json_string(socprev__bytes *bytes, socprev__slice text);

#endif
