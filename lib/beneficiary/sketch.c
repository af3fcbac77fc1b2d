/* HyperLogLog: the first hashes as they are, then the registers. */
#include "beneficiary/sketch.h"

#include <math.h>

enum { HASH_BITS = 64, EXACT_MOST = 4096 };

/* 1 / (2 ln 2) */
#define ALPHA 0.72134752044448170368

/* ---- one set ------------------------------------------------------------------------- */

size_t socprev__sketch_exact(int32_t precision)
{
    size_t exact = ((size_t)1 << precision) / 8;
    return exact < EXACT_MOST ? exact : EXACT_MOST;
}

void socprev__sketch_clear(socprev__sketch *sketch, int32_t precision,
                           const struct socprev_memory *memory)
{
    socprev__free(memory, sketch->hash, sketch->capacity, sizeof *sketch->hash);
    socprev__free(memory, sketch->reg, (size_t)1 << precision, sizeof *sketch->reg);
    *sketch = (socprev__sketch){ 0 };
}

bool socprev__sketch_reserve(socprev__sketch *sketch, int32_t precision,
                             const struct socprev_memory *memory, size_t more)
{
    size_t exact = socprev__sketch_exact(precision), room = exact - sketch->n;
    if (sketch->dense)
        return true;
    void *hash = sketch->hash;
    if (!socprev__reserve(memory, &hash, &sketch->capacity, more < room ? sketch->n + more : exact,
                          sizeof *sketch->hash))
        return false;
    sketch->hash = hash;
    if (more > room && sketch->reg == NULL)
        sketch->reg = socprev__alloc(memory, (size_t)1 << precision, sizeof *sketch->reg);
    return more <= room || sketch->reg != NULL;
}

/* The register is told by the lower bits; it holds the place of the lowest 1 above. */
static void put_register(uint8_t *reg, int32_t precision, uint64_t hash)
{
    size_t index = (size_t)hash & (((size_t)1 << precision) - 1);
    uint64_t rest = hash >> precision;
    int place = rest == 0 ? HASH_BITS - precision + 1 : __builtin_ctzll(rest) + 1;
    if (reg[index] < place)
        reg[index] = (uint8_t)place;
}

static void put_exact(socprev__sketch *sketch, int32_t precision, uint64_t hash)
{
    size_t low = 0, high = sketch->n;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (sketch->hash[middle] < hash)
            low = middle + 1;
        else
            high = middle;
    }
    if (low < sketch->n && sketch->hash[low] == hash)
        return;
    if (sketch->n < socprev__sketch_exact(precision)) {
        memmove(sketch->hash + low + 1, sketch->hash + low,
                (sketch->n - low) * sizeof *sketch->hash);
        sketch->hash[low] = hash;
        sketch->n++;
        return;
    }
    sketch->dense = true;
    put_register(sketch->reg, precision, hash);
    for (size_t i = 0; i < sketch->n; i++)
        put_register(sketch->reg, precision, sketch->hash[i]);
    sketch->n = 0;
}

void socprev__sketch_put(socprev__sketch *sketch, int32_t precision, uint64_t hash)
{
    if (sketch->dense)
        put_register(sketch->reg, precision, hash);
    else
        put_exact(sketch, precision, hash);
}

void socprev__sketch_settle(socprev__sketch *sketch, int32_t precision,
                            const struct socprev_memory *memory)
{
    if (sketch->dense) {
        socprev__free(memory, sketch->hash, sketch->capacity, sizeof *sketch->hash);
        sketch->hash = NULL;
        sketch->capacity = 0;
    } else {
        socprev__free(memory, sketch->reg, (size_t)1 << precision, sizeof *sketch->reg);
        sketch->reg = NULL;
    }
}

SOCPREV__VERSIONS
static void unite_registers(uint8_t *restrict to, const uint8_t *restrict from, size_t m)
{
    for (size_t i = 0; i < m; i++)
        to[i] = to[i] > from[i] ? to[i] : from[i];
}

bool socprev__sketch_unite(socprev__sketch *to, const socprev__sketch *from, int32_t precision,
                           const struct socprev_memory *memory)
{
    size_t m = (size_t)1 << precision;
    if (to == from)
        return true;
    if (!socprev__sketch_reserve(to, precision, memory, from->dense ? SIZE_MAX : from->n))
        return false;
    if (from->dense) {
        for (size_t i = 0; i < to->n; i++)
            put_register(to->reg, precision, to->hash[i]);
        to->n = 0;
        to->dense = true;
        unite_registers(to->reg, from->reg, m);
    }
    for (size_t i = 0; i < from->n; i++)
        socprev__sketch_put(to, precision, from->hash[i]);
    socprev__sketch_settle(to, precision, memory);
    return true;
}

