/* The sort that engines share, and the months of a date. */
#include "suite.h"
#include "support.h"

#include "base_internal.h"
#include "value_internal.h"

enum { MOST = 130 };

typedef struct {
    int32_t key;
    int32_t place; /* where it stood before */
} item;

static int compare_keys(const void *a, const void *b)
{
    const item *x = a, *y = b;
    return (x->key > y->key) - (x->key < y->key);
}

START_TEST(every_length_is_sorted_and_stable)
{
    random_source random = { 5u };
    struct socprev_memory memory = socprev__memory_of(NULL);
    item items[MOST];
    size_t n = (size_t)_i;
    for (size_t i = 0; i < n; i++)
        items[i] = (item){ (int32_t)random_between(&random, 0, _i / 2), (int32_t)i };
    ck_assert(socprev__sort(&memory, items, n, sizeof *items, compare_keys));
    bool seen[MOST] = { false };
    for (size_t i = 0; i < n; i++) {
        seen[items[i].place] = true;
        if (i > 0)
            ck_assert(items[i - 1].key < items[i].key ||
                      (items[i - 1].key == items[i].key && items[i - 1].place < items[i].place));
    }
    for (size_t i = 0; i < n; i++)
        ck_assert(seen[i]);
}
END_TEST

START_TEST(without_memory_nothing_moves)
{
    fault_memory fault;
    fault_memory_reset(&fault, 0, false);
    struct socprev_memory memory = { fault_memory_resize, &fault };
    item items[] = { { 2, 0 }, { 1, 1 } };
    ck_assert(!socprev__sort(&memory, items, 2, sizeof *items, compare_keys));
    ck_assert_int_eq(items[0].key, 2);
    ck_assert_int_eq(items[1].key, 1);
    ck_assert(socprev__sort(&memory, items, 1, sizeof *items, compare_keys));
    ck_assert_int_eq(fault.calls, 1);
}
END_TEST

START_TEST(date_tells_the_months_it_may_mean)
{
    static const struct {
        const char *text;
        int32_t first_year, first_month, last_year, last_month;
    } cases[] = {
        { "2014-01-22", 2014, 1, 2014, 1 }, { "2012-12", 2012, 12, 2012, 12 },
        { "2020-08-end", 2020, 8, 2020, 8 }, { "2018", 2018, 1, 2018, 12 },
        { "2020-21", 2020, 3, 2020, 5 },     { "2020-24", 2020, 12, 2021, 2 },
    };
    int32_t first = 42, last = 42;
    ck_assert(!socprev__date_months(SOCPREV_DATE_NONE, &first, &last));
    ck_assert_int_eq(first, 42);
    for (size_t i = 0; i < SOCPREV__COUNT(cases); i++) {
        socprev_date date;
        ck_assert_int_eq(socprev_date_parse(cases[i].text, SOCPREV_NUL, &date, NULL), SOCPREV_OK);
        ck_assert(socprev__date_months(date, &first, &last));
        ck_assert_int_eq(first, 12 * cases[i].first_year + cases[i].first_month - 1);
        ck_assert_int_eq(last, 12 * cases[i].last_year + cases[i].last_month - 1);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("base sort");
    TCase *cases = tcase_create("sort");
    tcase_add_loop_test(cases, every_length_is_sorted_and_stable, 0, MOST);
    tcase_add_test(cases, without_memory_nothing_moves);
    tcase_add_test(cases, date_tells_the_months_it_may_mean);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
