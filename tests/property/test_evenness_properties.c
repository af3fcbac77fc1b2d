/* Properties of evenness over random values and weights, with zeros and ties. */
#include "suite.h"
#include "support.h"

#include <math.h>
#include <string.h>

enum { MOST = 200, ROUNDS = 400 };

typedef struct {
    size_t n;
    double x[2 * MOST], w[2 * MOST];
} sample;

/* Everything that is measured of a sample. */
typedef struct {
    double gini, hoover, theil, mld, ge2, ge_half, atkinson[4];
    bool has_mld;
} measures;

static const double aversions[4] = { 0.25, 0.5, 1, 2 };

static socprev_evenness *evenness_of(const sample *s)
{
    socprev_evenness *e = NULL;
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, s->x, 0, s->w, 0, s->n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    return e;
}

static double must(socprev_status st, const double *value)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert(isfinite(*value));
    return *value;
}

static measures measures_of(const sample *s)
{
    socprev_evenness *e = evenness_of(s);
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

/* Values 0 .. 20 or continuous, ties and zeros, at least one above 0. */
static sample make_sample(random_source *random)
{
    sample s = { .n = (size_t)random_between(random, 1, MOST) };
    bool whole = random_between(random, 0, 1) == 0;
    for (size_t i = 0; i < s.n; i++) {
        s.x[i] = whole ? (double)random_between(random, 0, 20)
                       : (double)random_between(random, 1, 1000000) / 997;
        s.w[i] = (double)random_between(random, 1, 1000) / 8;
    }
    s.x[0] += 1;
    return s;
}

static bool near(double a, double b)
{
    return fabs(a - b) <= 1e-12 * (1e-3 + fmax(fabs(a), fabs(b)));
}

static void expect_same(const measures *a, const measures *b)
{
    ck_assert(near(a->gini, b->gini));
    ck_assert(near(a->hoover, b->hoover));
    ck_assert(near(a->theil, b->theil));
    ck_assert(near(a->ge2, b->ge2));
    ck_assert(near(a->ge_half, b->ge_half));
    ck_assert(a->has_mld == b->has_mld && near(a->mld, b->mld));
    for (size_t i = 0; i < 4; i++)
        ck_assert(near(a->atkinson[i], b->atkinson[i]));
}

START_TEST(equals_the_definition)
{
    random_source random = { 1u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random);
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
        ck_assert(near(m.gini, (double)(pairs / (2 * weight * weight * mu))));
        ck_assert(near(m.hoover, (double)moved));
        ck_assert(near(m.theil, (double)theil));
        ck_assert(near(m.ge2, (double)square));
    }
}
END_TEST

START_TEST(stays_within_its_bounds)
{
    random_source random = { 2u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random);
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
            ck_assert(near(m.atkinson[2], 1 - exp(-m.mld)));
    }
}
END_TEST

START_TEST(scale_does_not_matter)
{
    static const double factors[] = { 1e-300, 1e-9, 3, 1e12, 1e300 };
    random_source random = { 3u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random), scaled = s, heavier = s;
        double factor = factors[round % 5];
        for (size_t i = 0; i < s.n; i++) {
            scaled.x[i] *= factor;
            heavier.w[i] *= factor;
        }
        measures a = measures_of(&s), b = measures_of(&scaled), c = measures_of(&heavier);
        expect_same(&a, &b);
        expect_same(&a, &c);
    }
}
END_TEST

START_TEST(order_does_not_matter_to_the_bit)
{
    random_source random = { 4u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random), mixed = s;
        for (size_t i = s.n; i > 1; i--) {
            size_t k = (size_t)random_between(&random, 0, (int64_t)i - 1);
            double x = mixed.x[i - 1], w = mixed.w[i - 1];
            mixed.x[i - 1] = mixed.x[k];
            mixed.w[i - 1] = mixed.w[k];
            mixed.x[k] = x;
            mixed.w[k] = w;
        }
        measures a = measures_of(&s), b = measures_of(&mixed);
        ck_assert(a.gini == b.gini && a.hoover == b.hoover && a.theil == b.theil);
        ck_assert(a.ge2 == b.ge2 && a.ge_half == b.ge_half && a.mld == b.mld);
        ck_assert(memcmp(a.atkinson, b.atkinson, sizeof a.atkinson) == 0);
    }
}
END_TEST

