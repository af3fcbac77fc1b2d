/* Failed allocations in rules, indicators, costs and labelled states. */
#include "base_internal.h"
#include "portfolio.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

static const char contacts[] = "person,date,project,service,kind,minutes\n"
                               "00000000000000a1,2013-01-01,a,s,shelter,600\n"
                               "00000000000000a2,2013,b,t,shelter,\n"
                               "00000000000000a2,2013-02-01,a,t,field_programme,3000\n"
                               ",2013-01-03,b,t,shelter,15\n";
static const char records[] =
    "project/a|name=A|total=225|passed_on=> 200\nproject/b|name=B|total=7\n"
    "award/w|project=a|price=5\naward/v|project=a|price=6\n"
    "indicator/i|project=a|indicator=60000|target=2|start=2013-01-01|end=2013-12-31\n"
    "indicator/k|project=b|indicator=67010|name=N|unit=osoby|target=2\n"
    "indicator/l|project=b|indicator=67001";

/* What a refused call leaves: no output, and an error of its own. */
static socprev_status refused(socprev_status st, const void *out, socprev_error *err)
{
    bool right = (st == SOCPREV_OK) == (out != NULL) && (st == SOCPREV_OK) == (err == NULL) &&
                 socprev_error_status(err) == st;
    socprev_error_free(err);
    return right ? st : SOCPREV_E_INTERNAL;
}

static socprev_contact_file *read_contacts(void)
{
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    assert_int_equal(socprev_contact_options_new(NULL, &options, NULL), SOCPREV_OK);
    socprev_contact_options_set_pseudonyms(options, 1, NULL);
    assert_int_equal(socprev_contact_file_parse(contacts, SOCPREV_NUL, options, NULL, NULL, &file,
                                                NULL),
                     SOCPREV_OK);
    socprev_contact_options_free(options);
    return file;
}

