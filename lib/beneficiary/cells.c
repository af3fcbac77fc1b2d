#include "beneficiary/beneficiary_internal.h"

int socprev__cell_compare(const void *a, const void *b)
{
    const socprev__cell *x = a, *y = b;
    for (size_t d = 0; d < SOCPREV__CUBE_DIMENSIONS; d++)
        if (x->code[d] != y->code[d])
            return x->code[d] < y->code[d] ? -1 : 1;
    return 0;
}

/* The slot that holds the codes, or the free one where they belong. */
static uint32_t *find_slot(const socprev__cells *cells, const int32_t *code)
{
    size_t mask = cells->n_slots - 1;
    size_t size = sizeof cells->cell->code;
    size_t i = (size_t)socprev__hash(code, size) & mask;
    while (cells->slot[i] != 0 && memcmp(cells->cell[cells->slot[i] - 1].code, code, size) != 0)
        i = (i + 1) & mask;
    return &cells->slot[i];
}

/* Keeps at least half of the slots free. */
static bool grow_slots(socprev__cells *cells)
{
    if (2 * (cells->n + 1) <= cells->n_slots)
        return true;
    socprev__cells grown = *cells;
    grown.n_slots = cells->n_slots == 0 ? 64 : 2 * cells->n_slots;
    grown.slot = socprev__alloc(&cells->memory, grown.n_slots, sizeof *grown.slot);
    if (grown.slot == NULL)
        return false;
    for (size_t i = 0; i < cells->n; i++)
        *find_slot(&grown, cells->cell[i].code) = (uint32_t)i + 1;
    socprev__free(&cells->memory, cells->slot, cells->n_slots, sizeof *cells->slot);
    *cells = grown;
    return true;
}

bool socprev__cells_number(socprev__cells *cells, const int32_t *code, uint32_t *number)
{
    if (!grow_slots(cells))
        return false;
    uint32_t *slot = find_slot(cells, code);
    if (*slot == 0) {
        void *cell = cells->cell;
        if (!socprev__reserve(&cells->memory, &cell, &cells->capacity, cells->n + 1,
                              sizeof *cells->cell))
            return false;
        cells->cell = cell;
        memset(&cells->cell[cells->n], 0, sizeof *cells->cell);
        memcpy(cells->cell[cells->n].code, code, sizeof cells->cell->code);
        *slot = (uint32_t)++cells->n;
    }
    *number = *slot - 1;
    return true;
}

bool socprev__cells_find(const socprev__cells *cells, const int32_t *code, uint32_t *number)
{
    uint32_t found = cells->n_slots == 0 ? 0 : *find_slot(cells, code);
    *number = found - 1;
    return found != 0;
}

void socprev__cells_rewind(socprev__cells *cells, size_t n)
{
    if (n == cells->n)
        return;
    cells->n = n;
    memset(cells->slot, 0, cells->n_slots * sizeof *cells->slot);
    for (size_t i = 0; i < n; i++)
        *find_slot(cells, cells->cell[i].code) = (uint32_t)i + 1;
}

void socprev__cells_clear(socprev__cells *cells)
{
    socprev__free(&cells->memory, cells->slot, cells->n_slots, sizeof *cells->slot);
    socprev__free(&cells->memory, cells->cell, cells->capacity, sizeof *cells->cell);
    *cells = (socprev__cells){ .memory = cells->memory };
}
