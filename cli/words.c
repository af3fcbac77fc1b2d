/* Names of things in the language of the call. */
#include "cli.h"

#include <stdio.h>
#include <string.h>

/* Fields, kinds of records and columns of code lists, ascending by name. */
static const struct {
    const char *name, *word[2];
} dictionary[] = {
    { "about", { "about", "týká se" } },
    { "achieved", { "reached", "dosaženo" } },
    { "activity", { "activity", "aktivita" } },
    { "afterwards", { "afterwards", "po skončení" } },
    { "age_max", { "oldest age", "věk nejvýše" } },
    { "age_min", { "youngest age", "věk nejméně" } },
    { "aims", { "aims", "účel" } },
    { "aliases", { "other spellings", "jiné podoby" } },
    { "allocation", { "money of the call", "alokace výzvy" } },
    { "amount", { "amount", "částka" } },
    { "application", { "application", "žádost" } },
    { "area_km2", { "area [km²]", "rozloha [km²]" } },
    { "as_of", { "as of", "ke dni" } },
    { "award", { "award", "podpora" } },
    { "award_criteria", { "criteria of choice", "kritéria výběru" } },
    { "award_method", { "way of choice", "způsob výběru" } },
    { "award_part", { "part of an award", "díl podpory" } },
    { "before", { "before", "předtím" } },
    { "bound", { "decided by", "rozhodlo" } },
    { "call", { "call", "výzva" } },
    { "cap", { "at most", "nejvýše" } },
    { "capacity", { "capacity", "kapacita" } },
    { "capacity_types", { "units of capacity", "jednotky kapacity" } },
    { "care", { "social care", "sociální péče" } },
    { "carried", { "overcompensation deducted", "odečtená nadměrná kompenzace" } },
    { "ceiling", { "upper end of the corridor", "horní mez koridoru" } },
    { "certainty", { "certainty", "jistota" } },
    { "certified", { "certified", "certifikováno" } },
    { "classical_25", { "of the 25 older groups", "z 25 starších skupin" } },
    { "closed", { "closed", "ukončena" } },
    { "co_payments", { "co-payments", "spoluúčast" } },
    { "compensation", { "compensation", "vyrovnávací platba" } },
    { "consequence", { "consequence", "důsledek" } },
    { "corridor_high", { "top of the corridor", "strop koridoru" } },
    { "corridor_low", { "bottom of the corridor", "dno koridoru" } },
    { "cost", { "cost", "náklady" } },
    { "counselling", { "counselling", "sociální poradenství" } },
    { "count", { "number of services", "počet služeb" } },
    { "counted_at", { "date of the counts", "datum počtů" } },
    { "counting_rules", { "counted by", "počítá se podle" } },
    { "currency", { "currency", "měna" } },
    { "czso", { "code of the statistical office", "kód ČSÚ" } },
    { "date", { "date", "datum" } },
    { "dated", { "dated", "datováno" } },
    { "days", { "days", "dnů" } },
    { "decided", { "decided", "rozhodnuto" } },
    { "definition", { "definition", "definice" } },
    { "direction", { "direction", "směr" } },
    { "districts", { "districts", "okresů" } },
    { "end", { "end", "konec" } },
    { "envelope", { "envelope", "obálka" } },
    { "example", { "example", "příklad" } },
    { "existing", { "existing", "stávajících" } },
    { "existing_services", { "existing services", "stávajících služeb" } },
    { "factor", { "share recognised", "uznaný podíl" } },
    { "field", { "field", "pole" } },
    { "fixed_minutes", { "minutes each", "minut" } },
    { "floor", { "at least", "nejméně" } },
    { "focus", { "focus", "zaměření" } },
    { "form", { "form", "forma" } },
    { "forms", { "forms", "formy" } },
    { "from", { "project", "projekt" } },
    { "fund", { "fund", "fond" } },
    { "funding", { "funding", "financování" } },
    { "funding_sources", { "who pays", "kdo platí" } },
    { "given", { "given before", "dáno dříve" } },
    { "goal", { "goal", "cíl" } },
    { "group", { "group", "skupina" } },
    { "holder", { "holder", "nositel" } },
    { "ico", { "IČO", "IČO" } },
    { "id", { "id", "označení" } },
    { "indicator", { "indicator", "indikátor" } },
    { "instrument", { "instrument", "nástroj" } },
    { "iso3166_2", { "ISO 3166-2", "ISO 3166-2" } },
    { "kind", { "kind", "druh" } },
    { "kinds", { "kinds of services", "druhy služeb" } },
    { "kinds_count", { "number of kinds", "počet druhů" } },
    { "kinds_open", { "kinds are examples", "druhy jsou příklady" } },
    { "last_year", { "last year", "loni" } },
    { "least", { "must spend", "musí utratit" } },
    { "level", { "level", "úroveň" } },
    { "limit", { "limit", "nejvýše" } },
    { "localities", { "localities", "lokality" } },
    { "locality", { "locality", "lokalita" } },
    { "location", { "location", "kde je" } },
    { "lot", { "lot", "část zakázky" } },
    { "maximum", { "greatest award", "nejvyšší částka" } },
    { "minimum", { "least award", "nejnižší částka" } },
    { "mode", { "mode", "způsob" } },
    { "monitoring", { "monitoring", "sledování" } },
    { "most", { "may spend", "smí utratit" } },
    { "mpsv_portal_id", { "number in the ministry's portal", "číslo v portálu MPSV" } },
    { "name", { "name", "název" } },
    { "need", { "need", "potřeba podpory" } },
    { "needed", { "needed", "potřeba" } },
    { "network", { "network", "síť služeb" } },
    { "new", { "new", "nových" } },
    { "new_services", { "new services", "nových služeb" } },
    { "note", { "note", "poznámka" } },
    { "number", { "number", "číslo" } },
    { "obtained", { "money obtained", "získané peníze" } },
    { "obtained_end", { "obtained until", "získáno do" } },
    { "obtained_for", { "obtained for", "získáno na" } },
    { "obtained_source", { "obtained from", "získáno od" } },
    { "obtained_start", { "obtained from the day", "získáno ode dne" } },
    { "opendata_code", { "code in open data", "kód v otevřených datech" } },
    { "opened", { "opened", "vyhlášena" } },
    { "optimal", { "optimal support", "optimální podpora" } },
    { "ordinal", { "ordinal", "pořadí" } },
    { "other_numbers", { "other numbers", "jiná čísla" } },
    { "other_sources", { "other sources", "jiné zdroje" } },
    { "others", { "other money deducted", "jiné peníze, odečtené" } },
    { "output", { "output", "výstup" } },
    { "outside", { "outside source", "vnější zdroj" } },
    { "paid", { "paid", "vyplaceno dne" } },
    { "parameter", { "parameter", "parametr" } },
    { "parent", { "part of", "patří pod" } },
    { "part", { "part of the period", "část období" } },
    { "passed_on", { "passed on to providers", "předáno poskytovatelům" } },
    { "payment", { "payment", "platba" } },
    { "payment_mode", { "way of payment", "způsob platby" } },
    { "per_month", { "times a month", "krát za měsíc" } },
    { "period", { "period", "období" } },
    { "persons", { "persons", "osob" } },
    { "persons_target", { "persons asked for", "požadovaných osob" } },
    { "place", { "place", "místo" } },
    { "planned", { "planned", "plánováno" } },
    { "planning_units", { "planning unit", "plánovací jednotka" } },
    { "population", { "population", "počet obyvatel" } },
    { "portfolio", { "portfolio", "portfolio" } },
    { "pot", { "pot", "zdroj peněz" } },
    { "prefix", { "prefix", "předpona" } },
    { "prevention", { "social prevention", "sociální prevence" } },
    { "previous", { "previous application", "předchozí žádost" } },
    { "price", { "price", "cena" } },
    { "priority", { "priority", "pořadí" } },
    { "profit", { "reasonable profit", "přiměřený zisk" } },
    { "programme", { "programme", "program" } },
    { "project", { "project", "projekt" } },
    { "projects_count", { "number of projects", "počet projektů" } },
    { "promised", { "promised", "přislíbeno" } },
    { "provider", { "provider", "poskytovatel" } },
    { "providers", { "providers", "poskytovatelů" } },
    { "providers_count", { "number of providers", "počet poskytovatelů" } },
    { "publisher", { "publisher", "vydavatel" } },
    { "quantum", { "step", "krok" } },
    { "rating", { "rating", "hodnocení slovem" } },
    { "recognised", { "recognised", "uznáno" } },
    { "reduce_request", { "class reduces the request", "třída krátí požadavek" } },
    { "reference", { "reference values", "použité referenční hodnoty" } },
    { "regional_always", { "regional values always", "krajské hodnoty vždy" } },
    { "regional_providers", { "providers needed", "potřebných poskytovatelů" } },
    { "register", { "in the register", "v registru" } },
    { "register_id", { "number in the register", "číslo v registru" } },
    { "relation", { "relation", "vztah" } },
    { "remark", { "remark", "poznámka" } },
    { "repay", { "to be returned", "k vrácení" } },
    { "request", { "request", "požadavek" } },
    { "requested", { "requested", "požadováno" } },
    { "reserve", { "reserve", "rezerva" } },
    { "reserve_share", { "reserve as a share", "rezerva podílem" } },
    { "result", { "result", "výsledek" } },
    { "returned", { "returned", "vráceno" } },
    { "revenue", { "revenue", "výnosy" } },
    { "roles", { "tasks of the staff", "úkoly pracovníků" } },
    { "round", { "round", "kolo" } },
    { "rpss_code", { "code in the register", "kód v registru" } },
    { "ruian", { "code in RÚIAN", "kód v RÚIAN" } },
    { "rule", { "rule of division", "pravidlo dělení" } },
    { "scale", { "times as large", "kolikrát větší" } },
    { "scope", { "scope", "rozsah" } },
    { "score", { "score", "bodů" } },
    { "score_from", { "from the score", "od bodů" } },
    { "score_max", { "points possible", "bodů nejvýše" } },
    { "seat", { "seat", "sídlo" } },
    { "secret_address", { "secret address", "utajená adresa" } },
    { "section", { "section of the Act", "paragraf zákona" } },
    { "service", { "service", "služba" } },
    { "services_count", { "number of services", "počet služeb" } },
    { "services_end", { "services paid until", "služby placeny do" } },
    { "services_start", { "services paid from", "služby placeny od" } },
    { "share", { "share", "podíl" } },
    { "share_high", { "greatest share", "nejvyšší podíl" } },
    { "share_low", { "least share", "nejnižší podíl" } },
    { "short", { "for short", "zkratka" } },
    { "short_name", { "for short", "zkráceně" } },
    { "socio_medical", { "social and health care", "zdravotně sociální" } },
    { "source", { "source", "zdroj" } },
    { "sources", { "sources", "zdroje" } },
    { "stage", { "stage", "fáze" } },
    { "start", { "start", "začátek" } },
    { "state", { "state", "stav" } },
    { "submitted", { "submitted", "podáno" } },
    { "subtypes", { "varieties", "podtypy" } },
    { "support", { "largest share paid", "nejvyšší hrazený podíl" } },
    { "sustainability", { "sustainability", "udržitelnost" } },
    { "target", { "target", "cílová hodnota" } },
    { "target_group", { "target group", "cílová skupina" } },
    { "target_groups", { "target groups", "cílové skupiny" } },
    { "territories", { "territories", "území" } },
    { "territory", { "territory", "území" } },
    { "text", { "text", "text" } },
    { "text_cs", { "text in Czech", "text česky" } },
    { "text_en", { "text in English", "text anglicky" } },
    { "tier", { "class", "třída" } },
    { "tile_column", { "column on the map", "sloupec na mapě" } },
    { "tile_row", { "row on the map", "řádek na mapě" } },
    { "to", { "to the project", "k projektu" } },
    { "topic", { "topic", "téma" } },
    { "topics", { "topics", "témata" } },
    { "tops_up", { "tops up", "doplňuje" } },
    { "total", { "total", "celková částka" } },
    { "type", { "type", "typ" } },
    { "unit", { "unit", "jednotka" } },
    { "units", { "units", "jednotek" } },
    { "used_in_sources", { "in the sources", "ve zdrojích" } },
    { "valid_from", { "valid from", "platí od" } },
    { "valid_to", { "valid until", "platí do" } },
    { "value", { "value", "hodnota" } },
    { "weight", { "weight", "váha" } },
    { "year", { "year", "rok" } },
    { "zone", { "zone", "zóna" } },
    { "zones", { "zones", "zóny" } },
};

