/* A question as a location problem. Objectives are levels of one number:
 *
 *     value = first x unit + second x (sites level) + number of open sites
 *
 * where each unit exceeds all that the levels below can reach. */
#include "coverage/network_internal.h"

bool socprev__network_serves_all(const socprev_network *network)
{
    return network->model != SOCPREV_NETWORK_MAX_COVER &&
           network->model != SOCPREV_NETWORK_BUDGET_COVER;
}

bool socprev__network_reaches(const socprev_network *network, size_t pair, int32_t kind,
                              int64_t radius)
{
    size_t site = (size_t)network->site[pair];
    return network->cost[pair] <= radius && network->role[site] != SOCPREV_NETWORK_FORBIDDEN &&
           network->offers[site * (size_t)network->kinds + (size_t)kind] != 0;
}

/* ---- the question ------------------------------------------------------------------- */

static bool is_cover(int32_t model)
{
    return model != SOCPREV_NETWORK_MEDIAN && model != SOCPREV_NETWORK_CENTER;
}

static socprev_status check_limits(const socprev_network *network, socprev_error **err)
{
    int64_t existing = 0, allowed = 0, money = 0;
    for (int32_t j = 0; j < network->sites; j++) {
        allowed += network->role[j] != SOCPREV_NETWORK_FORBIDDEN;
        if (network->role[j] != SOCPREV_NETWORK_EXISTING)
            continue;
        existing++;
        money += network->money[j]; /* the sum of all was checked */
    }
    if (network->most != SOCPREV_NETWORK_NO_LIMIT && network->most > allowed)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_TOO_MANY, SP_FIELD("most"),
                             SP_INT(network->most), SP_INT(allowed));
    if (network->most < existing)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_TOO_FEW, SP_FIELD("most"),
                             SP_INT(network->most), SP_INT(existing));
    if (network->budget < money)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_BUDGET_EXISTING,
                             SP_FIELD("budget"), SP_INT(network->budget), SP_INT(money));
    return SOCPREV_OK;
}

socprev_status socprev__network_check(const socprev_network *network, socprev_error **err)
{
    bool has_most = network->most != SOCPREV_NETWORK_NO_LIMIT;
    bool has_budget = network->budget != SOCPREV_NETWORK_NO_LIMIT;
    bool needs_most = network->model == SOCPREV_NETWORK_MAX_COVER ||
                      network->model == SOCPREV_NETWORK_MEDIAN ||
                      network->model == SOCPREV_NETWORK_CENTER;
    if (is_cover(network->model) && network->radius == SOCPREV_NETWORK_NO_LIMIT)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_NO_RADIUS, SP_FIELD("radius"),
                             SP_INT(network->model));
    if (needs_most && !has_most && !has_budget)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_NO_MOST, SP_FIELD("most"),
                             SP_INT(network->model));
    if (network->model == SOCPREV_NETWORK_BUDGET_COVER && !has_budget)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_NO_BUDGET, SP_FIELD("budget"),
                             SP_INT(network->model));
    size_t cells = (size_t)network->places * (size_t)network->kinds;
    int64_t sum = 0;
    for (size_t i = 0; i < cells; i++)
        if (!socprev__add(sum, network->demand[i], &sum))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW,
                                 SP_ITEM("demand", i / (size_t)network->kinds),
                                 SP_TEXT("demand"));
    if (sum == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_NO_DEMAND, SP_FIELD("demand"),
                             SP_INT(cells));
    return check_limits(network, err);
}

/* ---- clients and pairs ------------------------------------------------------------------ */

typedef struct {
    const socprev_network *network;
    int64_t radius;
    int32_t stage;
    int64_t *reached;  /* [sites x kinds] demand within reach */
    int64_t dearest;   /* the largest cost of a pair */
    int64_t distance;  /* sum of units x the largest cost of each client */
    int64_t money;     /* sum of what sites cost, in units of money */
    bool complete;     /* every client reaches every site */
    bool fits;         /* in 62 bits */
} build;

/* a * b + c, checked. */
static bool raise(int64_t a, int64_t b, int64_t c, int64_t *out)
{
    return socprev__multiply(a, b, out) && socprev__add(*out, c, out) &&
           *out <= SOCPREV__LOCATION_LIMIT;
}

static size_t count_reached(const build *b, int32_t place, int32_t kind)
{
    size_t n = 0;
    for (size_t e = b->network->first[place]; e < b->network->first[place + 1]; e++)
        n += socprev__network_reaches(b->network, e, kind, b->radius);
    return n;
}

