/* Decomposition over random nested groups, with zeros, ties and weights. */
#include "property.h"
#include "suite.h"
#include "units.h"

#include <math.h>

enum { ROUNDS = 250, MOST = 60, LEVELS = 3 };

static const double powers[] = { -1, 0, 0.5, 1, 2, 3.3 };
static const double aversions[] = { 0, 0.5, 1, 2 };
enum { N_POWERS = 6, N_AVERSIONS = 4 };

typedef struct {
    units s;
    int32_t group[UNITS_MOST][LEVELS];
} nested;

static nested make_nested(random_source *random, bool zeros)
{
    nested made = { .s = units_random(random, MOST) };
    for (size_t i = 0; i < made.s.n; i++) {
        made.s.x[i] += zeros ? 0 : 1;
        for (size_t k = 0; k < LEVELS; k++)
            made.group[i][k] = (int32_t)random_between(random, -1, 2);
    }
    return made;
}

static socprev_decomposition *decompose(const nested *of)
{
    socprev_decomposition *d = NULL;
    ck_assert_int_eq(socprev_decomposition_new(of->s.x, 0, of->s.w, 0, &of->group[0][0], 0, 0,
                                               of->s.n, LEVELS, 0, NULL, &d, NULL),
                     SOCPREV_OK);
    return d;
}

/* Everything that can be asked. */
typedef struct {
    double entropy[N_POWERS][LEVELS + 1], atkinson[N_AVERSIONS][LEVELS + 1];
    double within[LEVELS], between[LEVELS], overlap[LEVELS];
} parts;

/* Numbers that do not exist are -1. */
static parts parts_of(const nested *of)
{
    socprev_decomposition *d = decompose(of);
    parts p;
    for (int32_t k = 0; k <= LEVELS; k++) {
        for (size_t i = 0; i < N_POWERS; i++) {
            double *out = &p.entropy[i][k];
            *out = -1;
            socprev_status st = socprev_decomposition_entropy(d, powers[i], k, out);
            ck_assert(st == SOCPREV_OK || (st == SOCPREV_E_UNDEFINED && powers[i] <= 0));
            ck_assert((st == SOCPREV_OK) == (*out >= 0) && isfinite(*out));
        }
        for (size_t i = 0; i < N_AVERSIONS; i++) {
            double *out = &p.atkinson[i][k];
            *out = -1;
            socprev_status st = socprev_decomposition_atkinson(d, aversions[i], k, out);
            ck_assert(st == SOCPREV_OK || (st == SOCPREV_E_UNDEFINED && aversions[i] >= 1));
            ck_assert((st == SOCPREV_OK) == (*out >= 0) && *out <= 1);
        }
    }
    for (int32_t k = 0; k < LEVELS; k++)
        ck_assert_int_eq(
            socprev_decomposition_gini(d, k, &p.within[k], &p.between[k], &p.overlap[k]),
            SOCPREV_OK);
    socprev_decomposition_free(d);
    return p;
}

