/* The biproportional problem: checked copies of what the caller says. */
#include "allocate/biproportional.h"

socprev_status socprev_biproportional_new(size_t rows, size_t columns,
                                          const socprev_memory *memory,
                                          socprev_biproportional **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status shape = socprev__check_shape(rows, columns, "columns", sizeof(int64_t), err);
    if (shape != SOCPREV_OK)
        return shape;
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_biproportional *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_biproportional){
        .memory = held,
        .n = { rows, columns },
        .quantum = 1,
        .rule = SOCPREV_RULE_WEBSTER,
        .signpost_numerator = 1,
        .signpost_denominator = 2,
    };
    made->weight = socprev__alloc(&held, rows * columns, sizeof *made->weight);
    bool done = made->weight != NULL;
    for (size_t axis = 0; axis < 2; axis++) {
        made->least[axis] = socprev__alloc(&held, made->n[axis], sizeof(int64_t));
        made->most[axis] = socprev__alloc(&held, made->n[axis], sizeof(int64_t));
        done = done && made->least[axis] != NULL && made->most[axis] != NULL;
    }
    if (!done) {
        socprev_biproportional_free(made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev_biproportional_free(socprev_biproportional *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    size_t cells = problem->n[0] * problem->n[1];
    int64_t *matrices[] = { problem->weight, problem->floors, problem->caps };
    for (size_t k = 0; k < SOCPREV__COUNT(matrices); k++)
        socprev__free(&memory, matrices[k], cells, sizeof(int64_t));
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&memory, problem->least[axis], problem->n[axis], sizeof(int64_t));
        socprev__free(&memory, problem->most[axis], problem->n[axis], sizeof(int64_t));
    }
    socprev__free(&memory, problem, 1, sizeof *problem);
}

socprev__rule socprev__biproportional_rule(const socprev_biproportional *problem)
{
    const socprev_apportionment view = {
        .rule = problem->rule,
        .signpost_numerator = problem->signpost_numerator,
        .signpost_denominator = problem->signpost_denominator,
    };
    return socprev__rule_of(&view);
}

socprev_status socprev_biproportional_set_rule(socprev_biproportional *problem, int32_t rule,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (rule == SOCPREV_RULE_QUOTA)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_QUOTA_ONE_LIST, SP_FIELD("rule"),
                             SP_TEXT(socprev_rule_name(rule)));
    const socprev_apportionment view = { .rule = rule, .signpost_denominator = 1 };
    if (!socprev__rule_is_known(rule) || !socprev__rule_of(&view).is_divisor)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, SP_FIELD("rule"),
                             SP_INT(rule));
    problem->rule = rule;
    return SOCPREV_OK;
}

socprev_status socprev_biproportional_set_signpost(socprev_biproportional *problem,
                                                   int64_t numerator, int64_t denominator,
                                                   socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (numerator < 0 || denominator < 1 || numerator > denominator ||
        denominator > (int64_t)1 << 31)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_SIGNPOST, SP_FIELD("numerator"),
                             SP_INT(numerator), SP_INT(denominator));
    problem->rule = SOCPREV_RULE_STATIONARY;
    problem->signpost_numerator = numerator;
    problem->signpost_denominator = denominator;
    return SOCPREV_OK;
}

