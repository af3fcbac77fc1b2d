/* A disk that is full while a cube spills: an error, and nothing is left behind. */
#include "base_internal.h"
#include "support.h"

#include <dirent.h>
#include <errno.h>
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include <cmocka.h>

enum { ROWS = 60000 };

static long writes_left; /* until the disk is full; -1 = never */
static bool no_unlink, no_file, no_read;

int __real_mkstemp(char *path);
int __real_unlink(const char *path);
ssize_t __real_write(int file, const void *data, size_t size);
ssize_t __real_pread(int file, void *data, size_t size, off_t at);
int __wrap_mkstemp(char *path);
int __wrap_unlink(const char *path);
ssize_t __wrap_write(int file, const void *data, size_t size);
ssize_t __wrap_pread(int file, void *data, size_t size, off_t at);

int __wrap_mkstemp(char *path)
{
    errno = EACCES;
    return no_file ? -1 : __real_mkstemp(path);
}

int __wrap_unlink(const char *path)
{
    errno = EPERM;
    return no_unlink ? -1 : __real_unlink(path);
}

ssize_t __wrap_write(int file, const void *data, size_t size)
{
    if (writes_left == 0) {
        errno = ENOSPC;
        return -1;
    }
    writes_left -= writes_left > 0;
    /* a part first, as a disk that fills up does it */
    return __real_write(file, data, writes_left == 0 ? size / 2 : size);
}

ssize_t __wrap_pread(int file, void *data, size_t size, off_t at)
{
    errno = EIO;
    return no_read ? -1 : __real_pread(file, data, size, at);
}

static char folder[] = "/tmp/socprev-spill-XXXXXX";

static int files_in_folder(void)
{
    DIR *open = opendir(folder);
    int n = 0;
    assert_non_null(open);
    for (struct dirent *entry = readdir(open); entry != NULL; entry = readdir(open))
        n += entry->d_name[0] != '.';
    closedir(open);
    return n;
}

