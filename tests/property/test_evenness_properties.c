/* Properties of evenness over random values and weights, with zeros and ties. */
#include "property.h"
#include "suite.h"
#include "units.h"

#include <math.h>
#include <string.h>

enum { MOST = 200, ROUNDS = 400 };

/* Everything that is measured of units. */
typedef struct {
    double gini, hoover, theil, mld, ge2, ge_half, atkinson[4];
    bool has_mld;
} measures;

static const double aversions[4] = { 0.25, 0.5, 1, 2 };

static double must(socprev_status st, const double *value)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert(isfinite(*value));
    return *value;
}

static measures measures_of(const units *s)
{
    socprev_evenness *e = units_evenness(s);
    measures m;
    double value = NAN;
    m.gini = must(socprev_evenness_gini(e, &value), &value);
    m.hoover = must(socprev_evenness_hoover(e, &value), &value);
    m.theil = must(socprev_evenness_theil(e, &value), &value);
    m.ge2 = must(socprev_evenness_entropy(e, 2, &value), &value);
    m.ge_half = must(socprev_evenness_entropy(e, 0.5, &value), &value);
    m.mld = -1;
    socprev_status st = socprev_evenness_mld(e, &m.mld);
    m.has_mld = st == SOCPREV_OK;
    ck_assert(m.has_mld != (socprev_evenness_entropy_is_infinite(e, 0) == 1));
    for (size_t i = 0; i < 4; i++)
        m.atkinson[i] = must(socprev_evenness_atkinson(e, aversions[i], &value), &value);
    socprev_evenness_free(e);
    return m;
}

static void expect_same(const measures *a, const measures *b)
{
    ck_assert(units_near(a->gini, b->gini));
    ck_assert(units_near(a->hoover, b->hoover));
    ck_assert(units_near(a->theil, b->theil));
    ck_assert(units_near(a->ge2, b->ge2));
    ck_assert(units_near(a->ge_half, b->ge_half));
    ck_assert(a->has_mld == b->has_mld && units_near(a->mld, b->mld));
    for (size_t i = 0; i < 4; i++)
        ck_assert(units_near(a->atkinson[i], b->atkinson[i]));
}

PROPERTY(equals_the_definition, 1, ROUNDS)
{
    units s = units_random(random, MOST);
    measures m = measures_of(&s);
    long double weight = 0, sum = 0, pairs = 0, moved = 0, theil = 0, square = 0;
    for (size_t i = 0; i < s.n; i++) {
        weight += s.w[i];
        sum += (long double)s.w[i] * s.x[i];
        for (size_t k = 0; k < s.n; k++)
            pairs += (long double)s.w[i] * s.w[k] * fabsl((long double)s.x[i] - s.x[k]);
    }
    long double mu = sum / weight;
    for (size_t i = 0; i < s.n; i++) {
        long double r = s.x[i] / mu, p = s.w[i] / weight;
        moved += p * fabsl(r - 1) / 2;
        theil += r > 0 ? p * r * logl(r) : 0;
        square += p * (r * r - 1) / 2;
    }
    ck_assert(units_near(m.gini, (double)(pairs / (2 * weight * weight * mu))));
    ck_assert(units_near(m.hoover, (double)moved));
    ck_assert(units_near(m.theil, (double)theil));
    ck_assert(units_near(m.ge2, (double)square));
}

PROPERTY(stays_within_its_bounds, 2, ROUNDS)
{
    units s = units_random(random, MOST);
    measures m = measures_of(&s);
    double weight = 0, least = HUGE_VAL;
    for (size_t i = 0; i < s.n; i++) {
        weight += s.w[i];
        least = fmin(least, s.w[i]);
    }
    ck_assert(m.gini >= 0 && m.gini <= 1 - least / weight + 1e-15);
    ck_assert(m.hoover >= 0 && m.hoover <= m.gini + 1e-15);
    ck_assert(m.theil >= 0 && m.theil <= log(weight / least) + 1e-13);
    ck_assert(!m.has_mld || m.mld >= 0);
    for (size_t i = 0; i < 4; i++)
        ck_assert(m.atkinson[i] >= (i == 0 ? 0 : m.atkinson[i - 1] - 1e-15) &&
                  m.atkinson[i] <= 1);
    if (m.has_mld)
        ck_assert(units_near(m.atkinson[2], 1 - exp(-m.mld)));
}

