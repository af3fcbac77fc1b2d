/* The descriptor tables: what they say, and that they agree with themselves. */
#include "suite.h"
#include "support.h"

#include "record/record_internal.h"

#include <socprev/codelist.h>

#include <ctype.h>
#include <string.h>

/* ---- kinds --------------------------------------------------------------------- */

START_TEST(kinds_have_names_plurals_and_help)
{
    ck_assert_int_eq(socprev_kind_count(), SOCPREV_AWARD_PART + 1);
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++) {
        ck_assert_ptr_nonnull(socprev_kind_name(kind));
        ck_assert_ptr_nonnull(socprev_kind_plural(kind));
        ck_assert_ptr_nonnull(socprev_kind_help(kind));
        ck_assert_int_gt(socprev_field_count(kind), 0);
        ck_assert_int_le(socprev_field_count(kind), SOCPREV__FIELDS_MAX);
        ck_assert_uint_lt(strlen(socprev_kind_name(kind)), 16);
        for (int32_t other = 0; other < kind; other++) {
            ck_assert_str_ne(socprev_kind_name(kind), socprev_kind_name(other));
            ck_assert_str_ne(socprev_kind_plural(kind), socprev_kind_plural(other));
        }
    }
}
END_TEST

START_TEST(kinds_stand_where_their_constants_say)
{
    ck_assert_str_eq(socprev_kind_name(SOCPREV_PORTFOLIO), "portfolio");
    ck_assert_str_eq(socprev_kind_name(SOCPREV_PROJECT), "project");
    ck_assert_str_eq(socprev_kind_name(SOCPREV_FUNDING), "funding");
    ck_assert_str_eq(socprev_kind_plural(SOCPREV_CAPACITY), "capacities");
    ck_assert_str_eq(socprev_kind_name(SOCPREV_NOTE), "note");
}
END_TEST

START_TEST(unknown_kinds_and_fields_say_nothing)
{
    const int32_t kinds[] = { -1, socprev_kind_count() };
    for (size_t i = 0; i < SOCPREV__COUNT(kinds); i++) {
        ck_assert_ptr_null(socprev_kind_name(kinds[i]));
        ck_assert_ptr_null(socprev_kind_plural(kinds[i]));
        ck_assert_ptr_null(socprev_kind_help(kinds[i]));
        ck_assert_int_eq(socprev_field_count(kinds[i]), 0);
        ck_assert_int_eq(socprev_field_find(kinds[i], "name", SOCPREV_NUL), -1);
    }
    const int32_t positions[] = { -1, socprev_field_count(SOCPREV_PROJECT) };
    for (size_t i = 0; i < SOCPREV__COUNT(positions); i++) {
        ck_assert_ptr_null(socprev_field_name(SOCPREV_PROJECT, positions[i]));
        ck_assert_int_eq(socprev_field_type(SOCPREV_PROJECT, positions[i]), 0);
        ck_assert_int_eq(socprev_field_scale(SOCPREV_PROJECT, positions[i]), 0);
        ck_assert_ptr_null(socprev_field_codelist(SOCPREV_PROJECT, positions[i]));
        ck_assert_int_eq(socprev_field_target(SOCPREV_PROJECT, positions[i]), -1);
        ck_assert_int_eq(socprev_field_is_required(SOCPREV_PROJECT, positions[i]), 0);
        ck_assert_ptr_null(socprev_field_unit(SOCPREV_PROJECT, positions[i]));
        ck_assert_ptr_null(socprev_field_since(SOCPREV_PROJECT, positions[i]));
        ck_assert_ptr_null(socprev_field_help(SOCPREV_PROJECT, positions[i]));
    }
    ck_assert_int_eq(socprev_field_find(SOCPREV_PROJECT, NULL, 0), -1);
    ck_assert_int_eq(socprev_field_find(SOCPREV_PROJECT, "totals", 6), -1);
    ck_assert_ptr_null(socprev__field_type_name(0));
    ck_assert_ptr_null(socprev__field_type_name(12));
}
END_TEST

/* ---- fields ---------------------------------------------------------------------- */

START_TEST(fields_are_found_by_name)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        for (int32_t f = 0; f < socprev_field_count(kind); f++)
            ck_assert_int_eq(
                socprev_field_find(kind, socprev_field_name(kind, f), SOCPREV_NUL), f);
    ck_assert_int_eq(socprev_field_find(SOCPREV_PROJECT, "totals", 5), F_project_total);
}
END_TEST

