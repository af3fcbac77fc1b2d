/* Bootstrap and permutation: known chances, the same for a seed, refusals. */
#include "suite.h"
#include "units.h"

#include <math.h>
#include <pthread.h>
#include <string.h>

enum { N = 60 };

static units many(void)
{
    units s = { .n = N };
    for (size_t i = 0; i < N; i++) {
        s.x[i] = (double)(i * i % 37);
        s.w[i] = 1;
    }
    return s;
}

typedef struct {
    const socprev_evenness *e;
    const socprev_decomposition *d;
    double low, high, p_value;
    int32_t undefined;
    socprev_status st;
} answer;

static void *ask(void *user)
{
    answer *a = user;
    a->st = socprev_evenness_bootstrap(a->e, SOCPREV_INDEX_ENTROPY, 1, 200, 0.9, 42, NULL, &a->low,
                                       &a->high, &a->undefined, NULL);
    if (a->st == SOCPREV_OK)
        a->st = socprev_decomposition_permute(a->d, 0, 1, 199, 42, NULL, &a->p_value, NULL);
    return NULL;
}

static socprev_decomposition *grouped(const units *s, size_t size)
{
    socprev_decomposition *d = NULL;
    int32_t groups[N];
    for (size_t i = 0; i < s->n; i++)
        groups[i] = (int32_t)(i / size);
    ck_assert_int_eq(
        socprev_decomposition_new(s->x, 0, s->w, 0, groups, 0, 0, s->n, 1, 0, NULL, &d, NULL),
        SOCPREV_OK);
    return d;
}

START_TEST(answers_do_not_depend_on_threads)
{
    static const int counts[] = { 1, 2, 7 };
    units s = many();
    socprev_evenness *e = units_evenness(&s);
    socprev_decomposition *d = grouped(&s, 10);
    answer first = { .e = e, .d = d };
    ask(&first);
    ck_assert_int_eq(first.st, SOCPREV_OK);
    for (size_t k = 0; k < 3; k++) {
        pthread_t thread[7];
        answer a[7];
        for (int i = 0; i < counts[k]; i++) {
            a[i] = (answer){ .e = e, .d = d };
            ck_assert_int_eq(pthread_create(&thread[i], NULL, ask, &a[i]), 0);
        }
        for (int i = 0; i < counts[k]; i++) {
            ck_assert_int_eq(pthread_join(thread[i], NULL), 0);
            ck_assert_int_eq(a[i].st, SOCPREV_OK);
            ck_assert(a[i].low == first.low && a[i].high == first.high);
            ck_assert(a[i].p_value == first.p_value && a[i].undefined == first.undefined);
        }
    }
    socprev_decomposition_free(d);
    socprev_evenness_free(e);
}
END_TEST

