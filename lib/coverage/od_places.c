/* Pairs of places within a radius. Origins stand in blocks of neighbours, each
 * with a box around it: most blocks are out of reach as a whole, and the rest is
 * one loop over arrays. Destinations come ascending, so that rows are in order. */
#include "coverage/od_internal.h"

enum { BLOCK = 64 };

/* Unit vectors of neighbours; unused ones are far from everything. */
typedef struct {
    double x[BLOCK], y[BLOCK], z[BLOCK];
    double low[3], high[3];
    uint32_t origin[BLOCK];
    size_t n;
} block;

typedef struct {
    const char *data;
    size_t stride;
    int32_t n;
} places;

typedef struct {
    struct socprev_memory memory;
    places origins, destinations;
    int32_t earth;
    double radius;
    double surely, maybe; /* squared chords: within, and not beyond, the radius */
    block *blocks;
    size_t n_blocks;
    socprev__direction *to; /* [destinations] */
    size_t *start;          /* [origins + 1] counts, then where rows are filled */
    socprev_od *od;
} search;

static void place_at(const places *p, size_t i, double out[2])
{
    memcpy(out, p->data + i * p->stride, 2 * sizeof *out);
}

/* ---- neighbours ------------------------------------------------------------------- */

typedef struct {
    uint32_t key, origin;
} ranked;

static int by_key(const void *a, const void *b)
{
    uint32_t left = ((const ranked *)a)->key, right = ((const ranked *)b)->key;
    return (left > right) - (left < right);
}

/* Bits of latitude and longitude in turn: a curve on which neighbours stay near (Morton 1966). */
static uint32_t morton(const double place[2])
{
    double turns = place[1] / 360 - floor(place[1] / 360);
    uint32_t a = (uint32_t)((place[0] + 90) / 180 * 65535), b = (uint32_t)(turns * 65535), key = 0;
    for (int bit = 15; bit >= 0; bit--)
        key = key << 2 | (a >> bit & 1) << 1 | (b >> bit & 1);
    return key;
}

static void fill_block(block *b, const places *origins, const ranked *rank, size_t n)
{
    b->n = n;
    for (size_t k = 0; k < 3; k++) {
        b->low[k] = 2;
        b->high[k] = -2;
    }
    for (size_t l = 0; l < BLOCK; l++) {
        socprev__direction d = { 9, 9, 9 };
        if (l < n) {
            double place[2];
            b->origin[l] = rank[l].origin;
            place_at(origins, rank[l].origin, place);
            d = socprev__direction_of(place[0], place[1]);
            double v[3] = { d.x, d.y, d.z };
            for (size_t k = 0; k < 3; k++) {
                b->low[k] = v[k] < b->low[k] ? v[k] : b->low[k];
                b->high[k] = v[k] > b->high[k] ? v[k] : b->high[k];
            }
        }
        b->x[l] = d.x;
        b->y[l] = d.y;
        b->z[l] = d.z;
    }
}

static bool make_blocks(search *s)
{
    size_t n = (size_t)s->origins.n;
    s->n_blocks = (n + BLOCK - 1) / BLOCK;
    s->blocks = socprev__alloc(&s->memory, s->n_blocks, sizeof *s->blocks);
    ranked *rank = socprev__alloc(&s->memory, n, sizeof *rank);
    bool done = s->blocks != NULL && rank != NULL;
    for (size_t i = 0; done && i < n; i++) {
        double place[2];
        place_at(&s->origins, i, place);
        rank[i] = (ranked){ morton(place), (uint32_t)i };
    }
    done = done && socprev__sort(&s->memory, rank, n, sizeof *rank, by_key);
    for (size_t b = 0; done && b < s->n_blocks; b++)
        fill_block(&s->blocks[b], &s->origins, rank + b * BLOCK,
                   n - b * BLOCK < BLOCK ? n - b * BLOCK : BLOCK);
    socprev__free(&s->memory, rank, n, sizeof *rank);
    return done;
}

/* ---- one block and one destination -------------------------------------------------- */

/* How far a number is outside of low .. high. */
static double outside(double low, double x, double high)
{
    double below = low - x, above = x - high;
    double most = below > above ? below : above;
    return most > 0 ? most : 0;
}

/* Squared chord from the box of a block, at most that of any place in it. */
static double box_distance(const block *b, socprev__direction d)
{
    double x = outside(b->low[0], d.x, b->high[0]), y = outside(b->low[1], d.y, b->high[1]);
    double z = outside(b->low[2], d.z, b->high[2]);
    return x * x + y * y + z * z;
}

