/* The fit of a log-linear model: log of the mean number of people with a history
 * is linear in the parameters; the intercept is the history of those nobody met. */
#include "beneficiary/recapture.h"

#include <math.h>

enum { MOST = SOCPREV__MODEL_PARAMETERS, ROUNDS = 200, HALVINGS = 30 };
static const double SETTLED = 1e-12, SINGULAR = 1e-11;

/* ---- design ------------------------------------------------------------------------ */

static double lists_of(size_t history)
{
    int k = 0;
    for (; history != 0; history &= history - 1)
        k++;
    return k;
}

static size_t fill_row(const socprev__lists *lists, const socprev__model *m, size_t history,
                       double *row)
{
    double k = lists_of(history);
    size_t p = 0;
    row[p++] = 1;
    if (m->lists_differ)
        for (int32_t list = 0; list < lists->lists; list++)
            row[p++] = (double)(history >> list & 1);
    else
        row[p++] = k;
    if (m->people != PEOPLE_ALIKE)
        row[p++] = m->people == PEOPLE_POISSON2 ? exp2(k) - 1 : k * k / 2;
    for (int32_t i = 0; i < m->n_pairs; i++)
        row[p++] = (double)(history >> m->pair[i][0] & history >> m->pair[i][1] & 1);
    return p;
}

/* Fills the design; false where nobody bears on a parameter, so that it has no
 * finite estimate. */
static bool fill_design(const socprev__lists *lists, const socprev__model *m)
{
    size_t p = (size_t)m->n_parameters;
    double borne[MOST] = { 0 };
    for (size_t i = 0; i < lists->n; i++) {
        double *row = lists->design + i * p;
        if (NEVER(fill_row(lists, m, i + 1, row) != p))
            return false;
        for (size_t c = 0; c < p; c++)
            borne[c] += row[c] * lists->count[i];
    }
    for (size_t c = 0; c < p; c++)
        if (borne[c] == 0)
            return false;
    return true;
}

/* ---- least squares ----------------------------------------------------------------- */

/* The lower factor of a positive definite matrix in its place; false when singular. */
static bool factor(double a[MOST][MOST], size_t p)
{
    for (size_t i = 0; i < p; i++) {
        double diagonal = a[i][i];
        for (size_t j = 0; j <= i; j++) {
            double sum = a[i][j];
            for (size_t k = 0; k < j; k++)
                sum -= a[i][k] * a[j][k];
            if (j < i)
                a[i][j] = sum / a[j][j];
            else if (!(sum > diagonal * SINGULAR))
                return false;
            else
                a[i][i] = sqrt(sum);
        }
    }
    return true;
}

static void solve(double a[MOST][MOST], size_t p, double *x)
{
    for (size_t i = 0; i < p; i++) {
        for (size_t k = 0; k < i; k++)
            x[i] -= a[i][k] * x[k];
        x[i] /= a[i][i];
    }
    for (size_t i = p; i-- > 0;) {
        for (size_t k = i + 1; k < p; k++)
            x[i] -= a[k][i] * x[k];
        x[i] /= a[i][i];
    }
}

/* Information matrix at the present means, and the right-hand side. */
static void weigh(const socprev__lists *lists, size_t p, double a[MOST][MOST], double *b)
{
    for (size_t c = 0; c < p; c++) {
        b[c] = 0;
        for (size_t d = 0; d <= c; d++)
            a[c][d] = 0;
    }
    for (size_t i = 0; i < lists->n; i++) {
        const double *row = lists->design + i * p;
        double w = lists->mean[i], z = w * lists->predictor[i] + lists->count[i] - w;
        for (size_t c = 0; c < p; c++) {
            b[c] += row[c] * z;
            for (size_t d = 0; d <= c; d++)
                a[c][d] += w * row[c] * row[d];
        }
    }
}

/* Means of the parameters; their deviance. */
static double apply(const socprev__lists *lists, size_t p, const double *parameter)
{
    double deviance = 0;
    for (size_t i = 0; i < lists->n; i++) {
        const double *row = lists->design + i * p;
        double sum = 0, y = lists->count[i];
        for (size_t c = 0; c < p; c++)
            sum += row[c] * parameter[c];
        lists->predictor[i] = sum;
        lists->mean[i] = exp(sum);
        deviance += 2 * ((y > 0 ? y * (log(y) - sum) : 0) - (y - lists->mean[i]));
    }
    return deviance;
}

/* Halves the step until it does not lead away; false when it always does. */
static bool step(const socprev__lists *lists, size_t p, double *at, const double *to,
                 double *deviance)
{
    double share = 1, tried[MOST];
    for (int halved = 0; halved < HALVINGS; halved++, share /= 2) {
        for (size_t c = 0; c < p; c++)
            tried[c] = at[c] + share * (to[c] - at[c]);
        double found = apply(lists, p, tried);
        if (isfinite(found) && found <= *deviance + SETTLED * (fabs(*deviance) + 1)) {
            memcpy(at, tried, p * sizeof *at);
            *deviance = found;
            return true;
        }
    }
    return false;
}

/* Leaves parameters, means and the factored information matrix. */
static bool iterate(const socprev__lists *lists, size_t p, double a[MOST][MOST], double *at,
                    double *deviance)
{
    double to[MOST];
    for (size_t i = 0; i < lists->n; i++) {
        lists->mean[i] = lists->count[i] + 0.1;
        lists->predictor[i] = log(lists->mean[i]);
    }
    weigh(lists, p, a, at);
    if (!factor(a, p))
        return false;
    solve(a, p, at);
    *deviance = apply(lists, p, at);
    for (int round = 0; round < ROUNDS && isfinite(*deviance); round++) {
        double before = *deviance;
        weigh(lists, p, a, to);
        if (!factor(a, p))
            return false;
        solve(a, p, to);
        if (!step(lists, p, at, to, deviance))
            return false;
        if (fabs(before - *deviance) <= SETTLED * (fabs(before) + 1)) {
            weigh(lists, p, a, to);
            return factor(a, p);
        }
    }
    return false;
}

/* ---- what the fit says ------------------------------------------------------------- */

static double log_likelihood(const socprev__lists *lists)
{
    double sum = 0;
    for (size_t i = 0; i < lists->n; i++)
        sum += lists->count[i] * lists->predictor[i] - lists->mean[i] -
               socprev__log_gamma(lists->count[i] + 1);
    return sum;
}

void socprev__model_fit(const socprev__lists *lists, socprev__model *m)
{
    double a[MOST][MOST], at[MOST], variance[MOST] = { 1 };
    size_t p = (size_t)m->n_parameters;
    m->has_fit = fill_design(lists, m) && iterate(lists, p, a, at, &m->deviance);
    if (!m->has_fit)
        return;
    solve(a, p, variance); /* the first column of the inverse */
    double unseen = exp(at[0]), likelihood = log_likelihood(lists);
    m->deviance = fmax(m->deviance, 0); /* rounding may leave a perfect fit below 0 */
    m->aic = 2 * (double)p - 2 * likelihood;
    m->bic = log(lists->known) * (double)p - 2 * likelihood;
    m->estimate = (socprev_estimate){
        .method = SOCPREV_ESTIMATE_LOG_LINEAR,
        .value = lists->known + unseen,
        .error = sqrt(unseen + unseen * unseen * variance[0]),
        .confidence = lists->confidence,
        .has_error = true,
    };
    socprev__estimate_lognormal(&m->estimate, lists->known);
    m->has_fit = isfinite(m->estimate.value) && isfinite(m->estimate.error) &&
                 isfinite(m->estimate.high) && m->estimate.has_interval;
}
