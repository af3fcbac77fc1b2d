/* Numbers as text without a locale. */
#include "io/io_internal.h"

#include "base/value_internal.h"

#include <float.h>
#include <math.h>
#include <stdio.h>

/* ---- whole numbers ----------------------------------------------------------- */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

socprev_status socprev__int64_read(socprev__slice text, int32_t decimals, char mark, int64_t *out)
{
    bool negative = text.size > 0 && text.data[0] == '-';
    size_t at = negative ? 1 : 0;
    uint64_t magnitude = 0;
    int32_t places = -1; /* -1: the mark has not come yet */
    bool too_large = false, digit_before = false, ends_in_digit = false;
    for (; at < text.size; at++) {
        char c = text.data[at];
        ends_in_digit = is_digit(c);
        if (c == mark && decimals > 0 && places < 0 && digit_before) {
            places = 0;
            continue;
        }
        if (!ends_in_digit || places == decimals)
            return SOCPREV_E_TYPE;
        digit_before = true;
        places += places >= 0;
        uint64_t digit = (uint64_t)(c - '0');
        too_large = too_large || magnitude > (UINT64_MAX - digit) / 10;
        magnitude = too_large ? 0 : magnitude * 10 + digit;
    }
    if (!ends_in_digit)
        return SOCPREV_E_TYPE;
    uint64_t scale = socprev__power_of_ten(decimals - (places < 0 ? 0 : places));
    if (too_large || magnitude > UINT64_MAX / scale ||
        !socprev__signed(magnitude * scale, negative, out))
        return SOCPREV_E_RANGE;
    return SOCPREV_OK;
}

size_t socprev__int64_write(int64_t value, int32_t decimals, char mark,
                            char out[SOCPREV__NUMBER_SIZE])
{
    char digits[24];
    uint64_t rest = socprev__magnitude(value);
    int32_t n = 0;
    do {
        digits[n++] = (char)('0' + rest % 10);
        rest /= 10;
    } while (rest > 0 || n <= decimals);
    size_t size = 0;
    if (value < 0)
        out[size++] = '-';
    while (n > 0) {
        if (n == decimals)
            out[size++] = mark;
        out[size++] = digits[--n];
    }
    out[size] = '\0';
    return size;
}

/* ---- floating numbers ----------------------------------------------------------- */

/* Whole numbers large enough for 10^(DIGITS_MOST + EXPONENT_MOST) and 64 bits more. */
enum { DIGITS_MOST = 64, EXPONENT_MOST = 400, LIMBS = 52 };

typedef struct {
    uint32_t limb[LIMBS]; /* least first */
} big;

static void big_scale(big *n, uint32_t factor, uint32_t add)
{
    uint64_t carry = add;
    for (size_t i = 0; i < LIMBS; i++) {
        carry += (uint64_t)n->limb[i] * factor;
        n->limb[i] = (uint32_t)carry;
        carry >>= 32;
    }
}

static int big_bits(const big *n)
{
    int i = LIMBS;
    while (i > 0 && n->limb[i - 1] == 0)
        i--;
    int bits = 32 * i;
    for (uint32_t top = i > 0 ? n->limb[i - 1] : ~(uint32_t)0; top < 0x80000000u; top <<= 1)
        bits--;
    return bits;
}

static void big_shift(big *n, int bits)
{
    for (; bits >= 31; bits -= 31)
        big_scale(n, (uint32_t)1 << 31, 0);
    big_scale(n, (uint32_t)1 << bits, 0);
}

static bool big_not_less(const big *a, const big *b)
{
    for (size_t i = LIMBS; i-- > 0;)
        if (a->limb[i] != b->limb[i])
            return a->limb[i] > b->limb[i];
    return true;
}

static void big_subtract(big *a, const big *b)
{
    int64_t borrow = 0;
    for (size_t i = 0; i < LIMBS; i++) {
        borrow += (int64_t)a->limb[i] - (int64_t)b->limb[i];
        a->limb[i] = (uint32_t)borrow;
        borrow = borrow < 0 ? -1 : 0;
    }
}

