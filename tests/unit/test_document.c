/* Documents: what reading takes and what writing gives, type by type. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include "base/base_internal.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define HEAD \
    "{\n" \
    "  \"format\": \"socprev-portfolio\",\n" \
    "  \"version\": 1,\n" \
    "  \"portfolio\": {\n" \
    "    \"id\": \"test\",\n" \
    "    \"name\": \"T\"\n" \
    "  }"

static socprev_portfolio *read_text(const char *text)
{
    socprev_portfolio *made = NULL;
    socprev_error *error = NULL;
    socprev_status st =
        socprev_portfolio_read(text, SOCPREV_NUL, NULL, NULL, NULL, &made, &error);
    if (st != SOCPREV_OK)
        ck_abort_msg("%s: %s", socprev_error_field(error),
                     socprev_error_message(error, SOCPREV_LANG_EN));
    ck_assert_ptr_null(error);
    return made;
}

/* A document with one project that has the given member. */
static const char *project_with(const char *member)
{
    static char text[1024];
    snprintf(text, sizeof text,
             HEAD ",\n  \"projects\": [\n    {\n      \"id\": \"a\",\n      \"name\": \"A\",\n"
                  "      %s\n    }\n  ]\n}\n",
             member);
    return text;
}

static void expect_written(const socprev_portfolio *p, const char *expected)
{
    socprev_buffer *written = NULL;
    ck_assert_int_eq(socprev_portfolio_write(p, &written, NULL), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(written), expected);
    ck_assert_uint_eq(socprev_buffer_size(written), strlen(expected));
    socprev_buffer_free(written);
}

/* ---- values: text in the document, value in the record, text again ------- */

START_TEST(smallest_document_is_read_and_written)
{
    socprev_portfolio *p = read_text(HEAD "\n}\n");
    ck_assert_str_eq(socprev_record_id(p, SOCPREV_PORTFOLIO, 0), "test");
    expect_written(p, HEAD "\n}\n");
    socprev_portfolio_free(p);
}
END_TEST

/* Members that are written as they were read. */
static const char *const canonical[] = {
    "\"short_name\": \"IP 2\"",
    "\"short_name\": \"Křížová \\\"pomoc\\\" \\\\ 1/2 😀\"",
    "\"ordinal\": 2",
    "\"ordinal\": -9223372036854775808",
    "\"ordinal\": 9223372036854775807",
    "\"kinds_open\": true",
    "\"kinds_open\": false",
    "\"start\": \"2012\"",
    "\"start\": \"2012-08\"",
    "\"start\": \"2012-08-31\"",
    "\"start\": \"2020-23\"",
    "\"start\": \"2020-08-end\"",
    "\"programme\": \"opz\"",
    "\"programme\": \"no such programme\"",
    "\"holder\": \"kraj\"",
    "\"sources\": [\"web\"]",
    "\"focus\": [\"a\", \"b\", \"a\"]",
    "\"kinds\": [\"shelter\", \"counselling\"]",
    "\"total\": 135000000",
    "\"total\": 0",
    "\"total\": -5",
    "\"total\": \"8529951.87\"",
    "\"total\": \"-0.01\"",
    "\"total\": \"0.50\"",
    "\"total\": \"92233720368547758.07\"",
    "\"total\": \"-92233720368547758.07\"",
    "\"total\": {\"about\": \"0.50\"}",
    "\"total\": {\"at_least\": 5}",
    "\"total\": {\"more_than\": 200000000}",
    "\"total\": {\"at_most\": 0}",
    "\"total\": {\"less_than\": \"0.01\"}",
    "\"total\": {\"between\": [5, \"6.50\"]}",
    "\"total\": {\"between\": [7, 7]}",
    "\"kinds_count\": 3",
    "\"kinds_count\": {\"about\": 3}",
};

START_TEST(canonical_values_come_out_as_they_went_in)
{
    const char *text = project_with(canonical[_i]);
    socprev_portfolio *p = read_text(text);
    expect_written(p, text);
    socprev_portfolio_free(p);
}
END_TEST

