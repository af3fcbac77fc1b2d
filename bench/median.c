/* Solves p-median files of OR-Library, of which none is in this tree:
 *
 *     make bench/median && bench/median FILE ... */
#include "coverage.h"

int main(int argc, char **argv)
{
    return bench_median_files(argc - 1, argv + 1);
}
