/* Checks of a portfolio: each finds what it is for and nothing beside it. */
#include "check_cases.h"
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include "record/record_internal.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const check_cases *const tables[] = { &cases_of_fields, &cases_of_projects,
                                             &cases_of_services, &cases_of_chains };

/* Findings of a portfolio, the portfolio itself gone. */
static socprev_findings *check(const char *lines)
{
    socprev_portfolio *portfolio = portfolio_from(lines);
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev_portfolio_check(portfolio, NULL, &findings, NULL), SOCPREV_OK);
    socprev_portfolio_free(portfolio);
    return findings;
}

static const char *shown(const socprev_findings *findings)
{
    static char text[4096];
    text[0] = '\0';
    for (int64_t i = 0; i < socprev_findings_count(findings); i++) {
        const size_t at = strlen(text);
        snprintf(text + at, sizeof text - at, "SP%d %s %s: %s\n",
                 socprev_finding_number(findings, i), socprev_finding_record(findings, i),
                 socprev_finding_field(findings, i),
                 socprev_finding_message(findings, i, SOCPREV_LANG_EN));
    }
    return text;
}

static void expect_case(const check_case *c)
{
    socprev_findings *findings = check(c->wrong);
    ck_assert_msg(socprev_findings_count(findings) == 1 &&
                      socprev_finding_number(findings, 0) == c->number,
                  "SP%d: expected alone in\n%s\nfound\n%s", c->number, c->wrong, shown(findings));
    ck_assert_str_eq(socprev_finding_record(findings, 0), c->record);
    ck_assert_str_eq(socprev_finding_field(findings, 0), c->field);
    socprev_findings_free(findings);

    findings = check(c->right);
    ck_assert_msg(socprev_findings_count(findings) == 0, "SP%d: nothing expected in\n%s\nfound\n%s",
                  c->number, c->right, shown(findings));
    socprev_findings_free(findings);
}

START_TEST(each_check_finds_its_case_and_not_the_one_beside_it)
{
    for (size_t i = 0; i < tables[_i]->count; i++)
        expect_case(&tables[_i]->cases[i]);
}
END_TEST

/* ---- the catalogue ---------------------------------------------------------- */

static bool has_case(int32_t number)
{
    if (number == SP_CHECK_RELATION_CYCLE)
        return true; /* a cycle has more than one finding: tested below */
    for (size_t t = 0; t < SOCPREV__COUNT(tables); t++)
        for (size_t i = 0; i < tables[t]->count; i++)
            if (tables[t]->cases[i].number == number)
                return true;
    return false;
}

static const struct {
    int32_t number, severity;
} checks[] = {
#define CHECK(number, severity, kind, name) { SP_CHECK_##number, SOCPREV_SEVERITY_##severity },
#include "record/checks.def"
};

START_TEST(each_number_of_the_catalogue_is_a_check_with_a_case)
{
    size_t found = 0;
    for (int32_t i = 0; i < socprev_message_count(); i++) {
        const int32_t number = socprev_message_at(i);
        if (number < 2100 || number > 2999 || number == SP_RECORD_IS_ROUND)
            continue; /* not a finding */
        ck_assert_msg(found < SOCPREV__COUNT(checks) && checks[found].number == number,
                      "SP%d is not in checks.def in the order of numbers", number);
        ck_assert_msg(has_case(number), "SP%d has no case", number);
        found++;
    }
    ck_assert_uint_eq(found, SOCPREV__COUNT(checks));
}
END_TEST

START_TEST(findings_have_the_severity_of_their_check)
{
    for (size_t t = 0; t < SOCPREV__COUNT(tables); t++)
        for (size_t i = 0; i < tables[t]->count; i++) {
            socprev_findings *findings = check(tables[t]->cases[i].wrong);
            for (size_t c = 0; c < SOCPREV__COUNT(checks); c++)
                if (checks[c].number == tables[t]->cases[i].number)
                    ck_assert_int_eq(socprev_finding_severity(findings, 0), checks[c].severity);
            socprev_findings_free(findings);
        }
}
END_TEST

/* ---- order ---------------------------------------------------------------------- */

