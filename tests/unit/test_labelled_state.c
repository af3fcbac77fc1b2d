/* Contacts that are selected, and states that carry the texts of their codes. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

static socprev_contact_file *file;
static socprev_participant_rule *forty;
static socprev_table *table;
static socprev_error *err;

static const char contacts[] = "person,date,project,kind,minutes\n"
                               "p,2013-01-10,a,shelter,1500\n"
                               "p,2013-02-10,a,shelter,1500\n"
                               "p,2013-03-10,n-1,field_programme,60\n"
                               "r,2013,a,shelter,\n"
                               ",2013-02-12,a,shelter,45\n";

static void start(void)
{
    ck_assert_int_eq(socprev_contact_file_parse(contacts, SOCPREV_NUL, NULL, NULL, NULL, &file,
                                                NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_new(NULL, &forty, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_participant_rule_set_minutes(forty, 2400, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_table_free(table);
    socprev_participant_rule_free(forty);
    socprev_contact_file_free(file);
    table = NULL;
    forty = NULL;
    file = NULL;
}

/* ---- selections --------------------------------------------------------------------------- */

START_TEST(selections_refuse_what_cannot_be)
{
    static const int32_t codes[] = { 0 }, bad[] = { 0, -1 };
    const socprev_contacts *all = socprev_contact_file_contacts(file);
    socprev_contacts *chosen = NULL;
    socprev_date early = SOCPREV_DATE_NONE, late = SOCPREV_DATE_NONE;
    socprev_date_from_day(2013, 1, 1, &early);
    socprev_date_from_day(2014, 1, 1, &late);
    EXPECT_REFUSED(socprev_contacts_select_period(all, 0, late, early, 0, NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "last", -1);
    EXPECT_REFUSED(socprev_contacts_select_period(all, -1, early, late, 0, NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "project", -1);
    EXPECT_REFUSED(socprev_contacts_select_period(all, 0, early, late, 2, NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "certainty", -1);
    EXPECT_REFUSED(socprev_contacts_select_participants(all, forty, SOCPREV_BELOW_THRESHOLD, NULL,
                                                        NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "least", -1);
    EXPECT_REFUSED(socprev_contacts_recode(all, SOCPREV_BY_MONTH, codes, 1, NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "dimension", -1);
    EXPECT_REFUSED(socprev_contacts_recode(all, SOCPREV_BY_PROJECT, bad, 2, NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "codes", -1);
    EXPECT_REFUSED(socprev_contacts_recode(all, SOCPREV_BY_PROJECT, codes, 1, NULL, &chosen, &err),
                   SOCPREV_E_INVALID, SP_SELECT_NO_CODE, "contacts", 2);
    ck_assert_int_eq(socprev_contacts_latest(all, 1, &early), SOCPREV_OK);
    ck_assert_int_eq(socprev_date_from_day(2013, 3, 10, &late), SOCPREV_OK);
    ck_assert_int_eq(early, late);
    ck_assert_int_eq(socprev_contacts_latest(all, 9, &early), SOCPREV_E_UNDEFINED);
    ck_assert_ptr_null(chosen);
}
END_TEST

START_TEST(states_without_their_texts_are_refused)
{
    static const int32_t by[] = { SOCPREV_BY_PROJECT }, kinds[] = { SOCPREV_BY_KIND };
    socprev_labelled_state *state = NULL, *plain = NULL, *other = NULL, *both = NULL;
    ck_assert_int_eq(socprev_labelled_state_new(file, by, 1, 0, 1, NULL, NULL, &state, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_labelled_state_texts(state, SOCPREV_BY_PROJECT), 2);
    ck_assert_str_eq(socprev_labelled_state_text(state, SOCPREV_BY_PROJECT, 1), "n-1");
    ck_assert_ptr_null(socprev_labelled_state_text(state, SOCPREV_BY_PROJECT, 2));
    const socprev_state *inside = socprev_labelled_state_state(state);
    EXPECT_REFUSED(socprev_labelled_state_parse(socprev_state_data(inside),
                                                socprev_state_size(inside), NULL, &plain, &err),
                   SOCPREV_E_INVALID, SP_STATE_NO_TEXTS, "data", -1);
    EXPECT_REFUSED(socprev_labelled_state_parse("SPL1\x02", 5, NULL, &plain, &err),
                   SOCPREV_E_PARSE, SP_LABELS_VERSION, "", -1);
    EXPECT_REFUSED(socprev_labelled_state_parse("SPL1\x01", 5, NULL, &plain, &err),
                   SOCPREV_E_PARSE, SP_LABELS_CHANGED, "", -1);
    EXPECT_REFUSED(socprev_labelled_state_new(file, by, 1, 2, 1, NULL, NULL, &plain, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "support", -1);
    /* other dimensions; another key */
    ck_assert_int_eq(socprev_labelled_state_new(file, kinds, 1, 0, 1, NULL, NULL, &plain, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_labelled_state_merge(state, plain, NULL, &both, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_labelled_state_new(file, by, 1, 0, 2, NULL, NULL, &other, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_labelled_state_merge(state, other, NULL, &both, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_ptr_null(both);
    ck_assert_int_eq(
        socprev_labelled_state_participants(state, forty, NULL, NULL, &table, NULL),
        SOCPREV_E_INVALID);
    ck_assert_uint_eq(socprev_labelled_state_size(plain),
                      socprev_state_size(socprev_labelled_state_state(plain)));
    socprev_labelled_state_free(other);
    socprev_labelled_state_free(plain);
    socprev_labelled_state_free(state);
}
END_TEST

START_TEST(states_are_recoded_in_order_only)
{
    static const int32_t by[] = { SOCPREV_BY_PROJECT }, up[] = { 3, 8 }, down[] = { 8, 3 };
    socprev_labelled_state *state = NULL;
    socprev_state *moved = NULL, *back = NULL;
    int32_t home[9] = { 0 };
    ck_assert_int_eq(socprev_labelled_state_new(file, by, 1, 1, 0, NULL, NULL, &state, NULL),
                     SOCPREV_OK);
    const socprev_state *inside = socprev_labelled_state_state(state);
    ck_assert_int_eq(socprev_state_has_support(inside), 1);
    ck_assert_int_eq(socprev_state_largest_code(inside, SOCPREV_BY_PROJECT), 1);
    ck_assert_int_eq(socprev_state_largest_code(inside, SOCPREV_BY_KIND), SOCPREV_CODE_MISSING);
    ck_assert_int_eq(socprev_state_recode(inside, SOCPREV_BY_PROJECT, up, 2, NULL, &moved, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_state_largest_code(moved, SOCPREV_BY_PROJECT), 8);
    for (int32_t i = 0; i < 9; i++)
        home[i] = i < 3 ? i : i < 8 ? i - 3 : 1; /* 3 -> 0, 8 -> 1 */
    EXPECT_REFUSED(socprev_state_recode(moved, SOCPREV_BY_PROJECT, home, 9, NULL, &back, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "codes", 3);
    EXPECT_REFUSED(socprev_state_recode(inside, SOCPREV_BY_PROJECT, down, 2, NULL, &back, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "codes", 1);
    EXPECT_REFUSED(socprev_state_recode(inside, SOCPREV_BY_PROJECT, up, 1, NULL, &back, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "n", -1);
    EXPECT_REFUSED(socprev_state_recode(inside, SOCPREV_BY_YEAR, up, 2, NULL, &back, &err),
                   SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, "dimension", -1);
    ck_assert_int_eq(socprev_state_recode(inside, SOCPREV_BY_KIND, up, 2, NULL, &back, NULL),
                     SOCPREV_OK);
    ck_assert_uint_eq(socprev_state_size(back), socprev_state_size(inside));
    ck_assert_mem_eq(socprev_state_data(back), socprev_state_data(inside),
                     socprev_state_size(back));
    socprev_state_free(back);
    socprev_state_free(moved);
    socprev_labelled_state_free(state);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("labelled states");
    TCase *tests = tcase_create("labelled states");
    tcase_add_checked_fixture(tests, start, end);
    tcase_add_test(tests, selections_refuse_what_cannot_be);
    tcase_add_test(tests, states_without_their_texts_are_refused);
    tcase_add_test(tests, states_are_recoded_in_order_only);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