const char *say(const cli *c, const char *en, const char *cs)
{
    return c->language == SOCPREV_LANG_CS ? cs : en;
}

const char *word_of(const cli *c, const char *name)
{
    size_t low = 0, high = sizeof dictionary / sizeof dictionary[0];
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        int order = strcmp(name, dictionary[middle].name);
        if (order == 0)
            return dictionary[middle].word[c->language == SOCPREV_LANG_CS];
        if (order < 0)
            high = middle;
        else
            low = middle + 1;
    }
    return name;
}

const char *label_of(const cli *c, int32_t list, const char *code)
{
    int32_t row = 0;
    if (socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL) != SOCPREV_OK)
        return code;
    return socprev_codelist_label(list, row, c->language);
}

void add_money(const cli *c, text *t, int64_t minor)
{
    char shown[64];
    if (socprev_money_format(minor, "CZK", c->language, shown, sizeof shown, NULL) == SOCPREV_OK)
        add(t, shown);
}

/* Days in Czech as "1. 1. 2014", everything else as documents write it. */
void add_date(const cli *c, text *t, socprev_date date)
{
    char shown[32], czech[32];
    int year, month, day;
    if (socprev_date_format(date, shown, sizeof shown, NULL) != SOCPREV_OK)
        return;
    if (c->language == SOCPREV_LANG_CS && socprev_date_precision(date) == SOCPREV_PRECISION_DAY &&
        sscanf(shown, "%d-%d-%d", &year, &month, &day) == 3) {
        snprintf(czech, sizeof czech, "%d. %d. %d", day, month, year);
        add(t, czech);
    } else {
        add(t, shown);
    }
}
