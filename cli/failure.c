/* What the command says when something goes wrong, and with which exit code it
 * ends: file:line:column: field: sentence (number), then what to do. */
#include "cli.h"

#include <inttypes.h>
#include <stdio.h>
#include <string.h>

/* What is said; texts may be NULL, numbers 0. */
typedef struct {
    const char *path, *field, *message, *hint, *status;
    int64_t line, column;
    int32_t number;
    int code; /* exit code */
} complaint;

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
static void print_json_text(const char *name, const char *value)
{
    fprintf(stderr, "\"%s\": \"", name);
    for (; value != NULL && *value != '\0'; value++) {
        unsigned char byte = (unsigned char)*value;
        if (byte == '"' || byte == '\\')
            fprintf(stderr, "\\%c", byte);
        else if (byte < 0x20)
            fprintf(stderr, "\\u%04x", byte);
        else
            fputc(byte, stderr);
    }
    fputs("\", ", stderr);
}

static void print_json(const complaint *what)
{
    char number[16] = "";
    if (what->number > 0)
        snprintf(number, sizeof number, "SP%d", what->number);
    fputs("{\"error\": {", stderr);
    print_json_text("number", number);
    print_json_text("status", what->status);
    print_json_text("file", what->path);
    fprintf(stderr, "\"line\": %" PRId64 ", \"column\": %" PRId64 ", ", what->line, what->column);
    print_json_text("field", what->field);
    print_json_text("message", what->message);
    print_json_text("hint", what->hint);
    fprintf(stderr, "\"exit\": %d}}\n", what->code);
}

static void print_text(const complaint *what)
{
    fputs("socprev: ", stderr);
    if (what->path != NULL)
        fprintf(stderr, "%s:", what->path);
    if (what->line > 0)
        fprintf(stderr, "%" PRId64 ":", what->line);
    if (what->column > 0)
        fprintf(stderr, "%" PRId64 ":", what->column);
    if (what->path != NULL || what->line > 0)
        fputc(' ', stderr);
    /* Without a line it is the name of an argument in C. */
    if (what->line > 0 && what->field != NULL && what->field[0] != '\0')
        fprintf(stderr, "%s: ", what->field);
    fputs(what->message, stderr);
    if (what->number > 0)
        fprintf(stderr, " (SP%d)", what->number);
    fputc('\n', stderr);
    if (what->hint != NULL && what->hint[0] != '\0')
        fprintf(stderr, "  → %s\n", what->hint);
}

static void complain(const cli *c, const complaint *what)
{
    if (wants_json(c))
        print_json(what);
    else
        print_text(what);
}

/* The message without the name of the file in front, which is said already. */
static const char *without_path(const char *message, const char *path)
{
    size_t size = path == NULL ? 0 : strlen(path);
    if (size > 0 && strncmp(message, path, size) == 0 && message[size] == ':')
        return message + size + 1 + strspn(message + size + 1, " ");
    return message;
}

static int fail_with(const cli *c, int code, const char *path, socprev_status status,
                     socprev_error *err)
{
    complaint what = { .code = code,
                       .path = path != NULL && path[0] == '\0' ? NULL : path,
                       .status = socprev_status_name(status),
                       .message = socprev_status_text(status, c->language) };
    if (err != NULL) {
        what.number = socprev_error_number(err);
        what.message = without_path(socprev_error_message(err, c->language), path);
        what.hint = socprev_message_hint(what.number, c->language);
        what.line = socprev_error_line(err);
        what.column = socprev_error_column(err);
        what.field = socprev_error_field(err);
        if (path != NULL && strcmp(what.field, path) == 0)
            what.field = NULL; /* the library names the file as well */
    }
    complain(c, &what);
    socprev_error_free(err);
    return what.code;
}

int fail(const cli *c, const char *path, socprev_status status, socprev_error *err)
{
    return fail_with(c, code_of(status), path, status, err);
}

int fail_in_data(const cli *c, const char *path, socprev_status status, socprev_error *err)
{
    int code = status == SOCPREV_E_NOT_FOUND ? EXIT_BAD_DATA : code_of(status);
    return fail_with(c, code, path, status, err);
}

int fail_saying(const cli *c, int code, const char *path, const char *message, const char *hint)
{
    complain(c, &(complaint){ .code = code, .path = path, .message = message, .hint = hint });
    return code;
}

int fail_finding(const cli *c, int code, const char *path, const socprev_findings *findings,
                 int64_t index)
{
    text t = { 0 };
    const char *field = socprev_finding_field(findings, index);
    complaint what = { .code = code,
                       .path = path,
                       .field = field,
                       .number = socprev_finding_number(findings, index) };
    add(&t, socprev_finding_record(findings, index));
    if (field[0] != '\0') {
        add(&t, ".");
        add(&t, field);
    }
    add(&t, ": ");
    add(&t, socprev_finding_message(findings, index, c->language));
    what.message = text_of(&t);
    what.hint = socprev_message_hint(what.number, c->language);
    complain(c, &what);
    text_clear(&t);
    return code;
}

void fail_finding_as_told(const cli *c, const char *path, const socprev_findings *findings,
                          int64_t index)
{
    complaint what = { .code = EXIT_BAD_DATA,
                       .path = path,
                       .field = socprev_finding_field(findings, index),
                       .number = socprev_finding_number(findings, index),
                       .message = socprev_finding_message(findings, index, c->language) };
    what.hint = socprev_message_hint(what.number, c->language);
    complain(c, &what);
}

int fail_usage(const cli *c, const char *en, const char *cs)
{
    char hint[64];
    snprintf(hint, sizeof hint, "socprev help %s", c->verb->name);
    return fail_saying(c, EXIT_USAGE, NULL, say(c, en, cs), hint);
}

int fail_unknown(const cli *c, int code, const char *path, const char *name, const char *message,
                 const char *guess)
{
    text t = { 0 };
    char hint[64] = "socprev help";
    add(&t, name);
    add(&t, ": ");
    add(&t, message);
    if (guess != NULL) {
        add(&t, say(c, "; did you mean ", "; nemyslíte "));
        add(&t, guess);
        add(&t, "?");
    }
    if (c->verb != NULL)
        snprintf(hint, sizeof hint, "socprev help %s", c->verb->name);
    fail_saying(c, code, path, text_of(&t), hint);
    text_clear(&t);
    return code;
}
