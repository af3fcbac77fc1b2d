/* Counting units on vectors of eight: products of 52 by 52 bits, exact. The same
 * numbers as count.c gives. */
#include "allocate/count.h"

#if defined(__x86_64__) && defined(__GNUC__)
#include <immintrin.h>

#define IFMA __attribute__((target("avx512f,avx512dq,avx512ifma")))

enum { LANES = 8, BLOCK = 512 }; /* a block's sum of counts below 2^54 fits 63 bits */

/* A mark in halves of 52 bits: units = (high << left + (low + offset) >> right
 * + offset_high) >> down, with high and low halves of the product. */
typedef struct {
    __m512i factor, offset, offset_high;
    __m128i left, right, down;
} halves;

static IFMA inline halves halves_of(const socprev__mark *mark)
{
    const uint64_t mask = ((uint64_t)1 << 52) - 1;
    unsigned shift = mark->shift, right = shift < 52 ? shift : 52;
    uint64_t low = shift < 52 ? mark->offset.low : mark->offset.low & mask;
    uint64_t high = shift < 52 ? 0 : (mark->offset.high << 12) | (mark->offset.low >> 52);
    return (halves){
        _mm512_set1_epi64((long long)mark->factor), _mm512_set1_epi64((long long)low),
        _mm512_set1_epi64((long long)high),         _mm_cvtsi32_si128((int)(52 - right)),
        _mm_cvtsi32_si128((int)right),              _mm_cvtsi32_si128((int)(shift - right)),
    };
}

static IFMA inline __m512i units_of(__m512i weight, const halves *at)
{
    const __m512i zero = _mm512_setzero_si512();
    __m512i low = _mm512_madd52lo_epu64(at->offset, weight, at->factor);
    __m512i high = _mm512_madd52hi_epu64(zero, weight, at->factor);
    __m512i sum = _mm512_add_epi64(_mm512_sll_epi64(high, at->left),
                                   _mm512_srl_epi64(low, at->right));
    return _mm512_srl_epi64(_mm512_add_epi64(sum, at->offset_high), at->down);
}

/* Eight claimants; those beyond the last count nothing. */
typedef struct {
    __m512i weight, low, high;
    __mmask8 lanes;
} eight;

static IFMA inline eight eight_at(const socprev__field *field, size_t i)
{
    size_t left = field->n - i;
    __mmask8 lanes = (__mmask8)(left >= LANES ? 0xff : (1u << left) - 1);
    const __m512i zero = _mm512_setzero_si512();
    __m512i most = _mm512_set1_epi64(field->most);
    eight made = { _mm512_maskz_loadu_epi64(lanes, &field->weight[i]), zero, most, lanes };
    if (field->low != NULL)
        made.low = _mm512_maskz_loadu_epi64(lanes, &field->low[i]);
    if (field->high != NULL)
        made.high = _mm512_min_epi64(
            most, _mm512_mask_loadu_epi64(zero, lanes, &field->high[i]));
    return made;
}

static IFMA inline __m512i bounded(const eight *at, __m512i units)
{
    return _mm512_max_epi64(at->low, _mm512_min_epi64(at->high, units));
}

static IFMA inline __mmask8 free_lanes(const eight *at, __m512i units)
{
    return (__mmask8)(_mm512_mask_cmplt_epi64_mask(at->lanes, units, at->high) &
                      _mm512_cmple_epi64_mask(at->low, units));
}

static IFMA inline void add_block(socprev__tally *tally, __m512i units)
{
    uint64_t sum = (uint64_t)_mm512_reduce_add_epi64(units);
    tally->units.low += sum;
    tally->units.high += tally->units.low < sum;
}

IFMA void socprev__count_ifma(const socprev__field *field, const socprev__mark *mark,
                              socprev__tally *tally)
{
    const halves at = halves_of(mark);
    bool is_bounded = field->low != NULL || field->high != NULL;
    __m512i weights = _mm512_setzero_si512();
    *tally = (socprev__tally){ .free_count = is_bounded ? 0 : field->n };
    for (size_t start = 0; start < field->n; start += BLOCK) {
        size_t end = field->n - start < BLOCK ? field->n : start + BLOCK;
        __m512i sum = _mm512_setzero_si512();
        for (size_t i = start; i < end; i += LANES) {
            if (!is_bounded && i + LANES <= end) {
                sum = _mm512_add_epi64(sum,
                                       units_of(_mm512_loadu_si512(&field->weight[i]), &at));
                continue;
            }
            eight claimants = eight_at(field, i);
            __m512i units = units_of(claimants.weight, &at);
            __mmask8 is_free = free_lanes(&claimants, units);
            weights = _mm512_mask_add_epi64(weights, is_free, weights, claimants.weight);
            tally->free_count += is_bounded ? (size_t)__builtin_popcount(is_free) : 0;
            if (is_bounded)
                units = bounded(&claimants, units);
            sum = _mm512_mask_add_epi64(sum, claimants.lanes, sum, units);
        }
        add_block(tally, sum);
    }
    tally->free_weight = is_bounded ? (uint64_t)_mm512_reduce_add_epi64(weights) : 0;
}

