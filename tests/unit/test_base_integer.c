/* Checked integers, 128-bit products, sums. */
#include "suite.h"
#include "support.h"
#include "value_internal.h"

START_TEST(addition_is_checked)
{
    int64_t out = 7;
    ck_assert_int_eq(socprev_int64_add(2, 3, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 5);
    ck_assert_int_eq(socprev_int64_add(INT64_MAX, INT64_MIN, &out), SOCPREV_OK);
    ck_assert_int_eq(out, -1);
    ck_assert_int_eq(socprev_int64_add(INT64_MAX, 1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_int64_add(INT64_MIN, -1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(out, -1);
    ck_assert_int_eq(socprev_int64_add(1, 1, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(subtraction_is_checked)
{
    int64_t out = 7;
    ck_assert_int_eq(socprev_int64_subtract(-1, INT64_MIN, &out), SOCPREV_OK);
    ck_assert_int_eq(out, INT64_MAX);
    ck_assert_int_eq(socprev_int64_subtract(0, INT64_MIN, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_int64_subtract(INT64_MIN, 1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(out, INT64_MAX);
    ck_assert_int_eq(socprev_int64_subtract(1, 1, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(multiplication_is_checked)
{
    int64_t out = 7;
    ck_assert_int_eq(socprev_int64_multiply(INT64_MIN, 1, &out), SOCPREV_OK);
    ck_assert_int_eq(out, INT64_MIN);
    ck_assert_int_eq(socprev_int64_multiply(INT64_C(1) << 62, -2, &out), SOCPREV_OK);
    ck_assert_int_eq(out, INT64_MIN);
    ck_assert_int_eq(socprev_int64_multiply(INT64_MIN, -1, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_int64_multiply(INT64_MAX, INT64_MAX, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(out, INT64_MIN);
    ck_assert_int_eq(socprev_int64_multiply(INT64_MIN, 0, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 0);
    ck_assert_int_eq(socprev_int64_multiply(1, 1, NULL), SOCPREV_E_INVALID);
}
END_TEST

/* ---- muldiv ------------------------------------------------------------------ */

typedef struct {
    int64_t a, b, c;
    int32_t rounding;
    int64_t quotient, remainder;
} muldiv_case;

static const muldiv_case muldiv_cases[] = {
    { 7, 1, 2, SOCPREV_ROUND_DOWN, 3, 1 },
    { -7, 1, 2, SOCPREV_ROUND_DOWN, -4, 1 },
    { 7, 1, -2, SOCPREV_ROUND_DOWN, -4, -1 },
    { -7, 1, -2, SOCPREV_ROUND_DOWN, 3, -1 },
    { 7, 1, 2, SOCPREV_ROUND_UP, 4, -1 },
    { -7, 1, 2, SOCPREV_ROUND_UP, -3, -1 },
    { 5, 1, 2, SOCPREV_ROUND_HALF_UP, 3, -1 },
    { -5, 1, 2, SOCPREV_ROUND_HALF_UP, -3, 1 },
    { 4, 1, 3, SOCPREV_ROUND_HALF_UP, 1, 1 },
    { 5, 1, 2, SOCPREV_ROUND_HALF_EVEN, 2, 1 },
    { 7, 1, 2, SOCPREV_ROUND_HALF_EVEN, 4, -1 },
    { -5, 1, 2, SOCPREV_ROUND_HALF_EVEN, -2, -1 },
    { 8, 1, 3, SOCPREV_ROUND_HALF_EVEN, 3, -1 },
    { 135000000, 76735, 100000, SOCPREV_ROUND_DOWN, 103592250, 0 },
    { INT64_MAX, INT64_MAX, INT64_MAX, SOCPREV_ROUND_DOWN, INT64_MAX, 0 },
    { INT64_MIN, INT64_MIN, INT64_MIN, SOCPREV_ROUND_DOWN, INT64_MIN, 0 },
    { INT64_MIN, 1, 1, SOCPREV_ROUND_UP, INT64_MIN, 0 },
    { INT64_MAX, 1, INT64_MIN, SOCPREV_ROUND_UP, 0, INT64_MAX },
    { INT64_MAX, 1, INT64_MIN, SOCPREV_ROUND_DOWN, -1, -1 },
    { 0, INT64_MIN, -1, SOCPREV_ROUND_HALF_UP, 0, 0 },
};

START_TEST(muldiv_rounds_once)
{
    const muldiv_case *c = &muldiv_cases[_i];
    int64_t quotient = 77, remainder = 77;
    ck_assert_int_eq(socprev_int64_muldiv(c->a, c->b, c->c, c->rounding, &quotient, &remainder),
                     SOCPREV_OK);
    ck_assert_int_eq(quotient, c->quotient);
    ck_assert_int_eq(remainder, c->remainder);
    ck_assert_int_eq(socprev_int64_muldiv(c->a, c->b, c->c, c->rounding, &quotient, NULL),
                     SOCPREV_OK);
}
END_TEST

START_TEST(muldiv_that_does_not_fit_is_refused)
{
    int64_t out = 7, rest = 8;
    ck_assert_int_eq(socprev_int64_muldiv(INT64_MIN, -1, 1, SOCPREV_ROUND_DOWN, &out, &rest),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_int64_muldiv(INT64_MAX, INT64_MAX, 1, SOCPREV_ROUND_DOWN, &out, &rest),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_int64_muldiv(INT64_MAX, 3, 3, 4, &out, &rest), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_int64_muldiv(INT64_MAX, 3, 3, -1, &out, &rest), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_int64_muldiv(1, 1, 0, SOCPREV_ROUND_DOWN, &out, &rest),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_int64_muldiv(1, 1, 1, SOCPREV_ROUND_DOWN, NULL, &rest),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(out, 7);
    ck_assert_int_eq(rest, 8);
}
END_TEST

START_TEST(muldiv_floor_is_for_numbers_from_zero)
{
    int64_t out = 0, rest = 0;
    ck_assert(socprev__muldiv_floor(INT64_MAX, 10, 11, &out, &rest));
    ck_assert_int_eq(out, 8384883669867978006);
    ck_assert_int_eq(rest, 4);
    ck_assert(!socprev__muldiv_floor(INT64_MAX, 2, 1, &out, &rest));
    ck_assert(!socprev__muldiv_floor(INT64_MAX, INT64_MAX, 1, &out, &rest));
}
END_TEST

/* The 128-bit dividend is so large that rounding up leaves 64 bits. */
START_TEST(a_rounded_magnitude_that_overflows_is_refused)
{
    uint64_t q = 0, r = 0;
    bool raised = false;
    ck_assert(!socprev__muldiv_magnitude(UINT64_MAX, UINT64_MAX - 1, UINT64_MAX - 2,
                                         SOCPREV_ROUND_UP, false, &q, &r, &raised));
    ck_assert(socprev__muldiv_magnitude(UINT64_MAX, 3, 4, SOCPREV_ROUND_UP, false, &q, &r,
                                        &raised));
    ck_assert(raised);
}
END_TEST

/* ---- 128 bits --------------------------------------------------------------------- */

START_TEST(wide_division_refuses_large_quotients)
{
    uint64_t q = 1, r = 2;
    ck_assert(!socprev__div_wide((socprev__u128){ 5, 0 }, 5, &q, &r));
    ck_assert(!socprev__div_wide((socprev__u128){ 0, 5 }, 0, &q, &r));
    ck_assert(!socprev__div_wide_portable((socprev__u128){ 5, 0 }, 5, &q, &r));
    ck_assert(!socprev__div_wide_portable((socprev__u128){ 0, 5 }, 0, &q, &r));
    ck_assert_uint_eq(q, 1);
    ck_assert_uint_eq(r, 2);
    ck_assert(socprev__div_wide_portable((socprev__u128){ 4, UINT64_MAX }, 5, &q, &r));
    ck_assert_uint_eq(q, UINT64_MAX);
    ck_assert_uint_eq(r, 4);
}
END_TEST

START_TEST(wide_numbers_compare)
{
    socprev__u128 small = { 1, 9 }, middle = { 2, 0 }, large = { 2, 1 };
    ck_assert_int_eq(socprev__u128_compare(small, middle), -1);
    ck_assert_int_eq(socprev__u128_compare(large, middle), 1);
    ck_assert_int_eq(socprev__u128_compare(large, small), 1);
    ck_assert_int_eq(socprev__u128_compare(large, large), 0);
}
END_TEST

START_TEST(products_compare_across)
{
    ck_assert_int_eq(socprev__cross_compare(INT64_MIN, INT64_MIN, INT64_MAX, INT64_MAX), 1);
    ck_assert_int_eq(socprev__cross_compare(INT64_MIN, INT64_MAX, INT64_MAX, INT64_MIN), 0);
    ck_assert_int_eq(socprev__cross_compare(-3, 3, -4, 2), -1);
    ck_assert_int_eq(socprev__cross_compare(-1, 1, 0, 5), -1);
    ck_assert_int_eq(socprev__cross_compare(2, 2, 0, 5), 1);
    ck_assert_int_eq(socprev__cross_compare(0, -9, 7, 0), 0);
}
END_TEST

START_TEST(gcd_is_never_negative)
{
    ck_assert_int_eq(socprev__gcd(12, -18), 6);
    ck_assert_int_eq(socprev__gcd(0, -5), 5);
    ck_assert_int_eq(socprev__gcd(0, 0), 0);
}
END_TEST

/* ---- sum ----------------------------------------------------------------------------- */

START_TEST(only_the_sum_has_to_fit)
{
    const int64_t values[] = { INT64_MAX, INT64_MAX, INT64_MIN, INT64_MIN, 2 };
    int64_t out = 7;
    ck_assert_int_eq(socprev_int64_sum(values, 0, 5, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 0);
    ck_assert_int_eq(socprev_int64_sum(values, 0, 2, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_int64_sum(values + 2, 0, 2, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(out, 0);
    ck_assert_int_eq(socprev_int64_sum(values + 3, 0, 1, &out), SOCPREV_OK);
    ck_assert_int_eq(out, INT64_MIN);
}
END_TEST

START_TEST(a_sum_steps_by_its_stride)
{
    const int64_t pairs[] = { 1, 100, 2, 200, 3, 300 };
    int64_t out = 7;
    ck_assert_int_eq(socprev_int64_sum(pairs, 2 * sizeof pairs[0], 3, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 6);
    ck_assert_int_eq(socprev_int64_sum(pairs, 4, 3, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_int64_sum(NULL, 0, 3, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_int64_sum(pairs, 0, 3, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(out, 6);
    ck_assert_int_eq(socprev_int64_sum(NULL, 0, 0, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 0);
}
END_TEST

/* Terms of -2^63 whose sum is a multiple of 2^64: the low word alone reads 0. */
START_TEST(a_sum_of_whole_words_is_not_zero)
{
    const int64_t values[] = { INT64_MIN, INT64_MIN, INT64_MIN, INT64_MIN };
    int64_t out = 7;
    ck_assert_int_eq(socprev_int64_sum(values, 0, 4, &out), SOCPREV_E_RANGE);
    ck_assert_int_eq(out, 7);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_integer");
    TCase *checked = tcase_create("checked");
    tcase_add_test(checked, addition_is_checked);
    tcase_add_test(checked, subtraction_is_checked);
    tcase_add_test(checked, multiplication_is_checked);
    suite_add_tcase(made, checked);
    TCase *muldiv = tcase_create("muldiv");
    tcase_add_loop_test(muldiv, muldiv_rounds_once, 0,
                        (int)(sizeof muldiv_cases / sizeof muldiv_cases[0]));
    tcase_add_test(muldiv, muldiv_that_does_not_fit_is_refused);
    tcase_add_test(muldiv, muldiv_floor_is_for_numbers_from_zero);
    tcase_add_test(muldiv, a_rounded_magnitude_that_overflows_is_refused);
    suite_add_tcase(made, muldiv);
    TCase *wide = tcase_create("wide");
    tcase_add_test(wide, wide_division_refuses_large_quotients);
    tcase_add_test(wide, wide_numbers_compare);
    tcase_add_test(wide, products_compare_across);
    tcase_add_test(wide, gcd_is_never_negative);
    suite_add_tcase(made, wide);
    TCase *sum = tcase_create("sum");
    tcase_add_test(sum, only_the_sum_has_to_fit);
    tcase_add_test(sum, a_sum_steps_by_its_stride);
    tcase_add_test(sum, a_sum_of_whole_words_is_not_zero);
    suite_add_tcase(made, sum);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
