/* The Arrow C data interface, by structs made by hand as another program would. */
#include "suite.h"
#include "tables.h"

#include <math.h>
#include <string.h>

static socprev_table *table;
static socprev_error *err;
static int released;

static void setup(void)
{
    table = NULL;
    err = NULL;
    released = 0;
}

static void teardown(void)
{
    socprev_table_free(table);
    socprev_error_free(err);
}

static void ok(socprev_status st)
{
    ck_assert_msg(st == SOCPREV_OK, "%s",
                  err == NULL ? "no error" : socprev_error_message(err, SOCPREV_LANG_EN));
}

/* ---- a producer with one column --------------------------------------------- */

static void release_schema(struct ArrowSchema *schema)
{
    released++;
    schema->release = NULL;
}

static void release_array(struct ArrowArray *array)
{
    released++;
    array->release = NULL;
}

typedef struct {
    struct ArrowSchema parent_schema, schema, dictionary_schema, *schemas[1];
    struct ArrowArray parent, array, dictionary, *arrays[1];
    const void *parent_buffers[1], *buffers[3], *dictionary_buffers[3];
} producer;

/* `rows` rows of a format; buffers: validity, offsets or data, bytes of texts. */
static void produce(producer *p, const char *format, int64_t rows, const void *valid,
                    const void *data, const void *bytes)
{
    memset(p, 0, sizeof *p);
    bool text = strcmp(format, "u") == 0 || strcmp(format, "U") == 0;
    p->buffers[0] = valid;
    p->buffers[1] = data;
    p->buffers[2] = bytes;
    p->schemas[0] = &p->schema;
    p->arrays[0] = &p->array;
    p->schema = (struct ArrowSchema){ .format = format, .name = "c", .release = release_schema };
    p->array = (struct ArrowArray){ .length = rows, .null_count = valid == NULL ? 0 : -1,
                                    .n_buffers = text ? 3 : 2, .buffers = p->buffers,
                                    .release = release_array };
    p->parent_schema = (struct ArrowSchema){ .format = "+s", .n_children = 1,
                                             .children = p->schemas, .release = release_schema };
    p->parent = (struct ArrowArray){ .length = rows, .n_buffers = 1, .n_children = 1,
                                     .buffers = p->parent_buffers, .children = p->arrays,
                                     .release = release_array };
}

static void with_dictionary(producer *p, const char *format, int64_t labels, const void *offsets,
                            const void *bytes)
{
    p->dictionary_buffers[1] = offsets;
    p->dictionary_buffers[2] = bytes;
    p->dictionary_schema = (struct ArrowSchema){ .format = format, .release = release_schema };
    p->dictionary = (struct ArrowArray){ .length = labels, .n_buffers = 3,
                                         .buffers = p->dictionary_buffers,
                                         .release = release_array };
    p->schema.dictionary = &p->dictionary_schema;
    p->array.dictionary = &p->dictionary;
}

static socprev_status take(producer *p)
{
    return socprev_table_import(&p->parent_schema, &p->parent, NULL, &table, &err);
}

/* The import is refused and the producer still owns everything. */
static void refuses(producer *p, socprev_status status, int32_t number)
{
    ck_assert(refused(take(p), status, number, &err));
    ck_assert_ptr_null(table);
    ck_assert_int_eq(released, 0);
    ck_assert(p->parent.release != NULL);
    ck_assert(p->parent_schema.release != NULL);
}

/* ---- in ------------------------------------------------------------------------ */

START_TEST(whole_numbers_are_widened)
{
    const int8_t i8[] = { -1, 2 };
    const uint8_t u8[] = { 255, 2 };
    const int16_t i16[] = { -1, 2 };
    const uint16_t u16[] = { 65535, 2 };
    const int32_t i32[] = { -1, 2 };
    const uint32_t u32[] = { 4294967295u, 2 };
    const int64_t i64[] = { -1, 2 };
    const uint64_t u64[] = { INT64_MAX, 2 };
    const struct {
        const char *format;
        const void *data;
        int64_t first;
    } cases[] = { { "c", i8, -1 },   { "C", u8, 255 },         { "s", i16, -1 },
                  { "S", u16, 65535 }, { "i", i32, -1 },       { "I", u32, 4294967295 },
                  { "l", i64, -1 },  { "L", u64, INT64_MAX } };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        producer p;
        released = 0;
        produce(&p, cases[i].format, 2, NULL, cases[i].data, NULL);
        ok(take(&p));
        ck_assert_int_eq(released, 2);
        ck_assert(p.parent.release == NULL);
        ck_assert_int_eq(socprev_table_int64_data(table, 0)[0], cases[i].first);
        ck_assert_int_eq(socprev_table_int64_data(table, 0)[1], 2);
        socprev_table_free(table);
        table = NULL;
    }
}
END_TEST

