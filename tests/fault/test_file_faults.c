/* Disks that fail, memory that fails: the old file stays whole, nothing is left beside it. */
#include "tables.h"

#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cmocka.h>

/* ---- the C library, as the linker hands it to the library ------------------------ */

/* The call that fails next, and how; NULL = none. */
static const char *failing;
static int failing_errno;
static mode_t mode_when_written; /* of the file that fwrite() was last called with */

static bool fails(const char *call)
{
    if (failing == NULL || strcmp(failing, call) != 0)
        return false;
    errno = failing_errno;
    return true;
}

FILE *__real_fopen(const char *path, const char *mode);
size_t __real_fread(void *data, size_t size, size_t n, FILE *file);
size_t __real_fwrite(const void *data, size_t size, size_t n, FILE *file);
int __real_fflush(FILE *file);
int __real_fsync(int file);
int __real_fclose(FILE *file);
int __real_rename(const char *from, const char *to);
int __real_fchmod(int file, mode_t mode);
int __real_ferror(FILE *file);
FILE *__wrap_fopen(const char *path, const char *mode);
size_t __wrap_fread(void *data, size_t size, size_t n, FILE *file);
size_t __wrap_fwrite(const void *data, size_t size, size_t n, FILE *file);
int __wrap_fflush(FILE *file);
int __wrap_fsync(int file);
int __wrap_fclose(FILE *file);
int __wrap_rename(const char *from, const char *to);
int __wrap_fchmod(int file, mode_t mode);
int __wrap_ferror(FILE *file);

FILE *__wrap_fopen(const char *path, const char *mode)
{
    return fails("fopen") ? NULL : __real_fopen(path, mode);
}

size_t __wrap_fread(void *data, size_t size, size_t n, FILE *file)
{
    return fails("fread") ? 0 : __real_fread(data, size, n, file);
}

int __wrap_ferror(FILE *file)
{
    return failing != NULL && strcmp(failing, "fread") == 0 ? 1 : __real_ferror(file);
}

/* A short write leaves a part in the file. */
size_t __wrap_fwrite(const void *data, size_t size, size_t n, FILE *file)
{
    struct stat now;
    if (fstat(fileno(file), &now) == 0)
        mode_when_written = now.st_mode & 07777;
    return fails("fwrite") ? __real_fwrite(data, size, n / 2, file)
                           : __real_fwrite(data, size, n, file);
}

int __wrap_fflush(FILE *file)
{
    return fails("fflush") ? EOF : __real_fflush(file);
}

int __wrap_fsync(int file)
{
    return fails("fsync") ? -1 : __real_fsync(file);
}

/* The file is closed in any case, as the C library does. */
int __wrap_fclose(FILE *file)
{
    int result = __real_fclose(file);
    return fails("fclose") ? EOF : result;
}

int __wrap_rename(const char *from, const char *to)
{
    return fails("rename") ? -1 : __real_rename(from, to);
}

int __wrap_fchmod(int file, mode_t mode)
{
    return fails("fchmod") ? -1 : __real_fchmod(file, mode);
}

/* ---- a folder with one file -------------------------------------------------------- */

static char folder[64], path[96], temporary[112];

static int make_folder(void **state)
{
    (void)state;
    strcpy(folder, "file-faults-XXXXXX");
    if (mkdtemp(folder) == NULL)
        return -1;
    snprintf(path, sizeof path, "%s/old.csv", folder);
    snprintf(temporary, sizeof temporary, "%s.new-0", path);
    failing = NULL;
    return socprev_file_write(path, "old\n", 4, NULL, NULL);
}

static int remove_folder(void **state)
{
    (void)state;
    failing = NULL;
    remove(path);
    return rmdir(folder); /* fails when anything is left in it */
}

static void expect_content(const char *wanted)
{
    failing = NULL;
    socprev_buffer *buffer = NULL;
    assert_int_equal(socprev_file_read(path, 0, NULL, &buffer, NULL), SOCPREV_OK);
    assert_string_equal(socprev_buffer_data(buffer), wanted);
    socprev_buffer_free(buffer);
    assert_int_not_equal(access(temporary, F_OK), 0);
}

/* ---- tests ----------------------------------------------------------------------------- */

