/* A funding round: every rule with numbers worked out by hand. */
#include "portfolio.h"
#include "round.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

static int64_t level(size_t envelope, int32_t which)
{
    return socprev_round_envelope_amount(round_, envelope, which) / 100;
}

/* ---- need ---------------------------------------------------------------- */

START_TEST(need_is_units_times_value_less_what_others_pay)
{
    compute("envelope/e|name=E|amount=100000\n"
            "request/a|kind=shelter|unit=bed|units=12.5|other_sources=1000|co_payments=250");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_COST), 12500);
    ck_assert_int_eq(step("a", SOCPREV_ROUND_REVENUE), 1250);
    ck_assert_int_eq(step("a", SOCPREV_ROUND_OPTIMAL), 11250);
    ck_assert_int_eq(step("a", SOCPREV_ROUND_OTHERS), 1250);
    ck_assert_int_eq(step("a", SOCPREV_ROUND_NEED), 10000);
    ck_assert_int_eq(award("a"), 10000);
    ck_assert_str_eq(bound("a"), "need");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_REQUESTED), -1);
    ck_assert_int_eq(level(0, SOCPREV_ROUND_LEVEL_REST), 90000);
}
END_TEST

START_TEST(need_is_never_below_nothing)
{
    compute("envelope/e|name=E|amount=100000\n"
            "reference/w|kind=halfway_house|unit=bed|cost=10|revenue=30\n"
            "request/a|kind=shelter|unit=bed|units=1|other_sources=2000\n"
            "request/b|kind=halfway_house|unit=bed|units=5");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_NEED), 0);
    ck_assert_int_eq(step("b", SOCPREV_ROUND_OPTIMAL), 0);
    ck_assert_str_eq(bound("a"), "no_need");
    ck_assert_str_eq(bound("b"), "no_need");
    ck_assert_int_eq(socprev_round_total(round_), 0);
}
END_TEST

START_TEST(part_of_the_period_is_rounded_once_to_the_nearest_heller)
{
    int64_t cost = 0;
    /* 1000 CZK x 0.001 x 7/12 = 0.58333 CZK: 58 hellers; revenue 5.8333: 6. */
    compute("envelope/e|name=E|amount=100\n"
            "request/a|kind=shelter|unit=bed|units=0.001|part=7/12");
    ck_assert_int_eq(socprev_round_amount(round_, 0, SOCPREV_ROUND_COST, &cost), SOCPREV_OK);
    ck_assert_int_eq(cost, 58);
    ck_assert_int_eq(socprev_round_amount(round_, 0, SOCPREV_ROUND_REVENUE, &cost), SOCPREV_OK);
    ck_assert_int_eq(cost, 6);
}
END_TEST

/* ---- reference values ---------------------------------------------------- */

static const struct {
    const char *name, *round, *regional, *expected;
} regional_values[] = {
    { "higher, enough providers", "", "cost=1200|revenue=100|providers=3", "reg" },
    { "lower", "", "cost=900|revenue=100|providers=3", "v" },
    { "lower, but always", "|regional_always=1", "cost=900|revenue=100|providers=3", "reg" },
    { "too few providers", "", "cost=1200|revenue=100|providers=2", "v" },
    { "higher cost, but less support", "", "cost=1200|revenue=400|providers=3", "v" },
    { "equal", "", "cost=1000|revenue=100|providers=3", "v" },
};

START_TEST(regional_value_holds_by_rule)
{
    char lines[1024];
    snprintf(lines, sizeof lines,
             "round/|name=R|territory=CZ042|regional_providers=3%s\n"
             "reference/reg|kind=shelter|unit=bed|territory=CZ042|%s\n"
             "envelope/e|name=E|amount=100000\n"
             "request/a|kind=shelter|unit=bed|units=1|territory=CZ0421",
             regional_values[_i].round, regional_values[_i].regional);
    compute(lines);
    socprev_table *table = NULL;
    const char *text = NULL;
    size_t size = 0;
    ck_assert_int_eq(socprev_round_trace_table(round_, NULL, &table, NULL), SOCPREV_OK);
    socprev_table_get_text(table, socprev_table_find_column(table, "reference", SOCPREV_NUL), 0,
                           &text, &size, NULL);
    ck_assert_msg(size == strlen(regional_values[_i].expected) &&
                      memcmp(text, regional_values[_i].expected, size) == 0,
                  "%s", regional_values[_i].name);
    socprev_table_free(table);
}
END_TEST

