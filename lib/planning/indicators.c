/* Indicators of a portfolio, counted from contacts. Answers: indicators_answers.c. */
#include "planning/indicators.h"

/* ---- which rule --------------------------------------------------------------------------- */

static const char *text_of(const socprev_portfolio *portfolio, int64_t index, const char *field)
{
    const char *text = NULL;
    socprev_record_text(portfolio, SOCPREV_INDICATOR, index, field, &text);
    return text;
}

static const socprev__counting_rule *find_rule(const socprev_counting_rules *rules,
                                               const char *name)
{
    return name == NULL ? NULL
                        : socprev__counting_rule_at(
                              rules, socprev_counting_rules_find(rules, name, SOCPREV_NUL));
}

/* The rule of a record; its texts are not taken over. */
static socprev__counting_rule resolve(const socprev_portfolio *portfolio, int64_t index,
                                      const socprev_counting_rules *rules, const char **name)
{
    const char *code = text_of(portfolio, index, "indicator");
    const char *definition = text_of(portfolio, index, "definition");
    const char *unit = text_of(portfolio, index, "unit");
    const socprev__counting_rule *by_code = find_rule(rules, code);
    const socprev__counting_rule *threshold = find_rule(rules, definition);
    socprev__counting_rule rule = { .gap = code == NULL ? SOCPREV_GAP_NO_INDICATOR
                                                        : SOCPREV_GAP_UNKNOWN };
    if (threshold != NULL && threshold->counted != SOCPREV_COUNTED_PARTICIPANTS)
        threshold = NULL;
    if (by_code == NULL && threshold == NULL)
        return rule;
    rule = by_code == NULL ? *threshold : *by_code;
    *name = by_code == NULL ? definition : code;
    if (by_code != NULL && threshold != NULL && rule.counted != SOCPREV_COUNTED_NOTHING &&
        rule.minutes != threshold->minutes) {
        rule.minutes = threshold->minutes;
        rule.not_electronic = threshold->not_electronic;
        *name = definition;
    }
    if (rule.counted != SOCPREV_COUNTED_NOTHING && unit != NULL &&
        !socprev__counts_people(unit, SOCPREV_NUL)) {
        rule.counted = SOCPREV_COUNTED_NOTHING;
        rule.gap = SOCPREV_GAP_UNIT;
    }
    return rule;
}

/* ---- counts --------------------------------------------------------------------------------- */

typedef struct {
    const socprev_portfolio *portfolio;
    const socprev_contact_file *file;
    socprev_run *run;
    const socprev_memory *memory;
    struct socprev_memory own;
    socprev__counted_rule *cache; /* over all contacts, by rule */
    size_t n, capacity;
    socprev_error **err;
} counting;

/* Persons of a project by a rule. */
typedef struct {
    int64_t participants, below, undecided, anonymous;
} counts;

static counts counts_of(const socprev_participants *p, int32_t project)
{
    counts c = { 0 };
    socprev_participants_value(p, project, SOCPREV_PARTICIPANTS, &c.participants);
    socprev_participants_value(p, project, SOCPREV_BELOW_THRESHOLD, &c.below);
    socprev_participants_value(p, project, SOCPREV_UNDECIDED, &c.undecided);
    socprev_participants_value(p, project, SOCPREV_SUPPORT_ANONYMOUS_CONTACTS, &c.anonymous);
    return c;
}

static socprev_status count_contacts(const counting *x, const socprev_contacts *contacts,
                                     const socprev__counting_rule *rule,
                                     socprev_participants **out)
{
    socprev_participant_rule *own = NULL;
    socprev_status st = socprev__participant_rule_of(rule, x->memory, &own, x->err);
    if (st == SOCPREV_OK)
        st = socprev_participants_count(contacts, own, x->run, x->memory, out, x->err);
    socprev_participant_rule_free(own);
    return st;
}

/* Over all contacts; once for each rule. */
static socprev_status count_all(counting *x, const socprev__counting_rule *rule, int32_t project,
                                counts *out)
{
    for (size_t i = 0; i < x->n; i++)
        if (x->cache[i].minutes == rule->minutes &&
            x->cache[i].not_electronic == rule->not_electronic) {
            *out = counts_of(x->cache[i].participants, project);
            return SOCPREV_OK;
        }
    void *list = x->cache;
    if (!socprev__reserve(&x->own, &list, &x->capacity, x->n + 1, sizeof *x->cache))
        return socprev__fail_nomem(x->err);
    x->cache = list;
    socprev__counted_rule *c = &x->cache[x->n];
    *c = (socprev__counted_rule){ rule->minutes, rule->not_electronic, NULL };
    socprev_status st = count_contacts(x, socprev_contact_file_contacts(x->file), rule,
                                       &c->participants);
    if (st != SOCPREV_OK)
        return st;
    x->n++;
    *out = counts_of(c->participants, project);
    return SOCPREV_OK;
}

