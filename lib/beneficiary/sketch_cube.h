/* A cube of sketches: the cells of a socprev_cube that never counts, each with a sketch. */
#ifndef SOCPREV_SKETCH_CUBE_INTERNAL_H
#define SOCPREV_SKETCH_CUBE_INTERNAL_H

#include <socprev/sketch_cube.h>

#include "beneficiary/sketch.h"

struct socprev_sketch_cube {
    struct socprev_memory memory;
    int32_t precision;
    uint64_t key_id;
    bool broken;        /* a failure left some persons out */
    socprev_cube *cube; /* dimensions, hierarchies, axes, base cells */
    socprev__sketch *set; /* [capacity] of each base cell */
    size_t capacity;
};

struct socprev_sketch_people {
    struct socprev_memory memory;
    size_t d;
    int32_t dimension[SOCPREV__CUBE_DIMENSIONS];
    socprev__cell *cell;   /* [n] ascending */
    socprev__guess *guess; /* [n] */
    size_t n;
};

/* SOCPREV_E_INVALID when the cube is broken. */
socprev_status socprev__sketch_cube_usable(const socprev_sketch_cube *cube, socprev_error **err);
/* Number of the base cell with these codes; adds it, with a sketch of nobody, when it is new. */
socprev_status socprev__sketch_cube_cell(socprev_sketch_cube *cube, const int32_t *code,
                                         uint32_t *cell, socprev_error **err);

#endif
