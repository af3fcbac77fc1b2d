/* Stays: what the files of stays share. Days are days since 1970-01-01. */
#ifndef SOCPREV_STAYS_INTERNAL_H
#define SOCPREV_STAYS_INTERNAL_H

#include <socprev/stays.h>

#include "base/base_internal.h"
#include "base/value_internal.h"

enum {
    SOCPREV__STAY_DATES = SOCPREV_STAY_REPORTED + 1,
    SOCPREV__STAY_CODES = SOCPREV_STAY_TYPE + 1,
    SOCPREV__STAY_TYPES = 64,
    SOCPREV__STAYS_STEP = 1 << 14, /* stays between two looks at the run */
    SOCPREV__DAYS_MOST = 36525     /* a hundred years */
};

/* A day that is not there: an open exit lies behind, the others before everything. */
#define SOCPREV__DAY_OPEN INT32_MAX
#define SOCPREV__DAY_NONE INT32_MIN

typedef struct {
    uint64_t person, household; /* household 0: not stated */
    int32_t entry, exit, move_in, reported;
    int32_t project;
    uint8_t type, permanent;
} socprev__stay;

typedef struct {
    int32_t stay, day;
} socprev__night;

/* A bound column: the caller's array. */
typedef struct {
    const char *data; /* NULL = not bound */
    size_t stride;
} socprev__stay_column;

struct socprev_stays {
    struct socprev_memory memory;
    socprev__stay_column person, household, permanent, code[SOCPREV__STAY_CODES],
        date[SOCPREV__STAY_DATES];
    socprev__stay *row;
    size_t n, capacity;
    socprev__night *night;
    size_t n_nights, night_capacity;
};

static inline bool socprev__type_in(uint64_t types, int32_t type)
{
    return (types >> type & 1) != 0;
}

/* First and last day of a period; SOCPREV_E_INVALID when they are none. */
socprev_status socprev__stay_period(socprev_date first, socprev_date last, int32_t *first_day,
                                    int32_t *last_day, socprev_error **err);
/* SOCPREV_E_INVALID: an argument has a value that it must not have. */
socprev_status socprev__stays_invalid(const char *name, int64_t value, socprev_error **err);
bool socprev__day_of(socprev_date date, int32_t *day); /* false: not a day */

/* A stay in the order of persons. */
typedef struct {
    uint64_t key;
    const socprev__stay *stay;
    size_t index;
} socprev__stay_place;

/* The stays of the types, ascending by person, then as they came; NULL when out of
 * memory. [stays->n + 1] places, of which *n are used. */
socprev__stay_place *socprev__stays_by_person(const socprev_stays *stays, uint64_t types,
                                              const struct socprev_memory *memory, size_t *n);

/* Walks groups of equal keys: the end of the group that begins at `begin`. */
size_t socprev__stays_end(const socprev__stay_place *places, size_t n, size_t begin);

/* ---- intervals of days: first .. end - 1 ------------------------------------ */

typedef struct {
    int32_t first, end;
} socprev__days;

typedef struct {
    struct socprev_memory memory;
    socprev__days *item;
    size_t n, capacity;
} socprev__day_list;

bool socprev__days_add(socprev__day_list *list, int32_t first, int32_t end); /* not empty ones */
/* Sorts and joins what overlaps or touches. false when out of memory. */
bool socprev__days_join(socprev__day_list *list);
/* Appends to `to` what is in `a` and not in `b`; both joined. */
bool socprev__days_without(const socprev__day_list *a, const socprev__day_list *b,
                           socprev__day_list *to);
void socprev__days_clear(socprev__day_list *list); /* frees */

/* Looks at the run; SOCPREV_E_CANCELLED when it was cancelled. */
socprev_status socprev__stays_step(socprev_run *run, size_t done, size_t total,
                                   socprev_error **err);

#endif
