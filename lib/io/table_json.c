/* Tables from JSON: each object becomes a row as CSV would give it, and goes the same way. */
#include "io/io_internal.h"

/* A text of the row being read, at `start` of the bytes; they may still move. */
typedef struct {
    size_t start, size;
    bool quoted;
    int64_t line, column;
} piece;

typedef struct {
    socprev__json json;
    const struct socprev_memory *memory;
    socprev__bytes names, texts; /* of the columns; of the row */
    piece *name, *cell;          /* [columns] */
    socprev__csv_field *field;   /* [columns] */
    bool *seen;                  /* [columns] in this row */
    size_t columns, name_capacity, cell_capacity;
    int64_t rows;
    size_t seen_to, line_start; /* bytes whose lines are counted; where the last one begins */
    int64_t line;
    socprev_error **err;
} reader;

static void clear(reader *r)
{
    socprev__free(r->memory, r->seen, r->columns, sizeof *r->seen);
    socprev__free(r->memory, r->field, r->columns, sizeof *r->field);
    socprev__free(r->memory, r->cell, r->cell_capacity, sizeof *r->cell);
    socprev__free(r->memory, r->name, r->name_capacity, sizeof *r->name);
    socprev__bytes_clear(&r->texts);
    socprev__bytes_clear(&r->names);
    socprev__json_clear(&r->json);
}

static socprev_status fail_here(reader *r, socprev_status status, int32_t message,
                                socprev__slice name)
{
    return socprev__json_fail_at(&r->json, r->json.start, "", status, message,
                                 &SP_SLICE(name.data, name.size), 1, r->err);
}

static socprev_status fail_form(reader *r, int32_t token)
{
    if (token == SOCPREV__JSON_ERROR)
        return socprev__json_fail(&r->json, r->err);
    size_t left = r->json.size - r->json.start;
    size_t size = r->json.at > r->json.start ? r->json.at - r->json.start : 0;
    return fail_here(r, SOCPREV_E_PARSE, SP_TABLE_JSON_FORM,
                     (socprev__slice){ r->json.data + r->json.start, size < left ? size : left });
}

/* Appends a text and the NUL behind it. */
static piece keep(reader *r, socprev__bytes *bytes, socprev__slice text, bool quoted)
{
    for (; r->seen_to < r->json.start; r->seen_to++)
        if (r->json.data[r->seen_to] == '\n') {
            r->line++;
            r->line_start = r->seen_to + 1;
        }
    piece made = { bytes->size, text.size, quoted, r->line,
                   (int64_t)(r->json.start - r->line_start) + 1 };
    socprev__bytes_append(bytes, text.data, text.size);
    socprev__bytes_char(bytes, '\0');
    return made;
}

static size_t find_name(const reader *r, socprev__slice name)
{
    for (size_t i = 0; i < r->columns; i++)
        if (r->name[i].size == name.size &&
            memcmp(r->names.data + r->name[i].start, name.data, name.size) == 0)
            return i;
    return SIZE_MAX;
}

/* Column of the member at hand; the first object makes them. */
static socprev_status find_column(reader *r, size_t *column)
{
    socprev__slice name = r->json.text;
    *column = find_name(r, name);
    if (r->rows == 0 && *column != SIZE_MAX)
        return fail_here(r, SOCPREV_E_DUPLICATE, SP_TABLE_JSON_TWICE, name);
    if (r->rows > 0 && *column == SIZE_MAX)
        return fail_here(r, SOCPREV_E_NOT_FOUND, SP_TABLE_JSON_MEMBER, name);
    if (r->rows > 0 && r->seen[*column])
        return fail_here(r, SOCPREV_E_DUPLICATE, SP_TABLE_JSON_TWICE, name);
    if (r->rows > 0) {
        r->seen[*column] = true;
        return SOCPREV_OK;
    }
    void *names = r->name, *cells = r->cell;
    bool fits = socprev__reserve(r->memory, &names, &r->name_capacity, r->columns + 1,
                                 sizeof *r->name);
    r->name = names;
    fits = fits && socprev__reserve(r->memory, &cells, &r->cell_capacity, r->columns + 1,
                                    sizeof *r->cell);
    r->cell = cells;
    if (!fits)
        return socprev__fail_nomem(r->err);
    *column = r->columns;
    r->name[r->columns++] = keep(r, &r->names, name, true);
    return SOCPREV_OK;
}

