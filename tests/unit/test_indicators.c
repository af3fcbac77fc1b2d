/* Counting rules, indicators, unit costs, reach. */
#include "base_internal.h"
#include "portfolio.h"
#include "suite.h"
#include "support.h"

#include <jansson.h>

#include <string.h>

static socprev_counting_rules *rules;
static socprev_contact_file *file;
static socprev_portfolio *portfolio;
static socprev_indicators *indicators;
static socprev_participant_rule *forty;
static socprev_table *table;
static socprev_error *err;

static const char contacts[] = "person,date,project,kind,minutes,electronic\n"
                               "p,2013-01-10,a,shelter,1500,0\n"
                               "p,2013-02-10,a,shelter,1500,0\n"
                               "p,2013-03-10,n-1,field_programme,60,0\n"
                               "q,2013-02-11,a,shelter,30,0\n"
                               "q,2013-02-12,a,field_programme,2400,1\n"
                               "r,2013,a,shelter,,0\n"
                               ",2013-02-12,a,shelter,45,0\n";

static const char records[] =
    "project/a|name=A|total=1200|passed_on=> 1000\n"
    "project/b|name=B|number=n-1|total=50\nproject/c|name=C\n"
    "award/w|project=a|price=600.50\naward/v|project=a|price=400\n"
    "funding/f|project=a|stage=contracted|source=eu|amount=850\n"
    "funding/g|project=a|stage=contracted|source=state|amount=150\n"
    "payment/x|project=b|paid=2013-04-01|requested=30|certified=20\n"
    "payment/y|project=b|paid=2013-05-01|requested=10\n"
    "payment/z|project=b|planned=2013-06-01|requested=20\n"
    "indicator/all|project=a|indicator=60000|target=2\n"
    "indicator/others|project=a|indicator=67010|target=5|scope=p\n"
    "indicator/january|project=a|indicator=60000|definition=threshold_24|target=4"
    "|start=2013-01|end=2013-01\n"
    "indicator/any|project=b|indicator=07.41.00|unit=osoby|target=0\n"
    "indicator/after|project=b|indicator=62700\n"
    "indicator/beds|project=b|indicator=67001\nindicator/own|project=b|name=N\n"
    "indicator/unit|project=b|indicator=60000|unit=kusy\n"
    "indicator/attribute|project=b|indicator=esf_homeless\n"
    "indicator/papers|project=b|indicator=80500\n"
    "indicator/outcome|project=b|indicator=67310\n"
    "indicator/odd|project=b|indicator=12345\nindicator/none|project=c|indicator=60000\n"
    "indicator/rule|project=b|definition=no_threshold";

