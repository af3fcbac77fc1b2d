/* What no set of sites can undercut. Every client is asked a price for being
 * served and every site gets what its clients pay beyond their cost:
 *
 *   bound = sum of prices + sum over the best `most` sites of min(0, reduced cost)
 *   reduced cost = opening - sum of max(0, price - cost)
 *
 * for any prices in 0 .. otherwise (Lagrange; Cornuejols, Fisher & Nemhauser
 * 1977). With capacities a site takes the best of a fractional knapsack. A budget
 * is one more constraint with one price. Prices are found in floating point, by
 * the volume algorithm (Barahona & Anbil 2000); what they prove is computed anew in
 * integers. */
#include "coverage/location.h"

#include <math.h>

void socprev__bound_clear(socprev__bound *bound)
{
    const struct socprev_memory *memory = &bound->at->memory;
    size_t n = bound->at->clients + 1, m = bound->at->sites + 1;
    socprev__free(memory, bound->taken, n, sizeof *bound->taken);
    socprev__free(memory, bound->sorted, n, sizeof *bound->sorted);
    socprev__free(memory, bound->chosen, m, sizeof *bound->chosen);
    socprev__free(memory, bound->order, m, sizeof *bound->order);
    socprev__free(memory, bound->exact_reduced, m, sizeof *bound->exact_reduced);
    socprev__free(memory, bound->exact_price, n, sizeof *bound->exact_price);
    socprev__free(memory, bound->share, m, sizeof *bound->share);
    socprev__free(memory, bound->reduced, m, sizeof *bound->reduced);
    socprev__free(memory, bound->direction, n, sizeof *bound->direction);
    socprev__free(memory, bound->slope, n, sizeof *bound->slope);
    socprev__free(memory, bound->best_price, n, sizeof *bound->best_price);
    socprev__free(memory, bound->price, n, sizeof *bound->price);
    *bound = (socprev__bound){ .at = bound->at };
}

bool socprev__bound_init(socprev__bound *bound, const socprev__location *at)
{
    const struct socprev_memory *memory = &at->memory;
    size_t n = at->clients + 1, m = at->sites + 1;
    int64_t range = 0;
    *bound = (socprev__bound){ .at = at };
    if (!socprev__location_range(at, &range))
        range = SOCPREV__LOCATION_LIMIT;
    while (bound->shift < 20 && range <= SOCPREV__LOCATION_LIMIT >> (bound->shift + 2))
        bound->shift++;
    bool fits = (bound->price = socprev__alloc(memory, n, sizeof *bound->price)) &&
                (bound->best_price = socprev__alloc(memory, n, sizeof *bound->best_price)) &&
                (bound->slope = socprev__alloc(memory, n, sizeof *bound->slope)) &&
                (bound->direction = socprev__alloc(memory, n, sizeof *bound->direction)) &&
                (bound->reduced = socprev__alloc(memory, m, sizeof *bound->reduced)) &&
                (bound->share = socprev__alloc(memory, m, sizeof *bound->share)) &&
                (bound->exact_price = socprev__alloc(memory, n, sizeof *bound->exact_price)) &&
                (bound->exact_reduced =
                     socprev__alloc(memory, m, sizeof *bound->exact_reduced)) &&
                (bound->order = socprev__alloc(memory, m, sizeof *bound->order)) &&
                (bound->chosen = socprev__alloc(memory, m, sizeof *bound->chosen)) &&
                (bound->sorted = socprev__alloc(memory, n, sizeof *bound->sorted)) &&
                (bound->taken = socprev__alloc(memory, n, sizeof *bound->taken));
    if (!fits)
        socprev__bound_clear(bound);
    return fits;
}

/* ---- prices to begin with -------------------------------------------------------------- */

/* The most that client i can be asked while all its sites keep their slack, at
 * least `from` and at most `to`; positions e .. are its sites dearer than `from`. */
