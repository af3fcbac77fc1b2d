/* Problems of all kinds read, solved and asked in one way. */
#include "answer.h"

#include <stdlib.h>
#include <string.h>

/* ---- reading ---------------------------------------------------------------------- */

/* Everything that is wrong, as `check` would list it, for people; the first
 * mistake for programs. */
static int fail_reading(cli *c, const char *path, const char *data, size_t size, socprev_status st,
                        socprev_error *err)
{
    socprev_findings *findings = NULL;
    if (wants_json(c) ||
        socprev_problem_check(data, size, NULL, c->run, NULL, &findings, NULL) != SOCPREV_OK ||
        socprev_findings_count(findings) < 2) {
        socprev_findings_free(findings);
        return fail_in_data(c, path, st, err);
    }
    for (int64_t i = 0; i < socprev_findings_count(findings); i++) {
        text t = { 0 };
        add(&t, socprev_finding_record(findings, i));
        add(&t, ": ");
        add(&t, socprev_finding_field(findings, i));
        add(&t, socprev_finding_field(findings, i)[0] == '\0' ? "" : ": ");
        add(&t, socprev_finding_message(findings, i, c->language));
        add(&t, " (SP");
        add_digits(&t, socprev_finding_number(findings, i));
        add(&t, ")");
        fail_saying(c, EXIT_BAD_DATA, path, text_of(&t),
                    socprev_message_hint(socprev_finding_number(findings, i), c->language));
        text_clear(&t);
    }
    socprev_findings_free(findings);
    socprev_error_free(err);
    return EXIT_BAD_DATA;
}

int answer_read(cli *c, const char *path, const char *data, size_t size, answer *out)
{
    socprev_error *err = NULL;
    *out = (answer){ .c = c, .path = path };
    socprev_status st = socprev_problem_read(data, size, NULL, c->run, NULL, &out->problem, &err);
    if (st != SOCPREV_OK)
        return fail_reading(c, path, data, size, st, err);
    out->kind = socprev_problem_kind(out->problem);
    out->decimals = socprev_problem_decimals(out->problem);
    out->rows = socprev_problem_count(out->problem, 0);
    out->columns = is_table(out) ? socprev_problem_count(out->problem, 1) : 1;
    out->cells = 1;
    for (int32_t i = 0; i < socprev_problem_axis_count(out->problem); i++)
        out->cells *= socprev_problem_count(out->problem, i);
    return EXIT_DONE;
}

void answer_clear(answer *a)
{
    free(a->fitted);
    socprev_fit_free(a->fit);
    socprev_damping_free(a->damping);
    socprev_stages_free(a->stages);
    socprev_schedule_free(a->schedule);
    socprev_payment_free(a->payment);
    socprev_biproportional_division_free(a->biproportional);
    socprev_twoway_division_free(a->twoway);
    socprev_awards_free(a->awards);
    socprev_division_free(a->division);
    socprev_problem_free(a->problem);
}

/* ---- solving ------------------------------------------------------------------------ */

/* The pots of stages, one below the other; NULL when there is no memory. */
static int64_t *pots_of(const answer *a)
{
    int64_t *pots = calloc(a->columns, sizeof *pots);
    for (size_t k = 0; pots != NULL && k < a->columns; k++)
        pots[k] = given(a, SOCPREV_PLACE_COLUMN, "pot", k, 0);
    return pots;
}

static socprev_status solve_stages(answer *a, socprev_error **err)
{
    int64_t *pots = pots_of(a);
    if (pots == NULL)
        return SOCPREV_E_NOMEM;
    socprev_status st = socprev_stages_solve(socprev_problem_apportionment(a->problem), pots, 0,
                                             a->columns, a->c->run, &a->stages, err);
    free(pots);
    return st;
}

