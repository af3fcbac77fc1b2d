/* Rooms of the allocation engine: problems, answers, and the steps between. */
#ifndef SOCPREV_ALLOCATE_INTERNAL_H
#define SOCPREV_ALLOCATE_INTERNAL_H

#include "base_internal.h"
#include "value_internal.h"

#include <socprev/allocate.h>
#include <socprev/allocate_claims.h>
#include <socprev/allocate_measures.h>
#include <socprev/allocate_sources.h>
#include <socprev/allocate_table.h>

/* ---- problem ------------------------------------------------------------ */

struct socprev_apportionment {
    struct socprev_memory memory;
    size_t n;
    int64_t total, quantum;
    int32_t rule; /* enum socprev_rule */
    int64_t signpost_numerator, signpost_denominator;
    int64_t weight_sum;
    uint64_t weight_union; /* of the bits of all weights; 0 = not known */
    int64_t *weight;                                /* [n] */
    int64_t *floors, *caps, *bases, *ids, *priorities; /* [n] or NULL */
    bool holds_arrays; /* they are shared with answers: see held.h */
    bool is_portable;  /* no vectors: for tests that compare */
};

/* Integer i behind a stride; 0 = packed. */
int64_t socprev__entry(const int64_t *from, size_t stride, size_t i);

/* Copies n integers behind a stride. */
void socprev__gather(int64_t *to, const int64_t *from, size_t stride, size_t n);

/* Rows and columns of the caller, with strides in bytes (0 = packed). */
typedef struct {
    const int64_t *cells;
    size_t stride[2], n[2];
} socprev__matrix;

/* A packed copy of a matrix of `expected` size without negative entries. */
socprev_status socprev__matrix_copy(const struct socprev_memory *memory, const size_t expected[2],
                                    const socprev__matrix *from, const char *name, int64_t **out,
                                    socprev_error **err);

/* Checks an array argument: not NULL, of `expected` entries, none negative. */
socprev_status socprev__check_array(const int64_t *from, size_t stride, size_t n, size_t expected,
                                    const char *name, socprev_error **err);

/* Same, and the sum at most `limit`. */
socprev_status socprev__check_sum(const int64_t *from, size_t stride, size_t n, size_t expected,
                                  int64_t limit, const char *name, int64_t *sum,
                                  socprev_error **err);

/* Checks `enum socprev_axis`, and a total of a table. */
socprev_status socprev__check_axis(int32_t axis, socprev_error **err);
socprev_status socprev__check_total(int64_t total, socprev_error **err);

/* Checks ranges of totals: `least` as socprev__check_sum() does, and none above `most`. */
socprev_status socprev__check_ranges(const int64_t *least, size_t least_stride,
                                     const int64_t *most, size_t most_stride, size_t n,
                                     size_t expected, int64_t *sum, socprev_error **err);

/* Refuses an empty table, and one whose cells would not fit into memory. */
socprev_status socprev__check_shape(size_t rows, size_t columns, const char *columns_name,
                                    size_t cell_size, socprev_error **err);

/* Replaces an optional array of any numbers, one per claimant; NULL removes it. */
socprev_status socprev__set_optional(const socprev_apportionment *problem, int64_t **array,
                                     const int64_t *from, size_t stride, size_t n,
                                     const char *name, socprev_error **err);

/* Whether claimant a takes a unit before b in a tie. */
bool socprev__comes_before(const socprev_apportionment *problem, size_t a, size_t b);

/* Puts claimants into tie order. false when out of memory. */
bool socprev__sort_by_claim(const socprev_apportionment *problem, size_t *claimants, size_t n);

/* ---- rules as definitions: shared by solvers and verifier ---------------- */

/* Signposts: d(0) = first / step, d(k) = k + offset / step; Dean and Hill have
 * their own formula. */
typedef struct {
    bool is_divisor, is_dean, is_hill;
    uint64_t first, offset, step;
} socprev__rule;

socprev__rule socprev__rule_of(const socprev_apportionment *problem);
bool socprev__rule_is_known(int32_t rule);

/* Whether a claimant gets a unit for nothing, d(0) being 0, beyond what floor
 * and base give: it has a weight and its cap allows it. */
