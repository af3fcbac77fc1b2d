/* Sketches: any tree is one run, sets beside plain sets, changed bytes. */
#include "beneficiary/sketch.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <socprev/sketch_cube.h>

enum { ROWS = 400, PARTS = 5 };

static bool same_bytes(const socprev_buffer *a, const socprev_buffer *b)
{
    return socprev_buffer_size(a) == socprev_buffer_size(b) &&
           memcmp(socprev_buffer_data(a), socprev_buffer_data(b), socprev_buffer_size(a)) == 0;
}

/* ---- contacts, some anonymous, from few or many persons ------------------------------------- */

typedef struct {
    size_t n;
    uint64_t person[ROWS];
    uint8_t anonymous[ROWS];
    int32_t kind[ROWS];
    socprev_date date[ROWS];
} rows;

static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_PERIOD };
static const int32_t parents[] = { 2, 2, -1 };

static void make_rows(random_source *random, rows *r)
{
    int64_t persons = random_between(random, 1, 8) * random_between(random, 1, 60);
    r->n = (size_t)random_between(random, 0, ROWS);
    for (size_t i = 0; i < r->n; i++) {
        r->person[i] = (uint64_t)random_between(random, 0, persons - 1);
        r->anonymous[i] = random_between(random, 0, 9) == 0;
        r->kind[i] = (int32_t)random_between(random, -1, 2);
        r->date[i] = (int32_t)(20180000 + random_between(random, 0, 1) * 10000 +
                               random_between(random, 1, 4) * 100 + 1);
    }
}

static socprev_contacts *contacts_of(const rows *r, size_t from, size_t to)
{
    socprev_contacts *c = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &c, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(c, r->person + from, 0, r->anonymous + from, 0, NULL);
    socprev_contacts_bind_codes(c, SOCPREV_BY_KIND, r->kind + from, 0, NULL);
    socprev_contacts_bind_dates(c, r->date + from, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(c, to - from, NULL), SOCPREV_OK);
    return c;
}

