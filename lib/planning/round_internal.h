/* What the files of a funding round share. Each step has a file of its own:
 *
 *   round_input.c       records into rows, and what is wrong with them
 *   round_reference.c   the reference value of a request
 *   round_need.c        units to need, reductions, limits
 *   round_settlement.c  overcompensation of settled years
 *   round_divide.c      money from envelope to envelope to request
 *   round_minimum.c     requests whose award is not worth paying
 *   round_pots.c        which pot pays what
 *   round_solve.c       the steps in their order, and the public functions
 *   round_answers.c, round_tables.c, round_explain.c, round_write.c
 */
#ifndef SOCPREV_ROUND_INTERNAL_H
#define SOCPREV_ROUND_INTERNAL_H

#include <socprev/allocate.h>
#include <socprev/allocate_sources.h>
#include <socprev/round.h>

#include "planning/planning_internal.h"
#include "record/record_internal.h"

enum { SOCPREV__STEPS = SOCPREV_ROUND_REPAY + 1, SOCPREV__LEVELS = SOCPREV_ROUND_LEVEL_REST + 1 };

#define SOCPREV__NOWHERE ((size_t)-1) /* no envelope, no tier ... */

/* ---- what is computed ------------------------------------------------------ */

typedef struct {
    /* texts of the document; NULL when it does not say */
    const char *id, *name, *kind, *form, *territory, *zone, *unit, *service, *provider;
    const char *reference, *tier; /* ids of what holds for it */
    int64_t units;                /* thousandths */
    size_t envelope;
    int64_t steps[SOCPREV__STEPS];
    bool has[SOCPREV__STEPS];
    int32_t bound; /* enum socprev_round_bound */
    /* of the division: money of this round, in whole steps of the quantum */
    bool active;
    bool sure; /* given or promised: exempt from the minimum */
    int64_t score, low, high, claim;
    int64_t rank; /* in the order of ids */
    int32_t held; /* enum socprev_bound of the last division */
} socprev__round_row;

typedef struct {
    const char *id, *name;
    size_t parent, depth;
    int64_t rank;
    bool has_amount, has_share, has_weight, has_cap;
    int64_t amount, weight, floor, cap, reserve;
    socprev__ratio share, reserve_share;
    bool has_reserve_share;
    bool known; /* `money` is fixed before anything is divided */
    int64_t money;
    int64_t kept; /* reserve in steps of the quantum */
    int64_t low, high, claim;
    size_t requests, paid;
    int64_t levels[SOCPREV__LEVELS];
} socprev__round_envelope;

typedef struct {
    const char *id, *name, *source;
    int64_t least, most; /* SOCPREV_NO_CAP */
    socprev__ratio low, high;
    int64_t priority; /* rank */
    int64_t index; /* record */
} socprev__round_pot;

struct socprev_round {
    struct socprev_memory memory;
    char **texts; /* all that the pointers above point to */
    size_t n_texts, texts_capacity;
    const char *id, *project, *instrument, *start, *end;
    int64_t number;
    bool has_number;
    int32_t rule;
    int64_t quantum;
    socprev__round_row *rows;
    socprev__round_envelope *envelopes;
    socprev__round_pot *pots;
    size_t n_rows, n_envelopes, n_pots;
    size_t *order; /* [n_envelopes] parents before their parts */
    int64_t *parts; /* [n_rows * n_pots] */
    int64_t total;
};

/* ---- the computation --------------------------------------------------------- */

/* One computation. Mistakes are collected; the first one is also kept as an error. */
typedef struct {
    const socprev_portfolio *document, *portfolio; /* portfolio may be NULL */
    const socprev_memory *user_memory;
    struct socprev_memory memory;
    socprev_run *run;
    socprev_round *round;
    socprev_findings *findings;
    socprev_error *error; /* of the first mistake */
    socprev_status status; /* of it; NOMEM and CANCELLED end everything */
    int64_t corridor_low_n, corridor_low_d, corridor_high_n, corridor_high_d;
    bool has_low, has_high, reduce_request, regional_always;
    int64_t regional_providers;
    socprev_date start;
} socprev__round_work;

/* Adds a mistake about `field` (NULL: the whole record) of record `index` of a kind. */
void socprev__round_mistake_with(socprev__round_work *work, socprev_status status, int32_t message,
                                 int32_t kind, int64_t index, const char *field,
                                 const socprev__arg *args, size_t n_args);
#define socprev__round_mistake(work, status, message, kind, index, field, ...)                  \
    socprev__round_mistake_with((work), (status), (message), (kind), (index), (field),          \
                                (const socprev__arg[]){ __VA_ARGS__ },                          \
                                SOCPREV__COUNT(((const socprev__arg[]){ __VA_ARGS__ })))

/* Adds a note. */
void socprev__round_note(socprev__round_work *work, int32_t message, size_t row,
                         socprev__arg first, socprev__arg second);

/* Ends everything: out of memory, cancelled, or what an engine said. */
void socprev__round_stop(socprev__round_work *work, socprev_status status, socprev_error *error);

/* "a sum of ... exceeds the range" */
void socprev__round_overflow(socprev__round_work *work, int32_t kind, int64_t index,
                             const char *field);

bool socprev__round_ended(const socprev__round_work *work); /* out of memory or cancelled */

/* Money in both languages for messages. */
typedef struct {
    char en[48], cs[48];
} socprev__money_words;
socprev__arg socprev__money_arg(int64_t minor, socprev__money_words *words);

/* Fields of a record; false when empty. Texts are borrowed from the record. */
const char *socprev__round_text(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                                const char *field); /* NULL when empty */
bool socprev__round_money(const socprev__round_work *work, int32_t kind, int64_t index,
                          const char *field, int64_t *out);
bool socprev__round_integer(const socprev__round_work *work, int32_t kind, int64_t index,
                            const char *field, int64_t *out);
bool socprev__round_ratio(const socprev__round_work *work, int32_t kind, int64_t index,
                          const char *field, socprev__ratio *out);

/* A copy that lives as long as the round; NULL for NULL, and when out of memory. */
const char *socprev__round_keep(socprev__round_work *work, const char *text);

/* Down and up to a step of the quantum; amount >= 0. Up stays below 2^63 or is cut. */
int64_t socprev__round_down(int64_t amount, int64_t quantum);
int64_t socprev__round_up(int64_t amount, int64_t quantum);

/* The steps, in their order; each does nothing after a mistake that it depends on. */
void socprev__round_read_all(socprev__round_work *work);   /* round_input.c */
void socprev__round_read_envelopes(socprev__round_work *work); /* round_envelopes.c */
int64_t socprev__round_reference(socprev__round_work *work, const socprev__round_row *row,
                                 int64_t index); /* record, or -1 after a mistake */
void socprev__round_settle(socprev__round_work *work);     /* round_settlement.c */
void socprev__round_needs(socprev__round_work *work);      /* round_need.c */
void socprev__round_fix_envelopes(socprev__round_work *work); /* round_envelopes.c */
void socprev__round_divide(socprev__round_work *work);     /* round_divide.c */
void socprev__round_minimum(socprev__round_work *work);    /* round_minimum.c: divides */
void socprev__round_conclude(socprev__round_work *work);   /* round_need.c: what decided */
void socprev__round_pay(socprev__round_work *work);        /* round_pots.c */

/* Names of steps in tables, by enum socprev_round_step. */
extern const char *const socprev__round_step_names[SOCPREV__STEPS];

#endif
