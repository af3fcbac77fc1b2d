/* What bench/network and bench/coverage measure of networks. */
#ifndef BENCH_COVERAGE_NETWORK_H
#define BENCH_COVERAGE_NETWORK_H

/* Maximal cover of a country, and forty p-median instances of the kind of OR-Library. */
void bench_coverage_network(void);

/* Reads p-median files of OR-Library and solves them; an exit status. */
int bench_median_files(int n, char **paths);

#endif