START_TEST(findings_come_by_kind_record_and_number)
{
    socprev_findings *findings =
        check("portfolio/|name=P|projects_count=7\n"
              "relation/r|from=b|kind=continues|to=x\n"
              "project/b|name=B|number=7|programme=x|total=-1|holder=x\n"
              "project/a|name=A|start=2013|end=2012|services_count=2|existing_services=3");
    static const int32_t numbers[] = { 2111, 2100, 2101, 2104, 2130, 2106, 2152, 2100 };
    ck_assert_int_eq(socprev_findings_count(findings), (int64_t)SOCPREV__COUNT(numbers));
    for (size_t i = 0; i < SOCPREV__COUNT(numbers); i++)
        ck_assert_msg(socprev_finding_number(findings, (int64_t)i) == numbers[i], "%s",
                      shown(findings));
    socprev_findings_free(findings);
}
END_TEST

/* ---- cycles ----------------------------------------------------------------------- */

static int64_t count_of(const char *lines, int32_t number)
{
    socprev_findings *findings = check(lines);
    int64_t n = 0;
    for (int64_t i = 0; i < socprev_findings_count(findings); i++)
        n += socprev_finding_number(findings, i) == number;
    socprev_findings_free(findings);
    return n;
}

#define FOUR "project/a|name=A\nproject/b|name=B\nproject/c|name=C\nproject/d|name=D\n"

START_TEST(each_relation_of_a_cycle_is_found_and_no_other)
{
    ck_assert_int_eq(count_of(FOUR "relation/r|from=a|kind=continues|to=b\n"
                                   "relation/s|from=b|kind=resubmission_of|to=c\n"
                                   "relation/t|from=c|kind=continues|to=a\n"
                                   "relation/u|from=d|kind=continues|to=a\n",
                              SP_CHECK_RELATION_CYCLE),
                     3);
}
END_TEST

START_TEST(many_to_one_and_one_to_many_are_no_cycles)
{
    ck_assert_int_eq(count_of(FOUR "relation/r|from=c|kind=continues|to=a\n"
                                   "relation/s|from=c|kind=continues|to=b\n"
                                   "relation/t|from=d|kind=continues|to=a\n"
                                   "relation/u|from=d|kind=continues|to=c\n",
                              SP_CHECK_RELATION_CYCLE),
                     0);
}
END_TEST

START_TEST(relations_of_different_orders_make_no_cycle)
{
    ck_assert_int_eq(count_of(FOUR "relation/r|from=a|kind=continues|to=b\n"
                                   "relation/s|from=b|kind=part_of|to=a\n"
                                   "relation/t|from=a|kind=parallel_with|to=c\n"
                                   "relation/u|from=c|kind=parallel_with|to=a\n",
                              SP_CHECK_RELATION_CYCLE),
                     0);
    ck_assert_int_eq(count_of(FOUR "relation/r|from=a|kind=part_of|to=b\n"
                                   "relation/s|from=b|kind=part_of|to=a\n",
                              SP_CHECK_RELATION_CYCLE),
                     2);
}
END_TEST

START_TEST(a_long_circle_of_applications_is_found_but_not_what_leads_to_it)
{
    ck_assert_int_eq(count_of(FOUR "application/u|project=a|result=rejected|previous=x\n"
                                   "application/x|project=a|result=rejected|previous=y\n"
                                   "application/y|project=a|result=rejected|previous=z\n"
                                   "application/z|project=a|result=rejected|previous=x\n"
                                   "application/w|project=a|result=rejected|previous=u\n",
                              SP_CHECK_APPLICATION_CYCLE),
                     3);
}
END_TEST

/* ---- qualified numbers never contradict falsely -------------------------------- */

static const char *const consistent[] = {
    "project/a|name=A|total=~ 100|passed_on=150",
    "project/a|name=A|total=>= 100|passed_on=150",
    "project/a|name=A|total=90..110|passed_on=100..120",
    "project/a|name=A|services_count=> 20|existing_services=20|new_services=< 5",
    "project/a|name=A|services_count=~ 30|existing_services=23|new_services=8",
    "project/a|name=A|total=225000000\n"
    "funding/e|project=a|stage=planned|source=eu|amount=~ 191000000\n"
    "funding/s|project=a|stage=planned|source=state|amount=30000000",
    "project/a|name=A|total=9223372036854775\n"
    "funding/e|project=a|stage=planned|source=eu|amount=> 9000000000000000\n"
    "funding/s|project=a|stage=planned|source=state|amount=<= 9000000000000000",
    "project/a|name=A|providers_count=~ 24",
    "project/a|name=A\nindicator/i|project=a|target=9000|achieved=~ 8000|definition=once",
};

