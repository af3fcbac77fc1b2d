/**
 * @file network.h
 * @brief Floor 2: where should the next service stand?
 *
 * Places have people who need something; sites may offer it; going from a place
 * to a site costs something (metres, minutes). Which sites should be opened? The
 * answer depends on what is asked, and these questions have names:
 *
 *  - *set cover*: how few sites serve every place within a radius?
 *  - *maximal cover*: how many people can p sites serve within a radius?
 *  - *budgeted cover*: how many people, for at most so much money?
 *  - *p-median*: where must p sites stand that people travel least in all?
 *  - *p-center*: where, that the farthest place is as near as can be?
 *
 * A `socprev_network` holds the places, the sites and the question; solving it
 * gives a `socprev_plan`: which sites, who is served by which, and always how good
 * that is *proven* to be: objective, bound, gap and status. A plan is OPTIMAL
 * only when the bound proves it; a heuristic answer says so.
 *
 * What every model may have besides: sites that exist and stay open, sites that
 * are forbidden, several kinds of service, capacities, a limit on sites and on
 * money, and a second objective that decides among answers equal in the first.
 *
 * *Kinds.* Demand is given for each place and kind, a site offers some of the kinds,
 * and has a capacity for each. A site is opened, paid and counted once for all the
 * kinds that it offers. People of a place who need two kinds are two demands,
 * perhaps served by different sites. Units of different kinds are only added where
 * the objective is a number of people.
 *
 * *Exact.* Demand, costs, money and capacities are int64; every sum is exact; what
 * could leave 62 bits is refused (SP3425), not rounded. Give distances as whole
 * metres or tens of metres, times as seconds.
 *
 * *Which answer.* Among answers equal in both objectives the one with the fewest
 * sites is given, then the one whose sorted list of sites comes first (the smallest
 * first index, then the smallest second ...). socprev_plan_is_first() says whether
 * that is proven, which it is whenever the search was not cut short. Work is
 * limited in steps, not in seconds: the same input gives the same plan on every
 * machine and for any number of threads.
 */
#ifndef SOCPREV_NETWORK_H
#define SOCPREV_NETWORK_H

