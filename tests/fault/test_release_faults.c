/* Failed allocations while tables of people are made ready to be published. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

static const char contacts[] = "person,date,service,kind,territory,minutes\n"
                               "p,2013-01-01,s,shelter,CZ0421,60\n"
                               "q,2013-01-02,t,shelter,CZ0421,30\n"
                               "q,2014-01-02,t,crisis_help,CZ0422,30\n"
                               "r,2013-01-02,t,crisis_help,CZ0421,30\n"
                               "v,2013-01-02,t,crisis_help,CZ0421,30\n"
                               ",2013-01-03,t,shelter,,15\n";

static const char before[] = "[{\"kind\":null,\"total_over\":\"kind\",\"persons\":3},"
                             "{\"kind\":\"shelter\",\"total_over\":null,\"persons\":2}]";

typedef struct {
    int32_t measure;
    int32_t zeros;
    bool linked, earlier;
} way;

static socprev_contact_file *parse(void)
{
    socprev_contact_file *file = NULL;
    assert_int_equal(socprev_contact_file_parse(contacts, SOCPREV_NUL, NULL, NULL, NULL, &file,
                                                NULL),
                     SOCPREV_OK);
    return file;
}

static socprev_table *read_before(void)
{
    socprev_csv_options *types = NULL;
    socprev_table *table = NULL;
    assert_int_equal(socprev_csv_options_new(NULL, &types, NULL), SOCPREV_OK);
    socprev_csv_options_set_type(types, "persons", SOCPREV_COLUMN_INT64, NULL, 0, NULL);
    assert_int_equal(socprev_table_read_json(before, sizeof before - 1, types, NULL, NULL, &table,
                                             NULL),
                     SOCPREV_OK);
    socprev_csv_options_free(types);
    return table;
}

/* After a failure nothing is counted; else there is a table. */
static socprev_status release_counted(socprev_publication *p, const socprev_memory *memory)
{
    socprev_release *release = NULL;
    socprev_table *table = NULL;
    socprev_buffer *name = NULL;
    socprev_status st = socprev_disclosure_suppress(socprev_publication_disclosure(p),
                                                    SOCPREV_AUDIT_BOUNDS, NULL, &release, NULL);
    if (st == SOCPREV_OK)
        st = socprev_publication_table(p, release, memory, &table, NULL);
    if (st == SOCPREV_OK)
        st = socprev_publication_name(p, 0, SOCPREV_LANG_CS, memory, &name, NULL);
    if (st == SOCPREV_OK && socprev_buffer_size(name) == 0)
        st = SOCPREV_E_INTERNAL;
    socprev_buffer_free(name);
    socprev_table_free(table);
    socprev_release_free(release);
    return st;
}

static socprev_status make_release(const way *how, const socprev_memory *memory)
{
    static const int32_t by[] = { SOCPREV_BY_KIND, SOCPREV_BY_TERRITORY };
    socprev_contact_file *file = parse();
    socprev_table *earlier = NULL;
    socprev_publication *p = NULL;
    if (how->earlier)
        earlier = read_before();
    socprev_status st = socprev_publication_new(memory, &p, NULL);
    if (st == SOCPREV_OK) {
        socprev_publication_set_dimensions(p, by, 2, NULL);
        socprev_publication_set_measure(p, how->measure, NULL);
        socprev_publication_set_threshold(p, how->linked ? 1 + how->zeros : 1, how->zeros, NULL);
        socprev_publication_set_linked(p, how->linked, 100, NULL);
        st = socprev_publication_add_secret(p, "t", NULL);
    }
    if (st == SOCPREV_OK)
        st = socprev_publication_add_sensitive(p, SOCPREV_BY_SERVICE, "s", NULL);
    if (st == SOCPREV_OK && how->earlier)
        st = socprev_publication_add_earlier(p, earlier, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_publication_count(p, file, NULL, NULL);
        if ((st == SOCPREV_OK) != (socprev_publication_cells(p) > 0))
            st = SOCPREV_E_INTERNAL;
    }
    if (st == SOCPREV_OK)
        st = release_counted(p, memory);
    socprev_publication_free(p);
    socprev_table_free(earlier);
    socprev_contact_file_free(file);
    return st;
}

static socprev_status of_persons(const socprev_memory *memory)
{
    return make_release(&(way){ SOCPREV_PERSONS, 0, true, true }, memory);
}

static socprev_status of_minutes(const socprev_memory *memory)
{
    return make_release(&(way){ SOCPREV_MINUTES, 0, true, false }, memory);
}

static socprev_status of_single_cells(const socprev_memory *memory)
{
    return make_release(&(way){ SOCPREV_PERSONS, 0, false, false }, memory);
}

static socprev_status of_a_state(const socprev_memory *memory)
{
    static const int32_t by[] = { SOCPREV_BY_KIND };
    socprev_contact_file *file = parse();
    socprev_cube *cube = NULL;
    socprev_state *state = NULL;
    socprev_publication *p = NULL;
    assert_int_equal(socprev_cube_new(by, 1, NULL, &cube, NULL), SOCPREV_OK);
    assert_int_equal(socprev_cube_add(cube, socprev_contact_file_contacts(file), NULL, NULL),
                     SOCPREV_OK);
    assert_int_equal(socprev_cube_state(cube, 0, NULL, &state, NULL), SOCPREV_OK);
    socprev_status st = socprev_publication_new(memory, &p, NULL);
    if (st == SOCPREV_OK) {
        socprev_publication_set_dimensions(p, by, 1, NULL);
        st = socprev_publication_count_state(p, state, NULL, NULL);
    }
    if (st == SOCPREV_OK)
        st = release_counted(p, memory);
    socprev_publication_free(p);
    socprev_state_free(state);
    socprev_cube_free(cube);
    socprev_contact_file_free(file);
    return st;
}

/* A pattern that somebody else has chosen. */
static socprev_status publish(const socprev_memory *memory)
{
    static const int64_t value[] = { 9, 4, 5 };
    static const size_t part[] = { 1, 2 };
    static const uint8_t blank[] = { 0, 1, 1 };
    socprev_disclosure *d = NULL;
    socprev_release *release = NULL;
    socprev_status st = socprev_disclosure_new(3, memory, &d, NULL);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_set_values(d, value, 0, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_add_equation(d, 0, part, 2, NULL);
    if (st == SOCPREV_OK)
        st = socprev_disclosure_publish(d, blank, 0, 3, SOCPREV_AUDIT_BOUNDS, NULL, &release,
                                        NULL);
    if ((st == SOCPREV_OK) != (release != NULL))
        st = SOCPREV_E_INTERNAL;
    socprev_release_free(release);
    socprev_disclosure_free(d);
    return st;
}

static void each_allocation_fails(void **state)
{
    static const struct {
        const char *name;
        fault_scenario scenario;
    } all[] = {
        { "persons", of_persons }, { "minutes", of_minutes }, { "cells", of_single_cells },
        { "state", of_a_state },   { "publish", publish },
    };
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(all); i++) {
        const char *wrong = fault_loop(all[i].scenario);
        if (wrong != NULL)
            fail_msg("%s: %s", all[i].name, wrong);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = { cmocka_unit_test(each_allocation_fails) };
    return cmocka_run_group_tests_name("release faults", tests, NULL, NULL);
}
