/* How long support lasts, with those whose support goes on: Kaplan & Meier. */
#include "beneficiary/estimate_internal.h"

#include <math.h>

typedef struct {
    int64_t length;
    bool ongoing;
} spell;

typedef struct {
    int64_t length, at_risk, ended;
    double share, low, high;
    bool has_interval;
} survival_step;

struct socprev_survival {
    struct socprev_memory memory;
    survival_step *step;
    size_t n, capacity;
};

/* At the same length those who go on come last: they are at risk of the ends. */
static int compare_spells(const void *a, const void *b)
{
    const spell *x = a, *y = b;
    if (x->length != y->length)
        return x->length < y->length ? -1 : 1;
    return x->ongoing - y->ongoing;
}

static socprev_status read_spells(const int64_t *length, size_t stride, const uint8_t *ongoing,
                                  size_t ongoing_stride, size_t n, spell *out,
                                  socprev_error **err)
{
    for (size_t i = 0; i < n; i++) {
        memcpy(&out[i].length, (const char *)length + i * stride, sizeof out[i].length);
        out[i].ongoing = ongoing != NULL && ongoing[i * ongoing_stride] != 0;
        if (out[i].length < 0)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_LENGTH_NEGATIVE,
                                 SP_ITEM("length", i), SP_INT(i), SP_INT(out[i].length));
    }
    return SOCPREV_OK;
}

/* The interval of the share on the scale log(-log S) keeps it between 0 and 1. */
static void find_interval(survival_step *s, double hazard_sum, double z)
{
    if (!(s->share > 0 && s->share < 1))
        return;
    double log_share = log(s->share), spread = z * sqrt(hazard_sum) / fabs(log_share);
    s->low = exp(log_share * exp(spread));
    s->high = exp(log_share * exp(-spread));
    s->has_interval = true;
}

static void walk_spells(socprev_survival *survival, const spell *sorted, size_t n, double z)
{
    double share = 1, hazard_sum = 0;
    for (size_t i = 0; i < n;) {
        size_t end = i, ended = 0;
        for (; end < n && sorted[end].length == sorted[i].length; end++)
            ended += !sorted[end].ongoing;
        if (ended > 0) {
            double at_risk = (double)(n - i), left = at_risk - (double)ended;
            share *= left / at_risk;
            hazard_sum += left > 0 ? (double)ended / (at_risk * left) : 0;
            survival_step *s = &survival->step[survival->n++];
            *s = (survival_step){ .length = sorted[i].length, .at_risk = (int64_t)(n - i),
                                  .ended = (int64_t)ended, .share = share };
            find_interval(s, hazard_sum, z);
        }
        i = end;
    }
}

static socprev_status estimate(socprev_survival *survival, spell *spells, size_t n,
                               double confidence, socprev_error **err)
{
    if (!socprev__sort(&survival->memory, spells, n, sizeof *spells, compare_spells))
        return socprev__fail_nomem(err);
    survival->step = socprev__alloc(&survival->memory, n, sizeof *survival->step);
    if (survival->step == NULL)
        return socprev__fail_nomem(err);
    survival->capacity = n;
    walk_spells(survival, spells, n, socprev__normal_two_sided(confidence));
    return SOCPREV_OK;
}

socprev_status socprev_survival_new(const int64_t *length, size_t stride, const uint8_t *ongoing,
                                    size_t ongoing_stride, size_t n, double confidence,
                                    const socprev_memory *memory, socprev_survival **out,
                                    socprev_error **err)
{
    if (length == NULL || out == NULL)
        return socprev__fail_null(err, length == NULL ? "length" : "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("length"));
    socprev_status st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    spell *spells = socprev__alloc(&from, n, sizeof *spells);
    socprev_survival *survival = socprev__alloc(&from, 1, sizeof *survival);
    if (spells == NULL || survival == NULL) {
        st = socprev__fail_nomem(err);
    } else {
        survival->memory = from;
        st = read_spells(length, stride == 0 ? sizeof *length : stride, ongoing,
                         ongoing_stride == 0 ? 1 : ongoing_stride, n, spells, err);
    }
    if (st == SOCPREV_OK)
        st = estimate(survival, spells, n, confidence, err);
    socprev__free(&from, spells, n, sizeof *spells);
    if (st == SOCPREV_OK)
        *out = survival;
    else if (survival != NULL) {
        survival->memory = from;
        socprev_survival_free(survival);
    }
    return st;
}

void socprev_survival_free(socprev_survival *survival)
{
    if (survival == NULL)
        return;
    struct socprev_memory memory = survival->memory;
    socprev__free(&memory, survival->step, survival->capacity, sizeof *survival->step);
    socprev__free(&memory, survival, 1, sizeof *survival);
}

size_t socprev_survival_steps(const socprev_survival *survival)
{
    return survival == NULL ? 0 : survival->n;
}

socprev_status socprev_survival_step(const socprev_survival *survival, size_t step,
                                     int64_t *length, int64_t *at_risk, int64_t *ended,
                                     double *share)
{
    if (survival == NULL || step >= survival->n)
        return SOCPREV_E_INVALID;
    const survival_step *s = &survival->step[step];
    if (length != NULL)
        *length = s->length;
    if (at_risk != NULL)
        *at_risk = s->at_risk;
    if (ended != NULL)
        *ended = s->ended;
    if (share != NULL)
        *share = s->share;
    return SOCPREV_OK;
}

socprev_status socprev_survival_interval(const socprev_survival *survival, size_t step,
                                         double *low, double *high)
{
    if (survival == NULL || step >= survival->n || low == NULL || high == NULL)
        return SOCPREV_E_INVALID;
    const survival_step *s = &survival->step[step];
    if (!s->has_interval)
        return SOCPREV_E_UNDEFINED;
    *low = s->low;
    *high = s->high;
    return SOCPREV_OK;
}

socprev_status socprev_survival_quantile(const socprev_survival *survival, double share,
                                         int64_t *out)
{
    if (survival == NULL || out == NULL || !(share > 0 && share < 1))
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < survival->n; i++)
        if (survival->step[i].share <= share) {
            *out = survival->step[i].length;
            return SOCPREV_OK;
        }
    return SOCPREV_E_UNDEFINED;
}