START_TEST(regional_value_of_another_region_is_not_used)
{
    compute("round/|name=R|territory=CZ042\n"
            "reference/reg|kind=shelter|unit=bed|territory=CZ051|cost=2000|revenue=0|providers=1\n"
            "envelope/e|name=E|amount=100000\n"
            "request/a|kind=shelter|unit=bed|units=1\n"
            "request/b|kind=shelter|unit=bed|units=1|territory=CZ0511");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_OPTIMAL), 900);
    ck_assert_int_eq(step("b", SOCPREV_ROUND_OPTIMAL), 2000);
}
END_TEST

START_TEST(value_of_the_very_form_and_of_the_day_comes_first)
{
    compute("round/|name=R|start=2027-01-01\n"
            "reference/f|kind=shelter|unit=bed|form=residential|cost=1500|revenue=0\n"
            "reference/old|kind=field_programme|unit=fte|cost=1|revenue=0|valid_to=2026-12-31\n"
            "reference/new|kind=field_programme|unit=fte|cost=2|revenue=0|valid_from=2027-01-01\n"
            "envelope/e|name=E|amount=100000\n"
            "request/a|kind=shelter|unit=bed|units=1|form=residential\n"
            "request/b|kind=shelter|unit=bed|units=1\n"
            "request/c|kind=field_programme|unit=fte|units=1");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_COST), 1500);
    ck_assert_int_eq(step("b", SOCPREV_ROUND_COST), 1000);
    ck_assert_int_eq(step("c", SOCPREV_ROUND_COST), 2);
}
END_TEST

/* ---- reductions and limits ----------------------------------------------- */

START_TEST(tiers_reduce_by_score_or_name)
{
    compute("tier/a|name=A|factor=100 %|score_from=80\ntier/b|name=B|factor=2/3|score_from=0\n"
            "tier/x|name=X|factor=0 %\nenvelope/e|name=E|amount=100000\n"
            "request/high|kind=shelter|unit=bed|units=1|score=80\n"
            "request/low|kind=shelter|unit=bed|units=1|score=79\n"
            "request/named|kind=shelter|unit=bed|units=1|score=95|tier=x\n"
            "request/none|kind=shelter|unit=bed|units=1\n"
            "request/asks|kind=shelter|unit=bed|units=1|score=1|requested=600\n"
            "request/less|kind=shelter|unit=bed|units=1|score=1|requested=300");
    ck_assert_int_eq(award("high"), 900);
    ck_assert_int_eq(award("low"), 600);
    ck_assert_str_eq(bound("low"), "tier");
    ck_assert_int_eq(award("named"), 0);
    ck_assert_str_eq(bound("named"), "no_need");
    ck_assert_int_eq(award("none"), 900);
    ck_assert_int_eq(award("asks"), 600); /* the share is taken of the need */
    ck_assert_int_eq(award("less"), 300);
    ck_assert_str_eq(bound("less"), "request");
}
END_TEST

START_TEST(tiers_reduce_the_request_when_the_round_says_so)
{
    compute("round/|name=R|reduce_request=1\ntier/b|name=B|factor=2/3|score_from=0\n"
            "envelope/e|name=E|amount=100000\n"
            "request/asks|kind=shelter|unit=bed|units=1|score=1|requested=600\n"
            "request/more|kind=shelter|unit=bed|units=1|score=1|requested=6000");
    ck_assert_int_eq(award("asks"), 400);
    ck_assert_str_eq(bound("asks"), "tier");
    ck_assert_int_eq(award("more"), 600);
}
END_TEST

