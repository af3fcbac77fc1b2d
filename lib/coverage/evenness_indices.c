/* Indices of evenness. d = (x - mu) / mu, r = x / mu = 1 + d. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

socprev_status socprev__sample_gini(const socprev__sample *s, double *out)
{
    socprev_status st = socprev__sample_ready(s);
    if (st != SOCPREV_OK)
        return st;
    double gini = socprev__sample_term(s, SOCPREV__TERM_GINI, 0);
    return socprev__give(socprev__within(gini, 0, s->has_negative ? HUGE_VAL : 1), out);
}

static socprev_status gini_unbiased(const socprev__sample *s, double *out)
{
    double gini;
    socprev_status st = socprev__sample_gini(s, &gini);
    if (st != SOCPREV_OK)
        return st;
    if (s->n == 1)
        return SOCPREV_E_UNDEFINED;
    double n = (double)s->n;
    return socprev__give(gini * n / (n - 1), out);
}

static socprev_status hoover(const socprev__sample *s, double *out)
{
    socprev_status st = socprev__sample_ready(s);
    if (st != SOCPREV_OK)
        return st;
    double half = socprev__sample_term(s, SOCPREV__TERM_HOOVER, 0) / 2;
    return socprev__give(socprev__within(half, 0, s->has_negative ? HUGE_VAL : 1), out);
}

/* ---- generalised entropy ----------------------------------------------------- */

/* ln(x_i / mu) for x_i > 0, also where x_i / mu is too small for a double. */
static double log_ratio(const socprev__sample *s, size_t i, double d)
{
    if (d > -0.5 && d < 1)
        return log1p(d);
    double value = socprev__sample_value(s, i);
    if (value >= DBL_MIN)
        return log(value / s->mean);
    return log(s->unit[i].value) - log(s->mean) - s->value_exponent * log(2);
}

/* (r^a - 1 - a d) / (a (a-1)) >= 0, continued at a = 0 and a = 1. The term a d,
 * whose mean is 0, is taken off so that near equality nothing cancels. */
double socprev__entropy_term(const socprev__sample *s, size_t i, double a)
{
    double d = socprev__sample_distance(s, i);
    if (fabs(d) <= 1.0 / 16 && fabs(a * d) <= 0.5) {
        /* Taylor: d^2/2 (1 + (a-2) d/3 (1 + (a-3) d/4 (...))) */
        double term = d * d / 2, sum = term;
        for (int k = 3; fabs(term) > DBL_EPSILON / 8 * fabs(sum); k++) {
            term *= (a - (k - 1)) * d / k;
            sum += term;
        }
        return sum;
    }
    if (s->unit[i].value == 0)
        return 1 / a; /* r = 0, only for a > 0: (-1 + a) / (a (a-1)) */
    double log_r = log_ratio(s, i, d);
    double r = d > -0.5 ? 1 + d : socprev__sample_value(s, i) / s->mean;
    if (fabs(a) < DBL_MIN / DBL_EPSILON) /* a subnormal power has no digits left */
        return d - log_r;
    if (a == 1)
        return r * log_r - d;
    if (a < 0.5)
        return (expm1(a * log_r) - a * d) / (a * (a - 1));
    return (r * expm1((a - 1) * log_r) - (a - 1) * d) / (a * (a - 1));
}

static double entropy(const socprev__sample *s, double a)
{
    return socprev__sample_term(s, SOCPREV__TERM_ENTROPY, a);
}

int32_t socprev_evenness_entropy_is_infinite(const socprev_evenness *evenness, double a)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, &a);
    return s != NULL && socprev__sample_ready_positive(s) == SOCPREV_OK && s->has_zero &&
           isfinite(a) && a <= 0;
}

socprev_status socprev__sample_entropy(const socprev__sample *s, double a, double *out)
{
    socprev_status st = socprev__sample_ready(s);
    if (st != SOCPREV_OK)
        return st;
    if (!isfinite(a))
        return SOCPREV_E_INVALID;
    if (s->has_negative || (s->has_zero && a <= 0))
        return SOCPREV_E_UNDEFINED;
    double value = entropy(s, a);
    return socprev__give(value < 0 ? 0 : value, out);
}

/* ---- Atkinson ------------------------------------------------------------------ */

/* ln of the power mean of r with exponent a < 0, as a multiple of the least r:
 * no power exceeds 1. */
static double log_power_mean(const socprev__sample *s, double a)
{
    double least = log_ratio(s, s->least, socprev__sample_distance(s, s->least));
    socprev__sum sum = { 0 };
    for (size_t i = 0; i < s->n; i++) {
        double above = log_ratio(s, i, socprev__sample_distance(s, i)) - least;
        socprev__sum_add(&sum, socprev__sample_share(s, i) * exp(a * above));
    }
    return least + log(socprev__sum_value(&sum)) / a;
}

