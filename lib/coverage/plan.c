/* Plans: what they answer. */
#include "coverage/network_internal.h"

void socprev_plan_free(socprev_plan *plan)
{
    if (plan == NULL)
        return;
    struct socprev_memory memory = plan->memory;
    socprev__free(&memory, plan->uncoverable, plan->room_uncoverable, sizeof *plan->uncoverable);
    socprev__free(&memory, plan->assignment, plan->room, sizeof *plan->assignment);
    socprev__free(&memory, plan->site, (size_t)plan->sites, sizeof *plan->site);
    socprev__free(&memory, plan, 1, sizeof *plan);
}

socprev_plan *socprev__plan_new(const socprev_network *network)
{
    socprev_plan *made = socprev__alloc(&network->memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    made->memory = network->memory;
    made->places = network->places;
    made->sites = network->sites;
    made->kinds = network->kinds;
    made->site = socprev__alloc(&made->memory, (size_t)network->sites, sizeof *made->site);
    if (made->site == NULL) {
        socprev_plan_free(made);
        return NULL;
    }
    return made;
}

bool socprev__plan_uncoverable(socprev_plan *plan, const socprev_network *network)
{
    for (int32_t i = 0; i < network->places; i++) {
        for (int32_t k = 0; k < network->kinds; k++) {
            if (network->demand[(size_t)i * (size_t)network->kinds + (size_t)k] == 0)
                continue;
            size_t e = network->first[i];
            while (e < network->first[i + 1] &&
                   !socprev__network_reaches(network, e, k, network->radius))
                e++;
            if (e < network->first[i + 1])
                continue;
            void *block = plan->uncoverable;
            if (!socprev__reserve(&plan->memory, &block, &plan->room_uncoverable,
                                  plan->n_uncoverable + 1, sizeof *plan->uncoverable))
                return false;
            plan->uncoverable = block;
            plan->uncoverable[plan->n_uncoverable++] = (socprev__demand){ i, k };
        }
    }
    return true;
}

/* ---- assignments ---------------------------------------------------------------------- */

static bool add_assignment(socprev_plan *plan, socprev__assignment assignment)
{
    void *block = plan->assignment;
    if (!socprev__reserve(&plan->memory, &block, &plan->room, plan->n_assignments + 1,
                          sizeof *plan->assignment))
        return false;
    plan->assignment = block;
    plan->assignment[plan->n_assignments++] = assignment;
    return true;
}

static int64_t cost_of(const socprev_network *network, int32_t place, int32_t site)
{
    size_t low = network->first[place], high = network->first[place + 1];
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (network->site[middle] <= site)
            low = middle;
        else
            high = middle;
    }
    return network->cost[low];
}

/* Each client to the nearest open site. */
static bool assign_nearest(socprev_plan *plan, const socprev_network *network,
                           const socprev__formulation *model, const uint8_t *open)
{
    const socprev__location *at = &model->at;
    for (size_t c = 0; c < at->clients; c++) {
        socprev__demand who = model->client[c];
        size_t best = SIZE_MAX;
        for (size_t e = network->first[who.place]; e < network->first[who.place + 1]; e++)
            if (open[network->site[e]] &&
                socprev__network_reaches(network, e, who.kind, network->radius) &&
                (best == SIZE_MAX || network->cost[e] < network->cost[best]))
                best = e;
        if (best != SIZE_MAX &&
            !add_assignment(plan, (socprev__assignment){ who.place, who.kind, network->site[best],
                                                         at->units[c], network->cost[best] }))
            return false;
    }
    return true;
}

