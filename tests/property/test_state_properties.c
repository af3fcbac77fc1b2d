/* Cubes with hierarchies against plain sets; states in any tree are one run. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { ROWS = 60, PERSONS = 9, CODES = 7, KINDS = 3, PROJECTS = 3, BIG = 200000 };

#define ALL SOCPREV_CODE_ALL
#define MISSING SOCPREV_CODE_MISSING

/* Two districts of a region, one in another; 6 lies in none. */
static const int32_t parents[CODES] = { 3, 3, 4, 5, 5, MISSING, MISSING };

typedef struct {
    size_t n;
    uint64_t person[ROWS];
    uint8_t anonymous[ROWS], electronic[ROWS];
    int32_t place[ROWS], kind[ROWS], project[ROWS];
    socprev_date date[ROWS];
    int64_t minutes[ROWS];
} rows;

static const int32_t dimensions[] = { SOCPREV_BY_TERRITORY, SOCPREV_BY_PERIOD, SOCPREV_BY_KIND };

static socprev_date some_date(random_source *random)
{
    socprev_date date = SOCPREV_DATE_NONE;
    int32_t year = (int32_t)random_between(random, 2018, 2020);
    char text[16];
    switch (random_between(random, 0, 5)) {
    case 0:
        break;
    case 1:
        snprintf(text, sizeof text, "%d", (int)year);
        ck_assert_int_eq(socprev_date_parse(text, SOCPREV_NUL, &date, NULL), SOCPREV_OK);
        break;
    default:
        ck_assert_int_eq(socprev_date_from_day(year, (int32_t)random_between(random, 1, 12),
                                               (int32_t)random_between(random, 1, 28), &date),
                         SOCPREV_OK);
    }
    return date;
}

static void make_rows(random_source *random, rows *r)
{
    r->n = (size_t)random_between(random, 0, ROWS);
    for (size_t i = 0; i < r->n; i++) {
        uint64_t who = (uint64_t)random_between(random, 0, PERSONS - 1);
        r->person[i] = who % 2 == 0 ? who : who * UINT64_C(0x9e3779b97f4a7c15);
        r->anonymous[i] = random_between(random, 0, 7) == 0;
        r->electronic[i] = random_between(random, 0, 3) == 0;
        r->place[i] = (int32_t)random_between(random, -1, CODES - 1);
        r->kind[i] = (int32_t)random_between(random, -1, KINDS - 1);
        r->project[i] = 5 * (int32_t)random_between(random, 0, PROJECTS - 1);
        r->date[i] = some_date(random);
        r->minutes[i] = random_between(random, -1, 3) * 20;
        if (r->minutes[i] < 0)
            r->minutes[i] = SOCPREV_MINUTES_UNKNOWN;
    }
}

static socprev_contacts *contacts_of(const rows *r, size_t from, size_t to)
{
    socprev_contacts *c = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(c, r->person + from, 0, r->anonymous + from, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_TERRITORY, r->place + from, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_KIND, r->kind + from, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_PROJECT, r->project + from, 0, NULL);
    socprev_contacts_bind_dates(c, r->date + from, 0, NULL);
    socprev_contacts_bind_minutes(c, r->minutes + from, 0, NULL);
    socprev_contacts_bind_electronic(c, r->electronic + from, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(c, to - from, NULL), SOCPREV_OK);
    return c;
}

