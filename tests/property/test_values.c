/* Values against slow and obvious references. */
#include "base_internal.h"
#include "property.h"
#include "suite.h"
#include "value_internal.h"

#define ROUNDS 20000

/* Numbers of all sizes, and often the ends of the range. */
static int64_t random_wide(random_source *source)
{
    int64_t bits = random_between(source, 0, 66);
    if (bits >= 65)
        return random_one_in(source, 2) ? INT64_MIN : INT64_MAX;
    uint64_t magnitude = bits == 0 ? 0 : random_next(source) >> (64 - (bits > 63 ? 63 : bits));
    return random_one_in(source, 2) ? (int64_t)magnitude : -(int64_t)magnitude;
}

/* ---- muldiv: bit by bit ----------------------------------------------------------- */

typedef struct {
    uint64_t high, low;
} two_words;

static two_words add_words(two_words a, two_words b)
{
    two_words sum = { a.high + b.high, a.low + b.low };
    sum.high += sum.low < a.low;
    return sum;
}

/* a * b by shifting and adding. */
static two_words slow_product(uint64_t a, uint64_t b)
{
    two_words sum = { 0, 0 }, shifted = { 0, a };
    for (int bit = 0; bit < 64; bit++) {
        if ((b >> bit) & 1)
            sum = add_words(sum, shifted);
        shifted = add_words(shifted, shifted);
    }
    return sum;
}

/* a / b by shifting and subtracting; false when the quotient has more than 64 bits. */
static bool slow_quotient(two_words a, uint64_t b, uint64_t *quotient, uint64_t *rest)
{
    uint64_t q = 0, r = 0;
    bool fits = true;
    for (int bit = 127; bit >= 0; bit--) {
        bool carry = r >> 63;
        r = (r << 1) | ((bit >= 64 ? a.high >> (bit - 64) : a.low >> bit) & 1);
        fits = fits && q >> 63 == 0;
        q <<= 1;
        if (carry || r >= b) {
            r -= b;
            q |= 1;
        }
    }
    *quotient = q;
    *rest = r;
    return fits;
}

/* Whether the magnitude q + rest/b of the given sign is rounded away from zero. */
static bool slow_raise(uint64_t q, uint64_t rest, uint64_t b, int32_t rounding, bool negative)
{
    uint64_t other = b - rest;
    if (rest == 0)
        return false;
    if (rounding == SOCPREV_ROUND_DOWN || rounding == SOCPREV_ROUND_UP)
        return negative == (rounding == SOCPREV_ROUND_DOWN);
    return rest > other || (rest == other && (rounding == SOCPREV_ROUND_HALF_UP || (q & 1) == 1));
}

static uint64_t magnitude(int64_t value)
{
    return value < 0 ? ~(uint64_t)value + 1 : (uint64_t)value;
}

static void check_muldiv(int64_t a, int64_t b, int64_t c, int32_t rounding)
{
    bool negative = ((a < 0) + (b < 0) + (c < 0)) % 2 == 1;
    uint64_t q = 0, rest = 0;
    bool fits = slow_quotient(slow_product(magnitude(a), magnitude(b)), magnitude(c), &q, &rest);
    bool raise = slow_raise(q, rest, magnitude(c), rounding, negative);
    fits = fits && !(raise && q == UINT64_MAX);
    q += raise;
    fits = fits && q <= (uint64_t)INT64_MAX + (negative ? 1 : 0);
    int64_t out = 1, remainder = 1;
    socprev_status st = socprev_int64_muldiv(a, b, c, rounding, &out, &remainder);
    ck_assert_int_eq(st, fits ? SOCPREV_OK : SOCPREV_E_RANGE);
    if (!fits)
        return;
    ck_assert_uint_eq((uint64_t)out, negative ? ~q + 1 : q);
    /* a * b - out * c, modulo 2^64, and small. */
    ck_assert_uint_eq((uint64_t)remainder, (uint64_t)a * (uint64_t)b - (uint64_t)out * (uint64_t)c);
    ck_assert_uint_lt(magnitude(remainder), magnitude(c));
}

