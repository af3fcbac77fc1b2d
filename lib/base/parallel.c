/* Chunks of one computation on several threads. What a chunk is follows from
 * the data, never from the number of threads; each chunk writes only what is
 * its own, and the caller joins the parts in their order. So the number of
 * threads cannot be seen in a result. */
#include "base_internal.h"

#include <stdatomic.h>

#ifdef HAVE_PTHREAD
#include <pthread.h>
#include <signal.h>
#endif

typedef struct {
    socprev_run *run;
    size_t chunks;
    socprev__chunk_fn work;
    void *context;
    atomic_size_t next;
    atomic_size_t done;
} job;

/* Takes chunks until none is left or the run is cancelled. */
static void take_chunks(job *j, bool reports)
{
    while (socprev_run_is_cancelled(j->run) == 0) {
        size_t chunk = atomic_fetch_add(&j->next, 1);
        if (chunk >= j->chunks)
            return;
        j->work(j->context, chunk);
        size_t done = atomic_fetch_add(&j->done, 1) + 1;
        if (reports)
            (void)socprev__run_step(j->run, (int64_t)done, (int64_t)j->chunks);
    }
}

#ifdef HAVE_PTHREAD
static void *worker(void *argument)
{
    take_chunks(argument, false);
    return NULL;
}

/* The caller works too, so a thread that cannot be had costs time only.
 * Signals of the program are not for our threads. */
static void run_on_threads(job *j, size_t threads)
{
    pthread_t helpers[SOCPREV_THREADS_MAX - 1];
    size_t started = 0;
    sigset_t all, before;
    sigfillset(&all);
    bool masked = pthread_sigmask(SIG_SETMASK, &all, &before) == 0;
    while (started + 1 < threads &&
           pthread_create(&helpers[started], NULL, worker, j) == 0)
        started++;
    if (masked)
        (void)pthread_sigmask(SIG_SETMASK, &before, NULL);
    take_chunks(j, true);
    for (size_t i = 0; i < started; i++)
        (void)pthread_join(helpers[i], NULL);
}
#else
static void run_on_threads(job *j, size_t threads)
{
    (void)threads;
    take_chunks(j, true);
}
#endif

bool socprev__parallel(socprev_run *run, size_t chunks, socprev__chunk_fn work, void *context)
{
    job j = { .run = run, .chunks = chunks, .work = work, .context = context };
    atomic_init(&j.next, 0);
    atomic_init(&j.done, 0);
    size_t threads = (size_t)socprev_run_threads(run);
    if (threads > chunks)
        threads = chunks;
    if (threads > 1)
        run_on_threads(&j, threads);
    else
        take_chunks(&j, true);
    return atomic_load(&j.done) < chunks;
}
