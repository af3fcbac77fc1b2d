/* Problems from documents: what is read, that it is what the engine solves, all
 * findings, cuts, limits, results. */
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define HEAD "{\"format\": \"socprev-problem\", \"version\": 1, "

static socprev_problem *read_text(const char *text)
{
    socprev_problem *made = NULL;
    socprev_error *error = NULL;
    socprev_status st =
        socprev_problem_read(text, SOCPREV_NUL, NULL, NULL, NULL, &made, &error);
    ck_assert_msg(st == SOCPREV_OK, "%s", socprev_error_message(error, SOCPREV_LANG_EN));
    return made;
}

static const char *const examples[] = {
    "apportionment",  "apportionment_infeasible", "apportionment_return", "apportionment_tie",
    "biproportional", "biproportional_bounds",    "biproportional_infeasible",
    "claims",         "claims_talmud",            "cofinancing",          "cofinancing_shares",
    "fit",            "fit_impossible",           "fit_three_axes",       "rounding",
    "rounding_infeasible", "sources",             "sources_infeasible",   "twoway",
    "quota_method",   "rounding_ranges", "rounding_ranges_infeasible",    "rounding_unbiased",
    "biproportional_ranges", "sources_shortage", "sources_years",         "instalments",
    "stages",         "stages_infeasible",        "damper",               "damper_scaling",
    "damper_infeasible",
};

static socprev_buffer *example(int i)
{
    char below[128];
    socprev_buffer *text = NULL;
    snprintf(below, sizeof below, "../examples/problems/%s.json", examples[i]);
    ck_assert_int_eq(socprev_file_read(test_path(below), 0, NULL, &text, NULL), SOCPREV_OK);
    return text;
}

/* ---- what is read ------------------------------------------------------------------ */

START_TEST(names_and_values_are_those_of_the_document)
{
    socprev_problem *p = read_text(
        HEAD "\"rows\": [{\"weight\": 3, \"name\": \"b\", \"cap\": \"2.50\"},"
             " {\"name\": \"\\u0061\", \"weight\": 4}],"
             " \"total\": -7, \"rule\": \"hamilton\", \"problem\": \"apportionment\","
             " \"title\": \"T\"}");
    int64_t value = 0, denominator = 0;
    ck_assert_int_eq(socprev_problem_kind(p), SOCPREV_PROBLEM_APPORTIONMENT);
    ck_assert_str_eq(socprev_problem_title(p), "T");
    ck_assert_int_eq(socprev_problem_decimals(p), 2);
    ck_assert_int_eq(socprev_problem_axis_count(p), 1);
    ck_assert_str_eq(socprev_problem_axis_name(p, 0), "rows");
    ck_assert_uint_eq(socprev_problem_count(p, 0), 2);
    ck_assert_uint_eq(socprev_problem_count(p, 1), 0);
    ck_assert_str_eq(socprev_problem_name(p, 0, 1), "a");
    ck_assert_int_eq(socprev_problem_find(p, 0, "ab", 1), 1);
    ck_assert_int_eq(socprev_problem_find(p, 0, "b", SOCPREV_NUL), 0);
    ck_assert_int_eq(socprev_problem_find(p, 0, "c", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_problem_find(p, 1, "a", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROOT, 0, "total", 0, &value,
                                           &denominator),
                     SOCPREV_OK);
    ck_assert_int_eq(value, -700);
    ck_assert_int_eq(denominator, 1);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROW, 0, "cap", 0, &value, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(value, 250);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROW, 0, "cap", 1, &value, NULL),
                     SOCPREV_E_UNDEFINED);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROW, 0, "cap", 2, &value, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROW, 0, "total", 0, &value, NULL),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROOT, 0, "title", 0, &value, NULL),
                     SOCPREV_E_TYPE);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_COLUMN, 0, "weight", 0, &value, NULL),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_problem_value(p, 9, 0, "weight", 0, &value, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_problem_number(p, SOCPREV_PLACE_ROW, 0, "weight", 0,
                                            &(double){ 0 }),
                     SOCPREV_E_TYPE);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROOT, 0, "rule", 0, &value, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(value, SOCPREV_RULE_HARE);
    ck_assert_int_eq(value, 1);
    ck_assert_ptr_nonnull(socprev_problem_apportionment(p));
    ck_assert_ptr_null(socprev_problem_claims(p));
    ck_assert_ptr_null(socprev_problem_fitting(p));
    socprev_problem_free(p);
}
END_TEST

