/* The options of all verbs stand in one table: it parses, checks and explains. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

/* In the order of enum option. */
static const option_row rows[OPTION_COUNT] = {
    { "json", 0, NULL, { "put out JSON: all tables", "výstup jako JSON: všechny tabulky" } },
    { "csv", 0, NULL, { "put out CSV: one table", "výstup jako CSV: jedna tabulka" } },
    { "lang", 0, "cs|en", { "language of texts and numbers", "jazyk textů a čísel" } },
    { "width", 0, "COLUMNS", { "width of the lines; 0 = unlimited",
                               "šířka řádků; 0 = bez omezení" } },
    { "output", 'o', "FILE", { "write to a file: whole or not at all",
                               "zapsat do souboru: celý, nebo vůbec" } },
    { "exit-zero", 0, NULL, { "end with 0 also when something was found",
                              "skončit s 0, i když se něco našlo" } },
    { "help", 'h', NULL, { "explain the verb", "vysvětlit příkaz" } },
    { "total", 0, "AMOUNT", { "amount to divide, in CZK", "rozdělovaná částka v Kč" } },
    { "rule", 0, "RULE", { "how shares become whole amounts: hamilton (the standard), "
                           "sainte_lague, dhondt, ...; of participants: 60000 (when not given) or "
                           "another indicator, threshold_24, no_threshold, or a file of rules; of "
                           "release: a JSON file with its parameters",
                           "jak z podílů vzniknou celé částky: hamilton (bez volby), "
                           "sainte_lague, dhondt, ...; u participants: 60000 (bez volby) nebo jiný "
                           "indikátor, threshold_24, no_threshold, nebo soubor pravidel; u "
                           "release: soubor JSON s parametry" } },
    { "quantum", 0, "AMOUNT", { "smallest step of an amount in CZK; 0.01 when not given",
                                "nejmenší krok částky v Kč; bez volby 0,01" } },
    { "project", 0, "ID", { "which project, when the portfolio has several",
                            "který projekt, má-li jich portfolio víc" } },
    { "date", 0, "DATE", { "date of the populations; the start of the project when not given",
                           "datum počtu obyvatel; bez volby začátek projektu" } },
    { "all-kinds", 0, NULL, { "all kinds of services, not only prevention",
                              "všechny druhy služeb, nejen prevence" } },
    { "outside", 0, NULL, { "also projects known only from outside sources",
                            "i projekty známé jen z vnějších zdrojů" } },
    { "by", 0, "WHAT,...", { "count by project, service, kind, territory, target_group, month, "
                             "year, period; kind,territory when not given. Of evenness: region "
                             "(when not given) or district",
                             "počítat podle project, service, kind, territory, target_group, "
                             "month, year, period; bez volby kind,territory. U evenness: "
                             "region (bez volby) nebo district" } },
    { "hours", 0, "HOURS", { "least hours of a participant; 40 when not given",
                             "nejméně hodin účastníka; bez volby 40" } },
    { "partial", 0, NULL, { "write a partial state, to be merged, instead of tables",
                            "místo tabulek zapsat částečný stav ke sloučení" } },
    { "separator", 0, "CHAR", { "between the fields of the CSV: , or ; or tab",
                                "oddělovač čteného CSV: , nebo ; nebo tab" } },
    { "data", 0, "FOLDER", { "where the portfolios are", "kde jsou portfolia" } },
    { "seed", 0, "NUMBER", { "start of the random numbers; 1 when not given",
                             "počátek náhodných čísel; bez volby 1" } },
    { "rows", 0, "NUMBER", { "how many contacts to make; 2000 when not given",
                             "kolik kontaktů vytvořit; bez volby 2000" } },
    { "measure", 0, "WHAT,...", { "nearest, kth, balancing-cost, cumulative, interval-median, "
                                  "gravity, 2sfca, e2sfca (when not given), m2sfca, 3sfca, "
                                  "mh3sfca, balanced, availability, constrained; of release "
                                  "persons (when not given), contacts or minutes",
                                  "nearest, kth, balancing-cost, cumulative, interval-median, "
                                  "gravity, 2sfca, e2sfca (bez volby), m2sfca, 3sfca, mh3sfca, "
                                  "balanced, availability, constrained" } },
    { "kind", 0, "KIND", { "only supply with this in its column kind",
                           "jen nabídka, která to má ve sloupci kind" } },
    { "decay", 0, "SHAPE", { "how weight falls with cost: steps:10=1,20=0.68,30=0.22, "
                             "table:..., gaussian:15, gaussian-to:30,0.01, exponential:0.1, "
                             "power:1,0.5, log-logistic:20,3, none",
                             "jak váha klesá s nákladem: steps:10=1,20=0.68,30=0.22, table:..., "
                             "gaussian:15, gaussian-to:30,0.01, exponential:0.1, power:1,0.5, "
                             "log-logistic:20,3, none" } },
    { "catchment", 0, "COST", { "nothing beyond this cost is in reach",
                                "co je za tímto nákladem, není v dosahu" } },
    { "cutoff", 0, "COST,...", { "cut-offs of cumulative and interval-median",
                                 "meze pro cumulative a interval-median" } },
    { "amount", 0, "AMOUNT", { "supply that kth looks for; 1 when not given",
                               "nabídka, kterou hledá kth; bez volby 1" } },
    { "radius", 0, "COST", { "how far: access then measures metres between places by latitude "
                             "and longitude instead of reading pairs; of network, in the unit of "
                             "its costs",
                             "jak daleko: access pak měří metry mezi místy podle šířky a délky, "
                             "místo aby četl dvojice; u network v jednotce vzdáleností" } },
    { "earth", 0, "SHAPE", { "where distances are measured: wgs84 (when not given) or sphere",
                             "na čem se vzdálenosti měří: wgs84 (bez volby) nebo sphere" } },
    { "plain", 0, NULL, { "draw pictures with ASCII only", "kreslit obrázky jen v ASCII" } },
    { "value", 0, "COLUMN", { "column of the values; value when not given",
                              "sloupec hodnot; bez volby value" } },
    { "weight", 0, "COLUMN", { "column of the weights, such as inhabitants; weight when not given",
                               "sloupec vah, třeba obyvatel; bez volby weight" } },
    { "name", 0, "COLUMN", { "column of names or codes of territories; name when not given",
                             "sloupec názvů nebo kódů území; bez volby name" } },
    { "group", 0, "COLUMN", { "column of groups; group when not given",
                              "sloupec skupin; bez volby group" } },
    { "norms", 0, "FILE", { "norms to weigh capacities against: CSV or JSON",
                            "normy, s nimiž se kapacity porovnají: CSV nebo JSON" } },
    { "people", 0, "FILE", { "people of target groups by territory; all inhabitants when not given",
                             "počty lidí cílových skupin podle území; bez volby všichni "
                             "obyvatelé" } },
    { "sets", 0, "FILE", { "named sets of territories, such as tender zones",
                           "pojmenované množiny území, třeba zóny výběrových řízení" } },
    { "territories", 0, "FILE", { "territories in one another, down to municipalities",
                                  "území ležící v sobě, až po obce" } },
    { "pairs", 0, "FILE", { "costs between territories: from, to, cost; see distance of norms",
                            "vzdálenosti mezi územími: from, to, cost; viz distance u norem" } },
    { "model", 0, "MODEL", { "set-cover, max-cover, budget-cover, median, center or "
                             "cheapest-cover",
                             "set-cover, max-cover, budget-cover, median, center nebo "
                             "cheapest-cover" } },
    { "then", 0, "WHAT", { "what decides among equals: sites, money or distance",
                           "co rozhodne mezi stejně dobrými: sites, money nebo distance" } },
    { "sites", 'p', "NUMBER", { "how many sites may be open, existing ones among them",
                                "kolik stanovišť smí být otevřeno, i se stávajícími" } },
    { "budget", 0, "AMOUNT", { "what open sites may cost together; of participants, how many it "
                               "would reach; in CZK",
                               "kolik smí otevřená stanoviště dohromady stát; u participants na "
                               "kolik lidí by vystačil; v Kč" } },
    { "single", 0, NULL, { "all people of a place go to one site",
                           "všichni z jednoho místa chodí na jedno stanoviště" } },
    { "leave-out", 0, NULL, { "leave out places that no site can reach",
                              "vynechat místa, na která žádné stanoviště nedosáhne" } },
    { "nodes", 0, "NUMBER", { "how long to search for a proof; 100000 when not given",
                              "jak dlouho hledat důkaz; bez volby 100000" } },
    { "solver", 0, "SOLVER", { "who goes on after that: own (nobody, when not given), cbc, or "
                               "auto: cbc if it is there",
                               "kdo pak pokračuje: own (bez volby, nikdo), cbc, nebo auto: cbc, "
                               "je-li k dispozici" } },
    { "explain", 0, "ROW[,COLUMN]", { "why a row of a problem, a cell, or a request of a round "
                                      "gets what it gets",
                                      "proč řádek úlohy, buňka nebo požadavek kola dostane, co "
                                      "dostane" } },
    { "compare", 0, "OTHER.json", { "who gains and who loses against another problem, round or "
                                    "result, or a portfolio with awards of the round; of coverage "
                                    "and evenness the portfolio before",
                                    "kdo získá a kdo ztratí proti jiné úloze, kolu nebo výsledku "
                                    "nebo proti portfoliu s částkami kola; u coverage a evenness "
                                    "portfolio z doby předtím" } },
    { "close", 0, "PLACE,...", { "what if these facilities closed: before and after",
                                 "co kdyby tato zařízení zavřela: před změnou a po ní" } },
    { "portfolio", 0, "FILE", { "portfolio whose indicators and money are looked at; of people, "
                                "which the contacts must not contradict; of release, which says "
                                "what services have a secret address",
                                "portfolio, o jehož indikátory a peníze jde; u people to, kterému "
                                "kontakty nesmějí odporovat; u release to, které říká, jaké služby "
                                "mají utajenou adresu" } },
    { "scope", 0, "SCOPE", { "within what a pseudonym is one person: project (when not given) or "
                             "portfolio",
                             "v čem je pseudonym jednou osobou: project (bez volby) nebo "
                             "portfolio" } },
    { "cost", 0, "AMOUNT", { "what the contacts have cost, in CZK; that of the portfolio when not "
                             "given",
                             "kolik kontakty stály v Kč; bez volby podle portfolia" } },
    { "fixed", 0, "AMOUNT", { "of the cost, what does not grow with the contacts; 0 when not given",
                              "kolik z nákladů neroste s kontakty; bez volby 0" } },
    { "key-id", 0, "NUMBER", { "number of the key that made the pseudonyms, kept in the state",
                               "číslo klíče, kterým vznikly pseudonymy; zůstane ve stavu" } },
    { "units", 0, "FILE", { "what units of support count for: CSV with unit, hours, per",
                            "kolik platí jednotky podpory: CSV se sloupci unit, hours, per" } },
    { "duplicates", 0, "WHAT", { "contacts that are there twice: ignore, report (when not given), "
                                 "drop or refuse",
                                 "kontakty, které jsou tam dvakrát: ignore (nehledat), report "
                                 "(bez volby), drop (vynechat) nebo refuse (odmítnout)" } },
    { "memory", 0, "MIB", { "most memory for what is counted; the rest goes to --spill; 256 when "
                            "not given",
                            "nejvýše paměti pro počítání; zbytek jde do --spill; bez volby 256" } },
    { "spill", 0, "FOLDER", { "where the rest is kept while counting, in a file without a name",
                              "kde se zbytek při počítání uchová, v souboru beze jména" } },
    { "set", 0, "PLACE=SUPPLY,...", { "what if these facilities had this supply: before and after",
                                      "co kdyby tato zařízení měla tuto nabídku: před změnou a "
                                      "po ní" } },
    { "least", 0, "NUMBER", { "hide numbers of fewer persons; 5 when not given",
                              "skrýt čísla o méně osobách; bez volby 5" } },
    { "protect", 0, "WAY", { "suppression (when not given), primary, rounding, small-counts, "
                             "cell-key or privacy",
                             "suppression (bez volby), primary, rounding, small-counts, cell-key "
                             "nebo privacy" } },
    { "earlier", 0, "FILE,...", { "releases that were published before, written by --json",
                                  "dříve zveřejněné tabulky, zapsané pomocí --json" } },
    { "key", 0, "FILE", { "secret key, 32 digits 0-9 a-f, for rounding, cell-key and privacy",
                          "tajný klíč, 32 číslic 0-9 a-f, pro rounding, cell-key a privacy" } },
    { "secret", 0, "SERVICE,...", { "services with a secret address: no place finer than a "
                                    "district",
                                    "služby s utajenou adresou: žádné místo podrobnější než "
                                    "okres" } },
    { "sketch", 0, "PRECISION", { "estimate persons by sketches of 2^PRECISION registers, 4 to 18; "
                                  "12 errs by 1.6 %",
                                  "odhadnout osoby náčrty o 2^PRECISION registrech, 4 až 18; u 12 "
                                  "je chyba 1,6 %" } },
};

