/* Pairs of places within a radius. Origins stand in blocks of neighbours, each with a
 * box around it. What a box cannot reach is left out at once; the other destinations,
 * as arrays, are compared with each origin of the block in one loop. Destinations come
 * ascending, so that rows are in order. */
#include "coverage/od_internal.h"

enum {
    BLOCK = 64,
    MOST_CANDIDATES = 512, /* of one loop: they stay in the first cache */
    LANES = 8,             /* loops run over whole groups of them */
    PIECE = 64             /* destinations that are compared with a box at once */
};

static const double FAR = 9; /* in each direction: farther than any place */

/* Neighbours. */
typedef struct {
    socprev__direction at[BLOCK];
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
    double *x, *y, *z; /* [destinations, up to whole pieces] unit vectors; unused ones far away */
    size_t room; /* of them */
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
    for (size_t l = 0; l < n; l++) {
        double place[2];
        place_at(origins, rank[l].origin, place);
        b->origin[l] = rank[l].origin;
        b->at[l] = socprev__direction_of(place[0], place[1]);
        double v[3] = { b->at[l].x, b->at[l].y, b->at[l].z };
        for (size_t k = 0; k < 3; k++) {
            b->low[k] = v[k] < b->low[k] ? v[k] : b->low[k];
            b->high[k] = v[k] > b->high[k] ? v[k] : b->high[k];
        }
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

/* ---- one block -------------------------------------------------------------------------- */

/* Destinations that some origin of a block may reach, up to a whole group. */
typedef struct {
    double x[MOST_CANDIDATES], y[MOST_CANDIDATES], z[MOST_CANDIDATES];
    uint32_t destination[MOST_CANDIDATES];
    size_t n;
} candidates;

/* Squared chords from the box of a block, at most those of any place in it: what a
 * destination is outside of low .. high. Loops that are done on several numbers at once
 * call no function, which compilers would not put in its place there. */
SOCPREV__VERSIONS static void box_distances(const search *s, const block *b, size_t from,
                                            double *restrict squared)
{
    const double *const to[3] = { s->x + from, s->y + from, s->z + from };
    memset(squared, 0, PIECE * sizeof *squared);
    for (size_t k = 0; k < 3; k++) {
        const double *at = to[k];
        double low = b->low[k], high = b->high[k];
        for (size_t l = 0; l < PIECE; l++) {
            double below = low - at[l], above = at[l] - high;
            double most = below > above ? below : above;
            most = most > 0 ? most : 0;
            squared[l] += most * most;
        }
    }
}

/* Fills candidates up from destination `from` on, as far as there is room. Returns the
 * next one. */
static size_t find_candidates(const search *s, const block *b, size_t from, candidates *c)
{
    double squared[PIECE];
    size_t n = 0;
    for (; from < s->room && n + PIECE <= MOST_CANDIDATES; from += PIECE) {
        box_distances(s, b, from, squared);
        for (size_t l = 0; l < PIECE; l++) { /* all are written, and kept when they are near */
            c->x[n] = s->x[from + l];
            c->y[n] = s->y[from + l];
            c->z[n] = s->z[from + l];
            c->destination[n] = (uint32_t)(from + l);
            n += squared[l] <= s->maybe;
        }
    }
    for (c->n = n; n % LANES != 0; n++)
        c->x[n] = c->y[n] = c->z[n] = FAR;
    return from;
}

SOCPREV__VERSIONS static void find_chords(const candidates *c, const socprev__direction *from,
                                          double *restrict squared)
{
    double at_x = from->x, at_y = from->y, at_z = from->z;
    size_t n = (c->n + LANES - 1) / LANES * LANES;
    for (size_t k = 0; k < n; k++) {
        double x = at_x - c->x[k], y = at_y - c->y[k], z = at_z - c->z[k];
        squared[k] = x * x + y * y + z * z;
    }
}

SOCPREV__VERSIONS static int64_t count_chords(const double *squared, size_t n, double most)
{
    int64_t count[LANES] = { 0 }, sum = 0;
    for (size_t k = 0; k < n; k += LANES)
        for (size_t l = 0; l < LANES; l++)
            count[l] += squared[k + l] <= most;
    for (size_t l = 0; l < LANES; l++)
        sum += count[l];
    return sum;
}

static double geodesic(const search *s, uint32_t origin, size_t destination)
{
    double from[2], to[2], metres = 0;
    place_at(&s->origins, origin, from);
    place_at(&s->destinations, destination, to);
    /* what is nearly antipodal is beyond the largest radius */
    return ALWAYS(socprev__geodesic(from[0], from[1], to[0], to[1], &metres)) ? metres : HUGE_VAL;
}

/* Destinations near an origin, and their squared chords. */
typedef struct {
    double squared[MOST_CANDIDATES];
    uint32_t destination[MOST_CANDIDATES];
    size_t n;
} neighbours;

static void find_neighbours(const search *s, uint32_t origin, const candidates *c,
                            const double *squared, neighbours *found)
{
    size_t n = 0;
    for (size_t k = 0; k < c->n; k++) { /* all are written, and kept when they are near */
        found->squared[n] = squared[k];
        found->destination[n] = c->destination[k];
        n += squared[k] <= s->maybe;
    }
    found->n = n;
    if (s->earth == SOCPREV_EARTH_SPHERE)
        return;
    found->n = 0;
    for (size_t k = 0; k < n; k++)
        if (found->squared[k] <= s->surely ||
            geodesic(s, origin, found->destination[k]) <= s->radius) {
            found->squared[found->n] = found->squared[k];
            found->destination[found->n++] = found->destination[k];
        }
}

/* ---- all of them ----------------------------------------------------------------------- */

static void store_neighbours(const search *s, uint32_t origin, const neighbours *found)
{
    double metres[MOST_CANDIDATES];
    if (s->earth == SOCPREV_EARTH_SPHERE)
        socprev__sphere_metres(found->squared, found->n, metres);
    for (size_t k = 0; k < found->n && s->earth != SOCPREV_EARTH_SPHERE; k++)
        metres[k] = geodesic(s, origin, found->destination[k]);
    socprev__od_put_row(s->od, s->start[origin], found->destination, metres, found->n);
    s->start[origin] += found->n;
}

static void store_block(void *context, size_t chunk)
{
    const search *s = context;
    const block *b = &s->blocks[chunk];
    candidates c;
    neighbours found;
    double squared[MOST_CANDIDATES];
    for (size_t j = 0; j < s->room;) {
        j = find_candidates(s, b, j, &c);
        for (size_t l = 0; l < b->n; l++) {
            find_chords(&c, &b->at[l], squared);
            find_neighbours(s, b->origin[l], &c, squared, &found);
            store_neighbours(s, b->origin[l], &found);
        }
    }
}

/* On the sphere, which ones are near need not be told apart to count them. */
static void count_block(void *context, size_t chunk)
{
    const search *s = context;
    const block *b = &s->blocks[chunk];
    candidates c;
    neighbours found;
    double squared[MOST_CANDIDATES];
    for (size_t j = 0; j < s->room;) {
        j = find_candidates(s, b, j, &c);
        for (size_t l = 0; l < b->n; l++) {
            size_t *count = &s->start[b->origin[l] + 1];
            find_chords(&c, &b->at[l], squared);
            if (s->earth == SOCPREV_EARTH_SPHERE) {
                *count += (size_t)count_chords(squared, c.n, s->maybe);
            } else {
                find_neighbours(s, b->origin[l], &c, squared, &found);
                *count += found.n;
            }
        }
    }
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

/* Destinations as unit vectors. */
static bool make_directions(search *s)
{
    size_t m = (size_t)s->destinations.n;
    s->room = (m + PIECE - 1) / PIECE * PIECE;
    s->x = socprev__alloc_unset(&s->memory, 3 * s->room, sizeof *s->x);
    if (s->x == NULL)
        return false;
    s->y = s->x + s->room;
    s->z = s->y + s->room;
    for (size_t j = 0; j < s->room; j++) {
        double place[2];
        socprev__direction d = { FAR, FAR, FAR };
        if (j < m) {
            place_at(&s->destinations, j, place);
            d = socprev__direction_of(place[0], place[1]);
        }
        s->x[j] = d.x;
        s->y[j] = d.y;
        s->z[j] = d.z;
    }
    return true;
}

static socprev_status search_all(search *s, socprev__scale scale, socprev_run *run,
                                 socprev_error **err)
{
    size_t n = (size_t)s->origins.n;
    s->start = socprev__alloc(&s->memory, n + 1, sizeof *s->start);
    bool fits = s->start != NULL && make_directions(s) && make_blocks(s);
    socprev_status st = fits ? search_pairs(s, scale, run, err) : socprev__fail_nomem(err);
    socprev__free(&s->memory, s->blocks, s->n_blocks, sizeof *s->blocks);
    socprev__free(&s->memory, s->x, 3 * s->room, sizeof *s->x);
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