START_TEST(names_are_small_letters_and_underscores)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        for (int32_t f = 0; f < socprev_field_count(kind); f++) {
            const char *name = socprev_field_name(kind, f);
            ck_assert_str_ne(name, "id");
            for (const char *c = name; *c != '\0'; c++)
                ck_assert(islower((unsigned char)*c) || *c == '_');
        }
}
END_TEST

START_TEST(each_field_has_type_help_and_version)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        for (int32_t f = 0; f < socprev_field_count(kind); f++) {
            ck_assert_ptr_nonnull(socprev__field_type_name(socprev_field_type(kind, f)));
            ck_assert_uint_gt(strlen(socprev_field_help(kind, f)), 0);
            ck_assert_str_eq(socprev_field_since(kind, f), "0.1");
            ck_assert_ptr_nonnull(socprev_field_unit(kind, f));
        }
}
END_TEST

START_TEST(code_fields_name_code_lists_that_exist)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        for (int32_t f = 0; f < socprev_field_count(kind); f++) {
            const int32_t type = socprev_field_type(kind, f);
            const char *list = socprev_field_codelist(kind, f);
            int32_t number = -1;
            if (type == SOCPREV_FIELD_CODE || type == SOCPREV_FIELD_CODES)
                ck_assert_msg(socprev_codelist_by_name(list, SOCPREV_NUL, &number, NULL) ==
                                  SOCPREV_OK,
                              "%s.%s: there is no code list %s", socprev_kind_name(kind),
                              socprev_field_name(kind, f), list);
            else
                ck_assert_ptr_null(list);
        }
}
END_TEST

START_TEST(reference_fields_point_to_a_kind_and_others_to_none)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        for (int32_t f = 0; f < socprev_field_count(kind); f++) {
            const int32_t type = socprev_field_type(kind, f);
            const int32_t target = socprev_field_target(kind, f);
            if (type != SOCPREV_FIELD_REFERENCE && type != SOCPREV_FIELD_REFERENCES)
                ck_assert_int_eq(target, -1);
            else if (kind != SOCPREV_NOTE || f != F_note_about)
                ck_assert_ptr_nonnull(socprev_kind_name(target));
        }
}
END_TEST

START_TEST(only_amounts_have_decimals)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
        for (int32_t f = 0; f < socprev_field_count(kind); f++)
            if (socprev_field_type(kind, f) != SOCPREV_FIELD_AMOUNT)
                ck_assert_int_eq(socprev_field_scale(kind, f), 0);
            else if (strcmp(socprev_field_unit(kind, f), "CZK") == 0)
                ck_assert_int_eq(socprev_field_scale(kind, f), 2);
    ck_assert_int_eq(socprev_field_scale(SOCPREV_CAPACITY, F_capacity_value), 3);
}
END_TEST

START_TEST(positions_are_those_of_the_table)
{
    ck_assert_str_eq(socprev_field_name(SOCPREV_PROJECT, F_project_total), "total");
    ck_assert_str_eq(socprev_field_name(SOCPREV_NOTE, F_note_about), "about");
    ck_assert_int_eq(socprev_field_count(SOCPREV_SERVICE), N_service_FIELDS);
    ck_assert_int_eq(socprev_field_is_required(SOCPREV_SERVICE, F_service_project), 1);
    ck_assert_int_eq(socprev_field_is_required(SOCPREV_SERVICE, F_service_name), 0);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("record_fields");
    TCase *c = tcase_create("descriptors");
    tcase_add_test(c, kinds_have_names_plurals_and_help);
    tcase_add_test(c, kinds_stand_where_their_constants_say);
    tcase_add_test(c, unknown_kinds_and_fields_say_nothing);
    tcase_add_test(c, fields_are_found_by_name);
    tcase_add_test(c, names_are_small_letters_and_underscores);
    tcase_add_test(c, each_field_has_type_help_and_version);
    tcase_add_test(c, code_fields_name_code_lists_that_exist);
    tcase_add_test(c, reference_fields_point_to_a_kind_and_others_to_none);
    tcase_add_test(c, only_amounts_have_decimals);
    tcase_add_test(c, positions_are_those_of_the_table);
    suite_add_tcase(made, c);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
