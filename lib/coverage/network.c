/* Networks: what they are given. */
#include "coverage/network_internal.h"
#include "coverage/od_internal.h"

#include <float.h>

int64_t socprev_network_no_limit(void)
{
    return SOCPREV_NETWORK_NO_LIMIT;
}

static void free_pairs(socprev_network *network)
{
    const struct socprev_memory *memory = &network->memory;
    size_t places = (size_t)network->places;
    socprev__free(memory, network->cost, network->pairs + 1, sizeof *network->cost);
    socprev__free(memory, network->site, network->pairs + 1, sizeof *network->site);
    socprev__free(memory, network->first, places + 1, sizeof *network->first);
}

void socprev_network_free(socprev_network *network)
{
    if (network == NULL)
        return;
    struct socprev_memory memory = network->memory;
    size_t places = (size_t)network->places, sites = (size_t)network->sites;
    size_t kinds = (size_t)network->kinds;
    socprev__free(&memory, network->role, sites, sizeof *network->role);
    socprev__free(&memory, network->money, sites, sizeof *network->money);
    socprev__free(&memory, network->capacity, sites * kinds, sizeof *network->capacity);
    socprev__free(&memory, network->offers, sites * kinds, sizeof *network->offers);
    socprev__free(&memory, network->demand, places * kinds, sizeof *network->demand);
    free_pairs(network);
    socprev__free(&memory, network, 1, sizeof *network);
}

static bool allocate_pairs(socprev_network *network, size_t pairs)
{
    const struct socprev_memory *memory = &network->memory;
    size_t places = (size_t)network->places;
    network->pairs = pairs;
    return (network->first = socprev__alloc(memory, places + 1, sizeof *network->first)) &&
           (network->site = socprev__alloc(memory, pairs + 1, sizeof *network->site)) &&
           (network->cost = socprev__alloc(memory, pairs + 1, sizeof *network->cost));
}

static bool allocate_rest(socprev_network *network)
{
    const struct socprev_memory *memory = &network->memory;
    size_t places = (size_t)network->places, sites = (size_t)network->sites;
    size_t kinds = (size_t)network->kinds;
    return (network->demand =
                socprev__alloc(memory, places * kinds, sizeof *network->demand)) &&
           (network->offers = socprev__alloc(memory, sites * kinds, sizeof *network->offers)) &&
           (network->capacity =
                socprev__alloc(memory, sites * kinds, sizeof *network->capacity)) &&
           (network->money = socprev__alloc(memory, sites, sizeof *network->money)) &&
           (network->role = socprev__alloc(memory, sites, sizeof *network->role));
}

static void set_defaults(socprev_network *network)
{
    size_t cells = (size_t)network->sites * (size_t)network->kinds;
    for (size_t i = 0; i < (size_t)network->places * (size_t)network->kinds; i++)
        network->demand[i] = 1;
    for (size_t j = 0; j < cells; j++) {
        network->offers[j] = 1;
        network->capacity[j] = SOCPREV_NETWORK_NO_LIMIT;
    }
    network->radius = network->most = network->budget = SOCPREV_NETWORK_NO_LIMIT;
    network->limit[SOCPREV_NETWORK_NODES] = 100000;
    network->limit[SOCPREV_NETWORK_STEPS] = 1000;
    network->limit[SOCPREV_NETWORK_STARTS] = 24;
    network->limit[SOCPREV_NETWORK_MOVES] = 3000;
    network->limit[SOCPREV_NETWORK_CBC_NODES] = 100000;
}

socprev_status socprev_network_new(int32_t places, int32_t sites, int32_t kinds,
                                   const socprev_memory *memory, socprev_network **out,
                                   socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (places < 1 || sites < 1 || kinds < 1 || places == INT32_MAX || sites == INT32_MAX ||
        kinds > 1000)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_SIZE, NULL, SP_INT(places),
                             SP_INT(sites), SP_INT(kinds), SP_INT(INT32_MAX - 1));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_network *made = socprev__alloc(&from, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    made->memory = from;
    made->places = places;
    made->sites = sites;
    made->kinds = kinds;
    if (!allocate_pairs(made, 0) || !allocate_rest(made)) {
        socprev_network_free(made);
        return socprev__fail_nomem(err);
    }
    set_defaults(made);
    *out = made;
    return SOCPREV_OK;
}

