/* help, version, explain. */
#include "cli.h"

#include <stdlib.h>
#include <string.h>

static const struct {
    int code;
    const char *meaning[2];
} exit_codes[] = {
    { EXIT_DONE, { "done", "hotovo" } },
    { EXIT_FINDINGS, { "done; something was found in the data", "hotovo; v datech se něco našlo" } },
    { EXIT_USAGE, { "called wrongly", "špatně zavoláno" } },
    { EXIT_BAD_DATA, { "the data cannot be used", "data nelze použít" } },
    { EXIT_NO_INPUT, { "a file, project or code was not found",
                       "soubor, projekt nebo kód se nenašel" } },
    { EXIT_NOT_BUILT, { "this build lacks the feature", "toto sestavení funkci nemá" } },
    { EXIT_INTERNAL, { "out of memory, or a defect", "nedostatek paměti nebo vada" } },
    { EXIT_NO_OUTPUT, { "the output cannot be written", "výstup nelze zapsat" } },
    { EXIT_IO, { "reading failed", "čtení selhalo" } },
    { EXIT_INFEASIBLE, { "no division satisfies the bounds", "mezím žádné rozdělení nevyhoví" } },
    { EXIT_INTERRUPTED, { "interrupted", "přerušeno" } },
};

static void help_overview(cli *c)
{
    put(c, say(c, "socprev: plan and account for publicly funded social services\n\n",
               "socprev: plánování a účtování veřejně placených sociálních služeb\n\n"));
    for (size_t i = 0; i < n_verbs; i++)
        put_format(c, "  %-9s %s\n", verbs[i].name,
                   say(c, verbs[i].summary[0], verbs[i].summary[1]));
    put(c, say(c, "\nBegin with:\n", "\nZačněte:\n"));
    put(c, "  socprev demo\n  socprev show examples/portfolios/usti_region.json\n"
           "  socprev codes service_kind \"azylový dům\"\n");
    put(c, say(c, "\nOn one verb: socprev help VERB. Exit codes:\n",
               "\nO jednom příkazu: socprev help PŘÍKAZ. Návratové kódy:\n"));
    for (size_t i = 0; i < sizeof exit_codes / sizeof exit_codes[0]; i++)
        put_format(c, "  %3d  %s\n", exit_codes[i].code,
                   say(c, exit_codes[i].meaning[0], exit_codes[i].meaning[1]));
}

int verb_help(cli *c)
{
    if (c->n_words == 0) {
        help_overview(c);
        return EXIT_DONE;
    }
    const verb *v = find_verb(c->words[0]);
    if (v == NULL || c->n_words > 1)
        return fail_usage(c, "help takes the name of one verb", "help má jako argument jeden příkaz");
    put_format(c, "socprev %s %s\n\n%s\n", v->name, v->arguments,
               say(c, v->summary[0], v->summary[1]));
    if (v->detail[0][0] != '\0')
        put_format(c, "%s\n", say(c, v->detail[0], v->detail[1]));
    put(c, "\n");
    print_options(c, v->options);
    return EXIT_DONE;
}

/* A table of one text column a line: name and value. */
static int put_pairs(cli *c, const char *name, const char *const *pairs)
{
    socprev_table *table = NULL;
    socprev_error *err = NULL;
    socprev_status st = socprev_table_new(NULL, &table, &err);
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "name", SOCPREV_COLUMN_TEXT, &err);
    if (st == SOCPREV_OK)
        st = socprev_table_add_column(table, "value", SOCPREV_COLUMN_TEXT, &err);
    for (; st == SOCPREV_OK && *pairs != NULL; pairs += 2) {
        st = socprev_table_append_row(table, &err);
        if (st == SOCPREV_OK)
            st = socprev_table_put_text(table, 0, pairs[0], SOCPREV_NUL, &err);
        if (st == SOCPREV_OK)
            st = socprev_table_put_text(table, 1, pairs[1], SOCPREV_NUL, &err);
    }
    if (st != SOCPREV_OK) {
        socprev_table_free(table);
        return fail(c, NULL, st, err);
    }
    return put_table(c, name, table, NULL);
}

int verb_version(cli *c)
{
    char abi[16] = { (char)('0' + socprev_abi_version() % 10), '\0' };
    if (c->n_words > 0)
        return fail_usage(c, "version takes no arguments", "version nemá argumenty");
    if (wants_text(c)) {
        put_format(c, "socprev %s (libsocprev ABI %s)\n", socprev_version(), abi);
        return EXIT_DONE;
    }
    const char *const pairs[] = { "version", socprev_version(), "abi", abi, NULL };
    return put_pairs(c, "version", pairs);
}

int verb_explain(cli *c)
{
    if (c->n_words != 1)
        return fail_usage(c, "explain takes one number such as SP1021",
                          "explain má jedno číslo, třeba SP1021");
    const char *word = c->words[0];
    if (strncmp(word, "SP", 2) == 0 || strncmp(word, "sp", 2) == 0)
        word += 2;
    char *end = NULL;
    long number = strtol(word, &end, 10);
    if (*word == '\0' || *end != '\0' || number < 1 || number > 99999 ||
        socprev_message_text((int32_t)number, c->language) == NULL)
        return fail_usage(c, "there is no message of that number",
                          "zpráva s tímto číslem neexistuje");
    const char *text = socprev_message_text((int32_t)number, c->language);
    const char *hint = socprev_message_hint((int32_t)number, c->language);
    if (wants_text(c)) {
        put_format(c, "SP%ld  %s\n  → %s\n", number, text, hint);
        return EXIT_DONE;
    }
    const char *const pairs[] = { "number", c->words[0], "message", text, "hint", hint, NULL };
    return put_pairs(c, "message", pairs);
}
