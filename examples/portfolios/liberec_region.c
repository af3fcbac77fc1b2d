/* Liberec Region: 225 million CZK, more than 200 of them passed on to 24
 * providers of 11 kinds of services; almost nine thousand people helped. */
#include "portfolio_example.h"

const char portfolio_id[] = "liberec-region";

static void sources(socprev_portfolio *p)
{
    add(p, SOCPREV_SOURCE, "s1", "name", "Zpráva o individuálním projektu kraje", "publisher",
        "Liberecký kraj", "remark", "no date in the text");
    add(p, SOCPREV_SOURCE, "jablonecky-denik", "name", "Zpráva o individuálním projektu kraje",
        "date", "2012-07-11", "location", "jablonecky.denik.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "kraj-lbc", "name", "Individuální projekt IP1", "publisher",
        "Liberecký kraj", "date", "2009", "location", "kraj-lbc.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "fokus", "name", "Služby Fokusu Liberec", "location", "fokuslbc.eu",
        "outside", "1");
}

static void projects(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "ip1", "name",
        "Individuální projekt Libereckého kraje na služby sociální prevence", "territories",
        "CZ051", "total", "225000000", "passed_on", "> 200000000", "award_method", "tender",
        "kinds", "shelter", "kinds", "halfway_house", "kinds", "low_threshold_day_centre", "kinds",
        "intervention_centre", "kinds", "early_intervention", "kinds",
        "supported_independent_living", "kinds", "low_threshold_youth", "kinds",
        "activation_families", "kinds", "therapeutic_workshop", "kinds", "social_rehabilitation",
        "kinds", "field_programme", "kinds_count", "11", "providers_count", "24", "roles",
        "sledování prostředí", "roles", "práce s lidmi v okolí", "roles", "pomoc na úřadech",
        "roles", "pomoc s ošacením", "roles", "pomoc se základní hygienou", "sources", "s1",
        "remark", "roles are those of a field worker; the total is rounded to millions");
    add(p, SOCPREV_PROJECT, "ip4", "name", "Navazující individuální projekt", "short_name", "IP 4",
        "territories", "CZ051", "state", "planned", "sources", "s1");
    add(p, SOCPREV_GOAL, "network", "project", "ip4", "name",
        "optimální síť služeb sociální prevence", "sources", "s1");
    add(p, SOCPREV_RELATION, "ip4-ip1", "from", "ip4", "kind", "continues", "to", "ip1",
        "certainty", "uncertain", "sources", "s1");
}

static void people(socprev_portfolio *p)
{
    add(p, SOCPREV_PROVIDER, "fokus-liberec", "name", "Fokus Liberec", "kind", "ngo", "territory",
        "CZ051", "focus", "lidé s duševním onemocněním", "focus", "chráněné byty", "sources", "s1");
    add(p, SOCPREV_TARGET_GROUP, "excluded", "project", "ip1", "name",
        "osoby sociálně vyloučené", "sources", "s1");
    add(p, SOCPREV_TARGET_GROUP, "at-risk", "project", "ip1", "name",
        "osoby ohrožené sociálním vyloučením", "sources", "s1");
    add(p, SOCPREV_TARGET_GROUP, "disabled", "project", "ip1", "group", "disability_general",
        "name", "osoby se zdravotním postižením", "sources", "s1");
    add(p, SOCPREV_TARGET_GROUP, "families", "project", "ip1", "group", "families_children", "name",
        "rodiny s dětmi nad 15 let", "age_min", "15", "sources", "s1");
    add(p, SOCPREV_GOAL, "labour-market", "project", "ip1", "name", "uplatnění na trhu práce",
        "direction", "increase", "topics", "návrat na trh práce", "topics", "vstup na trh práce",
        "topics", "udržení se na trhu práce", "topics", "přístup ke službám", "sources", "s1");
    add(p, SOCPREV_INDICATOR, "helped", "project", "ip1", "name", "osoby, kterým se pomohlo",
        "unit", "osoby", "achieved", "< 9000", "scope", "celá doba projektu", "sources", "s1");
}

static void notes(socprev_portfolio *p)
{
    add(p, SOCPREV_NOTE, "denial", "about", "project/ip1", "topic", "denial", "text",
        "kraj odmítá, že by projekt byl určen jednomu etniku", "sources", "s1");
    add(p, SOCPREV_NOTE, "halfway-house", "about", "project/ip1", "field", "kinds", "topic",
        "ambiguity", "text", "dům na půl cesty je v textu v jednotném čísle", "sources", "s1");
    add(p, SOCPREV_NOTE, "age", "about", "target_group/families", "field", "age_min", "topic",
        "ambiguity", "text", "jiné zdroje spojují věk 15 až 26 let s nízkoprahovými zařízeními",
        "sources", "kraj-lbc");
    add(p, SOCPREV_NOTE, "providers", "about", "project/ip1", "field", "providers_count", "topic",
        "ambiguity", "text", "věta ztotožňuje 11 druhů služeb s 24 poskytovateli", "sources", "s1");
    add(p, SOCPREV_NOTE, "unique", "about", "indicator/helped", "field", "definition", "topic",
        "missing", "text", "není řečeno, zda je každý člověk započten jednou", "sources", "s1");
    add(p, SOCPREV_NOTE, "fokus-kind", "about", "provider/fokus-liberec", "field", "focus", "topic",
        "missing", "text", "druh služby není uveden; Fokus sám uvádí § 43 a § 67", "sources",
        "fokus");
    add(p, SOCPREV_NOTE, "ip4-name", "about", "relation/ip4-ip1", "topic", "conflict", "text",
        "jinde se projekt za 225 mil. Kč jmenuje IP1 (5/2009 až 11/2012); IP 4 je asi až další",
        "sources", "kraj-lbc");
    add(p, SOCPREV_NOTE, "dates", "about", "project/ip1", "field", "start", "topic", "missing",
        "text", "text neuvádí data projektu; vyšel 11. 7. 2012", "sources", "jablonecky-denik");
}

void build_portfolio(socprev_portfolio *p)
{
    describe(p, "name", "Individuální projekty Libereckého kraje", "territory", "CZ051", "currency",
             "CZK", "sources", "s1");
    sources(p);
    projects(p);
    people(p);
    notes(p);
}
