#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

/* ---- registration numbers -------------------------------------------------- */

static socprev_regno *parsed(const char *text)
{
    socprev_regno *regno = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_regno_parse(text, SOCPREV_NUL, NULL, &regno, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s: %s", text,
                  err == NULL ? "?" : socprev_error_message(err, SOCPREV_LANG_EN));
    return regno;
}

/* Number of the error of a text that is refused; checks that `out` is untouched. */
static socprev_error *refused(const char *text, size_t length)
{
    socprev_regno *regno = NULL;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_regno_parse(text, length, NULL, &regno, &err), SOCPREV_E_PARSE);
    ck_assert_ptr_null(regno);
    ck_assert_ptr_nonnull(err);
    return err;
}

static const struct {
    const char *text;
    int32_t period;
    const char *programme; /* NULL = none */
    const char *part[6];
} numbers[] = {
    { "CZ.1.04/3.1.00/05.00069", 2007, "op_lzz", { "CZ.1.04", "3", "1", "00", "05", "00069" } },
    { "CZ.1.04/3.2.00/B4.00006", 2007, "op_lzz", { "CZ.1.04", "3", "2", "00", "B4", "00006" } },
    { "CZ.2.17/12.10.02/05.00069", 2007, "oppa", { "CZ.2.17", "12", "10", "02", "05", "00069" } },
    { "CZ.1.99/3.1.00/05.00069", 2007, NULL, { "CZ.1.99", "3", "1", "00", "05", "00069" } },
    { "CZ.03.2.60/0.0/0.0/15_005/0010156", 2014, "opz",
      { "CZ.03", "2", "60", "", "15_005", "0010156" } },
    { "CZ.06.6.127/0.0/0.0/21_124/0017016", 2014, "irop",
      { "CZ.06", "6", "127", "", "21_124", "0017016" } },
    { "CZ.03.2.X/0.0/0.0/15_124/0002073", 2014, "opz",
      { "CZ.03", "2", "X", "", "15_124", "0002073" } },
    { "CZ.03.02.01/00/22_003/0001885", 2021, "opz_plus",
      { "CZ.03", "02", "01", "", "22_003", "0001885" } },
    { "CZ.04.1.03/2.1.15.1/0001", 2004, "op_rlz", { "CZ.04.1.03", "2", "1", "15.1", "", "0001" } },
};

START_TEST(number_is_taken_apart)
{
    socprev_regno *regno = parsed(numbers[_i].text);
    ck_assert_str_eq(socprev_regno_text(regno), numbers[_i].text);
    ck_assert_int_eq(socprev_regno_period(regno), numbers[_i].period);
    for (int32_t part = 0; part < socprev_regno_part_count(); part++)
        ck_assert_str_eq(socprev_regno_part(regno, part), numbers[_i].part[part]);
    const char *programme =
        socprev_codelist_code(SOCPREV_LIST_PROGRAMME, socprev_regno_programme(regno));
    ck_assert_int_eq(programme == NULL, numbers[_i].programme == NULL);
    if (programme != NULL)
        ck_assert_str_eq(programme, numbers[_i].programme);
    socprev_regno_free(regno);
}
END_TEST

START_TEST(examples_of_the_list_are_read)
{
    for (int32_t row = 0; row < socprev_codelist_size(SOCPREV_LIST_PROGRAMME); row++) {
        const char *example = socprev_codelist_attribute(SOCPREV_LIST_PROGRAMME, row, "example");
        if (*example == '\0')
            continue;
        socprev_regno *regno = parsed(example);
        ck_assert_int_eq(socprev_regno_programme(regno), row);
        ck_assert_int_eq(socprev_findings_count(socprev_regno_findings(regno)), 0);
        socprev_regno_free(regno);
    }
}
END_TEST

