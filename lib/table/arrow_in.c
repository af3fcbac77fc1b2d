/* Tables in by the Arrow C data interface. What other programs hand over is
 * not trusted: each cell is checked on its way into a column of our own. */
#include "table/table_internal.h"

/* A child while it is read. Row i of the table is cell offset + i of the child. */
typedef struct {
    const struct ArrowSchema *schema;
    const struct ArrowArray *array;
    const char *name;
    int64_t offset, rows;
    const struct socprev_memory *memory;
    socprev__column column;
    int32_t *code_of; /* code in the dictionary that came -> label, -1 for a missing label */
    size_t code_count;
    socprev_error **err;
} reader;

/* Why an array is refused, in both languages. */
typedef struct {
    const char *en, *cs;
} reason;

static const reason bad_decimals = { SOCPREV__META_DECIMALS " is not 0 .. 18",
                                     SOCPREV__META_DECIMALS " není 0 až 18" };
static const reason unit_with_nul = { SOCPREV__META_UNIT " holds a NUL byte",
                                      SOCPREV__META_UNIT " obsahuje bajt NUL" };
static const reason offsets_descend = { "text offsets do not ascend", "offsety textů nerostou" };
static const reason outside_its_buffer = { "a text lies outside its buffer",
                                           "text leží mimo svůj buffer" };
static const reason label_offsets_descend = { "label offsets do not ascend",
                                              "offsety popisků nerostou" };
static const reason array_released = { "the array has been released", "pole už bylo uvolněno" };
static const reason bad_length = { "length or offset is negative or too large",
                                   "délka nebo offset jsou záporné nebo příliš velké" };
static const reason bad_null_count = { "the null count is not -1 .. length",
                                       "počet chybějících hodnot není -1 až délka" };
static const reason bad_buffer_count = { "the number of buffers does not fit the type",
                                         "počet bufferů neodpovídá typu" };
static const reason no_bitmap = { "cells are missing, but there is no validity bitmap",
                                  "hodnoty chybějí, ale není tu bitmapa platnosti" };
static const reason has_children = { "a flat type has no children", "plochý typ nemá potomky" };
static const reason null_buffer = { "a buffer is NULL", "buffer je NULL" };
static const reason short_child = { "the child is shorter than its parent",
                                    "potomek je kratší než rodič" };
static const reason no_dictionary = { "the dictionary is missing", "chybí slovník" };
static const reason child_released = { "the schema of the child has been released or has no type",
                                       "schéma potomka bylo uvolněno nebo nemá typ" };
static const reason column_counts_differ = { "schema and array differ in their number of columns",
                                             "schéma a pole mají různý počet sloupců" };
static const reason above_int64 = { "uint64 above 9223372036854775807",
                                    "uint64 nad 9223372036854775807" };
static const reason outside_calendar = { "date outside the years 1 .. 9999",
                                         "datum mimo roky 1 až 9999" };

static socprev_status malformed(const reader *in, const reason *why)
{
    return socprev__fail(in->err, SOCPREV_E_INVALID, SP_ARROW_MALFORMED, SP_FIELD(in->name),
                         SP_TEXT(in->name), SP_BOTH(why->en, why->cs));
}

static socprev_status unsupported(const reader *in, const char *format)
{
    return socprev__fail(in->err, SOCPREV_E_UNSUPPORTED, SP_ARROW_FORMAT, SP_FIELD(in->name),
                         SP_TEXT(in->name), SP_TEXT(format));
}

static socprev_status bad_cell(const reader *in, socprev_status status, int32_t message,
                               int64_t row)
{
    return socprev__fail(in->err, status, message, SP_ITEM(in->name, row), SP_TEXT(in->name),
                         SP_INT(row));
}

static socprev_status out_of_range(const reader *in, int64_t row, const reason *why)
{
    return socprev__fail(in->err, SOCPREV_E_RANGE, SP_CELL_RANGE, SP_ITEM(in->name, row),
                         SP_TEXT(in->name), SP_INT(row), SP_BOTH(why->en, why->cs));
}

/* ---- metadata ----------------------------------------------------------------- */

static int32_t read_int32(const char **at)
{
    int32_t value;
    memcpy(&value, *at, sizeof value);
    *at += sizeof value;
    return value;
}

/* Value of a key; size is 0 and data NULL when it is not there. */
static socprev__slice find_metadata(const char *metadata, const char *key)
{
    socprev__slice none = { NULL, 0 };
    if (metadata == NULL)
        return none;
    int32_t count = read_int32(&metadata);
    for (int32_t i = 0; i < count; i++) {
        int32_t key_size = read_int32(&metadata);
        if (key_size < 0)
            return none;
        socprev__slice found = { metadata, (size_t)key_size };
        metadata += key_size;
        int32_t value_size = read_int32(&metadata);
        if (value_size < 0)
            return none;
        if (socprev__slice_is(found, key))
            return (socprev__slice){ metadata, (size_t)value_size };
        metadata += value_size;
    }
    return none;
}

