#include "round.h"

#include "portfolio.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

socprev_portfolio *document, *portfolio;
socprev_round *round_;

static const char base[] = "reference/v|kind=shelter|unit=bed|cost=1000|revenue=100\n";

void end_round(void)
{
    socprev_round_free(round_);
    socprev_portfolio_free(document);
    socprev_portfolio_free(portfolio);
    round_ = NULL;
    document = portfolio = NULL;
}

socprev_status try_round(const char *lines, socprev_error **err)
{
    char all[8192];
    socprev_round_free(round_);
    socprev_portfolio_free(document);
    round_ = NULL;
    snprintf(all, sizeof all, "%s%s", base, lines);
    document = round_from(all);
    return socprev_round_solve(document, portfolio, NULL, NULL, &round_, err);
}

void compute(const char *lines)
{
    socprev_error *err = NULL;
    socprev_status st = try_round(lines, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s: %s", socprev_error_field(err),
                  socprev_error_message(err, SOCPREV_LANG_EN));
}

static size_t row_of(const char *id)
{
    int64_t row = socprev_round_find(round_, id, SOCPREV_NUL);
    ck_assert_int_ge(row, 0);
    return (size_t)row;
}

int64_t step(const char *id, int32_t which)
{
    int64_t out = 0;
    socprev_status st = socprev_round_amount(round_, row_of(id), which, &out);
    if (st == SOCPREV_E_UNDEFINED)
        return -1;
    ck_assert_int_eq(st, SOCPREV_OK);
    ck_assert_int_eq(out % 100, 0);
    return out / 100;
}

int64_t award(const char *id)
{
    return step(id, SOCPREV_ROUND_AWARD);
}

const char *bound(const char *id)
{
    return socprev_round_bound_name(socprev_round_bound(round_, row_of(id)));
}