START_TEST(corridor_holds_to_the_heller)
{
    int64_t amount = 0;
    /* Last year 333.33: 95 % is 316.6635, up 316.67; 105 % is 349.9965, down 349.99. */
    compute("round/|name=R|corridor_low=95 %|corridor_high=105 %\nenvelope/e|name=E|amount=2000\n"
            "request/a|kind=shelter|unit=bed|units=1|last_year=333.33\n"
            "request/new|kind=shelter|unit=bed|units=1\n"
            "request/poor|kind=shelter|unit=bed|units=1|last_year=5000|requested=700");
    ck_assert_int_eq(socprev_round_amount(round_, 0, SOCPREV_ROUND_CEILING, &amount), SOCPREV_OK);
    ck_assert_int_eq(amount, 34999);
    ck_assert_int_eq(socprev_round_amount(round_, 0, SOCPREV_ROUND_FLOOR, &amount), SOCPREV_OK);
    ck_assert_int_eq(amount, 31667);
    ck_assert_str_eq(bound("a"), "ceiling");
    ck_assert_int_eq(step("new", SOCPREV_ROUND_CEILING), -1);
    /* A floor never asks for more than the request. */
    ck_assert_int_eq(step("poor", SOCPREV_ROUND_FLOOR), 700);
    ck_assert_str_eq(bound("poor"), "request");
}
END_TEST

START_TEST(corridor_floor_takes_from_the_others)
{
    /* 900 each, 1000 in all: half each is 500; last year's 700 x 90 % = 630 stay. */
    compute("round/|name=R|corridor_low=90 %\nenvelope/e|name=E|amount=1000\n"
            "request/a|kind=shelter|unit=bed|units=1|last_year=700\n"
            "request/b|kind=shelter|unit=bed|units=1");
    ck_assert_int_eq(award("a"), 630);
    ck_assert_str_eq(bound("a"), "floor");
    ck_assert_int_eq(award("b"), 370);
    ck_assert_str_eq(bound("b"), "money");
}
END_TEST

START_TEST(maximum_and_promise)
{
    compute("round/|name=R|maximum=800\nenvelope/e|name=E|amount=1700\n"
            "request/a|kind=shelter|unit=bed|units=1\n"
            "request/b|kind=shelter|unit=bed|units=10|maximum=500\n"
            "request/c|kind=shelter|unit=bed|units=1|promised=450");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_MAXIMUM), 800);
    /* 900 : 9000 : 900 over 1700; b stops at 500, the others share 1200. */
    ck_assert_int_eq(award("b"), 500);
    ck_assert_str_eq(bound("b"), "maximum");
    ck_assert_int_eq(award("a"), 600);
    ck_assert_int_eq(award("c"), 600);
    compute("envelope/e|name=E|amount=1000\n"
            "request/a|kind=shelter|unit=bed|units=9\n"
            "request/c|kind=shelter|unit=bed|units=1|promised=450");
    ck_assert_int_eq(award("c"), 450);
    ck_assert_str_eq(bound("c"), "promise");
    ck_assert_int_eq(award("a"), 550);
}
END_TEST

/* ---- minimum ------------------------------------------------------------- */

START_TEST(money_of_those_below_the_minimum_returns)
{
    /* 900 : 900 : 180 over 1100 gives 500, 500, 100; the last is below 200 and leaves. */
    compute("round/|name=R|minimum=200\nenvelope/e|name=E|amount=1100\n"
            "request/a|kind=shelter|unit=bed|units=1\nrequest/b|kind=shelter|unit=bed|units=1\n"
            "request/c|kind=shelter|unit=bed|units=0.3");
    ck_assert_int_eq(award("c"), 0);
    ck_assert_str_eq(bound("c"), "minimum");
    ck_assert_int_eq(award("a") + award("b"), 1100);
    ck_assert_int_eq(award("a"), 550);
}
END_TEST

START_TEST(one_leaves_at_a_time_and_may_save_the_next)
{
    /* 900 each over 1000: 333 each, all below 400. One leaves, two have 500. */
    compute("round/|name=R|minimum=400\nenvelope/e|name=E|amount=1000\n"
            "request/a|kind=shelter|unit=bed|units=1|score=3\n"
            "request/b|kind=shelter|unit=bed|units=1|score=2\n"
            "request/c|kind=shelter|unit=bed|units=1|score=3");
    ck_assert_int_eq(award("b"), 0); /* the lower score; all ratios are equal but for a unit */
    ck_assert_int_eq(award("a"), 500);
    ck_assert_int_eq(award("c"), 500);
}
END_TEST

START_TEST(who_cannot_reach_the_minimum_leaves_at_once)
{
    compute("round/|name=R|minimum=400\nenvelope/e|name=E|amount=5000\n"
            "request/a|kind=shelter|unit=bed|units=1\n"
            "request/b|kind=shelter|unit=bed|units=0.4\n"
            "request/c|kind=shelter|unit=bed|units=0.4|minimum=360");
    ck_assert_int_eq(award("b"), 0);
    ck_assert_int_eq(award("c"), 360);
    ck_assert_int_eq(award("a"), 900);
}
END_TEST

