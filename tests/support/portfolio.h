/* Portfolios for tests, written down in a few lines. */
#ifndef SOCPREV_TESTS_PORTFOLIO_H
#define SOCPREV_TESTS_PORTFOLIO_H

#include <socprev.h>

/* Makes a portfolio "test" from lines such as
 *     project/a|name=A|total=100
 *     service/s|project=a|kind=shelter|forms=residential|forms=field
 * with socprev_draft_set(). The portfolio's own record is edited by a line that
 * begins with "portfolio/". On failure frees what there is and returns the
 * error's status; err may be NULL. */
socprev_status portfolio_try(const char *lines, const socprev_memory *memory,
                             socprev_portfolio **out, socprev_error **err);

/* The same; stops the test program when a line is not as it should be. */
socprev_portfolio *portfolio_from(const char *lines);

/* The same for a round "r", whose own record is edited by "round/". */
socprev_status round_try(const char *lines, const socprev_memory *memory,
                         socprev_portfolio **out, socprev_error **err);
socprev_portfolio *round_from(const char *lines);

#endif
