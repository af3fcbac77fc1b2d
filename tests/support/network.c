#include "network.h"

#include <stdlib.h>
#include <string.h>

enum { FAR = 1000000, NODES = SMALL_PLACES * SMALL_KINDS + SMALL_SITES * SMALL_KINDS + 2 };

/* ---- drawing ---------------------------------------------------------------------- */

static bool one_in(random_source *random, int64_t n)
{
    return random_between(random, 1, n) == 1;
}

static void draw_sites(small_network *s, random_source *random, bool with_capacities)
{
    bool kinds_differ = one_in(random, 2), roles = one_in(random, 2);
    for (int32_t j = 0; j < s->sites; j++) {
        s->money[j] = 100 * random_between(random, 0, 9);
        s->role[j] = !roles                ? SOCPREV_NETWORK_CANDIDATE
                     : one_in(random, 5)   ? SOCPREV_NETWORK_EXISTING
                     : one_in(random, 5)   ? SOCPREV_NETWORK_FORBIDDEN
                                           : SOCPREV_NETWORK_CANDIDATE;
        for (int32_t k = 0; k < SMALL_KINDS; k++) {
            s->offers[j][k] = !kinds_differ || !one_in(random, 3);
            s->capacity[j][k] = with_capacities && !one_in(random, 6)
                                    ? random_between(random, 0, 9)
                                    : SOCPREV_NETWORK_NO_LIMIT;
        }
    }
}

static void draw_question(small_network *s, random_source *random)
{
    int64_t existing = 0, allowed = 0, money = 0;
    for (int32_t j = 0; j < s->sites; j++) {
        existing += s->role[j] == SOCPREV_NETWORK_EXISTING;
        allowed += s->role[j] != SOCPREV_NETWORK_FORBIDDEN;
        money += s->role[j] == SOCPREV_NETWORK_EXISTING ? s->money[j] : 0;
    }
    s->model = (int32_t)random_between(random, 0, SOCPREV_NETWORK_CHEAPEST_COVER);
    do
        s->second = (int32_t)random_between(random, 0, 3);
    while ((s->model == SOCPREV_NETWORK_SET_COVER && s->second == 1) ||
           (s->model == SOCPREV_NETWORK_MEDIAN && s->second == 3) ||
           (s->model == SOCPREV_NETWORK_CHEAPEST_COVER && s->second == 2));
    bool covers = s->model != SOCPREV_NETWORK_MEDIAN && s->model != SOCPREV_NETWORK_CENTER;
    s->radius = covers || one_in(random, 3) ? random_between(random, 0, 14)
                                            : SOCPREV_NETWORK_NO_LIMIT;
    s->most = s->budget = SOCPREV_NETWORK_NO_LIMIT;
    bool needs_most = !one_in(random, 4) && s->model != SOCPREV_NETWORK_SET_COVER &&
                      s->model != SOCPREV_NETWORK_CHEAPEST_COVER;
    bool needs_budget = s->model == SOCPREV_NETWORK_BUDGET_COVER || one_in(random, 4) ||
                        (!needs_most && s->model != SOCPREV_NETWORK_SET_COVER &&
                         s->model != SOCPREV_NETWORK_CHEAPEST_COVER);
    if (needs_most)
        s->most = random_between(random, existing, existing + (allowed - existing + 1) / 2);
    if (needs_budget)
        s->budget = money + 50 * random_between(random, 0, 40);
}

void small_network_draw(small_network *s, random_source *random, bool with_capacities)
{
    memset(s, 0, sizeof *s);
    s->places = (int32_t)random_between(random, 1, with_capacities ? 5 : SMALL_PLACES);
    s->sites = (int32_t)random_between(random, 1, with_capacities ? 6 : SMALL_SITES);
    s->kinds = (int32_t)random_between(random, 1, SMALL_KINDS);
    int64_t sparse = random_between(random, 2, 12), costs = one_in(random, 2) ? 4 : 15;
    for (int32_t i = 0; i < s->places; i++) {
        for (int32_t j = 0; j < s->sites; j++)
            s->cost[i][j] = one_in(random, sparse) ? SOCPREV_NETWORK_NO_LIMIT
                                                   : random_between(random, 0, costs);
        for (int32_t k = 0; k < s->kinds; k++)
            s->demand[i][k] = random_between(random, 0, 4);
    }
    s->demand[0][0] += s->demand[0][0] == 0; /* somebody */
    s->single = with_capacities && one_in(random, 2);
    s->leave_out = one_in(random, 2);
    draw_sites(s, random, with_capacities);
    draw_question(s, random);
}