/* Other ways to say the same, and what is written instead. */
static const struct {
    const char *read, *written;
} lenient[] = {
    { "\"short_name\": \"P\\u0159\\u00edjem \\ud83d\\ude00 \\/\"",
    "\"short_name\": \"Příjem 😀 /\"" },
    { "\"s\\u0074art\" : \"2012\"", "\"start\": \"2012\"" },
    { "\"total\": \"5.00\"", "\"total\": 5" },
    { "\"total\": -0", "\"total\": 0" },
    { "\"total\": \"-0.00\"", "\"total\": 0" },
    { "\"total\":{\"between\":[1,2]}", "\"total\": {\"between\": [1, 2]}" },
    { "\"focus\": [\r\n\t\"a\"\n]", "\"focus\": [\"a\"]" },
    { "\"start\": \"2012\",\n      \"short_name\": \"x\"",
      "\"short_name\": \"x\",\n      \"start\": \"2012\"" },
};

START_TEST(other_forms_are_brought_to_the_canonical_one)
{
    socprev_portfolio *p = read_text(project_with(lenient[_i].read));
    expect_written(p, project_with(lenient[_i].written));
    socprev_portfolio_free(p);
}
END_TEST

static const struct {
    const char *read;
    int64_t numerator, denominator;
    const char *written;
} ratios[] = {
    { "85 %", 17, 20, "85 %" },
    { "0.85", 17, 20, "85 %" },
    { "17/20", 17, 20, "85 %" },
    { "76,735 %", 15347, 20000, "76.735 %" },
    { "1/3", 1, 3, "1/3" },
    { "2/6", 1, 3, "1/3" },
    { "0", 0, 1, "0 %" },
    { "2", 2, 1, "200 %" },
    { "-5 %", -1, 20, "-5 %" },
    { "0.000000001 %", 1, INT64_C(100000000000), "0.000000001 %" },
    { "1/1000000000000", 1, INT64_C(1000000000000), "1/1000000000000" },
    { "9223372036854775807", INT64_MAX, 1, "9223372036854775807/1" },
    { "-1/9223372036854775807", -1, INT64_MAX, "-1/9223372036854775807" },
};

START_TEST(ratios_are_exact_and_written_in_percent_when_short)
{
    char text[1024];
    int64_t numerator = 0, denominator = 0;
    static const char form[] = HEAD ",\n  \"calls\": [\n    {\n      \"id\": \"c\",\n"
                                    "      \"programme\": \"opz\",\n      \"support\": \"%s\"\n"
                                    "    }\n  ]\n}\n";
    snprintf(text, sizeof text, form, ratios[_i].read);
    socprev_portfolio *p = read_text(text);
    ck_assert_int_eq(
        socprev_record_ratio(p, SOCPREV_CALL, 0, "support", &numerator, &denominator), SOCPREV_OK);
    ck_assert_int_eq(numerator, ratios[_i].numerator);
    ck_assert_int_eq(denominator, ratios[_i].denominator);
    snprintf(text, sizeof text, form, ratios[_i].written);
    expect_written(p, text);
    socprev_portfolio_free(p);
}
END_TEST

START_TEST(amounts_are_kept_in_units_of_their_scale)
{
    socprev_portfolio *p = read_text(project_with("\"total\": {\"between\": [5, \"6.50\"]}"));
    int32_t qualifier = -1;
    int64_t value = 0, high = 0;
    ck_assert_int_eq(
        socprev_record_amount(p, SOCPREV_PROJECT, 0, "total", &qualifier, &value, &high),
        SOCPREV_OK);
    ck_assert_int_eq(qualifier, SOCPREV_BETWEEN);
    ck_assert_int_eq(value, 500);
    ck_assert_int_eq(high, 650);
    socprev_portfolio_free(p);
}
END_TEST

START_TEST(empty_lists_are_no_values)
{
    socprev_portfolio *p = read_text(project_with("\"focus\": []"));
    ck_assert_int_eq(socprev_record_has(p, SOCPREV_PROJECT, 0, "focus"), 0);
    socprev_portfolio_free(p);
}
END_TEST

