/* What the rooms above use of record besides the public header: the descriptor
 * tables and the values themselves, for readers and writers that walk every
 * field. Values are only changed through drafts. */
#ifndef SOCPREV_RECORD_INTERNAL_H
#define SOCPREV_RECORD_INTERNAL_H

#include <socprev/record.h>

#include "base/base_internal.h"
#include "base/value_internal.h"

/* One row of a descriptor table. */
typedef struct {
    const char *name;
    int32_t type;         /* enum socprev_field_type */
    const char *codelist; /* of code fields, else NULL */
    int32_t target;       /* of reference fields: kind, or -1 for any */
    int32_t scale;        /* of amounts: decimal digits */
    bool required;
    const char *unit; /* "" = none */
    const char *since;
    const char *help;
} socprev__field;

typedef struct {
    const char *name, *plural, *help;
    const socprev__field *fields;
    int32_t n_fields;
} socprev__kind;

/* NULL when `kind` is not known. */
const socprev__kind *socprev__kind_of(int32_t kind);

/* Texts, codes and references are owned NUL-terminated copies. */
typedef struct {
    bool set;
    union {
        char *text;
        int64_t integer;
        socprev__amount amount;
        socprev__ratio ratio;
        socprev_date date;
        struct {
            char **items;
            size_t count, capacity;
        } list;
    } as;
} socprev__value;

/* One record: as many values as its kind has fields, in that order. */
typedef struct {
    char *id;
    socprev__value *values;
} socprev__record;

/* Record `index` of a kind; NULL when out of range. */
const socprev__record *socprev__record_at(const socprev_portfolio *portfolio, int32_t kind,
                                          int64_t index);

/* The memory of the portfolio. */
const struct socprev_memory *socprev__portfolio_memory(const socprev_portfolio *portfolio);

/* The draft's first mistake, still owned by the draft; NULL when there is none. */
const socprev_error *socprev__draft_error(const socprev_draft *draft);

/* Splits "kind/id" of a reference to any kind; false when the form or the kind is unknown. */
bool socprev__reference_split(const char *reference, int32_t *kind, const char **id);

#endif