PROPERTY(components_make_the_whole, 1, ROUNDS)
{
    nested of = make_nested(random, random_one_in(random, 2));
    socprev_evenness *e = units_evenness(&of.s);
    parts p = parts_of(&of);
    double whole;
    for (size_t i = 0; i < N_POWERS; i++) {
        double sum = 0;
        bool all = true;
        for (int k = 0; k <= LEVELS; k++) {
            sum += p.entropy[i][k];
            all = all && p.entropy[i][k] >= 0;
        }
        socprev_status st = socprev_evenness_entropy(e, powers[i], &whole);
        ck_assert_int_eq(st, all ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
        if (st == SOCPREV_OK)
            ck_assert(fabs(sum - whole) <= 1e-13 * (1 + whole));
    }
    for (size_t i = 0; i < N_AVERSIONS; i++) {
        double left = 1;
        for (int k = 0; k <= LEVELS; k++)
            left *= p.atkinson[i][k] >= 0 ? 1 - p.atkinson[i][k] : 1;
        ck_assert_int_eq(socprev_evenness_atkinson(e, aversions[i], &whole), SOCPREV_OK);
        ck_assert(fabs(1 - left - whole) <= 1e-13);
    }
    ck_assert_int_eq(socprev_evenness_gini(e, &whole), SOCPREV_OK);
    for (size_t k = 0; k < LEVELS; k++) {
        ck_assert(p.within[k] >= 0 && p.between[k] >= 0 && p.overlap[k] >= 0);
        ck_assert(fabs(p.within[k] + p.between[k] + p.overlap[k] - whole) <= 1e-13);
    }
    socprev_evenness_free(e);
}

static bool same_group(const nested *of, size_t i, size_t k, size_t levels)
{
    for (size_t level = 0; level < levels; level++)
        if (of->group[i][level] != of->group[k][level])
            return false;
    return true;
}

/* Weight, or weight times value, of the group of unit i: itself on level LEVELS,
 * all units on level 0 from outside. */
static long double group_sum(const nested *of, size_t i, size_t levels, bool values)
{
    long double sum = 0;
    if (levels > LEVELS)
        return of->s.w[i] * (values ? (long double)of->s.x[i] : 1);
    for (size_t k = 0; k < of->s.n; k++)
        if (same_group(of, i, k, levels))
            sum += of->s.w[k] * (values ? (long double)of->s.x[k] : 1);
    return sum;
}

static double group_mean(const nested *of, size_t i, size_t levels)
{
    return (double)(group_sum(of, i, levels, true) / group_sum(of, i, levels, false));
}

START_TEST(entropy_components_are_the_definition)
{
    random_source random = { 2u };
    for (int round = 0; round < ROUNDS / 4; round++) {
        nested of = make_nested(&random, false);
        parts p = parts_of(&of);
        double mu = group_mean(&of, 0, 0), all = (double)group_sum(&of, 0, 0, false);
        for (size_t k = 0; k <= LEVELS; k++) {
            double theil = 0, mld = 0, square = 0;
            for (size_t i = 0; i < of.s.n; i++) {
                double share = of.s.w[i] / all;
                double outer = group_mean(&of, i, k), inner = group_mean(&of, i, k + 1);
                theil += share * inner / mu * log(inner / outer);
                mld += share * log(outer / inner);
                square += share * (inner * inner - outer * outer) / (mu * mu) / 2;
            }
            ck_assert(fabs(p.entropy[1][k] - mld) <= 1e-12);
            ck_assert(fabs(p.entropy[3][k] - theil) <= 1e-12);
            ck_assert(fabs(p.entropy[4][k] - square) <= 1e-12 * (1 + square));
        }
    }
}
END_TEST

START_TEST(gini_components_are_the_definition)
{
    random_source random = { 3u };
    for (int round = 0; round < ROUNDS / 4; round++) {
        nested of = make_nested(&random, true);
        parts p = parts_of(&of);
        double mu = group_mean(&of, 0, 0), all = (double)group_sum(&of, 0, 0, false);
        for (size_t level = 0; level < LEVELS; level++) {
            double within = 0, between = 0, whole = 0;
            static double mean[UNITS_MOST];
            for (size_t i = 0; i < of.s.n; i++)
                mean[i] = group_mean(&of, i, level + 1);
            for (size_t i = 0; i < of.s.n; i++) {
                for (size_t k = 0; k < of.s.n; k++) {
                    double pairs = of.s.w[i] * of.s.w[k] / (2 * all * all * mu);
                    whole += pairs * fabs(of.s.x[i] - of.s.x[k]);
                    if (same_group(&of, i, k, level + 1))
                        within += pairs * fabs(of.s.x[i] - of.s.x[k]);
                    between += pairs * fabs(mean[i] - mean[k]);
                }
            }
            ck_assert(fabs(p.within[level] - within) <= 1e-12);
            ck_assert(fabs(p.between[level] - between) <= 1e-12);
            ck_assert(fabs(p.overlap[level] - (whole - within - between)) <= 1e-12);
        }
    }
}
END_TEST

/* One, two and three digits of 16 groups, with ties inside and across them. */
START_TEST(many_groups_overlap_by_the_definition)
{
    enum { MANY = 900 };
    static const int32_t groups[] = { 1, 2, 15, 16, 17, 255, 256, 257, MANY };
    static double x[MANY], w[MANY];
    static int32_t group[MANY];
    random_source random = { 12u };
    for (size_t g = 0; g < sizeof groups / sizeof groups[0]; g++) {
        double all = 0, sum = 0, means[MANY] = { 0 }, weights[MANY] = { 0 }, within = 0,
               between = 0, overlap = 0, expected = 0;
        for (int32_t i = 0; i < MANY; i++) {
            group[i] = i < groups[g] ? i : (int32_t)random_between(&random, 0, groups[g] - 1);
            x[i] = (double)random_between(&random, 0, 200) * (double)(1 + group[i] % 3);
            w[i] = (double)random_between(&random, 1, 9);
            weights[group[i]] += w[i];
            means[group[i]] += w[i] * x[i];
            all += w[i];
            sum += w[i] * x[i];
        }
        /* pairs in which the unit of the poorer group has more; of equal means, either way */
        for (int32_t i = 0; i < MANY; i++)
            for (int32_t k = 0; k < MANY; k++) {
                double own = means[group[i]] * weights[group[k]];
                double other = means[group[k]] * weights[group[i]];
                if ((own < other || (own == other && group[i] < group[k])) && x[i] > x[k])
                    expected += 2 * w[i] * w[k] * (x[i] - x[k]) / (all * sum);
            }
        socprev_decomposition *d = NULL;
        ck_assert_int_eq(socprev_decomposition_new(x, 0, w, 0, group, 0, 0, MANY, 1, 0, NULL, &d,
                                                   NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_decomposition_gini(d, 0, &within, &between, &overlap),
                         SOCPREV_OK);
        ck_assert(fabs(overlap - expected) <= 1e-12);
        ck_assert(groups[g] < MANY || (within == 0 && overlap == 0));
        socprev_decomposition_free(d);
    }
}
END_TEST

PROPERTY(order_does_not_matter_to_the_bit, 4, ROUNDS)
{
    nested of = make_nested(random, true), mixed = of;
    size_t order[UNITS_MOST];
    mixed.s = units_shuffled(&of.s, random, order);
    for (size_t i = 0; i < of.s.n; i++)
        for (size_t k = 0; k < LEVELS; k++)
            mixed.group[i][k] = of.group[order[i]][k];
    parts a = parts_of(&of), b = parts_of(&mixed);
    for (size_t k = 0; k <= LEVELS; k++) {
        for (size_t i = 0; i < N_POWERS; i++)
            ck_assert(a.entropy[i][k] == b.entropy[i][k]);
        for (size_t i = 0; i < N_AVERSIONS; i++)
            ck_assert(a.atkinson[i][k] == b.atkinson[i][k]);
    }
    for (size_t k = 0; k < LEVELS; k++)
        ck_assert(a.within[k] == b.within[k] && a.between[k] == b.between[k] &&
                  a.overlap[k] == b.overlap[k]);
}

static void expect_near(const parts *a, const parts *b)
{
    for (size_t k = 0; k <= LEVELS; k++) {
        for (size_t i = 0; i < N_POWERS; i++)
            ck_assert(units_near(a->entropy[i][k], b->entropy[i][k]));
        for (size_t i = 0; i < N_AVERSIONS; i++)
            ck_assert(units_near(a->atkinson[i][k], b->atkinson[i][k]));
    }
    for (size_t k = 0; k < LEVELS; k++) {
        ck_assert(units_near(a->within[k], b->within[k]));
        ck_assert(units_near(a->between[k], b->between[k]));
        ck_assert(units_near(a->overlap[k], b->overlap[k]));
    }
}

PROPERTY(scale_split_units_and_units_without_weight_change_nothing, 5, ROUNDS)
{
    static const double factors[] = { 1e-290, 1e-9, 3, 1e12, 1e290 };
    double factor = factors[random_between(random, 0, 4)];
    nested of = make_nested(random, false), scaled = of, heavier = of, split = of;
    for (size_t i = 0; i < of.s.n; i++) {
        size_t other = of.s.n + i;
        scaled.s.x[i] *= factor;
        heavier.s.w[i] *= factor;
        split.s.x[other] = of.s.x[i];
        split.s.w[other] = of.s.w[i] * (double)random_between(random, 0, 4) / 4;
        split.s.w[i] -= split.s.w[other];
        for (size_t k = 0; k < LEVELS; k++)
            split.group[other][k] = of.group[i][k];
    }
    split.s.n *= 2;
    parts a = parts_of(&of), b = parts_of(&scaled), c = parts_of(&heavier);
    parts e = parts_of(&split);
    expect_near(&a, &b);
    expect_near(&a, &c);
    expect_near(&a, &e);
}

PROPERTY(one_group_is_all_within, 6, ROUNDS)
{
    nested of = make_nested(random, false);
    for (size_t i = 0; i < of.s.n; i++)
        for (size_t k = 0; k < LEVELS; k++)
            of.group[i][k] = 7;
    parts p = parts_of(&of);
    for (size_t k = 0; k < LEVELS; k++) {
        for (size_t i = 0; i < N_POWERS; i++)
            ck_assert(p.entropy[i][k] == 0);
        for (size_t i = 0; i < N_AVERSIONS; i++)
            ck_assert(p.atkinson[i][k] == 0);
        ck_assert(p.between[k] == 0 && p.overlap[k] == 0);
    }
}

PROPERTY(groups_of_one_are_all_between, 7, ROUNDS)
{
    nested of = make_nested(random, false);
    for (size_t i = 0; i < of.s.n; i++)
        of.group[i][0] = (int32_t)i;
    parts p = parts_of(&of);
    for (size_t k = 1; k <= LEVELS; k++) {
        for (size_t i = 0; i < N_POWERS; i++)
            ck_assert(p.entropy[i][k] == 0);
        for (size_t i = 0; i < N_AVERSIONS; i++)
            ck_assert(p.atkinson[i][k] == 0);
    }
    for (size_t k = 0; k < LEVELS; k++)
        ck_assert(p.within[k] == 0 && p.overlap[k] == 0);
}

PROPERTY(equal_groups_are_not_apart, 8, ROUNDS)
{
    nested of = { .s = units_random(random, 30) };
    size_t n = of.s.n;
    int copies = (int)random_between(random, 2, 5);
    for (size_t i = 0; i < n; i++) {
        of.s.x[i] += 1;
        for (int c = 0; c < copies; c++) {
            of.s.x[n * (size_t)c + i] = of.s.x[i];
            of.s.w[n * (size_t)c + i] = of.s.w[i];
            of.group[n * (size_t)c + i][0] = c;
        }
    }
    of.s.n = n * (size_t)copies;
    parts p = parts_of(&of);
    for (size_t i = 0; i < N_POWERS; i++)
        ck_assert(p.entropy[i][0] == 0);
    for (size_t i = 0; i < N_AVERSIONS; i++)
        ck_assert(p.atkinson[i][0] == 0);
    ck_assert(p.between[0] == 0);
}

PROPERTY(groups_of_one_mean_are_not_apart, 11, ROUNDS)
{
    nested of = { .s = { .n = (size_t)random_between(random, 1, 20) * 2 } };
    for (size_t i = 0; i < of.s.n; i += 2) { /* 50 - d and 50 + d, of one weight */
        double spread = (double)random_between(random, 0, 49);
        of.s.w[i] = of.s.w[i + 1] = (double)random_between(random, 1, 9);
        of.s.x[i] = 50 - spread;
        of.s.x[i + 1] = 50 + spread;
        of.group[i][0] = of.group[i + 1][0] = (int32_t)random_between(random, 0, 4);
    }
    parts p = parts_of(&of);
    for (size_t i = 0; i < N_POWERS; i++)
        ck_assert(p.entropy[i][0] >= 0 && p.entropy[i][0] <= 1e-30);
    ck_assert(p.between[0] <= 1e-15);
}

PROPERTY(groups_of_apart_ranges_do_not_overlap, 9, ROUNDS)
{
    nested of = make_nested(random, true);
    for (size_t i = 0; i < of.s.n; i++) {
        of.group[i][0] = (int32_t)random_between(random, 0, 5);
        of.s.x[i] += 3000.0 * of.group[i][0];
    }
    ck_assert(parts_of(&of).overlap[0] == 0);
}

START_TEST(chance_is_a_share_of_all_orders)
{
    random_source random = { 10u };
    for (int round = 0; round < ROUNDS / 10; round++) {
        nested of = make_nested(&random, true);
        socprev_decomposition *d = decompose(&of);
        double p_value = -1, again = -1;
        for (int32_t level = 0; level < LEVELS; level++) {
            ck_assert_int_eq(
                socprev_decomposition_permute(d, level, 1, 19, 4, NULL, &p_value, NULL),
                SOCPREV_OK);
            ck_assert(p_value >= 0.05 && p_value <= 1);
            ck_assert(fabs(p_value * 20 - floor(p_value * 20 + 0.5)) < 1e-9);
            ck_assert_int_eq(socprev_decomposition_permute(d, level, 1, 19, 4, NULL, &again, NULL),
                             SOCPREV_OK);
            ck_assert(p_value == again);
        }
        socprev_decomposition_free(d);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("decomposition properties");
    TCase *cases = tcase_create("decomposition");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, components_make_the_whole);
    tcase_add_test(cases, entropy_components_are_the_definition);
    tcase_add_test(cases, gini_components_are_the_definition);
    tcase_add_test(cases, many_groups_overlap_by_the_definition);
    tcase_add_test(cases, order_does_not_matter_to_the_bit);
    tcase_add_test(cases, scale_split_units_and_units_without_weight_change_nothing);
    tcase_add_test(cases, one_group_is_all_within);
    tcase_add_test(cases, groups_of_one_are_all_between);
    tcase_add_test(cases, equal_groups_are_not_apart);
    tcase_add_test(cases, groups_of_one_mean_are_not_apart);
    tcase_add_test(cases, groups_of_apart_ranges_do_not_overlap);
    tcase_add_test(cases, chance_is_a_share_of_all_orders);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
