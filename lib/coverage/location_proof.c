/* What prices prove, in integers, and what follows for single sites: reduced-cost
 * fixing (see location_bound.c for the bound). */
#include "coverage/location.h"

/* The exact value of one site's knapsacks, rounded down. */
static int64_t fill_exactly(socprev__bound *bound, size_t site)
{
    const socprev__location *at = bound->at;
    size_t first = at->reach_first[site];
    int64_t value = 0;
    socprev__bound_fill_site(bound, site);
    /* `sorted` is by doubles: a bound needs every client's exact worth at the last
     * one's ratio, the price of a unit of room. */
    for (size_t kind = 0; kind < at->kinds; kind++) {
        int64_t room = at->capacity[site * at->kinds + kind], used = 0, rent = 0;
        for (size_t e = first; e < at->reach_first[site + 1]; e++) {
            size_t i = (size_t)at->reach[e];
            if ((size_t)at->kind[i] != kind || bound->taken[e - first] <= 0)
                continue;
            int64_t worth = bound->exact_price[i] - (at->reach_cost[e] << bound->shift);
            used += (int64_t)bound->taken[e - first];
            if (rent == 0 || worth < rent)
                rent = worth;
        }
        if (used < room || rent < 0)
            rent = 0; /* nobody is turned away */
        int64_t sum = 0;
        bool fits = socprev__multiply(rent, rent == 0 ? 0 : room, &sum);
        for (size_t e = first; e < at->reach_first[site + 1] && fits; e++) {
            size_t i = (size_t)at->reach[e];
            int64_t worth = bound->exact_price[i] - (at->reach_cost[e] << bound->shift) - rent;
            int64_t all = 0;
            if ((size_t)at->kind[i] == kind && worth > 0)
                fits = socprev__multiply(worth, at->units[i], &all) &&
                       socprev__add(sum, all, &sum);
        }
        if (!fits || !socprev__subtract(value, sum, &value))
            return -SOCPREV__LOCATION_LIMIT;
    }
    return value;
}

/* What each site is charged for its money, and what the budget gives back, of the
 * price of money as a ratio over 2^40; no charges when that does not fit. */
static int64_t charge_money(socprev__bound *bound)
{
    const socprev__location *at = bound->at;
    const int64_t unit = (int64_t)1 << 40;
    double scaled = bound->best_money_price * (double)unit * (double)((int64_t)1 << bound->shift);
    int64_t price = 0, whole = 0, rest = 0;
    for (size_t j = 0; j < at->sites; j++)
        bound->exact_reduced[j] = at->opening[j] << bound->shift;
    if (at->budget == SOCPREV__UNBOUNDED || !(scaled >= 1) || scaled > 4e18)
        return 0;
    price = (int64_t)scaled;
    if (!socprev__muldiv_floor(price, at->budget, unit, &whole, &rest) ||
        whole > SOCPREV__LOCATION_LIMIT / 4)
        return 0;
    for (size_t j = 0; j < at->sites; j++) {
        int64_t charge = 0, left = 0;
        if (at->money[j] > at->budget ||
            !socprev__muldiv_floor(price, at->money[j], unit, &charge, &left))
            continue; /* such a site cannot be opened, and no charge is right too */
        bound->exact_reduced[j] += charge;
    }
    return whole + (rest > 0);
}

/* The bound at the best prices in units of 2^-shift; false when it is of no use. */
static bool prove(socprev__bound *bound, const socprev__node *node, int64_t *out)
{
    const socprev__location *at = bound->at;
    int64_t sum = -charge_money(bound);
    double unit = (double)((int64_t)1 << bound->shift);
    socprev__bound_keep(bound, true); /* capacities are filled by price */
    for (size_t i = 0; i < at->clients; i++) {
        int64_t highest = at->otherwise[i] << bound->shift, all = 0;
        double price = bound->best_price[i] * unit;
        int64_t exact = price >= (double)highest ? highest : price > 0 ? (int64_t)price : 0;
        bound->exact_price[i] = exact;
        if (!socprev__multiply(exact, at->limited ? at->units[i] : 1, &all) ||
            !socprev__add(sum, all, &sum))
            return false;
        for (size_t e = at->near_first[i]; e < at->near_first[i + 1] && !at->limited; e++) {
            int64_t cost = at->near_cost[e] << bound->shift;
            if (cost >= exact)
                break;
            bound->exact_reduced[at->near[e]] -= exact - cost;
        }
    }
    for (size_t j = 0; j < at->sites && at->limited; j++)
        bound->exact_reduced[j] += fill_exactly(bound, j);
    socprev__bound_choose(bound, node, true);
    for (size_t j = 0; j < at->sites; j++)
        if (bound->chosen[j] && !socprev__add(sum, bound->exact_reduced[j], &sum))
            return false;
    *out = sum;
    return true;
}

