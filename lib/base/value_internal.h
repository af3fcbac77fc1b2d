/* Exact numbers without memory: what engines and records use of value.h. */
#ifndef SOCPREV_VALUE_INTERNAL_H
#define SOCPREV_VALUE_INTERNAL_H

#if defined(HAVE_CONFIG_H)
#include <config.h>
#endif

#include <socprev/value.h>

#include <stdbool.h>

/* ---- 128 bits, portable ---------------------------------------------- */

/* Unsigned 128-bit number in two words. */
typedef struct {
    uint64_t high, low;
} socprev__u128;

/* a * b, all 128 bits. */
socprev__u128 socprev__mul_wide(uint64_t a, uint64_t b);

/* -1, 0, 1 */
int socprev__u128_compare(socprev__u128 a, socprev__u128 b);

/* a / b and rest; false when the quotient needs more than 64 bits or b is 0. */
bool socprev__div_wide(socprev__u128 a, uint64_t b, uint64_t *quotient, uint64_t *rest);

/* The twins in plain C: used where the compiler has no 128-bit type, compared
 * with the above by the tests. */
socprev__u128 socprev__mul_wide_portable(uint64_t a, uint64_t b);
bool socprev__div_wide_portable(socprev__u128 a, uint64_t b, uint64_t *quotient, uint64_t *rest);

/* a + b and a - b for callers that know that the result fits. */
socprev__u128 socprev__u128_add(socprev__u128 a, socprev__u128 b);
socprev__u128 socprev__u128_subtract(socprev__u128 a, socprev__u128 b);

/* A number of 64 bits, widened. */
socprev__u128 socprev__u128_of(uint64_t value);

/* Sign of a * b - c * d in 256 bits. */
int socprev__compare_products(socprev__u128 a, socprev__u128 b, socprev__u128 c, socprev__u128 d);

/* Lowest terms of a / b, which are not both 0; false when they need more than 63 bits. */
bool socprev__u128_reduce(socprev__u128 a, socprev__u128 b, int64_t *numerator,
                          int64_t *denominator);

/* ---- checked arithmetic: false on overflow, *out untouched ------------ */
/*@ requires \valid(out);
    assigns *out;
    ensures \result != 0 <==> INT64_MIN <= a + b <= INT64_MAX;
    ensures \result != 0 ==> *out == a + b;
    ensures \result == 0 ==> *out == \old(*out);
*/
bool socprev__add(int64_t a, int64_t b, int64_t *out);
/*@ requires \valid(out);
    assigns *out;
    ensures \result != 0 <==> INT64_MIN <= a - b <= INT64_MAX;
    ensures \result != 0 ==> *out == a - b;
    ensures \result == 0 ==> *out == \old(*out);
*/
bool socprev__subtract(int64_t a, int64_t b, int64_t *out);
/*@ requires \valid(out);
    assigns *out;
    ensures \result != 0 <==> INT64_MIN <= a * b <= INT64_MAX;
    ensures \result != 0 ==> *out == a * b;
    ensures \result == 0 ==> *out == \old(*out);
*/
bool socprev__multiply(int64_t a, int64_t b, int64_t *out);

/* |value|, also of INT64_MIN. */
uint64_t socprev__magnitude(int64_t value);
/* The number with this magnitude and sign. */
bool socprev__signed(uint64_t magnitude, bool negative, int64_t *out);

bool socprev__rounding_is_valid(int32_t rounding);

/* a * b / c in magnitude, rounded as the number with the given sign would be;
 * *rest = a * b mod c, *raised = the quotient was rounded away from zero.
 * false when c is 0 or the quotient needs more than 64 bits. */
bool socprev__muldiv_magnitude(uint64_t a, uint64_t b, uint64_t c, int32_t rounding, bool negative,
                               uint64_t *quotient, uint64_t *rest, bool *raised);

/* floor(a * b / c) and rest for a, b >= 0, c > 0; false when it does not fit. */
/*@ requires a >= 0 && b >= 0 && c > 0;
    requires \valid(out) && \valid(rest) && \separated(out, rest);
    assigns *out, *rest;
    ensures \result != 0 <==> a * b <= c * INT64_MAX + c - 1;
    ensures \result != 0 ==> *out * c + *rest == a * b && 0 <= *rest < c && 0 <= *out;
*/
bool socprev__muldiv_floor(int64_t a, int64_t b, int64_t c, int64_t *out, int64_t *rest);

int64_t socprev__gcd(int64_t a, int64_t b); /* >= 0; gcd(INT64_MIN, ..) is not for callers */

/* Sign of a * b - c * d for any int64, exactly. */
int socprev__cross_compare(int64_t a, int64_t b, int64_t c, int64_t d);

/* ---- decimal text ------------------------------------------------------ */

/* A number as it was written: (-) digits / 10^places. */
typedef struct {
    uint64_t digits;
    int32_t places;
    bool negative;
    bool too_long; /* more digits than 64 bits hold; `digits` means nothing */
} socprev__decimal;

/* Reads [-] digits [point or comma, digits] from the start of `text`: digits
 * plain or in groups of three parted by U+0020, U+00A0 or U+202F; the minus is
 * '-' or U+2212. Returns the bytes read, 0 when there is no number. */
size_t socprev__decimal_read(const char *text, size_t length, socprev__decimal *out);

/* Size of the blank U+0020, U+00A0 or U+202F at `at`, 0 for anything else. */
size_t socprev__number_blank(const char *text, size_t length, size_t at);

/* 10^places for places 0 .. 19. */
uint64_t socprev__power_of_ten(int32_t places);

/* Writes (-) whole point fraction with `places` digits, thousands grouped by
 * U+00A0; "-" is left out when all digits are 0. Returns the size without the NUL. */
#define SOCPREV__DECIMAL_TEXT 64
size_t socprev__decimal_write(bool negative, uint64_t whole, uint64_t fraction, int32_t places,
                              int32_t language, char out[SOCPREV__DECIMAL_TEXT]);

/* ---- dates ------------------------------------------------------------ */
bool socprev__date_is_valid(socprev_date date); /* false for no date */

/* First and last month that a date may mean, as 12 * year + month - 1; false for no date. */
bool socprev__date_months(socprev_date date, int32_t *first, int32_t *last);

/* ---- quantities -------------------------------------------------------- */

/* Lowest terms, denominator > 0. */
typedef struct {
    int64_t numerator, denominator;
} socprev__ratio;

bool socprev__ratio_make(int64_t numerator, int64_t denominator, socprev__ratio *out);
bool socprev__ratio_add(socprev__ratio a, socprev__ratio b, socprev__ratio *out);
bool socprev__ratio_multiply(socprev__ratio a, socprev__ratio b, socprev__ratio *out);
bool socprev__ratio_divide(socprev__ratio a, socprev__ratio b, socprev__ratio *out);
int socprev__ratio_compare(socprev__ratio a, socprev__ratio b);

/* A number as a record holds it: one or two integers with a qualifier. */
typedef struct {
    int32_t qualifier; /* enum socprev_qualifier */
    int64_t value;
    int64_t high; /* only for BETWEEN */
} socprev__amount;

#endif
