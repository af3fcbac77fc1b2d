/* What the files of the `socprev` command share. One file per verb; a verb
 * fills the output and returns an exit code, main() writes the output. */
#ifndef SOCPREV_CLI_H
#define SOCPREV_CLI_H

#include <socprev.h>

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/* Exit codes; `socprev help` prints them. Above 63 as in sysexits.h. */
enum exit_code {
    EXIT_DONE = 0,
    EXIT_FINDINGS = 1,
    EXIT_USAGE = 2,
    EXIT_BAD_DATA = 65,
    EXIT_NO_INPUT = 66,
    EXIT_NOT_BUILT = 69,
    EXIT_INTERNAL = 70,
    EXIT_NO_OUTPUT = 73,
    EXIT_IO = 74,
    EXIT_INFEASIBLE = 75,
    EXIT_INTERRUPTED = 130
};

enum option {
    OPTION_JSON,
    OPTION_CSV,
    OPTION_LANG,
    OPTION_WIDTH,
    OPTION_OUTPUT,
    OPTION_EXIT_ZERO,
    OPTION_HELP,
    OPTION_TOTAL,
    OPTION_RULE,
    OPTION_QUANTUM,
    OPTION_PROJECT,
    OPTION_DATE,
    OPTION_ALL_KINDS,
    OPTION_BY,
    OPTION_HOURS,
    OPTION_SEPARATOR,
    OPTION_DATA,
    OPTION_SEED,
    OPTION_ROWS,
    OPTION_COUNT
};

/* Everything a verb knows of its call. */
typedef struct {
    const struct verb *verb;
    int32_t language; /* enum socprev_language */
    int32_t width;    /* of the terminal; 0 = unlimited */
    const char *option[OPTION_COUNT]; /* value; "" for a flag that is set; NULL when absent */
    const char **words;               /* arguments that are not options */
    size_t n_words;
    char *text; /* what goes to standard output or to -o */
    size_t text_size, text_capacity;
    size_t n_tables; /* put out so far */
    socprev_run *run; /* cancelled by Ctrl-C */
} cli;

typedef struct verb {
    const char *name;
    const char *arguments;  /* as help shows them */
    const char *summary[2]; /* by language */
    const char *detail[2];
    uint64_t options; /* bits 1 << enum option */
    int (*run)(cli *c);
} verb;

/* ---- main.c: the verbs ---- */
extern const verb verbs[];
extern const size_t n_verbs;
const verb *find_verb(const char *name);

int verb_check(cli *c);
int verb_show(cli *c);
int verb_codes(cli *c);
int verb_allocate(cli *c);
int verb_coverage(cli *c);
int verb_people(cli *c);
int verb_demo(cli *c);
int verb_explain(cli *c);
int verb_version(cli *c);
int verb_help(cli *c);

/* ---- options.c ---- */

/* Sorts the arguments behind the verb into options and words; false after it
 * has said what is wrong. */
bool parse_options(cli *c, int argc, char **argv);

/* The lines of help for the options of a verb. */
void print_options(cli *c, uint64_t options);

/* The name nearest to what was typed; NULL when none is near. */
const char *nearest(const char *typed, const char *(*name_at)(size_t), size_t n);

/* ---- output.c ---- */

/* The sentence in the language of the call. */
const char *say(const cli *c, const char *en, const char *cs);

void put(cli *c, const char *text);
void put_size(cli *c, const char *text, size_t size);
#if defined(__GNUC__)
__attribute__((format(printf, 2, 3)))
#endif
void put_format(cli *c, const char *format, ...);

/* A heading of a text report; nothing in JSON and CSV. */
void put_heading(cli *c, const char *text);
/* A line of a text report; nothing in JSON and CSV. */
void put_line(cli *c, const char *text);

/* Puts a table out in the form asked for and frees it: as text with its
 * headings, as a member `name` of the JSON object, or as CSV. Only the first
 * table of a call goes into CSV. Returns an exit code. */
int put_table(cli *c, const char *name, socprev_table *table, const char *const *titles);

/* Ends the JSON object, when there is one. */
void finish_output(cli *c);

bool wants_text(const cli *c);

/* Code of a code list as people read it: its name; the code when unknown. */
const char *label_of(const cli *c, int32_t list, const char *code);

/* "1 234 567,50 Kč" */
void format_money(const cli *c, int64_t minor, char out[64]);

/* ---- failure.c ---- */

/* Says what went wrong (frees `err`) and returns the exit code. `path` may be NULL. */
int fail(const cli *c, const char *path, socprev_status status, socprev_error *err);

/* Says how the verb is called. Returns EXIT_USAGE. */
int fail_usage(const cli *c, const char *en, const char *cs);

/* ---- input.c ---- */

/* Reads a portfolio, "-" from standard input; an exit code. */
int read_portfolio(const cli *c, const char *path, socprev_portfolio **out);
/* Reads a table of named columns from CSV, "-" from standard input; an exit code. */
int read_table(const cli *c, const char *path, socprev_table **out);
/* Whole standard input; an exit code. */
int read_standard_input(const cli *c, char **data, size_t *size);

#endif
