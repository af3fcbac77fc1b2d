/* Dampers: the corridor around last year, worked by hand, its conflicts and repairs. */
#include "suite.h"
#include "support.h"

#include <stdlib.h>

enum { MOST = 4 };

/* A problem in quanta of `quantum` with one corridor for everyone. */
static socprev_damper *problem_of(size_t n, const int64_t *previous, const int64_t *formula,
                                  int64_t total, int64_t quantum)
{
    socprev_damper *made = NULL;
    ck_assert_int_eq(socprev_damper_new(n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_previous(made, previous, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_formula(made, formula, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_total(made, total, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_quantum(made, quantum, NULL), SOCPREV_OK);
    return made;
}

static socprev_damping *solved(const socprev_damper *problem)
{
    socprev_damping *made = NULL;
    ck_assert_int_eq(socprev_damper_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_verify(problem, made, NULL), SOCPREV_OK);
    return made;
}

static void check_amounts(const socprev_damping *damping, const int64_t *expected)
{
    int64_t amount[MOST];
    size_t n = socprev_damping_count(damping);
    ck_assert_int_eq(socprev_damping_amounts(damping, amount, n, NULL), SOCPREV_OK);
    for (size_t i = 0; i < n; i++)
        ck_assert_msg(amount[i] == expected[i] && amount[i] == socprev_damping_amount(damping, i),
                      "claimant %zu: %lld", i, (long long)amount[i]);
}

static void check_factor(const socprev_damping *damping, int64_t numerator, int64_t denominator)
{
    int64_t n = 0, d = 0;
    ck_assert_int_eq(socprev_damping_factor(damping, &n, &d), SOCPREV_OK);
    ck_assert_msg(n == numerator && d == denominator, "%lld/%lld", (long long)n, (long long)d);
}

static void check_repair(const socprev_damper *problem, int64_t total, int64_t numerator,
                         int64_t denominator)
{
    int64_t change = -1, n = -1, d = -1;
    ck_assert_int_eq(socprev_damper_repair(problem, &change, &n, &d, NULL), SOCPREV_OK);
    ck_assert_msg(change == total && n == numerator && d == denominator, "%lld %lld/%lld",
                  (long long)change, (long long)n, (long long)d);
}

/* What a worked example calls "p/q" of a unit: the difference must be below one. */
static void check_near(int64_t amount, const char *exact)
{
    int64_t value[2] = { 0, 1 };
    size_t at = 0;
    for (const char *c = exact; *c != '\0'; c++) {
        if (*c == '/')
            value[++at] = 0;
        else
            value[at] = value[at] * 10 + (*c - '0');
    }
    ck_assert_int_lt(llabs(amount * value[1] - value[0]), value[1]);
}

static void read_array(const json_t *from, int64_t *out)
{
    ck_assert_uint_le(json_array_size(from), MOST);
    for (size_t i = 0; i < json_array_size(from); i++)
        out[i] = json_integer_value(json_array_get(from, i));
}

/* The English floor damping: 1 % more for everyone, paid by those who gain more. */
START_TEST(increases_are_scaled_back)
{
    json_t *vector = vector_load("allocation/C15_floor_damping.json");
    const json_t *given = json_object_get(vector, "problem");
    const json_t *expected = json_object_get(vector, "expected");
    int64_t previous[MOST], formula[MOST], units[MOST], lift = 0, excess = 0;
    read_array(json_object_get(given, "previous"), previous);
    read_array(json_object_get(given, "formula"), formula);
    read_array(json_object_get(expected, "units"), units);
    ck_assert_str_eq(json_string_value(json_object_get(given, "floor")), "1/100");
    ck_assert_str_eq(json_string_value(json_object_get(expected, "scaling")), "441/551");
    socprev_damper *problem =
        problem_of(4, previous, formula, json_integer_value(json_object_get(given, "total")), 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 101, 100, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_method(problem, SOCPREV_DAMPER_SCALING, NULL), SOCPREV_OK);
    socprev_damping *damping = solved(problem);
    check_amounts(damping, units);
    check_factor(damping, 441, 551);
    for (size_t i = 0; i < 4; i++)
        check_near(units[i], json_string_value(
                                 json_array_get(json_object_get(expected, "exact"), i)));
    ck_assert_int_eq(socprev_damping_lift(damping, &lift, &excess), SOCPREV_OK);
    ck_assert(lift == 11000 && excess == 55100); /* 1 - 11000/55100 = 441/551 */
    ck_assert_int_eq(socprev_damping_bound(damping, 0), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_damping_bound(damping, 1), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_damping_floor(damping, 1), 252500);
    ck_assert_int_eq(socprev_damping_cap(damping, 1), SOCPREV_NO_CAP);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
    json_decref(vector);
}
END_TEST

START_TEST(a_corridor_holds_both_ways)
{
    /* 95 to 110 %: 100 may get 95..110, 200 190..220, 300 285..330; a newcomer anything */
    static const int64_t previous[4] = { 100, 200, 300, SOCPREV_NO_PREVIOUS };
    static const int64_t formula[4] = { 50, 150, 400, 60 };
    socprev_damper *problem = problem_of(4, previous, formula, 670, 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 95, 100, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_cap(problem, SOCPREV_EVERY, 11, 10, NULL), SOCPREV_OK);
    socprev_damping *damping = solved(problem);
    /* floors 95 and 190, cap 330: 55 is left for the newcomer, level 55/60 */
    check_amounts(damping, (const int64_t[]){ 95, 190, 330, 55 });
    check_factor(damping, 11, 12);
    ck_assert_int_eq(socprev_damping_bound(damping, 0), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_damping_bound(damping, 1), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_damping_bound(damping, 2), SOCPREV_BOUND_CAP);
    ck_assert_int_eq(socprev_damping_bound(damping, 3), SOCPREV_BOUND_NONE);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(bounds_between_steps)
{
    /* 97 to 103 % of 1050 in hundreds: 1018.5 .. 1081.5 holds no hundred */
    static const int64_t previous[2] = { 1050, 2000 }, formula[2] = { 1, 2 };
    int64_t change = 0, n = 0, d = 0;
    socprev_error *err = NULL;
    socprev_damping *damping = NULL;
    socprev_conflict *conflict = NULL;
    socprev_damper *problem = problem_of(2, previous, formula, 3100, 100);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 97, 100, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_cap(problem, SOCPREV_EVERY, 103, 100, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_solve(problem, NULL, &damping, &err), SOCPREV_E_INFEASIBLE,
                   3020, "floors", 0);
    ck_assert_int_eq(socprev_damper_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_FLOOR_ABOVE_CAP);
    ck_assert_int_eq(socprev_conflict_at(conflict, SOCPREV_AXIS_ROW, 0), 0);
    ck_assert_int_eq(socprev_conflict_needed(conflict), 1100);
    ck_assert_int_eq(socprev_conflict_available(conflict), 1000);
    ck_assert_int_eq(socprev_conflict_verify_damper(conflict, problem, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_repair(problem, &change, &n, &d, &err), SOCPREV_E_UNDEFINED,
                   3227, "floors", -1);
    ck_assert_int_eq(socprev_damper_set_outwards(problem, 1, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_conflict_verify_damper(conflict, problem, &err), SOCPREV_E_INVALID,
                   3040, "division", 0);
    damping = solved(problem);
    ck_assert_int_eq(socprev_damping_floor(damping, 0), 1000);
    ck_assert_int_eq(socprev_damping_cap(damping, 0), 1100);
    ck_assert_int_eq(socprev_damping_floor(damping, 1), 1900);
    ck_assert_int_eq(socprev_damping_cap(damping, 1), 2100);
    check_amounts(damping, (const int64_t[]){ 1000, 2100 });
    socprev_damping_free(damping);
    socprev_conflict_free(conflict);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(floors_above_the_pot)
{
    /* 90 + 180 + 270 = 540 of 500: 40 are missing; or floors of 0.9 * f, f at most where
     * the 501st unit is needed: ceil(90 f) + ceil(180 f) + ceil(270 f) <= 500 */
    static const int64_t previous[3] = { 100, 200, 300 }, formula[3] = { 1, 1, 1 };
    socprev_damper *problem = problem_of(3, previous, formula, 500, 1);
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 9, 10, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), SOCPREV_CONFLICT_FLOORS);
    ck_assert_uint_eq(socprev_conflict_count(conflict, SOCPREV_AXIS_ROW), 3);
    ck_assert_int_eq(socprev_conflict_needed(conflict), 540);
    ck_assert_int_eq(socprev_conflict_available(conflict), 500);
    socprev_conflict_free(conflict);
    /* 83 of 90: 83 + 166 + 249 = 498; above 83/90 they are 84 + 167 + 250 = 501; and
     * 249/270 = 83/90 as well */
    check_repair(problem, 40, 83, 90);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 83 * 9, 90 * 10, NULL),
                     SOCPREV_OK);
    check_repair(problem, 0, 1, 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 83 * 90 + 1, 90 * 100, NULL),
                     SOCPREV_OK);
    check_repair(problem, 1, 7470, 7471);
    /* three claimants with floors, two units: any floor at all asks for three */
    ck_assert_int_eq(socprev_damper_set_total(problem, 2, NULL), SOCPREV_OK);
    check_repair(problem, 499, 0, 1);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(ratios_of_their_own)
{
    /* 1/2 of 10 and 2/3 of 9: 5 + 6 = 11 of 8. Units cost k/5 and k/6: up to 4/6 they are
     * 4 + 4, and the ninth costs 4/6 */
    static const int64_t previous[2] = { 10, 9 }, formula[2] = { 1, 1 };
    socprev_damper *problem = problem_of(2, previous, formula, 8, 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 0, 1, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 1, 2, 3, NULL), SOCPREV_OK);
    check_repair(problem, 3, 2, 3);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(caps_below_the_pot)
{
    /* 110 + 220 = 330 of 400: 70 too much; floor(110 f) + floor(220 f) reaches 400 where
     * 133 + 267 do: f = 267/220 (133/110 = 266/220 gives 133 + 266 = 399) */
    static const int64_t previous[2] = { 100, 200 }, formula[2] = { 3, 1 };
    socprev_damper *problem = problem_of(2, previous, formula, 400, 1);
    ck_assert_int_eq(socprev_damper_set_cap(problem, SOCPREV_EVERY, 11, 10, NULL), SOCPREV_OK);
    check_repair(problem, -70, 267, 220);
    ck_assert_int_eq(socprev_damper_set_total(problem, -400, NULL), SOCPREV_OK);
    check_repair(problem, 70, 267, 220); /* a recovery: less is to be returned */
    ck_assert_int_eq(socprev_damper_set_total(problem, 330, NULL), SOCPREV_OK);
    check_repair(problem, 0, 1, 1);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(where_no_factor_helps)
{
    static const int64_t previous[2] = { 100, 0 }, formula[2] = { 0, 5 }, nothing[2] = { 0, 0 };
    /* whose formula is 0 gets the floor, whose last year is 0 stays there */
    socprev_damper *problem = problem_of(2, previous, formula, 120, 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 1, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_cap(problem, SOCPREV_EVERY, 2, 1, NULL), SOCPREV_OK);
    check_repair(problem, -20, 1, 0);
    ck_assert_int_eq(socprev_damper_set_formula(problem, nothing, 0, 2, NULL), SOCPREV_OK);
    check_repair(problem, -20, 0, 0);
    /* scaling: nobody gets more than the larger of floor and formula */
    ck_assert_int_eq(socprev_damper_set_formula(problem, formula, 0, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_cap(problem, SOCPREV_EVERY, 1, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_method(problem, SOCPREV_DAMPER_SCALING, NULL), SOCPREV_OK);
    check_repair(problem, -15, 0, 0);
    /* Adams gives a first unit to everyone with a formula */
    ck_assert_int_eq(socprev_damper_set_method(problem, SOCPREV_DAMPER_CORRIDOR, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_rule(problem, SOCPREV_RULE_ADAMS, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_total(problem, 100, NULL), SOCPREV_OK);
    check_repair(problem, 1, 0, 0);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(a_cap_holds_with_scaling_too)
{
    static const int64_t previous[3] = { 100, 100, 100 }, formula[3] = { 50, 300, 150 };
    socprev_damper *problem = problem_of(3, previous, formula, 400, 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, SOCPREV_EVERY, 1, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_cap(problem, SOCPREV_EVERY, 3, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_method(problem, SOCPREV_DAMPER_SCALING, NULL), SOCPREV_OK);
    socprev_damping *damping = solved(problem);
    /* 100 are left for excesses of 200 (cap 50) and 50 (all of it) */
    check_amounts(damping, (const int64_t[]){ 100, 150, 150 });
    ck_assert_int_eq(socprev_damping_bound(damping, 0), SOCPREV_BOUND_FLOOR);
    ck_assert_int_eq(socprev_damping_bound(damping, 1), SOCPREV_BOUND_CAP);
    check_factor(damping, 1, 1);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(ids_break_ties_and_divisors_have_no_factor)
{
    static const int64_t previous[2] = { 5, 5 }, formula[2] = { 1, 1 }, ids[2] = { 9, 2 };
    int64_t n = 0, d = 0;
    socprev_damper *problem = problem_of(2, previous, formula, 11, 1);
    ck_assert_int_eq(socprev_damper_set_ids(problem, ids, 0, 2, NULL), SOCPREV_OK);
    socprev_damping *damping = solved(problem);
    check_amounts(damping, (const int64_t[]){ 5, 6 });
    ck_assert_uint_eq(socprev_division_tie_count(socprev_damping_division(damping)), 2);
    check_factor(damping, 11, 2);
    socprev_damping_free(damping);
    ck_assert_int_eq(socprev_damper_set_ids(problem, NULL, 0, 2, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_rule(problem, SOCPREV_RULE_WEBSTER, NULL), SOCPREV_OK);
    damping = solved(problem);
    check_amounts(damping, (const int64_t[]){ 6, 5 });
    ck_assert_int_eq(socprev_damping_factor(damping, &n, &d), SOCPREV_E_UNDEFINED);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(what_dampers_refuse)
{
    static const int64_t previous[2] = { 5, 5 }, formula[2] = { 1, 1 }, bad[2] = { 1, -2 };
    static const int64_t same[2] = { 3, 3 }, large[2] = { SOCPREV_TOTAL_MAX, 1 };
    socprev_error *err = NULL;
    socprev_damper *problem = NULL, *other = NULL;
    socprev_damping *damping = NULL;
    int64_t out[3];
    EXPECT_REFUSED(socprev_damper_new(0, NULL, &problem, &err), SOCPREV_E_INVALID, 1003, "n", -1);
    problem = problem_of(2, previous, formula, 10, 1);
    EXPECT_REFUSED(socprev_damper_set_previous(problem, previous, 0, 1, &err), SOCPREV_E_INVALID,
                   3001, "previous", -1);
    EXPECT_REFUSED(socprev_damper_set_previous(problem, bad, 0, 2, &err), SOCPREV_E_INVALID, 3000,
                   "previous", 1);
    EXPECT_REFUSED(socprev_damper_set_previous(problem, large, 0, 2, &err), SOCPREV_E_RANGE, 3002,
                   "previous", 1);
    EXPECT_REFUSED(socprev_damper_set_formula(problem, bad, 0, 2, &err), SOCPREV_E_INVALID, 3000,
                   "formula", 1);
    EXPECT_REFUSED(socprev_damper_set_formula(problem, large, 0, 2, &err), SOCPREV_E_RANGE, 3002,
                   "formula", 1);
    EXPECT_REFUSED(socprev_damper_set_total(problem, INT64_MIN, &err), SOCPREV_E_RANGE, 3004,
                   "total", -1);
    EXPECT_REFUSED(socprev_damper_set_quantum(problem, 0, &err), SOCPREV_E_INVALID, 3005,
                   "quantum", -1);
    EXPECT_REFUSED(socprev_damper_set_rule(problem, 99, &err), SOCPREV_E_INVALID, 3007, "rule",
                   -1);
    EXPECT_REFUSED(socprev_damper_set_method(problem, 3, &err), SOCPREV_E_INVALID, 1002, "method",
                   -1);
    EXPECT_REFUSED(socprev_damper_set_ids(problem, same, 0, 2, &err), SOCPREV_E_DUPLICATE, 3010,
                   "ids", 1);
    EXPECT_REFUSED(socprev_damper_set_floor(problem, 2, 1, 1, &err), SOCPREV_E_INVALID, 3110,
                   "index", -1);
    EXPECT_REFUSED(socprev_damper_set_floor(problem, 0, 1, 0, &err), SOCPREV_E_INVALID, 3224,
                   "numerator", -1);
    EXPECT_REFUSED(socprev_damper_set_cap(problem, 0, 0, 0, &err), SOCPREV_E_INVALID, 3224,
                   "numerator", -1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 1, INT64_MAX, 1, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_solve(problem, NULL, &damping, &err), SOCPREV_E_RANGE, 3225,
                   "floors", 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 1, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_quantum(problem, 3, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_solve(problem, NULL, &damping, &err), SOCPREV_E_INVALID, 3006,
                   "total", -1);
    ck_assert_ptr_null(damping);
    ck_assert_int_eq(socprev_damper_set_quantum(problem, 1, NULL), SOCPREV_OK);
    damping = solved(problem);
    ck_assert_int_eq(socprev_damping_amount(damping, 2), 0);
    ck_assert_int_eq(socprev_damping_floor(damping, 2), 0);
    ck_assert_int_eq(socprev_damping_cap(damping, 2), 0);
    ck_assert_int_eq(socprev_damping_bound(damping, 2), SOCPREV_BOUND_NONE);
    EXPECT_REFUSED(socprev_damping_amounts(damping, out, 3, &err), SOCPREV_E_INVALID, 3001, "n",
                   -1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 0, 4, 5, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_verify(problem, damping, &err), SOCPREV_E_INVALID, 3040,
                   "damping", 0);
    other = problem_of(2, previous, (const int64_t[]){ 2, 9 }, 10, 1);
    EXPECT_REFUSED(socprev_damper_verify(other, damping, &err), SOCPREV_E_INVALID, 3040,
                   "damping", 0);
    ck_assert_int_eq(socprev_damper_set_quantum(other, 2, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_verify(other, damping, &err), SOCPREV_E_INVALID, 3040,
                   "damping", 0);
    socprev_damper_free(other);
    socprev_damping_free(damping);
    socprev_damper_free(problem);
}
END_TEST

START_TEST(a_repair_that_no_number_holds)
{
    /* denominators whose least common multiple is beyond 63 bits */
    static const int64_t previous[2] = { 1000, 1000 }, formula[2] = { 1, 1 };
    int64_t change = 0, n = 0, d = 0;
    socprev_error *err = NULL;
    socprev_damper *problem = problem_of(2, previous, formula, 10, 1);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 0, 4294967296, 4294967297, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_damper_set_floor(problem, 1, 4294967290, 4294967291, NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_damper_repair(problem, &change, &n, &d, &err), SOCPREV_E_RANGE, 3226,
                   "denominator", -1);
    socprev_damper_free(problem);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("damper");
    TCase *cases = tcase_create("worked");
    tcase_add_test(cases, increases_are_scaled_back);
    tcase_add_test(cases, a_corridor_holds_both_ways);
    tcase_add_test(cases, bounds_between_steps);
    tcase_add_test(cases, a_cap_holds_with_scaling_too);
    tcase_add_test(cases, ids_break_ties_and_divisors_have_no_factor);
    suite_add_tcase(made, cases);
    cases = tcase_create("conflicts");
    tcase_add_test(cases, floors_above_the_pot);
    tcase_add_test(cases, ratios_of_their_own);
    tcase_add_test(cases, caps_below_the_pot);
    tcase_add_test(cases, where_no_factor_helps);
    tcase_add_test(cases, what_dampers_refuse);
    tcase_add_test(cases, a_repair_that_no_number_holds);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