START_TEST(what_is_read_is_what_the_engine_solves)
{
    socprev_problem *p = read_text(
        HEAD "\"problem\": \"apportionment\", \"unit\": \"piece\", \"total\": 5,"
             " \"rule\": \"stationary\", \"signpost\": \"50 %\", \"rows\": ["
             "{\"name\": \"a\", \"weight\": 1, \"id\": 2, \"floor\": 1},"
             "{\"name\": \"b\", \"weight\": 1, \"id\": 1, \"base\": 1}]}");
    socprev_division *division = NULL;
    ck_assert_int_eq(socprev_problem_decimals(p), 0);
    ck_assert_int_eq(
        socprev_apportionment_solve(socprev_problem_apportionment(p), NULL, &division, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_division_amount(division, 0), 2);
    ck_assert_int_eq(socprev_division_amount(division, 1), 3);
    ck_assert_int_eq(socprev_division_verify(division, socprev_problem_apportionment(p), NULL),
                     SOCPREV_OK);
    socprev_division_free(division);
    socprev_problem_free(p);
}
END_TEST

/* Priority first, then what is left: every limit shows in the answer. */
START_TEST(limits_of_sources_arrive_at_the_engine)
{
    socprev_problem *p = read_text(
        HEAD "\"problem\": \"sources\", \"unit\": \"piece\", \"quantum\": 10,"
             " \"rows\": [{\"name\": \"a\", \"demand\": 100}, {\"name\": \"b\", \"demand\": 100}],"
             " \"sources\": [{\"name\": \"u\", \"most_share\": \"50 %\", \"priority\": 2},"
             " {\"name\": \"v\", \"most\": 90, \"priority\": 1},"
             " {\"name\": \"w\", \"least\": 40, \"priority\": 3}],"
             " \"eligible\": [[true, false, true], [true, true, true]],"
             " \"caps\": [[40, null, null], [null, null, 30]]}");
    static const int64_t wanted[] = { 40, 0, 60, 10, 90, 0 };
    int64_t found[6] = { 0 };
    socprev_payment *payment = NULL;
    ck_assert_int_eq(socprev_sources_solve(socprev_problem_sources(p), NULL, &payment, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_payment_parts(payment, found, 6, NULL), SOCPREV_OK);
    for (size_t i = 0; i < 6; i++)
        ck_assert_int_eq(found[i], wanted[i]);
    socprev_payment_free(payment);
    socprev_problem_free(p);
}
END_TEST

START_TEST(bearers_and_roundings_arrive_at_the_engine)
{
    socprev_problem *p = read_text(
        HEAD "\"problem\": \"cofinancing\", \"bearer\": \"v\", \"rounding\": \"up\","
             " \"rows\": [{\"name\": \"a\", \"amount\": \"0.10\"},"
             " {\"name\": \"b\", \"amount\": \"0.10\", \"rounding\": \"down\"},"
             " {\"name\": \"c\", \"amount\": \"0.10\", \"bearer\": \"u\"},"
             " {\"name\": \"d\", \"amount\": \"0.10\", \"bearer\": \"largest_remainders\"}],"
             " \"sources\": [{\"name\": \"u\", \"share\": \"2/3\"},"
             " {\"name\": \"v\", \"share\": \"1/3\"}]}");
    static const int64_t wanted[] = { 7, 3, 6, 4, 6, 4, 7, 3 };
    socprev_payment *payment = NULL;
    int64_t value = 0;
    ck_assert_int_eq(
        socprev_cofinancing_solve(socprev_problem_cofinancing(p), NULL, &payment, NULL),
        SOCPREV_OK);
    for (size_t i = 0; i < 8; i++)
        ck_assert_int_eq(socprev_payment_part(payment, i / 2, i % 2), wanted[i]);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROW, 0, "bearer", 3, &value, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(value, SOCPREV_LARGEST_REMAINDERS);
    ck_assert_int_eq(socprev_problem_value(p, SOCPREV_PLACE_ROW, 0, "bearer", 2, &value, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(value, 0);
    socprev_payment_free(payment);
    socprev_problem_free(p);
}
END_TEST

START_TEST(axes_of_a_fit_have_names)
{
    socprev_buffer *text = example(13);
    socprev_problem *p = read_text(socprev_buffer_data(text));
    double value = 0;
    ck_assert_int_eq(socprev_problem_axis_count(p), 3);
    ck_assert_str_eq(socprev_problem_axis_name(p, 2), "district");
    ck_assert_ptr_null(socprev_problem_axis_name(p, 3));
    ck_assert_str_eq(socprev_problem_name(p, 2, 1), "Louny");
    ck_assert_int_eq(socprev_problem_number(p, SOCPREV_PLACE_CELL, 0, "seed", 7, &value),
                     SOCPREV_OK);
    ck_assert(value == 4.0);
    ck_assert_int_eq(socprev_problem_number(p, SOCPREV_PLACE_ITEM, 1, "total", 1, &value),
                     SOCPREV_OK);
    ck_assert(value == 18.0);
    ck_assert_int_eq(socprev_problem_number(p, SOCPREV_PLACE_ITEM, 3, "total", 1, &value),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_problem_number(p, SOCPREV_PLACE_ITEM, 1, "total", 2, &value),
                     SOCPREV_E_INVALID);
    socprev_problem_free(p);
    socprev_buffer_free(text);
}
END_TEST

/* ---- the examples ------------------------------------------------------------------- */

START_TEST(an_example_is_read)
{
    socprev_buffer *text = example(_i);
    socprev_findings *findings = NULL;
    ck_assert_int_eq(socprev_document_kind(socprev_buffer_data(text), socprev_buffer_size(text)),
                     SOCPREV_DOCUMENT_PROBLEM);
    socprev_problem *p = read_text(socprev_buffer_data(text));
    ck_assert_ptr_nonnull(socprev_problem_title(p));
    ck_assert_int_eq(socprev_problem_check(socprev_buffer_data(text), socprev_buffer_size(text),
                                           NULL, NULL, NULL, &findings, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), 0);
    socprev_findings_free(findings);
    socprev_problem_free(p);
    socprev_buffer_free(text);
}
END_TEST

/* Bytes of a document in a block of their exact size: it is read or refused with a place. */
static void expect_place(const char *text, size_t size, bool may_be_fine)
{
    socprev_problem *p = NULL;
    socprev_error *error = NULL;
    socprev_findings *findings = NULL;
    char *exact = malloc(size + (size == 0));
    memcpy(exact, text, size);
    socprev_status st = socprev_problem_read(exact, size, NULL, NULL, NULL, &p, &error);
    ck_assert_int_eq(socprev_problem_check(exact, size, NULL, NULL, NULL, &findings, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings) == 0, st == SOCPREV_OK);
    if (st == SOCPREV_OK) {
        ck_assert(may_be_fine);
        socprev_problem_free(p);
    } else {
        ck_assert_ptr_null(p);
        ck_assert_int_gt(socprev_error_line(error), 0);
        ck_assert_int_gt(socprev_error_column(error), 0);
        ck_assert_int_eq(socprev_finding_number(findings, 0), socprev_error_number(error));
        ck_assert_int_eq(socprev_utf8_check(socprev_error_field(error), SOCPREV_NUL), -1);
        socprev_error_free(error);
    }
    socprev_findings_free(findings);
    free(exact);
}

START_TEST(an_example_cut_at_any_byte_is_refused_with_a_place)
{
    socprev_buffer *text = example(_i);
    /* Without its last byte, a line feed, the document is whole. */
    for (size_t size = 0; size + 1 < socprev_buffer_size(text); size++)
        expect_place(socprev_buffer_data(text), size, false);
    expect_place(socprev_buffer_data(text), socprev_buffer_size(text) - 1, true);
    socprev_buffer_free(text);
}
END_TEST

START_TEST(an_example_with_changed_bytes_never_crashes)
{
    static const char marks[] = "\"[]{},:-0e\\\n\x80";
    socprev_buffer *text = example(_i);
    size_t size = socprev_buffer_size(text);
    char *copy = malloc(size);
    memcpy(copy, socprev_buffer_data(text), size);
    for (size_t at = 0; at < size; at++) {
        char kept = copy[at];
        copy[at] = marks[(at * 7 + (size_t)_i) % sizeof marks];
        expect_place(copy, size, true);
        copy[at] = kept;
    }
    free(copy);
    socprev_buffer_free(text);
}
END_TEST

/* ---- findings ------------------------------------------------------------------------ */

START_TEST(all_mistakes_are_found)
{
    static const char text[] =
        HEAD "\"problem\": \"biproportional\", \"rule\": \"wbster\", \"quantum\": 1.5,\n"
             "\"rows\": [{\"name\": \"a\"}, {\"name\": \"a\", \"total\": null}, 5],\n"
             "\"columns\": [{\"name\": \"x\", \"total\": 1, \"cap\": 2}],\n"
             "\"weights\": [[1], [\"2\"], [3, 4]]}";
    static const struct {
        const char *place, *field;
    } wanted[] = {
        { "2:49", "rows[2]" },         { "1:103", "quantum" },
        { "1:82", "rule" },            { "2:34", "rows[1].name" },
        { "2:48", "rows[1].total" },   { "3:39", "columns[0].cap" },
        { "4:19", "weights[1][0]" },   { "4:25", "weights[2]" },
    };
    socprev_findings *findings = NULL;
    ck_assert_int_eq(
        socprev_problem_check(text, SOCPREV_NUL, NULL, NULL, NULL, &findings, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), (int64_t)(sizeof wanted / sizeof wanted[0]));
    for (int64_t i = 0; i < socprev_findings_count(findings); i++) {
        ck_assert_str_eq(socprev_finding_field(findings, i), wanted[i].field);
        ck_assert_int_eq(socprev_finding_severity(findings, i), SOCPREV_SEVERITY_MISTAKE);
        if (i > 0)
            ck_assert_str_eq(socprev_finding_record(findings, i), wanted[i].place);
    }
    socprev_findings_free(findings);
}
END_TEST

/* What the engine refuses is found in several fields at once. */
START_TEST(all_refusals_of_the_engine_are_found)
{
    static const char text[] =
        HEAD "\"problem\": \"apportionment\", \"total\": 1, \"quantum\": 0, \"rows\": ["
             "{\"name\": \"a\", \"weight\": -1, \"floor\": \"-1.00\", \"id\": 1},"
             "{\"name\": \"b\", \"weight\": 1}]}";
    static const char *const wanted[] = { "quantum", "rows[0].weight", "rows[0].floor",
                                          "rows[1].id" };
    socprev_findings *findings = NULL;
    ck_assert_int_eq(
        socprev_problem_check(text, SOCPREV_NUL, NULL, NULL, NULL, &findings, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(findings), 4);
    for (int64_t i = 0; i < 4; i++)
        ck_assert_str_eq(socprev_finding_field(findings, i), wanted[i]);
    socprev_findings_free(findings);
}
END_TEST

/* ---- limits and cancelling -------------------------------------------------------------- */

static int32_t cancel_at_once(void *user, int64_t done, int64_t total)
{
    (void)user;
    (void)done;
    (void)total;
    return 1;
}

START_TEST(limits_and_cancelling_end_the_reading)
{
    socprev_buffer *text = example(0);
    const char *data = socprev_buffer_data(text);
    socprev_read_options *options = NULL;
    socprev_problem *p = NULL;
    socprev_findings *findings = NULL;
    socprev_run *run = NULL;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_read_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_read_options_set_max_records(options, 6, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_read(data, SOCPREV_NUL, options, NULL, NULL, &p, &error),
                     SOCPREV_E_LIMIT);
    ck_assert_str_eq(socprev_error_field(error), "rows[6]");
    socprev_error_free(error);
    ck_assert_int_eq(socprev_read_options_set_max_records(options, 7, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_read(data, SOCPREV_NUL, options, NULL, NULL, &p, NULL),
                     SOCPREV_OK);
    socprev_problem_free(p);
    p = NULL;
    ck_assert_int_eq(socprev_read_options_set_max_bytes(options, 50, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_read(data, SOCPREV_NUL, options, NULL, NULL, &p, NULL),
                     SOCPREV_E_LIMIT);
    ck_assert_int_eq(socprev_run_new(cancel_at_once, NULL, NULL, &run), SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_read(data, SOCPREV_NUL, NULL, run, NULL, &p, NULL),
                     SOCPREV_E_CANCELLED);
    ck_assert_int_eq(
        socprev_problem_check(data, SOCPREV_NUL, NULL, run, NULL, &findings, NULL),
        SOCPREV_E_CANCELLED);
    ck_assert_ptr_null(p);
    ck_assert_ptr_null(findings);
    socprev_run_free(run);
    socprev_read_options_free(options);
    socprev_buffer_free(text);
}
END_TEST

START_TEST(a_table_beyond_the_limit_is_refused_before_its_cells)
{
    socprev_read_options *options = NULL;
    socprev_problem *p = NULL;
    socprev_buffer *text = example(4);
    ck_assert_int_eq(socprev_read_options_new(NULL, &options, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_read_options_set_max_records(options, 14, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_read(socprev_buffer_data(text), SOCPREV_NUL, options, NULL,
                                          NULL, &p, NULL),
                     SOCPREV_E_LIMIT);
    ck_assert_int_eq(socprev_read_options_set_max_records(options, 15, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_problem_read(socprev_buffer_data(text), SOCPREV_NUL, options, NULL,
                                          NULL, &p, NULL),
                     SOCPREV_OK);
    socprev_problem_free(p);
    socprev_read_options_free(options);
    socprev_buffer_free(text);
}
END_TEST

/* ---- what a document is, results ---------------------------------------------------------- */

START_TEST(documents_say_what_they_are)
{
    static const struct {
        const char *text;
        int32_t kind;
    } cases[] = {
        { "{\"format\": \"socprev-portfolio\"", SOCPREV_DOCUMENT_PORTFOLIO },
        { "{\"a\": [1, {}], \"form\\u0061t\": \"socprev-problem\"}", SOCPREV_DOCUMENT_PROBLEM },
        { "{\"division\": [], \"summary\": []}", SOCPREV_DOCUMENT_RESULT },
        { "{\"division\": 5}", SOCPREV_DOCUMENT_UNKNOWN },
        { "{\"format\": \"other\", \"division\": []}", SOCPREV_DOCUMENT_UNKNOWN },
        { "{\"format\": 1}", SOCPREV_DOCUMENT_UNKNOWN },
        { "[]", SOCPREV_DOCUMENT_UNKNOWN },
        { "", SOCPREV_DOCUMENT_UNKNOWN },
        { "name,weight", SOCPREV_DOCUMENT_UNKNOWN },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        ck_assert_int_eq(socprev_document_kind(cases[i].text, SOCPREV_NUL), cases[i].kind);
    ck_assert_int_eq(socprev_document_kind(NULL, 0), SOCPREV_DOCUMENT_UNKNOWN);
}
END_TEST

START_TEST(a_result_is_read_as_a_table)
{
    socprev_table *table = NULL;
    int64_t value = 0;
    ck_assert_int_eq(
        socprev_result_read("{\"summary\": [{\"total\": 1}], \"division\": ["
                            "{\"row\": \"a\", \"column\": \"x\", \"amount\": -12.50, "
                            "\"tie\": null},"
                            "{\"amount\": 3.00, \"row\": \"b\", \"column\": null}]}",
                            SOCPREV_NUL, NULL, NULL, NULL, &table, NULL),
        SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 2);
    ck_assert_int_eq(socprev_table_column_decimals(table, 2), 2);
    ck_assert_int_eq(socprev_table_get_int64(table, 2, 0, &value, NULL), SOCPREV_OK);
    ck_assert_int_eq(value, -1250);
    ck_assert(!socprev_table_is_null(table, 1, 0));
    ck_assert(socprev_table_is_null(table, 1, 1));
    socprev_table_free(table);
}
END_TEST

START_TEST(a_result_that_is_none_is_refused)
{
    static const struct {
        const char *text;
        socprev_status status;
        const char *field;
    } cases[] = {
        { "[]", SOCPREV_E_TYPE, "" },
        { "{}", SOCPREV_E_INVALID, "" },
        { "{\"division\": {}}", SOCPREV_E_TYPE, "division" },
        { "{\"division\": [5]}", SOCPREV_E_TYPE, "division[0]" },
        { "{\"division\": [{\"row\": \"a\"}]}", SOCPREV_E_INVALID, "division[0].amount" },
        { "{\"division\": [{\"amount\": 1}]}", SOCPREV_E_INVALID, "division[0].row" },
        { "{\"division\": [{\"row\": 1, \"amount\": 1}]}", SOCPREV_E_TYPE, "division[0].row" },
        { "{\"division\": [{\"row\": \"a\", \"amount\": \"1\"}]}", SOCPREV_E_TYPE,
          "division[0].amount" },
        { "{\"division\": [{\"row\": \"a\", \"amount\": 1e2}]}", SOCPREV_E_TYPE,
          "division[0].amount" },
        { "{\"division\": [{\"row\": \"a\", \"amount\": 99999999999999999999.00}]}",
          SOCPREV_E_RANGE, "division[0].amount" },
        { "{\"division\": [{\"row\": \"a\", \"amount\": 1.00}, {\"row\": \"b\", \"amount\": 1}]}",
          SOCPREV_E_TYPE, "division[1].amount" },
        { "{\"division\": [{\"row\": \"a\", \"row\": \"b\", \"amount\": 1}]}", SOCPREV_E_DUPLICATE,
          "division[0].row" },
        { "{\"division\": [], \"division\": []}", SOCPREV_E_DUPLICATE, "division" },
        { "{\"division\": []", SOCPREV_E_PARSE, "" },
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        socprev_table *table = NULL;
        socprev_error *error = NULL;
        socprev_status st = socprev_result_read(cases[i].text, SOCPREV_NUL, NULL, NULL, NULL,
                                                &table, &error);
        ck_assert_msg(st == cases[i].status, "%s: %d", cases[i].text, (int)st);
        ck_assert_str_eq(socprev_error_field(error), cases[i].field);
        ck_assert_ptr_null(table);
        socprev_error_free(error);
    }
}
END_TEST

/* ---- tables of fields ------------------------------------------------------------------------ */

START_TEST(fields_can_be_asked_for)
{
    for (int32_t kind = 1; kind <= socprev_problem_kind_count(); kind++) {
        int32_t n = socprev_problem_field_count(kind);
        ck_assert_int_gt(n, 4);
        ck_assert_ptr_nonnull(socprev_problem_kind_help(kind));
        for (int32_t i = 0; i < n; i++) {
            bool words = socprev_problem_field_type(kind, i) == SOCPREV_VALUE_WORD;
            ck_assert_ptr_nonnull(socprev_problem_field_name(kind, i));
            ck_assert_ptr_nonnull(socprev_problem_field_help(kind, i));
            ck_assert_int_ge(socprev_problem_field_place(kind, i), SOCPREV_PLACE_ROOT);
            ck_assert_int_eq(socprev_problem_field_word(kind, i, 0) != NULL, words);
            ck_assert_ptr_null(socprev_problem_field_word(kind, i, 100));
            for (int32_t k = 0; k < i; k++)
                ck_assert(socprev_problem_field_place(kind, i) !=
                              socprev_problem_field_place(kind, k) ||
                          strcmp(socprev_problem_field_name(kind, i),
                                 socprev_problem_field_name(kind, k)) != 0);
        }
        ck_assert_ptr_null(socprev_problem_field_name(kind, n));
        ck_assert_int_eq(socprev_problem_field_type(kind, -1), 0);
    }
    ck_assert_ptr_null(socprev_problem_kind_name(0));
    ck_assert_ptr_null(socprev_problem_kind_axis(SOCPREV_PROBLEM_CLAIMS, 1));
    ck_assert_int_eq(socprev_problem_field_count(99), 0);
}
END_TEST

static Suite *suite(void)
{
    const int n = (int)(sizeof examples / sizeof examples[0]);
    Suite *made = suite_create("problems");
    TCase *c = tcase_create("problems");
    tcase_set_timeout(c, 120);
    tcase_add_test(c, names_and_values_are_those_of_the_document);
    tcase_add_test(c, what_is_read_is_what_the_engine_solves);
    tcase_add_test(c, limits_of_sources_arrive_at_the_engine);
    tcase_add_test(c, bearers_and_roundings_arrive_at_the_engine);
    tcase_add_test(c, axes_of_a_fit_have_names);
    tcase_add_loop_test(c, an_example_is_read, 0, n);
    tcase_add_loop_test(c, an_example_cut_at_any_byte_is_refused_with_a_place, 0, n);
    tcase_add_loop_test(c, an_example_with_changed_bytes_never_crashes, 0, n);
    tcase_add_test(c, all_mistakes_are_found);
    tcase_add_test(c, all_refusals_of_the_engine_are_found);
    tcase_add_test(c, limits_and_cancelling_end_the_reading);
    tcase_add_test(c, a_table_beyond_the_limit_is_refused_before_its_cells);
    tcase_add_test(c, documents_say_what_they_are);
    tcase_add_test(c, a_result_is_read_as_a_table);
    tcase_add_test(c, a_result_that_is_none_is_refused);
    tcase_add_test(c, fields_can_be_asked_for);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
