/* Accessibility against its definitions, and what must hold for every world. */
#include "catchment.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WORLDS = 1500, N = 12, M = 10, MEASURES = SOCPREV_ACCESS_CONSTRAINED };

static const int32_t everything[] = { 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 };
static random_source random_numbers = { 20261129 };

static void expect_close(double actual, double wanted, int32_t measure)
{
    ck_assert_msg(fabs(actual - wanted) <= 1e-12 * fabs(wanted) + 1e-300, "%s: %.17g, not %.17g",
                  socprev_access_measure_name(measure), actual, wanted);
}

static catchment world(double step)
{
    catchment c = catchment_random(&random_numbers, N, M, step);
    catchment_build(&c);
    return c;
}

static socprev_access_result *measured(const catchment *c, const int32_t *measures, size_t n)
{
    socprev_status st;
    socprev_access_result *result = catchment_measure(c, measures, n, NULL, &st);
    ck_assert_int_eq(st, SOCPREV_OK);
    return result;
}

static double number_of(const socprev_access_result *result, int32_t at, int32_t number)
{
    double out = -1;
    ck_assert_int_eq(socprev_access_result_number(result, at, 0, number, &out), SOCPREV_OK);
    return out;
}

/* ---- definitions ------------------------------------------------------------------ */

static void check_definitions(const catchment *c)
{
    socprev_access_result *result = measured(c, everything, MEASURES);
    for (int32_t at = 0; at < MEASURES; at++) {
        int32_t width = socprev_access_result_width(result, at);
        ck_assert_int_eq(width, at == SOCPREV_ACCESS_CUMULATIVE ? CATCHMENT_CUTOFFS : 1);
        for (int32_t item = 0; item < width; item++) {
            double wanted[N];
            catchment_reference(c, at, item, wanted);
            for (int32_t i = 0; i < c->n; i++)
                expect_close(socprev_access_result_values(result, at, 0, item)[i], wanted[i], at);
        }
        if (at >= SOCPREV_ACCESS_2SFCA)
            expect_close(number_of(result, at, SOCPREV_ACCESS_UNCLAIMED),
                         catchment_unclaimed(c, at), at);
    }
    socprev_access_result_free(result);
}

START_TEST(definitions)
{
    for (int k = 0; k < WORLDS; k++) {
        catchment c = world(k % 2);
        check_definitions(&c);
        catchment_free(&c);
    }
}
END_TEST

/* A measure says the same alone as among all, to the bit. */
START_TEST(alone_or_together)
{
    for (int k = 0; k < WORLDS / 10; k++) {
        catchment c = world(k % 2);
        socprev_access_result *all = measured(&c, everything, MEASURES);
        for (int32_t m = 0; m < MEASURES; m++) {
            socprev_access_result *one = measured(&c, &m, 1);
            ck_assert_mem_eq(socprev_access_result_values(one, 0, 0, 0),
                             socprev_access_result_values(all, m, 0, 0),
                             (size_t)c.n * sizeof(double));
            socprev_access_result_free(one);
        }
        socprev_access_result_free(all);
        catchment_free(&c);
    }
}
END_TEST

START_TEST(nearest_is_named)
{
    int32_t measure = SOCPREV_ACCESS_NEAREST;
    for (int k = 0; k < WORLDS / 10; k++) {
        catchment c = world(k % 2);
        socprev_access_result *result = measured(&c, &measure, 1);
        const int32_t *nearest = socprev_access_result_nearest(result, 0);
        for (int32_t i = 0; i < c.n; i++) {
            int32_t first = -1;
            double least = socprev_access_result_values(result, 0, 0, 0)[i];
            for (int32_t j = c.m - 1; j >= 0; j--)
                if (c.supply[j] > 0 && least >= 0 && c.cost[i * c.m + j] == least)
                    first = j;
            ck_assert_int_eq(nearest[i], first);
        }
        socprev_access_result_free(result);
        catchment_free(&c);
    }
}
END_TEST

/* ---- what is conserved ---------------------------------------------------------------- */

