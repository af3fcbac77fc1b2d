/* A full round of a region with 200 services of all kinds: SYNTHETIC. Every number comes
 * from the generator below, which is the same on every machine; only the lists of kinds,
 * forms, units and territories are real.
 *
 * Money: programme, region (with a reserve), groups of kinds by fixed shares, kinds, and
 * for prevention the districts as zones. Limits: floor, cap, corridor, classes by score,
 * least award. Sources: state, region, municipalities (these for some kinds only). */
#include "../portfolios/portfolio_example.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

const char portfolio_id[] = "synthetic-2027";

enum { SERVICES = 200, DISTRICTS = 4 };

static const char *const districts[DISTRICTS] = { "CZ0511", "CZ0512", "CZ0513", "CZ0514" };

/* A linear congruential generator (Knuth, MMIX); the upper bits are used. */
static uint64_t state = 20270101;

static int below(int bound)
{
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int)((state >> 33) % (uint64_t)bound);
}

static char *number(char *out, size_t size, int64_t value)
{
    snprintf(out, size, "%" PRId64, value);
    return out;
}

/* ---- the lists ------------------------------------------------------------------- */

static const char *group_of(int32_t kind)
{
    return socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "group");
}

/* Kinds of this year in one of the three groups. */
static int is_used(int32_t kind)
{
    const char *group = group_of(kind);
    const char *end = socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "valid_to");
    return (end == NULL || end[0] == '\0') &&
           (strcmp(group, "prevention") == 0 || strcmp(group, "care") == 0 ||
            strcmp(group, "counselling") == 0);
}

/* A form that the kind may have, from `start` on. */
static int32_t form_of(int32_t kind, int start)
{
    int32_t n = socprev_codelist_size(SOCPREV_LIST_SERVICE_FORM);
    for (int32_t i = 0; i < n; i++)
        if (socprev_service_kind_has_form(kind, (start + i) % n) == 1)
            return (start + i) % n;
    return -1;
}

/* ---- money and values --------------------------------------------------------------- */

static void envelopes(socprev_portfolio *r)
{
    add(r, SOCPREV_ROUND_ENVELOPE, "programme", "name", "programme", "amount", "560000000");
    add(r, SOCPREV_ROUND_ENVELOPE, "region", "name", "region", "parent", "programme", "share",
        "100 %", "reserve_share", "2 %");
    add(r, SOCPREV_ROUND_ENVELOPE, "prevention", "name", "prevention", "parent", "region", "share",
        "54 %");
    add(r, SOCPREV_ROUND_ENVELOPE, "care", "name", "care", "parent", "region", "share", "42.5 %");
    add(r, SOCPREV_ROUND_ENVELOPE, "counselling", "name", "counselling", "parent", "region",
        "share", "3.5 %");
    for (int32_t kind = 0; kind < socprev_codelist_size(SOCPREV_LIST_SERVICE_KIND); kind++) {
        const char *code = socprev_codelist_code(SOCPREV_LIST_SERVICE_KIND, kind);
        if (!is_used(kind))
            continue;
        add(r, SOCPREV_ROUND_ENVELOPE, code, "name",
            socprev_codelist_label(SOCPREV_LIST_SERVICE_KIND, kind, SOCPREV_LANG_EN), "parent",
            group_of(kind));
        for (int d = 0; d < DISTRICTS && strcmp(group_of(kind), "prevention") == 0; d++) {
            char zone[64], name[64];
            snprintf(zone, sizeof zone, "%s.%d", code, d + 1);
            snprintf(name, sizeof name, "zone %d", d + 1);
            add(r, SOCPREV_ROUND_ENVELOPE, zone, "name", name, "parent", code);
        }
    }
}

static void pots(socprev_portfolio *r)
{
    add(r, SOCPREV_ROUND_POT, "state", "name", "state budget", "source", "state", "most",
        "470000000", "share_high", "90 %", "priority", "2");
    add(r, SOCPREV_ROUND_POT, "region", "name", "budget of the region", "source", "region",
        "least", "20000000", "most", "80000000", "priority", "3");
    add(r, SOCPREV_ROUND_POT, "towns", "name", "municipalities", "source", "municipality", "most",
        "25000000", "share_high", "10 %", "priority", "1", "kinds", "shelter", "kinds",
        "low_threshold_youth", "kinds", "field_programme", "kinds", "domiciliary_care");
}

static void tiers(socprev_portfolio *r)
{
    add(r, SOCPREV_ROUND_TIER, "a", "name", "first class", "factor", "100 %", "score_from", "85");
    add(r, SOCPREV_ROUND_TIER, "b", "name", "second class", "factor", "95 %", "score_from", "70");
    add(r, SOCPREV_ROUND_TIER, "c", "name", "third class", "factor", "85 %", "score_from", "50");
    add(r, SOCPREV_ROUND_TIER, "d", "name", "fourth class", "factor", "70 %", "score_from", "0");
}

