/* Failed allocations in funding rounds: reading, computing, tables, writing. */
#include "base_internal.h"
#include "portfolio.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

static const char lines[] =
    "round/|name=R|project=p|number=1|minimum=150|corridor_low=50 %|corridor_high=150 %"
    "|start=2027-01-01|end=2027-12-31|instrument=grant|tops_up=first\n"
    "reference/v|kind=shelter|unit=bed|cost=1000|revenue=100\n"
    "tier/t|name=T|factor=90 %|score_from=0\n"
    "envelope/all|name=All|amount=2000|reserve=100\nenvelope/n|name=N|parent=all|share=2/3\n"
    "envelope/s|name=S|parent=all\n"
    "pot/a|name=A|source=eu|share_high=85 %\n"
    "pot/b|name=B|source=state|territories=CZ042|kinds=shelter\n"
    "request/a|service=s|unit=bed|units=1|envelope=n|score=5|last_year=600|territory=CZ0421\n"
    "request/b|service=s|unit=bed|units=2|envelope=s|territory=CZ0421\n"
    "request/c|service=s|unit=bed|units=0.2|envelope=s|territory=CZ0421\n"
    "settlement/x|request=a|year=2026|cost=900|revenue=0|compensation=950";

static const char services[] =
    "portfolio/|name=P\nproject/p|name=P\naward/r.old|project=p|price=1\n"
    "service/s|project=p|kind=shelter|name=Home|forms=residential";

/* What a refused call leaves: no output, and an error of its own. */
static socprev_status refused(socprev_status st, const void *out, socprev_error *err)
{
    bool right = (st == SOCPREV_OK) == (out != NULL) && (st == SOCPREV_OK) == (err == NULL) &&
                 socprev_error_status(err) == st;
    socprev_error_free(err);
    return right ? st : SOCPREV_E_INTERNAL;
}

static socprev_status make_document(const socprev_memory *memory)
{
    socprev_portfolio *made = NULL;
    socprev_error *err = NULL;
    socprev_status st = round_try(lines, memory, &made, &err);
    st = refused(st, made, err);
    socprev_portfolio_free(made);
    return st;
}

static socprev_status read_document(const socprev_memory *memory)
{
    socprev_portfolio *made = round_from(lines), *read = NULL;
    socprev_buffer *text = NULL;
    socprev_error *err = NULL;
    assert_int_equal(socprev_portfolio_write(made, &text, NULL), SOCPREV_OK);
    socprev_status st = socprev_round_read(socprev_buffer_data(text), socprev_buffer_size(text),
                                           NULL, NULL, memory, &read, &err);
    st = refused(st, read, err);
    socprev_portfolio_free(read);
    socprev_portfolio_free(made);
    socprev_buffer_free(text);
    return st;
}

static socprev_status compute(const socprev_memory *memory)
{
    socprev_portfolio *document = round_from(lines), *portfolio = portfolio_from(services);
    socprev_round *round = NULL;
    socprev_findings *found = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_round_solve(document, portfolio, NULL, memory, &round, &err);
    st = refused(st, round, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_round_check(document, portfolio, NULL, memory, &found, &err);
        st = refused(st, found, err);
    }
    socprev_findings_free(found);
    socprev_round_free(round);
    socprev_portfolio_free(portfolio);
    socprev_portfolio_free(document);
    return st;
}

static socprev_status explain_conflict(const socprev_memory *memory)
{
    socprev_portfolio *document =
        round_from("reference/v|kind=shelter|unit=bed|cost=1000|revenue=100\n"
                   "envelope/e|name=E|amount=5000\npot/st|name=S|source=state|most=1000\n"
                   "request/a|kind=shelter|unit=bed|units=2");
    socprev_findings *found = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_round_check(document, NULL, NULL, memory, &found, &err);
    st = refused(st, found, err);
    if (st == SOCPREV_OK && socprev_findings_count(found) != 1)
        st = SOCPREV_E_INTERNAL;
    socprev_findings_free(found);
    socprev_portfolio_free(document);
    return st;
}