START_TEST(nothing_is_lost)
{
    static const int32_t measures[] = { SOCPREV_ACCESS_2SFCA,        SOCPREV_ACCESS_E2SFCA,
                                        SOCPREV_ACCESS_M2SFCA,       SOCPREV_ACCESS_3SFCA,
                                        SOCPREV_ACCESS_MH3SFCA,      SOCPREV_ACCESS_AVAILABILITY,
                                        SOCPREV_ACCESS_CONSTRAINED };
    for (int k = 0; k < WORLDS; k++) {
        catchment c = world(k % 2);
        ck_assert_int_eq(socprev_access_set_balancing(c.access, 1e-9, 20, NULL), SOCPREV_OK);
        socprev_access_result *result = measured(&c, measures, 7);
        for (int32_t at = 0; at < 7; at++) {
            double supply = number_of(result, at, SOCPREV_ACCESS_SUPPLY);
            double rest = supply - number_of(result, at, SOCPREV_ACCESS_UNCLAIMED);
            double delivered = number_of(result, at, SOCPREV_ACCESS_DELIVERED);
            if (socprev_access_conserves(measures[at]))
                ck_assert_double_eq_tol(delivered, rest, 1e-12 * supply + 1e-300);
            else
                ck_assert_double_le(delivered, rest + 1e-12 * supply);
        }
        socprev_access_result_free(result);
        catchment_free(&c);
    }
}
END_TEST

/* Where all reach all alike, everyone has S / P, and balancing ends at once. */
START_TEST(one_place)
{
    static const int32_t measures[] = { 6, 7, 8, 9, 12, 13 };
    for (int k = 0; k < WORLDS / 10; k++) {
        catchment c = catchment_random(&random_numbers, N, M, 1);
        double people = c.people[0] = 5, supply = c.supply[0] = 3;
        for (int32_t i = 1; i < c.n; i++)
            people += c.people[i];
        for (int32_t j = 1; j < c.m; j++)
            supply += c.supply[j];
        for (int32_t cell = 0; cell < c.n * c.m; cell++)
            c.cost[cell] = 3;
        socprev_decay_free(c.decay);
        c.decay = NULL;
        c.exponent = 1;
        catchment_build(&c);
        socprev_access_result *result = measured(&c, measures, 6);
        for (int32_t at = 0; at < 6; at++)
            for (int32_t i = 0; i < c.n; i++)
                expect_close(socprev_access_result_values(result, at, 0, 0)[i],
                             supply / people * (at >= 4 ? c.people[i] : 1), measures[at]);
        ck_assert_double_eq(number_of(result, 5, SOCPREV_ACCESS_ROUNDS), 1);
        socprev_access_result_free(result);
        catchment_free(&c);
    }
}
END_TEST

/* ---- how answers follow the data ------------------------------------------------------ */

/* Numbers of a measure after a change of the world are `factor` times as large. */
static void expect_scaled(catchment *c, int32_t measure, const double *before, double factor)
{
    catchment_build(c);
    socprev_access_result *result = measured(c, &measure, 1);
    for (int32_t i = 0; i < c->n; i++)
        expect_close(socprev_access_result_values(result, 0, 0, 0)[i], before[i] * factor, measure);
    socprev_access_result_free(result);
}

START_TEST(scales)
{
    for (int k = 0; k < WORLDS / 5; k++) {
        int32_t measure = (int32_t)random_between(&random_numbers, SOCPREV_ACCESS_2SFCA,
                                                  SOCPREV_ACCESS_BALANCED);
        catchment c = world(k % 2);
        double before[N];
        socprev_access_result *result = measured(&c, &measure, 1);
        memcpy(before, socprev_access_result_values(result, 0, 0, 0),
               (size_t)c.n * sizeof before[0]);
        socprev_access_result_free(result);
        for (int32_t j = 0; j < c.m; j++)
            c.supply[j] *= 3;
        expect_scaled(&c, measure, before, 3);
        for (int32_t i = 0; i < c.n; i++)
            c.people[i] *= 5;
        expect_scaled(&c, measure, before, 0.6);
        catchment_free(&c);
    }
}
END_TEST

/* A decay of a constant multiple leaves E2SFCA; weights 0 and 1 make all of 2SFCA,
 * E2SFCA and M2SFCA one. */
