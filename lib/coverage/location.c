/* The arrays of a location problem. */
#include "coverage/location.h"

void socprev__location_clear(socprev__location *at)
{
    const struct socprev_memory *memory = &at->memory;
    size_t n = at->clients + 1, m = at->sites + 1, pairs = at->pairs + 1; /* none is empty */
    socprev__free(memory, at->capacity, m * at->kinds, sizeof *at->capacity);
    socprev__free(memory, at->units, n, sizeof *at->units);
    socprev__free(memory, at->kind, n, sizeof *at->kind);
    socprev__free(memory, at->state, m, sizeof *at->state);
    socprev__free(memory, at->money, m, sizeof *at->money);
    socprev__free(memory, at->opening, m, sizeof *at->opening);
    socprev__free(memory, at->otherwise, n, sizeof *at->otherwise);
    socprev__free(memory, at->reach_cost, pairs, sizeof *at->reach_cost);
    socprev__free(memory, at->reach, pairs, sizeof *at->reach);
    socprev__free(memory, at->reach_first, m, sizeof *at->reach_first);
    socprev__free(memory, at->near_cost, pairs, sizeof *at->near_cost);
    socprev__free(memory, at->near, pairs, sizeof *at->near);
    socprev__free(memory, at->near_first, n, sizeof *at->near_first);
}

bool socprev__location_allocate(socprev__location *at)
{
    const struct socprev_memory *memory = &at->memory;
    size_t n = at->clients + 1, m = at->sites + 1, pairs = at->pairs + 1; /* none is empty */
    bool fits = (at->near_first = socprev__alloc(memory, n, sizeof *at->near_first)) &&
                (at->near = socprev__alloc(memory, pairs, sizeof *at->near)) &&
                (at->near_cost = socprev__alloc(memory, pairs, sizeof *at->near_cost)) &&
                (at->reach_first = socprev__alloc(memory, m, sizeof *at->reach_first)) &&
                (at->reach = socprev__alloc(memory, pairs, sizeof *at->reach)) &&
                (at->reach_cost = socprev__alloc(memory, pairs, sizeof *at->reach_cost)) &&
                (at->otherwise = socprev__alloc(memory, n, sizeof *at->otherwise)) &&
                (at->opening = socprev__alloc(memory, m, sizeof *at->opening)) &&
                (at->money = socprev__alloc(memory, m, sizeof *at->money)) &&
                (at->state = socprev__alloc(memory, m, sizeof *at->state));
    if (fits && at->kinds > 0)
        fits = (at->kind = socprev__alloc(memory, n, sizeof *at->kind)) &&
               (at->units = socprev__alloc(memory, n, sizeof *at->units)) &&
               (at->capacity = socprev__alloc(memory, m * at->kinds, sizeof *at->capacity));
    return fits;
}

/* ---- sites of a client by cost, then index ------------------------------------------- */

static bool is_before(const int64_t *cost, const int32_t *site, size_t a, size_t b)
{
    return cost[a] != cost[b] ? cost[a] < cost[b] : site[a] < site[b];
}

static void swap(int64_t *cost, int32_t *site, size_t a, size_t b)
{
    int64_t c = cost[a];
    int32_t s = site[a];
    cost[a] = cost[b];
    site[a] = site[b];
    cost[b] = c;
    site[b] = s;
}

static void sink(int64_t *cost, int32_t *site, size_t at, size_t n)
{
    for (size_t child = 2 * at + 1; child < n; at = child, child = 2 * at + 1) {
        if (child + 1 < n && is_before(cost, site, child, child + 1))
            child++;
        if (!is_before(cost, site, at, child))
            return;
        swap(cost, site, at, child);
    }
}

/* Heap sort: Williams 1964. Most lists of covers come sorted. */
static void sort_near(int64_t *cost, int32_t *site, size_t n)
{
    size_t sorted = 1;
    while (sorted < n && is_before(cost, site, sorted - 1, sorted))
        sorted++;
    if (sorted >= n)
        return;
    for (size_t i = n / 2; i-- > 0;)
        sink(cost, site, i, n);
    for (size_t i = n; i-- > 1;) {
        swap(cost, site, 0, i);
        sink(cost, site, 0, i);
    }
}

void socprev__location_index(socprev__location *at)
{
    size_t m = at->sites;
    memset(at->reach_first, 0, (m + 1) * sizeof *at->reach_first);
    for (size_t i = 0; i < at->clients; i++) {
        size_t first = at->near_first[i], n = at->near_first[i + 1] - first;
        sort_near(at->near_cost + first, at->near + first, n);
    }
    for (size_t e = 0; e < at->pairs; e++)
        at->reach_first[at->near[e]]++;
    size_t sum = 0;
    for (size_t j = 0; j <= m; j++) {
        size_t count = at->reach_first[j];
        at->reach_first[j] = sum;
        sum += count;
    }
    for (size_t i = 0; i < at->clients; i++) {
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
            size_t to = at->reach_first[at->near[e]]++;
            at->reach[to] = (int32_t)i;
            at->reach_cost[to] = at->near_cost[e];
        }
    }
    for (size_t j = m; j > 0; j--) /* each had run to the next one's start */
        at->reach_first[j] = at->reach_first[j - 1];
    at->reach_first[0] = 0;
}

bool socprev__location_range(const socprev__location *at, int64_t *out)
{
    int64_t sum = 0;
    for (size_t i = 0; i < at->clients; i++) {
        int64_t all = at->otherwise[i];
        if (at->limited && !socprev__multiply(all, at->units[i], &all))
            return false;
        if (!socprev__add(sum, all, &sum) || sum > SOCPREV__LOCATION_LIMIT)
            return false;
    }
    for (size_t j = 0; j < at->sites; j++)
        if (!socprev__add(sum, at->opening[j], &sum) || sum > SOCPREV__LOCATION_LIMIT)
            return false;
    *out = sum;
    return true;
}

int64_t socprev__location_value(const socprev__location *at, const uint8_t *open)
{
    int64_t value = 0;
    for (size_t j = 0; j < at->sites; j++)
        value += open[j] ? at->opening[j] : 0;
    for (size_t i = 0; i < at->clients; i++) {
        int64_t cost = at->otherwise[i];
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
            if (!open[at->near[e]] && at->near_cost[e] < cost)
                continue;
            cost = at->near_cost[e] < cost ? at->near_cost[e] : cost;
            break;
        }
        value += cost;
    }
    return value;
}

int64_t socprev__location_value_of(const socprev__location *at, const uint8_t *open,
                                   int64_t *cost)
{
    int64_t value = 0;
    size_t n_open = 0, pairs = 0;
    for (size_t j = 0; j < at->sites; j++) {
        n_open += open[j] != 0;
        pairs += open[j] ? at->reach_first[j + 1] - at->reach_first[j] : 0;
    }
    /* how many of all sites a client passes until an open one, and in how short a list */
    size_t passed = at->sites / (n_open + 1), all = at->pairs;
    all = passed < all / (at->clients + 1) ? passed * at->clients : all;
    if (pairs + at->clients >= all)
        return socprev__location_value(at, open);
    memcpy(cost, at->otherwise, at->clients * sizeof *cost);
    for (size_t j = 0; j < at->sites; j++) {
        if (!open[j])
            continue;
        value += at->opening[j];
        for (size_t e = at->reach_first[j]; e < at->reach_first[j + 1]; e++) {
            int64_t before = cost[at->reach[e]], now = at->reach_cost[e];
            cost[at->reach[e]] = now < before ? now : before;
        }
    }
    for (size_t i = 0; i < at->clients; i++)
        value += cost[i];
    return value;
}
