/* Sketches: any tree is one run, sets beside plain sets, errors as stated, changed bytes. */
#include "beneficiary/sketch.h"
#include "suite.h"
#include "support.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include <socprev/sketch_cube.h>

enum { ROWS = 400, PARTS = 5, TRIALS = 10000 };

static bool same_bytes(const socprev_buffer *a, const socprev_buffer *b)
{
    return socprev_buffer_size(a) == socprev_buffer_size(b) &&
           memcmp(socprev_buffer_data(a), socprev_buffer_data(b), socprev_buffer_size(a)) == 0;
}

/* ---- contacts, some anonymous, from few or many persons ---------------------------------- */

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

/* ---- beside exact counts ---------------------------------------------------------------------- */

/* Cells and totals are those of an exact cube; the numbers are the same while they are exact, else
 * those of a sketch of the very persons of the cell. */
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

/* ---- theta beside plain sets --------------------------------------------------------------------- */

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

/* ---- the error is the stated one -------------------------------------------------------------------- */

typedef struct {
    double squares, sum, error;
    int covered, n;
} errors;

static void take(errors *e, double value, double error, double low, double high, double truth)
{
    double off = (value - truth) / truth;
    e->squares += off * off;
    e->sum += off;
    e->error = fmax(e->error, error / value);
    e->covered += low <= truth && truth <= high;
    e->n++;
}

/* Of n trials the root of the mean square is off by 1 / sqrt(2 n) of itself; four times that. The
 * bias is of the order of the error squared; an interval of 95 % may lack half a percent. */
static void expect_stated(const errors *e, bool biased)
{
    double n = e->n, rms = sqrt(e->squares / n), slack = 1 + 4 / sqrt(2 * n);
    ck_assert_double_le(rms, e->error * slack);
    if (!biased)
        ck_assert_double_le(fabs(e->sum / n),
                            4 * e->error / sqrt(n) + 1.5 * e->error * e->error);
    ck_assert_double_ge(e->covered / n, 0.945 - 4 * sqrt(0.05 * 0.95 / n));
}

static void take_estimate(errors *e, socprev_estimate *estimate, double truth)
{
    double value, error = 0, low, high;
    socprev_estimate_value(estimate, &value);
    ck_assert_int_eq(socprev_estimate_error(estimate, &error), SOCPREV_OK);
    socprev_estimate_interval(estimate, &low, &high, NULL);
    take(e, value, error, low, high, truth);
    socprev_estimate_free(estimate);
}

