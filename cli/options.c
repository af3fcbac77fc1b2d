/* The options of all verbs stand in one table: it parses, checks and explains. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

typedef struct {
    const char *name;
    char letter;
    const char *value; /* what help calls its value; NULL for a flag */
    const char *help[2];
} option_row;

/* In the order of enum option. */
static const option_row rows[] = {
    { "json", 0, NULL, { "put out JSON", "výstup jako JSON" } },
    { "csv", 0, NULL, { "put out CSV: the first table", "výstup jako CSV: první tabulka" } },
    { "lang", 0, "cs|en", { "language of texts and numbers", "jazyk textů a čísel" } },
    { "width", 0, "COLUMNS", { "width of the terminal; 0 = unlimited",
                               "šířka terminálu; 0 = bez omezení" } },
    { "output", 'o', "FILE", { "write to a file: whole or not at all",
                               "zapsat do souboru: celý, nebo vůbec" } },
    { "exit-zero", 0, NULL, { "end with 0 also when something was found",
                              "skončit s 0, i když se něco našlo" } },
    { "help", 'h', NULL, { "explain the verb", "vysvětlit příkaz" } },
    { "total", 0, "AMOUNT", { "amount to divide, in CZK", "rozdělovaná částka v Kč" } },
    { "rule", 0, "RULE", { "how shares become whole amounts: hare, webster, jefferson, ...",
                           "jak z podílů vzniknou celé částky: hare, webster, jefferson, ..." } },
    { "quantum", 0, "AMOUNT", { "smallest step of an amount, in CZK; 0.01 by default",
                                "nejmenší krok částky v Kč; jinak 0,01" } },
    { "project", 0, "ID", { "the project meant", "o který projekt jde" } },
    { "date", 0, "DATE", { "date of the populations", "datum počtu obyvatel" } },
    { "all-kinds", 0, NULL, { "all kinds of services, not only prevention",
                              "všechny druhy služeb, nejen prevence" } },
    { "by", 0, "COLUMNS", { "what to count by: kind,territory,project,service,month ...",
                            "podle čeho počítat: kind,territory,project,service,month ..." } },
    { "hours", 0, "HOURS", { "threshold of a participant; 40 by default",
                             "hranice účastníka v hodinách; jinak 40" } },
    { "separator", 0, "CHAR", { "between the fields of CSV that is read: , ; or tab",
                                "oddělovač čteného CSV: , ; nebo tab" } },
    { "data", 0, "FOLDER", { "where the portfolios are", "kde jsou portfolia" } },
    { "seed", 0, "NUMBER", { "start of the random numbers", "počátek náhodných čísel" } },
    { "rows", 0, "NUMBER", { "how many contacts to make", "kolik kontaktů vytvořit" } },
};

static const char *name_at(size_t i)
{
    return rows[i].name;
}

/* ---- nearest name --------------------------------------------------------- */

/* Levenshtein's distance of texts of at most 31 bytes; 99 for longer ones. */
static size_t distance(const char *a, const char *b)
{
    size_t line[32], n = strlen(a), m = strlen(b);
    if (n > 31 || m > 31)
        return 99;
    for (size_t j = 0; j <= m; j++)
        line[j] = j;
    for (size_t i = 1; i <= n; i++) {
        size_t diagonal = line[0];
        line[0] = i;
        for (size_t j = 1; j <= m; j++) {
            size_t above = line[j], best = diagonal + (a[i - 1] != b[j - 1]);
            if (above + 1 < best)
                best = above + 1;
            if (line[j - 1] + 1 < best)
                best = line[j - 1] + 1;
            line[j] = best;
            diagonal = above;
        }
    }
    return line[m];
}

const char *nearest(const char *typed, const char *(*at)(size_t), size_t n)
{
    size_t best = 3; /* farther is no help */
    const char *name = NULL;
    for (size_t i = 0; i < n; i++) {
        size_t d = distance(typed, at(i));
        if (d < best) {
            best = d;
            name = at(i);
        }
    }
    return name;
}

