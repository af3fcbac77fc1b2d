/* Coverage of territories by kinds: answers, roll-ups, norms, what is unknown. */
#include "samples.h"
#include "suite.h"
#include "support.h"

#include <string.h>

#define UNKNOWN SOCPREV_COVERAGE_UNKNOWN
#define ALL SOCPREV_COVERAGE_ALL

static socprev_coverage *c;

static void begin(void)
{
    c = sample_coverage();
}

static void end(void)
{
    socprev_coverage_free(c);
    c = NULL;
}

static int64_t count(int32_t territory, int32_t kind)
{
    int64_t out = -7;
    ck_assert_int_eq(socprev_coverage_count(c, territory, kind, &out), SOCPREV_OK);
    return out;
}

/* ---- answers ---------------------------------------------------------------- */

START_TEST(counts_roll_up)
{
    ck_assert_int_eq(count(0, 0), 3); /* its own 1 and the 2 of a district */
    ck_assert_int_eq(count(1, 0), 2);
    ck_assert_int_eq(count(2, 0), 0);
    ck_assert_int_eq(count(ALL, 0), 3);
    ck_assert_int_eq(count(ALL, 1), 4);
    ck_assert_int_eq(count(0, ALL), 3);
    ck_assert_int_eq(count(ALL, ALL), 7);
}
END_TEST

START_TEST(populations_roll_up)
{
    int64_t people = 0;
    ck_assert_int_eq(socprev_coverage_population(c, 0, &people), SOCPREV_OK);
    ck_assert_int_eq(people, 100000);
    ck_assert_int_eq(socprev_coverage_population(c, ALL, &people), SOCPREV_OK);
    ck_assert_int_eq(people, 125000);
}
END_TEST

START_TEST(rate_is_exact)
{
    int64_t numerator, denominator;
    double value;
    ck_assert_int_eq(socprev_coverage_rate(c, 3, 1, 100000, &numerator, &denominator, &value),
                     SOCPREV_OK);
    ck_assert_int_eq(numerator, 16);
    ck_assert_int_eq(denominator, 1);
    ck_assert(value == 16);
    ck_assert_int_eq(socprev_coverage_rate(c, ALL, ALL, 1000, &numerator, &denominator, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(numerator, 7);
    ck_assert_int_eq(denominator, 125);
    ck_assert_int_eq(socprev_coverage_rate(c, 2, 0, 1000, NULL, NULL, &value), SOCPREV_OK);
    ck_assert(value == 0);
}
END_TEST

START_TEST(levels_are_told)
{
    ck_assert_int_eq(socprev_coverage_levels(c), 2);
    ck_assert_int_eq(socprev_coverage_level(c, 0), 0);
    ck_assert_int_eq(socprev_coverage_level(c, 2), 1);
    ck_assert_int_eq(socprev_coverage_level(c, 4), -1);
    ck_assert_int_eq(socprev_coverage_level(c, ALL), -1);
    ck_assert_int_eq(socprev_coverage_territories(c), 4);
    ck_assert_int_eq(socprev_coverage_kinds(c), 2);
    ck_assert_int_eq(socprev_coverage_territories(NULL), 0);
    ck_assert_int_eq(socprev_coverage_kinds(NULL), 0);
    ck_assert_int_eq(socprev_coverage_levels(NULL), 0);
    ck_assert_int_eq(socprev_coverage_level(NULL, 0), -1);
}
END_TEST

START_TEST(missing_kinds_are_listed)
{
    int32_t kinds[2] = { -5, -5 };
    size_t n = 9;
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, 2, kinds, 2, &n), SOCPREV_OK);
    ck_assert_uint_eq(n, 2);
    ck_assert_int_eq(kinds[0], 0);
    ck_assert_int_eq(kinds[1], 1);
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, 0, kinds, 2, &n), SOCPREV_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_int_eq(kinds[0], 1);
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, ALL, NULL, 0, &n), SOCPREV_OK);
    ck_assert_uint_eq(n, 0);
}
END_TEST