const option_row *option_at(size_t i)
{
    return &rows[i];
}

static const char *name_at(size_t i)
{
    return rows[i].name;
}

/* ---- nearest name --------------------------------------------------------- */

enum { LONGEST = 31 };

/* Levenshtein's distance of texts of at most LONGEST bytes; LONGEST for longer ones. */
static size_t distance(const char *a, const char *b)
{
    size_t line[LONGEST + 1], n = strlen(a), m = strlen(b);
    if (n > LONGEST || m > LONGEST)
        return LONGEST;
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
    /* Farther than a third of what was typed is no help. */
    size_t best = strlen(typed) / 3 + 1;
    const char *name = NULL;
    for (size_t i = 0; i < n; i++) {
        size_t d = distance(typed, at(i));
        if (d <= best && (name == NULL || d < best)) {
            best = d;
            name = at(i);
        }
    }
    return name;
}

const char *nearest_among(const char *typed, const char *const *names, size_t n)
{
    size_t best = strlen(typed) / 3 + 1;
    const char *name = NULL;
    for (size_t i = 0; i < n; i++) {
        size_t d = distance(typed, names[i]);
        if (d <= best && (name == NULL || d < best)) {
            best = d;
            name = names[i];
        }
    }
    return name;
}

/* ---- parsing ---------------------------------------------------------------- */

