/* Walks tests/invalid (portfolios), tests/invalid_problems and tests/invalid_rounds: every
 * document there is refused as its row in expected.csv says, and every file has its row.
 * Rounds are refused by the reader, with line and column, or by the computation, with the
 * record. The column `schema` is read by the schema tests of tests/abi. */
#include "suite.h"
#include "support.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static socprev_status read_portfolio(const char *path, bool *made, socprev_error **err)
{
    socprev_portfolio *out = NULL;
    socprev_status st = socprev_portfolio_read_file(path, NULL, NULL, NULL, &out, err);
    *made = out != NULL;
    socprev_portfolio_free(out);
    return st;
}

static socprev_status read_problem(const char *path, bool *made, socprev_error **err)
{
    socprev_problem *out = NULL;
    socprev_status st = socprev_problem_read_file(path, NULL, NULL, NULL, &out, err);
    *made = out != NULL;
    socprev_problem_free(out);
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

static socprev_status read_round(const char *path, bool *made, socprev_error **err)
{
    socprev_portfolio *document = NULL;
    socprev_round *round = NULL;
    socprev_status st = socprev_round_read_file(path, NULL, NULL, NULL, &document, err);
    if (st == SOCPREV_OK) {
        st = socprev_round_solve(document, NULL, NULL, NULL, &round, err);
        if (st != SOCPREV_OK)
            expect_finding(document, *err);
    }
    *made = round != NULL;
    socprev_round_free(round);
    socprev_portfolio_free(document);
    return st;
}

/* A folder of documents, and who must refuse them. */
typedef struct {
    const char *name;
    int64_t least; /* documents */
    socprev_status (*read)(const char *path, bool *made, socprev_error **err);
    socprev_table *expected;
} folder;

static folder portfolios = { "invalid", 70, read_portfolio, NULL };
static folder problems = { "invalid_problems", 100, read_problem, NULL };
static folder rounds = { "invalid_rounds", 60, read_round, NULL };

/* A cell as a text that is valid until the fourth call from here. */
static const char *cell(const folder *in, const char *column, int64_t row)
{
    static char copies[4][512];
    static int next;
    char *copy = copies[next++ % 4];
    const char *text = "";
    size_t length = 0; /* also of a missing cell: no field */
    int64_t position = socprev_table_find_column(in->expected, column, SOCPREV_NUL);
    socprev_table_get_text(in->expected, position, row, &text, &length, NULL);
    ck_assert_uint_lt(length, sizeof copies[0]);
    memcpy(copy, text, length);
    copy[length] = '\0';
    return copy;
}

static const char *path_of(const folder *in, const char *file)
{
    char below[512];
    snprintf(below, sizeof below, "%s/%s", in->name, file);
    return test_path(below);
}

static void expect_refused(const folder *in, int64_t row)
{
    bool made = false;
    socprev_error *error = NULL;
    socprev_status st = in->read(path_of(in, cell(in, "file", row)), &made, &error);
    ck_assert_msg(st != SOCPREV_OK, "%s was accepted", cell(in, "file", row));
    ck_assert(!made);
    ck_assert_int_eq(socprev_error_status(error), st);
    ck_assert_str_eq(socprev_status_name(st), cell(in, "status", row));
    ck_assert_int_eq(socprev_error_line(error), atol(cell(in, "line", row)));
    ck_assert_int_eq(socprev_error_column(error), atol(cell(in, "column", row)));
    ck_assert_str_eq(socprev_error_field(error), cell(in, "field", row));
    ck_assert_int_eq(socprev_error_number(error), atol(cell(in, "message", row)));
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN), cell(in, "english", row));
    /* The Czech twin is there and is another sentence. */
    ck_assert_str_ne(socprev_error_message(error, SOCPREV_LANG_CS), cell(in, "english", row));
    ck_assert_int_gt((int)strlen(socprev_message_hint(socprev_error_number(error), 0)), 0);
    socprev_error_free(error);
}

