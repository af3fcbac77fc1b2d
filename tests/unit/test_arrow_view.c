/* Arrow texts by views ("vu"): short ones stand in the view, long ones in one of several
 * buffers. Structs made by hand, as another program would. */
#include "suite.h"
#include "tables.h"

#include <string.h>

enum { VIEWS = 4, MOST_BUFFERS = 5 };

typedef struct {
    int32_t length;
    union {
        char text[12];
        struct {
            char prefix[4];
            int32_t buffer, offset;
        } at;
    } as;
} view;

static view views[VIEWS];
static const char first[] = "Ústí nad Labem, Děčín", second[] = "terapeutická dílna";
static int64_t sizes[2];
static const void *buffers[MOST_BUFFERS], *codes[2], *parent_buffers[1];
static struct ArrowArray parent, column, dictionary, *columns[1];
static struct ArrowSchema parent_schema, column_schema, dictionary_schema, *schemas[1];
static socprev_table *table;
static socprev_error *err;

static void release_array(struct ArrowArray *array)
{
    array->release = NULL;
}

static void release_schema(struct ArrowSchema *schema)
{
    schema->release = NULL;
}

/* Four texts: 15 bytes of the first buffer, 12 in place, missing, all of the second buffer. */
static void setup(void)
{
    static const uint8_t present = 0x0b;
    memset(views, 0, sizeof views);
    views[0].length = 15;
    memcpy(views[0].as.at.prefix, first, 4);
    views[1].length = 12;
    memcpy(views[1].as.text, "azylový dům", 12);
    views[3].length = (int32_t)strlen(second);
    memcpy(views[3].as.at.prefix, second, 4);
    views[3].as.at.buffer = 1;
    sizes[0] = (int64_t)strlen(first);
    sizes[1] = (int64_t)strlen(second);
    const void *all[MOST_BUFFERS] = { &present, views, first, second, sizes };
    memcpy(buffers, all, sizeof all);
    column = (struct ArrowArray){ .length = VIEWS, .null_count = 1, .n_buffers = MOST_BUFFERS,
                                  .buffers = buffers, .release = release_array };
    column_schema = (struct ArrowSchema){ .format = "vu", .name = "c", .release = release_schema };
    columns[0] = &column;
    schemas[0] = &column_schema;
    parent = (struct ArrowArray){ .length = VIEWS, .n_buffers = 1, .n_children = 1,
                                  .buffers = parent_buffers, .children = columns,
                                  .release = release_array };
    parent_schema = (struct ArrowSchema){ .format = "+s", .n_children = 1, .children = schemas,
                                          .release = release_schema };
    table = NULL;
}

static void teardown(void)
{
    socprev_table_free(table);
    socprev_error_free(err);
    err = NULL;
}

static socprev_status take(void)
{
    socprev_error_free(err);
    err = NULL;
    return socprev_table_import(&parent_schema, &parent, NULL, &table, &err);
}

static void has(int64_t row, const char *expected)
{
    const char *text = NULL;
    size_t length = 0;
    ck_assert_int_eq(socprev_table_get_text(table, 0, row, &text, &length, NULL), SOCPREV_OK);
    ck_assert_uint_eq(length, strlen(expected));
    ck_assert_mem_eq(text, expected, length);
}

/* Refused with the sentence; and the structs are still whole. */
static void refuses(const char *reason)
{
    ck_assert_int_eq(take(), SOCPREV_E_INVALID);
    ck_assert_ptr_nonnull(strstr(socprev_error_message(err, SOCPREV_LANG_EN), reason));
    ck_assert(parent.release != NULL);
    ck_assert_ptr_null(table);
}

START_TEST(short_and_long_texts)
{
    ck_assert_int_eq(take(), SOCPREV_OK);
    has(0, "Ústí nad Labe");
    has(1, "azylový dů");
    has(3, second);
    ck_assert_int_eq(socprev_table_is_null(table, 0, 2), 1);
    ck_assert_int_eq(socprev_table_null_count(table, 0), 1);
}
END_TEST

/* No buffer of bytes: all texts stand in their views, and the sizes may be NULL. */
START_TEST(no_buffer_of_bytes)
{
    views[0].length = views[3].length = 0;
    column.n_buffers = 3;
    buffers[2] = NULL;
    ck_assert_int_eq(take(), SOCPREV_OK);
    has(0, "");
    setup();
    column.n_buffers = 3;
    buffers[2] = NULL;
    refuses("outside its buffer");
}
END_TEST

START_TEST(a_part_of_an_array)
{
    column.length = 1;
    column.null_count = -1;
    column.offset = 3;
    parent.length = 1;
    ck_assert_int_eq(take(), SOCPREV_OK);
    has(0, second);
}
END_TEST

/* The views become the labels of a column of codes. */
static void as_labels(void)
{
    static const int8_t code[VIEWS] = { 3, 0, 0, 2 };
    setup();
    dictionary = column;
    dictionary_schema = column_schema;
    codes[1] = code;
    column.null_count = 0;
    column.n_buffers = 2;
    column.buffers = codes;
    column.dictionary = &dictionary;
    column_schema.format = "c";
    column_schema.dictionary = &dictionary_schema;
}

START_TEST(labels_by_views)
{
    as_labels();
    views[0].as.at.offset = 12;
    refuses("outside its buffer");
    as_labels();
    ck_assert_int_eq(take(), SOCPREV_OK);
    has(0, second);
    has(1, "Ústí nad Labe");
    ck_assert_int_eq(socprev_table_is_null(table, 0, 3), 1);
}
END_TEST

START_TEST(a_text_must_lie_in_its_buffer)
{
    static const int32_t buffer_of[] = { -1, 2, INT32_MAX, 0, 0, 0, 0, 0 };
    static const int32_t offset_of[] = { 0, 0, 0, -1, 12, INT32_MAX, 0, 0 };
    static const int32_t length_of[] = { 15, 15, 15, 15, 15, 15, INT32_MAX, -1 };
    for (size_t i = 0; i < sizeof length_of / sizeof length_of[0]; i++) {
        setup();
        views[0].length = length_of[i];
        views[0].as.at.buffer = buffer_of[i];
        views[0].as.at.offset = offset_of[i];
        refuses("outside its buffer");
    }
    setup();
    sizes[0] = -1;
    refuses("outside its buffer");
    setup();
    buffers[2] = NULL;
    refuses("outside its buffer");
    setup();
    buffers[4] = NULL;
    refuses("outside its buffer");
    setup();
    buffers[1] = NULL;
    refuses("a buffer is NULL");
    setup();
    column.n_buffers = 2;
    refuses("number of buffers");
}
END_TEST

START_TEST(texts_are_utf8)
{
    memcpy(views[1].as.text, "\377\376", 2);
    ck_assert_int_eq(take(), SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_index(err), 1);
}
END_TEST

static Suite *suite(void)
{
    Suite *s = suite_create("arrow_view");
    TCase *tc = tcase_create("in");
    tcase_add_checked_fixture(tc, setup, teardown);
    tcase_add_test(tc, short_and_long_texts);
    tcase_add_test(tc, no_buffer_of_bytes);
    tcase_add_test(tc, a_part_of_an_array);
    tcase_add_test(tc, labels_by_views);
    tcase_add_test(tc, a_text_must_lie_in_its_buffer);
    tcase_add_test(tc, texts_are_utf8);
    suite_add_tcase(s, tc);
    return s;
}

int main(void)
{
    return run_suite(suite());
}
