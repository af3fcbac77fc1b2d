/* What the extension adds to the library: a table as an Arrow stream of one batch, and
 * capsules that release what they hold. */
#include <Python.h>
#include <errno.h>
#include <socprev.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

struct ArrowArrayStream {
    int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *);
    int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *);
    const char *(*get_last_error)(struct ArrowArrayStream *);
    void (*release)(struct ArrowArrayStream *);
    void *private_data;
};

static struct ArrowSchema *socprev_python_schema(void)
{
    return calloc(1, sizeof(struct ArrowSchema));
}

static struct ArrowArray *socprev_python_array(void)
{
    return calloc(1, sizeof(struct ArrowArray));
}

static void socprev_python_schema_done(struct ArrowSchema *schema)
{
    if (schema != NULL && schema->release != NULL)
        schema->release(schema);
    free(schema);
}

static void socprev_python_array_done(struct ArrowArray *array)
{
    if (array != NULL && array->release != NULL)
        array->release(array);
    free(array);
}

/* ---- a table as a stream ---------------------------------------------------------- */

typedef struct {
    socprev_table *table; /* shares the cells */
    bool given;
} one_batch;

static int table_export(const socprev_table *table, struct ArrowSchema *schema,
                        struct ArrowArray *array)
{
    return socprev_table_export(table, schema, array, NULL) == SOCPREV_OK ? 0 : ENOMEM;
}

static int batch_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
    const one_batch *batch = stream->private_data;
    struct ArrowArray array;
    int failed = table_export(batch->table, out, &array);
    if (failed == 0)
        array.release(&array);
    return failed;
}

static int batch_next(struct ArrowArrayStream *stream, struct ArrowArray *out)
{
    one_batch *batch = stream->private_data;
    struct ArrowSchema schema;
    if (batch->given) {
        memset(out, 0, sizeof *out);
        return 0;
    }
    int failed = table_export(batch->table, &schema, out);
    if (failed != 0)
        return failed;
    schema.release(&schema);
    batch->given = true;
    return 0;
}

static const char *batch_error(struct ArrowArrayStream *stream)
{
    (void)stream;
    return "out of memory";
}

static void batch_release(struct ArrowArrayStream *stream)
{
    one_batch *batch = stream->private_data;
    socprev_table_free(batch->table);
    free(batch);
    stream->release = NULL;
}

/* A table of the same cells, which are shared. */
static socprev_table *shared_table(const socprev_table *table)
{
    size_t n = (size_t)socprev_table_column_count(table);
    int64_t *columns = calloc(n + 1, sizeof *columns);
    socprev_table *made = NULL;
    for (size_t i = 0; columns != NULL && i < n; i++)
        columns[i] = (int64_t)i;
    if (columns != NULL && socprev_table_select(table, columns, n, &made, NULL) != SOCPREV_OK)
        made = NULL;
    free(columns);
    return made;
}

/* NULL without memory, or without a table. */
static struct ArrowArrayStream *socprev_python_stream(const socprev_table *table)
{
    struct ArrowArrayStream *stream = calloc(1, sizeof *stream);
    one_batch *batch = calloc(1, sizeof *batch);
    socprev_table *shared = shared_table(table);
    if (stream == NULL || batch == NULL || shared == NULL) {
        socprev_table_free(shared);
        free(stream);
        free(batch);
        return NULL;
    }
    batch->table = shared;
    *stream = (struct ArrowArrayStream){ batch_schema, batch_next, batch_error, batch_release,
                                         batch };
    return stream;
}

/* ---- batches that follow ---------------------------------------------------------- */

