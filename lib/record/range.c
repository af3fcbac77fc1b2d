/* Ranges: what a qualified number in whole units may be. */
#include "record/record_internal.h"

const socprev__range socprev__range_any = { INT64_MIN, INT64_MAX };

socprev__range socprev__range_exact(int64_t value)
{
    return (socprev__range){ value, value };
}

socprev__range socprev__range_of(const socprev__amount *amount)
{
    const int64_t v = amount->value;
    switch (amount->qualifier) {
    case SOCPREV_EXACT:
        return socprev__range_exact(v);
    case SOCPREV_AT_LEAST:
        return (socprev__range){ v, INT64_MAX };
    case SOCPREV_MORE_THAN:
        return (socprev__range){ v < INT64_MAX ? v + 1 : v, INT64_MAX };
    case SOCPREV_AT_MOST:
        return (socprev__range){ 0, v };
    case SOCPREV_LESS_THAN:
        return (socprev__range){ 0, v - 1 };
    case SOCPREV_BETWEEN:
        return (socprev__range){ v, amount->high };
    default: /* about */
        return socprev__range_any;
    }
}

static int64_t add_ends(int64_t a, int64_t b, int64_t endless)
{
    int64_t sum;
    if (a == endless || b == endless || !socprev__add(a, b, &sum))
        return endless;
    return sum;
}

socprev__range socprev__range_add(socprev__range a, socprev__range b)
{
    return (socprev__range){ add_ends(a.low, b.low, INT64_MIN),
                             add_ends(a.high, b.high, INT64_MAX) };
}

socprev__range socprev__range_share(socprev__range a, socprev__ratio share)
{
    socprev__range out = socprev__range_any;
    int64_t rest;
    if (a.low >= 0 && socprev_int64_muldiv(a.low, share.numerator, share.denominator,
                                           SOCPREV_ROUND_DOWN, &out.low, &rest) == SOCPREV_OK)
        out.low--;
    if (a.high >= 0 && a.high < INT64_MAX &&
        socprev_int64_muldiv(a.high, share.numerator, share.denominator, SOCPREV_ROUND_UP,
                             &out.high, &rest) == SOCPREV_OK &&
        out.high < INT64_MAX)
        out.high++;
    return out;
}

bool socprev__range_apart(socprev__range a, socprev__range b)
{
    return a.low > b.high || b.low > a.high;
}

void socprev__range_words(socprev__range range, int32_t scale, int32_t language,
                          char out[SOCPREV__WORDS])
{
    const bool czech = language == SOCPREV_LANG_CS;
    char low[SOCPREV__WORDS], high[SOCPREV__WORDS];
    socprev__number_words(range.low, scale, language, low);
    socprev__number_words(range.high, scale, language, high);
    const char *before = "", *first = low, *between = "", *second = "";
    if (range.low == range.high) {
        before = "";
    } else if (range.high == INT64_MAX) {
        before = czech ? "nejméně " : "at least ";
    } else if (range.low <= 0) {
        before = czech ? "nejvýše " : "at most ";
        first = high;
    } else {
        between = czech ? " až " : " to ";
        second = high;
    }
    const char *const parts[] = { before, first, between, second };
    size_t at = 0;
    for (size_t i = 0; i < SOCPREV__COUNT(parts); i++) {
        const size_t size = strlen(parts[i]);
        if (ALWAYS(at + size < SOCPREV__WORDS))
            memcpy(out + at, parts[i], size + 1);
        at += size;
    }
}
