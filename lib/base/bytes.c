#include "base_internal.h"

struct socprev_buffer {
    struct socprev_memory memory;
    char *data;
    size_t size;
    size_t capacity;
};

void socprev__bytes_init(socprev__bytes *bytes, const struct socprev_memory *memory)
{
    *bytes = (socprev__bytes){ .memory = *memory };
}

void socprev__bytes_append(socprev__bytes *bytes, const void *data, size_t size)
{
    if (bytes->failed)
        return;
    void *block = bytes->data;
    /* Room for the closing NUL is kept at all times. */
    if (size >= SIZE_MAX - bytes->size ||
        !socprev__reserve(&bytes->memory, &block, &bytes->capacity, bytes->size + size + 1, 1)) {
        bytes->failed = true;
        return;
    }
    bytes->data = block;
    if (size > 0)
        memcpy(bytes->data + bytes->size, data, size);
    bytes->size += size;
    bytes->data[bytes->size] = '\0';
}

void socprev__bytes_text(socprev__bytes *bytes, const char *text)
{
    socprev__bytes_append(bytes, text, strlen(text));
}

void socprev__bytes_char(socprev__bytes *bytes, char c)
{
    socprev__bytes_append(bytes, &c, 1);
}

size_t socprev__write_int(int64_t value, char out[SOCPREV__INT_TEXT])
{
    char digits[SOCPREV__INT_TEXT];
    size_t n = 0, size = 0;
    uint64_t rest = value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
    do {
        digits[n++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest != 0);
    if (value < 0)
        out[size++] = '-';
    while (n > 0)
        out[size++] = digits[--n];
    out[size] = '\0';
    return size;
}

void socprev__bytes_int(socprev__bytes *bytes, int64_t value)
{
    char text[SOCPREV__INT_TEXT];
    socprev__bytes_append(bytes, text, socprev__write_int(value, text));
}

void socprev__bytes_clear(socprev__bytes *bytes)
{
    struct socprev_memory memory = bytes->memory;
    socprev__free(&memory, bytes->data, bytes->capacity, 1);
    socprev__bytes_init(bytes, &memory);
}

socprev_status socprev__bytes_finish(socprev__bytes *bytes, socprev_buffer **out)
{
    socprev__bytes_append(bytes, "", 0);
    socprev_buffer *made =
        bytes->failed ? NULL : socprev__alloc(&bytes->memory, 1, sizeof *made);
    if (made == NULL) {
        socprev__bytes_clear(bytes);
        return SOCPREV_E_NOMEM;
    }
    *made = (socprev_buffer){ bytes->memory, bytes->data, bytes->size, bytes->capacity };
    socprev__bytes_init(bytes, &made->memory);
    *out = made;
    return SOCPREV_OK;
}

const char *socprev_buffer_data(const socprev_buffer *buffer)
{
    return buffer == NULL ? "" : buffer->data;
}

size_t socprev_buffer_size(const socprev_buffer *buffer)
{
    return buffer == NULL ? 0 : buffer->size;
}

void socprev_buffer_free(socprev_buffer *buffer)
{
    if (buffer == NULL)
        return;
    struct socprev_memory memory = buffer->memory;
    socprev__free(&memory, buffer->data, buffer->capacity, 1);
    socprev__free(&memory, buffer, 1, sizeof *buffer);
}

socprev_status socprev__copy_out(const char *text, size_t size, char *out, size_t capacity,
                                 size_t *needed)
{
    if (out == NULL && capacity > 0)
        return SOCPREV_E_INVALID;
    if (needed != NULL)
        *needed = size;
    if (capacity <= size)
        return SOCPREV_E_LIMIT;
    memcpy(out, text, size);
    out[size] = '\0';
    return SOCPREV_OK;
}

uint64_t socprev__hash(const void *data, size_t size)
{
    const unsigned char *byte = data;
    uint64_t hash = 0xcbf29ce484222325u;
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ byte[i]) * 0x100000001b3u;
    return hash;
}