/* ---- envelopes ----------------------------------------------------------- */

START_TEST(money_goes_down_through_envelopes_with_reserves)
{
    compute("envelope/all|name=All|amount=10000|reserve=1000\n"
            "envelope/n|name=North|parent=all|reserve_share=10 %|share=1/3\n"
            "envelope/s|name=South|parent=all\n"
            "request/a|kind=shelter|unit=bed|units=5|envelope=n\n"
            "request/b|kind=shelter|unit=bed|units=4|envelope=s\n"
            "request/c|kind=shelter|unit=bed|units=8|envelope=s");
    /* 9000 to divide: a third, 3000, is the North's, of which 300 are kept. */
    ck_assert_int_eq(level(0, SOCPREV_ROUND_LEVEL_RESERVE), 1000);
    ck_assert_int_eq(level(1, SOCPREV_ROUND_LEVEL_TOTAL), 3000);
    ck_assert_int_eq(level(1, SOCPREV_ROUND_LEVEL_RESERVE), 300);
    ck_assert_int_eq(award("a"), 2700);
    ck_assert_int_eq(level(2, SOCPREV_ROUND_LEVEL_TOTAL), 6000);
    ck_assert_int_eq(award("b"), 2000);
    ck_assert_int_eq(award("c"), 4000);
    ck_assert_int_eq(level(2, SOCPREV_ROUND_LEVEL_CLAIM), 10800);
}
END_TEST

START_TEST(parts_compete_by_claims_weights_floors_and_caps)
{
    compute("envelope/all|name=All|amount=3000\nenvelope/n|name=N|parent=all|cap=500\n"
            "envelope/s|name=S|parent=all|weight=1\nenvelope/w|name=W|parent=all|weight=3\n"
            "request/a|kind=shelter|unit=bed|units=5|envelope=n\n"
            "request/b|kind=shelter|unit=bed|units=9|envelope=s\n"
            "request/c|kind=shelter|unit=bed|units=9|envelope=w");
    ck_assert_int_eq(award("a"), 500); /* claims 4500.00 against weights of 1 and 3 */
    ck_assert_int_eq(award("b"), 625);
    ck_assert_int_eq(award("c"), 1875);
    compute("envelope/all|name=All|amount=3000\nenvelope/n|name=N|parent=all|floor=1000\n"
            "envelope/s|name=S|parent=all\n"
            "request/a|kind=shelter|unit=bed|units=1|envelope=n\n"
            "request/b|kind=shelter|unit=bed|units=9|envelope=s");
    /* The floor is the North's even where it can take 900 only. */
    ck_assert_int_eq(level(1, SOCPREV_ROUND_LEVEL_TOTAL), 1000);
    ck_assert_int_eq(level(1, SOCPREV_ROUND_LEVEL_REST), 100);
    ck_assert_int_eq(award("b"), 2000);
}
END_TEST

START_TEST(shares_of_the_parts_add_up)
{
    compute("envelope/all|name=All|amount=100.01\n"
            "envelope/a|name=A|parent=all|share=1/3\nenvelope/b|name=B|parent=all|share=1/3\n"
            "envelope/c|name=C|parent=all|share=1/3\n"
            "request/r|kind=shelter|unit=bed|units=1|envelope=a");
    int64_t sum = 0;
    for (size_t e = 1; e < 4; e++)
        sum += socprev_round_envelope_amount(round_, e, SOCPREV_ROUND_LEVEL_TOTAL);
    ck_assert_int_eq(sum, 10001);
}
END_TEST

START_TEST(parts_without_requests_keep_their_money)
{
    compute("envelope/all|name=All|amount=1000\nenvelope/a|name=A|parent=all|amount=300\n"
            "envelope/b|name=B|parent=all|floor=200\nenvelope/c|name=C|parent=a\n"
            "request/r|kind=shelter|unit=bed|units=0|envelope=b");
    ck_assert_int_eq(level(0, SOCPREV_ROUND_LEVEL_DIVIDED), 500);
    ck_assert_int_eq(level(0, SOCPREV_ROUND_LEVEL_REST), 500);
    ck_assert_int_eq(level(1, SOCPREV_ROUND_LEVEL_REST), 300);
    ck_assert_int_eq(level(2, SOCPREV_ROUND_LEVEL_REST), 200);
    ck_assert_int_eq(level(3, SOCPREV_ROUND_LEVEL_TOTAL), 0);
}
END_TEST

