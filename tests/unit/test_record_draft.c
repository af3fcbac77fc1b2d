/* Writing records: portfolios, drafts, setters, and what each refuses. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include "record/record_internal.h"

#include <stdio.h>
#include <string.h>

static socprev_portfolio *p;
static socprev_draft *d;

static void begin(void)
{
    p = portfolio_from("");
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, "a", SOCPREV_NUL, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_set(d, "name", "A"), SOCPREV_OK);
}

static void end(void)
{
    socprev_draft_free(d);
    socprev_portfolio_free(p);
    d = NULL;
    p = NULL;
}

/* Commits the draft of begin(); it is gone afterwards. */
static socprev_status commit(socprev_error **err)
{
    socprev_status status = socprev_draft_commit(d, NULL, err);
    d = NULL;
    return status;
}

/* The commit fails with the given status, message and field, and adds nothing. */
static void expect_refusal(socprev_status status, int32_t number, const char *field)
{
    int64_t before = socprev_record_count(p, SOCPREV_PROJECT);
    socprev_error *error = NULL;
    ck_assert_int_eq(commit(&error), status);
    ck_assert_int_eq(socprev_error_status(error), status);
    ck_assert_int_eq(socprev_error_number(error), number);
    ck_assert_str_eq(socprev_error_field(error), field);
    socprev_error_free(error);
    ck_assert_int_eq(socprev_record_count(p, SOCPREV_PROJECT), before);
}

/* ---- portfolios --------------------------------------------------------- */

START_TEST(new_portfolio_holds_only_itself)
{
    socprev_portfolio *made = NULL;
    ck_assert_int_eq(socprev_portfolio_new("kraj-cz042xx", 10, NULL, &made, NULL), SOCPREV_OK);
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        ck_assert_int_eq(socprev_record_count(made, kind), kind == SOCPREV_PORTFOLIO);
    ck_assert_str_eq(socprev_record_id(made, SOCPREV_PORTFOLIO, 0), "kraj-cz042");
    socprev_portfolio_free(made);
    socprev_portfolio_free(NULL);
}
END_TEST

START_TEST(portfolio_needs_an_id_and_a_place)
{
    socprev_portfolio *made = NULL;
    ck_assert_int_eq(socprev_portfolio_new(NULL, 0, NULL, &made, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_new("a", 1, NULL, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_portfolio_new("Á", SOCPREV_NUL, NULL, &made, NULL), SOCPREV_E_INVALID);
    ck_assert_ptr_null(made);
}
END_TEST

START_TEST(ids_are_1_to_64_plain_characters)
{
    char longest[66];
    memset(longest, 'x', 65);
    longest[65] = '\0';
    static const char *const good[] = { "a", "0", "a-b_c.9" };
    static const char *const bad[] = { "", "A", "a b", "a/b", "č", "a\n" };
    socprev_draft *draft = NULL;
    for (size_t i = 0; i < SOCPREV__COUNT(good); i++) {
        ck_assert_int_eq(
            socprev_draft_new(p, SOCPREV_PROJECT, good[i], SOCPREV_NUL, &draft, NULL),
            SOCPREV_OK);
        socprev_draft_free(draft);
    }
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++)
        ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, bad[i], SOCPREV_NUL, &draft, NULL),
                         SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, longest, 65, &draft, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, longest, 64, &draft, NULL), SOCPREV_OK);
    socprev_draft_free(draft);
}
END_TEST

/* ---- beginning ------------------------------------------------------------ */

START_TEST(new_draft_refuses_what_it_cannot_begin)
{
    socprev_draft *draft = NULL;
    ck_assert_int_eq(socprev_draft_new(NULL, SOCPREV_PROJECT, "b", 1, &draft, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, NULL, 1, &draft, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, "b", 1, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PORTFOLIO, "b", 1, &draft, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_new(p, socprev_kind_count(), "b", 1, &draft, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, "a", 1, &draft, NULL),
                     SOCPREV_E_DUPLICATE);
    ck_assert_ptr_null(draft);
}
END_TEST

START_TEST(edit_refuses_what_is_not_there)
{
    socprev_draft *draft = NULL;
    ck_assert_int_eq(socprev_draft_edit(NULL, SOCPREV_PROJECT, 0, &draft, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PORTFOLIO, 0, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PROJECT, 0, &draft, NULL), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PROJECT, -1, &draft, NULL), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_draft_edit(p, -1, 0, &draft, NULL), SOCPREV_E_NOT_FOUND);
    ck_assert_ptr_null(draft);
}
END_TEST

