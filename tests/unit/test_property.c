/* The test of the tests: false properties shrink to their least counterexamples. */
#include "property.h"
#include "suite.h"

#include <stdlib.h>
#include <string.h>

static void expect(const property_failure *failure, const int64_t *value, size_t n)
{
    ck_assert_str_ne(failure->message, "");
    ck_assert_uint_eq(failure->n, n);
    for (size_t i = 0; i < n; i++)
        ck_assert_int_eq(failure->value[i], value[i]);
}

#define EXPECT_SMALLEST(failure, ...)                                                              \
    do {                                                                                           \
        const int64_t smallest[] = { __VA_ARGS__ };                                                \
        expect(failure, smallest, sizeof smallest / sizeof smallest[0]);                           \
    } while (0)

/* ---- lists ----------------------------------------------------------------------------- */

/* The length first, then the numbers. */
static void sum_is_at_most_1000(random_source *random, int index)
{
    int64_t sum = 0;
    for (int64_t n = random_between(random, 0, 40); n > 0; n--)
        sum += random_between(random, 0, index == 0 ? 9999 : 300);
    ck_assert_int_le(sum, 1000);
}

/* A flag before each number says that there is one more. */
static void flagged_sum_is_at_most_1000(random_source *random, int index)
{
    int64_t sum = 0;
    while (random_between(random, 0, 9) > 0)
        sum += random_between(random, -index, 9999);
    ck_assert_int_le(sum, 1000);
}

static void list_is_in_order(random_source *random, int index)
{
    int64_t before = INT64_MIN;
    for (int64_t n = random_between(random, 0, 30); n > 0; n--) {
        int64_t value = random_between(random, index, 1000000);
        ck_assert_int_ge(value, before);
        before = value;
    }
}

START_TEST(lists_shrink_to_the_least_one)
{
    EXPECT_SMALLEST(property_search("a", 1, 1000, sum_is_at_most_1000, 0), 1, 1001);
    EXPECT_SMALLEST(property_search("b", 2, 1000, flagged_sum_is_at_most_1000, 0), 1, 1001, 0);
    EXPECT_SMALLEST(property_search("b", 3, 1000, flagged_sum_is_at_most_1000, 50), 1, 1001, 0);
    EXPECT_SMALLEST(property_search("c", 4, 1000, list_is_in_order, 0), 2, 1, 0);
    EXPECT_SMALLEST(property_search("c", 5, 1000, list_is_in_order, 100), 2, 101, 100);
    EXPECT_SMALLEST(property_search("c", 5, 1000, list_is_in_order, -100), 2, 1, 0);
    const property_failure *four = property_search("d", 6, 1000, sum_is_at_most_1000, 1);
    ck_assert_uint_eq(four->n, 5); /* numbers up to 300: four are needed */
    ck_assert_int_eq(four->value[1] + four->value[2] + four->value[3] + four->value[4], 1001);
}
END_TEST

/* ---- numbers ----------------------------------------------------------------------------- */

static void product_is_small(random_source *random, int index)
{
    int64_t a = random_between(random, -1000000, 1000000), b = (int64_t)random_next(random);
    (void)index;
    ck_assert(a > -777 && a < 888888 && b > -5);
}

START_TEST(numbers_shrink_towards_nought)
{
    EXPECT_SMALLEST(property_search("e", 7, 1000, product_is_small, 0), 0, -5);
}
END_TEST

/* ---- all ways to fail --------------------------------------------------------------------- */

static void dies(random_source *random, int index)
{
    if (random_between(random, 0, 1000) > 500)
        index > 0 ? exit(index) : abort();
}

START_TEST(signals_and_exits_are_failures)
{
    const property_failure *failure = property_search("f", 8, 1000, dies, 0);
    EXPECT_SMALLEST(failure, 501);
    ck_assert_str_eq(failure->message, "signal 6");
    failure = property_search("f", 8, 1000, dies, 7);
    EXPECT_SMALLEST(failure, 501);
    ck_assert_str_eq(failure->message, "exit status 7");
}
END_TEST

static void holds(random_source *random, int index)
{
    int64_t value = random_between(random, 0, 9);
    property_covers("nine", value == 9, index);
    ck_assert_int_le(value, 9);
}

START_TEST(what_holds_fails_only_when_it_covers_too_little)
{
    ck_assert_str_eq(property_search("g", 9, 1000, holds, 50)->message, "");
    const property_failure *failure = property_search("g", 9, 1000, holds, 900);
    ck_assert_ptr_nonnull(strstr(failure->message, "\"nine\", at least 900 were wanted"));
    ck_assert_uint_eq(failure->n, 0);
}
END_TEST

/* tests/property/failures/sum_is_at_most_1000 holds a comment and two cases; the second fails. */
START_TEST(kept_failures_run_first)
{
    const property_failure *failure =
        property_search("sum_is_at_most_1000", 10, 0, sum_is_at_most_1000, 0);
    EXPECT_SMALLEST(failure, 1, 1001);
    ck_assert_int_eq(failure->number, -1);
    ck_assert_uint_gt(failure->tries, 0);
    ck_assert_ptr_nonnull(strstr(failure->message, "test_property.c:"));
    ck_assert_str_eq(property_search("none", 10, 0, sum_is_at_most_1000, 0)->message, "");
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("property");
    TCase *c = tcase_create("shrinking");
    const char *mode = getenv("CK_FORK");
    tcase_set_timeout(c, 120);
    if (mode == NULL || strcmp(mode, "no") != 0) { /* else nothing is caught */
        tcase_add_test(c, lists_shrink_to_the_least_one);
        tcase_add_test(c, numbers_shrink_towards_nought);
        tcase_add_test(c, signals_and_exits_are_failures);
        tcase_add_test(c, kept_failures_run_first);
    }
    tcase_add_test(c, what_holds_fails_only_when_it_covers_too_little);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
