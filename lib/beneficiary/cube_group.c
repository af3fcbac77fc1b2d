/* The records of one part, one person after another: persons get numbers by a
 * hash table that fits the cache, then items are sorted by counting. */
#include "beneficiary/cube.h"

bool socprev__group_open(socprev__group *group, const struct socprev_memory *memory,
                         size_t capacity)
{
    size_t slots = 16;
    while (slots < 2 * capacity)
        slots *= 2;
    *group = (socprev__group){ .memory = *memory, .capacity = capacity + 1, .slots = slots };
    group->record = socprev__alloc(memory, group->capacity * 3, sizeof *group->record);
    group->person = socprev__alloc(memory, group->capacity, sizeof *group->person);
    group->first = socprev__alloc(memory, group->capacity + 1, sizeof *group->first);
    group->number = socprev__alloc(memory, group->capacity, sizeof *group->number);
    group->item = socprev__alloc(memory, 2 * group->capacity, sizeof *group->item);
    group->slot = socprev__alloc(memory, slots, sizeof *group->slot);
    if (group->record != NULL && group->person != NULL && group->first != NULL &&
        group->number != NULL && group->item != NULL && group->slot != NULL)
        return true;
    socprev__group_clear(group);
    return false;
}

void socprev__group_clear(socprev__group *group)
{
    const struct socprev_memory *memory = &group->memory;
    socprev__free(memory, group->slot, group->slots, sizeof *group->slot);
    socprev__free(memory, group->item, 2 * group->capacity, sizeof *group->item);
    socprev__free(memory, group->number, group->capacity, sizeof *group->number);
    socprev__free(memory, group->first, group->capacity + 1, sizeof *group->first);
    socprev__free(memory, group->person, group->capacity, sizeof *group->person);
    socprev__free(memory, group->record, group->capacity * 3, sizeof *group->record);
    *group = (socprev__group){ 0 };
}

void socprev__group_begin(socprev__group *group, size_t n)
{
    group->n = 0;
    group->persons = 0;
    size_t slots = 16;
    while (slots < 2 * n)
        slots *= 2;
    group->slots_used = slots;
    memset(group->slot, 0, slots * sizeof *group->slot);
}

void socprev__group_end(socprev__group *group)
{
    uint32_t sum = 0;
    for (size_t i = 0; i < group->persons; i++) {
        uint32_t n = group->first[i];
        group->first[i] = sum;
        sum += n;
    }
    for (size_t i = 0; i < group->n; i++)
        group->item[group->first[group->number[i]]++] = group->item[group->capacity + i];
    /* each `first` is now where the next person begins */
    memmove(group->first + 1, group->first, group->persons * sizeof *group->first);
    group->first[0] = 0;
}