static void every_failed_call_leaves_the_old_file(void **state)
{
    static const char *const calls[] = { "fopen", "fwrite", "fflush", "fchmod",
                                         "fsync", "fclose", "rename" };
    static const struct {
        int number;
        int32_t message;
    } reasons[] = { { ENOSPC, 4002 }, { EIO, 4006 },   { EINTR, 4006 },  { EROFS, 4003 },
                    { EACCES, 4001 }, { EDQUOT, 4002 }, { EMFILE, 4005 } };
    (void)state;
    for (size_t i = 0; i < sizeof calls / sizeof calls[0]; i++)
        for (size_t j = 0; j < sizeof reasons / sizeof reasons[0]; j++) {
            socprev_error *err = NULL;
            failing = calls[i];
            failing_errno = reasons[j].number;
            socprev_status st = socprev_file_write(path, "new, longer\n", 12, NULL, &err);
            failing = NULL;
            assert_non_null(err);
            assert_non_null(strstr(socprev_error_message(err, SOCPREV_LANG_EN), path));
            assert_string_equal(socprev_error_field(err), path);
            assert_true(refused(st, SOCPREV_E_IO, reasons[j].message, &err));
            expect_content("old\n");
        }
    assert_int_equal(socprev_file_write(path, "new\n", 4, NULL, NULL), SOCPREV_OK);
    expect_content("new\n");
}

static void a_new_file_is_not_left_half_written(void **state)
{
    (void)state;
    socprev_error *err = NULL;
    assert_int_equal(remove(path), 0);
    failing = "fsync";
    failing_errno = EIO;
    socprev_status st = socprev_file_write(path, "new\n", 4, NULL, &err);
    failing = NULL;
    assert_true(refused(st, SOCPREV_E_IO, 4006, &err));
    assert_int_not_equal(access(path, F_OK), 0);
    assert_int_not_equal(access(temporary, F_OK), 0);
}

static void reading_that_fails_is_told(void **state)
{
    static const char *const calls[] = { "fopen", "fread" };
    (void)state;
    for (size_t i = 0; i < 2; i++) {
        socprev_error *err = NULL;
        socprev_buffer *buffer = NULL;
        socprev_table *table = NULL;
        failing = calls[i];
        failing_errno = EIO;
        assert_true(refused(socprev_file_read(path, 0, NULL, &buffer, &err), SOCPREV_E_IO, 4006,
                            &err));
        assert_true(refused(socprev_table_read_csv_file(path, NULL, NULL, NULL, &table, &err),
                            SOCPREV_E_IO, 4006, &err));
        assert_null(buffer);
        assert_null(table);
    }
    expect_content("old\n");
}

static void a_folder_is_no_file(void **state)
{
    (void)state;
    socprev_error *err = NULL;
    socprev_buffer *buffer = NULL;
    assert_true(refused(socprev_file_write(folder, "x", 1, NULL, &err), SOCPREV_E_INVALID, 4004,
                        &err));
    assert_true(refused(socprev_file_write("/dev/null", "x", 1, NULL, &err), SOCPREV_E_INVALID,
                        4004, &err));
    assert_true(refused(socprev_file_read(folder, 0, NULL, &buffer, &err), SOCPREV_E_INVALID, 4004,
                        &err));
    char below[128];
    snprintf(below, sizeof below, "%s/x", path);
    assert_true(refused(socprev_file_read(below, 0, NULL, &buffer, &err), SOCPREV_E_NOT_FOUND,
                        4000, &err));
    assert_true(refused(socprev_file_write(below, "x", 1, NULL, &err), SOCPREV_E_NOT_FOUND, 4000,
                        &err));
    snprintf(below, sizeof below, "%s/no/x", folder);
    assert_true(refused(socprev_file_write(below, "x", 1, NULL, &err), SOCPREV_E_NOT_FOUND, 4000,
                        &err));
}

static void arguments_and_limits_are_checked(void **state)
{
    (void)state;
    socprev_error *err = NULL;
    socprev_buffer *buffer = NULL;
    assert_true(refused(socprev_file_read(path, 3, NULL, &buffer, &err), SOCPREV_E_LIMIT, 4007,
                        &err));
    assert_true(refused(socprev_file_read("", 0, NULL, &buffer, &err), SOCPREV_E_INVALID, 4008,
                        &err));
    assert_true(refused(socprev_file_read(NULL, 0, NULL, &buffer, &err), SOCPREV_E_INVALID, 1001,
                        &err));
    assert_true(refused(socprev_file_read(path, 0, NULL, NULL, &err), SOCPREV_E_INVALID, 1001,
                        &err));
    assert_true(refused(socprev_file_write(path, NULL, 1, NULL, &err), SOCPREV_E_INVALID, 1001,
                        &err));
    assert_null(buffer);
    assert_int_equal(socprev_file_read(path, 4, NULL, &buffer, NULL), SOCPREV_OK);
    socprev_buffer_free(buffer);
    assert_int_equal(socprev_file_write(path, NULL, 0, NULL, NULL), SOCPREV_OK);
    expect_content("");
}

