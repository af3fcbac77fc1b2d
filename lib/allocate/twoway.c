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

socprev_status socprev__check_axis(int32_t axis, socprev_error **err)
{
    if (axis == SOCPREV_AXIS_ROW || axis == SOCPREV_AXIS_COLUMN)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("axis"),
                         SP_TEXT("axis"), SP_INT(axis));
}

socprev_status socprev__check_total(int64_t total, socprev_error **err)
{
    if (total >= 0 && total <= SOCPREV_TOTAL_MAX)
        return SOCPREV_OK;
    return socprev__fail(err, total < 0 ? SOCPREV_E_INVALID : SOCPREV_E_RANGE, SP_ALLOCATE_TOTAL,
                         SP_FIELD("total"), SP_AMOUNT(total), SP_AMOUNT(0),
                         SP_AMOUNT(SOCPREV_TOTAL_MAX));
}

socprev_status socprev__check_ranges(const int64_t *least, size_t least_stride,
                                     const int64_t *most, size_t most_stride, size_t n,
                                     size_t expected, int64_t *sum, socprev_error **err)
{
    socprev_status st = socprev__check_sum(least, least_stride, n, expected, SOCPREV_TOTAL_MAX,
                                           "least", sum, err);
    if (st == SOCPREV_OK)
        st = socprev__check_array(most, most_stride, n, expected, "most", err);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        int64_t low = socprev__entry(least, least_stride, i);
        int64_t high = socprev__entry(most, most_stride, i);
        if (low > high)
            st = socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RANGE, SP_ITEM("least", i),
                               SP_INT(i), SP_AMOUNT(low), SP_AMOUNT(high));
    }
    return st;
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
        .rule = SOCPREV_TWOWAY_CONTROLLED_ROUNDING,
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
        socprev__free(&memory, problem->least[axis], problem->n[axis], sizeof(int64_t));
        socprev__free(&memory, problem->most[axis], problem->n[axis], sizeof(int64_t));
    }
    int64_t *matrices[] = { problem->cells, problem->floors, problem->caps };
    for (size_t k = 0; k < SOCPREV__COUNT(matrices); k++)
        socprev__free(&memory, matrices[k], problem->n[0] * problem->n[1], sizeof(int64_t));
    socprev__free(&memory, problem, 1, sizeof *problem);
}

socprev_status socprev_twoway_set_rule(socprev_twoway *problem, int32_t rule, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    if (rule != SOCPREV_TWOWAY_CONTROLLED_ROUNDING && rule != SOCPREV_TWOWAY_UNBIASED_ROUNDING)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ALLOCATE_RULE, SP_FIELD("rule"),
                             SP_INT(rule));
    problem->rule = rule;
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_seed(socprev_twoway *problem, int64_t seed, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    problem->seed = seed;
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
    socprev_status st = socprev__check_total(total, err);
    if (st != SOCPREV_OK)
        return st;
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
                             SP_AMOUNT(quantum), SP_AMOUNT(1), SP_AMOUNT(SOCPREV_TOTAL_MAX));
    problem->quantum = quantum;
    return SOCPREV_OK;
}

/* Forgets what an axis was told, and takes over new arrays. */
static void set_axis(socprev_twoway *problem, size_t axis, int64_t *weights, int64_t *least,
                     int64_t *most, int64_t sum)
{
    int64_t **arrays[] = { &problem->weights[axis], &problem->least[axis], &problem->most[axis] };
    for (size_t k = 0; k < SOCPREV__COUNT(arrays); k++)
        socprev__free(&problem->memory, *arrays[k], problem->n[axis], sizeof(int64_t));
    problem->weights[axis] = weights;
    problem->least[axis] = least;
    problem->most[axis] = most;
    problem->sum[axis] = sum;
    problem->is_range[axis] = false;
    for (size_t i = 0; least != NULL && i < problem->n[axis]; i++)
        problem->is_range[axis] = problem->is_range[axis] || least[i] < most[i];
}

static socprev_status check_axis(const socprev_twoway *problem, int32_t axis, socprev_error **err)
{
    return problem == NULL ? socprev__fail_null(err, "problem") : socprev__check_axis(axis, err);
}

socprev_status socprev_twoway_set_weights(socprev_twoway *problem, int32_t axis,
                                          const int64_t *weight, size_t stride, size_t n,
                                          socprev_error **err)
{
    int64_t sum = 0;
    socprev_status st = check_axis(problem, axis, err);
    if (st == SOCPREV_OK)
        st = socprev__check_sum(weight, stride, n, problem->n[axis], INT64_MAX, "weight", &sum,
                                err);
    if (st != SOCPREV_OK)
        return st;
    int64_t *copy = socprev__alloc(&problem->memory, n, sizeof *copy);
    if (copy == NULL)
        return socprev__fail_nomem(err);
    socprev__gather(copy, weight, stride, n);
    set_axis(problem, (size_t)axis, copy, NULL, NULL, sum);
    return SOCPREV_OK;
}

