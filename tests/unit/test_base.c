/* Status codes, version, memory, growing bytes, runs. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

START_TEST(version_is_known)
{
    ck_assert_str_eq(socprev_version(), PACKAGE_VERSION);
    ck_assert_int_eq(socprev_abi_version(), 0);
}
END_TEST

START_TEST(every_status_has_name_and_texts)
{
    for (int32_t status = 0; status < socprev_status_count(); status++) {
        ck_assert_int_eq(strncmp(socprev_status_name(status), "SOCPREV_", 8), 0);
        ck_assert_uint_gt(strlen(socprev_status_text(status, SOCPREV_LANG_EN)), 0);
        ck_assert_uint_gt(strlen(socprev_status_text(status, SOCPREV_LANG_CS)), 0);
    }
    ck_assert_str_eq(socprev_status_name(SOCPREV_E_INTERNAL), "SOCPREV_E_INTERNAL");
    ck_assert_str_eq(socprev_status_text(SOCPREV_OK, SOCPREV_LANG_CS), "hotovo");
    ck_assert_str_eq(socprev_status_text(SOCPREV_OK, 77), "done");
}
END_TEST

START_TEST(unknown_status_has_no_name)
{
    ck_assert_ptr_null(socprev_status_name(-1));
    ck_assert_ptr_null(socprev_status_name(socprev_status_count()));
    ck_assert_ptr_null(socprev_status_text(-1, SOCPREV_LANG_EN));
}
END_TEST

/* ---- memory ---------------------------------------------------------------- */

START_TEST(memory_wraps_the_callers_allocator)
{
    fault_memory fault;
    socprev_memory *memory = NULL;
    fault_memory_reset(&fault, -1, false);
    ck_assert_int_eq(socprev_memory_new(fault_memory_resize, &fault, &memory), SOCPREV_OK);
    ck_assert_int_eq(fault.live, 1);
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_memory_free(memory);
    ck_assert_int_eq(fault.live, 0);

    int32_t *numbers = socprev__alloc(&own, 3, sizeof *numbers);
    ck_assert_int_eq(numbers[2], 0);
    numbers[2] = 7;
    numbers = socprev__resize(&own, numbers, 3, 5, sizeof *numbers);
    ck_assert_int_eq(numbers[2], 7);
    ck_assert_int_eq(numbers[4], 0);
    socprev__free(&own, numbers, 5, sizeof *numbers);
    ck_assert_int_eq(fault.live, 0);
    ck_assert(!fault.size_mismatch);
}
END_TEST

START_TEST(memory_refuses_null)
{
    socprev_memory *memory = NULL;
    ck_assert_int_eq(socprev_memory_new(NULL, NULL, &memory), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_memory_new(fault_memory_resize, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_ptr_null(memory);
    socprev_memory_free(NULL);
}
END_TEST

START_TEST(a_size_that_overflows_is_out_of_memory)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    void *block = NULL;
    size_t capacity = 0;
    ck_assert_ptr_null(socprev__alloc(&c, SIZE_MAX / 2, 4));
    ck_assert(!socprev__reserve(&c, &block, &capacity, SIZE_MAX / 8, 16));
    ck_assert_ptr_null(block);
    ck_assert_uint_eq(capacity, 0);
}
END_TEST

START_TEST(an_empty_array_is_not_out_of_memory)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    void *block = socprev__alloc(&c, 0, 8);
    ck_assert_ptr_nonnull(block);
    socprev__free(&c, block, 0, 8);
    socprev__free(&c, NULL, 3, 8);
}
END_TEST

START_TEST(reserve_doubles)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    void *block = NULL;
    size_t capacity = 0;
    ck_assert(socprev__reserve(&c, &block, &capacity, 1, 4));
    ck_assert_uint_eq(capacity, 8);
    ck_assert(socprev__reserve(&c, &block, &capacity, 9, 4));
    ck_assert_uint_eq(capacity, 16);
    ck_assert(socprev__reserve(&c, &block, &capacity, 100, 4));
    ck_assert_uint_eq(capacity, 100);
    ck_assert(socprev__reserve(&c, &block, &capacity, 50, 4));
    ck_assert_uint_eq(capacity, 100);
    socprev__free(&c, block, capacity, 4);
}
END_TEST

START_TEST(a_text_copy_ends_at_the_first_nul)
{
    fault_memory fault;
    fault_memory_reset(&fault, -1, false);
    struct socprev_memory memory = { fault_memory_resize, &fault };
    char *copy = socprev__text_copy(&memory, "ab\0cd", 5);
    ck_assert_str_eq(copy, "ab");
    socprev__text_free(&memory, copy);
    copy = socprev__text_copy(&memory, "abc", 2);
    ck_assert_str_eq(copy, "ab");
    socprev__text_free(&memory, copy);
    copy = socprev__text_copy(&memory, NULL, 0);
    ck_assert_str_eq(copy, "");
    socprev__text_free(&memory, copy);
    socprev__text_free(&memory, NULL);
    ck_assert_int_eq(fault.live, 0);
    ck_assert(!fault.size_mismatch);
}
END_TEST

/* ---- bytes and buffers ------------------------------------------------------- */

START_TEST(bytes_become_a_buffer)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    socprev__bytes bytes;
    socprev_buffer *buffer = NULL;
    socprev__bytes_init(&bytes, &c);
    socprev__bytes_text(&bytes, "sum ");
    socprev__bytes_int(&bytes, INT64_MIN);
    socprev__bytes_char(&bytes, ';');
    socprev__bytes_int(&bytes, 0);
    ck_assert_int_eq(socprev__bytes_finish(&bytes, &buffer), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(buffer), "sum -9223372036854775808;0");
    ck_assert_uint_eq(socprev_buffer_size(buffer), 26);
    ck_assert_ptr_null(bytes.data);
    socprev_buffer_free(buffer);
}
END_TEST

