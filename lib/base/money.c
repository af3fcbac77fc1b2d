#include "value_internal.h"

#include "base_internal.h"

/* Currencies whose minor unit is not a hundredth. Source: ISO 4217, list one. */
typedef struct {
    char code[4];
    int32_t digits;
} currency_row;

static const currency_row currencies[] = {
    { "BHD", 3 }, { "BIF", 0 }, { "CLF", 4 }, { "CLP", 0 }, { "DJF", 0 }, { "GNF", 0 },
    { "IQD", 3 }, { "ISK", 0 }, { "JOD", 3 }, { "JPY", 0 }, { "KMF", 0 }, { "KRW", 0 },
    { "KWD", 3 }, { "LYD", 3 }, { "OMR", 3 }, { "PYG", 0 }, { "RWF", 0 }, { "TND", 3 },
    { "UGX", 0 }, { "UYI", 0 }, { "UYW", 4 }, { "VND", 0 }, { "VUV", 0 }, { "XAF", 0 },
    { "XOF", 0 }, { "XPF", 0 },
};

socprev_status socprev_currency_digits(const char *currency, int32_t *out)
{
    if (currency == NULL || out == NULL || strlen(currency) != 3)
        return SOCPREV_E_INVALID;
    for (size_t i = 0; i < 3; i++)
        if (currency[i] < 'A' || currency[i] > 'Z')
            return SOCPREV_E_INVALID;
    int32_t digits = 2;
    for (size_t i = 0; i < SOCPREV__COUNT(currencies); i++)
        if (strcmp(currencies[i].code, currency) == 0)
            digits = currencies[i].digits;
    *out = digits;
    return SOCPREV_OK;
}

socprev_status socprev_money_parse(const char *text, size_t length, const char *currency,
                                   int64_t *out, socprev_error **err)
{
    if (text == NULL || currency == NULL || out == NULL)
        return socprev__fail_null(err, text == NULL ? "text" : out == NULL ? "out" : "currency");
    int32_t digits = 0;
    if (socprev_currency_digits(currency, &digits) != SOCPREV_OK)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CURRENCY, SP_FIELD("currency"),
                             SP_TEXT(currency));
    length = socprev__length(text, length);
    socprev__decimal written;
    size_t at = socprev__decimal_read(text, length, &written);
    if (at == 0 || at != length)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_MONEY_PARSE, NULL, SP_SLICE(text, length));
    if (written.places > digits)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_MONEY_PLACES, NULL, SP_SLICE(text, length),
                             SP_INT(written.places), SP_TEXT(currency), SP_INT(digits));
    socprev__u128 minor =
        socprev__mul_wide(written.digits, socprev__power_of_ten(digits - written.places));
    if (written.too_long || minor.high != 0 || !socprev__signed(minor.low, written.negative, out))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_OVERFLOW, NULL, SP_SLICE(text, length));
    return SOCPREV_OK;
}

socprev_status socprev_money_format(int64_t minor, const char *currency, int32_t language,
                                    char *out, size_t capacity, size_t *needed)
{
    static const char blank[] = "\xc2\xa0"; /* U+00A0 */
    int32_t digits = 2;
    if (currency != NULL && socprev_currency_digits(currency, &digits) != SOCPREV_OK)
        return SOCPREV_E_INVALID;
    bool czech = language == SOCPREV_LANG_CS;
    uint64_t one = socprev__power_of_ten(digits), magnitude = socprev__magnitude(minor);
    char text[SOCPREV__DECIMAL_TEXT + 8] = "";
    char sign[8] = "";
    if (currency != NULL)
        strcat(strcat(sign, czech ? blank : ""),
               czech && strcmp(currency, "CZK") == 0 ? "Kč" : currency);
    if (currency != NULL && !czech)
        strcat(strcat(text, sign), blank);
    size_t size = strlen(text);
    size += socprev__decimal_write(minor < 0, magnitude / one, magnitude % one, digits, language,
                                   text + size);
    if (czech) {
        strcat(text, sign);
        size += strlen(sign);
    }
    return socprev__copy_out(text, size, out, capacity, needed);
}

socprev_status socprev_int64_format(int64_t value, char *out, size_t capacity, size_t *needed)
{
    char text[SOCPREV__DECIMAL_TEXT];
    size_t size = socprev__decimal_write(value < 0, socprev__magnitude(value), 0, 0,
                                         SOCPREV_LANG_EN, text);
    return socprev__copy_out(text, size, out, capacity, needed);
}
