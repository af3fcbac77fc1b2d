/* RFC 4180, strictly, row by row, in memory bounded by the limits of the form. */
#include "io/io_internal.h"

enum state {
    LINE_START, /* nothing of the row has come */
    FIELD_START,
    PLAIN,
    QUOTED,
    CLOSED, /* behind a quote that ends the field, or is the first of two */
    RETURNED /* behind a carriage return */
};

/* A field of the current row: its bytes are at `start` of the row's. */
typedef struct {
    size_t start, size;
    bool quoted;
    int64_t line, column;
} cut;

typedef struct socprev__csv {
    socprev__csv_form form;
    struct socprev_memory memory;
    socprev__csv_row_fn take;
    void *user;
    socprev_error **err;
    enum state state;
    int64_t line, column;   /* of the next byte */
    int64_t row;            /* number of the current row, 0 = the header */
    socprev__bytes bytes;   /* of the current row, a NUL behind each field */
    cut *cuts;
    size_t count, cut_capacity;
    socprev__csv_field *fields; /* what the callback sees */
    size_t field_capacity;
    socprev__bytes names; /* the header, a NUL behind each name */
    size_t *name_starts;
    size_t name_count;
    size_t mark; /* bytes of a byte order mark that have come; MARK_SIZE: it is over */
} parser;

/* ---- errors --------------------------------------------------------------------- */

/* Name of the current field; "" in the header and beyond it. */
static const char *field_name(const parser *p)
{
    return p->count < p->name_count ? p->names.data + p->name_starts[p->count] : "";
}

static socprev__place place_of(const parser *p, int64_t line, int64_t column)
{
    return (socprev__place){ line, column, (int64_t)p->count, field_name(p) };
}

static socprev_status fail_here(const parser *p, int32_t message)
{
    socprev__place place = place_of(p, p->line, p->column);
    return socprev__fail(p->err, SOCPREV_E_PARSE, message, &place, SP_TEXT(field_name(p)));
}

socprev__place socprev__csv_place(const socprev__csv_row *row, size_t field, const char *name)
{
    return (socprev__place){ row->fields[field].line, row->fields[field].column, (int64_t)field,
                             name };
}

/* ---- fields ------------------------------------------------------------------------ */

static socprev_status begin_field(parser *p, bool quoted)
{
    void *block = p->cuts;
    if (!socprev__reserve(&p->memory, &block, &p->cut_capacity, p->count + 1, sizeof *p->cuts))
        return socprev__fail_nomem(p->err);
    p->cuts = block;
    p->cuts[p->count] = (cut){ p->bytes.size, 0, quoted, p->line, p->column };
    return SOCPREV_OK;
}

static socprev_status append(parser *p, const char *data, size_t size)
{
    const cut *field = &p->cuts[p->count];
    if (size > p->form.field_limit - (p->bytes.size - field->start)) {
        socprev__place place = place_of(p, field->line, field->column);
        return socprev__fail(p->err, SOCPREV_E_LIMIT, SP_CSV_LONG_FIELD, &place,
                             SP_TEXT(field_name(p)), SP_INT(p->form.field_limit));
    }
    socprev__bytes_append(&p->bytes, data, size);
    return p->bytes.failed ? socprev__fail_nomem(p->err) : SOCPREV_OK;
}

static socprev_status end_field(parser *p)
{
    cut *field = &p->cuts[p->count];
    socprev__place place = place_of(p, field->line, field->column);
    if (p->count == p->form.column_limit)
        return socprev__fail(p->err, SOCPREV_E_LIMIT, SP_CSV_MANY_FIELDS, &place,
                             SP_INT(p->form.column_limit));
    field->size = p->bytes.size - field->start;
    const char *data = field->size == 0 ? "" : p->bytes.data + field->start;
    int64_t bad = socprev_utf8_check(data, field->size);
    if (bad >= 0)
        return socprev__fail(p->err, SOCPREV_E_PARSE, SP_CSV_UTF8, &place, SP_TEXT(field_name(p)),
                             SP_INT(bad));
    socprev__bytes_char(&p->bytes, '\0');
    if (p->bytes.failed)
        return socprev__fail_nomem(p->err);
    p->count++;
    return SOCPREV_OK;
}

/* ---- rows ---------------------------------------------------------------------------- */

/* Keeps the header for the names in errors, and checks it. */
static socprev_status keep_header(parser *p)
{
    p->name_starts = socprev__alloc(&p->memory, p->count, sizeof *p->name_starts);
    if (p->name_starts == NULL)
        return socprev__fail_nomem(p->err);
    p->name_count = p->count;
    socprev__bytes_append(&p->names, p->bytes.data, p->bytes.size);
    if (p->names.failed)
        return socprev__fail_nomem(p->err);
    for (size_t i = 0; i < p->count; i++) {
        const cut *field = &p->cuts[i];
        const char *name = p->names.data + field->start;
        socprev__place place = { field->line, field->column, (int64_t)i, name };
        p->name_starts[i] = field->start;
        if (field->size == 0)
            return socprev__fail(p->err, SOCPREV_E_PARSE, SP_CSV_HEADER_EMPTY, &place,
                                 SP_INT(i + 1));
        for (size_t other = 0; other < i; other++)
            if (strcmp(p->names.data + p->name_starts[other], name) == 0)
                return socprev__fail(p->err, SOCPREV_E_DUPLICATE, SP_CSV_HEADER_TWICE, &place,
                                     SP_TEXT(name));
    }
    return SOCPREV_OK;
}

