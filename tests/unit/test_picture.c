/* Pictures as text: their lines, their fit, and what is refused. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <string.h>

static socprev_picture_options *options;
static socprev_buffer *out;
static socprev_error *err;

static void begin(void)
{
    ck_assert_int_eq(socprev_picture_options_new(NULL, &options, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_buffer_free(out);
    out = NULL;
    socprev_picture_options_free(options);
    ck_assert_ptr_null(err);
}

static void width(int32_t columns)
{
    ck_assert_int_eq(socprev_picture_options_set_width(options, columns, NULL), SOCPREV_OK);
}

static void plain(void)
{
    ck_assert_int_eq(socprev_picture_options_set_plain(options, 1, NULL), SOCPREV_OK);
}

static void is(socprev_status st, const char *expected)
{
    ck_assert_msg(st == SOCPREV_OK, "%s", socprev_error_message(err, SOCPREV_LANG_EN));
    ck_assert_str_eq(socprev_buffer_data(out), expected);
    socprev_buffer_free(out);
    out = NULL;
}

/* No line is wider, none ends with a blank, and plain is ASCII. */
static void fits(socprev_status st, int64_t columns, bool ascii)
{
    ck_assert_int_eq(st, SOCPREV_OK);
    const char *line = socprev_buffer_data(out);
    for (const char *end; (end = strchr(line, '\n')) != NULL; line = end + 1) {
        ck_assert_int_le(socprev_text_width(line, (size_t)(end - line)), columns);
        ck_assert(end == line || end[-1] != ' ');
        for (const char *at = line; ascii && at < end; at++)
            ck_assert((unsigned char)*at < 0x80);
    }
    ck_assert(*line == '\0');
    socprev_buffer_free(out);
    out = NULL;
}

static const char *const names[4] = { "Děčín", "Most", "Teplice", "Louny" };
static const double counts[4] = { 8, 0, 3, 1 };
static const uint8_t known[4] = { 1, 1, 1, 0 };

START_TEST(bars_are_as_long_as_their_numbers)
{
    width(20);
    is(socprev_picture_bars(names, counts, 0, known, 4, options, NULL, &out, &err),
       "Děčín   │█████████ 8\n"
       "Most    │          0\n"
       "Teplice │███▍      3\n"
       "Louny   │          ?\n");
    plain();
    is(socprev_picture_bars(names, counts, 0, known, 4, options, NULL, &out, &err),
       "Děčín   |######### 8\n"
       "Most    |          0\n"
       "Teplice |###       3\n"
       "Louny   |          ?\n");
    is(socprev_picture_bars(NULL, NULL, 0, NULL, 0, options, NULL, &out, &err), "");
}
END_TEST

START_TEST(little_is_seen_and_nothing_is_not)
{
    static const double few[3] = { 1e9, 1, 0 };
    width(30);
    plain();
    is(socprev_picture_bars(names, few, 0, NULL, 3, options, NULL, &out, &err),
       "Děčín   |####### 1 000 000 000\n"
       "Most    |#                   1\n"
       "Teplice |                    0\n");
}
END_TEST

START_TEST(a_long_label_has_a_line_of_its_own)
{
    static const char *const labels[2] = { "Odborné sociální poradenství", "x" };
    static const double values[2] = { 0.5, 0.25 };
    width(24);
    plain();
    ck_assert_int_eq(socprev_picture_options_set_language(options, SOCPREV_LANG_CS, NULL),
                     SOCPREV_OK);
    is(socprev_picture_bars(labels, values, 0, NULL, 2, options, NULL, &out, &err),
       "Odborné sociální poradenství\n"
       "  |############## 0,5000\n"
       "x |#######        0,2500\n");
}
END_TEST

