/* Failed allocations in claims. */
#include "base_internal.h"
#include "support.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>

#include <cmocka.h>

enum { N = 4, MANY = 26 };
static const int64_t claims[N] = { 31, 31, 50, 7 };
static const int64_t tiers[N] = { 1, 1, 1, 0 };
static const int64_t ids[N] = { 4, 3, 2, 1 };

/* A problem with everything set, a tie included. */
static socprev_status build(const socprev_memory *memory, int32_t rule, int32_t form,
                            socprev_claims **out)
{
    socprev_claims *made = NULL;
    socprev_status st = socprev_claims_new(N, memory, &made, NULL);
    if (st != SOCPREV_OK)
        return made == NULL ? st : SOCPREV_E_INTERNAL;
    st = socprev_claims_set_claims(made, claims, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_claims_set_tiers(made, tiers, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_claims_set_ids(made, ids, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_claims_set_priorities(made, tiers, 0, N, NULL);
    if (st == SOCPREV_OK)
        st = socprev_claims_set_rule(made, rule, NULL);
    if (st == SOCPREV_OK)
        st = socprev_claims_set_form(made, form, NULL);
    if (st == SOCPREV_OK)
        st = socprev_claims_set_estate(made, 70, NULL);
    if (st == SOCPREV_OK)
        *out = made;
    else
        socprev_claims_free(made);
    return st;
}

static socprev_status finish(socprev_claims *problem)
{
    socprev_awards *awards = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_claims_solve(problem, NULL, &awards, &err);
    bool right = (awards != NULL) == (st == SOCPREV_OK) && (err == NULL) == (st == SOCPREV_OK) &&
                 socprev_claims_count(problem) > 0;
    if (st == SOCPREV_OK) {
        st = socprev_awards_verify(awards, problem, &err);
        right = right && (err == NULL) == (st == SOCPREV_OK);
    }
    socprev_error_free(err);
    socprev_awards_free(awards);
    socprev_claims_free(problem);
    return right ? st : SOCPREV_E_INTERNAL;
}

static socprev_status solve(const socprev_memory *memory, int32_t rule, int32_t form)
{
    socprev_claims *problem = NULL;
    socprev_status st = build(memory, rule, form, &problem);
    return st == SOCPREV_OK ? finish(problem) : problem == NULL ? st : SOCPREV_E_INTERNAL;
}

static socprev_status equal_awards(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_CLAIMS_EQUAL_AWARDS, SOCPREV_CLAIMS_LARGEST_REMAINDER);
}

static socprev_status signposts(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_CLAIMS_REVERSE_TALMUD, SOCPREV_CLAIMS_SIGNPOSTS);
}

static socprev_status adjusted(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_CLAIMS_ADJUSTED_PROPORTIONAL, SOCPREV_CLAIMS_LARGEST_REMAINDER);
}

static socprev_status overlap(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_CLAIMS_MINIMAL_OVERLAP, SOCPREV_CLAIMS_LARGEST_REMAINDER);
}

static socprev_status arrival(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_CLAIMS_RANDOM_ARRIVAL, SOCPREV_CLAIMS_LARGEST_REMAINDER);
}

static socprev_status average(const socprev_memory *memory)
{
    return solve(memory, SOCPREV_CLAIMS_AVERAGE, SOCPREV_CLAIMS_LARGEST_REMAINDER);
}

/* Many claimants of large numbers: a sample, or fractions of many words. */
static socprev_status solve_many(const socprev_memory *memory, size_t n, int32_t rule)
{
    socprev_claims *problem = NULL;
    int64_t large[MANY];
    for (size_t i = 0; i < n; i++)
        large[i] = 300000000007 + 10000000019 * (int64_t)(i * i);
    socprev_status st = socprev_claims_new(n, memory, &problem, NULL);
    if (st != SOCPREV_OK)
        return problem == NULL ? st : SOCPREV_E_INTERNAL;
    socprev_claims_set_claims(problem, large, 0, n, NULL);
    socprev_claims_set_estate(problem, 1000000000001, NULL);
    socprev_claims_set_rule(problem, rule, NULL);
    socprev_claims_set_sample(problem, 1, 10, NULL);
    return finish(problem);
}

static socprev_status sample(const socprev_memory *memory)
{
    return solve_many(memory, MANY, SOCPREV_CLAIMS_RANDOM_ARRIVAL);
}

static socprev_status long_average(const socprev_memory *memory)
{
    return solve_many(memory, 6, SOCPREV_CLAIMS_AVERAGE);
}

static void every_allocation_may_fail(void **state)
{
    static const struct {
        const char *name;
        fault_scenario run;
    } scenarios[] = {
        { "equal awards", equal_awards }, { "signposts", signposts },
        { "adjusted", adjusted },         { "overlap", overlap },
        { "arrival", arrival },           { "average", average },
        { "sample", sample },             { "long average", long_average },
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
    return cmocka_run_group_tests_name("claims faults", tests, NULL, NULL);
}