START_TEST(uint64_that_does_not_fit)
{
    const uint64_t data[] = { 0, (uint64_t)INT64_MAX + 1 };
    producer p;
    produce(&p, "L", 2, NULL, data, NULL);
    refuses(&p, SOCPREV_E_RANGE, 1211);
}
END_TEST

START_TEST(floats_bools_and_days)
{
    const float narrow[] = { 0.5f, NAN };
    const unsigned char valid[] = { 0x01 }, bits[] = { 0x02 };
    const int32_t days[] = { 0, 16092 };
    producer p;
    double share = 0;
    int32_t truth = 0;
    socprev_date day = 0, expected = 0;
    produce(&p, "f", 2, valid, narrow, NULL);
    ok(take(&p));
    ok(socprev_table_get_float64(table, 0, 0, &share, &err));
    ck_assert_double_eq(share, 0.5);
    ck_assert_int_eq(socprev_table_is_null(table, 0, 1), 1);
    socprev_table_free(table);
    produce(&p, "b", 2, NULL, bits, NULL);
    ok(take(&p));
    ok(socprev_table_get_bool(table, 0, 1, &truth, &err));
    ck_assert_int_eq(truth, 1);
    socprev_table_free(table);
    produce(&p, "tdD", 2, NULL, days, NULL);
    ok(take(&p));
    ok(socprev_table_get_date(table, 0, 1, &day, &err));
    ok(socprev_date_from_day(2014, 1, 22, &expected));
    ck_assert_int_eq(day, expected);
}
END_TEST

START_TEST(numbers_must_be_finite)
{
    const double data[] = { 1, NAN };
    const float narrow[] = { INFINITY };
    producer p;
    produce(&p, "g", 2, NULL, data, NULL);
    refuses(&p, SOCPREV_E_INVALID, 1208);
    produce(&p, "f", 1, NULL, narrow, NULL);
    refuses(&p, SOCPREV_E_INVALID, 1208);
}
END_TEST

START_TEST(days_must_be_in_the_calendar)
{
    const int32_t data[] = { INT32_MAX };
    producer p;
    produce(&p, "tdD", 1, NULL, data, NULL);
    refuses(&p, SOCPREV_E_RANGE, 1211);
}
END_TEST

START_TEST(texts_of_both_widths)
{
    const int32_t narrow[] = { 0, 1, 1, 4 };
    const int64_t wide[] = { 0, 1, 1, 4 };
    producer p;
    const char *text = NULL;
    size_t length = 0;
    for (int i = 0; i < 2; i++) {
        produce(&p, i == 0 ? "u" : "U", 3, NULL, i == 0 ? (const void *)narrow : wide, "abcd");
        ok(take(&p));
        ok(socprev_table_get_text(table, 0, 2, &text, &length, &err));
        ck_assert_mem_eq(text, "bcd", length);
        ok(socprev_table_get_text(table, 0, 1, &text, &length, &err));
        ck_assert_uint_eq(length, 0);
        socprev_table_free(table);
        table = NULL;
    }
}
END_TEST

START_TEST(texts_are_checked)
{
    const int32_t backwards[] = { 0, 3, 1 }, negative[] = { -1, 3 }, whole[] = { 0, 2 };
    producer p;
    produce(&p, "u", 2, NULL, backwards, "abcd");
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "u", 1, NULL, negative, "abcd");
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "u", 1, NULL, whole, NULL);
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "u", 1, NULL, whole, "\xc3(");
    refuses(&p, SOCPREV_E_PARSE, 1210);
}
END_TEST

START_TEST(dictionaries_with_any_code)
{
    static const char *const formats[] = { "c", "C", "s", "S", "i", "I", "l", "L" };
    const int32_t offsets[] = { 0, 1, 2, 3 };
    for (size_t i = 0; i < 8; i++) {
        /* Little or big end: two codes of the width, 2 and 0. */
        union {
            uint8_t one[2];
            uint16_t two[2];
            uint32_t four[2];
            uint64_t eight[2];
        } codes = { { 0 } };
        if (i / 2 == 0)
            codes.one[0] = 2;
        else if (i / 2 == 1)
            codes.two[0] = 2;
        else if (i / 2 == 2)
            codes.four[0] = 2;
        else
            codes.eight[0] = 2;
        if (i / 2 == 0)
            codes.one[1] = 0;
        producer p;
        produce(&p, formats[i], 2, NULL, &codes, NULL);
        with_dictionary(&p, "u", 3, offsets, "xyx");
        ok(take(&p));
        ck_assert_int_eq(socprev_table_column_type(table, 0), SOCPREV_COLUMN_CATEGORY);
        /* The label that comes twice keeps its first code. */
        ck_assert_int_eq(socprev_table_label_count(table, 0), 2);
        ck_assert_int_eq(socprev_table_code_data(table, 0)[0], 0);
        socprev_table_free(table);
        table = NULL;
    }
}
END_TEST

