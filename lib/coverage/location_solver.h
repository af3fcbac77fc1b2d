/* What the parts of the location solver share; see location.h. */
#ifndef SOCPREV_COVERAGE_LOCATION_SOLVER_H
#define SOCPREV_COVERAGE_LOCATION_SOLVER_H

#include "coverage/location.h"

enum { SOCPREV__ELITE = 6 };

/* A node that waits, with the prices it begins from. */
typedef struct {
    socprev__node node;
    double *price;
    double money_price;
} socprev__frame;

typedef struct {
    const socprev__location *at;
    const socprev__limits *limits;
    socprev_run *run;
    socprev__choice choice;         /* without capacities */
    socprev__transport *transport;  /* with capacities */
    socprev__bound bound;
    socprev__frame *frame;          /* the stack */
    size_t n_frames, made, room;
    uint8_t *best;                  /* [sites] the best found */
    uint8_t *trial;                 /* [sites] */
    int64_t *cost;                  /* [clients] scratch of values */
    double *root_price;             /* [clients] the best of the root */
    double root_money_price;
    uint8_t *elite[SOCPREV__ELITE]; /* [sites] */
    int64_t elite_value[SOCPREV__ELITE];
    size_t n_elite;
    int64_t cutoff; /* the value of the best found, or what it must be below */
    int64_t unresolved; /* bound of leaves whose assignment was not finished */
    int64_t nodes, moves, evaluations;
    int64_t lacking, lacking_value; /* of `trial`-like sets that do not serve all */
    uint8_t *nearly;                /* [sites] the set that lacks least */
    bool found, improve, cancelled, failed;
} socprev__solver;

/* Looks at a set of sites; keeps it when it is better than the best. */
void socprev__solver_consider(socprev__solver *solver, const uint8_t *open);
/* As socprev__bound_fn, with the solver as user. */
bool socprev__solver_step(void *user, const uint8_t *chosen, int64_t *cutoff);
/* Good sets to begin with; more of them by sampling and path relinking; swaps
 * with capacities. */
void socprev__solver_begin(socprev__solver *solver);
void socprev__solver_sample(socprev__solver *solver);
void socprev__solver_swap(socprev__solver *solver);

/* Searches below a node until nothing better than the cutoff is left, until the
 * first answer when `first`, or until the limit. Returns what it has proven: no
 * answer of the node is below (INT64_MAX: none at all but the best). */
int64_t socprev__solver_search(socprev__solver *solver, const socprev__node *root, bool first);

#endif