SOCPREV__VERSIONS static void chords(const block *b, socprev__direction d,
                                     double *restrict squared)
{
    for (size_t l = 0; l < BLOCK; l++) {
        double x = b->x[l] - d.x, y = b->y[l] - d.y, z = b->z[l] - d.z;
        squared[l] = x * x + y * y + z * z;
    }
}

static double geodesic(const search *s, uint32_t origin, size_t destination)
{
    double from[2], to[2], metres = 0;
    place_at(&s->origins, origin, from);
    place_at(&s->destinations, destination, to);
    /* what is nearly antipodal is beyond the largest radius */
    return ALWAYS(socprev__geodesic(from[0], from[1], to[0], to[1], &metres)) ? metres : HUGE_VAL;
}

/* Origins of a block that are near a destination, with their squared chords. */
typedef struct {
    double squared[BLOCK];
    uint32_t lane[BLOCK];
    size_t n;
} neighbours;

/* Without branches: every lane is written, and kept when it is near. */
static void find_neighbours(const search *s, const block *b, size_t destination, neighbours *found)
{
    double squared[BLOCK];
    size_t n = 0;
    chords(b, s->to[destination], squared);
    for (size_t l = 0; l < BLOCK; l++) {
        found->squared[n] = squared[l];
        found->lane[n] = (uint32_t)l;
        n += squared[l] <= s->maybe;
    }
    found->n = n;
    if (s->earth == SOCPREV_EARTH_SPHERE)
        return;
    found->n = 0;
    for (size_t k = 0; k < n; k++)
        if (found->squared[k] <= s->surely ||
            geodesic(s, b->origin[found->lane[k]], destination) <= s->radius) {
            found->squared[found->n] = found->squared[k];
            found->lane[found->n++] = found->lane[k];
        }
}

/* ---- all of them ----------------------------------------------------------------------- */

static void store_neighbours(const search *s, const block *b, size_t destination,
                             const neighbours *found)
{
    double metres[BLOCK];
    if (s->earth == SOCPREV_EARTH_SPHERE)
        socprev__sphere_metres(found->squared, found->n, metres);
    for (size_t k = 0; k < found->n; k++) {
        uint32_t origin = b->origin[found->lane[k]];
        double cost = s->earth == SOCPREV_EARTH_SPHERE ? metres[k]
                                                       : geodesic(s, origin, destination);
        socprev__od_put(s->od, s->start[origin]++, (uint32_t)destination,
                        cost < s->radius ? cost : s->radius);
    }
}

static void store_block(void *context, size_t chunk)
{
    const search *s = context;
    const block *b = &s->blocks[chunk];
    neighbours found;
    for (size_t j = 0; j < (size_t)s->destinations.n; j++)
        if (box_distance(b, s->to[j]) <= s->maybe) {
            find_neighbours(s, b, j, &found);
            store_neighbours(s, b, j, &found);
        }
}

/* On the sphere, which lanes are near need not be told apart to count them. */
static void count_block(void *context, size_t chunk)
{
    const search *s = context;
    const block *b = &s->blocks[chunk];
    double squared[BLOCK];
    int64_t count[BLOCK] = { 0 };
    neighbours found;
    for (size_t j = 0; j < (size_t)s->destinations.n; j++) {
        if (box_distance(b, s->to[j]) > s->maybe)
            continue;
        if (s->earth == SOCPREV_EARTH_SPHERE) {
            chords(b, s->to[j], squared);
            for (size_t l = 0; l < BLOCK; l++)
                count[l] += squared[l] <= s->maybe;
        } else {
            find_neighbours(s, b, j, &found);
            for (size_t k = 0; k < found.n; k++)
                count[found.lane[k]]++;
        }
    }
    for (size_t l = 0; l < b->n; l++)
        s->start[b->origin[l] + 1] = (size_t)count[l];
}

static socprev_status search_pairs(search *s, socprev__scale scale, socprev_run *run,
                                   socprev_error **err)
{
    size_t n = (size_t)s->origins.n;
    if (socprev__parallel(run, s->n_blocks, count_block, s))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("distances"));
    for (size_t i = 0; i < n; i++)
        s->start[i + 1] += s->start[i];
    socprev_od *od = NULL;
    socprev_status st = socprev__od_new(s->origins.n, s->destinations.n, s->start[n], scale,
                                        &s->memory, &od, err);
    if (st != SOCPREV_OK)
        return st;
    memcpy(od->start, s->start, (n + 1) * sizeof *od->start);
    od->earth = s->earth;
    od->radius = s->radius;
    s->od = od;
    if (socprev__parallel(run, s->n_blocks, store_block, s)) {
        socprev_od_free(od);
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT("distances"));
    }
    return SOCPREV_OK;
}

