/* Exact ratios: reduce, read, compare, write, calculate. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"
#include "value_internal.h"

START_TEST(ratios_come_in_lowest_terms)
{
    int64_t numerator = 76735, denominator = 100000;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 15347);
    ck_assert_int_eq(denominator, 20000);
    numerator = 6, denominator = -4;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, -3);
    ck_assert_int_eq(denominator, 2);
    numerator = 0, denominator = INT64_MIN;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 0);
    ck_assert_int_eq(denominator, 1);
    numerator = INT64_MIN, denominator = INT64_MIN;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, 1);
}
END_TEST

START_TEST(a_ratio_that_cannot_be_is_refused)
{
    int64_t numerator = INT64_MIN, denominator = -1, none = 0;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_E_RANGE);
    ck_assert_int_eq(numerator, INT64_MIN);
    ck_assert_int_eq(denominator, -1);
    denominator = INT64_MIN, numerator = 1;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &none), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_reduce(NULL, &denominator), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, NULL), SOCPREV_E_INVALID);
}
END_TEST

/* ---- read --------------------------------------------------------------------- */

typedef struct {
    const char *text;
    int64_t numerator, denominator;
} good_case;

static const good_case good[] = {
    { "85", 85, 1 },
    { "0.85", 17, 20 },
    { "0,85", 17, 20 },
    { "76,735 %", 15347, 20000 },
    { "76.735%", 15347, 20000 },
    { "76,735\xc2\xa0%", 15347, 20000 },
    { "3/4", 3, 4 },
    { "-6/8", -3, 4 },
    { "\xe2\x88\x92" "0,5", -1, 2 },
    { "1 234,5", 2469, 2 },
    { "1\xe2\x80\xaf" "000\xc2\xa0" "000/4", 250000, 1 },
    { "0", 0, 1 },
    { "-0,00 %", 0, 1 },
    { "0.1000000000000000000", 1, 10 },
    { "9223372036854775807", INT64_MAX, 1 },
    { "-9223372036854775808", INT64_MIN, 1 },
    { "0/9223372036854775807", 0, 1 },
};

START_TEST(a_ratio_is_read)
{
    int64_t numerator = 0, denominator = 0;
    ck_assert_int_eq(socprev_ratio_parse(good[_i].text, SOCPREV_NUL, &numerator, &denominator,
                                         NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(numerator, good[_i].numerator);
    ck_assert_int_eq(denominator, good[_i].denominator);
}
END_TEST

static const char *const malformed[] = {
    "",      " ",     "-",      "abc",   ".5",   "5.",     "1.2.3",   "1,234.5", "1 23",
    "12 34", " 85",   "85 ",    "85  %", "3/",   "/4",     "3/0",     "3/-4",    "3/4%",
    "3/4/5", "1.5/2", "1/2.5",  "%",     "85x",  "+5",     "--5",     "1e3",     "1/ 2",
    "NaN",   "1%%",   "1234 567",
};

START_TEST(a_malformed_ratio_is_refused)
{
    int64_t numerator = 7, denominator = 8;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_ratio_parse(malformed[_i], SOCPREV_NUL, &numerator, &denominator,
                                         &error),
                     SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_number(error), SP_RATIO_PARSE);
    ck_assert_int_eq(numerator, 7);
    ck_assert_int_eq(denominator, 8);
    socprev_error_free(error);
}
END_TEST

static const char *const too_large[] = {
    "9223372036854775808", "0.00000000000000000001", "99999999999999999999",
    "1/9223372036854775808", "1/99999999999999999999", "0.000000000000000001%",
};

START_TEST(a_ratio_that_does_not_fit_is_refused)
{
    int64_t numerator = 7, denominator = 8;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_ratio_parse(too_large[_i], SOCPREV_NUL, &numerator, &denominator,
                                         &error),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_error_number(error), SP_OVERFLOW);
    ck_assert_int_eq(numerator, 7);
    socprev_error_free(error);
}
END_TEST

START_TEST(reading_needs_its_arguments)
{
    int64_t n = 0, d = 0;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_ratio_parse(NULL, 0, &n, &d, &error), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(error), "text");
    socprev_error_free(error);
    ck_assert_int_eq(socprev_ratio_parse("1", 1, NULL, &d, &error), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(error), "numerator");
    socprev_error_free(error);
    ck_assert_int_eq(socprev_ratio_parse("1", 1, &n, NULL, &error), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(error), "denominator");
    socprev_error_free(error);
}
END_TEST

