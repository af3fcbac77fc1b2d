/* The frame of a program of Check tests. */
#ifndef SOCPREV_TESTS_SUITE_H
#define SOCPREV_TESTS_SUITE_H

#include <check.h>

/* Runs the suite, speaking TAP on standard output; the exit status of main(). */
int run_suite(Suite *suite);

#endif
