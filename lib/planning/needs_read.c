/* Tables of supply, norms, territories and so on: their columns and cells. */
#include "planning/needs_internal.h"

#include <socprev/codelist.h>

#include <stdio.h>

static const char *const names[][2] = {
    [SOCPREV_NEEDS_SUPPLY] = { "supply", "kapacity" },
    [SOCPREV_NEEDS_NORMS] = { "norms", "normy" },
    [SOCPREV_NEEDS_POPULATIONS] = { "populations", "počty obyvatel" },
    [SOCPREV_NEEDS_SETS] = { "sets", "množiny" },
    [SOCPREV_NEEDS_TERRITORIES] = { "territories", "území" },
    [SOCPREV_NEEDS_PAIRS] = { "pairs", "dvojice" },
};

static socprev__arg name_of(const socprev__source *source)
{
    return SP_BOTH(names[source->of][0], names[source->of][1]);
}

socprev_status socprev__source_column(const socprev__source *source, const char *name,
                                      int32_t type, int32_t decimals, bool required, int64_t *out)
{
    int64_t found = source->table == NULL
                        ? -1
                        : socprev_table_find_column(source->table, name, SOCPREV_NUL);
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

int64_t socprev__source_rows(const socprev__source *source)
{
    return source->table == NULL ? 0 : socprev_table_row_count(source->table);
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

/* ---- mistakes ---------------------------------------------------------------------- */

socprev_status socprev__source_note(const socprev__source *source, socprev_error *made)
{
    socprev__mistakes *all = source->mistakes;
    socprev_status status = socprev_error_status(made);
    if (made == NULL || socprev__findings_add_error(all->findings, SOCPREV_SEVERITY_MISTAKE,
                                                    names[source->of][0], made) != SOCPREV_OK) {
        socprev_error_free(made);
        return socprev__fail_nomem(source->err);
    }
    all->noted = true;
    if (all->first == NULL)
        all->first = made;
    else
        socprev_error_free(made);
    return status;
}

socprev_status socprev__source_next(const socprev__source *source, socprev_status status)
{
    bool noted = source->mistakes->noted;
    source->mistakes->noted = false;
    return noted ? SOCPREV_OK : status;
}

/* By the line of the file, where the table has a column with the lines. */
socprev_status socprev__source_fail(const socprev__source *source, int32_t message,
                                    const char *column, int64_t row)
{
    int64_t at = socprev_table_find_column(source->table, column, SOCPREV_NUL);
    int64_t lines = socprev_table_find_column(source->table, SOCPREV_NEEDS_LINE, SOCPREV_NUL);
    int64_t line = socprev__source_int(source, lines, row, -1);
    socprev__slice value = socprev__source_text(source, at, row);
    socprev_error *made = NULL;
    char en[40], cs[40];
    snprintf(en, sizeof en, line < 0 ? "row %lld" : "line %lld",
             (long long)(line < 0 ? row + 1 : line));
    snprintf(cs, sizeof cs, line < 0 ? "záznam %lld" : "řádek %lld",
             (long long)(line < 0 ? row + 1 : line));
    bool unknown = message == SP_NEEDS_CODE || message == SP_NEEDS_PLACE;
    socprev_status st = socprev__fail(
        &made, unknown ? SOCPREV_E_NOT_FOUND : SOCPREV_E_INVALID, message,
        (&(socprev__place){ line < 0 ? 0 : line, 0, row, column }), name_of(source),
        SP_BOTH(en, cs), SP_TEXT(column), SP_SLICE(value.data, value.size));
    return st == SOCPREV_E_NOMEM ? socprev__fail_nomem(source->err)
                                 : socprev__source_note(source, made);
}

/* ---- codes --------------------------------------------------------------------------- */

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