static int64_t highest_price(const socprev__bound *bound, size_t i, int64_t from, int64_t to)
{
    const socprev__location *at = bound->at;
    int64_t slack = INT64_MAX, price = from;
    for (size_t e = at->near_first[i]; e <= at->near_first[i + 1]; e++) {
        int64_t next = e < at->near_first[i + 1] ? at->near_cost[e] : to;
        if (next > to)
            next = to;
        if (next > price) {
            if (slack < next - price)
                return price + slack;
            if (slack != INT64_MAX)
                slack -= next - price;
            price = next;
        }
        if (e == at->near_first[i + 1] || at->near_cost[e] >= to)
            break;
        if (bound->exact_reduced[at->near[e]] < slack)
            slack = bound->exact_reduced[at->near[e]];
    }
    return price;
}

/* Raises the price of client i and charges the sites. */
static void ask(socprev__bound *bound, size_t i, int64_t price)
{
    const socprev__location *at = bound->at;
    int64_t before = bound->exact_price[i];
    for (size_t e = at->near_first[i]; e < at->near_first[i + 1]; e++) {
        int64_t cost = at->near_cost[e];
        if (cost >= price)
            break;
        bound->exact_reduced[at->near[e]] -= price - (cost > before ? cost : before);
    }
    bound->exact_price[i] = price;
}

void socprev__bound_ascend(socprev__bound *bound, int64_t fee)
{
    const socprev__location *at = bound->at;
    for (size_t j = 0; j < at->sites; j++)
        bound->exact_reduced[j] = at->opening[j] + fee;
    for (size_t i = 0; i < at->clients; i++)
        bound->exact_price[i] = 0;
    for (int pass = 0; pass < 4; pass++) {
        for (size_t i = 0; i < at->clients; i++) {
            size_t first = at->near_first[i], n = at->near_first[i + 1] - first;
            int64_t to = at->otherwise[i]; /* the last pass; before, the next site's cost */
            if (pass < 3 && (size_t)pass < n && at->near_cost[first + (size_t)pass] < to)
                to = at->near_cost[first + (size_t)pass];
            if (to > bound->exact_price[i])
                ask(bound, i, highest_price(bound, i, bound->exact_price[i], to));
        }
    }
    for (size_t i = 0; i < at->clients; i++)
        bound->price[i] = bound->best_price[i] = (double)bound->exact_price[i];
    bound->money_price = bound->best_money_price = 0;
}

void socprev__bound_start(socprev__bound *bound, const socprev__choice *choice)
{
    for (size_t i = 0; i < bound->at->clients; i++)
        bound->price[i] = bound->best_price[i] =
            ((double)choice->cost1[i] + (double)choice->cost2[i]) / 2;
    bound->money_price = bound->best_money_price = 0;
}

/* ---- reduced costs in floating point ----------------------------------------------------- */

/* Fills the capacities of a site with its clients of the best price for a unit;
 * returns the value, 0 or less. `taken` of position e - first of `reach`. */
double socprev__bound_fill_site(socprev__bound *bound, size_t site)
{
    const socprev__location *at = bound->at;
    size_t first = at->reach_first[site], n = 0;
    double value = 0;
    for (size_t e = first; e < at->reach_first[site + 1]; e++) {
        bound->taken[e - first] = 0;
        double worth = bound->price[at->reach[e]] - (double)at->reach_cost[e];
        if (worth > 0)
            bound->sorted[n++] = (int32_t)(e - first);
    }
    for (size_t i = 1; i < n; i++) { /* insertion sort: lists are short */
        int32_t moved = bound->sorted[i];
        size_t to = i;
        double worth = bound->price[at->reach[first + (size_t)moved]] -
                       (double)at->reach_cost[first + (size_t)moved];
        for (; to > 0; to--) {
            size_t e = first + (size_t)bound->sorted[to - 1];
            if (bound->price[at->reach[e]] - (double)at->reach_cost[e] >= worth)
                break;
            bound->sorted[to] = bound->sorted[to - 1];
        }
        bound->sorted[to] = moved;
    }
    for (size_t kind = 0; kind < at->kinds; kind++) {
        int64_t room = at->capacity[site * at->kinds + kind];
        for (size_t k = 0; k < n && room > 0; k++) {
            size_t e = first + (size_t)bound->sorted[k], i = (size_t)at->reach[e];
            if ((size_t)at->kind[i] != kind)
                continue;
            int64_t units = at->units[i] < room ? at->units[i] : room;
            room -= units;
            bound->taken[e - first] = (double)units;
            value -= (double)units * (bound->price[i] - (double)at->reach_cost[e]);
        }
    }
    return value;
}

