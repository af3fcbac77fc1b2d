/* Small worlds for accessibility, and the obvious way to measure them. */
#ifndef SOCPREV_TESTS_CATCHMENT_H
#define SOCPREV_TESTS_CATCHMENT_H

#include "support.h"

/* Origins, destinations and one kind of service. Make with catchment_new(). */
typedef struct {
    int32_t n, m;
    double *cost;   /* [n x m] below 0: no pair */
    double *people; /* [n] */
    double *supply; /* [m] */
    double step;    /* of the costs that are made; 0 = none */
    double cutoffs[3], amount, exponent;
    socprev_decay *decay; /* NULL = none; freed with the rest */
    socprev_od *od;
    socprev_access *access;
} catchment;

enum { CATCHMENT_CUTOFFS = 3 };

/* No pairs, nobody, nothing. */
catchment catchment_new(int32_t n, int32_t m);
/* Costs, people, supply and settings that hold zeros; costs are whole when
 * `step` is 1, so that steps lose nothing. */
catchment catchment_random(random_source *random, int32_t most_n, int32_t most_m, double step);
void catchment_free(catchment *c);

/* Makes `od` and `access` of what the rest says; the old ones are freed. */
void catchment_build(catchment *c);
/* Measures the built world; NULL when it is refused, with the status in *status. */
socprev_access_result *catchment_measure(const catchment *c, const int32_t *measures, size_t n,
                                         socprev_run *run, socprev_status *status);

/* The definition, term by term; `item` is the cut-off of CUMULATIVE. CONSTRAINED has
 * none here. */
void catchment_reference(const catchment *c, int32_t measure, int32_t item, double *out);
double catchment_unclaimed(const catchment *c, int32_t measure);

#endif
