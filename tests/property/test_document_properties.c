/* Documents under random input: places of values, jansson as a second opinion,
 * round trips, cuts and flipped bytes. */
#include "suite.h"
#include "support.h"

#include "io/io_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static random_source source;

static void seed(void)
{
    source.state = 20140122;
}

static int64_t below(int64_t n)
{
    return random_between(&source, 0, n - 1);
}

/* ---- random JSON that knows where its values are ------------------------------ */

enum { MOST_VALUES = 400, MOST_BYTES = 20000 };

typedef struct {
    size_t at;
    char path[SOCPREV__PATH_SIZE];
} place;

typedef struct {
    char text[MOST_BYTES];
    size_t size;
    place places[MOST_VALUES];
    size_t n_places;
} sample;

static void put(sample *s, const char *text)
{
    size_t size = strlen(text);
    ck_assert_uint_lt(s->size + size, MOST_BYTES);
    memcpy(s->text + s->size, text, size + 1);
    s->size += size;
}

static void put_blanks(sample *s)
{
    static const char *const blanks[] = { "", "", "", " ", "\n", "\t ", "\r\n  " };
    put(s, blanks[below(7)]);
}

/* Names that need no unescaping to be compared: paths show them as they stand. */
static const char *const names[] = { "id", "name", "čísla", "a.b", "x\\u0041", "q\\\"q", "" };

static void put_scalar(sample *s)
{
    static const char *const scalars[] = {
        "0", "-0", "12", "-9223372036854775808", "1.5", "-0.25e+10", "1E3", "true", "false", "null",
        "\"\"", "\"text\"", "\"š\\u0161\\n\\\\ \\\" \\ud83d\\ude00 {[,:]}\"",
        "\"\xf0\x9f\x98\x80\"",
    };
    put(s, scalars[below((int64_t)SOCPREV__COUNT(scalars))]);
}

static void put_value(sample *s, const char *path, int depth)
{
    char inner[SOCPREV__PATH_SIZE + 40];
    int64_t shape = depth > 6 || s->n_places > MOST_VALUES - 40 ? 0 : below(4);
    put_blanks(s);
    place *p = &s->places[s->n_places++];
    p->at = s->size;
    snprintf(p->path, sizeof p->path, "%s", path);
    if (shape < 2) {
        put_scalar(s);
    } else {
        bool object = shape == 2;
        int64_t n = below(5);
        put(s, object ? "{" : "[");
        for (int64_t i = 0; i < n; i++) {
            put(s, i == 0 ? "" : ",");
            if (object) {
                const char *name = names[(depth + i) % 7];
                put_blanks(s);
                put(s, "\"");
                put(s, name);
                put(s, "\"");
                put_blanks(s);
                put(s, ":");
                snprintf(inner, sizeof inner, "%s%s%s", path, path[0] == '\0' ? "" : ".", name);
            } else {
                snprintf(inner, sizeof inner, "%s[%d]", path, (int)i);
            }
            put_value(s, inner, depth + 1);
        }
        put_blanks(s);
        put(s, object ? "}" : "]");
    }
    put_blanks(s);
}

static void make_sample(sample *s)
{
    s->size = s->n_places = 0;
    put_value(s, "", 0);
}

static void json_begin(socprev__json *json, const char *text, size_t size)
{
    struct socprev_memory memory = socprev__memory_of(NULL);
    socprev__json_init(json, text, size, SOCPREV__JSON_DEPTH_MOST, &memory);
}

START_TEST(every_value_of_a_random_document_is_found_at_its_place)
{
    static sample s;
    for (int round = 0; round < 1500; round++) {
        make_sample(&s);
        socprev__json json;
        json_begin(&json, s.text, s.size);
        size_t i = 0;
        for (int32_t token; (token = socprev__json_next(&json)) != SOCPREV__JSON_END;) {
            char path[SOCPREV__PATH_SIZE];
            ck_assert_int_ne(token, SOCPREV__JSON_ERROR);
            if (token == SOCPREV__JSON_KEY || token == SOCPREV__JSON_OBJECT_END ||
                token == SOCPREV__JSON_ARRAY_END)
                continue;
            ck_assert_uint_lt(i, s.n_places);
            ck_assert_uint_eq(json.start, s.places[i].at);
            socprev__json_path(&json, "", path);
            ck_assert_str_eq(path, s.places[i].path);
            i++;
        }
        ck_assert_uint_eq(i, s.n_places);
        socprev__json_clear(&json);
    }
}
END_TEST