/* National values of every kind and unit, and regional ones of some. */
static void references(socprev_portfolio *r, int64_t support[][2])
{
    for (int32_t kind = 0; kind < socprev_codelist_size(SOCPREV_LIST_SERVICE_KIND); kind++) {
        for (int is_bed = 0; is_bed < 2 && is_used(kind); is_bed++) {
            char id[64], cost[24], revenue[24];
            const char *code = socprev_codelist_code(SOCPREV_LIST_SERVICE_KIND, kind);
            int64_t usual = is_bed ? 280000 + 5000 * below(40) : 780000 + 5000 * below(50);
            int64_t own = is_bed ? usual * (20 + below(30)) / 100 : usual * below(12) / 100;
            snprintf(id, sizeof id, "%s.%s", code, is_bed ? "bed" : "fte");
            add(r, SOCPREV_ROUND_REFERENCE, id, "kind", code, "unit", is_bed ? "bed" : "fte",
                "cost", number(cost, sizeof cost, usual), "revenue",
                number(revenue, sizeof revenue, own), "providers", "40", "valid_from", "2026",
                "basis", "synthetic");
            support[kind][is_bed] = usual - own;
            if (below(3) > 0)
                continue;
            snprintf(id, sizeof id, "%s.%s.region", code, is_bed ? "bed" : "fte");
            add(r, SOCPREV_ROUND_REFERENCE, id, "kind", code, "unit", is_bed ? "bed" : "fte",
                "territory", "CZ051", "cost",
                number(cost, sizeof cost, usual * (97 + below(8)) / 100), "revenue", revenue,
                "providers", below(2) == 0 ? "2" : "6", "basis", "synthetic");
        }
    }
}

/* ---- requests ---------------------------------------------------------------------------- */

static void request(socprev_portfolio *r, int i, int32_t kind, int64_t support[][2])
{
    char id[24], name[40], units[24], requested[24], last[24], score[24], money[24], envelope[64];
    const char *code = socprev_codelist_code(SOCPREV_LIST_SERVICE_KIND, kind);
    int32_t form = form_of(kind, below(3));
    int32_t unit = socprev_service_kind_unit(kind, form);
    const char *unit_code = socprev_codelist_code(SOCPREV_LIST_CAPACITY_TYPE, unit);
    int district = below(DISTRICTS), is_bed = strcmp(unit_code, "bed") == 0;
    int64_t tenths = is_bed ? 10 * (5 + below(31)) : 5 + below(60);
    int64_t need = support[kind][is_bed] * tenths / 10;
    snprintf(id, sizeof id, "s%03d", i + 1);
    snprintf(name, sizeof name, "synthetic service %d", i + 1);
    snprintf(units, sizeof units, "%" PRId64 ".%" PRId64, tenths / 10, tenths % 10);
    snprintf(envelope, sizeof envelope, "%s", code);
    if (strcmp(group_of(kind), "prevention") == 0)
        snprintf(envelope, sizeof envelope, "%s.%d", code, district + 1);
    socprev_draft *d = NULL;
    socprev_draft_new(r, SOCPREV_ROUND_REQUEST, id, SOCPREV_NUL, &d, NULL);
    socprev_draft_set(d, "name", name);
    socprev_draft_set(d, "kind", code);
    socprev_draft_set(d, "form", socprev_codelist_code(SOCPREV_LIST_SERVICE_FORM, form));
    socprev_draft_set(d, "territory", districts[district]);
    socprev_draft_set(d, "envelope", envelope);
    socprev_draft_set(d, "unit", unit_code);
    socprev_draft_set(d, "units", units);
    if (below(4) > 0)
        socprev_draft_set(d, "requested",
                          number(requested, sizeof requested, need * (75 + below(50)) / 100));
    if (below(3) == 0)
        socprev_draft_set(d, "other_sources", number(money, sizeof money, need * below(8) / 100));
    if (below(8) > 0)
        socprev_draft_set(d, "last_year", number(last, sizeof last, need * (50 + below(35)) / 100));
    socprev_draft_set(d, "score", number(score, sizeof score, 40 + below(61)));
    if (socprev_draft_commit(d, NULL, NULL) != SOCPREV_OK)
        fprintf(stderr, "%s is refused\n", id);
}

void build_portfolio(socprev_portfolio *r)
{
    static int64_t support[64][2];
    int32_t n = socprev_codelist_size(SOCPREV_LIST_SERVICE_KIND), kind = -1;
    describe(r, "name", "Synthetic round of a region, 2027", "territory", "CZ051", "start",
             "2027-01-01", "end", "2027-12-31", "number", "1", "project", "grant-2027",
             "instrument", "grant", "quantum", "1000", "regional_providers", "3", "corridor_low",
             "90 %", "corridor_high", "125 %", "minimum", "400000", "maximum", "9000000", "basis",
             "synthetic", "remark", "SYNTHETIC: no number in this round is real");
    envelopes(r);
    pots(r);
    tiers(r);
    references(r, support);
    for (int i = 0; i < SERVICES; i++) {
        do
            kind = (kind + 1) % n;
        while (!is_used(kind));
        request(r, i, kind, support);
    }
}
