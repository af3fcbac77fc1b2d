/* Contacts from batches of Arrow: types, nulls, dictionaries, what is malformed. */
#include "suite.h"
#include "support.h"

#include <string.h>

enum { ROWS = 5, MOST_COLUMNS = 8 };

/* A batch on the stack: what another program would hand over. */
static struct ArrowSchema schema, child[MOST_COLUMNS], labels_schema;
static struct ArrowArray array, column[MOST_COLUMNS], labels;
static struct ArrowSchema *children[MOST_COLUMNS];
static struct ArrowArray *columns[MOST_COLUMNS];
static const void *buffers[MOST_COLUMNS][3], *label_buffers[3], *no_buffers[1];
static socprev_contact_file *file;
static socprev_contact_options *options;

static void release_schema(struct ArrowSchema *s)
{
    s->release = NULL;
}

static void release_array(struct ArrowArray *a)
{
    a->release = NULL;
}

static void begin(void)
{
    schema = (struct ArrowSchema){ .format = "+s", .children = children,
                                   .release = release_schema };
    array = (struct ArrowArray){ .length = ROWS, .n_buffers = 1, .buffers = no_buffers,
                                 .children = columns, .release = release_array };
    ck_assert_int_eq(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_begin(options, NULL, &file, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    file = NULL;
}

/* Adds a column; `valid` NULL: no cell is null. */
static int64_t add(const char *name, const char *format, const void *valid, const void *data,
                   const void *text)
{
    int64_t i = schema.n_children++;
    array.n_children++;
    bool texts = strcmp(format, "u") == 0 || strcmp(format, "U") == 0;
    buffers[i][0] = valid;
    buffers[i][1] = data;
    buffers[i][2] = text;
    child[i] = (struct ArrowSchema){ .format = format, .name = name, .release = release_schema };
    column[i] = (struct ArrowArray){ .length = ROWS, .null_count = valid == NULL ? 0 : -1,
                                     .n_buffers = texts ? 3 : 2, .buffers = buffers[i],
                                     .release = release_array };
    children[i] = &child[i];
    columns[i] = &column[i];
    return i;
}

static const uint64_t persons[ROWS] = { 9, UINT64_MAX, 9, 7, 5 };
static const int32_t days[ROWS] = { 15000, 15001, 15000, 15000, 15002 };
static const uint8_t all_but_last[1] = { 0x0f };

static void add_persons_and_days(void)
{
    add("person", "L", all_but_last, persons, NULL);
    add("date", "tdD", NULL, days, NULL);
}

static socprev_status feed(socprev_error **err)
{
    return socprev_contact_file_feed_arrow(file, &schema, &array, err);
}

static int64_t total(int32_t measure)
{
    socprev_people *people = NULL;
    int64_t value = -1;
    ck_assert_int_eq(socprev_people_cube(socprev_contact_file_contacts(file), NULL, 0, NULL, NULL,
                                         &people, NULL),
                     SOCPREV_OK);
    socprev_people_value(people, 0, measure, &value);
    socprev_people_free(people);
    return value;
}

static void fed(void)
{
    socprev_error *err = NULL;
    ck_assert_msg(feed(&err) == SOCPREV_OK, "%s", socprev_error_message(err, SOCPREV_LANG_EN));
}

START_TEST(numbers_are_read_where_they_lie)
{
    static const int16_t minutes[ROWS] = { 10, 20, 30, 40, 50 };
    static const uint8_t electronic[1] = { 0x15 }, but_first[1] = { 0x1e };
    add_persons_and_days();
    add("minutes", "s", but_first, minutes, NULL);
    add("electronic", "b", NULL, electronic, NULL);
    fed();
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 5);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 3);
    ck_assert_int_eq(total(SOCPREV_ANONYMOUS_CONTACTS), 1);
    ck_assert_int_eq(total(SOCPREV_MINUTES), 140);
    ck_assert_int_eq(total(SOCPREV_UNTIMED_CONTACTS), 1);
    /* the caller still holds the batch and hands it over again: contacts are those of it */
    fed();
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 5);
    ck_assert_int_eq(socprev_contact_file_rows(file), 10);
    ck_assert_int_eq(socprev_contact_file_end(file, NULL), SOCPREV_OK);
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 0);
}
END_TEST

