#include "value_internal.h"

#include "base_internal.h"

static uint64_t gcd(uint64_t a, uint64_t b)
{
    while (b != 0) {
        uint64_t rest = a % b;
        a = b;
        b = rest;
    }
    return a;
}

/* Lowest terms of a magnitude over a magnitude (not 0). */
static bool reduce(uint64_t numerator, uint64_t denominator, bool negative, socprev__ratio *out)
{
    uint64_t common = gcd(numerator, denominator);
    socprev__ratio made;
    if (!socprev__signed(numerator / common, negative, &made.numerator) ||
        !socprev__signed(denominator / common, false, &made.denominator))
        return false;
    *out = made;
    return true;
}

bool socprev__ratio_make(int64_t numerator, int64_t denominator, socprev__ratio *out)
{
    if (denominator == 0)
        return false;
    return reduce(socprev__magnitude(numerator), socprev__magnitude(denominator),
                  (numerator < 0) != (denominator < 0), out);
}

/* In 128 bits throughout: only a sum that does not fit itself is refused. */
bool socprev__ratio_add(socprev__ratio a, socprev__ratio b, socprev__ratio *out)
{
    bool minus_a = a.numerator < 0, minus_b = b.numerator < 0, minus = minus_a;
    socprev__u128 left = socprev__mul_wide(socprev__magnitude(a.numerator),
                                           (uint64_t)b.denominator);
    socprev__u128 right =
        socprev__mul_wide(socprev__magnitude(b.numerator), (uint64_t)a.denominator);
    socprev__u128 sum;
    if (minus_a == minus_b) {
        sum = socprev__u128_add(left, right);
    } else if (socprev__u128_compare(left, right) >= 0) {
        sum = socprev__u128_subtract(left, right);
    } else {
        sum = socprev__u128_subtract(right, left);
        minus = minus_b;
    }
    socprev__ratio made;
    if (!socprev__u128_reduce(sum, socprev__mul_wide((uint64_t)a.denominator,
                                                     (uint64_t)b.denominator),
                              &made.numerator, &made.denominator))
        return false;
    made.numerator = minus ? -made.numerator : made.numerator;
    *out = made;
    return true;
}

/* Crosswise reduction first: what is left overflows only if the result does. */
static bool multiply(uint64_t a, uint64_t b, uint64_t c, uint64_t d, bool negative,
                     socprev__ratio *out)
{
    uint64_t first = gcd(a, d), second = gcd(c, b);
    socprev__u128 top = socprev__mul_wide(a / first, c / second);
    socprev__u128 bottom = socprev__mul_wide(b / second, d / first);
    return top.high == 0 && bottom.high == 0 && reduce(top.low, bottom.low, negative, out);
}

bool socprev__ratio_multiply(socprev__ratio a, socprev__ratio b, socprev__ratio *out)
{
    return multiply(socprev__magnitude(a.numerator), (uint64_t)a.denominator,
                    socprev__magnitude(b.numerator), (uint64_t)b.denominator,
                    (a.numerator < 0) != (b.numerator < 0), out);
}

bool socprev__ratio_divide(socprev__ratio a, socprev__ratio b, socprev__ratio *out)
{
    if (b.numerator == 0)
        return false;
    return multiply(socprev__magnitude(a.numerator), (uint64_t)a.denominator,
                    (uint64_t)b.denominator, socprev__magnitude(b.numerator),
                    (a.numerator < 0) != (b.numerator < 0), out);
}

int socprev__ratio_compare(socprev__ratio a, socprev__ratio b)
{
    return socprev__cross_compare(a.numerator, b.denominator, b.numerator, a.denominator);
}

socprev_status socprev_ratio_reduce(int64_t *numerator, int64_t *denominator)
{
    socprev__ratio made;
    if (numerator == NULL || denominator == NULL || *denominator == 0)
        return SOCPREV_E_INVALID;
    if (!socprev__ratio_make(*numerator, *denominator, &made))
        return SOCPREV_E_RANGE;
    *numerator = made.numerator;
    *denominator = made.denominator;
    return SOCPREV_OK;
}

