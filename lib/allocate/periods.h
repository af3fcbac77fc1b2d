/* Rooms of money over time: instalments, stages, dampers. */
#ifndef SOCPREV_ALLOCATE_PERIODS_INTERNAL_H
#define SOCPREV_ALLOCATE_PERIODS_INTERNAL_H

#include "allocate/allocate_internal.h"

#include <socprev/allocate_periods.h>

/* ---- instalments ---------------------------------------------------------- */

/* What of a row was planned: the sum by the end of a period is
 * units * before[t] / before[last], rounded at signpost / signpost_base. */
typedef struct {
    int64_t *amount; /* [rows] minor units */
    int64_t *before; /* [rows * periods] sums of weights; 0 at the end = no weights */
} socprev__plan;

struct socprev_instalments {
    struct socprev_memory memory;
    size_t n[2]; /* rows, periods: by enum socprev_axis */
    int64_t quantum, least;
    int64_t signpost_numerator, signpost_denominator; /* as set */
    int32_t timing;
    socprev__plan plan;
};

struct socprev_schedule {
    struct socprev_memory memory;
    size_t n[2];
    int64_t quantum;
    socprev__plan plan;  /* a copy */
    int64_t *cumulative; /* [rows * periods] minor units, as signed */
    uint8_t *hold;       /* [rows * periods] */
};

/* Sum that is due by the end of a period, in units of the absolute amount: a
 * definition shared by solver and verifier. */
int64_t socprev__due(const socprev_instalments *problem, size_t row, size_t period);

/* ---- stages ----------------------------------------------------------------- */

struct socprev_stages {
    struct socprev_memory memory;
    size_t n[2]; /* claimants, stages */
    socprev_division **division; /* [stages] of all pots so far, on top of those before */
    socprev_division **whole;    /* [stages] of all pots so far, at once */
};

/* The problem that a division of a stage solves: on top of `before`, or, with NULL, at
 * once; `total` is all money so far. */
socprev_status socprev__stage_problem(const socprev_apportionment *problem, int64_t total,
                                      const socprev_division *before,
                                      socprev_apportionment **out, socprev_error **err);

/* ---- dampers ---------------------------------------------------------------- */

/* Bounds of a claimant as parts of last year's amount. */
typedef struct {
    int64_t floor_numerator, floor_denominator, cap_numerator, cap_denominator;
} socprev__corridor;

struct socprev_damper {
    socprev_apportionment *core; /* n, memory, total, quantum, rule, ids */
    int32_t method;
    bool outwards;
    int64_t *previous, *formula; /* [n] */
    socprev__corridor *corridor; /* [n] */
};

struct socprev_damping {
    struct socprev_memory memory;
    size_t n;
    int32_t method, rule;
    int64_t quantum, lift, excess, formula; /* sums */
    int64_t *floors, *caps; /* [n] minor units; SOCPREV_NO_CAP */
    uint8_t *bound;         /* [n] */
    socprev_division *division;
};

/* Floor and cap of the corridor in minor units, whole steps: definitions shared by solver
 * and verifier. false when one is beyond SOCPREV_TOTAL_MAX. */
bool socprev__corridor_bounds(const socprev_damper *problem, size_t i, int64_t *floor,
                              int64_t *cap);

/* What scaling may give at most: the larger of floor and formula, within the cap. */
int64_t socprev__scaling_cap(const socprev_damper *problem, size_t i, int64_t floor, int64_t cap);

/* The problem as one of allocate.h. */
socprev_status socprev__damper_core(const socprev_damper *problem, socprev_apportionment **out,
                                    socprev_error **err);

#endif
