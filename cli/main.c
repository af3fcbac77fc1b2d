/* socprev: the verbs, and the way from arguments to output. */
#include "cli.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define BIT(option) ((uint64_t)1 << (option))
#define SHARED (BIT(OPTION_LANG) | BIT(OPTION_HELP))
#define TABLES                                                                                   \
    (SHARED | BIT(OPTION_JSON) | BIT(OPTION_CSV) | BIT(OPTION_WIDTH) | BIT(OPTION_OUTPUT))

const verb verbs[] = {
    { "check", "PORTFOLIO.json ...",
      { "find everything that is wrong in portfolios", "najít v portfoliích vše, co je špatně" },
      { "Ends with 1 when something was found; see socprev explain.",
        "Skončí s 1, když se něco našlo; viz socprev explain." },
      TABLES | BIT(OPTION_EXIT_ZERO), verb_check },
    { "show", "PORTFOLIO.json [KIND[/ID]]",
      { "account of a portfolio, or its records", "přehled portfolia, nebo jeho záznamy" },
      { "Without a kind: what the portfolio amounts to, on one page. With a kind such as "
        "project: its records; with an id: one of them.",
        "Bez druhu: co portfolio vydá, na jedné stránce. S druhem, například project: jeho "
        "záznamy; s id: jeden z nich." },
      TABLES, verb_show },
    { "codes", "[LIST [TEXT]]",
      { "code lists, and what a name stands for", "číselníky a co který název znamená" },
      { "Without arguments: the lists. With a text: the row it is found by, as code, name or "
        "section, with or without diacritics.",
        "Bez argumentů: přehled číselníků. S textem: řádek, který se podle něj najde, ať je to "
        "kód, název nebo paragraf, s diakritikou i bez ní." },
      TABLES, verb_codes },
    { "allocate", "PORTFOLIO.json --project ID | CLAIMANTS.csv --total AMOUNT",
      { "divide money so that every sum foots", "rozdělit peníze tak, aby všechny součty seděly" },
      { "A project's total over the kinds of its services and its districts; or an amount over "
        "claimants, a CSV file with the columns name, weight and, if needed, floor, cap.",
        "Částku projektu na druhy jeho služeb a okresy; nebo částku mezi žadatele ze souboru CSV "
        "se sloupci name, weight a podle potřeby floor, cap." },
      TABLES | BIT(OPTION_TOTAL) | BIT(OPTION_RULE) | BIT(OPTION_QUANTUM) | BIT(OPTION_PROJECT) |
          BIT(OPTION_DATE) | BIT(OPTION_SEPARATOR),
      verb_allocate },
    { "coverage", "PORTFOLIO.json ...",
      { "which kinds of services are missing where, and how even it is",
        "které druhy služeb kde chybí a jak je pokrytí rovnoměrné" },
      { "Prevention services unless --all-kinds is given.",
        "Služby sociální prevence, není-li dáno --all-kinds." },
      TABLES | BIT(OPTION_ALL_KINDS) | BIT(OPTION_DATE), verb_coverage },
    { "people", "CONTACTS.csv",
      { "count people once, however often they came", "spočítat lidi jednou, ať přišli kolikrát" },
      { "Distinct persons, contacts and hours by kind and territory and in total, and the "
        "participants of each project.",
        "Různé osoby, kontakty a hodiny podle druhu a území i celkem, a účastníci každého "
        "projektu." },
      TABLES | BIT(OPTION_BY) | BIT(OPTION_HOURS) | BIT(OPTION_SEPARATOR) | BIT(OPTION_EXIT_ZERO),
      verb_people },
    { "demo", "[FOLDER]",
      { "the main job on the five real portfolios", "hlavní úloha na pěti skutečných portfoliích" },
      { "Checks the portfolios, gives their accounts, divides Ústí's money, states what is "
        "missing, and counts the people of a synthetic contact file. With a folder, copies the "
        "portfolios and the contacts there.",
        "Zkontroluje portfolia, vydá jejich přehledy, rozdělí peníze Ústeckého kraje, řekne, co "
        "chybí, a spočítá lidi ze syntetického souboru kontaktů. Je-li dána složka, portfolia a "
        "kontakty do ní zkopíruje." },
      SHARED | BIT(OPTION_WIDTH) | BIT(OPTION_OUTPUT) | BIT(OPTION_DATA) | BIT(OPTION_SEED) |
          BIT(OPTION_ROWS),
      verb_demo },
    { "explain", "SPnnnn",
      { "what a message means and what to do", "co zpráva znamená a co s tím" },
      { "", "" },
      TABLES, verb_explain },
    { "version", "",
      { "version of the command and of the library", "verze příkazu a knihovny" },
      { "", "" },
      TABLES, verb_version },
    { "help", "[VERB]",
      { "verbs, options, exit codes", "příkazy, volby, návratové kódy" },
      { "", "" },
      SHARED | BIT(OPTION_OUTPUT), verb_help },
};
const size_t n_verbs = sizeof verbs / sizeof verbs[0];

