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
    OPTION_OUTSIDE,
    OPTION_BY,
    OPTION_HOURS,
    OPTION_PARTIAL,
    OPTION_SEPARATOR,
    OPTION_DATA,
    OPTION_SEED,
    OPTION_ROWS,
    OPTION_MEASURE,
    OPTION_KIND,
    OPTION_DECAY,
    OPTION_CATCHMENT,
    OPTION_CUTOFF,
    OPTION_AMOUNT,
    OPTION_RADIUS,
    OPTION_EARTH,
    OPTION_PLAIN,
    OPTION_VALUE,
    OPTION_WEIGHT,
    OPTION_NAME,
    OPTION_GROUP,
    OPTION_NORMS,
    OPTION_PEOPLE,
    OPTION_SETS,
    OPTION_TERRITORIES,
    OPTION_PAIRS,
    OPTION_MODEL,
    OPTION_THEN,
    OPTION_SITES,
    OPTION_BUDGET,
    OPTION_SINGLE,
    OPTION_LEAVE_OUT,
    OPTION_NODES,
    OPTION_SOLVER,
    OPTION_EXPLAIN,
    OPTION_COMPARE,
    OPTION_CLOSE,
    OPTION_PORTFOLIO,
    OPTION_SCOPE,
    OPTION_COST,
    OPTION_FIXED,
    OPTION_KEY_ID,
    OPTION_UNITS,
    OPTION_DUPLICATES,
    OPTION_MEMORY,
    OPTION_SPILL,
    OPTION_SET,
    OPTION_LEAST,
    OPTION_PROTECT,
    OPTION_EARLIER,
    OPTION_KEY,
    OPTION_SECRET,
    OPTION_SKETCH,
    OPTION_COUNT
};

/* ---- text.c: text that grows; ends the program when memory runs out ---- */

typedef struct {
    char *data; /* NUL-terminated; NULL while empty */
    size_t size, capacity;
} text;

void add_size(text *t, const char *data, size_t size);
void add(text *t, const char *data);
void add_int(text *t, int64_t value);     /* "1 234" */
void add_digits(text *t, int64_t value);  /* "1234" */
const char *text_of(const text *t);
void text_clear(text *t);

/* ---- main.c ---- */

/* Everything a verb knows of its call. */
typedef struct {
    const struct verb *verb;
    int32_t language; /* enum socprev_language */
    int32_t width;    /* of the terminal; 0 = unlimited */
    const char *option[OPTION_COUNT]; /* value; "" for a flag that is set; NULL when absent */
    const char **words;               /* arguments that are not options */
    size_t n_words;
    text out;         /* what goes to standard output or to -o */
    size_t n_tables;  /* put out so far */
    socprev_run *run; /* cancelled by Ctrl-C */
} cli;

/* ---- verbs.c ---- */

typedef struct verb {
    const char *name;
    const char *arguments;  /* as help shows them */
    const char *summary[2]; /* by language */
    const char *detail[2];
    const char *csv;        /* the table that --csv puts out; several are parted by | */
    uint64_t options;       /* bits 1 << enum option */
    int (*run)(cli *c);
    uint64_t more_options;  /* bits 1 << (enum option - 64) */
} verb;

bool verb_takes(const verb *v, size_t option);

extern const verb verbs[];
extern const size_t n_verbs;
const verb *find_verb(const char *name);
const char *verb_name(size_t i);

int verb_check(cli *c);
int verb_show(cli *c);
int verb_codes(cli *c);
int verb_allocate(cli *c);
int verb_coverage(cli *c);
int verb_access(cli *c);
int verb_evenness(cli *c);
int verb_network(cli *c);
int verb_people(cli *c);
int verb_participants(cli *c);
int verb_merge(cli *c);
int verb_overlap(cli *c);
int verb_release(cli *c);
int verb_round(cli *c);
int verb_demo(cli *c);
int verb_explain(cli *c);
int verb_version(cli *c);
int verb_help(cli *c);
int put_welcome(cli *c);

/* ---- options.c ---- */

/* Sorts the arguments behind the verb into options and words; false after it
 * has said what is wrong. */