START_TEST(interval_of_a_mean_is_that_of_theory)
{
    units s = many();
    socprev_evenness *e = units_evenness(&s);
    double mean = 0, squares = 0, low, high;
    int32_t undefined = -1;
    for (size_t i = 0; i < N; i++)
        mean += s.x[i] / N;
    for (size_t i = 0; i < N; i++)
        squares += (s.x[i] - mean) * (s.x[i] - mean);
    double half = 1.96 * sqrt(squares) / N;
    ck_assert_int_eq(socprev_evenness_bootstrap(e, SOCPREV_INDEX_MEAN, 0, 4000, 0.95, 1, NULL, &low,
                                                &high, &undefined, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(undefined, 0);
    ck_assert(fabs(mean - half - low) < 0.1 * half && fabs(mean + half - high) < 0.1 * half);
    double other_low, other_high;
    ck_assert_int_eq(socprev_evenness_bootstrap(e, SOCPREV_INDEX_MEAN, 0, 4000, 0.95, 2, NULL,
                                                &other_low, &other_high, NULL, NULL),
                     SOCPREV_OK);
    ck_assert(other_low != low || other_high != high);
    socprev_evenness_free(e);
}
END_TEST

START_TEST(draws_without_a_number_are_counted)
{
    units s = { .n = 2, .x = { 0, 1 }, .w = { 1, 1 } };
    socprev_evenness *e = units_evenness(&s);
    double low, high;
    int32_t undefined = -1;
    ck_assert_int_eq(socprev_evenness_bootstrap(e, SOCPREV_INDEX_GINI, 0, 1000, 0.9, 5, NULL, &low,
                                                &high, &undefined, NULL),
                     SOCPREV_OK);
    ck_assert(low == 0 && high == 0.5);
    ck_assert(undefined > 190 && undefined < 310); /* both zero: one draw in four */
    socprev_evenness_free(e);
}
END_TEST

START_TEST(draws_that_all_lack_a_number_give_none)
{
    units s = { .n = 2, .x = { 0, 1 }, .w = { 1, 1 } };
    socprev_evenness *e = units_evenness(&s);
    int none = 0;
    for (uint64_t seed = 0; seed < 40; seed++) {
        double low = -42, high = -42;
        socprev_error *err = NULL;
        socprev_status st = socprev_evenness_bootstrap(e, SOCPREV_INDEX_GINI, 0, 1, 0.9, seed, NULL,
                                                       &low, &high, NULL, &err);
        if (st == SOCPREV_OK) {
            ck_assert(low == high && (low == 0 || low == 0.5));
            continue;
        }
        expect_error(st, err, SOCPREV_E_UNDEFINED, 3334, "", -1);
        ck_assert(low == -42 && high == -42);
        none++;
    }
    ck_assert(none > 2 && none < 25); /* one in four */
    socprev_evenness_free(e);
}
END_TEST

START_TEST(interval_of_equal_units_is_a_point)
{
    units s = { .n = 3, .x = { 3.3, 3.3, 3.3 }, .w = { 1, 2, 5 } };
    socprev_evenness *e = units_evenness(&s);
    double low = -42, high = -42;
    for (int32_t index = SOCPREV_INDEX_GINI; index <= SOCPREV_INDEX_ATKINSON; index++) {
        ck_assert_int_eq(socprev_evenness_bootstrap(e, index, 2, 50, 0.9, 5, NULL, &low, &high,
                                                    NULL, NULL),
                         SOCPREV_OK);
        ck_assert(low == 0 && high == 0);
    }
    socprev_evenness_free(e);
}
END_TEST

START_TEST(chance_of_the_best_order_is_known)
{
    /* of 20 ways to choose 3 of 6 places, 2 are as uneven as this one */
    units s = { .n = 6, .x = { 1, 2, 3, 11, 12, 13 }, .w = { 1, 1, 1, 1, 1, 1 } };
    socprev_decomposition *d = grouped(&s, 3);
    double p_value = -42;
    ck_assert_int_eq(socprev_decomposition_permute(d, 0, 1, 9999, 3, NULL, &p_value, NULL),
                     SOCPREV_OK);
    ck_assert(fabs(p_value - 0.1) < 0.015);
    socprev_decomposition_free(d);
    units equal = { .n = 4, .x = { 2, 2, 2, 2 }, .w = { 1, 2, 3, 4 } };
    d = grouped(&equal, 2);
    ck_assert_int_eq(socprev_decomposition_permute(d, 0, 1, 99, 3, NULL, &p_value, NULL),
                     SOCPREV_OK);
    ck_assert(p_value == 1);
    socprev_decomposition_free(d);
}
END_TEST

START_TEST(orders_with_an_infinite_entropy_count)
{
    /* both zeros in one group is infinite: every third order */
    units s = { .n = 4, .x = { 0, 3, 0, 5 }, .w = { 1, 1, 1, 1 } };
    socprev_decomposition *d = grouped(&s, 2);
    double p_value = -42;
    ck_assert_int_eq(socprev_decomposition_permute(d, 0, 0, 999, 3, NULL, &p_value, NULL),
                     SOCPREV_OK);
    ck_assert(p_value == 1);
    socprev_decomposition_free(d);
    units apart = { .n = 4, .x = { 0, 0, 3, 5 }, .w = { 1, 1, 1, 1 } };
    d = grouped(&apart, 2);
    socprev_error *err = NULL;
    socprev_status st = socprev_decomposition_permute(d, 0, 0, 9, 3, NULL, &p_value, &err);
    expect_error(st, err, SOCPREV_E_UNDEFINED, 3334, "", -1);
    socprev_decomposition_free(d);
}
END_TEST

/* ---- refusals ------------------------------------------------------------------------ */

static void refuse(const socprev_evenness *e, int32_t index, int32_t draws, double confidence,
                   socprev_status status, int32_t number, const char *field)
{
    double low = -42, high = -42;
    socprev_error *err = NULL;
    socprev_status st = socprev_evenness_bootstrap(e, index, 0.5, draws, confidence, 0, NULL, &low,
                                                   &high, NULL, &err);
    expect_error(st, err, status, number, field, -1);
    ck_assert(low == -42 && high == -42);
}

START_TEST(bad_bootstraps_are_refused)
{
    units s = { .n = 2, .x = { 0, 1 }, .w = { 1, 1 } }, none = { .n = 0 };
    socprev_evenness *e = units_evenness(&s), *empty = units_evenness(&none), *open = NULL;
    double number;
    ck_assert_int_eq(socprev_evenness_new(NULL, &open, NULL), SOCPREV_OK);
    refuse(NULL, 1, 9, 0.9, SOCPREV_E_INVALID, 1001, "evenness");
    refuse(open, 1, 9, 0.9, SOCPREV_E_INVALID, 3324, "evenness");
    refuse(e, 1, 0, 0.9, SOCPREV_E_INVALID, 3332, "draws");
    refuse(e, 1, 9, 0, SOCPREV_E_INVALID, 3333, "confidence");
    refuse(e, 1, 9, 1, SOCPREV_E_INVALID, 3333, "confidence");
    refuse(e, 1, 9, NAN, SOCPREV_E_INVALID, 3333, "confidence");
    refuse(e, 99, 9, 0.9, SOCPREV_E_INVALID, 1002, "index");
    refuse(empty, 1, 9, 0.9, SOCPREV_E_UNDEFINED, 3334, "");
    socprev_error *err = NULL;
    socprev_status st =
        socprev_evenness_bootstrap(e, 1, 0, 9, 0.9, 0, NULL, NULL, &number, NULL, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "low", -1);
    st = socprev_evenness_bootstrap(e, 1, 0, 9, 0.9, 0, NULL, &number, NULL, NULL, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "high", -1);
    socprev_evenness_free(open);
    socprev_evenness_free(empty);
    socprev_evenness_free(e);
}
END_TEST

START_TEST(bad_permutations_are_refused)
{
    units s = many();
    socprev_decomposition *d = grouped(&s, 10);
    double p_value = -42;
    socprev_error *err = NULL;
    socprev_status st = socprev_decomposition_permute(NULL, 0, 1, 9, 0, NULL, &p_value, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "decomposition", -1);
    st = socprev_decomposition_permute(d, 0, 1, 9, 0, NULL, NULL, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1001, "p_value", -1);
    st = socprev_decomposition_permute(d, 1, 1, 9, 0, NULL, &p_value, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1002, "level", -1);
    st = socprev_decomposition_permute(d, -1, 1, 9, 0, NULL, &p_value, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1002, "level", -1);
    st = socprev_decomposition_permute(d, 0, NAN, 9, 0, NULL, &p_value, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 1002, "a", -1);
    st = socprev_decomposition_permute(d, 0, 1, 0, 0, NULL, &p_value, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3332, "draws", -1);
    ck_assert(p_value == -42);
    socprev_decomposition_free(d);
}
END_TEST

static int32_t stop_at_five(void *user, int64_t done, int64_t total)
{
    *(int64_t *)user = done;
    ck_assert_int_eq(total, 100);
    return done == 5;
}

START_TEST(long_work_can_be_cancelled)
{
    units s = many();
    socprev_evenness *e = units_evenness(&s);
    socprev_decomposition *d = grouped(&s, 10);
    socprev_run *run = NULL, *other = NULL;
    int64_t done = 0;
    double low = -42, high = -42, p_value = -42;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_run_new(stop_at_five, &done, NULL, &run), SOCPREV_OK);
    socprev_status st =
        socprev_evenness_bootstrap(e, 1, 0, 100, 0.9, 0, run, &low, &high, NULL, &err);
    expect_error(st, err, SOCPREV_E_CANCELLED, 1005, "", -1);
    ck_assert_int_eq(done, 5);
    ck_assert_int_eq(socprev_run_new(stop_at_five, &done, NULL, &other), SOCPREV_OK);
    st = socprev_decomposition_permute(d, 0, 1, 100, 0, other, &p_value, &err);
    expect_error(st, err, SOCPREV_E_CANCELLED, 1005, "", -1);
    ck_assert(low == -42 && high == -42 && p_value == -42);
    socprev_run_free(other);
    socprev_run_free(run);
    socprev_decomposition_free(d);
    socprev_evenness_free(e);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("evenness and chance");
    TCase *cases = tcase_create("chance");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, answers_do_not_depend_on_threads);
    tcase_add_test(cases, interval_of_a_mean_is_that_of_theory);
    tcase_add_test(cases, draws_without_a_number_are_counted);
    tcase_add_test(cases, draws_that_all_lack_a_number_give_none);
    tcase_add_test(cases, interval_of_equal_units_is_a_point);
    tcase_add_test(cases, chance_of_the_best_order_is_known);
    tcase_add_test(cases, orders_with_an_infinite_entropy_count);
    tcase_add_test(cases, bad_bootstraps_are_refused);
    tcase_add_test(cases, bad_permutations_are_refused);
    tcase_add_test(cases, long_work_can_be_cancelled);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
