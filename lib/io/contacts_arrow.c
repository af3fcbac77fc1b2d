/* Contacts from batches of Arrow, read where they lie. What other programs hand over is
 * not trusted; see lib/table/arrow_in.c. */
#include "io/contacts_internal.h"

typedef struct {
    const char *en, *cs;
} reason;

static const reason released = { "it has been released, or has no type",
                                 "bylo uvolněno nebo nemá typ" };
static const reason bad_length = { "length or offset is negative, too large, or shorter than the "
                                   "batch",
                                   "délka nebo offset jsou záporné, příliš velké nebo kratší než "
                                   "dávka" };
static const reason bad_null_count = { "the null count is not -1 .. length, or there is no bitmap",
                                       "počet chybějících hodnot není -1 až délka, nebo chybí "
                                       "bitmapa" };
static const reason bad_buffers = { "buffers are missing, or their number does not fit the type",
                                    "buffery chybějí nebo jejich počet neodpovídá typu" };
static const reason bad_children = { "the number of children does not fit",
                                     "počet potomků nesouhlasí" };
static const reason bad_offsets = { "text offsets do not ascend", "offsety textů nerostou" };
static const reason no_dictionary = { "the dictionary is missing", "chybí slovník" };
static const reason bad_utf8 = { "a text is not UTF-8, or has a NUL byte",
                                 "text není v UTF-8 nebo obsahuje bajt NUL" };
static const reason bad_number = { "a number does not fit 64 bits with a sign, or is no day of "
                                   "the years 1 .. 9999",
                                   "číslo se nevejde do 64 bitů se znaménkem nebo není dnem let "
                                   "1 až 9999" };

/* One column of a batch. */
typedef struct {
    const char *name;
    const struct ArrowArray *array, *texts; /* `texts`: the array or its dictionary */
    char format, text_format;               /* 'D' = date32, 'u', 'U', 'b', or of a number */
    int64_t offset;                         /* cell of row 0 */
} column;

typedef struct {
    socprev__contact_reading *in;
    column column[SOCPREV__CONTACT_COLUMNS]; /* array NULL: there is none */
    socprev_error **err;
} batch;

static socprev_status malformed(const char *name, const reason *why, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARROW_MALFORMED, SP_FIELD(name), SP_TEXT(name),
                         SP_BOTH(why->en, why->cs));
}

static socprev_status bad_cell(const column *c, int64_t row, socprev_status status,
                               const reason *why, socprev_error **err)
{
    return socprev__fail(err, status, SP_ARROW_MALFORMED, SP_ITEM(c->name, row),
                         SP_TEXT(c->name), SP_BOTH(why->en, why->cs));
}

/* ---- types ------------------------------------------------------------------------- */

/* A number, bool or text by its letter, 'D' for date32, 0 for all others. */
static char letter_of(const char *format)
{
    if (strcmp(format, "tdD") == 0)
        return 'D';
    return format[0] != '\0' && format[1] == '\0' && strchr("cCsSiIlLbuU", format[0]) != NULL
               ? format[0]
               : '\0';
}

static bool is_text(char letter)
{
    return letter == 'u' || letter == 'U';
}

static bool is_whole(char letter)
{
    return letter != '\0' && strchr("cCsSiIlL", letter) != NULL;
}

/* What a column of contacts may be, and how that is called. */
static bool suits(int32_t c, char letter, const char **expected)
{
    static const char *const names[] = { "utf8", "uint64, utf8", "date32, utf8",
                                         "whole numbers, utf8", "bool, whole numbers, utf8" };
    bool text = is_text(letter), good = text;
    size_t name = 0;
    if (c == SOCPREV__COLUMN_PERSON) {
        name = 1;
        good = text || letter == 'L';
    } else if (c == SOCPREV__COLUMN_DATE) {
        name = 2;
        good = text || letter == 'D';
    } else if (c == SOCPREV__COLUMN_MINUTES || c == SOCPREV__COLUMN_AMOUNT ||
               c == SOCPREV__COLUMN_BIRTH_YEAR) {
        name = 3;
        good = text || is_whole(letter);
    } else if (c == SOCPREV__COLUMN_ELECTRONIC) {
        name = 4;
        good = text || is_whole(letter) || letter == 'b';
    }
    *expected = names[name];
    return good;
}

