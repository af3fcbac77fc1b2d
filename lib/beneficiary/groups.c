/* Groups of persons: cells, lists, and what was found. groups_count.c counts. */
#include "beneficiary/groups.h"

static const int64_t GROUPS_MOST = (int64_t)1 << 24, GROUPS_FIRST = 65536;

/* ---- lists ------------------------------------------------------------------------ */

static bool same_list(const socprev__lists *l, uint32_t number, const uint32_t *item, size_t n)
{
    size_t start = l->start[number], size = l->start[number + 1] - start;
    return size == n && (n == 0 || memcmp(l->item + start, item, n * sizeof *item) == 0);
}

static size_t slot_of(const socprev__lists *l, const uint32_t *item, size_t n)
{
    size_t mask = l->n_slots - 1, i = (size_t)socprev__hash(item, n * sizeof *item) & mask;
    while (l->slot[i] != 0 && !same_list(l, l->slot[i] - 1, item, n))
        i = (i + 1) & mask;
    return i;
}

static bool grow_slots(socprev__lists *l)
{
    if (2 * (l->n + 1) <= l->n_slots)
        return true;
    socprev__lists grown = *l;
    grown.n_slots = l->n_slots == 0 ? 64 : 2 * l->n_slots;
    grown.slot = socprev__alloc(&l->memory, grown.n_slots, sizeof *grown.slot);
    if (grown.slot == NULL)
        return false;
    for (uint32_t i = 0; i < l->n; i++) {
        size_t start = l->start[i];
        grown.slot[slot_of(&grown, l->item + start, l->start[i + 1] - start)] = i + 1;
    }
    socprev__free(&l->memory, l->slot, l->n_slots, sizeof *l->slot);
    *l = grown;
    return true;
}

bool socprev__lists_number(socprev__lists *l, const uint32_t *item, size_t n, uint32_t *number)
{
    void *starts = l->start, *items = l->item;
    if (!grow_slots(l))
        return false;
    size_t at = slot_of(l, item, n);
    if (l->slot[at] != 0) {
        *number = l->slot[at] - 1;
        return true;
    }
    bool fits = socprev__reserve(&l->memory, &starts, &l->start_capacity, l->n + 2,
                                 sizeof *l->start);
    l->start = starts;
    fits = fits && socprev__reserve(&l->memory, &items, &l->item_capacity, l->n_items + n + 1,
                                    sizeof *l->item);
    l->item = items;
    if (!fits)
        return false;
    l->start[l->n] = l->n_items;
    if (n > 0)
        memcpy(l->item + l->n_items, item, n * sizeof *item);
    l->n_items += n;
    *number = (uint32_t)l->n;
    l->start[++l->n] = l->n_items;
    l->slot[at] = (uint32_t)l->n;
    return true;
}

uint32_t socprev__lists_find(const socprev__lists *l, const uint32_t *item, size_t n)
{
    size_t at = l->n_slots == 0 ? 0 : slot_of(l, item, n);
    return l->n_slots == 0 || l->slot[at] == 0 ? UINT32_MAX : l->slot[at] - 1;
}

void socprev__lists_clear(socprev__lists *l)
{
    socprev__free(&l->memory, l->start, l->start_capacity, sizeof *l->start);
    socprev__free(&l->memory, l->item, l->item_capacity, sizeof *l->item);
    socprev__free(&l->memory, l->slot, l->n_slots, sizeof *l->slot);
    *l = (socprev__lists){ .memory = l->memory };
}

/* ---- the handle -------------------------------------------------------------------- */

socprev_status socprev_groups_new(const int32_t *dimensions, size_t n,
                                  const socprev_memory *memory, socprev_groups **out,
                                  socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_cube *shape = NULL;
    socprev_status st = socprev_cube_new(dimensions, n, memory, &shape, err);
    if (st != SOCPREV_OK)
        return st;
    socprev_groups *groups = socprev__alloc(&from, 1, sizeof *groups);
    if (groups == NULL) {
        socprev_cube_free(shape);
        return socprev__fail_nomem(err);
    }
    groups->memory = groups->cells.memory = groups->members.memory = from;
    groups->shape = shape;
    groups->most = GROUPS_FIRST;
    *out = groups;
    return SOCPREV_OK;
}

void socprev_groups_free(socprev_groups *groups)
{
    if (groups == NULL)
        return;
    struct socprev_memory memory = groups->memory;
    socprev_cube_free(groups->shape);
    socprev__lists_clear(&groups->cells);
    socprev__lists_clear(&groups->members);
    socprev__free(&memory, groups->cell, groups->n_counted, sizeof *groups->cell);
    socprev__free(&memory, groups->group, groups->group_capacity, sizeof *groups->group);
    socprev__free(&memory, groups->order, groups->n_ordered, sizeof *groups->order);
    socprev__free(&memory, groups, 1, sizeof *groups);
}

