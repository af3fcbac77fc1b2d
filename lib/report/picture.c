/* What pictures share: options, numbers, lines without blanks at their ends. */
#include "report/picture_internal.h"

#include <math.h>

const socprev_picture_options socprev__picture_as_made = {
    .language = SOCPREV_LANG_EN, .width = 80, .height = 20, .plain = false
};

socprev_status socprev_picture_options_new(const socprev_memory *memory,
                                           socprev_picture_options **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_picture_options *options = socprev__alloc(&own, 1, sizeof *options);
    if (options == NULL)
        return socprev__fail_nomem(err);
    *options = socprev__picture_as_made;
    options->memory = own;
    *out = options;
    return SOCPREV_OK;
}

void socprev_picture_options_free(socprev_picture_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    socprev__free(&memory, options, 1, sizeof *options);
}

socprev_status socprev_picture_options_set_language(socprev_picture_options *options,
                                                    int32_t language, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    options->language = language;
    return SOCPREV_OK;
}

/* Sets a number between two bounds; `other` is allowed as well. */
static socprev_status set_number(int32_t *to, int32_t value, int32_t least, int32_t most,
                                 int32_t other, const char *name, socprev_error **err)
{
    if ((value < least || value > most) && value != other)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                             SP_TEXT(name), SP_INT(value));
    *to = value;
    return SOCPREV_OK;
}

socprev_status socprev_picture_options_set_width(socprev_picture_options *options, int32_t width,
                                                 socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    return set_number(&options->width, width, 20, 10000, 0, "width", err);
}

socprev_status socprev_picture_options_set_height(socprev_picture_options *options,
                                                  int32_t height, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    return set_number(&options->height, height, 5, 200, 5, "height", err);
}

socprev_status socprev_picture_options_set_plain(socprev_picture_options *options, int32_t on,
                                                 socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    int32_t plain = 0;
    socprev_status st = set_number(&plain, on, 0, 1, 0, "on", err);
    if (st == SOCPREV_OK)
        options->plain = plain == 1;
    return st;
}

/* ---- numbers -------------------------------------------------------------------- */

double socprev__picture_value(const socprev__numbers *numbers, size_t i)
{
    double value;
    memcpy(&value, (const char *)numbers->values + i * numbers->stride, sizeof value);
    return value;
}

bool socprev__picture_known(const socprev__numbers *numbers, size_t i)
{
    return numbers->valid == NULL || numbers->valid[i] != 0;
}

socprev_status socprev__picture_check(socprev__numbers *numbers, socprev_error **err)
{
    bool whole = true;
    if (numbers->values == NULL && numbers->n > 0)
        return socprev__fail_null(err, "values");
    if (numbers->stride == 0)
        numbers->stride = sizeof *numbers->values;
    numbers->largest = 0;
    for (size_t i = 0; i < numbers->n; i++) {
        if (!socprev__picture_known(numbers, i))
            continue;
        double value = socprev__picture_value(numbers, i);
        if (!isfinite(value) || value < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                                 SP_ITEM("values", i), SP_TEXT("values"), SP_INT(i));
        numbers->largest = value > numbers->largest ? value : numbers->largest;
        whole = whole && value == floor(value) && value < 9e15;
    }
    numbers->places = whole ? 0 : numbers->largest < 1 ? 4 : 2;
    return SOCPREV_OK;
}

void socprev__picture_number(double value, int32_t places, int32_t language,
                             char out[SOCPREV__PICTURE_NUMBER])
{
    double scale = places == 4 ? 1e4 : places == 2 ? 1e2 : 1;
    socprev_status st = SOCPREV_E_RANGE;
    if (value * scale < 9e15)
        st = socprev_ratio_format(llround(value * scale), (int64_t)scale, places,
                                  SOCPREV_ROUND_HALF_UP, language, out, SOCPREV__PICTURE_NUMBER,
                                  NULL);
    if (st != SOCPREV_OK) /* more than a bar can tell */
        memcpy(out, ">9e13", sizeof ">9e13");
}

/* ---- lines ------------------------------------------------------------------------ */

void socprev__canvas_blanks(socprev__canvas *canvas, int64_t n)
{
    canvas->blanks += n > 0 ? n : 0;
}

void socprev__canvas_text(socprev__canvas *canvas, const char *text)
{
    for (; canvas->blanks > 0; canvas->blanks--)
        socprev__bytes_char(&canvas->bytes, ' ');
    /* a control character must not steer the terminal */
    for (; *text != '\0'; text++) {
        bool hard_blank = canvas->plain && text[0] == (char)0xc2 &&
                          text[1] == (char)0xa0;
        bool control = (unsigned char)*text < 0x20 || *text == 0x7f;
        socprev__bytes_char(&canvas->bytes, control || hard_blank ? ' ' : *text);
        text += hard_blank;
    }
}

void socprev__canvas_repeat(socprev__canvas *canvas, const char *text, int64_t times)
{
    for (; times > 0; times--)
        socprev__canvas_text(canvas, text);
}

void socprev__canvas_line(socprev__canvas *canvas)
{
    canvas->blanks = 0;
    socprev__bytes_char(&canvas->bytes, '\n');
}

socprev_status socprev__canvas_finish(socprev__canvas *canvas, socprev_buffer **out,
                                      socprev_error **err)
{
    socprev_status st = socprev__bytes_finish(&canvas->bytes, out);
    socprev__bytes_clear(&canvas->bytes);
    return st == SOCPREV_OK ? st : socprev__fail_nomem(err);
}
