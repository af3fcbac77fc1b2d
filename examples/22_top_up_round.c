/* In summer there is more money: a second round tops up the first, whose awards stay. */
#include <socprev.h>
#include <inttypes.h>
#include <stdio.h>

/* Both rounds differ only in their id, their money, and what they top up. */
static socprev_portfolio *make_round(const char *id, const char *amount, const char *tops_up)
{
    static const char *const value[] = { "kind", "field_programme", "unit", "fte", "cost",
                                         "900000", "revenue", "0", NULL };
    static const char *const north[] = { "kind", "field_programme", "unit", "fte", "units", "3",
                                         NULL };
    static const char *const south[] = { "kind", "field_programme", "unit", "fte", "units", "1",
                                         "promised", "800000", NULL };
    const char *const money[] = { "name", "the region", "amount", amount, NULL };
    socprev_portfolio *r = NULL;
    socprev_draft *d = NULL;
    socprev_portfolio_new_round(id, SOCPREV_NUL, NULL, &r, NULL);
    socprev_draft_edit(r, SOCPREV_ROUND, 0, &d, NULL);
    socprev_draft_set(d, "name", id);
    socprev_draft_set(d, "project", "grant");
    if (tops_up != NULL)
        socprev_draft_set(d, "tops_up", tops_up);
    socprev_draft_commit(d, NULL, NULL);
    socprev_record_add(r, SOCPREV_ROUND_REFERENCE, "fte", value, NULL, NULL);
    socprev_record_add(r, SOCPREV_ROUND_ENVELOPE, "all", money, NULL, NULL);
    socprev_record_add(r, SOCPREV_ROUND_REQUEST, "north", north, NULL, NULL);
    socprev_record_add(r, SOCPREV_ROUND_REQUEST, "south", south, NULL, NULL);
    return r;
}

static int compute(socprev_portfolio *document, socprev_portfolio *portfolio)
{
    socprev_error *err = NULL;
    socprev_round *round = NULL;
    socprev_status st = socprev_round_solve(document, portfolio, NULL, NULL, &round, &err);
    if (st == SOCPREV_OK)
        st = socprev_round_write(round, portfolio, &err); /* awards become records */
    for (size_t i = 0; st == SOCPREV_OK && i < socprev_round_count(round); i++) {
        int64_t given = 0, fresh = 0;
        socprev_round_amount(round, i, SOCPREV_ROUND_GIVEN, &given);
        socprev_round_amount(round, i, SOCPREV_ROUND_NEW, &fresh);
        printf("%-6s given %7" PRId64 "  new %7" PRId64 "  together %7" PRId64 "  (%s)\n",
               socprev_round_request(round, i), given / 100, fresh / 100,
               socprev_round_award(round, i) / 100,
               socprev_round_bound_text(socprev_round_bound(round, i), SOCPREV_LANG_EN));
    }
    if (st != SOCPREV_OK)
        printf("%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    socprev_round_free(round);
    return st != SOCPREV_OK;
}

int main(void)
{
    static const char *const project[] = { "name", "Grant of the region", NULL };
    socprev_portfolio *portfolio = NULL;
    socprev_portfolio_new("region", SOCPREV_NUL, NULL, &portfolio, NULL);
    socprev_record_add(portfolio, SOCPREV_PROJECT, "grant", project, NULL, NULL);

    socprev_portfolio *spring = make_round("spring", "2000000", NULL);
    socprev_portfolio *summer = make_round("summer", "900000", "spring");
    printf("spring\n");
    int failed = compute(spring, portfolio);
    printf("summer\n");
    failed += compute(summer, portfolio);
    printf("awards in the portfolio: %" PRId64 "\n",
           socprev_record_count(portfolio, SOCPREV_AWARD));
    socprev_portfolio_free(summer);
    socprev_portfolio_free(spring);
    socprev_portfolio_free(portfolio);
    return failed;
}
