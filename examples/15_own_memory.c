/* The program's own allocator, its progress callback, and a cancel. */
#include <socprev.h>
#include <stdio.h>
#include <stdlib.h>

/* One function allocates, resizes and frees; here it counts bytes in use. */
static void *counting(void *user, void *block, size_t old_size, size_t new_size)
{
    size_t *in_use = user;
    if (new_size == 0) {
        free(block);
        *in_use -= old_size;
        return NULL;
    }
    void *grown = realloc(block, new_size);
    if (grown != NULL)
        *in_use += new_size - old_size;
    return grown;
}

/* Anything but 0 stops the work. */
static int32_t stop_at_once(void *user, int64_t done, int64_t total)
{
    (void)done;
    (void)total;
    ++*(int *)user;
    return 1;
}

int main(void)
{
    size_t in_use = 0;
    socprev_memory *memory = NULL;
    socprev_portfolio *p = NULL;
    socprev_memory_new(counting, &in_use, &memory);
    socprev_portfolio_new("example", SOCPREV_NUL, memory, &p, NULL);
    socprev_memory_free(memory); /* the portfolio keeps what it needs */
    printf("in use: %s\n", in_use > 0 ? "some bytes" : "nothing");

    int calls = 0;
    socprev_run *run = NULL;
    socprev_findings *findings = NULL;
    socprev_error *err = NULL;
    socprev_run_new(stop_at_once, &calls, NULL, &run);
    if (socprev_portfolio_check(p, run, &findings, &err) == SOCPREV_E_CANCELLED)
        printf("cancelled after %d call: %s\n", calls, socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
    socprev_run_free(run);
    socprev_portfolio_free(p);
    printf("in use: %s\n", in_use > 0 ? "some bytes" : "nothing");
    return 0;
}
