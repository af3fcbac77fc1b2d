/* Sketches: how fast, how large, and how wrong.
 *
 *     make bench-sketch      or      bench/sketch [PRECISION]
 *     bench/sketch --trials TRIALS [PRECISION [MOST PERSONS]]
 *
 * The second way tells the errors of 10,000 (say) sketches of each kind for numbers of
 * persons from 1 to 10^7, every person added: a trial of 10^7 takes about 30 ms. Each
 * trial has persons of its own, consecutive numbers from a random one on. */
#include "measure.h"

#include <socprev.h>

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { CHUNK = 1 << 16, SIZES = 22 };

static void must(socprev_status st, socprev_error *err)
{
    if (st == SOCPREV_OK)
        return;
    fprintf(stderr, "%s\n", socprev_error_message(err, SOCPREV_LANG_EN));
    exit(1);
}

static uint64_t persons[CHUNK];

static void number_persons(uint64_t from, size_t n)
{
    for (size_t i = 0; i < n; i++)
        persons[i] = from + i;
}

/* ---- errors ---------------------------------------------------------------------- */

typedef struct {
    double squares, sum, stated;
    long covered, n;
} errors;

static void take(errors *e, socprev_estimate *estimate, double truth)
{
    double value, error = 0, low, high;
    must(socprev_estimate_value(estimate, &value), NULL);
    must(socprev_estimate_error(estimate, &error), NULL);
    must(socprev_estimate_interval(estimate, &low, &high, NULL), NULL);
    double off = (value - truth) / truth;
    e->squares += off * off;
    e->sum += off;
    e->stated = fmax(e->stated, error / value);
    e->covered += low <= truth && truth <= high;
    e->n++;
    socprev_estimate_free(estimate);
}

/* 1, 2, 5, 10 ... */
static double size_at(int i)
{
    static const double step[] = { 1, 2, 5 };
    return step[i % 3] * pow(10, i / 3);
}

static void one_trial(uint64_t start, int32_t precision, double most, errors e[2][SIZES])
{
    socprev_sketch *sketch = NULL;
    socprev_theta *theta = NULL;
    socprev_estimate *estimate = NULL;
    double there = 0;
    must(socprev_sketch_new(precision, 0, NULL, &sketch, NULL), NULL);
    must(socprev_theta_new(precision, 0, NULL, &theta, NULL), NULL);
    for (int i = 0; i < SIZES && size_at(i) <= most; i++) {
        while (there < size_at(i)) {
            size_t n = (size_t)fmin(CHUNK, size_at(i) - there);
            number_persons(start + (uint64_t)there, n);
            must(socprev_sketch_add(sketch, persons, 0, n, NULL), NULL);
            must(socprev_theta_add(theta, persons, 0, n, NULL), NULL);
            there += (double)n;
        }
        must(socprev_sketch_estimate(sketch, NULL, &estimate, NULL), NULL);
        take(&e[0][i], estimate, there);
        must(socprev_theta_estimate(theta, NULL, &estimate, NULL), NULL);
        take(&e[1][i], estimate, there);
    }
    socprev_theta_free(theta);
    socprev_sketch_free(sketch);
}

static void show_errors(long trials, int32_t precision, double most)
{
    static const char *const kind[] = { "hyperloglog", "theta" };
    static errors e[2][SIZES];
    unsigned long long seed = 1;
    for (long t = 0; t < trials; t++)
        one_trial(bench_random(&seed), precision, most, e);
    printf("precision %d, %ld trials of each number; errors in %% of the number\n"
           "%-12s %9s %9s %9s %9s %9s\n", (int)precision, trials, "kind", "persons", "stated",
           "actual", "bias", "in 95 %");
    for (int k = 0; k < 2; k++)
        for (int i = 0; i < SIZES && e[k][i].n > 0; i++) {
            double n = (double)e[k][i].n;
            printf("%-12s %9.0f %9.3f %9.3f %+9.4f %9.2f\n", kind[k], size_at(i),
                   100 * e[k][i].stated, 100 * sqrt(e[k][i].squares / n),
                   100 * e[k][i].sum / n, 100 * (double)e[k][i].covered / n);
        }
}