/* ---- the number: Ertl 2017, algorithm 6 ------------------------------------------------- */

/* x + sum x^(2^k) 2^(k-1): what registers at 0 stand for; x < 1. */
static double sigma(double x)
{
    double y = 1, z = x, before;
    do {
        x *= x;
        before = z;
        z += x * y;
        y += y;
    } while (z > before);
    return z;
}

/* (1 - x - sum (1 - x^(2^-k))^2 2^-k) / 3: what full registers stand for. */
static double tau(double x)
{
    if (x <= 0 || x >= 1)
        return 0;
    double y = 1, z = 1 - x, before;
    do {
        x = sqrt(x);
        before = z;
        y *= 0.5;
        z -= (1 - x) * (1 - x) * y;
    } while (z < before);
    return z / 3;
}

static double raw_number(const uint8_t *reg, int32_t precision)
{
    size_t m = (size_t)1 << precision, count[HASH_BITS + 2] = { 0 };
    int q = HASH_BITS - precision;
    for (size_t i = 0; i < m; i++)
        count[reg[i]]++;
    double n = (double)m, z = n * tau(1 - (double)count[q + 1] / n);
    for (int k = q; k >= 1; k--)
        z = 0.5 * (z + (double)count[k]);
    z += n * sigma((double)count[0] / n);
    return ALPHA * n * n / z;
}

bool socprev__sketch_guess(const socprev__sketch *sketch, int32_t precision, socprev__guess *out)
{
    double least = (double)socprev__sketch_exact(precision) + 1;
    if (!sketch->dense) {
        double n = (double)sketch->n;
        *out = (socprev__guess){ n, 0, n, n };
        return true;
    }
    double value = raw_number(sketch->reg, precision);
    double relative = socprev_sketch_relative_error(precision);
    if (!(value < (double)SOCPREV__EXACT_DOUBLE))
        return false;
    value = fmax(value, least);
    *out = (socprev__guess){ value, relative * value,
                             fmax(least, value / (1 + SOCPREV__Z95 * relative)),
                             value / (1 - SOCPREV__Z95 * relative) };
    return true;
}

socprev_status socprev__guess_give(const socprev__guess *guess, int32_t method,
                                   const socprev_memory *memory, socprev_estimate **out,
                                   socprev_error **err)
{
    socprev_estimate made = { .method = method, .value = guess->value, .error = guess->error,
                              .low = guess->low, .high = guess->high,
                              .confidence = SOCPREV__CONFIDENCE, .has_error = true,
                              .has_interval = true };
    return socprev__estimate_give(&made, memory, out, err);
}

/* ---- the handle ------------------------------------------------------------------------ */

struct socprev_sketch {
    struct socprev_memory memory;
    int32_t precision;
    uint64_t key_id;
    socprev__sketch set;
};

static bool is_precision(int32_t precision)
{
    return precision >= SOCPREV_SKETCH_LEAST && precision <= SOCPREV_SKETCH_MOST;
}

/* sqrt(3 ln 2 - 1) */
double socprev_sketch_relative_error(int32_t precision)
{
    return is_precision(precision) ? 1.0389617614136892 / sqrt((double)((size_t)1 << precision))
                                   : 0;
}

int64_t socprev_sketch_exact_up_to(int32_t precision)
{
    return is_precision(precision) ? (int64_t)socprev__sketch_exact(precision) : 0;
}

socprev_status socprev__sketch_check(int32_t precision, socprev_error **err)
{
    if (is_precision(precision))
        return SOCPREV_OK;
    return socprev__fail(err, SOCPREV_E_INVALID, SP_SKETCH_PRECISION, SP_FIELD("precision"),
                         SP_INT(precision), SP_INT(SOCPREV_SKETCH_LEAST),
                         SP_INT(SOCPREV_SKETCH_MOST));
}