/* ---- structure ---------------------------------------------------------------------- */

static const reason *check_array(const struct ArrowArray *array, char letter, int64_t rows)
{
    int64_t buffers = is_text(letter) ? 3 : 2;
    if (array == NULL || array->release == NULL)
        return &released;
    if (array->length < 0 || array->offset < 0 || array->length > INT64_MAX - 1 - array->offset ||
        array->length < rows)
        return &bad_length;
    if (array->n_buffers != buffers || array->buffers == NULL ||
        (array->length > 0 && array->buffers[1] == NULL))
        return &bad_buffers;
    if (array->null_count < -1 || array->null_count > array->length ||
        (array->null_count > 0 && array->buffers[0] == NULL))
        return &bad_null_count;
    return array->n_children != 0 ? &bad_children : NULL;
}

static socprev_status open_column(batch *b, int32_t c, const struct ArrowSchema *schema,
                                  const struct ArrowArray *parent, const struct ArrowArray *array)
{
    const char *name = socprev__contact_column_names[c], *expected;
    column *to = &b->column[c];
    const struct ArrowSchema *labels = schema->dictionary;
    if (labels != NULL && (labels->release == NULL || labels->format == NULL))
        return malformed(name, &released, b->err);
    char letter = letter_of(schema->format);
    char text = labels == NULL ? letter : letter_of(labels->format);
    bool good = labels == NULL ? suits(c, letter, &expected)
                               : suits(c, text, &expected) && is_text(text) && is_whole(letter) &&
                                     labels->dictionary == NULL;
    if (!good)
        return socprev__fail(b->err, SOCPREV_E_UNSUPPORTED, SP_CONTACTS_ARROW_TYPE,
                             SP_FIELD(name), SP_TEXT(name),
                             SP_TEXT(labels != NULL && is_whole(letter) ? labels->format
                                                                        : schema->format),
                             SP_TEXT(expected));
    if (parent->offset > INT64_MAX - parent->length)
        return malformed(name, &bad_length, b->err);
    const reason *wrong = check_array(array, letter, parent->offset + parent->length);
    if (wrong == NULL && labels != NULL)
        wrong = array->dictionary == NULL ? &no_dictionary
                                          : check_array(array->dictionary, text, 0);
    if (wrong != NULL)
        return malformed(name, wrong, b->err);
    *to = (column){ name, array, labels == NULL ? array : array->dictionary, letter, text,
                    array->offset + parent->offset };
    return SOCPREV_OK;
}

static socprev__place place_of(void *user, int32_t c)
{
    (void)user;
    return *SP_FIELD(socprev__contact_column_names[c]);
}

static socprev_status open_columns(batch *b, const struct ArrowSchema *schema,
                                   const struct ArrowArray *array)
{
    socprev__contact_reading *r = b->in;
    size_t field[SOCPREV__CONTACT_COLUMNS] = { 0 };
    for (int64_t i = 0; i < schema->n_children; i++) {
        const struct ArrowSchema *child = schema->children[i];
        if (child == NULL || child->release == NULL || child->format == NULL)
            return malformed("", &released, b->err);
        socprev__slice name = { child->name == NULL ? "" : child->name,
                                child->name == NULL ? 0 : strlen(child->name) };
        int32_t c = socprev__contact_column_of(name);
        if (c < 0)
            return socprev__contact_column_unknown(name, (size_t)i, SP_ITEM("columns", i),
                                                   b->err);
        if (field[c] != 0)
            return socprev__fail(b->err, SOCPREV_E_DUPLICATE, SP_CSV_HEADER_TWICE,
                                 SP_ITEM(child->name, i), SP_TEXT(child->name));
        field[c] = (size_t)i + 1;
        socprev_status st = open_column(b, c, child, array, array->children[i]);
        if (st != SOCPREV_OK)
            return st;
    }
    memcpy(r->field, field, sizeof field);
    return socprev__contact_columns_check(r, place_of, NULL, b->err);
}

