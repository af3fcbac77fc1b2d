/* States of accumulators as bytes. All numbers are 64 bits, lowest byte first:
 * magic, version, values left out, n, n x (value, weight) ascending, and the
 * FNV-1a hash of all that stands before it. */
#include "coverage/coverage_internal.h"

#include <math.h>

static const unsigned char magic[8] = { 'S', 'P', 'e', 'v', 'e', 'n', '\r', '\n' };
enum { FORMAT = 1, WORD = 8, HEAD = 4 * WORD, UNIT = 2 * WORD };

static uint64_t bits_of(double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

static double number_of(uint64_t bits)
{
    double number;
    memcpy(&number, &bits, sizeof number);
    return number;
}

static void put(socprev__bytes *bytes, uint64_t word)
{
    unsigned char text[WORD];
    for (int i = 0; i < WORD; i++)
        text[i] = (unsigned char)(word >> (8 * i) & 0xff);
    socprev__bytes_append(bytes, text, sizeof text);
}

static uint64_t get(const unsigned char *data)
{
    uint64_t word = 0;
    for (int i = WORD - 1; i >= 0; i--)
        word = word << 8 | data[i];
    return word;
}

socprev_status socprev_evenness_write(const socprev_evenness *evenness, socprev_buffer **out,
                                      socprev_error **err)
{
    if (evenness == NULL)
        return socprev__fail_null(err, "evenness");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (!evenness->finished)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_EVENNESS_UNFINISHED, SP_FIELD("evenness"),
                             SP_INT(0));
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &evenness->memory);
    socprev__bytes_append(&bytes, magic, sizeof magic);
    put(&bytes, FORMAT);
    put(&bytes, (uint64_t)evenness->missing);
    put(&bytes, evenness->n);
    for (size_t i = 0; i < evenness->n; i++) {
        put(&bytes, bits_of(evenness->unit[i].value));
        put(&bytes, bits_of(evenness->unit[i].weight));
    }
    if (!bytes.failed)
        put(&bytes, socprev__hash(bytes.data, bytes.size));
    socprev_status st = socprev__bytes_finish(&bytes, out);
    return st == SOCPREV_OK ? st : socprev__fail_nomem(err);
}

/* Whether the bytes are whole; `n` is how many units they hold. */
static socprev_status check_bytes(const unsigned char *data, size_t size, size_t *n,
                                  socprev_error **err)
{
    bool formed = size >= HEAD + WORD && (size - HEAD - WORD) % UNIT == 0 &&
                  memcmp(data, magic, sizeof magic) == 0;
    if (!formed)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_EVENNESS_STATE_FORM, SP_FIELD("data"),
                             SP_INT(size));
    if (get(data + size - WORD) != socprev__hash(data, size - WORD))
        return socprev__fail(err, SOCPREV_E_PARSE, SP_EVENNESS_STATE_SUM, SP_FIELD("data"),
                             SP_INT(size));
    uint64_t version = get(data + WORD);
    if (version != FORMAT)
        return socprev__fail(err, SOCPREV_E_UNSUPPORTED, SP_EVENNESS_STATE_VERSION,
                             SP_FIELD("data"), SP_INT(version), SP_INT(FORMAT));
    *n = (size - HEAD - WORD) / UNIT;
    if (get(data + 3 * WORD) != *n || get(data + 2 * WORD) > INT64_MAX)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_EVENNESS_STATE_FORM, SP_FIELD("data"),
                             SP_INT(size));
    return SOCPREV_OK;
}

static socprev_status read_units(socprev_evenness *evenness, const unsigned char *data, size_t n,
                                 socprev_error **err)
{
    if (!socprev__evenness_reserve(evenness, n))
        return socprev__fail_nomem(err);
    for (size_t i = 0; i < n; i++) {
        socprev__unit unit = { number_of(get(data + i * UNIT)),
                               number_of(get(data + i * UNIT + WORD)) };
        bool valid = isfinite(unit.value) && isfinite(unit.weight) && unit.weight > 0 &&
                     !(unit.value == 0 && signbit(unit.value)) &&
                     (i == 0 || socprev__unit_compare(&evenness->unit[i - 1], &unit) <= 0);
        if (!valid)
            return socprev__fail(err, SOCPREV_E_PARSE, SP_EVENNESS_STATE_UNIT,
                                 SP_ITEM("data", i), SP_INT(i));
        socprev__evenness_push(evenness, unit.value, unit.weight);
    }
    return socprev_evenness_finish(evenness, err);
}

socprev_status socprev_evenness_read(const void *data, size_t size, const socprev_memory *memory,
                                     socprev_evenness **out, socprev_error **err)
{
    size_t n;
    socprev_evenness *made = NULL;
    if (data == NULL)
        return socprev__fail_null(err, "data");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_bytes(data, size, &n, err);
    if (st == SOCPREV_OK)
        st = socprev_evenness_new(memory, &made, err);
    if (st != SOCPREV_OK)
        return st;
    made->missing = (int64_t)get((const unsigned char *)data + 2 * WORD);
    st = read_units(made, (const unsigned char *)data + HEAD, n, err);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_evenness_free(made);
    return st;
}