START_TEST(a_curve_lies_below_the_line)
{
    static const double weights[3] = { 0, 0.5, 1 }, values[3] = { 0, 0, 1 };
    width(20);
    plain();
    ck_assert_int_eq(socprev_picture_options_set_height(options, 5, NULL), SOCPREV_OK);
    is(socprev_picture_lorenz(weights, values, 3, options, NULL, &out, &err),
       "share of what there is\n"
       "100 % |           **\n"
       "      |        . **\n"
       " 50 % |      . ***\n"
       "      |  . .  **\n"
       "  0 % |********\n"
       "      +-------------\n"
       "       0 %     100 %\n"
       "       share of people, the least served first\n"
       "       . . . all alike\n");
}
END_TEST

START_TEST(maps_show_classes_by_number_and_mark)
{
    static const char *const codes[5] = { "CZ010", "CZ042", "CZ041", "CZ080", "CZ031" };
    static const double values[5] = { 0, 1.5, 2.5, 2.5, 9 };
    static const uint8_t valid[5] = { 1, 1, 1, 1, 0 };
    width(41);
    plain();
    is(socprev_picture_map(SOCPREV_MAP_REGIONS, codes, values, 0, valid, 5, options, NULL, &out,
                           &err),
       "       ULK  1 LBK    HKK\n"
       "       ::::::\n"
       "KVK  2 STC    PHA  0 PAK    OLK    MSK  2\n"
       "++++++        ......               ++++++\n"
       "PLK    JHC  ? VYS    JHM    ZLK\n"
       "       ??????\n"
       "\n"
       "0 ...  0.00\n"
       "1 :::  1.50\n"
       "2 +++  2.50\n"
       "? ???  not known\n");
}
END_TEST

START_TEST(pictures_fit_at_every_width)
{
    const char *codes[80];
    double values[80], curve[2][81];
    int32_t n = socprev_codelist_size(SOCPREV_LIST_DISTRICT);
    random_source random = { 7u };
    for (int32_t i = 0; i < n; i++) {
        codes[i] = socprev_codelist_code(SOCPREV_LIST_DISTRICT, i);
        values[i] = (double)random_between(&random, 0, 9) * 0.37;
    }
    for (int32_t i = 0; i <= 80; i++) {
        curve[0][i] = i / 80.0;
        curve[1][i] = pow(i / 80.0, 3);
    }
    for (int32_t columns = 41; columns <= 120; columns++) {
        width(columns);
        fits(socprev_picture_map(SOCPREV_MAP_DISTRICTS, codes, values, 0, NULL, (size_t)n,
                                 options, NULL, &out, &err),
             columns, columns % 2 == 0);
        fits(socprev_picture_bars(codes, values, 0, NULL, (size_t)n, options, NULL, &out, &err),
             columns, columns % 2 == 0);
        fits(socprev_picture_lorenz(curve[0], curve[1], 81, options, NULL, &out, &err),
             columns < 46 ? 46 : columns, columns % 2 == 0);
        ck_assert_int_eq(socprev_picture_options_set_plain(options, columns % 2, NULL),
                         SOCPREV_OK);
    }
}
END_TEST

START_TEST(tiles_stand_alone)
{
    static const int32_t lists[2] = { SOCPREV_LIST_REGION, SOCPREV_LIST_DISTRICT };
    for (int i = 0; i < 2; i++)
        for (int32_t a = 0; a < socprev_codelist_size(lists[i]); a++)
            for (int32_t b = 0; b < a; b++) {
                bool row = strcmp(socprev_codelist_attribute(lists[i], a, "tile_row"),
                                  socprev_codelist_attribute(lists[i], b, "tile_row")) == 0;
                bool column =
                    strcmp(socprev_codelist_attribute(lists[i], a, "tile_column"),
                           socprev_codelist_attribute(lists[i], b, "tile_column")) == 0;
                ck_assert(!row || !column);
                ck_assert_str_ne(socprev_codelist_attribute(lists[i], a, "short"),
                                 socprev_codelist_attribute(lists[i], b, "short"));
            }
}
END_TEST

