/* Tables out by the Arrow C data interface. Every struct owns what it points
 * to, so that children may be moved out and outlive parent and table. */
#include "table/table_internal.h"

/* ---- schema ----------------------------------------------------------------- */

typedef struct {
    struct socprev_memory memory;
    char *name;
    char *metadata;
    size_t metadata_size;
    struct ArrowSchema dictionary;
    struct ArrowSchema *children;
    struct ArrowSchema **child_list;
    size_t n_children;
} schema_holder;

static void release_schema(struct ArrowSchema *schema)
{
    schema_holder *holder = schema->private_data;
    struct socprev_memory memory = holder->memory;
    if (holder->dictionary.release != NULL)
        holder->dictionary.release(&holder->dictionary);
    for (size_t i = 0; i < holder->n_children; i++)
        if (holder->children[i].release != NULL)
            holder->children[i].release(&holder->children[i]);
    socprev__free(&memory, holder->child_list, holder->n_children, sizeof *holder->child_list);
    socprev__free(&memory, holder->children, holder->n_children, sizeof *holder->children);
    socprev__free(&memory, holder->metadata, holder->metadata_size, 1);
    socprev__text_free(&memory, holder->name);
    socprev__free(&memory, holder, 1, sizeof *holder);
    schema->release = NULL;
}

/* A schema without children; false: out of memory, nothing is held. */
static bool make_schema(const struct socprev_memory *memory, const char *format, const char *name,
                        struct ArrowSchema *schema)
{
    schema_holder *holder = socprev__alloc(memory, 1, sizeof *holder);
    if (holder == NULL)
        return false;
    holder->memory = *memory;
    holder->name = socprev__text_copy(memory, name, strlen(name));
    if (holder->name == NULL) {
        socprev__free(memory, holder, 1, sizeof *holder);
        return false;
    }
    *schema = (struct ArrowSchema){ .format = format, .name = holder->name,
                                    .release = release_schema, .private_data = holder };
    return true;
}

/* Sizes in metadata are int32 in native order. */
static void put_entry(socprev__bytes *bytes, const char *key, const char *value)
{
    int32_t key_size = (int32_t)strlen(key), value_size = (int32_t)strlen(value);
    socprev__bytes_append(bytes, &key_size, sizeof key_size);
    socprev__bytes_append(bytes, key, strlen(key));
    socprev__bytes_append(bytes, &value_size, sizeof value_size);
    socprev__bytes_append(bytes, value, strlen(value));
}

/* What Arrow's types do not say: unit, decimals, and dates that go as text. */
static bool add_metadata(const socprev__column *column, bool date_as_text,
                         struct ArrowSchema *schema)
{
    schema_holder *holder = schema->private_data;
    int32_t count = (column->unit[0] != '\0') + (column->decimals > 0) + date_as_text;
    if (count == 0)
        return true;
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &holder->memory);
    socprev__bytes_append(&bytes, &count, sizeof count);
    if (column->unit[0] != '\0')
        put_entry(&bytes, SOCPREV__META_UNIT, column->unit);
    if (column->decimals > 0) {
        char digits[3] = { (char)('0' + column->decimals / 10),
                           (char)('0' + column->decimals % 10), '\0' };
        put_entry(&bytes, SOCPREV__META_DECIMALS, digits[0] == '0' ? digits + 1 : digits);
    }
    if (date_as_text)
        put_entry(&bytes, SOCPREV__META_TYPE, "date");
    if (!bytes.failed) {
        holder->metadata = socprev__alloc(&holder->memory, bytes.size, 1);
        if (holder->metadata != NULL) {
            memcpy(holder->metadata, bytes.data, bytes.size);
            holder->metadata_size = bytes.size;
            schema->metadata = holder->metadata;
        }
    }
    socprev__bytes_clear(&bytes);
    return schema->metadata != NULL;
}

static bool all_days(const socprev__column *column)
{
    for (int64_t row = 0; row < column->rows; row++)
        if (socprev__column_present(column, row) &&
            socprev_date_precision(socprev__column_int32(column, row)) != SOCPREV_PRECISION_DAY)
            return false;
    return true;
}

