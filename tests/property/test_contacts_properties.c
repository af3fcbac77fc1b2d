/* Random files of contacts against a slow count over their lines. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

enum { RUNS = 60, MOST_ROWS = 120, KINDS = 4, PEOPLE = 12 };

static const char *const kinds[KINDS] = { "shelter", "57", "field_programme", "" };

/* What a line says; -1 for what it does not. */
typedef struct {
    int64_t person, minutes;
    int kind; /* of `kinds` */
    bool mistake;
} contact;

/* Writes n random lines, columns in random order, and keeps what they say. */
static void write_file(random_source *source, int64_t n, contact *said, char *out, size_t size)
{
    static const char *const names[] = { "person", "date", "kind", "minutes" };
    size_t order[4] = { 0, 1, 2, 3 }, used = 0;
    for (size_t i = 3; i > 0; i--) {
        size_t k = (size_t)random_between(source, 0, (int64_t)i), swap = order[i];
        order[i] = order[k];
        order[k] = swap;
    }
    for (size_t i = 0; i < 4; i++)
        used += (size_t)snprintf(out + used, size - used, "%s%s", i == 0 ? "" : ",",
                                 names[order[i]]);
    for (int64_t row = 0; row < n; row++) {
        contact *c = &said[row];
        bool bad_date = random_between(source, 0, 9) == 0;
        bool bad_minutes = random_between(source, 0, 9) == 0;
        char cells[4][40] = { "", "2013-05", "", "" };
        *c = (contact){ random_between(source, -1, PEOPLE - 1), random_between(source, -1, 600),
                        (int)random_between(source, 0, KINDS - 1), bad_date || bad_minutes };
        if (c->person >= 0)
            snprintf(cells[0], 40, "%s%d%s", row % 2 == 0 ? "\"" : "", (int)c->person,
                     row % 2 == 0 ? "\"" : "");
        if (bad_date)
            snprintf(cells[1], 40, "2013-13");
        snprintf(cells[2], 40, "%s", kinds[c->kind]);
        if (bad_minutes)
            snprintf(cells[3], 40, "-%d", (int)random_between(source, 1, 9));
        else if (c->minutes >= 0)
            snprintf(cells[3], 40, "%d", (int)c->minutes);
        for (size_t i = 0; i < 4; i++)
            used += (size_t)snprintf(out + used, size - used, "%s%s",
                                     i == 0 ? (row % 3 == 0 ? "\r\n" : "\n") : ",",
                                     cells[order[i]]);
    }
}

/* Persons, contacts, minutes, left out; of one kind of service, or all for -2.
 * "shelter" and "57" are the same. */
static void slow_count(const contact *said, int64_t n, int of, int64_t *persons, int64_t *contacts,
                       int64_t *minutes, int64_t *left_out)
{
    bool seen[PEOPLE] = { false };
    *persons = *contacts = *minutes = *left_out = 0;
    for (int64_t i = 0; i < n; i++) {
        int kind = said[i].kind == 1 ? 0 : said[i].kind;
        *left_out += said[i].mistake;
        if (said[i].mistake || (of != -2 && kind != of))
            continue;
        ++*contacts;
        *minutes += said[i].minutes < 0 ? 0 : said[i].minutes;
        if (said[i].person >= 0 && !seen[said[i].person]) {
            seen[said[i].person] = true;
            ++*persons;
        }
    }
}

static void compare(const socprev_people *people, int32_t code, const contact *said, int64_t n,
                    int of)
{
    int64_t cell = -1, value = 0, persons, contacts, minutes, left_out;
    slow_count(said, n, of, &persons, &contacts, &minutes, &left_out);
    if (socprev_people_find(people, &code, &cell) != SOCPREV_OK) {
        ck_assert_int_eq(contacts, 0);
        return;
    }
    socprev_people_value(people, cell, SOCPREV_PERSONS, &value);
    ck_assert_int_eq(value, persons);
    socprev_people_value(people, cell, SOCPREV_CONTACTS, &value);
    ck_assert_int_eq(value, contacts);
    socprev_people_value(people, cell, SOCPREV_MINUTES, &value);
    ck_assert_int_eq(value, minutes);
}

static int32_t row_of(const char *kind)
{
    int32_t row = SOCPREV_CODE_MISSING;
    if (kind[0] != '\0')
        ck_assert_int_eq(socprev_codelist_find(SOCPREV_LIST_SERVICE_KIND, kind, SOCPREV_NUL, &row,
                                               NULL),
                         SOCPREV_OK);
    return row;
}

START_TEST(random_files_are_counted_like_by_hand)
{
    static const int32_t by_kind[] = { SOCPREV_BY_KIND };
    static char text[MOST_ROWS * 100];
    static contact said[MOST_ROWS];
    random_source source = { 20130501u + (uint64_t)_i };
    int64_t n = random_between(&source, 0, MOST_ROWS), persons, contacts, minutes, left_out;
    socprev_contact_file *file = NULL;
    socprev_people *people = NULL;
    write_file(&source, n, said, text, sizeof text);
    ck_assert_int_eq(socprev_contact_file_parse(text, SOCPREV_NUL, NULL, NULL, NULL, &file, NULL),
                     SOCPREV_OK);
    slow_count(said, n, -2, &persons, &contacts, &minutes, &left_out);
    ck_assert_int_eq(socprev_contact_file_rows(file), n);
    ck_assert_int_eq(socprev_contact_file_left_out(file), left_out);
    ck_assert_int_ge(socprev_findings_count(socprev_contact_file_findings(file)), left_out);
    ck_assert_int_eq(socprev_people_cube(socprev_contact_file_contacts(file), by_kind, 1, NULL,
                                         NULL, &people, NULL),
                     SOCPREV_OK);
    compare(people, SOCPREV_CODE_ALL, said, n, -2);
    for (int kind = 0; kind < KINDS; kind++)
        if (kind != 1)
            compare(people, row_of(kinds[kind]), said, n, kind);
    socprev_people_free(people);
    socprev_contact_file_free(file);
}
END_TEST

START_TEST(a_file_cut_anywhere_never_crashes)
{
    static char text[2000];
    static contact said[12];
    random_source source = { 99u + (uint64_t)_i };
    write_file(&source, 12, said, text, sizeof text);
    for (size_t size = 0; size <= strlen(text); size++) {
        socprev_contact_file *file = NULL;
        socprev_error *err = NULL;
        socprev_status st =
            socprev_contact_file_parse(text, size, NULL, NULL, NULL, &file, &err);
        ck_assert((st == SOCPREV_OK) == (file != NULL));
        ck_assert((st == SOCPREV_OK) == (err == NULL));
        ck_assert(st == SOCPREV_OK || socprev_error_line(err) > 0);
        socprev_error_free(err);
        socprev_contact_file_free(file);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random contacts");
    TCase *tcase = tcase_create("contacts");
    tcase_add_loop_test(tcase, random_files_are_counted_like_by_hand, 0, RUNS);
    tcase_add_loop_test(tcase, a_file_cut_anywhere_never_crashes, 0, 4);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
