/* Tables as people read them: alignment, breaking, blocks, both languages. */
#include "suite.h"
#include "tables.h"

#include <float.h>
#include <string.h>

static socprev_table *table;
static socprev_error *err;

static void setup(void)
{
    err = NULL;
    ck_assert(socprev_table_new(NULL, &table, &err) == SOCPREV_OK);
}

static void teardown(void)
{
    socprev_table_free(table);
    socprev_error_free(err);
}

static void add_texts(const char *name, const char *const *texts, size_t n)
{
    ck_assert(socprev_table_add_text(table, name, texts, 0, n, NULL, &err) == SOCPREV_OK);
}

static void add_numbers(const char *name, const int64_t *values, size_t n, int32_t decimals)
{
    ck_assert(socprev_table_add_int64(table, name, values, 0, n, NULL, &err) == SOCPREV_OK);
    ck_assert(socprev_table_set_unit(table, socprev_table_column_count(table) - 1, NULL, decimals,
                                     &err) == SOCPREV_OK);
}

/* Written with blanks U+00A0 shown as '_'. */
static void expect_text(const char *const *titles, int32_t language, int32_t width,
                        const char *expected)
{
    socprev_buffer *out = NULL;
    char shown[4096];
    size_t size = 0;
    ck_assert(socprev_table_write_text(table, titles, language, width, NULL, &out, &err) ==
              SOCPREV_OK);
    for (const char *at = socprev_buffer_data(out); *at != '\0' && size + 2 < sizeof shown; at++) {
        bool is_nbsp = strncmp(at, "\u00a0", 2) == 0;
        shown[size++] = is_nbsp ? '_' : *at;
        at += is_nbsp;
    }
    shown[size] = '\0';
    socprev_buffer_free(out);
    ck_assert_str_eq(shown, expected);
}

START_TEST(texts_go_left_and_numbers_right)
{
    const char *const names[] = { "Děčín", "Ústí nad Labem", "水" };
    const int64_t counts[] = { 1234567, -5, 0 };
    add_texts("town", names, 3);
    add_numbers("count", counts, 3, 0);
    expect_text(NULL, SOCPREV_LANG_CS, 0,
                "town                count\n"
                "─────────────────────────\n"
                "Děčín           1_234_567\n"
                "Ústí nad Labem         -5\n"
                "水                      0\n");
}
END_TEST

START_TEST(money_has_its_decimals_in_both_languages)
{
    const int64_t amounts[] = { 123456750, -5, INT64_MIN };
    add_numbers("amount", amounts, 3, 2);
    expect_text((const char *const[]){ "částka" }, SOCPREV_LANG_CS, 0,
                "                    částka\n"
                "──────────────────────────\n"
                "              1_234_567,50\n"
                "                     -0,05\n"
                "-92_233_720_368_547_758,08\n");
    expect_text(NULL, SOCPREV_LANG_EN, 0,
                "                    amount\n"
                "──────────────────────────\n"
                "              1_234_567.50\n"
                "                     -0.05\n"
                "-92_233_720_368_547_758.08\n");
}
END_TEST

START_TEST(missing_cells_are_dashes)
{
    const char *const texts[] = { NULL, "" };
    const int64_t numbers[] = { 0, 7 };
    const uint8_t valid[] = { 0, 1 };
    add_texts("t", texts, 2);
    ck_assert(socprev_table_add_int64(table, "n", numbers, 0, 2, valid, &err) == SOCPREV_OK);
    expect_text(NULL, SOCPREV_LANG_EN, 0,
                "t  n\n"
                "────\n"
                "–  –\n"
                "   7\n");
}
END_TEST