static socprev_status solve(answer *a, socprev_error **err)
{
    const socprev_problem *p = a->problem;
    socprev_run *run = a->c->run;
    switch ((enum socprev_problem_kind)a->kind) {
    case SOCPREV_PROBLEM_APPORTIONMENT:
        return socprev_apportionment_solve(socprev_problem_apportionment(p), run, &a->division,
                                           err);
    case SOCPREV_PROBLEM_CLAIMS:
        return socprev_claims_solve(socprev_problem_claims(p), run, &a->awards, err);
    case SOCPREV_PROBLEM_TWOWAY:
        return socprev_twoway_solve(socprev_problem_twoway(p), run, &a->twoway, err);
    case SOCPREV_PROBLEM_BIPROPORTIONAL:
        return socprev_biproportional_solve(socprev_problem_biproportional(p), run,
                                            &a->biproportional, err);
    case SOCPREV_PROBLEM_FIT:
        return socprev_fitting_solve(socprev_problem_fitting(p), run, &a->fit, err);
    case SOCPREV_PROBLEM_COFINANCING:
        return socprev_cofinancing_solve(socprev_problem_cofinancing(p), run, &a->payment, err);
    case SOCPREV_PROBLEM_SOURCES:
        return socprev_sources_solve(socprev_problem_sources(p), run, &a->payment, err);
    case SOCPREV_PROBLEM_INSTALMENTS:
        return socprev_instalments_solve(socprev_problem_instalments(p), run, &a->schedule, err);
    case SOCPREV_PROBLEM_STAGES:
        return solve_stages(a, err);
    case SOCPREV_PROBLEM_DAMPER:
        return socprev_damper_solve(socprev_problem_damper(p), run, &a->damping, err);
    }
    return SOCPREV_E_INTERNAL;
}

/* One value of each row, in the way that setters of the engine want them. */
typedef socprev_status (*set_rows)(socprev_apportionment *problem, const int64_t *values,
                                   size_t stride, size_t n, socprev_error **err);

/* Stages have no problem with a total of their own: one is made for the pots up to the
 * first at which the claimants' own bounds cannot hold. */
static socprev_status find_stage_conflict(const answer *a, socprev_conflict **out,
                                          socprev_error **err)
{
    static const struct {
        const char *field;
        int64_t otherwise;
        set_rows set;
    } lists[] = { { "weight", 0, socprev_apportionment_set_weights },
                  { "floor", 0, socprev_apportionment_set_floors },
                  { "cap", SOCPREV_NO_CAP, socprev_apportionment_set_caps },
                  { "base", 0, socprev_apportionment_set_bases } };
    socprev_apportionment *made = NULL;
    int64_t *values = calloc(a->rows, sizeof *values), sum = 0, n = 1, d = 2;
    int32_t rule = (int32_t)given(a, SOCPREV_PLACE_ROOT, "rule", 0, SOCPREV_RULE_HARE);
    socprev_status st = values == NULL ? SOCPREV_E_NOMEM
                                       : socprev_apportionment_new(a->rows, NULL, &made, err);
    for (size_t i = 0; i < sizeof lists / sizeof lists[0] && st == SOCPREV_OK; i++) {
        for (size_t row = 0; row < a->rows; row++)
            values[row] = given(a, SOCPREV_PLACE_ROW, lists[i].field, row, lists[i].otherwise);
        st = lists[i].set(made, values, 0, a->rows, err);
    }
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_quantum(made, given(a, SOCPREV_PLACE_ROOT, "quantum", 0, 1),
                                               err);
    if (st == SOCPREV_OK)
        st = socprev_apportionment_set_rule(made, rule, err);
    if (st == SOCPREV_OK && socprev_problem_value(a->problem, SOCPREV_PLACE_ROOT, 0, "signpost", 0,
                                                  &n, &d) == SOCPREV_OK)
        st = socprev_apportionment_set_signpost(made, n, d, err);
    for (size_t k = 0; k < a->columns && st == SOCPREV_OK && *out == NULL; k++) {
        sum += given(a, SOCPREV_PLACE_COLUMN, "pot", k, 0);
        st = socprev_apportionment_set_total(made, sum, err);
        if (st == SOCPREV_OK)
            st = socprev_apportionment_conflict(made, out, err);
    }
    socprev_apportionment_free(made);
    free(values);
    return st;
}

