/* allocate: a project's money over kinds and districts, or an amount over claimants. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* ---- options ---------------------------------------------------------------- */

static const struct {
    int32_t rule;
    const char *name[2];
} rule_names[] = {
    { SOCPREV_RULE_HARE, { "largest remainders (Hamilton)", "největší zbytky (Hamilton)" } },
    { SOCPREV_RULE_DROOP, { "largest remainders (Droop)", "největší zbytky (Droop)" } },
    { SOCPREV_RULE_HAGENBACH_BISCHOFF,
      { "largest remainders (Hagenbach-Bischoff)", "největší zbytky (Hagenbach-Bischoff)" } },
    { SOCPREV_RULE_ADAMS, { "divisor rounded up (Adams)", "dělitel nahoru (Adams)" } },
    { SOCPREV_RULE_DEAN, { "harmonic divisor (Dean)", "harmonický dělitel (Dean)" } },
    { SOCPREV_RULE_HILL, { "geometric divisor (Hill)", "geometrický dělitel (Hill)" } },
    { SOCPREV_RULE_WEBSTER,
      { "divisor to nearest (Sainte-Laguë)", "dělitel k nejbližšímu (Sainte-Laguë)" } },
    { SOCPREV_RULE_JEFFERSON, { "divisor rounded down (D'Hondt)", "dělitel dolů (D'Hondt)" } },
    { SOCPREV_RULE_MODIFIED_SAINTE_LAGUE,
      { "modified Sainte-Laguë", "upravená metoda Sainte-Laguë" } },
    { SOCPREV_RULE_QUOTA,
      { "quota method (Balinski and Young)", "kvótová metoda (Balinski a Young)" } },
};

const char *rule_name(const cli *c, int32_t rule)
{
    for (size_t i = 0; i < sizeof rule_names / sizeof rule_names[0]; i++)
        if (rule_names[i].rule == rule)
            return say(c, rule_names[i].name[0], rule_names[i].name[1]);
    return socprev_rule_name(rule);
}

int money_of_option(const cli *c, enum option option, int64_t otherwise, int64_t *out)
{
    socprev_error *err = NULL;
    text name = { 0 };
    *out = otherwise;
    if (c->option[option] == NULL)
        return EXIT_DONE;
    socprev_status st = socprev_money_parse(c->option[option], SOCPREV_NUL, "CZK", out, &err);
    if (st == SOCPREV_OK)
        return EXIT_DONE;
    add(&name, "--");
    add(&name, option_at(option)->name);
    fail(c, text_of(&name), st, err);
    text_clear(&name);
    return EXIT_USAGE;
}

int rule_of_option(const cli *c, int32_t *out)
{
    const char *given = c->option[OPTION_RULE];
    *out = SOCPREV_RULE_HARE;
    /* The stationary rule needs a number for which there is no option. */
    if (given == NULL || (socprev_rule_find(given, SOCPREV_NUL, out, NULL) == SOCPREV_OK &&
                          *out != SOCPREV_RULE_STATIONARY))
        return EXIT_DONE;
    text names = { 0 }, message = { 0 };
    add(&names, say(c, "rules: ", "pravidla: "));
    for (size_t i = 0; i < sizeof rule_names / sizeof rule_names[0]; i++) {
        add(&names, i == 0 ? "" : ", ");
        add(&names, socprev_rule_name(rule_names[i].rule));
    }
    add(&message, "--rule ");
    add(&message, given);
    add(&message, say(c, ": the command has no such rule", ": takové pravidlo příkaz nemá"));
    fail_saying(c, EXIT_USAGE, NULL, text_of(&message), text_of(&names));
    text_clear(&message);
    text_clear(&names);
    return EXIT_USAGE;
}

int quantum_of_option(const cli *c, int64_t total, int64_t *out)
{
    int code = money_of_option(c, OPTION_QUANTUM, 1, out);
    if (code != EXIT_DONE || (*out > 0 && total % *out == 0))
        return code;
    text t = { 0 };
    add(&t, "--quantum ");
    add(&t, c->option[OPTION_QUANTUM]);
    if (*out > 0) {
        add(&t, say(c, ": is not contained a whole number of times in ",
                    ": není obsaženo celým počtem v "));
        add_money(c, &t, total);
    } else {
        add(&t, say(c, ": the step must be more than 0", ": krok musí být větší než 0"));
    }
    code = fail_usage(c, text_of(&t), text_of(&t));
    text_clear(&t);
    return code;
}

int date_of_option(const cli *c, socprev_date *out)
{
    socprev_error *err = NULL;
    *out = SOCPREV_DATE_NONE;
    if (c->option[OPTION_DATE] == NULL)
        return EXIT_DONE;
    socprev_status st = socprev_date_parse(c->option[OPTION_DATE], SOCPREV_NUL, out, &err);
    if (st == SOCPREV_OK)
        return EXIT_DONE;
    fail(c, "--date", st, err);
    return EXIT_USAGE;
}

/* ---- which project ------------------------------------------------------------- */

/* The only project with a total and services, so that --project may be left out. */
static int64_t only_project(const socprev_portfolio *portfolio)
{
    int64_t found = -1;
    for (int64_t i = 0; i < socprev_record_count(portfolio, SOCPREV_PROJECT); i++) {
        if (!socprev_record_has(portfolio, SOCPREV_PROJECT, i, "total"))
            continue;
        if (found >= 0)
            return -1;
        found = i;
    }
    return found;
}

