/* Sums over blocks of units: several indices at once against one by one, to the bit, and
 * what is read off the Lorenz curve against adding unit by unit. */
#include "property.h"
#include "suite.h"

#include <math.h>
#include <stdlib.h>

enum { ROUNDS = 300, MOST = 700 };

typedef struct {
    double *value, *weight; /* ascending by value */
    size_t n;
} numbers;

static int compare(const void *a, const void *b)
{
    const double *x = a, *y = b;
    return (*x > *y) - (*x < *y);
}

/* Whole numbers: zeros, ties, and weights whose sums are exact. */
static numbers numbers_of(random_source *random, int64_t least)
{
    numbers made = { .n = (size_t)random_between(random, 1, MOST) };
    made.value = malloc(made.n * sizeof(double));
    made.weight = malloc(made.n * sizeof(double));
    ck_assert(made.value != NULL && made.weight != NULL);
    for (size_t i = 0; i < made.n; i++) {
        made.value[i] = (double)random_between(random, least, 500);
        made.value[i] = made.value[i] < 100 && least >= 0 ? 0 : made.value[i];
        made.weight[i] = (double)random_between(random, 1, 9);
    }
    qsort(made.value, made.n, sizeof(double), compare);
    return made;
}

static socprev_evenness *measured(const numbers *of)
{
    socprev_evenness *e = NULL;
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_set_allow_negative(e, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, of->value, 0, of->weight, 0, of->n, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    return e;
}

static void clear(numbers *of, socprev_evenness *e)
{
    socprev_evenness_free(e);
    free(of->value);
    free(of->weight);
}

PROPERTY(at_once_or_one_by_one, 11, ROUNDS)
{
    enum { N = 24 };
    static const double powers[] = { -1, 0, 0.5, 1, 2, 3.5, NAN };
    int lowest = (int)random_between(random, 0, 2);
    numbers of = numbers_of(random, random_one_in(random, 5) ? -50 : lowest);
    socprev_evenness *e = measured(&of);
    int32_t indices[N], statuses[N];
    double parameters[N], values[N];
    for (int i = 0; i < N; i++) {
        indices[i] = (int32_t)random_between(random, -1, SOCPREV_INDEX_QUANTILE + 1);
        parameters[i] = powers[random_between(random, 0, 6)];
    }
    bool none = random_one_in(random, 7);
    ck_assert_int_eq(socprev_evenness_indices(e, indices, none ? NULL : parameters, N, values,
                                              statuses, NULL),
                     SOCPREV_OK);
    for (int i = 0; i < N; i++) {
        double alone = 0;
        ck_assert_int_eq(statuses[i], socprev_evenness_index(e, indices[i],
                                                             none ? 0 : parameters[i], &alone));
        ck_assert(values[i] == alone);
    }
    clear(&of, e);
}

START_TEST(refusals)
{
    random_source random = { 12u };
    numbers of = numbers_of(&random, 0);
    socprev_evenness *e = measured(&of);
    int32_t index = SOCPREV_INDEX_GINI, status = -42;
    double value = -42;
    ck_assert_int_eq(socprev_evenness_indices(NULL, &index, NULL, 1, &value, &status, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_indices(e, NULL, NULL, 1, &value, &status, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_indices(e, &index, NULL, 1, NULL, &status, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_indices(e, &index, NULL, 1, &value, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_indices(e, &index, NULL, 0, &value, &status, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, of.value, 0, NULL, 0, 1, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_indices(e, &index, NULL, 1, &value, &status, NULL),
                     SOCPREV_E_INVALID);
    ck_assert(value == -42 && status == -42);
    clear(&of, e);
}
END_TEST

/* The least value up to which there is p of the weight; sums of weights are exact. */
static double plain_quantile(const numbers *of, int64_t percent)
{
    double all = 0, sum = 0;
    for (size_t i = 0; i < of->n; i++)
        all += of->weight[i];
    for (size_t i = 0; i < of->n; i++) {
        sum += of->weight[i];
        if (100 * sum >= (double)percent * all)
            return of->value[i];
    }
    return of->value[of->n - 1];
}

/* What the poorest `share` of the weight hold. */
static double plain_held(const numbers *of, double share)
{
    double all = 0, held = 0, sum = 0;
    for (size_t i = 0; i < of->n; i++)
        all += of->weight[i];
    double left = share * all;
    for (size_t i = 0; i < of->n; i++) {
        double part = fmin(of->weight[i], left);
        left -= part;
        held += part * of->value[i];
        sum += of->weight[i] * of->value[i];
    }
    return held / sum;
}

PROPERTY(blocks_are_skipped_rightly, 13, ROUNDS)
{
    numbers of = numbers_of(random, 0);
    socprev_evenness *e = measured(&of);
    for (int64_t percent = 1; percent < 100; percent += 7) {
        double p = (double)percent / 100, out = -42;
        ck_assert_int_eq(socprev_evenness_quantile(e, p, SOCPREV_QUANTILE_INVERSE, &out),
                         SOCPREV_OK);
        ck_assert(out == plain_quantile(&of, percent));
        socprev_status st = socprev_evenness_lorenz_at(e, p, &out);
        if (of.value[of.n - 1] > 0)
            ck_assert_double_eq_tol(out, plain_held(&of, p), 1e-13);
        else
            ck_assert_int_eq(st, SOCPREV_E_UNDEFINED);
        double bottom = plain_held(&of, p), top = 1 - plain_held(&of, 1 - p);
        if (socprev_evenness_share_ratio(e, p, p, &out) == SOCPREV_OK)
            ck_assert_double_eq_tol(out * bottom, top, 1e-12);
    }
    clear(&of, e);
}

int main(void)
{
    Suite *suite = suite_create("evenness in blocks");
    TCase *cases = tcase_create("blocks");
    tcase_add_test(cases, at_once_or_one_by_one);
    tcase_add_test(cases, refusals);
    tcase_add_test(cases, blocks_are_skipped_rightly);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
