/* For each check a portfolio that it finds wrong, and one beside it that it does not. */
#ifndef SOCPREV_TESTS_CHECK_CASES_H
#define SOCPREV_TESTS_CHECK_CASES_H

#include <stddef.h>
#include <stdint.h>

typedef struct {
    int32_t number;
    const char *record, *field; /* where the one finding stands */
    const char *wrong;          /* lines for portfolio_from(): exactly this finding */
    const char *right;          /* the same but for one thing: no finding */
} check_case;

typedef struct {
    const check_case *cases;
    size_t count;
} check_cases;

extern const check_cases cases_of_fields, cases_of_projects, cases_of_services, cases_of_chains;

#endif
