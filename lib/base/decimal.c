#include "value_internal.h"

#include "base_internal.h"

size_t socprev__number_blank(const char *text, size_t length, size_t at)
{
    uint32_t code = 0;
    size_t size = at < length ? socprev__utf8_next(text, length, at, &code) : 0;
    return size > 0 && (code == ' ' || code == 0xa0 || code == 0x202f) ? size : 0;
}

uint64_t socprev__power_of_ten(int32_t places)
{
    uint64_t power = 1;
    for (int32_t i = 0; i < places; i++)
        power *= 10;
    return power;
}

static bool is_digit(const char *text, size_t length, size_t at)
{
    return at < length && text[at] >= '0' && text[at] <= '9';
}

/* Reads a run of digits into out->digits; returns how many. */
static size_t read_run(const char *text, size_t length, size_t at, socprev__decimal *out)
{
    size_t n = 0;
    for (; is_digit(text, length, at + n); n++) {
        uint64_t digit = (uint64_t)(text[at + n] - '0');
        if (out->digits > (UINT64_MAX - digit) / 10)
            out->too_long = true;
        else
            out->digits = out->digits * 10 + digit;
    }
    return n;
}

size_t socprev__decimal_read(const char *text, size_t length, socprev__decimal *out)
{
    static const char minus[] = "\xe2\x88\x92"; /* U+2212 */
    socprev__decimal made = { 0, 0, false, false };
    size_t at = 0;
    if (length >= 1 && text[0] == '-')
        at = 1;
    else if (length >= 3 && memcmp(text, minus, 3) == 0)
        at = 3;
    made.negative = at > 0;

    size_t n = read_run(text, length, at, &made);
    if (n == 0)
        return 0;
    at += n;
    size_t blank = n <= 3 ? socprev__number_blank(text, length, at) : 0;
    while (blank > 0 && is_digit(text, length, at + blank)) {
        if (read_run(text, length, at + blank, &made) != 3)
            return 0;
        at += blank + 3;
        blank = socprev__number_blank(text, length, at);
    }
    if (at < length && (text[at] == '.' || text[at] == ',')) {
        n = read_run(text, length, at + 1, &made);
        if (n == 0)
            return 0;
        at += 1 + n;
        made.places = n > 99 ? 99 : (int32_t)n;
    }
    *out = made;
    return at;
}

size_t socprev__decimal_write(bool negative, uint64_t whole, uint64_t fraction, int32_t places,
                              int32_t language, char out[SOCPREV__DECIMAL_TEXT])
{
    static const char group[] = "\xc2\xa0"; /* U+00A0 */
    char reversed[SOCPREV__DECIMAL_TEXT];
    size_t n = 0, size = 0;
    bool zero = whole == 0 && fraction == 0;
    for (int32_t i = 0; i < places; i++, fraction /= 10)
        reversed[n++] = (char)('0' + fraction % 10);
    if (places > 0)
        reversed[n++] = language == SOCPREV_LANG_CS ? ',' : '.';
    int digits = 0;
    do {
        if (digits > 0 && digits % 3 == 0) {
            reversed[n++] = group[1];
            reversed[n++] = group[0];
        }
        reversed[n++] = (char)('0' + whole % 10);
        whole /= 10;
        digits++;
    } while (whole != 0);
    if (negative && !zero)
        out[size++] = '-';
    while (n > 0)
        out[size++] = reversed[--n];
    out[size] = '\0';
    return size;
}
