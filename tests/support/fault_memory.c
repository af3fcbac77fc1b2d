#include "support.h"

#include <stdlib.h>
#include <string.h>

/* Each block carries its size in front, to check what the library says of it. */
typedef union {
    size_t size;
    max_align_t align;
} header;

void fault_memory_reset(fault_memory *fault, long fail_at, bool forever)
{
    *fault = (fault_memory){ .fail_at = fail_at, .fail_forever = forever };
}

void *fault_memory_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    fault_memory *fault = user;
    header *old = block == NULL ? NULL : (header *)block - 1;
    if ((old == NULL ? 0 : old->size) != old_size)
        fault->size_mismatch = true;
    if (new_size == 0) {
        if (old != NULL)
            fault->live--;
        free(old);
        return NULL;
    }
    long call = fault->calls++;
    if (fault->fail_at >= 0 &&
        (call == fault->fail_at || (fault->fail_forever && call > fault->fail_at)))
        return NULL;
    header *grown = malloc(sizeof *grown + new_size);
    if (grown == NULL)
        abort();
    grown->size = new_size;
    memset(grown + 1, 0xa5, new_size);
    if (old != NULL) {
        memcpy(grown + 1, old + 1, old_size < new_size ? old_size : new_size);
        free(old);
    } else {
        fault->live++;
    }
    return grown + 1;
}
