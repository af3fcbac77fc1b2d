/* The descriptor tables: what a record of each kind can hold. A new field is
 * one row at the end of its table; order here is the order in documents. */
#include "record/record_internal.h"

#define ROW(name, type, list, target, scale, required, unit, help) \
    { name, SOCPREV_FIELD_##type, list, target, scale, required, unit, "0.1", help }
#define TEXT(name, help) ROW(name, TEXT, NULL, -1, 0, false, "", help)
#define REQUIRED_TEXT(name, help) ROW(name, TEXT, NULL, -1, 0, true, "", help)
#define NAME(help) REQUIRED_TEXT("name", help)
#define TEXTS(name, help) ROW(name, TEXTS, NULL, -1, 0, false, "", help)
#define INTEGER(name, unit, help) ROW(name, INTEGER, NULL, -1, 0, false, unit, help)
#define BOOLEAN(name, help) ROW(name, BOOLEAN, NULL, -1, 0, false, "", help)
#define MONEY(name, help) ROW(name, AMOUNT, NULL, -1, 2, false, "CZK", help)
#define COUNT(name, unit, help) ROW(name, AMOUNT, NULL, -1, 0, false, unit, help)
#define THOUSANDTHS(name, unit, help) ROW(name, AMOUNT, NULL, -1, 3, false, unit, help)
#define RATIO(name, help) ROW(name, RATIO, NULL, -1, 0, false, "", help)
#define DATE(name, help) ROW(name, DATE, NULL, -1, 0, false, "", help)
#define CODE(name, list, help) ROW(name, CODE, list, -1, 0, false, "", help)
#define REQUIRED_CODE(name, list, help) ROW(name, CODE, list, -1, 0, true, "", help)
#define CODES(name, list, help) ROW(name, CODES, list, -1, 0, false, "", help)
#define REFERENCE(name, kind, help) ROW(name, REFERENCE, NULL, kind, 0, false, "", help)
#define REQUIRED_REFERENCE(name, kind, help) ROW(name, REFERENCE, NULL, kind, 0, true, "", help)
#define REFERENCES(name, kind, help) ROW(name, REFERENCES, NULL, kind, 0, false, "", help)

/* Every record may say where its facts come from. */
#define ORIGIN                                                                       \
    REFERENCES("sources", SOCPREV_SOURCE, "documents that state the facts of the record"), \
    TEXT("remark", "anything else worth knowing")

static const socprev__field portfolio_fields[] = {
    NAME("what the portfolio is called"),
    CODE("territory", "territory", "territory that the portfolio is about"),
    TEXT("currency", "ISO 4217 code of all amounts; CZK when empty"),
    DATE("as_of", "date on which the portfolio describes things"),
    MONEY("obtained", "money obtained for several projects together"),
    DATE("obtained_start", "start of the period in which it was obtained"),
    DATE("obtained_end", "end of the period in which it was obtained"),
    CODE("obtained_source", "funding_source", "who gave it"),
    REFERENCES("obtained_for", SOCPREV_PROJECT, "projects it was obtained for; all when empty"),
    COUNT("projects_count", "projects", "number of projects as a source states it"),
    ORIGIN,
};

static const socprev__field source_fields[] = {
    NAME("title of the document"),
    TEXT("publisher", "who published it"),
    DATE("date", "when it was published"),
    TEXT("location", "where it is found"),
    BOOLEAN("outside", "1 for a document that is not one of the portfolio's own texts"),
    TEXT("remark", "anything else worth knowing"),
};

static const socprev__field call_fields[] = {
    TEXT("name", "what the call is called"),
    REQUIRED_CODE("programme", "programme", "programme of the call"),
    TEXT("number", "number of the call, e.g. 15_005"),
    DATE("opened", "first day for applications"),
    DATE("closed", "last day for applications"),
    MONEY("allocation", "money of the call"),
    RATIO("support", "largest share of eligible costs that is paid"),
    ORIGIN,
};

static const socprev__field provider_fields[] = {
    NAME("name of the organisation"),
    TEXT("ico", "identification number: eight digits, as text"),
    CODE("kind", "provider_kind", "kind of organisation"),
    CODE("territory", "territory", "seat"),
    TEXTS("focus", "people or fields the organisation works with"),
    ORIGIN,
};

static const socprev__field zone_fields[] = {
    NAME("name of the zone"),
    CODES("territories", "territory", "territories that make it up"),
    TEXTS("localities", "parts finer than the code list, e.g. city parts"),
    ORIGIN,
};

static const socprev__field population_fields[] = {
    CODE("territory", "territory", "territory counted"),
    REFERENCE("zone", SOCPREV_ZONE, "zone counted"),
    CODE("group", "target_group", "people counted; all inhabitants when empty"),
    COUNT("persons", "persons", "how many"),
    DATE("as_of", "date of the count; a share without it cannot be compared"),
    ORIGIN,
};

static const socprev__field project_fields[] = {
    NAME("name of the project"),
    TEXT("short_name", "what it is called for short, e.g. IP 2"),
    TEXT("number", "registration number as printed"),
    TEXTS("other_numbers", "numbers of decisions, contracts, tenders"),
    INTEGER("ordinal", "", "which one of its series it is: 2 for the second"),
    CODE("programme", "programme", "programme that pays"),
    REFERENCE("call", SOCPREV_CALL, "call under which it was chosen"),
    REFERENCE("holder", SOCPREV_PROVIDER, "who holds the project"),
    CODES("territories", "territory", "where it works"),
    REFERENCES("zones", SOCPREV_ZONE, "zones in which it works"),
    DATE("start", "first day of the project"),
    DATE("end", "last day of the project"),
    DATE("services_start", "first day on which it pays services"),
    DATE("services_end", "last day on which it pays services"),
    DATE("dated", "a date that a source gives without saying of what"),
    MONEY("total", "all money of the project"),
    MONEY("passed_on", "money passed on to providers"),
    CODES("funding_sources", "funding_source", "who pays, when shares are not known"),
    CODE("award_method", "award_method", "how services are chosen"),
    TEXTS("award_criteria", "what counts in the choice"),
    CODE("payment_mode", "payment_mode", "when money comes"),
    CODE("state", "project_state", "state of the project"),
    CODES("kinds", "service_kind", "kinds of services that it supports"),
    BOOLEAN("kinds_open", "1 when the list of kinds is only examples"),
    COUNT("kinds_count", "kinds", "number of kinds as a source states it"),
    COUNT("providers_count", "providers", "number of providers as a source states it"),
    COUNT("services_count", "services", "number of services as a source states it"),
    COUNT("existing_services", "services", "services that existed before"),
    COUNT("new_services", "services", "services that the project brought"),
    DATE("counted_at", "date of the counts"),
    TEXTS("focus", "what the project is about"),
    TEXTS("roles", "tasks of the staff that a source names"),
    TEXT("monitoring", "what success is measured by"),
    TEXT("sustainability", "how long results are to last"),
    TEXT("afterwards", "what becomes of the services when the project ends"),
    TEXT("network", "network of services that it belongs to"),
    ORIGIN,
};

static const socprev__field service_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project that pays"),
    REQUIRED_CODE("kind", "service_kind", "kind of service"),
    TEXT("name", "name of the service"),
    TEXTS("subtypes", "varieties of the kind, e.g. for families, for individuals"),
    CODES("forms", "service_form", "forms in which it is given"),
    REFERENCE("provider", SOCPREV_PROVIDER, "who provides it"),
    COUNT("count", "services", "how many services the record stands for; 1 when empty"),
    COUNT("existing", "services", "how many of them existed before"),
    COUNT("new", "services", "how many of them are new"),
    CODE("territory", "territory", "where it is given"),
    REFERENCE("zone", SOCPREV_ZONE, "zone in which it is given"),
    TEXT("locality", "place finer than the code list"),
    BOOLEAN("secret_address", "1 when the address is never shown below district level"),
    CODES("target_groups", "target_group", "people it is for"),
    INTEGER("age_min", "years", "youngest age"),
    INTEGER("age_max", "years", "oldest age"),
    DATE("start", "first day"),
    DATE("end", "last day"),
    TEXT("register_id", "identifier in the register of services"),
    ORIGIN,
};

