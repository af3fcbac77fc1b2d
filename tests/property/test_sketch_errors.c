/* Sketches: the errors are the stated ones, for 10,000 seeded sketches of each size. */
#include "beneficiary/sketch.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

enum { TRIALS = 10000 };

/* ---- the error is the stated one ------------------------------------------------------------ */

typedef struct {
    double squares, sum, error;
    int covered, n;
} errors;

static void take(errors *e, double value, double error, double low, double high, double truth)
{
    double off = (value - truth) / truth;
    e->squares += off * off;
    e->sum += off;
    e->error = fmax(e->error, error / value);
    e->covered += low <= truth && truth <= high;
    e->n++;
}

/* Of n trials the root of the mean square is off by 1 / sqrt(2 n) of itself; four times that. The
 * bias is of the order of the error squared; an interval of 95 % may lack half a percent. */
static void expect_stated(const errors *e, bool biased)
{
    double n = e->n, rms = sqrt(e->squares / n), slack = 1 + 4 / sqrt(2 * n);
    ck_assert_double_le(rms, e->error * slack);
    if (!biased)
        ck_assert_double_le(fabs(e->sum / n),
                            4 * e->error / sqrt(n) + 1.5 * e->error * e->error);
    ck_assert_double_ge(e->covered / n, 0.945 - 4 * sqrt(0.05 * 0.95 / n));
}

static void take_estimate(errors *e, socprev_estimate *estimate, double truth)
{
    double value, error = 0, low, high;
    socprev_estimate_value(estimate, &value);
    ck_assert_int_eq(socprev_estimate_error(estimate, &error), SOCPREV_OK);
    socprev_estimate_interval(estimate, &low, &high, NULL);
    take(e, value, error, low, high, truth);
    socprev_estimate_free(estimate);
}

/* Every person is added: 10^4 trials of each number up to 10^4. */
START_TEST(errors_of_persons_who_are_added)
{
    enum { PRECISION = 9 };
    static const size_t size[] = { 1, 10, 64, 65, 100, 300, 1000, 3000, 10000 };
    static errors of_sketch[9], of_theta[9];
    static uint64_t person[10000];
    random_source random = { 54u };
    for (int trial = 0; trial < TRIALS; trial++) {
        uint64_t from = random_next(&random);
        socprev_sketch *sketch = NULL;
        socprev_theta *theta = NULL;
        socprev_estimate *e = NULL;
        ck_assert_int_eq(socprev_sketch_new(PRECISION, 0, NULL, &sketch, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_theta_new(PRECISION, 0, NULL, &theta, NULL), SOCPREV_OK);
        for (size_t i = 0; i < 10000; i++)
            person[i] = from + i;
        for (size_t i = 0, there = 0; i < 9; there = size[i++]) {
            socprev_sketch_add(sketch, person + there, 0, size[i] - there, NULL);
            socprev_theta_add(theta, person + there, 0, size[i] - there, NULL);
            ck_assert_int_eq(socprev_sketch_estimate(sketch, NULL, &e, NULL), SOCPREV_OK);
            take_estimate(&of_sketch[i], e, (double)size[i]);
            ck_assert_int_eq(socprev_theta_estimate(theta, NULL, &e, NULL), SOCPREV_OK);
            take_estimate(&of_theta[i], e, (double)size[i]);
        }
        socprev_theta_free(theta);
        socprev_sketch_free(sketch);
    }
    for (size_t i = 0; i < 9; i++) {
        /* 65 are at least 65, so that the mean is larger */
        expect_stated(&of_sketch[i], size[i] == 65);
        expect_stated(&of_theta[i], false);
    }
}
END_TEST

/* How many registers hold each number, in a sketch that persons come to. The number of persons
 * who change nothing before one does is geometric; a register of v is the one with the chance
 * of 2^-v, and goes up by one, by two with half the chance ... So 10^7 persons are a few
 * thousand steps, and the law of the registers is exactly that of adding them. */
typedef struct {
    double count[64], weight;
} levels;

static double unit(random_source *random)
{
    return ((double)(random_next(random) >> 11) + 0.5) / 9007199254740992.0;
}

static void step(levels *l, random_source *random)
{
    double at = unit(random) * l->weight;
    int v = 0, up = 1 + __builtin_ctzll(random_next(random) | UINT64_C(1) << 40);
    while (v < 62 && (at -= ldexp(l->count[v], -v)) >= 0)
        v++;
    while (l->count[v] == 0) /* rounding at the very end */
        v--;
    up = v + up > 63 ? 63 - v : up;
    l->count[v]--;
    l->count[v + up]++;
    l->weight += ldexp(1, -v - up) - ldexp(1, -v);
}

START_TEST(errors_up_to_ten_million_persons)
{
    enum { PRECISION = 8, M = 1 << PRECISION };
    static const double size[] = { 100, 1000, 10000, 100000, 1000000, 10000000 };
    static errors e[6];
    random_source random = { 55u };
    for (int trial = 0; trial < TRIALS; trial++) {
        levels l = { { M }, M };
        double there = 0;
        for (size_t i = 0; i < 6;) {
            double next = there + 1 + floor(log(unit(&random)) / log1p(-l.weight / M));
            if (l.weight >= M)
                next = there + 1;
            for (; i < 6 && next > size[i]; i++) {
                uint8_t reg[M];
                size_t n = 0;
                for (int v = 0; v < 64; v++)
                    for (double k = 0; k < l.count[v]; k++)
                        reg[n++] = (uint8_t)(v > 57 ? 57 : v);
                ck_assert_uint_eq(n, M);
                socprev__guess g;
                ck_assert(socprev__sketch_guess(&(socprev__sketch){ .reg = reg, .dense = true },
                                                PRECISION, &g));
                take(&e[i], g.value, g.error, g.low, g.high, size[i]);
            }
            there = next;
            step(&l, &random);
        }
    }
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(e[i].n, TRIALS);
        expect_stated(&e[i], false);
    }
    /* not far less than stated either: the simulation would be wrong */
    ck_assert_double_ge(sqrt(e[5].squares / TRIALS), 0.96 * e[5].error);
}
END_TEST