PROPERTY(muldiv_is_the_bit_by_bit_quotient, 1, ROUNDS)
{
    int64_t c = random_wide(random);
    check_muldiv(random_wide(random), random_wide(random), c == 0 ? 1 : c,
                 (int32_t)random_between(random, 0, 3));
}

START_TEST(small_muldiv_in_every_case)
{
    for (int64_t a = -9; a <= 9; a++)
        for (int64_t b = -3; b <= 3; b++)
            for (int64_t c = -7; c <= 7; c++)
                for (int32_t rounding = 0; rounding < 4 && c != 0; rounding++)
                    check_muldiv(a, b, c, rounding);
}
END_TEST

START_TEST(portable_words_equal_the_compilers)
{
    random_source source = { 2 };
    for (int i = 0; i < ROUNDS * 5; i++) {
        uint64_t a = (uint64_t)random_wide(&source), b = (uint64_t)random_wide(&source);
        uint64_t d = (uint64_t)random_wide(&source);
        socprev__u128 product = socprev__mul_wide(a, b);
        socprev__u128 portable = socprev__mul_wide_portable(a, b);
        ck_assert_int_eq(socprev__u128_compare(product, portable), 0);
        uint64_t q1 = 0, r1 = 0, q2 = 0, r2 = 0;
        bool fits = socprev__div_wide(product, d, &q1, &r1);
        ck_assert_int_eq(socprev__div_wide_portable(product, d, &q2, &r2), fits);
        ck_assert_uint_eq(q1, q2);
        ck_assert_uint_eq(r1, r2);
    }
}
END_TEST

PROPERTY(a_sum_does_not_depend_on_the_order, 3, 2000)
{
    int64_t values[8], forward = 1, backward = 1;
    for (int k = 0; k < 8; k++)
        values[k] = random_wide(random);
    socprev_status st = socprev_int64_sum(values, 0, 8, &forward);
    for (int k = 0; k < 4; k++) {
        int64_t kept = values[k];
        values[k] = values[7 - k];
        values[7 - k] = kept;
    }
    ck_assert_int_eq(socprev_int64_sum(values, 0, 8, &backward), st);
    ck_assert_int_eq(forward, backward);
    two_words total = { 0, 0 };
    for (int k = 0; k < 8; k++)
        total = add_words(total, (two_words){ values[k] < 0 ? UINT64_MAX : 0,
                                              (uint64_t)values[k] });
    bool fits = total.high == (total.low >> 63 ? UINT64_MAX : 0);
    ck_assert_int_eq(st, fits ? SOCPREV_OK : SOCPREV_E_RANGE);
    ck_assert(!fits || (uint64_t)forward == total.low);
}

/* a * b in 32-bit digits, the least one first. */
static void slow_digits(two_words a, two_words b, uint32_t digits[8])
{
    const uint32_t x[] = { (uint32_t)a.low, (uint32_t)(a.low >> 32), (uint32_t)a.high,
                           (uint32_t)(a.high >> 32) };
    const uint32_t y[] = { (uint32_t)b.low, (uint32_t)(b.low >> 32), (uint32_t)b.high,
                           (uint32_t)(b.high >> 32) };
    memset(digits, 0, 8 * sizeof *digits);
    for (int i = 0; i < 4; i++) {
        uint64_t carry = 0;
        for (int k = 0; k < 4; k++) {
            carry += (uint64_t)x[i] * y[k] + digits[i + k];
            digits[i + k] = (uint32_t)carry;
            carry >>= 32;
        }
        digits[i + 4] = (uint32_t)carry;
    }
}

static two_words random_words(random_source *source)
{
    bool small = random_one_in(source, 4);
    return (two_words){ small ? 0 : (uint64_t)random_wide(source), (uint64_t)random_wide(source) };
}