START_TEST(awards_are_whole_steps_and_foot)
{
    compute("round/|name=R|quantum=100\nenvelope/e|name=E|amount=1099.99\n"
            "request/a|kind=shelter|unit=bed|units=1\nrequest/b|kind=shelter|unit=bed|units=1\n"
            "request/c|kind=shelter|unit=bed|units=1");
    /* 10 steps over three: 4, 3, 3, the fourth by the first id. */
    ck_assert_int_eq(award("a"), 400);
    ck_assert_int_eq(award("b"), 300);
    ck_assert_int_eq(award("c"), 300);
    ck_assert_int_eq(level(0, SOCPREV_ROUND_LEVEL_TOTAL), 1000);
}
END_TEST

/* ---- pots ---------------------------------------------------------------- */

START_TEST(pots_pay_within_shares_limits_and_kinds)
{
    compute("reference/w|kind=field_programme|unit=fte|cost=1000|revenue=0\n"
            "envelope/e|name=E\n"
            "pot/eu|name=EU|source=eu|most=1000|share_high=85 %|kinds=shelter\n"
            "pot/st|name=State|source=state|most=350|priority=1\n"
            "pot/re|name=Region|source=region|most=400|least=100|priority=2\n"
            "request/a|kind=shelter|unit=bed|units=1\n"
            "request/b|kind=field_programme|unit=fte|units=0.6");
    /* All the money: 1750; needs 900 and 600. The Union pays 85 % of the shelter. */
    ck_assert_int_eq(award("a"), 900);
    ck_assert_int_eq(socprev_round_part(round_, 0, 0), 76500);
    ck_assert_int_eq(socprev_round_part(round_, 1, 0), 0);
    int64_t state = socprev_round_part(round_, 0, 1) + socprev_round_part(round_, 1, 1);
    ck_assert_int_eq(state, 35000);
    for (size_t i = 0; i < 2; i++)
        ck_assert_int_eq(socprev_round_part(round_, i, 0) + socprev_round_part(round_, i, 1) +
                             socprev_round_part(round_, i, 2),
                         socprev_round_award(round_, i));
}
END_TEST

START_TEST(pots_know_forms_and_territories)
{
    compute("envelope/e|name=E|amount=5000\n"
            "pot/a|name=A|source=eu|forms=residential\n"
            "pot/b|name=B|source=state|territories=CZ042|priority=1\n"
            "pot/c|name=C|source=region|priority=2\n"
            "request/f|kind=shelter|unit=bed|units=1|form=residential\n"
            "request/t|kind=shelter|unit=bed|units=1|territory=CZ0421\n"
            "request/o|kind=shelter|unit=bed|units=1|territory=CZ051\n"
            "request/n|kind=shelter|unit=bed|units=1");
    ck_assert_int_eq(socprev_round_part(round_, 0, 0), 90000);
    ck_assert_int_eq(socprev_round_part(round_, 1, 1), 90000);
    ck_assert_int_eq(socprev_round_part(round_, 2, 2), 90000);
    ck_assert_int_eq(socprev_round_part(round_, 3, 2), 90000);
}
END_TEST

/* ---- conflicts ----------------------------------------------------------- */

static void expect_conflict(const char *lines, int32_t number, const char *field,
                            const char *words)
{
    socprev_error *err = NULL;
    ck_assert_int_eq(try_round(lines, &err), SOCPREV_E_INFEASIBLE);
    ck_assert_ptr_null(round_);
    ck_assert_int_eq(socprev_error_number(err), number);
    ck_assert_str_eq(socprev_error_field(err), field);
    ck_assert_msg(strstr(socprev_error_message(err, SOCPREV_LANG_EN), words) != NULL, "%s",
                  socprev_error_message(err, SOCPREV_LANG_EN));
    socprev_error_free(err);
}

