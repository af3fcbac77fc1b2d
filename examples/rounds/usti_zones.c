/* The tender zones of Ústí nad Labem Region, second individual project, as a round.
 *
 * Stated by sources: 135 million CZK (rounded), three kinds with 12 + 4 + 14 services,
 * tenders by kind and locality, paid by the ESF and the state, started in August 2012
 * (S2); the eight zones as unions of districts of municipalities (domain facts, from the
 * region's tender pages). Derived: 26 beds of a shelter, from 364 beds planned for 14.
 * Assumed, because no source gives it: how the services lie in the zones, full-time
 * equivalents, reference values, the least award, and 85 : 15 for Union and state, which
 * other regions had in the same programme. Each record says so in `basis`. */
#include "../portfolios/portfolio_example.h"

#include <stdio.h>

const char portfolio_id[] = "usti-ip2";

/* A zone and how many services of each kind lie in it: shelters, day centres, workshops. */
static const struct {
    const char *id, *name, *territory;
    int services[3];
} zones[] = {
    { "decin", "Děčínsko", "CZ0421", { 2, 0, 2 } },
    { "chomutov", "Chomutovsko", "CZ0422", { 2, 1, 2 } },
    { "litomerice", "Litoměřicko", "CZ0423", { 1, 0, 2 } },
    { "louny", "Lounsko", "CZ0424", { 1, 0, 1 } },
    { "most", "Mostecko", "CZ0425", { 2, 1, 2 } },
    { "sluknov", "Šluknovský výběžek", "CZ0421", { 1, 0, 1 } },
    { "teplice", "Teplicko", "CZ0426", { 1, 1, 2 } },
    { "usti", "Ústecko", "CZ0427", { 2, 1, 2 } },
};

static const struct {
    const char *id, *name, *kind, *service, *unit, *units, *cost, *revenue;
} kinds[] = {
    { "shelter", "azylové domy", "shelter", "shelters", "bed", "26", "300000", "50000" },
    { "day", "nízkoprahová denní centra", "low_threshold_day_centre", "day-centres", "fte", "3",
      "1100000", "0" },
    { "workshop", "sociálně terapeutické dílny", "therapeutic_workshop", "workshops", "fte", "4",
      "1100000", "60000" },
};

enum { ZONES = sizeof zones / sizeof zones[0], KINDS = sizeof kinds / sizeof kinds[0] };

static void part(socprev_portfolio *r, size_t k, size_t z)
{
    char envelope[64], request[80];
    if (zones[z].services[k] == 0)
        return;
    snprintf(envelope, sizeof envelope, "%s-%s", kinds[k].id, zones[z].id);
    add(r, SOCPREV_ROUND_ENVELOPE, envelope, "name", zones[z].name, "parent", kinds[k].id, "basis",
        "assumed");
    for (int i = 1; i <= zones[z].services[k]; i++) {
        snprintf(request, sizeof request, "%s-%d", envelope, i);
        add(r, SOCPREV_ROUND_REQUEST, request, "service", kinds[k].service, "kind", kinds[k].kind,
            "territory", zones[z].territory, "envelope", envelope, "unit", kinds[k].unit, "units",
            kinds[k].units, "basis", k == 0 ? "derived: 364 beds / 14; place assumed" : "assumed");
    }
}

void build_portfolio(socprev_portfolio *r)
{
    describe(r, "name", "Ústecký kraj, IP 2: zakázky podle zón", "territory", "CZ042", "start",
             "2012-08", "number", "1", "project", "ip2", "instrument", "tender", "quantum", "1000",
             "minimum", "1000000", "basis", "S2; step and minimum assumed");
    add(r, SOCPREV_ROUND_ENVELOPE, "ip2", "name", "individuální projekt 2", "amount", "135000000",
        "basis", "S2, rounded to millions");
    add(r, SOCPREV_ROUND_POT, "esf", "name", "Evropský sociální fond", "source", "eu", "share_low",
        "85 %", "share_high", "85 %", "priority", "1", "basis", "S2; share assumed");
    add(r, SOCPREV_ROUND_POT, "state", "name", "státní rozpočet", "source", "state", "priority",
        "2", "basis", "S2; share assumed");
    for (size_t k = 0; k < KINDS; k++) {
        add(r, SOCPREV_ROUND_ENVELOPE, kinds[k].id, "name", kinds[k].name, "parent", "ip2",
            "basis", "S2");
        add(r, SOCPREV_ROUND_REFERENCE, kinds[k].id, "kind", kinds[k].kind, "unit", kinds[k].unit,
            "cost", kinds[k].cost, "revenue", kinds[k].revenue, "basis", "assumed");
        for (size_t z = 0; z < ZONES; z++)
            part(r, k, z);
    }
}
