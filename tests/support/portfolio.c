#include "portfolio.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static int32_t kind_named(const char *name)
{
    for (int32_t kind = 0; kind < socprev_kind_count(); kind++)
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
    int32_t kind = kind_named(line);
    socprev_draft *draft = NULL;
    socprev_status status =
        kind == SOCPREV_PORTFOLIO
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

socprev_status portfolio_try(const char *lines, const socprev_memory *memory,
                             socprev_portfolio **out, socprev_error **err)
{
    socprev_portfolio *portfolio = NULL;
    char *copy = malloc(strlen(lines) + 1);
    if (copy == NULL)
        abort();
    strcpy(copy, lines);
    socprev_status status = socprev_portfolio_new("test", SOCPREV_NUL, memory, &portfolio, err);
    for (char *line = copy, *next; status == SOCPREV_OK && line != NULL; line = next) {
        next = cut(line, '\n');
        if (*line != '\0')
            status = add_record(portfolio, line, err);
    }
    free(copy);
    if (status == SOCPREV_OK)
        *out = portfolio;
    else
        socprev_portfolio_free(portfolio);
    return status;
}

socprev_portfolio *portfolio_from(const char *lines)
{
    socprev_portfolio *portfolio = NULL;
    socprev_error *error = NULL;
    if (portfolio_try(lines, NULL, &portfolio, &error) != SOCPREV_OK) {
        fprintf(stderr, "%s\n", socprev_error_message(error, SOCPREV_LANG_EN));
        exit(99);
    }
    return portfolio;
}
