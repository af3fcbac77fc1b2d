/* Worked examples of tests/vectors/coverage: every expected number is looked
 * up by its name; one that nothing answers is a failure. */
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const files[] = {
    "o01_ineq_ten_incomes",   "o02_ineq_weighted_lorenz",
    "o03_ineq_same_gini_two_shapes", "o04_mexico_1940_theil_decomposition",
    "o05_theil_with_zeros",   "o06_atkinson_five",
    "o07_hoover_schutz",      "o08_lorenz_1_to_5",
    "o20_all_zero",           "o21_one_territory",
    "o22_zero_population",    "o23_zero_weight_unit_is_ignored",
    "o24_all_equal",          "o28_palma_percentiles",
};

enum { MOST = 64 };

static json_t *root;
static socprev_evenness *e;
static socprev_decomposition *groups; /* NULL when the example has none */
static double tolerance;

/* A number, or text such as "50/9". */
static double number_of(const json_t *value)
{
    if (json_is_number(value))
        return json_number_value(value);
    char *end;
    double top = strtod(json_string_value(value), &end);
    return *end == '/' ? top / strtod(end + 1, NULL) : top;
}

static size_t read_numbers(const json_t *array, double *out)
{
    size_t n = json_array_size(array);
    ck_assert_uint_le(n, MOST);
    for (size_t i = 0; i < n; i++)
        out[i] = number_of(json_array_get(array, i));
    return n;
}

/* One level of groups, when the inputs have it. */
static void load_groups(const json_t *inputs, const double *x, const double *w, size_t n)
{
    const json_t *array = json_object_get(inputs, "group");
    int32_t group[MOST];
    if (array == NULL)
        return;
    ck_assert_uint_eq(json_array_size(array), n);
    for (size_t i = 0; i < n; i++)
        group[i] = (int32_t)json_integer_value(json_array_get(array, i));
    ck_assert_int_eq(
        socprev_decomposition_new(x, 0, w, 0, group, 0, 0, n, 1, 0, NULL, &groups, NULL),
        SOCPREV_OK);
}

/* Evenness of inputs `x` (or another name) with weights `w`. */
static void load(const char *file, const char *name)
{
    char path[256];
    snprintf(path, sizeof path, "coverage/%s.json", file);
    root = vector_load(path);
    tolerance = json_number_value(json_object_get(json_object_get(root, "tolerance"), "relative"));
    ck_assert(tolerance > 0);
    json_t *inputs = json_object_get(root, "inputs"), *weights = json_object_get(inputs, "w");
    double x[MOST], w[MOST];
    size_t n = read_numbers(json_object_get(inputs, name), x);
    ck_assert_uint_gt(n, 0);
    if (weights != NULL)
        ck_assert_uint_eq(read_numbers(weights, w), n);
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, x, 0, weights == NULL ? NULL : w, 0, n, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    load_groups(inputs, x, weights == NULL ? NULL : w, n);
}

static void unload(void)
{
    socprev_decomposition_free(groups);
    groups = NULL;
    socprev_evenness_free(e);
    json_decref(root);
}

static void expect_near(const char *key, double actual, double expected)
{
    ck_assert_msg(fabs(actual - expected) <= tolerance * fabs(expected),
                  "%s: %.17g, expected %.17g", key, actual, expected);
}

/* The number in parentheses: 0.5 of "ge(0.5)"; false for another name. */
static bool takes_argument(const char *key, const char *name, double *argument)
{
    size_t length = strlen(name);
    if (strncmp(key, name, length) != 0 || key[length] != '(')
        return false;
    *argument = strtod(key + length + 1, NULL);
    return true;
}

/* Highest point of p - L and the last place where it is reached. */
static void lorenz_gap(double *gap, double *at)
{
    double p[MOST + 1], l[MOST + 1];
    size_t n = (size_t)socprev_evenness_count(e) + 1;
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, n), SOCPREV_OK);
    *gap = *at = 0;
    for (size_t i = 0; i < n; i++) {
        if (p[i] - l[i] > *gap - 1e-15) {
            *gap = fmax(*gap, p[i] - l[i]);
            *at = p[i];
        }
    }
}