PROPERTY(scale_does_not_matter, 3, ROUNDS)
{
    static const double factors[] = { 1e-300, 1e-9, 3, 1e12, 1e300 };
    units s = units_random(random, MOST), scaled = s, heavier = s;
    double factor = factors[random_between(random, 0, 4)];
    for (size_t i = 0; i < s.n; i++) {
        scaled.x[i] *= factor;
        heavier.w[i] *= factor;
    }
    measures a = measures_of(&s), b = measures_of(&scaled), c = measures_of(&heavier);
    expect_same(&a, &b);
    expect_same(&a, &c);
}

PROPERTY(order_does_not_matter_to_the_bit, 4, ROUNDS)
{
    units s = units_random(random, MOST), mixed = units_shuffled(&s, random, NULL);
    measures a = measures_of(&s), b = measures_of(&mixed);
    ck_assert(a.gini == b.gini && a.hoover == b.hoover && a.theil == b.theil);
    ck_assert(a.ge2 == b.ge2 && a.ge_half == b.ge_half && a.mld == b.mld);
    ck_assert(memcmp(a.atkinson, b.atkinson, sizeof a.atkinson) == 0);
}

PROPERTY(splitting_and_repeating_units_changes_nothing, 5, ROUNDS)
{
    units s = units_random(random, MOST), split = s, twice = s;
    for (size_t i = 0; i < s.n; i++) {
        double part = (double)random_between(random, 0, 8) / 8;
        split.x[s.n + i] = twice.x[s.n + i] = s.x[i];
        twice.w[s.n + i] = s.w[i];
        split.w[s.n + i] = s.w[i] * part; /* may be 0 */
        split.w[i] -= split.w[s.n + i];
    }
    split.n = twice.n = 2 * s.n;
    measures a = measures_of(&s), b = measures_of(&split), c = measures_of(&twice);
    expect_same(&a, &b);
    expect_same(&a, &c);
}

PROPERTY(transfer_to_the_poorer_lowers_unevenness, 6, ROUNDS)
{
    units s = units_random(random, MOST);
    size_t poor = (size_t)random_between(random, 0, (int64_t)s.n - 1);
    size_t rich = (size_t)random_between(random, 0, (int64_t)s.n - 1);
    if (s.x[poor] >= s.x[rich])
        return;
    units moved = s;
    s.w[poor] = s.w[rich] = moved.w[poor] = moved.w[rich] = 1;
    double step = (s.x[rich] - s.x[poor]) / 4;
    moved.x[poor] += step;
    moved.x[rich] -= step;
    measures before = measures_of(&s), after = measures_of(&moved);
    ck_assert(after.gini < before.gini + 1e-14);
    ck_assert(after.theil < before.theil + 1e-14);
    ck_assert(after.ge2 < before.ge2 + 1e-14);
    ck_assert(after.ge_half < before.ge_half + 1e-14);
    ck_assert(after.hoover <= before.hoover + 1e-14);
    ck_assert(after.atkinson[1] < before.atkinson[1] + 1e-14);
    if (s.n <= 10) /* large enough to be seen */
        ck_assert(after.gini < before.gini && after.ge2 < before.ge2);
}

