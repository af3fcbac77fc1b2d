/* The location problem behind every model of network.h, and its solver.
 *
 *     minimise  sum of opening[j] over the open sites
 *             + sum over clients of min(otherwise, least cost of an open site)
 *     with at most `most` open sites that cost at most `budget` together
 *
 * With capacities the second sum is the least cost of an assignment that keeps
 * them. All is in int64 and exact; network_model.c scales it so that no sum
 * leaves 62 bits. Two objectives and "fewest sites" are levels of one number.
 * Among equal answers the one whose sorted sites come first is meant. */
#ifndef SOCPREV_COVERAGE_LOCATION_H
#define SOCPREV_COVERAGE_LOCATION_H

#include "base/base_internal.h"
#include "base/value_internal.h"

enum { SOCPREV__FREE = 0, SOCPREV__OPEN = 1, SOCPREV__CLOSED = 2 };

#define SOCPREV__LOCATION_LIMIT ((int64_t)1 << 62)
#define SOCPREV__UNBOUNDED INT64_MAX
#define SOCPREV__NOBODY ((int32_t)-1)

typedef struct {
    struct socprev_memory memory;
    size_t clients, sites, pairs;
    size_t *near_first; /* [clients + 1] */
    int32_t *near;      /* [pairs] sites of a client by cost, then index */
    int64_t *near_cost; /* whole client; per unit with capacities */
    size_t *reach_first; /* [sites + 1] */
    int32_t *reach;      /* [pairs] clients of a site, ascending */
    int64_t *reach_cost;
    int64_t *otherwise; /* [clients] unserved; per unit with capacities */
    int64_t *opening;   /* [sites] >= 0 */
    int64_t *money;     /* [sites] >= 0 */
    uint8_t *state;     /* [sites] */
    size_t most;
    int64_t budget;    /* SOCPREV__UNBOUNDED = none */
    int64_t forbidden; /* a value from here on leaves somebody unserved who must be served */
    int64_t level;     /* values are a * level + sites with sites < level; 1 = not so */
    /* capacities */
    bool limited, single, required;
    size_t kinds;
    int32_t *kind;     /* [clients] */
    int64_t *units;    /* [clients] */
    int64_t *capacity; /* [sites x kinds] */
} socprev__location;

void socprev__location_clear(socprev__location *at);
/* Arrays for the sizes that are set; false when out of memory. */
bool socprev__location_allocate(socprev__location *at);
/* Sorts each client's sites and makes `reach` from `near`. */
void socprev__location_index(socprev__location *at);
/* The value of a set without capacities. */
int64_t socprev__location_value(const socprev__location *at, const uint8_t *open);
/* The same site by site, which is quicker for few sites; `cost` [clients] is scratch. */
int64_t socprev__location_value_of(const socprev__location *at, const uint8_t *open,
                                   int64_t *cost);
/* The sum of all `otherwise` and `opening`; false when it leaves 62 bits. */
bool socprev__location_range(const socprev__location *at, int64_t *out);

/* ---- reduction (without capacities) -------------------------------------- */

/* The same problem without sites that are open or closed, with clients merged
 * whose sites come in the same order, without sites that another of a smaller
 * index dominates. original[j] = index of site j before; `offset` = the value
 * that is fixed. Keeps the first answer among equals. */
typedef struct {
    socprev__location core;
    int32_t *original;
    size_t room; /* of original */
    int64_t offset;
} socprev__reduced;

socprev_status socprev__location_reduce(const socprev__location *at, socprev__reduced *out);
void socprev__reduced_clear(socprev__reduced *reduced);

/* ---- a set of open sites (without capacities) ---------------------------- */

typedef struct {
    const socprev__location *at;
    uint8_t *open;           /* [sites] */
    int32_t *first, *second; /* [clients] the nearest two open sites */
    int64_t *cost1, *cost2;  /* their costs, at most `otherwise` */
    int64_t *gain;           /* [sites] of opening one that is closed, without `opening` */
    int64_t *spread;         /* [sites] bounds what opening it saves of a loss */
    int64_t *loss;           /* [sites] of closing one that is open, without `opening` */
    int64_t *extra;          /* [sites] scratch of the swaps */
    int32_t *list;           /* [sites] the open sites, in no order that shows */
    int32_t *place;          /* [sites] of an open site in the list */
    int64_t *queued;         /* [sites] gains as the greedy method last knew them */
    int32_t *heap;           /* [sites] */
    size_t n_open;
    int64_t money, value;
    int64_t evaluations;
} socprev__choice;

bool socprev__choice_init(socprev__choice *choice, const socprev__location *at);
void socprev__choice_clear(socprev__choice *choice);
void socprev__choice_set(socprev__choice *choice, const uint8_t *open);
void socprev__choice_open(socprev__choice *choice, int32_t site);
void socprev__choice_close(socprev__choice *choice, int32_t site);

/* Lazy greedy opening (Minoux 1978; Leskovec et al. 2007): the largest gain,
 * or with `by_money` the largest gain for its money, smallest index first. */
void socprev__choice_greedy(socprev__choice *choice, bool by_money);
/* Opens sites that are each the best of a few drawn ones (Resende & Werneck 2004). */
void socprev__choice_sample(socprev__choice *choice, socprev__random *random);
/* Swaps, openings and closings until none betters the value. */
void socprev__choice_descend(socprev__choice *choice);
/* Walks from one set to another and stays at the best set on the way. */
void socprev__choice_relink(socprev__choice *choice, const uint8_t *goal, uint8_t *best);

