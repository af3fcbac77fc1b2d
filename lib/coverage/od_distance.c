/* Distances on the sphere and on the ellipsoid WGS84. */
#include "coverage/od_internal.h"

static double radians(double degrees)
{
    return degrees * 0x1.921fb54442d18p+1 / 180;
}

bool socprev__is_place(double latitude, double longitude)
{
    return fabs(latitude) <= 90 && fabs(longitude) <= 360; /* false for NaN */
}

socprev__direction socprev__direction_of(double latitude, double longitude)
{
    double phi = radians(latitude), lambda = radians(longitude);
    return (socprev__direction){ cos(phi) * cos(lambda), cos(phi) * sin(lambda), sin(phi) };
}

/* ---- sphere ------------------------------------------------------------------------ */

/* asin(x) / x by its series in x^2, for x^2 <= 1/100: what is left out is below 1e-17. */
#define NEAR 0.01
#define ASIN_RATIO(z)                                                                             \
    (1 + (z) * (1.0 / 6 +                                                                         \
                (z) * (3.0 / 40 +                                                                 \
                       (z) * (5.0 / 112 +                                                         \
                              (z) * (35.0 / 1152 +                                                \
                                     (z) * (63.0 / 2816 +                                         \
                                            (z) * (231.0 / 13312 + (z) * 143.0 / 10240)))))))

/* 2 r asin(sqrt(h)), h the haversine of the angle. */
static double metres_of_haversine(double h)
{
    double x = sqrt(h);
    double angle = h <= NEAR ? x * ASIN_RATIO(h) : asin(x < 1 ? x : 1);
    return 2 * SOCPREV__SPHERE_RADIUS * angle;
}

SOCPREV__VERSIONS static void near_metres(const double *squared, size_t n,
                                          double *restrict metres)
{
    for (size_t k = 0; k < n; k++) {
        double h = squared[k] / 4;
        metres[k] = 2 * SOCPREV__SPHERE_RADIUS * (sqrt(h) * ASIN_RATIO(h));
    }
}

/* The series for all of them at once; what it does not hold for is done anew. */
void socprev__sphere_metres(const double *squared, size_t n, double *restrict metres)
{
    near_metres(squared, n, metres);
    for (size_t k = 0; k < n; k++)
        if (squared[k] / 4 > NEAR)
            metres[k] = metres_of_haversine(squared[k] / 4);
}

static double haversine(double latitude, double longitude, double to_latitude,
                        double to_longitude)
{
    double phi = sin(radians(to_latitude - latitude) / 2);
    double lambda = sin(radians(to_longitude - longitude) / 2);
    return phi * phi + cos(radians(latitude)) * cos(radians(to_latitude)) * lambda * lambda;
}

/* ---- ellipsoid: Vincenty 1975, inverse formula -------------------------------------- */

#define MAJOR 6378137.0
#define FLATTENING (1 / 298.257223563)
#define MINOR (MAJOR * (1 - FLATTENING))

/* Sine and cosine of the reduced latitude. */
static void reduce(double latitude, double *sine, double *cosine)
{
    double phi = radians(latitude), y = (1 - FLATTENING) * sin(phi), x = cos(phi);
    double r = hypot(x, y);
    *sine = y / r;
    *cosine = x / r;
}

/* What the iteration knows of the geodesic. */
typedef struct {
    double sigma, sin_sigma, cos_sigma; /* angle on the auxiliary sphere */
    double cos2_alpha;                  /* of the azimuth at the equator, squared */
    double middle;                      /* cos 2 sigma_m */
} arc;

static double metres_of_arc(const arc *g)
{
    double u2 = g->cos2_alpha * (MAJOR * MAJOR - MINOR * MINOR) / (MINOR * MINOR);
    double a = 1 + u2 / 16384 * (4096 + u2 * (-768 + u2 * (320 - 175 * u2)));
    double b = u2 / 1024 * (256 + u2 * (-128 + u2 * (74 - 47 * u2)));
    double m = g->middle, m2 = 2 * m * m - 1, s = g->sin_sigma;
    double inner = g->cos_sigma * m2 - b / 6 * m * (4 * s * s - 3) * (4 * m * m - 3);
    return MINOR * a * (g->sigma - b * s * (m + b / 4 * inner));
}

bool socprev__geodesic(double latitude, double longitude, double to_latitude, double to_longitude,
                       double *out)
{
    double across = remainder(radians(to_longitude - longitude), 2 * radians(180));
    double su, cu, tsu, tcu, lambda = across;
    arc g = { 0 };
    reduce(latitude, &su, &cu);
    reduce(to_latitude, &tsu, &tcu);
    for (int round = 0; round < 200; round++) {
        double sl = sin(lambda), cl = cos(lambda);
        g.sin_sigma = hypot(tcu * sl, cu * tsu - su * tcu * cl);
        if (g.sin_sigma == 0 && cl > 0) { /* the same place */
            *out = 0;
            return true;
        }
        g.cos_sigma = su * tsu + cu * tcu * cl;
        g.sigma = atan2(g.sin_sigma, g.cos_sigma);
        double sin_alpha = cu * tcu * sl / g.sin_sigma;
        g.cos2_alpha = 1 - sin_alpha * sin_alpha;
        /* on the equator cos^2 alpha is 0 and the term vanishes */
        g.middle = g.cos2_alpha > 0x1p-50 ? g.cos_sigma - 2 * su * tsu / g.cos2_alpha : 0;
        double c = FLATTENING / 16 * g.cos2_alpha *
                   (4 + FLATTENING * (4 - 3 * g.cos2_alpha));
        double before = lambda, m = g.middle;
        lambda = across + (1 - c) * FLATTENING * sin_alpha *
                              (g.sigma + c * g.sin_sigma *
                                             (m + c * g.cos_sigma * (2 * m * m - 1)));
        if (!(fabs(lambda) <= radians(180)))
            return false;
        if (fabs(lambda - before) < 1e-13) {
            *out = metres_of_arc(&g);
            return isfinite(*out);
        }
    }
    return false;
}

/* ---- asking --------------------------------------------------------------------------- */

socprev_status socprev_distance(int32_t earth, double latitude, double longitude,
                                double to_latitude, double to_longitude, double *out,
                                socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (earth != SOCPREV_EARTH_SPHERE && earth != SOCPREV_EARTH_WGS84)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("earth"),
                             SP_TEXT("earth"), SP_INT(earth));
    if (!socprev__is_place(latitude, longitude))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_PLACE, SP_FIELD("latitude"), SP_INT(0));
    if (!socprev__is_place(to_latitude, to_longitude))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_OD_PLACE, SP_FIELD("to_latitude"),
                             SP_INT(1));
    double metres;
    if (earth == SOCPREV_EARTH_SPHERE)
        metres = metres_of_haversine(haversine(latitude, longitude, to_latitude, to_longitude));
    else if (!socprev__geodesic(latitude, longitude, to_latitude, to_longitude, &metres))
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_OD_ANTIPODES, NULL, SP_TEXT("WGS84"));
    *out = metres;
    return SOCPREV_OK;
}