socprev_status socprev_sketch_new(int32_t precision, uint64_t key_id,
                                  const socprev_memory *memory, socprev_sketch **out,
                                  socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = socprev__sketch_check(precision, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_sketch *sketch = socprev__alloc(&from, 1, sizeof *sketch);
    if (sketch == NULL)
        return socprev__fail_nomem(err);
    sketch->memory = from;
    sketch->precision = precision;
    sketch->key_id = key_id;
    *out = sketch;
    return SOCPREV_OK;
}

void socprev_sketch_free(socprev_sketch *sketch)
{
    if (sketch == NULL)
        return;
    struct socprev_memory memory = sketch->memory;
    socprev__sketch_clear(&sketch->set, sketch->precision, &memory);
    socprev__free(&memory, sketch, 1, sizeof *sketch);
}

int32_t socprev_sketch_precision(const socprev_sketch *sketch)
{
    return sketch == NULL ? 0 : sketch->precision;
}

uint64_t socprev_sketch_key_id(const socprev_sketch *sketch)
{
    return sketch == NULL ? 0 : sketch->key_id;
}

int32_t socprev_sketch_is_exact(const socprev_sketch *sketch)
{
    return sketch != NULL && !sketch->set.dense;
}

socprev_status socprev_sketch_add(socprev_sketch *sketch, const uint64_t *persons, size_t stride,
                                  size_t n, socprev_error **err)
{
    if (sketch == NULL || persons == NULL)
        return socprev__fail_null(err, sketch == NULL ? "sketch" : "persons");
    socprev__sketch *set = &sketch->set;
    bool has_room = socprev__sketch_reserve(set, sketch->precision, &sketch->memory, n);
    for (size_t i = 0; i < n && has_room; i++)
        socprev__sketch_put(set, sketch->precision,
                            socprev__mix(socprev__person_at(persons, stride, i)));
    socprev__sketch_settle(set, sketch->precision, &sketch->memory);
    return has_room ? SOCPREV_OK : socprev__fail_nomem(err);
}

static socprev__sketch_header header_of(const socprev_sketch *sketch)
{
    return (socprev__sketch_header){ .kind = SOCPREV__SKETCH_REGISTERS,
                                     .precision = sketch->precision, .key_id = sketch->key_id };
}

socprev_status socprev_sketch_unite(socprev_sketch *sketch, const socprev_sketch *other,
                                    socprev_error **err)
{
    if (sketch == NULL || other == NULL)
        return socprev__fail_null(err, sketch == NULL ? "sketch" : "other");
    socprev__sketch_header a = header_of(sketch), b = header_of(other);
    socprev_status st = socprev__sketch_unlike(&a, &b, err);
    if (st == SOCPREV_OK &&
        !socprev__sketch_unite(&sketch->set, &other->set, sketch->precision, &sketch->memory))
        st = socprev__fail_nomem(err);
    return st;
}

socprev_status socprev_sketch_estimate(const socprev_sketch *sketch, const socprev_memory *memory,
                                       socprev_estimate **out, socprev_error **err)
{
    if (sketch == NULL || out == NULL)
        return socprev__fail_null(err, sketch == NULL ? "sketch" : "out");
    socprev__guess guess;
    if (!socprev__sketch_guess(&sketch->set, sketch->precision, &guess))
        return socprev__no_estimate(err, SOCPREV_ESTIMATE_HYPERLOGLOG);
    return socprev__guess_give(&guess, SOCPREV_ESTIMATE_HYPERLOGLOG, memory, out, err);
}

/* ---- as bytes: a cube without dimensions, whose only cell is there when somebody is ------ */

socprev_status socprev_sketch_write(const socprev_sketch *sketch, const socprev_memory *memory,
                                    socprev_buffer **out, socprev_error **err)
{
    if (sketch == NULL || out == NULL)
        return socprev__fail_null(err, sketch == NULL ? "sketch" : "out");
    socprev__writer w = { .memory = socprev__memory_of(memory) };
    socprev__sketch_header header = header_of(sketch);
    bool anybody = sketch->set.dense || sketch->set.n > 0;
    socprev__sketch_begin(&w, &header);
    if (socprev__writer_room(&w, 1))
        socprev__put_leb(&w, anybody ? 1 : 0);
    if (anybody)
        socprev__put_sketch(&w, &sketch->set, sketch->precision);
    return socprev__sketch_end(&w, out, err);
}

socprev_status socprev_sketch_parse(const void *data, size_t size, const socprev_memory *memory,
                                    socprev_sketch **out, socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    socprev__reader r;
    socprev__sketch_header header;
    socprev_sketch *sketch = NULL;
    socprev_status st = socprev__sketch_open(data, size, SOCPREV__SKETCH_REGISTERS, &r, &header,
                                             err);
    if (st == SOCPREV_OK && header.d > 0)
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_SKETCH_KIND, SP_FIELD("data"), SP_TEXT(""));
    if (st == SOCPREV_OK)
        st = socprev_sketch_new(header.precision, header.key_id, memory, &sketch, err);
    if (st != SOCPREV_OK)
        return st;
    if (socprev__get_up_to(&r, 1) == 1 &&
        !socprev__get_sketch(&r, &sketch->set, header.precision, &sketch->memory))
        st = socprev__fail_nomem(err);
    if (st == SOCPREV_OK && (r.bad || r.at != r.end))
        st = socprev__sketch_changed(&r, data, size, err);
    if (st == SOCPREV_OK)
        *out = sketch;
    else
        socprev_sketch_free(sketch);
    return st;
}