/* numerator / denominator of a written number; a fraction's parts are whole. */
static bool ratio_of_decimals(const socprev__decimal *top, const socprev__decimal *bottom,
                              bool percent, socprev__ratio *out)
{
    uint64_t digits = top->digits;
    int32_t places = top->places;
    if (top->too_long)
        return false;
    if (bottom != NULL)
        return !bottom->too_long && reduce(digits, bottom->digits, top->negative, out);
    while (places > 0 && digits % 10 == 0) {
        digits /= 10;
        places--;
    }
    places += percent ? 2 : 0;
    return places <= 19 && reduce(digits, socprev__power_of_ten(places), top->negative, out);
}

socprev_status socprev_ratio_parse(const char *text, size_t length, int64_t *numerator,
                                   int64_t *denominator, socprev_error **err)
{
    if (text == NULL || numerator == NULL || denominator == NULL)
        return socprev__fail_null(err, text == NULL        ? "text"
                                       : numerator == NULL ? "numerator"
                                                           : "denominator");
    length = socprev__length(text, length);
    socprev__decimal top, bottom = { 0, 0, false, false };
    size_t at = socprev__decimal_read(text, length, &top);
    bool well_formed = at > 0, percent = false, fraction = false;
    if (well_formed && at < length && text[at] == '/') {
        size_t size = socprev__decimal_read(text + at + 1, length - at - 1, &bottom);
        fraction = true;
        well_formed = size > 0 && top.places == 0 && bottom.places == 0 && !bottom.negative &&
                      (bottom.digits != 0 || bottom.too_long);
        at += 1 + size;
    } else if (well_formed && at < length) {
        at += socprev__number_blank(text, length, at);
        percent = at < length && text[at] == '%';
        at += percent;
        well_formed = percent;
    }
    if (!well_formed || at != length)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_RATIO_PARSE, NULL, SP_SLICE(text, length));
    socprev__ratio made;
    if (!ratio_of_decimals(&top, fraction ? &bottom : NULL, percent, &made))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_SLICE(text, length));
    *numerator = made.numerator;
    *denominator = made.denominator;
    return SOCPREV_OK;
}

socprev_status socprev_ratio_compare(int64_t a, int64_t b, int64_t c, int64_t d, int32_t *out)
{
    if (b <= 0 || d <= 0 || out == NULL)
        return SOCPREV_E_INVALID;
    *out = socprev__cross_compare(a, d, c, b);
    return SOCPREV_OK;
}

socprev_status socprev_ratio_format(int64_t numerator, int64_t denominator, int32_t places,
                                    int32_t rounding, int32_t language, char *out, size_t capacity,
                                    size_t *needed)
{
    if (denominator == 0 || places < 0 || places > 18 || !socprev__rounding_is_valid(rounding))
        return SOCPREV_E_INVALID;
    bool negative = (numerator < 0) != (denominator < 0), raised = false;
    uint64_t top = socprev__magnitude(numerator), bottom = socprev__magnitude(denominator);
    uint64_t whole = top / bottom, fraction = 0, rest = 0, one = socprev__power_of_ten(places);
    /* The fraction alone is rounded, so that no product can overflow; without
     * places the whole part is, because halves look at its last digit. */
    if (NEVER(!socprev__muldiv_magnitude(places == 0 ? top : top % bottom, one, bottom, rounding,
                                         negative, &fraction, &rest, &raised)))
        return SOCPREV_E_INTERNAL;
    if (places == 0) {
        whole = fraction;
        fraction = 0;
    } else if (fraction == one) {
        whole++;
        fraction = 0;
    }
    char text[SOCPREV__DECIMAL_TEXT];
    size_t size = socprev__decimal_write(negative, whole, fraction, places, language, text);
    return socprev__copy_out(text, size, out, capacity, needed);
}
