/* Territories inside territories: who lies in whom, in which order to add up. */
#include "coverage/coverage_internal.h"

static bool allocate(const struct socprev_memory *memory, int32_t n, socprev__tree *out)
{
    size_t size = (size_t)n;
    int32_t *block = socprev__alloc(memory, 4 * size, sizeof *block);
    if (block == NULL)
        return false;
    *out = (socprev__tree){ .n = n, .levels = 1, .parent = block, .order = block + size,
                            .level = block + 2 * size, .n_inside = block + 3 * size };
    return true;
}

bool socprev__tree_make(const struct socprev_memory *memory, int32_t n, socprev__tree *out)
{
    if (!allocate(memory, n, out))
        return false;
    for (int32_t t = 0; t < n; t++) {
        out->parent[t] = -1;
        out->order[t] = t;
    }
    return true;
}

void socprev__tree_free(const struct socprev_memory *memory, socprev__tree *tree)
{
    socprev__free(memory, tree->parent, 4 * (size_t)tree->n, sizeof *tree->parent);
    *tree = (socprev__tree){ 0 };
}

static socprev_status read_parents(socprev__tree *tree, const int32_t *parents, size_t stride,
                                   socprev_error **err)
{
    int32_t n = tree->n;
    for (int32_t t = 0; t < n; t++) {
        int32_t parent;
        memcpy(&parent, (const char *)parents + (size_t)t * stride, sizeof parent);
        if (parent < -1 || parent >= n)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_PARENT, SP_ITEM("parents", t),
                                 SP_INT(t), SP_INT(parent), SP_INT(n - 1));
        tree->parent[t] = parent;
        if (parent >= 0)
            tree->n_inside[parent]++;
    }
    return SOCPREV_OK;
}

/* Puts each territory before the one it lies in (Kahn 1962); `level` is scratch. */
static socprev_status order_inside_first(socprev__tree *tree, socprev_error **err)
{
    int32_t placed = 0, n = tree->n, *left = tree->level;
    for (int32_t t = 0; t < n; t++) {
        left[t] = tree->n_inside[t];
        if (left[t] == 0)
            tree->order[placed++] = t;
    }
    for (int32_t i = 0; i < placed; i++) {
        int32_t parent = tree->parent[tree->order[i]];
        if (parent >= 0 && --left[parent] == 0)
            tree->order[placed++] = parent;
    }
    if (placed == n)
        return SOCPREV_OK;
    /* only the members of circles are not placed: nothing lies around a circle */
    int32_t t = 0;
    while (left[t] == 0)
        t++;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_CYCLE, SP_ITEM("parents", t),
                         SP_INT(t));
}

static void find_levels(socprev__tree *tree)
{
    tree->levels = 0;
    for (int32_t i = tree->n; i-- > 0;) {
        int32_t t = tree->order[i];
        tree->level[t] = tree->parent[t] < 0 ? 0 : tree->level[tree->parent[t]] + 1;
        if (tree->level[t] >= tree->levels)
            tree->levels = tree->level[t] + 1;
    }
}

socprev_status socprev__tree_read(const struct socprev_memory *memory, socprev__tree *tree,
                                  const int32_t *parents, size_t stride, socprev_error **err)
{
    socprev__tree made;
    if (!allocate(memory, tree->n, &made))
        return socprev__fail_nomem(err);
    socprev_status st = read_parents(&made, parents, stride, err);
    if (st == SOCPREV_OK)
        st = order_inside_first(&made, err);
    if (st != SOCPREV_OK) {
        socprev__tree_free(memory, &made);
        return st;
    }
    find_levels(&made);
    socprev__tree_free(memory, tree);
    *tree = made;
    return SOCPREV_OK;
}
