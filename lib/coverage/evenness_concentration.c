/* How values are spread over the ranks of another variable. */
#include "coverage/coverage_internal.h"

#include <math.h>

struct socprev_concentration {
    struct socprev_memory memory;
    size_t n;
    int64_t missing;
    socprev__unit *unit; /* [n] by rank */
    double *rank;        /* [n] fractional mid-rank: the tied block has one */
    size_t *tied_end;    /* [n] one past the last unit of the tied block */
    socprev__sample sample;
};

typedef struct {
    double rank;
    socprev__unit unit;
} ranked;

static int compare_ranked(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->rank != y->rank)
        return x->rank < y->rank ? -1 : 1;
    return socprev__unit_compare(&x->unit, &y->unit);
}

void socprev_concentration_free(socprev_concentration *concentration)
{
    if (concentration == NULL)
        return;
    struct socprev_memory memory = concentration->memory;
    size_t n = concentration->n;
    socprev__free(&memory, concentration->tied_end, n, sizeof *concentration->tied_end);
    socprev__free(&memory, concentration->rank, n, sizeof *concentration->rank);
    socprev__free(&memory, concentration->unit, n, sizeof *concentration->unit);
    socprev__free(&memory, concentration, 1, sizeof *concentration);
}

/* ---- made from columns -------------------------------------------------------- */

static socprev_status check_ranks(const double *ranks, size_t stride,
                                  const socprev__columns *columns, socprev_error **err)
{
    if (ranks == NULL && columns->n > 0)
        return socprev__fail_null(err, "ranks");
    for (size_t i = 0; i < columns->n; i++) {
        double rank = socprev__item(ranks, stride, i);
        if (isinf(rank) || (isnan(rank) && !columns->skip_missing))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_RANK, SP_ITEM("ranks", i),
                                 SP_INT(i));
    }
    return SOCPREV_OK;
}

/* Keeps units with a weight, a value and a rank; returns how many. */
static size_t collect(const double *ranks, size_t stride, const socprev__columns *columns,
                      ranked *rows, int64_t *missing)
{
    size_t n = 0;
    for (size_t i = 0; i < columns->n; i++) {
        double rank = socprev__item(ranks, stride, i);
        double value = socprev__item(columns->values, columns->stride, i);
        double weight = socprev__column_weight(columns, i);
        if (isnan(rank) || isnan(value))
            (*missing)++;
        else if (weight > 0)
            rows[n++] = (ranked){ rank + 0.0, { value + 0.0, weight } };
    }
    return n;
}

/* Units, mid-ranks and tied blocks from sorted rows. */
static void fill(socprev_concentration *made, const ranked *rows)
{
    size_t n = made->n;
    for (size_t i = 0; i < n; i++)
        made->unit[i] = rows[i].unit;
    made->sample = socprev__sample_of(made->unit, n);
    socprev__sum below = { 0 };
    for (size_t i = 0; i < n;) {
        double start = socprev__sum_value(&below);
        size_t end = i;
        for (; end < n && rows[end].rank == rows[i].rank; end++)
            socprev__sum_add(&below, socprev__sample_share(&made->sample, end));
        double middle = (start + socprev__sum_value(&below)) / 2;
        for (; i < end; i++) {
            made->rank[i] = socprev__within(middle, 0, 1);
            made->tied_end[i] = end;
        }
    }
}

static socprev_status make(const struct socprev_memory *memory, ranked *rows, size_t n,
                           int64_t missing, socprev_concentration **out)
{
    if (!socprev__sort(memory, rows, n, sizeof *rows, compare_ranked))
        return SOCPREV_E_NOMEM;
    socprev_concentration *made = socprev__alloc(memory, 1, sizeof *made);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    made->memory = *memory;
    made->missing = missing;
    made->n = n;
    if (n > 0) {
        made->unit = socprev__alloc(memory, n, sizeof *made->unit);
        made->rank = socprev__alloc(memory, n, sizeof *made->rank);
        made->tied_end = socprev__alloc(memory, n, sizeof *made->tied_end);
        if (made->unit == NULL || made->rank == NULL || made->tied_end == NULL) {
            socprev_concentration_free(made);
            return SOCPREV_E_NOMEM;
        }
    }
    fill(made, rows);
    *out = made;
    return SOCPREV_OK;
}

socprev_status socprev_concentration_new(const double *values, size_t stride,
                                         const double *weights, size_t weight_stride,
                                         const double *ranks, size_t rank_stride, size_t n,
                                         int32_t skip_missing, const socprev_memory *memory,
                                         socprev_concentration **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev__columns columns = {
        .values = values,
        .weights = weights,
        .stride = stride == 0 ? sizeof *values : stride,
        .weight_stride = weight_stride == 0 ? sizeof *weights : weight_stride,
        .n = n,
        .skip_missing = skip_missing != 0,
        .allow_negative = true,
    };
    if (rank_stride == 0)
        rank_stride = sizeof *ranks;
    socprev_status st = socprev__columns_check(&columns, err);
    if (st == SOCPREV_OK)
        st = check_ranks(ranks, rank_stride, &columns, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    ranked *rows = NULL;
    int64_t missing = 0;
    size_t kept = 0;
    if (n > 0) {
        rows = socprev__alloc(&from, n, sizeof *rows);
        if (rows == NULL)
            return socprev__fail_nomem(err);
        kept = collect(ranks, rank_stride, &columns, rows, &missing);
    }
    st = make(&from, rows, kept, missing, out);
    socprev__free(&from, rows, n, sizeof *rows);
    return st == SOCPREV_OK ? st : socprev__fail_nomem(err);
}

int64_t socprev_concentration_count(const socprev_concentration *concentration)
{
    return concentration == NULL ? 0 : (int64_t)concentration->n;
}

int64_t socprev_concentration_missing(const socprev_concentration *concentration)
{
    return concentration == NULL ? 0 : concentration->missing;
}

/* ---- indices ---------------------------------------------------------------------- */

/* 2 cov(h, r), scaled as the values. */
static double twice_covariance(const socprev_concentration *c)
{
    const socprev__sample *s = &c->sample;
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < s->n; i++)
        socprev__sum_add(&sum, socprev__sample_share(s, i) *
                                   (socprev__sample_value(s, i) - s->mean) * (2 * c->rank[i] - 1));
    return socprev__sum_value(&sum);
}

