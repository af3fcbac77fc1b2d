/* Worked examples of estimates in tests/vectors/beneficiaries. */
#include "suite.h"
#include "support.h"

#include <math.h>
#include <string.h>

enum { MOST = 128 };

static const double CONFIDENCE = 0.95;

static json_t *get(const json_t *root, const char *group, const char *name)
{
    json_t *found = json_object_get(json_object_get(root, group), name);
    ck_assert_msg(found != NULL, "no %s", name);
    return found;
}

static double number(const json_t *root, const char *group, const char *name)
{
    return json_number_value(get(root, group, name));
}

/* Value, and for a positive tolerance how near it is to what is expected. */
static double take(socprev_status st, socprev_estimate *e)
{
    double value = -1;
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
    socprev_estimate_free(e);
    return value;
}

START_TEST(newcombe_intervals)
{
    static const char *const names[] = { "wilson", "clopper_pearson", "mid_p" };
    json_t *root = vector_load("beneficiaries/ci-01-newcombe.json"), *row;
    double tolerance = json_number_value(json_object_get(root, "tolerance"));
    for (int32_t method = 0; method < 3; method++) {
        size_t i;
        json_array_foreach(get(root, "input", "cases"), i, row) {
            const json_t *wanted = json_array_get(get(root, "expected", names[method]), i);
            socprev_estimate *e = NULL;
            double low, high, confidence;
            ck_assert_int_eq(socprev_estimate_proportion(
                                 json_integer_value(json_array_get(row, 0)),
                                 json_integer_value(json_array_get(row, 1)), method, CONFIDENCE,
                                 NULL, &e, NULL),
                             SOCPREV_OK);
            ck_assert_str_eq(socprev_estimate_method_name(socprev_estimate_method(e)),
                             names[method]);
            ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, &confidence), SOCPREV_OK);
            ck_assert_double_eq_tol(low, json_number_value(json_array_get(wanted, 0)), tolerance);
            ck_assert_double_eq_tol(high, json_number_value(json_array_get(wanted, 1)), tolerance);
            ck_assert_double_eq(confidence, CONFIDENCE);
            socprev_estimate_free(e);
        }
    }
    json_decref(root);
}
END_TEST

START_TEST(two_lists_of_turtles)
{
    json_t *root = vector_load("beneficiaries/crc-01-lincoln-petersen.json");
    int64_t n = json_integer_value(get(root, "input", "n"));
    int64_t m = json_integer_value(get(root, "input", "K"));
    int64_t k = json_integer_value(get(root, "input", "k"));
    double confidence = number(root, "input", "conf"), low, high, error;
    socprev_estimate *e = NULL;
    socprev_status st = socprev_estimate_two_lists(n, m, k, SOCPREV_ESTIMATE_LINCOLN_PETERSEN,
                                                   confidence, NULL, &e, NULL);
    ck_assert_double_eq_tol(take(st, e), number(root, "expected", "lincoln_petersen"), 1e-9);
    st = socprev_estimate_two_lists(n, m, k, SOCPREV_ESTIMATE_CHAPMAN, confidence, NULL, &e, NULL);
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_error(e, &error), SOCPREV_OK);
    ck_assert_double_eq_tol(error * error, number(root, "expected", "chapman_var"), 1e-6);
    ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
    const json_t *interval = get(root, "expected", "ci_log");
    ck_assert_double_eq(round(low), json_number_value(json_array_get(interval, 0)));
    ck_assert_double_eq(round(high), json_number_value(json_array_get(interval, 1)));
    ck_assert_double_eq_tol(take(st, e), number(root, "expected", "chapman"), 1e-6);
    json_decref(root);
}
END_TEST

static int32_t model_named(const socprev_recapture *r, const char *name)
{
    for (int32_t i = 0; i < socprev_recapture_models(r); i++)
        if (strcmp(socprev_recapture_name(r, i), name) == 0)
            return i;
    ck_abort_msg("no model %s", name);
}

