/* What an account states, and from which records it is derived. */
#include "planning/planning_internal.h"
#include "record/record_internal.h"

#include <stdio.h>

enum { SHOWN = 256 }; /* bytes of a quantity as it is shown */

#define MONEY(key, en, cs) { key, { en, cs }, AS_MONEY }
#define PERCENT(key, en, cs) { key, { en, cs }, AS_PERCENT }
#define COUNT(key, en, cs) { key, { en, cs }, AS_COUNT }

static const socprev__measure
    obtained = MONEY("obtained", "money obtained", "získané peníze"),
    earlier_total = MONEY("earlier_total", "earlier projects together",
                          "dřívější projekty dohromady"),
    all_total = MONEY("all_total", "all projects together", "všechny projekty dohromady"),
    projects = COUNT("projects", "number of projects", "počet projektů"),
    total = MONEY("total", "total", "celková částka"),
    passed_on = MONEY("passed_on", "passed on to providers", "předáno poskytovatelům"),
    passed_on_share = PERCENT("passed_on_share", "share passed on to providers",
                              "podíl předaný poskytovatelům"),
    kept = MONEY("kept", "not passed on", "nepředáno poskytovatelům"),
    kinds = COUNT("kinds", "kinds of services", "druhů služeb"),
    providers = COUNT("providers", "providers", "poskytovatelů"),
    services = COUNT("services", "services", "služeb"),
    existing_and_new = COUNT("existing_and_new", "existing + new services",
                             "stávajících + nových služeb"),
    cost_per_service = MONEY("cost_per_service", "per service", "na jednu službu"),
    persons = COUNT("persons", "people helped", "lidí, kterým se pomohlo"),
    cost_per_person = MONEY("cost_per_person", "per person", "na jednoho člověka"),
    indicator_added = COUNT("indicator_added", "aimed at beyond the former value",
                            "cíl nad předchozí hodnotu"),
    indicator_growth = COUNT("indicator_growth", "aimed at, times the former value",
                             "cíl jako násobek předchozí hodnoty"),
    indicator_reached = PERCENT("indicator_reached", "share of the target reached",
                                "podíl splněného cíle"),
    project_months = COUNT("months", "length in months", "délka v měsících"),
    project_days = COUNT("days", "length in days", "délka ve dnech"),
    services_months = COUNT("services_months", "months for which services are paid",
                            "měsíců, za které se platí služby"),
    predecessors = COUNT("predecessors", "projects that it continues", "navazuje na projektů"),
    gap = COUNT("gap", "days since the project that it continues",
                "dnů od projektu, na který navazuje"),
    source_share = COUNT("source_share", "share of a source", "podíl zdroje"),
    applications = COUNT("applications", "applications", "žádosti"),
    score = COUNT("score", "score", "bodové hodnocení");

/* ---- reading ------------------------------------------------------------- */

static void keep(socprev__drawing *d, socprev_status status)
{
    if (d->status == SOCPREV_OK && status != SOCPREV_OK && status != SOCPREV_E_UNDEFINED)
        d->status = status;
}

/* The field as a quantity; NULL when it is empty or something failed. */
static socprev_quantity *read(socprev__drawing *d, int32_t kind, int64_t index, const char *field)
{
    socprev_quantity *q = NULL;
    if (d->status == SOCPREV_OK)
        keep(d, socprev_record_quantity(d->portfolio, kind, index, field, d->memory, &q));
    return q;
}

static socprev_quantity *whole(socprev__drawing *d, int64_t value)
{
    socprev_quantity *q = NULL;
    if (d->status == SOCPREV_OK)
        keep(d, socprev_quantity_new(SOCPREV_EXACT, value, 1, 0, d->memory, &q));
    return q;
}

/* Whether a text field holds `text`. */
static bool holds(const socprev__drawing *d, int32_t kind, int64_t index, const char *field,
                  const char *text)
{
    const char *held = NULL;
    return socprev_record_text(d->portfolio, kind, index, field, &held) == SOCPREV_OK &&
           strcmp(held, text) == 0;
}

