/* Co-financing, sources and their answers: what their files share. */
#ifndef SOCPREV_SOURCES_PRIVATE_H
#define SOCPREV_SOURCES_PRIVATE_H

#include "allocate/allocate_internal.h"

struct socprev_cofinancing {
    struct socprev_memory memory;
    size_t n[2]; /* rows, sources: by enum socprev_axis */
    int64_t quantum, amount_sum;
    int64_t *amount;      /* [rows] */
    int64_t *share;       /* [rows * sources] numerators, without common factor */
    int64_t *denominator; /* [rows] 0 = no shares yet */
    int64_t *bearer;      /* [rows] source or SOCPREV_LARGEST_REMAINDERS */
    int32_t *rounding;    /* [rows] */
    int64_t *priorities, *totals; /* [sources] or NULL */
};

/* The same problem as a table to be rounded, when the totals of the sources are
 * prescribed: all numbers times `scale`, the common denominator of all shares. */
socprev_status socprev__cofinancing_table(const socprev_cofinancing *problem, int64_t *scale,
                                          socprev_twoway **out, socprev_error **err);

/* Limits of one source in one row as they were set. */
typedef struct {
    int64_t floor, cap; /* minor units */
    int64_t low_numerator, low_denominator, high_numerator, high_denominator;
    bool is_eligible;
} socprev__limits;

/* What a source may hand on, as it was set. */
typedef struct {
    int64_t limit, numerator, denominator;
} socprev__carry;

struct socprev_sources {
    struct socprev_memory memory;
    size_t n[2];
    int64_t quantum;
    int32_t shortage;             /* enum socprev_shortage */
    int64_t *demand, *tier;       /* [rows] */
    int64_t *least, *most;        /* [sources] */
    int64_t *priorities;          /* [sources] */
    socprev__carry *carry;        /* [sources] */
    socprev__limits *limits;      /* [rows * sources] */
};

/* Least and greatest units that a source pays of a row, and in all: definitions
 * shared by solver and verifier. `low` > `high` is possible. */
void socprev__part_bounds(const socprev_sources *problem, size_t row, size_t source, int64_t *low,
                          int64_t *high);
void socprev__source_bounds(const socprev_sources *problem, size_t source, int64_t *least,
                            int64_t *most);

/* Units that a source may hand on to the next, and the last one beyond the end. */
int64_t socprev__carry_limit(const socprev_sources *problem, size_t source);

/* Unit k (from 1) of a row stands at (k - 1/2) / weight in the order in which rows of one
 * tier are paid when money falls short. */
int64_t socprev__row_weight(const socprev_sources *problem, size_t row);

/* Fills order[sources]: who is used first. */
void socprev__source_order(const socprev_sources *problem, size_t *order);

struct socprev_payment {
    struct socprev_memory memory;
    size_t n[2];
    int64_t quantum;
    int64_t *part;        /* [rows * sources] minor units */
    int64_t *totals[2];   /* [n] */
    uint8_t *tie, *bound; /* [rows * sources] */
    int64_t *bearer;      /* [rows] or -1 */
    int64_t *share, *denominator;  /* fixed shares, or NULL */
    socprev_twoway_division *table; /* prescribed totals, or NULL */
    /* limited sources, else NULL */
    uint8_t *closed; /* [sources * (rows + sources)] certificates */
    int64_t *missing, *group;                   /* [rows] */
    int64_t *drawn, *handed, *carried, *lapsed; /* [sources] minor units; of drawn money,
                                                 * `handed` goes on in this answer */
};

/* An answer of zeros; with room for shares, or for certificates. NULL when out of memory. */
socprev_payment *socprev__payment_make(const struct socprev_memory *memory, const size_t n[2],
                                   int64_t quantum, bool has_shares);

/* Adds the parts up to totals. */
void socprev__payment_sum(socprev_payment *payment);

/* Units on their way from sources to rows, which all must be paid. Nodes are rows,
 * then sources, then the pool all money comes from. Where money may fall short, one
 * more source behind all others pays what is not covered. */
typedef struct {
    struct socprev_memory memory;
    size_t n[2];
    bool has_uncovered, has_carry;
    int64_t *part, *low, *high;    /* [rows * sources] */
    int64_t *demand;               /* [rows] */
    int64_t *used, *least, *most;  /* [sources] what comes from the pool */
    int64_t *handed, *carry;       /* [sources] what goes on to the next, and may */
    int64_t *excess;               /* [nodes] what comes in and does not go out */
    size_t *queue, *from;          /* [nodes] of a search */
    uint8_t *seen;                 /* [nodes] by the last search */
} socprev__flow;

/* Bounds of the problem, no units moved; false when out of memory. */
bool socprev__flow_make(socprev__flow *flow, const socprev_sources *problem);
void socprev__flow_clear(socprev__flow *flow);

/* Starts from the lower bounds, which are not above the upper ones; `order` says who
 * is used first. false when there is no answer: then `seen` is a set that cannot
 * pass on what it gets. */
bool socprev__flow_fill(socprev__flow *flow, const size_t *order);

/* A bound that is above its counterpart: its row (SIZE_MAX: of the source in all)
 * and source. false when there is none. */
bool socprev__flow_crossed(const socprev__flow *flow, size_t *row, size_t *source);

/* The conflict behind a failed fill, or behind crossed bounds. */
socprev_status socprev__flow_conflict(const socprev__flow *flow, int64_t quantum,
                                      socprev_conflict **out, socprev_error **err);

/* Takes over the parts of an answer. */
void socprev__flow_load(socprev__flow *flow, const socprev_payment *payment);

/* Moves as much as possible into a cell, or out of it; or takes as much as
 * possible from a source, others giving way: `seen` is then what proves it. */
void socprev__flow_raise(socprev__flow *flow, size_t row, size_t source);
void socprev__flow_lower(socprev__flow *flow, size_t row, size_t source);
void socprev__flow_draw(socprev__flow *flow, size_t source);

/* Marks in `seen` what money moved out of a source can reach. */
void socprev__flow_reach(socprev__flow *flow, size_t source);

/* Settles what rows are paid when money falls short: tier by tier as much as possible, and
 * within a tier evenly; what is not covered is then fixed. Fills group[rows]. */
socprev_status socprev__flow_share(socprev__flow *flow, const socprev_sources *problem,
                                   int64_t *group, socprev_run *run, socprev_error **err);

#endif
