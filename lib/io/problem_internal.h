/* Problems of division from documents: tables of fields, values, the handle. */
#ifndef SOCPREV_PROBLEM_INTERNAL_H
#define SOCPREV_PROBLEM_INTERNAL_H

#include "io/io_internal.h"

#include "base/value_internal.h"

#include <socprev/problem.h>

#define SOCPREV__PROBLEM_FORMAT "socprev-problem"

/* One value as it was read. */
typedef struct {
    int64_t number, denominator;
    double real;
    size_t at; /* byte of the document; 0 = not given, then the rest is the standard value */
} socprev__problem_value;

/* The words of a field of words. */
typedef struct {
    int32_t (*count)(void);
    const char *(*name)(int32_t position);
    bool (*find)(socprev__slice name, int32_t *out);
} socprev__words;

/* How often a field is given. */
enum {
    SOCPREV__OPTIONAL, /* or not, each for itself */
    SOCPREV__REQUIRED,
    SOCPREV__ALL_OR_NONE /* to all rows or to none */
};

/* Hands all values of a field to the engine. */
typedef socprev_status (*socprev__problem_set)(socprev_problem *problem, int32_t axis,
                                               const socprev__problem_value *values, size_t n,
                                               socprev_error **err);

/* A field: one row of the table of its kind. */
typedef struct {
    const char *name;
    int32_t place, type, given;
    int64_t otherwise;         /* where it is not given */
    const socprev__words *words;
    socprev__problem_set set; /* NULL: socprev__problem_kind.finish uses it */
    const char *help;
} socprev__problem_field;

/* Which value an engine refused. */
typedef struct {
    int32_t field, axis;
    size_t index; /* SIZE_MAX: all of it */
} socprev__blame;

typedef struct {
    const char *name, *help;
    const char *axis[2]; /* keys of the lists of names */
    const socprev__problem_field *fields;
    int32_t n_fields;
    socprev_status (*make)(socprev_problem *problem, socprev_error **err);
    /* What fields say together. */
    socprev_status (*finish)(socprev_problem *problem, socprev__blame *blame,
                             socprev_error **err);
    void (*drop)(socprev_problem *problem);
} socprev__problem_kind;

/* NULL when unknown. */
const socprev__problem_kind *socprev__problem_kind_of(int32_t kind);

#define SOCPREV__PROBLEM_FIELDS 24

/* A row, a column ... */
typedef struct {
    char *name;
    size_t at; /* byte of the document */
} socprev__problem_item;

typedef struct {
    char *label; /* NULL: the key of the list */
    size_t n, capacity;
    socprev__problem_item *items; /* [n] of [capacity] */
    size_t *order;                /* [n] by name; NULL while being read */
} socprev__problem_axis;

struct socprev_problem {
    struct socprev_memory memory;
    int32_t kind;
    const socprev__problem_kind *table;
    char *title;
    int32_t axes;
    socprev__problem_axis axis[SOCPREV_FIT_AXES];
    size_t cells;
    socprev__problem_value *values[SOCPREV__PROBLEM_FIELDS][SOCPREV_FIT_AXES];
    union {
        socprev_apportionment *apportionment;
        socprev_claims *claims;
        socprev_twoway *twoway;
        socprev_biproportional *biproportional;
        socprev_fitting *fitting;
        socprev_cofinancing *cofinancing;
        socprev_sources *sources;
        socprev_instalments *instalments;
        socprev_damper *damper;
    } engine;
};

/* Index of a field of the kind at a place (0: anywhere); -1 when it has none. */
int32_t socprev__problem_field_find(const socprev__problem_kind *table, const char *name,
                               int32_t place);

/* Where a field has values: 0 .. count - 1 of each axis named by it. */
bool socprev__problem_field_has_axis(const socprev_problem *problem, int32_t field, int32_t axis);
size_t socprev__problem_field_count(const socprev_problem *problem, int32_t field, int32_t axis);

/* Values of a field of that place; NULL when none was given. */
const socprev__problem_value *socprev__problem_values(const socprev_problem *problem,
                                                      const char *name, int32_t place,
                                                      int32_t axis);

