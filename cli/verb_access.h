/* What the files of the verb `access` share. */
#ifndef SOCPREV_VERB_ACCESS_H
#define SOCPREV_VERB_ACCESS_H

#include "cli.h"

enum { MEASURES_MOST = 14, CUTOFFS_MOST = 16 };

/* People and supply by place, the costs between places, and what was measured. */
typedef struct {
    cli *c;
    socprev_od_file *file; /* names of the places */
    double *people, *origins;      /* latitude and longitude after each other */
    double *supply, *destinations;
    size_t n_wanted; /* rows of supply of the kind */
    const socprev_od *od;
    socprev_od *measured; /* the same when distances were measured; else NULL */
    socprev_decay *decay;
    socprev_access *access;
    int32_t measures[MEASURES_MOST];
    size_t n_measures;
    double cutoffs[CUTOFFS_MOST];
    size_t n_cutoffs;
    socprev_access_result *result;
} world;

/* The options and the files; an exit code. */
int read_measures(world *w);
int read_world(world *w);
void world_clear(world *w);

#endif