/* Every person is added: 10^4 trials of each number up to 10^4. */
START_TEST(errors_of_persons_who_are_added)
{
    enum { PRECISION = 9 };
    static const size_t size[] = { 1, 10, 64, 65, 100, 300, 1000, 3000, 10000 };
    static errors of_sketch[9], of_theta[9];
    static uint64_t person[10000];
    random_source random = { 54u };
    for (int trial = 0; trial < TRIALS; trial++) {
        uint64_t from = random_next(&random);
        socprev_sketch *sketch = NULL;
        socprev_theta *theta = NULL;
        socprev_estimate *e = NULL;
        ck_assert_int_eq(socprev_sketch_new(PRECISION, 0, NULL, &sketch, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_theta_new(PRECISION, 0, NULL, &theta, NULL), SOCPREV_OK);
        for (size_t i = 0; i < 10000; i++)
            person[i] = from + i;
        for (size_t i = 0, there = 0; i < 9; there = size[i++]) {
            socprev_sketch_add(sketch, person + there, 0, size[i] - there, NULL);
            socprev_theta_add(theta, person + there, 0, size[i] - there, NULL);
            ck_assert_int_eq(socprev_sketch_estimate(sketch, NULL, &e, NULL), SOCPREV_OK);
            take_estimate(&of_sketch[i], e, (double)size[i]);
            ck_assert_int_eq(socprev_theta_estimate(theta, NULL, &e, NULL), SOCPREV_OK);
            take_estimate(&of_theta[i], e, (double)size[i]);
        }
        socprev_theta_free(theta);
        socprev_sketch_free(sketch);
    }
    for (size_t i = 0; i < 9; i++) {
        /* 65 are at least 65, so that the mean is larger */
        expect_stated(&of_sketch[i], size[i] == 65);
        expect_stated(&of_theta[i], false);
    }
}
END_TEST

/* How many registers hold each number, in a sketch that persons come to. The number of persons
 * who change nothing before one does is geometric; a register of v is the one with the chance
 * of 2^-v, and goes up by one, by two with half the chance ... So 10^7 persons are a few
 * thousand steps, and the law of the registers is exactly that of adding them. */
typedef struct {
    double count[64], weight;
} levels;

static double unit(random_source *random)
{
    return ((double)(random_next(random) >> 11) + 0.5) / 9007199254740992.0;
}

static void step(levels *l, random_source *random)
{
    double at = unit(random) * l->weight;
    int v = 0, up = 1 + __builtin_ctzll(random_next(random) | UINT64_C(1) << 40);
    while (v < 62 && (at -= ldexp(l->count[v], -v)) >= 0)
        v++;
    while (l->count[v] == 0) /* rounding at the very end */
        v--;
    up = v + up > 63 ? 63 - v : up;
    l->count[v]--;
    l->count[v + up]++;
    l->weight += ldexp(1, -v - up) - ldexp(1, -v);
}

START_TEST(errors_up_to_ten_million_persons)
{
    enum { PRECISION = 8, M = 1 << PRECISION };
    static const double size[] = { 100, 1000, 10000, 100000, 1000000, 10000000 };
    static errors e[6];
    random_source random = { 55u };
    for (int trial = 0; trial < TRIALS; trial++) {
        levels l = { { M }, M };
        double there = 0;
        for (size_t i = 0; i < 6;) {
            double next = there + 1 + floor(log(unit(&random)) / log1p(-l.weight / M));
            if (l.weight >= M)
                next = there + 1;
            for (; i < 6 && next > size[i]; i++) {
                uint8_t reg[M];
                size_t n = 0;
                for (int v = 0; v < 64; v++)
                    for (double k = 0; k < l.count[v]; k++)
                        reg[n++] = (uint8_t)(v > 57 ? 57 : v);
                ck_assert_uint_eq(n, M);
                socprev__guess g;
                ck_assert(socprev__sketch_guess(&(socprev__sketch){ .reg = reg, .dense = true },
                                                PRECISION, &g));
                take(&e[i], g.value, g.error, g.low, g.high, size[i]);
            }
            there = next;
            step(&l, &random);
        }
    }
    for (size_t i = 0; i < 6; i++) {
        ck_assert_int_eq(e[i].n, TRIALS);
        expect_stated(&e[i], false);
    }
    /* not far less than stated either: the simulation would be wrong */
    ck_assert_double_ge(sqrt(e[5].squares / TRIALS), 0.96 * e[5].error);
}
END_TEST

/* A theta of n persons: the (k+1)-th smallest of n uniform numbers is a sum of k+1 exponential
 * ones divided by the sum of n+1; the rest of the sum is gamma, near enough normal. */
START_TEST(errors_of_theta_up_to_ten_million)
{
    enum { SIZE = 6, K = 1 << SIZE };
    static const double size[] = { 10000, 100000, 1000000, 10000000 };
    random_source random = { 56u };
    socprev_theta *theta = NULL;
    uint64_t person[200];
    for (size_t i = 0; i < 200; i++)
        person[i] = i;
    ck_assert_int_eq(socprev_theta_new(SIZE, 0, NULL, &theta, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_add(theta, person, 0, 200, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_theta_kept(theta), K);
    socprev_buffer *bytes = theta_bytes(theta);
    uint8_t *copy = malloc(socprev_buffer_size(bytes));
    size_t length = socprev_buffer_size(bytes);
    ck_assert_ptr_nonnull(copy);
    memcpy(copy, socprev_buffer_data(bytes), length);
    for (size_t s = 0; s < 4; s++) {
        errors e = { 0, 0, 0, 0, 0 };
        for (int trial = 0; trial < TRIALS; trial++) {
            double first = 0, rest = size[s] - K, share;
            for (int i = 0; i <= K; i++)
                first -= log(unit(&random));
            rest += sqrt(rest) * sqrt(-2 * log(unit(&random))) * cos(6.283185307179586 *
                                                                     unit(&random));
            share = first / (first + rest);
            uint64_t limit = (uint64_t)(share * 18446744073709551616.0);
            /* the same theta with another threshold and other hashes below it */
            for (size_t i = 0; i < 8; i++)
                copy[25 + i] = (uint8_t)(limit >> (8 * i));
            for (size_t i = 0; i < K; i++)
                for (size_t byte = 0; byte < 8; byte++)
                    copy[34 + 8 * i + byte] = (uint8_t)((i + 1) >> (8 * (7 - byte)));
            uint32_t crc = socprev__crc32c(copy, length - 4);
            for (size_t i = 0; i < 4; i++)
                copy[length - 4 + i] = (uint8_t)(crc >> (8 * i));
            socprev_theta *made = NULL;
            socprev_estimate *estimate = NULL;
            ck_assert_int_eq(socprev_theta_parse(copy, length, NULL, &made, NULL), SOCPREV_OK);
            ck_assert_int_eq(socprev_theta_estimate(made, NULL, &estimate, NULL), SOCPREV_OK);
            take_estimate(&e, estimate, size[s]);
            socprev_theta_free(made);
        }
        expect_stated(&e, false);
    }
    free(copy);
    socprev_buffer_free(bytes);
    socprev_theta_free(theta);
}
END_TEST

/* ---- changed bytes --------------------------------------------------------------------------------- */

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
    for (int round = 0; round < 24; round++) {
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
            in[i] = random_between(&random, 0, 40) < round;
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
    tcase_add_test(tcase, errors_of_persons_who_are_added);
    tcase_add_test(tcase, errors_up_to_ten_million_persons);
    tcase_add_test(tcase, errors_of_theta_up_to_ten_million);
    tcase_add_test(tcase, a_changed_byte_is_an_error);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
