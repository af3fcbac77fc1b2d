/* Workloads of division, each printed as a table by bench/measure.h. */
#ifndef BENCH_ALLOCATE_H
#define BENCH_ALLOCATE_H

/* Rows and columns: biproportional, rounding, fitting, infeasible sets. */
void bench_allocate_tables(void);

#endif
