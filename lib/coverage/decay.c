/* How the weight of a pair falls with its cost. */
#include "coverage/access_internal.h"

#define LEAST_WEIGHT 1e-100
#define MOST_WEIGHT 1e100

void socprev_decay_free(socprev_decay *decay)
{
    if (decay == NULL)
        return;
    struct socprev_memory memory = decay->memory;
    socprev__free(&memory, decay->weights, decay->n, sizeof *decay->weights);
    socprev__free(&memory, decay->costs, decay->n, sizeof *decay->costs);
    socprev__free(&memory, decay, 1, sizeof *decay);
}

static bool is_positive(double x)
{
    return isfinite(x) && x > 0;
}

static bool numbers_fit(int32_t shape, double a, double b)
{
    switch (shape) {
    case SOCPREV_DECAY_NONE:
        return true;
    case SOCPREV_DECAY_EXPONENTIAL:
        return isfinite(a) && a >= 0;
    case SOCPREV_DECAY_GAUSSIAN:
        return is_positive(a);
    case SOCPREV_DECAY_GAUSSIAN_TO:
        return is_positive(a) && b > 0 && b < 1;
    case SOCPREV_DECAY_POWER:
        return isfinite(a) && a >= 0 && is_positive(b);
    default:
        return is_positive(a) && is_positive(b);
    }
}

static socprev_status fail_shape(int32_t shape, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("shape"),
                         SP_TEXT("shape"), SP_INT(shape));
}

/* A decay without points, or with room for them. */
static socprev_status make(int32_t shape, size_t n, const socprev_memory *memory,
                           socprev_decay **out, socprev_error **err)
{
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_decay *decay = socprev__alloc(&from, 1, sizeof *decay);
    if (decay == NULL)
        return socprev__fail_nomem(err);
    decay->memory = from;
    decay->shape = shape;
    decay->cutoff = HUGE_VAL;
    decay->n = n;
    if (n > 0) {
        decay->costs = socprev__alloc(&from, n, sizeof *decay->costs);
        decay->weights = socprev__alloc(&from, n, sizeof *decay->weights);
        if (decay->costs == NULL || decay->weights == NULL) {
            socprev_decay_free(decay);
            return socprev__fail_nomem(err);
        }
    }
    *out = decay;
    return SOCPREV_OK;
}

socprev_status socprev_decay_new(int32_t shape, double a, double b, const socprev_memory *memory,
                                 socprev_decay **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (shape < SOCPREV_DECAY_NONE || shape > SOCPREV_DECAY_LOG_LOGISTIC)
        return fail_shape(shape, err);
    if (!numbers_fit(shape, a, b))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_DECAY_NUMBERS, SP_FIELD("a"),
                             SP_INT(shape));
    socprev_decay *decay = NULL;
    socprev_status st = make(shape, 0, memory, &decay, err);
    if (st != SOCPREV_OK)
        return st;
    decay->a = a;
    decay->b = b;
    *out = decay;
    return SOCPREV_OK;
}

static socprev_status check_points(const double *costs, size_t stride, const double *weights,
                                   size_t weight_stride, size_t n, socprev_error **err)
{
    if (costs == NULL)
        return socprev__fail_null(err, "costs");
    if (weights == NULL)
        return socprev__fail_null(err, "weights");
    if (n < 1 || n > 65536)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("n"),
                             SP_TEXT("n"), SP_TEXT("1 .. 65536"));
    double before = -1;
    for (size_t i = 0; i < n; i++) {
        double cost = socprev__number(costs, stride, i);
        double weight = socprev__number(weights, weight_stride, i);
        if (!isfinite(cost) || cost < 0 || cost <= before)
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DECAY_COSTS, SP_ITEM("costs", i),
                                 SP_INT(i));
        if (!(weight >= 0 && weight <= MOST_WEIGHT))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_DECAY_WEIGHT, SP_ITEM("weights", i),
                                 SP_INT(i));
        before = cost;
    }
    return SOCPREV_OK;
}