START_TEST(splitting_and_repeating_units_changes_nothing)
{
    random_source random = { 5u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random), split = s, twice = s;
        for (size_t i = 0; i < s.n; i++) {
            double part = (double)random_between(&random, 0, 8) / 8;
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
}
END_TEST

START_TEST(transfer_to_the_poorer_lowers_unevenness)
{
    random_source random = { 6u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random);
        size_t poor = (size_t)random_between(&random, 0, (int64_t)s.n - 1);
        size_t rich = (size_t)random_between(&random, 0, (int64_t)s.n - 1);
        if (s.x[poor] >= s.x[rich])
            continue;
        sample moved = s;
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
}
END_TEST

START_TEST(entropy_is_continuous_in_its_power)
{
    random_source random = { 7u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random);
        for (size_t i = 0; i < s.n; i++)
            s.x[i] += 1;
        socprev_evenness *e = evenness_of(&s);
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
}
END_TEST

START_TEST(lorenz_curve_is_convex_and_holds_the_gini)
{
    random_source random = { 8u };
    for (int round = 0; round < ROUNDS; round++) {
        sample s = make_sample(&random);
        socprev_evenness *e = evenness_of(&s);
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
        ck_assert(near(1 - area, gini));
        ck_assert(near(gap, hoover));
        socprev_evenness_free(e);
    }
}
END_TEST

START_TEST(no_input_gives_nan_or_infinity)
{
    static const double odd[] = { 0, 5e-324, 1e-310, 1e-300, 1e-16, 0.5, 1, 1 + 0x1p-52, 3, 1e16,
                                  1e300, 1.7976931348623157e308 };
    static const double powers[] = { -1e308, -300, -1, -1e-17, 0, 5e-324, 0.3, 1, 1 + 0x1p-52,
                                     2, 300, 1e308 };
    random_source random = { 9u };
    for (int round = 0; round < 20 * ROUNDS; round++) {
        sample s = { .n = (size_t)random_between(&random, 0, 6) };
        for (size_t i = 0; i < s.n; i++) {
            s.x[i] = odd[random_between(&random, 0, 11)];
            s.w[i] = odd[random_between(&random, 0, 11)];
        }
        socprev_evenness *e = evenness_of(&s);
        double a = powers[random_between(&random, 0, 11)], out[8], p[7], l[7];
        for (size_t i = 0; i < 8; i++)
            out[i] = 0;
        socprev_evenness_gini(e, &out[0]);
        socprev_evenness_gini_unbiased(e, &out[1]);
        socprev_evenness_hoover(e, &out[2]);
        socprev_evenness_entropy(e, a, &out[3]);
        socprev_evenness_atkinson(e, fabs(a), &out[4]);
        socprev_evenness_mean(e, &out[5]);
        socprev_evenness_theil(e, &out[6]);
        socprev_evenness_mld(e, &out[7]);
        for (size_t i = 0; i < 8; i++)
            ck_assert_msg(isfinite(out[i]) && out[i] >= 0, "%zu: %g", i, out[i]);
        ck_assert(out[0] <= 1 && out[2] <= 1 && out[4] <= 1);
        size_t points = (size_t)socprev_evenness_count(e) + 1;
        if (socprev_evenness_lorenz(e, p, l, points) == SOCPREV_OK)
            for (size_t i = 0; i < points; i++)
                ck_assert(p[i] >= 0 && p[i] <= 1 && l[i] >= 0 && l[i] <= 1);
        socprev_evenness_free(e);
    }
}
END_TEST

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
    tcase_add_test(cases, no_input_gives_nan_or_infinity);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
