/* Concentration over random ranks with ties, against the definition by pairs. */
#include "property.h"
#include "suite.h"
#include "units.h"

#include <math.h>

enum { ROUNDS = 300, MOST = 60 };

typedef struct {
    units s;
    double rank[UNITS_MOST];
} ranked;

static ranked make_ranked(random_source *random)
{
    ranked made = { .s = units_random(random, MOST) };
    int64_t ranks = random_between(random, 1, 2 * MOST);
    for (size_t i = 0; i < made.s.n; i++)
        made.rank[i] = (double)random_between(random, -ranks, ranks) / 3;
    return made;
}

static socprev_concentration *concentrate(const ranked *of)
{
    socprev_concentration *c = NULL;
    ck_assert_int_eq(socprev_concentration_new(of->s.x, 0, of->s.w, 0, of->rank, 0, of->s.n, 0,
                                               NULL, &c, NULL),
                     SOCPREV_OK);
    return c;
}

enum { INDEX, EXTENDED_3, EXTENDED_1_5, ERREYGERS, WAGSTAFF, PALMA, ANSWERS };

/* Everything that can be asked; a Palma ratio that does not exist is -1. */
static void ask(const ranked *of, double high, double out[ANSWERS])
{
    socprev_concentration *c = concentrate(of);
    out[PALMA] = -1;
    ck_assert_int_eq(socprev_concentration_index(c, &out[INDEX]), SOCPREV_OK);
    ck_assert_int_eq(socprev_concentration_extended(c, 3, &out[EXTENDED_3]), SOCPREV_OK);
    ck_assert_int_eq(socprev_concentration_extended(c, 1.5, &out[EXTENDED_1_5]), SOCPREV_OK);
    ck_assert_int_eq(socprev_concentration_erreygers(c, 0, high, &out[ERREYGERS]), SOCPREV_OK);
    ck_assert_int_eq(socprev_concentration_wagstaff(c, 0, high, &out[WAGSTAFF]), SOCPREV_OK);
    socprev_status st = socprev_concentration_palma(c, &out[PALMA]);
    ck_assert(st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED);
    socprev_concentration_free(c);
}

PROPERTY(answers_are_the_definition, 1, ROUNDS)
{
    ranked of = make_ranked(random);
    double out[ANSWERS], all = 0, mu = 0, plain = 0, third = 0, half = 0;
    ask(&of, 2000, out);
    for (size_t i = 0; i < of.s.n; i++)
        all += of.s.w[i];
    for (size_t i = 0; i < of.s.n; i++)
        mu += of.s.w[i] / all * of.s.x[i];
    for (size_t i = 0; i < of.s.n; i++) {
        double below = 0, tied = 0;
        for (size_t k = 0; k < of.s.n; k++) {
            below += of.rank[k] < of.rank[i] ? of.s.w[k] / all : 0;
            tied += of.rank[k] == of.rank[i] ? of.s.w[k] / all : 0;
        }
        double r = below + tied / 2, held = of.s.w[i] / all * of.s.x[i] / mu;
        plain += held * (2 * r - 1);
        third += held * (1 - r) * (1 - r);
        half += held * sqrt(1 - r);
    }
    ck_assert(fabs(out[INDEX] - plain) <= 1e-12);
    ck_assert(fabs(out[EXTENDED_3] - (1 - 3 * third)) <= 1e-12);
    ck_assert(fabs(out[EXTENDED_1_5] - (1 - 1.5 * half)) <= 1e-12);
    ck_assert(fabs(out[ERREYGERS] - 4 * mu / 2000 * plain) <= 1e-12);
    ck_assert(fabs(out[WAGSTAFF] - plain * mu * 2000 / ((2000 - mu) * mu)) <= 1e-12);
}

PROPERTY(gini_bounds_it_and_own_values_reach_the_gini, 2, ROUNDS)
{
    ranked of = make_ranked(random);
    double out[ANSWERS], gini;
    socprev_evenness *e = units_evenness(&of.s);
    ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
    ask(&of, 2000, out);
    ck_assert(fabs(out[INDEX]) <= gini + 1e-14);
    for (size_t i = 0; i < of.s.n; i++)
        of.rank[i] = of.s.x[i];
    ask(&of, 2000, out);
    ck_assert(fabs(out[INDEX] - gini) <= 1e-14);
    socprev_evenness_free(e);
}

