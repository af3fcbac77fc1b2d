/* Equal bits after any what-if and on any number of threads; only finite numbers,
 * whatever comes in. */
#include "catchment.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WORLDS = 400, N = 12, M = 10, MEASURES = SOCPREV_ACCESS_CONSTRAINED + 1 };

static const int32_t everything[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13 };
static random_source random_numbers = { 4 };

/* ---- what if ------------------------------------------------------------ */

static void expect_same(const socprev_access_result *a, const socprev_access_result *b,
                        int32_t kinds, size_t n, size_t m)
{
    for (int32_t at = 0; at < MEASURES; at++)
        for (int32_t kind = 0; kind < kinds; kind++) {
            for (int32_t item = 0; item < socprev_access_result_width(a, at); item++)
                ck_assert_msg(memcmp(socprev_access_result_values(a, at, kind, item),
                                     socprev_access_result_values(b, at, kind, item),
                                     n * sizeof(double)) == 0,
                              "%s", socprev_access_measure_name(at));
            if (socprev_access_result_ratios(a, at, kind) != NULL)
                ck_assert_mem_eq(socprev_access_result_ratios(a, at, kind),
                                 socprev_access_result_ratios(b, at, kind), m * sizeof(double));
            for (int32_t number = 0; number <= SOCPREV_ACCESS_RESIDUAL; number++) {
                double x = -1, y = -1;
                ck_assert_int_eq(socprev_access_result_number(a, at, kind, number, &x),
                                 socprev_access_result_number(b, at, kind, number, &y));
                ck_assert_mem_eq(&x, &y, sizeof x);
            }
            for (int32_t i = 0; i < (int32_t)n; i++)
                ck_assert_int_eq(socprev_access_result_flags(a, at, kind, i),
                                 socprev_access_result_flags(b, at, kind, i));
        }
    for (int32_t kind = 0; kind < kinds; kind++)
        ck_assert_mem_eq(socprev_access_result_nearest(a, kind),
                         socprev_access_result_nearest(b, kind), n * sizeof(int32_t));
}

static socprev_access_result *measured(const catchment *c, socprev_run *run)
{
    socprev_status st;
    socprev_access_result *result = catchment_measure(c, everything, MEASURES, run, &st);
    ck_assert_int_eq(st, SOCPREV_OK);
    return result;
}

