#include "value_internal.h"

#include "base_internal.h"

/* A date is year * 10000 + part * 100 + day in decimal, readable in a debugger:
 *   20140122 a day     20140891..93 a third of August     20120800 a month
 *   20202300 a season (21..24)                            20180000 a year */
enum { FIRST_SEASON = 21, LAST_SEASON = 24, THIRD = 90, LAST_YEAR = 9999 };

typedef struct {
    int32_t year, part, day;
} fields;

static const char *const thirds[] = { "start", "mid", "end" };

static fields fields_of(socprev_date date)
{
    return (fields){ date / 10000, date / 100 % 100, date % 100 };
}

static socprev_date date_of(fields f)
{
    return f.year * 10000 + f.part * 100 + f.day;
}

static bool is_leap(int32_t year)
{
    return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
}

static int32_t month_length(int32_t year, int32_t month)
{
    static const int32_t length[] = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
    return length[month - 1] + (month == 2 && is_leap(year));
}

static bool fields_are_valid(fields f)
{
    if (f.year < 1 || f.year > LAST_YEAR || f.part < 0 || f.day < 0)
        return false;
    if (f.part == 0 || (f.part >= FIRST_SEASON && f.part <= LAST_SEASON))
        return f.day == 0;
    if (f.part > 12)
        return false;
    return f.day <= month_length(f.year, f.part) || (f.day > THIRD && f.day <= THIRD + 3);
}

bool socprev__date_is_valid(socprev_date date)
{
    return date > 0 && fields_are_valid(fields_of(date));
}

int32_t socprev_date_precision(socprev_date date)
{
    fields f = fields_of(date);
    if (!socprev__date_is_valid(date))
        return SOCPREV_PRECISION_NONE;
    if (f.part == 0)
        return SOCPREV_PRECISION_YEAR;
    if (f.part > 12)
        return SOCPREV_PRECISION_SEASON;
    if (f.day == 0)
        return SOCPREV_PRECISION_MONTH;
    return f.day > THIRD ? SOCPREV_PRECISION_THIRD : SOCPREV_PRECISION_DAY;
}

/* Days since 1970-01-01. Source: Howard Hinnant, chrono-compatible low-level
 * date algorithms, days_from_civil (years begin in March). */
static int32_t days_of(int32_t year, int32_t month, int32_t day)
{
    int32_t y = month <= 2 ? year - 1 : year;
    int32_t era = y / 400, of_era = y % 400;
    int32_t of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719468;
}

/* The inverse, civil_from_days, for days from 0000-03-01 on. */
static fields civil_of(int32_t days)
{
    int32_t shifted = days + 719468, era = shifted / 146097, rest = shifted % 146097;
    int32_t of_era = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    int32_t of_year = rest - (365 * of_era + of_era / 4 - of_era / 100);
    int32_t month = (5 * of_year + 2) / 153;
    int32_t day = of_year - (153 * month + 2) / 5 + 1;
    int32_t civil_month = month < 10 ? month + 3 : month - 9;
    return (fields){ era * 400 + of_era + (civil_month <= 2), civil_month, day };
}

socprev_status socprev_date_from_day(int32_t year, int32_t month, int32_t day, socprev_date *out)
{
    if (out == NULL)
        return SOCPREV_E_INVALID;
    fields f = { year, month, day };
    if (month < 1 || month > 12 || day < 1 || day > 31 || !fields_are_valid(f))
        return SOCPREV_E_RANGE;
    *out = date_of(f);
    return SOCPREV_OK;
}

socprev_status socprev_date_from_days(int32_t days, socprev_date *out)
{
    if (out == NULL)
        return SOCPREV_E_INVALID;
    if (days < days_of(1, 1, 1) || days > days_of(LAST_YEAR, 12, 31))
        return SOCPREV_E_RANGE;
    *out = date_of(civil_of(days));
    return SOCPREV_OK;
}

/* ---- text ------------------------------------------------------------------ */

/* Reads `least` to `most` digits; returns the bytes read, 0 when there are others. */
static size_t read_digits(const char *text, size_t length, size_t at, size_t least, size_t most,
                          int32_t *out)
{
    size_t n = 0;
    int32_t value = 0;
    for (; n <= most && at + n < length && text[at + n] >= '0' && text[at + n] <= '9'; n++)
        value = n < most ? value * 10 + (text[at + n] - '0') : value;
    if (n < least || n > most)
        return 0;
    *out = value;
    return n;
}