START_TEST(commit_without_a_draft_leaves_the_error_of_the_failed_beginning)
{
    socprev_error *error = NULL;
    socprev_draft *draft = NULL;
    socprev_draft_new(p, SOCPREV_PROJECT, "B", 1, &draft, &error);
    ck_assert_int_eq(socprev_draft_set(draft, "name", "B"), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_commit(draft, NULL, &error), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(error), SP_RECORD_ID);
    socprev_error_free(error);
    socprev_draft_free(NULL);
}
END_TEST

/* ---- mistakes ------------------------------------------------------------- */

START_TEST(the_first_mistake_is_kept)
{
    ck_assert_int_eq(socprev_draft_set(d, "nonsense", "1"), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_draft_set(d, "start", "soon"), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_draft_set(d, "total", "5"), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_draft_clear(d, "total"), SOCPREV_E_NOT_FOUND);
    expect_refusal(SOCPREV_E_NOT_FOUND, SP_RECORD_FIELD, "nonsense");
}
END_TEST

START_TEST(a_field_without_a_name_is_a_mistake)
{
    ck_assert_int_eq(socprev_draft_set(d, NULL, "1"), SOCPREV_E_INVALID);
    expect_refusal(SOCPREV_E_INVALID, SP_ARGUMENT_NULL, "field");
}
END_TEST

START_TEST(a_message_names_record_field_and_what_was_expected)
{
    socprev_error *error = NULL;
    socprev_draft_integer(d, "total", 5);
    ck_assert_int_eq(commit(&error), SOCPREV_E_TYPE);
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN),
                     "project/a: field total holds amount, not integer");
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_CS),
                     "project/a: pole total je typu „amount“, ne „integer“");
    socprev_error_free(error);
}
END_TEST

START_TEST(each_setter_refuses_fields_of_other_types)
{
    static const char *const fields[] = { "name", "ordinal", "total", "start", "programme" };
    for (size_t i = 0; i < SOCPREV__COUNT(fields); i++) {
        socprev_draft *drafts[7];
        for (size_t k = 0; k < 7; k++)
            socprev_draft_new(p, SOCPREV_PROJECT, "b", 1, &drafts[k], NULL);
        int ok = 0;
        ok += socprev_draft_text(drafts[0], fields[i], "x", 1) == SOCPREV_OK;
        ok += socprev_draft_integer(drafts[1], fields[i], 1) == SOCPREV_OK;
        ok += socprev_draft_amount(drafts[2], fields[i], SOCPREV_EXACT, 1, 0) == SOCPREV_OK;
        ok += socprev_draft_ratio(drafts[3], fields[i], 1, 2) == SOCPREV_OK;
        ok += socprev_draft_date(drafts[4], fields[i], "2018", 4) == SOCPREV_OK;
        ok += socprev_draft_code(drafts[5], fields[i], "x", 1) == SOCPREV_OK;
        ok += socprev_draft_reference(drafts[6], fields[i], "x", 1) == SOCPREV_OK;
        ck_assert_int_eq(ok, 1);
        for (size_t k = 0; k < 7; k++)
            socprev_draft_free(drafts[k]);
    }
}
END_TEST