PROPERTY(entropy_is_continuous_in_its_power, 7, ROUNDS)
{
    units s = units_random(random, MOST);
    for (size_t i = 0; i < s.n; i++)
        s.x[i] += 1;
    socprev_evenness *e = units_evenness(&s);
    for (int a = 0; a <= 1; a++) {
        double at, below, above;
        ck_assert_int_eq(socprev_evenness_entropy(e, a, &at), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_entropy(e, a - 1e-7, &below), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_entropy(e, a + 1e-7, &above), SOCPREV_OK);
        ck_assert(fabs(above - at) <= 1e-5 * at + 1e-15);
        ck_assert(fabs(at - below) <= 1e-5 * at + 1e-15);
    }
    double inverse, atkinson;
    ck_assert_int_eq(socprev_evenness_entropy(e, -1, &inverse), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 2, &atkinson), SOCPREV_OK);
    ck_assert(fabs(inverse - (1 / (1 - atkinson) - 1) / 2) <= 1e-12 * (1 + inverse));
    socprev_evenness_free(e);
}

PROPERTY(lorenz_curve_is_convex_and_holds_the_gini, 8, ROUNDS)
{
    units s = units_random(random, MOST);
    socprev_evenness *e = units_evenness(&s);
    static double p[MOST + 1], l[MOST + 1];
    double gini, hoover, area = 0, gap = 0;
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, s.n + 1), SOCPREV_OK);
    ck_assert(p[0] == 0 && l[0] == 0 && p[s.n] == 1 && l[s.n] == 1);
    for (size_t i = 1; i <= s.n; i++) {
        ck_assert(p[i] >= p[i - 1] && l[i] >= l[i - 1]);
        if (i < s.n)
            ck_assert((l[i] - l[i - 1]) * (p[i + 1] - p[i]) <=
                      (l[i + 1] - l[i]) * (p[i] - p[i - 1]) + 1e-15);
        area += (p[i] - p[i - 1]) * (l[i] + l[i - 1]);
        gap = fmax(gap, p[i] - l[i]);
    }
    ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_hoover(e, &hoover), SOCPREV_OK);
    ck_assert(units_near(1 - area, gini));
    ck_assert(units_near(gap, hoover));
    socprev_evenness_free(e);
}

PROPERTY(more_for_all_lowers_unevenness, 9, ROUNDS)
{
    units s = units_random(random, MOST), raised = s;
    double more = (double)random_between(random, 1, 1000) / 100;
    for (size_t i = 0; i < s.n; i++)
        raised.x[i] += more;
    measures a = measures_of(&s), b = measures_of(&raised);
    ck_assert(b.gini <= a.gini && b.theil <= a.theil && b.ge2 <= a.ge2);
    ck_assert(b.ge_half <= a.ge_half && (!a.has_mld || b.mld <= a.mld));
    if (a.gini > 1e-9)
        ck_assert(b.gini < a.gini && b.theil < a.theil && b.ge2 < a.ge2);
}

PROPERTY(unbiased_gini_tends_to_that_of_the_population, 10, ROUNDS)
{
    units s = units_random(random, 20), many = s;
    double gini, last = HUGE_VAL;
    for (size_t times = 1; times <= 20; times *= 2) {
        many.n = times * s.n;
        for (size_t i = 0; i < many.n; i++) {
            many.x[i] = s.x[i % s.n];
            many.w[i] = s.w[i % s.n];
        }
        socprev_evenness *e = units_evenness(&many);
        double unbiased = 0;
        ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
        socprev_status st = socprev_evenness_gini_unbiased(e, &unbiased);
        ck_assert_int_eq(st, many.n == 1 ? SOCPREV_E_UNDEFINED : SOCPREV_OK);
        if (st == SOCPREV_OK) {
            ck_assert(unbiased - gini >= 0 && unbiased - gini <= last);
            last = unbiased - gini + 1e-15;
        }
        socprev_evenness_free(e);
    }
}

/* Whether the first generalised Lorenz curve is nowhere below the second: both
 * are compared at the corners of both. */
