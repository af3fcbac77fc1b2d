/* Tails of the normal, binomial and Poisson distributions. */
#include "beneficiary/estimate_internal.h"

#include <float.h>
#include <math.h>

double socprev__solve(socprev__curve curve, const void *context, double level, double low,
                      double high)
{
    for (;;) {
        double middle = low + (high - low) / 2;
        if (middle <= low || middle >= high)
            return low + (high - low) / 2;
        if (curve(context, middle) < level)
            low = middle;
        else
            high = middle;
    }
}

static double central(const void *context, double z)
{
    (void)context;
    return erf(z * 0.70710678118654752440);
}

/* Beyond z = 8 the confidence is 1 in double precision. */
double socprev__normal_two_sided(double confidence)
{
    return socprev__solve(central, NULL, confidence, 0, 40);
}

/* Stirling's series at x >= 16, reached by the recurrence. */
double socprev__log_gamma(double x)
{
    double product = 1;
    while (x < 16)
        product *= x++;
    double y = 1 / (x * x);
    double series = (1.0 / 12 - y * (1.0 / 360 - y * (1.0 / 1260 - y * (1.0 / 1680)))) / x;
    return (x - 0.5) * log(x) - x + 0.91893853320467274178 + series - log(product);
}

double socprev__binomial_point(double n, double p, double k)
{
    if (p <= 0 || p >= 1)
        return k == (p <= 0 ? 0 : n) ? 1 : 0;
    return exp(socprev__log_gamma(n + 1) - socprev__log_gamma(k + 1) -
               socprev__log_gamma(n - k + 1) + k * log(p) + (n - k) * log1p(-p));
}

/* One step of Lentz's evaluation of a continued fraction (Press et al. 2007, 5.2). */
typedef struct {
    double c, d, value;
} fraction;

static bool fraction_step(fraction *f, double above, double below)
{
    f->d = below + above * f->d;
    f->d = 1 / (fabs(f->d) < DBL_MIN ? DBL_MIN : f->d);
    f->c = below + above / f->c;
    f->c = fabs(f->c) < DBL_MIN ? DBL_MIN : f->c;
    f->value *= f->c * f->d;
    return fabs(f->c * f->d - 1) < DBL_EPSILON;
}

enum { FRACTION_STEPS = 100000 };

/* Continued fraction of the incomplete beta function, good for x < (a+1)/(a+b+2). */
static double beta_fraction(double a, double b, double x)
{
    fraction f = { 1, 1 - (a + b) * x / (a + 1), 0 };
    f.d = 1 / (fabs(f.d) < DBL_MIN ? DBL_MIN : f.d);
    f.value = f.d;
    for (int m = 1; m < FRACTION_STEPS; m++) {
        double i = m;
        (void)fraction_step(&f, i * (b - i) * x / ((a + 2 * i - 1) * (a + 2 * i)), 1);
        if (fraction_step(&f, -(a + i) * (a + b + i) * x / ((a + 2 * i) * (a + 2 * i + 1)), 1))
            break;
    }
    return f.value;
}

/* Regularised incomplete beta function. */
static double beta_below(double a, double b, double x)
{
    if (x <= 0 || x >= 1)
        return x <= 0 ? 0 : 1;
    double front = exp(socprev__log_gamma(a + b) - socprev__log_gamma(a) - socprev__log_gamma(b) +
                       a * log(x) + b * log1p(-x));
    return x < (a + 1) / (a + b + 2) ? front * beta_fraction(a, b, x) / a
                                     : 1 - front * beta_fraction(b, a, 1 - x) / b;
}

double socprev__binomial_upper(double n, double p, double k)
{
    if (k <= 0)
        return 1;
    return k > n ? 0 : beta_below(k, n - k + 1, p);
}

/* Regularised lower incomplete gamma function of k at the mean. */
double socprev__poisson_upper(double mean, double k)
{
    if (mean <= 0)
        return 0;
    double front = exp(k * log(mean) - mean - socprev__log_gamma(k));
    if (mean < k + 1) {
        double term = 1 / k, sum = term;
        for (double i = k + 1; term > sum * DBL_EPSILON; i++)
            sum += term *= mean / i;
        return front * sum;
    }
    double below = mean + 1 - k;
    fraction f = { 1 / DBL_MIN, 1 / below, 1 / below };
    for (int i = 1; i < FRACTION_STEPS; i++)
        if (fraction_step(&f, -i * (i - k), below += 2))
            break;
    return 1 - front * f.value;
}