/* Nearest double of top / bottom, halves to even; infinity when it is too large. */
static double big_divide(big top, big bottom)
{
    /* 2^exponent <= top / bottom < 2^(exponent + 1) after the correction below. */
    int exponent = big_bits(&top) - big_bits(&bottom);
    big_shift(exponent < 0 ? &top : &bottom, exponent < 0 ? -exponent : exponent);
    if (!big_not_less(&top, &bottom)) {
        exponent--;
        big_shift(&top, 1);
    }
    /* Digits that the result can hold: 53, fewer where numbers lose them near zero. */
    int digits = exponent < DBL_MIN_EXP - 1 ? exponent - (DBL_MIN_EXP - 1) + DBL_MANT_DIG
                                            : DBL_MANT_DIG;
    if (digits < 0)
        return 0;
    uint64_t quotient = 0;
    for (int i = 0; i < digits; i++) {
        bool one = big_not_less(&top, &bottom);
        if (one)
            big_subtract(&top, &bottom);
        quotient = quotient * 2 + (one ? 1 : 0);
        big_shift(&top, 1);
    }
    /* The rest decides: `top` is twice the rest, scaled as `bottom` is. */
    bool half_or_more = big_not_less(&top, &bottom);
    bool exactly_half = half_or_more && big_not_less(&bottom, &top);
    if (half_or_more && (!exactly_half || quotient % 2 == 1))
        quotient++;
    return ldexp((double)quotient, exponent - digits + 1);
}

/* Whether both the digits and the power of ten are exact doubles, so that one
 * operation rounds once (Clinger 1990); nearly all numbers that people write. */
static bool is_short(size_t n, int exponent)
{
    return FLT_EVAL_METHOD == 0 && n <= DBL_DIG && exponent >= -22 && exponent <= 22;
}

static double from_short(const char *digits, size_t n, int exponent)
{
    static const double powers[] = { 1e0,  1e1,  1e2,  1e3,  1e4,  1e5,  1e6,  1e7,
                                     1e8,  1e9,  1e10, 1e11, 1e12, 1e13, 1e14, 1e15,
                                     1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22 };
    int64_t whole = 0;
    for (size_t i = 0; i < n; i++)
        whole = whole * 10 + (digits[i] - '0');
    return exponent < 0 ? (double)whole / powers[-exponent] : (double)whole * powers[exponent];
}

/* digits x 10^exponent, correctly rounded; n >= 1 digits, the first not 0. */
static double from_decimal(const char *digits, size_t n, int exponent)
{
    if (is_short(n, exponent))
        return from_short(digits, n, exponent);
    if (exponent + (int)n > EXPONENT_MOST)
        return HUGE_VAL;
    if (exponent < -EXPONENT_MOST)
        return 0;
    big top = { { 0 } }, bottom = { { 1 } };
    for (size_t i = 0; i < n; i++)
        big_scale(&top, 10, (uint32_t)(digits[i] - '0'));
    for (int i = 0; i < exponent; i++)
        big_scale(&top, 10, 0);
    for (int i = 0; i > exponent; i--)
        big_scale(&bottom, 10, 0);
    return big_divide(top, bottom);
}

/* A number taken apart: digits without leading zeros, and a power of ten. */
typedef struct {
    char digits[DIGITS_MOST];
    size_t n;
    int exponent;
    bool negative;
} decimal;

/* -?digits[mark digits][e[+-]digits]. SOCPREV_OK | SOCPREV_E_TYPE | SOCPREV_E_RANGE */
static socprev_status take_apart(socprev__slice text, char mark, decimal *out)
{
    *out = (decimal){ .negative = text.size > 0 && text.data[0] == '-' };
    size_t at = out->negative ? 1 : 0;
    size_t whole = 0, fraction = 0;
    bool after_mark = false;
    for (; at < text.size && (is_digit(text.data[at]) || (text.data[at] == mark && !after_mark));
         at++) {
        if (text.data[at] == mark) {
            after_mark = true;
            continue;
        }
        whole += !after_mark;
        fraction += after_mark;
        if (out->n == DIGITS_MOST)
            return SOCPREV_E_RANGE;
        if (out->n > 0 || text.data[at] != '0')
            out->digits[out->n++] = text.data[at];
    }
    if (whole == 0 || (after_mark && fraction == 0) || fraction > EXPONENT_MOST)
        return whole == 0 || fraction == 0 ? SOCPREV_E_TYPE : SOCPREV_E_RANGE;
    out->exponent = -(int)fraction;
    if (at == text.size)
        return SOCPREV_OK;
    if (text.data[at] != 'e' && text.data[at] != 'E')
        return SOCPREV_E_TYPE;
    at++;
    bool down = at < text.size && text.data[at] == '-';
    at += at < text.size && (text.data[at] == '-' || text.data[at] == '+');
    int power = 0;
    size_t first = at;
    for (; at < text.size && is_digit(text.data[at]); at++)
        power = power > 10000 ? power : power * 10 + (text.data[at] - '0');
    if (at == first || at < text.size)
        return SOCPREV_E_TYPE;
    out->exponent += down ? -power : power;
    return SOCPREV_OK;
}