/* Who needs something that some site can give, and how many pairs there are. */
static void count_clients(const build *b, socprev__location *at)
{
    for (int32_t i = 0; i < b->network->places; i++) {
        for (int32_t k = 0; k < b->network->kinds; k++) {
            size_t cell = (size_t)i * (size_t)b->network->kinds + (size_t)k;
            size_t n = b->network->demand[cell] == 0 ? 0 : count_reached(b, i, k);
            at->clients += n > 0;
            at->pairs += n;
        }
    }
}

static void add_pairs(build *b, socprev__formulation *model, size_t client, int64_t units)
{
    const socprev_network *network = b->network;
    socprev__location *at = &model->at;
    socprev__demand who = model->client[client];
    size_t e = at->near_first[client];
    int64_t largest = 0;
    for (size_t s = network->first[who.place]; s < network->first[who.place + 1]; s++) {
        if (!socprev__network_reaches(network, s, who.kind, b->radius))
            continue;
        at->near[e] = network->site[s];
        at->near_cost[e++] = network->cost[s];
        if (network->cost[s] > largest)
            largest = network->cost[s];
        int64_t *reached = &b->reached[(size_t)network->site[s] * (size_t)network->kinds +
                                       (size_t)who.kind];
        b->fits &= raise(1, units, *reached, reached);
    }
    at->near_first[client + 1] = e;
    if (largest > b->dearest)
        b->dearest = largest;
    b->fits &= raise(largest, units, b->distance, &b->distance) &&
               raise(1, units, model->units, &model->units);
}

static void fill_clients(build *b, socprev__formulation *model)
{
    const socprev_network *network = b->network;
    size_t client = 0, allowed = 0;
    for (int32_t j = 0; j < network->sites; j++)
        allowed += network->role[j] != SOCPREV_NETWORK_FORBIDDEN;
    b->complete = true;
    for (int32_t i = 0; i < network->places; i++) {
        for (int32_t k = 0; k < network->kinds; k++) {
            int64_t units = network->demand[(size_t)i * (size_t)network->kinds + (size_t)k];
            size_t n = units == 0 ? 0 : count_reached(b, i, k);
            if (n == 0)
                continue;
            b->complete &= n == allowed;
            model->client[client] = (socprev__demand){ i, k };
            model->at.kind[client] = k;
            model->at.units[client] = units;
            add_pairs(b, model, client, units);
            client++;
        }
    }
}

static void fill_sites(build *b, socprev__formulation *model)
{
    const socprev_network *network = b->network;
    socprev__location *at = &model->at;
    int64_t common = 0;
    for (size_t j = 0; j < at->sites; j++) {
        at->state[j] = network->role[j] == SOCPREV_NETWORK_EXISTING    ? SOCPREV__OPEN
                       : network->role[j] == SOCPREV_NETWORK_FORBIDDEN ? SOCPREV__CLOSED
                                                                       : SOCPREV__FREE;
        at->money[j] = network->money[j];
        common = socprev__gcd(common, network->money[j]);
        for (size_t k = 0; k < at->kinds; k++) {
            size_t cell = j * at->kinds + k;
            int64_t capacity = network->capacity[cell], all = b->reached[cell];
            at->capacity[cell] = capacity < all ? capacity : all;
            at->limited |= capacity < all;
        }
    }
    model->money_unit = common == 0 ? 1 : common;
    for (size_t j = 0; j < at->sites; j++)
        b->money += network->money[j] / model->money_unit;
}

/* ---- levels ------------------------------------------------------------------------------- */

/* What one unit of each thing adds to a value. */
typedef struct {
    int64_t site, money, distance, unserved;
    int64_t lower; /* what all levels so far can reach */
} levels;

/* Puts a level of at most `most` on top; its unit. */
static int64_t add_level(build *b, levels *l, int64_t most)
{
    int64_t unit = l->lower + 1;
    b->fits &= raise(most, unit, l->lower, &l->lower);
    return unit;
}

static levels make_levels(build *b, socprev__formulation *model)
{
    const socprev_network *network = b->network;
    socprev__location *at = &model->at;
    levels l = { 0 };
    bool counts_sites = b->stage == SOCPREV__STAGE_WHOLE &&
                        network->model != SOCPREV_NETWORK_SET_COVER;
    at->level = 1;
    if (counts_sites) {
        l.site = add_level(b, &l, (int64_t)at->most);
        at->level = l.lower + 1;
    }
    if (b->stage == SOCPREV__STAGE_REACH) {
        /* p-center: sites alone, or money when only money is limited */
        if (network->budget != SOCPREV_NETWORK_NO_LIMIT && at->most == at->sites)
            l.money = add_level(b, &l, b->money);
        else
            l.site = add_level(b, &l, (int64_t)at->sites);
        return l;
    }
    if (network->second == SOCPREV_NETWORK_SECOND_MONEY)
        l.money = add_level(b, &l, b->money);
    else if (network->second == SOCPREV_NETWORK_SECOND_DISTANCE)
        l.distance = add_level(b, &l, b->distance);
    model->unit = l.lower + 1;
    if (network->model == SOCPREV_NETWORK_SET_COVER)
        l.site += add_level(b, &l, (int64_t)at->sites);
    else if (network->model == SOCPREV_NETWORK_CHEAPEST_COVER)
        l.money += add_level(b, &l, b->money);
    else if (network->model == SOCPREV_NETWORK_MEDIAN)
        l.distance += add_level(b, &l, b->distance);
    else if (network->model == SOCPREV_NETWORK_CENTER)
        model->unit = 0;
    else
        l.unserved = add_level(b, &l, model->units);
    return l;
}

