/* A Lorenz curve and the line of evenness, in dots. */
#include "report/picture_internal.h"

#include <math.h>

enum { LEFT = 6, WIDEST = 60 }; /* columns of the scale, of the frame */

/* A field of dots: two by four to a character of Braille, one to a letter. */
typedef struct {
    int64_t columns, lines;   /* characters */
    int64_t across, down;     /* dots to a character */
    unsigned char *mark;      /* [lines x columns] dots of Braille, or bits of what is there */
    bool plain;
} field;

enum { CURVE = 1, EVEN = 2 };

/* The dots of a Braille character by column and line. */
static const unsigned char dots[2][4] = { { 0x01, 0x02, 0x04, 0x40 }, { 0x08, 0x10, 0x20, 0x80 } };

static void set_dot(field *f, int64_t x, int64_t y, int what)
{
    unsigned char *mark = &f->mark[y / f->down * f->columns + x / f->across];
    *mark |= f->plain ? (unsigned char)what : dots[x % 2][y % 4];
}

/* Dot of a point; y counts from the top. */
static void set_point(field *f, double x, double y, int what)
{
    int64_t width = f->columns * f->across, height = f->lines * f->down;
    int64_t at = (int64_t)(x * (double)(width - 1) + 0.5);
    int64_t up = (int64_t)(y * (double)(height - 1) + 0.5);
    set_dot(f, at, height - 1 - up, what);
}

/* The curve at each column of dots, by lines between its points, and up its steep end. */
static void draw_curve(field *f, const double *weights, const double *values, size_t n)
{
    int64_t steps = f->columns * f->across * 4;
    size_t at = 0;
    for (int64_t i = 0; i <= steps; i++) {
        double x = (double)i / (double)steps;
        while (at + 2 < n && weights[at + 1] < x)
            at++;
        double width = weights[at + 1] - weights[at];
        double part = width > 0 ? (x - weights[at]) / width : 1;
        part = part < 0 ? 0 : part > 1 ? 1 : part;
        set_point(f, x, values[at] + part * (values[at + 1] - values[at]), CURVE);
    }
    for (size_t i = 0; i + 1 < n; i++) { /* steps up that no column shows */
        double rise = values[i + 1] - values[i];
        int64_t pieces = (int64_t)(rise * (double)(f->lines * f->down)) + 1;
        for (int64_t k = 0; k <= pieces && rise > 0; k++) {
            double part = (double)k / (double)pieces;
            set_point(f, weights[i] + part * (weights[i + 1] - weights[i]),
                      values[i] + part * rise, CURVE);
        }
    }
}

static void draw_even(field *f)
{
    int64_t steps = f->columns * f->across;
    for (int64_t i = 0; i < steps; i += f->plain ? 2 : 4) {
        double x = (double)i / (double)(steps - 1);
        set_point(f, x, x, EVEN);
    }
}

static void put_mark(const field *f, socprev__canvas *canvas, unsigned char mark)
{
    if (f->plain) {
        socprev__canvas_text(canvas, (mark & CURVE) != 0 ? "*" : ".");
        return;
    }
    /* U+2800 + the dots, in UTF-8 */
    char text[4] = { (char)0xe2, (char)(0xa0 + (mark >> 6)), (char)(0x80 + (mark & 0x3f)), '\0' };
    socprev__canvas_text(canvas, text);
}

static void write_field(const field *f, socprev__canvas *canvas, int32_t language)
{
    socprev__canvas_text(canvas, language == SOCPREV_LANG_CS ? "podíl na tom, co je"
                                                             : "share of what there is");
    socprev__canvas_line(canvas);
    for (int64_t y = 0; y < f->lines; y++) {
        bool half = y == (f->lines - 1) / 2;
        socprev__canvas_text(canvas, y == 0                ? "100 % "
                                     : y == f->lines - 1   ? "  0 % "
                                     : half                ? " 50 % "
                                                           : "      ");
        socprev__canvas_text(canvas, f->plain ? "|" : "│");
        for (int64_t x = 0; x < f->columns; x++) {
            if (f->mark[y * f->columns + x] == 0)
                socprev__canvas_blanks(canvas, 1);
            else
                put_mark(f, canvas, f->mark[y * f->columns + x]);
        }
        socprev__canvas_line(canvas);
    }
    bool czech = language == SOCPREV_LANG_CS;
    socprev__canvas_blanks(canvas, LEFT);
    socprev__canvas_text(canvas, f->plain ? "+" : "└");
    socprev__canvas_repeat(canvas, f->plain ? "-" : "─", f->columns);
    socprev__canvas_line(canvas);
    socprev__canvas_blanks(canvas, LEFT + 1);
    socprev__canvas_text(canvas, "0 %");
    int64_t half = f->columns / 2 - 5; /* blanks before the middle, where there is room */
    if (half > 0 && f->columns >= 20) {
        socprev__canvas_blanks(canvas, half);
        socprev__canvas_text(canvas, "50 %");
        socprev__canvas_blanks(canvas, f->columns - half - 12);
    } else {
        socprev__canvas_blanks(canvas, f->columns - 8);
    }
    socprev__canvas_text(canvas, "100 %");
    socprev__canvas_line(canvas);
    socprev__canvas_blanks(canvas, LEFT + 1);
    socprev__canvas_text(canvas, czech ? "podíl lidí, od nejméně vybavených"
                                       : "share of people, the least served first");
    socprev__canvas_line(canvas);
    socprev__canvas_blanks(canvas, LEFT + 1);
    socprev__canvas_text(canvas, f->plain ? ". . . " : "⡀ ⠂ ⠄ ");
    socprev__canvas_text(canvas, czech ? "všem stejně" : "all alike");
    socprev__canvas_line(canvas);
}

socprev_status socprev_picture_lorenz(const double *weights, const double *values, size_t n,
                                      const socprev_picture_options *options,
                                      const socprev_memory *memory, socprev_buffer **out,
                                      socprev_error **err)
{
    const socprev_picture_options *o = options == NULL ? &socprev__picture_as_made : options;
    if (weights == NULL || values == NULL || out == NULL)
        return socprev__fail_null(err, weights == NULL  ? "weights"
                                       : values == NULL ? "values"
                                                        : "out");
    if (n < 2)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("n"),
                             SP_TEXT("n"), SP_INT((int64_t)n));
    for (size_t i = 0; i < n; i++) {
        bool good = weights[i] >= 0 && weights[i] <= 1 && values[i] >= 0 && values[i] <= 1 &&
                    (i == 0 || weights[i] >= weights[i - 1]);
        if (!good)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID,
                                 SP_ITEM("values", i), SP_TEXT("values"), SP_INT((int64_t)i));
    }
    struct socprev_memory own = socprev__memory_of(memory);
    int64_t room = (o->width == 0 ? 80 : o->width) - LEFT - 1;
    field f = { .columns = room > WIDEST ? WIDEST : room, .lines = o->height, .across = 1,
                .down = 1, .plain = o->plain };
    if (!f.plain) {
        f.across = 2;
        f.down = 4;
    }
    size_t size = (size_t)(f.columns * f.lines);
    f.mark = socprev__alloc(&own, size, sizeof *f.mark);
    if (f.mark == NULL)
        return socprev__fail_nomem(err);
    draw_even(&f);
    draw_curve(&f, weights, values, n);
    socprev__canvas canvas = { .plain = f.plain };
    socprev__bytes_init(&canvas.bytes, &own);
    write_field(&f, &canvas, o->language);
    socprev__free(&own, f.mark, size, sizeof *f.mark);
    return socprev__canvas_finish(&canvas, out, err);
}