START_TEST(list_that_does_not_fit_is_measured)
{
    int32_t kinds[1] = { -5 };
    size_t n = 0;
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, 2, kinds, 1, &n), SOCPREV_E_LIMIT);
    ck_assert_uint_eq(n, 2);
    ck_assert_int_eq(kinds[0], -5);
    ck_assert_int_eq(
        socprev_coverage_missing_territories(c, SOCPREV_COVERAGE_LEAVES, 1, NULL, 0, &n),
        SOCPREV_E_LIMIT);
    ck_assert_uint_eq(n, 2);
    ck_assert_int_eq(
        socprev_coverage_missing_territories(c, SOCPREV_COVERAGE_LEAVES, 1, NULL, 0, NULL),
        SOCPREV_E_LIMIT);
}
END_TEST

START_TEST(missing_territories_are_listed_by_level)
{
    int32_t found[4];
    size_t n;
    ck_assert_int_eq(socprev_coverage_missing_territories(c, 0, 1, found, 4, &n), SOCPREV_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_int_eq(found[0], 0);
    ck_assert_int_eq(socprev_coverage_missing_territories(c, 1, 0, found, 4, &n), SOCPREV_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_int_eq(found[0], 2);
    ck_assert_int_eq(
        socprev_coverage_missing_territories(c, SOCPREV_COVERAGE_LEAVES, ALL, found, 4, &n),
        SOCPREV_OK);
    ck_assert_uint_eq(n, 1);
    ck_assert_int_eq(found[0], 2);
}
END_TEST

START_TEST(shares_of_territories_and_people)
{
    int64_t covered, all;
    double value;
    ck_assert_int_eq(
        socprev_coverage_territory_share(c, SOCPREV_COVERAGE_LEAVES, 0, &covered, &all, &value),
        SOCPREV_OK);
    ck_assert_int_eq(covered, 1);
    ck_assert_int_eq(all, 3);
    ck_assert(value == 1.0 / 3);
    ck_assert_int_eq(
        socprev_coverage_people_share(c, SOCPREV_COVERAGE_LEAVES, 0, &covered, &all, &value),
        SOCPREV_OK);
    ck_assert_int_eq(covered, 40000);
    ck_assert_int_eq(all, 125000);
    ck_assert(value == 0.32);
    ck_assert_int_eq(socprev_coverage_people_share(c, 0, 0, &covered, &all, NULL), SOCPREV_OK);
    ck_assert_int_eq(covered, 100000);
}
END_TEST

/* ---- norms --------------------------------------------------------------------- */

static void expect_balance(int32_t territory, int32_t balance, int64_t top, int64_t bottom)
{
    int64_t numerator, denominator;
    double value;
    ck_assert_int_eq(socprev_coverage_balance(c, territory, 0, balance, &numerator, &denominator,
                                              &value),
                     SOCPREV_OK);
    ck_assert_int_eq(numerator, top);
    ck_assert_int_eq(denominator, bottom);
    ck_assert(value == (double)top / (double)bottom);
}

START_TEST(plenty_never_makes_up_for_want)
{
    ck_assert_int_eq(socprev_coverage_set_norm(c, 0, 2, 50000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    expect_balance(1, SOCPREV_BALANCE_NEED, 8, 5);
    expect_balance(1, SOCPREV_BALANCE_SURPLUS, 2, 5);
    expect_balance(1, SOCPREV_BALANCE_UNMET, 0, 1);
    expect_balance(2, SOCPREV_BALANCE_UNMET, 12, 5);
    expect_balance(0, SOCPREV_BALANCE_NEED, 4, 1);
    expect_balance(0, SOCPREV_BALANCE_GAP, -1, 1);
    expect_balance(0, SOCPREV_BALANCE_UNMET, 12, 5);
    expect_balance(0, SOCPREV_BALANCE_SURPLUS, 7, 5); /* 2/5 and the region's own service */
    expect_balance(ALL, SOCPREV_BALANCE_UNMET, 17, 5);
    expect_balance(ALL, SOCPREV_BALANCE_GAP, -2, 1);
}
END_TEST

START_TEST(balance_needs_norm_kind_and_known_parts)
{
    int64_t numerator = 42, denominator = 42;
    ck_assert_int_eq(socprev_coverage_balance(c, 0, 0, SOCPREV_BALANCE_NEED, &numerator,
                                              &denominator, NULL),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_set_norm(c, 0, 2, 50000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_add(c, 2, 0, UNKNOWN, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    for (int32_t balance = SOCPREV_BALANCE_GAP; balance <= SOCPREV_BALANCE_SURPLUS; balance++)
        ck_assert_int_eq(
            socprev_coverage_balance(c, 0, 0, balance, &numerator, &denominator, NULL),
            SOCPREV_E_UNDEFINED);
    expect_balance(0, SOCPREV_BALANCE_NEED, 4, 1);
    numerator = denominator = 42;
    ck_assert_int_eq(socprev_coverage_balance(c, 0, 0, 6, &numerator, &denominator, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_balance(c, 0, 0, -1, &numerator, &denominator, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_balance(c, 0, ALL, 0, &numerator, &denominator, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_balance(c, 9, 0, 0, &numerator, &denominator, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(numerator, 42);
    ck_assert_int_eq(denominator, 42);
}
END_TEST

START_TEST(balance_that_overflows_is_refused)
{
    static const int64_t people[] = { UNKNOWN, INT64_MAX / 4, 0, INT64_MAX / 4 };
    double value = 42;
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_norm(c, 0, 3, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_balance(c, ALL, 0, SOCPREV_BALANCE_UNMET, NULL, NULL, &value),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_coverage_set_norm(c, 0, 5, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_balance(c, 1, 0, SOCPREV_BALANCE_UNMET, NULL, NULL, &value),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_coverage_balance(c, 1, 0, SOCPREV_BALANCE_NEED, NULL, NULL, &value),
                     SOCPREV_E_RANGE);
    ck_assert(value == 42);
}
END_TEST

/* ---- unknown is not zero --------------------------------------------------------- */

START_TEST(unknown_count_is_not_zero)
{
    int64_t known = -1, unknown = -1, out = 42;
    int32_t present = 42;
    size_t n = 42;
    double value = 42;
    ck_assert_int_eq(socprev_coverage_add(c, 2, 0, UNKNOWN, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_add(c, 2, 0, 1, NULL), SOCPREV_OK); /* stays unknown */
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_count(c, 2, 0, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_count(c, ALL, ALL, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_rate(c, 0, 0, 1000, NULL, NULL, &value),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_presence(c, 2, 0, &present), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_territory_share(c, 1, 0, NULL, NULL, &value),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(out, 42);
    ck_assert_int_eq(present, 42);
    ck_assert(value == 42);
    ck_assert_int_eq(socprev_coverage_count_known(c, 0, 0, &known, &unknown), SOCPREV_OK);
    ck_assert_int_eq(known, 3);
    ck_assert_int_eq(unknown, 1);
    ck_assert_int_eq(socprev_coverage_count_known(c, 0, 0, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_presence(c, 0, 0, &present), SOCPREV_OK);
    ck_assert_int_eq(present, 1); /* something is there, however much */
    ck_assert_int_eq(socprev_coverage_missing_kinds(c, 2, NULL, 0, &n), SOCPREV_E_LIMIT);
    ck_assert_uint_eq(n, 1); /* only what is known to be absent */
    ck_assert_int_eq(count(3, 1), 4);
}
END_TEST

START_TEST(unknown_population_has_no_rate)
{
    static const int64_t people[] = { UNKNOWN, UNKNOWN, 60000, 0 };
    int64_t out = 42;
    double value = 42;
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_population(c, 0, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_population(c, ALL, &out), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_rate(c, 1, 0, 1000, NULL, NULL, &value),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_coverage_rate(c, 3, 0, 1000, NULL, NULL, &value),
                     SOCPREV_E_UNDEFINED); /* nobody lives there */
    ck_assert_int_eq(socprev_coverage_people_share(c, 1, 0, NULL, NULL, &value),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(out, 42);
    ck_assert(value == 42);
    ck_assert_int_eq(socprev_coverage_unknown(), UNKNOWN);
}
END_TEST

START_TEST(share_of_nobody_is_undefined)
{
    static const int64_t people[] = { 0, 0, 0, 0 };
    double value = 42;
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_people_share(c, 0, 0, NULL, NULL, &value),
                     SOCPREV_E_UNDEFINED);
    ck_assert(value == 42);
}
END_TEST

START_TEST(people_of_a_level_may_exceed_the_range)
{
    /* two regions of unknown size, each with one huge district and one unknown */
    static const int32_t parents[] = { -1, -1, 0, 1, 0, 1 };
    static const int64_t people[] = { UNKNOWN, UNKNOWN, INT64_MAX, INT64_MAX, UNKNOWN, UNKNOWN };
    double value = 42;
    end();
    ck_assert_int_eq(socprev_coverage_new(6, 1, NULL, &c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_parents(c, parents, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_populations(c, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_people_share(c, 1, 0, NULL, NULL, &value),
                     SOCPREV_E_RANGE);
    ck_assert(value == 42);
}
END_TEST

START_TEST(outer_population_must_agree)
{
    static const int64_t wrong[] = { 99999, 40000, 60000, 25000 };
    static const int64_t partly[] = { 100000, 40000, UNKNOWN, 25000 };
    static const int64_t too_small[] = { 30000, 40000, UNKNOWN, 25000 };
    socprev_error *err = NULL;
    int64_t people;
    ck_assert_int_eq(socprev_coverage_set_populations(c, wrong, 0, NULL), SOCPREV_OK);
    socprev_status st = socprev_coverage_finish(c, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3306, "inhabitants", 0);
    ck_assert_int_eq(socprev_coverage_population(c, 0, &people), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_populations(c, too_small, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_coverage_set_populations(c, partly, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_population(c, 0, &people), SOCPREV_OK);
    ck_assert_int_eq(people, 100000);
}
END_TEST

/* ---- evenness ---------------------------------------------------------------------- */

START_TEST(evenness_of_a_kind)
{
    socprev_evenness *e = NULL;
    socprev_error *err = NULL;
    double gini, mean;
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add_coverage(e, c, SOCPREV_COVERAGE_LEAVES, 0, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_count(e), 3);
    ck_assert_int_eq(socprev_evenness_mean(e, &mean), SOCPREV_OK);
    ck_assert(mean > 0.99 * 2 / 125000 && mean < 1.01 * 2 / 125000);
    ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
    ck_assert(gini > 0.68 - 1e-12 && gini < 0.68 + 1e-12); /* all in 32 % of the people */
    ck_assert_int_eq(socprev_coverage_add(c, 2, 0, UNKNOWN, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(c, NULL), SOCPREV_OK);
    socprev_status st = socprev_evenness_add_coverage(e, c, 1, 0, &err);
    expect_error(st, err, SOCPREV_E_UNDEFINED, 3309, "territories", 2);
    st = socprev_evenness_add_coverage(e, c, 7, 0, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3308, "", -1);
    ck_assert_int_eq(socprev_evenness_count(e), 3);
    ck_assert_int_eq(socprev_evenness_gini(e, &gini), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add_coverage(NULL, c, 0, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_add_coverage(e, NULL, 0, 0, NULL), SOCPREV_E_INVALID);
    socprev_evenness_free(e);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("coverage");
    TCase *cases = tcase_create("coverage");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, counts_roll_up);
    tcase_add_test(cases, populations_roll_up);
    tcase_add_test(cases, rate_is_exact);
    tcase_add_test(cases, levels_are_told);
    tcase_add_test(cases, missing_kinds_are_listed);
    tcase_add_test(cases, list_that_does_not_fit_is_measured);
    tcase_add_test(cases, missing_territories_are_listed_by_level);
    tcase_add_test(cases, shares_of_territories_and_people);
    tcase_add_test(cases, plenty_never_makes_up_for_want);
    tcase_add_test(cases, balance_needs_norm_kind_and_known_parts);
    tcase_add_test(cases, balance_that_overflows_is_refused);
    tcase_add_test(cases, unknown_count_is_not_zero);
    tcase_add_test(cases, unknown_population_has_no_rate);
    tcase_add_test(cases, share_of_nobody_is_undefined);
    tcase_add_test(cases, people_of_a_level_may_exceed_the_range);
    tcase_add_test(cases, outer_population_must_agree);
    tcase_add_test(cases, evenness_of_a_kind);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
