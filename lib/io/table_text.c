/* Tables as CSV and JSON, out. */
#include "io/io_internal.h"

/* A cell as text, without quotes of either format. */
typedef struct {
    socprev__slice text;
    char room[SOCPREV__NUMBER_SIZE];
} cell;

/* Reads a cell that is not missing. */
static void read_cell(const socprev_table *table, int64_t column, int64_t row, char mark,
                      cell *out)
{
    int64_t number = 0;
    double real = 0;
    int32_t truth = 0;
    socprev_date date = SOCPREV_DATE_NONE;
    size_t size = 0;
    out->text = (socprev__slice){ out->room, 0 };
    switch (socprev_table_column_type(table, column)) {
    case SOCPREV_COLUMN_INT64:
        (void)socprev_table_get_int64(table, column, row, &number, NULL);
        size = socprev__int64_write(number, socprev_table_column_decimals(table, column), mark,
                                    out->room);
        break;
    case SOCPREV_COLUMN_FLOAT64:
        (void)socprev_table_get_float64(table, column, row, &real, NULL);
        size = socprev__double_write(real, mark, out->room);
        break;
    case SOCPREV_COLUMN_BOOL:
        (void)socprev_table_get_bool(table, column, row, &truth, NULL);
        out->text.data = truth ? "true" : "false";
        size = truth ? 4 : 5;
        break;
    case SOCPREV_COLUMN_DATE:
        (void)socprev_table_get_date(table, column, row, &date, NULL);
        (void)socprev_date_format(date, out->room, sizeof out->room, &size);
        break;
    default:
        (void)socprev_table_get_text(table, column, row, &out->text.data, &size, NULL);
        break;
    }
    out->text.size = size;
}

static socprev_status check_arguments(const socprev_table *table, const void *out,
                                      socprev_error **err)
{
    if (table == NULL || out == NULL)
        return socprev__fail_null(err, table == NULL ? "table" : "out");
    return SOCPREV_OK;
}

/* Cancels between blocks of rows. */
static socprev_status go_on(socprev_run *run, const socprev_table *table, int64_t row,
                            const char *format, socprev_error **err)
{
    if (row % 1024 == 0 && socprev__run_step(run, row, socprev_table_row_count(table)))
        return socprev__fail(err, SOCPREV_E_CANCELLED, SP_CANCELLED, NULL, SP_TEXT(format));
    return SOCPREV_OK;
}

static socprev_status hand_out(socprev__bytes *bytes, socprev_status st, socprev_buffer **out,
                               socprev_error **err)
{
    if (st == SOCPREV_OK && socprev__bytes_finish(bytes, out) != SOCPREV_OK)
        st = socprev__fail_nomem(err);
    socprev__bytes_clear(bytes);
    return st;
}

/* ---- CSV ------------------------------------------------------------------------------- */

/* Quotes what a reader would take apart, for nothing, or for a byte order mark. */
static bool needs_quotes(socprev__slice text, char separator)
{
    static const char mark[] = "\xef\xbb\xbf";
    if (text.size == 0 || (text.size >= 3 && memcmp(text.data, mark, 3) == 0))
        return true;
    for (size_t i = 0; i < text.size; i++)
        if (text.data[i] == separator || text.data[i] == '"' || text.data[i] == '\r' ||
            text.data[i] == '\n')
            return true;
    return false;
}

static void put_csv(socprev__bytes *bytes, socprev__slice text, char separator)
{
    if (!needs_quotes(text, separator)) {
        socprev__bytes_append(bytes, text.data, text.size);
        return;
    }
    socprev__bytes_char(bytes, '"');
    for (size_t i = 0; i < text.size; i++) {
        if (text.data[i] == '"')
            socprev__bytes_char(bytes, '"');
        socprev__bytes_char(bytes, text.data[i]);
    }
    socprev__bytes_char(bytes, '"');
}

static socprev_status put_csv_row(socprev__bytes *bytes, const socprev_table *table, int64_t row,
                                  const socprev__csv_form *form, socprev_error **err)
{
    for (int64_t column = 0; column < socprev_table_column_count(table); column++) {
        if (column > 0)
            socprev__bytes_char(bytes, form->separator);
        if (socprev_table_is_null(table, column, row))
            continue;
        cell at;
        read_cell(table, column, row, form->decimal_mark, &at);
        if (at.text.size > 0 && memchr(at.text.data, '\0', at.text.size) != NULL) {
            const char *name = socprev_table_column_name(table, column);
            return socprev__fail(err, SOCPREV_E_INVALID, SP_WRITE_NUL, SP_ITEM(name, row),
                                 SP_TEXT(name), SP_INT(row));
        }
        put_csv(bytes, at.text, form->separator);
    }
    socprev__bytes_text(bytes, "\r\n");
    return SOCPREV_OK;
}

