/* Folding and Czech order on random texts. */
#include "base_internal.h"
#include "property.h"
#include "suite.h"

#define ROUNDS 4000
#define TEXT_BYTES 64

static const char *const pieces[] = {
    "a",  "A",  "á",  "Á",  "c",  "C",  "č",  "Č",       "h",        "H",  "ch", "Ch",  "CH",
    "d",  "ď",  "e",  "é",  "ě",  "s",  "š",  "ß",       "æ",        "Æ",  "u",  "ú",   "ů",
    "z",  "ž",  " ",  "\t", "1",  "9",  "-",  "\xc2\xa0", "\xcc\x8c", "Ж",  "日", "ĳ",   "İ",
    "\xcc\x81",
};

/* A random text of a few pieces; now and then with a byte that is not UTF-8. */
static size_t random_text(random_source *source, bool valid, char out[TEXT_BYTES])
{
    size_t size = 0;
    int64_t n = random_between(source, 0, 6);
    for (int64_t i = 0; i < n; i++) {
        const char *piece = pieces[random_between(source, 0, (int64_t)SOCPREV__COUNT(pieces) - 1)];
        memcpy(out + size, piece, strlen(piece));
        size += strlen(piece);
        if (!valid && random_one_in(source, 10))
            out[size++] = (char)random_between(source, -128, -1);
    }
    return size;
}

PROPERTY(folding_twice_changes_nothing_more, 21, ROUNDS)
{
    char text[TEXT_BYTES], once[2 * TEXT_BYTES], twice[2 * TEXT_BYTES];
    size_t size = random_text(random, true, text);
    ck_assert_int_eq(socprev_text_fold(text, size, once, sizeof once, NULL), SOCPREV_OK);
    ck_assert_int_eq(socprev_text_fold(once, SOCPREV_NUL, twice, sizeof twice, NULL),
                     SOCPREV_OK);
    ck_assert_str_eq(once, twice);
    ck_assert_int_eq(socprev_utf8_check(once, SOCPREV_NUL), -1);
    ck_assert(once[0] != ' ' && (once[0] == '\0' || once[strlen(once) - 1] != ' '));
}

START_TEST(every_latin_letter_folds_to_ascii)
{
    for (unsigned code = 0xc0; code <= 0x17f; code++) {
        const char text[] = { (char)(0xc0 | (code >> 6)), (char)(0x80 | (code & 0x3f)), '\0' };
        char out[8];
        if (code == 0xd7 || code == 0xf7)
            continue; /* the signs of multiplication and division */
        ck_assert_int_eq(socprev_text_fold(text, 2, out, sizeof out, NULL), SOCPREV_OK);
        ck_assert_int_ge((int)strlen(out), 1);
        for (const char *p = out; *p != '\0'; p++)
            ck_assert_msg(*p >= 'a' && *p <= 'z', "U+%04X", code);
    }
}
END_TEST

START_TEST(order_is_total)
{
    random_source source = { 22 };
    for (int i = 0; i < ROUNDS * 5; i++) {
        char text[3][TEXT_BYTES];
        size_t size[3];
        for (int k = 0; k < 3; k++)
            size[k] = random_text(&source, false, text[k]);
        int32_t ab = socprev_text_compare(text[0], size[0], text[1], size[1]);
        int32_t ba = socprev_text_compare(text[1], size[1], text[0], size[0]);
        int32_t bc = socprev_text_compare(text[1], size[1], text[2], size[2]);
        int32_t ac = socprev_text_compare(text[0], size[0], text[2], size[2]);
        ck_assert_int_eq(ab, -ba);
        ck_assert(!(ab <= 0 && bc <= 0) || ac <= 0);
        ck_assert(!(ab >= 0 && bc >= 0) || ac >= 0);
        bool same = size[0] == size[1] && memcmp(text[0], text[1], size[0]) == 0;
        ck_assert_int_eq(ab == 0, same);
        ck_assert_int_eq(socprev_text_compare(text[0], size[0], text[0], size[0]), 0);
    }
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("texts");
    TCase *fold = tcase_create("fold");
    tcase_add_test(fold, folding_twice_changes_nothing_more);
    tcase_add_test(fold, every_latin_letter_folds_to_ascii);
    suite_add_tcase(made, fold);
    TCase *order = tcase_create("order");
    tcase_add_test(order, order_is_total);
    suite_add_tcase(made, order);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