int32_t socprev_network_places(const socprev_network *network)
{
    return network == NULL ? 0 : network->places;
}

int32_t socprev_network_sites(const socprev_network *network)
{
    return network == NULL ? 0 : network->sites;
}

int32_t socprev_network_kinds(const socprev_network *network)
{
    return network == NULL ? 0 : network->kinds;
}

/* ---- pairs --------------------------------------------------------------------------- */

/* Columns of pairs as the caller holds them. */
typedef struct {
    const char *place, *site, *cost;
    size_t place_stride, site_stride, cost_stride, n;
} pair_columns;

static int32_t int32_at(const char *column, size_t stride, size_t i)
{
    int32_t value;
    memcpy(&value, column + i * stride, sizeof value);
    return value;
}

static int64_t int64_at(const char *column, size_t stride, size_t i)
{
    int64_t value;
    memcpy(&value, column + i * stride, sizeof value);
    return value;
}

static socprev_status check_pairs(const socprev_network *network, const pair_columns *given,
                                  socprev_error **err)
{
    for (size_t k = 0; k < given->n; k++) {
        int32_t place = int32_at(given->place, given->place_stride, k);
        int32_t site = int32_at(given->site, given->site_stride, k);
        int64_t cost = int64_at(given->cost, given->cost_stride, k);
        if (place < 0 || place >= network->places)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_PLACE, SP_ITEM("place", k),
                                 SP_INT(k), SP_INT(place), SP_INT(network->places));
        if (site < 0 || site >= network->sites)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_SITE, SP_ITEM("site", k),
                                 SP_INT(k), SP_INT(site), SP_INT(network->sites));
        if (cost < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_COST, SP_ITEM("cost", k),
                                 SP_INT(cost), SP_INT(place), SP_INT(site));
    }
    return SOCPREV_OK;
}

/* Pairs by place, each place's in ascending order of sites: two counting sorts,
 * first by site. `by_site` is scratch for n positions, `count` for the larger axis. */
static void sort_pairs(socprev_network *made, const pair_columns *given, size_t *by_site,
                       size_t *count)
{
    size_t sites = (size_t)made->sites, places = (size_t)made->places;
    for (size_t k = 0; k < given->n; k++)
        count[int32_at(given->site, given->site_stride, k) + 1]++;
    for (size_t j = 0; j < sites; j++)
        count[j + 1] += count[j];
    for (size_t k = 0; k < given->n; k++)
        by_site[count[int32_at(given->site, given->site_stride, k)]++] = k;
    for (size_t k = 0; k < given->n; k++)
        made->first[int32_at(given->place, given->place_stride, k) + 1]++;
    for (size_t i = 0; i < places; i++)
        made->first[i + 1] += made->first[i];
    memcpy(count, made->first, places * sizeof *count);
    for (size_t k = 0; k < given->n; k++) {
        size_t from = by_site[k];
        size_t to = count[int32_at(given->place, given->place_stride, from)]++;
        made->site[to] = int32_at(given->site, given->site_stride, from);
        made->cost[to] = int64_at(given->cost, given->cost_stride, from);
    }
}

static socprev_status check_twins(const socprev_network *made, socprev_error **err)
{
    for (int32_t i = 0; i < made->places; i++)
        for (size_t e = made->first[i] + 1; e < made->first[i + 1]; e++)
            if (made->site[e] == made->site[e - 1])
                return socprev__fail(err, SOCPREV_E_DUPLICATE, SP_NETWORK_PAIR_TWICE,
                                     SP_ITEM("place", i), SP_INT(i), SP_INT(made->site[e]));
    return SOCPREV_OK;
}

/* Puts the pairs of `made` into the network and frees the old ones. */
static void take_pairs(socprev_network *network, const socprev_network *made)
{
    free_pairs(network);
    network->pairs = made->pairs;
    network->first = made->first;
    network->site = made->site;
    network->cost = made->cost;
}

