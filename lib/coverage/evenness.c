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

static double item(const double *values, size_t stride, size_t i)
{
    double value;
    memcpy(&value, (const char *)values + i * stride, sizeof value);
    return value;
}

static socprev_status check_units(const socprev_evenness *evenness, const double *values,
                                  size_t stride, const double *weights, size_t weight_stride,
                                  size_t n, socprev_error **err)
{
    for (size_t i = 0; i < n; i++) {
        double value = item(values, stride, i);
        double weight = weights == NULL ? 1 : item(weights, weight_stride, i);
        int32_t message = SP_NONE;
        if (!isfinite(weight) || weight < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_WEIGHT, SP_ITEM("weights", i),
                                 SP_INT(i));
        if (isnan(value) && !evenness->skip_missing)
            message = SP_EVENNESS_MISSING;
        else if (isinf(value))
            message = SP_EVENNESS_INFINITE;
        else if (value < 0 && !evenness->allow_negative)
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
    if (values == NULL && n > 0)
        return socprev__fail_null(err, "values");
    if (stride == 0)
        stride = sizeof *values;
    if (weight_stride == 0)
        weight_stride = sizeof *weights;
    socprev_status st = check_units(evenness, values, stride, weights, weight_stride, n, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__evenness_reserve(evenness, n))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        double value = item(values, stride, i);
        if (isnan(value))
            evenness->missing++;
        else
            socprev__evenness_push(evenness, value,
                                   weights == NULL ? 1 : item(weights, weight_stride, i));
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

void socprev__sum_add(socprev__sum *sum, double term)
{
    double total = sum->sum + term;
    if (fabs(sum->sum) >= fabs(term))
        sum->rest += (sum->sum - total) + term;
    else
        sum->rest += (term - total) + sum->sum;
    sum->sum = total;
}

double socprev__sum_value(const socprev__sum *sum)
{
    return sum->sum + sum->rest;
}

static int compare_units(const void *a, const void *b)
{
    const socprev__unit *x = a, *y = b;
    if (x->value != y->value)
        return x->value < y->value ? -1 : 1;
    return x->weight < y->weight ? -1 : x->weight > y->weight;
}

/* Least power of two above the number. */
static int exponent_of(double number)
{
    int exponent;
    frexp(number, &exponent);
    return exponent;
}

static void find_scale(socprev_evenness *e)
{
    double largest = 0, heaviest = 0;
    e->has_zero = e->has_negative = e->has_positive = false;
    for (size_t i = 0; i < e->n; i++) {
        double value = e->unit[i].value;
        largest = fmax(largest, fabs(value));
        heaviest = fmax(heaviest, e->unit[i].weight);
        e->has_zero = e->has_zero || value == 0;
        e->has_negative = e->has_negative || value < 0;
        e->has_positive = e->has_positive || value > 0;
    }
    e->value_exponent = exponent_of(largest);
    e->weight_exponent = exponent_of(heaviest);
}

static void find_mean(socprev_evenness *e)
{
    socprev__sum weights = { 0 }, values = { 0 }, rest = { 0 };
    for (size_t i = 0; i < e->n; i++) {
        double weight = ldexp(e->unit[i].weight, -e->weight_exponent);
        socprev__sum_add(&weights, weight);
        socprev__sum_add(&values, weight * ldexp(e->unit[i].value, -e->value_exponent));
    }
    e->total_weight = socprev__sum_value(&weights);
    e->mean = socprev__sum_value(&values) / e->total_weight;
    /* a second pass takes the rounding away: equal values have exactly their mean */
    for (size_t i = 0; i < e->n; i++)
        socprev__sum_add(&rest, ldexp(e->unit[i].weight, -e->weight_exponent) *
                                    (ldexp(e->unit[i].value, -e->value_exponent) - e->mean));
    e->mean += socprev__sum_value(&rest) / e->total_weight;
}

socprev_status socprev_evenness_finish(socprev_evenness *evenness, socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (evenness->finished)
        return SOCPREV_OK;
    if (!socprev__sort(&evenness->memory, evenness->unit, evenness->n, sizeof *evenness->unit,
                       compare_units))
        return socprev__fail_nomem(err);
    if (evenness->n > 0) {
        find_scale(evenness);
        find_mean(evenness);
    }
    evenness->finished = true;
    return SOCPREV_OK;
}