socprev_status socprev_groups_set_parents(socprev_groups *groups, int32_t dimension,
                                          const int32_t *parents, size_t stride, size_t n,
                                          socprev_error **err)
{
    if (groups == NULL)
        return socprev__fail_null(err, "groups");
    return socprev_cube_set_parents(groups->shape, dimension, parents, stride, n, err);
}

socprev_status socprev_groups_set_most(socprev_groups *groups, int64_t most, socprev_error **err)
{
    if (groups == NULL)
        return socprev__fail_null(err, "groups");
    if (most < 1 || most > GROUPS_MOST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("most"),
                             SP_TEXT("most"), SP_TEXT("1 .. 2^24"));
    groups->most = most;
    return SOCPREV_OK;
}

socprev_status socprev_groups_set_possible(socprev_groups *groups, int32_t on,
                                           socprev_error **err)
{
    if (groups == NULL)
        return socprev__fail_null(err, "groups");
    if (on != 0 && on != 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("on"),
                             SP_TEXT("on"), SP_TEXT("0 | 1"));
    groups->possible = on == 1;
    return SOCPREV_OK;
}

/* ---- cells --------------------------------------------------------------------------- */

socprev_status socprev_groups_add_cells(socprev_groups *groups, const int32_t *codes, size_t n,
                                        socprev_error **err)
{
    if (groups == NULL || (codes == NULL && n > 0))
        return socprev__fail_null(err, groups == NULL ? "groups" : "codes");
    size_t d = groups->shape->d;
    for (size_t i = 0; i < n * d; i++)
        if (codes[i] < SOCPREV_CODE_ALL)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_ITEM("codes", i),
                                 SP_TEXT("codes"), SP_INT(codes[i]));
    if (n > (size_t)GROUPS_MOST - groups->cells.n)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_GROUPS_CELLS, SP_FIELD("n"),
                             SP_INT(GROUPS_MOST));
    for (size_t i = 0; i < n; i++) {
        uint32_t item[SOCPREV__CUBE_DIMENSIONS], number;
        for (size_t k = 0; k < d; k++)
            item[k] = (uint32_t)codes[i * d + k];
        if (!socprev__lists_number(&groups->cells, item, d, &number))
            return socprev__fail_nomem(err);
    }
    return SOCPREV_OK;
}

size_t socprev_groups_dimensions(const socprev_groups *groups)
{
    return groups == NULL ? 0 : groups->shape->d;
}

size_t socprev_groups_cells(const socprev_groups *groups)
{
    return groups == NULL ? 0 : groups->cells.n;
}

socprev_status socprev_groups_find(const socprev_groups *groups, const int32_t *codes,
                                   size_t *cell)
{
    uint32_t item[SOCPREV__CUBE_DIMENSIONS], number;
    if (groups == NULL || codes == NULL || cell == NULL)
        return SOCPREV_E_INVALID;
    for (size_t k = 0; k < groups->shape->d; k++)
        item[k] = (uint32_t)codes[k];
    number = socprev__lists_find(&groups->cells, item, groups->shape->d);
    if (number == UINT32_MAX)
        return SOCPREV_E_NOT_FOUND;
    *cell = number;
    return SOCPREV_OK;
}

const int32_t *socprev_groups_codes(const socprev_groups *groups, size_t cell)
{
    if (groups == NULL || cell >= groups->cells.n)
        return NULL;
    return (const int32_t *)(groups->cells.item + groups->cells.start[cell]);
}

/* ---- answers ------------------------------------------------------------------------- */

static socprev_status put_share(const socprev__share *share, int64_t *value,
                                int64_t *contributors, int64_t *largest, int64_t *second)
{
    if (value != NULL)
        *value = share->value;
    if (contributors != NULL)
        *contributors = share->contributors;
    if (largest != NULL)
        *largest = share->largest;
    if (second != NULL)
        *second = share->second;
    return SOCPREV_OK;
}

socprev_status socprev_groups_cell(const socprev_groups *groups, size_t cell, int64_t *value,
                                   int64_t *contributors, int64_t *largest, int64_t *second)
{
    if (groups == NULL || cell >= groups->n_counted)
        return SOCPREV_E_INVALID;
    return put_share(&groups->cell[cell], value, contributors, largest, second);
}

size_t socprev_groups_number(const socprev_groups *groups)
{
    return groups == NULL ? 0 : groups->n_ordered;
}

socprev_status socprev_groups_group(const socprev_groups *groups, size_t group, int64_t *value,
                                    int64_t *contributors, int64_t *largest, int64_t *second)
{
    if (groups == NULL || group >= groups->n_ordered)
        return SOCPREV_E_INVALID;
    return put_share(&groups->group[groups->order[group]], value, contributors, largest, second);
}

const uint32_t *socprev_groups_members(const socprev_groups *groups, size_t group, size_t *n)
{
    if (groups == NULL || group >= groups->n_ordered || n == NULL)
        return NULL;
    const size_t *start = groups->members.start + groups->order[group];
    *n = start[1] - start[0];
    return groups->members.item + start[0];
}
