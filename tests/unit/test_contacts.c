/* Contacts from CSV: columns, cells, mistakes, and pseudonyms that stay secret. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_contact_options *options;
static socprev_contact_file *file;

static void begin(void)
{
    ck_assert_int_eq(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    file = NULL;
    options = NULL;
}

static socprev_status try(const char *text, socprev_error **err)
{
    socprev_contact_file_free(file);
    file = NULL;
    return socprev_contact_file_parse(text, SOCPREV_NUL, options, NULL, NULL, &file, err);
}

static void read_in(const char *text)
{
    socprev_error *err = NULL;
    ck_assert_msg(try(text, &err) == SOCPREV_OK, "%s",
                  socprev_error_message(err, SOCPREV_LANG_EN));
}

/* A measure of the cell with these codes in up to two dimensions. */
static int64_t count(int32_t measure, const int32_t *dimensions, size_t n, const int32_t *codes)
{
    socprev_people *people = NULL;
    int64_t cell = -1, value = -1;
    ck_assert_int_eq(socprev_people_cube(socprev_contact_file_contacts(file), dimensions, n, NULL,
                                         NULL, &people, NULL),
                     SOCPREV_OK);
    if (socprev_people_find(people, codes, &cell) == SOCPREV_OK)
        ck_assert_int_eq(socprev_people_value(people, cell, measure, &value), SOCPREV_OK);
    socprev_people_free(people);
    return value;
}

static int64_t total(int32_t measure)
{
    return count(measure, NULL, 0, NULL);
}

static int64_t at(int32_t measure, int32_t dimension, int32_t code)
{
    return count(measure, &dimension, 1, &code);
}

static int32_t row_of(int32_t list, const char *code)
{
    int32_t row = -1;
    ck_assert_int_eq(socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL), SOCPREV_OK);
    return row;
}

/* ---- columns and cells ------------------------------------------------------------ */

START_TEST(every_column_is_read)
{
    read_in("person,date,project,service,kind,territory,target_group,minutes,electronic\n"
            "p,2013-03-04,ip2,s7,shelter,CZ0427,homeless,90,0\n"
            "p,2013-03-05,ip2,s8,shelter,CZ0427,homeless,30,1\n"
            "q,2014,ip1,s7,57,Ústecký kraj,,15,\n");
    ck_assert_int_eq(socprev_contact_file_rows(file), 3);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 2);
    ck_assert_int_eq(total(SOCPREV_MINUTES), 135);
    ck_assert_int_eq(socprev_contact_file_code_count(file, SOCPREV_BY_PROJECT), 2);
    ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, 0), "ip2");
    ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, 1), "ip1");
    ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_SERVICE, 1), "s8");
    int32_t shelter = row_of(SOCPREV_LIST_SERVICE_KIND, "shelter");
    ck_assert_str_eq(socprev_contact_file_code(file, SOCPREV_BY_KIND, shelter), "shelter");
    ck_assert_int_eq(at(SOCPREV_PERSONS, SOCPREV_BY_KIND, shelter), 2);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_PROJECT, 0), 2);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_SERVICE, 0), 2);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_TERRITORY,
                        row_of(SOCPREV_LIST_TERRITORY, "CZ042")),
                     1);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_TARGET_GROUP, SOCPREV_CODE_MISSING), 1);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_YEAR, 2013), 2);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_MONTH, SOCPREV_CODE_MISSING), 1);
}
END_TEST

START_TEST(columns_come_in_any_order_and_most_may_be_left_out)
{
    read_in("date,person\r\n2013,p\r\n,p\r\n");
    ck_assert_int_eq(total(SOCPREV_PERSONS), 1);
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 2);
    ck_assert_int_eq(total(SOCPREV_UNTIMED_CONTACTS), 2);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_PROJECT, SOCPREV_CODE_MISSING), 2);
    ck_assert_int_eq(at(SOCPREV_CONTACTS, SOCPREV_BY_YEAR, SOCPREV_CODE_MISSING), 1);
}
END_TEST

