/* What the verbs share that read files of contacts. */
#ifndef SOCPREV_CLI_PEOPLE_H
#define SOCPREV_CLI_PEOPLE_H

#include "cli.h"

enum { DIMENSIONS = SOCPREV_BY_PERIOD + 1 };

/* A dimension by its number, `enum socprev_dimension`. */
typedef struct {
    const char *name, *title[2];
    int32_t list; /* -1: the text stands for itself */
} dimension;
const dimension *dimension_at(int32_t by);

/* --by kind,territory: some of the dimensions from `least` on, each once, at most `most`;
 * `otherwise` when the option is absent. EXIT_USAGE after it has said what is wrong. */
int dimensions_of_option(const cli *c, const char *otherwise, int32_t least, size_t most,
                         int32_t *by, size_t *n);

/* The contacts of a file; with pseudonyms persons are 16 digits that all files agree on. */
int read_contacts(const cli *c, const char *path, const char *data, size_t size, bool pseudonyms,
                  socprev_contact_file **out);

/* The same into a cube, in pieces: of `data`, else of the file or of standard input. The file
 * then holds no contacts. `options` as of contact_options_of(). */
int read_contacts_into(const cli *c, const char *path, const char *data, size_t size,
                       const socprev_contact_options *options, socprev_cube *cube,
                       socprev_contact_file **out);

/* What is said about contacts by --separator, --units, --duplicates and --portfolio, as far as
 * the verb has these options. */
int contact_options_of(const cli *c, bool pseudonyms, socprev_contact_options **out);

/* Whether a row of a table of counts is a total over a dimension. */
bool is_total_over(const socprev_table *table, int64_t row, const char *name);
/* What a row of such a table is about in a dimension, as people read it. */
void add_place(const cli *c, text *t, const socprev_table *table, int64_t row, int32_t by);

/* Participants by project, of socprev_participants_table(). */
int put_participant_rows(cli *c, const socprev_table *table);
/* Those with at least so many hours, of a cube with support. */
int put_participants(cli *c, const socprev_contact_file *file, const socprev_cube *cube,
                     int64_t hours);

/* Lines that were left out because of a mistake, and those that may be wrong; `tell` to
 * standard error. */
int put_left_out(cli *c, const char *path, const socprev_contact_file *file);
void tell_left_out(const cli *c, const char *path, const socprev_contact_file *file);

/* The state of a file, in the place of tables. */
int put_state(cli *c, const char *path, const socprev_contact_file *file, const int32_t *by,
              size_t n, bool support);

/* A rule by --rule: its name, else a file that holds it (and the name behind the file as in
 * rules.csv:ours, when it has several); `otherwise` when the option is absent. The rules hold
 * those of the file. */
int rule_of_people(const cli *c, const char *otherwise, socprev_counting_rules **rules,
                   int32_t *rule);

/* ---- participants: verb_participants.c, participants_money.c ---- */

/* What the verb works on. */
typedef struct {
    cli *c;
    const char *path;
    const socprev_contact_file *file;
    socprev_portfolio *portfolio; /* NULL = none */
    const socprev_participant_rule *rule;
    int32_t scope; /* enum socprev_people_scope */
} participants;

/* "at least 12", "from 3 to 5": a number with its qualifier, of three columns named NAME,
 * NAME_high and `qualifier`. `decimals`: 0 for whole numbers, 2 for hundredths, -2 for
 * hundredths that are shown as whole numbers. Nothing when it is missing. */
void add_qualified(const cli *c, text *t, const socprev_table *table, int64_t row,
                   const char *qualifier, const char *name, int32_t decimals, const char *unit);

/* Costs of the projects, and whom --budget reaches. */
int put_unit_costs(const participants *p);
int put_reach(const participants *p);

#endif
