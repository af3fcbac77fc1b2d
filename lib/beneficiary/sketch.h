/* Sketches: persons as hashes, registers of HyperLogLog, samples below a threshold. */
#ifndef SOCPREV_SKETCH_INTERNAL_H
#define SOCPREV_SKETCH_INTERNAL_H

#include <socprev/sketch.h>

#include "beneficiary/estimate_internal.h"
#include "beneficiary/state.h"

/* Estimates are given with the interval of 95 %, so that their bits need no inverse
 * of the normal distribution. */
#define SOCPREV__Z95 1.959963984540054
#define SOCPREV__CONFIDENCE 0.95

/* A pseudonym, packed or not. */
static inline uint64_t socprev__person_at(const uint64_t *persons, size_t stride, size_t i)
{
    uint64_t person;
    memcpy(&person, (const char *)persons + i * (stride == 0 ? sizeof person : stride),
           sizeof person);
    return person;
}

/* ---- HyperLogLog (sketch.c) ----------------------------------------------- */

/* Of one set; precision and memory are those of the owner. While it is exact the hashes
 * are listed; the registers may then be there already, all 0, for what comes. */
typedef struct {
    uint64_t *hash; /* [capacity] n of them, ascending; none once dense */
    size_t n, capacity;
    uint8_t *reg; /* [2^precision] or NULL */
    bool dense;
} socprev__sketch;

/* What is known of a number. */
typedef struct {
    double value, error, low, high;
} socprev__guess;

size_t socprev__sketch_exact(int32_t precision);
socprev_status socprev__sketch_check(int32_t precision, socprev_error **err);
void socprev__sketch_clear(socprev__sketch *sketch, int32_t precision,
                           const struct socprev_memory *memory);
/* Makes room for `more` hashes, so that putting them cannot fail. */
bool socprev__sketch_reserve(socprev__sketch *sketch, int32_t precision,
                             const struct socprev_memory *memory, size_t more);
void socprev__sketch_put(socprev__sketch *sketch, int32_t precision, uint64_t hash);
/* Frees what is not needed after all. */
void socprev__sketch_settle(socprev__sketch *sketch, int32_t precision,
                            const struct socprev_memory *memory);
/* false when out of memory: nothing has changed. */
bool socprev__sketch_unite(socprev__sketch *to, const socprev__sketch *from, int32_t precision,
                           const struct socprev_memory *memory);
/* false when all registers are full. */
bool socprev__sketch_guess(const socprev__sketch *sketch, int32_t precision,
                           socprev__guess *out);
/* The same as an estimate. */
socprev_status socprev__guess_give(const socprev__guess *guess, int32_t method,
                                   const socprev_memory *memory, socprev_estimate **out,
                                   socprev_error **err);

/* ---- bytes (sketch_bytes.c) ------------------------------------------------- */

enum { SOCPREV__SKETCH_VERSION = 1, SOCPREV__REGISTER_BITS = 6 };

/* What the bytes hold. */
typedef enum { SOCPREV__SKETCH_REGISTERS = 1, SOCPREV__SKETCH_THETA = 2 } socprev__sketch_kind;

/* What must agree for two states to be united. */
typedef struct {
    int32_t kind, precision; /* of a theta: its size */
    uint64_t key_id;
    size_t d;
    int32_t dimension[SOCPREV__CUBE_DIMENSIONS];
} socprev__sketch_header;

/* Numbers of any width up to 32 bits, the upper bit first, as the HyperLogLog storage
 * specification of Aggregate Knowledge packs them. */
typedef struct {
    uint64_t held; /* `n` bits that are not yet a byte */
    unsigned n;
} socprev__bits;

static inline void socprev__bits_put(socprev__bits *bits, uint32_t value, unsigned width,
                                     uint8_t **to)
{
    bits->held = bits->held << width | value;
    for (bits->n += width; bits->n >= 8; bits->n -= 8)
        *(*to)++ = (uint8_t)(bits->held >> (bits->n - 8));
}

/* Fills the last byte with 0. */
static inline void socprev__bits_end(socprev__bits *bits, uint8_t **to)
{
    if (bits->n > 0)
        socprev__bits_put(bits, 0, 8 - bits->n, to);
}

socprev_status socprev__sketch_unlike(const socprev__sketch_header *a,
                                      const socprev__sketch_header *b, socprev_error **err);

void socprev__sketch_begin(socprev__writer *w, const socprev__sketch_header *header);
void socprev__put_hashes(socprev__writer *w, const uint64_t *hash, size_t n);
void socprev__put_sketch(socprev__writer *w, const socprev__sketch *sketch, int32_t precision);
/* Checksum; the bytes become a buffer, and the writer is cleared. */
socprev_status socprev__sketch_end(socprev__writer *w, socprev_buffer **out, socprev_error **err);

/* Checks version, checksum and header of `kind`; the reader is then at what follows. */
socprev_status socprev__sketch_open(const void *data, size_t size, int32_t kind,
                                    socprev__reader *r, socprev__sketch_header *header,
                                    socprev_error **err);
/* n ascending hashes; the room for them is there. */
void socprev__get_hashes(socprev__reader *r, uint64_t *hash, size_t n);
/* A sketch of at least one person; false when out of memory. */
bool socprev__get_sketch(socprev__reader *r, socprev__sketch *sketch, int32_t precision,
                         const struct socprev_memory *memory);
socprev_status socprev__sketch_changed(const socprev__reader *r, const void *data, size_t size,
                                       socprev_error **err);

#endif