START_TEST(every_type_is_shown)
{
    const double small[] = { 0.12345, 0.5 }, large[] = { 1.5, DBL_MAX };
    const uint8_t truths[] = { 1, 0 };
    const char *const labels[] = { "byt" };
    const int32_t codes[] = { 0, -1 };
    socprev_date dates[2];
    ck_assert(socprev_date_parse("2014-01-02", SOCPREV_NUL, &dates[0], NULL) == SOCPREV_OK);
    ck_assert(socprev_date_parse("2012-08", SOCPREV_NUL, &dates[1], NULL) == SOCPREV_OK);
    ck_assert(socprev_table_add_float64(table, "a", small, 0, 2, NULL, &err) == SOCPREV_OK);
    ck_assert(socprev_table_add_float64(table, "b", large, 0, 2, NULL, &err) == SOCPREV_OK);
    ck_assert(socprev_table_add_bool(table, "c", truths, 0, 2, NULL, &err) == SOCPREV_OK);
    ck_assert(socprev_table_add_category(table, "d", codes, 0, 2, labels, 1, &err) == SOCPREV_OK);
    ck_assert(socprev_table_add_date(table, "e", dates, 0, 2, NULL, &err) == SOCPREV_OK);
    expect_text(NULL, SOCPREV_LANG_CS, 0,
                "     a       b    c  d             e\n"
                "────────────────────────────────────\n"
                "0,1235    1,50  ano  byt  2. 1. 2014\n"
                "0,5000  > 9e18   ne  –       2012-08\n");
    expect_text(NULL, SOCPREV_LANG_EN, 0,
                "     a       b    c  d             e\n"
                "────────────────────────────────────\n"
                "0.1235    1.50  yes  byt  2014-01-02\n"
                "0.5000  > 9e18   no  –       2012-08\n");
}
END_TEST

START_TEST(large_numbers_lose_their_decimals)
{
    const double values[] = { 1e15, -1e17, -DBL_MAX };
    ck_assert(socprev_table_add_float64(table, "x", values, 0, 3, NULL, &err) == SOCPREV_OK);
    expect_text(NULL, SOCPREV_LANG_EN, 0,
                "                       x\n"
                "────────────────────────\n"
                "   1_000_000_000_000_000\n"
                "-100_000_000_000_000_000\n"
                "                 < −9e18\n");
}
END_TEST

START_TEST(units_stand_beside_names)
{
    const int64_t numbers[] = { 150 };
    add_numbers("amount", numbers, 1, 0);
    ck_assert(socprev_table_set_unit(table, 0, "CZK", 2, &err) == SOCPREV_OK);
    expect_text((const char *const[]){ NULL }, SOCPREV_LANG_EN, 0,
                "amount [CZK]\n"
                "────────────\n"
                "        1.50\n");
}
END_TEST

START_TEST(headings_are_broken_first)
{
    const char *const names[] = { "azylové domy pro rodiny" };
    const int64_t counts[] = { 12 };
    add_texts("a", names, 1);
    add_numbers("b", counts, 1, 0);
    expect_text((const char *const[]){ "druh", "počet známých služeb" }, SOCPREV_LANG_CS, 34,
                "druh                       počet\n"
                "                         známých\n"
                "                          služeb\n"
                "────────────────────────────────\n"
                "azylové domy pro rodiny       12\n");
}
END_TEST

START_TEST(long_texts_are_broken_and_nothing_is_lost)
{
    const char *const names[] = { "nízkoprahová denní centra a noclehárny", "x" };
    const char *const words[] = { "nejneobhospodařovávatelnějšími", "low-threshold CZ-10" };
    add_texts("a", names, 2);
    add_texts("b", words, 2);
    expect_text(NULL, SOCPREV_LANG_CS, 30,
                "a               b\n"
                "──────────────────────────────\n"
                "nízkoprahová    nejneobhospoda\n"
                "denní centra a  řovávatelnější\n"
                "noclehárny      mi\n"
                "x               low-threshold\n"
                "                CZ-10\n");
    expect_text(NULL, SOCPREV_LANG_CS, 27,
                "a              b\n"
                "───────────────────────────\n"
                "nízkoprahová   nejneobhospo\n"
                "denní centra   dařovávateln\n"
                "a noclehárny   ějšími\n"
                "x              low-\n"
                "               threshold\n"
                "               CZ-10\n");
}
END_TEST

START_TEST(a_hyphen_between_letters_may_end_a_line)
{
    const char *const words[] = { "low-threshold CZ-10" };
    add_texts("b", words, 1);
    expect_text(NULL, SOCPREV_LANG_EN, 12, "b\n────────────\nlow-\nthreshold\nCZ-10\n");
}
END_TEST