/* Persons that are numbers and persons that are texts would be mistaken for each other. */
static socprev_status check_persons(const batch *b)
{
    socprev__contact_reading *r = b->in;
    bool named = is_text(b->column[SOCPREV__COLUMN_PERSON].text_format);
    r->persons_named |= named;
    r->persons_numbered |= !named;
    return r->persons_named && r->persons_numbered
               ? socprev__fail(b->err, SOCPREV_E_INVALID, SP_CONTACTS_ARROW_PERSONS,
                               SP_FIELD("person"), SP_TEXT("person"))
               : SOCPREV_OK;
}

/* ---- cells ---------------------------------------------------------------------------- */

static bool is_present(const struct ArrowArray *array, int64_t cell)
{
    const uint8_t *valid = array->null_count == 0 ? NULL : array->buffers[0];
    return valid == NULL || (valid[cell / 8] >> cell % 8 & 1) != 0;
}

/* Cell of `size` bytes; buffers from outside need not be aligned. */
static void fetch(const struct ArrowArray *array, int64_t cell, void *out, size_t size)
{
    memcpy(out, (const char *)array->buffers[1] + (size_t)cell * size, size);
}

/* A whole number of any width; false when a uint64 does not fit. */
static bool read_whole(char letter, const struct ArrowArray *array, int64_t cell, int64_t *out)
{
    union {
        int8_t i8;
        uint8_t u8;
        int16_t i16;
        uint16_t u16;
        int32_t i32;
        uint32_t u32;
        int64_t i64;
        uint64_t u64;
    } as = { 0 };
    static const char letters[] = "cCsSiIlL";
    size_t kind = (size_t)(strchr(letters, letter) - letters);
    fetch(array, cell, &as, (size_t)1 << kind / 2);
    const int64_t values[] = { as.i8, as.u8, as.i16, as.u16, as.i32, as.u32, as.i64,
                               (int64_t)(as.u64 & INT64_MAX) };
    *out = values[kind];
    return letter != 'L' || as.u64 <= INT64_MAX;
}

static socprev_status read_text(const batch *b, const column *c, int64_t row, int64_t cell,
                                socprev__slice *out)
{
    const struct ArrowArray *array = c->texts;
    int64_t from = 0, to = 0;
    char offsets = c->text_format == 'U' ? 'l' : 'i';
    (void)read_whole(offsets, array, cell, &from);
    (void)read_whole(offsets, array, cell + 1, &to);
    if (from < 0 || to < from || (array->buffers[2] == NULL && to > from))
        return bad_cell(c, row, SOCPREV_E_INVALID, &bad_offsets, b->err);
    if (to == from)
        return SOCPREV_OK;
    *out = (socprev__slice){ (const char *)array->buffers[2] + from, (size_t)(to - from) };
    if (socprev_utf8_check(out->data, out->size) >= 0 ||
        memchr(out->data, '\0', out->size) != NULL)
        return bad_cell(c, row, SOCPREV_E_PARSE, &bad_utf8, b->err);
    return SOCPREV_OK;
}

/* Text of a cell, or of its code in the dictionary. */
static socprev_status read_text_cell(const batch *b, const column *c, int64_t row,
                                     socprev__slice *out)
{
    int64_t cell = c->offset + row, code = -1;
    if (c->texts == c->array)
        return read_text(b, c, row, cell, out);
    if (!read_whole(c->format, c->array, cell, &code) || code < 0 || code >= c->texts->length)
        return socprev__fail(b->err, SOCPREV_E_RANGE, SP_LABEL_CODE, SP_ITEM(c->name, row),
                             SP_TEXT(c->name), SP_INT(row), SP_INT(code),
                             SP_INT(c->texts->length));
    cell = c->texts->offset + code;
    return is_present(c->texts, cell) ? read_text(b, c, row, cell, out) : SOCPREV_OK;
}

static socprev_status read_date(const batch *b, const column *c, int64_t row,
                                socprev__contact_value *out)
{
    int32_t days;
    socprev_date date = SOCPREV_DATE_NONE;
    fetch(c->array, c->offset + row, &days, sizeof days);
    if (socprev_date_from_days(days, &date) != SOCPREV_OK)
        return bad_cell(c, row, SOCPREV_E_RANGE, &bad_number, b->err);
    out->form = SOCPREV__VALUE_DATE;
    out->number = date;
    return SOCPREV_OK;
}

