/* Measures as ratios of integers of many words, rounded once. */
#include "allocate/allocate_internal.h"

enum { CUT = 192, MOST_PLACES = 18 };

/* A measure, or its square, as a ratio; when cut, a little less than the truth. */
typedef struct {
    socprev__big numerator, denominator;
    bool is_square, is_cut;
} fraction;

/* ---- sums --------------------------------------------------------------------------- */

socprev__u128 socprev__measures_off(const socprev_measures *measures, size_t index, int *side)
{
    socprev__u128 has = socprev__mul_wide((uint64_t)measures->amount[index],
                                          (uint64_t)measures->weight_sum);
    socprev__u128 due = socprev__mul_wide((uint64_t)measures->weight[index],
                                          (uint64_t)measures->amount_sum);
    *side = socprev__u128_compare(has, due);
    return *side >= 0 ? socprev__u128_subtract(has, due) : socprev__u128_subtract(due, has);
}

static socprev__big wide(socprev__u128 value)
{
    socprev__big made = socprev__big_of(value.low);
    made.word[1] = value.high;
    return made;
}

static void shift(socprev__big *a, unsigned bits)
{
    for (; bits >= 32; bits -= 32)
        socprev__big_multiply(a, (uint64_t)1 << 32);
    socprev__big_multiply(a, (uint64_t)1 << bits);
}

static socprev__big square(socprev__u128 value)
{
    socprev__big low = wide(value), high = low;
    socprev__big_multiply(&low, value.low);
    socprev__big_multiply(&high, value.high);
    shift(&high, 64);
    socprev__big_add(&low, &high);
    return low;
}

/* a := a / b, the rest is dropped. */
static void divide(socprev__big *a, uint64_t b)
{
    uint64_t rest = 0;
    for (size_t i = SOCPREV__BIG_WORDS; i > 0; i--) {
        uint64_t quotient = 0; /* the rest is below b: it fits */
        (void)socprev__div_wide((socprev__u128){ rest, a->word[i - 1] }, b, &quotient, &rest);
        a->word[i - 1] = quotient;
    }
}

/* Sum of |amount * weights - weight * amounts|: distances times the weights. */
static socprev__big sum_off(const socprev_measures *measures)
{
    socprev__big sum = socprev__big_of(0);
    for (size_t i = 0; i < measures->n; i++) {
        int side = 0;
        socprev__big off = wide(socprev__measures_off(measures, i, &side));
        socprev__big_add(&sum, &off);
    }
    return sum;
}

static socprev__big product(int64_t a, int64_t b)
{
    return wide(socprev__mul_wide((uint64_t)a, (uint64_t)b));
}

static void measure_gallagher(const socprev_measures *measures, fraction *f)
{
    f->is_square = true;
    f->denominator = square(
        socprev__mul_wide((uint64_t)measures->weight_sum, (uint64_t)measures->amount_sum));
    socprev__big_multiply(&f->denominator, 2);
    for (size_t i = 0; i < measures->n; i++) {
        int side = 0;
        socprev__big off = square(socprev__measures_off(measures, i, &side));
        socprev__big_add(&f->numerator, &off);
    }
}

/* Common multiple of all weights above 0, or 0 when it is too large. */
static int64_t common_weight(const socprev_measures *measures)
{
    int64_t common = 1;
    for (size_t i = 0; i < measures->n; i++) {
        int64_t weight = measures->weight[i];
        if (weight > 0 &&
            !socprev__multiply(common, weight / socprev__gcd(common, weight), &common))
            return 0;
    }
    return common;
}

/* Squares over weights: over their common multiple, or each cut far behind the point. */
static socprev_status measure_sainte_lague(const socprev_measures *measures, fraction *f)
{
    int64_t common = common_weight(measures);
    f->is_cut = common == 0;
    f->denominator = product(measures->amount_sum, measures->amount_sum);
    socprev__big_multiply(&f->denominator, (uint64_t)measures->weight_sum);
    if (f->is_cut)
        shift(&f->denominator, CUT);
    else
        socprev__big_multiply(&f->denominator, (uint64_t)common);
    for (size_t i = 0; i < measures->n; i++) {
        int side = 0;
        int64_t weight = measures->weight[i];
        if (weight == 0 && measures->amount[i] > 0)
            return SOCPREV_E_UNDEFINED;
        if (weight == 0)
            continue;
        socprev__big off = square(socprev__measures_off(measures, i, &side));
        if (f->is_cut) {
            shift(&off, CUT);
            divide(&off, (uint64_t)weight);
        } else {
            socprev__big_multiply(&off, (uint64_t)(common / weight));
        }
        socprev__big_add(&f->numerator, &off);
    }
    return SOCPREV_OK;
}

/* Twice the area between the diagonal and the Lorenz curve. */
static void measure_gini(const socprev_measures *measures, fraction *f)
{
    f->denominator = product(measures->weight_sum, measures->amount_sum);
    for (size_t at = 0; at < measures->n; at++) {
        const socprev__place_in_order *place = &measures->place[at];
        socprev__big more = product(place->amount, place->weight_before);
        socprev__big less = product(place->weight, place->amount_before);
        socprev__big_add(&f->numerator, &more);
        socprev__big_subtract(&f->numerator, &less);
    }
}

