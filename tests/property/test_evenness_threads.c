/* Many units: sorted as by comparing, and the same bits on any number of threads. */
#include "coverage/coverage_internal.h"
#include "suite.h"
#include "support.h"

#include <stdlib.h>
#include <string.h>

enum { MANY = 150000, FEW = 3000 };

static socprev_run *run_of(int32_t threads)
{
    socprev_run *run = NULL;
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_run_set_threads(run, threads), SOCPREV_OK);
    return run;
}

/* Zeros, ties, whole numbers and extremes of both signs, by `round`. */
static double number_of(random_source *random, int round)
{
    double whole = (double)random_between(random, 0, 40), sign = 1;
    if (round % 3 == 2 && random_between(random, 0, 1) == 0)
        sign = -1;
    switch (random_between(random, 0, round % 2 == 0 ? 1 : 3)) {
    case 0:
        return 0;
    case 1:
        return whole;
    case 2:
        return sign * (double)random_next(random) * 0x1p-70;
    default:
        return sign * (random_between(random, 0, 1) == 0 ? 1e300 : 5e-324) * whole;
    }
}

static socprev__unit *units_of(random_source *random, size_t n, int round)
{
    socprev__unit *unit = malloc(n * sizeof *unit);
    ck_assert_ptr_nonnull(unit);
    for (size_t i = 0; i < n; i++)
        unit[i] = (socprev__unit){ number_of(random, round) + 0.0,
                                   (double)random_between(random, 1, 9) };
    return unit;
}

START_TEST(sorts_as_comparing_does)
{
    static const size_t sizes[] = { 0, 1, 2, 24, 25, 100, FEW, MANY };
    random_source random = { 1u };
    struct socprev_memory memory = socprev__memory_of(NULL);
    for (int round = 0; round < 6; round++) {
        for (size_t k = 0; k < sizeof sizes / sizeof *sizes; k++) {
            size_t n = sizes[k];
            socprev__unit *a = units_of(&random, n + 1, round);
            socprev__unit *b = malloc((n + 1) * sizeof *b);
            ck_assert_ptr_nonnull(b);
            memcpy(b, a, n * sizeof *b);
            socprev_run *run = run_of(round % 2 == 0 ? 1 : 7);
            ck_assert_int_eq(socprev__unit_sort(&memory, a, n, run), SOCPREV_OK);
            qsort(b, n, sizeof *b, socprev__unit_compare);
            ck_assert(memcmp(a, b, n * sizeof *a) == 0);
            socprev_run_free(run);
            free(b);
            free(a);
        }
    }
}
END_TEST

static socprev_evenness *measured(const socprev__unit *unit, size_t n, int32_t threads)
{
    socprev_evenness *e = NULL;
    socprev_run *run = run_of(threads);
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, &unit->value, sizeof *unit, &unit->weight,
                                          sizeof *unit, n, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish_with(e, run, NULL), SOCPREV_OK);
    socprev_run_free(run);
    return e;
}

START_TEST(threads_change_no_bit)
{
    static const int32_t threads[3] = { 1, 2, 7 };
    static const double powers[5] = { 0.5, 1, 2, 3, 0.25 };
    random_source random = { 2u };
    socprev__unit *unit = units_of(&random, MANY, 0);
    double first[7] = { 0 }, second[7] = { 0 };
    for (int t = 0; t < 3; t++) {
        socprev_evenness *e = measured(unit, MANY, threads[t]);
        ck_assert_int_eq(socprev_evenness_gini(e, &second[0]), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_mean(e, &second[1]), SOCPREV_OK);
        for (int i = 0; i < 5; i++)
            ck_assert_int_eq(socprev_evenness_entropy(e, powers[i], &second[2 + i]), SOCPREV_OK);
        if (t == 0)
            memcpy(first, second, sizeof first);
        ck_assert(memcmp(first, second, sizeof first) == 0);
        socprev_evenness_free(e);
    }
    free(unit);
}
END_TEST

START_TEST(draws_are_the_same_on_any_number_of_threads)
{
    static const int32_t threads[3] = { 1, 2, 7 };
    random_source random = { 3u };
    socprev__unit *unit = units_of(&random, FEW, 0);
    int32_t *group = malloc(FEW * sizeof *group);
    ck_assert_ptr_nonnull(group);
    for (int i = 0; i < FEW; i++)
        group[i] = (int32_t)random_between(&random, 0, 13);
    socprev_decomposition *d = NULL;
    ck_assert_int_eq(socprev_decomposition_new(&unit->value, sizeof *unit, &unit->weight,
                                               sizeof *unit, group, 0, 0, FEW, 1, 0, NULL, &d,
                                               NULL),
                     SOCPREV_OK);
    socprev_evenness *e = measured(unit, FEW, 1);
    double p[3], low[3], high[3];
    for (int t = 0; t < 3; t++) {
        socprev_run *run = run_of(threads[t]);
        ck_assert_int_eq(socprev_decomposition_permute(d, 0, 1, 60, 5, run, &p[t], NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_bootstrap(e, SOCPREV_INDEX_GINI, 0, 60, 0.9, 5, run,
                                                    &low[t], &high[t], NULL, NULL),
                         SOCPREV_OK);
        ck_assert(p[t] == p[0] && low[t] == low[0] && high[t] == high[0]);
        socprev_run_free(run);
    }
    socprev_evenness_free(e);
    socprev_decomposition_free(d);
    free(group);
    free(unit);
}
END_TEST

static int32_t stop(void *user, int64_t done, int64_t total)
{
    (void)total;
    return done >= *(int64_t *)user;
}

START_TEST(a_cancelled_finish_loses_no_unit)
{
    random_source random = { 4u };
    socprev__unit *unit = units_of(&random, MANY, 0);
    socprev_evenness *whole = measured(unit, MANY, 1);
    double expected = 0, gini = 0;
    ck_assert_int_eq(socprev_evenness_gini(whole, &expected), SOCPREV_OK);
    for (int64_t at = 1; at < 3000; at = 3 * at + 1) {
        socprev_evenness *e = NULL;
        socprev_run *run = NULL;
        ck_assert_int_eq(socprev_run_new(stop, &at, NULL, &run), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_add(e, &unit->value, sizeof *unit, &unit->weight,
                                              sizeof *unit, MANY, NULL),
                         SOCPREV_OK);
        socprev_status st = socprev_evenness_finish_with(e, run, NULL);
        ck_assert(st == SOCPREV_E_CANCELLED || st == SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
        ck_assert(gini == expected);
        socprev_run_free(run);
        socprev_evenness_free(e);
    }
    socprev_evenness_free(whole);
    free(unit);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("evenness and threads");
    TCase *cases = tcase_create("threads");
    tcase_add_test(cases, sorts_as_comparing_does);
    tcase_add_test(cases, threads_change_no_bit);
    tcase_add_test(cases, draws_are_the_same_on_any_number_of_threads);
    tcase_add_test(cases, a_cancelled_finish_loses_no_unit);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