START_TEST(weights_that_do_not_matter)
{
    static const double costs[] = { 4, 9 }, ones[] = { 1, 1 }, sevens[] = { 7, 7 };
    for (int k = 0; k < WORLDS / 5; k++) {
        catchment c = world(1);
        double wanted[N];
        catchment_free(&c);
        c = catchment_random(&random_numbers, N, M, 1);
        socprev_decay_free(c.decay);
        ck_assert_int_eq(socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, ones, 0, 2, NULL,
                                                  &c.decay, NULL),
                         SOCPREV_OK);
        catchment_build(&c);
        catchment_reference(&c, SOCPREV_ACCESS_2SFCA, 0, wanted);
        expect_scaled(&c, SOCPREV_ACCESS_E2SFCA, wanted, 1);
        expect_scaled(&c, SOCPREV_ACCESS_M2SFCA, wanted, 1);
        socprev_decay_free(c.decay);
        ck_assert_int_eq(socprev_decay_new_points(SOCPREV_DECAY_STEPS, costs, 0, sevens, 0, 2, NULL,
                                                  &c.decay, NULL),
                         SOCPREV_OK);
        expect_scaled(&c, SOCPREV_ACCESS_E2SFCA, wanted, 1);
        catchment_free(&c);
    }
}
END_TEST

/* More supply never lowers an access, more people never raise one, by 2SFCA and E2SFCA;
 * a new facility never makes the nearest farther; more is within a larger cut-off. */
START_TEST(more_is_more)
{
    static const int32_t measures[] = { SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_2SFCA,
                                        SOCPREV_ACCESS_E2SFCA, SOCPREV_ACCESS_CUMULATIVE };
    for (int k = 0; k < WORLDS / 5; k++) {
        catchment c = world(k % 2);
        socprev_access_result *before = measured(&c, measures, 4);
        c.supply[random_between(&random_numbers, 0, c.m - 1)] += 10;
        ck_assert_int_eq(socprev_access_set_supply(c.access, 0, c.supply, 0, NULL), SOCPREV_OK);
        socprev_access_result *supplied = measured(&c, measures, 4);
        c.people[random_between(&random_numbers, 0, c.n - 1)] += 100;
        ck_assert_int_eq(socprev_access_set_people(c.access, 0, c.people, 0, NULL), SOCPREV_OK);
        socprev_access_result *crowded = measured(&c, measures, 4);
        for (int32_t i = 0; i < c.n; i++) {
            double near = socprev_access_result_values(before, 0, 0, 0)[i];
            double nearer = socprev_access_result_values(supplied, 0, 0, 0)[i];
            ck_assert(near < 0 || (nearer >= 0 && nearer <= near));
            for (int32_t at = 1; at <= 2; at++) {
                double a = socprev_access_result_values(before, at, 0, 0)[i];
                double b = socprev_access_result_values(supplied, at, 0, 0)[i];
                double d = socprev_access_result_values(crowded, at, 0, 0)[i];
                ck_assert(a <= b * (1 + 1e-14));
                /* a facility that nobody claimed gives once somebody comes */
                if (number_of(supplied, at, SOCPREV_ACCESS_UNCLAIMED) ==
                    number_of(crowded, at, SOCPREV_ACCESS_UNCLAIMED))
                    ck_assert(d <= b * (1 + 1e-14));
            }
            for (int32_t t = 1; t < CATCHMENT_CUTOFFS; t++)
                ck_assert(socprev_access_result_values(before, 3, 0, t)[i] >=
                          socprev_access_result_values(before, 3, 0, t - 1)[i]);
        }
        socprev_access_result_free(crowded);
        socprev_access_result_free(supplied);
        socprev_access_result_free(before);
        catchment_free(&c);
    }
}
END_TEST

/* Copies row or column `of` of a world into one that has one more of them, in which
 * the last is a part of it. */
static catchment split_world(const catchment *c, bool origin, int32_t of, double part)
{
    catchment s = catchment_new(c->n + origin, c->m + !origin);
    s.exponent = c->exponent;
    s.amount = c->amount;
    s.step = c->step;
    for (int32_t i = 0; i < s.n; i++)
        for (int32_t j = 0; j < s.m; j++)
            s.cost[i * s.m + j] = c->cost[(i < c->n ? i : of) * c->m + (j < c->m ? j : of)];
    memcpy(s.people, c->people, (size_t)c->n * sizeof *s.people);
    memcpy(s.supply, c->supply, (size_t)c->m * sizeof *s.supply);
    double *whole = origin ? s.people : s.supply;
    whole[origin ? c->n : c->m] = whole[of] * part;
    whole[of] *= 1 - part;
    return s;
}

