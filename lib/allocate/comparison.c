/* Who gains and who loses from one division to another. */
#include "allocate/allocate_internal.h"

enum { CHANGES = SOCPREV_CHANGE_LOSS + 1 };

/* One claimant's change. */
typedef struct {
    size_t index;
    int64_t change;
} step;

struct socprev_comparison {
    struct socprev_memory memory;
    size_t n;
    int64_t *before, *change; /* [n] */
    step *order;              /* [n] by change */
    int64_t before_sum, after_sum;
    size_t count[CHANGES];
    int64_t sum[CHANGES];
};

static int compare_steps(const void *left, const void *right)
{
    step a, b;
    memcpy(&a, left, sizeof a);
    memcpy(&b, right, sizeof b);
    if (a.change != b.change)
        return a.change < b.change ? -1 : 1;
    return (a.index > b.index) - (a.index < b.index);
}

static socprev_status fail_range(const char *name, size_t i, socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM(name, i), SP_TEXT(name));
}

static socprev_status add_claimant(socprev_comparison *made, size_t i, int64_t after,
                                   socprev_error **err)
{
    int64_t before = made->before[i], change = 0, size = 0;
    if (!socprev__subtract(after, before, &change) ||
        !socprev__signed(socprev__magnitude(change), false, &size))
        return fail_range("change", i, err);
    if (!socprev__add(made->before_sum, before, &made->before_sum))
        return fail_range("before", i, err);
    if (!socprev__add(made->after_sum, after, &made->after_sum))
        return fail_range("after", i, err);
    int32_t way = change == 0  ? SOCPREV_CHANGE_NONE
                  : change > 0 ? SOCPREV_CHANGE_GAIN
                               : SOCPREV_CHANGE_LOSS;
    if (!socprev__add(made->sum[way], size, &made->sum[way]))
        return fail_range("change", i, err);
    made->count[way]++;
    made->change[i] = change;
    made->order[i] = (step){ i, change };
    return SOCPREV_OK;
}

socprev_status socprev_comparison_new(const int64_t *before, size_t before_stride,
                                      const int64_t *after, size_t after_stride, size_t n,
                                      const socprev_memory *memory, socprev_comparison **out,
                                      socprev_error **err)
{
    if (before == NULL || after == NULL || out == NULL)
        return socprev__fail_null(err, before == NULL  ? "before"
                                       : after == NULL ? "after"
                                                       : "out");
    if (n == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_EMPTY, SP_FIELD("n"),
                             SP_TEXT("n"));
    struct socprev_memory held = socprev__memory_of(memory);
    socprev_comparison *made = socprev__alloc(&held, 1, sizeof *made);
    if (made == NULL)
        return socprev__fail_nomem(err);
    *made = (socprev_comparison){
        .memory = held,
        .n = n,
        .before = socprev__alloc(&held, n, sizeof *made->before),
        .change = socprev__alloc(&held, n, sizeof *made->change),
        .order = socprev__alloc(&held, n, sizeof *made->order),
    };
    socprev_status st = SOCPREV_OK;
    if (made->before == NULL || made->change == NULL || made->order == NULL)
        st = socprev__fail_nomem(err);
    else
        socprev__gather(made->before, before, before_stride, n);
    for (size_t i = 0; i < n && st == SOCPREV_OK; i++)
        st = add_claimant(made, i, socprev__entry(after, after_stride, i), err);
    if (st == SOCPREV_OK && !socprev__sort(&held, made->order, n, sizeof *made->order,
                                           compare_steps))
        st = socprev__fail_nomem(err);
    if (st != SOCPREV_OK) {
        socprev_comparison_free(made);
        return st;
    }
    *out = made;
    return SOCPREV_OK;
}

void socprev_comparison_free(socprev_comparison *comparison)
{
    if (comparison == NULL)
        return;
    struct socprev_memory memory = comparison->memory;
    socprev__free(&memory, comparison->order, comparison->n, sizeof *comparison->order);
    socprev__free(&memory, comparison->change, comparison->n, sizeof *comparison->change);
    socprev__free(&memory, comparison->before, comparison->n, sizeof *comparison->before);
    socprev__free(&memory, comparison, 1, sizeof *comparison);
}

int64_t socprev_comparison_change(const socprev_comparison *comparison, size_t index)
{
    return comparison == NULL || index >= comparison->n ? 0 : comparison->change[index];
}

socprev_status socprev_comparison_ratio(const socprev_comparison *comparison, size_t index,
                                        int64_t *numerator, int64_t *denominator)
{
    socprev__ratio ratio;
    if (comparison == NULL || index >= comparison->n || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    if (comparison->before[index] <= 0)
        return SOCPREV_E_UNDEFINED;
    if (NEVER(!socprev__ratio_make(comparison->change[index], comparison->before[index], &ratio)))
        return SOCPREV_E_INTERNAL; /* the change has a magnitude: it fits */
    *numerator = ratio.numerator;
    *denominator = ratio.denominator;
    return SOCPREV_OK;
}

size_t socprev_comparison_count(const socprev_comparison *comparison, int32_t change)
{
    return comparison == NULL || change < 0 || change >= CHANGES ? 0 : comparison->count[change];
}

int64_t socprev_comparison_sum(const socprev_comparison *comparison, int32_t change)
{
    return comparison == NULL || change < 0 || change >= CHANGES ? 0 : comparison->sum[change];
}

int64_t socprev_comparison_before(const socprev_comparison *comparison)
{
    return comparison == NULL ? 0 : comparison->before_sum;
}

int64_t socprev_comparison_after(const socprev_comparison *comparison)
{
    return comparison == NULL ? 0 : comparison->after_sum;
}

int64_t socprev_comparison_order(const socprev_comparison *comparison, size_t position)
{
    return comparison == NULL || position >= comparison->n
               ? -1
               : (int64_t)comparison->order[position].index;
}