socprev_status socprev_network_set_pairs(socprev_network *network, const int32_t *place,
                                         size_t place_stride, const int32_t *site,
                                         size_t site_stride, const int64_t *cost,
                                         size_t cost_stride, size_t n, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (n > 0 && (place == NULL || site == NULL || cost == NULL))
        return socprev__fail_null(err, place == NULL ? "place" : site == NULL ? "site" : "cost");
    pair_columns given = { (const char *)place, (const char *)site, (const char *)cost,
                           place_stride == 0 ? sizeof *place : place_stride,
                           site_stride == 0 ? sizeof *site : site_stride,
                           cost_stride == 0 ? sizeof *cost : cost_stride, n };
    socprev_status st = check_pairs(network, &given, err);
    if (st != SOCPREV_OK)
        return st;
    const struct socprev_memory *memory = &network->memory;
    size_t axis = (size_t)(network->places > network->sites ? network->places : network->sites) + 1;
    socprev_network made = { .memory = *memory, .places = network->places,
                             .sites = network->sites };
    size_t *count = socprev__alloc(memory, axis, sizeof *count);
    size_t *by_site = socprev__alloc(memory, n + 1, sizeof *by_site);
    bool fits = allocate_pairs(&made, n) && count != NULL && by_site != NULL;
    if (fits) {
        sort_pairs(&made, &given, by_site, count);
        st = check_twins(&made, err);
    } else {
        st = socprev__fail_nomem(err);
    }
    socprev__free(memory, by_site, n + 1, sizeof *by_site);
    socprev__free(memory, count, axis, sizeof *count);
    if (st == SOCPREV_OK)
        take_pairs(network, &made);
    else
        free_pairs(&made);
    return st;
}

socprev_status socprev_network_set_costs(socprev_network *network, const int64_t *cost,
                                         size_t row_stride, size_t stride, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (cost == NULL)
        return socprev__fail_null(err, "cost");
    size_t places = (size_t)network->places, sites = (size_t)network->sites, pairs = 0;
    stride = stride == 0 ? sizeof *cost : stride;
    row_stride = row_stride == 0 ? sites * stride : row_stride;
    for (size_t i = 0; i < places; i++) {
        for (size_t j = 0; j < sites; j++) {
            int64_t value = int64_at((const char *)cost + i * row_stride, stride, j);
            if (value < 0)
                return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_COST, SP_ITEM("cost", i),
                                     SP_INT(value), SP_INT(i), SP_INT(j));
            pairs += value != SOCPREV_NETWORK_NO_LIMIT;
        }
    }
    socprev_network made = { .memory = network->memory, .places = network->places,
                             .sites = network->sites };
    if (!allocate_pairs(&made, pairs)) {
        free_pairs(&made);
        return socprev__fail_nomem(err);
    }
    size_t e = 0;
    for (size_t i = 0; i < places; i++) {
        for (size_t j = 0; j < sites; j++) {
            int64_t value = int64_at((const char *)cost + i * row_stride, stride, j);
            if (value == SOCPREV_NETWORK_NO_LIMIT)
                continue;
            made.site[e] = (int32_t)j;
            made.cost[e++] = value;
        }
        made.first[i + 1] = e;
    }
    take_pairs(network, &made);
    return SOCPREV_OK;
}

socprev_status socprev_network_set_od(socprev_network *network, const socprev_od *od, double unit,
                                      socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (od == NULL)
        return socprev__fail_null(err, "od");
    if (od->n_origins != network->places || od->n_destinations != network->sites)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_OD, SP_FIELD("od"),
                             SP_INT(od->n_origins), SP_INT(od->n_destinations),
                             SP_INT(network->places), SP_INT(network->sites));
    if (!(unit > 0 && unit <= DBL_MAX))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_UNIT, SP_FIELD("unit"),
                             SP_TEXT("unit"));
    socprev_network made = { .memory = network->memory, .places = network->places,
                             .sites = network->sites };
    socprev_status st = allocate_pairs(&made, od->n) ? SOCPREV_OK : socprev__fail_nomem(err);
    for (int32_t i = 0; i < made.places && st == SOCPREV_OK; i++) {
        made.first[i + 1] = od->start[i + 1];
        for (size_t e = od->start[i]; e < od->start[i + 1] && st == SOCPREV_OK; e++) {
            double units = socprev__od_value(od, e) / unit;
            made.site[e] = (int32_t)socprev__od_to(od, e);
            if (units <= 0x1p51)
                made.cost[e] = (int64_t)socprev__nearest(units);
            else
                st = socprev__fail(err, SOCPREV_E_RANGE, SP_NETWORK_OD_COST, SP_ITEM("od", i),
                                   SP_INT(i), SP_INT(made.site[e]));
        }
    }
    if (st == SOCPREV_OK)
        take_pairs(network, &made);
    else
        free_pairs(&made);
    return st;
}

