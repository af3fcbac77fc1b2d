/* Sweeps over all pairs. Rows are cut into chunks of about equal pairs; which sums
 * are made in which order follows from the costs alone, so that neither threads nor
 * other lanes beside it can be seen in a number. */
#include "coverage/access_internal.h"

enum {
    BLOCK = 512,        /* pairs that are decoded at once */
    CHUNK_PAIRS = 65536 /* fewest pairs that are worth a chunk */
};

static double power_of(double weight, int32_t power)
{
    return power == 0 ? (weight > 0 ? 1 : 0) : power == 1 ? weight : weight * weight;
}

bool socprev__field_make(socprev__field *field, const socprev_od *od, const socprev_decay *decay,
                         const struct socprev_memory *memory)
{
    *field = (socprev__field){ .od = od, .decay = decay, .chunks = 1 };
    while (field->chunks < SOCPREV__CHUNKS && field->chunks < od->n / CHUNK_PAIRS &&
           (field->chunks + 1) * (size_t)od->n_destinations <= od->n / 8)
        field->chunks++;
    for (size_t c = 1; c <= field->chunks; c++) {
        /* od->n < 2^32 and at most 64 chunks: no overflow in 64 bits */
        size_t from = (size_t)((uint64_t)od->n * c / field->chunks);
        uint32_t low = field->first[c - 1], high = (uint32_t)od->n_origins;
        while (low < high) {
            uint32_t middle = low + (high - low) / 2;
            if (od->start[middle] < from)
                low = middle + 1;
            else
                high = middle;
        }
        field->first[c] = c == field->chunks ? (uint32_t)od->n_origins : low;
    }
    if (od->steps == NULL)
        return true;
    size_t size = (size_t)od->most + 1;
    for (int32_t power = 0; power < SOCPREV__POWERS; power++) {
        field->table[power] = socprev__alloc(memory, size, sizeof *field->table[power]);
        if (field->table[power] == NULL)
            return false;
    }
    for (size_t k = 0; k < size; k++) {
        double w = socprev__decay_weight(decay, socprev__scale_value(od->scale, (uint16_t)k));
        for (int32_t power = 0; power < SOCPREV__POWERS; power++)
            field->table[power][k] = power_of(w, power);
    }
    return true;
}

void socprev__field_free(socprev__field *field, const struct socprev_memory *memory)
{
    for (int32_t power = 0; power < SOCPREV__POWERS; power++)
        socprev__free(memory, field->table[power], (size_t)field->od->most + 1,
                      sizeof *field->table[power]);
}

/* ---- kernels --------------------------------------------------------------------- */

/* Sums that run beside each other, by the place of a pair in its row, so that
 * one addition need not wait for the one before. */
enum { STRANDS = 4, WIDEST = SOCPREV__SHEAF_WIDTH };

/* As many numbers as a sheaf is wide, beside each other at any address, and their bits. */
#define LANES(W)                                                                           \
    typedef double lanes_##W __attribute__((vector_size(8 * (W)), aligned(8), may_alias)); \
    typedef uint64_t bits_##W __attribute__((vector_size(8 * (W)), aligned(8), may_alias));
LANES(2)
LANES(4)
LANES(8)
typedef double lanes_1;
typedef uint64_t bits_1;

SOCPREV__INLINE uint64_t bits_of(double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits;
}

/* What a pair counts for each lane: its weight for all, or the power of it whose bits
 * the masks of the lane let through. */
#define SAME(W, weight) (weight)
#define BY_LANE(W, weight)                                                              \
    (lanes_##W)((bits_of((weight) > 0 ? 1 : 0) & mask_0) | (bits_of(weight) & mask_1) | \
                (bits_of((weight) * (weight)) & mask_2))
