/* Failed allocations in states, decomposition, concentration and draws. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

enum { N = 12 };

static const double x[N] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 0 };
static const double w[N] = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3 };
static const int32_t groups[N][2] = { { 1, 1 }, { 1, 2 }, { 1, 1 }, { 2, 1 }, { 2, 1 }, { 2, 2 },
                                      { 3, 1 }, { 3, 3 }, { 1, 3 }, { 2, 2 }, { 3, 2 }, { 3, 1 } };

/* What a failed call left alone, or SOCPREV_E_INTERNAL. */
static socprev_status untouched(socprev_status st, bool same)
{
    return st == SOCPREV_OK || same ? st : SOCPREV_E_INTERNAL;
}

static socprev_status collect(const socprev_memory *memory, socprev_evenness **e)
{
    socprev_status st = socprev_evenness_new(memory, e, NULL);
    if (st == SOCPREV_OK)
        st = socprev_evenness_add(*e, x, 0, w, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_evenness_finish(*e, NULL);
    return st;
}

static socprev_status store(const socprev_memory *memory)
{
    socprev_evenness *e = NULL, *again = NULL;
    socprev_buffer *buffer = NULL;
    socprev_status st = collect(memory, &e);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_write(e, &buffer, NULL);
        st = untouched(st, buffer == NULL);
    }
    if (st == SOCPREV_OK) {
        st = socprev_evenness_read(socprev_buffer_data(buffer), socprev_buffer_size(buffer),
                                   memory, &again, NULL);
        st = untouched(st, again == NULL);
    }
    socprev_evenness_free(again);
    socprev_buffer_free(buffer);
    socprev_evenness_free(e);
    return st;
}

static socprev_status hold(const socprev_memory *memory)
{
    socprev_evenness *e = NULL;
    double out = -42;
    socprev_status st = collect(memory, &e);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_rosenbluth(e, &out);
        st = untouched(st, out == -42);
    }
    socprev_evenness_free(e);
    return st;
}

static socprev_status ask_several(const socprev_memory *memory)
{
    static const int32_t indices[] = { SOCPREV_INDEX_GINI, SOCPREV_INDEX_ROSENBLUTH };
    socprev_evenness *e = NULL;
    double values[2] = { -42, -42 };
    int32_t statuses[2] = { -42, -42 };
    socprev_status st = collect(memory, &e);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_indices(e, indices, NULL, 2, values, statuses, NULL);
        st = untouched(st, values[0] == -42 && values[1] == -42 && statuses[0] == -42);
    }
    socprev_evenness_free(e);
    return st;
}

static socprev_status draw(const socprev_memory *memory)
{
    socprev_evenness *e = NULL;
    double low = -42, high = -42;
    int32_t undefined = -42;
    socprev_status st = collect(memory, &e);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_bootstrap(e, SOCPREV_INDEX_ROSENBLUTH, 0, 3, 0.9, 1, NULL, &low,
                                        &high, &undefined, NULL);
        st = untouched(st, low == -42 && high == -42 && undefined == -42);
    }
    socprev_evenness_free(e);
    return st;
}

static socprev_status decompose(const socprev_memory *memory)
{
    socprev_decomposition *d = NULL;
    double a = -42, b = -42, c = -42;
    socprev_status st = socprev_decomposition_new(x, 0, w, 0, &groups[0][0], 0, 0, N, 2, 0, memory,
                                                  &d, NULL);
    st = untouched(st, d == NULL);
    if (st == SOCPREV_OK)
        st = untouched(socprev_decomposition_atkinson(d, 0.5, 0, &a), a == -42);
    if (st == SOCPREV_OK) {
        a = -42;
        st = socprev_decomposition_gini(d, 1, &a, &b, &c);
        st = untouched(st, a == -42 && b == -42 && c == -42);
    }
    if (st == SOCPREV_OK) {
        a = -42;
        st = socprev_decomposition_permute(d, 0, 1, 5, 1, NULL, &a, NULL);
        st = untouched(st, a == -42);
    }
    socprev_decomposition_free(d);
    return st;
}

static socprev_status decompose_nothing(const socprev_memory *memory)
{
    socprev_decomposition *d = NULL;
    socprev_status st = socprev_decomposition_new(NULL, 0, NULL, 0, NULL, 0, 0, 0, 2, 0, memory, &d,
                                                  NULL);
    st = untouched(st, d == NULL);
    socprev_decomposition_free(d);
    return st;
}

static socprev_status concentrate(const socprev_memory *memory)
{
    socprev_concentration *c = NULL;
    socprev_status st =
        socprev_concentration_new(x, 0, w, 0, w, 0, N, 0, memory, &c, NULL);
    st = untouched(st, c == NULL);
    socprev_concentration_free(c);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "store", store },         { "hold", hold },
        { "ask several", ask_several },
        { "draw", draw },           { "decompose", decompose },
        { "decompose nothing", decompose_nothing }, { "concentrate", concentrate },
    };
    (void)state;
    for (size_t i = 0; i < SOCPREV__COUNT(scenarios); i++) {
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
    return cmocka_run_group_tests_name("evenness faults", tests, NULL, NULL);
}
