/* Indices that are sums over units, several of them in one pass over blocks.
 * d = (x - mu) / mu, r = x / mu = 1 + d. Loops run over whole blocks without a
 * branch, so that compilers can do several units at once. */
#include "coverage/coverage_internal.h"

#include <float.h>
#include <math.h>

enum { BLOCK = SOCPREV__BLOCK };

/* ---- logarithms ------------------------------------------------------------------ */

/* ln r and d - ln r, the latter without loss where r is near 1. */
typedef struct {
    bool known; /* of this block */
    double log[BLOCK], rest[BLOCK], whole[BLOCK];
} logarithms;

/* r = 2^k z with z between sqrt(1/2) and sqrt(2); `whole` is k, `small` is z - 1, and d
 * itself where k is 0. */
SOCPREV__VERSIONS static void take_apart(const socprev__block *b, double *whole, double *small)
{
    uint64_t bits[BLOCK];
    memcpy(bits, b->ratio, sizeof bits);
    for (size_t i = 0; i < BLOCK; i++) {
        uint64_t biased = (bits[i] + 0x00095f619980c433u) >> 52; /* 1.0 less sqrt(1/2) */
        uint64_t exponent = biased + 0x4330000000000000u;        /* of 2^52 + biased */
        uint64_t fraction = bits[i] - ((biased - 1023) << 52);
        memcpy(&whole[i], &exponent, sizeof exponent);
        memcpy(&small[i], &fraction, sizeof fraction);
    }
    for (size_t i = 0; i < BLOCK; i++) {
        whole[i] = whole[i] - 0x1p52 - 1023;
        small[i] = whole[i] == 0 ? b->distance[i] : small[i] - 1;
    }
}

/* Coefficients and the splitting of ln 2: Ng 1993 (FreeBSD's log). Not the C library's,
 * whose last digits differ from version to version. */
SOCPREV__VERSIONS static void find_logarithms(const socprev__block *b, logarithms *out)
{
    double small[BLOCK];
    take_apart(b, out->whole, small);
    for (size_t i = 0; i < BLOCK; i++) {
        double f = small[i], s = f / (2 + f), z = s * s, w = z * z, half = f * f / 2;
        double odd = w * (3.999999999940941908e-01 +
                          w * (2.222219843214978396e-01 + w * 1.531383769920937332e-01));
        double even = z * (6.666666666666735130e-01 +
                           w * (2.857142874366239149e-01 +
                                w * (1.818357216161805012e-01 + w * 1.479819860511658591e-01)));
        double less = half - s * (half + (odd + even)); /* f - ln(1 + f) */
        double k = out->whole[i];
        double log = k * 6.93147180369123816490e-01 -
                     ((less - k * 1.90821492927058770002e-10) - f);
        out->log[i] = log;
        out->rest[i] = k == 0 ? less : b->distance[i] - log;
    }
    out->known = true;
}

/* ---- terms --------------------------------------------------------------------------- */

SOCPREV__VERSIONS static void entropy_terms(const socprev__sample *s, const socprev__block *b,
                                            double a, logarithms *logs, double term[BLOCK])
{
    const double *p = b->share, *d = b->distance, *r = b->ratio;
    if ((a == 0 || a == 1) && !logs->known)
        find_logarithms(b, logs);
    if (a == 0) {
        for (size_t i = 0; i < BLOCK; i++)
            term[i] = p[i] * logs->rest[i];
    } else if (a == 1) { /* r ln r - d */
        for (size_t i = 0; i < BLOCK; i++) {
            double near = d[i] * d[i] - r[i] * logs->rest[i], far = r[i] * logs->log[i] - d[i];
            term[i] = p[i] * (logs->whole[i] == 0 ? near : far);
        }
    } else if (a == 2) {
        for (size_t i = 0; i < BLOCK; i++)
            term[i] = p[i] * (d[i] * d[i] / 2);
    } else if (a == 0.5) { /* 2 (sqrt r - 1)^2 */
        for (size_t i = 0; i < BLOCK; i++) {
            double root = d[i] / (sqrt(r[i]) + 1);
            term[i] = p[i] * (2 * root * root);
        }
    } else if (a == -1) {
        for (size_t i = 0; i < BLOCK; i++)
            term[i] = p[i] * (d[i] * d[i] / (2 * r[i]));
    } else {
        memset(term, 0, BLOCK * sizeof *term);
        for (size_t i = 0; i < b->n; i++)
            term[i] = p[i] * socprev__entropy_term(s, b->start + i, a);
    }
    /* ratios that have lost digits, or are 0 although the value is not */
    for (size_t i = 0; a < 0.5 && s->has_tiny && i < b->n; i++)
        if (r[i] < DBL_MIN)
            term[i] = p[i] * socprev__entropy_term(s, b->start + i, a);
}

/* p d (P_before + P_after - 1): the trapezoids under the Lorenz curve, centred. */
SOCPREV__VERSIONS static void gini_terms(const socprev__block *b, socprev__sum *before,
                                         double term[BLOCK])
{
    double sum = socprev__sum_value(before), middle[BLOCK];
    for (size_t i = 0; i < BLOCK; i++) {
        double after = sum + b->share[i];
        middle[i] = sum + after - 1;
        sum = after;
    }
    socprev__sum_add(before, socprev__block_total(b->share));
    for (size_t i = 0; i < BLOCK; i++)
        term[i] = b->share[i] * b->distance[i] * middle[i];
}

SOCPREV__VERSIONS static void fill_terms(const socprev__sample *s, const socprev__block *b,
                                         socprev__term *of, logarithms *logs, double term[BLOCK])
{
    switch (of->kind) {
    case SOCPREV__TERM_GINI:
        gini_terms(b, &of->before, term);
        break;
    case SOCPREV__TERM_HOOVER:
        for (size_t i = 0; i < BLOCK; i++)
            term[i] = b->share[i] * fabs(b->distance[i]);
        break;
    case SOCPREV__TERM_HOLDING:
        for (size_t i = 0; i < BLOCK; i++) {
            double held = b->share[i] * b->ratio[i];
            term[i] = held * held;
        }
        break;
    default:
        entropy_terms(s, b, of->a, logs, term);
        break;
    }
}

void socprev__sample_terms(const socprev__sample *s, socprev__term *terms, size_t n)
{
    socprev__block b;
    logarithms logs;
    double term[BLOCK];
    for (size_t start = 0; start < s->n; start += BLOCK) {
        socprev__block_load(s, start, &b);
        logs.known = false;
        for (size_t k = 0; k < n; k++) {
            fill_terms(s, &b, &terms[k], &logs, term);
            socprev__sum_add(&terms[k].sum, socprev__block_total(term));
        }
    }
}

double socprev__sample_term(const socprev__sample *s, int32_t kind, double a)
{
    for (size_t k = 0; k < s->n_known; k++)
        if (s->known[k].kind == kind && s->known[k].a == a)
            return socprev__sum_value(&s->known[k].sum);
    socprev__term term = { .kind = kind, .a = a };
    socprev__sample_terms(s, &term, 1);
    return socprev__sum_value(&term.sum);
}
