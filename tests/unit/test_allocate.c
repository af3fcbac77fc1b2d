/* Apportionment: what can be set and asked, and each mistake with its error. */
#include "allocate/allocate_internal.h"
#include "suite.h"
#include "support.h"

static socprev_apportionment *problem_of(size_t n, const int64_t *weight, int64_t total,
                                         int32_t rule)
{
    socprev_apportionment *made = NULL;
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(made, weight, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_total(made, total, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_rule(made, rule, NULL), SOCPREV_OK);
    return made;
}

static socprev_division *solved(const socprev_apportionment *problem)
{
    socprev_division *made = NULL;
    ck_assert_int_eq(socprev_apportionment_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    return made;
}

/* The error has this status and place, and a sentence in both languages. */
static void check_error(socprev_status st, socprev_error **err, socprev_status expected,
                        const char *field, int64_t index)
{
    ck_assert_int_eq(st, expected);
    ck_assert_int_eq(socprev_error_status(*err), expected);
    ck_assert_str_eq(socprev_error_field(*err), field);
    ck_assert_int_eq(socprev_error_index(*err), index);
    ck_assert_str_ne(socprev_error_message(*err, SOCPREV_LANG_EN),
                     socprev_error_message(*err, SOCPREV_LANG_CS));
    socprev_error_free(*err);
    *err = NULL;
}

/* ---- rules --------------------------------------------------------------------- */

START_TEST(rules_are_found_by_all_their_names)
{
    static const char *const others[][2] = {
        { "hamilton", "lr_hare" },     { "sainte_lague", "webster" },
        { "dhondt", "jefferson" },     { "huntington_hill", "hill" },
        { "modsl", "modified_sainte_lague" }, { "balinski_young", "quota_method" },
    };
    int32_t rule = 0;
    for (int32_t at = 0; at < socprev_rule_count(); at++) {
        const char *name = socprev_rule_name(socprev_rule_at(at));
        ck_assert_int_eq(socprev_rule_find(name, SOCPREV_NUL, &rule, NULL), SOCPREV_OK);
        ck_assert_int_eq(rule, socprev_rule_at(at));
    }
    for (size_t i = 0; i < sizeof others / sizeof others[0]; i++) {
        ck_assert_int_eq(socprev_rule_find(others[i][0], SOCPREV_NUL, &rule, NULL), SOCPREV_OK);
        ck_assert_str_eq(socprev_rule_name(rule), others[i][1]);
    }
    ck_assert_int_eq(socprev_rule_at(-1), 0);
    ck_assert_int_eq(socprev_rule_at(socprev_rule_count()), 0);
    ck_assert_ptr_null(socprev_rule_name(0));
}
END_TEST

START_TEST(unknown_rules_are_refused)
{
    socprev_error *err = NULL;
    int32_t rule = 77;
    check_error(socprev_rule_find("websterish", 10, &rule, &err), &err, SOCPREV_E_NOT_FOUND, "name",
                -1);
    ck_assert_int_eq(rule, 77);
    ck_assert_int_eq(socprev_rule_find("webster", 7, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_rule_find(NULL, 0, &rule, NULL), SOCPREV_E_INVALID);
    const int64_t one = 1;
    socprev_apportionment *problem = problem_of(1, &one, 1, SOCPREV_RULE_HARE);
    check_error(socprev_apportionment_set_rule(problem, 99, &err), &err, SOCPREV_E_INVALID, "rule",
                -1);
    socprev_apportionment_free(problem);
}
END_TEST

/* ---- mistakes in numbers ----------------------------------------------------------- */

START_TEST(arrays_are_checked)
{
    const int64_t good[3] = { 1, 2, 3 }, negative[3] = { 1, 2, -3 };
    const int64_t large[3] = { INT64_MAX, 1, 0 }, twice[3] = { 7, 8, 7 };
    socprev_error *err = NULL;
    socprev_apportionment *p = problem_of(3, good, 10, SOCPREV_RULE_HARE);
    check_error(socprev_apportionment_set_weights(p, negative, 0, 3, &err), &err,
                SOCPREV_E_INVALID, "weight", 2);
    check_error(socprev_apportionment_set_weights(p, large, 0, 3, &err), &err, SOCPREV_E_RANGE,
                "weight", 1);
    check_error(socprev_apportionment_set_weights(p, good, 0, 2, &err), &err, SOCPREV_E_INVALID,
                "weight", -1);
    ck_assert_int_eq(socprev_apportionment_set_weights(p, NULL, 0, 3, NULL), SOCPREV_E_INVALID);
    check_error(socprev_apportionment_set_floors(p, negative, 0, 3, &err), &err,
                SOCPREV_E_INVALID, "floors", 2);
    check_error(socprev_apportionment_set_floors(p, large, 0, 3, &err), &err, SOCPREV_E_RANGE,
                "floors", 0);
    check_error(socprev_apportionment_set_caps(p, negative, 0, 3, &err), &err, SOCPREV_E_INVALID,
                "caps", 2);
    ck_assert_int_eq(socprev_apportionment_set_caps(p, large, 0, 3, NULL), SOCPREV_OK);
    check_error(socprev_apportionment_set_bases(p, large, 0, 3, &err), &err, SOCPREV_E_RANGE,
                "bases", 0);
    check_error(socprev_apportionment_set_ids(p, twice, 0, 3, &err), &err, SOCPREV_E_DUPLICATE,
                "ids", 2);
    check_error(socprev_apportionment_set_ids(p, good, 0, 4, &err), &err, SOCPREV_E_INVALID, "ids",
                -1);
    check_error(socprev_apportionment_set_priorities(p, good, 0, 4, &err), &err,
                SOCPREV_E_INVALID, "priorities", -1);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(single_numbers_are_checked)
{
    const int64_t good[2] = { 1, 2 };
    socprev_apportionment *p = problem_of(2, good, 10, SOCPREV_RULE_HARE), *none = NULL;
    socprev_error *err = NULL;
    check_error(socprev_apportionment_new(0, NULL, &none, &err), &err, SOCPREV_E_INVALID, "n", -1);
    ck_assert_ptr_null(none);
    ck_assert_int_eq(socprev_apportionment_new(1, NULL, NULL, NULL), SOCPREV_E_INVALID);
    check_error(socprev_apportionment_set_total(p, SOCPREV_TOTAL_MAX + 1, &err), &err,
                SOCPREV_E_RANGE, "total", -1);
    check_error(socprev_apportionment_set_quantum(p, 0, &err), &err, SOCPREV_E_INVALID, "quantum",
                -1);
    check_error(socprev_apportionment_set_signpost(p, 3, 2, &err), &err, SOCPREV_E_INVALID,
                "numerator", -1);
    check_error(socprev_apportionment_set_signpost(p, 0, 0, &err), &err, SOCPREV_E_INVALID,
                "numerator", -1);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(null_handles_are_refused_or_read_as_empty)
{
    const int64_t one = 1;
    int64_t a, b, c, d;
    socprev_division *division = NULL;
    socprev_conflict *conflict = NULL;
    socprev_apportionment *p = problem_of(1, &one, 1, SOCPREV_RULE_HARE);
    ck_assert_int_eq(socprev_apportionment_set_weights(NULL, &one, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_total(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_quantum(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_rule(NULL, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_signpost(NULL, 1, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_floors(NULL, &one, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_caps(NULL, &one, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_bases(NULL, &one, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_ids(NULL, &one, 0, 1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_set_priorities(NULL, &one, 0, 1, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_solve(NULL, NULL, &division, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_solve(p, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_conflict(NULL, &conflict, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_apportionment_conflict(p, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_verify(NULL, p, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_conflict_verify(NULL, p, NULL), SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_apportionment_count(NULL), 0);
    ck_assert_uint_eq(socprev_division_count(NULL), 0);
    ck_assert_int_eq(socprev_division_amount(NULL, 0), 0);
    ck_assert_int_eq(socprev_division_bound(NULL, 0), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_division_tie(NULL, 0), SOCPREV_TIE_NONE);
    ck_assert_int_eq(socprev_division_tie_at(NULL, 0), -1);
    ck_assert_int_eq(socprev_division_tie_units(NULL), 0);
    ck_assert_int_eq(socprev_division_next(NULL), -1);
    ck_assert_int_eq(socprev_division_last(NULL), -1);
    ck_assert_int_eq(socprev_division_quota(NULL, 0, &a, &b, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_share(NULL, 0, &a, &b, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_level(NULL, &a, &b), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_divisor(NULL, &a, &b, &c, &d), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_conflict_kind(NULL), 0);
    ck_assert_uint_eq(socprev_conflict_count(NULL, SOCPREV_AXIS_ROW), 0);
    ck_assert_int_eq(socprev_conflict_at(NULL, SOCPREV_AXIS_ROW, 0), -1);
    ck_assert_int_eq(socprev_conflict_needed(NULL), 0);
    ck_assert_int_eq(socprev_conflict_available(NULL), 0);
    socprev_apportionment_free(NULL);
    socprev_division_free(NULL);
    socprev_conflict_free(NULL);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(total_and_bases_must_be_multiples_of_the_quantum)
{
    const int64_t weight[2] = { 1, 2 }, bases[2] = { 1000, 1500 };
    socprev_error *err = NULL;
    socprev_division *division = NULL;
    socprev_apportionment *p = problem_of(2, weight, 10500, SOCPREV_RULE_HARE);
    socprev_apportionment_set_quantum(p, 1000, NULL);
    check_error(socprev_apportionment_solve(p, NULL, &division, &err), &err, SOCPREV_E_INVALID,
                "total", -1);
    socprev_apportionment_set_total(p, 10000, NULL);
    socprev_apportionment_set_bases(p, bases, 0, 2, NULL);
    check_error(socprev_apportionment_solve(p, NULL, &division, &err), &err, SOCPREV_E_INVALID,
                "bases", 1);
    ck_assert_ptr_null(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(droop_says_when_its_quota_is_undefined)
{
    const int64_t weight[2] = { 1, 2 };
    socprev_error *err = NULL;
    socprev_division *division = NULL;
    socprev_apportionment *p = problem_of(2, weight, 1000000, SOCPREV_RULE_DROOP);
    check_error(socprev_apportionment_solve(p, NULL, &division, &err), &err, SOCPREV_E_UNDEFINED,
                "rule", -1);
    ck_assert_ptr_null(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(the_quota_method_refuses_tables_and_endless_work)
{
    const int64_t weight[2] = { 1, (int64_t)1 << 30 };
    socprev_error *err = NULL;
    socprev_division *division = NULL;
    socprev_apportionment *p = problem_of(2, weight, 1000000000, SOCPREV_RULE_QUOTA);
    check_error(socprev_apportionment_solve(p, NULL, &division, &err), &err, SOCPREV_E_RANGE,
                "rule", -1);
    ck_assert_ptr_null(division);
    socprev_apportionment_free(p);
    socprev_biproportional *table = NULL;
    ck_assert_int_eq(socprev_biproportional_new(2, 2, NULL, &table, NULL), SOCPREV_OK);
    check_error(socprev_biproportional_set_rule(table, SOCPREV_RULE_QUOTA, &err), &err,
                SOCPREV_E_INVALID, "rule", -1);
    socprev_biproportional_free(table);
}
END_TEST

START_TEST(the_quota_method_divides_bases_quanta_and_recoveries)
{
    const int64_t weight[4] = { 53, 24, 23, 0 }, bases[4] = { 0, 100, 0, 300 };
    int64_t a, b, c, d, got[4];
    socprev_apportionment *p = problem_of(4, weight, -1400, SOCPREV_RULE_QUOTA);
    socprev_apportionment_set_quantum(p, 100, NULL);
    socprev_apportionment_set_bases(p, bases, 0, 4, NULL);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_division_amounts(division, got, 4, NULL), SOCPREV_OK);
    ck_assert(got[0] == -600 && got[1] == -300 && got[2] == -200 && got[3] == -300);
    ck_assert_int_eq(socprev_division_bound(division, 3), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_division_share(division, 0, &a, &b, &c), SOCPREV_OK);
    ck_assert(a == 5 && b * 10 == c * 3); /* 53 of 100, of 10 units beyond the bases */
    ck_assert_int_eq(socprev_division_level(division, &a, &b), SOCPREV_OK);
    ck_assert_int_eq(a * 10, b);
    ck_assert_int_eq(socprev_division_divisor(division, &a, &b, &c, &d), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_division_needs(division, 0, &a), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_division_keeps(division, 0, &a), SOCPREV_E_UNDEFINED);
    division->units[0]++;
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    division->units[0]--;
    division->next = 1 - division->next;
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

/* Quotas of 9 units: 5 by the cap, 2, 2; of 7: 4 1/6, 2 by the floor, 5/6. */
START_TEST(the_quota_method_keeps_floors_and_caps)
{
    const int64_t weight[3] = { 10, 2, 2 }, floors[3] = { 0, 2, 0 }, caps[3] = { 5, 9, 9 };
    int64_t got[3];
    socprev_apportionment *p = problem_of(3, weight, 9, SOCPREV_RULE_QUOTA);
    socprev_apportionment_set_floors(p, floors, 0, 3, NULL);
    socprev_apportionment_set_caps(p, caps, 0, 3, NULL);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_amounts(division, got, 3, NULL), SOCPREV_OK);
    ck_assert(got[0] == 5 && got[1] == 2 && got[2] == 2);
    ck_assert_int_eq(socprev_division_bound(division, 0), SOCPREV_BOUND_CAP);
    ck_assert_int_eq(socprev_division_bound(division, 1), SOCPREV_BOUND_NONE);
    ck_assert_int_eq(socprev_division_next(division), 1);
    division->level_numerator++;
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_division_free(division);
    socprev_apportionment_set_total(p, 7, NULL);
    division = solved(p);
    ck_assert_int_eq(socprev_division_amount(division, 1), 2);
    ck_assert_int_eq(socprev_division_bound(division, 1), SOCPREV_BOUND_FLOOR);
    socprev_division_free(division);
    socprev_apportionment_set_total(p, 23, NULL); /* all caps */
    division = solved(p);
    ck_assert_int_eq(socprev_division_next(division), -1);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(answers_keep_their_numbers_when_the_problem_changes)
{
    const int64_t weight[3] = { 5, 3, 2 }, other[3] = { 1, 1, 8 }, floors[3] = { 0, 0, 4 };
    int64_t whole, numerator, denominator;
    socprev_apportionment *p = problem_of(3, weight, 10, SOCPREV_RULE_WEBSTER);
    socprev_apportionment_set_floors(p, floors, 0, 3, NULL);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_apportionment_set_weights(p, other, 0, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_floors(p, NULL, 0, 0, NULL), SOCPREV_OK);
    socprev_division_quota(division, 0, &whole, &numerator, &denominator);
    ck_assert(whole == 5 && numerator == 0);
    ck_assert_int_eq(socprev_division_bound(division, 2), SOCPREV_BOUND_FLOOR);
    socprev_apportionment_free(p);
    ck_assert_int_eq(socprev_division_amount(division, 2), 4);
    socprev_division_free(division);
}
END_TEST

START_TEST(distances_say_when_there_is_none)
{
    const int64_t weight[3] = { 50, 30, 20 }, caps[3] = { 3, SOCPREV_NO_CAP, SOCPREV_NO_CAP };
    const int64_t floors[3] = { 0, 0, 9 };
    int64_t by = 77;
    socprev_apportionment *p = problem_of(3, weight, 20, SOCPREV_RULE_JEFFERSON);
    socprev_apportionment_set_caps(p, caps, 0, 3, NULL);
    socprev_apportionment_set_floors(p, floors, 0, 3, NULL);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_needs(division, 0, &by), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_division_keeps(division, 2, &by), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_division_needs(division, 3, &by), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_keeps(division, 3, &by), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_needs(division, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_keeps(division, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(by, 77);
    socprev_division_free(division);
    socprev_apportionment_free(p);
    ck_assert_int_eq(socprev_division_needs(NULL, 0, &by), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_conflict_repair(NULL), 0);
}
END_TEST

START_TEST(a_cancelled_run_stops)
{
    const int64_t weight[2] = { 1, 2 };
    socprev_run *run = NULL;
    socprev_error *err = NULL;
    socprev_division *division = NULL;
    socprev_apportionment *p = problem_of(2, weight, 10, SOCPREV_RULE_HARE);
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    socprev_run_cancel(run);
    check_error(socprev_apportionment_solve(p, run, &division, &err), &err, SOCPREV_E_CANCELLED,
                "", -1);
    ck_assert_ptr_null(division);
    socprev_run_free(run);
    socprev_apportionment_free(p);
}
END_TEST

/* ---- reasons -------------------------------------------------------------------------- */

START_TEST(quota_share_and_level_are_exact_fractions)
{
    const int64_t weight[3] = { 1, 2, 4 }, caps[3] = { SOCPREV_NO_CAP, SOCPREV_NO_CAP, 3 };
    int64_t whole, numerator, denominator, a, b, c, d;
    socprev_apportionment *p = problem_of(3, weight, 10, SOCPREV_RULE_HARE);
    ck_assert_int_eq(socprev_apportionment_set_caps(p, caps, 0, 3, NULL), SOCPREV_OK);
    socprev_division *division = solved(p);
    socprev_division_quota(division, 1, &whole, &numerator, &denominator);
    ck_assert(whole == 2 && numerator == 6 && denominator == 7);
    socprev_division_share(division, 0, &whole, &numerator, &denominator);
    ck_assert(whole == 2 && numerator == 1 && denominator == 3);
    socprev_division_level(division, &numerator, &denominator);
    ck_assert(numerator == 7 && denominator == 3);
    ck_assert_int_eq(socprev_division_bound(division, 2), SOCPREV_BOUND_CAP);
    ck_assert_int_eq(socprev_division_amount(division, 1), 5);
    ck_assert_int_eq(socprev_division_last(division), 1);
    ck_assert_int_eq(socprev_division_next(division), 0);
    ck_assert_int_eq(socprev_division_divisor(division, &a, &b, &c, &d), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_division_quota(division, 3, &a, &b, &c), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_share(division, 3, &a, &b, &c), SOCPREV_E_INVALID);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(divisors_form_an_interval)
{
    /* Webster: unit 5 of A costs 9/2 / 53, its next 11/2 / 53, unit 3 of B 5/2 / 24 */
    const int64_t weight[3] = { 53, 24, 23 };
    int64_t a, b, c, d;
    socprev_apportionment *p = problem_of(3, weight, 9, SOCPREV_RULE_WEBSTER);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_divisor(division, &a, &b, &c, &d), SOCPREV_OK);
    ck_assert(a == 106 && b == 11 && c == 106 && d == 9);
    ck_assert_int_eq(socprev_division_last(division), 0);
    ck_assert_int_eq(socprev_division_next(division), 0);
    ck_assert_int_eq(socprev_division_level(division, &a, &b), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_division_share(division, 0, &a, &b, &c), SOCPREV_E_UNDEFINED);
    socprev_division_free(division);
    socprev_apportionment_set_total(p, 0, NULL);
    division = solved(p);
    ck_assert_int_eq(socprev_division_divisor(division, &a, &b, &c, &d), SOCPREV_OK);
    ck_assert(a == 106 && b == 1 && c == 1 && d == 0);
    ck_assert_int_eq(socprev_division_last(division), -1);
    socprev_division_free(division);
    socprev_apportionment_set_rule(p, SOCPREV_RULE_HILL, NULL);
    socprev_apportionment_set_total(p, 9, NULL);
    division = solved(p);
    ck_assert_int_eq(socprev_division_divisor(division, &a, &b, &c, &d), SOCPREV_E_UNDEFINED);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(priority_goes_before_id_and_id_before_index)
{
    const int64_t weight[4] = { 1, 1, 1, 1 }, ids[4] = { 9, 8, 7, 6 }, first[4] = { 2, 1, 2, 2 };
    socprev_apportionment *p = problem_of(4, weight, 2, SOCPREV_RULE_HARE);
    socprev_apportionment_set_ids(p, ids, 0, 4, NULL);
    socprev_apportionment_set_priorities(p, first, 0, 4, NULL);
    socprev_division *division = solved(p);
    ck_assert_uint_eq(socprev_division_tie_count(division), 4);
    ck_assert_int_eq(socprev_division_tie_units(division), 2);
    ck_assert_int_eq(socprev_division_tie(division, 1), SOCPREV_TIE_WON);
    ck_assert_int_eq(socprev_division_tie(division, 3), SOCPREV_TIE_WON);
    ck_assert_int_eq(socprev_division_tie(division, 0), SOCPREV_TIE_LOST);
    ck_assert_int_eq(socprev_division_next(division), 2);
    ck_assert_int_eq(socprev_division_last(division), 3);
    ck_assert_int_eq(socprev_division_tie_at(division, 4), -1);
    socprev_division_free(division);
    socprev_apportionment_set_ids(p, NULL, 0, 0, NULL);
    socprev_apportionment_set_priorities(p, NULL, 0, 0, NULL);
    division = solved(p);
    ck_assert_int_eq(socprev_division_tie(division, 0), SOCPREV_TIE_WON);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(whole_shares_of_hagenbach_bischoff_tie_for_the_last_unit)
{
    const int64_t weight[2] = { 1, 1 };
    socprev_apportionment *p = problem_of(2, weight, 1, SOCPREV_RULE_HAGENBACH_BISCHOFF);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_amount(division, 0), 1);
    ck_assert_int_eq(socprev_division_amount(division, 1), 0);
    ck_assert_uint_eq(socprev_division_tie_count(division), 2);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_OK);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(a_signpost_of_a_half_is_webster)
{
    const int64_t weight[3] = { 53, 24, 23 };
    int64_t webster[3], half[3];
    socprev_apportionment *p = problem_of(3, weight, 10, SOCPREV_RULE_WEBSTER);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_amounts(division, webster, 3, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_division_amounts(division, half, 2, NULL), SOCPREV_E_INVALID);
    socprev_division_free(division);
    ck_assert_int_eq(socprev_apportionment_set_signpost(p, 50, 100, NULL), SOCPREV_OK);
    division = solved(p);
    ck_assert_int_eq(socprev_division_amounts(division, half, 3, NULL), SOCPREV_OK);
    ck_assert_mem_eq(webster, half, sizeof half);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(strided_weights_are_read)
{
    struct {
        int64_t other, weight;
    } rows[2] = { { 9, 1 }, { 9, 3 } };
    socprev_apportionment *p = NULL;
    ck_assert_int_eq(socprev_apportionment_new(2, NULL, &p, NULL), SOCPREV_OK);
    ck_assert_int_eq(
        socprev_apportionment_set_weights(p, &rows[0].weight, sizeof rows[0], 2, NULL),
        SOCPREV_OK);
    socprev_apportionment_set_total(p, 8, NULL);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_amount(division, 0), 2);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

/* ---- conflicts and verification ------------------------------------------------------ */

static void check_conflict(socprev_apportionment *p, int32_t kind, int64_t needed,
                           int64_t available, size_t count)
{
    socprev_conflict *conflict = NULL;
    socprev_division *division = NULL;
    ck_assert_int_eq(socprev_apportionment_solve(p, NULL, &division, NULL), SOCPREV_E_INFEASIBLE);
    ck_assert_int_eq(socprev_apportionment_conflict(p, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_kind(conflict), kind);
    ck_assert_int_eq(socprev_conflict_needed(conflict), needed);
    ck_assert_int_eq(socprev_conflict_available(conflict), available);
    ck_assert_uint_eq(socprev_conflict_count(conflict, SOCPREV_AXIS_ROW), count);
    ck_assert_uint_eq(socprev_conflict_count(conflict, SOCPREV_AXIS_COLUMN), 0);
    ck_assert_int_eq(socprev_conflict_verify(conflict, p, NULL), SOCPREV_OK);
    socprev_apportionment_set_floors(p, NULL, 0, 0, NULL);
    socprev_apportionment_set_caps(p, NULL, 0, 0, NULL);
    socprev_apportionment_set_total(p, 0, NULL);
    ck_assert_int_eq(socprev_conflict_verify(conflict, p, NULL), SOCPREV_E_INVALID);
    socprev_conflict_free(conflict);
    socprev_apportionment_free(p);
}

START_TEST(each_conflict_has_its_sums)
{
    const int64_t weight[3] = { 5, 3, 0 }, zero[3] = { 0, 0, 0 };
    const int64_t floors[3] = { 400, 0, 250 }, caps[3] = { 300, 250, 900 };
    socprev_apportionment *p = problem_of(3, weight, 500, SOCPREV_RULE_HARE);
    socprev_apportionment_set_quantum(p, 100, NULL);
    socprev_apportionment_set_floors(p, floors, 0, 3, NULL);
    check_conflict(p, SOCPREV_CONFLICT_FLOORS, 700, 500, 2);
    p = problem_of(3, weight, 1000, SOCPREV_RULE_HARE);
    socprev_apportionment_set_floors(p, floors, 0, 3, NULL);
    socprev_apportionment_set_caps(p, caps, 0, 3, NULL);
    check_conflict(p, SOCPREV_CONFLICT_FLOOR_ABOVE_CAP, 400, 300, 1);
    p = problem_of(3, weight, 1000, SOCPREV_RULE_WEBSTER);
    socprev_apportionment_set_caps(p, caps, 0, 3, NULL);
    check_conflict(p, SOCPREV_CONFLICT_CAPS, 1000, 550, 3);
    p = problem_of(3, zero, 1000, SOCPREV_RULE_WEBSTER);
    socprev_apportionment_set_floors(p, floors, 0, 3, NULL);
    check_conflict(p, SOCPREV_CONFLICT_NO_WEIGHT, 1000, 650, 3);
    p = problem_of(3, weight, 1, SOCPREV_RULE_ADAMS);
    check_conflict(p, SOCPREV_CONFLICT_TOO_FEW_UNITS, 2, 1, 2);
}
END_TEST

START_TEST(a_problem_with_an_answer_has_no_conflict)
{
    const int64_t weight[2] = { 1, 1 };
    socprev_apportionment *p = problem_of(2, weight, 5, SOCPREV_RULE_HARE);
    socprev_conflict *conflict = NULL;
    ck_assert_int_eq(socprev_apportionment_conflict(p, &conflict, NULL), SOCPREV_OK);
    ck_assert_ptr_null(conflict);
    socprev_apportionment_free(p);
}
END_TEST

START_TEST(answers_of_another_problem_do_not_verify)
{
    const int64_t weight[3] = { 47, 16, 37 }, other[3] = { 16, 47, 37 }, caps[3] = { 3, 9, 9 };
    socprev_apportionment *p = problem_of(3, weight, 10, SOCPREV_RULE_WEBSTER);
    socprev_division *division = solved(p);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_OK);
    socprev_apportionment_set_total(p, 11, NULL);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_apportionment_set_total(p, -10, NULL);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_apportionment_set_total(p, 10, NULL);
    socprev_apportionment_set_caps(p, caps, 0, 3, NULL);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_apportionment_set_caps(p, NULL, 0, 3, NULL);
    socprev_apportionment_set_rule(p, SOCPREV_RULE_HARE, NULL);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    socprev_apportionment_set_rule(p, SOCPREV_RULE_WEBSTER, NULL);
    socprev_apportionment_set_weights(p, other, 0, 3, NULL);
    ck_assert_int_eq(socprev_division_verify(division, p, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_division_verify(division, NULL, NULL), SOCPREV_E_INVALID);
    socprev_division_free(division);
    socprev_apportionment_free(p);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("allocate");
    TCase *mistakes = tcase_create("mistakes");
    tcase_add_test(mistakes, unknown_rules_are_refused);
    tcase_add_test(mistakes, arrays_are_checked);
    tcase_add_test(mistakes, single_numbers_are_checked);
    tcase_add_test(mistakes, null_handles_are_refused_or_read_as_empty);
    tcase_add_test(mistakes, total_and_bases_must_be_multiples_of_the_quantum);
    tcase_add_test(mistakes, droop_says_when_its_quota_is_undefined);
    tcase_add_test(mistakes, the_quota_method_refuses_tables_and_endless_work);
    tcase_add_test(mistakes, a_cancelled_run_stops);
    suite_add_tcase(made, mistakes);
    TCase *reasons = tcase_create("reasons");
    tcase_add_test(reasons, rules_are_found_by_all_their_names);
    tcase_add_test(reasons, quota_share_and_level_are_exact_fractions);
    tcase_add_test(reasons, divisors_form_an_interval);
    tcase_add_test(reasons, priority_goes_before_id_and_id_before_index);
    tcase_add_test(reasons, whole_shares_of_hagenbach_bischoff_tie_for_the_last_unit);
    tcase_add_test(reasons, a_signpost_of_a_half_is_webster);
    tcase_add_test(reasons, strided_weights_are_read);
    tcase_add_test(reasons, the_quota_method_keeps_floors_and_caps);
    tcase_add_test(reasons, the_quota_method_divides_bases_quanta_and_recoveries);
    tcase_add_test(reasons, answers_keep_their_numbers_when_the_problem_changes);
    tcase_add_test(reasons, distances_say_when_there_is_none);
    suite_add_tcase(made, reasons);
    TCase *proofs = tcase_create("conflicts and verification");
    tcase_add_test(proofs, each_conflict_has_its_sums);
    tcase_add_test(proofs, a_problem_with_an_answer_has_no_conflict);
    tcase_add_test(proofs, answers_of_another_problem_do_not_verify);
    suite_add_tcase(made, proofs);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
