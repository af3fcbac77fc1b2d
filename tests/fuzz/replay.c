/* Runs inputs through the targets without libFuzzer.
 *
 *     replay [--documents FOLDER]... TARGET FILE...
 *     replay [--documents FOLDER]... TARGET --random SEED COUNT
 *     replay [--documents FOLDER]... TARGET --faults SEED COUNT
 *
 * --faults lets an allocation fail in every second call, once or for good: the call must
 * say SOCPREV_E_NOMEM and leave its outputs alone, and no block may be left over. After
 * --random and --faults a line for each function says how often it was called, succeeded,
 * and was without memory. */
#include "support.h"
#include "targets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SIZE = 2048 };

static void *limited(void *user, void *block, size_t old_size, size_t new_size)
{
    return new_size > (size_t)1 << 26 ? NULL
                                      : fault_memory_resize(user, block, old_size, new_size);
}

static int one_file(const fuzz_target *target, const char *path, socprev_memory *memory)
{
    FILE *file = fopen(path, "rb");
    uint8_t *data = malloc(1 << 20);
    if (file == NULL || data == NULL) {
        fprintf(stderr, "replay: %s cannot be read\n", path);
        return 2;
    }
    fuzz_target_run(target, data, fread(data, 1, 1 << 20, file), memory, NULL);
    fclose(file);
    free(data);
    return 0;
}

static void print(const call_record *records)
{
    for (int i = 0; i < callables_count; i++)
        printf("%s %ld %ld %ld %d\n", callables[i].name, records[i].called, records[i].succeeded,
               records[i].without_memory, callables[i].allocates);
}

static int random_inputs(const fuzz_target *target, uint64_t seed, long count,
                         socprev_memory *memory, fault_memory *fault)
{
    call_record *records = calloc((size_t)callables_count, sizeof *records);
    random_source source = { seed };
    uint8_t bytes[SIZE];
    if (records == NULL)
        return 2;
    for (long k = 0; k < count; k++) {
        if (getenv("REPLAY_TRACE") != NULL)
            fprintf(stderr, "seed %llu\n", (unsigned long long)source.state);
        for (size_t i = 0; i < SIZE; i++)
            bytes[i] = (uint8_t)random_between(&source, 0, 255);
        long live = fault == NULL ? 0 : fault->live;
        if (target->parse != NULL)
            fuzz_target_run(target, bytes, SIZE, memory, records);
        else
            caller_run_with(bytes, SIZE, target->headers, memory, records, fault);
        if (fault != NULL && (fault->live != live || fault->size_mismatch)) {
            fprintf(stderr, "replay: %ld blocks left over, input %ld%s\n", fault->live - live, k,
                    fault->size_mismatch ? ", a wrong old size" : "");
            return 1;
        }
    }
    print(records);
    free(records);
    return 0;
}

int main(int argc, char **argv)
{
    const char *folders[16];
    size_t n = 0;
    int at = 1, result = 0;
    for (; at + 1 < argc && strcmp(argv[at], "--documents") == 0 && n < 16; at += 2)
        folders[n++] = argv[at + 1];
    const fuzz_target *target = at < argc ? fuzz_target_find(argv[at++]) : NULL;
    if (target == NULL || at == argc) {
        fprintf(stderr, "usage: replay [--documents FOLDER]... TARGET "
                        "FILE... | --random SEED COUNT | --faults SEED COUNT\n");
        return 2;
    }
    caller_load_documents(folders, n);
    bool faults = strcmp(argv[at], "--faults") == 0;
    fault_memory fault;
    socprev_memory *memory = NULL;
    fault_memory_reset(&fault, -1, false);
    if (faults && socprev_memory_new(limited, &fault, &memory) != SOCPREV_OK)
        return 2;
    if (!faults && (memory = fuzz_memory_new()) == NULL)
        return 2;
    if (argv[at][0] == '-' && at + 2 < argc)
        result = random_inputs(target, strtoull(argv[at + 1], NULL, 10), atol(argv[at + 2]),
                               memory, faults ? &fault : NULL);
    else
        for (; at < argc && result == 0; at++)
            result = one_file(target, argv[at], memory);
    socprev_memory_free(memory);
    return result;
}
