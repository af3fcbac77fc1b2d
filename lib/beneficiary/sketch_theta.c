/* Theta: the persons with the smallest hashes, and the hash below which they lie. */
#include "beneficiary/sketch.h"

#include <math.h>

struct socprev_theta {
    struct socprev_memory memory;
    int32_t size;
    uint64_t key_id;
    bool cut;       /* somebody was left out: only hashes below `theta` are known */
    uint64_t theta;
    uint64_t *hash; /* [capacity] n of them, ascending */
    size_t n, capacity;
};

static size_t most_of(const socprev_theta *theta)
{
    return (size_t)1 << theta->size;
}

socprev_status socprev_theta_new(int32_t size, uint64_t key_id, const socprev_memory *memory,
                                 socprev_theta **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (size < SOCPREV_THETA_LEAST || size > SOCPREV_THETA_MOST)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_THETA_SIZE, SP_FIELD("size"),
                             SP_INT(size), SP_INT(SOCPREV_THETA_LEAST),
                             SP_INT(SOCPREV_THETA_MOST));
    struct socprev_memory from = socprev__memory_of(memory);
    socprev_theta *theta = socprev__alloc(&from, 1, sizeof *theta);
    if (theta == NULL)
        return socprev__fail_nomem(err);
    theta->memory = from;
    theta->size = size;
    theta->key_id = key_id;
    *out = theta;
    return SOCPREV_OK;
}

void socprev_theta_free(socprev_theta *theta)
{
    if (theta == NULL)
        return;
    struct socprev_memory memory = theta->memory;
    socprev__free(&memory, theta->hash, theta->capacity, sizeof *theta->hash);
    socprev__free(&memory, theta, 1, sizeof *theta);
}

int32_t socprev_theta_is_exact(const socprev_theta *theta)
{
    return theta != NULL && !theta->cut;
}

int64_t socprev_theta_kept(const socprev_theta *theta)
{
    return theta == NULL ? 0 : (int64_t)theta->n;
}

/* ---- adding ----------------------------------------------------------------------------- */

static int by_hash(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return x < y ? -1 : x > y;
}

static bool is_below(const socprev_theta *theta, uint64_t hash)
{
    return !theta->cut || hash < theta->theta;
}

/* Both sides ascend; `out` holds all of the union. */
static size_t unite(const uint64_t *a, size_t n, const uint64_t *b, size_t m, uint64_t *out)
{
    size_t i = 0, k = 0, count = 0;
    while (i < n || k < m) {
        uint64_t next = k == m || (i < n && a[i] <= b[k]) ? a[i] : b[k];
        i += i < n && a[i] == next;
        while (k < m && b[k] == next)
            k++;
        out[count++] = next;
    }
    return count;
}

/* Keeps the smallest; the next one is theta. */
static void keep_smallest(socprev_theta *theta)
{
    if (theta->n <= most_of(theta))
        return;
    theta->n = most_of(theta);
    theta->theta = theta->hash[theta->n];
    theta->cut = true;
}

/* What one call adds: hashes on their way, and room to unite them with those kept. */
typedef struct {
    uint64_t *hash, *both; /* [room], [most + room] */
    size_t n, room;
} batch;

/* Unites the kept hashes with those of the batch; they move to `both` and the other way round. */
static bool flush(socprev_theta *theta, batch *b)
{
    if (!socprev__sort(&theta->memory, b->hash, b->n, sizeof *b->hash, by_hash))
        return false;
    size_t n = unite(theta->hash, theta->n, b->hash, b->n, b->both);
    memcpy(theta->hash, b->both, n * sizeof *theta->hash);
    theta->n = n;
    keep_smallest(theta);
    b->n = 0;
    return true;
}

static bool add_all(socprev_theta *theta, const uint64_t *persons, size_t stride, size_t n,
                    batch *b)
{
    for (size_t i = 0; i < n; i++) {
        uint64_t hash = socprev__mix(socprev__person_at(persons, stride, i));
        if (!is_below(theta, hash))
            continue;
        b->hash[b->n++] = hash;
        if (b->n == b->room && !flush(theta, b))
            return false;
    }
    return b->n == 0 || flush(theta, b);
}

static socprev_theta *copy_of(const socprev_theta *theta, size_t capacity)
{
    socprev_theta *made = socprev__alloc(&theta->memory, 1, sizeof *made);
    if (made == NULL)
        return NULL;
    *made = *theta;
    made->capacity = capacity;
    made->hash = socprev__alloc(&theta->memory, capacity, sizeof *made->hash);
    if (made->hash == NULL) {
        socprev__free(&theta->memory, made, 1, sizeof *made);
        return NULL;
    }
    if (theta->n > 0)
        memcpy(made->hash, theta->hash, theta->n * sizeof *made->hash);
    return made;
}

