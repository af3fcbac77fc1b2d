/* Units of support: ratios, amounts into minutes, amounts of contacts. */
#include "suite.h"
#include "support.h"

#include <string.h>

static socprev_support_units *units;

static void begin(void)
{
    ck_assert_int_eq(socprev_support_units_new(NULL, &units, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_support_units_free(units);
}

static void set(const char *name, int64_t minutes, int64_t per)
{
    ck_assert_int_eq(socprev_support_units_set(units, name, SOCPREV_NUL, minutes, per, NULL, 0,
                                               NULL),
                     SOCPREV_OK);
}

static int64_t minutes_of(const char *name, int64_t amount, int32_t decimals)
{
    int64_t minutes = -7;
    int32_t unit = socprev_support_units_find(units, name, SOCPREV_NUL);
    ck_assert_int_eq(socprev_support_units_minutes(units, unit, amount, decimals, &minutes, NULL),
                     SOCPREV_OK);
    return minutes;
}

static int32_t error_of(int32_t unit, int64_t amount, int32_t decimals, socprev_status expected)
{
    int64_t minutes = -7;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_support_units_minutes(units, unit, amount, decimals, &minutes, &err),
                     expected);
    ck_assert_int_eq(minutes, -7);
    int32_t number = socprev_error_number(err);
    socprev_error_free(err);
    return number;
}

START_TEST(what_is_known_says_where_from)
{
    ck_assert_int_eq(socprev_support_units_count(units), 3);
    ck_assert_int_eq(minutes_of("minute", 7, 0), 7);
    ck_assert_int_eq(minutes_of("hour", 175, 2), 105);
    /* the verified rule: a lease of 12 months is 180 hours */
    ck_assert_int_eq(minutes_of("month_of_housing", 12, 0), 180 * 60);
    for (int32_t i = 0; i < 3; i++)
        ck_assert_str_ne(socprev_support_units_source(units, i), "");
    ck_assert_ptr_null(socprev_support_units_name(units, 3));
    ck_assert_ptr_null(socprev_support_units_source(units, -1));
}
END_TEST

START_TEST(ratios_are_exact)
{
    int64_t minutes = 0, per = 0;
    set("third", 20, 60);
    set("day_of_housing", 900, 30);
    ck_assert_int_eq(socprev_support_units_ratio(units, 3, &minutes, &per), SOCPREV_OK);
    ck_assert_int_eq(minutes, 1);
    ck_assert_int_eq(per, 3);
    ck_assert_int_eq(minutes_of("third", 300, 0), 100);
    ck_assert_int_eq(minutes_of("day_of_housing", 45, 1), 135);
    set("third", 0, 1); /* set anew it keeps its code */
    ck_assert_int_eq(socprev_support_units_find(units, "third", 5), 3);
    ck_assert_int_eq(minutes_of("third", 300, 0), 0);
    ck_assert_int_eq(socprev_support_units_count(units), 5);
}
END_TEST

START_TEST(what_cannot_be_told_is_an_error)
{
    set("third", 1, 3);
    set("large", SOCPREV_SUPPORT_UNIT_MOST, 1);
    ck_assert_int_eq(error_of(99, 1, 0, SOCPREV_E_NOT_FOUND), 3723);
    ck_assert_int_eq(error_of(-1, 1, 0, SOCPREV_E_NOT_FOUND), 3723);
    ck_assert_int_eq(error_of(1, -1, 0, SOCPREV_E_INVALID), 3724);
    ck_assert_int_eq(error_of(4, INT64_MAX, 0, SOCPREV_E_RANGE), 3725);
    ck_assert_int_eq(error_of(3, 100, 0, SOCPREV_E_INVALID), 3726);
    error_of(0, 1, 7, SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_support_units_find(units, "night", SOCPREV_NUL), -1);
}
END_TEST

static int32_t refused(const char *name, size_t length, int64_t minutes, int64_t per)
{
    socprev_error *err = NULL;
    int32_t before = socprev_support_units_count(units);
    ck_assert_int_eq(socprev_support_units_set(units, name, length, minutes, per, NULL, 0, &err),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_support_units_count(units), before);
    int32_t number = socprev_error_number(err);
    socprev_error_free(err);
    return number;
}

START_TEST(bad_units_are_refused)
{
    char name[210];
    memset(name, 'x', sizeof name);
    ck_assert_int_eq(refused("", 0, 1, 1), 3720);
    ck_assert_int_eq(refused(name, 201, 1, 1), 3720);
    ck_assert_int_eq(refused("a\nb", 3, 1, 1), 3720);
    ck_assert_int_eq(refused("\xff", 1, 1, 1), 3720);
    ck_assert_int_eq(refused("a", 1, -1, 1), 3721);
    ck_assert_int_eq(refused("a", 1, 1, 0), 3721);
    ck_assert_int_eq(refused("a", 1, SOCPREV_SUPPORT_UNIT_MOST + INT64_C(1), 1), 3721);
    ck_assert_int_eq(refused("hour", 4, 45, 1), 3732);
    set("hour", 120, 2); /* the same */
    for (int i = 3; i < SOCPREV_SUPPORT_UNITS_MOST; i++) {
        char other[3] = { (char)('a' + i / 100), (char)('0' + i / 10 % 10),
                          (char)('0' + i % 10) };
        ck_assert_int_eq(socprev_support_units_set(units, other, 3, 1, 1, NULL, 0, NULL),
                         SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_support_units_set(units, "one more", SOCPREV_NUL, 1, 1, NULL, 0,
                                               NULL),
                     SOCPREV_E_LIMIT);
}
END_TEST

/* ---- amounts of contacts ---------------------------------------------------------- */

static socprev_status append(const int64_t *amounts, const int32_t *codes, size_t n,
                             int64_t *minutes, int64_t *untimed, socprev_error **err)
{
    socprev_contacts *contacts = NULL;
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_bind_amounts(contacts, amounts, 0, codes, 0, 1, units, NULL),
                     SOCPREV_OK);
    socprev_status st = socprev_contacts_append(contacts, n, err);
    ck_assert_int_eq(socprev_contacts_count(contacts), st == SOCPREV_OK ? (int64_t)n : 0);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(socprev_people_cube(contacts, NULL, 0, NULL, NULL, &people, NULL),
                         SOCPREV_OK);
        socprev_people_value(people, 0, SOCPREV_MINUTES, minutes);
        socprev_people_value(people, 0, SOCPREV_UNTIMED_CONTACTS, untimed);
        socprev_people_free(people);
    }
    socprev_contacts_free(contacts);
    return st;
}