static socprev_cube *new_cube(bool support)
{
    socprev_cube *cube = NULL;
    ck_assert_int_eq(socprev_cube_new(dimensions, 3, NULL, &cube, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_set_parents(cube, SOCPREV_BY_TERRITORY, parents, 0, CODES,
                                              NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_set_rows(cube, ROWS, NULL), SOCPREV_OK);
    if (support)
        ck_assert_int_eq(socprev_cube_set_support(cube, NULL), SOCPREV_OK);
    return cube;
}

static void add(socprev_cube *cube, const rows *r, size_t from, size_t to)
{
    socprev_contacts *c = contacts_of(r, from, to);
    ck_assert_int_eq(socprev_cube_add(cube, c, NULL, NULL), SOCPREV_OK);
    socprev_contacts_free(c);
}

static socprev_state *state_of(const rows *r, size_t from, size_t to, bool support)
{
    socprev_cube *cube = new_cube(support);
    socprev_state *state = NULL;
    add(cube, r, from, to);
    ck_assert_int_eq(socprev_cube_state(cube, 7, NULL, &state, NULL), SOCPREV_OK);
    socprev_cube_free(cube);
    return state;
}

static bool same_bytes(const socprev_state *a, const socprev_state *b)
{
    return socprev_state_size(a) == socprev_state_size(b) &&
           memcmp(socprev_state_data(a), socprev_state_data(b), socprev_state_size(a)) == 0;
}

/* ---- plain sets ------------------------------------------------------------------ */

static bool in_place(int32_t code, int32_t of)
{
    if (of < 0)
        return of == ALL || code == of;
    while (code >= 0 && code != of)
        code = parents[code];
    return code == of;
}

/* Months that a date may mean: none for no date. */
static void months_of(socprev_date date, int32_t *first, int32_t *last)
{
    int32_t a, b;
    *first = 1;
    *last = 0;
    if (date == SOCPREV_DATE_NONE)
        return;
    a = date / 100 % 100 == 0 ? 1 : date / 100 % 100;
    b = date / 100 % 100 == 0 ? 12 : a;
    *first = 12 * (date / 10000) + a - 1;
    *last = 12 * (date / 10000) + b - 1;
}

static bool months_of_code(int32_t code, int32_t *first, int32_t *last)
{
    int32_t year = 12 * (code / 100), part = code % 100;
    *first = part == 0 ? year : part <= 12 ? year + part - 1 : year + 3 * (part - 33);
    *last = part == 0 ? year + 11 : part <= 12 ? *first : *first + 2;
    return code >= 0;
}

static bool in_period(socprev_date date, int32_t code)
{
    int32_t a, b, from, to;
    months_of(date, &a, &b);
    if (code == ALL)
        return true;
    if (!months_of_code(code, &from, &to))
        return a > b;
    return a <= b && from <= a && b <= to;
}

static bool holds(const rows *r, size_t i, const int32_t *code)
{
    return in_place(r->place[i], code[0]) && in_period(r->date[i], code[1]) &&
           (code[2] == ALL || r->kind[i] == code[2]);
}

typedef struct {
    int64_t persons, contacts, minutes, anonymous, first, returning;
    uint32_t key;
} counts;

/* Which months the first contact of a person may lie in. */
static void first_of(const rows *r, uint64_t person, int32_t *from, int32_t *to)
{
    *from = *to = INT32_MAX;
    for (size_t i = 0; i < r->n; i++) {
        int32_t a, b;
        months_of(r->date[i], &a, &b);
        if (r->anonymous[i] || r->person[i] != person || a > b)
            continue;
        *from = a < *from ? a : *from;
        *to = b < *to ? b : *to;
    }
}

static counts count_plainly(const rows *r, const int32_t *code, const uint8_t *secret)
{
    counts c = { 0, 0, 0, 0, 0, 0, 0 };
    for (size_t i = 0; i < r->n; i++) {
        if (!holds(r, i, code))
            continue;
        c.contacts++;
        c.minutes += r->minutes[i] > 0 ? r->minutes[i] : 0;
        c.anonymous += r->anonymous[i];
        bool seen = r->anonymous[i] != 0;
        for (size_t k = 0; k < i && !seen; k++)
            seen = !r->anonymous[k] && r->person[k] == r->person[i] && holds(r, k, code);
        if (seen)
            continue;
        int32_t from, to, a = INT32_MIN, b = INT32_MAX;
        bool period = code[1] == ALL || months_of_code(code[1], &a, &b);
        first_of(r, r->person[i], &from, &to);
        c.persons++;
        c.key += socprev_person_key(secret, r->person[i]);
        c.first += period && from < INT32_MAX && a <= from && to <= b;
        c.returning += period && from < INT32_MAX && to < a;
    }
    return c;
}

static int64_t value_of(const socprev_people *people, int64_t cell, int32_t measure)
{
    int64_t value = -1;
    ck_assert_int_eq(socprev_people_value(people, cell, measure, &value), SOCPREV_OK);
    return value;
}

static void expect_plain(const rows *r, const socprev_people *people, const uint8_t *secret)
{
    for (int64_t cell = 0; cell < socprev_people_cells(people); cell++) {
        int32_t code[3];
        for (size_t k = 0; k < 3; k++)
            ck_assert_int_eq(socprev_people_code(people, cell, k, &code[k]), SOCPREV_OK);
        counts c = count_plainly(r, code, secret);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_PERSONS), c.persons);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_CONTACTS), c.contacts);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_MINUTES), c.minutes);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_ANONYMOUS_CONTACTS), c.anonymous);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_FIRST_TIME_PERSONS), c.first);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_RETURNING_PERSONS), c.returning);
        ck_assert_int_eq(value_of(people, cell, SOCPREV_CELL_KEY), (int64_t)c.key);
    }
    /* every cell that a contact is in is there */
    for (size_t i = 0; i < r->n; i++)
        for (int32_t place = r->place[i];; place = place < 0 ? ALL : parents[place]) {
            place = place == MISSING && r->place[i] != MISSING ? ALL : place;
            int32_t code[] = { place, ALL, r->kind[i] };
            int64_t cell;
            ck_assert_int_eq(socprev_people_find(people, code, &cell), SOCPREV_OK);
            if (place == ALL)
                break;
        }
}

