/* The coverage engine: a table of counts that adds up, and the evenness of a distribution. */
#ifndef SOCPREV_COVERAGE_INTERNAL_H
#define SOCPREV_COVERAGE_INTERNAL_H

#include <socprev/coverage.h>

#include "base/base_internal.h"
#include "base/value_internal.h"

/* ---- table ------------------------------------------------------------ */

/* A sum whose parts may be unknown. */
typedef struct {
    int64_t known;   /* sum of the known parts */
    int64_t unknown; /* how many parts are not known */
} socprev__partial;

/* units / per for every inhabitant; per 0 = no norm. */
typedef struct {
    int64_t units, per;
} socprev__norm;

struct socprev_coverage {
    struct socprev_memory memory;
    int32_t n_territories, n_kinds;
    int64_t *own;         /* [territories x kinds] */
    int64_t *inhabitants; /* [territories] as given */
    int32_t *parent;      /* [territories] -1 = none */
    int32_t *order;       /* [territories] each before the one it lies in */
    int32_t *level;       /* [territories] 0 = lies in no other */
    int32_t *n_inside;    /* [territories] how many lie directly in it */
    socprev__norm *norm;  /* [kinds] */
    int32_t levels;
    bool finished;
    /* made by finish; the last row is all territories, the last column all kinds */
    socprev__partial *cell;   /* [(territories + 1) x (kinds + 1)] */
    socprev__partial *inside; /* [territories + 1] people of those directly inside */
    int64_t *people;          /* [territories + 1] */
};

/* Row of a territory in `cell`, the last one for ALL; -1 when there is none. */
int64_t socprev__coverage_row(const socprev_coverage *coverage, int32_t territory);
/* Likewise for a kind. */
int64_t socprev__coverage_column(const socprev_coverage *coverage, int32_t kind);
const socprev__partial *socprev__coverage_cell(const socprev_coverage *coverage, int64_t row,
                                               int64_t column);
/* Whether there is such a level, and whether a territory is of it. */
bool socprev__coverage_has_level(const socprev_coverage *coverage, int32_t level);
bool socprev__coverage_is_of_level(const socprev_coverage *coverage, int32_t territory,
                                   int32_t level);

/* ---- evenness ---------------------------------------------------------- */

typedef struct {
    double value;
    double weight; /* > 0 */
} socprev__unit;

struct socprev_evenness {
    struct socprev_memory memory;
    socprev__unit *unit;
    size_t n, capacity;
    int64_t missing;
    bool skip_missing, allow_negative;
    bool finished;
    /* made by finish. Values and weights are used as multiples of a power of
     * two near the largest, so that no sum overflows. */
    int value_exponent, weight_exponent;
    double total_weight;             /* scaled */
    double mean;                     /* scaled */
    bool has_zero, has_negative, has_positive;
};

/* Makes room for `more` units. */
bool socprev__evenness_reserve(socprev_evenness *evenness, size_t more);
/* Appends a checked unit; a weight of 0 adds nothing. Room must be there. */
void socprev__evenness_push(socprev_evenness *evenness, double value, double weight);

/* ---- sums --------------------------------------------------------------- */

/* Compensated sum: Neumaier 1974. */
typedef struct {
    double sum, rest;
} socprev__sum;

void socprev__sum_add(socprev__sum *sum, double term);
double socprev__sum_value(const socprev__sum *sum);

#endif