socprev_status socprev_table_write_csv(const socprev_table *table,
                                       const socprev_csv_options *options, socprev_run *run,
                                       const socprev_memory *memory, socprev_buffer **out,
                                       socprev_error **err)
{
    socprev_status st = check_arguments(table, out, err);
    if (st != SOCPREV_OK)
        return st;
    if (socprev_table_column_count(table) == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_TABLE_NO_COLUMN, SP_FIELD("table"),
                             SP_TEXT(""));
    socprev__csv_form form = socprev__csv_form_of(options);
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    if (form.bom)
        socprev__bytes_text(&bytes, "\xef\xbb\xbf");
    for (int64_t column = 0; column < socprev_table_column_count(table); column++) {
        const char *name = socprev_table_column_name(table, column);
        if (column > 0)
            socprev__bytes_char(&bytes, form.separator);
        put_csv(&bytes, (socprev__slice){ name, strlen(name) }, form.separator);
    }
    socprev__bytes_text(&bytes, "\r\n");
    for (int64_t row = 0; row < socprev_table_row_count(table) && st == SOCPREV_OK; row++) {
        st = go_on(run, table, row, "CSV", err);
        if (st == SOCPREV_OK)
            st = put_csv_row(&bytes, table, row, &form, err);
    }
    return hand_out(&bytes, st, out, err);
}

/* ---- JSON ------------------------------------------------------------------------------- */

void socprev__json_string(socprev__bytes *bytes, socprev__slice text)
{
    static const char hex[] = "0123456789abcdef";
    static const char named[] = "\b\f\n\r\t\"\\", letters[] = "bfnrt\"\\";
    socprev__bytes_char(bytes, '"');
    for (size_t i = 0; i < text.size; i++) {
        unsigned char c = (unsigned char)text.data[i];
        const char *known = c == '\0' ? NULL : strchr(named, c);
        if (known != NULL) {
            socprev__bytes_char(bytes, '\\');
            socprev__bytes_char(bytes, letters[known - named]);
        } else if (c < 0x20) {
            socprev__bytes_text(bytes, "\\u00");
            socprev__bytes_char(bytes, hex[c >> 4]);
            socprev__bytes_char(bytes, hex[c & 15]);
        } else {
            socprev__bytes_char(bytes, (char)c);
        }
    }
    socprev__bytes_char(bytes, '"');
}

static void put_json_cell(socprev__bytes *bytes, const socprev_table *table, int64_t column,
                          int64_t row)
{
    if (socprev_table_is_null(table, column, row)) {
        socprev__bytes_text(bytes, "null");
        return;
    }
    cell at;
    read_cell(table, column, row, '.', &at);
    int32_t type = socprev_table_column_type(table, column);
    if (type == SOCPREV_COLUMN_INT64 || type == SOCPREV_COLUMN_FLOAT64 ||
        type == SOCPREV_COLUMN_BOOL)
        socprev__bytes_append(bytes, at.text.data, at.text.size);
    else
        socprev__json_string(bytes, at.text);
}

socprev_status socprev_table_write_json(const socprev_table *table, socprev_run *run,
                                        const socprev_memory *memory, socprev_buffer **out,
                                        socprev_error **err)
{
    socprev_status st = check_arguments(table, out, err);
    if (st != SOCPREV_OK)
        return st;
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__bytes bytes;
    socprev__bytes_init(&bytes, &own);
    socprev__bytes_char(&bytes, '[');
    for (int64_t row = 0; row < socprev_table_row_count(table) && st == SOCPREV_OK; row++) {
        st = go_on(run, table, row, "JSON", err);
        socprev__bytes_text(&bytes, row == 0 ? "\n{" : ",\n{");
        for (int64_t column = 0; column < socprev_table_column_count(table); column++) {
            const char *name = socprev_table_column_name(table, column);
            if (column > 0)
                socprev__bytes_char(&bytes, ',');
            socprev__json_string(&bytes, (socprev__slice){ name, strlen(name) });
            socprev__bytes_char(&bytes, ':');
            put_json_cell(&bytes, table, column, row);
        }
        socprev__bytes_char(&bytes, '}');
    }
    socprev__bytes_text(&bytes, socprev_table_row_count(table) == 0 ? "]\n" : "\n]\n");
    return hand_out(&bytes, st, out, err);
}
