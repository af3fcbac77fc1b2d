/* Contacts on their way in: what CSV and Arrow share.
 *
 *     a line of CSV (contacts_csv.c) or a row of Arrow (contacts_arrow.c) -> values
 *     -> cells read and mistakes found (contacts_cells.c) -> checked and kept
 *     (contacts_keep.c) -> chunks of the engine (contacts_file.c)
 */
#ifndef SOCPREV_CONTACTS_INTERNAL_H
#define SOCPREV_CONTACTS_INTERNAL_H

#include "io/io_internal.h"

#include "beneficiary/check.h"
#include "beneficiary/units.h"

#include <socprev/codelist.h>
#include <socprev/contacts_stream.h>

enum {
    SOCPREV__CONTACT_DIMENSIONS = SOCPREV_BY_TARGET_GROUP + 1,
    SOCPREV__CONTACT_TEXTS = SOCPREV_BY_SERVICE + 1, /* dimensions whose codes are made here */
    SOCPREV__CONTACT_RULES = SOCPREV_RULE_DUPLICATE + 1,
    SOCPREV__CONTACT_CHUNK = 512,
    SOCPREV__CONTACT_CUBE_ROWS = 65536 /* rows that go into a cube at once */
};

/* The first five in the order of enum socprev_dimension. */
typedef enum {
    SOCPREV__COLUMN_PERSON = SOCPREV__CONTACT_DIMENSIONS,
    SOCPREV__COLUMN_DATE,
    SOCPREV__COLUMN_MINUTES,
    SOCPREV__COLUMN_HOURS,
    SOCPREV__COLUMN_AMOUNT,
    SOCPREV__COLUMN_UNIT,
    SOCPREV__COLUMN_ELECTRONIC,
    SOCPREV__COLUMN_BIRTH_YEAR,
    SOCPREV__CONTACT_COLUMNS
} socprev__contact_column;

extern const char *const socprev__contact_column_names[SOCPREV__CONTACT_COLUMNS];

/* Code list of a dimension, -1 when its codes are made here. */
int32_t socprev__contact_list(int32_t dimension);

/* ---- options (contacts_options.c, contacts_known.c) ---------------------------- */

/* What is known of a dimension. */
typedef struct {
    bool given;
    char **text; /* of projects and services */
    size_t n, capacity;
    int32_t *row; /* of the others: rows of the code list */
    size_t n_rows, row_capacity;
} socprev__known;

typedef struct {
    char *service;
    socprev_date first, last;
} socprev__service_period;

struct socprev_contact_options {
    struct socprev_memory memory;
    socprev__csv_form form;
    int32_t strict, pseudonyms;
    int64_t max_findings, max_rows;
    int32_t action[SOCPREV__CONTACT_RULES];
    socprev_support_units *units; /* NULL = as made */
    socprev__known known[SOCPREV__CONTACT_DIMENSIONS];
    socprev__service_period *period;
    size_t n_periods, period_capacity;
};

/* A copy with its own texts; standard options of NULL. It always has units. */
socprev_status socprev__contact_options_copy(const socprev_contact_options *from,
                                             const struct socprev_memory *memory,
                                             socprev_contact_options **out, socprev_error **err);
void socprev__known_clear(const struct socprev_memory *memory, socprev__known *known);
bool socprev__known_add_text(const struct socprev_memory *memory, socprev__known *known,
                             const char *text, size_t size);
bool socprev__known_add_row(const struct socprev_memory *memory, socprev__known *known,
                            int32_t row);

/* What is done about a rule, strictness included. */
int32_t socprev__contact_action(const socprev_contact_options *options, int32_t rule);

/* ---- a value ------------------------------------------------------------------- */

typedef enum {
    SOCPREV__VALUE_TEXT, /* of size 0: missing */
    SOCPREV__VALUE_NUMBER,
    SOCPREV__VALUE_DATE,
    SOCPREV__VALUE_PSEUDONYM
} socprev__value_form;

typedef struct {
    socprev__value_form form;
    socprev__slice text;
    int64_t number; /* or a date */
    uint64_t pseudonym;
} socprev__contact_value;

/* ---- reading ------------------------------------------------------------------- */

typedef struct {
    uint64_t person;
    int64_t minutes;
    int32_t code[SOCPREV__CONTACT_DIMENSIONS];
    socprev_date date;
    int32_t birth_year; /* 0 = unknown */
    uint8_t anonymous, electronic;
} socprev__contact_row;