static double units_of(const socprev__location *at, size_t i)
{
    return at->limited ? (double)at->units[i] : 1;
}

/* What clients pay beyond their cost, taken from the sites: client by client, whose sites
 * come by cost, so that the rest of them is not looked at ... */
static void collect_by_client(socprev__bound *bound)
{
    const socprev__location *at = bound->at;
    bound->visited = 0;
    for (size_t i = 0; i < at->clients; i++) {
        double price = bound->price[i];
        size_t e = at->near_first[i];
        for (; e < at->near_first[i + 1] && (double)at->near_cost[e] < price; e++)
            bound->reduced[at->near[e]] -= price - (double)at->near_cost[e];
        bound->visited += e - at->near_first[i];
    }
}

/* ... or site by site, without those that are closed: deep in the search they are most. */
static void collect_by_site(socprev__bound *bound, const socprev__node *node)
{
    const socprev__location *at = bound->at;
    for (size_t j = 0; j < at->sites; j++) {
        double lane[4] = { 0 }; /* sums side by side do not wait for each other */
        if (node->state[j] == SOCPREV__CLOSED)
            continue;
        for (size_t e = at->reach_first[j]; e < at->reach_first[j + 1]; e++) {
            double more = bound->price[at->reach[e]] - (double)at->reach_cost[e];
            lane[e % 4] += more > 0 ? more : 0;
        }
        bound->reduced[j] -= (lane[0] + lane[2]) + (lane[1] + lane[3]);
    }
}

/* The sum of prices; sets reduced costs. */
static double price_sites(socprev__bound *bound, const socprev__node *node)
{
    const socprev__location *at = bound->at;
    double sum = 0;
    size_t pairs = 0;
    for (size_t j = 0; j < at->sites; j++) {
        bool counts = node->state[j] != SOCPREV__CLOSED;
        bound->reduced[j] = (double)at->opening[j] + bound->money_price * (double)at->money[j];
        pairs += counts ? at->reach_first[j + 1] - at->reach_first[j] : 0;
        if (at->limited && counts)
            bound->reduced[j] += socprev__bound_fill_site(bound, j);
    }
    for (size_t i = 0; i < at->clients; i++)
        sum += bound->price[i] * units_of(at, i);
    if (!at->limited && pairs < bound->visited)
        collect_by_site(bound, node);
    else if (!at->limited)
        collect_by_client(bound);
    if (at->budget != SOCPREV__UNBOUNDED)
        sum -= bound->money_price * (double)at->budget;
    return sum;
}

/* ---- the best sites -------------------------------------------------------------------------- */

static bool costs_less(const socprev__bound *bound, bool exact, int32_t a, int32_t b)
{
    if (exact && bound->exact_reduced[a] != bound->exact_reduced[b])
        return bound->exact_reduced[a] < bound->exact_reduced[b];
    if (!exact && bound->reduced[a] != bound->reduced[b])
        return bound->reduced[a] < bound->reduced[b];
    return a < b;
}

static void exchange(int32_t *order, size_t a, size_t b)
{
    int32_t kept = order[a];
    order[a] = order[b];
    order[b] = kept;
}

/* Puts the k best of order[0 .. n) first: Hoare 1961, pivots from the middle. */
static void select_best(socprev__bound *bound, bool exact, size_t n, size_t k)
{
    int32_t *order = bound->order;
    size_t low = 0, high = n;
    while (high - low > 1 && k > low && k < high) {
        size_t store = low;
        exchange(order, low + (high - low) / 2, high - 1);
        for (size_t i = low; i + 1 < high; i++)
            if (costs_less(bound, exact, order[i], order[high - 1]))
                exchange(order, i, store++);
        exchange(order, store, high - 1);
        if (k <= store)
            high = store;
        else
            low = store + 1;
    }
}

static bool is_negative(const socprev__bound *bound, bool exact, int32_t site)
{
    return exact ? bound->exact_reduced[site] < 0 : bound->reduced[site] < 0;
}

/* How many sites of a state there are. */
size_t socprev__node_count(const socprev__bound *bound, const socprev__node *node, uint8_t state)
{
    size_t n = 0;
    for (size_t j = 0; j < bound->at->sites; j++)
        n += node->state[j] == state;
    return n;
}