socprev_status socprev_theta_add(socprev_theta *theta, const uint64_t *persons, size_t stride,
                                 size_t n, socprev_error **err)
{
    if (theta == NULL || persons == NULL)
        return socprev__fail_null(err, theta == NULL ? "theta" : "persons");
    size_t most = most_of(theta), room = n < most ? n + 1 : most;
    const struct socprev_memory memory = theta->memory;
    /* on a copy, so that a lack of memory leaves everything as it was */
    socprev_theta *made = copy_of(theta, (theta->n + room < most ? theta->n : most) + room);
    batch b = { .room = room };
    b.hash = socprev__alloc(&memory, room, sizeof *b.hash);
    b.both = socprev__alloc(&memory, most + room, sizeof *b.both);
    bool added = made != NULL && b.hash != NULL && b.both != NULL &&
                 add_all(made, persons, stride, n, &b);
    if (added) {
        socprev_theta before = *theta;
        *theta = *made;
        *made = before;
    }
    socprev__free(&memory, b.both, most + room, sizeof *b.both);
    socprev__free(&memory, b.hash, room, sizeof *b.hash);
    socprev_theta_free(made);
    return added ? SOCPREV_OK : socprev__fail_nomem(err);
}

/* ---- sets ------------------------------------------------------------------------------- */

static socprev__sketch_header header_of(const socprev_theta *theta)
{
    return (socprev__sketch_header){ .kind = SOCPREV__SKETCH_THETA, .precision = theta->size,
                                     .key_id = theta->key_id };
}

static socprev_status check_alike(const socprev_theta *a, const socprev_theta *b,
                                  socprev_error **err)
{
    if (a == NULL || b == NULL)
        return socprev__fail_null(err, a == NULL ? "a" : "b");
    socprev__sketch_header x = header_of(a), y = header_of(b);
    return socprev__sketch_unlike(&x, &y, err);
}

/* How many hashes lie below a common theta. */
static size_t count_below(const socprev_theta *theta, bool cut, uint64_t limit)
{
    size_t low = 0, high = theta->n;
    while (cut && low < high) {
        size_t middle = low + (high - low) / 2;
        if (theta->hash[middle] < limit)
            low = middle + 1;
        else
            high = middle;
    }
    return cut ? low : theta->n;
}

/* Those of `a` that are in `b`, or that are not. */
static size_t choose(const uint64_t *a, size_t n, const uint64_t *b, size_t m, bool in_b,
                     uint64_t *out)
{
    size_t k = 0, count = 0;
    for (size_t i = 0; i < n; i++) {
        while (k < m && b[k] < a[i])
            k++;
        if ((k < m && b[k] == a[i]) == in_b)
            out[count++] = a[i];
    }
    return count;
}

socprev_status socprev_theta_combine(const socprev_theta *a, const socprev_theta *b,
                                     int32_t operation, const socprev_memory *memory,
                                     socprev_theta **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st = check_alike(a, b, err);
    if (st == SOCPREV_OK &&
        (operation < SOCPREV_THETA_UNION || operation > SOCPREV_THETA_DIFFERENCE))
        st = socprev__fail(err, SOCPREV_E_INVALID, SP_THETA_OPERATION, SP_FIELD("operation"),
                           SP_INT(operation), SP_INT(SOCPREV_THETA_UNION),
                           SP_INT(SOCPREV_THETA_DIFFERENCE));
    socprev_theta *made = NULL;
    if (st == SOCPREV_OK)
        st = socprev_theta_new(a->size, a->key_id, memory, &made, err);
    if (st != SOCPREV_OK)
        return st;
    made->capacity = a->n + b->n + 1;
    made->hash = socprev__alloc(&made->memory, made->capacity, sizeof *made->hash);
    if (made->hash == NULL) {
        made->capacity = 0;
        socprev_theta_free(made);
        return socprev__fail_nomem(err);
    }
    made->cut = a->cut || b->cut;
    made->theta = a->cut && (!b->cut || a->theta < b->theta) ? a->theta : b->theta;
    size_t n = count_below(a, made->cut, made->theta), m = count_below(b, made->cut, made->theta);
    if (operation == SOCPREV_THETA_UNION) {
        made->n = unite(a->hash, n, b->hash, m, made->hash);
        keep_smallest(made);
    } else {
        made->n = choose(a->hash, n, b->hash, m, operation == SOCPREV_THETA_INTERSECTION,
                         made->hash);
    }
    *out = made;
    return SOCPREV_OK;
}

/* ---- numbers ------------------------------------------------------------------------------ */

/* 2^64 */
#define ALL_HASHES 18446744073709551616.0

socprev_status socprev_theta_estimate(const socprev_theta *theta, const socprev_memory *memory,
                                      socprev_estimate **out, socprev_error **err)
{
    if (theta == NULL || out == NULL)
        return socprev__fail_null(err, theta == NULL ? "theta" : "out");
    double n = (double)theta->n;
    socprev_estimate made = { .method = SOCPREV_ESTIMATE_THETA, .value = n, .low = n, .high = n,
                              .confidence = SOCPREV__CONFIDENCE, .has_error = true,
                              .has_interval = true };
    if (theta->cut) {
        /* each person is kept with the chance `share`: the score interval of a binomial */
        double share = (double)theta->theta / ALL_HASHES, rest = 1 - share;
        double z = SOCPREV__Z95, middle = n + z * z * rest / 2;
        double half = z * sqrt(rest * (n + z * z * rest / 4));
        made.value = n / share;
        made.error = sqrt(n * rest) / share;
        made.has_error = theta->n > 0;
        made.low = fmax(n, (middle - half) / share);
        made.high = (middle + half) / share;
    }
    return socprev__estimate_give(&made, memory, out, err);
}