START_TEST(an_empty_person_is_anonymous)
{
    read_in("person,date,minutes\n,2013,10\n\"\",2013,20\np,2013,\n");
    ck_assert_int_eq(total(SOCPREV_PERSONS), 1);
    ck_assert_int_eq(total(SOCPREV_ANONYMOUS_CONTACTS), 2);
    ck_assert_int_eq(total(SOCPREV_ANONYMOUS_MINUTES), 30);
    ck_assert_int_eq(total(SOCPREV_UNTIMED_CONTACTS), 1);
}
END_TEST

START_TEST(hours_become_minutes)
{
    read_in("person,date,hours\np,2013,1.75\np,2013,0.5\np,2013,40\np,2013,0.05\np,2013,\n");
    ck_assert_int_eq(total(SOCPREV_MINUTES), 105 + 30 + 2400 + 3);
    ck_assert_int_eq(total(SOCPREV_UNTIMED_CONTACTS), 1);
}
END_TEST

START_TEST(electronic_contacts_are_told_apart)
{
    socprev_participant_rule *rule = NULL;
    socprev_participants *participants = NULL;
    int64_t n = -1;
    read_in("person,date,project,minutes,electronic\np,2013,a,60,1\nq,2013,a,60,0\nr,2013,a,60,\n");
    socprev_participant_rule_new(NULL, &rule, NULL);
    socprev_participant_rule_set_minutes_not_electronic(rule, 60, NULL);
    ck_assert_int_eq(socprev_participants_count(socprev_contact_file_contacts(file), rule, NULL,
                                                NULL, &participants, NULL),
                     SOCPREV_OK);
    socprev_participants_value(participants, SOCPREV_CODE_ALL, SOCPREV_PARTICIPANTS, &n);
    ck_assert_int_eq(n, 2);
    socprev_participants_free(participants);
    socprev_participant_rule_free(rule);
}
END_TEST

START_TEST(separator_and_decimal_mark_are_options)
{
    socprev_csv_options *csv = NULL;
    socprev_csv_options_new(NULL, &csv, NULL);
    socprev_csv_options_set_separator(csv, ';', NULL);
    socprev_csv_options_set_decimal_mark(csv, ',', NULL);
    ck_assert_int_eq(socprev_contact_options_set_csv(options, csv, NULL), SOCPREV_OK);
    socprev_csv_options_free(csv);
    read_in("person;date;hours\np;4. 3. 2013;1,5\n");
    ck_assert_int_eq(total(SOCPREV_MINUTES), 90);
    ck_assert_int_eq(socprev_contact_options_set_csv(options, NULL, NULL), SOCPREV_OK);
    read_in("person,date,hours\np,2013,1.5\n");
}
END_TEST

START_TEST(pseudonyms_are_told_apart_exactly)
{
    read_in("person,date\nanna,2013\nAnna,2013\nanna ž,2013\nanna z,2013\nanna,2014\n");
    ck_assert_int_eq(total(SOCPREV_PERSONS), 4);
}
END_TEST

START_TEST(many_rows_pass_through_the_same_buffers)
{
    static char text[200000];
    size_t n = (size_t)snprintf(text, sizeof text, "person,date,minutes\n");
    for (int i = 0; i < 5000; i++)
        n += (size_t)snprintf(text + n, sizeof text - n, "p%d,2013-01-01,1\n", i % 700);
    read_in(text);
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 5000);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 700);
    ck_assert_int_eq(total(SOCPREV_MINUTES), 5000);
}
END_TEST

START_TEST(a_file_is_read_like_its_text)
{
    const char path[] = "test_contacts.csv";
    FILE *out = fopen(path, "wb");
    fputs("person,date\np,2013\n", out);
    fclose(out);
    ck_assert_int_eq(socprev_contact_file_read(path, NULL, NULL, NULL, &file, NULL), SOCPREV_OK);
    remove(path);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 1);
}
END_TEST

/* ---- files that are refused --------------------------------------------------------- */

