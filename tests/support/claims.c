#include "claims.h"

#include <check.h>

socprev_claims *claims_of(const int64_t *claims, size_t n, int64_t estate, int32_t rule)
{
    socprev_claims *made = NULL;
    ck_assert_int_eq(socprev_claims_new(n, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_claims(made, claims, 0, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_estate(made, estate, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_claims_set_rule(made, rule, NULL), SOCPREV_OK);
    return made;
}

socprev_awards *solve_claims(const socprev_claims *problem)
{
    socprev_awards *made = NULL;
    ck_assert_int_eq(socprev_claims_solve(problem, NULL, &made, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_awards_verify(made, problem, NULL), SOCPREV_OK);
    return made;
}
