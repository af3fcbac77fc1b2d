/* Means and quantiles of whole numbers, exact to a hundredth. */
#include "beneficiary/stays_internal.h"

#define LENGTH_MOST INT64_C(10000000000)

enum { HUNDREDTHS = 100, SHARE_MOST = 1000000 };

static const char *const rule_names[] = { "middle", "lower", "linear", "weibull" };

int32_t socprev_length_rule_count(void)
{
    return (int32_t)SOCPREV__COUNT(rule_names);
}

const char *socprev_length_rule_name(int32_t rule)
{
    return rule < 0 || rule >= socprev_length_rule_count() ? NULL : rule_names[rule];
}

static socprev_status check_lengths(const int64_t *values, size_t stride, size_t n,
                                    socprev_error **err)
{
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ARGUMENT_EMPTY, SP_FIELD("values"),
                             SP_TEXT("values"));
    if (values == NULL)
        return socprev__fail_null(err, "values");
    if (n > INT32_MAX)
        return socprev__stays_invalid("n", INT32_MAX, err);
    for (size_t i = 0; i < n; i++) {
        int64_t value;
        memcpy(&value, (const char *)values + i * stride, sizeof value);
        if (value < 0 || value > LENGTH_MOST)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_LENGTH_RANGE, SP_ITEM("values", i),
                                 SP_INT(i), SP_INT(value), SP_INT(LENGTH_MOST));
    }
    return SOCPREV_OK;
}

socprev_status socprev_length_mean(const int64_t *values, size_t stride, size_t n, int64_t *out,
                                   socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    stride = stride == 0 ? sizeof *values : stride;
    socprev_status st = check_lengths(values, stride, n, err);
    int64_t sum = 0;
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++) {
        int64_t value;
        memcpy(&value, (const char *)values + i * stride, sizeof value);
        if (!socprev__add(sum, value, &sum))
            st = socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("values", i),
                               SP_BOTH("sum of lengths", "součet délek"));
    }
    if (st == SOCPREV_OK) /* at most a hundred times the largest value */
        st = socprev_int64_muldiv(sum, HUNDREDTHS, (int64_t)n, SOCPREV_ROUND_HALF_UP, out, NULL);
    return st;
}

static int compare_lengths(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    return *x < *y ? -1 : *x > *y;
}

/* The value at 1 + position / of in the sorted list; what lies behind an end is the end. */
static int64_t value_between(const int64_t *sorted, int64_t n, int64_t position, int64_t of)
{
    int64_t step = 0;
    if (position < 0)
        return sorted[0] * HUNDREDTHS;
    int64_t index = position / of, part = position % of;
    if (index >= n - 1)
        return sorted[n - 1] * HUNDREDTHS;
    /* (value + step * part / of) in hundredths, rounded once */
    socprev_int64_muldiv((sorted[index + 1] - sorted[index]) * HUNDREDTHS, part, of,
                         SOCPREV_ROUND_HALF_UP, &step, NULL);
    return sorted[index] * HUNDREDTHS + step;
}

static int64_t quantile_of(const int64_t *sorted, int64_t n, int64_t part, int64_t of,
                           int32_t rule)
{
    int64_t below = n * part; /* over `of` */
    int64_t whole = below / of, rest = below % of;
    switch (rule) {
    case SOCPREV_LENGTH_LINEAR:
        return value_between(sorted, n, (n - 1) * part, of);
    case SOCPREV_LENGTH_WEIBULL:
        return value_between(sorted, n, (n + 1) * part - of, of);
    case SOCPREV_LENGTH_LOWER:
        return sorted[rest == 0 ? whole - 1 : whole] * HUNDREDTHS;
    default:
        if (rest != 0)
            return sorted[whole] * HUNDREDTHS;
        return (sorted[whole - 1] + sorted[whole]) * (HUNDREDTHS / 2);
    }
}

socprev_status socprev_length_quantile(const int64_t *values, size_t stride, size_t n,
                                       int32_t part, int32_t of, int32_t rule,
                                       const socprev_memory *memory, int64_t *out,
                                       socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (of < 2 || of > SHARE_MOST)
        return socprev__stays_invalid("of", of, err);
    if (part < 1 || part >= of)
        return socprev__stays_invalid("part", part, err);
    if (socprev_length_rule_name(rule) == NULL)
        return socprev__stays_invalid("rule", rule, err);
    stride = stride == 0 ? sizeof *values : stride;
    socprev_status st = check_lengths(values, stride, n, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    int64_t *sorted = socprev__alloc_unset(&from, n, sizeof *sorted);
    for (size_t i = 0; sorted != NULL && i < n; i++)
        memcpy(&sorted[i], (const char *)values + i * stride, sizeof *sorted);
    if (sorted == NULL || !socprev__sort(&from, sorted, n, sizeof *sorted, compare_lengths))
        st = socprev__fail_nomem(err);
    else
        *out = quantile_of(sorted, (int64_t)n, part, of, rule);
    socprev__free(&from, sorted, n, sizeof *sorted);
    return st;
}
