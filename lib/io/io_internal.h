/* What the readers and writers of the io room share: files, CSV by rows,
 * numbers as text. */
#ifndef SOCPREV_IO_INTERNAL_H
#define SOCPREV_IO_INTERNAL_H

#include "record/record_internal.h"

#include <socprev/csv.h>
#include <socprev/file.h>
#include <socprev/io.h>

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
const char *socprev__csv_lines_of(const socprev_csv_options *options);

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

/* The same in pieces of any size. After a failure it can only be closed. */
typedef struct socprev__csv socprev__csv;
socprev_status socprev__csv_open(const socprev__csv_form *form,
                                 const struct socprev_memory *memory, socprev__csv_row_fn take,
                                 void *user, socprev__csv **out, socprev_error **err);
socprev_status socprev__csv_feed(socprev__csv *csv, const char *data, size_t size,
                                 socprev_error **err);
socprev_status socprev__csv_finish(socprev__csv *csv, socprev_error **err);
void socprev__csv_close(socprev__csv *csv); /* NULL is allowed */

/* A table being filled; `types` as socprev__csv_types_of(). */
typedef struct {
    socprev_table *table;
    const socprev_table *types;
    const char *lines; /* name of a column for the line of each row; NULL: none */
    char decimal_mark;
} socprev__table_reading;

/* Takes rows into a table (csv_table.c): row 0 makes the columns. */
socprev_status socprev__table_take_row(void *user, const socprev__csv_row *row,
                                       socprev_error **err);

/* Place of a field, for the errors of a row callback. `name` is its header. */
socprev__place socprev__csv_place(const socprev__csv_row *row, size_t field, const char *name);

/* ---- numbers as text (number.c): no locale ------------------------------ */

/* Whole number of the form -?digits with at most `decimals` digits after
 * `mark`, scaled by 10^decimals: "1234.5" with 2 gives 123450.
 * SOCPREV_OK | SOCPREV_E_TYPE (form) | SOCPREV_E_RANGE */
socprev_status socprev__int64_read(socprev__slice text, int32_t decimals, char mark, int64_t *out);

/* The number that 16 hexadecimal digits in lower case write; false when it is something else. */
bool socprev__pseudonym_read(socprev__slice text, uint64_t *out);

/* -?digits, mark, digits, exponent; finite; at most 64 digits.
 * SOCPREV_OK | SOCPREV_E_TYPE | SOCPREV_E_RANGE */
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

/* ---- JSON, token by token (json_read.c) ------------------------------------- */

/* Written by hand because a reader of money must survive a failed allocation:
 * jansson's scanner ignores them and then loses bytes of a text or writes out
 * of bounds (2.14 and before). The tests hold it against jansson. */
enum {
    SOCPREV__JSON_ERROR = 0, /* see socprev__json_fail(); every later call says the same */
    SOCPREV__JSON_OBJECT,    /* { */
    SOCPREV__JSON_OBJECT_END,
    SOCPREV__JSON_ARRAY, /* [ */
    SOCPREV__JSON_ARRAY_END,
    SOCPREV__JSON_KEY,     /* text */
    SOCPREV__JSON_STRING,  /* text */
    SOCPREV__JSON_INTEGER, /* integer */
    SOCPREV__JSON_REAL,    /* a number with a fraction or an exponent: never converted */
    SOCPREV__JSON_TRUE,
    SOCPREV__JSON_FALSE,
    SOCPREV__JSON_NULL,
    SOCPREV__JSON_END /* of the document */
};

/* More than any document needs; the stack below is an array. */
#define SOCPREV__JSON_DEPTH_MOST 64

/* An open object or array. */
typedef struct {
    bool object;
    int64_t count;       /* members or elements begun */
    socprev__slice name; /* of the member at hand, as it stands in the document */
} socprev__json_frame;

typedef struct {
    const char *data;
    size_t size;
    size_t at;    /* next byte */
    size_t start; /* first byte of the token at hand */
    int32_t expected;
    int32_t depth, max_depth;
    socprev__slice text; /* of KEY and STRING, unescaped; until the next token */
    int64_t integer;
    socprev__bytes unescaped;
    socprev_status status; /* of ERROR */
    int32_t message;       /* number of ERROR */
    socprev__json_frame frames[SOCPREV__JSON_DEPTH_MOST];
} socprev__json;

void socprev__json_init(socprev__json *json, const char *data, size_t size, int32_t max_depth,
                        const struct socprev_memory *memory);
void socprev__json_clear(socprev__json *json);

/* The next token. */
int32_t socprev__json_next(socprev__json *json);

/* After the first token of a value: to its last one. Returns that, or ERROR. */
int32_t socprev__json_skip(socprev__json *json);

/* Where the reader stands in an object or array, to come back to: only while
 * all frames that were open at the mark have stayed open, and not after an ERROR. */
typedef struct {
    size_t at, start;
    int32_t expected, depth;
    socprev__json_frame frame;
} socprev__json_mark;

