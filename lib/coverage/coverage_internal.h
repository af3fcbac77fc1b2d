/* The coverage engine: a table of counts that adds up, and the evenness of a distribution. */
#ifndef SOCPREV_COVERAGE_INTERNAL_H
#define SOCPREV_COVERAGE_INTERNAL_H

#include <socprev/evenness.h>
#include <socprev/evenness_concentration.h>

#include "base/base_internal.h"
#include "base/value_internal.h"

/* ---- territories inside territories (tree.c) ------------------------------ */

typedef struct {
    int32_t n, levels;
    int32_t *parent;   /* [n] -1 = none */
    int32_t *order;    /* [n] each before the one it lies in */
    int32_t *level;    /* [n] 0 = lies in no other */
    int32_t *n_inside; /* [n] how many lie directly in it */
} socprev__tree;

/* Makes a tree in which nothing lies in anything; false when out of memory. */
bool socprev__tree_make(const struct socprev_memory *memory, int32_t n, socprev__tree *out);
void socprev__tree_free(const struct socprev_memory *memory, socprev__tree *tree);
/* Reads who lies in whom; on failure the tree is as before. */
socprev_status socprev__tree_read(const struct socprev_memory *memory, socprev__tree *tree,
                                  const int32_t *parents, size_t stride, socprev_error **err);

/* ---- table ------------------------------------------------------------ */

/* A sum whose parts may be unknown. */
typedef struct {
    int64_t known;   /* sum of the known parts */
    int64_t unknown; /* how many parts are not known */
} socprev__partial;

/* Adds one such sum to another; false on overflow. */
bool socprev__partial_add(socprev__partial *to, const socprev__partial *from);
/* Whether a number that is given for the whole agrees with its parts, as far as
 * they are known. */
bool socprev__partial_agrees(int64_t given, const socprev__partial *parts);
/* The sum, or SOCPREV_COVERAGE_UNKNOWN. */
int64_t socprev__partial_sum(const socprev__partial *parts);

/* units / per for every inhabitant; per 0 = no norm. */
typedef struct {
    int64_t units, per;
} socprev__norm;

struct socprev_coverage {
    struct socprev_memory memory;
    int32_t n_territories, n_kinds;
    int64_t *own;         /* [territories x kinds] */
    int64_t *inhabitants; /* [territories] as given */
    socprev__tree tree;
    socprev__norm *norm; /* [kinds] */
    bool finished;
    /* made by finish; the last row is all territories, the last column all kinds */
    socprev__partial *cell;   /* [(territories + 1) x (kinds + 1)] */
    socprev__partial *inside; /* [territories + 1] people of those directly inside */
    int64_t *people;          /* [territories + 1] */
};

/* Gives a ratio in the ways that were asked for; both halves or neither. */
socprev_status socprev__give_ratio(int64_t a, int64_t b, int64_t *numerator,
                                   int64_t *denominator, double *value);
/* What a balance says of a whole territory with this gap. */
int64_t socprev__one_side(int64_t gap, int32_t balance);

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

/* ---- sums --------------------------------------------------------------- */

/* Compensated sum: Neumaier 1974. */
typedef struct {
    double sum, rest;
} socprev__sum;

/* What Neumaier's two branches keep, without a branch: Knuth 1969. */
static inline void socprev__sum_add(socprev__sum *sum, double term)
{
    double total = sum->sum + term, added = total - sum->sum;
    sum->rest += (sum->sum - (total - added)) + (term - added);
    sum->sum = total;
}

static inline double socprev__sum_value(const socprev__sum *sum)
{
    return sum->sum + sum->rest;
}

/* ---- weighted values ------------------------------------------------------ */

typedef struct {
    double value;
    double weight; /* > 0 */
} socprev__unit;

/* Ascending by value, then by weight. */
int socprev__unit_compare(const void *a, const void *b);

