/* What pictures share. */
#ifndef SOCPREV_PICTURE_INTERNAL_H
#define SOCPREV_PICTURE_INTERNAL_H

#include <socprev/picture.h>
#include <socprev/value.h>

#include "base/base_internal.h"

struct socprev_picture_options {
    struct socprev_memory memory;
    int32_t language, width, height;
    bool plain;
};

extern const socprev_picture_options socprev__picture_as_made;

/* Numbers of the caller. */
typedef struct {
    const double *values;
    size_t stride, n;
    const uint8_t *valid;
    int32_t places; /* decimals, by socprev__picture_check() */
    double largest; /* 0 when none is known */
} socprev__numbers;

double socprev__picture_value(const socprev__numbers *numbers, size_t i);
bool socprev__picture_known(const socprev__numbers *numbers, size_t i);
/* Refuses numbers that are negative or not finite; finds the largest, and the decimals. */
socprev_status socprev__picture_check(socprev__numbers *numbers, socprev_error **err);

/* A number as the language writes it. */
#define SOCPREV__PICTURE_NUMBER 64
void socprev__picture_number(double value, int32_t places, int32_t language,
                             char out[SOCPREV__PICTURE_NUMBER]);

/* Text being drawn; blanks are kept until something follows them. With `plain` the
 * blanks between thousands are plain too. */
typedef struct {
    socprev__bytes bytes;
    int64_t blanks;
    bool plain;
} socprev__canvas;

void socprev__canvas_text(socprev__canvas *canvas, const char *text);
void socprev__canvas_repeat(socprev__canvas *canvas, const char *text, int64_t times);
void socprev__canvas_blanks(socprev__canvas *canvas, int64_t n);
void socprev__canvas_line(socprev__canvas *canvas);
socprev_status socprev__canvas_finish(socprev__canvas *canvas, socprev_buffer **out,
                                      socprev_error **err);

#endif
