/* Worked examples of rounding, cell keys and differential privacy. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdio.h>
#include <string.h>

static json_t *root;

static json_t *get(const char *group, const char *name)
{
    json_t *found = json_object_get(json_object_get(root, group), name);
    ck_assert_msg(found != NULL, "no %s", name);
    return found;
}

static void load(const char *file)
{
    char path[128];
    snprintf(path, sizeof path, "beneficiaries/%s.json", file);
    root = vector_load(path);
}

START_TEST(siphash_of_the_paper)
{
    uint8_t key[16], message[16];
    size_t i;
    json_t *length;
    load("id-01-siphash");
    for (uint8_t k = 0; k < 16; k++)
        key[k] = message[k] = k;
    json_array_foreach(get("input", "msg_len"), i, length) {
        char text[17];
        uint64_t hash = socprev__siphash(key, message, (size_t)json_integer_value(length));
        snprintf(text, sizeof text, "%016llx", (unsigned long long)hash);
        ck_assert_str_eq(text, json_string_value(json_array_get(get("expected", "hash"), i)));
    }
    json_decref(root);
}
END_TEST

/* 3 x 5 inner cells that nobody publishes; rows, columns and the total are published. */
START_TEST(small_counts_are_rounded_and_add_up)
{
    enum { ROWS = 3, COLUMNS = 5, CELLS = ROWS * COLUMNS, ALL = CELLS + 1 + ROWS + COLUMNS };
    int64_t value[ALL] = { 0 };
    uint8_t mark[ALL] = { 0 };
    size_t inner[CELLS], i;
    json_t *number;
    load("sdc-06-plsrounding");
    json_array_foreach(get("input", "inner"), i, number) { /* column by column */
        size_t row = i % ROWS, column = i / ROWS;
        inner[i] = i;
        mark[i] = SOCPREV_CELL_ATOM;
        value[i] = json_integer_value(number);
        value[CELLS] += value[i];
        value[CELLS + 1 + row] += value[i];
        value[CELLS + 1 + ROWS + column] += value[i];
    }
    socprev_disclosure *d = NULL;
    socprev_release *release = NULL;
    int64_t base = json_integer_value(get("input", "base"));
    ck_assert_int_eq(socprev_disclosure_new(ALL, NULL, &d, NULL), SOCPREV_OK);
    socprev_disclosure_set_values(d, value, 0, ALL, NULL);
    socprev_disclosure_set_marks(d, mark, 0, ALL, NULL);
    socprev_disclosure_add_equation(d, CELLS, inner, CELLS, NULL);
    for (size_t row = 0; row < ROWS; row++) {
        size_t part[COLUMNS];
        for (size_t column = 0; column < COLUMNS; column++)
            part[column] = column * ROWS + row;
        socprev_disclosure_add_equation(d, CELLS + 1 + row, part, COLUMNS, NULL);
    }
    for (size_t column = 0; column < COLUMNS; column++)
        socprev_disclosure_add_equation(d, CELLS + 1 + ROWS + column, inner + column * ROWS, ROWS,
                                        NULL);
    ck_assert_int_eq(socprev_disclosure_round_small(d, base, NULL, &release, NULL), SOCPREV_OK);
    int64_t published[1 + ROWS + COLUMNS], largest = -1;
    json_array_foreach(get("expected", "publish_original"), i, number) {
        ck_assert_int_eq(value[CELLS + i], json_integer_value(number));
        ck_assert_int_eq(socprev_release_value(release, CELLS + i, &published[i]), SOCPREV_OK);
        /* none was small and none is: all were built of rounded cells */
        ck_assert(value[CELLS + i] >= base || published[i] % base == 0);
    }
    int64_t of_rows = 0, of_columns = 0;
    for (i = 0; i < ROWS; i++)
        of_rows += published[1 + i];
    for (i = 0; i < COLUMNS; i++)
        of_columns += published[1 + ROWS + i];
    ck_assert_int_eq(of_rows, published[0]);
    ck_assert_int_eq(of_columns, published[0]);
    ck_assert_int_eq(socprev_release_change(release, &largest, NULL), SOCPREV_OK);
    ck_assert_int_le(largest, json_integer_value(get("expected", "maxdiff")));
    ck_assert_int_eq(socprev_release_value(release, 0, &largest), SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_release_protection(release), SOCPREV_PROTECTION_SMALL_COUNTS);
    socprev_release_free(release);
    socprev_disclosure_free(d);
    json_decref(root);
}
END_TEST

