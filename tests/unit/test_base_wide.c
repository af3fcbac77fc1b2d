/* Products of 256 bits and fractions of 128, against smaller ones and known values. */
#include "suite.h"
#include "support.h"

#include "base_internal.h"
#include "value_internal.h"

START_TEST(sums_carry_and_differences_borrow)
{
    socprev__u128 sum = socprev__u128_add(socprev__u128_of(UINT64_MAX), socprev__u128_of(1));
    ck_assert(sum.high == 1 && sum.low == 0);
    socprev__u128 back = socprev__u128_subtract(sum, socprev__u128_of(1));
    ck_assert(back.high == 0 && back.low == UINT64_MAX);
}
END_TEST

START_TEST(products_of_words_compare_as_their_128_bits)
{
    random_source random = { 31 };
    for (int round = 0; round < 10000; round++) {
        uint64_t a = random_next(&random), b = random_next(&random) >> (round % 64);
        uint64_t c = round % 3 == 0 ? b : random_next(&random), d = round % 3 == 0 ? a : b;
        ck_assert_int_eq(socprev__compare_products(socprev__u128_of(a), socprev__u128_of(b),
                                                   socprev__u128_of(c), socprev__u128_of(d)),
                         socprev__u128_compare(socprev__mul_wide(a, b), socprev__mul_wide(c, d)));
    }
}
END_TEST

START_TEST(products_of_128_bits_compare_exactly)
{
    random_source random = { 32 };
    for (int round = 0; round < 10000; round++) {
        /* (x y) (z t) against (x z) (y t): equal; one more in a factor is larger */
        uint64_t x = random_next(&random) | 1, y = random_next(&random) | 1;
        uint64_t z = random_next(&random) | 1, t = random_next(&random) | 1;
        socprev__u128 left = socprev__mul_wide(x, y), right = socprev__mul_wide(z, t);
        socprev__u128 other = socprev__mul_wide(x, z), rest = socprev__mul_wide(y, t);
        ck_assert_int_eq(socprev__compare_products(left, right, other, rest), 0);
        left = socprev__u128_subtract(left, socprev__u128_of(1));
        ck_assert_int_eq(socprev__compare_products(left, right, other, rest), -1);
        ck_assert_int_eq(socprev__compare_products(other, rest, left, right), 1);
    }
}
END_TEST

START_TEST(fractions_are_brought_to_lowest_terms)
{
    random_source random = { 33 };
    for (int round = 0; round < 5000; round++) {
        int64_t n = random_between(&random, 1, INT64_MAX), d = random_between(&random, 1, 1000);
        uint64_t factor = random_next(&random) >> (round % 64), gcd = 0;
        int64_t numerator = 0, denominator = 0;
        factor += factor == 0;
        ck_assert(socprev__u128_reduce(socprev__mul_wide((uint64_t)n, factor),
                                       socprev__mul_wide((uint64_t)d, factor), &numerator,
                                       &denominator));
        gcd = (uint64_t)socprev__gcd(n, d);
        ck_assert_uint_eq((uint64_t)numerator, (uint64_t)n / gcd);
        ck_assert_uint_eq((uint64_t)denominator, (uint64_t)d / gcd);
    }
}
END_TEST

START_TEST(fractions_of_more_than_63_bits_are_refused)
{
    int64_t numerator = 5, denominator = 6;
    socprev__u128 large = { UINT64_MAX, UINT64_MAX };
    ck_assert(!socprev__u128_reduce(large, socprev__u128_of(2), &numerator, &denominator));
    ck_assert(!socprev__u128_reduce(socprev__u128_of(2), large, &numerator, &denominator));
    ck_assert(numerator == 5 && denominator == 6);
    ck_assert(socprev__u128_reduce(large, large, &numerator, &denominator));
    ck_assert(numerator == 1 && denominator == 1);
    ck_assert(socprev__u128_reduce(socprev__u128_of(0), large, &numerator, &denominator));
    ck_assert(numerator == 0 && denominator == 1);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base wide");
    TCase *cases = tcase_create("wide numbers");
    tcase_add_test(cases, sums_carry_and_differences_borrow);
    tcase_add_test(cases, products_of_words_compare_as_their_128_bits);
    tcase_add_test(cases, products_of_128_bits_compare_exactly);
    tcase_add_test(cases, fractions_are_brought_to_lowest_terms);
    tcase_add_test(cases, fractions_of_more_than_63_bits_are_refused);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
