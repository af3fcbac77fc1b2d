/* Accessibility: weights, sweeps over the pairs, and the lanes they carry. */
#ifndef SOCPREV_ACCESS_INTERNAL_H
#define SOCPREV_ACCESS_INTERNAL_H

#include <socprev/access.h>

#include "coverage/coverage_internal.h"
#include "coverage/od_internal.h"

/* A number of the caller's; a stride of 0 is packed. */
static inline double socprev__number(const double *values, size_t stride, size_t i)
{
    return socprev__item(values, stride == 0 ? sizeof *values : stride, i);
}

/* Place of the first of n ascending numbers that is not below x; n when there is none. */
size_t socprev__first_from(const double *ascending, size_t n, double x);

/* ---- decay (decay.c) ---------------------------------------------------------- */

struct socprev_decay {
    struct socprev_memory memory;
    int32_t shape;
    double a, b;
    double cutoff; /* infinite when none is set */
    double *costs, *weights; /* [n] points */
    size_t n;
};

double socprev__decay_weight(const socprev_decay *decay, double cost);
socprev_decay *socprev__decay_copy(const socprev_decay *decay,
                                   const struct socprev_memory *memory);

/* ---- sweeps (access_sweep.c) ------------------------------------------------------ */

/* Powers of the weight: 0 (1 where the weight is above 0), 1, 2. */
#define SOCPREV__POWERS 3

/* Lanes that lie beside each other at most: more would not stay in registers. */
#define SOCPREV__SHEAF_WIDTH 8

/* Most chunks of a sweep. What they are follows from the costs alone. */
#define SOCPREV__CHUNKS 64

/* What a sweep walks over. Weights of quantised costs come from a table. */
typedef struct {
    const socprev_od *od;
    const socprev_decay *decay; /* NULL = weight 1 */
    double *table[SOCPREV__POWERS]; /* [od->most + 1] by steps; NULL when costs are kept */
    size_t chunks;
    uint32_t first[SOCPREV__CHUNKS + 1]; /* first row of each chunk */
} socprev__field;

bool socprev__field_make(socprev__field *field, const socprev_od *od, const socprev_decay *decay,
                         const struct socprev_memory *memory);
void socprev__field_free(socprev__field *field, const struct socprev_memory *memory);

/* All bits where a lane has a power of the weight. */
typedef struct {
    uint64_t of[SOCPREV__POWERS][SOCPREV__SHEAF_WIDTH];
} socprev__masks;

/* Lanes that lie beside each other. */
typedef struct {
    size_t width;                        /* 1, 2, 4, 8 */
    int32_t power[SOCPREV__SHEAF_WIDTH]; /* of the weight, by lane */
    bool is_mixed;                       /* not all lanes have the same */
    socprev__masks masks;
    double *by_destination; /* [destinations x width] */
    double *by_origin;      /* [origins x width] */
} socprev__sheaf;

/* by_origin[i] = sum_j f_ij^power by_destination[j]. True when cancelled. */
bool socprev__sweep_in(const socprev__field *field, const socprev__sheaf *sheaves, size_t n,
                     socprev_run *run);
/* The same for one row: the same bits. */
void socprev__sweep_row(const socprev__field *field, const socprev__sheaf *sheaves, size_t n,
                         uint32_t row);
/* by_destination[j] = sum_i f_ij^power by_origin[i], chunk by chunk.
 * SOCPREV_OK | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM */
socprev_status socprev__sweep_out(const socprev__field *field, const socprev__sheaf *sheaves,
                                size_t n, const struct socprev_memory *memory, socprev_run *run);
/* The same for one column, with the costs turned round: the same bits. */
void socprev__sweep_column(const socprev__field *field, const socprev_od *back,
                             const socprev__sheaf *sheaf, uint32_t column);

/* ---- what is measured (access.c) --------------------------------------------------- */

#define SOCPREV__CUTOFFS 254
#define SOCPREV__KINDS 4096
#define SOCPREV__MEASURES 14

struct socprev_access {
    struct socprev_memory memory;
    const socprev_od *od;
    int32_t n_kinds;
    double *people;     /* [kinds x origins] */
    int32_t *people_of; /* [kinds] which row of `people` a kind has; -1 = not set */
    double *supply;     /* [kinds x destinations] */
    socprev_decay *decay;
    double cutoffs[SOCPREV__CUTOFFS];
    size_t n_cutoffs;
    double amount, exponent, tolerance;
    int32_t rounds;
};

socprev_access *socprev__access_copy(const socprev_access *access,
                                     const struct socprev_memory *memory);
double *socprev__access_supply(const socprev_access *access, int32_t kind);
/* NULL when they are not set. */
const double *socprev__access_people(const socprev_access *access, int32_t kind);

/* ---- lanes (access_lanes.c) ---------------------------------------------------------- */

#define SOCPREV__NO_LANE SIZE_MAX