START_TEST(lines_and_columns_count_bytes)
{
    static sample s;
    make_sample(&s);
    socprev__json json;
    json_begin(&json, s.text, s.size);
    int64_t line = 1, column = 1;
    for (size_t at = 0; at <= s.size; at++) {
        socprev__place found = socprev__json_place(&json, at);
        ck_assert_int_eq(found.line, line);
        ck_assert_int_eq(found.column, column);
        column = s.text[at] == '\n' ? 1 : column + 1;
        line += s.text[at] == '\n';
    }
    socprev__json_clear(&json);
}
END_TEST

/* ---- jansson as a second opinion -------------------------------------------------- */

static bool same_text(const socprev__json *json, const char *text, size_t size)
{
    return json->text.size == size && memcmp(json->text.data, text, size) == 0;
}

/* The token is the first one of the value; true when the whole value is the same. */
static bool same_value(socprev__json *json, int32_t token, const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_OBJECT: {
        const char *name;
        json_t *member, *object = json_incref((json_t *)(uintptr_t)value);
        bool same = token == SOCPREV__JSON_OBJECT;
        json_object_foreach(object, name, member) {
            same = same && socprev__json_next(json) == SOCPREV__JSON_KEY &&
                   same_text(json, name, strlen(name)) &&
                   same_value(json, socprev__json_next(json), member);
        }
        json_decref(object);
        return same && socprev__json_next(json) == SOCPREV__JSON_OBJECT_END;
    }
    case JSON_ARRAY:
        if (token != SOCPREV__JSON_ARRAY)
            return false;
        for (size_t i = 0; i < json_array_size(value); i++)
            if (!same_value(json, socprev__json_next(json), json_array_get(value, i)))
                return false;
        return socprev__json_next(json) == SOCPREV__JSON_ARRAY_END;
    case JSON_STRING:
        return token == SOCPREV__JSON_STRING &&
               same_text(json, json_string_value(value), json_string_length(value));
    case JSON_INTEGER:
        return token == SOCPREV__JSON_INTEGER && json->integer == json_integer_value(value);
    case JSON_REAL:
        return token == SOCPREV__JSON_REAL;
    case JSON_TRUE:
        return token == SOCPREV__JSON_TRUE;
    case JSON_FALSE:
        return token == SOCPREV__JSON_FALSE;
    case JSON_NULL:
    default:
        return token == SOCPREV__JSON_NULL;
    }
}

static bool accepted(const char *text, size_t size)
{
    socprev__json json;
    int32_t token;
    char *exact = malloc(size == 0 ? 1 : size); /* a byte too far is seen by the sanitizer */
    memcpy(exact, text, size);
    json_begin(&json, exact, size);
    do
        token = socprev__json_next(&json);
    while (token != SOCPREV__JSON_ERROR && token != SOCPREV__JSON_END);
    if (token == SOCPREV__JSON_ERROR) {
        ck_assert_int_ne(json.status, SOCPREV_OK);
        ck_assert_uint_le(json.start, size);
        ck_assert_int_eq(socprev__json_next(&json), SOCPREV__JSON_ERROR);
    }
    socprev__json_clear(&json);
    free(exact);
    return token == SOCPREV__JSON_END;
}