/* An origin split in two, a facility split in two: who lived there has as before. */
START_TEST(splitting_changes_nothing)
{
    for (int k = 0; k < WORLDS / 5; k++) {
        catchment c = world(k % 2);
        bool origin = random_between(&random_numbers, 0, 1) == 1;
        /* two equal facilities are chosen twice as often by 3SFCA and BFCA */
        int32_t measure = (int32_t)random_between(&random_numbers, SOCPREV_ACCESS_2SFCA,
                                                  SOCPREV_ACCESS_M2SFCA);
        double wanted[N];
        int32_t of = (int32_t)random_between(&random_numbers, 0, (origin ? c.n : c.m) - 1);
        catchment s = split_world(&c, origin, of, 0.25);
        s.decay = c.decay;
        catchment_build(&s);
        catchment_reference(&c, measure, 0, wanted);
        socprev_access_result *result = measured(&s, &measure, 1);
        for (int32_t i = 0; i < s.n; i++)
            expect_close(socprev_access_result_values(result, 0, 0, 0)[i],
                         wanted[i < c.n ? i : of], measure);
        socprev_access_result_free(result);
        s.decay = NULL;
        catchment_free(&s);
        catchment_free(&c);
    }
}
END_TEST

/* Turned round, people are the supply and supply the people: what a facility has per
 * place is what its claimants have per head. */
START_TEST(the_way_back)
{
    int32_t measure = SOCPREV_ACCESS_GRAVITY;
    for (int k = 0; k < WORLDS / 5; k++) {
        catchment c = world(k % 2), t = catchment_new(c.m, c.n);
        double wanted[N];
        socprev_od *back = NULL, *again = NULL;
        ck_assert_int_eq(socprev_od_transpose(c.od, NULL, &back, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_od_transpose(back, NULL, &again, NULL), SOCPREV_OK);
        t.step = c.step;
        for (int32_t i = 0; i < c.n; i++)
            for (int32_t j = 0; j < c.m; j++) {
                double there = -1, here = -1;
                t.cost[j * c.n + i] = c.cost[i * c.m + j];
                (void)socprev_od_cost(back, j, i, &there);
                (void)socprev_od_cost(again, i, j, &here);
                ck_assert(there == c.cost[i * c.m + j] && here == there);
            }
        memcpy(t.supply, c.people, (size_t)c.n * sizeof *t.supply);
        t.decay = c.decay;
        catchment_build(&t);
        catchment_reference(&t, measure, 0, wanted);
        socprev_access *access = NULL;
        socprev_access_result *result = NULL;
        ck_assert_int_eq(socprev_access_new(back, 1, NULL, &access, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_access_set_supply(access, 0, c.people, 0, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_access_set_decay(access, c.decay, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_access_measure(access, &measure, 1, NULL, &result, NULL),
                         SOCPREV_OK);
        for (int32_t j = 0; j < c.m; j++)
            expect_close(socprev_access_result_values(result, 0, 0, 0)[j], wanted[j], measure);
        socprev_access_result_free(result);
        socprev_access_free(access);
        socprev_od_free(again);
        socprev_od_free(back);
        t.decay = NULL;
        catchment_free(&t);
        catchment_free(&c);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("access properties");
    TCase *all = tcase_create("properties");
    suite_add_tcase(suite, all);
    tcase_add_test(all, definitions);
    tcase_add_test(all, alone_or_together);
    tcase_add_test(all, nearest_is_named);
    tcase_add_test(all, nothing_is_lost);
    tcase_add_test(all, one_place);
    tcase_add_test(all, scales);
    tcase_add_test(all, weights_that_do_not_matter);
    tcase_add_test(all, more_is_more);
    tcase_add_test(all, splitting_changes_nothing);
    tcase_add_test(all, the_way_back);
    return run_suite(suite);
}
