/* Who serves whom when sites have capacities: for each kind a transportation
 * problem, solved by successive cheapest augmenting paths over the open sites
 * (Busacker & Gowen 1961); with single sourcing a depth-first search on top. */
#include "coverage/location.h"

struct socprev__transport {
    const socprev__location *at;
    size_t *pair_of;   /* [pairs] of `reach`: the same pair in `near` */
    int64_t *flow;     /* [pairs] of `near`: units */
    int64_t *unserved; /* [clients] units */
    int64_t *room;     /* [sites x kinds] left */
    int32_t *list;     /* [sites] the open ones */
    int32_t *place;    /* [sites] in the list; -1 = closed */
    size_t n_open;
    /* nodes are the open sites and "unserved", the last; all [nodes] or [nodes x nodes] */
    int64_t *shift;     /* least cost of moving a unit from a to b */
    int32_t *mover;     /* client that moves */
    int64_t *distance;
    int32_t *from;
    /* single sourcing */
    int32_t *order;   /* [clients] largest first */
    int64_t *rest;    /* [clients + 1] least cost of this one and all behind */
    size_t *position; /* [clients] the choice on the way */
    size_t *chosen;   /* [clients] in the best answer; SIZE_MAX = unserved */
};

static size_t nodes_of(const socprev__location *at)
{
    return at->sites + 1;
}

void socprev__transport_free(socprev__transport *t)
{
    if (t == NULL)
        return;
    const socprev__location *at = t->at;
    struct socprev_memory memory = at->memory;
    size_t n = at->clients + 1, m = at->sites + 1, pairs = at->pairs + 1, nodes = nodes_of(at);
    socprev__free(&memory, t->chosen, n, sizeof *t->chosen);
    socprev__free(&memory, t->position, n, sizeof *t->position);
    socprev__free(&memory, t->rest, n, sizeof *t->rest);
    socprev__free(&memory, t->order, n, sizeof *t->order);
    socprev__free(&memory, t->from, nodes, sizeof *t->from);
    socprev__free(&memory, t->distance, nodes, sizeof *t->distance);
    socprev__free(&memory, t->mover, nodes * nodes, sizeof *t->mover);
    socprev__free(&memory, t->shift, nodes * nodes, sizeof *t->shift);
    socprev__free(&memory, t->place, m, sizeof *t->place);
    socprev__free(&memory, t->list, m, sizeof *t->list);
    socprev__free(&memory, t->room, m * at->kinds, sizeof *t->room);
    socprev__free(&memory, t->unserved, n, sizeof *t->unserved);
    socprev__free(&memory, t->flow, pairs, sizeof *t->flow);
    socprev__free(&memory, t->pair_of, pairs, sizeof *t->pair_of);
    socprev__free(&memory, t, 1, sizeof *t);
}

static bool allocate(socprev__transport *t)
{
    const struct socprev_memory *memory = &t->at->memory;
    size_t n = t->at->clients + 1, m = t->at->sites + 1, pairs = t->at->pairs + 1;
    size_t nodes = nodes_of(t->at);
    return (t->pair_of = socprev__alloc(memory, pairs, sizeof *t->pair_of)) &&
           (t->flow = socprev__alloc(memory, pairs, sizeof *t->flow)) &&
           (t->unserved = socprev__alloc(memory, n, sizeof *t->unserved)) &&
           (t->room = socprev__alloc(memory, m * t->at->kinds, sizeof *t->room)) &&
           (t->list = socprev__alloc(memory, m, sizeof *t->list)) &&
           (t->place = socprev__alloc(memory, m, sizeof *t->place)) &&
           (t->shift = socprev__alloc(memory, nodes * nodes, sizeof *t->shift)) &&
           (t->mover = socprev__alloc(memory, nodes * nodes, sizeof *t->mover)) &&
           (t->distance = socprev__alloc(memory, nodes, sizeof *t->distance)) &&
           (t->from = socprev__alloc(memory, nodes, sizeof *t->from)) &&
           (t->order = socprev__alloc(memory, n, sizeof *t->order)) &&
           (t->rest = socprev__alloc(memory, n, sizeof *t->rest)) &&
           (t->position = socprev__alloc(memory, n, sizeof *t->position)) &&
           (t->chosen = socprev__alloc(memory, n, sizeof *t->chosen));
}