START_TEST(what_may_be_true_is_not_found)
{
    socprev_findings *findings = check(consistent[_i]);
    ck_assert_msg(socprev_findings_count(findings) == 0, "%s", shown(findings));
    socprev_findings_free(findings);
}
END_TEST

/* ---- messages ---------------------------------------------------------------------- */

START_TEST(a_sum_that_does_not_foot_names_the_residual)
{
    socprev_findings *findings =
        check("project/a|name=A|total=65226105\n"
              "funding/e|project=a|stage=planned|source=eu|amount=55442189.43\n"
              "funding/s|project=a|stage=planned|source=state|amount=9783915.79");
    ck_assert_int_eq(socprev_findings_count(findings), 1);
    ck_assert_str_eq(socprev_finding_message(findings, 0, SOCPREV_LANG_EN),
                     "sources add up to 65\u00a0226\u00a0105.22 (planned), the total is "
                     "65\u00a0226\u00a0105: 0.22 too much");
    ck_assert_str_eq(socprev_finding_message(findings, 0, SOCPREV_LANG_CS),
                     "zdroje dávají dohromady 65\u00a0226\u00a0105,22 (plánováno), celkem je "
                     "65\u00a0226\u00a0105: 0,22 navíc");
    socprev_findings_free(findings);
}
END_TEST

START_TEST(a_gap_is_told_in_days)
{
    socprev_findings *findings = check("project/a|name=A|end=2015-09\n"
                                       "project/b|name=B|start=2016-04-01\n"
                                       "relation/r|from=b|kind=continues|to=a");
    ck_assert_str_eq(socprev_finding_message(findings, 0, SOCPREV_LANG_EN),
                     "183 days lie between the end of the predecessor (September 2015) and the "
                     "start of the successor (1 April 2016)");
    socprev_findings_free(findings);
}
END_TEST

/* ---- run and arguments -------------------------------------------------------------- */

static int32_t stop_at_once(void *user, int64_t done, int64_t total)
{
    *(int64_t *)user = total;
    return done >= 0;
}

static int32_t go_on(void *user, int64_t done, int64_t total)
{
    (void)total;
    *(int64_t *)user = done;
    return 0;
}

/* The first finding with the number, in both languages. */
static void expect_message(const char *text, int32_t number, const char *en, const char *cs)
{
    socprev_portfolio *portfolio = portfolio_from(text);
    socprev_findings *findings = NULL;
    int64_t at = 0;
    ck_assert_int_eq(socprev_portfolio_check(portfolio, NULL, &findings, NULL), SOCPREV_OK);
    while (at < socprev_findings_count(findings) && socprev_finding_number(findings, at) != number)
        at++;
    ck_assert_str_eq(socprev_finding_message(findings, at, SOCPREV_LANG_EN), en);
    ck_assert_str_eq(socprev_finding_message(findings, at, SOCPREV_LANG_CS), cs);
    socprev_findings_free(findings);
    socprev_portfolio_free(portfolio);
}

#define NBSP "\xc2\xa0"

START_TEST(shares_are_told_in_per_cent)
{
    expect_message("project/a|name=A\n"
                   "funding/r|project=a|stage=planned|source=region|share=0.5 %",
                   SP_CHECK_SHARES_UNDER,
                   "shares of the sources (planned) add up to 0.5" NBSP
                   "% only; the rest is not stated",
                   "podíly zdrojů (plánováno) dávají dohromady jen 0,5" NBSP
                   "%; zbytek není uveden");
    expect_message("project/a|name=A\nfunding/r|project=a|stage=planned|source=eu|share=100.5 %",
                   SP_CHECK_SHARE_RANGE,
                   "100.5" NBSP "% is not a share: shares are from 0 to 100 %",
                   "100,5" NBSP "% není podíl: podíly jsou od 0 do 100 %");
    expect_message("project/a|name=A\nfunding/r|project=a|stage=planned|source=eu|share=4/3",
                   SP_CHECK_SHARES_OVER,
                   "shares of the sources (planned) add up to 4/3, more than the whole",
                   "podíly zdrojů (plánováno) dávají dohromady 4/3, víc než celek");
}
END_TEST

