/* A table as aligned text. Cells are shown twice, once to measure and once to
 * write: showing is cheap, and nothing needs to be kept. */
#include <socprev/report.h>
#include <socprev/value.h>

#include "base/base_internal.h"

#include <math.h>

enum { TEXT_MIN = 12, GAP = 2 };

typedef struct {
    bool is_text;   /* to the left, may be broken into lines */
    int32_t places; /* of a float column */
    int64_t natural, cells, least; /* with its heading in one line; of its cells; at worst */
    int64_t width;
    size_t shown; /* bytes of the cell that earlier lines of the row have shown */
} column_layout;

typedef struct {
    const socprev_table *table;
    const char *const *titles;
    int32_t language;
    int64_t rows, columns;
    column_layout *layout; /* [columns] */
    socprev__bytes cell;   /* the cell being shown */
    socprev__bytes text;   /* all that is written */
    int64_t pending;       /* blanks before what comes next in the line */
} sheet;

/* ---- showing cells ---------------------------------------------------------- */

static void show_ratio(sheet *s, int64_t numerator, int64_t denominator, int32_t places)
{
    char shown[64];
    if (ALWAYS(socprev_ratio_format(numerator, denominator, places, SOCPREV_ROUND_HALF_UP,
                                    s->language, shown, sizeof shown, NULL) == SOCPREV_OK))
        socprev__bytes_text(&s->cell, shown);
}

static int64_t power_of_ten(int32_t exponent)
{
    int64_t power = 1;
    while (exponent-- > 0)
        power *= 10;
    return power;
}

/* Numbers too large for so many decimals are shown without any. */
static void show_float(sheet *s, double value, int32_t places)
{
    double scaled = value * (double)power_of_ten(places);
    if (fabs(scaled) < 9e15)
        show_ratio(s, (int64_t)llround(scaled), power_of_ten(places), places);
    else if (fabs(value) < 9e18)
        show_ratio(s, (int64_t)value, 1, 0);
    else
        socprev__bytes_text(&s->cell, value < 0 ? "< −9e18" : "> 9e18");
}

static void show_date(sheet *s, socprev_date date)
{
    char shown[32];
    if (NEVER(socprev_date_format(date, shown, sizeof shown, NULL) != SOCPREV_OK))
        return;
    if (s->language != SOCPREV_LANG_CS || socprev_date_precision(date) != SOCPREV_PRECISION_DAY) {
        socprev__bytes_text(&s->cell, shown);
        return;
    }
    /* "2014-01-22" to "22. 1. 2014" */
    socprev__bytes_text(&s->cell, shown[8] == '0' ? shown + 9 : shown + 8);
    socprev__bytes_text(&s->cell, ". ");
    socprev__bytes_append(&s->cell, shown[5] == '0' ? shown + 6 : shown + 5,
                          shown[5] == '0' ? 1 : 2);
    socprev__bytes_text(&s->cell, ". ");
    socprev__bytes_append(&s->cell, shown, 4);
}

/* Control characters, C0 and C1, become blanks. */
static void show_text(sheet *s, int64_t column, int64_t row)
{
    const char *text = NULL;
    size_t length = 0;
    if (NEVER(socprev_table_get_text(s->table, column, row, &text, &length, NULL) != SOCPREV_OK))
        return;
    for (size_t i = 0; i < length; i++) {
        unsigned char byte = (unsigned char)text[i];
        unsigned char next = i + 1 < length ? (unsigned char)text[i + 1] : 0;
        bool is_c1 = byte == 0xc2 && next >= 0x80 && next < 0xa0;
        socprev__bytes_char(&s->cell, byte < 0x20 || byte == 0x7f || is_c1 ? ' ' : text[i]);
        i += is_c1;
    }
}