static void wilson(socprev_estimate *made, double hits, double n)
{
    double z = SOCPREV__Z95, share = hits / n, below = 1 + z * z / n;
    double middle = share + z * z / (2 * n);
    double half = z * sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    made->low = fmax(0, (middle - half) / below);
    made->high = fmin(1, (middle + half) / below);
    made->error = sqrt(share * (1 - share) / n);
}

socprev_status socprev_theta_jaccard(const socprev_theta *a, const socprev_theta *b,
                                     const socprev_memory *memory, socprev_estimate **out,
                                     socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_theta *all = NULL, *both = NULL;
    socprev_status st = socprev_theta_combine(a, b, SOCPREV_THETA_UNION, memory, &all, err);
    if (st == SOCPREV_OK)
        st = socprev_theta_combine(a, b, SOCPREV_THETA_INTERSECTION, memory, &both, err);
    if (st == SOCPREV_OK && all->n == 0)
        st = socprev__no_estimate(err, SOCPREV_ESTIMATE_THETA);
    if (st == SOCPREV_OK) {
        /* the union may know less than the intersection */
        double n = (double)all->n;
        double hits = (double)count_below(both, all->cut, all->theta);
        socprev_estimate made = { .method = SOCPREV_ESTIMATE_THETA, .value = hits / n,
                                  .low = hits / n, .high = hits / n,
                                  .confidence = SOCPREV__CONFIDENCE, .has_error = true,
                                  .has_interval = true };
        if (all->cut)
            wilson(&made, hits, n);
        st = socprev__estimate_give(&made, memory, out, err);
    }
    socprev_theta_free(both);
    socprev_theta_free(all);
    return st;
}

/* ---- bytes -------------------------------------------------------------------------------- */

socprev_status socprev_theta_write(const socprev_theta *theta, const socprev_memory *memory,
                                   socprev_buffer **out, socprev_error **err)
{
    if (theta == NULL || out == NULL)
        return socprev__fail_null(err, theta == NULL ? "theta" : "out");
    socprev__writer w = { .memory = socprev__memory_of(memory) };
    socprev__sketch_header header = header_of(theta);
    socprev__sketch_begin(&w, &header);
    if (socprev__writer_room(&w, 1 + sizeof theta->theta)) {
        socprev__put_fixed(&w, theta->cut, 1);
        if (theta->cut)
            socprev__put_fixed(&w, theta->theta, sizeof theta->theta);
    }
    socprev__put_hashes(&w, theta->hash, theta->n);
    return socprev__sketch_end(&w, out, err);
}

static socprev_status read_theta(socprev__reader *r, socprev_theta *theta, socprev_error **err)
{
    uint64_t cut = socprev__get_fixed(r, 1);
    r->bad |= cut > 1;
    theta->cut = cut == 1;
    theta->theta = theta->cut ? socprev__get_fixed(r, sizeof theta->theta) : 0;
    r->bad |= theta->cut && theta->theta == 0;
    size_t n = (size_t)socprev__get_up_to(r, most_of(theta));
    r->bad |= n != (size_t)(r->end - r->at) / sizeof *theta->hash ||
              (size_t)(r->end - r->at) % sizeof *theta->hash != 0;
    if (r->bad || n == 0)
        return SOCPREV_OK;
    theta->hash = socprev__alloc(&theta->memory, n, sizeof *theta->hash);
    if (theta->hash == NULL)
        return socprev__fail_nomem(err);
    theta->capacity = theta->n = n;
    socprev__get_hashes(r, theta->hash, n);
    r->bad |= theta->cut && theta->hash[n - 1] >= theta->theta;
    return SOCPREV_OK;
}

socprev_status socprev_theta_parse(const void *data, size_t size, const socprev_memory *memory,
                                   socprev_theta **out, socprev_error **err)
{
    if (data == NULL || out == NULL)
        return socprev__fail_null(err, data == NULL ? "data" : "out");
    socprev__reader r;
    socprev__sketch_header header;
    socprev_theta *theta = NULL;
    socprev_status st = socprev__sketch_open(data, size, SOCPREV__SKETCH_THETA, &r, &header, err);
    if (st == SOCPREV_OK)
        st = socprev_theta_new(header.precision, header.key_id, memory, &theta, err);
    if (st == SOCPREV_OK)
        st = read_theta(&r, theta, err);
    if (st == SOCPREV_OK && r.bad)
        st = socprev__sketch_changed(&r, data, size, err);
    if (st == SOCPREV_OK)
        *out = theta;
    else
        socprev_theta_free(theta);
    return st;
}
