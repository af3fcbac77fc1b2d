/* From a question to a plan. */
#include "coverage/network_internal.h"

typedef struct {
    const socprev_network *network;
    socprev_run *run;
    socprev__limits limits;
    socprev_plan *plan;
    uint8_t *open; /* [sites] */
    int64_t nodes, evaluations;
} task;

static socprev_status solve_model(task *t, const socprev__formulation *model, bool first,
                                  int64_t cutoff, socprev__solution *out, socprev_error **err)
{
    socprev__limits limits = t->limits;
    limits.first = first;
    *out = (socprev__solution){ .open = t->open };
    socprev_status st = socprev__location_solve(&model->at, &limits, cutoff, t->run, out);
    t->nodes += out->nodes;
    t->evaluations += out->evaluations;
    t->plan->by_cbc |= out->by_cbc;
    if (st == SOCPREV_E_RANGE)
        return socprev__fail(err, st, SP_NETWORK_CBC_RANGE, NULL, SP_INT(model->at.sites));
    if (st == SOCPREV_E_CANCELLED)
        return socprev__fail(err, st, SP_CANCELLED, NULL, SP_INT(t->nodes));
    return st == SOCPREV_OK ? st : socprev__fail_nomem(err);
}

/* ---- without an answer ------------------------------------------------------------------ */

/* Could all sites together serve everybody? */
static socprev_status find_reason(task *t, const socprev__formulation *model,
                                  socprev_error **err)
{
    const socprev__location *at = &model->at;
    t->plan->reason = SOCPREV_PLAN_REASON_SITES;
    if (!at->limited)
        return SOCPREV_OK;
    socprev__transport *transport = socprev__transport_new(at);
    if (transport == NULL)
        return socprev__fail_nomem(err);
    socprev__served served;
    for (size_t j = 0; j < at->sites; j++)
        t->open[j] = at->state[j] != SOCPREV__CLOSED;
    socprev__transport_serve(transport, t->open, NULL, &served);
    if (served.lacking > 0)
        t->plan->reason = SOCPREV_PLAN_REASON_CAPACITY;
    socprev__transport_free(transport);
    return SOCPREV_OK;
}

static bool is_limited_to_root(const task *t)
{
    return t->network->limit[SOCPREV_NETWORK_NODES] == 0;
}

static void set_status(task *t, const socprev__solution *solution)
{
    socprev_plan *plan = t->plan;
    if (solution->complete)
        plan->status = solution->found ? SOCPREV_PLAN_OPTIMAL : SOCPREV_PLAN_INFEASIBLE;
    else
        plan->status = solution->found && is_limited_to_root(t) && !solution->handed
                           ? SOCPREV_PLAN_FEASIBLE
                           : SOCPREV_PLAN_LIMIT;
    plan->is_first = solution->found && solution->complete && solution->is_first &&
                     !plan->by_cbc;
}

/* Status, reason, sites and assignments of what was found, or not. */
static socprev_status settle(task *t, const socprev__formulation *model,
                             const socprev__solution *solution, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    set_status(t, solution);
    if (t->plan->status == SOCPREV_PLAN_INFEASIBLE)
        st = find_reason(t, model, err);
    if (st == SOCPREV_OK && !socprev__plan_fill(t->plan, t->network, model,
                                                solution->found ? t->open : NULL))
        st = socprev__fail_nomem(err);
    return st;
}

/* ---- one location problem ------------------------------------------------------------------ */

static int64_t read_bound(const task *t, const socprev__formulation *model, int64_t bound)
{
    int64_t first = bound < 0 ? 0 : bound / model->unit;
    if (t->network->model == SOCPREV_NETWORK_CHEAPEST_COVER)
        return first * model->money_unit;
    return socprev__network_serves_all(t->network) ? first : model->units - first;
}

static socprev_status solve_once(task *t, socprev_error **err)
{
    socprev__formulation model;
    socprev__solution solution;
    socprev_status st = socprev__network_formulate(t->network, t->network->radius,
                                               SOCPREV__STAGE_WHOLE, &model, err);
    if (st != SOCPREV_OK)
        return st;
    st = solve_model(t, &model, false, INT64_MAX, &solution, err);
    if (st == SOCPREV_OK)
        st = settle(t, &model, &solution, err);
    if (st == SOCPREV_OK && t->plan->status != SOCPREV_PLAN_INFEASIBLE) {
        t->plan->has_bound = true;
        t->plan->bound = t->plan->status == SOCPREV_PLAN_OPTIMAL
                             ? t->plan->objective
                             : read_bound(t, &model, solution.bound);
    }
    socprev__formulation_clear(&model);
    return st;
}