/* ---- the document as a whole ---------------------------------------------- */

START_TEST(members_may_stand_in_any_order)
{
    socprev_portfolio *p = read_text(
        "{\"services\": [{\"kind\": \"shelter\", \"id\": \"s\", \"project\": \"a\"}],"
        " \"projects\": [{\"name\": \"A\", \"id\": \"a\"}], \"calls\": [],"
        " \"portfolio\": {\"name\": \"T\", \"id\": \"test\"},"
        " \"version\": 1, \"format\": \"socprev-portfolio\"}");
    expect_written(p, HEAD ",\n  \"projects\": [\n    {\n      \"id\": \"a\",\n"
                           "      \"name\": \"A\"\n    }\n  ],\n  \"services\": [\n    {\n"
                           "      \"id\": \"s\",\n      \"project\": \"a\",\n"
                           "      \"kind\": \"shelter\"\n    }\n  ]\n}\n");
    socprev_portfolio_free(p);
}
END_TEST

START_TEST(every_kind_has_its_list)
{
    socprev_portfolio *p = NULL;
    ck_assert_int_eq(socprev_portfolio_read_file(test_path("documents/every_kind.json"), NULL, NULL,
                                                 NULL, &p, NULL),
                     SOCPREV_OK);
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        ck_assert_int_eq(socprev_record_count(p, kind), 1);
    socprev_portfolio_free(p);
}
END_TEST

static int is_document(const struct dirent *entry)
{
    size_t size = strlen(entry->d_name);
    return size > 5 && strcmp(entry->d_name + size - 5, ".json") == 0;
}

/* All documents of a folder below tests/ are in the form in which they are written. */
static int count_canonical(const char *folder)
{
    struct dirent **entries = NULL;
    int n = scandir(test_path(folder), &entries, is_document, alphasort);
    for (int i = 0; i < n; i++) {
        char below[512];
        socprev_buffer *text = NULL;
        snprintf(below, sizeof below, "%s/%s", folder, entries[i]->d_name);
        ck_assert_int_eq(socprev_file_read(test_path(below), 0, NULL, &text, NULL), SOCPREV_OK);
        socprev_portfolio *p = read_text(socprev_buffer_data(text));
        expect_written(p, socprev_buffer_data(text));
        socprev_portfolio_free(p);
        socprev_buffer_free(text);
        free(entries[i]);
    }
    free(entries);
    return n;
}

START_TEST(documents_of_the_tree_are_canonical)
{
    ck_assert_int_ge(count_canonical("documents"), 2);
    count_canonical("../examples/portfolios");
}
END_TEST

START_TEST(portfolio_without_a_name_is_not_written)
{
    socprev_portfolio *p = NULL;
    socprev_buffer *written = NULL;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_portfolio_new("p", SOCPREV_NUL, NULL, &p, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_portfolio_write(p, &written, &error), SOCPREV_E_INVALID);
    ck_assert_ptr_null(written);
    ck_assert_int_eq(socprev_error_number(error), SP_DOCUMENT_INCOMPLETE);
    ck_assert_str_eq(socprev_error_field(error), "name");
    socprev_error_free(error);
    socprev_portfolio_free(p);
}
END_TEST

