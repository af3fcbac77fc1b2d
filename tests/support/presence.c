#include "presence.h"

#include <check.h>

#include <string.h>

socprev_presence_options *options;
socprev_presence *presence;

void presence_begin(void)
{
    ck_assert_int_eq(socprev_presence_options_new(NULL, &options, NULL), SOCPREV_OK);
}

void presence_end(void)
{
    socprev_presence_free(presence);
    socprev_presence_options_free(options);
    presence = NULL;
    options = NULL;
}

socprev_status presence_try(const char *const *lines, size_t n, socprev_error **err)
{
    const socprev_portfolio *portfolios[4];
    socprev_portfolio *made[4];
    socprev_presence_free(presence);
    presence = NULL;
    for (size_t i = 0; i < n; i++)
        portfolios[i] = made[i] = portfolio_from(lines[i]);
    socprev_status st = socprev_presence_new(portfolios, n, options, NULL, &presence, err);
    for (size_t i = 0; i < n; i++)
        socprev_portfolio_free(made[i]);
    return st;
}

void work_out(const char *lines)
{
    socprev_error *err = NULL;
    ck_assert_msg(presence_try(&lines, 1, &err) == SOCPREV_OK, "%s", socprev_error_message(err, 0));
}

int32_t territory(const char *code)
{
    for (int32_t i = 0; i < socprev_presence_territory_count(presence); i++)
        if (strcmp(socprev_presence_territory(presence, i), code) == 0)
            return i;
    ck_abort_msg("no territory %s", code);
}

int32_t kind(const char *code)
{
    for (int32_t i = 0; i < socprev_presence_kind_count(presence); i++)
        if (strcmp(socprev_presence_kind(presence, i), code) == 0)
            return i;
    ck_abort_msg("no kind %s", code);
}
