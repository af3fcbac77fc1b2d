/* What more effort would reach. */
#include "beneficiary/estimate_internal.h"
#include "base/value_internal.h"

#include <math.h>

static const double EFFORT_MOST = 100;

/* P(binomial(trials, chance) >= i): the damping of term i beyond twice the past. */
typedef struct {
    double trials, chance;
} damping;

/* The number of trials balances bias and variance (Orlitsky et al. 2016, table 1). */
static damping damping_of(double contacts, double effort)
{
    return (damping){ floor(0.5 * log(contacts * effort * effort / (effort - 1)) / log(3)),
                      2 / (2 + effort) };
}

static socprev_status find_growth(const socprev__frequencies *f, double effort,
                                  socprev_estimate *made, socprev_error **err)
{
    double found = 0, square = 0, power = 1;
    bool damped = effort > 1;
    damping d = damped ? damping_of(f->contacts, effort) : (damping){ 0, 0 };
    for (size_t i = 1; i <= f->n; i++) {
        double weight = damped ? socprev__binomial_upper(d.trials, d.chance, (double)i) : 1;
        if (damped && weight == 0)
            break; /* all later terms too, before their powers overflow */
        power *= effort;
        double term = power * weight;
        found += (i % 2 == 1 ? term : -term) * socprev__frequency(f, i);
        square += term * term * socprev__frequency(f, i);
    }
    made->method = damped ? SOCPREV_ESTIMATE_SMOOTHED : SOCPREV_ESTIMATE_GOOD_TOULMIN;
    made->notes = damped ? SOCPREV_ESTIMATE_EXTRAPOLATED : 0;
    if (f->people == 0 || (effort > 0 && found < 0))
        return socprev__no_estimate(err, made->method);
    made->value = found;
    made->error = sqrt(square);
    double half = socprev__normal_two_sided(made->confidence) * made->error;
    /* more effort finds nobody less; less effort misses no more than all */
    made->low = fmax(found - half, effort > 0 ? 0 : -f->people);
    made->high = effort > 0 ? found + half : fmin(found + half, 0);
    made->has_error = made->has_interval = true;
    return SOCPREV_OK;
}

socprev_status socprev_estimate_growth(const int64_t *frequency, size_t stride, size_t n,
                                       double effort, double confidence,
                                       const socprev_memory *memory, socprev_estimate **out,
                                       socprev_error **err)
{
    socprev__frequencies f = { 0 };
    socprev_estimate made = { .confidence = confidence };
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__frequencies_of(frequency, stride, n, &f, err);
    if (st == SOCPREV_OK && !(effort >= -1 && effort <= EFFORT_MOST))
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_EFFORT, SP_FIELD("effort"),
                           SP_INT(-1), SP_INT((int64_t)EFFORT_MOST));
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st == SOCPREV_OK)
        st = find_growth(&f, effort, &made, err);
    return st == SOCPREV_OK ? socprev__estimate_give(&made, memory, out, err) : st;
}

/* 0 <= fixed < cost, fixed <= budget. */
static socprev_status check_costs(int64_t cost, int64_t fixed, int64_t budget,
                                  socprev_error **err)
{
    socprev_status st = socprev__check_count("cost", cost, 1, INT64_MAX, err);
    if (st == SOCPREV_OK)
        st = socprev__check_count("fixed", fixed, 0, cost - 1, err);
    return st == SOCPREV_OK ? socprev__check_count("budget", budget, fixed, INT64_MAX, err) : st;
}

socprev_status socprev_estimate_reach(const int64_t *frequency, size_t stride, size_t n,
                                      int64_t cost, int64_t fixed, int64_t budget,
                                      double confidence, const socprev_memory *memory,
                                      socprev_estimate **out, socprev_error **err)
{
    socprev__frequencies f = { 0 };
    socprev_estimate made = { .confidence = confidence };
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__frequencies_of(frequency, stride, n, &f, err);
    if (st == SOCPREV_OK)
        st = check_costs(cost, fixed, budget, err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    double effort = (double)(budget - cost) / (double)(cost - fixed);
    if (effort > EFFORT_MOST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_EFFORT, SP_FIELD("budget"),
                             SP_INT(-1), SP_INT((int64_t)EFFORT_MOST));
    st = find_growth(&f, effort, &made, err);
    if (st != SOCPREV_OK)
        return st;
    made.value += f.people;
    made.low += f.people;
    made.high += f.people;
    return socprev__estimate_give(&made, memory, out, err);
}

socprev_status socprev_affordable_persons(int64_t cost, int64_t fixed, int64_t persons,
                                          int64_t budget, int64_t *out, socprev_error **err)
{
    int64_t found, rest;
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_costs(cost, fixed, budget, err);
    if (st == SOCPREV_OK)
        st = socprev__check_count("persons", persons, 0, INT64_MAX, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__muldiv_floor(budget - fixed, persons, cost - fixed, &found, &rest))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("persons"));
    *out = found;
    return SOCPREV_OK;
}
