/* Errors, the message catalogue, findings. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

START_TEST(an_error_says_what_and_where)
{
    socprev_error *error = NULL;
    socprev__place place = { 12, 5, 3, "services[3].kind" };
    ck_assert_int_eq(socprev__fail(&error, SOCPREV_E_PARSE, SP_UTF8, &place, SP_TEXT("name"),
                                   SP_INT(-7)),
                     SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_status(error), SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_number(error), 1010);
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN),
                     "name is not valid UTF-8 at byte -7");
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_CS),
                     "name není platné UTF-8 na bajtu -7");
    ck_assert_str_eq(socprev_error_field(error), "services[3].kind");
    ck_assert_int_eq(socprev_error_line(error), 12);
    ck_assert_int_eq(socprev_error_column(error), 5);
    ck_assert_int_eq(socprev_error_index(error), 3);
    socprev_error_free(error);
}
END_TEST

START_TEST(an_error_without_a_place_says_so)
{
    socprev_error *error = NULL;
    socprev__fail(&error, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("sum"));
    ck_assert_str_eq(socprev_error_field(error), "");
    ck_assert_int_eq(socprev_error_line(error), 0);
    ck_assert_int_eq(socprev_error_column(error), 0);
    ck_assert_int_eq(socprev_error_index(error), -1);
    socprev_error_free(error);
}
END_TEST

START_TEST(places_by_field_item_and_line)
{
    socprev_error *error = NULL;
    socprev__fail(&error, SOCPREV_E_RANGE, SP_OVERFLOW, SP_FIELD("total"), SP_TEXT("x"));
    ck_assert_str_eq(socprev_error_field(error), "total");
    ck_assert_int_eq(socprev_error_index(error), -1);
    socprev_error_free(error);
    socprev__fail(&error, SOCPREV_E_RANGE, SP_OVERFLOW, SP_ITEM("weight", 4), SP_TEXT("x"));
    ck_assert_int_eq(socprev_error_index(error), 4);
    socprev_error_free(error);
    socprev__fail(&error, SOCPREV_E_RANGE, SP_OVERFLOW, SP_LINE(2, 8), SP_TEXT("x"));
    ck_assert_int_eq(socprev_error_line(error), 2);
    ck_assert_int_eq(socprev_error_column(error), 8);
    socprev_error_free(error);
}
END_TEST

START_TEST(an_error_nobody_wants_costs_nothing)
{
    ck_assert_int_eq(socprev__fail(NULL, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_TEXT("x")),
                     SOCPREV_E_RANGE);
    ck_assert_int_eq(socprev__fail_nomem(NULL), SOCPREV_E_NOMEM);
    ck_assert_int_eq(socprev__fail_null(NULL, "x"), SOCPREV_E_INVALID);
    socprev_error_free(NULL);
}
END_TEST

START_TEST(out_of_memory_needs_no_memory)
{
    socprev_error *error = NULL, *again = NULL;
    ck_assert_int_eq(socprev__fail_nomem(&error), SOCPREV_E_NOMEM);
    ck_assert_int_eq(socprev_error_status(error), SOCPREV_E_NOMEM);
    ck_assert_int_eq(socprev_error_number(error), SP_NOMEM);
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN),
                     socprev_message_text(SP_NOMEM, SOCPREV_LANG_EN));
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_CS),
                     socprev_message_text(SP_NOMEM, SOCPREV_LANG_CS));
    socprev_error_free(error);
    socprev__fail_nomem(&again);
    ck_assert_ptr_eq(error, again);
    socprev_error_free(again);
}
END_TEST

START_TEST(a_null_argument_is_named)
{
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev__fail_null(&error, "weight"), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN),
                     "argument weight must not be NULL");
    ck_assert_str_eq(socprev_error_field(error), "weight");
    socprev_error_free(error);
}
END_TEST

START_TEST(an_error_moves_or_is_freed)
{
    socprev_error *from = NULL, *to = NULL;
    socprev__fail_null(&from, "a");
    socprev__error_move(&to, from);
    ck_assert_ptr_eq(to, from);
    socprev__error_move(NULL, to);
}
END_TEST

START_TEST(no_error_reads_as_none)
{
    ck_assert_int_eq(socprev_error_status(NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_error_number(NULL), 0);
    ck_assert_str_eq(socprev_error_message(NULL, SOCPREV_LANG_EN), "");
    ck_assert_str_eq(socprev_error_field(NULL), "");
    ck_assert_int_eq(socprev_error_line(NULL), 0);
    ck_assert_int_eq(socprev_error_column(NULL), 0);
    ck_assert_int_eq(socprev_error_index(NULL), -1);
}
END_TEST

/* ---- arguments of messages --------------------------------------------------- */

