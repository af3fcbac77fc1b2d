/* Text that grows. A command that cannot get a few bytes can only end. */
#include "cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

void add_size(text *t, const char *data, size_t size)
{
    if (size >= t->capacity - t->size) {
        size_t capacity = (t->capacity + size + 32) * 2;
        char *grown = realloc(t->data, capacity);
        if (grown == NULL) {
            fputs("socprev: out of memory\n", stderr);
            exit(EXIT_INTERNAL);
        }
        t->data = grown;
        t->capacity = capacity;
    }
    if (size > 0)
        memcpy(t->data + t->size, data, size);
    t->size += size;
    t->data[t->size] = '\0';
}

void add(text *t, const char *data)
{
    add_size(t, data, strlen(data));
}

void add_int(text *t, int64_t value)
{
    char shown[32];
    if (socprev_int64_format(value, shown, sizeof shown, NULL) == SOCPREV_OK)
        add(t, shown);
}

void add_digits(text *t, int64_t value)
{
    char shown[32];
    snprintf(shown, sizeof shown, "%" PRId64, value);
    add(t, shown);
}

const char *text_of(const text *t)
{
    return t->data == NULL ? "" : t->data;
}

void text_clear(text *t)
{
    free(t->data);
    *t = (text){ 0 };
}