/* Chooses the open sites and the best free ones: those that bring something, at
 * most and at least as many as the node says. */
void socprev__bound_choose(socprev__bound *bound, const socprev__node *node, bool exact)
{
    size_t n_open = socprev__node_count(bound, node, SOCPREV__OPEN), negative = 0;
    size_t most = node->most > n_open ? node->most - n_open : 0;
    size_t least = node->least > n_open ? node->least - n_open : 0;
    bound->n_free = 0;
    for (size_t j = 0; j < bound->at->sites; j++) {
        bound->chosen[j] = node->state[j] == SOCPREV__OPEN;
        if (node->state[j] != SOCPREV__FREE)
            continue;
        bound->order[bound->n_free++] = (int32_t)j;
        negative += is_negative(bound, exact, (int32_t)j);
    }
    size_t n = negative;
    if (n > most)
        n = most;
    if (n < least)
        n = least < bound->n_free ? least : bound->n_free;
    select_best(bound, exact, bound->n_free, n);
    bound->n_chosen = n;
    for (size_t k = 0; k < n; k++)
        bound->chosen[bound->order[k]] = 1;
}

/* ---- the volume algorithm ------------------------------------------------------------ */

static double evaluate(socprev__bound *bound, const socprev__node *node)
{
    double sum = price_sites(bound, node);
    socprev__bound_choose(bound, node, false);
    for (size_t j = 0; j < bound->at->sites; j++)
        if (bound->chosen[j])
            sum += bound->reduced[j];
    return sum;
}

/* Which way prices should go: what is unserved up, what is served twice down.
 * Returns the slope of the price of money; what stands at its end stays. */
static double find_slopes(socprev__bound *bound)
{
    const socprev__location *at = bound->at;
    double money = at->budget == SOCPREV__UNBOUNDED ? 0 : -(double)at->budget;
    for (size_t i = 0; i < at->clients; i++)
        bound->slope[i] = units_of(at, i);
    for (size_t j = 0; j < at->sites; j++) {
        if (!bound->chosen[j])
            continue;
        size_t first = at->reach_first[j];
        if (at->limited)
            socprev__bound_fill_site(bound, j);
        for (size_t e = first; e < at->reach_first[j + 1]; e++) {
            if (at->limited)
                bound->slope[at->reach[e]] -= bound->taken[e - first];
            else if ((double)at->reach_cost[e] < bound->price[at->reach[e]])
                bound->slope[at->reach[e]] -= 1;
        }
        if (at->budget != SOCPREV__UNBOUNDED)
            money += (double)at->money[j];
    }
    for (size_t i = 0; i < at->clients; i++)
        if ((bound->slope[i] > 0 && bound->price[i] >= (double)at->otherwise[i]) ||
            (bound->slope[i] < 0 && bound->price[i] <= 0))
            bound->slope[i] = 0;
    return money < 0 && bound->money_price <= 0 ? 0 : money;
}

void socprev__bound_keep(socprev__bound *bound, bool back)
{
    size_t size = bound->at->clients * sizeof *bound->price;
    if (back) {
        memcpy(bound->price, bound->best_price, size);
        bound->money_price = bound->best_money_price;
    } else {
        memcpy(bound->best_price, bound->price, size);
        bound->best_money_price = bound->money_price;
    }
}

/* Where the volume algorithm stands (Barahona & Anbil 2000): `direction` is an
 * average of slopes, `share` the same average of chosen sites, both as seen from
 * the best prices. The price of money is measured in budgets. */
typedef struct {
    double best;            /* the bound at the best prices */
    double scale;           /* of steps */
    double weight_most;     /* of the newest slope */
    double money_direction; /* in budgets */
    double budget;
    int stalled;
} ascent;

/* The part of the direction in which prices can move. */
static double square_of_direction(const socprev__bound *bound, const ascent *a)
{
    double square = a->money_direction * a->money_direction;
    for (size_t i = 0; i < bound->at->clients; i++) {
        double d = bound->direction[i];
        if ((d > 0 && bound->best_price[i] < (double)bound->at->otherwise[i]) ||
            (d < 0 && bound->best_price[i] > 0))
            square += d * d;
    }
    return square;
}