/* What the transportation problem says; a client's sites in ascending order. */
static bool assign_flows(socprev_plan *plan, const socprev_network *network,
                         const socprev__formulation *model, const uint8_t *open)
{
    const socprev__location *at = &model->at;
    socprev__served served;
    int64_t work = 200000;
    socprev__transport *transport = socprev__transport_new(at);
    if (transport == NULL)
        return false;
    socprev__transport_serve(transport, open, &work, &served);
    bool fits = true;
    for (size_t c = 0; c < at->clients && fits; c++) {
        socprev__demand who = model->client[c];
        size_t begin = plan->n_assignments;
        for (size_t e = at->near_first[c]; e < at->near_first[c + 1] && fits; e++) {
            int64_t units = socprev__transport_units(transport, e);
            if (units == 0)
                continue;
            int32_t site = at->near[e];
            socprev__assignment made = { who.place, who.kind, site, units,
                                         cost_of(network, who.place, site) };
            fits = add_assignment(plan, made);
            for (size_t k = plan->n_assignments - 1;
                 fits && k > begin && plan->assignment[k - 1].site > site; k--) {
                plan->assignment[k] = plan->assignment[k - 1];
                plan->assignment[k - 1] = made;
            }
        }
    }
    socprev__transport_free(transport);
    return fits;
}

static void add_totals(socprev_plan *plan, const socprev_network *network)
{
    size_t kinds = (size_t)network->kinds, a = 0;
    int64_t *total = plan->total;
    for (int32_t i = 0; i < network->places; i++) {
        int64_t demand = 0, served = 0;
        for (size_t k = 0; k < kinds; k++)
            demand += network->demand[(size_t)i * kinds + k];
        for (; a < plan->n_assignments && plan->assignment[a].place == i; a++) {
            const socprev__assignment *made = &plan->assignment[a];
            served += made->units;
            total[SOCPREV_PLAN_DISTANCE] += made->units * made->cost;
            if (made->cost > total[SOCPREV_PLAN_FARTHEST])
                total[SOCPREV_PLAN_FARTHEST] = made->cost;
        }
        total[SOCPREV_PLAN_PLACES] += demand > 0;
        total[SOCPREV_PLAN_PLACES_SERVED] += demand > 0 && served == demand;
        total[SOCPREV_PLAN_UNITS] += demand;
        total[SOCPREV_PLAN_UNITS_SERVED] += served;
    }
}

static int64_t objective_of(const socprev_plan *plan, const socprev_network *network)
{
    switch ((enum socprev_network_model)network->model) {
    case SOCPREV_NETWORK_SET_COVER:
        return plan->n_sites;
    case SOCPREV_NETWORK_CHEAPEST_COVER:
        return plan->money;
    case SOCPREV_NETWORK_MEDIAN:
        return plan->total[SOCPREV_PLAN_DISTANCE];
    case SOCPREV_NETWORK_CENTER:
        return plan->total[SOCPREV_PLAN_FARTHEST];
    case SOCPREV_NETWORK_MAX_COVER:
    case SOCPREV_NETWORK_BUDGET_COVER:
        break;
    }
    return plan->total[SOCPREV_PLAN_UNITS_SERVED];
}

bool socprev__plan_fill(socprev_plan *plan, const socprev_network *network,
                        const socprev__formulation *model, const uint8_t *open)
{
    if (open != NULL) {
        for (int32_t j = 0; j < network->sites; j++) {
            if (!open[j])
                continue;
            plan->site[plan->n_sites++] = j;
            plan->money += network->money[j];
        }
        plan->has_sites = true;
        if (!(model->at.limited ? assign_flows(plan, network, model, open)
                                : assign_nearest(plan, network, model, open)))
            return false;
    }
    add_totals(plan, network);
    plan->objective = objective_of(plan, network);
    plan->second = network->second == SOCPREV_NETWORK_SECOND_SITES      ? plan->n_sites
                   : network->second == SOCPREV_NETWORK_SECOND_MONEY    ? plan->money
                   : network->second == SOCPREV_NETWORK_SECOND_DISTANCE
                       ? plan->total[SOCPREV_PLAN_DISTANCE]
                       : 0;
    return true;
}

/* ---- questions ---------------------------------------------------------------------------- */

int32_t socprev_plan_status(const socprev_plan *plan)
{
    return plan == NULL ? -1 : plan->status;
}

int32_t socprev_plan_reason(const socprev_plan *plan)
{
    return plan == NULL ? -1 : plan->reason;
}

int32_t socprev_plan_is_first(const socprev_plan *plan)
{
    return plan != NULL && plan->is_first;
}

int32_t socprev_plan_solver(const socprev_plan *plan)
{
    return plan == NULL ? -1 : plan->by_cbc ? SOCPREV_NETWORK_CBC : SOCPREV_NETWORK_OWN;
}

