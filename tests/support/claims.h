/* Problems of claims for tests. */
#ifndef SOCPREV_TESTS_CLAIMS_H
#define SOCPREV_TESTS_CLAIMS_H

#include <socprev.h>

/* A problem with these numbers; fails the test when one is refused. */
socprev_claims *claims_of(const int64_t *claims, size_t n, int64_t estate, int32_t rule);

/* Its answer, verified. */
socprev_awards *solve_claims(const socprev_claims *problem);

#endif
