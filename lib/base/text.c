#include "base_internal.h"

size_t socprev__length(const char *text, size_t length)
{
    if (length != SOCPREV_NUL)
        return length;
    return text == NULL ? 0 : strlen(text);
}

bool socprev__slice_is(socprev__slice slice, const char *text)
{
    return strlen(text) == slice.size && memcmp(slice.data, text, slice.size) == 0;
}

size_t socprev__edit_distance(const char *a, size_t n, const char *b, size_t m, size_t limit)
{
    uint16_t row[SOCPREV__EDIT_LONGEST + 1];
    if (m > SOCPREV__EDIT_LONGEST || n > m + limit || m > n + limit)
        return limit + 1;
    for (size_t j = 0; j <= m; j++)
        row[j] = (uint16_t)j;
    for (size_t i = 1; i <= n; i++) {
        uint16_t diagonal = row[0], least = (uint16_t)i;
        row[0] = (uint16_t)i;
        for (size_t j = 1; j <= m; j++) {
            uint16_t replaced = (uint16_t)(diagonal + (a[i - 1] != b[j - 1]));
            uint16_t inserted = (uint16_t)((row[j] < row[j - 1] ? row[j] : row[j - 1]) + 1);
            diagonal = row[j];
            row[j] = replaced < inserted ? replaced : inserted;
            least = row[j] < least ? row[j] : least;
        }
        if (least > limit)
            return limit + 1;
    }
    return row[m] > limit ? limit + 1 : row[m];
}

/* ---- UTF-8 --------------------------------------------------------------- */

size_t socprev__utf8_next(const char *text, size_t length, size_t at, uint32_t *code)
{
    const unsigned char *byte = (const unsigned char *)text + at;
    size_t left = length - at;
    if (byte[0] < 0x80) {
        *code = byte[0];
        return 1;
    }
    size_t size = byte[0] >= 0xf0 ? 4 : byte[0] >= 0xe0 ? 3 : 2;
    if (byte[0] < 0xc2 || byte[0] > 0xf4 || left < size)
        return 0;
    uint32_t value = byte[0] & (0x7fu >> size);
    for (size_t i = 1; i < size; i++) {
        if ((byte[i] & 0xc0) != 0x80)
            return 0;
        value = (value << 6) | (byte[i] & 0x3fu);
    }
    bool too_long = (size == 3 && value < 0x800) || (size == 4 && value < 0x10000);
    if (too_long || (value >= 0xd800 && value <= 0xdfff) || value > 0x10ffff)
        return 0;
    *code = value;
    return size;
}

int64_t socprev_utf8_check(const char *text, size_t length)
{
    length = socprev__length(text, length);
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = socprev__utf8_next(text, length, at, &code);
        if (size == 0)
            return (int64_t)at;
        at += size;
    }
    return -1;
}

bool socprev__is_blank(uint32_t code)
{
    return code == ' ' || (code >= 0x09 && code <= 0x0d) || code == 0x85 || code == 0xa0 ||
           (code >= 0x2000 && code <= 0x200a) || code == 0x2028 || code == 0x2029 ||
           code == 0x202f || code == 0x205f || code == 0x3000;
}

/* ---- fold ----------------------------------------------------------------- */

/* Appends to `out`, or only counts when it is NULL; returns the size then. */
static size_t fold_put(char *out, size_t at, const char *text, size_t size)
{
    if (out != NULL)
        memcpy(out + at, text, size);
    return at + size;
}

static size_t fold_into(const char *text, size_t length, char *out)
{
    size_t n = 0;
    bool blank = false;
    for (size_t at = 0, size = 0; at < length; at += size) {
        uint32_t code = 0;
        socprev__latin letter;
        size = socprev__utf8_next(text, length, at, &code);
        if (NEVER(size == 0))
            break;
        if (socprev__is_blank(code)) {
            blank = n > 0;
            continue;
        }
        if (socprev__combining_mark(code) != 0)
            continue;
        if (blank)
            n = fold_put(out, n, " ", 1);
        blank = false;
        if (socprev__latin_letter(code, &letter))
            n = fold_put(out, n, letter.base, strlen(letter.base));
        else
            n = fold_put(out, n, text + at, size);
    }
    return n;
}