/* ---- p-center ------------------------------------------------------------------------ */

static int compare_costs(const void *a, const void *b)
{
    int64_t x = *(const int64_t *)a, y = *(const int64_t *)b;
    return (x > y) - (x < y);
}

/* The costs at which the answer could change: sorted, each once, none below what
 * the farthest client needs at least. */
static socprev_status list_radii(const task *t, int64_t **out, size_t *room, size_t *count,
                                 socprev_error **err)
{
    const socprev_network *network = t->network;
    size_t n = 0;
    int64_t least = 0;
    *room = network->pairs + 1;
    int64_t *radius = socprev__alloc(&network->memory, *room, sizeof *radius);
    if (radius == NULL)
        return socprev__fail_nomem(err);
    for (int32_t i = 0; i < network->places; i++) {
        for (int32_t k = 0; k < network->kinds; k++) {
            int64_t nearest = INT64_MAX;
            for (size_t e = network->first[i]; e < network->first[i + 1]; e++)
                if (socprev__network_reaches(network, e, k, network->radius) &&
                    network->cost[e] < nearest)
                    nearest = network->cost[e];
            if (network->demand[(size_t)i * (size_t)network->kinds + (size_t)k] > 0 &&
                nearest != INT64_MAX && nearest > least)
                least = nearest;
        }
    }
    for (size_t e = 0; e < network->pairs; e++)
        if (network->cost[e] >= least && network->cost[e] <= network->radius)
            radius[n++] = network->cost[e];
    *out = radius;
    if (n > 0 && !socprev__sort(&network->memory, radius, n, sizeof *radius, compare_costs))
        return socprev__fail_nomem(err);
    *count = 0;
    for (size_t k = 0; k < n; k++)
        if (k == 0 || radius[k] != radius[k - 1])
            radius[(*count)++] = radius[k];
    return SOCPREV_OK;
}

/* Whether everybody can be served within a radius: yes, no, or not known. */
static socprev_status try_radius(task *t, int64_t radius, socprev__solution *out,
                                 socprev_error **err)
{
    const socprev_network *network = t->network;
    socprev__formulation model;
    socprev_status st = socprev__network_formulate(network, radius, SOCPREV__STAGE_REACH, &model,
                                                   err);
    if (st != SOCPREV_OK)
        return st;
    socprev__location *at = &model.at;
    int64_t cutoff = INT64_MAX;
    if (at->budget == SOCPREV__UNBOUNDED) { /* fewest sites, which must be few enough */
        cutoff = (int64_t)at->most + 1;
        at->most = at->sites;
    } else if (at->most == at->sites) { /* least money */
        cutoff = at->budget / model.money_unit + 1;
        at->budget = SOCPREV__UNBOUNDED;
    }
    st = solve_model(t, &model, true, cutoff, out, err);
    socprev__formulation_clear(&model);
    return st;
}

/* The least radius that does by halving; `proven` = the greatest that does not is
 * the one before. */
static socprev_status find_radius(task *t, const int64_t *radius, size_t n, size_t *least,
                                  size_t *unproven, socprev_error **err)
{
    size_t low = 0, high = n; /* below low: does not; from high on: does; n = none does */
    *unproven = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        socprev__solution solution;
        socprev_status st = try_radius(t, radius[middle], &solution, err);
        if (st != SOCPREV_OK)
            return st;
        if (solution.found)
            high = middle;
        else
            low = middle + 1;
        if (!solution.found && !solution.complete && *unproven == n)
            *unproven = middle; /* later ones are farther out */
    }
    *least = high;
    return SOCPREV_OK;
}

/* A radius is known: both levels below it, or nothing at all. */
static socprev_status solve_within(task *t, int64_t radius, bool is_reached, bool is_proven,
                                   socprev_error **err)
{
    socprev__formulation model;
    socprev__solution solution = { .complete = is_proven };
    socprev_status st = socprev__network_formulate(t->network, radius, SOCPREV__STAGE_WHOLE, &model,
                                               err);
    if (st != SOCPREV_OK)
        return st;
    if (is_reached) {
        st = solve_model(t, &model, false, INT64_MAX, &solution, err);
        solution.complete &= is_proven;
        solution.is_first &= is_proven;
    }
    if (st == SOCPREV_OK)
        st = settle(t, &model, &solution, err);
    socprev__formulation_clear(&model);
    return st;
}

