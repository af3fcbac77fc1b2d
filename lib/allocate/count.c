/* Counting units in plain C, and the choice of who counts. */
#include "allocate/count.h"

#if defined(__GNUC__)
#define INLINE static inline __attribute__((always_inline))
#else
#define INLINE static inline
#endif

#if defined(HAVE___INT128)
__extension__ typedef unsigned __int128 wide;

INLINE wide wide_of(socprev__u128 value)
{
    return ((wide)value.high << 64) | value.low;
}

/* floor((weight * factor + offset) / 2^shift) */
INLINE socprev__u128 scaled(uint64_t weight, const socprev__mark *mark, socprev__u128 offset)
{
    wide value = ((wide)weight * mark->factor + wide_of(offset)) >> mark->shift;
    return (socprev__u128){ (uint64_t)(value >> 64), (uint64_t)value };
}
#else
INLINE socprev__u128 scaled(uint64_t weight, const socprev__mark *mark, socprev__u128 offset)
{
    socprev__u128 value = socprev__u128_add(socprev__mul_wide(weight, mark->factor), offset);
    unsigned shift = mark->shift;
    if (shift >= 64)
        return (socprev__u128){ 0, value.high >> (shift - 64) };
    if (shift == 0)
        return value;
    return (socprev__u128){ value.high >> shift,
                            (value.high << (64 - shift)) | (value.low >> shift) };
}
#endif

/* ---- Dean and Hill ----------------------------------------------------------- */

static socprev__u128 shifted_left(uint64_t value, unsigned shift)
{
    return shift < 64 ? socprev__mul_wide(value, (uint64_t)1 << shift)
                      : (socprev__u128){ value << (shift - 64), 0 };
}

/* floor(log2(value)) of a value above 0 */
static unsigned log2_of(uint64_t value)
{
    unsigned log = 0;
    for (unsigned step = 32; step > 0; step /= 2) {
        if (value >> step != 0) {
            value >>= step;
            log += step;
        }
    }
    return log;
}

/* Whether a quotient of `whole` >= 1 units and a rest below a half is at or above the
 * signpost d(whole), exactly. Both means lack less than 1 / (2 whole) of whole + 1/2. */
static bool reaches_mean(int rounding, uint64_t whole, uint64_t weight,
                         const socprev__mark *mark)
{
    socprev__u128 one = shifted_left(1, mark->shift);
    socprev__u128 rest = socprev__u128_subtract(socprev__mul_wide(weight, mark->factor),
                                                shifted_left(whole, mark->shift));
    socprev__u128 lacks = socprev__u128_subtract(one, socprev__u128_add(rest, rest));
    unsigned near = log2_of(whole);
    if (near < mark->shift &&
        socprev__u128_compare(lacks, shifted_left(1, mark->shift - near)) > 0)
        return false;
    if (rounding == SOCPREV__DEAN) /* rest / 2^shift >= whole / (2 whole + 1) */
        return socprev__compare_products(rest, socprev__u128_of(2 * whole + 1), one,
                                         socprev__u128_of(whole)) >= 0;
    /* (whole + rest / 2^shift)^2 >= whole (whole + 1) */
    return socprev__compare_products(rest, rest, shifted_left(whole, mark->shift), lacks) >= 0;
}

/* From k = 1 on both means lie between k + 5/16 and k + 1/2: only a quotient between
 * these two has to be looked at. */
INLINE socprev__u128 mean_units(const socprev__field *field, const socprev__mark *mark,
                                uint64_t weight, int rounding)
{
    socprev__u128 units = scaled(weight, mark, mark->offset);
    socprev__u128 sooner = scaled(weight, mark, mark->first);
    if (weight > 0 && units.high == 0 && units.low == 0)
        units.low = 1; /* the first unit costs nothing */
    else if (sooner.low != units.low && sooner.high == 0 && sooner.low <= (uint64_t)field->most)
        units.low += units.low > 0 && reaches_mean(rounding, units.low, weight, mark);
    return units;
}

/* ---- one claimant --------------------------------------------------------------- */

/* Units before bounds; any number above `most` stands for more. */
INLINE uint64_t units_before_bounds(const socprev__field *field, const socprev__mark *mark,
                                    uint64_t weight, int rounding)
{
    socprev__u128 units = rounding == SOCPREV__DEAN || rounding == SOCPREV__HILL
                              ? mean_units(field, mark, weight, rounding)
                              : scaled(weight, mark, mark->offset);
    if (rounding == SOCPREV__FIRST_APART && units.high == 0 && units.low == 1)
        units = scaled(weight, mark, mark->first);
    return units.high != 0 ? UINT64_MAX : units.low;
}