static const struct {
    const char *text, *canonical;
    int32_t findings[3];
} irregular[] = {
    { "CZ. 1.04/3.1.00/05.00069", "CZ.1.04/3.1.00/05.00069", { 1430 } },
    { "cz.1.04/3.1.00/05.00069", "CZ.1.04/3.1.00/05.00069", { 1431 } },
    { "\tCZ.03.02.01/00/22\xe2\x80\x93"
      "003/0001885\xc2\xa0",
      "CZ.03.02.01/00/22_003/0001885",
      { 1430, 1432 } },
    { "cz.03.02.01 / 00 / 22-003 / 0001885", "CZ.03.02.01/00/22_003/0001885",
      { 1430, 1431, 1432 } },
    { "CZ.03.02.01/00/22\xe2\x88\x92"
      "003/0001885",
      "CZ.03.02.01/00/22_003/0001885",
      { 1432 } },
    { "CZ.1.99/3.1.00/05.00069", "CZ.1.99/3.1.00/05.00069", { 1433 } },
    { "CZ.04.1.03/2.1.15.1/0001", "CZ.04.1.03/2.1.15.1/0001", { 1434 } },
};

START_TEST(irregularity_is_named)
{
    socprev_regno *regno = parsed(irregular[_i].text);
    const socprev_findings *findings = socprev_regno_findings(regno);
    int64_t n = 0;
    ck_assert_str_eq(socprev_regno_text(regno), irregular[_i].canonical);
    while (n < 3 && irregular[_i].findings[n] != 0) {
        ck_assert_int_eq(socprev_finding_number(findings, n), irregular[_i].findings[n]);
        ck_assert_str_eq(socprev_finding_record(findings, n), "regno");
        n++;
    }
    ck_assert_int_eq(socprev_findings_count(findings), n);
    socprev_regno_free(regno);
}
END_TEST

static const struct {
    const char *text;
    int32_t number;
    int64_t column;
} wrong[] = {
    { "", 1420, 1 },
    { "C", 1420, 1 },
    { "OPZ/2.1/052/0008940", 1420, 1 },
    { "VZ-SZ-4/INV/2008", 1420, 1 },
    { "CZ", 1421, 1 },
    { "CZ.1.04", 1421, 1 },
    { "CZ/1/2/3/4/5", 1421, 1 },
    { "CZ.1.04/3.1.00/05.00069000000000000000000000000000000", 1423, 24 },
    { "CZ.1.04/3.1.00/05.00069 and all the rest of this sentence is not a number", 1423, 25 },
    { "CZ////////////////////////////////////////////////////////", 1421, 1 },
    { "CZ 03.260/0.0/15_005/0001897", 1422, 4 },
    { "CZ.03.02.01/00/22_003/000017", 1422, 29 },
    { "CZ.1.04/3.1.00/05.0006", 1422, 23 },
    { "CZ.1.04/3.1.00/05.000690", 1423, 24 },
    { "CZ.4.04/3.1.00/05.00069", 1422, 4 },
    { "CZ.1.04/3.1.00/0\xc4\x8d.00069", 1422, 17 },
    { "CZ.1.04/3.1.00/05.0006X", 1422, 23 },
    { "CZ. 1 .04/3.1.00/05.0006X", 1422, 25 },
    { "CZ.03.2.X1/0.0/0.0/15_124/0002073", 1422, 10 },
    { "CZ.03.2.6/0.0/0.0/15_124/0002073", 1422, 10 },
    { "CZ.03.02.01/00/22\xe2\x80\x96"
      "003/0001885",
      1422, 18 },
    { "CZ.03.02.01/00/22\x7f"
      "003/0001885",
      1422, 18 },
    { "CZ.03.02.01/00/22\x01"
      "003/0001885",
      1422, 18 },
    { "CZ.05.1.03/2.1.15.1/0001", 1422, 5 },
};

