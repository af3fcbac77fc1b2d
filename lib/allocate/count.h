/* Counting units: how many each claimant gets at a level, all in one pass. */
#ifndef SOCPREV_COUNT_PRIVATE_H
#define SOCPREV_COUNT_PRIVATE_H

#include "allocate/allocate_internal.h"

/* A level factor / 2^shift (units per weight). Whatever rounds like a signpost k + q
 * counts floor((weight * factor + offset) / 2^shift) units, with an offset of
 * (1 - q) 2^shift. `first` is the offset of the first unit where it has its own; of the
 * lower end of where d(k) can be for Dean and Hill. */
typedef struct {
    uint64_t factor;             /* below 2^63 */
    unsigned shift;              /* 0 .. 126 */
    socprev__u128 offset, first; /* at most 2^shift */
} socprev__mark;

/* Ways to round: one offset, another for the first unit, Dean, Hill. */
enum { SOCPREV__PLAIN, SOCPREV__FIRST_APART, SOCPREV__DEAN, SOCPREV__HILL };

/* The claimants that are counted, and the bounds of their units. */
typedef struct {
    size_t n;
    const int64_t *weight, *low, *high; /* [n]; low and high may be NULL */
    int64_t most;                       /* nobody gets more */
    int rounding;
    bool is_narrow; /* factors stay below 2^51, and counts fit what the vectors hold */
} socprev__field;

/* What one pass adds up; `free` are those at neither bound. */
typedef struct {
    socprev__u128 units;
    uint64_t free_weight;
    size_t free_count;
} socprev__tally;

/* Bits of a narrow factor, and of any. */
enum { SOCPREV__NARROW_BITS = 51, SOCPREV__WIDE_BITS = 61 };

/* Greatest shift with narrow factors, and with any. */
enum { SOCPREV__NARROW_SHIFT = 100, SOCPREV__WIDE_SHIFT = 126 };

void socprev__count(const socprev__field *field, const socprev__mark *mark,
                    socprev__tally *tally);

/* Units of one claimant. */
int64_t socprev__count_one(const socprev__field *field, const socprev__mark *mark, size_t i);

/* Fills `units` by the lower mark, and lists those who would get more at the
 * upper one: the first `capacity` of them. Returns how many there are. */
size_t socprev__count_between(const socprev__field *field, const socprev__mark *lower,
                              const socprev__mark *upper, int64_t *units, size_t *found,
                              size_t capacity, socprev__tally tally[2]);

/* Claimants between two levels (marks without offset): those at one bound or free at
 * both levels are added up, the others are listed. */
typedef struct {
    socprev__u128 fixed;  /* bounds of those who stand at one */
    uint64_t free_weight; /* of those at none */
} socprev__parts;

size_t socprev__count_parts(const socprev__field *field, const socprev__mark *lower,
                            const socprev__mark *upper, size_t *found, size_t capacity,
                            socprev__parts *parts);
size_t socprev__count_parts_ifma(const socprev__field *field, const socprev__mark *lower,
                                 const socprev__mark *upper, size_t *found, size_t capacity,
                                 socprev__parts *parts);

/* Values around a level that lies from above `lower` up to `upper`. */
typedef struct {
    uint64_t fixed;         /* sum of those up to `lower` */
    size_t n_fixed, n_open; /* how many of these; of those between, which are listed */
} socprev__depth;

/* `open` holds n values and eight more. */
void socprev__count_depth(const int64_t *value, size_t n, int64_t lower, int64_t upper,
                          int64_t *open, socprev__depth *depth);
void socprev__count_depth_ifma(const int64_t *value, size_t n, int64_t lower, int64_t upper,
                               int64_t *open, socprev__depth *depth);

/* How many values are above a level. */
size_t socprev__count_above(const int64_t *value, size_t n, int64_t level);
size_t socprev__count_above_ifma(const int64_t *value, size_t n, int64_t level);

/* The same for narrow fields with plain rounding, on vectors. Only where
 * socprev__cpu_has_ifma(). */
void socprev__count_ifma(const socprev__field *field, const socprev__mark *mark,
                         socprev__tally *tally);
size_t socprev__count_between_ifma(const socprev__field *field, const socprev__mark *lower,
                                   const socprev__mark *upper, int64_t *units, size_t *found,
                                   size_t capacity, socprev__tally tally[2]);

#endif