/* Sorts the names; false when out of memory. */
bool socprev__problem_sort_names(socprev_problem *problem, int32_t axis);

/* ---- what fields say together (problem_finish.c) ---------------------------------- */

socprev_status socprev__problem_finish_apportionment(socprev_problem *problem,
                                                     socprev__blame *blame, socprev_error **err);
socprev_status socprev__problem_finish_claims(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err);
socprev_status socprev__problem_finish_twoway(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err);
socprev_status socprev__problem_finish_biproportional(socprev_problem *problem,
                                                      socprev__blame *blame,
                                                      socprev_error **err);
socprev_status socprev__problem_finish_cofinancing(socprev_problem *problem,
                                                   socprev__blame *blame, socprev_error **err);
socprev_status socprev__problem_finish_sources(socprev_problem *problem, socprev__blame *blame,
                                               socprev_error **err);
socprev_status socprev__problem_finish_instalments(socprev_problem *problem,
                                                   socprev__blame *blame, socprev_error **err);
socprev_status socprev__problem_finish_damper(socprev_problem *problem, socprev__blame *blame,
                                              socprev_error **err);

/* ---- reading ----------------------------------------------------------------- */

typedef struct {
    socprev__reader base; /* its err is &error */
    socprev_error *error; /* of the value at hand */
    socprev_status status; /* of the first mistake */
    socprev_error *first;
    socprev_findings *findings; /* NULL: the first mistake is enough */
    socprev_problem *problem;
    int64_t most; /* rows, columns and cells */
    size_t object; /* byte of its brace */
    socprev__json_mark where[SOCPREV__PROBLEM_FIELDS]; /* behind the keys of the root */
    bool there[SOCPREV__PROBLEM_FIELDS];
    socprev__json_mark axis_where[2];
    bool axis_there[2];
} socprev__problem_reader;

/* Reads the value whose first token is `token`; the rest of it is not yet
 * skipped. `status` of a mistake; its error is in reader->error. */
socprev_status socprev__problem_read_value(socprev__problem_reader *reader, int32_t field,
                                           int32_t token, socprev__problem_value *out);

/* Takes over reader->error; true to go on looking for mistakes. */
bool socprev__problem_note(socprev__problem_reader *reader, socprev_status status);

/* Reads names, then values, of a document that has been gone through
 * (problem_items.c); false to end the reading. */
bool socprev__problem_read_names(socprev__problem_reader *reader);
bool socprev__problem_read_values(socprev__problem_reader *reader);

/* Hands the values to the engine, which may refuse them (problem_build.c). */
bool socprev__problem_build(socprev__problem_reader *reader);

/* ---- steps of reading that note what is wrong; false to end the reading -------------- */

/* Notes a mistake unless there is none. */
bool socprev__problem_go_on(socprev__problem_reader *reader, socprev_status status);
#define SOCPREV__NOTE(reader, at, status, message, ...)                                            \
    socprev__problem_go_on((reader), socprev__read_fail(&(reader)->base, (at), (status),           \
                                                        (message), __VA_ARGS__))
bool socprev__problem_note_nomem(socprev__problem_reader *reader);

/* Notes that a member of the value at hand is missing. */
bool socprev__problem_note_missing(socprev__problem_reader *reader, size_t at, const char *member);

/* Notes that the key at hand is unknown among the fields of a place. */
bool socprev__problem_note_unknown(socprev__problem_reader *reader, const char *owner,
                                   int32_t place);

/* The next token; ERROR is noted. */
int32_t socprev__problem_next(socprev__problem_reader *reader);

/* To the end of the value whose first token is at hand. */
bool socprev__problem_skip(socprev__problem_reader *reader);

/* Expects a kind of token; another one is noted and its value skipped. */
bool socprev__problem_expect(socprev__problem_reader *reader, int32_t token, int32_t wanted,
                             int32_t message, bool *found);

/* Field of that place, or of the other one, with the name; -1 when there is none. */
int32_t socprev__problem_find_field(const socprev__problem_kind *table, socprev__slice name,
                                    int32_t place, int32_t other);

#endif
