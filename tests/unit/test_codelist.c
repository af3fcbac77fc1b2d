#include "suite.h"
#include "support.h"

#include <string.h>

/* Row of a text in a list; fails the test when it is not found. */
static int32_t row_of(int32_t list, const char *text)
{
    int32_t row = -1;
    socprev_error *err = NULL;
    socprev_status st = socprev_codelist_find_text(list, text, SOCPREV_NUL, &row, &err);
    ck_assert_msg(st == SOCPREV_OK, "%s: %s", text,
                  err == NULL ? "?" : socprev_error_message(err, SOCPREV_LANG_EN));
    return row;
}

static void assert_finds(int32_t list, const char *text, const char *code)
{
    ck_assert_str_eq(socprev_codelist_code(list, row_of(list, text)), code);
}

/* ---- lists -------------------------------------------------------------- */

START_TEST(lists_are_enumerated)
{
    ck_assert_int_eq(socprev_codelist_count(), SOCPREV_LIST_NOTE_TOPIC + 1);
    for (int32_t list = 0; list < socprev_codelist_count(); list++) {
        int32_t found = -1;
        ck_assert_ptr_nonnull(socprev_codelist_title(list, SOCPREV_LANG_EN));
        ck_assert_ptr_nonnull(socprev_codelist_title(list, SOCPREV_LANG_CS));
        ck_assert_int_eq(socprev_codelist_by_name(socprev_codelist_name(list), SOCPREV_NUL, &found,
                                                  NULL),
                         SOCPREV_OK);
        ck_assert_int_eq(found, list);
        ck_assert_int_gt(socprev_codelist_size(list), 0);
    }
}
END_TEST

START_TEST(lists_have_the_numbers_of_their_names)
{
    ck_assert_str_eq(socprev_codelist_name(SOCPREV_LIST_SERVICE_KIND), "service_kind");
    ck_assert_str_eq(socprev_codelist_name(SOCPREV_LIST_TERRITORY), "territory");
    ck_assert_str_eq(socprev_codelist_name(SOCPREV_LIST_SERVICE_FORM), "service_form");
    ck_assert_str_eq(socprev_codelist_name(SOCPREV_LIST_CERTAINTY), "certainty");
    ck_assert_str_eq(socprev_codelist_name(SOCPREV_LIST_NOTE_TOPIC), "note_topic");
    ck_assert_str_eq(socprev_codelist_title(SOCPREV_LIST_REGION, SOCPREV_LANG_CS), "Kraje");
}
END_TEST