START_TEST(what_does_not_fit_becomes_blocks)
{
    const char *const names[] = { "azylový dům pro rodiny", "x" };
    const int64_t numbers[] = { 1000000, -1 };
    add_texts("název", names, 2);
    add_numbers("částka", numbers, 2, 2);
    expect_text(NULL, SOCPREV_LANG_CS, 20,
                "název   azylový dům\n"
                "        pro rodiny\n"
                "částka  10_000,00\n"
                "\n"
                "název   x\n"
                "částka  -0,01\n");
    expect_text(NULL, SOCPREV_LANG_CS, 12,
                "název\n"
                "  azylový\n"
                "  dům pro\n"
                "  rodiny\n"
                "částka\n"
                "  10_000,00\n"
                "\n"
                "název\n"
                "  x\n"
                "částka\n"
                "  -0,01\n");
}
END_TEST

START_TEST(texts_cannot_steer_the_terminal)
{
    const char *const texts[] = { "a\x1b[2Jb\tc\nd\x7f\xc2\x85" "e" };
    add_texts("t", texts, 1);
    expect_text(NULL, SOCPREV_LANG_EN, 0, "t\n─────────────\na [2Jb c d  e\n");
}
END_TEST

START_TEST(an_empty_table_has_headings_or_nothing)
{
    expect_text(NULL, SOCPREV_LANG_EN, 0, "");
    ck_assert(socprev_table_add_column(table, "t", SOCPREV_COLUMN_TEXT, &err) == SOCPREV_OK);
    expect_text(NULL, SOCPREV_LANG_EN, 0, "t\n─\n");
    expect_text(NULL, SOCPREV_LANG_EN, 1, "t\n─\n");
}
END_TEST

START_TEST(arguments_are_checked)
{
    socprev_buffer *out = NULL;
    socprev_error *e = NULL;
    socprev_status st = socprev_table_write_text(NULL, NULL, 0, 0, NULL, &out, &e);
    expect_error(st, e, SOCPREV_E_INVALID, 1001, "table", -1);
    st = socprev_table_write_text(table, NULL, 0, 0, NULL, NULL, &e);
    expect_error(st, e, SOCPREV_E_INVALID, 1001, "out", -1);
    st = socprev_table_write_text(table, NULL, 0, -1, NULL, &out, &e);
    expect_error(st, e, SOCPREV_E_INVALID, 1002, "width", -1);
    ck_assert(out == NULL);
}
END_TEST

/* No line is wider than asked for, but where a number is. */
START_TEST(random_tables_fit)
{
    random_source source = { 7 };
    for (int round = 0; round < 60; round++) {
        socprev_buffer *out = NULL;
        socprev_table *random = random_table(&source, random_between(&source, 0, 8), NULL);
        int32_t width = (int32_t)random_between(&source, 40, 120);
        ck_assert(random != NULL);
        ck_assert(socprev_table_write_text(random, NULL, SOCPREV_LANG_CS, width, NULL, &out,
                                           &err) == SOCPREV_OK);
        for (const char *at = socprev_buffer_data(out); *at != '\0';) {
            size_t size = strcspn(at, "\n");
            ck_assert(socprev_text_width(at, size) <= width);
            ck_assert(size == 0 || at[size - 1] != ' ');
            at += size + 1;
        }
        socprev_buffer_free(out);
        socprev_table_free(random);
    }
}
END_TEST

static Suite *suite(void)
{
    Suite *whole = suite_create("report");
    TCase *tests = tcase_create("text");
    tcase_add_checked_fixture(tests, setup, teardown);
    tcase_add_test(tests, texts_go_left_and_numbers_right);
    tcase_add_test(tests, money_has_its_decimals_in_both_languages);
    tcase_add_test(tests, missing_cells_are_dashes);
    tcase_add_test(tests, every_type_is_shown);
    tcase_add_test(tests, large_numbers_lose_their_decimals);
    tcase_add_test(tests, units_stand_beside_names);
    tcase_add_test(tests, headings_are_broken_first);
    tcase_add_test(tests, long_texts_are_broken_and_nothing_is_lost);
    tcase_add_test(tests, a_hyphen_between_letters_may_end_a_line);
    tcase_add_test(tests, what_does_not_fit_becomes_blocks);
    tcase_add_test(tests, texts_cannot_steer_the_terminal);
    tcase_add_test(tests, an_empty_table_has_headings_or_nothing);
    tcase_add_test(tests, arguments_are_checked);
    tcase_add_test(tests, random_tables_fit);
    suite_add_tcase(whole, tests);
    return whole;
}

int main(void)
{
    return run_suite(suite());
}
