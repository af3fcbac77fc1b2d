#include "table/table_internal.h"

void *socprev__shared_data(socprev__shared *shared)
{
    return shared == NULL ? NULL : shared + 1;
}

socprev__shared *socprev__shared_hold(socprev__shared *shared)
{
    if (shared != NULL)
        atomic_fetch_add_explicit(&shared->head.holders, 1, memory_order_relaxed);
    return shared;
}

void socprev__shared_drop(socprev__shared *shared)
{
    if (shared == NULL)
        return;
    /* Release, then acquire: what other holders read happens before the free. */
    if (atomic_fetch_sub_explicit(&shared->head.holders, 1, memory_order_acq_rel) != 1)
        return;
    struct socprev_memory memory = shared->head.memory;
    socprev__free(&memory, shared, sizeof *shared + shared->head.capacity, 1);
}

static bool is_own(socprev__shared *shared)
{
    return atomic_load_explicit(&shared->head.holders, memory_order_acquire) == 1;
}

static bool make(const struct socprev_memory *memory, size_t capacity, socprev__shared **out)
{
    socprev__shared *made = socprev__alloc(memory, sizeof *made + capacity, 1);
    if (made == NULL)
        return false;
    atomic_init(&made->head.holders, 1);
    made->head.memory = *memory;
    made->head.capacity = capacity;
    *out = made;
    return true;
}

bool socprev__shared_own(const struct socprev_memory *memory, socprev__shared **shared,
                         size_t need)
{
    socprev__shared *old = *shared;
    if (need > SIZE_MAX / 4)
        return false;
    if (old == NULL)
        return make(memory, need < 64 ? 64 : need, shared);
    size_t has = old->head.capacity;
    size_t capacity = need <= has ? has : (need < 2 * has ? 2 * has : need);
    if (!is_own(old)) {
        socprev__shared *copy = NULL;
        if (!make(memory, capacity, &copy))
            return false;
        memcpy(copy + 1, old + 1, has);
        socprev__shared_drop(old);
        *shared = copy;
        return true;
    }
    if (capacity == has)
        return true;
    /* A block is resized by the memory that made it, whoever holds it now. */
    struct socprev_memory maker = old->head.memory;
    socprev__shared *grown =
        socprev__resize(&maker, old, sizeof *old + has, sizeof *old + capacity, 1);
    if (grown == NULL)
        return false;
    grown->head.capacity = capacity;
    *shared = grown;
    return true;
}