START_TEST(conflicts_name_place_sums_and_repair)
{
    expect_conflict("round/|name=R|corridor_low=100 %\nenvelope/all|name=All|amount=5000\n"
                    "envelope/n|name=North|parent=all|amount=1000\n"
                    "request/a|kind=shelter|unit=bed|units=2|last_year=1500|envelope=n",
                    5060, "envelope/n.amount",
                    "\"North\" must hold at least CZK\xc2\xa0" "1\xc2\xa0" "500.00");
    expect_conflict("envelope/all|name=All|amount=5000\n"
                    "envelope/n|name=North|parent=all|amount=3000\n"
                    "envelope/s|name=South|parent=all|amount=2500\n"
                    "request/a|kind=shelter|unit=bed|units=2|envelope=n",
                    5060, "envelope/all.amount", "CZK\xc2\xa0" "500.00 are missing");
    expect_conflict("envelope/e|name=E|amount=5000\npot/eu|name=EU|source=eu|kinds=halfway_house\n"
                    "pot/st|name=S|source=state|most=1000\n"
                    "request/a|kind=shelter|unit=bed|units=2",
                    5061, "round/r",
                    "requests a and limits of the pots st need CZK\xc2\xa0" "1\xc2\xa0" "800.00");
    expect_conflict("envelope/e|name=E|amount=5000\npot/eu|name=EU|source=eu|least=3000\n"
                    "request/a|kind=shelter|unit=bed|units=2",
                    5062, "round/r", "pots eu must spend CZK");
    expect_conflict("envelope/e|name=E|amount=5000\n"
                    "pot/eu|name=EU|source=eu|share_low=33.333 %|share_high=33.333 %\n"
                    "pot/st|name=S|source=state\nrequest/a|kind=shelter|unit=bed|units=2",
                    5063, "round/r", "request a and pot eu");
}
END_TEST

START_TEST(repair_of_a_conflict_is_enough_and_least)
{
    char lines[512];
    socprev_error *err = NULL;
    static const char common[] =
        "round/|name=R|corridor_low=100 %%\nenvelope/all|name=All|amount=%s\n"
        "request/a|kind=shelter|unit=bed|units=2|last_year=1500\n"
        "request/b|kind=shelter|unit=bed|units=1|promised=900";
    snprintf(lines, sizeof lines, common, "2399.99");
    ck_assert_int_eq(try_round(lines, &err), SOCPREV_E_INFEASIBLE);
    ck_assert_ptr_nonnull(
        strstr(socprev_error_message(err, SOCPREV_LANG_EN), "CZK\xc2\xa0" "0.01 are missing"));
    socprev_error_free(err);
    snprintf(lines, sizeof lines, common, "2400");
    compute(lines);
    ck_assert_int_eq(award("a"), 1500);
}
END_TEST

/* ---- overcompensation ---------------------------------------------------- */

START_TEST(overcompensation_is_carried_over_or_returned)
{
    /* Two years: compensated 2000, net cost with profit 1900; average 1000, a tenth 100. */
    compute("envelope/e|name=E|amount=100000\n"
            "request/a|kind=shelter|unit=bed|units=1\nrequest/b|kind=shelter|unit=bed|units=1\n"
            "request/c|kind=shelter|unit=bed|units=1\n"
            "settlement/a1|request=a|year=2025|cost=1200|revenue=300|profit=20|compensation=1000\n"
            "settlement/a2|request=a|year=2026|cost=1000|revenue=50|profit=30|compensation=1000\n"
            "settlement/b1|request=b|year=2025|cost=1200|revenue=300|profit=20|compensation=1000\n"
            "settlement/b2|request=b|year=2026|cost=1000|revenue=50|profit=29.99"
            "|compensation=1000\n"
            "settlement/c1|request=c|year=2026|cost=1000|revenue=0|compensation=900");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_CARRIED), 100);
    ck_assert_int_eq(step("a", SOCPREV_ROUND_NEED), 800);
    ck_assert_int_eq(step("a", SOCPREV_ROUND_REPAY), 0);
    int64_t repay = 0;
    socprev_round_amount(round_, 1, SOCPREV_ROUND_REPAY, &repay);
    ck_assert_int_eq(repay, 10001); /* one heller above the tolerance: all of it */
    ck_assert_int_eq(step("b", SOCPREV_ROUND_NEED), 900);
    ck_assert_int_eq(step("c", SOCPREV_ROUND_CARRIED), 0);
    socprev_findings *notes = NULL;
    ck_assert_int_eq(socprev_round_check(document, NULL, NULL, NULL, &notes, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_findings_count(notes), 2);
    ck_assert_int_eq(socprev_finding_number(notes, 0), 5050);
    ck_assert_int_eq(socprev_finding_number(notes, 1), 5051);
    ck_assert_str_eq(socprev_finding_record(notes, 1), "request/b");
    socprev_findings_free(notes);
}
END_TEST

