/* The two-way problem: checked copies of what the caller says. */
#include "allocate/allocate_internal.h"

socprev_status socprev__check_shape(size_t rows, size_t columns, const char *columns_name,
                                    size_t cell_size, socprev_error **err)
{
    if (rows == 0 || columns == 0) {
        const char *name = rows == 0 ? "rows" : columns_name;
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD(name),
                             SP_TEXT(name));
    }
    if (rows > SIZE_MAX / cell_size / columns)
        return socprev__fail_nomem(err);
    return SOCPREV_OK;
}

socprev_status socprev_twoway_new(size_t rows, size_t columns, const socprev_memory *memory,
                                  socprev_twoway **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status shape = socprev__check_shape(rows, columns, "columns", sizeof(int64_t), err);
    if (shape != SOCPREV_OK)
        return shape;
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_twoway *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_twoway){
        .memory = held,
        .n = { rows, columns },
        .quantum = 1,
        .margin_rule = SOCPREV_RULE_HARE,
    };
    *out = made;
    return SOCPREV_OK;
}

void socprev_twoway_free(socprev_twoway *problem)
{
    if (problem == NULL)
        return;
    struct socprev_memory memory = problem->memory;
    for (size_t axis = 0; axis < 2; axis++) {
        socprev__free(&memory, problem->weights[axis], problem->n[axis], sizeof(int64_t));
        socprev__free(&memory, problem->totals[axis], problem->n[axis], sizeof(int64_t));
    }
    socprev__free(&memory, problem->cells, problem->n[0] * problem->n[1], sizeof(int64_t));
    socprev__free(&memory, problem, 1, sizeof *problem);
}

socprev_status socprev_twoway_set_rule(socprev_twoway *problem, int32_t rule, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (rule != SOCPREV_TWOWAY_CONTROLLED_ROUNDING)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, SP_FIELD("rule"),
                             SP_INT(rule));
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_margin_rule(socprev_twoway *problem, int32_t rule,
                                              socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (!socprev__rule_is_known(rule) || rule == SOCPREV_RULE_STATIONARY)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, SP_FIELD("rule"),
                             SP_INT(rule));
    problem->margin_rule = rule;
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_total(socprev_twoway *problem, int64_t total,
                                        socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (total < 0 || total > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, total < 0 ? SOCPREV_E_INVALID : SOCPREV_E_RANGE,
                             SP_ALLOCATE_TOTAL, SP_FIELD("total"), SP_INT(total), SP_INT(0),
                             SP_INT(SOCPREV_TOTAL_MAX));
    problem->total = total;
    problem->has_total = true;
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_quantum(socprev_twoway *problem, int64_t quantum,
                                          socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (quantum < 1 || quantum > SOCPREV_TOTAL_MAX)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_QUANTUM, SP_FIELD("quantum"),
                             SP_INT(quantum), SP_INT(1), SP_INT(SOCPREV_TOTAL_MAX));
    problem->quantum = quantum;
    return SOCPREV_OK;
}

/* Sets weights or totals of an axis; the other kind goes. */
static socprev_status set_margin(socprev_twoway *problem, int32_t axis, bool is_weights,
                                 const int64_t *from, size_t stride, size_t n,
                                 socprev_error **err)
{
    static const char *const names[2] = { "totals", "weight" };
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (axis != SOCPREV_AXIS_ROW && axis != SOCPREV_AXIS_COLUMN)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("axis"),
                             SP_TEXT("axis"), SP_INT(axis));
    int64_t sum = 0;
    socprev_status st = socprev__check_sum(from, stride, n, problem->n[axis],
                                           is_weights ? INT64_MAX : SOCPREV_TOTAL_MAX,
                                           names[is_weights], &sum, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t *copy = socprev__alloc(&problem->memory, n, sizeof *copy);
    if (copy == NULL)
        return socprev__fail_nomem(err);
    socprev__gather(copy, from, stride, n);
    socprev__free(&problem->memory, problem->weights[axis], n, sizeof *copy);
    socprev__free(&problem->memory, problem->totals[axis], n, sizeof *copy);
    problem->weights[axis] = is_weights ? copy : NULL;
    problem->totals[axis] = is_weights ? NULL : copy;
    problem->sum[axis] = sum;
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_weights(socprev_twoway *problem, int32_t axis,
                                          const int64_t *weight, size_t stride, size_t n,
                                          socprev_error **err)
{
    return set_margin(problem, axis, true, weight, stride, n, err);
}

socprev_status socprev_twoway_set_totals(socprev_twoway *problem, int32_t axis,
                                         const int64_t *totals, size_t stride, size_t n,
                                         socprev_error **err)
{
    return set_margin(problem, axis, false, totals, stride, n, err);
}

socprev_status socprev__matrix_copy(const struct socprev_memory *memory, const size_t expected[2],
                                    const socprev__matrix *from, const char *name, int64_t **out,
                                    socprev_error **err)
{
    static const char *const names[2] = { "rows", "columns" };
    for (size_t axis = 0; axis < 2; axis++) {
        if (from->n[axis] != expected[axis])
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_COUNT, SP_FIELD(names[axis]),
                                 SP_TEXT(names[axis]), SP_INT(from->n[axis]),
                                 SP_INT(expected[axis]));
    }
    size_t columns = expected[1], n = expected[0] * columns;
    size_t step = from->stride[1] == 0 ? sizeof(int64_t) : from->stride[1];
    int64_t *copy = socprev__alloc(memory, n, sizeof *copy);
    if (copy == NULL)
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < expected[0]; i++) {
        const char *row = (const char *)from->cells +
                          i * (from->stride[0] == 0 ? columns * step : from->stride[0]);
        for (size_t j = 0; j < columns; j++)
            memcpy(&copy[i * columns + j], row + j * step, sizeof *copy);
    }
    socprev_status st = socprev__check_array(copy, 0, n, n, name, err);
    if (st != SOCPREV_OK) {
        socprev__free(memory, copy, n, sizeof *copy);
        return st;
    }
    *out = copy;
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_cells(socprev_twoway *problem, const int64_t *cells,
                                        size_t row_stride, size_t column_stride, size_t rows,
                                        size_t columns, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    size_t n = problem->n[0] * problem->n[1];
    int64_t *copy = NULL, sum = 0;
    if (cells != NULL) {
        const socprev__matrix from = { cells, { row_stride, column_stride }, { rows, columns } };
        socprev_status st =
            socprev__matrix_copy(&problem->memory, problem->n, &from, "cells", &copy, err);
        if (st != SOCPREV_OK)
            return st;
        st = socprev__check_sum(copy, 0, n, n, SOCPREV_TOTAL_MAX, "cells", &sum, err);
        if (st != SOCPREV_OK) {
            socprev__free(&problem->memory, copy, n, sizeof *copy);
            return st;
        }
    }
    socprev__free(&problem->memory, problem->cells, n, sizeof *problem->cells);
    problem->cells = copy;
    return SOCPREV_OK;
}

socprev_apportionment socprev__margin_view(const socprev_twoway *problem, int32_t axis,
                                           int64_t total)
{
    return (socprev_apportionment){
        .memory = problem->memory,
        .n = problem->n[axis],
        .total = total,
        .quantum = problem->quantum,
        .rule = problem->margin_rule,
        .weight_sum = problem->sum[axis],
        .weight = problem->weights[axis],
    };
}

int64_t socprev__twoway_total(const socprev_twoway *problem)
{
    if (problem->totals[0] != NULL)
        return problem->sum[0];
    return problem->totals[1] != NULL ? problem->sum[1] : problem->total;
}