static socprev_status read_cell(reader *r, size_t column, socprev__slice name)
{
    int32_t token = socprev__json_next(&r->json);
    socprev__slice raw = { r->json.data + r->json.start, r->json.at - r->json.start };
    switch (token) {
    case SOCPREV__JSON_ERROR:
        return socprev__json_fail(&r->json, r->err);
    case SOCPREV__JSON_STRING:
        r->cell[column] = keep(r, &r->texts, r->json.text, true);
        return SOCPREV_OK;
    case SOCPREV__JSON_NULL:
        r->cell[column] = keep(r, &r->texts, (socprev__slice){ "", 0 }, false);
        return SOCPREV_OK;
    case SOCPREV__JSON_OBJECT:
    case SOCPREV__JSON_ARRAY:
        return fail_here(r, SOCPREV_E_TYPE, SP_TABLE_JSON_NESTED, name);
    default:
        r->cell[column] = keep(r, &r->texts, raw, false);
        return SOCPREV_OK;
    }
}

/* Reads the members of an object into cells. */
static socprev_status read_row(reader *r)
{
    int32_t token = SOCPREV__JSON_OBJECT;
    socprev_status st = SOCPREV_OK;
    r->texts.size = 0;
    for (size_t i = 0; i < r->columns; i++) {
        r->cell[i] = keep(r, &r->texts, (socprev__slice){ "", 0 }, false);
        r->seen[i] = false;
    }
    while (st == SOCPREV_OK &&
           (token = socprev__json_next(&r->json)) == SOCPREV__JSON_KEY) {
        size_t column = 0;
        st = find_column(r, &column);
        if (st == SOCPREV_OK && r->names.failed)
            st = socprev__fail_nomem(r->err);
        if (st == SOCPREV_OK) {
            const piece *name = &r->name[column];
            st = read_cell(r, column, (socprev__slice){ r->names.data + name->start,
                                                        name->size });
        }
    }
    if (st == SOCPREV_OK && token == SOCPREV__JSON_ERROR)
        st = socprev__json_fail(&r->json, r->err);
    return st == SOCPREV_OK && r->texts.failed ? socprev__fail_nomem(r->err) : st;
}

static socprev_status give_row(reader *r, socprev__table_reading *to, int64_t number,
                               const piece *pieces, const socprev__bytes *bytes)
{
    for (size_t i = 0; i < r->columns; i++)
        r->field[i] = (socprev__csv_field){
            .text = { bytes->data + pieces[i].start, pieces[i].size },
            .quoted = pieces[i].quoted, .line = pieces[i].line, .column = pieces[i].column
        };
    socprev__csv_row row = { .number = number, .count = r->columns, .fields = r->field };
    return socprev__table_take_row(to, &row, r->err);
}

/* The first object has told the columns. */
static socprev_status make_columns(reader *r, socprev__table_reading *to)
{
    r->field = socprev__alloc(r->memory, r->columns, sizeof *r->field);
    r->seen = socprev__alloc(r->memory, r->columns, sizeof *r->seen);
    if (r->field == NULL || r->seen == NULL)
        return socprev__fail_nomem(r->err);
    return give_row(r, to, 0, r->name, &r->names);
}