socprev_status socprev_text_fold(const char *text, size_t length, char *out, size_t capacity,
                                 size_t *needed)
{
    length = socprev__length(text, length);
    if ((text == NULL && length > 0) || (out == NULL && capacity > 0))
        return SOCPREV_E_INVALID;
    if (socprev_utf8_check(text, length) >= 0)
        return SOCPREV_E_PARSE;
    /* Measured first: a text that does not fit leaves `out` untouched. */
    size_t size = fold_into(text, length, NULL);
    if (needed != NULL)
        *needed = size;
    if (size >= capacity)
        return SOCPREV_E_LIMIT;
    fold_into(text, length, out);
    out[size] = '\0';
    return SOCPREV_OK;
}

/* ---- width ----------------------------------------------------------------- */

typedef struct {
    uint32_t first, last;
} code_range;

/* Marks and joiners that take no column. Source: Unicode 15, categories Mn, Me, Cf. */
static const code_range narrow[] = {
    { 0x0000, 0x001f },   { 0x007f, 0x009f },   { 0x0300, 0x036f }, { 0x0483, 0x0489 },
    { 0x0591, 0x05bd },   { 0x0610, 0x061a },   { 0x064b, 0x065f }, { 0x1ab0, 0x1aff },
    { 0x1dc0, 0x1dff },   { 0x200b, 0x200f },   { 0x2028, 0x202e }, { 0x2060, 0x2064 },
    { 0x20d0, 0x20f0 },   { 0xfe00, 0xfe0f },   { 0xfe20, 0xfe2f }, { 0xfeff, 0xfeff },
    { 0x1f3fb, 0x1f3ff }, { 0xe0100, 0xe01ef },
};

/* East Asian wide and full-width letters, emoji. Source: Unicode 15,
 * EastAsianWidth.txt, classes W and F, joined to coarse ranges. */
static const code_range wide[] = {
    { 0x1100, 0x115f },   { 0x231a, 0x231b },   { 0x23e9, 0x23ec },   { 0x2614, 0x2615 },
    { 0x2648, 0x2653 },   { 0x26bd, 0x26be },   { 0x2705, 0x2705 },   { 0x274c, 0x274c },
    { 0x2753, 0x2755 },   { 0x2795, 0x2797 },   { 0x2b50, 0x2b50 },   { 0x2e80, 0x303e },
    { 0x3041, 0x33ff },   { 0x3400, 0x4dbf },   { 0x4e00, 0xa4cf },   { 0xa960, 0xa97f },
    { 0xac00, 0xd7a3 },   { 0xf900, 0xfaff },   { 0xfe30, 0xfe6f },   { 0xff00, 0xff60 },
    { 0xffe0, 0xffe6 },   { 0x1f300, 0x1f64f }, { 0x1f680, 0x1f6ff }, { 0x1f900, 0x1faff },
    { 0x20000, 0x3fffd },
};

static bool in_ranges(const code_range *ranges, size_t n, uint32_t code)
{
    for (size_t i = 0; i < n; i++)
        if (code >= ranges[i].first && code <= ranges[i].last)
            return true;
    return false;
}

int64_t socprev_text_width(const char *text, size_t length)
{
    int64_t width = 0;
    length = socprev__length(text, length);
    for (size_t at = 0; at < length;) {
        uint32_t code = 0;
        size_t size = socprev__utf8_next(text, length, at, &code);
        if (size == 0)
            width += 1;
        else if (in_ranges(wide, SOCPREV__COUNT(wide), code) &&
                 !in_ranges(narrow, SOCPREV__COUNT(narrow), code))
            width += 2;
        else if (!in_ranges(narrow, SOCPREV__COUNT(narrow), code))
            width += 1;
        at += size == 0 ? 1 : size;
    }
    return width;
}