static socprev_status read_metadata(reader *in)
{
    socprev__slice decimals = find_metadata(in->schema->metadata, SOCPREV__META_DECIMALS);
    socprev__slice unit = find_metadata(in->schema->metadata, SOCPREV__META_UNIT);
    int32_t number = 0;
    if (decimals.size > 2)
        return malformed(in, &bad_decimals);
    for (size_t i = 0; i < decimals.size; i++) {
        if (decimals.data[i] < '0' || decimals.data[i] > '9')
            return malformed(in, &bad_decimals);
        number = number * 10 + (decimals.data[i] - '0');
    }
    if (unit.size == 0 && number == 0)
        return SOCPREV_OK;
    if (unit.size > 0 && memchr(unit.data, '\0', unit.size) != NULL)
        return malformed(in, &unit_with_nul);
    char *copy = socprev__text_copy(in->memory, unit.size == 0 ? "" : unit.data, unit.size);
    if (copy == NULL)
        return socprev__fail_nomem(in->err);
    socprev_status st = socprev__column_describe(in->memory, &in->column, copy, number, in->err);
    socprev__text_free(in->memory, copy);
    return st;
}

/* ---- cells ---------------------------------------------------------------------- */

static const void *buffer(const struct ArrowArray *array, int64_t i)
{
    return array->buffers[i];
}

static bool is_present(const struct ArrowArray *array, int64_t cell)
{
    const void *valid = array->null_count == 0 ? NULL : buffer(array, 0);
    return valid == NULL || socprev__bit(valid, cell);
}

/* Cell of `size` bytes; buffers from outside need not be aligned. */
static void fetch(const void *data, int64_t cell, void *out, size_t size)
{
    memcpy(out, (const char *)data + (size_t)cell * size, size);
}

/* A whole number of any width; false when a uint64 does not fit. */
static bool read_integer(char format, const void *data, int64_t cell, int64_t *out)
{
    union {
        unsigned char all[8];
        int8_t i8;
        uint8_t u8;
        int16_t i16;
        uint16_t u16;
        int32_t i32;
        uint32_t u32;
        int64_t i64;
        uint64_t u64;
    } as = { { 0 } };
    static const char formats[] = "cCsSiIlL";
    size_t kind = (size_t)(strchr(formats, format) - formats);
    fetch(data, cell, &as, (size_t)1 << kind / 2);
    const int64_t signed_value[] = { as.i8, as.i16, as.i32, as.i64 };
    const uint64_t unsigned_value[] = { as.u8, as.u16, as.u32, as.u64 };
    if (kind % 2 == 0)
        *out = signed_value[kind / 2];
    else if (unsigned_value[kind / 2] <= INT64_MAX)
        *out = (int64_t)unsigned_value[kind / 2];
    else
        return false;
    return true;
}

/* Text of cell i by two offsets; *good is false when they run backwards. */
static socprev__slice read_offsets(bool large, const struct ArrowArray *array, int64_t cell,
                                   bool *good)
{
    const void *offsets = buffer(array, 1);
    int64_t from = 0, to = 0;
    (void)read_integer(large ? 'l' : 'i', offsets, cell, &from);
    (void)read_integer(large ? 'l' : 'i', offsets, cell + 1, &to);
    const char *data = buffer(array, 2);
    *good = from >= 0 && to >= from && (data != NULL || to == from);
    if (!*good || to == from)
        return (socprev__slice){ "", 0 };
    return (socprev__slice){ data + from, (size_t)(to - from) };
}

/* A view: its length, and the bytes themselves when there are at most 12; else 4 of them, one of
 * the buffers between the views and the last, and where in it. The last says how long they are. */
enum { VIEW_SIZE = 16, VIEW_INLINE = 12, VIEW_FIXED_BUFFERS = 3 };