static socprev_status hand_over(parser *p)
{
    void *block = p->fields;
    if (!socprev__reserve(&p->memory, &block, &p->field_capacity, p->count, sizeof *p->fields))
        return socprev__fail_nomem(p->err);
    p->fields = block;
    for (size_t i = 0; i < p->count; i++) {
        const cut *field = &p->cuts[i];
        p->fields[i] = (socprev__csv_field){ { p->bytes.data + field->start, field->size },
                                             field->quoted, field->line, field->column };
    }
    socprev__csv_row row = { p->row, p->count, p->fields };
    return p->take(p->user, &row, p->err);
}

static socprev_status end_row(parser *p)
{
    socprev_status st = end_field(p);
    if (st != SOCPREV_OK)
        return st;
    if (p->row == 0)
        st = keep_header(p);
    else if (p->count != p->name_count)
        st = socprev__fail(p->err, SOCPREV_E_PARSE, SP_CSV_FIELDS,
                           SP_LINE(p->cuts[0].line, p->cuts[0].column), SP_INT(p->count),
                           SP_INT(p->name_count));
    if (st == SOCPREV_OK)
        st = hand_over(p);
    p->row++;
    p->count = 0;
    p->bytes.size = 0;
    p->state = LINE_START;
    return st;
}

/* ---- bytes ------------------------------------------------------------------------------ */

/* What ends a field, outside of quotes. */
static socprev_status end_by(parser *p, char c)
{
    if (c == '\r') {
        p->state = RETURNED;
        return SOCPREV_OK;
    }
    if (c == '\n')
        return end_row(p);
    p->state = FIELD_START;
    return end_field(p);
}

static bool ends_field(const parser *p, char c)
{
    return c == p->form.separator || c == '\r' || c == '\n';
}

/* Takes one byte that is not part of a run. */
static socprev_status step(parser *p, char c)
{
    if (c == '\0')
        return fail_here(p, SP_CSV_NUL);
    switch (p->state) {
    case LINE_START:
    case FIELD_START: {
        socprev_status st = begin_field(p, c == '"');
        if (st != SOCPREV_OK)
            return st;
        if (ends_field(p, c))
            return end_by(p, c);
        p->state = c == '"' ? QUOTED : PLAIN;
        return c == '"' ? SOCPREV_OK : append(p, &c, 1);
    }
    case PLAIN:
        return c == '"' ? fail_here(p, SP_CSV_STRAY_QUOTE) : end_by(p, c);
    case QUOTED:
        if (c == '"') {
            p->state = CLOSED;
            return SOCPREV_OK;
        }
        return append(p, &c, 1);
    case CLOSED:
        if (c == '"') {
            p->state = QUOTED;
            return append(p, &c, 1);
        }
        return ends_field(p, c) ? end_by(p, c) : fail_here(p, SP_CSV_AFTER_QUOTE);
    case RETURNED:
    default:
        return c == '\n' ? end_row(p) : fail_here(p, SP_CSV_RETURN);
    }
}

/* Bytes from `data` on that only have to be copied. */
static size_t run_length(const parser *p, const char *data, size_t size)
{
    size_t n = 0;
    if (p->state == PLAIN)
        while (n < size && data[n] != '"' && data[n] != '\0' && !ends_field(p, data[n]))
            n++;
    else if (p->state == QUOTED)
        while (n < size && data[n] != '"' && data[n] != '\0' && data[n] != '\n')
            n++;
    return n;
}

static socprev_status feed(parser *p, const char *data, size_t size)
{
    socprev_status st = SOCPREV_OK;
    for (size_t at = 0; at < size && st == SOCPREV_OK;) {
        size_t run = run_length(p, data + at, size - at);
        if (run > 0) {
            st = append(p, data + at, run);
            p->column += (int64_t)run;
            at += run;
            continue;
        }
        char c = data[at++];
        st = step(p, c);
        p->column++;
        if (c == '\n') {
            p->line++;
            p->column = 1;
        }
    }
    return st;
}

static socprev_status finish(parser *p)
{
    if (p->state == QUOTED) {
        const cut *field = &p->cuts[p->count];
        socprev__place place = place_of(p, field->line, field->column);
        return socprev__fail(p->err, SOCPREV_E_PARSE, SP_CSV_OPEN_QUOTE, &place, SP_TEXT(""));
    }
    if (p->state == RETURNED)
        return fail_here(p, SP_CSV_RETURN);
    socprev_status st = SOCPREV_OK;
    if (p->state == FIELD_START)
        st = begin_field(p, false);
    if (st == SOCPREV_OK && p->state != LINE_START)
        st = end_row(p);
    if (st == SOCPREV_OK && p->row == 0)
        st = socprev__fail(p->err, SOCPREV_E_PARSE, SP_CSV_EMPTY, SP_LINE(1, 1), SP_TEXT(""));
    return st;
}

