/* Property-based tests with shrinking.
 *
 * A property is a function of what it draws. It is called with many seeded cases; when
 * one fails (an assertion, a signal, a sanitizer), the numbers it drew are made fewer and
 * nearer to 0, in the manner of Hypothesis, for as long as the case still fails, and the
 * smallest case is what the test reports. Since only draws are changed, whatever a
 * generator keeps to is kept to in the smallest case as well. */
#ifndef SOCPREV_TESTS_PROPERTY_H
#define SOCPREV_TESTS_PROPERTY_H

#include "support.h"

#include <check.h>

/* `index` is that of a loop test, else 0. All that differs from case to case is drawn from
 * `random`. Numbers shrink towards 0, or the bound that is nearest to it: let 0 be what is
 * simple. */
typedef void (*property_case)(random_source *random, int index);

/* True once in n; false is what is simple. */
bool random_one_in(random_source *random, int64_t n);

/* Counts a case as `label`, a literal, when `is_one`; the property fails when fewer than
 * `least` of all its cases are counted. Called in every case, whether it is one or not. */
void property_covers(const char *label, bool is_one, int64_t least);

enum { PROPERTY_DRAWS_MOST = 1 << 16 };

/* A case that fails. */
typedef struct {
    char message[1000];                 /* the assertion or the signal; "" = none fails */
    int64_t number;                     /* of the case that failed first; -1 = a kept one */
    size_t tries;                       /* cases run to shrink it */
    size_t n;                           /* numbers drawn by the smallest one */
    int64_t value[PROPERTY_DRAWS_MOST]; /* the numbers */
} property_failure;

/* Runs the kept failures and then `cases` cases, in a process of their own; in this one,
 * without shrinking, when CK_FORK=no, so that a debugger stands where it fails. The result
 * is overwritten by the next call. */
const property_failure *property_search(const char *name, uint64_t seed, int64_t cases,
                                        property_case run_case, int index);

/* The same; NULL, or a report of the smallest case that is valid until the next call. A line
 * of its numbers in tests/property/failures/<name> keeps that case: it runs first from then
 * on. */
const char *property_check(const char *name, uint64_t seed, int64_t cases, property_case run_case,
                           int index);

/* A test of this name: PROPERTY(it_holds, 1, 1000) { ... random ... index ... } */
#define PROPERTY(name, seed, cases)                                                                \
    static void name##_case(random_source *random, int index);                                     \
    START_TEST(name)                                                                               \
    {                                                                                              \
        const char *report = property_check(#name, (uint64_t)(seed) + (uint64_t)_i, cases,         \
                                            name##_case, _i);                                      \
        ck_assert_msg(report == NULL, "%s", report);                                               \
    }                                                                                              \
    END_TEST                                                                                       \
    static void name##_case(CK_ATTRIBUTE_UNUSED random_source *random,                             \
                            CK_ATTRIBUTE_UNUSED int index)

#endif
