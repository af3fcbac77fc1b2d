/* UTF-8, folding, width, Czech order. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

START_TEST(valid_utf8_is_accepted)
{
    ck_assert_int_eq(socprev_utf8_check("Žďár \xf0\x9f\x98\x80", SOCPREV_NUL), -1);
    ck_assert_int_eq(socprev_utf8_check("\xed\x9f\xbf\xee\x80\x80\xf4\x8f\xbf\xbf", SOCPREV_NUL),
                     -1);
    ck_assert_int_eq(socprev_utf8_check("a\0b", 3), -1);
    ck_assert_int_eq(socprev_utf8_check(NULL, 0), -1);
}
END_TEST

/* Each begins after one good byte. Source: Unicode 15, table 3-7. */
static const char *const bad_utf8[] = {
    "x\x80",             /* continuation alone */
    "x\xc0\x80",         /* overlong NUL */
    "x\xc1\xbf",         /* overlong */
    "x\xe0\x9f\xbf",     /* overlong, three bytes */
    "x\xf0\x8f\xbf\xbf", /* overlong, four bytes */
    "x\xed\xa0\x80",     /* first surrogate */
    "x\xed\xbf\xbf",     /* last surrogate */
    "x\xf4\x90\x80\x80", /* above U+10FFFF */
    "x\xf5\x80\x80\x80", /* no such lead */
    "x\xc4",             /* cut */
    "x\xe2\x82",         /* cut */
    "x\xf0\x9f\x98",     /* cut */
    "x\xc4x",            /* no continuation */
    "x\xe2\x82x",        /* no continuation */
};

START_TEST(bad_utf8_is_found)
{
    ck_assert_int_eq(socprev_utf8_check(bad_utf8[_i], SOCPREV_NUL), 1);
}
END_TEST

/* ---- fold -------------------------------------------------------------------------- */

static void check_fold(const char *text, const char *expected)
{
    char out[200];
    size_t needed = 0;
    ck_assert_int_eq(socprev_text_fold(text, SOCPREV_NUL, out, sizeof out, &needed), SOCPREV_OK);
    ck_assert_str_eq(out, expected);
    ck_assert_uint_eq(needed, strlen(expected));
}

START_TEST(czech_text_is_folded)
{
    check_fold("Azylové  Domy", "azylove domy");
    check_fold("PŘÍLIŠ ŽLUŤOUČKÝ KŮŇ ÚPĚL ĎÁBELSKÉ ÓDY", "prilis zlutoucky kun upel dabelske ody");
    check_fold("příliš žluťoučký kůň úpěl ďábelské ódy", "prilis zlutoucky kun upel dabelske ody");
}
END_TEST

START_TEST(other_latin_letters_are_folded)
{
    check_fold("Straße Łódź Ærø Þór Œuvre ĳ", "strasse lodz aero thor oeuvre ij");
    check_fold("ÿ Ÿ ź Ż ő Ű ı İ ſ ŉ ĸ", "y y z z o u i i s n k");
    check_fold("× ÷ µ § Ж 5 %", "× ÷ µ § Ж 5 %");
}
END_TEST

START_TEST(decomposed_letters_are_folded)
{
    check_fold("z\xcc\x8clutou\xcc\x81", "zlutou");
}
END_TEST

START_TEST(blanks_of_all_kinds_are_one_space)
{
    check_fold(" \t a\xc2\xa0 \xe2\x80\xaf b\r\n\xe3\x80\x80", "a b");
    check_fold("", "");
    check_fold("  \xc2\xa0", "");
}
END_TEST