START_TEST(wrong_number_is_refused_where_it_is_wrong)
{
    socprev_error *err = refused(wrong[_i].text, SOCPREV_NUL);
    ck_assert_int_eq(socprev_error_number(err), wrong[_i].number);
    ck_assert_int_eq(socprev_error_line(err), 1);
    ck_assert_int_eq(socprev_error_column(err), wrong[_i].column);
    socprev_error_free(err);
}
END_TEST

START_TEST(refusal_says_what_was_expected)
{
    socprev_error *err = refused("CZ.1.04/3.1.00/05,00069", SOCPREV_NUL);
    ck_assert_str_eq(socprev_error_message(err, SOCPREV_LANG_EN),
                     "\"CZ.1.04/3.1.00/05,00069\" is not a registration number of the form "
                     "CZ.N.NN/N[N].N[N].NN/XX.NNNNN: column 18 should be \".\", found \",\"");
    socprev_error_free(err);
}
END_TEST

START_TEST(bad_bytes_are_refused)
{
    socprev_error *err = refused("CZ.1.04/3.1.00/05.0006\xff", SOCPREV_NUL);
    ck_assert_int_eq(socprev_error_number(err), 1010);
    ck_assert_int_eq(socprev_error_column(err), 23);
    socprev_error_free(err);
}
END_TEST

START_TEST(bad_arguments_are_refused)
{
    socprev_regno *regno = NULL;
    ck_assert_int_eq(socprev_regno_parse(NULL, 0, NULL, &regno, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_regno_parse("CZ", 2, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_ptr_null(regno);
}
END_TEST

START_TEST(no_number_has_no_parts)
{
    socprev_regno_free(NULL);
    ck_assert_ptr_null(socprev_regno_text(NULL));
    ck_assert_ptr_null(socprev_regno_part(NULL, 0));
    ck_assert_ptr_null(socprev_regno_findings(NULL));
    ck_assert_int_eq(socprev_regno_period(NULL), 0);
    ck_assert_int_eq(socprev_regno_programme(NULL), -1);
    ck_assert_str_eq(socprev_regno_part_name(SOCPREV_REGNO_SERIAL), "serial");
    ck_assert_ptr_null(socprev_regno_part_name(-1));
    ck_assert_ptr_null(socprev_regno_part_name(6));
    socprev_regno *regno = parsed("CZ.1.04/3.1.00/05.00069");
    ck_assert_ptr_null(socprev_regno_part(regno, 6));
    ck_assert_ptr_null(socprev_regno_part(regno, -1));
    socprev_regno_free(regno);
}
END_TEST

/* One line of regno_examples.csv: the text and what it is; the note is for readers. */
static void check_example(char *line)
{
    char *kind = strchr(line, ',');
    ck_assert_ptr_nonnull(kind);
    *kind++ = '\0';
    *strchr(kind, ',') = '\0';
    if (strcmp(kind, "invalid") == 0 || strcmp(kind, "other id") == 0) {
        socprev_error *err = refused(line, SOCPREV_NUL);
        ck_assert_int_eq(socprev_error_number(err) == 1420, strcmp(kind, "other id") == 0);
        socprev_error_free(err);
        return;
    }
    socprev_regno *regno = parsed(line);
    bool lenient = strstr(kind, " lenient") != NULL;
    char year[8];
    snprintf(year, sizeof year, "%d", (int)socprev_regno_period(regno));
    ck_assert_msg(strncmp(kind, year, 4) == 0, "%s: %s", line, year);
    ck_assert_int_ge(socprev_regno_programme(regno), 0);
    ck_assert_int_eq(socprev_findings_count(socprev_regno_findings(regno)) > 0, lenient);
    ck_assert_int_eq(strcmp(socprev_regno_text(regno), line) != 0, lenient);
    socprev_regno_free(regno);
}

START_TEST(every_published_example_is_judged_rightly)
{
    char line[512];
    int n = 0;
    FILE *file = fopen(test_path("vectors/codelist/regno_examples.csv"), "r");
    ck_assert_ptr_nonnull(file);
    ck_assert_ptr_nonnull(fgets(line, sizeof line, file));
    while (fgets(line, sizeof line, file) != NULL) {
        check_example(line);
        n++;
    }
    fclose(file);
    ck_assert_int_eq(n, 27);
}
END_TEST

/* ---- identification numbers ------------------------------------------------- */

static const struct {
    const char *text;
    socprev_status status;
    int32_t number; /* 0 = none */
} icos[] = {
    { "00262978", SOCPREV_OK, 0 },          /* city of Liberec */
    { "70891508", SOCPREV_OK, 0 },          /* Liberec Region */
    { "70892156", SOCPREV_OK, 0 },          /* Ústí nad Labem Region */
    { "70890749", SOCPREV_OK, 0 },          /* Vysočina Region */
    { "70891168", SOCPREV_OK, 0 },          /* Karlovy Vary Region */
    { "00262979", SOCPREV_E_RANGE, 1442 },
    { "00000000", SOCPREV_E_RANGE, 1442 },
    { "262978", SOCPREV_E_PARSE, 1441 },
    { "002629780", SOCPREV_E_PARSE, 1441 },
    { "", SOCPREV_E_PARSE, 1441 },
    { "0026 2978", SOCPREV_E_PARSE, 1440 },
    { "0026297x", SOCPREV_E_PARSE, 1440 },
};

START_TEST(ico_is_checked)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_ico_check(icos[_i].text, SOCPREV_NUL, &err), icos[_i].status);
    ck_assert_int_eq(err == NULL ? 0 : socprev_error_number(err), icos[_i].number);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_ico_check(NULL, 0, NULL), SOCPREV_E_INVALID);
}
END_TEST

