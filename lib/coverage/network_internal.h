/* What the parts of networks and plans share. */
#ifndef SOCPREV_COVERAGE_NETWORK_INTERNAL_H
#define SOCPREV_COVERAGE_NETWORK_INTERNAL_H

#include <socprev/network.h>

#include "coverage/location.h"

enum { SOCPREV__NETWORK_LIMITS = 5 };

struct socprev_network {
    struct socprev_memory memory;
    int32_t places, sites, kinds;
    size_t pairs;
    size_t *first;     /* [places + 1] */
    int32_t *site;     /* [pairs] ascending in each place */
    int64_t *cost;     /* [pairs] */
    int64_t *demand;   /* [places x kinds] */
    uint8_t *offers;   /* [sites x kinds] */
    int64_t *capacity; /* [sites x kinds] */
    int64_t *money;    /* [sites] */
    int32_t *role;     /* [sites] */
    bool single, leave_out;
    int32_t model, second, solver;
    int64_t radius, most, budget;
    int64_t limit[SOCPREV__NETWORK_LIMITS];
};

typedef struct {
    int32_t place, kind, site;
    int64_t units, cost;
} socprev__assignment;

typedef struct {
    int32_t place, kind;
} socprev__demand;

struct socprev_plan {
    struct socprev_memory memory;
    int32_t places, sites, kinds; /* of the network */
    int32_t status, reason;
    bool has_sites, has_bound, is_first, by_cbc;
    int64_t objective, second, bound, money;
    int32_t n_sites;
    int32_t *site; /* [sites] */
    size_t n_assignments, n_uncoverable, room, room_uncoverable;
    socprev__assignment *assignment; /* [room] */
    socprev__demand *uncoverable;    /* [room_uncoverable] */
    int64_t total[SOCPREV_PLAN_EVALUATIONS + 1];
};

/* ---- the question ------------------------------------------------------------- */

/* Must everybody be served? */
bool socprev__network_serves_all(const socprev_network *network);
/* The site may be opened, and is it within the radius for the kind? */
bool socprev__network_reaches(const socprev_network *network, size_t pair, int32_t kind,
                              int64_t radius);
/* The least and the most sites, money and so on that make sense. */
socprev_status socprev__network_check(const socprev_network *network, socprev_error **err);

/* ---- network_model.c: a question as a location problem ------------------------ */

/* How values read as objectives: first x unit + the rest. */
typedef struct {
    socprev__location at;
    socprev__demand *client; /* [clients] */
    size_t room;             /* of client */
    int64_t unit;            /* of the first objective; 0 = it is no part of values */
    int64_t money_unit;      /* minor units in one unit of money */
    int64_t units;           /* of all clients */
} socprev__formulation;

enum {
    SOCPREV__STAGE_WHOLE = 0,  /* both objectives */
    SOCPREV__STAGE_REACH = 1   /* p-center: does the radius do? */
};

socprev_status socprev__network_formulate(const socprev_network *network, int64_t radius,
                                      int32_t stage, socprev__formulation *out,
                                      socprev_error **err);
void socprev__formulation_clear(socprev__formulation *model);

/* ---- plan.c --------------------------------------------------------------------- */

socprev_plan *socprev__plan_new(const socprev_network *network);
/* Takes the open sites over, and who is served by which. */
bool socprev__plan_fill(socprev_plan *plan, const socprev_network *network,
                        const socprev__formulation *model, const uint8_t *open);
/* Demand that no site can reach. */
bool socprev__plan_uncoverable(socprev_plan *plan, const socprev_network *network);

#endif
