/* Numbers as bits: a number is a symbol, which has a prefix code of its own, and
 * what the symbol leaves open. docs/states.md describes both. */
#ifndef SOCPREV_STATE_CODE_H
#define SOCPREV_STATE_CODE_H

#include "base/base_internal.h"

/* Where a call costs more than what it does: bits then stay in registers. */
#if defined(__GNUC__)
#define SOCPREV__INLINE static inline __attribute__((always_inline))
#else
#define SOCPREV__INLINE static inline
#endif

/* What numbers are about; each has a code of its own. Steps are differences, the first one
 * counted from -1, so that all numbers are 1 or more. */
enum {
    SOCPREV__CODE_CELLS,      /* base cells of a person */
    SOCPREV__CODE_FIRST_CELL, /* the first of them, + 1 */
    SOCPREV__CODE_CELL,       /* step to the next */
    SOCPREV__CODES_PLAIN,
    SOCPREV__CODE_PROJECTS = SOCPREV__CODES_PLAIN, /* of a person */
    SOCPREV__CODE_PROJECT,    /* step to the next */
    SOCPREV__CODE_MINUTES,    /* + 1 */
    SOCPREV__CODE_ELECTRONIC, /* minutes + 1 */
    SOCPREV__CODES
};

enum {
    SOCPREV__SYMBOLS = 251, /* of the numbers 1 .. 2^64 - 1 */
    SOCPREV__CODE_BITS = 11 /* of the longest code */
};

/* How often each symbol occurs. */
typedef struct {
    uint64_t count[SOCPREV__CODES][SOCPREV__SYMBOLS];
} socprev__code_counts;

/* Bits of each symbol, + 1; 0 = does not occur. It tells the whole code. */
typedef struct {
    uint8_t length[SOCPREV__CODES][SOCPREV__SYMBOLS];
} socprev__code_lengths;

/* Bits of each symbol, the first one lowest. */
typedef struct {
    uint16_t bits[SOCPREV__CODES][SOCPREV__SYMBOLS];
    uint8_t n[SOCPREV__CODES][SOCPREV__SYMBOLS];
} socprev__encoder;

/* What the next bits say: a symbol, its bits, and those with what it leaves open. */
typedef struct {
    uint16_t symbol;
    uint8_t bits, all; /* all = 255: no symbol */
} socprev__decoded;

/* Told by the next `width` bits. */
typedef struct {
    socprev__decoded entry[SOCPREV__CODES][1 << SOCPREV__CODE_BITS];
    uint8_t width[SOCPREV__CODES];
} socprev__decoder;

/* Huffman's code (1952) for these counts, none longer than SOCPREV__CODE_BITS. */
void socprev__code_lengths_of(const socprev__code_counts *counts, socprev__code_lengths *lengths);
void socprev__encoder_make(const socprev__code_lengths *lengths, socprev__encoder *encoder);
/* false when these cannot be the lengths of a code. */
bool socprev__decoder_make(const socprev__code_lengths *lengths, socprev__decoder *decoder);

/* ---- symbols -------------------------------------------------------------------- */

static inline unsigned socprev__log2(uint64_t value)
{
#if defined(__GNUC__)
    return 63u - (unsigned)__builtin_clzll(value);
#else
    unsigned log = 0;
    while (value >>= 1)
        log++;
    return log;
#endif
}

/* 1, 2 and 3 are symbols; above, a symbol is the three upper bits and how many are below. */
static inline uint32_t socprev__symbol_of(uint64_t value, unsigned *rest)
{
    unsigned log = socprev__log2(value);
    *rest = log < 2 ? 0 : log - 2;
    return log < 2 ? (uint32_t)value - 1
                   : 3 + 4 * (log - 2) + (uint32_t)(value >> (log - 2) & 3);
}

/* The least number of a symbol, and how many bits it leaves open. */
static inline uint64_t socprev__symbol_base(uint32_t symbol, unsigned *rest)
{
    *rest = symbol < 3 ? 0 : (symbol - 3) / 4;
    return symbol < 3 ? symbol + 1 : (uint64_t)(4 | ((symbol - 3) & 3)) << *rest;
}

static inline void socprev__count_number(socprev__code_counts *counts, size_t code, uint64_t value)
{
    unsigned rest;
    counts->count[code][socprev__symbol_of(value, &rest)]++;
}

/* ---- bits ----------------------------------------------------------------------- */