static socprev_status answer(const socprev_plan *plan, bool exists, int64_t value, int64_t *out)
{
    if (plan == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (!exists)
        return SOCPREV_E_UNDEFINED;
    *out = value;
    return SOCPREV_OK;
}

socprev_status socprev_plan_objective(const socprev_plan *plan, int64_t *out)
{
    return answer(plan, plan != NULL && plan->has_sites, plan == NULL ? 0 : plan->objective, out);
}

socprev_status socprev_plan_second(const socprev_plan *plan, int64_t *out)
{
    return answer(plan, plan != NULL && plan->has_sites, plan == NULL ? 0 : plan->second, out);
}

socprev_status socprev_plan_bound(const socprev_plan *plan, int64_t *out)
{
    return answer(plan, plan != NULL && plan->has_bound, plan == NULL ? 0 : plan->bound, out);
}

socprev_status socprev_plan_gap(const socprev_plan *plan, double *out)
{
    if (plan == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (!plan->has_sites || !plan->has_bound ||
        (plan->objective == 0 && plan->bound != plan->objective))
        return SOCPREV_E_UNDEFINED;
    int64_t difference = plan->objective - plan->bound; /* both are 0 or more */
    *out = difference == 0 ? 0
                           : (double)(difference < 0 ? -difference : difference) /
                                 (double)plan->objective;
    return SOCPREV_OK;
}

int32_t socprev_plan_site_count(const socprev_plan *plan)
{
    return plan == NULL ? 0 : plan->n_sites;
}

int32_t socprev_plan_site(const socprev_plan *plan, int32_t position)
{
    return plan == NULL || position < 0 || position >= plan->n_sites ? -1 : plan->site[position];
}

int64_t socprev_plan_money(const socprev_plan *plan)
{
    return plan == NULL ? 0 : plan->money;
}

int64_t socprev_plan_assignment_count(const socprev_plan *plan)
{
    return plan == NULL ? 0 : (int64_t)plan->n_assignments;
}

socprev_status socprev_plan_assignment(const socprev_plan *plan, int64_t position, int32_t *place,
                                       int32_t *kind, int32_t *site, int64_t *units,
                                       int64_t *cost)
{
    if (plan == NULL || position < 0 || position >= (int64_t)plan->n_assignments)
        return SOCPREV_E_INVALID;
    const socprev__assignment *made = &plan->assignment[position];
    if (place != NULL)
        *place = made->place;
    if (kind != NULL)
        *kind = made->kind;
    if (site != NULL)
        *site = made->site;
    if (units != NULL)
        *units = made->units;
    if (cost != NULL)
        *cost = made->cost;
    return SOCPREV_OK;
}

int64_t socprev_plan_uncoverable_count(const socprev_plan *plan)
{
    return plan == NULL ? 0 : (int64_t)plan->n_uncoverable;
}

socprev_status socprev_plan_uncoverable(const socprev_plan *plan, int64_t position,
                                        int32_t *place, int32_t *kind)
{
    if (plan == NULL || position < 0 || position >= (int64_t)plan->n_uncoverable)
        return SOCPREV_E_INVALID;
    if (place != NULL)
        *place = plan->uncoverable[position].place;
    if (kind != NULL)
        *kind = plan->uncoverable[position].kind;
    return SOCPREV_OK;
}

socprev_status socprev_plan_total(const socprev_plan *plan, int32_t total, int64_t *out)
{
    if (plan == NULL || out == NULL || total < 0 || total > SOCPREV_PLAN_EVALUATIONS)
        return SOCPREV_E_INVALID;
    *out = plan->total[total];
    return SOCPREV_OK;
}

socprev_status socprev_plan_site_units(const socprev_plan *plan, int32_t site, int32_t kind,
                                       int64_t *out)
{
    if (plan == NULL || out == NULL || site < 0 || site >= plan->sites || kind < 0 ||
        kind >= plan->kinds)
        return SOCPREV_E_INVALID;
    *out = 0;
    for (size_t a = 0; a < plan->n_assignments; a++)
        if (plan->assignment[a].site == site && plan->assignment[a].kind == kind)
            *out += plan->assignment[a].units;
    return SOCPREV_OK;
}
