/* Chunks of work on several threads. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <stdatomic.h>

enum { CHUNKS = 1000 };

typedef struct {
    int64_t square[CHUNKS];
    int visits[CHUNKS];
    atomic_int calls;
    socprev_run *cancels;
} sheet;

static void square(void *context, size_t chunk)
{
    sheet *s = context;
    s->square[chunk] = (int64_t)chunk * (int64_t)chunk;
    s->visits[chunk]++;
    if (atomic_fetch_add(&s->calls, 1) == 10)
        socprev_run_cancel(s->cancels);
}

static socprev_run *make_run(socprev_progress_fn progress, void *user, int32_t threads)
{
    socprev_run *run = NULL;
    ck_assert_int_eq(socprev_run_new(progress, user, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_run_threads(run), 1);
    ck_assert_int_eq(socprev_run_set_threads(run, threads), SOCPREV_OK);
    ck_assert_int_eq(socprev_run_threads(run), threads);
    return run;
}

static const int32_t thread_counts[] = { 1, 2, 7, SOCPREV_THREADS_MAX };

START_TEST(each_chunk_is_done_once)
{
    sheet s = { 0 };
    socprev_run *run = make_run(NULL, NULL, thread_counts[_i]);
    ck_assert(!socprev__parallel(run, CHUNKS, square, &s));
    for (size_t i = 0; i < CHUNKS; i++) {
        ck_assert_int_eq(s.square[i], (int64_t)(i * i));
        ck_assert_int_eq(s.visits[i], 1);
    }
    socprev_run_free(run);
}
END_TEST

START_TEST(more_threads_than_chunks_do_no_harm)
{
    sheet s = { 0 };
    socprev_run *run = make_run(NULL, NULL, 7);
    ck_assert(!socprev__parallel(run, 3, square, &s));
    ck_assert(!socprev__parallel(run, 0, square, &s));
    ck_assert_int_eq(s.calls, 3);
    ck_assert_int_eq(s.visits[3], 0);
    socprev_run_free(run);
}
END_TEST

START_TEST(without_a_run_the_caller_works_alone)
{
    sheet s = { 0 };
    ck_assert(!socprev__parallel(NULL, CHUNKS, square, &s));
    ck_assert_int_eq(s.calls, CHUNKS);
}
END_TEST

START_TEST(a_cancel_leaves_chunks_undone)
{
    sheet s = { 0 };
    socprev_run *run = make_run(NULL, NULL, thread_counts[_i]);
    s.cancels = run;
    ck_assert(socprev__parallel(run, CHUNKS, square, &s));
    ck_assert_int_lt(s.calls, CHUNKS);
    ck_assert_int_ge(s.calls, 11);
    socprev_run_free(run);
}
END_TEST

static int32_t watch_ascending(void *user, int64_t done, int64_t total)
{
    int64_t *last = user;
    ck_assert_int_gt(done, *last);
    ck_assert_int_eq(total, CHUNKS);
    *last = done;
    return 0;
}

START_TEST(progress_ascends)
{
    sheet s = { 0 };
    int64_t last = 0;
    socprev_run *run = make_run(watch_ascending, &last, 2);
    ck_assert(!socprev__parallel(run, CHUNKS, square, &s));
    socprev_run_free(run);
}
END_TEST

START_TEST(a_number_of_threads_has_limits)
{
    socprev_run *run = make_run(NULL, NULL, 5);
    ck_assert_int_eq(socprev_run_set_threads(run, 0), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_run_set_threads(run, SOCPREV_THREADS_MAX + 1), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_run_set_threads(NULL, 1), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_run_threads(run), 5);
    ck_assert_int_eq(socprev_run_threads(NULL), 1);
    socprev_run_free(run);
}
END_TEST

int main(void)
{
    enum { COUNTS = sizeof thread_counts / sizeof thread_counts[0] };
    Suite *suite = suite_create("base parallel");
    TCase *chunks = tcase_create("chunks");
    tcase_add_loop_test(chunks, each_chunk_is_done_once, 0, COUNTS);
    tcase_add_test(chunks, more_threads_than_chunks_do_no_harm);
    tcase_add_test(chunks, without_a_run_the_caller_works_alone);
    tcase_add_loop_test(chunks, a_cancel_leaves_chunks_undone, 0, COUNTS);
    tcase_add_test(chunks, progress_ascends);
    tcase_add_test(chunks, a_number_of_threads_has_limits);
    suite_add_tcase(suite, chunks);
    return run_suite(suite);
}