START_TEST(no_more_is_returned_than_was_paid)
{
    compute("envelope/e|name=E|amount=100\nrequest/a|kind=shelter|unit=bed|units=1\n"
            "settlement/s|request=a|year=2026|cost=100|revenue=500|compensation=50");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_REPAY), 50);
}
END_TEST

/* ---- top-up -------------------------------------------------------------- */

START_TEST(top_up_takes_the_first_round_as_given)
{
    portfolio = portfolio_from("project/p|name=P\naward/first.a|project=p|price=600\n"
                               "award/first.b|project=p|price=900");
    compute("round/|name=R|tops_up=first|minimum=200\nenvelope/e|name=E|amount=310\n"
            "request/a|kind=shelter|unit=bed|units=1\nrequest/b|kind=shelter|unit=bed|units=1\n"
            "request/c|kind=shelter|unit=bed|units=0.2\nrequest/d|kind=shelter|unit=bed|units=1\n"
            "request/e|kind=shelter|unit=bed|units=1|given=850");
    ck_assert_int_eq(step("a", SOCPREV_ROUND_GIVEN), 600);
    ck_assert_int_eq(step("b", SOCPREV_ROUND_NEW), 0);
    ck_assert_str_eq(bound("b"), "given");
    ck_assert_int_eq(award("c"), 0);
    /* Unmet: a 300, d 900, e 50 of 310; a and e stay although they get little. */
    static const int64_t fresh[] = { 7440, 0, 0, 22320, 1240 };
    for (size_t i = 0; i < 5; i++) {
        int64_t amount = -1;
        socprev_round_amount(round_, i, SOCPREV_ROUND_NEW, &amount);
        ck_assert_int_eq(amount, fresh[i]);
    }
    ck_assert_int_eq(socprev_round_award(round_, 0), 67440);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("round");
    TCase *c = tcase_create("round");
    tcase_add_checked_fixture(c, NULL, end_round);
    tcase_add_test(c, need_is_units_times_value_less_what_others_pay);
    tcase_add_test(c, need_is_never_below_nothing);
    tcase_add_test(c, part_of_the_period_is_rounded_once_to_the_nearest_heller);
    tcase_add_loop_test(c, regional_value_holds_by_rule, 0,
                        sizeof regional_values / sizeof regional_values[0]);
    tcase_add_test(c, regional_value_of_another_region_is_not_used);
    tcase_add_test(c, value_of_the_very_form_and_of_the_day_comes_first);
    tcase_add_test(c, tiers_reduce_by_score_or_name);
    tcase_add_test(c, tiers_reduce_the_request_when_the_round_says_so);
    tcase_add_test(c, corridor_holds_to_the_heller);
    tcase_add_test(c, corridor_floor_takes_from_the_others);
    tcase_add_test(c, maximum_and_promise);
    tcase_add_test(c, money_of_those_below_the_minimum_returns);
    tcase_add_test(c, one_leaves_at_a_time_and_may_save_the_next);
    tcase_add_test(c, who_cannot_reach_the_minimum_leaves_at_once);
    tcase_add_test(c, money_goes_down_through_envelopes_with_reserves);
    tcase_add_test(c, parts_compete_by_claims_weights_floors_and_caps);
    tcase_add_test(c, shares_of_the_parts_add_up);
    tcase_add_test(c, parts_without_requests_keep_their_money);
    tcase_add_test(c, awards_are_whole_steps_and_foot);
    tcase_add_test(c, pots_pay_within_shares_limits_and_kinds);
    tcase_add_test(c, pots_know_forms_and_territories);
    tcase_add_test(c, conflicts_name_place_sums_and_repair);
    tcase_add_test(c, repair_of_a_conflict_is_enough_and_least);
    tcase_add_test(c, overcompensation_is_carried_over_or_returned);
    tcase_add_test(c, no_more_is_returned_than_was_paid);
    tcase_add_test(c, top_up_takes_the_first_round_as_given);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