static socprev_status append_cell(socprev_table *table, const socprev_table *from, int64_t column,
                                  int64_t row, socprev_error **err)
{
    int64_t whole;
    double real;
    int32_t truth;
    socprev_date date;
    const char *text;
    size_t length;
    socprev_status st;
    switch (socprev_table_column_type(from, column)) {
    case SOCPREV_COLUMN_INT64:
        st = socprev_table_get_int64(from, column, row, &whole, err);
        return st != SOCPREV_OK ? st : socprev_table_put_int64(table, column, whole, err);
    case SOCPREV_COLUMN_FLOAT64:
        st = socprev_table_get_float64(from, column, row, &real, err);
        return st != SOCPREV_OK ? st : socprev_table_put_float64(table, column, real, err);
    case SOCPREV_COLUMN_BOOL:
        st = socprev_table_get_bool(from, column, row, &truth, err);
        return st != SOCPREV_OK ? st : socprev_table_put_bool(table, column, truth, err);
    case SOCPREV_COLUMN_DATE:
        st = socprev_table_get_date(from, column, row, &date, err);
        return st != SOCPREV_OK ? st : socprev_table_put_date(table, column, date, err);
    default:
        st = socprev_table_get_text(from, column, row, &text, &length, err);
        return st != SOCPREV_OK ? st : socprev_table_put_text(table, column, text, length, err);
    }
}

/* The rows of a table with the same columns behind those of another. */
static socprev_status socprev_python_append(socprev_table *table, const socprev_table *from,
                                            socprev_error **err)
{
    int64_t rows = socprev_table_row_count(from), columns = socprev_table_column_count(from);
    for (int64_t row = 0; row < rows; row++) {
        socprev_status st = socprev_table_append_row(table, err);
        for (int64_t column = 0; column < columns && st == SOCPREV_OK; column++)
            if (!socprev_table_is_null(from, column, row))
                st = append_cell(table, from, column, row, err);
        if (st != SOCPREV_OK)
            return st;
    }
    return SOCPREV_OK;
}

/* ---- a batch without rows --------------------------------------------------------- */

static void empty_release(struct ArrowArray *array)
{
    for (int64_t i = 0; i < array->n_children; i++) {
        if (array->children[i] != NULL && array->children[i]->release != NULL)
            array->children[i]->release(array->children[i]);
        free(array->children[i]);
    }
    if (array->dictionary != NULL && array->dictionary->release != NULL)
        array->dictionary->release(array->dictionary);
    free(array->dictionary);
    free(array->children);
    free(array->buffers);
    array->release = NULL;
}

/* For a stream that gives no batch: every buffer is there, and empty. */
static void socprev_python_empty(struct ArrowSchema *schema, struct ArrowArray *out)
{
    static const int64_t zeros[2] = { 0, 0 };
    bool plain = strcmp(schema->format, "u") != 0 && strcmp(schema->format, "U") != 0;
    memset(out, 0, sizeof *out);
    out->n_buffers = schema->format[0] == '+' ? 1 : plain ? 2 : 3;
    out->buffers = calloc(3, sizeof *out->buffers);
    out->children = calloc((size_t)schema->n_children + 1, sizeof *out->children);
    out->release = empty_release;
    if (out->buffers == NULL || out->children == NULL)
        return;
    out->buffers[1] = out->buffers[2] = zeros;
    out->n_children = schema->n_children;
    for (int64_t i = 0; i < schema->n_children; i++) {
        out->children[i] = calloc(1, sizeof **out->children);
        if (out->children[i] != NULL)
            socprev_python_empty(schema->children[i], out->children[i]);
    }
    if (schema->dictionary != NULL) {
        out->dictionary = calloc(1, sizeof *out->dictionary);
        if (out->dictionary != NULL)
            socprev_python_empty(schema->dictionary, out->dictionary);
    }
}

/* ---- capsules --------------------------------------------------------------------- */

static void socprev_python_schema_capsule(void *capsule)
{
    socprev_python_schema_done(PyCapsule_GetPointer(capsule, "arrow_schema"));
}

static void socprev_python_array_capsule(void *capsule)
{
    socprev_python_array_done(PyCapsule_GetPointer(capsule, "arrow_array"));
}

static void socprev_python_stream_capsule(void *capsule)
{
    struct ArrowArrayStream *stream = PyCapsule_GetPointer(capsule, "arrow_array_stream");
    if (stream != NULL && stream->release != NULL)
        stream->release(stream);
    free(stream);
}