static int choose_project(const cli *c, const char *path, const socprev_portfolio *portfolio,
                          int64_t *out)
{
    const char *id = c->option[OPTION_PROJECT], *guess = NULL;
    *out = id == NULL ? only_project(portfolio)
                      : socprev_record_find(portfolio, SOCPREV_PROJECT, id, SOCPREV_NUL);
    if (*out >= 0)
        return EXIT_DONE;
    text projects = { 0 };
    add(&projects, say(c, "its projects: ", "jeho projekty: "));
    int64_t n = socprev_record_count(portfolio, SOCPREV_PROJECT);
    for (int64_t i = 0; i < n; i++) {
        const char *other = socprev_record_id(portfolio, SOCPREV_PROJECT, i);
        add(&projects, i > 0 ? ", " : "");
        add(&projects, other);
        if (id != NULL && guess == NULL && strncmp(id, other, strlen(id)) == 0)
            guess = other;
    }
    int code;
    if (id == NULL)
        code = fail_saying(c, EXIT_USAGE, path,
                           say(c, "--project must say which project is meant",
                               "--project musí říct, který projekt se má rozdělit"),
                           text_of(&projects));
    else
        code = fail_unknown(c, EXIT_NO_INPUT, path, id,
                            say(c, "the portfolio has no such project",
                                "takový projekt portfolio nemá"),
                            guess);
    text_clear(&projects);
    return code;
}

static int split_options_of(const cli *c, int64_t total, socprev_split_options **out)
{
    int32_t rule;
    int64_t quantum;
    socprev_date date;
    socprev_error *err = NULL;
    int code = rule_of_option(c, &rule);
    if (code == EXIT_DONE)
        code = quantum_of_option(c, total, &quantum);
    if (code == EXIT_DONE)
        code = date_of_option(c, &date);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = socprev_split_options_new(NULL, out, &err);
    if (st == SOCPREV_OK)
        st = socprev_split_options_set_rule(*out, rule, &err);
    if (st == SOCPREV_OK)
        st = socprev_split_options_set_quantum(*out, quantum, &err);
    if (st == SOCPREV_OK)
        st = socprev_split_options_set_date(*out, date, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

static int split_project(cli *c, const char *path, const input *in)
{
    socprev_portfolio *portfolio = NULL;
    int64_t project = -1;
    if (c->option[OPTION_TOTAL] != NULL)
        return fail_usage(c, "--total is for claimants; a project has a total of its own",
                          "--total je pro žadatele; projekt má vlastní celkovou částku");
    if (c->option[OPTION_SEPARATOR] != NULL)
        return fail_usage(c, "--separator is for claimants as CSV",
                          "--separator je pro žadatele v CSV");
    int code = parse_portfolio(c, path, in, &portfolio);
    if (code == EXIT_DONE)
        code = choose_project(c, path, portfolio, &project);
    if (code == EXIT_DONE)
        code = put_split(c, path, portfolio, project);
    socprev_portfolio_free(portfolio);
    return code;
}

int put_split(cli *c, const char *path, const socprev_portfolio *portfolio, int64_t project)
{
    socprev_split_options *options = NULL;
    socprev_split *split = NULL;
    socprev_error *err = NULL;
    int64_t total = 0; /* the split itself says when it is not known exactly */
    socprev_record_amount(portfolio, SOCPREV_PROJECT, project, "total", &(int32_t){ 0 }, &total,
                          NULL);
    int code = split_options_of(c, total, &options);
    if (code == EXIT_DONE) {
        socprev_status st =
            socprev_split_new(portfolio, project, options, c->run, NULL, &split, &err);
        if (st != SOCPREV_OK)
            code = fail_in_data(c, path, st, err);
    }
    if (code == EXIT_DONE)
        code = put_matrix(c, portfolio, project, split);
    socprev_split_free(split);
    socprev_split_options_free(options);
    return code;
}

/* ---- the verb ---------------------------------------------------------------------- */

static bool is_csv(const char *path)
{
    size_t length = strlen(path);
    return length >= 4 && strcmp(path + length - 4, ".csv") == 0;
}

/* --explain and --compare ask about problems only. */
static int check_questions(const cli *c)
{
    if (c->option[OPTION_EXPLAIN] == NULL && c->option[OPTION_COMPARE] == NULL)
        return EXIT_DONE;
    return fail_usage(c, "--explain and --compare are for a problem, see docs/problems.md",
                      "--explain a --compare jsou pro úlohu, viz docs/problems.md");
}

/* A document is a problem or a portfolio: it says so itself. */
static int divide_document(cli *c, const char *path)
{
    input in;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE && socprev_document_kind(in.data, in.size) == SOCPREV_DOCUMENT_PROBLEM) {
        code = divide_problem(c, path, &in);
    } else if (code == EXIT_DONE) {
        code = check_questions(c);
        if (code == EXIT_DONE)
            code = split_project(c, path, &in);
    }
    input_clear(&in);
    return code;
}

/* Claimants come as CSV and with --total, which a document never has. */
int verb_allocate(cli *c)
{
    if (c->n_words != 1)
        return fail_usage(c, "allocate needs one file: a problem, a portfolio, or claimants as CSV",
                          "allocate potřebuje jeden soubor: úlohu, portfolio, nebo žadatele v CSV");
    const char *path = c->words[0];
    if (!is_csv(path) && (c->option[OPTION_TOTAL] == NULL || strcmp(path, "-") != 0))
        return divide_document(c, path);
    if (c->option[OPTION_TOTAL] == NULL)
        return fail_usage(c, "claimants need --total AMOUNT", "žadatelé potřebují --total ČÁSTKA");
    if (c->option[OPTION_PROJECT] != NULL || c->option[OPTION_DATE] != NULL)
        return fail_usage(c, "--project and --date are for a portfolio, not for claimants",
                          "--project a --date jsou pro portfolio, ne pro žadatele");
    int code = check_questions(c);
    return code == EXIT_DONE ? divide_claimants(c, path) : code;
}