static socprev_round *made_round(const socprev_memory *memory)
{
    socprev_portfolio *document = round_from(lines), *portfolio = portfolio_from(services);
    socprev_round *round = NULL;
    assert_int_equal(socprev_round_solve(document, portfolio, NULL, memory, &round, NULL),
                     SOCPREV_OK);
    socprev_portfolio_free(portfolio);
    socprev_portfolio_free(document);
    return round;
}

static socprev_status make_tables(const socprev_memory *memory)
{
    socprev_round *round = made_round(NULL);
    socprev_portfolio *portfolio = portfolio_from(services);
    socprev_status st = SOCPREV_OK;
    for (int i = 0; i < 5 && st == SOCPREV_OK; i++) {
        socprev_table *table = NULL;
        socprev_error *err = NULL;
        st = i == 0   ? socprev_round_trace_table(round, memory, &table, &err)
             : i == 1 ? socprev_round_envelope_table(round, memory, &table, &err)
             : i == 2 ? socprev_round_part_table(round, memory, &table, &err)
             : i == 3 ? socprev_round_compare_table(round, round, memory, &table, &err)
                      : socprev_round_compare_portfolio(round, portfolio, memory, &table, &err);
        st = refused(st, table, err);
        socprev_table_free(table);
    }
    socprev_portfolio_free(portfolio);
    socprev_round_free(round);
    return st;
}

/* The round's own memory holds what it explains. */
static socprev_status solve_and_explain(const socprev_memory *memory)
{
    socprev_portfolio *document = round_from(lines), *portfolio = portfolio_from(services);
    socprev_round *round = NULL;
    socprev_buffer *text = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_round_solve(document, portfolio, NULL, memory, &round, &err);
    st = refused(st, round, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_round_explain(round, 0, SOCPREV_LANG_EN, &text, &err);
        st = refused(st, text, err);
    }
    socprev_buffer_free(text);
    socprev_round_free(round);
    socprev_portfolio_free(portfolio);
    socprev_portfolio_free(document);
    return st;
}

/* A portfolio that cannot be written into is as it was. */
static socprev_status write_awards(const socprev_memory *memory)
{
    socprev_round *round = made_round(NULL);
    socprev_portfolio *portfolio = NULL;
    socprev_error *err = NULL;
    socprev_status st = portfolio_try(services, memory, &portfolio, &err);
    st = refused(st, portfolio, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_round_write(round, portfolio, &err);
        int64_t awards = socprev_record_count(portfolio, SOCPREV_AWARD);
        int64_t old = socprev_record_find(portfolio, SOCPREV_AWARD, "r.old", SOCPREV_NUL);
        bool right = st == SOCPREV_OK ? awards == 2 && old < 0 && err == NULL
                                      : awards == 1 && old == 0 && err != NULL;
        socprev_error_free(err);
        st = right ? st : SOCPREV_E_INTERNAL;
    }
    socprev_portfolio_free(portfolio);
    socprev_round_free(round);
    return st;
}

#define FAULT_TEST(scenario)                           \
    static void scenario##_fails(void **state)         \
    {                                                  \
        (void)state;                                   \
        const char *wrong = fault_loop(scenario);      \
        if (wrong != NULL)                             \
            fail_msg("%s", wrong);                     \
    }
FAULT_TEST(make_document)
FAULT_TEST(read_document)
FAULT_TEST(compute)
FAULT_TEST(explain_conflict)
FAULT_TEST(make_tables)
FAULT_TEST(solve_and_explain)
FAULT_TEST(write_awards)

int main(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(make_document_fails),     cmocka_unit_test(read_document_fails),
        cmocka_unit_test(compute_fails),           cmocka_unit_test(explain_conflict_fails),
        cmocka_unit_test(make_tables_fails),       cmocka_unit_test(solve_and_explain_fails),
        cmocka_unit_test(write_awards_fails),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