/* ---- texts in both languages ------------------------------------------------ */

typedef struct {
    socprev__bytes language[2];
} texts;

static void texts_begin(const socprev__drawing *d, texts *t)
{
    for (int32_t l = 0; l < 2; l++)
        socprev__bytes_init(&t->language[l], &d->account->memory);
}

static void texts_add(texts *t, const char *text)
{
    for (int32_t l = 0; l < 2; l++)
        socprev__bytes_text(&t->language[l], text);
}

static bool texts_are_empty(const texts *t)
{
    return t->language[0].size == 0;
}

/* NUL-terminated; notices that memory ran out on the way. */
static const char *texts_get(socprev__drawing *d, texts *t, int32_t l)
{
    socprev__bytes_append(&t->language[l], "", 1);
    if (t->language[l].failed && d->status == SOCPREV_OK)
        d->status = SOCPREV_E_NOMEM;
    return t->language[l].failed ? "" : t->language[l].data;
}

static void texts_end(texts *t)
{
    for (int32_t l = 0; l < 2; l++)
        socprev__bytes_clear(&t->language[l]);
}

/* ---- deriving ------------------------------------------------------------- */

typedef socprev_status operation(const socprev_quantity *, const socprev_quantity *,
                                 const socprev_memory *, socprev_quantity **);

/* States `a sign b`; an operand that is missing, and a result of which nothing
 * is known, give no statement. */
static void derive(socprev__drawing *d, const socprev__measure *measure, operation *operate,
                   const char *sign, const socprev_quantity *a, const socprev__measure *a_measure,
                   const socprev_quantity *b, const socprev__measure *b_measure)
{
    if (d->status != SOCPREV_OK || a == NULL || b == NULL)
        return;
    char basis[2][2 * SHOWN + 8];
    for (int32_t l = 0; l < 2; l++) {
        char left[SHOWN], right[SHOWN];
        if (!socprev__show_quantity(a, a_measure->style, l, left, sizeof left) ||
            !socprev__show_quantity(b, b_measure->style, l, right, sizeof right)) {
            d->status = SOCPREV_E_RANGE;
            return;
        }
        snprintf(basis[l], sizeof basis[l], "%s %s %s", left, sign, right);
    }
    socprev_quantity *result = NULL;
    keep(d, operate(a, b, d->memory, &result));
    if (result != NULL)
        socprev__state(d, measure, result, basis[0], basis[1]);
}

/* States a field as it is; NULL when it is empty. */
static const socprev_quantity *state_field(socprev__drawing *d, const socprev__measure *measure,
                                           int32_t kind, int64_t index, const char *field)
{
    socprev_quantity *q = read(d, kind, index, field);
    return q == NULL ? NULL : socprev__state(d, measure, q, NULL, NULL);
}

/* A sum that grows term by term, with "12 + 4 + 14" as its basis; of a long
 * sum only the first terms are shown. */
enum { TERMS_SHOWN = 12 };
typedef struct {
    socprev_quantity *sum; /* NULL before the first term, and when nothing is known of the sum */
    int64_t terms;
    texts basis;
} series;

static void series_begin(const socprev__drawing *d, series *s)
{
    s->sum = NULL;
    s->terms = 0;
    texts_begin(d, &s->basis);
}

/* Takes the term over; one that is missing adds nothing. */
static void series_add(socprev__drawing *d, series *s, const socprev__measure *measure,
                       socprev_quantity *term)
{
    if (term == NULL)
        return;
    for (int32_t l = 0; l < 2 && s->terms <= TERMS_SHOWN; l++) {
        char shown[SHOWN] = "…";
        if (s->terms < TERMS_SHOWN &&
            !socprev__show_quantity(term, measure->style, l, shown, sizeof shown))
            keep(d, SOCPREV_E_RANGE);
        socprev__bytes_text(&s->basis.language[l], s->terms == 0 ? "" : " + ");
        socprev__bytes_text(&s->basis.language[l], shown);
    }
    if (s->terms++ == 0) {
        s->sum = term;
        return;
    }
    socprev_quantity *next = NULL;
    if (s->sum != NULL)
        keep(d, socprev_quantity_add(s->sum, term, d->memory, &next));
    socprev_quantity_free(s->sum);
    socprev_quantity_free(term);
    s->sum = next;
}

