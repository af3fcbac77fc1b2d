/* Units in ascending order. Their order is total but for units that are equal in
 * both numbers, so that every correct way of sorting gives the same bytes.
 *
 * Doubles are sorted by their bits: buckets by the leading bits in which they
 * differ, then buckets of buckets, insertion for few. Zeros are taken out first:
 * they are many, and so far from other numbers that buckets would be wasted. */
#include "coverage/coverage_internal.h"

enum {
    FEW = 24,          /* sorted by insertion */
    MOST_BITS = 11,    /* 2048 buckets: their ends stay in the first cache */
    MOST_BUCKETS = (1 << MOST_BITS) + 2,
    PER_BUCKET = 2,    /* bits left for the units of a bucket: 4 on average */
    LARGE = 1 << 17,   /* from here on chunks may be on several threads */
    CHUNKS = 64
};

/* Order of doubles as that of whole numbers. */
static inline uint64_t key_of(double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    return bits ^ ((0 - (bits >> 63)) | 0x8000000000000000u);
}

static inline uint64_t unit_key(const socprev__unit *unit, bool by_weight)
{
    return key_of(by_weight ? unit->weight : unit->value);
}

static inline bool comes_before(const socprev__unit *a, const socprev__unit *b)
{
    return a->value < b->value || (a->value == b->value && a->weight < b->weight);
}

/* Sorts few units on their way from one place to another, which may be the same. */
static void insert_all(socprev__unit *to, const socprev__unit *from, size_t n)
{
    for (size_t i = 0; i < n; i++) {
        socprev__unit moved = from[i];
        size_t at = i;
        for (; at > 0 && comes_before(&moved, &to[at - 1]); at--)
            to[at] = to[at - 1];
        to[at] = moved;
    }
}

static bool is_ascending(const socprev__unit *unit, size_t n)
{
    size_t i = 1;
    while (i < n && !comes_before(&unit[i], &unit[i - 1]))
        i++;
    return i >= n;
}

#define ZERO_KEY 0x8000000000000000u
#define NO_KEY UINT64_MAX /* a NaN, which no unit has */

/* What keys there are, zeros apart. */
typedef struct {
    uint64_t least, largest;
    bool has_zero;
} span;

static const span no_span = { UINT64_MAX, 0, false };

static inline void see(span *seen, uint64_t key)
{
    bool is_zero = key == ZERO_KEY;
    uint64_t low = key | (0 - (uint64_t)is_zero), high = key & (0 - (uint64_t)!is_zero);
    seen->has_zero |= is_zero;
    seen->least = low < seen->least ? low : seen->least;
    seen->largest = high > seen->largest ? high : seen->largest;
}

/* How keys are put into buckets: (key - least) >> shift, behind a bucket of zeros. */
typedef struct {
    uint64_t least;
    uint64_t zero; /* the key that goes into a bucket of its own; NO_KEY when none does */
    int shift;
    size_t zeros; /* buckets of it: 0 or 1 */
    size_t buckets;
} split;

static int bits_of(uint64_t number)
{
    int bits = 0;
    for (; number != 0; number >>= 1)
        bits++;
    return bits;
}

static split split_of(span seen, size_t n)
{
    split made = { .least = seen.least, .zero = NO_KEY };
    if (seen.least > seen.largest) /* nothing but zeros */
        return (split){ .least = ZERO_KEY, .zero = NO_KEY, .buckets = 1 };
    if (seen.has_zero && seen.least < ZERO_KEY && seen.largest < ZERO_KEY)
        seen.largest = ZERO_KEY; /* zeros behind negative numbers */
    else if (seen.has_zero && seen.least > ZERO_KEY) {
        made.zeros = 1;
        made.zero = ZERO_KEY;
    }
    int wanted = bits_of(n) - PER_BUCKET, width = bits_of(seen.largest - seen.least);
    wanted = wanted < 1 ? 1 : wanted > MOST_BITS ? MOST_BITS : wanted;
    made.shift = width > wanted ? width - wanted : 0;
    made.buckets = (size_t)((seen.largest - seen.least) >> made.shift) + 1 + made.zeros;
    return made;
}

static inline size_t bucket_of(const split *s, uint64_t key)
{
    size_t bucket = (size_t)((key - s->least) >> s->shift) + s->zeros;
    return bucket & (0 - (size_t)(key != s->zero));
}

/* Sorts units that stand in `from` into `to`; the other one of `to` and `other` is
 * scratch. All values are equal when `by_weight`. */
static void sort_run(socprev__unit *to, socprev__unit *from, socprev__unit *other, size_t n,
                     bool by_weight)
{
    uint32_t end[MOST_BUCKETS + 1];
    if (n <= FEW) {
        insert_all(to, from, n);
        return;
    }
    if (is_ascending(from, n)) { /* equal numbers often are: places, or all of them */
        if (to != from)
            memcpy(to, from, n * sizeof *to);
        return;
    }
    span seen = no_span;
    for (size_t i = 0; i < n; i++)
        see(&seen, unit_key(&from[i], by_weight));
    split s = split_of(seen, n);
    if (s.buckets == 1 && !by_weight) {
        sort_run(to, from, other, n, true);
        return;
    }
    memset(end, 0, (s.buckets + 1) * sizeof *end);
    for (size_t i = 0; i < n; i++)
        end[bucket_of(&s, unit_key(&from[i], by_weight)) + 1]++;
    for (size_t b = 0; b < s.buckets; b++)
        end[b + 1] += end[b];
    socprev__unit *spread = from == other ? to : other;
    for (size_t i = 0; i < n; i++)
        spread[end[bucket_of(&s, unit_key(&from[i], by_weight))]++] = from[i];
    size_t start = 0;
    for (size_t b = 0; b < s.buckets; b++) {
        size_t stop = end[b];
        if (stop - start == 1)
            to[start] = spread[start];
        else if (stop > start)
            sort_run(to + start, spread + start, other + start, stop - start, by_weight);
        start = stop;
    }
}

