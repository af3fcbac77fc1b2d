/* Costs from CSV: places in order of use or from a list, and every bad line. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static socprev_od_file *file;
static socprev_error *err;

static void begin(void)
{
    ck_assert_int_eq(socprev_od_file_new(NULL, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_od_file_set_columns(file, "from", "to", "cost", NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_od_file_free(file);
    file = NULL;
}

static socprev_status parse(const char *text)
{
    return socprev_od_file_parse(file, text, SOCPREV_NUL, NULL, &err);
}

static double cost(const char *from, const char *to)
{
    double out = -42;
    (void)socprev_od_cost(socprev_od_file_od(file),
                          socprev_od_file_find(file, SOCPREV_OD_ORIGIN, from, SOCPREV_NUL),
                          socprev_od_file_find(file, SOCPREV_OD_DESTINATION, to, SOCPREV_NUL),
                          &out);
    return out;
}

START_TEST(places_as_they_come)
{
    begin();
    ck_assert_ptr_null(socprev_od_file_od(file));
    ck_assert_int_eq(parse("note,to,cost,from\nx,B,2.5,a\n,A,1e1,a\n\"y\nz\",B,0,b\n"), SOCPREV_OK);
    ck_assert_int_eq(socprev_od_file_count(file, SOCPREV_OD_ORIGIN), 2);
    ck_assert_int_eq(socprev_od_file_count(file, SOCPREV_OD_DESTINATION), 2);
    ck_assert_int_eq(socprev_od_file_count(file, 2), 0);
    ck_assert_str_eq(socprev_od_file_id(file, SOCPREV_OD_DESTINATION, 0), "B");
    ck_assert_str_eq(socprev_od_file_id(file, SOCPREV_OD_ORIGIN, 1), "b");
    ck_assert_ptr_null(socprev_od_file_id(file, SOCPREV_OD_ORIGIN, 2));
    ck_assert_int_eq(socprev_od_file_find(file, SOCPREV_OD_ORIGIN, "c", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_od_file_find(file, SOCPREV_OD_ORIGIN, "bc", 1), 1);
    ck_assert(cost("a", "B") == 2.5 && cost("a", "A") == 10 && cost("b", "B") == 0);
    ck_assert(cost("b", "A") == -42);
    /* another file begins anew */
    ck_assert_int_eq(parse("from,to,cost\nq,B,1\n"), SOCPREV_OK);
    ck_assert_int_eq(socprev_od_file_count(file, SOCPREV_OD_ORIGIN), 1);
    ck_assert(cost("q", "B") == 1);
    end();
}
END_TEST

/* r5 writes such files. */
START_TEST(columns_by_default)
{
    ck_assert_int_eq(socprev_od_file_new(NULL, &file, NULL), SOCPREV_OK);
    ck_assert_int_eq(parse("from_id,to_id,travel_time_p50\n1,2,30\n"), SOCPREV_OK);
    ck_assert(cost("1", "2") == 30);
    EXPECT_REFUSED(parse("from_id,to_id,travel_time_p5\n1,2,30\n"), SOCPREV_E_NOT_FOUND,
                   SP_OD_FILE_COLUMN, "travel_time_p50", -1);
    ck_assert(cost("1", "2") == -42); /* the costs are as before, the places are not */
    end();
}
END_TEST