/* ---- tables of places or sites by kinds ---------------------------------------------- */

/* Copies a table of int64 whose cells must be 0 or more. */
static socprev_status copy_table(const void *from, size_t row_stride, size_t stride, int64_t *to,
                                 size_t rows, size_t kinds, int32_t message, const char *field,
                                 socprev_error **err)
{
    stride = stride == 0 ? sizeof *to : stride;
    row_stride = row_stride == 0 ? kinds * stride : row_stride;
    for (size_t i = 0; i < rows; i++) {
        for (size_t k = 0; k < kinds; k++) {
            int64_t value = int64_at((const char *)from + i * row_stride, stride, k);
            if (value < 0)
                return socprev__fail(err, SOCPREV_E_INVALID, message, SP_ITEM(field, i),
                                     SP_INT(value), SP_INT(i), SP_INT(k));
        }
    }
    for (size_t i = 0; i < rows; i++)
        for (size_t k = 0; k < kinds; k++)
            to[i * kinds + k] = int64_at((const char *)from + i * row_stride, stride, k);
    return SOCPREV_OK;
}

socprev_status socprev_network_set_demands(socprev_network *network, const int64_t *demand,
                                           size_t row_stride, size_t stride, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (demand == NULL)
        return socprev__fail_null(err, "demand");
    return copy_table(demand, row_stride, stride, network->demand, (size_t)network->places,
                      (size_t)network->kinds, SP_NETWORK_DEMAND, "demand", err);
}

socprev_status socprev_network_set_offers(socprev_network *network, const uint8_t *offers,
                                          size_t row_stride, size_t stride, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (offers == NULL)
        return socprev__fail_null(err, "offers");
    size_t sites = (size_t)network->sites, kinds = (size_t)network->kinds;
    stride = stride == 0 ? 1 : stride;
    row_stride = row_stride == 0 ? kinds * stride : row_stride;
    for (size_t j = 0; j < sites; j++)
        for (size_t k = 0; k < kinds; k++)
            if (offers[j * row_stride + k * stride] > 1)
                return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_OFFER,
                                     SP_ITEM("offers", j), SP_INT(j), SP_INT(k),
                                     SP_INT(offers[j * row_stride + k * stride]));
    for (size_t j = 0; j < sites; j++)
        for (size_t k = 0; k < kinds; k++)
            network->offers[j * kinds + k] = offers[j * row_stride + k * stride];
    return SOCPREV_OK;
}

socprev_status socprev_network_set_capacities(socprev_network *network, const int64_t *capacity,
                                              size_t row_stride, size_t stride, int32_t single,
                                              socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (single != 0 && single != 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_FLAG, SP_FIELD("single"),
                             SP_TEXT("single"), SP_INT(single));
    size_t sites = (size_t)network->sites, kinds = (size_t)network->kinds;
    if (capacity != NULL) {
        socprev_status st = copy_table(capacity, row_stride, stride, network->capacity, sites,
                                       kinds, SP_NETWORK_CAPACITY, "capacity", err);
        if (st != SOCPREV_OK)
            return st;
    } else {
        for (size_t j = 0; j < sites * kinds; j++)
            network->capacity[j] = SOCPREV_NETWORK_NO_LIMIT;
    }
    network->single = single == 1;
    return SOCPREV_OK;
}

/* ---- sites ------------------------------------------------------------------------------ */

socprev_status socprev_network_set_money(socprev_network *network, const int64_t *money,
                                         size_t stride, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (money == NULL)
        return socprev__fail_null(err, "money");
    size_t sites = (size_t)network->sites;
    int64_t sum = 0;
    for (size_t j = 0; j < sites; j++) {
        int64_t value = int64_at((const char *)money, stride == 0 ? sizeof *money : stride, j);
        if (value >= 0 && !socprev__add(sum, value, &sum))
            return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("money", j),
                                 SP_TEXT("money"));
    }
    return copy_table(money, stride == 0 ? sizeof *money : stride, 0, network->money, sites, 1,
                      SP_NETWORK_MONEY, "money", err);
}

