/* Random values with weights, for tests of evenness. */
#ifndef SOCPREV_TESTS_UNITS_H
#define SOCPREV_TESTS_UNITS_H

#include "support.h"

#include <stddef.h>

enum { UNITS_MOST = 400 };

typedef struct {
    size_t n;
    double x[UNITS_MOST], w[UNITS_MOST];
} units;

/* 1 .. `most` units: values 0 .. 20 or continuous, with ties and zeros, at least one above 0. */
units units_random(random_source *random, size_t most);

/* 0 .. 6 units of zeros, denormals, huge and nearly equal values and weights. */
units units_extreme(random_source *random);

/* The same units in another order; `order` [n] says where each came from, may be NULL. */
units units_shuffled(const units *from, random_source *random, size_t *order);

/* A finished accumulator of them; the test fails when it cannot be made. */
socprev_evenness *units_evenness(const units *from);

/* Whether two numbers agree to 1e-12 of the larger, or of 1e-3. */
bool units_near(double a, double b);

#endif