START_TEST(only_length_bytes_are_read)
{
    int64_t n = 0, d = 0;
    ck_assert_int_eq(socprev_ratio_parse("85%9", 3, &n, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(n, 17);
    ck_assert_int_eq(d, 20);
}
END_TEST

/* ---- compare, write -------------------------------------------------------------- */

START_TEST(ratios_compare_exactly)
{
    int32_t out = 7;
    ck_assert_int_eq(socprev_ratio_compare(1, 3, 333333333333333333, 1000000000000000000, &out),
                     SOCPREV_OK);
    ck_assert_int_eq(out, 1);
    ck_assert_int_eq(socprev_ratio_compare(-1, 2, 1, 3, &out), SOCPREV_OK);
    ck_assert_int_eq(out, -1);
    ck_assert_int_eq(socprev_ratio_compare(2, 4, 1, 2, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 0);
    ck_assert_int_eq(socprev_ratio_compare(1, 0, 1, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_compare(1, 2, 1, -2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_compare(1, 2, 1, 2, NULL), SOCPREV_E_INVALID);
}
END_TEST

typedef struct {
    int64_t numerator, denominator;
    int32_t places, rounding, language;
    const char *text;
} format_case;

#define NB "\xc2\xa0"
static const format_case formats[] = {
    { 8, 9, 4, SOCPREV_ROUND_DOWN, SOCPREV_LANG_EN, "0.8888" },
    { 8, 9, 4, SOCPREV_ROUND_UP, SOCPREV_LANG_CS, "0,8889" },
    { -8, 9, 1, SOCPREV_ROUND_DOWN, SOCPREV_LANG_EN, "-0.9" },
    { -8, 9, 1, SOCPREV_ROUND_UP, SOCPREV_LANG_EN, "-0.8" },
    { 8, -9, 1, SOCPREV_ROUND_HALF_UP, SOCPREV_LANG_EN, "-0.9" },
    { 1, 2, 0, SOCPREV_ROUND_HALF_UP, SOCPREV_LANG_EN, "1" },
    { 1, 2, 0, SOCPREV_ROUND_HALF_EVEN, SOCPREV_LANG_EN, "0" },
    { 3, 2, 0, SOCPREV_ROUND_HALF_EVEN, SOCPREV_LANG_EN, "2" },
    { 25, 20, 1, SOCPREV_ROUND_HALF_EVEN, SOCPREV_LANG_EN, "1.2" },
    { -1, 3, 0, SOCPREV_ROUND_HALF_UP, SOCPREV_LANG_EN, "0" },
    { -1, 1000, 2, SOCPREV_ROUND_UP, SOCPREV_LANG_EN, "0.00" },
    { 9999, 1000, 2, SOCPREV_ROUND_HALF_UP, SOCPREV_LANG_EN, "10.00" },
    { 1234567, 1, 0, SOCPREV_ROUND_DOWN, SOCPREV_LANG_CS, "1" NB "234" NB "567" },
    { 999999, 1000, 0, SOCPREV_ROUND_UP, SOCPREV_LANG_CS, "1" NB "000" },
    { INT64_MIN, 1, 18, SOCPREV_ROUND_DOWN, SOCPREV_LANG_EN,
      "-9" NB "223" NB "372" NB "036" NB "854" NB "775" NB "808.000000000000000000" },
    { 1, INT64_MAX, 18, SOCPREV_ROUND_DOWN, SOCPREV_LANG_EN, "0.000000000000000000" },
    { INT64_MIN, INT64_MIN, 1, SOCPREV_ROUND_DOWN, SOCPREV_LANG_EN, "1.0" },
};

START_TEST(a_ratio_is_written)
{
    const format_case *c = &formats[_i];
    char out[80];
    size_t needed = 0;
    ck_assert_int_eq(socprev_ratio_format(c->numerator, c->denominator, c->places, c->rounding,
                                          c->language, out, sizeof out, &needed),
                     SOCPREV_OK);
    ck_assert_str_eq(out, c->text);
    ck_assert_uint_eq(needed, strlen(c->text));
}
END_TEST

START_TEST(writing_a_ratio_checks_its_arguments)
{
    char out[4] = "xyz";
    size_t needed = 0;
    ck_assert_int_eq(socprev_ratio_format(1, 0, 1, 0, 0, out, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_format(1, 2, -1, 0, 0, out, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_format(1, 2, 19, 0, 0, out, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_format(1, 2, 1, 4, 0, out, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_format(1, 2, 1, 0, 0, NULL, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_ratio_format(1, 2, 2, 0, 0, out, 4, &needed), SOCPREV_E_LIMIT);
    ck_assert_str_eq(out, "xyz");
    ck_assert_uint_eq(needed, 4);
}
END_TEST

/* ---- calculate --------------------------------------------------------------------- */

static socprev__ratio ratio(int64_t numerator, int64_t denominator)
{
    socprev__ratio made = { 0, 0 };
    ck_assert(socprev__ratio_make(numerator, denominator, &made));
    return made;
}

static void check_ratio(socprev__ratio got, int64_t numerator, int64_t denominator)
{
    ck_assert_int_eq(got.numerator, numerator);
    ck_assert_int_eq(got.denominator, denominator);
}

START_TEST(ratios_add_multiply_divide)
{
    socprev__ratio out = { 0, 0 };
    ck_assert(socprev__ratio_add(ratio(1, 6), ratio(1, 10), &out));
    check_ratio(out, 4, 15);
    ck_assert(socprev__ratio_add(ratio(1, 6), ratio(-1, 2), &out));
    check_ratio(out, -1, 3);
    ck_assert(socprev__ratio_add(ratio(1, INT64_MAX), ratio(-1, INT64_MAX), &out));
    check_ratio(out, 0, 1);
    ck_assert(socprev__ratio_add(ratio(INT64_MAX, 3), ratio(INT64_MAX, 6), &out));
    check_ratio(out, INT64_MAX, 2);
    ck_assert(socprev__ratio_multiply(ratio(INT64_MAX, 2), ratio(-2, INT64_MAX), &out));
    check_ratio(out, -1, 1);
    ck_assert(socprev__ratio_divide(ratio(-3, 4), ratio(-9, 8), &out));
    check_ratio(out, 2, 3);
    ck_assert(socprev__ratio_multiply(ratio(0, 1), ratio(5, 7), &out));
    check_ratio(out, 0, 1);
    ck_assert_int_eq(socprev__ratio_compare(ratio(1, 3), ratio(1, 2)), -1);
}
END_TEST

START_TEST(ratios_that_overflow_are_refused)
{
    socprev__ratio out = { 3, 7 };
    ck_assert(!socprev__ratio_make(1, 0, &out));
    ck_assert(!socprev__ratio_add(ratio(INT64_MAX, 1), ratio(1, 1), &out));
    ck_assert(!socprev__ratio_add(ratio(1, INT64_MAX), ratio(1, INT64_MAX - 1), &out));
    ck_assert(!socprev__ratio_multiply(ratio(INT64_MAX, 1), ratio(3, 2), &out));
    ck_assert(!socprev__ratio_multiply(ratio(INT64_MIN, 1), ratio(-1, 1), &out));
    ck_assert(!socprev__ratio_divide(ratio(1, 2), ratio(0, 1), &out));
    check_ratio(out, 3, 7);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_ratio");
    TCase *reduce = tcase_create("reduce");
    tcase_add_test(reduce, ratios_come_in_lowest_terms);
    tcase_add_test(reduce, a_ratio_that_cannot_be_is_refused);
    suite_add_tcase(made, reduce);
    TCase *read = tcase_create("read");
    tcase_add_loop_test(read, a_ratio_is_read, 0, (int)SOCPREV__COUNT(good));
    tcase_add_loop_test(read, a_malformed_ratio_is_refused, 0, (int)SOCPREV__COUNT(malformed));
    tcase_add_loop_test(read, a_ratio_that_does_not_fit_is_refused, 0,
                        (int)SOCPREV__COUNT(too_large));
    tcase_add_test(read, reading_needs_its_arguments);
    tcase_add_test(read, only_length_bytes_are_read);
    suite_add_tcase(made, read);
    TCase *write = tcase_create("write");
    tcase_add_test(write, ratios_compare_exactly);
    tcase_add_loop_test(write, a_ratio_is_written, 0, (int)SOCPREV__COUNT(formats));
    tcase_add_test(write, writing_a_ratio_checks_its_arguments);
    suite_add_tcase(made, write);
    TCase *calculate = tcase_create("calculate");
    tcase_add_test(calculate, ratios_add_multiply_divide);
    tcase_add_test(calculate, ratios_that_overflow_are_refused);
    suite_add_tcase(made, calculate);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
