/* Equality, selection, filter, order; and that tables share without harm. */
#include "suite.h"
#include "tables.h"

#include <string.h>

static socprev_table *table, *made;
static socprev_error *err;

static void ok(socprev_status st)
{
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "no error" : socprev_error_message(err, SOCPREV_LANG_EN));
}

/* Towns with counts; the fourth town has no name. */
static void setup(void)
{
    const char *const towns[] = { "Jihlava", "Cheb", "Česká Lípa", NULL, "Hodonín", "Cheb" };
    const int64_t counts[] = { 3, 1, 2, 9, 3, 0 };
    const uint8_t valid[] = { 1, 1, 1, 1, 1, 0 };
    const char *const labels[] = { "ulice", "byt" };
    const int32_t kinds[] = { 0, 1, 0, 1, -1, 1 };
    made = NULL;
    err = NULL;
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_add_text(table, "town", towns, 0, 6, NULL, &err));
    ok(socprev_table_add_int64(table, "count", counts, 0, 6, valid, &err));
    ok(socprev_table_add_category(table, "kind", kinds, 0, 6, labels, 2, &err));
    ok(socprev_table_set_unit(table, 1, "persons", 0, &err));
}

static void teardown(void)
{
    socprev_table_free(made);
    socprev_table_free(table);
    socprev_error_free(err);
}

/* First letters of column 0 in a row each, '-' for missing cells. */
static const char *letters(void)
{
    static char out[64];
    int64_t n = socprev_table_row_count(made);
    for (int64_t row = 0; row < n; row++) {
        const char *text = "-";
        size_t length = 1;
        if (!socprev_table_is_null(made, 0, row))
            ok(socprev_table_get_text(made, 0, row, &text, &length, &err));
        out[row] = text[0] == (char)0xc4 ? '*' : text[0];
    }
    out[n] = '\0';
    return out;
}

START_TEST(select_takes_columns_in_order)
{
    const int64_t columns[] = { 1, 0 };
    ok(socprev_table_select(table, columns, 2, &made, &err));
    ck_assert_int_eq(socprev_table_column_count(made), 2);
    ck_assert_str_eq(socprev_table_column_name(made, 0), "count");
    ck_assert_str_eq(socprev_table_column_unit(made, 0), "persons");
    ck_assert_ptr_eq(socprev_table_int64_data(made, 0), socprev_table_int64_data(table, 1));
}
END_TEST

