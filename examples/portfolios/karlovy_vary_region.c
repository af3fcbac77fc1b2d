/* Karlovy Vary Region: eight projects, about 500 million CZK from the European
 * Union, a chain without a gap, and no money of the region's own. */
#include "portfolio_example.h"

const char portfolio_id[] = "karlovy-vary-region";

static void sources(socprev_portfolio *p)
{
    add(p, SOCPREV_SOURCE, "s5", "name", "Dotace na sociální služby", "publisher",
        "Karlovarský kraj");
    add(p, SOCPREV_SOURCE, "region-2016", "name", "Přehled evropských projektů kraje", "publisher",
        "Karlovarský kraj", "date", "2016", "location", "kr-karlovarsky.cz", "outside", "1");
    add(p, SOCPREV_SOURCE, "press-2012", "name", "Zpráva o dotacích na sociální služby", "date",
        "2012-08-30", "outside", "1");
}

static void prevention(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "a", "name",
        "Individuální projekt Karlovarského kraje pro oblast poskytování služeb sociální prevence",
        "territories", "CZ041", "start", "2008-08", "end", "2012-07", "payment_mode",
        "no_prefinancing", "kinds", "shelter", "kinds", "halfway_house", "kinds_open", "1",
        "sources", "s5");
    add(p, SOCPREV_PROJECT, "b", "name", "Podpora sítě služeb sociální prevence v kraji",
        "territories", "CZ041", "start", "2012-08", "end", "2015-02", "payment_mode",
        "no_prefinancing", "kinds", "therapeutic_workshop", "kinds",
        "supported_independent_living", "kinds_open", "1", "sources", "s5");
    add(p, SOCPREV_RELATION, "b-a", "from", "b", "kind", "continues", "to", "a", "certainty",
        "exact", "sources", "s5");
    add(p, SOCPREV_GOAL, "a-inclusion", "project", "a", "name",
        "začlenění vyloučených a větší šance na zaměstnání", "direction", "increase", "sources",
        "s5");
    add(p, SOCPREV_GOAL, "b-inclusion", "project", "b", "name",
        "začlenění vyloučených a větší šance na zaměstnání", "direction", "increase", "sources",
        "s5");
}

static void disability(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "c", "name",
        "Poskytování sociálních služeb v Karlovarském kraji, které jsou dostupné a kvalitní "
        "z pohledu uživatele",
        "territories", "CZ041", "payment_mode", "no_prefinancing", "focus",
        "přeměna pobytových služeb", "focus", "alternativní služby", "sources", "s5");
    add(p, SOCPREV_PROJECT, "d", "name",
        "Udržitelnost dostupnosti krajské sociální sítě sociálních služeb kraje", "territories",
        "CZ041", "payment_mode", "no_prefinancing", "focus", "přeměna pobytových služeb", "focus",
        "alternativní služby", "sources", "s5");
    add(p, SOCPREV_TARGET_GROUP, "c-mental", "project", "c", "group", "mental_disability",
        "sources", "s5");
    add(p, SOCPREV_TARGET_GROUP, "c-disability", "project", "c", "group", "disability_general",
        "sources", "s5");
    add(p, SOCPREV_TARGET_GROUP, "d-mental", "project", "d", "group", "mental_disability",
        "sources", "s5");
    add(p, SOCPREV_TARGET_GROUP, "d-disability", "project", "d", "group", "disability_general",
        "sources", "s5");
}

static void mental_illness(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "e", "name", "První projekt pro osoby s duševním onemocněním",
        "territories", "CZ041", "payment_mode", "no_prefinancing", "sources", "s5", "remark",
        "not named in the source");
    add(p, SOCPREV_PROJECT, "f", "name", "Druhý projekt pro osoby s duševním onemocněním",
        "territories", "CZ041", "payment_mode", "no_prefinancing", "sources", "s5", "remark",
        "not named in the source");
    add(p, SOCPREV_TARGET_GROUP, "e-illness", "project", "e", "group", "chronic_mental_illness",
        "sources", "s5");
    add(p, SOCPREV_TARGET_GROUP, "f-illness", "project", "f", "group", "chronic_mental_illness",
        "sources", "s5");
}

