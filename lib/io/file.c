/* Whole files: in by pieces, out all or nothing. */
#include "io/io_internal.h"

#include <errno.h>
#include <sys/stat.h>
#include <unistd.h>

/* ---- why the system refused ------------------------------------------------ */

static socprev_status fail_system(socprev_error **err, const char *path, const char *call,
                                  int number)
{
    static const struct {
        int number;
        socprev_status status;
        int32_t message;
    } known[] = {
        { ENOENT, SOCPREV_E_NOT_FOUND, SP_FILE_MISSING },
        { ENOTDIR, SOCPREV_E_NOT_FOUND, SP_FILE_MISSING },
        { EACCES, SOCPREV_E_IO, SP_FILE_ACCESS },
        { EPERM, SOCPREV_E_IO, SP_FILE_ACCESS },
        { ENOSPC, SOCPREV_E_IO, SP_FILE_NO_SPACE },
#if defined(EDQUOT)
        { EDQUOT, SOCPREV_E_IO, SP_FILE_NO_SPACE },
#endif
        { EROFS, SOCPREV_E_IO, SP_FILE_READ_ONLY },
        { EISDIR, SOCPREV_E_INVALID, SP_FILE_NOT_REGULAR },
        { EMFILE, SOCPREV_E_IO, SP_FILE_TOO_MANY_OPEN },
        { ENFILE, SOCPREV_E_IO, SP_FILE_TOO_MANY_OPEN },
        { ENOMEM, SOCPREV_E_NOMEM, SP_NOMEM },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(known); i++)
        if (known[i].number == number)
            return socprev__fail(err, known[i].status, known[i].message, SP_FIELD(path),
                                 SP_TEXT(path));
    return socprev__fail(err, SOCPREV_E_IO, SP_FILE_FAILED, SP_FIELD(path), SP_TEXT(path),
                         SP_TEXT(call), SP_INT(number));
}

static socprev_status check_path(const char *path, socprev_error **err)
{
    if (path == NULL)
        return socprev__fail_null(err, "path");
    if (path[0] == '\0')
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FILE_PATH, SP_FIELD("path"), SP_TEXT(""));
    return SOCPREV_OK;
}

/* ---- in ------------------------------------------------------------------------ */

socprev_status socprev__file_open(const char *path, FILE **out, socprev_error **err)
{
    socprev_status st = check_path(path, err);
    if (st != SOCPREV_OK)
        return st;
    FILE *file = fopen(path, "rb");
    if (file == NULL)
        return fail_system(err, path, "fopen", errno);
    *out = file;
    return SOCPREV_OK;
}

socprev_status socprev__file_chunk(FILE *file, const char *path, void *data, size_t capacity,
                                   size_t *size, socprev_error **err)
{
    errno = 0;
    size_t got = fread(data, 1, capacity, file);
    if (got < capacity && ferror(file))
        return fail_system(err, path, "fread", errno);
    *size = got;
    return SOCPREV_OK;
}

socprev_status socprev__file_read(const char *path, size_t limit, socprev__bytes *bytes,
                                  socprev_error **err)
{
    size_t most = limit == 0 ? SOCPREV__FILE_LIMIT : limit;
    FILE *file;
    socprev_status st = socprev__file_open(path, &file, err);
    if (st != SOCPREV_OK)
        return st;
    char chunk[16384];
    size_t size = 1, total = 0;
    while (st == SOCPREV_OK && size > 0) {
        st = socprev__file_chunk(file, path, chunk, sizeof chunk, &size, err);
        if (st != SOCPREV_OK)
            break;
        if (size > most - total)
            st = socprev__fail(err, SOCPREV_E_LIMIT, SP_FILE_TOO_LARGE, SP_FIELD(path),
                               SP_TEXT(path), SP_INT(most));
        total += size;
        socprev__bytes_append(bytes, chunk, size);
        if (st == SOCPREV_OK && bytes->failed)
            st = socprev__fail_nomem(err);
    }
    /* Nothing was written: closing has nothing to tell. */
    (void)fclose(file);
    return st;
}