enum { SOCPREV__FROM_NOTHING, SOCPREV__FROM_CSV, SOCPREV__FROM_ARROW };

typedef struct socprev__contact_reading {
    socprev_contact_options *options; /* own ones: those of the caller may change or go */
    socprev_contact_file *file;
    const socprev_support_units *units; /* of the options */
    int32_t from;
    bool failed;
    socprev__csv *csv;
    size_t field[SOCPREV__CONTACT_COLUMNS]; /* place in a row + 1; 0: there is no such column */
    bool persons_numbered, persons_named;   /* Arrow may have one of the two */
    /* One row whose categories are the dictionaries of the texts: columns are
     * project, service, person. It goes when the reading ends. */
    socprev_table *dictionaries;
    socprev_contact_check *check; /* NULL when nothing is checked */
    socprev__contact_row chunk[SOCPREV__CONTACT_CHUNK];
    size_t n;
    socprev_cube *cube; /* where rows go when enough have come, or NULL */
    socprev_run *run;
} socprev__contact_reading;

struct socprev_contact_file {
    struct socprev_memory memory;
    socprev_contacts *contacts;
    socprev_findings *findings;
    struct {
        char **text; /* NUL-terminated */
        size_t n;
    } texts[SOCPREV__CONTACT_TEXTS];
    int64_t rows, left_out, found;
    socprev__contact_reading *reading; /* NULL once it has ended */
};

/* A line being read. */
typedef struct {
    socprev__contact_reading *in;
    int64_t number;                 /* line, or row of Arrow */
    const socprev__csv_row *row;    /* NULL for Arrow */
    socprev_error **err;
    bool bad;                       /* it is left out */
    socprev_status status;          /* why the reading must end */
    socprev__contact_value value[SOCPREV__CONTACT_COLUMNS];
} socprev__contact_line;

/* ---- columns and cells (contacts_cells.c) --------------------------------------- */

/* Column of a name, -1 when contacts have none of it. */
int32_t socprev__contact_column_of(socprev__slice name);
/* A name that contacts do not have is shown only when it is nearly one that they have. */
socprev_status socprev__contact_column_unknown(socprev__slice name, size_t i,
                                               const socprev__place *place, socprev_error **err);
/* Whether the columns that there are go together. `place` finds one that is too many. */
typedef socprev__place (*socprev__contact_place_fn)(void *user, int32_t column);
socprev_status socprev__contact_columns_check(const socprev__contact_reading *r,
                                              socprev__contact_place_fn place, void *user,
                                              socprev_error **err);

/* Something is wrong with a line: a finding or an error, by the action of the rule. */
void socprev__contact_wrong_with(socprev__contact_line *l, int32_t rule, int32_t column,
                                 socprev_status status, int32_t message,
                                 const socprev__arg *args, size_t n_args);
#define socprev__contact_wrong(l, rule, column, status, message, ...)                     \
    socprev__contact_wrong_with((l), (rule), (column), (status), (message),               \
                                (const socprev__arg[]){ __VA_ARGS__ },                    \
                                SOCPREV__COUNT(((const socprev__arg[]){ __VA_ARGS__ })))

/* Reads the values of a line; l->bad or l->status tell what was wrong. */
void socprev__contact_cells(socprev__contact_line *l, socprev__contact_row *out);

/* ---- keeping (contacts_keep.c) ---------------------------------------------------- */

socprev_status socprev__contact_keep_open(socprev__contact_reading *r, socprev_error **err);
/* Takes the values of a line: reads, checks and keeps them. */
socprev_status socprev__contact_take(socprev__contact_line *l);
/* Moves the chunk into the contacts of the file. */
socprev_status socprev__contact_flush(socprev__contact_reading *r, socprev_error **err);
/* The file keeps the texts of projects and services; nobody keeps the pseudonyms. */
socprev_status socprev__contact_keep_texts(socprev__contact_reading *r, socprev_error **err);

/* ---- CSV (contacts_csv.c) ----------------------------------------------------------- */

socprev_status socprev__contact_take_csv(void *user, const socprev__csv_row *row,
                                         socprev_error **err);

/* ---- the handle (contacts_file.c) ---------------------------------------------------- */

/* Makes sure that the file can be fed `from` that and begins a piece. */
socprev_status socprev__contact_begin_piece(socprev_contact_file *file, int32_t from,
                                            socprev_error **err);
/* Ends it: on success the contacts are complete, after a failure the file is useless. */
socprev_status socprev__contact_end_piece(socprev_contact_file *file, socprev_status st,
                                          socprev_error **err);

#endif