PROPERTY(products_of_128_bits_compare_digit_by_digit, 8, ROUNDS)
{
    two_words w[4];
    uint32_t left[8], right[8];
    for (int k = 0; k < 4; k++)
        w[k] = k > 1 && random_one_in(random, 4) ? w[3 - k] : random_words(random);
    slow_digits(w[0], w[1], left);
    slow_digits(w[2], w[3], right);
    int expected = 0;
    for (int k = 7; k >= 0 && expected == 0; k--)
        expected = (left[k] > right[k]) - (left[k] < right[k]);
    ck_assert_int_eq(socprev__compare_products((socprev__u128){ w[0].high, w[0].low },
                                               (socprev__u128){ w[1].high, w[1].low },
                                               (socprev__u128){ w[2].high, w[2].low },
                                               (socprev__u128){ w[3].high, w[3].low }),
                     expected);
}

PROPERTY(wide_ratios_are_reduced, 9, ROUNDS)
{
    socprev__ratio reduced = { 0, 1 };
    int64_t numerator = 7, denominator = 7;
    uint64_t factor = magnitude(random_wide(random)) | 1;
    ck_assert(socprev__ratio_make(random_between(random, 0, INT64_MAX),
                                  random_between(random, 1, INT64_MAX), &reduced));
    ck_assert(socprev__u128_reduce(
        socprev__mul_wide((uint64_t)reduced.numerator, factor),
        socprev__mul_wide((uint64_t)reduced.denominator, factor), &numerator, &denominator));
    ck_assert_int_eq(numerator, reduced.numerator);
    ck_assert_int_eq(denominator, reduced.denominator);
}

START_TEST(wide_ratios_that_stay_wide_are_refused)
{
    int64_t numerator = 7, denominator = 7;
    ck_assert(!socprev__u128_reduce((socprev__u128){ 1, 1 }, (socprev__u128){ 0, 2 }, &numerator,
                                    &denominator));
    ck_assert(!socprev__u128_reduce((socprev__u128){ 0, 2 }, (socprev__u128){ 1, 1 }, &numerator,
                                    &denominator));
    ck_assert(!socprev__u128_reduce((socprev__u128){ UINT64_MAX, UINT64_MAX },
                                    (socprev__u128){ 0, 2 }, &numerator, &denominator));
    ck_assert_int_eq(numerator, 7);
    ck_assert_int_eq(denominator, 7);
    ck_assert(socprev__u128_reduce(socprev__u128_of(0), (socprev__u128){ 9, 9 }, &numerator,
                                   &denominator));
    ck_assert_int_eq(numerator, 0);
    ck_assert_int_eq(denominator, 1);
}
END_TEST

/* Items with the same key keep their order: insertion sort is the reference. */
typedef struct {
    int32_t key, place;
} item;

static int by_key(const void *a, const void *b)
{
    const item *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

PROPERTY(sorting_is_stable, 10, 1000)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    item fast[70], slow[70];
    size_t n = (size_t)random_between(random, 0, 70);
    int64_t keys = random_between(random, 1, 100);
    for (size_t k = 0; k < n; k++) {
        fast[k] = (item){ (int32_t)random_between(random, 1, keys), (int32_t)k };
        size_t at = k;
        for (; at > 0 && slow[at - 1].key > fast[k].key; at--)
            slow[at] = slow[at - 1];
        slow[at] = fast[k];
    }
    ck_assert(socprev__sort(&c, fast, n, sizeof fast[0], by_key));
    ck_assert(n == 0 || memcmp(fast, slow, n * sizeof fast[0]) == 0);
}

/* ---- text round trips ----------------------------------------------------------------- */

