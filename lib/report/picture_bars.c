/* Bars. */
#include "report/picture_internal.h"

#include <math.h>

static const char *const eighths[] = { "", "▏", "▎", "▍", "▌", "▋", "▊", "▉" };

/* Widths of the three parts of a line: label, bar, number. */
typedef struct {
    int64_t label, bar, number;
} layout;

static void show(const socprev__numbers *numbers, size_t i, int32_t language,
                 char out[SOCPREV__PICTURE_NUMBER])
{
    if (socprev__picture_known(numbers, i))
        socprev__picture_number(socprev__picture_value(numbers, i), numbers->places, language,
                                out);
    else
        memcpy(out, "?", sizeof "?");
}

static layout layout_of(const char *const *labels, const socprev__numbers *numbers,
                        const socprev_picture_options *o)
{
    layout l = { 0, 0, 0 };
    int64_t width = o->width == 0 ? 80 : o->width;
    for (size_t i = 0; i < numbers->n; i++) {
        char number[SOCPREV__PICTURE_NUMBER];
        show(numbers, i, o->language, number);
        int64_t label = socprev_text_width(labels[i], SOCPREV_NUL);
        int64_t shown = socprev_text_width(number, SOCPREV_NUL);
        if (label <= width / 2 && label > l.label)
            l.label = label;
        if (shown > l.number)
            l.number = shown;
    }
    l.bar = width - l.label - l.number - 3; /* blanks before and behind the bar, the axis */
    if (l.bar < 4)
        l.bar = 4;
    return l;
}

static void draw_bar(socprev__canvas *canvas, double part, int64_t width, bool plain)
{
    int64_t eighth = llround(part * (double)width * 8);
    if (part > 0 && eighth == 0)
        eighth = 1; /* what is not 0 is seen */
    int64_t whole = plain ? (eighth + 4) / 8 : eighth / 8, rest = plain ? 0 : eighth % 8;
    if (plain && whole == 0 && eighth > 0)
        whole = 1;
    socprev__canvas_repeat(canvas, plain ? "#" : "█", whole);
    if (rest > 0)
        socprev__canvas_text(canvas, eighths[rest]);
    socprev__canvas_blanks(canvas, width - whole - (rest > 0));
}

static void draw(socprev__canvas *canvas, const char *const *labels,
                 const socprev__numbers *numbers, const socprev_picture_options *o)
{
    layout l = layout_of(labels, numbers, o);
    for (size_t i = 0; i < numbers->n; i++) {
        char number[SOCPREV__PICTURE_NUMBER];
        bool known = socprev__picture_known(numbers, i);
        double value = known ? socprev__picture_value(numbers, i) : 0;
        int64_t label = socprev_text_width(labels[i], SOCPREV_NUL);
        show(numbers, i, o->language, number);
        socprev__canvas_text(canvas, labels[i]);
        if (label > l.label) {
            socprev__canvas_line(canvas);
            label = 0;
        }
        socprev__canvas_blanks(canvas, l.label - label + 1);
        socprev__canvas_text(canvas, o->plain ? "|" : "│");
        draw_bar(canvas, numbers->largest > 0 ? value / numbers->largest : 0, l.bar, o->plain);
        socprev__canvas_blanks(canvas,
                               1 + l.number - socprev_text_width(number, SOCPREV_NUL));
        socprev__canvas_text(canvas, number);
        socprev__canvas_line(canvas);
    }
}

socprev_status socprev_picture_bars(const char *const *labels, const double *values, size_t stride,
                                    const uint8_t *valid, size_t n,
                                    const socprev_picture_options *options,
                                    const socprev_memory *memory, socprev_buffer **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (labels == NULL && n > 0)
        return socprev__fail_null(err, "labels");
    for (size_t i = 0; i < n; i++)
        if (labels[i] == NULL)
            return socprev__fail_null(err, "labels");
    socprev__numbers numbers = { .values = values, .stride = stride, .n = n, .valid = valid };
    socprev_status st = socprev__picture_check(&numbers, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory own = socprev__memory_of(memory);
    const socprev_picture_options *o = options == NULL ? &socprev__picture_as_made : options;
    socprev__canvas canvas = { .plain = o->plain };
    socprev__bytes_init(&canvas.bytes, &own);
    draw(&canvas, labels, &numbers, o);
    return socprev__canvas_finish(&canvas, out, err);
}
