/* The two-way workloads alone. */
#include "allocate.h"

int main(void)
{
    bench_allocate_tables();
    return 0;
}
