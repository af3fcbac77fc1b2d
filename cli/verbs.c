/* The verbs: what help says of them, and their options. */
#include "cli.h"

#include <string.h>

#define BIT(option) ((uint64_t)1 << (option))
#define OPTIONS                                                                                  \
    (BIT(OPTION_JSON) | BIT(OPTION_CSV) | BIT(OPTION_OUTPUT) | BIT(OPTION_LANG) |                \
     BIT(OPTION_WIDTH) | BIT(OPTION_HELP))

const verb verbs[] = {
    { "check", "PORTFOLIO.json ...",
      { "find everything that is wrong in portfolios", "najde v portfoliích vše, co je špatně" },
      { "Ends with 1 when there is a warning or a mistake; notes alone are no failure. "
        "\"socprev explain SPnnnn\" says what to do about a finding.",
        "Skončí s 1, když najde varování nebo chybu; samotné poznámky nevadí. „socprev explain "
        "SPnnnn“ řekne, co s nálezem." },
      "findings", OPTIONS | BIT(OPTION_EXIT_ZERO), verb_check },
    { "show", "PORTFOLIO.json [KIND[/ID]]",
      { "account of a portfolio, or its records", "přehled portfolia, nebo jeho záznamy" },
      { "Without a kind: what the portfolio amounts to, on one page. With a kind such as "
        "project: its records; with an id, as in project/ip2: one of them.",
        "Bez druhu: co portfolio celkem znamená, na jedné stránce. S druhem, například project: "
        "jeho záznamy; s označením, například project/ip2: jeden z nich." },
      "statements|records", OPTIONS, verb_show },
    { "codes", "[LIST [TEXT]]",
      { "code lists, and what a name stands for", "číselníky a co který název znamená" },
      { "Without arguments: the lists. With a list: its rows. With a text: the row found by it, "
        "be it code, name or section, with or without diacritics.",
        "Bez argumentů: přehled číselníků. S číselníkem: jeho řádky. S textem: řádek, který se "
        "podle něj najde, ať je to kód, název nebo paragraf, s diakritikou i bez ní." },
      "codes", OPTIONS, verb_codes },
    { "allocate", "PORTFOLIO.json [--project ID] | CLAIMANTS.csv --total AMOUNT",
      { "divide money so that every sum foots", "rozdělí peníze tak, aby každý součet seděl" },
      { "The total of a project over the kinds of its services (weighted by their number) and "
        "the districts of its territory (by inhabitants); or an amount over claimants, from CSV "
        "with the columns name and weight and, if wanted, floor and cap in CZK. Ends with 75 and "
        "the reason when no division satisfies the floors and caps.",
        "Celkovou částku projektu na druhy jeho služeb (podle jejich počtu) a okresy jeho území "
        "(podle obyvatel); nebo částku mezi žadatele ze souboru CSV se sloupci name a weight a "
        "případně floor (nejméně) a cap (nejvýše) v Kč. Skončí s 75 a s důvodem, když mezím "
        "nevyhoví žádné rozdělení." },
      "division",
      OPTIONS | BIT(OPTION_PROJECT) | BIT(OPTION_TOTAL) | BIT(OPTION_RULE) |
          BIT(OPTION_QUANTUM) | BIT(OPTION_DATE) | BIT(OPTION_SEPARATOR),
      verb_allocate },
    { "coverage", "PORTFOLIO.json ...",
      { "which kinds of services are missing where, and how even it is",
        "které druhy služeb kde chybí a jak je pokrytí rovnoměrné" },
      { "Services of social prevention unless --all-kinds is given. What the records do not "
        "tell stays unknown; it is never counted as missing.",
        "Služby sociální prevence, není-li dáno --all-kinds. Co záznamy neříkají, zůstává "
        "neznámé; nikdy se nepočítá jako chybějící." },
      "presence", OPTIONS | BIT(OPTION_ALL_KINDS) | BIT(OPTION_OUTSIDE) | BIT(OPTION_DATE),
      verb_coverage },
    { "people", "CONTACTS.csv",
      { "count people once, however often they came", "spočítá lidi jednou, ať přišli kolikrát" },
      { "Distinct persons, contacts and hours by kind of service and territory and in total; the "
        "participants of each project; anonymous contacts apart. Lines with a mistake are left "
        "out and listed, and the end is then 1.",
        "Různé osoby, kontakty a hodiny podle druhu služby a území i celkem; účastníci každého "
        "projektu; anonymní kontakty zvlášť. Řádky s chybou se vynechají a vypíší a konec je "
        "pak 1." },
      "people", OPTIONS | BIT(OPTION_BY) | BIT(OPTION_HOURS) | BIT(OPTION_PARTIAL) |
          BIT(OPTION_SEPARATOR) | BIT(OPTION_EXIT_ZERO),
      verb_people },
    { "merge", "STATE ...",
      { "count people from partial states of towns, months or registers",
        "spočítá lidi z částečných stavů obcí, měsíců či evidencí" },
      { "States come from `people --partial`. A person who is in several of them is counted "
        "once. With --partial and -o the merged state is written instead of tables. States hold "
        "pseudonyms: they are personal data.",
        "Stavy vydá `people --partial`. Osoba, která je ve více z nich, se počítá jednou. "
        "S --partial a -o se místo tabulek zapíše sloučený stav. Stavy obsahují pseudonymy: jsou "
        "to osobní údaje." },
      "people", OPTIONS | BIT(OPTION_PARTIAL), verb_merge },
    { "demo", "[FOLDER]",
      { "the main job on the five real portfolios", "hlavní úloha na pěti skutečných portfoliích" },
      { "Checks the portfolios, gives their accounts, divides the money of Ústí nad Labem "
        "Region, says which services are missing, and counts the people of a synthetic file of "
        "contacts. With a folder, which is made when it is not there, leaves the portfolios and "
        "the contacts in it.",
        "Zkontroluje portfolia, vydá jejich přehledy, rozdělí peníze Ústeckého kraje, řekne, "
        "které služby chybí, a spočítá lidi ze syntetického souboru kontaktů. Je-li dána složka, "
        "nechá v ní portfolia i kontakty; není-li, vytvoří ji." },
      "statements", OPTIONS | BIT(OPTION_DATA) | BIT(OPTION_SEED) | BIT(OPTION_ROWS), verb_demo },
    { "explain", "SPnnnn",
      { "what a message means and what to do", "co zpráva znamená a co s ní" },
      { "Words in braces stand for what varies.", "Složené závorky stojí místo toho, co se mění." },
      "message", OPTIONS, verb_explain },
    { "version", "",
      { "version of the library and its parts", "verze knihovny a jejích částí" },
      { "", "" },
      "version", OPTIONS, verb_version },
    { "help", "[VERB]",
      { "verbs, options, exit codes", "příkazy, volby, návratové kódy" },
      { "", "" },
      "verbs", OPTIONS, verb_help },
};
const size_t n_verbs = sizeof verbs / sizeof verbs[0];

const char *verb_name(size_t i)
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
