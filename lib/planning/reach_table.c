/* How many persons a budget reaches, in four steps up to it. */
#include "planning/people.h"

#include "base/value_internal.h"

enum { BUDGET, EFFORT, AFFORDABLE, ESTIMATE, LOW, HIGH, CONFIDENCE, METHOD, NOTES, STEPS = 4 };

static const socprev__table_column columns[] = {
    [BUDGET] = { "budget", SOCPREV_COLUMN_INT64, "CZK", 2 },
    [EFFORT] = { "effort", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    [AFFORDABLE] = { "affordable", SOCPREV_COLUMN_INT64, "persons", 0 },
    [ESTIMATE] = { "estimate", SOCPREV_COLUMN_FLOAT64, "persons", 0 },
    [LOW] = { "low", SOCPREV_COLUMN_FLOAT64, "persons", 0 },
    [HIGH] = { "high", SOCPREV_COLUMN_FLOAT64, "persons", 0 },
    [CONFIDENCE] = { "confidence", SOCPREV_COLUMN_FLOAT64, NULL, 0 },
    [METHOD] = { "method", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
    [NOTES] = { "notes", SOCPREV_COLUMN_CATEGORY, NULL, 0 },
};

typedef struct {
    int64_t cost, fixed, budget;
    double confidence;
    int64_t *frequency; /* [n] */
    size_t n;
    int64_t persons;
    const socprev_memory *memory;
    socprev_table *table;
    socprev_error **err;
} reach;

static socprev_status put_number(const reach *x, int64_t column, double value)
{
    return socprev_table_put_float64(x->table, column, value, x->err);
}

static socprev_status put_notes(const reach *x, int32_t notes)
{
    static const struct {
        int32_t note;
        const char *name;
    } names[] = { { SOCPREV_ESTIMATE_LOWER_BOUND, "lower_bound" },
                  { SOCPREV_ESTIMATE_EXTRAPOLATED, "extrapolated" },
                  { SOCPREV_ESTIMATE_SAMPLED, "sampled" } };
    char all[48] = "";
    for (size_t i = 0; i < SOCPREV__COUNT(names); i++)
        if ((notes & names[i].note) != 0) {
            strcat(all, all[0] == '\0' ? "" : "|"); /* all names take less than 40 bytes */
            strcat(all, names[i].name);
        }
    return all[0] == '\0' ? SOCPREV_OK
                          : socprev_table_put_text(x->table, NOTES, all, SOCPREV_NUL, x->err);
}

static socprev_status put_estimate(const reach *x, const socprev_estimate *estimate)
{
    double value = 0, low = 0, high = 0, confidence = 0;
    socprev_estimate_value(estimate, &value);
    socprev_status st = put_number(x, ESTIMATE, value);
    if (st == SOCPREV_OK &&
        socprev_estimate_interval(estimate, &low, &high, &confidence) == SOCPREV_OK) {
        st = put_number(x, LOW, low);
        if (st == SOCPREV_OK)
            st = put_number(x, HIGH, high);
        if (st == SOCPREV_OK)
            st = put_number(x, CONFIDENCE, confidence);
    }
    const char *method = socprev_estimate_method_name(socprev_estimate_method(estimate));
    if (st == SOCPREV_OK)
        st = socprev_table_put_text(x->table, METHOD, method, SOCPREV_NUL, x->err);
    return st == SOCPREV_OK ? put_notes(x, socprev_estimate_notes(estimate)) : st;
}

/* A row; `budget` is not below the fixed cost. */
static socprev_status put_step(const reach *x, int64_t budget)
{
    /* further than this nothing is estimated: socprev_estimate_growth() */
    enum { EFFORT_MOST = 101 };
    socprev_estimate *estimate = NULL;
    int64_t affordable = 0;
    double effort = (double)(budget - x->fixed) / (double)(x->cost - x->fixed);
    socprev_status st = socprev_table_append_row(x->table, x->err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(x->table, BUDGET, budget, x->err);
    if (st == SOCPREV_OK)
        st = put_number(x, EFFORT, effort);
    if (st == SOCPREV_OK)
        st = socprev_affordable_persons(x->cost, x->fixed, x->persons, budget, &affordable,
                                        x->err);
    if (st == SOCPREV_OK)
        st = socprev_table_put_int64(x->table, AFFORDABLE, affordable, x->err);
    if (st != SOCPREV_OK || x->n == 0 || effort > EFFORT_MOST)
        return st;
    st = socprev_estimate_reach(x->frequency, 0, x->n, x->cost, x->fixed, budget, x->confidence,
                                x->memory, &estimate, NULL);
    if (st == SOCPREV_OK)
        st = put_estimate(x, estimate);
    else if (st == SOCPREV_E_NOMEM)
        st = socprev__fail_nomem(x->err);
    else
        st = SOCPREV_OK; /* there is no estimate */
    socprev_estimate_free(estimate);
    return st;
}

static socprev_status put_steps(reach *x)
{
    socprev_status st = socprev__table_of(columns, SOCPREV__COUNT(columns), x->memory, &x->table,
                                          x->err);
    for (int64_t step = 1; step <= STEPS && st == SOCPREV_OK; step++) {
        int64_t budget = 0, rest = 0;
        if (ALWAYS(socprev__muldiv_floor(x->budget, step, STEPS, &budget, &rest)) &&
            budget >= x->fixed)
            st = put_step(x, budget);
    }
    return st;
}

static socprev_status check(const reach *x)
{
    if (x->fixed < 0)
        return socprev__fail_argument(x->err, "fixed", x->fixed);
    if (x->cost <= x->fixed)
        return socprev__fail_argument(x->err, "cost", x->cost);
    if (x->budget < x->fixed || x->budget <= 0)
        return socprev__fail_argument(x->err, "budget", x->budget);
    if (!(x->confidence > 0 && x->confidence < 1))
        return socprev__fail(x->err, SOCPREV_E_INVALID, SP_REACH_CONFIDENCE,
                             SP_FIELD("confidence"), SP_TEXT("confidence"));
    return SOCPREV_OK;
}

socprev_status socprev_reach_table(const socprev_contacts *contacts, int64_t cost, int64_t fixed,
                                   int64_t budget, double confidence, socprev_run *run,
                                   const socprev_memory *memory, socprev_table **out,
                                   socprev_error **err)
{
    if (contacts == NULL || out == NULL)
        return socprev__fail_null(err, contacts == NULL ? "contacts" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    reach x = { .cost = cost, .fixed = fixed, .budget = budget, .confidence = confidence,
                .memory = memory, .err = err };
    int64_t most = 0;
    socprev_status st = check(&x);
    if (st == SOCPREV_OK)
        st = socprev_contacts_times_met(contacts, run, memory, NULL, 0, &most, err);
    if (st == SOCPREV_OK) {
        x.n = (size_t)most;
        x.frequency = socprev__alloc(&own, x.n + 1, sizeof *x.frequency);
        st = x.frequency == NULL ? socprev__fail_nomem(err)
                                 : socprev_contacts_times_met(contacts, run, memory, x.frequency,
                                                              x.n, NULL, err);
    }
    for (size_t i = 0; i < x.n && st == SOCPREV_OK; i++)
        x.persons += x.frequency[i];
    if (st == SOCPREV_OK)
        st = put_steps(&x);
    socprev__free(&own, x.frequency, x.n + 1, sizeof *x.frequency);
    if (st == SOCPREV_OK)
        *out = x.table;
    else
        socprev_table_free(x.table);
    return st;
}
