/* What the files share that put portfolios beside another one. */
#ifndef SOCPREV_CLI_COMPARE_H
#define SOCPREV_CLI_COMPARE_H

#include "cli.h"

/* Both sides: the portfolio of --compare, and those that were named. */
typedef struct {
    cli *c;
    portfolios before;
    const portfolios *after;
    socprev_presence *presence[2];
} both;

/* both_close() also after a failure. */
int both_open(cli *c, const portfolios *after, both *b);
void both_close(both *b);
void put_sides(const both *b);

#endif