START_TEST(arguments_must_not_be_null)
{
    socprev_portfolio *p = portfolio_from("portfolio/test|name=T");
    socprev_portfolio *made = NULL;
    socprev_buffer *written = NULL;
    ck_assert_int_eq(socprev_portfolio_read(NULL, 0, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_read("", 0, NULL, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_read_file(NULL, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_read_file("x", NULL, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_write(NULL, &written, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_write(p, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_write_file(NULL, "x", NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_write_file(p, NULL, NULL), SOCPREV_E_INVALID);
    socprev_portfolio_free(p);
}
END_TEST

/* ---- files ------------------------------------------------------------------ */

START_TEST(files_hold_the_same_bytes_as_buffers)
{
    char path[] = "/tmp/socprev-document-XXXXXX";
    int file = mkstemp(path);
    ck_assert_int_ge(file, 0);
    close(file);
    socprev_portfolio *p = portfolio_from("portfolio/test|name=T\nproject/a|name=A");
    socprev_portfolio *again = NULL;
    socprev_buffer *written = NULL, *bytes = NULL;
    ck_assert_int_eq(socprev_portfolio_write_file(p, path, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_portfolio_write(p, &written, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_file_read(path, 0, NULL, &bytes, NULL), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(bytes), socprev_buffer_data(written));
    ck_assert_int_eq(socprev_portfolio_read_file(path, NULL, NULL, NULL, &again, NULL),
                     SOCPREV_OK);
    expect_written(again, socprev_buffer_data(written));
    socprev_buffer_free(bytes);
    socprev_buffer_free(written);
    socprev_portfolio_free(again);
    socprev_portfolio_free(p);
    ck_assert_int_eq(remove(path), 0);
}
END_TEST

START_TEST(missing_files_are_named)
{
    socprev_portfolio *made = NULL;
    socprev_error *error = NULL;
    ck_assert_int_eq(
        socprev_portfolio_read_file("/no/such/place.json", NULL, NULL, NULL, &made, &error),
        SOCPREV_E_NOT_FOUND);
    ck_assert_ptr_null(made);
    ck_assert_ptr_nonnull(strstr(socprev_error_message(error, SOCPREV_LANG_EN), "/no/such/place"));
    ck_assert_ptr_nonnull(strstr(socprev_error_message(error, SOCPREV_LANG_CS), "/no/such/place"));
    socprev_error_free(error);
}
END_TEST

/* ---- errors ---------------------------------------------------------------------- */

START_TEST(an_error_is_told_by_its_status_alone_when_not_wanted)
{
    socprev_portfolio *made = NULL;
    ck_assert_int_eq(socprev_portfolio_read(HEAD, SOCPREV_NUL, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_portfolio_read(project_with("\"start\": \"soon\""), SOCPREV_NUL, NULL,
                                            NULL, NULL, &made, NULL),
                     SOCPREV_E_PARSE);
    ck_assert_ptr_null(made);
}
END_TEST

/* The document is refused at a member with the given name; its path is `field`. */
static void expect_path(const char *name, const char *field)
{
    char text[1024];
    socprev_portfolio *made = NULL;
    socprev_error *error = NULL;
    snprintf(text, sizeof text, "{\"%s\": nothing}", name);
    ck_assert_int_eq(socprev_portfolio_read(text, SOCPREV_NUL, NULL, NULL, NULL, &made, &error),
                     SOCPREV_E_PARSE);
    ck_assert_str_eq(socprev_error_field(error), field);
    socprev_error_free(error);
}

START_TEST(a_long_path_is_cut_at_a_character)
{
    char name[600] = "", field[600] = "";
    for (int i = 0; i < 126; i++)
        strcat(field, "ž");
    for (int i = 0; i < 200; i++)
        strcat(name, "ž");
    strcat(field, "...");
    expect_path(name, field);
    memmove(name + 1, name, strlen(name) + 1);
    memmove(field + 1, field, strlen(field) + 1);
    name[0] = field[0] = 'x';
    strcpy(field + strlen(field) - 5, "...");
    expect_path(name, field);
}
END_TEST

START_TEST(a_path_holds_nothing_that_a_terminal_obeys)
{
    expect_path("a\x7f\xc2\x9b" "b\xc2\xa0", "a??b\xc2\xa0");
}
END_TEST

/* ---- progress ------------------------------------------------------------------- */

typedef struct {
    int64_t calls, last, total, stop_at;
} progress;

static int32_t watch(void *user, int64_t done, int64_t total)
{
    progress *seen = user;
    seen->calls++;
    ck_assert_int_ge(done, seen->last);
    seen->last = done;
    seen->total = total;
    return seen->calls == seen->stop_at;
}

static char *many_projects(int n)
{
    size_t capacity = (size_t)n * 50 + 1000;
    char *text = malloc(capacity);
    size_t at = (size_t)snprintf(text, capacity, HEAD ", \"projects\": [");
    for (int i = 0; i < n; i++)
        at += (size_t)snprintf(text + at, capacity - at, "%s{\"id\": \"p%d\", \"name\": \"P\"}",
                               i == 0 ? "" : ",\n", i);
    snprintf(text + at, capacity - at, "]}");
    return text;
}

START_TEST(progress_is_told_in_bytes_and_cancels)
{
    char *text = many_projects(3000);
    for (int64_t stop = 0; stop <= 3; stop++) {
        progress seen = { 0, 0, 0, stop };
        socprev_run *run = NULL;
        socprev_portfolio *made = NULL;
        ck_assert_int_eq(socprev_run_new(watch, &seen, NULL, &run), SOCPREV_OK);
        socprev_status st =
            socprev_portfolio_read(text, SOCPREV_NUL, NULL, run, NULL, &made, NULL);
        ck_assert_int_eq(st, stop == 0 ? SOCPREV_OK : SOCPREV_E_CANCELLED);
        ck_assert_int_eq(made != NULL, stop == 0);
        ck_assert_int_eq(seen.total, (int64_t)strlen(text));
        ck_assert_int_eq(seen.calls, stop == 0 ? 3 : stop);
        socprev_portfolio_free(made);
        socprev_run_free(run);
    }
    free(text);
}
END_TEST

/* ---- base: what documents need of it -------------------------------------------- */

START_TEST(edit_distance_counts_up_to_its_limit)
{
    ck_assert_uint_eq(socprev__edit_distance("strat", 5, "start", 5, 3), 2);
    ck_assert_uint_eq(socprev__edit_distance("", 0, "ab", 2, 3), 2);
    ck_assert_uint_eq(socprev__edit_distance("abc", 3, "abc", 3, 0), 0);
    ck_assert_uint_eq(socprev__edit_distance("kitten", 6, "sitting", 7, 3), 3);
    ck_assert_uint_eq(socprev__edit_distance("kitten", 6, "sitting", 7, 2), 3);
    ck_assert_uint_eq(socprev__edit_distance("abcdef", 6, "ghijkl", 6, 2), 3);
    char text[SOCPREV__EDIT_LONGEST + 1];
    memset(text, 'x', sizeof text);
    ck_assert_uint_eq(socprev__edit_distance(text, sizeof text, text, sizeof text - 1, 1), 1);
    ck_assert_uint_eq(socprev__edit_distance(text, sizeof text, text, sizeof text, 1), 2);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("document");
    TCase *c = tcase_create("values");
    tcase_add_test(c, smallest_document_is_read_and_written);
    tcase_add_loop_test(c, canonical_values_come_out_as_they_went_in, 0,
                        (int)SOCPREV__COUNT(canonical));
    tcase_add_loop_test(c, other_forms_are_brought_to_the_canonical_one, 0,
                        (int)SOCPREV__COUNT(lenient));
    tcase_add_loop_test(c, ratios_are_exact_and_written_in_percent_when_short, 0,
                        (int)SOCPREV__COUNT(ratios));
    tcase_add_test(c, amounts_are_kept_in_units_of_their_scale);
    tcase_add_test(c, empty_lists_are_no_values);
    suite_add_tcase(made, c);

    c = tcase_create("whole");
    tcase_add_test(c, members_may_stand_in_any_order);
    tcase_add_test(c, every_kind_has_its_list);
    tcase_add_test(c, documents_of_the_tree_are_canonical);
    tcase_add_test(c, portfolio_without_a_name_is_not_written);
    tcase_add_test(c, arguments_must_not_be_null);
    tcase_add_test(c, an_error_is_told_by_its_status_alone_when_not_wanted);
    tcase_add_test(c, a_long_path_is_cut_at_a_character);
    tcase_add_test(c, a_path_holds_nothing_that_a_terminal_obeys);
    tcase_add_test(c, progress_is_told_in_bytes_and_cancels);
    tcase_add_test(c, edit_distance_counts_up_to_its_limit);
    suite_add_tcase(made, c);

    c = tcase_create("files");
    tcase_add_test(c, files_hold_the_same_bytes_as_buffers);
    tcase_add_test(c, missing_files_are_named);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
