/* Currencies, amounts as text, grouped integers. */
#include "base_internal.h"
#include "suite.h"
#include "support.h"

#define NB "\xc2\xa0"
#define NNB "\xe2\x80\xaf"

START_TEST(currencies_have_digits)
{
    int32_t out = 9;
    ck_assert_int_eq(socprev_currency_digits("CZK", &out), SOCPREV_OK);
    ck_assert_int_eq(out, 2);
    ck_assert_int_eq(socprev_currency_digits("JPY", &out), SOCPREV_OK);
    ck_assert_int_eq(out, 0);
    ck_assert_int_eq(socprev_currency_digits("KWD", &out), SOCPREV_OK);
    ck_assert_int_eq(out, 3);
    ck_assert_int_eq(socprev_currency_digits("CLF", &out), SOCPREV_OK);
    ck_assert_int_eq(out, 4);
    ck_assert_int_eq(socprev_currency_digits("QQQ", &out), SOCPREV_OK);
    ck_assert_int_eq(out, 2);
}
END_TEST

START_TEST(a_currency_is_three_capitals)
{
    static const char *const bad[] = { "", "CZ", "CZKK", "czk", "C1K", "Kč" };
    int32_t out = 9;
    for (size_t i = 0; i < SOCPREV__COUNT(bad); i++)
        ck_assert_int_eq(socprev_currency_digits(bad[i], &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_currency_digits(NULL, &out), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_currency_digits("CZK", NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(out, 9);
}
END_TEST

typedef struct {
    const char *text, *currency;
    int64_t minor;
} amount_case;

static const amount_case amounts[] = {
    { "1 234 567,50", "CZK", 123456750 },
    { "1234567.50", "CZK", 123456750 },
    { "1" NB "234" NNB "567,5", "CZK", 123456750 },
    { "-12", "CZK", -1200 },
    { "\xe2\x88\x92" "12,01", "CZK", -1201 },
    { "0", "EUR", 0 },
    { "-0.00", "EUR", 0 },
    { "007", "EUR", 700 },
    { "1 000", "JPY", 1000 },
    { "1.234", "KWD", 1234 },
    { "92233720368547758.07", "CZK", INT64_MAX },
    { "-92233720368547758,08", "CZK", INT64_MIN },
    { "-9 223 372 036 854 775 808", "JPY", INT64_MIN },
};

START_TEST(an_amount_is_read)
{
    int64_t out = 0;
    ck_assert_int_eq(socprev_money_parse(amounts[_i].text, SOCPREV_NUL, amounts[_i].currency, &out,
                                         NULL),
                     SOCPREV_OK);
    ck_assert_int_eq(out, amounts[_i].minor);
}
END_TEST

typedef struct {
    const char *text, *currency;
    socprev_status status;
    int32_t number;
} refused_case;

static const refused_case refused[] = {
    { "", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "-", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1.234,5", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1,234.5", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1.234.567", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "12 34", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1234 567", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1 2345", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1  234", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1 234 ", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { " 1 234", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "- 5", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "5 Kč", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { ",50", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "5,-", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "5,5 0", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "\xff", "CZK", SOCPREV_E_PARSE, SP_MONEY_PARSE },
    { "1.234", "CZK", SOCPREV_E_PARSE, SP_MONEY_PLACES },
    { "1.0", "JPY", SOCPREV_E_PARSE, SP_MONEY_PLACES },
    { "0.00000000000000000000000001", "CZK", SOCPREV_E_PARSE, SP_MONEY_PLACES },
    { "92233720368547758.08", "CZK", SOCPREV_E_RANGE, SP_OVERFLOW },
    { "-92233720368547758.09", "CZK", SOCPREV_E_RANGE, SP_OVERFLOW },
    { "999999999999999999999", "CZK", SOCPREV_E_RANGE, SP_OVERFLOW },
    { "1", "czk", SOCPREV_E_INVALID, SP_CURRENCY },
};

START_TEST(an_amount_is_never_guessed)
{
    const refused_case *c = &refused[_i];
    int64_t out = 77;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_money_parse(c->text, SOCPREV_NUL, c->currency, &out, &error),
                     c->status);
    ck_assert_int_eq(socprev_error_number(error), c->number);
    ck_assert_int_eq(out, 77);
    socprev_error_free(error);
}
END_TEST

START_TEST(the_error_quotes_the_amount)
{
    int64_t out = 0;
    socprev_error *error = NULL;
    ck_assert_int_eq(socprev_money_parse("1,234.5 and more", 7, "CZK", &out, &error),
                     SOCPREV_E_PARSE);
    ck_assert_ptr_nonnull(strstr(socprev_error_message(error, SOCPREV_LANG_EN), "\"1,234.5\" is"));
    ck_assert_ptr_nonnull(strstr(socprev_error_message(error, SOCPREV_LANG_CS), "„1,234.5“ není"));
    socprev_error_free(error);
    ck_assert_int_eq(socprev_money_parse("0,125", 5, "CZK", &out, &error), SOCPREV_E_PARSE);
    ck_assert_str_eq(socprev_error_message(error, SOCPREV_LANG_EN),
                     "\"0,125\" has 3 digits after the point; CZK has at most 2");
    socprev_error_free(error);
}
END_TEST

START_TEST(reading_money_needs_its_arguments)
{
    int64_t out = 0;
    ck_assert_int_eq(socprev_money_parse(NULL, 0, "CZK", &out, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_money_parse("1", 1, NULL, &out, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_money_parse("1", 1, "CZK", NULL, NULL), SOCPREV_E_INVALID);
}
END_TEST

typedef struct {
    int64_t minor;
    const char *currency;
    int32_t language;
    const char *text;
} written_case;

static const written_case written[] = {
    { 123456750, "CZK", SOCPREV_LANG_CS, "1" NB "234" NB "567,50" NB "Kč" },
    { 123456750, "CZK", SOCPREV_LANG_EN, "CZK" NB "1" NB "234" NB "567.50" },
    { 123456750, NULL, SOCPREV_LANG_CS, "1" NB "234" NB "567,50" },
    { 123456750, NULL, SOCPREV_LANG_EN, "1" NB "234" NB "567.50" },
    { -5, "EUR", SOCPREV_LANG_CS, "-0,05" NB "EUR" },
    { -5, "EUR", SOCPREV_LANG_EN, "EUR" NB "-0.05" },
    { 1234, "JPY", SOCPREV_LANG_EN, "JPY" NB "1" NB "234" },
    { 1234, "KWD", SOCPREV_LANG_EN, "KWD" NB "1.234" },
    { 0, "CZK", SOCPREV_LANG_CS, "0,00" NB "Kč" },
    { INT64_MIN, NULL, SOCPREV_LANG_EN,
      "-92" NB "233" NB "720" NB "368" NB "547" NB "758.08" },
};

START_TEST(an_amount_is_written)
{
    const written_case *c = &written[_i];
    char out[80];
    size_t needed = 0;
    ck_assert_int_eq(socprev_money_format(c->minor, c->currency, c->language, out, sizeof out,
                                          &needed),
                     SOCPREV_OK);
    ck_assert_str_eq(out, c->text);
    ck_assert_uint_eq(needed, strlen(c->text));
}
END_TEST

START_TEST(writing_money_checks_its_arguments)
{
    char out[4] = "xyz";
    size_t needed = 0;
    ck_assert_int_eq(socprev_money_format(100, "Kč", 0, out, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_int_eq(socprev_money_format(100, NULL, 0, out, 4, &needed), SOCPREV_E_LIMIT);
    ck_assert_uint_eq(needed, 4);
    ck_assert_int_eq(socprev_money_format(100, NULL, 0, NULL, 4, NULL), SOCPREV_E_INVALID);
    ck_assert_str_eq(out, "xyz");
}
END_TEST

START_TEST(integers_are_grouped)
{
    char out[40];
    ck_assert_int_eq(socprev_int64_format(1234567, out, sizeof out, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "1" NB "234" NB "567");
    ck_assert_int_eq(socprev_int64_format(-999, out, sizeof out, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "-999");
    ck_assert_int_eq(socprev_int64_format(0, out, sizeof out, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "0");
    ck_assert_int_eq(socprev_int64_format(INT64_MIN, out, sizeof out, NULL), SOCPREV_OK);
    ck_assert_str_eq(out, "-9" NB "223" NB "372" NB "036" NB "854" NB "775" NB "808");
    ck_assert_int_eq(socprev_int64_format(10, out, 2, NULL), SOCPREV_E_LIMIT);
}
END_TEST

static Suite *suite(void)
{
    Suite *made = suite_create("base_money");
    TCase *currency = tcase_create("currency");
    tcase_add_test(currency, currencies_have_digits);
    tcase_add_test(currency, a_currency_is_three_capitals);
    suite_add_tcase(made, currency);
    TCase *read = tcase_create("read");
    tcase_add_loop_test(read, an_amount_is_read, 0, (int)SOCPREV__COUNT(amounts));
    tcase_add_loop_test(read, an_amount_is_never_guessed, 0, (int)SOCPREV__COUNT(refused));
    tcase_add_test(read, the_error_quotes_the_amount);
    tcase_add_test(read, reading_money_needs_its_arguments);
    suite_add_tcase(made, read);
    TCase *write = tcase_create("write");
    tcase_add_loop_test(write, an_amount_is_written, 0, (int)SOCPREV__COUNT(written));
    tcase_add_test(write, writing_money_checks_its_arguments);
    tcase_add_test(write, integers_are_grouped);
    suite_add_tcase(made, write);
    return made;
}

int main(void)
{
    return run_suite(suite());
}
