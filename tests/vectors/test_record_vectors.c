/* Real financing of projects: the sources add up, or do not, as published.
 * tests/vectors/record/financing_examples.csv says where each row is from. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ID, TOTAL, EU, STATE, REGION, OWN, RESIDUAL, VERDICT, COLUMNS };

static const char *const sources[] = { [EU] = "eu", [STATE] = "state", [REGION] = "region",
                                       [OWN] = "own" };

/* The first columns of a row; none of them is quoted. */
static void split(char *line, char *columns[COLUMNS])
{
    for (int i = 0; i < COLUMNS; i++) {
        columns[i] = line;
        line = strchr(line, ',');
        ck_assert_ptr_nonnull(line);
        *line++ = '\0';
    }
}

static socprev_findings *check_row(char *const columns[COLUMNS])
{
    char lines[1024];
    socprev_findings *findings = NULL;
    int at = snprintf(lines, sizeof lines, "project/a|name=%s|total=%s", columns[ID],
                      columns[TOTAL]);
    for (int i = EU; i <= OWN; i++)
        if (columns[i][0] != '\0')
            at += snprintf(lines + at, sizeof lines - (size_t)at,
                           "\nfunding/%s|project=a|stage=contracted|source=%s|amount=%s",
                           sources[i], sources[i], columns[i]);
    socprev_portfolio *portfolio = portfolio_from(lines);
    ck_assert_int_eq(socprev_portfolio_check(portfolio, NULL, &findings, NULL), SOCPREV_OK);
    socprev_portfolio_free(portfolio);
    return findings;
}

/* "-0.22": the sources are 0.22 too much; the message says so after the colon. */
static void expect_residual(const socprev_findings *findings, const char *residual)
{
    char expected[64];
    int64_t units;
    ck_assert_int_eq(socprev_money_parse(residual, SOCPREV_NUL, "CZK", &units, NULL), SOCPREV_OK);
    const int64_t size = units < 0 ? -units : units;
    ck_assert_int_eq(socprev_ratio_format(size, 100, size % 100 == 0 ? 0 : 2, SOCPREV_ROUND_DOWN,
                                          SOCPREV_LANG_EN, expected, sizeof expected, NULL),
                     SOCPREV_OK);
    strcat(expected, units < 0 ? " too much" : " missing");
    ck_assert_int_eq(socprev_findings_count(findings), 1);
    ck_assert_int_eq(socprev_finding_number(findings, 0), 2140);
    const char *message = socprev_finding_message(findings, 0, SOCPREV_LANG_EN);
    ck_assert_msg(strstr(message, expected) != NULL, "%s: %s", expected, message);
}

START_TEST(published_sources_add_up_as_their_row_says)
{
    char line[1024], *columns[COLUMNS];
    int right = 0, wrong = 0;
    FILE *file = fopen(test_path("vectors/record/financing_examples.csv"), "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
    while (fgets(line, sizeof line, file) != NULL) {
        split(line, columns);
        socprev_findings *findings = check_row(columns);
        if (strcmp(columns[VERDICT], "mismatch") == 0) {
            expect_residual(findings, columns[RESIDUAL]);
            wrong++;
        } else {
            ck_assert_msg(socprev_findings_count(findings) == 0, "%s", columns[ID]);
            right++;
        }
        socprev_findings_free(findings);
    }
    fclose(file);
    ck_assert_int_eq(right, 9);
    ck_assert_int_eq(wrong, 3);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("record_vectors");
    TCase *c = tcase_create("financing");
    tcase_add_test(c, published_sources_add_up_as_their_row_says);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
