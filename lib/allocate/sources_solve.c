/* Several sources: all rows paid, the first source used most, and so on. */
#include "allocate/sources.h"

enum { ROW = SOCPREV_AXIS_ROW, SOURCE = SOCPREV_AXIS_COLUMN };

/* Budgets that hand money on have a limit, and can be added up. */
static socprev_status check_carry(const socprev_sources *problem, socprev_error **err)
{
    bool has_carry = false;
    int64_t sum = 0;
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        bool hands_on = socprev__carry_limit(problem, k) > 0;
        has_carry = has_carry || hands_on;
        if (hands_on && problem->most[k] == SOCPREV_NO_CAP)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_CARRY_LIMIT,
                                 SP_ITEM("most", k), SP_INT(k));
    }
    for (size_t k = 0; k < problem->n[SOURCE] && has_carry; k++) {
        int64_t most = problem->most[k] == SOCPREV_NO_CAP ? 0 : problem->most[k];
        if (!socprev__add(sum, most, &sum) || sum > SOCPREV_TOTAL_MAX)
            return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM, SP_ITEM("most", k),
                                 SP_TEXT("most"), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    }
    return SOCPREV_OK;
}

/* Demands are whole steps, and lower limits of parts can be added up. */
static socprev_status check_problem(const socprev_sources *problem, socprev_error **err)
{
    int64_t sum = 0;
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        if (problem->demand[i] % problem->quantum != 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_MULTIPLE,
                                 SP_ITEM("demand", i), SP_TEXT("demand"),
                                 SP_AMOUNT(problem->demand[i]), SP_AMOUNT(problem->quantum));
        for (size_t k = 0; k < problem->n[SOURCE]; k++) {
            int64_t low = 0, high = 0;
            socprev__part_bounds(problem, i, k, &low, &high);
            if (!socprev__add(sum, low, &sum) || sum > SOCPREV_TOTAL_MAX)
                return socprev__fail(err, SOCPREV_E_RANGE, SP_ALLOCATE_SUM,
                                     SP_ITEM("floors", i * problem->n[SOURCE] + k),
                                     SP_TEXT("floors"), SP_AMOUNT(SOCPREV_TOTAL_MAX));
        }
    }
    return check_carry(problem, err);
}

static int32_t bound_of(const socprev_sources *problem, size_t row, size_t source, int64_t units)
{
    int64_t low = 0, high = 0;
    socprev__part_bounds(problem, row, source, &low, &high);
    if (units == high)
        return SOCPREV_BOUND_CAP;
    return units == low ? SOCPREV_BOUND_FLOOR : SOCPREV_BOUND_NONE;
}

/* Each source in turn pays as much as it can; what proves that it is the most is kept. */
static void draw_sources(socprev__flow *flow, const size_t *order, socprev_payment *payment)
{
    size_t nodes = payment->n[ROW] + payment->n[SOURCE];
    for (size_t p = 0; p < payment->n[SOURCE]; p++) {
        size_t k = order[p];
        socprev__flow_draw(flow, k);
        if (flow->used[k] < flow->most[k])
            memcpy(&payment->closed[k * nodes], flow->seen, nodes);
        flow->least[k] = flow->most[k] = flow->used[k];
    }
}

/* Of all ways the first: row by row, each source in its turn. */
static socprev_status settle(socprev__flow *flow, const size_t *order, size_t sources,
                             socprev_run *run, socprev_error **err)
{
    size_t rows = flow->n[ROW];
    for (size_t i = 0; i < rows; i++) {
        if (socprev__run_step(run, (int64_t)i, (int64_t)rows))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("solve"));
        for (size_t p = 0; p < sources; p++) {
            size_t at = i * flow->n[SOURCE] + order[p];
            socprev__flow_raise(flow, i, order[p]);
            flow->low[at] = flow->high[at] = flow->part[at];
        }
    }
    return SOCPREV_OK;
}

/* What years have left: as much of it as may goes on, the rest lapses. */
static void account(const socprev_sources *problem, socprev_payment *payment)
{
    int64_t before = 0;
    for (size_t k = 0; k < problem->n[SOURCE]; k++) {
        int64_t limit = socprev__carry_limit(problem, k) * problem->quantum, rest = 0;
        if (problem->most[k] != SOCPREV_NO_CAP)
            rest = problem->most[k] - payment->totals[SOURCE][k] + before;
        payment->carried[k] = rest < limit ? rest : limit;
        payment->lapsed[k] = rest - payment->carried[k];
        before = payment->carried[k];
    }
}

static void take_over(const socprev_sources *problem, const socprev__flow *flow,
                      socprev_payment *payment)
{
    size_t sources = problem->n[SOURCE];
    for (size_t i = 0; i < problem->n[ROW]; i++) {
        const int64_t *units = &flow->part[i * flow->n[SOURCE]];
        for (size_t k = 0; k < sources; k++) {
            payment->part[i * sources + k] = units[k] * problem->quantum;
            payment->bound[i * sources + k] = (uint8_t)bound_of(problem, i, k, units[k]);
        }
        payment->missing[i] = flow->has_uncovered ? units[sources] * problem->quantum : 0;
    }
    for (size_t k = 0; k < sources; k++) {
        payment->drawn[k] = flow->used[k] * problem->quantum;
        payment->handed[k] = flow->handed[k] * problem->quantum;
    }
    socprev__payment_sum(payment);
    account(problem, payment);
}

