/* Ústí nad Labem Region, second individual project: 135 million CZK for three
 * kinds of services, 12 + 4 + 14 = 30 of them, 23 existing and 7 new. */
#include "portfolio_example.h"

const char portfolio_id[] = "usti-region";

static void sources(socprev_portfolio *p)
{
    add(p, SOCPREV_SOURCE, "s2", "name", "Tisková zpráva k projektu", "publisher", "Ústecký kraj",
        "remark", "undated; before 2014-01-22");
    add(p, SOCPREV_SOURCE, "esfcr", "name", "Projekty individuální Ústeckého kraje", "location",
        "esfcr.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "teplickoonline", "name", "Zpráva o individuálním projektu kraje",
        "location", "teplickoonline.cz", "outside", "1");
}

static void projects(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "ip1", "name", "První individuální projekt Ústeckého kraje",
        "short_name", "IP 1", "number", "CZ.1.04/3.1.00/05.00013", "ordinal", "1", "programme",
        "op_lzz", "territories", "CZ042", "sources", "esfcr");
    add(p, SOCPREV_PROJECT, "ip2", "name", "Podpora sociálních služeb v Ústeckém kraji",
        "short_name", "IP 2", "number", "CZ. 1.04/3.1.00/05.00069", "ordinal", "2", "programme",
        "op_lzz", "territories", "CZ042", "start", "2012-08", "total", "135000000",
        "funding_sources", "eu", "funding_sources", "state", "award_method", "tender",
        "award_criteria", "potřebnost podle požadavků obcí", "award_criteria",
        "rovnoměrné pokrytí kraje", "kinds", "shelter", "kinds", "therapeutic_workshop", "kinds",
        "low_threshold_day_centre", "kinds_count", "3", "existing_services", "23", "new_services",
        "7", "afterwards", "návrat do systému dotací", "sources", "s2", "remark",
        "one tender for each service and locality; the total is rounded to millions");
    add(p, SOCPREV_RELATION, "ip2-ip1", "from", "ip2", "kind", "continues", "to", "ip1",
        "certainty", "probable", "sources", "s2");
}

static void services(socprev_portfolio *p)
{
    add(p, SOCPREV_SERVICE, "shelters", "project", "ip2", "kind", "shelter", "subtypes",
        "pro rodiny nebo matky s dětmi", "subtypes", "pro jednotlivce", "count", "12", "territory",
        "CZ042", "sources", "s2");
    add(p, SOCPREV_SERVICE, "day-centres", "project", "ip2", "kind", "low_threshold_day_centre",
        "count", "4", "territory", "CZ042", "sources", "s2");
    add(p, SOCPREV_SERVICE, "workshops", "project", "ip2", "kind", "therapeutic_workshop", "count",
        "14", "territory", "CZ042", "sources", "s2");
}

static void activities(socprev_portfolio *p)
{
    add(p, SOCPREV_ACTIVITY, "meetings", "project", "ip2", "kind", "meeting", "name",
        "setkání poskytovatelů na obcích", "aims", "noví poskytovatelé v obci", "aims",
        "financování po skončení projektu", "aims", "chybějící služby", "per_month", "~ 1", "place",
        "vybraná obec", "sources", "s2");
    add(p, SOCPREV_ACTIVITY, "internships", "project", "ip2", "kind", "internship", "name",
        "stáže projektového týmu ve službách", "days", "3", "sources", "s2");
    add(p, SOCPREV_ACTIVITY, "conference", "project", "ip2", "kind", "conference", "name",
        "sociálně terapeutické dílny a zaměstnávání", "planned", "2", "ordinal", "1", "start",
        "2014-01-22", "end", "2014-01-22", "place", "krajský úřad Ústeckého kraje", "sources",
        "s2");
}

static void notes(socprev_portfolio *p)
{
    add(p, SOCPREV_NOTE, "ordinal", "about", "project/ip2", "field", "ordinal", "topic", "conflict",
        "text", "jiný zdroj uvádí již třetí projekt", "sources", "teplickoonline");
    add(p, SOCPREV_NOTE, "start", "about", "project/ip2", "field", "start", "topic", "conflict",
        "text", "jiný zdroj uvádí zahájení v říjnu", "sources", "teplickoonline");
    add(p, SOCPREV_NOTE, "total", "about", "project/ip2", "field", "total", "topic", "conflict",
        "text", "jiný zdroj uvádí celkové náklady 136 mil. Kč", "sources", "teplickoonline");
    add(p, SOCPREV_NOTE, "counted-at", "about", "project/ip2", "field", "counted_at", "topic",
        "missing", "text", "počty platí k nedatovanému okamžiku před 22. 1. 2014", "sources", "s2");
    add(p, SOCPREV_NOTE, "planned", "about", "service/shelters", "field", "count", "topic",
        "conflict", "text", "plán byl 14 azylových domů (364 lůžek), 4 centra a 15 dílen",
        "sources", "esfcr");
    add(p, SOCPREV_NOTE, "shares", "about", "project/ip2", "field", "funding_sources", "topic",
        "missing", "text", "podíly zdrojů nejsou uvedeny", "sources", "s2");
}

void build_portfolio(socprev_portfolio *p)
{
    describe(p, "name", "Individuální projekty Ústeckého kraje", "territory", "CZ042", "currency",
             "CZK", "sources", "s2");
    sources(p);
    projects(p);
    services(p);
    activities(p);
    notes(p);
}