PROPERTY(turned_ranks_turn_the_sign, 3, ROUNDS)
{
    ranked of = make_ranked(random), turned = of;
    double a[ANSWERS], b[ANSWERS];
    for (size_t i = 0; i < of.s.n; i++)
        turned.rank[i] = -of.rank[i];
    ask(&of, 2000, a);
    ask(&turned, 2000, b);
    ck_assert(fabs(a[INDEX] + b[INDEX]) <= 1e-14);
    ck_assert(fabs(a[ERREYGERS] + b[ERREYGERS]) <= 1e-14);
    ck_assert(fabs(a[WAGSTAFF] + b[WAGSTAFF]) <= 1e-14);
}

PROPERTY(order_of_units_and_scale_of_ranks_do_not_matter_to_the_bit, 4, ROUNDS)
{
    ranked of = make_ranked(random), mixed = of;
    size_t order[UNITS_MOST];
    double a[ANSWERS], b[ANSWERS];
    mixed.s = units_shuffled(&of.s, random, order);
    for (size_t i = 0; i < of.s.n; i++)
        mixed.rank[i] = of.rank[order[i]] * 1024 + 4096;
    ask(&of, 2000, a);
    ask(&mixed, 2000, b);
    for (size_t k = 0; k < ANSWERS; k++)
        ck_assert(a[k] == b[k]);
}

PROPERTY(scale_split_units_and_units_without_weight_change_nothing, 5, ROUNDS)
{
    static const double factors[] = { 1e-290, 1e-9, 3, 1e12, 1e290 };
    ranked of = make_ranked(random), scaled = of, split = of;
    double factor = factors[random_between(random, 0, 4)], a[ANSWERS], b[ANSWERS], c[ANSWERS];
    for (size_t i = 0; i < of.s.n; i++) {
        size_t other = of.s.n + i;
        scaled.s.x[i] *= factor;
        split.s.x[other] = of.s.x[i];
        split.rank[other] = of.rank[i];
        split.s.w[other] = of.s.w[i] * (double)random_between(random, 0, 4) / 4;
        split.s.w[i] -= split.s.w[other];
    }
    split.s.n *= 2;
    ask(&of, 2000, a);
    ask(&scaled, 2000 * factor, b);
    ask(&split, 2000, c);
    for (size_t k = 0; k < ANSWERS; k++)
        ck_assert(units_near(a[k], b[k]) && units_near(a[k], c[k]));
}

/* Values replaced by the mean of their tied block, then the Palma of apart ranks. */
PROPERTY(palma_by_rank_is_that_of_blocks, 6, ROUNDS)
{
    ranked of = make_ranked(random);
    double out[ANSWERS], all = 0, low = 0, high = 0;
    ask(&of, 2000, out);
    for (size_t i = 0; i < of.s.n; i++)
        all += of.s.w[i];
    for (size_t i = 0; i < of.s.n; i++) {
        double below = 0, tied = 0;
        for (size_t k = 0; k < of.s.n; k++) {
            below += of.rank[k] < of.rank[i] ? of.s.w[k] / all : 0;
            tied += of.rank[k] == of.rank[i] ? of.s.w[k] / all : 0;
        }
        double share = of.s.w[i] / all * of.s.x[i];
        low += share * fmin(1, fmax(0, (0.4 - below) / tied));
        high += share * fmin(1, fmax(0, (below + tied - 0.9) / tied));
    }
    if (out[PALMA] >= 0)
        ck_assert(fabs(out[PALMA] - high / 0.1 / (low / 0.4)) <= 1e-10 * (1 + out[PALMA]));
    else
        ck_assert(low < 1e-12);
}

int main(void)
{
    Suite *suite = suite_create("concentration properties");
    TCase *cases = tcase_create("concentration");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, answers_are_the_definition);
    tcase_add_test(cases, gini_bounds_it_and_own_values_reach_the_gini);
    tcase_add_test(cases, turned_ranks_turn_the_sign);
    tcase_add_test(cases, order_of_units_and_scale_of_ranks_do_not_matter_to_the_bit);
    tcase_add_test(cases, scale_split_units_and_units_without_weight_change_nothing);
    tcase_add_test(cases, palma_by_rank_is_that_of_blocks);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
