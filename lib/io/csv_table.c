/* Tables from CSV. */
#include "io/io_internal.h"

typedef socprev__table_reading reading;

/* ---- the header makes the columns -------------------------------------------------- */

static socprev_status add_columns(reading *in, const socprev__csv_row *row, socprev_error **err)
{
    for (size_t i = 0; i < row->count; i++) {
        const char *name = row->fields[i].text.data;
        int64_t known = socprev_table_find_column(in->types, name, SOCPREV_NUL);
        int32_t type = known < 0 ? SOCPREV_COLUMN_TEXT
                                 : socprev_table_column_type(in->types, known);
        socprev_status st = socprev_table_add_column(in->table, name, type, err);
        if (st == SOCPREV_OK && known >= 0)
            st = socprev_table_set_unit(in->table, (int64_t)i,
                                        socprev_table_column_unit(in->types, known),
                                        socprev_table_column_decimals(in->types, known), err);
        if (st != SOCPREV_OK)
            return st;
    }
    for (int64_t i = 0; i < socprev_table_column_count(in->types); i++) {
        const char *name = socprev_table_column_name(in->types, i);
        if (socprev_table_find_column(in->table, name, SOCPREV_NUL) < 0)
            return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_CSV_NO_COLUMN,
                                 (&(socprev__place){ 1, 0, -1, name }), SP_TEXT(name));
    }
    return in->lines == NULL
               ? SOCPREV_OK
               : socprev_table_add_column(in->table, in->lines, SOCPREV_COLUMN_INT64, err);
}

/* ---- rows fill them ------------------------------------------------------------------- */

static const char *expected(int32_t type, int32_t decimals)
{
    switch (type) {
    case SOCPREV_COLUMN_INT64:
        return decimals == 0 ? "-12" : "-12, 1234.5, 1234.50";
    case SOCPREV_COLUMN_FLOAT64:
        return "0.5, -1e-3";
    case SOCPREV_COLUMN_BOOL:
        return "true, false, 1, 0";
    default:
        return "2014-01-22, 2012-08, 2018, 22. 1. 2014";
    }
}

static socprev_status bad_value(const reading *in, const socprev__csv_row *row, size_t field,
                                socprev_status status, socprev_error **err)
{
    int64_t column = (int64_t)field;
    const char *name = socprev_table_column_name(in->table, column);
    int32_t type = socprev_table_column_type(in->table, column);
    const socprev__slice text = row->fields[field].text;
    socprev__place place = socprev__csv_place(row, field, name);
    if (status == SOCPREV_E_RANGE)
        return socprev__fail(err, status, SP_CSV_RANGE, &place, SP_SLICE(text.data, text.size),
                             SP_TEXT(name), SP_TEXT(socprev_column_type_name(type)));
    return socprev__fail(err, SOCPREV_E_TYPE, SP_CSV_VALUE, &place,
                         SP_SLICE(text.data, text.size), SP_TEXT(name),
                         SP_TEXT(expected(type, socprev_table_column_decimals(in->table, column))));
}

static bool read_bool(socprev__slice text, int32_t *out)
{
    bool yes = socprev__slice_is(text, "true") || socprev__slice_is(text, "1");
    bool no = socprev__slice_is(text, "false") || socprev__slice_is(text, "0");
    *out = yes;
    return yes || no;
}

/* Fills a cell of the last row from a field that is not missing. */
static socprev_status put_field(const reading *in, const socprev__csv_row *row, size_t field,
                                socprev_error **err)
{
    int64_t column = (int64_t)field, number = 0;
    double real = 0;
    int32_t truth = 0;
    socprev_date date = SOCPREV_DATE_NONE;
    socprev__slice text = row->fields[field].text;
    socprev_status st;
    switch (socprev_table_column_type(in->table, column)) {
    case SOCPREV_COLUMN_INT64:
        st = socprev__int64_read(text, socprev_table_column_decimals(in->table, column),
                                 in->decimal_mark, &number);
        return st != SOCPREV_OK ? bad_value(in, row, field, st, err)
                                : socprev_table_put_int64(in->table, column, number, err);
    case SOCPREV_COLUMN_FLOAT64:
        st = socprev__double_read(text, in->decimal_mark, &real);
        return st != SOCPREV_OK ? bad_value(in, row, field, st, err)
                                : socprev_table_put_float64(in->table, column, real, err);
    case SOCPREV_COLUMN_BOOL:
        return !read_bool(text, &truth) ? bad_value(in, row, field, SOCPREV_E_TYPE, err)
                                        : socprev_table_put_bool(in->table, column, truth, err);
    case SOCPREV_COLUMN_DATE:
        st = socprev_date_parse(text.data, text.size, &date, NULL);
        return st != SOCPREV_OK ? bad_value(in, row, field, st, err)
                                : socprev_table_put_date(in->table, column, date, err);
    default:
        return socprev_table_put_text(in->table, column, text.data, text.size, err);
    }
}

static bool is_missing(const reading *in, const socprev__csv_row *row, size_t field)
{
    int32_t type = socprev_table_column_type(in->table, (int64_t)field);
    bool texts = type == SOCPREV_COLUMN_TEXT || type == SOCPREV_COLUMN_CATEGORY;
    return row->fields[field].text.size == 0 && !(texts && row->fields[field].quoted);
}

socprev_status socprev__table_take_row(void *user, const socprev__csv_row *row,
                                       socprev_error **err)
{
    reading *in = user;
    if (row->number == 0)
        return add_columns(in, row, err);
    socprev_status st = socprev_table_append_row(in->table, err);
    for (size_t i = 0; i < row->count && st == SOCPREV_OK; i++)
        if (!is_missing(in, row, i))
            st = put_field(in, row, i, err);
    if (st == SOCPREV_OK && in->lines != NULL)
        st = socprev_table_put_int64(in->table, (int64_t)row->count, row->fields[0].line, err);
    return st;
}

/* ---- whole tables ------------------------------------------------------------------------ */

/* Reads `data`, or the file when `path` is not NULL. */
static socprev_status read_table(const char *path, const char *data, size_t size,
                                 const socprev_csv_options *options, socprev_run *run,
                                 const socprev_memory *memory, socprev_table **out,
                                 socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev__csv_form form = socprev__csv_form_of(options);
    reading in = { .types = socprev__csv_types_of(options),
                   .lines = socprev__csv_lines_of(options), .decimal_mark = form.decimal_mark };
    socprev_status st = socprev_table_new(memory, &in.table, err);
    if (st != SOCPREV_OK)
        return st;
    if (path != NULL)
        st = socprev__csv_each_in_file(path, &form, run, &own, socprev__table_take_row, &in, err);
    else
        st = socprev__csv_each(data, size, &form, run, &own, socprev__table_take_row, &in, err);
    if (st == SOCPREV_OK)
        *out = in.table;
    else
        socprev_table_free(in.table);
    return st;
}

socprev_status socprev_table_read_csv_file(const char *path, const socprev_csv_options *options,
                                           socprev_run *run, const socprev_memory *memory,
                                           socprev_table **out, socprev_error **err)
{
    if (path == NULL)
        return socprev__fail_null(err, "path");
    return read_table(path, NULL, 0, options, run, memory, out, err);
}

socprev_status socprev_table_read_csv(const char *data, size_t size,
                                      const socprev_csv_options *options, socprev_run *run,
                                      const socprev_memory *memory, socprev_table **out,
                                      socprev_error **err)
{
    return read_table(NULL, data, size, options, run, memory, out, err);
}
