/* Measures the engines of coverage; each topic has a file of its own. */
#include "coverage.h"

int main(void)
{
    bench_coverage_access();
    bench_coverage_evenness();
    bench_coverage_network();
    return 0;
}