socprev_status socprev__sample_atkinson(const socprev__sample *s, double e, double *out)
{
    socprev_status st = socprev__sample_ready(s);
    if (st != SOCPREV_OK)
        return st;
    if (!isfinite(e) || e < 0)
        return SOCPREV_E_INVALID;
    if (s->has_negative)
        return SOCPREV_E_UNDEFINED;
    double a = 1 - e;
    if (s->has_zero && a <= 0)
        return socprev__give(1, out);
    /* mean of r^a is 1 + a (a-1) GE(a) */
    double ge = entropy(s, a), log_mean;
    if (a == 0)
        log_mean = -ge;
    else
        log_mean = log1p(fmax(a * (a - 1) * ge, -1)) / a;
    if (a < 0 && !isfinite(log_mean))
        log_mean = log_power_mean(s, a);
    return socprev__give(socprev__within(-expm1(log_mean), 0, 1), out);
}

/* ---- polarisation, shares of holders ---------------------------------------------- */

static socprev_status wolfson(const socprev__sample *s, double *out)
{
    double gini, median;
    socprev_status st = socprev__sample_ready_positive(s);
    if (st == SOCPREV_OK)
        st = socprev__sample_gini(s, &gini);
    if (st == SOCPREV_OK)
        st = socprev__sample_quantile(s, 0.5, SOCPREV_QUANTILE_AVERAGED, &median);
    if (st != SOCPREV_OK)
        return st;
    if (median == 0)
        return SOCPREV_E_UNDEFINED;
    double gap = 0.5 - socprev__sample_held(s, 0.5, false);
    double ratio = s->mean / ldexp(median, -s->value_exponent);
    return socprev__give((2 * gap - gini) * ratio, out);
}

/* Share of all that unit i holds. */
static double holding(const socprev__sample *s, size_t i)
{
    return socprev__sample_share(s, i) * socprev__sample_ratio(s, i);
}

static socprev_status herfindahl(const socprev__sample *s, double *out)
{
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    double sum = socprev__sample_term(s, SOCPREV__TERM_HOLDING, 0);
    return socprev__give(socprev__within(sum, 0, 1), out);
}