/* Over many cells of the same number: share of ups, bias, variance, largest error. */
START_TEST(random_rounding_is_unbiased)
{
    enum { CELLS = 60000 };
    static int64_t value[CELLS];
    static const uint8_t secret[SOCPREV_SECRET_BYTES] = { 1, 2, 3 };
    size_t k;
    json_t *number;
    load("sdc-07-random-rounding");
    json_array_foreach(get("input", "bases"), k, number) {
        int64_t base = json_integer_value(number);
        char name[8];
        snprintf(name, sizeof name, "%d", (int)base);
        for (int64_t rest = 0; rest < base; rest++) {
            char text[8];
            double sum = 0, square = 0;
            int64_t largest = -1, most = json_integer_value(
                                      json_object_get(get("expected", "max_abs_error"), name));
            socprev_disclosure *d = NULL;
            socprev_release *release = NULL;
            for (size_t i = 0; i < CELLS; i++)
                value[i] = 7 * base + rest;
            ck_assert_int_eq(socprev_disclosure_new(CELLS, NULL, &d, NULL), SOCPREV_OK);
            socprev_disclosure_set_values(d, value, 0, CELLS, NULL);
            ck_assert_int_eq(socprev_disclosure_round(d, base, secret, NULL, 0, CELLS, &release,
                                                      NULL),
                             SOCPREV_OK);
            for (size_t i = 0; i < CELLS; i++) {
                int64_t rounded;
                ck_assert_int_eq(socprev_release_value(release, i, &rounded), SOCPREV_OK);
                ck_assert_int_eq(rounded % base, 0);
                sum += (double)(rounded - value[i]);
                square += (double)((rounded - value[i]) * (rounded - value[i]));
            }
            snprintf(text, sizeof text, "%d", (int)rest);
            double variance = json_number_value(json_object_get(
                json_object_get(get("expected", "variance"), name), text));
            ck_assert_double_le(fabs(sum / CELLS), 5 * sqrt(variance / CELLS) + 1e-9);
            ck_assert_double_eq_tol(square / CELLS, variance, 0.03 * variance + 1e-9);
            socprev_release_change(release, &largest, NULL);
            ck_assert_int_le(largest, most);
            socprev_release_free(release);
            socprev_disclosure_free(d);
        }
    }
    json_decref(root);
}
END_TEST

