/* Coverage of territories by kinds: what goes in, and what is refused. */
#include "samples.h"
#include "suite.h"
#include "support.h"

#include <string.h>

#define UNKNOWN SOCPREV_COVERAGE_UNKNOWN
#define ALL SOCPREV_COVERAGE_ALL

static socprev_coverage *c;

static void begin(void)
{
    c = sample_coverage();
}

static void end(void)
{
    socprev_coverage_free(c);
    c = NULL;
}

static int64_t count(int32_t territory, int32_t kind)
{
    int64_t out = -7;
    ck_assert_int_eq(socprev_coverage_count(c, territory, kind, &out), SOCPREV_OK);
    return out;
}

/* ---- setting ---------------------------------------------------------------------- */

START_TEST(strided_table_is_read)
{
    struct {
        int64_t count, other;
    } table[4][3];
    memset(table, 0x5a, sizeof table);
    for (int64_t t = 0; t < 4; t++)
        for (int64_t k = 0; k < 2; k++)
            table[t][k].count = 10 * t + k;
    ck_assert_int_eq(socprev_coverage_set_counts(c, &table[0][0].count, sizeof table[0],
                                                 sizeof table[0][0], NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(count(3, 1), 31);
    ck_assert_int_eq(count(0, 1), 1 + 11 + 21);
}
END_TEST

START_TEST(setter_opens_the_table_again)
{
    int64_t out = 42;
    int32_t list[4], present;
    double value;
    socprev_evenness *e = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_coverage_add(c, 1, 1, 5, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_count(c, 1, 1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_count_known(c, 1, 1, &out, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_presence(c, 1, 1, &present), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_population(c, 1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_rate(c, 1, 1, 9, NULL, NULL, &value), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, 1, list, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_missing_territories(c, 0, 1, list, 4, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_territory_share(c, 0, 0, NULL, NULL, &value),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_levels(c), 0);
    ck_assert_int_eq(socprev_coverage_level(c, 0), -1);
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    socprev_status st = socprev_evenness_add_coverage(e, c, 0, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3308, "", -1);
    socprev_evenness_free(e);
    ck_assert_int_eq(out, 42);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(count(0, 1), 5);
}
END_TEST

START_TEST(questions_outside_the_table_are_refused)
{
    int64_t out;
    int32_t list[4];
    double value;
    ck_assert_int_eq(socprev_coverage_count(c, 4, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_count(c, -2, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_count(c, 0, 2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_count(c, 0, -2, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_count(c, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_count(NULL, 0, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_presence(c, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_population(c, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_rate(c, 0, 0, 0, NULL, NULL, &value), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_rate(c, 0, 0, 1, &out, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, 0, NULL, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_missing_territories(c, 2, 0, list, 4, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_missing_territories(c, 0, 0, NULL, 4, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_people_share(c, -2, 0, NULL, NULL, &value),
                     SOCPREV_E_INVALID);
}
END_TEST

START_TEST(bad_input_is_refused_with_its_place)
{
    static const int64_t counts[] = { 1, 0, 2, -3, 0, 0, 0, 4 };
    static const int64_t people[] = { UNKNOWN, 40000, -1, 25000 };
    socprev_error *err = NULL;
    socprev_status st = socprev_coverage_set_counts(c, counts, 0, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3302, "counts", 1);
    st = socprev_coverage_add(c, 3, 1, -1, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3302, "counts", 3);
    st = socprev_coverage_add(c, 4, 0, 1, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3301, "", -1);
    st = socprev_coverage_add(c, 0, -1, 1, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3301, "", -1);
    st = socprev_coverage_add(c, 3, 1, INT64_MAX, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "counts", 3);
    st = socprev_coverage_set_populations(c, people, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3303, "inhabitants", 2);
    st = socprev_coverage_set_norm(c, 0, 1, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3307, "norm", 0);
    st = socprev_coverage_set_norm(c, 1, -1, 10, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3307, "norm", 1);
    st = socprev_coverage_set_norm(c, 2, 1, 10, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3301, "", -1);
    ck_assert_int_eq(count(ALL, ALL), 7); /* nothing has changed, and it is still finished */
}
END_TEST

START_TEST(null_arguments_are_refused)
{
    const int64_t counts[8] = { 0 };
    const int32_t parents[4] = { 0 };
    ck_assert_int_eq(socprev_coverage_set_counts(NULL, counts, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_counts(c, NULL, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_add(NULL, 0, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_populations(NULL, counts, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_populations(c, NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_parents(NULL, parents, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_parents(c, NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_norm(NULL, 0, 1, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_finish(NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_new(1, 1, NULL, NULL, NULL), SOCPREV_E_INVALID);
    socprev_coverage_free(NULL);
}
END_TEST

START_TEST(size_must_be_possible)
{
    static const int32_t sizes[][2] = { { 0, 1 }, { 1, 0 }, { -1, 1 }, { INT32_MAX, 1 },
                                        { 1, INT32_MAX } };
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        socprev_coverage *made = NULL;
        socprev_error *err = NULL;
        socprev_status st = socprev_coverage_new(sizes[i][0], sizes[i][1], NULL, &made, &err);
        expect_error(st, err, SOCPREV_E_INVALID, 3300, "", -1);
        ck_assert_ptr_null(made);
    }
}
END_TEST

START_TEST(parents_form_no_circle)
{
    static const int32_t circle[] = { -1, 2, 3, 1 }, self[] = { -1, 0, 2, 0 };
    static const int32_t outside[] = { -1, 0, 4, 0 }, below[] = { -1, -2, 0, 0 };
    socprev_error *err = NULL;
    socprev_status st = socprev_coverage_set_parents(c, circle, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3305, "parents", 1);
    st = socprev_coverage_set_parents(c, self, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3305, "parents", 2);
    st = socprev_coverage_set_parents(c, outside, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3304, "parents", 2);
    st = socprev_coverage_set_parents(c, below, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3304, "parents", 1);
    ck_assert_int_eq(count(0, 0), 3);
}
END_TEST

START_TEST(parents_may_come_in_any_order)
{
    static const int32_t chain[] = { 1, 2, 3, -1 };
    static const int64_t people[] = { 10, UNKNOWN, UNKNOWN, UNKNOWN };
    int64_t out;
    ck_assert_int_eq(socprev_coverage_set_parents(c, chain, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_levels(c), 4);
    ck_assert_int_eq(socprev_coverage_level(c, 0), 3);
    ck_assert_int_eq(count(3, ALL), 7);
    ck_assert_int_eq(socprev_coverage_population(c, 3, &out), SOCPREV_OK);
    ck_assert_int_eq(out, 10);
}
END_TEST

START_TEST(sums_that_overflow_are_refused)
{
    static const int64_t counts[] = { 0, 0, INT64_MAX, 0, 1, 0, 0, 0 };
    static const int64_t columns[] = { 0, 0, 0, 0, INT64_MAX, 0, 0, 1 };
    static const int64_t people[] = { UNKNOWN, INT64_MAX, 1, 0 };
    static const int64_t zero[] = { UNKNOWN, 0, 0, 0 };
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_coverage_set_counts(c, counts, 0, 0, NULL), SOCPREV_OK);
    socprev_status st = socprev_coverage_finish(c, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "counts", 2);
    ck_assert_int_eq(socprev_coverage_set_counts(c, columns, 0, 0, NULL), SOCPREV_OK);
    st = socprev_coverage_finish(c, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "", -1);
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_add(c, 3, 1, UNKNOWN, NULL), SOCPREV_OK);
    st = socprev_coverage_finish(c, &err);
    expect_error(st, err, SOCPREV_E_RANGE, 1004, "inhabitants", 2);
    ck_assert_int_eq(socprev_coverage_set_populations(c, zero, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
}
END_TEST

START_TEST(shares_and_rates_that_overflow_are_refused)
{
    static const int64_t people[] = { UNKNOWN, INT64_MAX / 2 + 2, UNKNOWN, INT64_MAX / 2 + 2 };
    static const int32_t none[] = { -1, -1, 1, -1 };
    static const int64_t counts[] = { 0, 0, 0, 0, 0, 0, INT64_MAX, 0 };
    double value = 42;
    ck_assert_int_eq(socprev_coverage_set_parents(c, none, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_E_RANGE);
    static const int64_t three[] = { 1, 1, 1, 3 };
    ck_assert_int_eq(socprev_coverage_set_populations(c, three, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_counts(c, counts, 0, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_rate(c, 3, 0, 4, NULL, NULL, &value), SOCPREV_E_RANGE);
    ck_assert(value == 42);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("coverage input");
    TCase *cases = tcase_create("input");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, strided_table_is_read);
    tcase_add_test(cases, setter_opens_the_table_again);
    tcase_add_test(cases, questions_outside_the_table_are_refused);
    tcase_add_test(cases, bad_input_is_refused_with_its_place);
    tcase_add_test(cases, null_arguments_are_refused);
    tcase_add_test(cases, size_must_be_possible);
    tcase_add_test(cases, parents_form_no_circle);
    tcase_add_test(cases, parents_may_come_in_any_order);
    tcase_add_test(cases, sums_that_overflow_are_refused);
    tcase_add_test(cases, shares_and_rates_that_overflow_are_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