/* ---- parsing ---------------------------------------------------------------- */

static bool wrong(const cli *c, const char *what, const char *en, const char *cs)
{
    fprintf(stderr, "socprev: %s: %s", what, say(c, en, cs));
    const char *guess = nearest(what + strspn(what, "-"), name_at, OPTION_COUNT);
    if (guess != NULL && strcmp(guess, what + strspn(what, "-")) != 0)
        fprintf(stderr, "; %s --%s?", say(c, "did you mean", "mělo být"), guess);
    fprintf(stderr, "\n  → socprev help %s\n", c->verb->name);
    return false;
}

static int find_option(const char *argument, size_t length)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        bool is_long = argument[1] == '-';
        if (is_long && strlen(rows[i].name) == length - 2 &&
            strncmp(rows[i].name, argument + 2, length - 2) == 0)
            return i;
        if (!is_long && length == 2 && rows[i].letter == argument[1])
            return i;
    }
    return -1;
}

static bool set_language_and_width(cli *c)
{
    const char *language = c->option[OPTION_LANG], *width = c->option[OPTION_WIDTH];
    if (language != NULL) {
        if (strcmp(language, "cs") != 0 && strcmp(language, "en") != 0)
            return wrong(c, language, "the language is cs or en", "jazyk je cs nebo en");
        c->language = language[0] == 'c' ? SOCPREV_LANG_CS : SOCPREV_LANG_EN;
    }
    if (width != NULL) {
        char *end = NULL;
        long columns = strtol(width, &end, 10);
        if (*width == '\0' || *end != '\0' || columns < 0 || columns > 10000)
            return wrong(c, width, "the width is a number from 0 to 10000",
                         "šířka je číslo od 0 do 10000");
        c->width = (int32_t)columns;
    }
    if (c->option[OPTION_JSON] != NULL && c->option[OPTION_CSV] != NULL)
        return wrong(c, "--json", "cannot be asked for together with --csv",
                     "nelze chtít spolu s --csv");
    return true;
}

bool parse_options(cli *c, int argc, char **argv)
{
    bool options_end = false;
    for (int i = 0; i < argc; i++) {
        char *argument = argv[i];
        if (options_end || argument[0] != '-' || argument[1] == '\0') {
            c->words[c->n_words++] = argument;
            continue;
        }
        if (strcmp(argument, "--") == 0) {
            options_end = true;
            continue;
        }
        const char *equals = argument[1] == '-' ? strchr(argument, '=') : NULL;
        size_t length = equals == NULL ? strlen(argument) : (size_t)(equals - argument);
        int option = find_option(argument, length);
        if (option < 0 || ((c->verb->options >> option) & 1) == 0)
            return wrong(c, argument, "this verb has no such option", "takovou volbu příkaz nemá");
        if (rows[option].value == NULL && equals != NULL)
            return wrong(c, argument, "takes no value", "nemá hodnotu");
        if (rows[option].value != NULL && equals == NULL && i + 1 == argc)
            return wrong(c, argument, "needs a value", "potřebuje hodnotu");
        if (rows[option].value == NULL)
            c->option[option] = "";
        else
            c->option[option] = equals != NULL ? equals + 1 : argv[++i];
    }
    return set_language_and_width(c);
}

void print_options(cli *c, uint64_t options)
{
    for (int i = 0; i < OPTION_COUNT; i++) {
        if (((options >> i) & 1) == 0)
            continue;
        char left[64], letter[8] = "    ";
        if (rows[i].letter != 0)
            snprintf(letter, sizeof letter, "-%c, ", rows[i].letter);
        snprintf(left, sizeof left, "%s--%s%s%s", letter, rows[i].name,
                 rows[i].value == NULL ? "" : " ", rows[i].value == NULL ? "" : rows[i].value);
        put_format(c, "  %-24s  %s\n", left, say(c, rows[i].help[0], rows[i].help[1]));
    }
}
