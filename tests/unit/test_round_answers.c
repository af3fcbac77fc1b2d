/* What is done with a computed round: records, comparisons, sentences, edges. */
#include "portfolio.h"
#include "round.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

/* ---- into the portfolio -------------------------------------------------- */

static char *written(const socprev_portfolio *p)
{
    static char text[2][16384];
    static int next;
    socprev_buffer *buffer = NULL;
    char *copy = text[next++ % 2];
    ck_assert_int_eq(socprev_portfolio_write(p, &buffer, NULL), SOCPREV_OK);
    ck_assert_uint_lt(socprev_buffer_size(buffer), sizeof text[0]);
    strcpy(copy, socprev_buffer_data(buffer));
    socprev_buffer_free(buffer);
    return copy;
}

static const char services[] =
    "portfolio/|name=P\nproject/p|name=P\nprovider/o|name=O\nzone/z|name=Z\n"
    "service/s|project=p|kind=shelter|name=Home|provider=o|territory=CZ0421|zone=z"
    "|forms=residential";

START_TEST(awards_and_parts_are_written_once)
{
    int64_t price = 0;
    portfolio = portfolio_from(services);
    compute("round/|name=R|project=p|number=2|instrument=grant|start=2027-01-01|end=2027-12-31\n"
            "envelope/e|name=E\npot/eu|name=EU|source=eu|most=500\n"
            "pot/st|name=S|source=state|most=100|priority=1\n"
            "request/a|service=s|unit=bed|units=1\nrequest/b|service=s|unit=bed|units=0");
    ck_assert_int_eq(socprev_round_write(round_, portfolio, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_count(portfolio, SOCPREV_AWARD), 1);
    ck_assert_int_eq(socprev_record_count(portfolio, SOCPREV_AWARD_PART), 2);
    ck_assert_str_eq(socprev_record_id(portfolio, SOCPREV_AWARD_PART, 0), "r.a.eu");
    ck_assert_int_eq(socprev_record_amount(portfolio, SOCPREV_AWARD, 0, "price", NULL, &price,
                                           NULL), SOCPREV_OK);
    ck_assert_int_eq(price, 60000);
    const char *text = NULL;
    socprev_record_text(portfolio, SOCPREV_AWARD, 0, "provider", &text);
    ck_assert_str_eq(text, "o");
    socprev_record_text(portfolio, SOCPREV_AWARD, 0, "form", &text);
    ck_assert_str_eq(text, "residential");
    socprev_record_text(portfolio, SOCPREV_AWARD, 0, "bound", &text);
    ck_assert_str_eq(text, "money");
    const char *before = written(portfolio);
    ck_assert_int_eq(socprev_round_write(round_, portfolio, NULL), SOCPREV_OK);
    ck_assert_str_eq(before, written(portfolio));
}
END_TEST

START_TEST(awards_that_are_no_more_are_taken_out)
{
    portfolio = portfolio_from("portfolio/|name=P\nproject/p|name=P\n"
                               "award/r.gone|project=p|price=5\n"
                               "award/r.b|project=p|price=5\naward_part/r.b.x|award=r.b|source=eu\n"
                               "award/rr.b|project=p|price=5\naward/other|project=p|price=5");
    compute("round/|name=R|project=p\nenvelope/e|name=E|amount=100\n"
            "request/a.b|kind=shelter|unit=bed|units=1\nrequest/b|kind=shelter|unit=bed|units=0");
    ck_assert_int_eq(socprev_round_write(round_, portfolio, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_count(portfolio, SOCPREV_AWARD), 3);
    ck_assert_int_ge(socprev_record_find(portfolio, SOCPREV_AWARD, "r.a.b", SOCPREV_NUL), 0);
    ck_assert_int_ge(socprev_record_find(portfolio, SOCPREV_AWARD, "rr.b", SOCPREV_NUL), 0);
    ck_assert_int_eq(socprev_record_count(portfolio, SOCPREV_AWARD_PART), 0);
}
END_TEST

START_TEST(writing_refuses_what_it_cannot_write)
{
    socprev_error *err = NULL;
    portfolio = portfolio_from("project/p|name=P");
    compute("envelope/e|name=E|amount=100\nrequest/a|kind=shelter|unit=bed|units=1");
    EXPECT_REFUSED(socprev_round_write(round_, portfolio, &err), SOCPREV_E_INVALID, 5070,
                   "project", -1);
    EXPECT_REFUSED(socprev_round_write(round_, document, &err), SOCPREV_E_INVALID, 2211,
                   "portfolio", -1);
    EXPECT_REFUSED(socprev_round_write(NULL, portfolio, &err), SOCPREV_E_INVALID, 1001, "round",
                   -1);
    EXPECT_REFUSED(socprev_round_write(round_, NULL, &err), SOCPREV_E_INVALID, 1001, "portfolio",
                   -1);
    compute("round/|name=R|project=p\nenvelope/e|name=E|amount=100\n"
            "request/a123456789b123456789c123456789d123456789e123456789f123456789g123"
            "|kind=shelter|unit=bed|units=1");
    EXPECT_REFUSED(socprev_round_write(round_, portfolio, &err), SOCPREV_E_LIMIT, 5071, "id", -1);
    ck_assert_int_eq(socprev_record_count(portfolio, SOCPREV_AWARD), 0);
    socprev_portfolio *other = portfolio_from("project/q|name=Q");
    EXPECT_REFUSED(socprev_round_write(round_, other, &err), SOCPREV_E_NOT_FOUND, 5015, "project",
                   -1);
    socprev_portfolio_free(other);
}
END_TEST

/* ---- comparison, sentences ----------------------------------------------- */

START_TEST(two_rounds_are_compared_by_request)
{
    socprev_table *table = NULL;
    compute("envelope/e|name=E|amount=900\nrequest/a|kind=shelter|unit=bed|units=1\n"
            "request/b|kind=shelter|unit=bed|units=1");
    socprev_round *before = round_;
    round_ = NULL;
    compute("envelope/e|name=E|amount=900\nrequest/c|kind=shelter|unit=bed|units=1\n"
            "request/a|kind=shelter|unit=bed|units=2");
    ck_assert_int_eq(socprev_round_compare_table(round_, before, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 3);
    static const int64_t changes[] = { 30000, 15000, -45000 };
    for (int64_t i = 0; i < 3; i++) {
        int64_t change = 0;
        socprev_table_get_int64(table, 3, i, &change, NULL);
        ck_assert_int_eq(change, changes[i]);
    }
    socprev_table_free(table);
    socprev_round_free(before);
}
END_TEST

START_TEST(a_round_is_compared_with_a_portfolio)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    compute("envelope/e|name=E|amount=900\nrequest/a|kind=shelter|unit=bed|units=1");
    socprev_portfolio *p = portfolio_from("project/p|name=P\naward/r.a|project=p|price=1000\n"
                                          "award/r.old|project=p|price=7");
    ck_assert_int_eq(socprev_round_compare_portfolio(round_, p, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    int64_t change = 0;
    socprev_table_get_int64(table, 3, 0, &change, NULL);
    ck_assert_int_eq(change, -10000);
    socprev_table_free(table);
    socprev_portfolio_free(p);
    p = portfolio_from("project/p|name=P");
    EXPECT_REFUSED(socprev_round_compare_portfolio(round_, p, NULL, &table, &err),
                   SOCPREV_E_NOT_FOUND, 5072, "awards", -1);
    socprev_portfolio_free(p);
}
END_TEST

START_TEST(a_request_is_explained_in_both_languages)
{
    socprev_buffer *text = NULL;
    socprev_error *err = NULL;
    compute("tier/t|name=T|factor=90 %|score_from=0\nenvelope/e|name=Money\n"
            "pot/p|name=Pot|source=eu|most=500\n"
            "request/a|kind=shelter|unit=bed|units=1.5|score=1|other_sources=10");
    ck_assert_int_eq(socprev_round_explain(round_, 0, SOCPREV_LANG_EN, &text, NULL), SOCPREV_OK);
    const char *sentences = socprev_buffer_data(text);
    ck_assert_ptr_nonnull(strstr(sentences, "Shelters\nusual cost"));
    ck_assert_ptr_nonnull(strstr(sentences, "(class t)"));
    ck_assert_ptr_nonnull(strstr(sentences, "decided by: share of money\npaid by Pot: CZK"));
    socprev_buffer_free(text);
    ck_assert_int_eq(socprev_round_explain(round_, 0, SOCPREV_LANG_CS, &text, NULL), SOCPREV_OK);
    ck_assert_ptr_nonnull(strstr(socprev_buffer_data(text), "rozhodlo: podíl z peněz"));
    socprev_buffer_free(text);
    EXPECT_REFUSED(socprev_round_explain(round_, 1, 0, &text, &err), SOCPREV_E_INVALID, 1002,
                   "index", -1);
}
END_TEST

START_TEST(answers_out_of_range)
{
    int64_t out = 0;
    compute("envelope/e|name=E|amount=100\nrequest/a|kind=shelter|unit=bed|units=1");
    ck_assert_ptr_null(socprev_round_request(round_, 1));
    ck_assert_ptr_null(socprev_round_envelope(round_, 1));
    ck_assert_ptr_null(socprev_round_pot(round_, 0));
    ck_assert_int_eq(socprev_round_amount(round_, 0, 99, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_round_amount(round_, 0, -1, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_round_bound(round_, 1), 0);
    ck_assert_int_eq(socprev_round_award(round_, 1), 0);
    ck_assert_int_eq(socprev_round_part(round_, 0, 0), 0);
    ck_assert_int_eq(socprev_round_envelope_amount(round_, 0, 9), 0);
    ck_assert_ptr_null(socprev_round_bound_name(0));
    ck_assert_ptr_null(socprev_round_bound_name(12));
    ck_assert_ptr_null(socprev_round_bound_text(0, 0));
    ck_assert_ptr_null(socprev_round_step_text(99, 0));
    ck_assert_int_eq(socprev_round_find(round_, "b", SOCPREV_NUL), -1);
    ck_assert_uint_eq(socprev_round_pot_count(round_), 0);
    for (int32_t b = SOCPREV_ROUND_BY_MONEY; b <= SOCPREV_ROUND_BY_GIVEN; b++)
        ck_assert_str_ne(socprev_round_bound_text(b, SOCPREV_LANG_EN),
                         socprev_round_bound_text(b, SOCPREV_LANG_CS));
    for (int32_t s = SOCPREV_ROUND_COST; s <= SOCPREV_ROUND_REPAY; s++)
        ck_assert_str_ne(socprev_round_step_text(s, SOCPREV_LANG_EN),
                         socprev_round_step_text(s, SOCPREV_LANG_CS));
}
END_TEST

START_TEST(documents_of_the_wrong_sort_are_refused)
{
    socprev_error *err = NULL;
    socprev_findings *found = NULL;
    socprev_portfolio *p = portfolio_from("project/p|name=P");
    compute("envelope/e|name=E|amount=100\nrequest/a|kind=shelter|unit=bed|units=1");
    socprev_round *out = NULL;
    EXPECT_REFUSED(socprev_round_solve(p, NULL, NULL, NULL, &out, &err), SOCPREV_E_INVALID, 5014,
                   "document", -1);
    EXPECT_REFUSED(socprev_round_solve(document, document, NULL, NULL, &out, &err),
                   SOCPREV_E_INVALID, 2211, "portfolio", -1);
    EXPECT_REFUSED(socprev_round_check(p, NULL, NULL, NULL, &found, &err), SOCPREV_E_INVALID, 5014,
                   "document", -1);
    EXPECT_REFUSED(socprev_portfolio_check(document, NULL, &found, &err), SOCPREV_E_INVALID, 2211,
                   "portfolio", -1);
    socprev_portfolio_free(p);
}
END_TEST

static int stops(void *user, int64_t done, int64_t total)
{
    (void)user;
    (void)done;
    (void)total;
    return 1;
}

START_TEST(a_long_round_can_be_cancelled)
{
    socprev_run *run = NULL;
    socprev_round *out = NULL;
    socprev_error *err = NULL;
    compute("envelope/e|name=E|amount=1000\nround/|name=R|minimum=300\n"
            "request/a|kind=shelter|unit=bed|units=1\nrequest/b|kind=shelter|unit=bed|units=1\n"
            "request/c|kind=shelter|unit=bed|units=0.35");
    ck_assert_int_eq(socprev_run_new(stops, NULL, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_round_solve(document, NULL, run, NULL, &out, &err),
                     SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(out);
    socprev_error_free(err);
    socprev_run_free(run);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("answers of rounds");
    TCase *c = tcase_create("answers");
    tcase_add_checked_fixture(c, NULL, end_round);
    tcase_add_test(c, awards_and_parts_are_written_once);
    tcase_add_test(c, awards_that_are_no_more_are_taken_out);
    tcase_add_test(c, writing_refuses_what_it_cannot_write);
    tcase_add_test(c, two_rounds_are_compared_by_request);
    tcase_add_test(c, a_round_is_compared_with_a_portfolio);
    tcase_add_test(c, a_request_is_explained_in_both_languages);
    tcase_add_test(c, answers_out_of_range);
    tcase_add_test(c, documents_of_the_wrong_sort_are_refused);
    tcase_add_test(c, a_long_round_can_be_cancelled);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