/* Weight 0 has no units before bounds. */
INLINE int64_t bounded_units(const socprev__field *field, const socprev__mark *mark, size_t i,
                             int rounding, uint64_t *is_free)
{
    uint64_t most = (uint64_t)field->most;
    uint64_t low = field->low == NULL ? 0 : (uint64_t)field->low[i];
    uint64_t high = field->high == NULL ? most : (uint64_t)field->high[i];
    uint64_t units = units_before_bounds(field, mark, (uint64_t)field->weight[i], rounding);
    high = high < most ? high : most;
    *is_free = (units >= low) & (units < high);
    units = units < high ? units : high;
    return (int64_t)(units > low ? units : low);
}

int64_t socprev__count_one(const socprev__field *field, const socprev__mark *mark, size_t i)
{
    uint64_t is_free = 0;
    return bounded_units(field, mark, i, field->rounding, &is_free);
}

/* ---- all claimants ---------------------------------------------------------------- */

INLINE void add_units(socprev__u128 *sum, int64_t units)
{
    sum->low += (uint64_t)units;
    sum->high += sum->low < (uint64_t)units;
}

/* One loop for each rounding, so that what differs is settled outside. */
INLINE void count_all(const socprev__field *field, const socprev__mark *mark,
                      socprev__tally *tally, int rounding)
{
    socprev__tally sum = { .free_count = 0 };
    for (size_t i = 0; i < field->n; i++) {
        uint64_t is_free = 0;
        add_units(&sum.units, bounded_units(field, mark, i, rounding, &is_free));
        sum.free_weight += (0 - is_free) & (uint64_t)field->weight[i];
        sum.free_count += is_free;
    }
    *tally = sum;
}

/* Without bounds a level is never so high that the units do not fit. */
static void count_plain(const socprev__field *field, const socprev__mark *mark,
                        socprev__tally *tally)
{
    uint64_t sum = 0;
    for (size_t i = 0; i < field->n; i++)
        sum += scaled((uint64_t)field->weight[i], mark, mark->offset).low;
    *tally = (socprev__tally){ .units = { 0, sum }, .free_count = field->n };
}

static bool is_plain(const socprev__field *field)
{
    return field->low == NULL && field->high == NULL;
}

void socprev__count(const socprev__field *field, const socprev__mark *mark,
                    socprev__tally *tally)
{
    if (field->is_narrow)
        socprev__count_ifma(field, mark, tally);
    else if (field->rounding == SOCPREV__PLAIN && is_plain(field))
        count_plain(field, mark, tally);
    else if (field->rounding == SOCPREV__PLAIN)
        count_all(field, mark, tally, SOCPREV__PLAIN);
    else if (field->rounding == SOCPREV__FIRST_APART)
        count_all(field, mark, tally, SOCPREV__FIRST_APART);
    else
        count_all(field, mark, tally, field->rounding);
}

INLINE size_t between_all(const socprev__field *field, const socprev__mark *lower,
                          const socprev__mark *upper, int64_t *units, size_t *found,
                          size_t capacity, socprev__tally tally[2], int rounding)
{
    size_t count = 0;
    socprev__tally below = { .free_count = 0 }, above = below;
    for (size_t i = 0; i < field->n; i++) {
        uint64_t is_free = 0;
        int64_t more = bounded_units(field, upper, i, rounding, &is_free);
        int64_t few = bounded_units(field, lower, i, rounding, &is_free);
        units[i] = few;
        add_units(&below.units, few);
        add_units(&above.units, more);
        below.free_weight += (0 - is_free) & (uint64_t)field->weight[i];
        below.free_count += is_free;
        if (few != more) {
            if (count < capacity)
                found[count] = i;
            count++;
        }
    }
    tally[0] = below;
    tally[1] = above;
    return count;
}

static size_t between_plain(const socprev__field *field, const socprev__mark *lower,
                            const socprev__mark *upper, int64_t *units, size_t *found,
                            size_t capacity, socprev__tally tally[2])
{
    size_t count = 0;
    uint64_t sum[2] = { 0, 0 };
    for (size_t i = 0; i < field->n; i++) {
        uint64_t weight = (uint64_t)field->weight[i];
        uint64_t below = scaled(weight, lower, lower->offset).low;
        uint64_t above = scaled(weight, upper, upper->offset).low;
        units[i] = (int64_t)below;
        sum[0] += below;
        sum[1] += above;
        if (below != above) {
            if (count < capacity)
                found[count] = i;
            count++;
        }
    }
    tally[0] = (socprev__tally){ .units = { 0, sum[0] }, .free_count = field->n };
    tally[1] = (socprev__tally){ .units = { 0, sum[1] }, .free_count = field->n };
    return count;
}