socprev_status socprev_file_read(const char *path, size_t limit, const socprev_memory *memory,
                                 socprev_buffer **out, socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    socprev_status st = socprev__file_read(path, limit, &bytes, err);
    if (st == SOCPREV_OK && socprev__bytes_finish(&bytes, out) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    socprev__bytes_clear(&bytes);
    return st;
}

/* ---- out ------------------------------------------------------------------------- */

/* Opens a file that did not exist, named path.new-N; `temporary` has the room. */
static FILE *open_new(const char *path, char *temporary, size_t capacity, int *number)
{
    FILE *file = NULL;
    *number = EEXIST;
    for (int i = 0; i < 100 && file == NULL && *number == EEXIST; i++) {
        snprintf(temporary, capacity, "%s.new-%d", path, i);
        errno = 0;
        file = fopen(temporary, "wbx");
        *number = errno;
    }
    return file;
}

/* What is there under the name; only a regular file may be replaced. */
static socprev_status check_target(const char *path, struct stat *old, bool *exists,
                                   socprev_error **err)
{
    *exists = stat(path, old) == 0;
    if (!*exists && errno != ENOENT)
        return fail_system(err, path, "stat", errno);
    if (*exists && !S_ISREG(old->st_mode))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_FILE_NOT_REGULAR, SP_FIELD(path),
                             SP_TEXT(path));
    return SOCPREV_OK;
}

/* Brings the bytes to the disk and closes the file. Names the call that failed.
 * Permissions come first: what only its owner may read is readable by nobody else meanwhile. */
static const char *fill(FILE *file, const void *data, size_t size, const struct stat *old,
                        bool exists, int *number)
{
    const char *failed = NULL;
    errno = 0;
    if (exists && fchmod(fileno(file), old->st_mode & 07777) != 0)
        failed = "fchmod";
    else if (size > 0 && fwrite(data, 1, size, file) != size)
        failed = "fwrite";
    else if (fflush(file) != 0)
        failed = "fflush";
    else if (fsync(fileno(file)) != 0)
        failed = "fsync";
    *number = errno;
    if (fclose(file) != 0 && failed == NULL) {
        failed = "fclose";
        *number = errno;
    }
    return failed;
}

socprev_status socprev__file_write(const char *path, const void *data, size_t size,
                                   const struct socprev_memory *memory, socprev_error **err)
{
    socprev_status st = check_path(path, err);
    if (st == SOCPREV_OK && data == NULL && size > 0)
        st = socprev__fail_null(err, "data");
    struct stat old;
    bool exists = false;
    if (st == SOCPREV_OK)
        st = check_target(path, &old, &exists, err);
    if (st != SOCPREV_OK)
        return st;
    size_t capacity = strlen(path) + sizeof ".new-99";
    char *temporary = socprev__alloc(memory, capacity, 1);
    if (temporary == NULL)
        return socprev__fail_nomem(err);
    int number;
    FILE *file = open_new(path, temporary, capacity, &number);
    if (file == NULL) {
        st = number == EEXIST ? socprev__fail(err, SOCPREV_E_IO, SP_FILE_NO_TEMPORARY,
                                              SP_FIELD(path), SP_TEXT(path))
                              : fail_system(err, path, "fopen", number);
        goto out;
    }
    const char *failed = fill(file, data, size, &old, exists, &number);
    if (failed == NULL && rename(temporary, path) != 0) {
        failed = "rename";
        number = errno;
    }
    if (failed != NULL) {
        (void)remove(temporary);
        st = fail_system(err, path, failed, number);
    }
out:
    socprev__free(memory, temporary, capacity, 1);
    return st;
}

socprev_status socprev_file_write(const char *path, const void *data, size_t size,
                                  const socprev_memory *memory, socprev_error **err)
{
    struct socprev_memory own = socprev__memory_of(memory);
    return socprev__file_write(path, data, size, &own, err);
}
