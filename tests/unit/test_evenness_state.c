/* Stored accumulators: the bytes themselves, what is refused, merging in any order. */
#include "suite.h"
#include "units.h"

#include <stdlib.h>
#include <string.h>

enum { HEAD = 32, UNIT = 16, SUM = 8 };

static void put(unsigned char *at, uint64_t word)
{
    for (int i = 0; i < 8; i++)
        at[i] = (unsigned char)(word >> (8 * i) & 0xff);
}

static void put_number(unsigned char *at, double number)
{
    uint64_t bits;
    memcpy(&bits, &number, sizeof bits);
    put(at, bits);
}

/* Writes the checksum of `size` bytes behind them: FNV-1a. */
static void seal(unsigned char *data, size_t size)
{
    uint64_t hash = UINT64_C(0xcbf29ce484222325);
    for (size_t i = 0; i < size; i++)
        hash = (hash ^ data[i]) * UINT64_C(0x100000001b3);
    put(data + size, hash);
}

/* The state of units that are already in order. */
static size_t make_state(unsigned char *data, const double (*rows)[2], size_t n, uint64_t missing)
{
    memcpy(data, "SPeven\r\n", 8);
    put(data + 8, 1);
    put(data + 16, missing);
    put(data + 24, n);
    for (size_t i = 0; i < n; i++) {
        put_number(data + HEAD + i * UNIT, rows[i][0]);
        put_number(data + HEAD + i * UNIT + 8, rows[i][1]);
    }
    seal(data, HEAD + n * UNIT);
    return HEAD + n * UNIT + SUM;
}

static socprev_buffer *written(const socprev_evenness *e)
{
    socprev_buffer *buffer = NULL;
    ck_assert_int_eq(socprev_evenness_write(e, &buffer, NULL), SOCPREV_OK);
    return buffer;
}

static void expect_refused(const void *data, size_t size, socprev_status status, int32_t number,
                           int64_t index)
{
    socprev_evenness *out = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_evenness_read(data, size, NULL, &out, &err);
    expect_error(st, err, status, number, "data", index);
    ck_assert_ptr_null(out);
}

static const double rows[][2] = { { 0, 1 }, { 0, 3 }, { 1.5, 2 }, { 1e300, 5e-324 } };
enum { ROWS = 4, SIZE = HEAD + ROWS * UNIT + SUM };

START_TEST(bytes_are_as_the_header_says)
{
    static const double values[] = { 1.5, 0, -0.0, 1e300, 7, 9 };
    static const double weights[] = { 2, 3, 1, 5e-324, 0, 0 };
    unsigned char expected[SIZE];
    socprev_evenness *e = NULL;
    ck_assert_uint_eq(make_state(expected, rows, ROWS, 0), SIZE);
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_add(e, values, 0, weights, 0, 6, NULL), SOCPREV_OK);
    socprev_error *err = NULL;
    socprev_buffer *buffer = NULL;
    socprev_status st = socprev_evenness_write(e, &buffer, &err);
    expect_error(st, err, SOCPREV_E_INVALID, 3324, "evenness", -1);
    ck_assert_ptr_null(buffer);
    ck_assert_int_eq(socprev_evenness_finish(e, NULL), SOCPREV_OK);
    buffer = written(e);
    ck_assert_uint_eq(socprev_buffer_size(buffer), SIZE);
    ck_assert_mem_eq(socprev_buffer_data(buffer), expected, SIZE);
    socprev_buffer_free(buffer);
    socprev_evenness_free(e);
}
END_TEST

START_TEST(what_is_read_is_what_was_written)
{
    random_source random = { 1u };
    for (int round = 0; round < 50; round++) {
        units s = units_random(&random, 60);
        socprev_evenness *e = units_evenness(&s), *again = NULL;
        socprev_buffer *buffer = written(e);
        char *odd = malloc(socprev_buffer_size(buffer) + 1); /* at an odd place */
        memcpy(odd + 1, socprev_buffer_data(buffer), socprev_buffer_size(buffer));
        ck_assert_int_eq(socprev_evenness_read(odd + 1, socprev_buffer_size(buffer), NULL, &again,
                                               NULL),
                         SOCPREV_OK);
        double a, b;
        ck_assert_int_eq(socprev_evenness_theil(e, &a), SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_theil(again, &b), SOCPREV_OK);
        ck_assert(a == b);
        socprev_buffer *twice = written(again);
        ck_assert_uint_eq(socprev_buffer_size(twice), socprev_buffer_size(buffer));
        ck_assert_mem_eq(socprev_buffer_data(twice), socprev_buffer_data(buffer),
                         socprev_buffer_size(buffer));
        socprev_buffer_free(twice);
        free(odd);
        socprev_buffer_free(buffer);
        socprev_evenness_free(again);
        socprev_evenness_free(e);
    }
}
END_TEST

