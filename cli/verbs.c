/* The verbs: what help says of them, and their options. */
#include "cli.h"

#include <string.h>

#define BIT(option) ((uint64_t)1 << (option))
#define MORE(option) BIT((option) - 64)
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
      "findings", OPTIONS | BIT(OPTION_EXIT_ZERO), verb_check, 0 },
    { "show", "PORTFOLIO.json [KIND[/ID]]",
      { "account of a portfolio, or its records", "přehled portfolia, nebo jeho záznamy" },
      { "Without a kind: what the portfolio amounts to, on one page. With a kind such as "
        "project: its records; with an id, as in project/ip2: one of them.",
        "Bez druhu: co portfolio celkem znamená, na jedné stránce. S druhem, například project: "
        "jeho záznamy; s označením, například project/ip2: jeden z nich." },
      "statements|records", OPTIONS, verb_show, 0 },
    { "codes", "[LIST [TEXT]]",
      { "code lists, and what a name stands for", "číselníky a co který název znamená" },
      { "Without arguments: the lists. With a list: its rows. With a text: the row found by it, "
        "be it code, name or section, with or without diacritics.",
        "Bez argumentů: přehled číselníků. S číselníkem: jeho řádky. S textem: řádek, který se "
        "podle něj najde, ať je to kód, název nebo paragraf, s diakritikou i bez ní." },
      "codes", OPTIONS, verb_codes, 0 },
    { "allocate",
      "PROBLEM.json [--explain ROW | --compare OTHER.json] | PORTFOLIO.json [--project ID] | "
      "CLAIMANTS.csv --total AMOUNT",
      { "divide money so that every sum foots", "rozdělí peníze tak, aby každý součet seděl" },
      { "A problem is a document that says all itself: weights, claims, tables, sources, years, "
        "instalments, sure and conditional money, last year's corridor; see docs/problems.md. "
        "Of a portfolio: the total of a project "
        "over the kinds of its services (weighted by their number) and the districts of its "
        "territory (by inhabitants). Or an amount over claimants, from CSV with the columns name "
        "and weight and, if wanted, floor and cap in CZK. Ends with 75 and the reason when there "
        "is no answer.",
        "Úloha je dokument, který říká vše sám: váhy, nároky, tabulky, zdroje, roky, splátky, "
        "jisté a podmíněné peníze, meze kolem loňska; viz docs/problems.md. "
        "Z portfolia: celkovou částku projektu na "
        "druhy jeho služeb (podle jejich počtu) a okresy jeho území (podle obyvatel). Nebo částku "
        "mezi žadatele ze souboru CSV se sloupci name a weight a případně floor (nejméně) a cap "
        "(nejvýše) v Kč. Skončí s 75 a s důvodem, když řešení neexistuje." },
      "division|explanation|comparison",
      OPTIONS | BIT(OPTION_PROJECT) | BIT(OPTION_TOTAL) | BIT(OPTION_RULE) |
          BIT(OPTION_QUANTUM) | BIT(OPTION_DATE) | BIT(OPTION_SEPARATOR) | BIT(OPTION_EXPLAIN) |
          BIT(OPTION_COMPARE),
      verb_allocate, 0 },
    { "coverage",
      "PORTFOLIO.json ... [--norms NORMS | --territories FILE | --compare OTHER.json] | "
      "CAPACITIES {--norms NORMS | --territories FILE}",
      { "which kinds of services are missing where, and how even it is",
        "které druhy služeb kde chybí a jak je pokrytí rovnoměrné" },
      { "Services of social prevention unless --all-kinds is given. What the records do not "
        "tell stays unknown; it is never counted as missing. With --norms: capacities per 1,000 "
        "people, need, what lacks and what is more, in every region and district; a table of "
        "capacities has the columns territory, kind, form, unit, capacity, state. --territories "
        "names others, down to municipalities: columns territory, name, level, parent, persons, "
        "date. With --pairs also what lacks of what is within the distance of a norm. --compare "
        "puts portfolios beside another, such as the one before a round.",
        "Služby sociální prevence, není-li dáno --all-kinds. Co záznamy neříkají, zůstává "
        "neznámé; nikdy se nepočítá jako chybějící. S --norms: kapacity na 1 000 lidí, potřeba, "
        "co chybí a co je navíc v každém kraji a okrese; tabulka kapacit má sloupce territory, "
        "kind, form, unit, capacity, state. --territories uvádí jiná území, až po obce: sloupce "
        "territory, name, level, parent, persons, date. S --pairs i to, co chybí z toho, co je ve "
        "vzdálenosti podle normy. --compare postaví portfolia vedle jiného, třeba z doby před "
        "kolem." },
      "presence|needs|capacities|changes",
      OPTIONS | BIT(OPTION_ALL_KINDS) | BIT(OPTION_OUTSIDE) | BIT(OPTION_DATE) |
          BIT(OPTION_NORMS) | BIT(OPTION_PEOPLE) | BIT(OPTION_SETS) | BIT(OPTION_TERRITORIES) |
          BIT(OPTION_PAIRS) | BIT(OPTION_COMPARE) | BIT(OPTION_PLAIN) | BIT(OPTION_SEPARATOR),
      verb_coverage, 0 },
    { "access", "PEOPLE SUPPLY PAIRS | PEOPLE SUPPLY --radius METRES | DOCUMENT.json",
      { "who has services in reach, and how much of them",
        "kdo má služby v dosahu a kolik jich na něj zbude" },
      { "Tables are CSV or JSON, or members people, supply and pairs of one document. PEOPLE has "
        "the columns place and people, SUPPLY place and supply and, if "
        "wanted, kind; PAIRS has from, to and cost, in minutes or whatever decay and "
        "cut-offs are given in. With --radius both tables also have latitude and longitude. "
        "Supply that nobody can claim is stated; with 2sfca, e2sfca, 3sfca, availability and "
        "constrained the rest reaches people to the last place.",
        "Tabulky jsou CSV nebo JSON, nebo členy people, supply a pairs jednoho dokumentu. "
        "PEOPLE má sloupce place (místo) a people (lidé), SUPPLY place a supply "
        "(nabídka) a případně kind (druh); PAIRS má from (odkud), to (kam) a cost (náklad), "
        "v minutách nebo v čem jsou zadány útlum a meze. S --radius mají obě tabulky i latitude "
        "a longitude. Nabídka, na kterou nikdo nedosáhne, je uvedena; u 2sfca, e2sfca, 3sfca, "
        "availability a constrained dojde zbytek k lidem do posledního místa." },
      "access|changes",
      OPTIONS | BIT(OPTION_MEASURE) | BIT(OPTION_KIND) | BIT(OPTION_DECAY) |
          BIT(OPTION_CATCHMENT) | BIT(OPTION_CUTOFF) | BIT(OPTION_AMOUNT) | BIT(OPTION_RADIUS) |
          BIT(OPTION_EARTH) | BIT(OPTION_CLOSE) | BIT(OPTION_SET) | BIT(OPTION_SEPARATOR),
      verb_access, 0 },
    { "evenness", "TABLE | PORTFOLIO.json ...",
      { "how evenly something is spread, with pictures",
        "jak rovnoměrně je něco rozděleno, s obrázky" },
      { "A table, CSV or JSON, has the columns value and, if wanted, weight, name, group; with "
        "codes of regions or districts as names there is a map. Of portfolios: money, services "
        "and kinds per inhabitant of the regions, or with --by district of the districts; "
        "--compare puts them beside another portfolio. With --territories: each kind and unit of "
        "a table of capacities, per 1,000 people of the territories of the level --by.",
        "Tabulka, CSV nebo JSON, má sloupec value a případně weight, name, group; jsou-li jména "
        "kódy krajů nebo okresů, nakreslí se mapa. Z portfolií: peníze, služby a druhy služeb "
        "na obyvatele krajů, nebo s --by district okresů; --compare je postaví vedle jiného "
        "portfolia. S --territories: každý druh a jednotka tabulky kapacit na 1 000 lidí v "
        "územích úrovně --by." },
      "indices|evenness_changes",
      OPTIONS | BIT(OPTION_VALUE) | BIT(OPTION_WEIGHT) | BIT(OPTION_NAME) | BIT(OPTION_GROUP) |
          BIT(OPTION_PLAIN) | BIT(OPTION_SEPARATOR) | BIT(OPTION_ALL_KINDS) |
          BIT(OPTION_OUTSIDE) | BIT(OPTION_DATE) | BIT(OPTION_BY) | BIT(OPTION_TERRITORIES) |
          BIT(OPTION_PEOPLE) | BIT(OPTION_COMPARE),
      verb_evenness, 0 },
    { "network", "PLACES.csv SITES.csv [COSTS.csv] | NETWORK.json --model MODEL",
      { "where the next services should stand, with proof",
        "kde mají stát další služby, s důkazem" },
      { "Places have the columns place and demand; sites site and, if wanted, money, capacity, "
        "existing, forbidden (true or false); both may have kind, with a line for each. Costs "
        "have place, site and cost; without them latitude and longitude of both give metres, or "
        "x and y straight distances. NETWORK.json holds them as tables places, sites, costs. Ends "
        "with 75 and the reason when there is no answer.",
        "Místa mají sloupce place a demand; stanoviště site a případně money, capacity, "
        "existing, forbidden (true nebo false); obě mohou mít kind, s řádkem pro každý druh. "
        "Vzdálenosti mají place, site a cost; bez nich platí metry podle latitude a longitude, "
        "nebo přímé vzdálenosti podle x a y. NETWORK.json je má jako tabulky places, sites, costs. "
        "Skončí s 75 a s důvodem, když řešení není." },
      "assignments",
      OPTIONS | BIT(OPTION_MODEL) | BIT(OPTION_THEN) | BIT(OPTION_SITES) | BIT(OPTION_BUDGET) |
          BIT(OPTION_RADIUS) | BIT(OPTION_SINGLE) | BIT(OPTION_LEAVE_OUT) | BIT(OPTION_NODES) |
          BIT(OPTION_SOLVER) | BIT(OPTION_SEPARATOR),
      verb_network, 0 },
    { "people", "CONTACTS.csv",
      { "count people once, however often they came", "spočítá lidi jednou, ať přišli kolikrát" },
      { "Distinct persons, contacts and hours by kind of service and territory and in total; the "
        "participants of each project; anonymous contacts apart. Lines with a mistake are left "
        "out and listed, and the end is then 1. The file may be larger than memory. With "
        "--portfolio, projects, services, kinds, territories and dates that contradict it are "
        "mistakes.",
        "Různé osoby, kontakty a hodiny podle druhu služby a území i celkem; účastníci každého "
        "projektu; anonymní kontakty zvlášť. Řádky s chybou se vynechají a vypíší a konec je "
        "pak 1. Soubor může být větší než paměť. S --portfolio jsou chybou projekty, služby, "
        "druhy, území a data, které mu odporují." },
      "people|people_estimates",
      OPTIONS | BIT(OPTION_BY) | BIT(OPTION_HOURS) | BIT(OPTION_PARTIAL) |
          BIT(OPTION_KEY_ID) | BIT(OPTION_SEPARATOR) | BIT(OPTION_PORTFOLIO) | BIT(OPTION_UNITS) |
          BIT(OPTION_DUPLICATES) | BIT(OPTION_MEMORY) | BIT(OPTION_SPILL) | BIT(OPTION_EXIT_ZERO),
      verb_people, MORE(OPTION_SKETCH) },
    { "participants", "CONTACTS.csv [--portfolio PORTFOLIO.json]",
      { "participants by a programme's rule, indicators, unit costs",
        "účastníci podle pravidla programu, indikátory, cena na osobu" },
      { "Participants of each project by the rule of --rule: once in a project, whatever the "
        "services and returns; those below the threshold and anonymous contacts apart. With "
        "--by also by kind, territory and so on. With a portfolio its indicators are counted "
        "against their targets, each by its own rule, or it is said why not, and its money is "
        "divided by people, contacts and hours; -o then writes the portfolio with what was "
        "reached. With --budget, how many persons that would reach. --csv puts out participants; "
        "with a portfolio indicators; with a budget its reach. A file of rules has the columns "
        "rule, hours and, if wanted, counts, hours_not_electronic, source.",
        "Účastníci každého projektu podle pravidla --rule: v projektu jednou, bez ohledu na "
        "služby a návraty; zvlášť ti pod hranicí a anonymní kontakty. S --by i podle druhu, území "
        "a podobně. S portfoliem se proti cílům spočítají jeho indikátory, každý podle svého "
        "pravidla, nebo se řekne, proč ne, a jeho peníze se vydělí lidmi, kontakty a hodinami; -o "
        "pak zapíše portfolio s dosaženými hodnotami. S --budget, na kolik osob by vystačil. "
        "--csv vydá účastníky; s portfoliem indikátory; s rozpočtem jeho dosah. Soubor pravidel "
        "má sloupce rule, hours a případně counts, hours_not_electronic, source." },
      "participants|indicators|reach",
      OPTIONS | BIT(OPTION_PORTFOLIO) | BIT(OPTION_RULE) | BIT(OPTION_BY) | BIT(OPTION_SCOPE) |
          BIT(OPTION_BUDGET) | BIT(OPTION_PROJECT) | BIT(OPTION_COST) | BIT(OPTION_FIXED) |
          BIT(OPTION_PARTIAL) | BIT(OPTION_KEY_ID) | BIT(OPTION_SEPARATOR) | BIT(OPTION_UNITS) |
          BIT(OPTION_EXIT_ZERO),
      verb_participants, 0 },
    { "merge", "STATE ...",
      { "count people from partial states of towns, months or registers",
        "spočítá lidi z částečných stavů obcí, měsíců či evidencí" },
      { "States come from `people --partial` or `participants --partial`, which also counts "
        "participants by --rule. A person who is in several of them is counted once. "
        "With --partial and -o the merged state is written instead of tables. States with "
        "sketches give estimates; exact ones and those with sketches do not mix. States hold "
        "pseudonyms: they are personal data.",
        "Stavy vydá `people --partial` nebo `participants --partial`, z nějž se podle --rule "
        "spočítají i účastníci. Osoba, která je ve více z nich, se počítá jednou. "
        "S --partial a -o se místo tabulek zapíše sloučený stav. Stavy s náčrty dají odhady; "
        "přesné stavy a stavy s náčrty nelze míchat. Stavy obsahují pseudonymy: jsou to osobní "
        "údaje." },
      "people|people_estimates", OPTIONS | BIT(OPTION_PARTIAL) | BIT(OPTION_RULE), verb_merge, 0 },
    { "round", "ROUND.json [PORTFOLIO.json]",
      { "a funding round: from requests to awards, with the reason for each",
        "dotační kolo: od požadavků k částkám, ke každé i důvod" },
      { "Units times reference values give the optimal support; money of others, classes, last "
        "year's corridor and limits make of it what may be given; envelopes and pots say what "
        "there is. With a portfolio, services may be named that stand in it, and -o writes it "
        "with the awards, whole or not at all. Ends with 75 when floors, fixed amounts or pots "
        "contradict each other: it says which, what is missing, and the least repair.",
        "Jednotky krát referenční hodnoty dají optimální podporu; peníze jiných, třídy, loňský "
        "koridor a meze z ní udělají, co lze dát; obálky a zdroje říkají, co je k dispozici. "
        "S portfoliem lze jmenovat služby, které v něm jsou, a -o je zapíše s částkami, celé, "
        "nebo vůbec. Skončí se 75, když si odporují dolní meze, pevné částky nebo zdroje: řekne "
        "které, co chybí a jaká je nejmenší oprava." },
      "trace|changes|steps", OPTIONS | BIT(OPTION_EXPLAIN) | BIT(OPTION_COMPARE), verb_round, 0 },
    { "overlap", "CONTACTS.csv",
      { "who used which services together, as an UpSet picture",
        "kdo využil které služby dohromady, jako obrázek UpSet" },
      { "Splits all persons by exactly which kinds of services they used, or what --by names: one "
        "of project, service, kind, territory, target_group, month, year. Each person is in one "
        "set. Contacts that state nothing add nothing. Lines with a mistake are left out and "
        "listed, and the end is then 1.",
        "Rozdělí všechny osoby podle toho, které druhy služeb přesně využily, nebo co udává --by: "
        "jedno z project, service, kind, territory, target_group, month, year. Každá osoba je v "
        "jedné množině. Kontakty, které nic neuvádějí, nic nepřidají. Řádky s chybou se vynechají "
        "a vypíší a konec je pak 1." },
      "atoms",
      OPTIONS | BIT(OPTION_BY) | BIT(OPTION_PLAIN) | BIT(OPTION_SEPARATOR) |
          BIT(OPTION_EXIT_ZERO),
      verb_overlap, 0 },
    { "release", "CONTACTS.csv|STATE",
      { "a table of people that may be published", "tabulka lidí, kterou lze zveřejnit" },
      { "Counts persons as people does, with districts in regions and months in years, and hides "
        "small numbers and whatever would give them away, as the attacker sees it: who knows the "
        "rule, all totals, earlier releases, and is perhaps one of the persons. What goes to "
        "standard output may be published; what goes to standard error may not. Ends with 75, and "
        "puts out nothing, when no pattern protects everybody; it then names what can be worked "
        "out. --rule gives a JSON object with further parameters; see docs/disclosure.md.",
        "Spočítá osoby jako people, okresy v krajích a měsíce v letech, a skryje malá čísla i vše, "
        "co by je prozradilo, jak to vidí útočník: ten zná pravidlo, všechny součty i dřívější "
        "zveřejnění a třeba je jednou z osob. Co jde na standardní výstup, lze zveřejnit; co na "
        "chybový, nelze. Když všechny ochránit nelze, skončí se 75, nevydá nic a řekne, co lze "
        "dopočítat. --rule je objekt JSON s dalšími parametry; viz docs/disclosure.md." },
      "release",
      OPTIONS | BIT(OPTION_BY) | BIT(OPTION_RULE) | BIT(OPTION_LEAST) | BIT(OPTION_PROTECT) |
          BIT(OPTION_MEASURE) | BIT(OPTION_EARLIER) | BIT(OPTION_KEY) |
          BIT(OPTION_PORTFOLIO) | BIT(OPTION_SEPARATOR) | BIT(OPTION_EXIT_ZERO),
      verb_release, MORE(OPTION_SECRET) },
    { "demo", "[FOLDER]",
      { "the main job on the five real portfolios", "hlavní úloha na pěti skutečných portfoliích" },
      { "Checks the portfolios, gives their accounts, divides the money of Ústí nad Labem "
        "Region, says which services are missing, and counts the people of a synthetic file of "
        "contacts. With a folder, which is made when it is not there, leaves the portfolios and "
        "the contacts in it.",
        "Zkontroluje portfolia, vydá jejich přehledy, rozdělí peníze Ústeckého kraje, řekne, "
        "které služby chybí, a spočítá lidi ze syntetického souboru kontaktů. Je-li dána složka, "
        "nechá v ní portfolia i kontakty; není-li, vytvoří ji." },
      "statements", OPTIONS | BIT(OPTION_DATA) | BIT(OPTION_SEED) | BIT(OPTION_ROWS),
      verb_demo, 0 },
    { "explain", "SPnnnn",
      { "what a message means and what to do", "co zpráva znamená a co s ní" },
      { "Words in braces stand for what varies.", "Složené závorky stojí místo toho, co se mění." },
      "message", OPTIONS, verb_explain, 0 },
    { "version", "",
      { "version of the library and its parts", "verze knihovny a jejích částí" },
      { "", "" },
      "version", OPTIONS, verb_version, 0 },
    { "help", "[VERB]",
      { "verbs, options, exit codes", "příkazy, volby, návratové kódy" },
      { "", "" },
      "verbs", OPTIONS, verb_help, 0 },
};
const size_t n_verbs = sizeof verbs / sizeof verbs[0];

bool verb_takes(const verb *v, size_t option)
{
    return ((option < 64 ? v->options >> option : v->more_options >> (option - 64)) & 1) != 0;
}

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