static socprev_contacts *contacts_of(void)
{
    static uint64_t person[ROWS];
    socprev_contacts *c = NULL;
    for (size_t i = 0; i < ROWS; i++)
        person[i] = i * 7919 % 30011;
    assert_int_equal(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(c, person, 0, NULL, 0, NULL);
    assert_int_equal(socprev_contacts_append(c, ROWS, NULL), SOCPREV_OK);
    return c;
}

/* Counts with a spill; the number of persons, or -1 when it failed. */
static int64_t count_spilled(const socprev_contacts *contacts)
{
    socprev_spill *spill = NULL;
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    int64_t persons = -1;
    assert_int_equal(socprev_spill_new(folder, NULL, &spill, NULL), SOCPREV_OK);
    assert_int_equal(files_in_folder(), 0); /* it has no name already */
    assert_int_equal(socprev_cube_new(NULL, 0, NULL, &cube, NULL), SOCPREV_OK);
    assert_int_equal(socprev_cube_set_spill(cube, 0, socprev_spill_write, socprev_spill_read,
                                            spill, NULL),
                     SOCPREV_OK);
    socprev_status st = socprev_cube_add(cube, contacts, NULL, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, NULL, &people, NULL);
    if (st == SOCPREV_OK)
        socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
    else
        assert_int_equal(st, SOCPREV_E_IO);
    assert_true(st != SOCPREV_OK || socprev_spill_size(spill) > 0);
    socprev_people_free(people);
    socprev_cube_free(cube);
    socprev_spill_free(spill);
    assert_int_equal(files_in_folder(), 0);
    return persons;
}

static void a_full_disk_leaves_nothing(void **state)
{
    (void)state;
    socprev_contacts *contacts = contacts_of();
    writes_left = -1;
    assert_int_equal(count_spilled(contacts), 30011);
    int failed = 0;
    int64_t persons = -1;
    for (long n = 0; persons < 0; n++) {
        writes_left = n;
        persons = count_spilled(contacts);
        failed += persons < 0;
    }
    assert_int_equal(persons, 30011);
    assert_true(failed >= 3);
    writes_left = -1;
    no_read = true;
    assert_int_equal(count_spilled(contacts), -1);
    no_read = false;
    socprev_contacts_free(contacts);
}

/* ---- a stream of CSV ----------------------------------------------------------------- */

static char csv[] = "/tmp/socprev-stream-XXXXXX";

static void write_csv(void)
{
    int file = __real_mkstemp(csv);
    FILE *out = file < 0 ? NULL : fdopen(file, "w");
    assert_non_null(out);
    fputs("person,date,project,minutes\n", out);
    for (int i = 0; i < ROWS; i++)
        fprintf(out, "p%d,2013-01-02,ip2,30\n", i * 7919 % 30011);
    assert_int_equal(fclose(out), 0);
}

/* Reads the file into a cube that keeps nothing in memory. */
static int64_t stream_spilled(socprev_error **err)
{
    socprev_spill *spill = NULL;
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    socprev_contact_file *file = NULL;
    int64_t persons = -1;
    assert_int_equal(socprev_spill_new(folder, NULL, &spill, NULL), SOCPREV_OK);
    assert_int_equal(socprev_cube_new(NULL, 0, NULL, &cube, NULL), SOCPREV_OK);
    assert_int_equal(socprev_cube_set_support(cube, NULL), SOCPREV_OK);
    assert_int_equal(socprev_cube_set_spill(cube, 0, socprev_spill_write, socprev_spill_read,
                                            spill, NULL),
                     SOCPREV_OK);
    socprev_status st = socprev_contact_file_read_cube(csv, NULL, cube, NULL, NULL, &file, err);
    assert_int_equal(st == SOCPREV_OK, file != NULL);
    if (st == SOCPREV_OK)
        st = socprev_cube_people(cube, NULL, &people, err);
    if (st == SOCPREV_OK)
        socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
    else
        assert_int_equal(st, SOCPREV_E_IO);
    socprev_people_free(people);
    socprev_contact_file_free(file);
    socprev_cube_free(cube);
    socprev_spill_free(spill);
    assert_int_equal(files_in_folder(), 0);
    return persons;
}

static void a_full_disk_under_a_stream_leaves_nothing(void **state)
{
    (void)state;
    int failed = 0;
    int64_t persons = -1;
    write_csv();
    for (long n = 0; persons < 0; n++) {
        socprev_error *err = NULL;
        writes_left = n;
        persons = stream_spilled(&err);
        failed += persons < 0;
        assert_true(persons >= 0 || err != NULL);
        socprev_error_free(err);
    }
    writes_left = -1;
    assert_int_equal(persons, 30011);
    assert_true(failed >= 3);
    assert_int_equal(__real_unlink(csv), 0);
}

static void a_folder_that_takes_no_file(void **state)
{
    (void)state;
    socprev_spill *spill = NULL;
    socprev_error *err = NULL;
    no_file = true;
    assert_int_equal(socprev_spill_new(folder, NULL, &spill, &err), SOCPREV_E_IO);
    assert_int_equal(socprev_error_number(err), 4330);
    socprev_error_free(err);
    no_file = false;
    no_unlink = true;
    assert_int_equal(socprev_spill_new(folder, NULL, &spill, NULL), SOCPREV_E_IO);
    no_unlink = false;
    assert_null(spill);
    assert_int_equal(files_in_folder(), 0);
}

static socprev_status open_and_close(const socprev_memory *memory)
{
    socprev_spill *spill = NULL;
    socprev_status st = socprev_spill_new(folder, memory, &spill, NULL);
    if ((st == SOCPREV_OK) != (spill != NULL))
        st = SOCPREV_E_INTERNAL;
    socprev_spill_free(spill);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    (void)state;
    const char *wrong = fault_loop(open_and_close);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_full_disk_leaves_nothing),
        cmocka_unit_test(a_full_disk_under_a_stream_leaves_nothing),
        cmocka_unit_test(a_folder_that_takes_no_file),
        cmocka_unit_test(every_allocation_may_fail),
    };
    if (mkdtemp(folder) == NULL)
        return 1;
    writes_left = -1;
    int failed = cmocka_run_group_tests_name("spill faults", tests, NULL, NULL);
    return rmdir(folder) == 0 ? failed : 1;
}
