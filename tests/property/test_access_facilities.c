/* Accessibility when facilities are named anew, put together or balanced: the answers of
 * a world and of the same world told otherwise. */
#include "catchment.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { WORLDS = 400, N = 12, M = 10, MEASURES = SOCPREV_ACCESS_CONSTRAINED };

static random_source random_numbers = { 20261130 };

static void expect_close(double actual, double wanted, double tolerance, int32_t measure)
{
    ck_assert_msg(fabs(actual - wanted) <= tolerance * fabs(wanted) + 1e-300,
                  "%s: %.17g, not %.17g", socprev_access_measure_name(measure), actual, wanted);
}

static socprev_access_result *measured(const catchment *c, int32_t measure)
{
    socprev_status st;
    socprev_access_result *result = catchment_measure(c, &measure, 1, NULL, &st);
    ck_assert_int_eq(st, SOCPREV_OK);
    return result;
}

/* The same world with fewer or as many facilities, without costs and supply. */
static catchment same_people(const catchment *c, int32_t facilities)
{
    catchment s = catchment_new(c->n, facilities);
    s.exponent = c->exponent;
    s.amount = c->amount;
    s.step = c->step;
    s.decay = c->decay;
    memcpy(s.people, c->people, (size_t)c->n * sizeof *s.people);
    return s;
}

static void expect_same(const catchment *c, catchment *s, int32_t measure)
{
    catchment_build(s);
    socprev_access_result *before = measured(c, measure), *after = measured(s, measure);
    for (int32_t item = 0; item < socprev_access_result_width(before, 0); item++)
        for (int32_t i = 0; i < c->n; i++)
            expect_close(socprev_access_result_values(after, 0, 0, item)[i],
                         socprev_access_result_values(before, 0, 0, item)[i], 1e-12, measure);
    socprev_access_result_free(after);
    socprev_access_result_free(before);
    s->decay = NULL; /* belongs to the first world */
    catchment_free(s);
}

/* Facilities in another order: every measure says the same. */
START_TEST(other_order)
{
    for (int k = 0; k < WORLDS; k++) {
        catchment c = catchment_random(&random_numbers, N, M, k % 2);
        catchment_build(&c);
        int32_t place[M];
        for (int32_t j = 0; j < c.m; j++) {
            int32_t at = (int32_t)random_between(&random_numbers, 0, j);
            place[j] = place[at];
            place[at] = j;
        }
        for (int32_t measure = 0; measure < MEASURES; measure++) {
            catchment s = same_people(&c, c.m);
            for (int32_t j = 0; j < c.m; j++) {
                s.supply[place[j]] = c.supply[j];
                for (int32_t i = 0; i < c.n; i++)
                    s.cost[i * s.m + place[j]] = c.cost[i * c.m + j];
            }
            expect_same(&c, &s, measure);
        }
        catchment_free(&c);
    }
}
END_TEST

/* Two facilities at one place become one with both supplies. 3SFCA and BFCA choose
 * between facilities whatever their supply, so that they see two as more than one. */
START_TEST(one_out_of_two)
{
    static const int32_t measures[] = { SOCPREV_ACCESS_NEAREST, SOCPREV_ACCESS_CUMULATIVE,
                                        SOCPREV_ACCESS_GRAVITY, SOCPREV_ACCESS_2SFCA,
                                        SOCPREV_ACCESS_E2SFCA,  SOCPREV_ACCESS_M2SFCA,
                                        SOCPREV_ACCESS_MH3SFCA, SOCPREV_ACCESS_AVAILABILITY };
    for (int k = 0; k < WORLDS; k++) {
        catchment c = catchment_random(&random_numbers, N, M, k % 2);
        if (c.m < 2) {
            catchment_free(&c);
            continue;
        }
        for (int32_t i = 0; i < c.n; i++)
            c.cost[i * c.m + c.m - 1] = c.cost[i * c.m];
        catchment_build(&c);
        for (size_t at = 0; at < sizeof measures / sizeof measures[0]; at++) {
            catchment s = same_people(&c, c.m - 1);
            memcpy(s.supply, c.supply, (size_t)s.m * sizeof *s.supply);
            s.supply[0] += c.supply[c.m - 1];
            for (int32_t i = 0; i < c.n; i++)
                for (int32_t j = 0; j < s.m; j++)
                    s.cost[i * s.m + j] = c.cost[i * c.m + j];
            expect_same(&c, &s, measures[at]);
        }
        catchment_free(&c);
    }
}
END_TEST

