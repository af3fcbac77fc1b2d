/* Stays: returns, households, length of support, quantiles, and what is refused. */
#include "suite.h"
#include "support.h"

#include <string.h>

enum { ES = SOCPREV_HMIS_SHELTER, TH = SOCPREV_HMIS_TRANSITIONAL, PH = SOCPREV_HMIS_PERMANENT };

static socprev_stays *stays;
static socprev_error *err;

static void begin(void)
{
    ck_assert_int_eq(socprev_stays_new(NULL, &stays, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_stays_free(stays);
    stays = NULL;
}

static socprev_date day(const char *text)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (text != NULL)
        ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &date, NULL), SOCPREV_OK);
    return date;
}

typedef struct {
    uint64_t person, household;
    int32_t type;
    const char *entry, *exit, *move_in, *reported;
    uint8_t permanent;
    int32_t project;
} row;

static socprev_status add(row r, socprev_error **to)
{
    socprev_date date[4] = { day(r.entry), day(r.exit), day(r.move_in), day(r.reported) };
    socprev_stays_bind_persons(stays, &r.person, 0, &r.household, 0, NULL);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_TYPE, &r.type, 0, NULL);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_PROJECT, &r.project, 0, NULL);
    socprev_stays_bind_permanent(stays, &r.permanent, 0, NULL);
    for (int32_t k = 0; k < 4; k++)
        socprev_stays_bind_dates(stays, k, &date[k], 0, NULL);
    return socprev_stays_append(stays, 1, to);
}

#define STAY(...) ck_assert_int_eq(add((row){ __VA_ARGS__ }, NULL), SOCPREV_OK)

/* ---- returns -------------------------------------------------------------------------- */

static socprev_return_rule *rule_of_2023(void)
{
    socprev_return_rule *rule = NULL;
    ck_assert_int_eq(
        socprev_return_rule_new(day("2022-10-01"), day("2023-09-30"), NULL, &rule, NULL),
        SOCPREV_OK);
    return rule;
}