socprev__json_mark socprev__json_here(const socprev__json *json);
void socprev__json_back(socprev__json *json, const socprev__json_mark *mark);

/* Bytes of the document that a message shows at most. */
#define SOCPREV__JSON_FOUND 40

/* Stores the error that made socprev__json_next() return ERROR. */
socprev_status socprev__json_fail(const socprev__json *json, socprev_error **err);

/* Stores an error at byte `at` of the document: line, column, and the path of
 * the value at hand, with `member` behind it when it is not "". */
socprev_status socprev__json_fail_at(const socprev__json *json, size_t at, const char *member,
                                     socprev_status status, int32_t message,
                                     const socprev__arg *args, size_t n_args, socprev_error **err);

#define SOCPREV__PATH_SIZE 256

/* Path of the value at hand, such as services[3].kind; cut with "..." when long. */
void socprev__json_path(const socprev__json *json, const char *member,
                        char out[SOCPREV__PATH_SIZE]);

/* Line and column in bytes, both from 1, of byte `at`. */
socprev__place socprev__json_place(const socprev__json *json, size_t at);

/* ---- limits of reading (read_options.c) --------------------------------- */

enum { SOCPREV__MAX_BYTES, SOCPREV__MAX_DEPTH, SOCPREV__MAX_RECORDS, SOCPREV__LIMITS };

typedef struct {
    int64_t value[SOCPREV__LIMITS];
} socprev__limits;

/* The standard limits for NULL. */
socprev__limits socprev__limits_of(const socprev_read_options *options);

/* ---- portfolios from documents (read.c, read_value.c) -------------------- */

/* What a document holds: a portfolio or a round. */
typedef struct {
    const char *name; /* its format */
    int32_t root;     /* kind of its one record */
    int32_t kinds;    /* how many kinds there are from that one on */
} socprev__format;

socprev__format socprev__format_of(int32_t root);

typedef struct {
    socprev__json json;
    socprev__format format;
    struct socprev_memory memory;
    socprev_run *run;
    socprev_error **err;
    int64_t records, max_records;
    socprev_portfolio *portfolio; /* NULL until its own record is met */
    socprev_draft *draft;         /* of the record at hand */
} socprev__reader;

/* Reads the value behind the key at hand into the draft. */
socprev_status socprev__read_value(socprev__reader *reader, const socprev__field *field);

/* One number of an amount, in units of 10^-scale; `token` is its token. */
socprev_status socprev__read_number(socprev__reader *reader, int32_t token, int32_t scale,
                                    int64_t *out);

/* Appends the file to `bytes`, at most as many as the options allow. */
socprev_status socprev__read_bytes(const char *path, const socprev_read_options *options,
                                   socprev__bytes *bytes, socprev_error **err);

/* To the first token behind the brace of the document. */
socprev_status socprev__read_begin(socprev__reader *reader, int64_t max_bytes);

/* Looks for "format" and "version" and comes back to where it was. */
socprev_status socprev__read_format(socprev__reader *reader, const char *format, int32_t newest);

/* Goes to the value of the member `name` of the object that begins at the
 * reader's place; *token is its first token, or OBJECT_END when there is none. */
socprev_status socprev__read_find_member(socprev__reader *reader, const char *name,
                                         int32_t *token);

/* Fails at byte `at` with the path of the value at hand. */
socprev_status socprev__read_fail_with(socprev__reader *reader, size_t at, socprev_status status,
                                       int32_t message, const socprev__arg *args, size_t n_args);
#define socprev__read_fail(reader, at, status, message, ...)                                       \
    socprev__read_fail_with((reader), (at), (status), (message),                                   \
                            (const socprev__arg[]){ __VA_ARGS__ },                                 \
                            SOCPREV__COUNT(((const socprev__arg[]){ __VA_ARGS__ })))

/* ... because what stands there is not JSON. */
socprev_status socprev__read_fail_json(socprev__reader *reader);

/* ... because `token` is not of the type that `message` asks for. */
socprev_status socprev__read_fail_type(socprev__reader *reader, int32_t token, int32_t message);

/* ... because the draft did not take the value; frees the draft. */
socprev_status socprev__read_fail_draft(socprev__reader *reader, size_t at);

/* ... for the reason `error`, which is used up; `member` as in socprev__json_fail_at(). */
socprev_status socprev__read_fail_moved(socprev__reader *reader, size_t at, const char *member,
                                        socprev_status status, socprev_error *error);

/* ... because the key at hand is unknown; `nearest` may be meant, or NULL. */
socprev_status socprev__read_fail_unknown(socprev__reader *reader, const char *owner,
                                          const char *nearest);

/* ... because the key at hand stands there a second time. */
socprev_status socprev__read_fail_twice(socprev__reader *reader);

/* The nearer to `text` of `name` and `nearest` (NULL to begin with); NULL when
 * neither is near enough to be meant. */
const char *socprev__read_nearest(socprev__slice text, const char *name, const char *nearest);

#endif
