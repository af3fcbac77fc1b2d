#include "base_internal.h"

#include <stdatomic.h>

struct socprev_run {
    struct socprev_memory memory;
    socprev_progress_fn progress;
    void *user;
    int32_t threads;
    atomic_int cancelled;
};

socprev_status socprev_run_new(socprev_progress_fn progress, void *user,
                               const socprev_memory *memory, socprev_run **out)
{
    if (out == NULL)
        return SOCPREV_E_INVALID;
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_run *made = socprev__alloc(&own, 1, sizeof *made);
    if (made == NULL)
        return SOCPREV_E_NOMEM;
    made->memory = own;
    made->progress = progress;
    made->user = user;
    made->threads = 1;
    atomic_init(&made->cancelled, 0);
    *out = made;
    return SOCPREV_OK;
}

socprev_status socprev_run_set_threads(socprev_run *run, int32_t threads)
{
    if (run == NULL || threads < 1 || threads > SOCPREV_THREADS_MAX)
        return SOCPREV_E_INVALID;
    run->threads = threads;
    return SOCPREV_OK;
}

int32_t socprev_run_threads(const socprev_run *run)
{
    return run == NULL ? 1 : run->threads;
}

void socprev_run_cancel(socprev_run *run)
{
    if (run != NULL)
        atomic_store(&run->cancelled, 1);
}

int32_t socprev_run_is_cancelled(const socprev_run *run)
{
    return run != NULL && atomic_load(&run->cancelled) != 0;
}

void socprev_run_free(socprev_run *run)
{
    if (run == NULL)
        return;
    struct socprev_memory own = run->memory;
    socprev__free(&own, run, 1, sizeof *run);
}

bool socprev__run_step(socprev_run *run, int64_t done, int64_t total)
{
    if (run == NULL)
        return false;
    if (atomic_load(&run->cancelled) == 0 && run->progress != NULL &&
        run->progress(run->user, done, total) != 0)
        atomic_store(&run->cancelled, 1);
    return atomic_load(&run->cancelled) != 0;
}