size_t socprev__count_between(const socprev__field *field, const socprev__mark *lower,
                              const socprev__mark *upper, int64_t *units, size_t *found,
                              size_t capacity, socprev__tally tally[2])
{
    if (field->is_narrow)
        return socprev__count_between_ifma(field, lower, upper, units, found, capacity, tally);
    if (field->rounding == SOCPREV__PLAIN && is_plain(field))
        return between_plain(field, lower, upper, units, found, capacity, tally);
    if (field->rounding == SOCPREV__PLAIN)
        return between_all(field, lower, upper, units, found, capacity, tally, SOCPREV__PLAIN);
    if (field->rounding == SOCPREV__FIRST_APART)
        return between_all(field, lower, upper, units, found, capacity, tally,
                           SOCPREV__FIRST_APART);
    return between_all(field, lower, upper, units, found, capacity, tally, field->rounding);
}

size_t socprev__count_parts(const socprev__field *field, const socprev__mark *lower,
                            const socprev__mark *upper, size_t *found, size_t capacity,
                            socprev__parts *parts)
{
    size_t count = 0;
    socprev__parts sum = { .free_weight = 0 };
    if (field->is_narrow)
        return socprev__count_parts_ifma(field, lower, upper, found, capacity, parts);
    for (size_t i = 0; i < field->n; i++) {
        uint64_t weight = (uint64_t)field->weight[i], most = (uint64_t)field->most;
        uint64_t low = field->low == NULL ? 0 : (uint64_t)field->low[i];
        uint64_t high = field->high == NULL ? most : (uint64_t)field->high[i];
        socprev__u128 least = scaled(weight, lower, lower->offset);
        socprev__u128 greatest = scaled(weight, upper, upper->offset);
        high = high < most ? high : most;
        bool at_low = greatest.high == 0 && greatest.low < low;
        bool at_high = least.high != 0 || least.low >= high;
        bool is_free = least.low >= low && greatest.high == 0 && greatest.low < high;
        if (at_low || at_high || weight == 0) {
            add_units(&sum.fixed, (int64_t)(at_low || weight == 0 ? low : high));
        } else if (is_free) {
            sum.free_weight += weight;
        } else {
            if (count < capacity)
                found[count] = i;
            count++;
        }
    }
    *parts = sum;
    return count;
}

void socprev__count_depth(const int64_t *value, size_t n, int64_t lower, int64_t upper,
                          int64_t *open, socprev__depth *depth)
{
    socprev__depth sum = { 0 };
    for (size_t i = 0; i < n; i++) {
        uint64_t is_fixed = value[i] <= lower;
        sum.fixed += (0 - is_fixed) & (uint64_t)value[i];
        sum.n_fixed += is_fixed;
        open[sum.n_open] = value[i];
        sum.n_open += (size_t)(value[i] > lower) & (value[i] <= upper);
    }
    *depth = sum;
}

size_t socprev__count_above(const int64_t *value, size_t n, int64_t level)
{
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += value[i] > level;
    return count;
}

#if !(defined(__x86_64__) && defined(__GNUC__))
/* Never called: socprev__cpu_has_ifma() is false here. */
void socprev__count_ifma(const socprev__field *field, const socprev__mark *mark,
                         socprev__tally *tally)
{
    (void)field;
    (void)mark;
    (void)tally;
}

size_t socprev__count_between_ifma(const socprev__field *field, const socprev__mark *lower,
                                   const socprev__mark *upper, int64_t *units, size_t *found,
                                   size_t capacity, socprev__tally tally[2])
{
    (void)field;
    (void)lower;
    (void)upper;
    (void)units;
    (void)found;
    (void)capacity;
    (void)tally;
    return 0;
}

size_t socprev__count_parts_ifma(const socprev__field *field, const socprev__mark *lower,
                                 const socprev__mark *upper, size_t *found, size_t capacity,
                                 socprev__parts *parts)
{
    (void)field;
    (void)lower;
    (void)upper;
    (void)found;
    (void)capacity;
    (void)parts;
    return 0;
}

void socprev__count_depth_ifma(const int64_t *value, size_t n, int64_t lower, int64_t upper,
                               int64_t *open, socprev__depth *depth)
{
    (void)value;
    (void)n;
    (void)lower;
    (void)upper;
    (void)open;
    (void)depth;
}

size_t socprev__count_above_ifma(const int64_t *value, size_t n, int64_t level)
{
    (void)value;
    (void)n;
    (void)level;
    return 0;
}
#endif