bool socprev__first_unit_is_due(const socprev_apportionment *problem, size_t i);

/* What unit k + 1 of a claimant costs: d(k) / weight, for Hill its square. */
typedef struct {
    socprev__u128 numerator, denominator;
} socprev__price;

socprev__price socprev__unit_price(const socprev__rule *rule, int64_t k, int64_t weight);
int socprev__price_compare(const socprev__price *a, const socprev__price *b);

/* Least and greatest amount of one claimant in whole quanta, base included;
 * total + 1 stands for any greater amount. `low` > `high` is possible. */
void socprev__claim_bounds(const socprev_apportionment *problem, size_t i, int64_t *low,
                           int64_t *high);

/* ---- problem in units, ready to be solved --------------------------------- */

typedef struct {
    const socprev_apportionment *problem;
    socprev__rule rule;
    int64_t units;             /* to be divided: what the bases leave, in quanta */
    const int64_t *low, *high; /* [n] beyond the base; NULL: 0, and `most` */
    int64_t *own_low, *own_high; /* where they are not the problem's own */
    int64_t most;              /* more than anybody can get */
    int64_t low_sum;           /* of lower bounds, first units that are due included */
    bool has_room;             /* upper bounds leave more than one choice: sum > units */
    uint64_t weight_union;
} socprev__task;

/* Bounds of one claimant beyond its base: equal for weight 0, the lower one raised
 * where the first unit is due. */
void socprev__task_bounds(const socprev__task *task, size_t i, int64_t *low, int64_t *high);

/* A conflict in numbers; kind 0 = none. Units are quanta. */
typedef struct {
    int32_t kind;
    size_t claimant; /* for FLOOR_ABOVE_CAP: the first */
    int64_t needed, available;
} socprev__obstacle;

socprev_status socprev__task_make(const socprev_apportionment *problem, socprev__task *task,
                                  socprev__obstacle *obstacle, socprev_error **err);
void socprev__task_clear(socprev__task *task);
socprev_status socprev__fail_infeasible(const socprev_apportionment *problem,
                                        const socprev__obstacle *obstacle, socprev_error **err);

/* ---- answer --------------------------------------------------------------- */

struct socprev_division {
    struct socprev_memory memory;
    socprev_apportionment problem; /* as it was solved; holds its arrays */
    size_t n;
    bool is_divisor;
    int64_t quantum, left; /* left: minor units that the bases leave */
    int64_t level_numerator, level_denominator; /* largest remainder */
    int64_t next, last;                         /* claimants or -1 */
    int64_t *units;                             /* [n] beyond the base */
    size_t n_tied;
    int64_t tie_units;
    size_t *tied;      /* [n_tied] ascending */
    uint8_t *tied_won; /* [n_tied] */
};

/* Solvers: fill units, tie, next, last and the level. */
socprev_status socprev__solve_remainder(const socprev__task *task, socprev_division *division,
                                        socprev_error **err);
socprev_status socprev__solve_divisor(const socprev__task *task, socprev_division *division,
                                      socprev_error **err);
/* What shares add up to, by level: from level bound / weight on it is fixed + slope * level. */
typedef struct {
    int64_t bound, weight, fixed, slope;
} socprev__piece;

typedef struct {
    socprev__piece *pieces; /* [n] in order, the first from level 0 */
    size_t n, room;
} socprev__curve;

bool socprev__curve_make(const socprev__task *task, socprev__curve *out);
void socprev__curve_clear(const socprev__task *task, socprev__curve *curve);

/* The sum at level units / weight, rounded down; right up to the units of the task, else
 * anything above them. */
int64_t socprev__curve_sum(const socprev__curve *curve, int64_t units, int64_t weight);

/* The level at which shares add up to `sum`, from the floors to the units of the task. */
void socprev__curve_level(const socprev__curve *curve, int64_t sum, int64_t *numerator,
                          int64_t *denominator);

socprev_status socprev__solve_quota(const socprev__task *task, socprev_division *division,
                                    socprev_error **err);

/* Whether the units, next and last are those of the quota method; else what is wrong
 * with whom. SOCPREV_E_NOMEM leaves both alone. */
socprev_status socprev__verify_quota(const socprev_division *division,
                                     const socprev_apportionment *problem, int64_t total,
                                     const char **what, size_t *where);

