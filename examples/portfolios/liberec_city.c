/* The city of Liberec: 23 million CZK for two new projects after 146.5 million
 * for five earlier ones; crime-prevention assistants grow from 5 to 10; one
 * project was rejected, rewritten and approved with 93 of 100 points. */
#include "portfolio_example.h"

const char portfolio_id[] = "liberec-city";

static void sources(socprev_portfolio *p)
{
    add(p, SOCPREV_SOURCE, "s4", "name", "Projekty sociálního začleňování", "publisher",
        "Statutární město Liberec", "date", "2020-09");
    add(p, SOCPREV_SOURCE, "liberec-apk2", "name", "Asistenti prevence kriminality II",
        "publisher", "Statutární město Liberec", "location", "gsweb.liberec.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "liberec-apk3", "name", "Asistenti prevence kriminality III",
        "publisher", "Statutární město Liberec", "location", "liberec.cz", "outside", "1");
}

static void earlier_projects(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "apk1", "name", "Asistenti prevence kriminality I", "short_name",
        "APK I", "territories", "CZ0513", "zones", "localities", "start", "2018", "dated", "2018",
        "total", "6500000", "sources", "s4", "remark", "pilot");
    add(p, SOCPREV_PROJECT, "contact-work", "name", "Kontaktní sociální práce", "territories",
        "CZ0513", "dated", "2018", "total", "6000000", "sources", "s4");
    add(p, SOCPREV_PROJECT, "kindergartens", "name", "Společné vzdělávání dětí z mateřských škol",
        "territories", "CZ0513", "dated", "2016", "total", "29000000", "sources", "s4");
    add(p, SOCPREV_PROJECT, "schools", "name", "Společné vzdělávání žáků základních škol",
        "territories", "CZ0513", "dated", "2017", "total", "28000000", "sources", "s4");
    add(p, SOCPREV_PROJECT, "fair-schools-2", "name", "Férové školy II", "territories", "CZ0513",
        "dated", "2020", "total", "77000000", "sources", "s4");
}

static void new_projects(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "apk2", "name", "Asistenti prevence kriminality II", "short_name",
        "APK II", "programme", "opz", "territories", "CZ0513", "zones", "localities", "start",
        "2020-23", "total", "~ 11500000", "sources", "s4", "remark", "roughly half of 23 million");
    add(p, SOCPREV_PROJECT, "housing-centre", "name", "Centrum bydlení Liberec", "short_name",
        "CBL", "programme", "opz", "territories", "CZ0513", "services_start", "2021-01", "total",
        "~ 11500000", "focus", "bytová nouze", "focus", "Housing First", "sources", "s4", "remark",
        "roughly half of 23 million; focus is an open list");
    add(p, SOCPREV_PROJECT, "apk3", "name", "Asistenti prevence kriminality III", "short_name",
        "APK III", "programme", "opz_plus", "territories", "CZ0513", "dated", "2022", "sources",
        "liberec-apk3");
    add(p, SOCPREV_ZONE, "localities", "name", "Lokality asistentů", "territories", "CZ0513",
        "localities", "centrum", "localities", "Vesec", "localities", "Doubí", "localities",
        "Františkov", "localities", "Hanychov", "sources", "s4");
}

static void applications(socprev_portfolio *p)
{
    add(p, SOCPREV_APPLICATION, "apk2", "project", "apk2", "result", "approved", "decided",
        "2020-08-end", "rating", "velmi vysoké hodnocení", "sources", "s4");
    add(p, SOCPREV_APPLICATION, "housing-2019", "project", "housing-centre", "result", "rejected",
        "decided", "2019", "sources", "s4");
    add(p, SOCPREV_APPLICATION, "housing-2020", "project", "housing-centre", "result", "approved",
        "decided", "2020-08-end", "score", "93", "score_max", "100", "previous", "housing-2019",
        "sources", "s4");
}

static void assistants(socprev_portfolio *p)
{
    add(p, SOCPREV_INDICATOR, "apk1-assistants", "project", "apk1", "name",
        "asistenti prevence kriminality", "unit", "asistenti", "target", "5", "sources", "s4");
    add(p, SOCPREV_INDICATOR, "need", "project", "apk1", "name", "potřeba asistentů ve městě",
        "unit", "asistenti", "target", ">= 10", "sources", "s4");
    add(p, SOCPREV_INDICATOR, "apk2-assistants", "project", "apk2", "name",
        "asistenti prevence kriminality", "unit", "asistenti", "before", "5", "target", "10",
        "sources", "s4");
    add(p, SOCPREV_INDICATOR, "apk3-assistants", "project", "apk3", "name",
        "asistenti prevence kriminality", "unit", "asistenti", "target", "8", "sources",
        "liberec-apk3");
}

static void relations(socprev_portfolio *p)
{
    add(p, SOCPREV_RELATION, "apk2-apk1", "from", "apk2", "kind", "continues", "to", "apk1",
        "certainty", "exact", "scale", "2", "sources", "s4");
    add(p, SOCPREV_RELATION, "apk3-apk2", "from", "apk3", "kind", "continues", "to", "apk2",
        "certainty", "outside", "sources", "liberec-apk3");
    add(p, SOCPREV_RELATION, "housing-contact", "from", "housing-centre", "kind", "parallel_with",
        "to", "contact-work", "certainty", "exact", "sources", "s4");
    add(p, SOCPREV_RELATION, "fair-kindergartens", "from", "fair-schools-2", "kind", "continues",
        "to", "kindergartens", "certainty", "exact", "sources", "s4");
    add(p, SOCPREV_RELATION, "fair-schools", "from", "fair-schools-2", "kind", "continues", "to",
        "schools", "certainty", "exact", "sources", "s4");
}

static void notes(socprev_portfolio *p)
{
    add(p, SOCPREV_NOTE, "first-talks", "about", "project/apk1", "topic", "remark", "text",
        "první jednání o asistentech s městem, ještě před projektem", "start", "2016", "sources",
        "s4");
    add(p, SOCPREV_NOTE, "split", "about", "project/apk2", "field", "total", "topic", "conflict",
        "text", "jinde 10 035 237,50 Kč, tedy asi 44 : 56", "sources", "liberec-apk2");
    add(p, SOCPREV_NOTE, "paid", "about", "indicator/apk2-assistants", "field", "target", "topic",
        "ambiguity", "text", "není jasné, zda APK II platí pět asistentů, nebo všech deset",
        "sources", "s4");
    add(p, SOCPREV_NOTE, "apk2-dates", "about", "project/apk2", "field", "start", "topic",
        "remark", "text", "jinde 1. 9. 2020 až 31. 10. 2022", "sources", "liberec-apk2");
    add(p, SOCPREV_NOTE, "years", "about", "project/kindergartens", "field", "dated", "topic",
        "ambiguity", "text", "roky v závorkách mohou být rokem získání, zahájení nebo výzvy",
        "sources", "s4");
    add(p, SOCPREV_NOTE, "programmes", "about", "project/fair-schools-2", "field", "programme",
        "topic", "missing", "text", "programy školských projektů nejsou uvedeny", "sources", "s4");
}

void build_portfolio(socprev_portfolio *p)
{
    describe(p, "name", "Sociální začleňování ve městě Liberci", "territory", "CZ0513", "currency",
             "CZK", "as_of", "2020-09", "obtained", "23000000", "obtained_start", "2020-08-end",
             "obtained_end", "2020-08-end", "obtained_for", "apk2", "obtained_for",
             "housing-centre", "sources", "s4");
    sources(p);
    earlier_projects(p);
    new_projects(p);
    applications(p);
    assistants(p);
    relations(p);
    notes(p);
}