PROPERTY(money_written_is_read_back, 4, ROUNDS)
{
    static const char *const currencies[] = { "CZK", "JPY", "KWD" };
    int64_t minor = random_wide(random), back = 0;
    const char *currency = currencies[random_between(random, 0, 2)];
    int32_t language = (int32_t)random_between(random, 0, 1);
    char text[80];
    size_t size = 0;
    ck_assert_int_eq(socprev_money_format(minor, currency, language, text, sizeof text, &size),
                     SOCPREV_OK);
    /* In front in English, behind in Czech: a code or "Kč", and U+00A0. */
    const size_t sign = 5;
    const char *number = language == SOCPREV_LANG_CS ? text : text + sign;
    ck_assert_int_eq(socprev_money_parse(number, size - sign, currency, &back, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(back, minor);
}

PROPERTY(a_ratio_written_with_enough_places_is_read_back, 5, ROUNDS)
{
    int32_t places = (int32_t)random_between(random, 0, 9);
    int64_t numerator = random_between(random, -1000000000000, 1000000000000);
    int64_t denominator = (int64_t)socprev__power_of_ten(places);
    int64_t back = 0, back_denominator = 0;
    char text[80];
    ck_assert_int_eq(socprev_ratio_format(numerator, denominator, places,
                                          (int32_t)random_between(random, 0, 3),
                                          (int32_t)random_between(random, 0, 1), text,
                                          sizeof text, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_ratio_parse(text, SOCPREV_NUL, &back, &back_denominator, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(back, numerator);
    ck_assert_int_eq(back_denominator, denominator);
}

/* What is written down is at most the number, what is written up at least, and
 * they are no more than one unit of the last place apart. */
PROPERTY(rounded_ratios_enclose_the_number, 6, ROUNDS)
{
    socprev__ratio number = { 0, 1 }, down = { 0, 1 }, up = { 0, 1 };
    int32_t places = (int32_t)random_between(random, 0, 6);
    ck_assert(socprev__ratio_make(random_between(random, -1000000, 1000000),
                                  random_between(random, 1, 5000), &number));
    char text[80];
    ck_assert_int_eq(socprev_ratio_format(number.numerator, number.denominator, places,
                                          SOCPREV_ROUND_DOWN, 0, text, sizeof text, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_ratio_parse(text, SOCPREV_NUL, &down.numerator, &down.denominator,
                                         NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_ratio_format(number.numerator, number.denominator, places,
                                          SOCPREV_ROUND_UP, 0, text, sizeof text, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_ratio_parse(text, SOCPREV_NUL, &up.numerator, &up.denominator,
                                         NULL),
                     SOCPREV_OK);
    ck_assert_int_le(socprev__ratio_compare(down, number), 0);
    ck_assert_int_ge(socprev__ratio_compare(up, number), 0);
    socprev__ratio unit = { 1, (int64_t)socprev__power_of_ten(places) }, next = { 0, 1 };
    ck_assert(socprev__ratio_add(down, unit, &next));
    ck_assert_int_le(socprev__ratio_compare(up, next), 0);
}

/* ---- calendar: every day of years 1 .. 9999 ----------------------------------------------- */

static int days_in(int year, int month)
{
    if (month == 2)
        return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
}

static void check_bounds(const char *text, int32_t expected_first, int32_t expected_last)
{
    socprev_date date = SOCPREV_DATE_NONE;
    int32_t first = 0, last = 0;
    char back[16];
    ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &date, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_date_bounds(date, &first, &last), SOCPREV_OK);
    ck_assert_int_eq(first, expected_first);
    ck_assert_int_eq(last, expected_last);
    ck_assert_int_eq(socprev_date_format(date, back, sizeof back, NULL), SOCPREV_OK);
    ck_assert_str_eq(back, text);
}

/* The bounds of a month and its thirds, found by counting days on. */
static void check_month(int year, int month, int32_t first)
{
    char text[40];
    int32_t last = first + days_in(year, month) - 1;
    snprintf(text, sizeof text, "%04d-%02d", year, month);
    check_bounds(text, first, last);
    snprintf(text, sizeof text, "%04d-%02d-start", year, month);
    check_bounds(text, first, first + 9);
    snprintf(text, sizeof text, "%04d-%02d-mid", year, month);
    check_bounds(text, first + 10, first + 19);
    snprintf(text, sizeof text, "%04d-%02d-end", year, month);
    check_bounds(text, first + 20, last);
}

START_TEST(every_day_has_its_number)
{
    int32_t number = -719162; /* 0001-01-01 */
    for (int year = 1; year <= 9999; year++) {
        for (int month = 1; month <= 12; month++) {
            for (int day = 1; day <= days_in(year, month); day++, number++) {
                socprev_date date = SOCPREV_DATE_NONE, same = SOCPREV_DATE_NONE;
                int32_t first = 0, last = 0;
                bool right = socprev_date_from_day(year, month, day, &date) == SOCPREV_OK &&
                             socprev_date_bounds(date, &first, &last) == SOCPREV_OK &&
                             socprev_date_from_days(number, &same) == SOCPREV_OK &&
                             first == number && last == number && same == date &&
                             socprev_date_precision(date) == SOCPREV_PRECISION_DAY;
                ck_assert_msg(right, "%04d-%02d-%02d", year, month, day);
            }
        }
    }
    ck_assert_int_eq(number - 1, 2932896); /* 9999-12-31 */
}
END_TEST

START_TEST(every_coarse_date_has_its_bounds)
{
    int32_t start_of_month = -719162, season = 0;
    char text[40];
    for (int year = 1; year <= 9999; year++) {
        int32_t start_of_year = start_of_month;
        for (int month = 1; month <= 12; month++) {
            if (year <= 30 || year % 100 < 5 || year > 9990)
                check_month(year, month, start_of_month);
            int32_t next = start_of_month + days_in(year, month);
            if (month % 3 == 0)
                season = start_of_month;
            if (month % 3 == 2 && (month > 2 || year > 1)) {
                int winter = month == 2;
                snprintf(text, sizeof text, "%04d-%d", year - winter, winter ? 24 : 20 + month / 3);
                check_bounds(text, season, next - 1);
            }
            start_of_month = next;
        }
        snprintf(text, sizeof text, "%04d", year);
        check_bounds(text, start_of_year, start_of_month - 1);
    }
}
END_TEST

PROPERTY(months_of_a_period_are_counted_on_fingers, 7, 2000)
{
    int year = (int)random_between(random, 1990, 2010);
    int month = (int)random_between(random, 1, 12);
    int length = (int)random_between(random, 1, 100), end_year = year, end_month = month;
    for (int k = 1; k < length; k++) {
        end_month = end_month == 12 ? 1 : end_month + 1;
        end_year += end_month == 1;
    }
    socprev_date start = 0, end = 0;
    int32_t months = 0;
    ck_assert_int_eq(socprev_date_from_day(year, month, 1, &start), SOCPREV_OK);
    ck_assert_int_eq(socprev_date_from_day(end_year, end_month, days_in(end_year, end_month),
                                           &end),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_period_months(start, end, &months), SOCPREV_OK);
    ck_assert_int_eq(months, length);
}

static Suite *suite(void)
{
    Suite *made = suite_create("values");
    TCase *integer = tcase_create("integer");
    tcase_add_test(integer, muldiv_is_the_bit_by_bit_quotient);
    tcase_add_test(integer, small_muldiv_in_every_case);
    tcase_add_test(integer, portable_words_equal_the_compilers);
    tcase_add_test(integer, a_sum_does_not_depend_on_the_order);
    tcase_add_test(integer, products_of_128_bits_compare_digit_by_digit);
    tcase_add_test(integer, wide_ratios_are_reduced);
    tcase_add_test(integer, wide_ratios_that_stay_wide_are_refused);
    tcase_add_test(integer, sorting_is_stable);
    suite_add_tcase(made, integer);
    TCase *text = tcase_create("round trip");
    tcase_add_test(text, money_written_is_read_back);
    tcase_add_test(text, a_ratio_written_with_enough_places_is_read_back);
    tcase_add_test(text, rounded_ratios_enclose_the_number);
    suite_add_tcase(made, text);
    TCase *calendar = tcase_create("calendar");
    tcase_set_timeout(calendar, 60);
    tcase_add_test(calendar, every_day_has_its_number);
    tcase_add_test(calendar, every_coarse_date_has_its_bounds);
    tcase_add_test(calendar, months_of_a_period_are_counted_on_fingers);
    suite_add_tcase(made, calendar);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