/* ---- speed ------------------------------------------------------------------------ */

typedef struct {
    int32_t precision;
    socprev_sketch *sketch, *other;
    socprev_theta *theta, *second;
    size_t size;
} bench;

static void add_sketch(void *context)
{
    must(socprev_sketch_add(((bench *)context)->sketch, persons, 0, CHUNK, NULL), NULL);
}

static void add_theta(void *context)
{
    must(socprev_theta_add(((bench *)context)->theta, persons, 0, CHUNK, NULL), NULL);
}

static void unite(void *context)
{
    bench *b = context;
    must(socprev_sketch_unite(b->sketch, b->other, NULL), NULL);
}

static void estimate(void *context)
{
    socprev_estimate *e = NULL;
    must(socprev_sketch_estimate(((bench *)context)->sketch, NULL, &e, NULL), NULL);
    socprev_estimate_free(e);
}

static void write_and_parse(void *context)
{
    bench *b = context;
    socprev_buffer *buffer = NULL;
    socprev_sketch *sketch = NULL;
    must(socprev_sketch_write(b->sketch, NULL, &buffer, NULL), NULL);
    b->size = socprev_buffer_size(buffer);
    must(socprev_sketch_parse(socprev_buffer_data(buffer), b->size, NULL, &sketch, NULL), NULL);
    socprev_sketch_free(sketch);
    socprev_buffer_free(buffer);
}

static void intersect(void *context)
{
    const bench *b = context;
    socprev_theta *both = NULL;
    must(socprev_theta_combine(b->theta, b->second, SOCPREV_THETA_INTERSECTION, NULL, &both,
                               NULL), NULL);
    socprev_theta_free(both);
}

static void show_speed(int32_t precision)
{
    bench b = { .precision = precision };
    must(socprev_sketch_new(precision, 0, NULL, &b.sketch, NULL), NULL);
    must(socprev_sketch_new(precision, 0, NULL, &b.other, NULL), NULL);
    int32_t size = precision > SOCPREV_THETA_MOST ? SOCPREV_THETA_MOST : precision;
    must(socprev_theta_new(size, 0, NULL, &b.theta, NULL), NULL);
    must(socprev_theta_new(size, 0, NULL, &b.second, NULL), NULL);
    for (uint64_t i = 0; i < 20; i++) { /* a million and a half, half of them in both */
        number_persons(i * CHUNK, CHUNK);
        if (i < 15)
            must(socprev_sketch_add(b.other, persons, 0, CHUNK, NULL), NULL);
        if (i < 15)
            must(socprev_theta_add(b.second, persons, 0, CHUNK, NULL), NULL);
        if (i >= 5)
            add_sketch(&b);
        if (i >= 5)
            add_theta(&b);
    }
    char title[80];
    double registers = ldexp(1, precision);
    snprintf(title, sizeof title, "Sketches of precision %d", (int)precision);
    bench_head(title);
    bench_row("add persons", bench_seconds(add_sketch, &b), CHUNK, CHUNK * 8.0);
    bench_row("unite", bench_seconds(unite, &b), registers, registers);
    bench_row("estimate", bench_seconds(estimate, &b), registers, registers);
    bench_row("write and parse", bench_seconds(write_and_parse, &b), registers, registers);
    bench_row("theta: add persons", bench_seconds(add_theta, &b), CHUNK, CHUNK * 8.0);
    bench_row("theta: intersect", bench_seconds(intersect, &b), ldexp(1, size), 0);
    printf("%zu bytes written\n\n", b.size);
    socprev_theta_free(b.second);
    socprev_theta_free(b.theta);
    socprev_sketch_free(b.other);
    socprev_sketch_free(b.sketch);
}

int main(int argc, char **argv)
{
    int trials = argc > 2 && strcmp(argv[1], "--trials") == 0;
    int32_t precision = argc > 1 + 2 * trials ? atoi(argv[1 + 2 * trials])
                                              : SOCPREV_SKETCH_USUAL;
    if (trials)
        show_errors(atol(argv[2]), precision, argc > 4 ? atof(argv[4]) : 1e7);
    else
        show_speed(precision);
    return 0;
}