/* The least value at or above `sum` that a set of the node can have. */
static int64_t round_up(const socprev__bound *bound, const socprev__node *node, size_t n_open,
                        int64_t sum)
{
    int64_t level = bound->at->level, unit = (int64_t)1 << bound->shift;
    if (sum <= 0)
        return 0;
    int64_t value = sum / unit + (sum % unit > 0);
    if (level <= 1)
        return value;
    int64_t least = (int64_t)(node->least > n_open ? node->least : n_open);
    int64_t most = (int64_t)(node->most < bound->at->sites ? node->most : bound->at->sites);
    int64_t part = value % level;
    if (part > most)
        return value - part + level + least;
    return part < least ? value - part + least : value;
}

int64_t socprev__bound_goal(const socprev__bound *bound, const socprev__node *node,
                            int64_t cutoff)
{
    int64_t level = bound->at->level;
    int64_t n_open = (int64_t)socprev__node_count(bound, node, SOCPREV__OPEN);
    int64_t least = (int64_t)node->least > n_open ? (int64_t)node->least : n_open;
    int64_t most = (int64_t)(node->most < bound->at->sites ? node->most : bound->at->sites);
    if (level <= 1 || least < cutoff % level || cutoff < level)
        return cutoff;
    int64_t goal = cutoff - cutoff % level - level + most + 1;
    return goal < cutoff ? goal : cutoff;
}

void socprev__bound_fix(socprev__bound *bound, socprev__node *node, int64_t cutoff)
{
    int64_t sum = 0;
    if (!prove(bound, node, &sum))
        return;
    size_t n_open = socprev__node_count(bound, node, SOCPREV__OPEN), n = bound->n_chosen;
    size_t most = node->most > n_open ? node->most - n_open : 0;
    size_t least = node->least > n_open ? node->least - n_open : 0;
    int64_t reached = round_up(bound, node, n_open, sum);
    if (reached > node->bound)
        node->bound = reached;
    if (node->bound >= cutoff)
        return;
    int64_t worst = INT64_MIN, next = INT64_MAX;
    for (size_t k = 0; k < bound->n_free; k++) {
        int64_t reduced = bound->exact_reduced[bound->order[k]];
        if (k < n && reduced > worst)
            worst = reduced;
        else if (k >= n && reduced < next)
            next = reduced;
    }
    /* Opening one more drives out the worst, where there is no room or it only
     * stands there to be enough; closing one takes the next in. */
    int64_t freed = n == 0 ? 0 : n == most || (n <= least && worst > 0) ? worst : 0;
    bool must_refill = n > 0 && n - 1 < least;
    for (size_t k = 0; k < bound->n_free; k++) {
        int32_t site = bound->order[k];
        int64_t reduced = bound->exact_reduced[site], with = 0;
        if (k >= n) {
            if (most == 0 || !socprev__add(sum, reduced, &with) ||
                !socprev__subtract(with, freed, &with) ||
                round_up(bound, node, n_open, with) >= cutoff)
                node->state[site] = SOCPREV__CLOSED;
        } else {
            int64_t other = next == INT64_MAX ? 0 : must_refill || next < 0 ? next : 0;
            bool is_needed = next == INT64_MAX && must_refill;
            if (is_needed || (socprev__subtract(sum, reduced, &with) &&
                              socprev__add(with, other, &with) &&
                              round_up(bound, node, n_open, with) >= cutoff))
                node->state[site] = SOCPREV__OPEN;
        }
    }
}
