/* Files of contacts whose bytes were changed: a slow reader that knows nothing of the
 * library says what the count must be, or that there is none. Pieces give what the whole
 * gives. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

enum { RUNS = 400, MUTANTS = 60, SIZE = 4096, MOST_ROWS = 24, COLUMNS = 4 };

static const char *const names[COLUMNS] = { "person", "date", "minutes", "electronic" };

/* ---- a file, and a change to it ---------------------------------------------------------- */

static size_t write_file(random_source *source, char *out)
{
    size_t used = (size_t)snprintf(out, SIZE, "person,date,minutes,electronic\n");
    int64_t rows = random_between(source, 0, MOST_ROWS);
    for (int64_t i = 0; i < rows; i++) {
        int64_t person = random_between(source, -1, 6);
        const char *quote = random_between(source, 0, 3) == 0 ? "\"" : "";
        used += (size_t)snprintf(out + used, SIZE - used, "%s", quote);
        if (person >= 0)
            used += (size_t)snprintf(out + used, SIZE - used, "p%d", (int)person);
        used += (size_t)snprintf(out + used, SIZE - used, "%s,20%02d-0%d-1%d,%d,%s%s", quote,
                                 (int)random_between(source, 10, 14),
                                 (int)random_between(source, 1, 9),
                                 (int)random_between(source, 0, 9),
                                 (int)random_between(source, 0, 300), i % 3 == 0 ? "1" : "",
                                 i % 5 == 0 ? "\r\n" : "\n");
    }
    return used;
}

static size_t mutate(random_source *source, char *text, size_t size)
{
    static const char telling[] = "\",\n\r;-.0019pP\xef\xbb\xbf\xc3 \t";
    for (int64_t times = random_between(source, 1, 3); times > 0 && size > 0; times--) {
        size_t at = (size_t)random_between(source, 0, (int64_t)size - 1);
        char byte = random_between(source, 0, 1) == 0
                        ? telling[random_between(source, 0, (int64_t)sizeof telling - 2)]
                        : (char)random_between(source, 0, 255);
        switch (random_between(source, 0, 3)) {
        case 0:
            text[at] = byte;
            break;
        case 1: /* one more */
            if (size < SIZE) {
                memmove(text + at + 1, text + at, size - at);
                text[at] = byte;
                size++;
            }
            break;
        case 2: /* one less */
            memmove(text + at, text + at + 1, size - at - 1);
            size--;
            break;
        default: /* cut, or a piece twice */
            if (random_between(source, 0, 3) == 0) {
                size = at;
            } else if (size + 20 < SIZE && at + 20 < size) {
                memmove(text + at + 20, text + at, size - at);
                size += 20;
            }
        }
    }
    return size;
}

/* ---- the slow reader --------------------------------------------------------------------- */

typedef struct {
    bool whole;                   /* the form of the CSV is right, and the header */
    int64_t rows, kept, persons, minutes, anonymous;
} answer;

typedef struct {
    char text[SIZE];
    size_t size;
} cell;

/* The cells of a row at *at; how many, 0 at the end, -1 when the form is wrong. */
static int cut_row(const char *text, size_t size, size_t *at, cell *cells)
{
    int n = 0;
    if (*at == size)
        return 0;
    for (;;) {
        if (n == COLUMNS)
            return -1;
        cell *c = &cells[n++];
        c->size = 0;
        if (*at < size && text[*at] == '"') {
            for (++*at;; ++*at) {
                if (*at == size || text[*at] == '\0')
                    return -1;
                if (text[*at] == '"' && *at + 1 < size && text[*at + 1] == '"')
                    ++*at;
                else if (text[*at] == '"')
                    break;
                c->text[c->size++] = text[*at];
            }
            ++*at;
        } else {
            for (; *at < size && strchr(",\r\n", text[*at]) == NULL; ++*at) {
                if (text[*at] == '"')
                    return -1;
                c->text[c->size++] = text[*at];
            }
        }
        c->text[c->size] = '\0';
        if (memchr(c->text, '\0', c->size) != NULL || socprev_utf8_check(c->text, c->size) >= 0)
            return -1;
        if (*at == size)
            return n;
        if (text[*at] == ',') {
            ++*at;
            continue;
        }
        if (text[*at] == '\r')
            ++*at;
        if (*at == size || text[*at] != '\n')
            return -1;
        ++*at;
        return n;
    }
}