START_TEST(unknown_lists_are_told)
{
    socprev_error *err = NULL;
    int32_t list = 77;
    ck_assert_int_eq(socprev_codelist_by_name("kraje", 5, &list, &err), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_number(err), 1400);
    ck_assert_int_eq(list, 77);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_codelist_by_name(NULL, 0, &list, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_codelist_by_name("region", 6, NULL, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(sizes_are_those_of_the_country)
{
    ck_assert_int_eq(socprev_codelist_size(SOCPREV_LIST_SERVICE_KIND), 34);
    ck_assert_int_eq(socprev_codelist_size(SOCPREV_LIST_REGION), 14);
    ck_assert_int_eq(socprev_codelist_size(SOCPREV_LIST_DISTRICT), 77);
    ck_assert_int_eq(socprev_codelist_size(SOCPREV_LIST_TERRITORY), 1 + 8 + 14 + 77);
}
END_TEST

START_TEST(nothing_is_read_outside_of_a_list)
{
    const int32_t lists[] = { -1, 1000, 0, 0 };
    const int32_t rows[] = { 0, 0, -1, 34 };
    for (int i = 0; i < 4; i++) {
        ck_assert_ptr_null(socprev_codelist_code(lists[i], rows[i]));
        ck_assert_ptr_null(socprev_codelist_label(lists[i], rows[i], SOCPREV_LANG_CS));
        ck_assert_ptr_null(socprev_codelist_parent(lists[i], rows[i]));
        ck_assert_ptr_null(socprev_codelist_confidence_note(lists[i], rows[i]));
        ck_assert_ptr_null(socprev_codelist_attribute(lists[i], rows[i], "section"));
        ck_assert_ptr_null(socprev_codelist_alias(lists[i], rows[i], 0));
        ck_assert_int_eq(socprev_codelist_alias_count(lists[i], rows[i]), 0);
        ck_assert_int_eq(socprev_codelist_confidence(lists[i], rows[i]), 0);
    }
    ck_assert_ptr_null(socprev_codelist_name(-1));
    ck_assert_ptr_null(socprev_codelist_title(-1, SOCPREV_LANG_EN));
    ck_assert_int_eq(socprev_codelist_size(1000), 0);
    ck_assert_int_eq(socprev_codelist_parent_list(1000), -1);
    ck_assert_int_eq(socprev_codelist_attribute_count(-1), 0);
    ck_assert_ptr_null(socprev_codelist_attribute_name(0, -1));
    ck_assert_ptr_null(socprev_codelist_attribute_name(0, 1000));
    ck_assert_ptr_null(socprev_codelist_attribute(0, 0, NULL));
    ck_assert_ptr_null(socprev_codelist_attribute(0, 0, "colour"));
    ck_assert_ptr_null(socprev_codelist_alias(0, 0, -1));
    ck_assert_ptr_null(socprev_codelist_alias(0, 0, 1000));
}
END_TEST

START_TEST(rows_have_names_and_columns)
{
    int32_t row = row_of(SOCPREV_LIST_SERVICE_KIND, "shelter");
    ck_assert_str_eq(socprev_codelist_label(SOCPREV_LIST_SERVICE_KIND, row, SOCPREV_LANG_CS),
                     "Azylové domy");
    ck_assert_str_eq(socprev_codelist_label(SOCPREV_LIST_SERVICE_KIND, row, SOCPREV_LANG_EN),
                     "Shelters");
    ck_assert_str_eq(socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, row, "section"), "57");
    ck_assert_str_eq(socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, row, "group"),
                     "prevention");
    ck_assert_str_eq(socprev_codelist_attribute_name(SOCPREV_LIST_SERVICE_KIND, 0), "section");
    ck_assert_str_eq(socprev_codelist_alias(SOCPREV_LIST_SERVICE_KIND, row, 0), "azylový dům");
}
END_TEST

START_TEST(every_parent_is_in_its_list)
{
    for (int32_t list = 0; list < socprev_codelist_count(); list++)
        for (int32_t row = 0; row < socprev_codelist_size(list); row++) {
            const char *parent = socprev_codelist_parent(list, row);
            int32_t found = -1;
            if (*parent != '\0')
                ck_assert_int_eq(socprev_codelist_find(socprev_codelist_parent_list(list), parent,
                                                       SOCPREV_NUL, &found, NULL),
                                 SOCPREV_OK);
        }
    ck_assert_int_eq(socprev_codelist_parent_list(SOCPREV_LIST_DISTRICT), SOCPREV_LIST_REGION);
    ck_assert_str_eq(socprev_codelist_parent(SOCPREV_LIST_DISTRICT,
                                             row_of(SOCPREV_LIST_DISTRICT, "Cheb")),
                     "CZ041");
    ck_assert_str_eq(socprev_codelist_parent(SOCPREV_LIST_INDICATOR,
                                             row_of(SOCPREV_LIST_INDICATOR, "60000")),
                     "opz");
}
END_TEST

START_TEST(every_row_says_how_sure_it_is)
{
    for (int32_t list = 0; list < socprev_codelist_count(); list++)
        for (int32_t row = 0; row < socprev_codelist_size(list); row++) {
            int32_t confidence = socprev_codelist_confidence(list, row);
            ck_assert_ptr_nonnull(socprev_confidence_name(confidence));
            if (confidence != SOCPREV_CONFIDENCE_DEFINED)
                ck_assert_str_ne(socprev_codelist_confidence_note(list, row), "");
        }
    ck_assert_ptr_null(socprev_confidence_name(0));
    ck_assert_ptr_null(socprev_confidence_name(6));
    ck_assert_str_eq(socprev_confidence_name(SOCPREV_CONFIDENCE_MEMORY), "memory");
    ck_assert_str_eq(socprev_confidence_name(SOCPREV_CONFIDENCE_DEFINED), "defined");
}
END_TEST

START_TEST(what_is_from_memory_is_marked)
{
    int32_t rule = row_of(SOCPREV_LIST_COUNTING_RULE, "once");
    int32_t kind = row_of(SOCPREV_LIST_SERVICE_KIND, "mental_health_centre");
    ck_assert_int_eq(socprev_codelist_confidence(SOCPREV_LIST_COUNTING_RULE, rule),
                     SOCPREV_CONFIDENCE_MEMORY);
    ck_assert_str_eq(socprev_codelist_confidence_note(SOCPREV_LIST_COUNTING_RULE, rule),
                     "memory (sure)");
    ck_assert_str_eq(socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "section"), "36?");
    ck_assert_str_eq(
        socprev_codelist_attribute(SOCPREV_LIST_SERVICE_KIND, kind, "section_confidence"),
        "inferred");
}
END_TEST

