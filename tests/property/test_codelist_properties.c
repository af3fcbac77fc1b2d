#include "property.h"
#include "suite.h"

#include <stdio.h>
#include <string.h>

enum { LONGEST = 512 };

/* ---- spellings of a text ------------------------------------------------- */

/* Small letter, capital, bare letter: what Czech texts hold beyond ASCII. */
static const char *const letters[][3] = {
    { "á", "Á", "a" }, { "č", "Č", "c" }, { "ď", "Ď", "d" }, { "é", "É", "e" }, { "ě", "Ě", "e" },
    { "í", "Í", "i" }, { "ň", "Ň", "n" }, { "ó", "Ó", "o" }, { "ř", "Ř", "r" }, { "š", "Š", "s" },
    { "ť", "Ť", "t" }, { "ú", "Ú", "u" }, { "ů", "Ů", "u" }, { "ý", "Ý", "y" }, { "ž", "Ž", "z" },
};

/* Which letter of the table a text begins with, or NULL. */
static const char *const *letter_at(const char *text)
{
    for (size_t i = 0; i < sizeof letters / sizeof *letters; i++)
        if (strncmp(text, letters[i][0], 2) == 0 || strncmp(text, letters[i][1], 2) == 0)
            return letters[i];
    return NULL;
}

/* Capitals (form 1) or small letters without diacritics (form 2). */
static void respell(const char *text, int form, char out[LONGEST])
{
    size_t used = 0;
    while (*text != '\0') {
        const char *const *letter = letter_at(text);
        if (letter != NULL) {
            strcpy(out + used, letter[form]);
            used += strlen(letter[form]);
            text += 2;
            continue;
        }
        char c = *text++;
        if (form == 1 && c >= 'a' && c <= 'z')
            c = (char)(c - 'a' + 'A');
        if (form == 2 && c >= 'A' && c <= 'Z')
            c = (char)(c - 'A' + 'a');
        out[used++] = c;
    }
    out[used] = '\0';
}

/* ---- all texts of a list --------------------------------------------------- */

/* Text number `index` of a row: code, names, aliases, sections; NULL at the end. */
static const char *text_of(int32_t list, int32_t row, int32_t index, char section[32])
{
    int32_t aliases = socprev_codelist_alias_count(list, row);
    const char *value = socprev_codelist_attribute(list, row, "section");
    if (index == 0)
        return socprev_codelist_code(list, row);
    if (index <= 2)
        return socprev_codelist_label(list, row,
                                      index == 1 ? SOCPREV_LANG_CS : SOCPREV_LANG_EN);
    if (index < 3 + aliases)
        return socprev_codelist_alias(list, row, index - 3);
    if (value == NULL || strchr(value, '?') != NULL || index >= 6 + aliases)
        return NULL;
    const char *const marks[] = { "", "§ ", "§" };
    snprintf(section, 32, "%s%s", marks[index - 3 - aliases], value);
    return section;
}

/* Rows that a folded text names, by looking at all of them: how many, and the first. */
static int32_t reference_rows(int32_t list, const char *folded, int32_t *first)
{
    int32_t n = 0;
    for (int32_t row = 0; row < socprev_codelist_size(list); row++) {
        char section[32], own[LONGEST];
        const char *text = NULL;
        for (int32_t i = 0; (text = text_of(list, row, i, section)) != NULL; i++) {
            ck_assert_int_eq(socprev_text_fold(text, SOCPREV_NUL, own, sizeof own, NULL),
                             SOCPREV_OK);
            if (strcmp(own, folded) == 0) {
                if (n++ == 0)
                    *first = row;
                break;
            }
        }
    }
    return n;
}

static size_t smallest(size_t a, size_t b, size_t c)
{
    size_t least = a < b ? a : b;
    return least < c ? least : c;
}

/* Levenshtein's distance by the whole matrix. */
static size_t reference_distance(const char *a, const char *b)
{
    static size_t cell[LONGEST + 1][LONGEST + 1];
    size_t n = strlen(a), m = strlen(b);
    for (size_t i = 0; i <= n; i++)
        for (size_t j = 0; j <= m; j++) {
            if (i == 0 || j == 0)
                cell[i][j] = i + j;
            else
                cell[i][j] = smallest(cell[i - 1][j] + 1, cell[i][j - 1] + 1,
                                      cell[i - 1][j - 1] + (a[i - 1] != b[j - 1]));
        }
    return cell[n][m];
}

