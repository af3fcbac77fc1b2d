/* The handle of an estimate, and what all estimators check. */
#include "beneficiary/estimate_internal.h"

#include <math.h>

static const char *const method_names[] = {
    "wilson",       "clopper_pearson",  "mid_p",     "poisson",
    "poisson_binomial", "bootstrap",    "lincoln_petersen", "chapman",
    "chao",         "zelterman",        "truncated_poisson", "log_linear",
    "good_toulmin", "smoothed_good_toulmin", "hyperloglog", "theta",
};

int32_t socprev_estimate_method_count(void)
{
    return SOCPREV__COUNT(method_names);
}

const char *socprev_estimate_method_name(int32_t method)
{
    return method >= 0 && method < socprev_estimate_method_count() ? method_names[method] : NULL;
}

void socprev_estimate_free(socprev_estimate *estimate)
{
    if (estimate == NULL)
        return;
    struct socprev_memory memory = estimate->memory;
    socprev__free(&memory, estimate, 1, sizeof *estimate);
}

int32_t socprev_estimate_method(const socprev_estimate *estimate)
{
    return estimate == NULL ? -1 : estimate->method;
}

int32_t socprev_estimate_notes(const socprev_estimate *estimate)
{
    return estimate == NULL ? 0 : estimate->notes;
}

socprev_status socprev_estimate_value(const socprev_estimate *estimate, double *out)
{
    if (estimate == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    *out = estimate->value;
    return SOCPREV_OK;
}

socprev_status socprev_estimate_error(const socprev_estimate *estimate, double *out)
{
    if (estimate == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (!estimate->has_error)
        return SOCPREV_E_UNDEFINED;
    *out = estimate->error;
    return SOCPREV_OK;
}

socprev_status socprev_estimate_interval(const socprev_estimate *estimate, double *low,
                                         double *high, double *confidence)
{
    if (estimate == NULL || low == NULL || high == NULL)
        return SOCPREV_E_INVALID;
    if (!estimate->has_interval)
        return SOCPREV_E_UNDEFINED;
    *low = estimate->low;
    *high = estimate->high;
    if (confidence != NULL)
        *confidence = estimate->confidence;
    return SOCPREV_OK;
}

/* ---- what all estimators share ------------------------------------------------------- */

socprev_status socprev__no_estimate(socprev_error **err, int32_t method)
{
    return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_ESTIMATE_UNDEFINED, NULL,
                         SP_TEXT(method_names[method]));
}

socprev_status socprev__estimate_give(const socprev_estimate *made, const socprev_memory *memory,
                                      socprev_estimate **out, socprev_error **err)
{
    if (!isfinite(made->value))
        return socprev__no_estimate(err, made->method);
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_estimate *estimate = socprev__alloc(&from, 1, sizeof *estimate);
    if (estimate == NULL)
        return socprev__fail_nomem(err);
    *estimate = *made;
    estimate->memory = from;
    estimate->has_error = made->has_error && isfinite(made->error);
    estimate->has_interval = made->has_interval && isfinite(made->low) && isfinite(made->high);
    /* the ends are rounded apart from the value */
    estimate->low = fmin(made->low, made->value);
    estimate->high = fmax(made->high, made->value);
    *out = estimate;
    return SOCPREV_OK;
}

socprev_status socprev__check_confidence(double confidence, socprev_error **err)
{
    if (confidence > 0 && confidence < 1)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_CONFIDENCE, SP_FIELD("confidence"),
                         SP_INT(0), SP_INT(1));
}

socprev_status socprev__check_count(const char *name, int64_t count, int64_t low, int64_t high,
                                    socprev_error **err)
{
    if (count >= low && count <= high)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_COUNT, SP_FIELD(name), SP_TEXT(name),
                         SP_INT(count), SP_INT(low), SP_INT(high));
}

socprev_status socprev__check_method(int32_t method, uint32_t methods, const char *expected,
                                     socprev_error **err)
{
    if (method >= 0 && method < 32 && (methods >> method & 1) != 0)
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_METHOD, SP_FIELD("method"),
                         SP_INT(method), SP_TEXT(expected));
}

void socprev__estimate_lognormal(socprev_estimate *made, double known)
{
    double unseen = made->value - known;
    if (!(unseen > 0) || !made->has_error)
        return;
    double share = made->error / unseen;
    double z = socprev__normal_two_sided(made->confidence);
    double factor = exp(z * sqrt(log1p(share * share)));
    made->low = known + unseen / factor;
    made->high = known + unseen * factor;
    made->has_interval = true;
}

/* ---- frequencies ------------------------------------------------------------------------ */

static int64_t frequency_at(const socprev__frequencies *f, size_t i)
{
    int64_t count;
    memcpy(&count, f->data + i * f->stride, sizeof count);
    return count;
}

socprev_status socprev__frequencies_of(const int64_t *frequency, size_t stride, size_t n,
                                       socprev__frequencies *out, socprev_error **err)
{
    socprev__frequencies f = { (const char *)frequency, stride == 0 ? sizeof *frequency : stride,
                               n, 0, 0 };
    int64_t people = 0;
    if (frequency == NULL)
        return socprev__fail_null(err, "frequency");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("frequency"));
    for (size_t i = 0; i < n; i++) {
        int64_t count = frequency_at(&f, i);
        if (count < 0 || count > SOCPREV__EXACT_DOUBLE - people)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_COUNT,
                                 SP_ITEM("frequency", i), SP_TEXT("frequency"), SP_INT(count),
                                 SP_INT(0), SP_INT(SOCPREV__EXACT_DOUBLE - people));
        people += count;
        f.contacts += (double)(i + 1) * (double)count;
    }
    f.people = (double)people;
    *out = f;
    return SOCPREV_OK;
}

double socprev__frequency(const socprev__frequencies *f, size_t times)
{
    return times >= 1 && times <= f->n ? (double)frequency_at(f, times - 1) : 0;
}