/* In the period of an indicator. */
static socprev_status count_period(const counting *x, const socprev__counting_rule *rule,
                                   int32_t project, const socprev_date period[2],
                                   int32_t certainty, counts *out, int64_t *contacts,
                                   socprev_date *latest)
{
    socprev_contacts *chosen = NULL;
    socprev_participants *participants = NULL;
    socprev_status st = socprev_contacts_select_period(
        socprev_contact_file_contacts(x->file), project, period[0], period[1], certainty,
        x->memory, &chosen, x->err);
    if (st == SOCPREV_OK)
        st = count_contacts(x, chosen, rule, &participants);
    if (st == SOCPREV_OK) {
        *out = counts_of(participants, project);
        *contacts = socprev_contacts_count(chosen);
        socprev_contacts_latest(chosen, project, latest);
    }
    socprev_participants_free(participants);
    socprev_contacts_free(chosen);
    return st;
}

/* What the two counts leave open: `sure` of what surely counts, `possible` of what may. */
static void conclude(socprev__indicator *i, const socprev__counting_rule *rule, counts sure,
                     counts possible)
{
    int64_t most = possible.participants + possible.undecided;
    int64_t sure_persons = sure.participants + sure.below + sure.undecided;
    int64_t persons = most + possible.below;
    bool others = rule->counted == SOCPREV_COUNTED_OTHERS;
    i->persons = persons;
    i->undecided = possible.undecided;
    i->anonymous = possible.anonymous;
    i->value = !others ? sure.participants : sure_persons > most ? sure_persons - most : 0;
    i->high = others ? persons - sure.participants : most;
    i->qualifier = others && possible.anonymous > 0 ? SOCPREV_AT_LEAST
                   : i->value == i->high            ? SOCPREV_EXACT
                                                    : SOCPREV_BETWEEN;
    if (i->qualifier == SOCPREV_AT_LEAST)
        i->high = i->value;
}

static socprev_status count(counting *x, int64_t index, const socprev__counting_rule *rule,
                            int32_t project, socprev__indicator *i)
{
    socprev_date period[2] = { SOCPREV_DATE_NONE, SOCPREV_DATE_NONE };
    counts sure = { 0 }, possible = { 0 };
    int64_t contacts = 0, ignored = 0;
    socprev_date later = SOCPREV_DATE_NONE;
    socprev_status st = SOCPREV_OK;
    socprev_record_date(x->portfolio, SOCPREV_INDICATOR, index, "start", &period[0]);
    socprev_record_date(x->portfolio, SOCPREV_INDICATOR, index, "end", &period[1]);
    if (project >= 0 && period[0] == SOCPREV_DATE_NONE && period[1] == SOCPREV_DATE_NONE) {
        st = count_all(x, rule, project, &sure);
        possible = sure;
        contacts = 1; /* a project that has a code has a contact */
        socprev_contacts_latest(socprev_contact_file_contacts(x->file), project, &i->as_of);
    } else if (project >= 0) {
        st = count_period(x, rule, project, period, SOCPREV_SELECT_SURE, &sure, &ignored,
                          &i->as_of);
        if (st == SOCPREV_OK)
            st = count_period(x, rule, project, period, SOCPREV_SELECT_POSSIBLE, &possible,
                              &contacts, &later);
    }
    if (st == SOCPREV_OK && contacts == 0)
        i->gap = SOCPREV_GAP_NO_CONTACTS;
    else if (st == SOCPREV_OK)
        conclude(i, rule, sure, possible);
    return st;
}

/* ---- one indicator ------------------------------------------------------------------------- */

static char *copy(const counting *x, const char *text, socprev_status *st)
{
    if (text == NULL || *st != SOCPREV_OK)
        return NULL;
    char *own = socprev__text_copy(&x->own, text, SOCPREV_NUL);
    if (own == NULL)
        *st = socprev__fail_nomem(x->err);
    return own;
}

static socprev_status read_target(const counting *x, int64_t index, socprev__indicator *i)
{
    socprev_quantity *target = NULL, *reached = NULL;
    if (socprev_record_amount(x->portfolio, SOCPREV_INDICATOR, index, "target",
                              &i->target_qualifier, &i->target, &i->target_high) != SOCPREV_OK)
        return SOCPREV_OK;
    i->has_target = true;
    if (i->gap != SOCPREV_GAP_NONE)
        return SOCPREV_OK;
    socprev_status st = socprev_record_quantity(x->portfolio, SOCPREV_INDICATOR, index, "target",
                                                x->memory, &target);
    if (st == SOCPREV_OK)
        st = socprev_quantity_new(i->qualifier, i->value, 1, i->high, x->memory, &reached);
    if (st == SOCPREV_OK)
        st = socprev_quantity_divide(reached, target, x->memory, &i->share);
    socprev_quantity_free(reached);
    socprev_quantity_free(target);
    /* what nothing is known of has no share */
    return st == SOCPREV_E_NOMEM ? socprev__fail_nomem(x->err) : SOCPREV_OK;
}