static socprev_status read_rows(reader *r, socprev__table_reading *to, socprev_run *run)
{
    int32_t token = socprev__json_next(&r->json);
    if (token != SOCPREV__JSON_ARRAY)
        return fail_form(r, token);
    while ((token = socprev__json_next(&r->json)) == SOCPREV__JSON_OBJECT) {
        socprev_status st = read_row(r);
        if (st == SOCPREV_OK && r->columns == 0)
            st = fail_form(r, SOCPREV__JSON_OBJECT_END);
        if (st == SOCPREV_OK && r->rows == 0)
            st = make_columns(r, to);
        if (st == SOCPREV_OK)
            st = give_row(r, to, ++r->rows, r->cell, &r->texts);
        if (st == SOCPREV_OK &&
            socprev__run_step(run, (int64_t)r->json.at, (int64_t)r->json.size))
            st = socprev__fail(r->err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("json"));
        if (st != SOCPREV_OK)
            return st;
    }
    if (token != SOCPREV__JSON_ARRAY_END || r->rows == 0)
        return fail_form(r, token);
    return SOCPREV_OK;
}

/* The rows of one member of an object; without a name those of the document. */
static socprev_status read_document(reader *r, const char *member, socprev__table_reading *to,
                                    socprev_run *run)
{
    socprev_status st = SOCPREV_OK;
    bool found = member == NULL;
    if (member == NULL) {
        st = read_rows(r, to, run);
    } else {
        size_t size = strlen(member);
        int32_t token = socprev__json_next(&r->json);
        if (token != SOCPREV__JSON_OBJECT)
            return fail_form(r, token);
        while (st == SOCPREV_OK && (token = socprev__json_next(&r->json)) == SOCPREV__JSON_KEY) {
            socprev__slice name = r->json.text;
            bool is_it = name.size == size && memcmp(name.data, member, size) == 0;
            if (is_it && found)
                return fail_here(r, SOCPREV_E_DUPLICATE, SP_TABLE_JSON_TWICE, name);
            found |= is_it;
            if (is_it)
                st = read_rows(r, to, run);
            else if ((token = socprev__json_next(&r->json)) == SOCPREV__JSON_ERROR ||
                     (token = socprev__json_skip(&r->json)) == SOCPREV__JSON_ERROR)
                st = socprev__json_fail(&r->json, r->err);
        }
        if (st == SOCPREV_OK && token != SOCPREV__JSON_OBJECT_END)
            return fail_form(r, token);
    }
    int32_t token = st == SOCPREV_OK ? socprev__json_next(&r->json) : SOCPREV__JSON_END;
    if (token != SOCPREV__JSON_END)
        return fail_form(r, token);
    return st != SOCPREV_OK || found ? st
                                     : socprev__fail(r->err, SOCPREV_E_NOT_FOUND,
                                                     SP_TABLE_JSON_NO_TABLE, SP_FIELD(member),
                                                     SP_TEXT(member));
}

static socprev_status read_json(const char *data, size_t size, const char *member,
                                const socprev_csv_options *options, socprev_run *run,
                                const socprev_memory *memory, socprev_table **out,
                                socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (data == NULL && size > 0)
        return socprev__fail_null(err, "data");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__table_reading to = { .types = socprev__csv_types_of(options),
                                  .lines = socprev__csv_lines_of(options),
                                  .decimal_mark = '.' };
    reader r = { .memory = &own, .line = 1, .err = err };
    socprev_status st = socprev_table_new(memory, &to.table, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__json_init(&r.json, data == NULL ? "" : data, size, SOCPREV__JSON_DEPTH_MOST, &own);
    socprev__bytes_init(&r.names, &own);
    socprev__bytes_init(&r.texts, &own);
    st = read_document(&r, member, &to, run);
    clear(&r);
    if (st == SOCPREV_OK)
        *out = to.table;
    else
        socprev_table_free(to.table);
    return st;
}

socprev_status socprev_table_read_json(const char *data, size_t size,
                                       const socprev_csv_options *options, socprev_run *run,
                                       const socprev_memory *memory, socprev_table **out,
                                       socprev_error **err)
{
    return read_json(data, size, NULL, options, run, memory, out, err);
}

socprev_status socprev_table_read_json_member(const char *data, size_t size, const char *member,
                                              const socprev_csv_options *options,
                                              socprev_run *run, const socprev_memory *memory,
                                              socprev_table **out, socprev_error **err)
{
    if (member == NULL)
        return socprev__fail_null(err, "member");
    return read_json(data, size, member, options, run, memory, out, err);
}