static const socprev__field capacity_fields[] = {
    REQUIRED_REFERENCE("service", SOCPREV_SERVICE, "service"),
    CODE("form", "service_form", "form that the capacity belongs to"),
    REQUIRED_CODE("unit", "capacity_type", "unit; different units are never added"),
    THOUSANDTHS("value", "", "how many units, in thousandths"),
    DATE("as_of", "date of the figure"),
    ORIGIN,
};

static const socprev__field award_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project that pays"),
    REFERENCE("service", SOCPREV_SERVICE, "service that is paid"),
    REFERENCE("provider", SOCPREV_PROVIDER, "who receives it"),
    CODE("instrument", "award_method", "tender or grant"),
    INTEGER("round", "", "round in which it was given"),
    TEXT("lot", "part of the tender"),
    CODE("kind", "service_kind", "kind of service"),
    CODE("territory", "territory", "where"),
    REFERENCE("zone", SOCPREV_ZONE, "tender zone"),
    DATE("start", "first day that is paid"),
    DATE("end", "last day that is paid"),
    MONEY("price", "amount awarded"),
    COUNT("persons_target", "persons", "people that the contract asks for"),
    ORIGIN,
};

static const socprev__field funding_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    REQUIRED_CODE("stage", "funding_stage", "planned, contracted, accounted, certified, returned"),
    REQUIRED_CODE("source", "funding_source", "who pays"),
    DATE("start", "first day of the period; the whole project when empty"),
    DATE("end", "last day of the period"),
    MONEY("amount", "how much"),
    RATIO("share", "share of the total"),
    ORIGIN,
};