START_TEST(dictionaries_are_checked)
{
    const int32_t offsets[] = { 0, 1 }, backwards[] = { 1, 0 };
    const int8_t above[] = { 0, 1 }, below[] = { -1 };
    producer p;
    produce(&p, "c", 2, NULL, above, NULL);
    with_dictionary(&p, "u", 1, offsets, "x");
    refuses(&p, SOCPREV_E_RANGE, 1212);
    produce(&p, "c", 1, NULL, below, NULL);
    with_dictionary(&p, "u", 1, offsets, "x");
    refuses(&p, SOCPREV_E_RANGE, 1212);
    with_dictionary(&p, "u", 1, offsets, "\xff");
    refuses(&p, SOCPREV_E_PARSE, 1216);
    with_dictionary(&p, "u", 1, backwards, "x");
    refuses(&p, SOCPREV_E_INVALID, 1233);
    with_dictionary(&p, "i", 1, offsets, "x");
    refuses(&p, SOCPREV_E_UNSUPPORTED, 1231);
    with_dictionary(&p, "u", 1, offsets, "x");
    p.array.dictionary = NULL;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "g", 1, NULL, below, NULL);
    with_dictionary(&p, "u", 1, offsets, "x");
    refuses(&p, SOCPREV_E_UNSUPPORTED, 1231);
}
END_TEST

START_TEST(missing_labels_are_missing_cells)
{
    const int32_t offsets[] = { 0, 0, 1 };
    const int8_t codes[] = { 0, 1 };
    const unsigned char valid[] = { 0x02 };
    producer p;
    produce(&p, "c", 2, NULL, codes, NULL);
    with_dictionary(&p, "u", 2, offsets, "x");
    p.dictionary_buffers[0] = valid;
    p.dictionary.null_count = 1;
    ok(take(&p));
    ck_assert_int_eq(socprev_table_is_null(table, 0, 0), 1);
    ck_assert_int_eq(socprev_table_is_null(table, 0, 1), 0);
    ck_assert_int_eq(socprev_table_label_count(table, 0), 1);
}
END_TEST

START_TEST(nothing_is_text_without_cells)
{
    producer p;
    produce(&p, "n", 3, NULL, NULL, NULL);
    p.array.n_buffers = 0;
    p.array.null_count = 3;
    p.array.buffers = NULL;
    ok(take(&p));
    ck_assert_int_eq(socprev_table_column_type(table, 0), SOCPREV_COLUMN_TEXT);
    ck_assert_int_eq(socprev_table_null_count(table, 0), 3);
}
END_TEST

START_TEST(unknown_types_are_named)
{
    static const char *const formats[] = { "e", "z", "tdm", "tsu:UTC", "+l", "d:19,10", "vz", "",
                                           "ll" };
    const int64_t data[] = { 0 };
    for (size_t i = 0; i < sizeof formats / sizeof formats[0]; i++) {
        producer p;
        produce(&p, formats[i], 1, NULL, data, NULL);
        ck_assert_int_eq(take(&p), SOCPREV_E_UNSUPPORTED);
        char quoted[32] = "\"";
        strcat(strcat(quoted, formats[i]), "\"");
        ck_assert_ptr_nonnull(strstr(socprev_error_message(err, SOCPREV_LANG_EN), quoted));
        socprev_error_free(err);
        err = NULL;
        ck_assert_int_eq(released, 0);
    }
}
END_TEST

START_TEST(the_struct_is_checked)
{
    const int64_t data[] = { 1, 2 };
    const unsigned char valid[] = { 0x01 };
    producer p;
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent_schema.format = "l";
    refuses(&p, SOCPREV_E_UNSUPPORTED, 1232);
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent.n_children = 0;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent.length = -1;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent.n_buffers = 0;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent_buffers[0] = valid;
    p.parent.null_count = -1;
    refuses(&p, SOCPREV_E_INVALID, 1234);
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent.release = NULL;
    ck_assert(refused(take(&p), SOCPREV_E_INVALID, 1230, &err));
    ck_assert(refused(socprev_table_import(NULL, &p.parent, NULL, &table, &err),
                      SOCPREV_E_INVALID, 1001, &err));
}
END_TEST

