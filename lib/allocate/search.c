/* Newton's method on whole numbers, within a bracket.
 *
 * The units counted at a place (a level, or an offset) grow with it. From the
 * error at one place the next is guessed; as soon as the error is small, a pass
 * fills in the units below the guess by a margin and lists those who would get
 * more above it: a handful, among whom exact comparison decides. The margin
 * covers three standard deviations of what rounding does to the guess; where it
 * does not do, the bracket is narrower and the guess better. What is found does
 * not depend on the guesses. */
#include "allocate/search.h"

enum { USUAL_FOUND = 4096, NEAR_ERROR = 24000, GUESSES = 6 };

/* A sample of every 16th claimant in 16 blocks; of fewer all are counted. */
enum { SAMPLE_LEAST = 1 << 14, SAMPLE_BLOCKS = 16, SAMPLE_PART = 16, ALL_LEAST = 128 };

/* ---- numbers ------------------------------------------------------------------ */

static unsigned bits_of(uint64_t value)
{
    unsigned bits = value != 0;
    for (unsigned step = 32; step > 0; step /= 2) {
        if (value >> step != 0) {
            value >>= step;
            bits += step;
        }
    }
    return bits;
}

static socprev__u128 shifted(uint64_t value, unsigned shift)
{
    return shift < 64 ? socprev__mul_wide(value, (uint64_t)1 << shift)
                      : (socprev__u128){ value << (shift - 64), 0 };
}

/* floor(a * b / c), at most `most`. */
static uint64_t scaled_by(uint64_t a, uint64_t b, uint64_t c, uint64_t most)
{
    uint64_t quotient = 0, rest = 0;
    if (!socprev__div_wide(socprev__mul_wide(a, b), c, &quotient, &rest) || quotient > most)
        return most;
    return quotient;
}

static uint64_t root_of(uint64_t value)
{
    uint64_t root = 0, bit = 1;
    while (bit < (uint64_t)1 << 31 && 4 * bit * bit <= value)
        bit *= 2;
    for (; bit > 0; bit >>= 1) {
        if ((root | bit) * (root | bit) <= value)
            root |= bit;
    }
    return root;
}

/* ---- marks ---------------------------------------------------------------------- */

/* (1 - numerator / denominator) 2^shift, rounded down; one less than 2^shift for 0, so
 * that weight 0 counts nothing: units below the level instead of up to it. */
static socprev__u128 offset_of(uint64_t numerator, uint64_t denominator, unsigned shift)
{
    socprev__u128 one = shifted(1, shift);
    if (numerator == 0)
        return socprev__u128_subtract(one, socprev__u128_of(1));
    if (numerator == denominator)
        return socprev__u128_of(0);
    if (2 * numerator == denominator && shift > 0) /* the usual one */
        return shifted(1, shift - 1);
    uint64_t part = denominator - numerator, high = 0, low = 0, rest = 0, none = 0;
    /* part * 2^shift / denominator in two digits of 64 bits; part < denominator <= 2^31 */
    if (shift >= 64) {
        (void)socprev__div_wide(socprev__mul_wide(part, (uint64_t)1 << (shift - 64)),
                                denominator, &high, &rest);
        (void)socprev__div_wide((socprev__u128){ rest, 0 }, denominator, &low, &none);
        return (socprev__u128){ high, low };
    }
    (void)socprev__div_wide(shifted(part, shift), denominator, &low, &rest);
    return socprev__u128_of(low);
}

static socprev__mark mark_at(const socprev__search *search, uint64_t place, bool is_upper)
{
    socprev__mark mark = { .factor = place, .shift = search->shift };
    if (search->by_offset) {
        mark.factor = search->factor + is_upper;
        mark.offset = search->shift <= search->bits
                          ? socprev__u128_of(place)
                          : shifted(place, search->shift - search->bits);
    } else if (search->rule->is_dean || search->rule->is_hill) {
        mark.offset = offset_of(1, 2, search->shift);
        mark.first = offset_of(5, 16, search->shift);
    } else {
        mark.offset = offset_of(search->rule->offset, search->rule->step, search->shift);
        if (search->field.rounding == SOCPREV__FIRST_APART)
            mark.first = offset_of(search->rule->first, search->rule->step, search->shift);
    }
    return mark;
}

/* ---- start ------------------------------------------------------------------------ */

