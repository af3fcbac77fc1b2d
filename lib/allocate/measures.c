/* Amounts beside weights: order, quotas, the Lorenz curve. */
#include "allocate/allocate_internal.h"

static const struct {
    int32_t measure;
    const char *name;
} measures_known[] = {
    { SOCPREV_MEASURE_DISTANCE, "distance" },
    { SOCPREV_MEASURE_LOOSEMORE_HANBY, "loosemore_hanby" },
    { SOCPREV_MEASURE_GALLAGHER, "gallagher" },
    { SOCPREV_MEASURE_SAINTE_LAGUE, "sainte_lague" },
    { SOCPREV_MEASURE_GINI, "gini" },
    { SOCPREV_MEASURE_MIN_MAX, "min_max" },
};

int32_t socprev_measure_count(void)
{
    return (int32_t)SOCPREV__COUNT(measures_known);
}

int32_t socprev_measure_at(int32_t position)
{
    return position < 0 || position >= socprev_measure_count() ? 0
                                                               : measures_known[position].measure;
}

const char *socprev_measure_name(int32_t measure)
{
    for (size_t i = 0; i < SOCPREV__COUNT(measures_known); i++) {
        if (measures_known[i].measure == measure)
            return measures_known[i].name;
    }
    return NULL;
}

/* ---- order --------------------------------------------------------------------------- */

/* Those with a weight by amount per weight; then those without. */
static int compare_places(const void *left, const void *right)
{
    socprev__place_in_order a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    if ((a.weight == 0) != (b.weight == 0))
        return a.weight == 0 ? 1 : -1;
    if (a.weight > 0) {
        int order = socprev__cross_compare(a.amount, b.weight, b.amount, a.weight);
        if (order != 0)
            return order;
    }
    return (a.index > b.index) - (a.index < b.index);
}

/* Sorts, and adds up what those before each place have. */
static bool put_in_order(socprev_measures *made)
{
    if (!socprev__sort(&made->memory, made->place, made->n, sizeof *made->place, compare_places))
        return false;
    int64_t weight = 0, amount = 0;
    for (size_t at = 0; at < made->n; at++) {
        made->place[at].weight_before = weight;
        made->place[at].amount_before = amount;
        weight += made->place[at].weight;
        amount += made->place[at].amount;
        made->weighted += made->place[at].weight > 0;
    }
    return true;
}

/* ---- life ------------------------------------------------------------------------------ */

socprev_status socprev_measures_new(const int64_t *amount, size_t amount_stride,
                                    const int64_t *weight, size_t weight_stride, size_t n,
                                    const socprev_memory *memory, socprev_measures **out,
                                    socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("n"));
    struct socprev_memory held = socprev__memory_of(memory);
    int64_t amount_sum = 0, weight_sum = 0;
    socprev_status st = socprev__check_sum(amount, amount_stride, n, n, SOCPREV_TOTAL_MAX,
                                           "amount", &amount_sum, err);
    if (st == SOCPREV_OK)
        st = socprev__check_sum(weight, weight_stride, n, n, INT64_MAX, "weight", &weight_sum,
                                err);
    if (st != SOCPREV_OK)
        return st;
    socprev_measures *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_measures){
        .memory = held,
        .n = n,
        .amount_sum = amount_sum,
        .weight_sum = weight_sum,
        .amount = socprev__alloc(&held, n, sizeof *made->amount),
        .weight = socprev__alloc(&held, n, sizeof *made->weight),
        .place = socprev__alloc(&held, n, sizeof *made->place),
    };
    bool done = made->amount != NULL && made->weight != NULL && made->place != NULL;
    if (done) {
        socprev__gather(made->amount, amount, amount_stride, n);
        socprev__gather(made->weight, weight, weight_stride, n);
        for (size_t i = 0; i < n; i++)
            made->place[i] =
                (socprev__place_in_order){ i, made->weight[i], made->amount[i], 0, 0 };
        done = put_in_order(made);
    }
    if (!done) {
        socprev_measures_free(made);
        return socprev__fail_nomem(err);
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev_measures_free(socprev_measures *measures)
{
    if (measures == NULL)
        return;
    struct socprev_memory memory = measures->memory;
    socprev__free(&memory, measures->place, measures->n, sizeof *measures->place);
    socprev__free(&memory, measures->weight, measures->n, sizeof *measures->weight);
    socprev__free(&memory, measures->amount, measures->n, sizeof *measures->amount);
    socprev__free(&memory, measures, 1, sizeof *measures);
}

size_t socprev_measures_count(const socprev_measures *measures)
{
    return measures == NULL ? 0 : measures->n;
}

/* ---- places ------------------------------------------------------------------------------ */

int64_t socprev_measures_order(const socprev_measures *measures, size_t position)
{
    return position < socprev_measures_count(measures) ? (int64_t)measures->place[position].index
                                                       : -1;
}

int64_t socprev_measures_least(const socprev_measures *measures)
{
    return measures == NULL || measures->weighted == 0 ? -1 : socprev_measures_order(measures, 0);
}

int64_t socprev_measures_greatest(const socprev_measures *measures)
{
    return measures == NULL || measures->weighted == 0
               ? -1
               : socprev_measures_order(measures, measures->weighted - 1);
}

socprev_status socprev_measures_lorenz(const socprev_measures *measures, size_t position,
                                       int64_t *weight, int64_t *amount)
{
    if (measures == NULL || position > measures->n || weight == NULL || amount == NULL)
        return SOCPREV_E_INVALID;
    bool all = position == measures->n;
    *weight = all ? measures->weight_sum : measures->place[position].weight_before;
    *amount = all ? measures->amount_sum : measures->place[position].amount_before;
    return SOCPREV_OK;
}

/* ---- quotas ------------------------------------------------------------------------------- */

int32_t socprev_measures_quota(const socprev_measures *measures, size_t index, int64_t quantum)
{
    if (index >= socprev_measures_count(measures) || quantum < 1 || measures->weight_sum == 0)
        return SOCPREV_QUOTA_KEPT;
    int side = 0;
    socprev__u128 off = socprev__measures_off(measures, index, &side);
    socprev__u128 step =
        socprev__mul_wide((uint64_t)measures->weight_sum, (uint64_t)quantum);
    if (socprev__u128_compare(off, step) < 0)
        return SOCPREV_QUOTA_KEPT;
    return side < 0 ? SOCPREV_QUOTA_BELOW : SOCPREV_QUOTA_ABOVE;
}

size_t socprev_measures_quota_count(const socprev_measures *measures, int32_t state,
                                    int64_t quantum)
{
    size_t count = 0;
    for (size_t i = 0; i < socprev_measures_count(measures); i++)
        count += socprev_measures_quota(measures, i, quantum) == state;
    return count;
}
