/* Walks tests/vectors/allocation: every apportionment, claims problem and
 * controlled rounding with a known answer, under every rule the file gives one for. */
#include "claims.h"
#include "suite.h"
#include "support.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { FILES = 256, CLAIMANTS = 64 };

static char *files[FILES];
static int n_files;

static int by_name(const void *a, const void *b)
{
    const char *left, *right;
    memcpy(&left, a, sizeof left);
    memcpy(&right, b, sizeof right);
    return strcmp(left, right);
}

/* All files of the folder whose name starts with `letter`. */
static void list_files(char letter)
{
    DIR *folder = opendir(test_path("vectors/allocation"));
    ck_assert_ptr_nonnull(folder);
    n_files = 0;
    for (struct dirent *entry = readdir(folder); entry != NULL; entry = readdir(folder)) {
        if (entry->d_name[0] == letter && strstr(entry->d_name, ".json") != NULL) {
            ck_assert_int_lt(n_files, FILES);
            files[n_files] = strdup(entry->d_name);
            ck_assert_ptr_nonnull(files[n_files]);
            n_files++;
        }
    }
    closedir(folder);
    qsort(files, (size_t)n_files, sizeof files[0], by_name);
    ck_assert_int_gt(n_files, 0);
}

static void forget_files(void)
{
    while (n_files > 0)
        free(files[--n_files]);
}

static json_t *load(int file)
{
    char name[512];
    snprintf(name, sizeof name, "allocation/%s", files[file]);
    return vector_load(name);
}

static size_t read_array(const json_t *array, int64_t *out)
{
    size_t n = json_array_size(array);
    ck_assert_uint_le(n, CLAIMANTS);
    for (size_t i = 0; i < n; i++)
        out[i] = json_integer_value(json_array_get(array, i));
    return n;
}

/* ---- apportionment --------------------------------------------------------- */

