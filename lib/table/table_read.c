#include "table/table_internal.h"

#include <math.h>

bool socprev__is_finite(double value)
{
    return isfinite(value);
}

/* ---- finding -------------------------------------------------------------- */

/* The column, or NULL without a word. */
static socprev__column *column_at(const socprev_table *table, int64_t column)
{
    if (table == NULL || column < 0 || (uint64_t)column >= table->column_count)
        return NULL;
    return &table->columns[column];
}

socprev__column *socprev__table_column(const socprev_table *table, int64_t column,
                                       socprev_status *status, socprev_error **err)
{
    if (table == NULL) {
        *status = socprev__fail_null(err, "table");
        return NULL;
    }
    socprev__column *found = column_at(table, column);
    if (found == NULL)
        *status = socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_COLUMN_MISSING,
                                SP_ITEM("column", column), SP_INT(column),
                                SP_INT(table->column_count));
    return found;
}

socprev_status socprev__fail_column_type(socprev_error **err, const socprev__column *column,
                                         const char *needed)
{
    return socprev__fail(err, SOCPREV_E_TYPE, SP_COLUMN_TYPE, SP_FIELD(column->name),
                         SP_TEXT(column->name), SP_TEXT(socprev_column_type_name(column->type)),
                         SP_TEXT(needed));
}

int64_t socprev_table_find_column(const socprev_table *table, const char *name, size_t length)
{
    if (table == NULL || name == NULL)
        return -1;
    socprev__slice wanted = { name, socprev__length(name, length) };
    for (size_t i = 0; i < table->column_count; i++)
        if (socprev__slice_is(wanted, table->columns[i].name))
            return (int64_t)i;
    return -1;
}

/* ---- shape and meaning ------------------------------------------------------ */

int64_t socprev_table_row_count(const socprev_table *table)
{
    return table == NULL ? 0 : table->rows;
}

int64_t socprev_table_column_count(const socprev_table *table)
{
    return table == NULL ? 0 : (int64_t)table->column_count;
}

const char *socprev_table_column_name(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL ? NULL : found->name;
}

int32_t socprev_table_column_type(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL ? 0 : found->type;
}

const char *socprev_table_column_unit(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL ? NULL : found->unit;
}

int32_t socprev_table_column_decimals(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL ? 0 : found->decimals;
}

int64_t socprev_table_null_count(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL ? 0 : found->nulls;
}

int32_t socprev_table_is_null(const socprev_table *table, int64_t column, int64_t row)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL || row < 0 || row >= table->rows || !socprev__column_present(found, row);
}

/* ---- cells -------------------------------------------------------------------- */

/* The column of a cell that is there, present, and of `type`. */
static socprev_status find_cell(const socprev_table *table, int64_t column, int64_t row,
                                int32_t type, const void *out, socprev__column **found,
                                socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    socprev_status st;
    socprev__column *at = socprev__table_column(table, column, &st, err);
    if (at == NULL)
        return st;
    bool fits = at->type == type ||
                (type == SOCPREV_COLUMN_TEXT && at->type == SOCPREV_COLUMN_CATEGORY);
    if (!fits)
        return socprev__fail_column_type(err, at, socprev_column_type_name(type));
    if (row < 0 || row >= table->rows)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_ROW_MISSING, SP_ITEM(at->name, row),
                             SP_INT(row), SP_INT(table->rows));
    if (!socprev__column_present(at, row))
        return socprev__fail(err, SOCPREV_E_UNDEFINED, SP_CELL_MISSING, SP_ITEM(at->name, row),
                             SP_TEXT(at->name), SP_INT(row));
    *found = at;
    return SOCPREV_OK;
}

socprev_status socprev_table_get_int64(const socprev_table *table, int64_t column, int64_t row,
                                       int64_t *out, socprev_error **err)
{
    socprev__column *found;
    socprev_status st = find_cell(table, column, row, SOCPREV_COLUMN_INT64, out, &found, err);
    if (st == SOCPREV_OK)
        *out = socprev__column_int64(found, row);
    return st;
}

socprev_status socprev_table_get_float64(const socprev_table *table, int64_t column, int64_t row,
                                         double *out, socprev_error **err)
{
    socprev__column *found;
    socprev_status st = find_cell(table, column, row, SOCPREV_COLUMN_FLOAT64, out, &found, err);
    if (st == SOCPREV_OK)
        *out = socprev__column_float64(found, row);
    return st;
}

socprev_status socprev_table_get_bool(const socprev_table *table, int64_t column, int64_t row,
                                      int32_t *out, socprev_error **err)
{
    socprev__column *found;
    socprev_status st = find_cell(table, column, row, SOCPREV_COLUMN_BOOL, out, &found, err);
    if (st == SOCPREV_OK)
        *out = socprev__column_bool(found, row);
    return st;
}

