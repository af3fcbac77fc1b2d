/* More of 128 bits than products of two words. */
#include "value_internal.h"

#include "base_internal.h"

socprev__u128 socprev__u128_of(uint64_t value)
{
    return (socprev__u128){ 0, value };
}

socprev__u128 socprev__u128_add(socprev__u128 a, socprev__u128 b)
{
    uint64_t low = a.low + b.low;
    return (socprev__u128){ a.high + b.high + (low < a.low), low };
}

socprev__u128 socprev__u128_subtract(socprev__u128 a, socprev__u128 b)
{
    return (socprev__u128){ a.high - b.high - (a.low < b.low), a.low - b.low };
}

/* a * b as high and low half. */
static void multiply_256(socprev__u128 a, socprev__u128 b, socprev__u128 *high, socprev__u128 *low)
{
    socprev__u128 bottom = socprev__mul_wide(a.low, b.low);
    socprev__u128 middle1 = socprev__mul_wide(a.high, b.low);
    socprev__u128 middle2 = socprev__mul_wide(a.low, b.high);
    socprev__u128 carry = socprev__u128_add(socprev__u128_of(bottom.high),
                                            socprev__u128_of(middle1.low));
    carry = socprev__u128_add(carry, socprev__u128_of(middle2.low));
    *low = (socprev__u128){ carry.low, bottom.low };
    *high = socprev__u128_add(socprev__mul_wide(a.high, b.high),
                              socprev__u128_add(socprev__u128_of(middle1.high),
                                                socprev__u128_of(middle2.high)));
    *high = socprev__u128_add(*high, socprev__u128_of(carry.high));
}

int socprev__compare_products(socprev__u128 a, socprev__u128 b, socprev__u128 c, socprev__u128 d)
{
    if ((a.high | b.high | c.high | d.high) == 0)
        return socprev__u128_compare(socprev__mul_wide(a.low, b.low),
                                     socprev__mul_wide(c.low, d.low));
    socprev__u128 left_high, left_low, right_high, right_low;
    multiply_256(a, b, &left_high, &left_low);
    multiply_256(c, d, &right_high, &right_low);
    int high = socprev__u128_compare(left_high, right_high);
    return high != 0 ? high : socprev__u128_compare(left_low, right_low);
}

static bool is_zero(socprev__u128 a)
{
    return (a.high | a.low) == 0;
}

static socprev__u128 halved(socprev__u128 a)
{
    return (socprev__u128){ a.high >> 1, (a.high << 63) | (a.low >> 1) };
}

/* Greatest common divisor but for its power of two, of an odd b: Stein 1967. */
static socprev__u128 odd_gcd(socprev__u128 a, socprev__u128 b)
{
    while (!is_zero(a)) {
        while ((a.low & 1) == 0)
            a = halved(a);
        if (socprev__u128_compare(a, b) < 0) {
            socprev__u128 swap = a;
            a = b;
            b = swap;
        }
        a = socprev__u128_subtract(a, b);
    }
    return b;
}

/* a / b for a b that divides a and a quotient of 63 bits; false for a larger one. */
static bool divide_exactly(socprev__u128 a, socprev__u128 b, int64_t *out)
{
    uint64_t quotient = 0, bit = 1;
    socprev__u128 part = b;
    while ((part.high >> 63) == 0 && bit < (uint64_t)1 << 63 &&
           socprev__u128_compare(socprev__u128_add(part, part), a) <= 0) {
        part = socprev__u128_add(part, part);
        bit <<= 1;
    }
    for (; bit != 0; bit >>= 1, part = halved(part)) {
        if (socprev__u128_compare(a, part) >= 0) {
            a = socprev__u128_subtract(a, part);
            quotient |= bit;
        }
    }
    if (!is_zero(a) || quotient > (uint64_t)INT64_MAX)
        return false;
    *out = (int64_t)quotient;
    return true;
}

bool socprev__u128_reduce(socprev__u128 a, socprev__u128 b, int64_t *numerator,
                          int64_t *denominator)
{
    while (((a.low | b.low) & 1) == 0 && !is_zero(a) && !is_zero(b)) {
        a = halved(a);
        b = halved(b);
    }
    int64_t n = 0, d = 0;
    if (is_zero(a) || is_zero(b)) {
        n = !is_zero(a);
        d = !is_zero(b);
    } else {
        socprev__u128 gcd = (b.low & 1) != 0 ? odd_gcd(a, b) : odd_gcd(b, a);
        if (!divide_exactly(a, gcd, &n) || !divide_exactly(b, gcd, &d))
            return false;
    }
    *numerator = n;
    *denominator = d;
    return true;
}
