/* Failed allocations in coverage and evenness. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

/* ---- coverage ----------------------------------------------------------------- */

static const int64_t counts[] = { 1, 0, 2, 5, 0, 0 };
static const int64_t people[] = { SOCPREV_COVERAGE_UNKNOWN, 1000, 3000 };

static socprev_status cover(const socprev_memory *memory)
{
    static const int32_t parents[] = { -1, 0, 0 };
    socprev_coverage *c = NULL;
    socprev_status st = socprev_coverage_new(3, 2, memory, &c, NULL);
    if (st != SOCPREV_OK)
        return c == NULL ? st : SOCPREV_E_INTERNAL;
    socprev_coverage_set_counts(c, counts, 0, 0, NULL);
    socprev_coverage_set_populations(c, people, 0, NULL);
    st = socprev_coverage_finish(c, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_coverage_set_parents(c, parents, 0, NULL);
        /* a failure leaves the table finished, with its one level */
        if (st != SOCPREV_OK && socprev_coverage_levels(c) != 1)
            st = SOCPREV_E_INTERNAL;
    }
    if (st == SOCPREV_OK)
        st = socprev_coverage_finish(c, NULL);
    if (st == SOCPREV_OK && socprev_coverage_levels(c) != 2)
        st = SOCPREV_E_INTERNAL;
    socprev_coverage_free(c);
    return st;
}

/* ---- evenness ------------------------------------------------------------------- */

enum { MANY = 40 };

static socprev_status add_values(socprev_evenness *e)
{
    double values[MANY];
    for (int i = 0; i < MANY; i++)
        values[i] = (i * 7) % MANY;
    return socprev_evenness_add(e, values, 0, NULL, 0, MANY, NULL);
}

/* After a failed step the accumulator is as before: count and Gini stay. */
static socprev_status expect_unchanged(const socprev_evenness *e, int64_t count, socprev_status st)
{
    double gini;
    bool same = socprev_evenness_count(e) == count;
    if (count > 0)
        same = same && socprev_evenness_gini(e, &gini) == SOCPREV_OK;
    return same ? st : SOCPREV_E_INTERNAL;
}

static socprev_status measure(const socprev_memory *memory)
{
    socprev_evenness *e = NULL, *other = NULL;
    socprev_status st = socprev_evenness_new(memory, &e, NULL);
    if (st != SOCPREV_OK)
        return e == NULL ? st : SOCPREV_E_INTERNAL;
    st = add_values(e);
    if (st != SOCPREV_OK)
        st = expect_unchanged(e, 0, st);
    if (st == SOCPREV_OK)
        st = socprev_evenness_finish(e, NULL);
    if (st == SOCPREV_OK)
        st = socprev_evenness_new(memory, &other, NULL);
    if (st == SOCPREV_OK)
        st = add_values(other);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_merge(e, other, NULL);
        if (st != SOCPREV_OK)
            st = expect_unchanged(e, MANY, st);
    }
    socprev_evenness_free(other);
    socprev_evenness_free(e);
    return st;
}

/* Sorting fails: the units stay as they were, and a second try succeeds. */
static socprev_status finish_again(const socprev_memory *memory)
{
    socprev_evenness *e = NULL;
    double gini;
    socprev_status st = socprev_evenness_new(memory, &e, NULL);
    if (st == SOCPREV_OK)
        st = add_values(e);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_finish(e, NULL);
        bool told = socprev_evenness_gini(e, &gini) == SOCPREV_OK;
        if (told != (st == SOCPREV_OK) || socprev_evenness_count(e) != MANY)
            st = SOCPREV_E_INTERNAL;
    }
    socprev_evenness_free(e);
    return st;
}

static socprev_status measure_coverage(const socprev_memory *memory)
{
    socprev_coverage *c = NULL;
    socprev_evenness *e = NULL;
    socprev_status st = socprev_coverage_new(3, 2, NULL, &c, NULL);
    socprev_coverage_set_counts(c, counts, 0, 0, NULL);
    static const int64_t known[] = { 500, 1000, 3000 };
    socprev_coverage_set_populations(c, known, 0, NULL);
    socprev_coverage_finish(c, NULL);
    if (st == SOCPREV_OK)
        st = socprev_evenness_new(memory, &e, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_evenness_add_coverage(e, c, 0, 1, NULL);
        if (socprev_evenness_count(e) != (st == SOCPREV_OK ? 3 : 0))
            st = SOCPREV_E_INTERNAL;
    }
    socprev_evenness_free(e);
    socprev_coverage_free(c);
    return st;
}

/* A failure leaves the handle as it was: everything can be tried again. */
static socprev_status weigh(const socprev_memory *memory)
{
    static const int32_t parents[] = { -1, 0, 0 }, members[] = { 1, 2 };
    static const double reached[] = { 0.5, 0.25 };
    socprev_need *need = NULL;
    socprev_table *table = NULL;
    int32_t made = -1;
    int64_t amount = 0;
    socprev_status st = socprev_need_new(3, 2, memory, &need, NULL);
    if (st != SOCPREV_OK)
        return need == NULL ? st : SOCPREV_E_INTERNAL;
    st = socprev_need_set_parents(need, parents, 0, NULL);
    if (st == SOCPREV_OK)
        st = socprev_need_add_set(need, members, 0, 2, &made, NULL);
    for (int32_t i = 0; i < 12 && st == SOCPREV_OK; i++)
        st = socprev_need_add_supply(need, 1 + i % 2, i, 0, 0, 1000, i % 3, NULL);
    for (int32_t i = 0; i < 12 && st == SOCPREV_OK; i++) {
        st = socprev_need_add_norm(need, i, 0, 0, 0, 1000, 1000, 500, 1, SOCPREV_DATE_NONE,
                                   SOCPREV_DATE_NONE, &made, NULL);
        if (socprev_need_norms(need) != (st == SOCPREV_OK ? i + 1 : i))
            st = SOCPREV_E_INTERNAL;
    }
    if (st == SOCPREV_OK)
        st = socprev_need_set_access(need, 1, members, reached, 0, 2, SOCPREV_REACH_PER_PERSON,
                                     NULL);
    if (st == SOCPREV_OK)
        st = socprev_need_set_population(need, 0, people, 0, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_need_finish(need, NULL);
        if ((socprev_need_supply(need, 0, 0, 0, 0, 0, &amount) == SOCPREV_OK) !=
            (st == SOCPREV_OK))
            st = SOCPREV_E_INTERNAL;
    }
    if (st == SOCPREV_OK)
        st = socprev_need_table(need, SOCPREV_VIEW_AFTER, memory, &table, NULL);
    socprev_table_free(table);
    socprev_need_free(need);
    return st;
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "cover", cover },
        { "measure", measure },
        { "finish", finish_again },
        { "coverage into evenness", measure_coverage },
        { "need", weigh },
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
    return cmocka_run_group_tests_name("coverage faults", tests, NULL, NULL);
}
