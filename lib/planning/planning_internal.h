/* What the files of planning share. */
#ifndef SOCPREV_PLANNING_INTERNAL_H
#define SOCPREV_PLANNING_INTERNAL_H

#include <socprev/planning_coverage.h>

#include "base/base_internal.h"

/* ---- reading records (records.c) --------------------------------------- */

/* Records of a kind by the project that they name, so that many projects with
 * many records take no longer than the records do. */
typedef struct {
    int64_t *start; /* [projects + 1] the records of project i are items[start[i]] ... */
    int64_t *items; /* [size] their indexes, ascending within a project */
    size_t projects, size;
} socprev__grouping;

/* Groups by the text field `field`; records that name no project of the
 * portfolio are in no group. False when out of memory: there is nothing to free. */
bool socprev__group(const struct socprev_memory *memory, const socprev_portfolio *portfolio,
                    int32_t kind, const char *field, socprev__grouping *out);
void socprev__group_free(const struct socprev_memory *memory, socprev__grouping *grouping);

/* The `n` records of a project. */
const int64_t *socprev__group_of(const socprev__grouping *grouping, int64_t project, int64_t *n);

/* What a project is called for short; its id when it is not in the portfolio. */
const char *socprev__project_name(const socprev_portfolio *portfolio, const char *id);

/* Whether a list field holds `text`. */
bool socprev__lists(const socprev_portfolio *portfolio, int32_t kind, int64_t index,
                    const char *field, const char *text);

/* Known only from documents that are not the portfolio's own: it names sources,
 * and all of them are marked `outside`. */
bool socprev__project_is_outside(const socprev_portfolio *portfolio, int64_t project);

/* Not approved, not yet or not any more: it gives no services. */
bool socprev__project_is_open(const socprev_portfolio *portfolio, int64_t project);

/* Whether a unit of an indicator is people. */
bool socprev__counts_people(const char *unit, size_t length);

/* ---- arguments (records.c) --------------------------------------------- */

/* "argument `name` is not valid: `value`" */
socprev_status socprev__fail_argument(socprev_error **err, const char *name, int64_t value);

/* Whether an argument is a date, or SOCPREV_DATE_NONE. */
bool socprev__date_or_none(socprev_date date);

/* ---- territories (records.c) ------------------------------------------- */

/* Whether a territory is `outer` or lies in it; both rows of SOCPREV_LIST_TERRITORY. */
bool socprev__territory_within(int32_t territory, int32_t outer);

/* ---- tables (records.c) ------------------------------------------------ */

typedef struct {
    const char *name;
    int32_t type;
    const char *unit;
    int32_t decimals;
} socprev__table_column;

/* A table with these columns and no rows. */
socprev_status socprev__table_of(const socprev__table_column *columns, size_t n,
                                 const socprev_memory *memory, socprev_table **out,
                                 socprev_error **err);

/* ---- cells by codes (cell_codes.c) --------------------------------------- */

enum { SOCPREV__DIMENSION_NAMES = SOCPREV_BY_PERIOD + 1 };

/* Dimensions whose codes are texts. */
enum { SOCPREV__LABELLED = SOCPREV_BY_KIND };

/* Texts by dimension and code, ascending. */
typedef struct {
    char **text[SOCPREV__LABELLED];
    size_t n[SOCPREV__LABELLED];
} socprev__labels;

/* Where the texts of codes are: in a file, or in labels and code lists. Without both a state
 * has no dimension that needs labels. */
typedef struct {
    const socprev_contact_file *file;
    const socprev__labels *labels;
} socprev__texts;

/* In the order of enum socprev_dimension. */
extern const char *const socprev__dimension_names[SOCPREV__DIMENSION_NAMES];

/* The code list of a dimension; -1 when its codes are texts of a file, or numbers. */
int32_t socprev__dimension_list(int32_t dimension);

const char *socprev__code_text(const socprev__texts *texts, int32_t dimension, int32_t code);

/* Numbers [n] of cells, whose codes are [n * d], in the order of their rows: totals first,
 * texts of the file in their order. False when out of memory. */
bool socprev__cells_order(const socprev__texts *texts, const int32_t *dimension, size_t d,
                          const int32_t *codes, size_t n, const struct socprev_memory *memory,
                          int64_t *out);

/* Columns of the dimensions and total_over; what they hold for one cell. */
socprev_status socprev__cells_add_columns(socprev_table *table, const int32_t *dimension,
                                          size_t d, socprev_error **err);
socprev_status socprev__cells_put(socprev_table *table, const socprev__texts *texts,
                                  const int32_t *dimension, size_t d, const int32_t *code,
                                  socprev_error **err);

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

/* Kinds of records that say something of a project. */
enum { OF_FUNDING, OF_SERVICE, OF_INDICATOR, OF_RELATION, OF_APPLICATION, OF_PROJECT };

/* An account being drawn up. The first failure is kept in `status`; every
 * further step then does nothing. */
typedef struct {
    const socprev_portfolio *portfolio;
    socprev_account *account;
    const socprev_memory *memory; /* as the caller gave it */
    char record[160];             /* "project/ip1": what statements are about now */
    socprev__grouping of[OF_PROJECT]; /* records by their project */
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

/* ---- presence: presence.c, its options, and its answers as tables ------- */

struct socprev_presence_options {
    struct socprev_memory memory;
    const char *group; /* of the code list; NULL: all */
    socprev_date date;
    int32_t outside, only_stated;
};

/* A territory of the answer. */
typedef struct {
    int32_t territory; /* row in SOCPREV_LIST_TERRITORY */
    int32_t within;    /* index of the place around it, -1 for none */
    bool is_region;
    socprev_date start; /* latest start of a project there */
    int64_t population;
    socprev_date as_of;
    int64_t money;   /* haléř, of projects that work only there */
    bool money_open; /* of some it is not known how much is theirs */
} socprev__presence_place;

struct socprev_presence {
    struct socprev_memory memory;
    socprev__presence_place *places;
    int32_t *kinds;    /* rows in SOCPREV_LIST_SERVICE_KIND */
    int64_t *projects; /* [places x kinds] projects that say something of the kind */
    int32_t n, n_kinds;
    socprev_findings *findings;
    socprev_coverage *coverage; /* rows 0 .. n-1: what is known; n .. 2n-1: what is not */
};

/* How many kinds are in a state (presence_spread.c). */
int32_t socprev__presence_kinds(const socprev_presence *presence, int32_t territory,
                                int32_t state);
/* Services for each of `per` inhabitants; false when it is not known. */
bool socprev__presence_rate(const socprev_presence *presence, int32_t territory, int32_t kind,
                            double per, double *rate);

#endif