static void check_shown(const char *text, size_t length, const char *expected)
{
    socprev_error *error = NULL;
    socprev__fail(&error, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_SLICE(text, length));
    const char *message = socprev_error_message(error, SOCPREV_LANG_EN);
    ck_assert_int_eq(strncmp(message, expected, strlen(expected)), 0);
    ck_assert_str_eq(message + strlen(expected), " exceeds the range of 64-bit integers");
    socprev_error_free(error);
}

START_TEST(control_characters_and_bad_bytes_are_masked)
{
    check_shown("a\x1b[31m\n", SOCPREV_NUL, "a?[31m?");
    check_shown("a\0b", 3, "a?b");
    check_shown("\xff\xc3", 2, "??");
    check_shown("\xc2\x9b", 2, "?");
    check_shown("čtvrť", SOCPREV_NUL, "čtvrť");
    check_shown("{0}{1}", SOCPREV_NUL, "{0}{1}");
}
END_TEST

START_TEST(a_long_argument_is_cut_between_characters)
{
    char text[300], expected[300];
    memset(text, 'x', sizeof text);
    memcpy(text + 199, "ž", 2);
    memset(expected, 'x', 199);
    memcpy(expected + 199, "...", 4);
    check_shown(text, sizeof text, expected);
    check_shown(text, 199, (expected[199] = '\0', expected));
}
END_TEST

/* Words of the library itself, such as the sentence of another message, stay whole. */
START_TEST(a_sentence_in_two_languages_is_not_cut)
{
    char en[300], cs[300];
    socprev_error *error = NULL;
    memset(en, 'x', sizeof en - 1);
    memset(cs, 'y', sizeof cs - 1);
    en[sizeof en - 1] = cs[sizeof cs - 1] = '\0';
    socprev__fail(&error, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_BOTH(en, cs));
    ck_assert_ptr_eq(strstr(socprev_error_message(error, SOCPREV_LANG_EN), " exceeds"),
                     socprev_error_message(error, SOCPREV_LANG_EN) + sizeof en - 1);
    ck_assert_ptr_eq(strstr(socprev_error_message(error, SOCPREV_LANG_CS), " přesahuje"),
                     socprev_error_message(error, SOCPREV_LANG_CS) + sizeof cs - 1);
    socprev_error_free(error);
}
END_TEST

/* ---- catalogue ----------------------------------------------------------------- */

/* Bit i is set when {i} occurs. */
static unsigned placeholders(const char *pattern)
{
    unsigned seen = 0;
    for (const char *p = pattern; *p != '\0'; p++)
        if (p[0] == '{' && p[1] >= '0' && p[1] <= '9' && p[2] == '}')
            seen |= 1u << (p[1] - '0');
    return seen;
}

START_TEST(catalogue_ascends_and_is_complete)
{
    int32_t before = 0;
    ck_assert_int_gt(socprev_message_count(), 10);
    for (int32_t i = 0; i < socprev_message_count(); i++) {
        int32_t number = socprev_message_at(i);
        ck_assert_int_gt(number, before);
        before = number;
        const char *en = socprev_message_text(number, SOCPREV_LANG_EN);
        const char *cs = socprev_message_text(number, SOCPREV_LANG_CS);
        ck_assert_uint_gt(strlen(en), 0);
        ck_assert_uint_gt(strlen(cs), 0);
        ck_assert_msg(placeholders(en) == placeholders(cs), "SP%d", (int)number);
        ck_assert_int_lt(socprev_utf8_check(cs, SOCPREV_NUL), 0);
        ck_assert_uint_gt(strlen(socprev_message_hint(number, SOCPREV_LANG_EN)), 0);
        ck_assert_uint_gt(strlen(socprev_message_hint(number, SOCPREV_LANG_CS)), 0);
    }
}
END_TEST

START_TEST(placeholders_are_numbered_without_a_gap)
{
    for (int32_t i = 0; i < socprev_message_count(); i++) {
        unsigned seen = placeholders(socprev_message_text(socprev_message_at(i), 0));
        ck_assert_msg((seen & (seen + 1)) == 0, "SP%d", (int)socprev_message_at(i));
    }
}
END_TEST

START_TEST(unknown_message_is_null)
{
    ck_assert_int_eq(socprev_message_at(-1), 0);
    ck_assert_int_eq(socprev_message_at(socprev_message_count()), 0);
    ck_assert_ptr_null(socprev_message_text(999, SOCPREV_LANG_EN));
    ck_assert_ptr_null(socprev_message_text(999999, SOCPREV_LANG_EN));
    ck_assert_ptr_null(socprev_message_hint(1009, SOCPREV_LANG_CS));
}
END_TEST