/* Sorts units; needs the same memory once more. SOCPREV_E_CANCELLED leaves them in
 * some order, SOCPREV_E_NOMEM as they were. */
socprev_status socprev__unit_sort(const struct socprev_memory *memory, socprev__unit *unit,
                                  size_t n, socprev_run *run);

/* Sums over units, of which indices are made. */
enum { SOCPREV__TERM_GINI, SOCPREV__TERM_HOOVER, SOCPREV__TERM_ENTROPY, SOCPREV__TERM_HOLDING };

typedef struct {
    int32_t kind;
    double a; /* power of the entropy, otherwise 0 */
    socprev__sum sum, before;
} socprev__term;

/* Units and what is known of all of them. Values and weights are used as
 * multiples of a power of two near the largest, so that no sum overflows.
 * Indices that look at ranks want the units ascending. */
typedef struct {
    const socprev__unit *unit;
    size_t n;
    size_t least; /* the unit with the least value */
    int value_exponent, weight_exponent;
    double value_factor[2], weight_factor[2]; /* 2^-exponent as a product of two doubles */
    double total_weight; /* scaled */
    double mean;         /* scaled */
    bool has_zero, has_negative, has_positive;
    bool has_tiny; /* some value > 0 is so small beside the mean that digits are lost */
    const socprev__term *known; /* [n_known] sums that were worked out before */
    size_t n_known;
} socprev__sample;

socprev__sample socprev__sample_of(const socprev__unit *unit, size_t n);
/* The same on the threads of a run; false when it was cancelled. */
bool socprev__sample_make(const socprev__unit *unit, size_t n, socprev_run *run,
                          socprev__sample *out);

/* ---- blocks of units: what sums run over ------------------------------------- */

enum { SOCPREV__BLOCK = 64 };

/* p, (x - mu) / mu and x / mu of units start .. start + n - 1; behind them p is 0 and
 * x is the mean. */
typedef struct {
    size_t start, n;
    double share[SOCPREV__BLOCK], distance[SOCPREV__BLOCK], ratio[SOCPREV__BLOCK];
} socprev__block;

/* Scaled values and weights of a block; behind the last unit both are 0. */
void socprev__block_scaled(const socprev__sample *s, size_t start, double *restrict value,
                           double *restrict weight);
void socprev__block_load(const socprev__sample *s, size_t start, socprev__block *out);
double socprev__block_total(const double term[SOCPREV__BLOCK]);

/* Works out n of them in one pass; their sums are 0 at first. */
void socprev__sample_terms(const socprev__sample *s, socprev__term *terms, size_t n);
/* One of them, known or not. */
double socprev__sample_term(const socprev__sample *s, int32_t kind, double a);
/* (r^a - 1 - a d) / (a (a-1)) of one unit, for any a and any value. */
double socprev__entropy_term(const socprev__sample *s, size_t i, double a);

/* ---- samples ---------------------------------------------------------------------- */

/* Scaled value and weight; share of the weight; (x - mu) / mu; x / mu. */
static inline double socprev__sample_value(const socprev__sample *s, size_t i)
{
    return s->unit[i].value * s->value_factor[0] * s->value_factor[1];
}

static inline double socprev__sample_scaled(const socprev__sample *s, size_t i)
{
    return s->unit[i].weight * s->weight_factor[0] * s->weight_factor[1];
}

static inline double socprev__sample_share(const socprev__sample *s, size_t i)
{
    return socprev__sample_scaled(s, i) / s->total_weight;
}

static inline double socprev__sample_distance(const socprev__sample *s, size_t i)
{
    return (socprev__sample_value(s, i) - s->mean) / s->mean;
}

static inline double socprev__sample_ratio(const socprev__sample *s, size_t i)
{
    return socprev__sample_value(s, i) / s->mean;
}

/* Mean and total weight as they were given; the weight may be infinite. */
double socprev__sample_mean(const socprev__sample *s);
double socprev__sample_weight(const socprev__sample *s);