/* What a value given to socprev_draft_set() of a new project leads to. */
static const struct {
    const char *field, *value;
    socprev_status status;
    int32_t number;
} refusals[] = {
    { "name", "", SOCPREV_E_INVALID, SP_RECORD_TEXT_EMPTY },
    { "name", NULL, SOCPREV_E_INVALID, SP_RECORD_TEXT_EMPTY },
    { "name", "\xff", SOCPREV_E_PARSE, SP_RECORD_TEXT_UTF8 },
    { "name", "two\nlines", SOCPREV_E_PARSE, SP_RECORD_TEXT_CONTROL },
    { "name", "del\x7f", SOCPREV_E_PARSE, SP_RECORD_TEXT_CONTROL },
    { "name", "\xc2\x85", SOCPREV_E_PARSE, SP_RECORD_TEXT_CONTROL },
    { "holder", "Kraj", SOCPREV_E_PARSE, SP_RECORD_REFERENCE },
    { "start", "soon", SOCPREV_E_PARSE, SP_RECORD_DATE },
    { "start", "2014-02-30", SOCPREV_E_RANGE, SP_RECORD_DATE_DAY },
    { "ordinal", "2.5", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "ordinal", "200 %", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "kinds_open", "2", SOCPREV_E_RANGE, SP_RECORD_BOOLEAN },
    { "kinds_open", "yes", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "total", "0.001", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "total", "4/2", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "total", "> ", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "total", "1..", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "total", "99999999999999999999", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
    { "total", "5..4", SOCPREV_E_RANGE, SP_RECORD_BETWEEN },
    { "total", "< 0", SOCPREV_E_RANGE, SP_RECORD_NOTHING_LEFT },
    { "total", "<= -1", SOCPREV_E_RANGE, SP_RECORD_NOTHING_LEFT },
    { "services_count", "1.5", SOCPREV_E_PARSE, SP_RECORD_NUMBER },
};

START_TEST(bad_values_are_refused_with_their_message)
{
    ck_assert_int_eq(socprev_draft_set(d, refusals[_i].field, refusals[_i].value),
                     refusals[_i].status);
    expect_refusal(refusals[_i].status, refusals[_i].number, refusals[_i].field);
}
END_TEST

#define NBSP "\xc2\xa0"

/* Amounts stand in messages as they are written, not in units of 10^-scale. */
START_TEST(refused_amounts_are_shown_in_whole_units)
{
    static const struct {
        const char *value, *en, *cs;
    } cases[] = {
        { "<= -1", "project/p1: field total: no number from 0 up is at most -1",
          "project/p1: pole total: žádné číslo od 0 výš není nejvýše -1" },
        { "< -0.50", "project/p1: field total: no number from 0 up is less than -0.50",
          "project/p1: pole total: žádné číslo od 0 výš není méně než -0,50" },
        { "2000..1999.5",
          "project/p1: field total: upper end 1" NBSP "999.50 is below the lower end 2" NBSP
          "000",
          "project/p1: pole total: horní mez 1" NBSP "999,50 je pod dolní mezí 2" NBSP "000" },
    };
    for (size_t i = 0; i < SOCPREV__COUNT(cases); i++) {
        socprev_draft *draft = NULL;
        socprev_error *error = NULL;
        ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, "p1", 2, &draft, NULL), SOCPREV_OK);
        socprev_draft_set(draft, "total", cases[i].value);
        ck_assert_int_eq(socprev_draft_commit(draft, NULL, &error), SOCPREV_E_RANGE);
        ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN), cases[i].en);
        ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_CS), cases[i].cs);
        socprev_error_free(error);
    }
}
END_TEST