#define MASKS(W)                                       \
    bits_##W mask_0 = *(const bits_##W *)masks->of[0], \
             mask_1 = *(const bits_##W *)masks->of[1], \
             mask_2 = *(const bits_##W *)masks->of[2]; \
    (void)mask_0, (void)mask_1, (void)mask_2

/* A kernel for each width and way of storing, so that the compiler knows them: the
 * weight of pair k is weights[AT(k)]. `sums` holds the strands of a row. */
#define KERNELS(NAME, W, TO, AT, OF)                                                            \
    SOCPREV__VERSIONS static void gather_##NAME##_##W(                                          \
        const TO *restrict to, const uint16_t *restrict steps, const double *restrict weights,  \
        size_t n, const socprev__masks *restrict masks, const double *restrict x,               \
        double *restrict sums)                                                                  \
    {                                                                                           \
        lanes_##W *strand = (lanes_##W *)sums;                                                  \
        lanes_##W a = strand[0], b = strand[1], c = strand[2], d = strand[3];                   \
        size_t k = 0;                                                                           \
        (void)steps;                                                                            \
        MASKS(W);                                                                               \
        for (; k + STRANDS <= n; k += STRANDS) {                                                \
            a += OF(W, weights[AT(k)]) * *(const lanes_##W *)(x + (size_t)to[k] * (W));         \
            b += OF(W, weights[AT(k + 1)]) * *(const lanes_##W *)(x + (size_t)to[k + 1] * (W)); \
            c += OF(W, weights[AT(k + 2)]) * *(const lanes_##W *)(x + (size_t)to[k + 2] * (W)); \
            d += OF(W, weights[AT(k + 3)]) * *(const lanes_##W *)(x + (size_t)to[k + 3] * (W)); \
        }                                                                                       \
        strand[0] = a;                                                                          \
        strand[1] = b;                                                                          \
        strand[2] = c;                                                                          \
        strand[3] = d;                                                                          \
        for (size_t s = 0; k + s < n; s++)                                                      \
            strand[s] += OF(W, weights[AT(k + s)]) *                                            \
                         *(const lanes_##W *)(x + (size_t)to[k + s] * (W));                     \
    }                                                                                           \
    SOCPREV__VERSIONS static void scatter_##NAME##_##W(                                         \
        const TO *restrict to, const uint16_t *restrict steps, const double *restrict weights,  \
        size_t n, const socprev__masks *restrict masks, const double *restrict coefficient,     \
        double *restrict y)                                                                     \
    {                                                                                           \
        lanes_##W by = *(const lanes_##W *)coefficient;                                         \
        (void)steps;                                                                            \
        MASKS(W);                                                                               \
        for (size_t k = 0; k < n; k++)                                                          \
            *(lanes_##W *)(y + (size_t)to[k] * (W)) += OF(W, weights[AT(k)]) * by;              \
    }

#define BY_STEPS(k) (steps[k])
#define IN_ORDER(k) (k)
#define ALL_WIDTHS(NAME, TO, AT)                                                                 \
    KERNELS(NAME, 1, TO, AT, SAME) KERNELS(NAME, 2, TO, AT, SAME) KERNELS(NAME, 4, TO, AT, SAME) \
    KERNELS(NAME, 8, TO, AT, SAME) KERNELS(NAME##_mixed, 2, TO, AT, BY_LANE)                     \
    KERNELS(NAME##_mixed, 4, TO, AT, BY_LANE) KERNELS(NAME##_mixed, 8, TO, AT, BY_LANE)
ALL_WIDTHS(narrow, uint16_t, BY_STEPS) /* 2 bytes for the destination, costs in steps */
ALL_WIDTHS(wide, uint32_t, BY_STEPS)   /* 4 bytes for the destination */
ALL_WIDTHS(plain, uint32_t, IN_ORDER)  /* decoded: a weight for each pair */

#define CALL(KERNEL, sheaf, ...)                             \
    do {                                                     \
        if ((sheaf)->width == 1)                             \
            KERNEL##_1(__VA_ARGS__);                         \
        else if ((sheaf)->is_mixed)                          \
            CALL_MIXED(KERNEL, (sheaf)->width, __VA_ARGS__); \
        else if ((sheaf)->width == 2)                        \
            KERNEL##_2(__VA_ARGS__);                         \
        else if ((sheaf)->width == 4)                        \
            KERNEL##_4(__VA_ARGS__);                         \
        else                                                 \
            KERNEL##_8(__VA_ARGS__);                         \
    } while (0)
#define CALL_MIXED(KERNEL, width, ...)     \
    do {                                   \
        if ((width) == 2)                  \
            KERNEL##_mixed_2(__VA_ARGS__); \
        else if ((width) == 4)             \
            KERNEL##_mixed_4(__VA_ARGS__); \
        else                               \
            KERNEL##_mixed_8(__VA_ARGS__); \
    } while (0)

/* ---- costs that are kept as they are: decoded a block at a time ------------------------ */

typedef struct {
    uint32_t to[BLOCK];
    double weight[BLOCK];
} decoded;

/* The power that a kernel reads: of mixed lanes the first, whose powers it makes itself. */
static int32_t base_power(const socprev__sheaf *s)
{
    return s->is_mixed ? 1 : s->power[0];
}

static void decode(const socprev__field *field, size_t at, size_t n, int32_t power, decoded *d)
{
    const socprev_od *od = field->od;
    for (size_t k = 0; k < n; k++) {
        d->to[k] = socprev__od_to(od, at + k);
        d->weight[k] = power_of(socprev__decay_weight(field->decay, od->cost[at + k]), power);
    }
}

static void gather_decoded(const socprev__field *field, const socprev__sheaf *s, size_t from,
                           size_t end, double *sums)
{
    decoded d;
    for (size_t at = from; at < end; at += BLOCK) {
        size_t n = end - at < BLOCK ? end - at : BLOCK;
        decode(field, at, n, base_power(s), &d);
        CALL(gather_plain, s, d.to, NULL, d.weight, n, &s->masks, s->by_destination, sums);
    }
}

static void scatter_decoded(const socprev__field *field, const socprev__sheaf *s, size_t from,
                            size_t end, const double *coefficient, double *y)
{
    decoded d;
    for (size_t at = from; at < end; at += BLOCK) {
        size_t n = end - at < BLOCK ? end - at : BLOCK;
        decode(field, at, n, base_power(s), &d);
        CALL(scatter_plain, s, d.to, NULL, d.weight, n, &s->masks, coefficient, y);
    }
}

/* ---- one row and one sheaf --------------------------------------------------------------- */

static void gather_row(const socprev__field *field, const socprev__sheaf *s, uint32_t row)
{
    const socprev_od *od = field->od;
    size_t from = od->start[row], end = od->start[row + 1], w = s->width;
    const double *table = field->table[base_power(s)];
    double sums[STRANDS * WIDEST] = { 0 };
    if (table == NULL)
        gather_decoded(field, s, from, end, sums);
    else if (od->to != NULL)
        CALL(gather_narrow, s, od->to + from, od->steps + from, table, end - from, &s->masks,
             s->by_destination, sums);
    else
        CALL(gather_wide, s, od->to_wide + from, od->steps + from, table, end - from, &s->masks,
             s->by_destination, sums);
    for (size_t l = 0; l < w; l++)
        s->by_origin[row * w + l] = (sums[l] + sums[w + l]) + (sums[2 * w + l] + sums[3 * w + l]);
}

static void scatter_row(const socprev__field *field, const socprev__sheaf *s, uint32_t row,
                        double *y)
{
    const socprev_od *od = field->od;
    size_t from = od->start[row], end = od->start[row + 1];
    const double *table = field->table[base_power(s)], *coefficient = s->by_origin + row * s->width;
    if (table == NULL)
        scatter_decoded(field, s, from, end, coefficient, y);
    else if (od->to != NULL)
        CALL(scatter_narrow, s, od->to + from, od->steps + from, table, end - from, &s->masks,
             coefficient, y);
    else
        CALL(scatter_wide, s, od->to_wide + from, od->steps + from, table, end - from, &s->masks,
             coefficient, y);
}

/* ---- sweeps ------------------------------------------------------------------------ */

void socprev__sweep_row(const socprev__field *field, const socprev__sheaf *sheaves, size_t n,
                         uint32_t row)
{
    for (size_t s = 0; s < n; s++)
        gather_row(field, &sheaves[s], row);
}

/* What the chunks of a sweep share. */
typedef struct {
    const socprev__field *field;
    const socprev__sheaf *sheaves;
    size_t n;
    double *parts;  /* [chunks] partial sums of all sheaves, one after the other */
    size_t stretch; /* numbers in a part */
} sweep;

static void gather_chunk(void *context, size_t chunk)
{
    const sweep *s = context;
    for (uint32_t row = s->field->first[chunk]; row < s->field->first[chunk + 1]; row++)
        socprev__sweep_row(s->field, s->sheaves, s->n, row);
}

bool socprev__sweep_in(const socprev__field *field, const socprev__sheaf *sheaves, size_t n,
                     socprev_run *run)
{
    sweep s = { .field = field, .sheaves = sheaves, .n = n };
    return n > 0 && socprev__parallel(run, field->chunks, gather_chunk, &s);
}

static void scatter_chunk(void *context, size_t chunk)
{
    const sweep *s = context;
    for (uint32_t row = s->field->first[chunk]; row < s->field->first[chunk + 1]; row++) {
        double *part = s->parts + chunk * s->stretch;
        for (size_t k = 0; k < s->n; k++) {
            scatter_row(s->field, &s->sheaves[k], row, part);
            part += (size_t)s->field->od->n_destinations * s->sheaves[k].width;
        }
    }
}

/* Adds the parts in the order of their chunks. */
static void join_parts(const sweep *s)
{
    size_t m = (size_t)s->field->od->n_destinations, at = 0;
    for (size_t k = 0; k < s->n; k++) {
        size_t count = m * s->sheaves[k].width;
        double *sum = s->sheaves[k].by_destination;
        memset(sum, 0, count * sizeof *sum);
        for (size_t chunk = 0; chunk < s->field->chunks; chunk++)
            for (size_t j = 0; j < count; j++)
                sum[j] += s->parts[chunk * s->stretch + at + j];
        at += count;
    }
}

socprev_status socprev__sweep_out(const socprev__field *field, const socprev__sheaf *sheaves,
                                size_t n, const struct socprev_memory *memory, socprev_run *run)
{
    sweep s = { .field = field, .sheaves = sheaves, .n = n };
    if (n == 0)
        return SOCPREV_OK;
    for (size_t k = 0; k < n; k++)
        s.stretch += (size_t)field->od->n_destinations * sheaves[k].width;
    s.parts = socprev__alloc(memory, field->chunks * s.stretch, sizeof *s.parts);
    if (s.parts == NULL)
        return SOCPREV_E_NOMEM;
    bool cancelled = socprev__parallel(run, field->chunks, scatter_chunk, &s);
    if (!cancelled)
        join_parts(&s);
    socprev__free(memory, s.parts, field->chunks * s.stretch, sizeof *s.parts);
    return cancelled ? SOCPREV_E_CANCELLED : SOCPREV_OK;
}

/* ---- one column ------------------------------------------------------------------------ */

void socprev__sweep_column(const socprev__field *field, const socprev_od *back,
                             const socprev__sheaf *sheaf, uint32_t column)
{
    size_t w = sheaf->width, chunk = 0;
    double sum[WIDEST] = { 0 }, part[WIDEST] = { 0 };
    const double *table = field->table[1];
    for (size_t k = back->start[column]; k < back->start[column + 1]; k++) {
        uint32_t row = socprev__od_to(back, k);
        for (; row >= field->first[chunk + 1]; chunk++)
            for (size_t l = 0; l < w; l++) {
                sum[l] += part[l];
                part[l] = 0;
            }
        double weight = table != NULL ? table[back->steps[k]]
                                      : socprev__decay_weight(field->decay, back->cost[k]);
        for (size_t l = 0; l < w; l++)
            part[l] += power_of(weight, sheaf->power[l]) * sheaf->by_origin[(size_t)row * w + l];
    }
    for (size_t l = 0; l < w; l++)
        sheaf->by_destination[(size_t)column * w + l] = sum[l] + part[l];
}
