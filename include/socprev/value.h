/**
 * @file value.h
 * @brief Floor 0: exact numbers, ratios, money, dates, qualified quantities.
 *
 * Everything here is plain values: no memory, no handles (but for
 * `socprev_quantity`, a value too wide for a C scalar). Money is a whole
 * number of minor units (haléř). A rate is a pair of integers: 76.735 % is
 * 76735/100000, reduced to 15347/20000. Overflow is SOCPREV_E_RANGE, never a wrap.
 * A date knows how precise it is; a quantity knows whether it is exact,
 * "almost" or "more than", and keeps that through arithmetic.
 */
#ifndef SOCPREV_VALUE_H
#define SOCPREV_VALUE_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup integer Checked integers
 * @{ */

/** How a quotient becomes a whole number. */
enum socprev_rounding {
    SOCPREV_ROUND_DOWN = 0,    /**< towards minus infinity */
    SOCPREV_ROUND_UP = 1,      /**< towards plus infinity */
    SOCPREV_ROUND_HALF_UP = 2, /**< nearest; halves away from zero */
    SOCPREV_ROUND_HALF_EVEN = 3/**< nearest; halves to the even neighbour */
};

/** a + b. @param out untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (`out` NULL) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_int64_add(int64_t a, int64_t b, int64_t *out);

/** a - b; otherwise as socprev_int64_add(). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_int64_subtract(int64_t a, int64_t b, int64_t *out);

/** a * b; otherwise as socprev_int64_add(). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_int64_multiply(int64_t a, int64_t b, int64_t *out);

/** a * b / c through a 128-bit product, rounded once.
 * @param c          not 0
 * @param rounding   `enum socprev_rounding`
 * @param out        untouched on failure
 * @param remainder  a * b - out * c, always less than |c| in magnitude; may be
 *                   NULL; 0 <= r < c when rounding down and c > 0
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (c = 0, rounding unknown, `out` NULL) | SOCPREV_E_RANGE
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_int64_muldiv(int64_t a, int64_t b, int64_t c, int32_t rounding,
                                                int64_t *out, int64_t *remainder);

/** Sum of n integers. The order of the terms does not matter: only the sum
 * itself has to fit, not the partial sums.
 * @param values  [n, stride bytes, 0 = packed, else >= 8]; may be NULL when n is 0  @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, or a stride below 8) | SOCPREV_E_RANGE
 * Complexity: O(n). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_int64_sum(const int64_t *values, size_t stride, size_t n,
                                             int64_t *out);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup ratio Exact ratios
 * A ratio is a numerator and a positive denominator without common factor.
 * @{ */

/** Brings a ratio to lowest terms with a positive denominator; 0 is 0/1.
 * @param numerator,denominator  in and out; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (denominator 0) | SOCPREV_E_RANGE (a part of the
 *         result does not fit 63 bits: only where one was -2^63)
 * Complexity: O(log). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ratio_reduce(int64_t *numerator, int64_t *denominator);

/** Reads "85", "0.85", "76,735 %", "3/4", "-1/8". A percent sign divides by
 * 100; decimal point or comma; a blank U+0020, U+00A0 or U+202F may part groups
 * of three digits and stand before the percent sign; the minus is "-" or U+2212.
 * The parts of a fraction are whole numbers, without a percent sign.
 * @param length  bytes, or SOCPREV_NUL
 * @param numerator,denominator  reduced; untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_PARSE (SP1020) | SOCPREV_E_RANGE (SP1004: a part
 *         does not fit 63 bits) | SOCPREV_E_INVALID (SP1001)
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ratio_parse(const char *text, size_t length, int64_t *numerator,
                                               int64_t *denominator, socprev_error **err);

/** Compares a/b with c/d exactly (denominators > 0).
 * @param out  -1, 0, 1
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (a denominator <= 0)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ratio_compare(int64_t a, int64_t b, int64_t c, int64_t d,
                                                 int32_t *out);

/** Writes a/b as a decimal with `places` digits after the point, rounded.
 * English "88.8", Czech "88,8"; thousands are grouped by U+00A0 in both. What is
 * rounded to zero has no minus.
 * @param denominator  not 0
 * @param places    0 .. 18
 * @param rounding  `enum socprev_rounding`
 * @param out       [capacity]; NULL when `capacity` is 0
 * @param needed    bytes without the NUL; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (`capacity`)
 * Complexity: O(places). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_ratio_format(int64_t numerator, int64_t denominator,
                                                int32_t places, int32_t rounding, int32_t language,
                                                char *out, size_t capacity, size_t *needed);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup money Money
 * @{ */

/** Digits after the point of a currency: 2 for "CZK" and "EUR", 0 for "JPY".
 * @param currency  three capital letters, ISO 4217
 * @param out       0 .. 4; untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (not three letters A-Z)
 * Codes that the table does not hold have 2. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_currency_digits(const char *currency, int32_t *out);

/** Reads an amount: "1 234 567,50", "1234567.50", "-12", with U+0020, U+00A0
 * or U+202F between groups of three; the minus is "-" or U+2212. A text such as
 * "1.234,5" or "1,234.5" is refused: it is ambiguous, and money is never guessed.
 * So are a currency sign, blanks around, and more digits after the point than
 * the currency has ("1.234" in CZK).
 * @param length  bytes, or SOCPREV_NUL
 * @param out     minor units; untouched on failure
 * @param err     may be NULL                                            @own
 * @retval SOCPREV_OK | SOCPREV_E_PARSE (SP1021, SP1025: digits after the point)
 *         | SOCPREV_E_RANGE (SP1004) | SOCPREV_E_INVALID (SP1001, SP1022: currency)
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_money_parse(const char *text, size_t length,
                                               const char *currency, int64_t *out,
                                               socprev_error **err);

/** Writes an amount: Czech "1 234 567,50 Kč", English "CZK 1 234 567.50", all
 * blanks U+00A0; other currencies by their code in both. Without currency sign
 * and with 2 digits when `currency` is NULL.
 * socprev_money_parse() reads back what is written without a sign.
 * @param out     [capacity]; NULL when `capacity` is 0
 * @param needed  bytes without the NUL; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (`capacity`)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_money_format(int64_t minor, const char *currency,
                                                int32_t language, char *out, size_t capacity,
                                                size_t *needed);

/** A whole number with grouped thousands, "1 234 567" (U+00A0), alike in both
 * languages.
 * @param out     [capacity]; NULL when `capacity` is 0
 * @param needed  bytes without the NUL; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_LIMIT (`capacity`)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_int64_format(int64_t value, char *out, size_t capacity,
                                                size_t *needed);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup date Dates and periods
 * A date is one number that holds year, month, day and precision; 0 is "no
 * date". As text it follows ISO 8601-2 (EDTF): "2014-01-22", "2012-08",
 * "2020-23" (season: 21 spring, 22 summer, 23 autumn, 24 winter), "2018"; and
 * one addition, "2020-08-end" (also "-start", "-mid"): a third of a month.
 * Proleptic Gregorian calendar, years 1 .. 9999.
 * @{ */

/** A date; compare with socprev_date_compare(), not with `<`. */
typedef int32_t socprev_date;

/** "No date". */
#define SOCPREV_DATE_NONE 0

/** How precise a date is, from fine to coarse. */
enum socprev_precision {
    SOCPREV_PRECISION_NONE = 0,   /**< no date */
    SOCPREV_PRECISION_DAY = 1,    /**< a day */
    SOCPREV_PRECISION_THIRD = 2,  /**< days 1-10, 11-20, or 21-end of a month */
    SOCPREV_PRECISION_MONTH = 3,  /**< a month */
    SOCPREV_PRECISION_SEASON = 4, /**< three months; winter runs into the next year */
    SOCPREV_PRECISION_YEAR = 5    /**< a year */
};

/** Makes a day. @param out untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (`out` NULL) | SOCPREV_E_RANGE (no such day)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_date_from_day(int32_t year, int32_t month, int32_t day,
                                                 socprev_date *out);

/** Reads a date in the form above, or Czech "22. 1. 2014", "1.4.2016" (one
 * blank U+0020, U+00A0 or U+202F after a full stop, or none).
 * @param length  bytes, or SOCPREV_NUL
 * @param out     untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_PARSE (SP1023) | SOCPREV_E_RANGE (SP1024: no such
 *         year, month, season or day) | SOCPREV_E_INVALID (SP1001)
 * Complexity: O(length). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_date_parse(const char *text, size_t length, socprev_date *out,
                                              socprev_error **err);

/** Writes the canonical text, at most 16 bytes with the NUL; "" for no date.
 * @param out     [capacity]; NULL when `capacity` is 0
 * @param needed  bytes without the NUL; may be NULL
 * @retval SOCPREV_OK | SOCPREV_E_LIMIT (`capacity`) | SOCPREV_E_INVALID (not a date)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_date_format(socprev_date date, char *out, size_t capacity,
                                               size_t *needed);

/** `enum socprev_precision` of a date; NONE for what is not a date.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_date_precision(socprev_date date);

/** First and last day that the date may mean, as days since 1970-01-01.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no date)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_date_bounds(socprev_date date, int32_t *first, int32_t *last);

/** The day `days` after 1970-01-01.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (`out` NULL) | SOCPREV_E_RANGE (outside the years
 * 1 .. 9999). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_date_from_days(int32_t days, socprev_date *out);

/** How two dates lie: -1 surely before, 1 surely after, 0 they overlap.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no date). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_date_compare(socprev_date a, socprev_date b, int32_t *out);

/** Whole months from the month of `start` to the month of `end`, both counted.
 * 2016-04-01 .. 2019-04-30 is 37.
 * @param start,end  both at least month-precise, or (a year) read as its first
 *                   month as a start and its last as an end
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no date) | SOCPREV_E_RANGE (end before start)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_period_months(socprev_date start, socprev_date end,
                                                 int32_t *out);

/** Days from the first day of `start` to the last day of `end`, both counted.
 * 2016-04-01 .. 2019-04-30 is 1125.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no date) | SOCPREV_E_RANGE (end before start)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_period_days(socprev_date start, socprev_date end, int32_t *out);

/** Days between the end of one period and the start of the next: 0 when it
 * follows without a gap, negative when they overlap. Ends and starts that are
 * months are read as their last and first day.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no date)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_period_gap(socprev_date end, socprev_date next_start,
                                              int32_t *days);

/** @} */
/* ------------------------------------------------------------------ */
/** @defgroup quantity Qualified quantities
 * "More than 200 million" is an interval, not a number. A quantity is a set of
 * possible values with exact ends: arithmetic works on the ends, so that what
 * comes out is still true ("more than 88.8 %"). "About" is a point that is
 * marked as approximate. Combined with exact numbers and with other "about"
 * ones it gives "about"; combined with an interval it gives nothing
 * (SOCPREV_E_UNDEFINED), because an approximate number has no ends from which a
 * true bound could be made.
 *
 * The qualifier is read off the set, also after arithmetic: a single value is
 * EXACT; no upper end, AT_LEAST or MORE_THAN; no lower end, or one at 0,
 * AT_MOST or LESS_THAN; else BETWEEN. An end of a BETWEEN that does not itself
 * belong to the set ("more than 3" less "less than 1") is given all the same:
 * the sentence is then true but not sharp, while further arithmetic stays sharp.
 * @{ */

/** What is known about a number. */
enum socprev_qualifier {
    SOCPREV_EXACT = 0,     /**< the number */
    SOCPREV_ABOUT = 1,     /**< close to the number */
    SOCPREV_AT_LEAST = 2,  /**< the number or more */
    SOCPREV_MORE_THAN = 3, /**< more than the number */
    SOCPREV_AT_MOST = 4,   /**< the number or less; as an input, not below 0 */
    SOCPREV_LESS_THAN = 5, /**< "almost": less than the number; as an input, not below 0 */
    SOCPREV_BETWEEN = 6    /**< from the number to a second one, both included */
};

/** A number with its qualifier; a value, never changed after it is made. */
typedef struct socprev_quantity socprev_quantity;

/** Name of a qualifier as documents write it, e.g. "more_than"; NULL when unknown.
 * @return borrowed, static. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API const char *socprev_qualifier_name(int32_t qualifier);

/** Makes a quantity of value numerator/denominator.
 * @param qualifier    `enum socprev_qualifier`
 * @param numerator,denominator  the number; denominator > 0
 * @param high         second number over the same denominator, >= numerator;
 *                     only read for BETWEEN
 * @param memory       NULL = C allocator
 * @param out          the new quantity                                  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (also: at most a number below 0, less
 *         than 0, between in the wrong order) | SOCPREV_E_NOMEM
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_new(int32_t qualifier, int64_t numerator,
                                                int64_t denominator, int64_t high,
                                                const socprev_memory *memory,
                                                socprev_quantity **out);

/** Frees a quantity. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_quantity_free(socprev_quantity *quantity);

/** The qualifier that describes the quantity; -1 for NULL.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_quantity_qualifier(const socprev_quantity *quantity);

/** The number that goes with the qualifier, in lowest terms: the upper end of
 * an AT_MOST or LESS_THAN, else the lower one.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_value(const socprev_quantity *quantity,
                                                  int64_t *numerator, int64_t *denominator);

/** The upper end of a BETWEEN, in lowest terms.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (another qualifier).
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_high(const socprev_quantity *quantity,
                                                 int64_t *numerator, int64_t *denominator);

/** a + b. @param out the new quantity @own
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (nothing is known about the sum)
 *         | SOCPREV_E_RANGE (an end does not fit 63 bits)
 *         | SOCPREV_E_NOMEM | SOCPREV_E_INVALID (NULL)
 * Source: interval arithmetic, Moore 1966. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_add(const socprev_quantity *a,
                                                const socprev_quantity *b,
                                                const socprev_memory *memory,
                                                socprev_quantity **out);

/** a - b; may be below 0: exactly 5 less at least 3 is at most 2. Errors and
 * source as socprev_quantity_add(). Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_subtract(const socprev_quantity *a,
                                                     const socprev_quantity *b,
                                                     const socprev_memory *memory,
                                                     socprev_quantity **out);

/** a / b for b that cannot be negative. Where b may be 0 ("less than 9 000"),
 * the quotient is of the other values of b: there is none for 0.
 * @retval SOCPREV_OK | SOCPREV_E_UNDEFINED (b is 0, or nothing is known about
 *         the quotient) | SOCPREV_E_RANGE | SOCPREV_E_NOMEM
 *         | SOCPREV_E_INVALID (NULL; b may be negative)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_divide(const socprev_quantity *a,
                                                   const socprev_quantity *b,
                                                   const socprev_memory *memory,
                                                   socprev_quantity **out);

/** Writes "more than 88.8 %" / "více než 88,8 %", "about" / "asi", "at least" /
 * "nejméně", "at most" / "nejvýše", "less than" / "méně než", "from 1 to 2" /
 * "od 1 do 2"; an exact number without a word. Bounds are rounded so that the
 * sentence stays true: lower ends down, upper ends up; exact and approximate
 * numbers to the nearest.
 * @param factor   the number is multiplied by it first: 100 for percent; > 0
 * @param places   digits after the point, 0 .. 9
 * @param unit     put behind the number after a U+00A0; NULL or "" for none  @borrow
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_RANGE | SOCPREV_E_LIMIT (`capacity`)
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_quantity_format(const socprev_quantity *quantity, int64_t factor,
                                                   int32_t places, const char *unit,
                                                   int32_t language, char *out, size_t capacity,
                                                   size_t *needed);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