static void expect_returns(const socprev_return_rule *rule, int64_t exits, int64_t a, int64_t b,
                           int64_t c)
{
    socprev_returns *returns = NULL;
    ck_assert_int_eq(socprev_returns_count(stays, rule, NULL, NULL, &returns, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_returns_exits(returns, -1), exits);
    ck_assert_int_eq(socprev_returns_returned(returns, -1, 0), a);
    ck_assert_int_eq(socprev_returns_returned(returns, -1, 1), b);
    ck_assert_int_eq(socprev_returns_returned(returns, -1, 2), c);
    int64_t sum = 0;
    for (int32_t type = 0; type < 64; type++)
        sum += socprev_returns_exits(returns, type);
    ck_assert_int_eq(sum, exits);
    ck_assert_int_eq(socprev_returns_exits(returns, 64), 0);
    ck_assert_int_eq(socprev_returns_returned(returns, -1, 3), 0);
    socprev_returns_free(returns);
}

/* Exits are looked for two years before the period: 2020-10-01 .. 2021-09-30. */
START_TEST(days_of_a_return)
{
    static const struct {
        const char *entry;
        int32_t type;
        int64_t in[3];
    } cases[] = {
        { "2021-01-01", ES, { 1, 0, 0 } }, /* on the day of the exit */
        { "2021-06-30", ES, { 1, 0, 0 } }, /* 180 days */
        { "2021-07-01", ES, { 0, 1, 0 } },
        { "2022-01-01", ES, { 0, 1, 0 } }, /* 365 days */
        { "2022-01-02", TH, { 0, 0, 1 } },
        { "2023-01-01", TH, { 0, 0, 1 } }, /* 730 days */
        { "2023-01-02", TH, { 0, 0, 0 } },
        { "2020-12-31", ES, { 0, 0, 0 } }, /* before the exit */
        { "2021-01-15", PH, { 0, 0, 0 } }, /* 14 days */
        { "2021-01-16", PH, { 1, 0, 0 } },
    };
    socprev_return_rule *rule = rule_of_2023();
    STAY(1, 0, ES, "2020-11-01", "2021-01-01", NULL, NULL, 1, 0);
    STAY(1, 0, cases[_i].type, cases[_i].entry, NULL, NULL, NULL, 0, 0);
    expect_returns(rule, 1, cases[_i].in[0], cases[_i].in[1], cases[_i].in[2]);
    socprev_return_rule_free(rule);
}
END_TEST

START_TEST(what_is_no_return)
{
    socprev_return_rule *rule = rule_of_2023();
    /* inside another stay of its kind: from the day after its entry to 14 days after its exit */
    STAY(1, 0, ES, "2020-11-01", "2021-01-01", NULL, NULL, 1, 0);
    STAY(1, 0, PH, "2021-01-10", "2021-03-01", NULL, NULL, 0, 0);
    STAY(1, 0, PH, "2021-03-15", "2021-04-01", NULL, NULL, 0, 0);
    expect_returns(rule, 1, 0, 0, 0);
    /* an exit elsewhere, too early, too late; an earlier one is taken */
    STAY(2, 0, ES, "2020-11-01", "2021-01-01", NULL, NULL, 0, 0);
    STAY(3, 0, ES, "2020-01-01", "2020-09-30", NULL, NULL, 1, 0);
    STAY(4, 0, ES, "2021-01-01", "2021-10-01", NULL, NULL, 1, 0);
    expect_returns(rule, 1, 0, 0, 0);
    STAY(5, 0, ES, "2021-02-01", "2021-02-10", NULL, NULL, 1, 0);
    STAY(5, 0, TH, "2021-01-01", "2021-02-10", NULL, NULL, 1, 0);
    STAY(5, 0, TH, "2021-05-01", "2021-06-10", NULL, NULL, 1, 0);
    expect_returns(rule, 2, 1, 0, 0);
    ck_assert_int_eq(socprev_return_rule_set_types(rule, SOCPREV_TYPES_ALL,
                                                   (uint64_t)1 << ES, NULL),
                     SOCPREV_OK);
    expect_returns(rule, 2, 0, 0, 0);
    static const int32_t classes[] = { 10, 80 };
    socprev_return_rule_set_types(rule, (uint64_t)1 << TH, SOCPREV_TYPES_ALL, NULL);
    ck_assert_int_eq(socprev_return_rule_set_classes(rule, classes, 2, NULL), SOCPREV_OK);
    expect_returns(rule, 1, 0, 1, 0);
    ck_assert_int_eq(socprev_return_rule_set_look_back(rule, 0, NULL), SOCPREV_OK);
    expect_returns(rule, 0, 0, 0, 0);
    socprev_return_rule_free(rule);
}
END_TEST

/* ---- households, length, occupancy ------------------------------------------------------- */

START_TEST(households_by_size)
{
    int64_t sizes[3] = { -1, -1, -1 }, without = -1;
    STAY(1, 100, ES, "2023-01-01", NULL, NULL, NULL, 0, 0);
    STAY(1, 100, ES, "2023-02-01", NULL, NULL, NULL, 0, 0); /* the same person */
    STAY(2, 100, ES, "2023-01-01", NULL, NULL, NULL, 0, 0);
    STAY(3, 200, ES, "2023-01-01", NULL, NULL, NULL, 0, 0);
    STAY(4, 0, ES, "2023-01-01", NULL, NULL, NULL, 0, 0);
    for (uint64_t p = 10; p < 15; p++)
        STAY(p, 300, ES, "2023-01-01", NULL, NULL, NULL, 0, 0);
    STAY(20, 300, TH, "2023-01-01", NULL, NULL, NULL, 0, 0); /* not of the types */
    ck_assert_int_eq(
        socprev_stays_households(stays, (uint64_t)1 << ES, NULL, sizes, 3, &without, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(sizes[0], 1);
    ck_assert_int_eq(sizes[1], 1);
    ck_assert_int_eq(sizes[2], 1);
    ck_assert_int_eq(without, 1);
    EXPECT_REFUSED(socprev_stays_households(stays, 1, NULL, sizes, 0, NULL, &err),
                   SOCPREV_E_INVALID, 1002, "n", -1);
    EXPECT_REFUSED(socprev_stays_households(stays, 1, NULL, sizes, 65, NULL, &err),
                   SOCPREV_E_INVALID, 1002, "n", -1);
}
END_TEST

/* Spells of 31, 10 (of two stays a week apart) and, still open, 20 nights. */
START_TEST(length_of_support_with_open_spells)
{
    socprev_survival *survival = NULL;
    int64_t length = 0, at_risk = 0, ended = 0, median = 0;
    STAY(1, 0, ES, "2023-01-01", "2023-02-01", NULL, NULL, 0, 0);
    STAY(2, 0, ES, "2023-01-01", "2023-01-03", NULL, NULL, 0, 0);
    STAY(2, 0, ES, "2023-01-10", "2023-01-11", NULL, NULL, 0, 0);
    STAY(3, 0, ES, "2023-02-09", NULL, NULL, NULL, 0, 0);
    STAY(4, 0, ES, "2023-04-01", NULL, NULL, NULL, 0, 0); /* behind the last known day */
    ck_assert_int_eq(socprev_stays_survival(stays, SOCPREV_TYPES_ALL, 7, day("2023-03-01"), 0.95,
                                            NULL, &survival, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_survival_steps(survival), 2);
    ck_assert_int_eq(
        socprev_survival_step(survival, 0, &length, &at_risk, &ended, NULL), SOCPREV_OK);
    ck_assert_int_eq(length, 10);
    ck_assert_int_eq(at_risk, 3);
    ck_assert_int_eq(socprev_survival_quantile(survival, 0.5, &median), SOCPREV_OK);
    ck_assert_int_eq(median, 31);
    socprev_survival_free(survival);
    survival = NULL;
    ck_assert_int_eq(socprev_stays_survival(stays, SOCPREV_TYPES_ALL, 6, day("2023-03-01"), 0.95,
                                            NULL, &survival, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_survival_steps(survival), 3); /* 1, 2 and 31 nights */
    socprev_survival_free(survival);
    survival = NULL;
    EXPECT_REFUSED(socprev_stays_survival(stays, (uint64_t)1 << PH, 0, day("2023-03-01"), 0.95,
                                          NULL, &survival, &err),
                   SOCPREV_E_UNDEFINED, 1003, "stays", -1);
    EXPECT_REFUSED(socprev_stays_survival(stays, 1, -1, day("2023-03-01"), 0.95, NULL, &survival,
                                          &err),
                   SOCPREV_E_INVALID, 1002, "gap", -1);
    EXPECT_REFUSED(socprev_stays_survival(stays, 1, 0, day("2023-03"), 0.95, NULL, &survival,
                                          &err),
                   SOCPREV_E_INVALID, 3697, "until", -1);
    ck_assert_ptr_null(survival);
}
END_TEST

START_TEST(occupancy_without_places)
{
    socprev_occupancy *occupancy = NULL;
    int64_t value = -1;
    STAY(1, 0, ES, "2023-01-30", "2023-02-02", NULL, NULL, 0, 0);
    STAY(1, 0, TH, "2023-01-31", "2023-02-02", NULL, NULL, 0, 0);
    ck_assert_int_eq(socprev_occupancy_count(stays, SOCPREV_TYPES_ALL, day("2023-01-15"),
                                             day("2023-02-15"), SOCPREV_OCCUPANCY_MONTH, NULL,
                                             NULL, 0, NULL, NULL, &occupancy, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_occupancy_parts(occupancy), 2);
    ck_assert_int_eq(socprev_occupancy_day(occupancy, 0), day("2023-01-15"));
    ck_assert_int_eq(socprev_occupancy_day(occupancy, 1), day("2023-02-01"));
    ck_assert_int_eq(socprev_occupancy_day(occupancy, 2), SOCPREV_DATE_NONE);
    static const int64_t wanted[2][4] = { { 2, 0, 2, 1 }, { 0, 2, 1, 1 } };
    for (size_t part = 0; part < 2; part++)
        for (int32_t m = 0; m < 4; m++) {
            ck_assert_int_eq(socprev_occupancy_value(occupancy, part, m, &value), SOCPREV_OK);
            ck_assert_int_eq(value, wanted[part][m]);
        }
    ck_assert_int_eq(
        socprev_occupancy_value(occupancy, 0, SOCPREV_OCCUPANCY_PLACE_NIGHTS, &value),
        SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_occupancy_value(occupancy, 2, 0, &value), SOCPREV_E_INVALID);
    socprev_occupancy_free(occupancy);
}
END_TEST

START_TEST(wrong_occupancy)
{
    socprev_occupancy *out = NULL;
    const socprev_date since[2] = { day("2023-02-01"), day("2023-01-01") };
    const int64_t places[2] = { 1, -1 };
#define OCCUPY(first, last, step, n)                                                              \
    socprev_occupancy_count(stays, 1, day(first), day(last), step, since, places, n, NULL, NULL, \
                            &out, &err)
    EXPECT_REFUSED(OCCUPY("2023-01", "2023-02-01", 0, 0), SOCPREV_E_INVALID, 3697, "first", -1);
    EXPECT_REFUSED(OCCUPY("2023-03-01", "2023-02-01", 0, 0), SOCPREV_E_INVALID, 3697, "last", -1);
    EXPECT_REFUSED(OCCUPY("1900-01-01", "2023-02-01", 0, 0), SOCPREV_E_INVALID, 3697, "last", -1);
    EXPECT_REFUSED(OCCUPY("2023-01-01", "2023-02-01", 2, 0), SOCPREV_E_INVALID, 1002, "step", -1);
    EXPECT_REFUSED(OCCUPY("2023-01-01", "2023-02-01", 0, 2), SOCPREV_E_INVALID, 3700, "since", 1);
    EXPECT_REFUSED(socprev_occupancy_count(stays, 1, day("2023-01-01"), day("2023-02-01"), 0,
                                           since, places + 1, 1, NULL, NULL, &out, &err),
                   SOCPREV_E_INVALID, 3698, "places", 0);
#undef OCCUPY
    ck_assert_ptr_null(out);
}
END_TEST

/* ---- quantiles ------------------------------------------------------------------------------ */

START_TEST(quantiles_by_each_rule)
{
    static const int64_t values[] = { 9, 1, 7, 5 };
    static const struct {
        int32_t part, of, rule;
        int64_t wanted;
    } cases[] = {
        { 1, 2, SOCPREV_LENGTH_MIDDLE, 600 },  { 1, 4, SOCPREV_LENGTH_MIDDLE, 300 },
        { 1, 3, SOCPREV_LENGTH_MIDDLE, 500 },  { 1, 2, SOCPREV_LENGTH_LOWER, 500 },
        { 3, 4, SOCPREV_LENGTH_LOWER, 700 },   { 9, 10, SOCPREV_LENGTH_LOWER, 900 },
        { 1, 2, SOCPREV_LENGTH_LINEAR, 600 },  { 1, 4, SOCPREV_LENGTH_LINEAR, 400 },
        { 9, 10, SOCPREV_LENGTH_LINEAR, 840 }, { 1, 4, SOCPREV_LENGTH_WEIBULL, 200 },
        { 1, 10, SOCPREV_LENGTH_WEIBULL, 100 }, { 9, 10, SOCPREV_LENGTH_WEIBULL, 900 },
        { 1, 3, SOCPREV_LENGTH_WEIBULL, 367 }, /* 1 + 2/3 * 4 = 3.6667 */
    };
    int64_t out = -1;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        ck_assert_int_eq(socprev_length_quantile(values, 0, 4, cases[i].part, cases[i].of,
                                                 cases[i].rule, NULL, &out, NULL),
                         SOCPREV_OK);
        ck_assert_msg(out == cases[i].wanted, "case %zu: %lld", i, (long long)out);
    }
    ck_assert_int_eq(socprev_length_mean(values, 0, 3, &out, NULL), SOCPREV_OK);
    ck_assert_int_eq(out, 567);
    for (int32_t rule = 0; rule < socprev_length_rule_count(); rule++) {
        ck_assert_ptr_nonnull(socprev_length_rule_name(rule));
        ck_assert_int_eq(socprev_length_quantile(values, 0, 1, 1, 2, rule, NULL, &out, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(out, 900);
    }
    ck_assert_ptr_null(socprev_length_rule_name(4));
}
END_TEST

START_TEST(wrong_lengths)
{
    static const int64_t values[] = { 3, -1, INT64_C(10000000001) };
    int64_t out = -1;
#define QUANTILE(n, part, of, rule) \
    socprev_length_quantile(values, 0, n, part, of, rule, NULL, &out, &err)
    EXPECT_REFUSED(QUANTILE(0, 1, 2, 0), SOCPREV_E_UNDEFINED, 1003, "values", -1);
    EXPECT_REFUSED(QUANTILE(2, 1, 2, 0), SOCPREV_E_INVALID, 3698, "values", 1);
    EXPECT_REFUSED(QUANTILE(1, 0, 2, 0), SOCPREV_E_INVALID, 1002, "part", -1);
    EXPECT_REFUSED(QUANTILE(1, 2, 2, 0), SOCPREV_E_INVALID, 1002, "part", -1);
    EXPECT_REFUSED(QUANTILE(1, 1, 1, 0), SOCPREV_E_INVALID, 1002, "of", -1);
    EXPECT_REFUSED(QUANTILE(1, 1, 1000001, 0), SOCPREV_E_INVALID, 1002, "of", -1);
    EXPECT_REFUSED(QUANTILE(1, 1, 2, 4), SOCPREV_E_INVALID, 1002, "rule", -1);
#undef QUANTILE
    EXPECT_REFUSED(socprev_length_mean(values + 2, 0, 1, &out, &err), SOCPREV_E_INVALID, 3698,
                   "values", 0);
    EXPECT_REFUSED(socprev_length_mean(NULL, 0, 0, &out, &err), SOCPREV_E_UNDEFINED, 1003,
                   "values", -1);
    ck_assert_int_eq(out, -1);
}
END_TEST

/* ---- what is refused ----------------------------------------------------------------- */

START_TEST(wrong_stays)
{
    static const struct {
        row row;
        int32_t message;
        const char *field;
    } cases[] = {
        { { 1, 0, 64, "2023-01-01", NULL, NULL, NULL, 0, 0 }, 3693, "type" },
        { { 1, 0, -1, "2023-01-01", NULL, NULL, NULL, 0, 0 }, 3693, "type" },
        { { 1, 0, ES, "2023-01-01", NULL, NULL, NULL, 0, -2 }, 3693, "project" },
        { { 1, 0, ES, NULL, NULL, NULL, NULL, 0, 0 }, 3691, "entry" },
        { { 1, 0, ES, "2023-01", NULL, NULL, NULL, 0, 0 }, 3691, "entry" },
        { { 1, 0, ES, "2023-01-02", "2023", NULL, NULL, 0, 0 }, 3691, "exit" },
        { { 1, 0, ES, "2023-01-02", "2023-01-01", NULL, NULL, 0, 0 }, 3692, "exit" },
        { { 1, 0, ES, "2023-01-02", "2023-01-05", "2023-01-01", NULL, 0, 0 }, 3692, "move_in" },
        { { 1, 0, ES, "2023-01-02", "2023-01-05", "2023-01-06", NULL, 0, 0 }, 3692, "move_in" },
        { { 1, 0, ES, "2023-01-02", NULL, NULL, "2023-01-03", 0, 0 }, 3692, "reported" },
        { { 1, 0, ES, "2023-01-02", NULL, NULL, NULL, 1, 0 }, 3694, "permanent" },
    };
    EXPECT_REFUSED(add(cases[_i].row, &err), SOCPREV_E_INVALID, cases[_i].message,
                   cases[_i].field, 0);
    ck_assert_int_eq(socprev_stays_count(stays), 0);
}
END_TEST

START_TEST(columns_that_must_be_there)
{
    const uint64_t person = 1;
    const int32_t type = 0;
    EXPECT_REFUSED(socprev_stays_append(stays, 1, &err), SOCPREV_E_INVALID, 1001, "persons", -1);
    socprev_stays_bind_persons(stays, &person, 0, NULL, 0, NULL);
    EXPECT_REFUSED(socprev_stays_append(stays, 1, &err), SOCPREV_E_INVALID, 1001, "type", -1);
    socprev_stays_bind_codes(stays, SOCPREV_STAY_TYPE, &type, 0, NULL);
    EXPECT_REFUSED(socprev_stays_append(stays, 1, &err), SOCPREV_E_INVALID, 1001, "entry", -1);
    EXPECT_REFUSED(socprev_stays_bind_codes(stays, 2, &type, 0, &err), SOCPREV_E_INVALID, 3690,
                   "column", -1);
    EXPECT_REFUSED(socprev_stays_bind_dates(stays, 4, NULL, 0, &err), SOCPREV_E_INVALID, 3690,
                   "column", -1);
    ck_assert_int_eq(socprev_stays_append(stays, 0, NULL), SOCPREV_OK);
}
END_TEST

START_TEST(wrong_nights)
{
    STAY(1, 0, ES, "2023-01-02", "2023-01-05", NULL, NULL, 0, 0);
    const int64_t stay[2] = { 0, 1 };
    const socprev_date night[5] = { day("2023-01-02"), day("2023-01-04"), day("2023-01-05"),
                                    day("2023-01-01"), day("2023-01") };
#define NIGHT(s, d) socprev_stays_add_nights(stays, &stay[s], 0, &night[d], 0, 1, &err)
    ck_assert_int_eq(NIGHT(0, 0), SOCPREV_OK);
    ck_assert_int_eq(NIGHT(0, 1), SOCPREV_OK);
    EXPECT_REFUSED(NIGHT(0, 2), SOCPREV_E_INVALID, 3696, "night", 0); /* the day of exit */
    EXPECT_REFUSED(NIGHT(0, 3), SOCPREV_E_INVALID, 3696, "night", 0);
    EXPECT_REFUSED(NIGHT(0, 4), SOCPREV_E_INVALID, 3691, "night", 0);
    EXPECT_REFUSED(NIGHT(1, 0), SOCPREV_E_INVALID, 3693, "stay", 0);
#undef NIGHT
}
END_TEST

START_TEST(wrong_rules)
{
    socprev_night_rule *nights = NULL;
    socprev_return_rule *returns = NULL;
    static const int32_t falling[] = { 180, 180 };
    socprev_date first = day("2022-10-01"), last = day("2023-09-30");
    EXPECT_REFUSED(socprev_night_rule_new(last, first, NULL, &nights, &err), SOCPREV_E_INVALID,
                   3697, "last", -1);
    EXPECT_REFUSED(socprev_night_rule_new_hmis(4, first, last, NULL, &nights, &err),
                   SOCPREV_E_INVALID, 1002, "measure", -1);
    EXPECT_REFUSED(socprev_return_rule_new(last, first, NULL, &returns, &err), SOCPREV_E_INVALID,
                   3697, "last", -1);
    ck_assert_int_eq(socprev_night_rule_new(first, last, NULL, &nights, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_return_rule_new(first, last, NULL, &returns, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_night_rule_set_way(nights, 64, 0, &err), SOCPREV_E_INVALID, 1002,
                   "type", -1);
    EXPECT_REFUSED(socprev_night_rule_set_way(nights, 0, 4, &err), SOCPREV_E_INVALID, 1002, "way",
                   -1);
    EXPECT_REFUSED(socprev_night_rule_negate(nights, 0, 2, 0, &err), SOCPREV_E_INVALID, 1002,
                   "from", -1);
    EXPECT_REFUSED(socprev_night_rule_set_look_back(nights, -2, 0, &err), SOCPREV_E_INVALID, 1002,
                   "years", -1);
    EXPECT_REFUSED(socprev_night_rule_set_look_back(nights, 0, -2, &err), SOCPREV_E_INVALID, 1002,
                   "window", -1);
    EXPECT_REFUSED(socprev_return_rule_set_gap(returns, 0, -1, &err), SOCPREV_E_INVALID, 1002,
                   "days", -1);
    EXPECT_REFUSED(socprev_return_rule_set_look_back(returns, 36526, &err), SOCPREV_E_INVALID,
                   1002, "days", -1);
    EXPECT_REFUSED(socprev_return_rule_set_classes(returns, falling, 2, &err), SOCPREV_E_INVALID,
                   3699, "most", 1);
    EXPECT_REFUSED(socprev_return_rule_set_classes(returns, falling, 9, &err), SOCPREV_E_INVALID,
                   1002, "n", -1);
    socprev_night_rule_free(nights);
    socprev_return_rule_free(returns);
}
END_TEST

START_TEST(a_run_is_cancelled)
{
    socprev_run *run = NULL;
    socprev_night_rule *rule = NULL;
    socprev_nights *nights = NULL;
    STAY(1, 0, ES, "2023-01-02", "2023-01-05", NULL, NULL, 0, 0);
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    socprev_run_cancel(run);
    socprev_night_rule_new_hmis(0, day("2022-10-01"), day("2023-09-30"), NULL, &rule, NULL);
    EXPECT_REFUSED(socprev_nights_count(stays, rule, run, NULL, &nights, &err),
                   SOCPREV_E_CANCELLED, 1005, "", -1);
    ck_assert_ptr_null(nights);
    socprev_night_rule_free(rule);
    socprev_run_free(run);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("stays");
    TCase *tcase = tcase_create("stays");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_loop_test(tcase, days_of_a_return, 0, 10);
    tcase_add_test(tcase, what_is_no_return);
    tcase_add_test(tcase, households_by_size);
    tcase_add_test(tcase, length_of_support_with_open_spells);
    tcase_add_test(tcase, occupancy_without_places);
    tcase_add_test(tcase, wrong_occupancy);
    tcase_add_test(tcase, quantiles_by_each_rule);
    tcase_add_test(tcase, wrong_lengths);
    tcase_add_loop_test(tcase, wrong_stays, 0, 11);
    tcase_add_test(tcase, columns_that_must_be_there);
    tcase_add_test(tcase, wrong_nights);
    tcase_add_test(tcase, wrong_rules);
    tcase_add_test(tcase, a_run_is_cancelled);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