static socprev__field field_of(const socprev__task *task)
{
    const socprev__rule *rule = &task->rule;
    return (socprev__field){
        .n = task->problem->n,
        .weight = task->problem->weight,
        .low = task->low,
        .high = task->high,
        .most = task->most,
        .rounding = rule->is_dean                  ? SOCPREV__DEAN
                    : rule->is_hill                ? SOCPREV__HILL
                    : rule->first != rule->offset ? SOCPREV__FIRST_APART
                                                   : SOCPREV__PLAIN,
    };
}

/* Counts at the greatest narrow factor do not overflow before they meet their bounds. */
static unsigned least_narrow_shift(const socprev__task *task)
{
    unsigned weight_bits = bits_of(task->weight_union);
    return weight_bits > 10 ? weight_bits - 10 : 0;
}

/* Whether vectors of 52-bit factors do: no weight and no count is too large. */
static bool fits_vectors(const socprev__search *search, const socprev__task *task)
{
    return !task->problem->is_portable && socprev__cpu_has_ifma() &&
           bits_of(task->weight_union) <= 52 &&
           search->field.rounding == SOCPREV__PLAIN && task->most < (int64_t)1 << 50 &&
           search->shift <= SOCPREV__NARROW_SHIFT && search->shift >= least_narrow_shift(task);
}

/* Shift at which numerator / denominator has so many bits; 0 when it has more. */
static unsigned shift_for(uint64_t numerator, uint64_t denominator, unsigned bits)
{
    unsigned top = bits - 1 + bits_of(denominator), bottom = bits_of(numerator);
    return top > bottom ? top - bottom : 0;
}

/* floor(numerator / denominator * 2^shift), which is known to fit. */
static uint64_t factor_for(uint64_t numerator, uint64_t denominator, unsigned shift)
{
    uint64_t quotient = 0, rest = 0;
    (void)socprev__div_wide(shifted(numerator, shift), denominator, &quotient, &rest);
    return quotient;
}

/* Chooses narrow factors where they do. `numerator` / `denominator` is the guess. */
static void choose_width(socprev__search *search, const socprev__task *task, uint64_t numerator,
                         uint64_t denominator)
{
    search->bits = SOCPREV__NARROW_BITS;
    search->shift = shift_for(numerator, denominator, SOCPREV__NARROW_BITS - 1);
    search->field.is_narrow = fits_vectors(search, task);
    search->least_shift = least_narrow_shift(task);
    if (!search->field.is_narrow) {
        search->bits = SOCPREV__WIDE_BITS;
        search->shift = shift_for(numerator, denominator, SOCPREV__WIDE_BITS - 1);
        if (search->shift > SOCPREV__WIDE_SHIFT)
            search->shift = SOCPREV__WIDE_SHIFT;
    }
}

/* Rounding at q takes about q - 1/2 units from each. */
static uint64_t usual_level(const socprev__task *task)
{
    uint64_t wanted = (uint64_t)task->units, n = task->problem->n, half = n / 2;
    if (task->rule.is_dean || task->rule.is_hill)
        return wanted;
    uint64_t whole = scaled_by(n, task->rule.offset, task->rule.step, n) + wanted;
    return whole > half ? whole - half : whole;
}

void socprev__search_level(socprev__search *search, const socprev__task *task,
                           int64_t numerator, int64_t denominator)
{
    uint64_t sum = (uint64_t)task->problem->weight_sum, wanted = (uint64_t)task->units;
    *search = (socprev__search){
        .memory = &task->problem->memory,
        .field = field_of(task),
        .rule = &task->rule,
        .wanted = task->units,
        .weight_sum = sum,
        .has_low = true, /* at 0 */
    };
    /* without bounds everyone has more than weight * level - 1 units */
    uint64_t n = task->problem->n, top = wanted + n + 1;
    choose_width(search, task, top, sum);
    search->place = factor_for(usual_level(task), sum, search->shift);
    if (denominator > 0) {
        choose_width(search, task, (uint64_t)numerator + 1, (uint64_t)denominator);
        search->place = factor_for((uint64_t)numerator, (uint64_t)denominator, search->shift);
        search->near_weight = (uint64_t)denominator;
    } else if (task->low == NULL && task->high == NULL) {
        search->high = factor_for(top, sum, search->shift) + 1;
        search->has_high = true;
        search->high_units = socprev__u128_of(top + n);
    }
}

void socprev__search_offset(socprev__search *search, const socprev__task *task,
                            int64_t numerator, int64_t denominator)
{
    *search = (socprev__search){
        .memory = &task->problem->memory,
        .field = field_of(task),
        .by_offset = true,
        .wanted = task->units,
    };
    search->field.rounding = SOCPREV__PLAIN;
    choose_width(search, task, (uint64_t)numerator, (uint64_t)denominator);
    search->factor = factor_for((uint64_t)numerator, (uint64_t)denominator, search->shift);
    if (search->shift < search->bits)
        search->bits = search->shift;
    search->high = ((uint64_t)1 << search->bits) - 1;
    search->place = search->high / 2;
}