static const struct {
    const char *text;
    socprev_status status;
    int32_t number;
    int64_t line, column;
    const char *field, *message;
} refused[] = {
    { "", SOCPREV_E_PARSE, 4030, 1, 1, "", "the file is empty" },
    { "person\np\n", SOCPREV_E_NOT_FOUND, 4082, 1, 0, "date", "\"date\" is missing" },
    { "date\n2013\n", SOCPREV_E_NOT_FOUND, 4082, 1, 0, "person", "\"person\" is missing" },
    { "person,date,minuts\n", SOCPREV_E_NOT_FOUND, 4081, 1, 13, "", "did you mean \"minutes\"" },
    { "person,date,shoe_size\n", SOCPREV_E_NOT_FOUND, 4080, 1, 13, "", "column 3" },
    { "person,date,hours,minutes\n", SOCPREV_E_DUPLICATE, 4083, 1, 13, "hours", "minutes" },
    { "person,date,date\n", SOCPREV_E_DUPLICATE, 4041, 1, 13, "date", "date" },
    { "person,date\np\n", SOCPREV_E_PARSE, 4034, 2, 1, "", "1 fields; the header has 2" },
    { "person,date\n\"p,2013\n", SOCPREV_E_PARSE, 4031, 2, 1, "person", "never closed" },
    { "person,date\np\xff,2013\n", SOCPREV_E_PARSE, 4035, 2, 1, "person", "UTF-8" },
};

START_TEST(a_file_of_another_form_is_refused)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(try(refused[_i].text, &err), refused[_i].status);
    ck_assert_ptr_null(file);
    ck_assert_int_eq(socprev_error_number(err), refused[_i].number);
    ck_assert_int_eq(socprev_error_line(err), refused[_i].line);
    ck_assert_int_eq(socprev_error_column(err), refused[_i].column);
    ck_assert_str_eq(socprev_error_field(err), refused[_i].field);
    ck_assert_ptr_nonnull(
        strstr(socprev_error_message(err, SOCPREV_LANG_EN), refused[_i].message));
    ck_assert_str_ne(socprev_error_message(err, SOCPREV_LANG_CS),
                     socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
}
END_TEST

/* ---- mistakes in cells --------------------------------------------------------------- */

static const struct {
    const char *column, *cell;
    socprev_status status;
    int32_t number;
    const char *message;
} mistakes[] = {
    { "date", "yesterday", SOCPREV_E_PARSE, 1023, "\"yesterday\" is not a date" },
    { "date", "2013-02-30", SOCPREV_E_RANGE, 1024, "is no date of the calendar" },
    { "kind", "tea room", SOCPREV_E_NOT_FOUND, 1402, "\"tea room\" is not in the code list" },
    { "territory", "Atlantis", SOCPREV_E_NOT_FOUND, 1402, "code list territory" },
    { "target_group", "all", SOCPREV_E_NOT_FOUND, 1402, "code list target_group" },
    { "minutes", "-5", SOCPREV_E_RANGE, 4087, "\"-5\" in minutes is negative" },
    { "minutes", "1.5", SOCPREV_E_PARSE, 4086, "expected a form such as \"105\"" },
    { "minutes", "99999999999999999999", SOCPREV_E_RANGE, 1004, "64-bit" },
    { "hours", "1,5", SOCPREV_E_PARSE, 4086, "expected a form such as \"1.75\"" },
    { "hours", "-0.5", SOCPREV_E_RANGE, 4087, "negative" },
    { "hours", "0.33", SOCPREV_E_PARSE, 4088, "whole minutes" },
    { "hours", "9999999999999", SOCPREV_E_RANGE, 1004, "64-bit" },
    { "electronic", "maybe", SOCPREV_E_PARSE, 4089, "\"maybe\"" },
};

static void with_mistake(int i, char *text, size_t size)
{
    bool is_date = strcmp(mistakes[i].column, "date") == 0;
    if (is_date)
        snprintf(text, size, "person,date\ngood,2013\nsecret,%s\n", mistakes[i].cell);
    else
        snprintf(text, size, "person,date,%s\ngood,2013,\nsecret,2013,\"%s\"\n",
                 mistakes[i].column, mistakes[i].cell);
}

START_TEST(a_line_with_a_mistake_is_left_out_and_named)
{
    char text[256];
    with_mistake(_i, text, sizeof text);
    read_in(text);
    const socprev_findings *findings = socprev_contact_file_findings(file);
    ck_assert_int_eq(socprev_contact_file_rows(file), 2);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 1);
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 1);
    ck_assert_int_eq(socprev_findings_count(findings), 1);
    ck_assert_int_eq(socprev_finding_number(findings, 0), mistakes[_i].number);
    ck_assert_int_eq(socprev_finding_severity(findings, 0), SOCPREV_SEVERITY_MISTAKE);
    ck_assert_str_eq(socprev_finding_record(findings, 0), "line/3");
    ck_assert_str_eq(socprev_finding_field(findings, 0), mistakes[_i].column);
    ck_assert_ptr_nonnull(
        strstr(socprev_finding_message(findings, 0, SOCPREV_LANG_EN), mistakes[_i].message));
    ck_assert_ptr_null(strstr(socprev_finding_message(findings, 0, SOCPREV_LANG_EN), "secret"));
}
END_TEST

