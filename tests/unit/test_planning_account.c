/* Accounts: every statement, and what gives none. */
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

static socprev_portfolio *portfolio;
static socprev_account *account;

static void end(void)
{
    socprev_account_free(account);
    socprev_portfolio_free(portfolio);
    account = NULL;
    portfolio = NULL;
}

static void draw(const char *lines)
{
    end();
    portfolio = portfolio_from(lines);
    ck_assert_int_eq(socprev_account_new(portfolio, NULL, &account, NULL), SOCPREV_OK);
}

/* U+00A0 and U+2212 to what can be typed. */
static const char *typed(const char *text)
{
    static char out[4][2048];
    static size_t turn;
    char *to = out[turn++ % 4];
    size_t n = 0;
    for (; *text != '\0' && n + 1 < sizeof out[0]; text++) {
        if (memcmp(text, "\xc2\xa0", 2) == 0) {
            to[n++] = ' ';
            text++;
        } else if (strncmp(text, "−", 3) == 0) {
            to[n++] = '-';
            text += 2;
        } else {
            to[n++] = *text;
        }
    }
    to[n] = '\0';
    return to;
}

static void says_of(const char *record, const char *key, const char *text, const char *basis)
{
    int64_t i = socprev_account_find(account, key, record, 0);
    ck_assert_msg(i >= 0, "no statement %s", key);
    ck_assert_str_eq(typed(socprev_account_text(account, i, SOCPREV_LANG_EN)), text);
    ck_assert_str_eq(typed(socprev_account_basis(account, i, SOCPREV_LANG_EN)), basis);
}

static void says(const char *key, const char *text, const char *basis)
{
    says_of("project/a", key, text, basis);
}

static void says_nothing(const char *key)
{
    ck_assert_msg(socprev_account_find(account, key, NULL, 0) < 0, "there is a %s", key);
}

/* ---- money ------------------------------------------------------------------ */

START_TEST(bounds_stay_bounds)
{
    draw("project/a|name=A|total=225000000|passed_on=> 200000000\n"
         "indicator/i|project=a|unit=osoby|achieved=< 9000");
    says("total", "225 000 000 CZK", "");
    says("passed_on", "more than 200 000 000 CZK", "");
    says("passed_on_share", "more than 88.8 %", "more than 200 000 000 CZK / 225 000 000 CZK");
    says("kept", "less than 25 000 000 CZK", "225 000 000 CZK - more than 200 000 000 CZK");
    says("persons", "less than 9 000", "");
    says("cost_per_person", "more than 22 222 CZK", "more than 200 000 000 CZK / less than 9 000");
}
END_TEST

START_TEST(an_account_speaks_czech)
{
    draw("project/a|name=A|total=225000000|passed_on=> 200000000");
    int64_t i = socprev_account_find(account, "passed_on_share", NULL, 0);
    ck_assert_str_eq(typed(socprev_account_text(account, i, SOCPREV_LANG_CS)), "více než 88,8 %");
    ck_assert_str_eq(typed(socprev_account_basis(account, i, SOCPREV_LANG_CS)),
                     "více než 200 000 000 Kč / 225 000 000 Kč");
    ck_assert_str_eq(socprev_account_label(account, i, SOCPREV_LANG_CS),
                     "podíl předaný poskytovatelům");
    ck_assert_str_eq(socprev_account_label(account, i, SOCPREV_LANG_EN),
                     "share passed on to providers");
}
END_TEST

START_TEST(heller_are_shown_where_they_are_exact)
{
    draw("project/a|name=A|total=100,50|passed_on=~ 50,25");
    says("total", "100.50 CZK", "");
    says("passed_on", "about 50 CZK", "");
}
END_TEST

START_TEST(the_number_behind_a_statement_is_exact)
{
    draw("project/a|name=A|total=135000000\nservice/s|project=a|kind=shelter|count=30");
    int64_t i = socprev_account_find(account, "cost_per_service", NULL, 0), n = 0, d = 0;
    ck_assert_int_eq(
        socprev_quantity_value(socprev_account_quantity(account, i), &n, &d), SOCPREV_OK);
    ck_assert_int_eq(n, 4500000);
    ck_assert_int_eq(d, 1);
    says("cost_per_service", "4 500 000 CZK", "135 000 000 CZK / 30");
}
END_TEST

