/* What verbs read: documents and tables, from files or standard input. */
#include "cli.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

int read_standard_input(const cli *c, char **data, size_t *size)
{
    char *bytes = NULL;
    size_t used = 0, capacity = 0;
    for (;;) {
        if (used == capacity) {
            capacity = capacity == 0 ? 65536 : capacity * 2;
            char *grown = realloc(bytes, capacity);
            if (grown == NULL) {
                free(bytes);
                return fail(c, "-", SOCPREV_E_NOMEM, NULL);
            }
            bytes = grown;
        }
        size_t got = fread(bytes + used, 1, capacity - used, stdin);
        used += got;
        if (got == 0)
            break;
    }
    if (ferror(stdin)) {
        free(bytes);
        return fail(c, "-", SOCPREV_E_IO, NULL);
    }
    *data = bytes;
    *size = used;
    return EXIT_DONE;
}

int read_portfolio(const cli *c, const char *path, socprev_portfolio **out)
{
    socprev_error *err = NULL;
    socprev_status st;
    if (strcmp(path, "-") == 0) {
        char *data = NULL;
        size_t size = 0;
        int code = read_standard_input(c, &data, &size);
        if (code != EXIT_DONE)
            return code;
        st = socprev_portfolio_read(data, size, NULL, c->run, NULL, out, &err);
        free(data);
    } else {
        st = socprev_portfolio_read_file(path, NULL, c->run, NULL, out, &err);
    }
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, path, st, err);
}

/* --separator as socprev_csv_options_set_separator() takes it. */
static int32_t separator_of(const cli *c)
{
    const char *text = c->option[OPTION_SEPARATOR];
    if (text == NULL)
        return ',';
    if (strcmp(text, "tab") == 0 || strcmp(text, "\\t") == 0)
        return '\t';
    return text[0] != '\0' && text[1] == '\0' ? text[0] : 0;
}

int read_table(const cli *c, const char *path, socprev_table **out)
{
    socprev_error *err = NULL;
    socprev_csv_options *options = NULL;
    socprev_status st = socprev_csv_options_new(NULL, &options, &err);
    if (st == SOCPREV_OK)
        st = socprev_csv_options_set_separator(options, separator_of(c), &err);
    if (st == SOCPREV_OK && strcmp(path, "-") == 0) {
        char *data = NULL;
        size_t size = 0;
        int code = read_standard_input(c, &data, &size);
        if (code != EXIT_DONE) {
            socprev_csv_options_free(options);
            return code;
        }
        st = socprev_table_read_csv(data, size, options, c->run, NULL, out, &err);
        free(data);
    } else if (st == SOCPREV_OK) {
        st = socprev_table_read_csv_file(path, options, c->run, NULL, out, &err);
    }
    socprev_csv_options_free(options);
    return st == SOCPREV_OK ? EXIT_DONE : fail(c, path, st, err);
}