/* States the sum when it is known of at least `least` terms; one term needs no basis. */
static const socprev_quantity *series_state(socprev__drawing *d, series *s,
                                            const socprev__measure *measure, int64_t least)
{
    const socprev_quantity *stated = NULL;
    bool several = s->terms > 1;
    const char *en = texts_get(d, &s->basis, 0), *cs = texts_get(d, &s->basis, 1);
    if (s->sum != NULL && s->terms >= least)
        stated = socprev__state(d, measure, s->sum, several ? en : NULL, several ? cs : NULL);
    else
        socprev_quantity_free(s->sum);
    texts_end(&s->basis);
    return stated;
}

/* ---- statements about a project -------------------------------------------- */

static const socprev_quantity *money_of_project(socprev__drawing *d, int64_t project,
                                                const socprev_quantity **base)
{
    const socprev_quantity *whole_amount =
        state_field(d, &total, SOCPREV_PROJECT, project, "total");
    const socprev_quantity *given =
        state_field(d, &passed_on, SOCPREV_PROJECT, project, "passed_on");
    derive(d, &passed_on_share, socprev_quantity_divide, "/", given, &passed_on, whole_amount,
           &total);
    derive(d, &kept, socprev_quantity_subtract, "−", whole_amount, &total, given, &passed_on);
    *base = given != NULL ? given : whole_amount;
    return whole_amount;
}

static void services_of_project(socprev__drawing *d, int64_t project,
                                const socprev_quantity *money)
{
    series counts, parts;
    series_begin(d, &counts);
    series_begin(d, &parts);
    int64_t n = 0;
    const int64_t *own = socprev__group_of(&d->of[OF_SERVICE], project, &n);
    for (int64_t k = 0; k < n && d->status == SOCPREV_OK; k++) {
        int64_t i = own[k];
        bool counted = socprev_record_has(d->portfolio, SOCPREV_SERVICE, i, "count") != 0;
        series_add(d, &counts, &services,
                   counted ? read(d, SOCPREV_SERVICE, i, "count") : whole(d, 1));
    }
    if (counts.terms == 0)
        series_add(d, &counts, &services, read(d, SOCPREV_PROJECT, project, "services_count"));
    const socprev_quantity *all = series_state(d, &counts, &services, 1);
    derive(d, &cost_per_service, socprev_quantity_divide, "/", money, &total, all, &services);
    series_add(d, &parts, &services, read(d, SOCPREV_PROJECT, project, "existing_services"));
    series_add(d, &parts, &services, read(d, SOCPREV_PROJECT, project, "new_services"));
    series_state(d, &parts, &existing_and_new, 2);
}

static void indicators_of_project(socprev__drawing *d, int64_t project,
                                  const socprev_quantity *money)
{
    int64_t n = 0;
    const int64_t *own = socprev__group_of(&d->of[OF_INDICATOR], project, &n);
    for (int64_t k = 0; k < n && d->status == SOCPREV_OK; k++) {
        int64_t i = own[k];
        const char *unit = "";
        socprev_record_text(d->portfolio, SOCPREV_INDICATOR, i, "unit", &unit);
        socprev_quantity *before = read(d, SOCPREV_INDICATOR, i, "before");
        socprev_quantity *target = read(d, SOCPREV_INDICATOR, i, "target");
        socprev_quantity *achieved = read(d, SOCPREV_INDICATOR, i, "achieved");
        derive(d, &indicator_added, socprev_quantity_subtract, "−", target, &indicator_added,
               before, &indicator_added);
        derive(d, &indicator_growth, socprev_quantity_divide, "/", target, &indicator_added,
               before, &indicator_added);
        derive(d, &indicator_reached, socprev_quantity_divide, "/", achieved, &indicator_added,
               target, &indicator_added);
        if (achieved != NULL && socprev__counts_people(unit, SOCPREV_NUL)) {
            const socprev_quantity *helped = socprev__state(d, &persons, achieved, NULL, NULL);
            derive(d, &cost_per_person, socprev_quantity_divide, "/", money, &total, helped,
                   &persons);
            achieved = NULL;
        }
        socprev_quantity_free(achieved);
        socprev_quantity_free(target);
        socprev_quantity_free(before);
    }
}