START_TEST(a_stated_zero_is_a_share)
{
    draw("project/a|name=A\n"
         "funding/r|project=a|stage=planned|source=region|share=0 %\n"
         "funding/e|project=a|stage=planned|source=eu|amount=5");
    int64_t first = socprev_account_find(account, "source_share", NULL, 0);
    ck_assert_int_ge(first, 0);
    ck_assert_ptr_nonnull(strstr(socprev_account_text(account, first, SOCPREV_LANG_EN), ": 0"));
    ck_assert_ptr_null(socprev_account_quantity(account, first));
    ck_assert_int_eq(socprev_account_find(account, "source_share", NULL, first + 1), -1);
}
END_TEST

/* ---- services ------------------------------------------------------------------ */

START_TEST(services_are_added_with_their_terms)
{
    draw("project/a|name=A|existing_services=23|new_services=7\n"
         "service/x|project=a|kind=shelter|count=12\n"
         "service/y|project=a|kind=halfway_house|count=4\n"
         "service/z|project=a|kind=field_programme|count=14\n"
         "project/b|name=B\nservice/w|project=b|kind=shelter");
    says("services", "30", "12 + 4 + 14");
    says("existing_and_new", "30", "23 + 7");
    says_of("project/b", "services", "1", "");
}
END_TEST

START_TEST(records_of_services_come_before_a_stated_count)
{
    draw("project/a|name=A|services_count=15");
    says("services", "15", "");
    draw("project/a|name=A|services_count=15\nservice/s|project=a|kind=shelter|count=2");
    says("services", "2", "");
}
END_TEST

START_TEST(half_of_a_pair_is_no_sum)
{
    draw("project/a|name=A|existing_services=23");
    says_nothing("existing_and_new");
}
END_TEST

START_TEST(about_and_a_bound_have_no_sum_whatever_follows)
{
    draw("project/a|name=A|total=100\n"
         "service/x|project=a|kind=shelter|count=~ 5\n"
         "service/y|project=a|kind=shelter|count=> 3\n"
         "service/z|project=a|kind=shelter|count=2");
    says_nothing("services");
    says_nothing("cost_per_service");
}
END_TEST

START_TEST(of_a_long_sum_the_first_terms_are_shown)
{
    char lines[4096] = "project/a|name=A", line[80];
    for (int i = 0; i < 20; i++) {
        snprintf(line, sizeof line, "\nservice/s%d|project=a|kind=shelter|count=1", i);
        strcat(lines, line);
    }
    draw(lines);
    says("services", "20", "1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + 1 + …");
}
END_TEST

START_TEST(a_basis_is_never_cut)
{
    char lines[8192] = "project/a|name=A", line[160];
    for (int i = 0; i < 12; i++) {
        snprintf(line, sizeof line,
                 "\nservice/s%d|project=a|kind=shelter|count="
                 "500000000000000000..700000000000000000",
                 i);
        strcat(lines, line);
    }
    draw(lines);
    int64_t i = socprev_account_find(account, "services", NULL, 0);
    int terms = 1;
    for (const char *at = socprev_account_basis(account, i, 0); (at = strchr(at, '+')); at++)
        terms++;
    ck_assert_int_eq(terms, 12);
}
END_TEST

START_TEST(kinds_are_counted_in_complete_lists_only)
{
    draw("project/a|name=A|kinds=shelter|kinds=halfway_house");
    says("kinds", "2", "");
    draw("project/a|name=A|kinds=shelter|kinds_open=1");
    says_nothing("kinds");
    draw("project/a|name=A|kinds=shelter|kinds_count=3|providers_count=24");
    says("kinds", "3", "");
    says("providers", "24", "");
}
END_TEST

/* ---- people and indicators ------------------------------------------------------- */

START_TEST(people_are_recognised_by_their_unit)
{
    static const char *const units[] = { "osoby", "Osob", "persons", "people", "účastníci" };
    for (size_t i = 0; i < sizeof units / sizeof units[0]; i++) {
        char lines[200];
        snprintf(lines, sizeof lines,
                 "project/a|name=A|total=1000\nindicator/i|project=a|unit=%s|achieved=8", units[i]);
        draw(lines);
        says("persons", "8", "");
        says("cost_per_person", "125 CZK", "1 000 CZK / 8");
    }
    draw("project/a|name=A|total=1000\nindicator/i|project=a|unit=asistenti|achieved=8");
    says_nothing("persons");
    draw("project/a|name=A|total=1000\nindicator/i|project=a|achieved=8");
    says_nothing("persons");
}
END_TEST

START_TEST(counts_of_two_indicators_are_never_added)
{
    draw("project/a|name=A\nindicator/i|project=a|unit=osoby|achieved=8\n"
         "indicator/j|project=a|unit=osoby|achieved=5");
    int64_t first = socprev_account_find(account, "persons", "project/a", 0);
    int64_t second = socprev_account_find(account, "persons", "project/a", first + 1);
    ck_assert_int_ge(first, 0);
    ck_assert_int_gt(second, first);
    ck_assert_str_eq(socprev_account_text(account, first, 0), "8");
    ck_assert_str_eq(socprev_account_text(account, second, 0), "5");
}
END_TEST