static socprev_status solve_center(task *t, socprev_error **err)
{
    int64_t *radius = NULL;
    size_t room = 0, n = 0, least = 0, unproven = 0;
    socprev_status st = list_radii(t, &radius, &room, &n, err);
    if (st == SOCPREV_OK)
        st = find_radius(t, radius, n, &least, &unproven, err);
    if (st == SOCPREV_OK) {
        bool is_reached = least < n || n == 0;
        int64_t within = n == 0 ? 0 : radius[least < n ? least : n - 1];
        st = solve_within(t, within, is_reached, unproven == n, err);
    }
    if (st == SOCPREV_OK && t->plan->status != SOCPREV_PLAN_INFEASIBLE) {
        size_t proven = unproven < least ? unproven : least;
        t->plan->has_bound = true;
        t->plan->bound = n == 0 ? 0 : radius[proven < n ? proven : n - 1];
        if (t->plan->status == SOCPREV_PLAN_OPTIMAL)
            t->plan->bound = t->plan->objective;
    }
    socprev__free(&t->network->memory, radius, room, sizeof *radius);
    return st;
}

/* ---- the whole ----------------------------------------------------------------------- */

static socprev_status solve(task *t, socprev_error **err)
{
    const socprev_network *network = t->network;
    if (!socprev__plan_uncoverable(t->plan, network))
        return socprev__fail_nomem(err);
    if (t->plan->n_uncoverable > 0 && socprev__network_serves_all(network) &&
        !network->leave_out) {
        socprev__formulation none = { 0 };
        t->plan->status = SOCPREV_PLAN_INFEASIBLE;
        t->plan->reason = SOCPREV_PLAN_REASON_PLACES;
        return socprev__plan_fill(t->plan, network, &none, NULL) ? SOCPREV_OK
                                                                 : socprev__fail_nomem(err);
    }
    return network->model == SOCPREV_NETWORK_CENTER ? solve_center(t, err) : solve_once(t, err);
}

static bool uses_cbc(const socprev_network *network)
{
    return network->solver != SOCPREV_NETWORK_OWN && socprev__cbc_is_built();
}

/* A plan of which CBC had a part is checked at once, as all are in debug builds. */
static socprev_status check(const socprev_network *network, const socprev_plan *plan,
                            socprev_error **err)
{
#if defined(SOCPREV_DEBUG)
    bool wanted = true;
#else
    bool wanted = plan->by_cbc;
#endif
    socprev_status st = wanted ? socprev_network_verify(network, plan, NULL) : SOCPREV_OK;
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(err);
    (void)ALWAYS(st == SOCPREV_OK);
    return st == SOCPREV_OK ? st : SOCPREV_E_INTERNAL;
}

socprev_status socprev_network_solve(const socprev_network *network, socprev_run *run,
                                     socprev_plan **out, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__network_check(network, err);
    if (st != SOCPREV_OK)
        return st;
    size_t sites = (size_t)network->sites;
    const int64_t *limit = network->limit;
    task t = { .network = network, .run = run,
               .limits = { .nodes = limit[SOCPREV_NETWORK_NODES],
                           .steps = limit[SOCPREV_NETWORK_STEPS],
                           .starts = limit[SOCPREV_NETWORK_STARTS],
                           .moves = limit[SOCPREV_NETWORK_MOVES],
                           .cbc = uses_cbc(network),
                           .cbc_may_refuse = network->solver == SOCPREV_NETWORK_AUTO,
                           .cbc_nodes = limit[SOCPREV_NETWORK_CBC_NODES] } };
    t.plan = socprev__plan_new(network);
    t.open = socprev__alloc(&network->memory, sites, 1);
    st = t.plan == NULL || t.open == NULL ? socprev__fail_nomem(err) : solve(&t, err);
    socprev__free(&network->memory, t.open, sites, 1);
    if (st == SOCPREV_OK) {
        t.plan->total[SOCPREV_PLAN_NODES] = t.nodes;
        t.plan->total[SOCPREV_PLAN_EVALUATIONS] = t.evaluations;
        st = check(network, t.plan, err);
    }
    if (st != SOCPREV_OK) {
        socprev_plan_free(t.plan);
        return st;
    }
    *out = t.plan;
    return SOCPREV_OK;
}