/* ---- assignments with capacities ----------------------------------------- */

typedef struct {
    int64_t value;   /* opening and assignment */
    int64_t lacking; /* units unserved that must be served */
    bool complete;   /* false: single sourcing, the limit ended the search */
    int64_t bound;   /* of the value, when not complete */
} socprev__served;

typedef struct socprev__transport socprev__transport;

socprev__transport *socprev__transport_new(const socprev__location *at);
void socprev__transport_free(socprev__transport *transport);
/* The best assignment to the open sites; `work` is taken from by single sourcing;
 * NULL = demands may be split all the same. */
void socprev__transport_serve(socprev__transport *transport, const uint8_t *open, int64_t *work,
                              socprev__served *out);
/* Units of pair `pair` of `near` in the last assignment. */
int64_t socprev__transport_units(const socprev__transport *transport, size_t pair);

/* ---- bounds ---------------------------------------------------------------- */

/* Prices of clients and of money; see location_bound.c. */
typedef struct {
    const socprev__location *at;
    int shift;              /* exact sums are in units of 2^-shift */
    double *price;          /* [clients] at present */
    double *best_price;     /* where the bound was best */
    double *slope;          /* [clients] */
    double *direction;      /* [clients] */
    double *reduced;        /* [sites] */
    double *share;          /* [sites] how often chosen lately */
    int64_t *exact_price;   /* [clients] */
    int64_t *exact_reduced; /* [sites] */
    int32_t *order;         /* [sites] the free ones, the chosen first */
    size_t n_free, n_chosen;
    uint8_t *chosen;        /* [sites] */
    int32_t *sorted;        /* [clients] scratch of capacities: positions in `reach` */
    double *taken;          /* [pairs of a site] scratch of capacities */
    double money_price, best_money_price, best;
    int64_t iterations; /* done in all */
    size_t visited;     /* pairs that prices were last collected from, client by client */
} socprev__bound;

/* A node of the search: what is decided, how many sites there are at least and at most. */
typedef struct {
    uint8_t *state;
    size_t least, most;
    int64_t bound;
} socprev__node;

bool socprev__bound_init(socprev__bound *bound, const socprev__location *at);
void socprev__bound_clear(socprev__bound *bound);
/* Prices from one pass of dual ascent (Erlenkotter 1978), a site more costing
 * `fee`; the best bound that they prove. */
void socprev__bound_ascend(socprev__bound *bound, int64_t fee);
/* Prices between the nearest two open sites of a choice. */
void socprev__bound_start(socprev__bound *bound, const socprev__choice *choice);
/* Raises the bound of a node by subgradient steps until it reaches `cutoff`,
 * stalls, or `steps` are done; `step` is called with the sites chosen last, after
 * each betterment, and may lower the cutoff. true when the work is to stop. */
typedef bool (*socprev__bound_fn)(void *user, const uint8_t *chosen, int64_t *cutoff);
bool socprev__bound_raise(socprev__bound *bound, socprev__node *node, int64_t *cutoff,
                          int64_t steps, socprev__bound_fn step, void *user);
/* Parts that the proof in integers shares: the knapsacks of a site, the choice of
 * sites, how many sites of a node are in a state, keeping prices and going back. */
double socprev__bound_fill_site(socprev__bound *bound, size_t site);
void socprev__bound_choose(socprev__bound *bound, const socprev__node *node, bool exact);
size_t socprev__node_count(const socprev__bound *bound, const socprev__node *node, uint8_t state);
void socprev__bound_keep(socprev__bound *bound, bool back);
/* The least bound that rounds up to `cutoff` for a node. */
int64_t socprev__bound_goal(const socprev__bound *bound, const socprev__node *node,
                            int64_t cutoff);
/* The exact bound at the best prices, and what reduced costs decide: states of
 * the node change. */
void socprev__bound_fix(socprev__bound *bound, socprev__node *node, int64_t cutoff);

/* ---- the solver --------------------------------------------------------------- */

typedef struct {
    int64_t nodes, steps, starts, moves; /* at most; steps: subgradient, at the root */
    bool first;                          /* the first answer below the cutoff is enough */
    bool cbc;                            /* CBC gets what the search has not settled */
    bool cbc_may_refuse;                 /* sums too large for it are then no error */
    int64_t cbc_nodes;
} socprev__limits;

typedef struct {
    uint8_t *open; /* [sites] the best found; made by the caller */
    bool found;
    bool complete;   /* the bound is proven to be the value, or nothing is there */
    bool is_first;   /* proven to be the first among equals */
    bool handed;     /* CBC was asked */
    bool by_cbc;     /* the answer or its bound is CBC's */
    int64_t value, bound;
    int64_t nodes, evaluations;
} socprev__solution;

/* ---- CBC (location_cbc.c) ----------------------------------------------------- */

bool socprev__cbc_is_built(void);
/* NULL when it is not built. */
const char *socprev__cbc_version(void);
/* Betters `best`, whose value is the cutoff, and its bound. SOCPREV_E_UNSUPPORTED when
 * not built, SOCPREV_E_RANGE when numbers are too large for its floating point. */
socprev_status socprev__location_cbc(const socprev__location *at, int64_t nodes,
                                     socprev__solution *best);

/* Finds the first best answer below `cutoff`. */
socprev_status socprev__location_solve(const socprev__location *at, const socprev__limits *limits,
                                       int64_t cutoff, socprev_run *run,
                                       socprev__solution *out);

#endif
