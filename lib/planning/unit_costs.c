/* What one costs: the money of projects over people, contacts and hours; and whom a budget
 * reaches. */
#include "planning/people.h"

#include "base/value_internal.h"

/* ---- money of a project ------------------------------------------------------------------ */

enum { TOTAL, PASSED_ON, AWARDED, PLANNED, CONTRACTED, ACCOUNTED, CERTIFIED, PAID, MONEYS };
enum { PERSON, PARTICIPANT, CONTACT, HOUR, UNITS };

static const char *const money_names[MONEYS] = { "total",     "passed_on",  "awarded",
                                                 "planned",   "contracted", "accounted",
                                                 "certified", "paid" };
static const char *const unit_names[UNITS] = { "person", "participant", "contact", "hour" };

enum { QUALIFIER_OF_MONEY = 2, PER = 5, QUALIFIER_OF_COUNT = 6, QUALIFIER_OF_COST = 9 };

static const socprev__table_column columns[] = {
    { "project", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "money", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [QUALIFIER_OF_MONEY] = { "money_qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "amount", SOCPREV_COLUMN_INT64, "CZK", 2 },
    { "amount_high", SOCPREV_COLUMN_INT64, "CZK", 2 },
    [PER] = { "per", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [QUALIFIER_OF_COUNT] = { "count_qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "count", SOCPREV_COLUMN_INT64, NULL, 2 },
    { "count_high", SOCPREV_COLUMN_INT64, NULL, 2 },
    [QUALIFIER_OF_COST] = { "cost_qualifier", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    { "cost", SOCPREV_COLUMN_INT64, "CZK", 2 },
    { "cost_high", SOCPREV_COLUMN_INT64, "CZK", 2 },
};

/* A project with contacts, or all of them. */
typedef struct {
    int64_t index; /* in the portfolio; -1 = none, or all */
    int32_t code;  /* in the contacts, or SOCPREV_CODE_ALL */
    const char *name; /* NULL = all */
    socprev_quantity *money[MONEYS], *count[UNITS]; /* NULL = not stated, not known */
} project;

typedef struct {
    const socprev_portfolio *portfolio;
    const socprev_contact_file *file;
    const socprev_memory *memory;
    socprev_error **err;
    socprev_people *people;
    socprev_participants *participants;
    project *project; /* [n], behind them all of them */
    size_t n;
    socprev_table *table;
} costing;

/* Sums of which nothing is known are none. */
static socprev_status keep(const costing *x, socprev_status st)
{
    if (st == SOCPREV_E_NOMEM)
        return socprev__fail_nomem(x->err);
    if (st == SOCPREV_E_RANGE)
        return socprev__fail(x->err, st, SP_OVERFLOW, SP_FIELD("amount"), SP_TEXT("amount"));
    return SOCPREV_OK;
}

/* Adds an amount of a record to a sum, which may be NULL before. */
static socprev_status add_field(const costing *x, int32_t kind, int64_t index, const char *field,
                                socprev_quantity **sum)
{
    socprev_quantity *own = NULL, *both = NULL;
    socprev_status st =
        socprev_record_quantity(x->portfolio, kind, index, field, x->memory, &own);
    if (st != SOCPREV_OK || *sum == NULL) {
        if (st == SOCPREV_OK)
            *sum = own;
        return keep(x, st);
    }
    st = socprev_quantity_add(*sum, own, x->memory, &both);
    socprev_quantity_free(own);
    if (st == SOCPREV_OK || st == SOCPREV_E_UNDEFINED) {
        socprev_quantity_free(*sum);
        *sum = both;
    }
    return keep(x, st);
}

/* The project of this record, which has contacts; NULL for others. */
static project *project_of(const costing *x, int32_t kind, int64_t index)
{
    const char *id = NULL;
    if (socprev_record_text(x->portfolio, kind, index, "project", &id) != SOCPREV_OK)
        return NULL;
    int64_t at = socprev_record_find(x->portfolio, SOCPREV_PROJECT, id, SOCPREV_NUL);
    for (size_t i = 0; i < x->n; i++)
        if (at >= 0 && x->project[i].index == at)
            return &x->project[i];
    return NULL;
}

static socprev_status add_funding(const costing *x, int64_t index)
{
    const char *stage = "";
    project *p = project_of(x, SOCPREV_FUNDING, index);
    socprev_record_text(x->portfolio, SOCPREV_FUNDING, index, "stage", &stage);
    for (size_t m = PLANNED; m <= CERTIFIED && p != NULL; m++)
        if (strcmp(stage, money_names[m]) == 0)
            return add_field(x, SOCPREV_FUNDING, index, "amount", &p->money[m]);
    return SOCPREV_OK;
}

static socprev_status add_payment(const costing *x, int64_t index)
{
    project *p = project_of(x, SOCPREV_PAYMENT, index);
    bool certified = socprev_record_has(x->portfolio, SOCPREV_PAYMENT, index, "certified") != 0;
    if (p == NULL || !socprev_record_has(x->portfolio, SOCPREV_PAYMENT, index, "paid"))
        return SOCPREV_OK;
    return add_field(x, SOCPREV_PAYMENT, index, certified ? "certified" : "requested",
                     &p->money[PAID]);
}

static socprev_status add_award(const costing *x, int64_t index)
{
    project *p = project_of(x, SOCPREV_AWARD, index);
    return p == NULL ? SOCPREV_OK
                     : add_field(x, SOCPREV_AWARD, index, "price", &p->money[AWARDED]);
}

static socprev_status read_money(const costing *x)
{
    static const struct {
        int32_t kind;
        socprev_status (*add)(const costing *, int64_t);
    } records[] = { { SOCPREV_FUNDING, add_funding },
                    { SOCPREV_PAYMENT, add_payment },
                    { SOCPREV_AWARD, add_award } };
    socprev_status st = SOCPREV_OK;
    for (size_t i = 0; i < x->n && st == SOCPREV_OK; i++) {
        project *p = &x->project[i];
        st = add_field(x, SOCPREV_PROJECT, p->index, "total", &p->money[TOTAL]);
        if (st == SOCPREV_OK)
            st = add_field(x, SOCPREV_PROJECT, p->index, "passed_on", &p->money[PASSED_ON]);
    }
    for (size_t k = 0; k < SOCPREV__COUNT(records); k++) {
        int64_t n = socprev_record_count(x->portfolio, records[k].kind);
        for (int64_t i = 0; i < n && st == SOCPREV_OK; i++)
            st = records[k].add(x, i);
    }
    return st;
}

/* ---- counts of a project ------------------------------------------------------------------- */

static socprev_status count_project(const costing *x, project *p)
{
    int64_t cell = 0, persons = 0, contacts = 0, minutes = 0, untimed = 0, anonymous = 0;
    int64_t reached = 0, undecided = 0;
    if (socprev_people_find(x->people, &p->code, &cell) != SOCPREV_OK)
        return SOCPREV_OK;
    socprev_people_value(x->people, cell, SOCPREV_PERSONS, &persons);
    socprev_people_value(x->people, cell, SOCPREV_CONTACTS, &contacts);
    socprev_people_value(x->people, cell, SOCPREV_MINUTES, &minutes);
    socprev_people_value(x->people, cell, SOCPREV_UNTIMED_CONTACTS, &untimed);
    socprev_people_value(x->people, cell, SOCPREV_ANONYMOUS_CONTACTS, &anonymous);
    socprev_participants_value(x->participants, p->code, SOCPREV_PARTICIPANTS, &reached);
    socprev_participants_value(x->participants, p->code, SOCPREV_UNDECIDED, &undecided);
    socprev_status st = socprev_quantity_new(anonymous > 0 ? SOCPREV_AT_LEAST : SOCPREV_EXACT,
                                             persons, 1, 0, x->memory, &p->count[PERSON]);
    if (st == SOCPREV_OK)
        st = socprev_quantity_new(undecided > 0 ? SOCPREV_BETWEEN : SOCPREV_EXACT, reached, 1,
                                  reached + undecided, x->memory, &p->count[PARTICIPANT]);
    if (st == SOCPREV_OK)
        st = socprev_quantity_new(SOCPREV_EXACT, contacts, 1, 0, x->memory, &p->count[CONTACT]);
    if (st == SOCPREV_OK)
        st = socprev_quantity_new(untimed > 0 ? SOCPREV_AT_LEAST : SOCPREV_EXACT, minutes, 60, 0,
                                  x->memory, &p->count[HOUR]);
    return keep(x, st);
}

/* Money of all projects, where each of them states it. */
static socprev_status sum_money(const costing *x, project *all)
{
    socprev_status st = SOCPREV_OK;
    for (size_t m = 0; m < MONEYS; m++) {
        size_t stated = 0;
        for (size_t i = 0; i < x->n; i++)
            stated += x->project[i].money[m] != NULL;
        socprev_quantity *sum = NULL;
        bool known = stated == x->n && x->n > 0;
        if (known)
            st = keep(x, socprev_quantity_new(SOCPREV_EXACT, 0, 1, 0, x->memory, &sum));
        for (size_t i = 0; i < x->n && known && sum != NULL && st == SOCPREV_OK; i++) {
            socprev_quantity *next = NULL;
            st = keep(x, socprev_quantity_add(sum, x->project[i].money[m], x->memory, &next));
            socprev_quantity_free(sum);
            sum = next;
        }
        all->money[m] = sum;
        if (st != SOCPREV_OK)
            return st;
    }
    return st;
}

/* ---- rows --------------------------------------------------------------------------------- */

/* numerator / denominator in hundredths; rounded down, up, or to the nearest. */
static bool hundredths(int64_t numerator, int64_t denominator, int down_up, int64_t *out)
{
    uint64_t quotient = 0, rest = 0;
    bool raised = false;
    int32_t rounding = down_up < 0   ? SOCPREV_ROUND_DOWN
                       : down_up > 0 ? SOCPREV_ROUND_UP
                                     : SOCPREV_ROUND_HALF_UP;
    return socprev__muldiv_magnitude(socprev__magnitude(numerator), 100, (uint64_t)denominator,
                                     rounding, numerator < 0, &quotient, &rest, &raised) &&
           socprev__signed(quotient, numerator < 0, out);
}

/* Qualifier, value and upper end into three columns; bounds stay true when they are rounded. */
static socprev_status put_quantity(const costing *x, int64_t column, const socprev_quantity *q)
{
    int64_t numerator = 0, denominator = 1, value = 0;
    int32_t qualifier = socprev_quantity_qualifier(q);
    int way = qualifier == SOCPREV_AT_LEAST || qualifier == SOCPREV_MORE_THAN ||
                      qualifier == SOCPREV_BETWEEN
                  ? -1
              : qualifier == SOCPREV_AT_MOST || qualifier == SOCPREV_LESS_THAN ? 1
                                                                               : 0;
    socprev_quantity_value(q, &numerator, &denominator);
    if (!hundredths(numerator, denominator, way, &value))
        return keep(x, SOCPREV_E_RANGE);
    socprev_status st = socprev_table_put_text(x->table, column, socprev_qualifier_name(qualifier),
                                               SOCPREV_NUL, x->err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(x->table, column + 1, value, x->err);
    if (st != SOCPREV_OK || socprev_quantity_high(q, &numerator, &denominator) != SOCPREV_OK)
        return st;
    return hundredths(numerator, denominator, 1, &value)
               ? socprev_table_put_int64(x->table, column + 2, value, x->err)
               : keep(x, SOCPREV_E_RANGE);
}

static socprev_status put_row(const costing *x, const project *p, size_t m, size_t u)
{
    socprev_quantity *cost = NULL;
    socprev_status st = socprev_table_append_row(x->table, x->err);
    if (st == SOCPREV_OK && p->name != NULL)
        st = socprev_table_put_text(x->table, 0, p->name, SOCPREV_NUL, x->err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(x->table, 1, money_names[m], SOCPREV_NUL, x->err);
    if (st == SOCPREV_OK)
        st = put_quantity(x, QUALIFIER_OF_MONEY, p->money[m]);
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(x->table, PER, unit_names[u], SOCPREV_NUL, x->err);
    if (st == SOCPREV_OK)
        st = put_quantity(x, QUALIFIER_OF_COUNT, p->count[u]);
    if (st == SOCPREV_OK)
        st = keep(x, socprev_quantity_divide(p->money[m], p->count[u], x->memory, &cost));
    if (st == SOCPREV_OK && cost != NULL)
        st = put_quantity(x, QUALIFIER_OF_COST, cost);
    socprev_quantity_free(cost);
    return st;
}

static socprev_status put_project(const costing *x, const project *p)
{
    socprev_status st = SOCPREV_OK;
    for (size_t m = 0; m < MONEYS; m++)
        for (size_t u = 0; u < UNITS && st == SOCPREV_OK; u++)
            if (p->money[m] != NULL && p->count[u] != NULL)
                st = put_row(x, p, m, u);
    return st;
}

/* ---- all --------------------------------------------------------------------------------- */

/* Projects of the portfolio that have contacts, in their order. */
static bool find_projects(costing *x, const struct socprev_memory *own, size_t *capacity)
{
    int64_t n = socprev_record_count(x->portfolio, SOCPREV_PROJECT);
    *capacity = (size_t)n + 1;
    x->project = socprev__alloc(own, *capacity, sizeof *x->project);
    if (x->project == NULL)
        return false;
    for (int64_t i = 0; i < n; i++) {
        int32_t code = socprev__code_of_project(x->portfolio, i, x->file);
        if (code >= 0)
            x->project[x->n++] = (project){ .index = i, .code = code,
                                            .name = socprev_record_id(x->portfolio,
                                                                      SOCPREV_PROJECT, i) };
    }
    x->project[x->n] = (project){ .index = -1, .code = SOCPREV_CODE_ALL };
    return true;
}

static socprev_status count_contacts(costing *x, const socprev_participant_rule *rule,
                                     socprev_run *run)
{
    static const int32_t by[] = { SOCPREV_BY_PROJECT };
    const socprev_contacts *contacts = socprev_contact_file_contacts(x->file);
    socprev_status st = socprev_participants_count(contacts, rule, run, x->memory,
                                                   &x->participants, x->err);
    if (st == SOCPREV_OK)
        st = socprev_people_cube(contacts, by, 1, run, x->memory, &x->people, x->err);
    for (size_t i = 0; i <= x->n && st == SOCPREV_OK; i++)
        st = count_project(x, &x->project[i]);
    return st;
}

static void clear(costing *x, const struct socprev_memory *own, size_t capacity)
{
    for (size_t i = 0; i < capacity && x->project != NULL; i++) {
        for (size_t m = 0; m < MONEYS; m++)
            socprev_quantity_free(x->project[i].money[m]);
        for (size_t u = 0; u < UNITS; u++)
            socprev_quantity_free(x->project[i].count[u]);
    }
    socprev__free(own, x->project, capacity, sizeof *x->project);
    socprev_people_free(x->people);
    socprev_participants_free(x->participants);
}

socprev_status socprev_unit_costs_table(const socprev_portfolio *portfolio,
                                        const socprev_contact_file *file,
                                        const socprev_participant_rule *rule, int32_t scope,
                                        socprev_run *run, const socprev_memory *memory,
                                        socprev_table **out, socprev_error **err)
{
    if (portfolio == NULL || file == NULL)
        return socprev__fail_null(err, portfolio == NULL ? "portfolio" : "file");
    if (rule == NULL || out == NULL)
        return socprev__fail_null(err, rule == NULL ? "rule" : "out");
    if (scope < SOCPREV_SCOPE_PROJECT || scope > SOCPREV_SCOPE_PORTFOLIO)
        return socprev__fail_argument(err, "scope", scope);
    costing x = { .portfolio = portfolio, .file = file, .memory = memory, .err = err };
    struct socprev_memory own = socprev__memory_of(memory);
    size_t capacity = 0;
    socprev_status st = socprev__check_portfolio(portfolio, err);
    if (st == SOCPREV_OK && !find_projects(&x, &own, &capacity))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK)
        st = count_contacts(&x, rule, run);
    if (st == SOCPREV_OK)
        st = read_money(&x);
    /* contacts of other projects would be in the counts and not in the money */
    bool whole = (size_t)socprev_participants_projects(x.participants) == x.n;
    if (st == SOCPREV_OK && scope == SOCPREV_SCOPE_PORTFOLIO && whole)
        st = sum_money(&x, &x.project[x.n]);
    if (st == SOCPREV_OK)
        st = socprev__table_of(columns, SOCPREV__COUNT(columns), memory, &x.table, err);
    for (size_t i = 0; i <= x.n && st == SOCPREV_OK; i++)
        st = put_project(&x, &x.project[i]);
    clear(&x, &own, capacity);
    if (st == SOCPREV_OK)
        *out = x.table;
    else
        socprev_table_free(x.table);
    return st;
}