/* Bounds of a claimant of an answer: as socprev__task_bounds(). */
void socprev__division_bounds(const socprev_division *division, size_t i, int64_t *low,
                              int64_t *high);

/* Prices of the dearest unit given beyond floors and the cheapest one not given
 * (divisor rules). */
bool socprev__dearest(const socprev_division *division, socprev__price *price);
bool socprev__cheapest(const socprev_division *division, socprev__price *price);

/* The level N / D at which the shares min(high, max(low, weight * N / D)) add
 * up to `target`, which lies between the sums of low and high. false when out
 * of memory. */
bool socprev__level(const socprev__task *task, int64_t target, int64_t *numerator,
                    int64_t *denominator);

/* Whole part and remainder (over D) of such a share. */
void socprev__share(const socprev_division *division, size_t i, int64_t *whole,
                    int64_t *remainder);

/* Gives `units` units to the first in tie order among `members`, which ascend. More
 * members than units are a tie, which is kept, with who comes next and last. false
 * when out of memory. */
bool socprev__settle_tie(const socprev_apportionment *problem, socprev_division *division,
                         const size_t *members, size_t n_members, int64_t units);

/* ---- conflicts -------------------------------------------------------------- */

struct socprev_conflict {
    struct socprev_memory memory;
    int32_t kind;
    int64_t needed, available, repair;
    size_t n[2];
    size_t *index[2];
};

/* Makes a conflict of those rows and columns whose mark is set. */
socprev_status socprev__conflict_make(const struct socprev_memory *memory,
                                      const socprev__obstacle *obstacle, int64_t quantum,
                                      const uint8_t *rows, size_t n_rows, const uint8_t *columns,
                                      size_t n_columns, socprev_conflict **out,
                                      socprev_error **err);

/* ---- integers of many words ------------------------------------------------ */

/* 1024 bits, two's complement, lowest word first: enough for sums of 2^15
 * products of 16 factors of 61 bits. Overflow is the caller's to rule out. */
enum { SOCPREV__BIG_WORDS = 16 };
typedef struct {
    uint64_t word[SOCPREV__BIG_WORDS];
} socprev__big;

socprev__big socprev__big_of(uint64_t value);
void socprev__big_add(socprev__big *a, const socprev__big *b);
void socprev__big_subtract(socprev__big *a, const socprev__big *b);
void socprev__big_multiply(socprev__big *a, uint64_t factor);
int socprev__big_compare(const socprev__big *a, const socprev__big *b); /* both >= 0 */
bool socprev__big_is_zero(const socprev__big *a);

/* base^power, or 0 for a base that is not positive. */
socprev__big socprev__big_power(int64_t base, size_t power);

/* a := a mod b, returns the quotient, which fits 63 bits; a >= 0, b > 0. */
int64_t socprev__big_divide(socprev__big *a, const socprev__big *b);

/* Greatest common divisor; both >= 0, not both 0. */
socprev__big socprev__big_gcd(socprev__big a, socprev__big b);

/* ---- claims ---------------------------------------------------------------- */

struct socprev_claims {
    socprev_apportionment *core; /* estate, quantum, weights, ids, priorities */
    int64_t *claim;              /* [n] */
    int64_t *tier;               /* [n] or NULL */
    int64_t claim_sum, seed, samples;
    int32_t rule, form;
    bool is_weighted;
};

/* Claimants above 0 of the one tier that the estate does not cover, in units,
 * and what the rule awards them: whole + rest / denominator. */
typedef struct {
    const socprev_claims *problem;
    size_t n;
    int64_t estate, sum; /* 0 < estate < sum */
    size_t *member;      /* [n] claimants */
    int64_t *claim, *weight;
    int64_t *whole, *rest;
    int64_t denominator;        /* 0: `fraction` over `divisor`; rest only ranks */
    socprev__big *fraction;     /* [n] or NULL */
    socprev__big divisor;
    int64_t level_numerator, level_denominator; /* denominator 0: no level */
    bool is_estimate;
} socprev__contest;

/* The course of a rule with one level. In half units (scale 2) or units: awards are
 * base + share or base - share, share = min(high, max(low, weight * level)), and shares
 * add up to target. */
