/* Differential privacy: exact discrete Laplace noise, paid from a budget. */
#include "disclosure/disclosure_internal.h"

#include <socprev/disclosure_perturb.h>

#include <math.h>

static const int64_t PART_MOST = (int64_t)1 << 31, CELLS_MOST = (int64_t)1 << 20;

/* ---- budget ------------------------------------------------------------------------ */

struct socprev_privacy_budget {
    struct socprev_memory memory;
    int64_t numerator, denominator; /* lowest terms */
};

static socprev_status check_epsilon(int64_t numerator, int64_t denominator, socprev_error **err)
{
    bool fine = numerator >= 1 && numerator <= PART_MOST;
    if (fine && denominator >= 1 && denominator <= PART_MOST)
        return SOCPREV_OK;
    const char *name = fine ? "denominator" : "numerator";
    return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                         SP_TEXT(name), SP_TEXT("1 .. 2^31"));
}

socprev_status socprev_privacy_budget_new(int64_t numerator, int64_t denominator,
                                          const socprev_memory *memory,
                                          socprev_privacy_budget **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_epsilon(numerator, denominator, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_privacy_budget *budget = socprev__alloc(&from, 1, sizeof *budget);
    if (budget == NULL)
        return socprev__fail_nomem(err);
    int64_t divisor = socprev__gcd(numerator, denominator);
    *budget = (socprev_privacy_budget){ from, numerator / divisor, denominator / divisor };
    *out = budget;
    return SOCPREV_OK;
}

void socprev_privacy_budget_free(socprev_privacy_budget *budget)
{
    if (budget == NULL)
        return;
    struct socprev_memory memory = budget->memory;
    socprev__free(&memory, budget, 1, sizeof *budget);
}

socprev_status socprev_privacy_budget_left(const socprev_privacy_budget *budget,
                                           int64_t *numerator, int64_t *denominator)
{
    if (budget == NULL || numerator == NULL || denominator == NULL)
        return SOCPREV_E_INVALID;
    *numerator = budget->numerator;
    *denominator = budget->denominator;
    return SOCPREV_OK;
}

/* What is left after paying; SOCPREV_E_LIMIT when it is too little. */
static socprev_status pay(const socprev_privacy_budget *budget, int64_t numerator,
                          int64_t denominator, int64_t *left, int64_t *of, socprev_error **err)
{
    if (socprev__cross_compare(budget->numerator, denominator, numerator, budget->denominator) < 0)
        return socprev__fail(err, SOCPREV_E_LIMIT, SP_PRIVACY_BUDGET, SP_FIELD("budget"),
                             SP_INT(numerator), SP_INT(denominator), SP_INT(budget->numerator),
                             SP_INT(budget->denominator));
    int64_t divisor = socprev__gcd(budget->denominator, denominator), a, b, rest, common;
    if (!socprev__multiply(budget->numerator, denominator / divisor, &a) ||
        !socprev__multiply(numerator, budget->denominator / divisor, &b) ||
        !socprev__subtract(a, b, &rest) ||
        !socprev__multiply(budget->denominator / divisor, denominator, &common))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("budget"));
    divisor = rest == 0 ? common : socprev__gcd(rest, common);
    *left = rest / divisor;
    *of = common / divisor;
    return SOCPREV_OK;
}

socprev_status socprev_privacy_budget_spend(socprev_privacy_budget *budget, int64_t numerator,
                                            int64_t denominator, socprev_error **err)
{
    if (budget == NULL)
        return socprev__fail_null(err, "budget");
    socprev_status st = check_epsilon(numerator, denominator, err);
    if (st == SOCPREV_OK)
        st = pay(budget, numerator, denominator, &budget->numerator, &budget->denominator, err);
    return st;
}

/* ---- exact sampling (Canonne, Kamath & Steinke 2020, algorithms 1 and 2) ----------- */

static bool with_chance(socprev__random *random, uint64_t numerator, uint64_t denominator)
{
    return socprev__random_below(random, denominator) < numerator;
}

/* True with the chance exp(-numerator / denominator), 0 <= numerator <= denominator. */
static bool with_exp_fraction(socprev__random *random, uint64_t numerator, uint64_t denominator)
{
    uint64_t k = 1;
    /* the k-th trial goes on with the chance numerator / (denominator k) */
    while (with_chance(random, numerator, denominator) &&
           (k == 1 || socprev__random_below(random, k) == 0))
        k++;
    return k % 2 == 1;
}

static bool with_exp_one(socprev__random *random)
{
    return with_exp_fraction(random, 1, 1);
}