static bool wrong(const cli *c, const char *what, const char *en, const char *cs)
{
    fail_unknown(c, EXIT_USAGE, NULL, what, say(c, en, cs), NULL);
    return false;
}

static bool unknown(const cli *c, const char *argument)
{
    const char *guess = nearest(argument + strspn(argument, "-"), name_at, OPTION_COUNT);
    text t = { 0 };
    if (guess != NULL) {
        add(&t, "--");
        add(&t, guess);
    }
    fail_unknown(c, EXIT_USAGE, NULL, argument,
                 say(c, "this verb has no such option", "takovou volbu příkaz nemá"),
                 guess == NULL ? NULL : text_of(&t));
    text_clear(&t);
    return false;
}

static int find_option(const cli *c, const char *argument, size_t length)
{
    bool is_long = argument[1] == '-';
    for (int i = 0; i < OPTION_COUNT; i++) {
        bool named = is_long ? strlen(rows[i].name) == length - 2 &&
                                   strncmp(rows[i].name, argument + 2, length - 2) == 0
                             : length == 2 && rows[i].letter == argument[1];
        if (named && verb_takes(c->verb, (size_t)i))
            return i;
    }
    return -1;
}

/* What is wrong with the value of an option. */
static bool wrong_value(const cli *c, enum option option, const char *value, const char *message)
{
    text t = { 0 };
    add(&t, "--");
    add(&t, rows[option].name);
    add(&t, " ");
    add(&t, value);
    fail_unknown(c, EXIT_USAGE, NULL, text_of(&t), message, NULL);
    text_clear(&t);
    return false;
}

