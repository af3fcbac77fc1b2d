/* Sketches as bytes, in the frame of exact states: docs/states.md describes them. */
#include "beneficiary/sketch_cube.h"

static const uint8_t magic[4] = { 'S', 'P', 'S', '1' };

/* Bytes of magic, version, kind, precision, dimensions, key, digest. */
enum { FIXED = 4 + 1 + 1 + 1 + 1 + 8 + 8, HASH = 8 };

int32_t socprev_sketch_cube_is_state(const void *data, size_t size)
{
    return data != NULL && size >= sizeof magic && memcmp(data, magic, sizeof magic) == 0;
}

socprev_status socprev__sketch_unlike(const socprev__sketch_header *a,
                                      const socprev__sketch_header *b, socprev_error **err)
{
    if (a->d != b->d || memcmp(a->dimension, b->dimension, sizeof a->dimension) != 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_DIMENSIONS, SP_FIELD("other"),
                             SP_TEXT(""));
    if (a->precision != b->precision)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_SKETCH_MIXED, SP_FIELD("other"),
                             SP_INT(a->precision), SP_INT(b->precision));
    if (a->key_id != b->key_id)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_STATE_KEYS, SP_FIELD("other"),
                             SP_INT(a->key_id), SP_INT(b->key_id));
    return SOCPREV_OK;
}

/* ---- out ------------------------------------------------------------------------------ */

static uint64_t digest_of(const socprev__sketch_header *header)
{
    uint8_t space[3 + SOCPREV__CUBE_DIMENSIONS] = { SOCPREV__SKETCH_VERSION,
                                                    (uint8_t)header->kind,
                                                    (uint8_t)header->precision };
    for (size_t k = 0; k < header->d; k++)
        space[3 + k] = (uint8_t)header->dimension[k];
    return socprev__hash(space, 3 + header->d);
}

void socprev__sketch_begin(socprev__writer *w, const socprev__sketch_header *header)
{
    if (!socprev__writer_room(w, FIXED + header->d))
        return;
    memcpy(w->data, magic, sizeof magic);
    w->size = sizeof magic;
    socprev__put_fixed(w, SOCPREV__SKETCH_VERSION, 1);
    socprev__put_fixed(w, (uint64_t)header->kind, 1);
    socprev__put_fixed(w, (uint64_t)header->precision, 1);
    socprev__put_fixed(w, header->d, 1);
    for (size_t k = 0; k < header->d; k++)
        socprev__put_fixed(w, (uint64_t)header->dimension[k], 1);
    socprev__put_fixed(w, header->key_id, 8);
    socprev__put_fixed(w, digest_of(header), 8);
}

void socprev__put_hashes(socprev__writer *w, const uint64_t *hash, size_t n)
{
    if (!socprev__writer_room(w, SOCPREV__LEB_MOST + n * HASH))
        return;
    socprev__put_leb(w, n);
    uint8_t *to = w->data + w->size;
    socprev__bits bits = { 0, 0 };
    for (size_t i = 0; i < n; i++) {
        socprev__bits_put(&bits, (uint32_t)(hash[i] >> 32), 32, &to);
        socprev__bits_put(&bits, (uint32_t)hash[i], 32, &to);
    }
    w->size += n * HASH;
}

void socprev__put_sketch(socprev__writer *w, const socprev__sketch *sketch, int32_t precision)
{
    size_t m = (size_t)1 << precision, size = m * SOCPREV__REGISTER_BITS / 8;
    if (!sketch->dense) {
        socprev__put_hashes(w, sketch->hash, sketch->n);
        return;
    }
    if (!socprev__writer_room(w, 1 + size))
        return;
    socprev__put_leb(w, 0);
    uint8_t *to = w->data + w->size;
    socprev__bits bits = { 0, 0 };
    for (size_t i = 0; i < m; i++)
        socprev__bits_put(&bits, sketch->reg[i], SOCPREV__REGISTER_BITS, &to);
    w->size += size;
}

socprev_status socprev__sketch_end(socprev__writer *w, socprev_buffer **out, socprev_error **err)
{
    socprev__bytes bytes;
    socprev_status st = SOCPREV_E_NOMEM;
    socprev__bytes_init(&bytes, &w->memory);
    if (socprev__writer_room(w, SOCPREV__STATE_CRC)) {
        socprev__put_fixed(w, socprev__crc32c(w->data, w->size), SOCPREV__STATE_CRC);
        socprev__bytes_append(&bytes, w->data, w->size);
        st = socprev__bytes_finish(&bytes, out);
    }
    socprev__free(&w->memory, w->data, w->capacity, 1);
    *w = (socprev__writer){ .memory = w->memory };
    return st == SOCPREV_OK ? st : socprev__fail_nomem(err);
}

/* ---- in ------------------------------------------------------------------------------- */

socprev_status socprev__sketch_changed(const socprev__reader *r, const void *data, size_t size,
                                       socprev_error **err)
{
    return socprev__fail(err, SOCPREV_E_PARSE, SP_STATE_CHANGED, NULL,
                         SP_INT(r->at - (const uint8_t *)data), SP_INT(size));
}

