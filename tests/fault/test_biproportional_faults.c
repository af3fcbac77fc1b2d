/* Failed allocations in biproportional division and in fitting. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

/* With ties, floors and caps. */
static socprev_status solve_cross_table(const socprev_memory *memory)
{
    static const int64_t weight[9] = { 20, 50, 50, 50, 20, 20, 50, 20, 20 };
    static const int64_t totals[3] = { 2, 2, 2 }, low[9] = { 0, 0, 0, 0, 1, 0, 0, 0, 0 };
    static const int64_t high[9] = { 9, 9, 9, 9, 9, 9, 9, 9, 9 };
    socprev_biproportional *problem = NULL;
    socprev_biproportional_division *division = NULL;
    socprev_status st = socprev_biproportional_new(3, 3, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_biproportional_set_weights(problem, weight, 0, 0, 3, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_floors(problem, low, 0, 0, 3, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_caps(problem, high, 0, 0, 3, 3, NULL);
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++)
        st = socprev_biproportional_set_totals(problem, axis, totals, 0, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_solve(problem, NULL, &division, NULL);
    assert_true((division != NULL) == (st == SOCPREV_OK));
    if (st == SOCPREV_OK)
        st = socprev_biproportional_division_verify(division, problem, NULL);
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
    return st;
}

/* Money almost shut in by zeros: solved from coarse to fine. */
static socprev_status solve_shut_table(const socprev_memory *memory)
{
    static const int64_t weight[4] = { 1, 1, 0, 1 };
    static const int64_t rows[2] = { 1000000000, 1000000000 };
    static const int64_t columns[2] = { 999999999, 1000000001 };
    socprev_biproportional *problem = NULL;
    socprev_biproportional_division *division = NULL;
    socprev_status st = socprev_biproportional_new(2, 2, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_biproportional_set_weights(problem, weight, 0, 0, 2, 2, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_totals(problem, 0, rows, 0, 2, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_totals(problem, 1, columns, 0, 2, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_solve(problem, NULL, &division, NULL);
    assert_true((division != NULL) == (st == SOCPREV_OK));
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
    return st;
}

static socprev_status find_cross_conflict(const socprev_memory *memory)
{
    static const int64_t weight[12] = { 5, 0, 0, 3, 0, 0, 1, 2, 3, 4, 5, 6 };
    static const int64_t rows[4] = { 2, 2, 1, 1 }, columns[3] = { 3, 2, 1 };
    socprev_biproportional *problem = NULL;
    socprev_conflict *conflict = NULL;
    socprev_status st = socprev_biproportional_new(4, 3, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_biproportional_set_weights(problem, weight, 0, 0, 4, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_totals(problem, 0, rows, 0, 4, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_totals(problem, 1, columns, 0, 3, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_biproportional_conflict(problem, &conflict, NULL);
        assert_true((conflict != NULL) == (st == SOCPREV_OK));
    }
    socprev_conflict_free(conflict);
    socprev_biproportional_free(problem);
    return st;
}

/* Ranges of totals: a division with its distances, or a conflict with its repair. */
static socprev_status divide_ranges(const socprev_memory *memory, int64_t total)
{
    static const int64_t weight[6] = { 4, 4, 4, 4, 0, 7 };
    static const int64_t least[3] = { 0, 1, 0 }, most[3] = { 4, 4, 4 };
    socprev_biproportional *problem = NULL;
    socprev_biproportional_division *division = NULL;
    socprev_conflict *conflict = NULL;
    int64_t more = 0, less = 0;
    socprev_status st = socprev_biproportional_new(2, 3, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_biproportional_set_weights(problem, weight, 0, 0, 2, 3, NULL);
    for (int32_t axis = 0; axis < 2 && st == SOCPREV_OK; axis++)
        st = socprev_biproportional_set_ranges(problem, axis, least, 0, most, 0,
                                               axis == 0 ? 2 : 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_biproportional_set_total(problem, total, NULL);
    if (st == SOCPREV_OK && total <= 8)
        st = socprev_biproportional_solve(problem, NULL, &division, NULL);
    if (st == SOCPREV_OK && total <= 8)
        st = socprev_biproportional_division_verify(division, problem, NULL);
    if (st == SOCPREV_OK && total <= 8)
        st = socprev_biproportional_division_distance(division, 0, 0, &more, &less, NULL);
    if (st == SOCPREV_OK && total > 8)
        st = socprev_biproportional_conflict(problem, &conflict, NULL);
    if (st == SOCPREV_OK && total > 8)
        assert_int_equal(socprev_conflict_repair(conflict), total - 8);
    socprev_conflict_free(conflict);
    socprev_biproportional_division_free(division);
    socprev_biproportional_free(problem);
    return st;
}

static socprev_status divide_in_ranges(const socprev_memory *memory)
{
    return divide_ranges(memory, 5);
}

static socprev_status divide_beyond_ranges(const socprev_memory *memory)
{
    return divide_ranges(memory, 11);
}

/* Rounds to tens within ranges and bounds; or by chance. */
static socprev_status round_table(const socprev_memory *memory, int32_t rule)
{
    static const int64_t cells[6] = { 15, 5, 25, 5, 35, 15 }, caps[6] = { 20, 10, 30, 0, 40, 20 };
    static const int64_t least[3] = { 10, 30, 30 }, most[3] = { 90, 90, 90 };
    bool chance = rule == SOCPREV_TWOWAY_UNBIASED_ROUNDING;
    socprev_twoway *problem = NULL;
    socprev_twoway_division *division = NULL;
    socprev_status st = socprev_twoway_new(2, 3, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_twoway_set_quantum(problem, 10, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_rule(problem, rule, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_set_cells(problem, cells, 0, 0, 2, 3, NULL);
    if (st == SOCPREV_OK && !chance)
        st = socprev_twoway_set_caps(problem, caps, 0, 0, 2, 3, NULL);
    if (st == SOCPREV_OK && !chance)
        st = socprev_twoway_set_floors(problem, cells, 0, 0, 2, 3, NULL);
    if (st == SOCPREV_OK && !chance)
        st = socprev_twoway_set_floors(problem, NULL, 0, 0, 2, 3, NULL);
    if (st == SOCPREV_OK && !chance)
        st = socprev_twoway_set_ranges(problem, 1, least, 0, most, 0, 3, NULL);
    if (st == SOCPREV_OK)
        st = socprev_twoway_solve(problem, NULL, &division, NULL);
    assert_true((division != NULL) == (st == SOCPREV_OK));
    if (st == SOCPREV_OK)
        st = socprev_twoway_division_verify(division, problem, NULL);
    socprev_twoway_division_free(division);
    socprev_twoway_free(problem);
    return st;
}

static socprev_status round_in_ranges(const socprev_memory *memory)
{
    return round_table(memory, SOCPREV_TWOWAY_CONTROLLED_ROUNDING);
}

static socprev_status round_by_chance(const socprev_memory *memory)
{
    return round_table(memory, SOCPREV_TWOWAY_UNBIASED_ROUNDING);
}

/* Fits three axes, or shows that it cannot be done. */
static socprev_status fit(const socprev_memory *memory, double first)
{
    static const size_t size[3] = { 2, 2, 2 };
    static const double seed[8] = { 1, 1, 1, 1, 0, 0, 1, 1 }, totals[2] = { 1, 1 };
    double firsts[2] = { first, 2 - first };
    socprev_fitting *problem = NULL;
    socprev_fit *made = NULL;
    socprev_status st = socprev_fitting_new(size, 3, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_fitting_set_seed(problem, seed, 0, 8, NULL);
    for (int32_t axis = 0; axis < 3 && st == SOCPREV_OK; axis++)
        st = socprev_fitting_set_totals(problem, axis, axis == 0 ? firsts : totals, 0, 2, NULL);
    if (st == SOCPREV_OK)
        st = socprev_fitting_solve(problem, NULL, &made, NULL);
    assert_true((made != NULL) == (st == SOCPREV_OK));
    if (st == SOCPREV_OK)
        st = socprev_fit_verify(made, problem, NULL);
    int64_t block[2] = { -1, -1 };
    size_t count = 0;
    if (st == SOCPREV_OK)
        st = socprev_fit_blocks(made, 0.5, 0, block, 2, &count, NULL);
    assert_true((block[0] >= 0) == (st == SOCPREV_OK));
    socprev_fit_free(made);
    socprev_fitting_free(problem);
    return st;
}

static socprev_status fit_table(const socprev_memory *memory)
{
    return fit(memory, 1);
}

static socprev_status fit_in_vain(const socprev_memory *memory)
{
    return fit(memory, 0.5);
}

static void check(fault_scenario scenario)
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void biproportional_tables_survive(void **state)
{
    (void)state;
    check(solve_cross_table);
    check(solve_shut_table);
    check(find_cross_conflict);
    check(divide_in_ranges);
    check(divide_beyond_ranges);
}

static void rounded_tables_survive(void **state)
{
    (void)state;
    check(round_in_ranges);
    check(round_by_chance);
}

static void fits_survive(void **state)
{
    (void)state;
    check(fit_table);
    check(fit_in_vain);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(biproportional_tables_survive),
        cmocka_unit_test(rounded_tables_survive),
        cmocka_unit_test(fits_survive),
    };
    return cmocka_run_group_tests_name("biproportional faults", tests, NULL, NULL);
}