/* A theta of n persons: the (k+1)-th smallest of n uniform numbers is a sum of k+1 exponential
 * ones divided by the sum of n+1; the rest of the sum is gamma, near enough normal. */
START_TEST(errors_of_theta_up_to_ten_million)
{
    enum { SIZE = 6, K = 1 << SIZE };
    static const double size[] = { 10000, 100000, 1000000, 10000000 };
    random_source random = { 56u };
    socprev_theta *theta = NULL;
    uint64_t person[200];
    for (size_t i = 0; i < 200; i++)
        person[i] = i;
    ck_assert_int_eq(socprev_theta_new(SIZE, 0, NULL, &theta, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_add(theta, person, 0, 200, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_kept(theta), K);
    socprev_buffer *bytes = NULL;
    ck_assert_int_eq(socprev_theta_write(theta, NULL, &bytes, NULL), SOCPREV_OK);
    uint8_t *copy = malloc(socprev_buffer_size(bytes));
    size_t length = socprev_buffer_size(bytes);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, socprev_buffer_data(bytes), length);
    for (size_t s = 0; s < 4; s++) {
        errors e = { 0, 0, 0, 0, 0 };
        for (int trial = 0; trial < TRIALS; trial++) {
            double first = 0, rest = size[s] - K, share;
            for (int i = 0; i <= K; i++)
                first -= log(unit(&random));
            rest += sqrt(rest) * sqrt(-2 * log(unit(&random))) * cos(6.283185307179586 *
                                                                     unit(&random));
            share = first / (first + rest);
            uint64_t limit = (uint64_t)(share * 18446744073709551616.0);
            /* the same theta with another threshold and other hashes below it */
            for (size_t i = 0; i < 8; i++)
                copy[25 + i] = (uint8_t)(limit >> (8 * i));
            for (size_t i = 0; i < K; i++)
                for (size_t byte = 0; byte < 8; byte++)
                    copy[34 + 8 * i + byte] = (uint8_t)((i + 1) >> (8 * (7 - byte)));
            uint32_t crc = socprev__crc32c(copy, length - 4);
            for (size_t i = 0; i < 4; i++)
                copy[length - 4 + i] = (uint8_t)(crc >> (8 * i));
            socprev_theta *made = NULL;
            socprev_estimate *estimate = NULL;
            ck_assert_int_eq(socprev_theta_parse(copy, length, NULL, &made, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_theta_estimate(made, NULL, &estimate, NULL), SOCPREV_OK);
            take_estimate(&e, estimate, size[s]);
            socprev_theta_free(made);
        }
        expect_stated(&e, false);
    }
    free(copy);
    socprev_buffer_free(bytes);
    socprev_theta_free(theta);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("errors of sketches");
    TCase *tcase = tcase_create("errors");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, errors_of_persons_who_are_added);
    tcase_add_test(tcase, errors_up_to_ten_million_persons);
    tcase_add_test(tcase, errors_of_theta_up_to_ten_million);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
