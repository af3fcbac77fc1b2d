/* Birth numbers, keys, pseudonyms. */
#include "suite.h"
#include "support.h"

#include <string.h>

static uint8_t key_bytes[64];
static socprev_pseudonym_key *key;
static socprev_error *err;

static void begin(void)
{
    for (size_t i = 0; i < sizeof key_bytes; i++)
        key_bytes[i] = (uint8_t)i;
    if (socprev_pseudonym_available() != 0)
        ck_assert_int_eq(socprev_pseudonym_key_new(key_bytes, 32, NULL, &key, NULL), SOCPREV_OK);
}

static void end(void)
{
    socprev_pseudonym_key_free(key);
    key = NULL;
}

/* ---- birth numbers ------------------------------------------------------------------- */

static const struct {
    const char *text, *digits, *born;
    int32_t woman;
} good[] = {
    { "736028/5163", "7360285163", "1973-10-28", 1 },
    { " 736028 5163 ", "7360285163", "1973-10-28", 1 },
    { "535101/123", "535101123", "1953-01-01", 1 },
    { "780123/3540", "7801233540", "1978-01-23", 0 }, /* remainder 10, ends in 0 */
    { "042101/0040", "0421010040", "2004-01-01", 0 }, /* 20 more since 2004 */
    { "000229/0090", "0002290090", "2000-02-29", 0 },
};

START_TEST(birth_numbers_are_read)
{
    char digits[11] = "";
    socprev_date born = SOCPREV_DATE_NONE, wanted = SOCPREV_DATE_NONE;
    int32_t woman = -1;
    ck_assert_int_eq(
        socprev_birth_number(good[_i].text, SOCPREV_NUL, digits, &born, &woman, NULL),
        SOCPREV_OK);
    ck_assert_str_eq(digits, good[_i].digits);
    socprev_date_parse(good[_i].born, SOCPREV_NUL, &wanted, NULL);
    ck_assert_int_eq(born, wanted);
    ck_assert_int_eq(woman, good[_i].woman);
    ck_assert_int_eq(socprev_birth_number(good[_i].text, SOCPREV_NUL, NULL, NULL, NULL, NULL),
                     SOCPREV_OK);
}
END_TEST

static const struct {
    const char *text;
    socprev_status status;
    int32_t message;
} bad[] = {
    { "", SOCPREV_E_PARSE, 4347 },
    { "73602851", SOCPREV_E_PARSE, 4347 },
    { "73602851630", SOCPREV_E_PARSE, 4347 },
    { "7360/285163", SOCPREV_E_PARSE, 4347 },
    { "736028//5163", SOCPREV_E_PARSE, 4347 },
    { "736028-5163", SOCPREV_E_PARSE, 4347 },
    { "736028/516A", SOCPREV_E_PARSE, 4347 },
    { "736028/5164", SOCPREV_E_RANGE, 4349 },
    { "731328/5163", SOCPREV_E_RANGE, 4348 }, /* month 13 */
    { "732128/5163", SOCPREV_E_RANGE, 4348 }, /* 20 more before 2004 */
    { "730231/5163", SOCPREV_E_RANGE, 4348 },
    { "541101/123", SOCPREV_E_RANGE, 4348 },  /* nine digits in 1954 */
    { "010229/0007", SOCPREV_E_RANGE, 4348 }, /* 2001 has no such day */
};

START_TEST(wrong_birth_numbers_are_refused_and_not_shown)
{
    char digits[11] = "as it was";
    socprev_status st = socprev_birth_number(bad[_i].text, SOCPREV_NUL, digits, NULL, NULL, &err);
    ck_assert_str_eq(digits, "as it was");
    if (strlen(bad[_i].text) > 6) {
        ck_assert_ptr_null(strstr(socprev_error_message(err, SOCPREV_LANG_EN), "73"));
        ck_assert_ptr_null(strstr(socprev_error_message(err, SOCPREV_LANG_EN), bad[_i].text));
    }
    expect_error(st, err, bad[_i].status, bad[_i].message, "text", -1);
    err = NULL;
}
END_TEST