static socprev__slice read_view(const struct ArrowArray *array, int64_t cell, bool *good)
{
    const char *view = (const char *)buffer(array, 1) + (size_t)cell * VIEW_SIZE;
    int32_t length, which, from;
    memcpy(&length, view, sizeof length);
    *good = length >= 0;
    if (length <= VIEW_INLINE)
        return (socprev__slice){ view + sizeof length, *good ? (size_t)length : 0 };
    memcpy(&which, view + 8, sizeof which);
    memcpy(&from, view + 12, sizeof from);
    int64_t size = 0, last = array->n_buffers - 1;
    *good = which >= 0 && which < array->n_buffers - VIEW_FIXED_BUFFERS && from >= 0 &&
            buffer(array, last) != NULL;
    if (*good)
        fetch(buffer(array, last), which, &size, sizeof size);
    *good = *good && from <= size && length <= size - from && buffer(array, 2 + which) != NULL;
    if (!*good)
        return (socprev__slice){ "", 0 };
    return (socprev__slice){ (const char *)buffer(array, 2 + which) + from, (size_t)length };
}

/* Text of cell i; *good is false when its bytes cannot be where it says. */
static socprev__slice read_text(const char *format, const struct ArrowArray *array, int64_t cell,
                                bool *good)
{
    if (format[0] == 'v')
        return read_view(array, cell, good);
    return read_offsets(format[0] == 'U', array, cell, good);
}

static bool is_one(const char *format, const char *letters)
{
    return format[0] != '\0' && format[1] == '\0' && strchr(letters, format[0]) != NULL;
}

static bool is_text(const char *format)
{
    return is_one(format, "uU") || strcmp(format, "vu") == 0;
}

/* Type of column for a format; 0 when it cannot be read. */
static int32_t type_of(const struct ArrowSchema *schema)
{
    const char *format = schema->format;
    if (schema->dictionary != NULL)
        return is_one(format, "cCsSiIlL") && is_text(schema->dictionary->format) &&
                       schema->dictionary->dictionary == NULL
                   ? SOCPREV_COLUMN_CATEGORY
                   : 0;
    if (is_one(format, "cCsSiIlL"))
        return SOCPREV_COLUMN_INT64;
    if (is_one(format, "fg"))
        return SOCPREV_COLUMN_FLOAT64;
    if (is_one(format, "b"))
        return SOCPREV_COLUMN_BOOL;
    if (strcmp(format, "tdD") == 0)
        return SOCPREV_COLUMN_DATE;
    if (is_one(format, "n"))
        return SOCPREV_COLUMN_TEXT;
    if (!is_text(format))
        return 0;
    return socprev__slice_is(find_metadata(schema->metadata, SOCPREV__META_TYPE), "date")
               ? SOCPREV_COLUMN_DATE
               : SOCPREV_COLUMN_TEXT;
}

static socprev_status take_integer(reader *in, int64_t row)
{
    int64_t value = 0;
    if (!read_integer(in->schema->format[0], buffer(in->array, 1), in->offset + row, &value))
        return out_of_range(in, row, &above_int64);
    socprev__column_set_int64(&in->column, row, value);
    return SOCPREV_OK;
}

static socprev_status take_float(reader *in, int64_t row)
{
    double value = 0;
    float narrow = 0;
    if (in->schema->format[0] == 'g') {
        fetch(buffer(in->array, 1), in->offset + row, &value, sizeof value);
    } else {
        fetch(buffer(in->array, 1), in->offset + row, &narrow, sizeof narrow);
        value = (double)narrow;
    }
    if (!socprev__is_finite(value))
        return bad_cell(in, SOCPREV_E_INVALID, SP_CELL_NOT_FINITE, row);
    socprev__column_set_float64(&in->column, row, value);
    return SOCPREV_OK;
}

static socprev_status take_text(reader *in, int64_t row, socprev__slice text)
{
    if (socprev_utf8_check(text.data, text.size) >= 0)
        return bad_cell(in, SOCPREV_E_PARSE, SP_CELL_UTF8, row);
    if (!socprev__column_set_text(in->memory, &in->column, text.data, text.size))
        return socprev__fail_nomem(in->err);
    return SOCPREV_OK;
}

static socprev_status take_date(reader *in, int64_t row, socprev__slice text, bool from_text)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (!from_text) {
        int32_t days;
        fetch(buffer(in->array, 1), in->offset + row, &days, sizeof days);
        if (socprev_date_from_days(days, &date) != SOCPREV_OK)
            return out_of_range(in, row, &outside_calendar);
    } else if (socprev_utf8_check(text.data, text.size) >= 0 ||
               socprev_date_parse(text.data, text.size, &date, NULL) != SOCPREV_OK) {
        return bad_cell(in, SOCPREV_E_PARSE, SP_CELL_NOT_DATE, row);
    }
    socprev__column_set_int32(&in->column, row, date);
    return SOCPREV_OK;
}