static socprev_status find_conflict(const answer *a, socprev_conflict **out, socprev_error **err)
{
    const socprev_problem *p = a->problem;
    switch ((enum socprev_problem_kind)a->kind) {
    case SOCPREV_PROBLEM_APPORTIONMENT:
        return socprev_apportionment_conflict(socprev_problem_apportionment(p), out, err);
    case SOCPREV_PROBLEM_TWOWAY:
        return socprev_twoway_conflict(socprev_problem_twoway(p), a->c->run, out, err);
    case SOCPREV_PROBLEM_BIPROPORTIONAL:
        return socprev_biproportional_conflict(socprev_problem_biproportional(p), out, err);
    case SOCPREV_PROBLEM_COFINANCING:
        return socprev_cofinancing_conflict(socprev_problem_cofinancing(p), a->c->run, out, err);
    case SOCPREV_PROBLEM_SOURCES:
        return socprev_sources_conflict(socprev_problem_sources(p), out, err);
    case SOCPREV_PROBLEM_STAGES:
        return find_stage_conflict(a, out, err);
    case SOCPREV_PROBLEM_DAMPER:
        return socprev_damper_conflict(socprev_problem_damper(p), out, err);
    case SOCPREV_PROBLEM_CLAIMS:      /* these always have an answer */
    case SOCPREV_PROBLEM_INSTALMENTS: /* as well */
    case SOCPREV_PROBLEM_FIT:         /* an outcome, see put_impossible_fit() */
        break;
    }
    return SOCPREV_E_INTERNAL;
}