/* Whether some text of the list is near enough to be suggested. */
static bool reference_has_near(int32_t list, const char *folded)
{
    size_t limit = strlen(folded) / 4 < 3 ? strlen(folded) / 4 : 3;
    for (int32_t row = 0; row < socprev_codelist_size(list); row++) {
        char section[32], own[LONGEST];
        const char *text = NULL;
        for (int32_t i = 0; (text = text_of(list, row, i, section)) != NULL; i++) {
            socprev_text_fold(text, SOCPREV_NUL, own, sizeof own, NULL);
            if (reference_distance(folded, own) <= limit)
                return true;
        }
    }
    return false;
}

/* ---- properties --------------------------------------------------------------- */

/* A file says which texts fit several rows; every other text finds its row. */
static bool is_declared_ambiguous(int32_t list, const char *text)
{
    char folded[LONGEST], line[LONGEST], wanted[LONGEST];
    bool found = false;
    socprev_text_fold(text, SOCPREV_NUL, folded, sizeof folded, NULL);
    int size = snprintf(wanted, sizeof wanted, "%s,%s,", socprev_codelist_name(list), folded);
    FILE *file = fopen(test_path("../data/codelists/ambiguous.csv"), "r");
    ck_assert_ptr_nonnull(file);
    while (!found && fgets(line, sizeof line, file) != NULL)
        found = strncmp(line, wanted, (size_t)size) == 0;
    fclose(file);
    return found;
}

static void assert_found(int32_t list, int32_t row, const char *text)
{
    int32_t found = -1;
    socprev_status st = socprev_codelist_find_text(list, text, SOCPREV_NUL, &found, NULL);
    if (st == SOCPREV_E_DUPLICATE) {
        ck_assert_msg(is_declared_ambiguous(list, text), "%s: %s", socprev_codelist_name(list),
                      text);
        return;
    }
    ck_assert_msg(st == SOCPREV_OK && found == row, "%s: %s gives status %d, row %d, not %d",
                  socprev_codelist_name(list), text, (int)st, (int)found, (int)row);
}

START_TEST(every_text_finds_its_row_in_any_spelling)
{
    for (int32_t row = 0; row < socprev_codelist_size(_i); row++) {
        char section[32], spelled[LONGEST];
        const char *text = NULL;
        for (int32_t i = 0; (text = text_of(_i, row, i, section)) != NULL; i++) {
            assert_found(_i, row, text);
            for (int form = 1; form <= 2; form++) {
                respell(text, form, spelled);
                assert_found(_i, row, spelled);
            }
        }
    }
}
END_TEST

/* Changes, removes or inserts a few characters. */
static void edit(random_source *source, const char *text, char out[LONGEST])
{
    static const char alphabet[] = "abcdefghijklmnopqrstuvwxyz0123456789 ./_-CZX\xc4\x8d\x80";
    strcpy(out, text);
    for (int64_t edits = random_between(source, 0, 4); edits > 0; edits--) {
        size_t size = strlen(out);
        size_t at = (size_t)random_between(source, 0, (int64_t)size);
        char c = alphabet[random_between(source, 0, (int64_t)sizeof alphabet - 2)];
        int64_t what = random_between(source, 0, 2);
        if (what == 0 && at < size) {
            out[at] = c;
        } else if (what == 1 && at < size) {
            memmove(out + at, out + at + 1, size - at);
        } else if (size + 2 < LONGEST) {
            memmove(out + at + 1, out + at, size - at + 1);
            out[at] = c;
        }
    }
}

static void check_against_reference(int32_t list, const char *text)
{
    char folded[LONGEST];
    int32_t row = -1, first = -1;
    socprev_error *err = NULL;
    socprev_status st = socprev_codelist_find_text(list, text, SOCPREV_NUL, &row, &err);
    if (socprev_text_fold(text, SOCPREV_NUL, folded, sizeof folded, NULL) != SOCPREV_OK) {
        ck_assert_int_eq(st, SOCPREV_E_PARSE);
    } else {
        int32_t n = reference_rows(list, folded, &first);
        if (n == 0) {
            ck_assert_int_eq(st, SOCPREV_E_NOT_FOUND);
            ck_assert_int_eq(socprev_error_number(err) == 1403, reference_has_near(list, folded));
        } else if (st == SOCPREV_E_DUPLICATE) {
            ck_assert_int_gt(n, 1);
        } else {
            ck_assert_int_eq(st, SOCPREV_OK);
            ck_assert(n > 1 || row == first);
        }
    }
    ck_assert_int_eq(err == NULL, st == SOCPREV_OK);
    socprev_error_free(err);
}