/* Percentiles such as "p10" and ratios such as "p90_p10". */
static bool answer_percentile(const char *key, socprev_status *st, double *out)
{
    int upper, lower;
    const int method = SOCPREV_QUANTILE_AVERAGED;
    if (sscanf(key, "p%d_p%d", &upper, &lower) == 2)
        *st = socprev_evenness_quantile_ratio(e, upper / 100.0, lower / 100.0, method, out);
    else if (sscanf(key, "p%d", &upper) == 1)
        *st = socprev_evenness_quantile(e, upper / 100.0, method, out);
    else
        return false;
    return true;
}

/* Keys that are the name of an index. */
static bool answer_name(const char *key, socprev_status *st, double *out)
{
    static const struct {
        const char *key;
        socprev_status (*index)(const socprev_evenness *evenness, double *out);
    } names[] = {
        { "mean", socprev_evenness_mean },
        { "gini", socprev_evenness_gini },
        { "gini_unbiased", socprev_evenness_gini_unbiased },
        { "hoover", socprev_evenness_hoover },
        { "theil_t", socprev_evenness_theil },
        { "mld", socprev_evenness_mld },
        { "herfindahl", socprev_evenness_herfindahl },
        { "rosenbluth", socprev_evenness_rosenbluth },
        { "lorenz_asymmetry", socprev_evenness_lorenz_asymmetry },
        { "palma", socprev_evenness_palma },
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (strcmp(key, names[i].key) == 0) {
            *st = names[i].index(e, out);
            return true;
        }
    }
    return false;
}

/* Answers a key; false when the library does not give it. */
static bool answer(const char *key, socprev_status *st, double *out)
{
    double argument, other;
    *st = SOCPREV_OK;
    if (strcmp(key, "n") == 0)
        *out = (double)socprev_evenness_count(e);
    else if (takes_argument(key, "ge", &argument))
        *st = socprev_evenness_entropy(e, argument, out);
    else if (takes_argument(key, "atkinson", &argument))
        *st = socprev_evenness_atkinson(e, argument, out);
    else if (takes_argument(key, "ede", &argument)) {
        *st = socprev_evenness_atkinson(e, argument, out);
        ck_assert_int_eq(socprev_evenness_mean(e, &other), SOCPREV_OK);
        *out = other * (1 - *out);
    } else if (strcmp(key, "max_lorenz_gap") == 0)
        lorenz_gap(out, &other);
    else if (strcmp(key, "at_population_share") == 0)
        lorenz_gap(&other, out);
    else if (strcmp(key, "between") == 0)
        *st = socprev_decomposition_entropy(groups, 1, 0, out);
    else if (strcmp(key, "within") == 0)
        *st = socprev_decomposition_entropy(groups, 1, 1, out);
    else
        return answer_name(key, st, out) || answer_percentile(key, st, out);
    return true;
}

static void check_lorenz(const char *key, const json_t *expected)
{
    double wanted[MOST + 1], p[MOST + 1], l[MOST + 1];
    size_t n = read_numbers(expected, wanted);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, n), SOCPREV_OK);
    for (size_t i = 0; i < n; i++)
        expect_near(key, key[7] == 'p' ? p[i] : l[i], wanted[i]);
}

static void check_undefined_everywhere(void)
{
    double untouched = 42, p[MOST + 1], l[MOST + 1];
    size_t n = (size_t)socprev_evenness_count(e) + 1;
    ck_assert_int_eq(socprev_evenness_gini(e, &untouched), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_gini_unbiased(e, &untouched), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_hoover(e, &untouched), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_theil(e, &untouched), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_mld(e, &untouched), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_atkinson(e, 1, &untouched), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_lorenz(e, p, l, n), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, 0), 0);
    ck_assert(untouched == 42);
}

static void check_no_number(const char *key, const char *word, socprev_status st)
{
    ck_assert_msg(st == SOCPREV_E_UNDEFINED, "%s", key);
    if (strcmp(key, "mld") != 0)
        return;
    ck_assert_int_eq(socprev_evenness_entropy_is_infinite(e, 0), strcmp(word, "inf") == 0);
}