/* ---- look-up ------------------------------------------------------------ */

static const struct {
    int32_t list;
    const char *text, *code;
} spellings[] = {
    { SOCPREV_LIST_SERVICE_KIND, "azylové domy", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "  AZYLOVÉ\xc2\xa0 Domy ", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "azylovy dum", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "§ 57", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "57", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "60A", "intervention_centre" },
    { SOCPREV_LIST_SERVICE_KIND, "dům na půl cesty", "halfway_house" },
    { SOCPREV_LIST_SERVICE_KIND, "domy na půl cesty", "halfway_house" },
    { SOCPREV_LIST_SERVICE_KIND, "intervenční centra", "intervention_centre" },
    { SOCPREV_LIST_SERVICE_KIND, "raná péče", "early_intervention" },
    { SOCPREV_LIST_SERVICE_KIND, "nízkoprahová denní centra", "low_threshold_day_centre" },
    { SOCPREV_LIST_SERVICE_KIND, "nízkoprahových denních  center", "low_threshold_day_centre" },
    { SOCPREV_LIST_SERVICE_KIND, "podpora samostatného bydlení", "supported_independent_living" },
    { SOCPREV_LIST_SERVICE_KIND, "podporu samostatného bydlení", "supported_independent_living" },
    { SOCPREV_LIST_SERVICE_KIND, "nízkoprahová zařízení pro děti a mládež", "low_threshold_youth" },
    { SOCPREV_LIST_SERVICE_KIND, "sociálně aktivizační služby pro rodiny s dětmi nad 15 let",
      "activation_families" },
    { SOCPREV_LIST_SERVICE_KIND, "sociálně terapeutické dílny", "therapeutic_workshop" },
    { SOCPREV_LIST_SERVICE_KIND, "sociálně terapeutických dílen", "therapeutic_workshop" },
    { SOCPREV_LIST_SERVICE_KIND, "sociální rehabilitace", "social_rehabilitation" },
    { SOCPREV_LIST_SERVICE_KIND, "terénní programy", "field_programme" },
    { SOCPREV_LIST_SERVICE_KIND, "terénních sociálních služeb", "field_programme" },
    { SOCPREV_LIST_SERVICE_KIND, "azylových domů", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "Azylové domy pro rodiny/matky s dětmi nebo jednotlivce",
      "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "Halfway Houses", "halfway_house" },
    { SOCPREV_LIST_REGION, "Libereckého kraje", "CZ051" },
    { SOCPREV_LIST_REGION, "Ústecký kraj", "CZ042" },
    { SOCPREV_LIST_REGION, "Kraje Vysočina", "CZ063" },
    { SOCPREV_LIST_REGION, "karlovarskem kraji", "CZ041" },
    { SOCPREV_LIST_REGION, "Prague", "CZ010" },
    { SOCPREV_LIST_DISTRICT, "Praha", "CZ0100" },
    { SOCPREV_LIST_TERRITORY, "Karlovy Vary", "CZ0412" },
    { SOCPREV_LIST_TERRITORY, "Česká republika", "CZ" },
    { SOCPREV_LIST_TARGET_GROUP, "lidi s duševním onemocněním", "chronic_mental_illness" },
    { SOCPREV_LIST_TARGET_GROUP, "osoby se zdravotním postižením", "disability_general" },
    { SOCPREV_LIST_TARGET_GROUP, "příslušníky sociálně vyloučených lokalit",
      "excluded_communities" },
    { SOCPREV_LIST_TARGET_GROUP, "lidé sociálně vyloučení nebo ohrožení sociálním vyloučením",
      "social_exclusion" },
    { SOCPREV_LIST_PROGRAMME, "Operačního programu Lidské zdroje a zaměstnanost", "op_lzz" },
    { SOCPREV_LIST_PROGRAMME, "OP Zaměstnanost", "opz" },
    { SOCPREV_LIST_PROGRAMME, "OPZ+", "opz_plus" },
    { SOCPREV_LIST_INDICATOR, "6 00 00", "60000" },
    { SOCPREV_LIST_CAPACITY_TYPE, "luzka", "bed" },
    { SOCPREV_LIST_CAPACITY_TYPE, "úvazek", "fte" },
    { SOCPREV_LIST_SERVICE_FORM, "pobytové", "residential" },
    { SOCPREV_LIST_FUNDING_SOURCE, "EU", "eu" },
    { SOCPREV_LIST_AWARD_METHOD, "formou veřejné zakázky", "tender" },
    { SOCPREV_LIST_PAYMENT_MODE, "bez nutnosti předfinancování", "no_prefinancing" },
    { SOCPREV_LIST_ACTIVITY_KIND, "stáže", "internship" },
    { SOCPREV_LIST_RELATION_KIND, "přímé pokračování", "continues" },
};

START_TEST(spelling_is_found)
{
    assert_finds(spellings[_i].list, spellings[_i].text, spellings[_i].code);
}
END_TEST

/* The error of a look-up that fails; the row must be untouched. */
static socprev_error *failure(int32_t list, const char *text, size_t length, socprev_status status)
{
    int32_t row = 77;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_codelist_find_text(list, text, length, &row, &err), status);
    ck_assert_int_eq(row, 77);
    ck_assert_ptr_nonnull(err);
    ck_assert_int_eq(socprev_codelist_find_text(list, text, length, &row, NULL), status);
    return err;
}