/* Changes a few bytes: to signs of JSON, to any byte, or away. */
static void spoil(sample *s)
{
    static const char signs[] = "{}[],:\"\\0123456789-+.eEtrufalsn \n\t/";
    for (int64_t n = below(4); n > 0 && s->size > 1; n--) {
        size_t at = (size_t)below((int64_t)s->size);
        int64_t how = below(4);
        if (how == 0) {
            /* Not NUL: jansson 2.14 overlooks one behind a number. */
            s->text[at] = (char)(1 + below(255));
        } else if (how == 1) {
            memmove(s->text + at, s->text + at + 1, s->size - at);
            s->size--;
        } else {
            s->text[at] = signs[below((int64_t)sizeof signs - 1)];
        }
    }
}

START_TEST(jansson_takes_and_refuses_the_same_texts)
{
    static sample s;
    int64_t taken = 0, refused = 0;
    for (int round = 0; round < 8000; round++) {
        json_error_t error;
        make_sample(&s);
        spoil(&s);
        json_t *value =
            json_loadb(s.text, s.size, JSON_DECODE_ANY | JSON_REJECT_DUPLICATES, &error);
        /* Whether a name stands twice is for the reader of records to see, and
         * real numbers are never converted. */
        if (value == NULL && (json_error_code(&error) == json_error_duplicate_key ||
                              json_error_code(&error) == json_error_numeric_overflow))
            continue;
        if (accepted(s.text, s.size) != (value != NULL))
            ck_abort_msg("jansson: %s; text: %.*s", value == NULL ? error.text : "fine",
                         (int)s.size, s.text);
        if (value != NULL) {
            socprev__json json;
            json_begin(&json, s.text, s.size);
            ck_assert(same_value(&json, socprev__json_next(&json), value));
            socprev__json_clear(&json);
        }
        taken += value != NULL;
        refused += value == NULL;
        json_decref(value);
    }
    /* Neither side may be empty, or nothing was compared. */
    ck_assert_int_gt(taken, 2000);
    ck_assert_int_gt(refused, 2000);
}
END_TEST

