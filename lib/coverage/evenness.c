/* Collecting values with weights. */
#include "coverage/coverage_internal.h"

#include <float.h>
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
    size_t need = evenness->n + more, capacity = evenness->capacity;
    if (more > SIZE_MAX - evenness->n)
        return false;
    if (need <= capacity)
        return true;
    capacity = capacity > SIZE_MAX / 2 || 2 * capacity < need ? need : 2 * capacity;
    socprev__unit *unit = socprev__alloc_unset(&evenness->memory, capacity, sizeof *unit);
    if (unit == NULL)
        return false;
    if (evenness->n > 0)
        memcpy(unit, evenness->unit, evenness->n * sizeof *unit);
    socprev__free(&evenness->memory, evenness->unit, evenness->capacity, sizeof *unit);
    evenness->unit = unit;
    evenness->sample.unit = unit; /* stays finished when what comes next is refused */
    evenness->capacity = capacity;
    return true;
}

void socprev__evenness_push(socprev_evenness *evenness, double value, double weight)
{
    evenness->finished = false;
    /* adding 0 turns -0 into 0: equal values have equal bits */
    if (weight > 0)
        evenness->unit[evenness->n++] = (socprev__unit){ value + 0.0, weight };
}

/* What is wrong with a unit; SP_NONE when nothing is. */
static int32_t fault_of(const socprev__columns *columns, double value, double weight)
{
    if (!isfinite(weight) || weight < 0)
        return SP_EVENNESS_WEIGHT;
    if (isnan(value) && !columns->skip_missing)
        return SP_EVENNESS_MISSING;
    if (isinf(value))
        return SP_EVENNESS_INFINITE;
    return value < 0 && !columns->allow_negative ? SP_EVENNESS_NEGATIVE : SP_NONE;
}

socprev_status socprev__columns_check(const socprev__columns *columns, socprev_error **err)
{
    if (columns->values == NULL && columns->n > 0)
        return socprev__fail_null(err, "values");
    for (size_t i = 0; i < columns->n; i++) {
        double value = socprev__item(columns->values, columns->stride, i);
        int32_t fault = fault_of(columns, value, socprev__column_weight(columns, i));
        if (fault != SP_NONE)
            return socprev__fail(err, SOCPREV_E_INVALID, fault,
                                 SP_ITEM(fault == SP_EVENNESS_WEIGHT ? "weights" : "values", i),
                                 SP_INT(i));
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
    size_t kept = evenness->n;
    int64_t missing = 0;
    if (values == NULL || n == 0 || !socprev__evenness_reserve(evenness, n))
        return values == NULL && n > 0 ? socprev__fail_null(err, "values")
               : n > 0                 ? socprev__fail_nomem(err)
                                       : SOCPREV_OK;
    /* behind the last unit, where a fault leaves no trace */
    for (size_t i = 0; i < n; i++) {
        double value = socprev__item(values, columns.stride, i);
        double weight = socprev__column_weight(&columns, i);
        bool plain = value >= 0 && value <= DBL_MAX && weight >= 0 && weight <= DBL_MAX;
        if (!plain && fault_of(&columns, value, weight) != SP_NONE)
            return socprev__columns_check(&columns, err);
        /* adding 0 turns -0 into 0: equal values have equal bits */
        evenness->unit[kept] = (socprev__unit){ value + 0.0, weight };
        missing += isnan(value);
        kept += weight > 0 && !isnan(value);
    }
    evenness->n = kept;
    evenness->missing += missing;
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

socprev_status socprev_evenness_finish_with(socprev_evenness *evenness, socprev_run *run,
                                            socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (evenness->finished)
        return SOCPREV_OK;
    socprev_status st = socprev__unit_sort(&evenness->memory, evenness->unit, evenness->n, run);
    if (st == SOCPREV_E_CANCELLED)
        return socprev__fail(err, st, SP_CANCELLED, NULL, SP_TEXT("evenness"));
    if (st != SOCPREV_OK)
        return socprev__fail_nomem(err);
    if (!socprev__sample_make(evenness->unit, evenness->n, run, &evenness->sample))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("evenness"));
    evenness->finished = true;
    return SOCPREV_OK;
}

socprev_status socprev_evenness_finish(socprev_evenness *evenness, socprev_error **err)
{
    return socprev_evenness_finish_with(evenness, NULL, err);
}

const socprev__sample *socprev__evenness_sample(const socprev_evenness *evenness, const void *out)
{
    return evenness == NULL || out == NULL || !evenness->finished ? NULL : &evenness->sample;
}
