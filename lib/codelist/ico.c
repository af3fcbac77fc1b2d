/* Identification numbers of organisations. */
#include "codelist/codelist_internal.h"

#include "base/base_internal.h"

enum { ICO_DIGITS = 8 };

socprev_status socprev_ico_check(const char *text, size_t length, socprev_error **err)
{
    int32_t sum = 0;
    if (text == NULL)
        return socprev__fail_null(err, "text");
    length = socprev__length(text, length);
    for (size_t i = 0; i < length; i++)
        if (text[i] < '0' || text[i] > '9')
            return socprev__fail(err, SOCPREV_E_PARSE, SP_ICO_DIGIT, SP_LINE(1, (int64_t)i + 1),
                                 SP_SLICE(text, length), SP_INT(i + 1));
    if (length != ICO_DIGITS)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_ICO_LENGTH, SP_FIELD("text"),
                             SP_SLICE(text, length), SP_INT(length));
    for (int32_t i = 0; i < ICO_DIGITS - 1; i++)
        sum += (text[i] - '0') * (ICO_DIGITS - i);
    int32_t expected = (11 - sum % 11) % 10;
    if (text[ICO_DIGITS - 1] - '0' != expected)
        return socprev__fail(err, SOCPREV_E_RANGE, SP_ICO_CHECK, SP_FIELD("text"),
                             SP_SLICE(text, length), SP_INT(text[ICO_DIGITS - 1] - '0'),
                             SP_INT(expected));
    return SOCPREV_OK;
}