static socprev_status measure_min_max(const socprev_measures *measures, fraction *f)
{
    const socprev__place_in_order *least = &measures->place[0];
    const socprev__place_in_order *greatest = &measures->place[measures->weighted - 1];
    if (greatest->amount == 0)
        return SOCPREV_E_UNDEFINED;
    f->numerator = product(least->amount, greatest->weight);
    f->denominator = product(least->weight, greatest->amount);
    return SOCPREV_OK;
}

static socprev_status measure_of(const socprev_measures *measures, int32_t measure, fraction *f)
{
    if (measures->weight_sum == 0 ||
        (measures->amount_sum == 0 && measure != SOCPREV_MEASURE_DISTANCE))
        return SOCPREV_E_UNDEFINED;
    *f = (fraction){ .is_square = false };
    switch (measure) {
    case SOCPREV_MEASURE_DISTANCE:
        f->numerator = sum_off(measures);
        f->denominator = socprev__big_of((uint64_t)measures->weight_sum);
        return SOCPREV_OK;
    case SOCPREV_MEASURE_LOOSEMORE_HANBY:
        f->numerator = sum_off(measures);
        f->denominator = product(measures->weight_sum, measures->amount_sum);
        socprev__big_multiply(&f->denominator, 2);
        return SOCPREV_OK;
    case SOCPREV_MEASURE_GALLAGHER:
        measure_gallagher(measures, f);
        return SOCPREV_OK;
    case SOCPREV_MEASURE_SAINTE_LAGUE:
        return measure_sainte_lague(measures, f);
    case SOCPREV_MEASURE_GINI:
        measure_gini(measures, f);
        return SOCPREV_OK;
    default:
        return measure_min_max(measures, f);
    }
}

/* ---- answers ---------------------------------------------------------------------------- */

/* Whether a is less than b * 2^62, so that the quotient fits. */
static bool quotient_fits(const socprev__big *a, const socprev__big *b)
{
    socprev__big limit = *b;
    socprev__big_multiply(&limit, (uint64_t)1 << 62);
    return socprev__big_compare(a, &limit) < 0;
}

/* a by a common divisor; false when more than 62 bits are left. */
static bool reduce(socprev__big a, const socprev__big *common, int64_t *out)
{
    if (!quotient_fits(&a, common))
        return false;
    *out = socprev__big_divide(&a, common);
    return true;
}

socprev_status socprev_measures_ratio(const socprev_measures *measures, int32_t measure,
                                      int64_t *numerator, int64_t *denominator)
{
    fraction f;
    int64_t above = 0, below = 1;
    if (measures == NULL || socprev_measure_name(measure) == NULL || numerator == NULL ||
        denominator == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = measure_of(measures, measure, &f);
    if (st != SOCPREV_OK)
        return st;
    if (f.is_square)
        return SOCPREV_E_UNDEFINED;
    if (f.is_cut)
        return SOCPREV_E_RANGE;
    socprev__big common = socprev__big_gcd(f.numerator, f.denominator);
    if (!reduce(f.numerator, &common, &above) || !reduce(f.denominator, &common, &below))
        return SOCPREV_E_RANGE;
    *numerator = above;
    *denominator = below;
    return SOCPREV_OK;
}

/* Largest r of 0 .. 10^places with (2r - 1)^2 * d <= 4 n 10^2places: the root, rounded. */
static int64_t round_root(const fraction *f, uint64_t power)
{
    socprev__big target = f->numerator;
    socprev__big_multiply(&target, power);
    socprev__big_multiply(&target, power);
    socprev__big_multiply(&target, 4);
    uint64_t low = 0, high = power + 1; /* low holds, high does not */
    while (high - low > 1) {
        uint64_t middle = low + (high - low) / 2;
        socprev__big tried = f->denominator;
        socprev__big_multiply(&tried, 2 * middle - 1);
        socprev__big_multiply(&tried, 2 * middle - 1);
        if (socprev__big_compare(&tried, &target) <= 0)
            low = middle;
        else
            high = middle;
    }
    return (int64_t)low;
}

socprev_status socprev_measures_decimal(const socprev_measures *measures, int32_t measure,
                                        int32_t places, int64_t *out)
{
    fraction f;
    if (measures == NULL || socprev_measure_name(measure) == NULL || places < 0 ||
        places > MOST_PLACES || out == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = measure_of(measures, measure, &f);
    if (st != SOCPREV_OK)
        return st;
    uint64_t power = socprev__power_of_ten(places);
    if (f.is_square) {
        *out = round_root(&f, power);
        return SOCPREV_OK;
    }
    socprev__big_multiply(&f.numerator, power);
    socprev__big_multiply(&f.numerator, 2);
    socprev__big_add(&f.numerator, &f.denominator); /* half a unit more, then down */
    socprev__big_multiply(&f.denominator, 2);
    if (!quotient_fits(&f.numerator, &f.denominator))
        return SOCPREV_E_RANGE;
    *out = socprev__big_divide(&f.numerator, &f.denominator);
    return SOCPREV_OK;
}