START_TEST(offsets_of_parent_and_child_add_up)
{
    static const int64_t minutes[ROWS] = { 1, 10, 100, 1000, 10000 };
    add_persons_and_days();
    column[add("minutes", "l", NULL, minutes, NULL)].offset = 1;
    column[2].length = 4;
    array.offset = 1;
    array.length = 2;
    fed();
    ck_assert_int_eq(total(SOCPREV_MINUTES), 1100);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 2); /* rows 1 and 2: UINT64_MAX and 9 */
}
END_TEST

static const int32_t ends[ROWS + 1] = { 0, 1, 1, 2, 3, 4 };
static const int64_t large_ends[ROWS + 1] = { 0, 3, 3, 6, 9, 12 };

START_TEST(texts_and_dictionaries_become_codes)
{
    static const uint8_t codes[ROWS] = { 1, 0, 2, 1, 1 };
    static const int32_t label_ends[4] = { 0, 7, 9, 9 };
    add("person", "u", NULL, ends, "papb");
    add("date", "tdD", NULL, days, NULL);
    int64_t kind = add("kind", "C", NULL, codes, NULL);
    labels_schema = (struct ArrowSchema){ .format = "u", .release = release_schema };
    label_buffers[1] = label_ends;
    label_buffers[2] = "shelter57";
    labels = (struct ArrowArray){ .length = 3, .n_buffers = 3, .buffers = label_buffers,
                                  .release = release_array };
    child[kind].dictionary = &labels_schema;
    column[kind].dictionary = &labels;
    add("project", "U", NULL, large_ends, "ip1ip1ip2ip2");
    fed();
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 3); /* p, a, b; an empty text is anonymous */
    ck_assert_int_eq(total(SOCPREV_ANONYMOUS_CONTACTS), 1);
    ck_assert_int_eq(socprev_contact_file_end(file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_code_count(file, SOCPREV_BY_PROJECT), 2);
    ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, 1), "ip2");
}
END_TEST

START_TEST(a_mistake_is_named_by_row)
{
    static const int64_t minutes[ROWS] = { 10, -1, 30, 40, 50 };
    static const int32_t years[ROWS] = { 1980, 1981, 1981, 1000, 0 };
    add_persons_and_days();
    add("minutes", "l", NULL, minutes, NULL);
    add("birth_year", "i", all_but_last, years, NULL);
    fed();
    fed();
    const socprev_findings *findings = socprev_contact_file_findings(file);
    ck_assert_str_eq(socprev_finding_record(findings, 0), "row/1");
    ck_assert_int_eq(socprev_finding_number(findings, 0), 4087);
    ck_assert_str_eq(socprev_finding_record(findings, 1), "row/2");
    ck_assert_int_eq(socprev_finding_number(findings, 1), 4355);
    ck_assert_str_eq(socprev_finding_record(findings, 2), "row/3");
    ck_assert_int_eq(socprev_finding_number(findings, 2), 4352);
    ck_assert_str_eq(socprev_finding_record(findings, 3), "row/6");
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 3);
}
END_TEST

/* ---- what is not so ---------------------------------------------------------------------- */

enum breakage {
    SCHEMA_RELEASED, ARRAY_RELEASED, NOT_A_STRUCT, TOO_FEW_CHILDREN, CHILD_RELEASED,
    COLUMN_RELEASED, SHORT_CHILD, NEGATIVE_LENGTH, NEGATIVE_OFFSET, BAD_NULL_COUNT, NO_BITMAP,
    BUFFER_COUNT, NULL_BUFFER, GRANDCHILDREN, FLOAT_PERSON, TIMESTAMP, UNKNOWN_NAME, TWICE,
    NO_PERSON, BAD_DAY, STRUCT_NULL, HUGE_NUMBER, BREAKAGES
};