START_TEST(references_to_any_kind_are_kind_and_id)
{
    static const char *const bad[] = { "ip2", "project/", "project/A", "nothing/a", "/a",
                                       ("project/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
                                        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa") };
    socprev_draft *draft = NULL;
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++) {
        ck_assert_int_eq(socprev_draft_new(p, SOCPREV_NOTE, "n", 1, &draft, NULL), SOCPREV_OK);
        ck_assert_int_eq(socprev_draft_set(draft, "about", bad[i]), SOCPREV_E_PARSE);
        socprev_error *error = NULL;
        ck_assert_int_eq(socprev_draft_commit(draft, NULL, &error), SOCPREV_E_PARSE);
        ck_assert_int_eq(socprev_error_number(error), SP_RECORD_REFERENCE_ANY);
        socprev_error_free(error);
    }
    socprev_draft_new(p, SOCPREV_NOTE, "n", 1, &draft, NULL);
    ck_assert_int_eq(socprev_draft_set(draft, "about", "target_group/a.b"), SOCPREV_OK);
    socprev_draft_free(draft);
}
END_TEST

START_TEST(ratios_need_a_denominator)
{
    socprev_draft *draft = NULL;
    socprev_error *error = NULL;
    socprev_draft_new(p, SOCPREV_CALL, "c", 1, &draft, NULL);
    ck_assert_int_eq(socprev_draft_ratio(draft, "support", 1, 0), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_draft_commit(draft, NULL, &error), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(error), SP_RECORD_RATIO);
    socprev_error_free(error);
    socprev_draft_new(p, SOCPREV_CALL, "c", 1, &draft, NULL);
    ck_assert_int_eq(socprev_draft_set(draft, "support", "85 percent"), SOCPREV_E_PARSE);
    socprev_draft_free(draft);
}
END_TEST

START_TEST(qualifiers_are_those_of_the_enum)
{
    ck_assert_int_eq(socprev_draft_amount(d, "total", 7, 1, 1), SOCPREV_E_INVALID);
    expect_refusal(SOCPREV_E_INVALID, SP_RECORD_QUALIFIER, "total");
}
END_TEST

START_TEST(the_largest_amounts_pass_through)
{
    int64_t value;
    ck_assert_int_eq(socprev_draft_amount(d, "total", SOCPREV_EXACT, INT64_MAX, 0), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_amount(d, "passed_on", SOCPREV_AT_LEAST, -INT64_MAX, 0),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_amount(d, "kinds_count", SOCPREV_MORE_THAN, INT64_MAX, 0),
                     SOCPREV_OK);
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_amount(p, SOCPREV_PROJECT, 0, "total", NULL, &value, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(value, INT64_MAX);
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev_portfolio_check(p, NULL, &findings, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), 1);
    socprev_findings_free(findings);
    static const char *const fields[] = { "total", "passed_on", "kinds_count" };
    for (size_t i = 0; i < SOCPREV__COUNT(fields); i++) {
        socprev_buffer *buffer = NULL;
        ck_assert_int_eq(socprev_record_format(p, SOCPREV_PROJECT, 0, fields[i], SOCPREV_LANG_CS,
                                               &buffer, NULL),
                         SOCPREV_OK);
        socprev_buffer_free(buffer);
    }
}
END_TEST

START_TEST(the_least_integer_is_no_amount)
{
    ck_assert_int_eq(socprev_draft_amount(d, "total", SOCPREV_EXACT, INT64_MIN, 0),
                     SOCPREV_E_RANGE);
    expect_refusal(SOCPREV_E_RANGE, SP_RECORD_AMOUNT_RANGE, "total");
}
END_TEST

START_TEST(texts_end_at_4096_bytes)
{
    char text[4098];
    memset(text, 'x', 4097);
    text[4097] = '\0';
    ck_assert_int_eq(socprev_draft_text(d, "name", text, 4096), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_text(d, "name", text, SOCPREV_NUL), SOCPREV_E_LIMIT);
    expect_refusal(SOCPREV_E_LIMIT, SP_RECORD_TEXT_LONG, "name");
}
END_TEST

START_TEST(lists_end_at_10000_elements)
{
    for (int i = 0; i < 10000; i++)
        ck_assert_int_eq(socprev_draft_text(d, "focus", "x", 1), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_text(d, "focus", "x", 1), SOCPREV_E_LIMIT);
    expect_refusal(SOCPREV_E_LIMIT, SP_RECORD_LIST_LONG, "focus");
}
END_TEST

START_TEST(required_fields_must_be_set)
{
    ck_assert_int_eq(socprev_draft_clear(d, "name"), SOCPREV_OK);
    expect_refusal(SOCPREV_E_INVALID, SP_RECORD_REQUIRED, "name");
}
END_TEST

START_TEST(clear_needs_a_known_field)
{
    ck_assert_int_eq(socprev_draft_clear(d, "nonsense"), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_draft_clear(NULL, "name"), SOCPREV_E_INVALID);
}
END_TEST

/* ---- whole records ---------------------------------------------------------- */

START_TEST(a_record_is_added_by_pairs)
{
    static const char *const pairs[] = { "name",  "IP 1",    "focus", "work",
                                         "focus", "housing", NULL };
    int64_t index = -1;
    ck_assert_int_eq(socprev_record_add(p, SOCPREV_PROJECT, "ip1", pairs, &index, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(index, 0);
    ck_assert_int_eq(socprev_record_list_count(p, SOCPREV_PROJECT, 0, "focus"), 2);
    ck_assert_int_eq(socprev_record_add(p, SOCPREV_PROJECT, "ip1", pairs, NULL, NULL),
                     SOCPREV_E_DUPLICATE);
}
END_TEST

START_TEST(pairs_with_a_mistake_add_nothing)
{
    static const char *const half[] = { "name", NULL };
    static const char *const wrong[] = { "name", "IP 1", "start", "soon", NULL };
    ck_assert_int_eq(socprev_record_add(p, SOCPREV_PROJECT, "b", half, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_add(p, SOCPREV_PROJECT, "b", wrong, NULL, NULL),
                     SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_record_add(p, SOCPREV_PROJECT, "b", NULL, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_count(p, SOCPREV_PROJECT), 0);
}
END_TEST

/* ---- commit, edit, remove --------------------------------------------------- */

START_TEST(nothing_shows_before_the_commit)
{
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_PROJECT, "a", 1), -1);
    int64_t index = -1;
    ck_assert_int_eq(socprev_draft_commit(d, &index, NULL), SOCPREV_OK);
    d = NULL;
    ck_assert_int_eq(index, 0);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_PROJECT, "a", 1), 0);
}
END_TEST

START_TEST(of_two_drafts_of_one_id_the_second_is_refused)
{
    socprev_draft *other = NULL;
    ck_assert_int_eq(socprev_draft_new(p, SOCPREV_PROJECT, "a", 1, &other, NULL), SOCPREV_OK);
    socprev_draft_set(other, "name", "B");
    ck_assert_int_eq(socprev_draft_commit(other, NULL, NULL), SOCPREV_OK);
    expect_refusal(SOCPREV_E_DUPLICATE, SP_RECORD_DUPLICATE, "id");
}
END_TEST

START_TEST(an_edit_changes_what_it_sets_and_keeps_the_rest)
{
    socprev_draft_set(d, "total", "> 100");
    socprev_draft_set(d, "focus", "housing");
    socprev_draft_set(d, "focus", "work");
    socprev_draft_set(d, "start", "2012-08");
    socprev_draft_set(d, "ordinal", "2");
    socprev_draft_set(d, "kinds_open", "1");
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);

    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PROJECT, 0, &d, NULL), SOCPREV_OK);
    socprev_draft_set(d, "name", "B");
    socprev_draft_set(d, "focus", "debts");
    socprev_draft_clear(d, "ordinal");
    const char *text = NULL;
    ck_assert_int_eq(socprev_record_text(p, SOCPREV_PROJECT, 0, "name", &text), SOCPREV_OK);
    ck_assert_str_eq(text, "A");
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);

    ck_assert_int_eq(socprev_record_count(p, SOCPREV_PROJECT), 1);
    ck_assert_int_eq(socprev_record_text(p, SOCPREV_PROJECT, 0, "name", &text), SOCPREV_OK);
    ck_assert_str_eq(text, "B");
    ck_assert_int_eq(socprev_record_list_count(p, SOCPREV_PROJECT, 0, "focus"), 3);
    ck_assert_str_eq(socprev_record_list_at(p, SOCPREV_PROJECT, 0, "focus", 2), "debts");
    ck_assert_int_eq(socprev_record_has(p, SOCPREV_PROJECT, 0, "ordinal"), 0);
    int32_t qualifier;
    int64_t value;
    ck_assert_int_eq(
        socprev_record_amount(p, SOCPREV_PROJECT, 0, "total", &qualifier, &value, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(qualifier, SOCPREV_MORE_THAN);
    ck_assert_int_eq(value, 10000);
}
END_TEST

START_TEST(a_cleared_list_begins_anew)
{
    socprev_draft_set(d, "focus", "housing");
    socprev_draft_clear(d, "focus");
    socprev_draft_set(d, "focus", "work");
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_list_count(p, SOCPREV_PROJECT, 0, "focus"), 1);
    ck_assert_str_eq(socprev_record_list_at(p, SOCPREV_PROJECT, 0, "focus", 0), "work");
}
END_TEST

