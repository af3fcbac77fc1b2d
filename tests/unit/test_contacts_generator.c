/* Synthetic contacts: the same bytes for the same seed, and rows as documented. */
#include "contacts_generator.h"
#include "suite.h"
#include "support.h"

#include <stdlib.h>
#include <string.h>

/* The bytes of a file, NUL-terminated, to be freed. */
static char *generated(int64_t rows, uint64_t seed)
{
    FILE *out = tmpfile();
    ck_assert_ptr_nonnull(out);
    ck_assert_int_eq(generate_contacts(out, rows, seed), 0);
    long size = ftell(out);
    char *text = calloc((size_t)size + 1, 1);
    ck_assert_ptr_nonnull(text);
    rewind(out);
    ck_assert_uint_eq(fread(text, 1, (size_t)size, out), (size_t)size);
    fclose(out);
    return text;
}

START_TEST(the_same_seed_gives_the_same_bytes)
{
    char *a = generated(300, 7), *b = generated(300, 7), *c = generated(300, 8);
    ck_assert_str_eq(a, b);
    ck_assert_str_ne(a, c);
    free(c);
    free(b);
    free(a);
}
END_TEST

START_TEST(the_bytes_are_the_same_on_every_machine)
{
    char *text = generated(2, 1);
    ck_assert_str_eq(text,
                     "person,project,service,kind,territory,target_group,date,minutes,"
                     "electronic\r\n"
                     "SYNTHETIC-000001,synthetic-a,shelter-04,shelter,CZ0427,homeless,2014-12-26,"
                     "225,0\r\n"
                     "SYNTHETIC-000001,synthetic-a,shelter-04,shelter,CZ0427,homeless,2014-04-24,"
                     "75,0\r\n");
    free(text);
}
END_TEST

START_TEST(no_rows_are_a_header)
{
    char *text = generated(0, 1);
    ck_assert_str_eq(strchr(text, '\r'), "\r\n");
    free(text);
}
END_TEST

START_TEST(every_pseudonym_is_marked)
{
    char *text = generated(500, 3);
    for (const char *line = strchr(text, '\n') + 1; *line != '\0'; line = strchr(line, '\n') + 1)
        ck_assert(line[0] == ',' || strncmp(line, "SYNTHETIC-", 10) == 0);
    ck_assert_ptr_nonnull(strstr(SYNTHETIC_CONTACTS_FILE, "synthetic"));
    free(text);
}
END_TEST

START_TEST(rows_are_as_documented)
{
    enum { ROWS = 20000 };
    static const int32_t by_kind[] = { SOCPREV_BY_KIND, SOCPREV_BY_PROJECT };
    socprev_contact_file *file = NULL;
    socprev_contact_options *options = NULL;
    socprev_people *people = NULL;
    char *text = generated(ROWS, 2024);
    socprev_contact_options_new(NULL, &options, NULL);
    socprev_contact_options_set_strict(options, 1, NULL);
    ck_assert_int_eq(
        socprev_contact_file_parse(text, SOCPREV_NUL, options, NULL, NULL, &file, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_people_cube(socprev_contact_file_contacts(file), by_kind, 2, NULL,
                                         NULL, &people, NULL),
                     SOCPREV_OK);
    int64_t persons = 0, anonymous = 0, untimed = 0, sum = 0;
    socprev_people_value(people, 0, SOCPREV_PERSONS, &persons);
    socprev_people_value(people, 0, SOCPREV_ANONYMOUS_CONTACTS, &anonymous);
    socprev_people_value(people, 0, SOCPREV_UNTIMED_CONTACTS, &untimed);
    ck_assert_int_ge(persons, ROWS / 12 * 9 / 10);
    ck_assert_int_le(persons, ROWS / 12 + 1);
    ck_assert_int_ge(anonymous, ROWS * 7 / 100);
    ck_assert_int_le(anonymous, ROWS * 9 / 100);
    ck_assert_int_ge(untimed, ROWS * 2 / 100);
    ck_assert_int_le(untimed, ROWS * 4 / 100);
    int64_t kinds = 0;
    for (int64_t cell = 0; cell < socprev_people_cells(people); cell++) {
        int32_t codes[2] = { 0, 0 };
        int64_t value = 0;
        socprev_people_code(people, cell, 0, &codes[0]);
        socprev_people_code(people, cell, 1, &codes[1]);
        if (codes[0] == SOCPREV_CODE_ALL || codes[1] != SOCPREV_CODE_ALL)
            continue;
        socprev_people_value(people, cell, SOCPREV_PERSONS, &value);
        ck_assert_int_gt(value, persons / 10); /* no kind is rare */
        sum += value;
        kinds++;
    }
    ck_assert_int_eq(kinds, 5);
    ck_assert_int_gt(sum, persons + persons / 5); /* many use several kinds of services */
    socprev_people_free(people);
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    free(text);
}
END_TEST

START_TEST(a_full_disk_is_reported)
{
    FILE *full = fopen("/dev/full", "w");
    if (full == NULL)
        return;
    ck_assert_int_eq(generate_contacts(full, 100000, 1), -1);
    fclose(full);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("synthetic contacts");
    TCase *tcase = tcase_create("generator");
    tcase_add_test(tcase, the_same_seed_gives_the_same_bytes);
    tcase_add_test(tcase, the_bytes_are_the_same_on_every_machine);
    tcase_add_test(tcase, no_rows_are_a_header);
    tcase_add_test(tcase, every_pseudonym_is_marked);
    tcase_add_test(tcase, rows_are_as_documented);
    tcase_add_test(tcase, a_full_disk_is_reported);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
