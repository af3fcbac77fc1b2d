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

/* Positions of the fields: F_project_total is that of "total" in a project. */
#define BEGIN(kind) enum {
#define ROW(kind, name, ...) F_##kind##_##name,
#define END(kind) N_##kind##_FIELDS };
#include "record/fields.def"

enum {
    SOCPREV__KINDS = SOCPREV_NOTE + 1, /* how many kinds there are */
    SOCPREV__ID_MAX = 64,              /* bytes of an id */
    SOCPREV__TEXT_MAX = 4096,          /* bytes of a text */
    SOCPREV__LIST_MAX = 10000,         /* elements of a list */
    SOCPREV__NAME_MAX = 16 + 1 + SOCPREV__ID_MAX + 1 /* "kind/id" with its NUL */
};

/* NULL when `kind` is not known. */
const socprev__kind *socprev__kind_of(int32_t kind);

/* NULL when there is no such kind or position. */
const socprev__field *socprev__field_at(int32_t kind, int32_t position);

/* Name of a type for messages and documents, e.g. "amount", "list of codes". */
const char *socprev__field_type_name(int32_t type);
bool socprev__field_is_list(int32_t type);
bool socprev__field_is_text(int32_t type); /* one text, code or reference */

/* One value that is set. Texts end with a NUL. */
typedef struct {
    int32_t field; /* position in the kind's table */
    union {
        const char *text; /* text, code, reference */
        int64_t integer;  /* also boolean */
        socprev__amount amount;
        socprev__ratio ratio;
        socprev_date date;
        struct {
            const char *const *items;
            size_t count;
        } list;
    } as;
} socprev__value;

/* One record in one block of memory: the fields that are set, ascending, and
 * behind them all their texts. Never changed: an edit puts a new block. */
typedef struct {
    size_t size; /* of the block */
    const char *id;
    size_t n_values;
    const socprev__value *values;
} socprev__record;

/* The value of the field at `position`; NULL when it is empty. */
const socprev__value *socprev__record_value(const socprev__record *record, int32_t position);

/* Record `index` of a kind; NULL when out of range. */
const socprev__record *socprev__record_at(const socprev_portfolio *portfolio, int32_t kind,
                                          int64_t index);

/* The memory of the portfolio. */
const struct socprev_memory *socprev__portfolio_memory(const socprev_portfolio *portfolio);

/* The draft's first mistake, still owned by the draft; NULL when there is none. */
const socprev_error *socprev__draft_error(const socprev_draft *draft);

/* Whether a text is an id: 1 .. 64 of a-z 0-9 - _ . */
bool socprev__id_is_valid(const char *id, size_t length);

/* Splits "kind/id" of a reference to any kind; false when the form or the kind is unknown. */
bool socprev__reference_split(const char *reference, int32_t *kind, const char **id);

/* Writes "kind/id". */
void socprev__record_name(int32_t kind, const char *id, char out[SOCPREV__NAME_MAX]);

/* An amount in units of 10^-scale as a quantity in whole units. */
socprev_status socprev__amount_quantity(const socprev__amount *amount, int32_t scale,
                                        const socprev_memory *memory, socprev_quantity **out);

/* ---- between the files of this room --------------------------------------- */

/* Adds `record` (new id), or puts it in the place of the one with its id; the
 * portfolio owns it afterwards. Fails with NOMEM only, and leaves it to the caller. */
socprev_status socprev__portfolio_put(socprev_portfolio *portfolio, int32_t kind,
                                      socprev__record *record, int64_t *index);

/* What a setter begins with: the draft has no mistake yet and knows the field. */
socprev_status socprev__draft_begin(socprev_draft *draft, const char *field, int32_t *position);

int32_t socprev__draft_kind(const socprev_draft *draft);

/* Keeps the draft's first mistake: a message with "kind/id", the field, what
 * was found, what was expected. Returns `status`. */
socprev_status socprev__draft_mistake(socprev_draft *draft, socprev_status status, int32_t message,
                                      const char *field, socprev__arg what, socprev__arg expected);

/* Stores a checked text, code or reference, or adds it to a list. */
socprev_status socprev__draft_put_text(socprev_draft *draft, int32_t position, const char *text,
                                       size_t length);

/* Stores a checked value of any other type in its field. */
void socprev__draft_put_number(socprev_draft *draft, const socprev__value *value);

/* "there is no record of that kind at that index" */
socprev_status socprev__fail_no_record(socprev_error **err, int32_t kind, int64_t index);

#endif