static void localities_and_planning(socprev_portfolio *p)
{
    add(p, SOCPREV_PROJECT, "g", "name",
        "Podpora sociálního začleňování příslušníků sociálně vyloučených lokalit v Karlovarském "
        "kraji",
        "territories", "CZ041", "start", "2012-06", "end", "2015-05", "payment_mode",
        "no_prefinancing", "kinds", "field_programme", "kinds_open", "1", "sources", "s5");
    add(p, SOCPREV_TARGET_GROUP, "g-localities", "project", "g", "group", "excluded_communities",
        "name", "sociálně vyloučené romské lokality", "sources", "s5");
    add(p, SOCPREV_PROJECT, "h", "name",
        "V Karlovarském kraji společně plánujeme sociální služby", "territories", "CZ041",
        "payment_mode", "no_prefinancing", "focus", "krajská síť sociálních služeb", "focus",
        "plánování ve městech a obcích", "sources", "s5");
    add(p, SOCPREV_OUTPUT, "plan-2014-2017", "project", "h", "name",
        "Střednědobý plán rozvoje sociálních služeb v Karlovarském kraji", "start", "2014", "end",
        "2017", "sources", "s5");
    add(p, SOCPREV_RELATION, "h-plan", "from", "h", "kind", "produces", "output", "plan-2014-2017",
        "certainty", "exact", "sources", "s5");
}

/* The region pays nothing of its own: a share of zero, not a missing one. */
static void no_regional_money(socprev_portfolio *p)
{
    static const char *const projects[] = { "a", "b", "c", "d", "e", "f", "g", "h" };
    for (size_t i = 0; i < sizeof projects / sizeof projects[0]; i++) {
        const char id[] = { projects[i][0], '-', 'r', 'e', 'g', 'i', 'o', 'n', '\0' };
        add(p, SOCPREV_FUNDING, id, "project", projects[i], "stage", "planned", "source", "region",
            "share", "0 %", "sources", "s5");
    }
}

static void notes(socprev_portfolio *p)
{
    add(p, SOCPREV_NOTE, "obtained", "about", "portfolio/karlovy-vary-region", "field", "obtained",
        "topic", "conflict", "text", "kraj v roce 2016 uvedl 440 mil. Kč za léta 2008 až 2015",
        "sources", "region-2016");
    add(p, SOCPREV_NOTE, "this-year", "about", "project/a", "field", "end", "topic", "ambiguity",
        "text", "letošním rokem je 2012 podle data vydání", "sources", "press-2012");
    add(p, SOCPREV_NOTE, "until-2011", "about", "project/e", "topic", "remark", "text",
        "služby pro osoby s duševním onemocněním v kraji do roku 2011 chyběly", "sources", "s5");
    add(p, SOCPREV_NOTE, "overlap", "about", "project/e", "topic", "ambiguity", "text",
        "není jasné, zda se projekty pro duševně nemocné nekryjí s jinými", "sources", "s5");
    add(p, SOCPREV_NOTE, "kind-of-field", "about", "project/g", "field", "kinds", "topic",
        "ambiguity", "text", "text mluví o terénních službách, ne o druhu podle zákona", "sources",
        "s5");
}

void build_portfolio(socprev_portfolio *p)
{
    describe(p, "name", "Individuální projekty Karlovarského kraje", "territory", "CZ041",
             "currency", "CZK", "obtained", "~ 500000000", "obtained_start", "2008",
             "obtained_end", "2012", "obtained_source", "eu", "sources", "s5");
    sources(p);
    prevention(p);
    disability(p);
    mental_illness(p);
    localities_and_planning(p);
    no_regional_money(p);
    notes(p);
}
