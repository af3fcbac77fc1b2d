/* Which indices of a fitted table hang together: where blocks hardly share cells,
 * fitting is slow, and their totals are tied by next to nothing. */
#include "allocate/biproportional.h"

#include <math.h>

/* Sets of indices of all axes as trees (Galler & Fischer 1964). */
typedef struct {
    size_t *parent, n;
} forest;

static size_t root_of(const forest *f, size_t k)
{
    while (f->parent[k] != k) {
        f->parent[k] = f->parent[f->parent[k]];
        k = f->parent[k];
    }
    return k;
}

/* The lower root stays: numbers follow the order of indices. */
static void join(const forest *f, size_t a, size_t b)
{
    size_t left = root_of(f, a), right = root_of(f, b);
    if (left < right)
        f->parent[right] = left;
    else
        f->parent[left] = right;
}

/* Cells that are no small part of some total they are in hold their indices together. */
static void join_cells(const socprev_fit *fit, double share, const forest *f)
{
    size_t index[SOCPREV_FIT_AXES] = { 0 };
    for (size_t cell = 0; cell < fit->cells; cell++) {
        double value = socprev__fit_cell(fit, cell, index), least = (double)INFINITY;
        size_t first = index[0], offset = 0;
        for (size_t a = 0; a < fit->axes; a++)
            least = fmin(least, fit->totals[a][index[a]]);
        for (size_t a = 0; a < fit->axes && value > 0 && value >= share * least; a++) {
            join(f, first, offset + index[a]);
            offset += fit->size[a];
        }
        socprev__fit_next(fit->size, fit->axes, index);
    }
}

socprev_status socprev_fit_blocks(const socprev_fit *fit, double share, int32_t axis,
                                  int64_t *block, size_t n, size_t *count, socprev_error **err)
{
    if (fit == NULL)
        return socprev__fail_null(err, "fit");
    if (block == NULL || count == NULL)
        return socprev__fail_null(err, block == NULL ? "block" : "count");
    if (axis < 0 || (size_t)axis >= fit->axes)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_AXIS, SP_FIELD("axis"), SP_INT(axis),
                             SP_INT(fit->axes - 1));
    if (n != fit->size[axis])
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD("n"),
                             SP_TEXT("block"), SP_INT(n), SP_INT(fit->size[axis]));
    if (!(share >= 0 && share < 1))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FIT_SHARE, SP_FIELD("share"), SP_INT(0));
    forest f = { NULL, 0 };
    size_t from = 0, found = 0;
    for (size_t a = 0; a < fit->axes; a++) {
        from += a < (size_t)axis ? fit->size[a] : 0;
        f.n += fit->size[a];
    }
    f.parent = socprev__alloc(&fit->memory, f.n, sizeof *f.parent);
    int64_t *number = socprev__alloc(&fit->memory, f.n, sizeof *number);
    if (f.parent == NULL || number == NULL) {
        socprev__free(&fit->memory, f.parent, f.n, sizeof *f.parent);
        socprev__free(&fit->memory, number, f.n, sizeof *number);
        return socprev__fail_nomem(err);
    }
    for (size_t k = 0; k < f.n; k++)
        f.parent[k] = k;
    join_cells(fit, share, &f);
    for (size_t k = 0; k < f.n; k++) {
        if (root_of(&f, k) == k)
            number[k] = (int64_t)found++;
    }
    for (size_t i = 0; i < n; i++)
        block[i] = number[root_of(&f, from + i)];
    *count = found;
    socprev__free(&fit->memory, number, f.n, sizeof *number);
    socprev__free(&fit->memory, f.parent, f.n, sizeof *f.parent);
    return SOCPREV_OK;
}