static bool export_column_schema(const struct socprev_memory *memory,
                                 const socprev__column *column, struct ArrowSchema *schema)
{
    static const char *const formats[] = { "l", "g", "U", "i", "tdD", "b" };
    bool date_as_text = column->type == SOCPREV_COLUMN_DATE && !all_days(column);
    const char *format = date_as_text ? "U" : formats[column->type - 1];
    if (!make_schema(memory, format, column->name, schema))
        return false;
    schema->flags = ARROW_FLAG_NULLABLE;
    schema_holder *holder = schema->private_data;
    bool done = add_metadata(column, date_as_text, schema);
    if (done && column->type == SOCPREV_COLUMN_CATEGORY) {
        done = make_schema(memory, "U", "", &holder->dictionary);
        schema->dictionary = &holder->dictionary;
    }
    if (!done)
        release_schema(schema);
    return done;
}

static bool export_schema(const socprev_table *table, struct ArrowSchema *schema)
{
    const struct socprev_memory *memory = &table->memory;
    if (!make_schema(memory, "+s", "", schema))
        return false;
    schema_holder *holder = schema->private_data;
    size_t n = table->column_count;
    if (n == 0)
        return true;
    holder->children = socprev__alloc(memory, n, sizeof *holder->children);
    if (holder->children != NULL) {
        holder->n_children = n;
        holder->child_list = socprev__alloc(memory, n, sizeof *holder->child_list);
    }
    bool done = holder->child_list != NULL;
    for (size_t i = 0; i < n && done; i++) {
        holder->child_list[i] = &holder->children[i];
        done = export_column_schema(memory, &table->columns[i], &holder->children[i]);
    }
    schema->n_children = (int64_t)n;
    schema->children = holder->child_list;
    if (!done)
        release_schema(schema);
    return done;
}

/* ---- array -------------------------------------------------------------------- */

typedef struct {
    struct socprev_memory memory;
    socprev__shared *held[3];
    const void *buffers[3];
    struct ArrowArray dictionary;
    struct ArrowArray *children;
    struct ArrowArray **child_list;
    size_t n_children;
} array_holder;

static void release_array(struct ArrowArray *array)
{
    array_holder *holder = array->private_data;
    struct socprev_memory memory = holder->memory;
    if (holder->dictionary.release != NULL)
        holder->dictionary.release(&holder->dictionary);
    for (size_t i = 0; i < holder->n_children; i++)
        if (holder->children[i].release != NULL)
            holder->children[i].release(&holder->children[i]);
    socprev__free(&memory, holder->child_list, holder->n_children, sizeof *holder->child_list);
    socprev__free(&memory, holder->children, holder->n_children, sizeof *holder->children);
    for (size_t i = 0; i < SOCPREV__COUNT(holder->held); i++)
        socprev__shared_drop(holder->held[i]);
    socprev__free(&memory, holder, 1, sizeof *holder);
    array->release = NULL;
}

static bool make_array(const struct socprev_memory *memory, int64_t length, int64_t n_buffers,
                       struct ArrowArray *array)
{
    array_holder *holder = socprev__alloc(memory, 1, sizeof *holder);
    if (holder == NULL)
        return false;
    holder->memory = *memory;
    *array = (struct ArrowArray){ .length = length, .n_buffers = n_buffers,
                                  .buffers = holder->buffers, .release = release_array,
                                  .private_data = holder };
    return true;
}

/* Some receivers read an empty buffer; none is given NULL. */
static const int64_t nothing[1] = { 0 };

/* Buffer i is `shared`, which the array holds from now on. */
static void hold_buffer(struct ArrowArray *array, size_t i, socprev__shared *shared)
{
    array_holder *holder = array->private_data;
    holder->held[i] = socprev__shared_hold(shared);
    holder->buffers[i] = shared == NULL ? nothing : socprev__shared_data(shared);
}

static bool export_labels(const struct socprev_memory *memory, const socprev__column *column,
                          struct ArrowArray *array)
{
    if (!make_array(memory, column->label_count, 3, array))
        return false;
    hold_buffer(array, 1, column->label_offsets);
    hold_buffer(array, 2, column->labels);
    return true;
}