/* ---- the doubly constrained measure ----------------------------------------------- */

/* Iterative proportional fitting of a dense table, cell by cell, from P_i f_ij on; rows
 * to each origin's share of what is claimed, columns to the supplies, columns last. */
static void fit_table(const catchment *c, int rounds, double *value)
{
    double cell[N * M], claimed = 0, reaching = 0;
    bool reaches[N] = { false }, is_claimed[M] = { false };
    for (int32_t i = 0; i < c->n; i++)
        for (int32_t j = 0; j < c->m; j++) {
            double cost = c->cost[i * c->m + j];
            double f = cost < 0 || c->supply[j] == 0 ? 0 : 1;
            if (f > 0 && c->decay != NULL)
                ck_assert_int_eq(socprev_decay_weight(c->decay, cost, &f), SOCPREV_OK);
            cell[i * c->m + j] = c->people[i] * f;
            reaches[i] |= f > 0 && c->people[i] > 0;
            is_claimed[j] |= cell[i * c->m + j] > 0;
        }
    for (int32_t j = 0; j < c->m; j++)
        claimed += is_claimed[j] ? c->supply[j] : 0;
    for (int32_t i = 0; i < c->n; i++)
        reaching += reaches[i] ? c->people[i] : 0;
    for (int round = 0; round < rounds; round++) {
        for (int32_t i = 0; i < c->n && round > 0; i++) {
            double sum = 0;
            for (int32_t j = 0; j < c->m; j++)
                sum += cell[i * c->m + j];
            for (int32_t j = 0; j < c->m && sum > 0; j++)
                cell[i * c->m + j] *= c->people[i] / reaching * claimed / sum;
        }
        for (int32_t j = 0; j < c->m; j++) {
            double sum = 0;
            for (int32_t i = 0; i < c->n; i++)
                sum += cell[i * c->m + j];
            for (int32_t i = 0; i < c->n && sum > 0; i++)
                cell[i * c->m + j] *= c->supply[j] / sum;
        }
    }
    for (int32_t i = 0; i < c->n; i++) {
        value[i] = 0;
        for (int32_t j = 0; j < c->m; j++)
            value[i] += cell[i * c->m + j];
    }
}

START_TEST(balanced_as_a_table)
{
    for (int k = 0; k < WORLDS; k++) {
        catchment c = catchment_random(&random_numbers, N, M, k % 2);
        double wanted[N];
        int rounds = (int)random_between(&random_numbers, 1, 30);
        catchment_build(&c);
        /* no table meets this tolerance but by chance, so that all rounds are gone through */
        ck_assert_int_eq(socprev_access_set_balancing(c.access, 1e-15, rounds, NULL), SOCPREV_OK);
        socprev_access_result *result = measured(&c, SOCPREV_ACCESS_CONSTRAINED);
        double done = 0;
        ck_assert_int_eq(
            socprev_access_result_number(result, 0, 0, SOCPREV_ACCESS_ROUNDS, &done), SOCPREV_OK);
        fit_table(&c, (int)done, wanted);
        for (int32_t i = 0; i < c.n; i++)
            expect_close(socprev_access_result_values(result, 0, 0, 0)[i], wanted[i], 1e-11,
                         SOCPREV_ACCESS_CONSTRAINED);
        socprev_access_result_free(result);
        catchment_free(&c);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("access facilities");
    TCase *all = tcase_create("properties");
    suite_add_tcase(suite, all);
    tcase_add_test(all, other_order);
    tcase_add_test(all, one_out_of_two);
    tcase_add_test(all, balanced_as_a_table);
    return run_suite(suite);
}