/* Leaving a client unserved that must be served costs more than any answer; where
 * everybody reaches every site it is enough to forbid the empty set. With
 * capacities, where it is counted apart, more than any chain of moves. */
static void set_otherwise(build *b, socprev__formulation *model, const levels *l)
{
    socprev__location *at = &model->at;
    int64_t unit_most = 0, chain = 0;
    b->fits &= raise(b->dearest, l->distance, 0, &unit_most) &&
               raise(unit_most, 2 * ((int64_t)at->sites + 2), 1, &chain);
    at->forbidden = INT64_MAX;
    if (!at->required) {
        for (size_t i = 0; i < at->clients; i++)
            if (at->limited)
                at->otherwise[i] = l->unserved;
            else
                b->fits &= raise(l->unserved, at->units[i], 0, &at->otherwise[i]);
        return;
    }
    for (size_t i = 0; i < at->clients; i++) {
        if (at->limited) {
            at->otherwise[i] = chain;
        } else if (i > 0 && b->complete) {
            size_t last = at->near_first[i + 1] - 1;
            at->otherwise[i] = at->near_cost[last] + 1;
        } else {
            at->otherwise[i] = l->lower + 1;
            at->forbidden = l->lower + 1;
        }
    }
}

static void scale(build *b, socprev__formulation *model, const levels *l)
{
    socprev__location *at = &model->at;
    for (size_t i = 0; i < at->clients && b->fits; i++) {
        int64_t unit = at->limited ? l->distance : 0;
        if (!at->limited)
            b->fits &= raise(l->distance, at->units[i], 0, &unit);
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1] && b->fits; e++)
            b->fits &= raise(at->near_cost[e], unit, 0, &at->near_cost[e]);
    }
    for (size_t j = 0; j < at->sites && b->fits; j++)
        b->fits &= raise(at->money[j] / model->money_unit, l->money, l->site, &at->opening[j]);
    if (!b->fits)
        return;
    socprev__location_index(at);
    set_otherwise(b, model, l);
    int64_t range = 0;
    b->fits &= socprev__location_range(at, &range);
}

void socprev__formulation_clear(socprev__formulation *model)
{
    socprev__free(&model->at.memory, model->client, model->room, sizeof *model->client);
    socprev__location_clear(&model->at);
}

socprev_status socprev__network_formulate(const socprev_network *network, int64_t radius,
                                      int32_t stage, socprev__formulation *out,
                                      socprev_error **err)
{
    const struct socprev_memory *memory = &network->memory;
    size_t cells = (size_t)network->sites * (size_t)network->kinds;
    build b = { .network = network, .radius = radius, .stage = stage, .fits = true };
    *out = (socprev__formulation){ .at = { .memory = *memory,
                                             .sites = (size_t)network->sites,
                                             .kinds = (size_t)network->kinds } };
    socprev__location *at = &out->at;
    at->most = network->most < network->sites ? (size_t)network->most : at->sites;
    at->budget = network->budget;
    at->single = network->single;
    at->required = socprev__network_serves_all(network);
    count_clients(&b, at);
    out->room = at->clients + 1;
    b.reached = socprev__alloc(memory, cells, sizeof *b.reached);
    out->client = socprev__alloc(memory, out->room, sizeof *out->client);
    socprev_status st = SOCPREV_OK;
    if (b.reached == NULL || out->client == NULL || !socprev__location_allocate(at)) {
        st = socprev__fail_nomem(err);
    } else {
        fill_clients(&b, out);
        fill_sites(&b, out);
        levels l = make_levels(&b, out);
        scale(&b, out, &l);
        if (!b.fits)
            st = socprev__fail(err, SOCPREV_E_RANGE, SP_NETWORK_RANGE, NULL,
                               SP_INT(at->clients), SP_INT(at->sites));
    }
    socprev__free(memory, b.reached, cells, sizeof *b.reached);
    if (st != SOCPREV_OK)
        socprev__formulation_clear(out);
    return st;
}
