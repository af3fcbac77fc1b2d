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
    socprev__amount_place amount[2][SOCPREV__MESSAGE_AMOUNTS]; /* in the messages */
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
    for (int32_t language = 0; language <= 1; language++)
        socprev__message_amounts(message, language, args, n_args, error->amount[language]);
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

/* A copy with other texts and another place; NULL when there is no memory. */
static socprev_error *copy_with(const socprev_error *old, const char *const text[2],
                                const socprev__place *place)
{
    const char *field = place->field == NULL ? "" : place->field;
    size_t size_en = strlen(text[0]) + 1, size_cs = strlen(text[1]) + 1;
    size_t size_field = strlen(field) + 1;
    socprev_error *made = malloc(sizeof *made + size_en + size_cs + size_field);
    if (made == NULL)
        return NULL;
    char *en = (char *)(made + 1), *cs = en + size_en, *name = cs + size_cs;
    memcpy(en, text[0], size_en);
    memcpy(cs, text[1], size_cs);
    memcpy(name, field, size_field);
    *made = *old;
    made->line = place->line;
    made->column = place->column;
    made->index = place->index;
    made->message[0] = en;
    made->message[1] = cs;
    made->field = name;
    return made;
}

static void replace(socprev_error **error, socprev_error *made)
{
    if (made == NULL)
        return;
    socprev_error_free(*error);
    *error = made;
}

void socprev__error_at(socprev_error **error, const socprev__place *place)
{
    if (*error != NULL && *error != &out_of_memory)
        replace(error, copy_with(*error, (*error)->message, place));
}

/* A number with a point before its last decimals; whole when these are all 0. */
static size_t write_amount(int64_t value, int32_t decimals, char *out)
{
    uint64_t scale = 1, size = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    for (int32_t i = 0; i < decimals; i++)
        scale *= 10;
    size_t at = 0;
    if (value < 0)
        out[at++] = '-';
    at += socprev__write_int((int64_t)(size / scale), out + at);
    if (size % scale == 0)
        return at;
    out[at++] = '.';
    for (uint64_t rest = size % scale; scale > 1; rest %= scale) {
        scale /= 10;
        out[at++] = (char)('0' + rest / scale);
    }
    return at;
}

void socprev__error_amounts(socprev_error **error, int32_t decimals)
{
    enum { LONGER = SOCPREV__MESSAGE_AMOUNTS * (SOCPREV__INT_TEXT + 2) };
    const socprev_error *old = *error;
    char *text[2] = { NULL, NULL };
    if (old == NULL || old == &out_of_memory || decimals < 1 || old->amount[0][0].size == 0)
        return;
    for (int32_t language = 0; language <= 1; language++) {
        const char *from = old->message[language];
        size_t at = 0, out = 0, length = strlen(from);
        text[language] = malloc(length + LONGER + 1);
        for (size_t i = 0; text[language] != NULL && i <= SOCPREV__MESSAGE_AMOUNTS; i++) {
            const socprev__amount_place *amount = &old->amount[language][i];
            bool last = i == SOCPREV__MESSAGE_AMOUNTS || amount->size == 0;
            size_t end = last ? length + 1 : amount->at;
            memcpy(text[language] + out, from + at, end - at);
            out += end - at;
            if (last)
                break;
            out += write_amount(amount->value, decimals, text[language] + out);
            at = end + amount->size;
        }
    }
    if (text[0] != NULL && text[1] != NULL) {
        const char *const both[2] = { text[0], text[1] };
        socprev__place place = { old->line, old->column, old->index, old->field };
        socprev_error *made = copy_with(old, both, &place);
        if (made != NULL)
            memset(made->amount, 0, sizeof made->amount);
        replace(error, made);
    }
    free(text[0]);
    free(text[1]);
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