START_TEST(hierarchies_are_brute_force)
{
    static const uint8_t secret[SOCPREV_CUBE_SECRET_SIZE] = { 1, 2, 3 };
    random_source random = { 31u };
    for (int round = 0; round < 300; round++) {
        rows r;
        make_rows(&random, &r);
        socprev_cube *cube = new_cube(false);
        socprev_people *people = NULL;
        ck_assert_int_eq(socprev_cube_set_first_time(cube, 1, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_set_keys(cube, secret, NULL), SOCPREV_OK);
        size_t middle = (size_t)random_between(&random, 0, (int64_t)r.n);
        add(cube, &r, 0, middle);
        add(cube, &r, middle, r.n);
        ck_assert_int_eq(socprev_cube_people(cube, NULL, &people, NULL), SOCPREV_OK);
        expect_plain(&r, people, secret);
        socprev_people_free(people);
        /* the same from its state */
        socprev_state *state = state_of(&r, 0, r.n, false);
        socprev_cube *other = new_cube(false);
        ck_assert_int_eq(socprev_cube_set_first_time(other, 1, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_set_keys(other, secret, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_add_state(other, state, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_people(other, NULL, &people, NULL), SOCPREV_OK);
        expect_plain(&r, people, secret);
        socprev_people_free(people);
        socprev_state_free(state);
        socprev_cube_free(other);
        socprev_cube_free(cube);
    }
}
END_TEST

/* ---- trees ------------------------------------------------------------------------ */

static socprev_state *merged(socprev_state *a, socprev_state *b)
{
    socprev_state *both = NULL;
    ck_assert_int_eq(socprev_state_merge(a, b, NULL, &both, NULL), SOCPREV_OK);
    socprev_state_free(a);
    socprev_state_free(b);
    return both;
}

START_TEST(any_tree_is_one_run)
{
    enum { DATA = 2500, TREES = 40, PARTS = 6 };
    random_source random = { 32u };
    for (int round = 0; round < DATA; round++) {
        rows r;
        socprev_state *part[PARTS];
        size_t cut[PARTS + 1] = { 0 };
        bool support = round % 2 == 1;
        make_rows(&random, &r);
        r.n = r.n > 24 ? 24 : r.n;
        socprev_state *whole = state_of(&r, 0, r.n, support);
        size_t n = (size_t)random_between(&random, 1, PARTS);
        for (size_t i = 1; i <= n; i++)
            cut[i] = i == n ? r.n : (size_t)random_between(&random, (int64_t)cut[i - 1],
                                                           (int64_t)r.n);
        for (size_t i = 0; i < n; i++)
            part[i] = state_of(&r, cut[i], cut[i + 1], support);
        for (int tree = 0; tree < TREES; tree++) {
            socprev_state *open[PARTS];
            size_t left = n;
            for (size_t i = 0; i < n; i++)
                ck_assert_int_eq(socprev_state_parse(socprev_state_data(part[i]),
                                                     socprev_state_size(part[i]), NULL, &open[i],
                                                     NULL),
                                 SOCPREV_OK);
            while (left > 1) {
                size_t a = (size_t)random_between(&random, 0, (int64_t)left - 1);
                size_t b = (size_t)random_between(&random, 0, (int64_t)left - 2);
                b += b >= a;
                open[a] = merged(open[a], open[b]);
                open[b] = open[--left];
            }
            ck_assert(same_bytes(open[0], whole));
            socprev_state_free(open[0]);
        }
        for (size_t i = 0; i < n; i++)
            socprev_state_free(part[i]);
        socprev_state_free(whole);
    }
}
END_TEST

START_TEST(a_state_in_a_cube_is_the_state)
{
    random_source random = { 33u };
    for (int round = 0; round < 300; round++) {
        rows r;
        make_rows(&random, &r);
        size_t middle = (size_t)random_between(&random, 0, (int64_t)r.n);
        socprev_state *whole = state_of(&r, 0, r.n, true), *again = NULL;
        socprev_state *front = state_of(&r, 0, middle, true);
        socprev_cube *cube = new_cube(true);
        add(cube, &r, middle, r.n);
        ck_assert_int_eq(socprev_cube_add_state(cube, front, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_state(cube, 7, NULL, &again, NULL), SOCPREV_OK);
        ck_assert(same_bytes(whole, again));
        socprev_cube_free(cube);
        socprev_state_free(front);
        socprev_state_free(again);
        /* without a person it is the state of the others, but for what adds up */
        uint64_t gone = r.n > 0 ? r.person[0] : 1;
        ck_assert_int_eq(socprev_state_erase(whole, gone, NULL, &again, NULL), SOCPREV_OK);
        bool was = false;
        for (size_t i = 0; i < r.n; i++)
            was = was || (!r.anonymous[i] && r.person[i] == gone);
        ck_assert_int_eq(socprev_state_persons(again), socprev_state_persons(whole) - was);
        socprev_state *twice = NULL;
        ck_assert_int_eq(socprev_state_erase(again, gone, NULL, &twice, NULL), SOCPREV_OK);
        ck_assert(same_bytes(again, twice));
        socprev_state_free(twice);
        socprev_state_free(again);
        socprev_state_free(whole);
    }
}
END_TEST

/* ---- changed bytes ------------------------------------------------------------------ */

static uint32_t plain_crc(const uint8_t *data, size_t size)
{
    uint32_t crc = UINT32_MAX;
    for (size_t i = 0; i < size; i++) {
        crc ^= data[i];
        for (int bit = 0; bit < 8; bit++)
            crc = crc & 1 ? crc >> 1 ^ 0x82f63b78u : crc >> 1;
    }
    return ~crc;
}

static socprev_status parse_copy(const uint8_t *data, size_t size, socprev_state **out)
{
    uint8_t *copy = malloc(size + 1); /* its end is where a sanitizer looks */
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, data, size);
    socprev_status st = socprev_state_parse(copy, size, NULL, out, NULL);
    free(copy);
    return st;
}

START_TEST(a_changed_byte_is_an_error)
{
    random_source random = { 34u };
    for (int round = 0; round < 40; round++) {
        rows r;
        make_rows(&random, &r);
        r.n = r.n > 12 ? 12 : r.n;
        socprev_state *state = state_of(&r, 0, r.n, round % 2 == 0), *out = NULL;
        size_t size = socprev_state_size(state);
        uint8_t *bytes = malloc(size);
        ck_assert_ptr_nonnull(bytes);
        memcpy(bytes, socprev_state_data(state), size);
        ck_assert_uint_eq(plain_crc(bytes, size - 4),
                          bytes[size - 4] | (uint32_t)bytes[size - 3] << 8 |
                              (uint32_t)bytes[size - 2] << 16 | (uint32_t)bytes[size - 1] << 24);
        for (size_t cut = 0; cut < size; cut++)
            ck_assert_int_eq(parse_copy(bytes, cut, &out), SOCPREV_E_PARSE);
        for (size_t at = 0; at < size; at++) {
            uint8_t was = bytes[at];
            for (int flip = 1; flip < 256; flip += 1 + round % 3) {
                bytes[at] = (uint8_t)(was ^ flip);
                ck_assert_int_eq(parse_copy(bytes, size, &out), SOCPREV_E_PARSE);
            }
            /* even with a checksum that fits, only what would be written is read */
            for (int flip = 1; flip < 256 && at < size - 4; flip *= 2) {
                uint8_t end[4];
                bytes[at] = (uint8_t)(was ^ flip);
                memcpy(end, bytes + size - 4, 4);
                uint32_t crc = plain_crc(bytes, size - 4);
                for (int i = 0; i < 4; i++)
                    bytes[size - 4 + (size_t)i] = (uint8_t)(crc >> (8 * i));
                if (parse_copy(bytes, size, &out) == SOCPREV_OK) {
                    socprev_state *same = NULL;
                    ck_assert_int_eq(socprev_state_erase(out, 424242, NULL, &same, NULL),
                                     SOCPREV_OK);
                    ck_assert(same_bytes(out, same));
                    ck_assert_int_eq(memcmp(socprev_state_data(same), bytes, size), 0);
                    socprev_state_free(same);
                    socprev_state_free(out);
                }
                memcpy(bytes + size - 4, end, 4);
            }
            bytes[at] = was;
        }
        free(bytes);
        socprev_state_free(state);
    }
}
END_TEST

/* ---- threads and spilling ------------------------------------------------------------- */

typedef struct {
    uint8_t *data;
    size_t size, capacity;
} store;

static int32_t write_store(void *user, const void *data, size_t size)
{
    store *s = user;
    if (s->size + size > s->capacity) {
        s->capacity = 2 * (s->size + size);
        s->data = realloc(s->data, s->capacity);
        if (s->data == NULL)
            return 1;
    }
    memcpy(s->data + s->size, data, size);
    s->size += size;
    return 0;
}

static int32_t read_store(void *user, uint64_t at, void *data, size_t size)
{
    const store *s = user;
    if (at > s->size || size > s->size - at)
        return 1;
    memcpy(data, s->data + at, size);
    return 0;
}

/* More cells than a packed record holds, when `many`. */
static socprev_contacts *big_contacts(uint64_t seed, bool many)
{
    random_source random = { seed };
    uint64_t *person = calloc(BIG, sizeof *person);
    int32_t *place = calloc(BIG, sizeof *place), *kind = calloc(BIG, sizeof *kind);
    ck_assert(person != NULL && place != NULL && kind != NULL);
    for (size_t i = 0; i < BIG; i++) {
        person[i] = (uint64_t)random_between(&random, 0, BIG / 8) *
                    UINT64_C(0xd6e8feb86659fd93);
        place[i] = (int32_t)random_between(&random, 0, many ? 9999 : 50);
        kind[i] = (int32_t)random_between(&random, 0, 2);
    }
    socprev_contacts *c = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(c, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_TERRITORY, place, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_KIND, kind, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_PROJECT, kind, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(c, BIG, NULL), SOCPREV_OK);
    free(person);
    free(place);
    free(kind);
    return c;
}

static void expect_same(const socprev_people *a, const socprev_people *b)
{
    ck_assert_int_eq(socprev_people_cells(a), socprev_people_cells(b));
    for (int64_t cell = 0; cell < socprev_people_cells(a); cell++) {
        for (size_t k = 0; k < socprev_people_dimensions(a); k++) {
            int32_t x, y;
            ck_assert_int_eq(socprev_people_code(a, cell, k, &x), SOCPREV_OK);
            ck_assert_int_eq(socprev_people_code(b, cell, k, &y), SOCPREV_OK);
            ck_assert_int_eq(x, y);
        }
        for (int32_t m = SOCPREV_PERSONS; m <= SOCPREV_UNTIMED_CONTACTS; m++)
            ck_assert_int_eq(value_of(a, cell, m), value_of(b, cell, m));
    }
}

START_TEST(serial_is_parallel_is_spilled)
{
    static const int32_t by[] = { SOCPREV_BY_TERRITORY, SOCPREV_BY_KIND };
    for (int many = 0; many < 2; many++) {
        socprev_contacts *c = big_contacts(35u, many != 0);
        socprev_people *serial = NULL, *other = NULL;
        socprev_state *first = NULL, *second = NULL;
        socprev_run *run = NULL;
        ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
        ck_assert_int_eq(socprev_run_set_threads(run, 3), SOCPREV_OK);
        ck_assert_int_eq(socprev_people_cube(c, by, 2, NULL, NULL, &serial, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_people_cube(c, by, 2, run, NULL, &other, NULL), SOCPREV_OK);
        expect_same(serial, other);
        socprev_people_free(other);
        for (int spilled = 0; spilled < 2; spilled++) {
            store s = { NULL, 0, 0 };
            socprev_cube *cube = NULL;
            ck_assert_int_eq(socprev_cube_new(by, 2, NULL, &cube, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_cube_set_support(cube, NULL), SOCPREV_OK);
            if (spilled)
                ck_assert_int_eq(socprev_cube_set_spill(cube, 1000, write_store, read_store, &s,
                                                        NULL),
                                 SOCPREV_OK);
            ck_assert_int_eq(socprev_cube_add(cube, c, NULL, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_cube_people(cube, run, &other, NULL), SOCPREV_OK);
            expect_same(serial, other);
            socprev_people_free(other);
            ck_assert_int_eq(socprev_cube_state(cube, 0, NULL, spilled ? &second : &first, NULL),
                             SOCPREV_OK);
            ck_assert((s.size > 0) == (spilled != 0));
            socprev_cube_free(cube);
            free(s.data);
        }
        ck_assert(same_bytes(first, second));
        socprev_state_free(first);
        socprev_state_free(second);
        socprev_people_free(serial);
        socprev_run_free(run);
        socprev_contacts_free(c);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("states");
    TCase *tests = tcase_create("properties");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, hierarchies_are_brute_force);
    tcase_add_test(tests, any_tree_is_one_run);
    tcase_add_test(tests, a_state_in_a_cube_is_the_state);
    tcase_add_test(tests, a_changed_byte_is_an_error);
    tcase_add_test(tests, serial_is_parallel_is_spilled);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
