/* Failed allocations in planning, and while contacts are read. */
#include "base_internal.h"
#include "portfolio.h"
#include "support.h"

#include <setjmp.h>

#include <cmocka.h>

static const char region[] =
    "source/o|name=O|outside=1\nportfolio/|name=P|obtained=5|obtained_for=b|territory=CZ042\n"
    "project/a|name=A|territories=CZ042|total=225|passed_on=> 200|kinds=shelter"
    "|existing_services=1|new_services=1|start=2012-08-01|end=2013-01-31|services_end=2012-12\n"
    "project/b|name=B|end=2012-07\nproject/c|name=C|total=7|territories=CZ0513|kinds=shelter\n"
    "project/d|name=D|total=8|sources=o\n"
    "funding/f|project=a|stage=planned|source=eu|share=85 %\n"
    "service/s|project=a|kind=shelter|count=2\nservice/t|project=a|kind=halfway_house\n"
    "indicator/i|project=a|unit=osoby|before=1|target=2|achieved=< 2\n"
    "relation/r|from=a|kind=continues|to=b\n"
    "application/p|project=a|result=approved|decided=2012|score=9|score_max=10";

/* What a refused call leaves: no output, and an error of its own. */
static socprev_status refused(socprev_status st, const void *out, socprev_error *err)
{
    bool right = (st == SOCPREV_OK) == (out != NULL) && (st == SOCPREV_OK) == (err == NULL) &&
                 socprev_error_status(err) == st;
    socprev_error_free(err);
    return right ? st : SOCPREV_E_INTERNAL;
}

static socprev_status draw_account(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = portfolio_from(region);
    socprev_account *account = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_account_new(portfolio, memory, &account, &err);
    st = refused(st, account, err);
    if (st == SOCPREV_OK && socprev_account_count(account) < 20)
        st = SOCPREV_E_INTERNAL;
    socprev_account_free(account);
    socprev_portfolio_free(portfolio);
    return st;
}

static socprev_status divide(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = portfolio_from(region);
    socprev_split_options *options = NULL;
    socprev_split *split = NULL;
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_split_options_new(memory, &options, &err);
    st = refused(st, options, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_split_new(portfolio, 0, options, NULL, memory, &split, &err);
        st = refused(st, split, err);
    }
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_split_table(split, memory, &table, &err);
        st = refused(st, table, err);
    }
    socprev_table_free(table);
    socprev_split_free(split);
    socprev_split_options_free(options);
    socprev_portfolio_free(portfolio);
    return st;
}

static socprev_status answer(const socprev_presence *presence, const socprev_memory *memory)
{
    socprev_table *table = NULL, *missing = NULL;
    socprev_error *err = NULL;
    double gini = -1;
    socprev_status st = socprev_presence_table(presence, memory, &table, &err);
    st = refused(st, table, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_presence_missing_table(presence, memory, &missing, &err);
        st = refused(st, missing, err);
    }
    if (st == SOCPREV_OK) {
        st = socprev_presence_gini(presence, SOCPREV_PRESENCE_SERVICES, 0, memory, &gini, NULL,
                                   NULL, NULL);
        if (st == SOCPREV_E_UNDEFINED)
            st = SOCPREV_OK; /* nothing of the first kind anywhere: memory sufficed */
    }
    socprev_table_free(missing);
    socprev_table_free(table);
    return st;
}

static socprev_status find_presence(const socprev_memory *memory)
{
    socprev_portfolio *portfolio = portfolio_from(region);
    const socprev_portfolio *all[] = { portfolio };
    socprev_presence_options *options = NULL;
    socprev_presence *presence = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_presence_options_new(memory, &options, &err);
    st = refused(st, options, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_presence_new(all, 1, options, memory, &presence, &err);
        st = refused(st, presence, err);
    }
    if (st == SOCPREV_OK)
        st = answer(presence, memory);
    socprev_presence_free(presence);
    socprev_presence_options_free(options);
    socprev_portfolio_free(portfolio);
    return st;
}

static const char contacts[] = "person,date,project,service,kind,territory,minutes\n"
                               "p,2013-01-01,a,s,shelter,CZ0421,60\n"
                               "q,2013-01-02,b,t,shelter,CZ0421,30\n"
                               "r,2013-01-02,b,t,tea_room,CZ0421,30\n"
                               ",2013-01-03,b,t,shelter,,15\n";

static socprev_status read_contacts(const socprev_memory *memory)
{
    socprev_contact_options *options = NULL;
    socprev_contact_file *file = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_contact_options_new(memory, &options, &err);
    st = refused(st, options, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_contact_file_parse(contacts, SOCPREV_NUL, options, NULL, memory, &file, &err);
        st = refused(st, file, err);
    }
    if (st == SOCPREV_OK && socprev_contact_file_left_out(file) != 1)
        st = SOCPREV_E_INTERNAL;
    socprev_contact_file_free(file);
    socprev_contact_options_free(options);
    return st;
}

static socprev_status count_people(const socprev_memory *memory)
{
    static const int32_t dimensions[] = { SOCPREV_BY_KIND, SOCPREV_BY_PROJECT, SOCPREV_BY_YEAR };
    socprev_contact_file *file = NULL;
    socprev_participant_rule *rule = NULL;
    socprev_table *people = NULL, *participants = NULL;
    socprev_error *err = NULL;
    assert_int_equal(
        socprev_contact_file_parse(contacts, SOCPREV_NUL, NULL, NULL, NULL, &file, NULL),
        SOCPREV_OK);
    assert_int_equal(socprev_participant_rule_new(NULL, &rule, NULL), SOCPREV_OK);
    socprev_status st = socprev_people_table(file, dimensions, 3, NULL, memory, &people, &err);
    st = refused(st, people, err);
    err = NULL;
    if (st == SOCPREV_OK) {
        st = socprev_participants_table(file, rule, NULL, memory, &participants, &err);
        st = refused(st, participants, err);
    }
    socprev_table_free(participants);
    socprev_table_free(people);
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

FAULT_TEST(an_account, draw_account)
FAULT_TEST(a_split, divide)
FAULT_TEST(presence, find_presence)
FAULT_TEST(reading_contacts, read_contacts)
FAULT_TEST(people_and_participants, count_people)

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(an_account),       cmocka_unit_test(a_split),
        cmocka_unit_test(presence),         cmocka_unit_test(reading_contacts),
        cmocka_unit_test(people_and_participants),
    };
    return cmocka_run_group_tests_name("planning faults", tests, NULL, NULL);
}