START_TEST(cell_keys_of_a_package)
{
    enum { MOST = 64 };
    int64_t number[MOST], change[MOST], value[MOST];
    double upper[MOST];
    uint32_t key[MOST];
    size_t i, n = json_array_size((load("sdc-08-cellkey"), get("input", "ptable_rows_i_v_lb_ub")));
    json_t *row;
    json_array_foreach(get("input", "ptable_rows_i_v_lb_ub"), i, row) {
        number[i] = json_integer_value(json_array_get(row, 0));
        change[i] = json_integer_value(json_array_get(row, 1));
        upper[i] = json_number_value(json_array_get(row, 3));
    }
    socprev_ptable *given = NULL, *made = NULL;
    ck_assert_int_eq(socprev_ptable_from_rows(number, change, upper, n, NULL, &given, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_ptable_new(2, 1.05, 1, NULL, &made, NULL), SOCPREV_OK);
    for (int64_t count = 1; count <= 4; count++) {
        double mean, variance;
        ck_assert_int_eq(socprev_ptable_moments(given, count, &mean, &variance), SOCPREV_OK);
        ck_assert_double_eq_tol(mean, 0, 1e-6);
        ck_assert_double_eq_tol(variance, 1.05, 1e-6);
        ck_assert_int_eq(socprev_ptable_moments(made, count, &mean, &variance), SOCPREV_OK);
        ck_assert_double_eq_tol(mean, 0, 1e-10);
        ck_assert_double_eq_tol(variance, 1.05, 1e-10);
    }
    /* our law of greatest entropy is theirs: the same change for each key */
    for (int64_t count = 0; count <= 6; count++)
        for (uint32_t at = 0; at < 1000; at++) {
            int64_t theirs = -9, ours = -9;
            ck_assert_int_eq(socprev_ptable_change(given, count, at * 4294967u, &theirs),
                             SOCPREV_OK);
            ck_assert_int_eq(socprev_ptable_change(made, count, at * 4294967u, &ours), SOCPREV_OK);
            ck_assert_int_eq(ours, theirs);
        }
    size_t cells = json_array_size(get("input", "cells"));
    json_array_foreach(get("input", "cells"), i, row) {
        value[i] = json_integer_value(json_object_get(row, "n"));
        key[i] = (uint32_t)(json_number_value(json_object_get(row, "ckey")) * 4294967296.0);
    }
    socprev_disclosure *d = NULL;
    socprev_release *release = NULL;
    ck_assert_int_eq(socprev_disclosure_new(cells, NULL, &d, NULL), SOCPREV_OK);
    socprev_disclosure_set_values(d, value, 0, cells, NULL);
    ck_assert_int_eq(socprev_disclosure_perturb(d, given, key, 0, cells, &release, NULL),
                     SOCPREV_OK);
    json_array_foreach(get("expected", "perturbed"), i, row) {
        int64_t published = -9;
        ck_assert_int_eq(socprev_release_value(release, i, &published), SOCPREV_OK);
        ck_assert_int_eq(published, json_integer_value(row));
    }
    socprev_release_free(release);
    socprev_disclosure_free(d);
    socprev_ptable_free(given);
    socprev_ptable_free(made);
    json_decref(root);
}
END_TEST

/* "ln3", "2ln3", or a number. */
static double epsilon_of(const json_t *value)
{
    if (json_is_number(value))
        return json_number_value(value);
    double factor = 1;
    (void)sscanf(json_string_value(value), "%lf", &factor);
    return factor * log(3);
}

START_TEST(thresholds_of_differential_privacy)
{
    size_t i;
    json_t *example;
    load("dp-01-laplace-threshold");
    double tolerance = json_number_value(json_object_get(root, "tolerance"));
    json_array_foreach(get("input", "cases"), i, example) {
        double threshold = -1;
        ck_assert_int_eq(
            socprev_privacy_threshold(json_integer_value(json_object_get(example, "l0")),
                                      json_integer_value(json_object_get(example, "linf")),
                                      epsilon_of(json_object_get(example, "eps")),
                                      json_number_value(json_object_get(example, "delta")),
                                      &threshold, NULL),
            SOCPREV_OK);
        ck_assert_double_eq_tol(
            threshold, json_number_value(json_array_get(get("expected", "threshold"), i)),
            tolerance);
    }
    json_decref(root);
}
END_TEST

START_TEST(selection_of_differential_privacy)
{
    size_t i;
    json_t *people;
    load("dp-02-partition-selection");
    double tolerance = json_number_value(json_object_get(root, "tolerance"));
    json_array_foreach(get("input", "n"), i, people) {
        double chance = -1;
        ck_assert_int_eq(socprev_privacy_selection(json_integer_value(people),
                                                   json_number_value(get("input", "eps")),
                                                   json_number_value(get("input", "delta")),
                                                   &chance, NULL),
                         SOCPREV_OK);
        ck_assert_double_eq_tol(
            chance, json_number_value(json_array_get(get("expected", "p_keep"), i)), tolerance);
    }
    json_decref(root);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("perturbation vectors");
    TCase *cases = tcase_create("published");
    tcase_set_timeout(cases, 60);
    tcase_add_test(cases, siphash_of_the_paper);
    tcase_add_test(cases, small_counts_are_rounded_and_add_up);
    tcase_add_test(cases, random_rounding_is_unbiased);
    tcase_add_test(cases, cell_keys_of_a_package);
    tcase_add_test(cases, thresholds_of_differential_privacy);
    tcase_add_test(cases, selection_of_differential_privacy);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
