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

#endif
