#include "portfolio.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int32_t kind_named(const char *name, int32_t root)
{
    for (int32_t kind = root; socprev_kind_name(kind) != NULL; kind++)
        if (strcmp(socprev_kind_name(kind), name) == 0)
            return kind;
    return -1;
}

/* Splits at the first `mark`; what is behind it, or NULL. */
static char *cut(char *text, char mark)
{
    char *at = strchr(text, mark);
    if (at == NULL)
        return NULL;
    *at = '\0';
    return at + 1;
}

static socprev_status add_record(socprev_portfolio *portfolio, char *line, socprev_error **err)
{
    char *fields = cut(line, '|');
    char *id = cut(line, '/');
    int32_t root = socprev_portfolio_is_round(portfolio) ? SOCPREV_ROUND : SOCPREV_PORTFOLIO;
    int32_t kind = kind_named(line, root);
    socprev_draft *draft = NULL;
    socprev_status status =
        kind == root
            ? socprev_draft_edit(portfolio, kind, 0, &draft, err)
            : socprev_draft_new(portfolio, kind, id == NULL ? "" : id, SOCPREV_NUL, &draft, err);
    if (status != SOCPREV_OK)
        return status;
    while (fields != NULL) {
        char *next = cut(fields, '|');
        char *value = cut(fields, '=');
        socprev_draft_set(draft, fields, value);
        fields = next;
    }
    return socprev_draft_commit(draft, NULL, err);
}

static socprev_status add_lines(socprev_portfolio *portfolio, const char *lines,
                                socprev_error **err)
{
    socprev_status status = SOCPREV_OK;
    char *copy = malloc(strlen(lines) + 1);
    if (copy == NULL)
        abort();
    strcpy(copy, lines);
    for (char *line = copy, *next; status == SOCPREV_OK && line != NULL; line = next) {
        next = cut(line, '\n');
        if (*line != '\0')
            status = add_record(portfolio, line, err);
    }
    free(copy);
    return status;
}

static socprev_status begun(socprev_status status, const char *lines,
                            socprev_portfolio *portfolio, socprev_portfolio **out,
                            socprev_error **err)
{
    if (status == SOCPREV_OK)
        status = add_lines(portfolio, lines, err);
    if (status == SOCPREV_OK)
        *out = portfolio;
    else
        socprev_portfolio_free(portfolio);
    return status;
}

socprev_status portfolio_try(const char *lines, const socprev_memory *memory,
                             socprev_portfolio **out, socprev_error **err)
{
    socprev_portfolio *made = NULL;
    socprev_status status = socprev_portfolio_new("test", SOCPREV_NUL, memory, &made, err);
    return begun(status, lines, made, out, err);
}

socprev_status round_try(const char *lines, const socprev_memory *memory,
                         socprev_portfolio **out, socprev_error **err)
{
    socprev_portfolio *made = NULL;
    socprev_status status = socprev_portfolio_new_round("r", SOCPREV_NUL, memory, &made, err);
    return begun(status, lines, made, out, err);
}

static socprev_portfolio *made_or_stop(socprev_status status, socprev_portfolio *made,
                                       socprev_error *error)
{
    if (status != SOCPREV_OK) {
        fprintf(stderr, "%s\n", socprev_error_message(error, SOCPREV_LANG_EN));
        exit(99);
    }
    return made;
}

socprev_portfolio *portfolio_from(const char *lines)
{
    socprev_portfolio *portfolio = NULL;
    socprev_error *error = NULL;
    socprev_status status = portfolio_try(lines, NULL, &portfolio, &error);
    return made_or_stop(status, portfolio, error);
}

socprev_portfolio *round_from(const char *lines)
{
    socprev_portfolio *round = NULL;
    socprev_error *error = NULL;
    socprev_status status = round_try(lines, NULL, &round, &error);
    return made_or_stop(status, round, error);
}