#include <socprev/base.h>
#include <socprev/od.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup network Networks
 * Setters copy what they are given, may be called in any order and again.
 * @{ */

/** Places, sites, what lies between them, and the question. */
typedef struct socprev_network socprev_network;

/** A capacity, a number of sites, a budget or a radius without limit; the
 * greatest int64. */
#define SOCPREV_NETWORK_NO_LIMIT INT64_MAX

/** SOCPREV_NETWORK_NO_LIMIT, for languages without the macro.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_network_no_limit(void);

/** The questions. `units` is demand, `cost` what lies between place and site. */
enum socprev_network_model {
    SOCPREV_NETWORK_SET_COVER = 0,    /**< fewest sites that serve all (LSCP) */
    SOCPREV_NETWORK_MAX_COVER = 1,    /**< most units served by at most p sites (MCLP) */
    SOCPREV_NETWORK_BUDGET_COVER = 2, /**< most units served within a budget */
    SOCPREV_NETWORK_MEDIAN = 3,       /**< least sum of units x cost, all served */
    SOCPREV_NETWORK_CENTER = 4,       /**< least largest cost, all served */
    SOCPREV_NETWORK_CHEAPEST_COVER = 5 /**< least money for sites that serve all */
};

/** What decides among answers that are equal in the first objective. */
enum socprev_network_second {
    SOCPREV_NETWORK_SECOND_NONE = 0,     /**< nothing but the order of sites */
    SOCPREV_NETWORK_SECOND_SITES = 1,    /**< fewest sites */
    SOCPREV_NETWORK_SECOND_MONEY = 2,    /**< least money for sites */
    SOCPREV_NETWORK_SECOND_DISTANCE = 3  /**< least sum of units x cost of those served */
};

/** What may be done with a site. */
enum socprev_network_role {
    SOCPREV_NETWORK_CANDIDATE = 0, /**< may be opened */
    SOCPREV_NETWORK_EXISTING = 1,  /**< is open and stays; counts among the sites and in money */
    SOCPREV_NETWORK_FORBIDDEN = 2  /**< may not be opened */
};

/** What ends the search before its proof. All are counts of work. */
enum socprev_network_limit {
    SOCPREV_NETWORK_NODES = 0,  /**< nodes of branch and bound, 100 000; 0: no search */
    SOCPREV_NETWORK_STEPS = 1,  /**< steps that raise the bound of the root, 1 000 */
    SOCPREV_NETWORK_STARTS = 2, /**< sampled starts with path relinking, 24 */
    SOCPREV_NETWORK_MOVES = 3,  /**< assignments tried by swaps with capacities, 3 000 */
    SOCPREV_NETWORK_CBC_NODES = 4 /**< nodes of CBC, where it is asked, 100 000 */
};

/** Who searches. */
enum socprev_network_solver {
    SOCPREV_NETWORK_OWN = 0, /**< this library alone */
    SOCPREV_NETWORK_CBC = 1, /**< what its limit of nodes leaves open goes to CBC */
    SOCPREV_NETWORK_AUTO = 2 /**< as CBC where the library was built with it and its floating
                                  point holds the objectives, else as OWN */
};

/** Makes a network: no pairs, demand 1 everywhere, all sites candidates that offer
 * every kind, cost nothing and have no limit of capacity; set cover, no limits.
 * @param places,sites  1 .. 2^31-2
 * @param kinds         1 .. 1 000
 * @param memory        NULL = C allocator; plans use it too               @borrow
 * @param out           the new network                                  @own
 * @param err           may be NULL                                      @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O((places + sites) kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_new(int32_t places, int32_t sites, int32_t kinds,
                                               const socprev_memory *memory,
                                               socprev_network **out, socprev_error **err);

/** Frees a network; its plans live on. NULL is allowed.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_network_free(socprev_network *network);

/** How many places there are; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_network_places(const socprev_network *network);

/** How many sites there are; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_network_sites(const socprev_network *network);

/** How many kinds there are; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_network_kinds(const socprev_network *network);

/** Sets all pairs of a place and a site that it can go to; a pair that is not given
 * is no way. Directed: from the place to the site.
 * @param place,site  [n, strides in bytes, 0 = packed] indices from 0, each pair once @borrow
 * @param cost        [n, stride bytes, 0 = packed] 0 or more            @borrow
 * @param n           how many pairs; 0 removes all (the arrays may then be NULL)
 * @param err         may be NULL; names the first bad pair              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such place or site, a negative cost)
 * | SOCPREV_E_DUPLICATE (a pair given twice) | SOCPREV_E_NOMEM
 * Complexity: O(n + places + sites). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_pairs(socprev_network *network,
                                                     const int32_t *place, size_t place_stride,
                                                     const int32_t *site, size_t site_stride,
                                                     const int64_t *cost, size_t cost_stride,
                                                     size_t n, socprev_error **err);

/** Sets all pairs from a full table of costs.
 * @param cost        [places x sites] 0 or more; SOCPREV_NETWORK_NO_LIMIT = no way  @borrow
 * @param row_stride  bytes from place to place; 0 = packed
 * @param stride      bytes from site to site; 0 = packed
 * @param err         may be NULL; names the first bad place             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(places x sites). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_costs(socprev_network *network,
                                                     const int64_t *cost, size_t row_stride,
                                                     size_t stride, socprev_error **err);

/** Sets all pairs from costs between origins and destinations (od.h): origins are
 * the places, destinations the sites, and what is out of reach is no way.
 * @param od    as many origins as places, as many destinations as sites @borrow
 * @param unit  how much of the costs is 1 in the network, above 0: 1 keeps metres,
 *              0.1 makes tenths of a minute; each cost becomes the nearest whole
 *              number of units, of two the even one
 * @param err   may be NULL; names the first bad pair                    @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (other sizes, unit) | SOCPREV_E_RANGE (a cost
 *         above 2^51 units) | SOCPREV_E_NOMEM
 * Complexity: O(pairs). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_od(socprev_network *network, const socprev_od *od,
                                                  double unit, socprev_error **err);

/** Sets who needs what: inhabitants, clients, places in a home. Demand 0 is nobody:
 * such a place needs no service of the kind and is not counted.
 * @param demand      [places x kinds] 0 or more                         @borrow
 * @param row_stride  bytes from place to place; 0 = packed
 * @param stride      bytes from kind to kind; 0 = packed
 * @param err         may be NULL; names the first bad place             @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(places x kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_demands(socprev_network *network,
                                                       const int64_t *demand, size_t row_stride,
                                                       size_t stride, socprev_error **err);

/** Sets which kinds a site offers.
 * @param offers      [sites x kinds] 1 = offers it, 0 = does not        @borrow
 * @param row_stride  bytes from site to site; 0 = packed
 * @param stride      bytes from kind to kind; 0 = packed
 * @param err         may be NULL; names the first bad site              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(sites x kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_offers(socprev_network *network,
                                                      const uint8_t *offers, size_t row_stride,
                                                      size_t stride, socprev_error **err);

/** Sets how many units a site can serve, and whether a demand may be split.
 * @param capacity    [sites x kinds] 0 or more, SOCPREV_NETWORK_NO_LIMIT for no
 *                    limit; NULL = no limits at all                     @borrow
 * @param row_stride  bytes from site to site; 0 = packed
 * @param stride      bytes from kind to kind; 0 = packed
 * @param single      1: all units of a place and kind go to one site, or to none
 *                    (single sourcing); 0: they may be split over sites
 * @param err         may be NULL; names the first bad site              @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(sites x kinds). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_capacities(socprev_network *network,
                                                          const int64_t *capacity,
                                                          size_t row_stride, size_t stride,
                                                          int32_t single, socprev_error **err);

/** Sets what opening each site costs, in minor units (hellers).
 * @param money  [sites, stride bytes, 0 = packed] 0 or more             @borrow
 * @param err    may be NULL; names the first bad site                   @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE (the sum)
 * Complexity: O(sites). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_money(socprev_network *network,
                                                     const int64_t *money, size_t stride,
                                                     socprev_error **err);

/** Sets what may be done with each site.
 * @param role  [sites, stride bytes, 0 = packed] `enum socprev_network_role` @borrow
 * @param err   may be NULL; names the first bad site                    @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID
 * Complexity: O(sites). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_roles(socprev_network *network,
                                                     const int32_t *role, size_t stride,
                                                     socprev_error **err);

/** Sets the question.
 * @param model   `enum socprev_network_model`
 * @param second  `enum socprev_network_second`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (unknown; the second is the first again)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_model(socprev_network *network, int32_t model,
                                                     int32_t second, socprev_error **err);

/** Sets how far a site serves: pairs with cost <= radius. Cover models need one.
 * @param radius  0 or more; SOCPREV_NETWORK_NO_LIMIT = none
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_radius(socprev_network *network, int64_t radius,
                                                      socprev_error **err);

/** Sets how many sites may be open, existing ones among them (p). Maximal cover,
 * p-median and p-center need it or a budget.
 * @param most  0 or more; SOCPREV_NETWORK_NO_LIMIT = none
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_most(socprev_network *network, int64_t most,
                                                    socprev_error **err);

/** Sets how much money open sites may cost together, existing ones among them (give
 * those that are paid already the cost 0). Budgeted cover needs it.
 * @param budget  minor units, 0 or more; SOCPREV_NETWORK_NO_LIMIT = none
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_budget(socprev_network *network, int64_t budget,
                                                      socprev_error **err);

/** Says what becomes of demand that no site can reach, in models that serve all.
 * @param leave_out  0: the plan is INFEASIBLE and names it; 1: it is left out,
 *                   named, and the rest is planned
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_leave_out(socprev_network *network,
                                                         int32_t leave_out, socprev_error **err);

/** Limits the work.
 * @param limit  `enum socprev_network_limit`
 * @param value  0 .. 10^12
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_limit(socprev_network *network, int32_t limit,
                                                     int64_t value, socprev_error **err);

/** Sets who searches: CBC (COIN-OR, EPL-2.0) is an option found by configure. It gets,
 * as an integer programme, what the library's own search has not settled within its
 * nodes (0 nodes: all), and may use SOCPREV_NETWORK_CBC_NODES: one thread, a fixed
 * seed, no limit of time. What it finds is valued and verified in integers; that nothing
 * is better is proven by CBC in floating point, and socprev_plan_solver() says so. Such
 * a plan is never said to be the first among equals.
 * @param solver  `enum socprev_network_solver`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, no such solver)
 *         | SOCPREV_E_UNSUPPORTED (CBC is asked for and not built)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_set_solver(socprev_network *network, int32_t solver,
                                                      socprev_error **err);

/** The version of CBC that the library uses, e.g. "2.10.8"; NULL when it is not built.
 * @return static text                                                    @borrow
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_network_cbc_version(void);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup plan Plans
 * @{ */

/** Which sites to open, who is served by which, and how good that is. Never
 * changes; independent of its network. */
typedef struct socprev_plan socprev_plan;

/** What is known of a plan. */
enum socprev_plan_status {
    SOCPREV_PLAN_OPTIMAL = 0,   /**< proven: nothing is better */
    SOCPREV_PLAN_FEASIBLE = 1,  /**< keeps all limits; nodes were set to 0, the gap says the rest */
    SOCPREV_PLAN_LIMIT = 2,     /**< a limit of work ended the search; the plan may have sites */
    SOCPREV_PLAN_INFEASIBLE = 3 /**< proven: nothing keeps all limits */
};

/** Why there is no plan. */
enum socprev_plan_reason {
    SOCPREV_PLAN_REASON_NONE = 0,
    SOCPREV_PLAN_REASON_PLACES = 1, /**< demand that no site can reach; see the uncoverable */
    SOCPREV_PLAN_REASON_SITES = 2,  /**< more sites, money or capacity would be needed */
    SOCPREV_PLAN_REASON_CAPACITY = 3 /**< all sites together could not serve all */
};

/** Answers the question of a network.
 * @param network  not changed
 * @param run      may be NULL                                           @borrow
 * @param out      the plan; also when it is infeasible                  @own
 * @param err      may be NULL                                           @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no radius, no p, no budget where the model
 * needs it; p above the sites that may be opened or below the existing ones; budget below
 * the existing ones; no demand at all) | SOCPREV_E_RANGE (sums of the objectives
 * leave 62 bits; CBC is asked and they are above 2^40) | SOCPREV_E_NOMEM
 * | SOCPREV_E_CANCELLED (CBC itself cannot be cancelled; and because it has global
 * state, only one call of a process may use it at a time)
 * Complexity: O(pairs) a step; how many steps is bounded by the limits only, since all
 * models are NP-hard. Memory O(pairs + clients x depth), with capacities also
 * O(sites^2). Sources: see docs/network.md. @threads any  @since 0.1
 * Examples: examples/25_maximal_cover.c, examples/26_median.c */
SOCPREV_API socprev_status socprev_network_solve(const socprev_network *network,
                                                 socprev_run *run, socprev_plan **out,
                                                 socprev_error **err);

/** Checks a plan against its network without any code of the solver: sites, roles,
 * p, budget, radius, capacities, every demand accounted for, objectives added up
 * anew, bound not beyond the objective.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not a plan of this network: says why)
 *         | SOCPREV_E_NOMEM
 * Complexity: O(pairs + assignments log pairs). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_network_verify(const socprev_network *network,
                                                  const socprev_plan *plan, socprev_error **err);

/** Frees a plan. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_plan_free(socprev_plan *plan);

/** `enum socprev_plan_status`; -1 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_plan_status(const socprev_plan *plan);

/** `enum socprev_plan_reason`; -1 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_plan_reason(const socprev_plan *plan);

/** 1 when the plan is proven to be the first among equals (see the top), else 0.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_plan_is_first(const socprev_plan *plan);

/** Who found the plan or its bound: SOCPREV_NETWORK_OWN | SOCPREV_NETWORK_CBC; -1 for NULL.
 * With CBC, `OPTIMAL` and the bound are its word, computed in floating point; the
 * objective is exact all the same.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_plan_solver(const socprev_plan *plan);

/** The objective: sites, units, units x cost, cost or money, as the model says.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL) | SOCPREV_E_UNDEFINED (there is no answer)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_objective(const socprev_plan *plan, int64_t *out);

/** The second objective; 0 without one. Statuses as above.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_second(const socprev_plan *plan, int64_t *out);

/** What no answer can better, proven: the objective of every answer is at least that, or
 * at most that where units are maximised. Equal to the objective when OPTIMAL.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL) | SOCPREV_E_UNDEFINED (infeasible)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_bound(const socprev_plan *plan, int64_t *out);

/** |objective - bound| / objective; 0 when both are equal.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL) | SOCPREV_E_UNDEFINED (no answer; the
 * objective is 0 and the bound is not)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_gap(const socprev_plan *plan, double *out);

/** How many sites are open; 0 when there is no answer.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_plan_site_count(const socprev_plan *plan);

/** Open site `position`, ascending; -1 out of range.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_plan_site(const socprev_plan *plan, int32_t position);

/** What the open sites cost together, in minor units.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_plan_money(const socprev_plan *plan);

/** How many assignments there are: a place and kind served by a site, in whole or in
 * part. In the order of places, kinds, sites.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_plan_assignment_count(const socprev_plan *plan);

/** One assignment. Without capacities each demand goes to its nearest open site, of
 * equally near ones to that of the smallest index. With capacities some best
 * assignment is given, the same everywhere.
 * @param position  from 0
 * @param place,kind,site,units,cost  each may be NULL; `cost` is of one unit
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_assignment(const socprev_plan *plan, int64_t position,
                                                   int32_t *place, int32_t *kind, int32_t *site,
                                                   int64_t *units, int64_t *cost);

/** How many pairs of place and kind are demanded that no site can ever reach: none
 * that offers the kind, may be opened, and lies within the radius. In the order of
 * places, then kinds; known for every model and status.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_plan_uncoverable_count(const socprev_plan *plan);

/** One of them.
 * @param position    from 0
 * @param place,kind  each may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_uncoverable(const socprev_plan *plan, int64_t position,
                                                    int32_t *place, int32_t *kind);

/** What is counted of a plan, both as territories and as people. */
enum socprev_plan_total {
    SOCPREV_PLAN_PLACES = 0,         /**< places with demand */
    SOCPREV_PLAN_PLACES_SERVED = 1,  /**< those whose whole demand is served */
    SOCPREV_PLAN_UNITS = 2,          /**< demand of all places and kinds */
    SOCPREV_PLAN_UNITS_SERVED = 3,   /**< units served */
    SOCPREV_PLAN_DISTANCE = 4,       /**< sum of units x cost of those served */
    SOCPREV_PLAN_FARTHEST = 5,       /**< largest cost of those served; 0 for none */
    SOCPREV_PLAN_NODES = 6,          /**< nodes of branch and bound */
    SOCPREV_PLAN_EVALUATIONS = 7     /**< sets, openings and swaps that were valued */
};

/** One total.
 * @param total  `enum socprev_plan_total`
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, no such total)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_total(const socprev_plan *plan, int32_t total,
                                              int64_t *out);

/** Units that a site serves of a kind.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, no such site or kind)
 * Complexity: O(assignments). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_plan_site_units(const socprev_plan *plan, int32_t site,
                                                   int32_t kind, int64_t *out);

/** @} */

#ifdef __cplusplus
}
#endif

#endif