START_TEST(an_edit_given_up_changes_nothing)
{
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PROJECT, 0, &d, NULL), SOCPREV_OK);
    socprev_draft_set(d, "name", "B");
    socprev_draft_set(d, "total", "many");
    ck_assert_int_eq(commit(NULL), SOCPREV_E_PARSE);
    const char *text = NULL;
    ck_assert_int_eq(socprev_record_text(p, SOCPREV_PROJECT, 0, "name", &text), SOCPREV_OK);
    ck_assert_str_eq(text, "A");
}
END_TEST

START_TEST(an_edit_of_a_removed_record_is_refused)
{
    ck_assert_int_eq(commit(NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PROJECT, 0, &d, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_remove(p, SOCPREV_PROJECT, 0, NULL), SOCPREV_OK);
    expect_refusal(SOCPREV_E_NOT_FOUND, SP_RECORD_GONE, "id");
}
END_TEST

START_TEST(the_portfolio_itself_is_edited_not_added)
{
    socprev_draft *draft = NULL;
    ck_assert_int_eq(socprev_draft_edit(p, SOCPREV_PORTFOLIO, 0, &draft, NULL), SOCPREV_OK);
    socprev_draft_set(draft, "name", "Liberec");
    ck_assert_int_eq(socprev_draft_commit(draft, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_count(p, SOCPREV_PORTFOLIO), 1);
    ck_assert_str_eq(socprev_record_id(p, SOCPREV_PORTFOLIO, 0), "test");
}
END_TEST

START_TEST(remove_closes_the_gap)
{
    for (int i = 0; i < 100; i++) {
        char id[16];
        snprintf(id, sizeof id, "s%d", i);
        socprev_draft *draft = NULL;
        socprev_draft_new(p, SOCPREV_SOURCE, id, SOCPREV_NUL, &draft, NULL);
        socprev_draft_set(draft, "name", "x");
        ck_assert_int_eq(socprev_draft_commit(draft, NULL, NULL), SOCPREV_OK);
    }
    ck_assert_int_eq(socprev_record_remove(p, SOCPREV_SOURCE, 10, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_count(p, SOCPREV_SOURCE), 99);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_SOURCE, "s10", 3), -1);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_SOURCE, "s9", 2), 9);
    ck_assert_int_eq(socprev_record_find(p, SOCPREV_SOURCE, "s99", 3), 98);
    ck_assert_str_eq(socprev_record_id(p, SOCPREV_SOURCE, 10), "s11");
}
END_TEST

