#include "value_internal.h"

#include "base_internal.h"

/* ---- 128 bits ---------------------------------------------------------- */

socprev__u128 socprev__mul_wide_portable(uint64_t a, uint64_t b)
{
    const uint64_t mask = 0xffffffffu;
    uint64_t low = (a & mask) * (b & mask);
    uint64_t mid1 = (a >> 32) * (b & mask) + (low >> 32);
    uint64_t mid2 = (a & mask) * (b >> 32) + (mid1 & mask);
    return (socprev__u128){ (a >> 32) * (b >> 32) + (mid1 >> 32) + (mid2 >> 32),
                            (mid2 << 32) | (low & mask) };
}

/* One digit of the schoolbook division in base 2^32 (Knuth, TAOCP 2, 4.3.1,
 * algorithm D): (high * 2^32 + digit) / b for a divisor with its top bit set. */
static uint64_t divide_digit(uint64_t *high, uint64_t digit, uint64_t b)
{
    uint64_t b1 = b >> 32, b0 = b & 0xffffffffu;
    uint64_t q = *high / b1, r = *high % b1;
    while (q >> 32 != 0 || q * b0 > ((r << 32) | digit)) {
        q--;
        r += b1;
        if (r >> 32 != 0)
            break;
    }
    *high = ((*high << 32) | digit) - q * b; /* wraps back into range */
    return q;
}

bool socprev__div_wide_portable(socprev__u128 a, uint64_t b, uint64_t *quotient, uint64_t *rest)
{
    if (b == 0 || a.high >= b)
        return false;
    unsigned shift = 0;
    while (((b << shift) >> 63) == 0)
        shift++;
    uint64_t divisor = b << shift;
    uint64_t high = shift == 0 ? a.high : (a.high << shift) | (a.low >> (64 - shift));
    uint64_t low = a.low << shift;
    uint64_t q1 = divide_digit(&high, low >> 32, divisor);
    uint64_t q0 = divide_digit(&high, low & 0xffffffffu, divisor);
    *quotient = (q1 << 32) | q0;
    *rest = high >> shift;
    return true;
}

#if defined(HAVE___INT128)
__extension__ typedef unsigned __int128 native_u128;

socprev__u128 socprev__mul_wide(uint64_t a, uint64_t b)
{
    native_u128 product = (native_u128)a * b;
    return (socprev__u128){ (uint64_t)(product >> 64), (uint64_t)product };
}

bool socprev__div_wide(socprev__u128 a, uint64_t b, uint64_t *quotient, uint64_t *rest)
{
    if (b == 0 || a.high >= b)
        return false;
#if defined(__x86_64__)
    /* The compiler would call a function for 128 by 128 bits, twice: five times slower. */
    __asm__("divq %4" : "=a"(*quotient), "=d"(*rest) : "0"(a.low), "1"(a.high), "r"(b) : "cc");
#else
    native_u128 dividend = ((native_u128)a.high << 64) | a.low;
    *quotient = (uint64_t)(dividend / b);
    *rest = (uint64_t)(dividend % b);
#endif
    return true;
}
#else
socprev__u128 socprev__mul_wide(uint64_t a, uint64_t b)
{
    return socprev__mul_wide_portable(a, b);
}

bool socprev__div_wide(socprev__u128 a, uint64_t b, uint64_t *quotient, uint64_t *rest)
{
    return socprev__div_wide_portable(a, b, quotient, rest);
}
#endif

int socprev__u128_compare(socprev__u128 a, socprev__u128 b)
{
    if (a.high != b.high)
        return a.high < b.high ? -1 : 1;
    return (a.low > b.low) - (a.low < b.low);
}

/* ---- checked arithmetic ------------------------------------------------- */

uint64_t socprev__magnitude(int64_t value)
{
    return value < 0 ? 0 - (uint64_t)value : (uint64_t)value;
}

bool socprev__signed(uint64_t magnitude, bool negative, int64_t *out)
{
    if (magnitude > (uint64_t)INT64_MAX + negative)
        return false;
    if (!negative)
        *out = (int64_t)magnitude;
    else if (magnitude == 0)
        *out = 0;
    else
        *out = -(int64_t)(magnitude - 1) - 1; /* also right for INT64_MIN */
    return true;
}

bool socprev__add(int64_t a, int64_t b, int64_t *out)
{
    if (b > 0 ? a > INT64_MAX - b : a < INT64_MIN - b)
        return false;
    *out = a + b;
    return true;
}

bool socprev__subtract(int64_t a, int64_t b, int64_t *out)
{
    if (b > 0 ? a < INT64_MIN + b : a > INT64_MAX + b)
        return false;
    *out = a - b;
    return true;
}

bool socprev__multiply(int64_t a, int64_t b, int64_t *out)
{
    socprev__u128 product = socprev__mul_wide(socprev__magnitude(a), socprev__magnitude(b));
    return product.high == 0 && socprev__signed(product.low, (a < 0) != (b < 0), out);
}

