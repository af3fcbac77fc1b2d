/* Tables of supply, norms, populations and sets: their columns and cells. */
#include "planning/planning_internal.h"

#include <socprev/codelist.h>

static const char *const names[][2] = {
    [SOCPREV__IN_SUPPLY] = { "supply", "kapacity" },
    [SOCPREV__IN_NORMS] = { "norms", "normy" },
    [SOCPREV__IN_POPULATIONS] = { "populations", "počty obyvatel" },
    [SOCPREV__IN_SETS] = { "sets", "množiny" },
};

static socprev__arg name_of(const socprev__source *source)
{
    return SP_BOTH(names[source->of][0], names[source->of][1]);
}

socprev_status socprev__source_column(const socprev__source *source, const char *name,
                                      int32_t type, int32_t decimals, bool required, int64_t *out)
{
    int64_t found = socprev_table_find_column(source->table, name, SOCPREV_NUL);
    *out = found;
    if (found < 0)
        return !required ? SOCPREV_OK
                         : socprev__fail(source->err, SOCPREV_E_NOT_FOUND, SP_NEEDS_COLUMN,
                                         SP_FIELD(name), name_of(source), SP_TEXT(name));
    int32_t is = socprev_table_column_type(source->table, found);
    bool texts = type == SOCPREV_COLUMN_TEXT && is == SOCPREV_COLUMN_CATEGORY;
    if ((is == type || texts) &&
        (type != SOCPREV_COLUMN_INT64 ||
         socprev_table_column_decimals(source->table, found) == decimals))
        return SOCPREV_OK;
    return socprev__fail(source->err, SOCPREV_E_TYPE, SP_NEEDS_TYPE, SP_FIELD(name),
                         name_of(source), SP_TEXT(name), SP_TEXT(socprev_column_type_name(type)),
                         SP_INT(decimals));
}

int64_t socprev__source_int(const socprev__source *source, int64_t column, int64_t row,
                            int64_t otherwise)
{
    int64_t value = otherwise;
    if (column >= 0)
        socprev_table_get_int64(source->table, column, row, &value, NULL);
    return value;
}

socprev_date socprev__source_date(const socprev__source *source, int64_t column, int64_t row)
{
    socprev_date date = SOCPREV_DATE_NONE;
    if (column >= 0)
        socprev_table_get_date(source->table, column, row, &date, NULL);
    return date;
}

socprev__slice socprev__source_text(const socprev__source *source, int64_t column, int64_t row)
{
    socprev__slice text = { "", 0 };
    if (column >= 0)
        socprev_table_get_text(source->table, column, row, &text.data, &text.size, NULL);
    return text;
}

socprev_status socprev__source_fail(const socprev__source *source, int32_t message,
                                    const char *column, int64_t row)
{
    int64_t at = socprev_table_find_column(source->table, column, SOCPREV_NUL);
    socprev__slice value = socprev__source_text(source, at, row);
    return socprev__fail(source->err,
                         message == SP_NEEDS_CODE ? SOCPREV_E_NOT_FOUND : SOCPREV_E_INVALID,
                         message, SP_ITEM(column, row), name_of(source), SP_INT(row + 1),
                         SP_TEXT(column), SP_SLICE(value.data, value.size));
}

int32_t socprev__unit_of_services(void)
{
    return socprev_codelist_size(SOCPREV_LIST_CAPACITY_TYPE);
}

socprev_status socprev__source_code(const socprev__source *source, int64_t column,
                                    const char *name, int64_t row, int32_t list,
                                    int32_t otherwise, int32_t *out)
{
    socprev__slice code = socprev__source_text(source, column, row);
    if (code.size == 0 && otherwise != INT32_MIN) {
        *out = otherwise;
        return SOCPREV_OK;
    }
    if (code.size == 0)
        return socprev__source_fail(source, SP_NEEDS_EMPTY, name, row);
    if (list == SOCPREV_LIST_CAPACITY_TYPE && socprev__slice_is(code, "service")) {
        *out = socprev__unit_of_services();
        return SOCPREV_OK;
    }
    return socprev_codelist_find(list, code.data, code.size, out, NULL) == SOCPREV_OK
               ? SOCPREV_OK
               : socprev__source_fail(source, SP_NEEDS_CODE, name, row);
}
