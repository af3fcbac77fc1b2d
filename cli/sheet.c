/* A table on its way out: its columns with their headings, its cells, its form. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static bool is_shown(const cli *c, enum audience audience)
{
    return audience == FOR_ALL || (audience == FOR_PEOPLE) == wants_text(c);
}

void sheet_begin(sheet *s, cli *c, const column *columns, size_t n)
{
    *s = (sheet){ .c = c, .columns = columns, .n = n };
    s->position = calloc(n, sizeof *s->position);
    s->status = s->position == NULL ? SOCPREV_E_NOMEM : socprev_table_new(NULL, &s->table, &s->err);
    int64_t next = 0;
    for (size_t i = 0; i < n && s->status == SOCPREV_OK; i++) {
        if (!is_shown(c, columns[i].audience)) {
            s->position[i] = -1;
            continue;
        }
        s->position[i] = next;
        s->status = socprev_table_add_column(s->table, columns[i].name, columns[i].type, &s->err);
        if (s->status == SOCPREV_OK && columns[i].decimals > 0)
            s->status =
                socprev_table_set_unit(s->table, next, NULL, columns[i].decimals, &s->err);
        next++;
    }
}

void sheet_row(sheet *s)
{
    if (s->status == SOCPREV_OK)
        s->status = socprev_table_append_row(s->table, &s->err);
}

static bool takes(const sheet *s, size_t at)
{
    return s->status == SOCPREV_OK && s->position[at] >= 0;
}

void sheet_text(sheet *s, size_t at, const char *value)
{
    if (takes(s, at) && value != NULL)
        s->status =
            socprev_table_put_text(s->table, s->position[at], value, SOCPREV_NUL, &s->err);
}

void sheet_int(sheet *s, size_t at, int64_t value)
{
    if (takes(s, at))
        s->status = socprev_table_put_int64(s->table, s->position[at], value, &s->err);
}

void sheet_float(sheet *s, size_t at, double value)
{
    if (takes(s, at))
        s->status = socprev_table_put_float64(s->table, s->position[at], value, &s->err);
}

void sheet_date(sheet *s, size_t at, socprev_date value)
{
    if (takes(s, at))
        s->status = socprev_table_put_date(s->table, s->position[at], value, &s->err);
}

void sheet_bool(sheet *s, size_t at, bool value)
{
    if (takes(s, at))
        s->status = socprev_table_put_bool(s->table, s->position[at], value, &s->err);
}

/* ---- the three forms --------------------------------------------------------- */

static socprev_status write_json(cli *c, const char *name, const socprev_table *table,
                                 socprev_error **err)
{
    socprev_buffer *buffer = NULL;
    socprev_status st = socprev_table_write_json(table, c->run, NULL, &buffer, err);
    if (st != SOCPREV_OK)
        return st;
    size_t size = socprev_buffer_size(buffer);
    if (size > 0 && socprev_buffer_data(buffer)[size - 1] == '\n')
        size--;
    add(&c->out, c->n_tables == 0 ? "{\"" : ",\n\"");
    add(&c->out, name);
    add(&c->out, "\": ");
    add_size(&c->out, socprev_buffer_data(buffer), size);
    socprev_buffer_free(buffer);
    return SOCPREV_OK;
}

static socprev_status write_text(cli *c, const char *const *titles, const socprev_table *table,
                                 socprev_error **err)
{
    socprev_buffer *buffer = NULL;
    socprev_status st =
        socprev_table_write_text(table, titles, c->language, c->width, NULL, &buffer, err);
    if (st == SOCPREV_OK)
        add_size(&c->out, socprev_buffer_data(buffer), socprev_buffer_size(buffer));
    socprev_buffer_free(buffer);
    return st;
}

static socprev_status write_csv(cli *c, const char *name, const socprev_table *table,
                                socprev_error **err)
{
    socprev_buffer *buffer = NULL;
    const char *at = strstr(c->verb->csv, name);
    size_t size = strlen(name);
    bool is_wanted = at != NULL && (at == c->verb->csv || at[-1] == '|') &&
                     (at[size] == '\0' || at[size] == '|');
    if (!is_wanted)
        return SOCPREV_OK;
    socprev_status st = socprev_table_write_csv(table, NULL, c->run, NULL, &buffer, err);
    if (st == SOCPREV_OK)
        add_size(&c->out, socprev_buffer_data(buffer), socprev_buffer_size(buffer));
    socprev_buffer_free(buffer);
    return st;
}

static socprev_status write_table(cli *c, const char *name, const char *const *titles,
                                  const socprev_table *table, socprev_error **err)
{
    if (wants_text(c))
        return write_text(c, titles, table, err);
    socprev_status st = wants_json(c) ? write_json(c, name, table, err)
                                      : write_csv(c, name, table, err);
    c->n_tables++;
    return st;
}

int sheet_end(sheet *s, const char *name)
{
    const char **titles = calloc(s->n, sizeof *titles);
    if (s->status == SOCPREV_OK && titles == NULL)
        s->status = SOCPREV_E_NOMEM;
    for (size_t i = 0; s->status == SOCPREV_OK && i < s->n; i++)
        if (s->position[i] >= 0)
            titles[s->position[i]] = s->columns[i].title[s->c->language == SOCPREV_LANG_CS];
    if (s->status == SOCPREV_OK)
        s->status = write_table(s->c, name, titles, s->table, &s->err);
    free(titles);
    free(s->position);
    socprev_table_free(s->table);
    return s->status == SOCPREV_OK ? EXIT_DONE : fail(s->c, NULL, s->status, s->err);
}

int sheet_drop(sheet *s)
{
    free(s->position);
    socprev_table_free(s->table);
    return s->status == SOCPREV_OK ? EXIT_DONE : fail(s->c, NULL, s->status, s->err);
}

int put_table(cli *c, const char *name, socprev_table *table)
{
    socprev_error *err = NULL;
    socprev_status st = write_table(c, name, NULL, table, &err);
    socprev_table_free(table);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, NULL, st, err);
}

/* ---- cells of the library's tables ------------------------------------------- */

int64_t cell_int(const socprev_table *table, const char *name, int64_t row)
{
    int64_t value = 0;
    socprev_table_get_int64(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                            &value, NULL);
    return value;
}

double cell_double(const socprev_table *table, const char *name, int64_t row, bool *known)
{
    double value = 0;
    *known = socprev_table_get_float64(table, socprev_table_find_column(table, name, SOCPREV_NUL),
                                       row, &value, NULL) == SOCPREV_OK;
    return value;
}

const char *cell_text(const socprev_table *table, const char *name, int64_t row, text *t)
{
    const char *data = NULL;
    size_t size = 0;
    t->size = 0;
    if (socprev_table_get_text(table, socprev_table_find_column(table, name, SOCPREV_NUL), row,
                               &data, &size, NULL) != SOCPREV_OK)
        return NULL;
    add_size(t, data, size);
    return text_of(t);
}
