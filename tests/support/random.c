#include "support.h"

/* SplitMix64, Steele, Lea & Flood 2014. */
uint64_t random_next(random_source *source)
{
    uint64_t z = (source->state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

int64_t random_between(random_source *source, int64_t low, int64_t high)
{
    uint64_t span = (uint64_t)high - (uint64_t)low + 1;
    uint64_t step = span == 0 ? random_next(source) : random_next(source) % span;
    return (int64_t)((uint64_t)low + step);
}