START_TEST(indicators_grow_and_are_reached)
{
    draw("project/a|name=A\nindicator/i|project=a|unit=asistenti|before=5|target=10|achieved=8");
    says("indicator_added", "5", "10 - 5");
    says("indicator_growth", "2", "10 / 5");
    says("indicator_reached", "80.0 %", "8 / 10");
}
END_TEST

START_TEST(nothing_is_divided_by_zero)
{
    draw("project/a|name=A|total=0|passed_on=0\n"
         "indicator/i|project=a|unit=osoby|before=0|target=0|achieved=0\n"
         "service/s|project=a|kind=shelter|count=0");
    says("total", "0 CZK", "");
    says("persons", "0", "");
    says_nothing("passed_on_share");
    says_nothing("cost_per_person");
    says_nothing("cost_per_service");
    says_nothing("indicator_growth");
    says_nothing("indicator_reached");
}
END_TEST

/* ---- time and relations ------------------------------------------------------------ */

START_TEST(periods_are_counted_with_both_ends)
{
    draw("project/a|name=A|start=2016-04-01|end=2019-04-30|services_end=2018");
    says("months", "37", "1 April 2016 – 30 April 2019");
    says("days", "1 125", "1 April 2016 – 30 April 2019");
    says("services_months", "33", "1 April 2016 – 2018");
    draw("project/a|name=A|start=2016-04|end=2016-06|services_start=2016-05|services_end=2016-06");
    says("months", "3", "April 2016 – June 2016");
    says("services_months", "2", "May 2016 – June 2016");
    says_nothing("days");
}
END_TEST

START_TEST(a_chain_may_have_a_gap_an_overlap_or_none)
{
    draw("project/a|name=A|start=2012-08\n"
         "project/b|name=B|end=2012-07\nproject/c|name=C|end=2012-09\nproject/d|name=D|end=2012\n"
         "project/e|name=E|end=2012-05\n"
         "relation/1|from=a|kind=continues|to=b\nrelation/2|from=a|kind=continues|to=c\n"
         "relation/3|from=a|kind=continues|to=d\nrelation/4|from=a|kind=continues|to=e\n"
         "relation/5|from=a|kind=parallel_with|to=e\nrelation/6|from=a|kind=continues|to=gone");
    says("predecessors", "5", "B, C, D, E, gone");
    int64_t i = socprev_account_find(account, "gap", NULL, 0);
    ck_assert_str_eq(socprev_account_text(account, i, 0), "0");
    ck_assert_str_eq(socprev_account_basis(account, i, 0), "July 2012 – August 2012");
    i = socprev_account_find(account, "gap", NULL, i + 1);
    ck_assert_str_eq(socprev_account_text(account, i, 0), "-61");
    i = socprev_account_find(account, "gap", NULL, i + 1);
    ck_assert_str_eq(socprev_account_text(account, i, 0), "61");
    ck_assert_int_eq(socprev_account_find(account, "gap", NULL, i + 1), -1);
}
END_TEST

START_TEST(a_chain_that_is_not_sure_says_so)
{
    draw("project/a|name=A\nproject/b|name=B\nproject/c|name=C\n"
         "relation/1|from=a|kind=continues|to=b|certainty=uncertain\n"
         "relation/2|from=a|kind=continues|to=c|certainty=exact");
    int64_t i = socprev_account_find(account, "predecessors", NULL, 0);
    const char *basis = socprev_account_basis(account, i, SOCPREV_LANG_EN);
    ck_assert_ptr_eq(strstr(basis, "B: "), basis);
    ck_assert_str_eq(strrchr(basis, ','), ", C");
}
END_TEST

START_TEST(applications_are_told_in_their_order)
{
    draw("project/a|name=A\n"
         "application/1|project=a|result=rejected|decided=2019\n"
         "application/2|project=a|result=approved|decided=2020|score=93|score_max=100");
    int64_t i = socprev_account_find(account, "applications", NULL, 0);
    const char *path = socprev_account_text(account, i, SOCPREV_LANG_EN);
    ck_assert_ptr_nonnull(strstr(path, "2019 → "));
    ck_assert_ptr_nonnull(strstr(path, "2020"));
    says("score", "93 of 100", "");
    i = socprev_account_find(account, "score", NULL, 0);
    ck_assert_str_eq(socprev_account_text(account, i, SOCPREV_LANG_CS), "93 z možných 100");
}
END_TEST