static bool dominates(const socprev_evenness *a, const socprev_evenness *b)
{
    double mean_a, mean_b, at_a, at_b;
    ck_assert_int_eq(socprev_evenness_mean(a, &mean_a), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_mean(b, &mean_b), SOCPREV_OK);
    const socprev_evenness *both[] = { a, b };
    for (size_t k = 0; k < 2; k++) {
        static double p[UNITS_MOST + 1], l[UNITS_MOST + 1];
        size_t n = (size_t)socprev_evenness_count(both[k]) + 1;
        ck_assert_int_eq(socprev_evenness_generalised_lorenz(both[k], p, l, n), SOCPREV_OK);
        for (size_t i = 0; i < n; i++) {
            ck_assert_int_eq(socprev_evenness_lorenz_at(a, p[i], &at_a), SOCPREV_OK);
            ck_assert_int_eq(socprev_evenness_lorenz_at(b, p[i], &at_b), SOCPREV_OK);
            ck_assert(units_near(l[i], k == 0 ? at_a * mean_a : at_b * mean_b));
            if (at_a * mean_a < at_b * mean_b - 1e-12 * mean_b)
                return false;
        }
    }
    return true;
}

PROPERTY(generalised_lorenz_dominance_orders_welfare, 11, ROUNDS)
{
    units s = units_random(random, 8), t = units_random(random, 8);
    socprev_evenness *a = units_evenness(&s), *b = units_evenness(&t);
    double mean_a, mean_b;
    socprev_evenness_mean(a, &mean_a);
    socprev_evenness_mean(b, &mean_b);
    bool is_above = dominates(a, b);
    property_covers("dominance", is_above, ROUNDS / 20);
    if (is_above) {
        for (double e = 0; e <= 6; e += 0.5) {
            double index_a, index_b;
            ck_assert_int_eq(socprev_evenness_atkinson(a, e, &index_a), SOCPREV_OK);
            ck_assert_int_eq(socprev_evenness_atkinson(b, e, &index_b), SOCPREV_OK);
            ck_assert(mean_a * (1 - index_a) >= mean_b * (1 - index_b) - 1e-11 * mean_b);
        }
    }
    socprev_evenness_free(a);
    socprev_evenness_free(b);
}

PROPERTY(units_without_weight_do_not_exist, 12, ROUNDS)
{
    units s = units_random(random, MOST), more = s;
    for (int k = 0; k < 5; k++) {
        more.x[more.n] = (double)random_between(random, 0, 1000);
        more.w[more.n++] = 0;
    }
    measures a = measures_of(&s), b = measures_of(&more);
    ck_assert(memcmp(&a.gini, &b.gini, sizeof a.gini) == 0 && a.theil == b.theil);
    ck_assert(a.mld == b.mld && a.hoover == b.hoover && a.ge2 == b.ge2);
    ck_assert(memcmp(a.atkinson, b.atkinson, sizeof a.atkinson) == 0);
}

int main(void)
{
    Suite *suite = suite_create("evenness properties");
    TCase *cases = tcase_create("evenness");
    tcase_add_test(cases, equals_the_definition);
    tcase_add_test(cases, stays_within_its_bounds);
    tcase_add_test(cases, scale_does_not_matter);
    tcase_add_test(cases, order_does_not_matter_to_the_bit);
    tcase_add_test(cases, splitting_and_repeating_units_changes_nothing);
    tcase_add_test(cases, transfer_to_the_poorer_lowers_unevenness);
    tcase_add_test(cases, entropy_is_continuous_in_its_power);
    tcase_add_test(cases, lorenz_curve_is_convex_and_holds_the_gini);
    tcase_add_test(cases, more_for_all_lowers_unevenness);
    tcase_add_test(cases, unbiased_gini_tends_to_that_of_the_population);
    tcase_add_test(cases, generalised_lorenz_dominance_orders_welfare);
    tcase_add_test(cases, units_without_weight_do_not_exist);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
