/* Failed allocations in sketches. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <string.h>

#include <cmocka.h>

enum { PERSONS = 300 };

static uint64_t person[PERSONS];
static int32_t kind[PERSONS];

static void number_persons(void)
{
    for (int i = 0; i < PERSONS; i++) {
        person[i] = (uint64_t)i;
        kind[i] = i % 40;
    }
}

/* A call that failed must leave the bytes of a handle as they were. */
static bool same(const socprev_buffer *a, const socprev_buffer *b)
{
    return a != NULL && b != NULL && socprev_buffer_size(a) == socprev_buffer_size(b) &&
           memcmp(socprev_buffer_data(a), socprev_buffer_data(b), socprev_buffer_size(a)) == 0;
}

static socprev_status add_in_pieces(const socprev_memory *memory)
{
    socprev_sketch *sketch = NULL, *copy = NULL;
    socprev_buffer *before = NULL, *after = NULL;
    socprev_estimate *e = NULL;
    socprev_status st = socprev_sketch_new(6, 0, memory, &sketch, NULL);
    for (size_t at = 0; at < PERSONS && st == SOCPREV_OK; at += 5) {
        socprev_buffer_free(before);
        before = NULL;
        socprev_sketch_write(sketch, NULL, &before, NULL);
        st = socprev_sketch_add(sketch, person + at, 0, 5, NULL);
    }
    if (st == SOCPREV_OK)
        st = socprev_sketch_estimate(sketch, memory, &e, NULL);
    else if (sketch != NULL && socprev_sketch_write(sketch, NULL, &after, NULL) == SOCPREV_OK &&
             !same(before, after))
        st = SOCPREV_E_INTERNAL;
    socprev_buffer_free(before);
    socprev_buffer_free(after);
    before = after = NULL;
    if (st == SOCPREV_OK)
        st = socprev_sketch_write(sketch, memory, &before, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_parse(socprev_buffer_data(before), socprev_buffer_size(before),
                                  memory, &copy, NULL);
    socprev_sketch *few = NULL;
    if (st == SOCPREV_OK)
        st = socprev_sketch_new(6, 0, memory, &few, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_add(few, person, 0, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_unite(few, copy, NULL);
    if (st == SOCPREV_OK && (socprev_sketch_write(few, NULL, &after, NULL) != SOCPREV_OK ||
                             !same(before, after)))
        st = SOCPREV_E_INTERNAL;
    socprev_sketch_free(few);
    socprev_sketch_free(copy);
    socprev_sketch_free(sketch);
    socprev_buffer_free(after);
    socprev_buffer_free(before);
    socprev_estimate_free(e);
    return st;
}

static socprev_status combine_thetas(const socprev_memory *memory)
{
    socprev_theta *a = NULL, *b = NULL, *all = NULL;
    socprev_buffer *before = NULL, *after = NULL;
    socprev_estimate *e = NULL, *share = NULL;
    socprev_status st = socprev_theta_new(5, 0, memory, &a, NULL);
    for (size_t at = 0; at < PERSONS && st == SOCPREV_OK; at += 20) {
        socprev_buffer_free(before);
        before = NULL;
        socprev_theta_write(a, NULL, &before, NULL);
        st = socprev_theta_add(a, person + at, 0, 20, NULL);
    }
    if (st != SOCPREV_OK && a != NULL && socprev_theta_write(a, NULL, &after, NULL) == SOCPREV_OK &&
        !same(before, after))
        st = SOCPREV_E_INTERNAL;
    socprev_buffer_free(before);
    socprev_buffer_free(after);
    before = NULL;
    if (st == SOCPREV_OK)
        st = socprev_theta_write(a, memory, &before, NULL);
    if (st == SOCPREV_OK)
        st = socprev_theta_parse(socprev_buffer_data(before), socprev_buffer_size(before), memory,
                                 &b, NULL);
    if (st == SOCPREV_OK)
        st = socprev_theta_combine(a, b, SOCPREV_THETA_UNION, memory, &all, NULL);
    if (st == SOCPREV_OK)
        st = socprev_theta_estimate(all, memory, &e, NULL);
    if (st == SOCPREV_OK)
        st = socprev_theta_jaccard(a, b, memory, &share, NULL);
    double one = 0;
    if (st == SOCPREV_OK && (socprev_estimate_value(share, &one) != SOCPREV_OK || one < 1))
        st = SOCPREV_E_INTERNAL;
    socprev_estimate_free(share);
    socprev_estimate_free(e);
    socprev_theta_free(all);
    socprev_theta_free(b);
    socprev_theta_free(a);
    socprev_buffer_free(before);
    return st;
}

static socprev_status pass_cubes(const socprev_memory *memory)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND };
    static const int32_t parents[] = { 1, 2, -1 };
    socprev_contacts *contacts = NULL;
    socprev_sketch_cube *cube = NULL, *other = NULL, *empty = NULL;
    socprev_sketch_people *people = NULL;
    socprev_estimate *e = NULL;
    socprev_buffer *bytes = NULL;
    assert_int_equal(socprev_contacts_new(NULL, &contacts, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(contacts, person, 0, NULL, 0, NULL);
    socprev_contacts_bind_codes(contacts, SOCPREV_BY_KIND, kind, 0, NULL);
    assert_int_equal(socprev_contacts_append(contacts, PERSONS, NULL), SOCPREV_OK);
    socprev_status st = socprev_sketch_cube_new(dimensions, 1, 4, 0, memory, &cube, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_set_parents(cube, SOCPREV_BY_KIND, parents, 0, 3, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_sketch_cube_add(cube, contacts, NULL, NULL);
        /* what failed can only be freed */
        if (st != SOCPREV_OK &&
            (socprev_sketch_cube_add(cube, contacts, NULL, NULL) != SOCPREV_E_INVALID ||
             socprev_sketch_cube_write(cube, NULL, &bytes, NULL) != SOCPREV_E_INVALID ||
             socprev_sketch_cube_count(cube, NULL, &people, NULL) != SOCPREV_E_INVALID))
            st = SOCPREV_E_INTERNAL;
    }
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_write(cube, memory, &bytes, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_parse(socprev_buffer_data(bytes), socprev_buffer_size(bytes),
                                       memory, &other, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_new(dimensions, 1, 4, 0, memory, &empty, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_unite(empty, other, NULL, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_cube_count(empty, NULL, &people, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sketch_people_estimate(people, 0, memory, &e, NULL);
    if (st == SOCPREV_OK && socprev_sketch_people_cells(people) != 41)
        st = SOCPREV_E_INTERNAL;
    socprev_estimate_free(e);
    socprev_sketch_people_free(people);
    socprev_sketch_cube_free(empty);
    socprev_sketch_cube_free(other);
    socprev_buffer_free(bytes);
    socprev_sketch_cube_free(cube);
    socprev_contacts_free(contacts);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = { { "a sketch", add_in_pieces },
                      { "thetas", combine_thetas },
                      { "cubes of sketches", pass_cubes } };
    (void)state;
    number_persons();
    for (size_t i = 0; i < sizeof scenarios / sizeof scenarios[0]; i++) {
        const char *wrong = fault_loop(scenarios[i].run);
        if (wrong != NULL)
            fail_msg("%s: %s", scenarios[i].name, wrong);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_allocation_may_fail),
    };
    return cmocka_run_group_tests_name("sketch faults", tests, NULL, NULL);
}
