/* Costs by origin, and how the engines walk them. */
#ifndef SOCPREV_OD_INTERNAL_H
#define SOCPREV_OD_INTERNAL_H

#include <socprev/od.h>

#include "base/base_internal.h"

#include <math.h>

/* Most steps of a stored cost. */
#define SOCPREV__OD_STEPS 65535

/* Costs that are multiples of a step: value = steps / per, or steps x step when
 * the reciprocal of the step is not whole (per 0). */
typedef struct {
    double step; /* 0 = costs are kept as they are */
    double per;
} socprev__scale;

struct socprev_od {
    struct socprev_memory memory;
    int32_t n_origins, n_destinations;
    size_t n;          /* pairs */
    size_t *start;     /* [origins + 1] first pair of each origin */
    uint16_t *to;      /* [n] destination, ascending in a row; NULL when */
    uint32_t *to_wide; /* [n] ... there are more than 65,536 */
    uint16_t *steps;   /* [n] cost in steps; NULL when */
    double *cost;      /* [n] ... costs are kept as they are */
    uint16_t most;     /* largest cost in steps */
    socprev__scale scale;
    int32_t earth;
    double radius;
};

static inline double socprev__scale_value(socprev__scale scale, uint16_t steps)
{
    return scale.per > 0 ? (double)steps / scale.per : (double)steps * scale.step;
}

static inline uint32_t socprev__od_to(const socprev_od *od, size_t pair)
{
    return od->to != NULL ? od->to[pair] : od->to_wide[pair];
}

static inline double socprev__od_value(const socprev_od *od, size_t pair)
{
    return od->steps != NULL ? socprev__scale_value(od->scale, od->steps[pair]) : od->cost[pair];
}

/* Place of a pair, or od->n when the destination is out of reach. */
size_t socprev__od_find(const socprev_od *od, uint32_t origin, uint32_t destination);

/* Stores costs of a row from a place on; what exceeds the radius by rounding is the
 * radius, which fits into the steps. */
void socprev__od_put_row(socprev_od *od, size_t pair, const uint32_t *destination,
                         const double *cost, size_t n);

/* An empty handle with room for n pairs. */
socprev_status socprev__od_new(int32_t n_origins, int32_t n_destinations, size_t n,
                               socprev__scale scale, const struct socprev_memory *memory,
                               socprev_od **out, socprev_error **err);

/* Refuses sizes, step and rounding that are not allowed. */
socprev_status socprev__od_check(int32_t n_origins, int32_t n_destinations, double step,
                                 socprev__scale *scale, socprev_error **err);

/* socprev_od_transpose() with arguments that are there. */
socprev_status socprev__od_turn(const socprev_od *od, const struct socprev_memory *memory,
                                socprev_od **out, socprev_error **err);

/* Ends the making: finds the largest cost. */
void socprev__od_finish(socprev_od *od);

/* The whole number that is nearest, of two the even one, for 0 .. 2^51. */
static inline double socprev__nearest(double x)
{
    return (x + 0x1.8p52) - 0x1.8p52;
}

/* How many steps make the cost. */
static inline double socprev__scale_steps(socprev__scale scale, double cost)
{
    double steps = scale.per > 0 ? cost * scale.per : cost / scale.step;
    return steps <= SOCPREV__OD_STEPS + 1 ? socprev__nearest(steps) : steps;
}

/* Stores a checked cost at a place. */
static inline void socprev__od_put(socprev_od *od, size_t pair, uint32_t destination, double cost)
{
    if (od->to != NULL)
        od->to[pair] = (uint16_t)destination;
    else
        od->to_wide[pair] = destination;
    if (od->steps != NULL)
        od->steps[pair] = (uint16_t)socprev__scale_steps(od->scale, cost);
    else
        od->cost[pair] = cost + 0.0; /* -0 becomes 0 */
}

/* ---- distance (od_distance.c) ---------------------------------------------- */

#define SOCPREV__SPHERE_RADIUS 6371008.8

/* Unit vector of a place, the fields as arrays. */
typedef struct {
    double x, y, z;
} socprev__direction;

socprev__direction socprev__direction_of(double latitude, double longitude);

/* Metres between places whose unit vectors are so far apart, squared. */
void socprev__sphere_metres(const double *squared, size_t n, double *restrict metres);

/* Geodesic of WGS84 in metres; false near the antipodes. */
bool socprev__geodesic(double latitude, double longitude, double to_latitude, double to_longitude,
                       double *out);

/* Whether a place is on the globe. */
bool socprev__is_place(double latitude, double longitude);

#endif
