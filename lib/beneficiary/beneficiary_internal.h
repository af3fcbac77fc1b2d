/* The beneficiary engine: contacts, the cube of people, participants. */
#ifndef SOCPREV_BENEFICIARY_INTERNAL_H
#define SOCPREV_BENEFICIARY_INTERNAL_H

#include <socprev/beneficiary.h>

#include "base/base_internal.h"
#include "base/value_internal.h"

enum {
    SOCPREV__CODE_COLUMNS = SOCPREV_BY_TARGET_GROUP + 1,
    SOCPREV__DIMENSIONS = SOCPREV_BY_PERIOD + 1,
    SOCPREV__CUBE_DIMENSIONS = 8,
    SOCPREV__PEOPLE_MEASURES = SOCPREV_CELL_KEY + 1,
    SOCPREV__PARTICIPANTS_MEASURES = SOCPREV_SUPPORT_ANONYMOUS_MINUTES + 1,
    SOCPREV__STEP = 1 << 16 /* rows between two looks at the run */
};

/* ---- contacts ----------------------------------------------------------- */

/* One row; what its column does not hold is missing, unknown or none. */
typedef struct {
    uint64_t person; /* meaningless when anonymous */
    int64_t minutes; /* or SOCPREV_MINUTES_UNKNOWN */
    int32_t code[SOCPREV__CODE_COLUMNS];
    socprev_date date;
    int16_t birth_year; /* 0 = unknown */
    bool anonymous, electronic;
} socprev__contact;

/* A bound column: the caller's array. */
typedef struct {
    const char *data; /* NULL = not bound */
    size_t stride;
} socprev__column;

static inline socprev__column socprev__column_of(const void *data, size_t stride, size_t packed)
{
    return (socprev__column){ data, stride == 0 ? packed : stride };
}

enum { SOCPREV__ANONYMOUS = 1, SOCPREV__ELECTRONIC = 2 }; /* marks of a row */

/* What is kept of rows, column by column; the codes come last, in the order of dimensions. */
enum {
    SOCPREV__KEPT_PERSON,     /* uint64_t */
    SOCPREV__KEPT_MINUTES,    /* int64_t */
    SOCPREV__KEPT_DATE,       /* socprev_date */
    SOCPREV__KEPT_MARKS,      /* uint8_t */
    SOCPREV__KEPT_BIRTH_YEAR, /* int16_t */
    SOCPREV__KEPT_CODE,       /* int32_t */
    SOCPREV__KEPT = SOCPREV__KEPT_CODE + SOCPREV__CODE_COLUMNS
};

typedef struct {
    void *data; /* NULL: missing in all rows */
    size_t capacity;
} socprev__kept;

struct socprev_contacts {
    struct socprev_memory memory;
    socprev__column person, anonymous, code[SOCPREV__CODE_COLUMNS], date, minutes, electronic;
    socprev__column amount, unit, birth_year;
    const struct socprev_support_units *units; /* of `unit`; NULL = amounts are not bound */
    int32_t decimals;                          /* of `amount` */
    socprev__kept kept[SOCPREV__KEPT];
    size_t n;
};

/* A row of the columns. */
socprev__contact socprev__contacts_row(const socprev_contacts *contacts, size_t i);
/* Writes row `from` over row `to`. */
void socprev__contacts_move(socprev_contacts *contacts, size_t to, size_t from);
/* The same rows, nothing bound. */
socprev_status socprev__contacts_copy(const socprev_contacts *contacts,
                                      const socprev_memory *memory, socprev_contacts **out,
                                      socprev_error **err);

/* The period of SOCPREV_BY_MONTH .. SOCPREV_BY_PERIOD that all days that a date may mean lie in. */
int32_t socprev__date_code(socprev_date date, int32_t dimension);

/* ---- cells of a cube ----------------------------------------------------- */

/* Codes beyond the chosen dimensions are 0. */
typedef struct {
    int32_t code[SOCPREV__CUBE_DIMENSIONS];
    int64_t count[SOCPREV__PEOPLE_MEASURES];
} socprev__cell;

/* Cells found by their codes, numbered in the order of appearance. */
typedef struct {
    struct socprev_memory memory;
    socprev__cell *cell;
    size_t n, capacity;
    uint32_t *slot; /* number + 1 of a cell; 0 = free. Open addressing */
    size_t n_slots; /* a power of two, or 0 */
} socprev__cells;

/* Number of the cell with these codes, made when there is none.
 * false when out of memory: nothing has changed. */
bool socprev__cells_number(socprev__cells *cells, const int32_t *code, uint32_t *number);
bool socprev__cells_find(const socprev__cells *cells, const int32_t *code, uint32_t *number);
/* Forgets all but the first n. */
void socprev__cells_rewind(socprev__cells *cells, size_t n);
void socprev__cells_clear(socprev__cells *cells);
/* Lexicographic order of codes. */
int socprev__cell_compare(const void *a, const void *b);

struct socprev_people {
    struct socprev_memory memory;
    size_t n_dimensions;
    int32_t dimension[SOCPREV__CUBE_DIMENSIONS];
    bool first_time, keyed;
    int64_t bound;       /* cells that a person may be in; 0 = any number */
    socprev_buffer *bound_definition[3]; /* of persons, first-time and returning ones */
    socprev__cell *cell; /* ascending */
    size_t n, capacity;
};

/* Writes the definitions of a bounded cube. */
socprev_status socprev__people_define(socprev_people *people, socprev_error **err);

/* ---- participants --------------------------------------------------------- */

struct socprev_participant_rule {
    struct socprev_memory memory;
    int64_t minutes, minutes_not_electronic;
};

typedef struct {
    int32_t code;
    int64_t count[SOCPREV__PARTICIPANTS_MEASURES];
} socprev__project;

struct socprev_participants {
    struct socprev_memory memory;
    socprev_buffer *definition[SOCPREV_PARTICIPATIONS + 1]; /* of the measures with thresholds */
    socprev__project *project; /* ascending; behind them, over all projects */
    size_t n;
};

/* ---- both ------------------------------------------------------------------ */

/* The definition of an additive measure of contacts. */
const char *socprev__contacts_definition(int32_t people_measure);

/* Looks at the run every SOCPREV__STEP rows; SOCPREV_E_CANCELLED when it was cancelled. */
socprev_status socprev__contacts_step(socprev_run *run, size_t done, size_t total,
                                      socprev_error **err);

#endif
