#include "base_internal.h"

/* Merges the sorted runs [0, half) and [half, n) of `from` into `to`. */
static void merge_runs(char *to, const char *from, size_t half, size_t n, size_t size,
                       int (*compare)(const void *a, const void *b))
{
    const char *a = from, *a_end = from + half * size;
    const char *b = a_end, *b_end = from + n * size;
    /* data is often sorted already */
    if (b == b_end || compare(b - size, b) <= 0) {
        memcpy(to, from, n * size);
        return;
    }
    while (a < a_end && b < b_end) {
        const char **least = compare(a, b) <= 0 ? &a : &b;
        memcpy(to, *least, size);
        *least += size;
        to += size;
    }
    memcpy(to, a, (size_t)(a_end - a));
    memcpy(to + (a_end - a), b, (size_t)(b_end - b));
}

bool socprev__sort(const struct socprev_memory *memory, void *items, size_t n, size_t size,
                   int (*compare)(const void *a, const void *b))
{
    if (n < 2)
        return true;
    char *scratch = socprev__alloc(memory, n, size);
    if (scratch == NULL)
        return false;
    char *from = items, *to = scratch;
    for (size_t run = 1; run < n; run = run > n / 2 ? n : 2 * run) {
        for (size_t start = 0; start < n;) {
            size_t left = n - start;
            size_t both = left / 2 < run ? left : 2 * run;
            size_t half = run < left ? run : left;
            merge_runs(to + start * size, from + start * size, half, both, size, compare);
            start += both;
        }
        char *swap = from;
        from = to;
        to = swap;
    }
    if (from != items)
        memcpy(items, from, n * size);
    socprev__free(memory, scratch, n, size);
    return true;
}