static void show_cell(sheet *s, int64_t column, int64_t row)
{
    int64_t whole = 0;
    double number = 0;
    int32_t flag = 0;
    socprev_date date = SOCPREV_DATE_NONE;
    int32_t decimals = socprev_table_column_decimals(s->table, column);
    s->cell.size = 0;
    if (socprev_table_is_null(s->table, column, row)) {
        socprev__bytes_text(&s->cell, "–");
        return;
    }
    switch (socprev_table_column_type(s->table, column)) {
    case SOCPREV_COLUMN_INT64:
        socprev_table_get_int64(s->table, column, row, &whole, NULL);
        show_ratio(s, whole, power_of_ten(decimals), decimals);
        break;
    case SOCPREV_COLUMN_FLOAT64:
        socprev_table_get_float64(s->table, column, row, &number, NULL);
        show_float(s, number, s->layout[column].places);
        break;
    case SOCPREV_COLUMN_DATE:
        socprev_table_get_date(s->table, column, row, &date, NULL);
        show_date(s, date);
        break;
    case SOCPREV_COLUMN_BOOL:
        socprev_table_get_bool(s->table, column, row, &flag, NULL);
        if (s->language == SOCPREV_LANG_CS)
            socprev__bytes_text(&s->cell, flag ? "ano" : "ne");
        else
            socprev__bytes_text(&s->cell, flag ? "yes" : "no");
        break;
    default:
        show_text(s, column, row);
        break;
    }
}

static void show_title(sheet *s, int64_t column)
{
    s->cell.size = 0;
    if (s->titles != NULL && s->titles[column] != NULL) {
        socprev__bytes_text(&s->cell, s->titles[column]);
        return;
    }
    const char *unit = socprev_table_column_unit(s->table, column);
    socprev__bytes_text(&s->cell, socprev_table_column_name(s->table, column));
    if (unit[0] != '\0') {
        socprev__bytes_text(&s->cell, " [");
        socprev__bytes_text(&s->cell, unit);
        socprev__bytes_text(&s->cell, "]");
    }
}

static int64_t cell_width(const sheet *s)
{
    return s->cell.size == 0 ? 0 : socprev_text_width(s->cell.data, s->cell.size);
}

/* ---- breaking into lines ------------------------------------------------------ */

static size_t skip_blanks(const sheet *s, size_t at)
{
    while (at < s->cell.size && s->cell.data[at] == ' ')
        at++;
    return at;
}

/* Bytes of the character at `at`. */
static size_t character(const sheet *s, size_t at)
{
    size_t end = at + 1;
    while (end < s->cell.size && ((unsigned char)s->cell.data[end] & 0xc0) == 0x80)
        end++;
    return end - at;
}

static bool is_letter(char byte)
{
    unsigned char b = (unsigned char)byte;
    return (b >= 'a' && b <= 'z') || (b >= 'A' && b <= 'Z') || b >= 0x80;
}

/* Whether a line may end before byte `at`: before a blank, or behind a hyphen
 * between letters, so that codes and dates stay whole. */
static bool may_end(const sheet *s, size_t at)
{
    const char *text = s->cell.data;
    if (at == s->cell.size || text[at] == ' ')
        return text[at - 1] != ' ';
    return at >= 2 && text[at - 1] == '-' && is_letter(text[at - 2]) && is_letter(text[at]);
}

/* Bytes from `at` that a line of `width` columns takes: whole words, or as much
 * of a longer word as fits, at least one character. */
static size_t piece(const sheet *s, size_t at, int64_t width)
{
    const char *text = s->cell.data;
    size_t end = at, words = at; /* behind the last character, the last word that fits */
    while (end < s->cell.size) {
        size_t size = character(s, end);
        width -= socprev_text_width(text + end, size);
        if (width < 0 && end > at)
            break;
        end += size;
        if (may_end(s, end))
            words = end;
    }
    return (words > at ? words : end) - at;
}

/* Width of the longest part of the cell that is not broken. */
static int64_t word_width(const sheet *s)
{
    int64_t widest = 0, width = 0;
    for (size_t at = 0, size; at < s->cell.size; at += size) {
        size = character(s, at);
        if (at > 0 && may_end(s, at))
            width = 0;
        if (s->cell.data[at] != ' ')
            width += socprev_text_width(s->cell.data + at, size);
        widest = width > widest ? width : widest;
    }
    return widest;
}

/* ---- layout ------------------------------------------------------------------ */

static int64_t larger(int64_t a, int64_t b)
{
    return a > b ? a : b;
}

static int64_t smaller(int64_t a, int64_t b)
{
    return a < b ? a : b;
}

/* Two decimals, four when all that is not zero is below one. */
static int32_t places_of(const sheet *s, int64_t column)
{
    double largest = 0;
    for (int64_t row = 0; row < s->rows; row++) {
        double value = 0;
        if (socprev_table_get_float64(s->table, column, row, &value, NULL) == SOCPREV_OK &&
            fabs(value) > largest)
            largest = fabs(value);
    }
    return largest > 0 && largest < 1 ? 4 : 2;
}

