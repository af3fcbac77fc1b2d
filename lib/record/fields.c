/* The descriptor tables, made from fields.def. */
#include "record/record_internal.h"

#define BEGIN(kind) static const socprev__field kind##_fields[] = {
#define ROW(kind, name, type, list, target, scale, required, unit, help) \
    { #name, SOCPREV_FIELD_##type, list, target, scale, required, unit, "0.1", help },
#define END(kind) };
#include "record/fields.def"

#define KIND(name, plural, help, fields) { name, plural, help, fields, SOCPREV__COUNT(fields) }

/* In the order of enum socprev_kind: those of a portfolio, then those of a round. */
static const socprev__kind kinds[SOCPREV__KINDS] = {
    KIND("portfolio", "portfolio", "the portfolio itself", portfolio_fields),
    KIND("source", "sources", "a document that facts come from", source_fields),
    KIND("call", "calls", "a call of a programme", call_fields),
    KIND("provider", "providers", "an organisation", provider_fields),
    KIND("zone", "zones", "a named set of territories or city parts", zone_fields),
    KIND("population", "populations", "people of a territory or zone at a date", population_fields),
    KIND("project", "projects", "a project", project_fields),
    KIND("service", "services", "a service, or several alike, in a project", service_fields),
    KIND("capacity", "capacities", "capacity of a service in one form and unit", capacity_fields),
    KIND("award", "awards", "a tender lot or grant given to a provider", award_fields),
    KIND("funding", "funding", "money: stage x source x period", funding_fields),
    KIND("payment", "payments", "a tranche", payment_fields),
    KIND("activity", "activities", "meetings, internships, conferences", activity_fields),
    KIND("target_group", "target_groups", "people a project is for", target_group_fields),
    KIND("goal", "goals", "what a project wants to change", goal_fields),
    KIND("indicator", "indicators", "a number aimed at and reached", indicator_fields),
    KIND("application", "applications", "one attempt to get a project funded", application_fields),
    KIND("relation", "relations", "how two projects hang together", relation_fields),
    KIND("output", "outputs", "a thing a project makes, e.g. a plan", output_fields),
    KIND("note", "notes", "conflict, ambiguity or remark on a record", note_fields),
    KIND("award_part", "award_parts", "what one source pays of an award", award_part_fields),
};

static const socprev__kind round_kinds[SOCPREV__ROUND_KINDS] = {
    KIND("round", "round", "the funding round itself", round_fields),
    KIND("envelope", "envelopes", "money set aside for a part of the requests", envelope_fields),
    KIND("pot", "pots", "a source of money and its limits", pot_fields),
    KIND("tier", "tiers", "a class of requests and the share it is recognised by", tier_fields),
    KIND("reference", "references", "usual cost and revenue of one unit", reference_fields),
    KIND("request", "requests", "what is asked for one service in one form", request_fields),
    KIND("settlement", "settlements", "a settled year of a service", settlement_fields),
};

const socprev__kind *socprev__kind_of(int32_t kind)
{
    if (kind >= SOCPREV_ROUND && kind - SOCPREV_ROUND < SOCPREV__ROUND_KINDS)
        return &round_kinds[kind - SOCPREV_ROUND];
    return kind < 0 || (size_t)kind >= SOCPREV__COUNT(kinds) ? NULL : &kinds[kind];
}

int32_t socprev_kind_count(void)
{
    return (int32_t)SOCPREV__COUNT(kinds);
}

int32_t socprev_round_kind_count(void)
{
    return SOCPREV__ROUND_KINDS;
}