START_TEST(nothing_can_be_stored_too)
{
    unsigned char data[HEAD + SUM];
    socprev_evenness *e = NULL;
    size_t size = make_state(data, rows, 0, 5);
    ck_assert_int_eq(socprev_evenness_read(data, size, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_count(e), 0);
    ck_assert_int_eq(socprev_evenness_missing(e), 5);
    socprev_buffer *buffer = written(e);
    ck_assert_mem_eq(socprev_buffer_data(buffer), data, size);
    socprev_buffer_free(buffer);
    socprev_evenness_free(e);
}
END_TEST

START_TEST(settings_are_not_stored)
{
    static const double below[] = { -3, 4 };
    socprev_evenness *e = NULL, *again = NULL;
    double a, b;
    ck_assert_int_eq(socprev_evenness_new(NULL, &e, NULL), SOCPREV_OK);
    socprev_evenness_set_allow_negative(e, 1, NULL);
    socprev_evenness_add(e, below, 0, NULL, 0, 2, NULL);
    socprev_evenness_finish(e, NULL);
    socprev_buffer *buffer = written(e);
    ck_assert_int_eq(socprev_evenness_read(socprev_buffer_data(buffer),
                                           socprev_buffer_size(buffer), NULL, &again, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_gini(e, &a), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_gini(again, &b), SOCPREV_OK);
    ck_assert(a == b);
    ck_assert_int_eq(socprev_evenness_add(again, below, 0, NULL, 0, 2, NULL), SOCPREV_E_INVALID);
    socprev_buffer_free(buffer);
    socprev_evenness_free(again);
    socprev_evenness_free(e);
}
END_TEST

START_TEST(every_changed_byte_is_seen)
{
    unsigned char data[SIZE];
    for (size_t i = 0; i < SIZE; i++) {
        for (unsigned change = 1; change < 256; change++) {
            make_state(data, rows, ROWS, 2);
            data[i] = (unsigned char)(data[i] ^ change);
            socprev_evenness *out = NULL;
            ck_assert_int_eq(socprev_evenness_read(data, SIZE, NULL, &out, NULL), SOCPREV_E_PARSE);
            ck_assert_ptr_null(out);
        }
    }
}
END_TEST

START_TEST(cut_and_longer_states_are_refused)
{
    unsigned char data[SIZE + 2 * UNIT] = { 0 };
    make_state(data, rows, ROWS, 0);
    for (size_t size = 0; size <= SIZE + 2 * UNIT; size++) {
        socprev_evenness *out = NULL;
        socprev_status st = socprev_evenness_read(data, size, NULL, &out, NULL);
        ck_assert_int_eq(st, size == SIZE ? SOCPREV_OK : SOCPREV_E_PARSE);
        socprev_evenness_free(out);
    }
    expect_refused(data, SIZE - 1, SOCPREV_E_PARSE, 3325, -1);
    expect_refused(data, SIZE - UNIT, SOCPREV_E_PARSE, 3326, -1);
    expect_refused("no such state at all, but long enough to be one of them.", 56, SOCPREV_E_PARSE,
                   3325, -1);
}
END_TEST

START_TEST(later_versions_are_told_apart)
{
    unsigned char data[SIZE];
    make_state(data, rows, ROWS, 0);
    put(data + 8, 2);
    seal(data, SIZE - SUM);
    expect_refused(data, SIZE, SOCPREV_E_UNSUPPORTED, 3327, -1);
}
END_TEST

START_TEST(forged_states_are_refused)
{
    static const double bad[][2][2] = {
        { { 2, 1 }, { 1, 1 } },   { { 1, 2 }, { 1, 1 } },      { { 1, 0 }, { 1, 1 } },
        { { 1, -1 }, { 1, 1 } },  { { -0.0, 1 }, { 1, 1 } },   { { 1, 1 }, { 1 / 0.0, 1 } },
        { { 1, 1 / 0.0 }, { 2, 1 } }, { { 1, 1 }, { 0 / 0.0, 1 } }, { { 1, 0 / 0.0 }, { 2, 1 } },
    };
    static const int64_t where[] = { 1, 1, 0, 0, 0, 1, 0, 1, 0 };
    unsigned char data[SIZE];
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        size_t size = make_state(data, bad[i], 2, 0);
        expect_refused(data, size, SOCPREV_E_PARSE, 3328, where[i]);
    }
    size_t size = make_state(data, rows, ROWS, 0);
    put(data + 24, ROWS + 1);
    seal(data, size - SUM);
    expect_refused(data, size, SOCPREV_E_PARSE, 3325, -1);
    size = make_state(data, rows, ROWS, UINT64_C(1) << 63);
    expect_refused(data, size, SOCPREV_E_PARSE, 3325, -1);
}
END_TEST

/* State of the whole, made of the states of `parts` pieces merged in some order. */
static socprev_buffer *merged(const units *s, int parts, random_source *random)
{
    socprev_evenness *whole = NULL;
    socprev_buffer *piece[5];
    for (int k = 0; k < parts; k++) {
        units part = { .n = 0 };
        for (size_t i = (size_t)k; i < s->n; i += (size_t)parts) {
            part.x[part.n] = s->x[i];
            part.w[part.n++] = s->w[i];
        }
        socprev_evenness *e = units_evenness(&part);
        piece[k] = written(e);
        socprev_evenness_free(e);
    }
    ck_assert_int_eq(socprev_evenness_new(NULL, &whole, NULL), SOCPREV_OK);
    for (int left = parts; left > 0; left--) {
        int k = (int)random_between(random, 0, left - 1);
        socprev_evenness *e = NULL;
        ck_assert_int_eq(socprev_evenness_read(socprev_buffer_data(piece[k]),
                                               socprev_buffer_size(piece[k]), NULL, &e, NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(socprev_evenness_merge(whole, e, NULL), SOCPREV_OK);
        if (random_between(random, 0, 1) == 0)
            ck_assert_int_eq(socprev_evenness_finish(whole, NULL), SOCPREV_OK);
        socprev_evenness_free(e);
        socprev_buffer_free(piece[k]);
        piece[k] = piece[left - 1];
    }
    ck_assert_int_eq(socprev_evenness_finish(whole, NULL), SOCPREV_OK);
    socprev_buffer *buffer = written(whole);
    socprev_evenness_free(whole);
    return buffer;
}

START_TEST(merging_in_any_order_gives_the_same_bytes)
{
    random_source random = { 2u };
    for (int round = 0; round < 100; round++) {
        units s = units_random(&random, 40), mixed = units_shuffled(&s, &random, NULL);
        socprev_evenness *e = units_evenness(&s);
        socprev_buffer *whole = written(e);
        for (int parts = 1; parts <= 5; parts++) {
            socprev_buffer *buffer = merged(&mixed, parts, &random);
            ck_assert_uint_eq(socprev_buffer_size(buffer), socprev_buffer_size(whole));
            ck_assert_mem_eq(socprev_buffer_data(buffer), socprev_buffer_data(whole),
                             socprev_buffer_size(whole));
            socprev_buffer_free(buffer);
        }
        socprev_buffer_free(whole);
        socprev_evenness_free(e);
    }
}
END_TEST

START_TEST(null_arguments_are_refused)
{
    unsigned char data[SIZE];
    socprev_evenness *e = NULL;
    socprev_buffer *buffer = NULL;
    make_state(data, rows, ROWS, 0);
    ck_assert_int_eq(socprev_evenness_read(NULL, SIZE, NULL, &e, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_read(data, SIZE, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_write(NULL, &buffer, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_evenness_read(data, SIZE, NULL, &e, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_evenness_write(e, NULL, NULL), SOCPREV_E_INVALID);
    socprev_evenness_free(e);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("evenness states");
    TCase *cases = tcase_create("states");
    tcase_add_test(cases, bytes_are_as_the_header_says);
    tcase_add_test(cases, what_is_read_is_what_was_written);
    tcase_add_test(cases, nothing_can_be_stored_too);
    tcase_add_test(cases, settings_are_not_stored);
    tcase_add_test(cases, every_changed_byte_is_seen);
    tcase_add_test(cases, cut_and_longer_states_are_refused);
    tcase_add_test(cases, later_versions_are_told_apart);
    tcase_add_test(cases, forged_states_are_refused);
    tcase_add_test(cases, merging_in_any_order_gives_the_same_bytes);
    tcase_add_test(cases, null_arguments_are_refused);
    suite_add_tcase(suite, cases);
    return run_suite(suite);
}