/* The square of the chord that spans so many metres on the sphere. */
static double squared_chord(double metres)
{
    double half = sin(metres / (2 * SOCPREV__SPHERE_RADIUS));
    return 4 * half * half;
}

/* The ellipsoid is nowhere more than 0.57 % off the sphere. */
static void set_limits(search *s)
{
    bool sphere = s->earth == SOCPREV_EARTH_SPHERE;
    s->maybe = squared_chord(s->radius * (sphere ? 1 : 1.006));
    s->surely = sphere ? s->maybe : squared_chord(s->radius * 0.994);
}

static socprev_status search_all(search *s, socprev__scale scale, socprev_run *run,
                                 socprev_error **err)
{
    size_t n = (size_t)s->origins.n, m = (size_t)s->destinations.n;
    s->start = socprev__alloc(&s->memory, n + 1, sizeof *s->start);
    s->to = socprev__alloc(&s->memory, m, sizeof *s->to);
    socprev_status st = SOCPREV_OK;
    if (s->start == NULL || s->to == NULL || !make_blocks(s))
        st = socprev__fail_nomem(err);
    for (size_t j = 0; st == SOCPREV_OK && j < m; j++) {
        double place[2];
        place_at(&s->destinations, j, place);
        s->to[j] = socprev__direction_of(place[0], place[1]);
    }
    if (st == SOCPREV_OK)
        st = search_pairs(s, scale, run, err);
    socprev__free(&s->memory, s->blocks, s->n_blocks, sizeof *s->blocks);
    socprev__free(&s->memory, s->to, m, sizeof *s->to);
    socprev__free(&s->memory, s->start, n + 1, sizeof *s->start);
    return st;
}

/* ---- arguments -------------------------------------------------------------------------- */

#define RADIUS_MOST 19800000

static socprev_status check_places(const places *p, const char *name, socprev_error **err)
{
    for (size_t i = 0; i < (size_t)p->n; i++) {
        double place[2];
        place_at(p, i, place);
        if (!socprev__is_place(place[0], place[1]))
            return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_PLACE, SP_ITEM(name, i),
                                 SP_INT(i));
    }
    return SOCPREV_OK;
}

static socprev_status check_radius(double radius, socprev__scale scale, socprev_error **err)
{
    if (!(radius > 0 && radius <= RADIUS_MOST))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_RADIUS, SP_FIELD("radius"),
                             SP_INT(RADIUS_MOST));
    if (scale.step > 0 && radius / scale.step > SOCPREV__OD_STEPS)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OD_RADIUS_STEPS, SP_FIELD("radius"),
                             SP_INT(SOCPREV__OD_STEPS));
    return SOCPREV_OK;
}

static socprev_status check_search(const search *s, const void *out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (s->origins.data == NULL)
        return socprev__fail_null(err, "origins");
    if (s->destinations.data == NULL)
        return socprev__fail_null(err, "destinations");
    if (s->earth != SOCPREV_EARTH_SPHERE && s->earth != SOCPREV_EARTH_WGS84)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("earth"),
                             SP_TEXT("earth"), SP_INT(s->earth));
    return SOCPREV_OK;
}

socprev_status socprev_od_new_places(const double *origins, size_t origin_stride,
                                     int32_t n_origins, const double *destinations,
                                     size_t destination_stride, int32_t n_destinations,
                                     int32_t earth, double radius, double step, socprev_run *run,
                                     const socprev_memory *memory, socprev_od **out,
                                     socprev_error **err)
{
    search s = {
        .memory = socprev__memory_of(memory),
        .origins = { (const char *)origins,
                     origin_stride == 0 ? 2 * sizeof *origins : origin_stride, n_origins },
        .destinations = { (const char *)destinations,
                          destination_stride == 0 ? 2 * sizeof *destinations : destination_stride,
                          n_destinations },
        .earth = earth,
        .radius = radius,
    };
    socprev__scale scale;
    socprev_status st = check_search(&s, out, err);
    if (st == SOCPREV_OK)
        st = socprev__od_check(n_origins, n_destinations, step, &scale, err);
    if (st == SOCPREV_OK)
        st = check_radius(radius, scale, err);
    if (st == SOCPREV_OK)
        st = check_places(&s.origins, "origins", err);
    if (st == SOCPREV_OK)
        st = check_places(&s.destinations, "destinations", err);
    if (st != SOCPREV_OK)
        return st;
    set_limits(&s);
    st = search_all(&s, scale, run, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__od_finish(s.od);
    *out = s.od;
    return SOCPREV_OK;
}