/* ---- the whole portfolio -------------------------------------------------------------- */

static const char city[] =
    "source/in|name=I\nsource/out|name=O|outside=1\n"
    "portfolio/|name=P|obtained=23000000|obtained_for=a|obtained_for=b\n"
    "project/a|name=A|total=~ 11500000|sources=in\nproject/b|name=B\n"
    "project/c|name=C|total=6500000|sources=in\nproject/d|name=D|total=140000000\n"
    "project/e|name=E|total=1000|sources=out\nproject/f|name=F|total=1|sources=in|sources=out";

START_TEST(money_obtained_is_added_to_what_there_was)
{
    draw(city);
    says_of("portfolio/test", "obtained", "23 000 000 CZK", "");
    says_of("portfolio/test", "earlier_total", "146 500 001 CZK",
            "6 500 000 CZK + 140 000 000 CZK + 1 CZK");
    says_of("portfolio/test", "all_total", "169 500 001 CZK", "146 500 001 CZK + 23 000 000 CZK");
}
END_TEST

START_TEST(what_is_known_from_outside_only_is_not_counted)
{
    draw(city);
    says_of("portfolio/test", "projects", "5", "");
    says_of("project/e", "total", "1 000 CZK", "");
}
END_TEST

START_TEST(nothing_known_gives_no_statement)
{
    draw("source/s|name=S");
    ck_assert_int_eq(socprev_account_count(account), 0);
    draw("project/a|name=A");
    ck_assert_int_eq(socprev_account_count(account), 1);
    says_of("portfolio/test", "projects", "1", "");
}
END_TEST

/* ---- errors and edges ------------------------------------------------------------------- */

START_TEST(a_sum_beyond_64_bits_is_an_error)
{
    socprev_error *err = NULL;
    portfolio = portfolio_from("project/a|name=A\n"
                               "service/x|project=a|kind=shelter|count=9223372036854775807\n"
                               "service/y|project=a|kind=shelter|count=1");
    ck_assert_int_eq(socprev_account_new(portfolio, NULL, &account, &err), SOCPREV_E_RANGE);
    ck_assert_ptr_null(account);
    ck_assert_int_eq(socprev_error_number(err), 5000);
    ck_assert_str_eq(socprev_error_field(err), "project/a");
    ck_assert_ptr_nonnull(strstr(socprev_error_message(err, SOCPREV_LANG_EN), "project/a"));
    socprev_error_free(err);
}
END_TEST

START_TEST(arguments_are_checked)
{
    socprev_error *err = NULL;
    portfolio = portfolio_from("project/a|name=A");
    ck_assert_int_eq(socprev_account_new(NULL, NULL, &account, &err), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(err), "portfolio");
    socprev_error_free(err);
    ck_assert_int_eq(socprev_account_new(portfolio, NULL, NULL, &err), SOCPREV_E_INVALID);
    ck_assert_str_eq(socprev_error_field(err), "out");
    socprev_error_free(err);
    ck_assert_ptr_null(account);
    socprev_account_free(NULL);
}
END_TEST

START_TEST(what_is_out_of_range_is_null)
{
    draw("project/a|name=A");
    ck_assert_int_eq(socprev_account_count(NULL), 0);
    for (int64_t i = -1; i <= 1; i += 2) {
        ck_assert_ptr_null(socprev_account_key(account, i));
        ck_assert_ptr_null(socprev_account_record(account, i));
        ck_assert_ptr_null(socprev_account_label(account, i, 0));
        ck_assert_ptr_null(socprev_account_text(account, i, 0));
        ck_assert_ptr_null(socprev_account_basis(account, i, 0));
        ck_assert_ptr_null(socprev_account_quantity(account, i));
    }
    ck_assert_str_eq(socprev_account_key(account, 0), "projects");
    ck_assert_str_eq(socprev_account_record(account, 0), "portfolio/test");
    ck_assert_int_eq(socprev_account_find(account, NULL, NULL, -5), 0);
    ck_assert_int_eq(socprev_account_find(account, "total", NULL, 0), -1);
    ck_assert_int_eq(socprev_account_find(account, NULL, "project/b", 0), -1);
}
END_TEST

START_TEST(long_ids_are_whole)
{
    char lines[256], record[80], id[65];
    memset(id, 'x', 64);
    id[64] = '\0';
    snprintf(lines, sizeof lines, "project/%s|name=A|total=1", id);
    snprintf(record, sizeof record, "project/%s", id);
    draw(lines);
    says_of(record, "total", "1 CZK", "");
}
END_TEST