/* A cell with nothing to be said against it. */
static bool is_good(int column, const cell *c)
{
    socprev_date unused;
    size_t digits = strspn(c->text, "0123456789");
    if (c->size == 0)
        return true;
    if (column == 0)
        return strchr(" \t\r\n", c->text[0]) == NULL &&
               strchr(" \t\r\n", c->text[c->size - 1]) == NULL;
    if (column == 1) /* what a date is, its own tests say */
        return socprev_date_parse(c->text, c->size, &unused, NULL) == SOCPREV_OK;
    if (column == 3)
        return strcmp(c->text, "0") == 0 || strcmp(c->text, "1") == 0;
    return digits == c->size && digits <= 18;
}

static int64_t number_of(const cell *c)
{
    int64_t number = 0;
    for (size_t i = 0; i < c->size; i++)
        number = number * 10 + (c->text[i] - '0');
    return number;
}

static answer read_slowly(const char *text, size_t size)
{
    static cell cells[COLUMNS];
    static char seen[SIZE][64];
    size_t at = size >= 3 && memcmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    answer a = { 0 };
    int n = cut_row(text, size, &at, cells), order[COLUMNS] = { -1, -1, -1, -1 };
    for (int i = 0; i < n; i++)
        for (int c = 0; c < COLUMNS; c++)
            if (strcmp(cells[i].text, names[c]) == 0 && order[c] < 0)
                order[c] = i;
    int named = 0;
    for (int c = 0; c < COLUMNS; c++)
        named += order[c] >= 0;
    if (n <= 0 || named != n || order[0] < 0 || order[1] < 0)
        return a;
    for (int got; (got = cut_row(text, size, &at, cells)) != 0;) {
        if (got != n)
            return a;
        a.rows++;
        bool good = true;
        for (int c = 0; c < COLUMNS && good; c++)
            good = order[c] < 0 || is_good(c, &cells[order[c]]);
        const cell *person = &cells[order[0]];
        if (!good)
            continue;
        a.kept++;
        a.anonymous += person->size == 0;
        a.minutes += order[2] < 0 ? 0 : number_of(&cells[order[2]]);
        int64_t i = 0;
        while (i < a.persons && strcmp(seen[i], person->text) != 0)
            i++;
        if (person->size > 0 && i == a.persons) {
            ck_assert_uint_lt(person->size, 64);
            strcpy(seen[a.persons++], person->text);
        }
    }
    a.whole = true;
    return a;
}

/* ---- both -------------------------------------------------------------------------------- */

static int64_t value_of(const socprev_people *people, int32_t measure)
{
    int64_t value = -1;
    ck_assert_int_eq(socprev_people_value(people, 0, measure, &value), SOCPREV_OK);
    return value;
}

static void compare(const socprev_contact_file *file, const socprev_people *people,
                    const answer *a)
{
    ck_assert_int_eq(socprev_contact_file_rows(file), a->rows);
    ck_assert_int_eq(socprev_contact_file_left_out(file), a->rows - a->kept);
    ck_assert_int_ge(socprev_contact_file_found(file), a->rows - a->kept);
    ck_assert_int_eq(value_of(people, SOCPREV_CONTACTS), a->kept);
    ck_assert_int_eq(value_of(people, SOCPREV_PERSONS), a->persons);
    ck_assert_int_eq(value_of(people, SOCPREV_MINUTES), a->minutes);
    ck_assert_int_eq(value_of(people, SOCPREV_ANONYMOUS_CONTACTS), a->anonymous);
}

