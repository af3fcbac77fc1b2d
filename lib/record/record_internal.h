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
    SOCPREV__KINDS = SOCPREV_AWARD_PART + 1, /* how many kinds a portfolio has */
    SOCPREV__ROUND_KINDS = SOCPREV_ROUND_SETTLEMENT - SOCPREV_ROUND + 1,
    SOCPREV__ID_MAX = 64,              /* bytes of an id */
    SOCPREV__TEXT_MAX = 4096,          /* bytes of a text */
    SOCPREV__LIST_MAX = 10000,         /* elements of a list */
    SOCPREV__FIELDS_MAX = 64,          /* fields of a kind */
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

/* Commits all drafts or none of them; all are of one portfolio and all are freed. */
socprev_status socprev__drafts_commit(socprev_draft **drafts, size_t n, socprev_error **err);

/* The value of the field at `position`; NULL when it is empty. */
const socprev__value *socprev__record_value(const socprev__record *record, int32_t position);

/* Record `index` of a kind; NULL when out of range. */
const socprev__record *socprev__record_at(const socprev_portfolio *portfolio, int32_t kind,
                                          int64_t index);

/* Kind of the one record of its own: SOCPREV_PORTFOLIO or SOCPREV_ROUND. */
int32_t socprev__portfolio_root(const socprev_portfolio *portfolio);

/* Whether it holds records of that kind. */
bool socprev__portfolio_has_kind(const socprev_portfolio *portfolio, int32_t kind);

/* The memory of the portfolio. */
const struct socprev_memory *socprev__portfolio_memory(const socprev_portfolio *portfolio);

/* Whether a text is an id: 1 .. 64 of a-z 0-9 - _ . */
bool socprev__id_is_valid(const char *id, size_t length);

/* Splits "kind/id" of a reference to any kind; false when the form or the kind is unknown. */
bool socprev__reference_split(const char *reference, int32_t *kind, const char **id);

/* Writes "kind/id". */
void socprev__record_name(int32_t kind, const char *id, char out[SOCPREV__NAME_MAX]);

/* 10^scale: how many units of an amount make a whole one. */
int64_t socprev__scale_unit(int32_t scale);

/* An amount in units of 10^-scale as a quantity in whole units. */
socprev_status socprev__amount_quantity(const socprev__amount *amount, int32_t scale,
                                        const socprev_memory *memory, socprev_quantity **out);

/* ---- between the files of this room --------------------------------------- */

/* Adds `record` (new id), or puts it in the place of the one with its id; the
 * portfolio owns it afterwards. Fails with NOMEM only, and leaves it to the caller. */
socprev_status socprev__portfolio_put(socprev_portfolio *portfolio, int32_t kind,
                                      socprev__record *record, int64_t *index);

/* Room for `extra` more records of a kind, so that putting them cannot fail. */
bool socprev__portfolio_reserve(socprev_portfolio *portfolio, int32_t kind, size_t extra);

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

/* ---- numbers and dates in words --------------------------------------------- */

enum { SOCPREV__WORDS = 96 }; /* bytes that any of these take, with the NUL */

/* Units of 10^-scale as a decimal without closing zeros; money (scale 2) has none or two places. */
void socprev__number_words(int64_t units, int32_t scale, int32_t language,
                           char out[SOCPREV__WORDS]);

/* A share in per cent when that has at most three places, else as a fraction: "85 %", "1/3". */
void socprev__ratio_words(socprev__ratio ratio, int32_t language, char out[SOCPREV__WORDS]);

/* "22 January 2014", "August 2012", "end of August 2020", "autumn 2020", "2018". */
void socprev__date_words(socprev_date date, int32_t language, char out[SOCPREV__WORDS]);

/* ---- ranges: what a qualified number may be --------------------------------- */

/* All whole units from low to high; INT64_MIN and INT64_MAX mean "no end".
 * "About" has no ends: it never contradicts anything. */
typedef struct {
    int64_t low, high;
} socprev__range;

extern const socprev__range socprev__range_any;

socprev__range socprev__range_exact(int64_t value);
socprev__range socprev__range_of(const socprev__amount *amount);
/* What leaves 64 bits has no end: nothing false is said of it. */
socprev__range socprev__range_add(socprev__range a, socprev__range b);
/* What rounds to share * a within one unit either way; share >= 0, a not negative. */
socprev__range socprev__range_share(socprev__range a, socprev__ratio share);
/* No number is in both. */
bool socprev__range_apart(socprev__range a, socprev__range b);
/* "12", "at least 12", "12 to 14" */
void socprev__range_words(socprev__range range, int32_t scale, int32_t language,
                          char out[SOCPREV__WORDS]);

/* ---- checks ------------------------------------------------------------------- */

/* Which records of one kind belong to each project: those of project i are
 * members[first[i]] .. members[first[i + 1] - 1], ascending. */
typedef struct {
    size_t *first; /* [n_parents + 1] */
    size_t *members;
    size_t n_parents, n_members;
} socprev__children;