START_TEST(fold_leaves_the_output_alone_on_failure)
{
    char out[4] = "xyz";
    size_t needed = 77;
    ck_assert_int_eq(socprev_text_fold("Dům", SOCPREV_NUL, out, 3, &needed), SOCPREV_E_LIMIT);
    ck_assert_uint_eq(needed, 3);
    ck_assert_int_eq(socprev_text_fold("D\xff", 2, out, 4, &needed), SOCPREV_E_PARSE);
    ck_assert_int_eq(socprev_text_fold(NULL, 2, out, 4, &needed), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_text_fold("D", 1, NULL, 4, &needed), SOCPREV_E_INVALID);
    ck_assert_str_eq(out, "xyz");
    ck_assert_uint_eq(needed, 3);
    ck_assert_int_eq(socprev_text_fold("Dům", SOCPREV_NUL, NULL, 0, NULL), SOCPREV_E_LIMIT);
    ck_assert_int_eq(socprev_text_fold("Dům", SOCPREV_NUL, out, 4, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "dum");
}
END_TEST

/* ---- width --------------------------------------------------------------------------- */

START_TEST(width_counts_columns)
{
    ck_assert_int_eq(socprev_text_width("Ústí", SOCPREV_NUL), 4);
    ck_assert_int_eq(socprev_text_width("1\xc2\xa0" "234", SOCPREV_NUL), 5);
    ck_assert_int_eq(socprev_text_width("u\xcc\x8a", SOCPREV_NUL), 1);
    ck_assert_int_eq(socprev_text_width("日本", SOCPREV_NUL), 4);
    ck_assert_int_eq(socprev_text_width("\xf0\x9f\x98\x80", SOCPREV_NUL), 2);
    ck_assert_int_eq(socprev_text_width("a\tb", SOCPREV_NUL), 2);
    ck_assert_int_eq(socprev_text_width("a\xff\xfe", SOCPREV_NUL), 3);
    ck_assert_int_eq(socprev_text_width(NULL, 0), 0);
}
END_TEST

/* ---- order ----------------------------------------------------------------------------- */

static int32_t compare(const char *a, const char *b)
{
    return socprev_text_compare(a, SOCPREV_NUL, b, SOCPREV_NUL);
}

static void check_ascending(const char *const *words, size_t n)
{
    for (size_t i = 0; i < n; i++)
        for (size_t j = 0; j < n; j++)
            ck_assert_msg(compare(words[i], words[j]) == (i > j) - (i < j), "%s / %s", words[i],
                          words[j]);
}

START_TEST(letters_stand_in_the_czech_alphabet)
{
    static const char *const alphabet[] = {
        "a", "b", "c", "č", "d", "e", "f", "g", "h", "ch", "i", "j", "k", "l", "m", "n",
        "o", "p", "q", "r", "ř", "s", "š", "t", "u", "v", "w", "x", "y", "z", "ž",
    };
    check_ascending(alphabet, SOCPREV__COUNT(alphabet));
}
END_TEST

START_TEST(words_stand_in_czech_order)
{
    static const char *const words[] = {
        "cena",     "cesta",     "cíl",       "čas",      "čtvrť",     "dach",     "ďas",
        "důl",      "dům",       "hrad",      "hz",       "chata",     "chléb",    "cholera",
        "ibis",     "motýl noční", "motýlek", "rada",     "rána",      "řada",     "shoda",
        "schody",   "sídliště",  "slovník jazykový",      "slovníkářství",          "šach",
        "zub",      "žába",
    };
    check_ascending(words, SOCPREV__COUNT(words));
}
END_TEST

START_TEST(diacritics_break_ties_only)
{
    static const char *const words[] = { "e", "é", "ě", "ea", "éa", "eb", "u", "ú", "ů", "ub" };
    static const char *const sentences[] = { "rada", "rád a", "ráda" };
    check_ascending(words, SOCPREV__COUNT(words));
    ck_assert_int_eq(compare(sentences[1], sentences[0]), -1); /* the blank decides first */
    ck_assert_int_eq(compare(sentences[0], sentences[2]), -1);
}
END_TEST

START_TEST(capitals_come_last)
{
    static const char *const words[] = { "a", "A", "á", "Á", "ab", "aB", "Ab", "AB",
                                         "či", "Či", "ch", "Ch", "cH", "CH" };
    check_ascending(words, SOCPREV__COUNT(words));
}
END_TEST

START_TEST(blanks_letters_digits_others)
{
    static const char *const words[] = { "", " ", "a", "a b", "aa", "a1", "a9", "a-", "z", "0",
                                         "-", "日", "\xff" };
    check_ascending(words, SOCPREV__COUNT(words));
}
END_TEST

START_TEST(composed_and_decomposed_differ_in_bytes_only)
{
    ck_assert_int_ne(compare("š", "s\xcc\x8c"), 0);
    ck_assert_int_eq(compare("šb", "s\xcc\x8c" "a"), 1);
    ck_assert_int_eq(compare("ša", "s\xcc\x8c" "b"), -1);
    ck_assert_int_eq(compare("æ", "ae"), 1);
    ck_assert_int_eq(compare("æ", "af"), -1);
    ck_assert_int_eq(socprev_text_compare("ab", 1, "ac", 1), 0);
    ck_assert_int_eq(socprev_text_compare(NULL, 0, "", 0), 0);
    ck_assert_int_eq(socprev_text_compare("a\0", 2, "a", 1), 1);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_text");
    TCase *utf8 = tcase_create("utf8");
    tcase_add_test(utf8, valid_utf8_is_accepted);
    tcase_add_loop_test(utf8, bad_utf8_is_found, 0, (int)SOCPREV__COUNT(bad_utf8));
    suite_add_tcase(made, utf8);
    TCase *fold = tcase_create("fold");
    tcase_add_test(fold, czech_text_is_folded);
    tcase_add_test(fold, other_latin_letters_are_folded);
    tcase_add_test(fold, decomposed_letters_are_folded);
    tcase_add_test(fold, blanks_of_all_kinds_are_one_space);
    tcase_add_test(fold, fold_leaves_the_output_alone_on_failure);
    suite_add_tcase(made, fold);
    TCase *width = tcase_create("width");
    tcase_add_test(width, width_counts_columns);
    suite_add_tcase(made, width);
    TCase *order = tcase_create("order");
    tcase_add_test(order, letters_stand_in_the_czech_alphabet);
    tcase_add_test(order, words_stand_in_czech_order);
    tcase_add_test(order, diacritics_break_ties_only);
    tcase_add_test(order, capitals_come_last);
    tcase_add_test(order, blanks_letters_digits_others);
    tcase_add_test(order, composed_and_decomposed_differ_in_bytes_only);
    suite_add_tcase(made, order);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
