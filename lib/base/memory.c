#include "base_internal.h"

#include <stdlib.h>

static void *c_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

struct socprev_memory socprev__memory_of(const socprev_memory *memory)
{
    return memory == NULL ? (struct socprev_memory){ c_resize, NULL } : *memory;
}

socprev_status socprev_memory_new(socprev_realloc_fn resize, void *user, socprev_memory **out)
{
    if (resize == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    socprev_memory *made = resize(user, NULL, 0, sizeof *made);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    *made = (socprev_memory){ resize, user };
    *out = made;
    return SOCPREV_OK;
}

void socprev_memory_free(socprev_memory *memory)
{
    if (memory == NULL)
        return;
    struct socprev_memory own = *memory;
    own.resize(own.user, memory, sizeof *memory, 0);
}

/* Bytes of n objects. An empty array takes one byte, so that NULL can only
 * mean "out of memory". */
static bool bytes_of(size_t n, size_t size, size_t *out)
{
    if (size != 0 && n > SIZE_MAX / size)
        return false;
    *out = n * size == 0 ? 1 : n * size;
    return true;
}

void *socprev__alloc(const struct socprev_memory *memory, size_t n, size_t size)
{
    return socprev__resize(memory, NULL, 0, n, size);
}

void *socprev__alloc_unset(const struct socprev_memory *memory, size_t n, size_t size)
{
    size_t bytes = 0;
    return bytes_of(n, size, &bytes) ? memory->resize(memory->user, NULL, 0, bytes) : NULL;
}

void *socprev__resize(const struct socprev_memory *memory, void *block, size_t old_n, size_t new_n,
                      size_t size)
{
    size_t old_bytes = 0, new_bytes = 0;
    if (block != NULL && NEVER(!bytes_of(old_n, size, &old_bytes)))
        return NULL;
    if (!bytes_of(new_n, size, &new_bytes))
        return NULL;
    char *made = memory->resize(memory->user, block, old_bytes, new_bytes);
    if (made != NULL && new_bytes > old_bytes)
        memset(made + old_bytes, 0, new_bytes - old_bytes);
    return made;
}

void socprev__free(const struct socprev_memory *memory, void *block, size_t n, size_t size)
{
    size_t bytes = 0;
    if (block == NULL || NEVER(!bytes_of(n, size, &bytes)))
        return;
    memory->resize(memory->user, block, bytes, 0);
}

bool socprev__reserve(const struct socprev_memory *memory, void **block, size_t *capacity,
                      size_t need, size_t size)
{
    if (need <= *capacity)
        return true;
    size_t wanted = *capacity > SIZE_MAX / 2 ? need : *capacity * 2;
    if (wanted < need)
        wanted = need;
    if (wanted < 8)
        wanted = 8;
    void *grown = socprev__resize(memory, *block, *capacity, wanted, size);
    if (grown == NULL)
        return false;
    *block = grown;
    *capacity = wanted;
    return true;
}

char *socprev__text_copy(const struct socprev_memory *memory, const char *text, size_t length)
{
    size_t size = socprev__length(text, length);
    const char *nul = size == 0 ? NULL : memchr(text, '\0', size);
    if (nul != NULL)
        size = (size_t)(nul - text);
    char *copy = socprev__alloc(memory, size + 1, 1);
    if (copy != NULL && size > 0)
        memcpy(copy, text, size);
    return copy;
}

void socprev__text_free(const struct socprev_memory *memory, char *text)
{
    if (text != NULL)
        socprev__free(memory, text, strlen(text) + 1, 1);
}