socprev_status socprev_concentration_mean(const socprev_concentration *concentration, double *out)
{
    if (concentration == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    if (concentration->n == 0)
        return SOCPREV_E_UNDEFINED;
    *out = socprev__sample_mean(&concentration->sample);
    return SOCPREV_OK;
}

socprev_status socprev_concentration_index(const socprev_concentration *concentration, double *out)
{
    if (concentration == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    const socprev__sample *s = &concentration->sample;
    socprev_status st = socprev__sample_ready(s);
    if (st != SOCPREV_OK)
        return st;
    double index = twice_covariance(concentration) / s->mean;
    double most = s->has_negative ? HUGE_VAL : 1;
    return socprev__give(socprev__within(index, -most, most), out);
}

socprev_status socprev_concentration_extended(const socprev_concentration *concentration,
                                              double aversion, double *out)
{
    if (concentration == NULL || out == NULL || !isfinite(aversion) || aversion < 1)
        return SOCPREV_E_INVALID;
    const socprev__sample *s = &concentration->sample;
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    if (aversion == 2) /* the same, centred */
        return socprev_concentration_index(concentration, out);
    if (aversion == 1)
        return socprev__give(0, out);
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < s->n; i++)
        socprev__sum_add(&sum, socprev__sample_share(s, i) * socprev__sample_ratio(s, i) *
                                   pow(1 - concentration->rank[i], aversion - 1));
    return socprev__give(1 - aversion * socprev__sum_value(&sum), out);
}

/* Bounds scaled like each other, and where mean and covariance lie among them. */
typedef struct {
    double low, high, mean, covariance;
} bounded;

static socprev_status bound(const socprev_concentration *c, double low, double high, bounded *out)
{
    if (c == NULL || !isfinite(low) || !isfinite(high) || low >= high)
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < c->n; i++)
        if (c->unit[i].value < low || c->unit[i].value > high)
            return SOCPREV_E_INVALID;
    if (c->n == 0)
        return SOCPREV_E_UNDEFINED;
    int exponent;
    frexp(fmax(fabs(low), fabs(high)), &exponent);
    int shift = c->sample.value_exponent - exponent; /* <= 0 */
    *out = (bounded){ ldexp(low, -exponent), ldexp(high, -exponent),
                      ldexp(c->sample.mean, shift), ldexp(twice_covariance(c), shift) };
    return SOCPREV_OK;
}

socprev_status socprev_concentration_erreygers(const socprev_concentration *concentration,
                                               double low, double high, double *out)
{
    bounded b;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = bound(concentration, low, high, &b);
    if (st != SOCPREV_OK)
        return st;
    return socprev__give(socprev__within(4 * b.covariance / (b.high - b.low), -1, 1), out);
}

socprev_status socprev_concentration_wagstaff(const socprev_concentration *concentration,
                                              double low, double high, double *out)
{
    bounded b;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = bound(concentration, low, high, &b);
    if (st != SOCPREV_OK)
        return st;
    double above = (b.mean - b.low) / (b.high - b.low);
    double under = (b.high - b.mean) / (b.high - b.low);
    if (above <= 0 || under <= 0)
        return SOCPREV_E_UNDEFINED;
    double index = b.covariance / (b.high - b.low) / above / under;
    return socprev__give(socprev__within(index, -1, 1), out);
}

/* Mean of the values over the lowest (or highest) `share` of the ranks, scaled;
 * the tied block at the cut gives its mean. */
static double mean_of_end(const socprev_concentration *c, double share, bool highest)
{
    const socprev__sample *s = &c->sample;
    socprev__sum taken = { 0 }, sum = { 0 };
    for (size_t start = 0; start < s->n; start = c->tied_end[start]) {
        socprev__sum block = { 0 }, weight = { 0 };
        for (size_t i = start; i < c->tied_end[start]; i++) {
            socprev__sum_add(&weight, socprev__sample_share(s, i));
            socprev__sum_add(&block, socprev__sample_share(s, i) * socprev__sample_value(s, i));
        }
        double whole = socprev__sum_value(&weight), before = socprev__sum_value(&taken);
        socprev__sum_add(&taken, whole);
        double after = socprev__sum_value(&taken);
        double part = highest ? fmin(whole, after - (1 - share)) : fmin(whole, share - before);
        if (part > SOCPREV__SHARE_STEP && whole > 0)
            socprev__sum_add(&sum, socprev__sum_value(&block) * (part / whole));
    }
    return socprev__sum_value(&sum) / share;
}

socprev_status socprev_concentration_palma(const socprev_concentration *concentration, double *out)
{
    if (concentration == NULL || out == NULL)
        return SOCPREV_E_INVALID;
    const socprev__sample *s = &concentration->sample;
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    double poor = mean_of_end(concentration, 0.4, false);
    if (poor == 0)
        return SOCPREV_E_UNDEFINED;
    return socprev__give(mean_of_end(concentration, 0.1, true) / poor, out);
}
