/* Tables that verbs read, CSV or JSON: twice, once for the names of their columns, then with
 * the types that these have. */
#include "cli.h"

#include <string.h>

enum { FIELDS_MOST = 16, NO_SUCH_TABLE = 4290 };

typedef struct {
    const cli *c;
    const char *path, *data, *member; /* member: NULL when the table is all there is */
    size_t size;
    const table_field *fields;
    size_t n;
} source;

static bool has(const socprev_table *table, const char *name)
{
    return socprev_table_find_column(table, name, SOCPREV_NUL) >= 0;
}

/* Refuses a column that is not understood: a misspelt "flor" is no floor. */
static int fail_column(const source *s, const char *name)
{
    const char *names[FIELDS_MOST];
    text t = { 0 };
    add(&t, say(s->c, "this column is unknown; known are ", "neznámý sloupec; známé jsou "));
    for (size_t k = 0; k < s->n && k < FIELDS_MOST; k++) {
        names[k] = s->fields[k].name;
        add(&t, k == 0 ? "" : ", ");
        add(&t, names[k]);
    }
    int code = fail_unknown(s->c, EXIT_BAD_DATA, s->path, name, text_of(&t),
                            nearest_among(name, names, s->n));
    text_clear(&t);
    return code;
}

static int check_columns(const source *s, const socprev_table *table)
{
    for (int64_t i = 0; i < socprev_table_column_count(table); i++) {
        const char *name = socprev_table_column_name(table, i);
        size_t k = 0;
        while (k < s->n && strcmp(name, s->fields[k].name) != 0)
            k++;
        if (k == s->n)
            return fail_column(s, name);
    }
    for (size_t k = 0; k < s->n; k++)
        if (s->fields[k].needed && !has(table, s->fields[k].name))
            return fail_unknown(s->c, EXIT_BAD_DATA, s->path, s->fields[k].name,
                                say(s->c, "this column is missing", "tento sloupec chybí"), NULL);
    return EXIT_DONE;
}

/* A cell that is empty and must not be; rows count from the header. */
static int check_cells(const source *s, const socprev_table *table)
{
    for (size_t k = 0; k < s->n; k++) {
        int64_t at = socprev_table_find_column(table, s->fields[k].name, SOCPREV_NUL);
        int64_t row = 0, rows = at < 0 || s->fields[k].optional ? 0
                                                                : socprev_table_row_count(table);
        while (row < rows && !socprev_table_is_null(table, at, row))
            row++;
        if (row == rows)
            continue;
        text t = { 0 };
        add(&t, say(s->c, "the cell is empty in row ", "buňka je prázdná v řádku "));
        add_digits(&t, row + 1);
        int code = fail_unknown(s->c, EXIT_BAD_DATA, s->path, s->fields[k].name, text_of(&t),
                                NULL);
        text_clear(&t);
        return code;
    }
    return EXIT_DONE;
}

static socprev_status parse(const source *s, const socprev_csv_options *options,
                            socprev_table **out, socprev_error **err)
{
    if (s->member != NULL)
        return socprev_table_read_json_member(s->data, s->size, s->member, options, s->c->run,
                                              NULL, out, err);
    if (looks_like_json_table(s->data, s->size))
        return socprev_table_read_json(s->data, s->size, options, s->c->run, NULL, out, err);
    return socprev_table_read_csv(s->data, s->size, options, s->c->run, NULL, out, err);
}

static socprev_status set_types(const source *s, const socprev_table *header,
                                socprev_csv_options *options, socprev_error **err)
{
    socprev_status st = SOCPREV_OK;
    for (size_t k = 0; k < s->n && st == SOCPREV_OK; k++)
        if (has(header, s->fields[k].name))
            st = socprev_csv_options_set_type(options, s->fields[k].name, s->fields[k].type,
                                              s->fields[k].unit, s->fields[k].decimals, err);
    return st;
}

static int read_table(const source *s, bool may_be_absent, socprev_table **out)
{
    socprev_csv_options *options = NULL;
    socprev_table *header = NULL, *table = NULL;
    socprev_error *err = NULL;
    int code = csv_options_of(s->c, &options);
    if (code != EXIT_DONE)
        return code;
    socprev_status st = parse(s, options, &header, &err);
    bool absent = may_be_absent && st == SOCPREV_E_NOT_FOUND &&
                  socprev_error_number(err) == NO_SUCH_TABLE;
    if (st == SOCPREV_OK)
        code = check_columns(s, header);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = set_types(s, header, options, &err);
    if (code == EXIT_DONE && st == SOCPREV_OK)
        st = parse(s, options, &table, &err);
    if (absent)
        socprev_error_free(err);
    else if (st != SOCPREV_OK)
        code = fail_in_data(s->c, s->path, st, err);
    else if (code == EXIT_DONE)
        code = check_cells(s, table);
    if (code == EXIT_DONE && !absent)
        *out = table;
    else
        socprev_table_free(table);
    socprev_table_free(header);
    socprev_csv_options_free(options);
    return code;
}

int read_fields(const cli *c, const char *path, const char *data, size_t size,
                const table_field *fields, size_t n, socprev_table **out)
{
    return read_fields_member(c, path, data, size, NULL, false, fields, n, out);
}

int read_fields_member(const cli *c, const char *path, const char *data, size_t size,
                       const char *member, bool may_be_absent, const table_field *fields, size_t n,
                       socprev_table **out)
{
    const source s = { c, path, data, member, size, fields, n };
    return read_table(&s, may_be_absent, out);
}