static socprev_date date_of(const socprev__drawing *d, int64_t project, const char *field)
{
    socprev_date date = SOCPREV_DATE_NONE;
    socprev_record_date(d->portfolio, SOCPREV_PROJECT, project, field, &date);
    return date;
}

/* States a number of days or months with "1 April 2016 – 30 April 2019" as its basis. */
static void state_period(socprev__drawing *d, const socprev__measure *measure, int32_t n,
                         socprev_date start, socprev_date end)
{
    char basis[2][2 * SOCPREV__WORDS + 8];
    for (int32_t l = 0; l < 2; l++) {
        char first[SOCPREV__WORDS] = "", last[SOCPREV__WORDS] = "";
        socprev__date_words(start, l, first);
        socprev__date_words(end, l, last);
        snprintf(basis[l], sizeof basis[l], "%s – %s", first, last);
    }
    socprev__state(d, measure, whole(d, n), basis[0], basis[1]);
}

static void periods_of_project(socprev__drawing *d, int64_t project)
{
    socprev_date start = date_of(d, project, "start");
    socprev_date end = date_of(d, project, "end");
    socprev_date paid_from = date_of(d, project, "services_start");
    socprev_date paid_to = date_of(d, project, "services_end");
    int32_t n = 0;
    if (socprev_period_months(start, end, &n) == SOCPREV_OK)
        state_period(d, &project_months, n, start, end);
    if (socprev_date_precision(start) == SOCPREV_PRECISION_DAY &&
        socprev_date_precision(end) == SOCPREV_PRECISION_DAY &&
        socprev_period_days(start, end, &n) == SOCPREV_OK)
        state_period(d, &project_days, n, start, end);
    if (paid_from == SOCPREV_DATE_NONE)
        paid_from = start;
    if (socprev_period_months(paid_from, paid_to, &n) == SOCPREV_OK)
        state_period(d, &services_months, n, paid_from, paid_to);
}

/* Only dates of a month or finer say anything about a gap. */
static bool is_month_or_finer(socprev_date date)
{
    int32_t precision = socprev_date_precision(date);
    return precision != SOCPREV_PRECISION_NONE && precision <= SOCPREV_PRECISION_MONTH;
}

/* 0 when it follows at once, negative when they overlap. */
static void state_gap(socprev__drawing *d, int64_t project, const char *earlier_id)
{
    int64_t earlier = socprev_record_find(d->portfolio, SOCPREV_PROJECT, earlier_id, SOCPREV_NUL);
    socprev_date end = date_of(d, earlier, "end"), start = date_of(d, project, "start");
    int32_t days = 0;
    if (!is_month_or_finer(end) || !is_month_or_finer(start) ||
        socprev_period_gap(end, start, &days) != SOCPREV_OK)
        return;
    state_period(d, &gap, days, end, start);
}

/* Appends a field of a record as people read it, with `before` in front of it. */
static void append_field(socprev__drawing *d, int32_t kind, int64_t index, const char *field,
                         const char *before, texts *out)
{
    for (int32_t l = 0; l < 2 && d->status == SOCPREV_OK; l++) {
        socprev_buffer *shown = NULL;
        keep(d, socprev_record_format(d->portfolio, kind, index, field, l, &shown, NULL));
        if (shown != NULL && socprev_buffer_size(shown) > 0) {
            socprev__bytes_text(&out->language[l], before);
            socprev__bytes_text(&out->language[l], socprev_buffer_data(shown));
        }
        socprev_buffer_free(shown);
    }
}