static void change_and_compare(catchment *c, socprev_access_result *result)
{
    int32_t j = (int32_t)random_between(&random_numbers, 0, c->m - 1);
    int64_t kind = random_between(&random_numbers, 0, 2); /* closed, opened, changed */
    c->supply[j] = kind == 0 ? 0 : (double)random_between(&random_numbers, 1, 99) / 7;
    ck_assert_int_eq(socprev_access_result_set_supply(result, 0, j, c->supply[j], NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_supply(c->access, 0, c->supply, 0, NULL), SOCPREV_OK);
    socprev_access_result *fresh = measured(c, NULL);
    expect_same(result, fresh, 1, (size_t)c->n, (size_t)c->m);
    socprev_access_result_free(fresh);
}

START_TEST(what_if)
{
    for (int k = 0; k < WORLDS; k++) {
        catchment c = catchment_random(&random_numbers, N, M, k % 2);
        catchment_build(&c);
        ck_assert_int_eq(socprev_access_set_balancing(c.access, 1e-9, 5, NULL), SOCPREV_OK);
        socprev_access_result *result = measured(&c, NULL);
        for (int change = 0; change < 6; change++)
            change_and_compare(&c, result);
        socprev_access_result_free(result);
        catchment_free(&c);
    }
}
END_TEST

/* ---- a large world: many chunks, several kinds --------------------------- */

enum { MANY = 1500, SITES = 300, KINDS = 3 };

static catchment large(double step)
{
    catchment c = catchment_new(MANY, SITES);
    static const double costs[] = { 5, 10, 15 }, weights[] = { 1, 0.68, 0.22 };
    c.step = step;
    for (size_t k = 0; k < (size_t)MANY * SITES; k++)
        c.cost[k] = random_between(&random_numbers, 0, 9) == 0
                        ? -1
                        : (double)random_between(&random_numbers, 0, 200) / 10;
    for (int32_t i = 0; i < MANY; i++)
        c.people[i] = (double)random_between(&random_numbers, 0, 9999);
    for (int32_t j = 0; j < SITES; j++)
        c.supply[j] = (double)random_between(&random_numbers, 0, 50);
    ck_assert_int_eq(socprev_decay_new_points(SOCPREV_DECAY_TABLE, costs, 0, weights, 0, 3, NULL,
                                              &c.decay, NULL),
                     SOCPREV_OK);
    catchment_build(&c);
    socprev_access_free(c.access);
    ck_assert_int_eq(socprev_access_new(c.od, KINDS, NULL, &c.access, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_people(c.access, -1, c.people, 0, NULL), SOCPREV_OK);
    for (int32_t kind = 0; kind < KINDS; kind++) {
        c.supply[kind] = 0;
        c.supply[kind + 7] = 77;
        ck_assert_int_eq(socprev_access_set_supply(c.access, kind, c.supply, 0, NULL), SOCPREV_OK);
    }
    c.people[5] = 77;
    ck_assert_int_eq(socprev_access_set_people(c.access, 1, c.people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_decay(c.access, c.decay, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_cutoffs(c.access, c.cutoffs, 0, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_access_set_balancing(c.access, 0, 3, NULL), SOCPREV_OK);
    return c;
}

static void check_large(double step)
{
    static const int32_t threads[] = { 1, 2, 7 };
    catchment c = large(step);
    socprev_access_result *alone = measured(&c, NULL);
    for (size_t t = 0; t < 3; t++) {
        socprev_run *run = NULL;
        ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
        ck_assert_int_eq(socprev_run_set_threads(run, threads[t]), SOCPREV_OK);
        socprev_access_result *result = measured(&c, run);
        expect_same(alone, result, KINDS, MANY, SITES);
        socprev_access_result_free(result);
        socprev_run_free(run);
    }
    /* chunks are put together by a what-if as by a sweep */
    ck_assert_int_eq(socprev_access_result_set_supply(alone, 1, 9, 3.25, NULL), SOCPREV_OK);
    ck_assert_int_gt(socprev_access_result_touched(alone), MANY / 2);
    socprev_access_result_free(alone);
    catchment_free(&c);
}

START_TEST(threads)
{
    check_large(0.1);
    check_large(0);
}
END_TEST

START_TEST(what_if_over_chunks)
{
    catchment c = large(0.1);
    socprev_access_result *result = measured(&c, NULL);
    double supply[SITES];
    memcpy(supply, c.supply, sizeof supply);
    for (int change = 0; change < 3; change++) {
        int32_t j = (int32_t)random_between(&random_numbers, 0, SITES - 1);
        supply[j] = change == 0 ? 0 : 12.5;
        ck_assert_int_eq(socprev_access_result_set_supply(result, KINDS - 1, j, supply[j], NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_access_set_supply(c.access, KINDS - 1, supply, 0, NULL),
                         SOCPREV_OK);
        socprev_access_result *fresh = measured(&c, NULL);
        expect_same(result, fresh, KINDS, MANY, SITES);
        socprev_access_result_free(fresh);
    }
    socprev_access_result_free(result);
    catchment_free(&c);
}
END_TEST

/* ---- ways of storing, and what else is measured ----------------------------- */

/* Few steps, many steps and costs as they are go different ways to the same bits: these
 * costs are the same doubles in all of them, and sums of whole supply are exact. */
START_TEST(ways_of_storing)
{
    static const double steps[] = { 0.1, 0.001, 0 };
    socprev_access_result *first = NULL;
    catchment kept = { 0 };
    for (size_t k = 0; k < 3; k++) {
        random_numbers = (random_source){ 17 };
        catchment c = large(steps[k]);
        socprev_access_result *result = measured(&c, NULL);
        if (k == 0) {
            first = result;
            kept = c;
            continue;
        }
        expect_same(first, result, KINDS, MANY, SITES);
        socprev_access_result_free(result);
        catchment_free(&c);
    }
    socprev_access_result_free(first);
    catchment_free(&kept);
}
END_TEST

/* Lanes of other measures and kinds beside it do not show in a number. */
START_TEST(alone)
{
    catchment c = large(0.1);
    socprev_access_result *together = measured(&c, NULL);
    for (int32_t m = 0; m < MEASURES; m++) {
        socprev_status st;
        socprev_access_result *one = catchment_measure(&c, &everything[m], 1, NULL, &st);
        ck_assert_int_eq(st, SOCPREV_OK);
        for (int32_t kind = 0; kind < KINDS; kind++)
            for (int32_t item = 0; item < socprev_access_result_width(one, 0); item++)
                ck_assert_msg(memcmp(socprev_access_result_values(one, 0, kind, item),
                                     socprev_access_result_values(together, m, kind, item),
                                     MANY * sizeof(double)) == 0,
                              "%s", socprev_access_measure_name(m));
        socprev_access_result_free(one);
    }
    socprev_access_result_free(together);
    catchment_free(&c);
}
END_TEST

/* Against the definitions, which know of no chunks. */
START_TEST(chunks_add_up)
{
    static const int32_t measures[] = { SOCPREV_ACCESS_GRAVITY, SOCPREV_ACCESS_BALANCING_COST,
                                        SOCPREV_ACCESS_KTH };
    catchment c = large(0.1);
    catchment_build(&c); /* one kind, with what supply and people are now */
    socprev_access_result *result = measured(&c, NULL);
    double *wanted = calloc(MANY, sizeof *wanted);
    ck_assert_ptr_nonnull(wanted);
    for (size_t k = 0; k < 3; k++) {
        catchment_reference(&c, measures[k], 0, wanted);
        for (int32_t i = 0; i < MANY; i++)
            ck_assert_double_eq_tol(socprev_access_result_values(result, measures[k], 0, 0)[i],
                                    wanted[i], 1e-12 * (fabs(wanted[i]) + 1));
    }
    double all = 0, delivered = 0, claims = 0;
    const double *access = socprev_access_result_values(result, SOCPREV_ACCESS_E2SFCA, 0, 0);
    for (int32_t i = 0; i < MANY; i++)
        claims += access[i] * c.people[i];
    int32_t at = SOCPREV_ACCESS_E2SFCA;
    ck_assert_int_eq(socprev_access_result_number(result, at, 0, SOCPREV_ACCESS_SUPPLY, &all),
                     SOCPREV_OK);
    ck_assert_int_eq(
        socprev_access_result_number(result, at, 0, SOCPREV_ACCESS_DELIVERED, &delivered),
        SOCPREV_OK);
    ck_assert_double_eq_tol(claims, all, 1e-12 * all);
    ck_assert_double_eq_tol(delivered, all, 1e-12 * all);
    free(wanted);
    socprev_access_result_free(result);
    catchment_free(&c);
}
END_TEST

/* ---- whatever comes in --------------------------------------------------- */

static double extreme(void)
{
    static const double values[] = { 0,     0,    4e-324, 1e-310, 1e-300, 1e-150, 1e-16,   1, 1,
                                     0.125, 1e16, 1e150,  1e300,  1.7e308, 3,     2.5e-308 };
    return values[random_between(&random_numbers, 0, 15)];
}

static socprev_decay *extreme_decay(void)
{
    socprev_decay *decay = NULL;
    int32_t shape = (int32_t)random_between(&random_numbers, 0, SOCPREV_DECAY_TABLE);
    double costs[] = { 1e-300, 1, 1e300 }, weights[3];
    for (int k = 0; k < 3; k++)
        weights[k] = fmin(extreme(), 1e100);
    if (shape >= SOCPREV_DECAY_STEPS)
        (void)socprev_decay_new_points(shape, costs, 0, weights, 0, 3, NULL, &decay, NULL);
    else
        (void)socprev_decay_new(shape, extreme(), extreme(), NULL, &decay, NULL);
    return decay;
}

static void expect_finite(const socprev_access_result *result, const catchment *c)
{
    for (int32_t at = 0; at < MEASURES; at++) {
        for (int32_t item = 0; item < socprev_access_result_width(result, at); item++)
            for (int32_t i = 0; i < c->n; i++) {
                double x = socprev_access_result_values(result, at, 0, item)[i];
                ck_assert(isfinite(x) && (x >= 0 || x == SOCPREV_ACCESS_UNREACHABLE));
            }
        for (int32_t number = 0; number <= SOCPREV_ACCESS_RESIDUAL; number++) {
            double x = 0;
            (void)socprev_access_result_number(result, at, 0, number, &x);
            ck_assert(isfinite(x) && x >= 0);
        }
        const double *ratios = socprev_access_result_ratios(result, at, 0);
        for (int32_t j = 0; ratios != NULL && j < c->m; j++)
            ck_assert(isfinite(ratios[j]) && ratios[j] >= 0);
    }
}

START_TEST(only_finite_numbers)
{
    int finite = 0, refused = 0;
    for (int k = 0; k < 20 * WORLDS; k++) {
        catchment c = catchment_random(&random_numbers, k % 3 == 0 ? 1 : 5, k % 5 == 0 ? 1 : 4, 0);
        bool wild_people = random_between(&random_numbers, 0, 1) == 1;
        for (int32_t i = 0; wild_people && i < c.n; i++)
            c.people[i] = extreme();
        for (int32_t j = 0; j < c.m; j++)
            c.supply[j] = extreme();
        for (int32_t cell = 0; cell < c.n * c.m; cell++)
            c.cost[cell] = c.cost[cell] < 0 ? -1 : extreme();
        socprev_decay_free(c.decay);
        c.decay = extreme_decay();
        catchment_build(&c);
        ck_assert_int_eq(socprev_access_set_balancing(c.access, 1e-9, 3, NULL), SOCPREV_OK);
        socprev_status st;
        socprev_access_result *result = catchment_measure(&c, everything, MEASURES, NULL, &st);
        ck_assert(st == SOCPREV_OK || st == SOCPREV_E_RANGE);
        finite += st == SOCPREV_OK;
        refused += st == SOCPREV_E_RANGE;
        if (result != NULL) {
            expect_finite(result, &c);
            /* a what-if beyond doubles leaves everything as it was */
            st = socprev_access_result_set_supply(result, 0, 0, extreme(), NULL);
            ck_assert(st == SOCPREV_OK || st == SOCPREV_E_RANGE);
            expect_finite(result, &c);
            if (st == SOCPREV_E_RANGE) {
                socprev_access_result *fresh = measured(&c, NULL);
                expect_same(result, fresh, 1, (size_t)c.n, (size_t)c.m);
                socprev_access_result_free(fresh);
            }
        }
        socprev_access_result_free(result);
        catchment_free(&c);
    }
    ck_assert_int_gt(finite, WORLDS);
    ck_assert_int_gt(refused, WORLDS);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("access bits");
    TCase *all = tcase_create("bits");
    suite_add_tcase(suite, all);
    tcase_add_test(all, what_if);
    tcase_add_test(all, threads);
    tcase_add_test(all, what_if_over_chunks);
    tcase_add_test(all, ways_of_storing);
    tcase_add_test(all, alone);
    tcase_add_test(all, chunks_add_up);
    tcase_add_test(all, only_finite_numbers);
    return run_suite(suite);
}
