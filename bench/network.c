/* bench/network            measures what bench_coverage_network() does
 * bench/network FILE ...   solves p-median files of OR-Library */
#include "coverage_network.h"

int main(int argc, char **argv)
{
    if (argc > 1)
        return bench_median_files(argc - 1, argv + 1);
    bench_coverage_network();
    return 0;
}
