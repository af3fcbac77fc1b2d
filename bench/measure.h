/* What all measurements share: time of a piece of work, and the speed of this
 * machine's memory at the same moment, since a figure means little without it. */
#ifndef BENCH_MEASURE_H
#define BENCH_MEASURE_H

#include <stddef.h>

/* One run of the work that is measured. */
typedef void (*bench_work)(void *context);

/* The shortest wall time of a run in seconds: at least three runs, and as many
 * as fit into about half a second. Short work is repeated within a run. */
double bench_seconds(bench_work work, void *context);

/* Bytes per second that one thread reads from memory that no cache holds. */
double bench_bandwidth(void);

/* A row: name, milliseconds, nanoseconds per item, and the ratio of the time to
 * that of reading `bytes` once at the bandwidth measured. Items or bytes of 0
 * leave the column empty. */
void bench_row(const char *name, double seconds, double items, double bytes);

/* The head of a table of such rows, with the bandwidth; call it first. */
void bench_head(const char *title);

/* The next number of a sequence that is the same on every machine. */
unsigned long long bench_random(unsigned long long *state);

#endif
