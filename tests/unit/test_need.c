/* Capacities against needs: examples, edges, what is refused. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

enum { BEDS = 0, FTE = 1, SHELTER = 18, FIELD = 31, RESIDENTIAL = 0, AMBULATORY = 1, OUTREACH = 2,
       EVERYBODY = 0, HOMELESS = 1, ANY = SOCPREV_NEED_ANY_FORM, ALL = SOCPREV_NEED_ALL,
       BEFORE = SOCPREV_VIEW_BEFORE, AFTER = SOCPREV_VIEW_AFTER };
#define UNKNOWN SOCPREV_COVERAGE_UNKNOWN

/* Region 0 holds districts 1 and 2; district 1 municipalities 3 and 4, district 2
 * municipality 5; 6 is a region that is a district as well, and lies alone. */
static const int32_t parents[7] = { -1, 0, 0, 1, 1, 2, -1 };
static const int32_t levels[7] = { 0, 1, 1, 2, 2, 2, 0 };
static const int64_t people[7] = { UNKNOWN, UNKNOWN, 4000, 6000, 4000, 4000, 2500 };
static const int64_t homeless[7] = { 80, 50, 30, 50, 0, UNKNOWN, 20 };

static socprev_need *n;
static socprev_error *err;

static void begin(void)
{
    ck_assert_int_eq(socprev_need_new(7, 2, NULL, &n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_parents(n, parents, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_levels(n, levels, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(n, EVERYBODY, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(n, HOMELESS, homeless, 0, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_need_free(n);
    n = NULL;
    ck_assert_ptr_null(err);
}

static void supply(int32_t t, int32_t kind, int32_t form, int32_t unit, int64_t amount,
                   int32_t sort)
{
    ck_assert_int_eq(socprev_need_add_supply(n, t, kind, form, unit, amount, sort, NULL),
                     SOCPREV_OK);
}

static int32_t norm(int32_t kind, int32_t form, int32_t group, int32_t unit, int64_t amount,
                    int64_t per, int64_t minimum, int32_t level)
{
    int32_t made = -1;
    ck_assert_int_eq(socprev_need_add_norm(n, kind, form, group, unit, amount, per, minimum,
                                           level, SOCPREV_DATE_NONE, SOCPREV_DATE_NONE, &made,
                                           NULL),
                     SOCPREV_OK);
    return made;
}

static void finish(void)
{
    ck_assert_int_eq(socprev_need_finish(n, &err), SOCPREV_OK);
}

/* A balance as a text "3/2"; "-" when it is undefined. */
static void is(int32_t of, int32_t place, int32_t view, int32_t balance, const char *expected)
{
    int64_t top = 0, bottom = 0;
    double value = -1;
    char text[64] = "-";
    socprev_status st = socprev_need_balance(n, of, place, view, balance, &top, &bottom, &value);
    if (st == SOCPREV_OK) {
        ck_assert(value == (double)top / (double)bottom);
        snprintf(text, sizeof text, bottom == 1 ? "%lld" : "%lld/%lld", (long long)top,
                 (long long)bottom);
    } else {
        ck_assert_int_eq(st, SOCPREV_E_UNDEFINED);
    }
    ck_assert_str_eq(text, expected);
}

/* Need, gap, unmet, surplus, shortage, excess. */
static void are(int32_t of, int32_t place, int32_t view, const char *const expected[6])
{
    for (int32_t balance = 0; balance < 6; balance++)
        is(of, place, view, balance, expected[balance]);
}
#define ARE(of, place, view, ...) are(of, place, view, (const char *const[6]){ __VA_ARGS__ })

START_TEST(needs_add_up_through_the_levels)
{
    int32_t beds = norm(SHELTER, ANY, EVERYBODY, BEDS, 2000, 1000, 0, 1);
    supply(3, SHELTER, RESIDENTIAL, BEDS, 25000, SOCPREV_SUPPLY_KEPT);
    supply(4, SHELTER, AMBULATORY, BEDS, 500, SOCPREV_SUPPLY_KEPT);
    supply(3, SHELTER, RESIDENTIAL, FTE, 90000, SOCPREV_SUPPLY_KEPT); /* another unit */
    supply(0, SHELTER, RESIDENTIAL, BEDS, 1000, SOCPREV_SUPPLY_KEPT); /* only the region's */
    finish();
    ARE(beds, 1, AFTER, "20", "11/2", "0", "11/2", "0", "11/2");
    ARE(beds, 2, AFTER, "8", "-8", "8", "0", "8", "0");
    ARE(beds, 0, AFTER, "28", "-3/2", "8", "13/2", "3/2", "0");
    ARE(beds, 6, AFTER, "5", "-5", "5", "0", "5", "0"); /* a region without districts */
    ARE(beds, ALL, AFTER, "33", "-13/2", "13", "13/2", "13/2", "0");
    ARE(beds, 3, AFTER, "-", "-", "-", "-", "-", "-"); /* smaller than a district */
}
END_TEST

START_TEST(a_minimum_holds_where_people_are_few)
{
    int32_t least = norm(FIELD, OUTREACH, HOMELESS, FTE, 100, 10, 400, 1);
    int32_t only = norm(FIELD, ANY, HOMELESS, FTE, 0, 1000, 1000, 0);
    supply(2, FIELD, OUTREACH, FTE, 300, SOCPREV_SUPPLY_KEPT);
    supply(2, FIELD, AMBULATORY, FTE, 9000, SOCPREV_SUPPLY_KEPT);
    finish();
    is(least, 1, AFTER, SOCPREV_BALANCE_NEED, "1/2"); /* 50 people ask for more */
    is(least, 2, AFTER, SOCPREV_BALANCE_NEED, "2/5");
    is(least, 2, AFTER, SOCPREV_BALANCE_UNMET, "1/10"); /* another form does not help */
    is(least, 0, AFTER, SOCPREV_BALANCE_NEED, "9/10");
    is(only, 0, AFTER, SOCPREV_BALANCE_NEED, "1");
    is(only, 0, AFTER, SOCPREV_BALANCE_SURPLUS, "83/10");
    is(only, ALL, AFTER, SOCPREV_BALANCE_UNMET, "1"); /* nothing in 6 */
    is(only, 1, AFTER, SOCPREV_BALANCE_NEED, "-");
}
END_TEST

START_TEST(before_and_after_an_allocation)
{
    int32_t beds = norm(SHELTER, ANY, EVERYBODY, BEDS, 1000, 1000, 0, 1);
    int64_t amount = 0;
    supply(3, SHELTER, RESIDENTIAL, BEDS, 6000, SOCPREV_SUPPLY_KEPT);
    supply(4, SHELTER, RESIDENTIAL, BEDS, 4000, SOCPREV_SUPPLY_ENDING);
    supply(5, SHELTER, RESIDENTIAL, BEDS, 5000, SOCPREV_SUPPLY_NEW);
    finish();
    static const int64_t amounts[5] = { 10000, 11000, 6000, 5000, 4000 };
    for (int32_t view = 0; view < 5; view++) {
        ck_assert_int_eq(socprev_need_supply(n, 0, SHELTER, ANY, BEDS, view, &amount),
                         SOCPREV_OK);
        ck_assert_int_eq(amount, amounts[view]);
    }
    is(beds, 0, BEFORE, SOCPREV_BALANCE_UNMET, "4");
    is(beds, 0, AFTER, SOCPREV_BALANCE_UNMET, "4"); /* 4 gained in one, lost in the other */
    is(beds, 0, AFTER, SOCPREV_BALANCE_SURPLUS, "1");
    ck_assert_int_eq(socprev_need_clear_supply(n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_balance(n, beds, 0, AFTER, 0, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    finish();
    is(beds, 0, AFTER, SOCPREV_BALANCE_UNMET, "14");
}
END_TEST

START_TEST(units_never_mix_and_rates_are_exact)
{
    int64_t top = 0, bottom = 0, amount = 0;
    int32_t present = -1;
    double value = 0;
    supply(5, FIELD, OUTREACH, FTE, 2500, SOCPREV_SUPPLY_KEPT);
    supply(5, FIELD, AMBULATORY, FTE, 500, SOCPREV_SUPPLY_KEPT);
    supply(5, FIELD, RESIDENTIAL, BEDS, 7000, SOCPREV_SUPPLY_KEPT);
    supply(4, FIELD, RESIDENTIAL, BEDS, 0, SOCPREV_SUPPLY_KEPT);
    finish();
    ck_assert_int_eq(socprev_need_rate(n, 0, FIELD, ANY, FTE, EVERYBODY, AFTER, 1000, &top,
                                       &bottom, &value),
                     SOCPREV_OK);
    ck_assert(top == 3 && bottom == 14 && value == 3.0 / 14);
    ck_assert_int_eq(socprev_need_rate(n, 4, FIELD, ANY, FTE, HOMELESS, AFTER, 1000, &top,
                                       &bottom, NULL),
                     SOCPREV_E_UNDEFINED); /* no target population */
    ck_assert_int_eq(socprev_need_supply(n, 2, FIELD, OUTREACH, FTE, AFTER, &amount), SOCPREV_OK);
    ck_assert_int_eq(amount, 2500);
    ck_assert_int_eq(socprev_need_supply(n, 2, 7, ANY, 9, AFTER, &amount), SOCPREV_OK);
    ck_assert_int_eq(amount, 0);
    ck_assert_int_eq(socprev_need_presence(n, 4, FIELD, AFTER, &present), SOCPREV_OK);
    ck_assert_int_eq(present, 0);
    ck_assert_int_eq(socprev_need_presence(n, ALL, FIELD, AFTER, &present), SOCPREV_OK);
    ck_assert_int_eq(present, 1);
}
END_TEST

START_TEST(unknown_is_not_zero)
{
    int32_t beds = norm(SHELTER, ANY, EVERYBODY, BEDS, 1000, 1000, 0, 1), present = -1;
    int32_t for_homeless = norm(SHELTER, ANY, HOMELESS, BEDS, 100, 1, 0, 2);
    int64_t amount = -1, all = -1, people_in = -1;
    supply(3, SHELTER, RESIDENTIAL, BEDS, UNKNOWN, SOCPREV_SUPPLY_NEW);
    supply(3, SHELTER, RESIDENTIAL, BEDS, 1000, SOCPREV_SUPPLY_KEPT);
    supply(0, SHELTER, RESIDENTIAL, BEDS, UNKNOWN, SOCPREV_SUPPLY_ENDING);
    finish();
    ARE(beds, 1, BEFORE, "10", "-9", "9", "0", "9", "0");
    ARE(beds, 1, AFTER, "10", "-", "-", "-", "-", "-");
    ARE(beds, 0, BEFORE, "14", "-", "13", "-", "-", "-"); /* unmet in the districts is known */
    is(for_homeless, 2, AFTER, SOCPREV_BALANCE_NEED, "-"); /* of 5 it is not known */
    is(for_homeless, 1, BEFORE, SOCPREV_BALANCE_NEED, "5");
    ck_assert_int_eq(socprev_need_presence(n, 0, SHELTER, AFTER, &present), SOCPREV_OK);
    ck_assert_int_eq(present, 1);
    ck_assert_int_eq(socprev_need_presence(n, 0, SHELTER, SOCPREV_VIEW_NEW, &present),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_need_supply(n, 0, SHELTER, ANY, BEDS, AFTER, &amount),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_need_covered(n, for_homeless, 0, AFTER, SOCPREV_COVERED_PRESENT,
                                          &amount, &all, NULL, NULL),
                     SOCPREV_OK); /* in 3 in any case, in the others nothing */
    ck_assert(amount == 1 && all == 3);
    ck_assert_int_eq(socprev_need_covered(n, for_homeless, 0, AFTER, SOCPREV_COVERED_PRESENT,
                                          NULL, NULL, &people_in, NULL),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_need_covered(n, beds, 0, AFTER, SOCPREV_COVERED_MET, &amount, NULL,
                                          NULL, NULL),
                     SOCPREV_E_UNDEFINED);
}
END_TEST

START_TEST(covered_and_missing)
{
    int32_t beds = norm(SHELTER, ANY, EVERYBODY, BEDS, 1000, 1000, 0, 1);
    int32_t field = norm(FIELD, ANY, EVERYBODY, FTE, 1000, 1000, 0, 1);
    int64_t covered = 0, all = 0, in = 0, everyone = 0;
    int32_t missing[2] = { -1, -1 };
    size_t count = 0;
    supply(3, SHELTER, RESIDENTIAL, BEDS, 9000, SOCPREV_SUPPLY_KEPT);
    supply(5, SHELTER, RESIDENTIAL, BEDS, 4000, SOCPREV_SUPPLY_KEPT);
    finish();
    ck_assert_int_eq(socprev_need_covered(n, beds, ALL, AFTER, SOCPREV_COVERED_PRESENT, &covered,
                                          &all, &in, &everyone),
                     SOCPREV_OK);
    ck_assert(covered == 2 && all == 3 && in == 14000 && everyone == 16500);
    ck_assert_int_eq(socprev_need_covered(n, beds, ALL, AFTER, SOCPREV_COVERED_MET, &covered,
                                          NULL, &in, NULL),
                     SOCPREV_OK);
    ck_assert(covered == 1 && in == 4000);
    ck_assert_int_eq(socprev_need_missing(n, 6, AFTER, missing, 2, &count), SOCPREV_OK);
    ck_assert(count == 2 && missing[0] == beds && missing[1] == field);
    ck_assert_int_eq(socprev_need_missing(n, 0, AFTER, NULL, 0, &count), SOCPREV_E_LIMIT);
    ck_assert_uint_eq(count, 1);
}
END_TEST

START_TEST(sets_and_what_is_outside)
{
    static const int32_t zone[2] = { 1, 6 }, mixed[2] = { 3, 2 };
    static const int32_t marks[7] = { 0, 0, SOCPREV_NEED_OUTSIDE, 0, SOCPREV_NEED_UNREACHED, 0,
                                      0 };
    int32_t z = -1, m = -1, flags = -1;
    int64_t persons = 0;
    int32_t beds = norm(SHELTER, ANY, EVERYBODY, BEDS, 1000, 1000, 0, 1);
    int32_t towns = norm(SHELTER, ANY, HOMELESS, BEDS, 1000, 10, 0, 2);
    supply(5, SHELTER, RESIDENTIAL, BEDS, 4000, SOCPREV_SUPPLY_KEPT);
    ck_assert_int_eq(socprev_need_add_set(n, zone, 0, 2, &z, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_add_set(n, mixed, 0, 2, &m, NULL), SOCPREV_OK);
    ck_assert(z == 7 && m == 8);
    finish();
    is(beds, z, AFTER, SOCPREV_BALANCE_NEED, "25/2");
    is(beds, m, AFTER, SOCPREV_BALANCE_NEED, "-"); /* 3 is smaller than a district */
    ck_assert_int_eq(socprev_need_population(n, m, EVERYBODY, &persons), SOCPREV_OK);
    ck_assert_int_eq(persons, 10000);

    /* district 2 does not belong: its people must not be in the region's figure */
    static const int64_t inside[7] = { 50, 50, 30, 50, 0, 30, 20 };
    ck_assert_int_eq(socprev_need_set_marks(n, marks, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_set_population(n, HOMELESS, inside, 0, NULL), SOCPREV_OK);
    finish();
    is(beds, 0, AFTER, SOCPREV_BALANCE_NEED, "10");
    is(beds, ALL, AFTER, SOCPREV_BALANCE_NEED, "25/2");
    is(beds, 2, AFTER, SOCPREV_BALANCE_NEED, "4"); /* it can still be asked for */
    is(beds, ALL, AFTER, SOCPREV_BALANCE_SURPLUS, "0");
    ck_assert_int_eq(socprev_need_population(n, m, EVERYBODY, &persons), SOCPREV_OK);
    ck_assert_int_eq(persons, 6000);
    static const int32_t expected[7] = {
        SOCPREV_NEED_NO_SUPPLY,
        SOCPREV_NEED_NO_SUPPLY,
        SOCPREV_NEED_OUTSIDE,
        SOCPREV_NEED_NO_SUPPLY,
        SOCPREV_NEED_NO_SUPPLY | SOCPREV_NEED_NO_POPULATION | SOCPREV_NEED_UNREACHED,
        SOCPREV_NEED_OUTSIDE,
        SOCPREV_NEED_NO_SUPPLY,
    };
    for (int32_t t = 0; t < 7; t++) {
        ck_assert_int_eq(socprev_need_flags(n, towns, t, AFTER, &flags), SOCPREV_OK);
        ck_assert_int_eq(flags, expected[t]);
    }
    ck_assert_int_eq(socprev_need_flags(n, beds, 3, AFTER, &flags), SOCPREV_OK);
    ck_assert_int_eq(flags, SOCPREV_NEED_NO_SUPPLY | SOCPREV_NEED_NOT_ASSESSED);
}
END_TEST

static socprev_date day(const char *text)
{
    socprev_date date = SOCPREV_DATE_NONE;
    ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &date, NULL), SOCPREV_OK);
    return date;
}

static socprev_status dated(int64_t amount, const char *from, const char *to)
{
    int32_t made = -1;
    return socprev_need_add_norm(n, SHELTER, ANY, EVERYBODY, BEDS, amount, 1000, 0, 1,
                                 from == NULL ? SOCPREV_DATE_NONE : day(from),
                                 to == NULL ? SOCPREV_DATE_NONE : day(to), &made, &err);
}

START_TEST(norms_hold_between_two_dates)
{
    ck_assert_int_eq(dated(1000, NULL, "2019-12-31"), SOCPREV_OK);
    ck_assert_int_eq(dated(2000, "2020-01-01", NULL), SOCPREV_OK);
    finish();
    is(0, 1, AFTER, SOCPREV_BALANCE_NEED, "10"); /* without a day, both */
    is(1, 1, AFTER, SOCPREV_BALANCE_NEED, "20");
    ck_assert_int_eq(socprev_need_set_date(n, day("2019-12-31"), NULL), SOCPREV_OK);
    finish();
    is(0, 1, AFTER, SOCPREV_BALANCE_NEED, "10");
    is(1, 1, AFTER, SOCPREV_BALANCE_NEED, "-");
    ck_assert_int_eq(dated(3000, "2019-06-01", "2019-06-30"), SOCPREV_OK);
    finish(); /* it was in force in June only */
    ck_assert_int_eq(socprev_need_set_date(n, SOCPREV_DATE_NONE, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_INVALID, SP_NEED_NORM_TWICE, "norm",
                   2);
    EXPECT_REFUSED(dated(1, "2020-01-02", "2020-01-01"), SOCPREV_E_INVALID, SP_NEED_NORM_DATES,
                   "norm", 3);
}
END_TEST

START_TEST(what_is_wrong_is_named)
{
    static const int32_t low[7] = { 0, -1, 1, 2, 2, 2, 0 };
    static const int32_t marked[7] = { 0, 0, 1, 0, 0, 0, 0 };
    static const int64_t negative[7] = { 0, 0, 0, -5, 0, 0, 0 };
    static const int32_t none[1] = { 7 };
    int32_t made = -1;
    EXPECT_REFUSED(socprev_need_new(0, 1, NULL, &n, &err), SOCPREV_E_INVALID, SP_NEED_SIZE, "",
                   -1);
    EXPECT_REFUSED(socprev_need_set_levels(n, low, 0, &err), SOCPREV_E_INVALID, SP_NEED_LEVEL,
                   "levels", 1);
    EXPECT_REFUSED(socprev_need_set_marks(n, marked, 0, &err), SOCPREV_E_INVALID, SP_NEED_MARK,
                   "marks", 2);
    EXPECT_REFUSED(socprev_need_set_population(n, 2, people, 0, &err), SOCPREV_E_INVALID,
                   SP_NEED_NUMBER, "group", -1);
    EXPECT_REFUSED(socprev_need_set_population(n, 0, negative, 0, &err), SOCPREV_E_INVALID,
                   SP_COVERAGE_POPULATION, "persons", 3);
    EXPECT_REFUSED(socprev_need_add_set(n, none, 0, 1, &made, &err), SOCPREV_E_INVALID,
                   SP_NEED_NUMBER, "members", 0);
    EXPECT_REFUSED(socprev_need_add_set(n, none, 0, 0, &made, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_EMPTY, "members", -1);
    EXPECT_REFUSED(socprev_need_add_supply(n, 7, 0, 0, 0, 0, 0, &err), SOCPREV_E_INVALID,
                   SP_NEED_NUMBER, "territory", -1);
    EXPECT_REFUSED(socprev_need_add_supply(n, 0, 0, -1, 0, 0, 0, &err), SOCPREV_E_INVALID,
                   SP_NEED_NUMBER, "form", -1);
    EXPECT_REFUSED(socprev_need_add_supply(n, 0, 0, 0, 0, 0, 3, &err), SOCPREV_E_INVALID,
                   SP_NEED_NUMBER, "sort", -1);
    EXPECT_REFUSED(socprev_need_add_supply(n, 0, 0, 0, 0, -1, 0, &err), SOCPREV_E_INVALID,
                   SP_NEED_SUPPLY, "thousandths", -1);
    static const struct {
        int32_t kind, form, group, unit;
        int64_t amount, per, minimum;
        int32_t level, message;
        const char *field;
        int64_t index;
    } norms[] = {
        { -1, 0, 0, 0, 1, 1, 0, 0, SP_NEED_NUMBER, "kind", -1 },
        { 0, -2, 0, 0, 1, 1, 0, 0, SP_NEED_NUMBER, "form", -1 },
        { 0, 0, 2, 0, 1, 1, 0, 0, SP_NEED_NUMBER, "group", -1 },
        { 0, 0, 0, -1, 1, 1, 0, 0, SP_NEED_NUMBER, "unit", -1 },
        { 0, 0, 0, 0, 1, 1, 0, -1, SP_NEED_NUMBER, "level", -1 },
        { 0, 0, 0, 0, -1, 1, 0, 0, SP_NEED_NORM, "norm", 0 },
        { 0, 0, 0, 0, 1, 0, 0, 0, SP_NEED_NORM, "norm", 0 },
        { 0, 0, 0, 0, 1, 1, -1, 0, SP_NEED_NORM, "norm", 0 },
        { 0, 0, 0, 0, 0, 1, 0, 0, SP_NEED_NORM, "norm", 0 },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(norms); i++)
        EXPECT_REFUSED(socprev_need_add_norm(n, norms[i].kind, norms[i].form, norms[i].group,
                                             norms[i].unit, norms[i].amount, norms[i].per,
                                             norms[i].minimum, norms[i].level, SOCPREV_DATE_NONE,
                                             SOCPREV_DATE_NONE, &made, &err),
                       SOCPREV_E_INVALID, norms[i].message, norms[i].field, norms[i].index);
    ck_assert_int_eq(socprev_need_norms(n), 0);
}
END_TEST

START_TEST(what_does_not_fit_together_is_named)
{
    static const int32_t up[7] = { 0, 2, 1, 2, 2, 2, 0 };
    static const int64_t differs[7] = { 9, 1, 1, 1, 0, 1, 0 };
    static const int32_t twice[2] = { 3, 3 }, nested[2] = { 1, 4 };
    int32_t made = -1;
    int64_t top = 0;
    EXPECT_REFUSED(socprev_need_set_parents(n, up, 0, &err), SOCPREV_E_INVALID,
                   SP_COVERAGE_CYCLE, "parents", 0);
    ck_assert_int_eq(socprev_need_set_population(n, 0, differs, 0, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_INVALID, SP_COVERAGE_FOOT, "persons",
                   0);
    ck_assert_int_eq(socprev_need_set_population(n, 0, people, 0, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_need_add_set(n, twice, 0, 2, &made, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_INVALID, SP_NEED_SET_TWICE, "members",
                   1);
    ck_assert_int_eq(socprev_need_supply(n, 0, 0, 0, 0, 0, &top), SOCPREV_E_INVALID);
    end();
    begin();
    ck_assert_int_eq(socprev_need_add_set(n, nested, 0, 2, &made, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_INVALID, SP_NEED_SET_INSIDE,
                   "members", 1);
    end();
    begin();
    static const int32_t wrong[7] = { 0, 1, 1, 1, 2, 2, 0 };
    ck_assert_int_eq(socprev_need_set_levels(n, wrong, 0, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_INVALID, SP_NEED_LEVEL_ORDER,
                   "levels", 3);
    socprev_table *table = NULL;
    EXPECT_REFUSED(socprev_need_table(n, AFTER, NULL, &table, &err), SOCPREV_E_INVALID,
                   SP_NEED_UNFINISHED, "need", -1);
}
END_TEST

START_TEST(what_does_not_fit_is_an_error)
{
    int32_t beds = norm(SHELTER, ANY, EVERYBODY, BEDS, INT64_MAX / 2, 1000, 0, 1);
    int64_t top = 7, bottom = 7;
    socprev_table *table = NULL;
    finish();
    ck_assert_int_eq(socprev_need_balance(n, beds, 1, AFTER, 0, &top, &bottom, NULL),
                     SOCPREV_E_RANGE);
    ck_assert(top == 7 && bottom == 7);
    EXPECT_REFUSED(socprev_need_table(n, AFTER, NULL, &table, &err), SOCPREV_E_RANGE,
                   SP_OVERFLOW, "norm", 0);
    supply(3, SHELTER, 0, BEDS, INT64_MAX, SOCPREV_SUPPLY_KEPT);
    supply(4, SHELTER, 0, BEDS, 1, SOCPREV_SUPPLY_KEPT);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_RANGE, SP_OVERFLOW, "supply", 1);
    ck_assert_int_eq(socprev_need_clear_supply(n, NULL), SOCPREV_OK);
    static const int64_t many[7] = { UNKNOWN, UNKNOWN, UNKNOWN, INT64_MAX, 1, 0, 0 };
    ck_assert_int_eq(socprev_need_set_population(n, 0, many, 0, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_need_finish(n, &err), SOCPREV_E_RANGE, SP_OVERFLOW, "persons", 4);
}
END_TEST

static int64_t cell(const socprev_table *table, const char *name, int64_t row)
{
    int64_t value = -999;
    socprev_table_get_int64(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

START_TEST(the_table_foots)
{
    socprev_table *table = NULL;
    static const int32_t zone[2] = { 1, 6 };
    int32_t made = -1;
    norm(SHELTER, ANY, EVERYBODY, BEDS, 2000, 3000, 0, 1);
    supply(3, SHELTER, RESIDENTIAL, BEDS, 5000, SOCPREV_SUPPLY_KEPT);
    supply(4, SHELTER, RESIDENTIAL, BEDS, 3000, SOCPREV_SUPPLY_NEW);
    supply(5, SHELTER, RESIDENTIAL, BEDS, 1000, SOCPREV_SUPPLY_ENDING);
    ck_assert_int_eq(socprev_need_add_set(n, zone, 0, 2, &made, NULL), SOCPREV_OK);
    finish();
    ck_assert_int_eq(socprev_need_table(n, AFTER, NULL, &table, &err), SOCPREV_OK);
    static const int64_t places[6] = { 0, 1, 2, 6, 7, -1 };
    ck_assert_int_eq(socprev_table_row_count(table), 6);
    for (int64_t row = 0; row < 6; row++)
        ck_assert_int_eq(cell(table, "place", row), places[row]);
    static const char *const sums[] = { "population", "before", "after", "supply", "need_n",
                                        "gap_n", "unmet_n", "surplus_n" };
    for (size_t i = 0; i < SOCPREV__COUNT(sums); i++) {
        ck_assert_int_eq(cell(table, sums[i], 0),
                         cell(table, sums[i], 1) + cell(table, sums[i], 2));
        ck_assert_int_eq(cell(table, sums[i], 5),
                         cell(table, sums[i], 0) + cell(table, sums[i], 3));
        ck_assert_int_eq(cell(table, sums[i], 4),
                         cell(table, sums[i], 1) + cell(table, sums[i], 3));
    }
    ck_assert_int_eq(cell(table, "before", 0), 6000);
    ck_assert_int_eq(cell(table, "after", 0), 8000);
    ck_assert_int_eq(cell(table, "need_n", 0), 28000000);
    ck_assert_int_eq(cell(table, "denominator", 0), 3000000);
    ck_assert_int_eq(cell(table, "flags", 2), SOCPREV_NEED_NO_SUPPLY);
    ck_assert_int_eq(cell(table, "level", 4), -999);
    socprev_table_free(table);
}
END_TEST

START_TEST(no_handle_no_answer)
{
    int64_t out = 7;
    int32_t small = 7;
    socprev_need_free(NULL);
    ck_assert_int_eq(socprev_need_territories(NULL), 0);
    ck_assert_int_eq(socprev_need_norms(NULL), 0);
    ck_assert_int_eq(socprev_need_population(NULL, 0, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_population(n, 0, 0, &out), SOCPREV_E_INVALID);
    finish();
    ck_assert_int_eq(socprev_need_population(n, 7, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_population(n, -2, 0, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_supply(n, 0, 0, 0, 0, 5, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_rate(n, 0, 0, 0, 0, 0, 0, 0, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_presence(n, 0, -1, 0, &small), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_balance(n, 0, 0, 0, 0, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_covered(n, 0, 0, 0, 0, &out, &out, &out, &out),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_need_flags(n, 0, 0, 0, &small), SOCPREV_E_INVALID);
    ck_assert(out == 7 && small == 7);
    ck_assert_int_eq(socprev_need_territories(n), 7);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("need");
    TCase *cases = tcase_create("need");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, needs_add_up_through_the_levels);
    tcase_add_test(cases, a_minimum_holds_where_people_are_few);
    tcase_add_test(cases, before_and_after_an_allocation);
    tcase_add_test(cases, units_never_mix_and_rates_are_exact);
    tcase_add_test(cases, unknown_is_not_zero);
    tcase_add_test(cases, covered_and_missing);
    tcase_add_test(cases, sets_and_what_is_outside);
    tcase_add_test(cases, norms_hold_between_two_dates);
    tcase_add_test(cases, what_is_wrong_is_named);
    tcase_add_test(cases, what_does_not_fit_together_is_named);
    tcase_add_test(cases, what_does_not_fit_is_an_error);
    tcase_add_test(cases, the_table_foots);
    tcase_add_test(cases, no_handle_no_answer);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