/* Groups of records that say the same in some fields; see check_index.c. */
enum {
    SOCPREV__TWIN_PROVIDER,   /* same identification number */
    SOCPREV__TWIN_PROJECT,    /* same registration number */
    SOCPREV__TWIN_CAPACITY,   /* same service and form */
    SOCPREV__TWIN_FUNDING,    /* same project, stage, source, period */
    SOCPREV__TWIN_INDICATOR,  /* same indicator, definition known */
    SOCPREV__TWIN_RELATION,   /* same projects or output, same kind */
    SOCPREV__TWINS
};

/* Fields that have the same name in several kinds. */
enum {
    SOCPREV__NAMED_PROJECT,
    SOCPREV__NAMED_START,
    SOCPREV__NAMED_END,
    SOCPREV__NAMED_SERVICES_START,
    SOCPREV__NAMED_SERVICES_END,
    SOCPREV__NAMED_OBTAINED_START,
    SOCPREV__NAMED_OBTAINED_END,
    SOCPREV__NAMED_OPENED,
    SOCPREV__NAMED_CLOSED,
    SOCPREV__NAMED_AGE_MIN,
    SOCPREV__NAMED_AGE_MAX,
    SOCPREV__NAMED
};

/* One run of the checks: indices over the portfolio, and where it stands. */
typedef struct {
    const socprev_portfolio *portfolio;
    struct socprev_memory memory;
    socprev_findings *findings;
    socprev_status status; /* NOMEM once a finding could not be kept */
    int32_t kind;
    size_t index;
    const socprev__record *record;
    int32_t number, severity; /* of the check that runs */
    int32_t lists[SOCPREV__KINDS][SOCPREV__FIELDS_MAX]; /* code list of each code field, else -1 */
    int32_t named[SOCPREV__KINDS][SOCPREV__NAMED]; /* positions in each kind, or -1 */
    socprev__children services, awards, funding; /* of projects */
    size_t *twins[SOCPREV__TWINS]; /* [records of the kind] first of its group */
    size_t *first_rejected; /* [projects] application + 1; 0 = none */
    size_t *provider_mark;  /* [providers] project + 1 that counted it last */
    bool *relation_in_cycle, *application_in_cycle;
} socprev__check;

/* Builds and frees what the checks look things up in. */
socprev_status socprev__check_index(socprev__check *check);
void socprev__check_index_free(socprev__check *check);

/* Marks the relations and applications that follow themselves. */
socprev_status socprev__check_cycles(socprev__check *check);

/* Adds a finding on `field` (a position, or -1 for the whole record). */
void socprev__found_with(socprev__check *check, int32_t field, const socprev__arg *args,
                         size_t n_args);
#define socprev__found(check, field, ...)                                     \
    socprev__found_with((check), (field), (const socprev__arg[]){ __VA_ARGS__ }, \
                        SOCPREV__COUNT(((const socprev__arg[]){ __VA_ARGS__ })))

/* The same with two dates in words, or two ranges of the same scale. */
void socprev__found_dates(socprev__check *check, int32_t field, socprev_date a, socprev_date b);
void socprev__found_ranges(socprev__check *check, int32_t field, int32_t scale, socprev__range a,
                           socprev__range b);

/* A finding on `field` when the record at hand is not the first of its group:
 * with its text and the first record's "kind/id". */
void socprev__found_twin(socprev__check *check, int twin, int32_t field);

/* How many services a service record stands for. */
socprev__range socprev__service_count(const socprev__record *service);

/* Two fields of the record at hand, a start and an end, lie within its project. */
void socprev__check_inside(socprev__check *check, int32_t start, int32_t end,
                           const socprev__record *project);

/* The field of a record: NULL / NONE / any number when it is empty. */
const char *socprev__text_of(const socprev__record *record, int32_t field);
socprev_date socprev__date_of(const socprev__record *record, int32_t field);
socprev__range socprev__range_in(const socprev__record *record, int32_t field);

/* Record that a reference names; NULL when there is none, *index is then untouched. */
const socprev__record *socprev__target_of(const socprev__check *check,
                                          const socprev__record *record, int32_t field,
                                          int32_t kind, size_t *index);

/* Record members[i] of `children`, which are of `kind`. */
const socprev__record *socprev__child(const socprev__check *check, int32_t kind,
                                      const socprev__children *children, size_t i);

/* Project of the record at hand; NULL when it names none that is there. */
const socprev__record *socprev__project_of(const socprev__check *check);

/* Row of a code in a code list (SOCPREV_LIST_...), -1 for NULL and unknown codes. */
int32_t socprev__row_of(int32_t list, const char *code);

/* Whether a is surely before b: false when either is not known. */
bool socprev__surely_before(socprev_date a, socprev_date b);

/* Whether a text is in a list field. */
bool socprev__list_has(const socprev__record *record, int32_t field, const char *text);

/* One function per check, see checks.def. */
#define CHECK(number, severity, kind, name) void socprev__check_##name(socprev__check *check);
#include "record/checks.def"

#endif
