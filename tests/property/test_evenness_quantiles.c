/* Quantiles and shares of weighted units against the same units written out one
 * by one: a whole weight of 3 is three units. */
#include "property.h"
#include "suite.h"
#include "units.h"

#include <math.h>
#include <stdlib.h>

enum { ROUNDS = 300, LARGEST = 12, MOST = 30, LONG = LARGEST * MOST };

/* Whole weights, and the same units written out, ascending. */
typedef struct {
    units s;
    size_t n;
    double x[LONG];
} pair;

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static pair make_pair(random_source *random)
{
    pair made = { .s = units_random(random, MOST), .n = 0 };
    for (size_t i = 0; i < made.s.n; i++) {
        made.s.w[i] = (double)random_between(random, 0, LARGEST);
        if (i == 0)
            made.s.w[i] += made.s.w[i] == 0;
        for (int k = 0; k < (int)made.s.w[i]; k++)
            made.x[made.n++] = made.s.x[i];
    }
    qsort(made.x, made.n, sizeof *made.x, compare);
    return made;
}

/* The definitions of Hyndman & Fan for n units; p = j / k exactly. */
static double quantile(const pair *of, int32_t method, int64_t j, int64_t k)
{
    int64_t n = (int64_t)of->n, whole = n * j / k;
    bool exact = n * j % k == 0;
    const double *x = of->x;
    if (j == 0 || j == k)
        return x[j == 0 ? 0 : n - 1];
    double p = (double)j / (double)k, position;
    switch (method) {
    case SOCPREV_QUANTILE_INVERSE:
        return x[exact ? whole - 1 : whole];
    case SOCPREV_QUANTILE_AVERAGED:
        return exact ? (x[whole - 1] + x[whole < n ? whole : n - 1]) / 2 : x[whole];
    case SOCPREV_QUANTILE_FREQUENCY:
        position = 1 + (double)(n - 1) * p;
        break;
    default:
        return NAN;
    }
    int64_t low = (int64_t)floor(position);
    double part = position - (double)low;
    return x[low - 1] + (low < n ? part * (x[low] - x[low - 1]) : 0);
}

PROPERTY(quantiles_are_those_of_the_units_written_out, 1, ROUNDS)
{
    static const int32_t methods[] = { 1, 2, 7 };
    pair both = make_pair(random);
    socprev_evenness *e = units_evenness(&both.s);
    for (int64_t j = 0; j <= 20; j++) {
        for (size_t m = 0; m < 3; m++) {
            double out = NAN, expected = quantile(&both, methods[m], j, 20);
            ck_assert_int_eq(
                socprev_evenness_quantile(e, (double)j / 20, methods[m], &out), SOCPREV_OK);
            ck_assert_msg(fabs(out - expected) <= 1e-9 * fabs(expected),
                          "method %d, %d/20 of %zu: %.17g, expected %.17g", (int)methods[m],
                          (int)j, both.n, out, expected);
        }
    }
    socprev_evenness_free(e);
}

PROPERTY(every_method_rises_and_stays_within_the_values, 2, ROUNDS)
{
    static const int32_t methods[] = { 1, 2, 4, 5, 7 };
    units s = units_random(random, 40);
    socprev_evenness *e = units_evenness(&s);
    double least, greatest;
    socprev_evenness_quantile(e, 0, 1, &least);
    socprev_evenness_quantile(e, 1, 1, &greatest);
    for (size_t m = 0; m < 5; m++) {
        double last = least, out = least;
        for (double p = 0; p <= 1; p += 0.0078125) {
            socprev_status st = socprev_evenness_quantile(e, p, methods[m], &out);
            if (st == SOCPREV_E_UNDEFINED && methods[m] == 7)
                break; /* weights below 1 in all */
            ck_assert_int_eq(st, SOCPREV_OK);
            ck_assert(out >= last && out <= greatest);
            last = out;
        }
    }
    socprev_evenness_free(e);
}

/* What the poorest or richest `tenths` of the units have, written out: units are
 * split into ten, so that each cut is at the end of one. */
static double held(const pair *of, int64_t tenths, bool by_richest)
{
    double sum = 0, all = 0;
    int64_t n = (int64_t)of->n, left = n * tenths;
    for (int64_t k = 0; k < n; k++) {
        double x = of->x[by_richest ? n - 1 - k : k];
        int64_t taken = left < 10 ? left : 10;
        sum += x * (double)taken / 10;
        all += x;
        left -= taken;
    }
    return sum / all;
}

