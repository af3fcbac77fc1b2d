/* Whatever stops an addition, the cube is as before, and goes on as if nothing had been. */
#include "suite.h"
#include "support.h"

#include <stdlib.h>
#include <string.h>

enum { ROWS = 90000, FIRST = 70001, PLACES_MANY = 9000, PLACES_FEW = 40 };

/* ---- contacts ---------------------------------------------------------------------- */

typedef struct {
    uint64_t person[ROWS];
    uint8_t anonymous[ROWS];
    int32_t place[ROWS], kind[ROWS], project[ROWS];
    int64_t minutes[ROWS];
} columns;

static void make_columns(columns *c, uint64_t seed, bool many)
{
    random_source random = { seed };
    for (size_t i = 0; i < ROWS; i++) {
        c->person[i] = (uint64_t)random_between(&random, 1, ROWS / 9) *
                       UINT64_C(0xd6e8feb86659fd93);
        c->anonymous[i] = random_between(&random, 0, 19) == 0;
        c->place[i] = (int32_t)random_between(&random, -1, many ? PLACES_MANY : PLACES_FEW);
        c->kind[i] = (int32_t)random_between(&random, 0, 2);
        c->project[i] = 1000000 * (int32_t)random_between(&random, 0, 20); /* far apart */
        c->minutes[i] = random_between(&random, 0, many ? 2000 : 20) * 15;
    }
}

static socprev_contacts *contacts_of(const columns *c, size_t from, size_t to)
{
    socprev_contacts *made = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &made, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(made, c->person + from, 0, c->anonymous + from, 0, NULL);
    socprev_contacts_bind_codes(made, SOCPREV_BY_TERRITORY, c->place + from, 0, NULL);
    socprev_contacts_bind_codes(made, SOCPREV_BY_KIND, c->kind + from, 0, NULL);
    socprev_contacts_bind_codes(made, SOCPREV_BY_PROJECT, c->project + from, 0, NULL);
    socprev_contacts_bind_minutes(made, c->minutes + from, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(made, to - from, NULL), SOCPREV_OK);
    return made;
}

/* ---- cubes --------------------------------------------------------------------------- */

typedef struct {
    uint8_t *data;
    size_t size, capacity, most; /* bytes that it takes */
} place;

static int32_t write_place(void *user, const void *data, size_t size)
{
    place *p = user;
    if (size > p->most - p->size)
        return 1;
    if (p->size + size > p->capacity) {
        p->capacity = 2 * (p->size + size);
        p->data = realloc(p->data, p->capacity);
        ck_assert_ptr_nonnull(p->data);
    }
    memcpy(p->data + p->size, data, size);
    p->size += size;
    return 0;
}

static int32_t read_place(void *user, uint64_t at, void *data, size_t size)
{
    const place *p = user;
    ck_assert(at <= p->size && size <= p->size - at);
    memcpy(data, p->data + at, size);
    return 0;
}