IFMA size_t socprev__count_between_ifma(const socprev__field *field, const socprev__mark *lower,
                                        const socprev__mark *upper, int64_t *units,
                                        size_t *found, size_t capacity, socprev__tally tally[2])
{
    const halves below = halves_of(lower), above = halves_of(upper);
    bool is_bounded = field->low != NULL || field->high != NULL;
    __m512i weights = _mm512_setzero_si512();
    size_t count = 0;
    tally[0] = tally[1] = (socprev__tally){ .free_count = is_bounded ? 0 : field->n };
    for (size_t start = 0; start < field->n; start += BLOCK) {
        size_t end = field->n - start < BLOCK ? field->n : start + BLOCK;
        __m512i sum[2] = { _mm512_setzero_si512(), _mm512_setzero_si512() };
        for (size_t i = start; i < end; i += LANES) {
            eight claimants = eight_at(field, i);
            __m512i few = units_of(claimants.weight, &below);
            __m512i more = units_of(claimants.weight, &above);
            if (is_bounded) {
                __mmask8 is_free = free_lanes(&claimants, few);
                weights = _mm512_mask_add_epi64(weights, is_free, weights, claimants.weight);
                tally[0].free_count += (size_t)__builtin_popcount(is_free);
                few = bounded(&claimants, few);
                more = bounded(&claimants, more);
            }
            _mm512_mask_storeu_epi64(&units[i], claimants.lanes, few);
            sum[0] = _mm512_mask_add_epi64(sum[0], claimants.lanes, sum[0], few);
            sum[1] = _mm512_mask_add_epi64(sum[1], claimants.lanes, sum[1], more);
            unsigned differ = _mm512_mask_cmpneq_epi64_mask(claimants.lanes, few, more);
            for (; differ != 0; differ &= differ - 1) {
                if (count < capacity)
                    found[count] = i + (unsigned)__builtin_ctz(differ);
                count++;
            }
        }
        add_block(&tally[0], sum[0]);
        add_block(&tally[1], sum[1]);
    }
    tally[0].free_weight = is_bounded ? (uint64_t)_mm512_reduce_add_epi64(weights) : 0;
    return count;
}

IFMA size_t socprev__count_parts_ifma(const socprev__field *field, const socprev__mark *lower,
                                      const socprev__mark *upper, size_t *found,
                                      size_t capacity, socprev__parts *parts)
{
    const halves below = halves_of(lower), above = halves_of(upper);
    const __m512i zero = _mm512_setzero_si512();
    __m512i weights = zero;
    socprev__tally fixed = { .free_count = 0 };
    size_t count = 0;
    for (size_t start = 0; start < field->n; start += BLOCK) {
        size_t end = field->n - start < BLOCK ? field->n : start + BLOCK;
        __m512i sum = zero;
        for (size_t i = start; i < end; i += LANES) {
            eight at = eight_at(field, i);
            __m512i least = units_of(at.weight, &below), most = units_of(at.weight, &above);
            unsigned none = _mm512_cmpeq_epi64_mask(at.weight, zero);
            unsigned at_low = none | _mm512_cmplt_epi64_mask(most, at.low);
            unsigned at_high = _mm512_cmpge_epi64_mask(least, at.high) & ~at_low;
            unsigned is_free = _mm512_cmpge_epi64_mask(least, at.low) &
                               _mm512_cmplt_epi64_mask(most, at.high) & ~at_low & ~at_high;
            unsigned open = at.lanes & ~(at_low | at_high | is_free);
            sum = _mm512_mask_add_epi64(sum, (__mmask8)(at.lanes & at_low), sum, at.low);
            sum = _mm512_mask_add_epi64(sum, (__mmask8)(at.lanes & at_high), sum, at.high);
            weights = _mm512_mask_add_epi64(weights, (__mmask8)(at.lanes & is_free), weights,
                                            at.weight);
            for (; open != 0; open &= open - 1) {
                if (count < capacity)
                    found[count] = i + (unsigned)__builtin_ctz(open);
                count++;
            }
        }
        add_block(&fixed, sum);
    }
    *parts = (socprev__parts){ fixed.units, (uint64_t)_mm512_reduce_add_epi64(weights) };
    return count;
}

IFMA void socprev__count_depth_ifma(const int64_t *value, size_t n, int64_t lower,
                                    int64_t upper, int64_t *open, socprev__depth *depth)
{
    const __m512i low = _mm512_set1_epi64(lower), high = _mm512_set1_epi64(upper);
    __m512i fixed = _mm512_setzero_si512();
    socprev__depth sum = { 0 };
    for (size_t i = 0; i < n; i += LANES) {
        size_t left = n - i;
        __mmask8 lanes = (__mmask8)(left >= LANES ? 0xff : (1u << left) - 1);
        __m512i values = _mm512_maskz_loadu_epi64(lanes, &value[i]);
        __mmask8 is_fixed = _mm512_mask_cmple_epi64_mask(lanes, values, low);
        __mmask8 is_open = _mm512_mask_cmple_epi64_mask((__mmask8)(lanes & ~is_fixed), values,
                                                        high);
        fixed = _mm512_mask_add_epi64(fixed, is_fixed, fixed, values);
        sum.n_fixed += (size_t)__builtin_popcount(is_fixed);
        if (is_open != 0) {
            _mm512_storeu_si512(&open[sum.n_open], _mm512_maskz_compress_epi64(is_open, values));
            sum.n_open += (size_t)__builtin_popcount(is_open);
        }
    }
    sum.fixed = (uint64_t)_mm512_reduce_add_epi64(fixed);
    *depth = sum;
}

IFMA size_t socprev__count_above_ifma(const int64_t *value, size_t n, int64_t level)
{
    const __m512i at = _mm512_set1_epi64(level);
    size_t count = 0, i = 0;
    for (; i + LANES <= n; i += LANES) {
        __mmask8 above = _mm512_cmpgt_epi64_mask(_mm512_loadu_si512(&value[i]), at);
        count += (size_t)__builtin_popcount(above);
    }
    return count + socprev__count_above(&value[i], n - i, level);
}
#endif