START_TEST(portfolio_is_refused_as_expected)
{
    expect_refused(&portfolios, _i);
}
END_TEST

START_TEST(problem_is_refused_as_expected)
{
    expect_refused(&problems, _i);
}
END_TEST

START_TEST(round_is_refused_as_expected)
{
    expect_refused(&rounds, _i);
}
END_TEST

/* What ends the reading is among the findings, which say where it is. */
START_TEST(the_findings_of_a_problem_hold_its_first_mistake)
{
    socprev_buffer *text = NULL;
    socprev_findings *findings = NULL;
    char place[64];
    ck_assert_int_eq(socprev_file_read(path_of(&problems, cell(&problems, "file", _i)), 0, NULL,
                                       &text, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_check(socprev_buffer_data(text), socprev_buffer_size(text),
                                           NULL, NULL, NULL, &findings, NULL),
                     SOCPREV_OK);
    ck_assert_int_ge(socprev_findings_count(findings), 1);
    snprintf(place, sizeof place, "%s:%s", cell(&problems, "line", _i),
             cell(&problems, "column", _i));
    ck_assert_str_eq(socprev_finding_record(findings, 0), place);
    ck_assert_str_eq(socprev_finding_field(findings, 0), cell(&problems, "field", _i));
    ck_assert_int_eq(socprev_finding_number(findings, 0), atol(cell(&problems, "message", _i)));
    ck_assert_str_eq(socprev_finding_message(findings, 0, SOCPREV_LANG_EN),
                     cell(&problems, "english", _i));
    socprev_findings_free(findings);
    socprev_buffer_free(text);
}
END_TEST

static void expect_rows(const folder *in)
{
    int64_t files = 0;
    DIR *open = opendir(test_path(in->name));
    ck_assert_ptr_nonnull(open);
    for (struct dirent *entry; (entry = readdir(open)) != NULL;) {
        if (entry->d_name[0] == '.' || strcmp(entry->d_name, "expected.csv") == 0)
            continue;
        bool found = false;
        for (int64_t row = 0; row < socprev_table_row_count(in->expected); row++)
            found = found || strcmp(cell(in, "file", row), entry->d_name) == 0;
        ck_assert_msg(found, "%s has no row in expected.csv", entry->d_name);
        files++;
    }
    closedir(open);
    ck_assert_int_eq(files, socprev_table_row_count(in->expected));
    ck_assert_int_ge(files, in->least);
}

START_TEST(every_file_has_a_row)
{
    expect_rows(&portfolios);
    expect_rows(&problems);
    expect_rows(&rounds);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("invalid documents");
    TCase *c = tcase_create("invalid");
    tcase_add_test(c, every_file_has_a_row);
    tcase_add_loop_test(c, portfolio_is_refused_as_expected, 0,
                        (int)socprev_table_row_count(portfolios.expected));
    tcase_add_loop_test(c, problem_is_refused_as_expected, 0,
                        (int)socprev_table_row_count(problems.expected));
    tcase_add_loop_test(c, round_is_refused_as_expected, 0,
                        (int)socprev_table_row_count(rounds.expected));
    tcase_add_loop_test(c, the_findings_of_a_problem_hold_its_first_mistake, 0,
                        (int)socprev_table_row_count(problems.expected));
    suite_add_tcase(made, c);
    return made;
}

static bool load(folder *in)
{
    socprev_error *error = NULL;
    if (socprev_table_read_csv_file(path_of(in, "expected.csv"), NULL, NULL, NULL, &in->expected,
                                    &error) == SOCPREV_OK)
        return true;
    fprintf(stderr, "%s\n", socprev_error_message(error, SOCPREV_LANG_EN));
    socprev_error_free(error);
    return false;
}

int main(void)
{
    if (!load(&portfolios) || !load(&problems) || !load(&rounds))
        return 99;
    int status = run_suite(suite());
    socprev_table_free(portfolios.expected);
    socprev_table_free(problems.expected);
    socprev_table_free(rounds.expected);
    return status;
}
