/* Vysočina Region, fourth individual project: 37 months, of which the services
 * are paid for 33; five kinds of services; no amount is published. */
#include "portfolio_example.h"

const char portfolio_id[] = "vysocina-region";

static void sources(socprev_portfolio *p)
{
    add(p, SOCPREV_SOURCE, "s3", "name", "Individuální projekt IV", "publisher", "Kraj Vysočina");
    add(p, SOCPREV_SOURCE, "kr-vysocina", "name", "Přehled individuálních projektů", "location",
        "archiv.kr-vysocina.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "esfcr", "name", "Individuální projekt Kraje Vysočina I", "location",
        "esfcr.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "domovbezzamku", "name", "Individuální projekt VII", "location",
        "domovbezzamku.cz", "outside", "1");
}

static void project(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "ip4", "name",
        "Podpora vybraných sociálních služeb na území Kraje Vysočina, Individuální projekt IV",
        "short_name", "IP IV", "ordinal", "4", "territories", "CZ063", "start", "2016-04-01", "end",
        "2019-04-30", "services_end", "2018", "funding_sources", "eu", "funding_sources", "state",
        "funding_sources", "region", "kinds", "shelter", "kinds", "social_rehabilitation", "kinds",
        "therapeutic_workshop", "kinds", "halfway_house", "kinds", "intervention_centre", "focus",
        "zaměstnávání", "focus", "bydlení", "focus", "sociální kontakty", "focus",
        "dluhová situace", "monitoring", "kvantita a kvalita sociální práce", "sustainability",
        "po dobu realizace projektu", "network", "síť schválená v orgánech kraje", "sources", "s3",
        "remark", "focus lists the barriers addressed");
    add(p, SOCPREV_GOAL, "integrated", "project", "ip4", "name",
        "počet osob se sociální integrací v komunitách", "direction", "increase", "sources", "s3");
    add(p, SOCPREV_GOAL, "prevention", "project", "ip4", "name",
        "počet osob, kterým bude poskytnuta prevence", "direction", "increase", "sources", "s3");
    add(p, SOCPREV_GOAL, "excluded", "project", "ip4", "name",
        "počet osob postižených sociálním vyloučením", "direction", "decrease", "sources", "s3");
    add(p, SOCPREV_TARGET_GROUP, "excluded", "project", "ip4", "name", "osoby sociálně vyloučené",
        "sources", "s3");
    add(p, SOCPREV_TARGET_GROUP, "at-risk", "project", "ip4", "name",
        "osoby ohrožené sociálním vyloučením", "sources", "s3");
}

/* The rest of the chain is known from other sources only. */
static void chain(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "ip1", "name", "Individuální projekt I", "short_name", "IP I", "number",
        "CZ.1.04/3.1.00/05.00030", "ordinal", "1", "programme", "op_lzz", "territories", "CZ063",
        "sources", "esfcr");
    add(p, SOCPREV_PROJECT, "ip2", "name", "Individuální projekt II", "short_name", "IP II",
        "ordinal", "2", "territories", "CZ063", "start", "2013-04", "end", "2014-12", "passed_on",
        "< 58000000", "services_count", "15", "sources", "kr-vysocina");
    add(p, SOCPREV_INDICATOR, "ip2-persons", "project", "ip2", "name", "podpořené osoby", "unit",
        "osoby", "achieved", "1062", "sources", "kr-vysocina");
    add(p, SOCPREV_PROJECT, "ip3", "name", "Individuální projekt III", "short_name", "IP III",
        "ordinal", "3", "territories", "CZ063", "end", "2015-09", "sources", "kr-vysocina");
    add(p, SOCPREV_PROJECT, "ip7", "name", "Individuální projekt VII", "short_name", "IP VII",
        "ordinal", "7", "territories", "CZ063", "dated", "2023", "total", "148500000..225000000",
        "sources", "domovbezzamku", "remark", "148.5 million are sure, the rest may be added");
    add(p, SOCPREV_RELATION, "ip2-ip1", "from", "ip2", "kind", "continues", "to", "ip1",
        "certainty", "outside", "sources", "kr-vysocina");
    add(p, SOCPREV_RELATION, "ip3-ip2", "from", "ip3", "kind", "continues", "to", "ip2",
        "certainty", "outside", "sources", "kr-vysocina");
    add(p, SOCPREV_RELATION, "ip4-ip3", "from", "ip4", "kind", "continues", "to", "ip3",
        "certainty", "outside", "sources", "kr-vysocina");
    add(p, SOCPREV_RELATION, "ip7-ip4", "from", "ip7", "kind", "continues", "to", "ip4",
        "certainty", "outside", "sources", "domovbezzamku", "remark", "through IP V and VI");
}

static void notes(socprev_portfolio *p)
{
    add(p, SOCPREV_NOTE, "amount", "about", "project/ip4", "field", "total", "topic", "missing",
        "text", "částka není uvedena", "sources", "s3");
    add(p, SOCPREV_NOTE, "persons", "about", "project/ip4", "topic", "missing", "text",
        "počet osob není uveden", "sources", "s3");
    add(p, SOCPREV_NOTE, "shares", "about", "project/ip4", "field", "funding_sources", "topic",
        "missing", "text", "podíly tří zdrojů nejsou uvedeny; 85/10/5 nelze předpokládat",
        "sources", "s3");
    add(p, SOCPREV_NOTE, "sustainability", "about", "project/ip4", "field", "sustainability",
        "topic", "ambiguity", "text", "udržitelnost jen po dobu projektu si odporuje", "sources",
        "s3");
}

void build_portfolio(socprev_portfolio *p)
{
    describe(p, "name", "Individuální projekty Kraje Vysočina", "territory", "CZ063", "currency",
             "CZK", "sources", "s3");
    sources(p);
    project(p);
    chain(p);
    notes(p);
}
