/* Random tables as CSV and back; numbers as text and back, against the C library. */
#include "property.h"
#include "suite.h"
#include "tables.h"

#include "io/io_internal.h"

#include <math.h>
#include <stdlib.h>

enum { ROUNDS = 60 };

/* Options that read back what random_table() makes. */
static socprev_csv_options *options_like(const socprev_table *table)
{
    socprev_csv_options *options = NULL;
    ck_assert_int_eq(socprev_csv_options_new(NULL, &options, NULL), SOCPREV_OK);
    for (int64_t i = 0; i < socprev_table_column_count(table); i++)
        ck_assert_int_eq(
            socprev_csv_options_set_type(options, socprev_table_column_name(table, i),
                                         socprev_table_column_type(table, i),
                                         socprev_table_column_unit(table, i),
                                         socprev_table_column_decimals(table, i), NULL),
            SOCPREV_OK);
    return options;
}

PROPERTY(written_csv_reads_back, 21, ROUNDS)
{
    static const int32_t separators[] = { ',', ';', '\t' }, marks[] = { '.', ',' };
    socprev_table *table = random_table(random, random_between(random, 0, 30), NULL);
    socprev_table *back = NULL;
    socprev_csv_options *options = options_like(table);
    socprev_buffer *buffer = NULL, *again = NULL;
    int32_t separator = separators[random_between(random, 0, 2)];
    int32_t mark = marks[random_between(random, 0, 1)];
    ck_assert_int_eq(socprev_csv_options_set_separator(options, separator, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_csv_options_set_decimal_mark(options, mark, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_csv_options_set_bom(options, random_one_in(random, 5), NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_write_csv(table, options, NULL, NULL, &buffer, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_read_csv(socprev_buffer_data(buffer),
                                            socprev_buffer_size(buffer), options, NULL, NULL,
                                            &back, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_equal(table, back), 1);
    ck_assert_int_eq(socprev_table_write_csv(back, options, NULL, NULL, &again, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(buffer), socprev_buffer_data(again));
    socprev_buffer_free(again);
    socprev_buffer_free(buffer);
    socprev_csv_options_free(options);
    socprev_table_free(back);
    socprev_table_free(table);
}

START_TEST(a_cut_file_is_an_error_or_a_table)
{
    random_source source = { 22 };
    socprev_table *table = random_table(&source, 12, NULL);
    socprev_buffer *buffer = NULL;
    ck_assert_int_eq(socprev_table_write_csv(table, NULL, NULL, NULL, &buffer, NULL), SOCPREV_OK);
    for (size_t size = 0; size < socprev_buffer_size(buffer); size++) {
        socprev_table *cut = NULL;
        socprev_error *err = NULL;
        /* A copy, so that a sanitizer sees a step beyond the end. */
        char *copy = malloc(size + 1);
        memcpy(copy, socprev_buffer_data(buffer), size);
        socprev_status st = socprev_table_read_csv(copy, size, NULL, NULL, NULL, &cut, &err);
        free(copy);
        ck_assert((st == SOCPREV_OK) == (cut != NULL));
        ck_assert((st == SOCPREV_OK) == (err == NULL));
        if (err != NULL)
            ck_assert_int_gt(socprev_error_line(err), 0);
        socprev_error_free(err);
        socprev_table_free(cut);
    }
    socprev_buffer_free(buffer);
    socprev_table_free(table);
}
END_TEST

PROPERTY(json_is_what_jansson_reads, 23, ROUNDS)
{
    int64_t rows = random_between(random, 0, 20);
    socprev_table *table = random_table(random, rows, NULL);
    socprev_buffer *buffer = NULL;
    ck_assert_int_eq(socprev_table_write_json(table, NULL, NULL, &buffer, NULL), SOCPREV_OK);
    json_error_t error;
    json_t *root = json_loadb(socprev_buffer_data(buffer), socprev_buffer_size(buffer), 0,
                              &error);
    ck_assert_msg(root != NULL, "%d: %s", error.line, error.text);
    ck_assert_int_eq((int64_t)json_array_size(root), rows);
    for (int64_t row = 0; row < rows; row++) {
        const json_t *object = json_array_get(root, (size_t)row);
        const char *text = NULL;
        size_t size = 0;
        int64_t whole = 0;
        ck_assert_uint_eq(json_object_size(object), 7);
        const json_t *number = json_object_get(object, "počet");
        if (socprev_table_get_int64(table, 0, row, &whole, NULL) == SOCPREV_OK)
            ck_assert_int_eq(json_integer_value(number), whole);
        else
            ck_assert(json_is_null(number));
        const json_t *string = json_object_get(object, "popis, \"text\"");
        if (socprev_table_get_text(table, 2, row, &text, &size, NULL) == SOCPREV_OK)
            ck_assert_mem_eq(json_string_value(string), text, size);
        else
            ck_assert(json_is_null(string));
    }
    json_decref(root);
    socprev_buffer_free(buffer);
    socprev_table_free(table);
}

/* ---- numbers ------------------------------------------------------------------- */

static double random_bits(random_source *source)
{
    union {
        uint64_t bits;
        double value;
    } made;
    do
        made.bits = random_next(source);
    while (!isfinite(made.value));
    if (random_one_in(source, 4))
        made.bits &= ~((uint64_t)0x7fe << 52); /* close to zero */
    return made.value;
}

PROPERTY(doubles_read_as_the_c_library_does, 24, 2000)
{
    char text[64];
    double value = random_bits(random), back = 1;
    snprintf(text, sizeof text, "%.*e", (int)random_between(random, 0, 40), value);
    double expected = strtod(text, NULL);
    socprev_status st =
        socprev__double_read((socprev__slice){ text, strlen(text) }, '.', &back);
    ck_assert_int_eq(st, isfinite(expected) ? SOCPREV_OK : SOCPREV_E_RANGE);
    if (st == SOCPREV_OK)
        ck_assert_msg(memcmp(&back, &expected, sizeof back) == 0, "%s", text);
}

START_TEST(halves_round_to_even)
{
    static const char *const halves[] = {
        "9007199254740993", "9007199254740995", "4.9406564584124654e-324",
        "2.4703282292062327e-324", "2.4703282292062328e-324", "2.2250738585072011e-308",
        "1.7976931348623157e308", "0.00000", "0e400", "1e-400", "1e-500",
        "123456789012345678901234567890"
    };
    for (size_t i = 0; i < sizeof halves / sizeof halves[0]; i++) {
        double back = 1, expected = strtod(halves[i], NULL);
        socprev__slice text = { halves[i], strlen(halves[i]) };
        ck_assert_int_eq(socprev__double_read(text, '.', &back), SOCPREV_OK);
        ck_assert_msg(memcmp(&back, &expected, sizeof back) == 0, "%s", halves[i]);
    }
}
END_TEST

PROPERTY(doubles_are_written_shortest, 25, 2000)
{
    char text[SOCPREV__NUMBER_SIZE], shorter[64];
    double value = random_bits(random);
    size_t size = socprev__double_write(value, '.', text);
    ck_assert_uint_eq(size, strlen(text));
    ck_assert_double_eq(strtod(text, NULL), value);
    snprintf(shorter, sizeof shorter, "%.15g", value);
    if (strtod(shorter, NULL) == value)
        ck_assert_uint_le(size, strlen(shorter) + 2);
}

START_TEST(forms_of_doubles)
{
    static const struct {
        double value;
        const char *text;
    } cases[] = { { 0, "0" },         { -0.0, "0" },           { 1, "1" },
                  { -2.5, "-2,5" },   { 0.1, "0,1" },          { 0.0001, "0,0001" },
                  { 1e-7, "1e-7" },   { 12345678, "12345678" },{ 1e16, "10000000000000000" },
                  { 1e17, "1e17" },   { 1.5e300, "1,5e300" },  { 5e-324, "4,94065645841247e-324" },
                  { 0.000123, "0,000123" } };
    char text[SOCPREV__NUMBER_SIZE];
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        socprev__double_write(cases[i].value, ',', text);
        ck_assert_str_eq(text, cases[i].text);
    }
}
END_TEST

PROPERTY(whole_numbers_read_back, 26, 2000)
{
    static const int64_t edges[] = { INT64_MIN, INT64_MAX, 0, -1, 5, -5, 100 };
    char text[SOCPREV__NUMBER_SIZE];
    int64_t value = (int64_t)random_next(random), back = 0;
    if (random_one_in(random, 50))
        value = edges[random_between(random, 0, 6)];
    int32_t decimals = (int32_t)random_between(random, 0, 18);
    size_t size = socprev__int64_write(value, decimals, ',', text);
    ck_assert_int_eq(socprev__int64_read((socprev__slice){ text, size }, decimals, ',', &back),
                     SOCPREV_OK);
    ck_assert_int_eq(back, value);
}

static Suite *suite(void)
{
    Suite *whole = suite_create("csv_properties");
    TCase *tables = tcase_create("tables"), *numbers = tcase_create("numbers");
    tcase_add_test(tables, written_csv_reads_back);
    tcase_add_test(tables, a_cut_file_is_an_error_or_a_table);
    tcase_add_test(tables, json_is_what_jansson_reads);
    tcase_add_test(numbers, doubles_read_as_the_c_library_does);
    tcase_add_test(numbers, halves_round_to_even);
    tcase_add_test(numbers, doubles_are_written_shortest);
    tcase_add_test(numbers, forms_of_doubles);
    tcase_add_test(numbers, whole_numbers_read_back);
    suite_add_tcase(whole, tables);
    suite_add_tcase(whole, numbers);
    return whole;
}

int main(void)
{
    return run_suite(suite());
}
