/* What the command says when something goes wrong, and with which exit code it
 * ends: file:line:column: field: sentence (number), then what to do. */
#include "cli.h"

#include <stdio.h>
#include <string.h>

static int code_of(socprev_status status)
{
    switch ((enum socprev_status_code)status) {
    case SOCPREV_OK:
        return EXIT_DONE;
    case SOCPREV_E_NOT_FOUND:
        return EXIT_NO_INPUT;
    case SOCPREV_E_IO:
        return EXIT_IO;
    case SOCPREV_E_CANCELLED:
        return EXIT_INTERRUPTED;
    case SOCPREV_E_INFEASIBLE:
        return EXIT_INFEASIBLE;
    case SOCPREV_E_UNSUPPORTED:
        return EXIT_NOT_BUILT;
    case SOCPREV_E_NOMEM:
    case SOCPREV_E_INTERNAL:
        return EXIT_INTERNAL;
    case SOCPREV_E_INVALID:
    case SOCPREV_E_RANGE:
    case SOCPREV_E_PARSE:
    case SOCPREV_E_TYPE:
    case SOCPREV_E_DUPLICATE:
    case SOCPREV_E_LIMIT:
    case SOCPREV_E_UNDEFINED:
        return EXIT_BAD_DATA;
    }
    return EXIT_INTERNAL;
}

/* A JSON text, with what JSON demands escaped. */
static void print_json_text(const char *text)
{
    fputc('"', stderr);
    for (; *text != '\0'; text++) {
        unsigned char byte = (unsigned char)*text;
        if (byte == '"' || byte == '\\')
            fprintf(stderr, "\\%c", byte);
        else if (byte < 0x20)
            fprintf(stderr, "\\u%04x", byte);
        else
            fputc(byte, stderr);
    }
    fputc('"', stderr);
}

static void print_json(const cli *c, const char *path, const socprev_error *err)
{
    fprintf(stderr, "{\"error\": {\"number\": \"SP%d\", \"status\": \"%s\", \"file\": ",
            socprev_error_number(err), socprev_status_name(socprev_error_status(err)));
    print_json_text(path == NULL ? "" : path);
    fprintf(stderr, ", \"line\": %lld, \"column\": %lld, \"field\": ",
            (long long)socprev_error_line(err), (long long)socprev_error_column(err));
    print_json_text(socprev_error_field(err));
    fputs(", \"message\": ", stderr);
    print_json_text(socprev_error_message(err, c->language));
    fputs("}}\n", stderr);
}

static void print_text(const cli *c, const char *path, const socprev_error *err)
{
    fputs("socprev: ", stderr);
    if (path != NULL)
        fprintf(stderr, "%s:", path);
    if (socprev_error_line(err) > 0)
        fprintf(stderr, "%lld:%lld:", (long long)socprev_error_line(err),
                (long long)socprev_error_column(err));
    if (path != NULL || socprev_error_line(err) > 0)
        fputc(' ', stderr);
    const char *field = socprev_error_field(err);
    if (field[0] != '\0' && (path == NULL || strcmp(field, path) != 0))
        fprintf(stderr, "%s: ", field);
    int32_t number = socprev_error_number(err);
    fprintf(stderr, "%s (SP%d)\n", socprev_error_message(err, c->language), number);
    const char *hint = socprev_message_hint(number, c->language);
    if (hint != NULL && hint[0] != '\0')
        fprintf(stderr, "  → %s\n", hint);
}

int fail(const cli *c, const char *path, socprev_status status, socprev_error *err)
{
    if (err == NULL)
        fprintf(stderr, "socprev: %s\n", socprev_status_text(status, c->language));
    else if (c->option[OPTION_JSON] != NULL)
        print_json(c, path, err);
    else
        print_text(c, path, err);
    socprev_error_free(err);
    return code_of(status);
}

int fail_usage(const cli *c, const char *en, const char *cs)
{
    fprintf(stderr, "socprev: %s\n", say(c, en, cs));
    fprintf(stderr, "  → socprev help %s\n", c->verb == NULL ? "" : c->verb->name);
    return EXIT_USAGE;
}
