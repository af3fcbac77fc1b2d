/* The frame of a program of Check tests. */
#ifndef SOCPREV_TESTS_SUITE_H
#define SOCPREV_TESTS_SUITE_H

#include <socprev/base.h>

#include <check.h>

/* Runs the suite, speaking TAP on standard output; the exit status of main(). */
int run_suite(Suite *suite);

/* A call failed as it should: status, message number, field ("" = none) and index
 * (-1 = none) of its error, which is freed. */
void expect_error(socprev_status st, socprev_error *err, socprev_status status, int32_t number,
                  const char *field, int64_t index);

/* The same of a call that is given `&err`; a socprev_error *err is in scope. */
#define EXPECT_REFUSED(call, ...)                                                                  \
    do {                                                                                           \
        socprev_status refused = (call);                                                           \
        expect_error(refused, err, __VA_ARGS__);                                                   \
        err = NULL;                                                                                \
    } while (0)

#endif