START_TEST(children_are_checked)
{
    const int64_t data[] = { 1, 2 };
    producer p;
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.length = 1;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.parent.offset = INT64_MAX - 3;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.offset = INT64_MAX;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.null_count = 3;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.null_count = 1;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.n_buffers = 3;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.n_children = 1;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, NULL, NULL);
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.array.release = NULL;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.schema.format = NULL;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    produce(&p, "l", 2, NULL, data, NULL);
    p.schema.name = NULL;
    refuses(&p, SOCPREV_E_INVALID, 1204);
}
END_TEST

START_TEST(metadata_is_checked)
{
    struct {
        int32_t count, key_size;
        char key[16];
        int32_t value_size;
        char value[4];
    } decimals = { 1, 16, "", 2, "99" };
    const int64_t data[] = { 1 };
    producer p;
    memcpy(decimals.key, "socprev.decimals", 16);
    produce(&p, "l", 1, NULL, data, NULL);
    p.schema.metadata = (const char *)&decimals;
    refuses(&p, SOCPREV_E_INVALID, 1217);
    decimals.value[1] = 'x';
    refuses(&p, SOCPREV_E_INVALID, 1233);
    decimals.value_size = 3;
    refuses(&p, SOCPREV_E_INVALID, 1233);
    memcpy(decimals.key, "another-programs", 16);
    ok(take(&p));
    ck_assert_int_eq(socprev_table_column_decimals(table, 0), 0);
}
END_TEST

/* ---- out ------------------------------------------------------------------------ */

START_TEST(what_goes_out)
{
    const int64_t amounts[] = { 150, 200 };
    const char *const labels[] = { "a", "b" };
    const int32_t codes[] = { 1, -1 };
    struct ArrowSchema schema;
    struct ArrowArray array;
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_add_int64(table, "amount", amounts, 0, 2, NULL, &err));
    ok(socprev_table_set_unit(table, 0, "CZK", 2, &err));
    ok(socprev_table_add_category(table, "kind", codes, 0, 2, labels, 2, &err));
    ok(socprev_table_export(table, &schema, &array, &err));
    ck_assert_str_eq(schema.format, "+s");
    ck_assert_int_eq(array.n_children, 2);
    ck_assert_str_eq(schema.children[0]->format, "l");
    ck_assert_str_eq(schema.children[0]->name, "amount");
    ck_assert_str_eq(schema.children[1]->format, "i");
    ck_assert_str_eq(schema.children[1]->dictionary->format, "U");
    /* Zero copy: the receiver sees the very bytes of the table. */
    ck_assert_ptr_eq(array.children[0]->buffers[1], socprev_table_int64_data(table, 0));
    ck_assert_ptr_null(array.children[0]->buffers[0]);
    ck_assert_int_eq(array.children[1]->null_count, 1);
    ck_assert_ptr_nonnull(array.children[1]->buffers[0]);
    ck_assert_int_eq(array.children[1]->dictionary->length, 2);
    int32_t entries = 0;
    memcpy(&entries, schema.children[0]->metadata, sizeof entries);
    ck_assert_int_eq(entries, 2);
    ck_assert_mem_eq(schema.children[0]->metadata + 8, "socprev.unit", 12);
    schema.release(&schema);
    array.release(&array);
    ck_assert(schema.release == NULL);
    ck_assert(array.release == NULL);
}
END_TEST

START_TEST(a_moved_child_outlives_all)
{
    const char *const texts[] = { "Vysočina", NULL };
    const int32_t codes[] = { 0, 0 };
    const char *const labels[] = { "kraj" };
    struct ArrowSchema schema;
    struct ArrowArray array, text, kind;
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_add_text(table, "name", texts, 0, 2, NULL, &err));
    ok(socprev_table_add_category(table, "kind", codes, 0, 2, labels, 1, &err));
    ok(socprev_table_export(table, &schema, &array, &err));
    text = *array.children[0];
    array.children[0]->release = NULL;
    kind = *array.children[1];
    array.children[1]->release = NULL;
    socprev_table_free(table);
    table = NULL;
    array.release(&array);
    schema.release(&schema);
    ck_assert_mem_eq(text.buffers[2], "Vysočina", 9);
    ck_assert_mem_eq(kind.dictionary->buffers[2], "kraj", 4);
    text.release(&text);
    ck_assert(text.release == NULL);
    kind.release(&kind);
}
END_TEST

