/* Czech and Slovak birth numbers: their digits, and what must hold for them. */
#include "io/pseudonym_internal.h"

enum { LONG = 10, SHORT = 9, ELEVEN = 11 };

/* The digits of the text without blanks and the slash; 0 when it has another form. */
static size_t digits_of(const char *text, size_t length, char digits[LONG + 1])
{
    size_t n = 0, slash = 0;
    for (size_t i = 0; i < length; i++) {
        if (text[i] == ' ' || text[i] == '\t')
            continue;
        if (text[i] == '/' && n == 6 && slash == 0)
            slash = 1;
        else if (text[i] >= '0' && text[i] <= '9' && n < LONG)
            digits[n++] = text[i];
        else
            return 0;
    }
    digits[n] = '\0';
    return n == LONG || n == SHORT ? n : 0;
}

static int32_t number_of(const char *digits, size_t n)
{
    int32_t out = 0;
    for (size_t i = 0; i < n; i++)
        out = out * 10 + (digits[i] - '0');
    return out;
}

/* The day of birth; false when there is none. */
static bool read_day(const char *digits, size_t n, socprev_date *born, int32_t *woman)
{
    enum { FIRST_LONG = 54, WOMEN = 50, MORE = 20, MORE_SINCE = 2004 };
    int32_t year = number_of(digits, 2), month = number_of(digits + 2, 2);
    year += n == SHORT || year >= FIRST_LONG ? 1900 : 2000;
    if (n == SHORT && year >= 1900 + FIRST_LONG)
        return false;
    *woman = month > WOMEN;
    month -= *woman ? WOMEN : 0;
    if (month > MORE && year >= MORE_SINCE)
        month -= MORE;
    return socprev_date_from_day(year, month, number_of(digits + 4, 2), born) == SOCPREV_OK;
}

/* Ten digits are a multiple of 11; up to 1985 some had a remainder of 10 and end in 0. */
static bool checks(const char *digits, socprev_date born)
{
    enum { LAST_EXCEPTION = 1985 };
    int32_t rest = number_of(digits, SHORT) % ELEVEN, last = digits[SHORT] - '0';
    return rest == 10 ? last == 0 && born / 10000 <= LAST_EXCEPTION : rest == last;
}

socprev_status socprev_birth_number(const char *text, size_t length, char *out,
                                    socprev_date *born, int32_t *woman, socprev_error **err)
{
    char digits[LONG + 1] = "";
    socprev_date day = SOCPREV_DATE_NONE;
    int32_t is_woman = 0;
    if (text == NULL)
        return socprev__fail_null(err, "text");
    size_t n = digits_of(text, socprev__length(text, length), digits);
    socprev_status st = SOCPREV_OK;
    if (n == 0)
        st = socprev__fail(err, SOCPREV_E_PARSE, SP_BIRTH_NUMBER_FORM, SP_FIELD("text"),
                           SP_INT(SHORT), SP_INT(LONG));
    else if (!read_day(digits, n, &day, &is_woman))
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_BIRTH_NUMBER_DAY, SP_FIELD("text"),
                           SP_INT(n));
    else if (n == LONG && !checks(digits, day))
        st = socprev__fail(err, SOCPREV_E_RANGE, SP_BIRTH_NUMBER_ELEVEN, SP_FIELD("text"),
                           SP_INT(ELEVEN));
    if (st == SOCPREV_OK) {
        if (out != NULL)
            memcpy(out, digits, n + 1);
        if (born != NULL)
            *born = day;
        if (woman != NULL)
            *woman = is_woman;
    }
    socprev__wipe(digits, sizeof digits);
    return st;
}