PROPERTY(shares_are_those_of_the_units_written_out, 3, ROUNDS)
{
    pair both = make_pair(random);
    socprev_evenness *e = units_evenness(&both.s);
    double out = NAN;
    if (both.x[both.n - 1] > 0) {
        for (int64_t t = 0; t <= 10; t++) {
            ck_assert_int_eq(socprev_evenness_lorenz_at(e, (double)t / 10, &out), SOCPREV_OK);
            ck_assert(units_near(out, held(&both, t, false)));
        }
        double poor = held(&both, 4, false);
        socprev_status st = socprev_evenness_palma(e, &out);
        ck_assert_int_eq(st, poor > 0 ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
        if (st == SOCPREV_OK)
            ck_assert(units_near(out, held(&both, 1, true) / poor));
    }
    socprev_evenness_free(e);
}

PROPERTY(what_lies_below_a_line_is_the_definition, 4, ROUNDS)
{
    pair both = make_pair(random);
    socprev_evenness *e = units_evenness(&both.s);
    double line = (double)random_between(random, 1, 30), last = 1;
    for (int power = 0; power <= 3; power++) {
        double sum = 0, out = NAN;
        for (size_t i = 0; i < both.n; i++)
            if (both.x[i] < line)
                sum += pow(1 - both.x[i] / line, power);
        ck_assert_int_eq(socprev_evenness_fgt(e, line, power, &out), SOCPREV_OK);
        ck_assert(units_near(out, sum / (double)both.n));
        ck_assert(out <= last);
        last = out;
    }
    socprev_evenness_free(e);
}

PROPERTY(holders_and_the_middle_are_the_definition, 5, ROUNDS)
{
    units s = units_random(random, 40);
    socprev_evenness *e = units_evenness(&s);
    double all = 0, herfindahl = 0, ranks = 0, out = NAN;
    for (size_t i = 0; i < s.n; i++)
        all += s.w[i] * s.x[i];
    for (size_t i = 0; i < s.n; i++) {
        double share = s.w[i] * s.x[i] / all;
        size_t rank = 1;
        herfindahl += share * share;
        for (size_t k = 0; k < s.n; k++)
            rank += s.w[k] * s.x[k] > s.w[i] * s.x[i] ||
                    (s.w[k] * s.x[k] == s.w[i] * s.x[i] && k < i);
        ranks += (double)rank * share;
    }
    double least = 1 / (double)s.n;
    ck_assert_int_eq(socprev_evenness_herfindahl(e, &out), SOCPREV_OK);
    ck_assert(units_near(out, herfindahl) && out >= least - 1e-15 && out <= 1);
    ck_assert_int_eq(socprev_evenness_rosenbluth(e, &out), SOCPREV_OK);
    ck_assert(units_near(out, 1 / (2 * ranks - 1)) && out >= least - 1e-15 && out <= 1);
    double gini, mean, median, half;
    ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_mean(e, &mean), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_quantile(e, 0.5, 2, &median), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_lorenz_at(e, 0.5, &half), SOCPREV_OK);
    socprev_status st = socprev_evenness_wolfson(e, &out);
    ck_assert_int_eq(st, median > 0 ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
    if (st == SOCPREV_OK)
        ck_assert(fabs(out - (1 - 2 * half - gini) * mean / median) <= 1e-12 * (1 + out));
    socprev_evenness_free(e);
}

/* Everything here that has no unit of measure; -1 where there is no number. */
enum { FREE = 9 };
static void measure(const units *s, double out[FREE])
{
    socprev_evenness *e = units_evenness(s);
    for (size_t i = 0; i < FREE; i++)
        out[i] = -1;
    socprev_evenness_wolfson(e, &out[0]);
    socprev_evenness_palma(e, &out[1]);
    socprev_evenness_share_ratio(e, 0.2, 0.2, &out[2]);
    socprev_evenness_lorenz_at(e, 0.37, &out[3]);
    socprev_evenness_quantile_ratio(e, 0.9, 0.1, 2, &out[4]);
    /* splitting a unit changes these */
    socprev_evenness_lorenz_asymmetry(e, &out[5]);
    socprev_evenness_quantile_ratio(e, 0.9, 0.5, 5, &out[6]);
    socprev_evenness_herfindahl(e, &out[7]);
    socprev_evenness_rosenbluth(e, &out[8]);
    socprev_evenness_free(e);
}

PROPERTY(scale_and_split_units_change_nothing, 6, ROUNDS)
{
    static const double factors[] = { 1e-300, 1e-9, 3, 1e12, 1e300 };
    units s = units_random(random, 40), scaled = s, heavier = s, split = s;
    double a[FREE], b[FREE], c[FREE], d[FREE], factor = factors[random_between(random, 0, 4)];
    for (size_t i = 0; i < s.n; i++) {
        scaled.x[i] *= factor;
        heavier.w[i] *= factor;
        split.x[s.n + i] = s.x[i];
        split.w[s.n + i] = s.w[i] * (double)random_between(random, 0, 4) / 4;
        split.w[i] -= split.w[s.n + i];
    }
    split.n *= 2;
    measure(&s, a);
    measure(&scaled, b);
    measure(&heavier, c);
    measure(&split, d);
    for (size_t i = 0; i < FREE; i++) {
        ck_assert(units_near(a[i], b[i]) && units_near(a[i], c[i]));
        ck_assert(i >= 5 || units_near(a[i], d[i]));
    }
    ck_assert(d[7] <= a[7] + 1e-15 && d[8] <= a[8] + 1e-15);
}

int main(void)
{
    Suite *suite = suite_create("quantile properties");
    TCase *cases = tcase_create("quantiles");
    tcase_set_timeout(cases, 30);
    tcase_add_test(cases, quantiles_are_those_of_the_units_written_out);
    tcase_add_test(cases, every_method_rises_and_stays_within_the_values);
    tcase_add_test(cases, shares_are_those_of_the_units_written_out);
    tcase_add_test(cases, what_lies_below_a_line_is_the_definition);
    tcase_add_test(cases, holders_and_the_middle_are_the_definition);
    tcase_add_test(cases, scale_and_split_units_change_nothing);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
