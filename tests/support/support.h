/* What several test programs share. */
#ifndef SOCPREV_TESTS_SUPPORT_H
#define SOCPREV_TESTS_SUPPORT_H

#include <socprev.h>

#include <jansson.h>
#include <stdbool.h>
#include <stdint.h>

/* ---- an allocator that counts, checks old sizes, and fails ------------- */
typedef struct {
    long calls;        /* allocations and growths so far */
    long live;         /* blocks not yet freed */
    long fail_at;      /* the call that fails, from 0; -1 = never */
    bool fail_forever; /* every call from fail_at on fails */
    bool size_mismatch;/* an old_size was not what the block was asked with */
} fault_memory;

void fault_memory_reset(fault_memory *fault, long fail_at, bool forever);
void *fault_memory_resize(void *user, void *block, size_t old_size, size_t new_size);

/* Work that allocates from `memory` alone: does it, checks what it made, frees
 * all. Returns the status of the first call that failed, after checking that
 * this call left its outputs alone (SOCPREV_E_INTERNAL when it did not). */
typedef socprev_status (*fault_scenario)(const socprev_memory *memory);

/* Runs the scenario with every allocation failing in turn, once and for good.
 * NULL when each run ends in SOCPREV_E_NOMEM without a leak or a wrong size, and
 * the last, without a failure, in SOCPREV_OK; else what went wrong. */
const char *fault_loop(fault_scenario scenario);

/* ---- seeded random numbers (the same on every machine) ----------------- */
typedef struct {
    uint64_t state;
} random_source;

uint64_t random_next(random_source *source);
/* Uniform in low..high, both included. */
int64_t random_between(random_source *source, int64_t low, int64_t high);

/* ---- worked examples --------------------------------------------------- */

/* Path of a file below the source tree's tests/; static buffer. */
const char *test_path(const char *below_tests);
/* Loads tests/vectors/<name>; stops the test program when it cannot. */
json_t *vector_load(const char *name);

#endif