static socprev_apportionment *read_problem(const json_t *vector)
{
    const json_t *problem = json_object_get(vector, "problem");
    int64_t numbers[CLAIMANTS];
    socprev_apportionment *made = NULL;
    size_t n = read_array(json_object_get(problem, "weights"), numbers);
    ck_assert_int_eq(socprev_apportionment_new(n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_apportionment_set_weights(made, numbers, 0, n, NULL), SOCPREV_OK);
    int64_t total = json_integer_value(json_object_get(problem, "total"));
    ck_assert_int_eq(socprev_apportionment_set_total(made, total, NULL), SOCPREV_OK);
    const json_t *array = json_object_get(problem, "floors");
    if (json_is_array(array)) {
        read_array(array, numbers);
        ck_assert_int_eq(socprev_apportionment_set_floors(made, numbers, 0, n, NULL), SOCPREV_OK);
    }
    array = json_object_get(problem, "caps");
    if (json_is_array(array)) {
        read_array(array, numbers);
        ck_assert_int_eq(socprev_apportionment_set_caps(made, numbers, 0, n, NULL), SOCPREV_OK);
    }
    const json_t *number = json_object_get(problem, "base");
    if (number != NULL) {
        for (size_t i = 0; i < n; i++)
            numbers[i] = json_integer_value(number);
        ck_assert_int_eq(socprev_apportionment_set_bases(made, numbers, 0, n, NULL), SOCPREV_OK);
    }
    number = json_object_get(problem, "quantum");
    if (number != NULL)
        ck_assert_int_eq(
            socprev_apportionment_set_quantum(made, json_integer_value(number), NULL), SOCPREV_OK);
    return made;
}

static void set_rule(socprev_apportionment *problem, const char *name)
{
    int32_t rule = 0;
    ck_assert_msg(socprev_rule_find(name, SOCPREV_NUL, &rule, NULL) == SOCPREV_OK,
                  "no rule %s", name);
    ck_assert_int_eq(socprev_apportionment_set_rule(problem, rule, NULL), SOCPREV_OK);
}

static void check_tie(const char *file, const char *rule, const socprev_division *division,
                      const json_t *tie)
{
    const json_t *members = json_object_get(tie, "indices");
    ck_assert_msg(socprev_division_tie_count(division) == json_array_size(members),
                  "%s, %s: %zu in the tie", file, rule, socprev_division_tie_count(division));
    ck_assert_int_eq(socprev_division_tie_units(division),
                     json_integer_value(json_object_get(tie, "units")));
    for (size_t k = 0; k < json_array_size(members); k++)
        ck_assert_int_eq(socprev_division_tie_at(division, k),
                         json_integer_value(json_array_get(members, k)));
}

static void check_answer(const char *file, const char *rule, socprev_apportionment *problem,
                         const json_t *expected)
{
    socprev_division *division = NULL;
    socprev_error *err = NULL;
    set_rule(problem, rule);
    socprev_status st = socprev_apportionment_solve(problem, NULL, &division, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s, %s: %s", file, rule,
                  err == NULL ? "" : socprev_error_message(err, SOCPREV_LANG_EN));
    const json_t *amounts = json_object_get(expected, "allocation");
    ck_assert_uint_eq(socprev_division_count(division), json_array_size(amounts));
    for (size_t i = 0; i < json_array_size(amounts); i++) {
        int64_t wanted = json_integer_value(json_array_get(amounts, i));
        int64_t got = socprev_division_amount(division, i);
        ck_assert_msg(got == wanted, "%s, %s: claimant %zu gets %lld, not %lld", file, rule, i,
                      (long long)got, (long long)wanted);
    }
    check_tie(file, rule, division, json_object_get(expected, "tie"));
    ck_assert_int_eq(socprev_division_verify(division, problem, NULL), SOCPREV_OK);
    socprev_division_free(division);
}

static void check_conflict(const char *file, const char *rule, socprev_apportionment *problem,
                           const json_t *expected)
{
    socprev_division *division = NULL;
    socprev_conflict *conflict = NULL;
    set_rule(problem, rule);
    ck_assert_msg(socprev_apportionment_solve(problem, NULL, &division, NULL) ==
                      SOCPREV_E_INFEASIBLE,
                  "%s, %s: has an answer", file, rule);
    ck_assert_ptr_null(division);
    ck_assert_int_eq(socprev_apportionment_conflict(problem, &conflict, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_conflict_verify(conflict, problem, NULL), SOCPREV_OK);
    const json_t *claimants =
        json_object_get(json_object_get(expected, "certificate"), "claimants");
    for (size_t k = 0; k < json_array_size(claimants); k++)
        ck_assert_int_eq(socprev_conflict_at(conflict, SOCPREV_AXIS_ROW, k),
                         json_integer_value(json_array_get(claimants, k)));
    socprev_conflict_free(conflict);
}

static void check_apportionment(const char *file, const json_t *vector)
{
    socprev_apportionment *problem = read_problem(vector);
    json_t *expected = json_object_get(vector, "expected"), *answer = NULL;
    const json_t *methods = json_object_get(json_object_get(vector, "problem"), "methods");
    const char *rule = NULL;
    if (json_object_get(expected, "error") == NULL) {
        json_object_foreach(expected, rule, answer)
            check_answer(file, rule, problem, answer);
    } else if (methods == NULL) {
        for (int32_t at = 0; at < socprev_rule_count(); at++)
            check_conflict(file, socprev_rule_name(socprev_rule_at(at)), problem, expected);
    } else {
        for (size_t k = 0; k < json_array_size(methods); k++)
            check_conflict(file, json_string_value(json_array_get(methods, k)), problem, expected);
    }
    socprev_apportionment_free(problem);
}

START_TEST(apportionments_have_their_published_answers)
{
    list_files('A');
    for (int k = 0; k < n_files; k++) {
        json_t *vector = load(k);
        check_apportionment(files[k], vector);
        json_decref(vector);
    }
    forget_files();
}
END_TEST

/* ---- claims -------------------------------------------------------------------- */

static void check_exact(const char *file, const char *rule, const socprev_awards *awards,
                        size_t i, int64_t before, const json_t *text)
{
    int64_t n = 0, d = 0, whole = 0, numerator = 0, denominator = 1;
    ck_assert_int_eq(socprev_ratio_parse(json_string_value(text), SOCPREV_NUL, &n, &d, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_awards_exact(awards, i, &whole, &numerator, &denominator),
                     SOCPREV_OK);
    numerator += (before + whole) * denominator;
    ck_assert_int_eq(socprev_ratio_reduce(&numerator, &denominator), SOCPREV_OK);
    ck_assert_msg(numerator == n && denominator == d, "%s, %s: award %zu is %lld/%lld, not %s",
                  file, rule, i, (long long)numerator, (long long)denominator,
                  json_string_value(text));
}

/* Awards as expected, on top of what claimants have before. */
static void check_awards(const char *file, const char *rule, socprev_claims *problem,
                         const int64_t *before, const json_t *exact, const json_t *units)
{
    int32_t number = 0;
    size_t n = socprev_claims_count(problem);
    ck_assert_msg(socprev_claims_rule_find(rule, SOCPREV_NUL, &number, NULL) == SOCPREV_OK,
                  "no rule %s", rule);
    ck_assert_int_eq(socprev_claims_set_rule(problem, number, NULL), SOCPREV_OK);
    socprev_awards *awards = solve_claims(problem);
    ck_assert_uint_eq(json_array_size(exact), n);
    for (size_t i = 0; i < n; i++) {
        int64_t wanted = json_integer_value(json_array_get(units, i));
        int64_t got = before[i] + socprev_awards_amount(awards, i);
        ck_assert_msg(got == wanted, "%s, %s: claimant %zu gets %lld, not %lld", file, rule, i,
                      (long long)got, (long long)wanted);
        check_exact(file, rule, awards, i, before[i], json_array_get(exact, i));
    }
    socprev_awards_free(awards);
}

static void check_rules(const char *file, const json_t *problem, json_t *expected)
{
    static const int64_t nothing[CLAIMANTS];
    int64_t claims[CLAIMANTS];
    const char *rule = NULL;
    json_t *answer = NULL;
    size_t n = read_array(json_object_get(problem, "claims"), claims);
    socprev_claims *made =
        claims_of(claims, n, json_integer_value(json_object_get(problem, "estate")),
                  SOCPREV_CLAIMS_PROPORTIONAL);
    json_object_foreach(expected, rule, answer)
        check_awards(file, rule, made, nothing, json_object_get(answer, "exact"),
                     json_object_get(answer, "units"));
    socprev_claims_free(made);
}

/* One list from a list for each tier. */
static json_t *joined(const json_t *lists)
{
    json_t *all = json_array();
    for (size_t k = 0; k < json_array_size(lists); k++)
        json_array_extend(all, json_array_get(lists, k));
    return all;
}

static void check_tiers(const char *file, const json_t *problem, const json_t *expected)
{
    static const int64_t nothing[CLAIMANTS];
    int64_t claims[CLAIMANTS], tiers[CLAIMANTS];
    const json_t *lists = json_object_get(problem, "tiers");
    json_t *all = joined(lists), *exact = joined(json_object_get(expected, "exact"));
    json_t *units = joined(json_object_get(expected, "units"));
    size_t n = read_array(all, claims), at = 0;
    for (size_t k = 0; k < json_array_size(lists); k++) {
        for (size_t i = 0; i < json_array_size(json_array_get(lists, k)); i++)
            tiers[at++] = (int64_t)k;
    }
    socprev_claims *made =
        claims_of(claims, n, json_integer_value(json_object_get(problem, "estate")),
                  SOCPREV_CLAIMS_PROPORTIONAL);
    ck_assert_int_eq(socprev_claims_set_tiers(made, tiers, 0, n, NULL), SOCPREV_OK);
    check_awards(file, json_string_value(json_object_get(problem, "rule")), made, nothing, exact,
                 units);
    socprev_claims_free(made);
    json_decref(units);
    json_decref(exact);
    json_decref(all);
}

/* Last year's amount and a little more for all; what the formula gives beyond
 * that is a claim on what is left. */
static void check_damping(const char *file, const json_t *problem, const json_t *expected)
{
    int64_t floors[CLAIMANTS], claims[CLAIMANTS], n_floor = 0, d_floor = 1;
    int64_t left = json_integer_value(json_object_get(problem, "total"));
    size_t n = read_array(json_object_get(problem, "previous"), floors);
    read_array(json_object_get(problem, "formula"), claims);
    socprev_ratio_parse(json_string_value(json_object_get(problem, "floor")), SOCPREV_NUL,
                        &n_floor, &d_floor, NULL);
    for (size_t i = 0; i < n; i++) {
        floors[i] += floors[i] * n_floor / d_floor;
        claims[i] = claims[i] > floors[i] ? claims[i] - floors[i] : 0;
        left -= floors[i];
    }
    socprev_claims *made = claims_of(claims, n, left, SOCPREV_CLAIMS_PROPORTIONAL);
    check_awards(file, "proportional", made, floors, json_object_get(expected, "exact"),
                 json_object_get(expected, "units"));
    socprev_claims_free(made);
}

START_TEST(claims_have_their_published_awards)
{
    list_files('C');
    for (int k = 0; k < n_files; k++) {
        json_t *vector = load(k);
        const json_t *problem = json_object_get(vector, "problem");
        json_t *expected = json_object_get(vector, "expected");
        const char *type = json_string_value(json_object_get(problem, "type"));
        if (strcmp(type, "tiers") == 0)
            check_tiers(files[k], problem, expected);
        else if (strcmp(type, "damping") == 0)
            check_damping(files[k], problem, expected);
        else
            check_rules(files[k], problem, expected);
        json_decref(vector);
    }
    forget_files();
}
END_TEST

/* ---- controlled rounding ------------------------------------------------------ */

enum { THOUSAND = 1000 }; /* the tables have at most three decimals */

static int64_t read_thousandths(const json_t *text)
{
    int64_t numerator = 0, denominator = 0, value = 0;
    ck_assert_int_eq(socprev_ratio_parse(json_string_value(text), SOCPREV_NUL, &numerator,
                                         &denominator, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_int64_muldiv(numerator, THOUSAND, denominator, SOCPREV_ROUND_DOWN,
                                          &value, NULL),
                     SOCPREV_OK);
    return value;
}

/* Whether value / scale is the ratio in the text. */
static void check_ratio(const char *file, int64_t value, int64_t scale, const json_t *text)
{
    int64_t numerator = 0, denominator = 0;
    int32_t order = 1;
    socprev_ratio_parse(json_string_value(text), SOCPREV_NUL, &numerator, &denominator, NULL);
    socprev_ratio_compare(value, scale, numerator, denominator, &order);
    ck_assert_msg(order == 0, "%s: deviation %lld/%lld, not %s", file, (long long)value,
                  (long long)scale, json_string_value(text));
}

static void check_rounding(const char *file, const json_t *vector)
{
    const json_t *problem = json_object_get(vector, "problem");
    const json_t *expected = json_object_get(vector, "expected");
    const json_t *table = json_object_get(problem, "table");
    size_t rows = json_array_size(table), columns = json_array_size(json_array_get(table, 0));
    int64_t cells[CLAIMANTS], l1 = 0, l2 = 0;
    ck_assert_uint_le(rows * columns, CLAIMANTS);
    for (size_t k = 0; k < rows * columns; k++)
        cells[k] = read_thousandths(
            json_array_get(json_array_get(table, k / columns), k % columns));
    socprev_twoway *twoway = NULL;
    socprev_twoway_division *division = NULL;
    int64_t base = json_integer_value(json_object_get(problem, "base"));
    ck_assert_int_eq(socprev_twoway_new(rows, columns, NULL, &twoway, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_set_quantum(twoway, base * THOUSAND, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_set_cells(twoway, cells, 0, 0, rows, columns, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_twoway_solve(twoway, NULL, &division, NULL), SOCPREV_OK);
    bool unique = json_integer_value(json_object_get(expected, "optimal_L1")) == 1;
    ck_assert_msg((socprev_twoway_division_tie_count(division) == 0) == unique, "%s: ties", file);
    const json_t *example = json_object_get(expected, "example");
    for (size_t k = 0; k < rows * columns; k++) {
        int64_t got = socprev_twoway_division_cell(division, k / columns, k % columns);
        int64_t deviation = got > cells[k] ? got - cells[k] : cells[k] - got;
        l1 += deviation;
        l2 += deviation * deviation;
        if (unique)
            ck_assert_int_eq(got / THOUSAND,
                             json_integer_value(json_array_get(
                                 json_array_get(example, k / columns), k % columns)));
    }
    check_ratio(file, l1, THOUSAND, json_object_get(expected, "min_L1"));
    check_ratio(file, l2, THOUSAND * THOUSAND, json_object_get(expected, "min_L2"));
    ck_assert_int_eq(socprev_twoway_division_verify(division, twoway, NULL), SOCPREV_OK);
    socprev_twoway_division_free(division);
    socprev_twoway_free(twoway);
}

START_TEST(tables_are_rounded_as_closely_as_published)
{
    list_files('R');
    for (int k = 0; k < n_files; k++) {
        json_t *vector = load(k);
        check_rounding(files[k], vector);
        json_decref(vector);
    }
    forget_files();
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("allocation vectors");
    TCase *cases = tcase_create("published");
    tcase_add_test(cases, apportionments_have_their_published_answers);
    tcase_add_test(cases, claims_have_their_published_awards);
    tcase_add_test(cases, tables_are_rounded_as_closely_as_published);
    suite_add_tcase(made, cases);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