/* The width that a column would like and the least that it can have: numbers
 * are never broken, headings and texts at blanks. */
static void measure(sheet *s)
{
    for (int64_t c = 0; c < s->columns; c++) {
        column_layout *layout = &s->layout[c];
        int32_t type = socprev_table_column_type(s->table, c);
        int64_t cells = 0, word;
        layout->is_text = type == SOCPREV_COLUMN_TEXT || type == SOCPREV_COLUMN_CATEGORY;
        layout->places = type == SOCPREV_COLUMN_FLOAT64 ? places_of(s, c) : 0;
        for (int64_t row = 0; row < s->rows; row++) {
            show_cell(s, c, row);
            cells = larger(cells, cell_width(s));
        }
        show_title(s, c);
        word = word_width(s);
        layout->natural = larger(cells, cell_width(s));
        layout->cells = larger(cells, word);
        layout->least = larger(layout->is_text ? smaller(cells, TEXT_MIN) : cells, word);
        layout->width = layout->natural;
    }
}

static int64_t line_width(const sheet *s)
{
    int64_t width = GAP * (s->columns - 1);
    for (int64_t c = 0; c < s->columns; c++)
        width += s->layout[c].width;
    return width;
}

/* Gives each column at most `level`, but no less than it needs: first only
 * headings are broken, then cells as well. */
static int64_t cap(sheet *s, int64_t level, bool cells_too)
{
    for (int64_t c = 0; c < s->columns; c++) {
        column_layout *layout = &s->layout[c];
        int64_t most = cells_too ? layout->cells : layout->natural;
        int64_t least = cells_too ? layout->least : layout->cells;
        layout->width = larger(smaller(most, level), least);
    }
    return line_width(s);
}

/* A column that is as wide as its heading alone asks for needs only the longest
 * line of the broken heading. */
static void tighten(sheet *s)
{
    for (int64_t c = 0; c < s->columns; c++) {
        column_layout *layout = &s->layout[c];
        int64_t widest = layout->cells;
        if (layout->width <= widest)
            continue;
        show_title(s, c);
        for (size_t at = skip_blanks(s, 0), size; at < s->cell.size;
             at = skip_blanks(s, at + size)) {
            size = piece(s, at, layout->width);
            widest = larger(widest, socprev_text_width(s->cell.data + at, size));
        }
        layout->width = widest;
    }
}

/* Takes what is too much from the widest columns; false when it is not enough. */
static bool fit(sheet *s, int64_t width)
{
    if (width == 0 || line_width(s) <= width)
        return true;
    bool cells_too = cap(s, 0, false) > width;
    if (cap(s, 0, cells_too) > width)
        return false;
    int64_t low = 0, high = width; /* cap(low) fits, cap(high) does not */
    while (high - low > 1) {
        int64_t middle = low + (high - low) / 2;
        if (cap(s, middle, cells_too) <= width)
            low = middle;
        else
            high = middle;
    }
    int64_t rest = width - cap(s, low, cells_too);
    for (int64_t c = 0; c < s->columns && rest > 0; c++) {
        column_layout *layout = &s->layout[c];
        if (layout->width == low && layout->width < layout->natural) {
            layout->width++;
            rest--;
        }
    }
    tighten(s);
    return true;
}

/* ---- writing ------------------------------------------------------------------ */

static void blanks(sheet *s, int64_t n)
{
    for (; n > 0; n--)
        socprev__bytes_char(&s->text, ' ');
}

/* The next line of the cell in its column; true when more follow. */
static bool put_line(sheet *s, int64_t column)
{
    column_layout *layout = &s->layout[column];
    size_t at = skip_blanks(s, layout->shown), size = 0;
    int64_t width = 0;
    if (at < s->cell.size) {
        size = piece(s, at, layout->width);
        width = socprev_text_width(s->cell.data + at, size);
    }
    if (!layout->is_text)
        s->pending += layout->width - width;
    if (size > 0) {
        blanks(s, s->pending);
        s->pending = 0;
        socprev__bytes_append(&s->text, s->cell.data + at, size);
    }
    s->pending += GAP + (layout->is_text ? layout->width - width : 0);
    layout->shown = skip_blanks(s, at + size);
    return layout->shown < s->cell.size;
}