/* ---- pseudonyms ------------------------------------------------------------------------ */

static uint64_t pseudonym(const char *domain, int32_t kind, const char *id)
{
    uint64_t out = 0;
    ck_assert_int_eq(
        socprev_pseudonym_of(key, domain, SOCPREV_NUL, kind, id, SOCPREV_NUL, &out, NULL),
        SOCPREV_OK);
    return out;
}

/* The numbers are those of Python's hashlib.blake2b(message, key=..., digest_size=32). */
START_TEST(pseudonyms_are_keyed_blake2b)
{
    if (socprev_pseudonym_available() == 0)
        return;
    ck_assert_uint_eq(pseudonym("liberec/2026", 1, "736028/5163"), UINT64_C(0xf243f1e319322908));
    ck_assert_uint_eq(pseudonym("liberec/2026", 0, "  kl-17 \t b "), UINT64_C(0xa383af4d951d170f));
    ck_assert_uint_eq(pseudonym("usti/2026", 1, "7360285163"), UINT64_C(0x410b3a181a66924d));
    key_bytes[0] = 99; /* the key was copied */
    ck_assert_uint_eq(pseudonym("usti/2026", 1, "7360285163"), UINT64_C(0x410b3a181a66924d));
}
END_TEST

START_TEST(what_separates_pseudonyms)
{
    socprev_pseudonym_key *other = NULL;
    if (socprev_pseudonym_available() == 0)
        return;
    uint64_t one = pseudonym("a", 0, "1234567890"), out = 0;
    ck_assert_uint_ne(one, pseudonym("b", 0, "1234567890"));
    ck_assert_uint_ne(pseudonym("ab", 0, "c"), pseudonym("a", 0, "bc"));
    ck_assert_uint_ne(pseudonym("a", 0, "7360285163"), pseudonym("a", 1, "7360285163"));
    ck_assert_int_eq(socprev_pseudonym_key_new(key_bytes, 16, NULL, &other, NULL), SOCPREV_OK);
    socprev_pseudonym_of(other, "a", SOCPREV_NUL, 0, "1234567890", SOCPREV_NUL, &out, NULL);
    ck_assert_uint_ne(one, out);
    socprev_pseudonym_key_free(other);
}
END_TEST

START_TEST(a_column_names_what_is_bad)
{
    static const char data[] = "736028/5163" "736028/5164" "" "7360285163";
    static const int64_t offset[] = { 0, 11, 22, 22, 32 };
    uint64_t out[4] = { 9, 9, 9, 9 };
    int32_t result[4] = { -1, -1, -1, -1 };
    int64_t n_bad = -1;
    if (socprev_pseudonym_available() == 0)
        return;
    ck_assert_int_eq(socprev_pseudonym_column(key, "liberec/2026", SOCPREV_NUL, 1, data, offset,
                                              4, NULL, out, result, &n_bad, NULL),
                     SOCPREV_OK);
    static const int32_t wanted[] = { SOCPREV_OK, SOCPREV_E_RANGE, SOCPREV_E_UNDEFINED,
                                      SOCPREV_OK };
    for (size_t i = 0; i < 4; i++)
        ck_assert_int_eq(result[i], wanted[i]);
    ck_assert_int_eq(n_bad, 1);
    ck_assert_uint_eq(out[0], out[3]);
    ck_assert_uint_eq(out[0], pseudonym("liberec/2026", 1, "736028/5163"));
    ck_assert_uint_eq(out[1], 0);
    ck_assert_uint_eq(out[2], 0);
    static const int64_t falling[] = { 0, 5, 3 };
    EXPECT_REFUSED(socprev_pseudonym_column(key, "d", 1, 1, data, falling, 2, NULL, out, result,
                                            NULL, &err),
                   SOCPREV_E_INVALID, 1002, "offset", 2);
}
END_TEST

