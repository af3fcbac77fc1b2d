/* Arrays that a problem and its answers share. */
#include "allocate/held.h"

#include <stdatomic.h>

/* Stands before the integers; its size keeps them on a cache line of their own. */
typedef union {
    atomic_size_t holders;
    unsigned char line[64];
} head;

static head *head_of(const int64_t *held)
{
    return (head *)(uintptr_t)held - 1;
}

int64_t *socprev__held_new(const struct socprev_memory *memory, size_t n)
{
    if (n > (SIZE_MAX - sizeof(head)) / sizeof(int64_t))
        return NULL;
    head *made = socprev__alloc_unset(memory, sizeof(head) + n * sizeof(int64_t), 1);
    if (made == NULL)
        return NULL;
    atomic_init(&made->holders, 1);
    return (int64_t *)(void *)(made + 1);
}

void socprev__held_free(const struct socprev_memory *memory, int64_t *held, size_t n)
{
    if (held != NULL && atomic_fetch_sub(&head_of(held)->holders, 1) == 1)
        socprev__free(memory, head_of(held), sizeof(head) + n * sizeof(int64_t), 1);
}

int64_t *socprev__held_share(int64_t *held)
{
    if (held != NULL)
        atomic_fetch_add(&head_of(held)->holders, 1);
    return held;
}

bool socprev__held_alone(const int64_t *held)
{
    return atomic_load(&head_of(held)->holders) == 1;
}