static int compare_numbers(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

static socprev_status rosenbluth(const socprev__sample *s, const struct socprev_memory *memory,
                                 double *out)
{
    socprev_status st = socprev__sample_ready_positive(s);
    if (st != SOCPREV_OK)
        return st;
    double *held = socprev__alloc(memory, s->n, sizeof *held);
    if (held == NULL)
        return SOCPREV_E_NOMEM;
    for (size_t i = 0; i < s->n; i++)
        held[i] = holding(s, i);
    /* by value is not by holding where weights differ */
    if (socprev__sort(memory, held, s->n, sizeof *held, compare_numbers)) {
        socprev__sum area = { 0 };
        for (size_t i = 0; i < s->n; i++)
            socprev__sum_add(&area, (double)(s->n - i) * held[i]);
        double index = 1 / (2 * socprev__sum_value(&area) - 1);
        st = socprev__give(socprev__within(index, 0, 1), out);
    } else {
        st = SOCPREV_E_NOMEM;
    }
    socprev__free(memory, held, s->n, sizeof *held);
    return st;
}

/* ---- by name ------------------------------------------------------------------------ */

static socprev_status mean(const socprev__sample *s, double *out)
{
    if (s->n == 0)
        return SOCPREV_E_UNDEFINED;
    return socprev__give(socprev__sample_mean(s), out);
}

socprev_status socprev__sample_index(const socprev__sample *s, const struct socprev_memory *memory,
                                     int32_t index, double parameter, double *out)
{
    switch (index) {
    case SOCPREV_INDEX_MEAN:
        return mean(s, out);
    case SOCPREV_INDEX_GINI:
        return socprev__sample_gini(s, out);
    case SOCPREV_INDEX_GINI_UNBIASED:
        return gini_unbiased(s, out);
    case SOCPREV_INDEX_HOOVER:
        return hoover(s, out);
    case SOCPREV_INDEX_ENTROPY:
        return socprev__sample_entropy(s, parameter, out);
    case SOCPREV_INDEX_ATKINSON:
        return socprev__sample_atkinson(s, parameter, out);
    case SOCPREV_INDEX_WOLFSON:
        return wolfson(s, out);
    case SOCPREV_INDEX_PALMA:
        return socprev__sample_share_ratio(s, 0.1, 0.4, out);
    case SOCPREV_INDEX_HERFINDAHL:
        return herfindahl(s, out);
    case SOCPREV_INDEX_ROSENBLUTH:
        return rosenbluth(s, memory, out);
    case SOCPREV_INDEX_QUANTILE:
        return socprev__sample_quantile(s, parameter, SOCPREV_QUANTILE_AVERAGED, out);
    default:
        return SOCPREV_E_INVALID;
    }
}

socprev_status socprev_evenness_index(const socprev_evenness *evenness, int32_t index,
                                      double parameter, double *out)
{
    const socprev__sample *s = socprev__evenness_sample(evenness, out);
    if (s == NULL)
        return SOCPREV_E_INVALID;
    return socprev__sample_index(s, &evenness->memory, index, parameter, out);
}

/* The sum that an index is made of; false when it needs none. */
static bool term_of(int32_t index, double parameter, socprev__term *out)
{
    *out = (socprev__term){ .kind = SOCPREV__TERM_GINI };
    switch (index) {
    case SOCPREV_INDEX_GINI:
    case SOCPREV_INDEX_GINI_UNBIASED:
    case SOCPREV_INDEX_WOLFSON:
        return true;
    case SOCPREV_INDEX_HOOVER:
        out->kind = SOCPREV__TERM_HOOVER;
        return true;
    case SOCPREV_INDEX_HERFINDAHL:
        out->kind = SOCPREV__TERM_HOLDING;
        return true;
    case SOCPREV_INDEX_ENTROPY:
    case SOCPREV_INDEX_ATKINSON:
        out->kind = SOCPREV__TERM_ENTROPY;
        out->a = index == SOCPREV_INDEX_ENTROPY ? parameter : 1 - parameter;
        return isfinite(out->a);
    default:
        return false;
    }
}

/* The different sums that indices are made of; how many. */
static size_t collect_terms(const socprev__sample *s, const int32_t *indices,
                            const double *parameters, size_t n, socprev__term *terms)
{
    size_t found = 0;
    for (size_t i = 0; i < n; i++) {
        size_t k = 0;
        socprev__term term;
        if (!term_of(indices[i], parameters == NULL ? 0 : parameters[i], &term) ||
            (term.kind == SOCPREV__TERM_ENTROPY &&
             (s->has_negative || (s->has_zero && term.a <= 0))))
            continue; /* answered without one */
        while (k < found && (terms[k].kind != term.kind || terms[k].a != term.a))
            k++;
        if (k == found)
            terms[found++] = term;
    }
    return found;
}

typedef struct {
    double value; /* 0 when there is none */
    socprev_status status;
} answer;

/* Answers all indices from sums of one pass; false when out of memory. */
static bool answer_all(const socprev_evenness *evenness, const int32_t *indices,
                       const double *parameters, size_t n, socprev__term *terms, answer *answers)
{
    socprev__sample s = evenness->sample;
    if (socprev__sample_ready(&s) == SOCPREV_OK) {
        size_t known = collect_terms(&s, indices, parameters, n, terms);
        socprev__sample_terms(&s, terms, known);
        s.known = terms;
        s.n_known = known;
    }
    for (size_t i = 0; i < n; i++) {
        answers[i].status =
            socprev__sample_index(&s, &evenness->memory, indices[i],
                                  parameters == NULL ? 0 : parameters[i], &answers[i].value);
        if (answers[i].status == SOCPREV_E_NOMEM)
            return false;
    }
    return true;
}

socprev_status socprev_evenness_indices(const socprev_evenness *evenness, const int32_t *indices,
                                        const double *parameters, size_t n, double *values,
                                        int32_t *statuses, socprev_error **err)
{
    if (evenness == NULL || values == NULL || statuses == NULL || indices == NULL)
        return socprev__fail_null(err, evenness == NULL  ? "evenness"
                                       : indices == NULL ? "indices"
                                       : values == NULL  ? "values"
                                                         : "statuses");
    if (!evenness->finished)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_UNFINISHED, SP_FIELD("evenness"),
                             SP_INT(0));
    if (n == 0)
        return SOCPREV_OK;
    const struct socprev_memory *memory = &evenness->memory;
    socprev__term *terms = socprev__alloc(memory, n, sizeof *terms);
    answer *answers = socprev__alloc(memory, n, sizeof *answers);
    bool done = terms != NULL && answers != NULL &&
                answer_all(evenness, indices, parameters, n, terms, answers);
    for (size_t i = 0; done && i < n; i++) {
        values[i] = answers[i].value;
        statuses[i] = (int32_t)answers[i].status;
    }
    socprev__free(memory, answers, n, sizeof *answers);
    socprev__free(memory, terms, n, sizeof *terms);
    return done ? SOCPREV_OK : socprev__fail_nomem(err);
}

socprev_status socprev_evenness_mean(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_MEAN, 0, out);
}

socprev_status socprev_evenness_gini(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_GINI, 0, out);
}

socprev_status socprev_evenness_gini_unbiased(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_GINI_UNBIASED, 0, out);
}

socprev_status socprev_evenness_hoover(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_HOOVER, 0, out);
}

socprev_status socprev_evenness_entropy(const socprev_evenness *evenness, double a, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_ENTROPY, a, out);
}

socprev_status socprev_evenness_theil(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_ENTROPY, 1, out);
}

socprev_status socprev_evenness_mld(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_ENTROPY, 0, out);
}

socprev_status socprev_evenness_atkinson(const socprev_evenness *evenness, double e, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_ATKINSON, e, out);
}

socprev_status socprev_evenness_wolfson(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_WOLFSON, 0, out);
}

socprev_status socprev_evenness_palma(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_PALMA, 0, out);
}

socprev_status socprev_evenness_herfindahl(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_HERFINDAHL, 0, out);
}

socprev_status socprev_evenness_rosenbluth(const socprev_evenness *evenness, double *out)
{
    return socprev_evenness_index(evenness, SOCPREV_INDEX_ROSENBLUTH, 0, out);
}
