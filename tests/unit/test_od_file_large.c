/* A file of ten million costs in which one line is wrong: the line is named. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/statvfs.h>
#include <unistd.h>

/* Sanitizers make reading several times as slow. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__) || defined(SOCPREV_COVERAGE)
enum { ROWS = 1000000 };
#else
enum { ROWS = 10000000 };
#endif
enum { FEWER_ROWS = 1000000, SIDE = 3200, ROW_LONGEST = 16, PIECE = 1 << 16 };

/* A whole number of at most 5 digits; where it ends. */
static char *put_number(char *to, int32_t number)
{
    char digits[12];
    int n = 0;
    do
        digits[n++] = (char)('0' + number % 10);
    while ((number /= 10) > 0);
    while (n > 0)
        *to++ = digits[--n];
    return to;
}

/* Line 1 is the head; the row on line `bad` has a letter in its cost. */
static void write_rows(FILE *out, int32_t rows, int32_t bad)
{
    static char piece[PIECE + 2 * ROW_LONGEST];
    char *end = piece;
    ck_assert_int_ge(fputs("from,to,cost\n", out), 0);
    for (int32_t row = 0; row < rows; row++) {
        end = put_number(end, row / SIDE);
        *end++ = ',';
        end = put_number(end, row % SIDE);
        *end++ = ',';
        end = put_number(end, row % 97);
        if (row + 2 == bad)
            *end++ = 'x';
        *end++ = '\n';
        if (end - piece >= PIECE || row + 1 == rows) {
            ck_assert_uint_eq(fwrite(piece, 1, (size_t)(end - piece), out), (size_t)(end - piece));
            end = piece;
        }
    }
}

static const char *folder(void)
{
    const char *named = getenv("TMPDIR");
    return named == NULL || named[0] == '\0' ? "/tmp" : named;
}

/* As many rows as the folder of temporary files has room for twice. */
static int32_t rows_that_fit(void)
{
    struct statvfs room;
    ck_assert_int_eq(statvfs(folder(), &room), 0);
    uint64_t bytes = (uint64_t)room.f_bavail * room.f_frsize;
    return bytes >= 2ull * ROWS * ROW_LONGEST ? ROWS : FEWER_ROWS;
}

static void expect_line(int32_t rows, int32_t bad)
{
    char path[1024];
    socprev_od_file *file = NULL;
    socprev_error *err = NULL;
    snprintf(path, sizeof path, "%s/socprev-large-XXXXXX", folder());
    int handle = mkstemp(path);
    ck_assert_int_ge(handle, 0);
    FILE *out = fdopen(handle, "wb");
    ck_assert_ptr_nonnull(out);
    write_rows(out, rows, bad);
    ck_assert_int_eq(fclose(out), 0);
    ck_assert_int_eq(socprev_od_file_new(NULL, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_od_file_set_columns(file, "from", "to", "cost", NULL), SOCPREV_OK);
    socprev_status st = socprev_od_file_read(file, path, NULL, &err);
    ck_assert_int_eq(unlink(path), 0);
    ck_assert_int_eq(st, SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_line(err), bad);
    ck_assert_ptr_null(socprev_od_file_od(file));
    socprev_error_free(err);
    socprev_od_file_free(file);
}

START_TEST(one_bad_line)
{
    int32_t rows = rows_that_fit();
    expect_line(rows, rows - 3);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("large files of costs");
    TCase *all = tcase_create("lines");
    tcase_set_timeout(all, 600);
    suite_add_tcase(suite, all);
    tcase_add_test(all, one_bad_line);
    return run_suite(suite);
}
