/* What the estimators share. */
#ifndef SOCPREV_ESTIMATE_INTERNAL_H
#define SOCPREV_ESTIMATE_INTERNAL_H

#include <socprev/estimate.h>

#include "base/base_internal.h"

/* Largest whole number up to which doubles are exact. */
#define SOCPREV__EXACT_DOUBLE ((int64_t)1 << 53)

/* ---- the answer -------------------------------------------------------- */

struct socprev_estimate {
    struct socprev_memory memory;
    int32_t method, notes;
    double value, error, low, high, confidence;
    bool has_error, has_interval;
};

/* Copies a finished estimate to a handle, if all of it is finite: else
 * SOCPREV_E_UNDEFINED. */
socprev_status socprev__estimate_give(const socprev_estimate *made, const socprev_memory *memory,
                                      socprev_estimate **out, socprev_error **err);

/* SOCPREV_E_UNDEFINED, with the name of what does not exist. */
socprev_status socprev__no_estimate(socprev_error **err, int32_t method);

socprev_status socprev__check_confidence(double confidence, socprev_error **err);

/* low <= count <= high, or SOCPREV_E_INVALID with the name. */
socprev_status socprev__check_count(const char *name, int64_t count, int64_t low, int64_t high,
                                    socprev_error **err);

/* The method is one of those that a function knows: methods is a set of bits. */
socprev_status socprev__check_method(int32_t method, uint32_t methods, const char *expected,
                                     socprev_error **err);

/* The interval of a population of which `known` are seen and the rest follows a
 * lognormal law; needs value > known and a standard error (Chao 1987). */
void socprev__estimate_lognormal(socprev_estimate *made, double known);

/* ---- frequencies: how many people were met once, twice ... -------------------- */

typedef struct {
    const char *data;
    size_t stride, n;
    double people, contacts; /* sum f_i, sum i f_i */
} socprev__frequencies;

/* Checks and adds up; SOCPREV_E_INVALID with the index of what is wrong. */
socprev_status socprev__frequencies_of(const int64_t *frequency, size_t stride, size_t n,
                                       socprev__frequencies *out, socprev_error **err);
/* f_times; 0 beyond the end. */
double socprev__frequency(const socprev__frequencies *f, size_t times);

/* ---- distributions -------------------------------------------------------- */

/* z with P(-z < normal < z) = confidence. */
double socprev__normal_two_sided(double confidence);
/* log(gamma(x)), x > 0: without the global sign of lgamma(). */
double socprev__log_gamma(double x);
/* P(binomial(n, p) = k), P(... >= k). */
double socprev__binomial_point(double n, double p, double k);
double socprev__binomial_upper(double n, double p, double k);
/* P(poisson(mean) >= k), k >= 1. */
double socprev__poisson_upper(double mean, double k);

/* An ascending function. */
typedef double (*socprev__curve)(const void *context, double x);
/* x in [low, high] where the curve passes `level`: bisection to neighbouring doubles. */
double socprev__solve(socprev__curve curve, const void *context, double level, double low,
                      double high);

#endif