socprev_status socprev_network_set_roles(socprev_network *network, const int32_t *role,
                                         size_t stride, socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (role == NULL)
        return socprev__fail_null(err, "role");
    size_t sites = (size_t)network->sites;
    stride = stride == 0 ? sizeof *role : stride;
    for (size_t j = 0; j < sites; j++) {
        int32_t value = int32_at((const char *)role, stride, j);
        if (value < SOCPREV_NETWORK_CANDIDATE || value > SOCPREV_NETWORK_FORBIDDEN)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_ROLE, SP_ITEM("role", j),
                                 SP_INT(value), SP_INT(j));
    }
    for (size_t j = 0; j < sites; j++)
        network->role[j] = int32_at((const char *)role, stride, j);
    return SOCPREV_OK;
}

/* ---- the question --------------------------------------------------------------------- */

socprev_status socprev_network_set_model(socprev_network *network, int32_t model, int32_t second,
                                         socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (model < SOCPREV_NETWORK_SET_COVER || model > SOCPREV_NETWORK_CHEAPEST_COVER)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_MODEL, SP_FIELD("model"),
                             SP_INT(model));
    if (second < SOCPREV_NETWORK_SECOND_NONE || second > SOCPREV_NETWORK_SECOND_DISTANCE)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_SECOND, SP_FIELD("second"),
                             SP_INT(second));
    if ((model == SOCPREV_NETWORK_SET_COVER && second == SOCPREV_NETWORK_SECOND_SITES) ||
        (model == SOCPREV_NETWORK_MEDIAN && second == SOCPREV_NETWORK_SECOND_DISTANCE) ||
        (model == SOCPREV_NETWORK_CHEAPEST_COVER && second == SOCPREV_NETWORK_SECOND_MONEY))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_SAME, SP_FIELD("second"),
                             SP_INT(second));
    network->model = model;
    network->second = second;
    return SOCPREV_OK;
}

static socprev_status set_amount(int64_t *to, int64_t value, const char *name,
                                 socprev_error **err)
{
    if (value < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_NEGATIVE, SP_FIELD(name),
                             SP_TEXT(name), SP_INT(value));
    *to = value;
    return SOCPREV_OK;
}

socprev_status socprev_network_set_radius(socprev_network *network, int64_t radius,
                                          socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    return set_amount(&network->radius, radius, "radius", err);
}

socprev_status socprev_network_set_most(socprev_network *network, int64_t most,
                                        socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    return set_amount(&network->most, most, "most", err);
}

socprev_status socprev_network_set_budget(socprev_network *network, int64_t budget,
                                          socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    return set_amount(&network->budget, budget, "budget", err);
}

socprev_status socprev_network_set_leave_out(socprev_network *network, int32_t leave_out,
                                             socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (leave_out != 0 && leave_out != 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_FLAG, SP_FIELD("leave_out"),
                             SP_TEXT("leave_out"), SP_INT(leave_out));
    network->leave_out = leave_out == 1;
    return SOCPREV_OK;
}

socprev_status socprev_network_set_limit(socprev_network *network, int32_t limit, int64_t value,
                                         socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (limit < 0 || limit >= SOCPREV__NETWORK_LIMITS || value < 0 || value > 1000000000000)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_LIMIT, SP_FIELD("limit"),
                             SP_INT(limit), SP_INT(value));
    network->limit[limit] = value;
    return SOCPREV_OK;
}

socprev_status socprev_network_set_solver(socprev_network *network, int32_t solver,
                                          socprev_error **err)
{
    if (network == NULL)
        return socprev__fail_null(err, "network");
    if (solver < SOCPREV_NETWORK_OWN || solver > SOCPREV_NETWORK_AUTO)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_NETWORK_SOLVER, SP_FIELD("solver"),
                             SP_INT(solver));
    if (solver == SOCPREV_NETWORK_CBC && !socprev__cbc_is_built())
        return socprev__fail(err, SOCPREV_E_UNSUPPORTED, SP_NETWORK_NO_CBC,
                             SP_FIELD("solver"), SP_TEXT("CBC"));
    network->solver = solver;
    return SOCPREV_OK;
}

const char *socprev_network_cbc_version(void)
{
    return socprev__cbc_version();
}
