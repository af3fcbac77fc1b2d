/**
 * @file od.h
 * @brief Floor 2: what it costs to get from each origin to each destination.
 *
 * Origins are where people live, destinations where services stand; a cost is
 * minutes, metres or crowns, as the caller likes. Only pairs that matter are kept,
 * usually those within some radius: all others count as out of reach. Pairs are
 * directed; the way there says nothing about the way back.
 *
 * Costs come from arrays (a router's long table), from a CSV file (od_file.h) or
 * from coordinates with a radius. They are kept as they are, or, to hold ten
 * million pairs in 40 MB, as 16-bit multiples of a step that the caller chooses:
 * 0.1 of a minute, 10 metres. Accessibility (access.h) and the choice of sites
 * work on this handle.
 */
#ifndef SOCPREV_OD_H
#define SOCPREV_OD_H

#include <socprev/base.h>

#ifdef __cplusplus
extern "C" {
#endif

/* ------------------------------------------------------------------ */
/** @defgroup od Costs from origins to destinations
 * @{ */

/** Sparse costs between origins and destinations; never changes once made. */
typedef struct socprev_od socprev_od;

/** The surface on which distances are measured. */
enum socprev_earth {
    SOCPREV_EARTH_NONE = 0,   /**< costs were given, not measured */
    SOCPREV_EARTH_SPHERE = 1, /**< sphere of radius 6,371,008.8 m (IUGG mean radius) */
    SOCPREV_EARTH_WGS84 = 2   /**< ellipsoid WGS84, geodesic; up to 0.6 % from the sphere */
};

/** What becomes of a cost that is no multiple of the step. */
enum socprev_od_rounding {
    SOCPREV_OD_EXACT = 0,  /**< it is an error: nothing is lost */
    SOCPREV_OD_NEAREST = 1 /**< the nearest multiple is kept, of two the even one */
};

/** Makes costs from one row per pair, in any order.
 * @param n_origins       1 .. 2^31-2
 * @param n_destinations  1 .. 2^31-2
 * @param origins         [n, origin_stride bytes, 0 = packed] from 0         @borrow
 * @param destinations    [n, destination_stride bytes, 0 = packed] from 0    @borrow
 * @param costs           [n, cost_stride bytes, 0 = packed] finite, >= 0     @borrow
 * @param n               pairs; 0 is allowed; below 2^32 - 1
 * @param step            0 = costs are kept as they are, 8 bytes each; else each is kept
 *                        as a multiple of the step in 2 bytes, at most 65,535 steps. A
 *                        step such as 0.1, whose reciprocal is whole, gives back 0.3 and
 *                        not 3 x 0.1
 * @param rounding        `enum socprev_od_rounding`; without a step it says nothing
 * @param memory          NULL = C allocator                                  @borrow
 * @param out             the new handle                                      @own
 * @param err             may be NULL; names the first bad pair by its index  @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (sizes, step, rounding; no such origin or
 *         destination; a cost that is negative, missing, infinite, or no multiple of
 *         the step) | SOCPREV_E_RANGE (a cost above 65,535 steps)
 *         | SOCPREV_E_DUPLICATE (a pair twice) | SOCPREV_E_LIMIT (n) | SOCPREV_E_NOMEM
 * Complexity: O(n + origins + destinations) time; memory: per pair 2 bytes for the
 * destination (4 when there are more than 65,536) and 8 for the cost (2 with a step), and
 * 4 more while pairs that are not in order are sorted. @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_od_new(int32_t n_origins, int32_t n_destinations,
                                          const int32_t *origins, size_t origin_stride,
                                          const int32_t *destinations, size_t destination_stride,
                                          const double *costs, size_t cost_stride, size_t n,
                                          double step, int32_t rounding,
                                          const socprev_memory *memory, socprev_od **out,
                                          socprev_error **err);

/** Measures the distance of all pairs that are at most `radius` metres apart.
 * On the sphere nearness is told from the square of the chord, on the ellipsoid
 * from the geodesic itself; a pair that is just within the radius has at most the
 * radius as its cost.
 * @param origins         [n_origins x 2, stride bytes, 0 = packed] latitude and longitude in
 *                        degrees, two doubles that follow each other            @borrow
 * @param destinations    [n_destinations x 2, stride bytes, 0 = packed] likewise @borrow
 * @param earth           SOCPREV_EARTH_SPHERE | SOCPREV_EARTH_WGS84; kept, see
 *                        socprev_od_earth()
 * @param radius          metres, > 0, at most 19,800,000 (nearer than the antipodes)
 * @param step            as socprev_od_new(); distances are rounded to the nearest
 *                        multiple after the radius has decided
 * @param run             progress, cancel, threads; NULL = none
 * @param memory          NULL = C allocator                                     @borrow
 * @param out             the new handle                                         @own
 * @param err             may be NULL; names the first bad place                 @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (NULL, sizes, earth, radius, step; latitude beyond
 *         90, longitude beyond 360 degrees, or missing) | SOCPREV_E_RANGE (the radius is
 *         above 65,535 steps) | SOCPREV_E_LIMIT (2^32 - 1 pairs or more)
 *         | SOCPREV_E_CANCELLED | SOCPREV_E_NOMEM
 * Source: Vincenty 1975 for the ellipsoid. Complexity: O(near pairs), at worst O(origins x
 * destinations). Equal input gives equal bits on any number of threads; sine and cosine
 * of the C library may differ in the last bit between machines. @threads any  @since 0.1 */
SOCPREV_API socprev_status
socprev_od_new_places(const double *origins, size_t origin_stride, int32_t n_origins,
                      const double *destinations, size_t destination_stride,
                      int32_t n_destinations, int32_t earth, double radius, double step,
                      socprev_run *run, const socprev_memory *memory, socprev_od **out,
                      socprev_error **err);

/** Makes the way back: origins become destinations; cost, step and earth stay.
 * Row j then lists, ascending, the origins from which j is reached.
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_NOMEM
 * Complexity: O(pairs). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_od_transpose(const socprev_od *od, const socprev_memory *memory,
                                                socprev_od **out, socprev_error **err);

/** Frees costs. NULL is allowed. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API void socprev_od_free(socprev_od *od);

/** How many origins; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_od_origins(const socprev_od *od);

/** How many destinations; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int32_t socprev_od_destinations(const socprev_od *od);

/** How many pairs; 0 for NULL. Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_od_pairs(const socprev_od *od);

/** The step of the costs; 0 when they are kept as they were given.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_od_step(const socprev_od *od);

/** `enum socprev_earth`: how distances were measured. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API int32_t socprev_od_earth(const socprev_od *od);

/** The radius in metres within which pairs were looked for; 0 when costs were given.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API double socprev_od_radius(const socprev_od *od);

/** How many destinations an origin reaches; -1 when there is no such origin.
 * Complexity: O(1). @threads any  @since 0.1 */
SOCPREV_API int64_t socprev_od_row_count(const socprev_od *od, int32_t origin);

/** Copies what an origin reaches, ascending by destination.
 * @param destinations  [capacity] may be NULL
 * @param costs         [capacity] may be NULL
 * @param capacity      at least socprev_od_row_count()
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such origin) | SOCPREV_E_LIMIT (too small)
 * Complexity: O(pairs of the origin). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_od_row(const socprev_od *od, int32_t origin,
                                          int32_t *destinations, double *costs, size_t capacity);

/** Cost of a pair.
 * @param out  untouched on failure
 * @retval SOCPREV_OK | SOCPREV_E_INVALID (no such place) | SOCPREV_E_NOT_FOUND (out of reach)
 * Complexity: O(log pairs of the origin). @threads any  @since 0.1 */
SOCPREV_API socprev_status socprev_od_cost(const socprev_od *od, int32_t origin,
                                           int32_t destination, double *out);

/** Distance of two places in metres.
 * @param earth  SOCPREV_EARTH_SPHERE (haversine) | SOCPREV_EARTH_WGS84 (geodesic, to less
 *               than a tenth of a millimetre)
 * @param latitude,longitude,to_latitude,to_longitude  degrees, as socprev_od_new_places()
 * @param out    untouched on failure
 * @param err    may be NULL                                                   @own
 * @retval SOCPREV_OK | SOCPREV_E_INVALID | SOCPREV_E_UNDEFINED (WGS84: the places are nearly
 *         antipodal, where the series does not settle)
 * Source: Vincenty, Survey Review 23 (1975) 88-93. Complexity: O(1). @threads any
 * @since 0.1 */
SOCPREV_API socprev_status socprev_distance(int32_t earth, double latitude, double longitude,
                                            double to_latitude, double to_longitude, double *out,
                                            socprev_error **err);

/** @} */

#ifdef __cplusplus
}
#endif
#endif
