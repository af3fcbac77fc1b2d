/* Disclosure control: rules, small tables by hand, and what is refused. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <socprev/disclosure_perturb.h>

#include <math.h>

static socprev_disclosure *d;
static socprev_error *err;

/* total 10 = 1 + 2 + 3 + 4 */
static void setup(void)
{
    static const int64_t value[5] = { 10, 1, 2, 3, 4 };
    static const size_t part[4] = { 1, 2, 3, 4 };
    ck_assert_int_eq(socprev_disclosure_new(5, NULL, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_set_values(d, value, 0, 5, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_add_equation(d, 0, part, 4, NULL), SOCPREV_OK);
}

static void teardown(void)
{
    socprev_disclosure_free(d);
    d = NULL;
}

static void expect_sensitive(const uint8_t wanted[5])
{
    uint8_t found[5] = { 9, 9, 9, 9, 9 };
    ck_assert_int_eq(socprev_disclosure_sensitive(d, found, 5, NULL), SOCPREV_OK);
    for (int i = 0; i < 5; i++)
        ck_assert_int_eq(found[i], wanted[i]);
}

/* ---- rules ------------------------------------------------------------------------- */

START_TEST(without_a_rule_nothing_is_sensitive)
{
    static const int64_t zeros[5] = { 0 };
    expect_sensitive((uint8_t[5]){ 0, 0, 0, 0, 0 });
    socprev_disclosure_set_values(d, zeros, 0, 5, NULL);
    socprev_disclosure_set_threshold(d, 1, 1, NULL);
    expect_sensitive((uint8_t[5]){ 0, 0, 0, 0, 0 });
}
END_TEST

START_TEST(small_numbers_are_sensitive)
{
    static const int64_t with_zero[5] = { 9, 0, 2, 3, 4 };
    socprev_disclosure_set_threshold(d, 3, 0, NULL);
    expect_sensitive((uint8_t[5]){ 0, 1, 1, 0, 0 });
    socprev_disclosure_set_values(d, with_zero, 0, 5, NULL);
    expect_sensitive((uint8_t[5]){ 0, 0, 1, 0, 0 });
    socprev_disclosure_set_threshold(d, 3, 1, NULL);
    expect_sensitive((uint8_t[5]){ 0, 1, 1, 0, 0 });
}
END_TEST

START_TEST(dominated_numbers_are_sensitive)
{
    static const int64_t value[5] = { 400, 100, 100, 100, 100 };
    static const int64_t people[5] = { 40, 10, 10, 10, 0 };
    static const int64_t largest[5] = { 80, 80, 81, 50, 0 }, second[5] = { 70, 5, 5, 45, 0 };
    socprev_disclosure_set_values(d, value, 0, 5, NULL);
    ck_assert_int_eq(socprev_disclosure_set_contributions(d, people, largest, second, 5, NULL),
                     SOCPREV_OK);
    socprev_disclosure_set_dominance(d, 1, 80, NULL);
    expect_sensitive((uint8_t[5]){ 0, 0, 1, 0, 0 }); /* more than 80 of 100 */
    socprev_disclosure_set_dominance(d, 2, 90, NULL);
    expect_sensitive((uint8_t[5]){ 0, 0, 0, 1, 0 });
    socprev_disclosure_set_dominance(d, 0, 90, NULL);
    /* the rest, 15, 14 and 5, beside 10 % of the largest, 8, 8.1 and 5 */
    socprev_disclosure_set_p_percent(d, 10, NULL);
    expect_sensitive((uint8_t[5]){ 0, 0, 0, 0, 0 });
    socprev_disclosure_set_p_percent(d, 18, NULL);
    expect_sensitive((uint8_t[5]){ 0, 0, 1, 1, 0 });
    ck_assert_int_eq(socprev_disclosure_set_contributions(d, NULL, NULL, NULL, 5, NULL),
                     SOCPREV_OK);
    expect_sensitive((uint8_t[5]){ 0, 0, 0, 0, 0 });
}
END_TEST

START_TEST(marks_overrule)
{
    static const uint8_t mark[5] = { 0, SOCPREV_CELL_OPEN, SOCPREV_CELL_KNOWN, 0,
                                     SOCPREV_CELL_SENSITIVE };
    socprev_disclosure_set_threshold(d, 4, 0, NULL);
    ck_assert_int_eq(socprev_disclosure_set_marks(d, mark, 0, 5, NULL), SOCPREV_OK);
    expect_sensitive((uint8_t[5]){ 0, 0, 0, 1, 1 });
    ck_assert_int_eq(socprev_disclosure_set_marks(d, NULL, 0, 5, NULL), SOCPREV_OK);
    expect_sensitive((uint8_t[5]){ 0, 1, 1, 1, 0 });
}
END_TEST

/* ---- audits ------------------------------------------------------------------------ */

static socprev_audit *audit(const uint8_t blank[5], int32_t depth)
{
    socprev_audit *a = NULL;
    ck_assert_int_eq(socprev_disclosure_audit(d, blank, 0, 5, depth, NULL, &a, NULL), SOCPREV_OK);
    return a;
}

START_TEST(one_blank_in_a_line_is_no_secret)
{
    static const uint8_t none[5] = { 0 }, one[5] = { 0, 1, 0, 0, 0 };
    int64_t unknowns, equations, rank, low = -1, high = -1;
    socprev_disclosure_set_threshold(d, 2, 0, NULL);
    socprev_audit *a = audit(none, SOCPREV_AUDIT_EXACT);
    ck_assert_int_eq(socprev_audit_exposure(a, 1), SOCPREV_EXPOSURE_PUBLISHED);
    ck_assert_int_eq(socprev_audit_exposed(a), 1);
    socprev_audit_free(a);
    a = audit(one, SOCPREV_AUDIT_BOUNDS);
    ck_assert_int_eq(socprev_audit_exposure(a, 1), SOCPREV_EXPOSURE_EXACT);
    ck_assert_int_eq(socprev_audit_follows(a, 1), 1);
    ck_assert_int_eq(socprev_audit_size(a, &unknowns, &equations, &rank), SOCPREV_OK);
    ck_assert(unknowns == 1 && equations == 1 && rank == 1);
    ck_assert_int_eq(socprev_audit_bounds(a, 1, &low, &high), SOCPREV_OK);
    ck_assert(low == 1 && high == 1);
    ck_assert_int_eq(socprev_audit_bounds(a, 2, &low, &high), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_audit_bounds(a, 5, &low, &high), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_audit_exposure(a, 5), -1);
    ck_assert_int_eq(socprev_audit_follows(NULL, 0), -1);
    socprev_audit_free(a);
}
END_TEST

/* 1 and 2 blank: together 3. The person of cell 1 knows that cell 2 is 2. */
START_TEST(whoever_is_alone_learns_the_other)
{
    static const uint8_t blank[5] = { 0, 1, 1, 0, 0 };
    socprev_disclosure_set_threshold(d, 3, 0, NULL);
    socprev_audit *a = audit(blank, SOCPREV_AUDIT_EXACT);
    ck_assert_int_eq(socprev_audit_exposure(a, 1), SOCPREV_EXPOSURE_NONE);
    ck_assert_int_eq(socprev_audit_exposure(a, 2), SOCPREV_EXPOSURE_CONTRIBUTOR);
    socprev_audit_free(a);
}
END_TEST

/* 1 + 2 + 3 blank, each at least 1: 1 lies in 1 .. 4. */
START_TEST(bounds_of_a_line)
{
    static const uint8_t blank[5] = { 0, 1, 1, 1, 0 };
    int64_t low = -1, high = -1;
    socprev_disclosure_set_threshold(d, 4, 0, NULL);
    socprev_disclosure_set_attacker(d, SOCPREV_ATTACKER_RULE, 4, NULL);
    socprev_audit *a = audit(blank, SOCPREV_AUDIT_BOUNDS);
    ck_assert_int_eq(socprev_audit_bounds(a, 1, &low, &high), SOCPREV_OK);
    ck_assert(low == 1 && high == 4);
    ck_assert_int_eq(socprev_audit_exposure(a, 1), SOCPREV_EXPOSURE_BOUNDS); /* 4 wide is asked */
    socprev_audit_free(a);
    socprev_disclosure_set_attacker(d, SOCPREV_ATTACKER_PATTERN, 4, NULL);
    a = audit(blank, SOCPREV_AUDIT_BOUNDS);
    ck_assert_int_eq(socprev_audit_bounds(a, 1, &low, &high), SOCPREV_OK);
    ck_assert(low == 1 && high == 3);
    socprev_audit_free(a);
    socprev_disclosure_set_attacker(d, SOCPREV_ATTACKER_PLAIN, 4, NULL);
    a = audit(blank, SOCPREV_AUDIT_BOUNDS);
    ck_assert_int_eq(socprev_audit_exposure(a, 1), SOCPREV_EXPOSURE_NONE); /* 0 .. 6 */
    socprev_audit_free(a);
}
END_TEST

START_TEST(an_earlier_release_gives_away)
{
    static const uint8_t blank[5] = { 0, 1, 1, 0, 0 }, mark[5] = { 0, 0, SOCPREV_CELL_KNOWN, 0, 0 };
    socprev_disclosure_set_threshold(d, 2, 0, NULL);
    socprev_audit *a = audit(blank, SOCPREV_AUDIT_EXACT);
    ck_assert_int_eq(socprev_audit_exposed(a), 0);
    socprev_audit_free(a);
    socprev_disclosure_set_marks(d, mark, 0, 5, NULL);
    a = audit(blank, SOCPREV_AUDIT_EXACT);
    ck_assert_int_eq(socprev_audit_exposure(a, 1), SOCPREV_EXPOSURE_EXACT);
    socprev_audit_free(a);
}
END_TEST

/* ---- releases ---------------------------------------------------------------------- */

START_TEST(the_cheapest_cell_is_left_blank_too)
{
    static const int64_t cost[5] = { 9, 9, 9, 9, 1 };
    socprev_release *release = NULL;
    int64_t value = -1, cells = -1, lost = -1;
    socprev_disclosure_set_threshold(d, 2, 0, NULL);
    ck_assert_int_eq(socprev_disclosure_suppress(d, SOCPREV_AUDIT_BOUNDS, NULL, &release, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_release_protection(release), SOCPREV_PROTECTION_SUPPRESSION);
    ck_assert_uint_eq(socprev_release_count(release), 5);
    ck_assert_int_eq(socprev_release_value(release, 1, &value), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_release_value(release, 2, &value), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(value, -1);
    ck_assert_int_eq(socprev_release_value(release, 3, &value), SOCPREV_OK);
    ck_assert_int_eq(value, 3);
    ck_assert_int_eq(socprev_release_loss(release, &cells, &lost), SOCPREV_OK);
    ck_assert(cells == 1 && lost == 2);
    socprev_release_free(release);
    ck_assert_int_eq(socprev_disclosure_set_costs(d, cost, 0, 5, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_suppress(d, SOCPREV_AUDIT_EXACT, NULL, &release, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_release_value(release, 4, &value), SOCPREV_E_UNDEFINED);
    socprev_release_free(release);
    ck_assert_int_eq(socprev_disclosure_set_costs(d, NULL, 0, 5, NULL), SOCPREV_OK);
}
END_TEST

START_TEST(what_must_be_open_cannot_hide)
{
    static const uint8_t mark[5] = { SOCPREV_CELL_OPEN, 0, SOCPREV_CELL_OPEN, SOCPREV_CELL_OPEN,
                                     SOCPREV_CELL_OPEN };
    socprev_release *release = NULL;
    socprev_disclosure_set_threshold(d, 2, 0, NULL);
    socprev_disclosure_set_marks(d, mark, 0, 5, NULL);
    EXPECT_REFUSED(socprev_disclosure_suppress(d, SOCPREV_AUDIT_EXACT, NULL, &release, &err),
                   SOCPREV_E_INFEASIBLE, SP_DISCLOSURE_EXPOSED, "value", 1);
    ck_assert_ptr_null(release);
}
END_TEST

START_TEST(a_budget_is_spent_once)
{
    socprev_privacy_budget *budget = NULL;
    socprev_release *release = NULL;
    int64_t top = -1, bottom = -1;
    ck_assert_int_eq(socprev_privacy_budget_new(2, 4, NULL, &budget, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_disclosure_add_noise(d, budget, 1, 3, 2, 7, &release, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_release_protection(release), SOCPREV_PROTECTION_PRIVACY);
    ck_assert_ptr_null(socprev_release_audit(release));
    socprev_release_free(release);
    release = NULL;
    ck_assert_int_eq(socprev_privacy_budget_left(budget, &top, &bottom), SOCPREV_OK);
    ck_assert(top == 1 && bottom == 6);
    EXPECT_REFUSED(socprev_disclosure_add_noise(d, budget, 1, 5, 2, 7, &release, &err),
                   SOCPREV_E_LIMIT, SP_PRIVACY_BUDGET, "budget", -1);
    ck_assert_ptr_null(release);
    ck_assert_int_eq(socprev_disclosure_add_noise(d, budget, 1, 6, 2, 7, &release, NULL),
                     SOCPREV_OK);
    socprev_release_free(release);
    ck_assert_int_eq(socprev_privacy_budget_left(budget, &top, &bottom), SOCPREV_OK);
    ck_assert(top == 0 && bottom == 1);
    socprev_privacy_budget_free(budget);
}
END_TEST

START_TEST(people_have_keys)
{
    static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 1 }, other[SOCPREV_SECRET_BYTES] = { 2 };
    ck_assert_uint_ne(socprev_person_key(secret, 1), socprev_person_key(secret, 2));
    ck_assert_uint_ne(socprev_person_key(secret, 1), socprev_person_key(other, 1));
    ck_assert_uint_eq(socprev_person_key(NULL, 1), 0);
}
END_TEST

START_TEST(protections_have_names)
{
    ck_assert_str_eq(socprev_protection_name(SOCPREV_PROTECTION_CELL_KEY), "cell_key");
    ck_assert_ptr_null(socprev_protection_name(-1));
    ck_assert_ptr_null(socprev_protection_name(SOCPREV_PROTECTION_PRIVACY + 1));
}
END_TEST

/* ---- what is refused --------------------------------------------------------------- */

START_TEST(bad_tables_are_refused)
{
    static const int64_t negative[5] = { 1, 1, -1, 1, 1 };
    static const int64_t large[5] = { 0, ((int64_t)1 << 53) + 1, 0, 0, 0 };
    static const uint8_t clash[5] = { 0, 0, 0, SOCPREV_CELL_OPEN | SOCPREV_CELL_SENSITIVE, 0 };
    static const uint8_t unknown[5] = { 16, 0, 0, 0, 0 };
    static const size_t twice[2] = { 1, 1 }, itself[2] = { 0, 1 }, beyond[2] = { 1, 5 };
    socprev_disclosure *made = NULL;
    EXPECT_REFUSED(socprev_disclosure_new(0, NULL, &made, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_CELLS, "n", -1);
    EXPECT_REFUSED(socprev_disclosure_set_values(d, negative, 0, 5, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_NUMBER, "value", 2);
    EXPECT_REFUSED(socprev_disclosure_set_values(d, large, 0, 5, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_NUMBER, "value", 1);
    EXPECT_REFUSED(socprev_disclosure_set_values(d, negative, 0, 4, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_COUNT, "value", -1);
    EXPECT_REFUSED(socprev_disclosure_set_costs(d, negative, 0, 5, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_NUMBER, "cost", 2);
    EXPECT_REFUSED(socprev_disclosure_set_marks(d, clash, 0, 5, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_MARK, "mark", 3);
    EXPECT_REFUSED(socprev_disclosure_set_marks(d, unknown, 0, 5, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_MARK, "mark", 0);
    EXPECT_REFUSED(socprev_disclosure_set_contributions(d, large, large, negative, 5, &err),
                   SOCPREV_E_INVALID, SP_DISCLOSURE_NUMBER, "largest", 1);
    EXPECT_REFUSED(socprev_disclosure_add_equation(d, 0, twice, 2, &err), SOCPREV_E_DUPLICATE,
                   SP_DISCLOSURE_TWICE, "part", -1);
    EXPECT_REFUSED(socprev_disclosure_add_equation(d, 0, itself, 2, &err), SOCPREV_E_DUPLICATE,
                   SP_DISCLOSURE_TWICE, "part", -1);
    EXPECT_REFUSED(socprev_disclosure_add_equation(d, 0, beyond, 2, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_CELL, "part", 1);
    EXPECT_REFUSED(socprev_disclosure_add_equation(d, 5, twice, 1, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_CELL, "total", -1);
    EXPECT_REFUSED(socprev_disclosure_add_equation(d, 0, twice, 0, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_EMPTY, "n", -1);
    EXPECT_REFUSED(socprev_disclosure_set_threshold(d, 0, 0, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "least", -1);
    EXPECT_REFUSED(socprev_disclosure_set_threshold(d, 1, 2, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "zeros", -1);
    EXPECT_REFUSED(socprev_disclosure_set_dominance(d, 3, 50, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "contributions", -1);
    EXPECT_REFUSED(socprev_disclosure_set_dominance(d, 1, 100, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "percent", -1);
    EXPECT_REFUSED(socprev_disclosure_set_p_percent(d, 101, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "percent", -1);
    EXPECT_REFUSED(socprev_disclosure_set_attacker(d, 3, 1, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "attacker", -1);
    EXPECT_REFUSED(socprev_disclosure_set_attacker(d, 1, 0, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "width", -1);
    ck_assert_ptr_null(made);
}
END_TEST

START_TEST(sums_that_do_not_foot_are_refused)
{
    static const int64_t value[5] = { 11, 1, 2, 3, 4 };
    static const uint8_t blank[5] = { 0 };
    socprev_audit *a = NULL;
    socprev_release *release = NULL;
    socprev_disclosure_set_values(d, value, 0, 5, NULL);
    EXPECT_REFUSED(socprev_disclosure_audit(d, blank, 0, 5, 0, NULL, &a, &err),
                   SOCPREV_E_INVALID, SP_DISCLOSURE_SUM, "value", 0);
    EXPECT_REFUSED(socprev_disclosure_suppress(d, 0, NULL, &release, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_SUM, "value", 0);
    EXPECT_REFUSED(socprev_disclosure_round_small(d, 3, NULL, &release, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_SUM, "value", 0);
    EXPECT_REFUSED(socprev_disclosure_audit(d, blank, 0, 5, 2, NULL, &a, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "depth", -1);
    EXPECT_REFUSED(socprev_disclosure_audit(d, blank, 0, 4, 0, NULL, &a, &err),
                   SOCPREV_E_INVALID, SP_DISCLOSURE_COUNT, "blank", -1);
    EXPECT_REFUSED(socprev_disclosure_suppress(d, 2, NULL, &release, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "depth", -1);
    ck_assert_ptr_null(a);
    ck_assert_ptr_null(release);
}
END_TEST

START_TEST(totals_of_themselves_cannot_be_rounded)
{
    static const int64_t zeros[5] = { 0 };
    static const size_t total[1] = { 0 };
    socprev_release *release = NULL;
    socprev_disclosure_set_values(d, zeros, 0, 5, NULL);
    ck_assert_int_eq(socprev_disclosure_add_equation(d, 1, total, 1, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_disclosure_round_small(d, 3, NULL, &release, &err), SOCPREV_E_INVALID,
                   SP_DISCLOSURE_CIRCLE, "total", 0);
}
END_TEST

START_TEST(totals_of_different_cells_cannot_be_rounded)
{
    static const int64_t value[5] = { 3, 1, 2, 3, 0 };
    static const size_t first[2] = { 1, 2 }, second[2] = { 3, 4 };
    socprev_disclosure *own = NULL;
    socprev_release *release = NULL;
    ck_assert_int_eq(socprev_disclosure_new(5, NULL, &own, NULL), SOCPREV_OK);
    socprev_disclosure_set_values(own, value, 0, 5, NULL);
    socprev_disclosure_add_equation(own, 0, first, 2, NULL);
    socprev_disclosure_add_equation(own, 0, second, 2, NULL);
    EXPECT_REFUSED(socprev_disclosure_round_small(own, 3, NULL, &release, &err),
                   SOCPREV_E_INVALID, SP_DISCLOSURE_LEAVES, "total", 0);
    socprev_disclosure_free(own);
}
END_TEST

START_TEST(bad_perturbations_are_refused)
{
    static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 0 };
    static const int64_t number[3] = { 0, 1, 1 }, change[3] = { 0, -1, 1 };
    static const double upper[3] = { 1, 0.5, 1 }, open[3] = { 1, 0.5, 0.9 };
    static const int64_t below[3] = { 0, -2, 1 }, jump[3] = { 0, 2, 2 };
    socprev_release *release = NULL;
    socprev_ptable *t = NULL;
    socprev_privacy_budget *budget = NULL;
    double out = 42;
    EXPECT_REFUSED(socprev_disclosure_round(d, 1, secret, NULL, 0, 5, &release, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "base", -1);
    EXPECT_REFUSED(socprev_disclosure_round(d, 3, secret, NULL, 0, 4, &release, &err),
                   SOCPREV_E_INVALID, SP_DISCLOSURE_COUNT, "id", -1);
    EXPECT_REFUSED(socprev_disclosure_round_small(d, 1001, NULL, &release, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "base", -1);
    EXPECT_REFUSED(socprev_ptable_new(0, 1, 0, NULL, &t, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "most", -1);
    EXPECT_REFUSED(socprev_ptable_new(2, (double)NAN, 0, NULL, &t, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "variance", -1);
    EXPECT_REFUSED(socprev_ptable_new(2, 1, 2, NULL, &t, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "forbidden", -1);
    EXPECT_REFUSED(socprev_ptable_new(2, 9, 0, NULL, &t, &err), SOCPREV_E_INFEASIBLE,
                   SP_PTABLE_LAW, "number", 1);
    EXPECT_REFUSED(socprev_ptable_from_rows(number, change, open, 3, NULL, &t, &err),
                   SOCPREV_E_INVALID, SP_PTABLE_ROW, "number", 2);
    EXPECT_REFUSED(socprev_ptable_from_rows(number, below, upper, 3, NULL, &t, &err),
                   SOCPREV_E_INVALID, SP_PTABLE_ROW, "number", 1);
    EXPECT_REFUSED(socprev_ptable_from_rows(jump, change, upper, 3, NULL, &t, &err),
                   SOCPREV_E_INVALID, SP_PTABLE_ROW, "number", 1);
    EXPECT_REFUSED(socprev_ptable_from_rows(number, change, upper, 0, NULL, &t, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, "n", -1);
    EXPECT_REFUSED(socprev_privacy_budget_new(0, 1, NULL, &budget, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "numerator", -1);
    EXPECT_REFUSED(socprev_privacy_budget_new(1, 0, NULL, &budget, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "denominator", -1);
    EXPECT_REFUSED(socprev_privacy_threshold(0, 1, 1, 0.1, &out, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "cells", -1);
    EXPECT_REFUSED(socprev_privacy_threshold(1, 1, 0, 0.1, &out, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "epsilon", -1);
    EXPECT_REFUSED(socprev_privacy_threshold(1, 1, 5e-324, 0.1, &out, &err), SOCPREV_E_RANGE,
                   SP_OVERFLOW, "", -1);
    EXPECT_REFUSED(socprev_privacy_selection(1, 1, 1, &out, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "delta", -1);
    EXPECT_REFUSED(socprev_privacy_selection(-1, 1, 0.5, &out, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "people", -1);
    ck_assert_ptr_null(release);
    ck_assert_ptr_null(t);
    ck_assert_ptr_null(budget);
    ck_assert_double_eq(out, 42);
}
END_TEST

static int32_t stop(void *user, int64_t done, int64_t total)
{
    (void)user, (void)done, (void)total;
    return 1;
}

START_TEST(long_work_can_be_cancelled)
{
    static const uint8_t blank[5] = { 0, 1, 1, 1, 0 };
    socprev_run *run = NULL;
    socprev_audit *a = NULL;
    socprev_release *release = NULL;
    socprev_disclosure_set_threshold(d, 4, 0, NULL);
    ck_assert_int_eq(socprev_run_new(stop, NULL, NULL, &run), SOCPREV_OK);
    EXPECT_REFUSED(socprev_disclosure_audit(d, blank, 0, 5, SOCPREV_AUDIT_BOUNDS, run, &a, &err),
                   SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    EXPECT_REFUSED(socprev_disclosure_suppress(d, 0, run, &release, &err), SOCPREV_E_CANCELLED,
                   SP_CANCELLED, "", -1);
    EXPECT_REFUSED(socprev_disclosure_round_small(d, 3, run, &release, &err),
                   SOCPREV_E_CANCELLED, SP_CANCELLED, "", -1);
    socprev_run_free(run);
}
END_TEST

START_TEST(budgets_remember_what_was_spent)
{
    socprev_privacy_budget *budget = NULL;
    int64_t a = 0, b = 0;
    ck_assert_int_eq(socprev_privacy_budget_new(1, 1, NULL, &budget, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_privacy_budget_spend(budget, 1, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_privacy_budget_left(budget, &a, &b), SOCPREV_OK);
    ck_assert(a == 2 && b == 3);
    ck_assert_int_eq(socprev_privacy_budget_spend(budget, 3, 4, &err), SOCPREV_E_LIMIT);
    socprev_error_free(err);
    err = NULL;
    ck_assert_int_eq(socprev_privacy_budget_spend(budget, 0, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_privacy_budget_left(budget, &a, &b), SOCPREV_OK);
    ck_assert(a == 2 && b == 3);
    socprev_privacy_budget_free(budget);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("disclosure");
    TCase *cases = tcase_create("a line");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, without_a_rule_nothing_is_sensitive);
    tcase_add_test(cases, small_numbers_are_sensitive);
    tcase_add_test(cases, dominated_numbers_are_sensitive);
    tcase_add_test(cases, marks_overrule);
    tcase_add_test(cases, one_blank_in_a_line_is_no_secret);
    tcase_add_test(cases, whoever_is_alone_learns_the_other);
    tcase_add_test(cases, bounds_of_a_line);
    tcase_add_test(cases, an_earlier_release_gives_away);
    tcase_add_test(cases, the_cheapest_cell_is_left_blank_too);
    tcase_add_test(cases, what_must_be_open_cannot_hide);
    tcase_add_test(cases, a_budget_is_spent_once);
    tcase_add_test(cases, people_have_keys);
    tcase_add_test(cases, protections_have_names);
    tcase_add_test(cases, bad_tables_are_refused);
    tcase_add_test(cases, sums_that_do_not_foot_are_refused);
    tcase_add_test(cases, totals_of_themselves_cannot_be_rounded);
    tcase_add_test(cases, totals_of_different_cells_cannot_be_rounded);
    tcase_add_test(cases, bad_perturbations_are_refused);
    tcase_add_test(cases, long_work_can_be_cancelled);
    tcase_add_test(cases, budgets_remember_what_was_spent);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
