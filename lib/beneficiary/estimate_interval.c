/* Intervals of proportions, numbers of events and sums of unlike chances. */
#include "beneficiary/estimate_internal.h"

#include <math.h>

/* The series of a tail has as many terms as the square root of the events. */
#define MOST_EVENTS INT64_C(10000000000)

/* ---- proportions ------------------------------------------------------------------------ */

typedef struct {
    double n, k, point_share; /* how much of P(X = k) a tail leaves out: 0 or 1/2 */
} observed;

/* P(X >= k) less the share of P(X = k), ascending in p. */
static double upper_tail(const void *context, double p)
{
    const observed *o = context;
    double tail = socprev__binomial_upper(o->n, p, o->k);
    return o->point_share > 0 ? tail - o->point_share * socprev__binomial_point(o->n, p, o->k)
                              : tail;
}

static void invert_tails(double k, double n, double point_share, socprev_estimate *made)
{
    double rest = (1 - made->confidence) / 2;
    observed o = { n, k, point_share };
    made->low = k == 0 ? 0 : socprev__solve(upper_tail, &o, rest, 0, 1);
    /* P(X <= k) less the share is 1 - P(X >= k + 1) less the share */
    o = point_share > 0 ? o : (observed){ n, k + 1, 0 };
    made->high = k == n ? 1 : socprev__solve(upper_tail, &o, 1 - rest, 0, 1);
}

static void wilson(double k, double n, socprev_estimate *made)
{
    double z = socprev__normal_two_sided(made->confidence), p = k / n, zz = z * z;
    double middle = (p + zz / (2 * n)) / (1 + zz / n);
    double half = z / (1 + zz / n) * sqrt(p * (1 - p) / n + zz / (4 * n * n));
    made->low = k == 0 ? 0 : fmax(0, middle - half);
    made->high = k == n ? 1 : fmin(1, middle + half);
}

socprev_status socprev_estimate_proportion(int64_t successes, int64_t trials, int32_t method,
                                           double confidence, const socprev_memory *memory,
                                           socprev_estimate **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__check_count("trials", trials, 1, SOCPREV__EXACT_DOUBLE, err);
    if (st == SOCPREV_OK)
        st = socprev__check_count("successes", successes, 0, trials, err);
    if (st == SOCPREV_OK)
        st = socprev__check_method(method, 7, "wilson, clopper_pearson, mid_p", err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    double k = (double)successes, n = (double)trials, p = k / n;
    socprev_estimate made = { .method = method, .value = p, .confidence = confidence,
                              .error = sqrt(p * (1 - p) / n), .has_error = true,
                              .has_interval = true };
    if (method == SOCPREV_ESTIMATE_WILSON)
        wilson(k, n, &made);
    else
        invert_tails(k, n, method == SOCPREV_ESTIMATE_MID_P ? 0.5 : 0, &made);
    return socprev__estimate_give(&made, memory, out, err);
}

/* ---- events ------------------------------------------------------------------------------- */

static double poisson_tail(const void *context, double mean)
{
    return socprev__poisson_upper(mean, *(const double *)context);
}

socprev_status socprev_estimate_events(int64_t events, double confidence,
                                       const socprev_memory *memory, socprev_estimate **out,
                                       socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__check_count("events", events, 0, MOST_EVENTS, err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    double k = (double)events, next = k + 1, rest = (1 - confidence) / 2;
    /* no confidence below 1 in double precision needs more than 40 standard errors */
    double far = k + 40 * sqrt(k + 1) + 800;
    socprev_estimate made = { .method = SOCPREV_ESTIMATE_POISSON, .value = k, .error = sqrt(k),
                              .confidence = confidence, .has_error = true, .has_interval = true };
    made.low = events == 0 ? 0 : socprev__solve(poisson_tail, &k, rest, 0, k);
    made.high = socprev__solve(poisson_tail, &next, 1 - rest, k, far);
    return socprev__estimate_give(&made, memory, out, err);
}

/* ---- sums of unlike chances ------------------------------------------------------------------ */

enum { SUCCESSES_MOST = 20000 };

static double chance_at(const double *chance, size_t stride, size_t i)
{
    double p;
    memcpy(&p, (const char *)chance + i * (stride == 0 ? sizeof p : stride), sizeof p);
    return p;
}

static socprev_status check_chances(const double *chance, size_t stride, size_t n,
                                    socprev_error **err)
{
    if (chance == NULL)
        return socprev__fail_null(err, "chance");
    if (n == 0 || n > SUCCESSES_MOST)
        return socprev__check_count("n", n > SUCCESSES_MOST ? SUCCESSES_MOST + 1 : 0, 1,
                                    SUCCESSES_MOST, err);
    for (size_t i = 0; i < n; i++) {
        double p = chance_at(chance, stride, i);
        if (!(p >= 0 && p <= 1))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_ESTIMATE_NUMBER,
                                 SP_ITEM("chance", i), SP_TEXT("chance"), SP_INT(i), SP_INT(0),
                                 SP_INT(1));
    }
    return SOCPREV_OK;
}

/* Fills point[0 .. n] with P(X = k), person by person. */
static socprev_status add_people(const double *chance, size_t stride, size_t n, double *point,
                                 socprev_run *run, socprev_error **err)
{
    point[0] = 1;
    for (size_t i = 0; i < n; i++) {
        double p = chance_at(chance, stride, i);
        if (socprev__run_step(run, (int64_t)i, (int64_t)n))
            return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL,
                                 SP_TEXT("estimate"));
        point[i + 1] = point[i] * p;
        for (size_t k = i; k > 0; k--)
            point[k] = point[k] * (1 - p) + point[k - 1] * p;
        point[0] *= 1 - p;
    }
    return SOCPREV_OK;
}

static void measure_successes(const double *point, size_t n, socprev_estimate *made)
{
    double rest = (1 - made->confidence) / 2, mean = 0, square = 0, below = 0, above = 0;
    size_t low = 0, high = n;
    for (size_t k = 0; k <= n; k++)
        mean += (double)k * point[k];
    for (size_t k = 0; k <= n; k++)
        square += ((double)k - mean) * ((double)k - mean) * point[k];
    while (low < n && below + point[low] <= rest)
        below += point[low++];
    while (high > low && above + point[high] <= rest)
        above += point[high--];
    made->value = mean;
    made->error = sqrt(square);
    made->low = (double)low;
    made->high = (double)high;
}

socprev_status socprev_estimate_successes(const double *chance, size_t stride, size_t n,
                                          double confidence, socprev_run *run,
                                          const socprev_memory *memory, socprev_estimate **out,
                                          socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_chances(chance, stride, n, err);
    if (st == SOCPREV_OK)
        st = socprev__check_confidence(confidence, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    double *point = socprev__alloc(&from, n + 1, sizeof *point);
    if (point == NULL)
        return socprev__fail_nomem(err);
    socprev_estimate made = { .method = SOCPREV_ESTIMATE_POISSON_BINOMIAL,
                              .confidence = confidence, .has_error = true, .has_interval = true };
    st = add_people(chance, stride, n, point, run, err);
    if (st == SOCPREV_OK) {
        measure_successes(point, n, &made);
        st = socprev__estimate_give(&made, memory, out, err);
    }
    socprev__free(&from, point, n + 1, sizeof *point);
    return st;
}
