#include "base_internal.h"
#include "value_internal.h"

uint64_t socprev__mix(uint64_t z)
{
    z += 0x9e3779b97f4a7c15u;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

void socprev__random_start(socprev__random *random, uint64_t seed, uint64_t stream)
{
    uint64_t state = socprev__mix(seed) ^ socprev__mix(~stream);
    for (size_t i = 0; i < SOCPREV__COUNT(random->state); i++) {
        state += 0x9e3779b97f4a7c15u;
        random->state[i] = socprev__mix(state);
    }
    random->state[0] |= 1; /* never all zero */
}

static uint64_t rotate(uint64_t x, int by)
{
    return (x << by) | (x >> (64 - by));
}

uint64_t socprev__random_next(socprev__random *random)
{
    uint64_t *s = random->state;
    uint64_t result = rotate(s[1] * 5, 7) * 9, kept = s[1] << 17;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= kept;
    s[3] = rotate(s[3], 45);
    return result;
}

uint64_t socprev__random_below(socprev__random *random, uint64_t bound)
{
    uint64_t excess = (0 - bound) % bound; /* 2^64 mod bound: as many draws are refused */
    socprev__u128 product;
    do
        product = socprev__mul_wide(socprev__random_next(random), bound);
    while (product.low < excess);
    return product.high;
}
