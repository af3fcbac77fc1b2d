/* Sweeps over all pairs. Rows are cut into chunks of about equal pairs; which sums
 * are made in which order follows from the costs alone, so that neither threads nor
 * other lanes beside it can be seen in a number. */
#include "coverage/access_internal.h"

enum {
    BLOCK = 512,        /* pairs that are decoded at once */
    CHUNK_PAIRS = 65536 /* fewest pairs that are worth a chunk */
};

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
    field->table = socprev__alloc(memory, (size_t)od->most + 1, sizeof *field->table);
    if (field->table == NULL)
        return false;
    for (size_t k = 0; k <= od->most; k++)
        field->table[k] =
            socprev__decay_weight(decay, socprev__scale_value(od->scale, (uint16_t)k));
    return true;
}

void socprev__field_free(socprev__field *field, const struct socprev_memory *memory)
{
    if (field->table != NULL)
        socprev__free(memory, field->table, (size_t)field->od->most + 1, sizeof *field->table);
    field->table = NULL;
}

/* ---- decoded pairs --------------------------------------------------------------- */

/* Destinations and powers of the weight of some pairs of a row. */
typedef struct {
    uint32_t to[BLOCK];
    double power[3][BLOCK];
} decoded;

static void decode(const socprev__field *field, size_t at, size_t n, bool zeroth, bool second,
                   decoded *d)
{
    const socprev_od *od = field->od;
    double *restrict weight = d->power[1];
    if (od->to != NULL)
        for (size_t k = 0; k < n; k++)
            d->to[k] = od->to[at + k];
    else
        memcpy(d->to, od->to_wide + at, n * sizeof d->to[0]);
    if (field->table != NULL)
        for (size_t k = 0; k < n; k++)
            weight[k] = field->table[od->steps[at + k]];
    else
        for (size_t k = 0; k < n; k++)
            weight[k] = socprev__decay_weight(field->decay, od->cost[at + k]);
    for (size_t k = 0; zeroth && k < n; k++)
        d->power[0][k] = weight[k] > 0 ? 1 : 0;
    for (size_t k = 0; second && k < n; k++)
        d->power[2][k] = weight[k] * weight[k];
}

static bool any_of_power(const socprev__sheaf *sheaves, size_t n, int32_t power)
{
    for (size_t s = 0; s < n; s++)
        if (sheaves[s].power == power)
            return true;
    return false;
}

/* ---- one row --------------------------------------------------------------------- */

/* Sums that run beside each other, by the place of a pair in its row, so that
 * one addition need not wait for the one before. */
enum { STRANDS = 4 };

/* A kernel for each width, so that the compiler knows it. */
#define KERNELS(W)                                                                                \
    static void gather_##W(const uint32_t *restrict to, const double *restrict weight, size_t n,  \
                           const double *restrict x, double *restrict sums)                       \
    {                                                                                             \
        double sum[STRANDS][W];                                                                   \
        memcpy(sum, sums, sizeof sum);                                                            \
        size_t k = 0;                                                                             \
        for (; k + STRANDS <= n; k += STRANDS)                                                    \
            for (size_t s = 0; s < STRANDS; s++)                                                  \
                for (size_t l = 0; l < (W); l++)                                                  \
                    sum[s][l] += weight[k + s] * x[(size_t)to[k + s] * (W) + l];                  \
        for (size_t s = 0; k + s < n; s++)                                                        \
            for (size_t l = 0; l < (W); l++)                                                      \
                sum[s][l] += weight[k + s] * x[(size_t)to[k + s] * (W) + l];                      \
        memcpy(sums, sum, sizeof sum);                                                            \
    }                                                                                             \
    static void scatter_##W(const uint32_t *restrict to, const double *restrict weight, size_t n, \
                            const double *restrict coefficient, double *restrict y)               \
    {                                                                                             \
        for (size_t k = 0; k < n; k++)                                                            \
            for (size_t l = 0; l < (W); l++)                                                      \
                y[(size_t)to[k] * (W) + l] += weight[k] * coefficient[l];                         \
    }
KERNELS(1)
KERNELS(2)
KERNELS(4)
KERNELS(8)

static void gather_block(const decoded *d, size_t n, const socprev__sheaf *s, double *sums)
{
    const double *weight = d->power[s->power];
    switch (s->width) {
    case 1:
        gather_1(d->to, weight, n, s->by_destination, sums);
        break;
    case 2:
        gather_2(d->to, weight, n, s->by_destination, sums);
        break;
    case 4:
        gather_4(d->to, weight, n, s->by_destination, sums);
        break;
    default:
        gather_8(d->to, weight, n, s->by_destination, sums);
        break;
    }
}

