/* Labels of categories: each text once, found by hash, in the order of first use. */
#include "table/table_internal.h"

static bool same(socprev__slice a, socprev__slice b)
{
    return a.size == b.size && (a.size == 0 || memcmp(a.data, b.data, a.size) == 0);
}

/* Slot of `text`, or the free slot where it belongs; slot_count is a power of two. */
static size_t slot_of(const socprev__column *column, socprev__slice text)
{
    size_t mask = column->slot_count - 1;
    size_t at = (size_t)socprev__hash(text.data, text.size) & mask;
    while (column->slots[at] != 0 && !same(socprev__label(column, column->slots[at] - 1), text))
        at = (at + 1) & mask;
    return at;
}

/* Room for `need` labels with at least half of the slots free. */
static bool reserve_slots(const struct socprev_memory *memory, socprev__column *column,
                          int64_t need)
{
    size_t count = column->slot_count < 16 ? 16 : column->slot_count;
    while (count / 2 < (size_t)need)
        count *= 2;
    if (count == column->slot_count)
        return true;
    int32_t *slots = socprev__alloc(memory, count, sizeof *slots);
    if (slots == NULL)
        return false;
    socprev__free(memory, column->slots, column->slot_count, sizeof *slots);
    column->slots = slots;
    column->slot_count = count;
    for (int64_t code = 0; code < column->label_count; code++)
        slots[slot_of(column, socprev__label(column, code))] = (int32_t)code + 1;
    return true;
}

socprev_status socprev__label_find(const struct socprev_memory *memory, socprev__column *column,
                                   socprev__slice text, int32_t *code)
{
    if (!reserve_slots(memory, column, column->label_count + 1))
        return SOCPREV_E_NOMEM;
    int32_t found = column->slots[slot_of(column, text)];
    if (found == 0)
        return SOCPREV_E_NOT_FOUND;
    *code = found - 1;
    return SOCPREV_OK;
}

socprev_status socprev__label_add(const struct socprev_memory *memory, socprev__column *column,
                                  socprev__slice text, int32_t *code)
{
    socprev_status st = socprev__label_find(memory, column, text, code);
    if (st != SOCPREV_E_NOT_FOUND)
        return st;
    if (column->label_count == INT32_MAX)
        return SOCPREV_E_LIMIT;
    size_t count = (size_t)column->label_count;
    if (!socprev__shared_own(memory, &column->label_offsets, (count + 2) * 8))
        return SOCPREV_E_NOMEM;
    int64_t *offsets = socprev__shared_data(column->label_offsets);
    size_t start = (size_t)offsets[count];
    if (text.size > SIZE_MAX / 4 - start ||
        !socprev__shared_own(memory, &column->labels, start + text.size))
        return SOCPREV_E_NOMEM;
    /* The slot is taken before the label exists, so that it compares with older ones only. */
    column->slots[slot_of(column, text)] = (int32_t)count + 1;
    if (text.size > 0)
        memcpy((char *)socprev__shared_data(column->labels) + start, text.data, text.size);
    offsets[count + 1] = (int64_t)(start + text.size);
    column->label_count++;
    *code = (int32_t)count;
    return SOCPREV_OK;
}