START_TEST(nothing_is_hashed_without_a_key)
{
    socprev_pseudonym_key *made = NULL;
    uint64_t out = 77;
    uint8_t same[32];
    memset(same, 5, sizeof same);
    EXPECT_REFUSED(socprev_pseudonym_key_new(NULL, 0, NULL, &made, &err), SOCPREV_E_INVALID, 4341,
                   "bytes", -1);
    EXPECT_REFUSED(socprev_pseudonym_key_new(key_bytes, 15, NULL, &made, &err), SOCPREV_E_INVALID,
                   4341, "bytes", -1);
    EXPECT_REFUSED(socprev_pseudonym_key_new(key_bytes, 65, NULL, &made, &err), SOCPREV_E_INVALID,
                   4341, "bytes", -1);
    EXPECT_REFUSED(socprev_pseudonym_key_new(same, 32, NULL, &made, &err), SOCPREV_E_INVALID,
                   4342, "bytes", -1);
    ck_assert_ptr_null(made);
    if (socprev_pseudonym_available() == 0) {
        EXPECT_REFUSED(socprev_pseudonym_key_new(key_bytes, 32, NULL, &made, &err),
                       SOCPREV_E_UNSUPPORTED, 4340, "", -1);
        EXPECT_REFUSED(socprev_pseudonym_of(NULL, "a", 1, 0, "b", 1, &out, &err),
                       SOCPREV_E_UNSUPPORTED, 4340, "", -1);
    } else {
        EXPECT_REFUSED(socprev_pseudonym_of(NULL, "a", 1, 0, "b", 1, &out, &err),
                       SOCPREV_E_INVALID, 4341, "key", -1);
    }
    ck_assert_uint_eq(out, 77);
}
END_TEST

START_TEST(bad_domains_and_identifiers)
{
    static char long_text[300];
    uint64_t out = 77;
    if (socprev_pseudonym_available() == 0)
        return;
    memset(long_text, 'x', sizeof long_text);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "", 0, 0, "b", 1, &out, &err), SOCPREV_E_INVALID,
                   4343, "domain", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, long_text, 256, 0, "b", 1, &out, &err),
                   SOCPREV_E_INVALID, 4343, "domain", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "\xff", 1, 0, "b", 1, &out, &err),
                   SOCPREV_E_INVALID, 4343, "domain", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "a", 1, 2, "b", 1, &out, &err), SOCPREV_E_INVALID,
                   1002, "kind", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "a", 1, 0, long_text, 256, &out, &err),
                   SOCPREV_E_LIMIT, 4344, "id", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "a", 1, 0, "\xff", 1, &out, &err), SOCPREV_E_PARSE,
                   4345, "id", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "a", 1, 0, " \t ", 3, &out, &err), SOCPREV_E_PARSE,
                   4346, "id", -1);
    EXPECT_REFUSED(socprev_pseudonym_of(key, "a", 1, 1, "1", 1, &out, &err), SOCPREV_E_PARSE,
                   4347, "text", -1);
    ck_assert_uint_eq(out, 77);
    ck_assert_int_eq(socprev_pseudonym_of(key, long_text, 255, 0, long_text, 255, &out, NULL),
                     SOCPREV_OK);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("pseudonyms");
    TCase *tcase = tcase_create("pseudonyms");
    tcase_add_checked_fixture(tcase, begin, end);
    tcase_add_loop_test(tcase, birth_numbers_are_read, 0, sizeof good / sizeof good[0]);
    tcase_add_loop_test(tcase, wrong_birth_numbers_are_refused_and_not_shown, 0,
                        sizeof bad / sizeof bad[0]);
    tcase_add_test(tcase, pseudonyms_are_keyed_blake2b);
    tcase_add_test(tcase, what_separates_pseudonyms);
    tcase_add_test(tcase, a_column_names_what_is_bad);
    tcase_add_test(tcase, nothing_is_hashed_without_a_key);
    tcase_add_test(tcase, bad_domains_and_identifiers);
    suite_add_tcase(suite, tcase);
    return run_suite(suite);
}