/* `reach` was filled from `near` in this order. */
static void find_pairs(socprev__transport *t)
{
    const socprev__location *at = t->at;
    for (size_t i = 0; i < at->clients; i++) {
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
            size_t j = (size_t)at->near[e], low = at->reach_first[j], high = at->reach_first[j + 1];
            while (high - low > 1) {
                size_t middle = low + (high - low) / 2;
                if (at->reach[middle] <= (int32_t)i)
                    low = middle;
                else
                    high = middle;
            }
            t->pair_of[low] = e;
        }
    }
}

/* Largest first; insertion by merge would want memory, so a shell sort (1959). */
static void sort_clients(socprev__transport *t)
{
    const socprev__location *at = t->at;
    size_t n = at->clients;
    for (size_t i = 0; i < n; i++)
        t->order[i] = (int32_t)i;
    for (size_t gap = n / 2; gap > 0; gap /= 2) {
        for (size_t i = gap; i < n; i++) {
            int32_t moved = t->order[i];
            size_t to = i;
            for (; to >= gap; to -= gap) {
                int32_t other = t->order[to - gap];
                if (at->units[other] > at->units[moved] ||
                    (at->units[other] == at->units[moved] && other < moved))
                    break;
                t->order[to] = other;
            }
            t->order[to] = moved;
        }
    }
}

socprev__transport *socprev__transport_new(const socprev__location *at)
{
    socprev__transport *t = socprev__alloc(&at->memory, 1, sizeof *t);
    if (t == NULL)
        return NULL;
    t->at = at;
    if (!allocate(t)) {
        socprev__transport_free(t);
        return NULL;
    }
    find_pairs(t);
    sort_clients(t);
    return t;
}

int64_t socprev__transport_units(const socprev__transport *t, size_t pair)
{
    return t->flow[pair];
}

/* ---- paths --------------------------------------------------------------------------- */

/* What client i, served at node a at cost `has`, would pay more elsewhere. */
static void offer_moves(socprev__transport *t, size_t a, size_t i, int64_t has)
{
    const socprev__location *at = t->at;
    size_t width = t->n_open + 1, none = t->n_open;
    for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
        int32_t b = t->place[at->near[e]];
        if (b < 0 || (size_t)b == a)
            continue;
        int64_t more = at->near_cost[e] - has;
        size_t edge = a * width + (size_t)b;
        if (t->mover[edge] == SOCPREV__NOBODY || more < t->shift[edge]) {
            t->shift[edge] = more;
            t->mover[edge] = (int32_t)i;
        }
    }
    size_t edge = a * width + none;
    if (a != none && (t->mover[edge] == SOCPREV__NOBODY ||
                      at->otherwise[i] - has < t->shift[edge])) {
        t->shift[edge] = at->otherwise[i] - has;
        t->mover[edge] = (int32_t)i;
    }
}

/* The cheapest moves out of node a, of one kind. */
static void find_moves(socprev__transport *t, size_t a, int32_t kind)
{
    const socprev__location *at = t->at;
    size_t width = t->n_open + 1;
    for (size_t b = 0; b < width; b++)
        t->mover[a * width + b] = SOCPREV__NOBODY;
    if (a == t->n_open) {
        for (size_t i = 0; i < at->clients; i++)
            if (at->kind[i] == kind && t->unserved[i] > 0)
                offer_moves(t, a, i, at->otherwise[i]);
        return;
    }
    size_t j = (size_t)t->list[a];
    for (size_t e = at->reach_first[j]; e < at->reach_first[j + 1]; e++) {
        size_t i = (size_t)at->reach[e];
        if (at->kind[i] == kind && t->flow[t->pair_of[e]] > 0)
            offer_moves(t, a, i, at->reach_cost[e]);
    }
}

/* Cheapest ways for a unit of client i: Bellman & Ford; there is no cheaper circle. */
static void find_ways(socprev__transport *t, size_t i)
{
    const socprev__location *at = t->at;
    size_t width = t->n_open + 1;
    for (size_t a = 0; a < width; a++) {
        t->distance[a] = INT64_MAX;
        t->from[a] = SOCPREV__NOBODY;
    }
    t->distance[t->n_open] = at->otherwise[i];
    for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++)
        if (t->place[at->near[e]] >= 0)
            t->distance[t->place[at->near[e]]] = at->near_cost[e];
    for (bool changed = true; changed;) {
        changed = false;
        for (size_t a = 0; a < width; a++) {
            if (t->distance[a] == INT64_MAX)
                continue;
            for (size_t b = 0; b < width; b++) {
                size_t edge = a * width + b;
                if (t->mover[edge] == SOCPREV__NOBODY ||
                    t->distance[a] + t->shift[edge] >= t->distance[b])
                    continue;
                t->distance[b] = t->distance[a] + t->shift[edge];
                t->from[b] = (int32_t)a;
                changed = true;
            }
        }
    }
}