START_TEST(strictly_a_mistake_is_an_error)
{
    char text[256];
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contact_options_set_strict(options, 1, NULL), SOCPREV_OK);
    with_mistake(_i, text, sizeof text);
    ck_assert_int_eq(try(text, &err), mistakes[_i].status);
    ck_assert_ptr_null(file);
    ck_assert_int_eq(socprev_error_number(err), mistakes[_i].number);
    ck_assert_int_eq(socprev_error_line(err), 3);
    ck_assert_int_gt(socprev_error_column(err), 1);
    ck_assert_str_eq(socprev_error_field(err), mistakes[_i].column);
    ck_assert_ptr_null(strstr(socprev_error_message(err, SOCPREV_LANG_EN), "secret"));
    socprev_error_free(err);
}
END_TEST

START_TEST(every_mistake_of_a_line_is_found)
{
    read_in("person,date,kind,territory,minutes,electronic\n x,no,no,no,no,no\np,2013,,,,\n");
    ck_assert_int_eq(socprev_findings_count(socprev_contact_file_findings(file)), 6);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 1);
}
END_TEST

START_TEST(findings_end_at_their_limit_counting_does_not)
{
    ck_assert_int_eq(socprev_contact_options_set_max_findings(options, 2, NULL), SOCPREV_OK);
    read_in("person,date\np,a\np,b\np,c\np,2013\n");
    ck_assert_int_eq(socprev_findings_count(socprev_contact_file_findings(file)), 2);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 3);
    ck_assert_int_eq(total(SOCPREV_CONTACTS), 1);
}
END_TEST

START_TEST(rows_end_at_their_limit)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_contact_options_set_max_rows(options, 2, NULL), SOCPREV_OK);
    read_in("person,date\np,2013\np,2013\n");
    ck_assert_int_eq(try("person,date\np,2013\np,2013\np,2013\n", &err), SOCPREV_E_LIMIT);
    ck_assert_int_eq(socprev_error_number(err), 4084);
    ck_assert_int_eq(socprev_error_line(err), 4);
    socprev_error_free(err);
}
END_TEST

/* ---- secrecy ---------------------------------------------------------------------------- */

START_TEST(no_message_shows_a_pseudonym)
{
    static const char *const texts[] = {
        "secret-1,2013\nsecret-2,2013\n",         /* no header */
        "person,date\n\"secret-1,2013\n",         /* a quote that is never closed */
        "person,date\nsecret-1\"x,2013\n",        /* a stray quote */
        "person,date\n\"secret-1\"x,2013\n",      /* behind a quote */
        "person,date\nsecret-1\xff,2013\n",       /* not UTF-8 */
        "person,date\nsecret-1,2013,more\n",      /* too many fields */
        "person,date\n secret-1,2013\n",          /* blanks */
    };
    ck_assert_int_eq(socprev_contact_options_set_strict(options, 1, NULL), SOCPREV_OK);
    for (size_t i = 0; i < sizeof texts / sizeof texts[0]; i++) {
        socprev_error *err = NULL;
        ck_assert_int_ne(try(texts[i], &err), SOCPREV_OK);
        ck_assert_ptr_null(strstr(socprev_error_message(err, SOCPREV_LANG_EN), "secret"));
        ck_assert_ptr_null(strstr(socprev_error_message(err, SOCPREV_LANG_CS), "secret"));
        ck_assert_ptr_null(strstr(socprev_error_field(err), "secret"));
        socprev_error_free(err);
    }
}
END_TEST