int answer_solve(answer *a)
{
    socprev_error *err = NULL;
    socprev_status st = solve(a, &err);
    if (st == SOCPREV_E_INFEASIBLE) {
        socprev_conflict *conflict = NULL;
        socprev_error_free(err);
        err = NULL;
        st = find_conflict(a, &conflict, &err);
        if (st == SOCPREV_OK && conflict != NULL)
            return put_conflict(a, conflict);
    }
    if (st != SOCPREV_OK) {
        socprev_problem_show_amounts(a->problem, &err);
        return fail_in_data(a->c, a->path, st, err);
    }
    if (a->kind != SOCPREV_PROBLEM_FIT)
        return EXIT_DONE;
    if (socprev_fit_status(a->fit) == SOCPREV_FIT_IMPOSSIBLE)
        return put_impossible_fit(a);
    a->fitted = calloc(a->cells, sizeof *a->fitted);
    if (a->fitted == NULL)
        return fail(a->c, NULL, SOCPREV_E_NOMEM, NULL);
    st = socprev_fit_cells(a->fit, a->fitted, a->cells, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail(a->c, a->path, st, err);
}

/* ---- names and values ------------------------------------------------------------------ */

bool is_table(const answer *a)
{
    return socprev_problem_axis_count(a->problem) > 1;
}

const char *row_name(const answer *a, size_t row)
{
    return socprev_problem_name(a->problem, 0, row);
}

const char *column_name(const answer *a, size_t col)
{
    return socprev_problem_name(a->problem, 1, col);
}

int64_t given(const answer *a, int32_t place, const char *field, size_t index, int64_t otherwise)
{
    int64_t value = 0;
    return socprev_problem_value(a->problem, place, 0, field, index, &value, NULL) == SOCPREV_OK
               ? value
               : otherwise;
}

void add_amount(const answer *a, text *t, int64_t value)
{
    if (a->decimals == 2)
        add_money(a->c, t, value);
    else
        add_int(t, value);
}

const char *bound_name(const cli *c, int32_t bound)
{
    return bound == SOCPREV_BOUND_FLOOR ? say(c, "floor", "nejméně")
           : bound == SOCPREV_BOUND_CAP ? say(c, "cap", "nejvýše")
                                        : "";
}

const char *tie_name(const cli *c, int32_t tie)
{
    return tie == SOCPREV_TIE_WON    ? say(c, "won", "získal")
           : tie == SOCPREV_TIE_LOST ? say(c, "lost", "nezískal")
                                     : "";
}

/* ---- what the engines answer ---------------------------------------------------------- */

const socprev_division *division_of(const answer *a, size_t col)
{
    if (a->stages != NULL)
        return socprev_stages_division(a->stages, col);
    return a->damping != NULL ? socprev_damping_division(a->damping) : a->division;
}

int64_t amount_of(const answer *a, size_t row, size_t col)
{
    if (a->stages != NULL)
        return socprev_stages_amount(a->stages, row, col);
    if (a->schedule != NULL)
        return socprev_schedule_amount(a->schedule, row, col);
    if (a->damping != NULL)
        return socprev_damping_amount(a->damping, row);
    if (a->division != NULL)
        return socprev_division_amount(a->division, row);
    if (a->awards != NULL)
        return socprev_awards_amount(a->awards, row);
    if (a->twoway != NULL)
        return socprev_twoway_division_cell(a->twoway, row, col);
    if (a->biproportional != NULL)
        return socprev_biproportional_division_cell(a->biproportional, row, col);
    return a->payment == NULL ? 0 : socprev_payment_part(a->payment, row, col);
}

int32_t tie_of(const answer *a, size_t row, size_t col)
{
    if (division_of(a, col) != NULL)
        return socprev_division_tie(division_of(a, col), row);
    if (a->awards != NULL)
        return socprev_awards_tie(a->awards, row);
    if (a->twoway != NULL)
        return socprev_twoway_division_tie(a->twoway, row, col);
    if (a->biproportional != NULL)
        return socprev_biproportional_division_tie(a->biproportional, row, col);
    return a->payment == NULL ? SOCPREV_TIE_NONE : socprev_payment_tie(a->payment, row, col);
}

int32_t bound_of(const answer *a, size_t row, size_t col)
{
    if (a->damping != NULL)
        return socprev_damping_bound(a->damping, row);
    if (division_of(a, col) != NULL)
        return socprev_division_bound(division_of(a, col), row);
    if (a->twoway != NULL)
        return socprev_twoway_division_bound(a->twoway, row, col);
    if (a->biproportional != NULL)
        return socprev_biproportional_division_bound(a->biproportional, row, col);
    return a->payment == NULL ? SOCPREV_BOUND_NONE
                              : socprev_payment_bound(a->payment, row, col);
}

/* Units of one quantum in minor units: both parts times the quantum. */
static bool times_quantum(int64_t quantum, int64_t *whole, int64_t *numerator, int64_t denominator)
{
    int64_t more = 0, rest = 0, product = 0;
    if (socprev_int64_muldiv(*numerator, quantum, denominator, SOCPREV_ROUND_DOWN, &more, &rest) !=
            SOCPREV_OK ||
        socprev_int64_multiply(*whole, quantum, &product) != SOCPREV_OK)
        return false;
    *numerator = rest;
    return socprev_int64_add(product, more, whole) == SOCPREV_OK;
}

bool exact_of(const answer *a, size_t row, size_t col, int64_t *whole, int64_t *numerator,
              int64_t *denominator)
{
    socprev_status st = SOCPREV_E_UNDEFINED;
    if (a->division != NULL)
        st = socprev_division_quota(a->division, row, whole, numerator, denominator);
    else if (a->awards != NULL)
        st = socprev_awards_exact(a->awards, row, whole, numerator, denominator);
    else if (a->twoway != NULL)
        st = socprev_twoway_division_quota(a->twoway, row, col, whole, numerator, denominator);
    else if (a->payment != NULL)
        st = socprev_payment_share(a->payment, row, col, whole, numerator, denominator);
    if (st == SOCPREV_OK && a->twoway != NULL &&
        !times_quantum(given(a, SOCPREV_PLACE_ROOT, "quantum", 0, 1), whole, numerator,
                       *denominator))
        st = SOCPREV_E_RANGE;
    return st == SOCPREV_OK && socprev_ratio_reduce(numerator, denominator) == SOCPREV_OK;
}

/* Sums of amounts that an engine has added up without an overflow. */
int64_t total_of(const answer *a, int32_t axis, size_t index)
{
    int64_t sum = 0;
    size_t n = axis == 0 ? a->columns : a->rows;
    for (size_t i = 0; i < n; i++)
        sum += axis == 0 ? amount_of(a, index, i) : amount_of(a, i, index);
    return sum;
}

int64_t whole_total(const answer *a)
{
    int64_t sum = 0;
    for (size_t i = 0; i < a->rows; i++)
        sum += total_of(a, 0, i);
    return sum;
}

size_t tie_count(const answer *a)
{
    size_t n = 0;
    for (size_t i = 0; i < a->rows; i++)
        for (size_t k = 0; k < a->columns; k++)
            n += tie_of(a, i, k) != SOCPREV_TIE_NONE;
    return n;
}