static const char *verb_name(size_t i)
{
    return verbs[i].name;
}

const verb *find_verb(const char *name)
{
    for (size_t i = 0; i < n_verbs; i++)
        if (strcmp(verbs[i].name, name) == 0)
            return &verbs[i];
    return NULL;
}

/* ---- the call -------------------------------------------------------------- */

static socprev_run *interrupted_run;

static void on_interrupt(int signal_number)
{
    (void)signal_number;
    socprev_run_cancel(interrupted_run);
}

/* Czech when the messages of the environment are Czech. */
static int32_t language_of_environment(void)
{
    static const char *const names[] = { "LC_ALL", "LC_MESSAGES", "LANG" };
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        const char *value = getenv(names[i]);
        if (value != NULL && value[0] != '\0')
            return strncmp(value, "cs", 2) == 0 ? SOCPREV_LANG_CS : SOCPREV_LANG_EN;
    }
    return SOCPREV_LANG_EN;
}

/* COLUMNS, or the width of the terminal; unlimited when it goes elsewhere. */
static int32_t width_of_terminal(void)
{
    const char *columns = getenv("COLUMNS");
    long width = columns == NULL ? 0 : strtol(columns, NULL, 10);
    struct winsize size;
    if (width <= 0 && isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        width = size.ws_col;
    return width > 0 && width <= 10000 ? (int32_t)width : 0;
}

/* Standard output, or a file that is written whole or not at all. */
static int write_output(const cli *c)
{
    const char *path = c->option[OPTION_OUTPUT];
    if (path != NULL && strcmp(path, "-") != 0) {
        socprev_error *err = NULL;
        socprev_status st = socprev_file_write(path, c->text, c->text_size, NULL, &err);
        if (st == SOCPREV_OK)
            return EXIT_DONE;
        fail(c, path, st, err);
        return EXIT_NO_OUTPUT;
    }
    if (fwrite(c->text, 1, c->text_size, stdout) != c->text_size || fflush(stdout) != 0) {
        fputs("socprev: cannot write to standard output\n", stderr);
        return EXIT_NO_OUTPUT;
    }
    return EXIT_DONE;
}

static int run_verb(cli *c, int argc, char **argv)
{
    if (!parse_options(c, argc, argv))
        return EXIT_USAGE;
    int code;
    if (c->option[OPTION_HELP] != NULL) {
        c->words[0] = c->verb->name;
        c->n_words = 1;
        code = verb_help(c);
    } else {
        code = c->verb->run(c);
        if (code == EXIT_DONE || code == EXIT_FINDINGS)
            finish_output(c);
    }
    if (code != EXIT_DONE && code != EXIT_FINDINGS)
        return code;
    int written = write_output(c);
    return written == EXIT_DONE ? code : written;
}

int main(int argc, char **argv)
{
    cli c = { .language = language_of_environment(), .width = width_of_terminal() };
    const char *name = argc < 2 ? "help" : argv[1];
    if (strcmp(name, "--help") == 0 || strcmp(name, "-h") == 0)
        name = "help";
    else if (strcmp(name, "--version") == 0)
        name = "version";
    c.verb = find_verb(name);
    if (c.verb == NULL) {
        const char *guess = nearest(name, verb_name, n_verbs);
        fprintf(stderr, "socprev: %s: %s", name, say(&c, "no such verb", "takový příkaz není"));
        if (guess != NULL)
            fprintf(stderr, "; %s %s?", say(&c, "did you mean", "měl to být"), guess);
        fputs("\n  → socprev help\n", stderr);
        return EXIT_USAGE;
    }
    c.words = calloc((size_t)argc + 1, sizeof *c.words);
    if (c.words == NULL || socprev_run_new(NULL, NULL, NULL, &c.run) != SOCPREV_OK) {
        free(c.words);
        return EXIT_INTERNAL;
    }
    interrupted_run = c.run;
    signal(SIGINT, on_interrupt);
    int code = argc < 2 ? run_verb(&c, 0, NULL) : run_verb(&c, argc - 2, argv + 2);
    signal(SIGINT, SIG_DFL);
    socprev_run_free(c.run);
    free(c.words);
    free(c.text);
    return code;
}
