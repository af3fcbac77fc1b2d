/* Worked examples of stays: tests/vectors/beneficiaries/hmis-*.json. */
#include "suite.h"
#include "support.h"

#include <string.h>

enum { ES = SOCPREV_HMIS_SHELTER, TH = SOCPREV_HMIS_TRANSITIONAL, PH = SOCPREV_HMIS_PERMANENT };

#define SET(type) ((uint64_t)1 << (type))

static int32_t type_of(const json_t *text)
{
    static const struct {
        const char *name;
        int32_t type;
    } types[] = { { "ES", ES }, { "ES-EE", ES }, { "TH", TH }, { "PH", PH },
                  { "SO", SOCPREV_HMIS_OUTREACH } };
    for (size_t i = 0; i < sizeof types / sizeof types[0]; i++)
        if (strcmp(types[i].name, json_string_value(text)) == 0)
            return types[i].type;
    ck_abort_msg("type %s", json_string_value(text));
}

static socprev_date date_of(const json_t *text)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (text != NULL)
        ck_assert_int_eq(
            socprev_date_parse(json_string_value(text), SOCPREV_NUL, &date, NULL), SOCPREV_OK);
    return date;
}

static void add_stay(socprev_stays *stays, uint64_t person, int32_t type, const json_t *start,
                     const json_t *exit, const json_t *reported)
{
    socprev_date dates[3] = { date_of(start), date_of(exit), date_of(reported) };
    socprev_stays_bind_persons(stays, &person, 0, NULL, 0, NULL);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_TYPE, &type, 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_ENTRY, &dates[0], 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_EXIT, &dates[1], 0, NULL);
    socprev_stays_bind_dates(stays, SOCPREV_STAY_REPORTED, &dates[2], 0, NULL);
    ck_assert_int_eq(socprev_stays_append(stays, 1, NULL), SOCPREV_OK);
}

static socprev_stays *new_stays(void)
{
    socprev_stays *stays = NULL;
    ck_assert_int_eq(socprev_stays_new(NULL, &stays, NULL), SOCPREV_OK);
    return stays;
}

static const json_t *input(const json_t *root, const char *name)
{
    return json_object_get(json_object_get(root, "input"), name);
}

static const json_t *expected(const json_t *root, const char *name)
{
    const json_t *value = json_object_get(json_object_get(root, "expected"), name);
    ck_assert_msg(value != NULL, "no %s", name);
    return value;
}

static socprev_stays *stays_of(const json_t *root)
{
    socprev_stays *stays = new_stays();
    size_t i;
    json_t *row;
    json_array_foreach(input(root, "stays"), i, row)
        add_stay(stays, 7, type_of(json_object_get(row, "type")), json_object_get(row, "start"),
                 json_object_get(row, "exit"), json_object_get(row, "self_reported_start"));
    return stays;
}