START_TEST(many_places)
{
    char *text = malloc(200000), id[16];
    size_t size = 0;
    ck_assert_ptr_nonnull(text);
    size += (size_t)sprintf(text, "from,to,cost\n");
    for (int k = 0; k < 5000; k++)
        size += (size_t)sprintf(text + size, "p%d,q%d,%d\n", k, k % 7, k);
    begin();
    ck_assert_int_eq(socprev_od_file_parse(file, text, size, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_od_file_count(file, SOCPREV_OD_ORIGIN), 5000);
    for (int k = 0; k < 5000; k++) {
        snprintf(id, sizeof id, "p%d", k);
        ck_assert_int_eq(socprev_od_file_find(file, SOCPREV_OD_ORIGIN, id, SOCPREV_NUL), k);
        ck_assert_str_eq(socprev_od_file_id(file, SOCPREV_OD_ORIGIN, k), id);
    }
    free(text);
    end();
}
END_TEST

/* An error at a line; the costs that were there stay. */
static void expect_line(const char *text, socprev_status status, int32_t number, int64_t line,
                        int64_t column, const char *field)
{
    socprev_status st = parse(text);
    ck_assert_int_eq(socprev_error_line(err), line);
    ck_assert_int_eq(socprev_error_column(err), column);
    ck_assert_int_eq(st, status);
    ck_assert_int_eq(socprev_error_number(err), number);
    ck_assert_str_eq(socprev_error_field(err), field);
    socprev_error_free(err);
    err = NULL;
}

START_TEST(bad_lines)
{
    begin();
    ck_assert_int_eq(socprev_od_file_add(file, SOCPREV_OD_ORIGIN, "a", SOCPREV_NUL, NULL), 0);
    ck_assert_int_eq(socprev_od_file_add(file, SOCPREV_OD_ORIGIN, "bx", 1, NULL), 0);
    ck_assert_int_eq(socprev_od_file_add(file, SOCPREV_OD_DESTINATION, "A", SOCPREV_NUL, NULL), 0);
    ck_assert_int_eq(socprev_od_file_set_step(file, 0.5, SOCPREV_OD_EXACT, NULL), SOCPREV_OK);
    ck_assert_int_eq(parse("from,to,cost\na,A,1.5\n"), SOCPREV_OK);
    expect_line("from,to,cost\na,A,1\nc,A,2\n", SOCPREV_E_NOT_FOUND, SP_OD_FILE_ID, 3, 1, "from");
    expect_line("from,to,cost\na,B,1\n", SOCPREV_E_NOT_FOUND, SP_OD_FILE_ID, 2, 3, "to");
    expect_line("from,to,cost\na,,1\n", SOCPREV_E_PARSE, SP_OD_FILE_NO_ID, 2, 3, "to");
    expect_line("from,to,cost\na,A,x\n", SOCPREV_E_PARSE, SP_OD_FILE_COST, 2, 5, "cost");
    expect_line("from,to,cost\na,A,\n", SOCPREV_E_PARSE, SP_OD_FILE_COST, 2, 5, "cost");
    expect_line("from,to,cost\na,A,-1\n", SOCPREV_E_INVALID, SP_OD_FILE_NEGATIVE, 2, 5, "cost");
    expect_line("from,to,cost\na,A,1e999\n", SOCPREV_E_RANGE, SP_CSV_RANGE, 2, 5, "cost");
    expect_line("from,to,cost\nb,A,1\na,A,1.4\n", SOCPREV_E_INVALID, SP_OD_FILE_STEP, 3, 0, "cost");
    expect_line("from,to,cost\nb,A,1\na,A,99999\n", SOCPREV_E_RANGE, SP_OD_FILE_RANGE, 3, 0,
                "cost");
    expect_line("from,to,cost\na,A,1\nb,A,1\na,A,2\n", SOCPREV_E_DUPLICATE, SP_OD_FILE_PAIR, 4, 0,
                "cost");
    /* a field of two lines: which line it is cannot be told from the number of pairs */
    expect_line("from,to,cost,n\na,A,1,\"x\ny\"\na,A,2,z\n", SOCPREV_E_DUPLICATE,
                SP_OD_FILE_PAIR, 0, 0, "cost");
    expect_line("from,to,cost\na,A\n", SOCPREV_E_PARSE, SP_CSV_FIELDS, 2, 1, "");
    ck_assert(cost("a", "A") == 1.5);
    ck_assert_int_eq(socprev_od_file_set_step(file, -1, SOCPREV_OD_EXACT, NULL), SOCPREV_OK);
    expect_line("from,to,cost\na,A,1\n", SOCPREV_E_INVALID, SP_OD_STEP, 0, 0, "step");
    end();
}
END_TEST

START_TEST(bad_arguments)
{
    begin();
    EXPECT_REFUSED(socprev_od_file_add(file, 2, "a", SOCPREV_NUL, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_INVALID, "end", -1);
    EXPECT_REFUSED(socprev_od_file_add(file, 0, "", SOCPREV_NUL, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_EMPTY, "id", -1);
    EXPECT_REFUSED(socprev_od_file_add(file, 0, "\xff", SOCPREV_NUL, &err), SOCPREV_E_PARSE,
                   SP_UTF8, "id", -1);
    ck_assert_int_eq(socprev_od_file_add(file, 0, "a", SOCPREV_NUL, NULL), SOCPREV_OK);
    EXPECT_REFUSED(socprev_od_file_add(file, 0, "a", SOCPREV_NUL, &err), SOCPREV_E_DUPLICATE,
                   SP_OD_FILE_ID_TWICE, "id", -1);
    EXPECT_REFUSED(socprev_od_file_set_columns(file, "a", NULL, "c", &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_NULL, "to", -1);
    EXPECT_REFUSED(socprev_od_file_read(file, "nothere.csv", NULL, &err), SOCPREV_E_NOT_FOUND,
                   SP_FILE_MISSING, "nothere.csv", -1);
    EXPECT_REFUSED(parse("from,to,cost\n"), SOCPREV_E_INVALID, SP_OD_SIZE, "", -1);
    end();
}
END_TEST

/* The line is named however many stand before it. */
START_TEST(a_long_file)
{
    enum { LINES = 200000 };
    char *text = malloc((size_t)LINES * 24);
    size_t size = 0;
    ck_assert_ptr_nonnull(text);
    size += (size_t)sprintf(text, "from,to,cost\n");
    for (int k = 0; k < LINES; k++)
        size += (size_t)sprintf(text + size, "%d,%d,%s\n", k / 400, k % 400,
                                k == LINES - 3 ? "1.o" : "12.5");
    begin();
    ck_assert_int_eq(socprev_od_file_parse(file, text, size, NULL, &err), SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_line(err), LINES - 3 + 2);
    socprev_error_free(err);
    err = NULL;
    free(text);
    end();
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("od file");
    TCase *all = tcase_create("od file");
    suite_add_tcase(suite, all);
    tcase_add_test(all, places_as_they_come);
    tcase_add_test(all, columns_by_default);
    tcase_add_test(all, many_places);
    tcase_add_test(all, bad_lines);
    tcase_add_test(all, bad_arguments);
    tcase_add_test(all, a_long_file);
    return run_suite(suite);
}