/* Written out, as compilers make one instruction of it. */
static inline uint64_t socprev__load_word(const uint8_t *p)
{
    return (uint64_t)p[0] | (uint64_t)p[1] << 8 | (uint64_t)p[2] << 16 | (uint64_t)p[3] << 24 |
           (uint64_t)p[4] << 32 | (uint64_t)p[5] << 40 | (uint64_t)p[6] << 48 |
           (uint64_t)p[7] << 56;
}

static inline void socprev__store_word(uint8_t *p, uint64_t word)
{
    p[0] = (uint8_t)word;
    p[1] = (uint8_t)(word >> 8);
    p[2] = (uint8_t)(word >> 16);
    p[3] = (uint8_t)(word >> 24);
    p[4] = (uint8_t)(word >> 32);
    p[5] = (uint8_t)(word >> 40);
    p[6] = (uint8_t)(word >> 48);
    p[7] = (uint8_t)(word >> 56);
}

/* Bits on their way to bytes that are there: whoever puts them sees to the room, and to
 * seven bytes more. */
typedef struct {
    uint8_t *at;
    uint64_t window;
    unsigned n; /* in the window, fewer than 8 between two calls */
} socprev__bits_out;

/* Up to 56 bits. */
SOCPREV__INLINE void socprev__put_bits(socprev__bits_out *out, uint64_t value, unsigned bits)
{
    out->window |= value << out->n;
    out->n += bits;
    socprev__store_word(out->at, out->window);
    out->at += out->n / 8;
    out->window >>= out->n / 8 * 8;
    out->n %= 8;
}

SOCPREV__INLINE void socprev__put_number(socprev__bits_out *out, const socprev__encoder *encoder,
                                       size_t code, uint64_t value)
{
    unsigned rest;
    uint32_t symbol = socprev__symbol_of(value, &rest);
    unsigned n = encoder->n[code][symbol];
    uint64_t open = value & (((uint64_t)1 << rest) - 1);
    if (n + rest <= 56) {
        socprev__put_bits(out, encoder->bits[code][symbol] | open << n, n + rest);
        return;
    }
    socprev__put_bits(out, encoder->bits[code][symbol], n);
    socprev__put_bits(out, open & UINT32_MAX, 32);
    socprev__put_bits(out, open >> 32, rest - 32);
}

typedef struct {
    const uint8_t *at, *end;
    uint64_t window;
    unsigned n; /* bits in the window */
    bool bad;   /* more was asked for than there is */
} socprev__bits_in;

/* Fills the window up to 56 bits or the end. */
SOCPREV__INLINE void socprev__fill_bits(socprev__bits_in *in)
{
    if (in->end - in->at >= 8) {
        in->window |= socprev__load_word(in->at) << in->n;
        in->at += (63 - in->n) / 8;
        in->n |= 56;
        return;
    }
    while (in->n < 56 && in->at < in->end) {
        in->window |= (uint64_t)*in->at++ << in->n;
        in->n += 8;
    }
}

SOCPREV__INLINE void socprev__skip_bits(socprev__bits_in *in, unsigned bits)
{
    in->bad |= bits > in->n;
    in->window >>= bits;
    in->n = in->bad ? 0 : in->n - bits;
}

/* Up to 56 bits. */
SOCPREV__INLINE uint64_t socprev__get_bits(socprev__bits_in *in, unsigned bits)
{
    socprev__fill_bits(in);
    uint64_t value = in->window & (((uint64_t)1 << bits) - 1);
    socprev__skip_bits(in, bits);
    return value;
}

/* 0 and `bad` when there is no number. */
SOCPREV__INLINE uint64_t socprev__get_number(socprev__bits_in *in,
                                             const socprev__decoder *decoder, size_t code)
{
    unsigned rest;
    socprev__fill_bits(in);
    socprev__decoded d =
        decoder->entry[code][in->window & (((uint64_t)1 << decoder->width[code]) - 1)];
    uint64_t window = in->window, base = socprev__symbol_base(d.symbol, &rest);
    if (d.all <= 48) {
        socprev__skip_bits(in, d.all);
        return in->bad ? 0 : base + (window >> d.bits & (((uint64_t)1 << rest) - 1));
    }
    in->bad |= d.all == UINT8_MAX;
    if (in->bad)
        return 0;
    socprev__skip_bits(in, d.bits);
    base += socprev__get_bits(in, 32);
    base += socprev__get_bits(in, rest - 32) << 32;
    return in->bad ? 0 : base;
}

#endif