/* P(x) proportional to exp(-|x| numerator / denominator). */
static int64_t discrete_laplace(socprev__random *random, uint64_t numerator, uint64_t denominator)
{
    for (;;) {
        uint64_t u = socprev__random_below(random, denominator);
        if (!with_exp_fraction(random, u, denominator))
            continue;
        uint64_t v = 0;
        while (with_exp_one(random))
            v++;
        /* v is below 2^10 but for a chance of e^-1024, denominator at most 2^51 */
        uint64_t x = (u + (denominator * (v & 1023))) / numerator;
        bool negative = socprev__random_below(random, 2) == 1;
        if (negative && x == 0)
            continue;
        return negative ? -(int64_t)x : (int64_t)x;
    }
}

socprev_status socprev_disclosure_add_noise(const socprev_disclosure *disclosure,
                                            socprev_privacy_budget *budget, int64_t numerator,
                                            int64_t denominator, int64_t cells, uint64_t seed,
                                            socprev_release **out, socprev_error **err)
{
    const socprev_disclosure *d = disclosure;
    socprev_release *release = NULL;
    int64_t left = 0, of = 1;
    if (d == NULL || budget == NULL || out == NULL)
        return socprev__fail_null(err, d == NULL ? "disclosure" : budget == NULL ? "budget"
                                                                                 : "out");
    socprev_status st = check_epsilon(numerator, denominator, err);
    if (st == SOCPREV_OK && (cells < 1 || cells > CELLS_MOST))
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("cells"),
                           SP_TEXT("cells"), SP_TEXT("1 .. 2^20"));
    if (st == SOCPREV_OK)
        st = pay(budget, numerator, denominator, &left, &of, err);
    if (st == SOCPREV_OK)
        st = socprev__release_new(d, SOCPREV_PROTECTION_PRIVACY, &release, err);
    if (st != SOCPREV_OK)
        return st;
    for (size_t i = 0; i < d->n; i++) {
        socprev__random random;
        socprev__random_start(&random, seed, i);
        release->value[i] += discrete_laplace(&random, (uint64_t)numerator,
                                              (uint64_t)denominator * (uint64_t)cells);
    }
    st = socprev__release_finish(d, release, out, err);
    if (st == SOCPREV_OK) {
        budget->numerator = left;
        budget->denominator = of;
    }
    return st;
}

/* ---- which cells exist ------------------------------------------------------------- */

static socprev_status check_privacy(double epsilon, double delta, socprev_error **err)
{
    if (!(epsilon > 0) || !isfinite(epsilon))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("epsilon"),
                             SP_TEXT("epsilon"), SP_TEXT("> 0"));
    if (!(delta > 0 && delta < 1))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("delta"),
                             SP_TEXT("delta"), SP_TEXT("> 0, < 1"));
    return SOCPREV_OK;
}

socprev_status socprev_privacy_threshold(int64_t cells, int64_t most, double epsilon,
                                         double delta, double *out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (cells < 1 || most < 1) {
        const char *name = cells < 1 ? "cells" : "most";
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD(name),
                             SP_TEXT(name), SP_TEXT(">= 1"));
    }
    socprev_status st = check_privacy(epsilon, delta, err);
    if (st != SOCPREV_OK)
        return st;
    /* 1 - (1 - delta)^(1 / cells), without losing small deltas */
    double own = -expm1(log1p(-delta) / (double)cells);
    double threshold = (double)most - (double)most * (double)cells / epsilon * log(2 * own);
    if (!isfinite(threshold))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("out"));
    *out = threshold;
    return SOCPREV_OK;
}

/* The chance grows by a factor e^epsilon as long as it is small, and its complement shrinks by
 * one when it is large; both are geometric sums. `turn` is the last n of the first kind.
 * Everything is written with negative exponents: e^epsilon may exceed a double. */
static double selection(double n, double epsilon, double delta)
{
    double shrink = exp(-epsilon), part = -expm1(-epsilon);
    double turn = 1 + floor(log((part + 2 * delta * shrink) / ((1 + shrink) * delta)) / epsilon);
    double first = fmin(n, turn);
    double p = exp((first - 1) * epsilon + log(delta)) * (-expm1(-first * epsilon) / part);
    if (n > turn) {
        double rest = exp(-(n - turn) * epsilon);
        p = rest * p + -expm1(-(n - turn) * epsilon) * (1 + delta * shrink / part);
    }
    return fmin(p, 1);
}

socprev_status socprev_privacy_selection(int64_t people, double epsilon, double delta,
                                         double *out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_privacy(epsilon, delta, err);
    if (st == SOCPREV_OK && people < 0)
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("people"),
                           SP_TEXT("people"), SP_TEXT(">= 0"));
    if (st != SOCPREV_OK)
        return st;
    *out = people == 0 ? 0 : selection((double)people, epsilon, delta);
    return SOCPREV_OK;
}
