#include "beneficiary/state_code.h"

/* ---- lengths -------------------------------------------------------------------- */

typedef struct {
    uint64_t count;
    uint16_t above; /* the node that this one was joined into */
} node;

/* The node of the least count that is not joined yet, the first of them. */
static size_t take_least(node *nodes, size_t n)
{
    size_t least = n;
    for (size_t i = 0; i < n; i++)
        if (nodes[i].above == 0 && (least == n || nodes[i].count < nodes[least].count))
            least = i;
    return least;
}

/* Lengths for n >= 2 counts; the longest. */
static unsigned join(const uint64_t *count, size_t n, uint8_t *length)
{
    node nodes[2 * SOCPREV__SYMBOLS] = { { 0, 0 } };
    unsigned longest = 0;
    for (size_t i = 0; i < n; i++)
        nodes[i].count = count[i];
    for (size_t made = n; made < 2 * n - 1; made++) {
        size_t a = take_least(nodes, made);
        nodes[a].above = (uint16_t)made;
        size_t b = take_least(nodes, made);
        nodes[b].above = (uint16_t)made;
        nodes[made].count = nodes[a].count + nodes[b].count;
    }
    for (size_t i = 0; i < n; i++) {
        unsigned bits = 0;
        for (size_t at = i; nodes[at].above != 0; at = nodes[at].above)
            bits++;
        length[i] = (uint8_t)(bits > UINT8_MAX - 1 ? UINT8_MAX : bits + 1);
        longest = bits > longest ? bits : longest;
    }
    return longest;
}

static void find_lengths(const uint64_t *counts, uint8_t *lengths)
{
    uint64_t count[SOCPREV__SYMBOLS];
    uint8_t length[SOCPREV__SYMBOLS] = { 1 };
    size_t symbol[SOCPREV__SYMBOLS], n = 0;
    memset(lengths, 0, SOCPREV__SYMBOLS);
    for (size_t s = 0; s < SOCPREV__SYMBOLS; s++)
        if (counts[s] > 0) {
            symbol[n] = s;
            count[n++] = counts[s];
        }
    /* counts that lie closer together make codes that do not differ so much in length */
    while (n > 1 && join(count, n, length) > SOCPREV__CODE_BITS)
        for (size_t i = 0; i < n; i++)
            count[i] = (count[i] + 1) / 2;
    for (size_t i = 0; i < n; i++)
        lengths[symbol[i]] = length[i];
}

void socprev__code_lengths_of(const socprev__code_counts *counts, socprev__code_lengths *lengths)
{
    for (size_t code = 0; code < SOCPREV__CODES; code++)
        find_lengths(counts->count[code], lengths->length[code]);
}

/* ---- codes ---------------------------------------------------------------------- */

static uint16_t reversed(uint32_t bits, unsigned n)
{
    uint32_t out = 0;
    for (unsigned i = 0; i < n; i++)
        out |= (bits >> i & 1) << (n - 1 - i);
    return (uint16_t)out;
}

/* Codes in the order of length, then symbol (Schwartz & Kallick 1964), each told to `take`.
 * false when there are too many or too few of them. */
static bool assign(const uint8_t *length,
                   void (*take)(void *user, size_t symbol, uint16_t bits, unsigned n), void *user)
{
    enum { MOST = SOCPREV__CODE_BITS };
    uint32_t next[MOST + 1] = { 0 }, count[MOST + 2] = { 0 }, used = 0;
    for (size_t s = 0; s < SOCPREV__SYMBOLS; s++) {
        if (length[s] > MOST + 1)
            return false;
        count[length[s]]++;
    }
    /* a code of n bits takes its share of all ways to go on for 11 bits */
    for (unsigned n = 0; n <= MOST; n++) {
        next[n] = used >> (MOST - n);
        used += count[n + 1] << (MOST - n);
    }
    if (used != (uint32_t)1 << MOST)
        return used == 0;
    for (size_t s = 0; s < SOCPREV__SYMBOLS; s++)
        if (length[s] > 0) {
            unsigned n = length[s] - 1u;
            take(user, s, reversed(next[n]++, n), n);
        }
    return true;
}

typedef struct {
    uint16_t *bits;
    uint8_t *n;
} encoding;

static void encode_symbol(void *user, size_t symbol, uint16_t bits, unsigned n)
{
    const encoding *e = user;
    e->bits[symbol] = bits;
    e->n[symbol] = (uint8_t)n;
}

void socprev__encoder_make(const socprev__code_lengths *lengths, socprev__encoder *encoder)
{
    for (size_t code = 0; code < SOCPREV__CODES; code++) {
        encoding e = { encoder->bits[code], encoder->n[code] };
        (void)ALWAYS(assign(lengths->length[code], encode_symbol, &e));
    }
}

typedef struct {
    socprev__decoded *entry;
    unsigned width;
} decoding;

static void decode_symbol(void *user, size_t symbol, uint16_t bits, unsigned n)
{
    const decoding *d = user;
    unsigned rest;
    (void)socprev__symbol_base((uint32_t)symbol, &rest);
    for (size_t i = bits; i < (size_t)1 << d->width; i += (size_t)1 << n)
        d->entry[i] = (socprev__decoded){ (uint16_t)symbol, (uint8_t)n, (uint8_t)(n + rest) };
}

bool socprev__decoder_make(const socprev__code_lengths *lengths, socprev__decoder *decoder)
{
    for (size_t code = 0; code < SOCPREV__CODES; code++) {
        const uint8_t *length = lengths->length[code];
        decoding d = { decoder->entry[code], 0 };
        for (size_t s = 0; s < SOCPREV__SYMBOLS; s++)
            d.width = length[s] > d.width + 1 ? length[s] - 1u : d.width;
        if (d.width > SOCPREV__CODE_BITS)
            return false;
        d.entry[0] = (socprev__decoded){ 0, 0, UINT8_MAX }; /* when there is no symbol at all */
        if (!assign(length, decode_symbol, &d))
            return false;
        decoder->width[code] = (uint8_t)d.width;
    }
    return true;
}