socprev_status socprev__double_read(socprev__slice text, char mark, double *out)
{
    decimal number;
    socprev_status st = take_apart(text, mark, &number);
    if (st != SOCPREV_OK)
        return st;
    double value = number.n == 0 ? 0 : from_decimal(number.digits, number.n, number.exponent);
    if (!isfinite(value))
        return SOCPREV_E_RANGE;
    *out = number.negative ? -value : value;
    return SOCPREV_OK;
}

/* Digits and power of ten of a positive number, `n` digits. printf puts a mark
 * of the locale after the first digit; everything that is no digit is passed over. */
static void digits_of(double value, int n, decimal *out)
{
    char text[64];
    snprintf(text, sizeof text, "%.*e", n - 1, value);
    *out = (decimal){ .n = 0 };
    const char *at = text;
    for (; *at != 'e'; at++)
        if (is_digit(*at))
            out->digits[out->n++] = *at;
    bool down = *++at == '-';
    int power = 0;
    for (at++; is_digit(*at); at++)
        power = power * 10 + (*at - '0');
    out->exponent = (down ? -power : power) - (n - 1);
    while (out->n > 1 && out->digits[out->n - 1] == '0') {
        out->n--;
        out->exponent++;
    }
}

/* Writes zeros or digits; the forms are 0.00123, 12.3, 12300 and 1.23e-7. */
static size_t put_together(const decimal *number, char mark, char *out)
{
    int n = (int)number->n;
    int point = n + number->exponent; /* digits before the mark */
    bool scientific = point > 17 || point < -4;
    size_t size = 0;
    int before = scientific ? 1 : point;
    if (before <= 0)
        out[size++] = '0';
    for (int i = 0; i < before; i++)
        out[size++] = i < n ? number->digits[i] : '0';
    if (before < n)
        out[size++] = mark;
    for (int i = before; i < n; i++)
        out[size++] = i < 0 ? '0' : number->digits[i];
    if (scientific)
        size += (size_t)snprintf(out + size, 8, "e%d", point - 1);
    out[size] = '\0';
    return size;
}

size_t socprev__double_write(double value, char mark, char out[SOCPREV__NUMBER_SIZE])
{
    double magnitude = fabs(value);
    size_t sign = 0;
    /* Minus zero is zero: it would not be the same bytes for equal tables. */
    if (!(magnitude > 0)) {
        out[0] = '0';
        out[1] = '\0';
        return 1;
    }
    if (value < 0)
        out[sign++] = '-';
    decimal number;
    for (int n = 15; n <= 17; n++) {
        digits_of(magnitude, n, &number);
        double back = from_decimal(number.digits, number.n, number.exponent);
        if (back >= magnitude && back <= magnitude)
            break;
    }
    return sign + put_together(&number, mark, out + sign);
}

bool socprev__pseudonym_read(socprev__slice text, uint64_t *out)
{
    static const char digits[] = "0123456789abcdef";
    *out = 0;
    for (size_t i = 0; i < text.size; i++) {
        const char *digit = text.data[i] == '\0' ? NULL : strchr(digits, text.data[i]);
        if (digit == NULL)
            return false;
        *out = *out << 4 | (uint64_t)(digit - digits);
    }
    return text.size == sizeof digits - 1;
}
