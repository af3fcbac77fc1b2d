/* Weighted values and what is summed of them. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

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

int socprev__unit_compare(const void *a, const void *b)
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

static void find_scale(socprev__sample *s)
{
    double largest = 0, heaviest = 0;
    for (size_t i = 0; i < s->n; i++) {
        double value = s->unit[i].value;
        largest = fmax(largest, fabs(value));
        heaviest = fmax(heaviest, s->unit[i].weight);
        if (value < s->unit[s->least].value)
            s->least = i;
        s->has_zero = s->has_zero || value == 0;
        s->has_negative = s->has_negative || value < 0;
        s->has_positive = s->has_positive || value > 0;
    }
    s->value_exponent = exponent_of(largest);
    s->weight_exponent = exponent_of(heaviest);
}

static double scaled_weight(const socprev__sample *s, size_t i)
{
    return ldexp(s->unit[i].weight, -s->weight_exponent);
}

static void find_mean(socprev__sample *s)
{
    socprev__sum weights = { 0 }, values = { 0 }, rest = { 0 };
    for (size_t i = 0; i < s->n; i++) {
        double weight = scaled_weight(s, i);
        socprev__sum_add(&weights, weight);
        socprev__sum_add(&values, weight * socprev__sample_value(s, i));
    }
    s->total_weight = socprev__sum_value(&weights);
    s->mean = socprev__sum_value(&values) / s->total_weight;
    /* a second pass takes the rounding away: equal values have exactly their mean */
    for (size_t i = 0; i < s->n; i++)
        socprev__sum_add(&rest, scaled_weight(s, i) * (socprev__sample_value(s, i) - s->mean));
    s->mean += socprev__sum_value(&rest) / s->total_weight;
}

socprev__sample socprev__sample_of(const socprev__unit *unit, size_t n)
{
    socprev__sample s = { .unit = unit, .n = n };
    if (n > 0) {
        find_scale(&s);
        find_mean(&s);
    }
    return s;
}

double socprev__sample_value(const socprev__sample *s, size_t i)
{
    return ldexp(s->unit[i].value, -s->value_exponent);
}

double socprev__sample_share(const socprev__sample *s, size_t i)
{
    return scaled_weight(s, i) / s->total_weight;
}

double socprev__sample_distance(const socprev__sample *s, size_t i)
{
    return (socprev__sample_value(s, i) - s->mean) / s->mean;
}

double socprev__sample_ratio(const socprev__sample *s, size_t i)
{
    return socprev__sample_value(s, i) / s->mean;
}

double socprev__sample_mean(const socprev__sample *s)
{
    return ldexp(s->mean, s->value_exponent);
}

double socprev__sample_weight(const socprev__sample *s)
{
    return ldexp(s->total_weight, s->weight_exponent);
}

socprev_status socprev__sample_ready(const socprev__sample *s)
{
    if (s->n == 0 || (!s->has_positive && !s->has_negative))
        return SOCPREV_E_UNDEFINED;
    if (s->mean < DBL_MIN) /* a mean of values >= 0 can only be too small to hold */
        return s->has_negative ? SOCPREV_E_UNDEFINED : SOCPREV_E_RANGE;
    return SOCPREV_OK;
}

socprev_status socprev__sample_ready_positive(const socprev__sample *s)
{
    socprev_status st = socprev__sample_ready(s);
    return st == SOCPREV_OK && s->has_negative ? SOCPREV_E_UNDEFINED : st;
}

socprev_status socprev__give(double value, double *out)
{
    if (!isfinite(value))
        return SOCPREV_E_RANGE;
    *out = value;
    return SOCPREV_OK;
}

double socprev__within(double value, double low, double high)
{
    return value > low ? fmin(value, high) : low;
}