bool socprev__muldiv_magnitude(uint64_t a, uint64_t b, uint64_t c, int32_t rounding, bool negative,
                               uint64_t *quotient, uint64_t *rest, bool *raised)
{
    uint64_t q = 0, r = 0;
    bool up = false;
    if (!socprev__div_wide(socprev__mul_wide(a, b), c, &q, &r))
        return false;
    if (rounding == SOCPREV_ROUND_DOWN)
        up = negative && r != 0;
    else if (rounding == SOCPREV_ROUND_UP)
        up = !negative && r != 0;
    else if (r != 0 && r >= c - r)
        up = r > c - r || rounding == SOCPREV_ROUND_HALF_UP || q % 2 == 1;
    if (up && q == UINT64_MAX)
        return false;
    *quotient = q + up;
    *rest = r;
    *raised = up;
    return true;
}

bool socprev__rounding_is_valid(int32_t rounding)
{
    return rounding >= SOCPREV_ROUND_DOWN && rounding <= SOCPREV_ROUND_HALF_EVEN;
}

bool socprev__muldiv_floor(int64_t a, int64_t b, int64_t c, int64_t *out, int64_t *rest)
{
    uint64_t q = 0, r = 0;
    if (NEVER(a < 0 || b < 0 || c <= 0))
        return false;
    if (!socprev__div_wide(socprev__mul_wide((uint64_t)a, (uint64_t)b), (uint64_t)c, &q, &r) ||
        q > INT64_MAX)
        return false;
    *out = (int64_t)q;
    *rest = (int64_t)r;
    return true;
}

int64_t socprev__gcd(int64_t a, int64_t b)
{
    uint64_t x = socprev__magnitude(a), y = socprev__magnitude(b);
    while (y != 0) {
        uint64_t rest = x % y;
        x = y;
        y = rest;
    }
    return (int64_t)x;
}

int socprev__cross_compare(int64_t a, int64_t b, int64_t c, int64_t d)
{
    int left = ((a > 0) - (a < 0)) * ((b > 0) - (b < 0));
    int right = ((c > 0) - (c < 0)) * ((d > 0) - (d < 0));
    if (left != right)
        return left < right ? -1 : 1;
    int order = socprev__u128_compare(
        socprev__mul_wide(socprev__magnitude(a), socprev__magnitude(b)),
        socprev__mul_wide(socprev__magnitude(c), socprev__magnitude(d)));
    return left < 0 ? -order : order;
}

/* ---- public ------------------------------------------------------------- */

socprev_status socprev_int64_add(int64_t a, int64_t b, int64_t *out)
{
    if (out == NULL)
        return SOCPREV_E_INVALID;
    return socprev__add(a, b, out) ? SOCPREV_OK : SOCPREV_E_RANGE;
}

socprev_status socprev_int64_subtract(int64_t a, int64_t b, int64_t *out)
{
    if (out == NULL)
        return SOCPREV_E_INVALID;
    return socprev__subtract(a, b, out) ? SOCPREV_OK : SOCPREV_E_RANGE;
}

socprev_status socprev_int64_multiply(int64_t a, int64_t b, int64_t *out)
{
    if (out == NULL)
        return SOCPREV_E_INVALID;
    return socprev__multiply(a, b, out) ? SOCPREV_OK : SOCPREV_E_RANGE;
}

socprev_status socprev_int64_muldiv(int64_t a, int64_t b, int64_t c, int32_t rounding,
                                    int64_t *out, int64_t *remainder)
{
    if (c == 0 || out == NULL || !socprev__rounding_is_valid(rounding))
        return SOCPREV_E_INVALID;
    bool product_negative = (a < 0) != (b < 0);
    bool negative = product_negative != (c < 0);
    uint64_t divisor = socprev__magnitude(c), quotient = 0, rest = 0;
    bool raised = false;
    int64_t result = 0, left = 0;
    if (!socprev__muldiv_magnitude(socprev__magnitude(a), socprev__magnitude(b), divisor, rounding,
                                   negative, &quotient, &rest, &raised) ||
        !socprev__signed(quotient, negative, &result))
        return SOCPREV_E_RANGE;
    /* A quotient raised by one in magnitude leaves what it took too much. */
    uint64_t left_magnitude = raised ? divisor - rest : rest;
    if (NEVER(!socprev__signed(left_magnitude, product_negative != raised, &left)))
        return SOCPREV_E_INTERNAL;
    *out = result;
    if (remainder != NULL)
        *remainder = left;
    return SOCPREV_OK;
}

socprev_status socprev_int64_sum(const int64_t *values, size_t stride, size_t n, int64_t *out)
{
    size_t step = stride == 0 ? sizeof *values : stride;
    if (out == NULL || (values == NULL && n > 0) || step < sizeof *values)
        return SOCPREV_E_INVALID;
    /* A sum of two words: cannot overflow for any n that fits in memory. */
    uint64_t low = 0;
    int64_t high = 0;
    const char *at = (const char *)values;
    for (size_t i = 0; i < n; i++) {
        int64_t value = 0;
        memcpy(&value, at + i * step, sizeof value);
        low += (uint64_t)value;
        high += (low < (uint64_t)value) - (value < 0);
    }
    bool negative = high == -1 && low > INT64_MAX;
    if ((high != 0 && !negative) || !socprev__signed(negative ? 0 - low : low, negative, out))
        return SOCPREV_E_RANGE;
    return SOCPREV_OK;
}