/* ---- guesses ------------------------------------------------------------------------- */

/* Doubles the precision of places until the upper end uses all bits. */
static void refine(socprev__search *search)
{
    unsigned most = search->field.is_narrow ? SOCPREV__NARROW_SHIFT : SOCPREV__WIDE_SHIFT;
    while (!search->by_offset && search->has_high &&
           search->high < (uint64_t)1 << (search->bits - 1) && search->shift < most) {
        search->shift++;
        search->low *= 2;
        search->high *= 2;
        search->place *= 2;
        search->flat[0] *= 2;
        search->flat[1] *= 2;
    }
}

/* Makes room for places above `place`: halves the precision, on vectors as long as
 * counts fit. */
static void coarsen(socprev__search *search)
{
    while (search->place >> search->bits != 0 && search->shift > 0) {
        if (search->field.is_narrow && search->shift <= search->least_shift) {
            search->field.is_narrow = false;
            search->bits = SOCPREV__WIDE_BITS;
            continue;
        }
        search->shift--;
        search->low /= 2;
        search->high = search->high / 2 + search->high % 2;
        search->place /= 2;
        search->is_flat = false;
    }
}

/* Units between the ends of a span, as far as the free claimants are concerned. */
static uint64_t units_over(const socprev__search *search, const socprev__tally *tally,
                           uint64_t *span)
{
    if (search->by_offset) {
        *span = (uint64_t)1 << search->bits;
        return tally->free_count > 0 ? tally->free_count : 1;
    }
    bool is_bounded = search->field.low != NULL || search->field.high != NULL;
    uint64_t weight = is_bounded ? tally->free_weight : search->weight_sum;
    socprev__mark mark = { .factor = search->place, .shift = search->shift };
    socprev__u128 units = socprev__mul_wide(weight, mark.factor);
    *span = search->place;
    if (mark.shift >= 64)
        units.low = units.high >> (mark.shift - 64);
    else if (mark.shift > 0)
        units.low = (units.high << (64 - mark.shift)) | (units.low >> mark.shift);
    return units.low > 0 ? units.low : 1;
}

/* Moves the guess by so many units, but not onto the ends. */
static void move(socprev__search *search, const socprev__tally *tally, bool up, uint64_t error)
{
    uint64_t span = 0, units = units_over(search, tally, &span);
    uint64_t step = scaled_by(span, error, units, UINT64_MAX >> 2);
    if (up) {
        bool is_closed = search->has_high || search->by_offset;
        if (is_closed && step >= search->high - search->place)
            step = (search->high - search->place) / 2;
        search->place += step;
    } else {
        if (step >= search->place - search->low)
            step = (search->place - search->low) / 2;
        search->place -= step;
    }
}

/* What the count at a place says about the ends; units minus those wanted, in
 * magnitude. */
static uint64_t note(socprev__search *search, uint64_t place, const socprev__tally *tally,
                     bool *is_more)
{
    socprev__u128 wanted = socprev__u128_of((uint64_t)search->wanted);
    int order = socprev__u128_compare(tally->units, wanted);
    *is_more = order > 0;
    if (order == 0) {
        search->flat[0] = search->is_flat && search->flat[0] < place ? search->flat[0] : place;
        search->flat[1] = search->is_flat && search->flat[1] > place ? search->flat[1] : place;
        search->is_flat = true;
    } else if (order < 0 && (!search->has_low || place >= search->low)) {
        search->low = place;
        search->low_units = tally->units;
        search->has_low = true;
    } else if (order > 0 && (!search->has_high || place <= search->high)) {
        search->high = place;
        search->high_units = tally->units;
        search->has_high = true;
    }
    socprev__u128 error = order < 0 ? socprev__u128_subtract(wanted, tally->units)
                                    : socprev__u128_subtract(tally->units, wanted);
    return error.high != 0 ? UINT64_MAX : error.low;
}

/* ---- passes ----------------------------------------------------------------------------- */

static bool make_room(socprev__search *search, size_t capacity)
{
    if (capacity <= search->capacity)
        return true;
    socprev__search_clear(search);
    search->found = socprev__alloc_unset(search->memory, capacity, sizeof *search->found);
    search->capacity = search->found == NULL ? 0 : capacity;
    return search->found != NULL;
}