/* ---- findings ------------------------------------------------------------------- */

START_TEST(findings_keep_order_place_and_text)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev__findings_new(&c, &findings), SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), 0);
    ck_assert_int_eq(socprev__findings_add(findings, SOCPREV_SEVERITY_MISTAKE, SP_OVERFLOW,
                                           "project/ip2", "total", SP_TEXT("sum")),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev__findings_add(findings, SOCPREV_SEVERITY_NOTE, SP_ARGUMENT_EMPTY,
                                           NULL, NULL, SP_TEXT("x")),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), 2);
    ck_assert_int_eq(socprev_finding_number(findings, 0), SP_OVERFLOW);
    ck_assert_int_eq(socprev_finding_severity(findings, 0), SOCPREV_SEVERITY_MISTAKE);
    ck_assert_str_eq(socprev_finding_record(findings, 0), "project/ip2");
    ck_assert_str_eq(socprev_finding_field(findings, 0), "total");
    ck_assert_str_eq(socprev_finding_message(findings, 0, SOCPREV_LANG_EN),
                     "sum exceeds the range of 64-bit integers");
    ck_assert_str_eq(socprev_finding_message(findings, 0, SOCPREV_LANG_CS),
                     "sum přesahuje rozsah 64bitových celých čísel");
    ck_assert_str_eq(socprev_finding_record(findings, 1), "");
    ck_assert_str_eq(socprev_finding_field(findings, 1), "");
    socprev_findings_free(findings);
}
END_TEST

START_TEST(findings_are_counted_by_severity)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev__findings_new(&c, &findings), SOCPREV_OK);
    for (int32_t i = 0; i < 30; i++)
        ck_assert_int_eq(socprev__findings_add(findings, 1 + i % 3, SP_OVERFLOW, "r", "f",
                                               SP_INT(i)),
                         SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count_from(findings, SOCPREV_SEVERITY_NOTE), 30);
    ck_assert_int_eq(socprev_findings_count_from(findings, SOCPREV_SEVERITY_WARNING), 20);
    ck_assert_int_eq(socprev_findings_count_from(findings, SOCPREV_SEVERITY_MISTAKE), 10);
    socprev_findings_free(findings);
}
END_TEST

START_TEST(findings_out_of_range_are_nothing)
{
    struct socprev_memory c = socprev__memory_of(NULL);
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev__findings_new(&c, &findings), SOCPREV_OK);
    ck_assert_int_eq(socprev_finding_number(findings, 0), 0);
    ck_assert_int_eq(socprev_finding_severity(findings, -1), 0);
    ck_assert_ptr_null(socprev_finding_record(findings, 0));
    ck_assert_ptr_null(socprev_finding_field(findings, 0));
    ck_assert_ptr_null(socprev_finding_message(findings, 0, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_findings_count(NULL), 0);
    ck_assert_int_eq(socprev_findings_count_from(NULL, SOCPREV_SEVERITY_NOTE), 0);
    socprev_findings_free(findings);
    socprev_findings_free(NULL);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_error");
    TCase *error = tcase_create("error");
    tcase_add_test(error, an_error_says_what_and_where);
    tcase_add_test(error, an_error_without_a_place_says_so);
    tcase_add_test(error, places_by_field_item_and_line);
    tcase_add_test(error, an_error_nobody_wants_costs_nothing);
    tcase_add_test(error, out_of_memory_needs_no_memory);
    tcase_add_test(error, a_null_argument_is_named);
    tcase_add_test(error, an_error_moves_or_is_freed);
    tcase_add_test(error, no_error_reads_as_none);
    suite_add_tcase(made, error);
    TCase *message = tcase_create("message");
    tcase_add_test(message, control_characters_and_bad_bytes_are_masked);
    tcase_add_test(message, a_long_argument_is_cut_between_characters);
    tcase_add_test(message, a_sentence_in_two_languages_is_not_cut);
    tcase_add_test(message, catalogue_ascends_and_is_complete);
    tcase_add_test(message, placeholders_are_numbered_without_a_gap);
    tcase_add_test(message, unknown_message_is_null);
    suite_add_tcase(made, message);
    TCase *findings = tcase_create("findings");
    tcase_add_test(findings, findings_keep_order_place_and_text);
    tcase_add_test(findings, findings_are_counted_by_severity);
    tcase_add_test(findings, findings_out_of_range_are_nothing);
    suite_add_tcase(made, findings);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