static socprev_status read_value(const batch *b, int32_t index, int64_t row,
                                 socprev__contact_value *out)
{
    const column *c = &b->column[index];
    *out = (socprev__contact_value){ .text = { "", 0 } };
    if (c->array == NULL || !is_present(c->array, c->offset + row))
        return SOCPREV_OK;
    int64_t cell = c->offset + row;
    if (is_text(c->text_format))
        return read_text_cell(b, c, row, &out->text);
    if (c->format == 'D')
        return read_date(b, c, row, out);
    if (index == SOCPREV__COLUMN_PERSON) {
        out->form = SOCPREV__VALUE_PSEUDONYM;
        fetch(c->array, cell, &out->pseudonym, sizeof out->pseudonym);
        return SOCPREV_OK;
    }
    out->form = SOCPREV__VALUE_NUMBER;
    if (c->format == 'b')
        out->number = ((const uint8_t *)c->array->buffers[1])[cell / 8] >> cell % 8 & 1;
    else if (!read_whole(c->format, c->array, cell, &out->number))
        return bad_cell(c, row, SOCPREV_E_RANGE, &bad_number, b->err);
    return SOCPREV_OK;
}

/* ---- batches ---------------------------------------------------------------------------- */

static socprev_status check_batch(const struct ArrowSchema *schema,
                                  const struct ArrowArray *array, socprev_error **err)
{
    if (schema->release == NULL || array->release == NULL)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARROW_RELEASED, NULL,
                             SP_TEXT(schema->release == NULL ? "schema" : "array"));
    if (schema->format == NULL || strcmp(schema->format, "+s") != 0)
        return socprev__fail(err, SOCPREV_E_UNSUPPORTED, SP_ARROW_NOT_STRUCT, NULL,
                             SP_TEXT(schema->format == NULL ? "" : schema->format));
    if (schema->n_children < 0 || schema->n_children != array->n_children ||
        (schema->n_children > 0 && (schema->children == NULL || array->children == NULL)))
        return malformed("", &bad_children, err);
    if (array->length < 0 || array->offset < 0)
        return malformed("", &bad_length, err);
    if (array->n_buffers != 1 || array->buffers == NULL)
        return malformed("", &bad_buffers, err);
    for (int64_t row = 0; row < array->length; row++)
        if (!is_present(array, array->offset + row))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARROW_NULL_ROW, SP_ITEM("rows", row),
                                 SP_INT(row));
    return SOCPREV_OK;
}

static socprev_status take_rows(const batch *b, int64_t rows)
{
    socprev_status st = SOCPREV_OK;
    for (int64_t row = 0; row < rows && st == SOCPREV_OK; row++) {
        socprev__contact_line l = { .in = b->in, .number = b->in->file->rows, .err = b->err };
        for (int32_t c = 0; c < SOCPREV__CONTACT_COLUMNS && st == SOCPREV_OK; c++)
            st = read_value(b, c, row, &l.value[c]);
        if (st == SOCPREV_OK)
            st = socprev__contact_take(&l);
    }
    return st;
}

socprev_status socprev_contact_file_feed_arrow(socprev_contact_file *file,
                                               const struct ArrowSchema *schema,
                                               const struct ArrowArray *array, socprev_error **err)
{
    if (file == NULL)
        return socprev__fail_null(err, "file");
    if (schema == NULL || array == NULL)
        return socprev__fail_null(err, schema == NULL ? "schema" : "array");
    socprev_status st = socprev__contact_begin_piece(file, SOCPREV__FROM_ARROW, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_contacts_clear(file->contacts);
    batch b = { .in = file->reading, .err = err };
    st = check_batch(schema, array, err);
    if (st == SOCPREV_OK)
        st = open_columns(&b, schema, array);
    if (st == SOCPREV_OK)
        st = check_persons(&b);
    if (st == SOCPREV_OK)
        st = take_rows(&b, array->length);
    return socprev__contact_end_piece(file, st, err);
}