/* "2014-01-22", "2012-08", "2020-23", "2018", "2020-08-end". */
static bool read_iso(const char *text, size_t length, fields *out)
{
    fields f = { 0, 0, 0 };
    if (read_digits(text, length, 0, 4, 4, &f.year) == 0)
        return false;
    if (length > 4 && (text[4] != '-' || read_digits(text, length, 5, 2, 2, &f.part) == 0))
        return false;
    if (length > 7) {
        if (length == 8 || text[7] != '-')
            return false;
        socprev__slice rest = { text + 8, length - 8 };
        bool found = read_digits(text, length, 8, 2, 2, &f.day) == rest.size;
        for (int32_t i = 0; i < 3; i++) {
            if (socprev__slice_is(rest, thirds[i])) {
                f.day = THIRD + 1 + i;
                found = true;
            }
        }
        if (!found)
            return false;
    }
    *out = f;
    return true;
}

/* "22. 1. 2014" or "1.4.2016". */
static bool read_czech(const char *text, size_t length, fields *out)
{
    fields f = { 0, 0, 0 };
    int32_t *const part[] = { &f.day, &f.part };
    size_t at = 0;
    for (size_t i = 0; i < 2; i++) {
        size_t n = read_digits(text, length, at, 1, 2, part[i]);
        at += n;
        if (n == 0 || at >= length || text[at] != '.')
            return false;
        at++;
        at += socprev__number_blank(text, length, at);
    }
    if (read_digits(text, length, at, 4, 4, &f.year) == 0 || at + 4 != length)
        return false;
    *out = f;
    return true;
}

/* A written day or month of 0, and a day from 91 on, are not what the encoding
 * means by them. */
static bool is_written_so(const char *text, size_t length, bool iso, fields f)
{
    if (!iso)
        return f.part >= 1 && f.part <= 12 && f.day >= 1 && f.day <= 31;
    bool named = length > 8 && !(text[8] >= '0' && text[8] <= '9');
    return (length == 4 || f.part != 0) && (length <= 7 || named || (f.day >= 1 && f.day <= 31));
}

socprev_status socprev_date_parse(const char *text, size_t length, socprev_date *out,
                                  socprev_error **err)
{
    if (text == NULL || out == NULL)
        return socprev__fail_null(err, text == NULL ? "text" : "out");
    length = socprev__length(text, length);
    fields f = { 0, 0, 0 };
    bool iso = read_iso(text, length, &f);
    if (!iso && !read_czech(text, length, &f))
        return socprev__fail(err, SOCPREV_E_PARSE, SP_DATE_PARSE, NULL, SP_SLICE(text, length));
    if (!is_written_so(text, length, iso, f) || !fields_are_valid(f))
        return socprev__fail(err, SOCPREV_E_RANGE, SP_DATE_RANGE, NULL, SP_SLICE(text, length));
    *out = date_of(f);
    return SOCPREV_OK;
}

static size_t write_digits(int32_t value, size_t n, char *out)
{
    for (size_t i = n; i > 0; i--, value /= 10)
        out[i - 1] = (char)('0' + value % 10);
    return n;
}

socprev_status socprev_date_format(socprev_date date, char *out, size_t capacity, size_t *needed)
{
    char text[16];
    size_t size = 0;
    if (date != SOCPREV_DATE_NONE && !socprev__date_is_valid(date))
        return SOCPREV_E_INVALID;
    fields f = fields_of(date);
    if (f.year != 0)
        size += write_digits(f.year, 4, text);
    if (f.part != 0) {
        text[size++] = '-';
        size += write_digits(f.part, 2, text + size);
    }
    if (f.day > THIRD) {
        const char *name = thirds[f.day - THIRD - 1];
        text[size++] = '-';
        memcpy(text + size, name, strlen(name));
        size += strlen(name);
    } else if (f.day != 0) {
        text[size++] = '-';
        size += write_digits(f.day, 2, text + size);
    }
    return socprev__copy_out(text, size, out, capacity, needed);
}