static socprev_status take_code(reader *in, int64_t row)
{
    int64_t code = -1;
    if (!read_integer(in->schema->format[0], buffer(in->array, 1), in->offset + row, &code) ||
        code < 0 || (uint64_t)code >= in->code_count)
        return socprev__fail(in->err, SOCPREV_E_RANGE, SP_LABEL_CODE, SP_ITEM(in->name, row),
                             SP_TEXT(in->name), SP_INT(row), SP_INT(code), SP_INT(in->code_count));
    if (in->code_of[code] >= 0)
        socprev__column_set_int32(&in->column, row, in->code_of[code]);
    return SOCPREV_OK;
}

static socprev_status take_cell(reader *in, int64_t row, bool from_text)
{
    if (!is_present(in->array, in->offset + row))
        return SOCPREV_OK;
    socprev__slice text = { "", 0 };
    if (from_text) {
        bool good;
        text = read_text(in->schema->format, in->array, in->offset + row, &good);
        if (!good)
            return malformed(in, in->schema->format[0] == 'v' ? &outside_its_buffer
                                                              : &offsets_descend);
    }
    switch (in->column.type) {
    case SOCPREV_COLUMN_INT64:
        return take_integer(in, row);
    case SOCPREV_COLUMN_FLOAT64:
        return take_float(in, row);
    case SOCPREV_COLUMN_BOOL:
        socprev__column_set_bool(&in->column, row,
                                 socprev__bit(buffer(in->array, 1), in->offset + row));
        return SOCPREV_OK;
    case SOCPREV_COLUMN_DATE:
        return take_date(in, row, text, from_text);
    case SOCPREV_COLUMN_CATEGORY:
        return take_code(in, row);
    default:
        return take_text(in, row, text);
    }
}

/* ---- dictionary ------------------------------------------------------------------- */

static socprev_status read_labels(reader *in)
{
    const struct ArrowArray *labels = in->array->dictionary;
    const char *format = in->schema->dictionary->format;
    size_t n = (size_t)labels->length;
    in->code_of = socprev__alloc(in->memory, n + 1, sizeof *in->code_of);
    if (in->code_of == NULL)
        return socprev__fail_nomem(in->err);
    in->code_count = n;
    for (size_t i = 0; i < n; i++) {
        int64_t cell = labels->offset + (int64_t)i;
        in->code_of[i] = -1;
        if (!is_present(labels, cell))
            continue;
        bool good;
        socprev__slice text = read_text(format, labels, cell, &good);
        if (!good)
            return malformed(in, format[0] == 'v' ? &outside_its_buffer : &label_offsets_descend);
        if (socprev_utf8_check(text.data, text.size) >= 0)
            return bad_cell(in, SOCPREV_E_PARSE, SP_LABEL_UTF8, (int64_t)i);
        /* A label that comes twice keeps its first code. */
        socprev_status st = socprev__label_add(in->memory, &in->column, text, &in->code_of[i]);
        if (st == SOCPREV_E_LIMIT)
            return socprev__fail(in->err, st, SP_LABEL_LIMIT, SP_FIELD(in->name),
                                 SP_TEXT(in->name));
        if (st != SOCPREV_OK)
            return socprev__fail_nomem(in->err);
    }
    return SOCPREV_OK;
}

/* ---- columns ----------------------------------------------------------------------- */

/* Checks what the two structs say about one flat array. NULL, or what is wrong. */
static const reason *check_array(const struct ArrowArray *array, const char *format)
{
    int64_t expected = strcmp(format, "n") == 0 ? 0 : is_text(format) ? 3 : 2;
    if (array->release == NULL)
        return &array_released;
    if (array->length < 0 || array->offset < 0 || array->length > INT64_MAX - 1 - array->offset)
        return &bad_length;
    if (array->null_count < -1 || array->null_count > array->length)
        return &bad_null_count;
    bool views = strcmp(format, "vu") == 0; /* any number of buffers with bytes */
    if ((views ? array->n_buffers < expected : array->n_buffers != expected) ||
        (expected > 0 && array->buffers == NULL))
        return &bad_buffer_count;
    if (expected > 0 && array->null_count > 0 && buffer(array, 0) == NULL)
        return &no_bitmap;
    if (array->n_children != 0)
        return &has_children;
    if (array->length > 0 && expected > 0 && buffer(array, 1) == NULL)
        return &null_buffer;
    return NULL;
}

static socprev_status check_column(const reader *in, const struct ArrowArray *parent)
{
    const char *format = in->schema->format;
    if (type_of(in->schema) == 0)
        return unsupported(in, in->schema->dictionary != NULL && is_one(format, "cCsSiIlL")
                                   ? in->schema->dictionary->format
                                   : format);
    const reason *wrong = check_array(in->array, format);
    if (wrong == NULL && (parent->offset > in->array->length ||
                          parent->length > in->array->length - parent->offset))
        wrong = &short_child;
    if (wrong == NULL && in->schema->dictionary != NULL)
        wrong = in->array->dictionary == NULL
                    ? &no_dictionary
                    : check_array(in->array->dictionary, in->schema->dictionary->format);
    return wrong == NULL ? SOCPREV_OK : malformed(in, wrong);
}

