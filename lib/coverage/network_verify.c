/* Is this a plan of that network, and does it reach what it says? */
#include "coverage/network_internal.h"

static socprev_status refuse(const char *what, int64_t index, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_VERIFY, SP_ITEM("plan", index),
                         SP_TEXT(what), SP_INT(index));
}

/* Not the solver's own: may the site of a pair serve the kind of its place? */
static bool may_serve(const socprev_network *network, size_t pair, int32_t kind)
{
    size_t site = (size_t)network->site[pair];
    if (network->role[site] == SOCPREV_NETWORK_FORBIDDEN || network->cost[pair] > network->radius)
        return false;
    return network->offers[site * (size_t)network->kinds + (size_t)kind] == 1;
}

static bool is_to_serve_all(const socprev_network *network)
{
    return network->model != SOCPREV_NETWORK_MAX_COVER &&
           network->model != SOCPREV_NETWORK_BUDGET_COVER;
}

/* What the plan says, added up anew. */
typedef struct {
    const socprev_network *network;
    const socprev_plan *plan;
    uint8_t *open;   /* [sites] */
    int64_t *served; /* [sites x kinds] */
    int64_t units, distance, farthest, money, demand, places, places_served;
} audit;

static socprev_status check_sites(audit *a, socprev_error **err)
{
    const socprev_plan *plan = a->plan;
    for (int32_t k = 0; k < plan->n_sites; k++) {
        int32_t site = plan->site[k];
        if (site < 0 || site >= a->network->sites || (k > 0 && site <= plan->site[k - 1]))
            return refuse("sites are not ascending", k, err);
        if (a->network->role[site] == SOCPREV_NETWORK_FORBIDDEN)
            return refuse("a forbidden site is open", site, err);
        a->open[site] = 1;
        a->money += a->network->money[site];
    }
    for (int32_t j = 0; j < a->network->sites; j++)
        if (a->network->role[j] == SOCPREV_NETWORK_EXISTING && !a->open[j])
            return refuse("an existing site is closed", j, err);
    if (plan->n_sites > a->network->most)
        return refuse("too many sites", plan->n_sites, err);
    if (a->money > a->network->budget || a->money != plan->money)
        return refuse("money", a->money, err);
    return SOCPREV_OK;
}

/* Position of the pair of an assignment; SIZE_MAX when there is none. */
static size_t find_pair(const socprev_network *network, int32_t place, int32_t site)
{
    for (size_t e = network->first[place]; e < network->first[place + 1]; e++)
        if (network->site[e] == site)
            return e;
    return SIZE_MAX;
}

static socprev_status check_assignment(audit *a, size_t at, socprev_error **err)
{
    const socprev_network *network = a->network;
    const socprev__assignment *made = &a->plan->assignment[at], *before = made - 1;
    if (made->place < 0 || made->place >= network->places || made->kind < 0 ||
        made->kind >= network->kinds || made->site < 0 || made->site >= network->sites)
        return refuse("an assignment names what is not there", (int64_t)at, err);
    if (at > 0 && (before->place > made->place ||
                   (before->place == made->place &&
                    (before->kind > made->kind ||
                     (before->kind == made->kind && before->site >= made->site)))))
        return refuse("assignments are not ascending", (int64_t)at, err);
    size_t pair = find_pair(network, made->place, made->site);
    if (!a->open[made->site] || made->units <= 0 || pair == SIZE_MAX ||
        network->cost[pair] != made->cost ||
        !may_serve(network, pair, made->kind))
        return refuse("an assignment that cannot be", (int64_t)at, err);
    int64_t *served = &a->served[(size_t)made->site * (size_t)network->kinds +
                                 (size_t)made->kind];
    *served += made->units;
    a->units += made->units;
    a->distance += made->units * made->cost;
    if (made->cost > a->farthest)
        a->farthest = made->cost;
    return SOCPREV_OK;
}

/* Every demand: served no more than it is, whole where it must be. */
static socprev_status check_demand(audit *a, int32_t place, int32_t kind, size_t *at,
                                   int64_t *missing, socprev_error **err)
{
    const socprev_network *network = a->network;
    int64_t demand =
        network->demand[(size_t)place * (size_t)network->kinds + (size_t)kind];
    int64_t served = 0;
    size_t begin = *at;
    while (*at < a->plan->n_assignments && a->plan->assignment[*at].place == place &&
           a->plan->assignment[*at].kind == kind)
        served += a->plan->assignment[(*at)++].units;
    if (served > demand)
        return refuse("a demand is served more than once", place, err);
    bool can = false;
    for (size_t e = network->first[place]; e < network->first[place + 1] && !can; e++)
        can = may_serve(network, e, kind);
    if (can && served < demand && is_to_serve_all(network))
        return refuse("a demand is not served", place, err);
    if (network->single && (*at - begin > 1 || (served > 0 && served < demand)))
        return refuse("a demand is split", place, err);
    *missing += demand - served;
    a->demand += demand;
    return SOCPREV_OK;
}

