/* Integers of many words: no memory, no sign but the top bit's. */
#include "allocate/allocate_internal.h"

socprev__big socprev__big_of(uint64_t value)
{
    return (socprev__big){ { value } };
}

void socprev__big_add(socprev__big *a, const socprev__big *b)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < SOCPREV__BIG_WORDS; i++) {
        uint64_t sum = a->word[i] + carry;
        carry = sum < carry;
        a->word[i] = sum + b->word[i];
        carry += a->word[i] < sum;
    }
}

void socprev__big_subtract(socprev__big *a, const socprev__big *b)
{
    uint64_t borrow = 0;
    for (size_t i = 0; i < SOCPREV__BIG_WORDS; i++) {
        uint64_t less = a->word[i] - borrow;
        borrow = less > a->word[i];
        a->word[i] = less - b->word[i];
        borrow += a->word[i] > less;
    }
}

void socprev__big_multiply(socprev__big *a, uint64_t factor)
{
    uint64_t carry = 0;
    for (size_t i = 0; i < SOCPREV__BIG_WORDS; i++) {
        socprev__u128 product = socprev__u128_add(socprev__mul_wide(a->word[i], factor),
                                                  socprev__u128_of(carry));
        a->word[i] = product.low;
        carry = product.high;
    }
}

int socprev__big_compare(const socprev__big *a, const socprev__big *b)
{
    for (size_t i = SOCPREV__BIG_WORDS; i > 0; i--) {
        if (a->word[i - 1] != b->word[i - 1])
            return a->word[i - 1] < b->word[i - 1] ? -1 : 1;
    }
    return 0;
}

bool socprev__big_is_zero(const socprev__big *a)
{
    uint64_t any = 0;
    for (size_t i = 0; i < SOCPREV__BIG_WORDS; i++)
        any |= a->word[i];
    return any == 0;
}

socprev__big socprev__big_power(int64_t base, size_t power)
{
    socprev__big made = socprev__big_of(base > 0);
    for (size_t i = 0; i < power && base > 0; i++)
        socprev__big_multiply(&made, (uint64_t)base);
    return made;
}

static void halve(socprev__big *a)
{
    for (size_t i = 0; i < SOCPREV__BIG_WORDS; i++) {
        uint64_t above = i + 1 < SOCPREV__BIG_WORDS ? a->word[i + 1] << 63 : 0;
        a->word[i] = (a->word[i] >> 1) | above;
    }
}

/* Bit by bit: of the quotient, which is short. */
int64_t socprev__big_divide(socprev__big *a, const socprev__big *b)
{
    socprev__big part = *b;
    uint64_t quotient = 0;
    unsigned shift = 0;
    while (shift < 62 && socprev__big_compare(&part, a) <= 0) {
        socprev__big_add(&part, &part);
        shift++;
    }
    for (;; shift--, halve(&part)) {
        quotient <<= 1;
        if (socprev__big_compare(a, &part) >= 0) {
            socprev__big_subtract(a, &part);
            quotient |= 1;
        }
        if (shift == 0)
            return (int64_t)quotient;
    }
}

/* Stein, Journal of Computational Physics 1 (1967). */
socprev__big socprev__big_gcd(socprev__big a, socprev__big b)
{
    unsigned twos = 0;
    if (socprev__big_is_zero(&a) || socprev__big_is_zero(&b))
        return socprev__big_is_zero(&a) ? b : a;
    for (; ((a.word[0] | b.word[0]) & 1) == 0; twos++) {
        halve(&a);
        halve(&b);
    }
    while ((b.word[0] & 1) == 0)
        halve(&b);
    while (!socprev__big_is_zero(&a)) {
        while ((a.word[0] & 1) == 0)
            halve(&a);
        if (socprev__big_compare(&a, &b) < 0) {
            socprev__big swap = a;
            a = b;
            b = swap;
        }
        socprev__big_subtract(&a, &b);
    }
    for (; twos > 0; twos--)
        socprev__big_add(&b, &b);
    return b;
}