START_TEST(amounts_of_contacts_become_minutes)
{
    static const int64_t amounts[] = { 15, 10, -1, 5, 0 };
    static const int32_t codes[] = { 1, 2, 77, 2, 0 };
    int64_t minutes = 0, untimed = 0;
    ck_assert_int_eq(append(amounts, codes, 5, &minutes, &untimed, NULL), SOCPREV_OK);
    ck_assert_int_eq(minutes, 90 + 900 + 450);
    ck_assert_int_eq(untimed, 1);
}
END_TEST

START_TEST(a_bad_amount_is_named)
{
    static const struct {
        int64_t amount;
        int32_t code;
        socprev_status status;
        int32_t number;
    } cases[] = {
        { -2, 1, SOCPREV_E_INVALID, 3724 },
        { 1, 3, SOCPREV_E_NOT_FOUND, 3723 },
        { 1, 0, SOCPREV_E_INVALID, 3726 },
        { INT64_MAX, 2, SOCPREV_E_RANGE, 3725 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        int64_t amounts[] = { 10, cases[i].amount }, unused;
        int32_t codes[] = { 1, cases[i].code };
        socprev_error *err = NULL;
        ck_assert_int_eq(append(amounts, codes, 2, &unused, &unused, &err), cases[i].status);
        ck_assert_int_eq(socprev_error_number(err), cases[i].number);
        ck_assert_int_eq(socprev_error_index(err), 1);
        socprev_error_free(err);
    }
}
END_TEST

START_TEST(amounts_beside_minutes_are_refused)
{
    static const int64_t amount[] = { 1 };
    static const int32_t code[] = { 1 };
    socprev_contacts *contacts = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_minutes(contacts, amount, 0, NULL);
    socprev_contacts_bind_amounts(contacts, amount, 0, code, 0, 0, units, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 1, &err), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 3727);
    socprev_error_free(err);
    socprev_contacts_bind_amounts(contacts, NULL, 0, NULL, 0, 0, NULL, NULL);
    ck_assert_int_eq(socprev_contacts_append(contacts, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_bind_amounts(contacts, amount, 0, NULL, 0, 0, units, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contacts_bind_amounts(contacts, amount, 0, code, 0, 7, units, NULL),
                     SOCPREV_E_INVALID);
    socprev_contacts_free(contacts);
}
END_TEST

/* ---- from a file -------------------------------------------------------------------- */

static socprev_status read_units(const char *text, socprev_support_units **out,
                                 socprev_error **err)
{
    return socprev_support_units_read(text, SOCPREV_NUL, NULL, NULL, out, err);
}

START_TEST(a_file_of_units_is_read)
{
    socprev_support_units *file = NULL;
    int64_t minutes, per;
    ck_assert_int_eq(read_units("unit,per,hours,source\nnight,1,8,call 7\nweek,2,1/3,\n"
                                "month_of_housing,1,20.5,own\n",
                                &file, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_support_units_count(file), 5);
    ck_assert_str_eq(socprev_support_units_source(file, 3), "call 7");
    socprev_support_units_ratio(file, 3, &minutes, &per);
    ck_assert(minutes == 480 && per == 1);
    socprev_support_units_ratio(file, 4, &minutes, &per);
    ck_assert(minutes == 10 && per == 1);
    socprev_support_units_ratio(file, 2, &minutes, &per);
    ck_assert(minutes == 1230 && per == 1);
    socprev_support_units_free(file);
}
END_TEST

START_TEST(mistakes_of_a_file_of_units_are_named)
{
    static const struct {
        const char *text;
        socprev_status status;
        int32_t number, line;
    } cases[] = {
        { "unit,hors\n", SOCPREV_E_NOT_FOUND, 4363, 1 },
        { "unit,source\n", SOCPREV_E_NOT_FOUND, 4366, 1 },
        { "hours\n", SOCPREV_E_NOT_FOUND, 4366, 1 },
        { "unit,hours,minutes\n", SOCPREV_E_DUPLICATE, 4083, 1 },
        { "unit,hours\na,1\nb,x\n", SOCPREV_E_PARSE, 4364, 3 },
        { "unit,hours\na,\n", SOCPREV_E_PARSE, 4364, 2 },
        { "unit,hours\na,1/0\n", SOCPREV_E_PARSE, 4364, 2 },
        { "unit,hours\na,-1\n", SOCPREV_E_PARSE, 4364, 2 },
        { "unit,hours,per\na,1,0\n", SOCPREV_E_RANGE, 4364, 2 },
        { "unit,minutes\na,9223372036854775808\n", SOCPREV_E_RANGE, 4364, 2 },
        { "unit,minutes\na,1\na,2\n", SOCPREV_E_DUPLICATE, 4365, 3 },
        { "unit,minutes\nhour,45\n", SOCPREV_E_INVALID, 3732, 2 },
        { "unit,minutes\na,2000000000\n", SOCPREV_E_INVALID, 3721, 2 },
        { "unit,minutes\n,2\n", SOCPREV_E_INVALID, 3720, 2 },
        { "", SOCPREV_E_PARSE, 0, 1 },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        socprev_support_units *file = NULL;
        socprev_error *err = NULL;
        ck_assert_int_eq(read_units(cases[i].text, &file, &err), cases[i].status);
        ck_assert_ptr_null(file);
        if (cases[i].number != 0)
            ck_assert_int_eq(socprev_error_number(err), cases[i].number);
        ck_assert_int_eq(socprev_error_line(err), cases[i].line);
        socprev_error_free(err);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("units of support");
    TCase *tcase = tcase_create("units");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, what_is_known_says_where_from);
    tcase_add_test(tcase, ratios_are_exact);
    tcase_add_test(tcase, what_cannot_be_told_is_an_error);
    tcase_add_test(tcase, bad_units_are_refused);
    tcase_add_test(tcase, amounts_of_contacts_become_minutes);
    tcase_add_test(tcase, a_bad_amount_is_named);
    tcase_add_test(tcase, amounts_beside_minutes_are_refused);
    tcase_add_test(tcase, a_file_of_units_is_read);
    tcase_add_test(tcase, mistakes_of_a_file_of_units_are_named);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