static const struct {
    socprev_status status;
    int32_t number;
} expected[BREAKAGES] = {
    [SCHEMA_RELEASED] = { SOCPREV_E_INVALID, 1230 },
    [ARRAY_RELEASED] = { SOCPREV_E_INVALID, 1230 },
    [NOT_A_STRUCT] = { SOCPREV_E_UNSUPPORTED, 1232 },
    [TOO_FEW_CHILDREN] = { SOCPREV_E_INVALID, 1233 },
    [CHILD_RELEASED] = { SOCPREV_E_INVALID, 1233 },
    [COLUMN_RELEASED] = { SOCPREV_E_INVALID, 1233 },
    [SHORT_CHILD] = { SOCPREV_E_INVALID, 1233 },
    [NEGATIVE_LENGTH] = { SOCPREV_E_INVALID, 1233 },
    [NEGATIVE_OFFSET] = { SOCPREV_E_INVALID, 1233 },
    [BAD_NULL_COUNT] = { SOCPREV_E_INVALID, 1233 },
    [NO_BITMAP] = { SOCPREV_E_INVALID, 1233 },
    [BUFFER_COUNT] = { SOCPREV_E_INVALID, 1233 },
    [NULL_BUFFER] = { SOCPREV_E_INVALID, 1233 },
    [GRANDCHILDREN] = { SOCPREV_E_INVALID, 1233 },
    [FLOAT_PERSON] = { SOCPREV_E_UNSUPPORTED, 4361 },
    [TIMESTAMP] = { SOCPREV_E_UNSUPPORTED, 4361 },
    [UNKNOWN_NAME] = { SOCPREV_E_NOT_FOUND, 4081 },
    [TWICE] = { SOCPREV_E_DUPLICATE, 0 },
    [NO_PERSON] = { SOCPREV_E_NOT_FOUND, 4082 },
    [BAD_DAY] = { SOCPREV_E_RANGE, 1233 },
    [STRUCT_NULL] = { SOCPREV_E_INVALID, 1234 },
    [HUGE_NUMBER] = { SOCPREV_E_RANGE, 1233 },
};

static void break_it(int how)
{
    static const int32_t far[ROWS] = { 0, INT32_MAX, 0, 0, 0 };
    static const uint64_t huge[ROWS] = { 0, UINT64_MAX, 0, 0, 0 };
    static const uint8_t one_null[1] = { 0x1d };
    switch (how) {
    case SCHEMA_RELEASED: schema.release = NULL; break;
    case ARRAY_RELEASED: array.release = NULL; break;
    case NOT_A_STRUCT: schema.format = "l"; break;
    case TOO_FEW_CHILDREN: array.n_children = 1; break;
    case CHILD_RELEASED: child[1].release = NULL; break;
    case COLUMN_RELEASED: column[1].release = NULL; break;
    case SHORT_CHILD: column[1].length = ROWS - 1; break;
    case NEGATIVE_LENGTH: array.length = -1; break;
    case NEGATIVE_OFFSET: column[0].offset = -1; break;
    case BAD_NULL_COUNT: column[0].null_count = ROWS + 1; break;
    case NO_BITMAP: column[1].null_count = 1; break;
    case BUFFER_COUNT: column[1].n_buffers = 3; break;
    case NULL_BUFFER: buffers[1][1] = NULL; break;
    case GRANDCHILDREN: column[1].n_children = 1; break;
    case FLOAT_PERSON: child[0].format = "g"; break;
    case TIMESTAMP: child[1].format = "tsu:"; break;
    case UNKNOWN_NAME: child[1].name = "dates"; break;
    case TWICE: child[1].name = "person"; child[1].format = "L"; break;
    case NO_PERSON: child[0].name = "minutes"; child[0].format = "L"; break;
    case BAD_DAY: buffers[1][1] = far; break;
    case STRUCT_NULL: no_buffers[0] = one_null; array.null_count = 1; break;
    default: add("minutes", "L", NULL, huge, NULL); break;
    }
}

START_TEST(what_is_malformed_is_named)
{
    socprev_error *err = NULL;
    add_persons_and_days();
    break_it(_i);
    ck_assert_int_eq(feed(&err), expected[_i].status);
    if (expected[_i].number != 0)
        ck_assert_int_eq(socprev_error_number(err), expected[_i].number);
    socprev_error_free(err);
    no_buffers[0] = NULL;
    ck_assert_int_eq(socprev_contacts_count(socprev_contact_file_contacts(file)), 0);
    ck_assert_int_eq(feed(NULL), SOCPREV_E_INVALID); /* the file has failed */
}
END_TEST

static socprev_status feed_texts(const int32_t *offsets, const char *text, socprev_error **err)
{
    add("person", "u", NULL, offsets, text);
    add("date", "tdD", NULL, days, NULL);
    return feed(err);
}

