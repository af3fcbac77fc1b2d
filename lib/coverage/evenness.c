/* Collecting values with weights. */
#include "coverage/coverage_internal.h"

#include <math.h>

socprev_status socprev_evenness_new(const socprev_memory *memory, socprev_evenness **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_evenness *evenness = socprev__alloc(&from, 1, sizeof *evenness);
    if (evenness == NULL)
        return socprev__fail_nomem(err);
    evenness->memory = from;
    *out = evenness;
    return SOCPREV_OK;
}

void socprev_evenness_free(socprev_evenness *evenness)
{
    if (evenness == NULL)
        return;
    struct socprev_memory memory = evenness->memory;
    socprev__free(&memory, evenness->unit, evenness->capacity, sizeof *evenness->unit);
    socprev__free(&memory, evenness, 1, sizeof *evenness);
}

static socprev_status set_flag(bool *flag, int32_t value, const char *name, socprev_error **err)
{
    if (value != 0 && value != 1)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                             SP_TEXT(name), SP_TEXT("0 | 1"));
    *flag = value == 1;
    return SOCPREV_OK;
}

socprev_status socprev_evenness_set_skip_missing(socprev_evenness *evenness, int32_t skip,
                                                 socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    return set_flag(&evenness->skip_missing, skip, "skip", err);
}

socprev_status socprev_evenness_set_allow_negative(socprev_evenness *evenness, int32_t allow,
                                                   socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    return set_flag(&evenness->allow_negative, allow, "allow", err);
}

bool socprev__evenness_reserve(socprev_evenness *evenness, size_t more)
{
    void *unit = evenness->unit;
    if (more > SIZE_MAX - evenness->n ||
        !socprev__reserve(&evenness->memory, &unit, &evenness->capacity, evenness->n + more,
                          sizeof *evenness->unit))
        return false;
    evenness->unit = unit;
    return true;
}

void socprev__evenness_push(socprev_evenness *evenness, double value, double weight)
{
    evenness->finished = false;
    /* adding 0 turns -0 into 0: equal values have equal bits */
    if (weight > 0)
        evenness->unit[evenness->n++] = (socprev__unit){ value + 0.0, weight };
}

double socprev__item(const double *values, size_t stride, size_t i)
{
    double value;
    memcpy(&value, (const char *)values + i * stride, sizeof value);
    return value;
}

double socprev__column_weight(const socprev__columns *columns, size_t i)
{
    return columns->weights == NULL
               ? 1
               : socprev__item(columns->weights, columns->weight_stride, i);
}

socprev_status socprev__columns_check(const socprev__columns *columns, socprev_error **err)
{
    if (columns->values == NULL && columns->n > 0)
        return socprev__fail_null(err, "values");
    for (size_t i = 0; i < columns->n; i++) {
        double value = socprev__item(columns->values, columns->stride, i);
        double weight = socprev__column_weight(columns, i);
        int32_t message = SP_NONE;
        if (!isfinite(weight) || weight < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_WEIGHT, SP_ITEM("weights", i),
                                 SP_INT(i));
        if (isnan(value) && !columns->skip_missing)
            message = SP_EVENNESS_MISSING;
        else if (isinf(value))
            message = SP_EVENNESS_INFINITE;
        else if (value < 0 && !columns->allow_negative)
            message = SP_EVENNESS_NEGATIVE;
        if (message != SP_NONE)
            return socprev__fail(err, SOCPREV_E_INVALID, message, SP_ITEM("values", i), SP_INT(i));
    }
    return SOCPREV_OK;
}

socprev_status socprev_evenness_add(socprev_evenness *evenness, const double *values,
                                    size_t stride, const double *weights, size_t weight_stride,
                                    size_t n, socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    socprev__columns columns = {
        .values = values,
        .weights = weights,
        .stride = stride == 0 ? sizeof *values : stride,
        .weight_stride = weight_stride == 0 ? sizeof *weights : weight_stride,
        .n = n,
        .skip_missing = evenness->skip_missing,
        .allow_negative = evenness->allow_negative,
    };
    socprev_status st = socprev__columns_check(&columns, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__evenness_reserve(evenness, n))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        double value = socprev__item(values, columns.stride, i);
        if (isnan(value))
            evenness->missing++;
        else
            socprev__evenness_push(evenness, value, socprev__column_weight(&columns, i));
    }
    evenness->finished = false;
    return SOCPREV_OK;
}

socprev_status socprev_evenness_merge(socprev_evenness *evenness, const socprev_evenness *from,
                                      socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (from == NULL)
        return socprev__fail_null(err, "from");
    size_t n = from->n; /* `from` may be the accumulator itself */
    if (!socprev__evenness_reserve(evenness, n))
        return socprev__fail_nomem(err);
    if (n > 0)
        memcpy(evenness->unit + evenness->n, from->unit, n * sizeof *from->unit);
    evenness->n += n;
    evenness->missing += from->missing;
    evenness->finished = false;
    return SOCPREV_OK;
}

socprev_status socprev_evenness_add_coverage(socprev_evenness *evenness,
                                             const socprev_coverage *coverage, int32_t level,
                                             int32_t kind, socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (coverage == NULL)
        return socprev__fail_null(err, "coverage");
    int64_t column = socprev__coverage_column(coverage, kind);
    if (column < 0 || !socprev__coverage_has_level(coverage, level))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_COVERAGE_LEVEL, NULL, SP_INT(level),
                             SP_INT(kind), SP_INT(socprev_coverage_levels(coverage)),
                             SP_INT(coverage->n_kinds));
    size_t n = 0;
    for (int32_t t = 0; t < coverage->n_territories; t++) {
        if (!socprev__coverage_is_of_level(coverage, t, level))
            continue;
        if (socprev__coverage_cell(coverage, t, column)->unknown > 0 ||
            coverage->people[t] == SOCPREV_COVERAGE_UNKNOWN)
            return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_COVERAGE_UNKNOWN_PART,
                                 SP_ITEM("territories", t), SP_INT(t));
        n++;
    }
    if (!socprev__evenness_reserve(evenness, n))
        return socprev__fail_nomem(err);
    for (int32_t t = 0; t < coverage->n_territories; t++) {
        double people = (double)coverage->people[t];
        if (socprev__coverage_is_of_level(coverage, t, level) && people > 0)
            socprev__evenness_push(
                evenness, (double)socprev__coverage_cell(coverage, t, column)->known / people,
                people);
    }
    evenness->finished = false;
    return SOCPREV_OK;
}

int64_t socprev_evenness_count(const socprev_evenness *evenness)
{
    return evenness == NULL ? 0 : (int64_t)evenness->n;
}

int64_t socprev_evenness_missing(const socprev_evenness *evenness)
{
    return evenness == NULL ? 0 : evenness->missing;
}

/* ---- finish ---------------------------------------------------------------- */

socprev_status socprev_evenness_finish(socprev_evenness *evenness, socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (evenness->finished)
        return SOCPREV_OK;
    if (!socprev__sort(&evenness->memory, evenness->unit, evenness->n, sizeof *evenness->unit,
                       socprev__unit_compare))
        return socprev__fail_nomem(err);
    evenness->sample = socprev__sample_of(evenness->unit, evenness->n);
    evenness->finished = true;
    return SOCPREV_OK;
}

const socprev__sample *socprev__evenness_sample(const socprev_evenness *evenness, const void *out)
{
    return evenness == NULL || out == NULL || !evenness->finished ? NULL : &evenness->sample;
}
