/* Biproportional division and fitting: their problems, answers and steps. */
#ifndef SOCPREV_BIPROPORTIONAL_PRIVATE_H
#define SOCPREV_BIPROPORTIONAL_PRIVATE_H

#include "allocate/grid.h"

#include <socprev/allocate_biproportional.h>
#include <socprev/allocate_fit.h>

#include <stdatomic.h>

/* ---- biproportional problem ------------------------------------------------------ */

struct socprev_biproportional {
    struct socprev_memory memory;
    size_t n[2]; /* by enum socprev_axis */
    int64_t quantum;
    int32_t rule;
    int64_t signpost_numerator, signpost_denominator;
    int64_t *weight, *floors, *caps; /* [rows * columns] the last two may be NULL */
    int64_t *least[2], *most[2];     /* [n] totals of lines: from least to most */
    bool is_range[2];                /* whether least and most of some line differ */
    int64_t sum[2];                  /* of least */
    int64_t total;
    bool has_total;
};

socprev__rule socprev__biproportional_rule(const socprev_biproportional *problem);

/* What bounds of cells depend on; made once, asked for every cell. */
typedef struct {
    const socprev_biproportional *problem;
    socprev__rule rule;
    int64_t total; /* units to be divided */
} socprev__bounds;

socprev__bounds socprev__bounds_of(const socprev_biproportional *problem);

/* Bounds of a cell in units, as given; total + 1 stands for any greater cap. */
void socprev__cell_bounds(const socprev__bounds *bounds, size_t cell, int64_t *low, int64_t *high);

/* Bounds that hold: equal for weight 0, and from 1 where the first unit is due. */
void socprev__cell_limits(const socprev__bounds *bounds, size_t cell, int64_t *low, int64_t *high);

/* Least and most units of a line; the most is at most the total. */
void socprev__line_bounds(const socprev__bounds *bounds, size_t axis, size_t i, int64_t *least,
                          int64_t *most);

/* Signpost of a unit of a slack cell: every unit of it has the price 1. */
#define SOCPREV__SLACK_UNIT ((int64_t)-1)

/* The problem in units, and a table that keeps all bounds or why there is none.
 * Where totals are ranges, there is one more row and column: slack cells, which take
 * what is between the total of a line and the most it may have. */
typedef struct {
    struct socprev_memory memory;
    size_t n[2], cells; /* with slack */
    size_t real[2];     /* without */
    socprev__rule rule;
    const int64_t *weight;      /* [cells] 1 in slack cells */
    int64_t *own_weight;        /* the same, or NULL when borrowed from the problem */
    int64_t *total[2];          /* [n] */
    int64_t *low, *high;        /* [cells] equal where there is no choice */
    int64_t *units;             /* [cells] the answer, or a table on the way to it */
    bool is_plain;              /* no floors, caps or slack; the first unit has a price */
    bool is_tight;              /* totals leave less choice than the bounds */
    uint8_t *named[2];          /* [n] rows and columns of the obstacle */
    socprev__obstacle obstacle; /* kind 0 = none; claimant: the cell, row or column */
} socprev__grid;

socprev_status socprev__grid_make(const socprev_biproportional *problem, socprev__grid *grid,
                                  socprev_error **err);
void socprev__grid_clear(socprev__grid *grid);

/* Bounds that the problem sets, instead of those that its totals leave too. */
void socprev__grid_limit(const socprev_biproportional *problem, socprev__grid *grid);

/* Names the lines behind a transport that came short. false when out of memory. */
bool socprev__grid_name_cut(socprev__grid *grid, const socprev__transport *transport);

/* Tells a conflict the least sum of changes of totals, of ranges and of the grand total
 * where it is set apart, with which a table exists; uses the units of the grid. */
socprev_status socprev__conflict_repair(socprev_conflict *conflict, const socprev__grid *grid,
                                        int64_t quantum, socprev_error **err);

static inline bool socprev__is_slack(const socprev__grid *grid, size_t row, size_t column)
{
    return row >= grid->real[0] || column >= grid->real[1];
}

/* Whose signpost the next unit of a cell has to reach. */
static inline int64_t socprev__unit_of(const socprev__grid *grid, size_t row, size_t column,
                                       int64_t units)
{
    return socprev__is_slack(grid, row, column) ? SOCPREV__SLACK_UNIT : units;
}

/* ---- multipliers: nearly, and exactly ---------------------------------------------- */

/* d(k), rounded: within 16 units of the last place. */
double socprev__signpost_near(const socprev__rule *rule, int64_t k);

/* Finds multipliers of rows and columns and a table with the right totals that
 * is nearly, but not certainly, the answer. The bounds are the problem's then. */
socprev_status socprev__scaling_solve(const socprev_biproportional *problem, socprev__grid *grid,
                                      double *multiplier, socprev_run *run, socprev_error **err);