/* Takes over checked totals or ranges. */
static socprev_status take_ranges(socprev_twoway *problem, size_t axis, const int64_t *least,
                                  size_t least_stride, const int64_t *most, size_t most_stride,
                                  int64_t sum, socprev_error **err)
{
    size_t n = problem->n[axis];
    int64_t *low = socprev__alloc(&problem->memory, n, sizeof *low);
    int64_t *high = socprev__alloc(&problem->memory, n, sizeof *high);
    if (low == NULL || high == NULL) {
        socprev__free(&problem->memory, high, n, sizeof *high);
        socprev__free(&problem->memory, low, n, sizeof *low);
        return socprev__fail_nomem(err);
    }
    socprev__gather(low, least, least_stride, n);
    socprev__gather(high, most, most_stride, n);
    set_axis(problem, axis, NULL, low, high, sum);
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_totals(socprev_twoway *problem, int32_t axis,
                                         const int64_t *totals, size_t stride, size_t n,
                                         socprev_error **err)
{
    int64_t sum = 0;
    socprev_status st = check_axis(problem, axis, err);
    if (st == SOCPREV_OK)
        st = socprev__check_sum(totals, stride, n, problem->n[axis], SOCPREV_TOTAL_MAX, "totals",
                                &sum, err);
    if (st != SOCPREV_OK)
        return st;
    return take_ranges(problem, (size_t)axis, totals, stride, totals, stride, sum, err);
}

socprev_status socprev_twoway_set_ranges(socprev_twoway *problem, int32_t axis,
                                         const int64_t *least, size_t least_stride,
                                         const int64_t *most, size_t most_stride, size_t n,
                                         socprev_error **err)
{
    int64_t sum = 0;
    socprev_status st = check_axis(problem, axis, err);
    if (st == SOCPREV_OK)
        st = socprev__check_ranges(least, least_stride, most, most_stride, n, problem->n[axis],
                                   &sum, err);
    if (st != SOCPREV_OK)
        return st;
    return take_ranges(problem, (size_t)axis, least, least_stride, most, most_stride, sum, err);
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

/* A copy of a matrix whose sum is at most `limit`, 0 = any. */
static socprev_status set_matrix(socprev_twoway *problem, int64_t **which,
                                 const socprev__matrix *from, int64_t limit, const char *name,
                                 socprev_error **err)
{
    size_t n = problem->n[0] * problem->n[1];
    int64_t *copy = NULL, sum = 0;
    if (from->cells != NULL) {
        socprev_status st =
            socprev__matrix_copy(&problem->memory, problem->n, from, name, &copy, err);
        if (st == SOCPREV_OK && limit > 0)
            st = socprev__check_sum(copy, 0, n, n, limit, name, &sum, err);
        if (st != SOCPREV_OK) {
            socprev__free(&problem->memory, copy, n, sizeof *copy);
            return st;
        }
    }
    socprev__free(&problem->memory, *which, n, sizeof **which);
    *which = copy;
    return SOCPREV_OK;
}

socprev_status socprev_twoway_set_cells(socprev_twoway *problem, const int64_t *cells,
                                        size_t row_stride, size_t column_stride, size_t rows,
                                        size_t columns, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    const socprev__matrix from = { cells, { row_stride, column_stride }, { rows, columns } };
    return set_matrix(problem, &problem->cells, &from, SOCPREV_TOTAL_MAX, "cells", err);
}

socprev_status socprev_twoway_set_floors(socprev_twoway *problem, const int64_t *floors,
                                         size_t row_stride, size_t column_stride, size_t rows,
                                         size_t columns, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    const socprev__matrix from = { floors, { row_stride, column_stride }, { rows, columns } };
    return set_matrix(problem, &problem->floors, &from, SOCPREV_TOTAL_MAX, "floors", err);
}

socprev_status socprev_twoway_set_caps(socprev_twoway *problem, const int64_t *caps,
                                       size_t row_stride, size_t column_stride, size_t rows,
                                       size_t columns, socprev_error **err)
{
    if (problem == NULL)
        return socprev__fail_null(err, "problem");
    const socprev__matrix from = { caps, { row_stride, column_stride }, { rows, columns } };
    return set_matrix(problem, &problem->caps, &from, 0, "caps", err);
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
    for (size_t axis = 0; axis < 2; axis++) {
        if (problem->least[axis] != NULL && !problem->is_range[axis])
            return problem->sum[axis];
    }
    return problem->total;
}

bool socprev__twoway_is_own(const socprev_twoway *problem, size_t axis)
{
    return problem->cells != NULL && problem->least[axis] == NULL;
}