/* The units of client i at a node. */
static int64_t *units_at(socprev__transport *t, size_t node, size_t i)
{
    const socprev__location *at = t->at;
    if (node == t->n_open)
        return &t->unserved[i];
    size_t e = at->near_first[i];
    while (at->near[e] != t->list[node])
        e++;
    return &t->flow[e];
}

/* Sends up to `units` of client i along the way to node `end`; returns how many. */
static int64_t send(socprev__transport *t, size_t i, size_t end, int64_t units, int32_t kind)
{
    const socprev__location *at = t->at;
    size_t width = t->n_open + 1, node = end;
    int64_t *room = end == t->n_open ? NULL
                                     : &t->room[(size_t)t->list[end] * at->kinds + (size_t)kind];
    if (room != NULL && *room < units)
        units = *room;
    for (; t->from[node] != SOCPREV__NOBODY; node = (size_t)t->from[node]) {
        size_t a = (size_t)t->from[node];
        int64_t there = *units_at(t, a, (size_t)t->mover[a * width + node]);
        if (there < units)
            units = there;
    }
    for (node = end; t->from[node] != SOCPREV__NOBODY; node = (size_t)t->from[node]) {
        size_t a = (size_t)t->from[node], who = (size_t)t->mover[a * width + node];
        *units_at(t, a, who) -= units;
        *units_at(t, node, who) += units;
    }
    *units_at(t, node, i) += units;
    if (room != NULL)
        *room -= units;
    for (node = end;; node = (size_t)t->from[node]) {
        find_moves(t, node, kind);
        if (t->from[node] == SOCPREV__NOBODY)
            break;
    }
    return units;
}

static void serve_client(socprev__transport *t, size_t i)
{
    const socprev__location *at = t->at;
    int32_t kind = at->kind[i];
    for (int64_t left = at->units[i]; left > 0;) {
        size_t best = t->n_open;
        find_ways(t, i);
        for (size_t a = 0; a < t->n_open; a++) {
            if (t->distance[a] != INT64_MAX && t->distance[a] < t->distance[best] &&
                t->room[(size_t)t->list[a] * at->kinds + (size_t)kind] > 0)
                best = a;
        }
        left -= send(t, i, best, left, kind);
    }
}

static void begin(socprev__transport *t, const uint8_t *open)
{
    const socprev__location *at = t->at;
    t->n_open = 0;
    for (size_t j = 0; j < at->sites; j++) {
        t->place[j] = open[j] ? (int32_t)t->n_open : -1;
        if (open[j])
            t->list[t->n_open++] = (int32_t)j;
    }
    memcpy(t->room, at->capacity, at->sites * at->kinds * sizeof *t->room);
    memset(t->flow, 0, at->pairs * sizeof *t->flow);
    memset(t->unserved, 0, at->clients * sizeof *t->unserved);
}

/* Sums of the assignment; whether somebody is served by two, or in part. */
static bool add_up(const socprev__transport *t, const uint8_t *open, socprev__served *out)
{
    const socprev__location *at = t->at;
    bool is_single = true;
    *out = (socprev__served){ .complete = true };
    for (size_t j = 0; j < at->sites; j++)
        out->value += open[j] ? at->opening[j] : 0;
    for (size_t i = 0; i < at->clients; i++) {
        if (at->required)
            out->lacking += t->unserved[i];
        else
            out->value += t->unserved[i] * at->otherwise[i];
        is_single &= t->unserved[i] == 0 || t->unserved[i] == at->units[i];
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
            out->value += t->flow[e] * at->near_cost[e];
            is_single &= t->flow[e] == 0 || t->flow[e] == at->units[i];
        }
    }
    out->bound = out->value;
    return is_single;
}

/* ---- single sourcing ------------------------------------------------------------------- */

typedef struct {
    socprev__transport *t;
    int64_t spent, best;
    bool found;
} dive;

/* What each client costs at least, summed from the end; false when somebody who
 * must be served cannot be. */