/* Work of the scaling; lines of axis 0 are rows, of axis 1 columns. */
typedef struct {
    const socprev__grid *grid;
    size_t n[2];
    double *heft[2];       /* [cells] weights by rows, by columns; 0 where there is no choice */
    double *multiplier[2]; /* [n] */
    double *wanted[2];     /* [n] what the free cells of a line add up to */
    double *sum[2];        /* [n] what lines have */
    double *line, *units;  /* [longer] heft times the other multiplier; units of one line */
    double *low, *high;    /* [longer] bounds of one line */
    double *rise, *fall;   /* [longer] prices of the next and the last unit of one line */
} socprev__scaling;

/* Real numbers: rows and columns in turn, until they differ by less than `precision`. */
void socprev__scale_really(const socprev__scaling *s, double precision);

/* Exactly its total for one line, by the other multipliers as they are; `s->units` are
 * its units. Adds them to the sums of the other lines. */
void socprev__apportion_line(const socprev__scaling *s, size_t axis, size_t i);

/* Puts the multiplier of a line between the last unit given and the next one open,
 * by the units of the grid. */
void socprev__centre_line(const socprev__scaling *s, size_t axis, size_t i);

/* Moves the surplus of columns to columns that lack, along shortest paths; rows
 * keep their sums. `lack` [columns]. */
socprev_status socprev__scaling_paths(const socprev__scaling *s, int64_t *lack, socprev_run *run,
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

/* The same, had the cell this weight; the multipliers stay. */
int socprev__weight_compare(const socprev__multipliers *multipliers, size_t row, size_t column,
                            int64_t weight, int64_t k);

/* Marks cells of a row that doubles alone do not show to be strictly between their
 * signposts; `doubt` [columns]. Returns how many. */
size_t socprev__row_doubts(const socprev__multipliers *multipliers, const socprev__grid *grid,
                           size_t row, uint8_t *doubt);

/* ---- biproportional answer ------------------------------------------------------------ */

struct socprev_biproportional_division {
    struct socprev_memory memory;
    size_t n[2];
    int64_t quantum;
    int32_t rule;
    int64_t signpost_numerator, signpost_denominator;
    int64_t *weight, *units; /* [rows * columns] */
    uint8_t *bound, *tie;    /* [rows * columns] */
    size_t lines[2];         /* rows and columns with slack */
    double *value;           /* [lines] certificate: see socprev__multipliers */
    int64_t *exponent;       /* [lines] */
    size_t *parent;          /* [lines] */
    int64_t *unit;           /* [lines] */
    size_t tie_count;
    int64_t tie_units;
};

/* ---- fitting ---------------------------------------------------------------------------- */

/* A seed table, shared by a problem and its answers, in whatever threads they are. */
typedef struct {
    struct socprev_memory memory;
    atomic_size_t users;
    size_t cells;
    double most;      /* the greatest */
    bool is_positive; /* all above 0 */
    double *value;    /* [cells] */
} socprev__seed;

/* One user less; the last one frees it. NULL is allowed. */
void socprev__seed_drop(socprev__seed *seed);

struct socprev_fitting {
    struct socprev_memory memory;
    size_t axes, size[SOCPREV_FIT_AXES], cells;
    socprev__seed *seed;                /* or NULL */
    double *totals[SOCPREV_FIT_AXES];   /* [size] or NULL */
    double sum[SOCPREV_FIT_AXES];
    double tolerance;
    int64_t sweeps;
};

/* Totals are divided by a power of two that brings them below 1; so is a seed of very
 * large or very small numbers. */
struct socprev_fit {
    struct socprev_memory memory;
    size_t axes, size[SOCPREV_FIT_AXES], cells;
    int32_t outcome; /* enum socprev_fit_outcome */
    int seed_power, total_power;
    double error;
    int64_t sweeps;
    socprev__seed *shared;              /* the seed as it was given */
    const double *seed;                 /* [cells] divided; forced cells 0 */
    double *own_seed;                   /* [cells] the same, or NULL: it is the shared one */
    double *totals[SOCPREV_FIT_AXES];   /* [size] divided */
    double *factor[SOCPREV_FIT_AXES];   /* [size] of divided ones */
    uint8_t *forced;                    /* [cells] */
    size_t forced_count;
    int32_t named_axis[2];              /* when impossible */
    uint8_t *named[SOCPREV_FIT_AXES];   /* [size] */
    double needed, available;
};

/* Makes the seed of an answer its own. false when out of memory. */
bool socprev__fit_own_seed(socprev_fit *fit);

/* Which cells have to be 0, or why there is no table: fills forced, or named. */
socprev_status socprev__fit_support(const socprev_fitting *fitting, socprev_fit *fit,
                                    socprev_error **err);

/* The value of the cell at these indices, in divided totals. */
double socprev__fit_cell(const socprev_fit *fit, size_t cell, const size_t *index);

/* Steps to the next cell: the last axis runs fastest. */
void socprev__fit_next(const size_t *size, size_t axes, size_t *index);

#endif