static socprev_status draw(counting *x, const socprev_counting_rules *rules, int64_t index,
                           socprev__indicator *i)
{
    const char *name = NULL, *project = text_of(x->portfolio, index, "project");
    socprev__counting_rule rule = resolve(x->portfolio, index, rules, &name);
    int64_t at = socprev_record_find(x->portfolio, SOCPREV_PROJECT, project, SOCPREV_NUL);
    socprev_status st = SOCPREV_OK;
    rule.name = NULL;
    rule.definition[0] = rule.definition[1] = NULL;
    *i = (socprev__indicator){ .gap = rule.gap, .confidence = rule.confidence,
                               .counted = rule.counted, .as_of = SOCPREV_DATE_NONE,
                               .minutes = rule.minutes };
    i->record = copy(x, socprev_record_id(x->portfolio, SOCPREV_INDICATOR, index), &st);
    i->project = copy(x, project, &st);
    i->indicator = copy(x, text_of(x->portfolio, index, "indicator"), &st);
    i->name = copy(x, text_of(x->portfolio, index, "name"), &st);
    i->unit = copy(x, text_of(x->portfolio, index, "unit"), &st);
    i->rule = copy(x, name, &st);
    if (st == SOCPREV_OK && rule.counted != SOCPREV_COUNTED_NOTHING)
        st = count(x, index, &rule,
                   at < 0 ? -1 : socprev__code_of_project(x->portfolio, at, x->file), i);
    if (st == SOCPREV_OK && i->gap != SOCPREV_GAP_NONE)
        rule = (socprev__counting_rule){ .gap = i->gap };
    if (st == SOCPREV_OK)
        st = socprev__counting_rule_define(&x->own, &rule, x->err);
    memcpy(i->definition, rule.definition, sizeof i->definition);
    return st == SOCPREV_OK ? read_target(x, index, i) : st;
}

/* ---- all ------------------------------------------------------------------------------------- */

static socprev_status check(const socprev_portfolio *portfolio, const socprev_contact_file *file,
                            const socprev_counting_rules *rules, socprev_indicators **out,
                            socprev_error **err)
{
    if (portfolio == NULL || file == NULL)
        return socprev__fail_null(err, portfolio == NULL ? "portfolio" : "file");
    if (rules == NULL || out == NULL)
        return socprev__fail_null(err, rules == NULL ? "rules" : "out");
    return socprev__check_portfolio(portfolio, err);
}

socprev_status socprev_indicators_new(const socprev_portfolio *portfolio,
                                      const socprev_contact_file *file,
                                      const socprev_counting_rules *rules, socprev_run *run,
                                      const socprev_memory *memory, socprev_indicators **out,
                                      socprev_error **err)
{
    socprev_status st = check(portfolio, file, rules, out, err);
    if (st != SOCPREV_OK)
        return st;
    counting x = { .portfolio = portfolio, .file = file, .run = run, .memory = memory,
                   .own = socprev__memory_of(memory), .err = err };
    int64_t n = socprev_record_count(portfolio, SOCPREV_INDICATOR);
    socprev_indicators *answer = socprev__alloc(&x.own, 1, sizeof *answer);
    if (answer == NULL)
        return socprev__fail_nomem(err);
    answer->memory = x.own;
    answer->capacity = (size_t)n + 1;
    answer->item = socprev__alloc(&x.own, answer->capacity, sizeof *answer->item);
    if (answer->item == NULL)
        st = socprev__fail_nomem(err);
    for (int64_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = draw(&x, rules, i, &answer->item[answer->n++]);
    for (size_t i = 0; i < x.n; i++)
        socprev_participants_free(x.cache[i].participants);
    socprev__free(&x.own, x.cache, x.capacity, sizeof *x.cache);
    if (st == SOCPREV_OK)
        *out = answer;
    else
        socprev_indicators_free(answer);
    return st;
}

void socprev_indicators_free(socprev_indicators *indicators)
{
    if (indicators == NULL)
        return;
    struct socprev_memory memory = indicators->memory;
    for (size_t k = 0; k < indicators->n; k++) {
        socprev__indicator *i = &indicators->item[k];
        char *const texts[] = { i->record, i->project, i->indicator, i->name, i->unit, i->rule };
        for (size_t t = 0; t < SOCPREV__COUNT(texts); t++)
            socprev__text_free(&memory, texts[t]);
        for (size_t l = 0; l < SOCPREV__COUNT(i->definition); l++)
            socprev_buffer_free(i->definition[l]);
        socprev_quantity_free(i->share);
    }
    socprev__free(&memory, indicators->item, indicators->capacity, sizeof *indicators->item);
    socprev__free(&memory, indicators, 1, sizeof *indicators);
}
