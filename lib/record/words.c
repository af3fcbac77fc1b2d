/* Numbers and dates as people read them, without currency and qualifier. */
#include "record/record_internal.h"

static void append(char out[SOCPREV__WORDS], const char *text)
{
    const size_t at = strlen(out), size = strlen(text) + 1;
    if (ALWAYS(at + size <= SOCPREV__WORDS))
        memcpy(out + at, text, size);
}

void socprev__number_words(int64_t units, int32_t scale, int32_t language, char out[SOCPREV__WORDS])
{
    int32_t places = scale;
    while (places > 0 && units % socprev__scale_unit(scale - places + 1) == 0)
        places--;
    if (places > 0 && scale == 2)
        places = 2;
    const socprev_status status =
        socprev_ratio_format(units, socprev__scale_unit(scale), places, SOCPREV_ROUND_DOWN,
                             language, out, SOCPREV__WORDS, NULL);
    if (NEVER(status != SOCPREV_OK))
        out[0] = '\0';
}

void socprev__ratio_words(socprev__ratio ratio, int32_t language, char out[SOCPREV__WORDS])
{
    int64_t thousandths, rest = 1;
    const bool is_short =
        socprev_int64_muldiv(ratio.numerator, 100000, ratio.denominator, SOCPREV_ROUND_DOWN,
                             &thousandths, &rest) == SOCPREV_OK &&
        rest == 0;
    if (is_short) {
        socprev__number_words(thousandths, 3, language, out);
        append(out, "\xc2\xa0%");
        return;
    }
    size_t size = socprev__write_int(ratio.numerator, out);
    out[size++] = '/';
    socprev__write_int(ratio.denominator, out + size);
}

/* ---- dates ------------------------------------------------------------------ */

static const char *const months[2][12] = {
    { "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December" },
    { "leden", "únor", "březen", "duben", "květen", "červen", "červenec", "srpen", "září", "říjen",
      "listopad", "prosinec" },
};

static const char *const czech_genitives[12] = {
    "ledna",    "února", "března", "dubna", "května",    "června",
    "července", "srpna", "září",   "října", "listopadu", "prosince",
};

static const char *const seasons[2][4] = {
    { "spring", "summer", "autumn", "winter" },
    { "jaro", "léto", "podzim", "zima" },
};

static const char *const thirds[2][3] = {
    { "start of", "middle of", "end of" },
    { "začátek", "polovina", "konec" },
};

/* The digits at text[0 .. n-1]. */
static int number_at(const char *text, size_t n)
{
    int value = 0;
    for (size_t i = 0; i < n; i++)
        value = value * 10 + (text[i] - '0');
    return value;
}

static void append_number(char out[SOCPREV__WORDS], int number)
{
    char digits[SOCPREV__WORDS] = "";
    if (ALWAYS(socprev_int64_format(number, digits, sizeof digits, NULL) == SOCPREV_OK))
        append(out, digits);
}

static void append_day(char out[SOCPREV__WORDS], int day, int month, bool czech)
{
    append_number(out, day);
    append(out, czech ? ". " : " ");
    if (czech)
        append_number(out, month);
    append(out, czech ? ". " : months[0][month - 1]);
    append(out, czech ? "" : " ");
}

void socprev__date_words(socprev_date date, int32_t language, char out[SOCPREV__WORDS])
{
    /* The canonical text is YYYY, YYYY-MM, YYYY-MM-DD or YYYY-MM-word. */
    char text[SOCPREV__WORDS] = "";
    const int czech = language == SOCPREV_LANG_CS;
    out[0] = '\0';
    if (socprev_date_format(date, text, sizeof text, NULL) != SOCPREV_OK || text[0] == '\0')
        return;
    const int32_t precision = socprev_date_precision(date);
    const int month = precision == SOCPREV_PRECISION_YEAR ? 0 : number_at(text + 5, 2);
    if (precision == SOCPREV_PRECISION_DAY) {
        append_day(out, number_at(text + 8, 2), month, czech);
    } else if (precision == SOCPREV_PRECISION_THIRD) {
        append(out, thirds[czech][text[8] == 's' ? 0 : text[8] == 'm' ? 1 : 2]);
        append(out, " ");
        append(out, czech ? czech_genitives[month - 1] : months[0][month - 1]);
        append(out, " ");
    } else if (precision == SOCPREV_PRECISION_MONTH) {
        append(out, months[czech][month - 1]);
        append(out, " ");
    } else if (precision == SOCPREV_PRECISION_SEASON) {
        append(out, seasons[czech][month - 21]);
        append(out, " ");
    }
    text[4] = '\0';
    append(out, text);
}