socprev_network *small_network_make(const small_network *s, const socprev_memory *memory)
{
    socprev_network *made = NULL;
    size_t row = sizeof s->demand[0], offers = sizeof s->offers[0];
    if (socprev_network_new(s->places, s->sites, s->kinds, memory, &made, NULL) != SOCPREV_OK)
        return NULL;
    if (socprev_network_set_costs(made, s->cost[0], sizeof s->cost[0], 0, NULL) == SOCPREV_OK &&
        socprev_network_set_demands(made, s->demand[0], row, 0, NULL) == SOCPREV_OK &&
        socprev_network_set_offers(made, s->offers[0], offers, 0, NULL) == SOCPREV_OK &&
        socprev_network_set_capacities(made, s->capacity[0], sizeof s->capacity[0], 0, s->single,
                                       NULL) == SOCPREV_OK &&
        socprev_network_set_money(made, s->money, 0, NULL) == SOCPREV_OK &&
        socprev_network_set_roles(made, s->role, 0, NULL) == SOCPREV_OK &&
        socprev_network_set_model(made, s->model, s->second, NULL) == SOCPREV_OK &&
        socprev_network_set_radius(made, s->radius, NULL) == SOCPREV_OK &&
        socprev_network_set_most(made, s->most, NULL) == SOCPREV_OK &&
        socprev_network_set_budget(made, s->budget, NULL) == SOCPREV_OK &&
        socprev_network_set_leave_out(made, s->leave_out, NULL) == SOCPREV_OK)
        return made;
    socprev_network_free(made);
    return NULL;
}

/* ---- assignments for one set of sites ------------------------------------------------ */

typedef struct {
    const small_network *s;
    uint32_t open;
    int64_t radius;
    int64_t per_distance; /* what a unit of distance counts */
    int64_t per_unserved;
} assigning;

static bool serves(const assigning *a, int32_t place, int32_t site, int32_t kind)
{
    return (a->open >> site & 1) != 0 && a->s->offers[site][kind] != 0 &&
           a->s->cost[place][site] != SOCPREV_NETWORK_NO_LIMIT &&
           a->s->cost[place][site] <= a->radius;
}

/* Tries every site for every demand of one kind, whole. */
static int64_t whole(const assigning *a, int32_t kind, int32_t place, int64_t *room)
{
    if (place == a->s->places)
        return 0;
    int64_t units = a->s->demand[place][kind];
    int64_t best = units * a->per_unserved + whole(a, kind, place + 1, room);
    for (int32_t j = 0; j < a->s->sites; j++) {
        if (units == 0 || !serves(a, place, j, kind) || room[j] < units)
            continue;
        room[j] -= units;
        int64_t value = units * a->s->cost[place][j] * a->per_distance +
                        whole(a, kind, place + 1, room);
        room[j] += units;
        best = value < best ? value : best;
    }
    return best;
}

/* The cheapest flow of one kind, unit by unit along shortest paths in a full table. */
static int64_t parts(const assigning *a, int32_t kind)
{
    int32_t n = a->s->places, m = a->s->sites, source = n + m, sink = n + m + 1, nodes = sink + 1;
    int64_t cap[NODES][NODES] = { { 0 } }, price[NODES][NODES] = { { 0 } }, value = 0;
    for (int32_t i = 0; i < n; i++) {
        cap[source][i] = a->s->demand[i][kind];
        cap[i][sink] = a->s->demand[i][kind]; /* unserved */
        price[i][sink] = a->per_unserved;
        price[sink][i] = -a->per_unserved;
        for (int32_t j = 0; j < m; j++) {
            if (!serves(a, i, j, kind))
                continue;
            cap[i][n + j] = FAR;
            price[i][n + j] = a->s->cost[i][j] * a->per_distance;
            price[n + j][i] = -price[i][n + j];
        }
    }
    for (int32_t j = 0; j < m; j++)
        cap[n + j][sink] = a->s->capacity[j][kind] > FAR ? FAR : a->s->capacity[j][kind];
    for (;;) {
        int64_t distance[NODES];
        int32_t from[NODES];
        for (int32_t v = 0; v < nodes; v++)
            distance[v] = v == source ? 0 : INT64_MAX / 2;
        for (int32_t round = 0; round < nodes; round++)
            for (int32_t u = 0; u < nodes; u++)
                for (int32_t v = 0; v < nodes; v++)
                    if (cap[u][v] > 0 && distance[u] < INT64_MAX / 2 &&
                        distance[u] + price[u][v] < distance[v]) {
                        distance[v] = distance[u] + price[u][v];
                        from[v] = u;
                    }
        if (distance[sink] >= INT64_MAX / 2)
            return value;
        for (int32_t v = sink; v != source; v = from[v]) {
            cap[from[v]][v]--;
            cap[v][from[v]]++;
        }
        value += distance[sink];
    }
}

static bool has_capacities(const small_network *s)
{
    for (int32_t j = 0; j < s->sites; j++)
        for (int32_t k = 0; k < s->kinds; k++)
            if (s->capacity[j][k] != SOCPREV_NETWORK_NO_LIMIT)
                return true;
    return false;
}

/* Each demand to its nearest. */
static int64_t nearest(const assigning *a, int32_t kind)
{
    int64_t value = 0;
    for (int32_t i = 0; i < a->s->places; i++) {
        int64_t least = a->per_unserved;
        for (int32_t j = 0; j < a->s->sites; j++)
            if (serves(a, i, j, kind) && a->s->cost[i][j] * a->per_distance < least)
                least = a->s->cost[i][j] * a->per_distance;
        value += least * a->s->demand[i][kind];
    }
    return value;
}

