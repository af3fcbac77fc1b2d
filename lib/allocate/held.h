/* Arrays that a problem and its answers share. */
#ifndef SOCPREV_HELD_PRIVATE_H
#define SOCPREV_HELD_PRIVATE_H

#include "allocate/allocate_internal.h"

/* An array of n integers, not set, that problems and answers share: whoever holds it
 * does not change it unless alone. NULL when out of memory. */
int64_t *socprev__held_new(const struct socprev_memory *memory, size_t n);
void socprev__held_free(const struct socprev_memory *memory, int64_t *held, size_t n);

/* One holder more. NULL holds nothing. */
int64_t *socprev__held_share(int64_t *held);
bool socprev__held_alone(const int64_t *held);

#endif