static bool find_rest(socprev__transport *t)
{
    const socprev__location *at = t->at;
    t->rest[at->clients] = 0;
    for (size_t k = at->clients; k-- > 0;) {
        size_t i = (size_t)t->order[k];
        int64_t least = at->otherwise[i];
        bool can = !at->required;
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
            size_t j = (size_t)at->near[e];
            if (t->place[j] < 0 ||
                at->capacity[j * at->kinds + (size_t)at->kind[i]] < at->units[i])
                continue;
            least = at->near_cost[e] < least || !can ? at->near_cost[e] : least;
            can = true;
            break;
        }
        if (!can)
            return false;
        t->rest[k] = t->rest[k + 1] + least * at->units[i];
    }
    return true;
}

static int64_t *room_for(socprev__transport *t, size_t i, size_t e)
{
    return &t->room[(size_t)t->at->near[e] * t->at->kinds + (size_t)t->at->kind[i]];
}

/* Puts client i to its choice (sign 1) or takes it back (-1); the position behind
 * its last site stands for "unserved". */
static void place(dive *d, size_t i, size_t e, int64_t sign)
{
    const socprev__location *at = d->t->at;
    if (e == at->near_first[i + 1]) {
        d->spent += sign * at->otherwise[i] * at->units[i];
    } else {
        *room_for(d->t, i, e) -= sign * at->units[i];
        d->spent += sign * at->near_cost[e] * at->units[i];
    }
}

/* The next choice of client i from position e on that fits; false = none. */
static bool find_choice(const dive *d, size_t i, size_t depth, size_t *e)
{
    const socprev__location *at = d->t->at;
    for (; *e < at->near_first[i + 1]; ++*e) {
        if (d->spent + at->near_cost[*e] * at->units[i] + d->t->rest[depth + 1] >= d->best)
            break; /* those behind cost more */
        if (d->t->place[at->near[*e]] >= 0 && *room_for(d->t, i, *e) >= at->units[i])
            return true;
    }
    *e = at->near_first[i + 1];
    return !at->required &&
           d->spent + at->otherwise[i] * at->units[i] + d->t->rest[depth + 1] < d->best;
}

/* Depth first over the clients, the nearest site first. false when `work` ran out. */
static bool search(dive *d, int64_t *work)
{
    socprev__transport *t = d->t;
    const socprev__location *at = t->at;
    size_t depth = 0;
    bool enter = true;
    while (--*work > 0) {
        if (depth == at->clients) { /* better: choices are cut by the best */
            d->best = d->spent;
            d->found = true;
            for (size_t k = 0; k < depth; k++) {
                size_t i = (size_t)t->order[k];
                t->chosen[i] = t->position[i] == at->near_first[i + 1] ? SIZE_MAX
                                                                       : t->position[i];
            }
            enter = false;
        } else {
            size_t i = (size_t)t->order[depth];
            size_t e = enter ? at->near_first[i] : t->position[i] + 1;
            bool behind = !enter && t->position[i] == at->near_first[i + 1];
            if (!enter)
                place(d, i, t->position[i], -1);
            if (!behind && find_choice(d, i, depth, &e)) {
                t->position[i] = e;
                place(d, i, e, 1);
                depth++;
                enter = true;
                continue;
            }
            enter = false;
        }
        if (depth-- == 0)
            return true;
    }
    return false;
}

/* Writes the best choices as flows. */
static void write_choices(socprev__transport *t)
{
    const socprev__location *at = t->at;
    memset(t->flow, 0, at->pairs * sizeof *t->flow);
    for (size_t i = 0; i < at->clients; i++) {
        t->unserved[i] = t->chosen[i] == SIZE_MAX ? at->units[i] : 0;
        if (t->chosen[i] != SIZE_MAX)
            t->flow[t->chosen[i]] = at->units[i];
    }
}

void socprev__transport_serve(socprev__transport *t, const uint8_t *open, int64_t *work,
                              socprev__served *out)
{
    const socprev__location *at = t->at;
    begin(t, open);
    for (size_t kind = 0; kind < at->kinds; kind++) {
        for (size_t a = 0; a <= t->n_open; a++)
            find_moves(t, a, (int32_t)kind);
        for (size_t i = 0; i < at->clients; i++)
            if ((size_t)at->kind[i] == kind)
                serve_client(t, i);
    }
    if (add_up(t, open, out) || !at->single || work == NULL || out->lacking > 0)
        return; /* what cannot be served in parts cannot be served whole */
    int64_t bound = out->value;
    dive d = { .t = t, .best = INT64_MAX };
    begin(t, open);
    bool complete = !find_rest(t) || search(&d, work);
    if (d.found) {
        write_choices(t);
        add_up(t, open, out);
    } else {
        out->lacking = 1;
    }
    out->complete = complete;
    out->bound = complete ? out->value : bound;
}