static socprev_participant_rule *some_rule(void)
{
    socprev_participant_rule *rule = NULL;
    assert_int_equal(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    return rule;
}

static socprev_table *rule_table(void)
{
    static const char text[] = "rule,hours\n60000,8.25\nours,1.50\n";
    socprev_csv_options *options = NULL;
    socprev_table *table = NULL;
    assert_int_equal(socprev_csv_options_new(NULL, &options, NULL), SOCPREV_OK);
    socprev_csv_options_set_type(options, "rule", SOCPREV_COLUMN_TEXT, NULL, 0, NULL);
    socprev_csv_options_set_type(options, "hours", SOCPREV_COLUMN_INT64, NULL, 2, NULL);
    assert_int_equal(
        socprev_table_read_csv(text, sizeof text - 1, options, NULL, NULL, &table, NULL),
        SOCPREV_OK);
    socprev_csv_options_free(options);
    return table;
}

static socprev_status make_rules(const socprev_memory *memory)
{
    socprev_counting_rules *rules = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_table *table = rule_table();
    socprev_error *err = NULL;
    socprev_status st = socprev_counting_rules_new(memory, &rules, &err);
    st = refused(st, rules, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        int32_t before = socprev_counting_rules_count(rules);
        st = socprev_counting_rules_add(rules, table, &err);
        if (socprev_counting_rules_count(rules) != before + (st == SOCPREV_OK))
            st = SOCPREV_E_INTERNAL;
        socprev_error_free(err);
        err = NULL;
    }
    if (st == SOCPREV_OK) {
        st = socprev_counting_rules_participants(rules, 0, memory, &rule, &err);
        st = refused(st, rule, err);
    }
    socprev_participant_rule_free(rule);
    socprev_counting_rules_free(rules);
    socprev_table_free(table);
    return st;
}

static socprev_status count_indicators(const socprev_memory *memory)
{
    socprev_contact_file *file = read_contacts();
    socprev_portfolio *portfolio = portfolio_from(records);
    socprev_counting_rules *rules = NULL;
    socprev_indicators *indicators = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    assert_int_equal(socprev_counting_rules_new(NULL, &rules, NULL), SOCPREV_OK);
    socprev_status st =
        socprev_indicators_new(portfolio, file, rules, NULL, memory, &indicators, &err);
    st = refused(st, indicators, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_indicators_table(indicators, memory, &table, &err);
        st = refused(st, table, err);
    }
    socprev_table_free(table);
    socprev_indicators_free(indicators);
    socprev_counting_rules_free(rules);
    socprev_portfolio_free(portfolio);
    socprev_contact_file_free(file);
    return st;
}

static socprev_status split_participants(const socprev_memory *memory)
{
    static const int32_t by[] = { SOCPREV_BY_KIND };
    socprev_contact_file *file = read_contacts();
    socprev_participant_rule *rule = some_rule();
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_participants_by_table(file, rule, by, 1, SOCPREV_SCOPE_PORTFOLIO,
                                                      NULL, memory, &table, &err);
    st = refused(st, table, err);
    socprev_table_free(table);
    socprev_participant_rule_free(rule);
    socprev_contact_file_free(file);
    return st;
}

static socprev_status divide_money(const socprev_memory *memory)
{
    socprev_contact_file *file = read_contacts();
    socprev_portfolio *portfolio = portfolio_from(records);
    socprev_participant_rule *rule = some_rule();
    socprev_table *costs = NULL, *reach = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_unit_costs_table(portfolio, file, rule, SOCPREV_SCOPE_PORTFOLIO,
                                                 NULL, memory, &costs, &err);
    st = refused(st, costs, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_reach_table(socprev_contact_file_contacts(file), 100, 0, 300, 0.95, NULL,
                                 memory, &reach, &err);
        st = refused(st, reach, err);
    }
    socprev_table_free(reach);
    socprev_table_free(costs);
    socprev_participant_rule_free(rule);
    socprev_portfolio_free(portfolio);
    socprev_contact_file_free(file);
    return st;
}

static socprev_status make_states(const socprev_memory *memory)
{
    static const int32_t by[] = { SOCPREV_BY_PROJECT, SOCPREV_BY_SERVICE };
    socprev_contact_file *file = read_contacts();
    socprev_labelled_state *one = NULL, *both = NULL, *read = NULL;
    socprev_error *err = NULL;
    socprev_status st =
        socprev_labelled_state_new(file, by, 2, 1, 0, NULL, memory, &one, &err);
    st = refused(st, one, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_labelled_state_merge(one, one, memory, &both, &err);
        st = refused(st, both, err);
        err = NULL;
    }
    if (st == SOCPREV_OK) {
        st = socprev_labelled_state_parse(socprev_labelled_state_data(both),
                                          socprev_labelled_state_size(both), memory, &read, &err);
        st = refused(st, read, err);
    }
    socprev_labelled_state_free(read);
    socprev_labelled_state_free(both);
    socprev_labelled_state_free(one);
    socprev_contact_file_free(file);
    return st;
}

static socprev_status count_states(const socprev_memory *memory)
{
    static const int32_t by[] = { SOCPREV_BY_PROJECT };
    socprev_contact_file *file = read_contacts();
    socprev_participant_rule *rule = some_rule();
    socprev_labelled_state *state = NULL;
    socprev_table *people = NULL, *participants = NULL;
    socprev_error *err = NULL;
    assert_int_equal(socprev_labelled_state_new(file, by, 1, 1, 0, NULL, NULL, &state, NULL),
                     SOCPREV_OK);
    socprev_status st = socprev_labelled_state_table(state, NULL, memory, &people, &err);
    st = refused(st, people, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_labelled_state_participants(state, rule, NULL, memory, &participants, &err);
        st = refused(st, participants, err);
    }
    socprev_table_free(participants);
    socprev_table_free(people);
    socprev_labelled_state_free(state);
    socprev_participant_rule_free(rule);
    socprev_contact_file_free(file);
    return st;
}

#define FAULT_TEST(name, scenario)                  \
    static void name(void **state)                  \
    {                                               \
        const char *wrong = fault_loop((scenario)); \
        (void)state;                                \
        if (wrong != NULL)                          \
            fail_msg("%s", wrong);                  \
    }

FAULT_TEST(counting_rules, make_rules)
FAULT_TEST(indicators, count_indicators)
FAULT_TEST(participants_by_kind, split_participants)
FAULT_TEST(costs_and_reach, divide_money)
FAULT_TEST(labelled_states, make_states)
FAULT_TEST(tables_of_states, count_states)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(counting_rules),       cmocka_unit_test(indicators),
        cmocka_unit_test(participants_by_kind), cmocka_unit_test(costs_and_reach),
        cmocka_unit_test(labelled_states),      cmocka_unit_test(tables_of_states),
    };
    return cmocka_run_group_tests_name("indicator faults", tests, NULL, NULL);
}