socprev_status socprev_biproportional_set_quantum(socprev_biproportional *problem,
                                                  int64_t quantum, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (quantum < 1 || quantum > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_QUANTUM, SP_FIELD("quantum"),
                             SP_AMOUNT(quantum), SP_AMOUNT(1), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->quantum = quantum;
    return SOCPREV_OK;
}

/* ---- numbers of cells ------------------------------------------------------------ */

static socprev_status set_matrix(socprev_biproportional *problem, int64_t **which,
                                 const socprev__matrix *from, const char *name,
                                 socprev_error **err)
{
    int64_t *copy = NULL;
    if (from->cells != NULL) {
        socprev_status st =
            socprev__matrix_copy(&problem->memory, problem->n, from, name, &copy, err);
        if (st != SOCPREV_OK)
            return st;
    }
    socprev__free(&problem->memory, *which, problem->n[0] * problem->n[1], sizeof **which);
    *which = copy;
    return SOCPREV_OK;
}

socprev_status socprev_biproportional_set_weights(socprev_biproportional *problem,
                                                  const int64_t *weight, size_t row_stride,
                                                  size_t column_stride, size_t rows,
                                                  size_t columns, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (weight == NULL)
        return socprev__fail_null(err, "weight");
    const socprev__matrix from = { weight, { row_stride, column_stride }, { rows, columns } };
    return set_matrix(problem, &problem->weight, &from, "weight", err);
}

socprev_status socprev_biproportional_set_floors(socprev_biproportional *problem,
                                                 const int64_t *floors, size_t row_stride,
                                                 size_t column_stride, size_t rows, size_t columns,
                                                 socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    const socprev__matrix from = { floors, { row_stride, column_stride }, { rows, columns } };
    return set_matrix(problem, &problem->floors, &from, "floors", err);
}

socprev_status socprev_biproportional_set_caps(socprev_biproportional *problem,
                                               const int64_t *caps, size_t row_stride,
                                               size_t column_stride, size_t rows, size_t columns,
                                               socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    const socprev__matrix from = { caps, { row_stride, column_stride }, { rows, columns } };
    return set_matrix(problem, &problem->caps, &from, "caps", err);
}

/* ---- totals of lines ---------------------------------------------------------------- */

socprev_status socprev_biproportional_set_totals(socprev_biproportional *problem, int32_t axis,
                                                 const int64_t *totals, size_t stride, size_t n,
                                                 socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = socprev__check_axis(axis, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t sum = 0;
    st = socprev__check_sum(totals, stride, n, problem->n[axis], SOCPREV_TOTAL_MAX, "totals", &sum,
                            err);
    if (st != SOCPREV_OK)
        return st;
    socprev__gather(problem->least[axis], totals, stride, n);
    socprev__gather(problem->most[axis], totals, stride, n);
    problem->sum[axis] = sum;
    problem->is_range[axis] = false;
    return SOCPREV_OK;
}

socprev_status socprev_biproportional_set_ranges(socprev_biproportional *problem, int32_t axis,
                                                 const int64_t *least, size_t least_stride,
                                                 const int64_t *most, size_t most_stride, size_t n,
                                                 socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = socprev__check_axis(axis, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t sum = 0;
    st = socprev__check_ranges(least, least_stride, most, most_stride, n, problem->n[axis], &sum,
                               err);
    if (st != SOCPREV_OK)
        return st;
    socprev__gather(problem->least[axis], least, least_stride, n);
    socprev__gather(problem->most[axis], most, most_stride, n);
    problem->sum[axis] = sum;
    problem->is_range[axis] = false;
    for (size_t i = 0; i < n; i++)
        problem->is_range[axis] |= problem->least[axis][i] < problem->most[axis][i];
    return SOCPREV_OK;
}

socprev_status socprev_biproportional_set_total(socprev_biproportional *problem, int64_t total,
                                                socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    socprev_status st = socprev__check_total(total, err);
    if (st != SOCPREV_OK)
        return st;
    problem->total = total;
    problem->has_total = true;
    return SOCPREV_OK;
}

/* ---- bounds in units ------------------------------------------------------------------- */

socprev__bounds socprev__bounds_of(const socprev_biproportional *problem)
{
    int64_t total = problem->has_total ? problem->total
                    : problem->is_range[0] ? problem->sum[1] : problem->sum[0];
    return (socprev__bounds){ .problem = problem,
                              .rule = socprev__biproportional_rule(problem),
                              .total = total / problem->quantum };
}

void socprev__cell_bounds(const socprev__bounds *bounds, size_t cell, int64_t *low, int64_t *high)
{
    const socprev_biproportional *problem = bounds->problem;
    int64_t quantum = problem->quantum;
    *low = 0;
    *high = bounds->total + 1;
    if (problem->floors != NULL)
        *low = problem->floors[cell] / quantum + (problem->floors[cell] % quantum != 0);
    if (problem->caps != NULL && problem->caps[cell] / quantum <= bounds->total)
        *high = problem->caps[cell] / quantum;
}

void socprev__cell_limits(const socprev__bounds *bounds, size_t cell, int64_t *low, int64_t *high)
{
    socprev__cell_bounds(bounds, cell, low, high);
    if (bounds->problem->weight[cell] == 0)
        *high = *low;
    else if (bounds->rule.first == 0 && *low == 0 && *high > 0)
        *low = 1; /* d(0) = 0: the first unit costs nothing */
}

void socprev__line_bounds(const socprev__bounds *bounds, size_t axis, size_t i, int64_t *least,
                          int64_t *most)
{
    const socprev_biproportional *problem = bounds->problem;
    int64_t quantum = problem->quantum;
    *least = problem->least[axis][i] / quantum + (problem->least[axis][i] % quantum != 0);
    *most = problem->most[axis][i] / quantum;
    if (*least < *most && *most > bounds->total)
        *most = *least > bounds->total ? *least : bounds->total;
}
