/* Looking over the shoulder of a random source. */
#ifndef SOCPREV_TESTS_RANDOM_H
#define SOCPREV_TESTS_RANDOM_H

#include "support.h"

/* Is told each number a source drew from low..high; its result is drawn instead. */
typedef int64_t (*random_draw)(int64_t low, int64_t high, int64_t value);

/* From now on `draw` is asked for each number of this source, and of no other. */
void random_record(const random_source *source, random_draw draw);

#endif
