/* What the files of the verb `access` share. */
#ifndef SOCPREV_VERB_ACCESS_H
#define SOCPREV_VERB_ACCESS_H

#include "cli.h"

enum { PEOPLE_SOURCE, SUPPLY_SOURCE, PAIRS_SOURCE, SOURCES };

/* Where a table comes from: a file, or a member of a document. `data` is NULL for pairs
 * that are read from their file piece by piece. */
typedef struct {
    const char *path;
    const char *data;
    size_t size;
    input file;
    text own; /* the member, everything else blank */
} source;

enum { MEASURES_MOST = 14, CUTOFFS_MOST = 16 };

/* People and supply by place, the costs between places, and what was measured. */
typedef struct {
    cli *c;
    source sources[SOURCES];
    bool has_pairs;
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
    socprev_access_result *before; /* as it is, when something is to change; else NULL */
    socprev_access_result *result;
} world;

/* Opens the files, or the document that holds all tables. */
int open_sources(world *w);
void close_sources(world *w);
/* Costs of pairs from a table in JSON. */
int read_json_pairs(world *w, const socprev_table *table);
/* What the measures mean, for people. */
void put_legend(const world *w);
/* Measures, and once more when facilities are to close or to have another supply. */
int measure_world(world *w);

/* The options and the files; an exit code. */
int read_measures(world *w);
int read_world(world *w);
void world_clear(world *w);

#endif
