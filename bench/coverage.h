/* Topics of bench/coverage. */
#ifndef BENCH_COVERAGE_H
#define BENCH_COVERAGE_H

void bench_coverage_access(void);
void bench_coverage_evenness(void);

#endif
