#include "base_internal.h"

#include <stdlib.h>

/* Errors use the C allocator: they outlive the memory of the failed call. All
 * texts stand behind the struct, in the same block. */
struct socprev_error {
    socprev_status status;
    int32_t number;
    int64_t line, column, index;
    const char *message[2]; /* by enum socprev_language */
    const char *field;
};

/* Given out when there is no memory for an error; never written, never freed. */
static const socprev_error out_of_memory = {
    .status = SOCPREV_E_NOMEM,
    .number = SP_NOMEM,
    .index = -1,
    .message = { "out of memory", "nedostatek paměti" },
    .field = "",
};

static socprev_error *shared_error(void)
{
    return (socprev_error *)(uintptr_t)&out_of_memory;
}

static socprev_error *error_new(socprev_status status, int32_t message,
                                const socprev__place *place, const socprev__arg *args,
                                size_t n_args)
{
    const char *field = place == NULL || place->field == NULL ? "" : place->field;
    size_t size_en = socprev__message_format(message, SOCPREV_LANG_EN, args, n_args, NULL);
    size_t size_cs = socprev__message_format(message, SOCPREV_LANG_CS, args, n_args, NULL);
    size_t size_field = strlen(field) + 1;
    socprev_error *error = malloc(sizeof *error + size_en + size_cs + size_field);
    if (error == NULL)
        return shared_error();
    char *en = (char *)(error + 1), *cs = en + size_en, *name = cs + size_cs;
    socprev__message_format(message, SOCPREV_LANG_EN, args, n_args, en);
    socprev__message_format(message, SOCPREV_LANG_CS, args, n_args, cs);
    memcpy(name, field, size_field);
    *error = (socprev_error){
        .status = status,
        .number = message,
        .line = place == NULL ? 0 : place->line,
        .column = place == NULL ? 0 : place->column,
        .index = place == NULL ? -1 : place->index,
        .message = { en, cs },
        .field = name,
    };
    return error;
}

socprev_status socprev__fail_with(socprev_error **err, socprev_status status, int32_t message,
                                  const socprev__place *place, const socprev__arg *args,
                                  size_t n_args)
{
    if (err != NULL)
        *err = error_new(status, message, place, args, n_args);
    return status;
}

socprev_status socprev__fail_nomem(socprev_error **err)
{
    if (err != NULL)
        *err = shared_error();
    return SOCPREV_E_NOMEM;
}

socprev_status socprev__fail_null(socprev_error **err, const char *name)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_NULL, SP_FIELD(name), SP_TEXT(name));
}

void socprev__error_at(socprev_error **error, const socprev__place *place)
{
    const socprev_error *old = *error;
    const char *field = place->field == NULL ? "" : place->field;
    if (old == NULL || old == &out_of_memory)
        return;
    size_t size_en = strlen(old->message[0]) + 1, size_cs = strlen(old->message[1]) + 1;
    size_t size_field = strlen(field) + 1;
    socprev_error *made = malloc(sizeof *made + size_en + size_cs + size_field);
    if (made == NULL)
        return;
    char *en = (char *)(made + 1), *cs = en + size_en, *name = cs + size_cs;
    memcpy(en, old->message[0], size_en);
    memcpy(cs, old->message[1], size_cs);
    memcpy(name, field, size_field);
    *made = (socprev_error){
        .status = old->status,
        .number = old->number,
        .line = place->line,
        .column = place->column,
        .index = place->index,
        .message = { en, cs },
        .field = name,
    };
    socprev_error_free(*error);
    *error = made;
}

void socprev__error_move(socprev_error **err, socprev_error *from)
{
    if (err != NULL)
        *err = from;
    else
        socprev_error_free(from);
}

void socprev_error_free(socprev_error *error)
{
    if (error != &out_of_memory)
        free(error);
}

socprev_status socprev_error_status(const socprev_error *error)
{
    return error == NULL ? SOCPREV_OK : error->status;
}

int32_t socprev_error_number(const socprev_error *error)
{
    return error == NULL ? 0 : error->number;
}

const char *socprev_error_message(const socprev_error *error, int32_t language)
{
    return error == NULL ? "" : error->message[socprev__language(language)];
}

int64_t socprev_error_line(const socprev_error *error)
{
    return error == NULL ? 0 : error->line;
}

int64_t socprev_error_column(const socprev_error *error)
{
    return error == NULL ? 0 : error->column;
}

const char *socprev_error_field(const socprev_error *error)
{
    return error == NULL ? "" : error->field;
}

int64_t socprev_error_index(const socprev_error *error)
{
    return error == NULL ? -1 : error->index;
}
