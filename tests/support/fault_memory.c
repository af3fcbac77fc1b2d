#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Each block carries its size in front, to check what the library says of it. */
typedef union {
    size_t size;
    max_align_t align;
} header;

void fault_memory_reset(fault_memory *fault, long fail_at, bool forever)
{
    *fault = (fault_memory){ .fail_at = fail_at, .fail_forever = forever };
}

void *fault_memory_resize(void *user, void *block, size_t old_size, size_t new_size)
{
    fault_memory *fault = user;
    header *old = block == NULL ? NULL : (header *)block - 1;
    if ((old == NULL ? 0 : old->size) != old_size)
        fault->size_mismatch = true;
    if (new_size == 0) {
        if (old != NULL)
            fault->live--;
        free(old);
        return NULL;
    }
    long call = fault->calls++;
    if (fault->fail_at >= 0 &&
        (call == fault->fail_at || (fault->fail_forever && call > fault->fail_at)))
        return NULL;
    header *grown = malloc(sizeof *grown + new_size);
    if (grown == NULL)
        abort();
    grown->size = new_size;
    memset(grown + 1, 0xa5, new_size);
    if (old != NULL) {
        memcpy(grown + 1, old + 1, old_size < new_size ? old_size : new_size);
        free(old);
    } else {
        fault->live++;
    }
    return grown + 1;
}

/* One run; NULL when it ended as it should. */
static const char *fault_run(fault_scenario scenario, long fail_at, bool forever, bool *failed)
{
    static char text[120];
    fault_memory fault;
    socprev_memory *memory = NULL;
    fault_memory_reset(&fault, -1, false);
    if (socprev_memory_new(fault_memory_resize, &fault, &memory) != SOCPREV_OK)
        return "no memory handle";
    fault.fail_at = fault.calls + fail_at;
    fault.fail_forever = forever;
    socprev_status st = scenario(memory);
    *failed = fault.calls > fault.fail_at;
    socprev_memory_free(memory);
    snprintf(text, sizeof text, "allocation %ld%s: status %d, %ld blocks left%s", fail_at,
             forever ? " and all later" : "", (int)st, fault.live,
             fault.size_mismatch ? ", a wrong old size" : "");
    bool right = st == (*failed ? SOCPREV_E_NOMEM : SOCPREV_OK) && fault.live == 0 &&
                 !fault.size_mismatch;
    return right ? NULL : text;
}

const char *fault_loop(fault_scenario scenario)
{
    const char *wrong = NULL;
    bool failed = true;
    for (long fail_at = 0; failed && wrong == NULL; fail_at++) {
        wrong = fault_run(scenario, fail_at, false, &failed);
        if (wrong == NULL)
            wrong = fault_run(scenario, fail_at, true, &failed);
        if (fail_at == 0 && !failed)
            wrong = "the scenario allocates nothing";
    }
    return wrong;
}