/* The last digit by the definition: weights 8 to 2, what is missing to a
 * multiple of 11, where 10 counts 0 and 11 counts 1. */
START_TEST(one_last_digit_of_ten_is_right)
{
    for (int32_t stem = 0; stem < 10000; stem += 7) {
        char text[32];
        int32_t right = 0, sum = 0, weights[] = { 8, 7, 6, 5, 4, 3, 2 };
        for (int32_t last = 0; last < 10; last++) {
            snprintf(text, sizeof text, "%07d%d", (int)stem * 997, (int)last);
            bool accepted = socprev_ico_check(text, 8, NULL) == SOCPREV_OK;
            sum = 0;
            for (int i = 0; i < 7; i++)
                sum += (text[i] - '0') * weights[i];
            int32_t rest = sum % 11;
            int32_t expected = rest == 0 ? 1 : rest == 1 ? 0 : 11 - rest;
            ck_assert_int_eq(accepted, last == expected);
            right += accepted;
        }
        ck_assert_int_eq(right, 1);
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("regno");
    TCase *regno = tcase_create("regno");
    tcase_add_loop_test(regno, number_is_taken_apart, 0, sizeof numbers / sizeof *numbers);
    tcase_add_test(regno, examples_of_the_list_are_read);
    tcase_add_loop_test(regno, irregularity_is_named, 0, sizeof irregular / sizeof *irregular);
    tcase_add_loop_test(regno, wrong_number_is_refused_where_it_is_wrong, 0,
                        sizeof wrong / sizeof *wrong);
    tcase_add_test(regno, refusal_says_what_was_expected);
    tcase_add_test(regno, bad_bytes_are_refused);
    tcase_add_test(regno, bad_arguments_are_refused);
    tcase_add_test(regno, no_number_has_no_parts);
    tcase_add_test(regno, every_published_example_is_judged_rightly);
    suite_add_tcase(suite, regno);
    TCase *ico = tcase_create("ico");
    tcase_add_loop_test(ico, ico_is_checked, 0, sizeof icos / sizeof *icos);
    tcase_add_test(ico, one_last_digit_of_ten_is_right);
    suite_add_tcase(suite, ico);
    return run_suite(suite);
}