typedef struct {
    int32_t rule;
    int64_t scale, target;
    bool is_falling, is_upper;
} socprev__course;

/* Awards that all follow one level without weights, by largest remainder: they are
 * worked out when asked for. There are at most two remainders above 0; `cut` is the
 * smaller one of which units were given, up to the claimant `last` in line. */
typedef struct {
    bool is_set, all_paid;
    int64_t *claim, *tier;   /* held: [n], or NULL */
    socprev__course course;
    int64_t whole, rest;     /* of the level, in half units or units */
    int64_t cut;             /* 0: no units beyond whole parts */
    size_t n_tied, n_blocks;
    size_t *before;          /* [n_blocks] members of the tie before each block */
} socprev__lean;

struct socprev_awards {
    socprev_division *division; /* units, amounts, ties, next, last */
    int64_t *whole, *rest;      /* [n] exact awards in units; NULL where lean */
    uint8_t *hold;              /* [n] enum socprev_award_hold; NULL where lean */
    socprev__lean lean;
    int64_t denominator;        /* as in socprev__contest */
    socprev__big *fraction;     /* [n] or NULL */
    socprev__big divisor;
    int64_t level_numerator, level_denominator;
    int64_t surplus, tier;
    int32_t rule, form;
    bool has_tier, is_estimate;
};

/* Rules that stop at half the claim. */
bool socprev__claims_rule_halves(int32_t rule);

/* Awards of each family of rules: fill whole, rest and the denominator. */
socprev_status socprev__contest_level(socprev__contest *contest, socprev_error **err);

/* The level at which min(value, level) adds up to `target`, which is at most the sum
 * of the values: what lacks of it in values below, over the number of the others. false when out
 * of memory. */
bool socprev__water_level(const socprev_apportionment *core, const int64_t *value, size_t n,
                          int64_t target, int64_t *numerator, int64_t *denominator);
socprev_status socprev__contest_adjusted(socprev__contest *contest, socprev_error **err);
socprev_status socprev__contest_overlap(socprev__contest *contest, socprev_error **err);
socprev_status socprev__contest_arrival(socprev__contest *contest, socprev_error **err);
socprev_status socprev__contest_sample(socprev__contest *contest, socprev_error **err);
socprev_status socprev__contest_average(socprev__contest *contest, socprev_error **err);

/* Where the estate ends: tiers below `tier` are paid, it has `left` for `sum`. */
typedef struct {
    bool all_paid;
    int64_t tier, left, sum;
} socprev__boundary;

/* Fills units, ties, next and last from the exact awards. */
socprev_status socprev__award_units(const socprev_claims *problem, socprev_awards *awards,
                                    socprev_error **err);

/* Whether exact awards are what the rule defines; estate and sum of claims of
 * the tier that was divided, in units. */
socprev_status socprev__verify_awards(const socprev_awards *awards, const socprev_claims *problem,
                                      int64_t estate, int64_t sum, socprev_error **err);

/* Least common multiple of 1 .. n, n <= SOCPREV_CLAIMS_EXACT_ARRIVAL. */
int64_t socprev__common_multiple(size_t n);

/* Where a unit stands in the order of all units: definitions shared by solver
 * and verifier. Tier, then phase (below or above half the claims), then
 * numerator / weight. */
typedef struct {
    int64_t tier, numerator, weight;
    int32_t phase;
} socprev__post;

/* Unit k (from 1 to the claim) of a claimant in the signpost form. */
socprev__post socprev__signpost(const socprev_claims *problem, size_t i, int64_t k);
int socprev__post_compare(const socprev__post *a, const socprev__post *b);

/* The last unit a claimant holds in line, and the next one it waits for. */
typedef struct {
    bool is_given, is_open;
    socprev__post given, open;
} socprev__standing;

socprev__standing socprev__standing_of(const socprev_claims *problem,
                                       const socprev_awards *awards, size_t i);

/* ---- two-way problem ------------------------------------------------------- */