socprev_status socprev_table_get_date(const socprev_table *table, int64_t column, int64_t row,
                                      socprev_date *out, socprev_error **err)
{
    socprev__column *found;
    socprev_status st = find_cell(table, column, row, SOCPREV_COLUMN_DATE, out, &found, err);
    if (st == SOCPREV_OK)
        *out = socprev__column_int32(found, row);
    return st;
}

socprev_status socprev_table_get_text(const socprev_table *table, int64_t column, int64_t row,
                                      const char **text, size_t *length, socprev_error **err)
{
    if (length == NULL)
        return socprev__fail_null(err, "length");
    socprev__column *found;
    socprev_status st = find_cell(table, column, row, SOCPREV_COLUMN_TEXT, text, &found, err);
    if (st != SOCPREV_OK)
        return st;
    socprev__slice cell = socprev__column_text(found, row);
    *text = cell.data;
    *length = cell.size;
    return SOCPREV_OK;
}

/* ---- whole columns --------------------------------------------------------------- */

static const void *data_of(const socprev_table *table, int64_t column, int32_t type)
{
    const socprev__column *found = column_at(table, column);
    if (found == NULL || found->type != type || found->rows == 0)
        return NULL;
    return socprev__shared_data(found->data);
}

const int64_t *socprev_table_int64_data(const socprev_table *table, int64_t column)
{
    return data_of(table, column, SOCPREV_COLUMN_INT64);
}

const double *socprev_table_float64_data(const socprev_table *table, int64_t column)
{
    return data_of(table, column, SOCPREV_COLUMN_FLOAT64);
}

const int32_t *socprev_table_code_data(const socprev_table *table, int64_t column)
{
    return data_of(table, column, SOCPREV_COLUMN_CATEGORY);
}

const uint8_t *socprev_table_validity(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL || found->nulls == 0 ? NULL : socprev__shared_data(found->valid);
}

int64_t socprev_table_label_count(const socprev_table *table, int64_t column)
{
    const socprev__column *found = column_at(table, column);
    return found == NULL ? 0 : found->label_count;
}

socprev_status socprev_table_get_label(const socprev_table *table, int64_t column, int64_t code,
                                       const char **text, size_t *length, socprev_error **err)
{
    if (text == NULL || length == NULL)
        return socprev__fail_null(err, text == NULL ? "text" : "length");
    socprev_status st;
    const socprev__column *found = socprev__table_column(table, column, &st, err);
    if (found == NULL)
        return st;
    if (found->type != SOCPREV_COLUMN_CATEGORY)
        return socprev__fail_column_type(err, found, "category");
    if (code < 0 || code >= found->label_count)
        return socprev__fail(err, SOCPREV_E_NOT_FOUND, SP_LABEL_MISSING, SP_ITEM(found->name, code),
                             SP_TEXT(found->name), SP_INT(code), SP_INT(found->label_count));
    socprev__slice label = socprev__label(found, code);
    *text = label.data;
    *length = label.size;
    return SOCPREV_OK;
}

/* ---- equality ------------------------------------------------------------------- */

static bool cells_equal(const socprev__column *a, const socprev__column *b, int64_t row)
{
    bool present = socprev__column_present(a, row);
    if (present != socprev__column_present(b, row))
        return false;
    if (!present)
        return true;
    switch (a->type) {
    case SOCPREV_COLUMN_INT64:
        return socprev__column_int64(a, row) == socprev__column_int64(b, row);
    case SOCPREV_COLUMN_FLOAT64: {
        double x = socprev__column_float64(a, row);
        double y = socprev__column_float64(b, row);
        return x <= y && x >= y;
    }
    case SOCPREV_COLUMN_DATE:
        return socprev__column_int32(a, row) == socprev__column_int32(b, row);
    case SOCPREV_COLUMN_BOOL:
        return socprev__column_bool(a, row) == socprev__column_bool(b, row);
    default: {
        socprev__slice x = socprev__column_text(a, row);
        socprev__slice y = socprev__column_text(b, row);
        return x.size == y.size && memcmp(x.data, y.data, x.size) == 0;
    }
    }
}

static bool columns_equal(const socprev__column *a, const socprev__column *b)
{
    if (strcmp(a->name, b->name) != 0 || strcmp(a->unit, b->unit) != 0 || a->type != b->type ||
        a->decimals != b->decimals || a->nulls != b->nulls)
        return false;
    for (int64_t row = 0; row < a->rows; row++)
        if (!cells_equal(a, b, row))
            return false;
    return true;
}

int32_t socprev_table_equal(const socprev_table *a, const socprev_table *b)
{
    if (a == NULL || b == NULL)
        return a == b;
    if (a->column_count != b->column_count || a->rows != b->rows)
        return 0;
    for (size_t i = 0; i < a->column_count; i++)
        if (!columns_equal(&a->columns[i], &b->columns[i]))
            return 0;
    return 1;
}
