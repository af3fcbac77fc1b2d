/* A table as aligned text. Cells are shown twice, once to measure and once to
 * write: showing is cheap, and nothing needs to be kept. */
#include <socprev/report.h>
#include <socprev/value.h>

#include "base/base_internal.h"

#include <math.h>

enum { TEXT_MIN = 12, GAP = 2 };

typedef struct {
    bool is_text;   /* may be cut; to the left */
    int32_t places; /* of a float column */
    int64_t width;
} column_layout;

typedef struct {
    const socprev_table *table;
    const char *const *titles;
    int32_t language;
    int64_t rows, columns;
    column_layout *layout; /* [columns] */
    socprev__bytes cell;   /* the cell being shown */
    socprev__bytes text;   /* all that is written */
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

static void show_text(sheet *s, int64_t column, int64_t row)
{
    const char *text = NULL;
    size_t length = 0;
    if (ALWAYS(socprev_table_get_text(s->table, column, row, &text, &length, NULL) == SOCPREV_OK))
        socprev__bytes_append(&s->cell, text, length);
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

/* ---- layout ------------------------------------------------------------------ */

static int32_t places_of(const sheet *s, int64_t column)
{
    for (int64_t row = 0; row < s->rows; row++) {
        double value = 0;
        if (socprev_table_get_float64(s->table, column, row, &value, NULL) == SOCPREV_OK &&
            fabs(value) >= 1)
            return 2;
    }
    return 4;
}

static void measure(sheet *s)
{
    for (int64_t c = 0; c < s->columns; c++) {
        column_layout *layout = &s->layout[c];
        int32_t type = socprev_table_column_type(s->table, c);
        layout->is_text = type == SOCPREV_COLUMN_TEXT || type == SOCPREV_COLUMN_CATEGORY;
        layout->places = type == SOCPREV_COLUMN_FLOAT64 ? places_of(s, c) : 0;
        show_title(s, c);
        layout->width = cell_width(s);
        for (int64_t row = 0; row < s->rows; row++) {
            show_cell(s, c, row);
            if (cell_width(s) > layout->width)
                layout->width = cell_width(s);
        }
    }
}

static int64_t line_width(const sheet *s)
{
    int64_t width = GAP * (s->columns - 1);
    for (int64_t c = 0; c < s->columns; c++)
        width += s->layout[c].width;
    return width;
}

/* Takes what is too much from the widest texts; false when it is not enough. */
static bool fit(sheet *s, int32_t width)
{
    while (width > 0 && line_width(s) > width) {
        column_layout *widest = NULL;
        for (int64_t c = 0; c < s->columns; c++) {
            column_layout *layout = &s->layout[c];
            if (layout->is_text && layout->width > TEXT_MIN &&
                (widest == NULL || layout->width > widest->width))
                widest = layout;
        }
        if (widest == NULL)
            return false;
        widest->width--;
    }
    return true;
}

/* ---- writing ------------------------------------------------------------------ */

static void blanks(sheet *s, int64_t n)
{
    for (; n > 0; n--)
        socprev__bytes_char(&s->text, ' ');
}

/* Bytes of the longest beginning of the cell that takes at most `width` columns. */
static size_t beginning(const sheet *s, int64_t width)
{
    size_t size = 0;
    for (size_t end = 1; end <= s->cell.size; end++) {
        bool whole = end == s->cell.size || ((unsigned char)s->cell.data[end] & 0xc0) != 0x80;
        if (!whole)
            continue;
        if (socprev_text_width(s->cell.data, end) > width)
            break;
        size = end;
    }
    return size;
}

/* The cell in its column; nothing follows the last one. */
static void put_cell(sheet *s, int64_t column)
{
    const column_layout *layout = &s->layout[column];
    int64_t width = cell_width(s);
    bool last = column == s->columns - 1;
    if (!layout->is_text)
        blanks(s, layout->width - width);
    if (width > layout->width) {
        socprev__bytes_append(&s->text, s->cell.data, beginning(s, layout->width - 1));
        socprev__bytes_text(&s->text, "…");
    } else {
        socprev__bytes_append(&s->text, s->cell.data, s->cell.size);
        if (layout->is_text && !last)
            blanks(s, layout->width - width);
    }
    if (last)
        socprev__bytes_char(&s->text, '\n');
    else
        blanks(s, GAP);
}

static void write_lines(sheet *s)
{
    for (int64_t c = 0; c < s->columns; c++) {
        show_title(s, c);
        put_cell(s, c);
    }
    for (int64_t i = line_width(s); i > 0; i--)
        socprev__bytes_text(&s->text, "─");
    socprev__bytes_char(&s->text, '\n');
    for (int64_t row = 0; row < s->rows; row++) {
        for (int64_t c = 0; c < s->columns; c++) {
            show_cell(s, c, row);
            put_cell(s, c);
        }
    }
}

static void write_blocks(sheet *s)
{
    int64_t widest = 0;
    for (int64_t c = 0; c < s->columns; c++) {
        show_title(s, c);
        if (cell_width(s) > widest)
            widest = cell_width(s);
    }
    for (int64_t row = 0; row < s->rows; row++) {
        if (row > 0)
            socprev__bytes_char(&s->text, '\n');
        for (int64_t c = 0; c < s->columns; c++) {
            show_title(s, c);
            socprev__bytes_append(&s->text, s->cell.data, s->cell.size);
            blanks(s, widest - cell_width(s) + GAP);
            show_cell(s, c, row);
            socprev__bytes_append(&s->text, s->cell.data, s->cell.size);
            socprev__bytes_char(&s->text, '\n');
        }
    }
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
            measure(&s);
            if (fit(&s, width))
                write_lines(&s);
            else
                write_blocks(&s);
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
