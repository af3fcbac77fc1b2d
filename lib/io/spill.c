/* A file without a name. */
#include "io/io_internal.h"

#include <socprev/io_spill.h>

#include <errno.h>
#include <stdlib.h>
#include <unistd.h>

enum { BUFFER = 65536 };

struct socprev_spill {
    struct socprev_memory memory;
    int file;
    uint64_t written; /* bytes in the file */
    size_t buffered;  /* and behind them, here */
    uint8_t buffer[BUFFER];
};

static socprev_status open_file(socprev_spill *spill, const char *folder, socprev_error **err)
{
    size_t capacity = strlen(folder) + sizeof "/socprev-XXXXXX";
    char *path = socprev__alloc(&spill->memory, capacity, 1);
    if (path == NULL)
        return socprev__fail_nomem(err);
    snprintf(path, capacity, "%s/socprev-XXXXXX", folder);
    socprev_status st = SOCPREV_OK;
    spill->file = mkstemp(path);
    if (spill->file < 0) {
        st = socprev__fail(err, SOCPREV_E_IO, SP_SPILL_FOLDER, SP_FIELD("folder"),
                           SP_TEXT(folder), SP_INT(errno));
    } else if (unlink(path) != 0) {
        int number = errno;
        close(spill->file);
        (void)remove(path);
        st = socprev__fail(err, SOCPREV_E_IO, SP_SPILL_FOLDER, SP_FIELD("folder"),
                           SP_TEXT(folder), SP_INT(number));
    }
    socprev__free(&spill->memory, path, capacity, 1);
    return st;
}

socprev_status socprev_spill_new(const char *folder, const socprev_memory *memory,
                                 socprev_spill **out, socprev_error **err)
{
    if (folder == NULL || out == NULL)
        return socprev__fail_null(err, folder == NULL ? "folder" : "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_spill *spill = socprev__alloc(&own, 1, sizeof *spill);
    if (spill == NULL)
        return socprev__fail_nomem(err);
    spill->memory = own;
    socprev_status st = open_file(spill, folder, err);
    if (st == SOCPREV_OK)
        *out = spill;
    else
        socprev__free(&own, spill, 1, sizeof *spill);
    return st;
}

void socprev_spill_free(socprev_spill *spill)
{
    if (spill == NULL)
        return;
    struct socprev_memory memory = spill->memory;
    (void)close(spill->file); /* nothing in it is wanted any more */
    socprev__free(&memory, spill, 1, sizeof *spill);
}

uint64_t socprev_spill_size(const socprev_spill *spill)
{
    return spill == NULL ? 0 : spill->written + spill->buffered;
}

static bool flush(socprev_spill *spill)
{
    size_t done = 0;
    while (done < spill->buffered) {
        ssize_t n = write(spill->file, spill->buffer + done, spill->buffered - done);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            break;
        done += (size_t)n;
    }
    spill->written += done;
    spill->buffered -= done;
    memmove(spill->buffer, spill->buffer + done, spill->buffered);
    return spill->buffered == 0;
}

int32_t socprev_spill_write(void *user, const void *data, size_t size)
{
    socprev_spill *spill = user;
    const uint8_t *from = data;
    if (spill == NULL || (data == NULL && size > 0))
        return 1;
    while (size > 0) {
        size_t n = BUFFER - spill->buffered < size ? BUFFER - spill->buffered : size;
        memcpy(spill->buffer + spill->buffered, from, n);
        spill->buffered += n;
        from += n;
        size -= n;
        if (spill->buffered == BUFFER && !flush(spill))
            return 1;
    }
    return 0;
}

int32_t socprev_spill_read(void *user, uint64_t at, void *data, size_t size)
{
    const socprev_spill *spill = user;
    uint8_t *to = data;
    if (spill == NULL || (data == NULL && size > 0) || at > socprev_spill_size(spill) ||
        size > socprev_spill_size(spill) - at)
        return 1;
    while (size > 0 && at < spill->written) {
        size_t most = size < spill->written - at ? size : (size_t)(spill->written - at);
        ssize_t n = pread(spill->file, to, most, (off_t)at);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return 1;
        at += (uint64_t)n;
        to += n;
        size -= (size_t)n;
    }
    if (size > 0)
        memcpy(to, spill->buffer + (at - spill->written), size);
    return 0;
}