START_TEST(blanks_around_a_pseudonym_are_a_mistake)
{
    read_in("person,date\n p,2013\np ,2013\np,2013\n\"p\t\",2013\np q,2013\n");
    ck_assert_int_eq(socprev_contact_file_left_out(file), 3);
    ck_assert_int_eq(socprev_finding_number(socprev_contact_file_findings(file), 0), 4090);
    ck_assert_int_eq(total(SOCPREV_PERSONS), 2);
}
END_TEST

/* ---- arguments ---------------------------------------------------------------------------- */

START_TEST(arguments_are_checked)
{
    socprev_contact_file *made = NULL;
    ck_assert_int_eq(socprev_contact_file_parse(NULL, 1, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_file_parse(NULL, 0, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_contact_file_parse("", 0, NULL, NULL, NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_file_read(NULL, NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_file_read("/no/such/file", NULL, NULL, NULL, &made, NULL),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_contact_options_new(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_csv(NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_strict(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_max_rows(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_max_findings(NULL, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_strict(options, 2, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_max_rows(options, -1, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_max_rows(options, (int64_t)INT32_MAX + 1, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_contact_options_set_max_findings(options, -1, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(made);
    socprev_contact_file_free(NULL);
    socprev_contact_options_free(NULL);
}
END_TEST

START_TEST(what_is_out_of_range_is_nothing)
{
    ck_assert_ptr_null(socprev_contact_file_contacts(NULL));
    ck_assert_ptr_null(socprev_contact_file_findings(NULL));
    ck_assert_int_eq(socprev_contact_file_rows(NULL), 0);
    ck_assert_int_eq(socprev_contact_file_left_out(NULL), 0);
    ck_assert_int_eq(socprev_contact_file_code_count(NULL, 0), 0);
    read_in("person,date,project\np,2013,a\n");
    ck_assert_int_eq(socprev_contact_file_code_count(file, SOCPREV_BY_MONTH), 0);
    ck_assert_int_eq(socprev_contact_file_code_count(file, -1), 0);
    ck_assert_ptr_null(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, 1));
    ck_assert_ptr_null(socprev_contact_file_code(file, SOCPREV_BY_PROJECT, -1));
    ck_assert_ptr_null(socprev_contact_file_code(file, SOCPREV_BY_YEAR, 2013));
}
END_TEST

START_TEST(a_cancelled_run_reads_nothing)
{
    socprev_run *run = NULL;
    socprev_run_new(NULL, NULL, NULL, &run);
    socprev_run_cancel(run);
    ck_assert_int_eq(
        socprev_contact_file_parse("person,date\n", SOCPREV_NUL, NULL, run, NULL, &file, NULL),
        SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(file);
    socprev_run_free(run);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("contacts");
    TCase *tcase = tcase_create("contacts");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_test(tcase, every_column_is_read);
    tcase_add_test(tcase, columns_come_in_any_order_and_most_may_be_left_out);
    tcase_add_test(tcase, an_empty_person_is_anonymous);
    tcase_add_test(tcase, hours_become_minutes);
    tcase_add_test(tcase, electronic_contacts_are_told_apart);
    tcase_add_test(tcase, separator_and_decimal_mark_are_options);
    tcase_add_test(tcase, pseudonyms_are_told_apart_exactly);
    tcase_add_test(tcase, many_rows_pass_through_the_same_buffers);
    tcase_add_test(tcase, a_file_is_read_like_its_text);
    tcase_add_loop_test(tcase, a_file_of_another_form_is_refused, 0,
                        sizeof refused / sizeof refused[0]);
    tcase_add_loop_test(tcase, a_line_with_a_mistake_is_left_out_and_named, 0,
                        sizeof mistakes / sizeof mistakes[0]);
    tcase_add_loop_test(tcase, strictly_a_mistake_is_an_error, 0,
                        sizeof mistakes / sizeof mistakes[0]);
    tcase_add_test(tcase, every_mistake_of_a_line_is_found);
    tcase_add_test(tcase, findings_end_at_their_limit_counting_does_not);
    tcase_add_test(tcase, rows_end_at_their_limit);
    tcase_add_test(tcase, no_message_shows_a_pseudonym);
    tcase_add_test(tcase, blanks_around_a_pseudonym_are_a_mistake);
    tcase_add_test(tcase, arguments_are_checked);
    tcase_add_test(tcase, what_is_out_of_range_is_nothing);
    tcase_add_test(tcase, a_cancelled_run_reads_nothing);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