/* Texts at the edges of the grammar, whole and cut. */
static const char *const edges[] = {
    "", " ", "\"", "\"\\", "\"\\\"", "\"\\u\"", "\"\\u1\"", "\"\\u12\"", "\"\\u123\"",
    "\"\\u00e9\"", "\"\\u00E9\"", "\"\\u00g9\"", "\"\\u00G9\"", "\"\\u00:9\"", "\"\\u00@9\"",
    "\"\\u00`9\"", "\"\\u/009\"", "\"\\u0000\"", "\"\\u007f\"", "\"\\u0080\"",
    "\"\\u07ff\"", "\"\\u0800\"", "\"\\uffff\"", "\"\\ud800\"", "\"\\udbff\"", "\"\\udc00\"",
    "\"\\udfff\"", "\"\\ud800\\udc00\"", "\"\\udbff\\udfff\"", "\"\\ud800\\ud800\"",
    "\"\\ud800\\ue000\"", "\"\\ud800\\u\"", "\"\\ud800\\udc0\"", "\"\\ud800xudc00\"",
    "\"\\ud800\\ndc00\"", "\"\\ud800\\u00000000\"", "\"\\a\"", "\"\\\n\"", "\"\x1f\"", "\"\x7f\"",
    "-", "-0", "-a", "00", "01", "-01", "0.", "0.0", ".0", "1e", "1e+", "1e-1", "1E5", "1e1.5",
    "0e0",
    "--1", "+1", "1 2", "12a", "t", "tru", "true", "truer", "TRUE", "nul", "nulll", "f", "falsy",
    "[", "]", "[]", "[ ]", "[,]", "[1", "[1,", "[1,]", "[1 2]", "[1}", "{", "}", "{}", "{ }", "{,}",
    "{1:2}", "{\"a\"", "{\"a\":", "{\"a\":}", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{\"a\" 1}",
    "{\"a\":1]", "{\"a\":1 \"b\":2}", "[]]", "{}{}", "[]x", "\xef\xbb\xbf[]", "\xff", "[\xc3]",
    "\"\xc3\"", "\"\xc3\xa9\"", "\"\xed\xa0\x80\"", "\"\xf4\x90\x80\x80\"", "\"\xc0\x80\"",
    "\v1", "/**/1", "'a'", "\f[]", "\r\n[\t]", "9223372036854775807", "-9223372036854775808",
};

START_TEST(jansson_agrees_at_the_edges_of_the_grammar)
{
    for (size_t i = 0; i < SOCPREV__COUNT(edges); i++) {
        size_t size = strlen(edges[i]);
        json_t *value = json_loadb(edges[i], size, JSON_DECODE_ANY, NULL);
        if (accepted(edges[i], size) != (value != NULL))
            ck_abort_msg("jansson says otherwise: %s", edges[i]);
        json_decref(value);
    }
}
END_TEST

START_TEST(skipping_ends_where_walking_ends)
{
    static sample s;
    for (int round = 0; round < 2000; round++) {
        socprev__json json;
        make_sample(&s);
        json_begin(&json, s.text, s.size);
        ck_assert_int_ne(socprev__json_next(&json), SOCPREV__JSON_ERROR);
        ck_assert_int_ne(socprev__json_skip(&json), SOCPREV__JSON_ERROR);
        ck_assert_int_eq(socprev__json_next(&json), SOCPREV__JSON_END);
        socprev__json_clear(&json);
    }
}
END_TEST

/* ---- random portfolios ------------------------------------------------------------- */

static const char *random_text(void)
{
    static const char *const texts[] = { "x", "Příjem a \"výdej\"", "a\\b/c", "😀", "1/3", "null",
                                         "\xc2\xa0", "{}" };
    return texts[below(8)];
}

static int64_t random_number(void)
{
    static const int64_t special[] = { 0, 1, 99, 100, 101, INT64_MAX, INT64_MAX - 7, 5000, -1, -150,
                                       INT64_MIN, INT64_MIN + 8 };
    return below(2) == 0 ? special[below(12)] : random_between(&source, -100000, 10000000);
}

static void random_amount(socprev_draft *draft, const char *field)
{
    int32_t qualifier = (int32_t)below(7);
    int64_t value = random_number(), high = random_number();
    value += value == INT64_MIN; /* an amount has a counterpart of the other sign */
    high += high == INT64_MIN;
    if (qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN)
        value = 1 + below(1000000);
    if (qualifier == SOCPREV_BETWEEN && high < value) {
        int64_t low = high;
        high = value;
        value = low;
    }
    socprev_draft_amount(draft, field, qualifier, value, high);
}

static void random_ratio(socprev_draft *draft, const char *field)
{
    static const int64_t bottoms[] = { 1, 2, 3, 8, 20, 100000, INT64_C(100000000000),
                                       INT64_C(1000000000000), INT64_MAX };
    int64_t top = random_number();
    socprev_draft_ratio(draft, field, top == INT64_MIN ? 1 : top, bottoms[below(9)]);
}

static void random_reference(socprev_draft *draft, const char *field, int32_t target)
{
    socprev_draft_reference(draft, field, target < 0 ? "project/r0" : "r1", SOCPREV_NUL);
}

static void random_field(socprev_draft *draft, const socprev__field *field)
{
    static const char *const dates[] = { "2012", "2012-08", "2020-23", "2020-08-end", "2016-02-29",
                                         "0001", "9999-12-31" };
    switch (field->type) {
    case SOCPREV_FIELD_TEXTS:
        socprev_draft_text(draft, field->name, random_text(), SOCPREV_NUL);
        /* fallthrough */
    case SOCPREV_FIELD_TEXT:
        socprev_draft_text(draft, field->name, random_text(), SOCPREV_NUL);
        break;
    case SOCPREV_FIELD_CODES:
    case SOCPREV_FIELD_CODE:
        socprev_draft_code(draft, field->name, random_text(), SOCPREV_NUL);
        break;
    case SOCPREV_FIELD_REFERENCES:
    case SOCPREV_FIELD_REFERENCE:
        random_reference(draft, field->name, field->target);
        break;
    case SOCPREV_FIELD_INTEGER:
        socprev_draft_integer(draft, field->name, random_number());
        break;
    case SOCPREV_FIELD_BOOLEAN:
        socprev_draft_integer(draft, field->name, below(2));
        break;
    case SOCPREV_FIELD_AMOUNT:
        random_amount(draft, field->name);
        break;
    case SOCPREV_FIELD_RATIO:
        random_ratio(draft, field->name);
        break;
    default:
        socprev_draft_date(draft, field->name, dates[below(7)], SOCPREV_NUL);
        break;
    }
}

static void random_record(socprev_portfolio *p, int32_t kind, int64_t number)
{
    char id[16];
    socprev_draft *draft = NULL;
    socprev_error *error = NULL;
    snprintf(id, sizeof id, "r%d", (int)number);
    if (kind == SOCPREV_PORTFOLIO)
        socprev_draft_edit(p, kind, 0, &draft, NULL);
    else
        socprev_draft_new(p, kind, id, SOCPREV_NUL, &draft, NULL);
    for (int32_t i = 0; i < socprev_field_count(kind); i++) {
        const socprev__field *field = socprev__field_at(kind, i);
        if (field->required || below(3) == 0)
            random_field(draft, field);
    }
    if (socprev_draft_commit(draft, NULL, &error) != SOCPREV_OK)
        ck_abort_msg("%s", socprev_error_message(error, SOCPREV_LANG_EN));
}

static socprev_portfolio *random_portfolio(int64_t most_records)
{
    socprev_portfolio *p = NULL;
    ck_assert_int_eq(socprev_portfolio_new("random", SOCPREV_NUL, NULL, &p, NULL), SOCPREV_OK);
    random_record(p, SOCPREV_PORTFOLIO, 0);
    for (int32_t kind = 1; kind < socprev_kind_count(); kind++)
        for (int64_t i = 0, n = below(most_records + 1); i < n; i++)
            random_record(p, kind, i);
    return p;
}

static socprev_buffer *written(const socprev_portfolio *p)
{
    socprev_buffer *buffer = NULL;
    ck_assert_int_eq(socprev_portfolio_write(p, &buffer, NULL), SOCPREV_OK);
    return buffer;
}

static void expect_rewritten(const char *text, size_t size, const socprev_buffer *expected)
{
    socprev_portfolio *p = NULL;
    socprev_error *error = NULL;
    if (socprev_portfolio_read(text, size, NULL, NULL, NULL, &p, &error) != SOCPREV_OK)
        ck_abort_msg("%s: %s\n%s", socprev_error_field(error),
                     socprev_error_message(error, SOCPREV_LANG_EN), text);
    socprev_buffer *again = written(p);
    ck_assert_uint_eq(socprev_buffer_size(again), socprev_buffer_size(expected));
    ck_assert_str_eq(socprev_buffer_data(again), socprev_buffer_data(expected));
    socprev_buffer_free(again);
    socprev_portfolio_free(p);
}

START_TEST(what_is_written_is_read_and_written_the_same)
{
    for (int round = 0; round < 300; round++) {
        socprev_portfolio *p = random_portfolio(3);
        socprev_buffer *text = written(p);
        expect_rewritten(socprev_buffer_data(text), socprev_buffer_size(text), text);
        socprev_buffer_free(text);
        socprev_portfolio_free(p);
    }
}
END_TEST

/* Another writer, another order and other escapes: the same portfolio. */
START_TEST(what_jansson_writes_of_it_is_the_same_portfolio)
{
    static const size_t forms[] = { JSON_COMPACT, JSON_SORT_KEYS | JSON_INDENT(3),
                                    JSON_ENSURE_ASCII | JSON_COMPACT,
                                    JSON_ESCAPE_SLASH | JSON_SORT_KEYS };
    for (int round = 0; round < 100; round++) {
        socprev_portfolio *p = random_portfolio(2);
        socprev_buffer *text = written(p);
        json_t *value = json_loadb(socprev_buffer_data(text), socprev_buffer_size(text),
                                   JSON_REJECT_DUPLICATES, NULL);
        ck_assert_ptr_nonnull(value);
        for (size_t i = 0; i < SOCPREV__COUNT(forms); i++) {
            char *other = json_dumps(value, forms[i]);
            expect_rewritten(other, strlen(other), text);
            free(other);
        }
        json_decref(value);
        socprev_buffer_free(text);
        socprev_portfolio_free(p);
    }
}
END_TEST

/* ---- damage -------------------------------------------------------------------------- */

/* Reads exactly `size` bytes, so that a byte too far is seen by the sanitizer. */
static void expect_place(const char *text, size_t size, bool may_be_fine)
{
    socprev_portfolio *p = NULL;
    socprev_error *error = NULL;
    char *exact = malloc(size == 0 ? 1 : size);
    memcpy(exact, text, size);
    socprev_status st = socprev_portfolio_read(exact, size, NULL, NULL, NULL, &p, &error);
    if (st == SOCPREV_OK) {
        ck_assert(may_be_fine);
        socprev_portfolio_free(p);
    } else {
        ck_assert_ptr_null(p);
        ck_assert_int_eq(socprev_error_status(error), st);
        ck_assert_int_gt(socprev_error_line(error), 0);
        ck_assert_int_gt(socprev_error_column(error), 0);
        for (int32_t language = 0; language < 2; language++)
            ck_assert_int_eq(
                socprev_utf8_check(socprev_error_message(error, language), SOCPREV_NUL), -1);
        ck_assert_int_eq(socprev_utf8_check(socprev_error_field(error), SOCPREV_NUL), -1);
        socprev_error_free(error);
    }
    free(exact);
}

START_TEST(a_file_cut_at_any_byte_is_refused_with_a_place)
{
    socprev_portfolio *p = random_portfolio(1);
    socprev_buffer *text = written(p);
    /* Without its last byte, a line feed, the document is whole. */
    for (size_t size = 0; size + 1 < socprev_buffer_size(text); size++)
        expect_place(socprev_buffer_data(text), size, false);
    expect_place(socprev_buffer_data(text), socprev_buffer_size(text) - 1, true);
    socprev_buffer_free(text);
    socprev_portfolio_free(p);
}
END_TEST

START_TEST(a_file_with_flipped_bytes_never_crashes)
{
    socprev_portfolio *p = random_portfolio(1);
    socprev_buffer *text = written(p);
    size_t size = socprev_buffer_size(text);
    char *copy = malloc(size);
    memcpy(copy, socprev_buffer_data(text), size);
    for (size_t at = 0; at < size; at++) {
        char kept = copy[at];
        for (int i = 0; i < 4; i++) {
            copy[at] = i == 0 ? '"' : i == 1 ? '\0' : (char)below(256);
            expect_place(copy, size, true);
        }
        copy[at] = kept;
    }
    free(copy);
    socprev_buffer_free(text);
    socprev_portfolio_free(p);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("document properties");
    TCase *c = tcase_create("json");
    tcase_set_timeout(c, 120);
    tcase_add_checked_fixture(c, seed, NULL);
    tcase_add_test(c, every_value_of_a_random_document_is_found_at_its_place);
    tcase_add_test(c, lines_and_columns_count_bytes);
    tcase_add_test(c, jansson_takes_and_refuses_the_same_texts);
    tcase_add_test(c, jansson_agrees_at_the_edges_of_the_grammar);
    tcase_add_test(c, skipping_ends_where_walking_ends);
    suite_add_tcase(made, c);

    c = tcase_create("portfolios");
    tcase_set_timeout(c, 120);
    tcase_add_checked_fixture(c, seed, NULL);
    tcase_add_test(c, what_is_written_is_read_and_written_the_same);
    tcase_add_test(c, what_jansson_writes_of_it_is_the_same_portfolio);
    tcase_add_test(c, a_file_cut_at_any_byte_is_refused_with_a_place);
    tcase_add_test(c, a_file_with_flipped_bytes_never_crashes);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
