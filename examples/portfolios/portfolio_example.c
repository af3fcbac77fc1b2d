/* The frame of the programs that print portfolios and, built with OF_ROUND, of those
 * that print rounds: build, write, print. */
#include "portfolio_example.h"

#include <stdio.h>
#include <stdlib.h>

#ifdef OF_ROUND
#define ROOT SOCPREV_ROUND
#define MAKE socprev_portfolio_new_round
#else
#define ROOT SOCPREV_PORTFOLIO
#define MAKE socprev_portfolio_new
#endif

static void stop(socprev_error *err)
{
    fprintf(stderr, "%s: %s\n", socprev_error_field(err),
            socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    exit(EXIT_FAILURE);
}

void add_pairs(socprev_portfolio *p, int32_t kind, const char *id, const char *const *pairs)
{
    socprev_error *err = NULL;
    if (socprev_record_add(p, kind, id, pairs, NULL, &err) != SOCPREV_OK)
        stop(err);
}

void describe_pairs(socprev_portfolio *p, const char *const *pairs)
{
    socprev_error *err = NULL;
    socprev_draft *d = NULL;
    if (socprev_draft_edit(p, ROOT, 0, &d, &err) != SOCPREV_OK)
        stop(err);
    for (; *pairs != NULL; pairs += 2)
        socprev_draft_set(d, pairs[0], pairs[1]); /* the commit reports the first mistake */
    if (socprev_draft_commit(d, NULL, &err) != SOCPREV_OK)
        stop(err);
}

int main(void)
{
    socprev_error *err = NULL;
    socprev_portfolio *p = NULL;
    if (MAKE(portfolio_id, SOCPREV_NUL, NULL, &p, &err) != SOCPREV_OK)
        stop(err);
    build_portfolio(p);

    socprev_buffer *document = NULL;
    if (socprev_portfolio_write(p, &document, &err) != SOCPREV_OK)
        stop(err);
    fwrite(socprev_buffer_data(document), 1, socprev_buffer_size(document), stdout);
    socprev_buffer_free(document);
    socprev_portfolio_free(p);
    return EXIT_SUCCESS;
}