static socprev_sketch_cube *cube_of(const rows *r, size_t from, size_t to, int32_t precision)
{
    socprev_sketch_cube *cube = NULL;
    socprev_contacts *c = contacts_of(r, from, to);
    ck_assert_int_eq(socprev_sketch_cube_new(dimensions, 2, precision, 5, NULL, &cube, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_cube_set_parents(cube, SOCPREV_BY_KIND, parents, 0, 3, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_sketch_cube_add(cube, c, NULL, NULL), SOCPREV_OK);
    socprev_contacts_free(c);
    return cube;
}

static socprev_buffer *bytes_of(const socprev_sketch_cube *cube)
{
    socprev_buffer *bytes = NULL;
    ck_assert_int_eq(socprev_sketch_cube_write(cube, NULL, &bytes, NULL), SOCPREV_OK);
    return bytes;
}

static socprev_sketch_cube *parsed(const socprev_buffer *bytes)
{
    socprev_sketch_cube *cube = NULL;
    ck_assert_int_eq(socprev_sketch_cube_parse(socprev_buffer_data(bytes),
                                               socprev_buffer_size(bytes), NULL, &cube, NULL),
                     SOCPREV_OK);
    return cube;
}

/* ---- trees ---------------------------------------------------------------------------------- */

START_TEST(any_tree_is_one_run)
{
    enum { DATA = 250, TREES = 40 };
    random_source random = { 51u };
    for (int round = 0; round < DATA; round++) {
        rows r;
        size_t cut[PARTS + 1] = { 0 };
        int32_t precision = (int32_t)random_between(&random, 4, 8);
        socprev_buffer *part[PARTS];
        make_rows(&random, &r);
        socprev_sketch_cube *cube = cube_of(&r, 0, r.n, precision);
        socprev_buffer *whole = bytes_of(cube);
        socprev_sketch_cube_free(cube);
        for (size_t i = 1; i <= PARTS; i++)
            cut[i] = i == PARTS ? r.n : (size_t)random_between(&random, (int64_t)cut[i - 1],
                                                               (int64_t)r.n);
        for (size_t i = 0; i < PARTS; i++) {
            cube = cube_of(&r, cut[i], cut[i + 1], precision);
            part[i] = bytes_of(cube);
            socprev_sketch_cube_free(cube);
        }
        for (int tree = 0; tree < TREES; tree++) {
            socprev_sketch_cube *open[PARTS + 1];
            size_t left = PARTS + 1;
            for (size_t i = 0; i < PARTS; i++)
                open[i] = parsed(part[i]);
            /* one of them comes twice, and it makes no difference */
            open[PARTS] = parsed(part[tree % PARTS]);
            while (left > 1) {
                size_t a = (size_t)random_between(&random, 0, (int64_t)left - 1);
                size_t b = (size_t)random_between(&random, 0, (int64_t)left - 2);
                b += b >= a;
                ck_assert_int_eq(socprev_sketch_cube_unite(open[a], open[b], NULL, NULL),
                                 SOCPREV_OK);
                socprev_sketch_cube_free(open[b]);
                open[b] = open[--left];
                if (a == left)
                    a = b;
            }
            socprev_buffer *bytes = bytes_of(open[0]);
            ck_assert(same_bytes(bytes, whole));
            socprev_buffer_free(bytes);
            socprev_sketch_cube_free(open[0]);
        }
        for (size_t i = 0; i < PARTS; i++)
            socprev_buffer_free(part[i]);
        socprev_buffer_free(whole);
    }
}
END_TEST

/* ---- beside exact counts -------------------------------------------------------------------- */

/* Cells and totals are those of an exact cube; the numbers are the same while they are exact,
 * else within five standard errors. */
START_TEST(cells_and_totals_are_those_of_the_exact_cube)
{
    random_source random = { 52u };
    for (int round = 0; round < 150; round++) {
        rows r;
        make_rows(&random, &r);
        int32_t precision = (int32_t)random_between(&random, 4, 9);
        socprev_sketch_cube *cube = cube_of(&r, 0, r.n, precision);
        socprev_sketch_people *guessed = NULL;
        socprev_cube *exact = NULL;
        socprev_people *people = NULL;
        socprev_contacts *c = contacts_of(&r, 0, r.n);
        ck_assert_int_eq(socprev_cube_new(dimensions, 2, NULL, &exact, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_set_rows(exact, ROWS, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_set_parents(exact, SOCPREV_BY_KIND, parents, 0, 3, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_add(exact, c, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_people(exact, NULL, &people, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_sketch_cube_count(cube, NULL, &guessed, NULL), SOCPREV_OK);
        int64_t n = socprev_sketch_people_cells(guessed), of_persons = 0;
        for (int64_t cell = 0; cell < socprev_people_cells(people); cell++) {
            int64_t persons = 0, at = -1;
            int32_t code[2];
            double value, error = -1;
            for (size_t k = 0; k < 2; k++)
                ck_assert_int_eq(socprev_people_code(people, cell, k, &code[k]), SOCPREV_OK);
            ck_assert_int_eq(socprev_people_value(people, cell, SOCPREV_PERSONS, &persons),
                             SOCPREV_OK);
            socprev_status st = socprev_sketch_people_find(guessed, code, &at);
            if (persons == 0 && cell > 0) {
                ck_assert_int_eq(st, SOCPREV_E_NOT_FOUND);
                continue;
            }
            ck_assert_int_eq(st, SOCPREV_OK);
            ck_assert_int_eq(at, of_persons++); /* in the same order */
            socprev_estimate *e = NULL;
            ck_assert_int_eq(socprev_sketch_people_estimate(guessed, at, NULL, &e, NULL),
                             SOCPREV_OK);
            socprev_estimate_value(e, &value);
            socprev_estimate_error(e, &error);
            if (persons <= socprev_sketch_exact_up_to(precision)) {
                ck_assert_double_eq(value, (double)persons);
                ck_assert_double_eq(error, 0);
            } else {
                double relative = socprev_sketch_relative_error(precision);
                ck_assert_double_eq_tol(error, value * relative, 1e-9 * value);
                ck_assert_double_le(fabs(log(value / (double)persons)), 5 * relative);
            }
            socprev_estimate_free(e);
        }
        ck_assert_int_eq(of_persons, n);
        socprev_sketch_people_free(guessed);
        socprev_people_free(people);
        socprev_contacts_free(c);
        socprev_cube_free(exact);
        socprev_sketch_cube_free(cube);
    }
}
END_TEST

/* ---- theta beside plain sets ---------------------------------------------------------------- */

enum { UNIVERSE = 900 };

static socprev_theta *theta_of(random_source *random, int32_t size, const bool *in)
{
    socprev_theta *theta = NULL;
    uint64_t person[UNIVERSE];
    size_t n = 0, piece;
    ck_assert_int_eq(socprev_theta_new(size, 5, NULL, &theta, NULL), SOCPREV_OK);
    for (size_t i = 0; i < UNIVERSE; i++)
        if (in[i])
            person[n++] = i;
    for (size_t i = n; i > 1; i--) { /* in any order, in pieces, some twice */
        size_t k = (size_t)random_between(random, 0, (int64_t)i - 1);
        uint64_t moved = person[k];
        person[k] = person[i - 1];
        person[i - 1] = moved;
    }
    for (size_t at = 0; at < n; at += piece) {
        piece = (size_t)random_between(random, 1, (int64_t)(n - at));
        ck_assert_int_eq(socprev_theta_add(theta, person + at, 0, piece, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_theta_add(theta, person, 0, at / 2, NULL), SOCPREV_OK);
    }
    return theta;
}

static void expect_theta(const socprev_theta *theta, const bool *in, size_t limit_kept)
{
    socprev_estimate *e = NULL;
    double value, low, high;
    size_t n = 0;
    for (size_t i = 0; i < UNIVERSE; i++)
        n += in[i];
    ck_assert_int_eq(socprev_theta_estimate(theta, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_value(e, &value), SOCPREV_OK);
    ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
    ck_assert_int_le(socprev_theta_kept(theta), (int64_t)limit_kept);
    if (socprev_theta_is_exact(theta)) {
        ck_assert_double_eq(value, (double)n);
        ck_assert_double_eq(low, high);
    } else {
        ck_assert_double_le(low, value);
        ck_assert_double_ge(high, value);
        ck_assert_double_le(fabs(value - (double)n), 2.6 * (high - low) + 1);
    }
    socprev_estimate_free(e);
}

static socprev_buffer *theta_bytes(const socprev_theta *theta)
{
    socprev_buffer *bytes = NULL;
    ck_assert_int_eq(socprev_theta_write(theta, NULL, &bytes, NULL), SOCPREV_OK);
    return bytes;
}

static bool is_member(int operation, bool a, bool b)
{
    return operation == SOCPREV_THETA_UNION ? a || b
           : operation == SOCPREV_THETA_INTERSECTION ? a && b
                                                     : a && !b;
}

START_TEST(sets_beside_plain_sets)
{
    random_source random = { 53u };
    for (int round = 0; round < 400; round++) {
        bool in[2][UNIVERSE], made[UNIVERSE];
        int32_t size = (int32_t)random_between(&random, 4, 11);
        int64_t part = random_between(&random, 1, 10);
        socprev_theta *t[2], *out, *direct;
        for (int s = 0; s < 2; s++) {
            for (size_t i = 0; i < UNIVERSE; i++)
                in[s][i] = random_between(&random, 0, 9) < part;
            t[s] = theta_of(&random, size, in[s]);
            expect_theta(t[s], in[s], (size_t)1 << size);
        }
        for (int operation = 0; operation < 3; operation++) {
            for (size_t i = 0; i < UNIVERSE; i++)
                made[i] = is_member(operation, in[0][i], in[1][i]);
            ck_assert_int_eq(socprev_theta_combine(t[0], t[1], operation, NULL, &out, NULL),
                             SOCPREV_OK);
            expect_theta(out, made, (size_t)1 << size);
            socprev_buffer *bytes = theta_bytes(out), *other;
            if (operation == SOCPREV_THETA_UNION) { /* of all persons, whoever unites them */
                direct = theta_of(&random, size, made);
                other = theta_bytes(direct);
                ck_assert(same_bytes(bytes, other));
                socprev_buffer_free(other);
                socprev_theta_free(direct);
            }
            socprev_theta *again = NULL;
            ck_assert_int_eq(socprev_theta_parse(socprev_buffer_data(bytes),
                                                 socprev_buffer_size(bytes), NULL, &again, NULL),
                             SOCPREV_OK);
            other = theta_bytes(again);
            ck_assert(same_bytes(bytes, other));
            socprev_buffer_free(other);
            socprev_buffer_free(bytes);
            socprev_theta_free(again);
            socprev_theta_free(out);
        }
        double share, low, high, both = 0, any = 0;
        socprev_estimate *e = NULL;
        for (size_t i = 0; i < UNIVERSE; i++) {
            both += in[0][i] && in[1][i];
            any += in[0][i] || in[1][i];
        }
        ck_assert_int_eq(socprev_theta_jaccard(t[0], t[1], NULL, &e, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_estimate_value(e, &share), SOCPREV_OK);
        ck_assert_int_eq(socprev_estimate_interval(e, &low, &high, NULL), SOCPREV_OK);
        ck_assert(0 <= low && low <= share && share <= high && high <= 1);
        ck_assert_double_le(fabs(share - both / any), 2.6 * (high - low) + 1e-12);
        socprev_estimate_free(e);
        socprev_theta_free(t[1]);
        socprev_theta_free(t[0]);
    }
}
END_TEST

/* ---- changed bytes -------------------------------------------------------------------------- */

typedef socprev_status (*reader)(const void *data, size_t size, socprev_buffer **again);

static socprev_status read_cube(const void *data, size_t size, socprev_buffer **again)
{
    socprev_sketch_cube *cube = NULL;
    socprev_status st = socprev_sketch_cube_parse(data, size, NULL, &cube, NULL);
    if (st == SOCPREV_OK)
        *again = bytes_of(cube);
    socprev_sketch_cube_free(cube);
    return st;
}

static socprev_status read_theta(const void *data, size_t size, socprev_buffer **again)
{
    socprev_theta *theta = NULL;
    socprev_status st = socprev_theta_parse(data, size, NULL, &theta, NULL);
    if (st == SOCPREV_OK)
        *again = theta_bytes(theta);
    socprev_theta_free(theta);
    return st;
}

static socprev_status read_copy(reader read, const uint8_t *data, size_t size,
                                socprev_buffer **again)
{
    uint8_t *copy = malloc(size + 1); /* its end is where a sanitizer looks */
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, data, size);
    socprev_status st = read(copy, size, again);
    free(copy);
    return st;
}

static void expect_no_change(reader read, const socprev_buffer *whole)
{
    size_t size = socprev_buffer_size(whole);
    uint8_t *bytes = malloc(size);
    socprev_buffer *again = NULL;
    ck_assert_ptr_nonnull(bytes);
    memcpy(bytes, socprev_buffer_data(whole), size);
    ck_assert_int_eq(read_copy(read, bytes, size, &again), SOCPREV_OK);
    ck_assert(same_bytes(whole, again));
    socprev_buffer_free(again);
    for (size_t cut = 0; cut < size; cut++)
        ck_assert_int_eq(read_copy(read, bytes, cut, &again), SOCPREV_E_PARSE);
    for (size_t at = 0; at < size; at++) {
        uint8_t was = bytes[at];
        for (int flip = 1; flip < 256; flip++) {
            bytes[at] = (uint8_t)(was ^ flip);
            ck_assert_int_eq(read_copy(read, bytes, size, &again), SOCPREV_E_PARSE);
        }
        /* with a checksum that fits, only what would be written is read */
        for (int flip = 1; flip < 256 && at < size - 4; flip *= 2) {
            uint8_t end[4];
            memcpy(end, bytes + size - 4, 4);
            bytes[at] = (uint8_t)(was ^ flip);
            uint32_t crc = socprev__crc32c(bytes, size - 4);
            for (size_t i = 0; i < 4; i++)
                bytes[size - 4 + i] = (uint8_t)(crc >> (8 * i));
            if (read_copy(read, bytes, size, &again) == SOCPREV_OK) {
                ck_assert_uint_eq(socprev_buffer_size(again), size);
                ck_assert_int_eq(memcmp(socprev_buffer_data(again), bytes, size), 0);
                socprev_buffer_free(again);
            }
            memcpy(bytes + size - 4, end, 4);
        }
        bytes[at] = was;
    }
    free(bytes);
}

START_TEST(a_changed_byte_is_an_error)
{
    random_source random = { 57u };
    for (int round = 0; round < 10; round++) {
        rows r;
        make_rows(&random, &r);
        r.n = r.n > 40 ? 40 : r.n;
        socprev_sketch_cube *cube = cube_of(&r, 0, r.n, round % 3 == 0 ? 4 : 6);
        socprev_buffer *bytes = bytes_of(cube);
        expect_no_change(read_cube, bytes);
        socprev_buffer_free(bytes);
        socprev_sketch_cube_free(cube);
        bool in[UNIVERSE] = { false };
        for (size_t i = 0; i < UNIVERSE; i++)
            in[i] = random_between(&random, 0, 40) < 2 * round;
        socprev_theta *theta = theta_of(&random, 4, in);
        bytes = theta_bytes(theta);
        expect_no_change(read_theta, bytes);
        socprev_buffer_free(bytes);
        socprev_theta_free(theta);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("sketches");
    TCase *tcase = tcase_create("properties");
    tcase_set_timeout(tcase, 120);
    tcase_add_test(tcase, any_tree_is_one_run);
    tcase_add_test(tcase, cells_and_totals_are_those_of_the_exact_cube);
    tcase_add_test(tcase, sets_beside_plain_sets);
    tcase_add_test(tcase, a_changed_byte_is_an_error);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