/* ---- bounds and periods -------------------------------------------------------- */

static int32_t month_end(int32_t year, int32_t month)
{
    return days_of(year, month, month_length(year, month));
}

static void season_bounds(fields f, int32_t *first, int32_t *last)
{
    int32_t month = 3 * (f.part - FIRST_SEASON) + 3; /* spring begins in March */
    bool winter = f.part == LAST_SEASON;
    *first = days_of(f.year, month, 1);
    *last = winter ? month_end(f.year + 1, 2) : month_end(f.year, month + 2);
}

socprev_status socprev_date_bounds(socprev_date date, int32_t *first, int32_t *last)
{
    if (first == NULL || last == NULL || !socprev__date_is_valid(date))
        return SOCPREV_E_INVALID;
    fields f = fields_of(date);
    if (f.part == 0) {
        *first = days_of(f.year, 1, 1);
        *last = days_of(f.year, 12, 31);
    } else if (f.part > 12) {
        season_bounds(f, first, last);
    } else if (f.day == 0) {
        *first = days_of(f.year, f.part, 1);
        *last = month_end(f.year, f.part);
    } else if (f.day > THIRD) {
        int32_t third = f.day - THIRD - 1;
        *first = days_of(f.year, f.part, 1 + 10 * third);
        *last = third == 2 ? month_end(f.year, f.part) : *first + 9;
    } else {
        *first = *last = days_of(f.year, f.part, f.day);
    }
    return SOCPREV_OK;
}

socprev_status socprev_date_compare(socprev_date a, socprev_date b, int32_t *out)
{
    int32_t a_first = 0, a_last = 0, b_first = 0, b_last = 0;
    if (out == NULL || socprev_date_bounds(a, &a_first, &a_last) != SOCPREV_OK ||
        socprev_date_bounds(b, &b_first, &b_last) != SOCPREV_OK)
        return SOCPREV_E_INVALID;
    *out = (a_first > b_last) - (a_last < b_first);
    return SOCPREV_OK;
}

/* First day of `start` and last day of `end`, in that order. */
static socprev_status period_of(socprev_date start, socprev_date end, int32_t *first,
                                int32_t *last)
{
    int32_t unused = 0;
    if (socprev_date_bounds(start, first, &unused) != SOCPREV_OK ||
        socprev_date_bounds(end, &unused, last) != SOCPREV_OK)
        return SOCPREV_E_INVALID;
    return *last < *first ? SOCPREV_E_RANGE : SOCPREV_OK;
}

socprev_status socprev_period_months(socprev_date start, socprev_date end, int32_t *out)
{
    int32_t first = 0, last = 0;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = period_of(start, end, &first, &last);
    if (st != SOCPREV_OK)
        return st;
    fields from = civil_of(first), to = civil_of(last);
    *out = (to.year - from.year) * 12 + to.part - from.part + 1;
    return SOCPREV_OK;
}

socprev_status socprev_period_days(socprev_date start, socprev_date end, int32_t *out)
{
    int32_t first = 0, last = 0;
    if (out == NULL)
        return SOCPREV_E_INVALID;
    socprev_status st = period_of(start, end, &first, &last);
    if (st != SOCPREV_OK)
        return st;
    *out = last - first + 1;
    return SOCPREV_OK;
}

socprev_status socprev_period_gap(socprev_date end, socprev_date next_start, int32_t *days)
{
    int32_t unused = 0, last = 0, first = 0;
    if (days == NULL || socprev_date_bounds(end, &unused, &last) != SOCPREV_OK ||
        socprev_date_bounds(next_start, &first, &unused) != SOCPREV_OK)
        return SOCPREV_E_INVALID;
    *days = first - last - 1;
    return SOCPREV_OK;
}

bool socprev__date_months(socprev_date date, int32_t *first, int32_t *last)
{
    int32_t first_day = 0, last_day = 0;
    if (socprev_date_bounds(date, &first_day, &last_day) != SOCPREV_OK)
        return false;
    fields from = civil_of(first_day), to = civil_of(last_day);
    *first = 12 * from.year + from.part - 1;
    *last = 12 * to.year + to.part - 1;
    return true;
}