bool parse_options(cli *c, int argc, char **argv);

/* An option as help shows it. */
typedef struct {
    const char *name;
    char letter;       /* 0 when it has none */
    const char *value; /* what help calls its value; NULL for a flag */
    const char *help[2];
} option_row;
const option_row *option_at(size_t i);

/* A whole number from `least` to `most`, the option's value; `otherwise` when
 * absent. false after it has said what is wrong. */
bool number_of_option(const cli *c, enum option option, int64_t least, int64_t most,
                      int64_t otherwise, int64_t *out);

/* The name nearest to what was typed; NULL when none is near. */
const char *nearest(const char *typed, const char *(*name_at)(size_t), size_t n);
const char *nearest_among(const char *typed, const char *const *names, size_t n);

/* ---- words.c: names of things in the language of the call ---- */

/* The sentence in the language of the call. */
const char *say(const cli *c, const char *en, const char *cs);

/* Code of a code list as people read it: its name; the code when unknown. */
const char *label_of(const cli *c, int32_t list, const char *code);

/* Name of a field, a kind of record or a column as people read it; the name
 * itself when the dictionary lacks it. */
const char *word_of(const cli *c, const char *name);

void add_money(const cli *c, text *t, int64_t minor); /* "1 234 567,50 Kč" */
void add_date(const cli *c, text *t, socprev_date date);

/* ---- output.c ---- */

bool wants_text(const cli *c);
bool wants_json(const cli *c);

/* The following put out nothing in JSON and CSV. */
void put_heading(cli *c, const char *heading);
void put_subheading(cli *c, const char *heading);
/* Broken at blanks to the width of the terminal. */
void put_paragraph(cli *c, const char *paragraph);
void put_gap(cli *c);
/* A name, two blanks in, and what it means, from column `left` on. */
void put_entry(cli *c, const char *name, int64_t left, const char *meaning);

/* Puts the text out as a paragraph and clears it. */
void put_text(cli *c, text *paragraph);

/* Ends the JSON object, when there is one. */
void finish_output(cli *c);

/* ---- sheet.c: a table on its way out ---- */

/* Where a column appears: names of codes are for people, codes for programs. */
enum audience { FOR_ALL, FOR_PEOPLE, FOR_PROGRAMS };

typedef struct {
    const char *name; /* in JSON and CSV */
    int32_t type;     /* enum socprev_column_type */
    int32_t decimals;
    enum audience audience;
    const char *title[2]; /* by language */
} column;

/* The first failure is kept, what follows does nothing, the end reports it. */
typedef struct {
    cli *c;
    socprev_table *table;
    const column *columns;
    int64_t *position; /* [n] in the table; -1 when the column is for others */
    size_t n;
    socprev_status status;
    socprev_error *err;
} sheet;

void sheet_begin(sheet *s, cli *c, const column *columns, size_t n);
void sheet_row(sheet *s);
/* Cells of the last row; a cell that is not put is missing. */
void sheet_text(sheet *s, size_t at, const char *value);
void sheet_int(sheet *s, size_t at, int64_t value);
void sheet_float(sheet *s, size_t at, double value);
void sheet_date(sheet *s, size_t at, socprev_date value);
void sheet_bool(sheet *s, size_t at, bool value);
/* Puts the table out (as text; as a member `name` of the JSON object; as CSV if
 * it is the one of the verb) and frees it. Returns an exit code. */
int sheet_end(sheet *s, const char *name);
/* Frees it unseen, when there is nothing to show. */
int sheet_drop(sheet *s);

/* The same for a table that the library made; headings are names of columns. */
int put_table(cli *c, const char *name, socprev_table *table);

/* Cells of the tables that the library makes. */
int64_t cell_int(const socprev_table *table, const char *name, int64_t row);
double cell_double(const socprev_table *table, const char *name, int64_t row, bool *known);
/* NULL when missing; `t` holds the text. */
const char *cell_text(const socprev_table *table, const char *name, int64_t row, text *t);

/* ---- failure.c ---- */

