/* Lorenz curves and what is read off them; shares below a line. */
#include "coverage/coverage_internal.h"

#include <math.h>

/* ---- Lorenz ---------------------------------------------------------------------- */

/* Running share kept inside the curve's frame against rounding. */
static double next_share(double previous, double share, bool may_fall)
{
    return may_fall ? share : socprev__within(share, previous, 1);
}

/* The curve; values as multiples of the scaled mean, or of 1 when `absolute`. */
static void fill_curve(const socprev__sample *s, bool absolute, double *weights, double *values)
{
    socprev__sum weight = { 0 }, value = { 0 };
    weights[0] = values[0] = 0;
    for (size_t i = 0; i < s->n; i++) {
        double share = socprev__sample_share(s, i);
        double part = absolute ? socprev__sample_value(s, i) : socprev__sample_ratio(s, i);
        socprev__sum_add(&weight, share);
        socprev__sum_add(&value, share * part);
        weights[i + 1] = next_share(weights[i], socprev__sum_value(&weight), false);
        values[i + 1] = next_share(values[i], socprev__sum_value(&value), s->has_negative);
    }
    weights[s->n] = 1;
}

socprev_status socprev_evenness_lorenz(const socprev_evenness *evenness, double *weights,
                                       double *values, size_t n)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, weights);
    if (s == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_ready(s);
    if (st != SOCPREV_OK)
        return st;
    if (values == NULL || n != s->n + 1)
        return SOCPREV_E_INVALID;
    fill_curve(s, false, weights, values);
    values[s->n] = 1;
    return SOCPREV_OK;
}

socprev_status socprev_evenness_generalised_lorenz(const socprev_evenness *evenness,
                                                   double *weights, double *values, size_t n)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, weights);
    if (s == NULL || values == NULL)
        return SOCPREV_E_INVALID;
    if (s->n == 0)
        return SOCPREV_E_UNDEFINED;
    if (n != s->n + 1)
        return SOCPREV_E_INVALID;
    fill_curve(s, true, weights, values);
    values[s->n] = s->mean;
    for (size_t i = 0; i <= s->n; i++) {
        if (!s->has_negative)
            values[i] = fmin(values[i], s->mean);
        values[i] = ldexp(values[i], s->value_exponent);
    }
    return SOCPREV_OK;
}

/* Share of the weight that was taken, and what it holds. */
typedef struct {
    socprev__sum taken, held;
} portion;

/* Takes a whole block when there is room for it; false when there is not. */
static bool take_block(const socprev__sample *s, size_t start, double share, portion *p)
{
    socprev__block b;
    socprev__block_load(s, start, &b);
    double weight = socprev__block_total(b.share);
    if (weight > share - socprev__sum_value(&p->taken))
        return false;
    for (size_t i = 0; i < SOCPREV__BLOCK; i++)
        b.ratio[i] *= b.share[i];
    socprev__sum_add(&p->taken, weight);
    socprev__sum_add(&p->held, socprev__block_total(b.ratio));
    return true;
}

/* Takes of one unit what there is room for; false when there is none. */
static bool take_unit(const socprev__sample *s, size_t i, double share, portion *p)
{
    double left = share - socprev__sum_value(&p->taken);
    if (left <= SOCPREV__SHARE_STEP)
        return false;
    /* the unit at the cut is split */
    double part = fmin(socprev__sample_share(s, i), left);
    socprev__sum_add(&p->taken, part);
    socprev__sum_add(&p->held, part * socprev__sample_ratio(s, i));
    return true;
}

double socprev__sample_held(const socprev__sample *s, double share, bool by_richest)
{
    portion p = { 0 };
    size_t blocks = (s->n + SOCPREV__BLOCK - 1) / SOCPREV__BLOCK, k = 0;
    while (k < blocks &&
           take_block(s, (by_richest ? blocks - 1 - k : k) * SOCPREV__BLOCK, share, &p))
        k++;
    size_t low = k * SOCPREV__BLOCK, high = (blocks - k) * SOCPREV__BLOCK;
    if (by_richest)
        for (size_t i = high < s->n ? high : s->n; i > 0 && take_unit(s, i - 1, share, &p); i--)
            ;
    else
        while (low < s->n && take_unit(s, low, share, &p))
            low++;
    return socprev__within(socprev__sum_value(&p.held), 0, 1);
}

static bool is_share(double share)
{
    return share >= 0 && share <= 1;
}

socprev_status socprev_evenness_lorenz_at(const socprev_evenness *evenness, double share,
                                          double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    if (s == NULL || !is_share(share))
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    *out = share == 1 ? 1 : socprev__sample_held(s, share, false);
    return SOCPREV_OK;
}

socprev_status socprev__sample_share_ratio(const socprev__sample *s, double top, double bottom,
                                           double *out)
{
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    double rich = socprev__sample_held(s, top, true);
    double poor = socprev__sample_held(s, bottom, false);
    if (poor > 0)
        return socprev__give(rich / poor, out);
    bool too_small = s->unit[0].value > 0 && bottom > SOCPREV__SHARE_STEP;
    return too_small ? SOCPREV_E_RANGE : SOCPREV_E_UNDEFINED;
}

socprev_status socprev_evenness_share_ratio(const socprev_evenness *evenness, double top,
                                            double bottom, double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    if (s == NULL || !is_share(top) || !is_share(bottom))
        return SOCPREV_E_INVALID;
    return socprev__sample_share_ratio(s, top, bottom, out);
}

/* ---- asymmetry ---------------------------------------------------------------------- */

socprev_status socprev_evenness_lorenz_asymmetry(const socprev_evenness *evenness, double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    if (s == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    socprev__sum weight = { 0 }, value = { 0 };
    double before = 0; /* the value below */
    for (size_t i = 0; i < s->n && socprev__sample_value(s, i) <= s->mean; i++) {
        /* of units that have the mean itself, half lies below it */
        before = socprev__sample_value(s, i);
        double share = socprev__sample_share(s, i) * (before == s->mean ? 0.5 : 1);
        socprev__sum_add(&weight, share);
        socprev__sum_add(&value, share * socprev__sample_ratio(s, i));
    }
    for (size_t i = 0; i < s->n && before < s->mean; i++) {
        double above = socprev__sample_value(s, i);
        if (above <= s->mean)
            continue;
        double share = socprev__sample_share(s, i) * (s->mean - before) / (above - before);
        socprev__sum_add(&weight, share);
        socprev__sum_add(&value, share * socprev__sample_ratio(s, i));
        break;
    }
    double sum = socprev__sum_value(&weight) + socprev__sum_value(&value);
    return socprev__give(socprev__within(sum, 0, 2), out);
}

/* ---- below a line ----------------------------------------------------------------------- */

socprev_status socprev_evenness_fgt(const socprev_evenness *evenness, double line, double power,
                                    double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    if (s == NULL || !isfinite(line) || line <= 0 || !isfinite(power) || power < 0)
        return SOCPREV_E_INVALID;
    if (s->n == 0 || s->has_negative)
        return SOCPREV_E_UNDEFINED;
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < s->n && s->unit[i].value < line; i++)
        socprev__sum_add(&sum, socprev__sample_share(s, i) *
                                   pow((line - s->unit[i].value) / line, power));
    return socprev__give(socprev__within(socprev__sum_value(&sum), 0, 1), out);
}
