/* Fuzz targets: one for each parser, one for each group of public functions. */
#ifndef SOCPREV_TESTS_TARGETS_H
#define SOCPREV_TESTS_TARGETS_H

#include "caller.h"

typedef struct {
    const char *name;
    void (*parse)(const uint8_t *data, size_t size, const socprev_memory *memory); /* or NULL */
    const char *headers; /* of the functions that are called */
} fuzz_target;

extern const fuzz_target fuzz_targets[];
extern const int fuzz_targets_count;

const fuzz_target *fuzz_target_find(const char *name);
/* `records` may be NULL. */
void fuzz_target_run(const fuzz_target *target, const uint8_t *data, size_t size,
                     socprev_memory *memory, call_record *records);

/* The C allocator, which refuses more than 64 MiB at once. */
socprev_memory *fuzz_memory_new(void);

#endif