static socprev_status check_demands(audit *a, socprev_error **err)
{
    size_t at = 0;
    for (int32_t i = 0; i < a->network->places; i++) {
        int64_t missing = 0, before = a->demand;
        for (int32_t k = 0; k < a->network->kinds; k++) {
            socprev_status st = check_demand(a, i, k, &at, &missing, err);
            if (st != SOCPREV_OK)
                return st;
        }
        a->places += a->demand > before;
        a->places_served += a->demand > before && missing == 0;
    }
    return SOCPREV_OK;
}

static socprev_status check_capacities(const audit *a, socprev_error **err)
{
    for (int32_t j = 0; j < a->network->sites; j++)
        for (int32_t k = 0; k < a->network->kinds; k++) {
            size_t cell = (size_t)j * (size_t)a->network->kinds + (size_t)k;
            if (a->served[cell] > a->network->capacity[cell])
                return refuse("a capacity is exceeded", j, err);
        }
    return SOCPREV_OK;
}

static socprev_status check_objectives(const audit *a, socprev_error **err)
{
    const socprev_plan *plan = a->plan;
    int32_t model = a->network->model, second = a->network->second;
    bool most = !is_to_serve_all(a->network);
    int64_t first = model == SOCPREV_NETWORK_SET_COVER        ? plan->n_sites
                    : model == SOCPREV_NETWORK_CHEAPEST_COVER ? a->money
                    : model == SOCPREV_NETWORK_MEDIAN         ? a->distance
                    : model == SOCPREV_NETWORK_CENTER         ? a->farthest
                                                              : a->units;
    int64_t other = second == SOCPREV_NETWORK_SECOND_SITES      ? plan->n_sites
                    : second == SOCPREV_NETWORK_SECOND_MONEY    ? a->money
                    : second == SOCPREV_NETWORK_SECOND_DISTANCE ? a->distance
                                                                : 0;
    if (plan->objective != first || plan->second != other)
        return refuse("an objective does not add up", first, err);
    if (plan->total[SOCPREV_PLAN_UNITS] != a->demand ||
        plan->total[SOCPREV_PLAN_UNITS_SERVED] != a->units ||
        plan->total[SOCPREV_PLAN_DISTANCE] != a->distance ||
        plan->total[SOCPREV_PLAN_FARTHEST] != a->farthest ||
        plan->total[SOCPREV_PLAN_PLACES] != a->places ||
        plan->total[SOCPREV_PLAN_PLACES_SERVED] != a->places_served)
        return refuse("a total does not add up", a->units, err);
    if (!plan->has_bound || (most ? plan->bound < first : plan->bound > first) ||
        (plan->status == SOCPREV_PLAN_OPTIMAL && plan->bound != first))
        return refuse("the bound is beyond the objective", plan->bound, err);
    return SOCPREV_OK;
}

/* Exactly the demands that nothing reaches. */
static socprev_status check_uncoverable(const audit *a, socprev_error **err)
{
    size_t at = 0;
    for (int32_t i = 0; i < a->network->places; i++) {
        for (int32_t k = 0; k < a->network->kinds; k++) {
            bool can = a->network->demand[(size_t)i * (size_t)a->network->kinds + (size_t)k] == 0;
            for (size_t e = a->network->first[i]; e < a->network->first[i + 1] && !can; e++)
                can = may_serve(a->network, e, k);
            if (can)
                continue;
            if (at == a->plan->n_uncoverable || a->plan->uncoverable[at].place != i ||
                a->plan->uncoverable[at].kind != k)
                return refuse("the uncoverable differ", i, err);
            at++;
        }
    }
    return at == a->plan->n_uncoverable ? SOCPREV_OK
                                        : refuse("the uncoverable differ", -1, err);
}

static socprev_status check_answer(audit *a, socprev_error **err)
{
    socprev_status st = check_sites(a, err);
    for (size_t k = 0; k < a->plan->n_assignments && st == SOCPREV_OK; k++)
        st = check_assignment(a, k, err);
    if (st == SOCPREV_OK)
        st = check_demands(a, err);
    if (st == SOCPREV_OK)
        st = check_capacities(a, err);
    return st == SOCPREV_OK ? check_objectives(a, err) : st;
}

socprev_status socprev_network_verify(const socprev_network *network, const socprev_plan *plan,
                                      socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (plan == NULL)
        return socprev__fail_null(err, "plan");
    if (plan->places != network->places || plan->sites != network->sites ||
        plan->kinds != network->kinds)
        return refuse("another network", -1, err);
    size_t sites = (size_t)network->sites, cells = sites * (size_t)network->kinds;
    audit a = { .network = network, .plan = plan };
    a.open = socprev__alloc(&network->memory, sites, 1);
    a.served = socprev__alloc(&network->memory, cells, sizeof *a.served);
    socprev_status st = a.open == NULL || a.served == NULL ? socprev__fail_nomem(err)
                                                           : check_uncoverable(&a, err);
    if (st == SOCPREV_OK && plan->has_sites)
        st = check_answer(&a, err);
    else if (st == SOCPREV_OK && (plan->status == SOCPREV_PLAN_OPTIMAL || plan->n_sites > 0 ||
                                  plan->n_assignments > 0))
        st = refuse("a status without sites", plan->status, err);
    socprev__free(&network->memory, a.served, cells, sizeof *a.served);
    socprev__free(&network->memory, a.open, sites, 1);
    return st;
}