START_TEST(log_linear_models_of_hares)
{
    static const char *const names[][2] = { { "M0", "M0" }, { "Mt", "Mt" },
                                            { "Mh_Poisson2", "Mh_poisson2" },
                                            { "Mh_Darroch", "Mh_darroch" },
                                            { "Mth_Poisson2", "Mth_poisson2" } };
    json_t *root = vector_load("beneficiaries/crc-02-snowshoe-hare.json"), *text;
    double tolerance = json_number_value(json_object_get(root, "tolerance"));
    int64_t count[63] = { 0 };
    size_t i;
    json_array_foreach(get(root, "input", "histories"), i, text) {
        const char *digits = json_string_value(text);
        size_t history = 0;
        for (size_t list = 0; digits[list] != '\0'; list++)
            history |= (size_t)(digits[list] - '0') << list;
        count[history - 1]++;
    }
    socprev_recapture *r = NULL;
    ck_assert_int_eq(
        socprev_recapture_new(6, count, 0, 63, CONFIDENCE, NULL, NULL, &r, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_recapture_known(r), json_integer_value(get(root, "expected", "S")));
    for (size_t k = 0; k < 5; k++) {
        const json_t *wanted = get(root, "expected", names[k][0]);
        int32_t model = model_named(r, names[k][1]);
        double value, error, deviance;
        const socprev_estimate *e = socprev_recapture_estimate(r, model);
        ck_assert_ptr_nonnull(e);
        ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
        ck_assert_int_eq(socprev_estimate_error(e, &error), SOCPREV_OK);
        ck_assert_int_eq(socprev_recapture_fit(r, model, &deviance, NULL, NULL), SOCPREV_OK);
        ck_assert_double_eq_tol(value, json_number_value(json_array_get(wanted, 0)), tolerance);
        ck_assert_double_eq_tol(error, json_number_value(json_array_get(wanted, 1)), tolerance);
        ck_assert_double_eq_tol(deviance, json_number_value(json_array_get(wanted, 2)), tolerance);
    }
    socprev_recapture_free(r);
    json_decref(root);
}
END_TEST

START_TEST(people_met_once_and_twice)
{
    static const struct {
        const char *name;
        int32_t method;
    } cases[] = { { "zero_truncated_poisson", SOCPREV_ESTIMATE_TRUNCATED_POISSON },
                  { "chao_lower_bound", SOCPREV_ESTIMATE_CHAO },
                  { "zelterman", SOCPREV_ESTIMATE_ZELTERMAN } };
    json_t *root = vector_load("beneficiaries/crc-03-illegal-immigrants.json"), *value;
    double tolerance = json_number_value(json_object_get(root, "tolerance"));
    int64_t f[MOST] = { 0 };
    const char *times;
    json_object_foreach(get(root, "input", "freq"), times, value)
        f[atoi(times) - 1] = json_integer_value(value);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        socprev_estimate *e = NULL;
        socprev_status st =
            socprev_estimate_unseen(f, 0, 6, cases[i].method, CONFIDENCE, NULL, &e, NULL);
        ck_assert_double_eq_tol(take(st, e), number(root, "expected", cases[i].name), tolerance);
    }
    json_decref(root);
}
END_TEST

START_TEST(butterflies_when_effort_doubles)
{
    json_t *root = vector_load("beneficiaries/fc-01-good-toulmin.json"), *value;
    int64_t f[MOST], people = 0;
    size_t n = 0;
    json_array_foreach(get(root, "input", "f"), n, value)
        people += f[n] = json_integer_value(value);
    ck_assert_int_eq(people, json_integer_value(get(root, "expected", "observed_in_f")));
    socprev_estimate *e = NULL;
    socprev_status st = socprev_estimate_growth(f, 0, n, number(root, "input", "t"), CONFIDENCE,
                                                NULL, &e, NULL);
    ck_assert_int_eq(socprev_estimate_method(e), SOCPREV_ESTIMATE_GOOD_TOULMIN);
    ck_assert_double_eq_tol(take(st, e), number(root, "expected", "new_expected"), 1e-9);
    st = socprev_estimate_unseen(f, 0, n, SOCPREV_ESTIMATE_CHAO, CONFIDENCE, NULL, &e, NULL);
    ck_assert_int_eq(socprev_estimate_notes(e), SOCPREV_ESTIMATE_LOWER_BOUND);
    ck_assert_double_eq_tol(take(st, e) - (double)people,
                            number(root, "expected", "chao1_unseen"), 1e-6);
    json_decref(root);
}
END_TEST

START_TEST(remission_of_leukaemia)
{
    json_t *root = vector_load("beneficiaries/los-01-kaplan-meier.json"), *value, *row;
    int64_t length[MOST];
    uint8_t ongoing[MOST];
    size_t n = 0, i;
    json_array_foreach(get(root, "input", "ended"), i, value) {
        length[n] = json_integer_value(value);
        ongoing[n++] = 0;
    }
    json_array_foreach(get(root, "input", "ongoing"), i, value) {
        length[n] = json_integer_value(value);
        ongoing[n++] = 1;
    }
    socprev_survival *s = NULL;
    ck_assert_int_eq(
        socprev_survival_new(length, 0, ongoing, 0, n, CONFIDENCE, NULL, &s, NULL), SOCPREV_OK);
    const json_t *table = get(root, "expected", "table_t_atrisk_events_S");
    ck_assert_uint_eq(socprev_survival_steps(s), json_array_size(table));
    json_array_foreach(table, i, row) {
        int64_t at, at_risk, ended, median;
        double share;
        ck_assert_int_eq(socprev_survival_step(s, i, &at, &at_risk, &ended, &share), SOCPREV_OK);
        ck_assert_int_eq(at, json_integer_value(json_array_get(row, 0)));
        ck_assert_int_eq(at_risk, json_integer_value(json_array_get(row, 1)));
        ck_assert_int_eq(ended, json_integer_value(json_array_get(row, 2)));
        ck_assert_double_eq_tol(share, json_number_value(json_array_get(row, 3)), 5e-5);
        ck_assert_int_eq(socprev_survival_quantile(s, 0.5, &median), SOCPREV_OK);
        ck_assert_int_eq(median, json_integer_value(get(root, "expected", "median")));
    }
    socprev_survival_free(s);
    json_decref(root);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("estimate vectors");
    TCase *cases = tcase_create("published");
    tcase_add_test(cases, newcombe_intervals);
    tcase_add_test(cases, two_lists_of_turtles);
    tcase_add_test(cases, log_linear_models_of_hares);
    tcase_add_test(cases, people_met_once_and_twice);
    tcase_add_test(cases, butterflies_when_effort_doubles);
    tcase_add_test(cases, remission_of_leukaemia);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
