/* What the files of planning share. */
#ifndef SOCPREV_PLANNING_INTERNAL_H
#define SOCPREV_PLANNING_INTERNAL_H

#include <socprev/planning.h>

#include "base/base_internal.h"

/* ---- account: statements (account.c), what they say (account_draw.c) --- */

/* How the number of a statement is shown. */
typedef enum { AS_MONEY, AS_PERCENT, AS_COUNT } socprev__style;

/* One sort of statement. */
typedef struct {
    const char *key;
    const char *label[2]; /* by enum socprev_language */
    socprev__style style;
} socprev__measure;

typedef struct {
    const socprev__measure *measure;
    char *record;
    socprev_quantity *quantity; /* NULL when the statement is text only */
    char *text[2];
    char *basis[2];
} socprev__statement;

struct socprev_account {
    struct socprev_memory memory;
    socprev__statement *statements;
    size_t n, capacity;
};

/* An account being drawn up. The first failure is kept in `status`; every
 * further step then does nothing. */
typedef struct {
    const socprev_portfolio *portfolio;
    socprev_account *account;
    const socprev_memory *memory; /* as the caller gave it */
    char record[160];             /* "project/ip1": what statements are about now */
    socprev_status status;
} socprev__drawing;

/* Adds a statement with a number; takes the quantity over in any case, and
 * returns it borrowed from the account, or NULL after a failure. Texts of the
 * basis may be NULL. */
const socprev_quantity *socprev__state(socprev__drawing *drawing,
                                       const socprev__measure *measure,
                                       socprev_quantity *quantity, const char *basis_en,
                                       const char *basis_cs);

/* Adds a statement in words. */
void socprev__state_text(socprev__drawing *drawing, const socprev__measure *measure,
                         const char *en, const char *cs, const char *basis_en,
                         const char *basis_cs);

/* "more than 200 000 000 CZK" in at most `capacity` bytes. */
bool socprev__show_quantity(const socprev_quantity *quantity, socprev__style style,
                            int32_t language, char *out, size_t capacity);

/* Draws up all statements; account_draw.c. */
void socprev__draw_portfolio(socprev__drawing *drawing);

#endif