struct socprev_twoway {
    struct socprev_memory memory;
    size_t n[2]; /* by enum socprev_axis */
    int64_t quantum, total;
    bool has_total;
    int32_t rule, margin_rule;
    int64_t seed;
    int64_t *weights[2];           /* [n] or NULL */
    int64_t *least[2], *most[2];   /* [n] or NULL, the same where totals are fixed */
    bool is_range[2];
    int64_t sum[2];                /* of weights, or of least */
    int64_t *cells, *floors, *caps; /* [rows * columns] or NULL */
};

/* The problem of dividing `total` over an axis that has weights. A view: it
 * borrows the weights and is not freed. */
socprev_apportionment socprev__margin_view(const socprev_twoway *problem, int32_t axis,
                                           int64_t total);

/* Sum of an axis with fixed totals, or the total set. */
int64_t socprev__twoway_total(const socprev_twoway *problem);

/* Whether an axis of given cells keeps the table's own totals, rounded. */
bool socprev__twoway_is_own(const socprev_twoway *problem, size_t axis);

struct socprev_twoway_division {
    struct socprev_memory memory;
    size_t n[2];
    int64_t quantum;
    int64_t denominator;         /* of the exact cells, in units */
    int64_t reach;               /* of ranges: what all cells rounded up add up to */
    int32_t rule;
    bool has_slack;              /* ranges of totals: one more row and column below */
    int64_t *given;              /* [rows * columns] cells to be rounded, or NULL */
    int64_t *units;              /* [rows * columns] */
    int64_t *totals[2];          /* [n] in units */
    int64_t *prices[2];          /* [n + has_slack] certificate; 0 for unbiased rounding */
    uint8_t *tie, *bound;        /* [rows * columns] */
    size_t tie_count;
    socprev_division *margin[2]; /* or NULL */
};

/* Exact value of a cell in units: whole + remainder / denominator. */
void socprev__exact_cell(const socprev_twoway_division *division, size_t row, size_t column,
                         int64_t *whole, int64_t *remainder);

/* What cannot be asked of a problem. */
socprev_status socprev__twoway_check(const socprev_twoway *problem, socprev_error **err);

/* An answer with its margins and denominator; the exact cells are known after this. */
socprev_status socprev__twoway_begin(const socprev_twoway *problem,
                                     socprev_twoway_division **out, socprev_error **err);

/* Least and most units of a cell of a two-way problem: its exact value rounded down and
 * up, or the floor or cap that is beyond both. */
void socprev__twoway_cell(const socprev_twoway_division *division, const socprev_twoway *problem,
                          size_t row, size_t column, int64_t *low, int64_t *high);

/* Least and most units of a line; of all, for an axis of 2. */
void socprev__twoway_line(const socprev_twoway_division *division, const socprev_twoway *problem,
                          size_t axis, size_t i, int64_t *least, int64_t *most);

/* Unbiased rounding of the exact cells; fills units. */
socprev_status socprev__round_unbiased(const socprev_twoway *problem,
                                       socprev_twoway_division *made, socprev_error **err);

/* Names columns instead of rows, and back. */
void socprev__conflict_swap(socprev_conflict *conflict);

/* What contradicts itself in a conflict of rows and columns: bounds in units. */
typedef struct {
    const void *problem, *division;
    size_t n[2];
    int64_t quantum, least, most; /* of all cells together */
    void (*cell)(const void *problem, const void *division, size_t row, size_t column,
                 int64_t *low, int64_t *high);
    void (*line)(const void *problem, const void *division, size_t axis, size_t i, int64_t *least,
                 int64_t *most);
} socprev__margins;

/* Adds up both sides of a conflict of a kind that names rows and columns. */
bool socprev__margins_contradict(const socprev__margins *margins,
                                 const socprev_conflict *conflict);

/* ---- measures ------------------------------------------------------------------ */

/* A claimant in order of amount per weight, and what those before it have. */
typedef struct {
    size_t index;
    int64_t weight, amount, weight_before, amount_before;
} socprev__place_in_order;

struct socprev_measures {
    struct socprev_memory memory;
    size_t n, weighted; /* weighted: those with a weight, who come first in order */
    int64_t amount_sum, weight_sum;
    int64_t *amount, *weight;       /* [n] */
    socprev__place_in_order *place; /* [n] */
};

/* |amount * weights - weight * amounts| of one claimant, and the sign. */
socprev__u128 socprev__measures_off(const socprev_measures *measures, size_t index, int *side);

#endif