PROPERTY(edited_texts_are_judged_as_by_looking_at_all, (uint64_t)_i, 40)
{
    char section[32], edited[LONGEST];
    int32_t list = (int32_t)random_between(random, 0, socprev_codelist_count() - 1);
    int32_t row = (int32_t)random_between(random, 0, socprev_codelist_size(list) - 1);
    int32_t most = 2 + socprev_codelist_alias_count(list, row);
    edit(random,
         text_of(list, row, (int32_t)random_between(random, 0, most), section), edited);
    check_against_reference(list, edited);
}

static const char *const number_forms[] = { "CZ.04.1.99/9.9.99.9/9999", "CZ.1.99/9.9.99/99.99999",
                                            "CZ.99.9.99/9.9/9.9/99_999/9999999",
                                            "CZ.99.99.99/99/99_999/9999999" };
static const int32_t number_periods[] = { 2004, 2007, 2014, 2021 };

static void random_number(random_source *source, int form, char out[LONGEST])
{
    strcpy(out, number_forms[form]);
    for (char *c = out; *c != '\0'; c++)
        if (*c == '9')
            *c = (char)('0' + random_between(source, 0, 9));
}

PROPERTY(numbers_of_each_form_are_read, 4711, 2000)
{
    char text[LONGEST];
    socprev_regno *regno = NULL;
    int form = (int)random_between(random, 0, 3);
    random_number(random, form, text);
    ck_assert_int_eq(socprev_regno_parse(text, SOCPREV_NUL, NULL, &regno, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_regno_period(regno), number_periods[form]);
    ck_assert_str_eq(socprev_regno_text(regno), text);
    socprev_regno_free(regno);
}

/* What was read reads again as itself, without what was cleaned. */
PROPERTY(edited_numbers_are_refused_or_become_canonical, 4712, 5000)
{
    char text[LONGEST], edited[LONGEST];
    socprev_regno *regno = NULL, *again = NULL;
    socprev_error *err = NULL;
    random_number(random, (int)random_between(random, 0, 3), text);
    edit(random, text, edited);
    socprev_status st = socprev_regno_parse(edited, SOCPREV_NUL, NULL, &regno, &err);
    ck_assert_int_eq(st == SOCPREV_OK, regno != NULL);
    ck_assert_int_eq(st == SOCPREV_OK, err == NULL);
    if (st == SOCPREV_OK) {
        ck_assert_int_eq(
            socprev_regno_parse(socprev_regno_text(regno), SOCPREV_NUL, NULL, &again, NULL),
            SOCPREV_OK);
        ck_assert_str_eq(socprev_regno_text(again), socprev_regno_text(regno));
        ck_assert_int_eq(socprev_regno_period(again), socprev_regno_period(regno));
        ck_assert_int_eq(socprev_regno_programme(again), socprev_regno_programme(regno));
        ck_assert_int_le(socprev_findings_count(socprev_regno_findings(again)),
                         socprev_findings_count(socprev_regno_findings(regno)));
    }
    socprev_regno_free(again);
    socprev_regno_free(regno);
    socprev_error_free(err);
}

int main(void)
{
    Suite *suite = suite_create("codelist properties");
    TCase *tests = tcase_create("texts");
    tcase_set_timeout(tests, 60);
    tcase_add_loop_test(tests, every_text_finds_its_row_in_any_spelling, 0,
                        socprev_codelist_count());
    tcase_add_loop_test(tests, edited_texts_are_judged_as_by_looking_at_all, 0, 8);
    tcase_add_test(tests, numbers_of_each_form_are_read);
    tcase_add_test(tests, edited_numbers_are_refused_or_become_canonical);
    suite_add_tcase(suite, tests);
    return run_suite(suite);
}