static void permissions_stay(void **state)
{
    (void)state;
    struct stat now;
    assert_int_equal(chmod(path, 0640), 0);
    assert_int_equal(socprev_file_write(path, "new\n", 4, NULL, NULL), SOCPREV_OK);
    assert_int_equal(stat(path, &now), 0);
    assert_int_equal(now.st_mode & 07777, 0640);
}

/* A file that only its owner may read has no moment in which others may. */
static void permissions_hold_before_the_first_byte(void **state)
{
    (void)state;
    assert_int_equal(chmod(path, 0600), 0);
    assert_int_equal(socprev_file_write(path, "new\n", 4, NULL, NULL), SOCPREV_OK);
    assert_int_equal(mode_when_written, 0600);
}

static void left_over_files_are_stepped_over(void **state)
{
    (void)state;
    socprev_error *err = NULL;
    char name[128];
    for (int i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "%s.new-%d", path, i);
        FILE *file = __real_fopen(name, "wb");
        assert_non_null(file);
        __real_fclose(file);
        if (i == 0)
            assert_int_equal(socprev_file_write(path, "new\n", 4, NULL, NULL), SOCPREV_OK);
    }
    assert_true(refused(socprev_file_write(path, "x", 1, NULL, &err), SOCPREV_E_IO, 4009, &err));
    for (int i = 0; i < 100; i++) {
        snprintf(name, sizeof name, "%s.new-%d", path, i);
        assert_int_equal(remove(name), 0);
    }
    expect_content("new\n");
}

/* ---- memory ------------------------------------------------------------------------------ */

static const char csv[] = "a,b,c\n1,\"x \"\"y\"\"\",true\n,2,\n30,\"\",false\n";

static socprev_status read_and_write(const socprev_memory *memory)
{
    socprev_csv_options *options = NULL;
    socprev_table *table = NULL;
    socprev_buffer *as_csv = NULL, *as_json = NULL;
    socprev_status st = socprev_csv_options_new(memory, &options, NULL);
    if (st == SOCPREV_OK)
        st = socprev_csv_options_set_type(options, "a", SOCPREV_COLUMN_INT64, "CZK", 2, NULL);
    if (st == SOCPREV_OK)
        st = socprev_csv_options_set_type(options, "c", SOCPREV_COLUMN_BOOL, NULL, 0, NULL);
    if (st == SOCPREV_OK)
        st = socprev_csv_options_set_type(options, "a", SOCPREV_COLUMN_INT64, NULL, 0, NULL);
    if (st == SOCPREV_OK)
        st = socprev_table_read_csv(csv, sizeof csv - 1, options, NULL, memory, &table, NULL);
    assert_true((st == SOCPREV_OK) == (table != NULL));
    if (st == SOCPREV_OK)
        st = socprev_table_write_csv(table, options, NULL, memory, &as_csv, NULL);
    if (st == SOCPREV_OK)
        st = socprev_table_write_json(table, NULL, memory, &as_json, NULL);
    assert_true((st == SOCPREV_OK) == (as_json != NULL));
    socprev_buffer_free(as_json);
    socprev_buffer_free(as_csv);
    socprev_table_free(table);
    socprev_csv_options_free(options);
    return st;
}

static socprev_status save_and_load(const socprev_memory *memory)
{
    socprev_buffer *buffer = NULL;
    socprev_table *table = NULL;
    socprev_status st = socprev_file_write(path, csv, sizeof csv - 1, memory, NULL);
    if (st == SOCPREV_OK)
        st = socprev_file_read(path, 0, memory, &buffer, NULL);
    if (st == SOCPREV_OK)
        st = socprev_table_read_csv_file(path, NULL, NULL, memory, &table, NULL);
    assert_true((st == SOCPREV_OK) == (table != NULL));
    socprev_table_free(table);
    socprev_buffer_free(buffer);
    return st;
}

static void failed_allocations_are_told(void **state)
{
    (void)state;
    const char *wrong = fault_loop(read_and_write);
    if (wrong == NULL)
        wrong = fault_loop(save_and_load);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

#define WITH_FOLDER(test) cmocka_unit_test_setup_teardown(test, make_folder, remove_folder)

int main(void)
{
    const struct CMUnitTest tests[] = {
        WITH_FOLDER(every_failed_call_leaves_the_old_file),
        WITH_FOLDER(a_new_file_is_not_left_half_written),
        WITH_FOLDER(reading_that_fails_is_told),
        WITH_FOLDER(a_folder_is_no_file),
        WITH_FOLDER(arguments_and_limits_are_checked),
        WITH_FOLDER(permissions_stay),
        WITH_FOLDER(permissions_hold_before_the_first_byte),
        WITH_FOLDER(left_over_files_are_stepped_over),
        WITH_FOLDER(failed_allocations_are_told),
    };
    return cmocka_run_group_tests_name("file_faults", tests, NULL, NULL);
}
