/* Runs inputs through the callers without libFuzzer: files that are named, or
 * `--random SEED COUNT` inputs; `--table` prints what each function has done. */
#include "caller.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state;

static uint64_t next_random(void)
{
    uint64_t z = (state += 0x9e3779b97f4a7c15u);
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

static void *resize(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    (void)old_size;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return new_size > (size_t)1 << 26 ? NULL : realloc(block, new_size);
}

int main(int argc, char **argv)
{
    call_record *records = calloc((size_t)callables_count, sizeof *records);
    socprev_memory *memory = NULL;
    const char *folders[16], *headers = getenv("FUZZ_HEADERS");
    size_t n_folders = 0;
    if (records == NULL || socprev_memory_new(resize, NULL, &memory) != SOCPREV_OK)
        return 2;
    for (int i = 1; i < argc; i++)
        if (strcmp(argv[i], "--documents") == 0 && i + 1 < argc && n_folders < 16)
            folders[n_folders++] = argv[++i];
    caller_load_documents(folders, n_folders);
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--random") == 0 && i + 2 < argc) {
            state = strtoull(argv[i + 1], NULL, 10);
            long count = atol(argv[i + 2]);
            i += 2;
            for (long k = 0; k < count; k++) {
                uint8_t bytes[4096];
                uint64_t before = state;
                for (size_t b = 0; b < sizeof bytes; b += 8) {
                    uint64_t word = next_random();
                    memcpy(bytes + b, &word, sizeof word);
                }
                if (getenv("FUZZ_TRACE") != NULL)
                    fprintf(stderr, "state %llu\n", (unsigned long long)before);
                caller_run(bytes, sizeof bytes, headers, memory, records);
            }
        }
    }
    long reached = 0, succeeded = 0;
    for (int i = 0; i < callables_count; i++) {
        reached += records[i].called > 0;
        succeeded += records[i].succeeded > 0;
        if (getenv("FUZZ_TABLE") != NULL)
            printf("%s %ld %ld %ld\n", callables[i].name, records[i].called, records[i].succeeded,
                   records[i].without_memory);
    }
    printf("%d functions, %ld called, %ld succeeded\n", callables_count, reached, succeeded);
    socprev_memory_free(memory);
    free(records);
    return 0;
}