static void read_header(socprev__reader *r, socprev__sketch_header *out)
{
    uint32_t seen = 0;
    out->kind = (int32_t)socprev__get_fixed(r, 1);
    out->precision = (int32_t)socprev__get_fixed(r, 1);
    out->d = (size_t)socprev__get_fixed(r, 1);
    r->bad |= out->kind != SOCPREV__SKETCH_REGISTERS && out->kind != SOCPREV__SKETCH_THETA;
    r->bad |= out->precision < SOCPREV_SKETCH_LEAST ||
              out->precision > (out->kind == SOCPREV__SKETCH_THETA ? (int)SOCPREV_THETA_MOST
                                                                   : (int)SOCPREV_SKETCH_MOST);
    r->bad |= out->d > (out->kind == SOCPREV__SKETCH_THETA ? 0 : SOCPREV__CUBE_DIMENSIONS);
    for (size_t k = 0; k < out->d && !r->bad; k++) {
        out->dimension[k] = (int32_t)socprev__get_fixed(r, 1);
        r->bad |= out->dimension[k] >= SOCPREV__DIMENSIONS || seen >> out->dimension[k] & 1;
        seen |= r->bad ? 0 : (uint32_t)1 << out->dimension[k];
    }
    out->key_id = socprev__get_fixed(r, 8);
    uint64_t digest = socprev__get_fixed(r, 8);
    r->bad = r->bad || digest != digest_of(out);
}

socprev_status socprev__sketch_open(const void *data, size_t size, int32_t kind,
                                    socprev__reader *r, socprev__sketch_header *header,
                                    socprev_error **err)
{
    const uint8_t *bytes = data;
    *header = (socprev__sketch_header){ 0 };
    if (size < sizeof magic + 1 || memcmp(bytes, magic, sizeof magic) != 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_SKETCH_NOT_ONE, NULL, SP_TEXT(""));
    if (bytes[sizeof magic] != SOCPREV__SKETCH_VERSION)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_STATE_VERSION, NULL,
                             SP_INT(bytes[sizeof magic]), SP_INT(SOCPREV__SKETCH_VERSION));
    *r = (socprev__reader){ bytes, bytes + size, size < FIXED + SOCPREV__STATE_CRC };
    if (!r->bad) {
        r->at = r->end - SOCPREV__STATE_CRC;
        r->bad = socprev__get_fixed(r, SOCPREV__STATE_CRC) !=
                 socprev__crc32c(bytes, size - SOCPREV__STATE_CRC);
    }
    if (r->bad)
        return socprev__sketch_changed(r, data, size, err);
    r->at = bytes + sizeof magic + 1;
    r->end = bytes + size - SOCPREV__STATE_CRC;
    read_header(r, header);
    if (r->bad)
        return socprev__sketch_changed(r, data, size, err);
    return header->kind == kind ? SOCPREV_OK
                                : socprev__fail(err, SOCPREV_E_INVALID, SP_SKETCH_KIND,
                                                SP_FIELD("data"), SP_TEXT(""));
}

void socprev__get_hashes(socprev__reader *r, uint64_t *hash, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        hash[i] = 0;
        for (size_t byte = 0; byte < HASH; byte++)
            hash[i] = hash[i] << 8 | *r->at++;
        r->bad |= i > 0 && hash[i] <= hash[i - 1];
    }
}

/* Each register is 0 .. 65 - precision, and they are not all 0. */
static void get_registers(socprev__reader *r, uint8_t *reg, int32_t precision)
{
    uint32_t held = 0, any = 0, most = 65 - (uint32_t)precision;
    unsigned n = 0;
    for (size_t i = 0; i < (size_t)1 << precision; i++) {
        if (n < SOCPREV__REGISTER_BITS) {
            held = held << 8 | *r->at++;
            n += 8;
        }
        n -= SOCPREV__REGISTER_BITS;
        uint32_t value = held >> n & ((1u << SOCPREV__REGISTER_BITS) - 1);
        reg[i] = (uint8_t)value;
        any |= value;
        r->bad |= value > most;
    }
    r->bad |= any == 0;
}

bool socprev__get_sketch(socprev__reader *r, socprev__sketch *sketch, int32_t precision,
                         const struct socprev_memory *memory)
{
    size_t m = (size_t)1 << precision, n;
    n = (size_t)socprev__get_up_to(r, socprev__sketch_exact(precision));
    r->bad |= (size_t)(r->end - r->at) < (n == 0 ? m * SOCPREV__REGISTER_BITS / 8 : n * HASH);
    if (r->bad)
        return true;
    if (n == 0) {
        sketch->reg = socprev__alloc(memory, m, sizeof *sketch->reg);
        sketch->dense = sketch->reg != NULL;
        if (sketch->dense)
            get_registers(r, sketch->reg, precision);
        return sketch->dense;
    }
    if (!socprev__sketch_reserve(sketch, precision, memory, n))
        return false;
    socprev__get_hashes(r, sketch->hash, n);
    sketch->n = n;
    return true;
}
