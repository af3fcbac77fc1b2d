/* What the programs of portfolios and rounds share: main() in portfolio_example.c
 * makes a portfolio or a round, calls build_portfolio(), and prints the document. */
#ifndef PORTFOLIO_EXAMPLE_H
#define PORTFOLIO_EXAMPLE_H

#include <socprev.h>

#include <stddef.h>

/* Each program defines these two. */
extern const char portfolio_id[];
void build_portfolio(socprev_portfolio *p);

/* Adds a record from name, text pairs; stops the program with the message when
 * it is refused. */
void add_pairs(socprev_portfolio *p, int32_t kind, const char *id, const char *const *pairs);
#define add(p, kind, id, ...) add_pairs(p, kind, id, (const char *const[]){ __VA_ARGS__, NULL })

/* Sets fields of the portfolio's own record. */
void describe_pairs(socprev_portfolio *p, const char *const *pairs);
#define describe(p, ...) describe_pairs(p, (const char *const[]){ __VA_ARGS__, NULL })

#endif