/* Says what went wrong (frees `err`) and returns the exit code. `path` may be NULL. */
int fail(const cli *c, const char *path, socprev_status status, socprev_error *err);

/* The same for what was read: an unknown key is bad data, not a missing file. */
int fail_in_data(const cli *c, const char *path, socprev_status status, socprev_error *err);

/* Says a sentence of the command itself. `path` and `hint` may be NULL. */
int fail_saying(const cli *c, int code, const char *path, const char *message, const char *hint);

/* The same for one finding among the mistakes of a document. */
int fail_finding(const cli *c, int code, const char *path, const socprev_findings *findings,
                 int64_t index);

/* The same for one of several mistakes in tables; the message says all. */
void fail_finding_as_told(const cli *c, const char *path, const socprev_findings *findings,
                          int64_t index);

/* Says how the verb is called. Returns EXIT_USAGE. */
int fail_usage(const cli *c, const char *en, const char *cs);

/* "NAME: there is no such THING; did you mean OTHER?"; `guess` may be NULL. */
int fail_unknown(const cli *c, int code, const char *path, const char *name, const char *message,
                 const char *guess);

/* ---- input.c ---- */

/* Bytes of a file, or of standard input for "-". */
typedef struct {
    socprev_buffer *buffer;
    text own;
    const char *data;
    size_t size;
} input;

int read_input(const cli *c, const char *path, input *out);

/* Hands standard input over piece by piece, until `take` says false. EXIT_DONE also then. */
int each_piece(const cli *c, bool (*take)(void *user, const char *data, size_t size), void *user);
void input_clear(input *in);

int read_portfolio(const cli *c, const char *path, socprev_portfolio **out);
int parse_portfolio(const cli *c, const char *path, const input *in, socprev_portfolio **out);
int csv_options_of(const cli *c, socprev_csv_options **out);

/* Portfolios that are read and freed together. */
typedef struct {
    socprev_portfolio **items;
    const char *const *paths;
    size_t n;
} portfolios;

int read_portfolios(const cli *c, const char *const *paths, size_t n, portfolios *out);
void portfolios_clear(portfolios *p);

/* The same from bytes that were read already. */
int read_portfolio_from(const cli *c, const char *const *path, const char *data, size_t size,
                        portfolios *out);
/* By their first byte: a table in JSON is an array, a portfolio an object. */
bool looks_like_json_table(const char *data, size_t size);
bool looks_like_portfolio(const char *data, size_t size);

/* What to call a portfolio: its name, else its id. */
const char *portfolio_name(const socprev_portfolio *portfolio);

/* ---- table_input.c: tables whose columns are known ---- */

typedef struct {
    const char *name;
    int32_t type; /* enum socprev_column_type */
    const char *unit;
    int32_t decimals;
    bool needed;   /* the column must be there */
    bool optional; /* a cell may be empty */
} table_field;

/* Reads a table, CSV or a JSON array by its content, with these columns and no others. */
int read_fields(const cli *c, const char *path, const char *data, size_t size,
                const table_field *fields, size_t n, socprev_table **out);
/* The same of a member of a JSON document; without one that may be absent `out` stays as it is. */
int read_fields_member(const cli *c, const char *path, const char *data, size_t size,
                       const char *member, bool may_be_absent, const table_field *fields, size_t n,
                       socprev_table **out);

/* ---- verb_check.c: findings of portfolios and of files of contacts ---- */

void sheet_begin_findings(sheet *s, cli *c);
void sheet_findings(sheet *s, const char *path, const socprev_findings *findings);

/* ---- allocate: verb_allocate.c, split_matrix.c, claimants.c, problem.c ---- */

/* Values of options, or what holds without; an exit code. */
int money_of_option(const cli *c, enum option option, int64_t otherwise, int64_t *out);
int quantum_of_option(const cli *c, int64_t total, int64_t *out);
int rule_of_option(const cli *c, int32_t *out);
int date_of_option(const cli *c, socprev_date *out);

/* A rule as people call it. */
const char *rule_name(const cli *c, int32_t rule);

int put_matrix(cli *c, const socprev_portfolio *portfolio, int64_t project,
               const socprev_split *split);
