/* Biproportional division and fitting: their problems, answers and steps. */
#ifndef SOCPREV_BIPROPORTIONAL_PRIVATE_H
#define SOCPREV_BIPROPORTIONAL_PRIVATE_H

#include "allocate/allocate_internal.h"

#include <socprev/allocate_biproportional.h>
#include <socprev/allocate_fit.h>

/* ---- biproportional problem ------------------------------------------------------ */

struct socprev_biproportional {
    struct socprev_memory memory;
    size_t n[2]; /* by enum socprev_axis */
    int64_t quantum;
    int32_t rule;
    int64_t signpost_numerator, signpost_denominator;
    int64_t *weight, *floors, *caps; /* [rows * columns] the last two may be NULL */
    int64_t *totals[2];              /* [n] */
    int64_t sum[2];
};

socprev__rule socprev__biproportional_rule(const socprev_biproportional *problem);

/* Bounds of a cell in units, as given; total + 1 stands for any greater cap. */
void socprev__cell_bounds(const socprev_biproportional *problem, size_t cell, int64_t *low,
                          int64_t *high);

/* Bounds that hold: equal for weight 0, and from 1 where the first unit is due. */
void socprev__cell_limits(const socprev_biproportional *problem, const socprev__rule *rule,
                          size_t cell, int64_t *low, int64_t *high);

/* The problem in units, and a table that keeps all bounds or why there is none. */
typedef struct {
    struct socprev_memory memory;
    size_t n[2], cells;
    socprev__rule rule;
    const int64_t *weight;     /* [cells] borrowed */
    int64_t *total[2];         /* [n] */
    int64_t *low, *high;       /* [cells] equal where there is no choice */
    int64_t *units;            /* [cells] some table; then the answer */
    uint8_t *named[2];         /* [n] rows and columns of the obstacle */
    socprev__obstacle obstacle; /* kind 0 = none; claimant: the cell, row or column */
} socprev__grid;

socprev_status socprev__grid_make(const socprev_biproportional *problem, socprev__grid *grid,
                                  socprev_error **err);
void socprev__grid_clear(socprev__grid *grid);

/* Bounds that the problem sets, instead of those that its totals leave too. */
void socprev__grid_limit(const socprev_biproportional *problem, socprev__grid *grid);

/* ---- multipliers: nearly, and exactly ---------------------------------------------- */

/* d(k), rounded: within 16 units of the last place. */
double socprev__signpost_near(const socprev__rule *rule, int64_t k);

/* Finds multipliers of rows and columns and a table with the right totals that
 * is nearly, but not certainly, the answer. The bounds are the problem's then. */
socprev_status socprev__scaling_solve(const socprev_biproportional *problem, socprev__grid *grid,
                                      double *multiplier, socprev_run *run, socprev_error **err);

/* Moves the surplus of columns to columns that lack, along shortest paths; rows
 * keep their sums. `heft` [cells] are weights as doubles; `lack` [columns]. */
socprev_status socprev__scaling_paths(const socprev__grid *grid, const double *heft,
                                      double *multiplier, int64_t *lack, socprev_run *run,
                                      socprev_error **err);

#define SOCPREV__NO_NODE SIZE_MAX

/* Exact multipliers. A node (rows, then columns) either has the value of its
 * double, or hangs on a node of the other axis: its value is such that the
 * quotient of the cell of both is exactly the signpost d(unit). */
typedef struct {
    struct socprev_memory memory;
    const socprev__rule *rule;
    const int64_t *weight;  /* [rows * columns] */
    size_t n[2], nodes;
    double *value;          /* [nodes] times 2^exponent: exact, or near where a node hangs */
    int64_t *exponent;      /* [nodes] 0 but for very large and small ones */
    double *error;          /* [nodes] relative bound of what is near, in 2^-53 */
    size_t *parent;         /* [nodes] SOCPREV__NO_NODE = none */
    int64_t *unit;          /* [nodes] */
    size_t *order, *depth;  /* [nodes] work */
    uint64_t *product[2];   /* [words] work */
    size_t words;
} socprev__multipliers;

/* Values 0, nobody hangs; false when out of memory. */
bool socprev__multipliers_make(socprev__multipliers *multipliers,
                               const struct socprev_memory *memory, const socprev__rule *rule,
                               const int64_t *weight, const size_t n[2]);
void socprev__multipliers_clear(socprev__multipliers *multipliers);

/* Works out near values and depths anew, after links have changed. false when
 * the links go round in a circle. */
bool socprev__multipliers_update(socprev__multipliers *multipliers);

/* Quotient of a cell, and multiplier of a node, as doubles; maybe 0 or infinite. */
double socprev__quotient_near(const socprev__multipliers *multipliers, size_t row, size_t column);
double socprev__multiplier_near(const socprev__multipliers *multipliers, size_t node);

/* Sign of quotient - d(k) of a cell with a weight, exactly. */
int socprev__quotient_compare(const socprev__multipliers *multipliers, size_t row, size_t column,
                              int64_t k);

/* ---- biproportional answer ------------------------------------------------------------ */

struct socprev_biproportional_division {
    struct socprev_memory memory;
    size_t n[2];
    int64_t quantum;
    int32_t rule;
    int64_t signpost_numerator, signpost_denominator;
    int64_t *units;       /* [rows * columns] */
    double *quotient;     /* [rows * columns] near */
    uint8_t *bound, *tie; /* [rows * columns] */
    double *value;        /* [rows + columns] certificate: see socprev__multipliers */
    int64_t *exponent;    /* [rows + columns] */
    size_t *parent;       /* [rows + columns] */
    int64_t *unit;        /* [rows + columns] */
    size_t tie_count;
    int64_t tie_units;
};

/* ---- fitting ---------------------------------------------------------------------------- */

struct socprev_fitting {
    struct socprev_memory memory;
    size_t axes, size[SOCPREV_FIT_AXES], cells;
    double *seed;                       /* [cells] or NULL */
    double *totals[SOCPREV_FIT_AXES];   /* [size] or NULL */
    double sum[SOCPREV_FIT_AXES];
    double tolerance;
    int64_t sweeps;
};

/* Seed and totals are divided by powers of two that bring them below 1. */
struct socprev_fit {
    struct socprev_memory memory;
    size_t axes, size[SOCPREV_FIT_AXES], cells;
    int32_t outcome; /* enum socprev_fit_outcome */
    int seed_power, total_power;
    double error;
    int64_t sweeps;
    double *seed;                       /* [cells] divided; forced cells 0 */
    double *totals[SOCPREV_FIT_AXES];   /* [size] divided */
    double *factor[SOCPREV_FIT_AXES];   /* [size] of divided ones */
    uint8_t *forced;                    /* [cells] */
    size_t forced_count;
    int32_t named_axis[2];              /* when impossible */
    uint8_t *named[SOCPREV_FIT_AXES];   /* [size] */
    double needed, available;
};

/* Which cells have to be 0, or why there is no table: fills forced, or named. */
socprev_status socprev__fit_support(const socprev_fitting *fitting, socprev_fit *fit,
                                    socprev_error **err);

/* The value of the cell at these indices, in divided totals. */
double socprev__fit_cell(const socprev_fit *fit, size_t cell, const size_t *index);

/* Steps to the next cell: the last axis runs fastest. */
void socprev__fit_next(const size_t *size, size_t axes, size_t *index);

#endif