socprev_status socprev_decay_new_points(int32_t shape, const double *costs, size_t stride,
                                        const double *weights, size_t weight_stride, size_t n,
                                        const socprev_memory *memory, socprev_decay **out,
                                        socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (shape != SOCPREV_DECAY_STEPS && shape != SOCPREV_DECAY_TABLE)
        return fail_shape(shape, err);
    socprev_decay *decay = NULL;
    socprev_status st = check_points(costs, stride, weights, weight_stride, n, err);
    if (st == SOCPREV_OK)
        st = make(shape, n, memory, &decay, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < n; i++) {
        decay->costs[i] = socprev__number(costs, stride, i);
        decay->weights[i] = socprev__number(weights, weight_stride, i);
    }
    *out = decay;
    return SOCPREV_OK;
}

socprev_decay *socprev__decay_copy(const socprev_decay *decay, const struct socprev_memory *memory)
{
    socprev_decay *copy = NULL;
    if (make(decay->shape, decay->n, memory, &copy, NULL) != SOCPREV_OK)
        return NULL;
    copy->a = decay->a;
    copy->b = decay->b;
    copy->cutoff = decay->cutoff;
    if (copy->n > 0) {
        memcpy(copy->costs, decay->costs, copy->n * sizeof *copy->costs);
        memcpy(copy->weights, decay->weights, copy->n * sizeof *copy->weights);
    }
    return copy;
}

socprev_status socprev_decay_set_cutoff(socprev_decay *decay, double cutoff, socprev_error **err)
{
    if (decay == NULL)
        return socprev__fail_null(err, "decay");
    if (!isfinite(cutoff) || cutoff < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ACCESS_CUTOFF, SP_FIELD("cutoff"),
                             SP_INT(0));
    decay->cutoff = cutoff;
    return SOCPREV_OK;
}

/* ---- weights -------------------------------------------------------------------- */

size_t socprev__first_from(const double *ascending, size_t n, double x)
{
    size_t low = 0, high = n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (ascending[middle] < x)
            low = middle + 1;
        else
            high = middle;
    }
    return low;
}

static double weight_of_points(const socprev_decay *decay, double cost)
{
    size_t at = socprev__first_from(decay->costs, decay->n, cost);
    if (at == decay->n)
        return 0;
    if (decay->shape == SOCPREV_DECAY_STEPS || at == 0 || decay->costs[at] == cost)
        return decay->weights[at];
    double span = decay->costs[at] - decay->costs[at - 1];
    double part = (cost - decay->costs[at - 1]) / span;
    return decay->weights[at - 1] + (decay->weights[at] - decay->weights[at - 1]) * part;
}

static double raw_weight(const socprev_decay *decay, double cost)
{
    double ratio = cost / decay->a;
    switch (decay->shape) {
    case SOCPREV_DECAY_NONE:
        return 1;
    case SOCPREV_DECAY_EXPONENTIAL:
        return exp(-decay->a * cost);
    case SOCPREV_DECAY_GAUSSIAN:
        return exp(-ratio * ratio / 2);
    case SOCPREV_DECAY_GAUSSIAN_TO:
        return exp(log(decay->b) * ratio * ratio);
    case SOCPREV_DECAY_POWER:
        return pow(cost > decay->b ? cost : decay->b, -decay->a);
    case SOCPREV_DECAY_LOG_LOGISTIC:
        return 1 / (1 + pow(ratio, decay->b));
    default:
        return weight_of_points(decay, cost);
    }
}

double socprev__decay_weight(const socprev_decay *decay, double cost)
{
    if (decay == NULL)
        return 1;
    if (cost > decay->cutoff)
        return 0;
    double weight = raw_weight(decay, cost);
    return weight < LEAST_WEIGHT ? 0 : weight > MOST_WEIGHT ? MOST_WEIGHT : weight;
}

socprev_status socprev_decay_weight(const socprev_decay *decay, double cost, double *out)
{
    if (decay == NULL || out == NULL || !isfinite(cost) || cost < 0)
        return SOCPREV_E_INVALID;
    *out = socprev__decay_weight(decay, cost);
    return SOCPREV_OK;
}