/* ---- large runs, chunk by chunk ------------------------------------------------- */

typedef struct {
    socprev__unit *unit, *scratch;
    size_t n;
    split s;
    size_t *place; /* [CHUNKS x buckets] where the next unit of a chunk's bucket goes */
    size_t *end;   /* [buckets] */
    size_t *done;  /* [buckets] */
    span seen[CHUNKS];
} shared;

static size_t chunk_start(const shared *w, size_t chunk)
{
    return w->n / CHUNKS * chunk + (chunk == CHUNKS ? w->n % CHUNKS : 0);
}

static void see_chunk(void *context, size_t chunk)
{
    shared *w = context;
    span seen = no_span;
    for (size_t i = chunk_start(w, chunk); i < chunk_start(w, chunk + 1); i++)
        see(&seen, key_of(w->unit[i].value));
    w->seen[chunk] = seen;
}

static void count_chunk(void *context, size_t chunk)
{
    shared *w = context;
    size_t *count = w->place + chunk * w->s.buckets;
    for (size_t i = chunk_start(w, chunk); i < chunk_start(w, chunk + 1); i++)
        count[bucket_of(&w->s, key_of(w->unit[i].value))]++;
}

static void scatter_chunk(void *context, size_t chunk)
{
    shared *w = context;
    size_t *place = w->place + chunk * w->s.buckets;
    for (size_t i = chunk_start(w, chunk); i < chunk_start(w, chunk + 1); i++)
        w->scratch[place[bucket_of(&w->s, key_of(w->unit[i].value))]++] = w->unit[i];
}

static void sort_bucket(void *context, size_t bucket)
{
    shared *w = context;
    size_t start = bucket == 0 ? 0 : w->end[bucket - 1], n = w->end[bucket] - start;
    sort_run(w->unit + start, w->scratch + start, w->scratch + start, n, false);
    w->done[bucket] = 1;
}

/* Counts of the buckets of all chunks, turned into places. */
static void find_places(shared *w)
{
    size_t placed = 0, buckets = w->s.buckets;
    for (size_t b = 0; b < buckets; b++) {
        for (size_t c = 0; c < CHUNKS; c++) {
            size_t count = w->place[c * buckets + b];
            w->place[c * buckets + b] = placed;
            placed += count;
        }
        w->end[b] = placed;
    }
}

static socprev_status sort_large(const struct socprev_memory *memory, shared *w, socprev_run *run)
{
    span seen = no_span;
    bool stopped = socprev__parallel(run, CHUNKS, see_chunk, w);
    for (size_t c = 0; c < CHUNKS && !stopped; c++) {
        seen.has_zero |= w->seen[c].has_zero;
        seen.least = w->seen[c].least < seen.least ? w->seen[c].least : seen.least;
        seen.largest = w->seen[c].largest > seen.largest ? w->seen[c].largest : seen.largest;
    }
    w->s = split_of(seen, w->n);
    size_t buckets = w->s.buckets, cells = (CHUNKS + 2) * buckets;
    w->place = socprev__alloc(memory, cells, sizeof *w->place);
    if (w->place == NULL)
        return SOCPREV_E_NOMEM;
    w->end = w->place + CHUNKS * buckets;
    w->done = w->end + buckets;
    stopped = stopped || socprev__parallel(run, CHUNKS, count_chunk, w);
    if (!stopped)
        find_places(w);
    if (!stopped && !socprev__parallel(run, CHUNKS, scatter_chunk, w)) {
        stopped = socprev__parallel(run, buckets, sort_bucket, w);
        /* what was begun is ended: no unit may be lost */
        for (size_t b = 0; stopped && b < buckets; b++)
            if (w->done[b] == 0)
                sort_bucket(w, b);
    } else {
        stopped = true;
    }
    socprev__free(memory, w->place, cells, sizeof *w->place);
    return stopped ? SOCPREV_E_CANCELLED : SOCPREV_OK;
}

socprev_status socprev__unit_sort(const struct socprev_memory *memory, socprev__unit *unit,
                                  size_t n, socprev_run *run)
{
    if (n <= FEW) {
        insert_all(unit, unit, n);
        return SOCPREV_OK;
    }
    if (is_ascending(unit, n))
        return SOCPREV_OK;
    if (n > UINT32_MAX) /* runs are counted in 32 bits */
        return socprev__sort(memory, unit, n, sizeof *unit, socprev__unit_compare)
                   ? SOCPREV_OK
                   : SOCPREV_E_NOMEM;
    shared w = { .unit = unit, .n = n };
    w.scratch = socprev__alloc_unset(memory, n, sizeof *unit);
    if (w.scratch == NULL)
        return SOCPREV_E_NOMEM;
    socprev_status st = SOCPREV_OK;
    if (n < LARGE)
        sort_run(unit, unit, w.scratch, n, false);
    else
        st = sort_large(memory, &w, run);
    socprev__free(memory, w.scratch, n, sizeof *unit);
    return st;
}