START_TEST(days_go_as_days_and_others_as_text)
{
    socprev_date days[2], months[2];
    ok(socprev_date_parse("2014-01-22", SOCPREV_NUL, &days[0], &err));
    ok(socprev_date_parse("1969-12-31", SOCPREV_NUL, &days[1], &err));
    months[0] = days[0];
    ok(socprev_date_parse("2012-08", SOCPREV_NUL, &months[1], &err));
    struct ArrowSchema schema;
    struct ArrowArray array;
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_add_date(table, "day", days, 0, 2, NULL, &err));
    ok(socprev_table_add_date(table, "when", months, 0, 2, NULL, &err));
    ok(socprev_table_export(table, &schema, &array, &err));
    ck_assert_str_eq(schema.children[0]->format, "tdD");
    ck_assert_int_eq(((const int32_t *)array.children[0]->buffers[1])[0], 16092);
    ck_assert_int_eq(((const int32_t *)array.children[0]->buffers[1])[1], -1);
    ck_assert_str_eq(schema.children[1]->format, "U");
    ck_assert_mem_eq(array.children[1]->buffers[2], "2014-01-222012-08", 17);
    schema.release(&schema);
    array.release(&array);
}
END_TEST

START_TEST(dates_as_text_are_checked)
{
    struct {
        int32_t count, key_size;
        char key[12];
        int32_t value_size;
        char value[4];
    } type = { 1, 12, "", 4, "" };
    const int32_t offsets[] = { 0, 7 };
    producer p;
    memcpy(type.key, "socprev.type", 12);
    memcpy(type.value, "date", 4);
    produce(&p, "u", 1, NULL, offsets, "2012-13");
    p.schema.metadata = (const char *)&type;
    refuses(&p, SOCPREV_E_PARSE, 1209);
    p.buffers[2] = "2012-12";
    ok(take(&p));
    ck_assert_int_eq(socprev_table_column_type(table, 0), SOCPREV_COLUMN_DATE);
}
END_TEST

START_TEST(an_empty_table_goes_out_and_in)
{
    struct ArrowSchema schema;
    struct ArrowArray array;
    socprev_table *back = NULL;
    ok(socprev_table_new(NULL, &table, &err));
    ok(socprev_table_export(table, &schema, &array, &err));
    ok(socprev_table_import(&schema, &array, NULL, &back, &err));
    ck_assert_int_eq(socprev_table_equal(table, back), 1);
    socprev_table_free(back);
    ck_assert(refused(socprev_table_export(NULL, &schema, &array, &err), SOCPREV_E_INVALID, 1001,
                      &err));
    ck_assert(refused(socprev_table_export(table, NULL, &array, &err), SOCPREV_E_INVALID, 1001,
                      &err));
}
END_TEST

static Suite *suite(void)
{
    Suite *whole = suite_create("arrow");
    TCase *in = tcase_create("in"), *out = tcase_create("out");
    tcase_add_checked_fixture(in, setup, teardown);
    tcase_add_checked_fixture(out, setup, teardown);
    tcase_add_test(in, whole_numbers_are_widened);
    tcase_add_test(in, uint64_that_does_not_fit);
    tcase_add_test(in, floats_bools_and_days);
    tcase_add_test(in, numbers_must_be_finite);
    tcase_add_test(in, days_must_be_in_the_calendar);
    tcase_add_test(in, texts_of_both_widths);
    tcase_add_test(in, texts_are_checked);
    tcase_add_test(in, dictionaries_with_any_code);
    tcase_add_test(in, dictionaries_are_checked);
    tcase_add_test(in, missing_labels_are_missing_cells);
    tcase_add_test(in, nothing_is_text_without_cells);
    tcase_add_test(in, unknown_types_are_named);
    tcase_add_test(in, the_struct_is_checked);
    tcase_add_test(in, children_are_checked);
    tcase_add_test(in, metadata_is_checked);
    tcase_add_test(out, what_goes_out);
    tcase_add_test(out, a_moved_child_outlives_all);
    tcase_add_test(out, days_go_as_days_and_others_as_text);
    tcase_add_test(out, dates_as_text_are_checked);
    tcase_add_test(out, an_empty_table_goes_out_and_in);
    suite_add_tcase(whole, in);
    suite_add_tcase(whole, out);
    return whole;
}

int main(void)
{
    return run_suite(suite());
}