static void scatter_block(const decoded *d, size_t n, const socprev__sheaf *s,
                          const double *coefficient, double *y)
{
    const double *weight = d->power[s->power];
    switch (s->width) {
    case 1:
        scatter_1(d->to, weight, n, coefficient, y);
        break;
    case 2:
        scatter_2(d->to, weight, n, coefficient, y);
        break;
    case 4:
        scatter_4(d->to, weight, n, coefficient, y);
        break;
    default:
        scatter_8(d->to, weight, n, coefficient, y);
        break;
    }
}

/* ---- sweeps ------------------------------------------------------------------------ */

/* Sheaves that share one decoding. */
enum { BATCH = 8, WIDEST = 8 };

static void gather_batch(const socprev__field *field, const socprev__sheaf *sheaves, size_t n,
                         uint32_t row)
{
    bool zeroth = any_of_power(sheaves, n, 0), second = any_of_power(sheaves, n, 2);
    double sums[BATCH][STRANDS * WIDEST] = { { 0 } };
    decoded d;
    size_t end = field->od->start[row + 1];
    for (size_t at = field->od->start[row]; at < end; at += BLOCK) {
        size_t pairs = end - at < BLOCK ? end - at : BLOCK;
        decode(field, at, pairs, zeroth, second, &d);
        for (size_t s = 0; s < n; s++)
            gather_block(&d, pairs, &sheaves[s], sums[s]);
    }
    for (size_t s = 0; s < n; s++) {
        size_t w = sheaves[s].width;
        for (size_t l = 0; l < w; l++)
            sheaves[s].by_origin[row * w + l] =
                (sums[s][l] + sums[s][w + l]) + (sums[s][2 * w + l] + sums[s][3 * w + l]);
    }
}

void socprev__sweep_row(const socprev__field *field, const socprev__sheaf *sheaves, size_t n,
                         uint32_t row)
{
    for (size_t s = 0; s < n; s += BATCH)
        gather_batch(field, sheaves + s, n - s < BATCH ? n - s : BATCH, row);
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

static void scatter_row(const sweep *s, size_t chunk, size_t first, size_t n, uint32_t row)
{
    const socprev__sheaf *sheaves = s->sheaves + first;
    bool zeroth = any_of_power(sheaves, n, 0), second = any_of_power(sheaves, n, 2);
    size_t m = (size_t)s->field->od->n_destinations, end = s->field->od->start[row + 1];
    decoded d;
    for (size_t at = s->field->od->start[row]; at < end; at += BLOCK) {
        size_t pairs = end - at < BLOCK ? end - at : BLOCK;
        double *part = s->parts + chunk * s->stretch;
        decode(s->field, at, pairs, zeroth, second, &d);
        for (size_t k = 0; k < first; k++)
            part += m * s->sheaves[k].width;
        for (size_t k = 0; k < n; k++) {
            size_t w = sheaves[k].width;
            scatter_block(&d, pairs, &sheaves[k], sheaves[k].by_origin + row * w, part);
            part += m * w;
        }
    }
}

static void scatter_chunk(void *context, size_t chunk)
{
    const sweep *s = context;
    for (size_t first = 0; first < s->n; first += BATCH)
        for (uint32_t row = s->field->first[chunk]; row < s->field->first[chunk + 1]; row++)
            scatter_row(s, chunk, first, s->n - first < BATCH ? s->n - first : BATCH, row);
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

static double power_of(double weight, int32_t power)
{
    return power == 0 ? (weight > 0 ? 1 : 0) : power == 1 ? weight : weight * weight;
}

void socprev__sweep_column(const socprev__field *field, const socprev_od *back,
                             const socprev__sheaf *sheaf, uint32_t column)
{
    size_t w = sheaf->width, chunk = 0;
    double sum[WIDEST] = { 0 }, part[WIDEST] = { 0 };
    for (size_t k = back->start[column]; k < back->start[column + 1]; k++) {
        uint32_t row = socprev__od_to(back, k);
        for (; row >= field->first[chunk + 1]; chunk++)
            for (size_t l = 0; l < w; l++) {
                sum[l] += part[l];
                part[l] = 0;
            }
        double weight = field->table != NULL ? field->table[back->steps[k]]
                                             : socprev__decay_weight(field->decay, back->cost[k]);
        double powered = power_of(weight, sheaf->power);
        for (size_t l = 0; l < w; l++)
            part[l] += powered * sheaf->by_origin[(size_t)row * w + l];
    }
    for (size_t l = 0; l < w; l++)
        sheaf->by_destination[(size_t)column * w + l] = sum[l] + part[l];
}
