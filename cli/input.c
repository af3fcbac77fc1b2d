/* What verbs read: documents and tables, from files or standard input. */
#include "cli.h"

#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/select.h>
#include <unistd.h>

/* Reads a piece; -1 on failure. An interrupt is let in only while waiting, so
 * that none is lost between looking for it and reading. */
static ssize_t read_piece(const cli *c, char *piece, size_t size)
{
    sigset_t interrupt, before;
    fd_set input_set;
    ssize_t got = -1;
    sigemptyset(&interrupt);
    sigaddset(&interrupt, SIGINT);
    sigprocmask(SIG_BLOCK, &interrupt, &before);
    FD_ZERO(&input_set);
    FD_SET(STDIN_FILENO, &input_set);
    if (!socprev_run_is_cancelled(c->run) &&
        pselect(STDIN_FILENO + 1, &input_set, NULL, NULL, NULL, &before) > 0)
        got = read(STDIN_FILENO, piece, size);
    sigprocmask(SIG_SETMASK, &before, NULL);
    return got;
}

int each_piece(const cli *c, bool (*take)(void *user, const char *data, size_t size), void *user)
{
    char piece[65536];
    ssize_t got;
    while ((got = read_piece(c, piece, sizeof piece)) > 0)
        if (!take(user, piece, (size_t)got))
            return EXIT_DONE;
    if (got < 0)
        return fail(c, "-",
                    socprev_run_is_cancelled(c->run) ? SOCPREV_E_CANCELLED : SOCPREV_E_IO, NULL);
    return EXIT_DONE;
}

static bool keep_piece(void *user, const char *data, size_t size)
{
    add_size(user, data, size);
    return true;
}

static int read_standard_input(const cli *c, input *out)
{
    int code = each_piece(c, keep_piece, &out->own);
    out->data = text_of(&out->own);
    out->size = out->own.size;
    return code;
}

int read_input(const cli *c, const char *path, input *out)
{
    socprev_error *err = NULL;
    *out = (input){ 0 };
    if (strcmp(path, "-") == 0)
        return read_standard_input(c, out);
    socprev_status st = socprev_file_read(path, 0, NULL, &out->buffer, &err);
    if (st != SOCPREV_OK)
        return fail(c, path, st, err);
    out->data = socprev_buffer_data(out->buffer);
    out->size = socprev_buffer_size(out->buffer);
    return EXIT_DONE;
}

void input_clear(input *in)
{
    socprev_buffer_free(in->buffer);
    text_clear(&in->own);
}

int parse_portfolio(const cli *c, const char *path, const input *in, socprev_portfolio **out)
{
    socprev_error *err = NULL;
    socprev_status st = socprev_portfolio_read(in->data, in->size, NULL, c->run, NULL, out, &err);
    return st == SOCPREV_OK ? EXIT_DONE : fail_in_data(c, path, st, err);
}

int read_portfolio(const cli *c, const char *path, socprev_portfolio **out)
{
    input in;
    int code = read_input(c, path, &in);
    if (code == EXIT_DONE)
        code = parse_portfolio(c, path, &in, out);
    input_clear(&in);
    return code;
}

int read_portfolios(const cli *c, const char *const *paths, size_t n, portfolios *out)
{
    int code = EXIT_DONE;
    *out = (portfolios){ .items = calloc(n, sizeof(socprev_portfolio *)), .paths = paths };
    if (out->items == NULL)
        return fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    for (; out->n < n && code == EXIT_DONE; out->n++)
        code = read_portfolio(c, paths[out->n], &out->items[out->n]);
    return code;
}

int read_portfolio_from(const cli *c, const char *const *path, const char *data, size_t size,
                        portfolios *out)
{
    socprev_error *err = NULL;
    *out = (portfolios){ .items = calloc(1, sizeof(socprev_portfolio *)), .paths = path };
    if (out->items == NULL)
        return fail(c, NULL, SOCPREV_E_NOMEM, NULL);
    socprev_status st =
        socprev_portfolio_read(data, size, NULL, c->run, NULL, &out->items[0], &err);
    if (st != SOCPREV_OK)
        return fail_in_data(c, path[0], st, err);
    out->n = 1;
    return EXIT_DONE;
}

/* The first byte behind blanks and a mark of UTF-8; 0 when there is none. */
static char first_byte(const char *data, size_t size)
{
    size_t at = size >= 3 && memcmp(data, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    while (at < size && memchr(" \t\r\n", data[at], 4) != NULL)
        at++;
    return at < size ? data[at] : '\0';
}

bool looks_like_json_table(const char *data, size_t size)
{
    return first_byte(data, size) == '[';
}

bool looks_like_portfolio(const char *data, size_t size)
{
    return first_byte(data, size) == '{';
}

void portfolios_clear(portfolios *p)
{
    for (size_t i = 0; i < p->n; i++)
        socprev_portfolio_free(p->items[i]);
    free(p->items);
}

const char *portfolio_name(const socprev_portfolio *portfolio)
{
    const char *name = NULL;
    if (socprev_record_text(portfolio, SOCPREV_PORTFOLIO, 0, "name", &name) != SOCPREV_OK)
        name = socprev_record_id(portfolio, SOCPREV_PORTFOLIO, 0);
    return name;
}

int csv_options_of(const cli *c, socprev_csv_options **out)
{
    socprev_error *err = NULL;
    const char *given = c->option[OPTION_SEPARATOR];
    int32_t separator = ',';
    if (given != NULL && (strcmp(given, ",") == 0 || strcmp(given, ";") == 0))
        separator = given[0];
    else if (given != NULL && (strcmp(given, "tab") == 0 || strcmp(given, "\t") == 0))
        separator = '\t';
    else if (given != NULL)
        return fail_usage(c, "--separator is , or ; or tab", "--separator je , nebo ; nebo tab");
    socprev_status st = socprev_csv_options_new(NULL, out, &err);
    if (st == SOCPREV_OK)
        st = socprev_csv_options_set_separator(*out, separator, &err);
    if (st != SOCPREV_OK)
        return fail(c, NULL, st, err);
    return EXIT_DONE;
}