START_TEST(an_account_outlives_its_portfolio)
{
    draw("project/a|name=A|total=5");
    socprev_portfolio_free(portfolio);
    portfolio = NULL;
    says("total", "5 CZK", "");
}
END_TEST

/* ---- the list in docs/planning.md --------------------------------------------------------- */

/* A portfolio of which everything is stated. */
static const char all[] =
    "portfolio/|name=P|obtained=5|obtained_for=b\n"
    "project/b|name=B|end=2012-07\nproject/c|name=C|total=7\n"
    "project/a|name=A|total=225|passed_on=200|kinds=shelter|providers_count=2"
    "|existing_services=1|new_services=1|start=2012-08-01|end=2013-01-31|services_end=2012-12\n"
    "funding/f|project=a|stage=planned|source=eu|share=85 %\n"
    "service/s|project=a|kind=shelter\n"
    "indicator/i|project=a|unit=osoby|before=1|target=2|achieved=2\n"
    "relation/r|from=a|kind=continues|to=b\n"
    "application/p|project=a|result=approved|score=9|score_max=10";

static bool key_is_stated(const char *key)
{
    return socprev_account_find(account, key, NULL, 0) >= 0;
}

START_TEST(every_documented_key_is_stated_and_every_stated_key_documented)
{
    char path[4096], line[512], keys[64][64];
    size_t n = 0;
    draw(all);
    snprintf(path, sizeof path, "%s", test_path("../docs/planning.md"));
    FILE *file = fopen(path, "r");
    ck_assert_ptr_nonnull(file);
    while (fgets(line, sizeof line, file) != NULL && n < 64)
        if (sscanf(line, "| `%63[a-z_]` | ", keys[n]) == 1 && strchr(line + 3, '`') != NULL &&
            strncmp(strchr(line + 3, '`'), "` | ", 4) == 0)
            n++;
    fclose(file);
    ck_assert_uint_eq(n, 26);
    for (size_t i = 0; i < n; i++)
        ck_assert_msg(key_is_stated(keys[i]), "%s is documented, not stated", keys[i]);
    for (int64_t i = 0; i < socprev_account_count(account); i++) {
        bool documented = false;
        for (size_t k = 0; k < n && !documented; k++)
            documented = strcmp(keys[k], socprev_account_key(account, i)) == 0;
        ck_assert_msg(documented, "%s is not documented", socprev_account_key(account, i));
    }
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("account");
    TCase *tcase = tcase_create("account");
    tcase_add_checked_fixture(tcase, NULL, end);
    tcase_add_test(tcase, bounds_stay_bounds);
    tcase_add_test(tcase, an_account_speaks_czech);
    tcase_add_test(tcase, heller_are_shown_where_they_are_exact);
    tcase_add_test(tcase, the_number_behind_a_statement_is_exact);
    tcase_add_test(tcase, a_stated_zero_is_a_share);
    tcase_add_test(tcase, services_are_added_with_their_terms);
    tcase_add_test(tcase, records_of_services_come_before_a_stated_count);
    tcase_add_test(tcase, half_of_a_pair_is_no_sum);
    tcase_add_test(tcase, about_and_a_bound_have_no_sum_whatever_follows);
    tcase_add_test(tcase, of_a_long_sum_the_first_terms_are_shown);
    tcase_add_test(tcase, a_basis_is_never_cut);
    tcase_add_test(tcase, kinds_are_counted_in_complete_lists_only);
    tcase_add_test(tcase, people_are_recognised_by_their_unit);
    tcase_add_test(tcase, counts_of_two_indicators_are_never_added);
    tcase_add_test(tcase, indicators_grow_and_are_reached);
    tcase_add_test(tcase, nothing_is_divided_by_zero);
    tcase_add_test(tcase, periods_are_counted_with_both_ends);
    tcase_add_test(tcase, a_chain_may_have_a_gap_an_overlap_or_none);
    tcase_add_test(tcase, a_chain_that_is_not_sure_says_so);
    tcase_add_test(tcase, applications_are_told_in_their_order);
    tcase_add_test(tcase, money_obtained_is_added_to_what_there_was);
    tcase_add_test(tcase, what_is_known_from_outside_only_is_not_counted);
    tcase_add_test(tcase, nothing_known_gives_no_statement);
    tcase_add_test(tcase, a_sum_beyond_64_bits_is_an_error);
    tcase_add_test(tcase, arguments_are_checked);
    tcase_add_test(tcase, what_is_out_of_range_is_null);
    tcase_add_test(tcase, long_ids_are_whole);
    tcase_add_test(tcase, an_account_outlives_its_portfolio);
    tcase_add_test(tcase, every_documented_key_is_stated_and_every_stated_key_documented);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
