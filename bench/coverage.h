/* Topics of bench/coverage. */
#ifndef BENCH_COVERAGE_H
#define BENCH_COVERAGE_H

void bench_coverage_access(void);
void bench_coverage_evenness(void);
/* Maximal cover of a country, and forty p-median instances of the kind of OR-Library. */
void bench_coverage_network(void);

/* Reads p-median files of OR-Library and solves them; an exit status. */
int bench_median_files(int n, char **paths);

#endif