static void check_key(const char *file, const char *key, const json_t *expected)
{
    double value = 0;
    socprev_status st;
    if (strcmp(key, "status") == 0) {
        check_undefined_everywhere();
    } else if (strncmp(key, "lorenz_p", 8) == 0 || strcmp(key, "lorenz_L") == 0) {
        check_lorenz(key, expected);
    } else if (answer(key, &st, &value)) {
        if (json_is_string(expected)) {
            check_no_number(key, json_string_value(expected), st);
        } else {
            ck_assert_msg(st == SOCPREV_OK, "%s", key);
            expect_near(key, value, json_number_value(expected));
        }
    } else {
        ck_assert_msg(strcmp(key, "tolerance_absolute") == 0, "%s: nothing answers \"%s\"", file,
                      key);
    }
}

/* The expected names of this file end with _x and _y. */
static void check_two_shapes(const char *file)
{
    static const char *const names[] = { "x", "y" };
    for (size_t i = 0; i < 2; i++) {
        const char *key;
        json_t *expected;
        load(file, names[i]);
        json_object_foreach(json_object_get(root, "expected"), key, expected) {
            char stem[64];
            size_t length = strlen(key) - 2;
            snprintf(stem, sizeof stem, "%.*s", (int)length, key);
            if (key[length + 1] == *names[i])
                check_key(file, stem, expected);
        }
        unload();
    }
}

START_TEST(expected_numbers_are_given)
{
    const char *file = files[_i], *key;
    json_t *expected;
    if (strncmp(file, "o03", 3) == 0) {
        check_two_shapes(file);
        return;
    }
    load(file, "x");
    json_object_foreach(json_object_get(root, "expected"), key, expected)
        check_key(file, key, expected);
    unload();
}
END_TEST

START_TEST(invalid_input_is_refused)
{
    size_t i;
    json_t *item;
    root = vector_load("coverage/o25_invalid.json");
    json_array_foreach(json_object_get(json_object_get(root, "inputs"), "cases"), i, item) {
        double x[MOST], w[MOST];
        size_t n = read_numbers(json_object_get(item, "x"), x);
        ck_assert_uint_eq(read_numbers(json_object_get(item, "w"), w), n);
        ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_add(e, x, 0, w, 0, n, NULL), SOCPREV_E_INVALID);
        ck_assert_int_eq(socprev_evenness_count(e), 0);
        socprev_evenness_free(e);
    }
    ck_assert_uint_eq(i, 3);
    json_decref(root);
}
END_TEST

/* ---- concentration -------------------------------------------------------------- */