/* Dates as Arrow has them: days since 1970-01-01 (in place of dates), or text. */
static bool convert_dates(const struct socprev_memory *memory, const socprev__column *from,
                          socprev__column *to)
{
    bool as_days = all_days(from);
    if (!socprev__column_init(memory, to, "", as_days ? SOCPREV_COLUMN_DATE : SOCPREV_COLUMN_TEXT))
        return false;
    bool done = socprev__column_reserve(memory, to, from->rows);
    for (int64_t row = 0; row < from->rows && done; row++) {
        socprev__column_grow(to, row + 1);
        if (!socprev__column_present(from, row))
            continue;
        socprev_date date = socprev__column_int32(from, row);
        if (as_days) {
            int32_t first = 0, last;
            (void)socprev_date_bounds(date, &first, &last);
            socprev__column_set_int32(to, row, first);
        } else {
            char text[16];
            size_t size = 0;
            (void)socprev_date_format(date, text, sizeof text, &size);
            done = socprev__column_set_text(memory, to, text, size);
        }
    }
    if (!done)
        socprev__column_clear(memory, to);
    return done;
}

static bool export_cells(const struct socprev_memory *memory, const socprev__column *column,
                         struct ArrowArray *array)
{
    bool texts = column->type == SOCPREV_COLUMN_TEXT;
    if (!make_array(memory, column->rows, texts ? 3 : 2, array))
        return false;
    array_holder *holder = array->private_data;
    array->null_count = column->nulls;
    if (column->nulls > 0)
        hold_buffer(array, 0, column->valid);
    if (texts)
        hold_buffer(array, 1, column->offsets);
    hold_buffer(array, texts ? 2 : 1, column->data);
    if (column->type != SOCPREV_COLUMN_CATEGORY)
        return true;
    if (!export_labels(memory, column, &holder->dictionary)) {
        release_array(array);
        return false;
    }
    array->dictionary = &holder->dictionary;
    return true;
}

static bool export_column(const struct socprev_memory *memory, const socprev__column *column,
                          struct ArrowArray *array)
{
    if (column->type != SOCPREV_COLUMN_DATE)
        return export_cells(memory, column, array);
    socprev__column converted;
    if (!convert_dates(memory, column, &converted))
        return false;
    bool done = export_cells(memory, &converted, array);
    socprev__column_clear(memory, &converted);
    return done;
}

static bool export_array(const socprev_table *table, struct ArrowArray *array)
{
    const struct socprev_memory *memory = &table->memory;
    if (!make_array(memory, table->rows, 1, array))
        return false;
    array_holder *holder = array->private_data;
    size_t n = table->column_count;
    if (n == 0)
        return true;
    holder->children = socprev__alloc(memory, n, sizeof *holder->children);
    if (holder->children != NULL) {
        holder->n_children = n;
        holder->child_list = socprev__alloc(memory, n, sizeof *holder->child_list);
    }
    bool done = holder->child_list != NULL;
    for (size_t i = 0; i < n && done; i++) {
        holder->child_list[i] = &holder->children[i];
        done = export_column(memory, &table->columns[i], &holder->children[i]);
    }
    array->n_children = (int64_t)n;
    array->children = holder->child_list;
    if (!done)
        release_array(array);
    return done;
}

socprev_status socprev_table_export(const socprev_table *table, struct ArrowSchema *schema,
                                    struct ArrowArray *array, socprev_error **err)
{
    if (table == NULL || schema == NULL || array == NULL)
        return socprev__fail_null(err, table == NULL    ? "table"
                                       : schema == NULL ? "schema"
                                                        : "array");
    struct ArrowSchema made_schema;
    struct ArrowArray made_array;
    if (!export_schema(table, &made_schema))
        return socprev__fail_nomem(err);
    if (!export_array(table, &made_array)) {
        release_schema(&made_schema);
        return socprev__fail_nomem(err);
    }
    *schema = made_schema;
    *array = made_array;
    return SOCPREV_OK;
}
