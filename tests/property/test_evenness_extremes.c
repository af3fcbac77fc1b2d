/* Zeros, denormals, 1e300, empty and single units: each answer is a finite number
 * within its bounds, or a documented status with the output untouched. */
#include "property.h"
#include "suite.h"
#include "units.h"

#include <math.h>
#include <string.h>

enum { ROUNDS = 6000 };

static const double powers[] = { -1e308, -300,       -1, -1e-17, 0,    5e-324,
                                 0.3,    1,          2,  300,    1e308, 1 + 0x1p-52 };
static const double shares[] = { 0, 5e-324, 1e-17, 0.1, 1.0 / 3, 0.4, 0.5, 0.9, 1 - 0x1p-53, 1 };

static double any(random_source *random, const double *of, size_t n)
{
    return of[random_between(random, 0, (int64_t)n - 1)];
}
#define ANY(array) any(random, array, sizeof(array) / sizeof *(array))

/* A number in its bounds, or no number. */
static void check(const char *name, socprev_status st, double value, double low, double high)
{
    if (st == SOCPREV_OK)
        ck_assert_msg(isfinite(value) && value >= low && value <= high, "%s: %g", name, value);
    else
        ck_assert_msg((st == SOCPREV_E_UNDEFINED || st == SOCPREV_E_RANGE) && value == -42,
                      "%s: status %d, %g", name, (int)st, value);
}
#define CHECK(low, high, call) \
    do { \
        double out = -42; \
        socprev_status st = call; \
        check(#call, st, out, low, high); \
    } while (0)

static void check_indices(const socprev_evenness *e, double a)
{
    const double most = 1.7976931348623157e308;
    CHECK(-most, most, socprev_evenness_mean(e, &out));
    CHECK(0, 1, socprev_evenness_gini(e, &out));
    CHECK(0, 2, socprev_evenness_gini_unbiased(e, &out));
    CHECK(0, 1, socprev_evenness_hoover(e, &out));
    CHECK(0, most, socprev_evenness_theil(e, &out));
    CHECK(0, most, socprev_evenness_mld(e, &out));
    CHECK(0, most, socprev_evenness_entropy(e, a, &out));
    CHECK(0, 1, socprev_evenness_atkinson(e, fabs(a), &out));
    CHECK(-most, most, socprev_evenness_wolfson(e, &out));
    CHECK(0, most, socprev_evenness_palma(e, &out));
    CHECK(0, 1, socprev_evenness_herfindahl(e, &out));
    CHECK(0, 1, socprev_evenness_rosenbluth(e, &out));
    CHECK(0, 2, socprev_evenness_lorenz_asymmetry(e, &out));
}

static void check_curves(const socprev_evenness *e, double share, double power)
{
    const double most = 1.7976931348623157e308;
    static const int32_t methods[] = { 1, 2, 4, 5, 7 };
    double p[7], l[7];
    for (size_t i = 0; i < 5; i++) {
        CHECK(0, most, socprev_evenness_quantile(e, share, methods[i], &out));
        CHECK(0, most, socprev_evenness_quantile_ratio(e, 0.9, share, methods[i], &out));
    }
    CHECK(0, 1, socprev_evenness_lorenz_at(e, share, &out));
    CHECK(0, most, socprev_evenness_share_ratio(e, 0.2, share, &out));
    CHECK(0, 1, socprev_evenness_fgt(e, 1, fabs(power), &out));
    CHECK(0, 1, socprev_evenness_fgt(e, 1e308, fabs(power), &out));
    CHECK(0, 1, socprev_evenness_fgt(e, 5e-324, fabs(power), &out));
    size_t n = (size_t)socprev_evenness_count(e) + 1;
    if (socprev_evenness_lorenz(e, p, l, n) == SOCPREV_OK)
        for (size_t i = 0; i < n; i++)
            ck_assert(p[i] >= 0 && p[i] <= 1 && l[i] >= 0 && l[i] <= 1);
    if (socprev_evenness_generalised_lorenz(e, p, l, n) == SOCPREV_OK)
        for (size_t i = 0; i < n; i++)
            ck_assert(p[i] >= 0 && p[i] <= 1 && l[i] >= 0 && isfinite(l[i]));
}

PROPERTY(indices_and_curves, 1, ROUNDS)
{
    units s = units_extreme(random);
    socprev_evenness *e = units_evenness(&s);
    check_indices(e, ANY(powers));
    check_curves(e, ANY(shares), ANY(powers));
    double low = -42, high = -42;
    int32_t undefined;
    socprev_status st = socprev_evenness_bootstrap(e, (int32_t)random_between(random, 0, 9),
                                                   1, 5, 0.5, 1, NULL, &low, &high,
                                                   &undefined, NULL);
    check("low", st, low, -1.7976931348623157e308, st == SOCPREV_OK ? high : 0);
    check("high", st, high, st == SOCPREV_OK ? low : 0, 1.7976931348623157e308);
    socprev_evenness_free(e);
}

PROPERTY(negative_values, 2, ROUNDS)
{
    const double most = 1.7976931348623157e308;
    units s = units_extreme(random);
    socprev_evenness *e = NULL;
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    socprev_evenness_set_allow_negative(e, 1, NULL);
    for (size_t i = 0; i < s.n; i++)
        if (random_one_in(random, 3))
            s.x[i] = -s.x[i];
    ck_assert_int_eq(socprev_evenness_add(e, s.x, 0, s.w, 0, s.n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    CHECK(-most, most, socprev_evenness_mean(e, &out));
    CHECK(0, most, socprev_evenness_gini(e, &out));
    CHECK(0, most, socprev_evenness_hoover(e, &out));
    CHECK(-most, most, socprev_evenness_quantile(e, ANY(shares), 2, &out));
    CHECK(-most, most, socprev_evenness_quantile(e, ANY(shares), 7, &out));
    CHECK(-most, most, socprev_evenness_wolfson(e, &out));
    CHECK(0, most, socprev_evenness_palma(e, &out));
    CHECK(0, 1, socprev_evenness_fgt(e, 1, 1, &out));
    double p[7], l[7];
    size_t n = (size_t)socprev_evenness_count(e) + 1;
    if (socprev_evenness_lorenz(e, p, l, n) == SOCPREV_OK)
        for (size_t i = 0; i < n; i++)
            ck_assert_msg(isfinite(l[i]), "%g", l[i]);
    if (socprev_evenness_generalised_lorenz(e, p, l, n) == SOCPREV_OK)
        for (size_t i = 0; i < n; i++)
            ck_assert(isfinite(l[i]));
    socprev_evenness_free(e);
}

PROPERTY(components, 3, ROUNDS)
{
    const double most = 1.7976931348623157e308;
    units s = units_extreme(random);
    int32_t groups[12];
    for (size_t i = 0; i < 12; i++)
        groups[i] = (int32_t)random_between(random, 0, 2);
    socprev_decomposition *d = NULL;
    socprev_status made =
        socprev_decomposition_new(s.x, 0, s.w, 0, groups, 0, 0, s.n, 2, 0, NULL, &d, NULL);
    ck_assert(made == SOCPREV_OK || made == SOCPREV_E_RANGE);
    if (made != SOCPREV_OK)
        return;
    double a = ANY(powers);
    for (int32_t k = 0; k <= 2; k++) {
        CHECK(0, most, socprev_decomposition_entropy(d, a, k, &out));
        CHECK(0, 1, socprev_decomposition_atkinson(d, fabs(a), k, &out));
    }
    for (int32_t k = 0; k < 2; k++) {
        CHECK(0, 1, socprev_decomposition_gini(d, k, &out, NULL, NULL));
        CHECK(0, 1, socprev_decomposition_gini(d, k, NULL, &out, NULL));
        CHECK(0, 1, socprev_decomposition_gini(d, k, NULL, NULL, &out));
        CHECK(0.1, 1, socprev_decomposition_permute(d, k, a, 9, 1, NULL, &out, NULL));
    }
    socprev_decomposition_free(d);
}

PROPERTY(ranks, 4, ROUNDS)
{
    const double most = 1.7976931348623157e308;
    units s = units_extreme(random), r = units_extreme(random);
    socprev_concentration *c = NULL;
    bool negative = random_one_in(random, 4);
    for (size_t i = 0; negative && i < s.n; i++)
        s.x[i] = i % 2 == 0 ? s.x[i] : -s.x[i];
    if (s.n > r.n)
        s.n = r.n;
    ck_assert_int_eq(
        socprev_concentration_new(s.x, 0, s.w, 0, r.x, 0, s.n, 0, NULL, &c, NULL), SOCPREV_OK);
    CHECK(-most, most, socprev_concentration_mean(c, &out));
    CHECK(negative ? -most : -1, negative ? most : 1, socprev_concentration_index(c, &out));
    CHECK(-most, 1, socprev_concentration_extended(c, 1 + fabs(ANY(powers)), &out));
    CHECK(-1, 1, socprev_concentration_erreygers(c, negative ? -most : 0, most, &out));
    CHECK(-1, 1, socprev_concentration_wagstaff(c, negative ? -most : 0, most, &out));
    CHECK(0, most, socprev_concentration_palma(c, &out));
    socprev_concentration_free(c);
}

int main(void)
{
    Suite *suite = suite_create("evenness extremes");
    TCase *cases = tcase_create("extremes");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, indices_and_curves);
    tcase_add_test(cases, negative_values);
    tcase_add_test(cases, components);
    tcase_add_test(cases, ranks);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