void socprev__search_clear(socprev__search *search)
{
    socprev__free(search->memory, search->found, search->capacity, sizeof *search->found);
    search->found = NULL;
    search->capacity = 0;
}

/* Fills units between two places. Whether the ends are on both sides of what is
 * wanted and all between them was listed. */
static bool fill(socprev__search *search, uint64_t low, uint64_t high, int64_t *units,
                 socprev__tally tally[2])
{
    search->lower = mark_at(search, low, false);
    search->upper = mark_at(search, high, true);
    search->n_found = socprev__count_between(&search->field, &search->lower, &search->upper,
                                             units, search->found, search->capacity, tally);
    socprev__u128 wanted = socprev__u128_of((uint64_t)search->wanted);
    search->below = (int64_t)tally[0].units.low;
    return socprev__u128_compare(tally[0].units, wanted) < 0 &&
           socprev__u128_compare(tally[1].units, wanted) > 0 &&
           search->n_found <= search->capacity;
}

/* Tries the guess with a margin; without success the guess is moved, or the ends
 * are known and `is_crowded`. */
static bool try_guess(socprev__search *search, uint64_t margin_units, const socprev__tally *at,
                      int64_t *units, bool *is_crowded)
{
    uint64_t span = 0, over = units_over(search, at, &span);
    uint64_t margin = scaled_by(span, margin_units, over, UINT64_MAX >> 2) + 1;
    bool is_closed = search->has_high || search->by_offset, is_more = false;
    uint64_t low = search->place - search->low <= margin ? search->low : search->place - margin;
    uint64_t most = ((uint64_t)1 << (search->bits + 1)) - 1; /* where nothing else limits */
    if (is_closed || search->place > most)
        most = is_closed ? search->high : search->place;
    uint64_t high = most - search->place <= margin ? most : search->place + margin;
    socprev__tally tally[2];
    if (fill(search, low, high, units, tally))
        return true;
    uint64_t below = note(search, low, &tally[0], &is_more);
    uint64_t above = note(search, high, &tally[1], &is_more);
    *is_crowded = search->has_low && search->has_high && search->low == low &&
                  search->high == high;
    if (!*is_crowded) {
        bool up = is_more ? false : true;
        search->place = up ? high : low;
        tally[0].free_weight = at->free_weight;
        move(search, &tally[0], up, up ? above : below);
    }
    return false;
}

/* Both ends are known: lists all between them. */
static int fill_bracket(socprev__search *search, int64_t *units)
{
    socprev__tally tally[2];
    if (!make_room(search, search->field.n))
        return SOCPREV__SEARCH_NOMEM;
    return fill(search, search->low, search->high, units, tally) ? SOCPREV__SEARCH_FOUND
                                                                 : SOCPREV__SEARCH_NONE;
}

/* The widest gap between the ends, but for the places that give exactly what is
 * wanted. */
static uint64_t widest_gap(const socprev__search *search, uint64_t *start)
{
    *start = search->low;
    if (!search->is_flat)
        return search->high - search->low;
    uint64_t below = search->flat[0] - search->low, above = search->high - search->flat[1];
    if (above > below)
        *start = search->flat[1];
    return above > below ? above : below;
}

/* Whether so few units lie between the ends that they can be listed. */
static bool is_small(const socprev__search *search, bool in_haste)
{
    uint64_t start = 0;
    if (!search->has_low || !search->has_high)
        return false;
    socprev__u128 between = socprev__u128_subtract(search->high_units, search->low_units);
    return widest_gap(search, &start) <= 1 ||
           (in_haste && between.high == 0 && between.low <= 2 * search->field.n + 64);
}

/* The next place when guesses do not lead anywhere. */
static void halve(socprev__search *search, bool is_closed)
{
    uint64_t start = 0, gap = is_closed ? widest_gap(search, &start) : 0;
    search->place = is_closed ? start + gap / 2 : 2 * search->place + 1;
    if (!is_closed)
        coarsen(search);
}