START_TEST(an_unknown_code_names_the_whole_of_what_may_be_meant)
{
    expect_message("project/a|name=A|kinds=sociálně aktivizační služby pro seniory a osoby se "
                   "zdravotním postižením",
                   SP_CHECK_CODE_UNKNOWN,
                   "unknown code: \"sociálně aktivizační služby pro seniory a osoby se zdravotním "
                   "postižením\" is not in the code list service_kind; did you mean "
                   "activation_seniors_disabled (Sociálně aktivizační služby pro seniory a osoby "
                   "se zdravotním postižením)?",
                   "neznámý kód: „sociálně aktivizační služby pro seniory a osoby se zdravotním "
                   "postižením“ není v číselníku service_kind; nemyslíte "
                   "activation_seniors_disabled (Sociálně aktivizační služby pro seniory a osoby "
                   "se zdravotním postižením)?");
}
END_TEST

START_TEST(a_run_is_told_of_progress_and_may_cancel)
{
    socprev_portfolio *portfolio = portfolio_from("project/a|name=A\nproject/b|name=B");
    socprev_run *run = NULL;
    socprev_findings *findings = NULL;
    socprev_error *error = NULL;
    int64_t seen = -1;
    ck_assert_int_eq(socprev_run_new(go_on, &seen, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_portfolio_check(portfolio, run, &findings, NULL), SOCPREV_OK);
    ck_assert_int_eq(seen, 3);
    socprev_findings_free(findings);
    socprev_run_free(run);

    findings = NULL;
    ck_assert_int_eq(socprev_run_new(stop_at_once, &seen, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_portfolio_check(portfolio, run, &findings, &error),
                     SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(findings);
    ck_assert_int_eq(socprev_error_status(error), SOCPREV_E_CANCELLED);
    socprev_error_free(error);
    socprev_run_free(run);
    socprev_portfolio_free(portfolio);
}
END_TEST

START_TEST(a_check_needs_a_portfolio_and_a_place)
{
    socprev_portfolio *portfolio = portfolio_from("");
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev_portfolio_check(NULL, NULL, &findings, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_check(portfolio, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_ptr_null(findings);
    socprev_portfolio_free(portfolio);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("checks");
    TCase *c = tcase_create("cases");
    tcase_set_timeout(c, 60);
    tcase_add_loop_test(c, each_check_finds_its_case_and_not_the_one_beside_it, 0,
                        (int)SOCPREV__COUNT(tables));
    tcase_add_test(c, each_number_of_the_catalogue_is_a_check_with_a_case);
    tcase_add_test(c, findings_have_the_severity_of_their_check);
    tcase_add_test(c, findings_come_by_kind_record_and_number);
    tcase_add_loop_test(c, what_may_be_true_is_not_found, 0, (int)SOCPREV__COUNT(consistent));
    suite_add_tcase(made, c);

    c = tcase_create("cycles");
    tcase_add_test(c, each_relation_of_a_cycle_is_found_and_no_other);
    tcase_add_test(c, many_to_one_and_one_to_many_are_no_cycles);
    tcase_add_test(c, relations_of_different_orders_make_no_cycle);
    tcase_add_test(c, a_long_circle_of_applications_is_found_but_not_what_leads_to_it);
    suite_add_tcase(made, c);

    c = tcase_create("messages");
    tcase_add_test(c, a_sum_that_does_not_foot_names_the_residual);
    tcase_add_test(c, a_gap_is_told_in_days);
    tcase_add_test(c, shares_are_told_in_per_cent);
    tcase_add_test(c, an_unknown_code_names_the_whole_of_what_may_be_meant);
    tcase_add_test(c, a_run_is_told_of_progress_and_may_cancel);
    tcase_add_test(c, a_check_needs_a_portfolio_and_a_place);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