static socprev_cube *new_cube(bool few, place *spill)
{
    static const int32_t dimensions[] = { SOCPREV_BY_TERRITORY, SOCPREV_BY_KIND };
    socprev_cube *cube = NULL;
    ck_assert_int_eq(socprev_cube_new(dimensions, 2, NULL, &cube, NULL), SOCPREV_OK);
    if (few)
        ck_assert_int_eq(socprev_cube_set_rows(cube, 100, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_set_support(cube, NULL), SOCPREV_OK);
    if (spill != NULL)
        ck_assert_int_eq(socprev_cube_set_spill(cube, 200000, write_place, read_place, spill,
                                                NULL),
                         SOCPREV_OK);
    return cube;
}

static socprev_state *state_of(const socprev_cube *cube)
{
    socprev_state *state = NULL;
    ck_assert_int_eq(socprev_cube_state(cube, 0, NULL, &state, NULL), SOCPREV_OK);
    return state;
}

/* Frees the state. */
static void expect_state(const socprev_cube *cube, socprev_state *expected)
{
    socprev_state *state = state_of(cube);
    ck_assert_uint_eq(socprev_state_size(state), socprev_state_size(expected));
    ck_assert_int_eq(memcmp(socprev_state_data(state), socprev_state_data(expected),
                            socprev_state_size(state)),
                     0);
    socprev_state_free(state);
    socprev_state_free(expected);
}

/* ---- failures ------------------------------------------------------------------------- */

enum { OVERFLOW_OF_MINUTES, CANCELLED, NO_ROOM, FAILURES };

/* Cancels after some rows. */
static int32_t stop_late(void *user, int64_t done, int64_t total)
{
    (void)user;
    (void)total;
    return done > 0;
}

static void fail_to_add(socprev_cube *cube, const columns *good, int failure, place *spill)
{
    columns *c = malloc(sizeof *c);
    socprev_run *run = NULL;
    socprev_status expected = SOCPREV_E_RANGE;
    ck_assert_ptr_nonnull(c);
    *c = *good;
    for (size_t i = 0; i < ROWS; i++) /* new places, new projects, other people */
        c->place[i] += c->place[i] < 0 ? 0 : 7;
    for (size_t i = 0; i < ROWS; i += 3) {
        c->project[i]++;
        c->person[i] += 5;
    }
    c->project[2] = SOCPREV_CODE_MISSING; /* a state would be refused if this came in */
    if (failure == OVERFLOW_OF_MINUTES) {
        c->place[ROWS - 1] = c->place[ROWS - 2] = 3;
        c->kind[ROWS - 1] = c->kind[ROWS - 2] = 1;
        c->minutes[ROWS - 1] = c->minutes[ROWS - 2] = INT64_MAX - 1;
    }
    if (failure == CANCELLED) {
        ck_assert_int_eq(socprev_run_new(stop_late, NULL, NULL, &run), SOCPREV_OK);
        expected = SOCPREV_E_CANCELLED;
    }
    if (failure == NO_ROOM) {
        spill->most = spill->size + 300000;
        expected = SOCPREV_E_IO;
    }
    socprev_contacts *bad = contacts_of(c, 0, ROWS);
    ck_assert_int_eq(socprev_cube_add(cube, bad, run, NULL), expected);
    socprev_contacts_free(bad);
    socprev_run_free(run);
    free(c);
}

static void try_failure(const columns *good, int failure, bool few, bool spilled)
{
    place spill = { NULL, 0, 0, SIZE_MAX }, other = { NULL, 0, 0, SIZE_MAX };
    socprev_cube *cube = new_cube(few, spilled ? &spill : NULL);
    socprev_cube *plain = new_cube(few, spilled ? &other : NULL);
    socprev_contacts *first = contacts_of(good, 0, FIRST);
    socprev_contacts *rest = contacts_of(good, FIRST, ROWS);
    fail_to_add(cube, good, failure == NO_ROOM ? CANCELLED : failure, &spill);
    expect_state(cube, state_of(plain));
    ck_assert_int_eq(socprev_cube_add(cube, first, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add(plain, first, NULL, NULL), SOCPREV_OK);
    fail_to_add(cube, good, failure, &spill);
    expect_state(cube, state_of(plain));
    if (failure != NO_ROOM) {
        ck_assert_int_eq(socprev_cube_add(cube, rest, NULL, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_cube_add(plain, rest, NULL, NULL), SOCPREV_OK);
        expect_state(cube, state_of(plain));
    }
    socprev_contacts_free(rest);
    socprev_contacts_free(first);
    socprev_cube_free(plain);
    socprev_cube_free(cube);
    free(other.data);
    free(spill.data);
}

START_TEST(a_failed_addition_leaves_nothing)
{
    columns *good = malloc(sizeof *good);
    ck_assert_ptr_nonnull(good);
    for (int many = 0; many < 2; many++) {
        make_columns(good, 36u, many != 0);
        for (int failure = 0; failure < FAILURES; failure++)
            for (int spilled = failure == NO_ROOM; spilled < 2; spilled++)
                try_failure(good, failure, false, spilled != 0);
        try_failure(good, OVERFLOW_OF_MINUTES, true, false);
    }
    free(good);
}
END_TEST

/* A state whose minutes do not fit is not in, not even in part. */
START_TEST(a_failed_state_leaves_nothing)
{
    columns *good = malloc(sizeof *good);
    ck_assert_ptr_nonnull(good);
    make_columns(good, 37u, false);
    good->minutes[FIRST + 7] = INT64_MAX / 2 + 1;
    good->place[FIRST + 7] = good->kind[FIRST + 7] = 1;
    good->minutes[7] = INT64_MAX / 2;
    good->place[7] = good->kind[7] = 1;
    good->place[8] = 20000; /* a cell that comes in front of the failure or behind it */
    socprev_contacts *first = contacts_of(good, 0, FIRST);
    socprev_contacts *rest = contacts_of(good, FIRST, ROWS);
    socprev_cube *cube = new_cube(false, NULL), *other = new_cube(false, NULL);
    ck_assert_int_eq(socprev_cube_add(cube, rest, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_cube_add(other, first, NULL, NULL), SOCPREV_OK);
    socprev_state *before = state_of(cube), *state = state_of(other);
    ck_assert_int_eq(socprev_cube_add_state(cube, state, NULL, NULL), SOCPREV_E_RANGE);
    expect_state(cube, before);
    socprev_state_free(state);
    socprev_cube_free(other);
    socprev_cube_free(cube);
    socprev_contacts_free(rest);
    socprev_contacts_free(first);
    free(good);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("cube failures");
    TCase *tests = tcase_create("failures");
    tcase_set_timeout(tests, 300);
    tcase_add_test(tests, a_failed_addition_leaves_nothing);
    tcase_add_test(tests, a_failed_state_leaves_nothing);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
