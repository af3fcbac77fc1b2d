#define _POSIX_C_SOURCE 200809L

#include "measure.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { BANDWIDTH_BYTES = 512 << 20, LEAST_RUNS = 3 };
static const double LONG_ENOUGH = 0.5, MEASURABLE = 50e-6;

static double bandwidth;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec * 1e-9;
}

static double time_of(bench_work work, void *context, int times)
{
    double start = now();
    for (int i = 0; i < times; i++)
        work(context);
    return (now() - start) / times;
}

double bench_seconds(bench_work work, void *context)
{
    double start = now(), best = time_of(work, context, 1);
    int times = best >= MEASURABLE ? 1 : (int)(MEASURABLE / (best + 1e-8)) + 1;
    for (int runs = 0; runs < LEAST_RUNS || now() - start < LONG_ENOUGH; runs++) {
        double seconds = time_of(work, context, times);
        best = seconds < best ? seconds : best;
    }
    return best;
}

typedef struct {
    uint64_t *word;
    size_t n;
    uint64_t sum;
} memory;

/* Eight sums, so that it is the memory that is waited for, not an addition. */
static void read_memory(void *context)
{
    memory *m = context;
    uint64_t sum[8] = { 0 };
    for (size_t i = 0; i < m->n; i += 8)
        for (size_t k = 0; k < 8; k++)
            sum[k] += m->word[i + k];
    for (size_t k = 0; k < 8; k++)
        m->sum ^= sum[k];
}

double bench_bandwidth(void)
{
    if (bandwidth > 0)
        return bandwidth;
    memory m = { malloc(BANDWIDTH_BYTES), BANDWIDTH_BYTES / sizeof(uint64_t), 0 };
    if (m.word == NULL)
        exit(1);
    memset(m.word, 1, BANDWIDTH_BYTES);
    bandwidth = BANDWIDTH_BYTES / bench_seconds(read_memory, &m);
    free(m.word);
    if (m.sum == 1) /* never: only to use the sum */
        puts("");
    return bandwidth;
}

void bench_head(const char *title)
{
    printf("%s; one thread reads %.1f GB/s\n", title, bench_bandwidth() * 1e-9);
    printf("%-52s %11s %9s %9s\n", "", "ms", "ns/item", "x memory");
}

void bench_row(const char *name, double seconds, double items, double bytes)
{
    printf("%-52s %11.4f", name, seconds * 1e3);
    if (items > 0)
        printf(" %9.2f", seconds * 1e9 / items);
    else
        printf(" %9s", "");
    if (bytes > 0)
        printf(" %9.1f", seconds * bench_bandwidth() / bytes);
    printf("\n");
    fflush(stdout);
}

/* splitmix64: Steele, Lea & Flood 2014. */
unsigned long long bench_random(unsigned long long *state)
{
    unsigned long long z = *state += 0x9E3779B97F4A7C15u;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9u;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBu;
    return z ^ (z >> 31);
}
