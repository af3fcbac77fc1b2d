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

typedef struct {
    struct ArrowSchema *schema;
    struct ArrowArray *array;
} one_batch;

/* A schema as the reader owns it: Arrow has no way to share one, so the first reader takes it. */
static int batch_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out)
{
    one_batch *batch = stream->private_data;
    if (batch->schema->release == NULL)
        return EINVAL;
    *out = *batch->schema;
    batch->schema->release = NULL;
    return 0;
}

static int batch_next(struct ArrowArrayStream *stream, struct ArrowArray *out)
{
    one_batch *batch = stream->private_data;
    *out = *batch->array;
    batch->array->release = NULL;
    return 0;
}

static const char *batch_error(struct ArrowArrayStream *stream)
{
    (void)stream;
    return "the schema of this stream was taken before";
}

static void batch_release(struct ArrowArrayStream *stream)
{
    one_batch *batch = stream->private_data;
    socprev_python_schema_done(batch->schema);
    socprev_python_array_done(batch->array);
    free(batch);
    stream->release = NULL;
}

/* Takes both; NULL without memory, and then both are gone. */
static struct ArrowArrayStream *socprev_python_stream(struct ArrowSchema *schema,
                                                      struct ArrowArray *array)
{
    struct ArrowArrayStream *stream = calloc(1, sizeof *stream);
    one_batch *batch = calloc(1, sizeof *batch);
    if (stream == NULL || batch == NULL) {
        free(stream);
        free(batch);
        socprev_python_schema_done(schema);
        socprev_python_array_done(array);
        return NULL;
    }
    *batch = (one_batch){ schema, array };
    *stream = (struct ArrowArrayStream){ batch_schema, batch_next, batch_error, batch_release,
                                         batch };
    return stream;
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