/* What a lane of a sweep carries. */
enum socprev__lane_type {
    /* first sweep, gathering */
    SOCPREV__LANE_PRESENT, /* 1 where there is supply */
    SOCPREV__LANE_SUPPLY,  /* S_j */
    /* second sweep, scattering; of `kind` the people */
    SOCPREV__LANE_PEOPLE,  /* P_i */
    SOCPREV__LANE_POWER,   /* P_i^e */
    SOCPREV__LANE_CHOICE,  /* P_i / sum of f_ij over the present */
    SOCPREV__LANE_SIZE,    /* P_i / sum of S_j f_ij */
    SOCPREV__LANE_ONE,     /* 1 */
    /* third sweep, gathering: what each destination gives per claim, by measure */
    SOCPREV__LANE_BACK
};

typedef struct {
    int32_t type; /* LANE_BACK + measure in the third sweep */
    int32_t kind, power;
    size_t first; /* what people choose by: a lane of the first sweep */
    size_t sheaf, offset;
} socprev__lane;

/* A sweep: its lanes, and the sheaves they lie in. */
typedef struct {
    socprev__lane *lanes;
    size_t n, capacity;
    socprev__sheaf *sheaves;
    size_t n_sheaves, sheaf_capacity;
} socprev__stage;

/* Finds or adds a lane; SOCPREV__NO_LANE when out of memory. */
size_t socprev__stage_add(socprev__stage *stage, int32_t type, int32_t kind, int32_t power,
                          const struct socprev_memory *memory);
/* Puts the lanes into sheaves; false when out of memory. */
bool socprev__stage_lay_out(socprev__stage *stage, const socprev_od *od,
                            const struct socprev_memory *memory);
void socprev__stage_free(socprev__stage *stage, const socprev_od *od,
                         const struct socprev_memory *memory);
double *socprev__lane_destination(const socprev__stage *stage, size_t lane, size_t j);
double *socprev__lane_origin(const socprev__stage *stage, size_t lane, size_t i);
/* Whether all numbers that the sweep made are finite. */
bool socprev__stage_is_finite(const socprev__stage *stage, const socprev_od *od, bool gathered);

/* ---- results (access_result.c) --------------------------------------------------------- */

/* One measure of one kind. */
typedef struct {
    int32_t measure, kind;
    size_t width;     /* numbers per origin */
    double *values;   /* [width x origins] */
    double *ratios;   /* [destinations] or NULL */
    int32_t *nearest; /* [origins] or NULL */
    size_t first, second, columns, third; /* lanes or SOCPREV__NO_LANE */
    double supply, unclaimed, delivered, rounds, residual;
    bool is_finite; /* all of it */
} socprev__column;

enum { SOCPREV__FIRST, SOCPREV__SECOND, SOCPREV__THIRD, SOCPREV__STAGES };

struct socprev_access_result {
    struct socprev_memory memory;
    socprev_access *access; /* a copy of its own */
    socprev__field field;
    uint8_t *bins; /* [od->most + 1] cut-off of each cost in steps; NULL when not needed */
    uint32_t ends[SOCPREV__CUTOFFS]; /* first step beyond each cut-off; with `bins` */
    socprev__stage stage[SOCPREV__STAGES];
    socprev__column *column; /* [measures x kinds] */
    size_t n_measures, n_columns;
    /* for what-if, made by its first call */
    socprev_od *back;
    uint32_t *rows, *columns;         /* lists of what is to be worked out again */
    uint8_t *row_marks, *column_marks;/* ... and whether it is in the list */
    int64_t touched;
};

bool socprev__measure_is_cost(int32_t measure);
bool socprev__measure_has_ratios(int32_t measure);

/* Copies a lane of the first, second or third sweep from what is known. */
void socprev__fill_first(socprev_access_result *r, size_t lane, size_t j);
void socprev__fill_second(socprev_access_result *r, size_t lane, size_t i);
/* True when the number has changed. */
bool socprev__fill_third(socprev_access_result *r, const socprev__column *c, size_t j);
void socprev__finish_row(socprev_access_result *r, const socprev__column *c, size_t i);
/* Sums of a column; false when one is not finite. */
bool socprev__finish_column(socprev_access_result *r, socprev__column *c);

/* ---- costs alone (access_reach.c) ---------------------------------------------------------- */

bool socprev__reach_prepare(socprev_access_result *r);
/* One row of the columns of a kind (SOCPREV_ACCESS_ALL). */
void socprev__reach_rows(const socprev_access_result *r, int32_t kind, uint32_t row);
/* All rows of all such columns. True when cancelled. */
bool socprev__reach(socprev_access_result *r, socprev_run *run);

/* ---- doubly constrained (access_balance.c) --------------------------------------------------- */

socprev_status socprev__balance(const socprev_access_result *r, socprev__column *c,
                                socprev_run *run);

#endif
