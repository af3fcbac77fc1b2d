/* Walks tests/invalid and tests/invalid_rounds: every document there is refused as its
 * row in expected.csv says, and every file has its row: portfolios by the reader; rounds
 * by the reader, with line and column, or by the computation, with the record. The column
 * `schema` is read by tests/abi/schema_documents.py. */
#include "suite.h"
#include "support.h"

#include <dirent.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Refuses a document, or gives SOCPREV_OK. */
typedef socprev_status (*refusal)(const char *path, socprev_error **err);

static const char *folder;
static refusal refuse;
static int64_t fewest;
static socprev_table *expected;

/* A cell as a text that is valid until the fourth call from here. */
static const char *cell(const char *column, int64_t row)
{
    static char copies[4][512];
    static int next;
    char *copy = copies[next++ % 4];
    const char *text = "";
    size_t length = 0; /* also of a missing cell: no field */
    int64_t position = socprev_table_find_column(expected, column, SOCPREV_NUL);
    socprev_table_get_text(expected, position, row, &text, &length, NULL);
    ck_assert_uint_lt(length, sizeof copies[0]);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

static const char *path_of(const char *file)
{
    char below[512];
    snprintf(below, sizeof below, "%s/%s", folder, file);
    return test_path(below);
}

static socprev_status refuse_portfolio(const char *path, socprev_error **err)
{
    socprev_portfolio *made = NULL;
    socprev_status st = socprev_portfolio_read_file(path, NULL, NULL, NULL, &made, err);
    ck_assert_int_eq(st == SOCPREV_OK, made != NULL);
    socprev_portfolio_free(made);
    return st;
}

/* What the check finds begins with what the computation says. */
static void expect_finding(const socprev_portfolio *document, const socprev_error *error)
{
    socprev_findings *found = NULL;
    int64_t first = 0;
    ck_assert_int_eq(socprev_round_check(document, NULL, NULL, NULL, &found, NULL), SOCPREV_OK);
    while (socprev_finding_severity(found, first) != SOCPREV_SEVERITY_MISTAKE)
        ck_assert_int_lt(++first, socprev_findings_count(found));
    ck_assert_int_eq(socprev_finding_number(found, first), socprev_error_number(error));
    ck_assert_str_eq(socprev_finding_message(found, first, SOCPREV_LANG_EN),
                     socprev_error_message(error, SOCPREV_LANG_EN));
    socprev_findings_free(found);
}

static socprev_status refuse_round(const char *path, socprev_error **err)
{
    socprev_portfolio *document = NULL;
    socprev_round *round = NULL;
    socprev_status st = socprev_round_read_file(path, NULL, NULL, NULL, &document, err);
    if (st == SOCPREV_OK) {
        st = socprev_round_solve(document, NULL, NULL, NULL, &round, err);
        ck_assert_int_eq(st == SOCPREV_OK, round != NULL);
        if (st != SOCPREV_OK)
            expect_finding(document, *err);
    }
    socprev_round_free(round);
    socprev_portfolio_free(document);
    return st;
}

START_TEST(document_is_refused_as_expected)
{
    socprev_error *error = NULL;
    socprev_status st = refuse(path_of(cell("file", _i)), &error);
    ck_assert_msg(st != SOCPREV_OK, "%s was accepted", cell("file", _i));
    ck_assert_int_eq(socprev_error_status(error), st);
    ck_assert_str_eq(socprev_status_name(st), cell("status", _i));
    ck_assert_int_eq(socprev_error_line(error), atol(cell("line", _i)));
    ck_assert_int_eq(socprev_error_column(error), atol(cell("column", _i)));
    ck_assert_str_eq(socprev_error_field(error), cell("field", _i));
    ck_assert_int_eq(socprev_error_number(error), atol(cell("message", _i)));
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN), cell("english", _i));
    /* The Czech twin is there and is another sentence. */
    ck_assert_str_ne(socprev_error_message(error, SOCPREV_LANG_CS), cell("english", _i));
    ck_assert_int_gt((int)strlen(socprev_message_hint(socprev_error_number(error), 0)), 0);
    socprev_error_free(error);
}
END_TEST

START_TEST(every_file_has_a_row)
{
    int64_t files = 0;
    DIR *opened = opendir(test_path(folder));
    ck_assert_ptr_nonnull(opened);
    for (struct dirent *entry; (entry = readdir(opened)) != NULL;) {
        if (entry->d_name[0] == '.' || strcmp(entry->d_name, "expected.csv") == 0)
            continue;
        bool found = false;
        for (int64_t row = 0; row < socprev_table_row_count(expected); row++)
            found = found || strcmp(cell("file", row), entry->d_name) == 0;
        ck_assert_msg(found, "%s has no row in expected.csv", entry->d_name);
        files++;
    }
    closedir(opened);
    ck_assert_int_eq(files, socprev_table_row_count(expected));
    ck_assert_int_ge(files, fewest);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create(folder);
    TCase *c = tcase_create("invalid");
    tcase_add_test(c, every_file_has_a_row);
    tcase_add_loop_test(c, document_is_refused_as_expected, 0,
                        (int)socprev_table_row_count(expected));
    suite_add_tcase(made, c);
    return made;
}

static int walk(const char *name, refusal how, int64_t least)
{
    socprev_error *error = NULL;
    folder = name;
    refuse = how;
    fewest = least;
    if (socprev_table_read_csv_file(path_of("expected.csv"), NULL, NULL, NULL, &expected, &error) !=
        SOCPREV_OK) {
        fprintf(stderr, "%s\n", socprev_error_message(error, SOCPREV_LANG_EN));
        return 99;
    }
    int status = run_suite(suite());
    socprev_table_free(expected);
    return status;
}

/* Two programs of one source: each speaks TAP for one suite. */
#ifdef OF_ROUNDS
enum { ROUNDS = 1 };
#else
enum { ROUNDS = 0 };
#endif

int main(void)
{
    return ROUNDS ? walk("invalid_rounds", refuse_round, 60)
                  : walk("invalid", refuse_portfolio, 70);
}