START_TEST(no_bytes_are_an_empty_buffer)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    socprev__bytes bytes;
    socprev_buffer *buffer = NULL;
    socprev__bytes_init(&bytes, &c);
    ck_assert_int_eq(socprev__bytes_finish(&bytes, &buffer), SOCPREV_OK);
    ck_assert_str_eq(socprev_buffer_data(buffer), "");
    ck_assert_uint_eq(socprev_buffer_size(buffer), 0);
    socprev_buffer_free(buffer);
    socprev_buffer_free(NULL);
    ck_assert_str_eq(socprev_buffer_data(NULL), "");
    ck_assert_uint_eq(socprev_buffer_size(NULL), 0);
}
END_TEST

START_TEST(copy_out_writes_all_or_nothing)
{
    char out[4] = "xyz";
    size_t needed = 99;
    ck_assert_int_eq(socprev__copy_out("abc", 3, out, 3, &needed), SOCPREV_E_LIMIT);
    ck_assert_uint_eq(needed, 3);
    ck_assert_str_eq(out, "xyz");
    ck_assert_int_eq(socprev__copy_out("abc", 3, NULL, 0, &needed), SOCPREV_E_LIMIT);
    ck_assert_int_eq(socprev__copy_out("abc", 3, NULL, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev__copy_out("abc", 3, out, 4, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "abc");
}
END_TEST

/* Vectors of the FNV page, Fowler, Noll & Vo. */
START_TEST(hash_is_fnv_1a)
{
    ck_assert_uint_eq(socprev__hash("", 0), 0xcbf29ce484222325u);
    ck_assert_uint_eq(socprev__hash("a", 1), 0xaf63dc4c8601ec8cu);
    ck_assert_uint_eq(socprev__hash("foobar", 6), 0x85944171f73967e8u);
}
END_TEST

/* ---- run ------------------------------------------------------------------------ */

typedef struct {
    int calls;
    int64_t done, total;
    int stop_at;
} watcher;

static int32_t watch(void *user, int64_t done, int64_t total)
{
    watcher *seen = user;
    seen->done = done;
    seen->total = total;
    return ++seen->calls == seen->stop_at;
}

START_TEST(progress_is_reported)
{
    watcher seen = { 0 };
    socprev_run *run = NULL;
    ck_assert_int_eq(socprev_run_new(watch, &seen, NULL, &run), SOCPREV_OK);
    ck_assert(!socprev__run_step(run, 3, 10));
    ck_assert_int_eq(seen.done, 3);
    ck_assert_int_eq(seen.total, 10);
    ck_assert_int_eq(socprev_run_is_cancelled(run), 0);
    socprev_run_free(run);
}
END_TEST

START_TEST(progress_may_cancel)
{
    watcher seen = { .stop_at = 2 };
    socprev_run *run = NULL;
    ck_assert_int_eq(socprev_run_new(watch, &seen, NULL, &run), SOCPREV_OK);
    ck_assert(!socprev__run_step(run, 1, 0));
    ck_assert(socprev__run_step(run, 2, 0));
    ck_assert(socprev__run_step(run, 3, 0));
    ck_assert_int_eq(seen.calls, 2);
    ck_assert_int_eq(socprev_run_is_cancelled(run), 1);
    socprev_run_free(run);
}
END_TEST

START_TEST(a_run_without_progress_can_be_cancelled)
{
    socprev_run *run = NULL;
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, &run), SOCPREV_OK);
    ck_assert(!socprev__run_step(run, 1, 2));
    socprev_run_cancel(run);
    ck_assert(socprev__run_step(run, 2, 2));
    socprev_run_free(run);
}
END_TEST

START_TEST(no_run_never_stops)
{
    ck_assert(!socprev__run_step(NULL, 1, 2));
    socprev_run_cancel(NULL);
    ck_assert_int_eq(socprev_run_is_cancelled(NULL), 0);
    socprev_run_free(NULL);
    ck_assert_int_eq(socprev_run_new(NULL, NULL, NULL, NULL), SOCPREV_E_INVALID);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base");
    TCase *status = tcase_create("status");
    tcase_add_test(status, version_is_known);
    tcase_add_test(status, every_status_has_name_and_texts);
    tcase_add_test(status, unknown_status_has_no_name);
    suite_add_tcase(made, status);
    TCase *memory = tcase_create("memory");
    tcase_add_test(memory, memory_wraps_the_callers_allocator);
    tcase_add_test(memory, memory_refuses_null);
    tcase_add_test(memory, a_size_that_overflows_is_out_of_memory);
    tcase_add_test(memory, an_empty_array_is_not_out_of_memory);
    tcase_add_test(memory, reserve_doubles);
    tcase_add_test(memory, a_text_copy_ends_at_the_first_nul);
    suite_add_tcase(made, memory);
    TCase *bytes = tcase_create("bytes");
    tcase_add_test(bytes, bytes_become_a_buffer);
    tcase_add_test(bytes, no_bytes_are_an_empty_buffer);
    tcase_add_test(bytes, copy_out_writes_all_or_nothing);
    tcase_add_test(bytes, hash_is_fnv_1a);
    suite_add_tcase(made, bytes);
    TCase *run = tcase_create("run");
    tcase_add_test(run, progress_is_reported);
    tcase_add_test(run, progress_may_cancel);
    tcase_add_test(run, a_run_without_progress_can_be_cancelled);
    tcase_add_test(run, no_run_never_stops);
    suite_add_tcase(made, run);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