/* A row of the table, or the headings for row -1. Blanks are written only when
 * something follows them. */
static void put_row(sheet *s, int64_t row)
{
    bool more = true;
    for (int64_t c = 0; c < s->columns; c++)
        s->layout[c].shown = 0;
    while (more) {
        more = false;
        s->pending = 0;
        for (int64_t c = 0; c < s->columns; c++) {
            if (row < 0)
                show_title(s, c);
            else
                show_cell(s, c, row);
            more |= put_line(s, c);
        }
        socprev__bytes_char(&s->text, '\n');
    }
}

static void write_lines(sheet *s)
{
    put_row(s, -1);
    for (int64_t i = line_width(s); i > 0; i--)
        socprev__bytes_text(&s->text, "─");
    socprev__bytes_char(&s->text, '\n');
    for (int64_t row = 0; row < s->rows; row++)
        put_row(s, row);
}

/* The cell from column `indent` on; the line stands at column `at`. */
static void put_value(sheet *s, int64_t at, int64_t indent, int64_t width)
{
    int64_t room = width == 0 ? INT64_MAX : larger(width - indent, 1);
    size_t from = skip_blanks(s, 0);
    do {
        size_t size = from < s->cell.size ? piece(s, from, room) : 0;
        blanks(s, size > 0 ? indent - at : 0);
        socprev__bytes_append(&s->text, s->cell.data + from, size);
        socprev__bytes_char(&s->text, '\n');
        from = skip_blanks(s, from + size);
        at = 0;
    } while (from < s->cell.size);
}

/* Values stand behind their headings, or below them where there is no room. */
static void write_blocks(sheet *s, int64_t width)
{
    int64_t widest = 0;
    for (int64_t c = 0; c < s->columns; c++) {
        show_title(s, c);
        widest = larger(widest, cell_width(s));
    }
    bool is_narrow = width > 0 && widest + GAP + TEXT_MIN > width;
    for (int64_t row = 0; row < s->rows; row++) {
        if (row > 0)
            socprev__bytes_char(&s->text, '\n');
        for (int64_t c = 0; c < s->columns; c++) {
            show_title(s, c);
            int64_t at = cell_width(s);
            if (is_narrow)
                put_value(s, 0, 0, width);
            else
                socprev__bytes_append(&s->text, s->cell.data, s->cell.size);
            show_cell(s, c, row);
            if (is_narrow)
                put_value(s, 0, GAP, width);
            else
                put_value(s, at, widest + GAP, width);
        }
    }
}

static void write_sheet(sheet *s, int32_t width)
{
    measure(s);
    if (fit(s, width))
        write_lines(s);
    else
        write_blocks(s, width);
}

socprev_status socprev_table_write_text(const socprev_table *table, const char *const *titles,
                                        int32_t language, int32_t width,
                                        const socprev_memory *memory, socprev_buffer **out,
                                        socprev_error **err)
{
    if (table == NULL)
        return socprev__fail_null(err, "table");
    if (out == NULL)
        return socprev__fail_null(err, "out");
    if (width < 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_ARGUMENT_INVALID, SP_FIELD("width"),
                             SP_TEXT("width"), SP_INT(width));
    struct socprev_memory own = socprev__memory_of(memory);
    sheet s = { .table = table,
                .titles = titles,
                .language = language,
                .rows = socprev_table_row_count(table),
                .columns = socprev_table_column_count(table) };
    socprev_status st = SOCPREV_OK;
    socprev__bytes_init(&s.cell, &own);
    socprev__bytes_init(&s.text, &own);
    if (s.columns > 0) {
        s.layout = socprev__alloc(&own, (size_t)s.columns, sizeof *s.layout);
        if (s.layout == NULL) {
            st = SOCPREV_E_NOMEM;
        } else {
            write_sheet(&s, width);
        }
    }
    if (st == SOCPREV_OK && s.cell.failed)
        st = SOCPREV_E_NOMEM;
    if (st == SOCPREV_OK)
        st = socprev__bytes_finish(&s.text, out);
    socprev__bytes_clear(&s.text);
    socprev__bytes_clear(&s.cell);
    socprev__free(&own, s.layout, (size_t)s.columns, sizeof *s.layout);
    return st == SOCPREV_OK ? st : socprev__fail_nomem(err);
}