static void check_whole(const char *text, size_t size, const answer *a, int64_t *line,
                        int32_t *number)
{
    socprev_contact_file *file = NULL;
    socprev_people *people = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_contact_file_parse(text, size, NULL, NULL, NULL, &file, &err);
    ck_assert_msg((st == SOCPREV_OK) == a->whole, "%.*s", (int)size, text);
    *line = socprev_error_line(err);
    *number = socprev_error_number(err);
    ck_assert(a->whole || *line > 0);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(socprev_people_cube(socprev_contact_file_contacts(file), NULL, 0, NULL,
                                             NULL, &people, NULL),
                         SOCPREV_OK);
        compare(file, people, a);
    }
    socprev_people_free(people);
    socprev_error_free(err);
    socprev_contact_file_free(file);
}

static void check_pieces(random_source *source, const char *text, size_t size, const answer *a,
                         int64_t line, int32_t number)
{
    socprev_contact_file *file = NULL;
    socprev_cube *cube = NULL;
    socprev_people *people = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contact_file_begin(NULL, NULL, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_new(NULL, 0, NULL, &cube, NULL), SOCPREV_OK);
    socprev_cube_set_rows(cube, MOST_ROWS, NULL);
    socprev_status st = SOCPREV_OK;
    for (size_t at = 0, n; at < size && st == SOCPREV_OK; at += n) {
        n = (size_t)random_between(source, 1, 40);
        n = n < size - at ? n : size - at;
        st = socprev_contact_file_feed(file, text + at, n, &err);
        if (st == SOCPREV_OK)
            st = socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, &err);
    }
    if (st == SOCPREV_OK)
        st = socprev_contact_file_end(file, &err);
    if (st == SOCPREV_OK)
        st = socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, &err);
    ck_assert_int_eq(st == SOCPREV_OK, a->whole);
    ck_assert_int_eq(socprev_error_line(err), line);
    ck_assert_int_eq(socprev_error_number(err), number);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(socprev_cube_people(cube, NULL, &people, NULL), SOCPREV_OK);
        compare(file, people, a);
    }
    socprev_people_free(people);
    socprev_error_free(err);
    socprev_cube_free(cube);
    socprev_contact_file_free(file);
}

START_TEST(changed_bytes_never_give_a_wrong_count)
{
    static char text[SIZE + 1], mutant[SIZE + 1];
    random_source source = { 7700u + (uint64_t)_i };
    size_t size = write_file(&source, text);
    for (int i = 0; i < MUTANTS; i++) {
        int64_t line;
        int32_t number;
        memcpy(mutant, text, size);
        size_t n = i == 0 ? size : mutate(&source, mutant, size);
        answer a = read_slowly(mutant, n);
        check_whole(mutant, n, &a, &line, &number);
        check_pieces(&source, mutant, n, &a, line, number);
    }
}
END_TEST

/* Units and Arrow have readers of their own; here they must only not crash and never be
 * half right. */
START_TEST(changed_units_are_read_whole_or_not_at_all)
{
    static const char good[] = "unit,per,hours,source\nnight,1,8,\"call, 7\"\nweek,2,1/3,\n";
    static char mutant[SIZE + 1];
    random_source source = { 8800u + (uint64_t)_i };
    for (int i = 0; i < MUTANTS; i++) {
        socprev_support_units *units = NULL;
        socprev_error *err = NULL;
        memcpy(mutant, good, sizeof good - 1);
        size_t n = mutate(&source, mutant, sizeof good - 1);
        socprev_status st = socprev_support_units_read(mutant, n, NULL, NULL, &units, &err);
        ck_assert((st == SOCPREV_OK) == (units != NULL));
        ck_assert((st == SOCPREV_OK) == (err == NULL));
        ck_assert(st == SOCPREV_OK || socprev_error_line(err) > 0);
        for (int32_t k = 0; k < socprev_support_units_count(units); k++) {
            int64_t minutes = -1, per = 0;
            socprev_support_units_ratio(units, k, &minutes, &per);
            ck_assert(minutes >= 0 && per > 0);
        }
        socprev_error_free(err);
        socprev_support_units_free(units);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("changed bytes of contacts");
    TCase *tcase = tcase_create("fuzz");
    tcase_add_loop_test(tcase, changed_bytes_never_give_a_wrong_count, 0, RUNS);
    tcase_add_loop_test(tcase, changed_units_are_read_whole_or_not_at_all, 0, RUNS / 4);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