/* Pays the rows, or finds the conflict. */
static socprev_status pay(const socprev_sources *problem, socprev_run *run, socprev__flow *flow,
                          size_t *order, socprev_payment *payment, socprev_conflict **conflict,
                          socprev_error **err)
{
    size_t row = 0, source = 0, sources = problem->n[SOURCE];
    socprev_status st = SOCPREV_OK;
    socprev__source_order(problem, order);
    order[sources] = sources; /* what is not covered, if there is such a thing */
    if (socprev__flow_crossed(flow, &row, &source) || !socprev__flow_fill(flow, order))
        return socprev__flow_conflict(flow, problem->quantum, conflict, err);
    if (flow->has_uncovered)
        st = socprev__flow_share(flow, problem, payment->group, run, err);
    if (st != SOCPREV_OK)
        return st;
    draw_sources(flow, order, payment);
    st = settle(flow, order, sources, run, err);
    if (st == SOCPREV_OK)
        take_over(problem, flow, payment);
    return st;
}

/* Either an answer or a conflict. */
static socprev_status solve(const socprev_sources *problem, socprev_run *run,
                            socprev_payment **out, socprev_conflict **conflict,
                            socprev_error **err)
{
    socprev_status st = check_problem(problem, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__flow flow;
    if (!socprev__flow_make(&flow, problem))
        return socprev__fail_nomem(err);
    size_t sources = problem->n[SOURCE];
    size_t *order = socprev__alloc(&problem->memory, sources + 1, sizeof *order);
    socprev_payment *made =
        socprev__payment_make(&problem->memory, problem->n, problem->quantum, false);
    st = order == NULL || made == NULL
             ? socprev__fail_nomem(err)
             : pay(problem, run, &flow, order, made, conflict, err);
    if (st == SOCPREV_OK && *conflict == NULL) {
        *out = made;
        made = NULL;
    }
    socprev_payment_free(made);
    socprev__free(&problem->memory, order, sources + 1, sizeof *order);
    socprev__flow_clear(&flow);
    return st;
}

static socprev_status fail_infeasible(const socprev_conflict *conflict, socprev_error **err)
{
    int32_t message = SP_SOURCES_SHORT;
    const char *field = "demand";
    if (conflict->kind == SOCPREV_CONFLICT_FLOOR_ABOVE_CAP) {
        message = SP_SOURCES_CROSSED;
        field = "limits";
    } else if (conflict->kind == SOCPREV_CONFLICT_MARGINS_COLUMNS) {
        message = conflict->n[SOURCE] == 0 ? SP_SOURCES_FLOORS_OF_ROWS : SP_SOURCES_LEFT;
        field = conflict->n[SOURCE] == 0 ? "demand" : "least";
    } else if (conflict->n[ROW] == 0) {
        message = SP_SOURCES_FLOORS;
        field = "most";
    }
    int32_t axis = message == SP_SOURCES_SHORT || message == SP_SOURCES_FLOORS_OF_ROWS ? ROW
                                                                                     : SOURCE;
    return socprev__fail(err, SOCPREV_E_INFEASIBLE, message,
                         SP_ITEM(field, socprev_conflict_at(conflict, axis, 0)),
                         SP_INT(conflict->needed), SP_INT(conflict->available),
                         SP_INT(conflict->n[message == SP_SOURCES_FLOORS ? SOURCE : ROW]),
                         SP_INT(conflict->n[SOURCE]));
}

socprev_status socprev_sources_solve(const socprev_sources *problem, socprev_run *run,
                                     socprev_payment **out, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_payment *made = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = solve(problem, run, &made, &conflict, err);
    if (st == SOCPREV_OK && conflict != NULL)
        st = fail_infeasible(conflict, err);
    socprev_conflict_free(conflict);
    if (st != SOCPREV_OK)
        return st;
#if defined(SOCPREV_DEBUG)
    st = socprev_sources_verify(problem, made, err);
    if (!ALWAYS(st == SOCPREV_OK || st == SOCPREV_E_NOMEM) || st != SOCPREV_OK) {
        socprev_payment_free(made);
        return st;
    }
#endif
    *out = made;
    return SOCPREV_OK;
}

socprev_status socprev_sources_conflict(const socprev_sources *problem, socprev_conflict **out,
                                        socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_payment *made = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = solve(problem, NULL, &made, &conflict, err);
    socprev_payment_free(made);
    if (st == SOCPREV_OK)
        *out = conflict;
    return st;
}

socprev_status socprev_sources_range(const socprev_sources *problem,
                                     const socprev_payment *payment, size_t row, size_t source,
                                     int64_t *least, int64_t *most, socprev_error **err)
{
    if (problem == NULL || payment == NULL || least == NULL || most == NULL)
        return socprev__fail_null(err, problem == NULL ? "problem"
                                       : payment == NULL ? "payment"
                                       : least == NULL ? "least"
                                                       : "most");
    const size_t index[2] = { row, source };
    static const char *const names[2] = { "row", "source" };
    static const char *const names_cs[2] = { "řádek", "zdroj" };
    for (size_t axis = 0; axis < 2; axis++) {
        if (index[axis] >= problem->n[axis])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_SOURCES_INDEX, SP_FIELD(names[axis]),
                                 SP_BOTH(names[axis], names_cs[axis]), SP_INT(index[axis]),
                                 SP_INT(problem->n[axis]));
    }
    socprev_status st = socprev_sources_verify(problem, payment, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__flow flow;
    if (!socprev__flow_make(&flow, problem))
        return socprev__fail_nomem(err);
    size_t at = row * flow.n[SOURCE] + source;
    socprev__flow_load(&flow, payment);
    socprev__flow_raise(&flow, row, source);
    *most = flow.part[at] * problem->quantum;
    socprev__flow_lower(&flow, row, source);
    *least = flow.part[at] * problem->quantum;
    socprev__flow_clear(&flow);
    return SOCPREV_OK;
}