/* Unserved units (counted FAR each) and, when asked for, their distances. */
static int64_t assign(const small_network *s, uint32_t open, int64_t radius, bool distance)
{
    assigning a = { s, open, radius, distance ? 1 : 0, FAR };
    int64_t value = 0;
    bool limited = has_capacities(s);
    for (int32_t k = 0; k < s->kinds; k++) {
        int64_t room[SMALL_SITES];
        for (int32_t j = 0; j < s->sites; j++)
            room[j] = s->capacity[j][k];
        value += !limited ? nearest(&a, k) : s->single ? whole(&a, k, 0, room) : parts(&a, k);
    }
    return value;
}

/* ---- all sets ---------------------------------------------------------------------------- */

static int32_t count_bits(uint32_t bits)
{
    int32_t n = 0;
    for (; bits != 0; bits &= bits - 1)
        n++;
    return n;
}

static bool keeps_limits(const small_network *s, uint32_t open, int64_t *money)
{
    *money = 0;
    for (int32_t j = 0; j < s->sites; j++) {
        bool is_open = (open >> j & 1) != 0;
        if ((is_open && s->role[j] == SOCPREV_NETWORK_FORBIDDEN) ||
            (!is_open && s->role[j] == SOCPREV_NETWORK_EXISTING))
            return false;
        *money += is_open ? s->money[j] : 0;
    }
    return count_bits(open) <= s->most && *money <= s->budget;
}

/* Demand that no site could ever reach: units of it. */
static int64_t uncoverable(const small_network *s)
{
    uint32_t all = 0;
    int64_t units = 0;
    for (int32_t j = 0; j < s->sites; j++)
        all |= s->role[j] == SOCPREV_NETWORK_FORBIDDEN ? 0 : (uint32_t)1 << j;
    assigning a = { s, all, s->radius, 0, 1 };
    for (int32_t k = 0; k < s->kinds; k++)
        units += nearest(&a, k);
    return units;
}

/* Objectives of one set; false when somebody is left who must be served. */
static bool judge(const small_network *s, uint32_t open, int64_t left_out, int64_t demand,
                  int64_t money, small_answer *out)
{
    bool by_distance = s->second == SOCPREV_NETWORK_SECOND_DISTANCE;
    bool serves_all = s->model != SOCPREV_NETWORK_MAX_COVER &&
                      s->model != SOCPREV_NETWORK_BUDGET_COVER;
    int64_t radius = s->radius;
    int64_t value = assign(s, open, radius, by_distance || s->model == SOCPREV_NETWORK_MEDIAN);
    if (serves_all && value / FAR > left_out)
        return false;
    *out = (small_answer){ .found = true, .sites = open };
    if (s->model == SOCPREV_NETWORK_CENTER) {
        radius = -1;
        do
            value = assign(s, open, ++radius, by_distance);
        while (value / FAR > left_out);
        out->objective = radius;
    } else {
        out->objective = s->model == SOCPREV_NETWORK_SET_COVER        ? count_bits(open)
                         : s->model == SOCPREV_NETWORK_CHEAPEST_COVER ? money
                         : s->model == SOCPREV_NETWORK_MEDIAN         ? value % FAR
                                                                      : demand - value / FAR;
    }
    out->second = s->second == SOCPREV_NETWORK_SECOND_SITES   ? count_bits(open)
                  : s->second == SOCPREV_NETWORK_SECOND_MONEY ? money
                  : by_distance                               ? value % FAR
                                                              : 0;
    return true;
}

/* Is a better than b: objective, second, fewest sites, first indices? */
static bool is_better(const small_network *s, const small_answer *a, const small_answer *b)
{
    bool most = s->model == SOCPREV_NETWORK_MAX_COVER || s->model == SOCPREV_NETWORK_BUDGET_COVER;
    if (!b->found || a->objective != b->objective)
        return !b->found || (most ? a->objective > b->objective : a->objective < b->objective);
    if (a->second != b->second)
        return a->second < b->second;
    if (count_bits(a->sites) != count_bits(b->sites))
        return count_bits(a->sites) < count_bits(b->sites);
    uint32_t differ = a->sites ^ b->sites;
    return (a->sites & (differ & (~differ + 1))) != 0; /* has the lowest of them */
}

small_answer small_network_solve(const small_network *s)
{
    small_answer best = { false, 0, 0, 0 };
    int64_t left_out = uncoverable(s), demand = 0, money = 0;
    bool serves_all = s->model != SOCPREV_NETWORK_MAX_COVER &&
                      s->model != SOCPREV_NETWORK_BUDGET_COVER;
    for (int32_t i = 0; i < s->places; i++)
        for (int32_t k = 0; k < s->kinds; k++)
            demand += s->demand[i][k];
    if (serves_all && left_out > 0 && !s->leave_out)
        return best;
    for (uint32_t open = 0; open < (uint32_t)1 << s->sites; open++) {
        small_answer answer;
        if (keeps_limits(s, open, &money) && judge(s, open, left_out, demand, money, &answer) &&
            is_better(s, &answer, &best))
            best = answer;
    }
    return best;
}
