/* Funding rounds for tests, written down in a few lines and computed. */
#ifndef SOCPREV_TESTS_ROUND_H
#define SOCPREV_TESTS_ROUND_H

#include <socprev.h>

/* What the last call computed; the portfolio is set by a test when it needs one. */
extern socprev_portfolio *document, *portfolio;
extern socprev_round *round_;

/* Frees them all. */
void end_round(void);

/* Computes the lines (see portfolio.h) after one for a reference value "v": a bed of a
 * shelter costs 1000 and earns 100. */
socprev_status try_round(const char *lines, socprev_error **err);

/* The same; stops the test when it fails. */
void compute(const char *lines);

/* One amount of the trace in CZK, -1 when it does not exist; it must be whole. */
int64_t step(const char *id, int32_t which);
int64_t award(const char *id);

/* Name of what decided. */
const char *bound(const char *id);

#endif