static void relations_of_project(socprev__drawing *d, int64_t project)
{
    int64_t n = 0, continued = 0;
    const int64_t *own = socprev__group_of(&d->of[OF_RELATION], project, &n);
    texts basis;
    texts_begin(d, &basis);
    for (int64_t k = 0; k < n && d->status == SOCPREV_OK; k++) {
        const char *to = NULL;
        int64_t i = own[k];
        if (!holds(d, SOCPREV_RELATION, i, "kind", "continues") ||
            socprev_record_text(d->portfolio, SOCPREV_RELATION, i, "to", &to) != SOCPREV_OK)
            continue;
        texts_add(&basis, continued == 0 ? "" : ", ");
        texts_add(&basis, socprev__project_name(d->portfolio, to));
        if (!holds(d, SOCPREV_RELATION, i, "certainty", "exact"))
            append_field(d, SOCPREV_RELATION, i, "certainty", ": ", &basis);
        continued++;
        state_gap(d, project, to);
    }
    const char *en = texts_get(d, &basis, 0), *cs = texts_get(d, &basis, 1);
    if (continued > 0)
        socprev__state(d, &predecessors, whole(d, continued), en, cs);
    texts_end(&basis);
}

static void state_texts(socprev__drawing *d, const socprev__measure *measure, texts *t)
{
    bool empty = texts_are_empty(t);
    const char *en = texts_get(d, t, 0), *cs = texts_get(d, t, 1);
    if (!empty)
        socprev__state_text(d, measure, en, cs, NULL, NULL);
    texts_end(t);
}

static void state_score(socprev__drawing *d, int64_t application)
{
    int64_t points = 0, most = 0;
    if (socprev_record_integer(d->portfolio, SOCPREV_APPLICATION, application, "score", &points) !=
            SOCPREV_OK ||
        socprev_record_integer(d->portfolio, SOCPREV_APPLICATION, application, "score_max",
                               &most) != SOCPREV_OK)
        return;
    char en[64], cs[64];
    snprintf(en, sizeof en, "%lld of %lld", (long long)points, (long long)most);
    snprintf(cs, sizeof cs, "%lld z možných %lld", (long long)points, (long long)most);
    socprev__state_text(d, &score, en, cs, NULL, NULL);
}

static void applications_of_project(socprev__drawing *d, int64_t project)
{
    int64_t n = 0;
    const int64_t *own = socprev__group_of(&d->of[OF_APPLICATION], project, &n);
    texts path;
    texts_begin(d, &path);
    for (int64_t k = 0; k < n && d->status == SOCPREV_OK; k++) {
        int64_t i = own[k];
        append_field(d, SOCPREV_APPLICATION, i, "result", texts_are_empty(&path) ? "" : " → ",
                     &path);
        append_field(d, SOCPREV_APPLICATION, i, "decided", " ", &path);
        state_score(d, i);
    }
    state_texts(d, &applications, &path);
}

static void shares_of_project(socprev__drawing *d, int64_t project)
{
    int64_t n = 0;
    const int64_t *own = socprev__group_of(&d->of[OF_FUNDING], project, &n);
    for (int64_t k = 0; k < n && d->status == SOCPREV_OK; k++) {
        int64_t i = own[k];
        if (socprev_record_has(d->portfolio, SOCPREV_FUNDING, i, "share") == 0)
            continue;
        texts share;
        texts_begin(d, &share);
        append_field(d, SOCPREV_FUNDING, i, "source", "", &share);
        append_field(d, SOCPREV_FUNDING, i, "share", ": ", &share);
        state_texts(d, &source_share, &share);
    }
}

