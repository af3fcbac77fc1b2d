/* Capacities against needs: what the files of this engine share. */
#ifndef SOCPREV_NEED_INTERNAL_H
#define SOCPREV_NEED_INTERNAL_H

#include <socprev/need.h>

#include "coverage/coverage_internal.h"

enum { SOCPREV__SORTS = 3 }; /* of supply */

/* What capacities are told apart by. */
typedef struct {
    int32_t kind, form, unit;
} socprev__capacity;

typedef struct {
    int32_t territory, sort;
    size_t column;
    int64_t thousandths;
} socprev__supply;

typedef struct {
    socprev__capacity of; /* form may be SOCPREV_NEED_ANY_FORM */
    int32_t group, level;
    int64_t thousandths, per, minimum;
    socprev_date from, to;
    bool in_force;  /* made by finish */
    double *access; /* [territories] supply that reaches people; below 0: not given; or NULL */
    bool per_place; /* `access` is for the place, not for one person */
} socprev__need_norm;

/* What finish makes of territories. */
typedef struct {
    int32_t level;
    int32_t up;      /* the territory it is part of; -1 = none */
    int32_t n_inner; /* how many are part of it directly */
    int32_t first;   /* where it stands, each followed by all inside it */
    int32_t size;    /* how many that are, itself among them */
    bool outside;
} socprev__need_place;

struct socprev_need {
    struct socprev_memory memory;
    int32_t n, n_groups;
    socprev__tree tree;
    int32_t *level; /* [n] as given; -1 = not given */
    int32_t *mark;  /* [n] */
    int64_t *given; /* [groups x n] people */
    int32_t *member; /* of the sets, one set after the other */
    size_t n_members, member_capacity;
    size_t *set_end; /* [sets] one past its last member */
    size_t n_sets, set_capacity;
    socprev__capacity *column;
    size_t n_columns, column_capacity;
    socprev__supply *supply;
    size_t n_supply, supply_capacity;
    socprev__need_norm *norm;
    size_t n_norms, norm_capacity;
    socprev_date date;
    bool finished;
    /* made by finish */
    socprev__need_place *place; /* [n] */
    int32_t *at;                /* [n] which territory stands where */
    int64_t *people;            /* [groups x n] */
    socprev__partial *cell;     /* [n x columns x sorts] */
    size_t cells;               /* how many were allocated */
};

/* Lets go of what finish made. */
void socprev__need_reopen(socprev_need *need);

/* ---- asking (need_tally.c) -------------------------------------------------- */

/* The territories that a place consists of, at 0 .. n-1; those outside are none of it. */
typedef struct {
    const socprev_need *need;
    const int32_t *list; /* NULL: the roots of all */
    size_t n;
    int32_t one;
} socprev__need_parts;

/* false when there is no such place, or the handle is not finished. */
bool socprev__need_parts_of(const socprev_need *need, int32_t place, socprev__need_parts *out);
/* The territory at `i`, or -1 when it does not count. */
int32_t socprev__need_part(const socprev__need_parts *parts, size_t i);

bool socprev__need_is_view(int32_t view);
/* Supply of a territory with all in it; false when a sum overflows. */
bool socprev__need_supply_of(const socprev_need *need, int32_t territory,
                             const socprev__capacity *of, int32_t view, socprev__partial *sum);

/* The territories in which a norm is assessed, added up. Amounts are thousandths of
 * the unit x per of the norm, so that all are integers. */
typedef struct {
    int64_t need, supply, unmet, surplus;
    int64_t territories, present, met;             /* counts */
    int64_t people, people_present, people_met;    /* who lives in them */
    bool need_unknown, supply_unknown, presence_unknown, people_unknown;
} socprev__need_tally;

/* What people ask for by a norm, in thousandths x per; UNDEFINED, RANGE. */
socprev_status socprev__need_wanted(const socprev__need_norm *norm, int64_t people,
                                    int64_t *out);
/* Calls `visit` for each territory in which the norm is assessed, until one fails;
 * SOCPREV_E_UNDEFINED when the norm says nothing of the place. */
typedef socprev_status (*socprev__need_visit)(const socprev_need *need,
                                              const socprev__need_norm *norm, int32_t territory,
                                              void *context);
socprev_status socprev__need_each(const socprev_need *need, const socprev__need_norm *norm,
                                  const socprev__need_parts *parts, socprev__need_visit visit,
                                  void *context);
/* As socprev__need_each(), SOCPREV_E_RANGE. */
socprev_status socprev__need_count(const socprev_need *need, const socprev__need_norm *norm,
                                   const socprev__need_parts *parts, int32_t view,
                                   socprev__need_tally *out);
/* All supply of the place in the amounts of the norm; UNDEFINED, RANGE. */
socprev_status socprev__need_whole(const socprev_need *need, const socprev__need_norm *norm,
                                   const socprev__need_parts *parts, int32_t view, int64_t *out);
/* `enum socprev_coverage_balance` in the amounts of the norm. */
socprev_status socprev__need_measure(const socprev_need *need, const socprev__need_norm *norm,
                                     const socprev__need_parts *parts, int32_t view,
                                     int32_t balance, int64_t *out);
/* Whether access says that nothing of what the norm asks for reaches a territory. */
bool socprev__need_is_unreached(const socprev_need *need, const socprev__need_norm *norm,
                                int32_t territory);
/* Whether a norm is assessed there; whether only around it. */
bool socprev__need_is_assessed(const socprev_need *need, int32_t territory, int32_t level);
bool socprev__need_is_below(const socprev_need *need, int32_t territory, int32_t level);

#endif