/* ---- in pieces ------------------------------------------------------------------------------ */

#define MARK "\xef\xbb\xbf"

enum { CHUNK = 65536, MARK_SIZE = 3 };

socprev_status socprev__csv_open(const socprev__csv_form *form,
                                 const struct socprev_memory *memory, socprev__csv_row_fn take,
                                 void *user, socprev__csv **out, socprev_error **err)
{
    parser *p = socprev__alloc(memory, 1, sizeof *p);
    if (p == NULL)
        return socprev__fail_nomem(err);
    *p = (parser){ .form = *form, .memory = *memory, .take = take, .user = user,
                   .state = LINE_START, .line = 1, .column = 1 };
    socprev__bytes_init(&p->bytes, memory);
    socprev__bytes_init(&p->names, memory);
    *out = p;
    return SOCPREV_OK;
}

void socprev__csv_close(socprev__csv *csv)
{
    if (csv == NULL)
        return;
    struct socprev_memory memory = csv->memory;
    socprev__free(&memory, csv->name_starts, csv->name_count, sizeof *csv->name_starts);
    socprev__bytes_clear(&csv->names);
    socprev__free(&memory, csv->fields, csv->field_capacity, sizeof *csv->fields);
    socprev__free(&memory, csv->cuts, csv->cut_capacity, sizeof *csv->cuts);
    socprev__bytes_clear(&csv->bytes);
    socprev__free(&memory, csv, 1, sizeof *csv);
}

/* What came of a byte order mark was text after all. */
static socprev_status give_mark_back(parser *p)
{
    size_t held = p->mark;
    p->mark = MARK_SIZE;
    return feed(p, MARK, held);
}

socprev_status socprev__csv_feed(socprev__csv *csv, const char *data, size_t size,
                                 socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    csv->err = err;
    while (csv->mark < MARK_SIZE && size > 0 && st == SOCPREV_OK) {
        if (*data == MARK[csv->mark]) {
            csv->mark++;
            data++;
            size--;
        } else {
            st = give_mark_back(csv);
        }
    }
    return st == SOCPREV_OK ? feed(csv, data, size) : st;
}

socprev_status socprev__csv_finish(socprev__csv *csv, socprev_error **err)
{
    csv->err = err;
    socprev_status st = csv->mark < MARK_SIZE ? give_mark_back(csv) : SOCPREV_OK;
    return st == SOCPREV_OK ? finish(csv) : st;
}

/* ---- whole inputs -------------------------------------------------------------------------- */

static socprev_status cancelled(socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("CSV"));
}

socprev_status socprev__csv_each(const char *data, size_t size, const socprev__csv_form *form,
                                 socprev_run *run, const struct socprev_memory *memory,
                                 socprev__csv_row_fn take, void *user, socprev_error **err)
{
    if (data == NULL && size > 0)
        return socprev__fail_null(err, "data");
    socprev__csv *csv = NULL;
    socprev_status st = socprev__csv_open(form, memory, take, user, &csv, err);
    for (size_t at = 0; at < size && st == SOCPREV_OK;) {
        size_t n = size - at < CHUNK ? size - at : CHUNK;
        st = socprev__run_step(run, (int64_t)at, (int64_t)size)
                 ? cancelled(err)
                 : socprev__csv_feed(csv, data + at, n, err);
        at += n;
    }
    if (st == SOCPREV_OK)
        st = socprev__csv_finish(csv, err);
    socprev__csv_close(csv);
    return st;
}

socprev_status socprev__csv_each_in_file(const char *path, const socprev__csv_form *form,
                                         socprev_run *run, const struct socprev_memory *memory,
                                         socprev__csv_row_fn take, void *user,
                                         socprev_error **err)
{
    FILE *file;
    socprev_status st = socprev__file_open(path, &file, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__csv *csv = NULL;
    char *chunk = socprev__alloc(memory, CHUNK, 1);
    st = chunk == NULL ? socprev__fail_nomem(err)
                       : socprev__csv_open(form, memory, take, user, &csv, err);
    int64_t done = 0;
    for (size_t size = 1; st == SOCPREV_OK && size > 0; done += (int64_t)size) {
        st = socprev__file_chunk(file, path, chunk, CHUNK, &size, err);
        if (st == SOCPREV_OK)
            st = socprev__run_step(run, done, 0) ? cancelled(err)
                                                 : socprev__csv_feed(csv, chunk, size, err);
    }
    if (st == SOCPREV_OK)
        st = socprev__csv_finish(csv, err);
    socprev__csv_close(csv);
    socprev__free(memory, chunk, CHUNK, 1);
    (void)fclose(file);
    return st;
}