START_TEST(ambiguous_text_names_the_candidates)
{
    socprev_error *err =
        failure(SOCPREV_LIST_TERRITORY, "Praha", SOCPREV_NUL, SOCPREV_E_DUPLICATE);
    ck_assert_int_eq(socprev_error_number(err), 1404);
    ck_assert_str_eq(socprev_error_message(err, SOCPREV_LANG_EN),
                     "\"Praha\" fits 3 rows of the code list territory, among them CZ01 (Praha) "
                     "and CZ010 (Hlavní město Praha)");
    socprev_error_free(err);
}
END_TEST

START_TEST(unknown_text_suggests_the_nearest_name)
{
    socprev_error *err =
        failure(SOCPREV_LIST_SERVICE_KIND, "azilové domi", SOCPREV_NUL, SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_number(err), 1403);
    ck_assert_str_eq(socprev_error_message(err, SOCPREV_LANG_EN),
                     "\"azilové domi\" is not in the code list service_kind; did you mean shelter "
                     "(Azylové domy)?");
    socprev_error_free(err);
}
END_TEST

START_TEST(text_far_from_all_gets_no_suggestion)
{
    char longest[2000];
    memset(longest, 'a', sizeof longest);
    const char *texts[] = { "", "xyz", "quite something else", longest };
    const size_t lengths[] = { 0, 3, SOCPREV_NUL, sizeof longest };
    for (int i = 0; i < 4; i++) {
        socprev_error *err =
            failure(SOCPREV_LIST_SERVICE_KIND, texts[i], lengths[i], SOCPREV_E_NOT_FOUND);
        ck_assert_int_eq(socprev_error_number(err), 1402);
        socprev_error_free(err);
    }
}
END_TEST

START_TEST(uncertain_section_finds_nothing)
{
    socprev_error_free(failure(SOCPREV_LIST_SERVICE_KIND, "36", 2, SOCPREV_E_NOT_FOUND));
}
END_TEST

START_TEST(bad_bytes_are_told)
{
    socprev_error *err = failure(SOCPREV_LIST_REGION, "Plze\xff", 5, SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_error_number(err), 1010);
    socprev_error_free(err);
}
END_TEST