int divide_claimants(cli *c, const char *path);
int divide_problem(cli *c, const char *path, const input *in);

/* What a kind of conflict says, for people. */
const char *conflict_reason(const cli *c, int32_t kind);

/* What a conflict is about, wherever the problem was read. */
typedef struct {
    cli *c;
    const char *path;
    int32_t decimals;
    bool is_table;       /* rows and columns, not one list */
    bool is_paid;        /* columns are sources, which pay rows */
    const char *axis[2]; /* names of the lists */
    const void *owner;
    /* Who it is; the text holds the name when it must be made. NULL: without a name. */
    const char *(*name)(const void *owner, int32_t axis, size_t index, text *t);
    /* What this one needs, or has to give. */
    int64_t (*part)(const void *owner, const socprev_conflict *conflict, int32_t axis,
                    size_t index);
    const char *repair; /* what helps; NULL: the least change that the conflict knows */
} certificate;

/* Puts the proof out that there is no answer, with what would help: EXIT_INFEASIBLE. */
int put_certificate(const certificate *k, const socprev_conflict *conflict);

/* ---- coverage and evenness: verb_coverage.c, verb_evenness.c, needs.c, spread.c,
 * compare.c, pictures.c ---- */

int presence_of(cli *c, const portfolios *p, socprev_presence **out);
/* A portfolio given twice would count its services twice. */
bool is_given_twice(const portfolios *p);

/* A table of supply; `path` below names its file, NULL: it comes from portfolios. */
int read_capacities(cli *c, const char *path, const input *in, socprev_table **out);
int supply_of(cli *c, const portfolios *p, socprev_table **out);
/* Weighs a table of supply against the norms of --norms. */
int put_needs(cli *c, const char *path, socprev_table *supply);
/* Presence and capacities in the territories of --territories. */
int capacities_of(cli *c, const char *path, socprev_table *supply, socprev_table **out);
int put_capacities(cli *c, const char *path, socprev_table *supply);
/* Rows of that table from `start` on that are of one kind and unit end before this one. */
int64_t heading_end(const socprev_table *table, int64_t start);
/* What a row is of: a territory, a set or all; a unit. */
void add_row_place(const cli *c, text *t, const socprev_table *table, int64_t row);
void add_unit(const cli *c, text *t, const socprev_table *table, int64_t row);
/* Frees `spread`. `map` says of which territories pictures are drawn. */
int put_spread(cli *c, const socprev_presence *presence, socprev_table *spread, int32_t map);
/* Portfolios beside the one of --compare; evenness of regions (1) or districts (0). */
int compare_coverage(cli *c, const portfolios *p);
int compare_evenness(cli *c, const portfolios *p, int32_t regions);

int put_bars(cli *c, const char *const *labels, const double *values, const uint8_t *valid,
             size_t n);
int put_lorenz(cli *c, const double *weights, const double *values, size_t n);
int put_map(cli *c, int32_t map, const char *const *codes, const double *values,
            const uint8_t *valid, size_t n);

/* ---- the parts of verbs that `demo` puts together ---- */

/* EXIT_FINDINGS when there are warnings or mistakes. */
int put_findings(cli *c, const portfolios *p);
int put_accounts(cli *c, const portfolios *p);
int put_split(cli *c, const char *path, const socprev_portfolio *portfolio, int64_t project);
int put_coverage(cli *c, const portfolios *p);
/* Populations whose date does not fit. */
int put_dates(cli *c, const socprev_presence *presence);
/* EXIT_FINDINGS when lines were left out. */
/* `data` NULL: of the file at `path`, or of standard input when that is "-". */
int put_people(cli *c, const char *path, const char *data, size_t size);
/* Counts over dimensions, `enum socprev_dimension`; takes the table. */
int put_people_counts(cli *c, socprev_table *table, const int32_t *by, size_t n);
/* The same for a cube of sketches: tables, or its bytes with --partial. `file` is where its codes
 * come from; NULL when they are those of the code lists. */
int put_sketched(cli *c, const char *path, const socprev_contact_file *file,
                 const socprev_sketch_cube *cube);

#endif
