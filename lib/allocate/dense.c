/* Loops over rows of doubles. Their sums have a fixed number of parts, so the order
 * of additions, and with it every bit of the result, is the same on any processor,
 * while one that is able to works on four or eight numbers at once. */
#include "allocate/grid.h"

enum { PARTS = 8 };

/* The parts of a sum, added in one order. */
#define SUM_OF(part)                                                                              \
    (((part[0] + part[1]) + (part[2] + part[3])) + ((part[4] + part[5]) + (part[6] + part[7])))

SOCPREV__VERSIONS double socprev__dot(const double *restrict a, const double *restrict b, size_t n)
{
    double part[PARTS] = { 0 };
    size_t k = 0;
    for (; k + PARTS <= n; k += PARTS) {
        for (size_t l = 0; l < PARTS; l++)
            part[l] += a[k + l] * b[k + l];
    }
    for (size_t l = 0; k + l < n; l++)
        part[l] += a[k + l] * b[k + l];
    return SUM_OF(part);
}

SOCPREV__VERSIONS void socprev__add_scaled(double *restrict to, const double *restrict from,
                                       double scale, size_t n)
{
    for (size_t k = 0; k < n; k++)
        to[k] += from[k] * scale;
}

SOCPREV__VERSIONS double socprev__multiply_line(double *restrict to, const double *restrict a,
                                            const double *restrict b, size_t n)
{
    double part[PARTS] = { 0 };
    size_t k = 0;
    for (; k + PARTS <= n; k += PARTS) {
        for (size_t l = 0; l < PARTS; l++) {
            to[k + l] = a[k + l] * b[k + l];
            part[l] += to[k + l];
        }
    }
    for (size_t l = 0; k + l < n; l++) {
        to[k + l] = a[k + l] * b[k + l];
        part[l] += to[k + l];
    }
    return SUM_OF(part);
}

/* A double above this has no halves; adding and subtracting it rounds. */
static const double to_whole = 0x1.8p52;

SOCPREV__VERSIONS double socprev__round_line(double *restrict units, const double *restrict line,
                                         double scale, double lift, size_t n)
{
    double part[PARTS] = { 0 };
    size_t k = 0;
    for (; k + PARTS <= n; k += PARTS) {
        for (size_t l = 0; l < PARTS; l++) {
            double whole = (line[k + l] * scale + lift + to_whole) - to_whole;
            whole = whole > 0 ? whole : 0;
            units[k + l] = whole;
            part[l] += whole;
        }
    }
    for (size_t l = 0; k + l < n; l++) {
        double whole = (line[k + l] * scale + lift + to_whole) - to_whole;
        units[k + l] = whole > 0 ? whole : 0;
        part[l] += units[k + l];
    }
    return SUM_OF(part);
}

SOCPREV__VERSIONS void socprev__price_line(double *restrict rise, double *restrict fall,
                                       const double *restrict units, const double *restrict line,
                                       double offset, size_t n)
{
    for (size_t k = 0; k < n; k++) {
        double price = 1 / line[k], last = (units[k] - 1 + offset) * price;
        rise[k] = (units[k] + offset) * price;
        fall[k] = units[k] > 0 ? last : 0;
    }
}

SOCPREV__VERSIONS double socprev__least_of(const double *restrict a, size_t n)
{
    double part[PARTS], least = a[0];
    for (size_t l = 0; l < PARTS; l++)
        part[l] = a[0];
    size_t k = 0;
    for (; k + PARTS <= n; k += PARTS) {
        for (size_t l = 0; l < PARTS; l++)
            part[l] = a[k + l] < part[l] ? a[k + l] : part[l];
    }
    for (; k < n; k++)
        least = a[k] < least ? a[k] : least;
    for (size_t l = 0; l < PARTS; l++)
        least = part[l] < least ? part[l] : least;
    return least;
}

SOCPREV__VERSIONS double socprev__most_of(const double *restrict a, size_t n)
{
    double part[PARTS], most = a[0];
    for (size_t l = 0; l < PARTS; l++)
        part[l] = a[0];
    size_t k = 0;
    for (; k + PARTS <= n; k += PARTS) {
        for (size_t l = 0; l < PARTS; l++)
            part[l] = a[k + l] > part[l] ? a[k + l] : part[l];
    }
    for (; k < n; k++)
        most = a[k] > most ? a[k] : most;
    for (size_t l = 0; l < PARTS; l++)
        most = part[l] > most ? part[l] : most;
    return most;
}