static const socprev__field payment_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    CODE("mode", "payment_mode", "before or after the costs arise"),
    INTEGER("number", "", "order of the tranche"),
    DATE("planned", "planned day"),
    DATE("paid", "day of payment"),
    MONEY("requested", "amount requested"),
    MONEY("certified", "amount certified"),
    MONEY("returned", "amount returned"),
    ORIGIN,
};

static const socprev__field activity_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    REQUIRED_CODE("kind", "activity_kind", "meeting, internship, conference ..."),
    TEXT("name", "what it is about"),
    TEXTS("aims", "what it is for"),
    COUNT("per_month", "times a month", "how often it takes place"),
    COUNT("days", "days", "how long one lasts"),
    COUNT("planned", "times", "how many are planned"),
    INTEGER("ordinal", "", "which one of them this is"),
    DATE("start", "first day"),
    DATE("end", "last day"),
    TEXT("place", "where"),
    ORIGIN,
};

static const socprev__field target_group_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    CODE("group", "target_group", "group by the code list"),
    TEXT("name", "group as the source names it"),
    INTEGER("age_min", "years", "youngest age"),
    INTEGER("age_max", "years", "oldest age"),
    COUNT("persons", "persons", "how many"),
    ORIGIN,
};

static const socprev__field goal_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    NAME("what is to change"),
    CODE("direction", "direction", "whether it is to grow or to shrink"),
    TEXTS("topics", "barriers or fields addressed"),
    ORIGIN,
};

static const socprev__field indicator_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    CODE("indicator", "indicator", "indicator of the programme"),
    TEXT("name", "indicator as the source names it"),
    TEXT("unit", "what is counted"),
    COUNT("before", "", "value before the project"),
    COUNT("target", "", "value aimed at"),
    COUNT("achieved", "", "value reached"),
    CODE("definition", "counting_rule", "rule by which it is counted"),
    TEXT("scope", "within what a person is counted once"),
    DATE("start", "first day counted"),
    DATE("end", "last day counted"),
    DATE("as_of", "date of the figure"),
    ORIGIN,
};

static const socprev__field application_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    REQUIRED_CODE("result", "application_result", "what became of it"),
    DATE("submitted", "when it was submitted"),
    DATE("decided", "when it was decided"),
    MONEY("requested", "amount requested"),
    INTEGER("score", "points", "points obtained"),
    INTEGER("score_max", "points", "most points possible"),
    TEXT("rating", "rating in words when points are not known"),
    REFERENCE("previous", SOCPREV_APPLICATION, "application that this one follows"),
    ORIGIN,
};

static const socprev__field relation_fields[] = {
    REQUIRED_REFERENCE("from", SOCPREV_PROJECT, "the later or dependent project"),
    REQUIRED_CODE("kind", "relation_kind", "how they hang together"),
    REFERENCE("to", SOCPREV_PROJECT, "the earlier or other project"),
    REFERENCE("output", SOCPREV_OUTPUT, "output, for `produces`"),
    CODE("certainty", "certainty", "how sure it is"),
    RATIO("scale", "size of the later relative to the earlier: 2 for double"),
    ORIGIN,
};

static const socprev__field output_fields[] = {
    REQUIRED_REFERENCE("project", SOCPREV_PROJECT, "project"),
    NAME("what is made"),
    DATE("start", "start of the period that the output is for"),
    DATE("end", "end of that period"),
    ORIGIN,
};

static const socprev__field note_fields[] = {
    REFERENCE("about", -1, "record that the note is about, as kind/id"),
    TEXT("field", "field that the note is about"),
    REQUIRED_CODE("topic", "note_topic", "conflict, ambiguity, missing, denial, remark"),
    REQUIRED_TEXT("text", "what there is to say"),
    ORIGIN,
};

#define KIND(name, plural, help, fields) { name, plural, help, fields, SOCPREV__COUNT(fields) }

/* In the order of enum socprev_kind. */
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
};

const socprev__kind *socprev__kind_of(int32_t kind)
{
    return kind < 0 || (size_t)kind >= SOCPREV__COUNT(kinds) ? NULL : &kinds[kind];
}

int32_t socprev_kind_count(void)
{
    return (int32_t)SOCPREV__COUNT(kinds);
}