int socprev__search_run(socprev__search *search, int64_t *units)
{
    size_t usual = search->field.n < USUAL_FOUND ? search->field.n : USUAL_FOUND;
    bool is_crowded = false;
    unsigned failures = 0;
    if (!make_room(search, usual))
        return SOCPREV__SEARCH_NOMEM;
    if (search->near_weight > 0) { /* rounding is off by some root of n */
        const socprev__tally tally = { .free_weight = search->near_weight };
        uint64_t margin = root_of(search->field.n) * 2 / 3 + 4;
        if (search->place > 0 && try_guess(search, margin, &tally, units, &is_crowded))
            return SOCPREV__SEARCH_FOUND;
    }
    for (int round = 0;; round++) {
        bool in_haste = is_crowded || round >= GUESSES, is_more = false;
        refine(search);
        coarsen(search);
        if (is_small(search, in_haste))
            return fill_bracket(search, units);
        bool is_closed = search->has_high || search->by_offset;
        uint64_t start = 0;
        if (is_closed && widest_gap(search, &start) <= 1)
            return SOCPREV__SEARCH_NONE;
        if (in_haste)
            halve(search, is_closed);
        socprev__mark mark = mark_at(search, search->place, false);
        socprev__tally tally;
        socprev__count(&search->field, &mark, &tally);
        uint64_t error = note(search, search->place, &tally, &is_more);
        if (in_haste)
            continue;
        move(search, &tally, !is_more, error);
        coarsen(search);
        if (error <= NEAR_ERROR) {
            uint64_t margin = (3 * root_of(error) + 4) << (2 * failures++);
            if (try_guess(search, margin, &tally, units, &is_crowded))
                return SOCPREV__SEARCH_FOUND;
        }
    }
}

/* ---- an estimate ------------------------------------------------------------------- */

/* Counts some blocks of claimants. */
static void count_sample(const socprev__field *field, const socprev__mark *mark,
                         socprev__tally *tally)
{
    size_t size = field->n / (SAMPLE_BLOCKS * SAMPLE_PART);
    *tally = (socprev__tally){ .free_count = 0 };
    for (size_t block = 0; block < SAMPLE_BLOCKS; block++) {
        size_t start = field->n / SAMPLE_BLOCKS * block;
        socprev__field part = *field;
        socprev__tally sum;
        part.n = size;
        part.weight += start;
        part.low = field->low == NULL ? NULL : field->low + start;
        part.high = field->high == NULL ? NULL : field->high + start;
        socprev__count(&part, mark, &sum);
        tally->units = socprev__u128_add(tally->units, sum.units);
        tally->free_weight += sum.free_weight;
        tally->free_count += sum.free_count;
    }
}

/* Units by which a count near the level may be off: three standard deviations of a
 * sample, or what rounding does to those at no bound. */
static uint64_t slack_of(const socprev__search *search, const socprev__tally *tally,
                         bool by_sample)
{
    if (by_sample)
        return 3 * (uint64_t)search->wanted / root_of(search->field.n / SAMPLE_PART);
    return 3 * root_of(tally->free_count) + tally->free_count / 32 + 1;
}

bool socprev__search_estimate(socprev__search *search, const socprev__task *task, int64_t target,
                              bool by_sample)
{
    size_t n = task->problem->n;
    if (n < (by_sample ? SAMPLE_LEAST : ALL_LEAST) || task->problem->weight_sum == 0)
        return false;
    *search = (socprev__search){
        .memory = &task->problem->memory,
        .field = field_of(task),
        .rule = &task->rule,
        .wanted = by_sample ? target / SAMPLE_PART : target,
    };
    search->field.rounding = SOCPREV__PLAIN;
    uint64_t sum = (uint64_t)task->problem->weight_sum;
    choose_width(search, task, (uint64_t)target + 1, sum);
    search->place = factor_for((uint64_t)target, sum, search->shift);
    for (int round = 0; round < 3 * GUESSES; round++) {
        socprev__mark mark = { .factor = search->place, .shift = search->shift,
                               .offset = offset_of(1, 2, search->shift) };
        socprev__tally tally;
        bool is_more = false;
        if (by_sample)
            count_sample(&search->field, &mark, &tally);
        else
            socprev__count(&search->field, &mark, &tally);
        uint64_t error = note(search, search->place, &tally, &is_more), span = 0;
        uint64_t slack = slack_of(search, &tally, by_sample);
        uint64_t units = units_over(search, &tally, &span);
        if (error <= slack) {
            uint64_t margin = scaled_by(span, slack, units, span / 2) + 1;
            uint64_t step = scaled_by(span, error, units, span / 2);
            uint64_t place = is_more ? span - step : span + step;
            uint64_t lower = place > margin ? place - margin : 0;
            search->lower = (socprev__mark){ .factor = lower, .shift = search->shift };
            search->upper = (socprev__mark){ .factor = place + margin, .shift = search->shift };
            return true;
        }
        move(search, &tally, !is_more, error);
        coarsen(search);
    }
    return false;
}