START_TEST(bad_arguments_are_told)
{
    int32_t row = 0;
    socprev_error *err = failure(1000, "x", 1, SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 1401);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_codelist_find_text(0, NULL, 0, &row, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_codelist_find_text(0, "x", 1, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_codelist_find(-1, "x", 1, &row, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_codelist_find_by(0, NULL, "x", 1, &row, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_codelist_find_by(-1, "x", "x", 1, &row, NULL), SOCPREV_E_INVALID);
}
END_TEST

START_TEST(code_is_found_byte_for_byte)
{
    int32_t row = 77;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_codelist_find(SOCPREV_LIST_DISTRICT, "CZ0411xx", 6, &row, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(socprev_codelist_label(SOCPREV_LIST_DISTRICT, row, SOCPREV_LANG_EN), "Cheb");
    row = 77;
    ck_assert_int_eq(socprev_codelist_find(SOCPREV_LIST_DISTRICT, "cheb", 4, &row, &err),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_str_eq(
        socprev_error_message(err, SOCPREV_LANG_EN),
        "\"cheb\" is not in the code list district; did you mean CZ0411 (Cheb)?");
    ck_assert_int_eq(row, 77);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_codelist_find(SOCPREV_LIST_DISTRICT, "CZ", 2, &row, NULL),
                     SOCPREV_E_NOT_FOUND);
}
END_TEST

static const struct {
    int32_t list;
    const char *attribute, *text, *code;
} crosswalk[] = {
    { SOCPREV_LIST_REGION, "iso3166_2", "CZ-51", "CZ051" },
    { SOCPREV_LIST_REGION, "ruian", "51", "CZ041" },
    { SOCPREV_LIST_REGION, "czso", "3051", "CZ041" },
    { SOCPREV_LIST_DISTRICT, "iso3166_2", "CZ-20A", "CZ020A" },
    { SOCPREV_LIST_DISTRICT, "ruian", "3402", "CZ0411" },
    { SOCPREV_LIST_DISTRICT, "czso", "40428", "CZ0411" },
    { SOCPREV_LIST_TERRITORY, "ruian", "3402", "CZ0411" },
    { SOCPREV_LIST_SERVICE_KIND, "opendata_code", "DruhSocialniSluzby/20", "shelter" },
    { SOCPREV_LIST_SERVICE_KIND, "mpsv_portal_id", "11078", "mental_health_centre" },
    { SOCPREV_LIST_CAPACITY_TYPE, "rpss_code", "interv", "intervention" },
};

START_TEST(codes_of_others_are_found)
{
    int32_t row = -1;
    ck_assert_int_eq(socprev_codelist_find_by(crosswalk[_i].list, crosswalk[_i].attribute,
                                              crosswalk[_i].text, SOCPREV_NUL, &row, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(socprev_codelist_code(crosswalk[_i].list, row), crosswalk[_i].code);
}
END_TEST

START_TEST(a_value_of_no_row_or_of_several_is_told)
{
    int32_t row = 77;
    const struct {
        const char *attribute, *text;
        socprev_status status;
        int32_t number;
    } cases[] = {
        { "ruian", "52", SOCPREV_E_NOT_FOUND, 1406 },
        { "ruian", "", SOCPREV_E_NOT_FOUND, 1406 },
        { "colour", "52", SOCPREV_E_NOT_FOUND, 1405 },
        { "seat", "Praha", SOCPREV_E_DUPLICATE, 1404 },
        { "area_km2_confidence", "memory", SOCPREV_E_DUPLICATE, 1404 },
    };
    for (int i = 0; i < 5; i++) {
        socprev_error *err = NULL;
        ck_assert_int_eq(socprev_codelist_find_by(SOCPREV_LIST_REGION, cases[i].attribute,
                                                  cases[i].text, SOCPREV_NUL, &row, &err),
                         cases[i].status);
        ck_assert_int_eq(socprev_error_number(err), cases[i].number);
        ck_assert_int_eq(row, 77);
        socprev_error_free(err);
    }
}
END_TEST

/* ---- kinds of service ----------------------------------------------------- */

static const struct {
    const char *kind, *form;
    int32_t allowed;
    const char *unit; /* NULL = none */
} units[] = {
    { "shelter", "residential", 1, "bed" },         { "shelter", "field", 0, NULL },
    { "overnight_shelter", "ambulatory", 1, "bed" }, { "early_intervention", "field", 1, "fte" },
    { "respite_care", "residential", 1, "bed" },    { "respite_care", "field", 1, "fte" },
    { "social_rehabilitation", "residential", 1, "bed" },
    { "social_rehabilitation", "ambulatory", 1, "fte" },
    { "intervention_centre", "residential", 1, "fte" },
};

START_TEST(unit_follows_kind_and_form)
{
    int32_t kind = row_of(SOCPREV_LIST_SERVICE_KIND, units[_i].kind);
    int32_t form = row_of(SOCPREV_LIST_SERVICE_FORM, units[_i].form);
    int32_t unit = socprev_service_kind_unit(kind, form);
    ck_assert_int_eq(socprev_service_kind_has_form(kind, form), units[_i].allowed);
    if (units[_i].unit == NULL)
        ck_assert_int_eq(unit, -1);
    else
        ck_assert_str_eq(socprev_codelist_code(SOCPREV_LIST_CAPACITY_TYPE, unit), units[_i].unit);
}
END_TEST

START_TEST(an_indicator_names_its_counting_rules)
{
    int32_t rule, total = row_of(SOCPREV_LIST_INDICATOR, "60000");
    ck_assert_int_eq(socprev_codelist_find_by(SOCPREV_LIST_INDICATOR, "counting_rules",
                                              "housing_conversion", SOCPREV_NUL, &rule, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(rule, total);
    ck_assert_str_eq(socprev_codelist_attribute(SOCPREV_LIST_INDICATOR, total,
                                                "counting_rules_confidence"),
                     "inferred");
}
END_TEST

START_TEST(unknown_kind_or_form_has_no_unit)
{
    ck_assert_int_eq(socprev_service_kind_has_form(-1, 0), -1);
    ck_assert_int_eq(socprev_service_kind_has_form(0, 3), -1);
    ck_assert_int_eq(socprev_service_kind_unit(34, 0), -1);
}
END_TEST

START_TEST(every_form_of_a_kind_has_a_unit)
{
    for (int32_t kind = 0; kind < 34; kind++)
        for (int32_t form = 0; form < 3; form++)
            ck_assert_int_eq(socprev_service_kind_unit(kind, form) >= 0,
                             socprev_service_kind_has_form(kind, form));
}
END_TEST

/* ---- territories ------------------------------------------------------------ */

static const struct {
    const char *code, *date, *as_of;
    int64_t persons;
} populations[] = {
    { "CZ051", "2013-12-31", "2013-12-31", 438609 },
    { "CZ051", "2014-06-30", "2013-12-31", 438609 },
    { "CZ051", "2014", "2014-12-31", 438851 },
    { "CZ051", "2012-08", "2010-12-31", 439942 },
    { "CZ051", "2001-01-01", "2010-12-31", 439942 },
    { "CZ051", "2026-01-01", "2021-12-31", 437570 },
    { "CZ071", NULL, "2023-12-31", 632864 },
    { "CZ0411", "2008-08-01", "2021-12-31", 87958 },
    { "CZ01", "2020-12-31", "2020-12-31", 1335084 },
    { "CZ010", "2020-12-31", "2020-12-31", 1335084 },
    { "CZ0100", "2020-12-31", "2020-12-31", 1335084 },
    { "CZ04", "2021-12-31", "2021-12-31", 283210 + 798898 },
    { "CZ", "2021-12-31", "2021-12-31", 10516707 },
};

START_TEST(population_comes_with_its_day)
{
    socprev_date date = SOCPREV_DATE_NONE, as_of = SOCPREV_DATE_NONE, expected = SOCPREV_DATE_NONE;
    int64_t persons = 0;
    if (populations[_i].date != NULL)
        ck_assert_int_eq(socprev_date_parse(populations[_i].date, SOCPREV_NUL, &date, NULL),
                         SOCPREV_OK);
    ck_assert_int_eq(socprev_date_parse(populations[_i].as_of, SOCPREV_NUL, &expected, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(socprev_territory_population(populations[_i].code, SOCPREV_NUL, date,
                                                  &persons, &as_of, NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(persons, populations[_i].persons);
    ck_assert_int_eq(as_of, expected);
}
END_TEST

START_TEST(population_of_what_is_not_there_is_told)
{
    int64_t persons = 77;
    socprev_date as_of = 77;
    socprev_error *err = NULL;
    ck_assert_int_eq(socprev_territory_population("CZ099", 5, 0, &persons, &as_of, &err),
                     SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_error_status(err), SOCPREV_E_NOT_FOUND);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_territory_population("CZ", 2, -5, &persons, &as_of, &err),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_error_number(err), 1410);
    socprev_error_free(err);
    ck_assert_int_eq(socprev_territory_population("CZ", 2, 0, NULL, &as_of, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_territory_population("CZ", 2, 0, &persons, NULL, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_territory_population(NULL, 0, 0, &persons, &as_of, NULL),
                     SOCPREV_E_INVALID);
    ck_assert_int_eq(persons, 77);
    ck_assert_int_eq(as_of, 77);
}
END_TEST

START_TEST(every_territory_has_dated_figures)
{
    for (int32_t row = 0; row < socprev_codelist_size(SOCPREV_LIST_TERRITORY); row++) {
        int32_t last = 0, count = socprev_territory_figure_count(row);
        ck_assert_int_gt(count, 0);
        for (int32_t i = 0; i < count; i++) {
            int64_t persons = 0;
            socprev_date day = SOCPREV_DATE_NONE;
            int32_t confidence = 0, from = 0, to = 0;
            ck_assert_int_eq(socprev_territory_figure(row, i, &persons, &day, &confidence),
                             SOCPREV_OK);
            ck_assert_int_eq(socprev_date_bounds(day, &from, &to), SOCPREV_OK);
            ck_assert_int_gt(persons, 0);
            ck_assert(i == 0 || from > last);
            ck_assert_ptr_nonnull(socprev_confidence_name(confidence));
            ck_assert_str_ne(socprev_territory_figure_source(row, i), "");
            last = from;
        }
    }
}
END_TEST

START_TEST(figures_outside_are_told)
{
    int64_t persons = 77;
    socprev_date day = 77;
    ck_assert_int_eq(socprev_territory_figure(0, -1, &persons, &day, NULL), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_territory_figure(0, 1000, &persons, &day, NULL), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_territory_figure(-1, 0, &persons, &day, NULL), SOCPREV_E_NOT_FOUND);
    ck_assert_int_eq(socprev_territory_figure(0, 0, NULL, &day, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_territory_figure(0, 0, &persons, NULL, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_territory_figure_count(1000), 0);
    ck_assert_ptr_null(socprev_territory_figure_source(0, 1000));
    ck_assert_int_eq(persons, 77);
    ck_assert_int_eq(day, 77);
}
END_TEST

/* ---- the suite -------------------------------------------------------------- */

static TCase *lists_case(void)
{
    TCase *tests = tcase_create("lists");
    tcase_add_test(tests, lists_are_enumerated);
    tcase_add_test(tests, lists_have_the_numbers_of_their_names);
    tcase_add_test(tests, unknown_lists_are_told);
    tcase_add_test(tests, sizes_are_those_of_the_country);
    tcase_add_test(tests, nothing_is_read_outside_of_a_list);
    tcase_add_test(tests, rows_have_names_and_columns);
    tcase_add_test(tests, every_parent_is_in_its_list);
    tcase_add_test(tests, every_row_says_how_sure_it_is);
    tcase_add_test(tests, what_is_from_memory_is_marked);
    return tests;
}

static TCase *find_case(void)
{
    TCase *tests = tcase_create("find");
    tcase_add_loop_test(tests, spelling_is_found, 0, sizeof spellings / sizeof *spellings);
    tcase_add_test(tests, ambiguous_text_names_the_candidates);
    tcase_add_test(tests, unknown_text_suggests_the_nearest_name);
    tcase_add_test(tests, text_far_from_all_gets_no_suggestion);
    tcase_add_test(tests, uncertain_section_finds_nothing);
    tcase_add_test(tests, bad_bytes_are_told);
    tcase_add_test(tests, bad_arguments_are_told);
    tcase_add_test(tests, code_is_found_byte_for_byte);
    tcase_add_loop_test(tests, codes_of_others_are_found, 0, sizeof crosswalk / sizeof *crosswalk);
    tcase_add_test(tests, a_value_of_no_row_or_of_several_is_told);
    return tests;
}

static TCase *helpers_case(void)
{
    TCase *tests = tcase_create("kinds and territories");
    tcase_add_loop_test(tests, unit_follows_kind_and_form, 0, sizeof units / sizeof *units);
    tcase_add_test(tests, an_indicator_names_its_counting_rules);
    tcase_add_test(tests, unknown_kind_or_form_has_no_unit);
    tcase_add_test(tests, every_form_of_a_kind_has_a_unit);
    tcase_add_loop_test(tests, population_comes_with_its_day, 0,
                        sizeof populations / sizeof *populations);
    tcase_add_test(tests, population_of_what_is_not_there_is_told);
    tcase_add_test(tests, every_territory_has_dated_figures);
    tcase_add_test(tests, figures_outside_are_told);
    return tests;
}

int main(void)
{
    Suite *suite = suite_create("codelist");
    suite_add_tcase(suite, lists_case());
    suite_add_tcase(suite, find_case());
    suite_add_tcase(suite, helpers_case());
    return run_suite(suite);
}