START_TEST(select_is_checked)
{
    const int64_t outside[] = { 3 }, twice[] = { 1, 1 };
    ck_assert(refused(socprev_table_select(table, outside, 1, &made, &err), SOCPREV_E_NOT_FOUND,
                      1200, &err));
    ck_assert(refused(socprev_table_select(table, twice, 2, &made, &err), SOCPREV_E_DUPLICATE,
                      1220, &err));
    ck_assert(refused(socprev_table_select(table, NULL, 2, &made, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_select(NULL, twice, 2, &made, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_select(table, twice, 2, NULL, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert_ptr_null(made);
}
END_TEST

START_TEST(a_change_is_not_seen_by_others)
{
    const int64_t columns[] = { 0, 1, 2 };
    ok(socprev_table_select(table, columns, 3, &made, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 1);
    ok(socprev_table_append_row(made, &err));
    ok(socprev_table_put_text(made, 0, "Plzeň", SOCPREV_NUL, &err));
    ok(socprev_table_put_text(made, 2, "dům", SOCPREV_NUL, &err));
    ck_assert_int_eq(socprev_table_row_count(table), 6);
    ck_assert_int_eq(socprev_table_label_count(table, 2), 2);
    ck_assert_int_eq(socprev_table_label_count(made, 2), 3);
    ok(socprev_table_append_row(table, &err));
    ok(socprev_table_put_text(table, 0, "Písek", SOCPREV_NUL, &err));
    ck_assert_str_eq(letters(), "JC*-HCP");
}
END_TEST

START_TEST(take_repeats_and_reorders)
{
    const int64_t rows[] = { 4, 4, 3, 0 };
    ok(socprev_table_take(table, rows, 4, &made, &err));
    ck_assert_str_eq(letters(), "HH-J");
    ck_assert_int_eq(socprev_table_label_count(made, 2), 2);
    ck_assert_int_eq(socprev_table_is_null(made, 2, 0), 1);
}
END_TEST

START_TEST(take_is_checked)
{
    const int64_t outside[] = { 0, 6 };
    ck_assert(refused(socprev_table_take(table, outside, 2, &made, &err), SOCPREV_E_NOT_FOUND,
                      1201, &err));
    ck_assert(refused(socprev_table_take(table, NULL, 2, &made, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_take(NULL, outside, 0, &made, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ok(socprev_table_take(table, NULL, 0, &made, &err));
    ck_assert_int_eq(socprev_table_row_count(made), 0);
    ck_assert_int_eq(socprev_table_column_count(made), 3);
}
END_TEST

START_TEST(filter_keeps_the_order)
{
    const uint8_t mask[] = { 0, 1, 1, 0, 0, 1 };
    ok(socprev_table_filter(table, mask, 6, &made, &err));
    ck_assert_str_eq(letters(), "C*C");
    ck_assert(refused(socprev_table_filter(table, mask, 5, &made, &err), SOCPREV_E_INVALID, 1221,
                      &err));
    ck_assert(refused(socprev_table_filter(table, NULL, 6, &made, &err), SOCPREV_E_INVALID, 1001,
                      &err));
}
END_TEST

START_TEST(sort_is_czech_and_puts_missing_last)
{
    const int64_t by_town[] = { 0 };
    const uint8_t down[] = { 1 };
    ok(socprev_table_sort(table, by_town, NULL, 1, &made, &err));
    /* Č after C, Ch after H. */
    ck_assert_str_eq(letters(), "*HCCJ-");
    socprev_table_free(made);
    ok(socprev_table_sort(table, by_town, down, 1, &made, &err));
    ck_assert_str_eq(letters(), "JCCH*-");
}
END_TEST

START_TEST(sort_is_stable_and_breaks_ties)
{
    const int64_t by_count[] = { 1 }, by_kind_and_count[] = { 2, 1 };
    const uint8_t down[] = { 0, 1 };
    ok(socprev_table_sort(table, by_count, NULL, 1, &made, &err));
    ck_assert_str_eq(letters(), "C*JH-C");
    socprev_table_free(made);
    /* byt: 9, 1, missing; ulice: 3, 2; no kind: 3 */
    ok(socprev_table_sort(table, by_kind_and_count, down, 2, &made, &err));
    ck_assert_str_eq(letters(), "-CCJ*H");
    socprev_table_free(made);
    ok(socprev_table_sort(table, NULL, NULL, 0, &made, &err));
    ck_assert_int_eq(socprev_table_equal(made, table), 1);
}
END_TEST

START_TEST(sort_orders_every_type)
{
    const char *const texts[] = { "a", "b", "c", "d" };
    const char *const written[] = { "2012", "2011-05", "2012-01", "2012-01-01" };
    socprev_date dates[4];
    const double shares[] = { 0.5, -1, 2, 0.25 };
    const uint8_t truths[] = { 1, 0, 1, 0 };
    const int64_t by_date[] = { 1 }, by_share[] = { 2 }, by_truth[] = { 3 };
    for (size_t i = 0; i < 4; i++)
        ok(socprev_date_parse(written[i], SOCPREV_NUL, &dates[i], &err));
    socprev_table_free(table);
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_add_text(table, "t", texts, 0, 4, NULL, &err));
    ok(socprev_table_add_date(table, "d", dates, 0, 4, NULL, &err));
    ok(socprev_table_add_float64(table, "x", shares, 0, 4, NULL, &err));
    ok(socprev_table_add_bool(table, "b", truths, 0, 4, NULL, &err));
    ok(socprev_table_sort(table, by_date, NULL, 1, &made, &err));
    ck_assert_str_eq(letters(), "bdca");
    socprev_table_free(made);
    ok(socprev_table_sort(table, by_share, NULL, 1, &made, &err));
    ck_assert_str_eq(letters(), "bdac");
    socprev_table_free(made);
    ok(socprev_table_sort(table, by_truth, NULL, 1, &made, &err));
    ck_assert_str_eq(letters(), "bdac");
}
END_TEST

START_TEST(sort_is_checked)
{
    const int64_t outside[] = { 0, -1 };
    ck_assert(refused(socprev_table_sort(table, outside, NULL, 2, &made, &err),
                      SOCPREV_E_NOT_FOUND, 1200, &err));
    ck_assert(refused(socprev_table_sort(table, NULL, NULL, 1, &made, &err), SOCPREV_E_INVALID,
                      1001, &err));
    ck_assert(refused(socprev_table_sort(table, outside, NULL, 1, NULL, &err), SOCPREV_E_INVALID,
                      1001, &err));
}
END_TEST

START_TEST(equality_sees_every_difference)
{
    const int64_t columns[] = { 0, 1, 2 }, reversed[] = { 2, 1, 0 };
    const int64_t rows[] = { 0, 1, 2, 3, 4, 5 }, other[] = { 1, 1, 2, 3, 4, 5 };
    ck_assert_int_eq(socprev_table_equal(NULL, NULL), 1);
    ck_assert_int_eq(socprev_table_equal(table, NULL), 0);
    ck_assert_int_eq(socprev_table_equal(table, table), 1);
    ok(socprev_table_take(table, rows, 6, &made, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 1);
    ok(socprev_table_set_unit(made, 1, "people", 0, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 0);
    socprev_table_free(made);
    ok(socprev_table_take(table, other, 6, &made, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 0);
    socprev_table_free(made);
    ok(socprev_table_take(table, rows, 5, &made, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 0);
    socprev_table_free(made);
    ok(socprev_table_select(table, reversed, 3, &made, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 0);
    socprev_table_free(made);
    ok(socprev_table_select(table, columns, 2, &made, &err));
    ck_assert_int_eq(socprev_table_equal(table, made), 0);
}
END_TEST

static Suite *suite(void)
{
    Suite *whole = suite_create("table_choose");
    TCase *tests = tcase_create("choose");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, select_takes_columns_in_order);
    tcase_add_test(tests, select_is_checked);
    tcase_add_test(tests, a_change_is_not_seen_by_others);
    tcase_add_test(tests, take_repeats_and_reorders);
    tcase_add_test(tests, take_is_checked);
    tcase_add_test(tests, filter_keeps_the_order);
    tcase_add_test(tests, sort_is_czech_and_puts_missing_last);
    tcase_add_test(tests, sort_is_stable_and_breaks_ties);
    tcase_add_test(tests, sort_orders_every_type);
    tcase_add_test(tests, sort_is_checked);
    tcase_add_test(tests, equality_sees_every_difference);
    suite_add_tcase(whole, tests);
    return whole;
}

int main(void)
{
    return run_suite(suite());
}