START_TEST(what_cannot_be_drawn_is_refused)
{
    static const char *const twice[2] = { "CZ010", "CZ010" }, *const none[1] = { "CZ999" };
    static const char *const no_label[1] = { NULL };
    double bad[3][2] = { { 1, -1 }, { 1, NAN }, { 1, HUGE_VAL } };
    static const double falls[2] = { 1, 0 }, rises[2] = { 0, 1 };
    for (int i = 0; i < 3; i++)
        EXPECT_REFUSED(socprev_picture_bars(names, bad[i], 0, NULL, 2, options, NULL, &out, &err),
                       SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "values", 1);
    EXPECT_REFUSED(socprev_picture_bars(no_label, counts, 0, NULL, 1, NULL, NULL, &out, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "labels", -1);
    EXPECT_REFUSED(socprev_picture_lorenz(falls, rises, 2, NULL, NULL, &out, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "values", 1);
    EXPECT_REFUSED(socprev_picture_lorenz(rises, rises, 1, NULL, NULL, &out, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "n", -1);
    EXPECT_REFUSED(socprev_picture_map(2, twice, counts, 0, NULL, 1, NULL, NULL, &out, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "map", -1);
    EXPECT_REFUSED(socprev_picture_map(0, twice, counts, 0, NULL, 2, NULL, NULL, &out, &err),
                   SOCPREV_E_DUPLICATE, SP_ARGUMENT_INVALID, "codes", 1);
    ck_assert_int_eq(socprev_picture_map(0, none, counts, 0, NULL, 1, NULL, NULL, &out, NULL),
                     SOCPREV_E_NOT_FOUND);
    EXPECT_REFUSED(socprev_picture_options_set_width(options, 19, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "width", -1);
    EXPECT_REFUSED(socprev_picture_options_set_height(options, 201, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "height", -1);
    EXPECT_REFUSED(socprev_picture_options_set_plain(options, 2, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "on", -1);
}
END_TEST

static socprev_status draw(const socprev_memory *memory)
{
    static const char *const codes[4] = { "CZ010", "CZ042", "CZ041", "CZ080" };
    static const double curve[2] = { 0, 1 };
    socprev_picture_options *own = NULL;
    socprev_buffer *made = NULL;
    socprev_status st = socprev_picture_options_new(memory, &own, NULL);
    if (st == SOCPREV_OK)
        st = socprev_picture_bars(names, counts, 0, known, 4, own, memory, &made, NULL);
    socprev_buffer_free(made);
    made = NULL;
    if (st == SOCPREV_OK)
        st = socprev_picture_lorenz(curve, curve, 2, own, memory, &made, NULL);
    socprev_buffer_free(made);
    made = NULL;
    if (st == SOCPREV_OK)
        st = socprev_picture_map(0, codes, counts, 0, known, 4, own, memory, &made, NULL);
    if (st != SOCPREV_OK && made != NULL)
        st = SOCPREV_E_INTERNAL;
    socprev_buffer_free(made);
    socprev_picture_options_free(own);
    return st;
}

START_TEST(every_allocation_may_fail)
{
    const char *wrong = fault_loop(draw);
    ck_assert_msg(wrong == NULL, "%s", wrong);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pictures");
    TCase *cases = tcase_create("pictures");
    tcase_add_checked_fixture(cases, begin, end);
    tcase_add_test(cases, bars_are_as_long_as_their_numbers);
    tcase_add_test(cases, little_is_seen_and_nothing_is_not);
    tcase_add_test(cases, a_long_label_has_a_line_of_its_own);
    tcase_add_test(cases, a_curve_lies_below_the_line);
    tcase_add_test(cases, maps_show_classes_by_number_and_mark);
    tcase_add_test(cases, pictures_fit_at_every_width);
    tcase_add_test(cases, tiles_stand_alone);
    tcase_add_test(cases, what_cannot_be_drawn_is_refused);
    tcase_add_test(cases, every_allocation_may_fail);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