static bool set_language(cli *c, const char *language)
{
    if (strcmp(language, "cs") != 0 && strcmp(language, "en") != 0)
        return wrong_value(c, OPTION_LANG, language,
                           say(c, "the language is cs or en", "jazyk je cs nebo en"));
    c->language = language[0] == 'c' ? SOCPREV_LANG_CS : SOCPREV_LANG_EN;
    return true;
}

static bool take_option(cli *c, int option, const char *argument, const char *value)
{
    if (c->option[option] != NULL)
        return wrong(c, argument, "given twice", "dáno dvakrát");
    c->option[option] = value;
    return option != OPTION_LANG || set_language(c, value);
}

static bool parse_option(cli *c, int argc, char **argv, int *i)
{
    const char *argument = argv[*i];
    const char *equals = argument[1] == '-' ? strchr(argument, '=') : NULL;
    size_t length = equals == NULL ? strlen(argument) : (size_t)(equals - argument);
    int option = find_option(c, argument, length);
    if (option < 0)
        return unknown(c, argument);
    if (rows[option].value == NULL) {
        if (equals != NULL)
            return wrong(c, argument, "takes no value", "nemá hodnotu");
        return take_option(c, option, argument, "");
    }
    if (equals != NULL)
        return take_option(c, option, argument, equals + 1);
    if (*i + 1 == argc)
        return wrong(c, argument, "needs a value", "potřebuje hodnotu");
    return take_option(c, option, argument, argv[++*i]);
}

bool number_of_option(const cli *c, enum option option, int64_t least, int64_t most,
                      int64_t otherwise, int64_t *out)
{
    const char *given = c->option[option];
    text t = { 0 };
    if (given == NULL) {
        *out = otherwise;
        return true;
    }
    char *end = NULL;
    long long value = given[0] < '0' || given[0] > '9' ? -1 : strtoll(given, &end, 10);
    if (end != NULL && *end == '\0' && value >= least && value <= most) {
        *out = value;
        return true;
    }
    add(&t, say(c, "expected a number from ", "čeká se číslo od "));
    add_digits(&t, least);
    add(&t, say(c, " to ", " do "));
    add_digits(&t, most);
    wrong_value(c, option, given, text_of(&t));
    text_clear(&t);
    return false;
}

bool parse_options(cli *c, int argc, char **argv)
{
    bool options_end = false;
    int64_t width = c->width;
    for (int i = 0; i < argc; i++) {
        const char *argument = argv[i];
        if (options_end || argument[0] != '-' || argument[1] == '\0')
            c->words[c->n_words++] = argument;
        else if (strcmp(argument, "--") == 0)
            options_end = true;
        else if (!parse_option(c, argc, argv, &i))
            return false;
    }
    if (!number_of_option(c, OPTION_WIDTH, 0, 10000, width, &width))
        return false;
    c->width = (int32_t)width;
    if (c->option[OPTION_JSON] != NULL && c->option[OPTION_CSV] != NULL)
        return wrong(c, "--json", "cannot be asked for together with --csv",
                     "nelze chtít spolu s --csv");
    return true;
}
