/* libFuzzer's entry: FUZZ_TARGET names the target, FUZZ_DOCUMENTS folders of documents,
 * separated by colons. */
#include "targets.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const fuzz_target *target;
static socprev_memory *memory;

int LLVMFuzzerInitialize(int *argc, char ***argv);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static char list[4096];
    const char *folders[16];
    size_t n = 0;
    (void)argc;
    (void)argv;
    target = fuzz_target_find(getenv("FUZZ_TARGET"));
    memory = fuzz_memory_new();
    if (target == NULL || memory == NULL) {
        fprintf(stderr, "FUZZ_TARGET must be one of:");
        for (int i = 0; i < fuzz_targets_count; i++)
            fprintf(stderr, " %s", fuzz_targets[i].name);
        fputc('\n', stderr);
        exit(2);
    }
    snprintf(list, sizeof list, "%s",
             getenv("FUZZ_DOCUMENTS") == NULL ? "" : getenv("FUZZ_DOCUMENTS"));
    for (char *folder = strtok(list, ":"); folder != NULL && n < 16; folder = strtok(NULL, ":"))
        folders[n++] = folder;
    caller_load_documents(folders, n);
    return 0;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    fuzz_target_run(target, data, size, memory, NULL);
    return 0;
}