static socprev_status read_column(reader *in)
{
    const char *format = in->schema->format;
    bool from_text = in->schema->dictionary == NULL && is_text(format);
    bool nothing = strcmp(format, "n") == 0;
    socprev_status st = read_metadata(in);
    if (st == SOCPREV_OK && in->schema->dictionary != NULL)
        st = read_labels(in);
    if (st == SOCPREV_OK && !socprev__column_reserve(in->memory, &in->column, in->rows))
        st = socprev__fail_nomem(in->err);
    for (int64_t row = 0; row < in->rows && st == SOCPREV_OK; row++) {
        socprev__column_grow(&in->column, row + 1);
        if (!nothing)
            st = take_cell(in, row, from_text);
    }
    socprev__free(in->memory, in->code_of, in->code_count + 1, sizeof *in->code_of);
    return st;
}

static socprev_status import_column(socprev_table *table, const struct ArrowSchema *schema,
                                    const struct ArrowArray *parent,
                                    const struct ArrowArray *array, socprev_error **err)
{
    reader in = { .schema = schema, .array = array, .rows = parent->length,
                  .memory = &table->memory, .err = err };
    in.name = schema->name == NULL ? "" : schema->name;
    if (schema->release == NULL || schema->format == NULL ||
        (schema->dictionary != NULL && schema->dictionary->format == NULL))
        return malformed(&in, &child_released);
    socprev_status st = check_column(&in, parent);
    if (st != SOCPREV_OK)
        return st;
    in.offset = parent->offset + array->offset;
    st = socprev__table_begin(table, in.name, type_of(schema), &in.column, err);
    if (st != SOCPREV_OK)
        return st;
    st = read_column(&in);
    if (st == SOCPREV_OK)
        return socprev__table_commit(table, &in.column, err);
    socprev__column_clear(&table->memory, &in.column);
    return st;
}

/* ---- the whole ------------------------------------------------------------------------ */

static socprev_status check_parent(const struct ArrowSchema *schema,
                                   const struct ArrowArray *array, socprev_error **err)
{
    reader in = { .name = "", .err = err };
    if (schema->release == NULL || array->release == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARROW_RELEASED, NULL,
                             SP_TEXT(schema->release == NULL ? "schema" : "array"));
    if (schema->format == NULL || strcmp(schema->format, "+s") != 0)
        return socprev__fail(err, SOCPREV_E_UNSUPPORTED, SP_ARROW_NOT_STRUCT, SP_FIELD("schema"),
                             SP_TEXT(schema->format == NULL ? "" : schema->format));
    if (schema->n_children != array->n_children || array->n_children < 0 ||
        (array->n_children > 0 && (array->children == NULL || schema->children == NULL)))
        return malformed(&in, &column_counts_differ);
    if (array->length < 0 || array->offset < 0 || array->length > INT64_MAX - 1 - array->offset)
        return malformed(&in, &bad_length);
    if (array->n_buffers != 1 || array->buffers == NULL)
        return malformed(&in, &bad_buffer_count);
    bool all_present = array->null_count == 0 || buffer(array, 0) == NULL;
    for (int64_t row = 0; row < array->length && !all_present; row++)
        if (!is_present(array, array->offset + row))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARROW_NULL_ROW, SP_ITEM("array", row),
                                 SP_INT(row));
    return SOCPREV_OK;
}

socprev_status socprev_table_import(struct ArrowSchema *schema, struct ArrowArray *array,
                                    const socprev_memory *memory, socprev_table **out,
                                    socprev_error **err)
{
    if (schema == NULL || array == NULL || out == NULL)
        return socprev__fail_null(err, schema == NULL  ? "schema"
                                       : array == NULL ? "array"
                                                       : "out");
    socprev_status st = check_parent(schema, array, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_table *table;
    st = socprev_table_new(memory, &table, err);
    if (st != SOCPREV_OK)
        return st;
    for (int64_t i = 0; i < array->n_children && st == SOCPREV_OK; i++)
        st = import_column(table, schema->children[i], array, array->children[i], err);
    if (st != SOCPREV_OK) {
        socprev_table_free(table);
        return st;
    }
    schema->release(schema);
    array->release(array);
    *out = table;
    return SOCPREV_OK;
}
