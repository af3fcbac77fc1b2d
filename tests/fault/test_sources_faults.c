/* Failed allocations in co-financing and sources. */
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { ROWS = 2, SOURCES = 3 };
static const int64_t amounts[ROWS] = { 1003, 77 };
static const int64_t shares[SOURCES] = { 85, 10, 5 };

enum what { BY_REMAINDERS, BY_BEARER, BY_TOTALS, WITHOUT_ANSWER, WITHOUT_TABLE };

static socprev_status build(const socprev_memory *memory, enum what what,
                            socprev_cofinancing **out)
{
    static const int64_t totals[SOURCES] = { 918, 108, 54 };
    static const int64_t far[SOURCES] = { 1080, 0, 0 };
    socprev_cofinancing *made = NULL;
    socprev_status st = socprev_cofinancing_new(ROWS, SOURCES, memory, &made, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_cofinancing_set_amounts(made, amounts, 0, ROWS, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cofinancing_set_shares(made, SOCPREV_EVERY, shares, 0, SOURCES, 100, NULL);
    if (st == SOCPREV_OK)
        st = socprev_cofinancing_set_priorities(made, shares, 0, SOURCES, NULL);
    if (st == SOCPREV_OK && what == BY_BEARER)
        st = socprev_cofinancing_set_bearer(made, SOCPREV_EVERY, 2, SOCPREV_ROUND_DOWN, NULL);
    if (st == SOCPREV_OK && what == WITHOUT_ANSWER) {
        static const int64_t none[SOURCES] = { 85, 15, 0 };
        st = socprev_cofinancing_set_shares(made, 1, none, 0, SOURCES, 100, NULL);
        if (st == SOCPREV_OK)
            st = socprev_cofinancing_set_bearer(made, 1, 2, SOCPREV_ROUND_DOWN, NULL);
    }
    if (st == SOCPREV_OK && (what == BY_TOTALS || what == WITHOUT_TABLE))
        st = socprev_cofinancing_set_totals(made, what == BY_TOTALS ? totals : far, 0, SOURCES,
                                            NULL);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_cofinancing_free(made);
    return st;
}

static socprev_status divide(const socprev_memory *memory, enum what what)
{
    socprev_cofinancing *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    socprev_findings *findings = NULL;
    static const int64_t wrong[ROWS * SOURCES] = { 1, 2, 3, 4, 5, 6 };
    socprev_status st = build(memory, what, &problem);
    if (st != SOCPREV_OK)
        return st;
    if (what == WITHOUT_ANSWER || what == WITHOUT_TABLE) {
        st = socprev_cofinancing_conflict(problem, NULL, &conflict, NULL);
        assert_true((conflict != NULL) == (st == SOCPREV_OK));
    } else {
        st = socprev_cofinancing_solve(problem, NULL, &payment, NULL);
        assert_true((payment != NULL) == (st == SOCPREV_OK));
    }
    if (st == SOCPREV_OK && payment != NULL)
        st = socprev_cofinancing_verify(problem, payment, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_cofinancing_check(problem, wrong, 0, 0, ROWS, SOURCES, &findings, NULL);
        assert_true((findings != NULL) == (st == SOCPREV_OK));
    }
    socprev_findings_free(findings);
    socprev_conflict_free(conflict);
    socprev_payment_free(payment);
    socprev_cofinancing_free(problem);
    return st;
}

static socprev_status by_remainders(const socprev_memory *memory)
{
    return divide(memory, BY_REMAINDERS);
}

static socprev_status by_bearer(const socprev_memory *memory)
{
    return divide(memory, BY_BEARER);
}

static socprev_status by_totals(const socprev_memory *memory)
{
    return divide(memory, BY_TOTALS);
}

static socprev_status without_answer(const socprev_memory *memory)
{
    return divide(memory, WITHOUT_ANSWER);
}

static socprev_status without_table(const socprev_memory *memory)
{
    return divide(memory, WITHOUT_TABLE);
}

/* Sources with limits, of which the first hands money on: enough, or too little of it. */
static socprev_status pay(const socprev_memory *memory, const int64_t *most, int32_t shortage,
                          int64_t floor)
{
    static const int64_t tiers[ROWS] = { 2, 1 };
    socprev_sources *problem = NULL;
    socprev_payment *payment = NULL;
    socprev_conflict *conflict = NULL;
    int64_t low = -1, high = -1;
    socprev_status st = socprev_sources_new(ROWS, SOURCES, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_sources_set_demands(problem, amounts, 0, ROWS, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sources_set_limits(problem, NULL, 0, most, 0, SOURCES, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sources_set_tiers(problem, tiers, 0, ROWS, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sources_set_shortage(problem, shortage, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sources_set_bounds(problem, 1, 2, floor, SOCPREV_NO_CAP, NULL);
    if (st == SOCPREV_OK)
        st = socprev_sources_set_carry(problem, 0, 10, 1, 2, NULL);
    if (st == SOCPREV_OK) {
        st = socprev_sources_conflict(problem, &conflict, NULL);
        assert_true(st == SOCPREV_OK || conflict == NULL);
    }
    if (st == SOCPREV_OK && conflict == NULL) {
        st = socprev_sources_solve(problem, NULL, &payment, NULL);
        assert_true((payment != NULL) == (st == SOCPREV_OK));
    }
    if (st == SOCPREV_OK && payment != NULL) {
        st = socprev_sources_range(problem, payment, 0, 0, &low, &high, NULL);
        assert_true((low != -1) == (st == SOCPREV_OK) && (high != -1) == (st == SOCPREV_OK));
    }
    socprev_conflict_free(conflict);
    socprev_payment_free(payment);
    socprev_sources_free(problem);
    return st;
}

static socprev_status pay_enough(const socprev_memory *memory)
{
    static const int64_t most[SOURCES] = { 500, 500, 500 };
    return pay(memory, most, SOCPREV_SHORTAGE_REFUSED, 0);
}

static socprev_status pay_too_little(const socprev_memory *memory)
{
    static const int64_t most[SOURCES] = { 500, 500, 7 };
    return pay(memory, most, SOCPREV_SHORTAGE_REFUSED, 0);
}

static socprev_status share_too_little(const socprev_memory *memory)
{
    static const int64_t most[SOURCES] = { 500, 500, 7 };
    return pay(memory, most, SOCPREV_SHORTAGE_EQUAL, 0);
}

static socprev_status share_less_than_must_be(const socprev_memory *memory)
{
    static const int64_t most[SOURCES] = { 500, 500, 7 };
    return pay(memory, most, SOCPREV_SHORTAGE_PROPORTIONAL, 8);
}

static void check(socprev_status (*scenario)(const socprev_memory *memory))
{
    const char *wrong = fault_loop(scenario);
    if (wrong != NULL)
        fail_msg("%s", wrong);
}

static void cofinancing_survives(void **state)
{
    (void)state;
    check(by_remainders);
    check(by_bearer);
    check(by_totals);
}

static void conflicts_of_cofinancing_survive(void **state)
{
    (void)state;
    check(without_answer);
    check(without_table);
}

static void limited_sources_survive(void **state)
{
    (void)state;
    check(pay_enough);
    check(pay_too_little);
    check(share_too_little);
    check(share_less_than_must_be);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cofinancing_survives),
        cmocka_unit_test(conflicts_of_cofinancing_survive),
        cmocka_unit_test(limited_sources_survive),
    };
    return cmocka_run_group_tests_name("sources faults", tests, NULL, NULL);
}
