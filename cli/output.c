/* What a verb puts out: text, JSON or CSV, collected and written at the end. */
#include "cli.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

const char *say(const cli *c, const char *en, const char *cs)
{
    return c->language == SOCPREV_LANG_CS ? cs : en;
}

bool wants_text(const cli *c)
{
    return c->option[OPTION_JSON] == NULL && c->option[OPTION_CSV] == NULL;
}

void put_size(cli *c, const char *text, size_t size)
{
    if (size > c->text_capacity - c->text_size) {
        size_t capacity = (c->text_capacity + size) * 2;
        char *grown = realloc(c->text, capacity);
        if (grown == NULL) {
            fputs("socprev: out of memory\n", stderr);
            exit(EXIT_INTERNAL);
        }
        c->text = grown;
        c->text_capacity = capacity;
    }
    memcpy(c->text + c->text_size, text, size);
    c->text_size += size;
}

void put(cli *c, const char *text)
{
    put_size(c, text, strlen(text));
}

void put_format(cli *c, const char *format, ...)
{
    char line[2048];
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(line, sizeof line, format, arguments);
    va_end(arguments);
    put(c, line);
}

void put_heading(cli *c, const char *text)
{
    if (!wants_text(c))
        return;
    if (c->text_size > 0)
        put(c, "\n");
    put(c, text);
    put(c, "\n");
    for (int64_t i = socprev_text_width(text, SOCPREV_NUL); i > 0; i--)
        put(c, "═");
    put(c, "\n");
}

void put_line(cli *c, const char *text)
{
    if (!wants_text(c))
        return;
    put(c, text);
    put(c, "\n");
}

static socprev_status write_table(cli *c, const char *name, const socprev_table *table,
                                  const char *const *titles, socprev_error **err)
{
    socprev_buffer *buffer = NULL;
    socprev_status st;
    if (c->option[OPTION_JSON] != NULL) {
        st = socprev_table_write_json(table, c->run, NULL, &buffer, err);
        if (st == SOCPREV_OK)
            put_format(c, "%s\"%s\": ", c->n_tables == 0 ? "{" : ",\n ", name);
    } else if (c->option[OPTION_CSV] != NULL) {
        if (c->n_tables > 0)
            return SOCPREV_OK;
        st = socprev_table_write_csv(table, NULL, c->run, NULL, &buffer, err);
    } else {
        st = socprev_table_write_text(table, titles, c->language, c->width, NULL, &buffer, err);
    }
    if (st != SOCPREV_OK)
        return st;
    size_t size = socprev_buffer_size(buffer);
    if (c->option[OPTION_JSON] != NULL && size > 0 && socprev_buffer_data(buffer)[size - 1] == '\n')
        size--;
    put_size(c, socprev_buffer_data(buffer), size);
    socprev_buffer_free(buffer);
    return SOCPREV_OK;
}

int put_table(cli *c, const char *name, socprev_table *table, const char *const *titles)
{
    socprev_error *err = NULL;
    socprev_status st = write_table(c, name, table, titles, &err);
    socprev_table_free(table);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    c->n_tables++;
    return EXIT_DONE;
}

void finish_output(cli *c)
{
    if (c->option[OPTION_JSON] != NULL)
        put(c, c->n_tables == 0 ? "{}\n" : "}\n");
}

const char *label_of(const cli *c, int32_t list, const char *code)
{
    int32_t row = 0;
    if (socprev_codelist_find(list, code, SOCPREV_NUL, &row, NULL) != SOCPREV_OK)
        return code;
    return socprev_codelist_label(list, row, c->language);
}

void format_money(const cli *c, int64_t minor, char out[64])
{
    if (socprev_money_format(minor, "CZK", c->language, out, 64, NULL) != SOCPREV_OK)
        snprintf(out, 64, "%lld", (long long)minor);
}