static void start(void)
{
    ck_assert_int_eq(socprev_counting_rules_new(NULL, &rules, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_parse(contacts, SOCPREV_NUL, NULL, NULL, NULL, &file,
                                                NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_contact_file_left_out(file), 0);
    portfolio = portfolio_from(records);
    ck_assert_int_eq(socprev_counting_rules_participants(
                         rules, socprev_counting_rules_find(rules, "60000", SOCPREV_NUL), NULL,
                         &forty, NULL),
                     SOCPREV_OK);
}

static void end(void)
{
    socprev_table_free(table);
    socprev_participant_rule_free(forty);
    socprev_indicators_free(indicators);
    socprev_portfolio_free(portfolio);
    socprev_contact_file_free(file);
    socprev_counting_rules_free(rules);
    table = NULL;
    forty = NULL;
    indicators = NULL;
    portfolio = NULL;
    file = NULL;
    rules = NULL;
}

static int32_t find(const char *name)
{
    return socprev_counting_rules_find(rules, name, SOCPREV_NUL);
}

/* ---- rules ------------------------------------------------------------------------------- */

START_TEST(rules_are_put_together_from_the_code_lists)
{
    static const struct {
        const char *name;
        int32_t counted, gap;
        int64_t minutes, not_electronic;
    } wanted[] = {
        { "60000", SOCPREV_COUNTED_PARTICIPANTS, SOCPREV_GAP_NONE, 2400, 1200 },
        { "600000", SOCPREV_COUNTED_PARTICIPANTS, SOCPREV_GAP_NONE, 2400, 1200 },
        { "67010", SOCPREV_COUNTED_OTHERS, SOCPREV_GAP_NONE, 2400, 1200 },
        { "670102", SOCPREV_COUNTED_OTHERS, SOCPREV_GAP_NONE, 2400, 1200 },
        { "07.41.00", SOCPREV_COUNTED_PARTICIPANTS, SOCPREV_GAP_NONE, 0, 0 },
        { "threshold", SOCPREV_COUNTED_PARTICIPANTS, SOCPREV_GAP_NONE, 2400, 0 },
        { "threshold_24", SOCPREV_COUNTED_PARTICIPANTS, SOCPREV_GAP_NONE, 1440, 0 },
        { "no_threshold", SOCPREV_COUNTED_PARTICIPANTS, SOCPREV_GAP_NONE, 0, 0 },
        { "67001", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_CAPACITY, 0, 0 },
        { "670021", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_CAPACITY, 0, 0 },
        { "67310", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_NO_THRESHOLD, 0, 0 },
        { "62600", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_AFTERWARDS, 0, 0 },
        { "62900", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_AFTERWARDS, 0, 0 },
        { "esf_rural", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_ATTRIBUTE, 0, 0 },
        { "10211", SOCPREV_COUNTED_NOTHING, SOCPREV_GAP_NOT_PEOPLE, 0, 0 },
    };
    ck_assert_int_eq(socprev_counting_rules_count(rules),
                     socprev_codelist_size(SOCPREV_LIST_INDICATOR) + 3);
    for (size_t i = 0; i < sizeof wanted / sizeof wanted[0]; i++) {
        int64_t minutes = -1, not_electronic = -1;
        int32_t rule = find(wanted[i].name);
        ck_assert_str_eq(socprev_counting_rules_name(rules, rule), wanted[i].name);
        ck_assert_int_eq(socprev_counting_rules_counted(rules, rule), wanted[i].counted);
        ck_assert_int_eq(socprev_counting_rules_gap(rules, rule), wanted[i].gap);
        ck_assert_int_eq(socprev_counting_rules_minutes(rules, rule, &minutes, &not_electronic),
                         wanted[i].gap == SOCPREV_GAP_NONE ? SOCPREV_OK : SOCPREV_E_UNDEFINED);
        ck_assert_int_eq(minutes, wanted[i].gap == SOCPREV_GAP_NONE ? wanted[i].minutes : -1);
        ck_assert_int_eq(not_electronic,
                         wanted[i].gap == SOCPREV_GAP_NONE ? wanted[i].not_electronic : -1);
    }
    ck_assert_int_eq(socprev_counting_rules_confidence(rules, find("threshold")),
                     SOCPREV_CONFIDENCE_VERIFIED);
    ck_assert_int_eq(socprev_counting_rules_confidence(rules, find("60000")),
                     SOCPREV_CONFIDENCE_MEMORY);
    ck_assert_str_eq(socprev_counting_rules_definition(rules, find("60000"), SOCPREV_LANG_EN),
                     "identified persons with at least 40 hours of support in one project, not "
                     "electronic at least 20 hours; each once in a project");
    ck_assert_str_eq(socprev_counting_rules_definition(rules, find("67001"), SOCPREV_LANG_CS),
                     "je to okamžitá kapacita; na lidech nezávisí");
}
END_TEST

static void read_rules(const char *text)
{
    static const struct {
        const char *name;
        int32_t type, decimals;
    } types[] = { { "rule", SOCPREV_COLUMN_TEXT, 0 },
                  { "counts", SOCPREV_COLUMN_TEXT, 0 },
                  { "hours", SOCPREV_COLUMN_INT64, 2 },
                  { "hours_not_electronic", SOCPREV_COLUMN_INT64, 2 } };
    socprev_csv_options *options = NULL;
    ck_assert_int_eq(socprev_csv_options_new(NULL, &options, NULL), SOCPREV_OK);
    for (size_t i = 0; i < 4; i++)
        if (strstr(text, types[i].name) != NULL)
            ck_assert_int_eq(socprev_csv_options_set_type(options, types[i].name, types[i].type,
                                                          NULL, types[i].decimals, NULL),
                             SOCPREV_OK);
    socprev_table_free(table);
    table = NULL;
    ck_assert_int_eq(socprev_table_read_csv(text, strlen(text), options, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    socprev_csv_options_free(options);
}

START_TEST(rules_of_a_table_take_the_place_of_others)
{
    int64_t minutes = 0, not_electronic = 0;
    int32_t before = socprev_counting_rules_count(rules);
    read_rules("rule,counts,hours,hours_not_electronic\nours,others,1.50,\n60000,,8.25,0.50\n");
    ck_assert_int_eq(socprev_counting_rules_add(rules, table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_counting_rules_count(rules), before + 1);
    ck_assert_int_eq(socprev_counting_rules_counted(rules, find("ours")), SOCPREV_COUNTED_OTHERS);
    ck_assert_int_eq(socprev_counting_rules_minutes(rules, find("ours"), &minutes, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(minutes, 90);
    ck_assert_int_eq(
        socprev_counting_rules_minutes(rules, find("60000"), &minutes, &not_electronic),
        SOCPREV_OK);
    ck_assert_int_eq(minutes, 495);
    ck_assert_int_eq(not_electronic, 30);
    ck_assert_int_eq(socprev_counting_rules_confidence(rules, find("60000")),
                     SOCPREV_CONFIDENCE_DEFINED);
    ck_assert_str_eq(socprev_counting_rules_definition(rules, find("60000"), SOCPREV_LANG_CS),
                     "ztotožněné osoby, které v jednom projektu dostaly podporu nejméně 495 minut, "
                     "z toho ne elektronicky nejméně 30 minut; každá v projektu jednou");
}
END_TEST

START_TEST(rules_that_are_none_are_refused_whole)
{
    static const struct {
        const char *text;
        socprev_status status;
        int32_t number;
        const char *name;
        int64_t index;
    } cases[] = {
        { "rule\nx\n", SOCPREV_E_NOT_FOUND, SP_RULES_COLUMN, "hours", -1 },
        { "hours\n1\n", SOCPREV_E_NOT_FOUND, SP_RULES_COLUMN, "rule", -1 },
        { "rule,hours\ny,1\n,1\n", SOCPREV_E_INVALID, SP_RULES_EMPTY, "rule", 1 },
        { "rule,hours\nx,\n", SOCPREV_E_INVALID, SP_RULES_EMPTY, "hours", 0 },
        { "rule,hours,counts\nx,1,all\n", SOCPREV_E_INVALID, SP_RULES_COUNTS, "counts", 0 },
        { "rule,hours\nx,0.01\n", SOCPREV_E_INVALID, SP_RULES_HOURS, "hours", 0 },
        { "rule,hours\nx,-1\n", SOCPREV_E_INVALID, SP_RULES_HOURS, "hours", 0 },
        { "rule,hours,hours_not_electronic\nx,1,-0.5\n", SOCPREV_E_INVALID, SP_RULES_HOURS,
          "hours_not_electronic", 0 },
        { "rule,hours\n60000,1\n60000,2\n", SOCPREV_E_INVALID, SP_RULES_TWICE, "rule", 1 },
    };
    int32_t before = socprev_counting_rules_count(rules);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        read_rules(cases[i].text);
        EXPECT_REFUSED(socprev_counting_rules_add(rules, table, &err), cases[i].status,
                       cases[i].number, cases[i].name, cases[i].index);
        ck_assert_int_eq(socprev_counting_rules_count(rules), before);
        ck_assert_int_eq(socprev_counting_rules_confidence(rules, find("60000")),
                         SOCPREV_CONFIDENCE_MEMORY);
    }
    socprev_table_free(table);
    ck_assert_int_eq(socprev_table_new(NULL, &table, NULL), SOCPREV_OK);
    socprev_table_add_column(table, "rule", SOCPREV_COLUMN_INT64, NULL);
    EXPECT_REFUSED(socprev_counting_rules_add(rules, table, &err), SOCPREV_E_TYPE, SP_RULES_TYPE,
                   "rule", -1);
    EXPECT_REFUSED(socprev_counting_rules_add(rules, NULL, &err), SOCPREV_E_INVALID,
                   SP_ARGUMENT_NULL, "table", -1);
    socprev_participant_rule *none = NULL;
    EXPECT_REFUSED(socprev_counting_rules_participants(rules, find("67001"), NULL, &none, &err),
                   SOCPREV_E_UNDEFINED, SP_RULE_UNCOUNTED, "rule", -1);
    ck_assert_int_eq(socprev_counting_rules_participants(rules, -1, NULL, &none, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(none);
    ck_assert_int_eq(find("nothing"), -1);
    ck_assert_ptr_null(socprev_counting_rules_definition(rules, -1, SOCPREV_LANG_EN));
    ck_assert_ptr_null(socprev_indicator_gap_text(99, SOCPREV_LANG_EN));
}
END_TEST

/* ---- indicators ---------------------------------------------------------------------------- */

static int64_t at(const char *record)
{
    for (int64_t i = 0; i < socprev_indicators_count(indicators); i++)
        if (strcmp(socprev_indicators_record(indicators, i), record) == 0)
            return i;
    ck_abort_msg("no indicator %s", record);
}

static void count_indicators(void)
{
    ck_assert_int_eq(socprev_indicators_new(portfolio, file, rules, NULL, NULL, &indicators, NULL),
                     SOCPREV_OK);
}

static void check_reached(const char *record, int32_t qualifier, int64_t value, int64_t high)
{
    int32_t is = -1;
    int64_t reached = -1, up_to = -1;
    ck_assert_int_eq(socprev_indicators_reached(indicators, at(record), &is, &reached, &up_to),
                     SOCPREV_OK);
    ck_assert_int_eq(is, qualifier);
    ck_assert_int_eq(reached, value);
    ck_assert_int_eq(up_to, high);
}

START_TEST(indicators_are_counted_or_say_why_not)
{
    static const struct {
        const char *record;
        int32_t gap;
    } gaps[] = {
        { "after", SOCPREV_GAP_AFTERWARDS },  { "beds", SOCPREV_GAP_CAPACITY },
        { "own", SOCPREV_GAP_NO_INDICATOR },  { "unit", SOCPREV_GAP_UNIT },
        { "attribute", SOCPREV_GAP_ATTRIBUTE }, { "papers", SOCPREV_GAP_NOT_PEOPLE },
        { "outcome", SOCPREV_GAP_NO_THRESHOLD }, { "odd", SOCPREV_GAP_UNKNOWN },
        { "none", SOCPREV_GAP_NO_CONTACTS },
    };
    count_indicators();
    ck_assert_int_eq(socprev_indicators_count(indicators),
                     socprev_record_count(portfolio, SOCPREV_INDICATOR));
    /* p has 50 hours; q 40.5, of which half an hour not electronic; of r nothing is known */
    check_reached("all", SOCPREV_BETWEEN, 1, 2);
    check_reached("others", SOCPREV_AT_LEAST, 1, 1);
    /* in January p has 25 hours; r may have come then */
    check_reached("january", SOCPREV_BETWEEN, 1, 2);
    check_reached("any", SOCPREV_EXACT, 1, 1);
    check_reached("rule", SOCPREV_EXACT, 1, 1);
    for (size_t i = 0; i < sizeof gaps / sizeof gaps[0]; i++) {
        int64_t value = -1;
        ck_assert_int_eq(socprev_indicators_gap(indicators, at(gaps[i].record)), gaps[i].gap);
        ck_assert_int_eq(socprev_indicators_reached(indicators, at(gaps[i].record), NULL, &value,
                                                    NULL),
                         SOCPREV_E_UNDEFINED);
        ck_assert_int_eq(value, -1);
        ck_assert_ptr_null(socprev_indicators_share(indicators, at(gaps[i].record)));
        ck_assert_str_eq(
            socprev_indicators_definition(indicators, at(gaps[i].record), SOCPREV_LANG_CS),
            socprev_indicator_gap_text(gaps[i].gap, SOCPREV_LANG_CS));
    }
    int64_t numerator = 0, denominator = 0;
    const socprev_quantity *share = socprev_indicators_share(indicators, at("all"));
    ck_assert_int_eq(socprev_quantity_value(share, &numerator, &denominator), SOCPREV_OK);
    ck_assert(numerator == 1 && denominator == 2);
    ck_assert_ptr_null(socprev_indicators_share(indicators, at("any"))); /* of 0 there is none */
    ck_assert_int_eq(socprev_indicators_gap(indicators, 99), SOCPREV_GAP_UNKNOWN);
}
END_TEST

static const char *text_of(const char *name, int64_t row)
{
    static char out[4][128];
    static size_t turn;
    const char *text = "";
    size_t size = 0;
    char *to = out[turn++ % 4];
    socprev_table_get_text(table, socprev_table_find_column(table, name, SOCPREV_NUL), row, &text,
                           &size, NULL);
    memcpy(to, text, size < 127 ? size : 127);
    to[size < 127 ? size : 127] = '\0';
    return to;
}

static int64_t number(const char *name, int64_t row)
{
    int64_t value = -1;
    socprev_table_get_int64(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

START_TEST(the_table_has_a_row_for_each_indicator)
{
    count_indicators();
    ck_assert_int_eq(socprev_indicators_table(indicators, NULL, &table, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), socprev_indicators_count(indicators));
    int64_t row = at("others");
    ck_assert_str_eq(text_of("reached_qualifier", row), "at_least");
    ck_assert_int_eq(number("reached", row), 1);
    ck_assert_int_eq(number("reached_high", row), -1);
    ck_assert_int_eq(number("persons", row), 3);
    ck_assert_int_eq(number("undecided", row), 1);
    ck_assert_int_eq(number("anonymous_contacts", row), 1);
    ck_assert_str_eq(text_of("gap", row), "");
    ck_assert_str_eq(text_of("rule", at("january")), "threshold_24");
    ck_assert_str_eq(text_of("gap", at("beds")), "capacity");
    ck_assert_int_eq(number("reached", at("beds")), -1);
}
END_TEST

static const char *field_of(const char *record, const char *field)
{
    const char *text = "";
    int64_t index = socprev_record_find(portfolio, SOCPREV_INDICATOR, record, SOCPREV_NUL);
    socprev_record_text(portfolio, SOCPREV_INDICATOR, index, field, &text);
    return text;
}

START_TEST(what_was_reached_goes_into_the_portfolio)
{
    int64_t written = 0, value = 0, high = 0;
    int32_t qualifier = 0;
    socprev_date as_of = SOCPREV_DATE_NONE;
    count_indicators();
    ck_assert_int_eq(socprev_indicators_write(indicators, portfolio, &written, NULL), SOCPREV_OK);
    ck_assert_int_eq(written, 5);
    int64_t index = socprev_record_find(portfolio, SOCPREV_INDICATOR, "all", SOCPREV_NUL);
    ck_assert_int_eq(socprev_record_amount(portfolio, SOCPREV_INDICATOR, index, "achieved",
                                           &qualifier, &value, &high),
                     SOCPREV_OK);
    ck_assert(qualifier == SOCPREV_BETWEEN && value == 1 && high == 2);
    ck_assert_int_eq(
        socprev_record_date(portfolio, SOCPREV_INDICATOR, index, "as_of", &as_of), SOCPREV_OK);
    ck_assert_str_eq(field_of("all", "definition"), "threshold");
    ck_assert_str_eq(field_of("all", "scope"), "project");
    ck_assert_str_eq(field_of("others", "definition"), "anonymous");
    ck_assert_str_eq(field_of("others", "scope"), "p");
    ck_assert_str_eq(field_of("january", "definition"), "threshold_24");
    ck_assert_int_eq(socprev_record_has(portfolio, SOCPREV_INDICATOR,
                                        socprev_record_find(portfolio, SOCPREV_INDICATOR, "beds",
                                                            SOCPREV_NUL),
                                        "achieved"),
                     0);
    /* the second time nothing of it changes; then an indicator is gone, and nothing is written */
    ck_assert_int_eq(socprev_indicators_write(indicators, portfolio, NULL, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_record_remove(portfolio, SOCPREV_INDICATOR,
                                           socprev_record_find(portfolio, SOCPREV_INDICATOR,
                                                               "rule", SOCPREV_NUL),
                                           NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_indicators_write(indicators, portfolio, &written, &err),
                   SOCPREV_E_NOT_FOUND, SP_INDICATOR_GONE, "portfolio", -1);
}
END_TEST

START_TEST(a_round_has_no_indicators)
{
    socprev_portfolio *round = NULL;
    ck_assert_int_eq(socprev_portfolio_new_round("r", SOCPREV_NUL, NULL, &round, NULL),
                     SOCPREV_OK);
    EXPECT_REFUSED(socprev_indicators_new(round, file, rules, NULL, NULL, &indicators, &err),
                   SOCPREV_E_INVALID, SP_RECORD_IS_ROUND, "portfolio", -1);
    EXPECT_REFUSED(socprev_unit_costs_table(round, file, forty, 0, NULL, NULL, &table, &err),
                   SOCPREV_E_INVALID, SP_RECORD_IS_ROUND, "portfolio", -1);
    socprev_portfolio_free(round);
}
END_TEST

/* ---- costs --------------------------------------------------------------------------------- */

static int64_t cost_row(const char *project, const char *money, const char *per)
{
    for (int64_t row = 0; row < socprev_table_row_count(table); row++)
        if (strcmp(text_of("project", row), project) == 0 &&
            strcmp(text_of("money", row), money) == 0 && strcmp(text_of("per", row), per) == 0)
            return row;
    return -1;
}

static void check_cost(const char *project, const char *money, const char *per,
                       const char *qualifier, int64_t cost, int64_t high)
{
    int64_t row = cost_row(project, money, per);
    ck_assert_msg(row >= 0, "no %s %s %s", project, money, per);
    ck_assert_str_eq(text_of("cost_qualifier", row), qualifier);
    ck_assert_int_eq(number("cost", row), cost);
    ck_assert_int_eq(number("cost_high", row), high);
}

START_TEST(costs_carry_the_qualifiers_of_money_and_counts)
{
    ck_assert_int_eq(socprev_unit_costs_table(portfolio, file, forty, SOCPREV_SCOPE_PORTFOLIO,
                                              NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    check_cost("a", "total", "person", "at_most", 40000, -1); /* 3 and anonymous ones */
    check_cost("a", "total", "participant", "between", 60000, 120000);
    check_cost("a", "total", "contact", "exact", 20000, -1);
    check_cost("a", "passed_on", "participant", "more_than", 50000, -1);
    check_cost("a", "awarded", "contact", "exact", 16675, -1);
    check_cost("a", "contracted", "contact", "exact", 16667, -1); /* 1000 / 6, to the nearest */
    /* 5475 minutes are known, 91.25 hours: 1200 / 91.25 = 13.1506..., up */
    check_cost("a", "total", "hour", "at_most", 1316, -1);
    check_cost("b", "paid", "person", "exact", 3000, -1);
    check_cost("b", "total", "participant", "", -1, -1); /* nobody: there is no cost */
    check_cost("", "total", "contact", "exact", 17857, -1); /* 1250 / 7 */
    ck_assert_int_eq(cost_row("", "awarded", "contact"), -1);
    ck_assert_int_eq(cost_row("c", "total", "contact"), -1);
    socprev_table_free(table);
    table = NULL;
    ck_assert_int_eq(socprev_unit_costs_table(portfolio, file, forty, SOCPREV_SCOPE_PROJECT, NULL,
                                              NULL, &table, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(cost_row("", "total", "contact"), -1);
    ck_assert_int_eq(socprev_unit_costs_table(portfolio, file, forty, 2, NULL, NULL, &table, NULL),
                     SOCPREV_E_INVALID);
}
END_TEST

/* ---- reach --------------------------------------------------------------------------------- */

enum { MOST = 4000 };

START_TEST(butterflies_of_twice_the_budget)
{
    static uint64_t persons[MOST];
    json_t *root = vector_load("beneficiaries/fc-01-good-toulmin.json"), *value;
    socprev_contacts *met = NULL;
    size_t k, n = 0;
    uint64_t who = 0;
    int64_t frequency[32] = { 0 }, most = 0;
    double estimate = 0;
    json_array_foreach(json_object_get(json_object_get(root, "input"), "f"), k, value)
        for (int64_t i = 0; i < json_integer_value(value); i++, who++)
            for (size_t times = 0; times <= k && n < MOST; times++)
                persons[n++] = who;
    ck_assert_uint_lt(n, MOST);
    ck_assert_int_eq(socprev_contacts_new(NULL, &met, NULL), SOCPREV_OK);
    socprev_contacts_bind_persons(met, persons, 0, NULL, 0, NULL);
    ck_assert_int_eq(socprev_contacts_append(met, n, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_contacts_times_met(met, NULL, NULL, frequency, 32, &most, NULL),
                     SOCPREV_OK);
    json_array_foreach(json_object_get(json_object_get(root, "input"), "f"), k, value) {
        ck_assert_int_eq(frequency[k], json_integer_value(value));
        ck_assert_int_le(json_integer_value(value) > 0 ? (int64_t)k + 1 : 0, most);
    }
    ck_assert_int_eq(socprev_reach_table(met, 1000, 0, 2000, 0.95, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 4);
    ck_assert_int_eq(socprev_table_get_float64(
                         table, socprev_table_find_column(table, "estimate", SOCPREV_NUL), 3,
                         &estimate, NULL),
                     SOCPREV_OK);
    ck_assert_double_eq_tol(
        estimate - (double)who,
        json_number_value(json_object_get(json_object_get(root, "expected"), "new_expected")),
        1e-9);
    ck_assert_int_eq(number("affordable", 3), 2 * (int64_t)who);
    ck_assert_int_eq(number("affordable", 0), (int64_t)who / 2);
    ck_assert_str_eq(text_of("method", 3), "good_toulmin");
    socprev_table_free(table);
    table = NULL;
    ck_assert_int_eq(socprev_reach_table(met, 1000, 0, 4000, 0.95, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(text_of("notes", 3), "extrapolated");
    socprev_table_free(table);
    table = NULL;
    /* a quarter of the budget does not pay the fixed cost: that row is left out */
    ck_assert_int_eq(socprev_reach_table(met, 1000, 500, 1600, 0.95, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_table_row_count(table), 3);
    socprev_contacts_free(met);
    json_decref(root);
}
END_TEST

START_TEST(reach_of_what_cannot_be)
{
    static const struct {
        int64_t cost, fixed, budget;
        double confidence;
        int32_t number;
        const char *name;
    } cases[] = {
        { 10, -1, 5, 0.9, SP_ARGUMENT_INVALID, "fixed" },
        { 10, 10, 20, 0.9, SP_ARGUMENT_INVALID, "cost" },
        { 10, 5, 4, 0.9, SP_ARGUMENT_INVALID, "budget" },
        { 10, 0, 0, 0.9, SP_ARGUMENT_INVALID, "budget" },
        { 10, 0, 5, 1, SP_REACH_CONFIDENCE, "confidence" },
    };
    const socprev_contacts *all = socprev_contact_file_contacts(file);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        EXPECT_REFUSED(socprev_reach_table(all, cases[i].cost, cases[i].fixed, cases[i].budget,
                                           cases[i].confidence, NULL, NULL, &table, &err),
                       SOCPREV_E_INVALID, cases[i].number, cases[i].name, -1);
    socprev_contacts *none = NULL;
    ck_assert_int_eq(socprev_contacts_new(NULL, &none, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_reach_table(none, 10, 0, 20, 0.95, NULL, NULL, &table, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(number("affordable", 3), 0);
    ck_assert_str_eq(text_of("method", 3), "");
    socprev_contacts_free(none);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("indicators");
    TCase *tests = tcase_create("indicators");
    tcase_add_checked_fixture(tests, start, end);
    tcase_add_test(tests, rules_are_put_together_from_the_code_lists);
    tcase_add_test(tests, rules_of_a_table_take_the_place_of_others);
    tcase_add_test(tests, rules_that_are_none_are_refused_whole);
    tcase_add_test(tests, indicators_are_counted_or_say_why_not);
    tcase_add_test(tests, the_table_has_a_row_for_each_indicator);
    tcase_add_test(tests, what_was_reached_goes_into_the_portfolio);
    tcase_add_test(tests, a_round_has_no_indicators);
    tcase_add_test(tests, costs_carry_the_qualifiers_of_money_and_counts);
    tcase_add_test(tests, butterflies_of_twice_the_budget);
    tcase_add_test(tests, reach_of_what_cannot_be);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
