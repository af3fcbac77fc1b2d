/* A large file of contacts: read in memory that does not grow with it, and the one bad line
 * is named. The real size, ten million lines, is measured by bench/contacts. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { ROWS = 200000, BAD_LINE = 150001, PERSONS = 1000 };

static char path[] = "/tmp/socprev-contacts-XXXXXX";

static void write_file(int32_t rows)
{
    int open = mkstemp(path);
    ck_assert_int_ge(open, 0);
    FILE *out = fdopen(open, "w");
    ck_assert_ptr_nonnull(out);
    fputs("person,date,kind,minutes\n", out);
    for (int32_t i = 0; i < rows; i++)
        fprintf(out, "p%d,2013-0%d-11,shelter,%s\n", (int)(i % PERSONS), (int)(i % 9 + 1),
                i + 2 == BAD_LINE ? "-5" : "5");
    ck_assert_int_eq(fclose(out), 0);
}

static socprev_status read_file(const socprev_contact_options *options,
                                const socprev_memory *memory, int64_t *persons,
                                int64_t *contacts, socprev_contact_file **file,
                                socprev_error **err)
{
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    ck_assert_int_eq(socprev_cube_new(NULL, 0, NULL, &cube, NULL), SOCPREV_OK);
    socprev_status st =
        socprev_contact_file_read_cube(path, options, cube, NULL, memory, file, err);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(socprev_cube_people(cube, NULL, &people, NULL), SOCPREV_OK);
        socprev_people_value(people, 0, SOCPREV_PERSONS, persons);
        socprev_people_value(people, 0, SOCPREV_CONTACTS, contacts);
    }
    socprev_people_free(people);
    socprev_cube_free(cube);
    return st;
}

START_TEST(the_bad_line_of_a_large_file_is_named)
{
    socprev_contact_file *file = NULL;
    socprev_contact_options *options = NULL;
    socprev_error *err = NULL;
    int64_t persons = 0, contacts = 0;
    char expected[32];
    write_file(ROWS);
    ck_assert_int_eq(read_file(NULL, NULL, &persons, &contacts, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(persons, PERSONS);
    ck_assert_int_eq(contacts, ROWS - 1);
    ck_assert_int_eq(socprev_contact_file_rows(file), ROWS);
    ck_assert_int_eq(socprev_contacts_count(socprev_contact_file_contacts(file)), 0);
    snprintf(expected, sizeof expected, "line/%d", BAD_LINE);
    ck_assert_str_eq(socprev_finding_record(socprev_contact_file_findings(file), 0), expected);
    socprev_contact_file_free(file);
    file = NULL;
    ck_assert_int_eq(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
    socprev_contact_options_set_strict(options, 1, NULL);
    ck_assert_int_eq(read_file(options, NULL, &persons, &contacts, &file, &err),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev_error_line(err), BAD_LINE);
    ck_assert_ptr_null(file);
    socprev_error_free(err);
    socprev_contact_options_free(options);
    ck_assert_int_eq(unlink(path), 0);
}
END_TEST

/* ---- memory ---------------------------------------------------------------------------- */

static size_t live, most;

static void *count_bytes(void *user, void *block, size_t old_size, size_t new_size)
{
    (void)user;
    live = live - old_size + new_size;
    most = live > most ? live : most;
    if (new_size == 0) {
        free(block);
        return NULL;
    }
    return realloc(block, new_size);
}

static size_t most_of(int32_t rows)
{
    socprev_memory *memory = NULL;
    socprev_contact_file *file = NULL;
    int64_t persons, contacts;
    snprintf(path, sizeof path, "/tmp/socprev-contacts-XXXXXX");
    write_file(rows);
    live = most = 0;
    ck_assert_int_eq(socprev_memory_new(count_bytes, NULL, &memory), SOCPREV_OK);
    ck_assert_int_eq(read_file(NULL, memory, &persons, &contacts, &file, NULL), SOCPREV_OK);
    socprev_contact_file_free(file);
    socprev_memory_free(memory);
    ck_assert_int_eq(unlink(path), 0);
    return most;
}

START_TEST(memory_does_not_grow_with_the_file)
{
    /* both with the bad line, which is kept as a finding */
    ck_assert_uint_eq(most_of(160000), most_of(ROWS));
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("large files of contacts");
    TCase *tcase = tcase_create("large");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, the_bad_line_of_a_large_file_is_named);
    tcase_add_test(tcase, memory_does_not_grow_with_the_file);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