static void move_prices(socprev__bound *bound, const ascent *a, double step)
{
    for (size_t i = 0; i < bound->at->clients; i++) {
        double price = bound->best_price[i] + step * bound->direction[i];
        double highest = (double)bound->at->otherwise[i];
        bound->price[i] = price < 0 ? 0 : price > highest ? highest : price;
    }
    double money = bound->best_money_price + step * a->money_direction / a->budget;
    bound->money_price = money < 0 ? 0 : money;
}

/* Mixes the newest slope into the direction: as much as makes it shortest. Returns
 * whether the slope still goes its way. */
static bool mix_slopes(socprev__bound *bound, ascent *a, double money)
{
    size_t n = bound->at->clients, m = bound->at->sites;
    double away = money - a->money_direction;
    double product = -a->money_direction * away, square = away * away, along = 0;
    for (size_t i = 0; i < n; i++) {
        double apart = bound->slope[i] - bound->direction[i];
        product -= bound->direction[i] * apart;
        square += apart * apart;
    }
    double weight = square > 0 ? product / square : 1;
    if (weight < a->weight_most / 10)
        weight = a->weight_most / 10;
    else if (weight > a->weight_most)
        weight = a->weight_most;
    for (size_t i = 0; i < n; i++) {
        along += bound->slope[i] * bound->direction[i];
        bound->direction[i] += weight * (bound->slope[i] - bound->direction[i]);
    }
    a->money_direction += weight * away;
    for (size_t j = 0; j < m; j++)
        bound->share[j] += weight * ((double)bound->chosen[j] - bound->share[j]);
    return along >= 0;
}

static void begin_ascent(socprev__bound *bound, const socprev__node *node, ascent *a)
{
    int64_t budget = bound->at->budget;
    *a = (ascent){ .scale = 0.5, .weight_most = 0.2 };
    a->budget = budget == SOCPREV__UNBOUNDED || budget == 0 ? 1 : (double)budget;
    a->best = evaluate(bound, node);
    a->money_direction = find_slopes(bound) / a->budget;
    memcpy(bound->direction, bound->slope, bound->at->clients * sizeof *bound->slope);
    for (size_t j = 0; j < bound->at->sites; j++)
        bound->share[j] = (double)bound->chosen[j];
    socprev__bound_keep(bound, false);
    bound->iterations++;
}

/* Takes better prices; shortens steps that go on failing, lengthens good ones. */
static void judge_prices(socprev__bound *bound, ascent *a, double value, bool is_along)
{
    if (value > a->best) {
        socprev__bound_keep(bound, false);
        a->best = value;
        a->stalled = 0;
        if (is_along)
            a->scale = a->scale < 1.8 ? 1.1 * a->scale : 2;
    } else if (++a->stalled >= 10) {
        a->stalled = 0;
        a->scale *= 0.66;
    }
}

bool socprev__bound_raise(socprev__bound *bound, socprev__node *node, int64_t *cutoff,
                          int64_t steps, socprev__bound_fn step, void *user)
{
    ascent a;
    begin_ascent(bound, node, &a);
    if (step(user, bound->chosen, cutoff))
        return true;
    double before = a.best;
    for (int64_t k = 1; k <= steps && a.scale > 1e-4; k++) {
        /* a little farther: what rounding in integers costs */
        double goal = (double)socprev__bound_goal(bound, node, *cutoff) - 1;
        if (a.best > goal + 1e-9 * fabs(goal) + 0.01)
            break;
        double square = square_of_direction(bound, &a), missing = (double)*cutoff - a.best;
        if (square < 1e-9)
            break;
        move_prices(bound, &a, a.scale * missing / square);
        double value = evaluate(bound, node);
        bound->iterations++;
        bool is_along = mix_slopes(bound, &a, find_slopes(bound) / a.budget);
        judge_prices(bound, &a, value, is_along);
        if (step(user, bound->chosen, cutoff))
            return true;
        if (k % 50 == 0) {
            if (a.best - before < 0.01 * fabs(before) && a.weight_most > 1e-3)
                a.weight_most /= 2;
            before = a.best;
        }
    }
    return false;
}