START_TEST(remove_refuses_what_is_not_there_and_the_portfolio_itself)
{
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_record_remove(NULL, SOCPREV_PROJECT, 0, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_record_remove(p, SOCPREV_PORTFOLIO, 0, &error), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(error), SP_RECORD_OWN);
    socprev_error_free(error);
    ck_assert_int_eq(socprev_record_remove(p, SOCPREV_PROJECT, 0, &error), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_number(error), SP_RECORD_INDEX);
    socprev_error_free(error);
    ck_assert_int_eq(socprev_record_remove(p, 99, 0, NULL), SOCPREV_E_NOT_FOUND);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("record_draft");
    TCase *c = tcase_create("portfolio");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, new_portfolio_holds_only_itself);
    tcase_add_test(c, portfolio_needs_an_id_and_a_place);
    tcase_add_test(c, ids_are_1_to_64_plain_characters);
    tcase_add_test(c, new_draft_refuses_what_it_cannot_begin);
    tcase_add_test(c, edit_refuses_what_is_not_there);
    tcase_add_test(c, commit_without_a_draft_leaves_the_error_of_the_failed_beginning);
    suite_add_tcase(made, c);

    c = tcase_create("mistakes");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, the_first_mistake_is_kept);
    tcase_add_test(c, a_field_without_a_name_is_a_mistake);
    tcase_add_test(c, a_message_names_record_field_and_what_was_expected);
    tcase_add_test(c, each_setter_refuses_fields_of_other_types);
    tcase_add_test(c, refused_amounts_are_shown_in_whole_units);
    tcase_add_loop_test(c, bad_values_are_refused_with_their_message, 0,
                        (int)SOCPREV__COUNT(refusals));
    tcase_add_test(c, references_to_any_kind_are_kind_and_id);
    tcase_add_test(c, ratios_need_a_denominator);
    tcase_add_test(c, qualifiers_are_those_of_the_enum);
    tcase_add_test(c, the_largest_amounts_pass_through);
    tcase_add_test(c, the_least_integer_is_no_amount);
    tcase_add_test(c, texts_end_at_4096_bytes);
    tcase_add_test(c, lists_end_at_10000_elements);
    tcase_add_test(c, required_fields_must_be_set);
    tcase_add_test(c, clear_needs_a_known_field);
    suite_add_tcase(made, c);

    c = tcase_create("commit");
    tcase_add_checked_fixture(c, begin, end);
    tcase_add_test(c, a_record_is_added_by_pairs);
    tcase_add_test(c, pairs_with_a_mistake_add_nothing);
    tcase_add_test(c, nothing_shows_before_the_commit);
    tcase_add_test(c, of_two_drafts_of_one_id_the_second_is_refused);
    tcase_add_test(c, an_edit_changes_what_it_sets_and_keeps_the_rest);
    tcase_add_test(c, a_cleared_list_begins_anew);
    tcase_add_test(c, an_edit_given_up_changes_nothing);
    tcase_add_test(c, an_edit_of_a_removed_record_is_refused);
    tcase_add_test(c, the_portfolio_itself_is_edited_not_added);
    tcase_add_test(c, remove_closes_the_gap);
    tcase_add_test(c, remove_refuses_what_is_not_there_and_the_portfolio_itself);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