/* Concentration index of the named inputs; weights may be NULL. */
static double concentration(const char *values, const char *weights, const char *ranks)
{
    json_t *inputs = json_object_get(root, "inputs");
    double h[MOST], w[MOST], r[MOST], index = 0;
    size_t n = read_numbers(json_object_get(inputs, values), h);
    ck_assert_uint_gt(n, 0);
    ck_assert_uint_eq(read_numbers(json_object_get(inputs, ranks), r), n);
    if (weights != NULL)
        ck_assert_uint_eq(read_numbers(json_object_get(inputs, weights), w), n);
    socprev_concentration *made = NULL;
    ck_assert_int_eq(socprev_concentration_new(h, 0, weights == NULL ? NULL : w, 0, r, 0, n, 0,
                                               NULL, &made, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_concentration_index(made, &index), SOCPREV_OK);
    socprev_concentration_free(made);
    return index;
}

static double expected_concentration(const char *file)
{
    root = vector_load(file);
    tolerance = 1e-12;
    json_t *expected = json_object_get(root, "expected"), *value;
    const char *key;
    json_object_foreach(expected, key, value)
        ck_assert_msg(json_is_null(value) || strcmp(key, "concentration_index") == 0, "%s", key);
    return json_number_value(json_object_get(expected, "concentration_index"));
}

START_TEST(concentration_over_ranks)
{
    double expected = expected_concentration("coverage/o09_concentration_index_india.json");
    expect_near("india", concentration("h_deaths_per_1000", "weight_births", "rank"), expected);
    json_decref(root);
}
END_TEST

START_TEST(concentration_with_ties_in_any_order)
{
    double expected = expected_concentration("coverage/o27_concentration_ties.json");
    expect_near("h", concentration("h", NULL, "rank"), expected);
    expect_near("h_reordered", concentration("h_reordered", NULL, "rank"), expected);
    json_decref(root);
}
END_TEST

/* ---- need, gap, unmet, surplus ------------------------------------------------ */

static socprev_coverage *coverage_of_rows(const json_t *rows)
{
    socprev_coverage *made = NULL;
    int32_t n = (int32_t)json_array_size(rows);
    int64_t people[MOST];
    ck_assert_int_eq(socprev_coverage_new(n, 1, NULL, &made, NULL), SOCPREV_OK);
    for (int32_t t = 0; t < n; t++) {
        const json_t *row = json_array_get(rows, (size_t)t);
        people[t] = json_integer_value(json_array_get(row, 1));
        ck_assert_int_eq(
            socprev_coverage_add(made, t, 0, json_integer_value(json_array_get(row, 2)), NULL),
            SOCPREV_OK);
        ck_assert(json_number_value(json_array_get(row, 3)) == 2);
    }
    ck_assert_int_eq(socprev_coverage_set_populations(made, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_set_norm(made, 0, 2, 1000, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_finish(made, NULL), SOCPREV_OK);
    return made;
}

static void check_balance(const socprev_coverage *coverage, const json_t *expected,
                          const char *name, int32_t balance)
{
    size_t i;
    json_t *wanted;
    json_array_foreach(json_object_get(expected, name), i, wanted) {
        double value;
        ck_assert_int_eq(
            socprev_coverage_balance(coverage, (int32_t)i, 0, balance, NULL, NULL, &value),
            SOCPREV_OK);
        expect_near(name, value, json_number_value(wanted));
    }
    ck_assert_uint_gt(i, 0);
}

START_TEST(norm_gives_need_gap_unmet_and_surplus)
{
    root = vector_load("coverage/o29_gap_per_1000.json");
    json_t *expected = json_object_get(root, "expected"), *wanted;
    socprev_coverage *coverage = coverage_of_rows(
        json_object_get(json_object_get(root, "inputs"),
                        "territories_name_target_capacity_normper1000"));
    tolerance = 1e-12;
    size_t i;
    json_array_foreach(json_object_get(expected, "per_1000"), i, wanted) {
        double value;
        socprev_status st =
            socprev_coverage_rate(coverage, (int32_t)i, 0, 1000, NULL, NULL, &value);
        ck_assert_int_eq(st, json_is_string(wanted) ? SOCPREV_E_UNDEFINED : SOCPREV_OK);
        if (st == SOCPREV_OK)
            expect_near("per_1000", value, json_number_value(wanted));
    }
    json_array_foreach(json_object_get(expected, "presence"), i, wanted) {
        int32_t present;
        ck_assert_int_eq(socprev_coverage_presence(coverage, (int32_t)i, 0, &present), SOCPREV_OK);
        ck_assert_int_eq(present, json_integer_value(wanted));
    }
    check_balance(coverage, expected, "need", SOCPREV_BALANCE_NEED);
    check_balance(coverage, expected, "gap_supply_minus_need", SOCPREV_BALANCE_GAP);
    check_balance(coverage, expected, "unmet", SOCPREV_BALANCE_UNMET);
    check_balance(coverage, expected, "surplus", SOCPREV_BALANCE_SURPLUS);
    double unmet, gap, covered;
    ck_assert_int_eq(socprev_coverage_balance(coverage, SOCPREV_COVERAGE_ALL, 0,
                                              SOCPREV_BALANCE_UNMET, NULL, NULL, &unmet),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_balance(coverage, SOCPREV_COVERAGE_ALL, 0,
                                              SOCPREV_BALANCE_GAP, NULL, NULL, &gap),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_coverage_people_share(coverage, 0, 0, NULL, NULL, &covered),
                     SOCPREV_OK);
    expect_near("total_unmet", unmet, json_number_value(json_object_get(expected, "total_unmet")));
    expect_near("total_gap", gap, json_number_value(json_object_get(expected, "total_gap")));
    expect_near("without supply", 1 - covered,
                json_number_value(
                    json_object_get(expected, "share_of_population_without_any_supply")));
    socprev_coverage_free(coverage);
    json_decref(root);
}
END_TEST

/* The same by the engine of capacities. */
static socprev_need *need_of_rows(const json_t *rows)
{
    socprev_need *made = NULL;
    int32_t n = (int32_t)json_array_size(rows), norm = -1;
    int64_t people[MOST];
    ck_assert_int_eq(socprev_need_new(n, 1, NULL, &made, NULL), SOCPREV_OK);
    for (int32_t t = 0; t < n; t++) {
        const json_t *row = json_array_get(rows, (size_t)t);
        people[t] = json_integer_value(json_array_get(row, 1));
        ck_assert_int_eq(
            socprev_need_add_supply(made, t, 0, 0, 0,
                                    1000 * json_integer_value(json_array_get(row, 2)),
                                    SOCPREV_SUPPLY_KEPT, NULL),
            SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_need_set_population(made, 0, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_add_norm(made, 0, 0, 0, 0, 2000, 1000, 0, 0, SOCPREV_DATE_NONE,
                                           SOCPREV_DATE_NONE, &norm, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_need_finish(made, NULL), SOCPREV_OK);
    return made;
}

START_TEST(capacities_give_the_same)
{
    static const char *const names[] = { "need", "gap_supply_minus_need", "unmet", "surplus" };
    root = vector_load("coverage/o29_gap_per_1000.json");
    json_t *expected = json_object_get(root, "expected"), *wanted;
    socprev_need *need = need_of_rows(
        json_object_get(json_object_get(root, "inputs"),
                        "territories_name_target_capacity_normper1000"));
    tolerance = 1e-12;
    size_t i;
    double value = 0;
    int64_t covered = 0, everyone = 0;
    for (int32_t what = 0; what < 4; what++) {
        json_array_foreach(json_object_get(expected, names[what]), i, wanted) {
            ck_assert_int_eq(socprev_need_balance(need, 0, (int32_t)i, SOCPREV_VIEW_AFTER, what,
                                                  NULL, NULL, &value),
                             SOCPREV_OK);
            expect_near(names[what], value, json_number_value(wanted));
        }
    }
    json_array_foreach(json_object_get(expected, "per_1000"), i, wanted) {
        socprev_status st = socprev_need_rate(need, (int32_t)i, 0, 0, 0, 0, SOCPREV_VIEW_AFTER,
                                              1000, NULL, NULL, &value);
        ck_assert_int_eq(st, json_is_string(wanted) ? SOCPREV_E_UNDEFINED : SOCPREV_OK);
        if (st == SOCPREV_OK)
            expect_near("per_1000", value, json_number_value(wanted));
    }
    ck_assert_int_eq(socprev_need_balance(need, 0, SOCPREV_NEED_ALL, SOCPREV_VIEW_AFTER,
                                          SOCPREV_BALANCE_UNMET, NULL, NULL, &value),
                     SOCPREV_OK);
    expect_near("total_unmet", value, json_number_value(json_object_get(expected, "total_unmet")));
    ck_assert_int_eq(socprev_need_covered(need, 0, SOCPREV_NEED_ALL, SOCPREV_VIEW_AFTER,
                                          SOCPREV_COVERED_PRESENT, NULL, NULL, &covered,
                                          &everyone),
                     SOCPREV_OK);
    expect_near("without supply", 1 - (double)covered / (double)everyone,
                json_number_value(
                    json_object_get(expected, "share_of_population_without_any_supply")));
    socprev_need_free(need);
    json_decref(root);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("coverage vectors");
    TCase *evenness = tcase_create("evenness");
    tcase_add_loop_test(evenness, expected_numbers_are_given, 0,
                        (int)(sizeof files / sizeof *files));
    tcase_add_test(evenness, invalid_input_is_refused);
    tcase_add_test(evenness, concentration_over_ranks);
    tcase_add_test(evenness, concentration_with_ties_in_any_order);
    suite_add_tcase(suite, evenness);
    TCase *coverage = tcase_create("coverage");
    tcase_add_test(coverage, norm_gives_need_gap_unmet_and_surplus);
    tcase_add_test(coverage, capacities_give_the_same);
    suite_add_tcase(suite, coverage);
    return run_suite(suite);
}
