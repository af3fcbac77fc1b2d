#include "io/io_internal.h"

/* `types` is a table without rows: its columns are what is said of those of a file. */
struct socprev_csv_options {
    struct socprev_memory memory;
    socprev__csv_form form;
    socprev_table *types;
    char *lines;
};

socprev__csv_form socprev__csv_form_of(const socprev_csv_options *options)
{
    if (options != NULL)
        return options->form;
    return (socprev__csv_form){ .separator = ',', .decimal_mark = '.',
                                .field_limit = (size_t)1 << 20, .column_limit = 4096 };
}

const socprev_table *socprev__csv_types_of(const socprev_csv_options *options)
{
    return options == NULL ? NULL : options->types;
}

const char *socprev__csv_lines_of(const socprev_csv_options *options)
{
    return options == NULL ? NULL : options->lines;
}

socprev_status socprev_csv_options_new(const socprev_memory *memory, socprev_csv_options **out,
                                       socprev_error **err)
{
    if (out == NULL)
        return socprev__fail_null(err, "out");
    struct socprev_memory own = socprev__memory_of(memory);
    socprev_csv_options *options = socprev__alloc(&own, 1, sizeof *options);
    if (options == NULL)
        return socprev__fail_nomem(err);
    options->memory = own;
    options->form = socprev__csv_form_of(NULL);
    socprev_status st = socprev_table_new(memory, &options->types, err);
    if (st == SOCPREV_OK)
        *out = options;
    else
        socprev__free(&own, options, 1, sizeof *options);
    return st;
}

void socprev_csv_options_free(socprev_csv_options *options)
{
    if (options == NULL)
        return;
    struct socprev_memory memory = options->memory;
    socprev_table_free(options->types);
    socprev__text_free(&memory, options->lines);
    socprev__free(&memory, options, 1, sizeof *options);
}

static socprev_status bad_option(socprev_error **err, int64_t value, const char *name,
                                 const char *expected)
{
    return socprev__fail(err, SOCPREV_E_INVALID, SP_CSV_OPTION, SP_FIELD(name), SP_INT(value),
                         SP_TEXT(name), SP_TEXT(expected));
}

socprev_status socprev_csv_options_set_separator(socprev_csv_options *options, int32_t separator,
                                                 socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (separator != ',' && separator != ';' && separator != '\t')
        return bad_option(err, separator, "separator", "44 (,) 59 (;) 9 (\\t)");
    options->form.separator = (char)separator;
    return SOCPREV_OK;
}

socprev_status socprev_csv_options_set_decimal_mark(socprev_csv_options *options, int32_t mark,
                                                    socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (mark != '.' && mark != ',')
        return bad_option(err, mark, "decimal_mark", "46 (.) 44 (,)");
    options->form.decimal_mark = (char)mark;
    return SOCPREV_OK;
}

socprev_status socprev_csv_options_set_bom(socprev_csv_options *options, int32_t on,
                                           socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (on != 0 && on != 1)
        return bad_option(err, on, "bom", "0, 1");
    options->form.bom = on == 1;
    return SOCPREV_OK;
}

socprev_status socprev_csv_options_set_limits(socprev_csv_options *options, int64_t field_bytes,
                                              int64_t columns, socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    if (field_bytes < 1 || field_bytes > (int64_t)1 << 30)
        return bad_option(err, field_bytes, "field_bytes", "1 .. 1073741824");
    if (columns < 1 || columns > 16384)
        return bad_option(err, columns, "columns", "1 .. 16384");
    options->form.field_limit = (size_t)field_bytes;
    options->form.column_limit = (size_t)columns;
    return SOCPREV_OK;
}

socprev_status socprev_csv_options_set_lines(socprev_csv_options *options, const char *name,
                                             socprev_error **err)
{
    if (options == NULL)
        return socprev__fail_null(err, "options");
    char *copy = NULL;
    if (name != NULL) {
        copy = socprev__text_copy(&options->memory, name, strlen(name));
        if (copy == NULL)
            return socprev__fail_nomem(err);
    }
    socprev__text_free(&options->memory, options->lines);
    options->lines = copy;
    return SOCPREV_OK;
}

/* The types without those of column `without`. */
static socprev_status types_without(const socprev_csv_options *options, int64_t without,
                                    socprev_table **out, socprev_error **err)
{
    size_t n = (size_t)socprev_table_column_count(options->types);
    int64_t *columns = socprev__alloc(&options->memory, n, sizeof *columns);
    if (columns == NULL)
        return socprev__fail_nomem(err);
    size_t kept = 0;
    for (size_t i = 0; i < n; i++)
        if ((int64_t)i != without)
            columns[kept++] = (int64_t)i;
    socprev_status st = socprev_table_select(options->types, columns, kept, out, err);
    socprev__free(&options->memory, columns, n, sizeof *columns);
    return st;
}

socprev_status socprev_csv_options_set_type(socprev_csv_options *options, const char *name,
                                            int32_t type, const char *unit, int32_t decimals,
                                            socprev_error **err)
{
    if (options == NULL || name == NULL)
        return socprev__fail_null(err, options == NULL ? "options" : "name");
    socprev_table *types;
    int64_t old = socprev_table_find_column(options->types, name, SOCPREV_NUL);
    socprev_status st = types_without(options, old, &types, err);
    if (st != SOCPREV_OK)
        return st;
    st = socprev_table_add_column(types, name, type, err);
    if (st == SOCPREV_OK)
        st = socprev_table_set_unit(types, socprev_table_column_count(types) - 1, unit, decimals,
                                    err);
    if (st != SOCPREV_OK) {
        socprev_table_free(types);
        return st;
    }
    socprev_table_free(options->types);
    options->types = types;
    return SOCPREV_OK;
}