START_TEST(bad_texts_are_refused)
{
    static const int32_t down[ROWS + 1] = { 0, 2, 1, 3, 4, 5 };
    static const struct {
        const int32_t *offsets;
        const char *text;
        socprev_status status;
    } cases[] = {
        { down, "papbq", SOCPREV_E_INVALID },
        { ends, NULL, SOCPREV_E_INVALID },
        { ends, "p\xff" "pb", SOCPREV_E_PARSE },
        { ends, "p\0pb", SOCPREV_E_PARSE },
    };
    ck_assert_int_eq(feed_texts(cases[_i].offsets, cases[_i].text, NULL), cases[_i].status);
}
END_TEST

START_TEST(a_code_outside_its_dictionary_is_refused)
{
    static const int8_t codes[ROWS] = { 0, 0, -1, 0, 0 };
    static const int32_t label_ends[2] = { 0, 2 };
    socprev_error *err = NULL;
    add_persons_and_days();
    int64_t kind = add("kind", "c", NULL, codes, NULL);
    labels_schema = (struct ArrowSchema){ .format = "u", .release = release_schema };
    label_buffers[1] = label_ends;
    label_buffers[2] = "57";
    labels = (struct ArrowArray){ .length = 1, .n_buffers = 3, .buffers = label_buffers,
                                  .release = release_array };
    child[kind].dictionary = &labels_schema;
    ck_assert_int_eq(feed(NULL), SOCPREV_E_INVALID); /* the dictionary is missing */
    end();
    ck_assert_int_eq(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_begin(options, NULL, &file, NULL), SOCPREV_OK);
    column[kind].dictionary = &labels;
    ck_assert_int_eq(feed(&err), SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_error_index(err), 2);
    socprev_error_free(err);
}
END_TEST

START_TEST(sources_and_persons_are_not_mixed)
{
    socprev_error *err = NULL;
    add_persons_and_days();
    fed();
    ck_assert_int_eq(socprev_contact_file_feed(file, "person", 6, &err), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 4360);
    socprev_error_free(err);
    err = NULL;
    child[0].format = "u";
    column[0].n_buffers = 3;
    buffers[0][1] = ends;
    buffers[0][2] = "papb";
    ck_assert_int_eq(feed(&err), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 4362);
    socprev_error_free(err);
}
END_TEST

START_TEST(a_table_of_the_library_goes_in)
{
    static const char *const who[] = { "p", "q" }, *const kinds[] = { "shelter", "57" };
    static const int64_t minutes[] = { 30, 60 };
    socprev_date when[2];
    socprev_table *table = NULL;
    struct ArrowSchema out_schema;
    struct ArrowArray out;
    socprev_date_from_day(2013, 1, 2, &when[0]);
    socprev_date_from_day(2013, 1, 3, &when[1]);
    ck_assert_int_eq(socprev_table_new(NULL, &table, NULL), SOCPREV_OK);
    socprev_table_add_text(table, "person", who, 0, 2, NULL, NULL);
    socprev_table_add_date(table, "date", when, 0, 2, NULL, NULL);
    socprev_table_add_text(table, "kind", kinds, 0, 2, NULL, NULL);
    socprev_table_add_int64(table, "minutes", minutes, 0, 2, NULL, NULL);
    ck_assert_int_eq(socprev_table_export(table, &out_schema, &out, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_feed_arrow(file, &out_schema, &out, NULL), SOCPREV_OK);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 2);
    ck_assert_int_eq(total(SOCPREV_MINUTES), 90);
    out.release(&out);
    out_schema.release(&out_schema);
    socprev_table_free(table);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contacts from Arrow");
    TCase *tcase = tcase_create("arrow");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, numbers_are_read_where_they_lie);
    tcase_add_test(tcase, offsets_of_parent_and_child_add_up);
    tcase_add_test(tcase, texts_and_dictionaries_become_codes);
    tcase_add_test(tcase, a_mistake_is_named_by_row);
    tcase_add_loop_test(tcase, what_is_malformed_is_named, 0, BREAKAGES);
    tcase_add_loop_test(tcase, bad_texts_are_refused, 0, 4);
    tcase_add_test(tcase, a_code_outside_its_dictionary_is_refused);
    tcase_add_test(tcase, sources_and_persons_are_not_mixed);
    tcase_add_test(tcase, a_table_of_the_library_goes_in);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