/* SOCPREV_OK when indices relative to the mean exist. */
socprev_status socprev__sample_ready(const socprev__sample *s);
/* The same for those that need values >= 0. */
socprev_status socprev__sample_ready_positive(const socprev__sample *s);

/* Hands a result over; what no double can hold does not leave. */
socprev_status socprev__give(double value, double *out);
/* Takes away what rounding may put outside the bounds of an index. */
double socprev__within(double value, double low, double high);

/* Shares that differ by less are one: cuts at 0.1 of 70 must find the 7th. */
#define SOCPREV__SHARE_STEP 0x1p-50

socprev_status socprev__sample_gini(const socprev__sample *s, double *out);
socprev_status socprev__sample_entropy(const socprev__sample *s, double a, double *out);
socprev_status socprev__sample_atkinson(const socprev__sample *s, double e, double *out);
socprev_status socprev__sample_quantile(const socprev__sample *s, double p, int32_t method,
                                        double *out);
/* Share held by the richest `top` of the weight / by the poorest `bottom`. */
socprev_status socprev__sample_share_ratio(const socprev__sample *s, double top, double bottom,
                                           double *out);
/* Share of the values held by the poorest (or richest) `share` of the weight. */
double socprev__sample_held(const socprev__sample *s, double share, bool by_richest);
/* `enum socprev_evenness_index`; SOCPREV_E_INVALID for another one. */
socprev_status socprev__sample_index(const socprev__sample *s, const struct socprev_memory *memory,
                                     int32_t index, double parameter, double *out);

/* ---- evenness ---------------------------------------------------------- */

struct socprev_evenness {
    struct socprev_memory memory;
    socprev__unit *unit;
    size_t n, capacity;
    int64_t missing;
    bool skip_missing, allow_negative;
    bool finished;
    socprev__sample sample; /* made by finish */
};

/* Makes room for `more` units. */
bool socprev__evenness_reserve(socprev_evenness *evenness, size_t more);
/* Appends a checked unit; a weight of 0 adds nothing. Room must be there. */
void socprev__evenness_push(socprev_evenness *evenness, double value, double weight);
/* The finished sample; NULL when there is none, or `out` is NULL. */
const socprev__sample *socprev__evenness_sample(const socprev_evenness *evenness, const void *out);

/* ---- columns of the caller -------------------------------------------------- */

/* Values with weights as they come in; a stride is never 0. */
typedef struct {
    const double *values, *weights; /* weights may be NULL: all 1 */
    size_t stride, weight_stride, n;
    bool skip_missing, allow_negative;
} socprev__columns;

static inline double socprev__item(const double *values, size_t stride, size_t i)
{
    double value;
    memcpy(&value, (const char *)values + i * stride, sizeof value);
    return value;
}

static inline double socprev__column_weight(const socprev__columns *columns, size_t i)
{
    return columns->weights == NULL
               ? 1
               : socprev__item(columns->weights, columns->weight_stride, i);
}

/* Refuses NULL and the first unit that is not valid. */
socprev_status socprev__columns_check(const socprev__columns *columns, socprev_error **err);

/* ---- nested groups ---------------------------------------------------------------- */

/* The groups of one level. Units stand by their groups, outermost first, so that
 * each group is a run of units, and of the groups of the level below. */
typedef struct {
    size_t n;
    size_t *start;       /* [n + 1] first unit of each group; start[n] = units */
    size_t *group;       /* [units] which group each unit is in */
    socprev__unit *item; /* [n] mean and total weight of each group */
} socprev__level;

struct socprev_decomposition {
    struct socprev_memory memory;
    size_t n, levels;
    int64_t missing;
    socprev__unit *unit;   /* [n] by group, then ascending */
    size_t *by_value;      /* [n] ascending by value, then by group */
    socprev__level *level; /* [levels] outermost first */
    socprev__sample whole;
};

#endif
