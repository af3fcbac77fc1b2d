#include "support.h"

static const char *one(socprev_status (*scenario)(const socprev_memory *memory), long at,
                       bool forever, socprev_status *st)
{
    fault_memory fault;
    socprev_memory *memory = NULL;
    fault_memory_reset(&fault, -1, false);
    if (socprev_memory_new(fault_memory_resize, &fault, &memory) != SOCPREV_OK)
        return "no memory handle";
    fault.fail_at = fault.calls + at;
    fault.fail_forever = forever;
    *st = scenario(memory);
    socprev_memory_free(memory);
    if (fault.live != 0)
        return "memory is lost";
    if (fault.size_mismatch)
        return "a block is freed or resized by a wrong size";
    if (*st != SOCPREV_OK && *st != SOCPREV_E_NOMEM)
        return "a failed allocation came back as something else";
    return NULL;
}

const char *fault_each(socprev_status (*scenario)(const socprev_memory *memory), long points)
{
    for (int forever = 0; forever < 2; forever++) {
        socprev_status st = SOCPREV_E_NOMEM;
        long at = 0;
        for (; st != SOCPREV_OK; at++) {
            const char *wrong = one(scenario, at, forever == 1, &st);
            if (wrong != NULL)
                return wrong;
        }
        if (at <= points)
            return "too few allocations could fail";
    }
    return NULL;
}