static void draw_project(socprev__drawing *d, int64_t project)
{
    const char *id = socprev_record_id(d->portfolio, SOCPREV_PROJECT, project);
    snprintf(d->record, sizeof d->record, "project/%s", id);
    const socprev_quantity *base = NULL;
    const socprev_quantity *money = money_of_project(d, project, &base);
    shares_of_project(d, project);
    if (state_field(d, &kinds, SOCPREV_PROJECT, project, "kinds_count") == NULL &&
        socprev_record_has(d->portfolio, SOCPREV_PROJECT, project, "kinds_open") == 0) {
        int64_t n = socprev_record_list_count(d->portfolio, SOCPREV_PROJECT, project, "kinds");
        if (n > 0 && d->status == SOCPREV_OK)
            socprev__state(d, &kinds, whole(d, n), NULL, NULL);
    }
    state_field(d, &providers, SOCPREV_PROJECT, project, "providers_count");
    services_of_project(d, project, money);
    indicators_of_project(d, project, base);
    periods_of_project(d, project);
    relations_of_project(d, project);
    applications_of_project(d, project);
}

/* ---- statements about the whole portfolio ----------------------------------- */

/* Money obtained for some projects, and what the others had before. */
static void draw_obtained(socprev__drawing *d)
{
    const socprev_quantity *now = state_field(d, &obtained, SOCPREV_PORTFOLIO, 0, "obtained");
    if (now == NULL ||
        socprev_record_list_count(d->portfolio, SOCPREV_PORTFOLIO, 0, "obtained_for") == 0)
        return;
    series earlier;
    series_begin(d, &earlier);
    int64_t n = socprev_record_count(d->portfolio, SOCPREV_PROJECT);
    for (int64_t i = 0; i < n && d->status == SOCPREV_OK; i++) {
        const char *id = socprev_record_id(d->portfolio, SOCPREV_PROJECT, i);
        if (!socprev__lists(d->portfolio, SOCPREV_PORTFOLIO, 0, "obtained_for", id) &&
            !socprev__project_is_outside(d->portfolio, i))
            series_add(d, &earlier, &total, read(d, SOCPREV_PROJECT, i, "total"));
    }
    const socprev_quantity *before = series_state(d, &earlier, &earlier_total, 1);
    derive(d, &all_total, socprev_quantity_add, "+", before, &earlier_total, now, &obtained);
}

/* All records by their project, or none of them. */
static void group_records(socprev__drawing *d)
{
    static const struct {
        int32_t kind;
        const char *field;
    } by[OF_PROJECT] = {
        [OF_FUNDING] = { SOCPREV_FUNDING, "project" },
        [OF_SERVICE] = { SOCPREV_SERVICE, "project" },
        [OF_INDICATOR] = { SOCPREV_INDICATOR, "project" },
        [OF_RELATION] = { SOCPREV_RELATION, "from" },
        [OF_APPLICATION] = { SOCPREV_APPLICATION, "project" },
    };
    for (size_t i = 0; i < OF_PROJECT && d->status == SOCPREV_OK; i++)
        if (!socprev__group(&d->account->memory, d->portfolio, by[i].kind, by[i].field, &d->of[i]))
            d->status = SOCPREV_E_NOMEM;
}

void socprev__draw_portfolio(socprev__drawing *d)
{
    int64_t n = socprev_record_count(d->portfolio, SOCPREV_PROJECT), own = 0;
    snprintf(d->record, sizeof d->record, "portfolio/%s",
             socprev_record_id(d->portfolio, SOCPREV_PORTFOLIO, 0));
    for (int64_t i = 0; i < n; i++)
        own += socprev__project_is_outside(d->portfolio, i) ? 0 : 1;
    if (own > 0)
        socprev__state(d, &projects, whole(d, own), NULL, NULL);
    draw_obtained(d);
    group_records(d);
    for (int64_t i = 0; i < n && d->status == SOCPREV_OK; i++)
        draw_project(d, i);
    for (size_t i = 0; i < OF_PROJECT; i++)
        socprev__group_free(&d->account->memory, &d->of[i]);
}
