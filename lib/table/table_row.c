/* Building a table row by row. */
#include "table/table_internal.h"

socprev_status socprev_table_append_row(socprev_table *table, socprev_error **err)
{
    if (table == NULL)
        return socprev__fail_null(err, "table");
    if (table->column_count == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_TABLE_NO_COLUMN, NULL, SP_TEXT(""));
    for (size_t i = 0; i < table->column_count; i++)
        if (!socprev__column_reserve(&table->memory, &table->columns[i], table->rows + 1))
            return socprev__fail_nomem(err);
    for (size_t i = 0; i < table->column_count; i++)
        socprev__column_grow(&table->columns[i], table->rows + 1);
    table->rows++;
    return SOCPREV_OK;
}

/* A column whose last cell may be written. */
static socprev_status begin_put(socprev_table *table, int64_t column, int32_t type,
                                socprev__column **out, socprev_error **err)
{
    socprev_status st;
    socprev__column *found = socprev__table_column(table, column, &st, err);
    if (found == NULL)
        return st;
    bool fits = found->type == type ||
                (type == SOCPREV_COLUMN_TEXT && found->type == SOCPREV_COLUMN_CATEGORY);
    if (!fits)
        return socprev__fail_column_type(err, found, socprev_column_type_name(type));
    if (table->rows == 0)
        return socprev__fail(err, SOCPREV_E_INVALID, SP_TABLE_NO_ROW, NULL, SP_TEXT(""));
    if (!socprev__column_reserve(&table->memory, found, table->rows))
        return socprev__fail_nomem(err);
    *out = found;
    return SOCPREV_OK;
}

socprev_status socprev_table_put_int64(socprev_table *table, int64_t column, int64_t value,
                                       socprev_error **err)
{
    socprev__column *found;
    socprev_status st = begin_put(table, column, SOCPREV_COLUMN_INT64, &found, err);
    if (st == SOCPREV_OK)
        socprev__column_set_int64(found, table->rows - 1, value);
    return st;
}

socprev_status socprev_table_put_float64(socprev_table *table, int64_t column, double value,
                                         socprev_error **err)
{
    socprev__column *found;
    socprev_status st = begin_put(table, column, SOCPREV_COLUMN_FLOAT64, &found, err);
    if (st != SOCPREV_OK)
        return st;
    if (!socprev__is_finite(value))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CELL_NOT_FINITE,
                             SP_ITEM(found->name, table->rows - 1), SP_TEXT(found->name),
                             SP_INT(table->rows - 1));
    socprev__column_set_float64(found, table->rows - 1, value);
    return SOCPREV_OK;
}

socprev_status socprev_table_put_bool(socprev_table *table, int64_t column, int32_t value,
                                      socprev_error **err)
{
    socprev__column *found;
    socprev_status st = begin_put(table, column, SOCPREV_COLUMN_BOOL, &found, err);
    if (st == SOCPREV_OK)
        socprev__column_set_bool(found, table->rows - 1, value != 0);
    return st;
}

socprev_status socprev_table_put_date(socprev_table *table, int64_t column, socprev_date value,
                                      socprev_error **err)
{
    socprev__column *found;
    socprev_status st = begin_put(table, column, SOCPREV_COLUMN_DATE, &found, err);
    if (st != SOCPREV_OK)
        return st;
    if (value == SOCPREV_DATE_NONE) {
        socprev__column_set_no_date(found, table->rows - 1);
        return SOCPREV_OK;
    }
    if (!socprev__date_is_valid(value))
        return socprev__fail(err, SOCPREV_E_INVALID, SP_CELL_NOT_DATE,
                             SP_ITEM(found->name, table->rows - 1), SP_TEXT(found->name),
                             SP_INT(table->rows - 1));
    socprev__column_set_int32(found, table->rows - 1, value);
    return SOCPREV_OK;
}

socprev_status socprev_table_put_text(socprev_table *table, int64_t column, const char *text,
                                      size_t length, socprev_error **err)
{
    if (text == NULL && length != 0)
        return socprev__fail_null(err, "text");
    socprev__column *found;
    socprev_status st = begin_put(table, column, SOCPREV_COLUMN_TEXT, &found, err);
    if (st != SOCPREV_OK)
        return st;
    int64_t row = table->rows - 1;
    socprev__slice value = { text, text == NULL ? 0 : socprev__length(text, length) };
    if (socprev_utf8_check(value.data, value.size) >= 0)
        return socprev__fail(err, SOCPREV_E_PARSE, SP_CELL_UTF8, SP_ITEM(found->name, row),
                             SP_TEXT(found->name), SP_INT(row));
    return socprev__column_put_text(&table->memory, found, value, err);
}

socprev_status socprev__column_put_text(const struct socprev_memory *memory,
                                        socprev__column *column, socprev__slice text,
                                        socprev_error **err)
{
    if (column->type == SOCPREV_COLUMN_TEXT)
        return socprev__column_set_text(memory, column, text.data, text.size)
                   ? SOCPREV_OK
                   : socprev__fail_nomem(err);
    int32_t code;
    socprev_status st = socprev__label_add(memory, column, text, &code);
    if (st == SOCPREV_E_LIMIT)
        return socprev__fail(err, st, SP_LABEL_LIMIT, SP_FIELD(column->name),
                             SP_TEXT(column->name));
    if (st != SOCPREV_OK)
        return socprev__fail_nomem(err);
    socprev__column_set_int32(column, column->rows - 1, code);
    return SOCPREV_OK;
}