static socprev_nights *nights_of(const json_t *root, const socprev_stays *stays, int32_t measure)
{
    const json_t *report = input(root, "report");
    socprev_night_rule *rule = NULL;
    socprev_nights *nights = NULL;
    ck_assert_int_eq(socprev_night_rule_new_hmis(measure, date_of(json_array_get(report, 0)),
                                                 date_of(json_array_get(report, 1)), NULL, &rule,
                                                 NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_nights_count(stays, rule, NULL, NULL, &nights, NULL), SOCPREV_OK);
    socprev_night_rule_free(rule);
    return nights;
}

static int64_t total(const json_t *root, const socprev_stays *stays, int32_t measure)
{
    socprev_nights *nights = nights_of(root, stays, measure);
    int64_t out = socprev_nights_total(nights);
    socprev_nights_free(nights);
    return out;
}

START_TEST(nights_of_a_shelter_and_of_what_is_reported)
{
    json_t *root = vector_load("beneficiaries/hmis-01-es-nights.json");
    socprev_stays *stays = stays_of(root);
    static const char *const names[2][2] = { { "m1a_nights", "m1a_first" },
                                             { "m1b_nights", "m1b_first" } };
    for (int b = 0; b < 2; b++) {
        socprev_nights *nights =
            nights_of(root, stays, b == 0 ? SOCPREV_HMIS_1A_SHELTER : SOCPREV_HMIS_1B_SHELTER);
        socprev_date first = SOCPREV_DATE_NONE;
        ck_assert_int_eq(socprev_nights_total(nights),
                         json_integer_value(expected(root, names[b][0])));
        ck_assert_int_eq(socprev_nights_span(nights, &first, NULL), SOCPREV_OK);
        ck_assert_int_eq(first, date_of(expected(root, names[b][1])));
        ck_assert_int_eq(socprev_nights_persons(nights),
                         json_integer_value(expected(root, "persons")));
        socprev_nights_free(nights);
    }
    socprev_stays_free(stays);
    json_decref(root);
}
END_TEST

START_TEST(a_reported_start_adds_nights)
{
    json_t *root = vector_load("beneficiaries/hmis-02-self-reported-start.json");
    socprev_stays *stays = stays_of(root);
    ck_assert_int_eq(total(root, stays, SOCPREV_HMIS_1B_SHELTER),
                     json_integer_value(expected(root, "m1b_nights")));
    socprev_stays_free(stays);
    json_decref(root);
}
END_TEST

START_TEST(ranges_with_both_days)
{
    json_t *root = vector_load("beneficiaries/hmis-03-inclusive-ranges.json");
    size_t i;
    json_t *range;
    json_array_foreach(input(root, "ranges"), i, range) {
        int32_t nights = 0;
        ck_assert_int_eq(socprev_nights_between(date_of(json_array_get(range, 0)),
                                                date_of(json_array_get(range, 1)), 1, &nights),
                         SOCPREV_OK);
        ck_assert_int_eq(nights, json_integer_value(json_array_get(expected(root, "nights"), i)));
    }
    ck_assert_uint_eq(i, 2);
    json_decref(root);
}
END_TEST

START_TEST(overlaps_count_once_and_are_negated)
{
    json_t *root = vector_load("beneficiaries/hmis-04-overlap-dedup.json");
    socprev_stays *stays = stays_of(root);
    ck_assert_int_eq(total(root, stays, SOCPREV_HMIS_1A_TRANSITIONAL),
                     json_integer_value(expected(root, "es_or_th_distinct_nights")));
    ck_assert_int_eq(total(root, stays, SOCPREV_HMIS_1A_SHELTER),
                     json_integer_value(expected(root, "es_only_after_th_negation")));
    socprev_stays_free(stays);
    json_decref(root);
}
END_TEST

static void check_first_time(const json_t *root, const socprev_stays *stays, const char *name,
                             uint64_t entering)
{
    const json_t *report = input(root, "report"), *wanted = expected(root, name);
    int64_t persons = -1, first_time = -1;
    ck_assert_int_eq(
        socprev_stays_first_time(stays, date_of(json_array_get(report, 0)),
                                 date_of(json_array_get(report, 1)), entering,
                                 SET(ES) | SET(TH) | SET(PH),
                                 (int32_t)json_integer_value(input(root, "lookback_days")), NULL,
                                 &persons, &first_time, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(persons, json_integer_value(json_object_get(wanted, "entering")));
    ck_assert_int_eq(first_time, json_integer_value(json_object_get(wanted, "first_time")));
    ck_assert_int_eq(persons - first_time,
                     json_integer_value(json_object_get(wanted, "with_prior")));
}

START_TEST(first_time_and_with_a_past)
{
    json_t *root = vector_load("beneficiaries/hmis-05-first-time.json");
    socprev_stays *stays = new_stays();
    uint64_t person = 100;
    const char *key;
    json_t *list, *row;
    size_t i;
    json_object_foreach((json_t *)(uintptr_t)input(root, "persons"), key, list) {
        person++;
        json_array_foreach(list, i, row)
            add_stay(stays, person, type_of(json_array_get(row, 0)), json_array_get(row, 1),
                     json_array_get(row, 2), NULL);
    }
    check_first_time(root, stays, "es_th", SET(ES) | SET(TH));
    check_first_time(root, stays, "es_th_ph", SET(ES) | SET(TH) | SET(PH));
    socprev_stays_free(stays);
    json_decref(root);
}
END_TEST

START_TEST(mean_and_median)
{
    json_t *root = vector_load("beneficiaries/hmis-06-median-rule.json");
    size_t i, k;
    json_t *list, *number;
    json_array_foreach(input(root, "lists"), i, list) {
        int64_t values[8], mean = -1, median = -1;
        json_array_foreach(list, k, number)
            values[k] = json_integer_value(number);
        ck_assert_int_eq(socprev_length_mean(values, 0, k, &mean, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_length_quantile(values, 0, k, 1, 2, SOCPREV_LENGTH_MIDDLE,
                                                 NULL, &median, NULL),
                         SOCPREV_OK);
        ck_assert_double_eq((double)mean / 100,
                            json_number_value(json_array_get(expected(root, "means"), i)));
        ck_assert_double_eq((double)median / 100,
                            json_number_value(json_array_get(expected(root, "medians"), i)));
    }
    ck_assert_uint_eq(i, 2);
    json_decref(root);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("vectors of stays");
    TCase *tcase = tcase_create("stays");
    tcase_add_test(tcase, nights_of_a_shelter_and_of_what_is_reported);
    tcase_add_test(tcase, a_reported_start_adds_nights);
    tcase_add_test(tcase, ranges_with_both_days);
    tcase_add_test(tcase, overlaps_count_once_and_are_negated);
    tcase_add_test(tcase, first_time_and_with_a_past);
    tcase_add_test(tcase, mean_and_median);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
