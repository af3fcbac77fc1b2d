/* Presence of kinds, worked out from a few lines of records. */
#ifndef SOCPREV_TESTS_PRESENCE_H
#define SOCPREV_TESTS_PRESENCE_H

#include "portfolio.h"

/* What the tests of presence look at; presence_begin() makes the options,
 * presence_end() frees both. */
extern socprev_presence_options *options;
extern socprev_presence *presence;

enum { MISSING = SOCPREV_PRESENCE_MISSING, PRESENT = SOCPREV_PRESENCE_PRESENT,
       UNKNOWN = SOCPREV_PRESENCE_UNKNOWN };

void presence_begin(void);
void presence_end(void);

/* Works presence out anew from n <= 4 portfolios. */
socprev_status presence_try(const char *const *lines, size_t n, socprev_error **err);
void work_out(const char *lines);

/* Index of a code; the test fails when there is none. */
int32_t territory(const char *code);
int32_t kind(const char *code);

#endif
