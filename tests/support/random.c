#include "random.h"

static const random_source *recorded;
static random_draw hand_over;

void random_record(const random_source *source, random_draw draw)
{
    recorded = source;
    hand_over = draw;
}

/* SplitMix64, Steele, Lea & Flood 2014. */
static uint64_t next(random_source *source)
{
    uint64_t z = (source->state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

uint64_t random_next(random_source *source)
{
    uint64_t value = next(source);
    if (source == recorded)
        value = (uint64_t)hand_over(INT64_MIN, INT64_MAX, (int64_t)value);
    return value;
}

int64_t random_between(random_source *source, int64_t low, int64_t high)
{
    uint64_t span = (uint64_t)high - (uint64_t)low + 1;
    uint64_t step = span == 0 ? next(source) : next(source) % span;
    int64_t value = (int64_t)((uint64_t)low + step);
    return source == recorded ? hand_over(low, high, value) : value;
}
